// The marks of passages, right or wrong. The browser keeps them; a study reads them again from CSV.

const CODING_COLUMNS = ['phrase', 'path', 'part', 'start', 'words', 'mark', 'shown', 'of', 'seed'];
const MARKS = [['right', '✓'], ['wrong', '✗']];
const SAMPLE_SIZES = ['50', '100', '200', 'all'];

class Coding {
  // totals: a Map of {hits} by phrase. changed() draws the passages again, open() shows those of the samples.
  constructor(totals, {changed, open}) {
    this.totals = totals;
    this.changed = changed;
    this.size = SAMPLE_SIZES[0];
    this.rows = [];
    this.samples = new Map();
    this.key = `parley marks ${model.name} ${Coding.run()}`;
    this.marks = new Map(this.kept());
    this.status = element('p', {class: 'quiet', role: 'status'});
    this.warning = element('p', {class: 'remark', hidden: true}, 'This browser keeps no marks. Export them before you close the page.');
    this.sizes = select('Sample of each phrase', SAMPLE_SIZES, this.size, (size) => { this.size = size; this.use(this.rows); this.changed(); });
    this.exported = element('button', {type: 'button', onclick: () => save(`${model.name}-coding.csv`, this.csv(), 'text/csv')}, 'Export marks (CSV)');
    this.element = element('div', {class: 'coding', hidden: true}, this.status, this.warning, element('div', {class: 'tools'}, this.sizes, element('button', {type: 'button', onclick: open}, 'Show the sample'), this.exported));
  }

  // Names the hits of this run: other hits have other marks.
  static run() {
    const table = model.run.tables.find((each) => each.name === 'concordance');
    return table ? table.sha256 : model.run.started;
  }

  static id(row) {
    return JSON.stringify([row.phrase, row.path, row.part, String(row.start)]);
  }

  // Draws the samples from the passages that the page has: those of the lowest ranks.
  use(rows) {
    this.rows = rows.filter((row) => row.phrase !== '');
    this.samples.clear();
    const byPhrase = new Map();
    for (const row of this.rows) {
      row.random = '';
      if (!byPhrase.has(row.phrase)) byPhrase.set(row.phrase, []);
      byPhrase.get(row.phrase).push(row);
    }
    for (const [phrase, passages] of byPhrase) {
      const ranks = new Map(passages.map((row) => [row, sampleRank(model.seed, row)]));
      const sample = passages.sort((a, b) => ranks.get(a) - ranks.get(b)).slice(0, this.size === 'all' ? passages.length : Number(this.size));
      sample.forEach((row) => { row.random = 'sample'; });
      this.samples.set(phrase, sample);
    }
    this.sizes.hidden = ![...byPhrase.values()].some((passages) => passages.length > Number(SAMPLE_SIZES[0]));
    this.element.hidden = this.samples.size === 0;
    this.show();
  }

  kept() {
    try {
      return JSON.parse(window.localStorage.getItem(this.key) || '[]');
    } catch (error) {
      if (error instanceof DOMException) return []; // Storage is forbidden; keep() will say so.
      throw error;
    }
  }

  keep() {
    try {
      window.localStorage.setItem(this.key, JSON.stringify([...this.marks]));
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      this.warning.hidden = false;
    }
  }

  // Two buttons for a passage of a sample; a second press takes the mark back.
  buttons(row) {
    if (row.random !== 'sample') return null;
    const id = Coding.id(row);
    const press = (mark) => {
      if (this.marks.get(id) === mark) this.marks.delete(id);
      else this.marks.set(id, mark);
      made.forEach((button, i) => button.setAttribute('aria-pressed', String(this.marks.get(id) === MARKS[i][0])));
      this.keep();
      this.show();
    };
    const made = MARKS.map(([mark, sign]) =>
      element('button', {type: 'button', 'aria-label': `${mark}: ${row.match}`, title: mark, 'aria-pressed': String(this.marks.get(id) === mark), onclick: () => press(mark)}, sign)
    );
    return element('span', {class: 'marks', role: 'group', 'aria-label': 'Is this hit right?'}, ...made);
  }

  // The samples of the phrases that have a mark.
  coded() {
    return [...this.samples].filter(([, sample]) => sample.some((row) => this.marks.has(Coding.id(row))));
  }

  show() {
    const coded = this.coded();
    const marks = coded.flatMap(([, sample]) => sample.map((row) => this.marks.get(Coding.id(row))));
    const number = (mark) => marks.filter((each) => each === mark).length;
    this.exported.disabled = coded.length === 0;
    this.status.textContent =
      coded.length === 0
        ? 'Mark passages as right (✓) or wrong (✗) to learn how many hits mean what they should (precision).'
        : `Marked in ${counted(coded.length, 'phrase')}: ${grouped(number('right'))} right, ${grouped(number('wrong'))} wrong, ${grouped(number(undefined))} open.` +
          (number(undefined) > 0 ? ' A phrase has a precision when none of its sample is open.' : '');
  }

  csv() {
    const field = (value) => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
    const lines = this.coded().flatMap(([phrase, sample]) =>
      sample.map((row) => {
        const of = this.totals.get(phrase).hits;
        const words = row.quoted === 'true' ? 'quoted' : 'own';
        return [phrase, row.path, row.part, row.start, words, this.marks.get(Coding.id(row)) ?? '', sample.length, of, sample.length === of ? '' : model.seed].map((value) => field(String(value))).join(',');
      })
    );
    return `${[CODING_COLUMNS.join(','), ...lines].join('\n')}\n`;
  }
}
