"""Years that one outlet alone has wrong from a source."""

from __future__ import annotations

from typing import Any

import pytest

from srot.linking.claimed import make_claims
from srot.linking.disputed_years import find_year_disputes
from srot.linking.reports import Report

CONTENT = "{} में जंगल की पुरानी चौकी आग से जल गई थी"


def fire(reporters: Any, name: str, year: str, *, also: str = "") -> Report:
    """A report of a fire in some year, from one speaker; `also` another year that it names."""
    content = CONTENT.format(year)
    rest = f" {also} में दूसरी चौकी बनी।" if also else ""
    page = reporters.Page(name, f"सुधा केरकेट्टा ने बताया कि {content}।{rest}", published="2024-05-06", outlet=f"पत्र {name}")
    page.time(year, year)
    if also:
        page.time(also, also)
    page.said(content, (("सुधा केरकेट्टा", "person"),), cue="बताया")
    return page.report()


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ((("a", "2013", ""), ("b", "2023", ""), ("c", "2023", "")), [("misreport", ["2013", "2023"])]),
        ((("a", "2013", ""), ("b", "2023", "")), []),
        ((("a", "2008", ""), ("b", "2019", ""), ("c", "2019", "")), []),
        ((("a", "2013", "2023"), ("b", "2023", ""), ("c", "2023", "")), []),
    ],
)
def test_a_year_is_a_slip_where_two_others_agree_and_nobody_gives_both(reporters: Any, rows: list[tuple[str, str, str]], expected: list[Any]) -> None:
    reports = [fire(reporters, name, year, also=also) for name, year, also in rows]
    index = reporters.index(reports=reports)
    found = find_year_disputes("story-1", make_claims("story-1", reports, index, {}), {})
    assert [(item.nature, sorted(value.value for value in item.values)) for item in found] == expected
