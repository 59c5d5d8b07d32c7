"""What of its profile a report has by itself, whoever is meant by its names: words, days, figures, sounds, what was done."""

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
from srot.linking.reports import Report, find_lead_end
from srot.linking.sounding import find_sounds
from srot.linking.told_counts import find_lead_counts, find_told_counts, find_tolls
from srot.linking.told_days import RATE, ToldDays, find_marks, find_months, find_quarters, find_told_days
from srot.linking.told_measures import find_lengths, find_prices
from srot.linking.told_names import find_told_names
from srot.linking.told_routes import Journey, find_told_routes
from srot.linking.vectors import unit_vector
from srot.records import TimeExpression

LEAD_WORDS = 60
"""Content words from the top of a report that count as its lead."""
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
TITLE_WEIGHT, LEAD_WEIGHT = 2.5, 1.5
"""How much a word in the title or the lead counts beside one further down."""
MEETING = "CONSULT"


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


def _find_sounds(report: Report, lexicon: Lexicon) -> list[tuple[int, str]]:
    """Sound keys with where they stand; those of the title stand before the text, and count twice."""
    article = report.article
    title = [(-1, key) for _, key in find_sounds(article.title or "", article.lang, lexicon)]
    return [*title, *title, *find_sounds(article.text, article.lang, lexicon)]


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


def _digits(value: float) -> int:
    """Digits of a figure without the zeros that round it."""
    return len(f"{value:g}".replace(".", "").rstrip("0"))


def _weigh_kinds(report: Report) -> dict[str, float]:
    counts: Counter[str] = Counter()
    for event in report.reading.events:
        if event.polarity == "positive":
            counts[event.type] += 2 if event.start < PLACE_LEAD else 1
    return unit_vector({kind: 1 + math.log(count) for kind, count in counts.items()})
