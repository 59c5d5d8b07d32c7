"""What words say together and none of them alone."""

from __future__ import annotations

import pytest

from srot.languages.load import load_pack
from srot.languages.tables import read_table
from srot.linking.phrases import name_notions


def notions_of(text: str, lang: str) -> list[str]:
    return list(name_notions(text, lang, load_pack(lang).lexicon().find_keys(text), 0, len(text)).values())


@pytest.mark.parametrize(
    ("lang", "text", "notion"),
    [
        ("hi", "निगम ने सूचना जारी की", "c:issue"),
        ("hi", "खुदाई अब भी जारी है", "c:continue"),
        ("hi", "व्यापारी कोर्ट में पेश हुए", "c:appear"),
        ("hi", "कप्तान ने हाथ नहीं मिलाया", "c:handshake"),
        ("hi", "हमलावर ने गोली चलाई", "c:shoot"),
        ("hi", "लुटेरों को हिरासत में लिया गया", "c:arrest"),
        ("en", "the guards opened fire", "c:shoot"),
        ("en", "the barn caught fire", "c:fire"),
        ("en", "the weavers ended their fast", "c:end_fast"),
        ("en", "the tailors went on hunger strike", "c:hunger"),
        ("en", "the union called off the march", "c:end"),
        ("en", "she held the two contractors responsible", "c:blame"),
        ("en", "the clerk took charge in Sehore", "c:take_office"),
        ("hi", "पीठ ने आदेश सुरक्षित रख लिया", "c:reserve_verdict"),
        ("en", "the bench reserved its order", "c:reserve_verdict"),
        ("hi", "नाव पर चालक दल नहीं था", "c:crew"),
        ("en", "the truck rammed a milk van", "c:collision"),
        ("hi", "खाई में तेज रफ्तार जीप गिरी", "c:high_speed"),
        ("en", "a probe into the overspeeding jeep", "c:high_speed"),
        ("hi", "मजदूर का दम घुटने लगा", "c:suffocate"),
        ("hi", "गोताखोरों को नदी में पेटी मिली", "c:find"),
        ("hi", "मेयर दूत से मिले", "c:meeting"),
        ("hi", "दूतों की वार्ता बेनतीजा रही", "c:no_deal"),
        ("hi", "दोनों गांवों में सहमति नहीं बनी", "c:no_deal"),
        ("en", "the envoys parted without a signed deal", "c:no_deal"),
        ("en", "the envoys have not yet reached a deal", "c:no_deal"),
        ("en", "the envoys reached a broad agreement", "c:agreement"),
        ("en", "the clerk was transferred to Sehore", "c:transfer"),
        ("hi", "वकीलों ने तबादले का विरोध किया", "c:oppose"),
        ("mr", "मंडळाने नोटीस जारी केली", "c:issue"),
    ],
)
def test_words_have_the_notion_of_their_phrase(lang: str, text: str, notion: str) -> None:
    assert notion in notions_of(text, lang)


def test_words_further_apart_than_a_phrase_reaches_stay_as_they_are() -> None:
    assert "c:blame" not in notions_of("she held that the owner of the old mill was responsible", "en")


def test_a_part_of_a_text_has_no_phrase_that_goes_on_behind_it() -> None:
    text = "the guards opened fire"
    keys = load_pack("en").lexicon().find_keys(text, 0, 17)
    assert "c:shoot" not in name_notions(text, "en", keys, 0, 17).values()


def test_a_language_without_phrases_keeps_its_words() -> None:
    assert notions_of("le pont est fermé", "fr") == [key.key for key in load_pack("fr").lexicon().find_keys("le pont est fermé")]


@pytest.mark.parametrize("code", ["hi", "en", "mr"])
def test_a_phrase_stands_in_one_row(code: str) -> None:
    phrases = [phrase for row in read_table("srot.linking", "kindred_phrases") for phrase in row.get(code, "").split(",") if phrase]
    assert sorted(phrases) == sorted(set(phrases))
