"""Whether two figures may be one that somebody rounded."""

from __future__ import annotations

import pytest

from srot.linking.roundings import count_shared, is_cut_short, is_round_of
from srot.records import Quantity


@pytest.mark.parametrize(
    ("left", "right", "shared"),
    [
        (("2.31e+11 INR",), ("2.30962e+11 INR",), 1),  # rounded
        (("2.3e+11 INR",), ("2.38962e+11 INR",), 1),  # cut off
        (("2.36e+11 INR",), ("2.30962e+11 INR",), 0),
        (("6.4",), ("6.42",), 1),
        (("6.4",), ("6.6",), 0),
        (("9 %",), ("9.4 %",), 0),  # one digit tells nothing
        (("12 %",), ("12 INR",), 0),
        (("12 %", "12.4 %"), ("12.4 %",), 1),
        ((), ("12 %",), 0),
    ],
)
def test_a_figure_and_its_rounding_are_one(left: tuple[str, ...], right: tuple[str, ...], shared: int) -> None:
    assert count_shared(left, right) == count_shared(right, left) == shared


@pytest.mark.parametrize(
    ("short", "exact", "unit", "expected"),
    [
        (("48 per cent", 48.0), ("48.6%", 48.6), "%", True),
        (("49 per cent", 49.0), ("48.6%", 48.6), "%", True),
        (("48 per cent", 48.0), ("47.4%", 47.4), "%", False),
        (("1.13 लाख करोड़", 1.13e12), ("1,13,865 करोड़", 1.13865e12), "INR", True),
        (("380 करोड़", 3.80e9), ("384 करोड़", 3.84e9), "INR", False),  # whole numbers of two digits may be two counts
        (("6%", 6.0), ("6.5%", 6.5), "%", False),
        (("280", 280.0), ("288.5", 288.5), None, False),  # nothing measured
    ],
)
def test_a_figure_cut_short_is_one_of_fewer_digits(short: tuple[str, float], exact: tuple[str, float], unit: str | None, expected: bool) -> None:
    def figure(text: str, value: float) -> Quantity:
        return Quantity("q", "art-a", 0, len(text), text, value, None, None, unit=unit)

    assert is_cut_short(figure(*short), figure(*exact)) is expected


@pytest.mark.parametrize(("short", "exact", "expected"), [(100_000.0, 100_250.0, True), (100_000.0, 110_000.0, False), (300.0, 301.0, False), (200_000.0, 201_000.0, False)])
def test_a_large_figure_of_one_digit_is_said_in_short(short: float, exact: float, expected: bool) -> None:
    figures = [Quantity("q", "art-a", 0, 1, "1", value, None, None) for value in (short, exact)]
    assert is_round_of(*figures) is expected
