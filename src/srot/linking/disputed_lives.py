"""Disputes over whether a named person was killed or is alive: "चैनल के अनुसार अली खान मारे गए" beside "संगठन ने कहा कि अली खान बच गए".

Whose son was killed, who survived an earlier attempt and of whom it is only feared are none (`survivals.tsv`). Who is alive on one day may have died by the next,
so that a death told on a later day than his survival is no dispute.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache

from srot.languages.tables import read_table
from srot.linking.dating_bonds import sentence_of
from srot.linking.denials import is_negated, tells_of_denial
from srot.linking.disagreements import find_disagreements
from srot.linking.entities import EntityIndex
from srot.linking.homes import Homes
from srot.linking.natures import set_out
from srot.linking.reports import Report
from srot.linking.runs import Phrase, PhraseTable, by_opening, find_runs, fold_phrase
from srot.linking.sides import Ruling, Side
from srot.linking.slips import TRUTHS
from srot.linking.statements import Statement, first_said
from srot.records import Disagreement, Mention
from srot.text.normal import fold
from srot.text.words import Word, find_words

PERSON = "PER"
KILLED, ALIVE = "killed", "alive"
TELLING = (KILLED, ALIVE)
VALUES = dict(zip(TELLING, TRUTHS, strict=True))
LONGEST_GAP = 8
"""Words between a name and what is told of it."""
APPOSITION = 2
"""Commas around what stands beside a name: "Ali Khan, the head of the group, was killed"."""
Told = tuple[Mention, str, int, int]
"""A person, whether he is told to be killed or alive, and where the sentence stands."""


def find_life_disputes(story: str, homes: Homes, entities: EntityIndex) -> list[Disagreement]:
    """One for each person who is killed by one report or source and alive by another."""
    told: dict[str, list[Statement]] = defaultdict(list)
    heads: dict[str, list[str]] = defaultdict(list)
    for report in homes.reports.values():
        for mention, says, start, end in find_told(report):
            person = entities.group(entities.of_mention[mention.id]) if mention.id in entities.of_mention else ""
            if person:
                claim, roots = homes.find_home(report, mention.start)
                words = report.article.text[start:end]
                told[person].append(Statement(report, VALUES[says], words, start, end, roots, claim=claim))
                heads[person] += [words] if says == KILLED else []
    return [
        found
        for person in sorted(told)
        if len({statement.value for statement in told[person]}) > 1
        for found in find_disagreements(story, "polarity", min(heads[person], key=lambda words: (len(words), words)), told[person], judge=_judge)
    ]


def _judge(left: Side, right: Side) -> Ruling | None:
    """Nobody is both; who tells both for himself tells of two, or of two times."""
    dead, living = (left, right) if left[0].value == VALUES[KILLED] else (right, left)
    both = {(s.report.id, s.sources) for s in dead} & {(s.report.id, s.sources) for s in living}
    dead, living = ([s for s in side if (s.report.id, s.sources) not in both] for side in (dead, living))
    if not dead or not living or first_said(living) < first_said(dead) < "9999":
        return None
    return Ruling("conflict", f"killed or alive: {set_out(dead, living)}")


def find_told(report: Report) -> Iterator[Told]:
    """The persons of a report whom it tells to be killed or alive, with the sentence that does."""
    text = report.article.text
    people = [mention for mention in report.reading.mentions if mention.type == PERSON]
    for mention in people:
        start, end = sentence_of(report, mention.start)
        found = _find_behind(text, mention, end, people) or _find_before(text, mention, start, people)
        if found and not (_is_elsewhere(text[start:end]) or tells_of_denial(text[start:end]) or _is_only_kin(text, start, mention)):
            yield mention, found, start, end


def _find_behind(text: str, mention: Mention, end: int, people: Sequence[Mention]) -> str | None:
    """What the first telling words behind a name say of it, where nothing between them makes them of somebody else."""
    words = _without_listed(find_words(text, mention.end, end), people)
    folded = [fold(word.text) for word in words]
    run = next((run for run in find_runs(folded, _phrases("behind"))), None)
    if run is None or run.what not in TELLING or not _may_be_between(folded[: run.first]):
        return None
    return ALIVE if run.what == KILLED and is_negated(" ".join(folded[: run.first])) else run.what


def _without_listed(words: Sequence[Word], people: Sequence[Mention]) -> Sequence[Word]:
    """Words without the other names that go on a list right behind a name, be they known or only written as such: "अली खान, उमर शेख और सलीम मारे गए"."""
    last = 0
    for place, word in enumerate(words):
        if any(m.start <= word.start < m.end for m in people) or (place and word.text[0].isupper()):
            last = place + 1
        elif fold(word.text) not in _words("link"):
            break
    ended = last and last < len(words) and words[last].text == ","
    return words[last + 1 :] if ended else words[last:]


def _may_be_between(gap: Sequence[str]) -> bool:
    """Whether words between a name and what is told leave it of that name: few, no other subject, no possessive right behind the name, no comma but those
    around an apposition."""
    if not gap:
        return True
    if gap[0] in _words("possessive") or len(gap) > LONGEST_GAP or not _words("bar").isdisjoint(gap):
        return False
    counted = any(word[:1].isdigit() for word in gap)
    apposed = gap[0] == gap[-1] == "," and gap.count(",") == APPOSITION
    return ("," not in gap or apposed) and (not counted or gap[0] in _words("with"))


def _find_before(text: str, mention: Mention, start: int, people: Sequence[Mention]) -> str | None:
    """What a verb before a name tells of it as its object: "the strike killed the commander Ali Khan"; not where the name owns another one."""
    behind = find_words(text, mention.end, min(len(text), mention.end + 4))
    if behind and fold(behind[0].text) in _words("possessive"):
        return None
    words = find_words(text, start, mention.start)
    folded = [fold(word.text) for word in words]
    run = next((run for run in reversed(list(find_runs(folded, _phrases("before")))) if run.what == KILLED), None)
    if run is None or (run.first and folded[run.first - 1] in _words("passive")):
        return None
    gap = [word for word in words[run.stop :] if not any(m.start <= word.start < m.end for m in people)]
    told = [fold(word.text) for word in gap if fold(word.text) not in _words("link")]
    if len(told) > LONGEST_GAP or any(word[:1].isdigit() or word in _bars_before() for word in told):
        return None
    return KILLED


def _is_only_kin(text: str, start: int, mention: Mention) -> bool:
    """Whether the words before a name make him the one whose kin or men are told of: "the son of the exiled leader Ali Khan"."""
    before = [fold(word.text) for word in find_words(text, start, mention.start)]
    clause = before[len(before) - next((n for n, word in enumerate(reversed(before)) if word == ","), len(before)) :]
    return "of" in clause and not _words("of").isdisjoint(clause[: len(clause) - clause[::-1].index("of")])


def _is_elsewhere(sentence: str) -> bool:
    """Whether a sentence tells of another time, or of what may be."""
    folded = [fold(word.text) for word in find_words(sentence)]
    return any(run.what in ("earlier", "open") for run in find_runs(folded, _phrases("before")))


@cache
def _phrases(side: str) -> PhraseTable:
    rows = [row for row in read_table("srot.linking", "survivals") if row["side"] == side and row["says"] in (*TELLING, "-", "earlier", "open")]
    return by_opening(Phrase(fold_phrase(row["words"]), row["says"]) for row in rows)


@cache
def _words(says: str) -> frozenset[str]:
    return frozenset(fold(row["words"]) for row in read_table("srot.linking", "survivals") if row["says"] == says)


@cache
def _bars_before() -> frozenset[str]:
    return frozenset(fold(row["words"]) for row in read_table("srot.linking", "survivals") if row["side"] == "before" and row["says"] in ("bar", "of"))
