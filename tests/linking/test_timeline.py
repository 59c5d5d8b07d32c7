"""The happenings of a story as dated lines."""

from __future__ import annotations

from typing import Any

import pytest

from srot.linking.entities import resolve_entities
from srot.linking.happenings import day_of, group_happenings
from srot.linking.reports import Report
from srot.linking.timeline import make_timeline
from srot.reading import read_article
from srot.records import Article, Assertion, Claim, Story, TimelineEntry

TEXT = "सुल्तान ने 5 मई को रीवा से भेंट की। अगली भेंट 20 मई को होगी।"


def page(reporters: Any, name: str, *, both: bool = True, said: bool = False, **fields: Any) -> Report:
    made = reporters.Page(name, TEXT, **fields)
    actor = made.name("सुल्तान")
    content = made.said("20 मई को होगी", (("रीवा", "person"),)) if said else None
    made.event("भेंट की", "CONSULT", actors=(actor,), time=made.time("5 मई", "2024-05-05"))
    if both:
        later = made.time("20 मई", "2024-05-20")
        made.event("अगली भेंट", "CONSULT", actors=(actor,), time=later, modality="planned", attribution=content)
    return made.report()


def timeline(reporters: Any, *reports: Report, claims: tuple[Claim, ...] = ()) -> list[TimelineEntry]:
    index = reporters.index(reports=reports)
    return make_timeline(Story("story-1", "भेंट", ("art-a",)), group_happenings(reports, index), {}, claims, reports)


def claimed(name: str, words: str, article: str = "art-a") -> Claim:
    start = TEXT.index(words)
    carried = Assertion(article, None, start, start + len(words))
    return Claim(name, "story-1", words, "hi", "fact", (carried,), (), 1, 1, 0, 1, "")


def test_what_was_done_comes_before_what_is_announced(reporters: Any) -> None:
    entries = timeline(reporters, page(reporters, "a", published="2024-05-06"), page(reporters, "b", published="2024-05-07"))
    assert [(entry.date, entry.precision, entry.announced) for entry in entries] == [("2024-05-05", 1, False), ("2024-05-20", 1, True)]
    assert TEXT[entries[0].start : entries[0].end] == entries[0].text == "सुल्तान ने 5 मई को रीवा से भेंट की।"
    assert entries[0].entities == ("ent-सुल्तान",)


def test_a_day_after_publication_is_announced(reporters: Any) -> None:
    (entry,) = timeline(reporters, page(reporters, "a", both=False, published="2024-05-04"))
    assert entry.announced


def test_an_inferred_publication_says_so_only_when_all_its_days_are_earlier(reporters: Any) -> None:
    (entry,) = timeline(reporters, page(reporters, "a", both=False, published="2024-05-01/2024-05-09"))
    assert not entry.announced


def test_the_same_day_planned_and_done_are_two_lines(reporters: Any) -> None:
    made = reporters.Page("a", TEXT, published="2024-05-06")
    actor, day = made.name("सुल्तान"), made.time("5 मई", "2024-05-05")
    made.event("भेंट की", "CONSULT", actors=(actor,), time=day)
    made.event("अगली भेंट", "CONSULT", actors=(actor,), time=day, modality="planned")
    entries = timeline(reporters, made.report())
    assert len({entry.id for entry in entries}) == 2
    assert sorted(entry.announced for entry in entries) == [False, True]


def test_a_line_points_at_the_claim_in_which_it_is_told(reporters: Any) -> None:
    claims = (claimed("claim-1", "20 मई को होगी"), claimed("claim-2", "अगली भेंट 20 मई को होगी।"))
    assert [entry.claim for entry in timeline(reporters, page(reporters, "a"), claims=claims)] == [None, "claim-2"]


def test_a_line_without_a_claim_of_its_own_takes_that_of_another_telling(reporters: Any) -> None:
    reports = page(reporters, "a"), page(reporters, "b")
    (entry, _) = timeline(reporters, *reports, claims=(claimed("claim-3", "5 मई को रीवा से भेंट की", "art-b"),))
    assert (entry.article, entry.claim) == ("art-a", "claim-3")


def test_a_line_is_found_under_all_whom_it_names(reporters: Any) -> None:
    made = reporters.Page("a", TEXT)
    actor, _ = made.name("सुल्तान"), made.name("रीवा", "LOC")
    made.event("भेंट की", "CONSULT", actors=(actor,), time=made.time("5 मई", "2024-05-05"))
    (entry,) = timeline(reporters, made.report())
    assert entry.entities == ("ent-रीवा", "ent-सुल्तान")


@pytest.mark.parametrize(("value", "precise"), [("2024-05", 4), ("2024", None)])
def test_a_month_places_an_event_and_a_year_does_not(reporters: Any, value: str, precise: int | None) -> None:
    made = reporters.Page("a", TEXT)
    made.event("भेंट की", "CONSULT", actors=(made.name("सुल्तान"),), time=made.time("5 मई", value, grain="month"))
    assert [entry.precision for entry in timeline(reporters, made.report())] == ([precise] if precise else [])


def test_what_nobody_dates_is_no_line(reporters: Any) -> None:
    made = reporters.Page("a", TEXT)
    made.event("भेंट की", "CONSULT", actors=(made.name("सुल्तान"),))
    assert timeline(reporters, made.report()) == []


def test_what_reports_recall_of_another_week_is_a_line_of_its_own(reporters: Any) -> None:
    made = reporters.Page("a", TEXT, published="2024-05-21")
    made.event("भेंट की", "CONSULT", time=made.time("5 मई", "2024-05-05"))
    made.event("अगली भेंट", "CONSULT", time=made.time("20 मई", "2024-05-20"))
    assert [entry.date for entry in timeline(reporters, made.report())] == ["2024-05-05", "2024-05-20"]


def test_one_sentence_of_two_events_is_one_line(reporters: Any) -> None:
    made = reporters.Page("a", TEXT, published="2024-05-06")
    day = made.time("5 मई", "2024-05-05")
    made.event("भेंट की", "CONSULT", time=day)
    made.event("भेंट", "COOPERATE", time=day)
    assert len(timeline(reporters, made.report())) == 1


def test_who_gave_the_news_is_no_event(reporters: Any) -> None:
    text = "पुल 5 मई को बंद हुआ। यह जानकारी 6 मई को प्रेस वार्ता में दी गई।"
    made = reporters.Page("a", text, published="2024-05-06")
    made.event("प्रेस वार्ता", "CONSULT", time=made.time("6 मई", "2024-05-06"))
    assert timeline(reporters, made.report()) == []


def test_a_future_clause_announces(reporters: Any) -> None:
    made = reporters.Page("a", "दौरे में वे 9 मई को संसद से भेंट करेंगे।")
    made.event("भेंट", "CONSULT", time=made.time("9 मई", "2024-05-09"))
    (entry,) = timeline(reporters, made.report())
    assert entry.announced


@pytest.mark.parametrize(("kind", "lines"), [("AGREE", 1), ("CONSULT", 2)])
def test_a_treaty_of_states_is_that_of_their_kings_but_each_guest_has_talks_of_his_own(reporters: Any, kind: str, lines: int) -> None:
    made = reporters.Page("a", "5 मई को सुल्तान ने संधि की। उसी दिन रीवा और सागर ने हाथ मिलाए।", published="2024-05-06")
    day = made.time("5 मई", "2024-05-05")
    made.event("संधि की", kind, mode="sign", actors=(made.name("सुल्तान"),), time=day)
    made.event("हाथ मिलाए", kind, mode="sign", actors=(made.name("रीवा"), made.name("सागर")), time=day)
    entries = timeline(reporters, made.report())
    assert len(entries) == lines
    assert {name for entry in entries for name in entry.entities} >= {"ent-सुल्तान", "ent-रीवा", "ent-सागर"}


def test_a_line_shows_who_tells_the_event_before_who_says_something_of_it(reporters: Any) -> None:
    said = reporters.Page("a", "मंत्री ने कहा कि 5 मई को पुल गिरने की खबर सही है।", published="2024-05-06")
    content = said.said("5 मई को पुल गिरने की खबर सही है", (("मंत्री", "person"),))
    said.event("पुल गिरने", "ACCIDENT", mode="building_collapse", time=said.time("5 मई", "2024-05-05"), attribution=content)
    told = reporters.Page("b", "5 मई को पुल गिरा।", published="2024-05-06")
    told.event("पुल गिरा", "ACCIDENT", mode="building_collapse", time=told.time("5 मई", "2024-05-05"))
    (entry,) = timeline(reporters, said.report(), told.report())
    assert entry.article == "art-b"


def figures(name: str, start: int, n_articles: int = 1) -> Claim:
    carried = Assertion("art-a", None, start, start + 8)
    return Claim(name, "story-1", "", "hi", "fact", (carried,), (), n_articles, 1, 0, 1, "", article="art-a", start=start, end=start + 8)


def test_a_story_without_events_has_the_line_that_its_reports_open_with(reporters: Any) -> None:
    report = reporters.Page("a", "वृद्धि दर 7 प्रतिशत रही। " * 20).report()
    story = Story("story-1", "वृद्धि दर", ("art-a",), event_date="2024-05-31")
    (line,) = make_timeline(story, [], {}, [figures("claim-2", 300, 5), figures("claim-1", 0)], [report])
    assert (line.date, line.precision, line.claim, line.text) == ("2024-05-31", 1, "claim-1", "वृद्धि द")


def test_a_story_without_a_day_has_none(reporters: Any) -> None:
    report = reporters.Page("a", "वृद्धि दर 7 प्रतिशत रही।").report()
    assert make_timeline(Story("story-1", "वृद्धि दर", ("art-a",)), [], {}, [figures("claim-1", 0)], [report]) == []


def opening(reporters: Any, published: str | None) -> list[TimelineEntry]:
    made = reporters.Page("a", "सुल्तान ने रीवा से फोन पर बात की। संधि मई 2022 में हुई थी।", published=published)
    made.event("फोन पर बात की", "CONSULT", actors=(made.name("सुल्तान"),))
    made.event("संधि", "AGREE", time=made.time("मई 2022", "2022-05"))
    return timeline(reporters, made.report())


def test_what_a_report_opens_with_is_of_the_days_on_which_it_is_out(reporters: Any) -> None:
    lines = opening(reporters, "2024-05-06/2024-05-14")
    assert [(line.date, line.text) for line in lines] == [
        ("2022-05", "संधि मई 2022 में हुई थी।"),
        ("2024-05-06/2024-05-14", "सुल्तान ने रीवा से फोन पर बात की।"),
    ]
    assert [line.date for line in opening(reporters, None)] == ["2022-05"]


@pytest.mark.parametrize(("kind", "lines"), [("ACCIDENT", 1), ("ASSAULT", 2)])
def test_a_story_has_one_accident_a_day_whatever_most_call_it(reporters: Any, kind: str, lines: int) -> None:
    def told(name: str, words: str, mode: str) -> Report:
        page = reporters.Page(name, f"5 मई को पुल पर {words} हुई।", published="2024-05-06")
        page.event(words, kind, mode=mode, time=page.time("5 मई", "2024-05-05"))
        return page.report()

    reports = (told("a", "टक्कर", "train"), told("b", "टक्कर", "train"), told("c", "धड़क", "road"))
    found = timeline(reporters, *reports)
    assert len(found) == lines
    assert "टक्कर" in found[0].text or lines == 2


@pytest.mark.parametrize(
    ("lang", "text", "days"),
    [
        ("en", "The siege of the mill ended on Friday evening. Police arrested 40 men at first, and arrested 25 more the next day.", []),
        ("hi", "घेराबंदी शुक्रवार को खत्म हुई। पुलिस ने अगले दिन 25 लोगों को गिरफ्तार किया।", []),
        ("en", "The siege of the mill ended on Wednesday evening. Police arrested 25 men the next day.", ["2024-11-28"]),
    ],
)
def test_the_next_day_of_what_was_is_no_day_behind_the_report(lang: str, text: str, days: list[str]) -> None:
    article = Article(id="art-a", text=text, lang=lang, published="2024-11-29", published_basis="metadata")
    report = Report(article, read_article(article))
    found = group_happenings([report], resolve_entities([report]))
    assert [day for happening in found for telling in happening.tellings if telling.event.type == "COERCE" and (day := day_of(telling, {}))] == days
