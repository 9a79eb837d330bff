// Where the hits are in their documents, and the reader of a whole document.

const MOST_STRIPS = 100;

// A strip for each document with hits, those with most first: a tick for each hit, at its place in the text (dispersion).
function strips(rows, open) {
  const documents = new Map();
  for (const row of rows) {
    const key = `${row.path}\n${row.part}`;
    if (!documents.has(key)) documents.set(key, []);
    documents.get(key).push(row);
  }
  const most = [...documents.values()].sort((a, b) => b.length - a.length);
  return [
    ...most.slice(0, MOST_STRIPS).map((hits) => strip(hits, open)),
    most.length > MOST_STRIPS ? element('p', {class: 'part'}, `The ${MOST_STRIPS} documents with most hits, of ${grouped(most.length)}.`) : null,
  ].filter((part) => part !== null);
}

function strip(hits, open) {
  const [row] = hits;
  const line = element('div', {class: 'strip', 'aria-hidden': 'true'});
  for (const hit of hits) {
    const tick = element('i', {class: hit.quoted === 'true' ? 'quoted' : null, title: `${hit.left} ${hit.match} ${hit.right}`, onclick: () => open?.(hit)});
    tick.style.left = `${(100 * hit.start) / Math.max(1, row.characters)}%`;
    tick.style.setProperty('--dot', colourOf(hit.side));
    line.append(tick);
  }
  return element('div', {class: 'strips'}, element('span', {}, dot(row.side), isolated(row.author), `, ${row.date}: ${grouped(hits.length)}`), line);
}

// Opens the whole document of a hit, with all hits of the list marked.
function readDocument(hit, rows) {
  const {text} = hit.place;
  const close = () => dialog.close();
  const body = element('div', {class: 'document', dir: 'auto', tabindex: 0}, ...segments(text, rows.filter((row) => row.place?.text === text), hit));
  const dialog = element(
    'dialog',
    {'aria-label': hit.title || hit.path, onclose: () => dialog.remove(), onclick: (event) => { if (event.target === dialog) close(); }},
    element(
      'header',
      {},
      element('strong', {dir: 'auto'}, hit.title || hit.path),
      element('span', {}, dot(hit.side), isolated(hit.author), `, ${hit.date}`, hit.outlet ? ', ' : '', isolated(hit.outlet)),
      element('span', {class: 'quiet'}, element('mark', {}, 'hit'), ' ', element('span', {class: 'quoted'}, 'quoted'), ' ', element('del', {}, 'trimmed, not counted')),
      element('button', {type: 'button', onclick: close}, 'Close')
    ),
    body
  );
  document.body.append(dialog);
  dialog.showModal();
  body.querySelector('.current')?.scrollIntoView({block: 'center'});
  body.focus({preventScroll: true});
}

// Cuts a text where a trimmed part, a quotation or a hit begins or ends.
function segments(text, hits, current) {
  const quotations = [];
  for (let token = 0; token < text.size; token++) {
    if (text.quoted[token] && (token === 0 || !text.quoted[token - 1])) quotations.push([text.starts[token], text.ends[token]]);
    else if (text.quoted[token]) quotations[quotations.length - 1][1] = text.ends[token];
  }
  const marks = hits.map((hit) => [hit.start, hit.end, hit]);
  const borders = [...new Set([0, text.text.length, ...[...quotations, ...marks, ...text.trimmed].flatMap(([start, end]) => [start, end])])].sort((a, b) => a - b);
  const around = (spans, from) => spans.find(([start, end]) => start <= from && from < end);
  return borders.slice(0, -1).map((from, i) => {
    const words = text.text.slice(from, borders[i + 1]);
    const trimmed = around(text.trimmed, from);
    const mark = around(marks, from);
    const inner = mark ? element('mark', {class: mark[2] === current ? 'current' : null}, words) : words;
    if (trimmed) return element('del', {title: trimmed[2]}, inner);
    return around(quotations, from) ? element('span', {class: 'quoted'}, inner) : inner;
  });
}
