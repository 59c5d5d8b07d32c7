"""Sentences of the local press made up for training: frames of our own writing, their places filled with names by chance.

The corpora with marked names are of the national press; who is in them is known. A town's police report names people and villages that
no table has, and the words beside them are all that tells: "मृतक X", "X निवासी Y", "थाना X के ग्राम Y".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib.resources import files
from random import Random

import regex

from srot.models.conll import Sentence
from srot.models.made_names import (
    Stock,
    make_body,
    make_firm,
    make_full_name,
    make_given,
    make_house,
    make_person,
    make_town,
    make_village,
)
from srot.text.words import find_words

_SLOT = regex.compile(r"\{(\w)\}")
_SEED = 20
_FILLERS: dict[str, tuple[str, Callable[[Stock, Random], str]]] = {
    "P": ("PER", make_person),
    "F": ("PER", make_full_name),
    "G": ("PER", make_given),
    "V": ("LOC", make_village),
    "T": ("LOC", make_town),
    "S": ("ORG", lambda stock, chance: make_house(stock, chance, "school")),
    "H": ("ORG", lambda stock, chance: make_house(stock, chance, "hospital")),
    "B": ("ORG", make_body),
    "C": ("ORG", make_firm),
}


def framed_sentences(stock: Stock, times: int) -> list[Sentence]:
    """Each frame filled `times` over, the same on every machine."""
    chance = Random(_SEED)
    return [fill(frame, stock, chance) for frame in frames() for _ in range(times)]


def frames() -> list[str]:
    """The frames of ``data/frames_hi.txt``."""
    lines = files("srot.models").joinpath("data", "frames_hi.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def fill(frame: str, stock: Stock, chance: Random) -> Sentence:
    """A frame with a name in each of its places: "{V} में {P} ने" becomes "बरौली में झम्मन लाल ने"."""
    pairs = list(_pieces(frame, stock, chance))
    return Sentence(tuple(word for word, _ in pairs), tuple(label for _, label in pairs))


def _pieces(frame: str, stock: Stock, chance: Random) -> Iterator[tuple[str, str]]:
    reached = 0
    for slot in _SLOT.finditer(frame):
        yield from ((word.text, "O") for word in find_words(frame[reached : slot.start()]))
        kind, make = _FILLERS[slot[1]]
        for nth, word in enumerate(find_words(make(stock, chance))):
            yield word.text, f"{'I' if nth else 'B'}-{kind}"
        reached = slot.end()
    yield from ((word.text, "O") for word in find_words(frame[reached:]))
