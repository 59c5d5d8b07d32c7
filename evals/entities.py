"""Entities on the samples: B3 over the names of the gold, with the gold's own mentions and with those that were read.

    python -m evals.entities
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from evals.metrics import Score, b_cubed
from evals.samples import SampleReport, load_samples
from srot.linking.entities import EntityIndex, resolve_entities
from srot.linking.reports import Report
from srot.reading.reader import read_article
from srot.records import Mention, Reading, make_id
from srot.text.name_parts import parse_name

Item = tuple[str, str]


def gold_items(samples: Iterable[SampleReport]) -> dict[Item, str]:
    """(article id, form) -> canonical name."""
    return {(sample.article.id, name["form"]): name["entity"] for sample in samples for name in sample.gold["names"]}


def gold_reports(samples: Iterable[SampleReport], *, fullest: bool) -> list[Report]:
    """Reports whose mentions are the gold's names; with `fullest`, each has the longest form that its report gives for it."""
    return [Report(s.article, Reading(s.article.id, s.article.lang, mentions=tuple(_mentions(s, fullest)))) for s in samples]


def _mentions(sample: SampleReport, fullest: bool) -> Iterable[Mention]:
    longest: dict[str, str] = defaultdict(str)
    for name in sample.gold["names"]:
        if len(parse_name(name["form"]).parts) > len(parse_name(longest[name["entity"]]).parts):
            longest[name["entity"]] = name["form"]
    for place, name in enumerate(sample.gold["names"]):
        form = name["form"]
        kept = longest[name["entity"]] if fullest and name["type"] == "PER" else form
        yield Mention(make_id("men", sample.article.id, place), sample.article.id, place, place + 1, form, name["type"], kept)


def _score(found: Mapping[Item, str], gold: Mapping[Item, str]) -> Score:
    return b_cubed({item: group for item, group in found.items()}, {item: name for item, name in gold.items()})


def score_gold(*, fullest: bool) -> tuple[Score, dict[Item, str], EntityIndex]:
    """B3 with perfect mentions."""
    reports = gold_reports(load_samples(), fullest=fullest)
    index = resolve_entities(reports)
    found = {(r.id, m.text): index.of_mention[m.id] for r in reports for m in r.reading.mentions}
    return _score(found, gold_items(load_samples())), found, index


def score_read() -> tuple[Score, dict[Item, str], EntityIndex]:
    """B3 with the mentions that reading finds, over the names of the gold that it found."""
    reports = [Report(s.article, read_article(s.article)) for s in load_samples()]
    index = resolve_entities(reports)
    found = {(r.id, m.text): index.of_mention[m.id] for r in reports for m in r.reading.mentions}
    gold = {item: name for item, name in gold_items(load_samples()).items() if item in found}
    return _score(found, gold), found, index


def list_errors(found: dict[Item, str], index: EntityIndex) -> None:
    """Gold entities in more than one group, and groups with more than one gold entity."""
    gold = gold_items(load_samples())
    by_gold: dict[str, set[str]] = defaultdict(set)
    by_found: dict[str, set[str]] = defaultdict(set)
    for item, name in gold.items():
        if item in found:
            by_gold[name].add(f"{item[1]} [{index.name_of(found[item])} {found[item][-4:]}]")
            by_found[found[item]].add(f"{item[1]} [{name}]")
    for name in sorted(by_gold):
        if len({form[-5:] for form in by_gold[name]}) > 1:
            print("  split ", name, sorted(by_gold[name]))
    for entity in sorted(by_found):
        if len({form[form.index("[") :] for form in by_found[entity]}) > 1:
            print("  merged", index.name_of(entity), sorted(by_found[entity]))


def main() -> None:
    """Prints the figures and the errors."""
    for label, (score, found, index) in (
        ("gold mentions, as written", score_gold(fullest=False)),
        ("gold mentions, fullest form of the report", score_gold(fullest=True)),
        ("read mentions", score_read()),
    ):
        print(f"{label}: B3 P {score.precision:.3f} R {score.recall:.3f} F1 {score.f1:.3f} n {score.n}")
        list_errors(found, index)


if __name__ == "__main__":
    main()
