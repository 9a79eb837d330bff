// The marks of passages, right or wrong. The browser keeps them; a study reads them again from CSV.

const CODING_COLUMNS = ['phrase', 'path', 'part', 'start', 'words', 'mark', 'shown', 'of', 'seed'];
const MARKS = [['right', '✓'], ['wrong', '✗']];

class Coding {
  // samples: {phrase: {shown, of, seed}}; rows: every passage of the samples.
  constructor(samples, rows) {
    this.samples = new Map(Object.entries(samples));
    this.rows = rows.filter((row) => this.samples.has(row.phrase));
    this.key = `parley marks ${model.name} ${Coding.run()}`;
    this.marks = new Map(this.kept());
    this.status = element('span', {role: 'status'});
    this.warning = element('span', {class: 'remark', hidden: true}, 'This browser keeps no marks. Export them before you close the page.');
    this.exported = element('button', {type: 'button', onclick: () => this.export()}, 'Export marks (CSV)');
    this.element = element('p', {class: 'tools coding', hidden: this.rows.length === 0}, this.status, this.exported, this.warning);
    this.show();
  }

  // Names the hits of this run: other hits have other marks.
  static run() {
    const table = model.run.tables.find((each) => each.name === 'concordance');
    return table ? table.sha256 : model.run.started;
  }

  static id(row) {
    return JSON.stringify([row.phrase, row.path, row.part, String(row.start)]);
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

  // Two buttons for a passage; a second press takes the mark back.
  buttons(row) {
    if (!this.samples.has(row.phrase)) return null;
    const id = Coding.id(row);
    const made = MARKS.map(([mark, sign]) =>
      element('button', {type: 'button', class: mark, 'aria-label': `${mark}: ${row.match}`, 'aria-pressed': String(this.marks.get(id) === mark), onclick: () => press(mark)}, sign)
    );
    const press = (mark) => {
      if (this.marks.get(id) === mark) this.marks.delete(id);
      else this.marks.set(id, mark);
      made.forEach((button, i) => button.setAttribute('aria-pressed', String(this.marks.get(id) === MARKS[i][0])));
      this.keep();
      this.show();
    };
    return element('span', {class: 'marks', role: 'group', 'aria-label': 'Is this hit right?'}, ...made);
  }

  // Phrases with a mark, each with all passages of its sample.
  coded() {
    const marked = new Set([...this.marks.keys()].map((id) => JSON.parse(id)[0]));
    return this.rows.filter((row) => marked.has(row.phrase));
  }

  show() {
    const rows = this.coded();
    const marks = rows.map((row) => this.marks.get(Coding.id(row)));
    const open = marks.filter((mark) => mark === undefined).length;
    const phrases = new Set(rows.map((row) => row.phrase)).size;
    this.exported.disabled = rows.length === 0;
    this.status.textContent =
      rows.length === 0
        ? 'Mark passages as right (✓) or wrong (✗) to learn how many hits mean what they should (precision).'
        : `${counted(phrases, 'phrase')}: ${grouped(marks.filter((mark) => mark === 'right').length)} right, ${grouped(marks.filter((mark) => mark === 'wrong').length)} wrong, ${grouped(open)} without a mark.` +
          (open > 0 ? ' A phrase counts once all of its sample is marked.' : '');
  }

  csv() {
    const field = (value) => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
    const line = (row) => {
      const {shown, of, seed} = this.samples.get(row.phrase);
      const words = row.quoted === 'true' ? 'quoted' : 'own';
      const mark = this.marks.get(Coding.id(row)) || '';
      return [row.phrase, row.path, row.part, row.start, words, mark, shown, of, shown === of ? '' : seed].map((value) => field(String(value))).join(',');
    };
    return `${[CODING_COLUMNS.join(','), ...this.coded().map(line)].join('\n')}\n`;
  }

  export() {
    save(`${model.name}-coding.csv`, this.csv(), 'text/csv');
  }
}
