"""Who speaks for a body by holding office in it: an officer of the police tells what the police know, the secretary of a ministry what the ministry
knows, and a government speaks through its ministries."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import cache

from srot.gazetteer import lookup
from srot.gazetteer.within import holders_of
from srot.languages.tables import read_table
from srot.linking.notions import NOTION, STATE, find_notions, find_places
from srot.text.name_parts import parse_name
from srot.text.names import is_match, name_similarity
from srot.text.normal import fold
from srot.text.words import find_words, is_word

GOVERNMENT, UNION, MINISTRY, FORMER = "c:government", "c:union", "c:ministry", "c:former"
DEPARTMENTS = frozenset((MINISTRY, "c:department"))
"""Bodies that speak through those who run them from within."""
OFFICIALS = frozenset(("c:secretary", "c:director", "c:official", "c:commissioner"))
"""Who does."""
MINISTERS = frozenset(("c:minister", "c:prime_minister", "c:chief_minister"))
"""Who heads a body from outside, and speaks for himself."""
UNSERVING = MINISTERS | {"c:president", "c:leader", "c:spokesperson", "c:judge", "c:people", "c:family", "c:eyewitness", "c:expert"}
"""Who is never called an officer."""
SERVING = frozenset(f"c:{notion}" for notion in ("official", "secretary", "commissioner", "collector", "magistrate", "superintendent", "inspector", "police"))
"""Who always is, of the administration or the police."""
HEAD = "prime_minister"
LONGEST_PLACE = 2
MISSPELT = 0.5
"""Likeness of the last names from which two holders of one office with one first name are one man: "डोबाल", "डोभाल"."""
ADMINISTRATION = "administration"
"""What a government is called that may be a district's: a concept of ``srot/text/data/name_words.tsv``, the notions being those of a government."""

Name = tuple[str, str]
"""A name or words of office, with the language of the report that uses them."""


def is_force(name: Name) -> bool:
    """Whether a body is one that any of its officers speaks for: "पुलिस", "Mumbai Police", a ministry.

    >>> is_force(("मुंबई पुलिस", "hi")), is_force(("गृह मंत्रालय", "hi")), is_force(("नदी समिति", "hi"))
    (True, True, False)
    """
    return bool(_find_officers(name) or find_notions(*name) & DEPARTMENTS)


def is_officer(office: Name) -> bool:
    """Whether words of office are those of one who serves, not of who governs, judges, leads a party or is asked as an expert.

    >>> is_officer(("जिलाधिकारी", "hi")), is_officer(("SSP", "en")), is_officer(("उपमुख्यमंत्री", "hi")), is_officer(("party leader", "en"))
    (True, True, False, False)
    """
    held = find_notions(*office)
    return bool(held & SERVING) and not held & UNSERVING


def is_force_alone(notions: frozenset[str]) -> bool:
    """Whether notions are those of one force and of nothing beside it."""
    return any(notions == words for words, _ in _officers())


def serves(office: Name, force: Name) -> bool:
    """Whether words of office are those of an officer of a force, or name the very ministry or department beside its secretary, unless each names a
    place of its own, of which neither lies in the other; no minister is one.

    >>> serves(("एसपी", "hi"), ("police", "en")), serves(("Jodhpur police commissioner", "en"), ("मुंबई पुलिस", "hi"))
    (True, False)
    >>> serves(("आगरा के एसपी", "hi"), ("Uttar Pradesh Police", "en")), serves(("आगरा के एसपी", "hi"), ("Bihar Police", "en"))
    (True, False)
    >>> serves(("joint secretary in the home ministry", "en"), ("गृह मंत्रालय", "hi")), serves(("health secretary", "en"), ("गृह मंत्रालय", "hi"))
    (True, False)
    """
    held = find_notions(*office)
    if held & MINISTERS or FORMER in held or not (held & _find_officers(force) or _is_of_department(held, force)):
        return False
    mine, theirs = _places(office[0]), _places(force[0])
    return bool(_with_holders(mine) & theirs or mine & _with_holders(theirs)) or not (mine and theirs)


def _with_holders(places: frozenset[str]) -> frozenset[str]:
    """Places with those that they lie in: the superintendent of a district is an officer of the police of its state."""
    return places.union(*(holders_of(place) for place in places))


def _is_of_department(held: frozenset[str], body: Name) -> bool:
    """Whether an office is that of a secretary or director of a body, by all that the body is called beside its kind and its places."""
    notions = find_notions(*body)
    own = notions - DEPARTMENTS - find_places(notions) - {UNION}
    return bool(own and notions & DEPARTMENTS and held & OFFICIALS) and own <= held


def is_misspelt(left: str, right: str) -> bool:
    """Whether the names of two who hold one office are one man's, of which one is misspelt: his first name is the same, his last one much alike.

    >>> is_misspelt("Ravindra Tomal", "रविन्द्र सिंह टोमाल"), is_misspelt("Ravindra Kumar", "Ravindra Sharma")
    (True, False)
    """
    mine, theirs = left.split(), right.split()
    return min(len(mine), len(theirs)) > 1 and is_match(mine[0], theirs[0]) and name_similarity(mine[-1], theirs[-1]) >= MISSPELT


def is_bare_government(name: Name) -> bool:
    """Whether a name says no more than that it is the government, with or without who heads it. A bare administration is that of a district, which no
    minister heads.

    >>> [is_bare_government(name) for name in (("केंद्र सरकार", "hi"), ("the Modi government", "en"), ("Kerala government", "en"), ("प्रशासन", "hi"))]
    [True, True, False, False]
    """
    notions = find_notions(*name)
    beside = notions - {GOVERNMENT, UNION}
    return GOVERNMENT in notions and _is_of_head(beside) and bool(beside or not _is_administration(name))


def _is_administration(name: Name) -> bool:
    return ADMINISTRATION in parse_name(name[0]).concepts


def find_governed(name: Name) -> frozenset[str]:
    """The state whose government a name is, as a notion; none for other bodies and for the government of a country.

    >>> find_governed(("Kerala government", "en")) == find_governed(("केरल सरकार", "hi")) != frozenset()
    True
    """
    notions = find_notions(*name)
    states = frozenset(place for place in find_places(notions) if place.startswith(STATE))
    return states if notions - states == {GOVERNMENT} else frozenset()


def is_ministry(notions: Collection[frozenset[str]]) -> bool:
    """Whether one of the wordings of a body is that of a ministry."""
    return any(MINISTRY in words for words in notions)


def _is_of_head(words: Iterable[str]) -> bool:
    return all(not word.startswith(NOTION) and word in _heads() for word in words)


def _places(words: str) -> frozenset[str]:
    """The places that words name, by their keys in the gazetteer, equal in all scripts."""
    found = [word.text for word in find_words(words) if is_word(word.text)]
    runs = (" ".join(found[start : start + length]) for start in range(len(found)) for length in range(1, LONGEST_PLACE + 1))
    return frozenset(row.key for run in runs for row in lookup(run) if row.type == "LOC")


def _find_officers(body: Name) -> frozenset[str]:
    """The notions that stand in the offices of those who speak for a body; none for one that speaks by its head alone."""
    notions = find_notions(*body)
    if GOVERNMENT in notions and _is_administration(body):
        notions |= {f"{NOTION}{ADMINISTRATION}"}
    return frozenset(office for words, offices in _officers() if words <= notions for office in offices)


@cache
def _officers() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """Notions of a body, with those that stand in the offices of those who speak for it."""
    rows = read_table("srot.linking", "officers")
    return tuple((_as_notions(row["body"]), _as_notions(row["offices"])) for row in rows)


def _as_notions(words: str) -> frozenset[str]:
    return frozenset(f"{NOTION}{word}" for word in words.split())


@cache
def _heads() -> frozenset[str]:
    """The words of the names of heads of governments."""
    rows = (row for row in read_table("srot.linking", "terms_of_office") if row["office"] == HEAD)
    return frozenset(fold(word) for row in rows for name in row["names"].split("|") for word in name.split())
