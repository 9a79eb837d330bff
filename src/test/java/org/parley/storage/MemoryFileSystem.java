package org.parley.storage;

import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.beam.sdk.io.FileSystem;
import org.apache.beam.sdk.io.fs.CreateOptions;
import org.apache.beam.sdk.io.fs.MatchResult;
import org.apache.beam.sdk.io.fs.MoveOptions;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Files that are nowhere but in {@link Memory}, for Beam. */
final class MemoryFileSystem extends FileSystem<RemoteId> {

  @Override
  protected List<MatchResult> match(List<String> specs) throws IOException {
    List<MatchResult> results = new ArrayList<>();
    for (String spec : specs) {
      List<MatchResult.Metadata> found = new ArrayList<>();
      Memory.matching(spec)
          .forEach(
              (name, file) ->
                  found.add(
                      MatchResult.Metadata.builder()
                          .setResourceId(new RemoteId(name))
                          .setSizeBytes(file.bytes().length)
                          .setLastModifiedMillis(file.modified())
                          .setIsReadSeekEfficient(true)
                          .build()));
      results.add(
          found.isEmpty()
              ? MatchResult.create(
                  MatchResult.Status.NOT_FOUND, new FileNotFoundException("nothing is " + spec))
              : MatchResult.create(MatchResult.Status.OK, found));
    }
    return results;
  }

  @Override
  protected WritableByteChannel create(RemoteId id, CreateOptions options) throws IOException {
    Memory.begin(id.name());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    WritableByteChannel channel = Channels.newChannel(bytes);
    return new WritableByteChannel() {
      @Override
      public int write(ByteBuffer from) throws IOException {
        return channel.write(from);
      }

      @Override
      public boolean isOpen() {
        return channel.isOpen();
      }

      @Override
      public void close() throws IOException {
        if (!channel.isOpen()) { // As Beam's S3, which would upload one part more.
          throw new IllegalStateException("closed twice: " + id.name());
        }
        channel.close();
        Memory.put(id.name(), bytes.toByteArray());
      }
    };
  }

  @Override
  protected ReadableByteChannel open(RemoteId id) throws IOException {
    return new SeekableInMemoryByteChannel(Memory.bytes(id.name()));
  }

  @Override
  protected void copy(List<RemoteId> from, List<RemoteId> to) throws IOException {
    for (int i = 0; i < from.size(); i++) {
      Memory.put(to.get(i).name(), Memory.bytes(from.get(i).name()));
    }
  }

  @Override
  protected void rename(List<RemoteId> from, List<RemoteId> to, MoveOptions... options)
      throws IOException {
    for (int i = 0; i < from.size(); i++) {
      Memory.rename(from.get(i).name(), to.get(i).name());
    }
  }

  @Override
  protected void delete(Collection<RemoteId> ids) throws IOException {
    for (RemoteId id : ids) {
      Memory.delete(id.name());
    }
  }

  @Override
  protected RemoteId matchNewResource(String name, boolean isDirectory) {
    return RemoteId.of(name, isDirectory);
  }

  @Override
  protected String getScheme() {
    return "memory";
  }
}
