"""All forms of an English verb from its lemma."""

from __future__ import annotations

from functools import cache

from srot.languages.tables import read_table

_PACKAGE = "srot.languages.en"
_HISSING = ("s", "x", "z", "ch", "sh", "o")


@cache
def forms_of(lemma: str) -> tuple[str, ...]:
    """The lemma with its -s, -ed and -ing forms; rows of ``event_irregular.tsv`` come first.

    >>> forms_of("accuse"), forms_of("meet")
    (('accuse', 'accuses', 'accused', 'accusing'), ('meet', 'meets', 'met', 'meeting'))
    """
    irregular = _irregular().get(lemma)
    if irregular is not None:
        return (lemma, *irregular)
    if lemma.endswith("e"):
        return (lemma, lemma + "s", lemma + "d", lemma[:-1] + "ing")
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return (lemma, lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing")
    plural = lemma + ("es" if lemma.endswith(_HISSING) else "s")
    return (lemma, plural, lemma + "ed", lemma + "ing")


@cache
def _irregular() -> dict[str, tuple[str, ...]]:
    return {row["stem"]: tuple(row["forms"].split()) for row in read_table(_PACKAGE, "event_irregular")}
