"""Candidates among stories are those that a look at each by itself would find."""

from __future__ import annotations

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from srot.linking import storyline_candidates
from srot.linking.storyline_candidates import ENOUGH, WORTH, find_candidates


def look_at_each(terms: dict[str, list[str]], most: int, few: int, partners: int) -> list[tuple[str, str]]:
    """The same, told plainly."""
    carriers = {term: [name for name in terms if term in terms[name]] for row in terms.values() for term in row}
    pairs = set()
    for name, row in terms.items():
        points, worths = Counter[str](), Counter[str]()
        for names in (carriers[term] for term in row if len(carriers[term]) <= most):
            points.update({other: ENOUGH if len(names) <= few else 1 for other in names})
            worths.update({other: WORTH // len(names) for other in names})
        ranked = sorted((other for other in points if points[other] >= ENOUGH and other != name), key=lambda other: (-worths[other], other))
        pairs |= {(min(name, other), max(name, other)) for other in ranked[:partners]}
    return sorted(pairs)


@settings(max_examples=60, deadline=None)
@given(terms=st.dictionaries(st.text("abc", min_size=1, max_size=3), st.lists(st.sampled_from("uvwxyz"), unique=True, max_size=4), max_size=12))
def test_many_stories_at_once_have_the_candidates_of_each(terms: dict[str, list[str]]) -> None:
    bounds = {"MOST_CARRIERS": 4, "FEW_CARRIERS": 2, "MOST_PARTNERS": 3, "AT_ONCE": 5}
    before = {name: getattr(storyline_candidates, name) for name in bounds}
    try:
        for name, bound in bounds.items():
            setattr(storyline_candidates, name, bound)
        assert find_candidates(terms) == look_at_each(terms, most=4, few=2, partners=3)
    finally:
        for name, bound in before.items():
            setattr(storyline_candidates, name, bound)
