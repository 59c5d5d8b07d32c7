"""What the readers of English sayings share: the clause being read, the source found for a cue."""

from __future__ import annotations

from dataclasses import dataclass

from srot.languages.attributing.passage import Passage
from srot.languages.attributing.saying import Party, Saying
from srot.languages.en.cues import CueForm, noun_kinds
from srot.languages.en.saying_words import words
from srot.text.words import is_word

QUOTES = frozenset("\"'“”‘’«»")
STOPS = frozenset((",", ";", ":", ".", "!", "?", "(", ")")) | QUOTES
DETERMINERS = words("determiners")
POINTERS = DETERMINERS | frozenset(("this", "these", "those"))
"""Words that open a noun phrase, without and with those that point."""
PREPOSITIONS = words("prepositions")
ACCORDING = (("according", "to"), ("as", "per"))
"""What stands in front of a source that is no subject."""
ADDRESSEES = words("addressees")


@dataclass(frozen=True, slots=True)
class Clause:
    """A sentence being read: its number and its word range, end marks left out."""

    passage: Passage
    number: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Source:
    """A source and the range of its words."""

    parties: tuple[Party, ...]
    start: int
    end: int
    relays: tuple[Party, ...] = ()


def is_quoted(passage: Passage, i: int) -> bool:
    inside = passage.quotation_at(i)
    return inside is not None and passage.quotations[inside].closed


def ends_compound(passage: Passage, i: int) -> bool:
    """Whether a word is the second half of one: "well-*maintained*", "army-*ruled*"; "re-stated" is stated."""
    if i < 2 or passage.keys[i - 1] != "-" or passage.keys[i - 2] == "re":
        return False
    return passage.words[i - 2].end == passage.words[i - 1].start and passage.words[i - 1].end == passage.words[i].start


def trim(passage: Passage, start: int, end: int) -> tuple[int, int]:
    """The range without marks and "that" at its ends."""
    while start < end and (not is_word(passage.words[start].text) or passage.keys[start] == "that"):
        if passage.keys[start] == "(" or passage.words[start].text == "That":
            break  # "That is enough, the mayor said"
        start += 1
    while end > start and not is_word(passage.words[end - 1].text) and passage.keys[end - 1] not in (")", "%"):
        end -= 1
    return start, end


FINITE = words("finite")


def make_saying(clause: Clause, cue: tuple[int, int], source: Source, start: int, end: int, frame: str, form: CueForm, *, firm: bool = False) -> Saying:
    reach = (min(source.start, cue[0]), max(source.end, cue[1]))
    return Saying(
        sentence=clause.number, cue=cue, parties=source.parties, relays=source.relays, start=start, end=end, reach=reach,
        frame=frame, modality=form.modality, negative=form.negative, firm=firm,
    )


def kind_of(key: str) -> str:
    """Kind of a source noun; ``""`` for other words."""
    return noun_kinds().get(key, "")
