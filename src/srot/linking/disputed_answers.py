"""Denials that answer what their report told right before: "उन्होंने इन आरोपों से इनकार किया", which names nothing itself, and "अधिकारी ने
मशीन में खराबी से इनकार किया" behind "सूत्रों के अनुसार मशीन खराब है"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from srot.languages.load import load_pack
from srot.languages.tables import read_table
from srot.linking.claimed import Claimed
from srot.linking.denials import NEGATIVE, POSITIVE, find_polarity, is_negated
from srot.linking.entities import EntityIndex
from srot.linking.profiles import cosine
from srot.linking.reports import Report
from srot.linking.roots import Root, find_roots
from srot.linking.statements import Statement
from srot.linking.units import Unit
from srot.records import Attribution

REACH = 400
"""Characters back to the end of what such a denial answers."""
NEAR = 120
"""The same where the denial has words of its own."""
STEM = 4
"""Letters by which two words are known to be forms of one: "खराब", "खराबी"."""
LEAST_KNOWN = 2
"""Words of such a denial that what it answers must have."""
NOTION = "c:"
ALIKE = 0.5
"""Likeness from which another report's words of that claim are denied with it."""
SAID = ("asserted", "possible", "planned")

Said = tuple[Claimed, Unit]


def find_answers(claimed: Sequence[Claimed], entities: EntityIndex) -> Iterator[tuple[str, list[Statement]]]:
    """The claim that each such denial answers, with those who say so and the one who denies it.

    It answers the last thing before it that somebody else is quoted with: an accusation, a claim, a report. A denial with words of its own
    must have half of them, in whatever form, from there.
    """
    reports = {report.id: report for claim in claimed for report in claim.reports.values()}
    told: dict[str, list[Said]] = defaultdict(list)
    for claim in claimed:
        for unit in claim.units:
            if unit.attribution and unit.polarity == POSITIVE and unit.modality in SAID:
                told[unit.report].append((claim, unit))
    for name in sorted(reports):
        report = reports[name]
        for denial in report.reading.attributions:
            if denial.modality in SAID and _denies(denial, report):
                answer = _make_unit(denial, report)
                found = _find_answered(answer, told[name], find_roots(answer, report, entities))
                if found and _is_answer(denial, report, found[1]):
                    yield found[0].claim.id, list(_state_sides(found, answer, entities))


def _denies(denial: Attribution, report: Report) -> bool:
    """Whether the verb denies, and not a negation within what is said."""
    words = report.article.text[denial.start : denial.end]
    return find_polarity(words, denial) == NEGATIVE and not is_negated(words)


def _is_answer(denial: Attribution, report: Report, told: Unit) -> bool:
    """Whether a denial holds nothing but a noun for what others say, or stands close behind something that has half of its words."""
    words = report.article.text[denial.start : denial.end]
    keys = {key.key for key in load_pack(report.article.lang).lexicon().find_keys(words)}
    own = sorted(keys - _kinds().keys())
    if not own:
        return bool(keys & _nouns())
    stems = {key[:STEM] for key in told.keys if not key.startswith(NOTION)}
    known = [key for key in own if key in told.keys or key[:STEM] in stems]
    return denial.start - told.end <= NEAR and 2 * len(known) >= len(own) and len(known) >= LEAST_KNOWN


@cache
def _kinds() -> Mapping[str, str]:
    return {row["notion"]: row["kind"] for row in read_table("srot.linking", "denying")}


@cache
def _nouns() -> frozenset[str]:
    return frozenset(notion for notion, kind in _kinds().items() if kind == "noun")


def _make_unit(denial: Attribution, report: Report) -> Unit:
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
        if answer.start - REACH <= unit.end <= answer.start and not sources & {name for root in claim.roots[unit.id] for name in (root.key, root.name)}
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
