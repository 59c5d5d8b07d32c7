"""Scores the frames of EDNIL reports: what is told of each type of event, each answer once a report.

The shared task that the annotation was made for (EDNIL at FIRE 2020, second task) asks, for a news article and each type of event in it, for the
*words* that tell where, when, and who came to harm. An answer has no position there: a place that is named five times is one answer,
and one mark among five is enough to make it right. So, for a report:

- a gold answer is a distinct wording marked as an argument of one kind and linked to an event of a type (to all types where it has no link);
- ours is a distinct wording of one kind that an event of ours holds, as a finding or as a circumstance;
- they agree when the words of one hold those of the other in a row ("पेशावर" and "पेशावर शहर में"), punctuation, case markers and digits for
  number words aside, and the type of our event means a type of the gold's. `exact` asks for the same words.

Precision is over our distinct answers, recall over the gold's. A report without any marked argument was annotated for events alone and
is not asked. Places, times of day and victims that have no name, date or number ("बाजार", "एक गाइड की मौत") are asked all the same; an event
of ours holds them as its circumstances.

    python -m evals.frames --half study --errors place
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from evals.ednil import GoldReport, accepts, load_half
from evals.events import KINDS, Tally, argument_spans, read_hindi, show
from srot.languages.tables import read_table
from srot.records import Reading
from srot.text.normal import fold
from srot.text.words import find_words, is_word

_MARKERS = frozenset(map(fold, ("में", "पर", "से", "को", "ने", "के", "का", "की", "तक", "करीब", "लगभग", "तकरीबन", "यहां")))
Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """Words that fill a slot of a frame; `types` are those of the gold events it belongs to, or type and mode of ours."""

    words: Words
    types: frozenset[tuple[str, str | None]]


def answer_words(text: str) -> Words:
    """The folded words of an answer without case markers at its edges; a number in words is its digits.

    >>> answer_words("गया जिले में"), answer_words("तीन घायल")
    (('गया', 'जिले'), ('3', 'घायल'))
    """
    keys = (fold(word.text) for word in find_words(text) if is_word(word.text))
    words = [_numbers().get(key, key) for key in keys]
    while words and words[0] in _MARKERS:
        del words[0]
    while words and words[-1] in _MARKERS:
        del words[-1]
    return tuple(words)


@cache
def _numbers() -> dict[str, str]:
    rows = (row for row in read_table("srot.languages.hi", "numbers") if row["kind"] == "unit")
    return {fold(form): row["value"] for row in rows for form in row["forms"].split()}


def holds(longer: Words, shorter: Words) -> bool:
    """Whether `shorter` stands in `longer` in a row."""
    width = len(shorter)
    return any(longer[at : at + width] == shorter for at in range(len(longer) - width + 1))


def gold_answers(report: GoldReport, kind: str) -> list[Answer]:
    """The distinct wordings of a kind with the gold types they are linked to."""
    types = {event.id: event.type for event in report.events}
    found: dict[Words, set[tuple[str, str | None]]] = {}
    for gold in report.arguments:
        words = answer_words(report.text[gold.start : gold.end])
        if gold.kind == kind and words:
            linked = {types[event] for event in gold.events if event in types} or set(types.values())
            found.setdefault(words, set()).update((type_, None) for type_ in linked)
    return [Answer(words, frozenset(linked)) for words, linked in found.items()]


def our_answers(report: GoldReport, reading: Reading, kind: str) -> list[Answer]:
    """The distinct wordings of a kind that events hold, with their types and modes."""
    found: dict[Words, set[tuple[str, str | None]]] = {}
    for start, end, type_, mode in argument_spans(reading, kind):
        words = answer_words(report.text[start:end])
        if words:
            found.setdefault(words, set()).add((type_, mode))
    return [Answer(words, frozenset(types)) for words, types in found.items()]


def agree(gold: Answer, ours: Answer, *, exact: bool) -> bool:
    """Whether an answer of ours fills the slot that the gold answer fills."""
    if not any(accepts(wanted, *given) for wanted, _ in gold.types for given in ours.types):
        return False
    if exact:
        return gold.words == ours.words
    return holds(gold.words, ours.words) or holds(ours.words, gold.words)


def score_frame(report: GoldReport, reading: Reading, kind: str, tally: Tally, *, exact: bool = False) -> None:
    """Adds the answers of one kind in one report."""
    golds, ours = gold_answers(report, kind), our_answers(report, reading, kind)
    for answer in ours:
        good = any(agree(gold, answer, exact=exact) for gold in golds)
        tally.found += 1
        tally.right += good
        if not good:
            tally.alarms.append(f"{report.name[:24]} {' '.join(answer.words)} {sorted(map(str, answer.types))} | gold: {_shown(golds)}")
    for gold in golds:
        met = any(agree(gold, answer, exact=exact) for answer in ours)
        tally.wanted += 1
        tally.met += met
        if not met:
            tally.misses.append(f"{report.name[:24]} {' '.join(gold.words)} {sorted(t for t, _ in gold.types)} | ours: {_shown(ours)}")


def _shown(answers: Iterable[Answer]) -> str:
    return " / ".join(" ".join(answer.words) for answer in answers)


def score_frames(reports: Iterable[GoldReport]) -> dict[str, Tally]:
    """Tallies of each kind, and of each kind word for word."""
    tallies = {name: Tally() for kind in KINDS for name in (kind, f"{kind}, exact")}
    for report, reading in _read(reports):
        for kind in KINDS:
            score_frame(report, reading, kind, tallies[kind])
            score_frame(report, reading, kind, tallies[f"{kind}, exact"], exact=True)
    return tallies


def _read(reports: Iterable[GoldReport]) -> Iterator[tuple[GoldReport, Reading]]:
    for report in reports:
        if report.arguments:
            yield report, read_hindi(report)


def main() -> None:
    """Print the scores; ``--errors`` prints misses and false alarms of one kind too."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--half", default="study", choices=("study", "test"))
    parser.add_argument("--errors", help="place, time or casualties", choices=KINDS)
    options = parser.parse_args()
    show(score_frames(load_half(options.half)), options.errors)


if __name__ == "__main__":
    main()
