"""Holders of offices that a report gives without a name."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from srot.linking.meant import find_meant
from srot.linking.offices import Offices, find_ahead, find_apposed, find_role
from srot.linking.reports import Report
from srot.records import Link


def named(reporters: Any, name: str, *people: tuple[str, str], text: str = "") -> Report:
    words = text or "। ".join(f"{role} {person} ने बैठक की" for role, person in people) + "।"
    page = reporters.Page(name, words)
    for role, person in people:
        page.name(person, "PER", role=role)
    return page.report()


def bare(reporters: Any, name: str, office: str) -> tuple[Link, Report]:
    page = reporters.Page(name, f"{office} ने कहा कि घाट बंद रहेगा।")
    page.said("घाट बंद रहेगा", ((office, "person"),), cue="कहा")
    report = page.report()
    return report.reading.attributions[0].chains[0][0], report


def holder(reporters: Any, office: str, *others: Report) -> str | None:
    link, report = bare(reporters, "z", office)
    found = Offices((*others, report), reporters.index(reports=(*others, report))).find_holder(link, report)
    return found.name if found else None


def test_the_only_holder_that_other_reports_name_is_meant(reporters: Any) -> None:
    assert holder(reporters, "स्वास्थ्य मंत्री", named(reporters, "a", ("स्वास्थ्य मंत्री", "लीला महतो"))) == "लीला महतो"


def test_of_two_holders_none_is_meant(reporters: Any) -> None:
    others = (named(reporters, "a", ("स्वास्थ्य मंत्री", "लीला महतो")), named(reporters, "b", ("स्वास्थ्य मंत्री", "मोहन राणा")))
    assert holder(reporters, "स्वास्थ्य मंत्री", *others) is None


def test_the_country_of_an_office_tells_its_holders_apart(reporters: Any) -> None:
    others = (named(reporters, "a", ("लेबनान के स्वास्थ्य मंत्री", "लीला महतो")), named(reporters, "b", ("ईरान के स्वास्थ्य मंत्री", "मोहन राणा")))
    assert holder(reporters, "लेबनान के स्वास्थ्य मंत्री", *others) == "लीला महतो"


def test_a_mere_minister_is_nobody_in_another_report_but_the_nearest_in_his_own(reporters: Any) -> None:
    assert holder(reporters, "मंत्री", named(reporters, "a", ("स्वास्थ्य मंत्री", "लीला महतो"))) is None
    page = reporters.Page("b", "स्वास्थ्य मंत्री लीला महतो पहुंचीं। मंत्री ने कहा कि घाट बंद रहेगा।")
    page.name("लीला महतो", "PER", role="स्वास्थ्य मंत्री")
    report = page.report()
    start = report.article.text.index("मंत्री ने")
    found = Offices((report,), reporters.index(reports=(report,))).find_holder(Link("मंत्री", start, start + 6, "मंत्री", "person"), report)
    assert found is not None and found.name == "लीला महतो"


def test_who_is_named_holds_no_other_office(reporters: Any) -> None:
    page = reporters.Page("a", "लीला महतो ने कहा कि घाट बंद रहेगा।")
    page.name("लीला महतो", "PER")
    page.said("घाट बंद रहेगा", (("लीला महतो", "person"),), cue="कहा")
    report = page.report()
    assert Offices((report,), reporters.index()).find_holder(report.reading.attributions[0].chains[0][0], report) is None


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Nepal's prime minister, Mohan Rana, said so.", "Nepal's prime minister"),
        ("They met Nepal's prime minister, Mohan Rana, on Friday.", "Nepal's prime minister"),
        ("Mohan Rana, the home minister of Nepal, said so.", "the home minister of Nepal"),
        ("In Nepal, Mohan Rana, a baker, said so.", None),
        ("He met the home minister, Mohan Rana said.", None),
        ("On Monday, Mohan Rana said so.", None),
    ],
)
def test_an_office_may_stand_behind_a_comma(reporters: Any, text: str, office: str | None) -> None:
    page = reporters.Page("a", text, lang="en")
    page.name("Mohan Rana", "PER")
    report = page.report()
    assert find_apposed(report.reading.mentions[0], report) == office


@pytest.mark.parametrize(
    ("text", "name", "lang", "office"),
    [
        ("पुलिस अधीक्षक झगरू महतो ने बताया।", "महतो", "hi", "पुलिस अधीक्षक"),
        ("पुलिस अधीक्षक (एसपी) महतो ने बताया।", "महतो", "hi", "पुलिस अधीक्षक"),
        ("पुलिस अधीक्षक ने महतो को बताया।", "महतो", "hi", None),
        ("पुलिस अधीक्षक, महतो और लोग पहुंचे।", "महतो", "hi", None),
        ("Police said superintendent of police (SP) KV Rana left.", "Rana", "en", "superintendent of police"),
        ("The superintendent of police met Rana.", "Rana", "en", None),
    ],
)
def test_an_office_may_stand_before_a_first_name_that_was_not_found(reporters: Any, text: str, name: str, lang: str, office: str | None) -> None:
    page = reporters.Page("a", text, lang=lang)
    page.name(name, "PER")
    report = page.report()
    assert find_ahead(report.reading.mentions[0], report) == office


def test_the_state_ahead_of_an_office_tells_no_other_one_but_makes_a_minister_of_state(reporters: Any) -> None:
    page = reporters.Page("a", "स्वास्थ्य मंत्री लीला महतो ने बैठक की। राज्य के स्वास्थ्य मंत्री ने कहा कि घाट बंद रहेगा। स्वास्थ्य राज्य मंत्री ने कहा कि नाव चलेगी।")
    page.name("लीला महतो", "PER", role="स्वास्थ्य मंत्री")
    page.said("घाट बंद रहेगा", (("राज्य के स्वास्थ्य मंत्री", "person"),), cue="कहा")
    page.said("नाव चलेगी", (("स्वास्थ्य राज्य मंत्री", "person"),), cue="कहा")
    report = page.report()
    offices = Offices((report,), reporters.index(reports=(report,)))
    holders = [offices.find_holder(said.chains[0][0], report) for said in sorted(report.reading.attributions, key=lambda said: said.start)]
    assert [held and held.name for held in holders] == ["लीला महतो", None]

def test_an_officer_called_by_his_seat_is_the_holder_there(reporters: Any) -> None:
    here = named(reporters, "a", ("देहरादून के वरिष्ठ पुलिस अधीक्षक", "मोहन राणा"))
    assert holder(reporters, "एसएसपी देहरादून", here) == "मोहन राणा"
    assert holder(reporters, "एस एस पी", here) == "मोहन राणा"


def test_two_spellings_of_one_holder_are_one_man(reporters: Any) -> None:
    others = (named(reporters, "a", ("वरिष्ठ पुलिस अधीक्षक", "रमेश टोबाल")), named(reporters, "b", ("वरिष्ठ पुलिस अधीक्षक", "रमेश सिंह टोभाल")))
    assert holder(reporters, "एसएसपी", *others) == "रमेश टोबाल"


def test_an_officer_named_by_his_seat_alone_is_meant_with_his_office(reporters: Any) -> None:
    page = reporters.Page("a", "SSP Dehradun said the pier is shut.", lang="en")
    page.said("the pier is shut", (("Dehradun", "person"),), cue="said")
    here, report = named(reporters, "b", ("देहरादून के वरिष्ठ पुलिस अधीक्षक", "मोहन राणा")), page.report()
    index = reporters.index(reports=(here, report))
    found = find_meant(report.reading.attributions[0].chains[0][0], report, index, Offices((here, report), index))
    assert found.link.name == "मोहन राणा"


def test_the_chief_of_a_body_is_its_chairman(reporters: Any) -> None:
    page = reporters.Page("a", "River Board chairperson Mohan Rana met the crew. The River Board chief said the pier was shut.", lang="en")
    page.name("Mohan Rana", "PER", role="River Board chairperson")
    page.said("the pier was shut", (("The River Board chief", "person"),), cue="said")
    report = page.report()
    link = report.reading.attributions[0].chains[0][0]
    found = Offices((report,), reporters.index(reports=(report,))).find_holder(link, report)
    assert found is not None and found.name == "Mohan Rana"
    other = Link("The Harbour Board chief", link.start, link.end, "The Harbour Board chief", "person")
    assert Offices((report,), reporters.index(reports=(report,))).find_holder(other, report) is None


def own_holder(reporters: Any, role: str, words: str) -> str | None:
    """Whom the later words of office of a report mean whose only named officer holds `role`."""
    page = reporters.Page("a", f"{role} Mohan Rana reached the pier. {words} said the pier is shut.", lang="en")
    page.name("Mohan Rana", "PER", role=role)
    page.said("the pier is shut", ((words, "person"),), cue="said")
    report = page.report()
    found = Offices((report,), reporters.index(reports=(report,))).find_holder(report.reading.attributions[0].chains[0][0], report)
    return found.name if found else None


@pytest.mark.parametrize(
    ("role", "words", "name"),
    [
        ("Inspector General (Upper Zone)", "The IG", "Mohan Rana"),
        ("Zonal IG", "The inspector general", "Mohan Rana"),
        ("Deputy Inspector General (Upper Zone)", "The IG", None),
        ("Upper Zone DIG", "The IG", None),
    ],
)
def test_letters_mean_the_holder_of_the_office_that_they_stand_for_and_none_below_it(reporters: Any, role: str, words: str, name: str | None) -> None:
    assert own_holder(reporters, role, words) == name


@pytest.mark.parametrize(
    ("text", "role", "words"),
    [
        ("Army spokesman Col Mohan Rana reached the pier. The army spokesman said the pier is shut.", "Col", "The army spokesman"),
        ("The river trust's chief engineer. Col Mohan Rana reached the pier. The river chief said the pier is shut.", "Col", None),
    ],
)
def test_an_office_in_front_of_a_rank_is_that_of_the_name_behind_both(reporters: Any, text: str, role: str, words: str | None) -> None:
    page = reporters.Page("a", text, lang="en")
    page.name("Mohan Rana", "PER", role=role)
    report = page.report()
    found = find_role(report.reading.mentions[0], report)
    assert found == ("Army spokesman" if words else role)
    if words:
        page.said("the pier is shut", ((words, "person"),), cue="said")
        report = page.report()
        holder = Offices((report,), reporters.index(reports=(report,))).find_holder(report.reading.attributions[0].chains[0][0], report)
        assert holder is not None and holder.name == "Mohan Rana"


def test_a_bare_office_means_nobody_who_is_named_behind_it_alone(reporters: Any) -> None:
    page = reporters.Page("a", "Rail Minister Mohan Rana visited the pier. The minister ordered a check. Chief Minister Lila Mahto announced aid.", lang="en")
    page.name("Mohan Rana", "PER", role="Rail Minister")
    page.name("Lila Mahto", "PER", role="Chief Minister")
    page.said("a check", (("The minister", "person", "Lila Mahto"),), cue="ordered")
    report = page.report()
    link = report.reading.attributions[0].chains[0][0]
    found = Offices((report,), reporters.index(reports=(report,))).find_holder(link, report)
    assert found is not None and found.name == "Mohan Rana"


def test_one_who_is_named_before_stays_meant(reporters: Any) -> None:
    page = reporters.Page("a", "Rail Minister Mohan Rana met Ports Minister Lila Mahto. The minister ordered a check.", lang="en")
    page.name("Mohan Rana", "PER", role="Rail Minister")
    page.name("Lila Mahto", "PER", role="Ports Minister")
    page.said("a check", (("The minister", "person", "Mohan Rana"),), cue="ordered")
    report = page.report()
    link = report.reading.attributions[0].chains[0][0]
    assert Offices((report,), reporters.index(reports=(report,))).find_holder(link, report) is None


@pytest.mark.parametrize(("opening", "found"), [("", "Lila Mahto"), ("Mohan Rana came too. ", None)])
def test_the_holder_in_its_paragraph_is_meant_before_one_of_a_paragraph_above(reporters: Any, opening: str, found: str | None) -> None:
    above = "Hill State Chief Minister Mohan Rana announced aid.\n\n"
    page = reporters.Page("a", f"{above}{opening}River State Chief Minister Lila Mahto grieved. The chief minister ordered a check.", lang="en")
    start = page.article.text.index("Mohan Rana")
    page.name("Mohan Rana", "PER", role="Chief Minister")
    page.name("Lila Mahto", "PER", role="Chief Minister")
    if opening:
        second = page.article.text.index("Mohan Rana", start + 1)
        page.found["mentions"].append(replace(page.found["mentions"][0], id="men-2", start=second, end=second + len("Mohan Rana"), role=None))
    page.said("a check", (("The chief minister", "person", "Mohan Rana"),), cue="ordered")
    report = page.report()
    link = report.reading.attributions[0].chains[0][0]
    holder = Offices((report,), reporters.index(reports=(report,))).find_holder(link, report)
    assert (holder and holder.name) == found
