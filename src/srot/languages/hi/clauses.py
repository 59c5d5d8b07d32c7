"""Hindi clauses: where the content of a saying begins and ends."""

from __future__ import annotations

from collections.abc import Sequence

from srot.languages.attributing.passage import Passage
from srot.languages.hi.saying_words import words
from srot.languages.hi.word_kinds import GENITIVES, is_future, is_number, word_class
from srot.text.normal import fold
from srot.text.words import is_word

_THAT = frozenset(("कि", "की", "कि‍"))
_LINKING = frozenset((",", ":", "-", "–", "—"))
_QUOTES = frozenset("\"'“”‘’«»„`")
_CONJUNCTIONS = words("conjunctions")
_ENDING = words("clause-endings")
_FINITE = words("finite")


def content_after(passage: Passage, sentence: int, p: int) -> tuple[int, int, bool] | None:
    """Content behind a cue that ends before word `p`: its range, and whether कि or a mark links it to the cue.

    A quotation is followed to its end, over sentences.
    """
    keys = passage.keys
    end = passage.sentences[sentence][1]
    q, linked = p, False
    while q < end and (keys[q] in _LINKING or keys[q] in _THAT or (linked and (keys[q] in _QUOTES or keys[q] == "…"))):
        if keys[q] in _QUOTES and passage.quotation_at(q) is not None:
            break
        linked = True
        q += 1
    if q < end and keys[q] in _QUOTES:
        linked = True
    if q >= end:
        return _next_sentence(passage, sentence, linked, p)
    start, stop = _followed(passage, sentence, q)
    orphan = passage.orphan_after(q, sentence) if linked and passage.orphans else None
    if orphan is not None:
        stop = max(stop, clauses_end(passage, start, orphan))
    return (start, stop, linked) if stop > start else None


def clauses_end(passage: Passage, start: int, end: int) -> int:
    """Where the words between `start` and `end` end, marks left out."""
    return trim(passage, start, end)[1]


def _next_sentence(passage: Passage, sentence: int, linked: bool, p: int) -> tuple[int, int, bool] | None:
    """A cue that ends its line with कि, a colon, a comma, or with nothing at all: what the next line begins with."""
    if sentence + 1 >= len(passage.sentences):
        return None
    start = passage.sentences[sentence + 1][0]
    quoted = linked and passage.quotation_at(start) is not None
    if not quoted and not _opens_list(passage, sentence, p) and not _breaks_off(passage, sentence, p):
        return None
    first, stop = _followed(passage, sentence + 1, start)
    if not quoted:
        stop = max(stop, list_end(passage, sentence + 1))
    return (first, stop, True) if stop > first else None


def list_end(passage: Passage, number: int) -> int:
    """Where a list ends that begins with a sentence: behind the last line in a row that a bullet or a number opens."""
    last = number
    if not is_item(passage, number):
        return 0
    while last + 1 < len(passage.sentences) and (passage.lines[last + 1] == passage.lines[last] or is_item(passage, last + 1)):
        last += 1
    return trim(passage, passage.sentences[number][0], passage.sentences[last][1])[1]


def is_item(passage: Passage, number: int) -> bool:
    """Whether a sentence opens a line of a list: "1. ...", "• ...", "- ..."."""
    start = passage.sentences[number][0]
    numbered = is_number(passage.words[start].text) and passage.keys[start + 1 : start + 2] in ((".",), (")",))
    return numbered or passage.keys[start] in _BULLETS or passage.keys[start] in ("-", "–", "—")


def _opens_list(passage: Passage, sentence: int, p: int) -> bool:
    """"पति के अनुसार –" and "थानाध्यक्ष ने बताया" in front of lines that are set off: they hold what is said."""
    if passage.lines[sentence + 1] == passage.lines[sentence]:
        return False
    start, end = passage.sentences[sentence + 1]
    p += passage.keys[p : p + 1] == ("कि",)
    marked = p < passage.sentences[sentence][1] and passage.keys[p] in LEADING_IN
    return end - start > 4 and (marked or passage.keys[start] in _BULLETS)


def _breaks_off(passage: Passage, sentence: int, p: int) -> bool:
    """"मंत्री ने कहा कि", "मंत्री ने कहा" at the end of a line: the sentence goes on in the next one."""
    start, end = passage.sentences[sentence]
    if passage.keys[p : p + 1] == ("कि",) and passage.keys[end - 1] == "…" and not any(is_word(passage.words[i].text) for i in range(p + 1, end)):
        return True  # "उन्होंने कहा है कि … सरकार सुने"
    if passage.lines[sentence + 1] == passage.lines[sentence] or any(is_word(passage.words[i].text) and passage.keys[i] not in _THAT for i in range(p, end)):
        return False
    if ":" in passage.keys[start + 3 : p] and "ने" in passage.keys[passage.keys.index(":", start) : p]:
        return False  # "पुल सुरक्षित है: मंत्री ने पत्रकारों से कहा" has said it already
    if _told_ahead(passage.keys, start, p) or (passage.keys[p - 1] in _WARNED and passage.keys[end - 1] not in _THAT):
        return False
    first, last = passage.sentences[sentence + 1]
    return passage.keys[end - 1] in _THAT or (passage.keys[end - 1] not in "।.?!" and passage.keys[last - 1] in "।." and last - first > 4 and "ने" in passage.keys[start:p])


_WARNED = frozenset((fold("चेताया"), fold("लताड़ा"), fold("फटकारा"), fold("ललकारा"), fold("टोका"), fold("समझाया")))
"""Verbs that end a heading: "राज्यपाल ने मंत्री को चिट्ठी लिखकर चेताया"."""


def _told_ahead(keys: Sequence[str], start: int, p: int) -> bool:
    """"धुएं से बढ़ेंगे मरीज, डॉक्टरों ने चेताया": a headline has said it in front of a comma, in a clause of its own."""
    comma = next((i for i in range(p - 1, start + 2, -1) if keys[i] == ","), None)
    return comma is not None and "ने" in keys[comma:p] and any(is_future(key) or key in _FINITE for key in keys[start:comma]) and "ने" not in keys[start:comma]


LEADING_IN = frozenset((":", "-", "–", "—"))
_BULLETS = frozenset("✔✓✅•●▪►➤*")


def _followed(passage: Passage, sentence: int, q: int) -> tuple[int, int]:
    end = passage.sentences[sentence][1]
    number = passage.quotation_at(q)
    if number is not None and passage.quoted[number][0] == q:
        stop = _last_of_row(passage, number, end)
        if stop >= end or _ends_speech(passage, q, stop, end):
            return trim(passage, q, stop)
    stop = end
    inside = passage.quotation_at(end) if end < len(passage.words) else None
    if inside is not None and passage.quoted[inside][0] < end:
        stop = passage.quoted[inside][1]
    return trim(passage, q, stop)


def _last_of_row(passage: Passage, number: int, end: int) -> int:
    """Where a row of quotations ends that और alone joins: "'क' और 'ख'"."""
    stop = passage.quoted[number][1]
    while number + 1 < len(passage.quoted) and passage.keys[stop : stop + 1] == ("और",) and passage.quoted[number + 1][0] == stop + 1 < end:
        number += 1
        stop = passage.quoted[number][1]
    return stop


def _ends_speech(passage: Passage, start: int, stop: int, end: int) -> bool:
    """Whether a quotation inside a sentence is speech of its own, not a quoted phrase of a longer clause."""
    following = passage.keys[stop]
    if following in _LINKING or following in _CONJUNCTIONS or following in "।.":
        return True
    if following == "पर" and (passage.keys[stop - 2] in _ENDING or is_future(passage.keys[stop - 2])) and passage.keys[end - 1] in "।.?!":
        return True  # "क ने कहा, 'पुल बनेगा' पर काम शुरू नहीं हुआ": "पर" is "but" behind a finished clause
    if stop - start > _SPOKEN and "ने" in passage.keys[stop + 1 : min(stop + 4, end)]:
        return True  # "क ने कहा है, 'पुल कब बनेगा कोई नहीं जानता' अध्यक्ष ने कहा है, '...'": the desk left out its full stop
    return stop - start > 8 and passage.keys[stop - 2] in "।.?!,"


_SPOKEN = 7
"""Words of a quotation, marks counted, that is no mere name or slogan."""


def trim(passage: Passage, start: int, end: int) -> tuple[int, int]:
    """The range without marks and joining words at its ends; a closing bracket stays."""
    keys = passage.keys
    while start < end and ((not is_word(passage.words[start].text) and keys[start] not in "(¨") or keys[start] == "कि"):
        start += 1
    while end > start and not is_word(passage.words[end - 1].text) and keys[end - 1] not in ")%":
        end -= 1
    return start, end


def content_before(passage: Passage, sentence: int, stop: int, low: int | None = None) -> tuple[int, int]:
    """Content in front of a source that ends the sentence: a quotation that ends there, or all before it."""
    number = passage.quotation_at(stop - 1) if stop > 0 else None
    if number is None and stop > 1 and passage.keys[stop - 1] in _LINKING:
        number = passage.quotation_at(stop - 2)
    if number is not None and passage.quoted[number][1] >= stop - 1:
        start, end = passage.quoted[number]
        if end - start > 5:
            return trim(passage, start, end)
    return trim(passage, passage.sentences[sentence][0] if low is None else low, stop)


def clause_start(passage: Passage, low: int, i: int) -> int:
    """Start of the clause that word `i` ends: behind the last finite verb with a comma or a joining word."""
    keys = passage.keys
    for j in range(i - 1, low, -1):
        if keys[j] in _BREAKS and (keys[j - 1] in _FINITE or _is_done(passage, j)):
            return j + 1
        if keys[j] in _RELATIVES and keys[j - 1] in (",", *_FINITE):
            return j + 1
        if keys[j] == "कि" and j + 1 < i:
            return j + 1
    return low


def _is_done(passage: Passage, j: int) -> bool:
    """Whether the joining word at `j` stands behind a verb that looks like another word: "घायलों से मुलाकात *की* और", but not "जिले की और"."""
    keys = passage.keys
    if keys[j] == "," or keys[j - 1] not in _DONE:
        return False
    if keys[j - 1] == "की" and keys[j - 2].endswith("ों"):
        return False  # "किसानों की और मजदूरों की मदद"
    return keys[j - 1] != "की" or not any(m.start <= passage.words[j - 2].start < m.end for m in passage.mentions)


_DONE = words("done-before-joints")
_BREAKS = _CONJUNCTIONS | {",", ";"}
_RELATIVES = words("relatives")


def first_stop(passage: Passage, low: int, high: int) -> int:
    """Where the noun phrase that opens a sentence ends: at its first case mark, verb or mark."""
    keys = passage.keys
    for i in range(low, high):
        if keys[i] in word_class("case") or keys[i] in word_class("verb") or keys[i] in word_class("when"):
            return i
        if not is_word(passage.words[i].text) and keys[i] not in "().-":
            return i
    return high


def before_genitive(passage: Passage, low: int, i: int) -> tuple[int, int]:
    """Content "मौत" of "मौत की पुष्टि": words from `low` to the noun at `i`, without the genitive between."""
    i = _in_front_of_day(passage, low, i)
    while i > low and (_is_compound(passage, i) or passage.keys[i - 1] in GENITIVES or passage.keys[i - 1] == "कि" or passage.keys[i - 1] in _WEAK or passage.keys[i - 1] in _CONJUNCTIONS):
        i -= 1
    return trim(passage, *_without_lead(passage, low, i))


def _in_front_of_day(passage: Passage, low: int, i: int) -> int:
    """In front of a day between a genitive and its noun: "जांच के आज आदेश", "बढ़ाने की सोमवार को घोषणा"."""
    first = i
    while first > low and (first - 1 in passage.dated or passage.keys[first - 1] in word_class("when") or (passage.keys[first - 1] == "को" and first - 2 in passage.dated)):
        first -= 1
    return first if first - 1 > low and passage.keys[first - 1] in GENITIVES else i


def _is_compound(passage: Passage, i: int) -> bool:
    """Whether a noun is the second half of "दिशा-निर्देश"."""
    return passage.keys[i - 1] == "-" and passage.keys[i - 2] in _FIRST_HALVES


_FIRST_HALVES = words("first-halves")
_WEAK = words("weak")


def _without_lead(passage: Passage, low: int, i: int) -> tuple[int, int]:
    while low < i and (passage.keys[low] in word_class("particle") or passage.keys[low] in _OPENERS) and passage.keys[low + 1] not in GENITIVES:
        low += 1
    return low, i


_OPENERS = words("openers")


def is_idle(passage: Passage, start: int, end: int) -> bool:
    """Whether words `start` to `end` say nothing themselves: an adverbial, a "when he was asked, then"."""
    if end - start <= 0:
        return True
    keys = passage.keys
    if keys[start] in ("जब",) and end - start < 30:
        return True
    if end - start > 3 and (keys[end - 1] in _CONJUNCTIONS or keys[end - 1] == "जब"):
        return False  # "बैठक तब हुई जब ईरान ने घोषणा की कि"
    if any(keys[i] == "," and keys[i + 1] in WHEREIN for i in range(start + 2, end)):
        return False  # "थाने में एक फोन आया, जिसमें युवक ने कहा कि"
    return end - start <= 12 and not any(keys[i] in _FINITE_STRICT for i in range(start, end))


WHEREIN = frozenset(("जिसमें", "जिनमें"))
_FINITE_STRICT = _FINITE - {"कर", fold("हुए"), fold("हुई"), fold("हुआ")}
