"""One text with its findings."""

from __future__ import annotations

from srot.exports.annotation import annotation_of
from srot.records import to_json
from srot.testing import SAMPLE


def test_an_annotation_has_the_promised_fields() -> None:
    found = to_json(annotation_of(SAMPLE.articles[0], SAMPLE.readings[0]))
    promised = "id lang published text removed mentions times quantities attributions events credit"
    assert set(promised.split()) <= found.keys()


def test_entities_are_the_names_of_this_text() -> None:
    found = annotation_of(SAMPLE.articles[0], SAMPLE.readings[0])
    assert [mention.entity for mention in found.mentions] == ["मंत्रालय", "नदी समाचार"]
    assert [link.entity for link in found.attributions[0].chains[0]] == ["मंत्रालय", "नदी समाचार"]
    assert found.credit[0].entity == "नदी समाचार"
    assert found.attributions[0].claim is None
