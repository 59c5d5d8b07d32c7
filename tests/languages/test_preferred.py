"""Which language comes first."""

from __future__ import annotations

import pytest

from srot.languages.preferred import PREFERRED, rank_language


@pytest.mark.parametrize(("preferred", "ordered"), [(PREFERRED, ["hi", "en", "ta"]), (("ta", "en"), ["ta", "en", "hi"])])
def test_languages_stand_in_the_order_asked_for(preferred: tuple[str, ...], ordered: list[str]) -> None:
    assert sorted(["en", "hi", "ta"], key=lambda lang: (rank_language(lang, preferred), lang)) == ordered


def test_a_language_that_nobody_asked_for_comes_last() -> None:
    assert rank_language("ta") == rank_language("ru") > rank_language("en")
