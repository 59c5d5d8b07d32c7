"""Packed readings come back equal, and the same reading gives the same bytes."""

from __future__ import annotations

import pytest

from srot.ledger.packing import pack_reading, unpack_reading
from srot.records import Reading
from srot.testing import SAMPLE


@pytest.mark.parametrize("reading", [*SAMPLE.readings, Reading("art-0", "und")], ids=lambda reading: reading.article)
def test_round_trip(reading: Reading) -> None:
    packed = pack_reading(reading)
    assert unpack_reading(packed) == reading
    assert pack_reading(unpack_reading(packed)) == packed
