"""Disputes over whether two spoke or met at all: one side tells of a call, and the other knows of none.

The two tell of it in words that share little ("he assured me today in a call", "there was no conversation between the two leaders"), so that claims do not
bring them together. Here it is enough that one source tells of a contact, another denies one or is aware of none, and both name the same two persons.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from srot.languages.tables import read_table
from srot.linking.claimed import Claimed
from srot.linking.dating_bonds import sentence_before, sentence_of
from srot.linking.denials import NEGATIVE, find_such, knows_of_none, tells_of_denial
from srot.linking.disagreements import find_disagreements
from srot.linking.disputed_truths import NO, YES, state_truth
from srot.linking.entities import EntityIndex
from srot.linking.outlooks import AHEAD
from srot.linking.periods import Period, exclude, find_periods
from srot.linking.rejections import SAID
from srot.linking.statements import Statement
from srot.linking.units import Unit
from srot.records import Disagreement, Span
from srot.text.normal import fold
from srot.text.words import find_words

PERSON = "PER"
PARTIES = 2
"""Persons that both must name."""


class _Occasion(NamedTuple):
    """The persons and the days that are named with a contact, and the day of publication."""

    persons: frozenset[str]
    days: tuple[Period, ...]
    published: str


@dataclass(frozen=True, slots=True)
class _Contact:
    """What a source says of a contact: the statement, the occasion, the words that tell of it."""

    stated: Statement
    occasion: _Occasion
    about: str


def find_contact_disputes(story: str, claimed: Sequence[Claimed], values: Mapping[str, str], entities: EntityIndex) -> list[Disagreement]:
    """The dispute over a contact of two persons that a source of the story tells of and another one denies."""
    found = [contact for claim in claimed for unit in claim.units if (contact := _find_contact(claim, unit, values, entities))]
    denied = [contact for contact in found if contact.stated.value == NO]
    deniers = frozenset(source for contact in denied for source in contact.stated.sources)
    told = [contact for contact in found if contact.stated.value == YES and not contact.stated.sources & deniers]
    told, denied = _find_met(told, denied), _find_met(denied, told)
    if not told:
        return []
    statements = {(s.report.id, s.start, s.value): s for s in (contact.stated for contact in (*told, *denied))}
    about = min((contact.about for contact in told), key=lambda words: (len(words), words))
    return find_disagreements(story, "polarity", about, [statements[key] for key in sorted(statements)])


def _find_met(contacts: Sequence[_Contact], others: Sequence[_Contact]) -> list[_Contact]:
    """Those of which one of the others may be the same. Many reports tell of one occasion alike, so that each occasion is asked for once."""
    among = {other.occasion for other in others}
    met = {occasion for occasion in {contact.occasion for contact in contacts} if any(_are_one(occasion, other) for other in among)}
    return [contact for contact in contacts if contact.occasion in met]


def drop_retold(truths: Sequence[Disagreement], contacts: Sequence[Disagreement]) -> list[Disagreement]:
    """The disputes over what is true without those that a dispute over a contact tells whole: their denials and their assertions stand in its."""
    return [truth for truth in truths if not any(all(_overlap(truth, contact, value) for value in (YES, NO)) for contact in contacts)]


def _overlap(one: Disagreement, other: Disagreement, value: str) -> bool:
    left, right = ([word for found in item.values if found.value == value for word in found.words] for item in (one, other))
    return any(a.article == b.article and a.start < b.end and b.start < a.end for a in left for b in right)


def _are_one(left: _Occasion, right: _Occasion) -> bool:
    """Whether two occasions are one: the same two persons, and days that begin on one date where both name some."""
    if len(left.persons & right.persons) < PARTIES:
        return False
    if not left.days or not right.days:
        return True
    alike = {first for first, _ in left.days} & {first for first, _ in right.days}
    return bool(alike) and not exclude(left.days, left.published, right.days, right.published)


def _find_contact(claim: Claimed, unit: Unit, values: Mapping[str, str], entities: EntityIndex) -> _Contact | None:
    """What a unit with a known source says of a contact, if it tells of one."""
    report = claim.reports[unit.report]
    text = report.article.text
    words = text[unit.start : unit.end]
    if unit.attribution is None or unit.modality not in (*SAID, "promised") or not _holds("contact", words) or _is_ahead(unit, words):
        return None
    stated = state_truth(claim, unit, _side_of(unit, words))
    if not stated.sources:
        return None
    span = Span(*sentence_of(report, unit.start))
    if stated.value == YES and tells_of_denial(text[span.start : span.end]):
        return None
    first = sentence_before(report, span.start) if _holds("both", words) or find_such(words) is not None else span.start
    persons = frozenset(_find_persons(claim, unit, Span(first, max(span.end, unit.end)), entities))
    days = find_periods(report, Span(unit.start, unit.end), values)
    return _Contact(stated, _Occasion(persons, days, stated.day), words.strip())


def _is_ahead(unit: Unit, words: str) -> bool:
    """Whether a contact is one to come: that none is planned denies no call of before."""
    return unit.outlook == AHEAD or _holds("ahead", words)


def _side_of(unit: Unit, words: str) -> str:
    return NO if unit.polarity == NEGATIVE or knows_of_none(words) else YES


def _find_persons(claim: Claimed, unit: Unit, span: Span, entities: EntityIndex) -> Iterator[str]:
    for mention in claim.reports[unit.report].reading.mentions:
        entity = entities.of_mention.get(mention.id)
        if mention.type == PERSON and entity and span.start <= mention.start < span.end:
            yield entities.group(entity)


def _holds(kind: str, words: str) -> bool:
    return any(fold(word.text) in _words(kind) for word in find_words(words))


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(fold(row["words"]) for row in read_table("srot.linking", "contacts") if row["kind"] == kind)
