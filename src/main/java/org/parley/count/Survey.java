package org.parley.count;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.apache.beam.sdk.coders.AtomicCoder;
import org.apache.lucene.store.InputStreamDataInput;
import org.apache.lucene.store.OutputStreamDataOutput;
import org.parley.model.Reference;

/**
 * A sum over documents that are not yet counted.
 *
 * @param weights the work of counting them
 * @param extent their authors and weeks
 */
record Survey(Weights weights, Extent extent) {

  Survey() {
    this(new Weights(), new Extent());
  }

  /** Adds documents. */
  void addAll(List<Reference> references) {
    weights.addAll(references);
    references.forEach(one -> extent.add(one.author(), one.side(), one.date(), one.path()));
  }

  /** Adds another survey. */
  void addAll(Survey other) {
    weights.addAll(other.weights);
    extent.addAll(other.extent);
  }

  /** A coder of surveys. */
  static final class SurveyCoder extends AtomicCoder<Survey> {
    private static final SurveyCoder INSTANCE = new SurveyCoder();

    private SurveyCoder() {}

    static SurveyCoder of() {
      return INSTANCE;
    }

    @Override
    public void encode(Survey survey, OutputStream stream) throws IOException {
      OutputStreamDataOutput out = new OutputStreamDataOutput(stream);
      survey.weights().write(out);
      survey.extent().write(out);
    }

    @Override
    public Survey decode(InputStream stream) throws IOException {
      InputStreamDataInput in = new InputStreamDataInput(stream);
      return new Survey(Weights.read(in), Extent.read(in));
    }
  }
}
