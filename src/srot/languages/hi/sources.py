"""Hindi source phrases: the noun phrase in front of ने, के अनुसार, का कहना है, delimited by case and clause words.

Names found elsewhere sharpen a phrase (its type, its fullest form); none are needed to find it.
"""

from __future__ import annotations

from functools import cache

from srot.gazetteer import lookup
from srot.languages.attributing.passage import Passage
from srot.languages.attributing.saying import Party
from srot.languages.hi.pairs import BOTH, read_pair
from srot.languages.hi.saying_words import words
from srot.languages.hi.word_kinds import (
    DIRECT_PLURALS,
    GENITIVES,
    is_future,
    is_infinitive,
    kind_of,
    pointing_nouns,
    pronouns,
    word_class,
)
from srot.models.common_words import is_common_word
from srot.text.normal import fold
from srot.text.words import is_word

_LONGEST = 16
_INSIDE = frozenset("()-–.¨'’‘&/")
_KIND_OF_GROUP = {"group": "unnamed", "role": "person", "report": "unnamed"}
# Offices that do not single out one known bearer: "एक अधिकारी" is nobody by name.
_FACELESS = words("faceless")
_SPOKEN = words("spoken")


@cache
def _stops() -> frozenset[str]:
    return word_class("case") | word_class("verb") | words("subjects")


_DIRECT_NOUNS = words("direct-nouns")


def phrase_start(passage: Passage, end: int, low: int) -> int:
    """First word of the noun phrase that ends before word `end`, not before `low`; commas and और stop it."""
    keys, i = passage.keys, end - 1
    floor = max(low, end - _LONGEST)
    while i >= floor:
        key = keys[i]
        if key == ")":
            opening = _opening(keys, i, floor)
            if opening < 0:
                break
            i = opening - 1
            continue
        if i < end - 1 and (key.endswith(DIRECT_PLURALS) or key in _DIRECT_NOUNS or _is_deed(passage, i) or _ends_heading(passage, i)):
            break
        agent = i == end - 1 and end < len(keys) and keys[end] == "ने"  # no verb stands before ने: "ली ने"
        if not (agent and is_word(passage.words[i].text) and i not in passage.dated) and not _carries(passage, i, key):
            short = _short_quotation(passage, i, floor)
            if short is None:
                break
            i = short
        i -= 1
    return _stripped(passage, i + 1, end)


def _opening(keys: tuple[str, ...], i: int, floor: int) -> int:
    for j in range(i, max(floor, i - 9) - 1, -1):
        if keys[j] == "(":
            return j
    return -1


def _carries(passage: Passage, i: int, key: str) -> bool:
    if key.endswith("ने") and key != "ने" and passage.keys[i + 1] in _DOERS and passage.keys[i + 2 : i + 3] == ("ने",):
        return True  # "फ़ोन करने वाले ने"
    if (key in _stops() and not _is_name(passage, i)) or key in word_class("join") or i in passage.dated or key in word_class("when"):
        return False
    if key == "." and i + 1 < len(passage.words):
        # the full stop of an initial or a title; that of a sentence never stands inside one
        return len(passage.words[i - 1].text) <= 4
    return is_word(passage.words[i].text) or key in _INSIDE


def _is_deed(passage: Passage, i: int) -> bool:
    """Whether an infinitive ends what is said in front of an office: "कॉलेज खोलने का मुख्यमंत्री ने ऐलान किया"."""
    behind = passage.keys[i + 2 : i + 3]
    return passage.keys[i + 1] in GENITIVES and is_infinitive(passage.keys[i]) and bool(behind) and kind_of(behind[0]) == "role"


def _ends_heading(passage: Passage, i: int) -> bool:
    """Whether a word ends a heading that the page has run together with the sentence behind it."""
    return passage.words[i].end == passage.words[i + 1].start and passage.keys[i] in _HEADING_ENDS


_HEADING_ENDS = words("heading-ends")
_DOERS = words("doers")


def _is_name(passage: Passage, i: int) -> bool:
    """Whether a word that could be a verb is the name of somebody: "ली", "मिली"."""
    if passage.keys[i] not in word_class("verb"):
        return False
    word = passage.words[i]
    return any(m.type == "PER" and m.start <= word.start and word.end <= m.end for m in passage.mentions)


def _short_quotation(passage: Passage, i: int, floor: int) -> int | None:
    """Start of a quoted name that ends at word `i`: the party "X"."""
    number = passage.quotation_at(i)
    if number is None:
        return None
    start, end = passage.quoted[number]
    spoken = passage.keys[end - 2] in _SPOKEN_ENDS or passage.keys[end - 2] in word_class("verb")
    return start if end == i + 1 and end - start <= 6 and start >= floor and not spoken else None


# what ends in a comma or a full stop inside its marks was said, it names nobody
_SPOKEN_ENDS = frozenset((",", "।", ".", "?", "!", "…"))


def _stripped(passage: Passage, start: int, end: int) -> int:
    keys = passage.keys
    while start < end and keys[start] == "(" and ")" not in keys[start:end]:
        start += 1
    dull = GENITIVES | word_class("particle") | word_class("lead") | word_class("modifier") | _INSIDE
    while start < end and (keys[start] in dull or keys[start] in _MARKS_INSIDE) and keys[start] != "(":
        if start + 1 < end and keys[start] in word_class("modifier") and keys[start + 1] in GENITIVES:
            break  # "मृतक के भाई"
        start += 1
    return start


_MARKS_INSIDE = frozenset("\"“”‘’'`")


def find_parties(passage: Passage, end: int, low: int) -> tuple[Party, ...]:
    """The source, or the sources side by side ("A, B और C"), named right before word `end`."""
    pieces = _pieces(passage, end, low)
    made = [party for start, stop in pieces if (party := read_party(passage, start, stop)) is not None]
    return tuple(made)


def _pieces(passage: Passage, end: int, low: int) -> list[tuple[int, int]]:
    keys = passage.keys
    start = phrase_start(passage, end, low)
    if start >= end:
        return []
    if end - start == 1 and keys[start] in _ALL_OF_THEM and start - 2 >= low and keys[start - 1] == ",":
        return _pieces(passage, start - 1, low)
    apposed = _apposed(passage, start, end, low)
    if apposed is not None:
        return [apposed]
    pieces, joined = [(start, end)], keys[end - 1] == _AND_OTHERS
    while start - 2 >= low:
        before = keys[start - 1]
        if before in word_class("join"):
            joined = True
        elif before != "," or not (joined or _listed(passage, start, pieces[0][1], low) or _pairs(passage, start, pieces[0][1], low)):
            break
        stop = start - 1
        start = phrase_start(passage, stop, low)
        if start >= stop or stop - start > 9 or _acts(passage, stop) or not _nominal(passage, start, stop):
            break
        pieces.insert(0, (start, stop))
    return _merged(passage, pieces)


def _apposed(passage: Passage, start: int, end: int, low: int) -> tuple[int, int] | None:
    """"क ख, प्रभारी, थाना ग ने", "क ख, जिलाध्यक्ष ने": the name in front of an office set off by commas."""
    keys, stop = passage.keys, start - 1
    first = phrase_start(passage, stop, low) if stop > low and keys[stop] == "," else stop
    if first < stop and kind_of(keys[stop - 1]) == "role" and stop - first < 4 and keys[first - 1] == "," and first - 1 > low:
        stop = first - 1  # the office; the place stands behind it
    elif kind_of(keys[end - 1]) != "role" or end - start > 3:
        return None
    first = phrase_start(passage, stop, low) if stop > low else stop
    named = any(m.type == "PER" and m.end == passage.words[stop - 1].end for m in passage.mentions)
    named = named or (stop > first and not any(kind_of(keys[i]) or is_common_word("hi", keys[i]) for i in range(first, stop)))
    return (first, stop) if first == low < stop and named and keys[stop] == "," else None


_AND_OTHERS = fold("आदि")
_ALL_OF_THEM = words("all-of-them")


def _acts(passage: Passage, stop: int) -> bool:
    """Whether the word before `stop` looks like a verb ("दिखाई और मंत्री ने"): by its ending, unless it is a name."""
    word = passage.words[stop - 1]
    if any(m.start < word.end and word.start < m.end for m in passage.mentions):
        return False
    key = passage.keys[stop - 1]
    return len(key) > 3 and not kind_of(key) and (key.endswith(_VERB_ENDINGS) or is_future(key))


_OF_NAMES = words("of-in-names")


_VERB_ENDINGS = tuple(fold(w) for w in ("ाई", "ाया", "ाए", "ायी", "ाये", "ाकर"))


def _nominal(passage: Passage, start: int, stop: int) -> bool:
    """Whether a piece looks like a name or a source noun, not like the tail of a clause."""
    return stop > start and passage.keys[stop - 1] not in GENITIVES and is_word(passage.words[stop - 1].text[0])


def _listed(passage: Passage, start: int, stop: int, low: int) -> bool:
    """Three names or more with commas only: "किसान क, ख, ग ने"; two could be what is said, and who says it."""
    keys, named = passage.keys, _names_end(passage)
    if any(key in GENITIVES for key in keys[start:stop]) or passage.words[stop - 1].end not in named or passage.words[start - 2].end not in named:
        return False
    run = keys[max(low, start - 6) : start - 1]
    return "," in run or "," in keys[stop : stop + 4]


def _names_end(passage: Passage) -> frozenset[int]:
    return frozenset(m.end for m in passage.mentions if m.type == "PER")


def _pairs(passage: Passage, start: int, stop: int, low: int) -> bool:
    """Two offices with a comma only: "डीएम क ख, एसपी ग घ ने"."""
    left = phrase_start(passage, start - 1, low)
    right_role = any(kind_of(passage.keys[i]) == "role" for i in range(start, stop))
    left_role = any(kind_of(passage.keys[i]) == "role" for i in range(left, start - 1))
    return left_role and right_role and start - 1 - left <= 9


def _merged(passage: Passage, pieces: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """"सांसद और पार्टी नेता क ख" is one man: an office without a name joins the name that follows it."""
    if len(pieces) > 1 and passage.keys[pieces[-1][1] - 1] in _BENCHES and any(passage.keys[i] in GENITIVES for i in range(*pieces[-1])):
        return [(pieces[0][0], pieces[-1][1])]
    while len(pieces) > 2 and _shares_office(passage, *pieces[-2], *pieces[-1]):
        pieces = [*pieces[:-2], (pieces[-2][0], pieces[-1][1])]
    if len(pieces) == 2:
        (first, stop), (second, end) = pieces
        if _shares_office(passage, first, stop, second, end):
            return [(first, end)]
        if kind_of(passage.keys[stop - 1]) == "role" and _named(passage, second, end) and not _named(passage, first, stop):
            return [(first, end)]
    return pieces


def _shares_office(passage: Passage, first: int, stop: int, second: int, end: int) -> bool:
    """"खाद्य और आपूर्ति मंत्री क ख", "बाढ़ एवं सूखा नियंत्रण कार्यालय के प्रमुख क ख": a common word in front of और belongs to the office behind."""
    word, head = passage.words[stop - 1], passage.keys[stop - 1]
    named = any(m.start < word.end and word.start < m.end for m in passage.mentions) or _known_kind(passage.surface(first, stop))
    office = any(kind_of(passage.keys[i]) in ("role", "body") for i in range(second + 1, end))
    return office and not named and kind_of(head) in ("", "report") and is_common_word("hi", head)


# "जस्टिस क ख और जस्टिस ग घ की पीठ"
_BENCHES = words("benches")


def _named(passage: Passage, start: int, end: int) -> bool:
    """Whether a name follows the office in a piece."""
    return not kind_of(passage.keys[end - 1])


def read_party(passage: Passage, start: int, end: int) -> Party | None:
    """The party that words `start` to `end` name; ``None`` when they name none ("जिस", "इस").

    >>> from srot.records import Span
    >>> from srot.languages.attributing.passage import read_passage
    >>> read_party(read_passage("थाना प्रभारी अजय नेगी", (Span(0, 21),)), 0, 4).name
    'अजय नेगी'
    """
    keys = passage.keys
    core = _without_record(passage, start, _core_end(passage, start, end))
    if keys[start : start + 1] == (BOTH,) and core <= start + 2 <= end + 1:
        return read_pair(passage, start, max(core, start + 1))
    if core <= start:
        return None
    key = keys[core - 1]
    if core - start == 1 and key in pronouns():
        refers, many = pronouns()[key]
        return Party(start, core, "person", passage.surface(start, core), key, refers, many)
    if (key in word_class("stop") and _mention_ending_at(passage, start, core) is None) or (core - start == 1 and not is_word(passage.words[start].text)):
        return None
    outlet = _named_outlet(passage, start, core)
    if outlet is not None:
        return outlet
    kind = kind_of(key)
    if kind:
        return _described(passage, start, core, end, kind)
    return _proper(passage, start, core, end)


def _named_outlet(passage: Passage, start: int, core: int) -> Party | None:
    """A paper or a station with its noun: "अखबार काठमांडू पोस्ट", "काठमांडू पोस्ट अखबार"; no "स्थानीय अखबार"."""
    keys = passage.keys
    last = next((i for i in range(core - 1, start - 1, -1) if keys[i] in _PAPER_NOUNS), None)
    if last is None:
        return None
    if last < core - 1:
        first, stop = last + 1, core
        if any(key in GENITIVES or kind_of(key) in ("role", "group") for key in keys[last + 1 : core]):
            return None
    else:
        genitive = max((i for i in range(start, last) if keys[i] in GENITIVES), default=start - 1)
        first, stop = genitive + 1, last
        first += first < stop and keys[first] == "एक"
        titled = stop - first > 1 and (keys[stop - 1] in _PAPER_ENDS or kind_of(keys[stop - 1]) == "outlet")
        if not titled or any(key in _GENERAL for key in keys[first:stop]):
            return None
    return Party(first, stop, "outlet", passage.surface(first, stop), keys[stop - 1], phrase=start)


_PAPER_NOUNS, _PAPER_ENDS = words("paper-nouns"), words("papers")
_GENERAL = words("bare-channels") | words("wire")


def _core_end(passage: Passage, start: int, end: int) -> int:
    """Where the phrase ends without a bracket or a particle behind it."""
    keys = passage.keys
    while end > start:
        if keys[end - 1] == ")":
            opening = _opening(keys, end - 1, start)
            if opening <= start:
                return end
            end = opening
        elif keys[end - 1] in _TRAILING:
            end -= 1
        else:
            break
    return end


def _without_record(passage: Passage, start: int, end: int) -> int:
    """In front of whose child he is and where he lives: "क पुत्र ख निवासी ग्राम ग"."""
    keys = passage.keys
    for i in range(start + 1, end - 1):
        child = keys[i] in _CHILDREN and keys[i - 1] not in GENITIVES and kind_of(keys[i - 1]) != "role"
        if child or (keys[i] == _RESIDENT and keys[i + 1] in _QUARTERS):
            return i
    return end


_CHILDREN, _QUARTERS = words("children-of"), words("quarters")
_RESIDENT = fold("निवासी")
_TRAILING = words("trailing") | {"'", "’", '"', "”", ",", "-", "–", "."}


def _described(passage: Passage, start: int, core: int, end: int, kind: str) -> Party:
    keys, head = passage.keys, passage.keys[core - 1]
    made = _KIND_OF_GROUP.get(kind, kind)
    wire = next((i for i in range(core - 2, start - 1, -1) if keys[i] in _WIRE_HEADS), None)
    if kind == "agency" and wire is not None:
        return Party(wire + 1, core, made, passage.surface(wire + 1, core), head, phrase=start)
    if kind == "role":
        faceless = head in _FACELESS or keys[start] == "एक"
        made = "unnamed" if faceless and head not in _SPOKEN else "person"
    elif kind in ("body", "outlet") and _is_agency(keys, start, core):
        made = "agency"
    points = pointing_nouns().get(head, "") if core - start == 1 else ""
    return Party(start, core, made, passage.surface(start, core), head, plural=kind == "group", bare=True, points=points)


def _is_agency(keys: tuple[str, ...], start: int, core: int) -> bool:
    return any(keys[i] in _WIRE for i in range(start, core)) and keys[core - 1] in _WIRE_HEADS


_WIRE = words("wire")
_WIRE_HEADS = words("wire-heads")


def _proper(passage: Passage, start: int, core: int, end: int) -> Party:
    """A phrase whose last word is no known noun: the name is what stands behind the last office or genitive."""
    keys = passage.keys
    mention = _mention_ending_at(passage, start, core)
    if mention is not None:
        first, name, kind = mention
        seated = start < first and kind_of(keys[first - 1]) == "body" and kind == "body"
        if kind == "body" and start < first and keys[first - 1] in _OF_NAMES:  # "मिशन इन अफगानिस्तान"
            return Party(start, core, kind, passage.surface(start, core), keys[core - 1], phrase=start)
        if seated:  # "मौसम विज्ञान केंद्र शिमला"
            return Party(start, core, kind, passage.surface(start, core), keys[first - 1], bare=True)
        return Party(first, core, kind, name, keys[core - 1], phrase=start)
    first, role, outlet = start, False, ""
    for i in range(start, core - 1):
        kind = kind_of(keys[i])
        if (keys[i] in GENITIVES and not _is_initial(keys, i)) or keys[i] in word_class("modifier"):
            first, role = i + 1, False
        elif kind == "role" or (kind == "group" and keys[i + 1] not in GENITIVES):
            first, role = i + 1, True
        elif keys[i] == ")" or keys[i] in word_class("honorific"):
            first = i + 1
        elif kind in ("agency", "outlet"):
            first, outlet = i + 1, kind
        elif keys[i] in _WIRE_HEADS and any(key in _WIRE for key in keys[start:i]):
            first, outlet = i + 1, "agency"
    while first < core - 1 and (keys[first] in word_class("honorific") or keys[first] in ("(", ")", ".", "-", ",")):
        first = _past_bracket(keys, first, core)
    body = _body_inside(keys, first, core) and not role
    if outlet and not role:
        return Party(first, core, outlet, passage.surface(first, core), keys[core - 1], phrase=start)
    known = _known_kind(passage.surface(first, core)) if not role else ""
    if known:
        return Party(first, core, known, passage.surface(first, core), keys[core - 1], phrase=start)
    made = "body" if body else "agency" if tuple(keys[first:core]) in passage.outlets else "person"
    return Party(first, core, made, passage.surface(first, core), keys[core - 1], phrase=start)


@cache
def _known_kind(name: str) -> str:
    """Kind of a name that the gazetteer knows; countries and bodies speak as bodies."""
    for row in lookup(name):
        if row.subtype == "agency":
            return "agency"
        if row.subtype in ("outlet", "broadcaster"):
            return "outlet"
        if row.type == "ORG" or row.subtype == "country":
            return "body"
    return ""


def _is_initial(keys: tuple[str, ...], i: int) -> bool:
    """Whether के is a spelled-out K: "आर. के. माथुर", "आर के माथुर"."""
    return keys[i] == "के" and i > 0 and (keys[i + 1] == "." or keys[i - 1] in words("letters"))


def _past_bracket(keys: tuple[str, ...], first: int, core: int) -> int:
    if keys[first] == "(" and ")" in keys[first:core]:
        return keys.index(")", first) + 1
    return first + 1


def _body_inside(keys: tuple[str, ...], start: int, core: int) -> bool:
    return any(kind_of(keys[i]) == "body" for i in range(start, core))


def _mention_ending_at(passage: Passage, start: int, core: int) -> tuple[int, str, str] | None:
    stop = passage.words[core - 1].end
    low = passage.words[start].start
    for mention in passage.mentions:
        if mention.start >= low and mention.end == stop:
            first = next(i for i in range(start, core) if passage.words[i].end > mention.start)
            return first, mention.name, _kind_of_mention(mention.type, mention.subtype)
    return None


def _kind_of_mention(kind: str, subtype: str | None) -> str:
    if subtype in ("agency", "outlet", "broadcaster"):
        return "agency" if subtype == "agency" else "outlet"
    return "person" if kind == "PER" else "body"


def is_outlet(party: Party) -> bool:
    """Whether the party can pass on what it is told: an agency, a paper, a channel; not "the media" at large."""
    return party.kind in ("agency", "outlet") and party.head not in _MEDIA


_MEDIA = words("media")
_OUTLET_NOUNS = words("outlet-nouns")


def opening_word(parties: tuple[Party, ...]) -> int:
    """Where the whole phrase of the first party begins, office included."""
    first = parties[0]
    return first.phrase if 0 <= first.phrase < first.start else first.start


def find_outlets(passage: Passage) -> frozenset[tuple[str, ...]]:
    """Names that the article itself introduces as an outlet: "समाचार एजेंसी X के हवाले से"."""
    keys, found = passage.keys, set()
    for i, key in enumerate(keys):
        if key in _OUTLET_NOUNS:
            stop = i + 1
            while stop < min(len(keys), i + 5) and _carries(passage, stop, keys[stop]) and keys[stop] not in GENITIVES:
                stop += 1
            if i + 1 < stop < len(keys) and keys[stop] in (*GENITIVES, "ने", "को", "से", fold("द्वारा")):
                found.add(keys[i + 1 : stop])
    return frozenset(found)
