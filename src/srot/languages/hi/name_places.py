"""Villages and quarters that no model and no table knows, told by the words beside them: "ग्राम X", "X निवासी", "बिहार के X में"."""

from __future__ import annotations

from collections.abc import Sequence

from srot.gazetteer import demonym, fold_name
from srot.languages.hi.name_cues import cue_words, is_follower, phrase_end
from srot.languages.hi.name_edges import is_proper, may_be_part
from srot.languages.hi.titles import title_before
from srot.languages.name_spans import Found, Line, is_free, place_name
from srot.models.acronyms import is_spelled_acronym

_REALMS = frozenset({"country", "state", "continent", "region"})
LOCATIVES = frozenset({"में", "स्थित"})
_SHORTEST = 3


def add_places(line: Line) -> Line:
    """Unmarked proper words beside a word for a kind of place become a place."""
    found = list(line.found)
    beside = {place - 1 for place in line.opened("behind place")} | {place + 1 for place in line.opened("before place")}
    for place in sorted(beside & set(range(len(line.texts)))):
        if _is_placed(line.texts, found, place) and is_free(found, place, place + 1) and _may_be_place(line.texts[place]):
            prefixed = place > 0 and fold_name(line.texts[place - 1]) in cue_words("place_prefix") and is_free(found, place - 1, place)
            found = place_name(found, Found(place - prefixed, place + 1, "LOC", "rule:place"))
    return line.having(found)


def widen_sites(line: Line) -> Line:
    """Places with the word of their kind where it is part of the name: "काखोव्का बांध", "नीपर नदी"; countries and states stay bare."""
    found = list(line.found)
    for place in line.opened("site"):
        last = phrase_end("site", line.texts, place)
        first = _site_start(line, found, place) if place and last else place
        if first < place:
            found = place_name(found, Found(first, last, "LOC", "rule:site"))
    return line.having(name for name in found if not _is_of_train(line.texts, name))


def _site_start(line: Line, found: Sequence[Found], place: int) -> int:
    name = next((name for name in found if name.first < place <= name.last), None)
    if name is None:
        return place - 1 if _may_be_place(line.texts[place - 1]) else place
    return name.first if name.type == "LOC" and name.last == place and name.subtype not in _REALMS else place


def _is_of_train(texts: Sequence[str], name: Found) -> bool:
    """Whether a place is part of the name of a train: "बेंगलुरु-हावड़ा सुपरफास्ट एक्सप्रेस"."""
    last = name.last
    if name.type == "LOC" and last + 1 < len(texts) and texts[last] in "-–":
        last += 2
    return name.type == "LOC" and last < len(texts) and fold_name(texts[last]) in cue_words("train")


def _is_placed(texts: Sequence[str], found: Sequence[Found], place: int) -> bool:
    before = fold_name(texts[place - 1]) if place else ""
    after = fold_name(texts[place + 1]) if place + 1 < len(texts) else ""
    if after in cue_words("place_after") or before in cue_words("place_before"):
        title = title_before(texts, place)
        return title is None or title.kind != "relation"  # "पुत्र लेखराज निवासी": a person who lives somewhere
    inside = before == "के" and any(name.last == place - 1 and name.type == "LOC" for name in found)
    return inside and after in LOCATIVES


def _may_be_place(word: str) -> bool:
    proper = len(word) >= _SHORTEST and may_be_part(word) and is_proper("hi", word)
    return proper and not is_follower(word) and not demonym(word) and not is_spelled_acronym(word) and not word.endswith(("ों", "ीय", "ी"))
