"""Compares the groups of the made-up dispute, independently of Parley.

    python3 compare_groups.py TABLES TEXTS DATA OUT

TABLES holds documents.csv, trimmed.csv, concordance.csv and term_frequencies.csv of a run of
pipelines/sample-dispute.yaml, TEXTS the cleaned text of each accepted document under its path, DATA
phrases.csv and events.csv. Writes keyness.csv, phrase_comparisons.csv, event_effects.csv,
collocates.csv, ngrams.csv and dispersion.csv to OUT.

Of the run only who wrote what and when, and which paragraphs are trimmed, is taken as given. Words,
sentences, quotations and phrases are found again by the simple rules below, which suffice for these
texts; the program stops where they give other numbers than the four tables.

Exact where that is cheap: limits and tests come from sums of binomial terms, the two-sided test from
whole numbers. The six tables are to be the same byte for byte.
"""

import bisect
import collections
import csv
import datetime
import decimal
import fractions
import functools
import itertools
import math
import pathlib
import re
import sys
import unicodedata

# What the study says, besides its phrases and events.
SIDES = ["management", "staff"]
COMPARISONS = {
    "newspaper": (
        lambda document: document.outlet == "Ambershire Post",
        lambda document: document.outlet != "Ambershire Post",
    ),
    "staff-after-strike": (
        lambda document: document.side == "staff" and document.week in EVENT_WEEKS["strike"][1],
        lambda document: document.side == "staff" and document.week in EVENT_WEEKS["strike"][0],
    ),
    "staff-management": (
        lambda document: document.side == "staff",
        lambda document: document.side == "management",
    ),
}
WEEKS_AROUND = 4
MINIMUM = 5
PRIOR_TOKENS = 500
SEED = 1
REACH = 5
SAMPLE = 999
LITTLE = 1000
ALL = "all"

EVENT_WEEKS = {}  # by event: the labels of the weeks before and of those after

# --- Texts --------------------------------------------------------------------------------------

LETTERS = r"(?:[^\W\d_]|\u00ad)+"
WORD = re.compile(r"\d+(?:[.,]\d+)*|" + LETTERS + r"(?:['\u2018\u2019\u02bc]" + LETTERS + r")*")
APOSTROPHES = str.maketrans("\u2018\u2019\u02bc", "'''", "\u00ad")
LIGATURES = re.compile("[\ufb00-\ufb06]")
PARAGRAPH = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+")
SENTENCE_END = re.compile("([.!?]+)[\"'\u201d\u2019\u00bb)]*(?:\\s+|$)")
ABBREVIATIONS = ("Mr.", "Mrs.", "Ms.", "Dr.", "Prof.", "St.")
JOINS_WORDS = re.compile("[\\s\u00ad\\-\u2010\u2011\"'\u201c\u201d\u2018\u2019\u00ab\u00bb]*")
TYPED_DASH = re.compile("[-\u2010\u2011]{2}|\\s[-\u2010\u2011]\\s")
INITIALS = re.compile(r"(?:[^\W\d_]\.)+")
NO_POSSESSIVE = "it that this what who where there here he she let".split()
CLOSING = {"\u201c": "\u201d", "\u2018": "\u2019", "\u00ab": "\u00bb", '"': '"', "'": "'"}


class Token:
    """A word: its term, its place, the numbers of its sentence and run, whether it is quoted."""

    def __init__(self, term, start, end):
        self.term, self.start, self.end = term, start, end
        self.sentence, self.run, self.quoted = None, None, False


class Hit:
    """A phrase in a document: the first of its tokens and the one after its last."""

    def __init__(self, phrase, first, to, quoted):
        self.phrase, self.first, self.to, self.quoted = phrase, first, to, quoted


class Document:
    """A document, its tokens and the phrases in it."""

    def __init__(self, row, text, trimmed, phrases):
        self.key = row["path"], row["part"]
        self.author, self.side = row["author"], row["side"]
        self.text = " ".join(text.split())
        self.week, self.outlet = row["week"], row["outlet"]
        paragraphs = [place for place in paragraphs_of(text) if place[0] not in trimmed]
        self.tokens = tokens_of(text, paragraphs)
        self.sentences = number_sentences(text, paragraphs, self.tokens)
        number_runs(text, self.tokens)
        mark_quotations(text, paragraphs, self.tokens)
        self.hits = [hit for name in phrases for hit in find(name, phrases[name], self.tokens)]
        self.own = collections.Counter(token.term for token in self.tokens if not token.quoted)
        self.size = sum(self.own.values())

    def own_hits(self, phrase):
        return [hit for hit in self.hits if hit.phrase == phrase and not hit.quoted]


def term(word):
    """A word as it is counted."""
    spelled = LIGATURES.sub(lambda match: unicodedata.normalize("NFKC", match[0]), word)
    return unicodedata.normalize("NFC", spelled).translate(APOSTROPHES).lower()


def paragraphs_of(text):
    """Where each paragraph begins and ends."""
    borders = [0]
    for gap in PARAGRAPH.finditer(text):
        borders += [gap.start(), gap.end()]
    borders.append(len(text.rstrip()))
    return list(zip(borders[::2], borders[1::2]))


def tokens_of(text, paragraphs):
    """The words of all paragraphs; those that a line's end divides joined where they should be."""
    words = [
        Token(term(match[0]), match.start(), match.end())
        for start, end in paragraphs
        for match in WORD.finditer(text, start, end)
    ]
    known = collections.Counter(word.term for word in words)
    tokens = []
    for word in words:
        before = tokens[-1] if tokens else None
        if before and text[before.end : word.start] == "-\n":
            joined = before.term + word.term
            alone = known[before.term] == 1 and known[word.term] == 1
            if known[joined] or alone:
                tokens[-1] = Token(joined, before.start, word.end)
                continue
        tokens.append(word)
    return tokens


def is_abbreviated(word, behind):
    """Whether a word with a full stop is an abbreviation, given what follows."""
    word = word.lstrip("(\u201c\u2018")
    return word in ABBREVIATIONS or (word == "No." and behind[:1].isdigit())


def number_sentences(text, paragraphs, tokens):
    """Numbers the sentences that hold a token, from 1, and says how many there are."""
    ends = []
    for start, end in paragraphs:
        for stop in SENTENCE_END.finditer(text, start, end):
            behind = text[stop.end() : end]
            next_letter = re.search(r"[^\W\d_]|[.!?]", behind)
            if stop.end() == end or not (
                behind[0] in ",;:\u2013\u2014-"
                or (stop[1].endswith(".") and next_letter and next_letter[0].islower())
                or is_abbreviated(text[start : stop.end(1)].split()[-1], behind)
            ):
                ends.append(stop.end())
        ends.append(end)
    numbers = {}
    for token in tokens:
        place = bisect.bisect_right(ends, token.start)
        token.sentence = numbers.setdefault(place, len(numbers) + 1)
    return len(numbers)


def number_runs(text, tokens):
    """Numbers the runs of adjacent tokens."""
    for number, token in enumerate(tokens):
        before = tokens[number - 1] if number else token
        token.run = (before.run or 0) + (not adjacent(text, before, token))


def adjacent(text, one, other):
    """Whether only white space, hyphens, marks and an abbreviation's stop are between tokens."""
    gap = text[one.end : other.start]
    if gap[:1] == ".":
        word = text[: one.end + 1].split()[-1]
        if INITIALS.fullmatch(word) or is_abbreviated(word, gap[1:].lstrip() + other.term):
            gap = gap[1:]
    return (
        one.sentence == other.sentence
        and JOINS_WORDS.fullmatch(gap)
        and not TYPED_DASH.search(gap)
    )


def opens(text, place):
    """Whether the mark at a place may begin a quotation."""
    mark = text[place]
    return mark in CLOSING and (
        not text[place - 1 : place].isalnum()
        if mark not in "\"'"
        else (place == 0 or text[place - 1] in " \n(\u2013\u2014")
        and not text[place + 1].isspace()
    )


def closes(text, place):
    """Whether the mark at a place may end a quotation, and is no apostrophe inside a word."""
    before, behind = text[place - 1 : place], text[place + 1 : place + 2]
    if text[place] in "'\u2019":
        return not before.isspace() and not behind.isalnum()
    return not before.isspace()


def mark_quotations(text, paragraphs, tokens):
    """Marks the tokens of each outermost pair of marks that holds at least three."""
    begun = 0
    for number, (start, end) in enumerate(paragraphs):
        place = max(start, begun)
        while place < end:
            close = opens(text, place) and closing(text, paragraphs, number, place)
            if close:
                inside = [token for token in tokens if place < token.start < close]
                if len(inside) >= 3:
                    for token in inside:
                        token.quoted = True
                place = begun = close
            place += 1


def closing(text, paragraphs, number, opened):
    """Where the quotation ends that a mark opens; a paragraph may reopen it."""
    mark = text[opened]
    start = opened + 1
    while True:
        found = [
            place
            for place in range(start, paragraphs[number][1])
            if text[place] == CLOSING[mark] and closes(text, place)
        ]
        # The apostrophe of a plural closes only where nothing else does.
        strong = [place for place in found if not (mark in "'\u2018" and text[place - 1] == "s")]
        if strong or found:
            return (strong or found)[0]
        number += 1
        if number == len(paragraphs) or text[paragraphs[number][0]] != mark:
            return None
        start = paragraphs[number][0] + 1


def pattern_of(row):
    """A pattern's tokens as expressions."""
    words = re.findall(r"[\w*?]+(?:'[\w*?]+)*", row["pattern"])
    endings = [""] * len(words)
    if "'" not in row["pattern"]:
        endings[-1] = "(?:(?<!^" + ")(?<!^".join(NO_POSSESSIVE) + ")'s)?"
    return [
        re.compile(re.escape(word).replace(r"\*", ".*").replace(r"\?", ".") + ending + r"\Z")
        for word, ending in zip(words, endings)
    ]


def find(name, patterns, tokens):
    """The hits of one phrase: leftmost, then longest."""
    hits = []
    first = 0
    while first < len(tokens):
        fitting = [len(pattern) for pattern in patterns if fits(pattern, first, tokens)]
        if fitting:
            to = first + max(fitting)
            hits.append(Hit(name, first, to, all(token.quoted for token in tokens[first:to])))
        first = hits[-1].to if fitting else first + 1
    return hits


def fits(pattern, first, tokens):
    there = tokens[first : first + len(pattern)]
    return (
        len(there) == len(pattern)
        and all(word.match(token.term) for word, token in zip(pattern, there))
        and len({token.run for token in there}) == 1
    )


# --- Measures -----------------------------------------------------------------------------------


def is_defined(f1, n1, f2, n2):
    return n1 > 0 and n2 > 0 and 0 < f1 + f2 < n1 + n2


def log_likelihood(f1, n1, f2, n2):
    """G² over four cells, with the sign of the difference."""
    if not is_defined(f1, n1, f2, n2):
        return None
    total, hits = n1 + n2, f1 + f2
    cells = [(f1, n1 * hits), (f2, n2 * hits)]
    cells += [(n1 - f1, n1 * (total - hits)), (n2 - f2, n2 * (total - hits))]
    g = 2 * math.fsum(o * math.log(o * total / e) for o, e in cells if o)
    g = max(g, 0.0)
    difference = f1 * total - n1 * hits
    return 0.0 if difference == 0 else math.copysign(g, difference)


def chi_square_p(g):
    return None if g is None else math.erfc(math.sqrt(abs(g) / 2))


def adjusted(values):
    """Benjamini and Hochberg; what is undefined does not count."""
    known = sorted(value for value in values if value is not None)
    least, by_value = 1.0, {}
    for place in range(len(known), 0, -1):
        least = min(least, known[place - 1] * len(known) / place)
        by_value[known[place - 1]] = min(least, by_value.get(known[place - 1], 1.0))
    return [None if value is None else by_value[value] for value in values]


def log_ratio(f1, n1, f2, n2):
    n = n1 + n2
    return math.log2(fractions.Fraction(f1 * n + n1, n1) / fractions.Fraction(f2 * n + n2, n2))


def rate_ratio(f1, n1, f2, n2):
    """The rate of the first group over that of the second; 1 if nothing occurs in either."""
    if f2 == 0:
        return math.inf if f1 else 1.0
    return f1 * n2 / (n1 * f2)


def left_out(labels, counts, sizes):
    """The counts and sizes of two groups without each document in turn that is not alone."""
    members = sum(labels), len(labels) - sum(labels)
    f1, n1 = (sum(itertools.compress(numbers, labels)) for numbers in (counts, sizes))
    f2, n2 = sum(counts) - f1, sum(sizes) - n1
    for label, count, size in zip(labels, counts, sizes):
        if label and members[0] > 1:
            yield f1 - count, n1 - size, f2, n2
        elif not label and members[1] > 1:
            yield f1, n1, f2 - count, n2 - size


def is_fragile(labels, counts, sizes):
    """Whether a document less leaves no difference or the opposite one, or one document has all."""
    f1, n1 = (sum(itertools.compress(numbers, labels)) for numbers in (counts, sizes))
    f2, n2 = sum(counts) - f1, sum(sizes) - n1
    direction = f1 * n2 - f2 * n1
    if sum(count > 0 for count in counts) == 1:
        return True
    rest = left_out(labels, counts, sizes) if is_defined(f1, n1, f2, n2) else ()
    return any((f1 * n2 - f2 * n1) * direction <= 0 for f1, n1, f2, n2 in rest)


def upper_tail(f, total, p):
    """The probability of f or more of total."""
    if p <= 0:
        return 0.0 if f else 1.0
    odds = p / (1 - p)
    weight = math.exp(
        math.lgamma(total + 1) - math.lgamma(f + 1) - math.lgamma(total - f + 1)
        + f * math.log(p) + (total - f) * math.log1p(-p)
    )
    weights = [weight]
    for k in range(f, total):
        weight *= (total - k) / (k + 1) * odds
        weights.append(weight)
    return math.fsum(weights)


@functools.lru_cache(maxsize=None)
def lowest_share(f, total, alpha):
    """Clopper and Pearson's lower limit: the share at which f or more of total have alpha / 2."""
    if f == 0:
        return 0.0
    low, high = 0.0, 1.0
    while True:
        middle = (low + high) / 2
        if middle in (low, high):
            return middle
        if upper_tail(f, total, middle) < alpha / 2:
            low = middle
        else:
            high = middle


def odds_limits(f1, f2, alpha):
    """Limits of the odds of f1 against f2; None for infinity."""
    low, rest = lowest_share(f1, f1 + f2, alpha), lowest_share(f2, f1 + f2, alpha)
    return low / (1 - low), (1 - rest) / rest if rest else None


def log_ratio_limits(f1, n1, f2, n2, alpha):
    return [
        math.log2(odds * n2 / n1) if odds else None for odds in odds_limits(f1, f2, alpha)
    ]


def conservative(f1, n1, f2, n2, rows):
    low, high = log_ratio_limits(f1, n1, f2, n2, 0.05 / rows)
    if low is not None and low > 0:
        return low
    return high if high is not None and high < 0 else 0.0


def log_odds_z(f1, n1, f2, n2):
    a = PRIOR_TOKENS * (f1 + f2) / (n1 + n2)
    one = math.log((f1 + a) / (n1 + PRIOR_TOKENS - f1 - a))
    other = math.log((f2 + a) / (n2 + PRIOR_TOKENS - f2 - a))
    return (one - other) / math.sqrt(1 / (f1 + a) + 1 / (f2 + a))


def small_probabilities(f1, n1, f2, n2):
    """The two-sided exact binomial test of f1 out of f1 + f2, in whole numbers."""
    total = f1 + f2
    weights = [math.comb(total, k) * n1**k * n2 ** (total - k) for k in range(total + 1)]
    unlikely = sum(weight for weight in weights if weight <= weights[f1])
    return float(fractions.Fraction(unlikely, (n1 + n2) ** total))


def deviation(counts, sizes):
    """DP: half of what the shares of the item and of the tokens differ by in all documents."""
    f, n = sum(counts), sum(sizes)
    if f == 0 or len(sizes) < 2:
        return None
    return sum(abs(v * n - s * f) for v, s in zip(counts, sizes)) / (2 * f * n)


def deviation_norm(counts, sizes):
    dp = deviation(counts, sizes)
    return None if dp is None else dp / (1 - min(sizes) / sum(sizes))


def juilland(counts, sizes):
    if len(sizes) < 2 or not any(counts):
        return None
    # Exact up to the root, or a term of a single document would miss its 0 by a bit.
    rates = [fractions.Fraction(v, s) for v, s in zip(counts, sizes)]
    mean = sum(rates) / len(rates)
    variance = sum((rate - mean) ** 2 for rate in rates) / len(rates)
    return 1 - math.sqrt(variance / mean**2 / (len(rates) - 1))


class SplittableRandom:
    """java.util.SplittableRandom of one seed, which is SplitMix64 with the golden gamma."""

    MASK = (1 << 64) - 1

    def __init__(self, seed):
        self.seed = seed & self.MASK

    def next_int(self, bound=None):
        """32 bits; or a whole number from 0 up to below a bound, as nextInt(bound) draws it."""
        self.seed = self.seed + 0x9E3779B97F4A7C15 & self.MASK
        z = (self.seed ^ self.seed >> 33) * 0x62A9D9ED799705F5 & self.MASK
        bits = ((z ^ z >> 28) * 0xCB24D0A5C88C35B3 & self.MASK) >> 32
        if bound is None:
            return bits
        if bound & bound - 1 == 0:
            return bits & bound - 1
        half = bits >> 1
        while half - half % bound + bound - 1 >= 1 << 31:  # the last, incomplete lap is drawn anew
            half = self.next_int() >> 1
        return half % bound


def relabellings(labels, strata):
    """All divisions where there are fewer than 999, else the one observed and 999 random ones."""
    places = collections.defaultdict(list)
    for place, stratum in enumerate(strata):
        places[stratum].append(place)
    members = {stratum: sum(labels[place] for place in places[stratum]) for stratum in places}
    if math.prod(math.comb(len(places[s]), members[s]) for s in places) < SAMPLE:
        chosen = itertools.product(
            *(itertools.combinations(places[stratum], members[stratum]) for stratum in places)
        )
        return [set(itertools.chain(*sets)) for sets in chosen]
    random = SplittableRandom(SEED)
    divisions = [list(labels)]
    for _ in range(SAMPLE):
        shuffled = list(labels)
        for stratum in places.values():
            for last in range(len(stratum) - 1, 0, -1):
                one, other = stratum[last], stratum[random.next_int(last + 1)]
                shuffled[one], shuffled[other] = shuffled[other], shuffled[one]
        divisions.append(shuffled)
    return [{place for place, label in enumerate(division) if label} for division in divisions]


class PermutationTest:
    """Welch's t of the rates of units, of which copies of a text in a group are one."""

    def __init__(self, documents, labels, within_authors=False):
        firsts = {}
        self.units = [
            firsts.setdefault((document.text, label), number)
            for number, (document, label) in enumerate(zip(documents, labels))
        ]
        self.leaders = sorted(set(self.units))
        self.sizes = [document.size for document in documents]
        unit_labels = [labels[leader] for leader in self.leaders]
        self.inside = {place for place, label in enumerate(unit_labels) if label}
        strata = [documents[leader].author if within_authors else "" for leader in self.leaders]
        smallest = min(len(self.inside), len(self.leaders) - len(self.inside))
        self.divisions = relabellings(unit_labels, strata) if smallest > 1 else []

    def p(self, counts):
        if not self.divisions:
            return None
        hits, tokens = collections.Counter(), collections.Counter()
        for unit, count, size in zip(self.units, counts, self.sizes):
            hits[unit] += count
            tokens[unit] += size
        rates = [fractions.Fraction(hits[unit], tokens[unit]) for unit in self.leaders]
        lowest = min(rates)
        rates = [float(rate - lowest) for rate in rates]
        positive = [place for place, rate in enumerate(rates) if rate]
        observed = self.strength(rates, positive, self.inside)
        strengths = [self.strength(rates, positive, inside) for inside in self.divisions]
        high = sum(strength >= observed - 1e-9 for strength in strengths)
        low = sum(strength <= observed + 1e-9 for strength in strengths)
        return min(1.0, 2 * min(high, low) / len(self.divisions))

    def strength(self, rates, positive, inside):
        """t over the root of 1 + t squared; the rates that are not listed are 0."""
        groups = [], []
        for place in positive:
            groups[place not in inside].append(rates[place])
        members = len(inside), len(rates) - len(inside)
        means = [math.fsum(group) / size for group, size in zip(groups, members)]
        squares = [
            math.fsum((rate - mean) ** 2 for rate in group) + (size - len(group)) * mean**2
            for group, mean, size in zip(groups, means, members)
        ]
        error = sum(square / (size - 1) / size for square, size in zip(squares, members))
        length = math.sqrt((means[0] - means[1]) ** 2 + error)
        return (means[0] - means[1]) / length if length else 0.0


# --- Tables -------------------------------------------------------------------------------------


def digits(value):
    """Six significant digits, half to even; nothing for what is not defined."""
    if value is None or value == "":
        return ""
    if value == 0:
        return "0"
    rounded = decimal.Context(prec=6, rounding=decimal.ROUND_HALF_EVEN).create_decimal(value)
    rounded = rounded.normalize()
    if abs(rounded) >= decimal.Decimal("1e-4"):
        return format(rounded, "f")
    mantissa, exponent = format(rounded, "e").split("e")
    return f"{mantissa}e-{int(exponent[1:]):02d}"


def per_million(count, tokens):
    return None if tokens == 0 else float(fractions.Fraction(count * 1_000_000, tokens))


def strongest_first(g, text):
    """Sorts by |G²| and then by text; the last bits of a sum of logarithms are not its value."""
    return (1, 0.0, text) if g is None else (0, -float(f"{abs(g):.12e}"), text)


class Compared:
    """Two groups of documents."""

    def __init__(self, name, documents):
        target, reference = COMPARISONS[name]
        self.name = name
        self.documents = [d for d in documents if d.size and (target(d) or reference(d))]
        self.labels = [target(d) for d in self.documents]
        self.sizes = [d.size for d in self.documents]
        self.tokens = self.of_target(self.sizes), self.of_reference(self.sizes)
        self.permutations = PermutationTest(self.documents, self.labels)

    def of_target(self, counts):
        return sum(itertools.compress(counts, self.labels))

    def of_reference(self, counts):
        return sum(counts) - self.of_target(counts)

    def table(self, counts):
        return self.of_target(counts), self.tokens[0], self.of_reference(counts), self.tokens[1]

    def fragility(self, counts):
        values = [log_ratio(*table) for table in left_out(self.labels, counts, self.sizes)]
        return (min(values), max(values)) if values else (None, None)

    def group_flags(self):
        members = sum(self.labels), len(self.labels) - sum(self.labels)
        return [
            *["empty_target"] * (self.tokens[0] == 0),
            *["empty_reference"] * (self.tokens[1] == 0),
            *["one_document"] * (1 in members),
            *["little_text"] * (min(self.tokens) < LITTLE),
        ]

    def rows(self, items):
        """The rows of a comparison from the counts of each item in each document."""
        ranked = sorted(
            (strongest_first(log_likelihood(*self.table(counts)), item), item, counts)
            for item, counts in items
        )
        g = [log_likelihood(*self.table(counts)) for _, _, counts in ranked]
        p = [chi_square_p(value) for value in g]
        p_adjusted = adjusted(p)
        rows = sum(value is not None for value in p)
        for place, (_, item, counts) in enumerate(ranked):
            f1, n1, f2, n2 = table = self.table(counts)
            measures = [g[place], p[place], p_adjusted[place]] + [None] * 5
            detail = [None] * 3
            flags = self.group_flags()
            flags += ["fragile"] * is_fragile(self.labels, counts, self.sizes)
            if g[place] is not None:
                low, high = log_ratio_limits(*table, 0.05)
                measures[3:] = [log_ratio(*table), low, high]
                measures += [conservative(*table, rows), log_odds_z(*table)]
                detail = [self.permutations.p(counts), *self.fragility(counts)]
                if p[place] < 0.05 <= p_adjusted[place]:
                    flags.append("uncorrected_only")
            holding = [count > 0 for count in counts]
            yield [
                self.name, place + 1, item, f1, n1, f2, n2,
                digits(per_million(f1, n1)), digits(per_million(f2, n2)),
                *map(digits, measures),
                self.of_target(holding), self.of_reference(holding),
                digits(deviation(counts, self.sizes)), *map(digits, detail), ";".join(flags),
            ]  # fmt: skip


COMPARED = (
    "target_count target_tokens reference_count reference_tokens target_per_million"
    " reference_per_million log_likelihood p_value p_adjusted log_ratio log_ratio_low"
    " log_ratio_high log_ratio_conservative log_odds_z target_documents reference_documents dp"
    " permutation_p fragility_low fragility_high flags"
)


def keyness(documents):
    for name in sorted(COMPARISONS):
        compared = Compared(name, documents)
        total = sum((document.own for document in compared.documents), collections.Counter())
        yield from compared.rows(
            (item, [document.own[item] for document in compared.documents])
            for item, count in total.items()
            if count >= MINIMUM
        )


def phrase_comparisons(documents, phrases):
    for name in sorted(COMPARISONS):
        compared = Compared(name, documents)
        yield from compared.rows(
            (phrase, [len(document.own_hits(phrase)) for document in compared.documents])
            for phrase in phrases
        )


def weeks_around(day):
    """The Mondays before and after an event on a day."""
    monday = day - datetime.timedelta(days=day.weekday())
    following = monday if day == monday else monday + datetime.timedelta(weeks=1)
    steps = [datetime.timedelta(weeks=step) for step in range(WEEKS_AROUND)]
    before = [monday - step - datetime.timedelta(weeks=1) for step in steps]
    return before, [following + step for step in steps]


def label(monday):
    year, number, _ = monday.isocalendar()
    return f"{year:04d}-W{number:02d}"


def overlapping(events):
    """By event the others whose weeks meet its own, by date."""
    spans = {}
    for row in sorted(events, key=lambda row: (row["date"], row["event"])):
        before, after = weeks_around(datetime.date.fromisoformat(row["date"]))
        spans[row["event"]] = min(before), max(after)
    return {
        event: [
            other
            for other in spans
            if other != event and spans[other][0] <= last and first <= spans[other][1]
        ]
        for event, (first, last) in spans.items()
    }


def event_effects(documents, phrases, events):
    cells = []
    for event in sorted(events, key=lambda row: row["event"]):
        before, after = EVENT_WEEKS[event["event"]]
        for side in sorted([*SIDES, ALL]):
            around = [
                document
                for document in documents
                if document.size
                and document.week in before | after
                and side in (ALL, document.side)
            ]
            labels = [document.week in after for document in around]
            test = PermutationTest(around, labels, within_authors=True)
            for phrase in sorted(phrases):
                counts = [len(document.own_hits(phrase)) for document in around]
                cells.append((event, side, phrase, around, labels, test, counts))
    tables = [around_event(around, labels, counts) for *_, around, labels, _, counts in cells]
    p = [
        small_probabilities(f2, n2, f1, n1) if is_defined(f1, n1, f2, n2) else None
        for (f1, n1, *_), (f2, n2, *_) in tables
    ]
    tested = [None if cell[1] == ALL else value for cell, value in zip(cells, p)]
    near = overlapping(events)
    for cell, table, value, corrected in zip(cells, tables, p, adjusted(tested)):
        event, side, phrase, around, labels, test, counts = cell
        (f1, n1, members1, with1), (f2, n2, members2, with2) = table
        sizes = [document.size for document in around]
        ratio = low = high = None
        detail = [None] * 3
        flags = ["empty_before"] * (n1 == 0) + ["empty_after"] * (n2 == 0)
        flags += ["one_document"] * (1 in (members1, members2))
        flags += ["little_text"] * (min(n1, n2) < LITTLE)
        flags += ["fragile"] * is_fragile(labels, counts, sizes)
        if value is not None:
            ratio = f2 * n1 / (n2 * f1) if f1 else None
            low, high = (
                None if odds is None else odds * n1 / n2 for odds in odds_limits(f2, f1, 0.05)
            )
            ratios = [rate_ratio(*left) for left in left_out(labels, counts, sizes)]
            extremes = (min(ratios), max(ratios)) if ratios else (None, None)
            detail = [test.p(counts), *(None if end == math.inf else end for end in extremes)]
            if corrected is not None:
                flags += ["uncorrected_only"] * (value < 0.05 <= corrected)
        flags += ["overlaps:" + other for other in near[event["event"]]]
        yield [
            event["event"], side, phrase, event["date"], WEEKS_AROUND, f1, n1, members1, with1,
            f2, n2, members2, with2,
            *map(digits, (ratio, low, high, value, corrected, *detail)), ";".join(flags),
        ]  # fmt: skip


def around_event(documents, labels, counts):
    """Hits, tokens, documents, and documents with a hit, before an event and after it."""
    groups = [], []
    for document, label, count in zip(documents, labels, counts):
        groups[label].append((count, document.size, 1, int(count > 0)))
    return [[sum(column) for column in zip((0, 0, 0, 0), *group)] for group in groups]


def windows(document, phrase):
    """The numbers of the unquoted tokens of a phrase's hits, and of those around them."""
    tokens = document.tokens
    own, near = set(), set()
    for hit in document.own_hits(phrase):
        own.update(number for number in range(hit.first, hit.to) if not tokens[number].quoted)
        for start, step in (hit.first, -1), (hit.to - 1, 1):
            number = start
            while abs(number - start) < REACH and not tokens[number].quoted:
                number += step
                if (
                    not 0 <= number < len(tokens)
                    or tokens[number].quoted
                    or tokens[number].run != tokens[start].run
                ):
                    break
                near.add(number)
    return own, near - own


def collocates(documents, phrases):
    for phrase, side in itertools.product(sorted(phrases), sorted(SIDES)):
        group = [document for document in documents if document.side == side]
        rest = sum((document.own for document in group), collections.Counter())
        near, holding = collections.Counter(), collections.Counter()
        hits = sum(len(document.own_hits(phrase)) for document in group)
        for document in group:
            own, around = windows(document, phrase)
            rest.subtract(document.tokens[number].term for number in own)
            terms = [document.tokens[number].term for number in around]
            near.update(terms)
            holding.update(set(terms))
        window, tokens = sum(near.values()), sum(rest.values())
        ranked = []
        for word, n in near.items():
            g = log_likelihood(n, window, rest[word] - n, tokens - window)
            ranked.append((strongest_first(g, word), word, n, g))
        for place, (_, word, n, g) in enumerate(sorted(ranked)):
            dice = 14 + math.log2(2 * n / (hits + rest[word]))
            information = math.log2(n * tokens / (window * rest[word]))
            yield [
                phrase, side, place + 1, word, n, rest[word], window, tokens,
                *map(digits, (g, dice, information)), holding[word],
            ]  # fmt: skip


def runs(document):
    """The unquoted words of each run, divided at quotations."""
    for _, run in itertools.groupby(document.tokens, lambda token: (token.run, token.quoted)):
        run = list(run)
        if not run[0].quoted:
            yield [token.term for token in run]


def ngrams(documents):
    for side, n in itertools.product(sorted([*SIDES, ALL]), range(2, 6)):
        counts = [collections.Counter(), collections.Counter()]
        holding = collections.defaultdict(set)
        for document in documents:
            inside = side in (ALL, document.side)
            for run in runs(document):
                for start in range(len(run) - n + 1):
                    gram = " ".join(run[start : start + n])
                    counts[inside][gram] += 1
                    if inside:
                        holding[gram].add(document)
        positions, others = sum(counts[1].values()), sum(counts[0].values())
        ranked = []
        for gram, count in counts[1].items():
            if count >= MINIMUM and len(holding[gram]) >= 2:
                g = log_likelihood(count, positions, counts[0][gram], others)
                order = (-count, gram) if side == ALL else strongest_first(g, gram)
                ranked.append((order, gram, count, g))
        ranked.sort()
        p_adjusted = adjusted([chi_square_p(g) for _, _, _, g in ranked])
        for place, (_, gram, count, g) in enumerate(ranked):
            yield [
                side, n, place + 1, gram, count, positions, len(holding[gram]),
                len({document.author for document in holding[gram]}),
                digits(per_million(count, positions)), digits(g), digits(p_adjusted[place]),
            ]  # fmt: skip


def dispersion(documents):
    documents = [document for document in documents if document.size]
    sizes = [document.size for document in documents]
    total = sum((document.own for document in documents), collections.Counter())
    for word, count in sorted(total.items()):
        if count >= MINIMUM:
            counts = [document.own[word] for document in documents]
            holding = [document for document in documents if document.own[word]]
            yield [
                word, count, len(holding), len({document.author for document in holding}),
                len({document.week for document in holding}),
                digits(deviation(counts, sizes)), digits(deviation_norm(counts, sizes)),
                digits(juilland(counts, sizes)),
            ]  # fmt: skip


# --- Files --------------------------------------------------------------------------------------


def read(path):
    with open(path, encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def write(path, header, rows):
    with open(path, "w", encoding="utf-8", newline="") as lines:
        out = csv.writer(lines, lineterminator="\n")
        out.writerow(header.split())
        out.writerows(rows)


def hold(what, ours, theirs):
    """Stops with the differences where the simple rules find something else than the run."""
    differences = sorted(set(ours.items()) ^ set(theirs.items()))
    if differences:
        lines = "\n".join(map(str, differences[:40]))
        sys.exit(f"{what}: {len(differences)} entries are on one side only\n{lines}")


def hold_texts(documents, tables):
    """Holds tokens, terms, sentences, quotations and hits against tables that others checked."""
    rows = [row for row in read(tables / "documents.csv") if row["status"] == "accepted"]
    columns = "tokens", "quoted_tokens", "types", "sentences"
    hold(
        "documents",
        {
            d.key: (
                len(d.tokens),
                sum(token.quoted for token in d.tokens),
                len({token.term for token in d.tokens}),
                d.sentences,
            )
            for d in documents
        },
        {(row["path"], row["part"]): tuple(int(row[c]) for c in columns) for row in rows},
    )
    terms, own = collections.Counter(), collections.Counter()
    for document in documents:
        for token in document.tokens:
            terms[document.week, document.author, token.term] += 1
            own[document.week, document.author, token.term] += not token.quoted
    hold(
        "term_frequencies",
        {key: (count, own[key]) for key, count in terms.items()},
        {
            (row["week"], row["author"], row["term"]): (int(row["count"]), int(row["own_count"]))
            for row in read(tables / "term_frequencies.csv")
        },
    )
    hold(
        "concordance",
        {
            (hit.phrase, *d.key, d.tokens[hit.first].start, d.tokens[hit.to - 1].end): (
                d.tokens[hit.first].sentence,
                hit.quoted,
            )
            for d in documents
            for hit in d.hits
        },
        {
            (row["phrase"], row["path"], row["part"], int(row["start"]), int(row["end"])): (
                int(row["sentence"]),
                row["quoted"] == "true",
            )
            for row in read(tables / "concordance.csv")
        },
    )


def main(tables, texts, data, out):
    events = read(data / "events.csv")
    for event in events:
        around = weeks_around(datetime.date.fromisoformat(event["date"]))
        EVENT_WEEKS[event["event"]] = [set(map(label, mondays)) for mondays in around]
    phrases = collections.defaultdict(list)
    for row in read(data / "phrases.csv"):
        phrases[row["phrase"]].append(pattern_of(row))
    trimmed = collections.defaultdict(set)
    for row in read(tables / "trimmed.csv"):
        trimmed[row["path"], row["part"]].add(int(row["start"]))
    documents = []
    for row in read(tables / "documents.csv"):
        if row["status"] == "accepted":
            text = (texts / row["path"]).read_bytes().decode("utf-8")
            # Offsets of the run are UTF-16 code units, which for these texts are characters.
            assert all(character < "\U00010000" for character in text), row["path"]
            documents.append(Document(row, text, trimmed[row["path"], row["part"]], phrases))
    documents.sort(key=lambda document: document.key)
    hold_texts(documents, tables)
    write(out / "keyness.csv", "comparison rank term " + COMPARED, keyness(documents))
    write(
        out / "phrase_comparisons.csv",
        "comparison rank phrase " + COMPARED,
        phrase_comparisons(documents, phrases),
    )
    write(
        out / "event_effects.csv",
        "event side phrase date weeks before_count before_tokens before_documents"
        " before_documents_with after_count after_tokens after_documents after_documents_with"
        " rate_ratio rate_ratio_low rate_ratio_high p_value p_adjusted permutation_p"
        " fragility_low fragility_high flags",
        event_effects(documents, phrases, events),
    )
    write(
        out / "collocates.csv",
        "phrase side rank collocate near count window_tokens tokens log_likelihood log_dice"
        " mutual_information documents",
        collocates(documents, phrases),
    )
    write(
        out / "ngrams.csv",
        "side n rank ngram count positions documents authors per_million log_likelihood p_adjusted",
        ngrams(documents),
    )
    write(
        out / "dispersion.csv",
        "term count documents authors weeks dp dp_norm juilland_d",
        dispersion(documents),
    )


if __name__ == "__main__":
    main(*map(pathlib.Path, sys.argv[1:]))
