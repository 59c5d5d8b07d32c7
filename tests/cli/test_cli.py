"""The command line over the sample ledger: what it prints, in text and JSON, and its exit codes."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from srot.cli.listings import write_day, write_happening
from srot.cli.main import app
from srot.ledger import open_store
from srot.records import Story, TimelineEntry
from srot.testing import fill_sample

HEAVY = ("pyarrow", "numpy", "trafilatura", "onnxruntime", "rich", "sqlite3", "babel", "rapidfuzz", "srot.records")


@pytest.fixture
def ledger(tmp_path: Path) -> str:
    path = tmp_path / "sample.db"
    with open_store(path, write=True) as store:
        fill_sample(store)
    return str(path)


def srot(*arguments: str, width: int = 160, **options: Any) -> Result:
    return CliRunner(env={"COLUMNS": str(width)}).invoke(app, arguments, **options)


LISTINGS = ["stories", "storylines", "claims", "disagreements", "timeline", "problems"]


@pytest.mark.parametrize("width", [60, 160])
@pytest.mark.parametrize("command", LISTINGS)
def test_listings_fit_the_width(ledger: str, command: str, width: int) -> None:
    from rich.cells import cell_len

    result = srot(command, "--ledger", ledger, width=width)
    assert result.exit_code == 0, result.output
    assert max(cell_len(line) for line in result.output.splitlines()) <= width
    assert "\x1b" not in result.output


@pytest.mark.parametrize("command", LISTINGS)
def test_listings_are_json_when_asked(ledger: str, command: str) -> None:
    result = srot(command, "--ledger", ledger, "--json")
    assert result.exit_code == 0
    assert isinstance(json.loads(result.output), list)


@pytest.mark.parametrize("command", LISTINGS)
def test_an_empty_ledger_says_so(tmp_path: Path, command: str) -> None:
    open_store(tmp_path / "empty.db", write=True).close()
    result = srot(command, "--ledger", str(tmp_path / "empty.db"))
    assert (result.exit_code, len(result.output.splitlines())) == (0, 1)


def test_stories_show_date_reports_and_title(ledger: str) -> None:
    output = srot("stories", "--ledger", ledger).output
    assert all(word in output for word in ("story-5a000000", "2024-07-08", "3", "पुल टूटा, 12 की मौत"))


def test_a_story_of_no_known_day_shows_all_days_on_which_its_reports_may_have_come_out() -> None:
    story = Story(id="story-1", title="", articles=("art-1",), first_published="2024-07-08", last_published="2024-07-10")
    assert write_day(story) == "2024-07-08/2024-07-10"
    assert write_day(replace(story, event_date="2024-07-09")) == "2024-07-09"
    assert write_day(replace(story, first_published=None, last_published=None)) == "undated"


def test_claims_can_be_narrowed_to_those_with_several_origins(ledger: str) -> None:
    assert len(json.loads(srot("claims", "-l", ledger, "--min-origins", "2", "--json").output)) == 1
    assert srot("claims", "-l", ledger, "--min-origins", "3").output == "No claim fits.\n"


def test_disagreements_show_both_values_with_the_number_of_reports(ledger: str) -> None:
    assert "मौत: 12 लोगों in 2 reports; Fifteen people in 1" in srot("disagreements", "-l", ledger).output


def test_the_timeline_of_an_entity_by_its_name(ledger: str) -> None:
    assert len(json.loads(srot("timeline", "-l", ledger, "--entity", "मंत्रालय", "--json").output)) == 1
    result = srot("timeline", "-l", ledger, "--entity", "कोई नहीं")
    assert result.exit_code == 1
    assert "entity 'कोई नहीं' is not in the ledger" in result.stderr


@pytest.mark.parametrize("when, shown", [
    ("बुधवार सुबह", "बुधवार सुबह बांध में दरार आई"), ("Wednesday", "Wednesday: बुधवार सुबह बांध में दरार आई"),
])  # fmt: skip
def test_a_happening_without_a_day_says_when_in_its_words(when: str, shown: str) -> None:
    item = TimelineEntry("time-1", "story-1", None, None, "बुधवार सुबह बांध में दरार आई", "art-1", 0, 28, when=when)
    assert str(write_happening(item)) == shown


@pytest.mark.parametrize("width", [60, 160])
def test_a_story_has_its_timeline_claims_disagreements_and_copies(ledger: str, width: int) -> None:
    output = srot("story", "5a", "-l", ledger, width=width).output
    for words in ("Timeline", "2024-07-08", "origins 2", "मंत्रालय (body): 2 reports", "conflict", "सुबह → शाम", "(inferred)"):
        assert words in output, words


def test_a_story_as_json_holds_everything(ledger: str) -> None:
    found = json.loads(srot("story", "5a", "-l", ledger, "--json").output)
    assert {"id", "articles", "timeline", "claims", "disagreements", "reuse"} <= found.keys()


@pytest.mark.parametrize("width", [60, 160])
def test_a_trace_is_a_tree_with_the_words(ledger: str, width: int) -> None:
    output = srot("trace", "claim-7a", "-l", ledger, width=width).output
    assert "They do not all give the same figure." in " ".join(output.split())
    output = output[output.index("मंत्रालय (body)") :]
    copied = "copied from सुबह, art-1a000000"
    assert copied in output
    tree = output.replace(copied, "")
    places = [tree.index(words) for words in ("मंत्रालय (body)", "शाम", "नदी समाचार (agency)", "सुबह", "the hospital", "Noon")]
    assert places == sorted(places)


def test_a_trace_as_json_holds_the_stations_within_each_other(ledger: str) -> None:
    found = json.loads(srot("trace", "claim-7a", "-l", ledger, "--json").output)
    assert found["claim"]["id"].startswith("claim-7a")
    assert any(station["children"] for origin in found["origins"] for station in origin["children"])


def test_search_finds_and_says_when_nothing_is_found(ledger: str) -> None:
    assert "art-2c000000" in srot("search", "bridge", "-l", ledger).output
    assert srot("search", "नाव", "-l", ledger).output == "No report holds नाव.\n"


def test_search_takes_a_quoted_argument_as_a_phrase(ledger: str) -> None:
    assert len(json.loads(srot("search", "नदी समाचार", "-l", ledger, "--json").output)) == 1
    assert json.loads(srot("search", "समाचार नदी", "-l", ledger, "--json").output) == []


def test_an_unknown_id_is_told_with_near_ones_and_exit_code_1(ledger: str) -> None:
    result = srot("trace", "claim-7aff", "-l", ledger)
    assert result.exit_code == 1
    assert result.stdout == ""
    assert "near it: claim-7a00000000000001" in result.stderr


def test_a_missing_ledger_is_told_with_the_way_out(tmp_path: Path) -> None:
    result = srot("stories", "-l", str(tmp_path / "none.db"))
    assert result.exit_code == 1
    assert "make one with: srot read FOLDER" in result.stderr


def test_the_ledger_may_come_from_the_environment(ledger: str) -> None:
    result = CliRunner(env={"SROT_LEDGER": ledger}).invoke(app, ["stories", "--json"])
    assert len(json.loads(result.output)) == 2


@pytest.mark.parametrize("arguments", [["stories", "--nonsense"], ["nonsense"], ["read"], ["stories", "-n", "0"]])
def test_a_command_not_understood_is_exit_code_2(arguments: list[str]) -> None:
    assert srot(*arguments).exit_code == 2


@pytest.mark.parametrize("format", ["jsonl", "csv", "parquet"])
def test_export_writes_the_tables(ledger: str, tmp_path: Path, format: str) -> None:
    result = srot("export", "--format", format, "--out", str(tmp_path / "out"), "-l", ledger)
    assert result.exit_code == 0
    assert (tmp_path / "out" / f"claims.{format}").stat().st_size > 0


def test_doctor_looks_at_the_ledger_and_the_languages(ledger: str) -> None:
    found = json.loads(srot("doctor", "-l", ledger, "--json").output)
    states = {item["what"]: item["state"] for item in found}
    assert states["python"] == states["ledger"] == states["language hi"] == "ok"


def test_doctor_fails_on_a_file_that_is_no_ledger(tmp_path: Path) -> None:
    (tmp_path / "x.db").write_text("no ledger " * 100, encoding="utf-8")
    result = srot("doctor", "-l", str(tmp_path / "x.db"))
    assert result.exit_code == 1
    assert "it is no SQLite file" in " ".join(result.output.split())


@pytest.mark.parametrize("arguments", [
    ["disagreements", "--nature", "wrong"], ["export", "--format", "xml", "--out", "x"], ["dossier", "--ui", "fr", "--out", "x"],
])  # fmt: skip
def test_a_word_that_is_not_known_is_exit_code_2(ledger: str, arguments: list[str], tmp_path: Path) -> None:
    arguments = [str(tmp_path / "x") if word == "x" else word for word in arguments]
    result = srot(*arguments, "--ledger", ledger)
    assert result.exit_code == 2
    assert "conflict" in result.stderr or "jsonl" in result.stderr or "hi" in result.stderr


def test_a_claim_is_listed_with_the_figures_its_reports_give() -> None:
    from dataclasses import replace

    from srot.cli.listings import Counted, claim_words
    from srot.testing import SAMPLE

    claim = next(claim for claim in SAMPLE.links.claims if claim.assertions)
    first = claim.assertions[0]
    said = tuple(replace(first, article=name, value=value) for name, value in (("a", "12"), ("b", "9"), ("c", "9"), ("c", "9")))
    assert claim_words(replace(claim, assertions=said)) == f"{claim.text}  [9 in 2 reports; 12 in 1]"
    assert claim_words(replace(claim, assertions=said), counted=Counted("dead")) == f"{claim.text}  [dead: 9 in 2 reports; 12 in 1]"
    assert claim_words(replace(claim, assertions=said), counted=Counted("", {"9": "boats"})) == f"{claim.text}  [9 boats in 2 reports; 12 in 1]"
    assert claim_words(replace(claim, assertions=said[1:])) == f"{claim.text}  [9 in 2 reports]"
    assert claim_words(replace(claim, assertions=(replace(first, value="1204"),))) == f"{claim.text}  [1,204 in 1 report]"
    assert claim_words(replace(claim, assertions=(replace(first, value=None),))) == claim.text
    assert claim_words(replace(claim, text="एक लंबी बात " * 30, assertions=said[1:]), longest=20) == "एक लंबी बात एक लंबी …  [9 in 2 reports]"
    many = tuple(replace(first, article=str(value), value=str(value)) for value in range(8, 16))
    assert claim_words(replace(claim, assertions=many)).endswith("[15 in 1 report; 14 in 1; 13 in 1; 12 in 1; 11 in 1; 10 in 1; and 2 more]")


def test_what_reports_disagree_about_is_said_in_the_language_of_the_interface() -> None:
    from dataclasses import replace

    from srot.cli.listings import in_words
    from srot.testing import SAMPLE

    item = replace(SAMPLE.links.disagreements[0], about="घायल (यात्री)")
    assert in_words(item).startswith("injured (यात्री): ")


def test_why_reports_disagree_is_said_as_on_the_pages() -> None:
    from dataclasses import replace

    from srot.cli.listings import reasons_of
    from srot.testing import SAMPLE

    item = replace(SAMPLE.links.disagreements[0], why="art-00000000000000a1 alone has T18:40 from पुलिस; 1 other quotes पुलिस with T18:04")
    assert reasons_of(item) == "art-00000000 alone has 18:40 from पुलिस; one other quotes पुलिस with 18:04"


def test_a_dossier_that_cannot_be_written_says_so_in_one_line(ledger: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a read-only disk not even the unfinished file can be taken away."""
    def refuse(*_: object, **__: object) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(Path, "write_text", refuse)
    monkeypatch.setattr(Path, "unlink", refuse)
    result = srot("dossier", "--out", str(tmp_path / "page.html"), "-l", ledger)
    assert result.exit_code == 1
    assert result.stderr.startswith("srot: cannot write the dossier") and "Read-only file system; choose another file" in result.stderr


def test_a_dossier_is_a_page_or_paper(ledger: str, tmp_path: Path) -> None:
    result = srot("dossier", "--out", str(tmp_path / "x.docx"), "-l", ledger)
    assert (result.exit_code, (tmp_path / "x.docx").exists()) == (2, False)
    assert "give a name that ends in .html or .pdf" in " ".join(result.stderr.split())


def test_a_story_lists_its_reports_by_day(ledger: str) -> None:
    days = [line.split()[1] for line in srot("story", "5a", "-l", ledger).output.splitlines() if line.startswith("  art-")]
    assert len(days) == 3 and days == sorted(days)


def test_a_report_without_an_outlet_is_told_by_its_file(tmp_path: Path) -> None:
    (tmp_path / "ghat.txt").write_text("सोनघाट के पास नाव पलटने से सभी यात्री नदी में बह गए।", encoding="utf-8")
    ledger = str(tmp_path / "ghat.db")
    srot("read", str(tmp_path / "ghat.txt"), "-l", ledger)
    story = json.loads(srot("stories", "-l", ledger, "--json").output)[0]["id"]
    assert "outlet not given (ghat.txt)" in srot("story", story, "-l", ledger, width=160).output


def test_a_long_list_of_claims_is_cut_and_says_where_the_rest_is(ledger: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("srot.cli.single._SHOWN_CLAIMS", 0)
    assert "more; see all with: srot claims --story story-5a" in srot("story", "5a", "-l", ledger).output


def test_help_lists_every_command_and_the_exit_codes() -> None:
    output = srot("--help", width=100).output
    for words in (*LISTINGS, "read", "story", "trace", "search", "annotate", "export", "dossier", "doctor", "130"):
        assert words in output


def test_the_version_is_told() -> None:
    assert srot("--version").output.startswith("srot 0.")


def test_help_imports_nothing_heavy() -> None:
    code = f"import sys, srot.cli.main; print([name for name in {HEAVY!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_dossier_writes_one_page(ledger: str, tmp_path: Path) -> None:
    result = srot("dossier", "--out", str(tmp_path / "page.html"), "--story", "5a", "-l", ledger)
    assert result.exit_code == 0, result.output
    assert "headings in hi; --ui chooses their language: en or hi" in " ".join(result.output.split())
    assert "पुल टूटा, 12 की मौत" in (tmp_path / "page.html").read_text(encoding="utf-8")


def test_a_story_tells_by_their_outlets_origins_that_share_a_name(tmp_path: Path) -> None:
    said = {
        "A": "रामपुर में मंगलवार सुबह नदी का पुराना पुल गिर गया। अधिकारियों ने बताया कि रामपुर पुल हादसे में 12 लोगों की मौत हुई है।",
        "B": "बचाव दल नावों से रामपुर पहुंचे और घाट पर दिन भर भीड़ जुटी रही। अधिकारियों ने कहा कि रामपुर पुल हादसे में बारह लोगों की जान गई है।",
    }
    lines = [{"text": words, "outlet": f"पत्र {name}", "lang": "hi", "published": "2024-07-09", "title": "रामपुर पुल हादसा"} for name, words in said.items()]
    (tmp_path / "a.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    ledger = str(tmp_path / "a.db")
    assert srot("read", str(tmp_path / "a.jsonl"), "-l", ledger).exit_code == 0
    story = json.loads(srot("stories", "-l", ledger, "--json").output)[0]["id"]
    output = srot("story", story, "-l", ledger, width=200).output
    assert "(unnamed) in पत्र A: 1 report" in output and "(unnamed) in पत्र B: 1 report" in output
