"""Denials that name what they deny by a noun alone, and the saying that each of them means: "मंत्रालय ने रूट के दावे को खारिज किया", "उन्होंने इन आरोपों
से इनकार किया"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from srot.linking.credits import paragraph_of
from srot.linking.denials import claiming_nouns, denying_notions
from srot.linking.entities import EntityIndex
from srot.linking.notions import find_notions
from srot.linking.reports import Report
from srot.linking.units import Unit

REACH = 400
"""Characters between such a denial and what it means."""
NEAR = 160
"""The same where the denial has words of its own that the saying lacks: "तेल के मुद्दे पर रूट के दावे को खारिज किया"."""
SAID = ("asserted", "possible", "planned")


def find_rejected(units: Iterable[Unit], reports: Mapping[str, Report], entities: EntityIndex) -> dict[str, str]:
    """Denial -> the unit of the same report that it denies, where its own words do not say what that is.

    A claim whose author is named is one that he is quoted with, else it is the last thing that somebody else was quoted with before. A
    silence denies nothing, and a denial that tells what it denies is compared by its words like any other.
    """
    by_report: dict[str, list[Unit]] = defaultdict(list)
    for unit in units:
        if unit.attribution and unit.modality in SAID:
            by_report[unit.report].append(unit)
    found: dict[str, str] = {}
    for name in sorted(by_report):
        for denial in by_report[name]:
            told = _find_meant(denial, by_report[name], reports[name], entities) if denial.denies else None
            if told is not None:
                found[denial.id] = found.get(told.id, told.id)
    return found


def _find_meant(denial: Unit, units: Sequence[Unit], report: Report, entities: EntityIndex) -> Unit | None:
    words = report.article.text[denial.start : denial.end]
    if claiming_nouns().isdisjoint(find_notions(words, report.article.lang)):
        return None
    own = _own_matter(denial, report)
    others = [u for u in units if u.id != denial.id and not u.turned and not u.speakers & denial.speakers]
    claimers = {entities.group(name) for name in denial.names}
    named = [u for u in others if u.speakers & claimers and not u.denies and _is_near(denial, u, own)]
    if named:
        return min(named, key=lambda u: (-len(own & u.keys.keys()), _gap(denial, u), u.id))
    return None if own or claimers else _last_before(denial, others, report)


def _own_matter(denial: Unit, report: Report) -> frozenset[str]:
    """What a denial tells beside the noun for what it denies, and the names and offices in it."""
    inside = [m for m in report.reading.mentions if denial.start <= m.start and m.end <= denial.end]
    called = [words for m in inside for words in (m.name, m.role) if words]
    named = {notion for words in called for notion in find_notions(words, report.article.lang)}
    return frozenset(denial.keys.keys() - denial.names - named - denying_notions().keys())


def _is_near(denial: Unit, other: Unit, own: frozenset[str]) -> bool:
    return _gap(denial, other) <= (REACH if not own or own & other.keys.keys() else NEAR)


def _gap(denial: Unit, other: Unit) -> int:
    return max(other.start - denial.end, denial.start - other.end, 0)


def _last_before(denial: Unit, others: Sequence[Unit], report: Report) -> Unit | None:
    """The last saying of somebody else before a denial; of several of his in one paragraph rather words than a figure beside them, for a
    charge is what was done."""
    before = [u for u in others if denial.start - REACH <= u.end <= denial.start]
    if not before:
        return None
    last = max(before, key=lambda u: (u.end, u.id))
    paragraph = paragraph_of(report.article.text, last.start)
    row = [u for u in before if u.speakers == last.speakers and paragraph.start <= u.start]
    return max(row, key=lambda u: (u.measure is None, u.end, u.id))
