"""Every page in both languages, from one dataclass, with links that lead somewhere."""

from __future__ import annotations

from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from srot.ledger import Writer, open_store
from srot.records import Article, DoubtfulDate, Links, Reading, Span, Story
from srot.testing import SAMPLE
from srot.web.routes import PAGES

from .conftest import open_client

STORY, CLAIM = "story-5a00000000000001", "claim-7a00000000000001"
ADDRESSES = (
    "/", "/search?q=पुल", f"/story/{STORY}", "/story/story-5b00000000000002", "/storyline/line-6a00000000000001", f"/claim/{CLAIM}",
    f"/claim/{CLAIM}?edge=1&unit=cautious", "/disagreement/dis-8a00000000000001", "/report/art-1a00000000000001",
    "/report/art-1b00000000000002", "/entity/ent-9a00000000000001", "/outlet?name=सुबह", "/review", "/history", "/docs",
)  # fmt: skip


class PageReader(HTMLParser):
    """The addresses of a page and the faults a reader's tool would stumble over."""

    def __init__(self) -> None:
        super().__init__()
        self.hrefs: set[str] = set()
        self.ids: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Collect."""
        for name, value in attrs:
            if name == "href" and tag == "a" and value:
                self.hrefs.add(value)
            if name == "id" and value:
                self.ids.append(value)


def parse(text: str) -> PageReader:
    parser = PageReader()
    parser.feed(text)
    return parser


@pytest.mark.parametrize("ui", ["hi", "en"])
@pytest.mark.parametrize("address", ADDRESSES)
def test_every_page_answers_in_both_languages(client: Any, address: str, ui: str) -> None:
    answer = client.get(address, params={"ui": ui} if "?" not in address else None, headers={"accept-language": ui})
    assert answer.status_code == 200
    assert f'<html lang="{ui}"' in answer.text
    ids = parse(answer.text).ids
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("address", [a for a in ADDRESSES if a != "/docs"])
def test_json_has_the_fields_of_the_dataclass(client: Any, address: str) -> None:
    path, _, query = address.partition("?")
    asked = ("/today" if path == "/" else path) + ".json" + (f"?{query}" if query else "")
    by_ending = client.get(asked)
    by_accept = client.get(address, headers={"accept": "application/json"})
    page = next(p for p in PAGES if p.path.split("/")[1] == path.split("/")[1])
    assert by_ending.headers["content-type"] == "application/json"
    assert set(by_ending.json()) == set(page.answer.__dataclass_fields__)
    assert set(by_accept.json()) == set(by_ending.json())


def test_all_links_of_all_pages_lead_somewhere(client: Any) -> None:
    waiting, done = ["/"], set()
    while waiting:
        address = waiting.pop().partition("#")[0]
        if not address or address in done or not address.startswith("/") or address.startswith(("/language", "/look")):
            continue
        done.add(address)
        answer = client.get(address)
        assert answer.status_code == 200, address
        if answer.headers["content-type"].startswith("text/html"):
            waiting += parse(answer.text).hrefs
    assert {f"/story/{STORY}", f"/claim/{CLAIM}", "/report/art-1b00000000000002", "/review"} <= {a.partition("?")[0] for a in done}


@pytest.mark.parametrize("address", ["/", "/search?q=x", "/review", "/history", "/docs", "/outlet?name=x"])
def test_an_empty_ledger_has_all_pages(empty: Path, address: str) -> None:
    answer = open_client(empty).get(address)
    assert answer.status_code == 200
    assert 'class="empty"' in answer.text or address == "/docs"


@pytest.mark.parametrize("address", ["/story/nothing", "/claim/nothing", "/report/nothing", "/entity/nothing", "/nowhere"])
def test_what_is_not_there_says_so(client: Any, address: str) -> None:
    answer = client.get(address + "?ui=hi")
    assert answer.status_code == 404
    assert "इस पते पर अब कुछ नहीं है" in answer.text and "srot claims" not in answer.text
    assert client.get(address + ".json").json()["status"] == 404


def test_a_report_without_date_and_outlet_has_its_pages(tmp_path: Path) -> None:
    path = tmp_path / "bare.db"
    article = Article("art-0000000000000001", "बाजार बंद रहा।", lang="hi")
    story = Story("story-0000000000000001", "बाजार बंद रहा।", (article.id,))
    with open_store(path, write=True) as store:
        Writer(store).add_articles([article])
        Writer(store).add_readings([Reading(article.id, "hi", (Span(0, len(article.text)),))], recipe="x")
        Writer(store).replace_links(Links(stories=(story,)), fingerprint="x")
    client = open_client(path)
    for address in ("/", f"/story/{story.id}", f"/report/{article.id}"):
        answer = client.get(address)
        assert answer.status_code == 200
        assert "None" not in answer.text
    assert "बाजार बंद रहा" in client.get(f"/report/{article.id}").text
    (hit,) = client.get("/search.json?q=बाजार").json()["hits"]
    assert "".join(piece["text"] for piece in hit["title"]) == article.text


def test_counts_are_written_in_the_readers_manner_and_explained(client: Any) -> None:
    by_unit = {unit: client.get(f"/claim/{CLAIM}.json?unit={unit}&ui=en").json() for unit in ("origins", "outlets", "reports")}
    assert [by_unit[unit]["count"] for unit in by_unit] == ["2", "3", "3"]
    assert [by_unit[unit]["noun"] for unit in by_unit] == ["independent origins", "outlets", "reports"]
    assert "2 independent origins" in by_unit["origins"]["explained"]
    assert "outlets" in by_unit["outlets"]["explained"]


def test_an_edge_of_the_journey_opens_its_own_words_only(client: Any) -> None:
    whole = client.get(f"/claim/{CLAIM}.json?ui=en").json()
    assert len(whole["quotes"]) == 3
    assert "edge-link" in whole["picture"]["wide"]
    seen = set()
    for number in range(1, 5):
        page = client.get(f"/claim/{CLAIM}.json?ui=en&edge={number}").json()
        assert page["stretch"]
        seen |= {(page["stretch"], quote["report"]["anchor"]) for quote in page["quotes"]}
    assert {report for stretch, report in seen if stretch.startswith("the hospital")} == {"art-2c00000000000003"}
    assert any(stretch == "the hospital → Noon" and report == "art-2c00000000000003" for stretch, report in seen)


@pytest.mark.parametrize(("look", "scheme", "media"), [
    ("system", "light dark", "screen and (prefers-color-scheme: dark)"), ("dark", "dark", "screen"), ("light", "light", None), ("pink", "light dark", "screen and"),
])  # fmt: skip
def test_light_or_dark_is_kept_without_a_script(client: Any, look: str, scheme: str, media: str | None) -> None:
    answer = client.get("/look", params={"to": look, "back": "/review"})
    assert (answer.status_code, answer.headers["location"]) == (303, "/review")
    page = client.get("/review").text
    assert f'name="color-scheme" content="{scheme}"' in page
    assert ("/static/dark.css" in page) == (media is not None)
    assert media is None or f'media="{media}' in page
    assert "prefers-color-scheme" not in client.get("/static/style.css").text
    assert "--paper: #151618" in client.get("/static/dark.css").text


def test_today_filters(client: Any) -> None:
    def titles(**asked: str) -> list[str]:
        page = client.get("/today.json", params=asked).json()
        return [story["id"] for day in page["days"] for story in day["stories"]]

    assert titles() == ["story-5b00000000000002", STORY]
    assert titles(outlet="Noon") == titles(lang="en") == titles(event="ACCIDENT") == titles(disputed="1") == [STORY]
    assert titles(origins="2") == [STORY]
    assert titles(q="मेला") == ["story-5b00000000000002"]
    assert titles(person="nobody at all") == []
    assert titles(**{"from": "2024-07-20"}) == ["story-5b00000000000002"]
    assert titles(to="2024-07-20") == [STORY]
    assert titles(**{"from": "no date", "origins": "x", "page": "-3"}) == titles()


def test_a_printed_day_in_doubt_is_shown_where_it_stands(sample: Path) -> None:
    reason = "the 2 other dated reports of its story are of 2023-01-01 to 2023-01-02"
    doubtful = DoubtfulDate("art-1a00000000000001", "2024-07-09", (reason,))
    with open_store(sample, write=True) as store:
        Writer(store).replace_links(replace(SAMPLE.links, doubtful_dates=(doubtful,)), fingerprint="x")
    client = open_client(sample)
    told = "the 2 other dated reports of its story are of 1 Jan 2023 to 2 Jan 2023"
    (line,) = client.get("/today.json?ui=en").json()["doubtful"]
    assert ([why["text"] for why in line["why"]], line["report"]["doubtful"]) == ([told], True)
    assert f"Against the printed date</b> <bdi lang=\"en\">{told}" in client.get(f"/report/{doubtful.article}?ui=en").text
    assert "(doubtful)" in client.get(f"/story/{STORY}?ui=en").text
    (asked,) = client.get("/review.json?kind=printed&ui=en").json()["doubts"]
    assert asked["question"] == "Is the day that “सुबह” prints right: Tuesday, 9 July 2024?"
    client.post("/rulings", data={"secret": "form", "author": "सीमा", "kind": "time", "verdict": "right", "left": doubtful.article})
    assert client.get("/today.json").json()["doubtful"] == []
    assert client.get("/review.json?kind=printed").json()["doubts"] == []


def test_news_counts_from_the_visit_before(sample: Path) -> None:
    client = open_client(sample)
    assert "first visit" in client.get("/today.json?ui=en").json()["news"]
    client.get("/")
    client.cookies.clear()
    client.cookies.set("srot-seen", "1.2.10")
    page = client.get("/today.json?ui=en").json()
    assert page["news"].startswith("2 reports")
    assert {story["fresh"] for day in page["days"] for story in day["stories"]} == {"1 new report"}
    assert len(client.get("/today.json?new=1").json()["days"]) == 2


def test_a_page_stays_open_while_the_ledger_grows(sample: Path) -> None:
    client = open_client(sample)
    before = client.get("/news.json").json()
    with open_store(sample, write=True) as store:
        with store.transaction() as connection:
            connection.execute("UPDATE state SET value = 'moved' WHERE name = 'linked'")
            assert client.get("/").status_code == 200
        assert client.get("/news.json").json()["linked"] == "moved" != before["linked"]
        Writer(store).start_run()
        assert client.get("/news.json").json()["running"]


def test_the_address_of_the_json_keeps_what_was_asked(client: Any) -> None:
    assert 'href="/today.json?outlet=Noon"' in client.get("/?outlet=Noon").text
