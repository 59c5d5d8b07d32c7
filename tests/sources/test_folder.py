from __future__ import annotations

import gzip
import io
import json
import os
from pathlib import Path

import pytest

from srot.records import Article
from srot.sources import SourceProblem, read_sources
from srot.sources import folder as folder_module

TEXT = "नगर परिषद ने सोमवार को कहा कि पुल का काम अगले महीने पूरा हो जाएगा और तब तक सड़क बंद रहेगी।"
OTHER = "वन विभाग ने बताया कि हाथियों का झुंड जंगल में लौट गया है और किसी को चोट नहीं आई है।"


def articles(*paths: str | Path, stdin: io.IOBase | None = None) -> list[Article]:
    return [item for item in read_sources([str(path) for path in paths], stdin=stdin) if isinstance(item, Article)]  # type: ignore[arg-type]


def problems(*paths: str | Path, stdin: io.IOBase | None = None) -> list[SourceProblem]:
    return [item for item in read_sources([str(path) for path in paths], stdin=stdin) if isinstance(item, SourceProblem)]  # type: ignore[arg-type]


def only_problem(path: Path) -> SourceProblem:
    found = list(read_sources([str(path)]))
    assert len(found) == 1
    assert isinstance(found[0], SourceProblem)
    assert found[0].path == str(path)
    assert found[0].message and found[0].way_out
    return found[0]


def line_of(text: str, **fields: object) -> str:
    return json.dumps({"text": text, **fields}, ensure_ascii=False)


def test_folder_is_read_below_and_sorted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "two.txt").write_text(OTHER, encoding="utf-8")
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "c.jsonl").write_text(f"{line_of(TEXT, id='x')}\n\n{line_of(OTHER)}\n", encoding="utf-8")
    (tmp_path / ".hidden.txt").write_text(TEXT, encoding="utf-8")
    monkeypatch.chdir(tmp_path.parent)
    found = articles(tmp_path.name)
    assert [item.source_path for item in found] == [f"{tmp_path.name}/{name}" for name in ("a.txt", "b/two.txt", "c.jsonl#x", "c.jsonl:3")]
    assert found[0].id == found[2].id


def test_order_of_creation_does_not_matter(tmp_path: Path) -> None:
    for name in ("ग.txt", "a.txt", "Z.txt", "क.txt"):
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    assert [Path(item.source_path or "").name for item in articles(tmp_path)] == ["Z.txt", "a.txt", "क.txt", "ग.txt"]


def test_gz_of_every_type(tmp_path: Path) -> None:
    (tmp_path / "a.txt.gz").write_bytes(gzip.compress(TEXT.encode()))
    (tmp_path / "b.jsonl.gz").write_bytes(gzip.compress(line_of(OTHER).encode()))
    (tmp_path / "c.gz").write_bytes(gzip.compress(TEXT.encode()))
    assert [item.text for item in articles(tmp_path)] == [TEXT, OTHER, TEXT]


def test_json_object_and_list(tmp_path: Path) -> None:
    (tmp_path / "one.json").write_text(json.dumps({"text": TEXT}, indent=1), encoding="utf-8")
    (tmp_path / "two.json").write_text(json.dumps([{"text": TEXT}, {"text": OTHER, "published": "x"}, {"text": OTHER}]), encoding="utf-8")
    (tmp_path / "lines.json").write_text(f"{line_of(TEXT)}\n{line_of(OTHER)}", encoding="utf-8")
    assert [item.source_path for item in articles(tmp_path)] == [str(tmp_path / name) for name in ("lines.json:1", "lines.json:2", "one.json", "two.json:1", "two.json:3")]
    assert [(problem.line, problem.message) for problem in problems(tmp_path)] == [(2, 'published is "x": not a date')]


def test_types_by_content(tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text(f"<!DOCTYPE html><html lang=hi><body><article><h1>पुल पर काम शुरू हुआ</h1><p>{TEXT}</p><p>{OTHER}</p></article></body></html>", encoding="utf-8")
    (tmp_path / "lines.txt").write_text(line_of(TEXT), encoding="utf-8")
    (tmp_path / "bare").write_text(OTHER, encoding="utf-8")
    (tmp_path / "text.html").write_text(TEXT, encoding="utf-8")
    texts = {Path(item.source_path or "").name: item.text for item in articles(tmp_path)}
    assert texts["bare"] == OTHER
    assert texts["lines.txt:1"] == texts["text.html"] == TEXT
    assert "<p>" not in texts["page.txt"] and TEXT in texts["page.txt"]


def test_unknown_extension_is_passed_over_in_a_folder_and_read_when_named(tmp_path: Path) -> None:
    (tmp_path / "note.md").write_text(TEXT, encoding="utf-8")
    assert [problem.message for problem in problems(tmp_path)] == ["is of no type we read (.md)"]
    assert [item.text for item in articles(tmp_path / "note.md")] == [TEXT]


@pytest.mark.parametrize(
    ("name", "way_out"), [("all.csv", "line of JSON"), ("news.rss", "as .html"), ("page.PDF", "pdftotext"), ("all.csv.gz", "line of JSON")]
)
def test_a_table_or_feed_is_never_one_report_not_even_when_named(tmp_path: Path, name: str, way_out: str) -> None:
    (tmp_path / name).write_text(TEXT, encoding="utf-8")
    for path in (tmp_path, tmp_path / name):
        (problem,) = problems(path)
        assert way_out in problem.way_out and not articles(path)


@pytest.mark.parametrize("data", [f"{line_of(TEXT)}\n{line_of(OTHER)}\n", f"\n \n{line_of(TEXT)}\n{line_of(OTHER)}"])
def test_stdin_json_lines(data: str) -> None:
    assert [item.text for item in articles("-", stdin=io.BytesIO(data.encode()))] == [TEXT, OTHER]
    assert [item.text for item in articles("-", stdin=io.TextIOWrapper(io.BytesIO(data.encode())))] == [TEXT, OTHER]
    assert [item.text for item in articles("-", stdin=io.StringIO(data))] == [TEXT, OTHER]


@pytest.mark.parametrize("data", [f'{{\n  "text": "{TEXT}"\n}}\n', f'[{{"text": "{TEXT}"}}]', f'[\n {{"text": "{TEXT}"}}\n]\n'])
def test_stdin_json_over_several_lines(data: str) -> None:
    assert [item.text for item in articles("-", stdin=io.BytesIO(data.encode()))] == [TEXT]


def test_stdin_plain_text() -> None:
    found = articles("-", stdin=io.BytesIO(TEXT.encode()))
    assert [(item.text, item.source_path) for item in found] == [(TEXT, "-")]


def test_stdin_empty_or_none() -> None:
    assert [problem.message for problem in problems("-", stdin=io.BytesIO(b" \n"))] == ["is empty"]
    assert [problem.path for problem in problems("-")] == ["-"]


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("empty.txt", b"", "is empty"),
        ("blank.txt", b" \n\n\t", "is empty"),
        ("empty.jsonl", b"", "is empty"),
        ("binary.txt", bytes(range(256)) * 8, "binary"),
        ("image.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + b"\x00" * 64, "binary"),
        ("wide.txt", "Plain words on a line. ".encode("utf-16-le") * 20, "UTF-16 without its mark"),
        ("broken.txt", TEXT.encode()[:40] + b"\xff\xfe" + TEXT.encode(), "broken UTF-8"),
        ("latin.txt", "The café and the señor were closed on Monday.".encode("latin-1"), "Windows-1252"),
        ("legacy.txt", b"eq[;ea=h us dgk fd lM+d cUn gS vkSj yksx ijs'kku gSa fd dke ds fy, le; ugha gS", "code of a font"),
        ("twice.txt", TEXT.encode().decode("cp1252", "ignore").encode(), "read as Windows-1252"),
        ("noise.txt", "[विज्ञापन_1]\nशेयर करें".encode(), "nothing but page noise"),
        ("broken.txt.gz", b"\x1f\x8b\x08\x00broken", "broken gzip"),
        ("torn.txt.gz", gzip.compress(TEXT.encode() * 50)[:-12], "broken gzip"),
        ("page.html", b"<html><body><nav>Home</nav><p>Hi</p></body></html>", "no article"),
        ("broken.json", b'{"text": ', "no valid JSON"),
    ],
)
def test_bad_file_is_told_with_a_way_out(tmp_path: Path, name: str, data: bytes, words: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    assert words in only_problem(path).message


def test_the_others_are_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\x00\x01")
    (tmp_path / "b.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "c.txt").write_bytes(b"")
    (tmp_path / "d.txt").write_text(OTHER, encoding="utf-8")
    kinds = [type(item).__name__ for item in read_sources([str(tmp_path), str(tmp_path / "none.txt")])]
    assert kinds == ["SourceProblem", "Article", "SourceProblem", "Article", "SourceProblem"]


def test_torn_last_letter_is_mended_and_told(tmp_path: Path) -> None:
    path = tmp_path / "torn.txt"
    path.write_bytes((TEXT + "क").encode()[:-1])
    article, problem = read_sources([str(path)])
    assert isinstance(article, Article) and article.text == TEXT
    assert isinstance(problem, SourceProblem) and "cut in two" in problem.message


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
def test_marked_encodings_are_read(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "marked.txt"
    path.write_bytes(TEXT.encode(encoding))
    assert [item.text for item in articles(path)] == [TEXT]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("{broken", "is no valid JSON"),
        ("[1, 2]", "is a list, not an object"),
        ('"text"', "is a string, not an object"),
        ("null", "is null, not an object"),
        ('{"text": 3}', "text is 3: not text"),
        ('{"text": "a \\ud800"}', "text has half a character in it"),
        ('{"text": "a", "title": "\\udfff"}', "title has half a character in it"),
        ('{"text": "cut', "is no valid JSON: Invalid control character at column 14"),
        ('{"text": ', "is no valid JSON: Expecting value at column 11"),
        ('{"title": "x"}', "has no text"),
    ],
)
def test_bad_line_is_told_with_its_number(tmp_path: Path, line: str, words: str) -> None:
    path = tmp_path / "r.jsonl"
    path.write_text(f"{line_of(TEXT)}\n{line}\n{line_of(OTHER)}\n", encoding="utf-8")
    first, bad, last = read_sources([str(path)])
    assert isinstance(first, Article) and isinstance(last, Article)
    assert isinstance(bad, SourceProblem)
    assert (bad.path, bad.line) == (str(path), 2)
    assert words in bad.message and bad.way_out


def test_long_line_is_skipped_and_never_held(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folder_module, "MAX_BYTES", 10_000)
    path = tmp_path / "r.jsonl"
    path.write_text(f"{line_of(TEXT)}\n{line_of('क' * 20_000)}\n{line_of(OTHER)}\n", encoding="utf-8")
    first, bad, last = read_sources([str(path)])
    assert isinstance(first, Article) and isinstance(last, Article)
    assert isinstance(bad, SourceProblem) and bad.line == 2 and "a line of 60,0" in bad.message


def test_large_text_and_gz_bomb_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folder_module, "MAX_BYTES", 10_000)
    (tmp_path / "large.txt").write_text("क" * 5_000, encoding="utf-8")
    (tmp_path / "bomb.txt.gz").write_bytes(gzip.compress(b"a" * 1_000_000))
    assert ["larger than 10,000 bytes" in problem.message for problem in problems(tmp_path)] == [True, True]


def test_links(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "up").symlink_to(tmp_path)
    (tmp_path / "dead.txt").symlink_to(tmp_path / "none.txt")
    (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    assert len(articles(tmp_path)) == 1
    assert [problem.message for problem in problems(tmp_path)] == ["is a link that leads nowhere"] * 2 + ["is a link back to a folder above it"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_no_permission(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    path.chmod(0)
    assert "Permission denied" in only_problem(path).message


def test_special_file_is_no_file(tmp_path: Path) -> None:
    path = tmp_path / "pipe.txt"
    os.mkfifo(path)
    assert only_problem(path).message == "is no file"


def test_file_name_that_is_no_utf8(tmp_path: Path) -> None:
    raw = os.fsencode(tmp_path) + b"/\xff\xe0.txt"
    try:
        Path(os.fsdecode(raw)).write_text(TEXT, encoding="utf-8")
    except OSError:
        pytest.skip("this file system wants names in UTF-8")
    (found,) = articles(tmp_path)
    assert found.source_path == f"{tmp_path}/\\xff\\xe0.txt"
    json.dumps(found.source_path).encode("utf-8")


def test_hash_is_of_the_original_bytes(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "b.txt").write_text(TEXT + "\n", encoding="utf-8")
    left, right = articles(tmp_path)
    assert left.id == right.id and left.text == right.text
    assert left.source_hash != right.source_hash
    assert len(left.source_hash or "") == 32


def test_title_from_the_shape_of_the_first_line(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"पुल पर काम शुरू, सड़क बंद\n{TEXT}", encoding="utf-8")
    (tmp_path / "b.txt").write_text(f"{OTHER}\n{TEXT}", encoding="utf-8")
    (tmp_path / "c.txt").write_text(f"क्या खुलेगा पुल?\n\n{TEXT}", encoding="utf-8")
    (tmp_path / "d.txt").write_text("एक ही पंक्ति बिना विराम के", encoding="utf-8")
    found = articles(tmp_path)
    assert [item.title for item in found] == ["पुल पर काम शुरू, सड़क बंद", None, "क्या खुलेगा पुल?", None]
    assert found[0].text.startswith("पुल पर काम शुरू")


SEEDS = Path(__file__).parents[3] / "shared" / "seeds"


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the seed reports are not here")
def test_seeds() -> None:
    found = articles(SEEDS)
    assert [item.lang for item in found] == ["hi"] * 5
    assert [item.published for item in found] == [None, "2024-11-30T11:26", None, None, None]
    assert [[part.reason for part in item.removed] for item in found] == [
        ["caption", "ad", "source-link", "comments"],
        ["byline", "lead-copy", "teaser", "teaser"],
        ["repeat", "related", "navigation", "related", "navigation"],
        [],
        [],
    ]
    assert [bool(item.title) for item in found] == [False, False, True, False, True]
