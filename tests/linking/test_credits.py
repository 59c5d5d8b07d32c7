"""Credits that cover a paragraph, and those of the whole report."""

from __future__ import annotations

from typing import Any

from srot.linking.credits import find_cover, find_quoted_agency, skip_dateline
from srot.records import Span

OWN = "सोनघाट में नाव हादसे के बाद राहत दल ने रात भर तलाश की और चार शव निकाले, प्रशासन ने मुआवज़े का ऐलान किया है।"
OTHER = "राजधानी में मौसम विभाग ने दो दिन तेज़ बारिश की चेतावनी दी है और सभी स्कूल बंद कर दिए गए हैं, सड़कों पर पानी भरा है।"
TEXT = f"{OWN}\n{OTHER} (एएनआई)\n{OWN}\n{OWN}"


def covered(reporters: Any, text: str, words: str, credit: tuple[str, ...] = ()) -> tuple[list[str], bool]:
    report = reporters.Page("a", text, credit=credit).report()
    cover = find_cover(report, text.index(words))
    return [found.name for found in cover.credits], cover.of_paragraph


def test_a_credit_that_closes_a_paragraph_covers_it_and_no_other(reporters: Any) -> None:
    assert covered(reporters, TEXT, "राजधानी") == (["एएनआई"], True)
    assert covered(reporters, TEXT, "सोनघाट") == ([], False)


def test_the_credit_of_the_report_covers_the_rest(reporters: Any) -> None:
    text = f"सोनघाट, 4 मई (भाषा) {TEXT}"
    assert covered(reporters, text, "राजधानी", ("भाषा",)) == (["एएनआई"], True)
    assert covered(reporters, text, "मुआवज़े", ("भाषा",)) == (["भाषा"], False)


def test_a_closing_credit_behind_which_the_report_goes_on_is_not_that_of_the_report(reporters: Any) -> None:
    text = f"{OWN}\n{OTHER} (एएनआई)\n{OWN}"
    assert covered(reporters, text, "सोनघाट", ("एएनआई",)) == ([], False)
    assert covered(reporters, f"{OWN}\n{OTHER} (एएनआई)", "सोनघाट", ("एएनआई",)) == (["एएनआई"], False)
    assert covered(reporters, f"{OWN}\n{OTHER} (एएनआई)\nसंबंधित खबरें", "सोनघाट", ("एएनआई",)) == (["एएनआई"], False)


def test_what_follows_a_quoted_agency_in_its_paragraph_is_its_text(reporters: Any) -> None:
    page = reporters.Page("a", "नदी समाचार के अनुसार घाट बंद है। नावें किनारे लगा दी गई हैं।\nबाज़ार खुले हैं।")
    page.said("घाट बंद है", (("नदी समाचार", "agency"),), cue="के अनुसार")
    report = page.report()
    found = find_quoted_agency(report, report.article.text.index("नावें"))
    assert found is not None and found.name == "नदी समाचार"
    assert find_quoted_agency(report, report.article.text.index("बाज़ार")) is None


def test_another_source_in_between_ends_what_an_agency_covers(reporters: Any) -> None:
    page = reporters.Page("a", "नदी समाचार के अनुसार घाट बंद है। लीला महतो ने कहा कि पुल खुला है। नावें किनारे लगा दी गई हैं।")
    page.said("घाट बंद है", (("नदी समाचार", "agency"),), cue="के अनुसार")
    page.said("पुल खुला है", (("लीला महतो", "person"),), cue="कहा")
    report = page.report()
    assert find_quoted_agency(report, report.article.text.index("नावें")) is None


def test_a_dateline_is_skipped_where_a_sentence_is_left(reporters: Any) -> None:
    text = "सोनघाट, 4 मई (भाषा) नाव पलटने से सभी यात्री बह गए।"
    report = reporters.Page("a", text, credit=("भाषा",)).report()
    assert text[skip_dateline(report, Span(0, len(text))) :].startswith("नाव")
    short = reporters.Page("b", "सोनघाट, 4 मई (भाषा)।", credit=("भाषा",)).report()
    assert skip_dateline(short, Span(0, len(short.article.text))) == 0


def opened(reporters: Any, text: str, place: str = "", day: str = "", **fields: Any) -> str:
    page = reporters.Page("a", text)
    if place:
        page.name(place, "LOC", **fields)
    if day:
        page.time(day, "2024-01-29")
    return text[skip_dateline(page.report(), Span(0, len(text))) :]


def test_a_place_with_or_without_a_day_is_skipped_where_a_mark_ends_it(reporters: Any) -> None:
    rest = "घाट पर नाव पलटने से सभी यात्री बह गए।"
    assert opened(reporters, f"सोनघाट, जनवरी 29 -- {rest}", "सोनघाट", "जनवरी 29") == rest
    assert opened(reporters, f"सोनघाट: {rest}", "सोनघाट") == rest
    assert opened(reporters, f"Ferry News: {rest}") == rest


def test_who_speaks_before_a_colon_and_words_of_the_sentence_are_kept(reporters: Any) -> None:
    rest = "घाट पर नाव पलटने से सभी यात्री बह गए।"
    assert opened(reporters, f"नेपाल: {rest}", "नेपाल", subtype="country") == f"नेपाल: {rest}"
    assert opened(reporters, f"सोनघाट की मेयर: {rest}", "सोनघाट") == f"सोनघाट की मेयर: {rest}"
    assert opened(reporters, f"लीला महतो: {rest}") == f"लीला महतो: {rest}"


def test_a_paragraph_that_ends_in_whom_somebody_told_has_no_credit_of_its_own(reporters: Any) -> None:
    text = f"{OWN}\nThe boat had left after dark with too many people aboard and no lamp at all, the harbour master told PTI.\n{OTHER}"
    assert covered(reporters, text, "सोनघाट", ("PTI",)) == (["PTI"], False)
