"""Four invented reports with what reading and linking make of them, by hand: every table of a ledger has a row.

A ministry gives a toll of 12 to an agency; one paper prints it with the agency, another copies that paper, a third,
in English, has 15 from the hospital.
"""

from __future__ import annotations

from dataclasses import dataclass

from srot.ledger import Store, Writer
from srot.records import (
    Article,
    Assertion,
    Attribution,
    Claim,
    Credit,
    Cue,
    Dating,
    Disagreement,
    DisputedValue,
    DoubtfulDate,
    Entity,
    Event,
    Judgement,
    Link,
    Links,
    Mention,
    NameForm,
    Origin,
    Quantity,
    Reading,
    Removed,
    Reuse,
    ReusedSpan,
    Span,
    Story,
    Storyline,
    TextSpan,
    TimeExpression,
    TimelineEntry,
)

_FIRST = "मंत्रालय ने नदी समाचार को बताया कि सोमवार को पुल टूटने से 12 लोगों की मौत हो गई।"
_SECOND = "मंत्रालय ने बताया कि सोमवार को पुल टूटने से 12 लोगों की मौत हो गई।"
_THIRD = "Fifteen people died when the bridge fell, the hospital said."
_FOURTH = "मेला शुक्रवार से लगेगा।"


@dataclass(frozen=True, slots=True)
class Sample:
    """Articles, their readings, and the links between them."""

    articles: tuple[Article, ...]
    readings: tuple[Reading, ...]
    links: Links
    judgement: Judgement


def fill_sample(store: Store) -> None:
    """Write the sample into an empty ledger."""
    writer = Writer(store)
    writer.add_articles(SAMPLE.articles)
    writer.add_readings(SAMPLE.readings, recipe="sample")
    writer.add_judgement(SAMPLE.judgement)
    writer.replace_links(SAMPLE.links, fingerprint="sample")


def _span(text: str, words: str) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)


def _articles() -> tuple[Article, ...]:
    return (
        Article(
            "art-1a00000000000001", _FIRST, url="https://a.example/1", outlet="सुबह", title="पुल टूटा, 12 की मौत", lang="hi",
            published="2024-07-09", published_basis="metadata", removed=(Removed("यह भी पढ़ें", "teaser"),),
            credit=(Credit("(नदी समाचार)", "नदी समाचार"),), source_path="a.txt", source_hash="aa",
        ),
        Article("art-1b00000000000002", _SECOND, outlet="शाम", lang="hi", source_path="b.txt", source_hash="bb"),
        Article(
            "art-2c00000000000003", _THIRD, url="https://c.example/3", outlet="Noon", title="Bridge falls", lang="en",
            published="2024-07-10", published_basis="text", source_path="c.txt", source_hash="cc",
        ),
        Article("art-2d00000000000004", _FOURTH, outlet="सुबह", lang="hi", published="2024-08-01", published_basis="metadata",
                source_path="d.txt", source_hash="dd"),
    )  # fmt: skip


def _ministry_reading(article: str, text: str, number: int) -> Reading:
    ministry, when, toll = _span(text, "मंत्रालय"), _span(text, "सोमवार को"), _span(text, "12 लोगों")
    cue, content = _span(text, "बताया"), _span(text, text[text.index("सोमवार") : -1])
    mentions = [Mention(f"men-{number}1", article, *ministry, "मंत्रालय", "ORG", "मंत्रालय", made_by="by hand")]
    chain = [Link("मंत्रालय", *ministry, "मंत्रालय", "body")]
    if "नदी समाचार" in text:
        agency = _span(text, "नदी समाचार")
        mentions.append(Mention(f"men-{number}2", article, *agency, "नदी समाचार", "ORG", "नदी समाचार", "agency"))
        chain.append(Link("नदी समाचार", *agency, "नदी समाचार", "agency"))
    return Reading(
        article, "hi", (Span(0, len(text)),), tuple(mentions),
        times=(TimeExpression(f"tim-{number}1", article, *when, "सोमवार को", None, "day", "relative", "weekday:1"),),
        quantities=(Quantity(f"qua-{number}1", article, *toll, "12 लोगों", 12.0, 12.0, 12.0, of="लोगों", state="dead"),),
        attributions=(Attribution(f"att-{number}1", article, *content, text[slice(*content)], "indirect", Cue("बताया", *cue), (tuple(chain),)),),
        events=(Event(f"eve-{number}1", article, *content, text[slice(*content)], "ACCIDENT", time=f"tim-{number}1",
                      quantities=(f"qua-{number}1",), attribution=f"att-{number}1"),),
    )  # fmt: skip


def _hospital_reading() -> Reading:
    article, text = "art-2c00000000000003", _THIRD
    hospital, content = _span(text, "the hospital"), _span(text, text[: text.index(",")])
    return Reading(
        article, "en", (Span(0, len(text)),), (Mention("men-31", article, *hospital, "the hospital", "ORG", "the hospital"),),
        quantities=(Quantity("qua-31", article, *_span(text, "Fifteen people"), "Fifteen people", 15.0, 15.0, 15.0, of="people", state="dead"),),
        attributions=(Attribution("att-31", article, *content, text[slice(*content)], "indirect", Cue("said", *_span(text, "said")),
                                  ((Link("the hospital", *hospital, "the hospital", "body"),),)),),
    )  # fmt: skip


def _claim() -> Claim:
    first, second = _span(_FIRST, _FIRST[_FIRST.index("सोमवार") : -1]), _span(_SECOND, _SECOND[_SECOND.index("सोमवार") : -1])
    third = _span(_THIRD, _THIRD[: _THIRD.index(",")])
    return Claim(
        "claim-7a00000000000001", "story-5a00000000000001", "पुल टूटने से 12 लोगों की मौत", "hi", "fact",
        assertions=(
            Assertion("art-1a00000000000001", "att-11", *first, "12", ("मंत्रालय",)),
            Assertion("art-1b00000000000002", "att-21", *second, "12", ("मंत्रालय",)),
            Assertion("art-2c00000000000003", "att-31", *third, "15", ("the hospital",)),
        ),
        origins=(
            Origin("ent-9a00000000000001", "मंत्रालय", "body", ("art-1a00000000000001", "art-1b00000000000002"), ("नदी समाचार",)),
            Origin(None, "the hospital", "body", ("art-2c00000000000003",)),
        ),
        n_articles=3, n_outlets=3, n_origins=2, n_origins_unknown=0, why="3 reports in 3 outlets go back to 2 origins",
    )  # fmt: skip


def _disagreement() -> Disagreement:
    return Disagreement(
        "dis-8a00000000000001", "story-5a00000000000001", ("claim-7a00000000000001",), "number", "conflict", "मौत",
        values=(
            DisputedValue(
                "12", "12 लोगों", ("art-1a00000000000001", "art-1b00000000000002"), ("मंत्रालय",), "2024-07-09",
                (TextSpan("art-1a00000000000001", *_span(_FIRST, "12 लोगों")), TextSpan("art-1b00000000000002", *_span(_SECOND, "12 लोगों"))),
            ),
            DisputedValue(
                "15", "Fifteen people", ("art-2c00000000000003",), ("the hospital",), "2024-07-10",
                (TextSpan("art-2c00000000000003", *_span(_THIRD, "Fifteen people")),),
            ),
        ),
        why="two bodies give two tolls",
    )  # fmt: skip


def _links() -> Links:
    length = len(_SECOND)
    return Links(
        stories=(
            Story("story-5a00000000000001", "पुल टूटा, 12 की मौत", ("art-1a00000000000001", "art-1b00000000000002", "art-2c00000000000003"),
                  "line-6a00000000000001", "2024-07-08", "2024-07-09", "2024-07-10", ("same_day",)),
            Story("story-5b00000000000002", "मेला शुक्रवार से", ("art-2d00000000000004",), None, None, "2024-08-01", "2024-08-01"),
        ),
        storylines=(Storyline("line-6a00000000000001", "पुल टूटा", ("story-5a00000000000001",)),),
        entities=(
            Entity("ent-9a00000000000001", "ORG", "मंत्रालय", (NameForm("मंत्रालय", "hi", "Devanagari", 2),)),
            Entity("ent-9b00000000000002", "ORG", "नदी समाचार", (NameForm("नदी समाचार", "hi", "Devanagari", 1),), subtype="agency"),
        ),
        claims=(_claim(),),
        disagreements=(_disagreement(),),
        reuse=(Reuse("reuse-4a00000000000001", "art-1a00000000000001", "art-1b00000000000002", "near-copy", 0.9,
                     (ReusedSpan(0, 8, 0, 8), ReusedSpan(29, length, 13, length)), "longer"),),
        timeline=(
            TimelineEntry("line-entry-1", "story-5a00000000000001", "2024-07-08", 1, "पुल टूटने से 12 लोगों की मौत", "art-1a00000000000001",
                          0, 9, claim="claim-7a00000000000001", entities=("ent-9a00000000000001",)),
            TimelineEntry("line-entry-2", "story-5b00000000000002", "2024-08-02", 1, "मेला", "art-2d00000000000004", 0, 4, announced=True),
        ),
        datings=(Dating("art-1b00000000000002", "2024-07-09", "story", ("near-copy of a dated report",)),),
        doubtful_dates=(DoubtfulDate("art-2d00000000000004", "2024-08-01", ('"2 अगस्त 2024" is told as past, which gives not before 2024-08-02',)),),
        mention_entities=(("men-11", "ent-9a00000000000001"), ("men-12", "ent-9b00000000000002"), ("men-21", "ent-9a00000000000001")),
        link_entities=(
            ("art-1a00000000000001", "नदी समाचार", "ent-9b00000000000002"), ("art-1a00000000000001", "मंत्रालय", "ent-9a00000000000001"),
            ("art-1b00000000000002", "मंत्रालय", "ent-9a00000000000001"),
        ),
        attribution_claims=(("att-11", "claim-7a00000000000001"), ("att-21", "claim-7a00000000000001"), ("att-31", "claim-7a00000000000001")),
        resolved_times=(("tim-21", "2024-07-08"),),
    )  # fmt: skip


SAMPLE = Sample(
    articles=_articles(),
    readings=(
        _ministry_reading("art-1a00000000000001", _FIRST, 1),
        _ministry_reading("art-1b00000000000002", _SECOND, 2),
        _hospital_reading(),
        Reading("art-2d00000000000004", "hi", (Span(0, len(_FOURTH)),)),
    ),
    links=_links(),
    judgement=Judgement("jud-3a", "claim", "right", "claim-7a00000000000001", None, "a reader", "2024-07-11"),
)
