"""Candidates are the reports that share the most rare terms, however they are counted."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from srot.linking import story_candidates
from srot.linking.place_pairs import split_pairs
from srot.linking.story_candidates import (
    DAYS_APART,
    SHARED_FAR,
    SHARED_TERMS,
    Sought,
    find_candidates,
    read_sought,
    write_sought,
)

DAY = date(2024, 5, 5).toordinal()
FERRY = range(7)


def candidates(reports: Sequence[Sought]) -> list[tuple[str, str]]:
    """The candidate pairs by their ids."""
    names = sorted(item.id for item in reports)
    return [(names[left], names[right]) for left, right in zip(*split_pairs(find_candidates(reports)), strict=True)]


def report(name: str, *terms: int, day: int = DAY) -> Sought:
    return Sought(f"art-{name}", day, array("Q", terms))


def test_candidates_share_terms_and_come_once_in_order() -> None:
    pairs = candidates([report("c", 1, 2, 3), report("a", 2, 3, 4), report("b", 1, 2, 3), report("d", 3, 8, 9)])
    assert pairs == [("art-a", "art-b"), ("art-a", "art-c"), ("art-b", "art-c")]
    assert candidates([]) == candidates([report("a"), report("b")]) == []


def test_the_same_terms_a_year_apart_are_looked_at_only_when_there_are_many() -> None:
    later = DAY + 400
    assert candidates([report("a", 1, 2, 3), report("b", 1, 2, 4, day=later)]) == []
    assert candidates([report("a", *FERRY), report("b", *FERRY, day=later)]) == [("art-a", "art-b")]


def test_an_undated_report_may_be_of_any_day() -> None:
    assert candidates([report("a", 1, 2, day=0), report("b", 1, 2, day=DAY + 4000)]) == [("art-a", "art-b")]


def test_a_report_has_so_many_partners_and_no_more() -> None:
    crowd = [report(f"{number:03}", *FERRY, 100 + number) for number in range(120)]
    pairs = candidates(crowd)
    assert {name for pair in pairs for name in pair} == {item.id for item in crowd}
    assert len(pairs) <= len(crowd) * story_candidates.MOST_PARTNERS


@given(day=st.integers(0, 800_000), terms=st.lists(st.integers(0, 2**64 - 1), max_size=5))
def test_what_is_kept_comes_back(day: int, terms: list[int]) -> None:
    sought = report("a", *terms, day=day)
    assert read_sought("art-a", write_sought(sought)) == sought


def partners(mine: Sought, told: Sequence[Sought], crowd: int, beside: int, most: int) -> list[str]:
    """As it is written: counted term by term."""
    place = told.index(mine)
    weeks = [n for n, other in enumerate(told) if 0 in (mine.day, other.day) or abs(mine.day - other.day) <= DAYS_APART]
    near: Counter[int] = Counter()
    far: Counter[int] = Counter()
    for term in mine.terms:
        carriers = [n for n, other in enumerate(told) if term in other.terms]
        close = [n for n in carriers if n in weeks]
        far.update(carriers if len(carriers) <= crowd else ())
        here = carriers.index(place)
        if len(close) > crowd:
            far.update(carriers[max(0, here - beside) : here + beside + 1])
        else:
            near.update(close)
    shared = {n: far[n] for n in far if far[n] >= SHARED_FAR}
    shared |= {n: max(near[n], shared.get(n, 0)) for n in near if near[n] >= SHARED_TERMS}
    ranked = sorted((-count, told[n].id) for n, count in shared.items() if n != place)
    return [name for _, name in ranked[:most]]


REPORTS = st.lists(
    st.tuples(st.one_of(st.just(0), st.integers(DAY, DAY + 100)), st.sets(st.integers(1, 14), max_size=12)), min_size=1, max_size=14
)


@settings(max_examples=150, deadline=None)
@given(rows=REPORTS)
def test_each_term_counts_as_it_would_by_itself(rows: list[tuple[int, set[int]]]) -> None:
    told = sorted((report(f"{n:02}", *sorted(terms), day=day) for n, (day, terms) in enumerate(rows)), key=lambda r: (r.day, r.id))
    with pytest.MonkeyPatch.context() as patched:
        for name, value in (("MOST_CARRIERS", 4), ("NEAREST", 2), ("MOST_PARTNERS", 5), ("AT_ONCE", 3)):
            patched.setattr(story_candidates, name, value)
        found = candidates(told[::-1])
    expected = {(min(mine.id, other), max(mine.id, other)) for mine in told for other in partners(mine, told, 4, 2, 5)}
    assert found == sorted(expected)


@settings(max_examples=100, deadline=None)
@given(rows=REPORTS, batches=st.lists(st.dictionaries(st.integers(0, 13), st.booleans()), min_size=2, max_size=4))
def test_partners_that_are_kept_are_those_that_would_be_found(
    rows: list[tuple[int, set[int]]], batches: list[dict[int, bool]], remembered: Any
) -> None:
    """Reports come, go, and are told with another day and another term."""
    kept = remembered()
    with pytest.MonkeyPatch.context() as patched:
        for name, value in (("MOST_CARRIERS", 4), ("NEAREST", 2), ("MOST_PARTNERS", 5), ("AT_ONCE", 3)):
            patched.setattr(story_candidates, name, value)
        for batch in batches:
            chosen = [(n, batch[n], *row) for n, row in enumerate(rows) if n in batch]
            told = [report(f"{n:02}", *sorted(terms ^ {7} if other else terms), day=day + 3 * other) for n, other, day, terms in chosen]
            assert find_candidates(told, kept).tolist() == find_candidates(told).tolist()


def test_partners_are_looked_for_again_only_where_one_is_gone_or_changed(remembered: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    kept, asked = remembered(), list[int]()
    old = [report("a", *FERRY), report("b", *FERRY), report("c", 20, 21), report("d", 20, 21)]
    find_candidates(old, kept)
    look = story_candidates._Carriers.rows_of
    monkeypatch.setattr(story_candidates._Carriers, "rows_of", lambda self, ranks: asked.extend(ranks.tolist()) or look(self, ranks))
    find_candidates(old, kept)
    assert asked == []
    find_candidates([*old, report("e", 20, 21)], kept)
    assert asked == [4], "c and d have won a partner, which is counted for them"
    asked.clear()
    find_candidates([*old[1:], report("e", 20, 22)], kept)
    assert asked == [0, 1, 2, 3]
