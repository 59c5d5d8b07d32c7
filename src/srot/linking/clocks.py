"""Hours of the clock in a sentence, with or without a day: "साढ़े चार बजे", "10 बजकर 45 मिनट", "5.30 pm"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import regex

from srot.languages.tables import read_table
from srot.text.normal import fold, fold_digits
from srot.text.words import find_words

BESIDE = 3
"""Words before an hour among which the part of the day stands: "शुक्रवार की रात करीब"."""
BEHIND = 2
"""Words behind it that say that it is rounded: "8 बजे के आसपास"."""
RANGE = 6
"""Words before an hour among which the one from which on it happened is told."""
JOINED = 2
"""Words of an hour in words and what joins it to the next one."""
NEXT = 12
"""Characters behind an hour in which the next word begins."""
NOON, DAY = 720, 1440
"""Minutes of half a day and of a day."""
DUSK = 300
"""Minutes from which on an hour of the night is before midnight."""


@dataclass(frozen=True, slots=True)
class Clock:
    """An hour at ``[start, end)`` in minutes of the day; `sure` where its half of the day is told, `about` where it is said to be rounded."""

    start: int
    end: int
    minutes: int
    sure: bool
    about: bool


def find_clocks(text: str, start: int, end: int) -> list[Clock]:
    """The hours within ``text[start:end]``, in order.

    >>> [clock.minutes for clock in find_clocks("शाम करीब साढ़े छह बजे और रात 11:20 बजे", 0, 39)]
    [1110, 1400]
    """
    found = (_read(text, start, match) for match in _pattern().finditer(text, start, end))
    return [clock for clock in found if clock is not None]


def _read(text: str, start: int, match: regex.Match[str]) -> Clock | None:
    minutes = _size(match["hour"], "hour") + (int(fold_digits(match["past"])) if match["past"] else 0)
    minutes += _size(match["more"], "") if match["more"] else 0
    minutes += _folded("turn")[fold(match["turn"])] if match["turn"] else 0
    if not 0 <= minutes <= DAY:
        return None
    beside = [fold(word.text) for word in (*find_words(text, start, match.start())[-BESIDE:], *find_words(text, match.start(), match.end()))]
    beside.append(fold(match["stroke"] or ""))
    late = _has(beside, "late") or (_has(beside, "night") and minutes % NOON >= DUSK)
    early = _has(beside, "early") or _has(beside, "night")
    about = _has(beside, "about") or _has([fold(word.text) for word in find_words(text, match.end())[:BEHIND]], "about")
    half = minutes + NOON if late and minutes < NOON else minutes % NOON if early and not late else minutes
    return Clock(match.start(), match.end(), half % DAY, late or early or minutes > NOON, about)


def _size(words: str, kind: str) -> int:
    """A number of hours in minutes, where `kind` says so; else one of minutes."""
    digits = fold_digits(words)
    if digits.isdecimal():
        return int(digits) * 60 if kind else int(digits)
    hour = _folded("hour")[fold(words)]
    return hour if kind else hour // 60


def _opens_range(words: Sequence[str]) -> bool:
    """Whether the words before an hour are another one, in digits, or in a word with one more that joins them: "8:30 and", "eight and"."""
    return bool(words) and (fold_digits(words[0])[:1].isdecimal() or (len(words) == JOINED and words[0] in _folded("hour")))


def _has(words: Sequence[str], kind: str) -> bool:
    return any(fold(word) in words for word in _table(kind))


def is_hour_alone(words: str) -> bool:
    """Whether words name an hour and no day, which is that of what was told before.

    >>> is_hour_alone("रात करीब 11:20 बजे"), is_hour_alone("आज 5 बजे")
    (True, False)
    """
    clocks = find_clocks(words, 0, len(words))
    if not clocks:
        return False
    beside = [fold(word.text) for word in (*find_words(words, 0, clocks[0].start), *find_words(words, clocks[0].end))]
    return all(any(_has([word], kind) for kind in ("about", "late", "early", "night")) for word in beside)


def tells_what_followed(text: str, start: int, end: int) -> bool:
    """Whether words tell when something was done about what happened, and not when it happened.

    >>> tells_what_followed("आग पर 9 बजे काबू पाया गया", 0, 25), tells_what_followed("आग 9 बजे लगी", 0, 13)
    (True, False)
    """
    return _has([fold(word.text) for word in find_words(text, start, end)], "after")


def is_bound(text: str, start: int, clock: Clock) -> bool:
    """Whether words beside an hour say that it is the one by which something was done, since which it lasts, or an end of the time within which it happened:
    "by 9 am", "9 बजे तक", "between 8:30 and 9 am".

    >>> words = "attacked by rebels at 3 pm"
    >>> is_bound(words, 0, find_clocks(words, 0, 26)[0]), is_bound("out by 3 pm", 0, find_clocks("out by 3 pm", 0, 11)[0])
    (False, True)
    """
    ahead = [fold(word.text) for word in find_words(text, start, clock.start)]
    if any(_has([word], "range before") and _opens_range(ahead[place:]) for place, word in enumerate(ahead, 1) if place > len(ahead) - RANGE):
        return True
    before = ahead[-BESIDE:]
    plain = [word for word in before if not (_has([word], "about") or _has([word], "late") or _has([word], "early") or _has([word], "night"))]
    behind = [fold(word.text) for word in find_words(text, clock.end, clock.end + NEXT)]
    within = " ".join(behind[:2]) in _folded("range behind")
    return within or _has(plain[-1:], "bound before") or _has(behind[:1], "bound behind")


@cache
def _pattern() -> regex.Pattern[str]:
    number = rf"\p{{Nd}}{{1,2}}|{_any('hour')}"
    ends = rf"(?:{_any('and')})\s+(?P<more>{number})\s+(?:{_any('minute')})|(?P<stroke>{_any('stroke')})(?!\p{{L}})"
    turn = rf"(?:(?P<turn>{_any('turn')})\s+)?"
    return regex.compile(rf"(?<![\p{{L}}\p{{M}}\p{{N}}:.]){turn}(?P<hour>{number})(?:[:.](?P<past>\p{{Nd}}{{2}}))?\s*(?:{ends})", regex.IGNORECASE)


def _any(kind: str) -> str:
    return "|".join(regex.escape(word) for word in sorted(_table(kind), key=lambda word: (-len(word), word)))


@cache
def _table(kind: str) -> dict[str, int]:
    return dict(_rows(kind))


@cache
def _folded(kind: str) -> dict[str, int]:
    """The same by the folded word: "Ten o'clock" is ten too."""
    return {fold(word): minutes for word, minutes in _rows(kind)}


def _rows(kind: str) -> Iterator[tuple[str, int]]:
    return ((row["word"], int(row["minutes"] or 0)) for row in read_table("srot.linking", "clocks") if row["kind"] == kind)
