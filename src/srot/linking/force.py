"""What a report quotes somebody with on the use of force: that the police fired, that the crowd bore no arms, that every missile was stopped."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from srot.languages.line_words import joins
from srot.languages.tables import read_table
from srot.linking.denials import denies_by_verb, find_negations
from srot.linking.entities import EntityIndex
from srot.linking.reports import Report, cut_sayings
from srot.linking.roots import Root, find_known_roots
from srot.linking.runs import Phrase, PhraseTable, Run, by_opening, find_runs, fold_phrase
from srot.linking.statements import MOODS
from srot.linking.units import make_bare_unit
from srot.records import Span
from srot.text.normal import fold
from srot.text.words import Word, find_words

FORCES, OTHERS = "forces", "others"
BODIES = ("police", "troops", FORCES)
"""Who may be said to have used force as a body; `FORCES` is either of the two others."""
ANY = "-"
NAME = 4
"""Words before the mark of a doer among which he is named."""
REACH = 3
"""Words between a negation and the deed that it turns round."""
ENDS = frozenset(",;।.:!?—–")


@dataclass(frozen=True, slots=True)
class Force:
    """That a source says of a deed of force that it was done, or not (`done`), and by what kind of body; "" where it tells none."""

    deed: str
    done: bool
    doer: str
    roots: tuple[Root, ...]
    span: Span


def find_force(report: Report, entities: EntityIndex) -> Iterator[Force]:
    """What the sources of a report say of deeds of force."""
    for said, span in cut_sayings(report):
        if MOODS.get(said.modality) != "told":
            continue
        words = report.article.text[span.start : span.end]
        told = list(read_force(words, report.article.lang))
        roots = find_known_roots(make_bare_unit(report, said, entities), report, entities) if told else ()
        for deed, done, doer in told if roots else ():
            body = (doer or _doer_of_source(roots)) if _is_by_body(deed) else ""
            if body in BODIES or not _is_by_body(deed):
                yield Force(deed, done and not denies_by_verb(words, said), body, roots, span)


def read_force(words: str, lang: str) -> Iterator[tuple[str, bool, str]]:
    """The deeds of force that words tell of, each with whether it was done and by what kind of body.

    >>> list(read_force("पुलिस ने एक भी गोली नहीं चलाई", "hi")), list(read_force("soldiers opened fire on the mob", "en"))
    ([('shots', False, 'police')], [('shots', True, 'troops')])
    >>> list(read_force("police fired shots in the air", "en")), list(read_force("all 12 drones were shot down", "en"))
    ([], [('hit', False, '')])
    """
    found = find_words(words)
    if not any(find_runs([fold(word.text) for word in found], _opening())):  # most sentences
        return
    doer = ""
    for clause in _cut(found, lang):
        turned = [place for place, word in enumerate(clause) if _negates(word)]
        folded = [fold(word.text) for place, word in enumerate(clause) if place not in turned]
        doer = _find_doer(folded) or doer
        for deed in _deeds():
            done = _tell(deed, folded, [place - number for number, place in enumerate(turned)])
            if done is not None:
                yield deed, done, doer


def _negates(word: Word) -> bool:
    return bool(find_negations(word.text))


def _tell(deed: str, folded: Sequence[str], turned: Sequence[int]) -> bool | None:
    """Whether a clause, of which words of negation are left out that stood at some places, tells that a deed was done (true), that it was not (false), or neither."""
    parts = {part: _runs(folded, table) for part, table in _tables()[deed].items()}
    if ("need" in parts and not parts["need"]) or parts.get("not"):
        return None
    if parts.get("none"):
        return None if turned else False
    if parts.get("stopped"):
        return False if parts["all"] and not (parts["but"] or turned) else None
    near = any(run.first - REACH <= place <= run.stop + REACH for run in parts["act"] for place in turned)
    return not near if parts["act"] else None


def _runs(folded: Sequence[str], table: PhraseTable) -> list[Run]:
    return list(find_runs(folded, table))


def _find_doer(folded: Sequence[str]) -> str:
    """What kind of body a clause has for the doer: before a mark behind it ("पुलिस ने"), behind "by", else the first one that it is not done to."""
    table = _tables()[ANY]
    kinds = sorted((run for kind in (*BODIES, OTHERS) for run in find_runs(folded, table[kind])), key=lambda run: (run.first, -run.stop))
    marks = _runs(folded, table["by"])
    if marks:
        named = (run for mark in marks for run in reversed(kinds) if 0 <= mark.first - run.stop < NAME)
        return next((run.what for run in named), "")
    before = [(run.what, _word_before(run, folded)) for run in kinds]
    agents = [kind for kind, word in before if word in _first_words("agent")]
    plain = [kind for kind, word in before if word not in _first_words("target")]
    return next(iter((*agents, *plain)), "")


def _word_before(run: Run, folded: Sequence[str]) -> str:
    """The word before a body, but for its article; "" where it comes first."""
    return next((word for word in reversed(folded[: run.first]) if word not in _first_words("article")), "")


@cache
def _first_words(part: str) -> frozenset[str]:
    """The words that phrases of a part, which hold for any deed, begin with."""
    return frozenset(phrase.words[0] for row in _tables()[ANY][part].values() for phrase in row)


def _doer_of_source(roots: Sequence[Root]) -> str:
    """The kind of body that a source is by its name: whose men are meant where it names none."""
    for root in roots:
        folded = [fold(word.text) for word in find_words(root.name)]
        found = next((kind for kind in BODIES if _runs(folded, _tables()[ANY][kind])), "")
        if found:
            return found
    return ""


def _cut(words: Sequence[Word], lang: str) -> list[list[Word]]:
    """The clauses of a sentence: what marks and joining words part."""
    cuts = [place for place, word in enumerate(words) if word.text in ENDS or joins(word.text, lang)]
    return [list(words[start:stop]) for start, stop in pairwise([0, *cuts, len(words)]) if stop - start > 1]


def _is_by_body(deed: str) -> bool:
    return "by" in _tables()[deed]


@cache
def _deeds() -> tuple[str, ...]:
    return tuple(deed for deed in _tables() if deed != ANY)


@cache
def _tables() -> Mapping[str, Mapping[str, PhraseTable]]:
    rows = read_table("srot.linking", "force")
    deeds = dict.fromkeys(row["deed"] for row in rows)
    return {
        deed: {
            row["part"]: by_opening(Phrase(fold_phrase(words), row["part"]) for words in row["words"].split("|"))
            for row in rows
            if row["deed"] == deed
        }
        for deed in deeds
    }


@cache
def _opening() -> PhraseTable:
    """All words that tell of any deed."""
    rows = read_table("srot.linking", "force")
    told = (row for row in rows if row["deed"] != ANY and row["part"] in ("act", "none", "stopped"))
    singles = {fold_phrase(words)[0] for row in told for words in row["words"].split("|")}
    return by_opening(Phrase((word,), "act") for word in singles)
