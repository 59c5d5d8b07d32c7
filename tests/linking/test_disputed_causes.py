"""Rival causes of one happening."""

from __future__ import annotations

from typing import Any

from srot.linking.claimed import make_claims
from srot.linking.disputed_causes import find_cause_disputes
from srot.linking.homes import Homes
from srot.linking.reports import Report
from srot.records import Disagreement

BRAKES = "पुलिस ने कहा कि हादसा ब्रेक फेल होने के कारण हुआ"
FOG = "चालक ने कहा कि हादसा कोहरे के कारण हुआ"


def disputes(reporters: Any, *reports: Report) -> list[Disagreement]:
    index = reporters.index(reports=reports)
    return find_cause_disputes("story-1", Homes(make_claims("story-1", reports, index, {})), {}, index)


def told(reporters: Any, name: str, text: str, *, published: str = "2024-05-05", lang: str = "hi") -> Report:
    """A report of one saying: "X ने कहा कि Y", "X said Y"."""
    page = reporters.Page(name, text, lang=lang, published=published, outlet=f"पत्र {name}")
    head, cue, content = text.partition(" कहा कि " if lang == "hi" else " said ")
    page.said(content.rstrip("."), ((head.removesuffix(" ने"), "body"),), cue=cue.strip())
    return page.report()


def test_two_causes_of_two_sources_are_in_conflict(reporters: Any) -> None:
    (found,) = disputes(reporters, told(reporters, "a", BRAKES), told(reporters, "b", FOG, published="2024-05-07"))
    assert (found.kind, found.nature, found.about) == ("attribution", "conflict", "हादसे का कारण")
    assert {value.value: value.origins for value in found.values} == {"ब्रेक फेल": ("पुलिस",), "कोहरा": ("चालक",)}
    assert "कोहरा from चालक" in found.why


def test_one_cause_in_two_languages_is_no_dispute(reporters: Any) -> None:
    english = told(reporters, "b", "The inspector said brake failure led to the crash.", lang="en")
    assert disputes(reporters, told(reporters, "a", BRAKES), english) == []


def test_a_source_that_gives_another_cause_later_has_changed_its_word(reporters: Any) -> None:
    later = told(reporters, "b", "पुलिस ने कहा कि हादसा चालक को झपकी आने के कारण हुआ", published="2024-05-09")
    (found,) = disputes(reporters, told(reporters, "a", BRAKES), later)
    assert found.nature == "update"


def test_causes_that_one_mouth_tells_together_are_no_rivals(reporters: Any) -> None:
    both = told(reporters, "c", "पुलिस ने कहा कि हादसा कोहरे और ब्रेक फेल होने के कारण हुआ")
    assert disputes(reporters, told(reporters, "a", BRAKES), told(reporters, "b", FOG), both) == []


def test_what_brings_on_the_other_is_no_rival(reporters: Any) -> None:
    fast = told(reporters, "b", "चालक ने कहा कि हादसा तेज़ रफ़्तार के कारण हुआ")
    assert disputes(reporters, fast, told(reporters, "a", FOG.replace("चालक", "मेयर"))) == []


def test_causes_of_two_effects_are_not_compared(reporters: Any) -> None:
    fire = told(reporters, "a", "मेयर ने कहा कि आग पटाखों के कारण लगी")
    flood = told(reporters, "b", "चालक ने कहा कि बाढ़ बारिश के कारण आई")
    assert disputes(reporters, fire, flood) == []


def test_two_sources_on_how_somebody_died_are_in_conflict(reporters: Any) -> None:
    jail = told(reporters, "a", "पुलिस ने कहा कि कैदी मोहन ने कोठरी में फांसी लगा ली")
    home = told(reporters, "b", "परिजनों ने कहा कि कैदी मोहन को पीट-पीटकर मार डाला गया")
    (found,) = disputes(reporters, jail, home)
    assert (found.kind, found.nature, found.about) == ("attribution", "conflict", "मौत कैसे हुई")
    assert {value.value for value in found.values} == {"आत्महत्या", "हत्या या मारपीट"}


def test_one_who_tells_of_two_deaths_disputes_none(reporters: Any) -> None:
    both = told(reporters, "a", "पुलिस ने कहा कि मोहन ने पत्नी की हत्या की और फांसी लगा ली")
    assert disputes(reporters, both, told(reporters, "b", "परिजनों ने कहा कि मोहन ने फांसी लगा ली")) == []


def test_how_somebody_died_may_be_narrated_beside_a_source_of_another_word(reporters: Any) -> None:
    page = reporters.Page("a", "कैदी मोहन ने कोठरी में फांसी लगा ली। परिजनों ने कहा कि मोहन की मौत पिटाई की वजह से हुई।", published="2024-05-05", outlet="पत्र a")
    page.said("मोहन की मौत पिटाई की वजह से हुई", (("परिजनों", "unnamed"),), cue="कहा")
    (found,) = disputes(reporters, page.report())
    assert {value.value: value.origins for value in found.values} == {"आत्महत्या": ("unknown",), "हत्या या मारपीट": ("परिजनों",)}


def test_firing_in_self_defence_and_unprovoked_firing_are_rivals(reporters: Any) -> None:
    police = told(reporters, "a", "पुलिस ने कहा कि जवानों ने आत्मरक्षा में गोली चलाई")
    union = told(reporters, "b", "किसान यूनियन ने कहा कि पुलिस ने अंधाधुंध गोलियां चलाईं और अत्यधिक बल प्रयोग किया")
    (found,) = disputes(reporters, police, union)
    assert (found.kind, found.nature, found.about) == ("attribution", "conflict", "गोलीबारी जवाबी थी या बेवजह")


def test_the_firing_of_attackers_is_no_rival_of_self_defence(reporters: Any) -> None:
    police = told(reporters, "a", "पुलिस ने कहा कि जवानों ने आत्मरक्षा में गोली चलाई")
    attack = told(reporters, "b", "मेयर ने कहा कि हमलावरों ने बाज़ार में अंधाधुंध गोलियां चलाईं")
    assert disputes(reporters, police, attack) == []


def test_negligence_is_a_rival_of_an_illness_and_none_of_an_assault(reporters: Any) -> None:
    family = told(reporters, "a", "परिजनों ने कहा कि कैदी मोहन राणा की मौत जेल प्रशासन की लापरवाही से हुई")
    jail = told(reporters, "b", "जेल प्रशासन ने कहा कि कैदी मोहन राणा की मौत बीमारी से हुई")
    uncle = told(reporters, "c", "चाचा ने कहा कि कैदी मोहन राणा को पीटकर मार डाला गया")
    (found,) = disputes(reporters, family, jail)
    assert (found.nature, found.about) == ("conflict", "मौत कैसे हुई")
    assert disputes(reporters, family, uncle) == []
