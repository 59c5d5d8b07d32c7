"""The order of weekdays that nobody can date."""

from __future__ import annotations

from dataclasses import replace

import pytest

from srot.linking.entities import resolve_entities
from srot.linking.happenings import group_happenings
from srot.linking.reports import Report
from srot.linking.timeline import line_order, make_timeline
from srot.linking.timeline_weekdays import find_news_weekday
from srot.reading import read_article
from srot.records import Article, Story, TimelineEntry

SAID = "Police said on Wednesday that a bus fell into a gorge near Rampura on Monday. The driver was arrested on Tuesday night."


def tell(text: str, lang: str = "en", published: str | None = None) -> Report:
    article = Article(id="art-week", text=text, lang=lang, published=published)
    return Report(article, read_article(article))


def bound(text: str, published: str) -> Report:
    """A report that prints no day and is found to be out on one of some days."""
    report = tell(text)
    return Report(replace(report.article, published=published), report.reading)


def timeline(report: Report) -> list[TimelineEntry]:
    story = Story("story-1", "A bus", (report.id,))
    return make_timeline(story, group_happenings([report], resolve_entities([report])), {}, [], [report])


@pytest.mark.parametrize(
    ("text", "lang", "weekday"),
    [
        (SAID, "en", 2),
        ("सोमवार को बस खाई में गिर गई और मंगलवार सुबह चालक को गिरफ्तार किया गया।", "hi", 1),
        ("शनिवार को आग लगी। सोमवार को जांच शुरू हुई।", "hi", 0),
        ("A fire broke out in the market.", "en", None),
    ],
)
def test_the_news_is_of_the_day_of_saying_or_of_the_last_of_few_days(text: str, lang: str, weekday: int | None) -> None:
    assert find_news_weekday([tell(text, lang)]) == weekday


def test_weekdays_without_a_date_stand_in_their_order() -> None:
    lines = timeline(tell(SAID))
    assert [(line.date, line.precision, line.when, line.days) for line in lines] == [(None, None, "Monday", -2), (None, None, "Tuesday night", -1)]
    assert not any(line.announced for line in lines)


def test_where_the_day_is_known_the_lines_are_dated() -> None:
    assert [(line.date, line.days) for line in timeline(tell(SAID, published="2031-08-14"))] == [("2031-08-11", None), ("2031-08-12", None)]


def test_lines_without_a_day_keep_their_order_among_those_of_all_stories() -> None:
    lines = timeline(tell(SAID)) + timeline(tell(SAID, published="2031-08-14"))
    assert [line.date or line.days for line in sorted(reversed(lines), key=line_order)] == ["2031-08-11", "2031-08-12", -2, -1]


def test_where_the_weeks_are_known_a_line_is_of_one_of_those_weekdays() -> None:
    lines = timeline(bound(SAID, "2031-08-06/2031-08-22"))
    assert [(line.date, line.days) for line in lines] == [("2031-08-04/2031-08-18", None), ("2031-08-05/2031-08-19", None)]


def test_where_no_weekday_is_named_a_day_is_counted_from_all_days_of_its_report() -> None:
    (line,) = timeline(bound("A fire broke out in the market of Rampura yesterday.", "2031-08-06/2031-08-08"))
    assert (line.date, line.when) == ("2031-08-05/2031-08-07", "yesterday")
