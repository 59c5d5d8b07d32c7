"""The line that a claim is read from: a whole proposition in the words of one of its reports."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

import regex

from srot.languages.line_words import (
    ends_relative,
    is_dangling,
    is_whole,
    lacks_subject,
    only_connects,
    only_relates,
    points_with_noun,
    skip_joint,
)
from srot.languages.preferred import rank_language
from srot.linking.clauses import behind_joint
from srot.linking.credits import skip_dateline
from srot.linking.denials import is_denied_figure
from srot.linking.measure_keys import DURATIONS
from srot.linking.measures import Measure
from srot.linking.reports import Report
from srot.linking.units import Unit
from srot.records import Quantity, Span

READABLE = (40, 220)
"""Characters between which a line reads well."""
MOST_WORDS = 36
"""Words of a line at most; a longer one is a run-on sentence that tells more than its claim."""
MOST = 0.7
"""Share that a line must have of the words in common, measured by the line that has the most of them."""
BEFORE = 120
"""Characters before a saying that are read along with it when it cannot be read without them: who says it of whom."""
_EDGE = " \t,;:-–—।."
_MARKS = (",", ";", ":", "–", "—")
_QUOTES = {"“": "”", "‘": "’", "«": "»", '"': '"', "'": "'"}
_OPENERS = " \t" + "".join(_QUOTES)
_QUOTE_MARK = regex.compile("[" + "".join((*_QUOTES, *_QUOTES.values())) + "]")
_CLAUSE_END = regex.compile(r"[,;।|!?\n]|\.(?!\p{Nd})")


@dataclass(frozen=True, slots=True)
class Line:
    """The unit that a claim is read from, the characters of its report, these as one line, and whether it is a whole proposition and
    whether it points back at another sentence."""

    unit: Unit
    span: Span
    text: str
    whole: bool
    dangling: bool


Taken = Mapping[str, Collection[Span]]
"""Report -> the characters of it that claims are read from already."""
NOTHING: Taken = {}
LONGEST = 320
"""Characters of a line that goes back to an earlier sentence."""
FEWEST_WORDS = 3
"""Words that the clause of a figure must have to be read by itself."""


def find_line(units: Sequence[Unit], reports: Mapping[str, Report], taken: Taken = NOTHING) -> Line:
    """The best line of a claim: with the figure that it counts, in the preferred language, not a denial of it nor told of a part, whole, not read by another
    claim already (`taken`), not pointing back nor read from an earlier sentence on, of the figure that most reports give, with it before all others, no
    run-on sentence, half its words in others too, attributed, of readable length, with no other figure behind, with most of the words that several units
    share and the least beside them."""
    counting = [unit for unit in units if unit.measure]
    best = counting if 2 * len(counting) >= len(units) else units
    first = min(rank_language(unit.lang) for unit in best)
    told = [unit for unit in best if rank_language(unit.lang) == first]
    if len(told) == 1:
        return make_line(told[0], reports[told[0].report], taken)
    shared = Counter(key for unit in units for key in unit.keys)
    figures = Counter(figure for _, figure in {(unit.report, unit.figure) for unit in units})
    common = {unit.id: sum(shared[key] - 1 for key in unit.keys) for unit in told}
    enough = MOST * max(common.values())

    def rank(line: Line) -> tuple[bool | int | float | str, ...]:
        unit, report = line.unit, reports[line.unit.report]
        return (
            unit.denies or _denies_figure(line, report),
            _lacks_figure(line),
            unit.measure is not None and unit.measure.part,
            not line.whole,
            _is_taken(line, taken),
            line.dangling or line.span.start < _sentence_of(report, Span(unit.start, unit.end)).start,
            -figures[unit.figure] if unit.measure else 0,
            _counts_before(line, report),
            len(line.text.split()) > MOST_WORDS,
            2 * sum(shared[key] > 1 for key in unit.keys) < len(unit.keys),
            unit.attribution is None,
            not READABLE[0] <= len(line.text) <= READABLE[1],
            _counts_behind(line, report),
            common[unit.id] < enough,
            line.span != Span(unit.start, unit.end),
            -round(common[unit.id] / max(1, len(unit.keys)), 6),
            -common[unit.id],
            unit.id,
        )

    return min((make_line(unit, reports[unit.report], taken) for unit in told), key=rank)


def _denies_figure(line: Line, report: Report) -> bool:
    """Whether a line says of the very figure that it counts that it is not so: "मृतकों की संख्या 288 नहीं है"."""
    figure = line.unit.measure.quantity if line.unit.measure else None
    return figure is not None and is_denied_figure(report.article.text, figure.start, figure.end)


def _lacks_figure(line: Line) -> bool:
    """Whether the figure of a unit stands outside its line."""
    figure = line.unit.measure.quantity if line.unit.measure else None
    return figure is not None and not line.span.start <= figure.start < line.span.end


def _counts_before(line: Line, report: Report) -> bool:
    """Whether a line counts something else before it comes to the figure of its claim: "14 coaches derailed, killing 23"."""
    figure = line.unit.measure.quantity if line.unit.measure else None
    return figure is not None and _counts(report, figure, line.span.start, figure.start)


def _counts_behind(line: Line, report: Report) -> bool:
    """Whether a line counts something else behind the figure of its claim: "20 मरे और 9 घायल हैं"."""
    figure = line.unit.measure.quantity if line.unit.measure else None
    return figure is not None and _counts(report, figure, figure.end, line.span.end)


def _counts(report: Report, figure: Quantity, start: int, end: int) -> bool:
    """Whether other figures of the standing of one begin between two places."""
    others = (other for other in report.reading.quantities if start <= other.start < end)
    return any(other.status == figure.status and other.unit not in DURATIONS for other in others)


def make_line(unit: Unit, report: Report, taken: Taken = NOTHING) -> Line:
    """What of a report a unit is read from: its own words if they can be read by themselves, else the clause around them with cue and
    source, else the sentence; of several that point back the shortest, and the sentence where no words are whole. A figure whose
    sentence is taken is read from its own clause, if that is whole."""
    line = _make_line(unit, report)
    if unit.measure is None or not _is_taken(line, taken):
        return line
    clauses = (_line(unit, report, _trim(report, span)) for span in _own_clauses(unit, unit.measure, report))
    good = (clause for clause in clauses if clause.whole and not clause.dangling and len(clause.text.split()) >= FEWEST_WORDS)
    return next((clause for clause in good if clause.span not in taken.get(unit.report, ())), line)


def _is_taken(line: Line, taken: Taken) -> bool:
    """Whether another claim is read from most of the words of a line already, or most of its words are in the line."""
    others = taken.get(line.unit.report, ())
    return any(2 * (min(line.span.end, span.end) - max(line.span.start, span.start)) > line.span.end - line.span.start for span in others)


def _own_clauses(unit: Unit, measure: Measure, report: Report) -> Iterator[Span]:
    """The clause of a figure behind a joining word, and what stands between the marks around it."""
    text = report.article.text
    joined = behind_joint(text, report.article.lang, unit.start, measure)
    if joined is not None:
        yield joined
    sentence = _sentence_of(report, Span(unit.start, unit.end))
    if text[sentence.start : measure.clause.start].rstrip().endswith(_MARKS):
        stop = _CLAUSE_END.search(text, max(measure.clause.end, measure.quantity.end), sentence.end)
        yield Span(measure.clause.start, stop.start() if stop else sentence.end)


def _make_line(unit: Unit, report: Report) -> Line:
    whole: Line | None = None
    for span in _widen(unit, report):
        line = _line(unit, report, _trim(report, span))
        if line.whole and not line.dangling:
            return line
        whole = whole or (line if line.whole else None)
    carried = _from_before(unit, report)
    return carried or whole or line


def _from_before(unit: Unit, report: Report) -> Line | None:
    """What points back, read from the sentence on that names its source or else from the one before it, if that is near and points at nothing
    itself: "मेयर ने पुल बंद किया। साथ ही इसे खतरनाक बताया।"."""
    own = _sentence_of(report, Span(unit.start, unit.end))
    if only_connects(report.article.text[own.start : own.end], unit.lang):
        return None
    named = _find_source_before(unit, report, own.start)
    if named is None and points_with_noun(report.article.text[own.start : own.end], unit.lang):
        return None
    before = [s for s in report.reading.sentences if own.end - LONGEST <= s.start < own.start and (named is None or s.start <= named)]
    for first in reversed(before):
        if "\n" in report.article.text[first.start : own.end].strip():
            return None
        line = _line(unit, report, _trim(report, Span(first.start, own.end)))
        if line.whole and (named is not None or not line.dangling):
            return line
    return None


def _find_source_before(unit: Unit, report: Report, place: int) -> int | None:
    """Where the source of a unit is named last before a place of its paragraph; a source that is carried over has no words of its own."""
    text = report.article.text
    links = [chain[0] for chain in unit.attribution.chains if chain] if unit.attribution else []
    start = text.rfind("\n", 0, place) + 1
    found = (link.start if link.start < link.end <= place else text.rfind(link.text, start, place) for link in links)
    return min((named for named in found if named >= 0), default=None)


def _widen(unit: Unit, report: Report) -> Iterator[Span]:
    own = Span(unit.start, unit.end)
    yield own
    sentence = _sentence_of(report, own)
    yield _saying_around(unit, report, sentence)
    yield sentence


def _line(unit: Unit, report: Report, span: Span) -> Line:
    text = report.article.text
    words = _words(text, span)
    headless = ends_relative(text[text.rfind("\n", 0, span.start) + 1 : span.start].rstrip(_OPENERS), unit.lang)
    aside = only_relates(text[max(span.start, unit.start) : max(span.end, unit.start)], unit.lang)
    return Line(unit, span, words, is_whole(words, unit.lang) and not aside, headless or is_dangling(words, unit.lang) or lacks_subject(words, unit.lang))


def _words(text: str, span: Span) -> str:
    return " ".join(text[span.start : span.end].split())


def _sentence_of(report: Report, span: Span) -> Span:
    """The sentence that holds the most of a span."""
    sentences = [s for s in report.reading.sentences if s.start < span.end and span.start < s.end]
    return max(sentences, key=lambda s: (min(s.end, span.end) - max(s.start, span.start), -s.start), default=span)


def _saying_around(unit: Unit, report: Report, sentence: Span) -> Span:
    """A content with its cue and its source, from behind a semicolon before them out to the mark that ends the clause."""
    said = unit.attribution
    if said is None:
        return sentence
    marks = [Span(unit.start, unit.end), *([Span(said.cue.start, said.cue.end)] if said.cue else [])]
    marks += [Span(link.start, link.end) for chain in said.chains for link in chain]
    inside = [mark for mark in marks if sentence.start <= mark.start and mark.end <= sentence.end]
    if not inside:
        return sentence
    start, end = min(mark.start for mark in inside), max(mark.end for mark in inside)
    if said.cue and said.cue.end <= unit.start and max(mark.start for mark in inside) >= unit.end:
        return sentence  # "Terming it a mishap, Rao said that ...": the clause of the source goes on with something else
    stop = _CLAUSE_END.search(report.article.text, end, sentence.end)
    semicolon = report.article.text.rfind(";", sentence.start, start)
    first = sentence.start if semicolon < 0 else semicolon + 1
    start = first if start - first <= BEFORE else start
    return Span(start, stop.start() if stop else sentence.end)


def _trim(report: Report, span: Span) -> Span:
    """A span without the dateline before it, a joining word at its head and the marks around it; a quotation is closed or left open."""
    text, start, end = report.article.text, skip_dateline(report, span), span.end
    start += skip_joint(text[start:end], report.article.lang)
    start = min(_skip_edge(text, start), end)
    while start < end and text[end - 1] in _EDGE:
        end -= 1
    return _close_quotes(text, Span(start, end))


def _close_quotes(text: str, span: Span) -> Span:
    """Without the marks of a quotation around the whole; one that is opened inside is closed with the mark that follows."""
    start, end = span.start, span.end
    if not _QUOTE_MARK.search(text, start, end):
        return span
    while end - start > 2 and text[end - 1] == _QUOTES.get(text[start]):
        start, end = start + 1, end - 1
    for opening, closing in _QUOTES.items():
        inside = text[start:end]
        odd = inside.count(opening) % 2 if opening == closing else inside.count(opening) - inside.count(closing)
        closed = _skip_edge(text, end)
        if odd and closed < len(text) and text[closed] == closing:
            end = closed + 1
        elif odd and text[start] in (opening, closing):
            start += 1
        elif odd and text[end - 1] in (opening, closing):
            end -= 1
    return Span(start, end)


def _skip_edge(text: str, place: int) -> int:
    """Behind the marks that end a clause: the closing quotation mark of "बढ़ रहा है।"" stands there."""
    while place < len(text) and text[place] in _EDGE:
        place += 1
    return place
