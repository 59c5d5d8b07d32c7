"""Rounds: which of a numbered row of happenings is told of, "the second round of talks", "23वां दौर", "phase 2".

``rounds.tsv`` has the words for what is held again and again; its notions are the same in every language. Its row ``LAST`` has the words that tell
no number: which one "the final phase" is the words do not say, and "the last round" may be the one before; ``JOIN`` has what binds an ordinal to these;
``STREAK`` has what says that a thing goes on unbroken, so that a number tells which of a row it is: "the seventh straight day", "लगातार सात दिनों से".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from srot.languages.number_grammar import NumberGrammar, number_grammar
from srot.languages.ordinals import Ordinals, load_ordinals
from srot.languages.phrases import Phrases, phrases_of
from srot.languages.tables import read_table
from srot.languages.time_bonds import package_with
from srot.languages.token_row import TokenRow, token_row
from srot.text.normal import fold
from srot.text.words import is_word

FAR = 6
"""Tokens that may stand between an ordinal in figures and its noun: "22वां भारत-रूस वार्षिक शिखर सम्मेलन"."""
DIGITS = 2
"""Most digits of a number behind its noun: a longer one is a year, or counts what follows."""
UNTOLD = 0
"""The number of the last of a row."""
LAST, JOIN, STREAK = "LAST", "JOIN", "STREAK"
_HYPHENS = frozenset("-–—")
_GOES_ON = _HYPHENS | {"%", "/", ":"}


def find_rounds(text: str, lang: str) -> Iterator[tuple[str, int]]:
    """Notion and number of each round in order, `UNTOLD` for a last one; none in a language without the table.

    >>> list(find_rounds("वार्ता का दूसरा दौर मई के पहले दौर से छोटा रहा", "hi"))
    [('round', 2), ('round', 1)]
    >>> list(find_rounds("the 24th round of talks", "en"))
    [('round', 24)]
    >>> list(find_rounds("16वें ब्रिक्स शिखर सम्मेलन में", "hi"))
    [('summit', 16)]
    >>> list(find_rounds("Phase-1 of the polls, then the fourth and final phase", "en"))
    [('phase', 1), ('phase', 4)]
    >>> list(find_rounds("लगातार सात दिनों से दाम बढ़े", "hi"))
    [('day', 7)]
    """
    package = package_with(lang, "rounds")
    if package is None:
        return
    words, row = _load(package), token_row(text)
    last = 0
    for index in words.forms.starts(row):
        found = words.forms.at(row, index) if index >= last else None
        if found is None:
            continue
        last, noun = found
        number = words.number_of(row, index, last, noun)
        if number is not None:
            yield noun.notion, number


@dataclass(frozen=True)
class _Noun:
    """What is held again and again, whether the form is of `one` of them, with an ordinal, and whether it is of `several`, which a streak counts."""

    notion: str
    one: bool
    several: bool


@dataclass(frozen=True)
class _Words:
    """The words of a language: `forms` of what is held again and again, the notions `numbered_after` their noun, those that say `lasts`, the `joins`
    between an ordinal and them, those of `streaks`, and the `stops` that end a noun phrase when one looks back from its noun."""

    forms: Phrases[_Noun]
    numbered_after: frozenset[str]
    lasts: frozenset[str]
    joins: frozenset[str]
    streaks: frozenset[str]
    stops: frozenset[str]
    ordinals: Ordinals
    grammar: NumberGrammar

    def number_of(self, row: TokenRow, start: int, end: int, noun: _Noun) -> int | None:
        """The number of the round that the tokens from `start` to `end` name."""
        number = self._streak_before(row, start) if noun.several else None
        if number is None and noun.one:
            number = self.number_before(row, start)
            if number is None and noun.notion in self.numbered_after:
                number = self.number_after(row, end)
        return number

    def _streak_before(self, row: TokenRow, index: int) -> int | None:
        """How many of them there were without a break: "seven straight days", "लगातार सात दिन"."""
        if index < 2:
            return None
        far, near = row.keys[index - 2 : index]
        return self._count(far) if near in self.streaks else self._count(near) if far in self.streaks else None

    def _count(self, key: str) -> int | None:
        if key.isdecimal():
            return int(key) if len(key) <= DIGITS else None
        return int(self.grammar.values[key]) if self.grammar.kinds.get(key) == "unit" else None

    def number_before(self, row: TokenRow, index: int) -> int | None:
        """The ordinal right before a noun, or one in figures with nothing between but names and qualities: a postposition ends the phrase."""
        if index < 1:
            return None
        near = self.ordinals.at(row, index - 1)
        if near is not None:
            return near[1]
        if row.keys[index - 1] in self.lasts:
            joined = self.ordinals.at(row, index - 3) if index > 2 and row.keys[index - 2] in self.joins else None
            return joined[1] if joined else UNTOLD
        unbroken = self.ordinals.at(row, index - 2) if index > 1 and row.keys[index - 1] in self.streaks else None
        return unbroken[1] if unbroken else self._figure_before(row, index)

    def _figure_before(self, row: TokenRow, index: int) -> int | None:
        for place in range(index - 1, max(0, index - 1 - FAR), -1):
            found = self.ordinals.at(row, place)
            if found is not None:
                return found[1] if found[0] < place else None
            if row.keys[place] in self.stops or not (is_word(row.keys[place]) or row.keys[place] == "-"):
                return None
        return None

    def number_after(self, row: TokenRow, end: int) -> int | None:
        """The number right behind a noun: "phase 2", "चरण-3", "day five"."""
        place = end + 1 if end < len(row.keys) and row.keys[end] in _HYPHENS else end
        if place >= len(row.keys) or (place + 1 < len(row.keys) and row.keys[place + 1] in _GOES_ON):
            return None
        return self._count(row.keys[place])


@cache
def _load(package: str) -> _Words:
    rows = {row["round"]: row for row in read_table(package, "rounds")}
    lasts, joins, streaks = (frozenset(map(fold, rows.pop(name)["forms"].split("|"))) for name in (LAST, JOIN, STREAK))
    return _Words(
        forms=phrases_of(named for notion, row in rows.items() for named in _nouns(notion, row)),
        numbered_after=frozenset(notion for notion, row in rows.items() if row["after"]),
        lasts=lasts,
        joins=joins,
        streaks=streaks,
        stops=frozenset(fold(row["form"]) for row in read_table(package, "stopwords")),
        ordinals=load_ordinals(package),
        grammar=number_grammar(package),
    )


def _nouns(notion: str, row: dict[str, str]) -> Iterator[tuple[str, _Noun]]:
    one, several = row["forms"].split("|"), list(filter(None, row["several"].split("|")))
    for form in dict.fromkeys((*one, *several)):
        yield form, _Noun(notion, form in one, form in several)
