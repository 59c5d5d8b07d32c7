"""The day of a story: what `find_story_day` gives for gold stories, on the samples, the look-alikes and Giveme5W1H.

A day is right when it lies within the gold interval; where the gold gives none, no report of the story tells it, and none is right.
The gold of the look-alikes and of Giveme5W1H is `evals/gold/stories/days.tsv`, written from the reports before any run.

    python -m evals.days    # the scores, and what is wrong, Giveme5W1H apart
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from evals.samples import load_sets, stories_of
from evals.stories import LOOK_ALIKES, giveme_reports, look_alikes, sample_reports
from srot.calendar.edtf import bounds
from srot.linking.entities import resolve_entities
from srot.linking.happenings import group_happenings
from srot.linking.reports import Report
from srot.linking.story_days import find_story_day


@dataclass(frozen=True, slots=True)
class Answer:
    """A gold story with the day it has and the day found, both EDTF or ``None``."""

    story: str
    gold: str | None
    found: str | None

    @property
    def right(self) -> bool:
        """Whether the day found lies within that of the gold, or both are none.

        >>> Answer("", "2024-06-09/2024-06-10", "2024-06-10").right, Answer("", None, "2024-06-10").right
        (True, False)
        """
        wanted, given = bounds(self.gold or ""), bounds(self.found or "")
        if wanted is None or given is None:
            return wanted is given
        return wanted[0] <= given[0] and given[1] <= wanted[1]


def answer_samples() -> list[Answer]:
    """The stories of the samples."""
    gold = {story["key"]: story["event_date"] for sets in load_sets() for story in sets["stories"]}
    named = dict(stories_of())
    return _answer(((named[name], report) for name, report in sample_reports() if name in named), gold)


def answer_look_alikes() -> list[Answer]:
    """The stories of the look-alikes whose day the gold holds: those of the half for study."""
    return _answer(((told.story, told.report) for told in look_alikes()), _read_days())


def answer_giveme() -> list[Answer]:
    """The events of Giveme5W1H that one day can be given for; none where the set is not at hand."""
    return _answer(giveme_reports(), _read_days())


def _read_days() -> dict[str, str | None]:
    with (LOOK_ALIKES / "days.tsv").open(encoding="utf-8", newline="") as file:
        return {row["story"]: row["day"] or None for row in csv.DictReader(file, delimiter="\t")}


def _answer(told: Iterable[tuple[str, Report]], gold: Mapping[str, str | None]) -> list[Answer]:
    members: dict[str, list[Report]] = {}
    for story, report in told:
        members.setdefault(story, []).append(report)
    entities = resolve_entities([report for reports in members.values() for report in reports])
    return [
        Answer(story, gold[story], find_story_day(reports, group_happenings(reports, entities), {}))
        for story, reports in sorted(members.items())
        if story in gold
    ]


def main() -> None:
    """Print the scores and what is wrong; of Giveme5W1H the score alone."""
    for name, answers in (("samples", answer_samples()), ("look-alikes", answer_look_alikes()), ("giveme5w1h", answer_giveme())):
        if name != "giveme5w1h":
            print("\n".join(f"{each.story}: {each.found} for {each.gold}" for each in answers if not each.right))
        given = sum(each.found is not None for each in answers)
        print(f"{name}: {sum(each.right for each in answers)} of {len(answers)} right, {given} given")


if __name__ == "__main__":
    main()
