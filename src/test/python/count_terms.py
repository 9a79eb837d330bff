"""Counts words of letters per author and ISO week, independently of Parley.

    python3 count_terms.py DOCUMENTS_CSV

A word is a maximal run of Unicode letters, or several that single apostrophes join; it is counted in
lower case, with ' for any apostrophe. Nothing is left out and nothing is joined: titles, datelines
and notes count, and 1st holds the word st. Prints author,week,term,count as CSV, sorted.
"""

import collections
import csv
import datetime
import pathlib
import re
import sys
import unicodedata

LETTERS = r"[^\W\d_]+"  # what is a word character and neither digit nor underscore
WORD = re.compile(LETTERS + r"(?:['\u2018\u2019\u02bc]" + LETTERS + r")*")
APOSTROPHES = str.maketrans("\u2018\u2019\u02bc", "'''")


def words(text):
    """All words of a text, in order."""
    composed = unicodedata.normalize("NFC", text)
    return [word.translate(APOSTROPHES).lower() for word in WORD.findall(composed)]


def week(day):
    """The ISO 8601 week of a day such as 2016-04-26: 2016-W17."""
    year, number, _ = datetime.date.fromisoformat(day).isocalendar()
    return f"{year:04d}-W{number:02d}"


def main(listing):
    counts = collections.Counter()
    with open(listing, encoding="utf-8-sig", newline="") as rows:
        for row in csv.DictReader(rows):
            path = pathlib.Path(listing).parent / row["path"]
            for word in words(path.read_text(encoding="utf-8")):
                counts[row["author"], week(row["date"]), word] += 1
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(["author", "week", "term", "count"])
    for (author, label, term), count in sorted(counts.items()):
        out.writerow([author, label, term, count])


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")
    main(sys.argv[1])
