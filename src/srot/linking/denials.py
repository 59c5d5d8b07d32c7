"""Whether words affirm or deny: a negated sentence, and "he called the charge baseless"."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

from srot.languages.tables import read_table
from srot.records import Attribution
from srot.text.normal import fold
from srot.text.words import find_words

NEGATIVE, POSITIVE = "negative", "positive"


def find_polarity(words: str, attribution: Attribution | None) -> str:
    """``negative`` for what a source denies or calls untrue, and for a negated sentence of narration.

    Reading knows the cues of denial and the negated contents of attributions; what is narrated, and what is called false by a verb
    that denies nothing itself, is known by words of the table of denials.

    >>> find_polarity("अदालत ने उन्हें जमानत नहीं दी", None), find_polarity("अदालत ने उन्हें जमानत दी", None)
    ('negative', 'positive')
    """
    if attribution and attribution.polarity == NEGATIVE:
        return NEGATIVE
    return NEGATIVE if _holds("refutation" if attribution else "negation", words) else POSITIVE


def is_negated(words: str) -> bool:
    """Whether a sentence holds a word of negation, so that the denial is in it and not in the verb of saying."""
    return _holds("negation", words)


@lru_cache(maxsize=20_000)
def _holds(kind: str, words: str) -> bool:
    return any(_kinds().get(fold(word.text)) == kind for word in find_words(words))


@cache
def _kinds() -> Mapping[str, str]:
    return {fold(row["word"]): row["kind"] for row in read_table("srot.linking", "denials")}
