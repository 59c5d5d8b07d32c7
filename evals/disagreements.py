"""Disagreements on our own patterns: small groups of reports that differ, and look-alikes that only seem to.

    python -m evals disagreements          # the scores of both halves
    python -m evals.disagreements          # what is missed and what is false, of the half to learn from

The patterns are halved by a hash of their names. What is missed in the test half is never shown: who reads it tunes to it.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from typing import Any

from evals.samples import ROOT
from srot.linking.linker import link
from srot.linking.reports import Report
from srot.models.embedder import load_embedder
from srot.reading import read_article
from srot.records import Article, Disagreement, Judgement, make_id

GOLD = ROOT / "evals" / "gold" / "disagreements"
SCALES = {"crore": 1e7, "lakh": 1e5}
"""How the gold writes large sums."""
HALVES = ("dev", "test")


@dataclass(frozen=True, slots=True)
class Expected:
    """One disagreement of the gold: each side is a value with the articles that give it."""

    kind: str
    nature: str
    sides: tuple[tuple[str, frozenset[str]], ...]


@dataclass(frozen=True, slots=True)
class Pattern:
    """A few reports and the disagreements that they hold; none where they only look as if they differed."""

    id: str
    articles: tuple[Article, ...]
    expected: tuple[Expected, ...]

    @property
    def half(self) -> str:
        """``dev`` or ``test``, by the pattern's name alone."""
        return HALVES[blake2b(self.id.encode()).digest()[0] % 2]


@cache
def read_patterns(half: str) -> tuple[Pattern, ...]:
    """The patterns of one half, by name."""
    files = sorted(GOLD.glob("*.toml"))
    rows = [row for path in files for row in tomllib.loads(path.read_text(encoding="utf-8"))["pattern"]]
    made = (_make_pattern(row) for row in sorted(rows, key=lambda row: str(row["id"])))
    return tuple(pattern for pattern in made if pattern.half == half)


def _make_pattern(row: Mapping[str, Any]) -> Pattern:
    articles = {name: _make_article(row["id"], name, report) for name, report in zip("abcdef", row["report"], strict=False)}
    expected = tuple(
        Expected(
            found["kind"],
            found["nature"],
            tuple((value, frozenset(articles[name].id for name in names)) for value, names in found["values"].items()),
        )
        for found in row.get("disagreement", ())
    )
    if bool(expected) == ("none" in row):
        raise ValueError(f"pattern {row['id']}: give its disagreements, or say in `none` why there are none")
    return Pattern(row["id"], tuple(articles.values()), expected)


def _make_article(pattern: str, name: str, row: Mapping[str, str]) -> Article:
    return Article(
        id=make_id("art", pattern, name),
        text=row["text"],
        outlet=row["outlet"],
        title=row["title"],
        lang=row.get("lang", "hi"),
        published=row["published"],
        published_basis="metadata",
    )


@cache
def reports_of(half: str) -> tuple[Report, ...]:
    """All reports of a half, read."""
    return tuple(Report(article, read_article(article)) for pattern in read_patterns(half) for article in pattern.articles)


@cache
def find_all(half: str, *, given: bool = False) -> tuple[Disagreement, ...]:
    """The disagreements of a half, linked as one pile; with the stories of its disagreements `given`, none of them is split."""
    reports = reports_of(half)
    ruled = [ruling for pattern in read_patterns(half) if given and pattern.expected for ruling in _rule_one_story(pattern)]
    return link([r.article for r in reports], [r.reading for r in reports], ruled, embedder=load_embedder()).disagreements


def _rule_one_story(pattern: Pattern) -> Iterator[Judgement]:
    first, *others = pattern.articles
    for other in others:
        yield Judgement(make_id("jud", first.id, other.id), "story", "same", first.id, other.id, "gold", "2024-01-01")


def matches(kind: str, sides: Sequence[tuple[str, frozenset[str]]], found: Disagreement) -> bool:
    """Whether a found disagreement is the expected one: its kind, and two of its values on two sides, by the reports that
    give them and, for numbers and days, by the figure."""
    used: set[int] = set()
    for value in found.values:
        for number, (wanted, articles) in enumerate(sides):
            same = kind not in ("number", "date") or is_value(wanted, value.value) or is_value(wanted, value.text)
            if number not in used and same and articles & set(value.articles):
                used.add(number)
                break
    return kind == found.kind and len(used) >= 2


def is_value(wanted: str, found: str) -> bool:
    """Whether a value found is the one of the gold: its digits, its sum written out ("2000 crore"), or its hour of the day."""
    number, _, scale = wanted.partition(" ")
    if scale in SCALES and found == f"{float(number) * SCALES[scale]:.0f}":
        return True
    return _digits(wanted) == _digits(found) or (":" in wanted and found.endswith(wanted))


def _digits(text: str) -> str:
    return "".join(character for character in str(text) if character.isdigit() or character == ".")


@dataclass(frozen=True, slots=True)
class Tally:
    """Of `wanted` disagreements how many are found and how many of these have the right nature; of `stories` how many have at
    most one false alarm; of `alike` look-alikes how many have none; and a line for each miss and each false alarm."""

    wanted: int
    found: int
    natured: int
    stories: int
    calm: int
    alike: int
    clean: int
    false: int
    errors: tuple[str, ...]


def score(half: str, *, given: bool = False) -> Tally:
    """The tally of a half, by its own stories or by those of the gold."""
    patterns = read_patterns(half)
    hits: list[bool] = []
    natured = 0
    alarms: dict[str, int] = {}
    errors: list[str] = []
    for pattern in patterns:
        mine = {article.id for article in pattern.articles}
        here = [d for d in find_all(half, given=given) if mine & {name for value in d.values for name in value.articles}]
        for gold in pattern.expected:
            matched = [d for d in here if matches(gold.kind, gold.sides, d)]
            hits.append(bool(matched))
            natured += any(d.nature == gold.nature for d in matched)
            errors.extend(_miss(pattern, gold, matched))
        false = [d for d in here if not any(matches(gold.kind, gold.sides, d) for gold in pattern.expected)]
        alarms[pattern.id] = len(false)
        errors.extend(f"FALSE {pattern.id}: {_write(d)}" for d in false)
    alike = [pattern.id for pattern in patterns if not pattern.expected]
    return Tally(
        wanted=len(hits),
        found=sum(hits),
        natured=natured,
        stories=len(patterns),
        calm=sum(count <= 1 for count in alarms.values()),
        alike=len(alike),
        clean=sum(not alarms[name] for name in alike),
        false=sum(alarms.values()),
        errors=tuple(errors),
    )


def _miss(pattern: Pattern, gold: Expected, matched: Sequence[Disagreement]) -> Iterator[str]:
    if not matched:
        yield f"MISS {pattern.id}: {gold.kind} {gold.nature} {[value for value, _ in gold.sides]}"
    elif all(d.nature != gold.nature for d in matched):
        yield f"NATURE {pattern.id}: {gold.nature} expected; {'; '.join(map(_write, matched))}"


def _write(found: Disagreement) -> str:
    return f"{found.kind} {found.nature} {found.about}: {' | '.join(value.value for value in found.values)} ({found.why})"


def main() -> None:
    """Print what is missed and what is false in the half to learn from."""
    tally = score("dev")
    print("\n".join(tally.errors))
    print(f"found {tally.found} of {tally.wanted}; nature {tally.natured} of {tally.found}; {tally.false} false alarms")


if __name__ == "__main__":
    main()
