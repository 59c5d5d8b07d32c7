"""Sources without a name, and words that name none at all."""

from __future__ import annotations

from typing import Any

import pytest
from tests.linking.origin_pages import AGENCY, HEARSAY, MAYOR, UNNAMED, count, page, unit_of

from srot.linking.origins import count_origins
from srot.linking.roots import ONE_PRESS, UNKNOWN, find_roots
from srot.linking.units import find_units


def test_reports_without_a_source_are_unknown_and_never_independent(reporters: Any) -> None:
    counted = count(reporters, page(reporters, "a"), page(reporters, "b"), page(reporters, "c", (MAYOR,)))
    assert (counted.independent, counted.unknown) == (1, 2)
    assert counted.origins[-1].kind == UNKNOWN and counted.origins[-1].articles == ("art-a", "art-b")
    assert counted.why == "3 reports, 1 independent origin (लीला महतो) and 2 of unknown origin"


def test_hearsay_names_nobody(reporters: Any) -> None:
    counted = count(reporters, page(reporters, "a", (HEARSAY,)))
    assert (counted.independent, counted.unknown) == (0, 1)


def test_the_words_of_saying_alone_name_nobody(reporters: Any) -> None:
    made = reporters.Page("a", "घाट पर न जाने की अपील की गई है।")
    made.said("घाट पर न जाने", (("अपील की गई है", "unnamed"),), cue="अपील की गई है")
    report = made.report()
    (root,) = find_roots(unit_of(report), report, reporters.index(reports=(report,)))
    assert (root.kind, root.name) == ("unknown", "unknown")


def test_unnamed_sources_have_the_key_of_who_asked_them(reporters: Any) -> None:
    own = [page(reporters, name, (UNNAMED,), outlet=outlet) for name, outlet in (("a", "सांझ"), ("b", "दोपहर"))]
    taken = [page(reporters, name, (UNNAMED, AGENCY), outlet=outlet) for name, outlet in (("c", "सांझ"), ("d", "दोपहर"))]
    index = reporters.index(reports=(*own, *taken))
    keys = [find_roots(unit_of(report), report, index)[0].key for report in (*own, *taken)]
    assert len(set(keys)) == 3 and keys[2] == keys[3]
    assert count(reporters, *own, by="newsroom").independent == 2
    assert count(reporters, *taken, by="newsroom").independent == 1


def test_two_groups_of_unnamed_sources_in_one_report_are_two(reporters: Any) -> None:
    made = reporters.Page("a", "पुल बंद रहेगा, सूत्रों ने बताया, पड़ोसियों ने भी। बड़े सूत्रों का यही कहना है।")
    made.said("पुल बंद रहेगा", (("सूत्रों", "unnamed"),), (("पड़ोसियों", "unnamed"),), (("बड़े सूत्रों", "unnamed"),))
    assert count(reporters, made.report()).independent == 2


def test_what_gives_a_figure_without_speaking_is_no_origin(reporters: Any) -> None:
    page = reporters.Page("a", "A fresh check put the number of drowned at 15, not 16.", lang="en")
    page.said("the number of drowned at 15, not 16", (("A fresh check", "unnamed"),), cue="put")
    report = page.report()
    (unit,) = find_units(report, reporters.index())
    assert [root.kind for root in find_roots(unit, report, reporters.index())] == ["unknown"]


@pytest.mark.parametrize(("words", "known"), [("मीडिया रिपोर्टों", True), ("शुरुआती जानकारी", False), ("पुलिस की रिपोर्टों", True)])
def test_tidings_of_nobody_are_no_origin(reporters: Any, words: str, known: bool) -> None:
    page = reporters.Page("a", f"{words} के अनुसार पुल बंद रहेगा।")
    page.said("पुल बंद रहेगा", ((words, "document"),), cue="के अनुसार")
    report = page.report()
    index = reporters.index(reports=(report,))
    unit = next(unit for unit in find_units(report, index) if unit.attribution)
    assert (find_roots(unit, report, index)[0].kind != UNKNOWN) is known


def test_media_without_names_are_one_source_whoever_passes_them_on(reporters: Any) -> None:
    made = []
    for name, outlet, words, lang in (("a", "सांझ", "मीडिया रिपोर्टों", "hi"), ("b", "दोपहर", "खबरों", "hi"), ("c", "River Mail", "reports", "en")):
        page = reporters.Page(name, f"{words} के अनुसार पुल बंद रहेगा।" if lang == "hi" else f"According to {words} the bridge stays shut.", outlet=outlet, lang=lang)
        page.said("पुल बंद रहेगा" if lang == "hi" else "the bridge stays shut", ((words, "unnamed"),), cue="के अनुसार" if lang == "hi" else "According to")
        made.append(page.report())
    index = reporters.index(reports=made)
    units = [next(unit for unit in find_units(report, index) if unit.attribution) for report in made]
    roots = {unit.id: find_roots(unit, report, index) for unit, report in zip(units, made, strict=True)}
    counted = count_origins(roots, units, index)
    assert (counted.independent, counted.unknown) == (1, 0) and counted.origins[0].kind == "unnamed"


def test_state_media_speak_for_their_state_and_the_police_by_their_reports(reporters: Any) -> None:
    for words in ("state media", "police reports"):
        page = reporters.Page("a", f"According to {words} the bridge stays shut.", lang="en")
        page.said("the bridge stays shut", ((words, "unnamed"),), cue="According to")
        report = page.report()
        (root,) = find_roots(next(unit for unit in find_units(report, reporters.index()) if unit.attribution), report, reporters.index())
        assert root.key != ONE_PRESS and root.kind != UNKNOWN


def test_sources_who_know_of_a_deed_are_somebody(reporters: Any) -> None:
    page = reporters.Page("a", "Sources familiar with the development said the bridge stays shut.", lang="en")
    page.said("the bridge stays shut", (("Sources familiar with the development", "unnamed"),), cue="said")
    report = page.report()
    (root,) = find_roots(next(iter(find_units(report, reporters.index()))), report, reporters.index())
    assert root.kind == "unnamed"


@pytest.mark.parametrize("thing", ["No clear signs of a leak", "The worst floods in ten years", "The toll"])
def test_what_happens_is_no_origin_whatever_stands_behind_it(reporters: Any, thing: str) -> None:
    page = reporters.Page("a", f"{thing} said that the bridge stays shut.", lang="en")
    page.said("the bridge stays shut", ((thing, "unnamed"),), cue="said")
    report = page.report()
    (root,) = find_roots(next(iter(find_units(report, reporters.index()))), report, reporters.index())
    assert root.kind == UNKNOWN


def test_a_bare_official_is_as_nameless_as_officials(reporters: Any) -> None:
    page = reporters.Page("a", "The official said that the bridge stays shut.", lang="en")
    page.said("the bridge stays shut", (("The official", "person"),), cue="said")
    report = page.report()
    (root,) = find_roots(next(iter(find_units(report, reporters.index()))), report, reporters.index())
    assert root.kind == "unnamed"


def test_a_pronoun_in_the_words_of_a_body_means_the_body(reporters: Any) -> None:
    page = reporters.Page("a", "Mohan Rana was on the pier. The Red River Front took the blame when they said the bridge stays shut.", lang="en")
    page.name("Mohan Rana", "PER")
    page.said("the bridge stays shut", (("they", "person"), ("The Red River Front", "body")), cue="said")
    report = page.report()
    index = reporters.index(reports=(report,))
    (root,) = find_roots(next(unit for unit in find_units(report, index) if unit.attribution), report, index)
    assert (root.kind, root.name) == ("body", "The Red River Front")
