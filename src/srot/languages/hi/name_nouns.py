"""Words that the model takes for Hindi names and that are none: common nouns, titles, adjectives of nationality."""

from __future__ import annotations

from collections.abc import Sequence

from srot.gazetteer import demonym, fold_name, lookup, name_part
from srot.languages.hi.name_cues import common_nouns, cue_words, is_anybody, is_follower
from srot.languages.hi.name_words import is_proper
from srot.languages.hi.titles import title_at, title_words
from srot.languages.name_spans import Found
from srot.models.common_words import is_common_word, is_dictionary_word
from srot.text.words import is_word

_SURE, _CERTAIN = 0.8, 0.95
_COLON = "ः"


def is_no_name(texts: Sequence[str], name: Found) -> bool:
    """Whether what the model marks is nobody's name: "एक किशोर", "डैम", "दक्षिणी बंदरगाह"."""
    if name.made_by == "gazetteer":
        return False
    keys = [fold_name(word) for word in texts[name.first : name.last] if is_word(word)]
    if all(key in title_words() and not name_part(key) for key in keys):
        return True
    if demonym(" ".join(keys)) or _is_honorific(texts, name):
        return True
    if len(keys) == 1 and keys[0].endswith(_COLON) and keys[0].rstrip(_COLON) in title_words():
        return True  # "संवाददाताः"
    if name.type == "PER" and len(keys) < 3 and is_anybody(texts, name.last - 1):
        return True  # "एक किशोर", "आरोपी किशोर"
    if name.type == "PER" and (keys[0] in cue_words("direction") or _is_of_thing(texts, name)):
        return True
    if len(keys) == 1 and name.type == "ORG" and keys[0] in cue_words("house"):
        return True  # "महाविद्यालय"
    if name.type == "PER" and len(keys) == 1 and keys[0] in cue_words("site"):
        return True  # "डैम"
    if len(keys) == 1 and name.type == "PER" and name.chance >= _SURE and keys[0] in cue_words("worded"):
        return False
    if len(keys) == 1 and (keys[0] in cue_words("direction") or (is_common_word("hi", keys[0]) and not _is_sure_place(texts, name))):
        return True
    if len(keys) == 1 and name.chance < _SURE and not is_proper("hi", texts[name.first]):
        return True
    if name.type == "LOC" and len(keys) > 1 and keys[0] in cue_words("direction") and all(key in cue_words("place_kind") for key in keys[1:]):
        return True  # "दक्षिणी बंदरगाह"
    if name.type == "PER" and all(is_common_word("hi", key) and not name_part(key) for key in keys):
        return True
    if keys and (keys[-1] in cue_words("event") or (name.type == "LOC" and keys[-1] in common_nouns())):
        return keys[-1] not in cue_words("place_after")
    return all(key in common_nouns() or key in cue_words("plain") or key in cue_words("follower") or key[:1].isdecimal() or bool(demonym(key)) for key in keys)


def _is_of_thing(texts: Sequence[str], name: Found) -> bool:
    """Whether a name of one word that means something too tells what kind of thing follows: "चंद्र मिशन", "प्रेम विवाह"."""
    doubtful = name.last - name.first == 1 and name.chance < _CERTAIN and is_dictionary_word("hi", texts[name.first])
    after = fold_name("".join(texts[name.last : name.last + 1]))
    return doubtful and not is_follower(after) and (after in common_nouns() or is_common_word("hi", after))


def _is_sure_place(texts: Sequence[str], name: Found) -> bool:
    """Whether the model is sure of a known place: गया is mostly a verb, and a town between commas."""
    return name.type == "LOC" and name.chance >= _CERTAIN and any(row.type == "LOC" for row in lookup(texts[name.first]))


def _is_honorific(texts: Sequence[str], name: Found) -> bool:
    title = title_at(texts, name.first, name.last)
    return title is not None and title.kind == "honorific" and title.last == name.last
