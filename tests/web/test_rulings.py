"""Rulings: signed, dated, told with before and after, withdrawn but not erased, obeyed at the next run."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from srot.ledger import View, open_store
from srot.pipeline import relink
from srot.web.ruling import Change, read_change, write_change

from .conftest import open_client

ENTITY = {"kind": "entity", "verdict": "same", "left": "ent-9a00000000000001", "right": "ent-9b00000000000002"}


def rule(client: Any, **fields: str) -> Any:
    return client.post("/rulings", data={"secret": "form", "author": "सीमा", "back": "/history", **fields})


def rulings(path: Path) -> list[Any]:
    with View(open_store(path)) as view:
        return [item for item in view.judgements() if item.author != "a reader"]


def test_a_ruling_is_signed_dated_and_tells_what_changes(sample: Path) -> None:
    client = open_client(sample)
    assert rule(client, **ENTITY, note="same house").headers["location"] == "/history"
    (kept,) = rulings(sample)
    assert (kept.author, kept.verdict, kept.left, kept.right) == ("सीमा", "same", ENTITY["left"], ENTITY["right"])
    assert kept.made_at.endswith("+00:00")
    assert read_change(kept.note) == Change("मंत्रालय", "= नदी समाचार", "same house")
    page = client.get("/history.json?ui=en").json()
    line = next(item for item in page["rulings"] if item["id"] == kept.id)
    assert (line["before"], line["after"], line["note"], line["author"]) == ("मंत्रालय", "= नदी समाचार", "same house", "सीमा")
    assert line["state"] == "waits for the next run" and page["waiting"] == 1


def test_a_ruling_is_withdrawn_and_stays(sample: Path) -> None:
    client = open_client(sample)
    rule(client, **ENTITY)
    (kept,) = rulings(sample)
    assert "undo" in client.get("/history", params={"ui": "en"}).text
    client.post(f"/rulings/{kept.id}/withdraw", data={"secret": "form", "back": "/history"})
    (withdrawn,) = rulings(sample)
    assert withdrawn.withdrawn_at
    assert kept.id in client.get("/history").text


@pytest.mark.parametrize("fields", [
    {**ENTITY, "author": "  "}, {**ENTITY, "right": ""}, {**ENTITY, "kind": "weather"}, {**ENTITY, "verdict": "maybe"},
    {**ENTITY, "left": ""}, {**ENTITY, "author": "x" * 500},
    {"kind": "time", "verdict": "right", "left": "tim-21", "right": "30-Nov", "report": "art-1b00000000000002"},
    {"kind": "quantity", "verdict": "right", "left": "qua-21", "right": "a dozen", "report": "art-1b00000000000002"},
    {**ENTITY, "right": ENTITY["left"]}, {"kind": "claim", "verdict": "wrong", "left": "claim-7a00000000000001"},
])  # fmt: skip
def test_what_is_no_ruling_is_refused_with_a_reason(sample: Path, fields: dict[str, str]) -> None:
    answer = rule(open_client(sample), **fields)
    assert answer.status_code == 400
    assert "class=\"empty\"" in answer.text
    assert rulings(sample) == []


def test_a_form_of_another_page_is_refused(sample: Path) -> None:
    client = open_client(sample)
    assert client.post("/rulings", data={**ENTITY, "author": "x"}).status_code == 403
    assert client.post("/rulings", data={**ENTITY, "author": "x", "secret": "guess"}).status_code == 403
    data = {**ENTITY, "author": "x", "secret": "form"}
    assert client.post("/rulings", data=data, headers={"sec-fetch-site": "cross-site"}).status_code == 403
    assert client.post("/rulings", data=data, headers={"origin": "https://evil.example"}).status_code == 403
    assert client.post("/rulings", content=b"x" * 30_000).status_code == 413
    assert client.get("/rulings").status_code == 405
    assert rulings(sample) == []


def test_digits_of_any_script_make_a_number(sample: Path) -> None:
    rule(open_client(sample), kind="quantity", verdict="right", left="qua-11", right="१,५००", report="art-1a00000000000001")
    (kept,) = rulings(sample)
    assert kept.right == "1500"
    assert read_change(kept.note).before == "12 लोगों = 12"


def test_a_doubt_that_was_ruled_on_is_asked_no_more(sample: Path) -> None:
    client = open_client(sample)
    doubts = client.get("/review.json").json()["doubts"]
    assert {doubt["ruling_kind"] for doubt in doubts} == {"disagreement", "time"}
    first = doubts[0]
    rule(client, kind=first["ruling_kind"], verdict="wrong", left=first["left"])
    left = client.get("/review.json").json()["doubts"]
    assert [doubt["id"] for doubt in left] == [doubt["id"] for doubt in doubts[1:]]
    (kept,) = rulings(sample)
    client.post(f"/rulings/{kept.id}/withdraw", data={"secret": "form", "back": "/review"})
    assert client.get("/review.json").json()["doubts"] == doubts


def find(view: View, name: str) -> Any:
    return next(entity for entity in view.entities() if any(form.text == name for form in entity.names))


def run(path: Path) -> None:
    with open_store(path, write=True) as store:
        assert relink(store)


def test_a_split_a_merge_and_a_new_name_are_obeyed(read_ledger: Path) -> None:
    client = open_client(read_ledger)
    with View(open_store(read_ledger)) as view:
        minister = find(view, "रामकिशोर बेलवाल")
        assert {"Ramkishor Belwal", "रामकिशोर बेलवाल"} <= {form.text for form in minister.names}
    rule(client, kind="entity", verdict="different", left=minister.id, right="Ramkishor Belwal")
    run(read_ledger)
    with View(open_store(read_ledger)) as view:
        one, other = find(view, "रामकिशोर बेलवाल"), find(view, "Ramkishor Belwal")
        assert one.id != other.id
    (split,) = rulings(read_ledger)
    client.post(f"/rulings/{split.id}/withdraw", data={"secret": "form"})
    rule(client, kind="entity", verdict="right", left="रामकिशोर बेलवाल", right="रा. कि. बेलवाल")
    run(read_ledger)
    with View(open_store(read_ledger)) as view:
        merged = find(view, "रामकिशोर बेलवाल")
        assert merged.name == "रा. कि. बेलवाल"
        assert find(view, "Ramkishor Belwal").id == merged.id


def test_a_corrected_number_is_what_is_linked(read_ledger: Path) -> None:
    client = open_client(read_ledger)
    with View(open_store(read_ledger)) as view:
        quantity, article = next(
            (item, reading.article) for reading in view.readings() for item in reading.quantities if item.value == 15
        )
        assert any(item.value == "15" for claim in view.claims() for item in claim.assertions)
    rule(client, kind="quantity", verdict="right", left=quantity.id, right="12", report=article)
    run(read_ledger)
    with View(open_store(read_ledger)) as view:
        assert not any(item.value == "15" for claim in view.claims() for item in claim.assertions)
        assert not view.disagreements(kind="number") or "15" not in {v.value for d in view.disagreements() for v in d.values}


def test_a_report_is_moved_out_of_its_story(read_ledger: Path) -> None:
    client = open_client(read_ledger)
    with View(open_store(read_ledger)) as view:
        story = max(view.stories(), key=lambda story: len(story.articles))
        assert len(story.articles) == 3
        moved = story.articles[-1]
    client.post("/moves", data={"secret": "form", "author": "सीमा", "report": moved, "story": "", "back": "/"})
    run(read_ledger)
    with View(open_store(read_ledger)) as view:
        (own,) = view.stories(article=moved)
        assert own.articles == (moved,)
        target = next(s.id for s in view.stories() if moved not in s.articles)
    for kept in rulings(read_ledger):
        client.post(f"/rulings/{kept.id}/withdraw", data={"secret": "form"})
    client.post("/moves", data={"secret": "form", "author": "सीमा", "report": moved, "story": target, "back": "/"})
    run(read_ledger)
    with View(open_store(read_ledger)) as view:
        assert len(view.stories(article=moved)[0].articles) == 3


def test_two_claims_ruled_the_same_are_one_and_words_ruled_out_leave(read_ledger: Path) -> None:
    client = open_client(read_ledger)
    with View(open_store(read_ledger)) as view:
        claims = {claim.id: {(a.article, a.start) for a in claim.assertions} for claim in view.claims()}
    first = next(name for name in claims if client.get(f"/claim/{name}.json").json()["near"])
    near = client.get(f"/claim/{first}.json").json()["near"][0]["id"]
    rule(client, kind="claim", verdict="same", left=first, right=near)
    run(read_ledger)
    with View(open_store(read_ledger)) as view:
        (joined,) = [claim for claim in view.claims() if claim.id in (first, near)]
        assert {(a.article, a.start) for a in joined.assertions} == claims[first] | claims[near]
    (kept,) = rulings(read_ledger)
    assert read_change(kept.note).after.startswith("= ")
    client.post(f"/rulings/{kept.id}/withdraw", data={"secret": "form"})
    run(read_ledger)
    with View(open_store(read_ledger)) as view:
        assert {claim.id: {(a.article, a.start) for a in claim.assertions} for claim in view.claims()} == claims


def test_words_that_say_something_else_leave_the_claim(read_ledger: Path) -> None:
    client = open_client(read_ledger)
    with View(open_store(read_ledger)) as view:
        claim = max(view.claims(), key=lambda claim: (len({(a.article, a.start) for a in claim.assertions}), claim.id))
    page = client.get(f"/claim/{claim.id}.json").json()
    out = next(quote["place"] for quote in page["quotes"] if quote["place"] != page["place"])
    rule(client, kind="claim", verdict="different", left=page["place"], right=out)
    run(read_ledger)
    with View(open_store(read_ledger)) as view:
        places = [{f"{a.article}:{a.start}:{a.end}" for a in claim.assertions} for claim in view.claims()]
    assert not any({page["place"], out} <= found for found in places)
    (line,) = client.get("/history.json").json()["rulings"]
    assert line["href"] == f"/report/{page['place'].partition(':')[0]}"


def test_a_printed_day_is_corrected_and_shown_as_corrected(read_ledger: Path) -> None:
    client = open_client(read_ledger)
    with View(open_store(read_ledger)) as view:
        article = next(article for article in view.articles() if article.published == "2024-07-09")
    rule(client, kind="time", verdict="right", left=article.id, right="2024-07-11", report=article.id)
    (kept,) = rulings(read_ledger)
    assert read_change(kept.note) == Change("2024-07-09", "2024-07-11", "")
    day = client.get(f"/report/{article.id}.json?ui=en").json()["day"]
    assert (day["value"], day["ruled"]["state"]) == ("2024-07-09", "waits for the next run")
    run(read_ledger)
    page = client.get(f"/report/{article.id}.json?ui=en").json()
    assert (page["day"]["value"], page["part"]["iso"], page["part"]["basis"]) == ("2024-07-11", "2024-07-11", "ruled by a person")
    assert page["day"]["ruled"]["before"] == "Tuesday, 9 July 2024"
    with View(open_store(read_ledger)) as view:
        assert view.stories(article=article.id)[0].last_published == "2024-07-11"
        assert view.article(article.id).published == "2024-07-09", "what was printed stays"
    client.post(f"/rulings/{kept.id}/withdraw", data={"secret": "form"})
    run(read_ledger)
    assert client.get(f"/report/{article.id}.json").json()["day"]["value"] == "2024-07-09"


def test_the_report_shows_what_is_obeyed_from_the_run_on(read_ledger: Path) -> None:
    client = open_client(read_ledger)
    with View(open_store(read_ledger)) as view:
        reading = next(reading for reading in view.readings() if any(q.value == 15 for q in reading.quantities))
    number = next(item for item in reading.quantities if item.value == 15)
    said = reading.attributions[0]
    rule(client, kind="quantity", verdict="right", left=number.id, right="12", report=reading.article)
    rule(client, kind="attribution", verdict="right", left=said.id, right="जिलाधिकारी मोहन राणा", report=reading.article)
    wrong = reading.quantities[-1]
    rule(client, kind="quantity", verdict="wrong", left=wrong.id, report=reading.article)

    def findings() -> dict[str, Any]:
        return {item["id"]: item for item in client.get(f"/report/{reading.article}.json?ui=en").json()["findings"]}

    before = findings()
    assert (before[number.id]["value"], before[number.id]["ruled"]["state"]) == ("15", "waits for the next run")
    run(read_ledger)
    after = findings()
    assert (after[number.id]["value"], after[number.id]["ruled"]["before"]) == ("12", "15")
    assert after[number.id]["ruled"]["state"] == "in force"
    assert after[said.id]["value"] == "जिलाधिकारी मोहन राणा"
    assert after[wrong.id]["dropped"] and not before[wrong.id]["dropped"]
    page = client.get(f"/report/{reading.article}?ui=en").text
    assert "read as <bdi>15</bdi>" in page
    with View(open_store(read_ledger)) as view:
        claim = next(c for c in view.claims(article=reading.article) if any(a.attribution == said.id for a in c.assertions))
    sources = {q["source"]["text"] for q in client.get(f"/claim/{claim.id}.json").json()["quotes"] if q["report"]["anchor"] == reading.article}
    assert "जिलाधिकारी मोहन राणा" in sources


def test_applying_runs_beside_the_pages(read_ledger: Path) -> None:
    client = open_client(read_ledger)
    rule(client, kind="entity", verdict="right", left="रामकिशोर बेलवाल", right="मंत्री बेलवाल")
    assert client.get("/history.json").json()["waiting"] == 1
    assert client.post("/apply", data={"secret": "form", "back": "/history"}).headers["location"] == "/history"
    client.app.app.state.server.applier.wait(120)
    assert client.get("/history.json").json()["waiting"] == 0
    with View(open_store(read_ledger)) as view:
        assert find(view, "रामकिशोर बेलवाल").name == "मंत्री बेलवाल"


def test_a_change_survives_its_note() -> None:
    change = Change("12 → 13", "x", "two\nlines")
    assert read_change(write_change(Change("12", "15", ""))) == Change("12", "15", "")
    assert read_change(write_change(change)).words == "two\nlines"
    assert read_change("written elsewhere") == Change("", "", "written elsewhere")
