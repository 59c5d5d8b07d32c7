"""Rival days of one happening."""

from __future__ import annotations

from typing import Any

import pytest

from srot.linking.claimed import make_claims
from srot.linking.disputed_days import find_day_disputes
from srot.linking.happenings import group_happenings
from srot.linking.homes import Homes
from srot.linking.reports import Report


def crash(reporters: Any, name: str, words: str, day: str) -> Report:
    page = reporters.Page(name, f"{words} पुल पर टक्कर हुई।", published="2024-05-08", outlet=f"पत्र {name}")
    page.event("टक्कर", "ACCIDENT", polarity="positive", modality="asserted", time=page.time(words, day))
    return page.report()


def test_two_days_of_one_crash_cannot_both_be_right(reporters: Any) -> None:
    reports = (crash(reporters, "a", "सोमवार को", "2024-05-06"), crash(reporters, "b", "मंगलवार को", "2024-05-07"))
    index = reporters.index(reports=reports)
    (happening,) = group_happenings(reports, index)
    (found,) = find_day_disputes("story-1", happening, {}, index, Homes(make_claims("story-1", reports, index, {})))
    assert (found.kind, found.nature) == ("date", "conflict")
    assert [value.value for value in found.values] == ["2024-05-06", "2024-05-07"]


def test_the_so_manieth_day_since_is_not_the_day(reporters: Any) -> None:
    page = reporters.Page("b", "पुल पर टक्कर का आज चौथा दिन है।", published="2024-05-09", outlet="पत्र b")
    page.event("टक्कर", "ACCIDENT", polarity="positive", modality="asserted", time=page.time("आज", "2024-05-09"))
    reports = (crash(reporters, "a", "सोमवार को", "2024-05-06"), page.report())
    index = reporters.index(reports=reports)
    (happening,) = group_happenings(reports, index)
    assert find_day_disputes("story-1", happening, {}, index, Homes(make_claims("story-1", reports, index, {}))) == []


def test_the_day_of_a_charge_over_it_is_not_the_day(reporters: Any) -> None:
    page = reporters.Page("b", "मंगलवार को चालक पर पुल की टक्कर का मुकदमा दर्ज हुआ।", published="2024-05-08", outlet="पत्र b")
    day = page.time("मंगलवार को", "2024-05-07")
    page.event("टक्कर", "ACCIDENT", polarity="positive", modality="asserted", time=day)
    page.event("मुकदमा दर्ज", "ACCUSE", polarity="positive", modality="asserted", time=day)
    reports = (crash(reporters, "a", "सोमवार को", "2024-05-06"), page.report())
    index = reporters.index(reports=reports)
    happening = next(found for found in group_happenings(reports, index) if found.type == "ACCIDENT")
    assert find_day_disputes("story-1", happening, {}, index, Homes(make_claims("story-1", reports, index, {}))) == []


def test_the_day_on_which_somebody_spoke_is_not_the_day(reporters: Any) -> None:
    page = reporters.Page("b", "टक्कर के कई दिन बाद लीला महतो ने मंगलवार को बताया कि पुल बंद है।", published="2024-05-07", outlet="पत्र b")
    page.event("टक्कर", "ACCIDENT", polarity="positive", modality="asserted", time=page.time("मंगलवार", "2024-05-07"))
    page.said("पुल बंद है", (("लीला महतो", "person"),), cue="बताया")
    reports = (crash(reporters, "a", "सोमवार को", "2024-05-06"), page.report())
    index = reporters.index(reports=reports)
    (happening,) = group_happenings(reports, index)
    assert find_day_disputes("story-1", happening, {}, index, Homes(make_claims("story-1", reports, index, {}))) == []


@pytest.mark.parametrize(("hour", "count"), [("5 बजे", 0), ("मंगलवार 5 बजे", 1)])
def test_an_hour_whose_day_is_that_of_what_was_told_before_is_no_day_in_dispute(reporters: Any, hour: str, count: int) -> None:
    page = reporters.Page("b", f"पुल पर {hour} टक्कर हुई।", published="2024-05-08", outlet="पत्र b")
    page.event("टक्कर", "ACCIDENT", polarity="positive", modality="asserted", time=page.time(hour, "2024-05-07T05:00"))
    reports = (crash(reporters, "a", "सोमवार को", "2024-05-06"), page.report())
    index = reporters.index(reports=reports)
    (happening,) = group_happenings(reports, index)
    assert len(find_day_disputes("story-1", happening, {}, index, Homes(make_claims("story-1", reports, index, {})))) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("मंगलवार को भी पुल पर आग जल रही है।", 0),
        ("मंगलवार को पुल पर आग जारी रही।", 0),
        ("मंगलवार को पुल पर एक और आग लगी।", 0),
        ("मंगलवार को पुल पर दोबारा आग लगी।", 0),
        ("मंगलवार को पुल पर आग लगी और धुआं फैला।", 1),
        ("मंगलवार को पुल पर आग लगी।", 1),
    ],
)
def test_the_day_on_which_something_goes_on_or_is_told_once_more_is_not_the_day(reporters: Any, text: str, count: int) -> None:
    page = reporters.Page("b", text, published="2024-05-08", outlet="पत्र b")
    page.event("आग", "ACCIDENT", polarity="positive", modality="asserted", time=page.time("मंगलवार को", "2024-05-07"))
    first = reporters.Page("a", "सोमवार को पुल पर आग लगी।", published="2024-05-08", outlet="पत्र a")
    first.event("आग", "ACCIDENT", polarity="positive", modality="asserted", time=first.time("सोमवार को", "2024-05-06"))
    reports = (first.report(), page.report())
    index = reporters.index(reports=reports)
    (happening,) = group_happenings(reports, index)
    assert len(find_day_disputes("story-1", happening, {}, index, Homes(make_claims("story-1", reports, index, {})))) == count


def quoted(reporters: Any, name: str, day: str, published: str, words: str, relation: str) -> Report:
    page = reporters.Page(name, f"लीला महतो ने कहा कि {words} पुल पर टक्कर हुई।", published=published, outlet=f"पत्र {name}")
    said = page.said(f"{words} पुल पर टक्कर हुई", (("लीला महतो", "person"),), cue="कहा")
    time = page.time(words, day, relation=relation)
    page.event("टक्कर", "ACCIDENT", polarity="positive", modality="asserted", time=time, attribution=said)
    report: Report = page.report()
    return report


@pytest.mark.parametrize(("words", "relation", "count"), [("कल शाम", "day-1 daypart:evening", 0), ("सोमवार को", "weekday:mon:past", 1)])
def test_who_is_quoted_a_day_late_means_the_same_evening(reporters: Any, words: str, relation: str, count: int) -> None:
    reports = (quoted(reporters, "a", "2024-05-06", "2024-05-07", words, relation), quoted(reporters, "b", "2024-05-07", "2024-05-08", words, relation))
    index = reporters.index(reports=reports)
    (happening,) = group_happenings(reports, index)
    assert len(find_day_disputes("story-1", happening, {}, index, Homes(make_claims("story-1", reports, index, {})))) == count
