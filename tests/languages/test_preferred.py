"""Which language comes first."""

from __future__ import annotations

import pytest

from srot.languages.preferred import PREFERRED, rank_language, rank_spelling


@pytest.mark.parametrize(("preferred", "ordered"), [(PREFERRED, ["hi", "en", "ta"]), (("ta", "en"), ["ta", "en", "hi"])])
def test_languages_stand_in_the_order_asked_for(preferred: tuple[str, ...], ordered: list[str]) -> None:
    assert sorted(["en", "hi", "ta"], key=lambda lang: (rank_language(lang, preferred), lang)) == ordered


def test_a_language_that_nobody_asked_for_comes_last() -> None:
    assert rank_language("ta") == rank_language("ru") > rank_language("en")


def test_a_spelling_in_the_script_of_its_language_comes_first() -> None:
    spellings = [("en", "Latin"), ("hi", "Latin"), ("ta", "Tamil"), ("hi", "Devanagari"), ("mr", "Devanagari")]
    ordered = sorted(spellings, key=lambda spelling: rank_spelling(*spelling))
    assert ordered == [("hi", "Devanagari"), ("en", "Latin"), ("hi", "Latin"), ("ta", "Tamil"), ("mr", "Devanagari")]
    assert rank_spelling("en", "Latin", ("en", "hi")) == 0
