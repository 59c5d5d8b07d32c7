"""What stands on the page, part by part; the templates print these and compute nothing."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words of a report or a name from one; `lang` is ``None`` where it is not known."""

    text: str
    lang: str | None = None


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture drawn for wide and for narrow pages; `middle` where a wide one would shrink too far on paper."""

    wide: Markup
    narrow: Markup
    middle: Markup | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """One headline count under its own name."""

    number: str
    name: str
    note: str


@dataclass(frozen=True, slots=True)
class ReportRef:
    """A report named in passing, and where it stands on the page. `name` is its outlet, else (`has_outlet` false) what else tells it apart."""

    anchor: str
    name: Quoted
    has_outlet: bool
    title: Quoted
    published: str
    inferred: bool
    doubtful: bool


@dataclass(frozen=True, slots=True)
class Happening:
    """One line of a story's timeline; `when` are the words of its report that give a weekday or the like, where no day is known."""

    date: str
    when: Quoted | None
    iso: str | None
    precision: str
    text: Quoted
    announced: bool
    report: ReportRef


@dataclass(frozen=True, slots=True)
class Quote:
    """The words of one report that carry a claim; `before` and `after` are the rest of their sentence.

    `place` is how a ruling names them.
    """

    words: Quoted
    before: str
    after: str
    source: Quoted | None
    cue: str | None
    value: str | None
    anchor: str
    place: str
    report: ReportRef


@dataclass(frozen=True, slots=True)
class OriginLine:
    """One origin in the list of a claim; `entity` is its id, where the ledger knows it."""

    name: Quoted
    entity: str | None
    kind: str
    relays: tuple[Quoted, ...]
    reports: int
    why: tuple[Quoted, ...]
    unknown: bool


@dataclass(frozen=True, slots=True)
class ClaimHead:
    """What is said of a claim wherever it stands: its words, its count in a sentence. `labels` are modality and denial, `ways` tells
    how many ways from its origins share no station, where it has several."""

    text: Quoted
    labels: tuple[str, ...]
    origins_count: str
    tally: str
    explained: str
    notes: tuple[str, ...]
    ways: str


@dataclass(frozen=True, slots=True)
class ClaimPart:
    """One claim with its way as a picture and what it rests on."""

    anchor: str
    head: ClaimHead
    picture: Picture | None
    origins: tuple[OriginLine, ...]
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class SidePart:
    """One side of a disagreement."""

    value: str
    before: str
    marked: str
    after: str
    lang: str | None
    origins: tuple[Quoted, ...]
    reports: tuple[ReportRef, ...]
    first: str


@dataclass(frozen=True, slots=True)
class DisagreementPart:
    """One disagreement, its sides next to each other."""

    anchor: str
    kind: str
    nature: str
    nature_word: str
    meaning: str
    about: Quoted
    sides: tuple[SidePart, ...]
    picture: Picture | None
    why: tuple[Quoted, ...]
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DisputePart:
    """What reports dispute of one thing: all its values, each once, and the disagreements over them, one for each nature."""

    kind: str
    about: Quoted
    sides: tuple[SidePart, ...]
    picture: Picture | None
    parts: tuple[DisagreementPart, ...]


@dataclass(frozen=True, slots=True)
class CopyPart:
    """Text that one report took from another."""

    source: ReportRef
    target: ReportRef
    kind: str
    share: str
    directed: bool
    why: tuple[Quoted, ...]


@dataclass(frozen=True, slots=True)
class StoryPart:
    """One story with all that is known of it."""

    anchor: str
    title: Quoted
    storyline: Quoted | None
    event_date: str | None
    published: str
    counts: tuple[str, ...]
    happenings: tuple[Happening, ...]
    claims: tuple[ClaimPart, ...]
    single_claims: tuple[ClaimPart, ...]
    disagreements: tuple[DisputePart, ...]
    copies: tuple[CopyPart, ...]
    reports: tuple[ReportRef, ...]


@dataclass(frozen=True, slots=True)
class RemovedPart:
    """Page noise and its reason."""

    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class SayingPart:
    """One attribution of a report in a row: who, by which word, what, how. `number` ties it to the marks in the text."""

    number: int
    sources: tuple[tuple[Quoted, ...], ...]
    cue: str | None
    content: str
    manner: tuple[str, ...]
    claim: str | None


@dataclass(frozen=True, slots=True)
class ReportPart:
    """One report in full, marked; `doubt` is what stands against the day that it prints."""

    ref: ReportRef
    lang: str
    url: str | None
    file: str | None
    iso: str | None
    basis: str
    why: tuple[Quoted, ...]
    doubt: tuple[Quoted, ...]
    credit: tuple[Quoted, ...]
    paragraphs: tuple[Markup, ...]
    sayings: tuple[SayingPart, ...]
    removed: tuple[RemovedPart, ...]
    removed_count: str
    copied_from: tuple[ReportRef, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One storyline in the list of contents; one without a title holds stories that stand alone."""

    title: Quoted | None
    stories: tuple[StoryPart, ...]


@dataclass(frozen=True, slots=True)
class Dossier:
    """The whole page."""

    title: Quoted
    period: str
    figures: tuple[Figure, ...]
    remark: str | None
    lines: tuple[Line, ...]
    overview: Picture | None
    undated: str | None
    stories: tuple[StoryPart, ...]
    reports: tuple[tuple[StoryPart, tuple[ReportPart, ...]], ...]
    snapshot: str
    version: str
