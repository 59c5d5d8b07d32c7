"""English cues: verbs of saying in their forms, by ``cue_verbs``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from srot.languages.attributing.source_nouns import read_noun_kinds, read_pointing_nouns
from srot.languages.en.saying_words import words
from srot.languages.tables import read_table
from srot.text.normal import fold

_PACKAGE = "srot.languages.en"


@dataclass(frozen=True, slots=True)
class CueForm:
    """One reading of a word as a verb of saying; `form` is ``past``, ``present``, ``base`` or ``ing``, `more` the number of words behind it that belong to it."""

    verb: str
    form: str
    takes: str
    modality: str
    negative: bool
    more: int = 0


@cache
def cue_forms() -> dict[str, CueForm]:
    """Key of a word -> its reading as a cue; finite forms win."""
    forms: dict[str, CueForm] = {}
    for row in read_table(_PACKAGE, "cue_verbs"):
        for word, form in _forms(row):
            forms.setdefault(word, form)
    return forms


def _forms(row: dict[str, str], more: int = 0) -> list[tuple[str, CueForm]]:
    negative = row["polarity"] == "negative"
    return [
        (fold(row[form]), CueForm(row["verb"], form, row["takes"], row["modality"], negative, more))
        for form in ("past", "present", "base", "ing")
        if row[form]
    ]


@cache
def _phrases() -> dict[str, list[tuple[tuple[str, ...], CueForm]]]:
    """Key of a verb -> the words that must follow it and the reading of both, of ``cue_phrases``; the longest first ("sought to know" before "sought")."""
    phrases: dict[str, list[tuple[tuple[str, ...], CueForm]]] = {}
    for row in read_table(_PACKAGE, "cue_phrases"):
        particle = tuple(fold(word) for word in row["particle"].split())
        for word, form in _forms(row, len(particle)):
            phrases.setdefault(word, []).append((particle, form))
    return {word: sorted(forms, key=lambda found: -len(found[0])) for word, forms in phrases.items()}


def may_be_cue(key: str) -> bool:
    """Whether `cue_at` can find anything at a word."""
    return key in cue_forms() or key in _phrases()


def cue_at(keys: Sequence[str], i: int) -> CueForm | None:
    """The verb of saying at word `i`: with the words that belong to it ("ruled out") before the bare word ("ruled")."""
    if i >= len(keys):
        return None  # a report that breaks off
    for particle, form in _phrases().get(keys[i], ()):
        if tuple(keys[i + 1 : i + 1 + len(particle)]) == particle:
            return form
    return cue_forms().get(keys[i])


@cache
def object_needs() -> dict[str, tuple[str, frozenset[str]]]:
    """Verb, with the last of the words that belong to it -> what its object must be, by ``cue_objects``, and the nouns for ``noun``."""
    return {row["verb"]: (row["needs"], frozenset(fold(word) for word in row["words"].split())) for row in read_table(_PACKAGE, "cue_objects")}


@cache
def pointing_nouns() -> dict[str, str]:
    """Key of a noun behind "the" that means one named before -> the kind of those it can mean."""
    return read_pointing_nouns(_PACKAGE)


@cache
def pronoun_forms() -> dict[str, str]:
    """Key of a word in somebody's phrase -> the one pronoun that then can mean them."""
    rows = read_table(_PACKAGE, "pointing_words")
    return {fold(word): row["means"] for row in rows if row["means"] in ("he", "she") for word in row["words"].split()}


@cache
def honours() -> frozenset[str]:
    """Keys of degrees and honours that stand behind a name: "QC", "MBE"."""
    rows = read_table(_PACKAGE, "pointing_words")
    return frozenset(fold(word) for row in rows if row["means"] == "honour" for word in row["words"].split())


@cache
def office_forms() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """Pairs of wordings of one office: "CM", "chief minister"."""
    rows = read_table("srot.languages.en", "office_forms")
    return tuple((frozenset((row["short"],)), frozenset(row["full"].split())) for row in rows)


@cache
def office_shorts() -> frozenset[str]:
    """Offices in letters: "cm", "dgp"."""
    return frozenset(key for short, _ in office_forms() for key in short)


@cache
def given_names() -> dict[str, str]:
    """Key of a first name -> the pronoun that then means its bearer, by ``given_names``."""
    return {fold(name): row["means"] for row in read_table(_PACKAGE, "given_names") for name in row["names"].split()}


@cache
def noun_kinds() -> dict[str, str]:
    """Key of a source noun -> its kind in ``source_nouns``, the first row wins; those who hold an office are a group ("chiefs")."""
    kinds = read_noun_kinds(_PACKAGE)
    for noun in [noun for noun, kind in kinds.items() if (kind == "role" or noun in _MANY_BODIES) and not noun.endswith("s")]:
        kinds.setdefault(_plural(noun), "group")
    return kinds


_MANY_BODIES = words("many-bodies")
"""Bodies that speak together as well: "rights organisations"."""


def _plural(noun: str) -> str:
    """The plural of an office: "chiefs", "deputies", "congresswomen"."""
    if noun.endswith("man"):
        return noun[:-2] + "en"
    return noun[:-1] + "ies" if noun.endswith("y") else noun + "s"
