"""How a deed is answered: taken upon oneself, condemned, laid on others, mourned. Who condemns an attack is no source for who claims it."""

from __future__ import annotations

from functools import cache

from srot.languages.tables import read_table
from srot.linking.runs import Phrase, PhraseTable, by_opening, find_runs, fold_phrase
from srot.records import Cue
from srot.text.normal import fold
from srot.text.words import find_words

TOLD = "yes"
OWN = "own"
"""The answer of who takes a deed upon himself."""


def find_answer(text: str, start: int, end: int, cue: Cue | None, *, narrated: bool) -> str:
    """The answer that words give to a deed: of a source's that of its cue, of a narration the one that it tells; "" where none or more than one is told.

    >>> find_answer("the front took responsibility for the blast", 0, 42, None, narrated=True)
    'own'
    >>> find_answer("leaders condemned the blast", 18, 27, Cue("condemned", 8, 17), narrated=False)
    'condemn'
    """
    if not narrated and cue is None:
        return ""
    words = list(find_words(text, min(start, cue.start), max(end, cue.end)) if cue else find_words(text, start, end))
    runs = find_runs([fold(word.text) for word in words], _answers(told=narrated))
    touched = {run.what for run in runs if cue is None or (words[run.first].start < cue.end and cue.start < words[run.stop - 1].end)}
    return touched.pop() if len(touched) == 1 else ""


@cache
def _answers(*, told: bool) -> PhraseTable:
    rows = read_table("srot.linking", "answers")
    return by_opening(Phrase(fold_phrase(row["words"]), row["answer"]) for row in rows if not told or row["told"] == TOLD)
