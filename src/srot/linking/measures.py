"""What each figure of a text measures: the state or the counted notion or the unit, with its scope and the places beside it.

Two figures of one measure can be compared; those of two measures never disagree.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

import regex

from srot.languages.lexicon import Key, Lexicon
from srot.languages.tables import read_table
from srot.linking.aboard import ABOARD, find_carrier
from srot.linking.booked import BOOKED, OF_ONE, is_booked, is_of_one
from srot.linking.classes import find_classes
from srot.linking.contrasts import puts_it
from srot.linking.custody import DETAINED, is_detained
from srot.linking.denials import is_denied_figure
from srot.linking.entities import EntityIndex
from srot.linking.figure_places import find_shared_where, find_where
from srot.linking.kindred import kindred_keys
from srot.linking.nations import find_nations
from srot.linking.parties import find_party, is_all_there_is, is_won
from srot.linking.payees import find_payee
from srot.linking.reports import Report
from srot.records import Quantity, Span
from srot.text.normal import fold
from srot.text.words import WORD, find_words

_COMPOUND = regex.compile(r"[-‐‑]\p{L}")
_MARK = regex.compile(r"[,;:।.?!](?!\p{Nd})|[–—](?!\p{Lu}|\p{Nd})")
"""What ends the clause of a figure, but no dash that ties two names, months or numbers: "July–August 2024"."""

DURATIONS = ("s", "min", "h", "d", "mo", "a")
"""Units of time: how long something took is seldom disputed, and never a count."""
NOWHERE = Span(0, 0)
OF_THINGS = frozenset(("destroyed", "damaged", "seized"))
"""States of things, which are told apart by what they are: houses that burnt are no cars that burnt."""
BODIES = "c:death"
"""Notion of a counted noun under which bodies go: what is done with them is no toll."""
NUMBER = "c:number"
STATE = "state:"
"""How the measure of people of whom a state is told begins."""
UNIT = "unit:"
"""How the measure of what is no count begins."""
RATE = f"{UNIT}%:"
"""The measure of a rate of which no topic is told, and how those of all others begin."""
NOTION, WHO, MANY = "c:", "who", "many"
BASE = "base"
"""The scope of all that there is to win: "68 सीटों में से"."""
COUNTED = "of:"
"""How the measure of a counted noun begins."""
PRESENT = f"{STATE}present"
"""What a count of a crowd measures."""
CROWD = 100
"""The least of a count of a crowd: a few who attend are a meeting."""
MULTITUDE = 5000
"""The least of a count of a crowd of which no more is told than that people came."""
HARMED = ("dead", "injured", "missing", "trapped")
"""States of people harmed: two sources do not each count some of their own."""
OF_HURT = ("discharged", "hospitalised")
"""States into which only those come who are told to be hurt, so that "of the injured" is said of all of them."""
SEVERAL = 10
"""The least of a vague count that is worth a measure of its own: dozens, not "several"."""
FEW = 2
"""Figures before a part among which that of its whole stands."""
NEAR = 40
"""Characters between a figure that is denied and the one that takes its place, and beside one of a family."""
CLOSE_BY = 24
"""Characters beside a figure in which words stand that call it a change."""
CHANGE = "change"
ADDED = "value-added"
"""What a branch and the whole economy both have, so that it parts them from the product but no branch from itself."""
UNIDENTIFIED = "unidentified"
CULPRITS = "militants"
"""The scope of those who came to do harm: who is arrested, booked or surrenders is one, whether it is told or not."""
CAUGHT = frozenset(("arrested", "surrendered"))
REST = "rest"
UNFOUND = frozenset(("missing", "trapped"))
"""States that end one by one, so that those who remain in them are all who are: "the four remaining are missing"."""
EITHER = "either"
"""The scope of a count of people of two states together."""
PAIR, MET = 2, frozenset(("c:leader", "c:country", "c:side", "c:president", "c:neighbour"))
"""How many, and notions of whom, a report takes up by their number once it has named them."""
REACH = 400
"""Characters back to the figure that "this number" points at."""


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
    told = {topic for key in found if (topic := _topics("", "bare").get(key.key))}
    measures: list[Measure] = []
    for position, quantity in enumerate(inside):
        if quantity.status != "current":
            continue
        clause = _clause_of(text, inside, position, Span(start, end))
        counted = {key.key for key in lexicon.find_keys(quantity.of or "")}
        carrier = find_carrier(text, report.article.lang, quantity, clause, found, inside, counted) if _are_people(counted) else ""
        state = ABOARD if carrier else BOOKED if is_booked(text, quantity, clause) else quantity.state
        quantity = replace(quantity, state=state)
        part = _is_any_part(report, Span(start, end), clause, inside[: position + 1]) or _is_someone(text, clause, found, quantity)
        notions = _notions_beside(text, clause, found, inside, quantity)
        scopes = _scopes_of(report, quantity, clause, found, notions)
        classes = find_classes(report, quantity, lexicon, part=part)
        key = measure_key(quantity, lexicon, notions, (*scopes, *classes), told) or _pointed_at(report, quantity, lexicon, notions)
        key = key or (_put_right(text, quantity, measures[-1]) if measures else None)
        key = _as_kindred(key, report.article.lang) if key else None
        key = f"{key}:{carrier}" if key and carrier else key
        payee = find_payee(text, report.article.lang, quantity, clause) if key else ""
        key = f"{key}:{payee}" if key and payee else key
        part = part and not (payee or (key and is_won(key)))
        if key and is_won(key) and is_all_there_is(text, quantity, clause):
            key = f"{key}:{BASE}"
        if key and _is_change(text, quantity, key):
            key = f"{key}:{CHANGE}"
        if key:
            owners = _owners(report, entities, clause, quantity)
            key = _gapped(key, owners, measures[-1]) if measures else key
            part = part and not (quantity.state and (classes or _counts_class(quantity, lexicon) or _is_graded(key)))
            where = find_where(report, clause, quantity, [other for other in inside if other is not quantity])
            places, shared = (
                frozenset(place for mention in found_there if (place := entities.of_mention.get(mention.id)))
                for found_there in (where, [] if where else find_shared_where(report, quantity))
            )
            nations = find_nations(report, quantity, clause, where)
            party = find_party(report, entities, key, quantity, clause, Span(start, end))
            measures.append(Measure(key, quantity, places, clause, part, owners, nations, party, shared))
    return measures


def _is_pair(quantity: Quantity, lexicon: Lexicon) -> bool:
    """Whether a figure only takes up two who were named: "no call between the two leaders" counts nobody."""
    counted = {key.key for key in lexicon.find_keys(quantity.of or "")}
    return quantity.value == PAIR and quantity.state is None and bool(counted) and counted <= MET


def _are_people(counted: Collection[str]) -> bool:
    """Whether a figure that counts what these notions tell counts people, whatever it calls them."""
    return any(_crowds().get(key) == WHO for key in counted)


def _notions_beside(text: str, clause: Span, found: Sequence[Key], counts: Sequence[Quantity], quantity: Quantity) -> list[str]:
    """The content words of the clause of a figure, the nearest first, without the nouns that the other counts count."""
    counted = [_noun_of(text, other) for other in counts if other is not quantity]
    within = (key for key in found if clause.start <= key.start and key.end <= clause.end and not _is_in(key, counted))
    return [key for _, key in sorted((_gap(key, quantity), key.key) for key in within if not _is_idle(text, key))]


def _is_any_part(report: Report, sentence: Span, clause: Span, counts: Sequence[Quantity]) -> bool:
    """Whether the last of the counts of a sentence is a part, the rest or the share of a household or of a place of another."""
    text, quantity, before = report.article.text, counts[-1], counts[:-1]
    if _is_part(text, sentence, quantity, before) or _is_part_here(text, clause):
        return True
    return _is_rest(text[quantity.end : sentence.end], quantity, before or _last_told(report, quantity)) or _is_of_some(report, quantity)


def _last_told(report: Report, quantity: Quantity) -> Sequence[Quantity]:
    """The last count of people before the sentence of a figure, if it is near: beside it "others" stand: "पांच की मौत हो गई। 23 अन्य घायल हैं।"."""
    return [q for q in report.reading.quantities if q.state and quantity.start - REACH <= q.start < quantity.start][-1:]


def _scopes_of(report: Report, quantity: Quantity, clause: Span, found: Sequence[Key], notions: Sequence[str]) -> list[str]:
    """The stages, grades and branches that a figure holds for."""
    text = report.article.text
    scopes = [f"stage{number}" for number in find_stages(text, clause)] + ([EITHER] if _is_either(text, clause, found) else [])
    scopes += [OF_ONE] if is_of_one(text, quantity, clause) else []
    scopes += [DETAINED] if is_detained(report, quantity) else []
    scopes += sorted({_scopes("graded")[key] for key in notions if key in _scopes("graded")}) if _has_rest(quantity, report) else []
    return scopes + (_branch(notions) if quantity.unit == "%" else [])


def _as_kindred(key: str, lang: str) -> str:
    """The measure of a counted noun under the notion that its kindred share: "सीटें", "seats"."""
    if not key.startswith(COUNTED) or key.startswith(COUNTED + NOTION):
        return key
    noun, mark, rest = key.removeprefix(COUNTED).partition(":")
    return f"{COUNTED}{kindred_keys(lang).get(noun, noun)}{mark}{rest}"


def _noun_of(text: str, quantity: Quantity) -> Span:
    """Where the noun that a figure counts stands, if right behind it: it is no scope of the next figure."""
    start = text.find(quantity.of, quantity.end, quantity.end + len(quantity.of) + 2) if quantity.of else -1
    return Span(start, start + len(quantity.of or "")) if start >= 0 else NOWHERE


def _is_in(key: Key, spans: Iterable[Span]) -> bool:
    return any(span.start <= key.start and key.end <= span.end for span in spans)


def _counts_class(quantity: Quantity, lexicon: Lexicon) -> bool:
    """Whether a figure counts a class of people: the children among the dead are the same children whether they are called a part or not."""
    return any(key.key in _scopes("counted") for key in lexicon.find_keys(quantity.of or ""))


def _is_graded(key: str) -> bool:
    """Whether a measure is of one grade of those of a state: the gravely injured are the same whether they are called a part or not."""
    return not set(_scopes("graded").values()).isdisjoint(key.split(":"))


def _has_rest(quantity: Quantity, report: Report) -> bool:
    """Whether a report counts more people of one state than a figure does: the gravely injured beside all who are."""
    others = (other for other in report.reading.quantities if other.state == quantity.state and other.value is not None)
    return any(quantity.value is None or other.value > quantity.value for other in others if other.value is not None)


def _gapped(key: str, owners: frozenset[str], before: Measure) -> str:
    """What a rate measures of which only the new subject is told: "चीन की वृद्धि दर 4.8 प्रतिशत और अमेरिका की 1.9 प्रतिशत"."""
    gapped = key == RATE and before.key.startswith(RATE) and owners and before.owners and not owners & before.owners
    return before.key if gapped else key


def _branch(notions: Iterable[str]) -> list[str]:
    """The one branch of the economy that the words beside a share name: of "agriculture and mining" it is the whole that grew thanks to both."""
    named = {branch for key in notions if (branch := _scopes("branch").get(key))}
    named = named - {ADDED} or named
    return sorted(named) if len(named) == 1 else []


def _is_idle(text: str, key: Key) -> bool:
    """Whether the word beside a notion makes it none of scope: "ज़िंदा जल गए", "buried alive", "the toll remained at 36"."""
    words = _idle_words().get(key.key)
    if words is None:
        return False
    behind = next((fold(word.text) for word in find_words(text[key.end : key.end + CLOSE_BY])), "")
    before = next((fold(word.text) for word in reversed(list(find_words(text[max(0, key.start - CLOSE_BY) : key.start])))), "")
    return (behind, "behind") in words or (before, "before") in words


@cache
def _idle_words() -> Mapping[str, frozenset[tuple[str, str]]]:
    rows = read_table("srot.linking", "idle_notions")
    return {row["notion"]: frozenset((fold(r["word"]), r["side"]) for r in rows if r["notion"] == row["notion"]) for row in rows}


def _is_several(quantity: Quantity) -> bool:
    """Whether no more is said than that there are some, of things without a state: "कई शहर", but not "कई लोग मरे"."""
    return quantity.value is None and quantity.state is None and (quantity.low or 0) < SEVERAL


def _put_right(text: str, quantity: Quantity, before: Measure) -> str | None:
    """What a bare number measures that takes the place of the one denied before it: "संख्या 74 नहीं, बल्कि 61 है"."""
    wrong = before.quantity
    bare = not (quantity.of or quantity.unit or quantity.state)
    return before.key if bare and quantity.start - wrong.end <= NEAR and is_denied_figure(text, wrong.start, wrong.end) else None


def _is_change(text: str, quantity: Quantity, key: str) -> bool:
    """Whether a percentage tells by how much a rate moved, and not where it stands: "रेपो दर 0.25 प्रतिशत घटी"; growth is itself a change."""
    if not any(key.startswith(f"{RATE}{level}") for level in _levels()):
        return False
    behind = [fold(word.text) for word in find_words(text[quantity.end : quantity.end + CLOSE_BY])]
    before = [fold(word.text) for word in find_words(text[max(0, quantity.start - CLOSE_BY) : quantity.start])]
    linked = behind[1:2] if behind[:1] and behind[0] in _changes("link") else behind[:1]
    return bool(set(linked) & _changes("behind") or set(before[-1:]) & _changes("before"))


@cache
def _levels() -> frozenset[str]:
    return frozenset(row["topic"] for row in read_table("srot.linking", "topics") if row["level"])


@cache
def _changes(where: str) -> frozenset[str]:
    return frozenset(fold(row["word"]) for row in read_table("srot.linking", "changes") if row["where"] == where)


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
    starts = [match.end() for match in _MARK.finditer(text, before, quantity.start)]
    stop = _MARK.search(text, quantity.end, behind)
    return Span(starts[-1] if starts else before, stop.start() if stop else behind)


def _owners(report: Report, entities: EntityIndex, clause: Span, quantity: Quantity) -> frozenset[str]:
    """The names that stand before a figure in its clause: "चीन की वृद्धि दर 4.8 प्रतिशत", "the party won 40 seats"."""
    before = (m for m in report.reading.mentions if clause.start <= m.start and m.end <= quantity.start)
    return frozenset(entities.group(entity) for m in before if (entity := entities.of_mention.get(m.id)))


def _is_compound(text: str, quantity: Quantity) -> bool:
    """Whether a number is half of a word that counts something else: "the three-train crash"."""
    return _COMPOUND.match(text, quantity.end) is not None


def _is_someone(text: str, clause: Span, found: Sequence[Key], quantity: Quantity) -> bool:
    """Whether a one is no count but somebody among those of a state, of whom more is told: "गिरफ्तार किए गए एक युवक की तबीयत बिगड़ गई"."""
    if quantity.value != 1 or quantity.state is None or not text[quantity.start : quantity.end].isalpha():
        return False
    states = [key.end for key in found if clause.start <= key.start and key.end <= quantity.start and _state_notions().get(key.key) == quantity.state]
    between = [fold(word.text) for word in find_words(text, max(states), quantity.start)] if states else []
    return not set(_part_cues("participle")).isdisjoint(between)


def _is_part_here(text: str, clause: Span) -> bool:
    """Whether words of the figure's own clause tell that it is not the whole: "61 people from her state alone"."""
    words = " ".join(("", *WORD.findall(text, clause.start, clause.end), ""))
    return any(f" {cue} " in words for cue in _part_cues("beside"))


def _is_of_some(report: Report, quantity: Quantity) -> bool:
    """Whether a figure counts those of one family, or those who died where it happened, of a report that counts more of their state: five of a family beside
    15 dead, but not where the family's are all the dead."""
    others = (other.value or 0 for other in report.reading.quantities if other.state == quantity.state)
    if not quantity.state or max(others, default=0) <= (quantity.value or 0):
        return False
    text = report.article.text
    starts = [match.end() for match in _MARK.finditer(text, max(0, quantity.start - NEAR), quantity.start)]
    stop = _MARK.search(text, quantity.end, quantity.end + NEAR)
    words = WORD.findall(text, starts[-1] if starts else max(0, quantity.start - NEAR), stop.start() if stop else quantity.end + NEAR)
    beside = " ".join(("", *words, ""))
    return any(f" {cue} " in beside for cue in (*_part_cues("household"), *_part_cues("spot")))


def is_added(text: str, quantity: Quantity) -> bool:
    """Whether a figure is what was added to a count: "सात और शव", "two more persons". Another one is what was added to another count, or at another hour."""
    return text[quantity.end : quantity.end + CLOSE_BY].lstrip().startswith(_part_cues("added"))


def _is_part(text: str, piece: Span, quantity: Quantity, counted: Sequence[Quantity]) -> bool:
    """Whether the words around a figure call it a part of another: "इनमें 23 महिलाएं", "23 of the dead". What counts people in a state is no part
    of a count of others ("30 मरे, जिनमें 4 बच्चे हैं, और 50 घायल हैं"; "90 यात्रियों में से 12 की मौत").
    """
    if text[quantity.end : piece.end].lstrip().startswith((*_part_cues("behind"), *_part_cues("added"))):
        return True
    before = text[piece.start : quantity.start]
    if any(text[piece.start : whole.start].rstrip().endswith(_part_cues("whole")) and not _is_other_count(quantity, whole) for whole in counted[-FEW:]):
        return True  # "among the 90 injured, seven ..."
    places = [piece.start + before.rfind(cue) for cue in _part_cues("before") if cue in before]
    if places and quantity.state in OF_HURT:
        return False  # "of the injured, four were discharged" are all who were
    wholes = [whole for whole in counted if places and whole.end <= max(places) + 1]
    return bool(places) and not (wholes and _is_other_count(quantity, wholes[-1]))


def _is_other_count(quantity: Quantity, whole: Quantity) -> bool:
    """Whether a figure counts something else than the one before it of which words call it a part."""
    state = "" if quantity.state in OF_THINGS else quantity.state
    return bool(state and state != whole.state) or bool(quantity.unit and not whole.unit)


def _is_rest(behind: str, quantity: Quantity, before: Sequence[Quantity]) -> bool:
    """Whether "others" are the rest of a count; those of a state of their own are all of it: "11 की मौत हो गई और 33 अन्य घायल हैं"."""
    if not behind.lstrip().startswith(_part_cues("others")):
        return False
    states = {other.state for other in before if other.state}
    return not states or quantity.state is None or quantity.state in states


def _is_either(text: str, clause: Span, found: Sequence[Key]) -> bool:
    """Whether words count people of two states together: "मारे गए या घायल हुए", "killed or wounded"."""
    places = {key.start: _state_notions()[key.key] for key in found if clause.start <= key.start < clause.end and key.key in _state_notions()}
    joints = [word.start for word in find_words(text, clause.start, clause.end) if fold(word.text) in _alternatives()]
    return any(
        {state for place, state in places.items() if place < joint} - {state for place, state in places.items() if place > joint}
        and any(place > joint for place in places)
        for joint in joints
    )


@cache
def _alternatives() -> frozenset[str]:
    return frozenset(fold(row["word"]) for row in read_table("srot.linking", "alternatives"))


@cache
def _part_cues(side: str) -> tuple[str, ...]:
    return tuple(row["cue"] for row in read_table("srot.linking", "parts") if row["side"] == side)


@cache
def _scopes(where: str) -> Mapping[str, str]:
    return {row["notion"]: row["scope"] for row in read_table("srot.linking", "scopes") if row["where"] == where}


@cache
def _topics(*how: str) -> Mapping[str, str]:
    return {row["notion"]: row["topic"] for row in read_table("srot.linking", "topics") if row["how"] in how}


@cache
def _state_notions() -> Mapping[str, str]:
    return {row["notion"]: row["state"] for row in read_table("srot.linking", "states") if row["notion"]}


@cache
def _counting() -> frozenset[str]:
    return frozenset(row["notion"] for row in read_table("srot.linking", "counting"))


@cache
def _stages() -> Mapping[str, str]:
    return {fold(row["word"]): row["stage"] for row in read_table("srot.linking", "stages")}


def find_stages(text: str, span: Span) -> Iterator[str]:
    """The number of every stage that the words name: "दूसरे चरण", "the first batch"."""
    stages = _stages()
    words = [stages.get(fold(word), "") for word in WORD.findall(text, span.start, span.end)]
    for ordinal, noun in pairwise(words):
        if ordinal.isdecimal() and noun == "noun":
            yield ordinal


def measure_key(
    quantity: Quantity, lexicon: Lexicon, beside: Sequence[str] = (), scopes: Iterable[str] = (), told: Collection[str] = ()
) -> str | None:
    """What a figure measures, in one key for all languages; ``None`` for a bare number.

    People whose state is told are one measure whatever they are called: "288 यात्रियों की मौत" and "288 dead". `beside` are the
    notions that stand with the figure, nearest first: those of the table of scopes make it a measure of its own. `told` are the topics
    of all its sentence: a single one is that of a figure with a unit and no topic beside it.
    """
    if quantity.unit in DURATIONS:
        return None
    counted = [found.key for found in lexicon.find_keys(quantity.of)] if quantity.of else []
    found = {_scopes("beside")[key] for key in beside if key in _scopes("beside")}
    measured = _scopes("unit" if quantity.unit else "people")
    found |= {measured[key] for key in beside if key in measured}
    found |= {_scopes("unstated")[key] for key in beside if quantity.state is None and key in _scopes("unstated")}
    found |= {_scopes("counted")[key] for key in counted if key in _scopes("counted")} | set(scopes)
    found |= {_scopes("bodies")[key] for key in beside if key in _scopes("bodies")} if BODIES in counted else set()
    head = _head(quantity, counted, beside, told)
    found -= {UNIDENTIFIED, CULPRITS} if quantity.state == BOOKED else set()  # most who are booked are unnamed, whether it is told or not
    found -= {CULPRITS} if quantity.state in CAUGHT or (head or "").startswith(COUNTED) else set()
    found -= {REST} if quantity.state in UNFOUND else set()
    return ":".join((head, *sorted(found))) if head else None


def _head(quantity: Quantity, counted: Sequence[str], beside: Sequence[str], told_of: Collection[str]) -> str | None:
    """State, counted notion, or unit with what is measured in it."""
    told = {_state_notions()[key] for key in beside if key in _state_notions()} if _counting() & set(beside) else set()
    if quantity.state and quantity.state not in OF_THINGS:
        # The state of the next figure is not this one's: "the death toll reached 1,037, with 1,204 injured".
        known = quantity.state in _state_notions().values()
        state = quantity.state if quantity.state in told or len(told) != 1 or not known else min(told)
        return f"{STATE}{_counted_as(state, beside)}"
    if not quantity.unit and not told and _is_crowd(quantity, beside, counted):
        return ":".join((PRESENT, *sorted({_crowds()[key] for key in (*beside, *counted) if _crowds().get(key)} - {WHO, MANY})))
    if counted and counted[-1] not in _topics("bare"):
        return f"of:{counted[-1]}:{quantity.unit or ''}"
    if quantity.unit:
        only = next(iter(told_of)) if len(told_of) == 1 and quantity.unit == "%" else ""
        return f"{UNIT}{quantity.unit}:{_topic(beside, '', 'bare') or only or _topic(beside, 'weak')}"
    bare = _topic((*counted, *beside), "bare")
    if bare:
        return f"{UNIT}:{bare}"
    return f"{STATE}{min(told)}" if len(told) == 1 else None


def counts_people(key: str) -> bool:
    """Whether a measure of a counted noun counts people by some name."""
    return any(_crowds().get(notion) == WHO for notion in _named(key))


def _named(key: str) -> tuple[str, str]:
    """The notion that the measure of a counted noun names, with and without the mark of a notion: "of:c:worker:"."""
    rest = key.removeprefix(COUNTED)
    noun = rest.removeprefix(NOTION).partition(":")[0]
    return (noun, f"{NOTION}{noun}")


def _is_crowd(quantity: Quantity, beside: Sequence[str], counted: Sequence[str]) -> bool:
    """Whether a figure counts people who came together."""
    if (quantity.value or quantity.low or 0) < CROWD or any(key.startswith(NOTION) and _crowds().get(key) != WHO for key in counted[-1:]):
        return False
    people = any(_crowds().get(key) == WHO for key in (*beside[:1], *counted[-1:]))
    came = {MANY} if people and (quantity.value or quantity.low or 0) >= MULTITUDE else set()
    return any(_crowds().get(key) in ("", *came) for key in (*beside, *counted))


@cache
def _crowds() -> Mapping[str, str]:
    return {fold(row["notion"]): row["scope"] for row in read_table("srot.linking", "crowds")}


def _counted_as(state: str, beside: Sequence[str]) -> str:
    """The state under which the same people are counted by others: rescued and evacuated are one."""
    rows = (row for row in read_table("srot.linking", "same_states") if row["state"] == state)
    return next((row["counted_as"] for row in rows if not row["beside"] or row["beside"] in beside), state)


def _topic(beside: Sequence[str], *how: str) -> str:
    """What the nearest notion of some kinds says is measured; "" where none does."""
    return next((_topics(*how)[key] for key in beside if key in _topics(*how)), "")
