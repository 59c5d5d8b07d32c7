"""Ways from origins to outlets that share no station."""

from __future__ import annotations

from typing import Any

from tests.linking.origin_pages import AGENCY, MAYOR, copy, count, page, ways


def test_one_speaker_through_two_agencies_is_one_way_and_he_is_the_bottleneck(reporters: Any) -> None:
    reports = [page(reporters, "a", (MAYOR, AGENCY), outlet="सांझ"), page(reporters, "b", (MAYOR,), outlet="दोपहर")]
    counted = count(reporters, *reports)
    assert (len(counted.ways), counted.bottleneck) == (1, ("लीला महतो",))


def test_two_origins_through_one_agency_are_one_way_and_the_agency_is_the_bottleneck(reporters: Any) -> None:
    other = ("पुल", "body")
    reports = [page(reporters, name, (source,), credit=("नदी समाचार",), outlet=name) for name, source in (("सांझ", MAYOR), ("दोपहर", other))]
    counted = count(reporters, *reports)
    assert (counted.independent, len(counted.ways), counted.bottleneck) == (2, 1, ("नदी समाचार",))


def test_two_origins_by_two_ways_share_no_station(reporters: Any) -> None:
    reports = [page(reporters, "a", (MAYOR,), outlet="सांझ"), page(reporters, "b", (("पुल", "body"),), outlet="दोपहर")]
    counted = count(reporters, *reports)
    assert sorted(ways(counted)) == [("पुल", "दोपहर"), ("लीला महतो", "सांझ")]
    assert {way.article for way in counted.ways} == {"art-a", "art-b"}


def test_a_copy_adds_no_way_of_its_own(reporters: Any) -> None:
    reports = [page(reporters, "a", (MAYOR,), outlet="सांझ"), page(reporters, "b", (("पुल", "body"),), outlet="सांझ"), page(reporters, "c", outlet="दोपहर")]
    counted = count(reporters, *reports, copies=[copy("a", "c")])
    assert (counted.independent, len(counted.ways), counted.bottleneck) == (2, 1, ("सांझ",))


def test_what_nobody_is_said_to_say_has_no_way(reporters: Any) -> None:
    counted = count(reporters, page(reporters, "a"), page(reporters, "b"))
    assert (counted.ways, counted.bottleneck) == ((), ())
