"""Sources as a reader is told of them."""

from __future__ import annotations

import pytest

from srot.interface import load_words, name_in, translate_reason, write_source
from srot.languages.tables import read_table
from srot.records import Entity, NameForm

HINDI, ENGLISH = load_words("hi"), load_words("en")


@pytest.mark.parametrize(
    ("name", "hindi", "english"),
    [
        ("अधिकारियों", "अधिकारी", "officials"),
        ("Eyewitnesses", "प्रत्यक्षदर्शी", "eyewitnesses"),
        ("बांध के ग्रामीणों", "बांध के ग्रामीण", "बांध के ग्रामीण"),
        ("सरिता बिष्ट", "सरिता बिष्ट", "सरिता बिष्ट"),
        ("Ghati Police", "Ghati Police", "Ghati Police"),
        ("the local officials", "the local officials", "the local officials"),
    ],
)
def test_who_has_no_name_is_told_in_the_words_of_the_reader(name: str, hindi: str, english: str) -> None:
    assert (write_source(name, HINDI), write_source(name, ENGLISH)) == (hindi, english)


def test_before_a_case_hindi_keeps_the_form_that_goes_with_it() -> None:
    reason = "sources stand against each other: 9 from सूत्रों, Ghati Police against 12 from residents"
    assert translate_reason(reason, HINDI).text == "सूत्रों, Ghati Police के अनुसार 9, पर निवासियों के अनुसार 12"
    assert translate_reason(reason, ENGLISH).text == "9 according to sources, Ghati Police, but 12 according to residents"
    assert write_source("बांध के ग्रामीणों", HINDI, before_case=True) == "बांध के ग्रामीणों"


def test_every_row_tells_a_form_in_both_languages() -> None:
    rows = read_table("srot.interface", "unnamed")
    assert all(row["hi"] and row["en"] for row in rows)
    assert len({row["oblique"] for row in rows if row["oblique"]}) == sum(bool(row["oblique"]) for row in rows)


def _entity(name: str, *forms: tuple[str, str, int]) -> Entity:
    return Entity("ent-1", "ORG", name, tuple(NameForm(text, lang, "", count) for text, lang, count in forms))


@pytest.mark.parametrize(
    ("found", "name"),
    [
        (_entity("घाटी जांच ब्यूरो", ("GIB", "en", 5), ("Ghati Inquiry Bureau", "en", 1), ("घाटी जांच ब्यूरो", "hi", 1)), "Ghati Inquiry Bureau"),
        (_entity("घाटी टाइम्स", ("The Ghati Times", "en", 2)), "The Ghati Times"),
        (_entity("सरिता बिष्ट", ("Bisht", "en", 9), ("Sarita Bisht", "en", 2)), "Sarita Bisht"),
        (_entity("Bisht", ("Bisht", "en", 9), ("Sarita Bisht", "en", 2)), "Bisht"),  # the ledger has chosen already
        (_entity("घाटी पुलिस", ("घाटी पुलिस", "hi", 2)), "घाटी पुलिस"),
    ],
)
def test_a_body_goes_by_its_name_in_the_language_of_the_reader(found: Entity, name: str) -> None:
    assert name_in(found, ENGLISH) == name
