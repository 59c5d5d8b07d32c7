"""The rows that are written out. The names are a contract: programs of others read them.

A field without a value is null, never missing. Spans are ``[start, end)`` in code points of ``ArticleRow.text``. Stories,
storylines, entities, claims, disagreements and reuse are written as their records are.
"""

from __future__ import annotations

from dataclasses import dataclass

from srot.records import Cue, Manner, Removed


@dataclass(frozen=True, slots=True)
class CreditRow:
    """An agency the whole report is credited to: the words, the name in them, and the entity."""

    text: str
    name: str
    entity: str | None


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """One report. `published` may be taken from its story or be inferred from others (`published_basis` ``story``, ``inferred``; reasons in `published_why`);
    `published_doubts` is what stands against a printed day, one line each."""

    id: str
    url: str | None
    outlet: str | None
    title: str | None
    lang: str
    published: str | None
    published_basis: str | None
    text: str
    removed: tuple[Removed, ...]
    credit: tuple[CreditRow, ...]
    story: str | None
    source_path: str | None
    source_paths: tuple[str, ...]
    source_hash: str | None
    published_why: tuple[str, ...]
    published_doubts: tuple[str, ...]
    outlet_entity: str | None


@dataclass(frozen=True, slots=True)
class MentionRow:
    """A name in a report; `name` is its fullest form there."""

    id: str
    article: str
    start: int
    end: int
    text: str
    type: str
    entity: str | None
    name: str
    subtype: str | None
    role: str | None
    made_by: str


@dataclass(frozen=True, slots=True)
class TimeRow:
    """A time expression; `value` is EDTF, resolved with the day its report was given if it prints none."""

    id: str
    article: str
    start: int
    end: int
    text: str
    value: str | None
    grain: str
    basis: str
    made_by: str


@dataclass(frozen=True, slots=True)
class QuantityRow:
    """A number of something."""

    id: str
    article: str
    start: int
    end: int
    text: str
    value: float | None
    low: float | None
    high: float | None
    modifier: str
    unit: str | None
    of: str | None
    state: str | None
    status: str
    made_by: str


@dataclass(frozen=True, slots=True)
class LinkRow:
    """One source of a chain: the words that name it here, who is meant, and the entity."""

    text: str
    start: int
    end: int
    name: str
    entity: str | None
    kind: str


@dataclass(frozen=True, slots=True)
class AttributionRow:
    """Who says what. `chains` run from the first-hand source outwards; `claim` is the claim it carries. `polarity` and `modality` are those of the
    first sentence of the content; where it has several, `manners` are those of each in text order, else none."""

    id: str
    article: str
    start: int
    end: int
    content: str
    kind: str
    cue: Cue | None
    chains: tuple[tuple[LinkRow, ...], ...]
    polarity: str
    modality: str
    claim: str | None
    channel: str | None
    made_by: str
    manners: tuple[Manner, ...]


@dataclass(frozen=True, slots=True)
class CircumstanceRow:
    """Words that tell where or when an event happened or who came to harm; `finding` is the mention or time in them, `entity` the place or person named."""

    role: str
    start: int
    end: int
    text: str
    state: str | None
    finding: str | None
    entity: str | None


@dataclass(frozen=True, slots=True)
class EventRow:
    """What happened. Actors, recipients and places are entities; ``*_mentions`` are the names in the text. `other_places` are named in a row
    with `place`, around it, or for a part of the harm. `first_day` and `last_day` are the days that `date` allows, `precision` is UCDP's
    date_prec 1 to 5, `acled_precision` ACLED's time_precision 1 to 3 (null where not even the month is known). `circumstances` are words that tell
    where (`role` ``place``), when (``time``) or to whom (``harmed``) without a name, date or number, or in a sentence that goes on about the event.
    ``*_name`` and ``*_names`` are the names themselves and `counts` what was counted, as in "at least 19 dead", to be read without the other tables."""

    id: str
    article: str
    start: int
    end: int
    text: str
    type: str
    mode: str | None
    contexts: tuple[str, ...]
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    date: str | None
    date_basis: str | None
    first_day: str | None
    last_day: str | None
    precision: int | None
    acled_precision: int | None
    place: str | None
    other_places: tuple[str, ...]
    quantities: tuple[str, ...]
    circumstances: tuple[CircumstanceRow, ...]
    attribution: str | None
    polarity: str
    modality: str
    story: str | None
    actor_mentions: tuple[str, ...]
    recipient_mentions: tuple[str, ...]
    place_mention: str | None
    other_place_mentions: tuple[str, ...]
    made_by: str
    place_name: str | None
    actor_names: tuple[str, ...]
    recipient_names: tuple[str, ...]
    counts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """One dated line of a story, with the claim and the entities behind it. `announced` is true for what was planned or promised rather
    than done; days and codes as those of events. `when` are the words of the report that give its time. Where they give a weekday
    or the like and nothing bounds the day of the report, `days` counts from the day of the news: -2 is two days before it. A story of whose own
    days nothing is dated has a line for what its reports open with, on the days on which they can be out."""

    id: str
    story: str
    date: str | None
    first_day: str | None
    last_day: str | None
    precision: int | None
    acled_precision: int | None
    text: str
    article: str
    start: int
    end: int
    announced: bool
    claim: str | None
    entities: tuple[str, ...]
    when: str | None
    days: int | None


@dataclass(frozen=True, slots=True)
class RemovedSpan:
    """Page noise and where it stands in the annotated text."""

    text: str
    reason: str
    start: int | None
    end: int | None


@dataclass(frozen=True, slots=True)
class Annotation:
    """All findings of one text. `entity` is the fullest form of the name in this text, for there is no ledger to ask."""

    id: str
    lang: str
    published: str | None
    text: str
    removed: tuple[RemovedSpan, ...]
    credit: tuple[CreditRow, ...]
    mentions: tuple[MentionRow, ...]
    times: tuple[TimeRow, ...]
    quantities: tuple[QuantityRow, ...]
    attributions: tuple[AttributionRow, ...]
    events: tuple[EventRow, ...]
