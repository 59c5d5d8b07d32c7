"""Whom "the officer" means: "अधिकारी ने कहा" behind a named superintendent is he again, while "एक अधिकारी" is somebody else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from srot.languages.tables import read_table
from srot.linking.notions import PEOPLE, find_notions, find_places
from srot.linking.officers import UNSERVING
from srot.linking.offices import SEATS, find_role
from srot.linking.reports import Report
from srot.records import Link
from srot.text.normal import fold
from srot.text.words import find_words

OFFICIAL = "c:official"
PLAIN = frozenset((OFFICIAL, "c:senior", "top"))
"""Notions that do not tell what sort of officer one is."""
ONE, OTHER, SOME = "one", "other", "some"
"""Sorts of words that make an officer a new one: "an", "another", "several"."""


def find_officer(link: Link, report: Report) -> Link | None:
    """The officer, by name or by his office, who spoke last before one bare "officer"; ``None`` where that was a nameless one, or nobody."""
    notions = _without_seat(link, report)
    if not _is_bare(link, notions):
        return None
    sort = notions - PLAIN
    for other in sorted(_speakers_before(link, report), key=lambda other: -other.start):
        held = _find_office(other, report)
        if other.kind == "unnamed" and OFFICIAL in held and sort <= held and not _is_bare(other, _without_seat(other, report)):
            return None
        if other.kind == "person" and _may_be(sort, held):
            return other
    return _find_named(link, sort, report) if sort else None


def _find_named(link: Link, sort: frozenset[str], report: Report) -> Link | None:
    """The officer of a sort who is named last before a link, where none is known to have spoken."""
    people = [m for m in report.reading.mentions if m.type == "PER" and m.end <= link.start]
    for mention in sorted(people, key=lambda mention: -mention.start):
        if _may_be(sort, find_notions(find_role(mention, report) or "", report.article.lang)):
            return Link(mention.text, mention.start, mention.end, mention.name, "person")
    return None


def _without_seat(link: Link, report: Report) -> frozenset[str]:
    """What a link is called, the place aside that it is of: "the state's top police officer"."""
    notions = find_notions(link.name, report.article.lang)
    return notions - SEATS - find_places(notions)


def _is_bare(link: Link, notions: frozenset[str]) -> bool:
    """Whether words name one officer that was spoken of before, by nothing but his sort: "the police official", "अधिकारी"."""
    if link.kind not in ("person", "unnamed") or OFFICIAL not in notions or not notions <= PLAIN | {"c:police"}:
        return False
    return not is_another(link.text)


def is_another(words: str, sorts: frozenset[str] = frozenset((ONE, OTHER, SOME))) -> bool:
    """Whether a word makes somebody another than the one who is named, or several; `sorts` may leave some of these words out.

    >>> is_another("एक अधिकारी"), is_another("experts"), is_another("an officer", frozenset((OTHER,)))
    (True, True, False)
    """
    return any(_others().get(fold(word.text)) in sorts for word in find_words(words))


def _may_be(sort: frozenset[str], held: frozenset[str]) -> bool:
    return OFFICIAL not in held and sort <= held and bool(held & PEOPLE) and not held & UNSERVING


def _speakers_before(link: Link, report: Report) -> Iterator[Link]:
    for said in report.reading.attributions:
        yield from (chain[0] for chain in said.chains if chain and chain[0].end <= link.start)


def _find_office(link: Link, report: Report) -> frozenset[str]:
    """What a speaker is by the words of his office, or by what he is called where he has no name."""
    roles = (find_role(m, report) for m in report.reading.mentions if m.type == "PER" and m.name == link.name)
    held = frozenset(notion for role in roles if role for notion in find_notions(role, report.article.lang))
    return held or find_notions(link.name, report.article.lang)


@cache
def _others() -> Mapping[str, str]:
    """Words by which an officer is a new one, or not one alone, with their sort."""
    return {fold(row["word"]): row["sort"] for row in read_table("srot.linking", "new_officers")}
