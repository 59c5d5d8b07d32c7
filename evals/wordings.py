"""Wordings of claims: how well the likeness of sentences tells those of one claim from the others of their story.

Lines lie in ``wordings/*.tsv``. Every fifth story, by the BLAKE2b of its key, is the test part: nothing that ships may learn from it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from hashlib import blake2b
from itertools import combinations
from typing import NamedTuple

from evals.samples import ROOT
from srot.linking.senses import Senses
from srot.models.embedder import load_embedder

FOLDER = ROOT / "wordings"
COLUMNS = ["story", "claim", "lang", "text"]
PARTS = 5


class Wording(NamedTuple):
    """One wording of a claim of a story."""

    story: str
    claim: str
    lang: str
    text: str


class Pair(NamedTuple):
    """Two wordings of one story: whether they are of one claim, of one language, and how alike their sentences are, 0..1."""

    same: bool
    across: bool
    likeness: float


def read_wordings() -> Iterator[Wording]:
    """All lines of all files, in order."""
    for path in sorted(FOLDER.glob("*.tsv")):
        for line in path.read_text(encoding="utf-8").splitlines()[1:]:
            yield Wording(*line.split("\t"))


def is_test(story: str) -> bool:
    """Whether a story is of the part that is only measured."""
    return int(blake2b(story.encode()).hexdigest(), 16) % PARTS == 0


@cache
def test_pairs() -> tuple[Pair, ...]:
    """The pairs of each story of the test part, compared as linking compares the sentences of a story."""
    stories: dict[str, list[Wording]] = defaultdict(list)
    for wording in read_wordings():
        if is_test(wording.story):
            stories[wording.story].append(wording)
    return tuple(pair for told in stories.values() for pair in _compare(told))


def _compare(told: Sequence[Wording]) -> Iterator[Pair]:
    embedder = load_embedder()
    names = [str(number) for number in range(len(told))]
    vectors = dict(zip(names, embedder.encode([wording.text for wording in told]), strict=True))
    langs: Mapping[str, str] = {name: wording.lang for name, wording in zip(names, told, strict=True)}
    senses = Senses(vectors, langs, embedder)
    for (left, a), (right, b) in combinations(zip(names, told, strict=True), 2):
        yield Pair(a.claim == b.claim, a.lang != b.lang, senses.of(left, right))


def average_precision(pairs: Iterable[Pair]) -> float:
    """The mean, over the pairs of one claim, of the share of such pairs among those that are as alike or more; equal ones count as ill as can be."""
    ranked = sorted(pairs, key=lambda pair: (-pair.likeness, pair.same))
    found, total = 0, 0.0
    for place, pair in enumerate(ranked, 1):
        if pair.same:
            found += 1
            total += found / place
    return total / found if found else 0.0
