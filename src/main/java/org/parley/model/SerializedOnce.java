package org.parley.model;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;

/**
 * A value that is serialized once. Runners copy DoFns often; copying one byte array is cheaper than
 * serializing the settings each time.
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

  /** Serializes a value. */
  public static <T extends Serializable> SerializedOnce<T> of(T value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new SerializedOnce<>(bytes.toByteArray());
  }

  /** Returns the value, which the first call deserializes. */
  @SuppressWarnings("unchecked") // of() serialized a T.
  public T get() {
    if (value == null) {
      try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
        value = (T) in.readObject();
      } catch (IOException | ClassNotFoundException e) {
        throw new IllegalStateException("cannot deserialize a value of this program", e);
      }
    }
    return value;
  }
}
