"""What stands on each page. The HTML is printed from these dataclasses, the JSON is them, and /docs describes them."""

from __future__ import annotations

from dataclasses import dataclass

from srot.exports.dossier.pages import (
    ClaimHead,
    CopyPart,
    DisagreementPart,
    DisputePart,
    Figure,
    Happening,
    OriginLine,
    Picture,
    Quote,
    Quoted,
    ReportPart,
    ReportRef,
)
from srot.ledger.standings import Standing
from srot.records import NameForm


@dataclass(frozen=True, slots=True)
class Named:
    """A name and the entity it stands for, ``None`` where the ledger knows none."""

    name: Quoted
    entity: str | None


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several, and whether it is the chosen one."""

    value: str
    label: str
    chosen: bool = False
    href: str = ""


@dataclass(frozen=True, slots=True)
class Turning:
    """The ways to the page before and the page after of a list; ``None`` at the ends."""

    page: int
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class StoryLine:
    """A story in a list. `disputed` and `fresh` are short words, ``None`` where there is nothing to say."""

    id: str
    title: Quoted
    published: str
    event_date: str | None
    counts: tuple[str, ...]
    disputed: str | None
    fresh: str | None


@dataclass(frozen=True, slots=True)
class StoryDay:
    """The stories that moved last on one day."""

    day: str
    stories: tuple[StoryLine, ...]


@dataclass(frozen=True, slots=True)
class FilterForm:
    """The conditions in force and what may be chosen; `found` says whom a person or place was taken for."""

    words: str
    first_day: str
    last_day: str
    person: str
    place: str
    origins: str
    disputed: bool
    new: bool
    languages: tuple[Choice, ...]
    outlets: tuple[Choice, ...]
    events: tuple[Choice, ...]
    found: tuple[str, ...]
    active: bool


@dataclass(frozen=True, slots=True)
class DisputeLine:
    """A disagreement in a list: its sides in a row."""

    id: str
    story: str
    story_title: Quoted
    nature: str
    about: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DoubtfulLine:
    """A report whose printed day something stands against, and what."""

    report: ReportRef
    why: tuple[Quoted, ...]


@dataclass(frozen=True, slots=True)
class TodayPage:
    """Stories by last movement. `news` says in a sentence what is new since the last visit."""

    title: str
    news: str
    disputes: tuple[DisputeLine, ...]
    doubtful: tuple[DoubtfulLine, ...]
    filter: FilterForm
    days: tuple[StoryDay, ...]
    turning: Turning
    empty: bool


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """A claim in a list, with its origins and outlets."""

    id: str
    head: ClaimHead
    origins: tuple[Named, ...]
    origins_more: str | None
    outlets: tuple[str, ...]
    outlets_more: str | None


@dataclass(frozen=True, slots=True)
class StoryPage:
    """One story with all that is known of it, its long lists a page at a time."""

    id: str
    title: Quoted
    storyline: Named | None
    event_date: str | None
    published: str
    figures: tuple[Figure, ...]
    happenings: tuple[Happening, ...]
    claims: tuple[ClaimLine, ...]
    claims_turning: Turning
    disagreements: tuple[DisputePart, ...]
    disagreements_turning: Turning
    copies: tuple[CopyPart, ...]
    reports: tuple[ReportRef, ...]
    reports_turning: Turning
    why: tuple[Quoted, ...]


@dataclass(frozen=True, slots=True)
class StorylinePage:
    """Stories that follow one another, over one axis of time."""

    id: str
    title: Quoted
    published: str
    figures: tuple[Figure, ...]
    picture: Picture | None
    stories: tuple[StoryLine, ...]
    turning: Turning
    disputes: tuple[DisputeLine, ...]
    claims: tuple[ClaimLine, ...]
    claims_turning: Turning
    happenings: tuple[Happening, ...]
    why: tuple[Quoted, ...]


@dataclass(frozen=True, slots=True)
class NearClaim:
    """Another claim of the story in like words."""

    id: str
    text: Quoted
    tally: str


@dataclass(frozen=True, slots=True)
class ClaimPage:
    """One claim: its journey, its count in the chosen unit, and the words it rests on.

    `count` stands before its `noun`. `stretch` names the edge of the picture whose words alone are shown, ``None`` when all are. `near` are claims of the story that
    may be the same; `place` is how a ruling names the words that the claim is read from.
    """

    id: str
    story: str
    story_title: Quoted
    head: ClaimHead
    units: tuple[Choice, ...]
    count: str
    noun: str
    explained: str
    picture: Picture | None
    origins: tuple[OriginLine, ...]
    origins_turning: Turning
    stretch: str | None
    quotes: tuple[Quote, ...]
    quotes_turning: Turning
    disagreements: tuple[DisputeLine, ...]
    near: tuple[NearClaim, ...]
    place: str


@dataclass(frozen=True, slots=True)
class DisagreementPage:
    """One disagreement with its sides."""

    id: str
    story: str
    story_title: Quoted
    part: DisagreementPart


@dataclass(frozen=True, slots=True)
class FindingRuling:
    """The last ruling on a finding, in words; `state` is that of the history. `before` is what was read, where that is shown no more."""

    id: str
    told: str
    author: str
    state: str
    before: str | None


@dataclass(frozen=True, slots=True)
class FindingLine:
    """One finding of a report that a person may rule on: what the links take it for, and what a ruling would name.

    `dropped` is true for one that was ruled wrong and is linked no more.
    """

    id: str
    kind: str
    text: Quoted
    meaning: str
    value: str
    dropped: bool
    ruled: FindingRuling | None


@dataclass(frozen=True, slots=True)
class ReportPage:
    """One report in full, with its copies and what it was copied from."""

    id: str
    story: str | None
    story_title: Quoted | None
    outlet: str | None
    part: ReportPart
    copies: tuple[CopyPart, ...]
    findings: tuple[FindingLine, ...]
    entities: tuple[Named, ...]
    near_stories: tuple[StoryLine, ...]
    day: FindingLine
    text: str


@dataclass(frozen=True, slots=True)
class QuotingOutlet:
    """An outlet that carries what somebody says, and in how many reports."""

    name: Quoted
    reports: str


@dataclass(frozen=True, slots=True)
class EntityPage:
    """A person, place, body or outlet: names, claims, who quotes them, and how often they are the only origin."""

    id: str
    name: Quoted
    kind: str
    names: tuple[NameForm, ...]
    external: tuple[str, ...]
    owner: Named | None
    owned: tuple[Named, ...]
    standing: Standing
    alone: str
    claims: tuple[ClaimLine, ...]
    claims_turning: Turning
    outlets: tuple[QuotingOutlet, ...]
    happenings: tuple[Happening, ...]
    reports: tuple[ReportRef, ...]
    reports_turning: Turning
    why: tuple[Quoted, ...]
    alike: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class OutletPage:
    """The reports of one outlet."""

    name: str
    entity: str | None
    reports: tuple[ReportRef, ...]
    turning: Turning


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text, marked or not."""

    text: str
    marked: bool


@dataclass(frozen=True, slots=True)
class HitLine:
    """A report that holds the words looked for."""

    report: str
    title: tuple[Piece, ...]
    snippet: tuple[Piece, ...]
    lang: str
    outlet: str
    published: str
    story: str | None


@dataclass(frozen=True, slots=True)
class SearchPage:
    """What was found for some words: names first, then reports. `fault` says what is wrong with the words."""

    words: str
    fault: str | None
    names: tuple[Named, ...]
    hits: tuple[HitLine, ...]
    spellings: tuple[str, ...]
    turning: Turning


@dataclass(frozen=True, slots=True)
class Answer:
    """One ruling that a question offers, and the key that gives it."""

    verdict: str
    label: str
    key: str


@dataclass(frozen=True, slots=True)
class DoubtPart:
    """One question to a person, with the words that it is about and what its answer would change."""

    id: str
    question: str
    kind: str
    left: str
    right: str | None
    ruling_kind: str
    names: tuple[Named, ...]
    before: str
    marked: str
    after: str
    lang: str | None
    change: str
    why: str
    story: str | None
    claim: str | None
    report: str | None
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class ReviewPage:
    """The doubtful links, those that would change the most first."""

    title: str
    kinds: tuple[Choice, ...]
    doubts: tuple[DoubtPart, ...]
    turning: Turning


@dataclass(frozen=True, slots=True)
class RulingLine:
    """One ruling as the history shows it. `state`: ``in force``, ``waiting`` for the next run, ``withdrawn``."""

    id: str
    kind: str
    verdict: str
    left: str
    right: str | None
    about: str
    href: str | None
    before: str
    after: str
    note: str
    author: str
    made_at: str
    made: str
    withdrawn_at: str | None
    withdrawn: str | None
    state: str


@dataclass(frozen=True, slots=True)
class HistoryPage:
    """All rulings, the newest first; `waiting` counts those that no run has obeyed yet."""

    title: str
    rulings: tuple[RulingLine, ...]
    waiting: int
    running: bool
    turning: Turning


@dataclass(frozen=True, slots=True)
class NewsPage:
    """Whether the ledger has moved: compare with what the page was made from."""

    last_report: int
    linked: str | None
    running: bool


@dataclass(frozen=True, slots=True)
class FaultPage:
    """What went wrong, and the way out."""

    status: int
    title: str
    message: str
