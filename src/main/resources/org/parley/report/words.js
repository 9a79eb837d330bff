// The word list of a comparison: searched, ranked, and without rare words and function words.

const WORDS_AT_ONCE = 25;
const RANKINGS = {
  'log-likelihood (evidence)': (row) => Math.abs(row.log_likelihood),
  'conservative log ratio (least difference)': (row) => Math.abs(row.log_ratio_conservative),
};

class WordList {
  constructor(list, comparison, pick) {
    this.pick = pick;
    this.part = list.part;
    this.rows = rowsOf(list.csv);
    this.comparison = comparison;
    this.ranking = Object.keys(RANKINGS)[0];
    this.limit = WORDS_AT_ONCE;
    const field = (attributes) => element('input', {...attributes, oninput: () => this.changed()});
    this.search = field({type: 'search', placeholder: 'Search the words', 'aria-label': 'Search the words'});
    this.documents = field({type: 'number', min: 1, max: 999999, value: 1});
    this.hidden = field({type: 'checkbox'});
    const hasFunctionWords = this.rows.some((row) => row.function_word === 'true');
    this.body = element('div');
    this.count = element('p', {class: 'quiet', role: 'status'});
    this.more = element('button', {type: 'button', onclick: () => { this.limit += 200; this.show(); }}, 'Show more');
    const ranking = address.choice('rank', 'Ranked by', Object.keys(RANKINGS), this.ranking, (chosen) => { this.ranking = chosen; this.show(); });
    address.field('word', () => this.search.value, (text) => { this.search.value = text; this.show(); });
    address.field('documents', () => this.documents.value, (least) => { this.documents.value = least; this.show(); });
    address.field('hide', () => (this.hidden.checked ? 'function-words' : ''), (hide) => { this.hidden.checked = hide !== ''; this.show(); });
    this.element = element(
      'details',
      {id: 'words', open: true, hidden: this.rows.length === 0},
      element('summary', {}, 'All words of the comparison'),
      element(
        'div',
        {class: 'tools'},
        this.search,
        ranking,
        element('label', {}, 'In at least', this.documents, 'documents'),
        hasFunctionWords ? element('label', {}, this.hidden, 'Hide function words') : null
      ),
      this.count,
      this.body,
      this.more
    );
    this.show();
  }

  changed() {
    this.limit = WORDS_AT_ONCE;
    this.show();
    address.write(true);
  }

  compare(comparison) {
    this.comparison = comparison;
    this.show();
  }

  fits(row) {
    return (
      row.comparison === this.comparison &&
      row.term.includes(this.search.value.trim().toLowerCase()) &&
      documentsWith(row) >= Number(this.documents.value) &&
      !(this.hidden.checked && row.function_word === 'true')
    );
  }

  show() {
    const weight = RANKINGS[this.ranking];
    const rows = this.rows.filter((row) => this.fits(row)).sort((a, b) => weight(b) - weight(a) || a.rank - b.rank);
    const columns = [
      {title: 'word', field: 'term'},
      {title: 'in the target', field: 'target_count', number: true},
      {title: 'per million', field: 'target_per_million', number: true},
      {title: 'in the reference', field: 'reference_count', number: true},
      {title: 'per million', field: 'reference_per_million', number: true},
      {title: 'log ratio', field: 'log_ratio', number: true},
      {title: 'at least', field: 'log_ratio_conservative', number: true},
      {title: 'log-likelihood', field: 'log_likelihood', number: true},
      {title: 'adjusted p', field: 'p_adjusted', number: true},
      {title: 'documents', field: 'documents', number: true},
    ];
    this.count.textContent = `${counted(rows.length, 'word')}. ${this.part}`;
    this.body.replaceChildren(table(columns, rows.slice(0, this.limit), (column, row) => this.cell(column, row)) ?? '');
    this.more.hidden = rows.length <= this.limit;
  }

  // Without whole texts, the page has passages of some words.
  leadsTo(row) {
    return passages.texts || passages.terms.has(row.term);
  }

  cell({field}, row) {
    if (field === 'term' && this.leadsTo(row)) return element('a', {href: '#passages-section', onclick: () => this.pick(row)}, isolated(row.term));
    if (field === 'documents') return grouped(documentsWith(row));
    if (field.endsWith('_count')) return grouped(row[field]);
    if (field.endsWith('_per_million')) return grouped(Math.round(row[field]));
    if (field === 'p_adjusted') return row[field] === '' ? '' : Number(row[field]) < 0.0001 ? '< 0.0001' : Number(row[field]).toFixed(4);
    return row[field] === '' ? '' : Number(row[field]).toFixed(2).replace('-', '−');
  }
}

const documentsWith = (row) => Number(row.target_documents) + Number(row.reference_documents);
