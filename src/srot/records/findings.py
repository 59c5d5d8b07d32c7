"""What reading finds in one article. Every finding points at characters of ``Article.text``."""

from __future__ import annotations

from dataclasses import dataclass

from srot.records.article import Span


@dataclass(frozen=True, slots=True)
class Mention:
    """A span that names a person, place or body, without its title.

    `type` is ``PER``, ``LOC`` or ``ORG``; `subtype` ``agency``, ``outlet``, ``country`` ... or ``None``. `name` is the fullest
    form of the same bearer in this article ("किम" -> "किम जोंग उन"), `role` the words of office beside it
    ("रूसी रक्षा मंत्री"). `gazetteer` is the key of the table row it was found in, if any.
    """

    id: str
    article: str
    start: int
    end: int
    text: str
    type: str
    name: str
    subtype: str | None = None
    role: str | None = None
    gazetteer: str | None = None
    made_by: str = ""


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A span that places something on the calendar.

    `value` is EDTF or ``None`` while the day it counts from is unknown; `grain` one of ``minute``, ``hour``,
    ``part-of-day``, ``day``, ``week``, ``month``, ``season``, ``year``, ``decade``, ``century``, ``interval``; `basis` ``stated``,
    ``relative``, ``inferred`` or ``publication``. `relation` is the expression before it is resolved, in the notation of
    ``srot.calendar.relation``; ``None`` for dates that the words give in full.
    """

    id: str
    article: str
    start: int
    end: int
    text: str
    value: str | None
    grain: str
    basis: str
    relation: str | None = None
    made_by: str = ""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A span with a number of something.

    `value` is ``None`` for vague words, whose `low` and `high` are what the words allow; `modifier` one of ``exact``,
    ``more_than``, ``at_least``, ``up_to``, ``less_than``, ``about``, ``vague``; `unit` an ISO 4217 code, ``%``, an SI or common unit, or ``None``;
    `of` the counted noun as written. `state` is what befell the counted: ``dead``, ``injured``, ``missing``, ``arrested``, ``displaced``,
    ``rescued``, ``traced``, ``trapped``, ``discharged``, ``hospitalised``, ``ill``, ``affected``, ``evacuated``, ``abducted``, ``released``, ``surrendered``, ``sent``, ``gathered``, ``allowed`` (as many as may
    be there), ``suspended``, of things ``destroyed``, ``damaged``, ``seized``, or ``None``. `status` is ``former`` for a number that the same sentence replaces ("288 से घटाकर 275").
    """

    id: str
    article: str
    start: int
    end: int
    text: str
    value: float | None
    low: float | None
    high: float | None
    modifier: str = "exact"
    unit: str | None = None
    of: str | None = None
    state: str | None = None
    status: str = "current"
    made_by: str = ""


@dataclass(frozen=True, slots=True)
class Cue:
    """The words that say that something is said."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Link:
    """One source in a chain.

    `text`, `start`, `end`: the words here; `name`: who is meant, in the fullest form of this article
    (a pronoun resolved); `kind`: ``person``, ``body``, ``agency``, ``outlet``, ``document``, ``unnamed``, ``hearsay``.
    For hearsay the span is that of the cue.
    """

    text: str
    start: int
    end: int
    name: str
    kind: str
    gazetteer: str | None = None


@dataclass(frozen=True, slots=True)
class Manner:
    """How one sentence ``[start, end)`` of what is said is meant, as `polarity` and `modality` of an attribution."""

    start: int
    end: int
    polarity: str
    modality: str


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says what: content span, cue, and chains of links from the first-hand source outwards.

    `cue` is ``None`` where the source is carried over from an earlier sentence. `kind` is ``direct``, ``indirect``, ``mixed``; `polarity`
    ``positive`` or ``negative``; `modality` ``asserted``, ``possible``, ``planned``, ``promised``, ``demanded``, ``conditional``, ``silence``.
    `channel` is the words that name the way it was said ("एक बयान में"), which are no link. Polarity and modality are those of the first
    sentence of the content; where it has several, `manners` are those of each in text order, else none.
    """

    id: str
    article: str
    start: int
    end: int
    content: str
    kind: str
    cue: Cue | None
    chains: tuple[tuple[Link, ...], ...]
    polarity: str = "positive"
    modality: str = "asserted"
    channel: str | None = None
    made_by: str = ""
    manners: tuple[Manner, ...] = ()


@dataclass(frozen=True, slots=True)
class Circumstance:
    """Words that tell where or when an event happened or who came to harm in it, though no name, date or number says so, or though they
    stand in a sentence that goes on about the event.

    `role` is ``place`` ("एक गोदाम में"), ``time`` ("शाम करीब पांच बजे") or ``harmed`` ("चालक की मौत"), `state` what befell who was harmed, as in
    ``Quantity``. `finding` is the id of the mention or time that the words are or that stands in them, if there is one.
    """

    role: str
    start: int
    end: int
    text: str
    state: str | None = None
    finding: str | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """What happened, in PLOVER's terms (with ``DISASTER`` and ``ACCIDENT`` beside them).

    `actors`, `recipients` and `quantities` are ids of mentions and quantities of the same article, `time` that of the time expression
    that dates it, `place` that of a mention, `other_places` those of the places named in a row with it, around it or for a part of
    the harm ("बिहार के गया और नवादा में"), `attribution` that of the attribution in whose content the event stands. `circumstances` are
    what else the words tell of where, when and to whom, in text order.
    """

    id: str
    article: str
    start: int
    end: int
    text: str
    type: str
    mode: str | None = None
    contexts: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    time: str | None = None
    place: str | None = None
    other_places: tuple[str, ...] = ()
    quantities: tuple[str, ...] = ()
    circumstances: tuple[Circumstance, ...] = ()
    attribution: str | None = None
    polarity: str = "positive"
    modality: str = "asserted"
    made_by: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """All findings of one article, each list in text order."""

    article: str
    lang: str
    sentences: tuple[Span, ...] = ()
    mentions: tuple[Mention, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    events: tuple[Event, ...] = ()
