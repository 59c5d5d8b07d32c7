"""Claims, origins, disagreements and reuse on the samples, from one run of linking over all of them."""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cache
from typing import Any

from evals.disagreements import matches
from evals.metrics import Score, b_cubed, count_score
from evals.samples import load_sets, locate
from evals.stories import sample_reports
from srot.linking.linker import link
from srot.linking.reports import Report
from srot.models.embedder import load_embedder
from srot.records import Claim, Disagreement, Links


@cache
def links() -> Links:
    """The links of all samples together."""
    reports = [report for _, report in sample_reports()]
    return link([r.article for r in reports], [r.reading for r in reports], embedder=load_embedder())


@cache
def by_name() -> dict[str, Report]:
    """Report name -> report."""
    return dict(sample_reports())


@dataclass(frozen=True, slots=True)
class GoldAssertion:
    """One quote of the gold: the claim that it is of, and where it stands."""

    claim: str
    article: str
    start: int
    end: int


@cache
def gold_assertions() -> tuple[GoldAssertion, ...]:
    """Quotes of gold claims that stand in the text of their report (those of a title field do not)."""
    found = []
    for gold in load_sets():
        for claim in gold["claims"]:
            for assertion in claim["assertions"]:
                report = by_name()[assertion["report"]]
                span = locate(report.article.text, assertion["quote"], assertion.get("nth", 1))
                if span and assertion.get("in") != "title":
                    key = f"{claim['story']}/{claim['key']}"
                    found.append(GoldAssertion(key, report.id, span.start, span.end))
    return tuple(found)


def score_claims() -> Score:
    """B3 over gold assertions: those of one gold claim should stand in one claim, and no others with them.

    An assertion that several claims cover counts with the one that holds most of the same gold claim's assertions.
    """
    gold = {n: assertion.claim for n, assertion in enumerate(gold_assertions())}
    covering = {n: _claims_over(a) for n, a in enumerate(gold_assertions())}
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for n, names in covering.items():
        votes[gold[n]].update(names)
    found = {}
    for n, names in covering.items():
        if names:
            found[n] = max(names, key=lambda name: (votes[gold[n]][name], name))
    return b_cubed(found, gold)


def _claims_over(assertion: GoldAssertion) -> set[str]:
    names = set()
    for claim in links().claims:
        for found in claim.assertions:
            if found.article == assertion.article:
                shared = min(assertion.end, found.end) - max(assertion.start, found.start)
                if shared >= 0.5 * min(assertion.end - assertion.start, found.end - found.start):
                    names.add(claim.id)
    return names


def score_origins() -> tuple[int, int]:
    """Of the gold claims that are found: how many have the right number of known origins, and how many there are."""
    right = total = 0
    for gold, claim in matched_claims():
        total += 1
        right += claim.n_origins == len({origin["name"] for origin in gold["origins"]})
    return right, total


@cache
def matched_claims() -> tuple[tuple[dict[str, Any], Claim], ...]:
    """Each gold claim with the claim that holds most of its assertions, at least half of them."""
    by_id = {claim.id: claim for claim in links().claims}
    pairs = []
    grouped: dict[str, list[GoldAssertion]] = defaultdict(list)
    for assertion in gold_assertions():
        grouped[assertion.claim].append(assertion)
    for sets in load_sets():
        for gold in sets["claims"]:
            found = grouped.get(f"{gold['story']}/{gold['key']}", [])
            votes = Counter(name for assertion in found for name in _claims_over(assertion))
            if votes:
                name, count = max(votes.items(), key=lambda pair: (pair[1], pair[0]))
                if 2 * count >= len(found):
                    pairs.append((gold, by_id[name]))
    return tuple(pairs)


def matches_gold(gold: dict[str, Any], found: Disagreement) -> bool:
    """Whether a found disagreement is the one of the gold."""
    sides = [(str(value["value"]), {by_name()[name].id for name in value["reports"] if name in by_name()}) for value in gold["values"]]
    return matches(gold["kind"], [(value, frozenset(articles)) for value, articles in sides], found)


def score_disagreements() -> tuple[Score, int, int]:
    """Found and false (a score), and of those found how many have the gold's nature."""
    golds = [gold for sets in load_sets() for gold in sets["disagreements"]]
    found = list(links().disagreements)
    hits = [(gold, [d for d in found if matches_gold(gold, d)]) for gold in golds]
    right = sum(1 for _, matched in hits if matched)
    good = {d.id for _, matched in hits for d in matched}
    nature = sum(1 for gold, matched in hits if any(d.nature == gold["nature"] for d in matched))
    return Score(len(good) / len(found) if found else 1.0, right / len(golds), len(golds)), nature, right


def score_reuse() -> Score:
    """Pairs of reports with reuse, kind and direction aside."""
    gold = {
        frozenset((by_name()[row["source"]].id, by_name()[row["target"]].id))
        for sets in load_sets()
        for row in sets["reuse"]
    }
    found = {frozenset((row.source, row.target)) for row in links().reuse}
    return count_score(len(gold & found), len(found), len(gold))


def main() -> None:
    """Print the scores, and with ``-v`` what is missed and what is false."""
    names = {report.id: name for name, report in sample_reports()}
    for label, score in (("claims", score_claims()), ("reuse", score_reuse())):
        print(f"{label}: P {score.precision:.3f} R {score.recall:.3f} F1 {score.f1:.3f} n={score.n}")
    right, total = score_origins()
    print(f"origins: {right} of {total} claims with the right count")
    score, nature, found = score_disagreements()
    print(f"disagreements: P {score.precision:.3f} found {score.recall:.3f} n={score.n}; nature {nature} of {found}")
    if "-v" not in sys.argv:
        return
    golds = [gold for sets in load_sets() for gold in sets["disagreements"]]
    for gold in golds:
        hit = [d for d in links().disagreements if matches_gold(gold, d)]
        print("HIT " if hit else "MISS", gold["story"], gold["kind"], gold["nature"], gold["about"], [d.nature for d in hit])
    for d in links().disagreements:
        if not any(matches_gold(gold, d) for gold in golds):
            sides = [(v.value, v.text, [names[a] for a in v.articles]) for v in d.values]
            print("FALSE", d.kind, d.nature, d.about, sides, d.why)
    for row in links().reuse:
        print("REUSE", row.kind, names[row.source], "->", names[row.target], row.coverage, row.direction)


if __name__ == "__main__":
    main()
