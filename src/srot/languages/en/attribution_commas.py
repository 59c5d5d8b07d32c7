"""The subject that a comma parts from its verb: "X, who heads Y, said", "Kherson's governor, Oleksandr P, said"."""

from __future__ import annotations

from dataclasses import replace

from srot.languages.attributing.saying import Party
from srot.languages.en.attribution_adverbials import is_finite
from srot.languages.en.attribution_appositions import name_before, name_start
from srot.languages.en.attribution_carriers import find_outlets, find_participle, is_participle, issuers
from srot.languages.en.attribution_clause import FINITE, PREPOSITIONS, Clause, Source, kind_of
from srot.languages.en.attribution_relatives import identified
from srot.languages.en.attribution_segments import bare_segment, is_list, segment_start
from srot.languages.en.attribution_sources import WHEN, find_parties, is_relative
from srot.languages.en.cues import cue_forms
from srot.languages.en.saying_words import words

_SPEAKING = words("speaking")
_MEANWHILE = words("meanwhile")


def around_apposition(clause: Clause, low: int, comma: int) -> Source | None:
    """"X, who heads Y, said"; "Kherson's governor, Oleksandr P, said": the name wins over the description."""
    passage, keys = clause.passage, clause.passage.keys
    opening = _opening_comma(clause, low, comma)
    if opening is None:
        return _before_comma(clause, low, comma)
    if (reacting := _reacting(clause, low, opening, comma)) is not None:
        return reacting
    if (settled := _settled(clause, low, opening, comma)) is not None:
        return settled
    if low == clause.start and keys[low] in PREPOSITIONS and "," not in keys[low:opening] and not is_relative(passage, opening + 1):
        inner = find_parties(passage, opening + 1, comma)
        if inner and inner[0].kind == "person" and not inner[0].bare and not inner[0].pronoun:
            return Source(inner, opening + 1, comma + 1)  # "On the other hand, counsel Ann Holt, argued ..."
    named = name_before(clause, low, comma)
    if named is not None and named != opening:
        start = segment_start(clause, low, named)
        parties = find_parties(passage, start, named)
        return Source(parties, start, comma + 1, _cited(clause, named, comma)) if parties else None
    if (held := _name_told_of(clause, low, opening, comma)) is not None:
        return held
    if is_relative(passage, opening + 1) or keys[opening + 1].isdigit() or (keys[opening + 1] not in ("the", "a", "an") and not passage.words[opening + 1].text[:1].isupper()):
        start = segment_start(clause, low, opening)
        parties = _given_name(clause, start, opening, comma) or find_parties(passage, start, opening)
        return Source(parties, start, comma + 1, _cited(clause, opening, comma)) if parties else None
    start = segment_start(clause, low, opening)
    outer = find_parties(passage, start, opening)
    if keys[start - 1] == "that" and start - 2 >= low and kind_of(keys[start - 2]):
        start, stop = bare_segment(clause, low, start - 1), start - 1  # "the firm that hired them, Zenith Freight, said"
        outer = find_parties(passage, start, stop)
    if outer and (passed := find_participle(clause, start, opening)):
        return Source(outer, start, comma + 1, passed)  # "a source cited by Nova, the state agency, said"
    if is_report(clause, comma - 1):
        return Source(outer, start, comma + 1, find_parties(passage, opening + 1, comma - 1)) if outer else None
    return _name_or_description(clause, low, (start, opening), outer, comma)


def _reacting(clause: Clause, low: int, opening: int, comma: int) -> Source | None:
    """Whoever opens the sentence and does something else the while, which holds a comma of its own: "the union on Monday, replying to Rao, the mayor, asked";
    or of whom two phrases tell where and when he spoke: "Trump, in an address on Saturday, hours after the strikes, declared"."""
    keys = clause.passage.keys
    first = next((k for k in range(low + 1, opening) if keys[k] == ","), None)
    setting = first is not None and keys[first + 1] in PREPOSITIONS and keys[opening + 1] in PREPOSITIONS | _MEANWHILE and FINITE.isdisjoint(keys[first:comma])
    if first is None or not (setting or keys[first + 1] in _SPEAKING) or any(is_finite(keys[k]) for k in range(low, first)):
        return None
    parties = find_parties(clause.passage, low, first)
    return Source(parties, low, first) if len(parties) == 1 else None


def _given_name(clause: Clause, start: int, opening: int, comma: int) -> tuple[Party, ...]:
    """The name that somebody gives of himself between commas: "a witness, who identified himself only as Danilo, said"."""
    told = identified(clause, opening, comma) if is_relative(clause.passage, opening + 1) else ()
    return tuple(replace(one, phrase=start) for one in told)


def _opening_comma(clause: Clause, low: int, comma: int) -> int | None:
    """The comma that opens what another closes."""
    return _listing_relative(clause, low, comma) or next((i for i in range(comma - 1, low, -1) if clause.passage.keys[i] == ","), None)


def _listing_relative(clause: Clause, low: int, comma: int) -> int | None:
    """The comma in front of a relative clause that holds a list: "the army, which denied shelling the bazaar, the clinic and the church, said"."""
    keys = clause.passage.keys
    opening = next((k for k in range(low + 1, comma - 3) if keys[k] == "," and is_relative(clause.passage, k + 1)), None)
    return opening if opening is not None and "," in keys[opening + 1 : comma] and is_list(clause, opening + 1, comma) else None


def before_day(clause: Clause, low: int, comma: int) -> int | None:
    """In front of a day between commas: "the letter, on Monday, May 4, said"."""
    keys, opening = clause.passage.keys, _opening_comma(clause, low, comma)
    if opening is None or not _is_day(clause, opening + 1, comma):
        return None
    stop = opening
    while stop - 1 > low and (keys[stop - 1] in WHEN or keys[stop - 1] == "on"):
        stop -= 1
    return stop


def _is_day(clause: Clause, start: int, end: int) -> bool:
    """Whether only a day stands between two commas: "May 4", "2019"."""
    keys = clause.passage.keys
    return 0 < end - start < 4 and all(keys[k] in WHEN or keys[k].isdigit() for k in range(start, end))


def _before_comma(clause: Clause, low: int, comma: int) -> Source | None:
    """A subject with a comma too many: "the six members who did not sign, said"."""
    passage, keys = clause.passage, clause.passage.keys
    start = bare_segment(clause, low, comma)
    relative = next((k for k in range(low + 1, comma) if is_relative(passage, k)), comma)
    start = low if relative < comma else start
    relative = next((k for k in range(start + 1, relative) if is_participle(clause, k) or keys[k : k + 2] in (("accused", "of"), ("charged", "with"), ("suspected", "of"))), relative)
    if keys[start] in PREPOSITIONS | WHEN or any(is_finite(keys[k]) for k in range(start, relative)):
        return None
    parties = find_parties(passage, start, relative)
    passed = find_participle(clause, start, comma)  # "a statement carried by Radio Nord, said"
    speaks = any(kind_of(p.head) in ("role", "group") or (passed and p.kind == "document") or name_start(clause, start, p.end) is not None for p in parties)
    return Source(issuers(clause, start, comma) or parties, start, comma + 1, passed) if speaks else None


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


def _name_told_of(clause: Clause, low: int, opening: int, comma: int) -> Source | None:
    """The name behind a description with a relative clause of its own: "Another passenger, 32-year-old Ben Adu who is in hospital, recalled"."""
    passage = clause.passage
    relative = next((k for k in range(opening + 2, comma) if is_relative(passage, k)), None)
    if relative is None or not passage.words[relative - 1].text[:1].isupper():
        return None
    start = segment_start(clause, low, opening)
    outer, inner = find_parties(passage, start, opening), find_parties(passage, opening + 1, relative)
    aged = [replace(p, start=name) for p in inner if (name := name_start(clause, opening + 1, p.end)) is not None]
    one = len(outer) == 1 and len(aged) == 1 and not outer[0].plural and not outer[0].pronoun and (outer[0].bare or passage.words[outer[0].end - 1].text.islower())
    named = replace(aged[0], name=passage.surface(aged[0].start, aged[0].end), kind="person", bare=False, plural=False, phrase=start) if one else None
    return Source((named,), start, comma + 1) if named is not None else None


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


def _sentence_like(clause: Clause, start: int, end: int) -> bool:
    return any(clause.passage.keys[i] in FINITE for i in range(start, end))


def is_report(clause: Clause, i: int) -> bool:
    """Whether a word is the verb of "X, Y reported, said": Y passes on what X says."""
    form = cue_forms().get(clause.passage.keys[i])
    return form is not None and form.verb in ("say", "report", "write", "note") and form.form in ("past", "present")


def _cited(clause: Clause, start: int, end: int) -> tuple[Party, ...]:
    """"X, quoted by Y, said", "X, speaking to Y, said": Y passes it on. Of two, "carried by Y and relayed by Z", Y is the nearer."""
    keys = clause.passage.keys
    for i in range(start, end - 1):
        if (keys[i] in ("quoted", "cited") and keys[i + 1] == "by") or (keys[i] == "according" and keys[i + 1] == "to"):
            cited = find_parties(clause.passage, i + 2, end)
            return cited + tuple(p for p in find_outlets(clause, i + 2, end) if cited and p.start >= cited[-1].end)
    return find_outlets(clause, start, end)
