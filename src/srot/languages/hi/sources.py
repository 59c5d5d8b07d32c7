"""Hindi source phrases: the noun phrase in front of ने, के अनुसार, का कहना है, delimited by case and clause words.

Names found elsewhere sharpen a phrase (its type, its fullest form); none are needed to find it.
"""

from __future__ import annotations

from srot.languages.attributing.passage import Passage
from srot.languages.attributing.saying import Party
from srot.languages.hi.saying_words import words
from srot.languages.hi.source_parties import known_kind, read_party
from srot.languages.hi.source_phrases import phrase_start
from srot.languages.hi.word_kinds import (
    GENITIVES,
    is_future,
    is_number,
    kind_of,
    word_class,
)
from srot.models.common_words import is_common_word, is_dictionary_word
from srot.text.normal import fold
from srot.text.words import is_word


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
    """"क ख, प्रभारी, थाना ग ने", "क ख, जिलाध्यक्ष ने": the name in front of an office set off by commas; house and place stand behind it."""
    keys, stop = passage.keys, _before_office(passage, start, low)
    if stop is None and (kind_of(keys[end - 1]) != "role" or end - start > 3):
        return None
    stop = start - 1 if stop is None else stop
    first = phrase_start(passage, stop, low) if stop > low else stop
    person = any(m.type == "PER" and m.end == passage.words[stop - 1].end for m in passage.mentions)
    named = person or (stop > first and not any(kind_of(keys[i]) or is_common_word("hi", keys[i]) for i in range(first, stop)))
    opens = first == low or (person and first - low <= 4 and keys[first - 1] == ",")  # "इस बीच, क ख, प्रभारी, थाना ग ने"
    return (first, stop) if opens and first < stop and named and keys[stop] == "," else None


def _before_office(passage: Passage, start: int, low: int) -> int | None:
    """The comma in front of the office that stands, up to three commas back, before the phrase that begins at `start`."""
    keys, stop = passage.keys, start - 1
    for _ in range(3):
        first = phrase_start(passage, stop, low) if stop > low and keys[stop] == "," else stop
        if first >= stop or first - 1 <= low or keys[first - 1] != "," or stop - first > 5:
            return None
        if kind_of(keys[stop - 1]) == "role":
            return first - 1
        stop = first - 1
    return None


_AND_OTHERS = fold("आदि")
_ALL_OF_THEM = words("all-of-them")


def _acts(passage: Passage, stop: int) -> bool:
    """Whether the word before `stop` looks like a verb ("दिखाई और मंत्री ने"): by its ending, unless it is a name."""
    word = passage.words[stop - 1]
    if any(m.start < word.end and word.start < m.end for m in passage.mentions):
        return False
    key = passage.keys[stop - 1]
    return len(key) > 3 and not kind_of(key) and (key.endswith(_VERB_ENDINGS) or is_future(key))


_VERB_ENDINGS = tuple(fold(w) for w in ("ाई", "ाया", "ाए", "ायी", "ाये", "ाकर"))


def _nominal(passage: Passage, start: int, stop: int) -> bool:
    """Whether a piece looks like a name or a source noun, not like the tail of a clause."""
    return stop > start and passage.keys[stop - 1] not in GENITIVES and (is_word(passage.words[stop - 1].text[0]) or passage.keys[stop - 1] == ")")


def _listed(passage: Passage, start: int, stop: int, low: int) -> bool:
    """Three names or more with commas only: "किसान क, ख, ग ने"; two without a noun for both could be what is said, and who says it."""
    keys, named = passage.keys, _names_end(passage)
    if any(key in GENITIVES for key in keys[start:stop]) or passage.words[stop - 1].end not in named or passage.words[start - 2].end not in named:
        return False
    run = keys[max(low, start - 6) : start - 1]
    return "," in run or not word_class("join").isdisjoint(run) or "," in keys[stop : stop + 4] or _shares_noun(passage, start - 1, low)


def _shares_noun(passage: Passage, stop: int, low: int) -> bool:
    """"ग्रामीण क, ख ने", "किसान क ख, ग घ ने": two names behind one noun of sources that opens the clause."""
    first = phrase_start(passage, stop, low)
    return first == low and first < stop - 1 and any(kind_of(passage.keys[i]) in ("role", "group") for i in range(first, stop - 1))


def _names_end(passage: Passage) -> frozenset[int]:
    return frozenset(m.end for m in passage.mentions if m.type == "PER")


def _pairs(passage: Passage, start: int, stop: int, low: int) -> bool:
    """Two offices with a comma only: "डीएम क ख, एसपी ग घ ने"."""
    left = phrase_start(passage, start - 1, low)
    held = any(kind_of(passage.keys[i]) == "role" for i in range(start, stop)) and {passage.words[stop - 1].end, passage.words[start - 2].end} <= _names_end(passage)
    if held and left - 2 >= low and passage.keys[left - 1] in word_class("join"):
        return True  # "अंचल अधिकारी क एवं ए एस आई ख, थानाध्यक्ष ग ने"
    right_role = any(kind_of(passage.keys[i]) == "role" for i in range(start, stop))
    left_role = any(kind_of(passage.keys[i]) == "role" for i in range(left, start - 1))
    return left_role and right_role and start - 1 - left <= 9


def _merged(passage: Passage, pieces: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """"सांसद और पार्टी नेता क ख" is one man: an office without a name joins the name that follows it."""
    if len(pieces) > 1 and _makes_up(passage, *pieces[-1]):
        return [(pieces[0][0], pieces[-1][1])]
    while len(pieces) > 2 and _shares_office(passage, *pieces[-2], *pieces[-1]):
        pieces = [*pieces[:-2], (pieces[-2][0], pieces[-1][1])]
    if len(pieces) == 2:
        (first, stop), (second, end) = pieces
        if _shares_office(passage, first, stop, second, end):
            return [(first, end)]
        many = passage.keys[end - 1].endswith(_OBLIQUE_PLURAL) or is_number(passage.words[second].text)
        if kind_of(passage.keys[stop - 1]) == "role" and _named(passage, second, end) and not many and not _named(passage, first, stop):
            return [(first, end)]
    return pieces


_OBLIQUE_PLURAL = fold("ों")


_SIDED, _SIDED_ALONE = words("sided"), words("sided-alone")


def _shares_office(passage: Passage, first: int, stop: int, second: int, end: int) -> bool:
    """"खाद्य और आपूर्ति मंत्री क ख", "बाढ़ एवं सूखा नियंत्रण कार्यालय के प्रमुख क ख": a common word in front of और belongs to the office behind."""
    word, head = passage.words[stop - 1], passage.keys[stop - 1]
    named = any(m.start < word.end and word.start < m.end for m in passage.mentions) or known_kind(passage.surface(_behind_owner(passage, first, stop), stop))
    office = any(kind_of(passage.keys[i]) in ("role", "body") for i in range(second + 1, end))
    if head in _SIDED and passage.keys[second] not in _SIDED_ALONE:
        return True  # "सत्तारूढ़ और विपक्षी दलों के सदस्यों"
    owned = _behind_owner(passage, first, stop) > first and is_dictionary_word("hi", head)
    return office and not named and kind_of(head) in ("", "report") and (owned or is_common_word("hi", head))


def _behind_owner(passage: Passage, first: int, stop: int) -> int:
    """Behind the outlet or body of "चैनल के विज्ञान और पर्यावरण संवाददाता क ख"."""
    return next((i + 1 for i in range(stop - 2, first, -1) if passage.keys[i] in GENITIVES), first)


def _makes_up(passage: Passage, start: int, end: int) -> bool:
    """"जस्टिस क ख और जस्टिस ग घ की पीठ", "आयुक्त क ख और डीआईजी ग घ का पैनल": those who are named together are the members of a body."""
    owners = [i for i in range(start, end) if passage.keys[i] in GENITIVES]
    if not owners or passage.keys[end - 1] in _BENCHES:
        return bool(owners)
    titled = _named(passage, start, owners[0]) and any(kind_of(passage.keys[i]) == "role" for i in range(start, owners[0]))
    return passage.keys[end - 1] in _TEAMS and (titled or passage.words[owners[0] - 1].end in _names_end(passage))


_BENCHES, _TEAMS = words("benches"), words("teams")


def _named(passage: Passage, start: int, end: int) -> bool:
    """Whether a name follows the office in a piece."""
    return not kind_of(passage.keys[end - 1])


def opening_word(parties: tuple[Party, ...]) -> int:
    """Where the whole phrase of the first party begins, office included."""
    first = parties[0]
    return first.phrase if 0 <= first.phrase < first.start else first.start
