"""Denials that name nothing themselves and point back at what their report told before: "उन्होंने इन आरोपों से इनकार किया"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from srot.languages.load import load_pack
from srot.languages.tables import read_table
from srot.linking.claimed import Claimed
from srot.linking.denials import NEGATIVE, POSITIVE, find_polarity
from srot.linking.entities import EntityIndex
from srot.linking.profiles import cosine
from srot.linking.reports import Report
from srot.linking.roots import Root, find_roots
from srot.linking.statements import Statement
from srot.linking.units import Unit
from srot.records import Attribution

REACH = 400
"""Characters back to the end of what such a denial answers."""
ALIKE = 0.5
"""Likeness from which another report's words of that claim are denied with it."""
SAID = ("asserted", "possible", "planned")

Said = tuple[Claimed, Unit]


def find_answers(claimed: Sequence[Claimed], entities: EntityIndex) -> Iterator[tuple[str, list[Statement]]]:
    """The claim that each such denial answers, with those who say so and the one who denies it.

    It answers the last thing before it that somebody else is quoted with: an accusation, a claim, a report.
    """
    reports = {report.id: report for claim in claimed for report in claim.reports.values()}
    told = [(claim, unit) for claim in claimed for unit in claim.units if unit.attribution and unit.polarity == POSITIVE]
    for name in sorted(reports):
        for denial in reports[name].reading.attributions:
            if denial.modality in SAID and _points_back(denial, reports[name]):
                answer = _make_unit(denial, reports[name], entities)
                found = _find_answered(answer, told, find_roots(answer, reports[name], entities))
                if found:
                    yield found[0].claim.id, list(_state_sides(found, answer, entities))


def _points_back(denial: Attribution, report: Report) -> bool:
    """Whether the words of a denial hold nothing but a noun for what others say."""
    words = report.article.text[denial.start : denial.end]
    keys = {key.key for key in load_pack(report.article.lang).lexicon().find_keys(words)}
    return bool(keys & _nouns()) and keys <= _kinds().keys() and find_polarity(words, denial) == NEGATIVE


@cache
def _kinds() -> Mapping[str, str]:
    return {row["notion"]: row["kind"] for row in read_table("srot.linking", "denying")}


@cache
def _nouns() -> frozenset[str]:
    return frozenset(notion for notion, kind in _kinds().items() if kind == "noun")


def _make_unit(denial: Attribution, report: Report, entities: EntityIndex) -> Unit:
    return Unit(
        id=f"{report.id}:{denial.id}",
        report=report.id,
        lang=report.article.lang,
        attribution=denial,
        start=denial.start,
        end=denial.end,
        keys={},
        names=frozenset(),
        measure=None,
        polarity=NEGATIVE,
        modality=denial.modality,
    )


def _find_answered(answer: Unit, told: Sequence[Said], roots: Sequence[Root]) -> Said | None:
    """What another source of the report is quoted with last before the denial, in reach of it."""
    sources = {name for root in roots for name in (root.key, root.name)}
    before = (
        (claim, unit)
        for claim, unit in told
        if unit.report == answer.report and answer.start - REACH <= unit.end <= answer.start
        if unit.modality in SAID and not sources & {name for root in claim.roots[unit.id] for name in (root.key, root.name)}
    )
    return max(before, key=lambda pair: (pair[1].end, pair[1].id), default=None)


def _state_sides(answered: Said, answer: Unit, entities: EntityIndex) -> Iterator[Statement]:
    claim, first = answered
    for unit in claim.units:
        alike = unit.id == first.id or cosine(unit.keys, first.keys) >= ALIKE
        if alike and unit.polarity == POSITIVE and unit.modality in SAID:
            yield _state(claim, unit, "yes", claim.roots[unit.id])
    report = claim.reports[answer.report]
    yield _state(claim, answer, "no", find_roots(answer, report, entities))


def _state(claim: Claimed, unit: Unit, value: str, roots: Sequence[Root]) -> Statement:
    report = claim.reports[unit.report]
    words = report.article.text[unit.start : unit.end]
    return Statement(report, value, words, unit.start, unit.end, tuple(roots), claim=claim.claim.id)
