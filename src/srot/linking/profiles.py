"""What is compared when two reports are asked whether they tell of the same happening."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from srot.calendar.edtf import bounds
from srot.languages.lexicon import Lexicon
from srot.languages.load import load_pack
from srot.linking.entities import EntityIndex
from srot.linking.reports import Report

LEAD_WORDS = 60
"""Content words from the top of a report that count as its lead."""
MOST_PRINCIPALS = 3
PLACE_LEAD = 450
"""Characters within which a report names where it happened."""
TITLE_WEIGHT, LEAD_WEIGHT = 2.5, 1.5
"""How much a word in the title or the lead counts beside one further down."""


@dataclass(frozen=True, slots=True)
class Profile:
    """One report as a bag of weighted features; each vector has length 1 (or is empty).

    `keys` are content words, `names` entities, `lead_names` the entities of title and lead; `numbers` rare figures with what they
    count; `day` the publication day; `days` the days that the report names in full. `people` are all persons, `principals` the up to three
    that it is about, with their share of its mentions; `places` are all places, `lead_places` those that it begins with.
    """

    id: str
    lang: str
    outlet: str | None
    day: date | None
    days: frozenset[date]
    keys: Mapping[str, float]
    lead_keys: Mapping[str, float]
    names: Mapping[str, float]
    lead_names: Mapping[str, float]
    numbers: frozenset[str]
    people: frozenset[str]
    principals: Mapping[str, float]
    places: frozenset[str]
    lead_places: frozenset[str]


def make_profile(report: Report, entities: EntityIndex, *, own: frozenset[str] = frozenset()) -> Profile:
    """The profile of a report; entities in `own` (its outlet, its credit) are left out."""
    lexicon = load_pack(report.article.lang).lexicon()
    keys, lead_keys, lead_end = _weigh_keys(report, lexicon)
    names, lead_names = _weigh_names(report, entities, lead_end, own)
    people = _count_people(report, entities, lead_end, own)
    published = report.article.published
    return Profile(
        id=report.id,
        lang=report.article.lang,
        outlet=report.article.outlet,
        day=publication_day(published),
        days=_named_days(report),
        keys=keys,
        lead_keys=lead_keys,
        names=names,
        lead_names=lead_names,
        numbers=_rare_numbers(report),
        people=frozenset(people),
        principals=_principals(people),
        places=_find_places(report, entities, len(report.article.text)),
        lead_places=_find_places(report, entities, PLACE_LEAD),
    )


def publication_day(published: str | None) -> date | None:
    """The day of publication, or ``None`` where it is unknown or known only as an interval."""
    span = bounds(published) if published else None
    return span[0] if span and span[0] == span[1] else None


def _weigh_keys(report: Report, lexicon: Lexicon) -> tuple[dict[str, float], dict[str, float], int]:
    counts: dict[str, float] = defaultdict(float)
    lead: Counter[str] = Counter()
    title = report.article.title or ""
    for found in lexicon.find_keys(title):
        counts[found.key] += TITLE_WEIGHT
        lead[found.key] += 1
    lead_end = 0
    for position, found in enumerate(lexicon.find_keys(report.article.text)):
        inside = position < LEAD_WORDS
        counts[found.key] += LEAD_WEIGHT if inside else 1.0
        if inside:
            lead[found.key] += 1
            lead_end = found.end
    return _unit(counts, lexicon), _unit(lead, lexicon), lead_end


def _unit(counts: Mapping[str, float], lexicon: Lexicon) -> dict[str, float]:
    weights = {key: (1 + math.log(count)) * lexicon.rarity(key) ** 2 for key, count in counts.items() if count > 0}
    return unit_vector(weights)


def unit_vector(weights: Mapping[str, float]) -> dict[str, float]:
    """The vector scaled to length 1; the empty one stays empty."""
    length = math.sqrt(sum(weight * weight for weight in weights.values()))
    return {key: weight / length for key, weight in sorted(weights.items())} if length else {}


def _weigh_names(
    report: Report, entities: EntityIndex, lead_end: int, own: frozenset[str]
) -> tuple[dict[str, float], dict[str, float]]:
    counts: Counter[str] = Counter()
    lead: Counter[str] = Counter()
    for mention in report.reading.mentions:
        entity = entities.of_mention.get(mention.id)
        if entity is None or entity in own:
            continue
        counts[entity] += 1
        if mention.start < lead_end:
            lead[entity] += 1
    return _unit_names(counts, entities), _unit_names(lead, entities)


def _count_people(
    report: Report, entities: EntityIndex, lead_end: int, own: frozenset[str]
) -> Counter[str]:
    """How often each person is named; twice as much in the lead."""
    people: Counter[str] = Counter()
    for mention in report.reading.mentions:
        entity = entities.of_mention.get(mention.id)
        if mention.type == "PER" and entity and entity not in own:
            people[entity] += 2 if mention.start < lead_end else 1
    return people


def _find_places(report: Report, entities: EntityIndex, end: int) -> frozenset[str]:
    found = (entities.of_mention.get(m.id) for m in report.reading.mentions if m.type == "LOC" and m.start < end)
    return frozenset(place for place in found if place)


def _principals(people: Mapping[str, int]) -> dict[str, float]:
    top = sorted(people.items(), key=lambda pair: (-pair[1], pair[0]))[:MOST_PRINCIPALS]
    often = {name: count for name, count in top if count >= 2}
    total = sum(often.values())
    return {name: count / total for name, count in sorted(often.items())}


def _unit_names(counts: Mapping[str, int], entities: EntityIndex) -> dict[str, float]:
    return unit_vector({name: (1 + math.log(count)) * entities.weight(name) for name, count in counts.items()})


def _named_days(report: Report) -> frozenset[date]:
    days = set()
    for time in report.reading.times:
        if time.value and time.grain in ("day", "part-of-day", "hour", "minute"):
            span = bounds(time.value)
            if span and span[0] == span[1]:
                days.add(span[0])
    return frozenset(days)


def _rare_numbers(report: Report) -> frozenset[str]:
    """Figures that two reports seldom share by chance: of two digits with a state, of three and more, or with decimals."""
    found = set()
    for quantity in report.reading.quantities:
        if quantity.value is None:
            continue
        value = f"{quantity.value:g}"
        digits = len(value.replace(".", "").rstrip("0"))
        if digits >= 3 or (quantity.state and quantity.value >= 10):
            found.add(f"{value} {quantity.unit or quantity.state or ''}".strip())
    return frozenset(found)


def cosine(left: Mapping[str, float], right: Mapping[str, float]) -> float:
    """The dot product of two unit vectors, 0..1."""
    if len(left) > len(right):
        left, right = right, left
    return sum(weight * right.get(key, 0.0) for key, weight in left.items())


def strongest(vector: Mapping[str, float], count: int) -> Sequence[str]:
    """The `count` heaviest keys, heaviest first; equal ones by name."""
    return [key for key, _ in sorted(vector.items(), key=lambda pair: (-pair[1], pair[0]))[:count]]
