"""Whether two figures may be one that somebody rounded."""

from __future__ import annotations

import pytest

from srot.linking.roundings import count_shared


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
