"""Judgements on findings, days, names and disagreements."""

from __future__ import annotations

from dataclasses import replace

from srot.linking.entities import EntityIndex
from srot.linking.reports import Report
from srot.linking.rulings import (
    NO_RULINGS,
    Rulings,
    gather_rulings,
    heed_days,
    heed_disagreements,
    heed_findings,
    name_place,
    pair_units,
    rename_entities,
)
from srot.linking.units import Unit
from srot.records import Dating, Judgement, Reading, make_id
from srot.testing import SAMPLE

REPORT = Report(SAMPLE.articles[0], SAMPLE.readings[0])


def ruled(kind: str, verdict: str, left: str, right: str | None = None, at: str = "2024-01-01") -> Judgement:
    return Judgement(f"jud-{at}-{left}", kind, verdict, left, right, "a reader", at)


def gathered(*judgements: Judgement) -> Rulings:
    return gather_rulings(judgements)


def heeded(*judgements: Judgement) -> Reading:
    return heed_findings(REPORT, gathered(*judgements)).reading


def test_without_rulings_nothing_changes() -> None:
    assert heed_findings(REPORT, NO_RULINGS) is REPORT


def test_a_withdrawn_ruling_is_not_gathered_and_the_last_one_holds() -> None:
    wrong, right = ruled("time", "wrong", "tim-11", at="2024-01-02"), ruled("time", "right", "tim-11", "2024-07", at="2024-01-01")
    assert gathered(replace(wrong, withdrawn_at="2024-01-03")) == NO_RULINGS
    assert heeded(wrong, right).times == ()
    assert heeded(wrong, replace(right, made_at="2024-01-09")).times[0].value == "2024-07"
    assert heeded(wrong, ruled("time", "right", "tim-11", at="2024-01-09")).times == REPORT.reading.times, "right after all"


def test_what_is_wrong_is_left_out() -> None:
    rulings = [ruled("attribution", "wrong", "att-11"), ruled("time", "wrong", "tim-11"), ruled("quantity", "wrong", "qua-11")]
    reading = heeded(*rulings)
    assert (reading.attributions, reading.times, reading.quantities) == ((), (), ())
    assert reading.mentions == REPORT.reading.mentions


def test_a_corrected_time_is_stated() -> None:
    (time,) = heeded(ruled("time", "right", "tim-11", "2024-07")).times
    assert (time.value, time.grain, time.basis, time.relation) == ("2024-07", "month", "stated", None)
    assert heeded(ruled("time", "right", "tim-11", "monday")).times == REPORT.reading.times


def test_a_corrected_number_is_exact_and_the_last_ruling_holds() -> None:
    rulings = [ruled("quantity", "right", "qua-11", "14", "2024-02-02"), ruled("quantity", "right", "qua-11", "13", "2024-01-01")]
    (number,) = heeded(*rulings).quantities
    assert (number.value, number.low, number.high, number.modifier) == (14.0, 14.0, 14.0, "exact")
    assert heeded(ruled("quantity", "right", "qua-11", "many")).quantities == REPORT.reading.quantities


def test_a_corrected_source_stands_where_the_first_stood_and_keeps_the_relays() -> None:
    (said,) = heeded(ruled("attribution", "right", "att-11", "जिलाधिकारी")).attributions
    ((first, relay),) = said.chains
    old = REPORT.reading.attributions[0].chains[0]
    assert (first.name, first.text, first.start) == ("जिलाधिकारी", old[0].text, old[0].start)
    assert relay == old[1]


def test_a_source_is_given_to_what_had_none() -> None:
    bare = replace(REPORT.reading, attributions=tuple(replace(a, chains=()) for a in REPORT.reading.attributions))
    (said,) = heed_findings(Report(REPORT.article, bare), gathered(ruled("attribution", "right", "att-11", "जिलाधिकारी"))).reading.attributions
    assert [link.name for link in said.chains[0]] == ["जिलाधिकारी"]
    assert said.chains[0][0].text == "बताया"


def test_days_of_undated_reports() -> None:
    datings = {dating.article: dating for dating in SAMPLE.links.datings}
    name = "art-1b00000000000002"
    assert SAMPLE.articles[1].id == name and SAMPLE.articles[1].published is None

    def days(*judgements: Judgement) -> dict[str, Dating]:
        return heed_days(datings, SAMPLE.articles, gathered(*judgements))

    assert days() == datings
    assert days(ruled("time", "wrong", name)) == {}
    assert days(ruled("time", "right", name, "2024-07-12")) == {name: Dating(name, "2024-07-12", "ruling", ("ruled by a person",))}
    assert days(ruled("time", "right", "tim-11", "2024-07-12")) == datings
    assert days(ruled("time", "right", name, "a Monday")) == datings


def test_a_printed_day_is_corrected_and_what_counts_from_it_is_counted_anew() -> None:
    (time,) = REPORT.reading.times
    counted = replace(time, value="2024-07-08", basis="relative", relation="weekday:1")
    report = Report(REPORT.article, replace(REPORT.reading, times=(counted,)))
    assert report.article.published
    rulings = gathered(ruled("time", "right", report.id, "2023-07-11"))
    heeded = heed_findings(report, rulings)
    assert (heeded.article.published, heeded.article.published_basis) == ("2023-07-11", "ruling")
    assert [found.value for found in heeded.reading.times] == [None]
    assert heed_days({}, [report.article], rulings)[report.id].published == "2023-07-11"


def test_a_printed_day_that_is_wrong_leaves_room_for_that_of_the_story() -> None:
    rulings = gathered(ruled("time", "wrong", REPORT.id))
    assert heed_findings(REPORT, rulings).article.published is None
    by_story = {REPORT.id: Dating(REPORT.id, "2024-07-10", "story")}
    assert heed_days(by_story, [REPORT.article], rulings) == by_story


def test_claims_are_named_by_id_or_by_the_place_of_their_words() -> None:
    a, b = (Unit(name, f"art-{name}", "hi", None, 3, 9, {}, frozenset(), None, "positive", "asserted") for name in "ab")
    claim = make_id("claim", "a")
    by_place = ruled("claim", "different", claim, name_place("art-b", 3, 9))
    assert pair_units([a, b], gathered(by_place)) == {("a", "b"): False}
    later = ruled("claim", "same", make_id("claim", "b"), claim, at="2024-02-02")
    assert pair_units([a, b], gathered(later, by_place)) == {("a", "b"): True}
    assert pair_units([a, b], gathered(ruled("claim", "same", claim, "claim-of-another-story"))) == {}
    assert pair_units([a, b], gathered(ruled("claim", "different", claim, name_place("art-a", 3, 9)))) == {}


def test_an_entity_takes_the_name_it_is_given() -> None:
    index = EntityIndex(SAMPLE.links.entities, {}, {})
    for left in ("ent-9a00000000000001", "मंत्रालय"):
        renamed = rename_entities(index, gathered(ruled("entity", "right", left, "लोक निर्माण मंत्रालय")))
        assert renamed.entities[0].name == renamed.name_of("ent-9a00000000000001") == "लोक निर्माण मंत्रालय"
        assert [form.text for form in renamed.entities[0].names] == ["मंत्रालय", "लोक निर्माण मंत्रालय"]
        assert renamed.entities[1] == index.entities[1]


def test_a_disagreement_that_is_none_is_dropped() -> None:
    (item,) = SAMPLE.links.disagreements
    assert heed_disagreements([item], gathered(ruled("disagreement", "right", item.id))) == (item,)
    assert heed_disagreements([item], gathered(ruled("disagreement", "wrong", item.id))) == ()
