package org.parley.bench;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.beam.sdk.io.FileSystem;
import org.apache.beam.sdk.io.FileSystemRegistrar;
import org.apache.beam.sdk.io.fs.CreateOptions;
import org.apache.beam.sdk.io.fs.MatchResult;
import org.apache.beam.sdk.io.fs.MoveOptions;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.parley.storage.RemoteId;

/**
 * A read-only file system of made-up documents. It generates {@code
 * generated://corpus/docs/doc000001.txt} whenever it is opened.
 */
final class GeneratedFiles extends FileSystem<RemoteId> {

  /** The root of all documents. */
  static final String ROOT = "generated://corpus";

  private static final Pattern NAME = Pattern.compile(ROOT + "/docs/doc(\\d{6,9})\\.txt");

  /** Registers {@code generated://} with Beam. */
  public static final class Registrar implements FileSystemRegistrar {
    @Override
    public Iterable<FileSystem<?>> fromOptions(PipelineOptions options) {
      return List.of(new GeneratedFiles());
    }
  }

  /** Loads the words with the first document, since Beam creates file systems in every program. */
  private static final class Vocabulary {
    static final Words WORDS = new Words(CorpusGenerator.SEED);
  }

  private static byte[] bytes(String name) throws FileNotFoundException {
    Matcher matcher = NAME.matcher(name);
    if (!matcher.matches()) {
      throw new FileNotFoundException(name);
    }
    int number = Integer.parseInt(matcher.group(1));
    return MadeUpDocument.make(number, CorpusGenerator.SEED, Vocabulary.WORDS::draw)
        .text()
        .getBytes(StandardCharsets.UTF_8);
  }

  @Override
  protected ReadableByteChannel open(RemoteId id) throws IOException {
    return new SeekableInMemoryByteChannel(bytes(id.name()));
  }

  @Override
  protected List<MatchResult> match(List<String> names) {
    throw new UnsupportedOperationException("generated files cannot be listed");
  }

  @Override
  protected RemoteId matchNewResource(String name, boolean isDirectory) {
    return RemoteId.of(name, isDirectory);
  }

  @Override
  protected String getScheme() {
    return "generated";
  }

  @Override
  protected WritableByteChannel create(RemoteId id, CreateOptions options) {
    throw readOnly();
  }

  @Override
  protected void copy(List<RemoteId> from, List<RemoteId> to) {
    throw readOnly();
  }

  @Override
  protected void rename(List<RemoteId> from, List<RemoteId> to, MoveOptions... options) {
    throw readOnly();
  }

  @Override
  protected void delete(Collection<RemoteId> ids) {
    throw readOnly();
  }

  private static UnsupportedOperationException readOnly() {
    return new UnsupportedOperationException("generated files can only be read");
  }
}
