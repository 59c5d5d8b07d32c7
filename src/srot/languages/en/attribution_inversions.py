"""The subject of an English verb of saying that stands behind it: "..., said the mayor"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from srot.languages.attributing.saying import Party
from srot.languages.en.attribution_adverbials import has_verb, is_finite, is_held
from srot.languages.en.attribution_appositions import name_before
from srot.languages.en.attribution_carriers import find_outlets, is_participle, issuers
from srot.languages.en.attribution_clause import DETERMINERS, FINITE, STOPS, Clause, Source, kind_of
from srot.languages.en.attribution_relatives import identified
from srot.languages.en.attribution_sources import WHEN, find_parties
from srot.languages.en.cues import CueForm, cue_forms
from srot.languages.en.saying_words import words
from srot.text.words import is_word

_ANNOUNCING = words("announcing")
"""Verbs that print puts in front of any subject: "..., warned the clerk"; others would take what follows for their object."""
_PLAIN = words("plain-inversions")
_INVERTED = frozenset(("that", "word", "found", "object"))
_IN_FRONT = frozenset((",", "'", '"', "”", "’", "so"))
"""Marks in front of a verb with its subject behind it, and the "so" of "so says"."""
_LONGEST = 20
"""Words of such a subject."""
_BEHIND_SUBJECT = words("behind-subject")


def find_inverted(clause: Clause, i: int, cue: CueForm) -> Source | None:
    """", said X": the verb behind a mark, its subject behind the verb."""
    passage, keys = clause.passage, clause.passage.keys
    if i == clause.start:
        return _behind_speech(clause, i)
    mark = _before_day(clause, i)
    informed = cue.verb == "inform" and keys[mark] in (",", "”", '"') and keys[i + 1 : i + 2] and passage.words[i + 1].text != "of"
    if (cue.takes not in _INVERTED and not informed) or mark < clause.start or keys[i + 1 : i + 2] == ("to",) or i + 1 >= clause.end:
        return None
    if keys[mark] not in _IN_FRONT and not _runs_on(clause, i, cue):
        return None
    stop = _behind_subject(clause, i)
    if keys[mark] == "," and _is_in_front(clause, i, cue, mark, stop):
        return None
    if cue.takes == "object" and stop < clause.end and keys[stop] not in (",", "."):
        return None
    acting = (keys[k] in FINITE or is_held(keys[k]) or (keys[k] in cue_forms() and not kind_of(keys[k]) and keys[k + 1 : k + 2] != ("-",)) for k in range(i + 1, stop) if not passage.words[k].text[:1].isupper())
    if stop - i > _LONGEST or any(acting) or _acts(clause, i, stop) or (stop < clause.end and keys[stop - 1].endswith(("'s", "’s"))):
        return None  # a capital is a name's: "reported the Indian Express"
    if keys[i + 1] in WHEN or keys[i + 1] in ("last", "this", "next") or (stop < clause.end and keys[stop] == "that"):
        return None
    parties = find_parties(passage, i + 1, stop)
    if not parties or _are_reporters(clause, cue, parties, stop) or not _may_follow(clause, i, cue, parties, stop):
        return None
    if (named := _named_behind(clause, parties, stop)) is not None:
        return Source((replace(named, phrase=parties[0].start),), i + 1, named.end)
    behind = next((k for k in range(stop + 1, clause.end) if keys[k] in (";", "—")), clause.end)
    made_known = is_participle(clause, stop)
    passed = stop < clause.end and (made_known or keys[stop] in (",", "via", "on", "in"))
    parties = (issuers(clause, i + 1, behind) if made_known else ()) or _known_as(clause, i + 1, stop) or parties
    return Source(parties, i + 1, behind if made_known else stop, find_outlets(clause, stop - 1, behind) if passed else ())


def _acts(clause: Clause, i: int, stop: int) -> bool:
    """Whether a past form with an object stands behind the verb: "Ann Holt, 20, said the flood *destroyed her* house" has its subject in front."""
    keys = clause.passage.keys
    return any(len(keys[k]) > _SHORT and keys[k].endswith("ed") and clause.passage.words[k].text.islower() and keys[k + 1] in DETERMINERS for k in range(i + 2, min(stop, clause.end - 1)))


def _known_as(clause: Clause, start: int, stop: int) -> tuple[Party, ...]:
    """The name that somebody behind the verb gives of himself: "..., said a farmer *who identified himself as Ko Lin*"."""
    if stop >= clause.end or clause.passage.keys[stop] != "who":
        return ()
    return identified(clause, start, next((k for k in range(stop, clause.end) if clause.passage.keys[k] in STOPS), clause.end))


def _behind_speech(clause: Clause, i: int) -> Source | None:
    """"Is it safe?" asked the clerk.": a question mark has parted the quotation from its verb, which no capital opens."""
    passage = clause.passage
    if i == 0 or passage.quotation_at(i - 1) is None or not passage.words[i].text.islower():
        return None
    stop = _behind_subject(clause, i)
    if stop - i > _LONGEST or any(passage.keys[k] in FINITE for k in range(i + 1, stop)):
        return None
    parties = find_parties(passage, i + 1, stop)
    named = bool(parties) and (kind_of(parties[0].head) or parties[0].pronoun or passage.words[parties[0].start].text[:1].isupper() or passage.keys[i + 1] in DETERMINERS)
    return Source(parties, i + 1, stop) if named else None


def _runs_on(clause: Clause, i: int, cue: CueForm) -> bool:
    """Whether only the comma in front of the verb is missing: "No one was hurt said police.", "the wells are watched said officials of the state."."""
    passage, keys = clause.passage, clause.passage.keys
    before = keys[i - 1]
    done = before.endswith("ed") or before in _ENDING or is_held(before) or passage.words[i - 1].text.isdigit()
    if cue.form != "past" or cue.verb not in ("say", "add") or not done or keys[i - 2] in DETERMINERS or passage.quotation_at(i - 1) is not None:
        return False
    stop = _behind_subject(clause, i)
    parties = find_parties(passage, i + 1, stop) if i + 1 < stop else ()
    whole = stop >= clause.end or keys[stop] in (".", ",")
    return whole and has_verb(clause, clause.start, i) and bool(parties) and all(kind_of(p.head) or not p.bare for p in parties)


_ENDING = words("clause-ends")
"""Words that end a clause and are no subject of "said"."""


def _behind_subject(clause: Clause, i: int) -> int:
    """Where the words end that may be the subject of the verb at word `i` in front of them."""
    stop = i + 1
    while stop < clause.end and not _ends_subject(clause, i, stop):
        stop += 1
    return stop


def _ends_subject(clause: Clause, i: int, k: int) -> bool:
    """Whether word `k` is no more of the subject behind the verb at word `i`."""
    key = clause.passage.keys[k]
    if key in STOPS and not (_in_brackets(clause, i, k) or _is_shortened(clause, k)):
        return True
    led = key in _BEHIND_SUBJECT and not _is_in_charge(clause.passage.keys, k)
    return led or is_participle(clause, k) or _is_doing(clause, k)


def _is_doing(clause: Clause, k: int) -> bool:
    """Whether a word behind a name tells what else he does who speaks: "said Ann Holt *recounting* the night", "said Ravi Das sitting in his shop"."""
    words = clause.passage.words
    saying = cue_forms().get(clause.passage.keys[k])
    if saying is not None and saying.form == "ing" and kind_of(clause.passage.keys[k - 1]):
        return True  # "said a clerk adding that"
    doing = clause.passage.keys[k].endswith("ing") and len(words[k].text) > _SHORT and words[k].text.islower()
    return doing and words[k - 1].text[:1].isupper() and kind_of(clause.passage.keys[k]) == "" and k + 1 < clause.end and is_word(words[k + 1].text)


def _is_in_front(clause: Clause, i: int, cue: CueForm, mark: int, stop: int) -> bool:
    """Whether the subject stands in front of the comma at word `mark`, and what follows the verb is told."""
    keys, low = clause.passage.keys, clause.start
    described = "," in keys[low:mark] and not has_verb(clause, low, mark)
    if cue.takes == "found" and "," in keys[low:mark] and not FINITE.intersection(keys[low:mark]):
        return True  # "one clip, shared online, shows people fleeing"
    if cue.verb == "say" and (_tells_more(clause, mark, i) or _is_told_of(clause, low, mark)):
        return True
    if cue.verb not in _ANNOUNCING | _PLAIN:
        return described  # "counsel Ann Holt, for the tenants, urged the court to stop"
    if _names_holder(clause, low, mark) or _is_told_of(clause, low, mark):
        return True
    if not described or name_before(clause, low, mark) is None:
        return False
    # "Ann Holt, head of the clinic, confirmed the deaths", "..., said the beds bought in May were full"
    return cue.verb in _ANNOUNCING or _goes_on(clause, stop)


def _names_holder(clause: Clause, low: int, mark: int) -> bool:
    """Whether the name of who holds an office stands between commas behind it: "the police spokesman, SP Ali Reza, confirmed the deaths"."""
    passage = clause.passage
    opening = next((k for k in range(mark - 1, low - 1, -1) if passage.keys[k] == ","), mark)
    named = 1 < mark - opening - 1 <= _NAME and all(passage.words[k].text[:1].isupper() or passage.keys[k] == "." for k in range(opening + 1, mark))
    quoted = passage.quotation_at(opening - 1) is not None
    return named and not quoted and any(kind_of(passage.keys[k]) == "role" for k in range(max(low, opening - _LONGEST), opening))


def _is_told_of(clause: Clause, low: int, mark: int) -> bool:
    """Whether only a relative clause parts a subject from its verb: "a source, who asked for no name, said the pump failed"."""
    keys = clause.passage.keys
    opening = next((k for k in range(mark - 1, low - 1, -1) if keys[k] == ","), mark)
    return opening + 1 < mark and keys[opening + 1] in _TOLD_OF and not has_verb(clause, low, opening) and clause.passage.quotation_at(low) is None


_TOLD_OF = frozenset(("who", "identified", "named", "known", "introduced", "referred"))
"""Words behind a comma that tell more of who stands in front: "a porter, identified as Ali, said the lift fell"."""


def _are_reporters(clause: Clause, cue: CueForm, parties: Sequence[Party], stop: int) -> bool:
    """Whether those named only wrote the report: "Nine people died, report Ann Holt and Ravi Das."."""
    written = cue.verb == "report" and cue.form != "past" and clause.passage.keys[stop : stop + 1] in ((".",), ())
    return written and all(p.kind == "person" and not p.bare and not p.pronoun and p.phrase in (-1, p.start) for p in parties)


def _may_follow(clause: Clause, i: int, cue: CueForm, parties: Sequence[Party], stop: int) -> bool:
    """Whether print puts the verb at word `i` in front of such a subject."""
    passage, keys = clause.passage, clause.passage.keys
    if kind_of(parties[0].head) or parties[0].pronoun or passage.words[parties[0].start].text[:1].isupper():
        return True
    if cue.verb == "read" and passage.quotation_at(i - 1) is not None:
        return True  # "“Do not enter,” reads a sign at the gate"
    if cue.verb in _COUNTED and passage.words[stop - 1].text.islower():
        return False  # "the bank, the largest lender, reported a drop in profit"
    if passage.words[stop - 1].text[:1].isupper() and cue.verb in _ANNOUNCING | {"say", "add"}:
        return True
    short = stop - i < 6 or (stop - i < 9 and not has_verb(clause, i + 1, stop))
    return (cue.takes == "that" or cue.verb in _ANNOUNCING) and short and keys[i + 1] in ("the", "a", "an", "one", "another", "two", "several", "some", "both")


_COUNTED = frozenset(("report", "show"))
"""Verbs behind which a thing is what they tell of."""


def _named_behind(clause: Clause, parties: tuple[Party, ...], stop: int) -> Party | None:
    """Whose name ends the sentence behind his office: "..., said the spokesman, Basir Khan"."""
    passage, keys = clause.passage, clause.passage.keys
    if len(parties) != 1 or kind_of(parties[0].head) != "role" or not parties[0].bare or keys[stop : stop + 1] != (",",):
        return None
    end = next((k for k in range(stop + 1, clause.end) if keys[k] in (",", ".") and not _is_shortened(clause, k)), clause.end)
    if keys[end : end + 1] == (",",) and any(m.type == "PER" and m.start == passage.words[end + 1].start for m in passage.mentions):
        return _named_behind(clause, parties, end)  # "..., said the District Magistrate, Maru, Anil Rao"
    if not 1 < end - stop - 1 <= _NAME or not all(passage.words[k].text[:1].isupper() or keys[k] == "." for k in range(stop + 1, end)):
        return None
    named = find_parties(passage, stop + 1, end)
    return named[0] if len(named) == 1 and named[0].kind == "person" and not named[0].bare else None


_NAME = 5
"""Words of such a name."""


def _tells_more(clause: Clause, mark: int, i: int) -> bool:
    """Whether a comma only parts a long subject from its verb: "Coast police spokesman Omar Bello, said the raiders killed one guard"."""
    keys = clause.passage.keys
    if has_verb(clause, clause.start, mark) or clause.passage.quotation_at(clause.start) is not None:
        return False
    named = any(m.type == "PER" and m.end == clause.passage.words[mark - 1].end for m in clause.passage.mentions)
    named = named or any(kind_of(keys[k]) == "role" for k in range(clause.start, mark) if clause.passage.words[mark - 1].text[:1].isupper())
    verb = next((k for k in range(i + 2, clause.end) if keys[k] in STOPS or is_finite(keys[k])), clause.end)
    return named and verb < clause.end and is_finite(keys[verb])


def _goes_on(clause: Clause, stop: int) -> bool:
    """Whether a finite verb stands behind what may be a subject: it is then that of a content."""
    return any(clause.passage.keys[k] in FINITE for k in range(stop, clause.end))


def _before_day(clause: Clause, i: int) -> int:
    """The word in front of a verb, behind "on Monday"."""
    keys = clause.passage.keys
    if keys[i - 1] in WHEN and i - 2 > clause.start:
        return i - 3 if keys[i - 2] == "on" else i - 2
    return i - 1


def _is_in_charge(keys: Sequence[str], k: int) -> bool:
    """Whether a preposition only begins an office: "said Trauma Centre In-charge Ravi Bhatt"."""
    return tuple(keys[k : k + 3]) == ("in", "-", "charge")


def _is_shortened(clause: Clause, k: int) -> bool:
    """Whether a full stop belongs to a title or an initial in front of a name: "said Ms. Rao", "said J. Holt"."""
    words = clause.passage.words
    short = len(words[k - 1].text) <= _SHORT and words[k - 1].text[:1].isupper() and words[k - 1].end == words[k].start
    return words[k].text == "." and short and k + 1 < clause.end and words[k + 1].text[:1].isupper()


_SHORT = 4
"""Letters of such a title."""


def _in_brackets(clause: Clause, i: int, k: int) -> bool:
    """Whether a word behind a verb stands in short brackets within a name: "the National Bank (NB)'s governor"."""
    keys = clause.passage.keys
    if keys[k] in ("'", "’") and keys[k - 1] == ")" and keys[k + 1 : k + 2] == ("s",):
        return True
    opening = next((n for n in range(k, max(i, k - 5), -1) if keys[n] == "("), None)
    closing = next((n for n in range(k, min(k + 5, clause.end)) if keys[n] == ")"), None)
    return opening is not None and closing is not None and closing + 1 < clause.end
