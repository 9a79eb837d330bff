// Draws a Vega-Lite specification without a browser. Vega and Vega-Lite are loaded first. The script
// evaluates to the object at its end.
(() => {
  // The widths of Helvetica's characters in thousandths of the font's size, as Adobe publishes them.
  // DejaVu Sans, the widest font in common use, is wider by the factors below. All machines measure
  // text with this table, so that drawings are the same everywhere and texts have enough room.
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
    return character < "\u1100" ? 556 : 1000; // Most characters after this one are square.
  }

  vega.textMetrics.width = (item, text) => {
    let thousandths = 0;
    for (const character of text == null ? "" : String(text).trim()) thousandths += widthOf(character);
    const size = item.fontSize == null ? 11 : Number(item.fontSize) || 0;
    const bold = item.fontWeight === "bold" || item.fontWeight >= 600;
    const full = ((bold ? WIDER_IF_BOLD : WIDER) * thousandths * size) / 1000;
    return item.limit > 0 ? Math.min(full, item.limit) : full;
  };

  // Random numbers must be the same in every drawing.
  vega.setRandom(vega.randomLCG(1));

  // The work that Vega schedules for later.
  const putOff = [];
  globalThis.setTimeout = (work) => {
    putOff.push(work);
  };

  const loader = (read) => ({
    load: async (uri) => read(String(uri)),
    sanitize: async () => {
      throw new Error("a drawing has no links and no external pictures");
    },
  });

  // Vega only warns and continues if data fail to load; here that is a failure.
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

  // Returns { svg, failure, warnings }. One of the first two is set when no work is left.
  function draw(specification, read) {
    const drawing = { svg: null, failure: null, warnings: [] };
    const log = logger(drawing);
    const fail = (error) => {
      drawing.failure ??= String(error);
    };
    try {
      const compiled = vegaLite.compile(sortedByPlace(JSON.parse(specification)), { logger: log }).spec;
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

  // Does the next piece of work; returns false if there is none.
  function later() {
    const work = putOff.shift();
    if (work) work();
    return Boolean(work);
  }

  return { draw, later };
})();
