"""Signs, fractions and powers around numbers: माइनस पांच, तीन बटा आठ, एक का पांचवां, 1.1^23.

Press reports hardly hold them, and "दो की तीसरी" need be none; so only who asks for every number gets them.
"""

from __future__ import annotations

from dataclasses import replace

import regex

from srot.languages.number_grammar import Number, NumberGrammar
from srot.languages.token_row import TokenRow, token_row
from srot.text.normal import fold_digits

_POWER = regex.compile(
    r"(?<![\p{Nd}.])-?\p{Nd}+(?:\.\p{Nd}+)?(?:\^[+-]*\p{Nd}+(?:\.\p{Nd}+)?|[eE][+-]?\p{Nd}+)(?![\p{Nd}\p{L}])"
    r"|\p{Nd}+(?:\.\p{Nd}+)?[x×]10\^-?\p{Nd}+|[½¼¾⅓⅔]"
    r"|(?<![\p{Nd},.])\p{Nd}{1,3}(?:[ \u00a0\u202f]\p{Nd}{3})+(?![\p{Nd},])|(?<![\p{Nd}\p{L}])-?\.\p{Nd}+"
)
_VULGAR = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
# "1मि" is an abbreviation; a sign of money may stick.
_GLUED = regex.compile(r"\p{Nd}(?!\p{Nd})(?:\p{Script=Devanagari}|\p{Script=Latin})")
_SIGNED = regex.compile(r"(?:^|(?<=[\s(]))-\s?$")


def find_all_numbers(grammar: NumberGrammar, text: str, *, glued: bool = False) -> tuple[Number, ...]:
    """All numbers of `text`, with signs, fractions and powers taken in; `glued` keeps those that stick to a word (10km)."""
    row = token_row(text)
    special = [_special(match) for match in _POWER.finditer(text)]
    plain = [n for n in grammar.find(text) if not any(s.start < n.end and n.start < s.end for s in special)]
    merged = _merge(grammar, row, sorted([*plain, *_shares(grammar, row, plain)], key=lambda number: number.start))
    signed = [_with_sign(grammar, row, number) for number in merged]
    found = sorted([*signed, *special], key=lambda number: number.start)
    return tuple(n for n in found if (glued or _GLUED.match(text, n.end - 1) is None) and _counts(grammar, row, n))


def _shares(grammar: NumberGrammar, row: TokenRow, numbers: list[Number]) -> list[Number]:
    """A fifth, a hundredth, a half: an article and an ordinal make a fraction."""
    taken = {index for number in numbers for index in range(number.first, number.last)}
    shares = []
    for index, key in enumerate(row.keys[:-1]):
        if grammar.kinds.get(key) != "article" or index in taken or index + 1 in taken:
            continue
        stem = grammar.kinds.get(row.keys[index + 1]) == "ordinal"
        if stem and grammar.values[row.keys[index + 1]] > 3:
            value = 1.0 / grammar.values[row.keys[index + 1]]
            shares.append(Number(row.starts[index], row.ends[index + 1], value, index, index + 2))
    return shares


def _counts(grammar: NumberGrammar, row: TokenRow, number: Number) -> bool:
    """Whether a number stands for itself: not in "this one", not in "4th"."""
    if number.first < 0:
        return True
    if number.last < len(row.keys) and row.adjoins(number.last) and grammar.kind(row.keys[number.last]) == "ordinal-suffix":
        return False
    pointer = number.first > 0 and grammar.kind(row.keys[number.first - 1]) == "pointer"
    return not (pointer and number.value == 1 and number.worded)


def _special(match: regex.Match[str]) -> Number:
    text = fold_digits(match.group())
    if text in _VULGAR:
        return Number(match.start(), match.end(), _VULGAR[text], -1, -1)
    if "x" in text or "×" in text:
        base, _, power = text.replace("×", "x").partition("x10^")
        return Number(match.start(), match.end(), float(base) * 10.0 ** float(power), -1, -1)
    if "^" in text:
        base, _, power = text.partition("^")
        minus = power.count("-") % 2 and not power.startswith("--")
        exponent = float(power.lstrip("+-")) * (-1 if minus else 1)
        value = -(abs(float(base)) ** exponent) if base.startswith("-") else float(base) ** exponent
    else:
        value = float("".join(text.split()))
    return Number(match.start(), match.end(), value, -1, -1)


def _merge(grammar: NumberGrammar, row: TokenRow, numbers: list[Number]) -> list[Number]:
    merged: list[Number] = []
    index = 0
    while index < len(numbers):
        number, index = _grown(grammar, row, numbers, index)
        if merged and _adds(grammar, row, merged[-1], number):
            last = merged.pop()
            number = replace(number, start=last.start, first=last.first, value=last.value + number.value)
        merged.append(number)
    return merged


def _adds(grammar: NumberGrammar, row: TokenRow, left: Number, right: Number) -> bool:
    """एक और तीन चौथाई, 10 1/2: a fraction below one goes on top of a whole number before it."""
    if not 0 < right.value < 1 or left.value < 1 or left.value % 1:
        return False
    between = row.keys[left.last : right.first]
    return not between or (len(between) == 1 and grammar.kind(between[0]) == "and")


def _grown(grammar: NumberGrammar, row: TokenRow, numbers: list[Number], index: int) -> tuple[Number, int]:
    number = numbers[index]
    following = numbers[index + 1] if index + 1 < len(numbers) else None
    kinds = [grammar.kind(key) or key for key in row.keys[number.last : number.last + 3]]
    if following is not None and following.first == number.last + 1 and following.value and _is_over(kinds[0], row, number):
        return _joined(number, following, number.value / following.value), index + 2
    if following is not None and kinds[:2] == ["in", "from"] and following.first == number.last + 2 and number.value:
        return _joined(number, following, following.value / number.value), index + 2
    if following is not None and kinds[:2] == ["out", "of"] and following.first == number.last + 2 and following.value:
        return _joined(number, following, number.value / following.value), index + 2
    if kinds[:1] == ["of"]:
        share = _ordinal_at(grammar, row, number.last + 1)
    elif kinds[:1] == ["ordinal"] or kinds[:2] == ["hyphen", "ordinal"]:
        # English: two thirds, one-fifth; Hindi puts a postposition between.
        share = _ordinal_at(grammar, row, number.last + (kinds[0] == "hyphen")) if "hyphen" in grammar.kinds.values() else None
    else:
        share = None
    if share is None:
        return number, index + 1
    last, ordinal = share
    skipped = sum(1 for other in numbers[index + 1 :] if other.first < last)
    return replace(number, end=row.ends[last - 1], last=last, value=number.value / ordinal), index + 1 + skipped


def _is_over(kind: str, row: TokenRow, number: Number) -> bool:
    if kind == "over":
        return True
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
        head = row.text[row.starts[index] : row.starts[last - 1]]
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
    if before == "-" and _SIGNED.search(row.text, 0, number.start) is not None:
        return replace(number, start=row.starts[number.first - 1], value=-number.value)
    return number
