"""Signs: what the words of a language mean to its time rules, one character each, so that a rule is a pattern over them.

``times.tsv`` names a sign and a value for every word (``सोमवार WEEKDAY mon``); numbers get signs by their form.
A rule writes sign names with blanks between them, and all that regular expressions allow around them:
``DAY MONTH COMMA? YEAR``, ``(?<!FROM)NUM UNIT AGO``. ``UNIT.week`` is that sign with that value only. What many rules
share has a name in ``time_parts.tsv``; a form of several words is written with ``_`` between them (``black_friday``). Where a language writes
its case endings onto words, a row names the kind of endings its forms may have, and ``time_endings.tsv`` lists them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

import regex

from srot.languages.number_grammar import Number, NumberGrammar, number_grammar
from srot.languages.tables import read_table
from srot.languages.token_row import TokenRow, token_row
from srot.text.normal import fold

OTHER = "."
_FIRST_SIGN = 0x4E00  # any range of plain letters: signs are never shown
# Signs of numbers, and the names that take several of them together.
_NUMBER_SIGNS = ("YEAR.plain", "YEAR.word", "ROUND", "DAY.plain", "DAY.word", "TWO", "INT", "DEC", "DOTCLOCK", "HALF", "STAMP", "THOUSAND")
_TOGETHER = {
    "NUM": ("DAY", "TWO", "INT", "THOUSAND"), "YY": ("DAY.plain", "TWO"), "ANYYEAR": ("YEAR", "ROUND"),
    "HOUR": ("DAY", "DEC", "CLOCK", "DOTCLOCK"), "DEC": ("DEC", "DOTCLOCK"), "ANYNUM": ("DAY", "TWO", "INT", "YEAR", "ROUND", "DEC", "DOTCLOCK", "STAMP", "THOUSAND"),
}
_NAME = regex.compile(r"[A-Z][A-Z0-9]*(?:\.[\w-]+)?")
_CLOCK = regex.compile(r"(?:[01]?[0-9]|2[0-4]):[0-5][0-9](?::[0-5][0-9])?")
_SIGNAL = regex.compile(r"(?:[01][0-9]|2[0-3])[0-5][0-9]")
_DOT_CLOCK = regex.compile(r"(?:[01]?[0-9]|2[0-3])\.[0-5][0-9]")
_STAMP = regex.compile(r"(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])")
_DOTTED = regex.compile(r"[0-9]{1,4}\.[0-9]{1,2}\.[0-9]{2,4}")


@dataclass(frozen=True, slots=True)
class SignRow:
    """A text as signs: `signs` has one character a place; place i covers tokens ``firsts[i]`` up to ``firsts[i + 1]``."""

    signs: str
    firsts: tuple[int, ...]
    numbers: Mapping[int, Number]


@dataclass(frozen=True)
class TimeLexicon:
    """The signs of one language: words to characters, characters to names and values."""

    words: Mapping[str, str]
    names: Mapping[str, tuple[str, str]]
    characters: Mapping[str, str]
    numbers: NumberGrammar
    cased: frozenset[str] = frozenset()
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]] = field(default_factory=dict)
    parts: Mapping[str, str] = field(default_factory=dict)
    groups: Mapping[str, str] = field(default_factory=dict)

    def read(self, row: TokenRow) -> SignRow:
        """The signs of a token row; a number of many words takes one place."""
        get = self.words.get
        signs = [get(key, OTHER) for key in row.keys]
        firsts = list(range(len(signs)))
        if self.cased:
            self._drop_lower_case(signs, row)
        numbers = self.numbers.find(row.text)
        merged = [(number.first, number.last, self._number_sign(number, row)) for number in numbers]
        if not self.phrases.keys().isdisjoint(row.keys):
            merged += self._find_phrases(row, {place for number in numbers for place in range(number.first, number.last)})
            merged.sort()
        for first, last, sign in reversed(merged):
            signs[first:last] = [sign]
            firsts[first:last] = [first]
        places = {first: place for place, first in enumerate(firsts)} if numbers else {}
        self._mark_clocks(signs, firsts, row)
        self._mark_signals(signs, firsts, row)
        return SignRow("".join(signs), (*firsts, len(row.keys)), {places[n.first]: n for n in numbers})

    def _find_phrases(self, row: TokenRow, taken: set[int]) -> Iterator[tuple[int, int, str]]:
        """Forms of several words with their signs, outside of numbers; of two that start together the longer."""
        end = 0
        for place, key in enumerate(row.keys):
            if key not in self.phrases or place < end:
                continue
            for words, sign in self.phrases[key]:
                last = place + len(words)
                if row.keys[place:last] == words and taken.isdisjoint(range(place, last)):
                    yield place, last, sign
                    end = last
                    break

    def _drop_lower_case(self, signs: list[str], row: TokenRow) -> None:
        """Words that are a time only with a capital letter (May, March) lose their sign without it."""
        for place, key in enumerate(row.keys):
            if key in self.cased and not row.text[row.starts[place]].isupper():
                signs[place] = OTHER

    def _mark_clocks(self, signs: list[str], firsts: list[int], row: TokenRow) -> None:
        if not _CLOCK.search(row.text) and not _DOTTED.search(row.text):
            return
        for place, first in enumerate(firsts):
            key = row.keys[first]
            if "0" <= key[0] <= "9" and signs[place] == OTHER:
                if _CLOCK.fullmatch(key):
                    signs[place] = self.characters["CLOCK"]
                elif _DOTTED.fullmatch(key):
                    signs[place] = self.characters["DOTTED"]

    def _mark_signals(self, signs: list[str], firsts: list[int], row: TokenRow) -> None:
        """Four digits in front of the name of a zone are a time of day, "1917 GMT", and so in front of "hours" where nothing else is meant."""
        zone, hours = self.characters.get("ZONE"), self.characters.get("HOURS")
        for place in range(len(signs) - 1) if zone in signs or hours in signs else ():
            timed = signs[place + 1] == zone or (signs[place + 1] == hours and self._is_read_off(signs, place, row.keys[firsts[place]]))
            if timed and _SIGNAL.fullmatch(row.keys[firsts[place]]):
                signs[place] = self.characters["CLOCK"]

    def _is_read_off(self, signs: list[str], place: int, key: str) -> bool:
        """Whether digits in front of "hours" can be read off a clock: "0715 hours", "at around 1430 hours", but no "1500 hours of training"."""
        leading = {self.characters[name] for name in ("AT", "FROM", "TO") if name in self.characters}
        return key.startswith("0") or any(sign in leading for sign in signs[max(place - 2, 0) : place])

    def _number_sign(self, number: Number, row: TokenRow) -> str:
        return self.characters[_sign_of(number, row.keys[number.first])]

    def compile(self, pattern: str) -> regex.Pattern[str]:
        """A rule's pattern over sign characters."""
        return regex.compile(_NAME.sub(self._class_of, pattern).replace(" ", ""))

    def _class_of(self, match: regex.Match[str]) -> str:
        if match.group() in self.parts:
            return f"(?:{_NAME.sub(self._class_of, self.parts[match.group()])})"
        names = _TOGETHER.get(match.group(), (match.group(),))
        wanted = "".join(self.groups.get(name, "") for name in names)
        if not wanted:
            raise KeyError(match.group())
        return f"[{_spans(wanted)}]"


def _spans(characters: str) -> str:
    """Characters as a class, those that follow one another as a span of two: a quarter of the time to compile.

    >>> _spans("dabcbx")
    'a-dx'
    """
    ordered = sorted({*map(ord, characters)})
    firsts = [code for code in ordered if code - 1 not in ordered]
    lasts = [code for code in ordered if code + 1 not in ordered]
    return "".join(chr(first) if first == last else f"{chr(first)}-{chr(last)}" for first, last in zip(firsts, lasts, strict=True))


def _groups(characters: Mapping[str, str]) -> dict[str, str]:
    """Characters by sign: ``UNIT`` has those of ``UNIT.day``, ``UNIT.week`` ... together."""
    groups: dict[str, str] = {}
    for full, character in characters.items():
        for name in dict.fromkeys((full, full.partition(".")[0])):
            groups[name] = groups.get(name, "") + character
    return groups


def _sign_of(number: Number, key: str) -> str:
    value = number.value
    if _DOT_CLOCK.fullmatch(key) and number.last - number.first == 1:
        return "DOTCLOCK"
    if value != int(value):
        return "HALF" if value == 0.5 and number.worded else "DEC"
    if number.plain and len(key) == 8 and _STAMP.fullmatch(key):
        return "STAMP"
    if number.worded and 1500 <= value < 2100 and value % 100 == 0:
        return "THOUSAND"
    if number.plain and len(key) == 4 and 1500 <= value < 2200:
        return "ROUND" if value % 100 == 0 else "YEAR.plain"
    if number.plain or number.worded:
        if 1 <= value <= 31:
            return "DAY.plain" if number.plain and len(key) <= 2 else "DAY.word"
        if number.plain and len(key) == 2:
            return "TWO"
        if number.worded and 1500 < value < 2100 and value % 100:
            return "YEAR.word"
        if number.worded and value < 100:
            return "TWO"
    return "INT"


@lru_cache(maxsize=8)
def time_lexicon(package: str) -> TimeLexicon:
    """The signs of a language package with ``data/times.tsv`` and ``data/numbers.tsv``."""
    numbers = number_grammar(package)
    meanings = _ordinals(numbers)
    phrases: dict[str, tuple[str, str]] = {}
    cased = set()
    for row in read_table(package, "times"):
        for form in _written(package, row):
            target = phrases if "_" in form else meanings
            target[fold(form.replace("_", " "))] = (row["sign"], row["value"])
            if row.get("case"):
                cased.add(fold(form))
    characters: dict[str, str] = {}
    names: dict[str, tuple[str, str]] = {}
    extra = ((name.partition(".")[0], name.partition(".")[2]) for name in (*_NUMBER_SIGNS, "CLOCK", "DOTTED", "BREAK"))
    meanings["\n"] = ("BREAK", "")
    for sign, value in (*extra, *meanings.values(), *phrases.values()):
        full = f"{sign}.{value}" if value else sign
        if full not in characters:
            characters[full] = chr(_FIRST_SIGN + len(characters))
            names[characters[full]] = (sign, value)
    words = {key: characters[f"{sign}.{value}" if value else sign] for key, (sign, value) in meanings.items()}
    parts = {row["name"]: row["pattern"] for row in read_table(package, "time_parts")}
    return TimeLexicon(words, names, characters, numbers, frozenset(cased), _by_first_word(phrases, characters), parts, _groups(characters))


def _written(package: str, row: Mapping[str, str]) -> Iterator[str]:
    """The forms of a word, each bare and with the endings that the language writes onto it, if its row names a kind of them."""
    endings = next((found["endings"].split() for found in read_table(package, "time_endings") if found["kind"] == row["endings"]), []) if row.get("endings") else []
    for form in row["forms"].split():
        yield form
        yield from (form + ending for ending in endings)


def _by_first_word(
    phrases: Mapping[str, tuple[str, str]], characters: Mapping[str, str]
) -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    grouped: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for phrase, (sign, value) in phrases.items():
        words = token_row(phrase).keys
        grouped.setdefault(words[0], []).append((words, characters[f"{sign}.{value}" if value else sign]))
    return {first: tuple(sorted(group, key=lambda pair: -len(pair[0]))) for first, group in grouped.items()}


def _ordinals(numbers: NumberGrammar) -> dict[str, tuple[str, str]]:
    """Ordinal words of the number table, and number words with an ordinal ending (पांच + वां)."""
    meanings = {key: ("ORD", f"{numbers.values[key]:g}") for key, kind in numbers.kinds.items() if kind == "ordinal"}
    endings = [key for key, kind in numbers.kinds.items() if kind == "ordinal-suffix"]
    for ending in endings:
        meanings[ending] = ("SUFFIX", "")
        for key, kind in numbers.kinds.items():
            if kind == "unit":
                meanings.setdefault(key + ending, ("ORD", f"{numbers.values[key]:g}"))
    return meanings
