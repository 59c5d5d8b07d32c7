"""Which rules of Hindi names may apply at a word, told by the word alone."""

from __future__ import annotations

from functools import cache, lru_cache

from srot.gazetteer import fold_name
from srot.languages.hi.name_cues import cue_words, first_of_phrases
from srot.languages.hi.name_people import ACTED
from srot.languages.hi.name_places import LOCATIVES, WITHIN
from srot.languages.hi.name_words import DWELLERS
from srot.languages.hi.titles import first_of_titles
from srot.languages.hi.word_kinds import GENITIVES
from srot.models.acronyms import is_spelled_acronym

_BEFORE_AGE, _BROKEN = "(", "¨"
_ROLES = ("रूप", "तौर")


@lru_cache(maxsize=100_000)
def opens(word: str) -> tuple[str, ...]:
    """The kinds of phrases that may begin with a word."""
    kinds = _kinds().get(fold_name(word), ())
    return (*kinds, "acronym") if is_spelled_acronym(word) else kinds


@cache
def _kinds() -> dict[str, tuple[str, ...]]:
    """Key of a word -> its kinds, in the order of `_keys`."""
    kinds: dict[str, tuple[str, ...]] = {}
    for kind, keys in _keys().items():
        for key in keys:
            kinds[key] = (*kinds.get(key, ()), kind)
    return kinds


@cache
def _keys() -> dict[str, frozenset[str]]:
    return {
        "head or firm": first_of_phrases("head") | cue_words("firm"),
        "body": first_of_phrases("body"),
        "site": first_of_phrases("site"),
        "platform": cue_words("platform"),
        "title": first_of_titles(),
        "actor": frozenset(map(fold_name, ACTED | {_BEFORE_AGE, _BROKEN})),
        "before place": cue_words("place_before"),
        "identified": frozenset(map(fold_name, _ROLES)),
        "union": cue_words("union"),
        "ministry": frozenset(map(fold_name, ("मंत्रालय", "मंत्रालयों"))),
        "alias": cue_words("alias"),
        "bracket": frozenset({_BEFORE_AGE}),
        "stop": frozenset({fold_name(".")}),
        "house": first_of_phrases("house"),
        "court": cue_words("court"),
        "chapter": frozenset(map(fold_name, ("ऑफ", "आफ", "ऑव"))),
        "led": cue_words("led"),
        "marked": frozenset(map(fold_name, GENITIVES | {"को", "से"})),
        "kin": cue_words("kin"),
        "quarter": cue_words("quarter"),
        "kind of place": cue_words("kind_beside"),
        "by name": frozenset(map(fold_name, ("नाम", "नामक"))),
        "native": frozenset(map(fold_name, ("वाले", "वाला", "वाली"))),
        "dweller": frozenset(map(fold_name, DWELLERS)),
        "body noun": cue_words("body_noun"),
        "seated": cue_words("seated"),
        "poll": cue_words("poll"),
        "seat": frozenset(map(fold_name, ("सीट", "निर्वाचन"))),
        "befell": cue_words("befell"),
        "beaten": cue_words("beaten"),
        "wound": cue_words("limb"),
        "badly": frozenset({fold_name("गंभीर")}),
        "setting": frozenset(map(fold_name, LOCATIVES | GENITIVES | {"से", "पर", "और", "व", "एवं", "तथा", ",", "नामक"} | WITHIN)) | cue_words("going", "way"),
        "behind place": cue_words("place_after", "event", "conveyance") | frozenset(map(fold_name, LOCATIVES)),
    }
