package org.parley.bench;

import static org.parley.bench.Article.escaped;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A writer of articles as pages of a newspaper, with navigation, teasers and a footer. */
final class HtmlArticle {

  private static final int LINKS = 60;

  private HtmlArticle() {}

  static byte[] write(Article article) {
    String title = escaped(article.title());
    String paragraphs =
        article.paragraphs().stream()
            .map(paragraph -> "<p>" + escaped(paragraph) + "</p>")
            .collect(Collectors.joining("\n"));
    String page =
        """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><title>%1$s</title>
        <meta name="author" content="%2$s">
        <meta property="article:published_time" content="%3$sT12:00:00Z">
        <style>%6$s</style></head><body>
        <nav class="menu"><ul>%4$s</ul></nav>
        <main><article><h1>%1$s</h1><div class="content">
        %5$s
        </div></article></main>
        <aside class="sidebar related"><ul>%4$s</ul></aside>
        <footer class="footer"><ul>%4$s</ul></footer>
        <script>%6$s</script></body></html>
        """
            .formatted(
                title, escaped(article.author()), article.date(), links(), paragraphs, ballast());
    return page.getBytes(StandardCharsets.UTF_8);
  }

  private static String links() {
    return IntStream.range(0, LINKS)
        .mapToObj(i -> "<li><a href=\"/section/%d\">Section %d</a></li>".formatted(i, i))
        .collect(Collectors.joining("\n"));
  }

  /** Returns some 20 kB of style rules or scripts, as pages contain them. */
  private static String ballast() {
    return "/* .box{margin:0;padding:0} */\n".repeat(320);
  }
}
