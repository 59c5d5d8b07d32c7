"""Words that tell where, when or to whom without a name, a date or a number, and the harmful event that each of them belongs to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from srot.languages.eventing.candidate import Candidate
from srot.languages.eventing.leading import find_leading
from srot.languages.eventing.rules import HARMFUL
from srot.languages.eventing.scene import Scene
from srot.records import Circumstance

CLAUSE, SENTENCE, REPORT, LEADING = range(4)
_BACK = 40


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words ``[low, high)`` of a clause that fill a role of an event: ``place``, ``time`` or ``harmed``.

    `reach` is how far the event may stand from them: in the ``CLAUSE``, in the ``SENTENCE``, anywhere before in the ``REPORT`` (first in
    the sentence itself), or there where it is of the type of the ``LEADING`` event too, with none of another type between; `kinds` are the types, or types with modes ("DISASTER:flood"), that it may be of. `state` and `finding` are those of ``Circumstance``.
    """

    role: str
    low: int
    high: int
    clause: tuple[int, int]
    reach: int = CLAUSE
    state: str | None = None
    finding: str | None = None
    kinds: frozenset[str] = HARMFUL


# The phrases of a sentence, by its number.
Finder = Callable[[Scene, int], Iterable[Phrase]]


def add_circumstances(scene: Scene, candidates: Sequence[Candidate], find_phrases: Finder) -> list[Candidate]:
    """Candidates with the phrases that belong to them: those of their clause, of their sentence, of sentences that go on about them.

    A phrase whose finding is a place or the time of its event already adds nothing to it.
    """
    found = list(candidates)
    leading = find_leading(found)
    by_sentence: dict[int, list[int]] = {}
    for number, candidate in enumerate(found):
        if candidate.rule.is_harmful() and candidate.polarity == "positive":
            by_sentence.setdefault(candidate.sentence, []).append(number)
    if by_sentence:
        for sentence in range(len(scene.sentences)):
            for phrase in find_phrases(scene, sentence):
                host = _find_host(found, by_sentence, sentence, phrase)
                if host is not None and phrase.reach == LEADING and found[host].sentence != sentence and not _leads(found, host, leading):
                    continue
                if host is not None:
                    found[host] = _with(scene, found[host], phrase)
    return found


def _find_host(found: Sequence[Candidate], by_sentence: dict[int, list[int]], sentence: int, phrase: Phrase) -> int | None:
    here = [number for number in by_sentence.get(sentence, []) if _takes(found[number], phrase)]
    same = [number for number in here if found[number].clause == phrase.clause]
    if phrase.reach == LEADING and same:
        return None
    near = same or (here if phrase.reach > CLAUSE else [])
    if near:
        return min(near, key=lambda number: _distance(found[number], phrase))
    if phrase.reach < REPORT:
        return None
    back = (at for at in range(sentence - 1, max(-1, sentence - 1 - _BACK), -1) if at in by_sentence)
    hosts = (number for at in back for number in reversed(by_sentence[at]))
    host = next((number for number in hosts if _takes(found[number], phrase)), None)
    return None if host is not None and found[host].type is None and _is_owned(found, by_sentence.get(sentence, []), phrase) else host


def _is_owned(found: Sequence[Candidate], here: Sequence[int], phrase: Phrase) -> bool:
    """Whether the clause of a phrase tells of an event of its own, so that no vague noun before it can be meant."""
    return any(found[number].clause == phrase.clause and found[number].type is not None for number in here)


def _leads(found: Sequence[Candidate], host: int, leading: int | None) -> bool:
    """Whether an event is of the type of the one that the report is about, or a vague noun, which can be it."""
    if leading is None:
        return False
    return found[host].type in (None, found[leading].type) or found[leading].type in found[host].rule.refers


def _takes(candidate: Candidate, phrase: Phrase) -> bool:
    """Whether an event can be the one that a phrase tells of; a vague noun whose type is not known yet can be any."""
    return candidate.type is None or candidate.type in phrase.kinds or f"{candidate.type}:{candidate.mode}" in phrase.kinds


def _distance(candidate: Candidate, phrase: Phrase) -> int:
    return max(candidate.low - phrase.high, phrase.low - candidate.high)


def _with(scene: Scene, candidate: Candidate, phrase: Phrase) -> Candidate:
    known = {place.id for place in candidate.places} | ({candidate.time.id} if candidate.time else set())
    if phrase.finding in known:
        return candidate
    start, end = scene.row.starts[phrase.low], scene.row.ends[phrase.high - 1]
    told = Circumstance(phrase.role, start, end, scene.row.text[start:end], phrase.state, phrase.finding)
    return replace(candidate, circumstances=(*candidate.circumstances, told))
