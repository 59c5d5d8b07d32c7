"""Sound keys: the same name in several scripts, and what is no name."""

from __future__ import annotations

import pytest

from srot.languages.load import load_pack
from srot.linking.sounding import find_sounds, sound_key


@pytest.mark.parametrize(
    "names",
    [("बूचा", "Bucha", "बुचा"), ("प्रिगोझिन", "Prigozhin"), ("मंगाफ", "Mangaf"), ("कुवैत", "Kuwait", "कुवेत"), ("बेलौसोव", "Belousov", "Белоусов")],
)
def test_one_name_has_one_key_in_every_script(names: tuple[str, ...]) -> None:
    assert len({sound_key(name) for name in names}) == 1


@pytest.mark.parametrize(("left", "right"), [("शोइगु", "शोएब"), ("पेसकोव", "पुतिन"), ("Kim", "Kham")])
def test_other_names_have_other_keys(left: str, right: str) -> None:
    assert sound_key(left) != sound_key(right)


def sounds(text: str, lang: str) -> set[str]:
    return {key for _, key in find_sounds(text, lang, load_pack(lang).lexicon())}


def test_common_words_and_notions_are_no_names() -> None:
    found = sounds("पुलिस ने चंदनपुर में घायल यात्रियों को अस्पताल पहुंचाया।", "hi")
    assert found == {sound_key("चंदनपुर")}


def test_small_letters_begin_no_name() -> None:
    assert sounds("The ferry capsized off Chandanpur.", "en") == {sound_key("Chandanpur")}


def test_a_case_ending_that_the_lemma_lacks_is_cut() -> None:
    assert sound_key("लंदन") in sounds("लंदनमध्ये", "mr")


def test_keys_come_with_their_places_in_order() -> None:
    text = "चंदनपुर से सोनघाट तक"
    assert [start for start, _ in find_sounds(text, "hi", load_pack("hi").lexicon())] == [0, text.index("सोनघाट")]
