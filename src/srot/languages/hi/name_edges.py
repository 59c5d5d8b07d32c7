"""Where a Hindi name begins and ends: titles and case markers cut off, torn parts put back, bodies made whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from srot.gazetteer import demonym, fold_name, lookup, name_part
from srot.languages.hi.name_cues import common_nouns, cue_words, is_anybody, is_follower, is_joint, phrase_end
from srot.languages.hi.name_words import HYPHENS, PLACE_ENDINGS, is_proper, is_unknown, may_be_part
from srot.languages.hi.titles import title_at, title_before, title_words
from srot.languages.name_spans import Found, Line, is_free, place_name
from srot.models.acronyms import is_spelled_acronym, spell_acronym
from srot.models.common_words import is_common_word, is_dictionary_word
from srot.text.words import is_word

_SURE, _CERTAIN = 0.8, 0.95
_ACTING = (("ने",), ("को",))
_POST_LETTERS = 3
_MOST_PARTS = 4
# what closes a name whose last word no table knows; behind a locative the word may be a village
_CLOSERS = frozenset({"ने", ",", "और", "व", "एवं", "तथा"})
_RELATIVE = "जो"
_DISTRICTS = frozenset({"जिला", "जिले", "जनपद"})
# honours that nobody is called by alone, though two of them begin names ("श्री प्रकाश")
_SIRS = frozenset({"श्री", "श्रीमती", "सुश्री"})
_LION = "सिंह"
_COLON = "ः"
_CASES = frozenset(("को", "ने", "में"))
_POST = "पोस्ट"
_TOWN_ENDINGS = ("पुर", "गंज", "नगर", "गढ़")
_TEAMS, _POLICE = frozenset({"टीम", "दल", "टीमों"}), "पुलिस"
_NEWS, _AGENCY = frozenset({"समाचार", "न्यूज", "न्यूज़"}), "एजेंसी"


def trim_names(line: Line) -> Line:
    """Names without titles, honours, case markers and marks at their edges; those that are common nouns dropped."""
    found = (_trimmed(line.texts, _headed_body(line.texts, _before_event(line.texts, name))) for name in line.found)
    return line.having(name for name in found if name and not _is_common(line.texts, name))


def _before_event(texts: Sequence[str], name: Found) -> Found:
    """A name that ends in a happening, or in what it befell, is the known place before it: "हेरात भूकंप" is हेरात, "ओडिशा रेल" of "ओडिशा रेल हादसा" ओडिशा."""
    last = name.last
    while last - name.first > 1 and fold_name(texts[last - 1]) in cue_words("event", "conveyance"):
        last -= 1
    place = last < name.last and any(row.type == "LOC" for row in lookup(" ".join(texts[name.first : last])))
    return replace(name, last=last, type="LOC") if place else name


def _headed_body(texts: Sequence[str], name: Found) -> Found:
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


def _is_common(texts: Sequence[str], name: Found) -> bool:
    if name.made_by == "gazetteer":
        return False
    keys = [fold_name(word) for word in texts[name.first : name.last] if is_word(word)]
    if all(key in title_words() and not name_part(key) for key in keys):
        return True
    if demonym(" ".join(keys)) or _is_honorific(texts, name):
        return True
    if len(keys) == 1 and keys[0].endswith(_COLON) and keys[0].rstrip(_COLON) in title_words():
        return True  # "संवाददाताः"
    if name.type == "PER" and len(keys) < 3 and is_anybody(texts, name.last - 1):
        return True  # "एक किशोर", "आरोपी किशोर"
    if name.type == "PER" and (keys[0] in cue_words("direction") or _is_of_thing(texts, name)):
        return True
    if len(keys) == 1 and name.type == "ORG" and keys[0] in cue_words("house"):
        return True  # "महाविद्यालय"
    if name.type == "PER" and len(keys) == 1 and keys[0] in cue_words("site"):
        return True  # "डैम"
    if len(keys) == 1 and name.type == "PER" and name.chance >= _SURE and keys[0] in cue_words("worded"):
        return False
    if len(keys) == 1 and (keys[0] in cue_words("direction") or (is_common_word("hi", keys[0]) and not _is_sure_place(texts, name))):
        return True
    if len(keys) == 1 and name.chance < _SURE and not is_proper("hi", texts[name.first]):
        return True
    if name.type == "LOC" and len(keys) > 1 and keys[0] in cue_words("direction") and all(key in cue_words("place_kind") for key in keys[1:]):
        return True  # "दक्षिणी बंदरगाह"
    if name.type == "PER" and all(is_common_word("hi", key) and not name_part(key) for key in keys):
        return True
    if keys and (keys[-1] in cue_words("event") or (name.type == "LOC" and keys[-1] in common_nouns())):
        return keys[-1] not in cue_words("place_after")
    return all(key in common_nouns() or key in cue_words("plain") or key in cue_words("follower") or key[:1].isdecimal() or bool(demonym(key)) for key in keys)


def _is_of_thing(texts: Sequence[str], name: Found) -> bool:
    """Whether a name of one word that means something too tells what kind of thing follows: "चंद्र मिशन", "प्रेम विवाह"."""
    doubtful = name.last - name.first == 1 and name.chance < _CERTAIN and is_dictionary_word("hi", texts[name.first])
    after = fold_name("".join(texts[name.last : name.last + 1]))
    return doubtful and not is_follower(after) and (after in common_nouns() or is_common_word("hi", after))


def _is_sure_place(texts: Sequence[str], name: Found) -> bool:
    """Whether the model is sure of a known place: गया is mostly a verb, and a town between commas."""
    return name.type == "LOC" and name.chance >= _CERTAIN and any(row.type == "LOC" for row in lookup(texts[name.first]))


def _is_honorific(texts: Sequence[str], name: Found) -> bool:
    title = title_at(texts, name.first, name.last)
    return title is not None and title.kind == "honorific" and title.last == name.last


def join_names(line: Line) -> Line:
    """Parts that the model tore off put back: "जोंग" + "-उन", "जोंग" + "उन"."""
    found = list(line.found)
    for name in line.found:
        if name.type == "PER" and name in found:
            first, last = _joined_start(line, name), _joined_end(line, name)
            if first < name.first or last > name.last:
                whole = replace(name, first=first, last=last)
                found = place_name(found, _headed_body(line.texts, whole) if last - first > 2 else whole)  # "मोहन यादव सरकार"
    return line.having(found)


def _joined_end(line: Line, name: Found) -> int:
    texts, last = line.texts, name.last
    while last < len(texts):
        if _is_surname(line, last) or _is_foreign_surname(line, name, last) or _is_clan(line, name, last) or _is_given_before(line, name, last) or _is_late_honorific(line, name, last) or _is_rare_surname(line, name, last):
            last += 1
            continue
        if is_joint(texts, last):
            last = max([last + 1, *(other.last for other in line.found if other.first == last + 1 and other.type == "PER")])
        elif is_broken_singh(texts, last) or _is_initial_k(line, name, last):
            last += 2
        elif _is_hyphenated(line, last) and not _starts_name(line, last + 1):
            last += 2
            while last < len(texts) and any(other.first < last < other.last and other.type == "PER" for other in line.found):
                last += 1
        else:
            break
    return last


def _is_initial_k(line: Line, name: Found, place: int) -> bool:
    """Whether "के" is the letter K between initials and a surname, "वी के सिंह": an initial owns nothing."""
    texts = line.texts
    lettered = all(fold_name(word) in cue_words("initial") or word == "." for word in texts[name.first : place])
    if not lettered or texts[place : place + 1] != ("के",) or not starts_word(texts, place + 1) or not may_be_part(texts[place + 1]):
        return False
    return bool(name_part(texts[place + 1])) or title_before(texts, name.first) is not None


def _joined_start(line: Line, name: Found) -> int:
    """Where a name begins once initials ("एस. सोमनाथ") and unmarked proper words before a single word ("क्लॉड" before "हेलर") are taken in."""
    first = name.first
    while name.last - first < 3 and first and is_free(line.found, first - 1, first):
        word = line.texts[first - 1]
        if fold_name(word) == _RELATIVE and first > 1 and title_before(line.texts, first - 1):
            first -= 1  # "राष्ट्रपति जो बाइडेन"; the pronoun would follow a comma
            break
        given = "given" in name_part(word) or "foreign" in name_part(word)
        alone = name.last - first == 1 and is_proper("hi", word) and not name_part(word)
        known = lookup(word) and not (given and title_before(line.texts, first - 1))  # "सलाहकार भास्कर", though भास्कर is a newspaper
        if not (given or alone) or not may_be_part(word) or known or demonym(word) or (not given and title_before(line.texts, first)):
            break
        first -= 1
    start = initials_start(line, first)
    start -= _is_k_behind_title(line, start, name)
    return start - _follows_given(line, start, name)


def _is_k_behind_title(line: Line, first: int, name: Found) -> bool:
    """Whether "के" between a title and a person is the letter K: "प्रधानमंत्री के पी शर्मा ओली", "प्रमुख के सिवन". An office owns no person without a
    word for what he is to it."""
    texts = line.texts
    if name.type != "PER" or first < 2 or texts[first - 1] != "के" or not is_free(line.found, first - 1, first):
        return False
    lettered = fold_name(texts[first]) in cue_words("initial") and name.last - first > 1
    acting = name.last - first > 1 and bool(name_part(texts[first])) and texts[name.last : name.last + 1] == ("ने",)
    known = lookup(" ".join(texts[first : name.last]))
    return title_before(texts, first - 1) is not None and (lettered or acting) and not known


def _follows_given(line: Line, start: int, name: Found) -> bool:
    """Whether a given name stands before the initials that a name begins with: "अभिजीत" before "आर शंकर"."""
    initials = start < name.last - 1 and len(spell_acronym(line.texts[start])) == 1
    if not initials or not start or not is_free(line.found, start - 1, start):
        return False
    word = line.texts[start - 1]
    return may_be_part(word) and is_proper("hi", word) and not lookup(word) and not is_spelled_acronym(word)


def initials_start(line: Line, first: int) -> int:
    """Where the initials right before a name begin; without a full stop only letters that are no words ("वी", not "के")."""
    texts = line.texts
    while first:
        if first > 1 and texts[first - 1] == "के" and fold_name(texts[first - 2]) in cue_words("initial") and is_free(line.found, first - 2, first):
            first -= 2  # "डी के शिवकुमार": an initial owns nothing
            continue
        if texts[first - 1] == "के" and _opens_line(line, first - 1) and fold_name(texts[first]) in cue_words("initial") and is_free(line.found, first - 1, first):
            first -= 1  # "के टी रमेश ने": nothing stands in front for it to own
            break
        dotted = first > 1 and texts[first - 1] in (".", "।")  # "पी। चिदंबरम": a page that writes every full stop as danda
        place = first - 2 if dotted else first - 1
        letter = len(spell_acronym(texts[place])) == 1 and (dotted or fold_name(texts[place]) in cue_words("initial"))
        if not letter or not is_free(line.found, place, first):
            break
        first = place
    return first


def _opens_line(line: Line, place: int) -> bool:
    """Whether nothing stands in front of a word, or a mark behind which a clause begins."""
    return place == 0 or line.texts[place - 1] in (",", ":", "-", "–", "—", "'", '"', "‘", "“")


def starts_word(texts: Sequence[str], place: int) -> bool:
    """Whether a word other than a case marker stands at `place`."""
    return place < len(texts) and is_word(texts[place]) and not is_follower(texts[place])


def is_broken_singh(texts: Sequence[str], place: int) -> bool:
    """Whether "¨सह" stands at `place`: सिंह as some outlets' font conversion leaves it."""
    return tuple(texts[place : place + 2]) == ("¨", "सह")


def _is_surname(line: Line, place: int) -> bool:
    word = line.texts[place]
    known = "surname" in name_part(word) and not is_common_word("hi", fold_name(word))
    closing = fold_name(word) not in title_words() or not starts_word(line.texts, place + 1)
    return known and not _starts_name(line, place) and not lookup(word) and closing


def _is_foreign_surname(line: Line, name: Found, last: int) -> bool:
    """Whether a strange word behind a foreign given name is the rest of it: "आंद्रेई" + "कोवालचुक"."""
    foreign = last - name.first == 1 and "foreign" in name_part(line.texts[name.first])
    word = line.texts[last]
    return foreign and is_unknown(word) and is_free(line.found, last, last + 1) and not word.endswith(PLACE_ENDINGS)


def _is_clan(line: Line, name: Found, last: int) -> bool:
    """Whether a strange word behind सिंह, and behind a title and a name, is the clan's: "थानेदार विक्रम सिंह बिसेनवार"; a place would have its marker."""
    if last - name.first < 2 or line.texts[last - 1] != _LION or title_before(line.texts, name.first) is None:
        return False
    word, after = line.texts[last], fold_name("".join(line.texts[last + 1 : last + 2]))
    strange = is_unknown(word) and is_free(line.found, last, last + 1) and not word.endswith(PLACE_ENDINGS)
    return strange and after not in cue_words("place_after", "place_kind") and after not in ("में", "स्थित")


def _is_given_before(line: Line, name: Found, last: int) -> bool:
    """Whether a person of the model begins where one of a single word or of initials ends: "मोहम्मद" + "आमिर खान"."""
    other = next((other for other in line.found if other.first <= last < other.last), None)
    words = line.texts[name.first : name.last]
    open_ended = (len(words) == 1 and bool(name_part(words[0]))) or all(len(spell_acronym(word)) == 1 for word in words)
    return other is not None and other.type == "PER" and open_ended


def _is_late_honorific(line: Line, name: Found, last: int) -> bool:
    """Whether a word that honours when it stands before a name ends one here: "अरुण कुमार महंत ने"."""
    whole = name.last - name.first > 1 or title_before(line.texts, name.first) is not None
    title = title_at(line.texts, last, last + 1) if whole else None
    return title is not None and title.kind == "honorific" and not starts_word(line.texts, last + 1)


def _is_rare_surname(line: Line, name: Found, last: int) -> bool:
    """Whether a strange word closes who has a title, where no surname is told yet: "विधायक मुन्नू लाल खोहले, ...", "खोहले उपस्थित"; no place stands so."""
    texts = line.texts
    parts = name_part(texts[last - 1])
    open_ended = last - name.first < _MOST_PARTS and ("surname" not in parts or "given" in parts)
    after = texts[last + 1] if last + 1 < len(texts) else ""
    acting = after == "ने" and may_be_part(texts[last]) and bool(name_part(texts[last - 1]))  # "पटवारी सुरेश बंजारा ने"
    strange = (acting or is_unknown(texts[last])) and is_free(line.found, last, last + 1) and not texts[last].endswith(PLACE_ENDINGS)
    closed = after in _CLOSERS or fold_name(after) in cue_words("row_end")
    return open_ended and strange and closed and title_before(texts, name.first) is not None


def _is_hyphenated(line: Line, place: int) -> bool:
    words = line.words
    if place + 1 >= len(words) or words[place].text not in HYPHENS:
        return False
    return line.is_tied(place) and is_word(words[place + 1].text) and fold_name(words[place + 1].text) not in common_nouns()


def _starts_name(line: Line, place: int) -> bool:
    return any(other.first == place for other in line.found)
