"""Benches, and the courts that they speak for."""

from __future__ import annotations

from typing import Any

from srot.linking.courts import find_court, skip_bench


def test_a_bench_is_the_court_that_its_report_names(reporters: Any) -> None:
    page = reporters.Page("a", "उच्च न्यायालय में बहस हुई। न्यायमूर्ति लीला महतो और मोहन राणा की पीठ ने कहा कि घाट बंद रहेगा।")
    page.name("उच्च न्यायालय", "ORG")
    page.said("घाट बंद रहेगा", (("न्यायमूर्ति लीला महतो और मोहन राणा की पीठ", "body"),), cue="कहा")
    report = page.report()
    found = find_court(report.reading.attributions[0].chains[0][0], report)
    assert found is not None and (found.name, found.kind) == ("उच्च न्यायालय", "body")


def test_a_judge_who_is_named_as_one_of_a_bench_speaks_for_its_court(reporters: Any) -> None:
    page = reporters.Page("a", "The High Court heard the plea. A bench of Justices Leela Mahato and Mohan Rana said the ghat stays shut.", lang="en")
    page.name("High Court", "ORG")
    page.said("the ghat stays shut", (("Leela Mahato", "person"),), (("Mohan Rana", "person"),), cue="said")
    report = page.report()
    chains = report.reading.attributions[0].chains
    assert [court.name for chain in chains if (court := find_court(chain[0], report))] == ["High Court", "High Court"]


def test_a_judge_elsewhere_speaks_for_herself(reporters: Any) -> None:
    page = reporters.Page("a", "The High Court heard the plea. Justice Leela Mahato said at a fair that the ghat is old.", lang="en")
    page.name("High Court", "ORG")
    page.said("the ghat is old", (("Leela Mahato", "person"),), cue="said")
    report = page.report()
    assert find_court(report.reading.attributions[0].chains[0][0], report) is None


def test_a_bench_of_no_named_court_stays_what_it_is(reporters: Any) -> None:
    page = reporters.Page("a", "पीठ ने कहा कि घाट बंद रहेगा।")
    page.said("घाट बंद रहेगा", (("पीठ", "body"),), cue="कहा")
    report = page.report()
    assert find_court(report.reading.attributions[0].chains[0][0], report) is None


def test_the_judges_that_a_bench_is_made_of_are_stepped_over(reporters: Any) -> None:
    page = reporters.Page("a", "A bench comprising Chief Justice Leela Mahato and Justice Mohan Rana stayed the auction.", lang="en")
    page.name("Leela Mahato")
    page.name("Mohan Rana")
    report = page.report()
    text = report.article.text
    assert text[skip_bench(len("A bench"), len(text), report) :] == " stayed the auction."
    assert skip_bench(0, len(text), report) == 0
