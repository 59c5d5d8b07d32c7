"""Who is meant by less than a name."""

from __future__ import annotations

from typing import Any

import pytest

from srot.linking.meant import find_meant
from srot.linking.offices import Offices
from srot.linking.reports import Report
from srot.linking.voiceless import is_pronoun
from srot.records import Link


def meant(reporters: Any, report: Report, position: int = -1) -> Link:
    link = report.reading.attributions[position].chains[0][0]
    return find_meant(link, report, reporters.index(reports=(report,)), Offices()).link


def test_officials_of_a_body_and_its_report_are_the_body(reporters: Any) -> None:
    for words, kind in (("नदी आयोग के अधिकारियों", "unnamed"), ("नदी आयोग की रिपोर्ट", "document")):
        page = reporters.Page("a", f"{words} के अनुसार घाट बंद रहेगा।")
        page.name("नदी आयोग", "ORG")
        page.said("घाट बंद रहेगा", ((words, kind),), cue="के अनुसार")
        found = meant(reporters, page.report())
        assert (found.name, found.kind) == ("नदी आयोग", "body")


def test_news_from_a_body_is_the_body_though_its_country_stands_between(reporters: Any) -> None:
    page = reporters.Page("a", "Updates from Ukraine’s River Rescue Service said the pier was shut.", lang="en")
    page.name("River Rescue Service", "ORG")
    page.said("the pier was shut", (("Updates from Ukraine’s River Rescue Service", "unnamed"),), cue="said")
    found = meant(reporters, page.report())
    assert (found.name, found.kind) == ("River Rescue Service", "body")


def test_headquarters_and_acronyms_are_bodies(reporters: Any) -> None:
    for words, kind in (("regional flood headquarters", "unnamed"), ("the RRS", "person")):
        page = reporters.Page("a", f"According to {words} the pier was shut.", lang="en")
        page.said("the pier was shut", ((words, kind),), cue="According to")
        assert meant(reporters, page.report()).kind == "body"


def test_officers_of_a_force_are_the_force(reporters: Any) -> None:
    for words, name, kind in (("एक वरिष्ठ पुलिस अधिकारी", "पुलिस", "body"), ("वन अधिकारियों", "वन अधिकारियों", "unnamed")):
        page = reporters.Page("a", f"{words} ने बताया कि घाट बंद रहेगा।")
        page.said("घाट बंद रहेगा", ((words, "unnamed"),), cue="बताया")
        found = meant(reporters, page.report())
        assert (found.name, found.kind) == (name, kind)


def test_a_body_further_off_does_not_speak_by_a_report_of_another(reporters: Any) -> None:
    page = reporters.Page("a", "जल दल के केंद्रीय जांच आयोग की रिपोर्ट के अनुसार घाट बंद रहेगा।")
    page.name("जल दल", "ORG")
    page.said("घाट बंद रहेगा", (("जल दल के केंद्रीय जांच आयोग की रिपोर्ट", "document"),), cue="के अनुसार")
    assert meant(reporters, page.report()).kind == "document"


def test_the_agency_is_the_body_that_spoke_before(reporters: Any) -> None:
    page = reporters.Page("a", "Starflight said the probe was lost. Contact broke off on Sunday, according to the agency.", lang="en")
    page.said("the probe was lost", (("Starflight", "body"),), cue="said")
    page.said("Contact broke off on Sunday", (("the agency", "body"),), cue="according to")
    assert meant(reporters, page.report()).name == "Starflight"


def test_the_agency_is_that_of_the_credit_where_no_other_is_named(reporters: Any) -> None:
    page = reporters.Page("a", "सोनघाट, 4 मई (भाषा) जल मंत्रालय ने बैठक की। एजेंसी के अनुसार घाट बंद रहेगा।", credit=("भाषा",))
    page.name("जल मंत्रालय", "ORG")
    page.said("घाट बंद रहेगा", (("एजेंसी", "agency"),), cue="के अनुसार")
    found = meant(reporters, page.report())
    assert (found.name, found.kind) == ("भाषा", "agency")


def test_a_spokesman_of_nobody_speaks_for_the_body_named_before(reporters: Any) -> None:
    page = reporters.Page("a", "The River Board closed the pier. It stays shut, a spokesperson for the agency said.", lang="en")
    page.name("River Board", "ORG")
    page.said("It stays shut", (("a spokesperson for the agency", "person"),), cue="said")
    found = meant(reporters, page.report())
    assert (found.name, found.kind) == ("River Board", "body")
    alone = reporters.Page("b", "It stays shut, a spokesperson said.", lang="en")
    alone.said("It stays shut", (("a spokesperson", "person"),), cue="said")
    assert meant(reporters, alone.report()).kind == "person"


def test_a_pronoun_that_reading_left_alone_is_the_last_person_of_its_paragraph(reporters: Any) -> None:
    page = reporters.Page("a", "नेता लीला महतो अस्पताल पहुंचीं उन्होंने बताया कि घाट बंद रहेगा।")
    page.name("लीला महतो", "PER")
    page.said("घाट बंद रहेगा", (("उन्होंने", "person"),), cue="बताया")
    assert meant(reporters, page.report()).name == "लीला महतो"


def test_a_pronoun_of_nobody_stays_one(reporters: Any) -> None:
    page = reporters.Page("a", "उन्होंने बताया कि घाट बंद रहेगा।")
    page.said("घाट बंद रहेगा", (("उन्होंने", "person"),), cue="बताया")
    report = page.report()
    assert is_pronoun(meant(reporters, report), report)


def test_some_posts_are_no_pronoun(reporters: Any) -> None:
    page = reporters.Page("a", "कुछ पोस्ट में दावा किया गया कि घाट बंद रहेगा।")
    page.said("घाट बंद रहेगा", (("कुछ पोस्ट", "unnamed"),), cue="दावा किया गया")
    report = page.report()
    assert not is_pronoun(meant(reporters, report), report)


def test_a_pronoun_of_no_person_is_the_body_that_spoke_last(reporters: Any) -> None:
    page = reporters.Page("a", "The River Board closed the pier. It warned of fines.", lang="en")
    page.said("closed the pier", (("The River Board", "body"),), cue="closed")
    page.said("of fines", (("It", "unnamed"),), cue="warned")
    found = meant(reporters, page.report())
    assert (found.name, found.kind) == ("The River Board", "body")


def test_news_of_a_body_is_a_document_of_that_body(reporters: Any) -> None:
    for words, kind in (("police reports", "document"), ("media reports", "unnamed"), ("police sources", "unnamed")):
        page = reporters.Page("a", f"The pier was full, {words} said.", lang="en")
        page.said("The pier was full", ((words, "unnamed"),), cue="said")
        assert meant(reporters, page.report()).kind == kind


def test_an_update_of_a_body_and_the_post_are_documents_that_speak_for_it(reporters: Any) -> None:
    page = reporters.Page("a", "The latest update by the River Board said the pier is shut. It opens on Friday, the post added.", lang="en")
    page.name("River Board", "ORG")
    page.said("the pier is shut", (("The latest update by the River Board", "unnamed"),), cue="said")
    page.said("It opens on Friday", (("the post", "outlet"),), cue="added")
    report = page.report()
    assert (meant(reporters, report, 0).name, meant(reporters, report, 0).kind) == ("River Board", "body")
    assert meant(reporters, report, 1).kind == "document"


def test_what_was_taken_for_a_person_and_is_the_name_of_a_body_is_that_body(reporters: Any) -> None:
    page = reporters.Page("a", "The RBX said the pier is shut.", lang="en")
    page.name("RBX", "ORG", name="River Board of Xanadu")
    page.said("the pier is shut", (("The RBX", "person"),), cue="said")
    found = meant(reporters, page.report())
    assert (found.name, found.kind) == ("River Board of Xanadu", "body")


def test_a_bare_statement_is_of_whom_a_sentence_before_tells_to_have_made_one(reporters: Any) -> None:
    words = "Ravi Sen said the pier was safe. The River Board put out a statement after his words. The statement said the pier was shut."
    page = reporters.Page("a", words, lang="en")
    page.name("Ravi Sen", "PER")
    page.name("River Board", "ORG")
    page.said("the pier was safe", (("Ravi Sen", "person"),), cue="said")
    page.said("the pier was shut", (("The statement", "document"),), cue="said")
    found = meant(reporters, page.report())
    assert (found.name, found.kind) == ("River Board", "body")


def test_an_official_statement_is_of_the_body_that_spoke_last_and_of_no_person(reporters: Any) -> None:
    words = "जल निगम ने कहा कि घाट खाली है। मोहन राणा ने कहा कि नाव बंधी है। सरकारी बयान में कहा गया है कि पुल बंद है।"
    page = reporters.Page("a", words)
    page.name("जल निगम", "ORG")
    page.name("मोहन राणा", "PER")
    page.said("घाट खाली है", (("जल निगम", "body"),), cue="कहा")
    page.said("नाव बंधी है", (("मोहन राणा", "person"),), cue="कहा")
    page.said("पुल बंद है", (("सरकारी बयान", "document"),), cue="कहा गया है")
    found = meant(reporters, page.report(), 2)
    assert (found.name, found.kind) == ("जल निगम", "body")


def test_a_body_of_the_gazetteer_stays_one_though_its_name_ends_in_people(reporters: Any) -> None:
    for words in ("South Korea's Joint Chiefs of Staff", "The South Korean Joint Chiefs of Staff", "Seoul's Joint Chiefs of Staff (JCS)"):
        page = reporters.Page("a", f"{words} said the drill was over.", lang="en")
        page.name("Joint Chiefs of Staff", "ORG", gazetteer="body.jcs-kr")
        if "Seoul" in words:
            page.name("Seoul", "LOC")
        page.said("the drill was over", ((words, "unnamed"),), cue="said")
        found = meant(reporters, page.report())
        assert (found.name, found.kind) == ("Joint Chiefs of Staff", "body")


def test_people_of_a_body_are_not_the_body(reporters: Any) -> None:
    page = reporters.Page("a", "Neighbours of the Joint Chiefs of Staff said the drill was over.", lang="en")
    page.name("Joint Chiefs of Staff", "ORG", gazetteer="body.jcs-kr")
    page.said("the drill was over", (("Neighbours of the Joint Chiefs of Staff", "unnamed"),), cue="said")
    assert meant(reporters, page.report()).kind == "unnamed"


def test_the_word_before_an_office_that_makes_it_a_lower_one_belongs_to_it(reporters: Any) -> None:
    for words, name in (("अतिरिक्त पुलिस महानिदेशक", "अतिरिक्त पुलिस महानिदेशक"), ("कल पुलिस महानिदेशक", "पुलिस महानिदेशक")):
        page = reporters.Page("a", f"{words} ने कहा कि घाट बंद रहेगा।")
        page.said("घाट बंद रहेगा", (("पुलिस महानिदेशक", "person"),), cue="कहा")
        assert meant(reporters, page.report()).name == name


def test_a_name_that_opens_like_a_countrys_is_a_persons_behind_an_office(reporters: Any) -> None:
    page = reporters.Page("a", "Spokeswoman Mali Sorata said the pier is shut.", lang="en")
    page.name("Mali", "LOC", subtype="country")
    page.said("the pier is shut", (("Mali Sorata", "person"),), cue="said")
    found = meant(reporters, page.report())
    assert (found.name, found.kind) == ("Mali Sorata", "person")


def test_officials_of_the_police_of_a_place_are_that_police(reporters: Any) -> None:
    page = reporters.Page("a", "Senior West Bengal Police officials said the pier was shut.", lang="en")
    page.said("the pier was shut", (("Senior West Bengal Police officials", "unnamed"),), cue="said")
    found = meant(reporters, page.report())
    assert (found.name, found.kind) == ("West Bengal Police", "body")


def test_a_name_with_an_office_behind_it_is_that_name(reporters: Any) -> None:
    page = reporters.Page("a", "The pier is safe, Mohan Lal Rana Chairman of the port said.", lang="en")
    page.name("Mohan Lal Rana", "PER")
    page.said("The pier is safe", (("Mohan Lal Rana Chairman", "person"),), cue="said")
    assert meant(reporters, page.report()).name == "Mohan Lal Rana"


@pytest.mark.parametrize(
    ("words", "lang", "name"),
    [
        ("the findings of the panel", "en", "the panel"),
        ("a three-member committee looking into the leak", "en", "a three-member committee"),
        ("जांच समिति के निष्कर्षों", "hi", "जांच समिति"),
    ],
)
def test_a_panel_is_called_by_its_own_words_alone(reporters: Any, words: str, lang: str, name: str) -> None:
    page = reporters.Page("a", f"{words}: the pier was weak.", lang=lang)
    page.said("the pier was weak", ((words, "unnamed"),), cue=":")
    found = meant(reporters, page.report())
    assert (found.name, found.kind) == (name, "body")


def test_a_pronoun_of_two_reports_means_in_each_whom_that_report_named(reporters: Any) -> None:
    reports = []
    for name, person in (("a", "मीरा नेगी"), ("b", "गीता नेगी")):
        page = reporters.Page(name, f"{person} घाट पर पहुंचीं। उन्होंने कहा कि घाट बंद रहेगा।")
        page.name(person, "PER")
        page.said("घाट बंद रहेगा", (("उन्होंने", "person"),), cue="कहा")
        reports.append(page.report())
    offices, index = Offices(), reporters.index(reports=tuple(reports))
    links = [report.reading.attributions[-1].chains[0][0] for report in reports]
    asked = [[find_meant(link, report, index, offices).link.name for link, report in zip(links, reports, strict=True)] for _ in range(2)]
    assert links[0] == links[1]
    assert asked == [["मीरा नेगी", "गीता नेगी"]] * 2


@pytest.mark.parametrize(
    ("words", "name", "kind"),
    [
        ("latest updates", "River Board", "body"),
        ("latest updates", None, "document"),
    ],
)
def test_a_document_is_of_the_body_that_is_told_behind_it_to_have_made_it(reporters: Any, words: str, name: str | None, kind: str) -> None:
    made = "provided by the" if name else "seen by the"
    page = reporters.Page("a", f"According to {words} {made} River Board, the pier is shut.", lang="en")
    page.name("River Board", "ORG")
    page.said("the pier is shut", ((words, "unnamed"),), cue="According to")
    found = meant(reporters, page.report())
    assert (found.name, found.kind) == (name or words, kind)


def test_a_speaker_is_called_by_his_name_without_where_or_when_he_spoke(reporters: Any) -> None:
    page = reporters.Page("a", "Mohan Rana at the fair said the pier was shut.", lang="en")
    page.name("Mohan Rana", "PER")
    page.said("the pier was shut", (("Mohan Rana at the fair", "person"),), cue="said")
    assert meant(reporters, page.report()).name == "Mohan Rana"


def test_what_is_but_called_official_is_a_paper_where_its_last_word_tells_one(reporters: Any) -> None:
    for words, kind in (("an official government announcement", "document"), ("a government official", "unnamed")):
        page = reporters.Page("a", f"According to {words} the pier was shut.", lang="en")
        page.said("the pier was shut", ((words, "unnamed"),), cue="According to")
        assert meant(reporters, page.report()).kind == kind
