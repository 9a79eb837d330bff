package org.parley.publish;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import org.parley.storage.Storage;

/** Writes JSON for people too, with the same line ends everywhere. */
final class JsonFile {

  private static final ObjectWriter LINES =
      new JsonMapper()
          .writer(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

  private JsonFile() {}

  static void write(String file, Object value) throws IOException {
    Storage.write(file, LINES.writeValueAsBytes(value));
  }
}
