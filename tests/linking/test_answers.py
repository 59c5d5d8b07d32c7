"""How a deed is answered."""

from __future__ import annotations

from typing import Any

import pytest

from srot.linking.claim_features import other_answer
from srot.linking.units import find_units


@pytest.mark.parametrize(
    ("text", "content", "cue", "answer"),
    [
        ("The front claimed responsibility for the attack on the mill.", "responsibility for the attack on the mill", "claimed", "own"),
        ("The mayor condemned the attack for which the front has claimed responsibility.", "the attack for which the front has claimed responsibility", "condemned", "condemn"),
        ("The mayor blamed the front for the attack on the mill.", "the front for the attack on the mill", "blamed", "blame"),
        ("The mayor said the front attacked the mill at night.", "the front attacked the mill at night", "said", ""),
        ("फ्रंट ने मिल पर हमले की जिम्मेदारी ली है।", "मिल पर हमले की जिम्मेदारी", "जिम्मेदारी ली है", "own"),
        ("महापौर ने मिल पर हुए हमले की निंदा की।", "मिल पर हुए हमले की निंदा", "निंदा की", "condemn"),
        ("महापौर ने मिल पर हुए हमले पर शोक जताया।", "मिल पर हुए हमले पर शोक", "शोक जताया", "mourn"),
    ],
)
def test_the_cue_of_a_source_tells(reporters: Any, text: str, content: str, cue: str, answer: str) -> None:
    page = reporters.Page("a", text, lang="en" if text.isascii() else "hi")
    page.said(content, ((text.split()[0], "body"),), cue=cue)
    report = page.report()
    assert find_units(report, reporters.index(reports=(report,)))[0].answer == answer


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("In a letter to the papers the front took responsibility for the attack on the mill.", "own"),
        ("फ्रंट ने चिट्ठी में मिल पर हमले की जिम्मेदारी ली।", "own"),
        ("Leaders who condemned the attack asked why nobody had claimed responsibility for it.", ""),
        ("The accused was taken from the mill to the court on Monday.", ""),
    ],
)
def test_narration_tells_one_answer_or_none(reporters: Any, text: str, answer: str) -> None:
    report = reporters.Page("a", text, lang="en" if text.isascii() else "hi").report()
    assert find_units(report, reporters.index(reports=(report,)))[0].answer == answer


def test_who_condemns_an_attack_says_another_thing_than_who_takes_it_upon_himself(reporters: Any) -> None:
    units = []
    for name, cue in (("a", "claimed responsibility for"), ("b", "condemned"), ("c", "told of")):
        report = reporters.Page(name, f"The front {cue} the attack on the old mill.", lang="en").report()
        units.append(find_units(report, reporters.index(reports=(report,)))[0])
    own, condemned, told = units
    assert other_answer(own, condemned) == 1.0
    assert other_answer(own, told) == other_answer(own, own) == 0.0
