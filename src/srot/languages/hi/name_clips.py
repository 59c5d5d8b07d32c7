"""Bodies whose first syllables a bracket gives: "शिरोमणि अकाली दल (शिअद)", "भारतीय किसान यूनियन (भाकियू)"."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from srot.languages.hi.name_brackets import add_bracketed
from srot.languages.hi.name_cues import is_follower
from srot.languages.hi.name_words import JOINTS
from srot.languages.name_spans import Line
from srot.models.common_words import is_dictionary_word
from srot.text.words import is_word, script_of

_SYLLABLE = regex.compile(r"\p{L}\p{M}*")
_LEAST, _MOST = 3, 6


def add_clipped(line: Line) -> Line:
    """The words whose first syllables stand in the bracket behind them, and what stands in it, become a body."""
    return add_bracketed(line, _syllables, _clipped_start, lambda _: "ORG")


def _syllables(texts: Sequence[str], place: int) -> list[str]:
    """The syllables of the one word in the brackets opened at `place`, which must be in no dictionary."""
    inner = texts[place + 1 : place + 3]
    if len(inner) < 2 or inner[1] != ")" or script_of(inner[0]) != "Devanagari" or is_dictionary_word("hi", inner[0]):
        return []
    syllables = _SYLLABLE.findall(inner[0])
    return syllables if _LEAST <= len(syllables) <= _MOST else []


def _clipped_start(texts: Sequence[str], last: int, syllables: Sequence[str]) -> int:
    """Where the words before `last` begin that open with `syllables`, one each, joining words aside; `last` where they do not.

    >>> _clipped_start(("शिरोमणि", "अकाली", "दल"), 3, ("शि", "अ", "द"))
    0
    """
    first = last
    for syllable in reversed(syllables):
        first -= first > 1 and texts[first - 1] in JOINTS - {","} and first < last
        if not first or not is_word(texts[first - 1]) or is_follower(texts[first - 1]) or not texts[first - 1].startswith(syllable):
            return last
        first -= 1
    return first
