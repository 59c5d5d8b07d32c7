"""Which credit covers a place in a report: that of its paragraph before that of the whole report.

A paragraph has a credit of its own where one closes or opens it, and, behind a sentence that an agency is the source of, that agency:
"समाचार एजेंसी भाषा के अनुसार घाट बंद है। नावें किनारे लगा दी गई हैं।"
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import regex

from srot.languages.load import load_pack
from srot.linking.reports import Report
from srot.records import Credit, Link, Span
from srot.text.words import find_words, is_word, script_of

GOES_ON = 80
"""Characters of a paragraph behind a closing credit from which that credit is no longer one of the whole report."""
ENDS = ("।", ".", "?", "!", "|")
DATELINE = 60
"""Characters at the head of a sentence in which its report's credit makes them a dateline."""
LEAST = 20
"""Characters that a sentence must keep without its dateline."""
_CREDIT_END = regex.compile(r"[\s)\]:।.,–—-]*")
_OPENING_MARKS = (":", "--", "–", "—")
_OPENING_END = regex.compile(rf"(?P<head>[^:।!?\n–—]{{2,50}}?)\s*(?:{'|'.join(_OPENING_MARKS)})\s+")


@dataclass(frozen=True, slots=True)
class Cover:
    """Who stands behind what is told at a place: agencies as printed, and whether they stand there for one paragraph only."""

    credits: tuple[Credit, ...]
    of_paragraph: bool


def find_cover(report: Report, place: int) -> Cover:
    """The credits over a place of a report's text; none where neither paragraph nor report has one."""
    paragraph = paragraph_of(report.article.text, place)
    own = _credits_in(report.article.text[paragraph.start : paragraph.end], report.article.lang)
    general = tuple(credit for credit in report.article.credit if _is_general(report.article.text, credit.text, report.article.lang))
    if not all(any(found.text in credit.text for credit in general) for found in own):
        return Cover(own, True)
    return Cover(general, False)


def paragraph_of(text: str, place: int) -> Span:
    """The line of a text that holds a place."""
    end = text.find("\n", place)
    return Span(text.rfind("\n", 0, place) + 1, end if end >= 0 else len(text))


@lru_cache(maxsize=1000)
def _credits_in(paragraph: str, lang: str) -> tuple[Credit, ...]:
    return load_pack(lang).find_credit(paragraph)


@lru_cache(maxsize=1000)
def _is_general(text: str, credit: str, lang: str) -> bool:
    """Whether a credit is one of the whole report: not one that closes a paragraph behind which the report goes on, and stands nowhere else. In "he told PTI."
    it is none of a paragraph."""
    place = text.find(credit)
    if place < 0 or text.find(credit, place + 1) >= 0:
        return True
    paragraph = paragraph_of(text, place)
    closing = text[place + len(credit) : paragraph.end].strip(" )].।") == "" and place > paragraph.start + GOES_ON
    closing = closing and any(found.text in credit or credit in found.text for found in _credits_in(text[paragraph.start : paragraph.end], lang))
    return not (closing and any(_is_matter(line) for line in text[paragraph.end :].split("\n")))


def _is_matter(line: str) -> bool:
    return len(line) >= GOES_ON and line.rstrip().endswith(ENDS)


def find_quoted_agency(report: Report, place: int) -> Link | None:
    """The agency that is the source of the last attributed sentence before a place in its paragraph; what follows is its text too.

    An attribution to anybody else in between ends it.
    """
    paragraph = paragraph_of(report.article.text, place)
    before = [said for said in report.reading.attributions if paragraph.start <= said.start and said.end <= place]
    if not before:
        return None
    last = max(before, key=lambda said: (said.end, said.start))
    sources = [chain[0] for chain in last.chains if chain]
    return sources[0] if len(sources) == 1 and sources[0].kind == "agency" else None


def skip_dateline(report: Report, span: Span) -> int:
    """Where a stretch begins that may open with place, day and agency, or with a kicker in other letters: "रांची, 3 मई (भाषा) पुल बंद है।",
    "लखनऊ, जनवरी 29 -- पुल बंद है।", "Flood News: पुल बंद है।"."""
    behind = _skip_credit(report, span) or _skip_place(report, span)
    return behind if behind and span.end - behind >= LEAST else span.start


def _skip_credit(report: Report, span: Span) -> int | None:
    if not report.article.credit:
        return None
    text = report.article.text
    head = text[span.start : min(span.end, span.start + DATELINE)]
    places = [place + len(credit.text) for credit in report.article.credit if (place := head.find(credit.text)) >= 0]
    behind = _CREDIT_END.match(text, span.start + min(places), span.end) if places else None
    return behind.end() if behind else None


def _skip_place(report: Report, span: Span) -> int | None:
    """Behind the mark that ends a place with or without a day, or words in other letters than those that follow."""
    text, end = report.article.text, min(span.end, span.start + DATELINE)
    if all(text.find(mark, span.start, end) < 0 for mark in _OPENING_MARKS):  # most sentences
        return None
    mark = _OPENING_END.match(text, span.start, end)
    if mark is None or any(said.cue and mark.start() <= said.cue.start < mark.end() for said in report.reading.attributions):
        return None
    head = Span(span.start, mark.end("head"))
    other = script_of(text[head.start : head.end]) == "Latin" != script_of(text[mark.end() : span.end])
    return mark.end() if other or _is_place_and_day(report, head) else None


def _is_place_and_day(report: Report, head: Span) -> bool:
    """Whether words are the name of a place, no country, with at most a day behind it."""
    place = next((m for m in report.reading.mentions if m.start == head.start and m.type == "LOC" and m.end <= head.end), None)
    if place is None or place.subtype == "country":
        return False
    days = [(t.start, t.end) for t in report.reading.times]
    told = days + [(m.start, m.end) for m in report.reading.mentions if m.type == "LOC"]
    spans = [(start, end) for start, end in told if head.start <= start and end <= head.end]
    words = find_words(report.article.text, head.start, head.end)
    return all(any(start <= word.start and word.end <= end for start, end in spans) for word in words if is_word(word.text))
