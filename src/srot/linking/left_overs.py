"""What of a sentence no source says, and is told beside it.

A clause that a joining word parts from what somebody says is one that other reports tell as well: "*मेयर ने पुल बंद कर दिया* और दो लाख रुपये देने की घोषणा
की", "*12 people were flown out*, while 9 are feared dead". What no such word parts must be long enough to tell something beside "the mayor said on
Tuesday that".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from srot.languages.lexicon import Lexicon
from srot.languages.line_words import cut_joint, is_whole, skip_joint, skip_telling
from srot.linking.contrasts import opens_contrast
from srot.linking.reports import Report
from srot.records import Attribution, Span

LEFT_OVER = 6
"""Content words that a sentence must keep beside its attributions to count as narration too."""
JOINED = 3
"""The same for a whole clause that a joining word parts from them."""
COUNTED = 1
"""The same for one with a figure in a sentence that sets its clauses against each other."""
LAPSE = 3
"""The words among which the one stands that opens a clause of what happened before somebody spoke: "*A day after* the bridge fell, the mayor said"."""
EDGE = " \t\n,;:-–—।.“”\""


def told_spans(attributions: Sequence[Attribution]) -> list[Span]:
    """Contents together with their cues and sources: what of a text is no narration."""
    spans = []
    for found in attributions:
        spans.append(Span(found.start, found.end))
        marks = [Span(found.cue.start, found.cue.end)] if found.cue else []
        spans.extend(marks + _sources(found))
    return sorted(spans, key=lambda span: span.start)


def _sources(attribution: Attribution) -> list[Span]:
    return [Span(link.start, link.end) for chain in attribution.chains for link in chain if link.end > link.start]


def largest_rest(sentence: Span, told: Sequence[Span]) -> Span:
    """The longest stretch of a sentence that no told span touches; of none, the empty one at its beginning."""
    rests = list(_rests(sentence, told))
    return max(rests, key=lambda rest: (rest.end - rest.start, -rest.start), default=Span(sentence.start, sentence.start))


def _rests(sentence: Span, told: Sequence[Span]) -> Iterator[Span]:
    """All stretches of a sentence that no told span touches."""
    position = sentence.start
    for span in told:
        if span.end <= sentence.start or span.start >= sentence.end:
            continue
        if span.start > position:
            yield Span(position, span.start)
        position = max(position, span.end)
    if sentence.end > position:
        yield Span(position, sentence.end)


def find_left_overs(report: Report, lexicon: Lexicon, sentence: Span, told: Sequence[Span]) -> list[Span]:
    """The stretches of a sentence that tell something by themselves, all of it where nobody says a word of it."""
    largest = largest_rest(sentence, told)
    if largest.end - largest.start >= sentence.end - sentence.start:
        return [largest]
    sources = {span for found in report.reading.attributions for span in _sources(found)}
    joined = (_joined(report, lexicon, _with_source(report, rest, sources)) for rest in _rests(sentence, told))
    found = [clause for clause in joined if clause] or _contrasted(report, lexicon, sentence, told)
    return found or [largest] * _tells(report, lexicon, largest, LEFT_OVER)


def _contrasted(report: Report, lexicon: Lexicon, sentence: Span, told: Sequence[Span]) -> list[Span]:
    """The stretches of a sentence that opens by setting its clauses against each other, each a whole one: "while she claimed nine deaths, *the official figure
    stands at five*"."""
    text = report.article.text
    opening = opens_contrast(text[sentence.start : sentence.end])
    rests = _rests(Span(sentence.start + opening, sentence.end), told) if opening else ()
    stripped = (Span(rest.end - len(text[rest.start : rest.end].lstrip(EDGE)), rest.start + len(text[rest.start : rest.end].rstrip(EDGE))) for rest in rests)
    return [clause for clause in stripped if clause.start < clause.end and _tells(report, lexicon, clause, COUNTED if _holds_figure(report, clause) else JOINED)]


def _holds_figure(report: Report, span: Span) -> bool:
    return any(span.start <= quantity.start and quantity.end <= span.end for quantity in report.reading.quantities)


def _with_source(report: Report, rest: Span, sources: set[Span]) -> Span:
    """A stretch with the source before it, which is its subject: "मेयर" + "ने पुल बंद किया"."""
    before = (source.start for source in sources if source.end <= rest.start and not report.article.text[source.end : rest.start].strip())
    return Span(min(before, default=rest.start), rest.end)


def _joined(report: Report, lexicon: Lexicon, rest: Span) -> Span | None:
    """A stretch without the joining word at one of its ends, or without what leads from a clause of what happened to who speaks, if that leaves a whole
    clause."""
    text, lang = report.article.text, report.article.lang
    words = text[rest.start : rest.end]
    end = rest.start + cut_joint(words, lang)
    start = rest.start + (len(words) - len(words.lstrip(EDGE)))
    behind = start + skip_joint(text[start:end], lang)
    lapse = skip_telling(text[behind:end], lang, LAPSE)
    if lapse:
        behind, end = behind + lapse, behind + len(text[behind:end].rpartition(",")[0] or text[behind:end])
    clause = Span(behind, end)
    return clause if (end < rest.end or behind > start) and _tells(report, lexicon, clause, COUNTED if _holds_figure(report, clause) else JOINED) else None


def _tells(report: Report, lexicon: Lexicon, span: Span, least: int) -> bool:
    """Whether words tell something by themselves: enough of them, and a verb that closes them."""
    text = report.article.text
    return len(lexicon.find_keys(text, span.start, span.end)) >= least and is_whole(text[span.start : span.end], report.article.lang)
