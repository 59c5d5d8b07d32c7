"""Marathi source phrases: who stands in front of the case of the doer ("पोलिसांनी", "फडणवीस यांनी"), or bare before "म्हणाले"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import regex

from srot.gazetteer import lookup
from srot.languages.attributing.passage import Passage
from srot.languages.attributing.saying import NEWSROOMS, SPEAKERS, Party
from srot.languages.attributing.source_nouns import read_noun_kinds
from srot.languages.mr.names import find_stems
from srot.languages.tables import read_table
from srot.text.normal import fold
from srot.text.words import is_word

_PACKAGE = "srot.languages.mr"
_HONOUR = frozenset(("यांनी", "यांनीही", "यांनीच", "याने", "हिने", "यांनीदेखील"))
_HONOUR_KEYS = frozenset(map(fold, _HONOUR))
_AGENT = ("ामार्फत", "ांमार्फत", "मार्फत", "ांच्याकडून", "ाकडून", "ेकडून", "कडून", "ातर्फे", "तर्फे")
_DOER = (*_AGENT, "ांनीही", "ांनी", "ंनी", "ानेही", "ाने", "ेने", "ीने", "ूने", "नी", "ने", "ांनं", "ानं", "ेनं", "ीनं", "ूनं", "नं")
_LONGEST_NAME, _LONGEST_PHRASE = 4, 9
_CUT = ("ला", "वर", "वरून", "मध्ये", "साठी", "ताना", "हून", "पासून", "बाबत", "विषयी", "नंतर", "दरम्यान", "ासह", "मुळे", "कडून", "प्रकरणी", "ातून")
"""Endings of words that stand in front of a source and are none of it."""


@cache
def role_words(role: str) -> frozenset[str]:
    """The folded words of a role in ``saying_words``."""
    rows = (row for row in read_table(_PACKAGE, "saying_words") if row["role"] == role)
    return frozenset(fold(word) for row in rows for word in row["words"].split("|"))


@cache
def _kinds() -> dict[str, str]:
    return read_noun_kinds(_PACKAGE)


def modality_of(key: str) -> str | None:
    """What a noun of saying tells, with or without "too" or "only" written onto it: "आवाहनही"."""
    nouns = saying_nouns()
    return nouns.get(key) or next((nouns[key.removesuffix(end)] for end in _ENCLITICS if key.endswith(end) and key.removesuffix(end) in nouns), None)


_ENCLITICS = ("ही", "च", "देखील")


def find_partners(passage: Passage, low: int, party: Party) -> tuple[Party, ...]:
    """Those named beside a source in front of its case: "भाजप आणि काँग्रेस यांनी", "मोरे, पाटील आणि ग्रामस्थांनी"; only who is known by name or by a noun.

    >>> from srot.languages.attributing.passage import read_passage
    >>> from srot.records import Span
    >>> passage = read_passage("प्रशासन आणि पोलिसांनी", (Span(0, 21),))
    >>> [partner.name for partner in find_partners(passage, 0, find_doer(passage, 0, 3))]
    ['प्रशासन']
    """
    found: list[Party] = []
    first = party.phrase if 0 <= party.phrase < party.start else party.start
    while first - 1 > low and not party.pronoun and party.kind != "hearsay":
        joined = passage.keys[first - 1] in _WITH or (found and passage.words[first - 1].text == ",")
        beside = _partner(passage, low, first - 1, party) if joined else None
        if beside is None:
            break
        found.append(beside)
        first = beside.phrase if 0 <= beside.phrase < beside.start else beside.start
    return tuple(reversed(found))


_WITH = frozenset(map(fold, ("आणि", "व", "तसेच")))


def _partner(passage: Passage, low: int, end: int, party: Party) -> Party | None:
    """Who ends before a joining word: known by name or noun, or like the person behind it a name of two or three words that opens the clause."""
    stop = passage.words[end - 1].end
    alike = party.kind == "person" and not party.bare and 2 <= end - low <= 3 and all(_belongs(passage, k) for k in range(low, end))
    known = any(m.type in ("PER", "ORG") and m.end == stop for m in passage.mentions) or _kinds().get(passage.keys[end - 1]) in SPEAKERS
    return read_named(passage, low, end) if known or alike else None


def find_doer(passage: Passage, low: int, high: int, *, loose: bool = False) -> Party | None:
    """The source in the case of the doer between two words: one with an honorific or a pronoun first, then a known noun, the last of each; `loose` takes
    a name that no table knows too.

    >>> from srot.languages.attributing.passage import read_passage
    >>> from srot.records import Span
    >>> find_doer(read_passage("पोलिसांनी सांगितले", (Span(0, 18),)), 0, 2).name
    'पोलिस'
    """
    made = [party for place in range(low, high) if (party := _doer_at(passage, low, place)) is not None]
    ranked = sorted(made, key=lambda party: (_rank(passage, party), party.end))
    return ranked[-1] if ranked and (loose or _rank(passage, ranked[-1])) else None


def find_teller(passage: Passage, low: int, high: int) -> Party | None:
    """Of several doers in front of what is told as a noun the outermost: "मोरे यांनी पाटील यांनी पैसे दिल्याचा आरोप केला"; none of a deed that only qualifies
    ("पाटील यांनी केलेल्या कामात")."""
    made = [party for place in range(low, high) if (party := _doer_at(passage, low, place)) is not None and _rank(passage, party)]
    told = [party for party in made if not any(_PARTICIPLE.search(word.text) for word in passage.words[party.end : party.end + 3])]
    return told[0] if told else None


_PARTICIPLE = regex.compile(r"लेल(?:ा|ी|े|ं|्या)")


def _rank(passage: Passage, party: Party) -> int:
    if party.pronoun or not _HONOUR_KEYS.isdisjoint(passage.keys[party.end : party.end + 1]) or not role_words("together").isdisjoint(passage.keys[party.end + 1 : party.end + 2]):
        return 2
    return 1 if party.head in _kinds() or party.kind in NEWSROOMS or passage.keys[party.start] in _CERTAIN or any(m.end == passage.words[party.end - 1].end or m.name == party.name for m in passage.mentions) else 0


def _doer_at(passage: Passage, low: int, place: int) -> Party | None:
    key = passage.keys[place]
    if key in role_words("pronoun") and key.endswith((fold("ने"), fold("नी"))):
        return Party(place, place + 1, "person", passage.surface(place, place + 1), key, "person")
    if passage.words[place].text in (*_HONOUR, "यांच्याकडून", "यांच्यातर्फे") or (key in role_words("together") and place > low and passage.keys[place - 1] in role_words("a-certain")):
        place -= key in role_words("together")
        named = read_named(passage, low, place)
        return replace(named, end=place) if named is not None else None
    if not passage.words[place].text.endswith(_DOER) or place in passage.dated or key in role_words("citing"):
        return None
    return _described(passage, low, place)


def end_of(passage: Passage, party: Party) -> int:
    """Where a source ends with what takes its case: "मोरे यांनी", "मोरे या दोघांनी"."""
    together = not role_words("together").isdisjoint(passage.keys[party.end + 1 : party.end + 2])
    return party.end + (2 if together else party.end < len(passage.words) and passage.words[party.end].text.startswith("यां"))


def find_owner(passage: Passage, low: int, noun: int) -> Party | None:
    """Whose the noun of saying at word `noun` is: "हवामान विभागाचा इशारा", "रमा पाटील यांचा आरोप"."""
    while noun - 1 > low and passage.keys[noun - 1] in role_words("manner"):
        noun -= 1  # "मोरेंचा थेट गंभीर आरोप"
    text = passage.words[noun - 1].text if noun > low else ""
    if text in role_words("named-before"):
        return read_named(passage, low, noun - 1)
    return _described(passage, low, noun - 1) if text.endswith(_OWNED) else None


_OWNED = ("चा", "ची", "चे", "चं", "च्या")


def read_named(passage: Passage, low: int, end: int) -> Party | None:
    """The person whose name ends before word `end`: by the names found, else its last words of no case."""
    end = before_brackets(passage, low, end)
    if end <= low:
        return None
    phrase = _phrase_start(passage, low, end, _LONGEST_PHRASE)
    stop = passage.words[end - 1].end
    known = next((m for m in passage.mentions if m.type in ("PER", "ORG") and m.end == stop), None)
    if known is not None:
        first = next(i for i in range(low, end) if passage.words[i].end > known.start)
        return Party(first, end, "person" if known.type == "PER" else "body", known.name, passage.keys[end - 1], phrase=min(phrase, first))
    kind = _kinds().get(passage.keys[end - 1])
    if kind in SPEAKERS:
        return Party(phrase, end, _kind_of(kind), passage.surface(phrase, end), passage.keys[end - 1], plural=kind == "group", bare=True, phrase=phrase)
    first = max(phrase, end - _LONGEST_NAME)
    first = next((k + 1 for k in range(end - 2, first - 1, -1) if _kinds().get(passage.keys[k]) == "role"), first)
    return Party(first, end, "person", passage.surface(first, end), passage.keys[end - 1], phrase=phrase) if first < end else None


def is_office(passage: Passage, low: int, end: int) -> bool:
    """Whether an office stands among the words: "मुख्यमंत्री", "पक्षाचे नेते रमा मोरे"."""
    return any(_kinds().get(passage.keys[k]) == "role" for k in range(low, end))


def before_brackets(passage: Passage, low: int, end: int) -> int:
    """In front of the brackets that a name bears: "रमा मोरे (Rama More) यांनी"."""
    if end <= low or passage.words[end - 1].text != ")":
        return end
    return next((k for k in range(end - 2, max(low, end - _LONGEST_PHRASE) - 1, -1) if passage.words[k].text == "("), end)


def _described(passage: Passage, low: int, place: int) -> Party | None:
    """"जिल्हा प्रशासनाने", "एका पोलीस अधिकाऱ्याने", "शिंदेंनी": the noun or the name under its ending."""
    word = passage.words[place].text
    if word in _LOOSE and place > low + 1 and passage.words[place - 1].text in _MARKS:
        return _in_marks(passage, place - 1, place + 1)  # "‘वार्ता ५’ने"
    if (quoted := _QUOTED.search(word)) is not None:
        return read_outlet(passage, place, word[quoted.start() :])
    noun = next((stem for stem in _bare_forms(word) if fold(stem) in _kinds()), None)
    mention = next((m for m in passage.mentions if m.type in ("PER", "ORG", "LOC") and passage.words[place].start < m.end <= passage.words[place].end), None)
    if noun is None and mention is not None:
        first = next(i for i in range(place + 1) if passage.words[i].end > mention.start)
        return Party(first, place + 1, "person" if mention.type == "PER" else "body", mention.name, fold(mention.name.split()[-1]))
    if noun is None:
        return _unknown(passage, low, place)
    noun = noun.replace("ऱ", "र")  # as it is written without the ending: शेतकऱ्याने, शेतकरी
    kind = _kinds()[fold(noun)]
    if kind in NEWSROOMS and (called := _called_outlet(passage, low, place, kind)) is not None:
        return called
    start = _phrase_start(passage, low, place, 3)
    front = f"{passage.surface(start, place)} " if start < place else ""
    many = fold(noun) in _groups() and _MANY.search(word) is not None
    made = "unnamed" if many else "person" if kind == "group" else _kind_of(kind)
    return Party(start, place + 1, made, f"{front}{noun}", fold(noun), plural=many, bare=True, phrase=start)


_QUOTED = regex.compile(r"['’”\"](?:ने|ला|शी|च्या|चा|ची|चे|कडून)$")
"""The case of a name in quotation marks: "'प्रभात'ने"."""


_LOOSE = ("ने", "ला", "शी", "च्या", "नं", "कडून")


def _in_marks(passage: Passage, mark: int, end: int) -> Party | None:
    """The outlet or body whose name stands in the quotation marks of which the last is word `mark`."""
    first = next((k for k in range(mark - 1, max(mark - _LONGEST_NAME - 1, -1), -1) if passage.words[k].text in _MARKS), None)
    if first is None or first + 1 == mark:
        return None
    name = passage.surface(first + 1, mark)
    return Party(first, end, "outlet" if is_outlet(name) or not lookup(name) else "body", name, fold(name))


def _called_outlet(passage: Passage, low: int, place: int, kind: str) -> Party | None:
    """The name in front of the noun of an outlet: "एएनआय या वृत्तसंस्थेला", "‘प्रभात’ या दैनिकाने"."""
    that = place > low and passage.keys[place - 1] == fold("या")
    at = place - 1 - that
    if at < low:
        return None
    if passage.words[at].text in _MARKS:
        marked = _in_marks(passage, at, place + 1)
        return replace(marked, kind=kind) if marked is not None else None
    first = at - 2 if at - 2 >= low and passage.words[at - 1].text == "." else at
    name = passage.text[passage.words[first].start : passage.words[at].end]
    sure = is_outlet(name) or _kinds().get(fold(name)) in NEWSROOMS or (that and _belongs(passage, at) and fold(name) not in _kinds())
    return Party(first, place + 1, kind, name, fold(name)) if sure else None


def read_outlet(passage: Passage, place: int, ending: str) -> Party | None:
    """The agency or paper under a case ending: one that is known, one in quotation marks, or a noun for one ("एका वाहिनीला")."""
    word = passage.words[place].text
    if word in _LOOSE and place > 1 and passage.words[place - 1].text in _MARKS:
        return _in_marks(passage, place - 1, place + 1)
    if _QUOTED.search(word) is not None:
        first = next((k for k in range(place, max(place - _LONGEST_NAME, -1), -1) if passage.words[k].text in _MARKS), place)
        end = passage.words[place].end - len(ending) - (ending[0] not in _MARKS)
        name = passage.text[passage.words[min(first + 1, place)].start : end]
        known = is_outlet(name) or not lookup(name)
        return Party(first, place + 1, "outlet" if known else "body", name, fold(name))
    noun = next((stem for stem in _bare_forms(word, ending) if _kinds().get(fold(stem)) in NEWSROOMS), None)
    called = _called_outlet(passage, 0, place, _kinds()[fold(noun)]) if noun is not None else None
    if called is not None:
        return called
    if noun is not None:
        start = place - (place > 0 and passage.keys[place - 1] in role_words("a-certain"))
        front = f"{passage.surface(start, place)} " if start < place else ""
        return Party(start, place + 1, _kinds()[fold(noun)], f"{front}{noun}", fold(noun), bare=True, phrase=start)
    stem = next((stem for stem in _bare_forms(word, ending) if is_outlet(stem)), None)
    return Party(place, place + 1, "outlet", stem, fold(stem)) if stem is not None else None


_MARKS = ("'", "‘", "’", '"', "“", "”")


def is_outlet(name: str) -> bool:
    """Whether the gazetteer knows an agency or a paper by a name."""
    return any(row.key.startswith("media.") for row in lookup(name))


def find_document(passage: Passage, low: int, high: int) -> Party | None:
    """Whose paper says it: "मंडळाच्या निवेदनात", or the paper itself where nobody's name stands in front: "अहवालात"."""
    for place in range(high - 1, low - 1, -1):
        noun = next((stem for stem in _in_forms(passage.words[place].text) if _kinds().get(fold(stem)) == "document"), None)
        if noun is None:
            continue
        owned = place > low and passage.words[place - 1].text.endswith(_OWNED)
        owner = (read_named(passage, low, place - 1) if passage.words[place - 1].text == "यांच्या" else _described(passage, low, place - 1)) if owned else None
        start = _phrase_start(passage, low, place, 3)
        return owner or Party(start, place + 1, "document", f"{passage.surface(start, place)} {noun}".strip(), fold(noun), bare=True, phrase=start)
    return None


def _in_forms(word: str) -> Iterator[str]:
    """What a noun may be without the case of where: अहवालात- अहवाल, याचिकेत- याचिका, आकडेवारीत- आकडेवारी."""
    for ending, bare in (("ात", ""), ("ेत", "ा"), ("ीत", "ी"), ("ीत", ""), ("ांत", ""), ("मध्ये", ""), ("द्वारे", "")):
        if word.endswith(ending):
            yield word.removesuffix(ending) + bare


def read_bare(passage: Passage, low: int, high: int) -> Party | None:
    """Who stands in front without a case: "व्यवस्थापक मात्र सांगायला तयार नाहीत"."""
    for place in range(low, min(high, low + _LONGEST_PHRASE)):
        stop = passage.words[place].end
        named = any(m.type in ("PER", "ORG") and m.end == stop for m in passage.mentions) or (place == high - 1 and any(m.end == stop for m in passage.mentions))
        if named and place + 1 < high and passage.keys[place + 1] in _kinds():
            continue
        if named or (_kinds().get(passage.keys[place]) in SPEAKERS and not _names_next(passage, place, high)):
            found = read_named(passage, low, place + 1)
            return found if found is not None else None
    return None


def _names_next(passage: Passage, place: int, high: int) -> bool:
    """Whether the name of who holds an office stands behind it."""
    return place + 1 < high and any(m.type == "PER" and m.start == passage.words[place + 1].start for m in passage.mentions)


def without_edges(passage: Passage, start: int, end: int, *, hollow: bool = False) -> tuple[int, int]:
    """The words without marks and joining words at their edges, `hollow` also without what only points at something."""
    while start < end and (not is_word(passage.words[start].text) or passage.keys[start] in role_words("joint")):
        start += 1
    while end > start and (not is_word(passage.words[end - 1].text) or (hollow and passage.keys[end - 1] in role_words("this") | role_words("hollow") | role_words("joint"))):
        end -= 1
    while hollow and start < end and passage.keys[start] in role_words("hollow"):
        start += 1
    return start, end


_MANY = regex.compile(r"ां(?:नी|नीही|च्या|चा|ची|चे)$|ंनी$")


@cache
def _groups() -> frozenset[str]:
    return frozenset(fold(noun) for row in read_table(_PACKAGE, "source_nouns") if row["kind"] == "group" for noun in row["nouns"].split())


def _unknown(passage: Passage, low: int, place: int) -> Party | None:
    """A name in the plural of respect that no table knows, "अनिल मोरेंनी", or whoever is one of many: "एका गवंड्याने"."""
    word = passage.words[place].text
    certain = next((k for k in range(place - 1, max(low, place - 4) - 1, -1) if passage.keys[k] in _CERTAIN and _phrase_start(passage, low, place, 4) <= k), None)
    if certain is not None and (one := next((e for e in _ONE if word.endswith(e) and len(word) > len(e) + 1), None)) is not None:
        stem = word.removesuffix(one)
        return Party(certain, place + 1, "person", f"{passage.surface(certain, place)} {stem}", fold(stem), bare=True, phrase=certain)
    agent = next((e for e in _AGENT if word.endswith(e) and len(word) > len(e) + 1), None)
    if agent is not None:
        start = _phrase_start(passage, low, place, 2)
        front = f"{passage.surface(start, place)} " if start < place else ""
        return Party(start, place + 1, "body", f"{front}{word.removesuffix(agent)}", passage.keys[place], phrase=start)
    ending = next((e for e in _RESPECT if word.endswith(e) and len(word) > len(e) + 1), None)
    if ending is None or word.startswith("यां"):
        return None
    start = max(_phrase_start(passage, low, place, 2), low)
    start += start < place and passage.keys[start] in _kinds()
    front = f"{passage.surface(start, place)} " if start < place else ""
    stem = word.removesuffix(ending)
    return Party(start, place + 1, "person", f"{front}{_bent_names().get(stem, stem)}", passage.keys[place], phrase=start)


@cache
def _bent_names() -> dict[str, str]:
    """Family names that lose a vowel in front of an ending, as the ending leaves them -> as they are."""
    return {row["stem"]: row["name"] for row in read_table(_PACKAGE, "bent_names")}


_CERTAIN = (fold("एका"),)
_ONE = ("ाने", "ेने", "ीने", "ने")
_RESPECT = tuple(vowel + case for case in ("नीही", "नी", "चा", "ची", "चे", "चं", "च्या") for vowel in ("ां", "ं"))


def _bare_forms(word: str, case: str = "") -> Iterator[str]:
    """What a noun in the case of the doer may be without it: अधिकाऱ्याने- अधिकारी, पोलिसांनी- पोलिस."""
    yield from (stem for stem, _ in find_stems(word)[1:])
    for ending in (*_DOER, "ांच्या", "ाच्या", "ांचा", "ांची", "ांचे", *((case,) if case else ())):
        if word.endswith(ending):
            rest = word.removesuffix(ending)
            yield rest
            if rest.endswith(("ऱ्य", "र्य")):
                yield rest[:-3] + "री"
            if rest.endswith("्य"):
                yield from (rest[:-2] + "ी", rest[:-2] + "ा", rest[:-2] + "े")


def _kind_of(kind: str) -> str:
    return {"role": "person", "group": "unnamed"}.get(kind, kind)


def _phrase_start(passage: Passage, low: int, end: int, most: int) -> int:
    start = end
    while start > low and end - start < most and _belongs(passage, start - 1):
        start -= 1
    return start


_OF_DEED = regex.compile(r"(?:ल्या|ण्या)(?:चे|चा|ची|चं)$")
"""What is done or to be done as a noun: "होण्याची", which belongs to what stands behind it."""


def _belongs(passage: Passage, place: int) -> bool:
    """Whether a word can stand in front of a source's name or noun: no mark, no time, no word that joins clauses, none with a case but the genitive."""
    text, key = passage.words[place].text, passage.keys[place]
    closed = role_words("joint") | role_words("edge") | role_words("pointer") | role_words("light") | role_words("speech") | role_words("that")
    noun = modality_of(key) is not None or _OF_DEED.search(text) is not None
    cased = text.endswith(_CUT) and key not in _kinds()
    return (is_word(text) or text in ("(", ")", ".")) and key not in closed and text not in _LOOSE and not noun and not cased and place not in passage.dated


@cache
def saying_nouns() -> dict[str, str]:
    """Folded noun of saying -> the modality of what it tells."""
    return {fold(noun): row["modality"] for row in read_table(_PACKAGE, "saying_nouns") for noun in row["nouns"].split()}
