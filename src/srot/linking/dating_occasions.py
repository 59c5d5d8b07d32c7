"""Occasions: events of any report as what they are told from afterwards, when another report dates them.

An occasion is who took part, what kind it was, and where. Two reports speak of one occasion only when these agree; that both name
a September is never enough.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from srot.gazetteer import MEDIA, get_row
from srot.languages.load import load_pack
from srot.linking.dating_bonds import sentence_of
from srot.linking.entities import EntityIndex
from srot.linking.entity_uses import find_country
from srot.linking.reports import Report
from srot.records import Event, Mention, TimeExpression

MOST_CAST = 3
"""More persons in a sentence than these are no cast: it lists people."""
LEAD_SENTENCES = 3
PRINCIPALS = 2
HEADS = frozenset(("c:president", "c:prime_minister", "c:leader"))
"""Offices that speak for a country: notions of ``srot/languages/concepts.tsv``."""
_MANY = frozenset(("international", "alliance"))
_MEETINGS = {"meet": "meet", "visit": "meet", None: "meet"}


@dataclass(frozen=True, slots=True)
class Occasion:
    """One event of one report.

    `kind` is the type with its mode where modes part events; `persons` entity ids; `lands` ISO codes of the countries that take part or
    are stood for; `place` a place's entity id, `land` its country; `bodies` the many-sided bodies named beside it. `heads` tells that
    the persons speak for their countries, `principal` that the report is about it.
    """

    report: str
    event: Event
    time: TimeExpression | None
    kind: str
    persons: frozenset[str]
    lands: frozenset[str]
    place: str | None
    land: str | None
    bodies: frozenset[str]
    heads: bool
    principal: bool

    @property
    def done(self) -> bool:
        """Whether it is told as a fact."""
        return self.event.modality == "asserted"


@dataclass(frozen=True, slots=True)
class Lands:
    """The countries that persons speak for, learned from their titles in all reports, and who heads them."""

    of_person: Mapping[str, str]
    heads: frozenset[str]


@dataclass(frozen=True, slots=True)
class Title:
    """A mention of a person with a country in its title; `head` tells that who bears it speaks for the country."""

    mention: str
    country: str
    head: bool


def find_titles(report: Report) -> Iterator[Title]:
    """The titles with countries in a report: "रूसी राष्ट्रपति व्लादिमीर पुतिन"."""
    lexicon = load_pack(report.article.lang).lexicon()
    for mention in report.reading.mentions:
        country = find_country(mention.role) if mention.type == "PER" and mention.role else None
        if country and mention.role:
            yield Title(mention.id, country, any(found.key in HEADS for found in lexicon.find_keys(mention.role)))


def learn_lands(titles: Iterable[Title], entities: EntityIndex) -> Lands:
    """Of each person the country that most titles give."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    heads: set[str] = set()
    for title in titles:
        person = entities.of_mention.get(title.mention)
        if person:
            votes[person][title.country] += 1
            if title.head:
                heads.add(person)
    chosen = {person: min(count, key=lambda land: (-count[land], land)) for person, count in votes.items()}
    return Lands(chosen, frozenset(heads))


def find_occasions(report: Report, entities: EntityIndex, lands: Lands) -> list[Occasion]:
    """The occasions of a report in text order; denied events are none."""
    scene = _Scene(report, entities, lands)
    return [found for event in report.reading.events if event.polarity == "positive" and (found := scene.occasion(event))]


class _Scene:
    """What the occasions of one report share."""

    def __init__(self, report: Report, entities: EntityIndex, lands: Lands) -> None:
        self.report, self.entities, self.lands = report, entities, lands
        self.mentions = {mention.id: mention for mention in report.reading.mentions}
        self.times = {time.id: time for time in report.reading.times}
        self.sources = {
            (link.start, link.end) for found in report.reading.attributions for chain in found.chains for link in chain
        }
        self.principals = self._principals()
        sentences = report.reading.sentences[:LEAD_SENTENCES]
        self.lead_end = sentences[-1].end if sentences else 0

    def _principals(self) -> frozenset[str]:
        counts = Counter(self._entity(m) for m in self.report.reading.mentions if m.type == "PER")
        ranked = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
        return frozenset(name for name, _ in ranked[:PRINCIPALS] if name)

    def _entity(self, mention: Mention) -> str:
        return self.entities.of_mention.get(mention.id, "")

    def occasion(self, event: Event) -> Occasion | None:
        """The event as an occasion; ``None`` when nothing tells it from others."""
        cast = [self.mentions[name] for name in (*event.actors, *event.recipients) if name in self.mentions]
        persons, lands = self._cast(cast)
        beside = list(self._beside(event))
        if len(persons) < 2 and len(lands) < 2:
            persons, lands = self._cast([*cast, *beside])
        place = self.mentions.get(event.place or "")
        if len(persons) > MOST_CAST or not (persons or lands or place):
            return None
        return Occasion(
            report=self.report.id,
            event=event,
            time=self.times.get(event.time or ""),
            kind=_kind(event),
            persons=persons,
            lands=lands,
            place=self._entity(place) if place else None,
            land=_land(place) if place else None,
            bodies=frozenset(self._entity(m) for m in beside if m.subtype in _MANY),
            heads=bool(persons) and persons <= self.lands.heads,
            principal=event.start < self.lead_end or (len(persons) > 1 and persons <= self.principals),
        )

    def _cast(self, mentions: Sequence[Mention]) -> tuple[frozenset[str], frozenset[str]]:
        persons = frozenset(name for m in mentions if m.type == "PER" and (name := self._entity(m)))
        lands = {land for m in mentions if m.type != "PER" and (land := _land(m))}
        lands |= {self.lands.of_person[name] for name in persons if name in self.lands.of_person}
        return persons, frozenset(lands)

    def _beside(self, event: Event) -> Iterator[Mention]:
        """Who else is named in the sentence, but for those who tell it."""
        start, end = sentence_of(self.report, event.start)
        for mention in self.report.reading.mentions:
            told = any(s <= mention.start < e for s, e in self.sources)
            if start <= mention.start < end and mention.subtype not in MEDIA and mention.id != event.place and not told:
                yield mention


def _land(mention: Mention) -> str | None:
    """The country that a name belongs to; a press body speaks for none."""
    row = get_row(mention.gazetteer) if mention.gazetteer else None
    if row is None or row.subtype in MEDIA:
        return find_country(mention.text) if row is None and mention.type == "ORG" else None
    return row.country


def _kind(event: Event) -> str:
    """The type; visits and meetings are one kind, agreements one whatever is signed; elsewhere the mode counts."""
    if event.type == "CONSULT":
        return f"CONSULT {_MEETINGS.get(event.mode, event.mode)}"
    return event.type if event.type == "AGREE" else f"{event.type} {event.mode or ''}".strip()


def keys_of(occasion: Occasion) -> list[tuple[str, ...]]:
    """Under what an occasion is looked up: its kind with each pair of persons, each pair of countries, its own place."""
    pairs = [("persons", *sorted(pair)) for pair in combinations(sorted(occasion.persons), 2)]
    pairs += [("lands", *pair) for pair in combinations(sorted(occasion.lands), 2)]
    if occasion.place and occasion.event.type in ("DISASTER", "ACCIDENT", "ASSAULT"):
        pairs.append(("place", occasion.place))
    return [(occasion.kind, *pair) for pair in pairs]
