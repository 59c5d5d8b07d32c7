"""Entities over made-up reports: who is one, who is not, and why."""

import random
from dataclasses import replace
from pathlib import Path

import pytest

from srot.linking.entities import resolve_entities
from srot.linking.entity_uses import find_row
from srot.linking.reports import Report
from srot.records import Article, Attribution, Credit, Cue, Judgement, Link, Mention, Reading

SEEDS = Path(__file__).parents[2].parent / "shared" / "seeds"


def make_report(name, *mentions, lang="hi", links=(), outlet=None, credit=()):
    """A report with mentions (name, type[, role]) and links (name, kind)."""
    article = Article(name, "", lang=lang, outlet=outlet, credit=tuple(Credit(text, text) for text in credit))
    found = tuple(
        Mention(f"{name}/{place}", name, place, place + 1, text, kind, text, role=role[0] if role else None)
        for place, (text, kind, *role) in enumerate(mentions)
    )
    said = tuple(
        Attribution(f"{name}/a{place}", name, 0, 1, "", "indirect", Cue("कहा", 0, 1), ((Link(text, 0, 1, text, kind),),))
        for place, (text, kind) in enumerate(links)
    )
    return Report(article, Reading(name, lang, mentions=found, attributions=said))


SUMMIT = [
    make_report("a", ("किम जोंग उन", "PER"), ("आंद्रेई बेलौसोव", "PER", "रूसी रक्षा मंत्री"), ("केसीएनए", "ORG"), ("मॉस्को", "LOC"), ("उत्तर कोरिया", "LOC")),
    make_report("b", ("किम जोंग-उन", "PER"), ("बेलूसोव", "PER", "रूसी रक्षा मंत्री"), ("मास्को", "LOC"), ("नॉर्थ कोरिया", "LOC"), ("नो क्वांग-चोल", "PER"),
                links=[("कोरियन सेंट्रल न्यूज एजेंसी", "agency"), ("रूसी रक्षा मंत्री", "person")]),
    make_report("c", ("Kim Jong Un", "PER"), ("Andrei Belousov", "PER"), ("Vladimir Putin", "PER"), ("Kim Yo Jong", "PER"), ("North Korea", "LOC"),
                lang="en", links=[("KCNA", "agency"), ("sources", "unnamed")]),
]  # fmt: skip


def entity_of(index, article, text):
    """The entity of a mention by its words."""
    found = [entity for entity in index.entities if any(form.text == text for form in entity.names)]
    ids = {index.of_name(article, text)}
    assert len(ids & {entity.id for entity in found}) == 1
    return ids.pop()


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (("a", "किम जोंग उन"), ("c", "Kim Jong Un")),
        (("a", "आंद्रेई बेलौसोव"), ("b", "बेलूसोव")),
        (("a", "आंद्रेई बेलौसोव"), ("c", "Andrei Belousov")),
        (("a", "केसीएनए"), ("b", "कोरियन सेंट्रल न्यूज एजेंसी")),
        (("a", "केसीएनए"), ("c", "KCNA")),
        (("a", "मॉस्को"), ("b", "मास्को")),
        (("a", "उत्तर कोरिया"), ("b", "नॉर्थ कोरिया")),
        (("b", "रूसी रक्षा मंत्री"), ("a", "आंद्रेई बेलौसोव")),
    ],
)
def test_one_bearer(left, right):
    index = resolve_entities(SUMMIT)
    assert entity_of(index, *left) == entity_of(index, *right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (("a", "किम जोंग उन"), ("b", "नो क्वांग-चोल")),
        (("c", "Kim Jong Un"), ("c", "Kim Yo Jong")),
        (("c", "Kim Jong Un"), ("c", "Vladimir Putin")),
    ],
)
def test_two_bearers(left, right):
    index = resolve_entities(SUMMIT)
    assert entity_of(index, *left) != entity_of(index, *right)


@pytest.mark.parametrize(
    ("here", "there", "one"),
    [
        (("रघुवीर सिंह", "गोवा के मुख्यमंत्री"), ("रघुवीर सिंह नेगी", "मुख्यमंत्री"), True),
        (("रघुवीर सिंह", "गोवा के मुख्यमंत्री"), ("रघुवीर सिंह नेगी", "उप मुख्यमंत्री"), False),
        (("एन. माधव राव", "पूर्व मुख्यमंत्री"), ("माधव राव", "गोवा के पूर्व मुख्यमंत्री"), True),
        (("एन. माधव राव", "थाना प्रभारी"), ("माधव राव", "सांसद"), False),
    ],
)
def test_names_with_a_part_more_are_one_where_both_hold_one_office(here, there, one):
    reports = [make_report(name, (*who[:1], "PER", who[1]), ("पणजी", "LOC")) for name, who in (("a", here), ("b", there))]
    index = resolve_entities(reports)
    assert (entity_of(index, "a", here[0]) == entity_of(index, "b", there[0])) == one


def test_a_body_whose_letters_a_table_spells_out_is_no_other_with_these_letters():
    index = resolve_entities([make_report("a", ("सीबीआई", "ORG"), ("सेंट्रल बैंक ऑफ इंडिया", "ORG"), ("केंद्रीय अन्वेषण ब्यूरो", "ORG"))])
    assert entity_of(index, "a", "सीबीआई") == entity_of(index, "a", "केंद्रीय अन्वेषण ब्यूरो") != entity_of(index, "a", "सेंट्रल बैंक ऑफ इंडिया")


def test_every_merge_by_sound_says_why():
    index = resolve_entities(SUMMIT)
    entity = next(entity for entity in index.entities if entity.id == index.of_name("a", "आंद्रेई बेलौसोव"))
    assert any(line.startswith("sounds alike:") for line in entity.why)
    assert "same office: रूसी रक्षा मंत्री" in entity.why
    assert entity.name == "आंद्रेई बेलौसोव"


def test_order_of_reports_does_not_matter():
    expected = resolve_entities(SUMMIT)
    for seed in range(5):
        shuffled = random.Random(seed).sample(SUMMIT, len(SUMMIT))
        found = resolve_entities(shuffled)
        assert found.entities == expected.entities
        assert dict(found.of_mention) == dict(expected.of_mention)


def test_an_id_does_not_change_when_reports_are_added():
    assert resolve_entities(SUMMIT[:1]).of_name("a", "मॉस्को") == resolve_entities(SUMMIT).of_name("a", "मॉस्को")


def test_a_body_that_most_reports_mean_by_its_name_keeps_its_id_whichever_report_is_the_first():
    reports = [make_report(name, ("सोनपुर", "LOC"), ("पटना", "LOC"), links=[("पुलिस", "body")]) for name in "cdefg"]
    other = make_report("b", ("झालरापाटन", "LOC"), ("जयपुर", "LOC"), links=[("पुलिस", "body")])
    earlier = make_report("a", ("सोनपुर", "LOC"), ("पटना", "LOC"), links=[("पुलिस", "body")])
    before, after = resolve_entities([*reports, other]), resolve_entities([*reports, other, earlier])
    assert before.of_name("c", "पुलिस") == after.of_name("a", "पुलिस") == after.of_name("c", "पुलिस")
    assert before.of_name("b", "पुलिस") == after.of_name("b", "पुलिस") != after.of_name("a", "पुलिस")


def test_a_body_without_a_name_keeps_its_id_when_a_report_of_a_later_day_comes_whatever_that_ones_id():
    def dated(name, day):
        report = make_report(name, ("पुलिस", "ORG"), ("माया देवी", "PER"))
        return Report(replace(report.article, published=day), report.reading)

    first, second, later, undated = dated("m", "2024-11-30"), dated("n", "2024-12-01"), dated("a", "2024-12-02"), dated("b", None)
    before, after = (resolve_entities(reports).of_name("m", "पुलिस") for reports in ([first, second], [later, undated, first, second]))
    assert before == after == resolve_entities([later, undated, first]).of_name("a", "पुलिस")
    assert resolve_entities([later, second]).of_name("n", "पुलिस") != before


def test_a_document_that_several_reports_name_in_full_is_one_entity_with_all_its_names():
    index = resolve_entities([make_report(name, lang="en", links=[("a report by the Harbour Board of Mirpur", "document")]) for name in "abc"])
    (found,) = [entity for entity in index.entities if entity.type == "DOC"]
    assert [form.count for form in found.names] == [3]


def test_a_source_with_a_full_name_that_is_mentioned_too_counts_under_it():
    reports = [make_report("a", ("Mira Solanki", "PER"), ("Solanki", "PER"), lang="en", links=[("Mira Solanki", "person")])]
    (found,) = [entity for entity in resolve_entities(reports).entities if entity.type == "PER"]
    assert {form.text: form.count for form in found.names} == {"Mira Solanki": 2, "Solanki": 1}


def test_unnamed_sources_have_no_entity():
    assert resolve_entities(SUMMIT).of_name("c", "sources") is None


def test_bodies_of_one_owner_are_one_group():
    reports = [
        make_report("a", links=[("केसीएनए", "agency"), ("रोडोंग सिनमुन", "outlet"), ("TASS", "agency"), ("आरआईए", "agency"), ("रूस 1", "outlet"), ("सीएनएन", "outlet")]),
        make_report("b", ("दक्षिण कोरिया", "LOC"), ("सियोल", "LOC"), links=[("दक्षिण कोरिया की जासूसी एजेंसी", "body"), ("दक्षिण कोरिया की सरकार", "body")]),
    ]  # fmt: skip
    index = resolve_entities(reports)

    def group(article, name):
        return index.group(index.of_name(article, name))

    assert group("a", "केसीएनए") == group("a", "रोडोंग सिनमुन")
    assert group("a", "TASS") == group("a", "आरआईए") == group("a", "रूस 1")
    assert len({group("a", name) for name in ("केसीएनए", "TASS", "सीएनएन")}) == 3
    assert group("b", "दक्षिण कोरिया") == group("b", "सियोल") == group("b", "दक्षिण कोरिया की सरकार")


def test_what_a_state_body_assesses_for_itself_counts_by_itself():
    links = [("रूसी रक्षा मंत्रालय", "body"), ("रूसी सेना", "body"), ("आईएमडी", "body"), ("एनडीआरएफ", "body"), ("TASS", "agency"), ("रूस की सरकार", "body")]
    index = resolve_entities([make_report("a", links=links)])
    groups = [index.group(index.of_name("a", name)) for name, _ in links]
    assert len(set(groups)) == len(groups) - 1
    assert groups[-1] == groups[-2], "state media speak for their owner"


def test_the_press_office_of_an_army_speaks_for_the_army_and_not_for_its_state():
    index = resolve_entities([make_report("a", links=(("ISPR", "agency"), ("Pakistan Army", "body"), ("Pakistan", "body")), lang="en")])
    office, army, state = (index.group(index.of_name("a", name)) for name in ("ISPR", "Pakistan Army", "Pakistan"))
    assert office == army != state


def test_owners_are_entities_too():
    index = resolve_entities([make_report("a", links=[("TASS", "agency")])])
    ids = {entity.id for entity in index.entities}
    assert all(entity.owner in ids for entity in index.entities if entity.owner)
    assert all(entity.stands_for in ids for entity in index.entities if entity.stands_for)


def test_a_capital_stays_a_place_and_stands_for_its_country():
    index = resolve_entities(SUMMIT)
    moscow = next(entity for entity in index.entities if entity.id == index.of_name("a", "मॉस्को"))
    assert moscow.type == "LOC"
    assert index.name_of(moscow.stands_for) == "रूस"


def test_an_agency_among_describing_words():
    index = resolve_entities([make_report("a", ("TASS", "ORG"), links=[("रूसी राज्य समाचार एजेंसी TASS", "agency")])])
    assert index.of_name("a", "रूसी राज्य समाचार एजेंसी TASS") == index.of_name("a", "TASS")


def test_a_bare_name_joins_the_full_name_whose_company_it_keeps():
    reports = [
        make_report("a", ("रमेश वर्मा", "PER"), ("सोनपुर", "LOC"), ("पटना", "LOC")),
        make_report("b", ("सुरेश वर्मा", "PER"), ("जयपुर", "LOC"), ("झालरापाटन", "LOC")),
        make_report("c", ("वर्मा", "PER"), ("सोनपुर", "LOC"), ("पटना", "LOC")),
    ]
    index = resolve_entities(reports)
    assert index.of_name("c", "वर्मा") == index.of_name("a", "रमेश वर्मा") != index.of_name("b", "सुरेश वर्मा")


def test_a_bare_name_between_two_stays_alone():
    reports = [
        make_report("a", ("रमेश वर्मा", "PER"), ("पटना", "LOC")),
        make_report("b", ("सुरेश वर्मा", "PER"), ("पटना", "LOC")),
        make_report("c", ("वर्मा", "PER"), ("पटना", "LOC")),
    ]
    index = resolve_entities(reports)
    assert len({index.of_name(*use) for use in (("a", "रमेश वर्मा"), ("b", "सुरेश वर्मा"), ("c", "वर्मा"))}) == 3


@pytest.mark.parametrize(("near", "far"), [("b", "c"), ("c", "b")])
def test_whom_a_bare_name_means_does_not_hang_on_those_asked_before(near, far):
    reports = [
        make_report("a", ("रमेश वर्मा", "PER"), ("सोनपुर", "LOC"), ("पटना", "LOC")),
        make_report(near, ("वर्मा", "PER", "विधायक"), ("सोनपुर", "LOC"), ("पटना", "LOC")),
        make_report(far, ("वर्मा", "PER", "विधायक"), ("झालरापाटन", "LOC")),
    ]
    index = resolve_entities(reports)
    assert index.of_name(near, "वर्मा") == index.of_name("a", "रमेश वर्मा") != index.of_name(far, "वर्मा")


def test_a_body_without_a_name_is_one_only_in_one_setting():
    reports = [
        make_report("a", ("सोनपुर", "LOC"), ("पटना", "LOC"), links=[("पुलिस", "body")]),
        make_report("b", ("सोनपुर", "LOC"), ("पटना", "LOC"), links=[("पुलिस", "body")]),
        make_report("c", ("झालरापाटन", "LOC"), ("जयपुर", "LOC"), links=[("पुलिस", "body")]),
    ]
    index = resolve_entities(reports)
    assert index.of_name("a", "पुलिस") == index.of_name("b", "पुलिस") != index.of_name("c", "पुलिस")


def test_a_marathi_ending_is_no_part_of_a_name():
    reports = [make_report("a", ("रशियाने", "LOC"), ("व्लादिवोस्तोकला", "LOC"), lang="mr"), make_report("b", ("रूस", "LOC"), ("व्लादिवोस्तोक", "LOC"))]
    index = resolve_entities(reports)
    assert index.of_name("a", "रशियाने") == index.of_name("b", "रूस")
    assert index.of_name("a", "व्लादिवोस्तोकला") == index.of_name("b", "व्लादिवोस्तोक")


def test_credit_and_outlet_have_entities():
    index = resolve_entities([make_report("a", outlet="दैनिक सवेरा", credit=("एएनआई",))])
    assert index.name_of(index.of_name("a", "एएनआई")) == "एशियन न्यूज इंटरनेशनल"
    assert index.weight(index.of_name("a", "एएनआई")) < 0.1
    assert index.of_name("a", "दैनिक सवेरा")


def test_weights_go_from_persons_to_agencies():
    index = resolve_entities(SUMMIT)
    person, country, agency = (index.weight(index.of_name("a", name)) for name in ("किम जोंग उन", "उत्तर कोरिया", "केसीएनए"))
    assert person > country > agency


def ruling(verdict, left, right):
    return Judgement(f"jud-{verdict}", "entity", verdict, left, right, "asha", "2024-12-01T10:00:00")


def test_a_ruling_keeps_names_apart():
    index = resolve_entities(SUMMIT, [ruling("different", "बेलूसोव", "Andrei Belousov"), ])
    assert index.of_name("b", "बेलूसोव") != index.of_name("c", "Andrei Belousov")


def test_an_article_before_a_body_of_common_words_makes_no_other_body():
    report = make_report("a", ("Rivers Safety Agency", "ORG"), lang="en", links=[("The Rivers Safety Agency", "body")])
    index = resolve_entities([report])
    assert [sorted(form.text for form in entity.names) for entity in index.entities] == [["Rivers Safety Agency", "The Rivers Safety Agency"]]


def test_a_ruling_joins_entities_by_id():
    before = resolve_entities(SUMMIT)
    left, right = before.of_name("c", "Kim Yo Jong"), before.of_name("b", "नो क्वांग-चोल")
    after = resolve_entities(SUMMIT, [ruling("same", left, right)])
    assert after.of_name("c", "Kim Yo Jong") == after.of_name("b", "नो क्वांग-चोल")
    assert any("ruled the same by asha" in entity.why for entity in after.entities)


def test_a_withdrawn_ruling_does_nothing():
    withdrawn = Judgement("j", "entity", "same", "Kim Yo Jong", "नो क्वांग-चोल", "asha", "2024-12-01", withdrawn_at="2024-12-02")
    assert resolve_entities(SUMMIT, [withdrawn]).entities == resolve_entities(SUMMIT).entities


@pytest.mark.skipif(not SEEDS.is_dir(), reason="needs the seeds beside the checkout")
def test_the_seeds():
    from srot.reading.reader import read_article
    from srot.sources import read_sources

    articles = [item for item in read_sources([str(SEEDS)]) if isinstance(item, Article)]
    index = resolve_entities([Report(article, read_article(article)) for article in articles])

    def bearers(*texts):
        return {entity.id for entity in index.entities for form in entity.names if form.text in texts}

    assert len(bearers("आंद्रेई बेलौसोव", "आंद्रेई बेलूसोव")) == 1
    assert len(bearers("केसीएनए", "KCNA", "कोरियन सेंट्रल न्यूज एजेंसी")) == 1
    assert len(bearers("उत्तर कोरिया", "नॉर्थ कोरिया")) == 1
    assert len(bearers("मॉस्को", "मास्को")) == 1
    assert len(bearers("किम जोंग उन", "व्लादिमीर पुतिन", "नो क्वांग-चोल")) == 3


STATES = [
    make_report("a", ("रूस के रक्षा मंत्रालय", "ORG"), ("रक्षा मंत्रालय", "ORG"), ("सुप्रीम कोर्ट", "ORG"), ("दिल्ली", "LOC"), ("पटना", "LOC")),
    make_report("b", ("Russian defence ministry", "ORG"), ("India", "LOC"), lang="en", links=[("The top court", "body")]),
    make_report("c", ("रक्षा मंत्रालय", "ORG"), ("पाकिस्तान", "LOC"), links=[("शीर्ष अदालत", "body")]),
]  # fmt: skip


def test_a_body_of_a_state_is_told_by_what_it_is_and_whose():
    index = resolve_entities(STATES)
    russian = index.of_name("a", "रूस के रक्षा मंत्रालय")
    assert russian == index.of_name("a", "रक्षा मंत्रालय") == index.of_name("b", "Russian defence ministry")
    assert index.of_name("c", "रक्षा मंत्रालय") != russian


def test_a_supreme_court_is_that_of_the_country_a_report_is_set_in():
    index = resolve_entities(located(STATES))
    assert index.of_name("a", "सुप्रीम कोर्ट") == index.of_name("b", "The top court")
    assert index.of_name("c", "शीर्ष अदालत") != index.of_name("a", "सुप्रीम कोर्ट")


def located(reports):
    """The reports with the rows of the tables that reading gives to places."""
    found = [[replace(m, gazetteer=find_row(m.name, "LOC")) if m.type == "LOC" else m for m in report.reading.mentions] for report in reports]
    return [replace(r, reading=replace(r.reading, mentions=tuple(m))) for r, m in zip(reports, found, strict=True)]
