// The methods of the run as a paragraph that can be copied into a paper.

function methods({run, inventory, study}) {
  const {versions, documents} = run;
  const listed = (names) => (names.length > 8 ? `${names.slice(0, 8).join(', ')} and ${names.length - 8} more` : names.join(', '));
  const own = model.words === 'own';
  const [first, last] = inventory.period;
  const sentences = [
    `Words and phrases were counted with Parley ${versions.parley} (Apache Beam ${versions.beam}, Apache Tika ${versions.tika}, ICU ${versions.icu4j}, Apache Lucene ${versions.lucene}, Java ${versions.java}).`,
    `Of ${counted(documents.listed, 'document')}, ${grouped(documents.accepted)} with ${counted(documents.tokens, 'word')} were counted${first ? `, dated ${first} to ${last}` : ''}; ${notCounted(documents)}.`,
    'A word is a word of Unicode’s UAX #29 that contains a letter or a digit, in lower case.',
    own
      ? `Quoted words (${share(documents.quoted_tokens, documents.tokens)} of all) are left out of counts and rates, since an author may quote the other side.`
      : `Quoted words (${share(documents.quoted_tokens, documents.tokens)} of all) are counted like others.`,
  ];
  if (study.phrases) sentences.push(`${counted(study.phrases, 'phrase')} of the study’s list ${study.phrases === 1 ? 'was' : 'were'} counted where all words of a pattern are adjacent.`, 'Rates are hits per million words of the group with exact 95 % confidence intervals (Garwood 1936), per ISO week.');
  if (model.comparisons.length) {
    sentences.push(
      `Groups were compared (${listed(model.comparisons.map((each) => each.name))}) by the log-likelihood ratio G² and by the log ratio with exact 95 % limits (Clopper and Pearson 1934).`,
      `Words have at least ${counted(study.minimum_count, 'hit')} in both groups together.`,
      `A difference is called certain if it has p < 0.05 after correction for all rows (Benjamini and Hochberg 1995) and in a permutation test over whole ${study.permute} (at most 999 random relabellings, seed ${study.seed}).`,
      'It must also not depend on one document (leave-one-out), and each group must have at least 1,000 words.'
    );
  }
  if (model.events.length) sentences.push(`Rates of the ${counted(study.event_weeks, 'week')} before and after each event were compared by their ratio with exact 95 % limits.`);
  const file = run.inputs.find((input) => /\.ya?ml$/.test(input.path));
  sentences.push(
    `${file ? `The study’s file has the SHA-256 ${file.sha256}. ` : ''}The tables follow version ${run.tables_version} of Parley’s table contract; run.json names all inputs with their hashes.`,
    `Cite as: Parley, version ${versions.parley}, study “${model.title}” (${model.name}), run on ${run.started.slice(0, 10)}.`
  );
  return sentences.join(' ');
}

function methodsBlock() {
  const text = methods(model);
  const said = element('span', {class: 'quiet', role: 'status'});
  const paragraph = element('p', {id: 'methods', dir: 'auto'}, text);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      said.textContent = 'Copied.';
    } catch {
      window.getSelection().selectAllChildren(paragraph); // The browser lets no page write to its clipboard.
      said.textContent = 'Selected; copy it with the keyboard.';
    }
  };
  return element('details', {open: true}, element('summary', {}, 'Methods, to copy'), paragraph, element('div', {class: 'tools'}, element('button', {type: 'button', onclick: copy}, 'Copy the paragraph'), said));
}
