from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srot.languages.hi.numbers import find_numbers


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("एक सौ तीन", [103]),
        ("इक्कीस सौ इक्कीस", [2121]),
        ("दो सौ दो हजार", [202000]),
        ("डेढ़ सौ, ढाई हज़ार, सवा लाख, पौने दो करोड़", [150, 2500, 125000, 17500000]),
        ("साढ़े तीन सौ", [350]),
        ("1,00,000 और 100,000", [100000, 100000]),
        ("५,६ और ७", [5, 6, 7]),
        ("पांच दशमलव सात पांच", [5.75]),
        ("10 लाख करोड़", [1e13]),
        ("सऊदी अरब", []),
        ("तीन चौथाई", [0.75]),
        ("एक का पांचवां हिस्सा", [0.2]),
        ("माइनस पांच", [-5]),
        ("1.1^2", [1.21]),
        ("11:26 और 30.11.2024", []),
        ("दो तीन", [2, 3]),
        ("https://example.org/2024/10", []),
    ],
)
def test_values(text: str, values: list[float]) -> None:
    assert [number.value for number in find_numbers(text)] == pytest.approx(values)


@given(st.integers(min_value=0, max_value=10**12))
def test_digits_with_either_grouping_are_the_number(number: int) -> None:
    western = f"{number:,}"
    head, tail = str(number)[:-3], str(number)[-3:]
    pairs = [head[max(0, end - 2) : end] for end in range(len(head), 0, -2)][::-1]
    for text in (str(number), western, ",".join([*pairs, tail])):
        assert [found.value for found in find_numbers(f"कुल {text} लोग")] == [number]
