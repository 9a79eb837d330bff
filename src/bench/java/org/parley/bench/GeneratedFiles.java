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
import org.apache.beam.sdk.io.fs.ResolveOptions;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * The documents of the made-up corpus as files that are nowhere: {@code
 * generated://corpus/docs/doc000001.txt} is made whenever it is opened. They can only be read.
 */
final class GeneratedFiles extends FileSystem<GeneratedFiles.Id> {

  /** The folder that all of them are in, however many documents a study lists. */
  static final String ROOT = "generated://corpus";

  private static final String SCHEME = "generated";

  private static final Pattern NAME = Pattern.compile(ROOT + "/docs/doc(\\d{6,9})\\.txt");

  /** Makes {@code generated://} known to Beam. */
  public static final class Registrar implements FileSystemRegistrar {
    @Override
    public Iterable<FileSystem<?>> fromOptions(PipelineOptions options) {
      return List.of(new GeneratedFiles());
    }
  }

  /** The name of a file or folder. */
  record Id(String name) implements ResourceId {
    private static final long serialVersionUID = 1L;

    @Override
    public ResourceId resolve(String other, ResolveOptions options) {
      throw new UnsupportedOperationException("names are put together by Parley");
    }

    @Override
    public ResourceId getCurrentDirectory() {
      return new Id(name.substring(0, name.lastIndexOf('/') + 1));
    }

    @Override
    public String getScheme() {
      return SCHEME;
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

  /** Made when the first document is opened: Beam makes every file system in every program. */
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
  protected ReadableByteChannel open(Id id) throws IOException {
    return new SeekableInMemoryByteChannel(bytes(id.name()));
  }

  @Override
  protected List<MatchResult> match(List<String> names) {
    throw new UnsupportedOperationException("generated files are not listed");
  }

  @Override
  protected Id matchNewResource(String name, boolean isDirectory) {
    return new Id(isDirectory && !name.endsWith("/") ? name + "/" : name);
  }

  @Override
  protected String getScheme() {
    return SCHEME;
  }

  @Override
  protected WritableByteChannel create(Id id, CreateOptions options) {
    throw readOnly();
  }

  @Override
  protected void copy(List<Id> from, List<Id> to) {
    throw readOnly();
  }

  @Override
  protected void rename(List<Id> from, List<Id> to, MoveOptions... options) {
    throw readOnly();
  }

  @Override
  protected void delete(Collection<Id> ids) {
    throw readOnly();
  }

  private static UnsupportedOperationException readOnly() {
    return new UnsupportedOperationException("generated files can only be read");
  }
}
