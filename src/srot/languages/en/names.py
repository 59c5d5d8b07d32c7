"""Names in English: model, gazetteer, titles, and what the article itself teaches."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from srot.gazetteer import Row, demonym, fold_name, lookup
from srot.languages.en.name_edges import trim_names
from srot.languages.en.name_placed import add_placed
from srot.languages.en.name_rules import (
    add_bodies,
    add_initials,
    add_networks,
    add_persons,
    add_streets,
    add_unknown,
    cue_words,
    drop_days,
    join_particles,
    opens,
    split_possessives,
    widen_persons,
    widen_sites,
)
from srot.languages.en.titles import LONGEST, titles
from srot.languages.name_chains import fullest_names, spread_names, vote_types
from srot.languages.name_mentions import make_mentions
from srot.languages.name_spans import Found, Line, add_keys, add_known, bare_line, tag_lines
from srot.languages.pack import Draft
from srot.models.common_words import is_common_word
from srot.records import Mention, Span
from srot.text.words import words_between

# After the model and the gazetteer, in this order.
_STEPS = (drop_days, add_bodies, add_networks, add_initials, add_persons, join_particles, widen_persons, add_unknown, add_streets, add_placed, widen_sites)
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
    line = add_known(trim_names(line), _is_cued_name)
    for step in _STEPS:
        line = step(line)
    return line


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
    """Whether a word with other meanings is a body here: in capitals ("WHO", "ED officials"), in brackets, after "agency", or before a verb of saying."""
    if row.type == "LOC":
        return False
    before = fold_name(texts[first - 1]) if first else ""
    after = fold_name(texts[last]) if last < len(texts) else ""
    bracketed = first > 0 and texts[first - 1] == "(" and last < len(texts) and texts[last] in (")", "-", "/")
    capitals = texts[first].isupper() and last - first == 1 and any(text.islower() for text in texts)
    acronym = capitals and (len(texts[first]) > 2 or after in cue_words("member"))
    return acronym or bracketed or before in ("agency", "newspaper", "channel", "daily") or after in ("reported", "said", "says", "reports")


def _is_person_part(line: Line, place: int) -> bool:
    """A capitalised part of a known person's name is that person, unless it is a common word, a title or a place."""
    word = line.texts[place]
    key = fold_name(word)
    common = is_common_word("en", key) or key in titles() or bool(lookup(key)) or bool(demonym(key))
    return word[:1].isupper() and (len(key) > 2 or word.istitle()) and not common
