"""Names made up for training: persons, villages, schools that no table has, put together as such names are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from random import Random

import regex

from srot.gazetteer import load_gazetteer, name_part
from srot.models.conll import Sentence, spans
from srot.text.words import is_word, script_of

_LONGEST_PERSON = 3
_SIGN = regex.compile(r"\p{M}")


@dataclass(frozen=True, slots=True)
class Stock:
    """What names are made of: given names, surnames, towns, whole names of persons, and the bits of the table ``name_bits_hi.tsv``."""

    given: tuple[str, ...]
    surnames: tuple[str, ...]
    persons: tuple[str, ...]
    towns: tuple[str, ...]
    bits: Mapping[str, Sequence[str]]


def stock_of(sentences: Iterable[Sentence]) -> Stock:
    """The tables' parts of names and towns, with the persons of labelled sentences."""
    parts = _name_parts()
    return Stock(
        given=tuple(word for word in parts if "given" in name_part(word)),
        surnames=tuple(word for word in parts if "surname" in name_part(word)),
        persons=tuple(sorted({name for sentence in sentences for name in _persons(sentence)})),
        towns=_indian_towns(),
        bits=_bits(),
    )


def _persons(sentence: Sentence) -> Iterator[str]:
    for first, last, kind in spans(sentence.labels):
        words = sentence.words[first:last]
        if kind == "PER" and len(words) <= _LONGEST_PERSON and all(is_word(word) and script_of(word) == "Devanagari" for word in words):
            yield " ".join(words)


@cache
def _rows(package: str, name: str) -> tuple[tuple[str, ...], ...]:
    lines = files(package).joinpath("data", name).read_text(encoding="utf-8").splitlines()
    return tuple(tuple(line.split("\t")) for line in lines if line and not line.startswith("#"))[1:]


@cache
def _name_parts() -> tuple[str, ...]:
    words = (row[0] for row in _rows("srot.gazetteer", "name_parts.tsv"))
    return tuple(word for word in words if is_word(word) and script_of(word) == "Devanagari")


@cache
def _bits() -> dict[str, tuple[str, ...]]:
    return {kind: tuple(map(_bit, words.split(" "))) for kind, words in _rows("srot.models", "name_bits_hi.tsv")}


def _bit(word: str) -> str:
    return "" if word == "-" else word.replace("_", " ")


@cache
def _indian_towns() -> tuple[str, ...]:
    names = {row.name_hi for name, kind, _ in load_gazetteer().folded_names() if kind == "LOC" for row in load_gazetteer().lookup(name)[:1] if row.country == "IN"}
    return tuple(sorted(name for name in names if name))


def _any(stock: Stock, kind: str, chance: Random) -> str:
    return chance.choice(stock.bits[kind])


def make_person(stock: Stock, chance: Random) -> str:
    """A person's name of any make: of the press, one word known or strange, two or three, with an alias, with initials."""
    make = chance.random()
    if make < 0.25:
        return chance.choice(stock.persons)
    if make < 0.55:
        return make_given(stock, chance)
    if make < 0.94:
        return make_full_name(stock, chance)
    return f"{make_given(stock, chance) if make < 0.97 else make_full_name(stock, chance)} उर्फ {make_given(stock, chance)}"


def make_full_name(stock: Stock, chance: Random) -> str:
    """Two or three words: "रमेश कुमार", "झम्मन लाल यादव", "बीके शर्मा", "विनय भूषण"."""
    make = chance.random()
    if make < 0.05:
        return f"{_any(stock, 'initials', chance)} {chance.choice(stock.surnames)}"
    first = make_given(stock, chance)
    if make < 0.5:
        return f"{first} {chance.choice(stock.surnames)}"
    middle = _any(stock, "middle", chance)
    if make < 0.7:
        return f"{first} {middle}"
    if make < 0.85:
        return f"{first} {middle} {chance.choice(stock.surnames)}"
    return f"{first} {make_given(stock, chance)}"


def make_given(stock: Stock, chance: Random) -> str:
    """A given name: from the tables, of two known bits ("शिवऔतार"), or of syllables ("झुमरू")."""
    make = chance.random()
    if make < 0.5:
        return chance.choice(stock.given)
    if make < 0.78:
        return _joined(_any(stock, "given_start", chance), _any(stock, "given_end", chance))
    return _joined(_any(stock, "syllable", chance), _any(stock, "pet_end", chance))


def make_village(stock: Stock, chance: Random) -> str:
    """A village or quarter: "रामपुरवा", "बड़ौली खुर्द", "चक मनिहारी", "भोला का पुरवा"."""
    make = chance.random()
    if make < 0.06:
        return chance.choice(stock.towns)
    name = _village(stock, chance)
    if make < 0.14:
        return f"{name} {_any(stock, 'village_second', chance)}"
    if make < 0.2:
        return f"{name} {_village(stock, chance)}"
    if make < 0.26:
        return f"{_any(stock, 'village_first', chance)} {name}"
    if make < 0.29:
        return f"{name} उर्फ {_village(stock, chance)}"
    if make < 0.33:
        return f"{make_given(stock, chance)} {_any(stock, 'village_of', chance)}"
    return name


def _village(stock: Stock, chance: Random) -> str:
    if chance.random() < 0.4:
        return _joined(_any(stock, "given_start", chance), _any(stock, "village_end", chance))
    stem = _any(stock, "syllable", chance) + _any(stock, "place_middle", chance)
    return _joined(stem, _any(stock, "place_end", chance))


def _joined(start: str, end: str) -> str:
    """Two bits as one word; of two vowel signs that meet the first is dropped: "तुलसी" + "ा" is "तुलसा"."""
    return (start[:-1] if _SIGN.match(end) and _SIGN.match(start[-1:]) else start) + end


def make_town(stock: Stock, chance: Random) -> str:
    """A town: one of the tables, or made up like a village of one word."""
    return chance.choice(stock.towns) if chance.random() < 0.5 else _village(stock, chance)


def make_house(stock: Stock, chance: Random, kinds: str) -> str:
    """A school or hospital called after somebody, something or its town: "आदर्श इंटर कॉलेज", "शांति देवी हॉस्पिटल"."""
    make = chance.random()
    if make < 0.35:
        called = _any(stock, "house_name", chance)
    elif make < 0.6:
        called = make_full_name(stock, chance)
    else:
        called = make_town(stock, chance) if make < 0.75 else make_given(stock, chance)
    ranked = f"{_any(stock, 'house_rank', chance)} " if chance.random() < 0.2 and kinds == "school" else ""
    return f"{ranked}{called} {_any(stock, kinds, chance)}"


def make_body(stock: Stock, chance: Random) -> str:
    """A union, trust or society: "जनपद व्यापार मंडल", "सेवा भारती ट्रस्ट"."""
    called = _any(stock, "body_name", chance) if chance.random() < 0.7 else make_town(stock, chance)
    return f"{called} {_any(stock, 'body', chance)}"


def make_firm(stock: Stock, chance: Random) -> str:
    """A shop or firm: "श्याम ट्रेडर्स", "न्यू रमेश मेडिकल स्टोर"."""
    called = _any(stock, "firm_name", chance) if chance.random() < 0.4 else make_given(stock, chance)
    return f"{called} {_any(stock, 'firm', chance)}"
