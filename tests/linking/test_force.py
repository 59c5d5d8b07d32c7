"""What sources say of the use of force, and the disputes over it."""

from __future__ import annotations

from typing import Any

import pytest

from srot.linking.claimed import make_claims
from srot.linking.disputed_force import find_force_disputes
from srot.linking.force import read_force
from srot.linking.homes import Homes
from srot.linking.reports import Report


@pytest.mark.parametrize(
    ("words", "lang", "told"),
    [
        ("पुलिस ने किसानों पर गोली चलाई", "hi", [("shots", True, "police")]),
        ("जवानों ने भीड़ पर फायरिंग नहीं की", "hi", [("shots", False, "troops")]),
        ("पोलिसांनी एकही गोळी झाडली नाही", "mr", [("shots", False, "police")]),
        ("the guards had not fired a single shot at the mourners", "en", [("shots", False, "troops")]),
        ("nobody was hurt when police fired at the tyres", "en", [("shots", True, "police")]),
        ("rioters fired at the police", "en", [("shots", True, "others")]),
        ("पुलिस ने हवा में गोली चलाई", "hi", []),
        ("police fired rubber bullets on the ghat", "en", []),
        ("the fishermen were unarmed", "en", [("armed", False, "")]),
        ("भीड़ के पास कोई हथियार नहीं थे", "hi", [("armed", False, "others")]),
        ("students carrying weapons came to the gate", "en", [("armed", True, "")]),
        ("the armed forces said so", "en", []),
        ("सभी ड्रोन मार गिराए गए", "hi", [("hit", False, "")]),
        ("दस में से नौ ड्रोन मार गिराए गए", "hi", []),
        ("all rockets but one were intercepted", "en", []),
        ("a rocket struck the granary", "en", [("hit", True, "")]),
        ("debris of a rocket struck the granary", "en", []),
        ("its forces did not use cluster munitions", "en", [("cluster", False, "forces")]),
    ],
)
def test_force_is_told_as_used_or_not(words: str, lang: str, told: list[tuple[str, bool, str]]) -> None:
    assert list(read_force(words, lang)) == told


def told(reporters: Any, name: str, source: str, content: str) -> Report:
    page = reporters.Page(name, f"{source} ने कहा कि {content}।", outlet=f"पत्र {name}", published="2024-05-06")
    page.said(content, ((source, "body"),), cue="कहा")
    report: Report = page.report()
    return report


@pytest.mark.parametrize(
    ("first", "second", "values"),
    [
        ("पुलिस ने जुलूस पर गोली चलाई", "पुलिस ने गोली नहीं चलाई", ["no", "yes"]),
        ("सुरक्षा बलों ने जुलूस पर गोली चलाई", "पुलिस ने गोली नहीं चलाई", ["no", "yes"]),
        ("भीड़ ने पुलिस पर गोली चलाई", "पुलिस ने गोली नहीं चलाई", []),
        ("सेना ने जुलूस पर गोली चलाई", "पुलिस ने गोली नहीं चलाई", []),
        ("पुलिस ने जुलूस पर गोली चलाई", "पुलिस ने जुलूस पर गोली चलाई", []),
    ],
)
def test_two_sources_dispute_whether_force_was_used(reporters: Any, first: str, second: str, values: list[str]) -> None:
    reports = (told(reporters, "a", "किसान सभा", first), told(reporters, "b", "ज़िला प्रशासन", second))
    index = reporters.index(reports=reports)
    found = find_force_disputes("story-1", Homes(make_claims("story-1", reports, index, {})), {}, index)
    assert [sorted(value.value for value in dispute.values) for dispute in found] == ([values] if values else [])
