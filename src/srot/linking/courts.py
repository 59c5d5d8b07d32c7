"""The court for which a bench speaks: what its judges say from the bench is the court's word."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import cache

import regex

from srot.languages.tables import read_table
from srot.linking.notions import find_notions
from srot.linking.reports import Report
from srot.records import Link

BENCH, COURT, JUDGE = "c:bench", "c:court", "c:judge"
BETWEEN_JUDGES = 45
"""Characters with the titles of a judge between him and the one before."""
ON_THE_BENCH = 160
"""Characters between "a bench" and the last of the judges that it is made of."""


def find_court(link: Link, report: Report) -> Link | None:
    """The court that a link speaks for, where it is a bench or a judge named as one of it, and the report names the court.

    "न्यायमूर्ति क और ख की पीठ", "a bench of Justices A and B"; a judge who speaks elsewhere speaks for himself.
    """
    if BENCH not in find_notions(link.name, report.article.lang) and not _is_on_bench(link, report):
        return None
    courts = [m for m in report.reading.mentions if m.type == "ORG" and COURT in find_notions(m.name, report.article.lang)]
    named = [(m.start, m.name) for m in courts if len(find_notions(m.name, report.article.lang)) > 1]
    before = [name for start, name in sorted(named) if start <= link.start]
    found = before[-1] if before else min(named)[1] if named else None
    return replace(link, name=found, kind="body") if found else None


def _is_on_bench(link: Link, report: Report) -> bool:
    sentence = max((span.start for span in report.reading.sentences if span.start <= link.start), default=0)
    return _made_of().search(report.article.text, max(sentence, link.start - ON_THE_BENCH), link.start) is not None


def skip_bench(place: int, end: int, report: Report) -> int:
    """Behind the judges that a bench is made of, where it is told at `place`: "a bench *comprising Justices A and B* stayed"; else `place`."""
    opening = _makes_up().match(report.article.text, place, end)
    if opening is None:
        return place
    last = place
    for judge in (m for m in report.reading.mentions if m.type == "PER" and place <= m.start and m.end <= end):
        last = judge.end if judge.start - max(last, opening.end()) <= BETWEEN_JUDGES else last
    return last


@cache
def _makes_up() -> regex.Pattern[str]:
    """What joins a bench to its judges, where it stands before them."""
    forms = (row["words"].split()[1:] for row in read_table("srot.linking", "bench_words"))
    return regex.compile(rf"\s+(?:{'|'.join(map(_spaced, forms))})\b", regex.IGNORECASE)


@cache
def _made_of() -> regex.Pattern[str]:
    openings = "|".join(_spaced(row["words"].split()) for row in read_table("srot.linking", "bench_words"))
    return regex.compile(rf"\b(?:{openings})\b[^;:।!?]*$", regex.IGNORECASE)


def _spaced(words: Iterable[str]) -> str:
    return r"\s+".join(map(regex.escape, words))
