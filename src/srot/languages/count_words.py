"""Make the background word counts of a language from its licensed training sentences.

    python -m srot.languages.count_words hi FILE.conll... > src/srot/languages/hi/data/frequencies.tsv

A row is a key of the language's lexicon and the number of sentences it stands in; ``*`` is the number of sentences.
Only keys in five sentences or more are kept: a rarer one counts as never seen.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

LEAST_SENTENCES = 5


def read_sentences(path: Path) -> Iterator[str]:
    """Sentences of a CoNLL file: the first tab- or blank-separated field of each line that is a token."""
    words: list[str] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        fields = line.split("\t") if "\t" in line else line.split()
        if not fields or line.startswith("#"):
            if words:
                yield " ".join(words)
            words = []
        else:
            words.append(fields[1] if fields[0].isdigit() and len(fields) > 2 else fields[0])
    if words:
        yield " ".join(words)


def main(code: str, paths: list[str]) -> None:
    """Count and print."""
    lexicon = import_module(f"srot.languages.{code}.lexicon").lexicon()
    counts: Counter[str] = Counter()
    total = 0
    for path in sorted(paths):
        for sentence in read_sentences(Path(path)):
            total += 1
            counts.update({found.key for found in lexicon.find_keys(sentence)})
    print(f"key\tsentences\n*\t{total}")
    for key, count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])):
        if count >= LEAST_SENTENCES:
            print(f"{key}\t{count}")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
