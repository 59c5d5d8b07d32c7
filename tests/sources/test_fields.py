from __future__ import annotations

import pytest

from srot.errors import SourceError
from srot.sources import article_from_fields

TEXT = "नगर परिषद ने सोमवार को कहा कि पुल का काम अगले महीने पूरा हो जाएगा।"


def test_own_names() -> None:
    article = article_from_fields(
        {"id": "a1", "url": "https://x.example/1", "outlet": "किरण", "lang": "hi", "published": "2024-01-05", "title": "पुल", "text": TEXT},
        path="in/reports.jsonl",
        line=3,
    )
    assert (article.url, article.outlet, article.lang, article.title) == ("https://x.example/1", "किरण", "hi", "पुल")
    assert (article.published, article.published_basis) == ("2024-01-05", "metadata")
    assert article.source_path == "in/reports.jsonl#a1"
    assert article.text == TEXT


def test_every_field_but_the_text_may_be_null() -> None:
    article = article_from_fields(dict.fromkeys(("id", "url", "outlet", "lang", "published", "title")) | {"text": TEXT}, path="r.jsonl", line=12)
    assert (article.url, article.outlet, article.title, article.published, article.published_basis) == (None,) * 5
    assert article.lang == "hi"
    assert article.source_path == "r.jsonl:12"


@pytest.mark.parametrize(
    "fields",
    [
        {"maintext": TEXT, "title": "पुल", "date_publish": "2024-01-05 10:20:00", "source_domain": "www.x.example", "language": "hi", "url": "https://www.x.example/1"},
        {"raw_text": TEXT, "title": "पुल", "date": "2024-01-05", "source-hostname": "x.example", "source": "https://www.x.example/1", "language": None},
        {"plaintext": TEXT, "title": "पुल", "publishing_date": "2024-01-05 10:20:00+05:30", "publisher": {"name": "x.example"}, "html": {"requested_url": "https://www.x.example/1"}},
        {"body": {"summary": [], "sections": [{"headline": [], "paragraphs": [TEXT]}]}, "title": "पुल", "publishing_date": "2024-01-05", "publisher": "x.example", "url": "https://www.x.example/1"},
    ],
    ids=["news-please", "trafilatura", "fundus", "fundus body"],
)
def test_names_of_other_tools(fields: dict[str, object]) -> None:
    article = article_from_fields(fields, path="r.jsonl", line=1)
    assert (article.text, article.title, article.url, article.outlet) == (TEXT, "पुल", "https://www.x.example/1", "x.example")
    assert (article.published or "")[:10] == "2024-01-05"


def test_message_names_field_value_way_out_and_place() -> None:
    with pytest.raises(SourceError) as caught:
        article_from_fields({"text": TEXT, "published": "30-Nov"}, path="reports.jsonl", line=12)
    assert str(caught.value) == 'published is "30-Nov": not a date; use 2024-11-30 or leave it null (line 12 of reports.jsonl)'
    assert (caught.value.path, caught.value.line) == ("reports.jsonl", 12)


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({}, "has no text"),
        ({"text": None, "title": "x"}, "has no text"),
        ({"text": ""}, "has no text"),
        ({"text": "  \n "}, "has no words"),
        ({"text": 5}, "text is 5: not text"),
        ({"text": TEXT, "title": ["x"]}, "title is ['x']: not text"),
        ({"text": TEXT, "url": 7}, "url is 7: not text"),
        ({"text": TEXT, "lang": "Hindi language"}, 'lang is "Hindi language": not a language code'),
        ({"text": TEXT, "published": 1732945560}, "published is 1732945560: not a date"),
        ({"text": TEXT, "published": "2024-13-01"}, "not a date"),
        ({"text": TEXT, "id": [1]}, "id is [1]: not an id"),
        ({"text": "[विज्ञापन_1]"}, "nothing but page noise"),
        ({"text": "क" * 1_000_001}, "too long for one report"),
    ],
)
def test_wrong_fields_are_refused(fields: dict[str, object], words: str) -> None:
    with pytest.raises(SourceError, match=r"line 4 of r\.jsonl") as caught:
        article_from_fields(fields, path="r.jsonl", line=4)
    assert words in str(caught.value)


def test_id_is_of_the_content() -> None:
    def made(**fields: object) -> str:
        return article_from_fields({"text": TEXT, **fields}, path="r.jsonl", line=1).id

    assert made() == article_from_fields({"text": TEXT}, path="other.jsonl", line=9).id
    assert len({made(), made(url="https://a.example/1"), made(url="https://a.example/2"), made(title="पुल"), made(outlet="किरण")}) == 5


def test_script_goes_before_a_wrong_label() -> None:
    assert article_from_fields({"text": TEXT, "lang": "en"}, path="r", line=1).lang == "hi"
    assert article_from_fields({"text": TEXT, "lang": "hi_IN"}, path="r", line=1).lang == "hi"
    assert article_from_fields({"text": TEXT, "lang": "mr"}, path="r", line=1).lang == "mr"
    assert article_from_fields({"text": "The bridge was closed on Monday, the council said.", "lang": "hi"}, path="r", line=1).lang == "en"


def test_noise_in_the_text_is_cut_and_used() -> None:
    article = article_from_fields({"text": f"Updated: 5 Jan, 2024 10:20 AM\n{TEXT}\nस्रोत: https://x.example/9"}, path="r", line=1)
    assert article.text == TEXT if article.removed[0].reason == "updated" else False
    assert (article.published, article.published_basis, article.url) == ("2024-01-05T10:20", "text", "https://x.example/9")


def test_first_line_that_is_a_date_line_alone_is_cut_too() -> None:
    article = article_from_fields({"text": f"शनिवार, 6 जनवरी 2024\n{TEXT}"}, path="r", line=1)
    assert (article.text, article.published, article.published_basis) == (TEXT, "2024-01-06", "text")


def test_fields_go_before_what_is_printed() -> None:
    article = article_from_fields(
        {"text": f"{TEXT}\nUpdated: 5 Jan, 2024\nस्रोत: https://x.example/9", "published": "2024-01-04", "url": "https://y.example/1"}, path="r", line=1
    )
    assert (article.published, article.published_basis, article.url) == ("2024-01-04", "metadata", "https://y.example/1")


def test_a_date_in_the_body_is_never_the_publication() -> None:
    text = "5 जनवरी 2024 को पुल खुला था, परिषद ने कहा। उसके बाद 9 जनवरी 2024 को मरम्मत शुरू हुई और सड़क बंद कर दी गई।"
    assert article_from_fields({"text": text}, path="r", line=1).published is None
