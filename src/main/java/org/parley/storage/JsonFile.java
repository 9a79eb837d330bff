package org.parley.storage;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;

/** Writes JSON files that people read too, with the same line ends on every machine. */
public final class JsonFile {

  private static final ObjectWriter INDENTED =
      new JsonMapper()
          .writer(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

  private JsonFile() {}

  /** Writes a value as indented JSON. */
  public static void write(String file, Object value) throws IOException {
    Storage.write(file, INDENTED.writeValueAsBytes(value));
  }
}
