"""The tables of Hindi cues: which words say that something is said, with which verbs, in which mood."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from srot.languages.tables import read_table
from srot.text.normal import fold

_PACKAGE = "srot.languages.hi"
IN_WORDS_OF = fold("बकौल")
FUSED = frozenset((fold("केमुताबिक"), fold("केअनुसार")))
"""Genitive and marker that a desk has run together."""


@dataclass(frozen=True, slots=True)
class Row:
    """One reading of a word as a cue; `beside` are words of which one must stand between a noun and its verb."""

    kind: str
    verbs: frozenset[str]
    modality: str
    negative: bool
    needs: str
    passive: str
    lemma: str = ""
    beside: frozenset[str] = frozenset()


@cache
def verb_forms() -> dict[str, tuple[tuple[str, str], ...]]:
    """Key of a form -> its (verb, aspect) readings."""
    forms: dict[str, list[tuple[str, str]]] = {}
    for row in read_table(_PACKAGE, "verb_forms"):
        for aspect in ("stem", "perfective", "imperfective"):
            for form in row[aspect].split():
                forms.setdefault(fold(form), []).append((row["verb"], aspect))
        for form in row["infinitive"].split():
            if form.endswith("ने"):
                forms.setdefault(fold(form), []).append((row["verb"], "inceptive"))
        for form in (row["stem"] + "कर", row["stem"] + "के"):
            if row["verb"] != "करना":
                forms.setdefault(fold(form), []).append((row["verb"], "conjunctive"))
    return {key: tuple(value) for key, value in forms.items()}


@cache
def triggers() -> dict[str, tuple[Row, ...]]:
    rows: dict[str, list[Row]] = {}
    for row in read_table(_PACKAGE, "cue_nouns"):
        _add(rows, row, "noun", frozenset(row["verbs"].split()))
    for row in read_table(_PACKAGE, "claim_nouns"):
        _add(rows, row, row["kind"] if row["kind"] in ("feel", "state") else "claim", frozenset())
    for row in read_table(_PACKAGE, "hearsay_nouns"):
        _add(rows, row, "hearsay", frozenset())
    sayers = {row["verb"]: row for row in read_table(_PACKAGE, "cue_verbs")}
    for key, readings in verb_forms().items():
        for verb, aspect in readings:
            if verb in sayers:
                found = sayers[verb]
                rows.setdefault(key, []).append(
                    Row(aspect, frozenset(), found["modality"], found["polarity"] == "negative", found["needs"], found["passive"], verb)
                )
    for row in read_table(_PACKAGE, "reveal_words"):
        made = Row("reveal", frozenset(fold(w) for w in row["verbs"].split()), row["modality"], False, "", "")
        rows.setdefault(fold(row["form"]), []).append(made)
    for key in (*relays(), IN_WORDS_OF, *sorted(FUSED)):
        rows.setdefault(key, []).insert(0, Row("relay", frozenset(), "asserted", False, "", ""))
    return {key: tuple(value) for key, value in rows.items()}


def _add(rows: dict[str, list[Row]], row: dict[str, str], kind: str, verbs: frozenset[str]) -> None:
    needs = row.get("needs", "") or (row["kind"] if kind in ("claim", "hearsay") else "")
    beside = frozenset(fold(word) for word in row.get("beside", "").split())
    made = Row(kind, verbs, row["modality"], row.get("polarity") == "negative", needs, row.get("passive", ""), beside=beside)
    for form in row["forms"].split():
        rows.setdefault(fold(form), []).append(made)


@cache
def relays() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Key of the second word -> (all marker, use), longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for row in read_table(_PACKAGE, "relay_words"):
        marker = tuple(fold(w) for w in row["forms"].split())
        found.setdefault(marker[1], []).append((marker, row["use"]))
    return {key: tuple(sorted(value, key=lambda v: -len(v[0]))) for key, value in found.items()}
