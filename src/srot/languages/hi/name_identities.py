"""People as police reports identify them: "पहचान X के रूप में हुई", "X उर्फ Y", "X पुत्र Y निवासी Z"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from srot.gazetteer import fold_name, lookup, name_part
from srot.languages.hi.name_cues import cue_words, is_follower
from srot.languages.hi.name_words import is_unknown, may_be_part
from srot.languages.hi.titles import title_before
from srot.languages.name_spans import Found, Line, is_free, place_name
from srot.text.words import is_word

_MOST_PARTS = 4
_REACH = 14
_GENITIVE, _DWELLER = "के", "निवासी"
_ACTING = (("ने",), ("को",))


def add_identified(line: Line) -> Line:
    """Words right before "के रूप में" behind "पहचान" become a person, if none of them is known as something else nor a plural ("निदेशकों के रूप में")."""
    found = list(line.found)
    for place in line.opened("identified"):
        last = place - 1
        if last > 0 and line.texts[last] == _GENITIVE and _is_identified(line.texts, last):
            first = _run_start(line.texts, found, last)
            before = next((name for name in found if name.last == first and name.type == "PER"), None)
            if first < last and not line.texts[last - 1].endswith("ों") and not _is_place_word(line, found, first - 1, last):
                found = place_name(found, Found(before.first if before else first, last, "PER", "rule:identity"))
    return line.having(found)


def _is_place_word(line: Line, found: Sequence[Found], place: int, last: int) -> bool:
    """Whether a word says that a place, not the person, follows: "रवि निवासी मऊरानी के रूप में", "जिला मऊरानी", but not "मऊरानी निवासी रवि"."""
    if line.texts[place] != _DWELLER:
        return fold_name(line.texts[place]) in cue_words("kind_beside")
    return any(name.type == "PER" and last - _REACH <= name.first < place for name in found)


def _is_identified(texts: Sequence[str], last: int) -> bool:
    return any(fold_name(word) in cue_words("identity") for word in texts[max(0, last - _REACH) : last])


def _run_start(texts: Sequence[str], found: Sequence[Found], last: int) -> int:
    first = last
    while first > max(0, last - _MOST_PARTS) and is_free(found, first - 1, first) and may_be_part(texts[first - 1]):
        first -= 1
    return first


def join_aliases(line: Line) -> Line:
    """A person's two names made one: "मनीष उर्फ लल्ला"."""
    found = list(line.found)
    for place in line.opened("alias"):
        left, right = _left_name(line, found, place), _right_name(line, found, place)
        if left and right and "PER" in (left.type, right.type):
            found = place_name(found, replace(left, last=right.last, type="PER", made_by="rule:alias"))
    return line.having(found)


def _left_name(line: Line, found: Sequence[Found], place: int) -> Found | None:
    name = next((name for name in found if name.last == place), None)
    if name is not None or not place or not is_free(found, place - 1, place):
        return name
    titled = title_before(line.texts, place - 1) is not None
    alone = may_be_part(line.texts[place - 1])
    return Found(place - 1, place, "PER" if titled or name_part(line.texts[place - 1]) else "", "rule:alias") if alone else None


def _right_name(line: Line, found: Sequence[Found], place: int) -> Found | None:
    name = next((name for name in found if name.first == place + 1), None)
    if name is not None or place + 1 >= len(line.texts) or not is_word(line.texts[place + 1]) or is_follower(line.texts[place + 1]):
        return name
    return Found(place + 1, place + 2, "PER" if name_part(line.texts[place + 1]) else "", "rule:alias")


def _is_aged(texts: Sequence[str], place: int) -> bool:
    """Whether an age in brackets stands at `place`: "पैथपुर निवासी सुरेश (45)"."""
    return place + 1 < len(texts) and texts[place] == "(" and texts[place + 1].isdecimal()


def _is_home(line: Line, name: Found) -> bool:
    return name.type == "PER" and name.last - name.first == 1 and not name_part(line.texts[name.first])


def _is_called(line: Line, name: Found) -> bool:
    return bool(name_part(line.texts[name.first]) or name_part(line.texts[name.last - 1]))


def name_dwellers(line: Line) -> Line:
    """A strange "place" of the model right behind a place and "निवासी" is who lives there: "मेरठ निवासी झमकू"."""
    homes = {name.last for name in line.found if name.type == "LOC"}
    homes |= {place for place in line.opened("dweller") if place and fold_name(line.texts[place - 1]) in cue_words("place_kind")}  # "मोहल्ला निवासी अदनान"
    dwelling = {place + 1 for place in line.opened("dweller") if place in homes}

    def is_dweller(name: Found) -> bool:
        return name.first in dwelling and name.type == "LOC" and name.made_by == "names_hi" and not lookup(line.text(name))

    return line.having(replace(name, type="PER", made_by="rule:dweller") if is_dweller(name) else name for name in line.found)


def place_kinds(line: Line) -> Line:
    """A strange "person" of the model of one word beside a kind of place is a place: "जिला मऊरानी के", "बिलारी थाना के"; not one who acts."""
    beside = {place + 1 for place in line.opened("kind of place")} | {place - 1 for place in line.opened("kind of place")}

    def is_placed(name: Found) -> bool:
        lone = name.type == "PER" and name.made_by == "names_hi" and name.last - name.first == 1 and name.first in beside
        return lone and not name_part(line.texts[name.first]) and line.texts[name.last : name.last + 1] not in _ACTING

    return line.having(replace(name, type="LOC", made_by="rule:kind") if is_placed(name) else name for name in line.found)


def place_dwellers(line: Line) -> Line:
    """What stands behind a person and "निवासी" is where the person lives: "शिव प्रसाद निवासी मुराजपुर को"."""
    found = list(line.found)
    for place in line.opened("dweller"):
        if place and fold_name(line.texts[place - 1]) in cue_words("place_kind"):  # "बर्दिया गांव निवासी"
            found = [replace(name, type="LOC", made_by="rule:dweller") if name.last == place - 1 and _is_home(line, name) else name for name in found]
        if _is_aged(line.texts, place + 2):
            found = [replace(name, type="LOC", made_by="rule:dweller") if name.last == place and _is_home(line, name) else name for name in found]
        elif place + 2 < len(line.texts) and any(name.last == place and name.type == "PER" for name in found):
            home = next((name for name in found if name.first == place + 1), None)
            dweller = next(name for name in found if name.last == place and name.type == "PER")
            if home is not None and home.type == "PER" and _is_home(line, dweller) and _is_called(line, home):
                found = place_name(found, replace(dweller, type="LOC", made_by="rule:dweller"))
            elif home is not None and home.last - home.first == 1 and home.type != "LOC" and home.made_by != "gazetteer":
                found = place_name(found, replace(home, type="LOC", made_by="rule:dweller"))
            elif home is None and is_unknown(line.texts[place + 1]):
                found = place_name(found, Found(place + 1, place + 2, "LOC", "rule:dweller"))
    return line.having(found)
