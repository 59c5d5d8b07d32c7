"""Denials that answer what their report told right before: "उन्होंने इन आरोपों से इनकार किया", which names nothing itself, and "अधिकारी ने
मशीन में खराबी से इनकार किया" behind "सूत्रों के अनुसार मशीन खराब है"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from srot.languages.load import load_pack
from srot.linking.claimed import Claimed
from srot.linking.denials import (
    NEGATIVE,
    POSITIVE,
    claiming_nouns,
    denying_notions,
    find_polarity,
    is_negated,
)
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

    It answers what the one whom it names has said ("शाह के दावे को खारिज किया"); else the last thing before it, or what follows in its
    sentence, that somebody else is quoted with. A denial with words of its own must have half of them, in whatever form, from there.
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
                roots = find_roots(answer, report, entities)
                found = _find_named(denial, report, told, roots, entities) or _find_near(denial, report, told[name], roots)
                if found:
                    yield found[0].claim.id, list(_state_sides(found, answer, report, roots))


def _denies(denial: Attribution, report: Report) -> bool:
    """Whether the verb denies, and not a negation within what is said."""
    text = report.article.text
    return find_polarity(text, denial.start, denial.end, denial) == NEGATIVE and not is_negated(text[denial.start : denial.end])


def _find_named(
    denial: Attribution, report: Report, told: Mapping[str, Sequence[Said]], roots: Sequence[Root], entities: EntityIndex
) -> Said | None:
    """What the one whose claim is denied by name has said, nearest to the denial; in other reports only where all that he says in the
    story is one claim."""
    named = find_claimant(denial, report, entities)
    if named is None:
        return None
    claimant, rest = named
    own = [said for said in told[report.id] if claimant in _speakers(said, entities) and not _is_own(said, roots)]
    if not own:
        others = [said for name in sorted(told) for said in told[name] if claimant in _speakers(said, entities)]
        own = others if len({claim.claim.id for claim, _ in others}) == 1 else []
    held = [said for said in own if _is_answer(report, rest, denial.end, said[1])]
    return min(held, key=lambda said: (said[1].report != report.id, _distance(denial, said[1]), said[1].id), default=None)


def find_claimant(denial: Attribution, report: Report, entities: EntityIndex) -> tuple[str, int] | None:
    """Who is named before the noun for what he says, as counting key, and where his name ends: "राष्ट्रपति ट्रंप के उस दावे को"."""
    inside = [m for m in report.reading.mentions if denial.start <= m.start and m.end <= denial.end and m.id in entities.of_mention]
    if not inside or not claiming_nouns() & keys_within(report, inside[0].end, denial.end):
        return None
    return entities.group(entities.of_mention[inside[0].id]), inside[0].end


def _speakers(said: Said, entities: EntityIndex) -> set[str]:
    claim, unit = said
    return {entities.group(root.entity) for root in claim.roots[unit.id] if root.entity}


def _is_own(said: Said, roots: Sequence[Root]) -> bool:
    sources = {name for root in roots for name in (root.key, root.name)}
    return not sources.isdisjoint(name for root in said[0].roots[said[1].id] for name in (root.key, root.name))


def _distance(denial: Attribution, unit: Unit) -> int:
    return max(unit.start - denial.end, denial.start - unit.end, 0)


def _find_near(denial: Attribution, report: Report, told: Sequence[Said], roots: Sequence[Root]) -> Said | None:
    """What another source of the report is quoted with last before the denial, or first behind it in its sentence, in reach of it."""
    others = [said for said in told if not _is_own(said, roots)]
    before = [said for said in others if denial.start - REACH <= said[1].end <= denial.start]
    last = max(before, key=lambda said: (said[1].end, said[1].id), default=None)
    if last and _is_answer(report, denial.start, denial.end, last[1], near=denial.start - last[1].end <= NEAR):
        return last
    stop = next((sentence.end for sentence in report.reading.sentences if sentence.start <= denial.start < sentence.end), denial.end)
    ahead = [said for said in others if denial.end <= said[1].start < stop]
    first = min(ahead, key=lambda said: (said[1].start, said[1].id), default=None)
    return first if first and _is_answer(report, denial.start, denial.end, first[1], near=False) else None


def _is_answer(report: Report, start: int, end: int, told: Unit, *, near: bool = True) -> bool:
    """Whether a denial holds nothing but a noun for what others say, or, close by, half of its words are in what was said."""
    keys = keys_within(report, start, end)
    own = sorted(keys - denying_notions().keys())
    if not own:
        return bool(keys & claiming_nouns())
    stems = {key[:STEM] for key in told.keys if not key.startswith(NOTION)}
    known = [key for key in own if key in told.keys or key[:STEM] in stems]
    return near and 2 * len(known) >= len(own) and len(known) >= LEAST_KNOWN


def keys_within(report: Report, start: int, end: int) -> frozenset[str]:
    """The words of matter between two places of a report."""
    return frozenset(key.key for key in load_pack(report.article.lang).lexicon().find_keys(report.article.text[start:end]))


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


def _state_sides(answered: Said, answer: Unit, report: Report, roots: Sequence[Root]) -> Iterator[Statement]:
    claim, first = answered
    for unit in claim.units:
        alike = unit.id == first.id or cosine(unit.keys, first.keys) >= ALIKE
        if alike and unit.polarity == POSITIVE and unit.modality in SAID:
            yield _state(claim, unit, claim.reports[unit.report], "yes", claim.roots[unit.id])
    yield _state(claim, answer, report, "no", roots)


def _state(claim: Claimed, unit: Unit, report: Report, value: str, roots: Sequence[Root]) -> Statement:
    words = report.article.text[unit.start : unit.end]
    return Statement(report, value, words, unit.start, unit.end, tuple(roots), claim=claim.claim.id)
