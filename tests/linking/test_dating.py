from __future__ import annotations

import random
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srot.calendar.edtf import bounds
from srot.calendar.relation import resolve
from srot.linking.dating import resolve_times
from srot.linking.dating_bonds import weekday_in
from srot.linking.dating_constraints import bind_own_words, date_reports
from srot.linking.dating_days import ALL, days_between, days_giving, make_days
from srot.linking.dating_doubts import find_doubtful_dates
from srot.linking.dating_leads import (
    find_lead_happenings,
    find_lead_weekdays,
    follow_lead_weekdays,
    keep_lead_weekdays,
    keep_news_days,
)
from srot.linking.dating_ties import Marks, _named_days, find_marks, find_tie
from srot.linking.dating_words import find_bonds, find_own_day
from srot.linking.entities import resolve_entities
from srot.linking.linker import link
from srot.linking.reports import Report
from srot.reading import read_article
from srot.records import Article, Dating, Reuse
from srot.sources import SourceProblem, read_sources

SEEDS = Path(__file__).resolve().parents[2].parent / "shared" / "seeds"
TREATY = "सियोल। जून में उत्तर कोरिया के नेता किम जोंग उन और रूस के राष्ट्रपति व्लादिमीर पुतिन ने रक्षा संधि पर हस्ताक्षर किए थे।"
RECALLED = (
    "जिनेवा। अनाज महंगा हुआ। उत्तर कोरिया के नेता किम जोंग उन और रूस के राष्ट्रपति व्लादिमीर पुतिन ने पिछले साल जून में रक्षा संधि पर"
    " हस्ताक्षर किए थे।"
)


def report(text: str, published: str | None = None, *, name: str = "a", lang: str = "hi") -> Report:
    article = Article(
        id=f"art-{name}", text=text, lang=lang, published=published, published_basis="metadata" if published else None
    )
    return Report(article, read_article(article))


def solve(*reports: Report, stories: list[list[str]] | None = None) -> dict[str, Dating]:
    groups = stories or [[found.id] for found in reports]
    return date_reports(reports, groups, [], resolve_entities(reports))


def test_a_weekday_in_brackets_beside_its_date_gives_the_week() -> None:
    days = bind_own_words(report("दल शुक्रवार (2 जून 2023) को पहुंचा।")).days
    assert (days.first, days.last) == (date(2023, 6, 2), date(2023, 6, 8))


@pytest.mark.parametrize(("lang", "text"), [("hi", "कीव, 18 जून 2023। बाढ़ में कई घर बह गए।"), ("en", "KYIV, 18 June 2023 (Wire) - Homes were swept away.")])
def test_a_dateline_in_full_dates_its_report(lang: str, text: str) -> None:
    days = bind_own_words(report(text, lang=lang)).days
    assert (days.first, days.last) == (date(2023, 6, 18), date(2023, 6, 19))


def test_a_date_further_down_is_no_dateline() -> None:
    assert bind_own_words(report("कीव। घर बह गए।\n" + "पानी बढ़ रहा है। " * 30 + "\nसूची 18 जून 2023।")).days == ALL


@pytest.mark.parametrize(
    "text", ["पटना: 7 जून 2023 गंगा का पानी निचले मोहल्लों में भर गया।", "पटना, 7 जून 2023\nगंगा का पानी निचले मोहल्लों में भर गया।", "गश्ती दल आज दिनांक: 7 जून 2023 की शाम लौटा।"]
)
def test_a_day_behind_its_place_or_beside_today_is_that_of_the_report(text: str) -> None:
    assert find_own_day(find_bonds(report(text))) == date(2023, 6, 7)


@pytest.mark.parametrize(
    "text", ["पटना: 7 जून 2023 को गंगा का पानी भर गया था।", "पटना: 7 जून 2023 के आदेश पर काम रुका।", "पटना: 7 जून 2023 तक आवेदन लिए जाएंगे।", "गंगा का पानी भर गया।"]
)
def test_a_day_that_belongs_to_its_sentence_is_not_that_of_the_report(text: str) -> None:
    assert find_own_day(find_bonds(report(text))) is None


def test_the_dateline_of_a_report_comes_before_the_days_of_its_story() -> None:
    mate = report("उत्तरकाशी में सुरंग में फंसे 41 मजदूरों तक पाइप पहुंचा। बचाव में 47 लोग घायल हुए।", "2023-11-25", name="a")
    early = report("उत्तरकाशी, 18 नवंबर (संवाद) सुरंग में फंसे 41 मजदूरों के लिए मशीन आई। बचाव में 47 लोग घायल हुए।", name="b")
    found = solve(mate, early, stories=[["art-a", "art-b"]])["art-b"]
    assert (found.published, found.basis) == ("2023-11-18/2023-11-19", "story")
    assert any("its dateline is of 2023-11-18" in why for why in found.why)


def test_a_story_does_not_date_a_report_that_leads_with_days_of_another_week() -> None:
    mate = report("बांध टूटने के बाद बाढ़ में 47 लोग मारे गए।", "2023-06-18", name="a")
    other = report("बांध 2 जून को टूट गया। बाढ़ में 47 लोग मारे गए।", name="b")
    near = report("बांध 16 जून को टूट गया। बाढ़ में 47 लोग मारे गए।", name="b")
    assert "art-b" not in solve(mate, other, stories=[["art-a", "art-b"]])
    assert solve(mate, near, stories=[["art-a", "art-b"]])["art-b"].published == "2023-06-17/2023-06-19"


def test_who_announces_a_day_is_not_of_the_days_of_who_tells_of_it() -> None:
    ahead, behind = "पालिका चुनाव का मतदान 13 नवंबर को होगा।", "पालिका चुनाव का मतदान 13 नवंबर को हुआ।"
    marks = {name: frozenset(_named_days(report(text, name=name))) for name, text in (("a", ahead), ("b", behind), ("c", ahead))}
    assert not marks["a"] & marks["b"]
    assert marks["a"] & marks["c"]


def test_days_of_another_year_tie_no_two_reports() -> None:
    dated, full, bare = (Marks(frozenset(), frozenset(), frozenset(days), frozenset()) for days in (["2022-11-30", "11-30"], ["2023-11-30"], ["11-30"]))
    assert find_tie("a", ["b"], {"a": full, "b": dated}, []) is None
    assert find_tie("a", ["b"], {"a": bare, "b": dated}, []) == "names the day 11-30 like b"


def test_a_time_of_the_day_to_the_minute_ties() -> None:
    at = Marks(frozenset(), frozenset(), frozenset(), frozenset(), clocks=frozenset([544]))
    assert find_tie("a", ["b"], {"a": at, "b": at}, []) == "names the time 9:04 like b"


def test_two_reports_that_others_brought_into_one_story_do_not_date_each_other() -> None:
    told, again = report("मेले में आग लगने से 47 लोग मारे गए।", "2024-05-05"), report("गोदाम में आग लगने से 47 लोग मारे गए।", name="b")
    group = [["art-a", "art-b"]]
    found = {score: date_reports([told, again], group, [], resolve_entities([told, again]), alike={("art-a", "art-b"): score}) for score in (0.2, 0.6)}
    assert found[0.2] == {}
    assert found[0.6]["art-b"].published == "2024-05-04/2024-05-06"
    copied = Reuse("reuse-1", "art-a", "art-b", "near-copy", 0.9, ())
    assert "art-b" in date_reports([told, again], group, [copied], resolve_entities([told, again]), alike={("art-a", "art-b"): 0.2})


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("hi", "विभाग ने कहा कि 18 जून 2021 को तूफान के तट से टकराने का पूर्व अनुमान जताया गया था।"),
        ("hi", "18 जून 2021 को नदी के उफान पर आने की प्रबल संभावना जताई गई थी।"),
        ("hi", "18 जून 2021 को आंधी आने की भविष्यवाणी की गई थी।"),
        ("en", "The storm was predicted to cross the coast on 18 June 2021."),
        ("en", "Landfall was forecast for 18 June 2021."),
    ],
)
def test_a_forecast_of_a_day_does_not_bind_a_report_to_come_after_it(lang: str, text: str) -> None:
    assert bind_own_words(report(text, lang=lang)).days.first < date(2021, 6, 18)


def test_a_report_of_a_doubtful_story_takes_its_day_only_where_much_ties_the_two() -> None:
    def dated(told: str, again: str, likeness: float) -> bool:
        reports = [report(told, "2024-05-05"), report(again, name="b")]
        return "art-b" in date_reports(reports, [["art-a", "art-b"]], [], resolve_entities(reports), alike={("art-a", "art-b"): likeness})

    few = "परिषद की 243 सीटों में बहुमत के लिए 122 चाहिए।", "परिषद में 243 सीटें हैं और बहुमत का आंकड़ा 122 है।"
    much = "सोमवार को बस पलटने से 47 लोग मारे गए।", "सोमवार को नाव पलटने से 47 लोग मारे गए।"
    assert [dated(*few, likeness) for likeness in (0.6, 0.8)] == [False, True]
    assert [dated(*much, likeness) for likeness in (0.6, 0.8)] == [True, True]


def test_a_past_year_gives_only_the_earliest_day() -> None:
    days = bind_own_words(report("पुल का काम 2021 में शुरू हुआ था।")).days
    assert (days.first, days.last) == (date(2021, 1, 1), ALL.last)


@pytest.mark.parametrize(
    "text",
    [
        "सरकार ने 2030 तक काम पूरा करने का लक्ष्य रखा।",
        "मंगलवार को बारिश हुई और बुधवार को धूप निकली।",
        "1971 में युद्ध हुआ था।",
        "2036 ओलंपिक की मेजबानी की बात चली।",
    ],
)
def test_words_that_bind_nothing(text: str) -> None:
    assert solve(report(text)) == {}


def test_another_report_dates_the_year_of_a_treaty() -> None:
    found = solve(report(TREATY, "2024-11-30", name="a"), report(RECALLED, name="b"))
    assert found["art-b"].published == "2025-01-01/2025-12-31"
    assert found["art-b"].basis == "inferred"
    assert any("art-a" in reason and "पिछले साल जून" in reason for reason in found["art-b"].why)


def test_other_signers_date_nothing() -> None:
    other = "टोक्यो। जापान के प्रधानमंत्री फुमियो किशिदा और फिलीपींस के राष्ट्रपति फर्डिनेंड मार्कोस ने पिछले साल जून में रक्षा संधि पर हस्ताक्षर किए थे।"
    assert solve(report(TREATY, "2024-11-30", name="a"), report(other, name="b")) == {}


def test_a_story_that_the_words_exclude_is_shown() -> None:
    found = solve(
        report(TREATY, "2024-11-30", name="a"), report(RECALLED, name="b"), stories=[["art-a", "art-b"]]
    )
    assert any(reason.startswith("contradiction: ") for reason in found["art-b"].why)
    assert found["art-b"].published == "2025-01-01/2025-12-31"


def test_a_story_gives_its_days_and_the_next_where_the_words_say_no_more() -> None:
    told = report(f"{TREATY} नाटो ने चिंता जताई।", "2024-06-20", name="a")
    again = report(f"टोक्यो। {TREATY} जापान ने विरोध किया।", name="b")
    found = solve(told, again, stories=[["art-a", "art-b"]])["art-b"]
    assert (found.published, found.basis) == ("2024-06-19/2024-06-21", "story")
    assert found.why[0] == "its story was published on 2024-06-20"


def test_the_weekday_of_its_lead_narrows_the_days_of_a_story() -> None:
    told = report(f"{TREATY} नाटो ने चिंता जताई।", "2024-06-20", name="a")
    again = report(f"टोक्यो। मंत्रालय ने गुरुवार को कहा कि स्थिति गंभीर है। {TREATY}", name="b")
    found = solve(told, again, stories=[["art-a", "art-b"]])["art-b"]
    assert found.published == "2024-06-20"
    assert any("गुरुवार" in reason for reason in found.why)


def test_a_weekday_outside_the_days_of_its_story_opens_them() -> None:
    told = report(f"{TREATY} नाटो ने चिंता जताई।", "2024-06-20", name="a")
    again = report(f"टोक्यो। मंत्रालय ने शनिवार को कहा कि स्थिति गंभीर है। {TREATY}", name="b")
    found = solve(told, again, stories=[["art-a", "art-b"]])["art-b"]
    assert found.published == "2024-06-15/2024-06-24", "the Saturday before or the one after, and two days more"


def test_a_weekday_at_the_end_of_its_story_reaches_beyond_it() -> None:
    told = report(f"{TREATY} नाटो ने चिंता जताई।", "2024-06-19", name="a")
    again = report(f"टोक्यो। मंत्रालय ने गुरुवार शाम कहा कि स्थिति गंभीर है। {TREATY}", name="b")
    found = solve(told, again, stories=[["art-a", "art-b"]])["art-b"]
    assert found.published == "2024-06-20/2024-06-22", "said on the last day of the story, printed then or soon after"


def test_that_two_ministers_met_makes_no_date_for_they_meet_every_year() -> None:
    meeting = Marks(frozenset(), frozenset(), frozenset(), frozenset(), meetings=frozenset([("CONSULT", "ent-1", "ent-2")]))
    assert find_tie("a", ["b"], {"a": meeting, "b": meeting}, []) is None
    again = replace(meeting, weekdays=frozenset(["tue"]))
    assert find_tie("a", ["b"], {"a": again, "b": again}, []) == "names the weekday tue and the same CONSULT like b"


def test_somebody_in_his_town_is_one_thing_that_two_reports_share() -> None:
    home = Marks(frozenset(), frozenset(), frozenset(), frozenset(), people=frozenset(["ent-a"]), spots=frozenset(["ent-b"]))
    assert find_tie("a", ["b"], {"a": home, "b": home}, []) is None
    marks = replace(home, weekdays=frozenset(["tue"]))
    assert find_tie("a", ["b"], {"a": marks, "b": marks}, []) == "names the weekday tue and the same people and the same town like b"



def test_who_stands_before_a_court_stands_there_each_time() -> None:
    texts = ("रामपुर में नरोत्तम चौबेपुरिया ने शुक्रवार को कहा कि नहर सूखी है।", "अदालत में नरोत्तम चौबेपुरिया ने शुक्रवार को कहा कि जमानत याचिका पर सुनवाई हो।")
    walk, sitting = (report(text, name=name) for text, name in zip(texts, "ab", strict=True))
    entities = resolve_entities([walk, sitting])
    assert find_marks(walk, (), entities).people
    assert not find_marks(sitting, (), entities).people


def marked(*, days: str = "", numbers: str = "", weekdays: str = "", counts: str = "", people: str = "") -> Marks:
    days_, numbers_, weekdays_, counts_, people_ = (frozenset(words.split()) for words in (days, numbers, weekdays, counts, people))
    return Marks(frozenset(), numbers_, days_, frozenset(), weekdays_, counts_, people_)


def test_one_faint_tie_binds_reports_that_tell_much_the_same() -> None:
    here, there = marked(people="ent-1"), marked(people="ent-1", weekdays="fri")
    assert find_tie("a", ["b"], {"a": here, "b": there}, []) is None
    assert find_tie("a", ["b"], {"a": here, "b": there}, [], {"b"}) == "tells much the same and names the same people like b"
    assert find_tie("a", ["b"], {"a": marked(), "b": marked()}, [], {"b"}) is None, "likeness alone makes no date"
    quarters = (marked(numbers="8.7 640 5.1", people="ent-1"), marked(numbers="8.7 590 3.9", people="ent-1"))
    assert find_tie("a", ["b"], dict(zip("ab", quarters, strict=True)), [], {"b"}) is None, "two quarters of one company have a rate in common"


def test_old_prices_that_two_months_recall_are_no_tie_where_the_new_ones_differ() -> None:
    may, june = (replace(marked(numbers="903 19.5"), news=frozenset(news.split())) for news in ("1745.5 1764.5", "1698.5 1717.5"))
    assert find_tie("a", ["b"], {"a": may, "b": june}, []) is None
    assert find_tie("a", ["b"], {"a": may, "b": replace(june, news=may.news)}, []) == "gives the numbers 19.5, 903 like b"


def test_two_faint_ties_bind_and_one_does_not() -> None:
    weekday, both = marked(weekdays="thu"), marked(weekdays="thu fri", counts="46")
    assert find_tie("a", ["b"], {"a": weekday, "b": both}, []) is None
    assert find_tie("a", ["b"], {"a": both, "b": both}, []) == "names the weekday fri and the figure 46 like b"
    people = marked(people="ent-1", counts="46")
    assert find_tie("a", ["b"], {"a": people, "b": people}, []) == "names the figure 46 and the same people like b"


def test_a_town_with_a_weekday_that_fits_binds_and_another_weekday_does_not() -> None:
    here = Marks(frozenset(), frozenset(), frozenset(), frozenset(), frozenset(("mon",)), spots=frozenset(("loc-1",)))
    dated = Marks(frozenset(), frozenset(), frozenset(), frozenset(), spots=frozenset(("loc-1",)), fresh=frozenset(("mon", "tue")))
    assert find_tie("a", ["b"], {"a": here, "b": dated}, []) == "names the weekday mon and the same town like b"
    other = replace(dated, weekdays=frozenset(("thu",)), tolls=frozenset(("9 dead",)))
    assert find_tie("a", ["b"], {"a": replace(here, tolls=frozenset(("9 dead",))), "b": other}, []) is None


def test_a_story_of_two_years_dates_a_report_by_the_one_that_something_ties_it_to() -> None:
    early = report("सतना के अमरपाटन में बस पलटने से 14 यात्रियों की मौत हो गई।", "2023-05-06", name="a")
    late = report("सतना के अमरपाटन में बस पलटने से 23 यात्रियों की मौत हो गई।", "2025-02-11", name="b")
    bare = report("अमरपाटन में बस पलटी और 23 यात्रियों की मौत हो गई।", name="c")
    found = solve(early, late, bare, stories=[["art-a", "art-b", "art-c"]])["art-c"]
    assert found.published == "2025-02-10/2025-02-12"
    assert found.why[1] == "tells the same ACCIDENT of the same people or place as art-b"


def test_two_undated_reports_are_tied_beside_dated_ones() -> None:
    dated = report("कटनी में मालगाड़ी पटरी से उतरने से 17 लोग घायल हुए।", "2025-02-11", name="a")
    bridge = report("कटनी में मालगाड़ी पटरी से उतरी, 17 लोग घायल हुए। 1,240 यात्री फंसे और 3,650 टिकट लौटाए गए।", name="b")
    bare = report("मालगाड़ी पटरी से उतरने से 1,240 यात्री फंसे। 3,650 टिकट लौटाए गए।", name="c")
    found = solve(dated, bridge, bare, stories=[["art-a", "art-b", "art-c"]])
    assert found["art-b"].basis == "story"
    assert found["art-c"].why[0].startswith("of one story with art-b")


def test_a_day_of_the_year_binds_no_reports_that_count_otherwise() -> None:
    here, there = marked(days="11-30", numbers="6.3 13.5"), marked(days="11-30", numbers="7.6 6.2")
    assert find_tie("a", ["b"], {"a": here, "b": there}, []) is None
    assert find_tie("a", ["b"], {"a": here, "b": marked(days="11-30", numbers="7.6")}, []) == "names the day 11-30 like b"


def test_a_near_copy_is_of_the_day_of_its_twin() -> None:
    told, again = report(TREATY, "2024-06-20", name="a"), report(TREATY, name="b")
    copied = Reuse("reuse-1", "art-a", "art-b", "near-copy", 1.0, ())
    found = date_reports([told, again], [["art-a", "art-b"]], [copied], resolve_entities([told, again]))
    assert found["art-b"].published == "2024-06-20"


def test_order_of_reports_makes_no_difference() -> None:
    reports = [report(TREATY, "2024-11-30", name="a"), report(RECALLED, name="b"), report(RECALLED + " भाव फिर चढ़े।", name="c")]
    first = solve(*reports)
    random.Random(7).shuffle(reports)
    assert solve(*reports) == first


def test_printed_dates_stay() -> None:
    assert "art-a" not in solve(report(RECALLED, "2020-01-01", name="a"), report(TREATY, "2024-11-30", name="b"))


def test_times_are_resolved_where_the_whole_interval_agrees() -> None:
    recalled = report(RECALLED, name="b")
    values = resolve_times([recalled], {"art-b": Dating("art-b", "2025-01-01/2025-12-31", "inferred")})
    assert [list(found.values()) for found in values.values()] == [["2024-06"]]


def test_a_date_before_what_it_tells_is_doubted() -> None:
    text = "नवंबर 2023 में मजदूर सुरंग में फंस गए थे। दल ने उन्हें निकाला।"
    (doubt,) = find_doubtful_dates([report(text, "2022-12-01")])
    assert doubt.published == "2022-12-01" and "नवंबर 2023" in doubt.why[0]
    assert find_doubtful_dates([report(text, "2023-12-01")]) == ()


def test_linking_shows_the_doubt_and_keeps_the_date() -> None:
    found = report("नवंबर 2023 में मजदूर सुरंग में फंस गए थे। दल ने उन्हें निकाला।", "2022-12-01")
    links = link([found.article], [found.reading])
    assert [(doubt.article, doubt.published) for doubt in links.doubtful_dates] == [("art-a", "2022-12-01")]
    assert links.datings == ()


def test_one_that_lies_far_from_its_story_is_doubted() -> None:
    days = {"a": "2023-06-03", "b": "2023-06-04", "c": "2021-06-03"}
    reports = [report("ट्रेन पटरी से उतर गई।", day, name=name) for name, day in days.items()]
    (doubt,) = find_doubtful_dates(reports, [["art-a", "art-b", "art-c"]])
    assert doubt.article == "art-c"


def test_undated_and_inferred_dates_are_not_doubted() -> None:
    found = report("नवंबर 2023 में मजदूर फंस गए थे।")
    inferred = Report(replace(found.article, published="2022-01-01", published_basis="inferred"), found.reading)
    assert find_doubtful_dates([found, inferred]) == ()


def test_a_lead_is_of_its_weekday_or_soon_after() -> None:
    found = report("एजेंसी ने बुधवार को बताया कि बांध भर गया है।")
    times = find_lead_weekdays(found)
    kept = keep_lead_weekdays(days_between(date(2025, 8, 10), date(2025, 8, 17)), times)
    assert [time.text for time in times] == ["बुधवार"]
    assert (kept.first, kept.last) == (date(2025, 8, 13), date(2025, 8, 15))


def test_the_place_of_a_dateline_is_no_sentence_of_the_lead() -> None:
    text = "{}मिल के मालिक पर फिर संकट आ गया है। एजेंसी ने गुरुवार को उनके बीस ठिकानों पर छापे मारे। जांच जारी है।"
    assert [time.text for time in find_lead_happenings(report(text.format("नई दिल्ली। ")))] == ["गुरुवार"]
    assert [time.text for time in find_lead_happenings(report(text.format("")))] == ["गुरुवार"]


@pytest.mark.parametrize(("first", "last", "kept"), [(17, 18, ("18", "19")), (17, 19, ("18", "19")), (18, 22, ("18", "21")), (20, 22, ("20", "21")), (14, 15, ("14", "14")), (15, 16, ("15", "16"))])
def test_what_was_on_a_monday_is_told_on_tuesday_too(first: int, last: int, kept: tuple[str, str]) -> None:
    times = find_lead_happenings(report("सोमवार को नदी में नाव पलट गई और सात लोग डूब गए।"))
    days = keep_news_days(days_between(date(2025, 8, first), date(2025, 8, last)), times)
    assert (f"{days.first:%d}", f"{days.last:%d}") == kept


def test_two_weekdays_of_a_lead_are_met_together_if_need_be_just_behind_the_story() -> None:
    times = find_lead_weekdays(report("पुलिस ने शुक्रवार को बताया कि बांध टूट गया। सेना ने रविवार को कहा कि रास्ता खुल गया है।"))
    days = follow_lead_weekdays(days_between(date(2025, 8, 7), date(2025, 8, 9)), days_between(date(2025, 8, 3), date(2025, 8, 13)), times)
    assert (days.first, days.last) == (date(2025, 8, 10), date(2025, 8, 10))


def test_a_lead_that_names_two_days_is_of_the_later_one() -> None:
    found = report("एजेंसी ने मंगलवार को बताया कि बांध भर गया है। मंत्री ने बुधवार को कहा कि पानी छोड़ा जाएगा।")
    kept = keep_lead_weekdays(days_between(date(2025, 8, 10), date(2025, 8, 17)), find_lead_weekdays(found))
    assert (kept.first, kept.last) == (date(2025, 8, 13), date(2025, 8, 14))


@pytest.mark.parametrize(
    ("lang", "text", "first", "last"),
    [
        ("hi", "मंत्री 2031 की शुरुआत में ओमान जाएंगे।", None, date(2031, 6, 30)),
        ("hi", "राज्य में मार्च 2031 में चुनाव होने हैं।", None, date(2031, 3, 31)),
        ("hi", "आयोग ने मंगलवार को बताया कि 5 मार्च 2031 को मतदान होगा और 8 मार्च को गिनती होगी।", None, date(2031, 3, 5)),
        ("hi", "गणना 2031 में कराई जाएगी।", None, date(2031, 12, 31)),
        ("hi", "2011 के बाद यह उनकी पहली ओमान यात्रा होगी।", date(2011, 1, 1), None),
        ("hi", "समझौता 1 अप्रैल 2031 से लागू होगा।", None, None),
        ("hi", "2011 में उन्होंने कहा था कि 2015 में पुल खुलेगा।", date(2011, 1, 1), None),
        ("en", "The minister will visit Oman in early 2031.", None, date(2031, 6, 30)),
        ("en", "The bridge is expected to open in 2031.", None, date(2031, 12, 31)),
        ("en", "It will be her first visit to Oman since 2011.", date(2011, 1, 1), None),
        ("en", "The bridge was expected to open in 2011.", None, None),
    ],
)
def test_what_is_to_come_leaves_the_days_before_it(lang: str, text: str, first: date | None, last: date | None) -> None:
    days = bind_own_words(report(text, lang=lang)).days
    assert (days.first, days.last) == (first or ALL.first, last or ALL.last)


def test_bonds_name_the_words_they_rest_on() -> None:
    for bond in find_bonds(report("आज 22 जनवरी 2024 को समारोह हुआ। यह 2019 में तय हुआ था।")):
        assert '"' in bond.why and bond.days


@pytest.mark.parametrize(("text", "weekday"), [("शनिवार, 30 नवंबर", "sat"), ("30 नवंबर", None)])
def test_weekday_in_a_date(text: str, weekday: str | None) -> None:
    assert weekday_in("hi", text) == weekday


RELATIONS = st.sampled_from(["weekday:wed:past", "month:06:past", "year-1 month:06", "day-1", "monthday:08-15:recent", "month:09:last"])


@given(RELATIONS, st.dates(date(1996, 1, 1), date(2058, 1, 1)))
def test_the_day_of_saying_is_among_the_days_that_give_what_is_said(relation: str, day: date) -> None:
    found = resolve(relation, day)
    span = bounds(found[0]) if found else None
    assert span is not None
    assert day in days_giving(relation, *span)


STRETCHES = st.lists(st.tuples(st.integers(1, 60), st.integers(0, 9)).map(lambda pair: (pair[0], pair[0] + pair[1])), max_size=5)


@given(STRETCHES, STRETCHES)
def test_days_are_sets(left: list[tuple[int, int]], right: list[tuple[int, int]]) -> None:
    def members(stretches: list[tuple[int, int]]) -> set[int]:
        return {day for low, high in stretches for day in range(low, high + 1)}

    both, either = make_days(left) & make_days(right), make_days(left) | make_days(right)
    assert members(list(both.stretches)) == members(left) & members(right)
    assert members(list(either.stretches)) == members(left) | members(right)


@pytest.mark.skipif(not SEEDS.exists(), reason="needs ../shared/seeds beside the repository")
def test_the_seeds_date_each_other() -> None:
    articles = [found for found in read_sources([str(SEEDS)]) if not isinstance(found, SourceProblem)]
    names = {article.id: Path(article.source_path or "").name[:3] for article in articles}
    datings = {names[found.article]: found for found in link(articles, [read_article(a) for a in articles]).datings}
    assert [(datings[name].published, datings[name].basis) for name in ("000", "003")] == [("2024-11-30", "story")] * 2
    assert "its lead tells of 2024-11-30, the day of its story" in datings["000"].why
    span = bounds(datings["002"].published)
    assert span is not None and date(2025, 8, 1) <= span[0] <= date(2025, 8, 13) <= span[1] <= date(2025, 8, 15)
    span = bounds(datings["004"].published)
    assert span is not None and date(2023, 9, 1) <= span[0] and span[1] <= date(2023, 9, 30)
