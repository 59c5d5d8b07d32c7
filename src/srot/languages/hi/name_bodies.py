"""Bodies that need no model: a place and a head ("दिल्ली पुलिस"), bodies that are names alone ("गृह मंत्रालय"), acronyms that act."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from srot.gazetteer import demonym, fold_name, lookup, name_part
from srot.languages.hi.name_cues import cue_words, is_follower, phrase_end
from srot.languages.hi.name_words import HYPHENS, JOINTS, is_compound, is_proper, is_unknown, may_be_part
from srot.languages.hi.titles import title_before, title_words
from srot.languages.hi.word_kinds import GENITIVES
from srot.languages.name_spans import Found, Line, ends_place, is_free, place_name
from srot.models.acronyms import is_spelled_acronym, spell_acronym
from srot.models.common_words import is_common_word
from srot.text.words import is_word

_POLICE, _TEAM = "पुलिस", "टीम"
_LONG_ACRONYM = 4
_LONGEST_CALLED = 6
_LONGEST_UNION = 9
_LONGEST_OFFICE = 8
_UNDER = ("के", "तहत")
_OF_LAWS = frozenset({_UNDER, ("की", "धारा"), ("की", "धाराओं"), ("के", "अंतर्गत")})
_JOINTS = JOINTS | {"/"}
_ALSO = frozenset({"एवं", "एवम", "एवम्", "व", "तथा"})
_AFFAIRS = frozenset({"मामलों", "कार्यों"})
_BENCH = frozenset({"हाईकोर्ट", "हाई", "उच्च"})


def add_bodies(line: Line) -> Line:
    """Bodies made of a place or a nationality and a head: "दिल्ली पुलिस", "रूसी रक्षा मंत्रालय"."""
    found = list(line.found)
    for first, last in _headed(line):
        inner = [name for name in found if name.first < last and name.last > first]
        if _is_post(line.texts, last):
            found = place_name(found, Found(first, last - 1, "LOC", "rule:post"))
        elif not any(name.type == "ORG" and name.first <= first and name.last >= last for name in inner):
            found = place_name(found, Found(first, last, "ORG", "rule:place-and-head"))
    return line.having(found)


def _is_post(texts: Sequence[str], last: int) -> bool:
    """Whether the police of a place are its station alone: "बड़हरा पुलिस चौकी"."""
    return texts[last - 1] == _POLICE and last < len(texts) and fold_name(texts[last]) in cue_words("police_post")


def add_lone_bodies(line: Line) -> Line:
    """Bodies that are a name by themselves: "गृह मंत्रालय ने", "दक्षिण पूर्व रेलवे के"; before another noun ("रेलवे स्टेशन") they are none."""
    found = list(line.found)
    for place in line.opened("body"):
        last = phrase_end("body", line.texts, place)
        if last and is_free(found, place, last) and _stands_alone(line.texts, last):
            found = place_name(found, Found(_widened(line.texts, place), last, "ORG", "rule:body"))
    return line.having(found)


def add_courts(line: Line) -> Line:
    """Special courts with whose cases they hear: "सीबीआई की विशेष अदालत", "विशेष एनआईए कोर्ट", "पॉक्सो अदालत"."""
    found = list(line.found)
    for place in line.opened("court"):
        first = _court_start(line.texts, place)
        if first < place and not any(name.first < first < name.last or (name.first <= first and name.last > place + 1) for name in found):
            found = place_name(found, Found(first, place + 1, "ORG", "rule:court"))
    return line.having(found)


def _court_start(texts: Sequence[str], place: int) -> int:
    """Where what the court at `place` is called begins; `place` where the words before it name nobody whose cases it hears."""
    at = place - (place > 0 and fold_name(texts[place - 1]) in cue_words("special"))
    at -= at > 0 and texts[at - 1] in GENITIVES
    if not at or fold_name(texts[at - 1]) not in cue_words("tried"):
        return place
    at -= 1
    if at > 1 and texts[at - 1] == "-" and is_spelled_acronym(texts[at - 2]):  # "एमपी-एमएलए कोर्ट"
        at -= 2
    return at - (at > 0 and fold_name(texts[at - 1]) in cue_words("special"))


def add_called(line: Line) -> Line:
    """What a group or a firm right before it is called, where the name is in no dictionary: "गुट जमात-उल अहरार ने"."""
    found = list(line.found)
    for place in line.opened("body noun"):
        last = _called_end(line.texts, place + 1)
        inner = [name for name in found if name.first < last and name.last > place + 1]
        if last > place + 1 and all(_gives_way(line.texts, name) for name in inner):
            found = place_name(found, Found(place + 1, last, "ORG", "rule:called"))
    return line.having(found)


def add_ministries(line: Line) -> Line:
    """Ministries with all that they are for: "वाणिज्य और उद्योग मंत्रालय", "उपभोक्ता मामलों के मंत्रालय"."""
    found = list(line.found)
    for place in line.opened("ministry"):
        first = place
        first -= 2 * (first > 2 and line.texts[first - 1] in GENITIVES and line.texts[first - 2] in _AFFAIRS)
        while first and place - first < _LONGEST_OFFICE and _is_portfolio(line.texts, first - 1, place):
            first -= 1
        first += first < place and line.texts[first] in _JOINTS
        wide = any(name.first <= first and name.last > place and name.type == "ORG" for name in found)
        if place - first > 1 and not wide and is_free([name for name in found if name.type != "ORG"], first, place):
            found = place_name(found, Found(first, place + 1, "ORG", "rule:ministry"))
    return line.having(found)


def _is_portfolio(texts: Sequence[str], place: int, end: int) -> bool:
    inner = texts[place] in _JOINTS and place + 1 < end and place > 0 and fold_name(texts[place - 1]) in cue_words("portfolio")
    return inner or fold_name(texts[place]) in cue_words("portfolio")


def add_unions(line: Line) -> Line:
    """Unions and fronts with the words for whom they unite: "उत्तर प्रदेश प्राथमिक शिक्षक संघ"."""
    found = list(line.found)
    for place in line.opened("union"):
        first = place
        while first and place - first < _LONGEST_UNION and _unites(line, found, first - 1):
            first -= 1
        first = min([first, *(name.first for name in found if name.first < first < name.last)])
        first = _behind_officer(line.texts, first, place)
        first -= _is_called_first(line, found, first, place)
        first += first < place and line.texts[first] in _JOINTS
        inner = [name for name in found if name.first <= place < name.last and (name.made_by == "gazetteer" or (name.type == "ORG" and name.first <= first) or _is_surnamed(line.texts, name))]
        if not inner and any(_tells_who(line, found, word) for word in range(first, place)):
            found = place_name(found, Found(first, place + 1, "ORG", "rule:union"))
    return line.having(found)


def _behind_officer(texts: Sequence[str], first: int, place: int) -> int:
    """Where a union begins behind another's officer or another body in a row: "तहसील अध्यक्ष शिक्षक संघ", "रामगढ़ एवं जिला कुश्ती संघ", "संयोजक सह क्रिकेट संघ"."""
    for at in range(place - 1, first - 1, -1):
        joined = texts[at] in _ALSO and fold_name(texts[at + 1]) in cue_words("place_kind")
        if fold_name(texts[at]) in cue_words("officer") or joined:
            return at + 1
    return first


def _is_surnamed(texts: Sequence[str], name: Found) -> bool:
    """Whether a person ends in a surname that is a word for a body too: "सोनाली निगम"."""
    return name.type == "PER" and name.last - name.first > 1 and "surname" in name_part(texts[name.last - 1])


def _is_called_first(line: Line, found: Sequence[Found], first: int, place: int) -> bool:
    """Whether a word in no table and no dictionary stands before those who unite, which is what the union is called: "मरुखंडा किसान यूनियन"."""
    told = 0 < first < place and fold_name(line.texts[first]) in cue_words("united") and is_free(found, first - 1, first)
    return told and is_unknown(line.texts[first - 1]) and not is_compound(line.texts[first - 1])


def _tells_who(line: Line, found: Sequence[Found], place: int) -> bool:
    """Whether a word says who is united or where: "शिक्षक संघ" of a state does, "सलाहकार परिषद" does not."""
    united = fold_name(line.texts[place]) in cue_words("united") or bool(demonym(line.texts[place]) or name_part(line.texts[place]))
    return united or any(name.first <= place < name.last for name in found)


def _unites(line: Line, found: Sequence[Found], place: int) -> bool:
    key = fold_name(line.texts[place])
    after = fold_name(line.texts[place + 1])
    if after in cue_words("united") and (key in _ALSO or any(name.last == place + 1 and name.type == "ORG" for name in found)):
        return place > 0  # "शिक्षक एवं कर्मचारी संघ", "नगर पंचायत शिक्षक संघ"
    known = key in title_words() or key in cue_words("united", "cause") or bool(demonym(key))
    honoured = fold_name(line.texts[place + 1]) in cue_words("cause")  # whom a committee is named after: "अंबेडकर स्मारक समिति"
    kinds = ("LOC", "PER") if honoured else ("LOC",)
    return known or (honoured and bool(name_part(key))) or any(name.first <= place < name.last and name.type in kinds for name in found)


def _gives_way(texts: Sequence[str], name: Found) -> bool:
    torn = fold_name(texts[name.first]) in cue_words("article")
    return name.made_by != "gazetteer" and (name.type == "LOC" or torn or name.last - name.first == 1)


def _called_end(texts: Sequence[str], first: int) -> int:
    """Where a name of words that may be names, hyphens and Arabic articles ends; `first` where none does before a marker."""
    last = first
    while last < len(texts) and last - first < _LONGEST_CALLED:
        inner = last > first and (texts[last] in HYPHENS or fold_name(texts[last]) in cue_words("article"))
        if not inner and not may_be_part(texts[last]):
            break
        last += 1
    closed = last < len(texts) and (is_follower(texts[last]) or texts[last] == "(")
    strange = any(is_unknown(word) for word in texts[first:last]) and not texts[last - 1].endswith("ों")
    return last if closed and strange and is_word(texts[last - 1]) else first


def add_platforms(line: Line) -> Line:
    """Networks that something is written on: "एक्स पर", "टेलीग्राम पर"."""
    found = list(line.found)
    for place in line.opened("platform"):
        if line.texts[place + 1 : place + 2] == ("पर",) and is_free(found, place, place + 1):
            found = place_name(found, Found(place, place + 1, "ORG", "rule:platform"))
    return line.having(found)


def _stands_alone(texts: Sequence[str], last: int) -> bool:
    return last == len(texts) or not is_word(texts[last]) or is_follower(texts[last]) or fold_name(texts[last]) in cue_words("member")


def _widened(texts: Sequence[str], first: int) -> int:
    while first and fold_name(texts[first - 1]) in cue_words("body_before"):
        first -= 1
    return first


def _headed(line: Line) -> Iterator[tuple[int, int]]:
    reached = 0
    for place in line.opened("head or firm"):
        if place >= reached:
            last = phrase_end("head", line.texts, place)
            first = _body_start(line, place) if last else _firm_start(line, place)
            reached = last or place + 1
            while first < place and not last and reached < len(line.texts) and fold_name(line.texts[reached]) in cue_words("firm"):
                reached += 1
            if first < place:
                yield first, reached


def _body_start(line: Line, place: int) -> int:
    for size in (2, 1):
        if place >= size and is_word(line.texts[place - size]) and demonym(" ".join(line.texts[place - size : place])):
            return place - size
    before = next((name for name in line.found if name.last == place and name.type == "LOC"), None)
    if before is None and line.texts[place] in _BENCH:
        before = next((name for name in line.found if name.first < place < name.last and name.type == "ORG"), None)
    if before is None and place and line.texts[place] == _POLICE and (_is_free_place(line, place - 1) or _is_town_of(line, place - 1)):
        return place - 1  # "चकेरी पुलिस ने", "बिहार की आरा पुलिस ने"
    if before is None and place and line.texts[place] != _TEAM and is_spelled_acronym(line.texts[place - 1]) and fold_name(line.texts[place - 1]) not in title_words():
        return place - 1
    return _first_of_two(line, before.first, place) if before else place


def _first_of_two(line: Line, first: int, place: int) -> int:
    """Where the places of a high court for two of them begin: "पंजाब एवं हरियाणा हाई कोर्ट"."""
    joined = first > 1 and line.texts[first - 1] in JOINTS - {","} and line.texts[place] in _BENCH
    other = next((name for name in line.found if name.last == first - 1 and name.type == "LOC"), None) if joined else None
    return other.first if other else first


def _is_free_place(line: Line, place: int) -> bool:
    return is_free(line.found, place, place + 1) and is_unknown(line.texts[place]) and not is_compound(line.texts[place])


def _is_town_of(line: Line, place: int) -> bool:
    """Whether a town that means something too stands behind what it is of: "आरा" in "बिहार की आरा पुलिस"."""
    known = any(row.type == "LOC" for row in lookup(line.texts[place])) and is_free(line.found, place, place + 1)
    return known and place > 1 and line.texts[place - 1] in GENITIVES and ends_place(line.found, place - 1)


def _firm_start(line: Line, place: int) -> int:
    """Where a firm that ends in the word at `place` begins: "अडाणी समूह", "नवयुग इंजीनियरिंग"."""
    if not place or fold_name(line.texts[place]) not in cue_words("firm"):
        return place
    if fold_name(line.texts[place]) in cue_words("limited"):
        return _limited_start(line, place)
    before = next((name for name in line.found if name.first < place <= name.last), None)
    if before is None:
        word = line.texts[place - 1]
        return place - 1 if may_be_part(word) and is_proper("hi", word) else place
    return before.first if before.last == place and before.type != "LOC" else place


def _limited_start(line: Line, place: int) -> int:
    """Where the name of a company begins that says so at its end, all words back to a marker, an office or what kind of company it is: "मीडिया गुरु कंसल्टेंट्स प्राइवेट लिमिटेड"."""
    texts, first = line.texts, place
    while first and place - first < _LONGEST_CALLED and _may_name_firm(texts[first - 1]) and title_before(texts, first) is None:
        first -= 1
    first = min([first, *(name.first for name in line.found if name.first < first < name.last)])
    named = fold_name(texts[first]) not in cue_words("limited") and first < place
    return first if named else place


def _may_name_firm(word: str) -> bool:
    key = fold_name(word)
    told = word == "स्थित" or key in cue_words("body_noun", "leading", "adverb", "copula")
    return (is_word(word) or word == "&") and not is_follower(word) and not told


def add_acronyms(line: Line) -> Line:
    """Spelled-out acronyms that act as a source ("एसपीजी ने") or are long and stand alone ("एनएचआईडीसीएल के लिए").

    Acronyms of things ("एटीएसीएमएस मिसाइल") and of offices ("एसडीएम") are no names.
    """
    found = [kept for name in line.found if (kept := _without_thing(line.texts, name))]
    for place in reversed(line.opened("acronym")):  # the last of a row is known first: "डीआरजी, एसटीएफ और सीआरपीएफ"
        if _is_body_acronym(line.texts, found, place) and is_free(found, place, place + 1):
            found = place_name(found, Found(place, place + 1, "ORG", "rule:acronym"))
    return line.having(found)


def _is_body_acronym(texts: Sequence[str], found: Sequence[Found], place: int) -> bool:
    key = fold_name(texts[place])
    if tuple(texts[place + 1 : place + 3]) in _OF_LAWS:
        return False  # a law: "यूएपीए के तहत"
    if key in title_words() or key in cue_words("acronym") or is_common_word("hi", key):
        return False
    letters = len(spell_acronym(texts[place]))
    long = letters >= _LONG_ACRONYM and place + 1 < len(texts) and is_follower(texts[place + 1])
    manned = letters > 2 and fold_name("".join(texts[place + 1 : place + 2])) in cue_words("manned")  # "टीपीसी उग्रवादियों"
    return long or manned or _is_acting(texts, place) or (letters > 2 and _is_beside(texts, found, place))


def _is_beside(texts: Sequence[str], found: Sequence[Found], place: int) -> bool:
    """Whether an acronym stands in a row with a body that is an acronym too: "डीआरजी, एसटीएफ और आईटीबीपी की"."""
    peers = [name for name in found if name.type == "ORG" and name.last - name.first == 1 and is_spelled_acronym(texts[name.first])]
    ahead = texts[place + 1 : place + 2] and texts[place + 1] in _JOINTS and any(name.first == place + 2 for name in peers)
    behind = place > 1 and texts[place - 1] in _JOINTS and any(name.last == place - 1 for name in peers)
    return bool(ahead) or behind


def _is_acting(texts: Sequence[str], place: int) -> bool:
    after = texts[place + 1 : place + 3]
    return bool(after) and (after[0] == "ने" or list(after) in (["के", "अनुसार"], ["के", "मुताबिक"], ["के", "हवाले"]))


def _without_thing(texts: Sequence[str], name: Found) -> Found | None:
    """A name that is one of a thing goes, but the place in it stays: "हरियाणा विधानसभा चुनाव"."""
    if not _is_thing(texts, name):
        return name
    place = name.last - name.first > 1 and any(row.type == "LOC" for row in lookup(" ".join(texts[name.first : name.last - 1])))
    return replace(name, last=name.last - 1, type="LOC", subtype=None, key=None) if place else None


def _is_thing(texts: Sequence[str], name: Found) -> bool:
    last = name.last
    after = fold_name(texts[last]) if last < len(texts) else ""
    if name.made_by == "names_hi" and last - name.first == 1 and tuple(texts[last : last + 2]) in _OF_LAWS and is_spelled_acronym(texts[name.first]):
        return True  # a law: "आईपीसी की धारा 302"
    if after in cue_words("contest"):
        return name.subtype == "legislature" or fold_name(texts[last - 1]) == "विधानसभा"
    return after in cue_words("thing") and name.last - name.first == 1 and name.made_by != "gazetteer" and name.type == "ORG"
