"""Disputes over the age of a person, wherever it stands beside the name: "17 वर्षीय सोहन", "Sohan (19)", "Sohan, aged 19,", "सोहन है। वह 19 साल का है"; of whom
a pronoun points at: "Sohan told the court that he was 17 years old. Police said his age was 19"; and of one whom no report names: "17 वर्षीय छात्रा".
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

import regex

from srot.languages.tables import read_table
from srot.linking.age_numbers import age_pattern, years_of
from srot.linking.dating_bonds import sentence_before, sentence_of
from srot.linking.disagreements import find_disagreements
from srot.linking.entities import EntityIndex
from srot.linking.homes import Homes
from srot.linking.measure_keys import HARMED
from srot.linking.natures import set_out
from srot.linking.reports import Report
from srot.linking.sides import Ruling, Side
from srot.linking.slips import find_misreport
from srot.linking.statements import Statement
from srot.records import Disagreement, Mention
from srot.text.normal import fold
from srot.text.words import find_words

PERSON, PLACE = "PER", "LOC"
Age = tuple[int, int, str]
"""Where an age stands, and how old somebody is."""
Aged = tuple[Statement, bool]
"""An age of somebody, and whether it stands behind a pronoun for him."""
REACH = 40
"""Characters beside a name in which an age stands."""
POINTED = 250
"""Characters between a pronoun and the name that it stands for."""
CLOSE_BY = 24
"""Characters behind a kind of person in which his name stands."""
STATED = "stated"
"""Basis of a source that the words of its report name."""
APART = 6
"""Years by which two ages of one who is called by a pronoun or a kind may differ; further apart they are of two."""


def find_age_disputes(story: str, homes: Homes, entities: EntityIndex) -> list[Disagreement]:
    """One for each person to whom two reports give two ages, or one report two ages from two sources."""
    told: dict[str, list[Aged]] = defaultdict(list)
    for report in homes.reports.values():
        for person, aged in _find_ages(report, homes, entities):
            told[person].append(aged)
    named = [(entities.name_of(person) or person, _leave_out_others(told[person])) for person in sorted(told)]
    return [
        found
        for about, ages in (*named, *_find_nameless_ages(homes, entities))
        if len({statement.value for statement in ages}) > 1
        for found in find_disagreements(story, "number", about, ages, judge=_judge)
    ]


def _judge(left: Side, right: Side) -> Ruling:
    """Nobody has two ages: of two one is wrong, and where others have one from the same source it is known which."""
    return find_misreport(left, right, steady=True) or Ruling("conflict", f"two ages of one person: {set_out(left, right)}")


def _leave_out_others(told: Sequence[Aged]) -> list[Statement]:
    """The ages of a person, without those behind a pronoun that are far from all that stand beside the name: he spoke of another, "the doctor said that
    he was 72 years old"."""
    beside = {float(stated.value) for stated, pointed in told if not pointed}
    ages = [stated for stated, _ in told]
    if not beside:
        return ages if _are_near(ages) else []
    return [stated for stated, pointed in told if not pointed or any(abs(float(stated.value) - years) <= APART for years in beside)]


def _find_ages(report: Report, homes: Homes, entities: EntityIndex) -> Iterator[tuple[str, Aged]]:
    """The persons of a report with their ages, each age once; who is given two ages is two persons of one name, unless a source gives
    one of them of whom it points at, or one that is near and nobody else gives: "परिजनों का दावा है कि मोहन की उम्र 17 साल थी"."""
    found: dict[str, list[Aged]] = defaultdict(list)
    people = [m for m in report.reading.mentions if m.type == PERSON and m.id in entities.of_mention]
    beside = [(mention, age) for mention in people if (age := _age_beside(report.article.text, mention))]
    beside_of: dict[str, list[str]] = defaultdict(list)
    for mention, (_, _, years) in beside:
        beside_of[entities.group(entities.of_mention[mention.id])].append(years)
    pointed = list(_find_pointed(report, people, [mention for mention, _ in beside]))
    for place, (mention, age) in enumerate((*beside, *pointed)):
        found[entities.group(entities.of_mention[mention.id])].append((_state_age(report, age, homes), place >= len(beside)))
    for person in sorted(found):
        firsts = {aged[0].value: aged for aged in reversed(found[person])}
        known = any(stated.sources for stated, _ in firsts.values())
        if len(firsts) == 1 or (known and (len(set(beside_of[person])) < len(firsts) or _are_claimed([stated for stated, _ in firsts.values()]))):
            told = [firsts[years] for years in sorted(firsts)]
            yield from ((person, aged if len(told) == 1 else (_without_inferred(aged[0]), aged[1])) for aged in told)


def _are_claimed(ages: Sequence[Statement]) -> bool:
    """Whether near ages have each its own source in the words of the report, or one of them none."""
    stated = {_without_inferred(age).sources for age in ages}
    return len(ages) == len(stated) and not frozenset.intersection(*stated) and _are_near(ages)


def _without_inferred(stated: Statement) -> Statement:
    """An age without sources that no words name: the family's claim is no source of the age that its report gives."""
    return replace(stated, roots=tuple(root for root in stated.roots if root.basis == STATED))


def _state_age(report: Report, age: Age, homes: Homes, places: frozenset[str] = frozenset()) -> Statement:
    start, end, years = age
    claim, roots = homes.find_home(report, start)
    return Statement(report, years, report.article.text[start:end], start, end, roots, claim=claim, places=places)


def _find_pointed(report: Report, people: Sequence[Mention], aged: Sequence[Mention]) -> Iterator[tuple[Mention, Age]]:
    """The ages of those at whom a pronoun points: the last one named before it, in its sentence, or where his age has just been told, or where he is named
    alone in the sentence before."""
    text, known = report.article.text, list(aged)
    for match in _pointing().finditer(text):
        start, _ = sentence_of(report, match.start())
        last = max((m for m in people if match.start() - POINTED <= m.start and m.end <= match.start()), key=lambda m: m.end, default=None)
        age = _age_of(match)
        if last is None or age is None:
            continue
        there = {m.name for m in people if sentence_before(report, start) <= m.start < start}
        if last.start >= start or last in known or len(there) == 1:
            known.append(last)
            yield last, age


def _find_nameless_ages(homes: Homes, entities: EntityIndex) -> list[tuple[str, list[Statement]]]:
    """Those whom reports call by no more than an age and a kind ("15 साल की छात्रा"), where each report has one of a kind, none tells of several, and the
    reports have a place in common."""
    told: dict[str, list[Statement]] = defaultdict(list)
    several: set[str] = set()
    for report in homes.reports.values():
        ages = list(_find_kinds(report))
        for kind in {kind for kind, _ in ages}:
            mine = {age[2]: age for of, age in reversed(ages) if of == kind}
            if len(mine) > 1 or _counts_several(report, kind):
                several.add(kind)
            told[kind] += [_state_age(report, age, homes, _places_around(report, age, entities)) for age in mine.values()]
    return [(kind, _of_one_place(told[kind], entities)) for kind in sorted(told) if kind not in several and _are_near(told[kind])]


def _places_around(report: Report, age: Age, entities: EntityIndex) -> frozenset[str]:
    """The places that the sentence of an age names: of "पांकी की 17 वर्षीय छात्रा"."""
    start, end = sentence_of(report, age[0])
    return _places_in(report, start, end, entities)


def _places_in(report: Report, start: int, end: int, entities: EntityIndex) -> frozenset[str]:
    inside = (m.id for m in report.reading.mentions if m.type == PLACE and start <= m.start < end)
    return frozenset(entities.group(entities.of_mention[name]) for name in inside if name in entities.of_mention)


def _of_one_place(told: Sequence[Statement], entities: EntityIndex) -> list[Statement]:
    """The ages without those of elsewhere: where none of the places around one is named in another report, nor its report names one around another."""
    everywhere = {stated.report.id: _places_in(stated.report, 0, len(stated.report.article.text), entities) for stated in told}
    named = Counter(place for places in everywhere.values() for place in places)
    around = Counter(place for stated in told for place in stated.places)
    return [
        replace(stated, places=frozenset())
        for stated in told
        if not stated.places
        or any(named[place] > 1 for place in stated.places)
        or any(around[place] for place in everywhere[stated.report.id] - stated.places)
    ]


def _find_kinds(report: Report) -> Iterator[tuple[str, Age]]:
    """The ages that stand before a word for a kind of person whom no name follows."""
    text = report.article.text
    if _named_word().search(text) is None:
        return
    names = sorted(m.start for m in report.reading.mentions if m.type == PERSON)
    for match in _before_kind().finditer(text):
        age = _age_of(match)
        named = any(match.end() <= start <= match.end() + CLOSE_BY for start in names)
        if age and not named:
            yield _kinds()[fold(match["kind"])], age


def _counts_several(report: Report, kind: str) -> bool:
    """Whether a report counts more than one harmed, or more than one of a kind: then an age is one of many."""
    for quantity in report.reading.quantities:
        words = {_kinds().get(fold(word.text)) for word in find_words(quantity.of or "")}
        if (quantity.value or quantity.low or 0) > 1 and (quantity.state in HARMED or kind in words):
            return True
    return False


def _are_near(ages: Sequence[Statement]) -> bool:
    years = [float(stated.value) for stated in ages]
    return max(years) - min(years) <= APART


def _age_beside(text: str, mention: Mention) -> Age | None:
    """Where the age of a named person stands, and how old he is."""
    stop = min(len(text), mention.end + REACH)
    behind = next((match for pattern in _behind() if (match := pattern.match(text, mention.end, stop))), None)
    before = None if behind else _before().search(text, max(0, mention.start - REACH), mention.start)
    match = behind or before
    return _age_of(match) if match else None


def _age_of(match: regex.Match[str]) -> Age | None:
    """Where an age stands and how many years it is; ``None`` for what nobody lives to."""
    years = years_of(match["age"])
    return (match.start("age"), match.end("age"), years) if years else None


@cache
def _behind() -> tuple[regex.Pattern[str], ...]:
    """What makes a number behind a name an age: brackets or commas around it, "aged", "a 19-year-old", or "he is 19 years old"."""
    years, link = _words("years"), rf"(?:[\s,।(]|(?:{_words('link')})(?![\p{{L}}\p{{M}}]))*"
    return (
        regex.compile(rf"\s*[(,]\s*{age_pattern()}(?:\s*(?:{years}))?\s*[),]"),
        regex.compile(rf"{link}\b(?:{_words('before')})\s*:?\s*{age_pattern()}"),
        regex.compile(rf"\s*,\s*(?:{_words('article')})\s+{age_pattern()}[\s-]*(?:{_words('named')})"),
        regex.compile(rf"{link}(?:{_words('who')})\s+{age_pattern()}\s*(?:{years})\s+\p{{L}}+\p{{M}}*\s+(?:{_words('copula')})(?![\p{{L}}\p{{M}}])"),
    )


@cache
def _before() -> regex.Pattern[str]:
    """A number and a word for years right before a name, with two words for who he is between at most: "17 वर्षीय छात्र"."""
    return regex.compile(rf"{age_pattern()}[\s-]*(?:{_words('named')})\s+(?:[\p{{L}}\p{{M}}]+\s+){{0,2}}$")


@cache
def _pointing() -> regex.Pattern[str]:
    """An age behind a pronoun: "his age to be 21", "उसकी उम्र 19", "he was 17 years old", "वह 17 साल का है"; not that of long ago, "when he
    began to play"."""
    whose = rf"(?:{_words('possessive')})\s+(?:{_words('before')})\s+(?:\p{{L}}[\p{{L}}\p{{M}}]*\s+){{0,3}}{age_pattern()}"
    who = rf"(?:{_words('who')})\s+(?:{_words('be')})\s+{age_pattern()}[\s-]*(?:{_words('aged')})"
    holder = rf"(?:{_words('who')})\s+{age_pattern()}\s*(?:{_words('years')})\s+\p{{L}}+\p{{M}}*\s+(?:{_words('copula')})(?![\p{{L}}\p{{M}}])"
    then = rf"(?!(?:\s|,)*(?:{_words('then')})(?![\p{{L}}\p{{M}}]))"
    return regex.compile(rf"(?<![\p{{L}}\p{{M}}])(?:{whose}|{who}|{holder}){then}", regex.IGNORECASE)


@cache
def _before_kind() -> regex.Pattern[str]:
    """A number and a word for years before a word for a kind of person, with one word between at most: "17 वर्षीय दलित छात्रा"."""
    kinds = "|".join(regex.escape(word) for word in sorted(_kinds(), key=lambda word: (-len(word), word)))
    return regex.compile(rf"{age_pattern()}[\s-]*(?:{_words('named')})\s+(?:[\p{{L}}\p{{M}}]+\s+)?(?P<kind>{kinds})(?![\p{{L}}\p{{M}}])", regex.IGNORECASE)


@cache
def _named_word() -> regex.Pattern[str]:
    """A word for years that stands before a name or a kind: without one there is no age to look for."""
    return regex.compile(_words("named"), regex.IGNORECASE)


@cache
def _kinds() -> dict[str, str]:
    return {fold(row["word"]): row["kind"] for row in read_table("srot.linking", "age_kinds")}


def _words(side: str) -> str:
    """The words of a side, the longest first."""
    rows = (row["word"] for row in read_table("srot.linking", "ages") if row["side"] == side)
    return "|".join(regex.escape(word) for word in sorted(rows, key=lambda word: (-len(word), word)))
