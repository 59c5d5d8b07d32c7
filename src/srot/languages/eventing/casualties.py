"""Which numbers belong to which event."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from srot.languages.eventing.candidate import Candidate
from srot.languages.eventing.leading import find_leading
from srot.languages.eventing.rules import Rule
from srot.languages.eventing.scene import Placed, Scene, within
from srot.records import Mention, Quantity

HARM = frozenset(("dead", "injured", "missing", "trapped", "displaced", "evacuated", "rescued", "hospitalised", "affected", "destroyed", "damaged"))
_COUNTED = frozenset(("MOBILIZE", "AID", "COERCE", "PROTEST", "YIELD", "SANCTION"))
_RAGING = frozenset(("storm", "snowstorm", "hail", "flood", "landslide", "earthquake", "tsunami"))
_BROUGHT = frozenset(("building_collapse", "drowning", "boat"))
_REACH = 5
# The places that the words from one place to another give for the number among them alone.
Finder = Callable[[Scene, int, Placed[Quantity], int], tuple[Mention, ...]]


def count_harm(scene: Scene, candidates: Sequence[Candidate], find_spots: Finder) -> list[Candidate]:
    """Candidates with the dead, hurt and missing of their clause, of their sentence, or of the sentences that go on about them.

    A number belongs to the nearest harmful event before it in its clause, else behind it there, else before it in its sentence, and to those in a row with
    that ("floods and landslides"), else to one behind it; a sentence without any goes to the last one before it, five sentences back at most, else to
    a vague noun in the sentence behind ("तीन यात्री घायल हो गए। हादसा स्टेशन के पास हुआ"), else to the one that the report is about. With the number goes the place that its own words name, which `find_spots` gives.
    """
    found = list(candidates)
    leading = find_leading(found)
    by_sentence: dict[int, list[int]] = {}
    for number, candidate in enumerate(found):
        if _harms(candidate):
            by_sentence.setdefault(candidate.sentence, []).append(number)
    for sentence, (low, high) in enumerate(scene.sentences):
        start = low
        numbers = within(scene.quantities, low, high)
        for at, placed in enumerate(numbers):
            if placed.item.state in HARM:
                end = numbers[at + 1].low if at + 1 < len(numbers) else high
                spots = find_spots(scene, start, placed, end)
                hosts = _hosts(scene, found, by_sentence, sentence, placed)
                for host in _with_leading(found, hosts, leading):
                    found[host] = _with(found[host], placed.item, spots)
            start = placed.high
    return found


def find_counted(scene: Scene, rule: Rule, clause: tuple[int, int]) -> tuple[Quantity, ...]:
    """Numbers of a clause that tell how big such an event is: the soldiers sent, the people who marched."""
    if rule.type not in _COUNTED:
        return ()
    return tuple(p.item for p in within(scene.quantities, *clause) if p.item.unit in (None, "") and p.item.of)


def _harms(candidate: Candidate) -> bool:
    return candidate.rule.is_harmful() and candidate.polarity == "positive"


def _hosts(
    scene: Scene, found: Sequence[Candidate], by_sentence: dict[int, list[int]], sentence: int, placed: Placed[Quantity]
) -> list[int]:
    here = by_sentence.get(sentence, [])
    clause = [n for n in here if found[n].clause[0] <= placed.low < found[n].clause[1]]
    before = [n for n in clause if found[n].low < placed.low] or clause[:1] or [n for n in here if found[n].low < placed.low]
    if before:
        return _row(found, before)
    if here:
        return here[:1]
    for back in range(sentence - 1, max(-1, sentence - 1 - _REACH), -1):
        if back in by_sentence:
            return by_sentence[back][-1:]
    return [number for number in by_sentence.get(sentence + 1, [])[:1] if found[number].rule.refers]


def _with_leading(found: Sequence[Candidate], hosts: list[int], leading: int | None) -> list[int]:
    """The hosts, or the event that the report is about where there are none; and the disaster that it is about beside the accidents that it brought:
    who dies under a wall or in the water in a storm dies of the storm."""
    if leading is None or (hosts and not _brings(found[leading], [found[number] for number in hosts])):
        return hosts
    before = [n for n in range(max(hosts, default=leading)) if found[n].type == found[leading].type and _harms(found[n])]
    return [*hosts, *(before[-1:] or [leading])]


def _brings(leading: Candidate, others: Sequence[Candidate]) -> bool:
    return leading.type == "DISASTER" and leading.mode in _RAGING and all(other.type == "ACCIDENT" and other.mode in _BROUGHT for other in others)


def _row(found: Sequence[Candidate], numbers: list[int]) -> list[int]:
    """The last of these events and those that stand in a row with it, one word or two between."""
    row = numbers[-1:]
    for number in reversed(numbers[:-1]):
        if not 0 < found[row[-1]].low - found[number].high <= 2:
            break
        row.append(number)
    return row


def _with(candidate: Candidate, quantity: Quantity, spots: tuple[Mention, ...]) -> Candidate:
    if any(known.id == quantity.id for known in candidate.quantities):
        return candidate
    places = tuple(dict.fromkeys((*candidate.places, *spots)))
    return replace(candidate, quantities=(*candidate.quantities, quantity), places=places)
