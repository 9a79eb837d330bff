package org.parley.fetch;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/** A receiver of an answer's body that ends the transfer if the body exceeds a limit. */
final class LimitedBody implements BodySubscriber<byte[]> {

  /** A failure of a body that is larger than the limit. Another attempt would fail, too. */
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    private TooLarge(int limit) {
      super("more than " + limit + " bytes");
    }
  }

  private final BodySubscriber<byte[]> all = BodySubscribers.ofByteArray();
  private final int limit;
  private Subscription subscription;
  private long bytes;

  LimitedBody(int limit) {
    this.limit = limit;
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return all.getBody();
  }

  @Override
  public void onSubscribe(Subscription begun) {
    subscription = begun;
    all.onSubscribe(begun);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    bytes += buffers.stream().mapToLong(ByteBuffer::remaining).sum();
    if (bytes > limit) {
      subscription.cancel();
      all.onError(new TooLarge(limit));
    } else {
      all.onNext(buffers);
    }
  }

  @Override
  public void onError(Throwable error) {
    all.onError(error);
  }

  @Override
  public void onComplete() {
    all.onComplete();
  }
}
