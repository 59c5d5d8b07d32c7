"""English source phrases: the subject of a verb of saying, what "according to" governs."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import regex

from srot.gazetteer import demonym, lookup
from srot.languages.attributing.passage import Passage
from srot.languages.attributing.saying import NEWSROOMS, Party
from srot.languages.en.attribution_clause import kind_of
from srot.languages.en.cues import honours, noun_kinds, office_shorts, pointing_nouns
from srot.languages.en.saying_words import words
from srot.languages.tables import read_table
from srot.text.normal import fold
from srot.text.words import is_word

PRONOUNS = {"he": "single", "she": "single", "they": "many", "it": "thing"}
OBJECT_PRONOUNS = {"him": "single", "her": "single", "them": "many"}
_SUBJECT_FORMS = {"him": "he", "her": "she", "them": "they"}
_DETERMINERS = words("determiners-sources")
_BEHIND_VERBS = words("behind-verbs")
BEHIND_NOUN = words("behind-noun")
"""Adjectives that stand behind those who speak: "sources familiar with the matter"."""
_OF = words("of")
_WIRE = frozenset(("news", "press", "wire"))
_LEADING = words("leading-sources")
WHEN = words("when")
ADVERBS = words("adverbs") | WHEN


def is_manner(key: str) -> bool:
    """Whether a word is an adverb in -ly; "family" and "assembly" speak for themselves."""
    return key.endswith("ly") and key not in _NOUNS_IN_LY


_NOUNS_IN_LY = words("nouns-in-ly")


def find_parties(passage: Passage, start: int, end: int) -> tuple[Party, ...]:
    """The source or the sources side by side that words `start` to `end` name."""
    start, end = _trimmed(passage, start, end)
    if start >= end or passage.keys[start:end] == ("no",):  # "there were no reported deaths"
        return ()
    pieces = _pieces(passage, start, end)
    return tuple(p for a, b in pieces if (p := read_party(passage, a, b)) is not None)


def _trimmed(passage: Passage, start: int, end: int) -> tuple[int, int]:
    keys = passage.keys
    while start < end and (keys[start] in _LEADING or not is_word(passage.words[start].text)):
        start += 1
    while end > start and not is_word(passage.words[end - 1].text) and keys[end - 1] != ")":
        end -= 1
    if end > start and keys[end - 1] == ")":
        end = next((i for i in range(end - 1, start, -1) if keys[i] == "("), end)  # "the Central Bank (CB)" is the Central Bank
    while end - start > 2 and keys[end - 1] in WHEN and keys[end - 2] in ("on", "in"):
        end -= 2  # "the Congress on Tuesday", "the chairman in June"
    while end - start > 3 and {keys[end - 2], keys[end - 1]} & WHEN and (keys[end - 1].isdigit() or keys[end - 2].isdigit()) and keys[end - 3] == "on":
        end -= 3  # "the chairman on August 7"
    if end - start > 2 and keys[end - 1].isdigit() and keys[end - 2] == "on":
        end -= 2
    if end - start > 1 and keys[end - 1] in honours() and passage.words[end - 2].text[:1].isupper() and (kind_of(keys[end - 1]) != "role" or _ends_name(passage, start, end - 1)):
        end -= 1  # "Mr Price KC" is Mr Price, but "the Congress MP" no Congress
    return start, end


def _ends_name(passage: Passage, start: int, end: int) -> bool:
    """Whether a person's name can end before word `end`: no article opens it, and it is that of no body."""
    if passage.keys[start] in _NO_NAME:
        return False
    return not any(m.type == "ORG" and m.start < passage.words[end - 1].end <= m.end for m in passage.mentions)


def _pieces(passage: Passage, start: int, end: int) -> list[tuple[int, int]]:
    keys = passage.keys
    cut = next((i for i in range(start + 1, end) if _tells_more(passage, i, end)), None)
    if cut is not None:
        end = cut
    sent = next((i for i in range(start + 1, end) if keys[i] == "from" and kind_of(keys[i - 1]) == "document"), None)
    end = next((i for i in range(sent + 2, end) if keys[i] == "to"), end) if sent is not None else end  # "a letter from the clerk to the Treasury"
    join = next((i for i in range(start + 1, end - 1) if keys[i] in ("and", "&") and not (keys[i] == "&" and passage.words[i - 1].end == passage.words[i].start) and not _in_name(passage, i) and not _in_office(passage, start, i, end)), None)
    if join is None or end - start > 14:
        return [(start, end)]
    left, right = (start, join), (join + 1, end)
    if keys[join - 1] in WHEN:
        return [right]  # "launched it on Saturday and the channel said"
    if demonym(keys[join - 1]) and not _named(passage, *right):
        return [(start, end)]  # "American and British officials"
    if any(keys[i].endswith("ed") and keys[i + 1] in _BEHIND_VERBS and passage.words[i].text.islower() for i in range(start + 1, join - 1)):
        return [right]  # "the leader signed the order and the channel said"
    if any(keys[i] in _TITLED and keys[i + 1] in ("of", "for") for i in range(start, join - 1)) and not any(kind_of(keys[i]) == "role" for i in range(*right)):
        return [(start, end)]  # "the Department of Rivers and Flood Control"
    if any(keys[i] in _OF for i in range(start, join)) and not _named(passage, *right):
        return [(start, end)]  # "the ministry of health and welfare"
    if noun_kinds().get(keys[join - 1]) is None and not _named(passage, *left):
        return [(start, end)]
    pieces = [left, right]
    comma = next((i for i in range(start + 1, join) if keys[i] == ","), None)
    if comma is not None:
        pieces = [(start, comma), (comma + 1, join), right]
    return pieces


def _tells_more(passage: Passage, i: int, end: int) -> bool:
    """Whether a word opens what only tells more of those named in front of it: "the clerk *who* fled", "men *armed by* him", "nurses *working* there"."""
    keys = passage.keys
    if is_relative(passage, i) or keys[i] == "where" or keys[i] in _MAKING_UP or keys[i : min(i + 2, end)] in _MADE_UP:
        return True
    done_by = i + 1 < end and (keys[i].endswith("ed") or keys[i] in _DONE) and keys[i + 1] == "by"
    speaking = keys[i] in _SPEAKING and keys[i - 1] != "-"
    doing = kind_of(keys[i - 1]) == "group" and keys[i].endswith("ing") and passage.words[i].text.islower()
    return done_by or speaking or doing or _is_seated(passage, i, end)


_DONE = frozenset(("seen", "written", "shown"))
_NO_NAME = frozenset(("the", "a", "an", "another", "one", "former"))
_SPEAKING = words("speaking")
_MADE_UP = (("made", "up"), ("consisting", "of"))
_MAKING_UP = frozenset(("comprising", "including"))
"""Words behind which only the members of a body are told: "a bench comprising ..."."""


def _is_seated(passage: Passage, i: int, end: int) -> bool:
    """Whether a word tells where those work or live who speak: "a clerk *based* in Maru", "two men living near the mill"."""
    return passage.keys[i] in _SEATED and i + 2 < end and passage.keys[i + 1] in ("in", "at", "near", "outside") and passage.words[i - 1].text.islower()


_SEATED = words("seated")


def _in_name(passage: Passage, i: int) -> bool:
    """Whether a word stands inside a name: "Jammu and Kashmir"."""
    word = passage.words[i]
    return any(mention.start < word.start and mention.end > word.end for mention in passage.mentions)


def _in_office(passage: Passage, start: int, i: int, end: int) -> bool:
    """Whether "and" joins the offices of one person, or words of one: "Deputy Director and Head of the Weather Centre Anil Rao", "Director (Law and Order) Meera Das"."""
    keys = passage.keys
    opening = next((k for k in range(i - 1, start, -1) if keys[k] in ("(", ")")), None)
    if opening is not None and keys[opening] == "(" and ")" in keys[i:end]:
        return True
    if i - 1 == start and any(start == first for first, _ in passage.sentences) and keys[start].endswith(_CALLING):
        if passage.words[i + 1].text.islower() and passage.words[end - 1].text[:1].isupper():
            return True
        return any(m.type == "PER" and passage.words[i + 1].end < m.start and m.end == passage.words[end - 1].end for m in passage.mentions)
    offices = kind_of(keys[i - 1]) == "role" and passage.words[i - 1].text[:1].isupper() and kind_of(keys[i + 1]) == "role" and passage.words[i + 1].text[:1].isupper()
    offices = offices or (kind_of(keys[i - 1]) == "role" and i - start < _OFFICE and any(kind_of(keys[k]) == "role" for k in range(i + 1, end - 1)))  # "NLP leader and board chairman Anil Rao"
    named = any(m.type == "PER" and m.start > passage.words[i].start and m.end <= passage.words[end - 1].end for m in passage.mentions)
    return offices and named and keys[start] not in _DETERMINERS and not any(m.type == "PER" and passage.words[start].start <= m.start < passage.words[i].start for m in passage.mentions)


_OFFICE = 4
"""Words of an office in front of the "and" that joins another to it."""
_CALLING = ("ist", "cian", "tor", "yer", "cher")
"""Endings of callings: "Cardiologist and council member Ann Holt" is one person."""
_TITLED = words("titled-sources")


def is_surname(passage: Passage, i: int) -> bool:
    """Whether a word that could be a month ends somebody's name: "Anna May"; behind a capital, with no day behind it."""
    if any(m.type == "PER" and m.end == passage.words[i].end for m in passage.mentions):
        return True
    month = passage.keys[i] in ("may", "march", "april", "june", "august") and passage.words[i].text[:1].isupper()
    first = passage.words[i - 1].text[:1].isupper() and passage.keys[i - 1] not in WHEN and i > 0
    return month and first and not passage.keys[i + 1 : i + 2][0][:1].isdigit()


def is_relative(passage: Passage, i: int) -> bool:
    """Whether a word opens a relative clause; WHO in capitals is a body."""
    return passage.keys[i] in ("who", "which", "whose") and passage.words[i].text != "WHO"


def _named(passage: Passage, start: int, end: int) -> bool:
    if start < end and passage.words[end - 1].text == ")":
        return True  # "Ravi Rana (Congress)"
    return start < end and passage.words[end - 1].text[:1].isupper()


def read_party(passage: Passage, start: int, end: int) -> Party | None:
    """The party that words `start` to `end` name: the name behind an office, or the description as a whole.

    >>> from srot.languages.attributing.passage import read_passage
    >>> from srot.records import Span
    >>> read_party(read_passage("railway spokesman Arun Rao", (Span(0, 26),)), 0, 4).name
    'Arun Rao'
    """
    start, end = _trimmed(passage, start, end)
    if start >= end or passage.keys[start:end] in (("the",), ("a",), ("an",)) or (passage.keys[end - 1] in _OF and passage.words[end - 1].text.islower()):
        return None
    keys = passage.keys
    if end - start == 1 and keys[start] in OBJECT_PRONOUNS:
        return Party(start, end, "person", passage.surface(start, end), _SUBJECT_FORMS[keys[start]], OBJECT_PRONOUNS[keys[start]], keys[start] == "them")
    if keys[end - 1] in PRONOUNS and (end - start == 1 or keys[end - 2] not in _OF):
        return Party(end - 1, end, "person", passage.surface(end - 1, end), keys[end - 1], PRONOUNS[keys[end - 1]], keys[end - 1] == "they")
    spoken = keys[end - 1].removesuffix("'re").removesuffix("’re").removesuffix("'ve").removesuffix("’ve")
    if spoken != keys[end - 1] and spoken in PRONOUNS:
        return Party(end - 1, end, "person", passage.surface(end - 1, end), spoken, PRONOUNS[spoken], spoken == "they")
    if keys[start:end] == ("both",):
        return Party(start, end, "person", passage.surface(start, end), "both", "pair", True)
    for mention in passage.mentions:
        if mention.type == "PER" and mention.end == passage.words[end - 1].end and mention.start >= passage.words[start].start:
            first = next(i for i in range(start, end) if passage.words[i].end > mention.start)
            if not _is_station(passage, first, end) and not _is_owner(passage, start, first):
                made = "agency" if first > start and keys[first - 1] == "agency" else "person"  # "state agency NOVA"
                return Party(first, end, made, mention.name, keys[end - 1], phrase=start)
    return _described(passage, start, end)


def _is_owner(passage: Passage, start: int, first: int) -> bool:
    """Whether a name only tells whose kin or people those are who speak: "the mother of Ana Roy", "lawyers for Ana Roy"."""
    if _is_office(passage.keys, start):
        return True
    return first - 2 >= start and passage.keys[first - 1] in ("of", "for") and kind_of(passage.keys[first - 2]) in ("role", "group") and (passage.words[first - 2].text.islower() or any(first - 2 == opening for opening, _ in passage.sentences))


def _is_office(keys: Sequence[str], start: int) -> bool:
    """Whether an office speaks, and not who holds it: "the office of the governor Salim Baig"."""
    first = start + (keys[start] == "the")
    return tuple(keys[first : first + 2]) == ("office", "of")


def _described(passage: Passage, start: int, end: int) -> Party | None:
    keys = passage.keys
    head = _head(passage, start, end)
    if keys[head] in _COUNTED and any(c.isdigit() for key in keys[start:head] for c in key):
        return None  # "the crash that claimed 12 lives has shocked ..."
    kind = noun_kinds().get(keys[head], "")
    last_role = max((i for i in range(start, end - 1) if noun_kinds().get(keys[i]) == "role"), default=-1)
    name = passage.surface(start, end)
    if known := _kind_of_name(passage, start, end, head):
        return Party(start, end, known, name, keys[head], phrase=start)
    if _is_office(keys, start):
        return Party(start, end, "body", name, "office", phrase=start)
    if last_role >= start and _capital_run(passage, last_role + 1, end) and head != last_role and kind != "role" and kind_of(keys[end - 1]) != "body":
        return Party(last_role + 1, end, "person", passage.surface(last_role + 1, end), keys[end - 1], phrase=start)
    noun = start + 1 if keys[start] in _DETERMINERS and end - start > 1 else start
    if kind == "role":
        return _holder(passage, start, end, noun, head)
    if kind == "group":
        return Party(start, end, "unnamed", name, keys[head], plural=True, bare=True)
    if kind:
        points = pointing_nouns().get(keys[head], "") if keys[start] == "the" and end - start == 2 else ""
        wire = kind in ("body", "outlet") and any(keys[i] in _WIRE for i in range(start, end)) and keys[head] == "agency"
        bare = kind != "outlet" or not _titled(passage, noun, head)
        return Party(start, end, "agency" if wire else kind, name, keys[head], bare=bare, phrase=noun, points=points)
    if keys[start] == "the" and end - start == len(("the", "CM")) and keys[head] in office_shorts() and passage.words[head].text.isupper():
        return Party(start, end, "person", name, keys[head], bare=True, phrase=noun)
    if passage.words[head].text.islower() or not any(passage.words[i].text[:1].isupper() for i in range(noun, end)):
        return Party(start, end, "unnamed", name, keys[head], plural=keys[head].endswith("s"), bare=True)
    seated = "based" in keys[start + 1 : end - 1]  # "Turin-based Marvel"
    seated = seated or (head == end - 1 and any(m.type == "LOC" and m.end == passage.words[head].end for m in passage.mentions))  # "neighbouring Chad"
    seated = seated or _is_acronym(passage, start, end)
    return Party(start, end, "body" if seated else "person", name, keys[end - 1], phrase=start)


def _is_acronym(passage: Passage, start: int, end: int) -> bool:
    """Whether "the" and capital letters name a body: "the AUS", but not "the DM"."""
    word = passage.words[end - 1].text
    return end - start == 2 and passage.keys[start] == "the" and len(word) > 2 and word.isupper() and passage.keys[end - 1] not in _OFFICES


_OFFICES = words("office-acronyms")


def _kind_of_name(passage: Passage, start: int, end: int, head: int) -> str:
    """The kind of a known name, of an outlet or of a post; empty for others."""
    keys = passage.keys
    if keys[head] == "post" and keys[start] in ("a", "an"):
        return "document"  # "in a post on X"
    known = _known_kind(passage.surface(start + (keys[start] in _DETERMINERS), end))
    led = any(noun_kinds().get(keys[i]) == "outlet" and passage.words[i + 1].text[:1].isupper() for i in range(start, end - 1))
    wired = any(keys[i - 1] in _WIRE and keys[i] == "agency" and passage.words[i + 1].text[:1].isupper() for i in range(start + 1, end - 1))
    if not known and wired:
        return "agency"  # "the state news agency NOVA"
    if not known and (led or is_outlet_name(passage, start, end)) and keys[start] not in ("in", "on"):
        return "outlet"
    return known


def _holder(passage: Passage, start: int, end: int, noun: int, head: int) -> Party:
    """Whoever is told by the office that he holds: "the mayor", "an army spokesman", "the former chief"."""
    keys = passage.keys
    one = keys[start] in ("a", "an", "one", "another")
    made = "person" if keys[head].startswith("spokes") or not one else "unnamed"
    formerly = keys[noun] in ("former", "ex", "veteran", "outgoing", "embattled")
    alone = formerly or (end - start == 2 and pointing_nouns().get(keys[head]) == "person")
    points = "person" if keys[start] == "the" and alone and head == end - 1 else ""
    of_party = end - start == _MEMBER and passage.words[start + 1].text.isupper() and pointing_nouns().get(keys[head]) == "person"
    points = "member" if keys[start] == "the" and of_party and head == end - 1 else points  # "the PTI lawmaker"
    return Party(start, end, made, passage.surface(start, end), keys[head], bare=True, phrase=noun, points=points)


_MEMBER = 3
"""Words of "the PTI lawmaker"."""
_COUNTED = words("counted")
"""What is counted and never speaks."""


def _titled(passage: Passage, noun: int, head: int) -> bool:
    """Whether the name of an outlet stands in front of its noun: "Dawn newspaper", but not "Local newspaper"."""
    opens = any(noun == start for start, _ in passage.sentences)
    return passage.words[noun].text[:1].isupper() and noun < head and (not opens or passage.keys[noun] in _outlet_words("alone"))


def _head(passage: Passage, start: int, end: int) -> int:
    """The head noun: the last word before a preposition ("a spokesman for the army": spokesman)."""
    for i in range(start + 1, end):
        if (passage.keys[i] in _OF or passage.keys[i] == "by" or passage.keys[i] in BEHIND_NOUN) and not passage.words[i - 1].text[:1].isdigit():
            return i - 1
    return end - 1


def _capital_run(passage: Passage, start: int, end: int) -> bool:
    return start < end and all(
        passage.words[i].text[:1].isupper() or passage.keys[i] in (".", "-", "'", "al", "bin", "de", "van", "von", "ul") for i in range(start, end)
    )


@cache
def _known_kind(name: str) -> str:
    for row in lookup(name):
        if row.subtype == "agency":
            return "agency"
        if row.subtype in ("outlet", "broadcaster"):
            return "outlet"
        if row.type == "ORG" or row.subtype in ("country", "capital"):
            return "body"
    return ""


def is_outlet_name(passage: Passage, start: int, end: int) -> bool:
    """Whether a capitalised name is that of a paper, a station or a site: "the Harbour Courier", "Radio Kumari"."""
    first = start + 1 if passage.keys[start] in ("the", "a", "an") else start
    if _is_station(passage, first, end):
        return True
    if first >= end or passage.words[end - 1].text[:1].islower() or not passage.words[first].text[:1].isupper():
        return False
    if end - first == 1:
        return passage.keys[first] in _outlet_words("alone")
    end -= passage.keys[end - 1].isdigit()  # "Radio 1"
    of = next((i for i in range(first + 1, end - 1) if passage.keys[i] == "of"), end)
    named = passage.keys[of - 1] in _outlet_words("last") or passage.keys[first] in _outlet_words("first")
    return named and not any(noun_kinds().get(passage.keys[i]) == "role" for i in range(first, end))


def _is_station(passage: Passage, start: int, end: int) -> bool:
    """Whether a name is that of a station: "WVTR-TV", "Channel station KVTR", "Harbour TV", "Radio Kumari"."""
    led = end - start > 1 and passage.keys[start] in ("radio", "tv", "channel") and not passage.words[start + 1].text[:1].islower()  # not "a radio interview"
    return led or passage.words[end - 1].text in ("TV", "FM") or any(_CALL_SIGN.fullmatch(passage.words[i].text) for i in range(start, end))


_CALL_SIGN = regex.compile(r"[KW][A-Z]{3}")
"""Names of American stations: "KVTR"."""


@cache
def _outlet_words(use: str) -> frozenset[str]:
    rows = read_table("srot.languages.en", "outlet_names")
    return frozenset(fold(word) for row in rows if row["use"] == use for word in row["words"].split())


def is_outlet(party: Party) -> bool:
    """Whether the party can pass on what it is told."""
    return party.kind in NEWSROOMS and party.head not in ("media",)


def read_outlet(passage: Passage, start: int, end: int) -> Party | None:
    """The outlet or agency that words `start` to `end` name, by itself or as the owner of a programme ("the BBC's Today")."""
    party = read_party(passage, start, end)
    if passage.keys[start] in _OWN or (party is not None and is_credited(passage, party)):
        return None  # the report's own newsroom, the speaker's own site
    if party is not None and is_outlet(party) and not (party.head == "times" and passage.words[party.end - 1].text.islower()):
        return party  # "spoke to the accused several times"
    if _is_masthead(passage, start, end) or _is_site(passage, start, end):
        return Party(start, end, "outlet", passage.surface(start, end), phrase=start)
    owner = next((i for i in range(start, end) if passage.keys[i].endswith(OWNERS)), None)
    if owner is None:
        return None
    named = passage.surface(start, owner + 1)[:-2]
    bare = named.removeprefix("the ").removeprefix("The ")
    kind = "outlet" if fold(bare) in _outlet_words("alone") else _known_kind(bare)
    return Party(start, owner + 1, kind, named, phrase=start) if kind in NEWSROOMS else None


def _is_masthead(passage: Passage, start: int, end: int) -> bool:
    """Whether words behind "told" are the name of a paper by its great "The", which no body and no place has amid a sentence: "told The Meghna"."""
    words = passage.words[start:end]
    if start == 0 or passage.words[start - 1].text != "told" or not 1 < len(words) <= _MASTHEAD or words[0].text != "The":
        return False
    named = all(word.text[:1].isupper() for word in words) and not any(kind_of(key) for key in passage.keys[start:end])
    return named and not any(row.type != "LOC" or row.subtype in ("country", "capital", "city") for first in (start, start + 1) for row in lookup(passage.surface(first, end)))


def _is_site(passage: Passage, start: int, end: int) -> bool:
    """Whether words are the address of a site that stands for its name: "Scroll.in", "News24.com"."""
    words = passage.words[start:end]
    joined = len(words) == 3 and words[1].text == "." and words[0].end == words[1].start and words[1].end == words[2].start
    return joined and words[0].text[:1].isupper() and passage.keys[end - 1] in _DOMAINS


_DOMAINS = frozenset(("com", "in", "org", "net", "info", "co", "tv", "ng", "az"))
_MASTHEAD = 4
"""Words of the name of a paper, "The" among them."""
_OWN = words("own")


def is_credited(passage: Passage, party: Party) -> bool:
    """Whether the party is the report's own outlet, or the agency that the whole report is credited to."""
    bare = party.name.removeprefix("the ").removeprefix("The ")
    names = {party.name, bare, *(row.name_en for row in (lookup(bare) if passage.credited else ()))}
    return any(fold(name) in passage.credited or fold(name.removesuffix(" News")) in passage.credited for name in names)


OWNERS = ("'s", "’s")
"""Ends of a word that owns the next."""


def strip_owner(name: str) -> str:
    """A name without the mark of an owner.

    >>> strip_owner("the premier's"), strip_owner("Ann Holt")
    ('the premier', 'Ann Holt')
    """
    for mark in OWNERS:
        name = name.removesuffix(mark)
    return name
