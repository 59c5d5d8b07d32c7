"""What offices in a lead say of the day of publication."""

from __future__ import annotations

from datetime import date

import pytest

from srot.linking.dating_days import ALL
from srot.linking.dating_offices import find_office_bonds
from srot.linking.reports import Report
from srot.reading import read_article
from srot.records import Article


def report(text: str, lang: str = "hi") -> Report:
    article = Article(id="art-1", text=text, lang=lang)
    return Report(article, read_article(article))


@pytest.mark.parametrize(
    ("lang", "text"),
    [("hi", "मुख्यमंत्री चंपई सोरेन ने डैम के फाटक खुलवाए।"), ("en", "Chief Minister Champai Soren ordered the dam gates opened.")],
)
def test_an_office_is_held_for_its_term(lang: str, text: str) -> None:
    (bond,) = find_office_bonds(report(text, lang))
    assert (bond.days.first, bond.days.last) == (date(2024, 1, 12), date(2024, 7, 11))
    assert bond.kind == "office" and "holds the office from 2024-02-02 to 2024-07-04" in bond.why


@pytest.mark.parametrize(
    ("lang", "text", "since", "until"),
    [
        ("hi", "आरबीआई गवर्नर उर्जित पटेल ने नए नोट का नमूना दिखाया।", date(2016, 8, 14), date(2018, 12, 17)),
        ("en", "RBI Governor Urjit Patel showed the new note.", date(2016, 8, 14), date(2018, 12, 17)),
        ("hi", "रेल मंत्री सुरेश प्रभु ने स्टेशन देखा।", date(2014, 10, 19), date(2017, 9, 10)),
        ("en", "Secretary of State Rex Tillerson landed in Doha.", date(2017, 1, 11), date(2018, 4, 7)),
        ("en", "Foreign Secretary S Jaishankar opened the talks.", date(2015, 1, 7), date(2018, 2, 4)),
        ("hi", "विदेश सचिव विजय गोखले ने बातचीत शुरू की।", date(2018, 1, 7), date(2020, 2, 4)),
        ("hi", "उपराष्ट्रपति वेंकैया नायडू ने पौधा लगाया।", date(2017, 7, 21), date(2022, 8, 18)),
    ],
)
def test_ministers_and_governors_of_banks_hold_theirs_too(lang: str, text: str, since: date, until: date) -> None:
    (bond,) = find_office_bonds(report(text, lang))
    assert (bond.days.first, bond.days.last) == (since, until)


def test_a_former_office_is_spoken_of_between_the_terms() -> None:
    (bond,) = find_office_bonds(report("पूर्व राष्ट्रपति डोनाल्ड ट्रंप ने किताब लिखी।"))
    assert (bond.days.first, bond.days.last) == (date(2021, 1, 20), date(2025, 1, 20))


def test_a_first_term_long_ago_counts() -> None:
    (bond,) = find_office_bonds(report("नेपाल के प्रधानमंत्री पुष्प कमल दहल ने पुल का उद्घाटन किया।"))
    assert (bond.days.first, bond.days.last) == (date(2008, 7, 28), date(2024, 7, 22))


def test_an_office_held_again_is_open_from_the_first_term_on() -> None:
    (bond,) = find_office_bonds(report("Prime Minister Benjamin Netanyahu toured the port.", "en"))
    assert (bond.days.first, bond.days.last) == (date(2009, 3, 10), ALL.last)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("hi", "तत्कालीन प्रधानमंत्री मनमोहन सिंह ने बांध का उद्घाटन किया था।"),
        ("hi", "2009 में प्रधानमंत्री मनमोहन सिंह ने बांध का उद्घाटन किया।"),
        ("en", "Vice President Joe Biden opened the fair."),
        ("hi", "विदेश राज्य मंत्री राजनाथ सिंह ने मेला देखा।"),
        ("en", "Deputy Governor Urjit Patel opened the fair."),
        ("hi", "बांध टूट गया। पानी बढ़ा। लोग भागे। प्रधानमंत्री मनमोहन सिंह ने इसे बनवाया।"),
        ("hi", "मनमोहन सिंह ने बांध देखा।"),
    ],
)
def test_what_tells_of_another_time_binds_nothing(lang: str, text: str) -> None:
    assert list(find_office_bonds(report(text, lang))) == []
