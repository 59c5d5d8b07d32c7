"""Which names of origins in one claim mean one source."""

from __future__ import annotations

from itertools import permutations

import pytest

from srot.linking.named_origins import NamedOrigin, merge_names
from srot.linking.same_origins import join_same


def origin(key: str, kind: str, *names: tuple[str, str]) -> NamedOrigin:
    return NamedOrigin(key, kind, names)


def count(*origins: NamedOrigin) -> int:
    found = {frozenset(join_same(order).items()) for order in permutations(origins)}
    assert len(found) == 1, "the order of origins makes no difference"
    return len(set(dict(found.pop()).values()))


def test_one_person_in_two_scripts_is_one() -> None:
    assert count(origin("a", "person", ("मोहन राणा", "hi")), origin("b", "person", ("Mohan Rana", "en"))) == 1


def test_two_persons_are_two() -> None:
    assert count(origin("a", "person", ("मोहन राणा", "hi")), origin("b", "person", ("लीला महतो", "hi"))) == 2


def test_initials_alone_are_no_name_of_somebody_else() -> None:
    assert count(origin("a", "person", ("जी. टी. पंड्या", "hi")), origin("b", "person", ("जगदीश ठाकोर", "hi"))) == 2


def test_a_body_under_its_short_name_is_the_same_body() -> None:
    assert count(origin("a", "body", ("मंत्रालय", "hi")), origin("b", "body", ("रक्षा मंत्रालय", "hi"))) == 1


def test_a_person_is_no_body() -> None:
    assert count(origin("a", "person", ("मोहन राणा", "hi")), origin("b", "body", ("राणा समिति", "hi"))) == 2


def test_a_short_name_that_fits_two_bodies_does_not_make_them_one() -> None:
    bodies = (("रक्षा मंत्रालय", "hi"),), (("विदेश मंत्रालय", "hi"),)
    assert count(origin("a", "body", ("मंत्रालय", "hi")), origin("b", "body", *bodies[0]), origin("c", "body", *bodies[1])) >= 2


def spoken(key: str, kind: str, name: str, *offices: str, lang: str = "hi") -> NamedOrigin:
    return NamedOrigin(key, kind, ((name, lang),), tuple((office, lang) for office in offices))


@pytest.mark.parametrize(
    "voice",
    [
        spoken("b", "person", "विदेश मंत्रालय के प्रवक्ता"),
        spoken("b", "person", "रणधीर जायसवाल", "विदेश मंत्रालय के प्रवक्ता"),
        spoken("b", "person", "Majed al Ansari", "Foreign ministry spokesman", lang="en"),
        spoken("b", "unnamed", "विदेश मंत्रालय के अधिकारियों"),
        spoken("b", "document", "विदेश मंत्रालय की रिपोर्ट"),
    ],
)
def test_who_speaks_for_a_body_is_counted_with_it(voice: NamedOrigin) -> None:
    assert count(origin("a", "body", ("विदेश मंत्रालय", "hi")), voice) == 1
    assert count(origin("a", "body", ("रक्षा मंत्रालय", "hi")), voice) == 2


def test_a_person_is_no_spokesman_by_another_office() -> None:
    assert count(origin("a", "body", ("रक्षा मंत्रालय", "hi")), spoken("b", "person", "मोहन राणा", "रक्षा मंत्री")) == 2


def test_the_unnamed_are_one_where_one_newsroom_asked_and_one_name_says_no_more() -> None:
    asked = [origin(f"unnamed:{room}|{name}", "unnamed", (name, "hi")) for room, name in (("x", "अधिकारियों"), ("x", "वरिष्ठ अधिकारियों"))]
    assert count(*asked) == 1
    assert count(asked[0], origin("unnamed:x|पड़ोसियों", "unnamed", ("पड़ोसियों", "hi"))) == 2
    assert count(asked[0], origin("unnamed:y|अधिकारियों", "unnamed", ("अधिकारियों", "hi"))) == 2
    assert count(asked[0], origin("unnamed:y|officials", "unnamed", ("officials", "en"))) == 2


def test_one_name_taken_for_a_person_here_and_a_body_there_is_one() -> None:
    assert count(origin("a", "body", ("रोसकॉसमॉस", "hi")), origin("b", "person", ("Roscosmos", "en"))) == 1
    assert count(origin("a", "person", ("Ata Hasnain of the disaster authority", "en")), origin("b", "person", ("अता हसनैन", "hi"))) == 1


def test_a_state_beside_one_of_its_offices_adds_no_origin_but_offices_stay_apart() -> None:
    state, office = origin("a", "body", ("दक्षिण कोरिया", "hi")), origin("b", "body", ("दक्षिण कोरिया की ख़ुफ़िया एजेंसी", "hi"))
    ministry = origin("c", "body", ("दक्षिण कोरियाई रक्षा मंत्रालय", "hi"))
    assert count(state, office) == 1
    assert count(office, ministry) == 2
    assert count(state, office, ministry) == 2
    assert count(state, origin("d", "body", ("रूसी रक्षा मंत्रालय", "hi"))) == 2


def test_what_a_report_describes_is_the_body_that_another_names() -> None:
    named = origin("a", "body", ("राष्ट्रीय खुफिया सेवा", "hi"))
    assert count(named, origin("b", "body", ("दक्षिण कोरिया की खुफिया एजेंसी", "hi"))) == 1
    assert count(named, origin("b", "body", ("Seoul's spy agency", "en"))) == 1
    assert count(named, origin("b", "body", ("इसराइल की खुफिया एजेंसी", "hi"))) == 2


def test_holders_of_one_office_whose_names_nearly_sound_alike_in_two_scripts_are_one() -> None:
    named = spoken("a", "person", "रीता रुसो", "स्वास्थ्य मंत्री")
    assert count(named, spoken("b", "person", "Rita Rousseau", "Health Minister", lang="en")) == 1
    assert count(named, spoken("b", "person", "Rita Rousseau", "actor", lang="en")) == 2


def test_an_acronym_in_two_scripts_is_one_body() -> None:
    full = NamedOrigin("a", "document", (("A statement from the state-run highway company NHIDCL", "en"),))
    short = NamedOrigin("b", "body", (("निर्माण एजेंसी एनएचआईडीसीएल", "hi"),))
    other = NamedOrigin("c", "body", (("निर्माण एजेंसी एनटीपीसी", "hi"),))
    found = join_same([full, short, other])
    assert found["a"] == found["b"] != found["c"]


def test_an_office_is_one_source_whether_it_speaks_or_writes() -> None:
    office = NamedOrigin("a", "person", (("रेल सुरक्षा आयुक्त", "hi"),))
    report = NamedOrigin("b", "document", (("रेल सुरक्षा आयुक्त की रिपोर्ट", "hi"),))
    assert join_same([office, report])["a"] == join_same([office, report])["b"]


def test_a_body_with_a_single_name_is_no_person() -> None:
    single = NamedOrigin("a", "person", (("Roscosmos", "en"),))
    named = NamedOrigin("b", "body", (("रूसी अंतरिक्ष एजेंसी रोसकॉसमॉस", "hi"),))
    assert join_same([single, named])["a"] == join_same([single, named])["b"]


def test_a_body_is_counted_with_its_spokesman_under_each_name_that_the_gazetteer_has() -> None:
    voice = spoken("b", "person", "Arindam Bagchi", "MEA spokesperson", lang="en")
    assert count(origin("a", "body", ("Ministry of External Affairs", "en")), voice) == 1
    assert count(origin("a", "body", ("Ministry of Health", "en")), voice) == 2


def test_a_state_beside_its_minister_adds_no_origin_and_beside_another_does() -> None:
    minister = spoken("b", "person", "सर्गेई लावरोव", "रूसी विदेश मंत्री")
    assert count(origin("a", "body", ("रूस", "hi")), minister) == 1
    assert count(origin("a", "body", ("यूक्रेन", "hi")), minister) == 2


def test_a_judge_counts_with_the_court_that_stands_beside_her() -> None:
    judge = spoken("a", "person", "Leela Mahato", "Justice", lang="en")
    assert count(judge, origin("b", "body", ("उच्च न्यायालय", "hi"))) == 1
    assert count(spoken("a", "person", "Leela Mahato", "former Justice", lang="en"), origin("b", "body", ("उच्च न्यायालय", "hi"))) == 2
    assert count(judge, origin("b", "body", ("High Court", "en")), origin("c", "body", ("Supreme Court", "en"))) == 3


def test_the_office_of_a_person_is_the_person() -> None:
    head = spoken("a", "person", "Mohan Rana", "Nepali prime minister", lang="en")
    for name in (("राणा के कार्यालय", "hi"), ("नेपाल के प्रधानमंत्री कार्यालय", "hi"), ("Prime Minister Mohan Rana's office", "en")):
        assert count(head, origin("b", "body", name)) == 1
    assert count(head, origin("b", "body", ("महतो के कार्यालय", "hi"))) == 2
    assert count(origin("a", "body", ("राणा के कार्यालय", "hi")), origin("b", "body", ("Rana's office", "en"))) == 1
    both = origin("a", "body", ("राजस्व मंत्री के. राणा के कार्यालय", "hi")), origin("b", "body", ("the office of Revenue Minister K Rana", "en"))
    assert count(*both, origin("c", "person", ("के. राणा", "hi"))) == 1


def test_a_bare_name_is_the_one_full_name_that_holds_it() -> None:
    assert count(spoken("a", "person", "Mahato", lang="en"), spoken("b", "person", "लीला महतो", lang="hi")) == 1
    assert count(spoken("a", "person", "Mahato", lang="en"), spoken("b", "person", "लीला महतो", lang="hi"), spoken("c", "person", "Ravi Mahato", lang="en")) == 3
    assert count(spoken("a", "person", "Rana", lang="en"), spoken("b", "person", "लीला महतो", lang="hi")) == 2


def test_the_army_of_a_country_is_the_one_that_the_tables_know() -> None:
    army = origin("a", "body", ("इजराइल रक्षा बल", "hi"))
    assert count(army, origin("b", "body", ("Israel's military", "en"))) == 1
    assert count(army, origin("b", "body", ("Lebanon's military", "en"))) == 2


def test_a_government_as_a_whole_is_any_one_of_its_offices_that_speaks() -> None:
    ministry = origin("a", "body", ("नेपाल के विदेश मंत्रालय", "hi"))
    assert count(ministry, origin("b", "body", ("the Nepali government", "en"))) == 1
    assert count(ministry, origin("b", "body", ("the Indian government", "en"))) == 2
    assert count(ministry, origin("b", "body", ("नेपाल के रक्षा मंत्रालय", "hi"))) == 2


def test_one_office_and_one_family_name_are_one_man_misspelt() -> None:
    one, other = spoken("a", "person", "Arif Khan", "army chief", lang="en"), spoken("b", "person", "आसिफ खान", "सेना प्रमुख")
    assert count(one, other) == 1
    assert count(one, spoken("b", "person", "आसिफ खान", "खेल मंत्री")) == 2


def test_a_medium_called_by_what_it_is_is_the_same_in_both_languages() -> None:
    assert count(origin("a", "outlet", ("सरकारी टीवी", "hi")), origin("b", "outlet", ("state television", "en"))) == 1
    assert count(origin("a", "outlet", ("नदी टीवी", "hi")), origin("b", "outlet", ("state television", "en"))) == 2


def test_figures_of_nobody_are_one_source() -> None:
    documents = (("सरकारी आंकड़ों", "hi"),), (("official figures", "en"),), (("data released in New Delhi", "en"),)
    assert count(*(origin(key, "document", *names) for key, names in zip("abc", documents, strict=True))) == 1
    assert count(origin("a", "document", ("figures of the fisheries board", "en")), origin("b", "document", ("official figures", "en"))) == 2


def test_an_armed_group_is_not_the_army_of_its_country() -> None:
    assert count(origin("a", "body", ("बलूच लिबरेशन आर्मी", "hi")), origin("b", "body", ("पाकिस्तान आर्मी", "hi"))) == 2


def test_a_name_in_another_script_than_its_report_is_read_in_its_own_language() -> None:
    rows = (("a", "body", "अंतरराष्ट्रीय अपराध न्यायाधिकरण", (), "en"), ("b", "body", "ट्रिब्यूनल", (), "hi"))
    assert len(set(join_same(merge_names(rows)).values())) == 1


def test_a_bare_government_is_one_origin_with_who_heads_it() -> None:
    def count(*origins: NamedOrigin) -> int:
        return len(set(join_same(origins).values()))

    def person(key: str, office: str) -> NamedOrigin:
        return NamedOrigin(key, "person", (("Ravi Sen" if key == "a" else "Leela Rao", "en"),), ((office, "en"),))

    def body(name: str) -> NamedOrigin:
        return NamedOrigin("g", "body", ((name, "en"),))

    prime, chief, former = person("a", "Prime Minister"), person("b", "chief minister"), person("a", "former Prime Minister")
    assert [count(prime, body("the central government")), count(chief, body("the government"))] == [1, 1]
    assert [count(chief, body("the central government")), count(former, body("the government")), count(prime, body("Kerala government"))] == [2, 2, 2]
    assert count(prime, chief, body("the government")) == 3


def test_a_chief_minister_without_a_state_is_of_none_where_two_governments_speak() -> None:
    chief = spoken("c", "person", "Ravi Sen", "chief minister", lang="en")
    here, there = origin("a", "body", ("Kerala government", "en")), origin("b", "body", ("तमिलनाडु सरकार", "hi"))
    assert (count(chief, here), count(chief, there), count(chief, here, there)) == (1, 1, 3)


def test_the_military_of_a_capital_is_that_of_its_country() -> None:
    seoul, country = origin("a", "body", ("Seoul's military", "en")), origin("b", "body", ("South Korea's military", "en"))
    assert count(seoul, country) == 1
    assert count(seoul, origin("c", "body", ("Tokyo's military", "en"))) == 2
    assert count(seoul, country, origin("c", "body", ("Joint Chiefs of Staff", "en"))) == 1


def test_a_ministry_of_a_capital_is_that_of_its_country() -> None:
    ministry = origin("a", "body", ("Kathmandu’s Defence Ministry", "en"))
    assert count(ministry, origin("b", "body", ("नेपाल", "hi"))) == 1
    assert count(ministry, origin("b", "body", ("भूटान", "hi"))) == 2


def test_a_paper_of_a_capital_is_of_a_body_of_its_country() -> None:
    paper = origin("a", "document", ("सियोल", "hi"))
    assert count(paper, origin("b", "body", ("Joint Chiefs of Staff", "en"))) == 1
    assert count(paper, origin("b", "body", ("जापान सरकार", "hi"))) == 2

def test_no_minister_heads_a_bare_administration_and_its_collector_speaks_for_it() -> None:
    chief, collector = spoken("c", "person", "Ravi Sen", "chief minister", lang="en"), spoken("d", "person", "Leela Rao", "collector", lang="en")
    assert (count(chief, origin("a", "body", ("प्रशासन", "hi"))), count(collector, origin("a", "body", ("प्रशासन", "hi")))) == (2, 1)


def test_two_spellings_of_who_holds_one_office_count_once() -> None:
    left = spoken("a", "person", "रमेश टोबाल", "वरिष्ठ पुलिस अधीक्षक")
    assert count(left, spoken("b", "person", "रमेश सिंह टोभाल", "वरिष्ठ पुलिस अधीक्षक")) == 1
    assert count(left, spoken("b", "person", "रमेश शर्मा", "वरिष्ठ पुलिस अधीक्षक")) == 2

def test_the_authorities_of_a_country_are_that_country() -> None:
    country, authorities = origin("a", "body", ("Peru", "en")), origin("b", "body", ("The authorities of Peru", "en"))
    assert (count(country, authorities), count(country, origin("b", "body", ("The authorities of Chile", "en")))) == (1, 2)


def test_the_deputy_spokesman_of_an_army_speaks_for_it_beside_its_fuller_name() -> None:
    army, fuller = origin("a", "body", ("The Peruvian military", "en")), origin("b", "body", ("Peru's Royal Army", "en"))
    assert count(army, fuller, spoken("c", "person", "Ravi Sen", "deputy army spokesman of Peru", lang="en")) == 1


PANEL = origin("a", "body", ("the panel", "en"))


@pytest.mark.parametrize(
    ("other", "origins"),
    [
        (origin("b", "body", ("दो सदस्यीय समिति", "hi")), 1),
        (origin("b", "body", ("a high-level inquiry committee", "en")), 1),
        (origin("b", "document", ("जांच रिपोर्ट", "hi")), 1),
        (origin("b", "document", ("the preliminary report", "en")), 1),
        (origin("b", "document", ("the autopsy report", "en")), 2),
        (origin("b", "document", ("पुलिस की जांच रिपोर्ट", "hi")), 2),
    ],
)
def test_a_panel_by_whatever_name_and_its_report_are_one(other: NamedOrigin, origins: int) -> None:
    assert count(PANEL, other) == origins


def test_panels_of_two_bodies_are_two() -> None:
    assert count(origin("a", "body", ("नदी समिति", "hi")), origin("b", "body", ("पुल समिति", "hi"))) == 2


@pytest.mark.parametrize(
    ("left", "right", "origins"),
    [
        (("the autopsy report", "en"), ("पोस्टमार्टम रिपोर्ट", "hi"), 1),
        (("the FSL report", "en"), ("फोरेंसिक रिपोर्ट", "hi"), 1),
        (("the lab report", "en"), ("the post-mortem report", "en"), 2),
        (("रिपोर्ट", "hi"), ("the post-mortem report", "en"), 1),
    ],
)
def test_a_paper_is_one_by_whatever_name(left: tuple[str, str], right: tuple[str, str], origins: int) -> None:
    assert count(origin("a", "document", left), origin("b", "document", right)) == origins


def test_a_name_without_its_middle_is_the_same_persons() -> None:
    short = origin("a", "person", ("Mohan Rana", "en"))
    assert count(short, origin("b", "person", ("मोहन सिंह राणा", "hi"))) == 1
    assert count(short, origin("b", "person", ("मोहन सिंह गिल", "hi"))) == 2


def test_a_ministry_of_one_country_speaks_for_it_with_an_article_before_its_name() -> None:
    india, canada = origin("a", "body", ("भारत", "hi")), origin("b", "body", ("Canada", "en"))
    ministry = origin("c", "body", ("the Ministry of External Affairs", "en"))
    assert count(india, ministry) == 1
    assert count(canada, ministry) == 2


def test_the_government_s_notification_and_its_announcement_are_one_source() -> None:
    notified = origin("a", "document", ("A government notification", "en"))
    assert count(notified, origin("b", "document", ("an official government announcement", "en"))) == 1
    assert count(notified, origin("b", "document", ("a ministry announcement", "en"))) == 2
