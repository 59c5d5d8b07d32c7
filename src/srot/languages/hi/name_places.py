"""Villages and quarters that no model and no table knows, told by the words beside them: "ग्राम X", "X निवासी", "बिहार के X में"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from srot.gazetteer import demonym, fold_name, lookup, name_part
from srot.languages.hi.name_cues import cue_words, is_follower, phrase_end
from srot.languages.hi.name_words import (
    BY_WAY_OF,
    HYPHENS,
    JOINTS,
    is_compound,
    is_proper,
    is_unknown,
    may_be_part,
)
from srot.languages.hi.numbers import is_number
from srot.languages.hi.titles import title_before
from srot.languages.hi.word_kinds import GENITIVES
from srot.languages.name_spans import SETTING, Found, Line, ends_place, is_free, place_name
from srot.models.acronyms import is_spelled_acronym
from srot.text.words import is_word

_REALMS = frozenset({"country", "state", "continent", "region"})
LOCATIVES = frozenset({"में", "स्थित"})
_BEHIND_KIND = LOCATIVES | GENITIVES | {"से", "निवासी"}
_BEFORE_NEAR = _BEHIND_KIND | JOINTS | {"पर"}
_SHORTEST = 3
_MOST_WORDS = 3
# what may stand before a strange word that में makes a place
_OPENERS = frozenset({"\n", "ने", "कि", "जबकि", ":"})
_DWELLER = "निवासी"
_NAMED, _BOUND = "नामक", ("के", "लिए")
_BESIDE = frozenset({("से", "सटे"), ("से", "सटी"), ("से", "सटा"), ("से", "लगे"), ("के", "रहनेवाले")})
_CLOSE_BY = frozenset({("के", "समीप"), ("के", "निकट"), ("के", "नजदीक")})
WITHIN = frozenset({"अंतर्गत", "अन्तर्गत", "वासी"})


def add_places(line: Line) -> Line:
    """Unmarked proper words beside a word for a kind of place become a place."""
    found = list(line.found)
    beside = {place - 1 for place in line.opened("behind place")} | {place + 1 for place in line.opened("before place")}
    for place in sorted(beside & set(range(len(line.texts)))):
        if _is_placed(line.texts, found, place) and is_free(found, place, place + 1) and may_be_place(line.texts[place]):
            prefixed = place > 0 and is_free(found, place - 1, place) and _begins_place(line.texts, place - 1)
            found = place_name(found, Found(place - prefixed, _place_end(line.texts, found, place), "LOC", "rule:place"))
    return line.having(found)


def _place_end(texts: Sequence[str], found: Sequence[Found], place: int) -> int:
    """Where a village behind the word of its kind ends, strange words up to a case marker, three at most: "गांव ईकूर मसरा गढ़ी में"."""
    last = place + 1
    while last < len(texts) and last - place < _MOST_WORDS and is_free(found, last, last + 1) and is_unknown(texts[last]):
        last += 1
    kind = place > 0 and fold_name(texts[place - 1]) in cue_words("place_kind")
    return last if kind and last < len(texts) and texts[last] in _BEHIND_KIND else place + 1


def _begins_place(texts: Sequence[str], place: int) -> bool:
    """Whether the word before a place is its first: "अल बाब", and an unknown word behind a marker, "के दिबौर कुसाहना गांव"."""
    before = texts[place - 1] if place else ""
    behind = is_follower(before) or before in WITHIN or fold_name(before) in cue_words("place_before")
    return fold_name(texts[place]) in cue_words("place_prefix") or (behind and is_unknown(texts[place]) and not is_compound(texts[place]))


def add_settings(line: Line) -> Line:
    """Words in no table and no dictionary that stand where only a place can: "जिले X में", "X के पास", "X से दिल्ली जा रही", "गया और X में"."""
    found = list(line.found)
    places = sorted(set(_settings(line)))
    for place in (*places, *reversed(places)):  # back again for "X और Y के जंगल", where Y tells of X
        if is_free(found, place, place + 1) and is_unknown(line.texts[place]):
            first, last = _stretch(line.texts, found, place)
            if _is_set(line.texts, found, first, last):
                found = place_name(found, Found(first, last, "LOC", SETTING))
    return line.having(found)


def _settings(line: Line) -> Iterator[int]:
    for place in line.opened("setting"):
        yield place - 1
        if (line.texts[place] in JOINTS or line.texts[place] == BY_WAY_OF) and place + 1 < len(line.texts):
            yield place + 1


def _stretch(texts: Sequence[str], found: Sequence[Found], last: int) -> tuple[int, int]:
    """The word at `last` with an unknown word right before it: "क्रीवी रीह"."""
    double = last > 0 and is_free(found, last - 1, last) and is_unknown(texts[last - 1])
    return last - double, last + 1


def _is_set(texts: Sequence[str], found: Sequence[Found], first: int, last: int) -> bool:
    before = fold_name(texts[first - 1]) if first else ""
    after = texts[last : last + 3]
    if not after:
        return False
    if before in cue_words("place_kind") and after[0] in _BEHIND_KIND and not ends_place(found, first - 1):
        return not is_compound(texts[first])
    if after[0] in LOCATIVES and (not first or texts[first - 1] in _OPENERS or _is_tallied(texts, first, last)):
        return not is_compound(texts[first])
    if _is_direction(texts, last):
        return not is_compound(texts[first])
    if after[0] == "स्थित" or tuple(after[:2]) in _CLOSE_BY:
        return not is_compound(texts[first])
    if after[0] == "के" and len(after) > 1 and fold_name(after[1]) in cue_words("near"):
        return not first or before in _BEFORE_NEAR or before in cue_words("happened") or is_number(texts[first - 1])
    if after[0] in GENITIVES and len(after) > 1 and fold_name(after[1]) in cue_words("site_of"):
        return True
    if tuple(after[:2]) in _BESIDE or after[0] in WITHIN:
        return not is_compound(texts[first])
    if after[0] in GENITIVES and fold_name("".join(after[1:2])) in cue_words("copula") and before == "के":
        return _is_inside(texts, found, first - 1)  # "थाना क्षेत्र के बहेरा का है"
    if after[0] == "के" and len(after) > 2 and fold_name(after[1]) in cue_words("place_before") and is_unknown(after[2]):
        return not is_compound(texts[first])  # "सोहना के गांव बिलारा से"
    if before == "स्थित" and after[0] in LOCATIVES | GENITIVES:
        return True
    if after[0] == "से" and len(after) > 2 and is_number(after[1]) and fold_name(after[2]) in cue_words("distance"):
        return True
    if after[0] == _NAMED and len(after) > 1 and fold_name(after[1]) in cue_words("place_kind"):
        return True
    if after[0] in LOCATIVES and before == "के" and _is_inside(texts, found, first - 1):
        return not is_compound(texts[first])  # "चिंतपुर इलाके के कसार मिनवा में"
    if after[0] in JOINTS and before == "के" and _is_inside(texts, found, first - 1) and len(after) > 2 and is_unknown(after[1]) and after[2] in LOCATIVES:
        return not is_compound(texts[first])  # "इंफाल के सोनसाबी और थौनापोकी में"
    if after[0] == "पर":
        return before == "के" and _is_inside(texts, found, first - 1) and _is_struck(after)  # "यूक्रेन के क्रेमेनोव पर हमला"
    if after[0] == "के" and (not first or not is_word(texts[first - 1]) or texts[first - 1] in _OPENERS) and _starts_place(found, last + 1):
        return not is_compound(texts[first])
    return _is_way(texts, found, first, last) or _is_listed(texts, found, first, last)


def _is_struck(after: Sequence[str]) -> bool:
    return any(fold_name(word) in cue_words("struck") for word in after[1:3])


def _is_direction(texts: Sequence[str], place: int) -> bool:
    """Whether somebody comes from what stands before `place`, or goes there: "बरौंधी की ओर से आ रही", "बरौंधी की तरफ जा रहा"."""
    if texts[place] != "की" or texts[place + 1 : place + 2] not in (("ओर",), ("तरफ",)):
        return False
    behind = place + 3 if texts[place + 2 : place + 3] == ("से",) else place + 2
    return behind < len(texts) and fold_name(texts[behind]) in cue_words("going")


def _is_tallied(texts: Sequence[str], first: int, last: int) -> bool:
    """Whether a figure of its own stands behind: "जोधपुर में 44, फलौदी में 43 डिग्री"."""
    listed = first > 0 and texts[first - 1] in JOINTS and last + 1 < len(texts)
    return listed and is_number(texts[last + 1])


def _starts_place(found: Sequence[Found], place: int) -> Found | None:
    return next((name for name in found if name.first == place and name.type == "LOC"), None)


def _is_way(texts: Sequence[str], found: Sequence[Found], first: int, last: int) -> bool:
    """Whether a stretch is where somebody comes from or goes to: "डिंडोरी से भोपाल जा रही बस", "जयपुर से टनकपुर जा रही बस"."""
    goal = _starts_place(found, last + 1) if texts[last] == "से" else None
    left = goal is not None and goal.last < len(texts) and fold_name(texts[goal.last]) in cue_words("going", "way")
    bound = fold_name(texts[last]) in cue_words("going", "way") or texts[last] == "तक" or tuple(texts[last : last + 2]) == _BOUND
    reached = first > 1 and texts[first - 1] == "से" and bound
    return left or (reached and ends_place(found, first - 1)) or _is_led(texts, first, last)


def _is_led(texts: Sequence[str], first: int, last: int) -> bool:
    """Whether a road leads from a strange word to another: "मऊझोर से बरौंधी मार्ग", "मऊझोर से बरौंधी वाया सिरसौद"; or it leads by way of it."""
    if first and texts[first - 1] == BY_WAY_OF:
        return not is_compound(texts[first])
    start = first if texts[last] == "से" else first - 2
    if start < 0 or start + 3 >= len(texts) or texts[start + 1] != "से" or fold_name(texts[start + 3]) not in cue_words("way"):
        return False
    return all(is_unknown(texts[place]) and not is_compound(texts[place]) for place in (start, start + 2))


def _is_listed(texts: Sequence[str], found: Sequence[Found], first: int, last: int) -> bool:
    """Whether an unknown word stands in a row with a known place: "गया और X में", "X और गया के"."""
    marked = texts[last] in LOCATIVES | GENITIVES or fold_name(texts[last]) in cue_words("place_after")
    placed = marked and texts[last + 1 : last + 2] != ("साथ",)
    behind = placed and first > 0 and texts[first - 1] in JOINTS and ends_place(found, first - 1)
    following = _starts_place(found, last + 1) if texts[last] in JOINTS - {","} else None
    kind = following is not None and fold_name("".join(texts[following.last : following.last + 1])) in cue_words("place_kind") and first > 0 and (is_follower(texts[first - 1]) or texts[first - 1] in _OPENERS)
    return behind or (following is not None and (following.made_by == SETTING or (kind and not is_compound(texts[first]))))


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
        surname = place > 1 and "surname" in name_part(line.texts[place - 1]) and bool(name_part(line.texts[place - 2]))  # "अजय यादव तालाब के"
        return place - 1 if may_be_place(line.texts[place - 1]) and not surname else place
    if name.type != "LOC" or name.last != place or name.subtype in _REALMS:
        return place
    return _way_start(line, found, name.first) if phrase_end("highway", line.texts, place) else name.first


def _way_start(line: Line, found: Sequence[Found], first: int) -> int:
    """Where the name of a highway begins that is named after both its ends: "जम्मू-श्रीनगर राष्ट्रीय राजमार्ग"."""
    other = next((name for name in found if name.last == first - 1 and name.type == "LOC"), None)
    return other.first if other is not None and line.texts[first - 1] in HYPHENS else first


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
        if after in cue_words("place_kind") and _is_named(texts, place + 2):
            return False  # "कबिलाई जिले कुर्रम में"
        # "पुत्र लेखराज निवासी" is a person who lives somewhere, "युवक आकाशपुर निवासी बिट्टू कुमार" is not
        settled = after in cue_words("place_kind") and "".join(texts[place + 2 : place + 3]) in GENITIVES | {_DWELLER}  # "मृतक बहेरी गांव निवासी"
        return title is None or title.kind != "relation" or settled or any(name.first == place + 2 and name.type == "PER" for name in found)
    inside = before == "के" and _is_inside(texts, found, place - 1) and not is_compound(texts[place])
    befallen = after in cue_words("conveyance") and fold_name("".join(texts[place + 2 : place + 3])) in cue_words("event")  # "के मरौला बस हादसे में"
    return inside and (after in LOCATIVES or after in cue_words("event") or befallen)


def add_links(line: Line) -> Line:
    """Unknown words that a place is inside of and that another lies in: "पाकुड़ के महेशपुर के बिरकिट्टी गांव में", "राजधानी रांची के बुंडू से है"."""
    found = list(line.found)
    for place in line.opened("setting"):
        strange = place > 1 and is_free(found, place - 1, place) and is_unknown(line.texts[place - 1]) and not is_compound(line.texts[place - 1])
        if strange and line.texts[place - 2] in ("के", "में") and _is_inside(line.texts, found, place - 2) and _leads_inward(line.texts, found, place):
            found = place_name(found, Found(place - 1, place, "LOC", SETTING))
    return line.having(found)


def _leads_inward(texts: Sequence[str], found: Sequence[Found], place: int) -> bool:
    """Whether the marker at `place` makes the word before it the place of something, or of another place: "के धुर्वा चौक में", "से है"."""
    if texts[place] == "के":
        inner = _starts_place(found, place + 1)
        kind = place + 2 < len(texts) and fold_name(texts[place + 2]) in cue_words("place_kind")
        return inner is not None or (kind and is_unknown(texts[place + 1]))
    return texts[place] == "से" and fold_name("".join(texts[place + 1 : place + 2])) in cue_words("copula")


def _is_inside(texts: Sequence[str], found: Sequence[Found], genitive: int) -> bool:
    """Whether a place, or a place and its kind, stands right before a genitive: "बिहार के", "गया जिले के"."""
    kind = genitive > 1 and fold_name(texts[genitive - 1]) in cue_words("place_kind")
    return ends_place(found, genitive) or (kind and ends_place(found, genitive - 1))


def _is_named(texts: Sequence[str], place: int) -> bool:
    """Whether a kind of place right before `place` has its name there."""
    return place + 1 < len(texts) and is_unknown(texts[place]) and texts[place + 1] in LOCATIVES


def may_be_place(word: str) -> bool:
    """Whether an unmarked word may be a place: proper, and no acronym, nationality, plural or adjective."""
    proper = len(word) >= _SHORTEST and may_be_part(word) and is_proper("hi", word)
    adjective = word.endswith(("ों", "ीय", "ः")) or (word.endswith("ी") and not is_unknown(word) and not name_part(word))
    other = fold_name(word) in cue_words("loan") or any(row.type == "ORG" for row in lookup(word))
    return proper and not is_follower(word) and not demonym(word) and not is_spelled_acronym(word) and not adjective and not other
