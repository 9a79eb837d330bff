// Creates elements and reads rows of CSV. Texts of documents become text nodes only.

const model = JSON.parse(document.getElementById('data').textContent);
const dark = window.matchMedia('(prefers-color-scheme: dark)');

function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) made.addEventListener(name.slice(2), value);
    else if (value === true) made.setAttribute(name, '');
    else if (value !== false && value !== null && value !== undefined) made.setAttribute(name, value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

const byId = (id) => document.getElementById(id);
const grouped = (number) => Number(number).toLocaleString('en-GB');
const counted = (number, noun) => `${grouped(number)} ${noun}${number === 1 ? '' : 's'}`;
const share = (part, whole) => `${(whole === 0 ? 0 : (100 * part) / whole).toFixed(1)} %`;

// Reads CSV with a header as RFC 4180 defines it. Vega's reader makes a function of text, which the page's policy forbids.
function rowsOf(csv) {
  const field = /(?:"([^"]*(?:""[^"]*)*)"|([^",\r\n]*))(,|\r?\n|$)/y;
  const lines = [];
  for (let line = []; field.lastIndex < csv.length || line.length; ) {
    const [, quoted, plain, end] = field.exec(csv);
    line.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end !== ',') {
      lines.push(line);
      line = [];
    }
  }
  const [header, ...rows] = lines;
  return rows.map((fields) => Object.fromEntries(header.map((name, i) => [name, fields[i]])));
}

// Isolates a name that may be written from right to left.
const isolated = (text) => element('bdi', {}, text);

function select(label, options, value, change) {
  const chosen = element(
    'select',
    {onchange: (event) => change(event.target.value)},
    ...options.map((option) => element('option', {value: option, selected: option === value}, option))
  );
  return element('label', {}, label, chosen);
}

function table(columns, rows, cells) {
  if (rows.length === 0) return null;
  return element(
    'div',
    {class: 'scroll', tabindex: 0, role: 'region', 'aria-label': columns.map((c) => c.title).join(', ')},
    element(
      'table',
      {},
      element('thead', {}, element('tr', {}, ...columns.map((c) => element('th', {class: c.number ? 'number' : null, scope: 'col'}, c.title)))),
      element(
        'tbody',
        {},
        ...rows.map((row) =>
          element('tr', {}, ...columns.map((c) => element('td', {class: c.number ? 'number' : null}, (cells && cells(c, row)) || isolated(row[c.field] ?? ''))))
        )
      )
    )
  );
}

function colourOf(key) {
  const at = model.palette.keys.indexOf(key);
  const colours = dark.matches ? model.palette.dark : model.palette.light;
  return at < 0 ? colours[model.palette.keys.indexOf('all')] : colours[at];
}

function dot(key) {
  const made = element('span', {class: 'dot', 'aria-hidden': 'true'});
  made.style.setProperty('--dot', colourOf(key));
  return made;
}

function save(fileName, content, type) {
  const url = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], {type}));
  const link = element('a', {href: url, download: fileName});
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60000);
}
