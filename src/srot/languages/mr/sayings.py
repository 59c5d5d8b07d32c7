"""Marathi sayings: "C, असे X यांनी सांगितले", "X म्हणाले की C", "C झाल्याची माहिती पोलिसांनी दिली", "X यांच्या म्हणण्यानुसार C".

What is said stands as often in front of its verb as behind it, and the noun of saying apart from its verb ("असा आरोप X यांनी केला").
"""

from __future__ import annotations

from dataclasses import replace

import regex

from srot.languages.attributing.passage import Passage
from srot.languages.attributing.saying import Party, Saying
from srot.languages.mr.relays import with_relays
from srot.languages.mr.silences import read_silences
from srot.languages.mr.sources import (
    before_brackets,
    end_of,
    find_document,
    find_doer,
    find_owner,
    find_partners,
    find_teller,
    is_office,
    modality_of,
    read_named,
    role_words,
    without_edges,
)
from srot.text.normal import fold

_GENITIVE = regex.compile(r"(?:ल्या|ण्या)(?:चे|चा|ची|चं|चेही|चाही|चीही|बाबतची|बाबतचा)$")
"""What is said as a noun: "झाल्याचे", "करण्याची"."""
_REACH = 14
_FAR = 24
"""Words behind a noun of saying within which its verb may stand, with a long office between: "असे मत ... महासंचालक क यांनी व्यक्त केले"."""
_SHORT = 9
_LEAST = 4
_NEAR = 3
_SPOKEN = tuple(fold(word) for word in ("म्हणाल्याचे", "म्हणाल्याचा", "म्हणाल्याची", "म्हणाल्याचं", "म्हणालेत", "म्हणाल्यात", "म्हणाले", "म्हणाला", "म्हणाली", "म्हणाल्या", "म्हणतात", "म्हणतो", "म्हणते", "सांगतात"))


_GOING = tuple(map(fold, ("म्हणत", "सांगत", "बोलत")))
_THIS = fold("हे")
_SUCH = fold("अशा")
"""Points at what was said with "in words": "..., अशा शब्दांत त्यांनी टीका केली"."""


def read_sentence(passage: Passage, number: int) -> list[Saying]:
    """The sayings of one sentence, in text order, with those through whom they came and what is left unsaid."""
    mute = read_silences(passage, number)
    told = [with_relays(passage, saying) for saying in _read_told(passage, number) if not any(_same_cue(saying, m) for m in mute)]
    return told + [m for m in mute if not any(s.start <= m.reach[0] and m.reach[1] <= s.end for s in told)]


def _same_cue(saying: Saying, mute: Saying) -> bool:
    """Whether a cue is part of a silence."""
    return saying.cue is not None and mute.cue is not None and saying.cue[0] < mute.cue[1] and mute.cue[0] < saying.cue[1]


def _read_told(passage: Passage, number: int) -> list[Saying]:
    start, end = passage.sentences[number]
    for read in (_according, _passed_on):
        if (only := read(passage, number)) is not None:
            return [only]
    found: list[Saying] = []
    place = start
    while place < end:
        low = found[-1].reach[1] if found else start
        made = _read_at(passage, number, place, low)
        if made is not None:
            found.extend(_nested(passage, number, low, found, made))
        place = made.reach[1] if made is not None and made.reach[1] > place else place + 1
    return found or [made for made in (_heading(passage, number),) if made is not None]


def _nested(passage: Passage, number: int, low: int, found: list[Saying], made: Saying) -> list[Saying]:
    """A saying with the one that it passes on, or that passes it on: "C, असे क यांनी सांगितल्याचे वृत्त ख ने दिले", "क यांनी सांगितले की C, असे ख ने म्हटले"."""
    if made.cue is not None and made.start < made.cue[0] and _TOLD.search(passage.words[made.cue[1] - 1].text):
        outer = _in_front(passage, number, low, made.cue[1], made.cue[1])
        named = outer is not None and outer.parties[0].pronoun != "any" and outer.parties[0].start >= made.cue[1]
        return [made, outer] if outer is not None and named else [made]
    first = found[-1] if found else None
    if first is None or first.frame != "behind" or not first.start < made.end <= first.end or made.frame != "front" or made.parties[0].end <= made.end:
        return [made]
    found[-1] = replace(first, end=made.end)
    return [replace(made, start=first.reach[0])]


_TOLD = regex.compile(r"^(?:सांगितल्या|म्हटल्या|म्हणाल्या|सांगीतल्या)(?:चे|चं|चा|ची)$")
"""A verb of saying as what another tells: "सांगितल्याचे"."""


def _read_at(passage: Passage, number: int, place: int, low: int) -> Saying | None:
    if passage.quotation_at(place) is not None and passage.quotation_at(place) == passage.quotation_at(place - 1):
        return None
    key, text = passage.keys[place], passage.words[place].text
    if key == _SUCH and place - low > 1 and _stands(passage, place + 1, "worded"):
        return _in_front(passage, number, low, place, place + 2) or _worded(passage, number, low, place)
    if key == _THIS and place - low > 2 and not role_words("question").isdisjoint(passage.keys[low:place]):
        return _asked(passage, number, low, place)
    if key in role_words("pointer") and place - low > 1:
        return _in_front(passage, number, low, place, place)
    if _GENITIVE.search(text) and place > low:
        return _in_front(passage, number, low, place + 1, place + 1)
    if key in role_words("that") or _leads_quotation(passage, number, low, place):
        return _behind(passage, number, low, place)
    if key in role_words("denial") and (denied := _denied(passage, number, low, place)) is not None:
        return denied
    if modality_of(key) is not None and (nominal := _nominal(passage, number, low, place)) is not None:
        return nominal
    if (key in _SPOKEN and passage.keys[place + 1 : place + 2] in ((",",), (":",))) or (key in _SPOKEN and passage.quotation_at(place + 1) is not None and place + 1 < passage.sentences[number][1]):
        return _behind(passage, number, low, place + 1)
    if key in role_words("speech") and (quoted := _quoted_in_front(passage, number, low, place)) is not None:
        return quoted
    end = passage.sentences[number][1]
    if key in _SPOKEN and passage.keys[place + 1 : place + 2] == (".",) and (closing := _closing(passage, number, low, place)) is not None:
        return closing
    running = key in _SPOKEN and place + _LEAST < end and place - low > 1 and not role_words("that").intersection(passage.keys[place : place + _LEAST])
    return _behind(passage, number, low, place, place) if running else None


def _worded(passage: Passage, number: int, low: int, place: int) -> Saying | None:
    """"C, अशा शब्दांत मोरे यांनी ताशेरे ओढले": whatever he did with such words."""
    doer = find_doer(passage, place + 2, min(place + _REACH, passage.sentences[number][1]))
    return _make(passage, number, (place, place + 2), doer, _speech(passage, without_edges(passage, low, place)), "front", "asserted")


def _asked(passage: Passage, number: int, low: int, place: int) -> Saying | None:
    """"पाणी का आटले हे मोरे यांनी सांगितले": a question that somebody answers."""
    end = min(place + _SHORT, passage.sentences[number][1])
    verb = next((k for k in range(place + 2, end) if passage.keys[k] in role_words("speech")), None)
    doer = find_doer(passage, place + 1, verb) if verb is not None else None
    return _make(passage, number, (verb, verb + 1), doer, without_edges(passage, low, place), "front", "asserted") if verb is not None else None


def _closing(passage: Passage, number: int, low: int, verb: int) -> Saying | None:
    """"C, अधिकारी म्हणाले.": who speaks stands between a comma and the verb that ends the sentence."""
    mark = next((k for k in range(verb - 2, max(low + 2, verb - _SHORT), -1) if passage.keys[k] == ","), None)
    if mark is None or passage.keys[mark + 1] in role_words("pointer") or passage.quotation_at(mark) is not None:
        return None
    party = read_named(passage, mark + 1, verb)
    whole = party is not None and (party.phrase if party.phrase >= 0 else party.start) == mark + 1
    return _make(passage, number, (verb, verb + 1), party, without_edges(passage, low, mark), "front", "asserted") if whole else None


def _leads_quotation(passage: Passage, number: int, low: int, place: int) -> bool:
    """Whether a comma or a colon stands between a cue and a quotation: "X यांनी सांगितले, “...", "ट्विट केले: "..."."""
    inside = passage.quotation_at(place + 1)
    if passage.keys[place] not in (",", ":") or inside is None or place + 1 >= passage.sentences[number][1] or passage.quoted[inside][0] != place + 1:
        return False
    return passage.quoted[inside][1] - place > _LEAST and any(_cue(passage, k, place) is not None for k in range(max(low, place - 5), place))


def _cue(passage: Passage, low: int, high: int) -> tuple[int, int, str] | None:
    """The first cue between two words: its place, its end and its modality; a noun of saying has its verb within reach."""
    noun: int | None = None
    for place in range(low, min(high, low + _FAR)):
        key = passage.keys[place]
        if noun is None and place - low >= _REACH:
            return None
        if key in role_words("speech"):
            return place, place + 1, "asserted"
        if place > low and noun is None and _TOLD.search(passage.words[place].text) is not None:
            return place, place + 1, "asserted"
        if place > low and (key in role_words("pointer") or _GENITIVE.search(passage.words[place].text)):
            return None
        if key in role_words("denial") or (noun is not None and place > noun + 1 and modality_of(key) is not None):
            return None
        if noun is None and modality_of(key) is not None:
            noun = place
        stated = place + 1 < high and key in role_words("stated") and passage.keys[place + 1] in role_words("light")
        if stated and noun is None:
            return place, place + 2, "asserted"
        if noun is not None and key in role_words("light"):
            return noun, place + 1, modality_of(passage.keys[noun]) or "asserted"
    return None


def _in_front(passage: Passage, number: int, low: int, stop: int, behind: int) -> Saying | None:
    """"C, असा आरोप X यांनी केला", "X यांनी C असल्याचे सांगितले": the content ends before word `stop`."""
    end = passage.sentences[number][1]
    cue = _cue(passage, behind, end)
    if cue is None:
        return _found_out(passage, number, low, stop, behind) or _owned(passage, number, low, stop, behind) or _unsaid(passage, number, low, stop, behind)
    at, last, modality = cue
    if last < end and last == at + 1 and passage.keys[last] in role_words("passive"):
        return _unsaid(passage, number, low, stop, behind)
    after = min(last + _SHORT, end) if passage.keys[last - 1] in role_words("converb") else last
    doer = find_doer(passage, behind, after, loose=True)
    if doer is None and passage.keys[last - 1] in _SPOKEN:
        first = behind + _stands(passage, behind, "pointer")
        doer = read_named(passage, first, _without_manner(passage, first, last - 1))
    if doer is None and passage.keys[last - 1] in _GOING and passage.keys[last : last + 1] and passage.words[last].text.startswith("हो"):
        doer = read_named(passage, behind + 1, last - 1)
    if doer is None and last - 2 > at and passage.keys[last - 1] in role_words("converb"):
        doer = read_named(passage, at + 1, last - 1)  # "असा दावा आयुक्त करीत असले तरी"
    content = without_edges(passage, low, stop)
    if doer is None:
        doer = (find_teller(passage, low, stop) if _GENITIVE.search(passage.words[stop - 1].text) else None) or find_doer(passage, low, stop)
        doer = doer or find_doer(passage, low, min(stop, low + _LEAST), loose=True)
        if doer is not None:
            first = end_of(passage, doer)
            content = without_edges(passage, first, stop)
    content = _speech(passage, content)
    doer = doer or find_document(passage, behind, last)
    if doer is None and not role_words("impersonal").isdisjoint(passage.keys[at:last]) and _stands(passage, at, "alleged"):
        doer = Party(at, last, "hearsay", passage.surface(at, last))
    if doer is None:
        doer = Party(at, last, "person", "", "", "any")
    return _make(passage, number, (at, last), doer, content, "front", modality)


def _stands(passage: Passage, place: int, role: str) -> bool:
    """Whether a word of a role stands at a place, which may lie behind the last word."""
    return not role_words(role).isdisjoint(passage.keys[place : place + 1])


def _found_out(passage: Passage, number: int, low: int, stop: int, behind: int) -> Saying | None:
    """"अहवालात पूल कमकुवत असल्याचे निष्पन्न झाले": what comes to light in a paper."""
    at = behind + _stands(passage, behind, "pointer")
    paper = find_document(passage, low, stop) if _stands(passage, at, "found") else None
    if paper is not None and paper.kind != "document":  # "समितीच्या अहवालात": whose paper it is
        paper = replace(paper, end=paper.end + 1)
    return _make(passage, number, (at, at + 1), paper, without_edges(passage, paper.end, stop), "front", "asserted") if paper is not None else None


def _owned(passage: Passage, number: int, low: int, stop: int, behind: int) -> Saying | None:
    """"पाऊस राहणार असल्याचा हवामान विभागाचा इशारा आहे": whose the noun of saying is says it."""
    noun = next((k for k in range(behind + 1, min(behind + _SHORT, passage.sentences[number][1])) if modality_of(passage.keys[k])), None)
    owner = find_owner(passage, behind, noun) if noun is not None else None
    return _make(passage, number, (noun, noun + 1), owner, without_edges(passage, low, stop), "front", modality_of(passage.keys[noun]) or "asserted") if noun is not None else None


def _nominal(passage: Passage, number: int, low: int, noun: int) -> Saying | None:
    """"धरण विभागाने महापुराचा इशारा दिला": what is warned of or asked for stands as a noun in front."""
    end = passage.sentences[number][1]
    modality = modality_of(passage.keys[noun])
    verb = next((k for k in range(noun + 1, min(noun + 3, end)) if passage.keys[k] in role_words("light")), None)
    told = before_brackets(passage, low, noun)
    if verb is None and passage.words[told - 1].text.endswith(_OF) and modality not in (None, "asserted"):
        return _given(passage, number, low, noun)
    doer = find_doer(passage, low, noun) or find_doer(passage, max(passage.sentences[number][0], low - _NEAR), low + 1)  # "असा आरोप करत त्यांनी चौकशीची मागणी केली"
    if verb is None or doer is None or modality in (None, "asserted") or not passage.words[told - 1].text.endswith(_OF):
        return None
    first = max(end_of(passage, doer), low)
    return _make(passage, number, (noun, verb + 1), doer, without_edges(passage, first, noun), "noun", modality or "asserted") if first < noun else None


_OF = ("चा", "ची", "चे", "चं")


def _given(passage: Passage, number: int, low: int, noun: int) -> Saying | None:
    """"पावसाचा अंदाज हवामान विभागाने दिला": who gives it stands between the noun and its verb."""
    verb = next((k for k in range(noun + 2, min(noun + _SHORT, passage.sentences[number][1])) if passage.keys[k] in role_words("light")), None)
    doer = find_doer(passage, noun + 1, verb) if verb is not None else None
    whole = doer is not None and verb is not None and end_of(passage, doer) == verb
    return _make(passage, number, (noun, noun + 1), doer, without_edges(passage, low, noun), "front", modality_of(passage.keys[noun]) or "asserted") if whole else None


def _denied(passage: Passage, number: int, low: int, verb: int) -> Saying | None:
    """"कंपनीने आरोप फेटाळले", "पोलिसांनी हा दावा खोडून काढला", "वृत्त खोटे असल्याचा दावा मंत्र्यांनी नाकारला": a claim and who rejects it."""
    claims = (k for k in range(verb - 1, max(low, verb - _SHORT) - 1, -1) if modality_of(passage.keys[k]) is not None or passage.keys[k] in role_words("rejected"))
    noun = next(claims, None)
    if noun is None:
        return None
    doer, first = find_doer(passage, noun + 1, verb, loose=True), low
    if doer is None:
        doer = find_doer(passage, low, noun, loose=True)
        first = end_of(passage, doer) if doer is not None else low
    made = _make(passage, number, (verb, verb + 1), doer, without_edges(passage, first, noun + 1), "denial", "asserted")
    return replace(made, negative=True) if made is not None else None


def _unsaid(passage: Passage, number: int, low: int, stop: int, behind: int) -> Saying | None:
    """Hearsay: "झाल्याची माहिती मिळाली आहे", "असे बोलले जात आहे"."""
    end = passage.sentences[number][1]
    words = passage.keys[behind : min(behind + 5, end)]
    learnt = any(modality_of(key) for key in words) and any(words[k] in role_words("learnt") for k in range(1, len(words)) if words[k] != fold("आहे"))
    heard = any(key in role_words("speech") for key in words) and any(key in role_words("passive") for key in words)
    known = next((behind + k for k, key in enumerate(words[:3]) if key in role_words("known")), None)
    words = words[_stands(passage, behind, "pointer") :]
    rumour = len(words) > 1 and words[0] in role_words("rumour") and words[1] in role_words("going")
    headed = bool(words) and words[0] in role_words("alleged") and (len(words) == 1 or words[1] in (",", ";", "?", "!"))
    if not (learnt or heard or rumour or headed or known is not None):
        return None
    last = min(behind + 3, end) if known is None else known + 1
    named = find_doer(passage, behind, known) if known is not None else None
    party = named or Party(behind, last, "hearsay", passage.surface(behind, last))
    return _make(passage, number, (behind, last), party, without_edges(passage, low, stop), "hearsay", "asserted")


def _behind(passage: Passage, number: int, low: int, that: int, verb: int | None = None) -> Saying | None:
    """"X म्हणाले की C", "X म्हणाले C" (whose `verb` is all that leads to it), "X यांनी दावा केला आहे की C", "मिळालेली माहिती अशी की C"."""
    end = passage.sentences[number][1]
    content = _speech(passage, without_edges(passage, that + 1, end))
    begin = max(low, that - _REACH)
    if any(key in role_words("got") for key in passage.keys[begin:that]) and any(modality_of(key) for key in passage.keys[begin:that]):
        return _make(passage, number, (begin, that), Party(begin, that, "hearsay", passage.surface(begin, that)), content, "hearsay", "asserted")
    if any(modality_of(key) for key in passage.keys[begin:that]) and passage.keys[that - 1] in role_words("learnt"):
        return _make(passage, number, (that - 2, that), Party(that - 2, that, "hearsay", passage.surface(that - 2, that)), content, "hearsay", "asserted")
    cue = next((c for place in range(that - 1, begin - 1, -1) if that - place < 6 and (c := _cue(passage, place, that)) is not None), None)
    cue = (verb, verb + 1, "asserted") if verb is not None else cue
    if cue is None and (opinion := next((k for k in range(begin + 1, that) if passage.keys[k] in role_words("opinion")), None)) is not None:
        return _make(passage, number, (opinion, opinion + 1), find_owner(passage, low, opinion), content, "behind", "asserted")
    if cue is None:
        return None
    at, last, modality = cue
    doer = _he(passage, low, last) or find_doer(passage, low, last) or find_document(passage, low, at) or find_doer(passage, max(low, last - 4), last, loose=True)
    if doer is None and passage.keys[last - 1] in _SPOKEN:
        doer = read_named(passage, low, _without_manner(passage, low, last - 1))
    if doer is None and passage.keys[last - 1] in _GOING and last < that and passage.words[last].text.startswith("हो"):
        doer = read_named(passage, low, last - 1)  # "एक शेतकरी सांगत होता, C"
    doer = doer or _retorting(passage, low, at) or Party(at, last, "person", "", "", "any")
    return _make(passage, number, (at, last), doer, content, "behind", modality)


def _retorting(passage: Passage, low: int, verb: int) -> Party | None:
    """"मोरेंचा पाटलांना टोला; म्हणाले, C": in front of a verb with no subject of its own, whose the noun of saying is."""
    noun = next((k for k in range(verb - 1, low, -1) if modality_of(passage.keys[k])), None)
    return find_owner(passage, low, noun) if noun is not None and passage.words[verb - 1].text in ";,:" else None


def _he(passage: Passage, low: int, last: int) -> Party | None:
    """A pronoun right in front of its verb, whatever doer stands before: "वाहिनीने विचारले, तेव्हा ते म्हणाले"."""
    at = last - 2
    bare = at >= low and passage.keys[last - 1] in _SPOKEN and passage.keys[at] in role_words("pronoun")
    return Party(at, last - 1, "person", passage.surface(at, last - 1), passage.keys[at], "person") if bare else None


def _without_manner(passage: Passage, low: int, end: int) -> int:
    """Where a name in front of "म्हणाले" may end: not where and to whom he said it ("सभेत", "वाहिनीशी बोलताना")."""
    while end - 1 > low and not any(m.end == passage.words[end - 1].end for m in passage.mentions):
        if passage.keys[end - 1] not in role_words("edge") | role_words("joint") and not passage.words[end - 1].text.endswith(_MANNER):
            break
        end -= 1
    return end


_MANNER = ("वर", "शी", "ला", "ांना", "मध्ये", "समोर")


def _quoted_in_front(passage: Passage, number: int, low: int, verb: int) -> Saying | None:
    """""C," X यांनी सांगितले": a quotation with nothing between it and its speaker."""
    number_of = next((passage.quotation_at(k) for k in range(verb - 1, max(low, verb - _SHORT) - 1, -1) if passage.quotation_at(k) is not None), None)
    if number_of is None or low > max(passage.quoted[number_of][0], passage.sentences[number][0]):
        return None
    start, stop = passage.quoted[number_of]
    doer = find_doer(passage, stop, verb) or (read_named(passage, stop, verb) if passage.keys[verb] in _SPOKEN else None)
    return _make(passage, number, (verb, verb + 1), doer, without_edges(passage, start, stop), "front", "asserted") if doer is not None and stop - start > 3 else None


def _according(passage: Passage, number: int) -> Saying | None:
    """"पोलिसांनी दिलेल्या माहितीनुसार, C", "राऊत यांच्या मते C"."""
    start, end = passage.sentences[number]
    joined = (k + 2 for k in range(start, end - 3) if passage.keys[k] in role_words("being") and passage.keys[k + 1] == "," and fold("नुसार") in " ".join(passage.keys[k + 2 : k + _SHORT]))
    start = next(joined, start)  # "पाऊस सुरू झाला असून, विभागाच्या अंदाजानुसार ..."
    at = next((k for k in range(start + 1, min(start + _REACH, end - 2)) if passage.keys[k] in role_words("according")), None)
    if at is None or "," in passage.keys[start:at] or (passage.words[at].text == "मते" and not passage.words[at - 1].text.endswith("च्या")):
        return None  # "मते" are votes too
    content = without_edges(passage, at + 1, end)
    owner = find_owner(passage, start, at)
    if owner is not None:
        party: Party | None = owner
    elif passage.keys[at - 1] in role_words("got") or at - start < 2:
        party = Party(start, at + 1, "hearsay", passage.surface(start, at + 1))
    else:
        party = find_doer(passage, start, at)
        if party is None and passage.words[at - 1].text == "यांच्या":
            party = read_named(passage, start, at - 1)
    return _make(passage, number, (at, at + 1), party, content, "according", "asserted") if party is not None else None


def _passed_on(passage: Passage, number: int) -> Saying | None:
    """"पोलिसांनी ही माहिती दिली.", "असा सवाल X यांनी केला." behind a question: what stands in the sentence before."""
    start, end = passage.sentences[number]
    if number == 0 or end - start > (_FAR if passage.keys[start] in role_words("pointer") else _SHORT) or passage.lines[number - 1] != passage.lines[number]:
        return None
    opens = start + (passage.keys[start] in role_words("pointer"))
    cue = _cue(passage, opens, end)
    points = opens > start or fold("ही") in passage.keys[start:end]
    doer = find_doer(passage, start, end, loose=opens > start) if cue is not None and points else None
    if doer is None and cue is not None and points and passage.keys[cue[1] - 1] in _SPOKEN:
        doer = read_named(passage, opens, cue[1] - 1)
    if cue is None or doer is None or cue[1] + 3 < end:
        return None
    return _make(passage, number, cue[:2], doer, _speech(passage, without_edges(passage, *passage.sentences[number - 1])), "passing-on", cue[2])


def _heading(passage: Passage, number: int) -> Saying | None:
    """"C, संजय राऊत यांचा आरोप"; "C – अशोक चव्हाण": a line without a full stop that ends in its speaker."""
    start, end = passage.sentences[number]
    if passage.words[start].text in _DASHES and number > 0 and passage.lines[number - 1] == passage.lines[number] and 1 < end - start <= _SHORT:
        comma = next((k for k in range(start + 1, end) if passage.keys[k] == ","), end)  # "C! – रमा मोरे, गृहमंत्री"
        party = read_named(passage, start + 1, comma) if is_office(passage, start + 1, end) or _is_named(passage, start + 1, comma) else None
        return _make(passage, number, (start, start + 1), party, without_edges(passage, *passage.sentences[number - 1]), "heading", "asserted")
    if number > 0 and passage.lines[number - 1] == passage.lines[number] and passage.words[start - 1].text in "?!" and 1 < end - start <= _LEAST:
        owner = find_owner(passage, start, end - 1) if modality_of(passage.keys[end - 1]) else None  # "C? मोरेंचा टोला"
        return _make(passage, number, (end - 1, end), owner, without_edges(passage, *passage.sentences[number - 1]), "heading", modality_of(passage.keys[end - 1]) or "asserted")
    colon = next((k for k in range(start + 1, min(start + _LEAST + 1, end - 2)) if passage.words[k].text == ":"), None)
    if colon is not None and _is_named(passage, start, colon) and passage.lines[number - 1 : number] != passage.lines[number : number + 1]:  # "रमा मोरे: C"
        return _make(passage, number, (colon, colon + 1), read_named(passage, start, colon), without_edges(passage, colon + 1, end), "heading", "asserted")
    mark = next((k for k in range(end - 2, start + 1, -1) if passage.words[k].text in (",", "–", "-", ":", ";", "—", "|")), None)
    end -= passage.words[end - 1].text == "!" and mark is not None
    if mark is not None and passage.words[mark].text == "," and is_office(passage, mark + 1, end):  # "C – रमा मोरे, गृहमंत्री"
        dash = next((k for k in range(mark - 2, max(start + 1, mark - _SHORT), -1) if passage.words[k].text in _DASHES), None)
        mark, end = (dash, mark) if dash is not None else (mark, end)
    if passage.words[end - 1].text in ".।?!" or mark is None or end - mark > _SHORT:
        return None
    noun = next((k for k in range(end - 1, mark + 1, -1) if modality_of(passage.keys[k])), None)
    owner = find_owner(passage, mark + 1, noun) if noun is not None else None
    if noun is not None and owner is not None:
        return _make(passage, number, (noun, noun + 1), owner, without_edges(passage, start, mark), "heading", modality_of(passage.keys[noun]) or "asserted")
    known = _is_named(passage, mark + 1, end) or is_office(passage, mark + 1, end)
    return _make(passage, number, (mark, mark + 1), read_named(passage, mark + 1, end), without_edges(passage, start, mark), "heading", "asserted") if known else None


def _is_named(passage: Passage, low: int, end: int) -> bool:
    """Whether the words end in a person's name, found there or elsewhere in the report."""
    stop = passage.words[end - 1].end
    people = [m for m in passage.mentions if m.type == "PER"]
    return any(m.end == stop and m.start >= passage.words[low].start for m in people) or any(passage.keys[end - 1] in map(fold, m.name.split()) for m in people)


_DASHES = ("–", "-", "—", ":")


def _speech(passage: Passage, span: tuple[int, int]) -> tuple[int, int]:
    """The quotation alone, where one is the greater part of a content; all of it, where it runs over several sentences."""
    start, end = span
    number = passage.quotation_at(end - 1) if end > start else None
    if number is None:
        return span
    first, last = passage.quoted[number]
    if first <= start + 1:
        return without_edges(passage, first, max(end, last))
    return without_edges(passage, first, end) if end - first > 3 else span


def _make(passage: Passage, number: int, cue: tuple[int, int], party: Party | None, span: tuple[int, int], frame: str, modality: str) -> Saying | None:
    if party is None or span[1] - span[0] < 2:
        return None
    if party.pronoun == "person":
        party = _beside(passage, passage.sentences[number][0], party, span if frame == "front" else None)
    negative = any(key in role_words("negation") for key in passage.keys[max(span[0], span[1] - 3) : span[1]])
    low, high = min(cue[0], party.start), max(cue[1], party.end)
    floor = max([passage.sentences[number][0], *(span[1] for _ in (0,) if span[1] <= party.start)])
    return Saying(number, cue, (*find_partners(passage, floor, party), party), (), *span, (low, high), frame, modality, negative, firm=True)


def _beside(passage: Passage, start: int, party: Party, told: tuple[int, int] | None) -> Party:
    """Whom a pronoun means that its own sentence names in front: "रमा मोरे हे दौऱ्यावर आहेत, यावेळी त्यांनी ...", "मोरे यांना विचारले असता ते म्हणाले"; of what is told only its topic."""
    for place in range(party.start - 1, start, -1):
        text = passage.words[place].text
        asked = text == "यांना" and any(word.text.startswith("विचार") for word in passage.words[place : party.start])
        topic = text in ("हे", "ह्या")
        inside = told is not None and told[0] <= place < told[1]
        if (topic and _is_named(passage, start, place)) or asked or (text in ("यांनी", "यांनीही") and not inside):
            named = read_named(passage, start, place)
            return replace(party, name=named.name, head=named.head, pronoun="", start=party.start, end=party.end) if named is not None else party
    return party
