"""What narrows a measure: the stage of a vote, the grade of an injury, the branch of an economy, two states together, a change of a rate."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise

from srot.languages.lexicon import Key, Lexicon
from srot.languages.tables import read_table
from srot.linking.booked import OF_ONE, is_of_one
from srot.linking.custody import DETAINED, is_detained
from srot.linking.measure_keys import RATE, read_scopes, read_states
from srot.linking.reports import Report
from srot.records import Quantity, Span
from srot.text.normal import fold
from srot.text.words import WORD, find_words

CLOSE_BY = 24
"""Characters beside a figure in which words stand that call it a change."""
CHANGE = "change"
ADDED = "value-added"
"""What a branch and the whole economy both have, so that it parts them from the product but no branch from itself."""
EITHER = "either"
"""The scope of a count of people of two states together."""


def find_scopes(report: Report, quantity: Quantity, clause: Span, found: Sequence[Key], notions: Sequence[str]) -> list[str]:
    """The stages, grades and branches that a figure holds for."""
    text = report.article.text
    scopes = [f"stage{number}" for number in find_stages(text, clause)] + ([EITHER] if _is_either(text, clause, found) else [])
    scopes += [OF_ONE] if is_of_one(text, quantity, clause) else []
    scopes += [DETAINED] if is_detained(report, quantity) else []
    scopes += sorted({read_scopes("graded")[key] for key in notions if key in read_scopes("graded")}) if _has_rest(quantity, report) else []
    return scopes + (_branch(notions) if quantity.unit == "%" else [])


def counts_class(quantity: Quantity, lexicon: Lexicon) -> bool:
    """Whether a figure counts a class of people: the children among the dead are the same children whether they are called a part or not."""
    return any(key.key in read_scopes("counted") for key in lexicon.find_keys(quantity.of or ""))


def is_graded(key: str) -> bool:
    """Whether a measure is of one grade of those of a state: the gravely injured are the same whether they are called a part or not."""
    return not set(read_scopes("graded").values()).isdisjoint(key.split(":"))


def _has_rest(quantity: Quantity, report: Report) -> bool:
    """Whether a report counts more people of one state than a figure does: the gravely injured beside all who are."""
    others = (other for other in report.reading.quantities if other.state == quantity.state and other.value is not None)
    return any(quantity.value is None or other.value > quantity.value for other in others if other.value is not None)


def _branch(notions: Iterable[str]) -> list[str]:
    """The one branch of the economy that the words beside a share name: of "agriculture and mining" it is the whole that grew thanks to both."""
    named = {branch for key in notions if (branch := read_scopes("branch").get(key))}
    named = named - {ADDED} or named
    return sorted(named) if len(named) == 1 else []


def is_idle(text: str, key: Key) -> bool:
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


def is_change(text: str, quantity: Quantity, key: str) -> bool:
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


def _is_either(text: str, clause: Span, found: Sequence[Key]) -> bool:
    """Whether words count people of two states together: "मारे गए या घायल हुए", "killed or wounded"."""
    places = {key.start: read_states()[key.key] for key in found if clause.start <= key.start < clause.end and key.key in read_states()}
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
def _stages() -> Mapping[str, str]:
    return {fold(row["word"]): row["stage"] for row in read_table("srot.linking", "stages")}


def find_stages(text: str, span: Span) -> Iterator[str]:
    """The number of every stage that the words name: "दूसरे चरण", "the first batch"."""
    stages = _stages()
    words = [stages.get(fold(word), "") for word in WORD.findall(text, span.start, span.end)]
    for ordinal, noun in pairwise(words):
        if ordinal.isdecimal() and noun == "noun":
            yield ordinal
