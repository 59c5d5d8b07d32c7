"""One text with its findings."""

from __future__ import annotations

import pytest

from srot.errors import SourceError
from srot.exports.annotation import annotate_fields, annotation_of
from srot.exports.rows import AttributionRow
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


NOISY = "पुल टूटा\n\n\nयह भी पढ़ें: मौसम का हाल\nमंत्री राम सिंह ने  कहा कि सोमवार को पुल टूट गया।"


def test_noise_stays_in_the_text_and_nothing_is_found_in_it() -> None:
    found = annotate_fields({"text": NOISY, "lang": "hi", "published": "2024-07-09"})
    assert found.text == NOISY
    assert [NOISY[item.start : item.end] for item in found.removed] == ["यह भी पढ़ें: मौसम का हाल"]
    (noise,) = found.removed
    spans = [*found.mentions, *found.times, *found.quantities, *found.attributions]
    assert spans
    for item in spans:
        words = item.content if isinstance(item, AttributionRow) else item.text
        assert NOISY[item.start : item.end] == words
        assert item.end <= noise.start or item.start >= noise.end


def test_the_given_id_is_kept() -> None:
    found = annotate_fields({"id": 7, "text": NOISY})
    assert found.id == "7"
    assert {item.article for item in found.mentions} == {"7"}


def test_invisible_characters_are_no_part_of_the_text() -> None:
    assert annotate_fields({"text": "\ufeffनदी का पानी\u00a0उतर गया।\r\nलोग लौट आए।"}).text == "नदी का पानी उतर गया।\nलोग लौट आए।"


@pytest.mark.parametrize("fields", [{}, {"text": None}, {"text": ""}, {"text": 5}, {"text": "ok", "published": "30-Nov"}])
def test_fields_that_make_no_report_are_refused(fields: dict[str, object]) -> None:
    with pytest.raises(SourceError, match=r"reports\.jsonl"):
        annotate_fields(fields, path="reports.jsonl", line=3)
