"""English cues: verbs of saying in their forms, by ``cue_verbs``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from srot.languages.tables import read_table
from srot.text.normal import fold

_PACKAGE = "srot.languages.en"


@dataclass(frozen=True, slots=True)
class CueForm:
    """One reading of a word as a verb of saying; `form` is ``past``, ``present``, ``base`` or ``ing``."""

    verb: str
    form: str
    takes: str
    modality: str
    negative: bool


@cache
def cue_forms() -> dict[str, CueForm]:
    """Key of a word -> its reading as a cue; finite forms win."""
    forms: dict[str, CueForm] = {}
    for row in read_table(_PACKAGE, "cue_verbs"):
        for form in ("past", "present", "base", "ing"):
            if row[form]:
                made = CueForm(row["verb"], form, row["takes"], row["modality"], row["polarity"] == "negative")
                forms.setdefault(fold(row[form]), made)
    return forms


@cache
def noun_kinds() -> dict[str, str]:
    """Key of a source noun -> its kind in ``source_nouns``; the first row wins."""
    kinds: dict[str, str] = {}
    for row in read_table(_PACKAGE, "source_nouns"):
        for noun in row["nouns"].split():
            kinds.setdefault(fold(noun), row["kind"])
    return kinds
