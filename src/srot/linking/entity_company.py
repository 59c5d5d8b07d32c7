"""The company that names keep: who else stands in the same report, and how much that tells."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from srot.linking.entity_forms import Form
from srot.linking.entity_groups import weigh_entity
from srot.linking.groups import Unions

RARE = 25
"""Reports in which a bearer may stand before sharing it tells less: half again as many do not matter yet."""
ALONE, TOGETHER = 0.85, 0.7
"""Weight from which one shared bearer, or two of them together, put two nameless uses into one setting."""
MOST_LOOKED = 200
"""Articles of a bearer that are looked at for its company: a country has been everywhere."""
MOST_TOLD = 4
"""The weightiest bearers of a report; pairs of them are settings too."""

Company = Mapping[str, float]


def find_company(forms: Mapping[str, Form], unions: Unions) -> dict[str, dict[str, float]]:
    """For each article, the bearers that it names by themselves, with what sharing them tells."""
    told: dict[str, float] = {}
    articles: dict[str, set[str]] = defaultdict(set)
    for form in forms.values():
        if form.kind in ("row", "full"):
            root = unions.find(form.id)
            weight = weigh_entity(form.type, form.subtype)
            told[root] = min(told.get(root, 1.0), weight)
            articles[root].update(form.articles)
    company: dict[str, dict[str, float]] = defaultdict(dict)
    for root in sorted(articles):
        weight = told[root] * rarity(len(articles[root]))
        for article in articles[root]:
            company[article][root] = weight
    return company


def rarity(reports: int) -> float:
    """What part of its weight a bearer keeps who stands in so many reports: less each time their number doubles, and the same in between, so that
    one report more changes nothing far away.

    >>> rarity(20), rarity(50), rarity(60), rarity(100)
    (1.0, 0.7071067811865476, 0.7071067811865476, 0.5)
    """
    doublings = max(0, round(math.log2(reports / RARE))) if reports else 0
    return math.sqrt(0.5**doublings)


def around(articles: Sequence[str], company: Mapping[str, Company]) -> frozenset[str]:
    """The bearers in the first of these articles (their ids are in no order of time or matter)."""
    return frozenset(root for article in articles[:MOST_LOOKED] for root in company.get(article, ()))


def shared_weight(left: Sequence[str], right: Sequence[str], company: Mapping[str, Company]) -> float:
    """What the bearers tell that keep company with two forms, given by their articles."""
    shared = around(left, company) & around(right, company)
    weights = {root: weight for article in left[:MOST_LOOKED] for root, weight in company.get(article, {}).items() if root in shared}
    return math.fsum(weights.values())


def find_settings(company: Company) -> Iterator[tuple[str, ...]]:
    """Keys of the setting of a report: a telling bearer, or two that tell enough together."""
    ranked = sorted(company.items(), key=lambda item: (-item[1], item[0]))[:MOST_TOLD]
    for index, (root, weight) in enumerate(ranked):
        if weight >= ALONE:
            yield (root,)
        for other, more in ranked[index + 1 :]:
            if weight + more >= TOGETHER:
                yield tuple(sorted((root, other)))


def group_by_setting(forms: Sequence[Form], company: Mapping[str, Company]) -> Iterator[tuple[str, str]]:
    """Pairs of forms (of one name) whose reports have a setting in common; enough of them to make the groups."""
    first: dict[tuple[str, ...], str] = {}
    for form in forms:
        for article in form.articles:
            for setting in find_settings(company.get(article, {})):
                other = first.setdefault(setting, form.id)
                if other != form.id:
                    yield other, form.id
