// The passages: searched, sorted, sampled, and filtered by a mark of a chart.

const SHOWN_AT_ONCE = 50;
const ORDERS = {
  'date': (row) => [row.date, row.path],
  'author': (row) => [row.author, row.date],
  'side': (row) => [row.side, row.date],
  'phrase': (row) => [row.phrase, row.date],
  'words before': (row) => [row.left.toLowerCase().split(/\s+/).reverse().join(' ')],
  'words after': (row) => [row.right.toLowerCase()],
};

class Passages {
  constructor(passages) {
    const documents = rowsOf(passages.documents);
    this.phrases = new Map(Object.entries(passages.phrases));
    this.terms = new Map(Object.entries(passages.words));
    this.part = passages.part;
    this.rows = rowsOf(passages.csv).map((row) => ({...documents[row.document], ...row, start: Number(row.start), end: Number(row.end)}));
    this.texts = passages.texts ? new Texts(passages.texts, documents) : null;
    this.found = new Map();
    this.filter = {};
    this.order = 'date';
    this.limit = SHOWN_AT_ONCE;
    this.sample = 0;
    this.seed = model.seed;
    this.search = element('input', {type: 'search', placeholder: 'Search the passages', 'aria-label': 'Search the passages', oninput: (event) => this.narrow({...this.filter, text: event.target.value})});
    this.coding = new Coding(this.phrases, {changed: () => this.show(), open: () => this.narrow({phrase: this.filter.phrase, random: 'sample'})});
    this.count = element('p', {class: 'quiet', role: 'status'});
    this.body = element('tbody');
    this.dispersion = element('details', {ontoggle: () => this.disperse()}, element('summary', {}, 'Where in the documents (dispersion)'), element('div'));
    this.more = element('button', {type: 'button', onclick: () => { this.limit += 200; this.show(); }}, 'Show more');
    this.element = element(
      'div',
      {id: 'passages'},
      element(
        'div',
        {class: 'tools'},
        this.search,
        select('Sorted by', Object.keys(ORDERS), this.order, (order) => { this.order = order; this.show(); }),
        this.choice('Side', 'side', model.sides),
        this.choice('Author', 'author', [...new Set(documents.map((row) => row.author))].sort()),
        this.choice('Words', 'words', ['own', 'quoted']),
        this.sampler(),
        (this.chips = element('span', {class: 'tools'}))
      ),
      this.texts ? this.finder() : null,
      this.count,
      this.coding.element,
      this.dispersion,
      element('table', {}, element('thead', {}, element('tr', {}, ...['before', 'hit', 'after', 'author, date, document'].map((title) => element('th', {scope: 'col'}, title)))), this.body),
      this.more
    );
    this.coding.use(this.rows);
    this.ready = this.texts
      ? this.texts.open().then((rows) => { this.rows = rows; this.coding.use(rows); this.show(); }, (error) => { this.part = `The texts of this page cannot be opened here: ${error.message}`; this.show(); })
      : Promise.resolve();
  }

  // A choice of a value of the filter.
  choice(label, key, values) {
    const control = select(label, ['all', ...values], 'all', (value) => this.narrow({...this.filter, [key]: value === 'all' ? undefined : value}));
    (this.controls ??= new Map()).set(key, control.querySelector('select'));
    return control;
  }

  sampler() {
    const number = (label, value, change) => element('label', {}, label, element('input', {type: 'number', min: 0, max: 99999, value, onchange: (event) => { change(Number(event.target.value)); this.show(); }}));
    return element('span', {class: 'tools'}, number('Random sample of', '', (size) => { this.sample = size; }), number('seed', this.seed, (seed) => { this.seed = seed; }));
  }

  // The search of all texts.
  finder() {
    const kinds = ['word or pattern', 'regular expression'];
    let kind = kinds[0];
    const wanted = element('input', {type: 'search', required: true, placeholder: 'patient* safety', 'aria-label': 'Find in all texts'});
    const message = element('p', {class: 'quiet', role: 'status'});
    const find = async (event) => {
      event.preventDefault();
      message.textContent = 'Searching …';
      try {
        await this.find(wanted.value, kind === kinds[1]);
        message.textContent = '';
      } catch (error) {
        message.textContent = error.message;
      }
    };
    return element('form', {class: 'tools finder', onsubmit: find}, wanted, select('as', kinds, kind, (chosen) => { kind = chosen; }), element('button', {type: 'submit'}, 'Find in all texts'), message);
  }

  // Shows the hits of a pattern or a regular expression in all texts.
  async find(wanted, expression) {
    await this.ready;
    const hits = expression ? await this.texts.ofExpression(wanted) : this.texts.ofPattern(wanted);
    const key = expression ? `/${wanted}/` : wanted;
    this.found = new Map([[key, hits]]);
    this.narrow({found: key});
  }

  // Shows the passages that fit. If a mark of a chart asks, total is the number that it counts.
  narrow({own, ...filter}, total) {
    const named = own ? {...filter, words: 'own'} : filter;
    this.filter = Object.fromEntries(Object.entries(named).filter(([, value]) => value !== '' && value !== undefined));
    this.total = total;
    this.search.value = this.filter.text || '';
    this.controls.forEach((control, key) => { control.value = this.filter[key] ?? 'all'; });
    this.limit = SHOWN_AT_ONCE;
    this.show();
  }

  fits(row) {
    const {text, term, found, words, comparison, from, until, again, to, path, part, author, but, ...exact} = this.filter;
    const named = [row.author, `${row.author} (${row.side || 'no side'})`]; // Charts name the side of an author who has several.
    return (
      (!author || named.includes(author)) &&
      (!but || !but.split('\n').some((each) => named.includes(each))) &&
      Object.entries(exact).every(([key, value]) => row[key] === value) &&
      (!words || row.quoted === String(words === 'quoted')) &&
      (!from || (row.date >= from && row.date <= to && (row.date < until || row.date >= again))) &&
      (path === undefined || (row.path === path && row.part === (part || ''))) &&
      (!comparison || row.comparisons.split(' ').includes(comparison)) &&
      (!text || this.searched(row).includes(text.toLowerCase()))
    );
  }

  searched(row) {
    return (row.searched ??= `${row.left} ${row.match} ${row.right}\n${row.author}\n${row.title}\n${row.path}`.toLowerCase());
  }

  // The passages of what is searched: a search, a word, or the phrases.
  candidates() {
    const {term, found} = this.filter;
    if (found !== undefined) return this.found.get(found) ?? [];
    if (term === undefined) return this.rows.filter((row) => row.word === '');
    return this.texts?.all ? this.texts.ofTerm(term) : this.rows.filter((row) => row.word === term);
  }

  chosen() {
    const chosen = this.candidates().filter((row) => this.fits(row));
    if (!this.sample || chosen.length <= this.sample) return chosen;
    const rank = (row) => (row.rank?.seed === this.seed ? row.rank : (row.rank = {seed: this.seed, value: sampleRank(this.seed, row)})).value;
    return [...chosen].sort((a, b) => rank(a) - rank(b)).slice(0, this.sample);
  }

  // Says how many passages are shown, of how many hits.
  describe(shown) {
    const {phrase, term} = this.filter;
    const item = phrase !== undefined ? this.phrases.get(phrase) : term !== undefined ? this.terms.get(term) : undefined;
    const all = item ? item.shown === item.hits : [...this.phrases.values()].every((each) => each.shown === each.hits);
    const sampled = this.sample && shown === this.sample ? ' in a random sample' : '';
    if (this.total !== undefined && this.total !== shown && !sampled) return `${grouped(shown)} of ${counted(this.total, 'passage')}: those in a random sample.`;
    if (item && !all) return `${counted(shown, 'passage')}${sampled}. The page has ${grouped(item.shown)} of ${grouped(item.hits)} of “${phrase ?? term}”, drawn at random.`;
    if (all || this.filter.found) return `${counted(shown, 'passage')}${sampled}.`;
    const hits = [...this.phrases.values()].reduce((sum, each) => sum + each.hits, 0);
    return `${counted(shown, 'passage')}${sampled}. The page has ${grouped(this.rows.filter((row) => row.word === '').length)} of ${grouped(hits)}: up to 50 of each phrase, drawn at random.`;
  }

  // The parts of the filter, each with its words on the page.
  conditions() {
    const {text, term, found, words, from, until, again, to, part, but, ...exact} = this.filter;
    const named = Object.entries(exact).map(([key, value]) => [key, `${key} ${value}`]);
    if (but) named.push(['but', 'the other authors']);
    if (text) named.push(['text', `“${text}”`]);
    if (term) named.push(['term', `the word “${term}”`]);
    if (found) named.push(['found', `found: ${found}`]);
    if (words) named.push(['words', `${words} words only`]);
    if (from) named.push(['from', until === again ? `${from} to ${to}` : `${from} to ${to} without the event’s week`]);
    return named;
  }

  show() {
    const chosen = this.chosen();
    const order = ORDERS[this.order];
    this.shown = chosen.map((row) => [order(row).join('\n'), row]).sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0)).map(([, row]) => row);
    this.count.textContent = [this.describe(chosen.length), this.part].filter((text) => text).join(' ');
    this.chips.replaceChildren(...this.conditions().map(([key, text]) => element('span', {class: 'chip'}, isolated(text), element('button', {type: 'button', 'aria-label': `without ${text}`, onclick: () => this.without(key)}, '×'))));
    this.body.replaceChildren(...this.shown.slice(0, this.limit).map((row) => this.line(row)));
    this.more.hidden = this.shown.length <= this.limit;
    this.disperse();
    this.changed?.(chosen.length, this.total ?? chosen.length);
  }

  disperse() {
    if (this.dispersion.open) this.dispersion.lastChild.replaceChildren(...strips(this.shown, this.texts ? (row) => readDocument(row, this.shown) : null));
  }

  without(key) {
    const {[key]: dropped, ...rest} = this.filter;
    if (key === 'from') ['until', 'again', 'to'].forEach((end) => delete rest[end]);
    this.narrow(rest);
  }

  line(row) {
    const quoted = row.quoted === 'true';
    const words = quoted ? `“${row.match}”` : row.match;
    return element(
      'tr',
      {class: quoted ? 'quoted' : null},
      element('td', {class: 'left', dir: 'auto'}, row.left, ' '),
      element('td', {class: 'match'}, element('mark', {dir: 'auto'}, row.place ? element('a', {href: '#', role: 'button', title: 'Read the document', onclick: (event) => { event.preventDefault(); readDocument(row, this.shown); }}, words) : words), quoted ? element('span', {class: 'badge'}, ' quoted ') : null),
      element('td', {class: 'right', dir: 'auto'}, ' ', row.right),
      element(
        'td',
        {class: 'source'},
        this.coding.buttons(row),
        dot(row.side), isolated(row.author), ', ', element('time', {datetime: row.date}, row.date), element('br'),
        row.title ? element('cite', {dir: 'auto'}, row.title) : null, row.title ? ' · ' : null,
        element('code', {dir: 'auto'}, row.path + (row.part ? ` (${row.part})` : ''))
      )
    );
  }
}
