"""From files to a ledger: any order, any batches, any number of workers, stopped and gone on, and bad input of all sorts."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from srot.engine import InlineEngine, ProcessEngine
from srot.exports import export
from srot.ledger import Store, View, Writer, open_store
from srot.models.embedder_hashed import HashedEmbedder
from srot.pipeline import Progress, Report, read_into, relink

REPORTS = [
    {
        "url": "https://subah.example/1", "outlet": "सुबह", "lang": "hi", "published": "2024-07-09", "title": "पुल टूटा, 12 की मौत",
        "text": "रामनगर में सोमवार को नदी का पुल टूटने से 12 लोगों की मौत हो गई। जिलाधिकारी मोहन वर्मा ने बताया कि राहत दल मौके पर है।"
        " घायलों को जिला अस्पताल में भर्ती कराया गया है।",
    },
    {
        "url": "https://sham.example/1", "outlet": "शाम", "lang": "hi", "published": "2024-07-09", "title": "रामनगर में पुल टूटा",
        "text": "रामनगर में सोमवार को नदी का पुल टूटने से 12 लोगों की मौत हो गई। जिलाधिकारी मोहन वर्मा ने बताया कि राहत दल मौके पर है।"
        " मुख्यमंत्री ने शोक जताया है।",
    },
    {
        "url": "https://noon.example/1", "outlet": "Noon", "lang": "en", "published": "2024-07-10", "title": "Bridge falls in Ramnagar",
        "text": "At least 15 people died when a river bridge fell in Ramnagar on Monday, the district hospital said."
        " District magistrate Mohan Verma said rescue teams were at the site.",
    },
    {
        "url": "https://sham.example/2", "outlet": "शाम", "lang": "hi", "published": "2024-07-11", "title": "मृतकों की संख्या 17 हुई",
        "text": "रामनगर पुल हादसे में मरने वालों की संख्या बढ़कर 17 हो गई है। जिलाधिकारी मोहन वर्मा के अनुसार पांच लोग अब भी लापता हैं।",
    },
    {
        "url": "https://subah.example/2", "outlet": "सुबह", "lang": "hi", "published": "2024-09-02", "title": "शिक्षकों की हड़ताल",
        "text": "शिक्षक संघ ने सोमवार से हड़ताल पर जाने का ऐलान किया। संघ की अध्यक्ष सीमा राणा ने कहा, \"वेतन छह महीने से नहीं मिला है।\"",
    },
    {
        "url": "https://sham.example/3", "outlet": "शाम", "lang": "hi", "published": None, "title": "हड़ताल पर शिक्षक",
        "text": "शिक्षक संघ की अध्यक्ष सीमा राणा ने कहा कि वेतन छह महीने से नहीं मिला है। सरकार ने आरोप से इनकार किया।",
    },
    {
        "url": None, "outlet": None, "lang": None, "published": None, "title": None,
        "text": "Почта закрыта до пятницы. Об этом сообщила мэрия.",
    },
]  # fmt: skip


def written(path: Path, reports: Sequence[dict[str, str | None]]) -> str:
    path.write_text("".join(json.dumps(report, ensure_ascii=False) + "\n" for report in reports), encoding="utf-8")
    return str(path)


def exported(store: Store, folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in export(View(store), folder)}


def without_places(tables: dict[str, bytes]) -> dict[str, object]:
    """Exported rows without the names of the files that reports were read from, which differ from test to test."""
    rows = {name: [json.loads(line) for line in data.splitlines()] for name, data in tables.items()}
    for row in rows["articles.jsonl"]:
        for field in ("source_path", "source_paths", "source_hash"):
            del row[field]
    return rows


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> dict[str, object]:
    """The export of all reports read at once."""
    folder = tmp_path_factory.mktemp("whole")
    with open_store(None) as store:
        report = read_into(store, [written(folder / "all.jsonl", REPORTS)])
        assert (report.found, report.new, report.read, report.linked, report.problems) == (7, 7, 7, True, [])
        return without_places(exported(store, folder / "out"))


def test_the_reports_make_stories_and_claims(whole: dict[str, list[object]]) -> None:
    assert len(whole["articles.jsonl"]) == 7
    assert len(whole["stories.jsonl"]) < 7
    assert whole["claims.jsonl"] and whole["mentions.jsonl"] and whole["entities.jsonl"]


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations(range(len(REPORTS))), cuts=st.sets(st.integers(1, len(REPORTS) - 1), max_size=3), batch=st.integers(1, 8))
def test_any_order_in_any_batches_gives_the_same_ledger(
    whole: dict[str, object], tmp_path_factory: pytest.TempPathFactory, order: list[int], cuts: set[int], batch: int
) -> None:
    folder = tmp_path_factory.mktemp("parts")
    bounds = [0, *sorted(cuts), len(REPORTS)]
    with open_store(None) as store:
        for start, end in pairwise(bounds):
            part = written(folder / f"{start}.jsonl", [REPORTS[number] for number in order[start:end]])
            read_into(store, [part], batch=batch)
        assert without_places(exported(store, folder / "out")) == whole


@st.composite
def histories(draw: st.DrawFn) -> list[tuple[str, int]]:
    """Additions of all reports in any order, with withdrawals and restorations of some between them."""
    added = [("add", number) for number in draw(st.permutations(range(len(REPORTS))))]
    for number in draw(st.lists(st.integers(0, len(REPORTS) - 1), max_size=3, unique=True)):
        place = draw(st.integers(added.index(("add", number)) + 1, len(added)))
        added.insert(place, ("withdraw", number))
        added.insert(draw(st.integers(place + 1, len(added))), ("restore", number))
    return added


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(history=histories())
def test_what_is_withdrawn_and_restored_leaves_no_trace(
    whole: dict[str, object], tmp_path_factory: pytest.TempPathFactory, history: list[tuple[str, int]]
) -> None:
    folder, ids = tmp_path_factory.mktemp("history"), dict[int, str]()
    with open_store(None) as store:
        for act, number in history:
            if act == "add":
                before = set(View(store).article_ids())
                read_into(store, [written(folder / f"{number}.jsonl", [REPORTS[number]])])
                (ids[number],) = set(View(store).article_ids()) - before
            elif act == "withdraw":
                Writer(store).withdraw_article(ids[number], reason="a test", at="2024-10-01")
            else:
                Writer(store).restore_article(ids[number])
        relink(store)
        assert View(store).withdrawn() == ()
        assert without_places(exported(store, folder / "out")) == whole


def test_a_withdrawn_report_is_as_if_it_had_never_been_read(tmp_path: Path) -> None:
    paths = [written(tmp_path / f"{number}.jsonl", [report]) for number, report in enumerate(REPORTS)]
    found = []
    for chosen in (paths, [*paths[:1], *paths[2:]]):
        with open_store(None) as store:
            read_into(store, chosen)
            for article in [item for item in View(store).articles() if item.url == REPORTS[1]["url"]]:
                Writer(store).withdraw_article(article.id, reason="printed by mistake", at="2024-10-01")
                assert read_into(store, paths[1:2]).new == 0
                (kept,) = View(store).withdrawn()
                assert (kept.id, kept.reason, kept.title) == (article.id, "printed by mistake", article.title)
            found.append(exported(store, tmp_path / str(len(found))))
    assert found[0] == found[1]


def test_a_rerun_embeds_nothing_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []

    class Counting(HashedEmbedder):
        def encode(self, texts: Sequence[str]) -> Any:
            seen.extend(texts)
            return super().encode(texts)

    monkeypatch.setattr("srot.pipeline.load_embedder", lambda name: Counting())
    with open_store(None) as store:
        read_into(store, [written(tmp_path / "a.jsonl", REPORTS[:4])])
        first = len(seen)
        before = exported(store, tmp_path / "a")
        article = View(store).article_ids()[0]
        Writer(store).withdraw_article(article, reason="a test", at="2024-10-01")
        relink(store)
        Writer(store).restore_article(article)
        relink(store)
        assert first > 0
        assert len(seen) == len(set(seen))
        assert exported(store, tmp_path / "b") == before


@pytest.mark.parametrize("workers", [2, 3, 4])
def test_more_processes_give_the_same_bytes_as_one(tmp_path: Path, workers: int) -> None:
    path = written(tmp_path / "all.jsonl", REPORTS)
    found = []
    for engine in (InlineEngine(), ProcessEngine(workers=workers)):
        with open_store(None) as store, engine:
            read_into(store, [path], engine=engine, batch=2)
            found.append(exported(store, tmp_path / type(engine).__name__))
    assert found[0] == found[1]


def test_reading_again_changes_nothing_and_links_nothing(tmp_path: Path) -> None:
    path = written(tmp_path / "all.jsonl", REPORTS)
    with open_store(tmp_path / "x.db", write=True) as store:
        read_into(store, [path])
        before = exported(store, tmp_path / "a")
        again = read_into(store, [path])
        assert (again.found, again.new, again.read, again.linked) == (7, 0, 0, False)
        assert exported(store, tmp_path / "b") == before


@pytest.mark.parametrize("stage", ["collect", "read", "link"])
def test_a_run_stopped_anywhere_goes_on_to_the_same_ledger(tmp_path: Path, whole: dict[str, object], stage: str) -> None:
    path = written(tmp_path / "all.jsonl", REPORTS)
    report = Report()
    with open_store(tmp_path / "x.db", write=True) as store:
        with pytest.raises(KeyboardInterrupt):
            read_into(store, [path], batch=3, watch=stop_at(stage, 3), report=report)
        assert View(store).runs()[-1].state == "stopped"
        kept = View(store).counts()
        assert kept.articles >= 3
        assert kept.readings == {"collect": 0, "read": 3, "link": 7}[stage]
        read_into(store, [path], batch=3)
        assert without_places(exported(store, tmp_path / "out")) == whole
        assert [run.state for run in View(store).runs()] == ["stopped", "finished"]


def stop_at(stage: str, done: int) -> Callable[[Progress], None]:
    def watch(progress: Progress) -> None:
        if progress.stage == stage and (progress.done >= done or stage == "link"):
            raise KeyboardInterrupt

    return watch


def test_progress_counts_up_to_the_total(tmp_path: Path) -> None:
    seen: list[Progress] = []
    with open_store(None) as store:
        read_into(store, [written(tmp_path / "all.jsonl", REPORTS)], batch=3, watch=seen.append)
    assert [item.done for item in seen if item.stage == "read"] == [0, 3, 6, 7]
    assert {item.total for item in seen if item.stage == "read"} == {7}


def test_one_report_at_two_addresses_is_two_reports_with_the_copy_seen(tmp_path: Path) -> None:
    twice = [REPORTS[0], REPORTS[0] | {"url": "https://other.example/9", "outlet": "Other"}]
    with open_store(None) as store:
        read_into(store, [written(tmp_path / "a.jsonl", twice)])
        view = View(store)
        assert view.counts().articles == 2
        assert len(view.stories()) == 1
        assert [item.kind for item in view.reuse()] == ["near-copy"]


def test_the_same_file_under_two_names_is_one_report_with_both_places(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt"):
        (tmp_path / name).write_text(str(REPORTS[0]["text"]), encoding="utf-8")
    with open_store(None) as store:
        read_into(store, [str(tmp_path), str(tmp_path / "a.txt")])
        (article,) = View(store).articles()
        assert article.source_path == str(tmp_path / "a.txt")
        assert View(store).sources(article.id) == (str(tmp_path / "a.txt"), str(tmp_path / "b.txt"))


def bad_inputs(folder: Path) -> None:
    (folder / "empty.txt").write_bytes(b"")
    (folder / "blank.txt").write_bytes(b"\n \n\t\n")
    (folder / "image.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20)
    (folder / "lines.jsonl").write_bytes(
        b'{"text": "\xe0\xa4\xaa\xe0\xa5\x81\xe0\xa4\xb2 \xe0\xa4\x9f\xe0\xa5\x82\xe0\xa4\x9f\xe0\xa4\xbe\xe0\xa5\xa4"}\n'
        b'{"text": "broken\n'
        b'{"text": 5}\n'
        b'[1, 2]\n'
        b'{"title": "no text"}\n'
        b'{"text": "half \\ud83d a sign", "published": null}\n'
        b'{"text": "ok", "published": "30-Nov"}\n'
    )
    (folder / "good.txt").write_text("नदी का पानी उतर गया है। लोग घर लौट रहे हैं।", encoding="utf-8")


def test_bad_input_is_kept_as_problems_and_stops_nothing(tmp_path: Path) -> None:
    bad_inputs(tmp_path)
    with open_store(None) as store:
        report = read_into(store, [str(tmp_path), str(tmp_path / "missing.txt")])
        view = View(store)
        texts = [article.text for article in view.articles()]
        assert "नदी का पानी उतर गया है। लोग घर लौट रहे हैं।" in texts
        assert "पुल टूटा।" in texts
        blamed = {(Path(item.path).name, item.line) for item in view.problems()}
        assert {("empty.txt", None), ("blank.txt", None), ("image.txt", None), ("missing.txt", None)} <= blamed
        assert {("lines.jsonl", line) for line in (2, 3, 4, 5, 7)} <= blamed
        assert all(item.message and item.way_out for item in view.problems())
        assert len(report.problems) == len(view.problems())


@pytest.mark.parametrize(("published", "what"), [("2999-03-05", "yet to come"), ("0024-03-05", "before there were newspapers")])
def test_a_report_of_an_impossible_day_is_kept_and_told_as_doubtful(tmp_path: Path, published: str, what: str) -> None:
    path = written(tmp_path / "a.jsonl", [REPORTS[0] | {"published": published}])
    with open_store(None) as store:
        report = read_into(store, [path])
        assert [article.published for article in View(store).articles()] == [published]
        assert [problem.message for problem in report.problems] == [f"published is {published}, which is {what}: kept, but doubtful"]
        assert "srot withdraw art-" in report.problems[0].way_out
        (article,) = View(store).article_ids()
        Writer(store).withdraw_article(article, reason="its day is wrong", at="2024-10-01")
        assert View(store).problems() == ()
        assert read_into(store, [path]).problems == []


def test_a_report_of_tomorrow_is_one_from_further_east(tmp_path: Path) -> None:
    tomorrow = (datetime.now(UTC) + timedelta(days=1)).date().isoformat()
    with open_store(None) as store:
        assert read_into(store, [written(tmp_path / "a.jsonl", [REPORTS[0] | {"published": tomorrow}])]).problems == []


def test_an_id_given_twice_is_told_and_both_reports_are_kept(tmp_path: Path) -> None:
    path = written(tmp_path / "a.jsonl", [REPORTS[0] | {"id": "r1"}, REPORTS[1] | {"id": "r1"}, REPORTS[0] | {"id": "r1"}])
    with open_store(None) as store:
        report = read_into(store, [path])
        assert View(store).counts().articles == 2
        assert [(problem.line, problem.message) for problem in report.problems] == [
            (2, 'has the id "r1" of line 1, but is another report: both are kept')
        ]


@pytest.mark.parametrize("text", ["।।। --- ???", "12 34 56 -- ९८"])
def test_a_text_without_letters_is_no_report(tmp_path: Path, text: str) -> None:
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    with open_store(None) as store:
        report = read_into(store, [str(tmp_path)])
        assert (report.found, [problem.message for problem in report.problems]) == (0, ["has no words"])


def test_one_endless_line_is_refused_not_read(tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text("पुल टूटा " * 5_500_000, encoding="utf-8")
    with open_store(None) as store:
        report = read_into(store, [str(tmp_path)])
        assert report.found == 0
        assert "too" in report.problems[0].message
        assert report.problems[0].way_out


def test_a_text_longer_than_allowed_is_a_problem(tmp_path: Path) -> None:
    with open_store(None) as store:
        report = read_into(store, [written(tmp_path / "a.jsonl", REPORTS[:1])], max_chars=20)
        assert "too many for one report" in report.problems[0].message


def test_standard_input_is_read(tmp_path: Path) -> None:
    line = json.dumps(REPORTS[0], ensure_ascii=False).encode()
    with open_store(None) as store:
        assert read_into(store, ["-"], stdin=io.BytesIO(line + b"\n")).found == 1


def test_a_judgement_makes_linking_run_again(tmp_path: Path) -> None:
    from srot.records import Judgement

    with open_store(None) as store:
        read_into(store, [written(tmp_path / "a.jsonl", REPORTS[:2])])
        assert relink(store) is False
        Writer(store).add_judgement(Judgement("jud-1", "claim", "right", "x", None, "a reader", "2024-07-11"))
        assert relink(store) is True


