"""What linking puts together from many articles."""

from __future__ import annotations

from dataclasses import dataclass

from srot.records.article import Span


@dataclass(frozen=True, slots=True)
class NameForm:
    """One spelling of an entity's name, and how often it stands in the ledger."""

    text: str
    lang: str
    script: str
    count: int


@dataclass(frozen=True, slots=True)
class Entity:
    """One real person, place or body behind many mentions, in many spellings, scripts, languages.

    `external` holds ids such as ``wikidata:Q42`` or ``iso3166:KP``; `owner` is the id of the body that owns or controls it.
    `why` lists the reasons of its merges, one line each.
    """

    id: str
    type: str
    name: str
    names: tuple[NameForm, ...]
    external: tuple[str, ...] = ()
    owner: str | None = None
    subtype: str | None = None
    stands_for: str | None = None
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Story:
    """The articles that report the same happening. `event_date` is EDTF of the happening itself."""

    id: str
    title: str
    articles: tuple[str, ...]
    storyline: str | None = None
    event_date: str | None = None
    first_published: str | None = None
    last_published: str | None = None
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Storyline:
    """Stories that follow one another over months and years, in time order."""

    id: str
    title: str
    stories: tuple[str, ...]
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Assertion:
    """One article's carrying of a claim. `attribution` is ``None`` for narration; `value` the number, day or place
    that it gives, as written out in ``Disagreement.values``; `origins` the names of its origins; `why` begins with how each was found:
    ``stated`` (in the sentence), ``credited``, ``inferred`` or ``unknown``."""

    article: str
    attribution: str | None
    start: int
    end: int
    value: str | None = None
    origins: tuple[str, ...] = ()
    why: str = ""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a claim enters the public. `kind`: ``person``, ``body``, ``agency``, ``document``, ``outlet``, ``unnamed``, ``unknown``.

    `entity` is an entity id or ``None``; `articles` the ids of articles that carry the claim from it; `relays` the names of those between.
    """

    entity: str | None
    name: str
    kind: str
    articles: tuple[str, ...]
    relays: tuple[str, ...] = ()
    why: str = ""


@dataclass(frozen=True, slots=True)
class Way:
    """One way that a claim took: the names of its stations from the origin over the relays to the outlet, and a report that came by it.
    An outlet without a name is called by its report's address or title."""

    stations: tuple[str, ...]
    article: str


@dataclass(frozen=True, slots=True)
class Claim:
    """One proposition, put together from the attributions and narrations of many articles that say the same.

    `kind` is ``statement`` (someone says it) or ``fact`` (told as a happening too). `n_origins` counts independent origins:
    after copies, relays and bodies under one owner are counted once; `n_origins_unknown` the articles without a known origin; `counted_by` says
    what one origin is, ``speaker`` or ``newsroom``. `n_ways` is the number of ways from origins to outlets that share no station (Menger),
    `ways` are such ways, and `bottleneck` names the fewest stations that all ways pass: as many as `n_ways`. `text` is the characters
    ``[start, end)`` of `article`, its blanks made single.
    """

    id: str
    story: str
    text: str
    lang: str
    kind: str
    assertions: tuple[Assertion, ...]
    origins: tuple[Origin, ...]
    n_articles: int
    n_outlets: int
    n_origins: int
    n_origins_unknown: int
    why: str
    modality: str = "asserted"
    polarity: str = "positive"
    counted_by: str = "speaker"
    n_ways: int = 0
    ways: tuple[Way, ...] = ()
    bottleneck: tuple[str, ...] = ()
    article: str | None = None
    start: int = 0
    end: int = 0

    def count_values(self) -> tuple[tuple[str, int], ...]:
        """The values that its assertions give, each with the number of its reports, those of most reports first; of as many the larger, which tolls rise to."""
        given: dict[str, set[str]] = {}
        for assertion in self.assertions:
            if assertion.value is not None:
                given.setdefault(assertion.value, set()).add(assertion.article)
        return tuple(sorted(((value, len(found)) for value, found in given.items()), key=_by_reports))


def _by_reports(item: tuple[str, int]) -> tuple[int, float, str]:
    value, reports = item
    try:
        return -reports, -float(value), value
    except ValueError:
        return -reports, float("inf"), value


@dataclass(frozen=True, slots=True)
class TextSpan:
    """Characters ``[start, end)`` of an article's text."""

    article: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class DisputedValue:
    """One side of a disagreement: the value, the words that give it first, who carries it, and from whom; `words` is where each report gives it,
    the earliest first."""

    value: str
    text: str
    articles: tuple[str, ...]
    origins: tuple[str, ...]
    published: str | None = None
    words: tuple[TextSpan, ...] = ()


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Assertions that cannot all be right. `kind`: ``number``, ``date``, ``place``, ``polarity``, ``attribution``; `nature`: ``update``, ``conflict``,
    ``misreport``, ``imprecise``; `about` what it is about, in words; `why` one line."""

    id: str
    story: str
    claims: tuple[str, ...]
    kind: str
    nature: str
    about: str
    values: tuple[DisputedValue, ...]
    why: str


@dataclass(frozen=True, slots=True)
class ReusedSpan:
    """A passage of the source (`start`, `end`) that stands in the target (`target_start`, `target_end`)."""

    start: int
    end: int
    target_start: int
    target_end: int


@dataclass(frozen=True, slots=True)
class Reuse:
    """Text that `target` took from `source`. `kind`: ``near-copy``, ``part``, ``translation``; `coverage` the share of the target's words that
    stand in the source, 0..1; `direction` why the source is the source: ``earlier``, ``credited``, ``longer``, or ``unknown``."""

    id: str
    source: str
    target: str
    kind: str
    coverage: float
    spans: tuple[ReusedSpan, ...]
    direction: str = "unknown"
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One dated line of a story. `date` is EDTF (``None`` sorts last), `precision` UCDP's date_prec 1 to 5,
    `announced` true for what was planned or promised rather than done.

    `when` are the words of the report that give its time. Where they give a weekday or the like and nothing bounds the day of the report, `days` counts from
    the day of the news: -2 is two days before it.
    """

    id: str
    story: str
    date: str | None
    precision: int | None
    text: str
    article: str
    start: int
    end: int
    announced: bool = False
    claim: str | None = None
    entities: tuple[str, ...] = ()
    when: str | None = None
    days: int | None = None


@dataclass(frozen=True, slots=True)
class Dating:
    """The day given to an article that prints none: EDTF day or interval, `basis` ``story`` or ``inferred``, with its reasons."""

    article: str
    published: str
    basis: str
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DoubtfulDate:
    """A printed day of publication that the words of the report, or its story, stand against: the reasons, one line each. It is shown, never
    replaced."""

    article: str
    published: str
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Links:
    """Everything linking derives: a pure function of articles, readings and judgements. Each list is sorted by id
    (the timeline by date). The maps are lists of pairs, so that they keep their order in JSON."""

    stories: tuple[Story, ...] = ()
    storylines: tuple[Storyline, ...] = ()
    entities: tuple[Entity, ...] = ()
    claims: tuple[Claim, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    reuse: tuple[Reuse, ...] = ()
    timeline: tuple[TimelineEntry, ...] = ()
    datings: tuple[Dating, ...] = ()
    doubtful_dates: tuple[DoubtfulDate, ...] = ()
    mention_entities: tuple[tuple[str, str], ...] = ()
    link_entities: tuple[tuple[str, str, str], ...] = ()
    attribution_claims: tuple[tuple[str, str], ...] = ()
    resolved_times: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Judgement:
    """A person's ruling: append-only, dated, signed, can be withdrawn.

    `verdict`: ``same``, ``different``, ``wrong``, ``right``; `left` and `right` name what is judged (`right` is ``None`` for a verdict on one thing);
    `kind` is ``entity``, ``story``, ``claim``, ``attribution``, ``time``, ``quantity``, ``disagreement``.
    """

    id: str
    kind: str
    verdict: str
    left: str
    right: str | None
    author: str
    made_at: str
    note: str = ""
    withdrawn_at: str | None = None


__all__ = [
    "Assertion", "Claim", "Dating", "Disagreement", "DisputedValue", "DoubtfulDate", "Entity", "Judgement", "Links", "NameForm",
    "Origin", "Reuse", "ReusedSpan", "Span", "Story", "Storyline", "TimelineEntry", "Way",
]
