"""Packed readings come back equal, and the same reading gives the same bytes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import FrozenInstanceError, dataclass, replace

import pytest

from srot.ledger.packing import maker_of, pack, read_record, unpack
from srot.ledger.rows import as_text
from srot.records import Claim, Reading, Span
from srot.testing import SAMPLE


@pytest.mark.parametrize("reading", [*SAMPLE.readings, Reading("art-0", "und")], ids=lambda reading: reading.article)
def test_round_trip(reading: Reading) -> None:
    packed = pack(reading)
    assert unpack(Reading, packed) == reading
    assert pack(unpack(Reading, packed)) == packed


def test_a_record_made_of_its_values_is_one_like_any_other() -> None:
    made = maker_of(Span)([3, 8])
    assert (made, hash(made), type(made)) == (Span(3, 8), hash(Span(3, 8)), Span)
    with pytest.raises(FrozenInstanceError):
        made.start = 4
    assert maker_of(Reading)(["art-0", "und"]) == Reading("art-0", "und"), "what an older version did not write has its default"


RECORDS = [
    *SAMPLE.articles, *SAMPLE.readings, *SAMPLE.links.stories, *SAMPLE.links.claims, *SAMPLE.links.disagreements,
    *SAMPLE.links.reuse, *SAMPLE.links.timeline, *SAMPLE.links.entities, *SAMPLE.links.datings, SAMPLE.judgement,
]  # fmt: skip


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: type(record).__name__)
def test_every_kind_of_record_comes_back_from_json(record: object) -> None:
    assert read_record(type(record), as_text(record)) == record


def test_a_field_of_a_newer_version_has_its_default() -> None:
    claim = SAMPLE.links.claims[0]
    older = {name: value for name, value in json.loads(as_text(claim)).items() if name not in ("ways", "n_ways", "bottleneck")}
    assert read_record(Claim, json.dumps(older)) == replace(claim, ways=(), n_ways=0, bottleneck=())


def test_a_field_that_is_not_known_is_passed_over() -> None:
    assert read_record(Span, '{"start": 1, "end": 2, "colour": "red"}') == Span(1, 2)


@dataclass(frozen=True, slots=True)
class Rounds:
    """Lists under names, as a report's matter has them."""

    held: Mapping[str, tuple[int, ...]]
    named: Mapping[str, frozenset[str]]
    plain: Mapping[str, float]


def test_what_stands_under_names_comes_back_as_it_was() -> None:
    record = Rounds({"feast": (77, 3), "none": ()}, {"a": frozenset(("x", "y"))}, {"b": 0.5})
    assert unpack(Rounds, pack(record)) == record
