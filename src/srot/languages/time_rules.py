"""Time rules of a language, read from its tables: patterns over signs, and the relation or date each means.

``time_rules.tsv`` has three columns. `pattern` is over sign names (see ``time_lexicon``). `relation` is in the notation
of ``srot.calendar.relation`` with slots (see ``time_slots``); a leading ``=`` marks a date that the words give in full,
``^`` one counted from the day named last, ``~`` from the day named last in the same sentence, ``@`` from the quarter,
half-year or other stretch of months named last (``@in:2021-04-01/2022-03-31`` the same months of that fiscal year), and ``-`` words that only look like a time. `when` narrows a rule: ``tail`` goes behind another expression of one day, ``tail-long`` behind
a week, month or year; ``future``, ``past`` and ``not-past`` ask for the tense of the clause; ``head`` is counted from
the day that follows ("two weeks after"), ``head-long`` in the week, month or year that follows ("the first ten days of"),
where a ``base`` rule may name that; ``range`` is a time only as one end of a range ("from June to date"); the first word
of a ``lead`` rule must stand there but is no part of the time ("in 2019"), that of an ``again`` rule follows a time; an ``of-quarter`` rule asks
that the stretch named last is one quarter: "this quarter" is then that one, and not the quarter of the report.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

import regex

from srot.languages.tables import read_table
from srot.languages.time_lexicon import TimeLexicon, time_lexicon


@dataclass(frozen=True, slots=True)
class TimeRule:
    """One line of ``time_rules.tsv``, compiled."""

    name: str
    pattern: regex.Pattern[str]
    relation: str
    when: str

    def may_start_with(self, sign: str) -> bool:
        """Whether a match can start with this sign."""
        return self.pattern.fullmatch(sign, partial=True) is not None


@dataclass(frozen=True)
class TimeRules:
    """The rules of one language; `opening` finds the signs that a match of one of the `plain` ones can start with."""

    plain: tuple[TimeRule, ...]
    tails: tuple[TimeRule, ...]
    long_tails: tuple[TimeRule, ...]
    bases: tuple[TimeRule, ...]
    again: tuple[TimeRule, ...]
    opening: regex.Pattern[str]
    _starting: dict[str, tuple[TimeRule, ...]] = field(default_factory=dict, repr=False)
    _pairs: dict[str, tuple[TimeRule, ...]] = field(default_factory=dict, repr=False)

    def matches(self, signs: str, place: int) -> list[tuple[int, TimeRule]]:
        """Ends and rules that match at `place`, the longest first; of two as long the one that stands first."""
        found = []
        for rule in self._fitting(signs[place : place + 2]):
            match = rule.pattern.match(signs, place)
            if match is not None and match.end() > place:
                found.append((match.end(), rule))
        found.sort(key=lambda pair: -pair[0])
        return found

    def _fitting(self, pair: str) -> tuple[TimeRule, ...]:
        """The rules that can match where these two signs stand: mostly none, as texts have more "the" than dates."""
        rules = self._pairs.get(pair)
        if rules is None:
            starting = self._starting_with(pair[0]) if self.opening.match(pair) else ()
            rules = tuple(rule for rule in starting if rule.pattern.match(pair, partial=True) is not None)
            self._pairs[pair] = rules
        return rules

    def _starting_with(self, sign: str) -> tuple[TimeRule, ...]:
        """The rules that can match from this sign on, looked for when a text has it: few have more than some of all signs."""
        if sign not in self._starting:
            self._starting[sign] = tuple(rule for rule in self.plain if rule.may_start_with(sign))
        return self._starting[sign]


def longest(rules: Iterable[TimeRule], signs: str, place: int) -> tuple[int, TimeRule] | None:
    """The rule that reaches furthest from `place`."""
    best: tuple[int, TimeRule] | None = None
    for rule in rules:
        match = rule.pattern.match(signs, place)
        if match is not None and match.end() > (best[0] if best else place):
            best = (match.end(), rule)
    return best


@lru_cache(maxsize=8)
def time_rules(package: str) -> TimeRules:
    """The compiled rules of a language package."""
    lexicon = time_lexicon(package)
    rules = [_compile(lexicon, number, row) for number, row in enumerate(read_table(package, "time_rules"), 1)]
    plain = tuple(rule for rule in rules if not rule.when.startswith("tail") and rule.when not in ("base", "again"))
    opening = "".join(sign for sign in lexicon.names if any(rule.may_start_with(sign) for rule in plain))
    return TimeRules(
        plain,
        tuple(rule for rule in rules if rule.when == "tail"),
        tuple(rule for rule in rules if rule.when == "tail-long"),
        tuple(rule for rule in rules if rule.when == "base"),
        tuple(rule for rule in rules if rule.when == "again"),
        regex.compile(f"[{opening}]"),
    )


def _compile(lexicon: TimeLexicon, number: int, row: dict[str, str]) -> TimeRule:
    return TimeRule(f"times:{number}", lexicon.compile(row["pattern"]), row["relation"], row["when"])
