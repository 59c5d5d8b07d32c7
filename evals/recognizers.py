"""How the time and number grammars fare on the Recognizers-Text specifications (MIT), which lie outside this repository.

A case is one input sentence. What counts:

- **dates**: the cases of ``DateTimeModel.json`` that expect a ``date`` or ``daterange``. One is right when each expected
  result has one of ours on the same words with the same value, and we give no day, week, month or year outside of all
  expected results. Words: equal without case, outer blanks, and outer function words (``_LEADING``, ``_TRAILING``), as the suite
  is of two minds about "तक" and "from". Value: one of the readings that the suite lists. It ends a range before its last
  unit (2014-2018 ends 2018-01-01); the day after the range counts as well. For an open range ("से पहले") the bound counts.
  The reference date is handed over as publication day; the suite writes the month first, so the grammar is told to.
- **numbers, percentages, currencies, dimensions, temperatures**: a case is right when exactly the expected spans are found with
  the expected values (relative error below 1e-9) and, for units, the same unit by ``_UNITS``; a unit without a number counts as expected nowhere.

``NotSupported`` is about implementations that we are not. Cases whose expected words do not stand in the input (the Hindi
suite has untranslated ones) cannot be met and are left out; `strict` keeps only those that no implementation is excused from.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from srot.calendar.edtf import bounds
from srot.languages.en.quantities import english_quantities
from srot.languages.en.sentences import split_sentences as split_english
from srot.languages.en.times import english_times
from srot.languages.hi.quantities import hindi_quantities
from srot.languages.hi.sentences import split_sentences as split_hindi
from srot.languages.hi.times import hindi_times
from srot.languages.pack import Draft
from srot.languages.quantity_grammar import QuantityGrammar
from srot.languages.time_grammar import times_of
from srot.records import Article, TimeExpression
from srot.text.normal import normalise

SUITE = Path(__file__).resolve().parents[2] / "shared" / "data" / "recognizers_text"
_FOLDERS = {"hi": "Hindi", "en": "English"}
_DATES = ("datetimeV2.date", "datetimeV2.daterange")
_LEADING = frozenset(
    "जल्द from since between before after by on in at the of until till during through starting beginning and later than "
    f"prior to {normalise('ज़्यादा')} से".split()
)
_TRAILING = frozenset(
    ["को", "में", "तक", "से", "के", "का", "की", "पर", "बीच", "दौरान", "पहले", "बाद", "शुरू", "होने", "वाली", "आसपास", "और", "उसके", "या", "or", "later", "before", "after", "ago", ",", "."]
)
Case = dict[str, Any]


def cases(path: str) -> list[Case]:
    """The cases of one specification file; an empty list where the suite is not there."""
    file = SUITE / path
    return json.loads(file.read_text(encoding="utf-8-sig")) if file.exists() else []


def score_dates(lang: str, *, strict: bool = False) -> tuple[int, int]:
    """How many cases of the date suite are right, and of how many."""
    results = [right for _, right, _ in date_results(lang, strict=strict)]
    return sum(results), len(results)


def date_results(lang: str, *, strict: bool = False) -> Iterator[tuple[Case, bool, tuple[TimeExpression, ...]]]:
    """Every case that counts, whether it is right, and what was found."""
    for case in cases(f"DateTime/{_FOLDERS[lang]}/DateTimeModel.json"):
        wanted = [result for result in case["Results"] if result.get("TypeName") in _DATES]
        if not wanted or not _can_be_met(case["Input"], wanted) or (strict and case.get("NotSupported")):
            continue
        found = _find_times(lang, case)
        yield case, _dates_right(case, wanted, found), found


def _can_be_met(text: str, wanted: list[Case]) -> bool:
    return all(result["Text"].strip().casefold() in text.casefold() for result in wanted)


def _find_times(lang: str, case: Case) -> tuple[TimeExpression, ...]:
    split = split_hindi if lang == "hi" else split_english
    grammar = hindi_times(month_first=True) if lang == "hi" else english_times(month_first=True)
    published = case["Context"]["ReferenceDateTime"][:10]
    article = Article(id="case", text=case["Input"], published=published)
    return times_of(Draft(article, split(case["Input"])), grammar, made_by=lang)


def _dates_right(case: Case, wanted: list[Case], found: tuple[TimeExpression, ...]) -> bool:
    open_ones = list(found)
    for result in wanted:
        match = next((time for time in open_ones if _same_words(result["Text"], time.text) and _same_date(result, time)), None)
        if match is None:
            if _unresolved(result) and not any(_same_words(result["Text"], time.text) for time in open_ones):
                continue
            return False
        open_ones.remove(match)
    return not any(_is_extra(case, time) for time in open_ones)


def _unresolved(result: Case) -> bool:
    return all(value.get("value") == "not resolved" for value in result["Resolution"]["values"])


def _is_extra(case: Case, time: TimeExpression) -> bool:
    if time.grain in ("part-of-day", "hour", "minute"):
        return False
    text = case["Input"].casefold()
    return not any(
        position >= 0 and position < time.end and time.start < position + len(result["Text"])
        for result in case["Results"]
        for position in [text.find(result["Text"].strip().casefold())]
    )


def _same_words(left: str, right: str) -> bool:
    return _core(left) == _core(right)


def _core(text: str) -> str:
    words = normalise(text).casefold().replace(",", " , ").split()
    while words and words[0] in _LEADING:
        words.pop(0)
    while words and words[-1] in _TRAILING:
        words.pop()
    return "".join(words)


def _same_date(result: Case, time: TimeExpression) -> bool:
    pair = bounds(time.value) if time.value is not None else None
    if pair is None:
        return False
    return any(_fits(value, time, pair) for value in result["Resolution"]["values"])


def _fits(value: Case, time: TimeExpression, pair: tuple[date, date]) -> bool:
    after = pair[1] + timedelta(days=1)
    if value.get("value") == "not resolved":
        return time.grain == "season" and value["timex"].startswith(str(pair[0].year))
    if "value" in value:
        return bool(pair[0] == pair[1] and value["value"] == pair[0].isoformat())
    start, end = value.get("start"), value.get("end")
    if start is None or end is None:
        return (start or end) in (pair[0].isoformat(), after.isoformat())
    ends = {after.isoformat(), pair[1].isoformat(), _last_unit(time).isoformat()}
    return bool(start == pair[0].isoformat() and end in ends)


def _last_unit(time: TimeExpression) -> date:
    last = bounds((time.value or "").split("/")[-1])
    return last[0] if last is not None else date.min


# How the suite calls the units that we write as codes.
_UNITS = {
    "Dollar": "USD", "Pound": "GBP", "Cent": "USD-cent", "Pence": "GBP-penny", "Franc": "franc", "Sen": "sen",
    "Finnish markka": "FIM", "Mile": "mi", "Foot": "ft", "Inch": "in", "Meter": "m", "Kilometer": "km", "Millimeter": "mm",
    "Centimeter": "cm", "Acre": "acre", "Gallon": "gal", "Ounce": "oz", "Ton": "ton", "Metric ton": "t", "Cubic foot": "ft3",
    "Square meter": "m2", "Volume unit": "bbl", "Megabyte": "MB", "Picometer": "pm", "C": "°C", "F": "°F", "Degree": "°",
    "Kilogram": "kg", "Gram": "g", "Yard": "yd", "Barrel": "bbl", "Gigabyte": "GB", "Kilobyte": "kB", "Terabyte": "TB",
    "Liter": "l", "Square foot": "ft2", "Square mile": "mi2", "Hectare": "ha", "Kilometer per hour": "km/h",
    "Mile per hour": "mph", "Square kilometer": "km2", "Cubic meter": "m3", "Nautical mile": "nmi", "Bit": "bit", "Decimeter": "dm",
    "Tablespoon": "tbsp", "Teaspoon": "tsp", "Cup": "cup", "Microgram": "ug", "Bitcoin": "BTC", "Peseta": "ESP",
}
_FILES = {
    "number": "Number/{}/NumberModel.json", "percent": "Number/{}/PercentModel.json",
    "currency": "NumberWithUnit/{}/CurrencyModel.json", "dimension": "NumberWithUnit/{}/DimensionModel.json",
    "temperature": "NumberWithUnit/{}/TemperatureModel.json",
}
KINDS = tuple(_FILES)


def score_quantities(kind: str, lang: str, *, strict: bool = False) -> tuple[int, int]:
    """How many cases of ``number``, ``percent``, ``currency``, ``dimension`` or ``temperature`` are right, and of how many."""
    results = [right for _, right, _ in quantity_results(kind, lang, strict=strict)]
    return sum(results), len(results)


def quantity_results(kind: str, lang: str, *, strict: bool = False) -> Iterator[tuple[Case, bool, list[tuple[str, float, str | None]]]]:
    """Every case that counts, whether it is right, and what was found."""
    grammar = hindi_quantities() if lang == "hi" else english_quantities()
    for case in cases(_FILES[kind].format(_FOLDERS[lang])):
        wanted = [result for result in case["Results"] if _has_value(result)]
        if (strict and case.get("NotSupported")) or not _can_be_met(case["Input"], wanted):
            continue
        found = _FINDERS[kind](grammar, case["Input"])
        yield case, _quantities_right(wanted, found, with_unit=kind in ("currency", "dimension", "temperature")), found


def _has_value(result: Case) -> bool:
    return (result.get("Resolution") or {}).get("value") not in (None, "null", "")


def _numbers(grammar: QuantityGrammar, text: str) -> list[tuple[str, float, str | None]]:
    return [(text[n.start : n.end], n.value, None) for n in grammar.find_numbers(text)]


def _measured(kinds: frozenset[str]) -> Callable[[QuantityGrammar, str], list[tuple[str, float, str | None]]]:
    def find(grammar: QuantityGrammar, text: str) -> list[tuple[str, float, str | None]]:
        return [(text[m.start : m.end], m.value, m.unit) for m in grammar.find_measures(text, kinds)]

    return find


_FINDERS = {
    "number": _numbers, "percent": _measured(frozenset({"percent"})), "currency": _measured(frozenset({"currency"})),
    "dimension": _measured(frozenset({"length", "area", "volume", "mass", "speed", "data", "angle"})),
    "temperature": _measured(frozenset({"temperature"})),
}


def _quantities_right(wanted: list[Case], found: list[tuple[str, float, str | None]], *, with_unit: bool) -> bool:
    expected = [_expected(result) for result in wanted]
    if len(expected) != len(found):
        return False
    left = list(found)
    for text, value, unit in expected:
        match = next((item for item in left if _joined(item[0]) == _joined(text) and _close(item[1], value)
                      and (not with_unit or item[2] == unit)), None)
        if match is None:
            return False
        left.remove(match)
    return True


def _expected(result: Case) -> tuple[str, float, str | None]:
    resolution = result["Resolution"]
    unit = resolution.get("isoCurrency") or resolution.get("unit")
    if unit == "Pound" and resolution.get("subtype") == "Weight":
        unit = "lb"
    value = str(resolution["value"]).rstrip("%").replace(",", "")
    return result["Text"], float(value), _UNITS.get(unit, unit)


def _joined(text: str) -> str:
    return "".join(text.casefold().split())


def _close(left: float, right: float) -> bool:
    return abs(left - right) <= 1e-9 * max(1.0, abs(right)) or abs(left - right) <= 1e-12 * 10 ** len(f"{abs(right):.0f}")


def main() -> None:
    """Print every score; ``-v`` prints the cases that fail."""
    for lang in _FOLDERS:
        for strict in (True, False):
            name = "no case excused" if strict else "all that can be met"
            print(f"{lang} dates ({name}): {'{}/{}'.format(*score_dates(lang, strict=strict))}")
        for kind in KINDS:
            print(f"{lang} {kind}: {'{}/{}'.format(*score_quantities(kind, lang))}")
    if "-v" in sys.argv:
        _print_failures()


def _print_failures() -> None:
    for lang in _FOLDERS:
        for case, right, found in date_results(lang):
            if not right:
                print(f"{lang} {case['Input']} [{case['Context']['ReferenceDateTime'][:10]}] {case.get('NotSupported', '')}")
                print("    wanted", [(r["Text"], r["Resolution"]["values"]) for r in case["Results"] if r["TypeName"] in _DATES])
                print("    found ", [(time.text, time.value) for time in found])


if __name__ == "__main__":
    main()
