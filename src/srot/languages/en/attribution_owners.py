"""Whose words a relative clause tells of, where it goes on with a pronoun: "the premier's speech in Bonn, in which he said"."""

from __future__ import annotations

from dataclasses import replace

from srot.languages.attributing.saying import Party
from srot.languages.en.attribution_adverbials import is_finite
from srot.languages.en.attribution_clause import Clause, kind_of
from srot.languages.en.attribution_openings import apposed
from srot.languages.en.attribution_sources import OWNERS, find_parties, strip_owner
from srot.languages.en.saying_words import words


def owner_of_words(clause: Clause, pronoun: int) -> tuple[Party, ...]:
    """The owner of the remarks in front of ", where he", ", in which she"; none where another verb stands between."""
    keys = clause.passage.keys
    if keys[pronoun - 1] in ("where", "wherein"):
        front = pronoun - 1
    elif keys[pronoun - 1] == "which" and keys[pronoun - 2] in ("in", "during", "at"):
        front = pronoun - 2
    elif keys[pronoun - 1] in ("as", "when"):
        front = pronoun - 1
        return _owner_in_front(clause, front, keys[pronoun - 1] == "as")
    else:
        return ()
    if (doer := _doer(clause, front)) is not None:
        return doer
    return _owner_in_front(clause, front, False)


def _owner_in_front(clause: Clause, front: int, opens: bool) -> tuple[Party, ...]:
    """Whose remarks stand in front of a clause; those that open a sentence may have a verb of their own: "Rao's comments surprised many as he blamed"."""
    keys = clause.passage.keys
    noun = next((i for i in range(front - 1, max(clause.start, front - _REACH - _FARTHER * opens), -1) if keys[i] in _REMARKS), None)
    if noun is None or (not opens and any(is_finite(keys[i]) and keys[i] not in _MADE for i in range(noun + 1, front))):
        return ()
    owner = next((i for i in range(noun - 1, max(clause.start, noun - _QUALIFIED) - 1, -1) if keys[i].endswith(OWNERS)), None)
    if owner is None:
        return ()
    opening = next((i + 1 for i in range(owner - 1, clause.start, -1) if clause.passage.words[i].text[:1].islower() and keys[i] not in _INSIDE), clause.start)
    parties = find_parties(clause.passage, opening, owner + 1)
    people = len(parties) == 1 and not parties[0].pronoun and (parties[0].kind == "person" or kind_of(strip_owner(parties[0].head)) == "role")
    return tuple(replace(party, name=strip_owner(party.name)) for party in parties) if people else ()


def _doer(clause: Clause, front: int) -> tuple[Party, ...] | None:
    """Who did it, or was interviewed, in front of a relative clause: "was told by the deputy, Ann Holt, at a rally, where she", "an interview with Ann Holt in which she"."""
    keys = clause.passage.keys
    by = next((i for i in range(front - 2, clause.start, -1) if keys[i] == "by" or keys[i - 1 : i + 1] == ("interview", "with")), None)
    if by is None or any(is_finite(keys[i]) for i in range(by + 1, front)):
        return None
    stop = next((i for i in range(by + 2, front) if keys[i] == "," or keys[i] in _SCENES), front)
    named = apposed(clause.passage, stop, clause.end) if stop < front else None
    parties = (named,) if named is not None else find_parties(clause.passage, by + 1, stop)
    return tuple(parties) if len(parties) == 1 and parties[0].kind == "person" and not parties[0].pronoun else None


_SCENES = frozenset(("during", "at", "in", "on", "while"))
_REMARKS = words("remarks")
_MADE = frozenset(("made", "given", "delivered", "posted", "shared", "released"))
_FARTHER = 6
"""Words more that a verb of theirs may take."""
_REACH, _QUALIFIED = 14, 4
"""Words from such a noun to the relative clause, and from the owner to the noun."""
_INSIDE = frozenset(("of", "for"))
