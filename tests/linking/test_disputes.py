"""The disagreements of one story: figures, truth, days."""

from __future__ import annotations

from typing import Any

from srot.linking.claimed import make_claims
from srot.linking.disputes import find_disputes
from srot.linking.happenings import group_happenings
from srot.linking.reports import Report
from srot.records import Disagreement


def disputes(reporters: Any, *reports: Report, values: dict[str, str] | None = None) -> list[Disagreement]:
    names = {"सुल्तान": 1.0, "रीवा": 1.0}
    index = reporters.index(reports=reports, weights={f"ent-{name}": weight for name, weight in names.items()})
    claimed = make_claims("story-1", reports, index, {})
    return find_disputes("story-1", claimed, group_happenings(reports, index), values or {}, index)


def toll(reporters: Any, name: str, number: str, speaker: str, *, day: str = "2024-05-05") -> Report:
    content = f"नाव पलटने से {number} यात्रियों की मौत हुई"
    page = reporters.Page(name, f"{speaker} ने बताया कि {content}।", outlet=f"पत्र {name}", published=day)
    page.figure(f"{number} यात्रियों", float(number), state="dead", of="यात्रियों")
    page.said(content, ((speaker, "person"),), cue="बताया")
    return page.report()


def test_two_tolls_of_two_sources_are_a_dispute_over_a_number(reporters: Any) -> None:
    (found,) = disputes(reporters, toll(reporters, "a", "16", "मोहन राणा"), toll(reporters, "b", "19", "लीला महतो"))
    assert (found.kind, found.nature) == ("number", "conflict")
    assert "यात्रियों" in found.about
    assert [(value.value, value.text, value.articles) for value in found.values] == [
        ("16", "16 यात्रियों", ("art-a",)), ("19", "19 यात्रियों", ("art-b",)),
    ]  # fmt: skip


def test_a_growing_toll_is_an_update(reporters: Any) -> None:
    (found,) = disputes(reporters, toll(reporters, "a", "16", "मोहन राणा"), toll(reporters, "b", "19", "लीला महतो", day="2024-05-07"))
    assert found.nature == "update"


def test_one_report_alone_disputes_nothing(reporters: Any) -> None:
    assert disputes(reporters, toll(reporters, "a", "16", "मोहन राणा")) == []


CONTENT = "सैनिक सीमा पार कर पड़ोसी देश के इलाके में घुसे"


def saying(reporters: Any, name: str, speaker: str, *, cue: str = "कहा", **fields: Any) -> Report:
    page = reporters.Page(name, f"{speaker} ने {cue} कि {CONTENT}।", published="2024-05-05", outlet=f"पत्र {name}")
    page.said(CONTENT, ((speaker, "body"),), cue=cue, **fields)
    return page.report()


def test_a_denial_of_what_another_asserts_is_a_dispute_over_its_truth(reporters: Any) -> None:
    reports = (saying(reporters, "a", "विदेश मंत्रालय"), saying(reporters, "b", "रक्षा विभाग", cue="इनकार किया", polarity="negative"))
    (found,) = disputes(reporters, *reports)
    assert (found.kind, found.nature) == ("polarity", "conflict")
    assert [(value.value, value.articles) for value in found.values] == [("no", ("art-b",)), ("yes", ("art-a",))]


def test_a_silence_is_no_denial(reporters: Any) -> None:
    silent = saying(reporters, "b", "रक्षा विभाग", cue="पुष्टि नहीं की", polarity="negative", modality="silence")
    assert disputes(reporters, saying(reporters, "a", "विदेश मंत्रालय"), silent) == []


def test_a_demand_is_no_assertion(reporters: Any) -> None:
    demand = saying(reporters, "b", "रक्षा विभाग", cue="मांग की", polarity="negative", modality="demanded")
    assert disputes(reporters, saying(reporters, "a", "विदेश मंत्रालय"), demand) == []


def visit(reporters: Any, name: str, words: str, day: str | None) -> Report:
    page = reporters.Page(name, f"सुल्तान {words} राजधानी पहुंचे और रीवा से मिले।", published="2024-05-09", outlet=f"पत्र {name}")
    actors = tuple(page.name(actor) for actor in ("सुल्तान", "रीवा"))
    page.event("मिले", "CONSULT", actors=actors, time=page.time(words, day))
    return page.report()


def test_two_days_of_one_meeting_are_a_dispute_over_its_date(reporters: Any) -> None:
    reports = (visit(reporters, "a", "5 मई को", "2024-05-05"), visit(reporters, "b", "6 मई को", "2024-05-06"))
    (found,) = disputes(reporters, *reports)
    assert (found.kind, found.nature) == ("date", "conflict")
    assert [(value.value, value.text) for value in found.values] == [("2024-05-05", "5 मई को"), ("2024-05-06", "6 मई को")]


def test_a_day_that_linking_resolved_counts_like_a_stated_one(reporters: Any) -> None:
    stated, relative = visit(reporters, "a", "5 मई को", "2024-05-05"), visit(reporters, "b", "सोमवार को", None)
    assert disputes(reporters, stated, relative) == []
    found = disputes(reporters, stated, relative, values={relative.reading.times[0].id: "2024-05-06"})
    assert [item.kind for item in found] == ["date"]


def test_days_known_only_to_the_week_are_not_disputed(reporters: Any) -> None:
    reports = (visit(reporters, "a", "5 मई को", "2024-05-05"), visit(reporters, "b", "पिछले हफ्ते", "2024-05-06/2024-05-12"))
    assert disputes(reporters, *reports) == []


def test_the_day_of_a_count_is_no_day_of_what_is_counted(reporters: Any) -> None:
    counted = visit(reporters, "b", "6 मई को बढ़कर 40 हो गए मेहमानों के साथ", "2024-05-06")
    assert disputes(reporters, visit(reporters, "a", "5 मई को", "2024-05-05"), counted) == []


def test_a_date_points_at_the_claim_that_most_tellings_stand_in(reporters: Any) -> None:
    def told(name: str, words: str, day: str) -> Report:
        page = reporters.Page(name, f"मंत्रालय ने बताया कि सुल्तान {words} रीवा से राजधानी में मिले।", published="2024-05-09", outlet=f"पत्र {name}")
        actors = tuple(page.name(actor) for actor in ("सुल्तान", "रीवा"))
        content = page.said(f"सुल्तान {words} रीवा से राजधानी में मिले", (("मंत्रालय", "body"),), cue="बताया")
        page.event("मिले", "CONSULT", actors=actors, time=page.time(words, day), attribution=content)
        return page.report()

    reports = (told("a", "5 मई को", "2024-05-05"), told("b", "6 मई को", "2024-05-06"))
    (found,) = [item for item in disputes(reporters, *reports) if item.kind == "date"]
    index = reporters.index(reports=reports)
    assert found.claims[0] in {claimed.claim.id for claimed in make_claims("story-1", reports, index, {})}
    assert {origin for value in found.values for origin in value.origins} == {"मंत्रालय"}


def test_a_toll_told_in_two_claims_is_disputed_once(reporters: Any) -> None:
    reports = [toll(reporters, name, number, speaker) for name, number, speaker in (("a", "16", "मोहन राणा"), ("b", "19", "लीला महतो"), ("c", "21", "रानी सेन"))]
    index = reporters.index(reports=reports)
    claimed = [found for report in reports for found in make_claims("story-1", [report], index, {})]
    (found,) = find_disputes("story-1", claimed, [], {}, index)
    assert [value.value for value in found.values] == ["16", "19", "21"]
    assert found.claims == tuple(sorted(item.claim.id for item in claimed))


def test_figures_of_two_years_are_no_dispute_and_of_one_they_are(reporters: Any) -> None:
    def growth(name: str, year: str, value: str, figure: str, speaker: str) -> Report:
        content = f"{year} में देश की वृद्धि दर {figure} प्रतिशत रही"
        page = reporters.Page(name, f"{speaker} ने कहा कि {content}।", published="2024-06-01", outlet=f"पत्र {name}")
        page.time(year, value, grain="year")
        page.figure(f"{figure} प्रतिशत", float(figure), unit="%")
        page.said(content, ((speaker, "body"),), cue="कहा")
        return page.report()

    this, same = growth("a", "2023-24", "2023-04-01/2024-03-31", "8.2", "सांख्यिकी कार्यालय"), growth("b", "2023-24", "2023-04-01/2024-03-31", "7.6", "रिज़र्व बैंक")
    last = growth("c", "2022-23", "2022-04-01/2023-03-31", "7.0", "रिज़र्व बैंक")
    assert [found.nature for found in disputes(reporters, this, same)] == ["conflict"]
    assert disputes(reporters, this, last) == []
