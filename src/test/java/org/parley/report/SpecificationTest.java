package org.parley.report;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SpecificationTest {

  private static final Palette PALETTE = Palette.of(List.of("staff", "management"));

  private static Specification coverage() {
    return Specification.of("coverage", PALETTE)
        .with("titles", Map.of("", "Who spoke"))
        .with("weak", Map.of("", false))
        .with("authors", List.of("{{keys}}"))
        .with("first_day", null)
        .with("last_day", null)
        .with("mondays", List.of());
  }

  @Test
  void aValueReplacesItsWord() {
    JsonNode spec = coverage().with("height", 60).fill();
    assertThat(spec.at("/height").intValue(), is(60));
    assertThat(spec.at("/params/0/value").get("").textValue(), is("Who spoke"));
    assertThat(spec.at("/encoding/x/scale/domainMin").isNull(), is(true));
  }

  /** An author may be called so. */
  @Test
  void aValueIsNotSearchedForWords() {
    JsonNode spec = coverage().with("height", 60).fill();
    assertThat(spec.at("/encoding/y/sort/0").textValue(), is("{{keys}}"));
  }

  @Test
  void aWordWithoutAValueIsAnError() {
    Specification incomplete = coverage();
    Exception refusal = assertThrows(IllegalStateException.class, incomplete::fill);
    assertThat(refusal.getMessage(), is("coverage.vl.json: no value for {{height}}"));
  }

  @Test
  void aSideKeepsItsColour() {
    JsonNode fill = coverage().with("height", 60).fill().at("/layer/2/encoding/fill/scale");
    assertThat(fill.at("/domain/0").textValue(), is("staff"));
    assertThat(fill.at("/range/0").textValue(), is(PALETTE.light().get(0)));
    assertThat(fill.at("/domain/1").textValue(), is("management"));
    assertThat(fill.at("/range/1").textValue(), is(PALETTE.light().get(1)));
  }
}
