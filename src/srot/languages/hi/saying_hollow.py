"""Words between a Hindi source and its cue that tell nothing: where, to whom, on what and how something was said."""

from __future__ import annotations

from srot.languages.hi.cue_voices import Hit
from srot.languages.hi.saying_parts import Clause
from srot.languages.hi.saying_words import words
from srot.languages.hi.word_kinds import GENITIVES


def tells_nothing(clause: Clause, hit: Hit, start: int, end: int) -> bool:
    """"थाने में शिकायत की", "देशों को आगाह किया", "अधिकारियों को जरूरी निर्देश दिए", "बड़ा दावा किया": where, whom or how, but not what."""
    keys, last = clause.passage.keys, clause.passage.keys[end - 1]
    if all(key in _HOW or key in _AGAIN for key in keys[start:end]):
        return True
    if hit.needs == "keep" or any(keys[i] in GENITIVES for i in range(end, hit.noun)):
        return False
    if keys[hit.noun] in _ORDERS:
        return not last.endswith(("ने", "ना"))
    if (keys[hit.noun] in _GOVERNING and _is_adjunct(clause, start, end)) or (keys[hit.noun] in _MATTER and _is_about(clause, start, end)):
        return True
    if last == "कर" or (last == "से" and hit.modality == "demanded"):
        return True  # "महिला को फोन कर धमकी दी", "सरकार से मांग की है"
    return last == "में" or (last == "को" and hit.modality in ("possible", "guessed"))


def _is_adjunct(clause: Clause, start: int, end: int) -> bool:
    """"भारत पर बेबुनियाद", "पड़ोसी को एक बार फिर", "अख़बार के ज़रिए": a noun that governs its matter by का has none, whatever else stands there."""
    passage, keys = clause.passage, clause.passage.keys
    while end > start and keys[end - 1] in _MANNER:
        end -= 1
    if end - start > 2 and keys[end - 2 : end] == _CONCERNING:
        return any(m.end == passage.words[end - 3].end for m in passage.mentions)
    return end > start and keys[end - 1] in _ADJUNCT_ENDS


def _is_about(clause: Clause, start: int, end: int) -> bool:
    """"क को लेकर एक अहम बात कही": on whom something was said, but not what."""
    keys = clause.passage.keys
    while end > start and keys[end - 1] in _MANNER:
        end -= 1
    return end - start > 2 and keys[end - 2 : end] == _CONCERNING


_GOVERNING, _CONCERNING = words("governing-nouns"), ("को", "लेकर")
_AGAIN = words("again")
_MANNER = words("heavy") | words("how-said") | _AGAIN | words("flatly") | words("verdicts")
_HOW = words("heavy") | words("how-said")
_ORDERS = words("orders")
_MATTER, _ADJUNCT_ENDS = words("matter"), words("adjunct-ends")
