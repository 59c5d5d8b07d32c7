"""The happenings of a story as dated lines."""

from __future__ import annotations

from typing import Any

import pytest

from srot.linking.happenings import group_happenings
from srot.linking.reports import Report
from srot.linking.timeline import make_timeline, precision


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("2024-05-06", 1), ("2024-05-06T18:00", 1), ("2024-05-06/2024-05-07", 2), ("2024-05-06/2024-05-11", 2), ("2024-05-06/2024-05-12", 3),
        ("2024-05", 4), ("2024-05-01/2024-05-20", 4), ("2024", 5), ("202X", 5), ("2024-04/2024-05", 5), (None, None), ("सोमवार", None),
    ],
)  # fmt: skip
def test_precision_is_ucdps_code(value: str | None, code: int | None) -> None:
    assert precision(value) == code


TEXT = "सुल्तान ने 5 मई को रीवा से भेंट की। अगली भेंट 20 मई को होगी।"


def page(reporters: Any, name: str, *, both: bool = True, said: bool = False, **fields: Any) -> Report:
    made = reporters.Page(name, TEXT, **fields)
    actor = made.name("सुल्तान")
    content = made.said("20 मई को होगी", (("रीवा", "person"),)) if said else None
    made.event("भेंट की", "CONSULT", actors=(actor,), time=made.time("5 मई", "2024-05-05"))
    if both:
        later = made.time("20 मई", "2024-05-20")
        made.event("अगली भेंट", "CONSULT", actors=(actor,), time=later, modality="planned", attribution=content)
    return made.report()


def timeline(reporters: Any, *reports: Report, claims: dict[str, str] | None = None) -> list[Any]:
    index = reporters.index(reports=reports)
    return make_timeline("story-1", group_happenings(reports, index), {}, claims or {})


def test_what_was_done_comes_before_what_is_announced(reporters: Any) -> None:
    entries = timeline(reporters, page(reporters, "a", published="2024-05-06"), page(reporters, "b", published="2024-05-07"))
    assert [(entry.date, entry.precision, entry.announced) for entry in entries] == [("2024-05-05", 1, False), ("2024-05-20", 1, True)]
    assert TEXT[entries[0].start : entries[0].end] == entries[0].text == "सुल्तान ने 5 मई को रीवा से भेंट की।"
    assert entries[0].entities == ("ent-सुल्तान",)


def test_a_day_after_publication_is_announced(reporters: Any) -> None:
    (entry,) = timeline(reporters, page(reporters, "a", both=False, published="2024-05-04"))
    assert entry.announced


def test_an_inferred_publication_says_so_only_when_all_its_days_are_earlier(reporters: Any) -> None:
    (entry,) = timeline(reporters, page(reporters, "a", both=False, published="2024-05-01/2024-05-09"))
    assert not entry.announced


def test_the_same_day_planned_and_done_are_two_lines(reporters: Any) -> None:
    made = reporters.Page("a", TEXT, published="2024-05-06")
    actor, day = made.name("सुल्तान"), made.time("5 मई", "2024-05-05")
    made.event("भेंट की", "CONSULT", actors=(actor,), time=day)
    made.event("अगली भेंट", "CONSULT", actors=(actor,), time=day, modality="planned")
    entries = timeline(reporters, made.report())
    assert len({entry.id for entry in entries}) == 2
    assert sorted(entry.announced for entry in entries) == [False, True]


def test_a_line_points_at_the_claim_that_its_attribution_carries(reporters: Any) -> None:
    report = page(reporters, "a", said=True)
    claims = {report.reading.attributions[0].id: "claim-1"}
    assert [entry.claim for entry in timeline(reporters, report, claims=claims)] == [None, "claim-1"]


def test_what_nobody_dates_is_no_line(reporters: Any) -> None:
    made = reporters.Page("a", TEXT)
    made.event("भेंट की", "CONSULT", actors=(made.name("सुल्तान"),))
    assert timeline(reporters, made.report()) == []
