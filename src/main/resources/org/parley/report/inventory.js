// Lists accepted, rejected and duplicate documents and those outside the study, and describes the run.

function inventory(data, run, pickDocument) {
  const documents = run.documents;
  const block = (summary, open, ...content) => element('details', {open}, element('summary', {}, summary), ...content);
  return [
    element('p', {}, `${counted(documents.listed, 'document')}: ${grouped(documents.accepted)} accepted, ${notCounted(documents)}.`),
    ...authors(data.authors),
    data.documents.all ? block(`Accepted: ${grouped(data.documents.all)}`, false, ...excerpt(data.documents, 'documents', pickDocument)) : null,
    documents.rejected ? block(`Rejected: ${grouped(documents.rejected)}`, true, sums(documents.reasons, 'reason', data.meanings), ...excerpt(data.rejected, 'rejected')) : null,
    documents.outside_study ? block(`Outside the study (outside_study): ${grouped(documents.outside_study)}`, false, element('p', {}, data.meanings.outside_study), ...excerpt(data.outside_study, 'rejected')) : null,
    data.duplicates.all ? block(`Duplicates: ${grouped(data.duplicates.all)}`, false, ...excerpt(data.duplicates, 'documents')) : null,
    data.flagged.all ? block(`With a flag: ${grouped(data.flagged.all)}`, false, sums(data.flags, 'flag', data.meanings), ...excerpt(data.flagged, 'documents', pickDocument)) : null,
    data.trimmed.all ? block(`Paragraphs left out (trimmed): ${grouped(data.trimmed.all)}`, false, sums(data.rules, 'rule', data.meanings), ...excerpt(data.trimmed, 'trimmed')) : null,
    block('The run', false, ...theRun(run)),
  ].filter((part) => part !== null);
}

function notCounted(documents) {
  const outside = documents.outside_study ? `, ${grouped(documents.outside_study)} outside the study` : '';
  return `${counted(documents.duplicate, 'duplicate')}${outside}, ${grouped(documents.rejected)} rejected`;
}

function authors({csv, all}) {
  const columns = [
    {title: 'side', field: 'side'},
    {title: 'author', field: 'author'},
    {title: 'documents', field: 'documents', number: true},
    {title: 'words', field: 'tokens', number: true},
    {title: 'quoted', field: 'quoted_tokens', number: true},
  ];
  const cells = (column, row) => {
    if (column.number) return grouped(row[column.field]);
    return column.field === 'side' && row.side ? element('span', {}, dot(row.side), isolated(row.side)) : null;
  };
  const rows = rowsOf(csv);
  return [table(columns, rows, cells), leftOut(rows, all)];
}

function sums(counts, title, meanings) {
  const columns = [{title, field: 'key'}, {title: 'number', field: 'count', number: true}, {title: 'meaning', field: 'meaning'}];
  return table(columns, Object.entries(counts).map(([key, count]) => ({key, count: grouped(count), meaning: meanings[key] || ''})));
}

// Shows the first rows of a table, without empty columns.
function excerpt({csv, all}, tableName, pickDocument) {
  const rows = rowsOf(csv);
  const filled = Object.keys(rows[0] ?? {}).filter((field) => rows.some((row) => row[field] !== ''));
  const link = (row) => element('a', {href: '#passages-section', onclick: () => pickDocument(row)}, isolated(row.path));
  return [
    table(
      filled.map((field) => ({title: field.replaceAll('_', ' '), field})),
      rows,
      (column, row) => (pickDocument && column.field === 'path' ? link(row) : null)
    ),
    leftOut(rows, all),
    element('p', {class: 'part'}, 'All rows: ', element('a', {href: `tables/${tableName}.csv`}, `${tableName}.csv`)),
  ];
}

function leftOut(rows, all) {
  return rows.length < all ? element('p', {class: 'part'}, `The first ${grouped(rows.length)} of ${grouped(all)}; the table has all of them.`) : null;
}

function theRun(run) {
  const file = (row) => element('a', {href: `tables/${row.name}.csv`}, `${row.name}.csv`);
  return [
    element('p', {}, `Started ${run.started}; took ${run.seconds} s. Flags: ${run.options.join(' ') || 'none'}. Table contract: version ${run.tables_version}.`),
    table([{title: 'program', field: 'program'}, {title: 'version', field: 'version'}], Object.entries(run.versions).map(([program, version]) => ({program, version}))),
    table([{title: 'input', field: 'path'}, {title: 'SHA-256', field: 'sha256'}], run.inputs),
    table(
      [{title: 'table', field: 'name'}, {title: 'rows', field: 'rows', number: true}, {title: 'bytes', field: 'bytes', number: true}, {title: 'SHA-256', field: 'sha256'}],
      run.tables,
      (column, row) => (column.number ? grouped(row[column.field]) : column.field === 'name' ? file(row) : null)
    ),
  ];
}
