"""Hindi sentences: the danda, and the full stop that many portals print for it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import regex

from srot.gazetteer import fold_name, name_part
from srot.languages.hi.titles import title_words
from srot.languages.hi.wrapped import join_wrapped
from srot.languages.tables import read_table
from srot.records import Span
from srot.text import sentences

_CLOSED = ("है", "हैं", "था", "थी", "थे", "थीं", "गया", "गई", "गए", "हुआ", "हुई", "हुए", "होगा", "होगी", "होंगे")
_FINITE = (*_CLOSED, "करेंगे", "करेगा", "करेगी", "चाहिए", "नहीं", "की", "किया", "दिया", "दी", "मिला", "मिली", "मिले")
_TOKEN_BEFORE = regex.compile(r"[\p{L}\p{M}\p{Nd}\u200c\u200d]+$")
_WISHED = ("जाए", "जाये", "कराए", "कराये", "करे", "करें", "मिले", "जाएं", "रही", "रहा", "रहे")
_STRAY_MARKS = ("|", "I", "l", "…", "..")
_STRAY = regex.compile(
    rf"(?<=[ \u00a0](?:{'|'.join(_FINITE)}))(?:[ \u00a0]?[|Il](?:[ \u00a0]+|$)|(?:…|\.{{3}})(?=\p{{L}}))"
    rf"|(?<=[ \u00a0](?:{'|'.join((*_FINITE, *_WISHED))}))\.\.(?=[ \u00a0]?\p{{L}})"
)
# who writes I for the danda once writes it everywhere: then also behind verbs that no list has ("रोकी I")
_WRITES_I = regex.compile(rf"[ \u00a0](?:{'|'.join(_CLOSED)})[ \u00a0]?I(?=[ \u00a0\n]|$)")
_ALL_I = regex.compile(r"(?<=[ािीेैोंई])[ \u00a0]?I(?:[ \u00a0]+|$)")
_DEVANAGARI = regex.compile(r"[\u0900-\u097f]")


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(row["form"] for row in read_table("srot.languages.hi", "abbreviations"))


def split_sentences(text: str) -> tuple[Span, ...]:
    """Sentence spans; the full stop counts as danda, also without a space behind it.

    >>> text = "समझौता हुआ है.इसके तहत डॉ. सिंह आए."
    >>> [text[s.start:s.end] for s in split_sentences(text)]
    ['समझौता हुआ है.', 'इसके तहत डॉ. सिंह आए.']
    """
    spans = sentences.split_sentences(text, is_stop=_is_stop)
    return join_wrapped(text, tuple(part for span in spans for part in _parted(text, span)))


def _parted(text: str, span: Span) -> Iterator[Span]:
    """A sentence parted where a bar, I or l stands for the danda behind its verb, or an ellipsis, three dots or two do: "दाम नहीं मिला I किसान लौट गए I", "रुका है…चलो", "बंद है..चलो"."""
    if not any(mark in text for mark in _STRAY_MARKS):
        yield span
        return
    start = span.start
    stray = _ALL_I if _ALL_I.search(text, span.start, span.end) and _WRITES_I.search(text) else _STRAY
    for mark in stray.finditer(text, span.start, span.end):
        yield Span(start, mark.start())
        start = mark.end()
    if start < span.end:
        yield Span(start, span.end)


def _is_stop(text: str, position: int) -> bool:
    found = _TOKEN_BEFORE.search(text, max(0, position - 24), position)
    before = found.group() if found else ""
    following = text[position + 1 : position + 2]
    if before and following and before[-1].isdigit() and following.isdigit():
        return False
    if before in _CLOSING and following.isalnum():
        return True
    start = position - len(before)
    if before.isdigit() and len(before) < 3 and (start == 0 or text[start - 1] == "\n"):
        return False  # "1. दिन में पानी पिएं": the number of a line in a list
    if before in _abbreviations() or _is_initial(text, start, position + 1, before):
        return False
    if following and following not in " \n\"'”’)" and not _DEVANAGARI.match(following):
        return False  # www.example, a.m., 2.5
    return not (before.isascii() and len(before) == 1 and before.isupper())


def _is_initial(text: str, start: int, end: int, before: str) -> bool:
    """A letter or a spelled-out Latin letter that is an initial: यू.एस., एस. जयशंकर, ए. के. सिंह.

    Letter names that are also words (जी, आई) are initials only beside another one ("जी. टी. पंड्या") and between a title and a person's
    name ("मंत्री जी. किशन रेड्डी"); के always is, for a postposition ends no sentence ("नेता के. कविता").
    """
    if before not in _LETTER_NAMES:
        return False
    if before not in _LETTERS_THAT_ARE_WORDS or _BEHIND_INITIAL.search(text, 0, start) is not None:
        return True
    if _BEFORE_INITIAL.match(text, end) is not None:
        return True
    title, name = _WORD_BEHIND.search(text, max(0, start - 24), start), _WORD_AHEAD.match(text, end)
    return title is not None and name is not None and fold_name(title.group(1)) in title_words() and bool(name_part(name.group(1)))


_CLOSING = frozenset((*_CLOSED, "गये", "गयी", "गईं", "हुईं"))
"""Verbs that close a clause: no abbreviation ends so, and what follows without a space (है.803, है.BBC) is a new sentence."""
_LETTER_NAMES = frozenset(
    ["ए", "बी", "सी", "डी", "ई", "एफ", "जी", "एच", "आई", "जे", "के", "एल", "एम", "एन", "ओ", "पी", "क्यू", "आर", "एस", "टी", "यू", "वी", "डब्ल्यू", "डब्लू", "एक्स", "वाई", "जेड"]
)
_LETTERS_THAT_ARE_WORDS = frozenset({"जी", "आई"})
_BEHIND_INITIAL = regex.compile(rf"(?<![\p{{L}}\p{{M}}])(?:{'|'.join(sorted(_LETTER_NAMES))})\. ?$")
_BEFORE_INITIAL = regex.compile(rf" ?(?:{'|'.join(sorted(_LETTER_NAMES - {'के'}))})\. ?\p{{L}}")
_WORD_BEHIND, _WORD_AHEAD = regex.compile(r"([\p{L}\p{M}]+) $"), regex.compile(r" ?([\p{L}\p{M}]+)")
