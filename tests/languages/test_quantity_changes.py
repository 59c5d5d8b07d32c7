from __future__ import annotations

import pytest

from srot.languages.en.quantities import english_quantities
from srot.languages.hi.quantities import hindi_quantities


@pytest.mark.parametrize(
    ("text", "former"),
    [
        ("The toll rose from 45 to 58.", ["45"]),
        ("Rates fell to 4.2 percent from 5.1 percent.", ["5.1 percent"]),
        ("They walked from 45 to 58 villages.", []),
        ("Aid of 5 percent came from 12 states.", []),
    ],
)
def test_from_tells_an_old_value_where_a_verb_of_change_leads_to_it(text: str, former: list[str]) -> None:
    found = english_quantities().find(text, [], [])
    assert [text[each.start : each.end] for each in found if each.status == "former"] == former


def test_a_number_told_before_is_former() -> None:
    text = "अब 61 मौतें दर्ज हैं, पहले यह संख्या 74 थी।"
    assert [(each.value, each.status) for each in hindi_quantities().find(text, [], [])] == [(61.0, "current"), (74.0, "former")]
