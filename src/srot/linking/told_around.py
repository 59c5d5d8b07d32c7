"""From whom a sentence without a source is by the sentences around it: he who counted before, goes on as "we", or is named at the end."""

from __future__ import annotations

from srot.linking.credits import paragraph_of
from srot.linking.first_person import find_self
from srot.linking.reports import Report
from srot.linking.units import Unit
from srot.records import Attribution, Quantity, Span

GAPS = 2
"""Sentences without a figure between a count that a source gives and one that goes on with it."""


def counted_before(unit: Unit, report: Report) -> Attribution | None:
    """The one attribution before a plain figure of people, or of a part of them, in its paragraph, that has such a figure in its content,
    with nothing between them but sentences with more such figures, and few of his without any."""
    if unit.attribution or unit.measure is None or not (unit.measure.quantity.state or unit.measure.part):
        return None
    paragraph = _stretch_of(unit, report)
    gaps = 0
    for sentence in reversed([s for s in report.reading.sentences if paragraph.start <= s.start and s.end <= unit.start]):
        inside = _quantities_in(sentence, report)
        counts = [q for q in inside if q.state or q.unit is None]
        told = [said for said in report.reading.attributions if any(said.start <= q.start and q.end <= said.end for q in counts)]
        gaps += not counts
        if told or gaps > GAPS or (not counts and _is_sourced(sentence, report)):
            return told[0] if len(told) == 1 and not (gaps and _points_back(told[0], report)) else None
    return None


def _is_sourced(sentence: Span, report: Report) -> bool:
    """Whether a sentence has a source of its own, or one that tells by hearsay."""
    return any(said.start < sentence.end and sentence.start < said.end for said in report.reading.attributions)


def _stretch_of(unit: Unit, report: Report) -> Span:
    """The paragraph of a unit; where one sentence makes a paragraph, with the one before it that gives a figure of its own again: "He said 30 were
    aboard. / Of the 30, 12 are safe."."""
    text = report.article.text
    paragraph = paragraph_of(text, unit.start)
    before = paragraph_of(text, paragraph.start - 2) if paragraph.start > 1 else paragraph
    alone = all(sum(1 for s in report.reading.sentences if span.start <= s.start < span.end) == 1 for span in (before, paragraph))
    again = {q.value for q in _quantities_in(before, report)} & {q.value for q in _quantities_in(paragraph, report)} - {None}
    return Span(before.start, paragraph.end) if alone and again else paragraph


def _quantities_in(span: Span, report: Report) -> list[Quantity]:
    return [q for q in report.reading.quantities if span.start <= q.start and q.end <= span.end]


def said_before(unit: Unit, report: Report) -> Attribution | None:
    """The last attribution before a unit in its paragraph, hearsay aside."""
    paragraph = paragraph_of(report.article.text, unit.start)
    before = (said for said in report.reading.attributions if paragraph.start <= said.start and said.end <= unit.start)
    return max((said for said in before if not _is_hearsay(said)), key=lambda said: (said.end, said.start), default=None)


def hearsay_between(said: Attribution, unit: Unit, report: Report) -> bool:
    """Whether something is told by hearsay behind an attribution and before a unit: what follows is the newsroom's, not the speaker's before."""
    return any(_is_hearsay(other) for other in report.reading.attributions if said.end <= other.start and other.end <= unit.start)


def _is_hearsay(said: Attribution) -> bool:
    return all(chain[0].kind == "hearsay" for chain in said.chains if chain)


def speaks_on(unit: Unit, report: Report) -> Attribution | None:
    """The attribution before a unit whose speaker says "we" from the unit on, outside quotation marks and with no other source between."""
    said = None if unit.attribution else said_before(unit, report)
    if said is None:
        return None
    paragraph = paragraph_of(report.article.text, unit.start)
    behind = (other.start for other in report.reading.attributions if unit.end <= other.start and not _is_hearsay(other))
    return said if find_self(report.article.text, unit.start, min([paragraph.end, *behind])) else None


def told_at_end(unit: Unit, report: Report) -> Attribution | None:
    """The attribution that points back from a sentence of its own at the end of what a paragraph narrates: "पुल टूटा। दो लोग मरे। मेयर ने यह बताया।".

    Its content is the sentence before it; what is narrated further up, with no other source between, is told by the same.
    """
    if unit.attribution:
        return None
    paragraph = paragraph_of(report.article.text, unit.start)
    behind = [s for s in report.reading.attributions if unit.end <= s.start < paragraph.end]
    first = min(behind, key=lambda said: (said.start, said.end), default=None)
    return first if first is not None and _points_back(first, report) else None


def _points_back(said: Attribution, report: Report) -> bool:
    """Whether a content is whole sentences, and cue and source stand in the next one; not at the end of the last of several that are quoted."""
    sources = [chain[0].start for chain in said.chains if chain and chain[0].end > chain[0].start]
    ends = [s.end for s in report.reading.sentences if s.start < said.end <= s.end]
    return bool(ends and sources) and said.cue is not None and said.cue.start >= ends[0] and min(sources) >= ends[0]
