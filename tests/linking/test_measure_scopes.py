"""What narrows a measure: stages."""

from __future__ import annotations

import pytest

from srot.linking.measure_scopes import find_stages
from srot.records import Span


@pytest.mark.parametrize(
    ("text", "stages"),
    [
        ("चुनाव के दूसरे चरण में मतदान", ["2"]),
        ("the first batch and the third round", ["1", "3"]),
        ("इससे पहले हुए चुनाव में", []),
        ("दुसरा टप्पा", []),
    ],
)
def test_stages_are_ordinals_with_their_noun(text: str, stages: list[str]) -> None:
    assert list(find_stages(text, Span(0, len(text)))) == stages
