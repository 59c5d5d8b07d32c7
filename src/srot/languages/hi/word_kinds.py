"""Kinds of Hindi words that reading turns on: nouns of sources, pronouns, endings of verbs and plurals."""

from __future__ import annotations

from functools import cache, lru_cache

import regex

from srot.languages.attributing.source_nouns import read_noun_kinds, read_pointing_nouns
from srot.languages.hi.saying_words import words
from srot.languages.tables import read_table
from srot.languages.word_classes import read_word_classes
from srot.text.normal import fold

_PACKAGE = "srot.languages.hi"
_DIGIT = regex.compile(r"\p{Nd}")
_DIGITS = "0123456789०१२३४५६७८९"
_OFFICE_ENDINGS = tuple(fold(w) for w in ("मंत्री", "अध्यक्ष", "ाध्यक्ष", "अधिकारी", "ाधिकारी", "प्रमुख", "सचिव", "पाल", "वासी"))


@cache
def word_class(name: str) -> frozenset[str]:
    """Keys of one class of ``source_words``."""
    return read_word_classes(_PACKAGE, "source_words")[name]


@cache
def noun_kinds() -> dict[str, str]:
    """Key of a source noun -> its kind in ``source_nouns``; the first row wins."""
    return read_noun_kinds(_PACKAGE)


@cache
def kind_of(key: str) -> str:
    """Kind of a source noun, also of compounds such as रेलमंत्री; ``""`` for other words."""
    kind = noun_kinds().get(key)
    if kind is None and _DIGIT.search(key) and noun_kinds().get(key.rpartition("-")[2].rstrip(_DIGITS)) == "outlet":
        return "outlet"  # "न्यूज18", "सीएनएन-न्यूज़18"
    if kind is None and key.endswith(_OFFICE_ENDINGS[:-2]):
        return "role"
    return kind or _kind_of_plural(key)


def _kind_of_plural(key: str) -> str:
    """``group`` for the oblique plural of an office: "पुजारियों", "बैंकरों", "धावकों"; ``""`` for other words."""
    for ending, singulars in _PLURALS:
        if key.endswith(ending):
            stem = key[: -len(ending)]
            return "group" if any(noun_kinds().get(stem + singular) == "role" for singular in singulars) else ""
    return ""


_PLURALS = ((fold("ियों"), (fold("ी"), fold("ि"))), (fold("ओं"), ("",)), (fold("ों"), ("", fold("ा"))))


@cache
def pronouns() -> dict[str, tuple[str, bool]]:
    """Key of a pronoun -> (whom it refers to, whether it can only be many)."""
    return {fold(r["form"]): (r["refers"], r["number"] == "many") for r in read_table(_PACKAGE, "pronouns")}


GENITIVES = word_class("genitive")
CASES = frozenset(("ने", "को", "से", "में", "पर", "का", "के", "की", "तक"))
"""Words that mark a case by themselves."""
FRAMING = word_class("case") | GENITIVES
"""Words that stand behind a noun phrase or before one, and never in it."""
# "ख़बरें कंपनी ने": a direct plural is the object; before a case mark nouns are oblique
DIRECT_PLURALS = tuple(fold(w) for w in ("ें", "ियां", "ाएं"))
# "चलेंगी, दिल्ली और ..." ends a clause
FUTURES = tuple(fold(w) for w in ("ेगा", "ेगी", "ेंगे", "ेंगी", "एगा", "एगी", "एंगे", "एंगी", "ोगा", "ोगी", "ोंगे", "ूंगा", "ूंगी", "ऊंगा", "ऊंगी"))
_NO_FUTURES = words("no-futures")
_NOUNS_IN_NE = words("nouns-in-ne")


@lru_cache(maxsize=50_000)
def is_number(text: str) -> bool:
    """Whether a word is written in digits."""
    return _DIGIT.search(text) is not None


def is_future(key: str) -> bool:
    """Whether a word is a verb of the future by its ending; the name नेगी ends like one.

    >>> is_future("करेंगे"), is_future("नेगी")
    (True, False)
    """
    return key.endswith(FUTURES) and key not in _NO_FUTURES


@cache
def number_words() -> frozenset[str]:
    """Number words but एक, which is also an article."""
    forms = (form for row in read_table("srot.languages.hi", "numbers") for form in row["forms"].split())
    return frozenset(fold(form) for form in forms) - {"एक"}


def is_infinitive(key: str) -> bool:
    """Whether a word is an oblique infinitive by its ending; "थाने", "कारखाने" are nouns.

    >>> is_infinitive("करने"), is_infinitive("थाने")
    (True, False)
    """
    return key.endswith("ने") and len(key) > 2 and key not in _NOUNS_IN_NE


@cache
def pointing_nouns() -> dict[str, str]:
    """Key of a noun that alone means one named before -> the kind of those it can mean, by ``pointing_words``."""
    return read_pointing_nouns(_PACKAGE)
