"""Titles and words of office before a person's name: "Prime Minister", "spokesman", "Dr"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from srot.gazetteer import fold_name, name_part
from srot.languages.en.cues import noun_kinds
from srot.languages.tables import read_table

LONGEST = 4


@cache
def titles() -> dict[str, str]:
    """Each title in small letters with its kind: ``honorific``, ``rank`` or ``office``; what a source is called is one too ("eyewitness Anil Rao"), but no name ("Dean")."""
    short = {row["word"] for row in read_table("srot.languages.en", "name_cues") if row["kind"] == "short_office"}
    callings = (noun for noun, kind in noun_kinds().items() if kind == "role" and "-" not in noun and noun not in short and not name_part(noun))
    return {**dict.fromkeys(callings, "office"), **{row["title"]: row["kind"] for row in read_table("srot.languages.en", "titles")}}


@cache
def first_of_titles() -> frozenset[str]:
    """The first words of all titles."""
    return frozenset(title.split(" ")[0] for title in titles())


def title_at(texts: Sequence[str], first: int, end: int) -> int | None:
    """Where the longest title that begins at `first` ends; a full stop after it belongs to it (Dr.)."""
    if fold_name(texts[first]).partition(" ")[0] not in first_of_titles():
        return None
    for last in range(min(end, first + LONGEST), first, -1):
        if " ".join(fold_name(word) for word in texts[first:last]) in titles():
            return last + 1 if last < end and texts[last] == "." else last
    return None
