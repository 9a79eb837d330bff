package org.parley.spill;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.parley.model.Sha256;

/**
 * A file and the hash of its bytes. A large file is hashed in a thread of its own while it is
 * written, since nothing else is left to do when the largest table is put together.
 */
public final class HashedOutput extends OutputStream {

  private static final int BUFFER = 1 << 18;

  /** One is filled while the others are hashed: with fewer, one thread would wait for the other. */
  private static final int BUFFERS = 8;

  private final OutputStream file;
  private final MessageDigest digest = Sha256.digest();
  private byte[] filling = new byte[BUFFER];
  private int filled;
  private boolean closed;

  /** The hashing of full buffers, the oldest first; each gives its buffer back. */
  private final Queue<CompletableFuture<byte[]>> hashing = new ArrayDeque<>();

  /** Has no thread before there is something to hash. */
  private final ExecutorService hasher = Executors.newSingleThreadExecutor();

  /** Hashes what goes into {@code file}. */
  public HashedOutput(OutputStream file) {
    this.file = file;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b});
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    int at = from;
    for (int left = length; left > 0; ) {
      int taken = Math.min(left, BUFFER - filled);
      System.arraycopy(bytes, at, filling, filled, taken);
      fill(taken);
      at += taken;
      left -= taken;
    }
  }

  /** Writes all that a stream has left. */
  public void copy(InputStream in) throws IOException {
    for (int read = 0; read >= 0; read = in.read(filling, filled, BUFFER - filled)) {
      fill(read);
    }
  }

  private void fill(int more) throws IOException {
    filled += more;
    if (filled == BUFFER) {
      handOn();
    }
  }

  private void handOn() throws IOException {
    byte[] full = filling;
    hashing.add(
        CompletableFuture.supplyAsync(
            () -> {
              digest.update(full);
              return full;
            },
            hasher));
    filled = 0; // Even if it cannot be written: closing must not try again.
    file.write(full);
    filling = hashing.size() < BUFFERS ? new byte[BUFFER] : hashing.remove().join();
  }

  /** The hash of everything that was written, as 64 hexadecimal digits. Ask once, after closing. */
  public String sha256() {
    hashing.forEach(CompletableFuture::join);
    digest.update(filling, 0, filled);
    return Sha256.hex(digest.digest());
  }

  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      try (file) {
        file.write(filling, 0, filled);
      } finally {
        hasher.shutdown();
      }
    }
  }
}
