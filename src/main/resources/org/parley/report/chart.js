// A chart: a Vega-Lite specification with data of the page, fitted to the available width.

const INK = {'#ffffff': '#14171c', '#1c2128': '#e8eaee', '#454c57': '#c3c9d2', '#e4e7ec': '#2c323b', '#b6bcc6': '#59616e'};
const COLOURED = /^(range|fill|stroke|background|\w*color)$/i;

// Returns the specification in the colours of a dark background. Names that look like colours stay.
function themed(node, key = '') {
  if (Array.isArray(node)) return node.map((each) => themed(each, key));
  if (node && typeof node === 'object') return Object.fromEntries(Object.entries(node).map(([inner, value]) => [inner, themed(value, inner === 'value' ? key : inner)]));
  if (typeof node !== 'string' || !COLOURED.test(key)) return node;
  const at = model.palette.light.indexOf(node);
  return at >= 0 ? model.palette.dark[at] : Object.hasOwn(INK, node) ? INK[node] : node;
}

const PHONE_LABEL = 130; // The longest name beside a chart on a phone, pixels.
const PANEL_AXIS = 36; // The axis beside a panel, pixels.

// How each kind of chart uses the available width.
const FIT = {
  'coverage': whole,
  'phrases-by-side': (spec, width) => (spec.facet ? panels(spec, width) : whole(spec, width)),
  'phrases-by-author': panels,
  'who-says-what': matrix,
  'keyness-scatter': (spec, width) => { spec.width = spec.height = width < 640 ? Math.min(255, width - 92) : 560; },
  'keyness-top': whole,
  'events': whole,
};

function whole(spec, width) {
  spec.width = width;
  spec.autosize = {type: 'fit-x', contains: 'padding'};
  const axis = spec.encoding?.y?.axis;
  if (width < 520 && axis?.labelLimit > PHONE_LABEL) axis.labelLimit = PHONE_LABEL;
}

// On a phone the names of the phrases are upright.
function matrix(spec, width) {
  whole(spec, width);
  if (width < 520) Object.assign(spec.encoding.x.axis, {labelAngle: -90, labelFontSize: 10});
}

function panels(spec, width) {
  const columns = Math.max(1, Math.floor((width + 20) / 340));
  spec.columns = columns;
  const panel = Math.floor((width - 20 - (columns - 1) * spec.spacing.column) / columns);
  spec.spec.width = panel - PANEL_AXIS;
  spec.config.header.labelLimit = spec.spec.width;
}

// An error of Vega ends the drawing. Warnings are left out: Vega-Lite warns of every chart whose height depends on its rows.
const strict = vega.logger(vega.Error, 'error', (method, level, [error]) => { throw error instanceof Error ? error : new Error(error); });

function viewOf(spec, options) {
  const compiled = vegaLite.compile(sortedByPlace(spec), {logger: strict}).spec;
  return new vega.View(vega.parse(compiled, null, {ast: true}), {expr: EXPRESSIONS, logger: strict, ...options});
}

// The keyboard visits these charts by rank or from top to bottom, the others week by week.
const RANKED = new Set(['keyness-scatter', 'keyness-top', 'events']);
const placeOf = (mark) => Number(mark.__data__.datum.rank ?? mark.__data__.datum.place ?? mark.__data__.y);

class Chart {
  constructor(chart, pick) {
    this.chart = chart;
    this.pick = pick;
    this.parameters = {...chart.parameters};
    this.heading = element('h3', {}, this.title());
    this.drawing = element('div', {
      class: 'drawing', tabindex: 0,
      onkeydown: (event) => this.walk(event),
      onblur: () => this.leave(),
    });
    this.numbers = element('details', {ontoggle: () => this.tabulate()}, element('summary', {}, 'Show the numbers'));
    this.figure = element('figure', {id: chart.name}, this.heading);
    if (chart.spec) this.figure.append(element('p', {class: 'reading'}, chart.reading), this.drawing, this.actions(), this.numbers);
    this.current = -1;
  }

  title() {
    const chosen = Object.values(this.parameters).join('|');
    return Object.hasOwn(this.chart.titles, chosen) ? this.chart.titles[chosen] : Object.values(this.chart.titles)[0];
  }

  describe() {
    const {strength} = this.chart.spec?.usermeta.findings[Object.values(this.parameters).join('|')] ?? {};
    this.heading.classList.toggle('weak', Boolean(strength) && strength !== 'STRONG');
    this.drawing.setAttribute('role', 'application');
    this.drawing.setAttribute('aria-roledescription', 'chart');
    this.drawing.setAttribute('aria-label', `${this.title()}. Arrow keys move between marks; Enter shows the passages of a mark.`);
  }

  spec(forPage) {
    const spec = structuredClone(this.chart.spec);
    spec.data = {values: this.rows().map((row) => ({...row})), format: {parse: spec.data.format.parse}}; // Vega changes the rows.
    for (const parameter of spec.params || []) {
      delete parameter.bind;
      if (parameter.name in this.parameters) parameter.value = this.parameters[parameter.name];
    }
    if (!forPage) {
      spec.title = {...spec.title, subtitle: this.caption(), subtitleColor: '#454c57', subtitleFontSize: 11, subtitleLineHeight: 15, subtitlePadding: 6};
      return spec;
    }
    delete spec.title;
    FIT[this.chart.name](spec, this.drawing.clientWidth);
    return onGround(spec);
  }

  // What a chart says when it is outside of the page: the study, its days, how much was counted, how to read the chart, versions.
  caption() {
    const {documents, versions} = model.run;
    const days = model.inventory.period.join(' to ');
    const reading = this.chart.reading.replace(/ ?[^.]*\bClick\b[^.]*\./g, '');
    return [
      `${model.title}. ${days ? `${days}; ` : ''}n = ${counted(documents.accepted, 'document')} with ${counted(documents.tokens, 'word')}.`,
      reading,
      this.chart.part ? `Shown: ${this.chart.part}.` : '',
      `Counted with Parley ${versions.parley}, drawn with Vega-Lite ${versions['vega-lite']}. Source: ${this.chart.tables.map((table) => `${table}.csv`).join(', ')}.`,
    ].flatMap(wrapped);
  }

  rows() {
    return (this.parsed ??= rowsOf(this.chart.data));
  }

  draw() {
    return this.orSayWhy(() => this.render());
  }

  // Says in the chart's place why it cannot be drawn. The other charts do not depend on it.
  async orSayWhy(work) {
    try {
      await work();
    } catch (error) {
      this.view = null;
      this.drawing.replaceChildren(element('p', {class: 'remark', role: 'alert'}, `This chart cannot be drawn: ${error.message}. Its numbers are below. The other charts do not depend on it.`));
      this.figure.dataset.drawn = 'failed';
    }
  }

  async render() {
    if (!this.chart.spec || !this.drawing.clientWidth) return;
    this.width = this.drawing.clientWidth;
    const view = viewOf(this.spec(true), {renderer: 'svg', tooltip: (_, event, item, value) => showTip(event, value)});
    view.addEventListener('click', (_, item) => this.choose(item));
    this.view?.finalize();
    this.view = view;
    await view.initialize(this.drawing).hover().runAsync();
    this.describe(); // Replaces Vega's own description.
    this.figure.dataset.drawn = Object.values(this.parameters).join('|') || 'yes';
  }

  async set(parameters) {
    const known = Object.keys(parameters).filter((key) => key in this.parameters && this.parameters[key] !== parameters[key]);
    if (!known.length) return;
    known.forEach((key) => { this.parameters[key] = parameters[key]; });
    this.heading.textContent = this.title();
    this.describe();
    this.leave();
    if (this.view) {
      await this.orSayWhy(async () => {
        known.forEach((key) => this.view.signal(key, parameters[key]));
        await this.view.runAsync();
        this.figure.dataset.drawn = Object.values(this.parameters).join('|');
      });
    }
    this.tabulate();
  }

  choose(item) {
    if (item?.datum && /dots|heard/.test(item.mark?.name || '')) this.pick(this.chart.name, item.datum, this.parameters);
  }

  // --- keyboard ---

  marks() {
    const marks = [...this.drawing.querySelectorAll('[class*="dots"] > path, [class*="heard"] > path')];
    return RANKED.has(this.chart.name) ? marks.sort((a, b) => placeOf(a) - placeOf(b)) : marks;
  }

  walk(event) {
    const marks = this.marks();
    const step = {ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Home: -Infinity, End: Infinity}[event.key];
    if (step !== undefined && marks.length) {
      const next = this.current < 0 && step === -1 ? marks.length - 1 : this.current + step;
      this.leave();
      this.current = Math.min(marks.length - 1, Math.max(0, next));
      const mark = marks[this.current];
      mark.classList.add('current');
      mark.scrollIntoView({block: 'nearest', inline: 'nearest'});
      const value = mark.__data__.tooltip;
      const box = mark.getBoundingClientRect();
      showTip({pageX: box.right + window.scrollX, pageY: box.bottom + window.scrollY}, value);
      byId('spoken').textContent = Object.entries(value || {}).map(([key, text]) => `${key} ${text}`).join(', ');
      event.preventDefault();
    } else if (event.key === 'Enter' && this.current >= 0) {
      this.choose(marks[this.current].__data__);
      byId('filter').querySelector('a')?.focus();
      event.preventDefault();
    } else if (event.key === 'Escape') {
      this.leave();
    }
  }

  leave() {
    this.marks()[this.current]?.classList.remove('current');
    this.current = -1;
    showTip(null, null);
  }

  // --- downloads ---

  actions() {
    const link = (text, act) => element('a', {href: '#', role: 'button', onclick: (event) => { event.preventDefault(); act(); }}, text);
    return element(
      'div',
      {class: 'actions'},
      link('CSV', () => save(`${model.name}-${this.chart.name}.csv`, this.chart.data, 'text/csv;charset=utf-8')),
      link('SVG', async () => save(`${this.file()}.svg`, await this.paper().toSVG(), 'image/svg+xml')),
      link('PNG', async () => {
        const canvas = await this.paper().toCanvas(2);
        canvas.toBlob((blob) => save(`${this.file()}.png`, blob, 'image/png'));
      }),
      element('span', {class: 'part'}, this.chart.part ? `Shown: ${this.chart.part}. ` : '', 'All rows: ', ...this.chart.tables.flatMap((each, i) => [i ? ', ' : '', element('a', {href: `tables/${each}.csv`}, `${each}.csv`)]))
    );
  }

  file() {
    return [model.name, this.chart.name, ...Object.values(this.parameters)].join('-').replace(/[^\p{L}\p{N}]+/gu, '-');
  }

  paper() {
    return viewOf(this.spec(false), {renderer: 'none'});
  }

  tabulate() {
    if (!this.numbers.open) return;
    const rows = this.rows().filter((row) => Object.entries(this.parameters).every(([key, value]) => !(key in row) || row[key] === value || value === 'every phrase'));
    const hidden = new Set([...Object.keys(this.parameters).filter((key) => this.parameters[key] !== 'every phrase'), 'stretch', 'place', 'colour', 'label_wide', 'label_narrow', 'week_end', 'low', 'high', 'ratio']);
    const columns = Object.keys(rows[0] || {}).filter((key) => !hidden.has(key)).map((key) => ({title: key, field: key}));
    this.numbers.replaceChildren(this.numbers.firstChild, table(columns, rows.slice(0, 500)) ?? 'None.', ...(rows.length > 500 ? [element('p', {class: 'part'}, `The first 500 of ${grouped(rows.length)} rows; the CSV file has all of them.`)] : []));
  }
}

// Cuts a text into lines for a drawing.
const wrapped = (text) => text.match(/.{1,104}(?=\s|$)/gsu)?.map((line) => line.trim()) ?? [];

// Returns the specification in the colours of the page's background. Data are left alone, since a name may look like a colour.
function onGround({data, params, ...rest}) {
  const spec = dark.matches ? themed(rest) : rest;
  return {...spec, data, params, background: 'transparent'};
}

function showTip(event, value) {
  const tip = byId('tip');
  if (!value || !event) {
    tip.hidden = true;
    return;
  }
  const fields = typeof value === 'object' ? Object.entries(value) : [['', String(value)]];
  tip.replaceChildren(element('dl', {}, ...fields.filter(([, text]) => text !== '' && text !== 'null').flatMap(([key, text]) => [element('dt', {}, key), element('dd', {}, isolated(String(text)))])));
  tip.hidden = false;
  const left = Math.min(event.pageX + 14, window.scrollX + document.documentElement.clientWidth - tip.offsetWidth - 8);
  tip.style.left = `${Math.max(4, left)}px`;
  tip.style.top = `${event.pageY + 14}px`;
}
