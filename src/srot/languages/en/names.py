"""Names in English: model, gazetteer, titles, and what the article itself teaches."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from srot.gazetteer import Row, demonym, fold_name, lookup
from srot.languages.en.name_brackets import add_bracketed
from srot.languages.en.name_edges import trim_names
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
    place_persons,
    split_possessives,
    widen_persons,
    widen_sites,
)
from srot.languages.en.name_settings import add_settings
from srot.languages.en.saying_words import words
from srot.languages.en.titles import LONGEST, titles
from srot.languages.name_chains import fullest_names, spread_names, vote_types
from srot.languages.name_mentions import make_mentions
from srot.languages.name_owners import name_owners
from srot.languages.name_posts import find_office_end
from srot.languages.name_spans import Found, Line, add_keys, add_known, bare_line, tag_lines
from srot.languages.pack import Draft
from srot.models.common_words import is_common_word
from srot.records import Mention, Span
from srot.text.words import words_between

# After the model and the gazetteer, in this order.
_STEPS = (drop_days, add_bodies, add_bracketed, add_networks, add_initials, add_persons, join_particles, widen_persons, place_persons, add_settings, add_unknown, add_streets, widen_sites)
_QUALIFIERS = words("qualifiers")
_GENITIVES = (("'", "s"), ("’", "s"))


def find_names(draft: Draft) -> tuple[Mention, ...]:
    """Persons, places and bodies of an English article, in text order.

    "Russian Defense Minister Andrei Belousov" gives the person alone; the office is its `role`, the nationality no name.
    """
    text = draft.article.text
    spans = draft.sentences or (Span(0, len(text)),)
    bare = [bare_line(split_possessives(words_between(text, span.start, span.end)), opens) for span in spans]
    lines = [_read_line(line) for line in tag_lines(bare, "en", draft.names)]
    lines = [add_keys(_add_roles(widen_persons(line))) for line in spread_names(vote_types(lines), _is_person_part)]
    lines = name_owners(lines, _GENITIVES)
    return make_mentions(draft.article.id, text, lines, fullest_names(lines))


def _read_line(line: Line) -> Line:
    line = add_known(trim_names(line), _is_cued_name)
    for step in _STEPS:
        line = step(line)
    return line


def _add_roles(line: Line) -> Line:
    offices = {name: office for name in line.found if name.type == "PER" and (office := _office_of(line, name))}
    found = (replace(name, role=_role(line, *offices[name])) if name in offices else name for name in line.found)
    return line.having(name for name in found if name.type == "PER" or not any(_is_inside(name, *office) for office in offices.values()))


def _is_inside(name: Found, first: int, last: int) -> bool:
    """Whether a body is but a word of an office: "Circle" of "Circle Officer"."""
    return name.type == "ORG" and name.made_by != "gazetteer" and first <= name.first and name.last <= last


def _office_of(line: Line, name: Found) -> tuple[int, int] | None:
    """The words of the office that a person is named with, its qualifiers among them, and his post where it is told."""
    stop: int | None = name.first
    title = _title_before(line.texts, name.first)
    while title and _kind(line.texts, *title) == "honorific":
        stop, title = title[0], _title_before(line.texts, title[0])
    if title is None and stop:
        end = find_office_end(line, stop, cue_words("post"), lambda place: _title_before(line.texts, place) is not None)
        title = _title_before(line.texts, end) if end else None
    elif title and _may_be_initials(line.texts, title, name):
        return None
    if title is None or not stop or _kind(line.texts, *title) == "honorific":
        return None
    first = title[0]
    while first and fold_name(line.texts[first - 1]) in _QUALIFIERS:
        first -= 1
    return first, stop


def _title_before(texts: Sequence[str], place: int) -> tuple[int, int] | None:
    """The words of the longest title that ends right before `place`; a full stop after it belongs to it (Dr.)."""
    last = place - 1 if place and texts[place - 1] == "." else place
    return next(((first, last) for first in range(max(0, last - LONGEST), last) if _kind(texts, first, last)), None)


def _kind(texts: Sequence[str], first: int, last: int) -> str | None:
    known = titles().get(" ".join(fold_name(word) for word in texts[first:last]))
    return known or ("office" if last - first == 1 and _is_short(texts[first]) else None)


def _is_short(word: str) -> bool:
    """Whether a word is the two letters of an office: "SP Anil Rao"."""
    return word.isupper() and fold_name(word) in cue_words("short_office")


def _may_be_initials(texts: Sequence[str], title: tuple[int, int], name: Found) -> bool:
    """Whether two letters right before a name of one word are its initials: "SP Rao"."""
    return _is_short(texts[title[0]]) and title[1] == name.first and name.last - name.first == 1


def _role(line: Line, first: int, last: int) -> str:
    """The words of an office with the nationality, or the place or body, that it is of."""
    for size in (2, 1):
        if first >= size and demonym(" ".join(line.texts[first - size : first])):
            first -= size
            break
    owner = next((name for name in line.found if name.last == first and name.type != "PER"), None)
    first = owner.first if owner else first
    return line.stretch(first, last).rstrip(" ,")


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
