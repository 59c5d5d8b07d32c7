"""Judgements on findings, days, names and disagreements."""

from __future__ import annotations

from dataclasses import replace

from srot.linking.entities import EntityIndex
from srot.linking.reports import Report
from srot.linking.rulings import heed_days, heed_disagreements, heed_findings, rename_entities
from srot.records import Dating, Judgement
from srot.testing import SAMPLE

REPORT = Report(SAMPLE.articles[0], SAMPLE.readings[0])


def ruled(kind: str, verdict: str, left: str, right: str | None = None, at: str = "2024-01-01") -> Judgement:
    return Judgement(f"jud-{at}-{left}", kind, verdict, left, right, "a reader", at)


def test_without_rulings_nothing_changes() -> None:
    assert heed_findings(REPORT, []) is REPORT


def test_what_is_wrong_is_left_out() -> None:
    rulings = [ruled("attribution", "wrong", "att-11"), ruled("time", "wrong", "tim-11"), ruled("quantity", "wrong", "qua-11")]
    reading = heed_findings(REPORT, rulings).reading
    assert (reading.attributions, reading.times, reading.quantities) == ((), (), ())
    assert reading.mentions == REPORT.reading.mentions


def test_a_corrected_time_is_stated() -> None:
    (time,) = heed_findings(REPORT, [ruled("time", "right", "tim-11", "2024-07")]).reading.times
    assert (time.value, time.grain, time.basis, time.relation) == ("2024-07", "month", "stated", None)
    assert heed_findings(REPORT, [ruled("time", "right", "tim-11", "monday")]).reading.times == REPORT.reading.times


def test_a_corrected_number_is_exact_and_the_last_ruling_holds() -> None:
    rulings = [ruled("quantity", "right", "qua-11", "14", "2024-02-02"), ruled("quantity", "right", "qua-11", "13", "2024-01-01")]
    (number,) = heed_findings(REPORT, rulings).reading.quantities
    assert (number.value, number.low, number.high, number.modifier) == (14.0, 14.0, 14.0, "exact")
    assert heed_findings(REPORT, [ruled("quantity", "right", "qua-11", "many")]).reading.quantities == REPORT.reading.quantities


def test_a_corrected_source_stands_where_the_first_stood_and_keeps_the_relays() -> None:
    (said,) = heed_findings(REPORT, [ruled("attribution", "right", "att-11", "जिलाधिकारी")]).reading.attributions
    ((first, relay),) = said.chains
    old = REPORT.reading.attributions[0].chains[0]
    assert (first.name, first.text, first.start) == ("जिलाधिकारी", old[0].text, old[0].start)
    assert relay == old[1]


def test_a_source_is_given_to_what_had_none() -> None:
    bare = replace(REPORT.reading, attributions=tuple(replace(a, chains=()) for a in REPORT.reading.attributions))
    (said,) = heed_findings(Report(REPORT.article, bare), [ruled("attribution", "right", "att-11", "जिलाधिकारी")]).reading.attributions
    assert [link.name for link in said.chains[0]] == ["जिलाधिकारी"]
    assert said.chains[0][0].text == "बताया"


def test_days_of_undated_reports() -> None:
    datings = {dating.article: dating for dating in SAMPLE.links.datings}
    name = "art-1b00000000000002"
    assert heed_days(datings, []) == datings
    assert heed_days(datings, [ruled("time", "wrong", name)]) == {}
    assert heed_days(datings, [ruled("time", "right", name, "2024-07-12")]) == {
        name: Dating(name, "2024-07-12", "ruling", ("ruled by a person",))
    }
    assert heed_days(datings, [ruled("time", "right", "tim-11", "2024-07-12")]) == datings


def test_an_entity_takes_the_name_it_is_given() -> None:
    index = EntityIndex(SAMPLE.links.entities, {}, {})
    for left in ("ent-9a00000000000001", "मंत्रालय"):
        renamed = rename_entities(index, [ruled("entity", "right", left, "लोक निर्माण मंत्रालय")])
        assert renamed.entities[0].name == renamed.name_of("ent-9a00000000000001") == "लोक निर्माण मंत्रालय"
        assert [form.text for form in renamed.entities[0].names] == ["मंत्रालय", "लोक निर्माण मंत्रालय"]
        assert renamed.entities[1] == index.entities[1]


def test_a_disagreement_that_is_none_is_dropped() -> None:
    (item,) = SAMPLE.links.disagreements
    assert heed_disagreements([item], [ruled("disagreement", "right", item.id)]) == (item,)
    assert heed_disagreements([item], [ruled("disagreement", "wrong", item.id)]) == ()
