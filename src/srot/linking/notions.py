"""What the words of a name mean: the name of a body and the words of an office as notions, equal in all languages.

A country is one notion however it is put, and so is a state: "रूस के राष्ट्रपति", "रूसी राष्ट्रपति" and "the Russian president" have the same two.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from srot.gazetteer.table import demonym, lookup
from srot.languages.lexicon import Key
from srot.languages.load import load_pack
from srot.languages.tables import read_table
from srot.models.acronyms import spell_acronym
from srot.text.name_parts import find_meanings
from srot.text.normal import fold
from srot.text.words import Word, find_words, is_word

COUNTRY = "cc:"
"""Before the code of a country that is a notion of a name."""
NOTION = "c:"
"""Before a notion that all languages share; a word without one is its own."""
PEOPLE = frozenset(
    f"c:{notion}"
    for notion in (
        "chief", "chairman", "ceo", "spokesperson", "official", "minister", "prime_minister", "president", "leader", "secretary", "commissioner", "collector",
        "chief_minister", "judge", "governor", "director", "superintendent", "inspector", "magistrate", "incharge", "ambassador", "diplomat", "doctor", "expert", "scientist", "soldier", "worker", "source", "people", "family", "eyewitness",
    )
)  # fmt: skip
"""Notions of people: with one of these beside it the name of a body is that of an office."""
NAMES = frozenset(("singh",))
"""What ``srot/text/data/name_words.tsv`` has among words that mean something, and people are called."""
STATE = "at:"
"""Before the key of a state of a country."""
LONGEST_PLACE = 2
"""Words of a country or a state that are looked at: "South Korea"."""


@lru_cache(maxsize=30_000)
def find_notions(name: str, lang: str) -> frozenset[str]:
    """The notions of a name.

    >>> find_notions("रूस के विदेश मंत्रालय", "hi") == find_notions("Russian Foreign Ministry", "en")
    True
    >>> find_notions("एस एस पी", "hi") == find_notions("SSP", "en"), "c:police" in find_notions("एस पी सिंह", "hi")
    (True, False)
    """
    return frozenset(found.key for found in list_notions(name, lang))


@lru_cache(maxsize=30_000)
def list_notions(name: str, lang: str) -> tuple[Key, ...]:
    """The notions of a name, each with the words it stands for, in order."""
    words = [word for word in find_words(name) if is_word(word.text)]
    found = [*_find_phrases(_close_up(words))]
    found += _find_places([word for word in words if not _covers(found, word.start)])
    keys = load_pack(lang).lexicon().find_keys(name)
    found += [Key(_mean(key, name), key.start, key.end) for key in keys if not _covers(found, key.start)]
    return tuple(sorted(found, key=lambda key: (key.start, key.key)))


@lru_cache(maxsize=30_000)
def may_tell(word: str, lang: str, wanted: frozenset[str]) -> bool:
    """Whether words with this one among them may tell one of the `wanted` notions because of it: it tells one by itself, or a phrase that does begins with it.

    >>> may_tell("prime", "en", PEOPLE), may_tell("bridge", "en", PEOPLE)
    (True, False)
    """
    begun = _phrases().get(_plain(word), ())
    return not wanted.isdisjoint(find_notions(word, lang)) or any(notion in wanted for _, notions in begun for notion in notions)


def find_places(notions: frozenset[str]) -> frozenset[str]:
    """The countries and states among notions, as notions."""
    return frozenset(notion for notion in notions if notion.startswith((COUNTRY, STATE)))


def _covers(found: Sequence[Key], place: int) -> bool:
    return any(key.start <= place < key.end for key in found)


def _close_up(words: Sequence[Word]) -> Sequence[Word]:
    """A name of nothing but letters spelled apart as the one word that they make: "एस एस पी"."""
    if len(words) < 2 or any(len(spell_acronym(word.text)) != 1 for word in words):
        return words
    return [Word(words[0].start, words[-1].end, "".join(word.text for word in words))]


def _find_phrases(words: Sequence[Word]) -> Iterator[Key]:
    place = 0
    folded = [_plain(word.text) for word in words]
    while place < len(words):
        phrases = _phrases().get(folded[place], ())
        notions, length = next(((n, len(p)) for p, n in phrases if tuple(folded[place : place + len(p)]) == p), ((), 1))
        yield from (Key(notion, words[place].start, words[place + length - 1].end) for notion in notions)
        place += length


def _find_places(words: Sequence[Word]) -> Iterator[Key]:
    place = 0
    while place < len(words):
        runs = (words[place : place + length] for length in range(LONGEST_PLACE, 0, -1))
        found = ((run, notion) for run in runs if (notion := _place_of(" ".join(_bare(word.text) for word in run))))
        run, notion = next(found, (words[place : place + 1], None))
        if notion:
            yield Key(notion, run[0].start, run[-1].end)
        place += len(run)


@lru_cache(maxsize=30_000)
def _place_of(words: str) -> str | None:
    rows = lookup(words)
    country = next((row.country for row in rows if row.subtype == "country"), None) or demonym(words)
    state = next((row.key for row in rows if row.subtype == "state"), None)
    return f"{COUNTRY}{country}" if country else f"{STATE}{state}" if state else None


def _mean(key: Key, name: str) -> str:
    """A notion that the words of names have in common, or the country that a word in a case is of ("युक्रेनच्या"), where the lexicon has none for it."""
    if key.key.startswith(NOTION):
        return key.key
    if key.key != fold(name[key.start : key.end]) and (place := _place_of(key.key)):
        return place
    parts = find_meanings(name[key.start : key.end])
    meant = {concept for concept, kind in parts if kind in ("word", "title")} - NAMES
    return f"{NOTION}{min(meant)}" if len(parts) == len(meant) == 1 else key.key


def _bare(word: str) -> str:
    return word.removesuffix("'s").removesuffix("’s")


def _plain(word: str) -> str:
    return fold(_bare(word))


@cache
def _phrases() -> dict[str, tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]]:
    """First word -> phrases with their notions, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = {}
    for row in read_table("srot.linking", "notion_phrases"):
        notions = tuple(f"{NOTION}{notion}" for notion in row["notions"].split())
        for phrase in row["phrases"].split("|"):
            words = tuple(fold(word.text) for word in find_words(phrase) if is_word(word.text))
            found.setdefault(words[0], []).append((words, notions))
    return {first: tuple(sorted(phrases, key=lambda pair: (-len(pair[0]), pair))) for first, phrases in found.items()}
