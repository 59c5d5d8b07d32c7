"""Which cause a sentence gives for what happened."""

from __future__ import annotations

import pytest

from srot.languages.load import load_pack
from srot.linking.causes import Cause, find_causes, find_effects, kinds_told_together
from srot.linking.reports import Report
from srot.records import Article, Reading


def causes(text: str, lang: str = "hi") -> list[Cause]:
    report = Report(Article("art-1", text, lang=lang), Reading("art-1", lang, load_pack(lang).split_sentences(text)))
    effects = find_effects(report)
    return [cause for sentence in report.reading.sentences for cause in find_causes(report, sentence, effects)]


@pytest.mark.parametrize(
    ("text", "lang", "effect", "kind"),
    [
        ("गोदाम शॉर्ट सर्किट के कारण जल गया, आग लगी।", "hi", "fire", "short_circuit"),
        ("आग गोदाम की छत पर सिलेंडर फटने से लगी।", "hi", "fire", "gas"),
        ("यह हादसा बस के ब्रेक फेल होने की वजह से हुआ।", "hi", "accident", "brakes"),
        ("दुर्घटना का कारण घना कोहरा बताया गया।", "hi", "accident", "fog"),
        ("जांच में पटाखों को आग की वजह माना गया।", "hi", "fire", "fireworks"),
        ("करंट फैलने की अफवाह के चलते भगदड़ मची।", "hi", "stampede", "rumour"),
        ("बम की अफवाह के बाद मेले में अफरा-तफरी मच गई।", "hi", "stampede", "rumour"),
        ("भगदड़ की असली वजह पुल पर करंट उतरना थी।", "hi", "stampede", "live_wire"),
        ("The fire broke out after a gas cylinder burst.", "en", "fire", "gas"),
        ("पटाखों के विस्फोट के कारण बस में आग लगी।", "hi", "fire", "fireworks"),
        ("मरीज़ की मौत दिल का दौरा पड़ने से हुई।", "hi", "death", "heart"),
        ("The crash was blamed on brake failure.", "en", "accident", "brakes"),
        ("A short circuit triggered the blaze on the second floor.", "en", "fire", "short_circuit"),
        ("The cause of the crash was human error, the board said.", "en", "accident", "human_error"),
        ("A fire broke out in the market following a cylinder blast.", "en", "fire", "gas"),
        ("Due to dense fog, the bus met with an accident.", "en", "accident", "fog"),
    ],
)
def test_a_cause_stands_beside_the_word_for_it(text: str, lang: str, effect: str, kind: str) -> None:
    found = causes(text, lang)
    assert {cause.effect for cause in found} == {effect}
    assert all(kind in cause.kinds for cause in found)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("आग शॉर्ट सर्किट के कारण नहीं लगी।", "hi"),
        ("क्या हादसे का कारण तेज़ रफ़्तार थी?", "hi"),
        ("टक्कर के बाद बिजली गुल होने से बचाव में देर हुई।", "hi"),
        ("आग में दो सिलेंडर और कुछ पटाखे भी जल गए।", "hi"),
        ("बारिश के कारण मैच रोका गया।", "hi"),
        ("After the crash a power cut caused long delays.", "en"),
        ("The building had no fire exit and a short circuit alarm.", "en"),
    ],
)
def test_what_is_denied_asked_or_brings_on_something_else_is_none(text: str, lang: str) -> None:
    assert causes(text, lang) == []


def test_a_collapsed_wall_has_other_causes_than_a_death() -> None:
    assert causes("दिल का दौरा पड़ने से दीवार ढह गई।") == []
    assert causes("शॉर्ट सर्किट से लगी लपटों के कारण दो की मौत हुई।") == []


def test_of_what_is_rumoured_the_rumour_is_the_cause() -> None:
    (found,) = causes("बम की अफवाह के कारण भगदड़ मची।")
    assert found.kinds == {"rumour"}


def test_one_kind_may_bring_on_another() -> None:
    assert frozenset(("rain", "landslide")) in kinds_told_together()
    assert frozenset(("brakes", "fog")) not in kinds_told_together()


@pytest.mark.parametrize(
    ("text", "lang", "effect", "kind"),
    [
        ("ट्रैक्टर का टायर फट गया। इसी वजह से यह दुर्घटना हुई।", "hi", "accident", "tyre"),
        ("गाड़ी के चालक ने सिग्नल की अनदेखी की, जिसके कारण टक्कर हुई।", "hi", "accident", "human_error"),
        ("A wire had frayed near the lift. A short circuit followed. As a result a fire broke out.", "en", "fire", "short_circuit"),
        ("The trains met because one driver jumped the signal, and the collision hurt nine.", "en", "accident", "human_error"),
    ],
)
def test_a_word_that_points_back_joins_a_cause_of_the_sentence_before(text: str, lang: str, effect: str, kind: str) -> None:
    assert (effect, frozenset((kind,))) in [(cause.effect, cause.kinds) for cause in causes(text, lang)]


def test_what_points_back_from_another_paragraph_joins_nothing() -> None:
    assert causes("ट्रैक्टर का टायर फट गया।\nइसी वजह से यह दुर्घटना हुई।") == []
