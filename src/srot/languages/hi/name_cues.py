"""Words that decide about Hindi names: case markers, honours, heads of bodies, words beside places."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from srot.gazetteer import Row, ambiguous_names, fold_name, name_part
from srot.languages.hi.numbers import is_number
from srot.languages.tables import read_table
from srot.models.common_words import is_dictionary_word
from srot.text.words import is_word

_BRACKETS = frozenset("([{")
_SOURCE_NOUNS = frozenset({"एजेंसी", "चैनल", "अखबार", "समाचारपत्र", "टीवी", "न्यूज", "पार्टी", "संगठन", "वेबसाइट"})
_LOCATIVES = frozenset({"में", "से", "के", "का", "की", "स्थित", "पर", "को", "और"})
_ONLY_NOUNS, _NOUNS = frozenset({"में", "स्थित"}), frozenset({"के", "का", "की", "से", "को", "और", "पुलिस", "जंक्शन", "एयरपोर्ट"})
_LONGEST_PHRASE = 4
_RIVER, _NEAR_WATER = "river", 3
_RELAYS = ("अनुसार", "मुताबिक", "हवाले", "हवाला", "रिपोर्ट", "प्रवक्ता")


@cache
def cue_words(*kinds: str) -> frozenset[str]:
    """The folded words of one kind of ``data/name_cues.tsv``, or of some."""
    return frozenset(fold_name(row["word"]) for row in read_table("srot.languages.hi", "name_cues") if row["kind"] in kinds)


def is_joint(texts: Sequence[str], place: int) -> bool:
    """Whether the common word at `place` is part of a name after the word before it: "किम जोंग उन"."""
    after = _joints().get(fold_name(texts[place])) if place else None
    before = texts[place - 2] if place > 1 and texts[place - 1] in "-–‐" else texts[place - 1]
    return bool(after) and fold_name(before) in (after or ())


@cache
def _joints() -> dict[str, frozenset[str]]:
    """Common words that are part of a name after certain words: उन after जोंग."""
    rows = (row for row in read_table("srot.languages.hi", "name_cues") if row["kind"] == "joint")
    return {fold_name(row["word"]): frozenset(fold_name(word) for word in row["after"].split("|")) for row in rows}


@cache
def common_nouns() -> frozenset[str]:
    """Folded words that are never a name by themselves."""
    return frozenset(fold_name(row["word"]) for row in read_table("srot.languages.hi", "common_nouns"))


@cache
def first_of_phrases(kind: str) -> frozenset[str]:
    """The first words of the phrases of one kind."""
    return frozenset(phrase.split(" ")[0] for phrase in cue_words(kind))


def phrase_end(kind: str, texts: Sequence[str], place: int) -> int:
    """Where the longest phrase of a kind that begins at `place` ends; 0 when none begins there."""
    if fold_name(texts[place]) not in first_of_phrases(kind):
        return 0
    for last in range(min(len(texts), place + _LONGEST_PHRASE), place, -1):
        if fold_name(" ".join(texts[place:last])) in cue_words(kind):
            return last
    return 0


def is_follower(word: str) -> bool:
    """Whether a word is a case marker or a conjunction, which no name contains or ends with."""
    return fold_name(word) in cue_words("follower")


def is_anybody(texts: Sequence[str], place: int) -> bool:
    """Whether a word that says of what age somebody is, and is a name too, has one before it that points at anybody: "एक किशोर", "आरोपी किशोर"."""
    if not place or fold_name(texts[place]) not in cue_words("person"):
        return False
    return is_number(texts[place - 1]) or fold_name(texts[place - 1]) in cue_words("anybody")


def is_cued_name(texts: Sequence[str], first: int, last: int, row: Row) -> bool:
    """Whether a word with other meanings is plainly a name here.

    A body is one in brackets, before ने or "के अनुसार", after "एजेंसी"; a place before "जिले", or before में when in no dictionary; a river before
    what rivers have: "घाघरा का जलस्तर", "कोसी में नाव".
    """
    if row.subtype == _RIVER and any(fold_name(word) in cue_words("water") for word in texts[last : last + _NEAR_WATER]):
        return True
    return _is_place_here(texts, first, last) if row.type == "LOC" else _is_source_here(texts, first, last)


def _is_place_here(texts: Sequence[str], first: int, last: int) -> bool:
    after = fold_name(texts[last]) if last < len(texts) else ""
    word = texts[first]
    if last - first == 1 and fold_name(word) in cue_words("place_kind", "town"):
        return False  # "नगर पंचायत"
    if after in cue_words("place_after"):
        return True
    if fold_name(word) in cue_words("verb_place"):
        return _is_no_verb(texts, first, after)
    unclear = fold_name(word) in ambiguous_names() or name_part(word) or is_dictionary_word("hi", word)
    return last - first > 1 or (len(word) > 3 and not unclear and (after in _LOCATIVES or not is_word(after)))


def _is_no_verb(texts: Sequence[str], place: int, after: str) -> bool:
    """Whether a verb that is a place too has a case marker behind it, which verbs have not: "गया में"; "गया के" only where no verb can stand."""
    return after in _ONLY_NOUNS or (after in _NOUNS and (not place or fold_name(texts[place - 1]) in cue_words("follower") or not is_word(texts[place - 1])))


def _is_source_here(texts: Sequence[str], first: int, last: int) -> bool:
    before = texts[first - 1] if first else ""
    after = texts[last : last + 3]
    if before in _BRACKETS and after and after[0] in ")]}/-–":
        return True
    if fold_name(before) in _SOURCE_NOUNS:
        return True
    return bool(after) and (after[0] == "ने" or (after[0] in ("के", "का", "की") and len(after) > 1 and after[1] in _RELAYS))
