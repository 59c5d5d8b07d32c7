"""Every pack that ships keeps the contract of packs."""

from __future__ import annotations

from srot.languages.load import LANGUAGES, load_pack
from srot.testing import LanguageContract


class TestHindi(LanguageContract):
    pack = load_pack("hi")


class TestEnglish(LanguageContract):
    pack = load_pack("en")


class TestMarathi(LanguageContract):
    pack = load_pack("mr")


class TestNeutral(LanguageContract):
    pack = load_pack("und")


def test_a_code_with_region_or_script_finds_its_language() -> None:
    assert load_pack("hi-IN").code == load_pack("hi_Deva").code == load_pack("HI").code == "hi"


def test_an_unknown_language_is_read_by_the_neutral_pack() -> None:
    assert load_pack("tlh").code == "und"


def test_every_pack_goes_by_its_own_code() -> None:
    assert [load_pack(code).code for code in LANGUAGES.names()] == list(LANGUAGES.names())
