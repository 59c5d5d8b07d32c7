"""What is compared when two reports are asked whether they tell of the same happening."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from srot.calendar.edtf import bounds
from srot.gazetteer import get_row
from srot.gazetteer.within import holders_of
from srot.languages.lexicon import Lexicon
from srot.languages.load import load_pack
from srot.languages.repeats import tells_of_another
from srot.languages.rounds import UNTOLD, find_rounds
from srot.languages.sittings import tells_of_sitting
from srot.linking.dating import resolve_time
from srot.linking.dating_bonds import Bond
from srot.linking.dating_leads import find_deed_weekdays
from srot.linking.dating_words import OwnWords, find_allowed, find_bonds, find_own_day
from srot.linking.entities import EntityIndex
from srot.linking.reports import Report, find_lead_end
from srot.linking.sounding import find_sounds, sound_key
from srot.linking.told_counts import find_lead_counts, find_told_counts, find_tolls
from srot.linking.told_days import RATE, ToldDays, find_marks, find_months, find_quarters, find_told_days
from srot.linking.told_measures import find_lengths, find_prices
from srot.linking.told_names import find_told_names
from srot.linking.told_routes import Journey, find_told_routes
from srot.records import TimeExpression

LEAD_WORDS = 60
"""Content words from the top of a report that count as its lead."""
MOST_PRINCIPALS, LEAST_NAMED = 3, 3
"""How many a report is about at most, and how often it names each, where the lead counts twice: an official quoted once is none of them."""
PLACE_LEAD = 450
"""Characters within which a report names where it happened."""
DAY_LEAD = 450
"""Characters within which a report names the day of what it tells."""
MEETING_LEAD = 250
"""Characters within which a report of a meeting names those who meet."""
DISTRICT = "district."
"""How the rows of districts begin in the gazetteer."""
LAND_LEAD = 300
"""Characters within which a report names the countries that it is about."""
ROUND_LEAD = 600
"""Characters within which a report says which of a numbered row it tells of."""
HEAD = 200
"""Characters within which a report says that it tells of another deed than those told before."""
COURT_SENTENCES = 2
"""Sentences within which a report says that it tells of a sitting of a court."""
LEAST_VALUE = 10
"""Smaller figures are shared by chance."""
WELL_KNOWN = 0.4
"""Most that a name tells by its sound when a table knows it: presidents and capitals stand in reports of many happenings."""
TITLE_WEIGHT, LEAD_WEIGHT = 2.5, 1.5
"""How much a word in the title or the lead counts beside one further down."""
MEETING = "CONSULT"


@dataclass(frozen=True, slots=True)
class Profile:
    """One report as a bag of weighted features; each vector has length 1 (or is empty).

    `keys` are content words, `names` entities, `lead_names` the entities of title and lead, `lead_sounds` what may be names there by its sound;
    `kinds` the types of events, those of the lead counted twice. `numbers` are rare figures with what they count, `values` all figures from ten on,
    `amounts` exact figures with a unit, `marks` those that stay with a happening, `lead_sums` the money and shares that it begins with. `met` are the
    persons of the meetings that it begins with. `told` is what its lead says by itself of the day; `day` is the publication day, where none is
    printed the one that its own words give; `days` the days that the report names, `stated_days` those of them that it does not count from its own,
    `lead_days` those that it begins with. `rounds` are the numbers of what is held again and again, the first told first. `people` are all persons,
    `principals` the up to three that it is about, with their share of its mentions and their sounds; `places` are all places, `lead_places` and
    `lead_people` those that it begins with, each with its sounds; `sounds` is all that may be a name by its sound. `counts` are figures with what
    they count, `allowed` the stretches of days, as ordinals, that an undated report's own words leave for it; none where they say nothing. `called`
    are the names of storms, trains and ships and the numbers of craft in title and lead, the first told first, `deed_days` the weekdays on which the
    lead tells that something was done, `lands` all countries and `lead_lands` those that it begins with, by their rows in the gazetteer. `done_to` are
    the persons to whom the lead tells that something of a type was done: who was arrested. `districts` are all Indian districts of the places that it
    names and `lead_districts` those that it begins with, by their rows. `tolls` are the counts of all the dead, missing and so on,
    `lead_counts` those of things that it begins with, `prices` and `lengths` the prices there and how long what lasts. `another` is whether it begins by saying that
    this is not what was told before, `in_court` whether it begins with a sitting of a court.
    """

    id: str
    lang: str
    outlet: str | None
    day: date | None
    days: frozenset[date]
    stated_days: frozenset[date]
    lead_days: frozenset[date]
    keys: Mapping[str, float]
    rounds: Mapping[str, tuple[int, ...]]
    names: Mapping[str, float]
    lead_names: Mapping[str, float]
    lead_sounds: Mapping[str, float]
    kinds: Mapping[str, float]
    numbers: frozenset[str]
    values: frozenset[str]
    amounts: frozenset[str]
    marks: frozenset[str]
    lead_sums: frozenset[str]
    met: frozenset[str]
    told: ToldDays
    people: frozenset[str]
    principals: Mapping[str, float]
    principal_sounds: Mapping[str, frozenset[str]]
    sounds: frozenset[str]
    places: frozenset[str]
    lead_places: Mapping[str, str]
    lead_people: Mapping[str, frozenset[str]]
    counts: frozenset[str] = frozenset()
    allowed: tuple[tuple[int, int], ...] = ()
    called: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    deed_days: tuple[int, ...] = ()
    lands: tuple[str, ...] = ()
    lead_lands: tuple[str, ...] = ()
    routes: tuple[Journey, ...] = ()
    done_to: Mapping[str, frozenset[str]] = field(default_factory=dict)
    tolls: frozenset[str] = frozenset()
    lead_counts: frozenset[str] = frozenset()
    prices: frozenset[str] = frozenset()
    lengths: frozenset[str] = frozenset()
    districts: tuple[str, ...] = ()
    lead_districts: tuple[str, ...] = ()
    another: bool = False
    in_court: bool = False

    def __hash__(self) -> int:
        return hash(self.id)


@dataclass(frozen=True, slots=True)
class Matter:
    """What of a profile follows from the report alone. `lead_end` is where its lead ends, `lead_sounds` what is heard in title and lead, with its place."""

    keys: Mapping[str, float]
    lead_end: int
    lead_sounds: tuple[tuple[int, str], ...]
    sounds: tuple[str, ...]
    kinds: Mapping[str, float]
    numbers: tuple[str, ...]
    values: tuple[str, ...]
    amounts: tuple[str, ...]
    marks: tuple[str, ...]
    lead_sums: tuple[str, ...]
    met: tuple[str, ...]
    told: ToldDays
    own_day: str | None
    days: tuple[str, ...]
    stated_days: tuple[str, ...]
    lead_days: tuple[str, ...]
    rounds: Mapping[str, tuple[int, ...]]
    counts: tuple[str, ...] = ()
    allowed: tuple[tuple[int, int], ...] = ()
    called: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    deed_days: tuple[int, ...] = ()
    lands: tuple[str, ...] = ()
    lead_lands: tuple[str, ...] = ()
    routes: tuple[Journey, ...] = ()
    done_to: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    tolls: tuple[str, ...] = ()
    lead_counts: tuple[str, ...] = ()
    prices: tuple[str, ...] = ()
    lengths: tuple[str, ...] = ()
    districts: tuple[str, ...] = ()
    lead_districts: tuple[str, ...] = ()
    another: bool = False
    in_court: bool = False


def find_matter(report: Report, words: OwnWords | None = None) -> Matter:
    """What of its profile a report has by itself, whoever is meant by its names; `words` is what it says of its own day, if it has been asked."""
    lexicon = load_pack(report.article.lang).lexicon()
    keys, lead_end = _weigh_keys(report, lexicon)
    sounds = _find_sounds(report, lexicon)
    quantities = report.reading.quantities
    bonds = _find_own_bonds(report, words)
    own_day = find_own_day(bonds) if bonds else None
    days = list(_named_days(report, own_day))
    return Matter(
        keys=keys,
        lead_end=lead_end,
        lead_sounds=tuple((start, key) for start, key in sounds if start < lead_end),
        sounds=tuple(sorted({key for _, key in sounds})),
        kinds=_weigh_kinds(report),
        numbers=tuple(sorted(_rare_numbers(report))),
        values=tuple(sorted({f"{q.value:g}" for q in quantities if q.value is not None and q.value >= LEAST_VALUE})),
        amounts=tuple(sorted(_find_amounts(report))),
        marks=find_marks(report),
        lead_sums=tuple(sorted(_find_lead_sums(report))),
        met=_find_met(report),
        told=find_told_days(report, DAY_LEAD),
        own_day=own_day.isoformat() if own_day else None,
        days=_write_days(day for _, day in days),
        stated_days=_write_days(day for time, day in days if time.relation is None),
        lead_days=_write_days(day for time, day in days if time.start < DAY_LEAD),
        rounds=_find_rounds(report),
        counts=find_told_counts(report, lexicon),
        allowed=find_allowed(bonds).stretches if bonds else (),
        called=find_told_names(report, lexicon, PLACE_LEAD),
        deed_days=find_deed_weekdays(report),
        lands=_find_lands(report, len(report.article.text)),
        lead_lands=_find_lands(report, LAND_LEAD),
        routes=find_told_routes(report, lexicon),
        done_to=_find_done_to(report),
        tolls=find_tolls(report, lexicon),
        lead_counts=find_lead_counts(report, lexicon, DAY_LEAD),
        prices=find_prices(report, DAY_LEAD),
        lengths=find_lengths(report, lexicon, DAY_LEAD),
        districts=_find_districts(report, len(report.article.text)),
        lead_districts=_find_districts(report, LAND_LEAD),
        another=_tells_of_another(report),
        in_court=begins_in_court(report),
    )


def make_profile(
    report: Report, entities: EntityIndex, *, own: frozenset[str] = frozenset(), matter: Matter | None = None
) -> Profile:
    """The profile of a report; entities in `own` (its outlet, its credit) are left out. Of the reading no more than the mentions is asked where
    its `matter` is known."""
    matter = matter or find_matter(report)
    names, lead_names = _weigh_names(report, entities, matter.lead_end, own)
    people = _count_people(report, entities, matter.lead_end, own)
    principals = _principals(people)
    return Profile(
        id=report.id,
        lang=report.article.lang,
        outlet=report.article.outlet,
        day=publication_day(report.article.published) or (date.fromisoformat(matter.own_day) if matter.own_day else None),
        days=frozenset(map(date.fromisoformat, matter.days)),
        stated_days=frozenset(map(date.fromisoformat, matter.stated_days)),
        lead_days=frozenset(map(date.fromisoformat, matter.lead_days)),
        keys=matter.keys,
        rounds=matter.rounds,
        names=names,
        lead_names=lead_names,
        lead_sounds=_weigh_sounds(report, matter.lead_sounds, entities),
        kinds=matter.kinds,
        numbers=frozenset(matter.numbers),
        values=frozenset(matter.values),
        amounts=frozenset(matter.amounts),
        marks=frozenset(matter.marks),
        lead_sums=frozenset(matter.lead_sums),
        met=frozenset(_entities_of(matter.met, entities)),
        told=matter.told,
        people=frozenset(people),
        principals=principals,
        principal_sounds=_sounds_of(report, entities, principals),
        sounds=frozenset(matter.sounds),
        places=frozenset(_find_places(report, entities)),
        lead_places=_find_places(report, entities, PLACE_LEAD),
        lead_people=_sounds_of(report, entities, _find_lead_people(report, entities, own)),
        counts=frozenset(matter.counts),
        allowed=matter.allowed,
        called=matter.called,
        deed_days=matter.deed_days,
        lands=matter.lands,
        lead_lands=matter.lead_lands,
        routes=matter.routes,
        done_to={kind: frozenset(_entities_of(names, entities)) for kind, names in matter.done_to.items()},
        tolls=frozenset(matter.tolls),
        lead_counts=frozenset(matter.lead_counts),
        prices=frozenset(matter.prices),
        lengths=frozenset(matter.lengths),
        districts=matter.districts,
        lead_districts=matter.lead_districts,
        another=matter.another,
        in_court=matter.in_court,
    )


def publication_day(published: str | None) -> date | None:
    """The day of publication, or ``None`` where it is unknown or known only as an interval."""
    span = bounds(published) if published else None
    return span[0] if span and span[0] == span[1] else None


def _weigh_keys(report: Report, lexicon: Lexicon) -> tuple[dict[str, float], int]:
    """The content words, and where the lead ends."""
    counts: dict[str, float] = defaultdict(float)
    for found in lexicon.find_keys(report.article.title or ""):
        counts[found.key] += TITLE_WEIGHT
    lead_end = 0
    for position, found in enumerate(lexicon.find_keys(report.article.text)):
        inside = position < LEAD_WORDS
        counts[found.key] += LEAD_WEIGHT if inside else 1.0
        lead_end = found.end if inside else lead_end
    return _unit(counts, lexicon), lead_end


def _find_rounds(report: Report) -> dict[str, tuple[int, ...]]:
    """Notion -> its numbers in title and text, each once, the first told first; a quarter that is named by its months under its first month.

    What the lead does not number is not the news of the report: `UNTOLD` stands before it.
    """
    found: dict[str, dict[int, None]] = {}
    for text, place in ((report.article.title or "", 0), (report.article.text[:ROUND_LEAD], 0), (report.article.text, 1)):
        for notion, number in find_rounds(text, report.article.lang):
            found.setdefault(notion, {UNTOLD: None} if place else {})[number] = None
    for start, month in find_months(report):
        found.setdefault("month", {UNTOLD: None} if start >= ROUND_LEAD else {})[month] = None
    quarters = find_quarters(report)
    if quarters:
        found["months"] = dict.fromkeys(quarters)
    return {notion: tuple(numbers) for notion, numbers in sorted(found.items())}


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


def _find_sounds(report: Report, lexicon: Lexicon) -> list[tuple[int, str]]:
    """Sound keys with where they stand; those of the title stand before the text, and count twice."""
    article = report.article
    title = [(-1, key) for _, key in find_sounds(article.title or "", article.lang, lexicon)]
    return [*title, *title, *find_sounds(article.text, article.lang, lexicon)]


def _weigh_sounds(report: Report, sounds: Iterable[tuple[int, str]], entities: EntityIndex) -> dict[str, float]:
    """Sounds by how often they are heard, and by how much the name tells that they belong to, where it was read as one."""
    counts: Counter[str] = Counter()
    told = _tellings(report, entities)
    worth: dict[str, float] = {}
    for start, key in sounds:
        counts[key] += 1
        if start in told:
            worth[key] = min(worth.get(key, 1.0), told[start])
    return unit_vector({key: (1 + math.log(count)) * worth.get(key, 1.0) for key, count in counts.items()})


def _tellings(report: Report, entities: EntityIndex) -> dict[int, float]:
    """Character -> how much the name told there tells; one that a table knows is a name that many reports share."""
    found = {}
    for mention in report.reading.mentions:
        weight = entities.weight(entities.of_mention.get(mention.id, ""))
        if mention.gazetteer:
            weight = min(weight, WELL_KNOWN)
        found.update(dict.fromkeys(range(mention.start, mention.end), weight))
    return found


def _find_places(report: Report, entities: EntityIndex, end: int | None = None) -> dict[str, str]:
    """The places that ``text[:end]`` names, each with the sound of its first word."""
    found: dict[str, str] = {}
    for mention in report.reading.mentions:
        place = entities.of_mention.get(mention.id)
        if mention.type == "LOC" and (end is None or mention.start < end) and place:
            found.setdefault(place, sound_key(mention.text.partition(" ")[0]))
    return found


def _principals(people: Mapping[str, int]) -> dict[str, float]:
    top = sorted(people.items(), key=lambda pair: (-pair[1], pair[0]))[:MOST_PRINCIPALS]
    often = {name: count for name, count in top if count >= LEAST_NAMED}
    total = sum(often.values())
    return {name: count / total for name, count in sorted(often.items())}


def _sounds_of(report: Report, entities: EntityIndex, people: Iterable[str]) -> dict[str, frozenset[str]]:
    """Person -> the sounds of all words that name him."""
    heard: dict[str, set[str]] = {person: set() for person in people}
    for mention in report.reading.mentions:
        person = entities.of_mention.get(mention.id)
        if person in heard:
            heard[person].update(map(sound_key, mention.text.split()))
    return {person: frozenset(sounds) for person, sounds in heard.items()}


def _unit_names(counts: Mapping[str, int], entities: EntityIndex) -> dict[str, float]:
    return unit_vector({name: (1 + math.log(count)) * entities.weight(name) for name, count in counts.items()})


def _find_own_bonds(report: Report, words: OwnWords | None) -> Sequence[Bond]:
    """What the words of an undated report say of its day."""
    if report.article.published is not None:
        return ()
    return find_bonds(report) if words is None else words.bonds


def _named_days(report: Report, own_day: date | None) -> Iterator[tuple[TimeExpression, date]]:
    """The times that name a single day, with that day; those that wait for the day they count from count from the report's own."""
    for time in report.reading.times:
        value = (resolve_time(time, own_day) if own_day else None) or time.value
        if value and time.grain in ("day", "part-of-day", "hour", "minute"):
            span = bounds(value)
            if span and span[0] == span[1]:
                yield time, span[0]


def _write_days(days: Iterable[date]) -> tuple[str, ...]:
    return tuple(sorted({day.isoformat() for day in days}))


def _rare_numbers(report: Report) -> frozenset[str]:
    """Figures that two reports seldom share by chance: of two digits with a state, of three and more, or with decimals."""
    found = set()
    for quantity in report.reading.quantities:
        if quantity.value is None:
            continue
        if _digits(quantity.value) >= 3 or (quantity.state and quantity.value >= LEAST_VALUE):
            found.add(f"{quantity.value:g} {quantity.unit or quantity.state or ''}".strip())
    return frozenset(found)


def _find_amounts(report: Report) -> frozenset[str]:
    """Figures with a unit that a second telling of the same announcement repeats: profits, rates, magnitudes."""
    return frozenset(
        f"{quantity.value:g} {quantity.unit}"
        for quantity in report.reading.quantities
        if quantity.value is not None and quantity.unit and quantity.modifier in ("exact", "about") and _digits(quantity.value) >= 2
    )


def _find_lead_sums(report: Report) -> Iterator[str]:
    """Sums of money and shares that a report begins with: the new price, the new rate."""
    for quantity in report.reading.quantities:
        if quantity.start < DAY_LEAD and quantity.value is not None and RATE.fullmatch(quantity.unit or ""):
            yield f"{quantity.value:g} {quantity.unit}"


def _find_lands(report: Report, end: int) -> tuple[str, ...]:
    """The countries that ``text[:end]`` names."""
    named = {mention.gazetteer for mention in report.reading.mentions if mention.gazetteer and mention.start < end}
    return tuple(sorted(name for name in named if (row := get_row(name)) and row.subtype == "country"))


def _find_districts(report: Report, end: int) -> tuple[str, ...]:
    """The Indian districts of the places that ``text[:end]`` names."""
    named = sorted({mention.gazetteer for mention in report.reading.mentions if mention.gazetteer and mention.start < end})
    return tuple(sorted({place for name in named for place in (name, *holders_of(name)) if place.startswith(DISTRICT)}))


def _tells_of_another(report: Report) -> bool:
    """Whether title or first words say so."""
    article = report.article
    return any(tells_of_another(part, article.lang) for part in (article.title or "", article.text[:HEAD]))


def begins_in_court(report: Report) -> bool:
    """Whether title and first sentences tell of a sitting."""
    article = report.article
    end = min(DAY_LEAD, find_lead_end(report, COURT_SENTENCES))
    return tells_of_sitting(f"{article.title or ''} | {article.text[:end]}", article.lang)


def _find_lead_people(report: Report, entities: EntityIndex, own: frozenset[str]) -> set[str]:
    """The persons whom a report begins with."""
    found = (entities.of_mention.get(m.id) for m in report.reading.mentions if m.type == "PER" and m.start < PLACE_LEAD)
    return {name for name in found if name and name not in own}


def _find_met(report: Report) -> tuple[str, ...]:
    """The mentions of persons who meet in the lead."""
    persons = {mention.id for mention in report.reading.mentions if mention.type == "PER"}
    meetings = [event for event in report.reading.events if event.type == MEETING and event.mode == "meet" and event.start < MEETING_LEAD]
    return tuple(sorted({name for event in meetings for name in (*event.actors, *event.recipients)} & persons))


def _find_done_to(report: Report) -> dict[str, tuple[str, ...]]:
    """Type of event -> the mentions of persons to whom the lead tells that it was done."""
    persons = {mention.id for mention in report.reading.mentions if mention.type == "PER" and mention.start < PLACE_LEAD}
    found: dict[str, set[str]] = defaultdict(set)
    for event in report.reading.events:
        if event.start < PLACE_LEAD and event.polarity == "positive" and event.type != MEETING:
            found[event.type].update(persons.intersection(event.recipients))
    return {kind: tuple(sorted(names)) for kind, names in sorted(found.items()) if names}


def _entities_of(mentions: Iterable[str], entities: EntityIndex) -> Iterator[str]:
    return (entities.of_mention[name] for name in mentions if name in entities.of_mention)


def _digits(value: float) -> int:
    """Digits of a figure without the zeros that round it."""
    return len(f"{value:g}".replace(".", "").rstrip("0"))


def _weigh_kinds(report: Report) -> dict[str, float]:
    counts: Counter[str] = Counter()
    for event in report.reading.events:
        if event.polarity == "positive":
            counts[event.type] += 2 if event.start < PLACE_LEAD else 1
    return unit_vector({kind: 1 + math.log(count) for kind, count in counts.items()})


def cosine(left: Mapping[str, float], right: Mapping[str, float]) -> float:
    """The dot product of two unit vectors, 0..1."""
    return math.fsum([left[key] * right[key] for key in left.keys() & right.keys()])  # exact, whatever the order


def strongest(vector: Mapping[str, float], count: int) -> Sequence[str]:
    """The `count` heaviest keys, heaviest first; equal ones by name."""
    return [key for key, _ in sorted(vector.items(), key=lambda pair: (-pair[1], pair[0]))[:count]]
