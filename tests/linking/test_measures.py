"""What figures measure in the words of a report: part, scope, place."""

from __future__ import annotations

from typing import Any

import pytest

from srot.linking.units import find_units


def measures(reporters: Any, page: Any) -> list[Any]:
    report = page.report()
    return [unit.measure for unit in find_units(report, reporters.index(reports=(report,))) if unit.measure]


def test_a_figure_that_the_sentence_replaces_is_no_measure(reporters: Any) -> None:
    page = reporters.Page("a", "मृतकों की संख्या 18 से घटाकर 16 कर दी गई, जिला प्रशासन की सूची में दो नाम दोहराए गए थे।")
    page.figure("18", 18.0, state="dead", status="former")
    page.figure("16", 16.0, state="dead")
    assert [measure.quantity.value for measure in measures(reporters, page)] == [16.0]


def test_the_gravely_injured_are_a_measure_of_their_own_beside_more_who_are_injured(reporters: Any) -> None:
    def keys(*counts: tuple[str, float]) -> list[str]:
        page = reporters.Page("a", "नाव पलटने से 30 यात्री घायल हुए। इस हादसे में 9 यात्री गंभीर रूप से घायल हैं।")
        for words, value in counts:
            page.figure(words, value, state="injured", of="यात्री")
        return [measure.key for measure in measures(reporters, page)]

    assert keys(("30 यात्री", 30.0), ("9 यात्री", 9.0)) == ["state:injured", "state:injured:serious"]
    assert keys(("9 यात्री", 9.0)) == ["state:injured"]


def test_a_country_beside_a_figure_is_its_place_only_where_the_words_say_so(reporters: Any) -> None:
    def places(text: str) -> set[str]:
        page = reporters.Page("a", text)
        page.name("नेपाल", "LOC", subtype="country")
        page.figure("16 सैनिक", 16.0, state="dead", of="सैनिक")
        return set(measures(reporters, page)[0].places)

    assert places("झड़प में नेपाल के 16 सैनिक मारे गए हैं।") == set()
    assert places("झड़प के बाद नेपाल में 16 सैनिक मारे गए हैं।") == {"ent-नेपाल"}


@pytest.mark.parametrize(
    ("text", "words", "part"),
    [
        ("नाव हादसे के मृतकों में 7 महिलाएं हैं।", "7 महिलाएं", True),
        ("नाव हादसे में 7 महिलाएं डूब गईं।", "7 महिलाएं", False),
        ("Divers said 7 of the dead were from one village.", "7", True),
        ("From her state alone 7 people were dead, the minister said.", "7", True),
        ("मलबे से सुबह 7 और शव निकाले गए।", "7", True),
        ("पुलिस ने शुक्रवार को 7 और आरोपियों को पकड़ा।", "7", True),
        ("पुलिस ने शुक्रवार को 7 आरोपियों को पकड़ा।", "7", False),
        ("नाव हादसे में 7 और घायल यात्री लाए गए।", "7", False),
        ("Among the missing are 7 labourers from the hill villages, the harbour office said.", "7 labourers", True),
        ("The hill villages accounted for 7 labourers of those missing.", "7 labourers", True),
        ("लापता लोगों में 7 मज़दूर पहाड़ी गांवों के हैं।", "7 मज़दूर", True),
    ],
)
def test_a_part_is_told_by_the_words_around_it(reporters: Any, text: str, words: str, part: bool) -> None:
    page = reporters.Page("a", text, lang="en" if text.isascii() else "hi")
    page.figure(words, 7.0, state="dead")
    assert [measure.part for measure in measures(reporters, page)] == [part]


@pytest.mark.parametrize(("whole", "part"), [("नाव हादसे में 9 लोग मारे गए।", True), ("नाव हादसे की खबर है।", False)])
def test_who_died_where_it_happened_are_a_part_where_the_report_counts_more(reporters: Any, whole: str, part: bool) -> None:
    page = reporters.Page("a", f"{whole} 7 लोगों की मौके पर ही मौत हो गई।")
    if part:
        page.figure("9 लोग", 9.0, state="dead")
    page.figure("7 लोगों", 7.0, state="dead")
    assert measures(reporters, page)[-1].part is part


def test_a_sum_for_those_who_died_in_a_hospital_is_no_other_sum(reporters: Any) -> None:
    page = reporters.Page("a", "Rs 4 lakh each for the kin of those who died at the Rampura hospital; 9 people died in the hospital.", lang="en")
    page.figure("Rs 4 lakh", 400000.0, unit="INR")
    page.figure("9 people", 9.0, state="dead", of="people")
    assert [measure.key for measure in measures(reporters, page)] == ["unit:INR::dead", "state:dead:hospital"]


@pytest.mark.parametrize("died", ["ने मौके पर दम तोड़ दिया", "की मौके पर मौत हो गई"])
def test_who_died_on_the_spot_is_told_in_many_ways(reporters: Any, died: str) -> None:
    page = reporters.Page("a", f"नाव हादसे में 9 लोग मारे गए। 7 लोगों {died}।")
    page.figure("9 लोग", 9.0, state="dead")
    page.figure("7 लोगों", 7.0, state="dead")
    assert measures(reporters, page)[-1].part


@pytest.mark.parametrize(("lead", "part"), [("Among the ", True), ("Of the ", True), ("Doctors saw ", False)])
def test_a_figure_behind_its_whole_is_a_part(reporters: Any, lead: str, part: bool) -> None:
    page = reporters.Page("a", f"{lead}90 injured, 7 sustained serious injuries.", lang="en")
    page.figure("90", 90.0, state="injured")
    page.figure("7", 7.0, state="injured")
    assert [measure.part for measure in measures(reporters, page)] == [False, part]


def test_what_counts_people_of_another_state_is_no_part_of_the_count_before(reporters: Any) -> None:
    page = reporters.Page("a", "नाव हादसे में 19 लोग मरे, जिनमें 3 बच्चे हैं, और 7 घायल हैं।")
    page.figure("19 लोग", 19.0, state="dead", of="लोग")
    page.figure("3 बच्चे", 3.0, state="dead", of="यात्री")
    page.figure("7", 7.0, state="injured")
    assert [measure.part for measure in measures(reporters, page)] == [False, True, False]


def test_this_number_is_of_what_the_number_before_counts(reporters: Any) -> None:
    page = reporters.Page("a", "पुलिस ने कहा कि सुरंग में 36 लोग फंसे हैं। नियंत्रण कक्ष ने यह संख्या 40 बताई है।")
    page.figure("36 लोग", 36.0, state="trapped", of="लोग")
    page.figure("40", 40.0)
    assert [(m.key, m.quantity.value) for m in measures(reporters, page)] == [("state:trapped", 36.0), ("state:trapped", 40.0)]


def test_a_span_of_time_does_not_part_a_figure_from_its_place(reporters: Any) -> None:
    page = reporters.Page("a", "चंदनपुर में 24 घंटे में 90 मिलीमीटर बारिश दर्ज की गई।")
    page.name("चंदनपुर", "LOC")
    page.figure("24 घंटे", 24.0, unit="h")
    page.figure("90 मिलीमीटर", 90.0, unit="mm")
    (measure,) = measures(reporters, page)
    assert (measure.key, measure.places) == ("unit:mm:rain", {"ent-चंदनपुर"})


def test_a_number_that_is_half_of_a_word_counts_nothing(reporters: Any) -> None:
    page = reporters.Page("a", "The death toll in the three-train crash rose to 261 on Saturday.", lang="en")
    page.figure("three", 3.0, state="dead")
    page.figure("261", 261.0, state="injured")
    assert [(measure.key, measure.quantity.value) for measure in measures(reporters, page)] == [("state:dead", 261.0)]


def test_others_in_a_state_of_their_own_are_no_part(reporters: Any) -> None:
    def parts(text: str, second: str) -> list[bool]:
        page = reporters.Page("a", text)
        page.figure("11 लोगों", 11.0, state="dead", of="लोगों")
        page.figure("33", 33.0, state=second)
        return [measure.part for measure in measures(reporters, page)]

    assert parts("नाव पलटने से 11 लोगों की मौत हो गई और 33 अन्य घायल हैं।", "injured") == [False, False]
    assert parts("नाव पलटने से 11 लोगों की मौत हो गई और 33 अन्य की मौत बाद में हुई।", "dead") == [False, True]
    assert parts("नाव डूबने से 11 लोगों की मौत हुई। वहीं 33 अन्य घायल हैं।", "injured") == [False, False]
    assert parts("नाव डूबने से 11 लोगों की मौत हुई। वहीं 33 अन्य की मौत बाद में हुई।", "dead") == [False, True]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("लड़ाई में 20 जवान मारे गए या घायल हुए, प्रवक्ता ने बताया।", "state:dead:either"),
        ("लड़ाई में 20 जवान मारे गए और कई घायल हुए, प्रवक्ता ने बताया।", "state:dead"),
    ],
)
def test_people_of_two_states_are_counted_together(reporters: Any, text: str, key: str) -> None:
    page = reporters.Page("a", text)
    page.figure("20 जवान", 20.0, state="dead")
    assert [measure.key for measure in measures(reporters, page)] == [key]


def keys(reporters: Any, text: str, *figures: tuple[str, float, str | None]) -> list[str]:
    page = reporters.Page("a", text)
    for words, value, unit in figures:
        page.figure(words, value, unit=unit)
    return [measure.key for measure in measures(reporters, page)]


def test_by_how_much_a_rate_moved_is_another_measure_than_where_it_stands(reporters: Any) -> None:
    moved, stands = ("0.25 प्रतिशत", 0.25, "%"), ("6.25 प्रतिशत", 6.25, "%")
    assert keys(reporters, "बैंक ने रेपो दर 0.25 प्रतिशत घटाकर 6.25 प्रतिशत कर दी है।", moved, stands) == ["unit:%:interest:change", "unit:%:interest"]
    assert keys(reporters, "रेपो दर में 0.25 प्रतिशत की कटौती हुई।", moved) == ["unit:%:interest:change"]
    assert keys(reporters, "जीडीपी में 6.25 प्रतिशत की वृद्धि हुई।", stands) == ["unit:%:growth"]


def test_the_growth_of_one_branch_is_not_that_of_the_whole(reporters: Any) -> None:
    grown = ("4.5 प्रतिशत", 4.5, "%")
    assert keys(reporters, "खनन क्षेत्र में 4.5 प्रतिशत की वृद्धि हुई।", grown) == ["unit:%:growth:mining"]
    assert keys(reporters, "खनन और विनिर्माण के बल पर जीडीपी में 4.5 प्रतिशत की वृद्धि हुई।", grown) == ["unit:%:growth"]
    assert keys(reporters, "खनन के जीवीए में 4.5 प्रतिशत की वृद्धि हुई।", grown) == ["unit:%:growth:mining"]


def test_the_one_topic_of_a_sentence_is_that_of_a_percentage_without_one(reporters: Any) -> None:
    found = keys(reporters, "बैंक ने रेपो दर पर फैसला किया, इसे 6.25 प्रतिशत रखा।", ("6.25 प्रतिशत", 6.25, "%"))
    assert found == ["unit:%:interest"]


def test_a_number_that_takes_the_place_of_a_denied_one_measures_the_same(reporters: Any) -> None:
    page = reporters.Page("a", "नाव हादसे में मौतों की संख्या 18 नहीं है, बल्कि 16 है।")
    page.figure("18", 18.0, state="dead", of="मौतों")
    page.figure("16", 16.0)
    assert [(m.key, m.quantity.value) for m in measures(reporters, page)] == [("state:dead", 18.0), ("state:dead", 16.0)]


def test_several_of_something_is_no_count_and_dozens_are(reporters: Any) -> None:
    page = reporters.Page("a", "आंधी में कई मकान गिरे और दर्जनों पेड़ उखड़े।")
    page.figure("कई", None, low=2.0, modifier="vague", of="मकान")
    page.figure("दर्जनों", None, low=20.0, modifier="vague", of="पेड़")
    assert [measure.quantity.text for measure in measures(reporters, page)] == ["दर्जनों"]


def test_a_rate_is_that_of_the_country_before_it(reporters: Any) -> None:
    page = reporters.Page("a", "नेपाल की जीडीपी वृद्धि दर 4.6 प्रतिशत और भूटान की 5.2 प्रतिशत रही।")
    page.name("नेपाल", "LOC", subtype="country")
    page.name("भूटान", "LOC", subtype="country")
    page.figure("4.6 प्रतिशत", 4.6, unit="%")
    page.figure("5.2 प्रतिशत", 5.2, unit="%")
    assert [(m.key, set(m.places)) for m in measures(reporters, page)] == [("unit:%:growth", {"ent-नेपाल"}), ("unit:%:growth", {"ent-भूटान"})]


def test_a_rate_of_which_only_the_subject_is_told_measures_what_the_one_before_it_does(reporters: Any) -> None:
    def keys(text: str) -> list[str]:
        page = reporters.Page("a", text)
        page.name("नेपाल", "LOC", subtype="country")
        if "भूटान" in text:
            page.name("भूटान", "LOC", subtype="country")
        page.figure("4.1 प्रतिशत", 4.1, unit="%")
        page.figure("3.2 प्रतिशत", 3.2, unit="%")
        return [measure.key for measure in measures(reporters, page)]

    assert keys("नेपाल की विकास दर 4.1 प्रतिशत और भूटान की 3.2 प्रतिशत रहेगी।") == ["unit:%:growth", "unit:%:growth"]


@pytest.mark.parametrize(
    ("text", "lang", "key"),
    [
        ("बस में 14 लोग ज़िंदा जल गए", "hi", "state:dead"),
        ("14 people were burnt alive in the bus", "en", "state:dead"),
        ("The toll of people dead remained at 14", "en", "state:dead"),
        ("The remaining 14 people were found dead", "en", "state:dead:rest"),
    ],
)
def test_who_died_alive_is_no_survivor_and_a_toll_that_stands_no_rest(reporters: Any, text: str, lang: str, key: str) -> None:
    page = reporters.Page("a", text, lang=lang)
    page.figure("14", 14.0, of="लोग" if lang == "hi" else "people", state="dead")
    report = page.report()
    index = reporters.index(reports=(report,))
    assert [unit.measure.key for unit in find_units(report, index) if unit.measure] == [key]


def test_a_count_that_a_body_gives_is_of_what_was_counted_before(reporters: Any) -> None:
    page = reporters.Page("a", "बाढ़ में 52 लोगों की मौत हो गई। मंत्री नवीन झा ने कहा कि राज्य सरकार का आंकड़ा 46 का है।")
    page.figure("52 लोगों", 52.0, state="dead", of="लोगों")
    page.figure("46", 46.0)
    assert [measure.key for measure in measures(reporters, page)] == ["state:dead", "state:dead"]


def test_the_gravely_injured_are_no_part_however_they_are_told(reporters: Any) -> None:
    page = reporters.Page("a", "हादसे में 30 यात्री घायल हुए, जिनमें 9 की हालत गंभीर है।")
    page.figure("30 यात्री", 30.0, state="injured", of="यात्री")
    page.figure("9", 9.0, state="injured")
    assert [(measure.key, measure.part) for measure in measures(reporters, page)][1] == ("state:injured:serious", False)


@pytest.mark.parametrize(
    ("text", "words", "value", "state", "part"),
    [
        ("छापे में एक युवक पकड़ा गया।", "एक", 1.0, "arrested", False),
        ("छापे में गिरफ्तार किए गए एक युवक की तबीयत बिगड़ गई।", "एक", 1.0, "arrested", True),
        ("छापे में गिरफ्तार किए गए तीन युवक छूट गए।", "तीन", 3.0, "arrested", False),
        ("छापे में एक युवक गिरफ्तार किया गया।", "एक", 1.0, "arrested", False),
        ("घायलों में से पांच को छुट्टी दे दी गई।", "पांच", 5.0, "discharged", False),
        ("घायलों में से पांच की मौत हो गई।", "पांच", 5.0, "dead", True),
    ],
)
def test_who_is_told_of_by_his_state_is_no_count(reporters: Any, text: str, words: str, value: float, state: str, part: bool) -> None:
    page = reporters.Page("a", text)
    page.figure(words, value, of="युवक", state=state)
    assert [measure.part for measure in measures(reporters, page)] == [part]


@pytest.mark.parametrize(
    ("lang", "text", "words", "of", "key"),
    [
        ("hi", "नाव पर 21 लोग सवार थे।", "21", "लोग", "state:aboard:c:boat"),
        ("hi", "18 लोगों को ले जा रही एक नाव झील में डूब गई।", "18", "लोगों", "state:aboard:c:boat"),
        ("en", "A boat carrying 25 passengers capsized.", "25", "passengers", "state:aboard:c:boat"),
        ("en", "The bus had 40 people on board.", "40", "people", "state:aboard:c:bus"),
        ("en", "The plane was carrying 75 passengers.", "75", "passengers", "state:aboard:c:plane:passengers"),
        ("en", "The plane was carrying 81 passengers and crew.", "81", "passengers", "state:aboard:c:plane"),
        ("en", "There were 81 people on board the plane.", "81", "people", "state:aboard:c:plane"),
        ("hi", "विमान में 75 यात्री सवार थे।", "75", "यात्री", "state:aboard:c:plane:passengers"),
        ("hi", "विमान में 81 लोग सवार थे।", "81", "लोग", "state:aboard:c:plane"),
        ("en", "A bus carrying 40 crates overturned.", "40", "crates", "of:crate:"),
        ("hi", "नाव से 18 लोगों ने नदी पार की।", "18", "लोगों", "of:c:people:"),
    ],
)
def test_those_aboard_are_one_count_of_each_carrier(reporters: Any, lang: str, text: str, words: str, of: str, key: str) -> None:
    page = reporters.Page("a", text, lang=lang)
    page.figure(words, float(words), of=of)
    assert [measure.key for measure in measures(reporters, page)] == [key]


@pytest.mark.parametrize(("lang", "text"), [("en", "The boat was carrying 25 passengers and 3 sailors."), ("hi", "नाव पर 25 यात्री और 3 नाविक सवार थे।")])
def test_passengers_beside_a_crew_are_not_all_aboard(reporters: Any, lang: str, text: str) -> None:
    page = reporters.Page("a", text, lang=lang)
    page.figure("25", 25.0, of="passengers" if lang == "en" else "यात्री")
    page.figure("3", 3.0, of="sailors" if lang == "en" else "नाविक")
    assert next(measure.key for measure in measures(reporters, page)) == "of:c:passenger:"


@pytest.mark.parametrize(("words", "of", "count"), [("the two leaders", "leaders", 0), ("two bridges", "bridges", 1)])
def test_two_who_are_taken_up_by_their_number_are_no_measure(reporters: Any, words: str, of: str, count: int) -> None:
    page = reporters.Page("a", f"No call about {words} was made by the ministry on Monday.", lang="en")
    page.figure("two", 2.0, of=of)
    report = page.report()
    assert sum(unit.measure is not None for unit in find_units(report, reporters.index(reports=(report,)))) == count


@pytest.mark.parametrize(
    ("text", "lang", "of", "state", "key"),
    [
        ("14 gunmen were arrested in the hills", "en", "gunmen", "arrested", "state:arrested"),
        ("14 rebels surrendered before the governor", "en", "rebels", "surrendered", "state:surrendered"),
        ("14 gunmen were killed in the hills", "en", "gunmen", "dead", "state:dead:militants"),
        ("सेना ने 14 अपहरणकर्ताओं को मार गिराया", "hi", "अपहरणकर्ताओं", "dead", "state:dead:militants"),
        ("The remaining 14 miners are missing", "en", "miners", "missing", "state:missing"),
        ("The remaining 14 miners were found dead", "en", "miners", "dead", "state:dead:rest"),
    ],
)
def test_whoever_is_caught_is_a_culprit_and_whoever_remains_missing_is_all_who_are(
    reporters: Any, text: str, lang: str, of: str, state: str, key: str
) -> None:
    page = reporters.Page("a", text, lang=lang)
    page.figure("14", 14.0, of=of, state=state)
    assert [measure.key for measure in measures(reporters, page)] == [key]


def test_what_happened_on_the_first_day_is_a_part_of_all(reporters: Any) -> None:
    for text, part in (("On the first day alone, 14 miners were rescued", True), ("In all, 14 miners were rescued", False)):
        page = reporters.Page("a", text, lang="en")
        page.figure("14", 14.0, of="miners", state="rescued")
        assert [measure.part for measure in measures(reporters, page)] == [part]


@pytest.mark.parametrize(("joint", "key"), [("including", "state:injured:police"), ("and spoke to", "of:c:official::police")])
def test_who_is_among_the_harmed_was_harmed(reporters: Any, joint: str, key: str) -> None:
    page = reporters.Page("a", f"The mob caused injuries to 60 others, {joint} 40 police officers, at the market.", lang="en")
    page.figure("60", 60.0, state="injured", of="others")
    page.figure("40", 40.0, of="police officers")
    assert [measure.key for measure in measures(reporters, page)][1:] == [key]
