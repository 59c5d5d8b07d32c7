"""Whether two spoke or met at all."""

from __future__ import annotations

from typing import Any

import pytest

from srot.linking.claimed import make_claims
from srot.linking.disputed_contacts import find_contact_disputes
from srot.linking.reports import Report

LUTE, MORI = "पीटर लूटे", "जोआना मोरी"


def told(reporters: Any, name: str, speaker: str, content: str, *, persons: tuple[str, ...] = (), kind: str = "person", **said: Any) -> Report:
    page = reporters.Page(name, f"{speaker} ने कहा कि {content}।", outlet=f"पत्र {name}", published="2024-05-06")
    for person in persons:
        page.name(person)
    page.said(content, ((speaker, kind),), cue="कहा", **said)
    report: Report = page.report()
    return report


def natures(reporters: Any, *reports: Report) -> list[tuple[str, str, list[str]]]:
    index = reporters.index(reports=reports)
    found = find_contact_disputes("story-1", make_claims("story-1", reports, index, {}), {}, index)
    return [(item.kind, item.nature, [value.value for value in item.values]) for item in found]


@pytest.mark.parametrize(
    ("content", "polarity"),
    [(f"{LUTE} और {MORI} के बीच फोन पर कोई बात नहीं हुई", "negative"), (f"उन्हें {LUTE} और {MORI} की किसी मुलाकात की जानकारी नहीं", "positive")],
)
def test_a_call_that_one_side_denies_is_a_conflict(reporters: Any, content: str, polarity: str) -> None:
    yes = told(reporters, "a", LUTE, f"{MORI} ने फोन कर उन्हें शुल्क घटाने का भरोसा दिया", persons=(LUTE, MORI))
    no = told(reporters, "b", "विदेश मंत्रालय", content, persons=(LUTE, MORI), kind="body", polarity=polarity)
    assert natures(reporters, yes, no) == [("polarity", "conflict", ["no", "yes"])]


def test_another_call_is_not_denied(reporters: Any) -> None:
    yes = told(reporters, "a", LUTE, "राजा ने फोन कर उन्हें शुल्क घटाने का भरोसा दिया", persons=(LUTE,))
    no = told(reporters, "b", "विदेश मंत्रालय", f"{LUTE} और {MORI} के बीच फोन पर कोई बात नहीं हुई", persons=(LUTE, MORI), kind="body", polarity="negative")
    assert natures(reporters, yes, no) == []


def test_who_denies_one_call_and_tells_of_another_is_in_no_dispute_with_himself(reporters: Any) -> None:
    yes = told(reporters, "a", "विदेश मंत्रालय", f"{LUTE} और {MORI} के बीच पिछली बात 2 मई को हुई", persons=(LUTE, MORI), kind="body")
    no = told(reporters, "b", "विदेश मंत्रालय", f"{LUTE} और {MORI} के बीच फोन पर कोई बात नहीं हुई", persons=(LUTE, MORI), kind="body", polarity="negative")
    assert natures(reporters, yes, no) == []


@pytest.mark.parametrize("content", [f"{LUTE} और {MORI} की कोई मुलाकात तय नहीं होगी", f"{LUTE} और {MORI} की किसी बैठक की योजना नहीं है"])
def test_that_none_is_planned_denies_no_call_of_before(reporters: Any, content: str) -> None:
    yes = told(reporters, "a", LUTE, f"{MORI} ने फोन कर उन्हें शुल्क घटाने का भरोसा दिया", persons=(LUTE, MORI))
    no = told(reporters, "b", "विदेश मंत्रालय", content, persons=(LUTE, MORI), kind="body", polarity="negative")
    assert natures(reporters, yes, no) == []
