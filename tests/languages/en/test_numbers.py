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
    ],
)
def test_values(text: str, values: list[float]) -> None:
    assert [number.value for number in find_numbers(text)] == pytest.approx(values)
