// What was read and what was not, and what made the tables.

// Without the columns that no row has a value for.
function filled(csv, columns) {
  const rows = rowsOf(csv);
  return columns.filter((column) => rows.some((row) => row[column] !== ''));
}

function inventory(data, run, pickDocument) {
  const documents = run.documents;
  const meaning = (key) => data.meanings[key] || '';
  const sums = (counts, title) =>
    table(
      [{title, field: 'key'}, {title: 'how many', field: 'count', number: true}, {title: 'meaning', field: 'meaning'}],
      Object.entries(counts).map(([key, count]) => ({key, count: grouped(count), meaning: meaning(key)}))
    );
  const link = (row) => element('a', {href: '#passages-section', onclick: () => pickDocument(row)}, name(row.path + (row.part ? ` (${row.part})` : '')));
  const block = (summary, open, ...content) => element('details', {open}, element('summary', {}, summary), ...content);
  const rows = (csv, columns, linked) => table(filled(csv, columns).map((field) => ({title: field.replaceAll('_', ' '), field})), rowsOf(csv), (column, row) => (linked && column.field === 'path' ? link(row) : null));
  const number = {number: true};
  return [
    element('p', {}, `${grouped(documents.listed)} documents listed or found = ${grouped(documents.accepted)} accepted + ${grouped(documents.duplicate)} duplicate + ${grouped(documents.rejected)} rejected.`),
    table(
      [{title: 'side', field: 'side'}, {title: 'author', field: 'author'}, {title: 'documents', field: 'documents', ...number}, {title: 'words', field: 'tokens', ...number}, {title: 'quoted', field: 'quoted_tokens', ...number}],
      rowsOf(data.groups),
      (column, row) => (column.number ? grouped(row[column.field]) : column.field === 'side' && row.side ? element('span', {}, dot(row.side), name(row.side)) : null)
    ),
    documents.rejected ? block(`Rejected: ${grouped(documents.rejected)}`, true, sums(data.reasons, 'reason'), rows(data.rejected, ['path', 'part', 'reason', 'detail', 'bytes'])) : null,
    data.duplicate_count ? block(`Duplicates: ${grouped(data.duplicate_count)}`, false, rows(data.duplicates, ['path', 'part', 'duplicate_of', 'duplicate_of_part', 'author', 'date'])) : null,
    Object.keys(data.flags).length ? block('Flags', false, sums(data.flags, 'flag'), rows(data.flagged, ['path', 'part', 'author', 'date', 'title', 'flags'], true)) : null,
    Object.keys(data.trimmed).length ? block('Paragraphs that are not counted', false, sums(data.trimmed, 'rule')) : null,
    block(
      'The run',
      false,
      element('p', {}, `Started ${run.started}, ${run.seconds} s. Flags: ${run.options.join(' ') || 'none'}. Version ${run.tables_version} of the tables.`),
      table([{title: 'program', field: 'program'}, {title: 'version', field: 'version'}], Object.entries(run.versions).map(([program, version]) => ({program, version}))),
      table([{title: 'input', field: 'path'}, {title: 'SHA-256', field: 'sha256'}], run.inputs),
      table(
        [{title: 'table', field: 'name'}, {title: 'rows', field: 'rows', ...number}, {title: 'bytes', field: 'bytes', ...number}, {title: 'SHA-256', field: 'sha256'}],
        run.tables,
        (column, row) => (column.number ? grouped(row[column.field]) : column.field === 'name' ? element('a', {href: `tables/${row.name}.csv`}, `${row.name}.csv`) : null)
      )
    ),
  ].filter((part) => part !== null);
}
