package org.parley.container;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** A file in memory. */
public record MemorySource(String path, byte[] content) implements Source {

  @Override
  public long bytes() {
    return content.length;
  }

  @Override
  public InputStream open() {
    return new ByteArrayInputStream(content);
  }

  @Override
  public SeekableByteChannel channel() {
    return new SeekableInMemoryByteChannel(content);
  }
}
