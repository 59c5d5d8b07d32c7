"""Makes ``srot/text/data/name_neighbours.tsv``: ``python -m srot.models.name_neighbours``.

Latin letters tell few of the sounds of Hindi, so "Patil" is heard nearly as well in "पटेल" as in "पाटिल". Names that are near each other in this
way, and are no two spellings of one word, are set down as neighbours: which of them a Latin spelling means, the nearer one tells.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from importlib.resources import files
from pathlib import Path

from srot.text.name_parts import Part, parse_name
from srot.text.name_twins import twin_rows
from srot.text.names import sounded_similarity, word_similarity
from srot.text.normal import fold

NEAR, VARIANT = 0.72, 0.9
"""How alike two words are in Latin letters to be neighbours, and from where on they are spellings of one word in Devanagari."""


def find_neighbours(parts: Sequence[Part]) -> dict[str, list[str]]:
    """For each word the words that sound like it and are other names."""
    found: dict[str, set[str]] = defaultdict(set)
    for left, right in _pairs(parts):
        if word_similarity(left.roman, right.roman) >= NEAR and not _is_one(left, right):
            found[left.text].add(right.text)
            found[right.text].add(left.text)
    return {word: sorted(found[word]) for word in sorted(found)}


_ONE_HABIT = str.maketrans({"व": "ब", "श": "स", "ष": "स", "ण": "न", "ी": "ि", "ू": "ु", "ई": "इ", "ऊ": "उ", "ङ": "ग", "\u093c": None, "\u200d": None})
"""Letters of which one writer has this and another that, in one name: "विपिन" and "बिपिन", "शाही" and "साही"."""


def _is_one(left: Part, right: Part) -> bool:
    if _loose(left.text) == _loose(right.text) or twin_rows(left.text) & twin_rows(right.text):
        return True
    return sounded_similarity(left, right) >= VARIANT


def _loose(word: str) -> str:
    return fold(word).translate(_ONE_HABIT)


def _pairs(parts: Sequence[Part]) -> Iterator[tuple[Part, Part]]:
    """Words whose consonants begin alike, each two once."""
    near: dict[str, list[Part]] = defaultdict(list)
    for part in parts:
        yield from ((other, part) for other in near[part.skeleton[:1]])
        near[part.skeleton[:1]].append(part)


def read_native_parts() -> list[Part]:
    """The words of names in Devanagari that the tables know, each once."""
    lines = files("srot.gazetteer").joinpath("data", "name_parts.tsv").read_text(encoding="utf-8").splitlines()
    words = dict.fromkeys(line.split("\t")[0] for line in [line for line in lines if line and not line.startswith("#")][1:])
    parts = (name.parts[0] for name in map(parse_name, words) if len(name.parts) == 1)
    return list({part.text: part for part in parts if part.script == "Devanagari"}.values())


def main() -> None:
    """Writes the table into the package."""
    head = (
        "# Names of Hindi that sound alike and are two, for Latin spellings to be given to the nearer one.\n"
        "# Made by srot.models.name_neighbours from the tables of parts of names.\n"
        "name\tneighbours\n"
    )
    rows = (f"{word}\t{' '.join(others)}\n" for word, others in find_neighbours(read_native_parts()).items())
    Path(str(files("srot.text").joinpath("data", "name_neighbours.tsv"))).write_text(head + "".join(rows), encoding="utf-8")


if __name__ == "__main__":
    main()
