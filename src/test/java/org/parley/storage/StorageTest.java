package org.parley.storage;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StorageTest {

  @TempDir private Path folder;

  @Test
  void bringsNoFolderBackThatWasSweptAway() {
    Path swept = folder.resolve("work");
    assertThrows(NoSuchFileException.class, () -> Storage.create(swept + "/terms").close());
    assertThat(Files.exists(swept), is(false));
  }

  @Test
  void saysThatAFileIsNotThereWhateverTheStoreSays() {
    Memory.begin();
    assertThrows(NoSuchFileException.class, () -> Storage.readAll("memory://store/nowhere"));
    Memory.likeHdfs();
    assertThrows(NoSuchFileException.class, () -> Storage.readAll("memory://store/nowhere"));
  }

  @Test
  void closesAFileOnceThatIsClosedTwice() throws IOException {
    Memory.begin();
    OutputStream out = Storage.create("memory://store/terms");
    out.write(7);
    out.close();
    out.close();
    assertThat(Storage.readAll("memory://store/terms"), is(new byte[] {7}));
  }
}
