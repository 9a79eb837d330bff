package org.parley.count;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import org.apache.beam.sdk.coders.CustomCoder;
import org.parley.model.Utf8;
import org.parley.model.Week;

/** Writes weights entry by entry: Java's own serialisation of so many small objects is felt. */
final class WeightsCoder extends CustomCoder<Weights> {

  @Override
  public void encode(Weights weights, OutputStream stream) throws IOException {
    DataOutputStream out = new DataOutputStream(stream);
    out.writeInt(weights.bytes().size());
    for (Map.Entry<AuthorWeek, Weights.Weight> entry : weights.bytes().entrySet()) {
      out.writeInt(entry.getKey().week().index());
      Utf8.write(entry.getKey().author(), out);
      out.writeLong(entry.getValue().own());
      out.writeLong(entry.getValue().neighbours());
    }
  }

  @Override
  public Weights decode(InputStream stream) throws IOException {
    DataInputStream in = new DataInputStream(stream);
    Weights weights = new Weights();
    for (int left = in.readInt(); left > 0; left--) {
      AuthorWeek authorWeek = new AuthorWeek(new Week(in.readInt()), Utf8.read(in));
      weights.bytes().put(authorWeek, new Weights.Weight(in.readLong(), in.readLong()));
    }
    return weights;
  }

  /** Entries are written in their order, so equal weights are equal bytes. */
  @Override
  public void verifyDeterministic() {}
}
