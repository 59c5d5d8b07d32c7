"""Which country a source says to have struck first: "कंबोडिया ने पहले गोली चलाई", "the border guards of Peru opened fire first"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from srot.languages.tables import read_table
from srot.linking.deeds import sides_of_names
from srot.linking.denials import find_negations
from srot.linking.entities import EntityIndex
from srot.linking.entity_uses import find_country
from srot.linking.reports import Report
from srot.linking.roots import UNKNOWN, Root, find_roots
from srot.linking.runs import Phrase, PhraseTable, Run, by_opening, find_runs, fold_phrase
from srot.linking.units import make_bare_unit
from srot.records import Attribution, Span
from srot.text.normal import fold
from srot.text.words import Word, find_words

REACH = 6
"""Words between the blow and the word that makes it the first."""
NAME = 4
"""Words before the mark of a doer among which his country stands."""


@dataclass(frozen=True, slots=True)
class FirstBlow:
    """That a source says who struck first: his country, the words for it, who says so, and the saying."""

    country: str
    name: str
    roots: tuple[Root, ...]
    span: Span


def find_first_blows(report: Report, entities: EntityIndex) -> Iterator[FirstBlow]:
    """The sayings of a report by which another country than that of their source struck first."""
    text = report.article.text
    for said in report.reading.attributions:
        for sentence in report.reading.sentences:
            span = Span(max(said.start, sentence.start), min(said.end, sentence.end))
            struck = find_striker(text[span.start : span.end]) if span.start < span.end else None
            roots = _known_roots(report, said, entities) if struck else ()
            if struck and roots and f"country:{struck[0]}" not in sides_of_names([name for root in roots for name in (root.name, *_offices(root))]):
                yield FirstBlow(*struck, roots, span)


def _known_roots(report: Report, said: Attribution, entities: EntityIndex) -> tuple[Root, ...]:
    return tuple(root for root in find_roots(make_bare_unit(report, said, entities), report, entities) if root.kind != UNKNOWN)


def _offices(root: Root) -> Iterator[str]:
    return (words for words, _ in root.offices)


def find_striker(words: str) -> tuple[str, str] | None:
    """The country that words say to have struck first, and what they call it; ``None`` where they say so of none or turn it round.

    >>> find_striker("the Thai military attacked the troops first"), find_striker("कंबोडिया ने पहले गोलीबारी की")
    (('TH', 'Thai'), ('KH', 'कंबोडिया'))
    >>> find_striker("Thailand did not fire first"), find_striker("रूस ने दो दिन पहले गोलीबारी की")
    (None, None)
    """
    placed = list(find_words(words))
    folded = [fold(word.text) for word in placed]
    runs = list(find_runs(folded, _table("act", "fight", "first", "begin", "apart", "then", "doer")))
    if find_negations(words) or any(run.what == "then" for run in runs):
        return None
    place = _find_blow(folded, runs)
    return None if place is None else _find_doer(placed, folded, place)


def _find_blow(folded: Sequence[str], runs: Sequence[Run]) -> int | None:
    """Where the first blow is told; ``None`` without one."""
    apart = {run.stop for run in runs if run.what == "apart"}
    marks = [("first", _table("act")), ("begin", _table("fight"))]
    for what, table in marks:
        acts = [run.first for run in find_runs(folded, table)]
        near = (act for run in runs if run.what == what and run.first not in apart for act in acts if abs(act - run.first) <= REACH and act != run.first)
        found = min(near, default=None)
        if found is not None:
            return found
    return None


def _find_doer(placed: Sequence[Word], folded: Sequence[str], blow: int) -> tuple[str, str] | None:
    """The country before the mark of a doer that stands nearest to the blow, or where none is marked the first one before it."""
    doers = [run.first for run in find_runs(folded, _table("doer"))]
    if doers:
        mark = min(doers, key=lambda first: (abs(first - blow), first))
        return next((found for start in range(mark - 1, max(-1, mark - NAME - 1), -1) if (found := _country_at(placed, start))), None)
    return next((found for start in range(blow) if (found := _country_at(placed, start))), None)


def _country_at(placed: Sequence[Word], start: int) -> tuple[str, str] | None:
    """The country that two words name together ("North Korea"), or the first of them alone."""
    first, pair = placed[start].text, " ".join(word.text for word in placed[start : start + 2])
    together = find_country(pair)
    if together and together not in (find_country(first), find_country(pair.removeprefix(first).strip())):
        return together, pair
    alone = find_country(first)
    return (alone, first) if alone else None


@cache
def _table(*parts: str) -> PhraseTable:
    rows = read_table("srot.linking", "first_blows")
    return by_opening(Phrase(fold_phrase(row["words"]), row["part"]) for row in rows if row["part"] in parts)
