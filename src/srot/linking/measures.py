"""What each figure of a text measures: the state or the counted notion or the unit, with its scope and the places beside it.

Two figures of one measure can be compared; those of two measures never disagree.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

import regex

from srot.languages.lexicon import Key, Lexicon
from srot.linking.aboard import ABOARD, find_carrier
from srot.linking.booked import BOOKED, is_booked
from srot.linking.classes import find_classes
from srot.linking.contrasts import puts_it
from srot.linking.denials import is_denied_figure
from srot.linking.entities import EntityIndex
from srot.linking.figure_places import find_shared_where, find_where
from srot.linking.measure_keys import (
    DURATIONS,
    HARMED,
    RATE,
    are_people,
    as_kindred,
    measure_key,
    read_topics,
)
from srot.linking.measure_parts import MARK, NEAR, REACH, is_part, is_someone, opens_part
from srot.linking.measure_scopes import CHANGE, counts_class, find_scopes, is_change, is_graded, is_idle
from srot.linking.nations import find_nations
from srot.linking.parties import find_party, is_all_there_is, is_won
from srot.linking.payees import find_payee
from srot.linking.reports import Report
from srot.records import Quantity, Span

_COMPOUND = regex.compile(r"[-‐‑]\p{L}")
NOWHERE = Span(0, 0)
NUMBER = "c:number"
BASE = "base"
"""The scope of all that there is to win: "68 सीटों में से"."""
SEVERAL = 10
"""The least of a vague count that is worth a measure of its own: dozens, not "several"."""
PAIR, MET = 2, frozenset(("c:leader", "c:country", "c:side", "c:president", "c:neighbour"))
"""How many, and notions of whom, a report takes up by their number once it has named them."""


@dataclass(frozen=True, slots=True)
class Measure:
    """What a figure measures (`key`), the figure, where it counts (`places`), where the count that it is tied to does (`shared_places`), the words that belong to it (`clause`),
    whether these call it a part of another figure ("इनमें 23 बंगाल के"), the names before it in its clause, whose it may be (`owners`), the
    countries whose people it counts (`nations`), and the rival who won what it counts (`party`)."""

    key: str
    quantity: Quantity
    places: frozenset[str] = frozenset()
    clause: Span = NOWHERE
    part: bool = False
    owners: frozenset[str] = frozenset()
    nations: frozenset[str] = frozenset()
    party: str = ""
    shared_places: frozenset[str] = frozenset()


def find_measures(
    report: Report, entities: EntityIndex, lexicon: Lexicon, found: Sequence[Key], start: int, end: int
) -> list[Measure]:
    """The measures of ``[start, end)`` in text order; `found` are its content words. Durations and replaced figures have none."""
    text = report.article.text
    counts = (q for q in report.reading.quantities if start <= q.start and q.end <= end and q.unit not in DURATIONS)
    inside = [quantity for quantity in counts if not (_is_compound(text, quantity) or _is_several(quantity) or _is_pair(quantity, lexicon))]
    told = {topic for key in found if (topic := read_topics("", "bare").get(key.key))}
    measures: list[Measure] = []
    for position, quantity in enumerate(inside):
        if quantity.status != "current":
            continue
        clause = _clause_of(text, inside, position, Span(start, end))
        counted = {key.key for key in lexicon.find_keys(quantity.of or "")}
        carrier = find_carrier(text, report.article.lang, quantity, clause, found, inside, counted) if are_people(counted) else ""
        state = ABOARD if carrier else BOOKED if is_booked(text, quantity, clause) else quantity.state or _lent_state(text, quantity, inside[:position], counted)
        quantity = replace(quantity, state=state)
        part = is_part(report, Span(start, end), clause, inside[: position + 1]) or is_someone(text, clause, found, quantity)
        notions = _notions_beside(text, clause, found, inside, quantity)
        scopes = find_scopes(report, quantity, clause, found, notions)
        classes = find_classes(report, quantity, lexicon, part=part)
        key = measure_key(quantity, lexicon, notions, (*scopes, *classes), told) or _pointed_at(report, quantity, lexicon, notions)
        key = key or (_put_right(text, quantity, measures[-1]) if measures else None)
        key = as_kindred(key, report.article.lang) if key else None
        key = f"{key}:{carrier}" if key and carrier else key
        payee = find_payee(text, report.article.lang, quantity, clause) if key else ""
        key = f"{key}:{payee}" if key and payee else key
        part = part and not (payee or (key and is_won(key)))
        if key and is_won(key) and is_all_there_is(text, quantity, clause):
            key = f"{key}:{BASE}"
        if key and is_change(text, quantity, key):
            key = f"{key}:{CHANGE}"
        if key:
            owners = _owners(report, entities, clause, quantity)
            key = _gapped(key, owners, measures[-1]) if measures else key
            part = part and not (quantity.state and (classes or counts_class(quantity, lexicon) or is_graded(key)))
            where = find_where(report, clause, quantity, [other for other in inside if other is not quantity])
            places, shared = (
                frozenset(place for mention in found_there if (place := entities.of_mention.get(mention.id)))
                for found_there in (where, [] if where else find_shared_where(report, quantity))
            )
            nations = find_nations(report, quantity, clause, where)
            party = find_party(report, entities, key, quantity, clause, Span(start, end))
            measures.append(Measure(key, quantity, places, clause, part, owners, nations, party, shared))
    return measures


def _lent_state(text: str, quantity: Quantity, before: Sequence[Quantity], counted: Collection[str]) -> str | None:
    """The harm of the count before it for people who are told to be among those: "injuries to dozens, including more than 40 officers"."""
    whole = before[-1] if before and before[-1].state in HARMED and quantity.unit is None and are_people(counted) else None
    return whole.state if whole is not None and opens_part(text[whole.end : quantity.start]) else None


def _is_pair(quantity: Quantity, lexicon: Lexicon) -> bool:
    """Whether a figure only takes up two who were named: "no call between the two leaders" counts nobody."""
    counted = {key.key for key in lexicon.find_keys(quantity.of or "")}
    return quantity.value == PAIR and quantity.state is None and bool(counted) and counted <= MET


def _notions_beside(text: str, clause: Span, found: Sequence[Key], counts: Sequence[Quantity], quantity: Quantity) -> list[str]:
    """The content words of the clause of a figure, the nearest first, without the nouns that the other counts count."""
    counted = [_noun_of(text, other) for other in counts if other is not quantity]
    within = (key for key in found if clause.start <= key.start and key.end <= clause.end and not _is_in(key, counted))
    return [key for _, key in sorted((_gap(key, quantity), key.key) for key in within if not is_idle(text, key))]


def _noun_of(text: str, quantity: Quantity) -> Span:
    """Where the noun that a figure counts stands, if right behind it: it is no scope of the next figure."""
    start = text.find(quantity.of, quantity.end, quantity.end + len(quantity.of) + 2) if quantity.of else -1
    return Span(start, start + len(quantity.of or "")) if start >= 0 else NOWHERE


def _is_in(key: Key, spans: Iterable[Span]) -> bool:
    return any(span.start <= key.start and key.end <= span.end for span in spans)


def _gapped(key: str, owners: frozenset[str], before: Measure) -> str:
    """What a rate measures of which only the new subject is told: "चीन की वृद्धि दर 4.8 प्रतिशत और अमेरिका की 1.9 प्रतिशत"."""
    gapped = key == RATE and before.key.startswith(RATE) and owners and before.owners and not owners & before.owners
    return before.key if gapped else key


def _is_several(quantity: Quantity) -> bool:
    """Whether no more is said than that there are some, of things without a state: "कई शहर", but not "कई लोग मरे"."""
    return quantity.value is None and quantity.state is None and (quantity.low or 0) < SEVERAL


def _put_right(text: str, quantity: Quantity, before: Measure) -> str | None:
    """What a bare number measures that takes the place of the one denied before it: "संख्या 74 नहीं, बल्कि 61 है"."""
    wrong = before.quantity
    bare = not (quantity.of or quantity.unit or quantity.state)
    return before.key if bare and quantity.start - wrong.end <= NEAR and is_denied_figure(text, wrong.start, wrong.end) else None


def _pointed_at(report: Report, quantity: Quantity, lexicon: Lexicon, beside: Sequence[str]) -> str | None:
    """What a bare number measures that points back: "करीब 36 लोग फंसे हैं, जबकि नियंत्रण कक्ष ने यह संख्या 40 बताई"."""
    if quantity.of or quantity.unit or not (NUMBER in beside or puts_it(report.article.text, quantity.start)):
        return None
    before = [q for q in report.reading.quantities if q.state and quantity.start - REACH <= q.start < quantity.start]
    return measure_key(before[-1], lexicon) if before else None


def _gap(key: Key, quantity: Quantity) -> int:
    """Characters between a word and a figure."""
    return max(key.start - quantity.end, quantity.start - key.end, 0)


def _clause_of(text: str, inside: Sequence[Quantity], position: int, piece: Span) -> Span:
    """The words that belong to one figure: to the next mark or the next figure on both sides."""
    before = inside[position - 1].end if position else piece.start
    behind = inside[position + 1].start if position + 1 < len(inside) else piece.end
    quantity = inside[position]
    starts = [match.end() for match in MARK.finditer(text, before, quantity.start)]
    stop = MARK.search(text, quantity.end, behind)
    return Span(starts[-1] if starts else before, stop.start() if stop else behind)


def _owners(report: Report, entities: EntityIndex, clause: Span, quantity: Quantity) -> frozenset[str]:
    """The names that stand before a figure in its clause: "चीन की वृद्धि दर 4.8 प्रतिशत", "the party won 40 seats"."""
    before = (m for m in report.reading.mentions if clause.start <= m.start and m.end <= quantity.start)
    return frozenset(entities.group(entity) for m in before if (entity := entities.of_mention.get(m.id)))


def _is_compound(text: str, quantity: Quantity) -> bool:
    """Whether a number is half of a word that counts something else: "the three-train crash"."""
    return _COMPOUND.match(text, quantity.end) is not None
