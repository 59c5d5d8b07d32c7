"""Names in English: model, gazetteer, titles, and what the article itself teaches."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from srot.gazetteer import Row, demonym, fold_name, lookup
from srot.languages.en.name_rules import (
    add_bodies,
    add_networks,
    add_persons,
    drop_days,
    opens,
    split_possessives,
    widen_persons,
    widen_sites,
)
from srot.languages.en.titles import LONGEST, title_at, titles
from srot.languages.name_chains import fullest_names, spread_names, vote_types
from srot.languages.name_mentions import make_mentions
from srot.languages.name_spans import Found, Line, add_keys, add_known, bare_line, tag_lines
from srot.languages.pack import Draft
from srot.models.common_words import is_common_word, is_dictionary_word
from srot.records import Mention, Span
from srot.text.words import is_word, words_between

# After the model and the gazetteer, in this order.
_STEPS = (drop_days, add_bodies, add_networks, add_persons, widen_persons, widen_sites)
_QUALIFIERS = frozenset({"former", "acting", "deputy", "senior", "chief", "vice", "top"})


def find_names(draft: Draft) -> tuple[Mention, ...]:
    """Persons, places and bodies of an English article, in text order.

    "Russian Defense Minister Andrei Belousov" gives the person alone; the office is its `role`, the nationality no name.
    """
    text = draft.article.text
    spans = draft.sentences or (Span(0, len(text)),)
    bare = [bare_line(split_possessives(words_between(text, span.start, span.end)), opens) for span in spans]
    lines = [_read_line(line) for line in tag_lines(bare, "en", draft.names)]
    lines = [add_keys(_add_roles(widen_persons(line))) for line in spread_names(vote_types(lines), _is_person_part)]
    return make_mentions(draft.article.id, text, lines, fullest_names(lines))


def _read_line(line: Line) -> Line:
    line = add_known(_trim(line), _is_cued_name)
    for step in _STEPS:
        line = step(line)
    return line


def _trim(line: Line) -> Line:
    found = (_trimmed(line.texts, _without_office(line.texts, name)) for name in line.found)
    return line.having(name for name in found if name)


def _without_office(texts: Sequence[str], name: Found) -> Found:
    """Bodies and places without an office behind them: "Uttar Pradesh Chief" of "Uttar Pradesh Chief Minister" is the state."""
    if name.type == "PER":
        return name
    for last in range(name.first + 1, name.last):
        if (title_at(texts, last, len(texts)) or 0) >= name.last and fold_name(texts[last - 1]) not in ("of", "the", "for"):
            rows = lookup(" ".join(word for word in texts[name.first : last] if fold_name(word) != "the"))
            return replace(name, last=last, type=rows[0].type if rows else name.type)
    return name


def _trimmed(texts: Sequence[str], name: Found) -> Found | None:
    first, last = name.first, name.last
    while first < last:
        title = title_at(texts, first, last) if name.type == "PER" else None
        if title and title < last:
            first = title
        elif not is_word(texts[first]) or (fold_name(texts[first]) == "the" and last - first > 1 and not _is_known(texts, first, last)):
            first += 1
        else:
            break
    while last > first and (not is_word(texts[last - 1]) or texts[last - 1] in ("'s", "’s")):
        last -= 1
    if last < len(texts) and texts[last] == "." and len(texts[last - 1]) == 1:
        last += 1  # U.S., Kim J. I.
    words = [fold_name(word) for word in texts[first:last]]
    wrong = not words or (len(words) == 1 and _is_no_name(texts[first])) or demonym(" ".join(words))
    return None if wrong else replace(name, first=first, last=last)


def _is_no_name(word: str) -> bool:
    """A nationality, or a word of the dictionary in small letters; others in small letters are names written carelessly ("delhi", "tmobile")."""
    careless = any(row.type == "LOC" for row in lookup(word)) or not is_dictionary_word("en", word)
    return bool(demonym(fold_name(word))) or (word.islower() and not careless)


def _is_known(texts: Sequence[str], first: int, last: int) -> bool:
    return bool(lookup(" ".join(texts[first:last])))


def _add_roles(line: Line) -> Line:
    return line.having(_with_role(line, name) for name in line.found)


def _with_role(line: Line, name: Found) -> Found:
    last = name.first - 1 if name.first and line.texts[name.first - 1] == "." else name.first
    for first in range(max(0, last - LONGEST), last):
        kind = titles().get(" ".join(fold_name(word) for word in line.texts[first:last]))
        if kind and name.type == "PER":
            return name if kind == "honorific" else replace(name, role=_role(line, first, last))
    return name


def _role(line: Line, first: int, last: int) -> str:
    while first and fold_name(line.texts[first - 1]) in _QUALIFIERS:
        first -= 1
    for size in (2, 1):
        if first >= size and demonym(" ".join(line.texts[first - size : first])):
            first -= size
            break
    owner = next((name for name in line.found if name.last == first and name.type != "PER"), None)
    first = owner.first if owner else first
    return line.stretch(first, last)


def _is_cued_name(texts: Sequence[str], first: int, last: int, row: Row) -> bool:
    """Whether a word with other meanings is a source here: in brackets, after "agency", or before a verb of saying."""
    if row.type == "LOC":
        return False
    before = fold_name(texts[first - 1]) if first else ""
    after = fold_name(texts[last]) if last < len(texts) else ""
    bracketed = first > 0 and texts[first - 1] == "(" and last < len(texts) and texts[last] in (")", "-", "/")
    return bracketed or before in ("agency", "newspaper", "channel", "daily") or after in ("reported", "said", "says", "reports")


def _is_person_part(line: Line, place: int) -> bool:
    """A capitalised part of a known person's name is that person, unless it is a common word, a title or a place."""
    word = line.texts[place]
    key = fold_name(word)
    common = is_common_word("en", key) or key in titles() or bool(lookup(key)) or bool(demonym(key))
    return word[:1].isupper() and len(key) > 2 and not common
