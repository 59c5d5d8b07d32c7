"""``srot read`` and ``srot annotate``: what they print, and every exit code."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from srot.cli.main import app
from srot.cli.progress import in_words
from srot.ledger import View, open_store
from srot.pipeline import Progress

LINE = {"id": "a", "text": "मंत्री राम सिंह ने कहा कि सोमवार को 12 लोग घर लौट आए।", "lang": "hi", "published": "2024-07-09"}


def srot(*arguments: str, **options: Any) -> Result:
    return CliRunner(env={"COLUMNS": "100"}).invoke(app, arguments, **options)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    reports = tmp_path / "reports"
    reports.mkdir()
    (reports / "a.txt").write_text("नदी का पानी उतर गया है। लोग घर लौट रहे हैं।", encoding="utf-8")
    return reports


def test_read_tells_what_it_found_and_what_the_ledger_holds(folder: Path, tmp_path: Path) -> None:
    result = srot("read", str(folder), "--ledger", str(tmp_path / "x.db"))
    assert result.exit_code == 0, result.output
    assert "Found 1 report, 1 of them new" in result.output
    assert "holds 1 report, 1 story" in result.output


def test_read_takes_several_paths_and_standard_input(folder: Path, tmp_path: Path) -> None:
    path = str(tmp_path / "x.db")
    result = srot("read", str(folder / "a.txt"), "-", "--ledger", path, "--json", input=json.dumps(LINE) + "\n")
    told = json.loads(result.output)
    assert (told["found"], told["new"], told["read"], told["linked"], told["holds"]["articles"]) == (2, 2, 2, True, 2)


def test_read_with_some_problems_is_exit_code_3(folder: Path, tmp_path: Path) -> None:
    (folder / "empty.txt").write_bytes(b"")
    result = srot("read", str(folder), "--ledger", str(tmp_path / "x.db"))
    assert result.exit_code == 3
    assert "1 piece of input could not be read" in result.stderr
    assert "empty.txt" in result.stderr
    assert "empty.txt" in srot("problems", "--ledger", str(tmp_path / "x.db")).output


def test_read_of_nothing_readable_is_exit_code_1(tmp_path: Path) -> None:
    assert srot("read", str(tmp_path / "none"), "--ledger", str(tmp_path / "x.db")).exit_code == 1


def test_the_ledger_in_the_folder_that_is_read_is_no_input(folder: Path) -> None:
    for _ in range(2):
        assert srot("read", str(folder), "--ledger", str(folder / "x.db")).exit_code == 0


def test_ctrl_c_keeps_what_is_done_and_says_how_to_go_on(tmp_path: Path) -> None:
    """A real interrupt, while the program waits for more on standard input."""
    path = tmp_path / "x.db"
    heard = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"  # who runs the tests in the background ignores it
    command = [sys.executable, "-c", f"{heard}; from srot.cli.main import run; run()", "read", "-", "--ledger", str(path)]
    environment = os.environ | {"SROT_CONFIG": str(tmp_path / "srot.toml")}
    (tmp_path / "srot.toml").write_text("[read]\nbatch = 1\n", encoding="utf-8")
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment) as running:
        assert running.stdin is not None
        line = json.dumps(LINE).encode() + b"\n"
        running.stdin.write(line + b" " * 100_000 + b"\n" + line.replace(b"12", b"13"))
        running.stdin.flush()
        wait_for_articles(path, running)
        running.send_signal(signal.SIGINT)
        _, told = running.communicate(timeout=60)
    assert running.returncode == 130, told
    assert b"Stopped. 1 reports are in" in told
    assert b"Give the same command again" in told
    with View(open_store(path)) as view:
        assert view.runs()[-1].state == "stopped"


def wait_for_articles(path: Path, running: subprocess.Popen[bytes]) -> None:
    while running.poll() is None:
        if path.exists() and path.stat().st_size and held(path):
            return


def held(path: Path) -> int:
    try:
        with View(open_store(path)) as view:
            return view.counts().articles
    except Exception:  # the file is being made
        return 0


def test_annotate_gives_one_line_for_one_line(tmp_path: Path) -> None:
    lines = [json.dumps(LINE), "{broken", json.dumps({"id": "c", "text": ""}), json.dumps(LINE | {"id": "d"})]
    result = srot("annotate", "--jsonl", "-", input="\n".join(lines) + "\n")
    assert result.exit_code == 3
    found = [json.loads(line) for line in result.output.splitlines()]
    assert [item.get("id") for item in found] == ["a", None, None, "d"]
    assert [item.get("line") for item in found] == [None, 2, 3, None]
    assert {"lang", "published", "text", "removed", "mentions", "times", "quantities", "attributions", "events", "credit"} <= found[0].keys()


def test_annotate_of_nothing_readable_is_exit_code_1() -> None:
    assert srot("annotate", "--jsonl", input="{broken\n").exit_code == 1
    assert srot("annotate", "--jsonl", input="").exit_code == 1


def test_annotate_shows_a_text_readably(folder: Path) -> None:
    (folder / "b.txt").write_text(LINE["text"], encoding="utf-8")
    output = srot("annotate", str(folder / "b.txt"), "--published", "2024-07-09").output
    for words in ("Names (", "राम सिंह", "Times (1 finding)", "सोमवार → 2024-07-08", "Quantities", "Who says what"):
        assert words in output, words


def test_annotate_as_json(folder: Path) -> None:
    found = json.loads(srot("annotate", str(folder / "a.txt"), "--json", "--lang", "hi").output)
    assert (found["lang"], found["published"]) == ("hi", None)


@pytest.mark.parametrize(("content", "message"), [(None, "cannot read"), (b"\xff\xfe\x00", "has the mark of UTF-16-LE"), (b"", "is empty"), (b'{"text": "a"}\n{"text": "b"}\n', "holds JSON lines, not one text; read it with: srot annotate --jsonl"), (b"\x89PNG\r\n\x00\x00\x01\x02" * 9, "is no text but binary data")])
def test_annotate_of_a_bad_file_says_so(tmp_path: Path, content: bytes | None, message: str) -> None:
    if content is not None:
        (tmp_path / "a.txt").write_bytes(content)
    result = srot("annotate", str(tmp_path / "a.txt"))
    assert result.exit_code == 1
    assert message in result.stderr


@pytest.mark.parametrize(
    ("progress", "words"),
    [
        (Progress("collect", 0, None, 0.0), "Collecting 0 reports"),
        (Progress("collect", 300, None, 3.0), "Collecting 300 reports, 100 a second"),
        (Progress("read", 50, 200, 10.0), "Reading 50 of 200 reports, 5 a second, 30 s left"),
        (Progress("read", 100, 10_000, 10.0), "Reading 100 of 10,000 reports, 10 a second, 16 min 30 s left"),
        (Progress("read", 10, 100_000, 10.0), "Reading 10 of 100,000 reports, 1 a second, 27 h 46 min left"),
        (Progress("link", 0, 482, 0.0), "Linking 482 reports"),
    ],
)
def test_progress_in_words(progress: Progress, words: str) -> None:
    assert in_words(progress) == words


def test_annotate_goes_on_after_lines_that_cannot_be_printed(tmp_path: Path) -> None:
    lines = ['{"text": "\\ud800"}', "", "[" * 3000, "null", json.dumps(LINE)]
    result = srot("annotate", "--jsonl", "-", input="\n".join(lines) + "\n")
    assert result.exit_code == 3
    found = [json.loads(line) for line in result.output.splitlines()]
    assert [item.get("line") for item in found] == [1, 3, 4, None]
    assert found[0]["error"] == "text has half a character in it, a lone surrogate; save it as UTF-8 (line 1 of standard input)"
    assert "is null, not an object" in found[2]["error"]


def test_annotate_reads_the_article_of_a_page(tmp_path: Path) -> None:
    body = f"<p>{LINE['text']} नदी का पानी अब उतर रहा है और सड़क दो दिन बाद खुल जाएगी।</p>"
    markup = f"<html lang='hi'><head><title>पानी उतरा</title></head><body><nav>घर खेल</nav><article><h1>पानी उतरा</h1>{body}</article></body></html>"
    (tmp_path / "a.html").write_text(markup, encoding="utf-8")
    found = json.loads(srot("annotate", str(tmp_path / "a.html"), "--published", "2024-07-09", "--json").output)
    assert LINE["text"] in found["text"] and "<" not in found["text"]
    assert found["published"] == "2024-07-09"
    (tmp_path / "b.html").write_text("<html><body><nav>घर</nav></body></html>", encoding="utf-8")
    result = srot("annotate", str(tmp_path / "b.html"))
    assert (result.exit_code, "b.html: has no article on it; give the page" in result.stderr) == (1, True)


def test_options_that_lines_bring_themselves_are_refused() -> None:
    assert srot("annotate", "--jsonl", "--lang", "hi", input="").exit_code == 2


def test_a_mended_file_is_no_problem_any_more(folder: Path, tmp_path: Path) -> None:
    path = str(tmp_path / "x.db")
    (folder / "b.txt").write_bytes(b"")
    (folder / "c.txt").write_bytes(b"")
    srot("read", str(folder), "--ledger", path)
    (folder / "b.txt").write_text(LINE["text"], encoding="utf-8")
    assert srot("read", str(folder / "b.txt"), "--ledger", path).exit_code == 0
    told = json.loads(srot("problems", "--ledger", path, "--json").output)
    assert [Path(item["path"]).name for item in told] == ["c.txt"]


def test_problems_of_standard_input_are_told_by_its_name(tmp_path: Path) -> None:
    result = srot("read", "-", "--ledger", str(tmp_path / "x.db"), input='{"text": 5}\n')
    assert result.exit_code == 1
    assert "standard input, line 1: text is 5: not text; use a string" in result.stderr
