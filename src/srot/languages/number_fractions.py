"""Signs, fractions and powers around numbers: माइनस पांच, तीन बटा आठ, एक का पांचवां, 1.1^23.

Press reports hardly hold them, and "दो की तीसरी" need be none; so only who asks for every number gets them.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from dataclasses import replace

import regex

from srot.languages.number_grammar import Number, NumberGrammar
from srot.languages.token_row import TokenRow, token_row
from srot.text.normal import fold_digits
from srot.text.words import is_word

_POWER = regex.compile(
    r"(?<![\p{Nd}.])-?\p{Nd}+(?:\.\p{Nd}+)?(?:\^[+-]*\p{Nd}+(?:\.\p{Nd}+)?|[eE][+-]?\p{Nd}+)(?![\p{Nd}\p{L}])"
    r"|\p{Nd}+(?:\.\p{Nd}+)?[x×]10\^-?\p{Nd}+|[½¼¾⅓⅔]"
    r"|(?<![\p{Nd},.])\p{Nd}{1,3}(?:[ \u00a0\u202f]\p{Nd}{3})+(?![\p{Nd},])|(?<![\p{Nd}\p{L}])-?\.\p{Nd}+"
)
_VULGAR = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
# "1मि" is an abbreviation; a sign of money may stick.
_GLUED = regex.compile(r"\p{Nd}(?!\p{Nd})(?:\p{Script=Devanagari}|\p{Script=Latin})")
_SCALES = ("scale", "counted-scale")
_SIGNED = regex.compile(r"(?:^|(?<=[\s(]))-\s?$")


def find_all_numbers(grammar: NumberGrammar, text: str, *, glued: bool = False) -> tuple[Number, ...]:
    """All numbers of `text`, with signs, fractions and powers taken in; `glued` keeps those that stick to a word (10km)."""
    row = token_row(text)
    special = [_special(row, match) for match in _POWER.finditer(text)]
    plain = [n for n in grammar.find(text) if not any(s.start < n.end and n.start < s.end for s in special)]
    shares = _shares(grammar, row, plain)
    whole = [n for n in plain if not any(s.first <= n.first and n.last <= s.last for s in shares)]
    merged = _merge(grammar, row, sorted([*whole, *shares], key=lambda number: number.start))
    signed = [_with_sign(grammar, row, number) for number in merged]
    found = sorted([*signed, *special], key=lambda number: number.start)
    return tuple(n for n in found if (glued or _GLUED.match(text, n.end - 1) is None) and _counts(grammar, row, n))


def _shares(grammar: NumberGrammar, row: TokenRow, numbers: list[Number]) -> list[Number]:
    """A fifth, a twenty-first: an article and an ordinal make a fraction; a quarter also bare before a scale (quarter million)."""
    taken = {index for number in numbers for index in range(number.first, number.last)}
    shares: list[Number] = []
    for index, key in enumerate(row.keys[:-1]):
        if index in taken or (shares and index < shares[-1].last):
            continue
        if grammar.kinds.get(key) == "article":
            share = _ordinal_at(grammar, row, index + 1)
        else:
            scaled = _is_ordinal(grammar, row, index) and grammar.kind(row.keys[index + 1]) in _SCALES
            share = (index + 1, grammar.values[key]) if scaled else None
        if share is not None and share[1] > 3:
            shares.append(Number(row.starts[index], row.ends[share[0] - 1], 1.0 / share[1], index, share[0], worded=True))
    return shares


def _is_ordinal(grammar: NumberGrammar, row: TokenRow, index: int) -> bool:
    return grammar.kinds.get(row.keys[index]) == "ordinal"


def _counts(grammar: NumberGrammar, row: TokenRow, number: Number) -> bool:
    """Whether a number stands for itself: not in "this one", not in "4th"."""
    if number.last < len(row.keys) and row.adjoins(number.last) and grammar.kind(row.keys[number.last]) == "ordinal-suffix":
        return False
    pointer = number.first > 0 and grammar.kind(row.keys[number.first - 1]) == "pointer"
    return not (pointer and number.value == 1 and number.worded)


def _special(row: TokenRow, match: regex.Match[str]) -> Number:
    first, last = bisect_right(row.starts, match.start()) - 1, bisect_left(row.starts, match.end())
    return Number(match.start(), match.end(), _special_value(fold_digits(match.group())), first, last)


def _special_value(text: str) -> float:
    if text in _VULGAR:
        return _VULGAR[text]
    if "x" in text or "×" in text:
        base, _, power = text.replace("×", "x").partition("x10^")
        return float(base) * math.pow(10.0, float(power))
    if "^" in text:
        base, _, power = text.partition("^")
        minus = power.count("-") % 2 and not power.startswith("--")
        exponent = float(power.lstrip("+-")) * (-1 if minus else 1)
        value = math.pow(float(base.lstrip("-")), exponent)
        return -value if base.startswith("-") else value
    return float("".join(text.split()))


def _merge(grammar: NumberGrammar, row: TokenRow, numbers: list[Number]) -> list[Number]:
    merged: list[Number] = []
    index = 0
    while index < len(numbers):
        number, index = _grown(grammar, row, numbers, index)
        number = _scaled(grammar, row, number)
        added = _added(grammar, row, merged[-1], number) if merged else None
        if added is not None:
            last = merged.pop()
            number = replace(number, start=last.start, first=last.first, value=last.value + added)
        merged.append(number)
    return merged


def _scaled(grammar: NumberGrammar, row: TokenRow, number: Number) -> Number:
    """Three quarters (of a) million: a share of the scale word behind it; and "a half" with its article."""
    kinds = [grammar.kind(key) for key in row.keys[number.last : number.last + 3]]
    skipped = 2 if kinds[:2] == ["of", "article"] else 0
    if 0 < number.value < 1 and number.worded and kinds[skipped : skipped + 1] in (["scale"], ["counted-scale"]):
        last = number.last + skipped + 1
        number = replace(number, end=row.ends[last - 1], last=last, value=number.value * grammar.value(row.keys[last - 1]))
    before = grammar.kinds.get(row.keys[number.first - 1]) if number.first > 0 else None
    if before == "article" and grammar.kinds.get(row.keys[number.first]) == "fraction":
        return replace(number, start=row.starts[number.first - 1], first=number.first - 1)
    return number


def _added(grammar: NumberGrammar, row: TokenRow, left: Number, right: Number) -> float | None:
    """What a share adds to the whole number before it: एक और तीन चौथाई, 10 1/2; of a million behind one (two million and a
    third), of its own scale (one billion and a quarter million). ``None`` where nothing is added."""
    between = row.keys[left.last : right.first]
    joined = not between or (len(between) == 1 and grammar.kind(between[0]) == "and")
    if not joined or left.value < 1 or left.value % 1:
        return None
    unit = grammar.value(row.keys[left.last - 1]) if grammar.kind(row.keys[left.last - 1]) in _SCALES else 1.0
    if 0 < right.value < 1:
        return right.value * (unit if between and grammar.joins_scales else 1.0)
    closing = grammar.kinds.get(row.keys[right.last - 1])
    is_share = closing in _SCALES and right.value < grammar.value(row.keys[right.last - 1])
    return right.value if is_share and right.value < unit else None


def _grown(grammar: NumberGrammar, row: TokenRow, numbers: list[Number], index: int) -> tuple[Number, int]:
    number = numbers[index]
    following = numbers[index + 1] if index + 1 < len(numbers) else None
    kinds = [grammar.kind(key) or key for key in row.keys[number.last : number.last + 3]]
    if following is not None and following.first == number.last + 1 and _is_over(kinds[0], row, number, following):
        return _joined(number, following, number.value / following.value), index + 2
    if following is not None and kinds[:2] == ["in", "from"] and following.first == number.last + 2 and number.value:
        return _joined(number, following, following.value / number.value), index + 2
    if following is not None and kinds[:2] == ["out", "of"] and following.first == number.last + 2 and number.value < following.value:
        return _joined(number, following, number.value / following.value), index + 2
    if kinds[:1] == ["of"]:
        share = _ordinal_at(grammar, row, number.last + 1)
    elif following is not None and number.value == 1 and number.worded and following.first == number.last:
        # One half; one one hundred and fifth.
        if grammar.kind(row.keys[following.first]) == "fraction" and following.last == following.first + 1:
            return _joined(number, following, following.value), index + 2
        share = _ordinal_at(grammar, row, following.first)
    elif kinds[:1] == ["ordinal"] or kinds[:2] == ["hyphen", "ordinal"]:
        # English: two thirds, one-fifth; Hindi puts a postposition between.
        share = _ordinal_at(grammar, row, number.last + (kinds[0] == "hyphen")) if "hyphen" in grammar.kinds.values() else None
    else:
        share = None
    if share is None:
        return number, index + 1
    last, ordinal = share
    rest = number.value % 100
    tens = rest >= 10 and rest % 10 == 0 and number.value > 100 and row.keys[number.last - 1] in grammar.openers
    if tens and ordinal < 10 and grammar.kind(row.keys[number.last - 2]) != "and":
        # One hundred thirty-fifths: the tens belong to what is below.
        number, ordinal = replace(number, value=number.value - rest), ordinal + rest
    skipped = sum(1 for other in numbers[index + 1 :] if other.first < last)
    return replace(number, end=row.ends[last - 1], last=last, value=number.value / ordinal), index + 1 + skipped


def _is_over(kind: str, row: TokenRow, number: Number, below: Number) -> bool:
    if not below.value:
        return False
    if kind == "over":
        # "$2000 over 3 years" is no fraction.
        return not (number.plain and below.last < len(row.keys) and is_word(row.keys[below.last]))
    return kind == "/" and row.keys[number.last + 2 : number.last + 3] != ("/",) and row.keys[number.first - 1 : number.first] != ("/",)


def _joined(left: Number, right: Number, value: float) -> Number:
    return replace(left, end=right.end, last=right.last, value=value)


def _ordinal_at(grammar: NumberGrammar, row: TokenRow, index: int) -> tuple[int, float] | None:
    """End and value of an ordinal that may be of many words: पांचवां, एक सौ पांचवां, दस खरबवां."""
    for last in range(min(index + 4, len(row.keys)), index, -1):
        words = row.text[row.starts[index] : row.ends[last - 1]]
        stem = _stem(grammar, row.keys[last - 1])
        if stem is None:
            continue
        if isinstance(stem, float) and last == index + 1:
            return last, stem
        head = row.text[row.starts[index] : row.starts[last - 1]].replace("-", " ")
        whole = grammar.find(f"{head}{stem if isinstance(stem, str) else f'{stem:g}'}")
        if len(whole) == 1 and whole[0].start == 0 and words:
            return last, whole[0].value
    return None


def _stem(grammar: NumberGrammar, key: str) -> str | float | None:
    if grammar.kinds.get(key) == "ordinal":
        return grammar.values[key]
    for ending in (e for e, kind in grammar.kinds.items() if kind == "ordinal-suffix"):
        if key.endswith(ending) and grammar.kinds.get(key[: -len(ending)]) in ("unit", "hundred", "scale", "counted-scale"):
            return key[: -len(ending)]
    return None


def _with_sign(grammar: NumberGrammar, row: TokenRow, number: Number) -> Number:
    if not number.first:
        return number
    before = row.keys[number.first - 1]
    if grammar.kind(before) == "minus":
        return replace(number, start=row.starts[number.first - 1], value=-number.value)
    behind_number = number.first > 1 and row.keys[number.first - 2][:1].isdecimal()
    if before == "-" and not behind_number and _SIGNED.search(row.text, 0, number.start) is not None:
        return replace(number, start=row.starts[number.first - 1], value=-number.value)
    return number
