"""Times that date an occasion still to come, not what is done about it: greetings on a coming anniversary are sent before its day."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from srot.languages.anniversaries import find_anniversaries
from srot.languages.pack import Draft
from srot.records import TimeExpression

_DAY_OF_YEAR = regex.compile(r"monthday:(\d\d-\d\d):\w+")


def find_occasion_times(draft: Draft) -> frozenset[str]:
    """The ids of times that are the day of an anniversary that its sentence calls coming, where no second day of the year stands there.

    In "उसने 15 अगस्त को पड़ोसी की आगामी 80वीं वर्षगांठ पर बधाई दी" nothing is said of the day of the greeting.
    """
    if not any(map(_is_day_of_year, draft.times)):
        return frozenset()
    sentences = [(span.start, span.end) for span in draft.sentences]
    ahead = [found.start for found in find_anniversaries(draft.article.text, draft.article.lang, sentences) if found.ahead]
    return frozenset(time.id for start in ahead for time in _day_of(draft, start))


def _day_of(draft: Draft, start: int) -> Iterator[TimeExpression]:
    """The only day of the year of the sentence at `start`."""
    for span in draft.sentences:
        if span.start <= start < span.end:
            days = [time for time in draft.times if span.start <= time.start < span.end and _is_day_of_year(time)]
            if len(days) == 1:
                yield days[0]


def _is_day_of_year(time: TimeExpression) -> bool:
    return _DAY_OF_YEAR.fullmatch(time.relation or "") is not None
