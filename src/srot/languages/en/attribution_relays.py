"""Who passed an English saying on: "told Reuters", "citing the ministry"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from srot.languages.attributing.passage import Passage
from srot.languages.attributing.saying import Party, Saying
from srot.languages.en.attribution_adverbials import is_finite, skip_when
from srot.languages.en.attribution_carriers import find_outlets
from srot.languages.en.attribution_clause import (
    ACCORDING,
    ADDRESSEES,
    PREPOSITIONS,
    QUOTES,
    STOPS,
    Clause,
    kind_of,
    trim,
)
from srot.languages.en.attribution_sources import (
    WHEN,
    find_parties,
    is_outlet,
    is_outlet_name,
    read_outlet,
    read_party,
)
from srot.languages.en.cues import CueForm
from srot.languages.en.saying_words import words
from srot.text.words import is_word


def by_whom(clause: Clause, p: int) -> tuple[tuple[Party, ...], int]:
    """"by X" behind "quoted as saying"."""
    keys = clause.passage.keys
    if p >= clause.end or keys[p] != "by":
        return (), p
    stop = next((q for q in range(p + 1, clause.end) if keys[q] in ("that", ",") or keys[q] in QUOTES), clause.end)
    return find_parties(clause.passage, p + 1, stop), stop


def find_addressee(clause: Clause, i: int, cue: CueForm) -> tuple[tuple[Party, ...], int]:
    """Whom a teller told, and where the rest goes on; an agency or a paper is a relay."""
    passage, keys = clause.passage, clause.passage.keys
    if cue.takes != "tell":
        given = _given_to(clause, i) if cue.takes in ("that", "word", "object") else None
        return given or (_interview(clause, i + 1), i + 1)
    to_press = keys[i + 1 : i + 2] == ("to",) and any(read_outlet(passage, i + 2, q) for q in (i + 3, i + 4) if q <= clause.end)
    begin = i + 1 + to_press  # "told to ANI that"
    stop = begin
    while stop < clause.end and stop - i < 14:
        if keys[stop] == "." and len(keys[stop - 1]) == 1 and stop + 1 < clause.end:
            stop += 1
            continue  # "told the U.N. it will leave"
        if keys[stop] == "." and stop + 1 < clause.end and passage.words[stop].end == passage.words[stop + 1].start and passage.words[stop].start == passage.words[stop - 1].end:
            stop += 2
            continue  # "told Scroll.in that"
        if keys[stop] in ("'", "’") and keys[stop + 1 : stop + 2] == ("s",) and stop > begin and passage.words[stop].start == passage.words[stop - 1].end:
            stop += 2
            continue  # "told Radio 4’s Today"
        dated = keys[stop] in WHEN and not (stop == begin and is_outlet_name(passage, stop, min(stop + 2, clause.end)))
        if dated or keys[stop] in _TOLD_ON or keys[stop] in STOPS or (keys[stop] in _TOLD_AT and stop > begin):
            break
        if stop > begin and (_starts_clause(passage, begin, stop) or _ends_name(passage, begin, stop)):
            break
        stop += 1
    if cue.verb == "assure" and keys[stop : stop + 1] != ("that",) and not _can_be_told(passage, begin, stop):
        return (), i + 1  # "assured all options remain on the table"
    owner = next((k for k in range(begin + 1, stop) if keys[k] in ("'", "’")), begin)
    outlet = (read_outlet(passage, begin, stop) or (read_outlet(passage, begin, owner) if owner > begin else None)) if stop > begin else None
    if keys[begin : begin + 1] == ("it",) and stop == begin + 1 and stop < clause.end and is_finite(keys[stop]):
        return (), begin  # "assured it will be mended"
    told = (outlet,) if outlet is not None else _interview(clause, stop)
    return told, _behind_means(clause, stop)


def _behind_means(clause: Clause, p: int) -> int:
    """Behind "over the phone", "by email", "on a video call"."""
    keys = clause.passage.keys
    if keys[p : p + 1] and keys[p] in _VIA:
        return next((q + 1 for q in range(p + 1, min(p + _MEANS_REACH, clause.end)) if keys[q] in _MEANS and keys[q + 1 : q + 2] != ("call",)), p)
    return p


_VIA, _MEANS = words("via"), words("means")
_MEANS_REACH = 5


def _can_be_told(passage: Passage, begin: int, end: int) -> bool:
    """Whether words name people, by name, by what they are or by a pronoun."""
    keys = passage.keys
    return any(kind_of(keys[k]) or keys[k] in _ADDRESSED or passage.words[k].text[:1].isupper() for k in range(begin, end))


_ADDRESSED = ADDRESSEES | words("addressed-relays")


def _given_to(clause: Clause, i: int) -> tuple[tuple[Party, ...], int] | None:
    """"confirmed to Reuters that", "conceded to the paper the delay": an outlet behind "to", and where the rest goes on."""
    passage, keys = clause.passage, clause.passage.keys
    if keys[i + 1 : i + 2] != ("to",):
        return None
    stop = i + 3
    while stop < min(i + 9, clause.end) and not (keys[stop] == "that" or keys[stop] in STOPS or keys[stop] in WHEN or keys[stop] in PREPOSITIONS or _starts_clause(passage, i + 2, stop) or _ends_name(passage, i + 2, stop)):
        stop += 1
    outlet = read_outlet(passage, i + 2, stop) if stop <= clause.end else None
    return ((outlet,), stop) if outlet is not None else None


def _starts_clause(passage: Passage, begin: int, p: int) -> bool:
    """Whether a new noun phrase begins at `p` without "that": "told Reuters the dam ..."."""
    key, before = passage.keys[p], passage.keys[p - 1]
    if kind_of(before) == "outlet" and passage.words[p].text == "The":
        return False  # "told the newspaper The Daily Ship"
    if before not in _OPEN and key in (_SUBJECTS if p - begin < 2 else _NEW_PHRASES):
        return True  # "told police he had slept", "told the press the quay was shut"
    if (kind_of(before) == "group" or before in _KINDS_OF_OUTLET) and before not in _OPEN and key in _NEW_PHRASES:
        return True  # "told detectives another man had fled"
    if before in ADDRESSEES or ((passage.words[p - 1].text[:1].isupper() or before.isdigit()) and p - begin >= 1):
        spoken_to = before in ADDRESSEES and is_word(passage.words[p].text)
        return key in _OPENING_TOLD or (spoken_to and key not in PREPOSITIONS and key not in WHEN and key not in _MEDIA_PEOPLE)
    return False


_TOLD_ON, _TOLD_AT, _OPENING_TOLD = words("told-on"), words("told-at"), words("opening-told")
_MEDIA_PEOPLE = words("media-people")
"""Nouns behind "media" in whom somebody told: "told media persons that ..."."""
_NEW_PHRASES = words("new-phrases")
_SUBJECTS = words("subjects")
_OPEN = PREPOSITIONS | words("open")


def _ends_name(passage: Passage, begin: int, p: int) -> bool:
    """Whether an outlet's name ends before the plain word at `p`: "told Reuters drilling would go on"."""
    if passage.keys[p] in _KINDS_OF_OUTLET or passage.words[p].text[:1].isupper() or passage.keys[p].isdigit() or passage.keys[p] == "-" or not passage.words[p - 1].text[:1].isupper():
        return False
    party = read_party(passage, begin, p)
    return party is not None and is_outlet(party)


_KINDS_OF_OUTLET = words("kinds-of-outlet")
"""Words behind the name of an outlet that tell what it is: "told the Reuters news agency"."""


def closing_outlets(clause: Clause, start: int, end: int) -> tuple[tuple[Party, ...], int]:
    """Outlets named behind the last comma of a content, ", in an interview with X", and where the content then ends."""
    keys = clause.passage.keys
    comma = next((i for i in range(end - 1, start, -1) if keys[i] == ","), None)
    if comma is None or keys[comma + 1] not in ("in", "speaking", "talking") or end - comma > 14:
        return (), end
    outlets = find_outlets(clause, comma + 1, end)
    return (outlets, comma) if outlets else ((), end)


def told_at_last(clause: Clause, start: int, end: int) -> tuple[tuple[Party, ...], int]:
    """The outlet behind the last "to", as in "confirmed the deaths to the Courier", and where the content then ends."""
    keys = clause.passage.keys
    place = next((i for i in range(end - 2, start, -1) if keys[i] == "to"), None)
    outlet = read_outlet(clause.passage, place + 1, end) if place is not None and end - place < 7 else None
    whole = outlet is not None and outlet.end == end and any(clause.passage.words[k].text[:1].isupper() for k in range(outlet.start, end))
    if place is None or not whole or outlet is None:
        return (), end
    return (outlet,), trim(clause.passage, start, place)[1]


def _interview(clause: Clause, p: int) -> tuple[Party, ...]:
    """"in an interview with X", "said on state television"."""
    passage, keys = clause.passage, clause.passage.keys
    for q in range(p, min(p + 8, clause.end - 2)):
        if keys[q] == "interview" and keys[q + 1] in ("with", "to"):
            stop = next((k for k in range(q + 2, clause.end) if keys[k] in STOPS or keys[k] in ("that", "on")), clause.end)
            outlet = read_outlet(passage, q + 2, stop)
            return (outlet,) if outlet is not None else ()
    return _aired(clause, p)


def _aired(clause: Clause, p: int) -> tuple[Party, ...]:
    """"said on state television"; not "on Telegram", which passes nothing on."""
    passage, keys = clause.passage, clause.passage.keys
    if p >= clause.end - 1 or keys[p] != "on":
        return ()
    stop = next((k for k in range(p + 1, min(p + 6, clause.end)) if keys[k] in STOPS or keys[k] in ("that", "on") or keys[k] in WHEN), None)
    outlet = read_outlet(passage, p + 1, stop) if stop else None
    aired = outlet is not None and (not outlet.bare or outlet.head in ("television", "tv", "radio"))
    return (outlet,) if aired and outlet is not None else ()


def add_citations(clause: Clause, found: list[Saying]) -> list[Saying]:
    """"Y reported, citing X": X is first-hand, Y passes it on. "Citing X, Y said" too."""
    keys = clause.passage.keys
    for i in [i for i in range(clause.start, clause.end - 1) if keys[i] in _CITING_OPENS]:
        cue = _citing_at(keys, i)
        if not cue or not found or (i > clause.start and keys[i - 1] == "besides"):
            continue
        first = i + cue
        stop = next((q for q in range(first, clause.end) if keys[q] in (",", "that") or keys[q] in QUOTES or (q > first and keys[q] in _SET_OFF)), clause.end)
        if stop < clause.end and keys[stop] in _SET_OFF:
            found = [s for s in found if s.cue is None or s.cue[0] != stop + 1]  # "citing people it said were familiar with it"
        cited = tuple(party for party in find_parties(clause.passage, first, trim(clause.passage, first, stop)[1]) if not _is_ground(party))
        target = next((n for n, s in enumerate(found) if s.cue and (s.cue[1] <= i <= s.cue[1] + 6 or (i < s.cue[0] and (i <= clause.start + 1 or s.reach[0] <= i)))), None)
        target = _told_by_outlet(clause, i, found) if target is None else target
        if keys[i] == "referring" and target is not None and not all(is_outlet(party) for party in found[target].parties):
            continue  # "referring to the verdict, counsel said": his topic, and nobody whom he passes on
        if cited and target is not None:
            saying = found[target]
            if not all(is_outlet(party) for party in saying.parties) and not any(_speaks(party) for party in cited):
                continue  # "the mayor said the road was shut, citing safety concerns"
            behind = saying.start < i < saying.end and keys[i - 1] == ","
            found[target] = replace(saying, parties=cited, relays=saying.parties + saying.relays, end=i - 1 if behind else saying.end)
    return found


def _told_by_outlet(clause: Clause, i: int, found: Sequence[Saying]) -> int | None:
    """The saying of an agency or a paper that ends in whom it has that from: "the agency said the ferry was sold, citing a clerk"."""
    place = next((n for n in range(len(found) - 1, -1, -1) if (cue := found[n].cue) is not None and cue[1] <= found[n].start < i), None)
    if place is None or clause.passage.keys[i - 1] != "," or i > found[place].end or clause.passage.quotation_at(i) is not None:
        return None
    return place if found[place].parties and all(is_outlet(party) for party in found[place].parties) else None


def _speaks(party: Party) -> bool:
    """Whether a party can have told something: by name, or by a noun of people, bodies and papers."""
    return party.kind != "unnamed" or bool(kind_of(party.head))


def _citing_at(keys: Sequence[str], i: int) -> int:
    """How many words say here that one cites another: "citing", "with reference to", ", which quoted"; 0 where none do."""
    return next((len(cue) for cue in _CITING if tuple(keys[i : i + len(cue)]) == cue), 0)


_CITING = tuple(tuple(cue.split("_")) for cue in sorted(words("citing")))
_CITING_OPENS = frozenset(cue[0] for cue in _CITING)


def _is_ground(party: Party) -> bool:
    """Whether what is cited is a ground and nobody who speaks: "citing the heat", "citing the legacy of the war"."""
    return party.kind == "unnamed" and not party.plural and not kind_of(party.head)


_SET_OFF = words("set-off")
"""Pronouns that part what is cited from what the one who cites says of it."""


def past_aside(clause: Clause, p: int) -> tuple[tuple[Party, ...], int]:
    """Behind ", citing X," or ", in a letter to Y," between a verb and its content; Y passes it on."""
    keys = clause.passage.keys
    when = skip_when(clause, p) + (keys[p : p + 1] != () and keys[p] in WHEN and keys[p] != "on")
    if when > p and keys[when : when + 1] == (",",) and keys[when + 1 : when + 2] and keys[when + 1] in _REACTING:
        that = next((k for k in range(when + 2, min(when + _ASIDE, clause.end - 1)) if keys[k] == "," and keys[k + 1] == "that"), None)
        return ((), that + 1) if that is not None else ((), p)  # "said on Monday, commenting on the leak, that ..."
    if p + 3 < clause.end and keys[p] == "," and keys[p + 1] in _CONNECTIVES and keys[p + 2] == ",":
        return (), p + 3  # "warned, however, that ..."
    that = when + (keys[when : when + 2] == ("that", ","))
    if keys[that : that + 1] == (",",) and keys[that + 1 : that + 3] in ACCORDING:
        closing = next((q for q in range(that + 3, min(that + _ASIDE, clause.end - 2)) if keys[q] == ","), None)
        return ((), closing + 1) if closing is not None else ((), p)  # "said that, according to the inquiry, the gate ..."
    dated = _behind_date(clause, p)
    if keys[dated : dated + 1] == (",",) and _citing_at(keys, dated + 1):
        p = dated  # "reported on December 22, citing two clerks, that ..."
    if p + 1 >= clause.end or keys[p] != "," or not (keys[p + 1] in _ASIDES or _citing_at(keys, p + 1)):
        return (), p
    comma = next((q for q in range(p + 2, min(p + 16, clause.end - 2)) if keys[q] in (",", ":")), None)
    that = next((q for q in range(p + 3, min(p + 16, clause.end - 2)) if keys[q] == "that"), None)
    if that is not None and (comma is None or that < comma) and _citing_at(keys, p + 1):
        return (), that  # "reported, citing the navy that ..."
    if comma is not None and keys[comma] == ":":
        return find_outlets(clause, p + 1, comma), comma
    if comma is None or keys[comma + 1] in QUOTES:
        return (), p
    return (() if _citing_at(keys, p + 1) else find_outlets(clause, p + 1, comma)), comma + 1


def _behind_date(clause: Clause, p: int) -> int:
    """Behind "on December 22" and "on 3 May"."""
    keys, q = clause.passage.keys, p + (clause.passage.keys[p : p + 1] == ("on",))
    while q < min(p + 4, clause.end) and (keys[q] in WHEN or keys[q].isdigit() or keys[q] == "earlier"):
        q += 1
    return q


_CONNECTIVES = words("connectives")
_ASIDE = 24
"""Words of an aside behind the day on which something was said."""
_REACTING = words("reacting")
_ASIDES = words("asides")
