package org.parley.storage;

import org.apache.beam.sdk.io.fs.ResolveOptions;
import org.apache.beam.sdk.io.fs.ResourceId;

/**
 * The name of a file or folder that is on no disk, for Beam.
 *
 * @param name the whole of it, with its scheme; ends in a slash where it is a folder's
 */
public record RemoteId(String name) implements ResourceId {

  private static final long serialVersionUID = 1L;

  /** The one of this name, with or without a folder's slash. */
  public static RemoteId of(String name, boolean isDirectory) {
    return new RemoteId(isDirectory && !name.endsWith("/") ? name + "/" : name);
  }

  @Override
  public ResourceId resolve(String other, ResolveOptions options) {
    throw new UnsupportedOperationException("names are put together by Names");
  }

  @Override
  public ResourceId getCurrentDirectory() {
    return new RemoteId(name.substring(0, name.lastIndexOf('/', name.length() - 2) + 1));
  }

  @Override
  public String getScheme() {
    return name.substring(0, name.indexOf(':'));
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
