"""Origins that are bodies: those of one owner, their spokesmen and officials, bodies called by less than their name."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from tests.linking.origin_pages import AGENCY, PAPER, count, page, unit_of

from srot.linking.inherited import inherit_roots
from srot.linking.roots import find_roots
from srot.linking.units import find_units

SPOKESMAN, MINISTRY = ("प्रवक्ता", "person", "विदेश मंत्रालय के प्रवक्ता"), ("मंत्रालय", "body", "विदेश मंत्रालय")


def test_bodies_under_one_owner_count_once_and_the_reason_says_so(reporters: Any) -> None:
    owned = {"ent-नदी समाचार": "ent-owner", "ent-भोर": "ent-owner"}
    counted = count(reporters, page(reporters, "a", (AGENCY,)), page(reporters, "b", (PAPER,)), groups=owned)
    assert counted.independent == 1
    assert counted.origins[0].why.startswith("counted once, one owner: नदी समाचार, भोर")
    assert count(reporters, page(reporters, "a", (AGENCY,)), page(reporters, "b", (PAPER,))).independent == 2


def test_a_bare_body_is_the_one_that_its_report_named_before(reporters: Any) -> None:
    made = reporters.Page("a", "रक्षा मंत्रालय ने आदेश दिया। मंत्रालय ने बताया कि पुल बंद रहेगा। विदेश मंत्रालय चुप रहा।")
    made.name("रक्षा मंत्रालय", "ORG")
    made.name("विदेश मंत्रालय", "ORG")
    start = made.article.text.index("। मंत्रालय") + 2
    made.said("पुल बंद रहेगा", (("मंत्रालय", "body"),), cue="बताया")
    report = made.report()
    link = replace(report.reading.attributions[0].chains[0][0], start=start, end=start + len("मंत्रालय"))
    said = replace(report.reading.attributions[0], chains=((link,),))
    report = replace(report, reading=replace(report.reading, attributions=(said,)))
    (root,) = find_roots(unit_of(report), report, reporters.index(reports=(report,)))
    assert root.name == "रक्षा मंत्रालय"


def test_a_spokesman_and_the_body_he_speaks_for_are_one_origin_the_body(reporters: Any) -> None:
    reports = []
    for name, source in (("a", SPOKESMAN), ("b", MINISTRY)):
        made = reporters.Page(name, "मंत्रालय के प्रवक्ता ने बताया कि पुल बंद रहेगा।", outlet=f"पत्र {name}")
        made.said("पुल बंद रहेगा", (source,), cue="बताया")
        reports.append(made.report())
    counted = count(reporters, *reports)
    assert [(origin.name, origin.kind, len(origin.articles)) for origin in counted.origins] == [("विदेश मंत्रालय", "body", 2)]


@pytest.mark.parametrize(
    ("text", "said", "words", "name", "kind"),
    [
        ("Chandanpur's disaster agency JALA said 40 boats were checked.", "40 boats were checked", "Chandanpur's disaster agency JALA", None, "body"),
        ("North Korea for the first time admitted the loss of 40 boats.", "the loss of 40 boats", "North Korea for the first time", "North Korea", "body"),
        ("The agency's chief said 40 boats were checked.", "40 boats were checked", "The agency's chief", None, "person"),
    ],
)
def test_a_body_taken_for_a_person_is_a_body(reporters: Any, text: str, said: str, words: str, name: str | None, kind: str) -> None:
    page = reporters.Page("a", text, lang="en")
    page.said(said, ((words, "person"),), cue=text.removeprefix(words).split()[0])
    if name:
        page.name(name, "LOC", subtype="country")
    report = page.report()
    (unit,) = find_units(report, reporters.index(reports=(report,)))
    (root,) = find_roots(unit, report, reporters.index(reports=(report,)))
    assert (root.name, root.kind) == (name or words, kind)


def test_bare_officials_are_those_of_the_body_that_the_report_named(reporters: Any) -> None:
    text = "जल बोर्ड के अधिकारियों ने कहा कि 40 नावें जांची गईं। अधिकारियों ने कहा कि 12 नावें खराब निकलीं।"
    page = reporters.Page("a", text)
    page.name("जल बोर्ड", "ORG")
    page.said("40 नावें जांची गईं", (("जल बोर्ड के अधिकारियों", "unnamed"),), cue="कहा")
    page.said("12 नावें खराब निकलीं", (("अधिकारियों", "unnamed"),), cue="कहा")
    start = text.rindex("अधिकारियों")
    page.found["attributions"][1] = replace(
        page.found["attributions"][1], chains=((replace(page.found["attributions"][1].chains[0][0], start=start, end=start + 10),),)
    )
    report = page.report()
    index = reporters.index(reports=(report,))
    assert {root.name for unit in find_units(report, index) for root in find_roots(unit, report, index)} == {"जल बोर्ड"}


def test_the_body_of_a_headline_is_the_officer_whom_the_text_names(reporters: Any) -> None:
    text = "जल बोर्ड: नाव हादसे में 16 मरे\nजल बोर्ड के सचिव मोहन राणा ने कहा कि नाव हादसे में 16 लोग मरे।"
    page = reporters.Page("a", text)
    page.figure("16 मरे", 16.0, state="dead")
    page.figure("16 लोग", 16.0, state="dead", of="लोग")
    page.name("मोहन राणा", role="जल बोर्ड के सचिव")
    page.said("नाव हादसे में 16 मरे", (("जल बोर्ड", "body"),), cue=":")
    page.said("नाव हादसे में 16 लोग मरे", (("मोहन राणा", "person"),), cue="कहा")
    report = page.report()
    index = reporters.index(reports=(report,))
    units = find_units(report, index)
    roots = {unit.id: find_roots(unit, report, index) for unit in units}
    assert {root.name for found in inherit_roots(roots, units, {}).values() for root in found} == {"मोहन राणा"}


def test_a_first_paragraph_is_no_headline(reporters: Any) -> None:
    text = "पुलिस ने बताया कि घाट पर 16 लोग मारे गए।\nमेयर लीला महतो ने बताया कि घाट पर 16 लोग मारे गए।"
    made = reporters.Page("a", text)
    made.name("लीला महतो")
    made.said("घाट पर 16 लोग मारे गए", (("पुलिस", "body"),), cue="बताया")
    report = made.report()
    (root, *_) = find_roots(find_units(report, reporters.index(reports=(report,)))[0], report, reporters.index(reports=(report,)))
    assert (root.name, root.headline, root.vague) == ("पुलिस", False, False)


def test_bare_data_that_a_body_passes_on_are_the_bodys(reporters: Any) -> None:
    page = reporters.Page("a", "नदी आयोग ने कहा कि प्रारंभिक आंकड़ों के अनुसार पुल बंद रहेगा।")
    page.said("पुल बंद रहेगा", (("प्रारंभिक आंकड़ों", "document"), ("नदी आयोग", "body")), cue="के अनुसार")
    report = page.report()
    index = reporters.index(reports=(report,))
    unit = next(unit for unit in find_units(report, index) if unit.attribution)
    assert [(root.name, root.kind) for root in find_roots(unit, report, index)] == [("नदी आयोग", "body")]


@pytest.mark.parametrize(("acronym", "origins"), [("NRK", 1), ("NRX", 2)])
def test_bodies_of_two_languages_with_one_acronym_in_brackets_are_one(reporters: Any, acronym: str, origins: int) -> None:
    hindi = reporters.Page("a", "पुल बंद रहेगा, उत्तरी घाट निकाय (NRK) ने बताया।")
    hindi.said("पुल बंद रहेगा", (("उत्तरी घाट निकाय", "body"),), cue="बताया")
    english = reporters.Page("b", f"The bridge stays shut, the Board of Boatmen ({acronym}) said.", lang="en")
    english.said("The bridge stays shut", (("the Board of Boatmen", "body"),), cue="said")
    counted = count(reporters, hindi.report(), english.report())
    assert (counted.independent, counted.unknown) == (origins, 0)


def test_what_is_wholly_the_words_of_another_is_his(reporters: Any) -> None:
    page = reporters.Page("a", "According to sources, the panel found that the roof was weak.", lang="en")
    page.said("the panel found that the roof was weak", (("sources", "unnamed"),), cue="According to")
    page.said("the roof was weak", (("the panel", "body"), ("sources", "unnamed")), cue="found")
    report = page.report()
    index = reporters.index(reports=(report,))
    assert {root.name for unit in find_units(report, index) for root in find_roots(unit, report, index)} == {"the panel"}


def test_a_pronoun_behind_an_official_of_a_body_stands_for_that_body(reporters: Any) -> None:
    page = reporters.Page("a", "An official of the Harbour Board said that ships wait. He said that the bridge stays shut.", lang="en")
    page.name("Harbour Board", "ORG")
    page.said("ships wait", (("An official of the Harbour Board", "unnamed"),), cue="said")
    page.said("the bridge stays shut", (("An official of the Harbour Board", "unnamed"),), cue="said")
    report = page.report()
    later = report.reading.attributions[1]
    pronoun = report.article.text.index("He said")
    link = replace(later.chains[0][0], text="He", start=pronoun, end=pronoun + 2)
    reading = replace(report.reading, attributions=(report.reading.attributions[0], replace(later, chains=((link,),))))
    report = replace(report, reading=reading)
    index = reporters.index(reports=(report,))
    (root,) = (find_roots(unit, report, index)[0] for unit in find_units(report, index) if unit.start > pronoun)
    assert (root.kind, root.name) == ("body", "Harbour Board")
