"""Disputes over whether anybody came to harm at all: "पुलिस ने कहा कि किसी किसान की मौत नहीं हुई", where the same report counts one dead.

That nobody died here is no denial of who died there, and a first report of none is no denial of a later count: the report itself must set the two beside each
other, from two mouths.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from srot.languages.load import load_pack
from srot.languages.tables import read_table
from srot.linking.claimed import Claimed
from srot.linking.contrasts import are_two
from srot.linking.denials import says_none
from srot.linking.disagreements import find_disagreements
from srot.linking.disputed_truths import NO, YES, Said, find_head, state_truth
from srot.linking.notions import find_notions
from srot.linking.periods import is_long_ago
from srot.linking.rejections import SAID
from srot.linking.roots import UNKNOWN
from srot.linking.units import Unit
from srot.records import Disagreement

STATES = ("dead", "injured")
"""States of which it is said that nobody is in them."""


def find_none_disputes(story: str, claimed: Sequence[Claimed], values: Mapping[str, str]) -> list[Disagreement]:
    """One for each state of people that a source says nobody is in, while its report counts some whom another one tells of."""
    said = [(claim, unit) for claim in claimed for unit in claim.units if unit.modality in SAID]
    found: list[Disagreement] = []
    for state in STATES:
        nones = [pair for pair in said if _says_none_in(pair, state)]
        every = [pair for pair in said if nones and _counts(pair, state, values)]
        beside: dict[str, list[Said]] = defaultdict(list)
        for some in every:
            beside[some[1].report].append(some)
        pairs = [(none, some) for none in nones for some in beside[none[1].report] if _are_set_beside(none, some)]
        told = {_value_of(some) for _, some in pairs}
        counts = [pair for pair in every if _value_of(pair) in told]
        statements = [state_truth(*none, NO) for none, _ in pairs] + [state_truth(*some, YES) for some in counts]
        if pairs:
            found.extend(find_disagreements(story, "polarity", find_head(pairs[0][1][0].claim.text, statements), statements))
    return found


def _says_none_in(said: Said, state: str) -> bool:
    """Whether a source says that nobody is in a state: its words hold the notion of it, a negation and a word for nobody."""
    claim, unit = said
    if unit.denies or unit.attribution is None or unit.measure is not None:
        return False
    words = claim.reports[unit.report].article.text[unit.start : unit.end]
    return says_none(words) and any(key.key == _notions().get(state) for key in load_pack(unit.lang).lexicon().find_keys(words))


def _counts(said: Said, state: str, values: Mapping[str, str]) -> bool:
    claim, unit = said
    if unit.measure is None or unit.measure.key.split(":")[:2] != ["state", state] or not unit.measure.quantity.value or unit.turned:
        return False
    return not is_long_ago(claim.reports[unit.report], unit.measure.clause, values)


def _are_set_beside(none: Said, some: Said) -> bool:
    """Whether two sayings of one report are of two mouths or one of them its own, and of no two places."""
    mouths = [frozenset(_sources(claim, unit)) for claim, unit in (none, some)]
    places = none[1].names & some[1].names if none[1].names and some[1].names else None
    return (are_two(*mouths) or not mouths[1]) and places != frozenset() and _is_of_all(none, some)


def _is_of_all(none: Said, some: Said) -> bool:
    """Whether what a none tells of beside its state is in the words of the count too: who says that nobody died in the firing does not say that nobody died."""
    own, others = (_find_matter(*said) for said in (none, some))
    return not own or bool(own & others)


def _find_matter(claim: Claimed, unit: Unit) -> frozenset[str]:
    words = claim.reports[unit.report].article.text[unit.start : unit.end]
    return find_notions(words, unit.lang) - frozenset(_notions().values())


def _sources(claim: Claimed, unit: Unit) -> Iterator[str]:
    return (root.key for root in claim.roots[unit.id] if root.kind != UNKNOWN)


def _value_of(said: Said) -> float | None:
    return said[1].figure


@cache
def _notions() -> Mapping[str, str]:
    return {row["state"]: row["notion"] for row in read_table("srot.linking", "states")}
