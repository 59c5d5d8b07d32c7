"""Precision codes of event collections."""

from __future__ import annotations

import pytest

from srot.calendar.precision import acled_precision, ucdp_precision

CASES = [
    ("2024-05-06", 1, 1), ("2024-05-06T18:00", 1, 1), ("2024-05-06/2024-05-07", 2, 2), ("2024-05-06/2024-05-11", 2, 2),
    ("2024-05-06/2024-05-12", 3, 2), ("2024-05-06/2024-05-13", 4, 3), ("2024-05", 4, 3), ("2024-05-01/2024-05-20", 4, 3),
    ("2024-04/2024-05", 5, None), ("2024", 5, None), ("202X", 5, None), ("2024-05-06/..", 5, None), (None, None, None),
    ("सोमवार", None, None),
]  # fmt: skip


@pytest.mark.parametrize(("value", "ucdp", "acled"), CASES)
def test_codes_follow_the_codebooks(value: str | None, ucdp: int | None, acled: int | None) -> None:
    assert (ucdp_precision(value), acled_precision(value)) == (ucdp, acled)
