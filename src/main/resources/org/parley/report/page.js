// The page: its sections in order, the choices for all charts, and the passages of a mark.

const address = new Address();
const charts = new Map();
const passages = new Passages(model.passages);

function section(id, title, ...content) {
  byId('contents').append(element('li', {}, element('a', {href: `#${id}`}, title)));
  byId('sections').append(element('section', {id}, element('h2', {}, title), ...content));
}

function chart(chartName) {
  const made = new Chart(model.charts.find((each) => each.name === chartName), pick);
  charts.set(chartName, made);
  return made.figure;
}

function setAll(parameters) {
  return Promise.all([...charts.values()].map((each) => each.set(parameters)));
}

// The passages that belong to a mark, by chart.
const MEANING = {
  'coverage': (datum) => ({author: datum.author, week: datum.week}),
  'phrases-by-side': (datum, {words}) => ({phrase: datum.phrase, ...ofSide(datum.side), ...during(datum), ...own(words)}),
  'phrases-by-author': (datum, {words}) => ({phrase: datum.phrase, ...ofAuthor('phrases-by-author', datum), ...during(datum), ...own(words)}),
  'who-says-what': (datum, {words}) => ({phrase: datum.phrase, ...(datum.by === 'side' ? {side: datum.author} : ofAuthor('who-says-what', datum)), ...own(words)}),
  'keyness-scatter': (datum) => ({term: datum.term, comparison: datum.comparison, ...own(model.words)}),
  'keyness-top': (datum) => ({[datum.items === 'phrases' ? 'phrase' : 'term']: datum.item, comparison: datum.comparison, ...own(model.words)}),
  'events': (datum) => ({phrase: datum.phrase, ...ofSide(datum.side), ...around(datum), ...own(model.words)}),
};
const ofSide = (side) => (side === 'all' ? {} : {side});

// An author, or those who have no row of their own.
function ofAuthor(chartName, {author, phrase, words, place}) {
  const named = charts.get(chartName).rows().filter((row) => row.phrase === phrase && row.words === words && row.by !== 'side' && Number(row.place) < model.most_authors);
  return place < model.most_authors ? {author} : {but: [...new Set(named.map((row) => row.author))].join('\n')};
}

const own = (words) => (words === 'own' ? {own: true} : {});

// A week, or the weeks that are joined into a month.
function during({week, week_start, week_end}) {
  if (week.includes('W')) return {week};
  const iso = (day) => new Date(+day).toISOString().slice(0, 10);
  return {from: iso(week_start), until: iso(week_end), again: iso(week_end), to: days(iso(week_end), -1)};
}

// The whole weeks before and after the event's own week. If the event is on a Monday, its own week is the first one after.
function around({date, weeks}) {
  const sinceMonday = (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
  const before = -sinceMonday - 7 * weeks;
  const after = sinceMonday === 0 ? 0 : 7 - sinceMonday;
  return {from: days(date, before), until: days(date, -sinceMonday), again: days(date, after), to: days(date, after + 7 * weeks - 1)};
}

function days(date, more) {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + more);
  return day.toISOString().slice(0, 10);
}

address.group(
  'passage',
  () => ({...passages.filter, total: passages.total}),
  ({total, ...filter}) => {
    const show = () => passages.narrow(filter, total === undefined ? undefined : Number(total));
    const {found} = filter;
    if (found === undefined || !passages.texts || passages.found.has(found)) show();
    else passages.find(found.replace(/^\/(.+)\/$/, '$1'), /^\/.+\/$/.test(found)).then(show, () => passages.narrow({}));
  }
);

function pick(chartName, datum, parameters) {
  passages.narrow(MEANING[chartName](datum, parameters), countOf(datum));
}

// The number of hits that a mark counts.
function countOf({count, target_count, reference_count, before_count, after_count}) {
  if (count !== undefined) return Number(count);
  if (target_count !== undefined) return Number(target_count) + Number(reference_count);
  return before_count === undefined ? undefined : Number(before_count) + Number(after_count);
}

passages.changed = (count, total) => {
  const bar = byId('filter');
  const conditions = passages.conditions();
  address.write(document.activeElement === passages.search);
  [...passages.body.rows].forEach((row, i) => { row.tabIndex = i === 0 ? 0 : -1; });
  bar.hidden = conditions.length === 0;
  document.body.classList.toggle('filtered', conditions.length > 0);
  bar.replaceChildren(
    element('strong', {}, count === total ? counted(count, 'passage') : `${grouped(count)} of ${counted(total, 'passage')}`),
    isolated(conditions.map(([, text]) => text).join(' · ')),
    element('a', {href: '#passages-section'}, 'Show them'),
    element('button', {type: 'button', onclick: () => passages.narrow({})}, 'Clear')
  );
};

const MOST_NAMED = 12;

function legend(keys) {
  return element('p', {class: 'legend', 'aria-hidden': 'true'}, ...keys.map(([key, text]) => element('span', {}, dot(key), isolated(text))));
}

function switched(label, choices) {
  const figures = choices.map(([, chartName]) => chart(chartName));
  const show = (chosen) => {
    figures.forEach((figure, i) => { figure.hidden = choices[i][0] !== chosen; });
    choices.forEach(([text, chartName]) => { if (text === chosen) charts.get(chartName).draw(); });
  };
  const control = address.choice('by', label, choices.map(([text]) => text), choices[0][0], show, true);
  figures.slice(1).forEach((figure) => { figure.hidden = true; });
  return [control, ...figures];
}

function comparisonLegend(comparison) {
  const chosen = model.comparisons.find((each) => each.name === comparison);
  const role = (key, label, word) => [key, label === `the ${word}` ? word : `${word}: ${label}`];
  return chosen ? legend([role(chosen.target, chosen.target_label, 'target'), role(chosen.reference, chosen.reference_label, 'reference')]) : '';
}

function build() {
  const documents = model.run.documents;
  byId('summary').append(
    `Counted: ${counted(documents.accepted, 'document')} with ${counted(documents.tokens, 'word')}. `,
    `Quoted: ${share(documents.quoted_tokens, documents.tokens)} of the words; in long quotations: ${share(documents.long_quoted_tokens, documents.tokens)}. `,
    `Not counted: ${notCounted(documents)}.`
  );
  byId('remarks').append(...model.run.remarks.map((remark) => element('p', {class: 'remark'}, remark)));

  const named = model.sides.slice(0, MOST_NAMED).map((side) => [side, side]);
  if (model.sides.length > MOST_NAMED) named.push(['', `${grouped(model.sides.length - MOST_NAMED)} more`]);
  const sides = legend(named);
  const sideless = rowsOf(model.inventory.authors.csv).some((row) => row.side === '');
  const authors = legend(sideless ? [...named, ['', 'without a side']] : named);
  section('coverage-section', 'Coverage', authors, chart('coverage'));

  const events = element('ol', {class: 'events'}, ...model.events.map((event) => element('li', {}, `${event.date}: `, isolated(event.label), ' (', isolated(event.event), ')')));
  section('phrases-section', 'Phrases over time', sides.cloneNode(true), ...switched('Drawn by', [['side', 'phrases-by-side'], ['author', 'phrases-by-author']]), model.events.length ? events : '');

  const whoSays = chart('who-says-what');
  const who = charts.get('who-says-what');
  const rows = model.sides.length ? address.choice('rows', 'Rows', ['author', 'side'], 'author', (by) => who.set({by})) : '';
  section('who-section', 'Who says what', authors.cloneNode(true), rows, whoSays);

  const comparisons = model.comparisons.map((each) => each.name);
  const words = new WordList(model.word_list, comparisons[0], (row) => pick('keyness-scatter', row));
  const keys = element('div', {}, comparisonLegend(comparisons[0]));
  const scatter = chart('keyness-scatter');
  const top = chart('keyness-top');
  top.hidden = !charts.get('keyness-top').chart.spec; // The scatter plot already says that there is nothing.
  const pair = element('div', {class: 'pair'}, element('div', {}, scatter), element('div', {}, top));
  section(
    'apart-section',
    'Words that differ between groups (keyness)',
    element('div', {class: 'tools', hidden: top.hidden && !charts.get('keyness-scatter').chart.spec && comparisons.length < 2}, address.choice('comparison', 'Comparison', comparisons, comparisons[0], (comparison) => { keys.replaceChildren(comparisonLegend(comparison)); words.compare(comparison); setAll({comparison}); }), address.choice('ranked', 'Ranked', ['terms', 'phrases'], 'terms', (items) => setAll({items}))),
    keys,
    pair,
    words.element
  );
  section('events-section', 'Before and after events', legend([...named, ['all', 'all together']]), chart('events'));
  section('passages-section', 'Phrases in context (concordance)', element('p', {class: 'reading'}, 'The hits of phrases with the words around them. Click a mark in a chart to see its passages. By keyboard, go to a chart with Tab and to a mark with the arrow keys, then press Enter. The arrow keys also go through the passages. A dashed frame marks quoted words, which may be somebody else’s.'), passages.element);
  section('inventory-section', 'Documents and run', methodsBlock(), ...inventory(model.inventory, model.run, (row) => passages.narrow({path: row.path, part: row.part})));

  const phrase = model.phrases[0];
  byId('choices').append(
    address.choice('phrase', 'Phrase', model.phrases, phrase, (chosen) => setAll({phrase: chosen}), true),
    address.choice('words', 'Words', ['own', 'all'], model.words, (words) => setAll({words}), true)
  );
}

// The passages are one stop of the Tab key. The arrow keys go from one to the next, and Enter opens its document.
function walkPassages(event) {
  const row = event.target;
  const next = event.key === 'ArrowDown' ? row.nextElementSibling : event.key === 'ArrowUp' ? row.previousElementSibling : null;
  if (!row.matches('tr')) return;
  if (event.key === 'Enter') row.querySelector('mark a')?.click();
  if (!next) return;
  row.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
  event.preventDefault();
}

// Puts the passages of each document below a line that names it, for print.
function groupPassages() {
  const documents = new Map();
  for (const row of passages.body.rows) {
    const source = row.querySelector('.source');
    documents.set(source.textContent, [...(documents.get(source.textContent) ?? []), row]);
  }
  passages.body.replaceChildren(...[...documents.values()].flatMap((rows) => {
    const name = element('th', {colspan: 9, scope: 'rowgroup'}, ...rows[0].querySelector('.source').cloneNode(true).childNodes);
    return [element('tr', {class: 'document'}, name), ...rows];
  }));
}

async function drawAll() {
  const around = window.scrollY;
  for (const each of charts.values()) await each.draw();
  await passages.ready;
  window.scrollTo(0, around);
  document.body.dataset.ready = Math.round(performance.now()); // Milliseconds since the page was opened.
}

address.following = true; // What is built is no view that a reader chose.
build();
passages.show();
address.following = false;
address.follow();
drawAll().then(() => byId(address.place)?.scrollIntoView());
dark.addEventListener('change', drawAll);
passages.body.addEventListener('keydown', walkPassages);
window.addEventListener('beforeprint', groupPassages);
window.addEventListener('afterprint', () => passages.show());
byId('choices').addEventListener('submit', (event) => event.preventDefault());
let resizing;
window.addEventListener('resize', () => {
  clearTimeout(resizing);
  resizing = setTimeout(() => [...charts.values()].forEach((each) => { if (each.width !== each.drawing.clientWidth) each.draw(); }), 150);
});
