"""Disputes over the jail that somebody was in: "सागर जेल से पैरोल पर आया था" beside "was lodged at Jabalpur Central Jail".

Jails are compared by their towns, for one jail is called by its quarter and by its city (`jails.tsv`). Who was moved has been in two: jails that any report of the story names
together are no rivals, nor does a transfer count before it lies back.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import NamedTuple

import regex

from srot.gazetteer import lookup
from srot.gazetteer.within import holders_of
from srot.languages.tables import read_table
from srot.linking.dating_bonds import sentence_before, sentence_of
from srot.linking.disagreements import find_disagreements
from srot.linking.entities import EntityIndex
from srot.linking.homes import Homes
from srot.linking.natures import set_out
from srot.linking.reports import Report
from srot.linking.sides import Ruling, Side
from srot.linking.slips import find_misreport
from srot.linking.statements import Statement
from srot.records import Disagreement
from srot.text.normal import fold
from srot.text.words import Word, find_words

PERSON = "PER"
TOWNS = ("city", "district", "capital")
"""Kinds of places that a jail is called by; a state has many."""
LONGEST_NAME = 2
"""Words of the name of a town."""


class _Jail(NamedTuple):
    """A jail in a text: the keys of its town and of what holds that, and where it stands."""

    town: frozenset[str]
    start: int
    end: int


def find_jail_disputes(story: str, homes: Homes, entities: EntityIndex) -> list[Disagreement]:
    """One for each person whom reports have in jails of two towns."""
    told: dict[str, list[tuple[frozenset[str], Statement]]] = defaultdict(list)
    named: list[list[frozenset[str]]] = []
    for report in homes.reports.values():
        jails = list(_find_jails(report.article.text))
        named.append([jail.town for jail in jails])
        for jail in jails:
            person = _find_held(report, jail, entities)
            if person:
                claim, roots = homes.find_home(report, jail.start)
                text = report.article.text[jail.start : jail.end]
                told[person].append((jail.town, Statement(report, text, text, jail.start, jail.end, roots, claim=claim)))
    pools = {person: _drop_joined(_group(told[person]), named) for person in sorted(told)}
    return [
        found
        for person, pool in pools.items()
        for found in find_disagreements(story, "place", entities.name_of(person) or person, pool, judge=_judge)
    ]


def _judge(left: Side, right: Side) -> Ruling:
    return find_misreport(left, right, steady=True) or Ruling("conflict", f"two jails of one person: {set_out(left, right)}")


Towns = list[tuple[frozenset[str], list[Statement]]]


def _group(told: Sequence[tuple[frozenset[str], Statement]]) -> Towns:
    """The statements by town, those of one town with the words of its first one."""
    groups: Towns = []
    for town, stated in told:
        mine = next((group for keys, group in groups if keys & town), None)
        if mine is None:
            groups.append((town, [stated]))
        else:
            mine.append(replace(stated, value=mine[0].value))
    return groups


def _drop_joined(groups: Towns, named: Sequence[Sequence[frozenset[str]]]) -> list[Statement]:
    """The statements of the towns of which no report names the jails of two."""
    together = {
        number
        for towns in named
        for number, (keys, _) in enumerate(groups)
        if any(keys & town for town in towns) and sum(any(other & town for town in towns) for other, _ in groups) > 1
    }
    return [stated for number, (_, group) in enumerate(groups) if number not in together for stated in group]


def _find_jails(text: str) -> Iterator[_Jail]:
    """The jails that a text names by a town, or by a name that the table has with its town."""
    if _jail_word().search(text) is None:  # most texts
        return
    words = list(find_words(text))
    for place, word in enumerate(words):
        if fold(word.text) not in _words("jail"):
            continue
        last = place
        while last and fold(words[last - 1].text) in _words("kind"):
            last -= 1
        name = _find_name(words[max(0, last - LONGEST_NAME) : last])
        if name:
            yield _Jail(name[0], name[1], word.end)


def _find_name(words: Sequence[Word]) -> tuple[frozenset[str], int] | None:
    """The town that the last words before a jail name, and where its name begins."""
    for first in range(len(words)):
        town = _town_of(" ".join(word.text for word in words[first:]))
        if town:
            return town, words[first].start
    return None


@cache
def _town_of(name: str) -> frozenset[str]:
    rows = [row for row in lookup(_names().get(fold(name), name)) if row.subtype in TOWNS]
    return frozenset(key for row in rows for key in (row.key, *holders_of(row.key)) if not key.startswith("state."))


def _find_held(report: Report, jail: _Jail, entities: EntityIndex) -> str:
    """Who was in a jail, by the sentence it stands in: the last one named before it there, or the last one of the sentence before."""
    text = report.article.text
    start, end = sentence_of(report, jail.start)
    words = {fold(word.text) for word in find_words(text, start, end)}
    if words & _words("other") or (words & _words("moved") and not words & _words("done")) or not words & (_words("held") | _words("moved")):
        return ""
    people = [m for m in report.reading.mentions if m.type == PERSON and m.id in entities.of_mention and m.start < jail.start]
    here = [m for m in people if m.start >= start] or [m for m in people if m.start >= sentence_before(report, start)]
    last = max(here, key=lambda m: m.start, default=None)
    return entities.group(entities.of_mention[last.id]) if last else ""


@cache
def _jail_word() -> regex.Pattern[str]:
    """Any word for a jail, wherever it stands."""
    return regex.compile("|".join(map(regex.escape, sorted(_words("jail")))), regex.IGNORECASE)


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(fold(row["word"]) for row in read_table("srot.linking", "jails") if row["kind"] == kind)


@cache
def _names() -> dict[str, str]:
    return {fold(row["word"]): row["place"] for row in read_table("srot.linking", "jails") if row["kind"] == "name"}
