"""Whose office a body is: "the prime minister's office", "नेतन्याहू के कार्यालय" say what he says."""

from __future__ import annotations

from dataclasses import dataclass

from srot.linking.notions import COUNTRY, NOTION, STATE, find_places, list_notions
from srot.text.names import is_match

OFFICE = "c:office"


@dataclass(frozen=True, slots=True)
class Desk:
    """Whose office a body is: the names of a person, and the notions of what he is."""

    names: tuple[str, ...]
    offices: frozenset[str]


def find_desk(name: str, lang: str) -> Desk | None:
    """Whose office a body is by its name; ``None`` for one that is nobody's.

    >>> find_desk("प्रधानमंत्री कार्यालय", "hi").offices
    frozenset({'c:prime_minister'})
    """
    found = list_notions(name, lang)
    if OFFICE not in {key.key for key in found}:
        return None
    own = [name[key.start : key.end] for key in found if not _is_shared(key.key)]
    offices = frozenset(key.key for key in found if _is_shared(key.key)) - {OFFICE}
    return Desk((" ".join(own),) if own else (), offices) if own or offices else None


def is_desk_of(desk: Desk, whose: Desk) -> bool:
    """Whether a desk is that of a person, by his family name where both give one, else by what he is."""
    if desk.names and whose.names:
        return any(is_match(a.split()[-1], b.split()[-1]) for a in desk.names for b in whose.names)
    (at, core), (other_at, other_core) = (_part_places(each.offices) for each in (desk, whose))
    return bool(core) and core == other_core and bool(at & other_at or not (at and other_at))


def _is_shared(notion: str) -> bool:
    return notion.startswith((NOTION, COUNTRY, STATE))


def _part_places(notions: frozenset[str]) -> tuple[frozenset[str], frozenset[str]]:
    places = find_places(notions)
    return places, notions - places
