"""What linking asks of one report by itself. It is made once, wherever there is room, and kept: other reports do not change it."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from sys import intern
from typing import Any

from srot.engine import Engine
from srot.engine.base import cut
from srot.ledger.packing import make_record, pack, read_values, unpack
from srot.linking.dating_doubts import find_own_doubts
from srot.linking.dating_occasions import Title, find_titles
from srot.linking.dating_words import OwnWords, find_own_words
from srot.linking.entity_names import NamedBody, NameFacts, Names, find_name_facts
from srot.linking.entity_uses import Use, find_uses
from srot.linking.kept import Kept
from srot.linking.matters import Matter, find_matter
from srot.linking.passages import SHORT, cut_short, find_fingerprints, shingle
from srot.linking.reports import Report
from srot.linking.state_bodies import find_state_body
from srot.records import Mention, Reading
from srot.records.making import maker_of
from srot.text.words import words_of

AT_ONCE = 500
"""Reports whose kept sketches are asked for together."""


@dataclass(frozen=True, slots=True)
class Sketch:
    """What is asked of a report until it is known who is meant by its names: its uses of names, the titles that tell whom persons speak for, what its
    words say against its date, or where it has none for one."""

    uses: tuple[Use, ...]
    doubts: tuple[str, ...]
    words: OwnWords | None
    titles: tuple[Title, ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """What its profile is made of, once it is known who is meant by the names of a report: its mentions, and what it says by itself."""

    mentions: tuple[Mention, ...]
    matter: Matter

    def names_of(self, report: Report) -> Report:
        """The report with its mentions alone, so that the rest need not be fetched."""
        return Report(report.head, Reading(report.id, report.head.lang, mentions=self.mentions))


def make_sketch(report: Report) -> Sketch:
    """The sketch of a report."""
    return Sketch(
        uses=tuple(find_uses([report])),
        doubts=find_own_doubts(report),
        words=find_own_words(report) if report.article.published is None else None,
        titles=tuple(find_titles(report)),
    )


def make_outline(report: Report, words: OwnWords | None = None) -> Outline:
    """The outline of a report; `words` is what it says of its own day, if it has been asked."""
    return Outline(mentions=report.reading.mentions, matter=find_matter(report, words))


def read_shingles(report: Report) -> tuple[int, ...]:
    """The shingles of a report, of which its words may have been found for other reasons."""
    return shingle(word.text for word in words_of(report.article.text))


def make_prints(shingles: Sequence[int]) -> array[int]:
    """The fingerprints of the words of a report, in order of their numbers."""
    return array("Q", sorted(find_fingerprints(shingles)))


@dataclass(frozen=True, slots=True)
class Sketched:
    """What was made of one report: its sketch and its outline, packed where they were made, the facts of its names, and its shingles, cut short."""

    sketch: bytes
    outline: bytes
    names: tuple[NameFacts, ...]
    bodies: tuple[NamedBody, ...]
    prints: array[int]
    shingles: array[int]


@dataclass(frozen=True, slots=True)
class AllNames:
    """The facts of all names, and the bodies of states that they tell, which are kept together: a report has few that no other has."""

    names: tuple[NameFacts, ...]
    bodies: tuple[NamedBody, ...]


ALL_NAMES = "the names of all reports"


def sketch_each(reports: Iterable[Report]) -> Iterator[Sketched]:
    """The sketch, the outline, the fingerprints and the shingles of each report: the stage that an engine runs."""
    for report in (report.fetched() for report in reports):
        sketch = make_sketch(report)
        names = {name for use in sketch.uses for name in (use.name, *((use.text,) if use.mention else ()))}
        facts = tuple(map(find_name_facts, sorted(names)))
        named = sorted({(use.name, use.lang) for use in sketch.uses if use.type == "ORG"})
        bodies = tuple(NamedBody(name, lang, find_state_body(name, lang)) for name, lang in named)
        shingles = read_shingles(report)
        yield Sketched(pack(sketch), pack(make_outline(report, sketch.words)), facts, bodies, make_prints(shingles), cut_short(shingles))


class Sheets:
    """One thing of each report under a key of its own, fetched when it is asked for: those of all reports would fill the memory, so they are held only
    where nothing is kept."""

    def __init__(self, key_of: Callable[[str], str], kept: Kept | None) -> None:
        self._key_of, self._kept, self._held = key_of, kept, dict[str, bytes]()

    def hold(self, report: Report, content: bytes) -> None:
        """Hold what is kept nowhere."""
        self._held[report.id] = content

    def read(self, reports: Sequence[Report]) -> Iterator[tuple[Report, bytes]]:
        """Some of the reports, each with what is kept of it."""
        if self._kept is None:
            yield from ((report, self._held[report.id]) for report in reports)
            return
        for part in cut(reports, AT_ONCE):
            keys = [self._key_of(report.key) for report in part]
            known = self._kept.find(keys)
            yield from ((report, known[key]) for report, key in zip(part, keys, strict=True))


class Outlines(Sheets):
    """The outlines of reports."""

    def of(self, reports: Sequence[Report]) -> Iterator[tuple[Report, Outline]]:
        """Some of the reports, each with its outline."""
        return ((report, unpack(Outline, content)) for report, content in self.read(reports))


class Shingles(Sheets):
    """The shingles of reports, cut short."""

    def of(self, reports: Sequence[Report]) -> dict[str, array[int]]:
        """Those of some of the reports, by their ids."""
        return {report.id: array(SHORT, content) for report, content in self.read(reports)}


class Sketches:
    """The sketches of reports, by their ids, in the order of the reports (`of`), their fingerprints (`prints`), their outlines and their shingles."""

    def __init__(self, reports: Sequence[Report], engine: Engine, kept: Kept | None = None) -> None:
        self._kept = kept
        self.of: dict[str, Sketch] = {}
        self.names = self._read_names()
        self._known_names = self.names.count()
        self.prints: dict[str, array[int]] = {}
        self.outlines, self.shingles = Outlines(_outline_key, kept), Shingles(_shingles_key, kept)
        for part in cut(reports, AT_ONCE):
            known = self._find(part, kept) if kept is not None else {}
            made = engine.map(sketch_each, [report for report in part if report.id not in known])
            fresh: dict[str, bytes] = {}
            for report in part:
                sketch, self.prints[report.id] = known[report.id] if report.id in known else self._take(report, next(made), fresh)
                self.of[report.id] = _read_sketch(sketch)
            if kept is not None and fresh:
                kept.add(fresh)

    def keep_names(self) -> None:
        """Keep what all names tell, where more are known than were kept: to be called when nobody asks for another."""
        if self._kept is not None and self.names.count() > self._known_names:
            facts = tuple(self.names[name] for name in sorted(self.names))
            self._kept.add({ALL_NAMES: pack(AllNames(facts, tuple(self.names.bodies())))})

    def _read_names(self) -> Names:
        """The names that are known."""
        names = Names()
        held = self._kept.find([ALL_NAMES]) if self._kept is not None else {}
        for content in held.values():
            known = unpack(AllNames, content)
            for facts in known.names:
                names.learn(facts)
            for body in known.bodies:
                names.learn_body(body)
        return names

    def _find(self, reports: Sequence[Report], kept: Kept) -> dict[str, tuple[bytes, array[int]]]:
        """What is kept of these reports; it is used again, though not all of it is looked at."""
        known = kept.find([name for report in reports for name in (report.key, _prints_key(report.key))])
        kept.touch([key_of(report.key) for report in reports for key_of in (_outline_key, _shingles_key)])
        return {
            report.id: (known[report.key], array("Q", known[_prints_key(report.key)])) for report in reports if report.key in known
        }

    def _take(self, report: Report, made: Sketched, fresh: dict[str, bytes]) -> tuple[bytes, array[int]]:
        """What was made of a report; `fresh` takes what is to be kept of it."""
        for facts in made.names:
            self.names.learn(facts)
        for body in made.bodies:
            self.names.learn_body(body)
        if self._kept is None:
            self.outlines.hold(report, made.outline)
            self.shingles.hold(report, made.shingles.tobytes())
        else:
            keys = report.key, _outline_key(report.key), _prints_key(report.key), _shingles_key(report.key)
            fresh |= zip(keys, (made.sketch, made.outline, made.prints.tobytes(), made.shingles.tobytes()), strict=True)
        return made.sketch, made.prints


def _read_sketch(content: bytes) -> Sketch:
    """A sketch with each word of its uses once in memory: thousands of reports have the same ones, and bring each a copy of its own."""
    uses, *others = read_values(content)
    told = make_record(Sketch, [(), *others])
    return Sketch(tuple(map(_share_words, uses)), told.doubts, told.words, told.titles)


def _outline_key(report: str) -> str:
    return f"{report} outline"


def _prints_key(report: str) -> str:
    return f"{report} prints"


def _shingles_key(report: str) -> str:
    return f"{report} shingles"


def _share_words(values: list[Any]) -> Use:
    article, lang, text, name, kind, subtype, role, gazetteer, mention, start = values
    shared: Use = maker_of(Use)((
        intern(article), intern(lang), intern(text), intern(name), intern(kind),
        subtype and intern(subtype), role and intern(role), gazetteer and intern(gazetteer), mention, start,
    ))  # fmt: skip
    return shared
