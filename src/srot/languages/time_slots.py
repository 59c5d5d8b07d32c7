"""What a matched time rule hands to its relation: the values of its signs and numbers, under short names."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

_LETTERS = "ABCDEF"
# Two-digit years up to this one are of this century.
_PIVOT = 50
# 1910-45 is a time of rule; 2016-11 is a month, not a century.
_LONGEST_SPAN = 90


class Slots(dict[str, Any]):
    """Names in a relation template and what they stand for.

    ``{A}``, ``{B}`` ... are the numbers in order, ``{Z}`` the last, ``{AY}`` the first read as a year (B and on take the century of A),
    ``{N1}``, ``{N2}`` ... numbers and ordinals alike, in order, "twenty second" as one; ``{WY}`` a year said in two numbers (nineteen forty seven),
    ``{AX}`` its decade, ``{AC}`` the century it numbers, ``{AM}`` it in months, ``{AO}`` it as the number of a month, ``{BB}`` too but no year that follows ``{A}``; ``{MONTH}``, ``{MONTH2}``, ``{UNIT}``
    ... the values of signs; ``{DMY}`` the date that three numbers give, ``{DM}`` month and day of two, ``{SPAN}`` what
    two years span (2023-24 is India's fiscal year), ``{FISCALSPAN}`` the fiscal years of two,
    ``{FISCALSPAN2}`` those of the second and third number, ``{TIME}`` the time of day.
    """

    def __init__(
        self, numbers: list[float], signs: dict[str, str], tense: Callable[[], str | None], *, month_first: bool,
        counts: Sequence[tuple[float, bool]] = (),
    ) -> None:
        super().__init__(signs)
        self.numbers = numbers
        self.counts = counts
        self.tense = tense
        self.month_first = month_first

    def __missing__(self, name: str) -> Any:
        if name in _COMPUTED:
            return _COMPUTED[name](self)
        if name == "Z":
            return int(self.numbers[-1])
        if name[0] == "N" and name[1:].isdecimal():
            counted = _counted(self.counts)
            if int(name[1:]) > len(counted):
                raise KeyError(name)
            return counted[int(name[1:]) - 1]
        position = _LETTERS.find(name[0])
        if position < 0 or position >= len(self.numbers):
            raise KeyError(name)
        return self._number(position, name[1:])

    def _number(self, position: int, form: str) -> Any:
        value = self.numbers[position]
        if form == "M":
            return int(value * 12)
        number = int(value)
        if number != value:
            raise ValueError(value)
        if form == "Y":
            return f"{self._year(position):04}"
        if form == "X":
            return f"{_full_year(number) // 10:03}X"
        if form == "O":
            if not 1 <= number <= 12:
                raise ValueError(number)
            return f"{number:02}"
        if form == "B":
            # 2004-05 is a fiscal year, 2016-11 a month.
            if not 1 <= number <= 12 or number == (int(self.numbers[0]) + 1) % 100:
                raise ValueError(number)
            return f"{number:02}"
        if form == "C":
            return f"{number - 1:02}XX"
        if form == "P":
            return f"{number - 1:04}"
        return number

    def _year(self, position: int) -> int:
        number, first = int(self.numbers[position]), int(self.numbers[0])
        if number >= 100 or position == 0 or first < 1000:
            return _full_year(number)
        year = first // 100 * 100 + number
        return year if year >= first else year + 100


def _counted(counts: Sequence[tuple[float, bool]]) -> list[int]:
    """Numbers and ordinals as whole numbers, twenty or thirty joined with the ordinal behind it."""
    joined: list[int] = []
    tens = False
    for value, ordinal in counts:
        number = int(value)
        if ordinal and tens and number < 10:
            joined[-1] += number
        else:
            joined.append(number)
        tens = not ordinal and number in (20, 30)
    return joined


def _year_in_words(slots: Slots) -> str:
    century, rest = (int(number) for number in slots.numbers[-2:])
    if not 15 <= century <= 20 or not 10 <= rest < 100:
        raise ValueError(century)
    return f"{century * 100 + rest:04}"


def _full_year(number: int) -> int:
    if number >= 100:
        return number
    return number + (2000 if number < _PIVOT else 1900)


def _day_month(slots: Slots, offset: int = 0) -> str:
    first, second = int(slots.numbers[offset]), int(slots.numbers[offset + 1])
    if (slots.month_first and first <= 12) or second > 12:
        first, second = second, first
    return f"{second:02}-{first:02}"


def _whole_date(slots: Slots) -> str:
    first, last = slots.numbers[0], slots.numbers[2]
    if first >= 1000:
        return f"{int(first):04}-{int(slots.numbers[1]):02}-{int(last):02}"
    return f"{_full_year(int(last)):04}-{_day_month(slots)}"


def _second_date(slots: Slots) -> str:
    return f"{_full_year(int(slots.numbers[5])):04}-{_day_month(slots, 3)}"


def _span(slots: Slots) -> str:
    first, last = int(slots.numbers[0]), slots._year(1)
    if last == first + 1 and slots.numbers[1] < 100:
        return f"{first:04}-04-01/{last:04}-03-31"
    if last <= first or (slots.numbers[1] < 100 and last - first > _LONGEST_SPAN):
        raise ValueError(last)
    return f"{first:04}/{last:04}"


def _fiscal_span(slots: Slots, offset: int = 0) -> str:
    """India's fiscal years from one to another: "2021-22" and "2021-2022" are one of them, "FY 21-22" is too."""
    first, last = slots._year(offset), slots._year(offset + 1)
    if last <= first:
        raise ValueError(last)
    return f"{first:04}-04-01/{last:04}-03-31"


def _tense(slots: Slots) -> str:
    return slots.tense() or "past"


def _tense_or_near(slots: Slots) -> str:
    return {"past": "recent", "future": "coming"}.get(slots.tense() or "", "near")


def _coming_or_near(slots: Slots) -> str:
    """For an end, "18 जुलाई तक": a past tense may be of who set it."""
    return "coming" if slots.tense() == "future" else "near"


def _sign(slots: Slots) -> str:
    return "+" if slots.tense() == "future" else "-"


# Hours 1-12 of a part of the day, as hours of 24: from this hour on twelve is added.
_NOON_ADDED = {"noon": 1, "afternoon": 1, "evening": 3, "night": 6, "pm": 1}


def _time(slots: Slots) -> str:
    if "DOTCLOCK" in slots:
        hours, minutes = (int(part) for part in slots["DOTCLOCK"].split("."))
    elif "CLOCK" in slots:
        clock = slots["CLOCK"]
        hours, minutes = (int(part) for part in (clock.split(":") if ":" in clock else (clock[:2], clock[2:]))[:2])
    else:
        whole = slots.numbers[0] if slots.numbers else 0.0
        hours, minutes = int(whole), round(whole % 1 * 60)
        if len(slots.numbers) > 1:
            minutes = int(slots.numbers[1])
    letter = "pm" if "LETTERP" in slots else "am" if "LETTERA" in slots else ""
    part = slots.get("AMPM") or letter or slots.get("PART", "")
    if hours < 12 and hours >= _NOON_ADDED.get(part, 99):
        hours += 12
    elif hours == 12 and part in ("night", "am", "midnight"):
        hours = 24 if part == "night" and not minutes else 0
    return f"{hours:02}:{minutes:02}"


def _ordinal(slots: Slots) -> str:
    if "ORD" in slots:
        return str(slots["ORD"])
    # पहले is "first" before a noun and "ago" behind one; the lexicon has it as the latter.
    return "1" if "AGO" in slots else f"{int(min(slots.numbers))}"


def _dotted(slots: Slots) -> str:
    first, second, third = (int(part) for part in slots["DOTTED"].split("."))
    return _whole_date(Slots([first, second, third], {}, slots.tense, month_first=slots.month_first))


def _year_before(slots: Slots, position: int) -> str:
    """The year of the first of two months: "दिसंबर-जनवरी 2024" begins in 2023."""
    return f"{int(slots.numbers[position]) - (slots['M'] > slots['M2']):04}"


_BACK = frozenset({"LAST", "PAST", "GONE"})
_AHEAD = frozenset({"NEXT", "COMING"})


def _step(slots: Slots) -> str:
    if slots.keys() & _BACK:
        return "-1"
    return "+1" if slots.keys() & _AHEAD else "+0"


_WAYS = {"LAST": "before", "PAST": "before", "GONE": "before", "THIS": "this", "NEXT": "after", "COMING": "after"}


def _way(slots: Slots) -> str:
    """Where last, this and next point for a day that comes once a year; by the tense without such a word."""
    return next((way for name, way in _WAYS.items() if name in slots), "") or _tense_or_near(slots)


def _feast(slots: Slots) -> str:
    return str(next(slots[name] for name in ("FEST", "JAYANTI", "DAYNAME") if name in slots))


def _moved(slots: Slots) -> str:
    return str(next(slots[name] for name in ("MOVABLE", "FASTDAY") if name in slots))


def _stamp(slots: Slots) -> str:
    digits = f"{int(slots.numbers[0])}"
    return f"{digits[:4]}-{digits[4:6]}-{digits[6:]}"


def _decimal_day(slots: Slots) -> str:
    """Day and month written as a decimal: "7.6"."""
    parts = str(slots.get("DEC") or slots["DOTCLOCK"]).split(".")
    return _day_month(Slots([float(part) for part in parts], {}, slots.tense, month_first=slots.month_first))


_COMPUTED: dict[str, Callable[[Slots], str]] = {
    "DM": _day_month, "DMY": _whole_date, "DMY2": _second_date, "SPAN": _span, "FISCALSPAN": _fiscal_span, "FISCALSPAN2": lambda slots: _fiscal_span(slots, 1), "TENSE": _tense,
    "NEAR": _tense_or_near, "UPTO": _coming_or_near, "NEARMONTH": lambda slots: slots.tense() or "near", "SIGN": _sign, "TIME": _time,
    "DM2": lambda slots: _day_month(slots, 2), "DM3": lambda slots: _day_month(slots, 3),
    "ORDINAL": _ordinal, "ORDDAY": lambda slots: f"{int(_ordinal(slots)):02}",
    "CENTURY": lambda slots: f"{int(_ordinal(slots)) - 1:02}XX",
    "DOTTEDDATE": _dotted, "FEAST": _feast, "ML": lambda slots: str(slots.get("M2") or slots["M"]),
    "EDGEPART": lambda slots: str(slots.get("EDGE") or slots.get("MID") or ("start" if "EARLY" in slots or "STARTING" in slots else "end")),
    "EDGEDAY": lambda slots: str(slots.get("PART") or ("night" if "LATE" in slots else "morning")),
    "ZM": lambda slots: f"{int(slots.numbers[-1]):04}-{slots['M']}", "STEP": _step, "MOVED": _moved, "STAMP": _stamp, "DDM": _decimal_day, "WAY": _way, "WY": _year_in_words,
    "Y1": lambda slots: _year_before(slots, 0), "Y2": lambda slots: _year_before(slots, 1),
    "UNITR": lambda slots: str(slots.get("UNIT") or "day"),
}
