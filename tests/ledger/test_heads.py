"""A head is an article without its text, and its key tells when anything of the article or of its reading is another."""

from __future__ import annotations

from dataclasses import replace

from srot.ledger import View, Writer, open_store
from srot.records import Article, Credit, Reading, Removed

ARTICLE = Article(
    "art-1", "रामघाट पर नाव पलटी।", "https://a.example/1", "सुबह", "नाव पलटी", "hi", "2024-08-02", "metadata",
    removed=(Removed("विज्ञापन", "advertisement"),), credit=(Credit("(भाषा)", "भाषा"),),
)  # fmt: skip


def head_of(article: Article, recipe: str | None = None) -> tuple[Article, str]:
    with open_store(None) as store:
        Writer(store).add_articles([article])
        if recipe is not None:
            Writer(store).add_readings([Reading(article.id, article.lang)], recipe=recipe)
        (found,) = View(store).heads()
    return found


def test_a_head_has_all_but_the_text_and_what_was_cut() -> None:
    assert head_of(ARTICLE)[0] == replace(ARTICLE, text="", removed=())


def test_the_key_changes_with_the_article_and_with_the_recipe_of_its_reading() -> None:
    others = [
        replace(ARTICLE, text="रामघाट पर नाव डूबी।"), replace(ARTICLE, removed=()), replace(ARTICLE, credit=()),
        replace(ARTICLE, outlet=None), replace(ARTICLE, published=None),
    ]  # fmt: skip
    keys = [head_of(article)[1] for article in (ARTICLE, *others)] + [head_of(ARTICLE, recipe)[1] for recipe in ("a", "b")]
    assert len(set(keys)) == len(keys)
    assert head_of(ARTICLE) == head_of(replace(ARTICLE, source_path="elsewhere.jsonl")), "where it was found says nothing"
