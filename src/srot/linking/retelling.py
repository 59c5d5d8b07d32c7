"""Which sentences of two reports, in any languages, say the same in the same order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from srot.linking.reports import Report
from srot.models.embedder import Embedder
from srot.records import Span
from srot.text.words import find_words, is_word

ALIKE = 0.6
"""Likeness of two sentences from which one may retell the other; two reporters on one event stay below in most of theirs."""
LEAST_WORDS = 5
"""Words of a sentence that is compared: a dateline has fewer."""
MOST_SENTENCES = 16
"""Sentences of a report that are compared, the first ones: each costs some milliseconds, and a translator keeps the order."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence that is long enough to be compared, with its words counted."""

    span: Span
    text: str
    words: int


def find_sentences(report: Report) -> tuple[Sentence, ...]:
    """The sentences of a report that are compared."""
    found = []
    for span in report.reading.sentences:
        text = report.article.text[span.start : span.end]
        words = sum(1 for word in find_words(text) if is_word(word.text))
        if words >= LEAST_WORDS:
            found.append(Sentence(span, text, words))
    return tuple(found[:MOST_SENTENCES])


@dataclass(frozen=True, slots=True)
class Retelling:
    """Pairs of sentences that say the same, in the order of both reports; `left` and `right` are the shares of the words of each
    report's sentences that they hold."""

    pairs: tuple[tuple[Span, Span], ...]
    left: float
    right: float


class Retellings:
    """Compares reports by the vectors of their sentences, which are encoded together."""

    def __init__(self, reports: Iterable[Report], embedder: Embedder) -> None:
        self._embedder = embedder
        self._sentences: Mapping[str, tuple[Sentence, ...]] = {report.id: find_sentences(report) for report in reports}
        rows = iter(embedder.encode([sentence.text for found in self._sentences.values() for sentence in found]))
        self._vectors = {name: list(islice(rows, len(found))) for name, found in self._sentences.items()}

    def compare(self, left: Report, right: Report) -> Retelling:
        """What one of two reports retells of the other."""
        mine, others = self._sentences[left.id], self._sentences[right.id]
        if not mine or not others:
            return Retelling((), 0.0, 0.0)
        likeness = [
            [self._embedder.similarity(a, b, left.article.lang, right.article.lang) for b in self._vectors[right.id]]
            for a in self._vectors[left.id]
        ]
        pairs = align(likeness)
        return Retelling(
            pairs=tuple((mine[i].span, others[j].span) for i, j in pairs),
            left=_share([i for i, _ in pairs], mine),
            right=_share([j for _, j in pairs], others),
        )


def _share(places: Sequence[int], sentences: Sequence[Sentence]) -> float:
    return sum(sentences[place].words for place in places) / sum(sentence.words for sentence in sentences)


def align(likeness: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    """The pairs of rows and columns in rising order whose likeness adds up to most; none is below `ALIKE`.

    >>> align([[0.9, 0.1], [0.2, 0.1], [0.3, 0.8]])
    [(0, 0), (2, 1)]
    """
    rows, columns = len(likeness), len(likeness[0]) if likeness else 0
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for i in range(rows - 1, -1, -1):
        for j in range(columns - 1, -1, -1):
            joined = likeness[i][j] + best[i + 1][j + 1] if likeness[i][j] >= ALIKE else 0.0
            best[i][j] = max(best[i + 1][j], best[i][j + 1], joined)
    pairs, i, j = [], 0, 0
    while i < rows and j < columns:
        if best[i][j] == best[i + 1][j]:
            i += 1
        elif best[i][j] == best[i][j + 1]:
            j += 1
        else:
            pairs.append((i, j))
            i, j = i + 1, j + 1
    return pairs
