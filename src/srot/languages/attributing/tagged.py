"""Sayings where the grammar found none, by a trained model that labels words as source, cue and content.

The grammar goes first: what it has read stands, and the model sees only units that hold words of no saying.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from srot.languages.attributing.passage import Passage
from srot.languages.attributing.saying import NEWSROOMS, Party, Saying
from srot.models.chain import Tagged
from srot.models.saying_features import Signs, Unit
from srot.models.saying_tagger import load_saying_tagger

CONTENTS = ("B-C", "I-C", "B-N", "I-N")
SOURCES = ("B-S", "I-S")
CUES = ("B-Q", "I-Q")
_LONG = 6
_CONTENT, _CUE, _QUOTED = 0.95, 0.985, 0.99
"""Chances that a saying must have: of its content, and of its cue or, in quotation marks, of its content again."""
_FAIR, _FAINT, _TRACE = 0.4, 0.05, 0.02
"""Chances of a source as labelled, of the likeliest word in its stead, and of the neighbours that belong to that word."""
_FEWEST = 3


@dataclass(frozen=True, slots=True)
class Speech:
    """What a language lends the model: its code, its signs, how a source is read between two words, how marks at the ends are cut.

    `refuses` tells of a cue that the grammar has settled: nobody is said to know it ("यह साफ़ नहीं है कि"), or a rule is obeyed ("आदेश के अनुसार").
    """

    lang: str
    signs: Signs
    read_sources: Callable[[Passage, int, int, int], tuple[Party, ...]]
    trim: Callable[[Passage, int, int], tuple[int, int]]
    modality: Callable[[str], str]
    refuses: Callable[[Sequence[str]], bool]


@dataclass(frozen=True, slots=True)
class _Found:
    """A unit from word `first` to `last` with its labels."""

    first: int
    last: int
    tagged: Tagged

    def runs(self, kinds: str) -> Iterator[tuple[str, int, int]]:
        """Stretches of one kind of label, as word ranges of the passage."""
        if not any(label != "O" for label in self.tagged.labels):
            return
        place = 0
        for (kind, _), group in groupby(zip(self._kinds(), self._numbers(), strict=True)):
            size = len(list(group))
            if kind and kind in kinds:
                yield kind, self.first + place, self.first + place + size
            place += size

    def _kinds(self) -> list[str]:
        return [label[2:] for label in self.tagged.labels]

    def _numbers(self) -> list[int]:
        """A number for each stretch: a ``B-`` begins another."""
        numbers, number = [], 0
        for label in self.tagged.labels:
            number += label.startswith("B-")
            numbers.append(number)
        return numbers

    def chance(self, labels: Sequence[str], place: int) -> float:
        return self.tagged.chance(labels, place - self.first)

    def mean(self, labels: Sequence[str], start: int, end: int) -> float:
        return sum(self.tagged.along(labels)[start - self.first : end - self.first]) / (end - start)


def read_tagged(passage: Passage, sayings: Sequence[Saying], speech: Speech) -> list[Saying]:
    """Sayings of the model in words that no saying of the grammar holds."""
    free = _free_words(passage, sayings)
    ranges = [(start, end) for start, end in find_units(passage) if sum(free[start:end]) >= _FEWEST]
    if not ranges:
        return []
    states = word_states(passage)
    units = [make_unit(passage, states, *span) for span in ranges]
    tagged = load_saying_tagger(speech.lang).tag(units, speech.signs)
    made: list[Saying] = []
    for span, labels in zip(ranges, tagged, strict=True):
        found = _Found(*span, labels)
        for kind, start, end in found.runs("CN"):
            saying = _read(passage, found, speech, kind, *speech.trim(passage, start, end))
            saying = _under(saying, sayings) if saying is not None else None
            if saying is not None and not any(saying.overlaps(other) for other in (*sayings, *made)):
                made.append(saying)
    return made


def _under(saying: Saying, sayings: Sequence[Saying]) -> Saying | None:
    """The saying with the source of the grammar's saying whose cue it has; none when its source would be what somebody says."""
    for other in sayings:
        if saying.cue is not None and other.cue is not None and saying.cue[0] < other.cue[1] and other.cue[0] < saying.cue[1]:
            return replace(saying, parties=other.parties, relays=other.relays, reach=other.reach, carried=other.carried)
    inside = any(other.start <= party.start < other.end for other in sayings for party in saying.parties if party.end > party.start)
    return None if inside else saying


def find_units(passage: Passage) -> list[tuple[int, int]]:
    """Word ranges of the sentences, those that one quotation joins as one."""
    units: list[tuple[int, int]] = []
    for start, end in passage.sentences:
        number = passage.quotation_at(start) if start < end else None
        joined = number is not None and passage.quoted[number][0] < start
        if units and joined and units[-1][1] == start:
            units[-1] = (units[-1][0], end)
        elif start < end:
            units.append((start, end))
    return units


def word_states(passage: Passage) -> list[str]:
    """For each word the type of its name (``-`` for none) and whether it is in no, a short or a long quotation (``0``, ``S``, ``L``)."""
    names, quoted = ["-"] * len(passage.words), ["0"] * len(passage.words)
    spans = iter(passage.mentions)
    mention = next(spans, None)
    for place, word in enumerate(passage.words):
        while mention is not None and mention.end <= word.start:
            mention = next(spans, None)
        if mention is not None and mention.start <= word.start:
            names[place] = mention.type
    for start, end in passage.quoted:
        quoted[start:end] = ["L" if end - start > _LONG else "S"] * (end - start)
    return [name + state for name, state in zip(names, quoted, strict=True)]


def make_unit(passage: Passage, states: Sequence[str], start: int, end: int) -> Unit:
    """What the model sees of words `start` to `end`."""
    return Unit([word.text for word in passage.words[start:end]], passage.keys[start:end], states[start:end])


def _free_words(passage: Passage, sayings: Sequence[Saying]) -> bytearray:
    """1 for each word that belongs to no saying, neither as its content nor between its source and its cue; marks of one character are 0."""
    free = bytearray(len(key) > 1 for key in passage.keys)
    for saying in sayings:
        for start, end in ((saying.start, saying.end), saying.reach):
            free[start:end] = bytes(max(0, end - start))
    return free


def _read(passage: Passage, found: _Found, speech: Speech, kind: str, start: int, end: int) -> Saying | None:
    cue = _nearest(found, "Q", start, end)
    if end - start < (1 if kind == "N" else 2) or not _is_sure(passage, found, cue, start, end):
        return None
    if cue is not None and speech.refuses(passage.keys[slice(*cue)]):
        return None
    source = _nearest(found, "S", start, end)
    if source is None or found.mean(SOURCES, *source) < _FAIR:
        source = _likeliest(found, start, end)
    parties = speech.read_sources(passage, *source, found.first if source[0] < start else end) if source is not None else ()
    parties = parties or (Party(start, start, "person", "", pronoun="speaker"),)
    place = next(n for n, (first, last) in enumerate(passage.sentences) if first <= (cue or source or (start, end))[0] < last)
    edges = [edge for span in (cue, source) if span for edge in span] or [start, start]
    frame = "tagged" if cue else "tagged-quotation"
    modality = "silence" if kind == "N" else _mood(passage, cue, speech)
    relays = _relays(passage, found, speech, parties)
    return Saying(place, cue, parties, relays, start, end, (min(edges), max(edges)), frame, modality=modality)


def _is_sure(passage: Passage, found: _Found, cue: tuple[int, int] | None, start: int, end: int) -> bool:
    """Whether somebody says it at all: "कि" alone leads to as much narration in print as to speech."""
    content = found.mean(CONTENTS, start, end)
    if passage.quotation_at(start) is not None and content >= _QUOTED:
        return True
    return cue is not None and content >= _CONTENT and max(found.chance(CUES, place) for place in range(*cue)) >= _CUE


def _relays(passage: Passage, found: _Found, speech: Speech, sources: Sequence[Party]) -> tuple[Party, ...]:
    """Outlets and agencies that the model labels as relays."""
    parties = [party for _, start, end in found.runs("R") for party in speech.read_sources(passage, start, end, start)]
    taken = {party.start for party in sources}
    return tuple(party for party in parties if party.kind in NEWSROOMS and party.start not in taken)


def _mood(passage: Passage, cue: tuple[int, int] | None, speech: Speech) -> str:
    moods = [speech.modality(key) for key in passage.keys[slice(*cue)]] if cue else []
    return next((mood for mood in moods if mood != "asserted"), "asserted")


def _nearest(found: _Found, kind: str, start: int, end: int) -> tuple[int, int] | None:
    """The stretch of a kind that stands nearest to a content, the one in front of it when two do."""
    runs = [(a, b) for _, a, b in found.runs(kind)]
    return min(runs, key=lambda run: (min(abs(run[0] - end), abs(start - run[1])), run[0]), default=None)


def _likeliest(found: _Found, start: int, end: int) -> tuple[int, int] | None:
    """The words that are likeliest to name a source although the model labels them otherwise."""
    places = [place for place in range(found.first, found.last) if not start <= place < end]
    best = max(places, key=lambda place: (found.chance(SOURCES, place), -place), default=None)
    if best is None or found.chance(SOURCES, best) < _FAINT:
        return None
    first = last = best
    while first - 1 in places and found.chance(SOURCES, first - 1) > _TRACE:
        first -= 1
    while last + 1 in places and found.chance(SOURCES, last + 1) > _TRACE:
        last += 1
    return first, last + 1
