"""Findings joined with what they were linked to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from srot.calendar.precision import acled_precision, outer_days, ucdp_precision
from srot.exports.rows import (
    AttributionRow,
    CircumstanceRow,
    CreditRow,
    EventRow,
    LinkRow,
    MentionRow,
    QuantityRow,
    TimelineRow,
    TimeRow,
)
from srot.records import Article, Attribution, Circumstance, Event, Link, Quantity, Reading, TimelineEntry

RELATIVE = "relative"
"""The basis of a time that was resolved with its report's day."""


@dataclass(frozen=True, slots=True)
class Joins:
    """What an article's findings stand for: entities by mention id and by name, claims by attribution, times by id."""

    mentions: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    claims: Mapping[str, str] = field(default_factory=dict)
    times: Mapping[str, str] = field(default_factory=dict)
    story: str | None = None


def credit_rows(article: Article, joins: Joins) -> tuple[CreditRow, ...]:
    """The article's credits."""
    return tuple(CreditRow(item.text, item.name, joins.names.get(item.name)) for item in article.credit)


def mention_rows(reading: Reading, joins: Joins) -> list[MentionRow]:
    """The article's names."""
    return [
        MentionRow(
            id=item.id, article=item.article, start=item.start, end=item.end, text=item.text, type=item.type,
            entity=joins.mentions.get(item.id), name=item.name, subtype=item.subtype, role=item.role,
            made_by=item.made_by,
        )
        for item in reading.mentions
    ]  # fmt: skip


def time_rows(reading: Reading, joins: Joins) -> list[TimeRow]:
    """The article's time expressions."""
    return [
        TimeRow(
            id=item.id, article=item.article, start=item.start, end=item.end, text=item.text,
            value=joins.times.get(item.id, item.value), grain=item.grain,
            basis=RELATIVE if item.id in joins.times else item.basis, made_by=item.made_by,
        )
        for item in reading.times
    ]  # fmt: skip


def quantity_rows(reading: Reading) -> list[QuantityRow]:
    """The article's quantities."""
    return [
        QuantityRow(
            id=item.id, article=item.article, start=item.start, end=item.end, text=item.text, value=item.value,
            low=item.low, high=item.high, modifier=item.modifier, unit=item.unit, of=item.of, state=item.state,
            status=item.status, made_by=item.made_by,
        )
        for item in reading.quantities
    ]  # fmt: skip


def attribution_rows(reading: Reading, joins: Joins) -> list[AttributionRow]:
    """The article's attributions."""
    return [_attribution_row(item, joins) for item in reading.attributions]


def event_rows(reading: Reading, joins: Joins) -> list[EventRow]:
    """The article's events."""
    times = {row.id: row for row in time_rows(reading, joins)}
    words = _Written({item.id: item.name for item in reading.mentions}, {item.id: write_count(item) for item in reading.quantities})
    return [_event_row(item, joins, times.get(item.time or ""), words) for item in reading.events]


@dataclass(frozen=True, slots=True)
class _Written:
    """Names by the ids of their mentions, counts by the ids of their quantities."""

    names: Mapping[str, str]
    counts: Mapping[str, str]

    def find_names(self, mentions: Iterable[str]) -> tuple[str, ...]:
        """The names of mentions, each once."""
        return tuple(dict.fromkeys(self.names[item] for item in mentions if item in self.names))


def write_count(found: Quantity) -> str:
    """A quantity with what it counts, by the codes of its row; words that are no number as they are written.

    >>> write_count(Quantity("q", "a", 0, 2, "19", 19.0, 19.0, None, modifier="at_least", of="people", state="dead"))
    'at least 19 dead'
    """
    number = found.text if found.value is None else f"{found.value:.15g}"
    modifier = "" if found.value is None or found.modifier == "exact" else found.modifier.replace("_", " ")
    return " ".join(part for part in (modifier, number, found.state or found.unit or found.of) if part)


def _attribution_row(item: Attribution, joins: Joins) -> AttributionRow:
    return AttributionRow(
        id=item.id, article=item.article, start=item.start, end=item.end, content=item.content, kind=item.kind,
        cue=item.cue, chains=tuple(tuple(_link_row(link, joins) for link in chain) for chain in item.chains),
        polarity=item.polarity, modality=item.modality, claim=joins.claims.get(item.id), channel=item.channel,
        made_by=item.made_by, manners=item.manners,
    )  # fmt: skip


def _link_row(link: Link, joins: Joins) -> LinkRow:
    return LinkRow(link.text, link.start, link.end, link.name, joins.names.get(link.name), link.kind)


def timeline_row(entry: TimelineEntry) -> TimelineRow:
    """A dated line of a story."""
    first, last = outer_days(entry.date)
    return TimelineRow(
        id=entry.id, story=entry.story, date=entry.date, first_day=first, last_day=last, precision=entry.precision,
        acled_precision=acled_precision(entry.date), text=entry.text, article=entry.article, start=entry.start,
        end=entry.end, announced=entry.announced, claim=entry.claim, entities=entry.entities,
        when=entry.when, days=entry.days,
    )  # fmt: skip


def _event_row(item: Event, joins: Joins, time: TimeRow | None, words: _Written) -> EventRow:
    date = time.value if time else None
    first, last = outer_days(date)
    return EventRow(
        id=item.id, article=item.article, start=item.start, end=item.end, text=item.text, type=item.type,
        mode=item.mode, contexts=item.contexts, actors=_entities(item.actors, joins),
        recipients=_entities(item.recipients, joins), date=date, date_basis=time.basis if time else None,
        first_day=first, last_day=last, precision=ucdp_precision(date), acled_precision=acled_precision(date),
        place=joins.mentions.get(item.place or ""), other_places=_entities(item.other_places, joins),
        quantities=item.quantities, circumstances=tuple(_circumstance_row(each, joins) for each in item.circumstances),
        attribution=item.attribution, polarity=item.polarity, modality=item.modality,
        story=joins.story, actor_mentions=item.actors, recipient_mentions=item.recipients,
        place_mention=item.place, other_place_mentions=item.other_places, made_by=item.made_by,
        place_name=words.names.get(item.place or ""), actor_names=words.find_names(item.actors),
        recipient_names=words.find_names(item.recipients),
        counts=tuple(words.counts[name] for name in item.quantities if name in words.counts),
    )  # fmt: skip


def _circumstance_row(item: Circumstance, joins: Joins) -> CircumstanceRow:
    entity = joins.mentions.get(item.finding or "")
    return CircumstanceRow(item.role, item.start, item.end, item.text, item.state, item.finding, entity)


def _entities(mentions: Iterable[str], joins: Joins) -> tuple[str, ...]:
    """Entities in the order of their mentions, each once."""
    return tuple(dict.fromkeys(joins.mentions[item] for item in mentions if item in joins.mentions))
