"""Whose word a narrated deed is."""

from __future__ import annotations

from typing import Any

import pytest

from srot.linking.announcers import find_announcer
from srot.linking.roots import find_roots
from srot.linking.units import find_units


@pytest.mark.parametrize(
    ("text", "lang", "name"),
    [
        ("बिजली आयोग ने बुधवार को नई दरों की अधिसूचना जारी कर दी।", "hi", "आयोग"),
        ("अदालत ने पुल के ठेकेदार की जमानत रद्द कर दी।", "hi", "अदालत"),
        ("जल आयोग ने शनिवार को बांध की जांच रिपोर्ट सार्वजनिक कर दी।", "hi", "आयोग"),
        ("नाविकों ने घाट के पास पुरानी नावें रद्द कर दीं।", "hi", None),
        ("The tribunal on Tuesday stayed the closure of the river pier.", "en", "tribunal"),
        ("A panel of three has been formed by the tribunal after the closure.", "en", "tribunal"),
        ("The river pier was closed when the flood came to the town.", "en", None),
    ],
)
def test_who_orders_is_the_origin_of_what_is_told_of_it(reporters: Any, text: str, lang: str, name: str | None) -> None:
    report = reporters.Page("a", text, lang=lang).report()
    index = reporters.index(reports=(report,))
    unit, *_ = find_units(report, index)
    found = find_announcer(unit, report, index)
    assert (found and found[0].name) == name
    assert [root.kind for root in find_roots(unit, report, index)] == ["body" if name else "unknown"]


@pytest.mark.parametrize(("state", "announced"), [("suspended", True), ("dead", False)])
def test_a_figure_is_the_deeds_where_an_order_brings_it_about(reporters: Any, state: str, announced: bool) -> None:
    page = reporters.Page("a", "The tribunal on Tuesday suspended 4 clerks.", lang="en")
    page.figure("4 clerks", 4.0, state=state, of="clerks")
    report = page.report()
    index = reporters.index(reports=(report,))
    unit = next(unit for unit in find_units(report, index) if unit.measure)
    assert (find_announcer(unit, report, index) is not None) == announced


def test_a_judge_who_forms_a_panel_is_the_origin_of_what_is_told_of_it(reporters: Any) -> None:
    page = reporters.Page("a", "Chief Justice Mohan Rana on Friday constituted a panel of three to look into the fire.", lang="en")
    page.name("Mohan Rana", "PER", role="Chief Justice")
    report = page.report()
    unit, *_ = find_units(report, reporters.index())
    found = find_announcer(unit, report, reporters.index())
    assert found is not None and found[0].name == "Mohan Rana"
