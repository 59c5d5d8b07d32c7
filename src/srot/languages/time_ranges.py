"""Two times that are one: "सोमवार से 5 जून तक", "between Friday and Sunday", and times counted from another one.

``time_ranges.tsv`` says over signs (see ``time_lexicon``) what stands `before`, `between` and `behind` the two.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

import regex

from srot.calendar.relation import resolve
from srot.languages.tables import read_table
from srot.languages.time_lexicon import time_lexicon

ANY_DAY = date(2024, 2, 29)
_YEAR_END = date(2024, 12, 31)  # when all months of a year are over: "इस साल मार्च से अब तक"
_DIRECTION = regex.compile(r"^(\S+):(?:past|recent|near|future|coming)(?= |$)")
_FIXED_UNIT = regex.compile(r"^(?:day|week|month|year|quarter|half|decade|century|weekend|fortnight|fiscal)[+-]|^on:|^year")


@dataclass(frozen=True, slots=True)
class FoundTime:
    """A time in a text before it becomes a record: `value` stands for dates in full, `relation` for all others.

    `place` and `last` are its signs; a `partial` one counts only as one end of a range.
    """

    start: int
    end: int
    value: str | None
    relation: str | None
    grain: str
    rule: str
    place: int
    last: int
    partial: bool = False

    def steps(self) -> str:
        """The time as a relation, dates in full too."""
        return self.relation if self.relation is not None else f"on:{self.value}"


@dataclass(frozen=True, slots=True)
class RangePattern:
    """What stands around two times that are one range."""

    before: regex.Pattern[str] | None
    between: regex.Pattern[str]
    behind: regex.Pattern[str] | None


def join(pattern: RangePattern, signs: str, left: FoundTime, right: FoundTime) -> tuple[FoundTime, int] | None:
    """The range of two times, and the sign behind it; ``None`` when the words around them do not make one."""
    if pattern.between.fullmatch(signs, left.last, right.place) is None:
        return None
    if pattern.before is not None and (left.place < 1 or pattern.before.match(signs, left.place - 1) is None):
        return None
    end = right.last
    if pattern.behind is not None:
        match = pattern.behind.match(signs, right.last)
        if match is None:
            return None
        end = match.end()
    joined = _interval(left, right)
    return None if joined is None else (replace(joined, last=end), end)


def _interval(left: FoundTime, right: FoundTime) -> FoundTime | None:
    if " /" in left.steps() or " /" in right.steps():
        return None
    relation = f"{left.steps()}{_second(left.steps(), right.steps())}"
    full = left.value is not None and right.value is not None
    resolved = resolve(relation, ANY_DAY) or resolve(relation, _YEAR_END)
    # Whether a date in full lies behind a relative one, only the day of publication tells.
    mixed = (left.value is None) != (right.value is None)
    if resolved is None and not mixed:
        return None
    return replace(
        left, end=right.end, value=resolved[0] if full and resolved else None, relation=None if full else relation, grain="interval"
    )


def _second(first: str, steps: str) -> str:
    one_day = " " in steps and first.split()[0] == steps.split()[0]  # "between 3 am and 4 am" on a Thursday named before
    if one_day or _FIXED_UNIT.match(steps):
        return f" // {steps}"
    return " / " + _DIRECTION.sub(r"\1:after", steps)


@lru_cache(maxsize=8)
def range_patterns(package: str) -> tuple[RangePattern, ...]:
    """The patterns of ``time_ranges.tsv``, in order."""
    lexicon = time_lexicon(package)
    compiled = [
        {name: lexicon.compile(cell) if (cell := row[name].strip()) else None for name in ("before", "between", "behind")}
        for row in read_table(package, "time_ranges")
    ]
    return tuple(
        RangePattern(row["before"], row["between"], row["behind"]) for row in compiled if row["between"] is not None
    )
