package org.parley.model;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;

/**
 * A value that was serialized once. A runner copies a pipeline's functions again and again; what
 * they hold of settings should be an array of bytes then, and not hundreds of objects.
 *
 * @param <T> the type of the value
 */
public final class SerializedOnce<T extends Serializable> implements Serializable {

  private static final long serialVersionUID = 1L;

  private final byte[] bytes;
  private transient T value;

  private SerializedOnce(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Packs a value. */
  public static <T extends Serializable> SerializedOnce<T> of(T value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new SerializedOnce<>(bytes.toByteArray());
  }

  /** The value; unpacked at the first call. */
  @SuppressWarnings("unchecked") // packed by of()
  public T get() {
    if (value == null) {
      try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
        value = (T) in.readObject();
      } catch (IOException | ClassNotFoundException e) {
        throw new IllegalStateException("cannot unpack what this program packed", e);
      }
    }
    return value;
  }
}
