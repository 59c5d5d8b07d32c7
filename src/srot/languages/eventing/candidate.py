"""An event before it is a record: what a rule found in a clause."""

from __future__ import annotations

from dataclasses import dataclass

from srot.languages.eventing.rules import Rule
from srot.languages.eventing.scene import Placed
from srot.records import Circumstance, Mention, Quantity, TimeExpression


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words ``[low, high)`` that name an event, the clause they stand in, and what the clause gives for it.

    `weight` orders accounts of one happening in one clause: a predicate before a bare noun; `verbal` tells a predicate.
    Of `places` the first is where it happened, the others stand beside or around it; `circumstances` are told without a name or number.
    """

    rule: Rule
    type: str | None
    mode: str | None
    low: int
    high: int
    sentence: int
    clause: tuple[int, int]
    weight: int
    verbal: bool
    actors: tuple[Placed[Mention], ...] = ()
    recipients: tuple[Placed[Mention], ...] = ()
    time: TimeExpression | None = None
    places: tuple[Mention, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    polarity: str = "positive"
    modality: str = "asserted"
    circumstances: tuple[Circumstance, ...] = ()
