package org.parley.spreadsheet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.sameInstance;

import org.junit.jupiter.api.Test;

class CellTextTest {

  @Test
  void whatXmlCannotHoldIsEscaped() {
    assertThat(
        CellText.escaped("a\u0000b\rc\u001F\uFFFE\uFFFF"),
        is("a_x0000_b_x000D_c_x001F__xFFFE__xFFFF_"));
  }

  @Test
  void whatLooksLikeAnEscapeIsEscaped() {
    assertThat(CellText.escaped("_x000D_"), is("_x005F_x000D_"));
    assertThat(CellText.escaped("__x8_x000d_x"), is("__x005F_x8_x005F_x000d_x"));
  }

  @Test
  void everythingElseIsAsItWas() {
    String text = "\t\n é 😀 <&> _x_ _xg_ _x12 _X000D_ x_";
    assertThat(CellText.escaped(text), is(sameInstance(text)));
  }
}
