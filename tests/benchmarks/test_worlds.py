"""Reports made for measuring: other worlds of the same reports."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import regex

from srot.reading import read_article
from srot.records import Article
from srot.sources import read_sources

worlds = pytest.importorskip("benchmarks.worlds", reason="needs the repository's root on the path: python -m pytest")
reports = pytest.importorskip("benchmarks.reports")

HINDI = Article(
    "art-hi", "चंदनपुर में 6 जून 2023 को नाव पलटने से 48 लोगों की मौत हो गई। थाना प्रभारी मोहन वर्मा ने बताया कि 1,200 लोग बचाए गए।",
    url="https://bhor.example/x", outlet="भोर", title="नाव पलटी, 48 मरे", lang="hi", published="2023-06-07T08:00", source_path="a.html",
)  # fmt: skip
ENGLISH = Article(
    "art-en", "A ferry sank in Chandanpur on 6 June 2023 and 48 people died, officer Mohan Verma said.", lang="en", published="2023-06-07",
)  # fmt: skip


@pytest.fixture(scope="module")
def model() -> object:
    articles = (HINDI, ENGLISH)
    readings = tuple(read_article(article) for article in articles)
    return reports.Model(articles, readings, worlds.Vocabulary.of(articles, readings))


def test_the_first_world_is_the_samples_themselves(model: object) -> None:
    rows = list(reports.make_reports(model, 2))
    assert [row["text"] for row in rows] == [HINDI.text, ENGLISH.text]
    assert [row["published"] for row in rows] == [HINDI.published, ENGLISH.published]


def test_the_same_reports_are_made_each_time_and_the_last_world_is_cut(model: object) -> None:
    rows = list(reports.make_reports(model, 5))
    assert rows == list(reports.make_reports(model, 5))
    assert [reports.world_of(row["url"]) for row in rows] == ["w0", "w0", "w1", "w1", "w2"]
    assert len({row["text"] for row in rows}) == 5
    assert len({row["url"] for row in rows}) == 5


def test_days_move_by_whole_weeks_in_text_and_field_alike(model: object) -> None:
    moved = worlds.days_moved(3)
    assert moved.days % 7 == 0
    row = list(reports.make_reports(model, 8))[7]
    day = worlds.date(2023, 6, 6) + moved
    assert row["published"] == (worlds.date(2023, 6, 7) + moved).isoformat()
    assert regex.search(rf"\b{day.day} \w+ {day.year}", row["text"])


@pytest.mark.parametrize("figure", ["7", "6.8", "2023", "1998"])
def test_small_figures_decimals_and_years_stay(figure: str) -> None:
    assert worlds.change_figure(5, figure) == figure


@pytest.mark.parametrize("world", range(1, 6))
def test_other_figures_change_in_proportion_and_keep_their_form(world: int) -> None:
    assert 120 <= int(worlds.change_figure(world, "200")) <= 320
    assert regex.fullmatch(r"\d{1,3},\d{3}", worlds.change_figure(world, "5,000"))
    assert worlds.change_figure(world, "200") == worlds.change_figure(world, "200")


def test_of_overlapping_changes_the_first_counts() -> None:
    change = worlds.Change
    assert worlds.apply("एक दो तीन", [change(3, 5, "2"), change(0, 5, "x"), change(6, 9, "3")]) == "एक 2 3"


def test_what_is_written_is_read_back(model: object, tmp_path: Path) -> None:
    rows = list(reports.make_reports(model, 4))
    reports.write_reports(iter(rows), tmp_path)
    articles = [item for item in read_sources([str(tmp_path)]) if isinstance(item, Article)]
    assert {article.url for article in articles} == {row["url"] for row in rows}
    assert {Path(article.source_path or "").name.partition(".")[2][:4] for article in articles} == {"html", "json"}
    assert json.loads((tmp_path / "000000.jsonl").read_text(encoding="utf-8").splitlines()[0])["lang"] == "en"
