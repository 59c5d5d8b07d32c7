"""What an office says of the day of publication: who is called prime minister holds that office, who is called former prime minister held it.

``terms_of_office.tsv`` has the terms, ``office_words.tsv`` the words for them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from srot.languages.tables import read_table
from srot.linking.dating_bonds import Bond, sentence_of, stated_times
from srot.linking.dating_days import ALL, Days, days_between
from srot.linking.reports import Report
from srot.linking.told_days import looks_back
from srot.records import Mention
from srot.text.normal import fold
from srot.text.words import find_words, is_word

LEAD_SENTENCES = 3
"""Sentences in which a report gives people the office that they hold as it is written; further down it tells of earlier days."""
EARLY, LATE = timedelta(21), timedelta(7)
"""Time before a term begins in which who was chosen is called by the office already, and after its end in which reports still are behind."""
_BESIDES = ("former", "then")


@dataclass(frozen=True, slots=True)
class Term:
    """First and last day of one term; the last is `ALL`'s where it runs."""

    since: date
    until: date


def find_office_bonds(report: Report) -> Iterator[Bond]:
    """One bond for each person of the lead who is named with an office whose terms the table has."""
    end = max((sentence.end for sentence in report.reading.sentences[:LEAD_SENTENCES]), default=0)
    seen: set[tuple[str, str, bool]] = set()
    for mention in report.reading.mentions:
        office, former = _office_of(mention.role or "") if mention.type == "PER" and mention.start < end else (None, False)
        terms = _terms().get((_name_key(mention.name), office), ()) if office else ()
        if office is None or not terms or (mention.name, office, former) in seen or _tells_of_the_past(report, mention):
            continue
        seen.add((mention.name, office, former))
        days = _days_after(terms) if former else _days_within(terms)
        yield Bond("office", days, mention.start, mention.end, f'"{mention.role} {mention.name}" {_when(terms, former=former)}')


def _days_within(terms: tuple[Term, ...]) -> Days:
    """From the first term to the last: between two terms some go on calling a person by the office."""
    return days_between(max(ALL.first, terms[0].since - EARLY), min(ALL.last, terms[-1].until + LATE) if terms[-1].until < ALL.last else ALL.last)


def _days_after(terms: tuple[Term, ...]) -> Days:
    """All days between two terms and after the last."""
    days = Days(())
    for place, term in enumerate(terms):
        stop = terms[place + 1].since if place + 1 < len(terms) else ALL.last
        if term.until < ALL.last:
            days |= days_between(term.until, stop)
    return days


def _when(terms: tuple[Term, ...], *, former: bool) -> str:
    last = terms[-1].until
    if former:
        return f"held the office until {', '.join(f'{term.until}' for term in terms if term.until < ALL.last)}"
    return f"holds the office from {terms[0].since}" + (f" to {last}" if last < ALL.last else " on")


def _tells_of_the_past(report: Report, mention: Mention) -> bool:
    """Whether the sentence dates what it tells to a year, or looks back: "2011 में प्रधानमंत्री मनमोहन सिंह ने ..."."""
    start, end = sentence_of(report, mention.start)
    if any(start <= time.start < end for time, _, _ in stated_times(report)):
        return True
    return any(start <= time.start < end and looks_back(report, time) for time in report.reading.times)


def _office_of(role: str) -> tuple[str | None, bool]:
    """The office that a title names, and whether as a former one; none where it was held at another time."""
    text = " " + " ".join(fold(word.text) for word in find_words(role) if is_word(word.text)) + " "
    named = [office for office, forms in _office_words().items() if any(f" {form} " in text for form in forms)]
    offices = [office for office in named if office not in _BESIDES]
    return (offices[0] if len(offices) == 1 and "then" not in named else None), "former" in named


@cache
def _office_words() -> Mapping[str, tuple[str, ...]]:
    return {row["office"]: tuple(fold(form) for form in row["forms"].split("|")) for row in read_table("srot.linking", "office_words")}


@cache
def _terms() -> Mapping[tuple[str, str], tuple[Term, ...]]:
    found: dict[tuple[str, str], set[Term]] = defaultdict(set)
    for row in read_table("srot.linking", "terms_of_office"):
        term = Term(date.fromisoformat(row["since"]), date.fromisoformat(row["until"]) if row["until"] else ALL.last)
        for name in row["names"].split("|"):
            found[_name_key(name), row["office"]].add(term)
    return {key: tuple(sorted(terms, key=lambda term: term.since)) for key, terms in found.items()}


def _name_key(name: str) -> str:
    return " ".join(fold(word.text) for word in find_words(name) if is_word(word.text))
