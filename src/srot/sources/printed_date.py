"""Dates that a page prints above or below a report: the day it was published or brought up to date."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache

import regex

from srot.sources.page_words import any_of, values_of
from srot.text.normal import fold, fold_digits


@dataclass(frozen=True, slots=True)
class Stamp:
    """A printed date: its span, its label (``published``, ``updated`` or ``""``), its day or day and time in EDTF.

    `value` is ``None`` for what names no day ("2 hours ago") or may be read two ways ("05/06/2023").
    """

    start: int
    end: int
    label: str
    value: str | None


def find_stamps(line: str) -> tuple[Stamp, ...]:
    """All full printed dates of a line, in order; a date without a year is none.

    >>> find_stamps("Updated: 3 जून 2023, 8:10 AM IST")[0].value
    '2023-06-03T08:10+05:30'
    """
    folded = fold_digits(line)
    if not _YEAR.search(folded) and not _grammar().ago.search(folded):
        return ()
    stamps = [_stamp(match) for match in _grammar().stamp.finditer(folded)]
    stamps += [Stamp(m.start(), m.end(), "updated", None) for m in _grammar().ago.finditer(folded)]
    return tuple(sorted(stamps, key=lambda stamp: stamp.start))


def find_dateline_day(line: str) -> str | None:
    """The day in a dateline that gives its year: "place, day month year (agency):"; EDTF.

    >>> find_dateline_day("Patna, June 3, 2023 (XYZ): Two boats sank")
    '2023-06-03'
    """
    match = _grammar().dateline.match(fold_digits(line))
    return _day(match) if match else None


def best_day(stamps: tuple[Stamp, ...] | list[Stamp]) -> str | None:
    """The day of publication among stamps: one labelled so, else the first unlabelled, else the first update."""
    for label in ("published", "", "updated"):
        for stamp in stamps:
            if stamp.label == label and stamp.value:
                return stamp.value
    return None


_YEAR = regex.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class _Grammar:
    stamp: regex.Pattern[str]
    ago: regex.Pattern[str]
    dateline: regex.Pattern[str]


@cache
def _grammar() -> _Grammar:
    month, weekday = any_of("month"), any_of("weekday")
    day = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
    year = r"(?P<year>(?:19|20)\d\d)(?!\d)"
    dated = (
        rf"(?:{day}[\s,./-]*(?P<month>{month})\.?[\s,./’'-]*{year}"
        rf"|(?P<month>{month})\.?\s*{day},?\s+{year}"
        rf"|{year}[-/.](?P<number>\d{{1,2}})[-/.]{day}(?!\d)"
        rf"|{day}(?P<mark>[-/.])(?P<number>\d{{1,2}})(?P=mark){year})"
    )
    clock = (
        rf"(?:(?P<part>{any_of('part')})\s*)?(?P<hour>\d{{1,2}})[:.](?P<minute>\d\d)(?::\d\d)?(?!\d)"
        rf"(?:\s*(?P<half>{any_of('meridiem')})(?!\p{{L}}))?(?:\s*{any_of('clock')}(?!\p{{L}}))?"
    )
    zone = rf"(?:\s*\(?\s*(?P<zone>{any_of('zone')})(?!\p{{L}})\)?)?"
    label = rf"(?:(?P<published>{any_of('published')})|(?P<updated>{any_of('updated')}))"
    between = rf"[\s,|T–-]*(?:{any_of('clock')}\s+)?"
    stamp = (
        rf"(?<![\p{{L}}\p{{M}}\p{{N}}])(?:{label}\s*[:ः–-]*\s*)?(?:(?:{weekday})[,.\s]+)?(?:{clock}{zone}[\s,|–-]*)?"
        rf"(?:\(?(?:{weekday})\)?[,.\s]+)?{dated}(?:[\s,]*\(?(?:{weekday})(?![\p{{L}}\p{{M}}])\)?)?(?:{between}{clock})?{zone}"
        rf"(?:[\s,]*\(?(?:{weekday})(?![\p{{L}}\p{{M}}])\)?)?"
    )
    ago = rf"{label}\s*[:ः–-]*\s*\d+\s*{any_of('unit')}\s+{any_of('ago')}"
    place = r"[\p{L}\p{M}][\p{L}\p{M}.’'-]*(?:[\s/,]+[\p{L}\p{M}(][\p{L}\p{M}.’'()-]*){0,5}"
    dateline = rf"\s*{place}[,:]\s*(?:(?:{weekday})[,\s]+)?{dated}\s*(?:[(\[][^()\[\]]{{1,40}}[)\]])?\s*[:।.—–-]"
    return _Grammar(*(regex.compile(form, regex.IGNORECASE) for form in (stamp, ago, dateline)))


def _stamp(match: regex.Match[str]) -> Stamp:
    label = "published" if match["published"] else "updated" if match["updated"] else ""
    day = _day(match)
    return Stamp(match.start(), match.end(), label, day and day + _time(match))


def _day(match: regex.Match[str]) -> str | None:
    if match["number"] and match["mark"] and int(match["day"]) <= 12 and int(match["number"]) <= 12 \
            and match["day"] != match["number"]:
        return None
    month = match["number"] or values_of("month").get(fold(match["month"])) or _month_of(match["month"])
    try:
        return date(int(match["year"]), int(month), int(match["day"])).isoformat()
    except ValueError:
        return None


def _month_of(word: str) -> str:
    folded = fold(word)
    return next(value for form, value in values_of("month").items() if form == folded.rstrip("."))


def _time(match: regex.Match[str]) -> str:
    if not match["hour"]:
        return ""
    hour = _hour(int(match["hour"]), fold(match["half"] or ""), fold(match["part"] or ""))
    if hour is None or int(match["minute"]) > 59:
        return ""
    zone = values_of("zone")[fold(match["zone"])] if match["zone"] else ""
    return f"T{hour:02}:{match['minute']}{zone}"


def _hour(hour: int, half: str, part: str) -> int | None:
    """The hour of the day; ``None`` where the words do not tell ("1:30 at night" may belong to the next day)."""
    if hour > 23:
        return None
    side = values_of("meridiem").get(half) or values_of("part").get(part, "")
    if side == "am":
        return hour % 12 if hour <= 12 else hour
    if side in ("pm", "noon"):
        return hour if hour >= 11 and side == "noon" else hour % 12 + 12 if hour <= 12 else hour
    if side == "night":
        return hour + 12 if 7 <= hour <= 11 else hour if hour > 12 else None
    return hour
