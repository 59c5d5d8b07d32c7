"""Which two names of origins in one claim sound alike enough to be one source's: misspelt, in another script, a part of the other."""

from __future__ import annotations

from functools import lru_cache

import regex

from srot.linking.named_origins import GENERIC, NamedOrigin, find_facts, is_body_of
from srot.linking.notions import find_notions
from srot.linking.officers import is_misspelt
from srot.text.name_parts import parse_name
from srot.text.names import is_match, name_similarity
from srot.text.words import find_words, is_word, script_of

TELLING = 2
"""Notions of an office that one man alone holds: "health minister", not "minister"."""
NEARLY = 0.75
"""Likeness from which two spellings are one name where the office is one too."""
_ACRONYM = regex.compile(r"\p{Lu}{3,}")


@lru_cache(maxsize=20_000)
def is_one_name(left: NamedOrigin, right: NamedOrigin) -> bool:
    """Whether two names sound alike; of two of one sort the words of office around the longer one are left out.

    The unnamed of one newsroom are one where one name says no more than the other: "officials", "senior officials".
    """
    if left.kind == right.kind == "unnamed":
        return _say_no_more(left, right)
    if "unnamed" in (left.kind, right.kind):
        return False
    mine, theirs = find_facts(left), find_facts(right)
    if is_body_of(mine, theirs) or is_body_of(theirs, mine):
        return False
    shared = mine.held & theirs.held
    if shared and (_is_one_holder(left, right) or (len(shared) >= TELLING and (_is_one_family(left, right) or _is_one_misspelt(left, right)))):
        return True
    generic = left.kind in GENERIC and right.kind in GENERIC
    if generic and any(_shares_acronym(a, b) for a, _ in left.names for b, _ in right.names):
        return True
    if _is_bare_body(left, right) or _is_bare_body(right, left):
        return True
    people = left.kind == right.kind == "person"
    if people and any(_leaves_out_middle(a, b) for a, _ in left.names for b, _ in right.names):
        return True
    one_sort = generic or people
    return any(_sounds_same(a, b, inside=one_sort) for a, _ in left.names for b, _ in right.names)


def _say_no_more(left: NamedOrigin, right: NamedOrigin) -> bool:
    if left.newsroom != right.newsroom:
        return False
    names = [[find_notions(*name) for name in origin.names] for origin in (left, right)]
    return any(a <= b or b <= a for a in names[0] for b in names[1])


def _is_bare_body(bare: NamedOrigin, full: NamedOrigin) -> bool:
    """Whether what was taken for a person by its single name is the name of a body in another script: "Roscosmos"."""
    if bare.kind != "person" or full.kind not in GENERIC or bare.offices:
        return False
    pairs = ((a, words[-1]) for a, _ in bare.names for b, _ in full.names if (words := b.split()) and len(words) > 1)
    return any(len(a.split()) == 1 and script_of(a) != script_of(b) and is_match(a, b) for a, b in pairs)


def _shares_acronym(left: str, right: str) -> bool:
    """Whether an acronym of one name is one of the words of the other, in whatever script: "the company NHIDCL", "एनएचआईडीसीएल"."""
    mine, theirs = ([word.text for word in find_words(name) if is_word(word.text)] for name in (left, right))
    found = ((a, b) for one, other in ((mine, theirs), (theirs, mine)) for a in one if _ACRONYM.fullmatch(a) for b in other)
    return any(is_match(a, b) for a, b in found)


def _is_one_holder(left: NamedOrigin, right: NamedOrigin) -> bool:
    """Whether two who hold one office bear names in two scripts that all but sound alike: "वीणा जॉर्ज", "Veena George"."""
    pairs = ((a, b) for a, _ in left.names for b, _ in right.names if script_of(a) != script_of(b))
    return any(name_similarity(a, b) >= NEARLY for a, b in pairs)


def _is_one_family(left: NamedOrigin, right: NamedOrigin) -> bool:
    """Whether the last of several words of two names are one: who holds one office of two notions is then one man, misspelt ("Arif Khan", "Asif Khan")."""
    lasts = [[words[-1] for name, _ in origin.names if len(words := name.split()) > 1] for origin in (left, right)]
    return any(is_match(a, b) for a in lasts[0] for b in lasts[1])


def _is_one_misspelt(left: NamedOrigin, right: NamedOrigin) -> bool:
    return left.kind == right.kind == "person" and any(is_misspelt(a, b) for a, _ in left.names for b, _ in right.names)


def _sounds_same(left: str, right: str, *, inside: bool) -> bool:
    if is_match(left, right):
        return True
    words = left.split(), right.split()
    length = min(map(len, words))
    if not inside or length < 2 or len(words[0]) == len(words[1]):
        return False
    ends = [" ".join(found[-length:]) for found in words]
    starts = [" ".join(found[:length]) for found in words]
    return any(is_match(*cut) and not any(map(_is_initials, cut)) for cut in (ends, starts))


def _is_initials(words: str) -> bool:
    """Whether words are nothing but initials, which fit too many names: "जी. टी." of "जी. टी. पंड्या" is no "जगदीश ठाकोर"."""
    return all(len(part.letters) == 1 for part in parse_name(words).parts)


def _leaves_out_middle(left: str, right: str) -> bool:
    """Whether of two names of a person one has but the first and the last word of the other: "Mohan Rana", "Mohan Singh Rana"."""
    short, full = sorted((left.split(), right.split()), key=len)
    return len(short) == 2 < len(full) and is_match(" ".join(short), f"{full[0]} {full[-1]}")


def is_bare_name(bare: NamedOrigin, full: NamedOrigin) -> bool:
    """Whether a person's only name is a part of another's: "Sheikh Mohammed", "Mohammed bin Salman"."""
    if not bare.kind == full.kind == "person":
        return False
    single = [name for name, _ in bare.names if len(parse_name(name).parts) == 1]
    several = [words for name, _ in full.names if len(words := [part.text for part in parse_name(name).parts]) > 1]
    if not single or len(single) < len(bare.names):
        return False
    return any(is_match(name, word) for name in single for words in several for word in (words[0], words[-1]))
