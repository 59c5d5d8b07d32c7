"""Units: one thing that one report says, with its words, names and figure."""

from __future__ import annotations

import math
from typing import Any

import pytest

from srot.linking.asides import find_asides
from srot.linking.measures import Measure
from srot.linking.reports import Report
from srot.linking.units import find_units, told_words
from srot.reading import read_article
from srot.records import Article, Quantity, Span, TimeExpression


def test_two_figures_of_one_sentence_are_two_units(reporters: Any) -> None:
    page = reporters.Page("a", "चंदनपुर में नाव पलटने से 16 लोगों की मौत हो गई और 9 घायल हैं।")
    page.figure("16 लोगों", 16.0, state="dead", of="लोगों")
    page.figure("9 घायल", 9.0, state="injured")
    report = page.report()
    units = find_units(report, reporters.index(reports=(report,)))
    assert [unit.measure.key for unit in units if unit.measure] == ["state:dead", "state:injured"]
    assert len({unit.id for unit in units}) == len(units)


def test_a_figure_that_the_sentence_replaces_is_no_measure(reporters: Any) -> None:
    page = reporters.Page("a", "मृतकों की संख्या 18 से घटाकर 16 कर दी गई, जिला प्रशासन की सूची में दो नाम दोहराए गए थे।")
    page.figure("18", 18.0, state="dead", status="former")
    page.figure("16", 16.0, state="dead")
    report = page.report()
    values = [unit.measure.quantity.value for unit in find_units(report, reporters.index()) if unit.measure]
    assert values == [16.0]


def test_what_a_source_says_is_no_narration(reporters: Any) -> None:
    text = "थाना प्रभारी लीला महतो ने कहा कि नाव पर तय सीमा से दोगुने लोग बैठे थे। गोताखोर चार लापता यात्रियों की तलाश में नदी खंगाल रहे हैं।"
    page = reporters.Page("a", text)
    said = page.said("नाव पर तय सीमा से दोगुने लोग बैठे थे", (("लीला महतो", "person"),), cue="कहा")
    units = find_units(page.report(), reporters.index())
    assert [(unit.attribution.id if unit.attribution else None) for unit in units] == [said, None]
    assert text[units[1].start : units[1].end].startswith("गोताखोर")


def test_a_silence_says_nothing(reporters: Any) -> None:
    text = "मृतकों की संख्या महापौर लीला महतो ने नहीं बताई।"
    page = reporters.Page("a", text)
    page.said("मृतकों की संख्या", (("लीला महतो", "person"),), cue="नहीं बताई", modality="silence")
    assert all(unit.attribution is None for unit in find_units(page.report(), reporters.index()))


def test_a_silence_about_a_thing_is_told_and_one_about_a_clause_or_a_count_is_not(reporters: Any) -> None:
    def told(text: str, said: str, cue: str) -> list[str]:
        page = reporters.Page("a", text, lang="en")
        page.said(said, (("The harbour board", "body"),), cue=cue, modality="silence")
        report = page.report()
        return [text[unit.start : unit.end] for unit in find_units(report, reporters.index(reports=(report,)))]

    assert told("The harbour board has not claimed credit for the new pier.", "credit for the new pier", "has not claimed")
    assert not told("The harbour board did not say whether the new pier had sunk.", "whether the new pier had sunk", "did not say")


def test_a_content_of_two_sentences_is_two_units(reporters: Any) -> None:
    text = "\"नाव बहुत पुरानी थी और उसमें छेद था। मालिक ने मरम्मत के पैसे खुद रख लिए\", नाविक मोहन राणा ने कहा।"
    page = reporters.Page("a", text)
    page.said("नाव बहुत पुरानी थी और उसमें छेद था। मालिक ने मरम्मत के पैसे खुद रख लिए", (("मोहन राणा", "person"),), cue="कहा", kind="direct")
    units = [unit for unit in find_units(page.report(), reporters.index()) if unit.attribution]
    assert [text[unit.start : unit.end][:4] for unit in units] == ["नाव ", "मालि"]


def test_each_sentence_of_a_content_has_its_own_mood(reporters: Any) -> None:
    text = "मंत्री मोहन यादव ने कहा, \"पुल टूट गया है। हम जून तक नया पुल बनाएंगे। गांव में कोई लापता नहीं है।\""
    article = Article("a", text, lang="hi")
    report = Report(article, read_article(article))
    units = [unit for unit in find_units(report, reporters.index(reports=(report,))) if unit.attribution]
    assert [(unit.modality, unit.polarity) for unit in units] == [("asserted", "positive"), ("planned", "positive"), ("asserted", "negative")]


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("hi", "चंदनपुर की महापौर लीला महतो ने पुरानी नावों पर रोक लगाने का वादा किया।", "लीला महतो"),
        ("en", "Chandanpur mayor Leela Mahto promised a ban on old ferries after the accident.", "Leela Mahto"),
        ("ru", "Мэр Чанданпура Лила Махто обещала запретить старые паромы после аварии.", "Лила Махто"),
    ],
)
def test_names_are_compared_as_their_bearers(reporters: Any, lang: str, text: str, name: str) -> None:
    page = reporters.Page("a", text, lang=lang)
    page.name(name)
    report = page.report()
    (unit,) = find_units(report, reporters.index({name: "ent-mahto"}, reports=(report,), weights={"ent-mahto": 1.0}))
    assert unit.names == {"ent-mahto"} and "ent-mahto" in unit.keys
    assert math.isclose(sum(weight**2 for weight in unit.keys.values()), 1.0)
    assert not any(name.split()[0] in key for key in unit.keys)


def test_words_of_days_and_figures_are_no_keys(reporters: Any) -> None:
    page = reporters.Page("a", "रविवार को घाट पर दो लाख रुपये बांटे गए, लीला महतो ने कहा।")
    page.time("रविवार", "2024-05-05")
    page.said("रविवार को घाट पर दो लाख रुपये बांटे गए", (("लीला महतो", "person"),), cue="कहा")
    page.figure("दो लाख रुपये", 200000.0, unit="INR")
    (unit,) = find_units(page.report(), reporters.index())
    assert "घाट" in unit.keys and not {"रविवार", "लाख", "रुपया"} & unit.keys.keys()


def test_a_saying_of_two_words_of_weight_is_a_unit_and_narration_of_two_is_none(reporters: Any) -> None:
    page = reporters.Page("a", "लीला महतो ने कहा कि यह पड़ोसी की तोड़फोड़ है। तोड़फोड़ पड़ोसी की।")
    page.said("यह पड़ोसी की तोड़फोड़ है", (("लीला महतो", "person"),), cue="कहा")
    (unit,) = find_units(page.report(), reporters.index())
    assert unit.attribution is not None


def test_a_unit_begins_behind_the_dateline(reporters: Any) -> None:
    page = reporters.Page("a", "सोनघाट, 4 मई (भाषा) सोनघाट के पास नाव पलटने से सभी यात्री बह गए।", credit=("भाषा",))
    report = page.report()
    (unit,) = find_units(report, reporters.index())
    assert report.article.text[unit.start : unit.end].startswith("सोनघाट के पास")


def test_each_of_two_figures_has_its_own_day_and_one_as_it_stands_by_now_none(reporters: Any) -> None:
    page = reporters.Page("a", "मंगलवार की बाढ़ में 12 यात्री मरे और बुधवार की बाढ़ में 25 यात्री मरे।")
    page.time("मंगलवार", "2024-09-17")
    page.time("बुधवार", "2024-09-18")
    page.figure("12 यात्री", 12.0, state="dead", of="यात्री")
    page.figure("25 यात्री", 25.0, state="dead", of="यात्री")
    days = {unit.figure: [period[0].day for period in unit.periods] for unit in find_units(page.report(), reporters.index())}
    assert days == {12.0: [17], 25.0: [18]}
    running = reporters.Page("b", "बुधवार को मृतकों की संख्या बढ़कर 37 यात्री हुई।")
    running.time("बुधवार", "2024-09-18")
    running.figure("37 यात्री", 37.0, state="dead", of="यात्री")
    assert [unit.periods for unit in find_units(running.report(), reporters.index())] == [()]


def test_speakers_are_known_by_who_they_are_and_the_nameless_not_at_all(reporters: Any) -> None:
    def speakers(source: str, kind: str) -> frozenset[str]:
        page = reporters.Page("a", f"{source} ने कहा कि घाट पर पुरानी नाव डूब गई।")
        page.said("घाट पर पुरानी नाव डूब गई", ((source, kind),), cue="कहा")
        report = page.report()
        (unit,) = find_units(report, reporters.index({source: "ent-x"}, groups={"ent-x": "ent-owner"}, reports=(report,)))
        return unit.speakers

    assert speakers("जिला प्रशासन", "body") == {"ent-owner"}
    assert speakers("अधिकारियों", "unnamed") == frozenset()


def test_what_a_saying_leaves_of_a_sentence_is_told_only_with_a_verb_of_its_own(reporters: Any) -> None:
    text = "चंदनपुर की महापौर लीला महतो ने घाट के मेले में नाविकों से बातचीत के दौरान नई नावों का वादा किया।"
    page = reporters.Page("a", text)
    page.said("नई नावों का", (("लीला महतो", "person"),), cue="वादा किया")
    assert all(unit.attribution for unit in find_units(page.report(), reporters.index()))


def test_an_agency_that_only_passes_a_saying_on_says_nothing_itself(reporters: Any) -> None:
    page = reporters.Page("a", "Mayor Ida Holm warned that the dam would break, according to Valley News.", lang="en")
    page.said("Mayor Ida Holm warned that the dam would break", (("Valley News", "agency"),), cue="according to")
    page.said("the dam would break", (("Ida Holm", "person"), ("Valley News", "agency")), cue="warned")
    report = page.report()
    units = find_units(report, reporters.index(reports=(report,)))
    assert [report.article.text[unit.start : unit.end] for unit in units] == ["the dam would break"]


def test_what_a_denied_saying_is_said_to_ask_is_asked_by_nobody(reporters: Any) -> None:
    def told(polarity: str, cue: str) -> list[str]:
        page = reporters.Page("a", f"The board {cue} that Mayor Ida Holm had asked it to open the dam.", lang="en")
        page.said("Mayor Ida Holm had asked it to open the dam", (("The board", "body"),), cue=cue, polarity=polarity)
        page.said("it to open the dam", (("Ida Holm", "person"), ("The board", "body")), cue="asked")
        report = page.report()
        return [report.article.text[unit.start : unit.end] for unit in find_units(report, reporters.index(reports=(report,)))]

    assert told("negative", "denied") == ["Mayor Ida Holm had asked it to open the dam"]
    assert told("positive", "said") == ["Mayor Ida Holm had asked it to open the dam", "it to open the dam"]


def test_a_dated_figure_of_weeks_before_is_recalled_beside_one_of_now(reporters: Any) -> None:
    text = "घाट पर 16 लोगों की मौत हो गई। यह 2 मार्च 2024 के हादसे जैसा है, जिसमें 40 लोगों की मौत हुई थी। 2 मार्च 2024 को 40 लोग डूबकर मरे थे।"
    page = reporters.Page("a", text, published="2024-04-08")
    page.figure("16 लोगों", 16.0, state="dead", of="लोगों")
    page.figure("40 लोग डूबकर", 40.0, state="dead", of="लोग")
    start = text.rindex("2 मार्च")
    page.found["times"].append(TimeExpression("tim-1", page.article.id, start, start + 12, text[start : start + 12], "2024-03-02", "day", "stated"))
    recalled = {unit.figure: unit.recalls for unit in find_units(page.report(), reporters.index()) if unit.measure}
    assert recalled == {16.0: False, 40.0: True}


def test_a_figure_knows_the_others_of_its_measure_in_its_report(reporters: Any) -> None:
    page = reporters.Page("a", "भूस्खलन में 20 लोगों की मौत हुई। ढालपुर में 11 लोगों की मौत हुई। घाट पर 14 लोग घायल हुए।")
    page.figure("20 लोगों", 20.0, state="dead", of="लोगों")
    page.figure("11 लोगों", 11.0, state="dead", of="लोगों")
    page.figure("14 लोग", 14.0, state="injured", of="लोग")
    units = find_units(page.report(), reporters.index())
    assert {unit.figure: unit.beside for unit in units if unit.measure} == {20.0: {11.0}, 11.0: {20.0}, 14.0: frozenset()}


def test_what_is_told_of_a_place_is_told_beside_the_toll_of_its_relative_clause(reporters: Any) -> None:
    page = reporters.Page("a", "नगर परिषद ने कारखाने का लाइसेंस रद्द किया जिसमें 16 लोगों की मौत हुई थी।")
    page.figure("16 लोगों", 16.0, state="dead", of="लोगों")
    told, toll = sorted(find_units(page.report(), reporters.index()), key=lambda unit: unit.measure is not None)
    assert told.measure is None and toll.figure == 16.0
    assert page.report().article.text[told.start : told.end] == "नगर परिषद ने कारखाने का लाइसेंस रद्द किया"


@pytest.mark.parametrize(
    ("lang", "text", "figure", "aside"),
    [
        ("hi", "शहर में 16 लोगों की जान लेने वाली आग के मालिक को पुलिस ने गिरफ्तार किया।", "16 लोगों", "16 लोगों की जान लेने वाली"),
        ("hi", "शहर में 16 बच्चों की मौत के मामले में पुलिस ने दवा विक्रेता को गिरफ्तार किया।", "16 बच्चों", "16 बच्चों की मौत के मामले"),
        ("hi", "शहर में 16 बच्चों की मौत की खबर पुलिस ने अखबार को दी।", "16 बच्चों", None),
        ("en", "The owner of the hall where a fire killed 16 people has been arrested in Rampura.", "16 people", "where a fire killed 16 people "),
        ("en", "The blast that shook Rampura on Monday killed 16 people near the market gate.", "16 people", None),
    ],
)
def test_a_figure_that_only_says_which_noun_is_meant_is_an_aside(lang: str, text: str, figure: str, aside: str | None) -> None:
    start = text.index(figure)
    measure = Measure("state:dead", Quantity("q", "a", start, start + len(figure), figure, value=16.0, low=16.0, high=16.0, state="dead"))
    found = find_asides(text, lang, Span(0, len(text)), [measure])
    assert [text[span.start : span.end] for span in found] == ([aside] if aside else [])


@pytest.mark.parametrize(
    ("text", "said", "aside"),
    [
        ("a notice to the board over the fire that killed 16 people on Monday", True, "that killed 16 people on Monday"),
        ("a notice to the board over the fire that killed 16 people on Monday", False, None),
        ("a fire that killed 16 people has been put out", True, "that killed 16 people "),
        ("the board knew that 16 people died", True, None),
    ],
)
def test_what_is_said_may_lack_the_verb_before_an_aside(text: str, said: bool, aside: str | None) -> None:
    start = text.index("16 people")
    measure = Measure("state:dead", Quantity("q", "a", start, start + 9, "16 people", value=16.0, low=16.0, high=16.0, state="dead"))
    found = find_asides(text, "en", Span(0, len(text)), [measure], said=said)
    assert [text[span.start : span.end] for span in found] == ([aside] if aside else [])


def test_what_is_told_around_an_aside_is_words_of_its_own(reporters: Any) -> None:
    page = reporters.Page("a", "शहर में 16 लोगों की जान लेने वाली आग के मालिक को पुलिस ने गिरफ्तार किया।")
    page.figure("16 लोगों", 16.0, state="dead", of="लोगों")
    told = find_units(page.report(), reporters.index())
    assert {unit.figure for unit in told} == {None, 16.0}


def test_an_aside_is_neither_read_nor_compared_with_what_is_told_around_it(reporters: Any) -> None:
    page = reporters.Page("a", "The owners of the mill where a boiler blast killed 16 people have fled to Muscat.", lang="en")
    page.figure("16 people", 16.0, state="dead", of="people")
    report = page.report()
    words = next(unit for unit in find_units(report, reporters.index()) if unit.measure is None)
    assert told_words(words, report.article.text) == "The owners of the mill have fled to Muscat."
    assert words.predicate == "c:flee"


def test_a_figure_knows_the_others_of_its_sentence(reporters: Any) -> None:
    page = reporters.Page("a", "नाव में 19 लोगों की मौत हुई और 7 लोग घायल हुए। घाट पर 2 लोगों की मौत हुई।")
    page.figure("19 लोगों", 19.0, state="dead", of="लोगों")
    page.figure("7 लोग", 7.0, state="injured", of="लोग")
    page.figure("2 लोगों", 2.0, state="dead", of="लोगों")
    abreast = {unit.figure: unit.abreast for unit in find_units(page.report(), reporters.index()) if unit.measure}
    assert abreast == {19.0: {("state:injured", 7.0)}, 7.0: {("state:dead", 19.0)}, 2.0: frozenset()}


def test_two_counts_of_one_sentence_are_parts_of_their_sum(reporters: Any) -> None:
    page = reporters.Page("a", "नाव हादसे में 21 लोगों की मौत हुई। नाव में 19 लोगों की मौत हुई और अस्पताल ले जाते हुए 2 लोगों की मौत हुई। घाट पर 5 लोग घायल हुए।")
    page.figure("21 लोगों", 21.0, state="dead", of="लोगों")
    page.figure("19 लोगों", 19.0, state="dead", of="लोगों")
    page.figure("2 लोगों", 2.0, state="dead", of="लोगों")
    page.figure("5 लोग", 5.0, state="injured", of="लोग")
    parts = {unit.figure: unit.measure.part for unit in find_units(page.report(), reporters.index()) if unit.measure}
    assert parts == {21.0: False, 19.0: True, 2.0: True, 5.0: False}


def test_a_source_may_say_of_one_thing_that_it_was_not(reporters: Any) -> None:
    page = reporters.Page("a", "थाना प्रभारी लीला महतो ने कहा कि लाठीचार्ज नहीं किया गया है।")
    page.said("लाठीचार्ज नहीं किया गया है", (("लीला महतो", "person"),), cue="कहा", polarity="negative")
    assert [unit.polarity for unit in find_units(page.report(), reporters.index()) if unit.attribution] == ["negative"]
