"""The dossier of the sample ledger, of an empty one, of a hostile one and of a large one."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
import regex

from srot.errors import NotFoundError, SrotError, UnknownNameError
from srot.exports.dossier import render_dossier, write_dossier
from srot.interface import load_words
from srot.ledger import View, Writer, open_store
from srot.records import (
    Article,
    Assertion,
    Claim,
    Link,
    Links,
    Mention,
    Origin,
    Reading,
    Removed,
    Span,
    Story,
    TimelineEntry,
)
from srot.testing.sample import SAMPLE, Sample, fill_sample

SNAPSHOTS = Path(__file__).parent / "snapshots"
UPDATE = "SROT_UPDATE_SNAPSHOTS"
VOID = {"meta", "link", "br"}


class Page(HTMLParser):
    """What a browser would find: balanced tags, ids, links, text."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.words: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open and self.open[-1] == tag, f"</{tag}> closes {self.open[-3:]}"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    @property
    def text(self) -> str:
        return "".join(self.words)

    def values(self, name: str) -> list[str]:
        return [value for _, attributes in self.tags if (value := attributes.get(name)) is not None]


@contextmanager
def view_of(sample: Sample | None) -> Iterator[View]:
    store = open_store(None, write=True)
    if sample is not None:
        writer = Writer(store)
        writer.add_articles(sample.articles)
        writer.add_readings(sample.readings, recipe="test")
        writer.replace_links(sample.links, fingerprint="test")
    with View(store) as view:
        yield view


def check(html: str) -> Page:
    """What holds for every dossier: well formed, nothing from outside, no script, every link within the page arrives."""
    page = Page(html)
    assert page.open == []
    ids = page.values("id")
    assert len(ids) == len(set(ids))
    assert {href[1:] for href in page.values("href") if href.startswith("#")} <= set(ids)
    assert {name for label in page.values("aria-labelledby") for name in label.split()} <= set(ids)
    outside = [href for href in page.values("href") if not href.startswith("#") and href != "data:,"]
    assert all(regex.match(r"https?://", href) for href in outside)
    names = {name for _, attributes in page.tags for name in attributes}
    assert not {name for name in names if name.startswith("on")} and not names & {"style", "src", "srcset", "action"}
    assert not {tag for tag, _ in page.tags} & {"script", "iframe", "img", "object", "embed", "form", "base"}
    assert "@import" not in html and "url(" not in html
    assert not regex.search(r"[\u202a-\u202e\u2066-\u2069\x00-\x08]", html)
    return page


@pytest.mark.parametrize("ui", ["hi", "en"])
def test_the_sample_looks_as_it_did(ui: str) -> None:
    with view_of(SAMPLE) as view:
        html = render_dossier(view, ui=ui)
    check(html)
    body = regex.sub(r"Srot \d[\w.]*", "Srot VERSION", html[html.index("<body>") :])
    path = SNAPSHOTS / f"sample-{ui}.html"
    if os.environ.get(UPDATE):
        path.write_text(body, encoding="utf-8")
    assert body == path.read_text(encoding="utf-8"), f"look at the page; if it is right, run again with {UPDATE}=1"


def test_the_page_forbids_itself_the_network() -> None:
    with view_of(SAMPLE) as view:
        page = check(render_dossier(view))
    policy = next(attributes["content"] for tag, attributes in page.tags if tag == "meta" and attributes.get("http-equiv"))
    assert policy is not None and policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy and "script-src" not in policy


def test_headline_counts_stand_under_their_own_names() -> None:
    with view_of(SAMPLE) as view:
        html = render_dossier(view, ui="en")
    found = regex.findall(r'<dt>([^<]+)</dt><dd><span class="big">([^<]+)</span>', html)
    assert found == [
        ("reports", "4"), ("outlets", "3"), ("independent origins", "2"), ("reports of unknown origin", "0"), ("disagreement", "1"),
    ]  # fmt: skip


def test_an_inferred_day_is_marked_and_reasoned() -> None:
    with view_of(SAMPLE) as view:
        text = " ".join(Page(render_dossier(view, ui="en", story="story-5a00000000000001")).text.split())
    assert "9 Jul 2024 (inferred)" in text
    assert "inferred from the other reports of its story: near-copy of a dated report" in text


def test_one_story_leaves_the_others_out() -> None:
    with view_of(SAMPLE) as view:
        one = render_dossier(view, story="story-5b")
        line = render_dossier(view, storyline="line-6a")
        assert "मेला शुक्रवार" in one and "पुल टूटा" not in one
        assert "पुल टूटा" in line and "मेला शुक्रवार" not in line
        with pytest.raises(NotFoundError):
            render_dossier(view, story="story-none")


@pytest.mark.parametrize("ui", ["hi", "en"])
def test_an_empty_ledger_says_so(ui: str) -> None:
    with view_of(None) as view:
        page = check(render_dossier(view, ui=ui))
    assert not [tag for tag, _ in page.tags if tag == "svg"]
    assert "srot read" in page.text


def test_an_unknown_interface_language_is_refused() -> None:
    with view_of(None) as view, pytest.raises(UnknownNameError, match="en, hi"):
        render_dossier(view, ui="xx")


def test_a_bare_report_without_date_outlet_title_or_claim() -> None:
    article = Article("art-a", "एक पंक्ति का समाचार।", lang="hi")
    story = Story("story-a", "एक पंक्ति का समाचार।", ("art-a",))
    bare = Sample((article,), (Reading("art-a", "hi", (Span(0, 20),)),), Links(stories=(story,)), SAMPLE.judgement)
    with view_of(bare) as view:
        text = check(render_dossier(view, ui="en")).text
    assert "no report carries a date" in text and "no outlet named" in text and "–" in text and "1 report carries no name of an outlet" in text


def test_a_story_that_knows_a_weekday_only_stands_beside_the_picture_and_is_counted_there() -> None:
    article = Article("art-w", "बुधवार को पुल बंद हुआ।", lang="hi", title="पुल बंद")
    line = TimelineEntry("time-w", "story-w", None, None, article.text, "art-w", 0, len(article.text), when="बुधवार को")
    links = replace(SAMPLE.links, stories=(*SAMPLE.links.stories, Story("story-w", "पुल बंद", ("art-w",))), timeline=(*SAMPLE.links.timeline, line))
    reading = Reading("art-w", "hi", (Span(0, len(article.text)),))
    with view_of(replace(SAMPLE, articles=(*SAMPLE.articles, article), readings=(*SAMPLE.readings, reading), links=links)) as view:
        text = check(render_dossier(view, ui="en")).text
    assert load_words("en").count("overview.undated", 1) in text
    assert "बुधवार को" in text


HOSTILE = '</title><script>alert(1)</script>"\'><svg onload=alert(2)>\u202egnp.exe\u2066 <b>&amp;'


@pytest.mark.parametrize("ui", ["hi", "en"])
def test_a_weekday_that_nobody_can_date_is_shown_in_the_words_of_its_report(ui: str) -> None:
    text = "सोमवार को बस पलट गई। मंगलवार को चालक पकड़ा गया।"
    article, story = Article("art-a", text, lang="hi"), Story("story-a", "बस", ("art-a",), None, None, None, None)
    lines = (
        TimelineEntry("time-b", "story-a", None, None, text[:21], "art-a", 0, 21, when="सोमवार को", days=-1),
        TimelineEntry("time-a", "story-a", None, None, text[22:], "art-a", 22, len(text), when="मंगलवार को", days=0),
    )
    sample = Sample((article,), (Reading("art-a", "hi", (Span(0, 21), Span(22, len(text)))),), Links(stories=(story,), timeline=lines), SAMPLE.judgement)
    with view_of(sample) as view:
        html = render_dossier(view, ui=ui)
    check(html)
    assert html.index('<bdi lang="hi">सोमवार को</bdi>') < html.index('<bdi lang="hi">मंगलवार को</bdi>')


def hostile() -> Sample:
    """One report whose every word is an attack."""
    text = f"{HOSTILE} ने कहा कि {HOSTILE}"
    cut = len(HOSTILE)
    article = Article(
        'art" onclick="x', text, url="javascript:alert(3)", outlet=HOSTILE, title=HOSTILE, lang='hi" onclick="x', published='2024"><script>',
        removed=(Removed(HOSTILE, HOSTILE),), source_path=HOSTILE,
    )  # fmt: skip
    link = Link(HOSTILE, 0, cut, HOSTILE, "person")
    said = replace(
        SAMPLE.readings[0].attributions[0], id='a"b', article=article.id, start=cut + 11, end=len(text), content=HOSTILE, cue=None,
        chains=((link,),),
    )  # fmt: skip
    reading = Reading(
        article.id, "hi", (Span(0, len(text)),), (Mention("m", article.id, 0, cut, HOSTILE, "PER", HOSTILE, role=HOSTILE),), attributions=(said,)
    )  # fmt: skip
    claim = Claim(
        'claim" x="', 'story" x="', HOSTILE, HOSTILE, "statement", (Assertion(article.id, 'a"b', cut + 11, len(text), HOSTILE, (HOSTILE,)),),
        (Origin(None, HOSTILE, HOSTILE, (article.id,), (HOSTILE,), HOSTILE),), 2, 2, 1, 0, HOSTILE,
    )  # fmt: skip
    story = Story('story" x="', HOSTILE, (article.id,), None, "2024-01-01", "2024-01-02", "2024-01-03")
    dispute = replace(SAMPLE.links.disagreements[0], id='d"', story=story.id, claims=(claim.id,), about=HOSTILE, why=HOSTILE, values=(
        replace(SAMPLE.links.disagreements[0].values[0], value=HOSTILE, text=HOSTILE, articles=(article.id,), origins=(HOSTILE,)),))  # fmt: skip
    links = Links(stories=(story,), claims=(claim,), disagreements=(dispute,), attribution_claims=(('a"b', claim.id),))
    return Sample((article,), (reading,), links, SAMPLE.judgement)


@pytest.mark.parametrize("ui", ["hi", "en"])
def test_nothing_that_reports_hold_becomes_markup(ui: str) -> None:
    with view_of(hostile()) as view:
        html = render_dossier(view, ui=ui)
    page = check(html)
    assert "javascript:" not in " ".join(page.values("href"))
    assert "<script>alert(1)</script>" in page.text  # shown as the words they are


def large(origins: int) -> Sample:
    """A claim with many origins, long names among them, and one owner with two bodies."""
    name = "अखिल भारतीय सड़क एवं सेतु निर्माण निरीक्षण प्राधिकरण "
    articles = tuple(
        Article(f"art-{n:04}", f"{name}{n} ने कहा कि पुल बंद रहेगा।", outlet=f"समाचार {n % 40}", lang="hi", published=f"2024-07-{n % 28 + 1:02}")
        for n in range(origins)
    )  # fmt: skip
    found = tuple(Origin(None, f"{name}{n}", "body", (f"art-{n:04}",)) for n in range(origins))
    found = (replace(found[0], why=f"counted once, one owner: {found[0].name}, {found[1].name}; कहा"), *found[1:])
    assertions = tuple(Assertion(item.id, None, 0, len(item.text), None, (f"{name}{n}",)) for n, item in enumerate(articles))
    claim = Claim("claim-a", "story-a", "पुल बंद रहेगा", "hi", "statement", assertions, found, origins, 40, origins, 0, "many")
    story = Story("story-a", name * 6, tuple(item.id for item in articles), None, None, "2024-07-01", "2024-07-28")
    readings = tuple(Reading(item.id, "hi", (Span(0, len(item.text)),)) for item in articles)
    return Sample(articles, readings, Links(stories=(story,), claims=(claim,)), SAMPLE.judgement)


def test_two_hundred_origins_are_all_listed_and_few_drawn() -> None:
    with view_of(large(200)) as view:
        html = render_dossier(view, ui="en")
    page = check(html)
    assert "it comes from 200 independent origins" in page.text and "196 others" in page.text
    assert "186 more" in page.text  # of the origins, in the picture
    assert html.count('class="box origin"') < 50
    assert len(html.encode()) < 1_500_000


def test_the_same_ledger_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a.html", "b.html"):
        store = open_store(None, write=True)
        fill_sample(store)
        with View(store) as view:
            write_dossier(view, tmp_path / name)
    assert (tmp_path / "a.html").read_bytes() == (tmp_path / "b.html").read_bytes()
    assert [path.name for path in sorted(tmp_path.iterdir())] == ["a.html", "b.html"]


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with view_of(None) as view, pytest.raises(SrotError, match="choose another file"):
        write_dossier(view, tmp_path / "none" / "a.html")
