"""Who governs an English verb of saying: the subject in front of it."""

from __future__ import annotations

from dataclasses import replace

from srot.languages.attributing.saying import Party
from srot.languages.en.attribution_adverbials import is_finite, is_held
from srot.languages.en.attribution_carriers import find_outlets, find_participle, issuers
from srot.languages.en.attribution_clause import (
    DETERMINERS,
    FINITE,
    PREPOSITIONS,
    QUOTES,
    Clause,
    Source,
    kind_of,
)
from srot.languages.en.attribution_commas import around_apposition, before_day
from srot.languages.en.attribution_openings import find_opening
from srot.languages.en.attribution_owners import owner_of_words
from srot.languages.en.attribution_ranges import ADJUNCTS, subject_range
from srot.languages.en.attribution_relatives import (
    antecedent_start,
    before_relative,
    described_name,
    identified,
    told_of,
)
from srot.languages.en.attribution_segments import bare_segment, is_dash, segment_start, subject_floor
from srot.languages.en.attribution_sources import OBJECT_PRONOUNS, WHEN, find_parties, is_relative
from srot.languages.en.cues import cue_forms
from srot.languages.en.saying_words import words
from srot.text.words import is_word

_FEW = 5
"""Words of a speaker whom a sentence opens with."""
_LONGEST_OFFICE = 10
"""Words of such an office."""
_CHANNELS = words("channels-subjects")
_COURTESIES, _COURTEOUS = words("courtesies"), words("courteous")
_COURTESY = 5
"""Words from a verb of courtesy within which its noun stands."""


def find_subject(clause: Clause, first: int) -> Source | None:
    """The subject that ends before word `first`; an apposition or a relative clause between commas is stepped over."""
    told = _find_subject(clause, first)
    if told is None or _is_act(clause, told) or _is_excepted(clause, told):
        return None
    told = _by_letters(clause, told, first)
    known = identified(clause, told.parties[0].start, first - (clause.passage.keys[first - 1] == ",")) if len(told.parties) == 1 and told.parties[0].bare else ()
    return replace(told, parties=known) if known else told


def _is_excepted(clause: Clause, source: Source) -> bool:
    """Whether words only set apart what is not meant: "for weeks, *not years*, ..., shared with Nova", but not "not one official said"."""
    keys = clause.passage.keys
    return keys[source.start] == "not" and len(source.parties) == 1 and not kind_of(source.parties[0].head) and source.parties[0].kind == "unnamed"


def _by_letters(clause: Clause, told: Source, first: int) -> Source:
    """The source by its letters where these name a body behind what it is: "the Lake Union peace mission *LUPM* said"."""
    words, last = clause.passage.words, first - 1
    lettered = last - 1 > told.start and words[last].text.isupper() and len(words[last].text) > _LETTERS and words[last - 1].text.islower() and kind_of(words[last - 1].text) in ("body", "group")
    if not lettered or len(told.parties) != 1 or told.parties[0].kind != "body" or words[last].text in told.parties[0].name.split():
        return told
    return replace(told, parties=(replace(told.parties[0], start=last, end=last + 1, name=words[last].text, bare=False),))


_LETTERS = 2


def _is_act(clause: Clause, source: Source) -> bool:
    """Whether what stands for a subject is what its owner did: "men who stopped his car, *beat him* and threatened to return"."""
    party, keys = source.parties[0], clause.passage.keys
    if len(source.parties) > 1 or party.kind != "unnamed" or party.pronoun or party.end - party.start < 2 or kind_of(party.head):
        return False
    did = is_held(keys[party.start]) or keys[party.start] in ("gone", "seen") or (keys[party.start].endswith("ed") and len(keys[party.start]) > 4)
    behind = keys[party.start + 1]
    return did and (keys[party.start] == "seen" or behind in PREPOSITIONS or behind in DETERMINERS or behind in OBJECT_PRONOUNS or behind == "to")


def _find_subject(clause: Clause, first: int) -> Source | None:
    keys, low, end = clause.passage.keys, subject_floor(clause, first), first
    if end <= low:
        return None
    if keys[end - 1].isdigit() and (before := _before_date(clause, low, end)) is not None:
        return _from_before(clause, before, first)  # "a film of the fall on Sunday, May 4 showed"
    if keys[end - 1] in ("and", "but") and (opener := _chief(clause, low, end - 1)) is not None:
        return opener
    if keys[end - 1] in ("and", "but") and (citing := _find_citing(clause, low, end)) is not None and (told := find_subject(clause, citing)) is not None:
        return replace(told, end=first)  # "the mayor cited a letter and claimed"
    if keys[end - 1] in ("and", "but") and (answering := _find_answer(clause, low, end)) is not None:
        return _from_before(clause, answering, first)  # "they responded strongly to the report and alleged"
    if keys[end - 1] in ("and", "but") and (courtesy := _find_courtesy(clause, low, end)) is not None:
        return _from_before(clause, courtesy, first)  # "he expressed grief over the deaths and announced"
    if (listing := _members_listed(clause, low, end)) is not None:
        return _from_before(clause, listing, first)
    if keys[end - 1] == ",":
        return _parted(clause, low, first)
    if (people := _people_of(clause, low, end)) is not None:
        return people
    if (doer := _who_did(clause, low, end)) is not None:
        return replace(doer, end=first)
    if is_dash(clause, end - 1) and (apart := _before_dash(clause, end - 1)) is not None:
        return _named_apart(clause, _from_before(clause, apart, first), apart, end - 1)
    if keys[end - 1] == "that" and end - 2 > low and kind_of(keys[end - 2]):
        ones = find_parties(clause.passage, antecedent_start(clause, bare_segment(clause, low, end - 1), end - 1), end - 1)
        return Source(ones[-1:], end - 1, first) if ones else None  # "a report that said ..."
    if (dated := _dated_speaker(clause, end)) is not None:
        return _from_before(clause, dated, first)
    bare = bare_segment(clause, low, end)
    if _is_deed(clause, low, bare, end) and (told := _parted(clause, low, bare)) is not None:
        return replace(told, end=first)
    if bare > low + 1 and keys[bare - 1] == "," and _is_channel(clause, bare, end):
        told = find_subject(clause, bare if "," in keys[low : bare - 1] else bare - 1)
        return replace(told, end=first, relays=told.relays + find_outlets(clause, bare, end)) if told is not None else None
    if bare > low + 1 and keys[bare - 1] == "while" and keys[bare].endswith("ing") and not any(is_relative(clause.passage, k) for k in range(bare, end)) and (told := find_subject(clause, bare - 1)) is not None:
        return replace(told, end=first)  # "the judge while reading out his order said"
    if bare > low + 1 and keys[bare] == "including" and keys[bare - 1] == "," and (told := _parted(clause, low, bare)) is not None:
        return replace(told, end=first)  # "the farmers, led by union men, including Ann Holt also called for aid"
    if (described := before_relative(clause, low, bare, first)) is not None:
        return described
    return _named_in(clause, low, bare, end, first)


def _named_in(clause: Clause, low: int, bare: int, end: int, first: int) -> Source | None:
    """Whom the bare segment that begins at word `bare` names; where it is "who" or "which" behind a comma, the one whom that means."""
    keys = clause.passage.keys
    start, end = told_of(clause, low, bare) or subject_range(clause, low, end)
    parties = find_parties(clause.passage, start, end) if keys[start] not in ADJUNCTS else ()
    if not parties:
        return None
    if parties[-1].head in ("who", "which") and is_relative(clause.passage, parties[-1].end - 1) and start > low + 1 and keys[start - 1] == ",":
        behind = antecedent_start(clause, bare_segment(clause, low, start - 1), start - 1)
        named = described_name(clause, low, behind) or find_parties(clause.passage, behind, start - 1)
        return Source(named[-1:], start, first, find_participle(clause, behind, start - 1)) if named else None
    if len(parties) == 1 and _describes_somebody(clause, start, parties[0]) and (named := _named_before(clause, low, start)):
        return Source(named, low, first)
    parties = _meant_by_pronoun(clause, parties, first)
    joined = len(parties) == 1 and parties[0].pronoun and parties[0].start > start and keys[parties[0].start - 1] in ("and", "but", "as", "because")
    opening = parties[0].start if joined else _from_quotation(clause, low, max(start, low))
    return Source(issuers(clause, opening, first) or identified(clause, opening, end) or parties, opening, first, find_participle(clause, opening, first))


def _who_did(clause: Clause, low: int, end: int) -> Source | None:
    """Whoever a sentence opens with, whose relative clause names others and no verb but its own: "An officer who saw Ann Holt, her son and a guard on Friday denied"."""
    keys = clause.passage.keys
    who = next((k for k in range(low + 1, min(low + _FEW, end)) if keys[k] == "who"), None)
    if low != clause.start or who is None or "," not in keys[who:end] or keys[low] not in ("a", "an", "the") or kind_of(keys[who - 1]) not in ("role", "group"):
        return None
    done = [k for k in range(who + 1, end) if is_finite(keys[k]) and keys[k - 1] not in DETERMINERS]
    parties = find_parties(clause.passage, low, who)
    return Source(parties, low, end) if len(done) == 1 and done[0] <= who + 2 and len(parties) == 1 else None


def _describes_somebody(clause: Clause, start: int, party: Party) -> bool:
    """Whether a segment tells what somebody is: "*a flood victim* said", "*deputy head of the Maru Police* said"."""
    keys = clause.passage.keys
    office = any(kind_of(key) == "role" for key in keys[start : start + 2]) and clause.passage.words[start].text.islower()
    return (party.bare and keys[start] in ("a", "an")) or (office and not {"of", "for", "at"}.isdisjoint(keys[start + 1 : start + 4]))


def _members_listed(clause: Clause, low: int, end: int) -> int | None:
    """The comma in front of a list of members by name: "councillors of the city, *including Ann Holt, Anil Rao and Ravi Das* claimed"."""
    passage, keys = clause.passage, clause.passage.keys
    place = next((k for k in range(end - 3, low + 1, -1) if keys[k] == "including" and keys[k - 1] == ","), None)
    named = place is not None and passage.words[end - 1].text[:1].isupper() and not any(is_finite(keys[k]) or keys[k] in (";", ":") for k in range(place, end))
    many = place is not None and any(kind_of(keys[k]) == "group" for k in range(low, place)) and not any(is_finite(keys[k]) for k in range(low, place))
    return place - 1 if named and many and place is not None else None


def _named_before(clause: Clause, low: int, start: int) -> tuple[Party, ...]:
    """The name that opens a segment in front of a description without its second comma: "Ruto Abel, *a flood victim said*"."""
    named = described_name(clause, low, start)
    whole = len(named) == 1 and named[0].start == low and named[0].kind == "person" and (start - 1 - low > 1 or any(m.type == "PER" and m.start == clause.passage.words[low].start for m in clause.passage.mentions))
    return named if whole else ()


def _is_deed(clause: Clause, low: int, start: int, end: int) -> bool:
    """Whether words behind a comma only tell what its subject did before he spoke: "the farmers, men of Nord, *marched to the hall and* demanded"."""
    keys = clause.passage.keys
    led = start > low + 2 and keys[start - 1] == "," and keys[end - 1] in ("and", "but") and end - start > 2
    past = clause.passage.words[start].text.islower() and (is_held(keys[start]) or (keys[start].endswith("ed") and len(keys[start]) > 4))
    return led and past and "," in keys[low : start - 1] and (keys[start + 1] in PREPOSITIONS | DETERMINERS | WHEN or keys[start + 1] in OBJECT_PRONOUNS)


def _parted(clause: Clause, low: int, first: int) -> Source | None:
    """The subject that a comma parts from the verb at word `first`: in front of a day, an apposition, a relative clause."""
    dated = before_day(clause, low, first - 1)
    told = _from_before(clause, dated, first) if dated is not None else around_apposition(clause, low, first - 1)
    return replace(told, parties=issuers(clause, told.start, told.end) or told.parties) if told is not None else None


def _from_before(clause: Clause, place: int, first: int) -> Source | None:
    """The subject that ends before an earlier word, as that of the verb at word `first`."""
    told = find_subject(clause, place)
    return replace(told, end=first) if told is not None else None


def _meant_by_pronoun(clause: Clause, parties: tuple[Party, ...], first: int) -> tuple[Party, ...]:
    """The subject of the main clause where a pronoun is that of a relative one, and whose words they are; any others as they are."""
    if len(parties) == 1 and parties[0].pronoun == "single" and (opener := _behind_but(clause, parties[0].start)):
        return opener
    if clause.passage.keys[first - 1] in ("and", "but") and parties[0].pronoun in ("single", "many") and parties[0].start > clause.start:
        parties = find_opening(clause, parties[0].start) or parties  # "the rulers tightened the curbs they had put on women and said ..."
    if len(parties) == 1 and parties[0].pronoun == "single":
        return owner_of_words(clause, parties[0].start) or _occasion_of(clause, parties[0].start) or parties  # "the premier's speech in Bonn, in which he said"
    return parties


def _behind_but(clause: Clause, pronoun: int) -> tuple[Party, ...]:
    """Who opens the sentence, where "but" leads, with nothing but an adverbial, to what he said: "Rao made no promise, but in a letter *he* told them"."""
    passage = clause.passage
    but = next((k for k in range(pronoun - 1, max(clause.start + 1, pronoun - _ADVERBIAL), -1) if passage.keys[k] == "but" or passage.keys[k] in QUOTES), None)
    if but is None or passage.keys[but] != "but" or any(passage.keys[k] in FINITE for k in range(but, pronoun)):
        return ()
    opening = find_opening(clause, but)
    named = len(opening) == 1 and opening[0].kind == "person" and not opening[0].pronoun and not opening[0].bare
    between = passage.words[opening[0].end].start if named else 0, passage.words[pronoun].start
    return opening if named and not any(m.type == "PER" and between[0] <= m.start < between[1] for m in passage.mentions) else ()


_ADVERBIAL = 10
"""Words of such an adverbial."""


def _occasion_of(clause: Clause, pronoun: int) -> tuple[Party, ...]:
    """Who opens the sentence, where "when he" goes on about him and nobody else was named: "the minister was on a visit when he said"."""
    passage = clause.passage
    opening = find_opening(clause, pronoun - 1) if passage.keys[pronoun - 1] == "when" and pronoun - 1 > clause.start + 1 else ()
    if len(opening) != 1 or opening[0].pronoun or opening[0].kind != "person" or opening[0].plural:
        return ()
    between = passage.words[opening[0].end].start, passage.words[pronoun].start
    return () if any(m.type == "PER" and between[0] <= m.start < between[1] for m in passage.mentions) else opening


def _find_citing(clause: Clause, low: int, end: int) -> int | None:
    """Where one verb of citing stands in a segment, behind its subject: whom it cites is no subject of the next verb."""
    forms, keys = cue_forms(), clause.passage.keys
    found = (k for k in range(low + 1, end - 2) if keys[k] in forms and forms[keys[k]].takes == "quote" and forms[keys[k]].form in ("past", "present"))
    place = next(found, None)
    if place is None or keys[place + 1] in ("by", "as") or keys[place - 1] in FINITE or "," in keys[place:end]:
        return None
    return place - 1 if keys[place - 1] in words("adverbials") and place - 1 > low else place


def _find_answer(clause: Clause, low: int, end: int) -> int | None:
    """Where a verb of answering stands in a segment with what is answered behind it, and nothing that is said: "responded sharply to the order"."""
    keys = clause.passage.keys
    place = next((k for k in range(low + 1, end - 2) if keys[k] in _ANSWERED), None)
    if place is None or "," in keys[place:end] or not (keys[place + 1] == "to" or (keys[place + 1].endswith("ly") and keys[place + 2] == "to")):
        return None
    while place - 1 > low and (keys[place - 1] in _AUXILIARY or keys[place - 1].endswith("ly")):
        place -= 1
    return place


_ANSWERED = words("answered")
_AUXILIARY = frozenset(("has", "have", "had", "also", "later", "then"))


def _find_courtesy(clause: Clause, low: int, end: int) -> int | None:
    """Where a verb stands in a segment whose object is sorrow or thanks: nobody who goes on to say something."""
    keys = clause.passage.keys
    places = (k for k in range(low + 1, end - 2) if keys[k] in _COURTEOUS and _COURTESIES.intersection(keys[k + 1 : min(k + _COURTESY, end - 1)]))
    place = next(places, None)
    return None if place is None or "," in keys[place:end] else place


def _people_of(clause: Clause, low: int, end: int) -> Source | None:
    """Those whom a list of places tells from others: "residents of Palm Nagar, Station Road and Rampur said"."""
    passage, keys = clause.passage, clause.passage.keys
    of = next((k for k in range(low + 1, min(low + _FEW, end)) if keys[k] in _OF_PLACES and kind_of(keys[k - 1]) == "group"), None)
    if of is None or not {",", "and"}.issubset(keys[of:end]):
        return None
    places = all(passage.words[k].text[:1].isupper() or keys[k] in (",", "and", "the", "-") for k in range(of + 1, end))
    parties = find_parties(passage, low, of) if places else ()
    return Source(parties, low, end) if len(parties) == 1 else None


_OF_PLACES = words("of-places")


def _chief(clause: Clause, low: int, joint: int) -> Source | None:
    """Who opens the clause where another name stands in front of "and": "Osei appeared before Judge Marsh and called ..."."""
    keys = clause.passage.keys
    place = max((k for k in range(low + 2, joint) if keys[k] in PREPOSITIONS or keys[k] == "before"), default=None)
    if place is None or not clause.passage.words[joint - 1].text[:1].isupper() or any(keys[k] in (",", "that", "who", "which") or keys[k] in FINITE for k in range(place, joint)):
        return None
    front = replace(clause, start=max(low, segment_start(clause, low, place)))
    comma = next((k for k in range(place - 1, low - 1, -1) if keys[k] == ","), None)
    front = replace(front, start=comma + 1) if comma is not None else front
    told = any(is_finite(keys[k]) for k in range(front.start + 1, place))
    parties = find_opening(front, place) if told else ()
    return Source(parties, front.start, joint + 1) if len(parties) == 1 else None


def _before_date(clause: Clause, low: int, end: int) -> int | None:
    """In front of "on Sunday, May 4", "on 4 May 2024" that ends in a number before a verb; none where no month or no "on" is."""
    keys, start = clause.passage.keys, end
    while start - 1 > low and (keys[start - 1].isdigit() or keys[start - 1] in WHEN or keys[start - 1] == ","):
        start -= 1
    dated = WHEN.intersection(keys[start:end]) and keys[start - 1] == "on"
    return start - 1 if dated and start - 1 > low else None


def _dated_speaker(clause: Clause, end: int) -> int | None:
    """In front of a happening that only tells when those spoke who open the sentence: "Police after the clash said"."""
    passage, keys = clause.passage, clause.passage.keys
    place = next((k for k in range(clause.start + 1, min(clause.start + _FEW, end - 2)) if keys[k] in ("after", "before")), None)
    if place is None or not kind_of(keys[place - 1]) or kind_of(keys[place - 1]) == "document" or any(is_finite(keys[k]) for k in range(clause.start, place)):
        return None
    happened = keys[place + 1] in DETERMINERS and all(passage.words[k].text.islower() and not kind_of(keys[k]) and not is_finite(keys[k]) for k in range(place + 1, end))
    return place if happened else None


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


def _named_apart(clause: Clause, told: Source | None, opening: int, closing: int) -> Source | None:
    """The source by its name where that stands between dashes behind what it is: "the terror group – *The River Front* – said"."""
    passage = clause.passage
    inside = [k for k in range(opening + 1, closing) if is_word(passage.words[k].text)]
    named = 0 < len(inside) <= _NAME_APART and all(passage.words[k].text[:1].isupper() or passage.keys[k] in ("of", "the", "for", "and") for k in inside)
    if told is None or len(told.parties) != 1 or not told.parties[0].bare or told.parties[0].plural or not named:
        return told
    parties = find_parties(passage, opening + 1, closing)
    return replace(told, parties=(replace(parties[0], phrase=told.parties[0].start),)) if len(parties) == 1 and parties[0].kind in ("person", "body", "outlet", "agency") else told


_NAME_APART = 6
"""Words of such a name."""


def _before_dash(clause: Clause, closing: int) -> int | None:
    """The dash that opens an aside which another closes: "two men - both from the mill - said"."""
    for i in range(closing - 1, clause.start, -1):
        if clause.passage.keys[i] in (";", ":") or clause.passage.keys[i] in QUOTES:
            return None
        if is_dash(clause, i):
            return i
    return None


def _is_channel(clause: Clause, start: int, end: int) -> bool:
    """Whether words in front of a verb only tell where it was said: "in a tweet", "in its reply to the court"."""
    keys = clause.passage.keys
    short = end - start < 8 and keys[start] in ("in", "on", "through", "via", "at")
    return short and any(kind_of(keys[k]) == "document" or keys[k] in _CHANNELS for k in range(start, end)) and not any(keys[k] in FINITE for k in range(start, end))
