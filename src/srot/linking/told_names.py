"""The names by which a report tells its happening from others of the kind: that of the storm, the train, the ship, the rocket."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from srot.languages.called import Called, find_called
from srot.languages.lexicon import Lexicon
from srot.linking.reports import Report
from srot.linking.sounding import RARE, sound_key
from srot.models.common_words import is_common_word, is_dictionary_word
from srot.text.normal import fold

AGAIN = 2
"""How often a word of the dictionary stands in a report of which it is the name: the storm called Butterfly."""


def find_told_names(report: Report, lexicon: Lexicon, lead: int) -> dict[str, tuple[str, ...]]:
    """Kind -> its names in title and lead by their sound, the first told first: a storm, train, ship or operation; a number for a craft."""
    told: dict[str, dict[str, None]] = {}
    title, text = report.article.title or "", report.article.text
    words = Counter(key.key for part in (title, text) for key in lexicon.find_keys(part))
    for part in (title, text[:lead]):
        for found in find_called(part, report.article.lang):
            if found.name.isdecimal():
                told.setdefault(found.kind, {})[f"{int(found.name)}"] = None
            elif _is_name(found, report.article.lang, lexicon, words) and not (part is not title and _is_place(report, found)):
                told.setdefault(found.kind, {})[sound_key(found.name)] = None
    return {kind: tuple(names) for kind, names in sorted(told.items())}


def _is_name(found: Called, lang: str, lexicon: Lexicon, words: Counter[str]) -> bool:
    """Whether a word is a name by its own, or by what the report makes of it."""
    if found.sure:
        return True
    keys = tuple(_keys(found.name, lexicon))
    if not keys or any(key.startswith("c:") or lexicon.rarity(key) < RARE or is_common_word(lang, key) for key in keys):
        return False
    return not is_dictionary_word(lang, fold(found.name)) or words[keys[0]] >= AGAIN


def _keys(word: str, lexicon: Lexicon) -> Iterator[str]:
    return (found.key for found in lexicon.find_keys(word))


def _is_place(report: Report, found: Called) -> bool:
    """Whether a table knows the name as that of a place: what stands behind "तूफान" may be the land that it struck."""
    return found.kind != "train" and any(
        mention.type == "LOC" and mention.gazetteer and mention.start <= found.start < mention.end for mention in report.reading.mentions
    )
