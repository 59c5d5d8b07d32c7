"""Who acts on whom, by the words beside the names."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from srot.linking.claim_features import turned_round
from srot.linking.claims import group_claims
from srot.linking.roles import find_roles
from srot.linking.units import find_units


@pytest.mark.parametrize(
    ("lang", "text", "agents", "recipients"),
    [
        ("hi", "कमला ने मोहन को पत्र सौंपा।", {"कमला"}, {"मोहन"}),
        ("hi", "मोहन को कमला द्वारा पत्र सौंपा गया।", {"कमला"}, {"मोहन"}),
        ("hi", "कमला अगले महीने मोहन को पत्र सौंपेंगी।", {"कमला"}, {"मोहन"}),
        ("hi", "कमला के घर में मोहन रहते हैं।", set(), set()),
        ("en", "Kamala will hand the letter to Mohan.", {"Kamala"}, {"Mohan"}),
        ("en", "A letter was handed to Mohan by Kamala.", {"Kamala"}, {"Mohan"}),
        ("ru", "Камала отдала Мохану письмо.", {"Камала"}, set()),
    ],
)
def test_roles_are_told_by_the_words_beside_a_name(reporters: Any, lang: str, text: str, agents: set[str], recipients: set[str]) -> None:
    page = reporters.Page("a", text, lang=lang)
    for name in ("कमला", "मोहन", "Kamala", "Mohan", "Камала", "Мохану"):
        if name in text:
            page.name(name)
    report = page.report()
    index = reporters.index({name: name for name in ("कमला", "मोहन", "Kamala", "Mohan", "Камала", "Мохану")}, reports=(report,))
    found = find_roles(text, report.reading.mentions, index)
    assert (found.agents, found.recipients) == (agents, recipients)


def test_what_a_gives_to_b_is_not_what_b_gives_to_a(reporters: Any) -> None:
    names = {"अलीपुर": "ent-a", "बड़गांव": "ent-b"}
    pages = []
    for key, text in (("x", "अलीपुर ने बड़गांव को पुराने ट्रैक्टर और हल भेजे।"), ("y", "बड़गांव ने अलीपुर को पुराने ट्रैक्टर और हल भेजे।")):
        page = reporters.Page(key, text)
        for name in names:
            page.name(name, "LOC")
        pages.append(page.report())
    index = reporters.index(names, reports=tuple(pages), weights={"ent-a": 0.5, "ent-b": 0.5})
    a, b = (find_units(report, index)[0] for report in pages)
    assert turned_round(a, b) == turned_round(b, a) == 1.0
    assert turned_round(a, a) == 0.0
    assert len(group_claims([a, b], {a.id: "", b.id: ""})) == 2
    assert len(group_claims([a, replace(b, roles=a.roles)], {a.id: "", b.id: ""})) == 1
