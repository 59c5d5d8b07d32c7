"""Which dated occasion an undated report speaks of, and what that says of the day it was published."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import regex

from srot.linking.dating_days import Days, days_giving, span_on
from srot.linking.dating_occasions import Occasion, keys_of
from srot.linking.entities import EntityIndex

LONGEST = 31
"""Days within which an occasion must be known to date another report by it."""
MOST_KNOWN = 24
"""Dated occasions of one key: beyond these the pair meets too often for one meeting to be told from another."""
_OF_YEAR = regex.compile(r"month(?:day)?:")
_OF_MONTH_DAY = regex.compile(r"monthday:")
_OF_WEEK = regex.compile(r"weekday:")


@dataclass(frozen=True, slots=True)
class Known:
    """An occasion with the first and last day that a dated report gives for it."""

    occasion: Occasion
    first: date
    last: date

    @property
    def value(self) -> str:
        """The days as they are written in reasons."""
        return self.first.isoformat() if self.first == self.last else f"{self.first} to {self.last}"


@dataclass(frozen=True, slots=True)
class Match:
    """An occasion of an undated report that a dated one dates: the days on which its words fit, and how they agree."""

    occasion: Occasion
    known: Known
    agreement: str
    days: Days


Index = Mapping[tuple[str, ...], Sequence[Known]]


def place_occasion(occasion: Occasion, published: Days) -> Known | None:
    """The occasion on the calendar, were its report published on `published`; ``None`` when that leaves more than a month."""
    time = occasion.time
    if time is None or not occasion.done or not published or published.width > LONGEST:
        return None
    if time.relation is None:
        ends = [span_on(f"on:{time.value}", published.first)] if time.value else [None]
    else:
        ends = [span_on(time.relation, published.first), span_on(time.relation, published.last)]
    spans = [span for span in ends if span]
    if len(spans) < len(ends) or (spans[-1][1] - spans[0][0]).days >= LONGEST:
        return None
    return Known(occasion, spans[0][0], spans[-1][1])


def index_known(known: Iterable[Known]) -> Index:
    """Dated occasions by their keys; of those of one report and day the first."""
    found: dict[tuple[str, ...], dict[tuple[date, date, str | None], Known]] = defaultdict(dict)
    for one in sorted(known, key=lambda k: (k.occasion.report, k.occasion.event.start)):
        for key in keys_of(one.occasion):
            found[key].setdefault((one.first, one.last, one.occasion.land), one)
    return {key: tuple(ones[when] for when in sorted(ones, key=str)) for key, ones in found.items()}


def find_matches(occasion: Occasion, index: Index, entities: EntityIndex) -> list[Match]:
    """The dated occasions that this one may be; of several the ones whose words agree best."""
    if occasion.time is None or occasion.time.relation is None or not occasion.done:
        return []
    known = {id(one): one for key in keys_of(occasion) for one in index.get(key, ()) if one.occasion.report != occasion.report}
    if len(known) > MOST_KNOWN:
        return []
    found = [match for one in known.values() if (match := _match(occasion, one, entities))]
    best = min((_LEVELS.index(match.agreement) for match in found), default=0)
    found = [match for match in found if _LEVELS.index(match.agreement) == best]
    if found and _LEVELS[best] == "place" and not _one_time([k for k in known.values() if not _parted(occasion, k.occasion)]):
        return []
    return sorted(found, key=lambda match: (match.known.first, match.known.occasion.report, match.known.occasion.event.start))


_LEVELS = ("day", "month", "weekday", "place")
"""How two tellings agree on the calendar, best first: the day of the year, the month, the weekday, or only kind, cast and place."""


def _one_time(known: Sequence[Known]) -> bool:
    """Whether all that is known under these keys is one occasion."""
    return max(one.first for one in known) <= min(one.last for one in known)


def _match(occasion: Occasion, known: Known, entities: EntityIndex) -> Match | None:
    relation = (occasion.time.relation if occasion.time else None) or ""
    days = days_giving(relation, known.first, known.last)
    if not days or _parted(occasion, known.occasion):
        return None
    agreement = _agreement(relation, known)
    if not _ACCEPTED[agreement](occasion, known.occasion, entities):
        return None
    return Match(occasion, known, agreement, days)


def _agreement(relation: str, known: Known) -> str:
    one_day = known.first == known.last
    if _OF_MONTH_DAY.search(relation) and one_day:
        return "day"
    if _OF_YEAR.search(relation):
        return "month"
    return "weekday" if _OF_WEEK.search(relation) and one_day else "place"


def _parted(a: Occasion, b: Occasion) -> bool:
    """Whether they were in different countries, or have other persons."""
    if a.land and b.land and a.land != b.land:
        return True
    return bool(a.persons and b.persons) and not (a.persons <= b.persons or b.persons <= a.persons)


def _same_pair(a: Occasion, b: Occasion) -> bool:
    return len(a.persons & b.persons) >= 2


def _same_lands(a: Occasion, b: Occasion) -> bool:
    """Two countries on both sides and no third: a treaty between them."""
    return len(a.lands) == 2 and a.lands == b.lands


def _same_heads(a: Occasion, b: Occasion) -> bool:
    """The persons on one side head the two countries that the other side names; an agreement may name countries alone."""
    named = a.heads or b.heads or a.kind == "AGREE"
    return named and _same_lands(a, b) and (a.heads or not a.persons) and (b.heads or not b.persons)


def _same_spot(a: Occasion, b: Occasion, entities: EntityIndex) -> bool:
    """A place that is no country or region: it alone tells an earthquake from another in the same month."""
    return a.place is not None and a.place == b.place and entities.weight(a.place) >= 0.4


def _fits_date(a: Occasion, b: Occasion, entities: EntityIndex) -> bool:
    return _same_pair(a, b) or _same_heads(a, b) or _same_spot(a, b, entities)


def _fits_weekday(a: Occasion, b: Occasion, entities: EntityIndex) -> bool:
    return a.principal and _same_pair(a, b) and a.bodies == b.bodies


def _fits_place(a: Occasion, b: Occasion, entities: EntityIndex) -> bool:
    """Kind, cast and country agree, the report is about it, and no gathering of many is named on one side only."""
    here = a.land is not None and a.land == b.land and a.bodies == b.bodies
    return here and a.principal and (_same_pair(a, b) or _same_heads(a, b))


_ACCEPTED = {"day": _fits_date, "month": _fits_date, "weekday": _fits_weekday, "place": _fits_place}
