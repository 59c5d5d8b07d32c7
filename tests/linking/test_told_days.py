"""What the words of a report say by themselves of its day, and its lasting figures."""

from __future__ import annotations

import pytest

from srot.linking.matters import DAY_LEAD
from srot.linking.reports import Report
from srot.linking.told_days import ToldDays, find_marks, find_months, find_quarters, find_told_days
from srot.reading import read_article
from srot.records import Article


def report(text: str, published: str | None = None, lang: str = "hi") -> Report:
    article = Article(id="art-1", text=text, lang=lang, published=published, published_basis="metadata" if published else None)
    return Report(article, read_article(article))


@pytest.mark.parametrize("published", [None, "2024-03-08"])
def test_weekdays_dates_and_clocks_are_told_whatever_day_it_was(published: str | None) -> None:
    told = find_told_days(report("गुरुवार सुबह 9:04 बजे झटके लगे। प्रशासन ने 12 मार्च तक स्कूल बंद रखे।", published), DAY_LEAD)
    assert told == ToldDays(weekdays=(3,), clocks=(9 * 60 + 4,), named=("03-12",), coming=("03-12",))


@pytest.mark.parametrize(
    ("lang", "text", "dates"),
    [
        ("en", "Rebels shelled the port on Saturday after the raid of October 1.", ()),
        ("en", "Rebels shelled the port on Saturday, October 5.", ("10-05",)),
        ("en", "Rebels shelled the port on October 5.", ("10-05",)),
        ("hi", "अदालत ने शुक्रवार (22 अगस्त) को फैसला सुनाया।", ("08-22",)),
        ("hi", "अदालत ने सोमवार को 9 अगस्त का आदेश पलट दिया।", ()),
    ],
)
def test_a_date_apart_from_the_weekday_of_the_news_is_another_day(lang: str, text: str, dates: tuple[str, ...]) -> None:
    assert find_told_days(report(text, lang=lang), DAY_LEAD).dates == dates


def test_a_full_date_gives_its_weekday() -> None:
    told = find_told_days(report("The ferry sank on 5 May 2024 off the coast.", lang="en"), DAY_LEAD)
    assert (told.weekdays, told.dates) == ((6,), ("05-05",))


def test_what_stands_behind_the_lead_is_not_told() -> None:
    assert find_told_days(report("नाव पलट गई। " * 60 + "हादसा सोमवार को हुआ था।"), DAY_LEAD) == ToldDays()


def test_the_latest_quarter_is_the_period_of_the_news() -> None:
    told = find_told_days(report("2023-24 की पहली तिमाही में वृद्धि 7.8 प्रतिशत रही, जो 2022-23 की पहली तिमाही में 13.1 प्रतिशत थी।"), DAY_LEAD)
    assert told.period == ("2023-04-01", "2023-06-30")


def test_marks_are_figures_that_stay() -> None:
    marks = find_marks(report("4.4 तीव्रता के भूकंप में 12 लोग मारे गए। दर 6 प्रतिशत है। बचाव 20 घंटे चला।"))
    assert marks == ("4.4", "6")


@pytest.mark.parametrize(
    ("lang", "text", "quarters"),
    [
        ("hi", "सितंबर तिमाही में मुनाफा घटा, जून तिमाही में वह बढ़ा था।", (7, 4)),
        ("hi", "जुलाई-सितंबर तिमाही में मुनाफा घटा।", (7,)),
        ("hi", "जून से अगस्त तक बारिश हुई।", ()),
        ("en", "Profit rose in the March quarter.", (1,)),
    ],
)
def test_quarters_are_told_by_their_months(lang: str, text: str, quarters: tuple[int, ...]) -> None:
    assert find_quarters(report(text, lang=lang)) == quarters


@pytest.mark.parametrize(
    ("lang", "text", "months"),
    [
        ("hi", "मई में थोक महंगाई दर 3.4 प्रतिशत रही, जून की बुवाई शुरू है।", [5, 6]),
        ("hi", "मई में थोक महंगाई दर घटी। जून की बुवाई शुरू है।", []),
        ("hi", "बैठक मई में होगी। थोक महंगाई दर 3.4 प्रतिशत रही।", []),
        ("en", "Toll receipts rose 6 per cent to Rs 812 crore in August 2023.", [8]),
        ("en", "Toll receipts rose 6 per cent on August 4.", []),
    ],
)
def test_months_of_sums_are_told_beside_them(lang: str, text: str, months: list[int]) -> None:
    assert [month for _, month in find_months(report(text, lang=lang))] == months


@pytest.mark.parametrize(
    ("lang", "text", "set_for", "moved"),
    [
        ("hi", "तहसील की 40 पंचायतों में 9 मई को मतदान होगा।", ("vote 05-09",), ()),
        ("hi", "अब 9 मई की जगह 14 मई को मतदान होगा।", ("vote 05-14",), ("vote 05-09",)),
        ("hi", "लेखपाल परीक्षा टाल दी गई है। अब परीक्षा 14 मई को होगी।", ("exam 05-14",), ("exam",)),
        ("en", "The rocket will be launched on May 14 instead of May 9.", ("launch 05-14",), ("launch 05-09",)),
        ("hi", "अदालत में सुनवाई टल गई, अब 14 मई को सुनवाई होगी।", (), ()),
    ],
)
def test_days_that_are_set_and_those_that_were_moved(lang: str, text: str, set_for: tuple[str, ...], moved: tuple[str, ...]) -> None:
    told = find_told_days(report(text, "2024-04-20", lang), DAY_LEAD)
    assert (told.set_for, told.moved) == (set_for, moved)
