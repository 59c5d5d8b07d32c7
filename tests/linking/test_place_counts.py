"""Which counts are those of one place beside the count of them all."""

from __future__ import annotations

from srot.linking.claim_features import of_one_place, part_beside_whole
from srot.linking.measures import Measure
from srot.linking.place_counts import mark_places
from srot.linking.units import Unit
from srot.records import Quantity


def unit(report: str, figure: float, *places: str, part: bool = False) -> Unit:
    quantity = Quantity(f"qua-{report}{figure}", report, 0, 2, str(figure), figure, figure, figure, state="dead")
    measure = Measure("state:dead", quantity, frozenset(places), part=part)
    return Unit(f"{report}-{figure}", report, "hi", None, 0, 9, {}, frozenset(), measure, "positive", "asserted")


def test_a_place_counts_by_itself_where_reports_give_a_larger_count_too() -> None:
    story = [unit("a", 20), unit("a", 11, "मीरपुर"), unit("b", 18), unit("b", 11, "मीरपुर"), unit("c", 12, "मीरपुर", part=True)]
    whole, town, later, again, part = mark_places(story)
    assert (whole.within, town.within) == (frozenset(), {"मीरपुर"})
    assert of_one_place(whole, again) == of_one_place(town, later) == 1.0
    assert of_one_place(whole, later) == of_one_place(town, part) == part_beside_whole(town, part) == 0.0


def test_where_all_of_it_happened_is_no_place_beside_others() -> None:
    story = [unit("a", 25, "मीरपुर"), unit("a", 59), unit("b", 27, "मीरपुर"), unit("c", 27, "मीरपुर"), unit("d", 27)]
    assert all(not found.within for found in mark_places(story))


def test_a_count_in_two_places_may_be_of_both() -> None:
    story = [unit("a", 20), unit("a", 11, "मीरपुर"), unit("b", 18), unit("b", 11, "मीरपुर"), unit("c", 21, "मीरपुर", "सोनपुर")]
    found = mark_places(story)
    assert of_one_place(found[0], found[4]) == of_one_place(found[1], found[4]) == 0.0
