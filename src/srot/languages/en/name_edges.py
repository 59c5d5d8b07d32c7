"""Where an English name begins and ends: titles, articles, offices and kin cut off."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from srot.gazetteer import demonym, fold_name, lookup, name_part
from srot.languages.en.name_rules import cue_words
from srot.languages.en.titles import LONGEST, title_at
from srot.languages.name_spans import Found, Line
from srot.models.common_words import is_dictionary_word
from srot.text.words import is_word

_ACRONYM = range(2, 8)
"""Letters of an acronym."""


def trim_names(line: Line) -> Line:
    """Names without titles, articles, nationalities and marks at their edges, an office inside them cut out."""
    found = (_trimmed(line.texts, _without_office(line.texts, part)) for name in line.found for part in _parted(line.texts, _behind_portfolio(line.texts, name)))
    return line.having(name for name in found if name)


def _behind_portfolio(texts: Sequence[str], name: Found) -> Found:
    """A minister's name without what he is minister of: "Mohan Sinha" of "Minister of State for Railways Mohan Sinha"."""
    before = [fold_name(text) for text in texts[max(0, name.first - 4) : name.first]]
    if before[-1:] not in (["for"], ["of"]) or not {"minister", "secretary"}.intersection(before):
        return name
    first = name.first
    while first < name.last and fold_name(texts[first]) in cue_words("ministry") | {"and", "&"}:
        first += 1
    return replace(name, first=first, type="PER") if name.first < first < name.last else name


def _parted(texts: Sequence[str], name: Found) -> Iterator[Found]:
    """A name with an office or a kinship inside as what stands around it: "BJP lawmaker Amit Sahay", "brother of Amit Sahay".

    What stands before an office is left to the gazetteer, unless it is an acronym, which is a body.
    """
    seat = _seat_end(texts, name)
    if seat is not None:
        yield Found(name.first, seat, "LOC", "rule:seat")
        yield replace(name, first=seat, type="PER")
        return
    ends = [(place, end) for place in range(name.first, name.last) if (end := title_at(texts, place, name.last)) and end < name.last]
    if ends and (name.type == "PER" or texts[ends[-1][0]].islower()) and all(texts[place][:1].isupper() for place in range(ends[-1][1], name.last)):
        place, end = ends[0][0], ends[-1][1]
        if place - name.first == 1 and texts[name.first].isupper() and len(texts[name.first]) in _ACRONYM:
            yield Found(name.first, place, "ORG", "rule:acronym")
        yield replace(name, first=end, type="PER")
    elif texts[name.first] in cue_words("kin") and texts[name.first + 1 : name.first + 2] == ("of",) and name.last - name.first > 2:
        yield replace(name, first=name.first + 2, type="PER")
    else:
        yield name


def _seat_end(texts: Sequence[str], name: Found) -> int | None:
    """Where the place ends of which somebody holds an office, in front of his name: "Superintendent of Police of Puri Anil Rao"."""
    of = name.first - 1
    if of < 1 or texts[of] != "of" or not any(title_at(texts, place, of) == of for place in range(max(0, of - LONGEST), of)):
        return None
    for last in range(name.last - 2, name.first, -1):
        placed = any(row.type == "LOC" for row in lookup(" ".join(texts[name.first : last])))
        if placed and all(word[:1].isupper() and (name_part(word) or not is_dictionary_word("en", word)) for word in texts[last : name.last]):
            return last
    return None


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
    first, last = name.first, _before_bracket(texts, name)
    while first < last:
        title = title_at(texts, first, last) if name.type == "PER" else None
        if title and title < last:
            first = title
        elif not is_word(texts[first]) or (fold_name(texts[first]) == "the" and last - first > 1 and not _is_known(texts, first, last)):
            first += 1
        else:
            break
    last = _before_office(texts, first, last) if name.type == "PER" else last
    while last > first and (not is_word(texts[last - 1]) or texts[last - 1] in ("'s", "’s") or _is_possessive(texts, first, last) or (last - first > 1 and texts[last - 1] in cue_words("deed"))):
        last -= 1
    if last < len(texts) and texts[last] == "." and ((len(texts[last - 1]) == 1 and texts[last - 1].isupper()) or fold_name(texts[last - 1]) in cue_words("generation")):
        last += 1  # U.S., Kim J. I., Donald Hale Jr.
    words = [fold_name(word) for word in texts[first:last]]
    wrong = not words or (len(words) == 1 and _is_no_name(texts[first])) or demonym(" ".join(words))
    return None if wrong else replace(name, first=first, last=last)


def _before_office(texts: Sequence[str], first: int, last: int) -> int:
    """Where a full name ends before the office that a writer sets behind it without a comma: "Mohan Lal Rana Chairman" of "Mohan Lal Rana Chairman & CEO"."""
    for place in range(first + 2, last):
        if title_at(texts, place, last) == last and not any(name_part(word) for word in texts[place:last]):
            return place
    return last


def _before_bracket(texts: Sequence[str], name: Found) -> int:
    """Where a name ends that has a bracket which it does not close: "Court of Arbitration (CA" of "Court of Arbitration (CA)"."""
    words = texts[name.first : name.last]
    return name.first + words.index("(") if "(" in words[1:] and ")" not in words else name.last


def _is_possessive(texts: Sequence[str], first: int, last: int) -> bool:
    """Whether the last words are an apostrophe and an s: the owner is named, not what is owned."""
    return last - first > 2 and texts[last - 1] == "s" and texts[last - 2] in "'’"


def _is_no_name(word: str) -> bool:
    """A nationality, or a word of the dictionary in small letters; others in small letters are names written carelessly ("delhi", "tmobile")."""
    careless = any(row.type == "LOC" for row in lookup(word)) or not is_dictionary_word("en", word)
    return bool(demonym(fold_name(word))) or (word.islower() and not careless)


def _is_known(texts: Sequence[str], first: int, last: int) -> bool:
    return bool(lookup(" ".join(texts[first:last])))
