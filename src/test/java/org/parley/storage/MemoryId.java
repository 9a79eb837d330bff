package org.parley.storage;

import org.apache.beam.sdk.io.fs.ResolveOptions;
import org.apache.beam.sdk.io.fs.ResourceId;

/**
 * The name of a file in memory.
 *
 * @param name ends in a slash where it is a folder's
 */
record MemoryId(String name) implements ResourceId {

  private static final long serialVersionUID = 1L;

  @Override
  public ResourceId resolve(String other, ResolveOptions options) {
    throw new UnsupportedOperationException("names are put together by Names");
  }

  @Override
  public ResourceId getCurrentDirectory() {
    return new MemoryId(name.substring(0, name.lastIndexOf('/', name.length() - 2) + 1));
  }

  @Override
  public String getScheme() {
    return MemoryFileSystem.SCHEME;
  }

  @Override
  public String getFilename() {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  @Override
  public boolean isDirectory() {
    return name.endsWith("/");
  }

  @Override
  public String toString() {
    return name;
  }
}
