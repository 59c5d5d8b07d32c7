"""Whom a source says to have done a deed: "पुतिन ने हमले के लिए यूक्रेन को जिम्मेदार ठहराया", "the group claimed responsibility for the blast"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from srot.languages.tables import read_table
from srot.linking.deeds import COUNTRY_SIDE, deed_notions, side_of
from srot.linking.denials import POSITIVE
from srot.linking.entities import EntityIndex
from srot.linking.entity_uses import find_country
from srot.linking.notions import find_notions
from srot.linking.offices import Offices
from srot.linking.reports import Report
from srot.linking.roots import Root, find_known_roots
from srot.linking.runs import Phrase, PhraseTable, by_opening, find_runs, fold_phrase
from srot.linking.statements import MOODS
from srot.linking.units import make_bare_unit
from srot.records import Attribution, Mention, Span
from srot.text.normal import fold
from srot.text.words import find_words

DOING = ("person", "body", "unnamed")
"""Kinds of sources that may have done it themselves."""
PLACE = "LOC"
"""The type of names of which only countries do deeds."""
MARKS = ("marked", "opened")
OPENING = 8
"""Characters of an article or the like before a name that opens what is said."""
REACH = 16
"""Characters behind a name in which a word marks it as that of the accused."""


@dataclass(frozen=True, slots=True)
class Accusation:
    """That a source says who did a deed: the side of that one and its name, the notions of the deed, the places named with it, who says it, and the words."""

    side: str
    name: str
    deeds: frozenset[str]
    places: frozenset[str]
    roots: tuple[Root, ...]
    span: Span


def find_accusations(report: Report, entities: EntityIndex, offices: Offices | None = None) -> Iterator[Accusation]:
    """The accusations of a report, and whoever takes a deed upon itself. `offices` tells for which country a person speaks."""
    text = report.article.text
    for said in report.reading.attributions:
        if said.cue is None:
            continue
        parts = _parts(text, min(said.start, said.cue.start), max(said.end, said.cue.end))
        if not parts & {"blame", "own"} or "failing" in parts or MOODS.get(said.modality) != "told":
            continue
        unit = make_bare_unit(report, said, entities)
        deeds = find_notions(text[said.start : said.end], report.article.lang) & deed_notions()
        roots = find_known_roots(unit, report, entities, offices) if deeds and unit.polarity == POSITIVE else ()
        for side, name in _find_culprits(report, said, parts, roots, entities) if roots else ():
            places = frozenset(side_of(m, entities) for m in _names_in(report, said, entities) if m.type == PLACE) - {side}
            yield Accusation(side, name, deeds, places, roots, Span(said.start, said.end))


def _names_in(report: Report, said: Attribution, entities: EntityIndex) -> list[Mention]:
    return [m for m in report.reading.mentions if said.start <= m.start and m.end <= said.end and m.id in entities.of_mention]


def _find_culprits(report: Report, said: Attribution, parts: frozenset[str], roots: Sequence[Root], entities: EntityIndex) -> Iterator[tuple[str, str]]:
    cue = _parts(report.article.text, said.cue.start, said.cue.end) if said.cue else frozenset()
    if {"own", "claim"} <= parts and "claim" in cue:
        yield from ((_side_of_root(root), root.name) for root in roots if root.kind in DOING)
    elif "blame" in parts:
        able = [m for m in _names_in(report, said, entities) if m.type != PLACE or find_country(m.name)]
        for mention in [m for m in able if _is_marked(report.article.text, m, opens=m.start - said.start <= OPENING)][:1]:
            yield side_of(mention, entities), entities.name_of(entities.group(entities.of_mention[mention.id])) or mention.name


def _side_of_root(root: Root) -> str:
    """The country that a source is of by its name, or by the one office that a person holds: its prime minister owns up for Israel."""
    held = {country for words, _ in root.offices if (country := find_country(words))}
    country = find_country(root.name) or (min(held) if len(held) == 1 else None)
    return f"{COUNTRY_SIDE}{country}" if country else root.key


def _is_marked(text: str, mention: Mention, *, opens: bool) -> bool:
    """Whether a word right behind a name makes it that of the accused; some do so only where the name `opens` what is said."""
    behind = [fold(word.text) for word in find_words(text, mention.end, min(len(text), mention.end + REACH))]
    return any(run.first == 0 and (opens or run.what == "marked") for run in find_runs(behind, _marks()))


def _parts(text: str, start: int, end: int) -> frozenset[str]:
    """Which parts of an accusation words hold."""
    return frozenset(run.what for run in find_runs([fold(word.text) for word in find_words(text, start, end)], _words()))


@cache
def _words() -> PhraseTable:
    rows = read_table("srot.linking", "accusing")
    return by_opening(Phrase(fold_phrase(row["words"]), row["part"]) for row in rows if row["part"] not in MARKS)


@cache
def _marks() -> PhraseTable:
    rows = read_table("srot.linking", "accusing")
    return by_opening(Phrase(fold_phrase(row["words"]), row["part"]) for row in rows if row["part"] in MARKS)
