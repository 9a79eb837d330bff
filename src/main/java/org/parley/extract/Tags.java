package org.parley.extract;

import java.util.Set;

/** A set of elements of HTML, and of Tika's XHTML, that matter for the text. */
public final class Tags {

  /** Elements that begin and end a paragraph. */
  public static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "body",
          "caption",
          "center",
          "dd",
          "details",
          "dialog",
          "dir",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "frameset",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hgroup",
          "hr",
          "legend",
          "li",
          "main",
          "menu",
          "nav",
          "ol",
          "option",
          "p",
          "pre",
          "section",
          "select",
          "summary",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr",
          "ul");

  /** Elements with content that a reader does not see as text. */
  public static final Set<String> UNSEEN =
      Set.of(
          "applet",
          "audio",
          "button",
          "canvas",
          "datalist",
          "embed",
          "head",
          "iframe",
          "input",
          "math",
          "noscript",
          "object",
          "script",
          "select",
          "style",
          "svg",
          "template",
          "textarea",
          "title",
          "video");

  /** Elements whose text is quoted. */
  static final Set<String> QUOTATIONS = Set.of("blockquote", "q");

  private Tags() {}
}
