// Draws a Vega-Lite specification without a browser; Vega and Vega-Lite are loaded before it. The
// value of this script is the object at its end.
(() => {
  // Widths of Helvetica's characters in thousandths of the font's size, as Adobe publishes them, and
  // how much wider DejaVu Sans is, the widest font that is commonly taken where none is named. Text is
  // measured so on every machine: all draw the same, and what is drawn has room enough.
  const WIDTHS = {
    222: "'`ijl",
    278: " !,./:;I[\\]ft",
    333: "()-r",
    260: "|",
    334: "{}",
    355: '"',
    389: "*",
    469: "^",
    500: "Jckxyzsv",
    556: "#$0123456789?L_abdeghnopqu",
    584: "+<=>~",
    611: "FTZ",
    667: "&ABEKPSVXY",
    722: "CDHNRUw",
    778: "GOQ",
    833: "Mm",
    889: "%",
    944: "W",
    1015: "@",
  };
  const width = new Map();
  for (const [thousandths, characters] of Object.entries(WIDTHS)) {
    for (const character of characters) width.set(character, Number(thousandths));
  }
  const WIDER = 1.13;
  const WIDER_IF_BOLD = 1.28;

  function widthOf(character) {
    if (width.has(character)) return width.get(character);
    if (/\p{Mn}|\p{Cf}/u.test(character)) return 0;
    return character < "\u1100" ? 556 : 1000; // From there on most are square.
  }

  vega.textMetrics.width = (item, text) => {
    let thousandths = 0;
    for (const character of text == null ? "" : String(text).trim()) thousandths += widthOf(character);
    const size = item.fontSize == null ? 11 : Number(item.fontSize) || 0;
    const bold = item.fontWeight === "bold" || item.fontWeight >= 600;
    const full = ((bold ? WIDER_IF_BOLD : WIDER) * thousandths * size) / 1000;
    return item.limit > 0 ? Math.min(full, item.limit) : full;
  };

  // What a specification draws by lot must not change from drawing to drawing.
  vega.setRandom(vega.randomLCG(1));

  // What Vega puts off until its promises are kept.
  const putOff = [];
  globalThis.setTimeout = (work) => {
    putOff.push(work);
  };

  const loader = (read) => ({
    load: async (uri) => read(String(uri)),
    sanitize: async () => {
      throw new Error("a drawing has no links and no pictures from elsewhere");
    },
  });

  // Vega goes on drawing where data fail to load, and only warns of it.
  function logger(drawing) {
    const text = (words) => words.map(String).join(" ");
    const log = {
      level: () => log,
      error: (...words) => {
        drawing.failure ??= text(words);
        return log;
      },
      warn: (...words) => {
        if (/^(Loading|Data ingestion) failed$/.test(words[0])) return log.error(...words);
        drawing.warnings.push(text(words));
        return log;
      },
      info: () => log,
      debug: () => log,
    };
    return log;
  }

  // Gives { svg, failure, warnings }, of which one of the first two is there when nothing is put off.
  function draw(specification, read) {
    const drawing = { svg: null, failure: null, warnings: [] };
    const log = logger(drawing);
    const fail = (error) => {
      drawing.failure ??= String(error);
    };
    try {
      const compiled = vegaLite.compile(JSON.parse(specification), { logger: log }).spec;
      const view = new vega.View(vega.parse(compiled), {
        renderer: "none",
        loader: loader(read),
        logger: log,
      });
      view.toSVG().then((svg) => {
        drawing.svg = svg;
      }, fail);
    } catch (error) {
      fail(error);
    }
    return drawing;
  }

  // Does what was put off first; false where there is nothing.
  function later() {
    const work = putOff.shift();
    if (work) work();
    return Boolean(work);
  }

  return { draw, later };
})();
