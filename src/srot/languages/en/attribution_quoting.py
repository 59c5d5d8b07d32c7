"""English quoting: "X was quoted as saying", "X quoted Y as calling it ..."."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from srot.languages.attributing.saying import Party, Saying
from srot.languages.en.attribution_adverbials import far_speech, has_verb, is_worded
from srot.languages.en.attribution_carriers import find_outlets
from srot.languages.en.attribution_clause import (
    DETERMINERS,
    STOPS,
    Clause,
    Source,
    kind_of,
    make_saying,
    trim,
)
from srot.languages.en.attribution_contents import content_before, content_behind, say_previous, speech_before
from srot.languages.en.attribution_relays import by_whom
from srot.languages.en.attribution_sources import WHEN, find_parties
from srot.languages.en.attribution_subjects import find_subject
from srot.languages.en.cues import CueForm, cue_forms
from srot.languages.en.saying_words import words


def read_passive(clause: Clause, i: int, first: int, cue: CueForm) -> Saying | None:
    """"was quoted as saying", "is believed to"."""
    keys = clause.passage.keys
    saying = _as_saying(clause, i)
    if cue.verb in _CITED and saying is not None and (source := find_subject(clause, first)) is not None:
        relays, skip = by_whom(clause, saying)
        content = content_behind(clause, skip) if speech_before(clause, source.start) is None or is_worded(clause, skip) else None
        relays = relays or (() if content else find_outlets(clause, saying - 1, clause.end))  # "..., Rao was quoted as saying in the Herald"
        return make_saying(clause, (i, saying), replace(source, relays=relays), *content, "quoted", cue) if content else _quoted_behind(clause, i, source, relays, cue)
    if cue.verb == "quote" and keys[i + 1 : i + 2] == ("by",) and (source := find_subject(clause, first)) is not None:
        return _quoted_by(clause, i, source, cue)
    if cue.verb in _TELLING and (source := find_subject(clause, first)) is not None and is_hearing(source):
        return _heard(clause, i, source, cue)
    return _said_by(clause, i, first, cue) if cue.verb != "quote" else None


def _as_saying(clause: Clause, i: int) -> int | None:
    """The word behind "quoted as saying", "quoted on Sunday as saying"."""
    keys, p = clause.passage.keys, i + 1
    if keys[i] in _SHOWN and keys[p : p + 1] == ("saying",):
        return p + 1
    while p < clause.end and (keys[p] in WHEN or keys[p] in ("on", "late", "early", "last", "week", "earlier", "also")):
        p += 1
    return p + 2 if keys[p : p + 2] == ("as", "saying") else None


_CITED = frozenset(("quote", "show", "hear"))
_SHOWN = frozenset(("shown", "heard"))


def _heard(clause: Clause, i: int, source: Source, cue: CueForm) -> Saying | None:
    """"The jury was told that ...", "..., the court was told": who told it is left out."""
    if clause.passage.keys[i + 1 : i + 2] == ("by",):
        return None
    content = content_behind(clause, i + 1) or content_before(clause, source.start)
    firm = content[0] > i
    return make_saying(clause, (i, i + 1), source, *content, "heard", cue, firm=firm) if content[1] - content[0] > 2 else None


def is_hearing(source: Source) -> bool:
    """Whether those who are told are a court, a jury, an inquiry: what it heard is said there."""
    return source.parties[0].head in _HEARINGS


_HEARINGS = words("hearings")
_TELLING = frozenset(("tell", "inform", "apprise"))


def _said_by(clause: Clause, i: int, first: int, cue: CueForm) -> Saying | None:
    """"was denied by X", "was accused by X of ...", "was put at 31 by X": the source stands behind "by"."""
    keys, reach = clause.passage.keys, 6 if cue.takes == "figure" else 2
    by = next((k for k in range(i + 1, min(i + reach, clause.end - 1)) if keys[k] == "by"), None)
    if clause.passage.keys[clause.start : first] in _POINTING and cue.verb in _PUTTING_OUT:
        return _put_out_by(clause, i, cue)
    if by is None or cue.verb in ("question", "want") or not (cue.takes in _DONE_BY or cue.verb == "report"):
        return None
    office = {"of"} if cue.verb not in _DONE_OF else set[str]()  # "was confirmed by the head *of* the union", "was accused by the union *of* theft"
    stop = next((k for k in range(by + 2, clause.end) if (keys[k] in _BEHIND_DOER and keys[k] not in office) or keys[k] in STOPS), clause.end)
    parties = find_parties(clause.passage, by + 1, stop)
    if not parties or keys[by + 1].endswith("ing") or not (keys[by + 1] in DETERMINERS or any(kind_of(p.head) or p.pronoun or not p.bare for p in parties)):
        return None
    if cue.verb == "describe" and parties[0].plural and parties[0].end - parties[0].start == 1:
        return None  # "stars are often described by poets as ..."
    if clause.passage.keys[clause.start : first] in _POINTING and stop < clause.end and clause.passage.keys[stop] in ("of", "in", "for"):
        return say_previous(clause, i, Source(find_parties(clause.passage, by + 1, clause.end), by, clause.end), cue)  # "This was reported by the press centre of the army."
    source, behind = Source(parties, by, stop), trim(clause.passage, stop + (keys[stop] == "of"), clause.end) if stop < clause.end else (stop, stop)
    speech = far_speech(clause, stop) if cue.takes == "tell" and stop < clause.end else None
    if speech is not None and (spoken := content_behind(clause, speech)):
        return make_saying(clause, (i, i + 1), source, *spoken, "passive", cue, firm=True)  # "was told by the judge: ..."
    if stop < clause.end and keys[stop] in ("that", "to", "of", "as") and behind[1] - behind[0] > 1:
        made = make_saying(clause, (i, i + 1), source, *behind, "passive", cue)
        return replace(made, modality="demanded") if keys[stop] == "to" else made
    front = find_subject(clause, first)
    if cue.takes == "tell" or front is None or front.start >= first:
        return None
    if clause.passage.keys[front.start : first] in _POINTING:
        return say_previous(clause, i, source, cue)  # "This was reported by the agency."
    end = by if cue.takes == "figure" else first
    if clause.passage.keys[front.start : end] in (("which",), ("that",), ("who",)):
        return None  # "the plan, which was rejected by the board, ..." tells by itself of no plan
    return make_saying(clause, (i, i + 1), source, *trim(clause.passage, front.start, end), "passive", cue)


def _put_out_by(clause: Clause, i: int, cue: CueForm) -> Saying | None:
    """"This was stated by the minister in a written reply.", "The information was given in the assembly by the mayor.": what stands before it."""
    keys = clause.passage.keys
    by = next((k for k in range(i + 1, min(i + _IN_HOUSE, clause.end - 1)) if keys[k] == "by"), None)
    if by is None or has_verb(clause, by, clause.end):
        return None
    stop = next((k for k in range(by + 2, clause.end) if keys[k] in ("in", "while", "during", "on") or keys[k] in STOPS - {","}), clause.end)
    parties = find_parties(clause.passage, by + 1, stop)
    return say_previous(clause, i, Source(parties[-1:], by, stop), cue, longest=_STATED) if parties else None


_PUTTING_OUT = frozenset(("state", "disclose", "reveal", "say", "give", "share", "provide"))
_IN_HOUSE = 12
"""Words within which "by" follows: "was given in the upper house of the assembly on Monday by"."""
_STATED = 40
"""Words of such a sentence."""
_POINTING = (("this",), ("it",), ("that",), ("the", "news"), ("this", "news"), ("the", "story"), ("the", "information"), ("this", "information"))
_DONE_OF = words("done-of")
_DONE_BY = frozenset(("object", "figure", "tell"))
_BEHIND_DOER = words("behind-doer")


def _quoted_doing(clause: Clause, i: int, q: int, source: Source, cue: CueForm) -> Saying | None:
    """"The daily quoted a witness *saying* the boat was full", "... the spokesman *calling* it an accident"."""
    parties, content = find_parties(clause.passage, i + 1, q), trim(clause.passage, q + 1, clause.end)
    told = content[1] - content[0] > 1 and "," not in clause.passage.keys[i:q]
    return make_saying(clause, (i, q + 1), Source(parties, source.start, q, source.parties), *content, "quoting", cue) if parties and told else None


def _quoted_by(clause: Clause, i: int, source: Source, cue: CueForm) -> Saying | None:
    """"X was quoted by Y as saying ..."."""
    keys = clause.passage.keys
    place = next((k for k in range(i + 2, min(i + 12, clause.end - 1)) if keys[k] == "as" and keys[k + 1] == "saying"), None)
    if place is None:
        return None
    relays = find_parties(clause.passage, i + 2, place)
    content = content_behind(clause, place + 2) if place + 2 < clause.end else None
    if content:
        return make_saying(clause, (i, i + 1), replace(source, relays=relays), *content, "quoted", cue)
    return _quoted_behind(clause, i, source, relays, cue)


def _quoted_behind(clause: Clause, i: int, source: Source, relays: tuple[Party, ...], cue: CueForm) -> Saying | None:
    """"C, X was quoted as saying (by Y)": the content stands in front."""
    if source.start <= clause.start + 1:
        return None
    start, end = content_before(clause, source.start)
    return make_saying(clause, (i, i + 1), replace(source, relays=relays), start, end, "before", cue) if end - start > 2 else None


def pass_on(sayings: Sequence[Saying]) -> list[Saying]:
    """The sayings without those that quote "him" or "her" with the words of another: who quotes passes that one on."""
    kept = [saying for saying in sayings if not _quotes_again(saying, sayings)]
    again = [saying for saying in sayings if _quotes_again(saying, sayings)]
    return [replace(s, relays=s.relays + next((a.relays for a in again if a.overlaps(s)), ())) for s in kept]


def _quotes_again(saying: Saying, sayings: Sequence[Saying]) -> bool:
    him = saying.frame == "quoting" and len(saying.parties) == 1 and bool(saying.parties[0].pronoun)
    return him and any(saying.overlaps(other) and other.frame != "quoting" for other in sayings)


def _named_as_cause(clause: Clause, i: int, source: Source) -> Saying | None:
    """"The report cites poor wiring as the cause of the fire": what somebody names as the cause he tells."""
    keys = clause.passage.keys
    place = next((k for k in range(i + 2, min(i + _REASONED, clause.end - 1)) if keys[k] == "as"), None)
    noun = None if place is None else next((k for k in range(place + 1, min(place + 5, clause.end)) if keys[k] in _CAUSES), None)
    if noun is None or keys[noun - 1] == "saying":
        return None
    return make_saying(clause, (i, i + 1), source, *trim(clause.passage, i + 1, clause.end), "object", cue_forms()["said"], firm=True)


_QUOTED = 24
"""Words from "quoted" to its "as saying": "quoted the General Staff of the Republic of Norland (GSN) as saying"."""
_CAUSES = words("causes")
_REASONED = 16
"""Words from "cites" to its "as"."""


def read_quoting(clause: Clause, i: int, source: Source) -> Saying | None:
    """"X quoted Y as saying (that) ..."."""
    keys, forms = clause.passage.keys, cue_forms()
    if (named := _named_as_cause(clause, i, source)) is not None:
        return named
    for q in range(i + 1, min(i + _QUOTED, clause.end - 1)):
        if keys[q] in forms and forms[keys[q]].form == "ing" and q > i + 2:
            return _quoted_doing(clause, i, q, source, forms[keys[q]])
        if keys[q] == "as" and (keys[q + 1] == "having" or (keys[q + 1] in forms and forms[keys[q + 1]].form == "ing")):
            parties = find_parties(clause.passage, i + 1, q)
            behind = q + 3 if keys[q + 1] == "having" else q + 2
            speech = far_speech(clause, behind)
            content = content_behind(clause, behind if speech is None else speech) or content_before(clause, source.start)
            if not parties or content[1] - content[0] < 2:
                return None
            made = Source(parties, source.start, q, source.parties)
            return make_saying(clause, (i, q + 2), made, *content, "quoting", cue_forms()["said"])
    return None
