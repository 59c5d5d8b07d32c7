"""What words say together and none of them alone: who "called off" a strike calls nobody, a "hunger strike" strikes no one, and "जारी किया"
is issued where "जारी है" goes on. A dictionary of multiword expressions, as for machine translation (Sag et al. 2002).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from srot.languages.lexicon import Key
from srot.languages.load import load_pack
from srot.languages.tables import read_table
from srot.linking.kindred import NOTION, kindred_keys
from srot.text.normal import fold
from srot.text.words import Word, find_words

GAP = "…"
"""Stands in the table for words between: "called … strike"."""
MOST_BETWEEN = 3
_Phrase = tuple[tuple[str, ...], str]


def name_notions(text: str, lang: str, found: Sequence[Key], start: int, end: int) -> dict[int, str]:
    """Where each content word of ``[start, end)`` begins -> the notion that it has there, with its phrase or by itself.

    >>> from srot.languages.load import load_pack
    >>> words = "सरकार ने आदेश जारी किया"
    >>> name_notions(words, "hi", load_pack("hi").lexicon().find_keys(words), 0, len(words))[14]
    'c:issue'
    """
    kindred = kindred_keys(lang)
    notions = {key.start: kindred.get(key.key, key.key) for key in found}
    return notions | {place: notion for place, notion in _find_phrases(text, lang, start, end).items() if place in notions}


def _find_phrases(text: str, lang: str, start: int, end: int) -> dict[int, str]:
    """Where each word of a phrase begins -> the notion of the phrase; the longest of those that begin with a word, the first one in the text."""
    phrases = _phrases(load_pack(lang).code)
    words = find_words(text, start, end) if phrases else ()
    forms = [_forms(word.text, lang) for word in words]
    taken: dict[int, str] = {}
    opening = ((place, choices) for place, choices in enumerate(forms) if not phrases.keys().isdisjoint(choices))
    for place, choices in opening:
        for parts, notion in (phrase for form in choices for phrase in phrases.get(form, ())):
            places = _match(parts, forms, place)
            if places and not any(words[at].start in taken for at in places):
                taken.update((words[at].start, notion) for at in places)
                break
    return taken


def _match(parts: Sequence[str], forms: Sequence[Sequence[str]], place: int) -> list[int]:
    """Which words from `place` on are those of a phrase; none where it is not there."""
    places: list[int] = []
    reach = 0
    for part in parts:
        if part == GAP:
            reach = MOST_BETWEEN
            continue
        at = next((n for n in range(place, min(len(forms), place + reach + 1)) if part in forms[n]), None)
        if at is None:
            return []
        places.append(at)
        place, reach = at + 1, 0
    return places


@lru_cache(maxsize=100_000)
def _forms(word: str, lang: str) -> tuple[str, ...]:
    """A word as it is and its base form."""
    folded = fold(word)
    return tuple(dict.fromkeys((folded, fold(load_pack(lang).lexicon().lemma(folded)))))


@cache
def _phrases(code: str) -> Mapping[str, Sequence[_Phrase]]:
    """First word -> the phrases that begin with it, the longest first."""
    found: dict[str, list[_Phrase]] = defaultdict(list)
    for row in read_table("srot.linking", "kindred_phrases"):
        for phrase in row.get(code, "").split(","):
            parts = tuple(GAP if part == GAP else fold(word.text) for part in phrase.split() for word in _words_of(part))
            if parts:
                found[parts[0]].append((parts, f"{NOTION}{row['notion']}"))
    return {first: sorted(phrases, key=lambda phrase: (-len(phrase[0]), phrase)) for first, phrases in found.items()}


def _words_of(part: str) -> Sequence[Word]:
    return find_words(part) or (Word(0, len(part), part),)
