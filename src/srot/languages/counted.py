"""What a number counts, and what befell the counted."""

from __future__ import annotations

from dataclasses import dataclass

from srot.languages.quantity_words import QuantityWords
from srot.languages.token_row import TokenRow

_MOST_WORDS = 4
_STATE_REACH = 9
_STATE_REACH_BACK = 8
# A parenthesis does not count: "11 civilians, including a child, and one soldier were killed".
_STATE_REACH_JOINED = 13
# Who died in hospital, under rubble, among the affected or in a crowd died.
_WEAK = frozenset({"hospitalised", "trapped", "affected", "ill", "gathered", "allowed"})
# A crowd is told behind its number; before one it is where something else befell them.
_BEHIND = frozenset({"gathered"})
_CLAUSE_ENDS = frozenset(".।॥?!;\n:|") | frozenset({"\n"})


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
    index = _skipped(row, index, words)
    first = end = index
    while end < min(index + _MOST_WORDS, len(row.keys)):
        noun = words.roles["noun"].at(row, end)
        if noun is not None:
            last, kind = _whole_noun(row, noun, words)
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


def _whole_noun(row: TokenRow, noun: tuple[int, str], words: QuantityWords) -> tuple[int, str]:
    """Behind a noun made of two, and its kind: यात्री ट्रेनें, दमकल कर्मी, रॉकेट लॉन्चरों; but two kinds of people are two nouns
    (शव परिजनों को), and so are people and where they are or are taken (यात्री ट्रेन में, शव
    अस्पताल लाए)."""
    last, kind = noun
    following = words.roles["noun"].at(row, last)
    if following is not None:
        apart = words.roles["locative"].at(row, following[0]) or words.roles["brought"].at(row, following[0])
        return following if following[1] != kind and apart is None else noun
    if last >= len(row.keys) or kind != "thing" or words.stops(row.keys[last]) or words.noun_endings is None:
        return noun
    return (last + 1, kind) if words.noun_endings.search(row.keys[last]) is not None else noun


def _befell(row: TokenRow, index: int, words: QuantityWords) -> bool:
    return words.roles["state"].at(row, index) is not None


def _noun_follows(row: TokenRow, index: int, words: QuantityWords) -> bool:
    return words.roles["noun"].at(row, index + 1) is not None


def _words(row: TokenRow, first: int, last: int) -> str:
    return row.text[row.starts[first] : row.ends[last - 1]]


def state_near(row: TokenRow, first: int, last: int, words: QuantityWords) -> str | None:
    """What befell those counted by tokens `first` to `last`: by the words behind, else by those before, in the clause."""
    states, joints = words.roles["state"], words.roles["joint"]
    joined, broken, weak = False, False, None
    owned = words.roles["of"].at(row, last) is not None
    harmless = last
    for index in range(last, min(last + _STATE_REACH_JOINED, len(row.keys))):
        key = row.keys[index]
        if index >= last + _STATE_REACH and not joined:
            break
        idle = words.roles["harmless"].at(row, index)
        harmless = harmless if idle is None else idle[0]
        if index < harmless:
            continue
        joined = joined or (key == "," and joints.at(row, index + 1) is not None)
        if key in _CLAUSE_ENDS or (key == "," and not joined):
            break
        if joints.at(row, index) is not None:
            joined = True
        elif ("0" <= key[0] <= "9" or key in words.vague.by_first) and not joined:
            break
        broken = broken or words.roles["break"].at(row, index) is not None
        if weak is not None and broken:
            break  # "40 बीमार हो गए और दो की मौत"
        found = states.at(row, index)
        if found is not None and found[1] not in _WEAK:
            return (_state_at(row, first, words) if broken else None) or found[1]
        weak = weak or (found[1] if found is not None else None)
        if owned and words.roles["noun"].at(row, index) is not None:
            break  # "25 की मौत", but not "25 हज़ार का इनामी बदमाश घायल"
    return weak or _state_before(row, first, words)


def _state_at(row: TokenRow, first: int, words: QuantityWords) -> str | None:
    """What befell those whose number stands right behind the word for it: "killing 25 and injuring six", "the deaths of at least 4 men"."""
    index = first
    while (bare := words.roles["modifier-before"].before(row, index) or words.roles["linking"].before(row, index)) is not None:
        index = bare[0]
    found = words.roles["state"].before(row, index)
    return found[1] if found is not None and found[1] not in _BEHIND else None


def _state_before(row: TokenRow, first: int, words: QuantityWords) -> str | None:
    states, harmless = words.roles["state"], first
    for index in range(first, max(first - _STATE_REACH_BACK, 0), -1):
        key = row.keys[index - 1]
        idle = words.roles["harmless"].before(row, index)
        harmless = harmless if idle is None else idle[0]
        if index > harmless:
            continue
        if key in _CLAUSE_ENDS or key == "," or "0" <= key[0] <= "9" or words.roles["break"].at(row, index - 1):
            return None
        found = states.before(row, index)
        if found is not None and found[1] not in _BEHIND:
            return found[1]
    return None
