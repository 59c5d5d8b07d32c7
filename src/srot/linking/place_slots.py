"""The places that units tell, and when two names are of two places: neither spelled otherwise, nor translated, nor one the wider of the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from srot.languages.tables import read_table
from srot.linking.claimed import Claimed
from srot.linking.entities import EntityIndex
from srot.linking.extents import Extent, extent_of, is_country_of, may_hold
from srot.linking.figure_places import is_where
from srot.linking.units import Unit
from srot.linking.ways import is_on_way
from srot.records import Mention
from srot.text.names import name_similarity
from srot.text.normal import fold
from srot.text.words import find_words

REACH = 16
"""Characters around a name within which a word makes it that of a village."""
LEAST_NAMING = 2
"""Words of a place by which another one is known to bear its name: "New" alone names no station."""
ONE_VILLAGE = 0.6
"""Likeness of two names, whatever their script, from which they may be of one village."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A word in question: its value, how it is written there, and the keys to leave out when the rest is compared."""

    value: str
    text: str
    start: int
    end: int
    keys: frozenset[str] = frozenset()
    extent: Extent | None = None
    is_village: bool = False


def find_places(claim: Claimed, unit: Unit, entities: EntityIndex) -> Iterator[Slot]:
    for mention in claim.reports[unit.report].reading.mentions:
        entity = entities.of_mention.get(mention.id)
        inside = mention.type == "LOC" and unit.start <= mention.start and mention.end <= unit.end
        text = claim.reports[unit.report].article.text
        if inside and entity and is_where(text, mention) and not (is_on_way(text, mention) or _is_no_place(mention.text)):
            name = entities.name_of(entity) or mention.text
            yield Slot(name, mention.text, mention.start, mention.end, frozenset((entity,)), extent_of(mention), _is_village(text, mention))


def _is_no_place(name: str) -> bool:
    """Whether a name ends like that of a law or a happening: "Tenancy Act", "Mob Violence".

    >>> _is_no_place("Tenancy Act"), _is_no_place("Jafrabad")
    (True, False)
    """
    return not _no_places().isdisjoint(fold(name).split()[-1:])


@cache
def _no_places() -> frozenset[str]:
    return frozenset(fold(row["word"]) for row in read_table("srot.linking", "no_places"))


class Places:
    """Which places each report of a claim names at all: who names both does not take one for the other."""

    def __init__(self, claim: Claimed, entities: EntityIndex) -> None:
        self._named = {
            name: frozenset(entities.of_mention.get(mention.id, "") for mention in report.reading.mentions)
            for name, report in claim.reports.items()
        }
        self._extents = {
            name: {extent_of(mention) for mention in report.reading.mentions if mention.type == "LOC"}
            for name, report in claim.reports.items()
        }

    def differ(self, a: Unit, b: Unit, left: Sequence[Slot], right: Sequence[Slot]) -> tuple[Slot, Slot] | None:
        """The one place of each that the other's report never names."""
        shared = [slot.extent for slot in left if slot.keys & self._named[b.report]] + [slot.extent for slot in right if slot.keys & self._named[a.report]]
        mine = {slot.value: slot for slot in left if not slot.keys & self._named[b.report] and not _holds_any(slot, shared)}
        others = {slot.value: slot for slot in right if not slot.keys & self._named[a.report] and not _holds_any(slot, shared)}
        if len(mine) != 1 or len(others) != 1:
            return None
        (left_one,), (right_one,) = mine.values(), others.values()
        if is_country_of(left_one.extent, right_one.extent) or is_country_of(right_one.extent, left_one.extent):
            return None
        if _may_be_translated(a, left_one, b, right_one):
            return None
        if _is_named_by(left_one.text, right_one.text) or _is_named_by(right_one.text, left_one.text):
            return None
        return self._place(a, left_one, right_one), self._place(b, right_one, left_one)

    def _place(self, unit: Unit, slot: Slot, other: Slot) -> Slot:
        """The slot, without its extent where its report names a place as wide as the other one: "गोंडा" tells that मोतीगंज is not in Barabanki."""
        wide = other.extent
        elsewhere = wide and slot.extent and may_hold(wide, slot.extent) and any(e.level == wide.level for e in self._extents[unit.report])
        return replace(slot, extent=None) if elsewhere else slot


def _holds_any(slot: Slot, places: Iterable[Extent | None]) -> bool:
    """Whether a place is the wider one of another that both reports name: the state in "राजस्थान के दौसा में" is no rival of a road in Dausa."""
    wide = slot.extent
    return wide is not None and any(place is not None and may_hold(wide, place) for place in places)


def _is_named_by(place: str, other: str) -> bool:
    """Whether a place bears the name of another one of at least two words, which it stands at ("लाल किला मेट्रो स्टेशन" and "लाल किले"), or that name
    with the word for what it is ("Palghar district") or for what stands there ("Palghar Police Station").

    Either may be written in another way or script.

    >>> _is_named_by("Palghar", "Palghar district"), _is_named_by("Palghar", "Palghar Police Station"), _is_named_by("New", "New Delhi")
    (True, True, False)
    >>> _is_named_by("श्रीगुंडिचा मंदिर", "गुंडिया मंदिर"), _is_named_by("श्रीराम मंदिर", "हनुमान मंदिर")
    (True, False)
    >>> _is_named_by("पालघर", "Palghar Police Station"), _is_named_by("Nowgam", "Naugam"), _is_named_by("Nowgam", "Budgam")
    (True, True, False)
    """
    words, longer = _bare_words(place), _bare_words(other)
    more = longer[len(words) :]
    if len(words) > len(longer) or not (len(words) >= LEAST_NAMING or _kinds().issuperset(more)):
        return False
    return (bool(more) and all(a[:-1] == b[:-1] for a, b in zip(words, longer, strict=False))) or name_similarity(" ".join(words), " ".join(longer[: len(words)])) >= ONE_VILLAGE


def _bare_words(place: str) -> list[str]:
    """The words of a place's name, of several without the honour before them: "श्रीगुंडिचा मंदिर", "Shree Gundicha Temple"."""
    words = fold(place).split()
    honour = next((honour for honour in _honours() if words[0].startswith(honour)), "") if len(words) > 1 else ""
    return [word for word in (words[0].removeprefix(honour), *words[1:]) if word]


@cache
def _honours() -> tuple[str, ...]:
    return tuple(fold(row["word"]) for row in read_table("srot.linking", "place_honours"))


@cache
def _kinds() -> frozenset[str]:
    return frozenset(fold(row["word"]) for row in read_table("srot.linking", "place_kinds"))


def _may_be_translated(a: Unit, left: Slot, b: Unit, right: Slot) -> bool:
    """Whether two places may be one whose name each language has in words of its own, as it is with what no gazetteer knows: "लाल किला", "the Red Fort".
    Villages have one name, which is only written otherwise: "मुरगांव", "Murgaon"."""
    if left.is_village and right.is_village and name_similarity(left.text, right.text) < ONE_VILLAGE:
        return False
    return a.lang != b.lang and not all(slot.extent and slot.extent.keys for slot in (left, right))


def _is_village(text: str, mention: Mention) -> bool:
    """Whether the word right behind a name, or "the village of" before it, makes it that of a village.

    >>> place = Mention("men-1", "art-1", 8, 14, "कठौती", "LOC", "कठौती")
    >>> _is_village("जिले के कठौती गांव में", place), _is_village("जिले के कठौती मेले में", place)
    (True, False)
    """
    behind = [fold(word.text) for word in find_words(text, mention.end, min(len(text), mention.end + REACH))][:1]
    before = [fold(word.text) for word in find_words(text, max(0, mention.start - REACH), mention.start)][-3:]
    return bool(_villages("behind").intersection(behind)) or any(" ".join(before[-length:]) in _villages("before") for length in (2, 3))


@cache
def _villages(side: str) -> frozenset[str]:
    return frozenset(fold(row["words"]) for row in read_table("srot.linking", "villages") if row["side"] == side)
