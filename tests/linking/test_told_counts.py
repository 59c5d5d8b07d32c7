"""What reports count, alike in every language."""

from __future__ import annotations

import pytest

from srot.languages.load import load_pack
from srot.linking.reports import Report
from srot.linking.told_counts import find_lead_counts, find_told_counts, find_tolls
from srot.reading import read_article
from srot.records import Article


def counts(text: str, lang: str) -> tuple[str, ...]:
    article = Article(id="art-1", text=text, lang=lang)
    return find_told_counts(Report(article, read_article(article)), load_pack(lang).lexicon())


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("नाव पलटने से 7 लोगों की मौत हो गई। उस पर तीन महिलाएं सवार थीं।", "hi"),
        ("Seven people died when the boat capsized. Three women were on board.", "en"),
    ],
)
def test_small_counts_stand_with_what_they_count_in_every_language(text: str, lang: str) -> None:
    found = counts(text, lang)
    assert "7 dead" in found
    assert "3 c:woman" in found


@pytest.mark.parametrize(
    ("text", "lang"), [("A boat capsized.", "en"), ("एक नाव पलट गई।", "hi"), ("The fare rose by 12 per cent to Rs 40.", "en"), ("दर्जनों लोग घाट पर थे।", "hi")]
)
def test_one_of_a_thing_vague_words_and_figures_with_a_unit_count_nothing(text: str, lang: str) -> None:
    assert counts(text, lang) == ()


@pytest.mark.parametrize(
    ("text", "lang", "tolls"),
    [
        ("नाव पलटने से 7 लोगों की मौत हो गई और 3 लोग लापता हैं।", "hi", ("3 missing", "7 dead")),
        ("नाव पलटने से 7 मछुआरों की मौत हो गई।", "hi", ()),
        ("Seven people died and nine were injured when the boat capsized.", "en", ("7 dead",)),
        ("Seven fishermen died when the boat capsized.", "en", ()),
    ],
)
def test_a_toll_is_of_all_people_not_of_a_kind_of_them(text: str, lang: str, tolls: tuple[str, ...]) -> None:
    article = Article(id="art-1", text=text, lang=lang)
    assert find_tolls(Report(article, read_article(article)), load_pack(lang).lexicon()) == tolls


def test_counts_of_the_lead_are_of_things_to_which_nothing_happened() -> None:
    text = "Voting was held in 13 seats. Seven people died on the way. Later 40 schools opened."
    article = Article(id="art-1", text=text, lang="en")
    found = find_lead_counts(Report(article, read_article(article)), load_pack("en").lexicon(), 30)
    assert [count.partition(" ")[0] for count in found] == ["13"]
