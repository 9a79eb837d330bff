// The passages: searched, sorted, and filtered by a mark of a chart.

const SHOWN_AT_ONCE = 50;
const ORDERS = {
  'date': (row) => [row.date, row.path],
  'author': (row) => [row.author, row.date],
  'phrase': (row) => [row.phrase, row.date],
  'words before': (row) => [row.left.toLowerCase().split(/\s+/).reverse().join(' ')],
  'words after': (row) => [row.right.toLowerCase()],
};

// Matches a term as a whole word, in any case.
const words = new Map();
function wholeWord(term) {
  if (!words.has(term)) words.set(term, new RegExp(`(?<![\\p{L}\\p{N}])${term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'iu'));
  return words.get(term);
}

class Passages {
  constructor(passages) {
    const documents = new Map(rowsOf(passages.documents).map((row) => [`${row.path}\n${row.part}`, row]));
    this.rows = rowsOf(passages.csv).map((row) => ({...row, title: '', comparisons: '', ...documents.get(`${row.path}\n${row.part}`)}));
    this.part = passages.part;
    this.csv = passages.csv;
    this.filter = {};
    this.order = 'date';
    this.limit = SHOWN_AT_ONCE;
    this.search = element('input', {type: 'search', placeholder: 'Search the passages', 'aria-label': 'Search the passages', oninput: (event) => this.narrow({...this.filter, text: event.target.value})});
    this.count = element('p', {class: 'quiet', role: 'status'});
    this.body = element('tbody');
    this.more = element('button', {type: 'button', onclick: () => { this.limit += 200; this.show(); }}, 'Show more');
    this.element = element(
      'div',
      {id: 'passages'},
      element('div', {class: 'tools'}, this.search, select('Sorted by', Object.keys(ORDERS), this.order, (order) => { this.order = order; this.show(); }), this.chips = element('span', {class: 'tools'})),
      this.count,
      element('table', {}, element('thead', {}, element('tr', {}, ...['before', 'hit', 'after', 'author, date, document'].map((title) => element('th', {scope: 'col'}, title)))), this.body),
      this.more
    );
  }

  narrow(filter) {
    this.filter = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== '' && value !== undefined));
    this.search.value = this.filter.text || '';
    this.limit = SHOWN_AT_ONCE;
    this.show();
  }

  fits(row) {
    const {text, term, comparison, own, from, until, again, to, path, part, ...exact} = this.filter;
    return (
      Object.entries(exact).every(([key, value]) => row[key] === value) &&
      (!own || row.quoted === 'false') &&
      (!from || (row.date >= from && row.date <= to && (row.date < until || row.date >= again))) &&
      (path === undefined || (row.path === path && row.part === (part || ''))) &&
      (!comparison || row.comparisons.split(' ').includes(comparison)) &&
      (!term || wholeWord(term).test(`${row.left} ${row.match} ${row.right}`.replaceAll('’', "'"))) &&
      (!text || this.searched(row).includes(text.toLowerCase()))
    );
  }

  searched(row) {
    return (row.searched ??= `${row.left} ${row.match} ${row.right}\n${row.author}\n${row.title}\n${row.path}`.toLowerCase());
  }

  chosen() {
    return this.rows.filter((row) => this.fits(row));
  }

  words() {
    const {text, term, own, from, until, again, to, part, ...exact} = this.filter;
    const words = Object.entries(exact).map(([key, value]) => [key, `${key} ${value}`]);
    if (text) words.push(['text', `“${text}”`]);
    if (term) words.push(['term', `with the word “${term}”`]);
    if (own) words.push(['own', 'own words only']);
    if (from) words.push(['from', until === again ? `${from} to ${to}` : `${from} to ${to} without the event’s week`]);
    return words;
  }

  show() {
    const chosen = this.chosen();
    const order = ORDERS[this.order];
    const sorted = chosen.map((row) => [order(row).join('\n'), row]).sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0)).map(([, row]) => row);
    this.count.textContent = `${grouped(chosen.length)} of ${counted(this.rows.length, 'passage')}${this.part ? `. ${this.part}.` : ''}`;
    this.chips.replaceChildren(...this.words().map(([key, text]) => element('span', {class: 'chip'}, isolated(text), element('button', {type: 'button', 'aria-label': `without ${text}`, onclick: () => this.without(key)}, '×'))));
    this.body.replaceChildren(...sorted.slice(0, this.limit).map((row) => this.line(row)));
    this.more.hidden = sorted.length <= this.limit;
    this.changed?.(chosen.length);
  }

  without(key) {
    const {[key]: dropped, ...rest} = this.filter;
    if (key === 'from') ['until', 'again', 'to'].forEach((end) => delete rest[end]);
    this.narrow(rest);
  }

  line(row) {
    const quoted = row.quoted === 'true';
    return element(
      'tr',
      {class: quoted ? 'quoted' : null},
      element('td', {class: 'left', dir: 'auto'}, row.left, ' '),
      element('td', {class: 'match'}, element('mark', {dir: 'auto'}, quoted ? `“${row.match}”` : row.match), quoted ? element('span', {class: 'badge'}, ' quoted ') : null),
      element('td', {class: 'right', dir: 'auto'}, ' ', row.right),
      element(
        'td',
        {class: 'source'},
        dot(row.side), isolated(row.author), ', ', element('time', {datetime: row.date}, row.date), element('br'),
        row.title ? element('cite', {dir: 'auto'}, row.title) : null, row.title ? ' · ' : null,
        element('code', {dir: 'auto'}, row.path + (row.part ? ` (${row.part})` : ''))
      )
    );
  }
}
