"""Normal forms. A text is normalised once, when it becomes an article; keys are folded further, texts never."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

import regex

_NEWLINES = regex.compile(r"\r\n?|[\u2028\u2029\u0085\v\f]")
_BLANKS = regex.compile(r"[^\S\n ]")
_INVISIBLE = regex.compile(r"[\u200b\u2060\ufeff\u00ad\u200e\u200f\u202a-\u202e\u2066-\u2069]|[\x00-\x08\x0e-\x1f\x7f]")
# Joiners shape Devanagari, Persian and emoji; elsewhere they are litter.
_STRAY_JOINERS = regex.compile(r"(?<![\p{M}\p{Script=Devanagari}\p{Script=Arabic}\p{Emoji}])[\u200c\u200d]")
# Keyboards without a colon give the sign of visarga for it: no word of Hindi has that behind a vowel sign, few at the end behind a consonant.
_VISARGA_COLON = regex.compile(r"(?<=[\u093e-\u094c]|[क-ह]\u093c?)(?<![तशछ]|पुन|प्राय|नम|मन|\s.)\u0903(?=\s)")
_JOINERS = regex.compile(r"[\u200c\u200d]")
_NASAL_BEFORE_CONSONANT = regex.compile(r"(?:[ङञणनम]्)(?=[क-ह])")
_NASALS = {"ङ": "कखगघ", "ञ": "चछजझ", "ण": "टठडढ", "न": "तथदध", "म": "पफबभ"}
_NUKTA = "\u093c"
_DIGITS = {ord(c): str(i) for digits in ("०१२३४५६७८९", "০১২৩৪৫৬৭৮৯", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹") for i, c in enumerate(digits)}
# Vowel signs that keyboards put together from two, or strike twice: no word has two in a row.
_TORN_VOWELS = regex.compile("ाॅ|ाे|ाै|अा|आॅ|ेे|ंं")
_VIRAMA = "्"
_WHOLE_VOWELS = {"ाॅ": "ॉ", "ाे": "ो", "ाै": "ौ", "अा": "आ", "आॅ": "ऑ", "ेे": "े", "ंं": "ं"}
_FOLDED = str.maketrans({"ँ": "ं", "ॅ": "े", "‘": "'", "’": "'", "“": '"', "”": '"'}) | _DIGITS


def normalise(text: str) -> str:
    """NFC, one kind of newline and of blank, no invisible or control characters, a colon where a visarga is typed for one.

    Nukta, candrabindu and joiners inside Devanagari stay: they are spelling, and spelling is evidence.

    >>> normalise("\\ufeffपुतिन\\u00a0ने\\r\\nकहा")
    'पुतिन ने\\nकहा'
    >>> normalise("मथुराः प्रातः बारिश")
    'मथुरा: प्रातः बारिश'
    >>> normalise("पुल बंदः पुनः खुलेगा")
    'पुल बंद: पुनः खुलेगा'
    """
    text = unicodedata.normalize("NFC", text)
    text = _NEWLINES.sub("\n", text)
    text = _BLANKS.sub(" ", text)
    text = _INVISIBLE.sub("", text)
    return _VISARGA_COLON.sub(":", _STRAY_JOINERS.sub("", text))


def fold_digits(text: str) -> str:
    """Digits of any script we read as 0-9, one for one, so that spans stay.

    >>> fold_digits("३० नवंबर")
    '30 नवंबर'
    """
    return text.translate(_DIGITS)


def _homorganic(match: regex.Match[str]) -> str:
    nasal = match.group()[0]
    following = match.string[match.end()]
    return "ं" if following in _NASALS[nasal] else match.group()


@lru_cache(maxsize=100_000)
def fold(word: str) -> str:
    """The key under which spellings of one word meet: case, nukta, joiners, homorganic nasals, candrabindu, vowel signs typed as two.

    >>> fold("नवम्बर") == fold("नवंबर"), fold("हफ़्ते") == fold("हफ्ते"), fold("पुतिन") == fold("पतिन")
    (True, True, False)
    >>> fold("लाेगाें") == fold("लोगों"), fold("अाग") == fold("आग")
    (True, True)

    No key is empty: a sign or a joiner that stands alone is its own.
    """
    if word.isascii():
        return word.casefold()
    key = unicodedata.normalize("NFD", word.casefold())
    key = _JOINERS.sub("", key).replace(_NUKTA, "")
    key = _TORN_VOWELS.sub(lambda torn: _WHOLE_VOWELS[torn.group()], key)
    key = unicodedata.normalize("NFC", key).translate(_FOLDED)
    return (_NASAL_BEFORE_CONSONANT.sub(_homorganic, key) if _VIRAMA in key else key) or word
