"""Which country a source says to have struck first or crossed the border: "कंबोडिया ने पहले गोली चलाई", "the guards of Peru crossed the border"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from srot.languages.tables import read_table
from srot.linking.deeds import COUNTRY_SIDE, sides_of_names
from srot.linking.denials import find_negations
from srot.linking.entities import EntityIndex
from srot.linking.entity_uses import find_country
from srot.linking.reports import Report, cut_sayings
from srot.linking.roots import Root, find_known_roots
from srot.linking.runs import Phrase, PhraseTable, by_opening, find_runs, fold_phrase
from srot.linking.units import make_bare_unit
from srot.records import Span
from srot.text.normal import fold
from srot.text.words import Word, find_words

FIRST, CROSSING = "first", "crossing"
REACH = 6
"""Words between the blow and the word that makes it the first, between a step and the border."""
NAME = 4
"""Words before the mark of a doer among which his country stands."""
NOWHERE = frozenset[int]()


@dataclass(frozen=True, slots=True)
class FirstBlow:
    """That a source says who struck first or crossed the border: which of the two (`deed`), his country, the words for it, who says so, and the saying."""

    deed: str
    country: str
    name: str
    roots: tuple[Root, ...]
    span: Span


def find_first_blows(report: Report, entities: EntityIndex) -> Iterator[FirstBlow]:
    """The sayings of a report by which another country than that of their source struck first."""
    for said, span in cut_sayings(report):
        struck = find_striker(report.article.text[span.start : span.end])
        roots = find_known_roots(make_bare_unit(report, said, entities), report, entities) if struck else ()
        if struck and roots and f"{COUNTRY_SIDE}{struck[1]}" not in sides_of_names([name for root in roots for name in (root.name, *_offices(root))]):
            yield FirstBlow(*struck, roots, span)


def _offices(root: Root) -> Iterator[str]:
    return (words for words, _ in root.offices)


def find_striker(words: str) -> tuple[str, str, str] | None:
    """The deed, the country that words say to have done it, and what they call it; ``None`` where they say so of none or turn it round.

    >>> find_striker("the Thai military attacked the troops first"), find_striker("कंबोडिया ने सीमा पार की")
    (('first', 'TH', 'Thai'), ('crossing', 'KH', 'कंबोडिया'))
    >>> find_striker("Thailand did not fire first"), find_striker("रूस ने दो दिन पहले गोलीबारी की")
    (None, None)
    """
    placed = list(find_words(words))
    folded = [fold(word.text) for word in placed]
    deeds = [(deed, place) for deed, place in ((FIRST, _find_blow(folded)), (CROSSING, _find_step(folded))) if place is not None]
    if not deeds or find_negations(words) or _places(folded, "then"):  # most sentences tell of no such deed
        return None
    for deed, place in deeds:
        doer = _find_doer(placed, folded, place)
        if doer is not None:
            return deed, *doer
    return None


def _find_blow(folded: Sequence[str]) -> int | None:
    """Where the first blow is told; ``None`` without one."""
    for mark, what in (("first", "act"), ("begin", "fight")):
        told = _places(folded, mark)
        acts = _places(folded, what) if told else []
        near = [(act, place) for act in acts for place in told if 0 < abs(act - place) <= REACH]
        apart = _find_apart(folded) if near else NOWHERE
        found = min((act for act, place in near if place not in apart), default=None)
        if found is not None:
            return found
    return None


def _find_apart(folded: Sequence[str]) -> frozenset[int]:
    """The words behind one that parts them from what is told, unless it marks a doer."""
    marks = {run.stop - 1 for run in find_runs(folded, _table("doer"))}
    return frozenset(place + 1 for place in _places(folded, "apart") if place not in marks)


def _find_step(folded: Sequence[str]) -> int | None:
    """Where it is told that somebody crossed a border; ``None`` where it is not."""
    borders = _places(folded, "border")
    near = _places(folded, "step") if borders else []
    steps = (step for step in near for border in borders if abs(step - border) <= REACH)
    return min((*_places(folded, "cross"), *steps), default=None)


def _places(folded: Sequence[str], part: str) -> list[int]:
    return [run.first for run in find_runs(folded, _table(part))]


def _find_doer(placed: Sequence[Word], folded: Sequence[str], blow: int) -> tuple[str, str] | None:
    """The country before the mark of a doer that stands nearest to the blow, or where none is marked the last one before it."""
    doers = _places(folded, "doer")
    mark = min(doers, key=lambda first: (abs(first - blow), first), default=blow)
    reach = NAME if doers else mark
    return next((found for last in range(mark - 1, max(-1, mark - reach - 1), -1) if (found := _country_at(placed, last))), None)


def _country_at(placed: Sequence[Word], last: int) -> tuple[str, str] | None:
    """The country that two words ending at a place name together ("North Korea"), or the last of them alone."""
    alone = find_country(placed[last].text)
    before = placed[last - 1].text if last else ""
    pair = f"{before} {placed[last].text}".strip()
    together = find_country(pair)
    if together and together not in (alone, find_country(before)):
        return together, pair
    return (alone, placed[last].text) if alone else None


@cache
def _table(part: str) -> PhraseTable:
    rows = read_table("srot.linking", "first_blows")
    return by_opening(Phrase(fold_phrase(row["words"]), part) for row in rows if row["part"] == part)
