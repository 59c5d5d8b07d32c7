"""Disputes over the state that a village lies in: "Manidhar village in Uttarakhand" beside "हिमाचल प्रदेश के मणिधार गांव".

Where a village lies is nobody's word but the outlet's: it is told without a source, and one outlet alone against two others has it wrong. Only places that no gazetteer
knows are asked for, and of these none that may lie in two states, as rivers and roads do; a report that has it in two tells of two places of one name.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from srot.gazetteer import get_row
from srot.languages.tables import read_table
from srot.linking.dating_bonds import sentence_of
from srot.linking.disagreements import find_disagreements
from srot.linking.entities import EntityIndex
from srot.linking.extents import DISTRICT, LEVELS, VILLAGE, Extent, extent_of
from srot.linking.homes import Homes
from srot.linking.natures import set_out
from srot.linking.reports import Report
from srot.linking.sides import Ruling, Side
from srot.linking.slips import find_outvoted
from srot.linking.statements import Statement
from srot.records import Disagreement, Mention
from srot.text.normal import fold
from srot.text.words import find_words

PLACE = "LOC"
STATE = "state."
NEAR = 40
"""Characters between a place and what holds it."""
BEHIND = 12
"""Characters behind a name in which the word for its kind, or the next name of a list, stands."""


class _Held(NamedTuple):
    """A place of a report, and those that its words put it into."""

    report: Report
    village: Mention
    holders: tuple[Mention, ...]


def find_state_disputes(story: str, homes: Homes, entities: EntityIndex) -> list[Disagreement]:
    """One for each village that reports have in two states."""
    held = [pair for report in homes.reports.values() for pair in _find_held(report)]
    states = _learn_states(held, entities)
    told: dict[str, dict[str, list[Statement]]] = defaultdict(lambda: defaultdict(list))
    for one in held:
        state = next((found for holder in one.holders if (found := _state_of(extent_of(holder)) or states.get(_group_of(holder, entities), ""))), "")
        place = _group_of(one.village, entities) if state and not _is_known(one) else ""
        if place:
            told[place][one.report.id].append(_state(one, state, homes))
    pools = {place: [stated for found in by_report.values() if len({s.value for s in found}) == 1 for stated in found[:1]] for place, by_report in told.items()}
    return [
        found
        for place in sorted(pools)
        for found in find_disagreements(story, "place", entities.name_of(place) or place, pools[place], judge=_judge)
    ]


def _learn_states(held: Iterable[_Held], entities: EntityIndex) -> dict[str, str]:
    """The states of the districts that no table has in one, by what the reports of the story say of them with one voice."""
    found: dict[str, set[str]] = defaultdict(set)
    for one in held:
        state = _state_of(extent_of(one.holders[-1]))
        if state and extent_of(one.village).level == DISTRICT:
            found[_group_of(one.village, entities)].add(state)
    return {district: min(states) for district, states in found.items() if district and len(states) == 1}


def _group_of(mention: Mention, entities: EntityIndex) -> str:
    return entities.group(entities.of_mention[mention.id]) if mention.id in entities.of_mention else ""


def _state(one: _Held, state: str, homes: Homes) -> Statement:
    holder, row = one.holders[-1], get_row(state)
    claim, _ = homes.find_home(one.report, one.village.start)
    return Statement(one.report, (row.name_hi or row.name_en) if row else state, holder.text, holder.start, holder.end, (), claim=claim)


def _judge(left: Side, right: Side) -> Ruling:
    return find_outvoted(left, right) or Ruling("conflict", f"two states for one place: {set_out(left, right)}")


def _find_held(report: Report) -> Iterator[_Held]:
    """The places of a report that its words put into others, with these, the nearest first: "उत्तराखंड के चमोली जिले के मलारी"."""
    places = [mention for mention in report.reading.mentions if mention.type == PLACE]
    chain: list[Mention] = []
    for left, right in pairwise(places):
        chain = chain if chain and chain[-1] is left else [left]
        order = _order_of(report, left, right)
        if order == "wide":
            yield _Held(report, right, tuple(reversed(chain)))
            chain.append(right)
        elif order == "narrow":
            yield _Held(report, left, (right,))


def _is_known(one: _Held) -> bool:
    """Whether a place is no village, or may lie in two states."""
    extent = extent_of(one.village)
    return bool(extent.keys) or extent.level != VILLAGE or _is_far(one.report, one.village)


def _state_of(extent: Extent) -> str:
    """The one state that a place is, or that a known one of at least a district lies in; "" for several."""
    own = extent.keys if extent.level == LEVELS["state"] else extent.within
    states = {key for key in own if key.startswith(STATE)}
    return states.pop() if len(states) == 1 and extent.country == "IN" else ""


def _order_of(report: Report, left: Mention, right: Mention) -> str | None:
    """Whether the wider of two names that words of holding join comes first or last."""
    text = report.article.text
    if not 0 < right.start - left.end <= NEAR or sentence_of(report, left.start) != sentence_of(report, right.start):
        return None
    kinds = [_words().get(fold(word.text), "") for word in find_words(text, left.end, right.start)]
    orders = {kind for kind in kinds if kind != "link"}
    return orders.pop() if len(orders) == 1 and orders <= {"wide", "narrow"} else None


def _is_far(report: Report, village: Mention) -> bool:
    """Whether a name is that of what lies in several states."""
    text = report.article.text
    behind = [fold(word.text) for word in find_words(text, village.end, min(len(text), village.end + BEHIND))][:1]
    return any(_words().get(word) == "far" for word in [*(fold(word.text) for word in find_words(village.text)), *behind])


@cache
def _words() -> dict[str, str]:
    return {fold(row["word"]): row["kind"] for row in read_table("srot.linking", "village_states")}
