"""The tables as other programs read them: names, nulls, joins, order, bytes, in all three formats."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from srot.calendar.precision import acled_precision, outer_days, ucdp_precision
from srot.errors import SrotError, UnknownNameError
from srot.exports import export
from srot.exports.sorting import sort_rows
from srot.exports.tables import TABLES
from srot.ledger import View, open_store
from srot.records import Story
from srot.testing import SAMPLE, fill_sample

PROMISED = {
    "articles": "id url outlet title lang published published_basis text removed credit story source_path",
    "mentions": "id article start end text type entity",
    "times": "id article start end text value grain basis",
    "quantities": "id article start end text value low high modifier unit of",
    "attributions": "id article start end content kind cue chains polarity modality claim",
    "events": "id article start end type mode contexts actors recipients date date_basis place quantities attribution"
    " polarity modality story",
    "entities": "id type name names external owner",
    "stories": "id title articles storyline event_date first_published last_published",
    "claims": "id story text lang kind assertions origins n_articles n_outlets n_origins n_origins_unknown why",
    "disagreements": "id story claims kind nature about values why",
    "reuse": "id source target kind coverage spans",
}


@pytest.fixture
def view() -> Iterator[View]:
    with View(open_store(None)) as opened:
        fill_sample(opened.store)
        yield opened


def exported(view: View, folder: Path) -> dict[str, list[dict[str, Any]]]:
    files = export(view, folder, format="jsonl")
    return {file.stem: [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()] for file in files}


def test_every_promised_field_is_in_every_row(view: View, tmp_path: Path) -> None:
    tables = exported(view, tmp_path)
    for name, promised in PROMISED.items():
        assert tables[name], name
        assert all(set(promised.split()) <= row.keys() for row in tables[name]), name


def test_rows_are_sorted_by_id(view: View, tmp_path: Path) -> None:
    for rows in exported(view, tmp_path).values():
        assert [row["id"] for row in rows] == sorted(row["id"] for row in rows)


def test_an_undated_article_takes_its_day_from_its_story_and_says_so(view: View, tmp_path: Path) -> None:
    first, second, *_ = exported(view, tmp_path)["articles"]
    assert (first["published"], first["published_basis"], first["published_why"]) == ("2024-07-09", "metadata", [])
    assert (second["published"], second["published_basis"]) == ("2024-07-09", "story")
    assert second["published_why"] == ["near-copy of a dated report"]


def test_findings_are_joined_with_what_they_were_linked_to(view: View, tmp_path: Path) -> None:
    tables = exported(view, tmp_path)
    assert [row["entity"] for row in tables["mentions"]] == [
        "ent-9a00000000000001", "ent-9b00000000000002", "ent-9a00000000000001", None,
    ]  # fmt: skip
    first = tables["attributions"][0]
    assert [link["entity"] for link in first["chains"][0]] == ["ent-9a00000000000001", "ent-9b00000000000002"]
    assert first["claim"] == "claim-7a00000000000001"
    assert tables["articles"][0]["credit"][0]["entity"] == "ent-9b00000000000002"
    assert tables["articles"][0]["story"] == "story-5a00000000000001"


def test_events_take_the_day_of_their_time_resolved_or_none(view: View, tmp_path: Path) -> None:
    undated, dated = exported(view, tmp_path)["events"]
    assert (undated["date"], undated["date_basis"]) == (None, "relative")
    assert (dated["date"], dated["date_basis"]) == ("2024-07-08", "relative")


def test_spans_are_code_points_of_the_article_text(view: View, tmp_path: Path) -> None:
    tables = exported(view, tmp_path)
    texts = {row["id"]: row["text"] for row in tables["articles"]}
    for name in ("mentions", "times", "quantities", "events"):
        assert all(texts[row["article"]][row["start"] : row["end"]] == row["text"] for row in tables[name])


@pytest.mark.parametrize("format", ["jsonl", "csv", "parquet"])
def test_the_same_ledger_gives_the_same_bytes(view: View, tmp_path: Path, format: str) -> None:
    once, again = (export(view, tmp_path / name, format=format) for name in ("a", "b"))
    assert [file.read_bytes() for file in once] == [file.read_bytes() for file in again]


def test_devanagari_is_written_as_it_is(view: View, tmp_path: Path) -> None:
    export(view, tmp_path)
    assert "मंत्रालय" in (tmp_path / "mentions.jsonl").read_text(encoding="utf-8")


def test_csv_has_the_same_rows_flat(view: View, tmp_path: Path) -> None:
    export(view, tmp_path, format="csv")
    with (tmp_path / "articles.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["id"] for row in rows] == [article.id for article in SAMPLE.articles]
    assert json.loads(rows[0]["removed"]) == [{"text": "यह भी पढ़ें", "reason": "teaser"}]
    assert rows[1]["url"] == ""


def test_parquet_has_typed_and_nested_columns(view: View, tmp_path: Path) -> None:
    from pyarrow import parquet

    export(view, tmp_path, format="parquet")
    quantities = parquet.read_table(tmp_path / "quantities.parquet")
    assert quantities.schema.field("low").type == "double"
    assert quantities.column("low").to_pylist() == [12.0, 12.0, 15.0]
    chains = parquet.read_table(tmp_path / "attributions.parquet").column("chains").to_pylist()
    assert chains[0][0][1]["name"] == "नदी समाचार"


@pytest.mark.parametrize("format", ["jsonl", "csv", "parquet"])
def test_an_empty_ledger_gives_empty_tables(tmp_path: Path, format: str) -> None:
    with View(open_store(None)) as empty:
        files = export(empty, tmp_path, format=format)
    assert [file.name for file in files] == [f"{table.name}.{format}" for table in TABLES]


def test_an_unknown_format_lists_the_known_ones(view: View, tmp_path: Path) -> None:
    with pytest.raises(UnknownNameError, match="known: csv, jsonl, parquet; did you mean 'jsonl'"):
        export(view, tmp_path, format="json")


def test_a_folder_that_cannot_be_made_is_named(view: View, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("", encoding="utf-8")
    with pytest.raises(SrotError, match=r"cannot write the export .*out.*choose another folder with --out"):
        export(view, tmp_path / "out")


def test_nothing_half_written_is_left(view: View, tmp_path: Path) -> None:
    export(view, tmp_path)
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(".")]


def test_rows_that_do_not_fit_in_memory_are_sorted_all_the_same() -> None:
    rows = [Story(f"story-{number * 7 % 23:02}", "", ()) for number in range(23)]
    assert list(sort_rows(rows, run=4)) == list(sort_rows(rows)) == sorted(rows, key=lambda row: row.id)


def test_what_is_dated_carries_its_days_and_codes(view: View, tmp_path: Path) -> None:
    tables = exported(view, tmp_path)
    dated = [row for name in ("events", "timeline") for row in tables[name] if row["date"]]
    assert dated
    for row in dated:
        first, last = outer_days(row["date"])
        codes = (ucdp_precision(row["date"]), acled_precision(row["date"]))
        assert (row["first_day"], row["last_day"], row["precision"], row["acled_precision"]) == (first, last, *codes)
    undated = [row for row in tables["events"] if row["date"] is None]
    assert all(row[field] is None for row in undated for field in ("first_day", "last_day", "precision", "acled_precision"))


def test_an_event_can_be_read_without_the_other_tables(view: View, tmp_path: Path) -> None:
    tables = exported(view, tmp_path)
    names = {row["id"]: row["name"] for row in tables["mentions"]}
    numbers = {row["id"]: row for row in tables["quantities"]}
    for row in tables["events"]:
        assert row["place_name"] == names.get(row["place_mention"])
        assert row["actor_names"] == list(dict.fromkeys(names[item] for item in row["actor_mentions"]))
        assert len(row["counts"]) == len(row["quantities"])
        assert all((numbers[item]["state"] or "") in told for item, told in zip(row["quantities"], row["counts"], strict=True))
