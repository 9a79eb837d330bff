package org.parley.extract;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.ext.front.matter.YamlFrontMatterBlock;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.ext.front.matter.YamlFrontMatterVisitor;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;
import org.parley.extract.web.WebClaims;

/**
 * Renders Markdown as a reader sees it: without marks of emphasis and code, targets of links and
 * pictures. Empty lines separate paragraphs. Front matter is metadata, not text.
 */
final class Markdown {

  private static final Parser PARSER =
      Parser.builder().extensions(List.of(YamlFrontMatterExtension.create())).build();

  private static final Pattern QUOTATION_BEGINS = Pattern.compile("(?i)<q(\\s[^>]*)?>");
  private static final Pattern QUOTATION_ENDS = Pattern.compile("(?i)</q\\s*>");

  private Markdown() {}

  /**
   * Reads a text in Markdown.
   *
   * @param text the cleaned text
   * @param zone time zone in which an instant becomes a day
   */
  static ParsedText read(String text, ZoneId zone) {
    Node document = PARSER.parse(text);
    YamlFrontMatterVisitor front = new YamlFrontMatterVisitor();
    document.accept(front);
    Words words = new Words();
    document.accept(words);
    return new ParsedText(words.text.finished(), claims(front.getData(), zone), Set.of());
  }

  private static Claims claims(Map<String, List<String>> front, ZoneId zone) {
    Optional<String> title = WebClaims.joined(front.getOrDefault("title", List.of()));
    Optional<String> author = WebClaims.joined(front.getOrDefault("author", List.of()));
    Optional<LocalDate> date =
        front.getOrDefault("date", List.of()).stream()
            .findFirst()
            .flatMap(value -> Days.read(value, zone));
    return new Claims(
        Claim.listed(title, "title"), Claim.listed(author, "author"), Claim.listed(date, "date"));
  }

  private static final class Words extends AbstractVisitor {

    private final BlockText text = new BlockText(false);

    @Override
    public void visit(Paragraph paragraph) {
      block(paragraph);
    }

    @Override
    public void visit(Heading heading) {
      block(heading);
    }

    private void block(Block block) {
      text.paragraphEnd();
      visitChildren(block);
      text.paragraphEnd();
    }

    @Override
    public void visit(BlockQuote quotation) {
      text.paragraphEnd();
      text.beginQuotation();
      visitChildren(quotation);
      text.paragraphEnd();
      text.endQuotation();
    }

    @Override
    public void visit(Text words) {
      text.words(words.getLiteral());
    }

    @Override
    public void visit(Code code) {
      text.words(code.getLiteral());
    }

    @Override
    public void visit(FencedCodeBlock code) {
      literal(code.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
      literal(code.getLiteral());
    }

    @Override
    public void visit(HtmlBlock html) {
      text.paragraphEnd();
      text.preformatted(HtmlText.of(Jsoup.parse(html.getLiteral()).body()));
      text.paragraphEnd();
    }

    @Override
    public void visit(HtmlInline tag) {
      if (QUOTATION_BEGINS.matcher(tag.getLiteral()).matches()) {
        text.beginQuotation();
      } else if (QUOTATION_ENDS.matcher(tag.getLiteral()).matches()) {
        text.endQuotation();
      }
    }

    private void literal(String block) {
      text.paragraphEnd();
      text.preformatted(block);
      text.paragraphEnd();
    }

    @Override
    public void visit(SoftLineBreak lineEnd) {
      text.lineEnd();
    }

    @Override
    public void visit(HardLineBreak lineEnd) {
      text.lineEnd();
    }

    @Override
    public void visit(Image image) {
      // The alternative text of a picture is not a statement of the author.
    }

    @Override
    public void visit(CustomBlock block) {
      if (!(block instanceof YamlFrontMatterBlock)) {
        visitChildren(block);
      }
    }
  }
}
