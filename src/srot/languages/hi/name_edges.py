"""Where a Hindi name begins and ends: titles and case markers cut off, bodies made whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from srot.gazetteer import fold_name, lookup, name_part
from srot.languages.hi.name_cues import common_nouns, cue_words, is_follower, phrase_end
from srot.languages.hi.name_nouns import is_no_name
from srot.languages.hi.name_words import HYPHENS, is_unknown
from srot.languages.hi.titles import title_at, title_before, title_words
from srot.languages.name_spans import Found, Line
from srot.models.acronyms import is_spelled_acronym, spell_acronym
from srot.models.common_words import is_common_word
from srot.text.words import is_word

_CERTAIN = 0.95
_ACTING = (("ने",), ("को",))
_POST_LETTERS = 3
_DISTRICTS = frozenset({"जिला", "जिले", "जनपद"})
# honours that nobody is called by alone, though two of them begin names ("श्री प्रकाश")
_SIRS = frozenset({"श्री", "श्रीमती", "सुश्री"})
_CASES = frozenset(("को", "ने", "में"))
_POST = "पोस्ट"
_TOWN_ENDINGS = ("पुर", "गंज", "नगर", "गढ़")
_TEAMS, _POLICE = frozenset({"टीम", "दल", "टीमों"}), "पुलिस"
_NEWS, _AGENCY = frozenset({"समाचार", "न्यूज", "न्यूज़"}), "एजेंसी"


def trim_names(line: Line) -> Line:
    """Names without titles, honours, case markers and marks at their edges; those that are common nouns dropped."""
    found = (_trimmed(line.texts, headed_body(line.texts, _before_event(line.texts, name))) for name in line.found)
    return line.having(name for name in found if name and not is_no_name(line.texts, name))


def _before_event(texts: Sequence[str], name: Found) -> Found:
    """A name that ends in a happening, or in what it befell, is the known place before it: "हेरात भूकंप" is हेरात, "ओडिशा रेल" of "ओडिशा रेल हादसा" ओडिशा."""
    last = name.last
    while last - name.first > 1 and fold_name(texts[last - 1]) in cue_words("event", "conveyance"):
        last -= 1
    place = last < name.last and any(row.type == "LOC" for row in lookup(" ".join(texts[name.first : last])))
    return replace(name, last=last, type="LOC") if place else name


def headed_body(texts: Sequence[str], name: Found) -> Found:
    """A "person" or "place" that ends in the head of a body is a body: "मद्रास हाईकोर्ट", "बिड़ला कॉरपोरेशन"."""
    strange = all(is_unknown(word) for word in texts[name.first : name.last])
    if name.type == "ORG" and name.made_by == "names_hi" and not name.first and strange and texts[name.last : name.last + 1] == ("में",):
        return replace(name, type="LOC")  # a line that opens "नोवा काखोव्का में"
    if _is_spelled_body(texts, name):
        return replace(name, type="ORG")
    if name.type == "ORG" and name.last - name.first > 1 and texts[name.last - 2] in _DISTRICTS and any(row.type == "LOC" for row in lookup(texts[name.last - 1])):
        return replace(name, first=name.last - 1, type="LOC")  # "जनजातीय जिला किन्नौर"
    known = lookup(texts[name.first]) if name.type == "LOC" else ()
    if known and all(row.type == "ORG" for row in known):
        return replace(name, type="ORG")  # "एम्स भुवनेश्वर"
    if name.type == "PER" and name.last - name.first == 1 and _is_town(texts, name):
        return replace(name, type="LOC")
    if name.type == "ORG" or name.last - name.first < 2:
        return name
    firm = fold_name(texts[name.last - 1]) in cue_words("firm")
    if name.type == "PER" and fold_name(texts[name.last - 1]) in cue_words("site"):
        return replace(name, type="LOC")  # "काखोव्का डैम"
    return replace(name, type="ORG") if firm or phrase_end("head", texts, name.last - 1) == name.last else name


def _is_town(texts: Sequence[str], name: Found) -> bool:
    """Whether a "person" of one word that no table knows ends as towns do, and does not act: "पंचायत सचिव बिहपुर,"."""
    word = texts[name.first]
    return word.endswith(_TOWN_ENDINGS) and is_unknown(word) and texts[name.last : name.last + 1] not in _ACTING


def _is_spelled_body(texts: Sequence[str], name: Found) -> bool:
    """Whether a "place" is a long acronym ("एसकेएमसीएच"), or a "person" the letters of a known body, each apart ("सी बी आई")."""
    words = texts[name.first : name.last]
    if name.type == "LOC" and len(words) == 1:
        return is_spelled_acronym(words[0]) and len(spell_acronym(words[0])) > _POST_LETTERS and not lookup(words[0])
    lettered = name.type == "PER" and len(words) >= _POST_LETTERS and all(len(spell_acronym(word)) == 1 for word in words)
    return lettered and any(row.type == "ORG" for row in lookup("".join(words)))


def _trimmed(texts: Sequence[str], name: Found) -> Found | None:
    if name.made_by == "gazetteer":
        return name
    name = _without_kind(texts, _honoured(texts, name))
    first, last = name.first, name.last
    if _is_part_of_country(texts, name):
        first += 1
    first += 3 * _is_corner_of_country(texts, name)
    while name.type == "ORG" and last - first > 1 and (fold_name(texts[first]) in cue_words("leading") or _is_adverb(texts[first])):
        first += 1
        first += last - first > 1 and fold_name(texts[first]) in cue_words("body_noun")  # "आतंकी संगठन जैश"
    if name.type == "LOC" and last - first > 1 and fold_name(texts[first]) in cue_words("place_before"):
        first += 1  # "थाना भेलूपुर"
    first += name.type == "LOC" and last - first > 1 and fold_name(texts[first]) in cue_words("adverb")  # "सरेआम बेलागंज प्रखंड"
    if name.type == "LOC" and last - first > 1 and fold_name(texts[first]) in common_nouns() and _is_place_alone(texts, first + 1, last):
        first += 1  # "गाड़ी गुरुग्राम की ओर"
    if name.type == "LOC":
        last = next((place for place in range(first + 1, last) if texts[place] in _CASES), last)  # "परिसर को छावनी"
    while first < last and _opens_badly(texts, first, name):
        title = title_at(texts, first, last) if name.type == "PER" else None
        first = title.last if title else first + 1
    first += name.type == "PER" and (_is_seat(texts, first, last) or _is_post(texts, first, last))
    while name.type == "PER" and last - first > 1 and _describes(texts[first]):
        first += 1
    while last > first and _closes_badly(texts[last - 1], name.type) and (last - first > 1 or name.type != "LOC") and not _is_trade(texts, replace(name, first=first, last=last)):
        last -= 1
    while name.type == "PER" and last - first > 1 and _describes(texts[last - 1]) and "given" in name_part(texts[first]) and not _is_trade(texts, replace(name, first=first, last=last)):
        last -= 1  # "कल्लू पड़ोस के घर"
    last -= name.type == "ORG" and last - first == 2 and texts[last - 1] == _POST and fold_name(texts[first]) in cue_words("platform")
    last -= name.type == "ORG" and _is_team_of(texts, first, last)
    if name.type == "ORG" and last - first > 1 and texts[last - 1] in _NEWS and texts[last : last + 1] == (_AGENCY,):
        last += 1
    if name.type == "PER" and last - first > 1 and texts[last : last + 1] == ("रूप",):
        last -= 1  # "रामू गंभीर रूप से घायल": the model knows a Mr Gambhir
    if (first, last) == (name.first, name.last):
        return name
    return replace(name, first=first, last=last) if first < last else None


def _is_trade(texts: Sequence[str], name: Found) -> bool:
    """Whether a surname that is a trade or a thing too closes one who has an office and acts: "पटवारी सुरेश बंजारा ने"."""
    sure = name.type == "PER" and name.last - name.first > 1 and name.chance >= _CERTAIN and texts[name.last : name.last + 1] == ("ने",)
    title = title_before(texts, name.first) if sure and not is_follower(texts[name.last - 1]) else None
    return title is not None and title.kind in ("office", "rank")


def _is_team_of(texts: Sequence[str], first: int, last: int) -> bool:
    """Whether a "body" is a team that the police or a force known by its letters sent: "रामगढ़ पुलिस टीम", "एसडीआरएफ टीम"."""
    sent = last - first > 1 and texts[last - 1] in _TEAMS
    return sent and (texts[last - 2] == _POLICE or (last - first == 2 and is_spelled_acronym(texts[first])))


def _is_adverb(word: str) -> bool:
    """Whether a word before a body only says when or how: "आदेशानुसार", "बिछाकर", "आज"."""
    return word.endswith("ानुसार") or (word.endswith("ाकर") and not lookup(word) and not name_part(word)) or fold_name(word) in cue_words("adverb")


def _is_seat(texts: Sequence[str], first: int, last: int) -> bool:
    """Whether a known place between an office and two words of a name is where it sits: "डीसी सिरमौर राम कुमार गौतम"."""
    title = title_before(texts, first) if last - first > 2 and not name_part(texts[first]) else None
    return title is not None and title.kind == "office" and any(row.type == "LOC" for row in lookup(texts[first]))


def _is_post(texts: Sequence[str], first: int, last: int) -> bool:
    """Whether what an office is for stands between it and two words of a name: "एसपी सिटी विकास कुमार"."""
    told = last - first > 2 and fold_name(texts[first]) in cue_words("post") and not name_part(texts[first])
    title = title_before(texts, first) if told else None
    return title is not None and title.kind in ("office", "rank")


def _is_place_alone(texts: Sequence[str], first: int, last: int) -> bool:
    """Whether words are a known place without the word before them, and none with it."""
    alone, whole = (lookup(" ".join(texts[start:last])) for start in (first, first - 1))
    return not whole and any(row.type == "LOC" for row in alone)


def _describes(word: str) -> bool:
    """Whether a word before a person's name is no part of it: a common word that nobody is called, or a word of kinship."""
    common = is_common_word("hi", fold_name(word)) and fold_name(word) not in cue_words("worded")
    return (common and not name_part(word)) or fold_name(word) in cue_words("kin")


def _is_part_of_country(texts: Sequence[str], name: Found) -> bool:
    """Whether a place is an adjective of direction and a country, "पूर्वी रूस", and no name of its own, "पश्चिमी सहारा"."""
    adjective = texts[name.first].endswith("ी") and fold_name(texts[name.first]) in cue_words("direction")
    if name.type != "LOC" or name.last - name.first < 2 or not adjective:
        return False
    whole, rest = (lookup(" ".join(texts[first : name.last])) for first in (name.first, name.first + 1))
    return not whole and any(row.subtype == "country" for row in rest)


def _is_corner_of_country(texts: Sequence[str], name: Found) -> bool:
    """Whether two directions with a hyphen stand before a country: "उत्तर-पश्चिम पाकिस्तान"."""
    first = name.first
    if name.type != "LOC" or name.last - first < 4 or texts[first + 1] not in HYPHENS:
        return False
    directed = all(fold_name(texts[place]) in cue_words("direction") for place in (first, first + 2))
    return directed and any(row.subtype == "country" for row in lookup(" ".join(texts[first + 3 : name.last])))


def _honoured(texts: Sequence[str], name: Found) -> Found:
    """A "place" that begins with an honorific is a person: "श्री पुतिन"."""
    title = title_at(texts, name.first, name.last) if name.type == "LOC" else None
    personal = title and title.kind == "honorific" and title.last < name.last
    return replace(name, type="PER") if personal else name


def _without_kind(texts: Sequence[str], name: Found) -> Found:
    """A "person" behind a kind of place is a place: "गृहनगर क्रिवी रीह में", and of two words wherever it stands, "कस्बा बिलारी के", but who acts."""
    if name.type != "PER" or name.last - name.first < 2 or fold_name(texts[name.first]) not in cue_words("place_kind") or name_part(texts[name.first]):
        return name
    placed = texts[name.last : name.last + 1] == ("में",)
    lone = name.last - name.first == 2 and not name_part(texts[name.first + 1]) and texts[name.last : name.last + 1] not in _ACTING
    return replace(name, first=name.first + 1, type="LOC") if placed or lone else name


def _opens_badly(texts: Sequence[str], first: int, name: Found) -> bool:
    word = texts[first]
    if not is_word(word) or (word[:1].isdecimal() and name.type == "PER") or (is_follower(word) and not is_spelled_acronym(word) and name.last - first > 1 and name.type != "PER"):
        return True
    if name.type != "PER":
        return False
    title = title_at(texts, first, name.last)
    if title and word in _SIRS and title.last < name.last and title_before(texts, first):
        return True  # "मुख्यमंत्री श्री बघेल"; a prince may be called so: "अध्यक्ष राजकुमार जैन"
    if title and word in _SIRS and title.last == name.last - 1 and name_part(texts[title.last]) == ("surname",):
        return True  # "श्री झा ने", though Mr Shri Prakash is known
    if title and title.kind == "office" and name.last - title.last > 1 and "given" not in name_part(word):
        return True  # "पटवारी रोहित मालवीय", though Mr Patwari is known
    return bool(title and (title.last < name.last or title.kind != "honorific") and not name_part(word)) or _is_post_acronym(texts, first, name.last)


def _is_post_acronym(texts: Sequence[str], first: int, last: int) -> bool:
    """Whether three or more letters before two words of a name are an office, not initials: "बीआरपी हरिमोहन सिंह"; the gazetteer knows the exceptions."""
    lettered = last - first > 2 and is_spelled_acronym(texts[first]) and len(spell_acronym(texts[first])) >= _POST_LETTERS
    return lettered and not lookup(" ".join(texts[first:last]))


def _closes_badly(word: str, kind: str) -> bool:
    key = fold_name(word)
    if (kind == "LOC" and key in cue_words("generic")) or (kind != "PER" and key in cue_words("member")):
        return True
    thing = key in title_words() or key in common_nouns() or (key.endswith("कर") and is_common_word("hi", key))  # "पुत्र रामअवतार बाइक पर", "शिवराम रविवार को", "शिवनाथ बनकर"
    return not is_word(word) or is_follower(word) or (kind == "PER" and (key in cue_words("suffix") or (thing and not name_part(key))))
