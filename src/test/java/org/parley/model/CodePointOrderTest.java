package org.parley.model;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CodePointOrderTest {

  @Example
  void aCharacterBeyondTheFirstPlaneComesAfterAllOfIt() {
    assertThat(CodePointOrder.compare("\uFFFD", "\uD83D\uDE00"), lessThan(0));
    assertThat("\uD83D\uDE00".compareTo("\uFFFD"), lessThan(0));
  }

  @Example
  void aTextComesBeforeItsContinuations() {
    assertThat(CodePointOrder.compare("a", "a\u0000"), lessThan(0));
    assertThat(CodePointOrder.compare("", "a"), lessThan(0));
    assertThat(CodePointOrder.compare("a", "a"), is(0));
  }

  @Property(tries = 2000)
  void isTheOrderOfTheUtf8Bytes(@ForAll("texts") String a, @ForAll("texts") String b) {
    int bytes =
        Arrays.compareUnsigned(
            a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    assertThat(Integer.signum(CodePointOrder.compare(a, b)), is(Integer.signum(bytes)));
    assertThat(Integer.signum(CodePointOrder.compare(b, a)), is(-Integer.signum(bytes)));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "a",
            "b",
            "\u0000",
            "\u007F",
            "\u0080",
            "é",
            "\u07FF",
            "\u0800",
            "\uD7FF",
            "\uE000",
            "\uFFFF",
            "\uD800\uDC00",
            "\uD83D\uDE00",
            "\uD83D\uDE01",
            "\uDBFF\uDFFF")
        .list()
        .ofMaxSize(5)
        .map(parts -> String.join("", parts));
  }
}
