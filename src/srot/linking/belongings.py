"""Whose people and things a sentence names by their country: that Kenya expelled a Ugandan diplomat is not that Uganda expelled a Kenyan one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import islice

from srot.languages.lexicon import Key
from srot.languages.tables import read_table
from srot.linking.extents import extent_of
from srot.linking.genitives import begins_with_genitive
from srot.linking.nations import nation_of
from srot.records import Mention
from srot.text.words import find_words, is_word

COUNTRY = "country"
FEW = 5
"""Words behind an owner among which the first such noun is what is owned: "केन्या के एक शीर्ष राजनयिक"."""
GAP = 6
"""Characters behind a name in which a genitive stands."""

Belongings = frozenset[tuple[str, str]]
NONE: Belongings = frozenset()


def find_belongings(text: str, found: Sequence[Key], mentions: Iterable[Mention], kindred: Mapping[str, str]) -> Belongings:
    """Pairs of a notion and the country (ISO 3166-1) that it belongs to, by an adjective of nationality or a genitive before it.

    `found` are the content words of the clause, `mentions` its names, `kindred` maps words to notions.
    """
    if not found:
        return NONE
    things = {key.start: notion for key in found if (notion := kindred.get(key.key, key.key)) in _notions()}
    if not things:
        return NONE
    owners = sorted((*_adjectives(text, found[0].start, found[-1].end), *_countries(text, mentions)))
    return frozenset((thing, country) for place, country in owners if (thing := _next_thing(text, place, found[-1].end, things)))


def _next_thing(text: str, place: int, end: int, things: Mapping[int, str]) -> str:
    near = islice(find_words(text, place, end), FEW)
    return next((things[word.start] for word in near if word.start in things), "")


def _adjectives(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    """Where the words behind an adjective of nationality begin, with its country."""
    words = [word for word in find_words(text, start, end) if is_word(word.text)]
    for place, word in enumerate(words):
        longer = " ".join(other.text for other in words[max(0, place - 1) : place + 1])
        country = nation_of(longer) or nation_of(word.text)
        if country:
            yield word.end, country


def _countries(text: str, mentions: Iterable[Mention]) -> Iterator[tuple[int, str]]:
    for mention in mentions:
        country = extent_of(mention).country if mention.type == "LOC" and mention.subtype == COUNTRY else None
        if country and begins_with_genitive(text[mention.end : mention.end + GAP]):
            yield mention.end, country


@cache
def _notions() -> frozenset[str]:
    return frozenset(row["notion"] for row in read_table("srot.linking", "belongings"))


def are_of_others(a: Belongings, b: Belongings) -> bool:
    """Whether both name people or things of one kind, and those of no country that the other names them of.

    >>> are_of_others(frozenset({("c:diplomat", "KE")}), frozenset({("c:diplomat", "UG")}))
    True
    """
    ours, theirs = _by_notion(a), _by_notion(b)
    return any(not ours[notion] & theirs[notion] for notion in ours.keys() & theirs.keys())


def _by_notion(found: Belongings) -> Mapping[str, set[str]]:
    return {notion: {country for other, country in found if other == notion} for notion, _ in found}
