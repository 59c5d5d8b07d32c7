"""Which cause a sentence gives for what happened: "शॉर्ट सर्किट के कारण आग लगी", "the crash was blamed on brake failure".

A cause is known by its kind, which all languages share, so that two accounts of it can be compared; what no table of kinds knows is no cause here.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from srot.languages.load import load_pack
from srot.languages.tables import read_table
from srot.linking.dating_bonds import sentence_before
from srot.linking.denials import find_negations
from srot.linking.manners import rules_out
from srot.linking.reports import Report
from srot.linking.runs import Phrase, PhraseTable, Run, by_opening, find_runs, fold_phrase, matches
from srot.records import Span
from srot.text.normal import fold
from srot.text.words import Word, find_words

BEFORE, BEHIND, OBLIQUE, POINTING = "before", "behind", "oblique", "pointing"
RUMOUR = "rumour"
DEATH = "death"
"""The effect that has causes of its own: what brought a building down is not what a man died of."""
CLOSE = 2
"""Words between a cause and a mark that has other uses too: "सिलेंडर के फटने से"."""
REACH = 9
"""Words between a mark and its cause."""
REACH_BACK = 18
"""Words between a mark that points back and its cause."""
FAR = 16
"""Words between a mark and the effect across from the cause: the effect opens the sentence, and place and day come between."""
_ENDS = frozenset("।;?!")


@dataclass(frozen=True, slots=True)
class Cause:
    """The kinds of cause that a sentence gives for an effect, and where the words of the first of them stand."""

    effect: str
    kinds: frozenset[str]
    start: int
    end: int


def find_causes(report: Report, sentence: Span, effects: Mapping[int, str]) -> Iterator[Cause]:
    """The causes that a sentence gives, or points back at in the one before it ("टायर फट गया। इसी वजह से बस पलटी"); `effects` tells where in the report the
    words for effects begin. What is negated, ruled out or asked is left out."""
    text = report.article.text
    start = sentence_before(report, sentence.start) if next(find_runs(_fold(text, sentence), _pointing()), None) else sentence.start
    words = list(find_words(text, start, sentence.end))
    folded = [fold(word.text) for word in words]
    kinds = list(find_runs(folded, _kinds()))
    if not kinds or "?" in folded or find_negations(text[start : sentence.end]) or rules_out(folded):
        return
    named = [Run(number, number + 1, effects[word.start]) for number, word in enumerate(words) if word.start in effects]
    marks = [mark for mark in find_runs(folded, _marks()) if words[mark.first].start >= sentence.start]
    obliques = {mark.first for mark in marks if mark.what == OBLIQUE or (mark.close and not mark.free)}
    for mark in marks:
        causes = _beside(mark, kinds, folded) if mark.what != OBLIQUE else []
        effect = _find_effect(mark, causes, named, obliques) if causes else None
        fitting = [run for run in causes if effect and effect.what in _effects_of_kinds()[run.what]]
        if effect and fitting:
            yield _make(effect.what, fitting, words)


def _fold(text: str, span: Span) -> list[str]:
    return [fold(word.text) for word in find_words(text, span.start, span.end)]


def _make(effect: str, causes: Sequence[Run], words: Sequence[Word]) -> Cause:
    first = causes[0]
    return Cause(effect, frozenset(run.what for run in causes), words[first.first].start, words[first.stop - 1].end)


def _beside(mark: Run, kinds: Sequence[Run], folded: Sequence[str]) -> list[Run]:
    """The causes beside a mark, on the side where it has them, up to the end of the clause. Of what is only rumoured the rumour is the cause."""
    if mark.what == POINTING:
        return [run for run in kinds if 0 <= mark.first - run.stop <= REACH_BACK][-1:]
    reach = CLOSE if mark.close else REACH
    before = [run for run in kinds if 0 <= mark.first - run.stop <= reach and _is_one(folded[run.stop : mark.first])]
    behind = [run for run in kinds if 0 <= run.first - mark.stop <= reach and _is_one(folded[mark.stop : run.first])]
    causes = before if mark.what == BEFORE else behind if mark.what == BEHIND else behind or before
    return [run for run in causes if run.what == RUMOUR] or causes


def _is_one(between: Sequence[str]) -> bool:
    return _ENDS.isdisjoint(between)


def _find_effect(mark: Run, causes: Sequence[Run], named: Sequence[Run], obliques: Collection[int]) -> Run | None:
    """The effect nearest to the mark, across from the causes or, where its order is free, before them; what stands between cause and mark, or ends the
    words of the cause, is a part of it: "पटाखों के विस्फोट के कारण आग", "fire following a cylinder blast"."""
    if mark.what == POINTING:
        return next((run for run in named if 0 <= run.first - mark.stop <= FAR), None)
    if mark.what not in (BEFORE, BEHIND):
        return min(named, key=lambda run: (_gap(mark, run), run.first), default=None)
    first, last = min(mark.first, causes[0].first), max(mark.stop, causes[-1].stop + 1)
    near = [run for run in named if (run.stop <= first or run.first >= last) and _gap(mark, run) <= FAR]
    across = [run for run in near if (run.first < mark.first) != (causes[0].first < mark.first)]
    inverted = [run for run in near if run.stop <= first and run.stop not in obliques]
    found = across or (inverted if mark.free else near if mark.what == BEHIND else [])
    return min(found, key=lambda run: (_gap(mark, run), run.first), default=None)


def _gap(mark: Run, run: Run) -> int:
    return max(mark.first - run.stop, run.first - mark.stop)


def find_effects(report: Report) -> Mapping[int, str]:
    """Where in a report each word for an effect begins."""
    text, rows = report.article.text, _effects()
    keys = load_pack(report.article.lang).lexicon().find_keys(text)
    found = ((key.start, rows[key.key], fold(text[key.start : key.end])) for key in keys if key.key in rows)
    return {start: effect for start, (effect, words), word in found if not words or any(matches((part,), (word,)) for part in words)}


@cache
def _effects() -> Mapping[str, tuple[str, tuple[str, ...]]]:
    """Notion -> its effect, and the words of it that count where not all do."""
    rows = read_table("srot.linking", "effects")
    return {row["notion"]: (row["effect"], tuple(fold(part) for part in row["words"].split("|") if part)) for row in rows}


@cache
def _effects_of_kinds() -> Mapping[str, frozenset[str]]:
    """Kind of cause -> the effects that it may have."""
    events = frozenset(effect for effect, _ in _effects().values()) - {DEATH}
    reach = {"event": events, DEATH: frozenset((DEATH,))}
    return {row["kind"]: frozenset().union(*(reach[of] for of in row["of"].split())) for row in read_table("srot.linking", "cause_kinds")}


@cache
def kinds_told_together() -> frozenset[frozenset[str]]:
    """Pairs of kinds, or of manners of a death, of which one may well bring on the other."""
    pairs = [(row["kind"], row["with"]) for row in read_table("srot.linking", "cause_kinds")]
    pairs += [(row["manner"], row["with"]) for row in read_table("srot.linking", "death_manners")]
    return frozenset(frozenset((kind, other)) for kind, others in pairs for other in others.split())


@cache
def _kinds() -> PhraseTable:
    rows = read_table("srot.linking", "cause_kinds")
    return by_opening(Phrase(fold_phrase(words), row["kind"]) for row in rows for words in row["words"].split("|"))


@cache
def _marks() -> PhraseTable:
    rows = read_table("srot.linking", "cause_marks")
    return by_opening(Phrase(fold_phrase(row["mark"]), row["cause"], bool(row["close"]), bool(row["free"])) for row in rows)


@cache
def _pointing() -> PhraseTable:
    rows = read_table("srot.linking", "cause_marks")
    return by_opening(Phrase(fold_phrase(row["mark"]), POINTING) for row in rows if row["cause"] == POINTING)
