"""Polarity and modality of what is said, by the clause that says it first.

A source may go on for sentences; what it says first is what it is quoted for, and annotators judge it by that.
"""

from __future__ import annotations

from srot.languages.attributing.passage import Passage
from srot.languages.hi.saying_words import words
from srot.languages.hi.word_kinds import is_future, word_class
from srot.text.words import is_word

_NEGATIVES = words("negatives-in-moods")
_MAY = words("may-in-moods")
_ABLE = words("able")
_PERHAPS = words("perhaps")
_MUST = words("must")
_IF = words("if")
_FINAL = words("final")
_JOINTS = words("joints") | {",", ";"}
_ASKING = words("interrogatives")
_STOPS = frozenset("।?!")
_WISHES = words("wishes")
_NO_WISHES = words("no-wishes")
_AMENDS = words("amends")
_SUFFERERS = words("sufferers")
_ENDINGS = words("clause-endings")
_DONE = _ENDINGS - {"है", "हैं", "था", "थी", "थे", "नहीं", "चाहिए", "की"}
_SUPPOSED = _ENDINGS | _WISHES | word_class("verb")
_UNREAL = ("ता", "ती", "ते")
_NO_INFINITIVES = words("no-infinitives")


def read_mood(passage: Passage, start: int, end: int, cue: str) -> str:
    """Modality of the content; a cue that has one keeps it, but for a promise of what already is so.

    >>> from srot.records import Span
    >>> from srot.languages.attributing.passage import read_passage
    >>> passage = read_passage("दुकानें बंद रहें", (Span(0, 16),))
    >>> read_mood(passage, 0, 3, "asserted")
    'demanded'
    """
    if cue == "guessed":
        return "conditional" if _is_conditional(passage.keys[start:end]) else "possible"
    if cue not in ("asserted", "possible", "planned", "promised") or start >= end:
        return cue
    keys = passage.keys[start : _first_sentence(passage, start, end)]
    stop = _first_clause(keys)
    if cue == "promised":
        return "asserted" if _is_fact(keys[:stop]) else cue
    asks = "?" in passage.keys[end - 1 : end + 1] or any(key in _ASKING for key in keys[:stop])
    if _is_conditional(keys):
        return "conditional"
    mood = _mood_of(keys[:stop], asks)
    if mood == "planned" and (_makes_amends(keys) or cue == "planned"):
        return "promised" if _makes_amends(keys) else "planned"
    if cue == "planned":
        return "promised" if _makes_amends(keys) else "asserted" if _is_fact(keys[:stop]) else mood if mood == "demanded" else cue
    return mood or cue


def _first_sentence(passage: Passage, start: int, end: int) -> int:
    return next((i for i in range(start + 1, end) if passage.keys[i] in _STOPS), end)


def _first_clause(keys: tuple[str, ...]) -> int:
    """Where the first main clause ends: at a joining word or a comma behind a finite verb."""
    for i in range(2, len(keys) - 1):
        if keys[i] in _JOINTS and _is_finite(keys[i - 1]):
            return i
    return len(keys)


def _is_finite(key: str) -> bool:
    """A form that ends a clause; "महिलाएं और" goes on with nouns, so that a wish counts only where its form is nothing else."""
    return key in _ENDINGS or is_future(key) or key in _WISHES


def _mood_of(keys: tuple[str, ...], asks: bool) -> str:
    """The mood that the end of a clause shows; ``""`` where it shows none."""
    tail = [key for key in keys if is_word(key)][-5:]
    if not tail:
        return ""
    negated = any(key in _NEGATIVES for key in tail)
    if any(key in _MUST for key in tail) or _must_be(tail):
        return "demanded"
    if any(key in _PERHAPS for key in keys[:6]) or (not negated and _is_possible(tail)):
        return "possible"
    if any(is_future(key) for key in tail[-2:]):
        return "" if asks else "planned"
    return "demanded" if _is_wish(tail[-1]) and not _may_have_been(tail) and not asks else ""


def _may_have_been(tail: list[str]) -> bool:
    """"जब इतनी बारिश हुई हो", "जो वहां रहे हों": supposed of what was, wished of nobody."""
    return len(tail) > 1 and tail[-1] in ("हो", "हों") and tail[-2] in _DONE


def _must_be(tail: list[str]) -> bool:
    """"मतदान कराना होगा", "शुल्क देना पड़ेगा": an infinitive before होगा."""
    return len(tail) > 1 and tail[-1].startswith(("हो", "पडे")) and is_future(tail[-1]) and tail[-2].endswith(("ना", "नी", "ने")) and tail[-2] not in _NO_INFINITIVES


def _is_possible(tail: list[str]) -> bool:
    guessed = len(tail) > 1 and tail[-1] in ("होगा", "होगी", "होंगे") and tail[-2] in _ENDINGS
    able = any(key in _ABLE for key in tail[-3:])
    return guessed or able or any(key in _MAY and tail[n - 1] != "हर" for n, key in enumerate(tail))


def _is_wish(key: str) -> bool:
    """A subjunctive or an imperative: "रहें", "किया जाए", "रोको", "बचिए"."""
    return key in _WISHES or (key not in _NO_WISHES and len(key) > 2 and key.endswith(("ें", "एं", "इए", "िए", "ओ")))


def _is_conditional(keys: tuple[str, ...]) -> bool:
    """"अगर ...", "... न हुआ तो ..."; in "हम तो ..." तो is no more than a stress."""
    if any(key in _IF for key in keys[:4]):
        return True
    last = next((key for key in reversed(keys) if is_word(key)), "")
    unreal = last.endswith(_UNREAL)  # "न टूटता तो न गिरती"
    return any(keys[i] == "तो" and ((keys[i - 1] in _SUPPOSED and keys[i - 1] != "की") or (unreal and keys[i - 1].endswith(_UNREAL))) for i in range(2, len(keys) - 1))


def _is_fact(keys: tuple[str, ...]) -> bool:
    """Whether a clause tells what is, not what will be: it ends in है, था, गया, and no future stands near."""
    tail = [key for key in keys if is_word(key)][-3:]
    return bool(tail) and tail[-1] in _FINAL and not any(is_future(key) or key.endswith(("ने", "ना")) or _is_wish(key) for key in tail)


def _makes_amends(keys: tuple[str, ...]) -> bool:
    """Money for those who suffered, or "nobody will be spared": a promise, whatever the verb."""
    return any(key in _AMENDS for key in keys) and any(key in _SUFFERERS for key in keys)


def is_negated(passage: Passage, start: int, end: int) -> bool:
    """Whether the first clause of the content is negated; "या नहीं", "क्यों नहीं", "से कम नहीं" negate nothing."""
    keys = passage.keys[start : _first_sentence(passage, start, end)]
    if _is_conditional(keys):
        stop = max(i for i, key in enumerate(keys) if key == "तो") if "तो" in keys else 0
        keys = tuple(key for key in keys[stop:] if key != "न")
    keys = keys[: _first_clause(keys)]
    i = len(keys) - 1
    while i > 0 and (keys[i] in _FINAL or not is_word(keys[i])):
        i -= 1
    low = max(0, i - 2)
    return any(keys[n] in _NEGATIVES and not _spares(keys, n) for n in range(low, len(keys)))


def _spares(keys: tuple[str, ...], n: int) -> bool:
    before = keys[max(0, n - 4) : n]
    only = before[-1:] == ("ही",) and any(is_word(key) for key in keys[n + 1 :])  # "ही नहीं" at the end denies
    return any(key in ("या", "क्यों") for key in before) or before[-1:] == ("कम",) or only or ("जब" in keys and "तक" in keys)
