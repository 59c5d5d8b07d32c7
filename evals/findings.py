"""Names, times, quantities, page noise and front matter on the samples."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from evals.metrics import Score, count_score
from evals.samples import SampleReport, load_samples, locate
from srot.reading import read_article
from srot.records import Reading
from srot.text.normal import fold


@cache
def readings() -> dict[str, Reading]:
    """Report name -> reading."""
    return {report.name: read_article(report.article) for report in load_samples()}


def of_language(lang: str) -> Iterator[tuple[SampleReport, Reading]]:
    """The reports of one language with their readings."""
    return ((r, readings()[r.name]) for r in load_samples() if r.article.lang == lang)


def score_times(lang: str) -> Score:
    """A gold time is met by a time that overlaps it and has its value; one of ours that overlaps none is a false alarm.

    Gold times without a value (a relative day in a report without a date) are met by any overlapping time without one.
    """
    right = found = wanted = 0
    for report, reading in of_language(lang):
        spans = []
        for gold in report.gold["times"]:
            span = locate(report.article.text, gold["text"], gold.get("nth", 1))
            if span and gold.get("in") != "title":
                spans.append((span.start, span.end))
                wanted += 1
                near = [t for t in reading.times if t.start < span.end and span.start < t.end]
                right += any(_same_time(t.value, gold["value"]) for t in near)
        found += len(reading.times)
    return count_score(right, max(found, right), wanted)


def _same_time(ours: str | None, gold: str | None) -> bool:
    return ours == gold or (ours is not None and gold is not None and ours.partition("T")[0] == gold.partition("T")[0])


def score_quantities(lang: str) -> Score:
    """A gold quantity is met by one that overlaps it with its value, or with its bounds where it has no value."""
    right = found = wanted = 0
    for report, reading in of_language(lang):
        for gold in report.gold["quantities"]:
            span = locate(report.article.text, gold["text"], gold.get("nth", 1))
            if span and gold.get("in") != "title":
                wanted += 1
                near = [q for q in reading.quantities if q.start < span.end and span.start < q.end]
                right += any(q.value == gold["value"] and q.modifier == gold["modifier"] for q in near)
        found += len(reading.quantities)
    return count_score(right, max(found, right), wanted)


def score_names(lang: str) -> Score:
    """Forms of names, each once a report, with their type; ours are right when form and type are the gold's."""
    right = found = wanted = 0
    for report, reading in of_language(lang):
        gold = {(fold(name["form"]), name["type"]) for name in report.gold["names"] if name["form"] in report.article.text}
        ours = {(fold(mention.text), mention.type) for mention in reading.mentions}
        right += len(gold & ours)
        found += len(ours)
        wanted += len(gold)
    return count_score(right, found, wanted)


def score_noise() -> Score:
    """Lines of page noise in plain text: cut when none of the text that is left holds them."""
    right = found = wanted = 0
    for report in load_samples():
        if report.name.endswith(".txt"):
            gold = [_line(noise) for noise in report.gold["noise"]]
            wanted += len(gold)
            right += sum(1 for line in gold if line not in report.article.text)
            found += sum(1 for cut in report.article.removed if not any(_meets(cut.text, line) for line in gold))
    return count_score(right, right + found, wanted)


def _line(noise: object) -> str:
    return str(noise["text"]) if isinstance(noise, dict) else str(noise[0] if isinstance(noise, list) else noise)


def _meets(cut: str, line: str) -> bool:
    return line in cut or cut in line


def score_front(field: str) -> tuple[int, int]:
    """Reports whose ``published`` day, ``lang`` or ``title`` is the gold's."""
    pairs = [(getattr(report.article, field), report.gold[field]) for report in load_samples()]
    return sum(_day(a, field) == _day(b, field) for a, b in pairs), len(pairs)


def _day(value: str | None, field: str) -> str | None:
    return value[:10] if value and field == "published" else value


def languages() -> Iterable[str]:
    """The languages with findings."""
    return ("hi", "en")
