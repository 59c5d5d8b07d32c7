"""Vertex-disjoint ways on small graphs drawn by hand."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from srot.linking.independence import Route, find_independence

TWO_ROADS = (("police", "agency 1", "paper 1"), ("hospital", "agency 2", "paper 2"))


@pytest.mark.parametrize(
    ("routes", "number", "bottleneck"),
    [
        ((), 0, ()),
        ((("paper",),), 1, ("paper",)),
        ((("mayor", "paper"),), 1, ("paper",)),
        (tuple(("mayor", f"agency {n}", f"paper {n}") for n in range(5)), 1, ("mayor",)),
        ((("police", "agency", "paper 1"), ("hospital", "agency", "paper 2")), 1, ("agency",)),
        (TWO_ROADS, 2, ("paper 1", "paper 2")),
        ((("police", "paper"), ("hospital", "paper")), 1, ("paper",)),
        ((*TWO_ROADS, ("police", "agency 2", "paper 3")), 2, ("agency 2", "paper 1")),
        # the copy of a copy: three papers, one of them the source of the others
        ((("mayor", "paper 1"), ("mayor", "paper 1", "paper 2"), ("mayor", "paper 1", "paper 2", "paper 3")), 1, ("paper 1",)),
        # the short way is a trap: taking police > agency 2 > paper 1 would leave the hospital none
        ((("police", "agency 2", "paper 1"), ("police", "agency 1", "paper 1"), ("hospital", "agency 2", "paper 2")), 2, ("paper 1", "paper 2")),
        # an agency that speaks for itself here and passes the police on there ends one way only
        ((("agency", "paper 1"), ("police", "agency", "paper 2"), ("police", "paper 3")), 2, ("agency", "paper 3")),
    ],
)  # fmt: skip
def test_the_ways_and_what_they_all_pass(routes: tuple[Route, ...], number: int, bottleneck: tuple[str, ...]) -> None:
    found = find_independence(routes)
    assert (len(found.ways), found.bottleneck) == (number, bottleneck)
    assert find_independence(routes[::-1]) == found


def test_a_way_that_a_report_went_is_shown_before_one_put_together() -> None:
    assert set(find_independence(TWO_ROADS).ways) == set(TWO_ROADS)


stations = st.lists(st.sampled_from("abcdefgh"), min_size=1, max_size=4, unique=True).map(tuple)


def reaches(routes: list[Route], without: set[str]) -> bool:
    """Whether an outlet can still be led back to an origin, by all edges of the graph."""
    edges = {(route[n + 1], route[n]) for route in routes for n in range(len(route) - 1)}
    origins, waiting = {route[0] for route in routes} - without, [route[-1] for route in routes if route[-1] not in without]
    seen = set(waiting)
    while waiting:
        station = waiting.pop()
        if station in origins:
            return True
        onward = {inner for outer, inner in edges if outer == station} - without - seen
        seen |= onward
        waiting += onward
    return False


@settings(max_examples=150, deadline=None)
@given(routes=st.lists(stations, max_size=6))
def test_there_are_as_many_ways_as_the_fewest_stations_that_cut_all(routes: list[Route]) -> None:
    found = find_independence(routes)
    passed = [station for way in found.ways for station in way]
    assert len(passed) == len(set(passed)), "no station stands on two ways"
    assert len(found.bottleneck) == len(found.ways)
    assert not reaches(routes, set(found.bottleneck))
    names = sorted({station for route in routes for station in route})
    assert all(reaches(routes, set(cut)) for cut in combinations(names, max(0, len(found.ways) - 1))) or not routes
