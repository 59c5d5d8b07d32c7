"""Disputes over how long something lasted: "बैठक दो घंटे चली" beside "the 90-minute meeting".

Meetings are told in hours, fasts in days; of these another length is none where the fast went on between two reports.
A span of time is the length of what lasts only where the word for that stands close by, and none by which it is the time until or since something: "दो घंटे बाद".
Two reports tell of one meeting, one power cut, where they name somebody or some place in common around it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import takewhile

from srot.calendar.edtf import bounds
from srot.languages.tables import read_table
from srot.linking.dating_bonds import sentence_before, sentence_of
from srot.linking.disagreements import find_disagreements
from srot.linking.entities import EntityIndex
from srot.linking.homes import Homes
from srot.linking.natures import set_out
from srot.linking.reports import Report
from srot.linking.sides import Ruling, Side
from srot.linking.slips import find_misreport
from srot.linking.statements import Statement, first_said
from srot.records import Disagreement, Quantity
from srot.text.normal import fold
from srot.text.words import find_words

MINUTES = {"min": 1, "h": 60, "d": 1440}
HOUR, DAY = 60, 1440
LONG = "long"
"""What is told in days, by its row in the table."""
TALK = "talk"
"""What two who speak or meet do, as a topic."""
REACH = 7
"""Words beside a span of time among which what lasted stands."""
JOINED = 8
"""Characters between the hours and the minutes of one span: "एक घंटे और 15 मिनट"."""
ROUND = 0.8
"""Share of the longer one from which two lengths are one, told roundly."""
PART = 0.2
"""Share of the longer one below which the shorter is of something else."""


@dataclass(frozen=True, slots=True)
class _Span:
    """A span of time in minutes, where it stands, and whether it is told in days."""

    minutes: float
    start: int
    end: int
    days: bool


@dataclass(frozen=True, slots=True)
class _Length:
    """How long a report says that something lasted, and whom it names around that."""

    stated: Statement
    named: frozenset[str]


def find_length_disputes(story: str, homes: Homes, entities: EntityIndex) -> list[Disagreement]:
    """One for each thing that lasts to which two reports give two lengths; who gives two is telling of two such things."""
    told: dict[str, list[_Length]] = defaultdict(list)
    for report in homes.reports.values():
        for topic, lengths in sorted(_find_lengths(report, homes, entities).items()):
            if len({length.stated.value for length in lengths}) == 1:
                told[topic].append(lengths[0])
    pools = [statements for topic in sorted(told) if (statements := _of_one(told[topic]))]
    return [found for pool in pools for found in find_disagreements(story, "number", _describe(pool[0]), pool, judge=_judge)]


def _of_one(lengths: Sequence[_Length]) -> list[Statement]:
    """What states the lengths around which a name stands that stands around another one too."""
    times = Counter(name for length in lengths for name in length.named)
    return [length.stated for length in lengths if any(times[name] > 1 for name in length.named)]


def _describe(stated: Statement) -> str:
    """The sentence that a statement stands in."""
    start, end = sentence_of(stated.report, stated.start)
    return stated.report.article.text[start:end].strip()


def _judge(left: Side, right: Side) -> Ruling | None:
    """Nothing has two lengths; lengths are told roundly, and much shorter ones are of a part."""
    sizes = sorted(_minutes(side[0].value) for side in (left, right))
    if sizes[0] >= ROUND * sizes[1] or sizes[0] < PART * sizes[1] or _goes_on(left, right):
        return None
    return find_misreport(left, right, steady=True) or Ruling("conflict", f"two lengths of one thing: {set_out(left, right)}")


def _goes_on(left: Side, right: Side) -> bool:
    """Whether days have gone by between two reports by which the later length is longer."""
    first, second = sorted((left, right), key=first_said)
    span = bounds(f"{first_said(first)}/{first_said(second)}") if first_said(second) < "9999" else None
    grown = _minutes(second[0].value) - _minutes(first[0].value)
    return span is not None and 0 < grown <= DAY * ((span[1] - span[0]).days + 1) and span[0] < span[1]


def _minutes(value: str) -> float:
    number, _, unit = value.partition(" ")
    return float(number) * MINUTES[unit]


def _find_lengths(report: Report, homes: Homes, entities: EntityIndex) -> dict[str, list[_Length]]:
    """Topic -> the lengths that a report gives for it."""
    found: dict[str, list[_Length]] = defaultdict(list)
    for span in _find_spans(report):
        topic = _topic_of(report, span)
        if topic:
            found[topic].append(_state(report, span, homes, entities))
    return found


def _state(report: Report, span: _Span, homes: Homes, entities: EntityIndex) -> _Length:
    start, end = sentence_of(report, span.start)
    start = sentence_before(report, start)
    inside = (entities.of_mention.get(m.id) for m in report.reading.mentions if start <= m.start < end)
    claim, roots = homes.find_home(report, span.start)
    value = _write(span)
    text = report.article.text[span.start : span.end]
    stated = Statement(report, value, text, span.start, span.end, roots, claim=claim)
    return _Length(stated, frozenset(entities.group(entity) for entity in inside if entity))


def _write(span: _Span) -> str:
    if span.days:
        return f"{span.minutes / DAY:g} d"
    return f"{span.minutes / HOUR:g} h" if span.minutes % (HOUR / 2) == 0 else f"{span.minutes:g} min"


def _find_spans(report: Report) -> Iterator[_Span]:
    """The spans of time of a report, hours and minutes that belong together as one."""
    times = [q for q in report.reading.quantities if q.unit in MINUTES and q.value is not None]
    used: set[str] = set()
    for place, quantity in enumerate(times):
        if quantity.id in used:
            continue
        follower = times[place + 1] if place + 1 < len(times) else None
        joined = follower if follower and quantity.unit == "h" and follower.unit == "min" and 0 <= follower.start - quantity.end <= JOINED else None
        used.add(joined.id if joined else quantity.id)
        minutes = _in_minutes(quantity) + (_in_minutes(joined) if joined else 0)
        yield _Span(minutes, quantity.start, (joined or quantity).end, quantity.unit == "d")


def _in_minutes(quantity: Quantity) -> float:
    return (quantity.value or 0) * MINUTES[quantity.unit or "min"]


def _topic_of(report: Report, span: _Span) -> str:
    """What lasted so long: the nearest word for something that lasts, right beside the span or joined to it by words of lasting."""
    text = report.article.text
    start, end = sentence_of(report, span.start)
    behind = [fold(word.text) for word in find_words(text, span.end, end)][:REACH]
    before = [fold(word.text) for word in reversed(list(find_words(text, start, span.start)))][:REACH]
    topics = _topics(days=span.days)
    if {*takewhile(lambda word: word not in topics, behind[:2]), *before[:1]} & _words("apart"):
        return ""
    lasting = bool(set(behind + before) & _words("lasting"))
    reach = REACH if lasting else 1
    near = [(place, topics[word]) for side in (behind, before) for place, word in enumerate(side[:reach]) if word in topics]
    return min(near)[1] if near else ""


@cache
def _topics(*, days: bool) -> dict[str, str]:
    rows = [row for row in read_table("srot.linking", "lengths") if row["topic"] and (row["kind"] == LONG) == days]
    talks = [] if days else [row for row in read_table("srot.linking", "contacts") if row["lasts"]]
    return {fold(row["words"]): TALK for row in talks} | {fold(row["word"]): row["topic"] for row in rows}


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(fold(row["word"]) for row in read_table("srot.linking", "lengths") if row["kind"] == kind)
