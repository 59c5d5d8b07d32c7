"""What a number counts."""

from __future__ import annotations

from dataclasses import dataclass

from srot.languages.quantity_words import QuantityWords
from srot.languages.token_row import TokenRow

_MOST_WORDS = 4


@dataclass(frozen=True, slots=True)
class Counted:
    """The counted noun as written, its kind (``person``, ``thing`` or unknown), and what befell it; `last` is the
    token behind the noun, 0 when there is none."""

    text: str | None = None
    kind: str | None = None
    state: str | None = None
    last: int = 0


def counted_noun(row: TokenRow, index: int, words: QuantityWords) -> Counted:
    """The noun that the number before token `index` counts: a known one, else the words up to the next small word.

    What stands before a known noun is left out ("उत्तर कोरियाई सैनिक" counts सैनिक), but for what befell it
    ("घायल यात्रियों").
    """
    index = _past_compound(row, _skipped(row, index, words), words)
    if index < len(row.keys) and row.keys[index][0].isdecimal():
        return Counted()  # "nine of the 40"
    first = end = index
    while end < min(index + _MOST_WORDS, len(row.keys)):
        noun = words.roles["noun"].at(row, end)
        if noun is not None:
            last, kind = _whole_noun(row, noun, words)
            first, end = (first, end) if last <= noun[0] or kind is not None else (noun[0], noun[0])
            return Counted(_words(row, first if first < end and _befell(row, first, words) else end, last), kind, None, last)
        if _befell(row, end, words):
            if not _noun_follows(row, end, words):
                break
            first = end
        elif words.stops(row.keys[end]):
            break
        end += 1
        if words.noun_endings is not None and words.noun_endings.search(row.keys[end - 1]) is not None:
            break
    end = _cut(row, index, end, words)
    return Counted() if end == index else Counted(_words(row, index, end), None, None, end)


def _cut(row: TokenRow, index: int, end: int, words: QuantityWords) -> int:
    """Of unknown words the first, unless the last has the ending of a counted noun: समीपवर्ती टावरों, but कंबल बांटे."""
    if end - index < 2 or words.noun_endings is None:
        return end
    return end if words.noun_endings.search(row.keys[end - 1]) is not None else index + 1


def _skipped(row: TokenRow, index: int, words: QuantityWords) -> int:
    while (skipped := words.roles["skip"].at(row, index)) is not None:
        index = skipped[0]
    more = words.roles["more"].at(row, index)
    return more[0] if more is not None and words.roles["noun"].at(row, more[0]) is not None else index


def _past_compound(row: TokenRow, index: int, words: QuantityWords) -> int:
    """Behind two words with a hyphen that only tell more of a noun: "bike-borne assailants", "country-made pistols"; but "by-elections were"."""
    behind = index + 3
    hyphened = behind < len(row.keys) and row.keys[index + 1] == "-" and row.adjoins(index + 1) and row.adjoins(index + 2)
    own = words.roles["noun"].at(row, index)
    if not hyphened or words.stops(row.keys[behind]) or (own is not None and own[0] > index + 1):
        return index
    known = words.roles["noun"].at(row, behind) is not None or words.roles["compound"].at(row, index + 2) is not None
    return behind if known else index


def _whole_noun(row: TokenRow, noun: tuple[int, str], words: QuantityWords) -> tuple[int, str | None]:
    """Behind a noun made of two, and its kind: यात्री ट्रेनें, दमकल कर्मी, रॉकेट लॉन्चरों; but two kinds of people are two nouns
    (शव परिजनों को), and so are people and where they are or are taken (यात्री ट्रेन में, शव
    अस्पताल लाए)."""
    last, kind = noun
    if (thing := _thing_behind(row, last, words)) is not None:
        return thing
    following = words.roles["noun"].at(row, last)
    if following is not None:
        apart = words.roles["locative"].at(row, following[0]) or words.roles["brought"].at(row, following[0])
        return following if following[1] != kind and apart is None else noun
    if last >= len(row.keys) or kind != "thing" or words.stops(row.keys[last]) or words.noun_endings is None:
        return noun
    return (last + 1, kind) if words.noun_endings.search(row.keys[last]) is not None else noun


def _thing_behind(row: TokenRow, last: int, words: QuantityWords) -> tuple[int, str | None] | None:
    """The unknown plural behind a noun of people that only tells whose it is: "eight worker [accommodations]"."""
    owner = words.roles["attribute"].before(row, last)
    if owner is None or last >= len(row.keys) or not row.keys[last].endswith("s"):
        return None
    known = words.roles["noun"].at(row, last) is not None or _befell(row, last, words)
    return None if known or words.stops(row.keys[last]) else (last + 1, None)


def _befell(row: TokenRow, index: int, words: QuantityWords) -> bool:
    return words.roles["state"].at(row, index) is not None


def _noun_follows(row: TokenRow, index: int, words: QuantityWords) -> bool:
    """Whether a noun that is counted stands behind a word, and not where they are or are taken: "40 घायल अस्पताल में हैं"."""
    noun = words.roles["noun"].at(row, index + 1)
    if noun is None or noun[1] != "thing":
        return noun is not None
    return words.roles["locative"].at(row, noun[0]) is None and words.roles["brought"].at(row, noun[0]) is None


def _words(row: TokenRow, first: int, last: int) -> str:
    return row.text[row.starts[first] : row.ends[last - 1]]
