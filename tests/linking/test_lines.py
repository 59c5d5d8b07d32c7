"""The lines that claims are read from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from srot.linking.lines import find_line, make_line
from srot.linking.reports import Report
from srot.linking.units import find_units


def read(reporters: Any, report: Report, position: int = 0) -> str:
    units = find_units(report, reporters.index(reports=(report,)))
    line = make_line(units[position], report)
    assert " ".join(report.article.text[line.span.start : line.span.end].split()) == line.text
    return line.text


def test_a_content_cut_short_is_read_with_its_source_and_cue(reporters: Any) -> None:
    page = reporters.Page("a", "सभापति हरीश डोभाल ने बांध की ऊंचाई बढ़ाने को घाटी के साथ सीधा धोखा बताया, जबकि कंपनी चुप है।")
    page.said("बांध की ऊंचाई बढ़ाने को घाटी के साथ सीधा धोखा", (("हरीश डोभाल", "person"),), cue="बताया")
    assert read(reporters, page.report()) == "सभापति हरीश डोभाल ने बांध की ऊंचाई बढ़ाने को घाटी के साथ सीधा धोखा बताया"


def test_a_whole_content_stands_by_itself_without_quotation_marks(reporters: Any) -> None:
    page = reporters.Page("a", "सभापति हरीश डोभाल ने कहा, \"घाटी के सभी बांध खाली कर दिए गए हैं\"।")
    page.said('"घाटी के सभी बांध खाली कर दिए गए हैं"', (("हरीश डोभाल", "person"),), cue="कहा")
    assert read(reporters, page.report()) == "घाटी के सभी बांध खाली कर दिए गए हैं"


def test_a_content_that_points_back_is_read_with_the_source_that_has_a_name(reporters: Any) -> None:
    page = reporters.Page("a", "सभापति हरीश डोभाल ने कहा कि उनकी समिति घाटी के गांवों में नए घर बनवाएगी।")
    page.said("उनकी समिति घाटी के गांवों में नए घर बनवाएगी", (("हरीश डोभाल", "person"),), cue="कहा")
    assert read(reporters, page.report()) == "सभापति हरीश डोभाल ने कहा कि उनकी समिति घाटी के गांवों में नए घर बनवाएगी"


def test_a_saying_behind_a_semicolon_is_read_from_there(reporters: Any) -> None:
    page = reporters.Page("a", "नाव घाट से टकराकर नदी में पलट गई; सभापति हरीश डोभाल ने कहा, 'हम पूरी घाटी में इसकी जांच करेंगे।'")
    page.said("हम पूरी घाटी में इसकी जांच करेंगे", (("हरीश डोभाल", "person"),), cue="कहा")
    assert read(reporters, page.report()).startswith("सभापति हरीश डोभाल ने कहा, 'हम पूरी घाटी में")


def test_a_pronoun_behind_a_semicolon_is_read_with_what_stands_before(reporters: Any) -> None:
    page = reporters.Page("a", "सभापति हरीश डोभाल ने घाट का दौरा किया; उन्होंने कहा कि उनकी समिति घाटी में नए घर बनवाएगी।")
    page.said("उनकी समिति घाटी में नए घर बनवाएगी", (("उन्होंने", "person"),), cue="कहा")
    assert read(reporters, page.report()).startswith("सभापति हरीश डोभाल ने घाट का दौरा किया;")


def test_a_dateline_is_no_part_of_the_line(reporters: Any) -> None:
    page = reporters.Page("a", "सोनघाट, 4 मई (भाषा) सोनघाट के पास नाव पलटने से सभी यात्री नदी में बह गए।", credit=("भाषा",))
    assert read(reporters, page.report()) == "सोनघाट के पास नाव पलटने से सभी यात्री नदी में बह गए"


def test_a_quotation_that_the_content_leaves_open_is_closed(reporters: Any) -> None:
    page = reporters.Page("a", "Mayor Ida Holm said the dam was \"a gift to the valley\", and left.", lang="en")
    page.said("the dam was \"a gift to the valley", (("Ida Holm", "person"),), cue="said")
    assert read(reporters, page.report()) == 'the dam was "a gift to the valley"'


def test_a_quotation_is_closed_behind_the_danda_and_one_at_the_head_stays_whole(reporters: Any) -> None:
    page = reporters.Page("a", 'मेयर रीवा नाग ने कहा कि बांध "घाटी के लिए वरदान बन रहा है।" वह चले गए।')
    page.said('बांध "घाटी के लिए वरदान बन रहा है', (("रीवा नाग", "person"),), cue="कहा")
    assert read(reporters, page.report()) == 'बांध "घाटी के लिए वरदान बन रहा है।"'
    page = reporters.Page("a", 'मेयर रीवा नाग ने कहा कि "बांध अभियान" की रकम घाटी में खर्च होगी।')
    page.said('"बांध अभियान" की रकम घाटी में खर्च होगी', (("रीवा नाग", "person"),), cue="कहा")
    assert read(reporters, page.report()) == '"बांध अभियान" की रकम घाटी में खर्च होगी'


def test_a_content_without_its_subject_is_read_with_it(reporters: Any) -> None:
    page = reporters.Page("a", "The arrested doctor, Ida Holm, had reportedly prescribed the grey syrup to most of the valley.", lang="en")
    page.said("had reportedly prescribed the grey syrup to most of the valley", (("reportedly", "hearsay"),), cue="reportedly")
    assert read(reporters, page.report()) == "The arrested doctor, Ida Holm, had reportedly prescribed the grey syrup to most of the valley"


def test_words_that_only_present_a_content_are_left_out(reporters: Any) -> None:
    page = reporters.Page("a", "पंचायत के पर्चे में लिखा है, जाहिर है कि ठेकेदार ने घाटी का पुराना बांध तोड़ा।")
    page.said("जाहिर है कि ठेकेदार ने घाटी का पुराना बांध तोड़ा", (("पंचायत के पर्चे", "document"),), cue="लिखा है")
    assert read(reporters, page.report()) == "ठेकेदार ने घाटी का पुराना बांध तोड़ा"


def test_a_reason_is_read_without_its_conjunction(reporters: Any) -> None:
    page = reporters.Page("a", "मेयर रीवा नाग के अनुसार, यह पहली यात्रा है, क्योंकि बाढ़ में घाटी के सभी पुल बह गए थे।")
    page.said("क्योंकि बाढ़ में घाटी के सभी पुल बह गए थे", (("रीवा नाग", "person"),), cue="के अनुसार")
    assert read(reporters, page.report()) == "बाढ़ में घाटी के सभी पुल बह गए थे"


def test_of_two_lines_the_whole_one_in_the_preferred_language_is_taken(reporters: Any) -> None:
    short = reporters.Page("a", "सोनघाट नाव हादसे में चौदह यात्री लापता")
    whole = reporters.Page("b", "सोनघाट में नाव पलटने के बाद चौदह यात्री लापता हैं और तलाश चल रही है।")
    english = reporters.Page("c", "Fourteen passengers are missing after a ferry sank near Songhat.", lang="en")
    reports = {report.id: report for report in (short.report(), whole.report(), english.report())}
    index = reporters.index(reports=tuple(reports.values()))
    units = [unit for report in reports.values() for unit in find_units(report, index)]
    assert {unit.report for unit in units} == set(reports)
    assert find_line(units, reports).unit.report == whole.article.id


def test_a_claim_is_not_read_from_words_that_deny_its_figure(reporters: Any) -> None:
    denied = reporters.Page("a", "जांच समिति ने कहा कि सोनघाट में मृतकों की संख्या 36 नहीं है।")
    denied.figure("36", 36.0, state="dead", of="मृतकों")
    denied.said("सोनघाट में मृतकों की संख्या 36 नहीं है", (("जांच समिति", "body"),), cue="कहा")
    told = [reporters.Page(name, f"सोनघाट में नाव पलटने से {n} लोगों की मौत हो गई।") for name, n in (("b", 36), ("c", 34))]
    for page, n in zip(told, (36, 34), strict=True):
        page.figure(f"{n} लोगों", float(n), state="dead", of="लोगों")
    reports = {report.id: report for report in (page.report() for page in (denied, *told))}
    index = reporters.index(reports=tuple(reports.values()))
    units = [unit for report in reports.values() for unit in find_units(report, index) if unit.measure]
    assert len(units) == 3
    assert find_line(units, reports).text == "सोनघाट में नाव पलटने से 36 लोगों की मौत हो गई"


def test_a_figure_whose_sentence_is_taken_is_read_from_its_clause(reporters: Any) -> None:
    page = reporters.Page("a", "सोनघाट में नाव पलटने से 16 लोगों की मौत हो गई और 9 लोग घायल हैं।")
    page.figure("16 लोगों", 16.0, state="dead", of="लोगों")
    page.figure("9 लोग", 9.0, state="injured", of="लोग")
    report = page.report()
    dead, injured = find_units(report, reporters.index(reports=(report,)))
    first = find_line([dead], {report.id: report})
    assert first.text == "सोनघाट में नाव पलटने से 16 लोगों की मौत हो गई और 9 लोग घायल हैं"
    assert find_line([injured], {report.id: report}, {report.id: {first.span}}).text == "9 लोग घायल हैं"


def test_a_figure_between_marks_is_read_from_there_with_its_cue(reporters: Any) -> None:
    page = reporters.Page("a", "जिलाधिकारी ने चार यात्रियों की मौत की पुष्टि की है, 30 यात्री लापता बताए जा रहे हैं।")
    page.figure("चार यात्रियों", 4.0, state="dead", of="यात्रियों")
    page.figure("30 यात्री", 30.0, state="missing", of="यात्री")
    page.said("चार यात्रियों की मौत", (("जिलाधिकारी", "person"),), cue="पुष्टि की है")
    page.said("30 यात्री लापता", (("बताए", "hearsay"),), cue="बताए जा रहे हैं")
    report = page.report()
    units = {unit.figure: unit for unit in find_units(report, reporters.index(reports=(report,)))}
    first = find_line([units[4.0]], {report.id: report})
    assert first.text == "जिलाधिकारी ने चार यात्रियों की मौत की पुष्टि की है"
    taken = {report.id: {first.span}}
    assert find_line([units[30.0]], {report.id: report}, taken).text == "30 यात्री लापता बताए जा रहे हैं"


def test_a_figure_without_a_clause_of_its_own_keeps_its_sentence(reporters: Any) -> None:
    page = reporters.Page("a", "सोनघाट प्रशासन घाट पर 50 गोताखोर और 10 नाविक भेजेगा।")
    page.figure("50 गोताखोर", 50.0, of="गोताखोर")
    page.figure("10 नाविक", 10.0, of="नाविक")
    report = page.report()
    divers, sailors = find_units(report, reporters.index(reports=(report,)))
    first = find_line([divers], {report.id: report})
    assert find_line([sailors], {report.id: report}, {report.id: {first.span}}).text == first.text


def test_a_clause_whose_subject_is_the_pronoun_before_it_is_read_with_its_sentence(reporters: Any) -> None:
    page = reporters.Page("a", 'सभापति हरीश डोभाल ने इसे ऐसा कदम बताया, जो "घाटी को खतरे में डालने वाला काम है"।')
    page.said('"घाटी को खतरे में डालने वाला काम है"', (("हरीश डोभाल", "person"),), cue="बताया")
    assert read(reporters, page.report()).startswith("सभापति हरीश डोभाल ने इसे")


def test_what_points_back_is_read_from_the_sentence_that_names_its_source(reporters: Any) -> None:
    page = reporters.Page("a", "सभापति हरीश डोभाल ने बांध का काम रोका है। साथ ही इसे घाटी का अपमान बताया है।")
    page.said("इसे घाटी का अपमान", (("हरीश डोभाल", "person"),), cue="बताया है")
    report = page.report()
    units = [unit for unit in find_units(report, reporters.index(reports=(report,))) if unit.attribution]
    assert make_line(units[0], report).text == "सभापति हरीश डोभाल ने बांध का काम रोका है। साथ ही इसे घाटी का अपमान बताया है"


def test_a_source_that_is_carried_over_is_looked_for_in_the_sentences_before(reporters: Any) -> None:
    page = reporters.Page("a", "सभापति हरीश डोभाल ने बांध का काम रोका है। साथ ही इसे घाटी का अपमान बताया है।")
    page.said("इसे घाटी का अपमान", (("हरीश डोभाल", "person"),), cue="बताया है")
    found = page.report()
    said = found.reading.attributions[0]
    unsaid = replace(said.chains[0][0], start=said.start, end=said.start)
    report = replace(found, reading=replace(found.reading, attributions=(replace(said, chains=((unsaid,),)),)))
    units = [unit for unit in find_units(report, reporters.index(reports=(report,))) if unit.attribution]
    assert make_line(units[0], report).text.startswith("सभापति हरीश डोभाल ने बांध")


def test_narration_that_points_back_is_read_with_the_sentence_before_it(reporters: Any) -> None:
    page = reporters.Page("a", "घाटी और नगर के बीच जल समझौता हुआ है। इसके तहत दोनों मिलकर बांध बनवाएंगे और चलाएंगे।")
    report = page.report()
    second = find_units(report, reporters.index(reports=(report,)))[-1]
    assert make_line(second, report).text == report.article.text.rstrip("।")


def test_a_pronoun_before_a_noun_needs_no_sentence_before_it(reporters: Any) -> None:
    page = reporters.Page("a", "नगर में कल बाजार बंद रहा। इस बांध के लिए दोनों गांव मिलकर पैसा देंगे।")
    report = page.report()
    second = find_units(report, reporters.index(reports=(report,)))[-1]
    assert make_line(second, report).text == "इस बांध के लिए दोनों गांव मिलकर पैसा देंगे"


def test_a_claim_of_a_figure_is_read_where_the_figure_stands_and_first(reporters: Any) -> None:
    told = reporters.Page("a", "चंदनपुर के घाट पर रविवार शाम बड़ा नाव हादसा हुआ है।")
    late = reporters.Page("b", "चंदनपुर में 4 नावें टकराईं जिससे 16 लोगों की मौत हो गई।")
    late.figure("4 नावें", 4.0, of="नावें")
    late.figure("16 लोगों", 16.0, state="dead", of="लोगों")
    early = reporters.Page("c", "चंदनपुर में नाव टकराने से 16 लोगों की मौत हो गई।")
    early.figure("16 लोगों", 16.0, state="dead", of="लोगों")
    reports = {page.article.id: page.report() for page in (told, late, early)}
    index = reporters.index(reports=tuple(reports.values()))
    units = [unit for report in reports.values() for unit in find_units(report, index) if unit.figure in (None, 16.0)]
    assert find_line(units, reports).unit.report == "art-c"
    assert "16" in find_line([unit for unit in units if unit.report != "art-c"], reports).text


def test_a_run_on_sentence_is_read_only_where_there_is_no_other_line(reporters: Any) -> None:
    first, second = "सोनघाट में नाव पलटने से सभी यात्री नदी में बह गए हैं", "मेले में आए व्यापारी, पुजारी, गायक, बच्चे और बूढ़े बड़े चाव से दुकानें, झूले, मिठाइयां और खिलौने देखते घूमते थे"
    run_on = f"{first} जहां कल तक पूरे दिन और आधी रात तक भी {second}"
    told = (f"{first}।", f"{second}।", f"मेयर ने कहा कि {run_on}।")
    assert _read_report(reporters, told, said=run_on) != "art-c"
    assert _read_report(reporters, told[2:], said=run_on) == "art-a"


def _read_report(reporters: Any, told: Sequence[str], said: str = "") -> str:
    """The report that the claim of all these texts is read from; `said` is what a mayor says in the last."""
    pages = [reporters.Page(name, text) for name, text in zip("abcd", told, strict=False)]
    if said:
        pages[-1].said(said, (("मेयर", "person"),), cue="कहा")
    reports = {page.article.id: page.report() for page in pages}
    index = reporters.index(reports=tuple(reports.values()))
    return find_line([unit for report in reports.values() for unit in find_units(report, index)], reports).unit.report


def test_a_clause_that_only_relates_is_read_with_the_main_one(reporters: Any) -> None:
    page = reporters.Page("a", "मेयर ने बताया कि जिस गोदाम में आग लगी थी, वहां 16 मजदूर सोए थे।")
    page.said("जिस गोदाम में आग लगी थी, वहां 16 मजदूर सोए थे", (("मेयर", "person"),), cue="बताया")
    page.figure("16 मजदूर", 16.0, of="मजदूर")
    report = page.report()
    units = find_units(report, reporters.index(reports=(report,)))
    assert all("वहां 16 मजदूर सोए थे" in make_line(unit, report).text for unit in units)


def test_what_somebody_calls_a_thing_in_front_of_his_name_is_read_to_the_end_of_the_sentence(reporters: Any) -> None:
    page = reporters.Page("a", "Terming it an unfortunate mishap at sea, Rask said that in two meetings, he had asked for more guards.", lang="en")
    page.said("it an unfortunate mishap at sea", (("Rask", "person"),), cue="Terming")
    report = page.report()
    first = find_units(report, reporters.index(reports=(report,)))[0]
    assert make_line(first, report).text.endswith("more guards")
