"""The key of what a figure measures, one for all languages: the state of people, the notion of what is counted, or the unit with its topic, and scopes."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache

from srot.languages.lexicon import Lexicon
from srot.languages.tables import read_table
from srot.linking.booked import BOOKED
from srot.linking.kindred import kindred_keys
from srot.records import Quantity
from srot.text.normal import fold

DURATIONS = ("s", "min", "h", "d", "mo", "a")
"""Units of time: how long something took is seldom disputed, and never a count."""
OF_THINGS = frozenset(("destroyed", "damaged", "seized"))
"""States of things, which are told apart by what they are: houses that burnt are no cars that burnt."""
BODIES = "c:death"
"""Notion of a counted noun under which bodies go: what is done with them is no toll."""
STATE = "state:"
"""How the measure of people of whom a state is told begins."""
UNIT = "unit:"
"""How the measure of what is no count begins."""
RATE = f"{UNIT}%:"
"""The measure of a rate of which no topic is told, and how those of all others begin."""
NOTION, WHO, MANY = "c:", "who", "many"
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
UNIDENTIFIED = "unidentified"
CULPRITS = "militants"
"""The scope of those who came to do harm: who is arrested, booked or surrenders is one, whether it is told or not."""
CAUGHT = frozenset(("arrested", "surrendered"))
REST = "rest"
UNFOUND = frozenset(("missing", "trapped"))
"""States that end one by one, so that those who remain in them are all who are: "the four remaining are missing"."""


def are_people(counted: Collection[str]) -> bool:
    """Whether a figure that counts what these notions tell counts people, whatever it calls them."""
    return any(_crowds().get(key) == WHO for key in counted)


def as_kindred(key: str, lang: str) -> str:
    """The measure of a counted noun under the notion that its kindred share: "सीटें", "seats"."""
    if not key.startswith(COUNTED) or key.startswith(COUNTED + NOTION):
        return key
    noun, mark, rest = key.removeprefix(COUNTED).partition(":")
    return f"{COUNTED}{kindred_keys(lang).get(noun, noun)}{mark}{rest}"


@cache
def read_scopes(where: str) -> Mapping[str, str]:
    return {row["notion"]: row["scope"] for row in read_table("srot.linking", "scopes") if row["where"] == where}


@cache
def read_topics(*how: str) -> Mapping[str, str]:
    return {row["notion"]: row["topic"] for row in read_table("srot.linking", "topics") if row["how"] in how}


@cache
def read_states() -> Mapping[str, str]:
    return {row["notion"]: row["state"] for row in read_table("srot.linking", "states") if row["notion"]}


@cache
def _counting() -> frozenset[str]:
    return frozenset(row["notion"] for row in read_table("srot.linking", "counting"))


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
    found = {read_scopes("beside")[key] for key in beside if key in read_scopes("beside")}
    measured = read_scopes("unit" if quantity.unit else "people")
    found |= {measured[key] for key in beside if key in measured}
    found |= {read_scopes("unstated")[key] for key in beside if quantity.state is None and key in read_scopes("unstated")}
    found |= {read_scopes("counted")[key] for key in counted if key in read_scopes("counted")} | set(scopes)
    found |= {read_scopes("bodies")[key] for key in beside if key in read_scopes("bodies")} if BODIES in counted else set()
    head = _head(quantity, counted, beside, told)
    found -= {UNIDENTIFIED, CULPRITS} if quantity.state == BOOKED else set()  # most who are booked are unnamed, whether it is told or not
    found -= {CULPRITS} if quantity.state in CAUGHT or (head or "").startswith(COUNTED) else set()
    found -= {REST} if quantity.state in UNFOUND else set()
    return ":".join((head, *sorted(found))) if head else None


def _head(quantity: Quantity, counted: Sequence[str], beside: Sequence[str], told_of: Collection[str]) -> str | None:
    """State, counted notion, or unit with what is measured in it."""
    told = {read_states()[key] for key in beside if key in read_states()} if _counting() & set(beside) else set()
    if quantity.state and quantity.state not in OF_THINGS:
        # The state of the next figure is not this one's: "the death toll reached 1,037, with 1,204 injured".
        known = quantity.state in read_states().values()
        state = quantity.state if quantity.state in told or len(told) != 1 or not known else min(told)
        return f"{STATE}{_counted_as(state, (*beside, *counted))}"
    if not quantity.unit and not told and _is_crowd(quantity, beside, counted):
        return ":".join((PRESENT, *sorted({_crowds()[key] for key in (*beside, *counted) if _crowds().get(key)} - {WHO, MANY})))
    if counted and counted[-1] not in read_topics("bare"):
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
    return next((read_topics(*how)[key] for key in beside if key in read_topics(*how)), "")
