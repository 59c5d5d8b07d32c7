"""Keys of names: two forms of one name nearly always share one, so that only names with a key in common need be compared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from srot.text.name_parts import Name, Part, parse_name
from srot.text.name_twins import twin_keys
from srot.text.sounds import find_skeleton


@lru_cache(maxsize=30_000)
def name_keys(text: str) -> tuple[str, ...]:
    """Blocking keys: two forms of one name nearly always share one. The first letter tells the kind of key: ``w`` the whole
    name, ``x`` one word and the initial of another, ``t`` a first or last word (shared by a bare family name and the full
    one), ``a`` the letters of an acronym.

    >>> sorted(set(name_keys("पुतिन")) & set(name_keys("Vladimir Putin")))
    ['t:ptn']
    """
    return tuple(sorted(set(_find_keys(parse_name(text)))))


def _find_keys(name: Name) -> Iterator[str]:
    solid = [part for part in name.parts if part.kind == "name"]
    named = solid or [part for part in name.parts if part.kind != "function"]
    yield from (f"w:{key}" for key in _whole(name.parts))
    for position in {0, len(named) - 1} if named else ():
        yield from (f"t:{key}" for key in _keys_of(named[position]))
    if len(named) > 1:
        yield from (f"x:{key}+{initial_class(named[-1])}" for key in _keys_of(named[0]))
        yield from (f"x:{key}+{initial_class(named[0])}" for key in _keys_of(named[-1]))
    content = [part for part in name.parts if part.kind != "function"]
    if name.acronym:
        yield _acronym_key(name.acronym)
    if 2 <= len(content) <= 8:
        yield _acronym_key("".join(part.roman[:1] for part in content))
        yield _acronym_key("".join((part.concept or part.roman)[:1] for part in content))


def initial_class(part: Part) -> str:
    """The class of the sound that a word begins with, or that its letters do."""
    return _head_class(part.letters or part.roman[:1])


def _acronym_key(letters: str) -> str:
    return "a:" + "".join(sorted(map(_head_class, letters)))


def _keys_of(part: Part) -> tuple[str, ...]:
    return (f"={part.concept}" if part.concept else part.skeleton[:4], *twin_keys(part.text))


def _whole(parts: Sequence[Part]) -> Iterator[str]:
    solid = [part for part in parts if part.kind not in ("function", "filler")] or parts
    spelled = [part for part in solid if len(part.letters) != 1] or solid
    yield find_skeleton("".join(part.roman for part in spelled))[:7]
    if any(part.concept for part in solid):
        yield "".join(f"={part.concept}" if part.concept else part.skeleton for part in solid)


def _head_class(letter: str) -> str:
    letter = letter[:1]
    for kind, letters in (("a", "aeiouy"), ("k", "ckqgjsxz"), ("b", "bvw"), ("p", "pf")):
        if letter in letters:
            return kind
    return letter
