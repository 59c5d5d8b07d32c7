"""Claims of a story, with their assertions, lines and counts."""

from __future__ import annotations

from typing import Any

import pytest

from srot.linking.claimed import make_claims, value_of
from srot.linking.reports import Report
from srot.records import Quantity


@pytest.mark.parametrize(
    ("value", "written"),
    [(288.0, "288"), (7.6, "7.6"), (1234567.5, "1234567.5"), (120000.0, "120000"), (None, "सैकड़ों")],
)
def test_a_value_is_written_in_plain_digits_or_in_its_own_words(value: float | None, written: str) -> None:
    assert value_of(Quantity("q", "a", 0, 1, "सैकड़ों", value, None, None)) == written


def toll(reporters: Any, name: str, lead: str, number: str, *, speaker: str | None = "लीला महतो", **fields: Any) -> Report:
    content = f"नाव पलटने से {number} यात्रियों की मौत हुई"
    text = f"{lead} थाना प्रभारी {speaker} ने बताया कि {content}।" if speaker else f"{lead} {content}।"
    page = reporters.Page(name, text, **fields)
    page.figure(f"{number} यात्रियों", float(number), state="dead", of="यात्रियों")
    if speaker:
        page.said(content, ((speaker, "person"),), cue="बताया")
    return page.report()


def test_one_toll_in_three_reports_is_one_claim(reporters: Any) -> None:
    reports = (
        toll(reporters, "a", "घाट पर हादसा।", "16", outlet="भोर"),
        toll(reporters, "b", "रविवार का हादसा।", "16", outlet="सांझ"),
        toll(reporters, "c", "नदी में हादसा।", "17", speaker=None, outlet="भोर"),
    )
    index = reporters.index(reports=reports)
    (claimed,) = [found for found in make_claims("story-1", reports, index, {}) if found.claim.n_articles == 3]
    claim = claimed.claim
    assert (claim.n_outlets, claim.n_origins, claim.n_origins_unknown) == (2, 1, 1)
    assert [origin.kind for origin in claim.origins] == ["person", "unknown"]
    assert sorted(item.value or "" for item in claim.assertions) == ["16", "16", "17"]
    assert (claim.kind, claim.story, claim.lang) == ("fact", "story-1", "hi")
    assert len(claimed.attributions) == 2
    for item in claim.assertions:
        (text,) = [report.article.text for report in reports if report.id == item.article]
        assert "मौत" in text[item.start : item.end]
    turned = make_claims("story-1", reports[::-1], index, {})
    assert [found.claim for found in turned] == [found.claim for found in make_claims("story-1", reports, index, {})]


def test_two_figures_of_one_measure_in_one_sentence_have_two_ids(reporters: Any) -> None:
    page = reporters.Page("a", "बाढ़ से चंदनपुर में 400 लोगों की मौत हुई, सोनघाट में 3 लोगों की मौत हुई।")
    page.figure("400 लोगों", 400.0, state="dead", of="लोगों")
    page.figure("3 लोगों", 3.0, state="dead", of="लोगों")
    report = page.report()
    claims = make_claims("story-1", [report], reporters.index(), {})
    assert sum(len(found.units) for found in claims) == 2
    assert len({found.claim.id for found in claims}) == len(claims)


def test_what_one_report_narrates_without_source_or_figure_is_no_claim(reporters: Any) -> None:
    page = reporters.Page("a", "गोताखोर रात भर नदी में लापता यात्रियों की तलाश करते रहे।")
    assert make_claims("story-1", [page.report()], reporters.index(), {}) == []


def test_a_claim_is_read_from_an_attributed_line_of_readable_length(reporters: Any) -> None:
    reports = (toll(reporters, "a", "हादसा।", "16", speaker=None), toll(reporters, "b", "हादसा।", "16"))
    (found,) = make_claims("story-1", reports, reporters.index(reports=reports), {})
    assert found.claim.text == "नाव पलटने से 16 यात्रियों की मौत हुई"


def test_a_claim_that_sources_alone_make_is_a_statement(reporters: Any) -> None:
    reports = (toll(reporters, "a", "हादसा।", "16"), toll(reporters, "b", "हादसा।", "16", speaker="मोहन राणा"))
    (found,) = make_claims("story-1", reports, reporters.index(reports=reports), {})
    assert found.claim.kind == "statement"
    assert found.claim.n_origins == 2
    assert "2 independent origins" in found.claim.why


def test_the_counting_unit_is_that_asked_for_and_the_claim_says_which(reporters: Any) -> None:
    reports = tuple(toll(reporters, name, f"{name} घाट पर हादसा।", "16", outlet=outlet) for name, outlet in (("a", "भोर"), ("b", "सांझ")))
    index = reporters.index(reports=reports)
    made = {unit: make_claims("story-1", reports, index, {}, count=unit) for unit in ("speaker", "newsroom")}
    claims = {unit: max((found.claim for found in claimed), key=lambda claim: claim.n_origins) for unit, claimed in made.items()}
    assert {unit: (claim.counted_by, claim.n_origins, claim.n_ways) for unit, claim in claims.items()} == {
        "speaker": ("speaker", 1, 1),
        "newsroom": ("newsroom", 2, 2),
    }
    assert claims["speaker"].bottleneck == (claims["speaker"].origins[0].name,)


def test_who_says_that_it_is_not_so_many_stands_for_no_figure(reporters: Any) -> None:
    page = reporters.Page("a", "मुख्य सचिव ने कहा कि मृतकों की संख्या 288 नहीं है।", outlet="भोर")
    page.figure("288", 288.0, state="dead")
    page.said("मृतकों की संख्या 288 नहीं है", (("मुख्य सचिव", "person"),), cue="कहा")
    report = page.report()
    (found,) = make_claims("story-1", [report], reporters.index(reports=[report]), {})
    assert [item.value for item in found.claim.assertions] == [None]


def counted(reporters: Any, name: str, text: str, *figures: tuple[str, float, str | None, str]) -> Report:
    page = reporters.Page(name, text)
    for words, value, state, of in figures:
        page.figure(words, value, state=state, of=of)
    return page.report()


def test_figures_of_one_sentence_that_one_report_counts_are_one_claim_unless_people_came_to_harm(reporters: Any) -> None:
    sent = counted(reporters, "a", "बोर्ड ने घाट पर 50 गोताखोर और 10 नाविक भेजे।", ("50", 50.0, None, "गोताखोर"), ("10", 10.0, None, "नाविक"))
    hurt = counted(reporters, "b", "नाव पलटने से 50 यात्री मारे गए, 10 यात्री घायल हैं।", ("50", 50.0, "dead", "यात्री"), ("10", 10.0, "injured", "यात्री"))
    assert [found.claim.n_articles for found in make_claims("story-1", [sent], reporters.index(), {})] == [1]
    assert len(make_claims("story-1", [hurt], reporters.index(), {})) == 2
    other = counted(reporters, "c", "सरकार के बोर्ड ने घाट पर 12 नाविक भेजे।", ("12", 12.0, None, "नाविक"))
    assert sorted(found.claim.n_articles for found in make_claims("story-1", [sent, other], reporters.index(), {})) == [1, 2]


def test_two_sentences_of_one_quote_are_two_claims(reporters: Any) -> None:
    quote = "The officer took aim and fired at Salman. We want a judge to look at the film."
    page = reporters.Page("a", f'Charges emerged against officer Tanwar with the brother stating, "{quote}"', lang="en", outlet="Dawn")
    page.said(quote, (("the brother", "person"),), cue="stating", kind="direct")
    reports = (page.report(),)
    told = make_claims("story-1", reports, reporters.index(reports=reports), {})
    assert len([unit for found in told for unit in found.units if unit.attribution]) == 2
