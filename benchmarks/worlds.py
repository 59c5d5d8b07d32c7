"""Other worlds: the same kinds of happenings as in the samples, with other people, places, days, figures and words.

Everything follows from the number of the world, so that two runs make the same reports. Within one world a name, a figure or a
word always becomes the same other one: copies stay copies, translations translations, disagreements disagreements. Between worlds they differ,
so that the stories of one are never those of another.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from hashlib import blake2b
from itertools import pairwise

import regex
from babel.dates import get_month_names

from srot.languages.load import load_pack
from srot.languages.tables import read_table
from srot.records import Article, Mention, Reading
from srot.text.romanise import romanise
from srot.text.words import find_words, is_word, script_of

WEEKS = 104
"""All worlds lie in as many weeks: more reports make the weeks fuller, not more."""
CHANGED_WORDS = 0.97
"""Share of the content words outside names and figures that are others in another world; stop words and cues stay."""
_YEAR = regex.compile(r"(?:19|20)\d\d")
_FIGURE = regex.compile(r"\d+(?:[,.]\d+)*")
_DAY = r"(?P<day>\d{1,2})"


@dataclass(frozen=True, slots=True)
class Change:
    """Characters ``[start, end)`` of a text that read otherwise in a world."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Content words by language: where other worlds take their words from."""

    words: dict[str, tuple[str, ...]]

    @classmethod
    def of(cls, articles: Sequence[Article], readings: Sequence[Reading]) -> Vocabulary:
        """The words of these reports outside names and figures, and those whose frequency the language knows, each once.

        The words of some hundred reports alone would be so few that any two worlds shared a tenth of theirs.
        """
        found: dict[str, set[str]] = {}
        for article, reading in zip(articles, readings, strict=True):
            kept = _grammar_of(reading)
            keys = [key for key in load_pack(article.lang).lexicon().find_keys(article.text) if key.start not in kept]
            words = {article.text[key.start : key.end] for key in keys}
            found.setdefault(article.lang, set()).update(word for word in words if word == word.lower())
        return cls({lang: tuple(sorted(words | _known_words(lang, words))) for lang, words in found.items()})


def _known_words(lang: str, words: Iterable[str]) -> set[str]:
    """The words of the table of frequencies in the script of the language; notions are no words."""
    scripts = Counter(script_of(word) for word in words)
    counted = (key for key in load_pack(lang).lexicon().counts if ":" not in key and len(key) > 2)
    return {key for key in counted if script_of(key) == scripts.most_common(1)[0][0]}


def draw(*parts: object) -> int:
    """A number that follows from the parts alone."""
    key = "\x1f".join(str(part) for part in parts).encode()
    return int.from_bytes(blake2b(key, digest_size=8).digest(), "big")


@cache
def _name_parts() -> tuple[str, ...]:
    parts = (row["part"] for row in read_table("srot.gazetteer", "name_parts"))
    return tuple(sorted(part for part in parts if len(part) > 2 and script_of(part[0]) == "Devanagari" and " " not in part))


@cache
def _districts() -> tuple[tuple[str, str], ...]:
    return tuple((row["name_hi"], row["name_en"]) for row in read_table("srot.gazetteer", "districts"))


@cache
def _countries() -> tuple[tuple[str, str], ...]:
    rows = (row for row in read_table("srot.gazetteer", "places") if row["subtype"] == "country")
    return tuple((row["name_hi"], row["name_en"]) for row in rows if row["name_hi"] and row["name_en"])


def change_name(world: int, mention: Mention) -> str | None:
    """The name in another world: persons get other parts, countries become countries and places districts; bodies stay."""
    native = script_of(mention.text) == "Devanagari"
    if mention.type == "PER":
        return " ".join(_change_part(world, part, native=native) for part in mention.text.split())
    if mention.type == "LOC":
        places = _countries() if mention.subtype == "country" else _districts()
        place = places[draw(world, "place", mention.gazetteer or romanise(mention.text)) % len(places)]
        return place[0] if native else place[1]
    return None


def _change_part(world: int, part: str, *, native: bool) -> str:
    other = _name_parts()[draw(world, "person", romanise(part)) % len(_name_parts())]
    return other if native else romanise(other).capitalize()


def change_figure(world: int, figure: str) -> str:
    """A figure of 10 and more becomes 0.6 to 1.6 times as large; decimals and years stay."""
    digits = figure.replace(",", "")
    if "." in figure or len(digits) < 2 or _YEAR.fullmatch(figure):
        return figure
    value = max(10, int(digits) * (60 + draw(world, "figure", digits) % 101) // 100)
    return f"{value:,}" if "," in figure else str(value)


def days_moved(world: int) -> timedelta:
    """Whole weeks by which the days of a world differ, so that weekdays stay true; none for the samples' own."""
    return timedelta(weeks=draw(world, "weeks") % WEEKS - WEEKS // 2 if world else 0)


@cache
def _dates(lang: str) -> tuple[regex.Pattern[str], dict[str, int], dict[int, str]] | None:
    if lang not in ("hi", "en"):
        return None
    names = dict(get_month_names("wide", locale=lang))
    months = "|".join(sorted(names.values(), key=len, reverse=True))
    pattern = rf"{_DAY} (?P<month>{months})(?:,? (?P<year>(?:19|20)\d\d))?"
    return regex.compile(pattern), {name: number for number, name in names.items()}, names


def move_dates(world: int, article: Article) -> Iterator[Change]:
    """Changes of the days that a text names as "6 June 2023"; without a year that of publication counts."""
    known = _dates(article.lang)
    if known is None:
        return
    pattern, numbers, names = known
    for match in pattern.finditer(article.text):
        year = int(match["year"] or (article.published or "2023")[:4])
        try:
            day = date(year, numbers[match["month"]], int(match["day"])) + days_moved(world)
        except ValueError:  # "31 June": no day of any calendar
            continue
        yield Change(match.start(), match.end(), f"{day.day} {names[day.month]}" + (f" {day.year}" if match["year"] else ""))


def _change_names(world: int, reading: Reading) -> Iterator[Change]:
    for mention in reading.mentions:
        other = change_name(world, mention)
        if other:
            yield Change(mention.start, mention.end, other)


def _change_figures(world: int, article: Article, reading: Reading) -> Iterator[Change]:
    for quantity in reading.quantities:
        for match in _FIGURE.finditer(article.text, quantity.start, quantity.end):
            yield Change(match.start(), match.end(), change_figure(world, match.group()))


def _change_words(world: int, article: Article, text: str, kept: set[int], vocabulary: Vocabulary) -> Iterator[Change]:
    pool = vocabulary.words.get(article.lang, ())
    for key in load_pack(article.lang).lexicon().find_keys(text):
        word = text[key.start : key.end]
        lot = draw(world, "word", article.lang, key.key)
        if pool and key.start not in kept and lot % 1000 < CHANGED_WORDS * 1000:
            other = pool[lot // 1000 % len(pool)]
            yield Change(key.start, key.end, other if word == word.lower() else other.capitalize())


def _break_phrases(world: int, article: Article, kept: set[int], vocabulary: Vocabulary) -> Iterator[Change]:
    """Further words within stock phrases, which would else be taken for text that one world copied from another."""
    pool = vocabulary.words.get(article.lang, ())
    words = [word for word in find_words(article.text) if is_word(word.text)]
    for before, word in pairwise(words):
        lot = draw(world, "phrase", before.text, word.text)
        if pool and word.start not in kept and lot % 4 == 0:
            yield Change(word.start, word.start, pool[lot // 4 % len(pool)] + " ")


def _grammar_of(reading: Reading) -> set[int]:
    """Characters that carry the grammar of a report: names, days, figures, cues and sources. Their words stay."""
    spans = [(found.start, found.end) for found in reading.mentions]
    spans += [(found.start, found.end) for found in reading.times]
    spans += [(found.start, found.end) for found in reading.quantities]
    spans += [(found.cue.start, found.cue.end) for found in reading.attributions if found.cue]
    spans += [(link.start, link.end) for found in reading.attributions for chain in found.chains for link in chain]
    return {position for start, end in spans for position in range(start, end)}


def apply(text: str, changes: Sequence[Change]) -> str:
    """The text with the changes made; of two that overlap the earlier in the list counts."""
    taken: set[int] = set()
    chosen = []
    for change in changes:
        if not taken.intersection(range(change.start, change.end)):
            taken.update(range(change.start, change.end))
            chosen.append(change)
    for change in sorted(chosen, key=lambda change: -change.start):
        text = text[: change.start] + change.text + text[change.end :]
    return text


def change_text(world: int, article: Article, reading: Reading, vocabulary: Vocabulary) -> str:
    """The text of a report in another world; world 0 is the samples'."""
    if world == 0:
        return article.text
    kept = _grammar_of(reading)
    changes = [
        *move_dates(world, article),
        *_change_names(world, reading),
        *_change_figures(world, article, reading),
        *_change_words(world, article, article.text, kept, vocabulary),
        *_break_phrases(world, article, kept, vocabulary),
    ]
    return apply(article.text, changes)


def change_title(world: int, article: Article, reading: Reading, vocabulary: Vocabulary) -> str | None:
    """The title with the names that the text has changed too, figures and words."""
    title = article.title
    if world == 0 or not title:
        return title
    names = {}
    for mention in reading.mentions:
        other = change_name(world, mention)
        if other:
            names[mention.text] = other
    changes = []
    for name in sorted(names, key=len, reverse=True):
        changes += [Change(m.start(), m.end(), names[name]) for m in regex.finditer(regex.escape(name), title)]
    figures = [word for word in find_words(title) if word.text[0].isdigit()]
    changes += [Change(word.start, word.end, change_figure(world, word.text)) for word in figures]
    return apply(title, [*changes, *_change_words(world, article, title, set(), vocabulary)])
