from __future__ import annotations

import pytest

from srot.languages.en.numbers import find_numbers


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("one hundred and three", [103]),
        ("twenty-one trillion", [21e12]),
        ("two and a half million", [2.5e6]),
        ("one million and a half", [1.5e6]),
        ("thirteen hundred", [1300]),
        ("two thirds", [2 / 3]),
        ("minus five", [-5]),
        ("5 crore", [5e7]),
        ("half a million", [5e5]),
        ("three quarters of a million", [7.5e5]),
        ("two million and one half", [2.5e6]),
        ("five billion and three quarters", [5.75e9]),
        ("one billion and a quarter million", [1.00025e9]),
        ("three hundred and two dozen", [324]),
        ("two hundred point seventy-one", [200.71]),
        ("fifty - two", [52]),
        ("a twenty-first", [1 / 21]),
        ("one hundred thirty-fifths", [100 / 35]),
        ("one hundred and thirty fifths", [26]),
        ("paid $2000 over 3 years", [2000, 3]),
        ("scored 12 out of 10", [12, 10]),
        ("lenses of 75 -300", [75, 300]),
    ],
)
def test_values(text: str, values: list[float]) -> None:
    assert [number.value for number in find_numbers(text)] == pytest.approx(values)
