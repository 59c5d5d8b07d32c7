"""Whether anybody came to harm at all."""

from __future__ import annotations

from typing import Any

from srot.linking.claimed import make_claims
from srot.linking.disputed_nones import find_none_disputes
from srot.linking.reports import Report
from srot.records import Disagreement

NONE = "धक्कामुक्की में किसी मज़दूर की मौत नहीं हुई"


def disputes(reporters: Any, *reports: Report) -> list[Disagreement]:
    index = reporters.index(reports=reports)
    return find_none_disputes("story-1", make_claims("story-1", reports, index, {}), {})


def both(reporters: Any, *, teller: str = "यूनियन", words: str = "धक्कामुक्की में एक मज़दूर की मौत हुई", none: str = NONE) -> Report:
    page = reporters.Page("a", f"{teller} ने बताया कि {words}। प्रबंधन ने कहा कि {none}।", published="2024-05-05", outlet="पत्र a")
    page.said(words, ((teller, "body"),), cue="बताया")
    page.said(none, (("प्रबंधन", "body"),), cue="कहा", polarity="negative")
    page.figure("एक मज़दूर", 1.0, state="dead", of="मज़दूर")
    report: Report = page.report()
    return report


def test_that_nobody_died_stands_against_the_count_of_another_in_one_report(reporters: Any) -> None:
    (found,) = disputes(reporters, both(reporters))
    assert (found.kind, found.nature) == ("polarity", "conflict")
    assert {value.value: value.origins for value in found.values} == {"no": ("प्रबंधन",), "yes": ("यूनियन",)}


def test_that_nobody_died_of_one_thing_is_no_denial_of_a_death(reporters: Any) -> None:
    assert disputes(reporters, both(reporters, none="पुलिस की गोलीबारी में किसी की मौत नहीं हुई")) == []


def test_that_nobody_was_hurt_is_no_denial_of_a_death(reporters: Any) -> None:
    assert disputes(reporters, both(reporters, none="धक्कामुक्की में कोई घायल नहीं हुआ")) == []


def test_a_death_that_another_report_tells_is_no_denied_one(reporters: Any) -> None:
    def told(name: str, words: str, speaker: str) -> Report:
        page = reporters.Page(name, f"{speaker} ने कहा कि {words}।", published="2024-05-05", outlet=f"पत्र {name}")
        page.said(words, ((speaker, "body"),), cue="कहा", polarity="negative" if words == NONE else "positive")
        if words != NONE:
            page.figure("एक मज़दूर", 1.0, state="dead", of="मज़दूर")
        report: Report = page.report()
        return report

    assert disputes(reporters, told("a", NONE, "प्रबंधन"), told("b", "दूसरी मिल में एक मज़दूर की मौत हुई", "यूनियन")) == []
