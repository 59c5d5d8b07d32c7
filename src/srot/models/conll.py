"""Training data: CoNLL columns of different makers, brought to our words and to PER, LOC, ORG."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from srot.text.words import find_words, is_word


@dataclass(frozen=True, slots=True)
class Sentence:
    """Words with a BIO label each."""

    words: tuple[str, ...]
    labels: tuple[str, ...]


TYPES = {
    "PERSON": "PER", "LOCATION": "LOC", "ORGANIZATION": "ORG",
    "NEP": "PER", "NEL": "LOC", "NEO": "ORG",
    "PER": "PER", "LOC": "LOC", "ORG": "ORG",
}


def read_conll(path: Path, *, column: int = -1, word_column: int = 0, types: Mapping[str, str] = TYPES) -> list[Sentence]:
    """Sentences of a CoNLL file, cut into our words; marks at the edge of a name leave the name."""
    return [_sentence(rows, types) for rows in _blocks(path, column, word_column) if rows]


def _blocks(path: Path, column: int, word_column: int) -> Iterator[list[tuple[str, str]]]:
    rows: list[tuple[str, str]] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.strip():
            yield rows
            rows = []
        elif not line.startswith("# "):
            cells = line.split("\t") if "\t" in line else line.split()
            rows.append((cells[word_column], cells[column]))
    yield rows


def _sentence(rows: list[tuple[str, str]], types: Mapping[str, str]) -> Sentence:
    words: list[str] = []
    labels: list[str] = []
    for token, label in rows:
        kind = types.get(label[2:], "") if label[:2] in ("B-", "I-") else ""
        for nth, word in enumerate(find_words(token)):
            words.append(word.text)
            labels.append(f"{'B' if label[0] == 'B' and nth == 0 else 'I'}-{kind}" if kind else "O")
    return Sentence(tuple(words), tuple(_mended(words, labels)))


def _mended(words: list[str], labels: list[str]) -> list[str]:
    """Labels in which no name begins or ends with a mark, and every name begins with B."""
    for span in list(spans(labels)):
        start, end, kind = span
        inner = [place for place in range(start, end) if is_word(words[place])]
        for place in range(start, end):
            labels[place] = "O"
        if inner:
            for place in range(inner[0], inner[-1] + 1):
                labels[place] = f"{'B' if place == inner[0] else 'I'}-{kind}"
    return labels


def spans(labels: list[str] | tuple[str, ...]) -> Iterator[tuple[int, int, str]]:
    """``(start, end, type)`` of each name in word places."""
    start, kind = -1, ""
    for place, label in enumerate([*labels, "O"]):
        if start >= 0 and not (label.startswith("I-") and label[2:] == kind):
            yield start, place, kind
            start = -1
        if label != "O" and start < 0:
            start, kind = place, label[2:]


def held_out(sentence: Sentence, *, part: int, of: int) -> bool:
    """Whether a sentence belongs to part `part` of `of`, by a hash of its words: the same on every machine."""
    digest = blake2b(" ".join(sentence.words).encode(), digest_size=4).digest()
    return int.from_bytes(digest) % of == part
