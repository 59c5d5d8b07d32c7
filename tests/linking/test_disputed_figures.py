"""Figures of one thing in many reports: former ones, parts of a sum, forecasts, claims that were parted."""

from __future__ import annotations

from typing import Any

import pytest

from srot.linking.claimed import make_claims
from srot.linking.disputed_figures import find_figure_disputes
from srot.linking.reports import Report


def short(reporters: Any, *reports: Report) -> list[tuple[str, list[str]]]:
    index = reporters.index(reports=reports)
    found = find_figure_disputes("story-1", make_claims("story-1", reports, index, {}), {})
    return [(item.nature, [value.value for value in item.values]) for item in found]


def told(reporters: Any, name: str, text: str, *figures: tuple[str, float, str], day: str = "2024-05-05", **fields: Any) -> Report:
    page = reporters.Page(name, text, outlet=f"पत्र {name}", published=day)
    for words, value, status in figures:
        page.figure(words, value, status=status, **fields)
    return page.report()


def test_a_figure_that_a_report_replaces_is_the_earlier_one(reporters: Any) -> None:
    text = "सुरंग में 40 नहीं, 41 मज़दूर फंसे हैं और सभी सुरक्षित बताए जाते हैं।"
    one = told(reporters, "a", text, ("40", 40.0, "current"), ("41", 41.0, "current"), state="trapped")
    other = told(reporters, "b", "सुरंग में 41 मज़दूर फंसे हैं।", ("41", 41.0, "current"), state="trapped")
    assert short(reporters, one, other) == [("update", ["40", "41"])]


def test_a_figure_that_reading_calls_former_is_told_with_those_that_follow(reporters: Any) -> None:
    text = "नाव हादसे में मरने वालों की संख्या 16 से बढ़कर 19 हो गई है।"
    one = told(reporters, "a", text, ("16", 16.0, "former"), ("19", 19.0, "current"), state="dead")
    later = told(reporters, "b", "नाव हादसे में मरने वालों की संख्या 21 हो गई है।", ("21", 21.0, "current"), state="dead", day="2024-05-06")
    assert short(reporters, one) == [], "one report that tells how a count grew disputes nothing"
    assert short(reporters, one, later) == [("update", ["16", "19", "21"])]


def test_figures_that_add_up_to_the_total_are_parts_of_it(reporters: Any) -> None:
    text = "बाढ़ में मरने वालों की संख्या 10 हो गई है। जिला अधिकारी के अनुसार आठ मौतें सोनघाट में और दो चंदनपुर में हुईं।"
    whole = told(reporters, "a", text, ("10", 10.0, "current"), ("आठ मौतें", 8.0, "current"), ("दो", 2.0, "current"), state="dead")
    later = told(reporters, "b", "बाढ़ में मरने वालों की संख्या 16 हो गई है।", ("16", 16.0, "current"), state="dead", day="2024-05-07")
    assert short(reporters, whole, later) == [("update", ["10", "16"])]


def test_the_turnout_of_the_evening_gives_way_to_the_final_one(reporters: Any) -> None:
    def turnout(name: str, words: str, value: float, day: str) -> Report:
        text = f"राज्य के विधानसभा चुनाव में {words} मतदान हुआ, राज्य निर्वाचन अधिकारी ने बताया।"
        return told(reporters, name, text, (words, value, "current"), unit="%", day=day)

    evening, final = turnout("a", "71.16 प्रतिशत", 71.16, "2023-11-17"), turnout("b", "76.22 प्रतिशत", 76.22, "2023-11-18")
    assert short(reporters, evening, final) == [("update", ["71.16", "76.22"])]


def test_towns_and_the_countryside_are_two_measures(reporters: Any) -> None:
    def prices(name: str, where: str, words: str, value: float) -> Report:
        return told(reporters, name, f"अक्टूबर में {where} इलाकों में महंगाई दर {words} रही।", (words, value, "current"), unit="%")

    assert short(reporters, prices("a", "ग्रामीण", "6.7 प्रतिशत", 6.7), prices("b", "शहरी", "5.6 प्रतिशत", 5.6)) == []


def growth(reporters: Any, name: str, text: str, words: str, value: float) -> Report:
    return told(reporters, name, text, (words, value, "current"), unit="%")


def test_what_was_forecast_is_no_rival_of_what_came(reporters: Any) -> None:
    came = growth(reporters, "a", "दूसरी तिमाही में देश की वृद्धि दर 7.6 प्रतिशत रही, कार्यालय ने बताया।", "7.6 प्रतिशत", 7.6)
    other = growth(reporters, "b", "दूसरी तिमाही में देश की वृद्धि दर 7.1 प्रतिशत रही, विभाग ने बताया।", "7.1 प्रतिशत", 7.1)
    forecast = growth(reporters, "c", "दूसरी तिमाही में देश की वृद्धि दर 6.5 प्रतिशत रहने का अनुमान था।", "6.5 प्रतिशत", 6.5)
    assert short(reporters, came, forecast) == []
    assert short(reporters, came, other) == [("conflict", ["7.1", "7.6"])]


def test_figures_of_two_claims_that_say_the_same_of_them_are_compared(reporters: Any) -> None:
    def houses(name: str, number: str, value: float) -> Report:
        page = reporters.Page(name, f"बाढ़ के पानी में गांव के {number} मकान डूब गए हैं।", outlet=f"पत्र {name}", published="2024-05-05")
        page.figure(f"{number} मकान", value, of="मकान")
        return page.report()

    reports = (houses("a", "300", 300.0), houses("b", "340", 340.0))
    index = reporters.index(reports=reports)
    parted = [claim for report in reports for claim in make_claims("story-1", [report], index, {})]
    assert len({claim.claim.id for claim in parted}) == 2
    (found,) = find_figure_disputes("story-1", parted, {})
    assert [value.value for value in found.values] == ["300", "340"]


def losses(reporters: Any, name: str, source: str, content: str, figure: str, value: float, **fields: Any) -> Report:
    page = reporters.Page(name, f"{source} ने कहा कि {content}।", outlet=f"पत्र {name}", published="2024-05-05")
    page.figure(figure, value, state="dead", of="सैनिक", **fields)
    page.said(content, ((source, "body"),), cue="कहा")
    return page.report()


def test_the_losses_of_one_army_are_disputed_however_far_apart_and_two_armies_lose_their_own(reporters: Any) -> None:
    claimed = losses(reporters, "a", "यूक्रेन की सेना", "सीमा की लड़ाई में रूस के 400 सैनिक मारे गए", "400 सैनिक", 400.0)
    admitted = losses(reporters, "b", "रूस के रक्षा मंत्रालय", "सीमा की लड़ाई में उसके 89 सैनिक मारे गए", "89 सैनिक", 89.0)
    others = losses(reporters, "c", "रूस के रक्षा मंत्रालय", "सीमा की लड़ाई में यूक्रेन के 350 सैनिक मारे गए", "350 सैनिक", 350.0)
    assert short(reporters, claimed, admitted) == [("conflict", ["89", "400"])]
    assert short(reporters, claimed, others) == []


def test_what_a_source_gave_at_first_is_updated_by_what_it_gives_now(reporters: Any) -> None:
    page = reporters.Page("a", "मंत्रालय ने बताया कि बाढ़ में 44 लोग मारे गए। मंत्रालय ने शुरुआत में 25 लोग मरने की पुष्टि की थी।", published="2024-05-05")
    page.figure("44 लोग", 44.0, state="dead")
    page.figure("25 लोग", 25.0, state="dead")
    page.said("बाढ़ में 44 लोग मारे गए", (("मंत्रालय", "body"),), cue="बताया")
    page.said("शुरुआत में 25 लोग मरने", (("मंत्रालय", "body"),), cue="पुष्टि")
    later = told(reporters, "b", "बाढ़ में मरने वालों की संख्या 44 है।", ("44", 44.0, "current"), state="dead")
    assert short(reporters, page.report(), later) == [("update", ["25", "44"])]


def test_two_bodies_forecast_for_themselves_and_one_revises_its_forecast(reporters: Any) -> None:
    def forecast(name: str, source: str, words: str, value: float, day: str) -> Report:
        content = f"इस वित्त वर्ष में देश की वृद्धि दर {words} रहेगी"
        page = reporters.Page(name, f"{source} ने कहा कि {content}।", outlet=f"पत्र {name}", published=day)
        page.figure(words, value, unit="%")
        page.said(content, ((source, "body"),), cue="कहा")
        return page.report()

    fund = forecast("a", "मुद्रा कोष", "7.4 प्रतिशत", 7.4, "2024-05-05")
    bank = forecast("b", "विकास बैंक", "6.9 प्रतिशत", 6.9, "2024-05-05")
    again = forecast("c", "मुद्रा कोष", "6.8 प्रतिशत", 6.8, "2024-09-05")
    assert short(reporters, fund, bank) == []
    assert short(reporters, fund, again) == [("update", ["7.4", "6.8"])]


def test_what_is_counted_is_named_in_one_language(reporters: Any) -> None:
    def hurt(name: str, text: str, noun: str, lang: str, value: float) -> Report:
        page = reporters.Page(name, text, outlet=f"पत्र {name}", published=f"2024-05-0{int(value) % 9 + 1}", lang=lang)
        page.figure(f"{value:.0f}", value, state="injured", of=noun)
        return page.report()

    reports = (
        hurt("a", "नदी के पुल पर हुए हादसे में 12 यात्री घायल हैं।", "यात्री", "hi", 12.0),
        hurt("b", "The accident on the river bridge left 31 passengers injured.", "passengers", "en", 31.0),
    )
    index = reporters.index(reports=reports)
    (found,) = find_figure_disputes("story-1", make_claims("story-1", reports, index, {}), {})
    assert found.about == "घायल (यात्री)"


def test_lives_say_no_more_than_that_people_died(reporters: Any) -> None:
    def lost(name: str, value: float, day: str) -> Report:
        return told(reporters, name, f"पुल के हादसे में {value:.0f} जिंदगियां खत्म हुईं।", (f"{value:.0f}", value, "current"), day=day, state="dead", of="जिंदगियां")

    reports = (lost("a", 12.0, "2024-05-05"), lost("b", 31.0, "2024-05-06"))
    (found,) = find_figure_disputes("story-1", make_claims("story-1", reports, reporters.index(reports=reports), {}), {})
    assert found.about == "मृतक"


def test_a_rate_that_was_another_before_is_an_update_of_the_nearest_one(reporters: Any) -> None:
    def cut(name: str) -> Report:
        page = reporters.Page(name, "विकास बैंक ने देश की वृद्धि दर का अनुमान 6.3 प्रतिशत किया। पहले वृद्धि दर का अनुमान 6.7 प्रतिशत था।", outlet=f"पत्र {name}", published="2024-05-05")
        page.figure("6.3 प्रतिशत", 6.3, unit="%")
        page.figure("6.7 प्रतिशत", 6.7, unit="%")
        return page.report()

    assert short(reporters, cut("a"), cut("b")) == [("update", ["6.3", "6.7"])]


def test_a_few_beside_the_whole_of_one_report_are_some_of_it(reporters: Any) -> None:
    def report(name: str, whole: str, few: str, day: str) -> Report:
        text = f"हादसे में {whole} लोगों की मौत हुई। अस्पताल में {few} घायलों ने दम तोड़ा।"
        return told(reporters, name, text, (whole, float(whole), "current"), (few, float(few), "current"), state="dead", day=day)

    found = short(reporters, report("a", "270", "2", "2024-05-05"), report("b", "270", "3", "2024-05-06"))
    assert [values for _, values in found if {"2", "270"} <= set(values) or {"3", "270"} <= set(values)] == []


def test_a_count_that_goes_on_is_an_update_whoever_gives_it(reporters: Any) -> None:
    def report(name: str, count: str, speaker: str, day: str) -> Report:
        page = reporters.Page(name, f"{speaker} ने कहा कि अब तक {count} शिलालेख पढ़े जा चुके हैं।", outlet=f"पत्र {name}", published=day)
        page.figure(count, float(count), of="शिलालेख")
        page.said(f"अब तक {count} शिलालेख पढ़े जा चुके हैं", ((speaker, "person"),))
        return page.report()

    assert short(reporters, report("a", "60", "मोहन राणा", "2024-05-05"), report("b", "85", "लीला महतो", "2024-05-09")) == [("update", ["60", "85"])]


def test_the_wounded_of_one_army_are_told_with_its_dead(reporters: Any) -> None:
    def clash(name: str, text: str, dead: str, hurt: str) -> Report:
        page = reporters.Page(name, text, outlet=f"पत्र {name}", published="2024-05-05")
        page.figure(dead, float(dead), state="dead", of="सैनिक")
        page.figure(hurt, float(hurt), state="injured")
        return page.report()

    one = clash("a", "झड़प में चाड के 41 सैनिक मारे गए और 26 घायल हुए।", "41", "26")
    other = clash("b", "झड़प में सूडान के 7 सैनिक मारे गए और 15 घायल हुए।", "7", "15")
    assert short(reporters, one, other) == []


def test_a_count_without_a_country_is_of_the_one_that_others_tell(reporters: Any) -> None:
    def clash(name: str, text: str, dead: str, source: str, day: str = "2024-05-05") -> Report:
        page = reporters.Page(name, text, outlet=f"पत्र {name}", published=day)
        page.figure(dead, float(dead), state="dead", of="सैनिक")
        page.said(text.partition("कि ")[2], ((source, "body"),), cue="कहा")
        return page.report()

    told = clash("a", "सूडान की सेना ने कहा कि झड़प में चाड के 41 सैनिक मारे गए।", "41", "सूडान की सेना")
    bare = clash("b", "सूडान की सेना ने कहा कि झड़प में 41 सैनिक मारे गए।", "41", "सूडान की सेना")
    own = clash("c", "चाड की सेना ने कहा कि झड़प में सूडान के 30 सैनिक मारे गए।", "30", "चाड की सेना")
    assert short(reporters, told, bare, own) == []


def test_an_office_that_owns_fewer_than_were_told_before_contradicts(reporters: Any) -> None:
    def toll(name: str, words: str, value: float, day: str, source: str = "") -> Report:
        text = f"{source} ने कहा कि पीलिया से अब तक {words} लोगों की मौत हुई है।" if source else f"पीलिया से अब तक {words} लोगों की मौत हुई है।"
        page = reporters.Page(name, text, outlet=f"पत्र {name}", published=day)
        page.figure(words, value, state="dead")
        if source:
            page.said(text.partition("कि ")[2], ((source, "person"),), cue="कहा")
        return page.report()

    pile = [toll("a", "7", 7.0, "2024-05-03"), toll("b", "13", 13.0, "2024-05-05")]
    fewer = toll("c", "5", 5.0, "2024-05-06", "मोहन राणा")
    assert short(reporters, *pile, fewer) == [("conflict", ["7", "13", "5"]), ("update", ["7", "13"])]


def test_a_count_so_far_of_one_day_gives_way_to_a_larger_one(reporters: Any) -> None:
    def toll(name: str, words: str, value: float, source: str, now: str = "") -> Report:
        text = f"{source} ने कहा कि नाव हादसे में {now}{words} लोगों की मौत हुई है।"
        page = reporters.Page(name, text, outlet=f"पत्र {name}", published="2024-05-05")
        page.figure(words, value, state="dead")
        page.said(text.partition("कि ")[2], ((source, "person"),), cue="कहा")
        return page.report()

    large = toll("b", "19", 19.0, "लीला महतो")
    assert short(reporters, toll("a", "9", 9.0, "मोहन राणा", "अब तक "), large) == [("update", ["9", "19"])]
    assert short(reporters, toll("a", "9", 9.0, "मोहन राणा"), large) == [("conflict", ["9", "19"])]


def test_the_dead_of_one_hospital_are_a_part_of_all(reporters: Any) -> None:
    def toll(name: str, text: str, *figures: tuple[str, float]) -> Report:
        page = reporters.Page(name, text, lang="en", outlet=f"Paper {name}", published="2024-05-05")
        for words, value in figures:
            page.figure(words, value, state="dead")
        page.name("Trauma Centre", "ORG")
        page.said(text.removesuffix(", Leela Mahato said."), (("Leela Mahato", "person"),), cue="said")
        return page.report()

    whole = toll("a", "In all 19 died in the crush near the Trauma Centre, Leela Mahato said.", ("19", 19.0))
    part = toll("b", "In all 19 died in the crush, 12 died at the Trauma Centre, Leela Mahato said.", ("19", 19.0), ("12", 12.0))
    assert short(reporters, whole, part) == []


def test_a_toll_that_was_put_right_is_an_update_downwards(reporters: Any) -> None:
    one = told(reporters, "a", "नाव हादसे में 23 लोगों की मौत हुई।", ("23", 23.0, "current"), state="dead")
    other = told(reporters, "b", "नाव हादसे में मृतकों की संख्या घटाकर 19 कर दी गई है।", ("19", 19.0, "current"), state="dead", day="2024-05-07")
    assert short(reporters, one, other) == [("update", ["23", "19"])]


def test_bodies_that_were_found_besides_are_no_count_of_all(reporters: Any) -> None:
    one = told(reporters, "a", "नाव हादसे में 9 लोगों की मौत हुई।", ("9", 9.0, "current"), state="dead")
    text = "नाव हादसे में मृतकों की संख्या 15 हो गई है। नदी से छह शव और बरामद हुए हैं।"
    other = told(reporters, "b", text, ("15", 15.0, "current"), ("छह", 6.0, "current"), state="dead", day="2024-05-06")
    assert short(reporters, one, other) == [("update", ["9", "15"])]


def test_the_injured_of_two_countries_are_two_counts(reporters: Any) -> None:
    def clash(name: str, text: str, *hurt: tuple[str, float]) -> Report:
        page = reporters.Page(name, text, outlet=f"पत्र {name}", published="2024-05-05")
        for words, value in hurt:
            page.figure(words, value, state="injured", of="सैनिक")
        return page.report()

    one = clash("a", "झड़प में चाड के 41 सैनिक घायल हुए और सूडान के 36 सैनिक घायल हुए।", ("41", 41.0), ("36", 36.0))
    other = clash("b", "झड़प में सूडान के 41 सैनिक घायल हुए।", ("41", 41.0))
    assert short(reporters, one, other) == [("update", ["36", "41"])]


@pytest.mark.parametrize(
    ("behind", "found"),
    [("थोड़ी देर बाद सेना ने संख्या में बदलाव किया।", [("update", ["2", "4"])]), ("थोड़ी देर बाद सेना ने सड़क बंद की।", [])],
)
def test_a_count_that_its_report_says_was_changed_is_the_earlier_one(reporters: Any, behind: str, found: list[tuple[str, list[str]]]) -> None:
    text = f"पुल की गोलीबारी में 4 सैनिक मारे गए। {behind} अब 2 सैनिक मारे गए बताए जाते हैं।"
    one = told(reporters, "a", text, ("4", 4.0, "current"), ("2 ", 2.0, "current"), state="dead", of="सैनिक")
    other = told(reporters, "b", "पुल की गोलीबारी में 2 सैनिक मारे गए।", ("2", 2.0, "current"), state="dead", of="सैनिक")
    assert short(reporters, one, other) == found


def test_what_two_reports_add_to_a_count_is_no_rival(reporters: Any) -> None:
    one = told(reporters, "a", "रविवार को मलबे से दो और शव निकाले गए।", ("दो", 2.0, "current"), state="dead")
    other = told(reporters, "b", "रविवार को मलबे से तीन और शव निकाले गए।", ("तीन", 3.0, "current"), state="dead")
    assert short(reporters, one, other) == []


@pytest.mark.parametrize(("day", "later", "natures"), [("2024-05-12", 6.0, ["conflict"]), ("2024-05-06", 6.0, ["update"]), ("2024-05-12", 2.0, [])])
def test_a_count_that_is_smaller_long_after_a_larger_one_contradicts_it(reporters: Any, day: str, later: float, natures: list[str]) -> None:
    def toll(name: str, value: float, day: str) -> Report:
        page = reporters.Page(name, f"नाव हादसे में {value:.0f} लोगों की मौत हुई है।", outlet=f"पत्र {name}", published=day)
        page.figure(f"{value:.0f}", value, state="dead")
        return page.report()

    assert [nature for nature, _ in short(reporters, toll("a", 11.0, "2024-05-05"), toll("b", later, day))] == natures


def test_who_denies_a_figure_does_not_stand_by_it(reporters: Any) -> None:
    text = "Police said nine soldiers were killed in the blast. Some local media put the toll in the blast at 10 soldiers killed, which police denied."
    page = reporters.Page("a", text, lang="en", published="2024-05-05")
    for words, value in (("nine", 9.0), ("10", 10.0)):
        page.figure(words, value, state="dead", of="soldiers", status="current")
    page.said("nine soldiers were killed in the blast", (("Police", "body"),), cue="said")
    page.said("the toll in the blast at 10 soldiers killed", (("Some local media", "outlet"),), cue="put")
    page.said("the toll in the blast at 10 soldiers killed", (("police", "body"),), cue="denied", polarity="negative")
    index = reporters.index(reports=[page.report()])
    found = find_figure_disputes("story-1", make_claims("story-1", [page.report()], index, {}), {})
    standing = {value.value: [origin.lower() for origin in value.origins] for item in found for value in item.values}
    assert "police" not in standing.get("10", [])


def test_what_a_side_tells_of_its_own_fighters_is_no_part_of_what_the_other_counts(reporters: Any) -> None:
    text = "The army said its men killed 300 fighters at the ford. Karim Osmani said nine fighters were killed at the ford."
    page = reporters.Page("a", text, lang="en", published="2024-05-05")
    for words, value in (("300", 300.0), ("nine", 9.0)):
        page.figure(words, value, state="dead", of="fighters", status="current")
    page.said("its men killed 300 fighters at the ford", (("The army", "body"),), cue="said")
    page.said("nine fighters were killed at the ford", (("Karim Osmani", "person"),), cue="said")
    other = reporters.Page("b", "The army said 300 fighters were killed at the ford.", lang="en", published="2024-05-05")
    other.figure("300", 300.0, state="dead", of="fighters", status="current")
    other.said("300 fighters were killed at the ford", (("The army", "body"),), cue="said")
    assert short(reporters, page.report(), other.report()) == [("conflict", ["9", "300"])]
