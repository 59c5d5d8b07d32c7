"""What a single word may be: part of a person's name, a name at all, a name that no table and no dictionary has."""

from __future__ import annotations

from functools import lru_cache

from srot.gazetteer import demonym, fold_name, lookup, name_part
from srot.languages.hi.name_cues import common_nouns, cue_words, is_follower
from srot.languages.hi.titles import title_words
from srot.models.acronyms import is_spelled_acronym
from srot.models.common_words import is_common_word, is_dictionary_word
from srot.text.words import is_word, script_of

HYPHENS = frozenset("-–‐")
# what joins names of a list
JOINTS = frozenset({"और", "व", "एवं", "एवम", "एवम्", "तथा", ","})
# what joins a place and who lives there
DWELLERS = frozenset({"निवासी", "वासी"})
# what makes a number before it an age
AGED = frozenset({"वर्षीय", "वर्षीया"})
# what stands before the place that a way leads through
BY_WAY_OF = "वाया"
_SHORTEST = 3
_LOAN_ENDINGS = ("ेशन", "मेंट")
PLACE_ENDINGS = ("पुर", "पुरा", "गढ़", "नगर", "गंज", "बाद", "गांव", "घाट", "कोट", "काल", "डीह", "टांड़", "बीघा", "गुड़ा")


@lru_cache(maxsize=50_000)
def may_be_part(word: str) -> bool:
    """Whether a word may be part of a person's name: no case marker, common noun, title or number."""
    key = fold_name(word)
    common = is_follower(word) or key in common_nouns() or key in title_words() or is_common_word("hi", key) or _is_loan_noun(word)
    return is_word(word) and not common and script_of(word) == "Devanagari"


def _is_loan_noun(word: str) -> bool:
    """Whether a word ends as nouns from English do and not as southern names do: "रोटेशन", but गणेशन of गणेश."""
    return word.endswith(_LOAN_ENDINGS) and not name_part(word) and not name_part(word[:-1])


def is_proper(lang: str, word: str) -> bool:
    """Whether a word is a known part of names or places, or in no dictionary."""
    return bool(name_part(word)) or bool(lookup(word)) or not is_dictionary_word(lang, word)


@lru_cache(maxsize=50_000)
def is_unknown(word: str) -> bool:
    """Whether a word may be a name and stands in no table and no dictionary.

    >>> is_unknown("नाचरौन"), is_unknown("दिल्ली"), is_unknown("आरोप")
    (True, False, False)
    """
    proper = len(word) >= _SHORTEST and may_be_part(word) and not is_dictionary_word("hi", word)
    known = name_part(word) or lookup(word) or demonym(word) or fold_name(word) in cue_words("place_kind", "head")
    plain = is_spelled_acronym(word) or fold_name(word) in cue_words("loan") or any(sign.isdecimal() for sign in word)
    return proper and not known and not plain and not word.endswith(("ों", "ीय", "ः"))


@lru_cache(maxsize=20_000)
def is_compound(word: str) -> bool:
    """Whether an unknown word is two known ones written as one and does not end as places do.

    >>> is_compound("आरोपपत्र"), is_compound("जिलेभर"), is_compound("रामगढ़")
    (True, True, False)
    """
    if word.endswith(PLACE_ENDINGS):
        return False
    splits = ((word[:at], word[at:]) for at in range(_SHORTEST, len(word) - 1))
    return any(is_common_word("hi", fold_name(end)) and is_dictionary_word("hi", start) for start, end in splits)
