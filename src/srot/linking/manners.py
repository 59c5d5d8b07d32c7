"""Of which manner a source says that a death was: "परिजनों का आरोप है कि उसे पीटकर मार डाला गया", "police said that he hanged himself".

A manner is told by words that hold the death too (`death_manners.tsv`), so that it needs no mark of a cause; a death has but one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from srot.languages.tables import read_table
from srot.linking.denials import is_negated
from srot.linking.runs import Phrase, PhraseTable, Run, by_opening, find_runs, fold_phrase
from srot.text.normal import fold
from srot.text.words import find_words

NONE = "-"
"""What the table gives for words of a case, an attempt, of how a death was made to look."""
NOT = "not"
"""What it gives for words that rule a manner out: "डूबने से असंभव"."""
BESIDE = 3
"""Words between a manner and the negation that is its own."""
NARRATED = ("suicide", "accident", "illness", "encounter")
"""Manners that a report may tell by itself; what it narrates of killings may be of others than the dead in dispute."""


def find_manner(words: str) -> tuple[str, int, int] | None:
    """The one manner that words tell, and where; ``None`` where they tell none, or several that they do not themselves rule out.

    >>> find_manner("यह आत्महत्या नहीं, हत्या है")
    ('killing', 19, 24)
    >>> find_manner("हत्या के बाद उसने आत्महत्या कर ली"), find_manner("हत्या का प्रयास किया")
    (None, None)
    """
    placed = list(find_words(words))
    folded = [fold(word.text) for word in placed]
    every = list(find_runs(folded, _manners()))
    runs = [run for run in every if run.what not in (NONE, NOT)]
    if not runs:  # most sentences: what they negate is not asked of them
        return None
    ruled = [number for number, word in enumerate(folded) if is_negated(word)] + [run.first for run in every if run.what == NOT]
    told = [run for run in runs if run not in _negated(runs, ruled)]
    if not told or len({run.what for run in told}) > 1:
        return None
    return told[0].what, placed[told[0].first].start, placed[told[0].stop - 1].end


def _negated(runs: Sequence[Run], places: Sequence[int]) -> list[Run]:
    """The manners that negations rule out, each the one that it stands behind, else the one that it stands before ("not suicide")."""
    found: list[Run] = []
    for place in places:
        behind = [run for run in runs if 0 <= place - run.stop <= BESIDE]
        before = [run for run in runs if 0 <= run.first - place - 1 <= BESIDE]
        found += behind[-1:] or before[:1]
    return found


def rules_out(folded: Sequence[str]) -> bool:
    """Whether words say that something cannot be: "डूबने से असंभव"."""
    return any(run.what == NOT for run in find_runs(folded, _manners()))


@cache
def disputes_of_manners() -> Mapping[str, str]:
    """Manner -> what is in dispute where it has a rival."""
    return {row["manner"]: row["of"] for row in read_table("srot.linking", "death_manners") if row["of"]}


@cache
def manners_of_kinds() -> Mapping[str, str]:
    """Kind of a cause of death -> the manner that it amounts to."""
    return {kind: row["manner"] for row in read_table("srot.linking", "death_manners") for kind in row["kinds"].split()}


@cache
def _manners() -> PhraseTable:
    rows = read_table("srot.linking", "death_manners")
    return by_opening(Phrase(fold_phrase(words), row["manner"]) for row in rows for words in row["words"].split("|"))
