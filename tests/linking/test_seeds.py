"""What the five founding reports must show when they are read together with nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from srot.linking.linker import link
from srot.reading import read_article
from srot.records import Links
from srot.sources import SourceProblem, read_sources

SEEDS = Path(__file__).resolve().parents[3] / "shared" / "seeds"
pytestmark = pytest.mark.skipif(not SEEDS.exists(), reason="needs ../shared/seeds beside the repository")


@pytest.fixture(scope="module")
def links() -> Links:
    articles = [found for found in read_sources([str(SEEDS)]) if not isinstance(found, SourceProblem)]
    return link(articles, [read_article(article) for article in articles])


def test_three_stories_make_one_storyline(links: Links) -> None:
    assert sorted(len(story.articles) for story in links.stories) == [1, 1, 3]
    assert len({story.storyline for story in links.stories}) == 1


def test_ten_thousand_soldiers_have_four_bodies_behind_them_and_an_unknown(links: Links) -> None:
    [claim] = [claim for claim in links.claims if claim.n_articles == 3 and "10,000" in claim.text]
    assert (claim.n_origins, sum(origin.kind == "unknown" for origin in claim.origins)) == (4, 1)


def test_thousands_are_imprecise_beside_ten_thousand_and_two_days_stand_against_each_other(links: Links) -> None:
    found = {(dispute.kind, dispute.nature): {value.text for value in dispute.values} for dispute in links.disagreements}
    assert found == {("number", "imprecise"): {"10,000", "हजारों"}, ("date", "conflict"): {"शुक्रवार", "30 नवंबर"}}
