"""Persons that their titles give away: "थाना प्रभारी रामजी यादव ने" needs no model to know who acts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from srot.gazetteer import fold_name, lookup, name_part
from srot.languages.hi.name_cues import common_nouns, cue_words, is_anybody, is_follower, is_joint
from srot.languages.hi.name_joins import initials_start, is_broken_singh
from srot.languages.hi.name_words import AGED, PLACE_ENDINGS, is_proper, is_unknown, may_be_part
from srot.languages.hi.titles import Title, role_start, title_at, title_before
from srot.languages.name_posts import find_office_end
from srot.languages.name_spans import Found, Line, is_free, place_name
from srot.models.acronyms import is_spelled_acronym, spell_acronym
from srot.models.common_words import is_dictionary_word
from srot.text.words import is_word

_MOST_PARTS = 4
# What follows whoever acts or speaks: the ergative marker, and the verbs of headlines.
ACTED = frozenset({"ने", "बोले", "बोलीं", "बोला"})


def add_titled(line: Line) -> Line:
    """Unmarked words between a title and a case marker become a person."""
    found = list(line.found)
    reached = 0
    for place in line.opened("title"):
        title = title_at(line.texts, place, len(line.texts)) if place >= reached else None
        if title and title.kind != "relation":
            first = _behind_post(line.texts, title.last)
            reached = _titled_end(line.texts, first, found)
            if reached > first and not (reached - first == 1 and is_anybody(line.texts, first)):
                kind = "LOC" if _is_seat_of(line.texts, title, reached) else "PER"
                found = place_name(found, Found(first, reached, kind, "rule:title"))
    return line.having(_without_wrong(line, found))


def _is_seat_of(texts: Sequence[str], title: Title, last: int) -> bool:
    """Whether one word behind an officer's title is where he sits: "थानाध्यक्ष रामगढ़ ने", "एसएसपी हरिद्वार ने"."""
    word = texts[title.last]
    placed = any(row.type == "LOC" for row in lookup(word)) or (is_unknown(word) and word.endswith(PLACE_ENDINGS))
    return last - title.last == 1 and title.kind == "office" and placed and not name_part(word)


def _behind_post(texts: Sequence[str], first: int) -> int:
    """Where the name begins behind what an office is for: "सीओ सदर शालिनी", "डीसीपी नॉर्थ कासिम", and behind kin: "35 वर्षीय पत्नी बबली"."""
    while first + 1 < len(texts) and fold_name(texts[first]) in cue_words("post", "kin") and not is_follower(texts[first + 1]):
        first += 1
    return first


def _titled_end(texts: Sequence[str], first: int, found: Sequence[Found]) -> int:
    last = first
    while last < len(texts) and last - first < _MOST_PARTS and is_free(found, last, last + 1):
        if fold_name(texts[last]) in cue_words("place_kind") and not name_part(texts[last]):
            break  # "प्रभारी गृहनगर में"
        if texts[last] in ACTED:
            break
        if texts[last].endswith("ों") and not name_part(texts[last]):
            break  # "सहयोगी बलों के"
        if _is_initial(texts, first, last) or may_be_part(texts[last]) or _is_child(texts, last) or (last > first and is_joint(texts, last)):
            last += 1
        elif last > first and _is_late_honour(texts, last):
            last += 1
            break
        elif texts[last] == "-" and last > first and last + 1 < len(texts) and may_be_part(texts[last + 1]):
            last += 2
        elif last > first and texts[last + 1 : last + 2] == ("-",) and is_word("".join(texts[last + 2 : last + 3])):
            last += 3  # a common word as the first half of a part: "चांग हो-जिन"
        else:
            break
    closed = last < len(texts) and (is_follower(texts[last]) or fold_name(texts[last]) in cue_words("suffix", "after_kin"))
    if last - first > 1 and texts[last : last + 1] == ("में",) and not name_part(texts[last - 1]) and "surname" in name_part(texts[last - 2]):
        return last - 1  # "प्रधानमंत्री मोदी कज़ान में"
    if fold_name(texts[last - 1]) in cue_words("union"):
        return first  # "शिक्षक संघ"
    if texts[last : last + 1] == ("में",) and not any(name_part(word) for word in texts[first:last]):
        return first  # "अधिकारी खोजबीन में जुटे"
    return last if last > first and (closed or _is_full_name(texts[first:last]) or _is_listed(texts, first, last)) else first


def _is_late_honour(texts: Sequence[str], place: int) -> bool:
    """Whether an honour stands where no name follows it, and is a surname: "सांसद रत्ना महंत एवं"."""
    title = title_at(texts, place, place + 1)
    return title is not None and title.kind == "honorific" and place + 1 < len(texts) and is_follower(texts[place + 1])


def _is_listed(texts: Sequence[str], first: int, last: int) -> bool:
    """Whether two strange words between a title and a comma are one of many who are told: "निदेशक दीपांक कंसल, प्रधानाचार्य ..."."""
    listed = last - first == 2 and (last == len(texts) or texts[last] in (",", "।"))
    return listed and all(is_unknown(word) or bool(name_part(word)) for word in texts[first:last])


def _is_child(texts: Sequence[str], place: int) -> bool:
    """Whether a word between an age and a word of kinship can only be a name, though it means something: "20 वर्षीय सीमा पत्नी राकेश"."""
    aged = place > 0 and texts[place - 1] in AGED and place + 1 < len(texts) and fold_name(texts[place + 1]) in cue_words("kin")
    return aged and fold_name(texts[place]) not in common_nouns() and fold_name(texts[place]) not in cue_words("kin")


def _is_full_name(parts: Sequence[str]) -> bool:
    """Whether two or three words are a name with no case marker behind: known parts of names, the last a surname, or a given name and strange words."""
    if not 1 < len(parts) < _MOST_PARTS:
        return False
    strange = "given" in name_part(parts[0]) and all(is_proper("hi", part) for part in parts)
    joined = all(name_part(part) or is_joint(parts, place) for place, part in enumerate(parts))
    return strange or "surname" in name_part(parts[-1]) or joined


def _is_initial(texts: Sequence[str], first: int, place: int) -> bool:
    """Whether "के" is the letter K in a person's initials: "न्यायमूर्ति एस के कौल"."""
    inner = first < place < len(texts) - 1 and texts[place] == "के"
    return inner and len(spell_acronym(texts[place - 1])) == 1 and "surname" in name_part(texts[place + 1])


def add_actors(line: Line) -> Line:
    """Words right before ने, or before an age in brackets, that are known parts of names or that the model half believes in."""
    found = list(line.found)
    for place in line.opened("actor"):
        if place and _needs_person(line.texts, place):
            first = _actor_start(line, found, place)
            before = next((name for name in found if name.last == first and name.type == "PER"), None)
            last = place + 2 if is_broken_singh(line.texts, place) else place
            if first < place or (before and last > place):
                kind = "ORG" if first and fold_name(line.texts[first - 1]) in cue_words("body_noun") else "PER"
                found = place_name(found, Found(before.first if before else first, last, kind, "rule:actor"))
    return line.having(found)


def add_dotted(line: Line) -> Line:
    """Known given names behind an initial with its full stop, common words too: "के. कविता"; an initial of a sentence's own letter has no stop."""
    found = list(line.found)
    for place in line.opened("stop"):
        first = place + 1
        lettered = line.texts[place] == "." and 0 < place < len(line.texts) - 1 and len(spell_acronym(line.texts[place - 1])) == 1 and line.words[place - 1].end == line.words[place].start
        if lettered and is_free(found, first, first + 1) and _follows_initials(line, first) and not is_follower(line.texts[first]):
            last = first + 1
            while last < min(len(line.texts), first + _MOST_PARTS) and is_free(found, last, last + 1) and "surname" in name_part(line.texts[last]) and not is_follower(line.texts[last]):
                last += 1
            found = place_name(found, Found(initials_start(line, first), last, "PER", "rule:initials"))
    return line.having(found)


def _follows_initials(line: Line, place: int) -> bool:
    """Whether the word behind a full stop is known from names: a given name behind one letter, a surname behind two ("डी.के.गुप्ता")."""
    parts = name_part(line.texts[place])
    two = place > 3 and line.texts[place - 3] == "." and len(spell_acronym(line.texts[place - 4])) == 1
    return "given" in parts or ("surname" in parts and two)


def add_lettered(line: Line) -> Line:
    """"नेता के कविता ने": between an office and a given name that acts "के" is the letter K, for an office owns no person by name."""
    found = list(line.found)
    for place in line.opened("actor"):
        first = place - 1
        while first > 1 and place - first < _MOST_PARTS and "surname" in name_part(line.texts[first]) and line.texts[first - 1] != "के":
            first -= 1
        if first < 2 or line.texts[place] != "ने" or line.texts[first - 1] != "के" or "given" not in name_part(line.texts[first]) or not is_free(found, first - 1, first):
            continue
        title = title_before(line.texts, first - 1)
        if title is not None and title.kind == "office":
            found = place_name(found, Found(first - 1, place, "PER", "rule:initials"))
    return line.having(found)


def add_given(line: Line) -> Line:
    """Given names in no dictionary right before a case marker that people take too: "मोहित को"."""
    found = list(line.found)
    for place in line.opened("marked"):
        if place and is_free(found, place - 1, place) and _is_only_given(line.texts[place - 1]):
            found = place_name(found, Found(place - 1, place, "PER", "rule:given"))
    for place in line.opened("title"):
        if place + 1 < len(line.texts) and is_free(found, place + 1, place + 2) and _is_only_given(line.texts[place + 1]) and _is_somebody(line.texts, place):
            found = place_name(found, Found(place + 1, place + 2, "PER", "rule:given"))
    for name in line.found:
        if _town_surname(line, found, name):
            found = place_name(found, Found(name.first - 1, name.last, "PER", "rule:given"))
    return line.having(found)


def _town_surname(line: Line, found: Sequence[Found], name: Found) -> bool:
    """Whether a town of one word is what somebody is called, behind a first name and in front of ने: "पवन खेड़ा ने"."""
    first = name.first - 1
    alone = name.type == "LOC" and name.last - name.first == 1 and name.subtype in ("district", "city") and line.texts[name.last : name.last + 1] == ("ने",)
    return alone and first >= 0 and is_free(found, first, name.first) and "given" in name_part(line.texts[first])


def _is_somebody(texts: Sequence[str], place: int) -> bool:
    """Whether one word for a person stands at `place`, right before what he is called: "बदमाश शहजाद घायल हो गया"."""
    title = title_at(texts, place, place + 1)
    return title is not None and title.kind == "relation" and fold_name(texts[place]) in cue_words("somebody")


def _is_only_given(word: str) -> bool:
    given = "given" in name_part(word) and may_be_part(word) and len(word) > 3
    return given and not lookup(word) and not is_dictionary_word("hi", word) and fold_name(word) not in cue_words("worded")


def _needs_person(texts: Sequence[str], place: int) -> bool:
    if texts[place] in ACTED or is_broken_singh(texts, place):
        return True
    age = texts[place + 1 : place + 3]
    return texts[place] == "(" and len(age) == 2 and age[0].isdecimal() and len(age[0]) < 3 and age[1] in (")", "वर्ष", "साल")


def _actor_start(line: Line, found: Sequence[Found], place: int) -> int:
    first = place
    while first > max(0, place - _MOST_PARTS) and is_free(found, first - 1, first):
        word = line.texts[first - 1]
        if first > 1 and is_joint(line.texts, first - 1):
            first -= 1
            continue
        believed = bool(name_part(word)) or (first == place and _is_believed(line, place))
        if not believed or not (may_be_part(word) or _is_child_of(line.texts, first - 1)) or lookup(word) or is_spelled_acronym(word) or fold_name(word) in cue_words("site") or is_anybody(line.texts, first - 1):
            break
        first -= 1
    return first


def _is_believed(line: Line, place: int) -> bool:
    """Whether the word before `place` is one the model half believes in, or one that can be a name and has an age behind it."""
    word = line.texts[place - 1]
    likely = place - 1 in line.likely and is_proper("hi", word) and not word.endswith(("ों", *PLACE_ENDINGS))
    return likely or (line.texts[place] == "(" and (may_be_part(word) or _is_child_of(line.texts, place - 1)))


def _is_child_of(texts: Sequence[str], place: int) -> bool:
    """Whether a word that means something is what somebody's kin is called: "भाई अनुभव (10)", "बेटी खुशी (9)"."""
    title = title_before(texts, place)
    key = fold_name(texts[place])
    return title is not None and title.kind == "relation" and is_word(texts[place]) and key not in common_nouns() and key not in cue_words("kin") and not is_follower(key)


def _without_wrong(line: Line, found: Sequence[Found]) -> list[Found]:
    """A person's title right before a "place" of the model makes it a person: "श्री हमीरपुर" does not occur."""
    return [_retyped(line, name) for name in found]


def _retyped(line: Line, name: Found) -> Found:
    if name.made_by == "gazetteer" and _is_head_of_state(line.texts, name):
        return replace(name, type="PER", made_by="rule:title", subtype=None, key=None)
    if name.type == "LOC" and _is_aged(line, name):
        return replace(name, type="PER", made_by="rule:age", subtype=None, key=None)
    title = title_before(line.texts, name.first) if name.made_by == "names_hi" else None
    if title and _is_seat_of(line.texts, title, name.last):
        return replace(name, type="LOC")
    if name.type == "PER" or name.made_by != "names_hi":
        return name
    called = name.type == "ORG" and name.last - name.first > 1 and all(map(name_part, line.texts[name.first : name.last]))
    follows = name.last < len(line.texts) and (line.texts[name.last] == "ने" or (called and line.texts[name.last] == "को"))
    personal = title and title.kind in ("honorific", "rank", "office") and (title.kind == "honorific" or follows)
    return replace(name, type="PER") if personal else name


def _is_head_of_state(texts: Sequence[str], name: Found) -> bool:
    """Whether a town that is a given name too stands behind an office that has no town: "सीएम पुष्कर", "राष्ट्रपति जॉर्ज"."""
    called = name.type == "LOC" and name.last - name.first == 1 and "given" in name_part(texts[name.first])
    return called and name.first > 0 and fold_name(texts[name.first - 1]) in cue_words("realm_office")


def _is_aged(line: Line, name: Found) -> bool:
    """Whether a "place" has an age, and a home before it: "किशनपुर निवासी भारत (40)"; the model's own need no home."""
    aged = name.last < len(line.texts) and line.texts[name.last] == "(" and _needs_person(line.texts, name.last)
    home = name.first > 0 and line.texts[name.first - 1] in ("निवासी", ",")
    return aged and name.last - name.first == 1 and (name.made_by == "names_hi" or home)


def add_roles(line: Line) -> Line:
    """Persons with the words of office before them, or "X के" and a title, as their role."""
    return line.having(_with_role(line, name) for name in line.found)


def _with_role(line: Line, name: Found) -> Found:
    if name.type != "PER":
        return name
    first = name.first
    title = title_before(line.texts, first)
    if title and title.kind == "honorific":
        before = title_before(line.texts, title.first)
        title, first = (before, title.first) if before else (None, title.first)
    if title is None:
        end = find_office_end(line, first, cue_words("post"), lambda place: title_before(line.texts, place) is not None)
        title = title_before(line.texts, end) if end else None
    if title is None or title.kind in ("honorific", "relation"):
        return name
    start = role_start(line.texts, title, line.found)
    return replace(name, role=line.stretch(start, first).strip(" ."))
