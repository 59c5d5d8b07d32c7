"""In which language a line is shown where reports give it in several: the reader's own first."""

from __future__ import annotations

from collections.abc import Sequence

PREFERRED = ("hi", "en")
"""The order where nobody asks for another one."""


def rank_language(lang: str, preferred: Sequence[str] = PREFERRED) -> int:
    """The place of a language in an order of preference; those not in it come last, all alike.

    >>> rank_language("hi"), rank_language("en", ("en", "hi")), rank_language("ta")
    (0, 0, 2)
    """
    return preferred.index(lang) if lang in preferred else len(preferred)


WRITTEN_IN = {"hi": "Devanagari", "en": "Latin"}
"""The script in which a preferred language is written."""


def rank_spelling(lang: str, script: str, preferred: Sequence[str] = PREFERRED) -> int:
    """The place of a name's spelling: a preferred language in its own script, then Latin letters, then all others.

    >>> rank_spelling("hi", "Devanagari"), rank_spelling("hi", "Latin"), rank_spelling("ta", "Tamil")
    (0, 2, 3)
    """
    if WRITTEN_IN.get(lang) == script:
        return rank_language(lang, preferred)
    return len(preferred) + (script != "Latin")


def language_of(script: str, lang: str) -> str:
    """The language by whose words a name is read that a report in `lang` uses: another one where the name is in the script of that.

    >>> language_of("Devanagari", "en"), language_of("Latin", "hi"), language_of("Devanagari", "mr")
    ('hi', 'en', 'mr')
    """
    if WRITTEN_IN.get(lang, script) == script:
        return lang
    return next((other for other, written in WRITTEN_IN.items() if written == script), lang)
