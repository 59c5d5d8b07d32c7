"""The journeys that a report tells of, by the sound of their ends: two buses that fell into a gorge of one district came from other villages."""

from __future__ import annotations

from itertools import product

from srot.languages.lexicon import Lexicon
from srot.languages.routes import find_routes
from srot.linking.reports import Report
from srot.linking.sounding import RARE, sound_key
from srot.models.common_words import is_common_word, is_dictionary_word
from srot.text.normal import fold

Journey = tuple[str, str]
"""The sounds of start and goal."""


def find_told_routes(report: Report, lexicon: Lexicon) -> tuple[Journey, ...]:
    """Journeys of title and text, each once, the first told first; either end is read as a place, called a village or the like, or rare and in no dictionary."""
    places = {mention.start for mention in report.reading.mentions if mention.type == "LOC"}
    told: dict[Journey, None] = {}
    for text, known in ((report.article.title or "", frozenset[int]()), (report.article.text, places)):
        for route in find_routes(text, report.article.lang):
            sure = (route.of_kind or route.places[0] in known, route.places[1] in known)
            ends = zip((route.start, route.goal), sure, strict=True)
            if all(certain or _may_be_name(word, report.article.lang, lexicon) for word, certain in ends):
                told[sound_key(route.start), sound_key(route.goal)] = None
    return tuple(told)


def _may_be_name(word: str, lang: str, lexicon: Lexicon) -> bool:
    """Whether a word is rare and in no dictionary."""
    keys = [found.key for found in lexicon.find_keys(word)]
    rare = bool(keys) and all(not key.startswith("c:") and lexicon.rarity(key) >= RARE and not is_common_word(lang, key) for key in keys)
    return rare and not is_dictionary_word(lang, fold(word))


def share_end(here: tuple[Journey, ...], there: tuple[Journey, ...]) -> bool:
    """Whether any two journeys have an end in common, whichever way they lead."""
    return any(set(left) & set(right) for left, right in product(here, there))


def share_both(here: tuple[Journey, ...], there: tuple[Journey, ...]) -> bool:
    """Whether any two journeys lead between the same two places."""
    return any(set(left) == set(right) for left, right in product(here, there))
