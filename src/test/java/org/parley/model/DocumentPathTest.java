package org.parley.model;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentPathTest {

  @ParameterizedTest
  @CsvSource({
    "a/b.txt, a/b.txt",
    "./a//b.txt, a/b.txt",
    "a/./b/, a/b",
    "a/../b.txt, b.txt",
    "a/b/../../c, c",
    ".hidden/a, .hidden/a",
    "a/..b/c.., a/..b/c..",
    "a\\b.txt, a\\b.txt",
    "., ''",
    "'', ''",
  })
  void givesEachPathOneSpelling(String written, String normal) {
    assertThat(DocumentPath.normalize(written), is(normal));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "..",
        "../a.txt",
        "./../a.txt",
        "a/../../b.txt",
        "/etc/hosts",
        "//server/share",
        "\\\\server\\share",
        "..\\a.txt",
        "a\\..\\..\\b",
        "C:\\a.txt",
        "c:/a.txt",
        "C:a.txt",
        "file:/a.txt",
        "file:///a.txt",
        "https://example.org/a",
        "s3://bucket/a"
      })
  void knowsPathsThatLeaveTheRootAndLeavesThemAsWritten(String path) {
    assertThat(DocumentPath.leavesRoot(path), is(true));
    assertThat(DocumentPath.normalize(path), is(path));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.txt",
        "a/../b.txt",
        "..a/b",
        ".../a",
        "~/a",
        "part 1: the talks.txt",
        "re:a.txt",
        "a/b/../..",
        ""
      })
  void knowsPathsThatStayInside(String path) {
    assertThat(DocumentPath.leavesRoot(path), is(false));
  }
}
