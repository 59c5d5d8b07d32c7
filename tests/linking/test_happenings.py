"""The happenings of a story: which events of many reports are one."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from srot.linking.happenings import day_of, find_tellings, group_happenings, join_accidents, main_day
from srot.linking.reports import Report

TEXT = "सुल्तान और राष्ट्रपति रीवा सोमवार को मिले। सेनापति ओरान भी थे। यह बैठक 5 मई को हुई। मुलाकात अगले हफ्ते होगी।"


def page(reporters: Any, name: str, *events: tuple[str, tuple[str, ...], dict[str, Any]], day: str | None = "2024-05-06") -> Report:
    made = reporters.Page(name, TEXT)
    ids = {words: made.name(words) for words in ("सुल्तान", "रीवा", "ओरान")}
    time = made.time("सोमवार", day)
    for words, actors, fields in events:
        made.event(words, "CONSULT", **({"actors": tuple(ids[actor] for actor in actors), "time": time} | fields))
    return made.report()


def grouped(reporters: Any, *reports: Report) -> list[tuple[set[str], int]]:
    index = reporters.index(reports=reports, weights={f"ent-{name}": 1.0 for name in ("सुल्तान", "रीवा", "ओरान")})
    return [({name.removeprefix("ent-") for name in found.actors}, len(found.tellings)) for found in group_happenings(reports, index)]


MET = ("मिले", ("सुल्तान", "रीवा"), {})


def test_the_same_cast_is_one_happening(reporters: Any) -> None:
    reports = [page(reporters, name, MET) for name in "ab"]
    assert grouped(reporters, *reports) == [({"सुल्तान", "रीवा"}, 2)]


def test_this_meeting_joins_the_main_happening(reporters: Any) -> None:
    bare = ("यह बैठक", (), {})
    reports = [page(reporters, "a", MET), page(reporters, "b", MET, bare), page(reporters, "c", ("मिले", ("ओरान",), {}))]
    assert grouped(reporters, *reports) == [({"सुल्तान", "रीवा"}, 3), ({"ओरान"}, 1)]


@pytest.mark.parametrize(
    ("mode", "text", "counts"),
    [
        ("resign", "सुल्तान ने इस्तीफा दिया। ओरान का इस्तीफा कल हुआ।", [1, 2]),
        ("resign", "सुल्तान ने इस्तीफा दिया। उनका इस्तीफा कल हुआ।", [3]),
        ("meet", "सुल्तान ने इस्तीफा दिया। ओरान का इस्तीफा कल हुआ।", [3]),
    ],
)
def test_the_resignation_of_another_is_another(reporters: Any, mode: str, text: str, counts: list[int]) -> None:
    def told(name: str, *, bare: bool) -> Report:
        made = reporters.Page(name, text)
        ids = {words: made.name(words) for words in ("सुल्तान", "ओरान") if words in text}
        made.event("इस्तीफा दिया", "YIELD", mode=mode, actors=(ids["सुल्तान"],))
        if bare:
            made.event("इस्तीफा कल", "YIELD", mode=mode)
        return made.report()  # type: ignore[no-any-return]

    reports = (told("a", bare=False), told("b", bare=True))
    index = reporters.index(reports=reports, weights={f"ent-{name}": 1.0 for name in ("सुल्तान", "ओरान")})
    assert sorted(len(found.tellings) for found in group_happenings(reports, index)) == counts


def test_one_named_partner_joins_the_cast_that_holds_him(reporters: Any) -> None:
    reports = [page(reporters, "a", MET), page(reporters, "b", ("मिले", ("रीवा",), {}))]
    assert grouped(reporters, *reports) == [({"सुल्तान", "रीवा"}, 2)]


def test_another_partner_is_another_meeting(reporters: Any) -> None:
    reports = [page(reporters, "a", MET), page(reporters, "b", ("मिले", ("सुल्तान", "ओरान"), {}))]
    assert len(grouped(reporters, *reports)) == 2


def test_what_is_planned_is_kept_from_what_was_done(reporters: Any) -> None:
    reports = [page(reporters, "a", MET), page(reporters, "b", ("मुलाकात", ("सुल्तान", "रीवा"), {"modality": "planned"}))]
    assert len(grouped(reporters, *reports)) == 2


def test_what_is_denied_did_not_happen(reporters: Any) -> None:
    assert grouped(reporters, page(reporters, "a", ("मिले", ("सुल्तान",), {"polarity": "negative"}))) == []


@settings(max_examples=10, deadline=None)
@given(order=st.permutations(range(4)))
def test_happenings_do_not_depend_on_the_order_of_reports(reporters: Any, order: list[int]) -> None:
    reports = [
        page(reporters, "a", MET), page(reporters, "b", ("यह बैठक", (), {})), page(reporters, "c", ("मिले", ("ओरान",), {})),
        page(reporters, "d", ("मिले", ("सुल्तान", "ओरान"), {})),
    ]  # fmt: skip
    index = reporters.index(reports=tuple(reports))
    assert group_happenings([reports[place] for place in order], index) == group_happenings(reports, index)


@pytest.mark.parametrize(
    ("value", "day"),
    [("2024-05-06", "2024-05-06"), ("2024-05-06T18:00", "2024-05-06"), ("2024-05-06/2024-05-12", "2024-05-06/2024-05-12"),
     ("2024-05-01/2024-05-12", None), ("2024-05", None), (None, None)],
)  # fmt: skip
def test_a_telling_gives_a_day_or_days_of_one_week(reporters: Any, value: str | None, day: str | None) -> None:
    (telling,) = find_tellings(page(reporters, "a", MET, day=value), reporters.index())
    assert day_of(telling, {}) == day


def test_a_day_resolved_by_linking_counts(reporters: Any) -> None:
    (telling,) = find_tellings(page(reporters, "a", MET, day=None), reporters.index())
    assert telling.time is not None
    assert day_of(telling, {telling.time.id: "2024-05-06"}) == "2024-05-06"


def test_the_main_day_is_that_of_most_reports_and_of_equals_the_earliest(reporters: Any) -> None:
    reports = [page(reporters, name, MET, day=f"2024-05-0{day}") for name, day in (("a", 6), ("b", 7), ("c", 6))]
    (found,) = group_happenings(reports, reporters.index(reports=tuple(reports)))
    assert main_day(found, {}) == "2024-05-06"
    (tied,) = group_happenings(reports[:2], reporters.index(reports=tuple(reports)))
    assert main_day(tied, {}) == "2024-05-06"
    (undated,) = group_happenings([page(reporters, "x", MET, day=None)], reporters.index())
    assert main_day(undated, {}) is None


def test_the_crash_and_the_fire_are_one_accident(reporters: Any) -> None:
    def told(name: str, mode: str) -> Report:
        made = reporters.Page(name, TEXT)
        made.event("मिले", "ACCIDENT", mode=mode)
        made.event("यह बैठक", "CONSULT")
        return made.report()  # type: ignore[no-any-return]

    reports = [told("a", "crash"), told("b", "fire")]
    happenings = group_happenings(reports, reporters.index(reports=reports))
    assert sorted((found.type, len(found.tellings)) for found in join_accidents(happenings)) == [("ACCIDENT", 2), ("CONSULT", 2)]
