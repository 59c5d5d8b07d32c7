from __future__ import annotations

import json
from pathlib import Path

import pytest

from srot.records import Article
from srot.sources import SourceProblem
from srot.sources.html import looks_like_html, read_html

BODY = (
    "नगर परिषद ने सोमवार को कहा कि पुल का काम अगले महीने पूरा हो जाएगा और तब तक सड़क बंद रहेगी।",
    "परिषद के अध्यक्ष ने बताया कि इस काम पर करीब दो करोड़ रुपये खर्च हुए हैं और ठेका एक स्थानीय कंपनी को मिला है।",
    "इलाके के दुकानदारों का कहना है कि सड़क बंद होने से उनकी बिक्री आधी रह गई है और उन्हें मुआवज़ा मिलना चाहिए।",
)
HEADLINE = "पुल का काम अगले महीने पूरा होगा: परिषद"


def page(*, head: str = "", body: str | None = None, lang: str = "hi") -> bytes:
    inner = body if body is not None else f"<article><h1>{HEADLINE}</h1>{''.join(f'<p>{part}</p>' for part in BODY)}</article>"
    return f'<!DOCTYPE html><html lang="{lang}"><head><meta charset="utf-8">{head}</head><body>{inner}</body></html>'.encode()


def read(data: bytes) -> Article:
    (found,) = read_html(data, path="p.html")
    assert isinstance(found, Article), found
    return found


META = f"""
<title>{HEADLINE} | किरण समाचार</title>
<meta property="og:title" content="{HEADLINE} | किरण समाचार">
<meta property="og:site_name" content="किरण समाचार">
<meta property="article:published_time" content="2024-01-05T10:20:00+05:30">
<link rel="canonical" href="https://kiran.example/nagar/pul">
"""


def test_markup_gives_title_day_outlet_address_language() -> None:
    article = read(page(head=META))
    assert (article.title, article.outlet, article.url, article.lang) == (HEADLINE, "किरण समाचार", "https://kiran.example/nagar/pul", "hi")
    assert (article.published, article.published_basis) == ("2024-01-05T10:20:00+05:30", "metadata")
    assert all(part in article.text for part in BODY)
    assert article.source_path == "p.html"


def test_linked_data_gives_the_same() -> None:
    data = {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "Organization", "name": "x"},
            {"@type": "NewsArticle", "headline": HEADLINE, "datePublished": "2024-01-05T10:20:00Z", "publisher": {"name": "किरण"}, "mainEntityOfPage": {"@id": "https://kiran.example/1"}},
        ],
    }
    head = f'<script type="application/ld+json">{json.dumps(data)}</script><script type="application/ld+json">{{broken</script>'
    article = read(page(head=head))
    assert (article.title, article.outlet, article.url, article.published) == (HEADLINE, "किरण", "https://kiran.example/1", "2024-01-05T10:20:00Z")


def test_title_of_metadata_loses_the_outlet_where_the_page_has_no_headline() -> None:
    paragraphs = "".join(f"<p>{part}</p>" for part in BODY)
    assert read(page(head=META, body=f"<article>{paragraphs}</article>")).title == HEADLINE


def test_named_parts_are_cut_with_their_reasons() -> None:
    body = f"""
    <nav><ul><li><a href=/>होम</a></li><li><a href=/d>देश</a></li></ul></nav>
    <main><article><h1>{HEADLINE}</h1>
    <p class="byline">किरण ब्यूरो, माधोपुर</p>
    <div class="share">शेयर करें</div>
    <p>{BODY[0]}</p>
    <figure><img src=a.jpg><figcaption>पुल पर काम करते मज़दूर (फोटो: एएनआई)</figcaption></figure>
    <div class="also-read"><a href=/x>ये भी पढ़ें: नदी में पानी घटा</a></div>
    <p>{BODY[1]}</p><div class="ad">विज्ञापन</div><p>{BODY[2]}</p>
    <div class="tags">टैग: पुल, सड़क</div></article></main>
    <aside><ul><li>सोना महंगा हुआ</li></ul></aside>
    <footer>हमारे बारे में | संपर्क करें</footer>"""
    article = read(page(head=META, body=body))
    removed = {part.text: part.reason for part in article.removed}
    assert removed["होम"] == removed["देश"] == removed["हमारे बारे में | संपर्क करें"] == "navigation"
    assert removed["किरण ब्यूरो, माधोपुर"] == "byline"
    assert removed["पुल पर काम करते मज़दूर (फोटो: एएनआई)"] == "caption"
    assert removed["ये भी पढ़ें: नदी में पानी घटा"] == "teaser"
    assert removed["सोना महंगा हुआ"] == "related"
    assert (removed["शेयर करें"], removed["विज्ञापन"], removed["टैग: पुल, सड़क"]) == ("share", "ad", "tags")
    lines = [line for line in article.text.split("\n") if line]
    assert lines[-3:] == list(BODY)
    assert not [words for words in removed if words in lines]


def test_day_printed_on_the_page_is_of_the_text() -> None:
    body = f'<article><h1>{HEADLINE}</h1><div class="stamp">Updated: 5 जनवरी 2024, 10:20 AM IST</div>{"".join(f"<p>{part}</p>" for part in BODY)}</article>'
    article = read(page(body=body))
    assert (article.published, article.published_basis) == ("2024-01-05T10:20+05:30", "text")


def test_copyright_year_is_no_day() -> None:
    article = read(page(body=f"<article><h1>{HEADLINE}</h1>{''.join(f'<p>{part}</p>' for part in BODY)}</article><footer>© 2026 किरण समाचार</footer>"))
    assert article.published is None
    assert article.outlet == "किरण समाचार"


def test_page_that_calls_itself_english_is_read_as_hindi() -> None:
    assert read(page(lang="en-US")).lang == "hi"


def test_breaks_for_paragraphs() -> None:
    body = f"<div class='story'><h1>{HEADLINE}</h1><div>{'<br><br>'.join(BODY)}</div></div>"
    text = read(page(body=body)).text
    assert all(part in text for part in BODY)


@pytest.mark.parametrize("data", [b"<html></html>", page(body="<nav>Home</nav>"), page(body="<p>short</p>"), b"<html><body><img src=a></body></html>"])
def test_page_without_an_article_is_told(data: bytes) -> None:
    (found,) = read_html(data, path="p.html")
    assert isinstance(found, SourceProblem)
    assert (found.path, found.message) == ("p.html", "has no article on it")
    assert found.way_out


def test_declared_encoding_is_used() -> None:
    text = "The café on the square was closed on Monday, the owner said, after water had come in through the roof. " * 3
    data = f'<html><head><meta charset="windows-1252"><title>Café closed after rain</title></head><body><article><h1>Café closed after rain</h1><p>{text}</p><p>{text}</p></article></body></html>'.encode("cp1252")
    assert "café on the square" in read(data).text


def test_first_bytes_of_pages() -> None:
    assert looks_like_html(b"<!doctype html>") and looks_like_html(b"<!-- x -->\n<html>") and looks_like_html(b"<?xml version='1.0'?><html>")
    assert not looks_like_html(b"<rss>") and not looks_like_html("पुल <b>टूटा".encode())


PAGES = Path(__file__).parents[3] / "shared" / "data" / "fundus_pages"


@pytest.mark.skipif(not PAGES.is_dir(), reason="the stored page is not here")
def test_stored_page_gives_its_gold() -> None:
    from srot.sources import read_sources

    gold = json.loads((PAGES / "Bhaskar.json").read_text(encoding="utf-8"))["V1"]
    (article,) = read_sources([str(PAGES / "Bhaskar_2024_09_04.html.gz")])
    assert isinstance(article, Article)
    paragraphs = [part for section in gold["body"]["sections"] for part in section["paragraphs"]]
    lines = [line for line in article.text.split("\n") if line]
    assert lines[1:] == paragraphs
    assert article.published == gold["publishing_date"].replace(" ", "T")
    assert (article.title or "").replace(" ", "") == gold["title"].replace(" ", "")
    assert article.lang == "hi"


def test_second_extractor_reads_paragraphs_too() -> None:
    from lxml.html import document_fromstring

    from srot.sources.page_text import _by_justext

    paragraphs = "".join(f"<p>{part} {part}</p>" for part in BODY)
    text = _by_justext(document_fromstring(f"<html><body><div><a href=/>होम</a></div>{paragraphs}</body></html>"))
    assert text is not None
    assert all(part in text for part in BODY)
    assert "होम" not in text
