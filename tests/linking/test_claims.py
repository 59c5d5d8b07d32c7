"""Which units say the same: features, candidates, groups."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import combinations
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from srot.linking import claim_features
from srot.linking.claims import compare, find_candidates, gather_equal, group_claims, join_ruled
from srot.linking.units import Measure, Unit
from srot.linking.vectors import unit_vector
from srot.records import Attribution, Link, Quantity


def quantity(name: str, value: float | None) -> Quantity:
    return Quantity(f"qua-{name}", "art", 0, 2, str(value or "सैकड़ों"), value, value, value, state="dead")


def unit(name: str, words: str, *, value: float | None = None, key: str | None = None, speaker: str | None = None, **fields: Any) -> Unit:
    report = fields.pop("report", f"art-{name}")
    said = Attribution(f"att-{name}", report, 0, 9, "", "indirect", None, ((Link(speaker, 0, 1, speaker, "person"),),)) if speaker else None
    base = {"lang": "hi", "names": frozenset(), "polarity": "positive", "modality": "asserted"} | fields
    measure = Measure(key, quantity(name, value)) if key else None
    base["speakers"] = frozenset((speaker,)) if speaker else frozenset()
    keys = unit_vector(dict.fromkeys(words.split(), 1.0))
    return Unit(id=name, report=report, attribution=said, start=0, end=9, keys=keys, matter=keys, measure=measure, **base)


FERRY = "नाव घाट उलट यात्री"
PILE = [
    unit("a", FERRY, value=16.0, key="state:dead", speaker="महतो"),
    unit("b", f"{FERRY} रविवार", value=16.0, key="state:dead"),
    unit("c", "ferry capsize landing", value=17.0, key="state:dead", lang="en", speaker="राणा"),
    unit("d", "जांच आदेश मंत्री", speaker="राणा"),
    unit("e", "जांच आदेश मंत्री मुख्य", speaker="राणा"),
    unit("f", "घाट घायल अस्पताल", value=9.0, key="state:injured"),
    unit("g", "मेला दीपदान घाट"),
]


def groups_of(units: list[Unit], **ruled: bool) -> list[list[str]]:
    pairs = {(pair[0], pair[1]): same for pair, same in ruled.items()}
    return [[found.id for found in group] for group in group_claims(units, {found.id: "" for found in units}, None, pairs)]


def test_figures_of_one_measure_and_like_words_are_claims() -> None:
    assert groups_of(PILE) == [["a", "b", "c"], ["d", "e"], ["f"], ["g"]]


@settings(max_examples=20, deadline=None)
@given(order=st.permutations(PILE))
def test_claims_do_not_depend_on_the_order_of_units(order: list[Unit]) -> None:
    assert groups_of(order) == groups_of(PILE)


@settings(max_examples=30, deadline=None)
@given(pair=st.sampled_from(list(combinations(PILE, 2))))
def test_likeness_is_the_same_both_ways(pair: tuple[Unit, Unit]) -> None:
    assert compare(*pair) == pytest.approx(compare(*reversed(pair)))
    assert 0 < compare(*pair) < 1


def test_features_name_what_they_find() -> None:
    a, b, c, d, e, f, g = PILE
    assert (claim_features.same_measure(a, c), claim_features.other_measure(a, f), claim_features.one_measure(a, g)) == (1.0, 1.0, 1.0)
    assert (claim_features.same_figure(a, b), claim_features.same_figure(a, c), claim_features.same_figure(d, e)) == (1.0, 0.0, 0.0)
    assert (claim_features.same_speaker(d, e), claim_features.same_speaker(a, d), claim_features.same_speaker(b, f)) == (1.0, 0.0, 0.0)
    assert claim_features.other_language(a, c) == 1.0
    assert claim_features.same_report(a, unit("z", FERRY, report="art-a")) == 1.0
    assert (claim_features.one_told(a, b), claim_features.one_told(a, c)) == (1.0, 0.0)
    assert (claim_features.other_mood(a, b), claim_features.other_mood(a, unit("y", FERRY, modality="planned"))) == (0.0, 1.0)
    assert claim_features.shorter_in_longer(a, b) == pytest.approx(1.0)
    assert claim_features.shorter_in_longer(a, f) == pytest.approx(1 / 3)
    assert claim_features.same_names(unit("x", "", names=frozenset("pq")), unit("y", "", names=frozenset("qr"))) == pytest.approx(1 / 3)


@pytest.mark.parametrize(("left", "right", "far"), [(16.0, 16.0, 0.0), (16.0, 30.0, 0.0), (10.0, 40.0, 1.0), (1.0, 1000.0, 4.0), (0.0, 5.0, 0.0)])
def test_figures_far_apart_count_by_powers_of_two(left: float, right: float, far: float) -> None:
    a, b = (unit(name, "", value=value, key="state:dead") for name, value in (("a", left), ("b", right)))
    assert claim_features.figures_far_apart(a, b) == pytest.approx(far)


def test_a_figure_and_its_vague_form_are_one_claim_and_the_same_figure_of_another_thing_is_not() -> None:
    vague = unit("v", FERRY, value=None, key="state:dead")
    assert ["a", "v"] in groups_of([PILE[0], vague])
    assert groups_of([PILE[0], unit("w", "घर बाढ़ गांव", value=16.0, key="of:c:house:")]) == [["a"], ["w"]]


def test_what_is_ruled_the_same_joins_and_what_is_ruled_different_parts() -> None:
    assert groups_of(PILE, df=True) == [["a", "b", "c"], ["d", "e", "f"], ["g"]]
    assert groups_of(PILE, ac=False) == [["a", "b"], ["c"], ["d", "e"], ["f"], ["g"]]
    assert groups_of(PILE, ab=False, de=False)[-4:] == [["d"], ["e"], ["f"], ["g"]]


def test_a_ruling_parts_even_what_no_feature_tells_apart() -> None:
    copies = [unit(name, FERRY, value=16.0, key="state:dead") for name in "xyz"]
    assert groups_of(copies) == [["x", "y", "z"]]
    assert groups_of(copies, xz=False) == [["x", "y"], ["z"]]


def test_what_is_ruled_different_is_not_brought_together_by_a_third() -> None:
    assert join_ruled([["a"], ["b"], ["c"]], [("a", "b"), ("b", "c")], [("a", "c")]) == [["a", "b"], ["c"]]
    assert join_ruled([["a"], ["b"], ["c"]], [("a", "b"), ("b", "c")], []) == [["a", "b", "c"]]


def test_candidates_come_once_in_order() -> None:
    pairs = find_candidates(PILE)
    assert pairs == sorted(set(pairs))
    assert ("a", "c") in pairs, "a measure is enough, across languages"


def test_words_are_compared_with_all_even_without_a_shared_word_where_units_are_few() -> None:
    hindi, english = unit("h", "इंजेक्शन नकली मरीज", speaker="राणा"), unit("i", "injection fake patient", lang="en")
    assert find_candidates([hindi, english]) == [("h", "i")]
    many = [unit(f"x{number:03}", f"अलग{number}") for number in range(200)]
    assert ("h", "i") not in find_candidates([hindi, english, *many])


def test_copies_of_one_sentence_are_compared_once() -> None:
    copies = [unit(f"x{number:03}", FERRY, value=16.0, key="state:dead") for number in range(300)]
    assert list(gather_equal(copies)) == ["x000"]
    assert [len(group) for group in group_claims([*copies, PILE[3]], {})] == [1, 300]


def test_no_two_units_are_equal_that_differ_in_what_is_compared() -> None:
    same = unit("h", FERRY, value=16.0, key="state:dead", speaker="महतो")
    denied = unit("i", FERRY, value=16.0, key="state:dead", speaker="महतो", polarity="negative")
    assert gather_equal([PILE[0], same, denied, PILE[5]]) == {"a": ["a", "h"], "f": ["f"], "i": ["i"]}


class Hearing:
    """An embedder to which texts are alike that begin with the same letter; it keeps what it was asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def encode(self, texts: list[str]) -> list[np.ndarray]:
        self.asked += texts
        return [np.eye(1, 0x3000, ord(text[0]), dtype=np.float32)[0] for text in texts]

    def centred(self, vector: np.ndarray, lang: str) -> np.ndarray:
        return vector


def test_pairs_in_doubt_are_settled_by_their_sentences_and_only_those() -> None:
    pile = [unit("a", "नाव घाट उलट यात्री सुबह"), unit("b", "नाव घाट टूट लकड़ी पुरानी", modality="planned"), PILE[3], PILE[4]]
    alike, unlike = Hearing(), Hearing()
    texts = {"a": "क", "b": "क", "d": "ख", "e": "ख"}
    assert groups_of(pile) == [["a"], ["b"], ["d", "e"]]
    assert [[found.id for found in group] for group in group_claims(pile, texts, alike)] == [["a", "b"], ["d", "e"]]
    assert [[found.id for found in group] for group in group_claims(pile, texts | {"b": "ग"}, unlike)] == [["a"], ["b"], ["d", "e"]]
    assert alike.asked == ["क", "क", "ख", "ख"]


def counted(name: str, value: float, *, part: bool = False, places: frozenset[str] = frozenset(), **fields: Any) -> Unit:
    made = unit(name, FERRY, value=value, key="state:dead", **fields)
    return replace(made, measure=Measure("state:dead", quantity(name, value), places, part=part))


def test_a_part_another_place_and_another_time_are_told_apart() -> None:
    whole, part, other = counted("a", 16.0), counted("b", 5.0, part=True), counted("c", 4.0, part=True)
    assert (claim_features.part_beside_whole(whole, part), claim_features.part_beside_whole(part, other)) == (1.0, 0.0)
    assert (claim_features.two_parts(part, other), claim_features.two_parts(whole, part)) == (1.0, 0.0)
    here, there = counted("d", 16.0, places=frozenset("p")), counted("e", 9.0, places=frozenset("q"))
    assert (claim_features.other_places(here, there), claim_features.other_places(here, whole)) == (1.0, 0.0)
    assert (claim_features.other_speakers(PILE[0], PILE[3]), claim_features.other_speakers(PILE[3], PILE[4])) == (1.0, 0.0)


def test_one_figure_of_two_reports_is_no_part_of_itself() -> None:
    whole, part = counted("a", 6.0), counted("b", 6.0, part=True)
    assert claim_features.part_beside_whole(whole, part) == claim_features.two_parts(part, replace(part, report="c")) == 0.0
    assert claim_features.part_beside_whole(whole, replace(part, report=whole.report)) == 1.0


def test_figures_of_two_days_stay_apart_even_where_a_third_is_like_both() -> None:
    tuesday, wednesday = ((date(2024, 9, number), date(2024, 9, number)) for number in (17, 18))
    a, b = counted("a", 12.0, periods=(tuesday,)), counted("b", 25.0, periods=(wednesday,))
    assert claim_features.other_days(a, b) == 1.0
    assert claim_features.other_days(a, replace(b, measure=a.measure)) == 0.0
    groups = groups_of([a, b, counted("c", 14.0)])
    assert not any({"a", "b"} <= set(group) for group in groups)


def test_a_flood_of_years_before_is_another_claim() -> None:
    past = counted("a", 14.0, periods=((date(2018, 1, 1), date(2018, 12, 31)),), day="2024-08-03")
    now = counted("b", 15.0, day="2024-08-03")
    assert claim_features.other_times(past, now) == 1.0
    assert groups_of([past, now]) == [["a"], ["b"]]


def test_two_figures_side_by_side_are_two_claims() -> None:
    builders = unit("l", "मकान बनाना भेजना", value=5000.0, key="of:c:worker:", report="art-l")
    sappers = unit("m", "मकान बनाना भेजना", value=1000.0, key="of:सैपर:", report="art-l")
    assert claim_features.side_by_side(builders, sappers) == 1.0
    assert claim_features.side_by_side(builders, replace(sappers, start=20, end=40)) == 0.0
    assert groups_of([builders, sappers]) == [["l"], ["m"]]


def test_a_sentence_that_gives_both_figures_tells_them_apart_in_other_reports() -> None:
    boat = replace(unit("a", FERRY, value=19.0, key="state:dead", report="r1"), abreast=frozenset((("state:dead:hospital", 3.0), ("state:dead", 1.0))))
    later = unit("b", FERRY, value=3.0, key="state:dead:hospital", report="r2")
    assert claim_features.side_by_side(boat, later) == claim_features.side_by_side(later, boat) == 1.0
    assert claim_features.side_by_side(boat, replace(unit("c", FERRY, value=1.0, key="state:dead", report="r2"))) == 0.0
    assert claim_features.side_by_side(replace(boat, abreast=frozenset((("state:dead", 20.0),))), unit("d", FERRY, value=19.0, key="state:dead", report="r2")) == 0.0


def test_who_is_suspended_is_not_yet_arrested() -> None:
    suspended, arrested = (replace(unit(name, "फाटक के चौकीदार"), predicate=predicate) for name, predicate in (("a", "c:suspend"), ("b", "c:arrest")))
    assert claim_features.other_step(suspended, arrested) == 1.0


def test_a_figure_is_not_that_of_a_report_which_gives_both() -> None:
    village = replace(unit("a", FERRY, value=11.0, key="state:dead", report="r1"), beside=frozenset((20.0,)))
    whole = unit("b", FERRY, value=20.0, key="state:dead", report="r2")
    assert claim_features.told_beside(village, whole) == claim_features.told_beside(whole, village) == 1.0
    assert claim_features.told_beside(village, replace(whole, report="r1")) == 0.0
    assert claim_features.told_beside(replace(village, beside=frozenset()), whole) == 0.0


def test_figures_near_each_other_are_one_count_made_anew() -> None:
    rounded = replace(unit("a", FERRY, value=2000.0, key="state:dead", report="r1"), beside=frozenset((2053.0,)))
    assert claim_features.told_beside(rounded, unit("b", FERRY, value=2053.0, key="state:dead", report="r2")) == 0.0


def test_what_two_sources_promise_are_two_sums_unless_they_are_equal() -> None:
    def sum_of(name: str, value: float, giver: str, modality: str = "promised", currency: str = "INR") -> Unit:
        made = unit(name, "परिजनों को मुआवजा", value=value, key=f"unit:{currency}:compensation:dead")
        figure = replace(quantity(name, value), unit=currency)
        return replace(made, measure=Measure(f"unit:{currency}:compensation:dead", figure), speakers=frozenset((giver,)), modality=modality)

    state = sum_of("a", 300000.0, "राज्य")
    others = [sum_of("b", 200000.0, "बंदरगाह"), sum_of("c", 200000.0, "बंदरगाह", "asserted")]
    alike = [sum_of("d", 300000.0, "बंदरगाह"), sum_of("e", 200000.0, "राज्य"), sum_of("f", 4000.0, "बंदरगाह", currency="USD")]
    assert [claim_features.promised_by_others(state, other) for other in (*others, *alike)] == [1.0, 1.0, 0.0, 0.0, 0.0]
    assert claim_features.promised_by_others(*(replace(one, modality="asserted") for one in (state, others[0]))) == 0.0


def test_figures_of_two_owners_in_one_report_and_rates_of_two_places_are_others() -> None:
    def owned(name: str, value: float, owner: str, report: str, key: str = "of:सीट:", state: str | None = None) -> Unit:
        made = unit(name, "सीटें", value=value, key=key)
        figures = replace(quantity(name, value), state=state)
        return replace(made, report=report, measure=Measure(key, figures, frozenset((owner,)), owners=frozenset((owner,))))

    ours, theirs = owned("a", 40, "दल", "r1"), owned("b", 30, "मोर्चा", "r1")
    assert claim_features.of_others(ours, theirs) == 1.0
    assert claim_features.of_others(ours, replace(theirs, report="r2")) == 0.0
    assert claim_features.of_others(owned("a", 4, "नेपाल", "r1", "unit:%:"), owned("b", 3, "भूटान", "r2", "unit:%:")) == 1.0
    dead = [owned(name, value, owner, "r1", "state:dead", "dead") for name, value, owner in (("a", 40, "दल"), ("b", 30, "मोर्चा"))]
    assert claim_features.of_others(*dead) == 0.0


@pytest.mark.parametrize(
    ("left", "right", "apart"),
    [
        ("state:dead", "state:injured", 1.0),
        ("state:dead:children", "of:c:coach::coaches", 1.0),
        ("state:dead", "unit:INR:compensation", 1.0),
        ("unit:INR:", "unit:USD:", 0.0),
        ("state:missing", "state:trapped", 0.0),
        ("state:evacuated", "state:trapped", 0.0),
        ("state:dead", "of:c:people:", 0.0),
        ("state:dead:either", "state:injured", 0.0),
        ("of:c:rocket:", "of:c:missile:", 0.0),
    ],
)
def test_figures_that_can_never_count_the_same_stay_apart(left: str, right: str, apart: float) -> None:
    a, b = unit("a", FERRY, value=16.0, key=left), unit("b", FERRY, value=16.0, key=right)
    assert claim_features.of_other_kinds(a, b) == apart
    assert (groups_of([a, b]) == [["a"], ["b"]]) or not apart


def test_a_figure_recalled_from_another_event_is_another_claim() -> None:
    now, then = unit("a", FERRY, value=16.0, key="state:dead"), unit("b", FERRY, value=40.0, key="state:dead", recalls=True)
    assert claim_features.of_the_past(now, then) == 1.0
    assert claim_features.of_the_past(now, replace(then, recalls=False)) == 0.0
    assert groups_of([now, then]) == [["a"], ["b"]]


def test_who_says_only_that_there_were_some_stands_for_no_count() -> None:
    counted = unit("a", FERRY, value=24.0, key="state:injured")
    some, many, dozens = (_vague(name, text, low, high) for name, text, low, high in (("b", "कई", 2.0, None), ("c", "many", 2.0, None), ("d", "दर्जनों", 20.0, 100.0)))
    assert (claim_features.only_some(counted, some), claim_features.only_some(some, dozens)) == (1.0, 1.0)
    assert (claim_features.only_some(some, many), claim_features.only_some(counted, dozens)) == (0.0, 0.0)
    assert groups_of([counted, some, many, dozens]) == [["a", "d"], ["b", "c"]]


def _vague(name: str, text: str, low: float, high: float | None) -> Unit:
    said = replace(quantity(name, None), text=text, low=low, high=high)
    return replace(unit(name, FERRY), measure=Measure("state:injured", said))


def test_what_is_to_come_is_another_claim_than_what_came() -> None:
    ahead, done, neither = (unit(name, FERRY, outlook=outlook) for name, outlook in (("a", "ahead"), ("b", "done"), ("c", "")))
    assert (claim_features.ahead_and_done(ahead, done), claim_features.ahead_and_done(ahead, neither)) == (1.0, 0.0)
    assert groups_of([ahead, done]) == [["a"], ["b"]]
    assert groups_of([done, neither]) == [["b", "c"]]


def test_steps_of_one_course_are_two_claims_unless_one_is_told_in_both() -> None:
    left, arrived, both, held = (
        unit(name, f"{FERRY} {steps}") for name, steps in (("a", "c:leave"), ("b", "c:arrive"), ("c", "c:leave c:arrive"), ("d", "c:arrest"))
    )
    assert claim_features.other_step(left, arrived) == claim_features.other_step(arrived, left) == 1.0
    assert (claim_features.other_step(left, both), claim_features.other_step(left, held)) == (0.0, 0.0)
    assert groups_of([left, arrived]) == [["a"], ["b"]]
    assert groups_of([left, both]) == [["a", "c"]]


def test_a_step_that_is_said_of_the_subject_goes_before_one_in_passing() -> None:
    came, met = (unit(name, f"{FERRY} c:meeting c:arrive", predicate=said) for name, said in (("a", "c:arrive"), ("b", "c:meeting")))
    assert claim_features.other_step(came, met) == 1.0
    assert claim_features.other_step(came, replace(met, predicate="c:bridge")) == 0.0


def test_one_count_under_two_names_tells_and_a_small_one_a_sum_and_another_fate_do_not() -> None:
    def count(name: str, key: str, value: float = 43.0) -> Unit:
        return unit(name, FERRY, value=value, key=key)

    trapped = count("a", "state:trapped")
    assert claim_features.same_number(trapped, count("b", "of:c:worker:")) == 1.0
    assert claim_features.same_number(trapped, count("b", "of:c:worker:", 44.0)) == 0.0
    assert claim_features.same_number(trapped, count("b", "unit:km:")) == 0.0
    assert claim_features.same_number(count("a", "of:c:team:"), count("b", "of:statement:")) == 0.0
    assert claim_features.same_number(count("a", "of:c:worker:"), count("b", "of:life:")) == 1.0
    assert claim_features.same_number(count("a", "state:dead"), count("b", "state:injured")) == 0.0
    assert claim_features.same_number(count("a", "state:trapped", 4.0), count("b", "of:c:worker:", 4.0)) == 0.0
    assert claim_features.same_number(count("a", "state:dead", 3.0), count("b", "state:dead:students", 3.0)) == 1.0
    assert claim_features.same_number(count("a", "state:dead:women", 3.0), count("b", "state:dead:students", 3.0)) == 0.0


@pytest.mark.parametrize(("earlier", "later"), [("c:reserve_verdict", "c:pronounce_verdict"), ("c:show_cause", "c:summon"), ("c:bail", "c:surrender"), ("c:meeting", "c:no_deal"), ("c:no_deal", "c:fruitful"), ("c:form", "c:begin"), ("c:transfer", "c:oppose")])
def test_a_step_of_a_case_is_told_apart_from_the_next(earlier: str, later: str) -> None:
    first, second = (unit(name, f"{FERRY} {said}", predicate=said) for name, said in (("a", earlier), ("b", later)))
    assert claim_features.other_step(first, second) == 1.0
    assert claim_features.other_step(first, replace(first, id="c")) == 0.0


def test_a_plea_and_what_came_of_it_are_claims_of_their_own_and_refusing_it_is_rejecting_it() -> None:
    asked, refused, rejected, granted = (
        unit(name, f"{FERRY} {said} c:ask", predicate=said)
        for name, said in (("a", "c:ask"), ("b", "c:refuse"), ("c", "c:deny"), ("d", "c:bail"))
    )
    assert claim_features.other_step(asked, refused) == claim_features.other_step(asked, granted) == claim_features.other_step(granted, rejected) == 1.0
    assert claim_features.other_step(refused, rejected) == 0.0


def test_last_summers_meeting_is_another_claim_than_this_weeks() -> None:
    july, week, sunday = ((date(2024, 7, 1), date(2024, 7, 31)), (date(2024, 10, 22), date(2024, 10, 22)), (date(2024, 10, 20), date(2024, 10, 20)))
    before = unit("a", FERRY, periods=(july,), day="2024-10-23")
    now, undated, around, bare = (
        unit("b", FERRY, periods=(week,), day="2024-10-22"),
        unit("c", FERRY, periods=(sunday,)),
        unit("d", FERRY, periods=(july, week), day="2024-10-22"),
        unit("e", FERRY, day="2024-10-22"),
    )
    assert [claim_features.of_another_time(before, other) for other in (now, undated, around, bare)] == [1.0, 1.0, 0.0, 0.0]
    assert claim_features.of_another_time(now, undated) == 0.0  # one of the two days may be a slip
    assert groups_of([before, now]) == [["a"], ["b"]]
