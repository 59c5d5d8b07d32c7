"""Packed readings come back equal, and the same reading gives the same bytes."""

from __future__ import annotations

import pytest

from srot.ledger.packing import pack_reading, read_record, unpack_reading
from srot.ledger.rows import as_text
from srot.records import Reading, Span
from srot.testing import SAMPLE


@pytest.mark.parametrize("reading", [*SAMPLE.readings, Reading("art-0", "und")], ids=lambda reading: reading.article)
def test_round_trip(reading: Reading) -> None:
    packed = pack_reading(reading)
    assert unpack_reading(packed) == reading
    assert pack_reading(unpack_reading(packed)) == packed


RECORDS = [
    *SAMPLE.articles, *SAMPLE.readings, *SAMPLE.links.stories, *SAMPLE.links.claims, *SAMPLE.links.disagreements,
    *SAMPLE.links.reuse, *SAMPLE.links.timeline, *SAMPLE.links.entities, *SAMPLE.links.datings, SAMPLE.judgement,
]  # fmt: skip


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: type(record).__name__)
def test_every_kind_of_record_comes_back_from_json(record: object) -> None:
    assert read_record(type(record), as_text(record)) == record


def test_a_field_that_is_not_known_is_passed_over() -> None:
    assert read_record(Span, '{"start": 1, "end": 2, "colour": "red"}') == Span(1, 2)
