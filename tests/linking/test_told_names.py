"""What a report calls its storm, train or craft."""

from __future__ import annotations

import pytest

from srot.languages.load import load_pack
from srot.linking.reports import Report
from srot.linking.sounding import sound_key
from srot.linking.told_names import find_told_names
from srot.reading import read_article
from srot.records import Article, make_id

LEAD = 450


def told(text: str, lang: str) -> dict[str, tuple[str, ...]]:
    article = Article(id=make_id("art", text), text=text, lang=lang)
    return find_told_names(Report(article, read_article(article)), load_pack(lang).lexicon(), LEAD)


@pytest.mark.parametrize(
    ("lang", "text", "names"),
    [
        ("hi", "चक्रवाती तूफान मेकुनु गुरुवार को तट से टकराया।", {"storm": ("मेकुनु",)}),
        ("hi", "तूफान तितली तट पर पहुंचा। तितली से सैकड़ों पेड़ गिरे।", {"storm": ("तितली",)}),
        ("hi", "तूफान तितली की तरह उड़ा ले गया।", {}),
        ("hi", "चक्रवाती तूफान ओडिशा पहुंचा।", {}),
        ("en", "Cyclone Mekunu hit the coast on Thursday.", {"storm": ("Mekunu",)}),
        ("en", "A cyclone hit the coast on Thursday.", {}),
    ],
)
def test_a_storm_is_told_by_its_name(lang: str, text: str, names: dict[str, tuple[str, ...]]) -> None:
    assert told(text, lang) == {kind: tuple(map(sound_key, found)) for kind, found in names.items()}


def test_a_craft_is_told_by_its_number() -> None:
    assert told("श्रीहरिकोटा से पीएसएलवी-सी 61 ने उड़ान भरी।", "hi") == told("PSLV-C61 lifted off from Sriharikota.", "en") == {"pslv": ("61",)}


def test_what_stands_far_down_is_no_name_of_the_happening() -> None:
    assert told("बारिश जारी है। " * 40 + "चक्रवात मेकुनु भी याद आया।", "hi") == {}
