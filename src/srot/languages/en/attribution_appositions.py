"""Whom the descriptions between an English name and its verb are about: "Anna Rao, 33, of Hill Street, denies ..."."""

from __future__ import annotations

from srot.languages.en.attribution_adverbials import is_finite
from srot.languages.en.attribution_clause import FINITE, PREPOSITIONS, Clause, kind_of
from srot.languages.en.attribution_sources import is_relative
from srot.languages.en.saying_words import words
from srot.text.words import is_word

_MOST = 4
_PLACED = PREPOSITIONS | frozenset(("of", "with"))
_PARTICLES = frozenset(("al", "bin", "de", "der", "den", "del", "la", "le", "van", "von", "ul", "ten", "-", ".", "'"))


def name_before(clause: Clause, low: int, comma: int) -> int | None:
    """Where the name ends that the descriptions in front of word `comma` are about; each stands behind a comma of its own."""
    stop = comma
    for _ in range(_MOST):
        opening = next((k for k in range(stop - 1, low, -1) if clause.passage.keys[k] == ","), None)
        lives = opening is not None and clause.passage.keys[opening + 1] in ("a", "an") and _lives(clause, opening + 1, stop)
        if opening is None or not (lives or _is_description(clause, opening + 1, stop) or _ends_address(clause, low, opening) or _is_seat(clause, low, opening, stop)):
            return None
        if name_start(clause, low, opening) is not None or _opens_alone(clause, low, opening):
            return opening
        stop = opening
    return None


def _is_seat(clause: Clause, low: int, comma: int, stop: int) -> bool:
    """Whether a town or a body stands behind the post that somebody holds there: "superintendent of police, Kangpo", "secretary, Mill Workers' Union"."""
    passage = clause.passage
    before = next((k for k in range(comma - 1, low, -1) if passage.keys[k] == ","), None)
    town = stop - comma < _SEAT and all(passage.words[k].text[:1].isupper() or passage.keys[k] in _IN_BODY or (k == stop - 1 > comma + 1 and passage.keys[k] in _AREAS) for k in range(comma + 1, stop))
    return town and before is not None and _is_description(clause, before + 1, comma) and any(kind_of(passage.keys[k]) == "role" for k in range(before + 1, comma))


_SEAT = 8
"""Words of a seat or of a body where somebody serves, with the comma in front."""
_IN_BODY = frozenset(("&", "'", "’", "-", "of", "and", "for", "the"))
_AREAS = words("seat-areas")


def _ends_address(clause: Clause, low: int, comma: int) -> bool:
    """Whether the words in front of a comma are the first half of an address: "of Mill Lane, Selby"."""
    passage = clause.passage
    before = next((k for k in range(comma - 1, low, -1) if passage.keys[k] == ","), None)
    town = passage.words[comma + 1].text[:1].isupper()
    if not town or before is None:
        return False
    return (passage.keys[before + 1] == "of" and passage.words[before + 2].text[:1].isupper()) or (passage.keys[before + 1] in ("a", "an") and _lives(clause, before + 1, comma))


def _lives(clause: Clause, start: int, end: int) -> bool:
    """Whether a description ends with where somebody lives: "a retired clerk from Rochester"."""
    passage = clause.passage
    return end - start > 2 and passage.keys[end - 2] in ("of", "from", "in") and passage.words[end - 1].text[:1].isupper()


def _opens_alone(clause: Clause, low: int, comma: int) -> bool:
    """Whether a single name opens the sentence with its address behind it: "Dunn, of Mill Lane, Selby, denies ..."."""
    passage = clause.passage
    one = comma - low == 1 or (comma - low == 2 and passage.keys[low] in _TITLED)
    return one and passage.words[comma - 1].text[:1].isupper() and (passage.keys[comma + 1] in ("of", "from") or _is_office(clause, comma + 1))


def _is_office(clause: Clause, start: int) -> bool:
    """Whether "the owner and editor of ..." begins at a word."""
    keys = clause.passage.keys
    stop = next((k for k in range(start, clause.end) if keys[k] == ","), clause.end)
    return keys[start] in ("the", "a", "an") and any(kind_of(keys[k]) == "role" for k in range(start, stop))


_TITLED = words("titled-appositions")


def name_start(clause: Clause, low: int, end: int) -> int | None:
    """Where the full name of somebody begins that ends at word `end`; none that a preposition governs, which is a place."""
    passage, start = clause.passage, end
    while start > low and (passage.words[start - 1].text[:1].isupper() or (passage.keys[start - 1] in _PARTICLES and start < end)):
        start -= 1
    known = any(m.type == "PER" and m.end == passage.words[end - 1].end for m in passage.mentions)
    if end - start < (1 if known else 2) or not is_word(passage.words[start].text):
        return None
    return start if start <= low or passage.keys[start - 1] not in _PLACED else None


def _is_description(clause: Clause, start: int, end: int) -> bool:
    """An age, an address, a post, a relative clause: what stands between commas behind a name."""
    passage, key = clause.passage, clause.passage.keys[start]
    if start >= end:
        return False
    if is_relative(passage, start) or (key.isdigit() and end - start == 1) or _is_distance(clause, start, end):
        return True
    if "that" in passage.keys[start:end]:
        return False  # "From Maru, *Ann Holt reported that a spokesman*, Tom Reid, told ..."
    if key.endswith("ing") and not FINITE.intersection(passage.keys[start:end]):
        return True  # "leading a team at the flooded mine"
    if passage.words[start].text[:1].isupper():
        return _is_post_or_place(clause, start, end)
    if any(is_finite(passage.keys[k]) and passage.words[k].text.islower() and k > start and passage.keys[k - 1] != "-" for k in range(start, end)):
        return False
    if key in _PLACED or key.endswith(("ing", "ed")):
        return True
    kinds = {kind_of(passage.keys[k]) for k in range(start, end)}
    return "role" in kinds or (key in ("a", "an") and kind_of(passage.keys[end - 1]) in ("outlet", "body"))


def _is_distance(clause: Clause, start: int, end: int) -> bool:
    """Whether words tell how far off a seat lies: "about 80 km from the capital"."""
    keys = clause.passage.keys
    return "from" in keys[start:end] and any(key.isdigit() for key in keys[start : start + 2])


def _is_post_or_place(clause: Clause, start: int, end: int) -> bool:
    """"Deputy Director of field work at the Trust", "Lima", "Coast Railways": a post without its man's name, a place, the body where he serves."""
    passage = clause.passage
    place = any(m.type in ("LOC", "ORG") and m.start == passage.words[start].start and m.end == passage.words[end - 1].end for m in passage.mentions)
    named = any(m.type == "PER" and m.end == passage.words[end - 1].end for m in passage.mentions)
    return place or (not named and any(kind_of(passage.keys[k]) == "role" for k in range(start, end)))


def _before_seat(clause: Clause, low: int, start: int, end: int) -> tuple[int, int] | None:
    """The name before a post and its seat, of which a second comma is missing: "Ann Holt, DIG, Upper Valley said"."""
    passage = clause.passage
    before = next((k for k in range(start - 2, low, -1) if passage.keys[k] == ","), None)
    if before is None or not all(passage.words[k].text[:1].isupper() for k in range(start, end)):
        return None
    post = range(before + 1, start - 1)
    office = bool(post) and all(passage.words[k].text[:1].isupper() for k in post) and any(kind_of(passage.keys[k]) == "role" for k in post)
    first = name_start(clause, low, before) if office else None
    return (first, before) if first == low else None


def before_stray(clause: Clause, low: int, start: int, end: int) -> tuple[int, int]:
    """The name in front of a description whose second comma is missing: "Ann Holt, an engineer at the dam said", "logs, released on Friday showed"; "the head
    and Ann Holt, an official release said" has a source of its own."""
    passage, keys = clause.passage, clause.passage.keys
    if start - 2 < low or keys[start - 1] != ",":
        return start, end
    posted = keys[start] in ("a", "an") and kind_of(keys[end - 1]) != "document" and any(kind_of(keys[k]) == "role" for k in range(start, end))
    officer = kind_of(keys[end - 1]) == "role" and all(passage.words[k].text[:1].isupper() for k in range(start, end))  # "Ravi Das, Nashik Police Commissioner confirmed"
    held = keys[start] == "the" and kind_of(keys[end - 1]) == "role" and low > clause.start and passage.quotation_at(low - 1) is not None  # ""It is weak," Ann Holt, the chief engineer said"
    posted = posted or ((officer or held) and name_start(clause, low, start - 1) == low)
    if not posted and (named := _before_seat(clause, low, start, end)) is not None:
        return named
    if posted and (first := name_start(clause, low, start - 1)) is not None:
        return first, start - 1
    released = passage.words[start].text.islower() and keys[start].endswith("ed") and end - start < _MOST + 1
    return (low, start - 1) if released and not any(is_finite(keys[k]) for k in range(low, start - 1)) else (start, end)
