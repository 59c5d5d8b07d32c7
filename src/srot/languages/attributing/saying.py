"""What a language's grammar finds in a sentence, before sources are resolved and relays joined."""

from __future__ import annotations

from dataclasses import dataclass

SPEAKERS = frozenset(("role", "group", "body"))
"""Kinds of source nouns that name who speaks, and no paper or newsroom."""
NEWSROOMS = frozenset(("agency", "outlet"))
"""Kinds of sources that pass on what others say."""


@dataclass(frozen=True, slots=True)
class Party:
    """The words that name a source: word range `start`, `end`.

    `kind` as in ``Link.kind``; `name` the words of the name alone; `head` the key of its last noun; `pronoun` is
    ``""``, or whom the pronoun can mean: ``person``, ``any``, ``document``, one or many (``people``, as owners ``theirs``), and where its form tells more ``single``,
    ``many``, ``thing``, ``lone`` (no person of rank), ``pair`` (with `points` ``person`` or ``body``: "both leaders", "both countries"); `plural` for groups. `bare` marks a description without a name ("मंत्री"), which an earlier fuller
    one can stand for; `phrase` is where the whole noun phrase begins, office included (-1: at `start`); `points` is the kind of those
    whom a noun of a whole class can mean ("the group", "the paper": ``body``, ``outlet``, ``agency``).
    """

    start: int
    end: int
    kind: str
    name: str
    head: str = ""
    pronoun: str = ""
    plural: bool = False
    bare: bool = False
    phrase: int = -1
    points: str = ""


@dataclass(frozen=True, slots=True)
class Saying:
    """One cue with its sources and its content, all as word ranges.

    `parties` stand side by side; `relays` follow each of them outwards. `reach` is the range from the source to the
    end of the cue, which an outer saying must hold for this one to be inside it. `frame` names the construction:
    it is the `made_by` of the finding. `carried` marks a saying whose source stands in an earlier sentence.
    """

    sentence: int
    cue: tuple[int, int] | None
    parties: tuple[Party, ...]
    relays: tuple[Party, ...]
    start: int
    end: int
    reach: tuple[int, int]
    frame: str
    modality: str = "asserted"
    negative: bool = False
    firm: bool = False
    channel: tuple[int, int] | None = None
    carried: bool = False

    def overlaps(self, other: Saying) -> bool:
        """Whether both contents share words."""
        return self.start < other.end and other.start < self.end
