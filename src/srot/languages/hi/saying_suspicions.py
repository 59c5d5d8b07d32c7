"""Hindi suspicions without कि: "जांच दल का शक क पर है", "पुलिस को क पर हत्या का शक है"."""

from __future__ import annotations

from collections.abc import Sequence

from srot.languages.attributing.saying import Party, Saying
from srot.languages.hi import clauses
from srot.languages.hi.cue_voices import COPULA
from srot.languages.hi.saying_parts import Clause, Source
from srot.languages.hi.saying_words import words
from srot.languages.hi.sources import find_parties, opening_word
from srot.languages.hi.word_kinds import GENITIVES, kind_of
from srot.text.normal import fold


def add_suspicions(clause: Clause, sayings: Sequence[Saying]) -> list[Saying]:
    """The sayings with those of who suspects whom, where no cue of the sentence has read the noun."""
    kept = list(sayings)
    for noun in range(clause.start + 2, clause.end - 1):
        if clause.passage.keys[noun] not in _NOUNS or any(h.start <= noun < h.end for h in clause.hits):
            continue
        saying = _of_whom(clause, noun) or _to_whom(clause, noun)
        if saying is not None and not any(s.start < saying.end and saying.start < s.end for s in kept):
            kept.append(saying)
    return kept


def _of_whom(clause: Clause, noun: int) -> Saying | None:
    """"X का शक Y पर है"."""
    keys = clause.passage.keys
    place = noun - 1
    while place > clause.start and keys[place] in _HEAVY:
        place -= 1
    on = next((i for i in range(noun + 2, min(noun + _FAR, clause.end - 1)) if keys[i] == "पर"), None)
    if keys[place] not in GENITIVES or on is None or not _is_copula(keys, on + 1):
        return None
    return _make(clause, noun, place, (noun + 1, on + 1))


def _to_whom(clause: Clause, noun: int) -> Saying | None:
    """"X को Y पर (हत्या का) शक है"."""
    keys = clause.passage.keys
    on = next((i for i in range(noun - 1, max(clause.start, noun - _FAR), -1) if keys[i] == "पर"), None)
    to = next((i for i in range(on - 1, max(clause.start, on - _FAR), -1) if keys[i] == "को"), None) if on is not None else None
    if to is None or not _is_copula(keys, noun + 1):
        return None
    return _make(clause, noun, to, (to + 1, noun - 1 if keys[noun - 1] in GENITIVES else noun))


def _make(clause: Clause, noun: int, place: int, span: tuple[int, int]) -> Saying | None:
    parties = find_parties(clause.passage, place, clause.start)
    start, end = clauses.trim(clause.passage, *span)
    if not parties or end <= start or not _can_suspect(parties[-1]):
        return None
    source = Source(parties, opening_word(parties), place + 1)
    reach = (source.start, max(noun + 1, end))
    return Saying(clause.number, (noun, noun + 1), parties, (), start, end, reach, "suspicion", "possible")


def _can_suspect(party: Party) -> bool:
    """Somebody by office, a body, or many; a thing suspects nobody."""
    return bool(party.pronoun or kind_of(party.head)) or party.kind == "body" or party.head.endswith(_OBLIQUE_PLURAL)


def _is_copula(keys: Sequence[str], place: int) -> bool:
    while place < len(keys) and keys[place] in _STRESS:
        place += 1
    return place < len(keys) and keys[place] in COPULA


_FAR, _OBLIQUE_PLURAL = 10, fold("ों")
_NOUNS, _HEAVY, _STRESS = words("suspicions"), words("heavy"), frozenset(("ही", "भी"))
