"""All forms of a Marathi verb from its stem, and of a noun from its direct and its oblique form."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from srot.languages.eventing.grammar import word_set
from srot.languages.tables import read_table
from srot.text.normal import fold

_PACKAGE = "srot.languages.mr"
_ENDINGS = tuple(sorted(word_set(_PACKAGE, "verb_ending")))
_CASES = tuple(sorted(word_set(_PACKAGE, "noun_ending")))


@cache
def forms_of(stem: str) -> tuple[str, ...]:
    """A verb's stem with its endings, or a noun with those of case, which stand behind its oblique forms; rows of ``event_irregular.tsv`` come first.

    >>> "कोसळली" in forms_of("कोसळ"), "केला" in forms_of("कर"), "अपघातात" in forms_of("अपघात/अपघाता/अपघातां")
    (True, True, True)
    """
    if "/" in stem:
        return tuple(form for form, _ in _noun_forms(stem))
    return (stem, *_irregular().get(stem, ()), *(stem + ending for ending in _ENDINGS))


@cache
def cases() -> Mapping[str, str]:
    """Folded form of a noun of the event tables -> its ending, the oblique form before it apart; empty for the direct one."""
    found: dict[str, str] = {}
    for stem in sorted({*_stems("events", "head"), *_stems("event_words", "words")}):
        for form, ending in _noun_forms(stem):
            found.setdefault(fold(form), ending)
    return found


def _stems(table: str, column: str) -> Iterator[str]:
    for row in read_table(_PACKAGE, table):
        yield from (choice[1:] for part in row[column].split() for choice in part.split("|") if choice.startswith("@") and "/" in choice)


def _noun_forms(stem: str) -> Iterator[tuple[str, str]]:
    direct, *obliques = stem.split("/")
    yield direct, ""
    for oblique in obliques:
        yield oblique, ""
        yield from ((oblique + ending, ending) for ending in _CASES)


@cache
def _irregular() -> dict[str, tuple[str, ...]]:
    return {row["stem"]: tuple(row["forms"].split()) for row in read_table(_PACKAGE, "event_irregular")}
