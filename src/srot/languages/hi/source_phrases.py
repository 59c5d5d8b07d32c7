"""Where a Hindi source phrase begins: case marks, verbs, commas and dates end the noun phrase before its mark."""

from __future__ import annotations

from functools import cache

from srot.languages.attributing.passage import Passage
from srot.languages.hi.saying_words import words
from srot.languages.hi.word_kinds import (
    DIRECT_PLURALS,
    GENITIVES,
    is_infinitive,
    kind_of,
    word_class,
)
from srot.text.normal import fold
from srot.text.words import is_word

_LONGEST = 16
_INSIDE = frozenset("()-–.¨'’‘&/%")
_DASHES = frozenset("-–—")


@cache
def _stops() -> frozenset[str]:
    return word_class("case") | word_class("verb") | words("subjects") | words("outbursts")


_DIRECT_NOUNS = words("direct-nouns")


def phrase_start(passage: Passage, end: int, low: int) -> int:
    """First word of the noun phrase that ends before word `end`, not before `low`; commas and और stop it."""
    keys, i = passage.keys, end - 1
    floor = max(low, end - _LONGEST)
    while i >= floor:
        key = keys[i]
        if key == ")":
            opening = bracket_start(keys, i, floor)
            if opening < 0:
                break
            i = opening - 1
            continue
        if i < end - 1 and (key.endswith(DIRECT_PLURALS) or key in _DIRECT_NOUNS or _is_deed(passage, i) or _ends_heading(passage, i) or _is_pleaded(passage, i, end)):
            break
        if i < end - 1 and _leads_up(passage, i):
            break
        if key == "का" and keys[end : end + 1] == ("ने",) and not _is_name(passage, i):
            break  # "वसूली का छात्रों ने आरोप लगाया": what belongs to an agent has the oblique "के"
        agent = i == end - 1 and end < len(keys) and keys[end] == "ने"  # no verb stands before ने: "ली ने"
        if not (agent and (is_word(passage.words[i].text) or key == "%") and i not in passage.dated) and not carries(passage, i, key):
            short = _short_quotation(passage, i, floor)
            if short is None:
                break
            i = short
        i -= 1
    return _stripped(passage, i + 1, end)


def bracket_start(keys: tuple[str, ...], i: int, floor: int) -> int:
    """Where the bracket opens that word `i` closes, at most nine words before it; -1 where none does."""
    for j in range(i, max(floor, i - 9) - 1, -1):
        if keys[j] == "(":
            return j
    return -1


def carries(passage: Passage, i: int, key: str) -> bool:
    """Whether a noun phrase goes on over word `i`: no case mark, no date, and a verb only as the name of somebody ("ली")."""
    if key.endswith("ने") and key != "ने" and passage.keys[i + 1] in _DOERS and passage.keys[i + 2 : i + 3] == ("ने",):
        return True  # "फ़ोन करने वाले ने"
    if (key in _stops() and not _is_name(passage, i) and not _is_half(passage, i) and not _is_spelled(passage.keys, i)) or key in word_class("join") or i in passage.dated or key in word_class("when"):
        return False
    if key in _DASHES and _parts(passage, i):
        return False
    if key == "." and i + 1 < len(passage.words):
        # the full stop of an initial or a title; that of a sentence never stands inside one
        return len(passage.words[i - 1].text) <= 4
    return is_word(passage.words[i].text) or key in _INSIDE


def _parts(passage: Passage, i: int) -> bool:
    """Whether a dash between blanks parts a heading from who tells it: "पुल में दरार - जल बोर्ड के मुताबिक"; that inside a name does not."""
    before, dash, behind = passage.words[i - 1 : i + 2] if i and i + 1 < len(passage.words) else (None, None, None)
    if before is None or dash is None or behind is None or before.end == dash.start or dash.end == behind.start:
        return False
    return not any(m.start < dash.start and dash.end < m.end for m in passage.mentions)


def _is_deed(passage: Passage, i: int) -> bool:
    """Whether an infinitive ends what is said in front of an office: "कॉलेज खोलने का मुख्यमंत्री ने ऐलान किया"."""
    behind = passage.keys[i + 2 : i + 3]
    return passage.keys[i + 1] in GENITIVES and is_infinitive(passage.keys[i]) and bool(behind) and kind_of(behind[0]) == "role"


def _leads_up(passage: Passage, i: int) -> bool:
    """Whether a word ends what only leads up to somebody: "सूचना मिलते ही परिजन", "हंगामे के मध्य मंत्री", "खाने की शिकायत की | छात्रों का कहना"."""
    keys = passage.keys
    if keys[i] == "ही" and keys[i - 1].endswith("ते"):
        return True
    if keys[i] == _AMID and keys[i - 1] == "के":
        return True
    return keys[i] == "की" and keys[i - 1] in _COMPLAINING and keys[i - 2] in GENITIVES and kind_of(keys[i + 1]) == "group"


_AMID, _COMPLAINING = fold("मध्य"), frozenset((fold("शिकायत"), fold("मांग"), fold("अपील"), fold("गुहार")))


def _ends_heading(passage: Passage, i: int) -> bool:
    """Whether a word ends a heading that the page has run together with the sentence behind it."""
    return passage.words[i].end == passage.words[i + 1].start and passage.keys[i] in _HEADING_ENDS


def _is_pleaded(passage: Passage, i: int, end: int) -> bool:
    """Whether a plea stands in front of the court that hears it: "क की जमानत अर्जी मजिस्ट्रेट की अदालत ने"."""
    return passage.keys[i] in _PLEAS and passage.keys[end - 1] in _COURTS and passage.keys[i + 1] not in GENITIVES


_PLEAS, _COURTS = words("petitions"), words("courts")
_HEADING_ENDS = words("heading-ends")
_DOERS = words("doers")


def _is_name(passage: Passage, i: int) -> bool:
    """Whether a word that could be a verb is the name of somebody: "ली", "मिली"."""
    if passage.keys[i] not in word_class("verb"):
        return False
    word = passage.words[i]
    return any((m.type == "PER" or m.end - m.start > word.end - word.start) and m.start <= word.start and word.end <= m.end for m in passage.mentions)


def _is_spelled(keys: tuple[str, ...], i: int) -> bool:
    """Whether a word is the last letter of an office that is spelled out: "ए एस आई"."""
    return i > 1 and keys[i] in _LETTERS and keys[i - 1] in _LETTERS and keys[i - 2] in _LETTERS


_LETTERS = words("letters")


def _is_half(passage: Passage, i: int) -> bool:
    """Whether a hyphen without blanks makes a word the first half of a name: "चांग हो-जिन"."""
    words = passage.words[i : i + 3]
    return len(words) == 3 and words[1].text == "-" and words[0].end == words[1].start and words[1].end == words[2].start


def _short_quotation(passage: Passage, i: int, floor: int) -> int | None:
    """Start of a quoted name that ends at word `i`: the party "X"."""
    number = passage.quotation_at(i)
    if number is None:
        return None
    start, end = passage.quoted[number]
    spoken = passage.keys[end - 2] in _SPOKEN_ENDS or passage.keys[end - 2] in word_class("verb")
    return start if end == i + 1 and end - start <= 6 and start >= floor and not spoken else None


# what ends in a comma or a full stop inside its marks was said, it names nobody
_SPOKEN_ENDS = frozenset((",", "।", ".", "?", "!", "…"))


def _stripped(passage: Passage, start: int, end: int) -> int:
    keys = passage.keys
    while start < end and keys[start] == "(" and ")" not in keys[start:end]:
        start += 1
    while start < end and (keys[start] in _DULL or keys[start] in _MARKS_INSIDE) and keys[start] != "(":
        if start + 1 < end and keys[start] in word_class("modifier") and keys[start + 1] in GENITIVES:
            break  # "मृतक के भाई"
        if any(m.type == "PER" and m.start == passage.words[start].start for m in passage.mentions):
            break  # "के. सुनीता ने": an initial owns nothing
        start += 1
    start += start + 1 < end and keys[start] in _ON_WHICH
    again = next((i for i in range(start, min(start + 3, end - 1)) if keys[i] == _TIME and (keys[i - 1] in _OVER or keys[i - 1].endswith(_NTH))), None)
    return again + 1 if again is not None else start  # "लगातार तीसरी बार आयोग ने"


# "इसपर कोर्ट ने पूछा"
_ON_WHICH = frozenset(("इसपर", "जिसपर", "उसपर", "इसपे", "जिसपे"))
_TIME, _OVER, _NTH = fold("बार"), words("times-over"), fold("वीं")
_MARKS_INSIDE = frozenset("\"“”‘’'`")
_DULL = GENITIVES | word_class("particle") | word_class("lead") | word_class("modifier") | _INSIDE
