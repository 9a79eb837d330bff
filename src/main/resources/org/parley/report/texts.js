// The texts of all documents with Parley's own tokens, and the searches in them.

const CONTEXT_TOKENS = 10;
const MOST_FOUND = 100_000;
const TIME_LIMIT = 5000; // Milliseconds of a search for a regular expression.

async function inflated(base64) {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
  return JSON.parse(await new Response(stream).text());
}

// A document: its text, and typed arrays with a value for each token.
class Text {
  constructor(encoded, row, vocabulary) {
    const size = encoded.gaps.length;
    this.text = encoded.text;
    this.row = row;
    this.size = size;
    this.starts = new Int32Array(size);
    this.ends = new Int32Array(size);
    this.terms = new Int32Array(size);
    this.apart = new Uint8Array(size);
    this.quoted = new Uint8Array(size);
    this.trimmed = triples(encoded.trimmed);
    this.hits = triples(encoded.hits);
    const exceptions = new Map();
    for (let i = 0; i < encoded.terms.length; i += 2) exceptions.set(encoded.terms[i], encoded.terms[i + 1]);
    let end = 0;
    for (let i = 0; i < size; i++) {
      this.starts[i] = end + encoded.gaps[i];
      end = this.ends[i] = this.starts[i] + encoded.lengths[i];
      this.terms[i] = vocabulary.number(exceptions.get(i) ?? this.text.slice(this.starts[i], end).toLowerCase());
    }
    for (let i = 0, run = 0; run < encoded.apart.length; i += encoded.apart[run++]) this.apart[i] = 1;
    for (let i = 0; i < encoded.quoted.length; i += 2) this.quoted.fill(1, encoded.quoted[i], encoded.quoted[i + 1]);
  }

  // The number of the first token that starts at an offset or after it.
  firstFrom(offset) {
    let low = 0;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.starts[middle] < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  allQuoted(from, to) {
    return from < to && this.quoted.subarray(from, to).every((each) => each);
  }

  counts(start, end) {
    return !this.trimmed.some(([from, to]) => from < end && start < to);
  }

  left(offset, token) {
    const barrier = Math.max(0, ...this.trimmed.filter(([, end]) => end <= offset).map(([, end]) => end));
    const from = token >= CONTEXT_TOKENS ? this.starts[token - CONTEXT_TOKENS] : 0;
    return folded(this.text.slice(Math.max(barrier, from), offset));
  }

  right(offset, next) {
    const barrier = Math.min(this.text.length, ...this.trimmed.filter(([start]) => start >= offset).map(([start]) => start));
    const last = next + CONTEXT_TOKENS - 1;
    return folded(this.text.slice(offset, Math.min(barrier, last < this.size ? this.ends[last] : this.text.length)));
  }
}

// A hit, whose words are cut out of the text when they are needed.
class FoundPassage {
  constructor(text, start, end, token, next, quoted, phrase, word) {
    Object.assign(this, text.row, {phrase, word, start, end, quoted: String(quoted)});
    this.place = {text, token, next};
  }

  get left() { return (this.before ??= this.place.text.left(this.start, this.place.token)); }
  get match() { return this.place.text.text.slice(this.start, this.end); }
  get right() { return (this.after ??= this.place.text.right(this.end, this.place.next)); }
}

const triples = (flat) => Array.from({length: flat.length / 3}, (_, i) => flat.slice(3 * i, 3 * i + 3));
const folded = (text) => text.replace(/[\t-\r \u0085\p{Z}]+/gu, ' ').replace(/^ | $/g, '');

class Vocabulary {
  constructor() {
    this.terms = [];
    this.numbers = new Map();
  }

  number(term) {
    let number = this.numbers.get(term);
    if (number === undefined) {
      number = this.terms.push(term) - 1;
      this.numbers.set(term, number);
    }
    return number;
  }

  // The numbers of the terms that fit.
  fitting(fits) {
    const numbers = new Set();
    this.terms.forEach((term, number) => { if (fits(term)) numbers.add(number); });
    return numbers;
  }
}

// Words after which 's usually means is, has or us.
const CONTRACTED = new Set(['it', 'that', 'this', 'what', 'who', 'where', 'there', 'here', 'he', 'she', 'let']);

class Texts {
  constructor(data, rows) {
    this.data = data;
    this.rows = rows;
    this.vocabulary = new Vocabulary();
    this.known = new Map();
  }

  async open() {
    this.all = (await inflated(this.data.compressed)).map((encoded, i) => new Text(encoded, this.rows[i], this.vocabulary));
    return this.all.flatMap((text) => text.hits.map(([phrase, token, size]) => this.found(text, token, size, this.data.phrases[phrase], '')));
  }

  found(text, token, size, phrase, word) {
    const next = token + size;
    return new FoundPassage(text, text.starts[token], text.ends[next - 1], token, next, text.allQuoted(token, next), phrase, word);
  }

  // The hits of a word or n-gram of a table, which is no pattern.
  ofTerm(term) {
    if (!this.known.has(term)) this.known.set(term, this.matching(term.split(' ').map((word) => new Set([this.vocabulary.number(word)])), term));
    return this.known.get(term);
  }

  // The hits of a pattern as in phrases.csv. Signs separate words.
  ofPattern(pattern) {
    const written = pattern.normalize('NFKC').replaceAll('’', "'").toLowerCase();
    const words = written.match(this.data.keep_hyphens ? /[\p{L}\p{M}\p{N}*?'-]+/gu : /[\p{L}\p{M}\p{N}*?']+/gu);
    if (!words || !words.some((word) => /[\p{L}\p{N}]/u.test(word))) throw new Error('A pattern contains a letter or a digit. * stands for any characters of a word, ? for one.');
    const possessive = this.data.possessives && !written.includes("'");
    return this.matching(words.map((word, i) => this.vocabulary.fitting(wordFits(word, possessive && i === words.length - 1))), pattern);
  }

  // Leftmost matches of adjacent tokens, without overlaps.
  matching(sets, word) {
    const hits = [];
    for (const text of this.all) {
      for (let token = 0; token + sets.length <= text.size; token++) {
        if (sets.every((set, i) => set.has(text.terms[token + i]) && (i === 0 || !text.apart[token + i]))) {
          hits.push(this.found(text, token, sets.length, '', word));
          token += sets.length - 1;
        }
      }
    }
    return hits;
  }

  // The hits of a regular expression. A worker searches, since only a worker can be stopped.
  ofExpression(expression) {
    new RegExp(expression, 'gu'); // Throws what is wrong with it.
    return new Promise((resolve, reject) => {
      const address = URL.createObjectURL(new Blob([`(${searchTexts})()`], {type: 'text/javascript'}));
      const worker = new Worker(address);
      const end = (settle, value) => {
        clearTimeout(timer);
        worker.terminate();
        URL.revokeObjectURL(address);
        settle(value);
      };
      const timer = setTimeout(() => end(reject, new Error(`Stopped after ${TIME_LIMIT / 1000} seconds. Try a narrower expression.`)), TIME_LIMIT);
      worker.onerror = (event) => end(reject, new Error(event.message));
      worker.onmessage = ({data}) => end(resolve, data.flatMap((places, i) => this.inText(this.all[i], places, expression)));
      worker.postMessage({texts: this.all.map((each) => each.text), expression, most: MOST_FOUND});
    });
  }

  inText(text, places, word) {
    return places
      .filter(([start, end]) => text.counts(start, end))
      .map(([start, end]) => {
        const token = text.firstFrom(start);
        const next = text.firstFrom(end);
        const first = token > 0 && text.ends[token - 1] > start ? token - 1 : token; // It may begin inside a word.
        return new FoundPassage(text, start, end, token, next, text.allQuoted(first, next), '', word);
      });
  }
}

function wordFits(word, possessive) {
  const pattern = new RegExp(`^${word.replace(/[-\\^$+.()|[\]{}]/g, '\\$&').replaceAll('*', '.*').replaceAll('?', '.')}$`, 'su');
  return (term) => {
    if (pattern.test(term)) return true;
    const possessor = possessive && term.endsWith("'s") ? term.slice(0, -2) : '';
    return possessor !== '' && !CONTRACTED.has(possessor) && pattern.test(possessor);
  };
}

// Runs in a worker, and so uses nothing of the page.
function searchTexts() {
  self.onmessage = ({data: {texts, expression, most}}) => {
    let left = most;
    self.postMessage(texts.map((text) => {
      const places = [];
      for (const match of text.matchAll(new RegExp(expression, 'gu'))) {
        if (left === 0) break;
        if (match[0] !== '') {
          places.push([match.index, match.index + match[0].length]);
          left--;
        }
      }
      return places;
    }));
  };
}

// The rank of a hit, as the class SampleRank defines it: hits of the lowest ranks are a random sample.
const sampleRank = (seed, {path, part, start}) => murmur(`${seed}\n${path}\n${part}\n${start}`);

// MurmurHash3 (x86, 32 bits) of a text in UTF-8.
function murmur(text) {
  const bytes = new TextEncoder().encode(text);
  const mixed = (block) => Math.imul(rotated(Math.imul(block, 0xcc9e2d51), 15), 0x1b873593);
  const rotated = (value, by) => (value << by) | (value >>> (32 - by));
  let hash = 0;
  const whole = bytes.length & ~3;
  for (let i = 0; i < whole; i += 4) {
    hash ^= mixed(bytes[i] | (bytes[i + 1] << 8) | (bytes[i + 2] << 16) | (bytes[i + 3] << 24));
    hash = (Math.imul(rotated(hash, 13), 5) + 0xe6546b64) | 0;
  }
  let rest = 0;
  for (let i = bytes.length - 1; i >= whole; i--) rest = (rest << 8) | bytes[i];
  if (bytes.length > whole) hash ^= mixed(rest);
  hash ^= bytes.length;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
