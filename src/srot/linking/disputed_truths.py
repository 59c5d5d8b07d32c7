"""Disputes over what is true: what one source asserts and another denies. A silence is no denial."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from srot.languages.tables import read_table
from srot.linking.claimed import Claimed
from srot.linking.denials import NEGATIVE, is_negated
from srot.linking.disagreements import find_disagreements
from srot.linking.profiles import cosine
from srot.linking.statements import Statement
from srot.linking.units import Unit
from srot.records import Disagreement

ALIKE = 0.35
"""Likeness of words from which a denial within a claim is a denial of that very assertion."""
NEGATED = 0.6
"""The same for a negated sentence, which must differ from the assertion by the negation alone."""
COVERED = 0.6
"""Share of a denial's words that stand in an assertion of another claim, from which it denies that one."""
NEGATED_COVERED = 0.85
"""The same for a negated sentence within the claim, which may leave out names that its reader knows."""
LEAST_SHARED = 2
"""Words of matter that such a pair must share."""
SAID = ("asserted", "possible", "planned")

Said = tuple[Claimed, Unit]


@dataclass(frozen=True, slots=True)
class _Denial:
    """A denial with what is compared of it: its words of matter, their mass, and whether it is a negated sentence."""

    claim: Claimed
    unit: Unit
    matter: Mapping[str, float]
    mass: float
    negated: bool


def find_truth_disputes(story: str, claimed: Sequence[Claimed]) -> list[Disagreement]:
    """One dispute for each claim that some source denies."""
    said = [(claim, unit) for claim in claimed for unit in claim.units if unit.modality in SAID]
    denials = [_make_denial(claim, unit) for claim, unit in said if unit.polarity == NEGATIVE]
    statements: dict[str, list[Statement]] = defaultdict(list)
    for claim, unit in said:
        against = [denial for denial in denials if unit.polarity != NEGATIVE and _denies(denial, claim, unit)]
        if against:
            statements[claim.claim.id].append(_state(claim, unit, "yes"))
            statements[claim.claim.id].extend(_state(denial.claim, denial.unit, "no") for denial in against)
    about = {claim.claim.id: claim.claim.text for claim in claimed}
    return [
        found for home in sorted(statements) for found in find_disagreements(story, "polarity", about[home], statements[home])
    ]


def _make_denial(claim: Claimed, unit: Unit) -> _Denial:
    matter = {key: weight for key, weight in unit.keys.items() if key not in _denying()}
    negated = unit.attribution is None or is_negated(_words(claim, unit))
    return _Denial(claim, unit, matter, sum(weight**2 for weight in matter.values()), negated)


def _denies(denial: _Denial, claim: Claimed, assertion: Unit) -> bool:
    """Whether a denial is one of that very assertion: in one claim by the likeness of words, else by how much of the denial it holds.

    Two languages share few words; that their sentences stand in one claim is likeness enough.
    """
    no, inside = denial.unit, denial.claim is claim
    if denial.negated:
        return inside and no.measure is None and (cosine(no.keys, assertion.keys) >= NEGATED or _covers(denial, assertion) >= NEGATED_COVERED)
    if inside and (no.lang != assertion.lang or cosine(no.keys, assertion.keys) >= ALIKE):
        return True
    return not no.speakers & assertion.speakers and _covers(denial, assertion) >= COVERED


def _covers(denial: _Denial, assertion: Unit) -> float:
    """The share of a denial's matter that stands in an assertion; 0 where that is a single word."""
    shared = denial.matter.keys() & assertion.keys.keys()
    return sum(denial.matter[key] ** 2 for key in sorted(shared)) / denial.mass if len(shared) >= LEAST_SHARED else 0.0


def _words(claim: Claimed, unit: Unit) -> str:
    return claim.reports[unit.report].article.text[unit.start : unit.end]


@cache
def _denying() -> frozenset[str]:
    return frozenset(row["notion"] for row in read_table("srot.linking", "denying"))


def _state(claim: Claimed, unit: Unit, value: str) -> Statement:
    return Statement(
        report=claim.reports[unit.report],
        value=value,
        text=_words(claim, unit),
        start=unit.start,
        end=unit.end,
        roots=claim.roots[unit.id],
        claim=claim.claim.id,
    )
