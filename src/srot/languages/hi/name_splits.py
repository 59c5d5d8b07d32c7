"""What the model takes for one name and is two: "भाजपा सांसद किरीट ...", "X (Y", "X एवं Y", "X पुत्र Y"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from srot.gazetteer import fold_name, lookup, name_part
from srot.languages.hi.name_cues import cue_words
from srot.languages.hi.name_words import DWELLERS, HYPHENS, JOINTS, PLACE_ENDINGS
from srot.languages.hi.titles import title_at, title_before
from srot.languages.name_spans import Found, Line
from srot.models.acronyms import spell_acronym


def split_names(line: Line) -> Line:
    """The same names, each that is two as two."""
    return line.having(part for name in line.found for part in _parts(line.texts, name))


def part_places(lines: Sequence[Line]) -> list[Line]:
    """The lines of a report, a place behind a person's name apart from it: "पुतिन यूक्रेन को" where "पुतिन" stands by itself elsewhere.

    A name that is there twice is one ("माइकल जॉर्डन").
    """
    persons = Counter(fold_name(line.text(name)) for line in lines for name in line.found if name.type == "PER")
    return [line.having(part for name in line.found for part in _apart(line.texts, name, persons)) for line in lines]


def _apart(texts: Sequence[str], name: Found, persons: Mapping[str, int]) -> Iterator[Found]:
    whole = fold_name(" ".join(texts[name.first : name.last]))
    if name.type == "PER" and name.last - name.first > 1 and persons[whole] == 1:
        for place in range(name.last - 1, name.first, -1):
            left, right = (fold_name(" ".join(texts[first:last])) for first, last in ((name.first, place), (place, name.last)))
            if name.last - name.first > 2 and place - name.first > 1 and persons[left] and persons[right]:
                yield replace(name, last=place)  # "सीताराम शर्मा शिवम को": both stand by themselves elsewhere
                yield replace(name, first=place, role=None)
                return
            row = next((row for row in lookup(" ".join(texts[place : name.last])) if row.subtype in _PLACES), None)
            if row is not None and persons[fold_name(" ".join(texts[name.first : place]))]:
                yield replace(name, last=place)
                yield replace(name, first=place, type="LOC", made_by="rule:apart", subtype=row.subtype, role=None)
                return
    yield name


_PLACES = frozenset(("country", "capital", "state", "district", "continent"))


def _parts(texts: Sequence[str], name: Found) -> Iterator[Found]:
    for place in range(name.first + 1, name.last):
        cut = _cut(texts, name, place)
        if cut:
            left, right = cut
            yield replace(name, last=place, type=left)
            if right[0] < name.last:
                yield from _parts(texts, replace(name, first=right[0], type=right[1]))
            return
    yield _after_kind(texts, name)


def _cut(texts: Sequence[str], name: Found, place: int) -> tuple[str, tuple[int, str]] | None:
    """The type of the left part, and where the right part begins and its type, when a name is to be cut at `place`."""
    word = texts[place]
    if word == "(" and ")" not in texts[place : name.last]:
        return name.type, (place + 1, name.type)
    if word in JOINTS and name.type == "PER" and "given" in name_part("".join(texts[place + 1 : place + 2])) and place + 1 < name.last:
        return "PER", (place + 1, "PER")  # "राजेश व सुरेश"
    if word == "," and name.type == "ORG" and place + 1 < name.last and any(row.type == "LOC" for row in lookup(texts[place + 1])):
        return "ORG", (name.last, "LOC")  # "पीएमसीएच, पटना इलाज": the table knows the place
    if word in JOINTS and place + 1 < name.last:
        left, right = (lookup(" ".join(part)) for part in (texts[name.first : place], texts[place + 1 : name.last]))
        return ("LOC", (place + 1, "LOC")) if left and right and left[0].type == right[0].type == "LOC" else None
    if name.type == "LOC" and place + 1 < name.last and fold_name(word) in cue_words("kind_beside"):
        return "LOC", (place + 1, "LOC")  # "सिमरौनी मजरे बिलारी"
    if word in HYPHENS and name.type == "LOC" and _is_route(texts, name, place):
        return "LOC", (place + 1, "LOC")
    if fold_name(word) in cue_words("determiner"):
        left_rows = lookup(" ".join(texts[name.first : place]))
        return (left_rows[0].type if left_rows else name.type), (name.last, name.type)
    if word in DWELLERS and place + 1 < name.last:
        return "LOC", (place + 1, "PER")
    if place == name.first + 1 and name.type == "PER" and _is_seated(texts, name):
        return "LOC", (place, "PER")
    if place == name.last - 1 and name.type != "ORG" and "given" in name_part(texts[place - 1]) and _is_town_of(texts, place):
        return "PER", (place, "LOC")  # "सौरभ रामपुर में रहता था"
    title = title_at(texts, place, name.last) if name.type != "LOC" else None
    if title and title.kind == "office" and name.type == "PER" and title.last < name.last and place == name.first + 1 and _is_seat(texts[name.first]):
        return "LOC", (title.last, "PER")  # "रामगढ़ विधायक शर्मा"
    if title and title.kind == "relation" and title.last < name.last:
        return "PER", (title.last, "PER")
    if title and title.kind in ("office", "rank") and (name.type == "ORG" or _is_body(texts[name.first : place])):
        return "ORG", (title.last, "PER")
    return None


def _is_seated(texts: Sequence[str], name: Found) -> bool:
    """Whether where an officer sits stands between his office and two words of his name: "मुखिया भवानीपुर ममता कुमारी"."""
    called = name.last - name.first > 2 and _is_seat(texts[name.first]) and bool(name_part(texts[name.first + 1]) or name_part(texts[name.last - 1]))
    title = title_before(texts, name.first) if called else None
    return title is not None and title.kind == "office"


def _is_seat(word: str) -> bool:
    """Whether a word ends as places do, or is one, and nobody is called so."""
    return not name_part(word) and not spell_acronym(word) and (word.endswith(PLACE_ENDINGS) or any(row.type == "LOC" for row in lookup(word)))


def _is_town_of(texts: Sequence[str], place: int) -> bool:
    """Whether a word that ends as towns do stands before में, where nobody's surname can."""
    return texts[place + 1 : place + 2] == ("में",) and texts[place].endswith(PLACE_ENDINGS) and not name_part(texts[place])


def _is_body(words: Sequence[str]) -> bool:
    return any(row.type == "ORG" for row in lookup(" ".join(words)))


def _is_route(texts: Sequence[str], name: Found, place: int) -> bool:
    """Whether a hyphen joins two places ("श्रीनगर-बडगाम") and is not inside one ("जम्मू-कश्मीर")."""
    if lookup("".join(texts[name.first : name.last])):
        return False
    return any(row.type == "LOC" for part in (texts[place - 1], *texts[place + 1 : name.last][:1]) for row in lookup(part))


def _after_kind(texts: Sequence[str], name: Found) -> Found:
    """ "उत्तरी शहर मोसूल" is मोसूल: a direction and a kind of place before a place are no part of its name, nor is what happened there ("मलबा बारुबेरा")."""
    if name.type == "LOC" and name.last - name.first > 1 and fold_name(texts[name.first]) in cue_words("happened"):
        return replace(name, first=name.first + 1)
    if name.type != "LOC" or name.last - name.first < 3:
        return name
    directed = fold_name(texts[name.first]) in cue_words("direction")
    return replace(name, first=name.first + 2) if directed and fold_name(texts[name.first + 1]) in cue_words("place_after") else name
