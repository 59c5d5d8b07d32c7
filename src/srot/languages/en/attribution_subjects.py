"""Who governs an English verb of saying: the subject in front of it, or behind it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from srot.languages.attributing.passage import Passage
from srot.languages.attributing.saying import Party
from srot.languages.en.attribution_adverbials import SPANS, adverbial_end, before_channel, is_finite, is_held
from srot.languages.en.attribution_appositions import before_stray, name_before, name_start
from srot.languages.en.attribution_carriers import (
    BREAKS,
    find_outlets,
    find_participle,
    is_participle,
    issuers,
)
from srot.languages.en.attribution_clause import (
    DETERMINERS,
    FINITE,
    PREPOSITIONS,
    QUOTES,
    Clause,
    Source,
    kind_of,
)
from srot.languages.en.attribution_openings import find_opening, opening_end
from srot.languages.en.attribution_owners import owner_of_words
from srot.languages.en.attribution_sources import (
    WHEN,
    find_parties,
    is_relative,
    is_surname,
)
from srot.languages.en.cues import cue_forms
from srot.languages.en.saying_words import words
from srot.text.words import is_word

_ADJUNCTS = words("adjuncts-subjects")


def find_subject(clause: Clause, first: int) -> Source | None:
    """The subject that ends before word `first`; an apposition or a relative clause between commas is stepped over."""
    keys, low, end = clause.passage.keys, _low(clause, first), first
    if end <= low:
        return None
    if keys[end - 1].isdigit() and (before := _before_date(clause, low, end)) is not None:
        return _from_before(clause, before, first)  # "a film of the fall on Sunday, May 4 showed"
    if keys[end - 1] in ("and", "but") and (opener := _chief(clause, low, end - 1)) is not None:
        return opener
    if keys[end - 1] in ("and", "but") and (citing := _find_citing(clause, low, end)) is not None and (told := find_subject(clause, citing)) is not None:
        return replace(told, end=first)  # "the mayor cited a letter and claimed"
    if keys[end - 1] == ",":
        told = _around_apposition(clause, low, end - 1)
        return replace(told, parties=issuers(clause, told.start, told.end) or told.parties) if told is not None else None
    if _is_dash(clause, end - 1) and (apart := _before_dash(clause, end - 1)) is not None:
        return _from_before(clause, apart, first)
    if keys[end - 1] == "that" and end - 2 > low and kind_of(keys[end - 2]):
        ones = find_parties(clause.passage, _antecedent_start(clause, _bare_segment(clause, low, end - 1), end - 1), end - 1)
        return Source(ones[-1:], end - 1, first) if ones else None  # "a report that said ..."
    if (dated := _dated_speaker(clause, end)) is not None:
        return _from_before(clause, dated, first)
    bare = _bare_segment(clause, low, end)
    if bare > low + 1 and keys[bare - 1] == "," and _is_channel(clause, bare, end):
        told = find_subject(clause, bare if "," in keys[low : bare - 1] else bare - 1)
        return replace(told, end=first, relays=told.relays + find_outlets(clause, bare, end)) if told is not None else None
    if bare > low + 1 and keys[bare - 1] == "while" and keys[bare].endswith("ing") and not any(is_relative(clause.passage, k) for k in range(bare, end)) and (told := find_subject(clause, bare - 1)) is not None:
        return replace(told, end=first)  # "the judge while reading out his order said"
    if (described := _before_relative(clause, low, bare, first)) is not None:
        return described
    start, end = _told_of(clause, low, bare) or _subject_range(clause, low, end)
    parties = find_parties(clause.passage, start, end) if keys[start] not in _ADJUNCTS else ()
    if not parties:
        return None
    if parties[-1].head in ("who", "which") and is_relative(clause.passage, parties[-1].end - 1) and start > low + 1 and keys[start - 1] == ",":
        behind = _antecedent_start(clause, _bare_segment(clause, low, start - 1), start - 1)
        named = _described_name(clause, low, behind) or find_parties(clause.passage, behind, start - 1)
        return Source(named[-1:], start, first, find_participle(clause, behind, start - 1)) if named else None
    parties = _meant_by_pronoun(clause, parties, first)
    joined = len(parties) == 1 and parties[0].pronoun and parties[0].start > start and keys[parties[0].start - 1] in ("and", "but", "as", "because")
    opening = parties[0].start if joined else _from_quotation(clause, low, max(start, low))
    return Source(issuers(clause, opening, first) or _identified(clause, opening, end) or parties, opening, first, find_participle(clause, opening, first))


def _from_before(clause: Clause, place: int, first: int) -> Source | None:
    """The subject that ends before an earlier word, as that of the verb at word `first`."""
    told = find_subject(clause, place)
    return replace(told, end=first) if told is not None else None


def _before_relative(clause: Clause, low: int, bare: int, end: int) -> Source | None:
    """Whom a relative clause without its second comma tells of: "Ann Holt, who lost her son in the crash said"."""
    passage, keys = clause.passage, clause.passage.keys
    if bare <= low + 1 or keys[bare - 1] != "," or not is_relative(passage, bare) or end - bare <= 1 or not any(is_finite(keys[k]) for k in range(bare + 1, end)):
        return None
    start = _antecedent_start(clause, _bare_segment(clause, low, bare - 1), bare - 1)
    ones = find_parties(passage, start, bare - 1)
    return Source(ones, start, end, find_participle(clause, start, bare - 1)) if len(ones) == 1 and not ones[0].pronoun else None


def _meant_by_pronoun(clause: Clause, parties: tuple[Party, ...], first: int) -> tuple[Party, ...]:
    """The subject of the main clause where a pronoun is that of a relative one, and whose words they are; any others as they are."""
    if clause.passage.keys[first - 1] in ("and", "but") and parties[0].pronoun in ("single", "many") and parties[0].start > clause.start:
        parties = find_opening(clause, parties[0].start) or parties  # "the rulers tightened the curbs they had put on women and said ..."
    if len(parties) == 1 and parties[0].pronoun == "single":
        return owner_of_words(clause, parties[0].start) or parties  # "the premier's speech in Bonn, in which he said"
    return parties


def _find_citing(clause: Clause, low: int, end: int) -> int | None:
    """Where one verb of citing stands in a segment, behind its subject: whom it cites is no subject of the next verb."""
    forms, keys = cue_forms(), clause.passage.keys
    found = (k for k in range(low + 1, end - 2) if keys[k] in forms and forms[keys[k]].takes == "quote" and forms[keys[k]].form in ("past", "present"))
    place = next(found, None)
    if place is None or keys[place + 1] in ("by", "as") or keys[place - 1] in FINITE or "," in keys[place:end]:
        return None
    return place - 1 if keys[place - 1] in words("adverbials") and place - 1 > low else place


def _described_name(clause: Clause, low: int, start: int) -> tuple[Party, ...]:
    """The name in front of the description at word `start`, which a relative clause behind both is about: "Karun Steel, the largest mill, which"."""
    passage, keys = clause.passage, clause.passage.keys
    if start - 2 < low or keys[start - 1] != "," or keys[start] not in ("the", "a", "an"):
        return ()
    first = start - 1
    while first > low and passage.words[first - 1].text[:1].isupper():
        first -= 1
    return find_parties(passage, first, start - 1) if first < start - 1 else ()


def _identified(clause: Clause, start: int, end: int) -> tuple[Party, ...]:
    """The name by which a description is known: "a passenger identified by television as Rina Putri"."""
    passage, keys = clause.passage, clause.passage.keys
    known = next((k for k in range(start + 1, end - 2) if keys[k] in ("identified", "named") and keys[k - 1] not in FINITE), None)
    place = next((k for k in range(known + 1, end - 1) if keys[k] == "as"), None) if known is not None else None
    if place is None or not all(passage.words[k].text[:1].isupper() for k in range(place + 1, end)):
        return ()
    return tuple(replace(party, kind="person", phrase=start) for party in find_parties(passage, place + 1, end))


def _told_of(clause: Clause, low: int, start: int) -> tuple[int, int] | None:
    """The noun in front of "that" whose relative clause begins at a word: "The group that held the town said"."""
    passage, keys = clause.passage, clause.passage.keys
    verb = start < clause.end and (is_finite(keys[start]) or is_held(keys[start]) or keys[start].endswith("ed"))
    if start - 2 <= low or keys[start - 1] != "that" or not verb:
        return None
    first = _bare_segment(clause, low, start - 1)
    opens = first < start - 2 and (keys[first] in DETERMINERS or passage.words[first].text[:1].isupper())
    plain = passage.words[start - 2].text.islower() and not any(keys[k] in cue_forms() or is_finite(keys[k]) for k in range(first, start - 1))
    return (first, start - 1) if opens and plain else None


def _before_date(clause: Clause, low: int, end: int) -> int | None:
    """In front of "on Sunday, May 4", "on 4 May 2024" that ends in a number before a verb; none where no month or no "on" is."""
    keys, start = clause.passage.keys, end
    while start - 1 > low and (keys[start - 1].isdigit() or keys[start - 1] in WHEN or keys[start - 1] == ","):
        start -= 1
    dated = WHEN.intersection(keys[start:end]) and keys[start - 1] == "on"
    return start - 1 if dated and start - 1 > low else None


def _from_quotation(clause: Clause, low: int, start: int) -> int:
    """Where an office begins right behind a quotation, a comma before the name of who holds it: "“...,” *head of the clinic*, Dr Rao said"."""
    keys = clause.passage.keys
    if start - 1 <= low or keys[start - 1] != ",":
        return start
    for k in range(start - 2, max(low - 1, start - _LONGEST_OFFICE, 0) - 1, -1):
        if keys[k] in QUOTES or (keys[k] == "," and keys[k - 1] in QUOTES):
            described = any(kind_of(key) == "role" for key in keys[k + 1 : start - 1])
            return k + 1 if described and clause.passage.quotation_at(k + 1) is None else start
        if keys[k] in FINITE or keys[k] in (",", ";", ":", "."):
            return start
    return start


_LONGEST_OFFICE = 10
"""Words of such an office."""


def _chief(clause: Clause, low: int, joint: int) -> Source | None:
    """Who opens the clause where another name stands in front of "and": "Osei appeared before Judge Marsh and called ..."."""
    keys = clause.passage.keys
    place = max((k for k in range(low + 2, joint) if keys[k] in PREPOSITIONS or keys[k] == "before"), default=None)
    if place is None or not clause.passage.words[joint - 1].text[:1].isupper() or any(keys[k] in (",", "that", "who", "which") or keys[k] in FINITE for k in range(place, joint)):
        return None
    front = replace(clause, start=max(low, _segment_start(clause, low, place)))
    comma = next((k for k in range(place - 1, low - 1, -1) if keys[k] == ","), None)
    front = replace(front, start=comma + 1) if comma is not None else front
    told = any(is_finite(keys[k]) for k in range(front.start + 1, place))
    parties = find_opening(front, place) if told else ()
    return Source(parties, front.start, joint + 1) if len(parties) == 1 else None


def _subject_range(clause: Clause, low: int, end: int) -> tuple[int, int]:
    """The words of the subject in a segment, without adverbials, an object in front of it and a predicate before "and"."""
    passage, keys = clause.passage, clause.passage.keys
    start = _segment_start(clause, low, end)
    start += keys[start] == "as" and (start == clause.start or keys[start - 1] == ",") and start + 1 < end  # "shut, as hotels in the town told guests to stay"
    if keys[start] in PREPOSITIONS and keys[start] != "for" and end - start > 2:
        start = _behind_adverbial(clause, start, end)
    which = next((k for k in range(start, end - 1) if keys[k] in ("which", "whom", "who") and _opens_noun(passage, k + 1)), None)
    start = which if which is not None else start  # "a bill which the mayor said was unfair"
    if (keys[start] in _OBJECTS_IN_FRONT or start == which) and start + 1 < end:
        start += 1  # "which Ali hopes", "what the Bank calls"
    start, end = before_stray(clause, low, start, before_channel(clause, start, _before_when(clause, start, end)))
    start, end = _past_predicate(clause, low, start, end)
    relative = next((k for k in range(start + 1, end) if is_relative(passage, k)), None)
    start = start if relative is None else _antecedent_start(clause, start, relative)
    if keys[end - 1] in ("and", "but") and start < (stop := opening_end(passage, start, end)) < end - 1:
        end = stop  # "the bank cut its staff and announced"
    return _behind_object(clause, start, end), end


def _opens_noun(passage: Passage, i: int) -> bool:
    """Whether a noun phrase begins at a word behind a relative pronoun: "who he", "which doctors", "whom Delhi"."""
    return passage.keys[i] in _DETERMINING or passage.words[i].text[:1].isupper() or kind_of(passage.keys[i]) == "group"


def _antecedent_start(clause: Clause, start: int, end: int) -> int:
    """Where the noun begins that a relative clause behind word `end` is about: behind the last preposition or verb, but for "of" and "for"."""
    keys = clause.passage.keys
    for k in range(end - 2, start - 1, -1):
        reduced = k - 1 > start and is_participle(clause, k - 1) and keys[k - 2] not in FINITE  # "brokers polled by the paper, who ..."
        governs = keys[k] in _GOVERNING and not kind_of(keys[k - 1]) and not reduced
        passed = keys[k].endswith("ed") and (keys[k + 1] in _OPENING_NOUN or keys[k + 1].isdigit())
        guessed = keys[k] == "of" and not kind_of(keys[k - 1]) and any(kind_of(keys[n]) in ("role", "group") for n in range(k + 1, end))
        if (governs or passed or guessed) and clause.passage.words[k].text.islower():
            return k + 1  # "the forecast of three analysts, who ..."
    return start


_OPENING_NOUN = DETERMINERS | words("opening-noun")
_GOVERNING = words("governing")
_DETERMINING = DETERMINERS | words("determining")
_OBJECTS_IN_FRONT = words("objects-in-front")


def _past_predicate(clause: Clause, low: int, start: int, end: int) -> tuple[int, int]:
    """The subject beside a predicate without another verb: "she was stuck there and said", "he did not seem odd and a neighbour said"."""
    keys = clause.passage.keys
    if start <= low or keys[start - 1] not in FINITE:
        return start, end
    if keys[end - 1] in ("and", "but"):
        front = _bare_segment(clause, low, start - 1)
        return (front, start - 1) if front < start - 1 else (start, end)
    joint = max((i for i in range(start + 1, end - 1) if keys[i] in ("and", "but")), default=None)
    done = joint is not None and keys[start].endswith("ed") and (keys[joint + 1] in DETERMINERS or kind_of(keys[joint + 1]) != "")  # "a case was filed and the police claim"
    return (joint + 1, end) if joint is not None and (done or keys[start] in ("not", "n't")) else (start, end)


def _behind_object(clause: Clause, start: int, end: int) -> int:
    """Where the subject begins behind a noun that it says something of: "a charge Delhi rejects", "gangs the victims said were armed"."""
    passage, keys = clause.passage, clause.passage.keys
    if any(is_relative(passage, k) for k in range(start, end)):
        return start
    for k in range(end - 1, start, -1):
        before = keys[k - 1]
        plain = passage.words[k - 1].text.islower() and not kind_of(before) and not before.endswith("ing") and is_word(before) and not is_finite(before)
        led = keys[k] in ("the", "his", "her", "its", "their") and before not in _LEADS_NOUN
        named = keys[start] in ("a", "an") and k - start > 1 and before not in _LEADS_NOUN | DETERMINERS and all(passage.words[n].text[:1].isupper() for n in range(k, end))
        counted = keys[k] == "police" and k == end - 1 and before.endswith("s") and "than" in keys[start : k - 1]  # "higher than the three deaths police reported"
        if plain and (led or named or counted):
            return k
    return start


_LEADS_NOUN = PREPOSITIONS | _ADJUNCTS | words("leads-noun")


def _before_when(clause: Clause, start: int, end: int) -> int:
    """In front of "also last week", "earlier this month" between a subject and its verb."""
    keys = clause.passage.keys
    if end - 2 > start and keys[end - 1] in SPANS and keys[end - 2] in ("last", "this", "that", "next"):
        end -= 2
        while end - 1 > start and keys[end - 1] in ("also", "earlier", "late", "later", "early"):
            end -= 1
    return end


def _behind_adverbial(clause: Clause, start: int, end: int) -> int:
    """Where the subject begins behind "in its affidavit", "at the desk in the hall": at the last noun phrase that no preposition governs."""
    passage, keys = clause.passage, clause.passage.keys
    for i in range(end - 1, start + 1, -1):
        free = keys[i - 1] not in PREPOSITIONS and keys[i - 1] not in ("of", "with", "and")
        led = keys[i] in ("the", "a", "an", "its", "his", "her", "their")
        named = passage.words[i].text[:1].isupper() and passage.words[i - 1].text[:1].islower() and keys[i - 1] not in ("the", "a", "an", "its", "his", "her", "their")
        if free and (led or named):
            return i
    return end - 1


def _low(clause: Clause, first: int) -> int:
    """No subject reaches over a closing quotation mark or a semicolon in front of it."""
    passage, low = clause.passage, clause.start
    for start, end in passage.quoted:
        if clause.start <= end <= first and not (start < first - 1 < end):
            low = max(low, end if end - start > 6 or (passage.keys[end - 1] in QUOTES and first - end < 12 and passage.keys[end - 2] in ",.?!") else low)
    for i in range(first - 2, low - 1, -1):
        if passage.keys[i] in (";", ":") or (passage.keys[i] == "—" and passage.keys[first - 1] != "—"):
            return max(low, i + 1)
    return low


def _segment_start(clause: Clause, low: int, end: int) -> int:
    keys = clause.passage.keys
    start = _bare_segment(clause, low, end)
    if keys[start] in PREPOSITIONS and keys[start] not in ("for",) and start + 2 < end:
        step = adverbial_end(clause, start)
        if step is not None and step < end:
            return step
    return start


def _bare_segment(clause: Clause, low: int, end: int) -> int:
    keys = clause.passage.keys
    relative = max((i for i in range(max(low, end - 14), end) if (is_relative(clause.passage, i) or _is_place(clause, low, i)) and ("," not in keys[i:end] or _is_list(clause, i, end))), default=-1)
    bracketed = _find_bracketed(keys, low, end)
    for i in range(end - 1, low - 1, -1):
        if relative >= 0 and i > relative and keys[i] in _WITHIN and any(is_finite(keys[k]) for k in range(relative + 1, i)) and clause.passage.keys[i - 1] != "and" and _opens_noun(clause.passage, i + 1):
            return i + 1  # "who was held last week after the ministry said"
        if (relative >= 0 and i >= relative) or i in bracketed:
            continue
        form = None if keys[i] == "accused" and (keys[i + 1 : i + 2] == ("of",) or keys[i - 1] in _BEFORE_ACCUSED) else cue_forms().get(keys[i])
        spoken = form is not None and form.form in ("past", "present") and form.takes not in ("figure", "risk", "found") and keys[i] not in ("reports", "estimates", "forecasts", "orders", "demands")
        passed = is_participle(clause, i) and i > low and keys[i - 1] not in FINITE  # "a source quoted by the agency"
        if (keys[i] in FINITE and not is_surname(clause.passage, i)) or (spoken and i < end - 1 and not passed):
            return i + 1
        if keys[i] in (",", ";", ":", "—", "(") or (keys[i] in BREAKS and not _dates_document(keys, i)) or (keys[i] == "when" and i > low) or _is_dash(clause, i) or (keys[i] in QUOTES and i > low and clause.passage.quotation_at(i) is not None and _ends_quotation(clause.passage, i)):
            return i + 1
    return low


_WITHIN = frozenset(("after", "because", "although"))
"""Words that open a clause inside a relative one, with a subject of its own."""


def _dates_document(keys: Sequence[str], i: int) -> bool:
    """Whether a word only tells when a document came out: "a joint statement after the summit said"."""
    return keys[i] in ("after", "before") and kind_of(keys[i - 1]) == "document"


def _dated_speaker(clause: Clause, end: int) -> int | None:
    """In front of a happening that only tells when those spoke who open the sentence: "Police after the clash said"."""
    passage, keys = clause.passage, clause.passage.keys
    place = next((k for k in range(clause.start + 1, min(clause.start + _FEW, end - 2)) if keys[k] in ("after", "before")), None)
    if place is None or not kind_of(keys[place - 1]) or kind_of(keys[place - 1]) == "document" or any(is_finite(keys[k]) for k in range(clause.start, place)):
        return None
    happened = keys[place + 1] in DETERMINERS and all(passage.words[k].text.islower() and not kind_of(keys[k]) and not is_finite(keys[k]) for k in range(place + 1, end))
    return place if happened else None


_FEW = 5
"""Words of a speaker whom a sentence opens with."""


def _is_list(clause: Clause, start: int, end: int) -> bool:
    """Whether the commas behind a relative pronoun part only a list: "who hurt his arms, neck and head"."""
    keys = clause.passage.keys
    comma = next(k for k in range(start, end) if keys[k] == ",")
    joint = next((k for k in range(end - 1, comma, -1) if keys[k] == "and"), None)
    plain = not any(is_finite(keys[k]) or keys[k] in cue_forms() or is_relative(clause.passage, k) for k in range(comma + 1, end))
    return joint is not None and comma - start > 2 and end - joint < _LISTED and plain and clause.passage.words[end - 1].text.islower()


_LISTED = 4
"""Words of the last of a list."""
_BEFORE_ACCUSED = DETERMINERS | words("before-accused")
"""Words behind which "accused" means who is: "the accused during questioning confessed"."""


def _find_bracketed(keys: Sequence[str], low: int, end: int) -> frozenset[int]:
    """The words of a segment that stand in brackets, those among them: "Rana (Congress) and Devi (Janata)"."""
    found, closing = set[int](), -1
    for i in range(end - 1, low - 1, -1):
        if keys[i] == ")" and closing < 0:
            closing = i
        elif keys[i] == "(" and closing > 0:
            found.update(range(i, closing + 1))
            closing = -1
    return frozenset(found)


def _is_dash(clause: Clause, i: int) -> bool:
    """Whether a dash parts words ("bail - and denies"), not halves of one ("ex-wife")."""
    words = clause.passage.words
    return clause.passage.keys[i] in ("-", "–", "—") and i + 1 < clause.end and words[i - 1].end < words[i].start and words[i].end < words[i + 1].start


def _before_dash(clause: Clause, closing: int) -> int | None:
    """The dash that opens an aside which another closes: "two men - both from the mill - said"."""
    for i in range(closing - 1, clause.start, -1):
        if clause.passage.keys[i] in (";", ":") or clause.passage.keys[i] in QUOTES:
            return None
        if _is_dash(clause, i):
            return i
    return None


def _is_place(clause: Clause, low: int, i: int) -> bool:
    """Whether "where" tells more of a noun in front of it: "the owner of a mill where nine men were killed"."""
    return clause.passage.keys[i] == "where" and i > low + 1 and not is_finite(clause.passage.keys[i - 1]) and is_word(clause.passage.words[i - 1].text)


def _ends_quotation(passage: Passage, i: int) -> bool:
    number = passage.quotation_at(i)
    return number is not None and passage.quoted[number][1] == i + 1 and passage.quoted[number][1] - passage.quoted[number][0] > 4


def _around_apposition(clause: Clause, low: int, comma: int) -> Source | None:
    """"X, who heads Y, said"; "Kherson's governor, Oleksandr P, said": the name wins over the description."""
    passage, keys = clause.passage, clause.passage.keys
    opening = _listing_relative(clause, low, comma) or next((i for i in range(comma - 1, low, -1) if keys[i] == ","), None)
    if opening is None:
        return _before_comma(clause, low, comma)
    if _is_day(clause, opening + 1, comma):
        stop = opening
        while stop - 1 > low and (keys[stop - 1] in WHEN or keys[stop - 1] == "on"):
            stop -= 1
        told = find_subject(clause, stop)
        return replace(told, end=comma + 1) if told is not None else None  # "the letter, on Monday, May 4, said"
    if (settled := _settled(clause, low, opening, comma)) is not None:
        return settled
    if low == clause.start and keys[low] in PREPOSITIONS and "," not in keys[low:opening] and not is_relative(passage, opening + 1):
        inner = find_parties(passage, opening + 1, comma)
        if inner and inner[0].kind == "person" and not inner[0].bare and not inner[0].pronoun:
            return Source(inner, opening + 1, comma + 1)  # "On the other hand, counsel Ann Holt, argued ..."
    named = name_before(clause, low, comma)
    if named is not None and named != opening:
        start = _segment_start(clause, low, named)
        parties = find_parties(passage, start, named)
        return Source(parties, start, comma + 1, _cited(clause, named, comma)) if parties else None
    if (held := _name_told_of(clause, low, opening, comma)) is not None:
        return held
    if is_relative(passage, opening + 1) or keys[opening + 1].isdigit() or (keys[opening + 1] not in ("the", "a", "an") and not passage.words[opening + 1].text[:1].isupper()):
        start = _segment_start(clause, low, opening)
        parties = find_parties(passage, start, opening)
        return Source(parties, start, comma + 1, _cited(clause, opening, comma)) if parties else None
    start = _segment_start(clause, low, opening)
    outer = find_parties(passage, start, opening)
    if keys[start - 1] == "that" and start - 2 >= low and kind_of(keys[start - 2]):
        start, stop = _bare_segment(clause, low, start - 1), start - 1  # "the firm that hired them, Zenith Freight, said"
        outer = find_parties(passage, start, stop)
    if outer and (passed := find_participle(clause, start, opening)):
        return Source(outer, start, comma + 1, passed)  # "a source cited by Nova, the state agency, said"
    if is_report(clause, comma - 1):
        return Source(outer, start, comma + 1, find_parties(passage, opening + 1, comma - 1)) if outer else None
    return _name_or_description(clause, low, (start, opening), outer, comma)


def _name_or_description(clause: Clause, low: int, described: tuple[int, int], outer: tuple[Party, ...], comma: int) -> Source | None:
    """Which of two that a comma parts is the source: `outer` in front of it, or the apposition between it and the second one."""
    passage, keys, (start, opening) = clause.passage, clause.passage.keys, described
    inner = find_parties(passage, opening + 1, comma)
    if len(outer) > 1 and keys[opening + 1] in ("a", "an") and not _sentence_like(clause, start, opening):
        return Source(outer, start, comma + 1)  # "the cabinet and the Lake Army, a hill militia, said"
    if not outer or len(outer) != 1:
        return Source(inner, opening + 1, comma + 1) if inner else None
    listed = start > low and keys[start - 1] == ","  # "the chief engineer, Eastern Division, Arun Rao, said"
    if inner and len(inner) == 1 and (listed or _is_described(clause, outer[0])) and _can_be(clause, outer[0], inner[0]):
        return Source((replace(inner[0], phrase=start),), start, comma + 1)
    if _sentence_like(clause, start, opening):
        return Source(inner, opening + 1, comma + 1) if inner else None
    return Source((outer[0],), start, comma + 1)


def _listing_relative(clause: Clause, low: int, comma: int) -> int | None:
    """The comma in front of a relative clause that holds a list: "the army, which denied shelling the bazaar, the clinic and the church, said"."""
    keys = clause.passage.keys
    opening = next((k for k in range(low + 1, comma - 3) if keys[k] == "," and is_relative(clause.passage, k + 1)), None)
    return opening if opening is not None and "," in keys[opening + 1 : comma] and _is_list(clause, opening + 1, comma) else None


def _name_told_of(clause: Clause, low: int, opening: int, comma: int) -> Source | None:
    """The name behind a description with a relative clause of its own: "Another passenger, 32-year-old Ben Adu who is in hospital, recalled"."""
    passage = clause.passage
    relative = next((k for k in range(opening + 2, comma) if is_relative(passage, k)), None)
    if relative is None or not passage.words[relative - 1].text[:1].isupper():
        return None
    start = _segment_start(clause, low, opening)
    outer, inner = find_parties(passage, start, opening), find_parties(passage, opening + 1, relative)
    aged = [replace(p, start=name) for p in inner if (name := name_start(clause, opening + 1, p.end)) is not None]
    one = len(outer) == 1 and len(aged) == 1 and not outer[0].plural and not outer[0].pronoun and (outer[0].bare or passage.words[outer[0].end - 1].text.islower())
    named = replace(aged[0], name=passage.surface(aged[0].start, aged[0].end), kind="person", bare=False, plural=False, phrase=start) if one else None
    return Source((named,), start, comma + 1) if named is not None else None


def _settled(clause: Clause, low: int, opening: int, comma: int) -> Source | None:
    """Whoever opens the sentence with his address behind him: "The retired teacher of Mill Lane, Leeds, denied ...", "..., near Stroud, denied"."""
    passage, keys = clause.passage, clause.passage.keys
    first = next((k for k in range(low + 1, opening + 1) if keys[k] == ","), opening)
    towns = all(passage.words[k].text[:1].isupper() or keys[k] in (",", "near", "in", "and") for k in range(first, comma))
    placed = next((k for k in range(low + 1, first) if keys[k] in ("of", "from")), None)
    if not towns or placed is None or not passage.words[placed + 1].text[:1].isupper() or not kind_of(keys[placed - 1]) or keys[low] not in ("the", "a", "an"):
        return None
    if keys[opening + 1] not in ("near", "in") and _names_person(clause, opening + 1, comma):
        return None
    parties = find_parties(passage, low, first)
    return Source(parties, low, comma + 1) if len(parties) == 1 else None


def _names_person(clause: Clause, start: int, end: int) -> bool:
    words = clause.passage.words
    return any(m.type == "PER" and m.start < words[end - 1].end and words[start].start < m.end for m in clause.passage.mentions)


def _is_day(clause: Clause, start: int, end: int) -> bool:
    """Whether only a day stands between two commas: "May 4", "2019"."""
    keys = clause.passage.keys
    return 0 < end - start < 4 and all(keys[k] in WHEN or keys[k].isdigit() for k in range(start, end))


def _is_channel(clause: Clause, start: int, end: int) -> bool:
    """Whether words in front of a verb only tell where it was said: "in a tweet", "in its reply to the court"."""
    keys = clause.passage.keys
    short = end - start < 8 and keys[start] in ("in", "on", "through", "via", "at")
    return short and any(kind_of(keys[k]) == "document" or keys[k] in _CHANNELS for k in range(start, end)) and not any(keys[k] in FINITE for k in range(start, end))


_CHANNELS = words("channels-subjects")


def _before_comma(clause: Clause, low: int, comma: int) -> Source | None:
    """A subject with a comma too many: "the six members who did not sign, said"."""
    passage, keys = clause.passage, clause.passage.keys
    start = _bare_segment(clause, low, comma)
    relative = next((k for k in range(low + 1, comma) if is_relative(passage, k)), comma)
    start = low if relative < comma else start
    relative = next((k for k in range(start + 1, relative) if is_participle(clause, k)), relative)
    if keys[start] in PREPOSITIONS | WHEN or any(is_finite(keys[k]) for k in range(start, relative)):
        return None
    parties = find_parties(passage, start, relative)
    passed = find_participle(clause, start, comma)  # "a statement carried by Radio Nord, said"
    speaks = any(kind_of(p.head) in ("role", "group") or (passed and p.kind == "document") or name_start(clause, start, p.end) is not None for p in parties)
    return Source(issuers(clause, start, comma) or parties, start, comma + 1, passed) if speaks else None


def _is_described(clause: Clause, outer: Party) -> bool:
    """Whether a phrase only describes somebody: "the governor", "one of the firm's founders"; or names a body before its man."""
    keys = clause.passage.keys
    told = keys[outer.start] in ("one", "a", "an") and clause.passage.words[outer.end - 1].text.islower()
    return outer.bare or told or outer.kind != "person"


def _can_be(clause: Clause, outer: Party, inner: Party) -> bool:
    """Whether the name between commas can be his: many are not one, and "the South's capital" is no governor."""
    passage = clause.passage
    person = any(m.type == "PER" and m.end == passage.words[inner.end - 1].end for m in passage.mentions)
    office = any(kind_of(passage.keys[k]) == "role" for k in range(outer.start, outer.end))
    if not outer.bare and not office and passage.keys[outer.start] not in ("one", "a", "an"):
        return person and inner.kind == "person"
    place = passage.keys[inner.start] in ("the", "a", "an") and not kind_of(inner.head)
    return not inner.bare and inner.kind in ("person", "body", "agency") and not (outer.plural and not inner.plural) and not (place and not person)


def is_report(clause: Clause, i: int) -> bool:
    """Whether a word is the verb of "X, Y reported, said": Y passes on what X says."""
    form = cue_forms().get(clause.passage.keys[i])
    return form is not None and form.verb in ("say", "report", "write", "note") and form.form in ("past", "present")


def _sentence_like(clause: Clause, start: int, end: int) -> bool:
    return any(clause.passage.keys[i] in FINITE for i in range(start, end))


def _cited(clause: Clause, start: int, end: int) -> tuple[Party, ...]:
    """"X, quoted by Y, said", "X, speaking to Y, said": Y passes it on. Of two, "carried by Y and relayed by Z", Y is the nearer."""
    keys = clause.passage.keys
    for i in range(start, end - 1):
        if (keys[i] in ("quoted", "cited") and keys[i + 1] == "by") or (keys[i] == "according" and keys[i + 1] == "to"):
            cited = find_parties(clause.passage, i + 2, end)
            return cited + tuple(p for p in find_outlets(clause, i + 2, end) if cited and p.start >= cited[-1].end)
    return find_outlets(clause, start, end)
