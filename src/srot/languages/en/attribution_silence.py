"""What an English source is said not to have said: "declined to comment", "gave no figure"."""

from __future__ import annotations

from dataclasses import replace

from srot.languages.attributing.saying import Saying
from srot.languages.en.attribution_clause import Clause, Source, is_quoted, make_saying, trim
from srot.languages.en.attribution_groups import group_start
from srot.languages.en.attribution_openings import find_opening
from srot.languages.en.attribution_subjects import find_subject
from srot.languages.en.cues import CueForm, cue_forms


def say_silent(clause: Clause, cue: tuple[int, int], source: Source, form: CueForm, p: int) -> Saying | None:
    """"did not say how many"."""
    start, end = trim(clause.passage, p, spoken_again(clause, p))
    if end <= start:
        return None
    saying = make_saying(clause, cue, source, start, end, "silence", form)
    return replace(saying, modality="silence", negative=False)


def read_silence(clause: Clause, i: int) -> Saying | None:
    """"declined to comment on X", "gave no figure", "had no comment", "neither confirmed nor denied"."""
    keys = clause.passage.keys
    first = _silence_start(clause, i)
    if first is None or is_quoted(clause.passage, i) or hides_name(clause, i + 3):
        return None
    first = group_start(clause, first)
    opening = find_opening(clause, first) if keys[first - 1] in ("and", "but") else ()
    source = Source(opening, first, first) if opening else find_subject(clause, first)
    if source is None:
        return None
    p = i + 1
    while p < clause.end and keys[p] in ("to", "comment", "on", "nor", "denied", "say", "confirm", "for", "about", "whether", "immediately", "of", "discuss", "answer") and keys[p] != "whether":
        p += 1
    start, end = trim(clause.passage, p, spoken_again(clause, p))
    if end <= start:
        start, end = trim(clause.passage, first, clause.end)
    made = make_saying(clause, (first, max(i + 1, min(p, clause.end))), source, start, end, "silence", cue_forms()["said"])
    return replace(made, modality="silence")


def hides_name(clause: Clause, p: int) -> bool:
    """Whether somebody keeps back only his own name: "an official who declined to give his name" leaves nothing unsaid."""
    keys = clause.passage.keys
    return keys[p : p + 1] != () and keys[p] in ("his", "her", "their") and bool({"name", "names", "identity"}.intersection(keys[p + 1 : min(p + 3, clause.end)]))


def spoken_again(clause: Clause, first: int) -> int:
    """Where the source that kept silent says something after all: "declined to name the plant but said it was safe"; the end of the clause if nowhere."""
    keys = clause.passage.keys
    joins = (i for i in range(first, clause.end - 1) if keys[i] in ("but", "and"))
    stop = next((i for i in joins if (cue := cue_forms().get(keys[i + 1])) is not None and cue.form == "past"), clause.end)
    return min(stop, next((i for i in range(first, clause.end - 1) if excepted(clause, i)), clause.end))


def excepted(clause: Clause, i: int) -> int:
    """The word of saying behind "except to say", "other than saying", "beyond saying": what is said after all follows; 0 where none stands."""
    keys = clause.passage.keys
    behind = i + 2 if keys[i : i + 2] == ("other", "than") else i + 1 if keys[i] in ("except", "beyond") else 0
    behind += keys[behind : behind + 1] in (("to",), ("for",)) if behind else 0
    return behind if behind and keys[behind : behind + 1] in (("say",), ("saying",)) else 0


def _silence_start(clause: Clause, i: int) -> int | None:
    keys = clause.passage.keys
    if keys[i] in ("declined", "refused") and keys[i + 1 : i + 3] in (("to", "comment"), ("to", "say"), ("to", "confirm"), ("to", "answer"), ("to", "discuss"), ("to", "give")):
        return i
    before = keys[max(clause.start, i - 4) : i]
    if keys[i] in ("comment", "figure", "figures", "details") and "no" in before and ({"gave", "had", "made", "offered", "gives", "has"} & set(before)):
        return next(k for k in range(max(clause.start, i - 4), i) if keys[k] in ("gave", "had", "made", "offered", "gives", "has"))
    if keys[i] in ("comment", "respond", "reply", "commented", "responded") and ({"not", "n't"} & set(before)):
        return next((k for k in range(max(clause.start, i - 4), i) if keys[k] in ("did", "has", "have", "had", "does", "do")), None)
    if keys[i] == "confirmed" and i > clause.start and keys[i - 1] == "neither":
        return i - 1
    return None
