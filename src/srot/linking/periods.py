"""For which times figures count, and which times exclude each other: two years, two days' dead, a past flood beside this one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from itertools import pairwise

from srot.calendar.edtf import bounds
from srot.languages.tables import read_table
from srot.linking.reports import Report, find_sentence
from srot.records import Attribution, Quantity, Span
from srot.text.normal import fold
from srot.text.words import find_words

DAYS_APART = 20
"""Days between two days from which figures "of Sunday" are of two events; fewer are two counts of one."""
LONG_AGO = 200
"""Days before the publication from which a figure's own time is told as background."""
OTHER_LENGTH = 2.0
"""How many times longer one span of time is than the other when they are of two kinds: a quarter beside a year."""
MONTH = 25
MONTHS, YEAR = 56, 360
RECOUNT = 31
"""Days within which one event is counted anew."""
AUXILIARY = 3
"""Words before a verb of saying among which its auxiliary stands: "had earlier put"."""
CUE = 5
"""Words from the verb of saying on, its auxiliary among them."""
COPULA = 2
"""Words behind a figure among which a past verb says what it was."""
REVISED = 2
"""Sentences behind a count within which the one that takes its place is told."""
BEFORE_VALUE = 8
"""Words between an early word and the figure that was given then."""

Period = tuple[date, date]


def find_periods(report: Report, clause: Span, values: Mapping[str, str]) -> tuple[Period, ...]:
    """The times that words give for what they count; `values` holds times resolved by linking."""
    inside = (t for t in report.reading.times if clause.start <= t.start and t.end <= clause.end)
    found = (bounds(value) for time in inside if (value := values.get(time.id) or time.value))
    return tuple(sorted({period for period in found if period}))


def is_long_ago(report: Report, span: Span, values: Mapping[str, str]) -> bool:
    """Whether words name a time so long before their report that they tell of something else: "2013 में भी भगदड़ मची थी"."""
    now = bounds((report.article.published or "").partition("/")[0]) if report.article.published else None
    return now is not None and any((now[0] - period[1]).days > LONG_AGO for period in find_periods(report, span, values))


def exclude(left: Sequence[Period], left_day: str, right: Sequence[Period], right_day: str) -> bool:
    """Whether the times of two figures cannot be one; a figure without a time is of its day of publication, "" where unknown."""
    if not left and not right:
        return False
    if left and right:
        return not any(_may_be_one(a, b) for a in left for b in right)
    dated, bare_day, dated_day = (left, right_day, left_day) if left else (right, left_day, right_day)
    now = bounds(bare_day or dated_day)
    return now is not None and all((now[0] - period[1]).days > LONG_AGO for period in dated)


def is_span_of_many(periods: Sequence[Period]) -> bool:
    """Whether a count is of months together, which no one event takes: "in the first five months of 2021", but not "in 2021".

    >>> is_span_of_many([(date(2025, 1, 1), date(2025, 4, 30))]), is_span_of_many([(date(2025, 1, 1), date(2025, 12, 31))])
    (True, False)
    """
    return bool(periods) and all(MONTHS <= (period[1] - period[0]).days < YEAR for period in periods)


def is_before(periods: Sequence[Period], day: str) -> bool:
    """Whether all times lie further before a day than the counts of one event do; "" is no day.

    >>> is_before([(date(2024, 3, 3), date(2024, 3, 3))], "2024-03-28"), is_before([(date(2024, 3, 3), date(2024, 3, 3))], "2024-03-09")
    (True, False)
    """
    now = bounds(day) if day else None
    return now is not None and bool(periods) and all((now[0] - period[1]).days > DAYS_APART for period in periods)


def _may_be_one(left: Period, right: Period) -> bool:
    lengths = sorted((period[1] - period[0]).days + 1 for period in (left, right))
    gap = max((left[0] - right[1]).days, (right[0] - left[1]).days)
    if lengths[0] < MONTH:
        return gap <= DAYS_APART
    return gap <= 0 and lengths[1] <= OTHER_LENGTH * lengths[0]


def on_other_days(left: Sequence[Period], right: Sequence[Period]) -> bool:
    """Whether each of two figures is of one day, and these are two."""
    days = [{period[0] for period in periods if period[0] == period[1]} for periods in (left, right)]
    return all(len(found) == 1 for found in days) and days[0] != days[1] and len(left) == len(right) == 1


def is_running(text: str, span: Span) -> bool:
    """Whether words give a figure as it stands by now ("बढ़कर 40 हो गई", "so far"), so that a day beside it is that of the count."""
    return _holds(text, span, "words")


def is_counting(text: str, span: Span) -> bool:
    """Whether words say that what is counted is still being counted: "so far 80 of the huts have been counted".

    >>> is_counting("अब तक 40 शवों की पहचान", Span(0, 22)), is_counting("the total was 40", Span(0, 16))
    (True, False)
    """
    return _holds(text, span, "counting")


def is_rising(text: str, span: Span) -> bool:
    """Whether words say that a count has risen to its figure: "बढ़कर 40 हो गई", "the toll climbed to 40".

    >>> words = "मृतकों की संख्या बढ़कर 40 हो गई"
    >>> is_rising(words, Span(0, len(words))), is_rising("अब तक 40 की मौत", Span(0, 14))
    (True, False)
    """
    return _holds(text, span, "rising")


def is_revised(text: str, span: Span) -> bool:
    """Whether words say that a count was put right: "the toll was revised to 40", "संख्या घटाकर 40 की गई".

    >>> is_revised("the toll was revised to 40", Span(0, 26)), is_revised("the toll rose to 40", Span(0, 19))
    (True, False)
    """
    return _holds(text, span, "revised")


def is_former(report: Report, figure: Span, said: Attribution | None) -> bool:
    """Whether words say of a figure that it was given at first: in the past perfect of a saying ("शुरुआत में 21 मौतों की पुष्टि की थी"),
    or as what it was before ("जबकि पहले यह 7 प्रतिशत था"). What is long ago is another event: "दो साल पहले".
    """
    sentence = find_sentence(report, figure.start)
    if sentence is None:
        return False
    text = report.article.text
    early = [word for word in find_words(text, sentence.start, figure.start) if fold(word.text) in _earlier("early")]
    if not early or any(_is_long_ago(report, word.start) for word in early):
        return False
    return _is_past_value(text, early[-1].end, figure, sentence) or (said is not None and _is_past_saying(text, sentence, said))


def is_put_right_later(report: Report, figure: Quantity) -> bool:
    """Whether the next sentence says that the count was changed, and a later one counts the same: "दो मारे गए। बाद में संख्या में बदलाव किया गया। एक ..."."""
    sentences = report.reading.sentences
    number = next((place for place, s in enumerate(sentences) if s.start <= figure.start < s.end), len(sentences))
    behind = sentences[number + 1] if number + 1 < len(sentences) else None
    if behind is None or not (_tells_change(report.article.text, behind) and is_running(report.article.text, behind)):
        return False
    stop = sentences[min(number + REVISED, len(sentences) - 1)].end
    return any(q.state == figure.state and behind.start <= q.start < stop and q.value != figure.value for q in report.reading.quantities)


def _tells_change(text: str, span: Span) -> bool:
    return any(fold(word.text) in _earlier("changed") for word in find_words(text, span.start, span.end))


def is_former_saying(report: Report, said: Attribution) -> bool:
    """Whether a source is told to have said something before, and not now: "पहले आरोपों से इनकार किया था", "पिछले साल अक्टूबर में ... बता चुका था"."""
    cue = said.cue
    sentence = find_sentence(report, cue.start) if cue else None
    if cue is None or sentence is None:
        return False
    text = report.article.text
    early = any(fold(word.text) in _earlier("early") for word in find_words(text, sentence.start, cue.start))
    dated = [t for t in report.reading.times if sentence.start <= t.start and t.end <= sentence.end and not said.start <= t.start < said.end]
    long_ago = any(_is_long_ago(report, time.start) for time in dated)
    return (early or long_ago) and _is_past_saying(text, sentence, said)


def _is_past_saying(text: str, sentence: Span, said: Attribution) -> bool:
    if said.cue is None or not sentence.start <= said.cue.start < sentence.end:
        return False
    around = [*find_words(text, sentence.start, said.cue.start)[-AUXILIARY:], *find_words(text, said.cue.start, sentence.end)[:CUE]]
    return any(fold(word.text) in _earlier("past") for word in around)


def _is_past_value(text: str, start: int, figure: Span, sentence: Span) -> bool:
    """Whether a figure is what something was before: close behind the early word and right before the verb, or of that word ("पहले के 7
    प्रतिशत के अनुमान से")."""
    ahead = [fold(word.text) for word in find_words(text, start, figure.start)]
    behind = [fold(word.text) for word in find_words(text, figure.end, sentence.end)[:COPULA]]
    was = len(ahead) <= BEFORE_VALUE and any(word in _earlier("past") for word in behind)
    return was or (len(ahead) == 1 and ahead[0] in _earlier("of"))


def _is_long_ago(report: Report, place: int) -> bool:
    """Whether a word stands in a time that lies further back than the counts of one event do."""
    now = bounds((report.article.published or "")[:10])
    times = [t for t in report.reading.times if t.start <= place < t.end]
    spans = [bounds(time.value) if time.value else None for time in times]
    return any(span is None or now is None or (now[0] - span[0]).days > RECOUNT for span in spans)


@cache
def _earlier(kind: str) -> frozenset[str]:
    return frozenset(fold(row["word"]) for row in read_table("srot.linking", "earlier") if row["kind"] == kind)


def _holds(text: str, span: Span, kind: str) -> bool:
    """Whether one or two words of a span are among those by which a figure stands as it does by now; `kind` is the column that has to be filled."""
    words = [fold(word.text) for word in find_words(text, span.start, span.end)]
    return not _running(kind).isdisjoint((*words, *map(" ".join, pairwise(words))))


@cache
def _running(kind: str) -> frozenset[str]:
    return frozenset(fold(row["words"]) for row in read_table("srot.linking", "running") if row[kind])
