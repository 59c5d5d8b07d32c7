"""What is known of each report after its names are."""

from __future__ import annotations

from typing import Any

import pytest

from srot.engine import InlineEngine
from srot.linking.known import know_reports
from srot.linking.reports import Report
from srot.linking.rulings import NO_RULINGS
from srot.reading import read_article
from srot.records import Article

ARTICLES = (
    Article("art-1", "भोर समाचार ने बताया कि चंदनपुर में मोहन वर्मा ने पुल का उद्घाटन किया।", outlet="भोर समाचार", lang="hi", published="2024-07-09"),
    Article("art-2", "मोहन वर्मा 15 अगस्त 2023 को चंदनपुर आए थे, मंत्री ने शुक्रवार को कहा।", outlet="शाम", lang="hi"),
)
REPORTS = [Report(article, read_article(article)) for article in ARTICLES]


def test_each_report_is_known_by_its_id() -> None:
    known = know_reports(REPORTS, NO_RULINGS, InlineEngine())
    for part in (known.profiles, known.mentions, known.prints, known.doubts):
        assert list(part) == ["art-1", "art-2"]
    assert list(known.words) == ["art-2"], "what a dated report says of its day is not asked"
    assert known.mentions["art-2"] == [mention.id for mention in REPORTS[1].reading.mentions]


def test_there_are_keys_only_where_something_is_kept() -> None:
    assert know_reports(REPORTS, NO_RULINGS, InlineEngine()).keys == {}


def test_its_own_outlet_says_nothing_of_what_a_report_tells() -> None:
    known = know_reports(REPORTS, NO_RULINGS, InlineEngine())
    outlet = known.entities.of_name("art-1", "भोर समाचार")
    assert outlet is not None
    assert outlet not in known.profiles["art-1"].names


def test_a_profile_that_is_kept_is_not_made_again(remembered: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = remembered()
    first = know_reports(REPORTS, NO_RULINGS, InlineEngine(), kept)
    profiles = dict(first.profiles)
    assert profiles == dict(know_reports(REPORTS, NO_RULINGS, InlineEngine()).profiles)
    monkeypatch.setattr("srot.linking.known.make_profile", None)
    again = know_reports(REPORTS, NO_RULINGS, InlineEngine(), kept)
    assert (dict(again.profiles), again.sought) == (profiles, first.sought)
