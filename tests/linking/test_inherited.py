"""Origins for what names none of its own."""

from __future__ import annotations

from typing import Any

from srot.linking.inherited import inherit_roots
from srot.linking.linker import link
from srot.linking.offices import Offices
from srot.linking.reports import Report
from srot.linking.roots import Root, find_roots
from srot.linking.units import Unit, find_units
from srot.reading.reader import read_article
from srot.records import Article

SAID = "पुराना घाट बंद रहेगा"
MORE = "नावों की जांच अगले सोमवार तक चलेगी"


def led(reporters: Any, name: str, speaker: str, *, closing: str = "", doer: str = "") -> Report:
    """A speaker, and behind him in his paragraph what nobody is named for, done by `doer`."""
    page = reporters.Page(name, f"{speaker} ने कहा कि {SAID}। {doer}{MORE}।{closing}")
    page.name(speaker, "PER")
    if doer:
        page.name(doer, "PER", name=speaker)
    page.said(SAID, ((speaker, "person"),), cue="कहा")
    report: Report = page.report()
    return report


def stated(reporters: Any, name: str, speaker: str) -> Report:
    page = reporters.Page(name, f"{speaker} ने कहा कि {MORE}।")
    page.name(speaker, "PER")
    page.said(MORE, ((speaker, "person"),), cue="कहा")
    report: Report = page.report()
    return report


def roots_of_more(reporters: Any, *reports: Report) -> dict[str, Root]:
    index = reporters.index(reports=reports)
    by_id = {report.id: report for report in reports}
    units: list[Unit] = []
    for report in reports:
        place = report.article.text.index(MORE)
        units.extend(unit for unit in find_units(report, index) if unit.start <= place < unit.end)
    own = {unit.id: find_roots(unit, by_id[unit.report], index) for unit in units}
    found = inherit_roots(own, units, {})
    return {unit.report: found[unit.id][0] for unit in units}


def test_what_a_paragraph_goes_on_with_is_of_whom_it_quotes_where_others_have_it_from_him(reporters: Any) -> None:
    found = roots_of_more(reporters, led(reporters, "a", "लीला महतो"), stated(reporters, "b", "लीला महतो"))
    assert (found["art-a"].name, found["art-a"].basis) == ("लीला महतो", "inferred")
    assert "paragraph quotes him" in found["art-a"].why


def test_it_is_nobodys_where_others_have_it_from_somebody_else_or_do_not_have_it(reporters: Any) -> None:
    found = roots_of_more(reporters, led(reporters, "a", "लीला महतो"), stated(reporters, "b", "मोहन राणा"))
    assert found["art-a"].kind == "unknown"
    assert roots_of_more(reporters, led(reporters, "a", "लीला महतो"))["art-a"].kind == "unknown"


def test_behind_hearsay_it_is_nobodys(reporters: Any) -> None:
    page = reporters.Page("a", f"लीला महतो ने कहा कि {SAID}। मिली जानकारी के अनुसार दो नावें डूबीं। {MORE}।")
    page.name("लीला महतो", "PER")
    page.said(SAID, (("लीला महतो", "person"),), cue="कहा")
    page.said("दो नावें डूबीं", (("मिली जानकारी", "hearsay"),), cue="के अनुसार")
    assert roots_of_more(reporters, page.report(), stated(reporters, "b", "लीला महतो"))["art-a"].kind == "unknown"


def test_who_goes_on_to_say_we_has_said_what_stands_before_it(reporters: Any) -> None:
    found = roots_of_more(reporters, led(reporters, "a", "लीला महतो", closing=" हम नाविकों के साथ हैं।"))
    assert (found["art-a"].name, found["art-a"].basis) == ("लीला महतो", "inferred")
    assert "first person" in found["art-a"].why


def test_what_is_told_of_the_speaker_himself_is_not_his_word(reporters: Any) -> None:
    found = roots_of_more(reporters, led(reporters, "a", "लीला महतो", doer="महतो जी के साथ "), stated(reporters, "b", "लीला महतो"))
    assert found["art-a"].kind == "unknown"


def test_who_gives_one_count_is_not_the_source_of_a_range_that_excludes_it() -> None:
    text = "Eight to ten soldiers are missing from the camp at Sonpur. Around 14 soldiers are missing from the camp at Sonpur, inspector Ravi Toppo said."
    article = Article(id="art-a", text=text, lang="en", outlet="Hill Courier")
    (claim,) = link([article], [read_article(article)]).claims
    assert [said.origins for said in claim.assertions] == [("unknown",), ("Ravi Toppo",)]


def opened(reporters: Any, nameless: str, *, role: str) -> str:
    """Who stands behind what the opening of a report has from somebody nameless, where its text has the same from an officer by name."""
    first, again = "ten boats sank at the pier", "the ten boats were lost"
    page = reporters.Page("a", f"The pier is shut. Traders wait. {first}, {nameless} said. {role} Mohan Rana said that {again}.", lang="en")
    page.name("Mohan Rana", "PER", role=role)
    page.said(first, ((nameless, "unnamed"),), cue="said")
    page.said(again, (("Mohan Rana", "person"),), cue="said")
    report = page.report()
    index = reporters.index(reports=(report,))
    units = [unit for unit in find_units(report, index) if unit.attribution]
    roots = inherit_roots({unit.id: find_roots(unit, report, index, Offices((report,), index)) for unit in units}, units, {})
    return roots[min(units, key=lambda unit: unit.start).id][0].name


def test_one_who_holds_what_a_named_speaker_of_the_same_holds_is_he(reporters: Any) -> None:
    assert opened(reporters, "an army general", role="army spokesman General") == "Mohan Rana"
    assert opened(reporters, "a river rescue officer", role="River Rescue Officer") == "Mohan Rana"
    assert opened(reporters, "another general", role="General") == "another general"
    assert opened(reporters, "a river engineer", role="River Rescue Officer") == "a river engineer"
