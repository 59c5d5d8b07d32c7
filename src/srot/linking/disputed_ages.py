"""Disputes over the age of a person, wherever it stands beside the name: "17 वर्षीय सोहन", "Sohan (19)", "Sohan, aged 19,", "सोहन है। वह 19 साल का है"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache

import regex

from srot.languages.tables import read_table
from srot.linking.disagreements import find_disagreements
from srot.linking.entities import EntityIndex
from srot.linking.homes import Homes
from srot.linking.natures import set_out
from srot.linking.reports import Report
from srot.linking.sides import Ruling, Side
from srot.linking.slips import find_misreport
from srot.linking.statements import Statement
from srot.records import Disagreement, Mention
from srot.text.normal import fold_digits

PERSON = "PER"
REACH = 40
"""Characters beside a name in which an age stands."""
OLDEST = 115
_AGE = r"(?<!\p{Nd})(?P<age>\p{Nd}{1,3})(?!\p{Nd}|[.,]\p{Nd})"


def find_age_disputes(story: str, homes: Homes, entities: EntityIndex) -> list[Disagreement]:
    """One for each person to whom two reports give two ages."""
    told: dict[str, list[Statement]] = defaultdict(list)
    for report in homes.reports.values():
        for person, statement in _find_ages(report, homes, entities):
            told[person].append(statement)
    return [
        found
        for person in sorted(told)
        if len({statement.report.id for statement in told[person]}) > 1
        for found in find_disagreements(story, "number", entities.name_of(person) or person, told[person], judge=_judge)
    ]


def _judge(left: Side, right: Side) -> Ruling:
    """Nobody has two ages: of two one is wrong, and where others have one from the same source it is known which."""
    return find_misreport(left, right, steady=True) or Ruling("conflict", f"two ages of one person: {set_out(left, right)}")


def _find_ages(report: Report, homes: Homes, entities: EntityIndex) -> Iterator[tuple[str, Statement]]:
    """The persons of a report with their ages, each of them once; who is given two ages is two persons of one name."""
    found: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for mention in report.reading.mentions:
        entity = entities.of_mention.get(mention.id) if mention.type == PERSON else None
        age = _age_beside(report.article.text, mention) if entity else None
        if entity and age:
            found[entities.group(entity)].append(age)
    for person in sorted(found):
        if len({years for _, _, years in found[person]}) == 1:
            start, end, years = found[person][0]
            claim, roots = homes.find_home(report, start)
            yield person, Statement(report, years, report.article.text[start:end], start, end, roots, claim=claim)


def _age_beside(text: str, mention: Mention) -> tuple[int, int, str] | None:
    """Where the age of a named person stands, and how old he is."""
    stop = min(len(text), mention.end + REACH)
    behind = next((match for pattern in _behind() if (match := pattern.match(text, mention.end, stop))), None)
    before = None if behind else _before().search(text, max(0, mention.start - REACH), mention.start)
    match = behind or before
    if match is None or not 0 < int(fold_digits(match["age"])) <= OLDEST:
        return None
    return match.start("age"), match.end("age"), str(int(fold_digits(match["age"])))


@cache
def _behind() -> tuple[regex.Pattern[str], ...]:
    """What makes a number behind a name an age: brackets or commas around it, "aged", "a 19-year-old", or "he is 19 years old"."""
    years, link = _words("years"), rf"(?:[\s,।(]|(?:{_words('link')})(?![\p{{L}}\p{{M}}]))*"
    return (
        regex.compile(rf"\s*[(,]\s*{_AGE}(?:\s*(?:{years}))?\s*[),]"),
        regex.compile(rf"{link}\b(?:{_words('before')})\s*:?\s*{_AGE}"),
        regex.compile(rf"\s*,\s*(?:{_words('article')})\s+{_AGE}[\s-]*(?:{_words('named')})"),
        regex.compile(rf"{link}(?:{_words('who')})\s+{_AGE}\s*(?:{years})\s+\p{{L}}+\p{{M}}*\s+(?:{_words('copula')})(?![\p{{L}}\p{{M}}])"),
    )


@cache
def _before() -> regex.Pattern[str]:
    """A number and a word for years right before a name, with two words for who he is between at most: "17 वर्षीय छात्र"."""
    return regex.compile(rf"{_AGE}[\s-]*(?:{_words('named')})\s+(?:[\p{{L}}\p{{M}}]+\s+){{0,2}}$")


def _words(side: str) -> str:
    """The words of a side, the longest first."""
    rows = (row["word"] for row in read_table("srot.linking", "ages") if row["side"] == side)
    return "|".join(regex.escape(word) for word in sorted(rows, key=lambda word: (-len(word), word)))
