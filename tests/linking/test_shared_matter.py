"""What two reports share without one having taken it from the other."""

from __future__ import annotations

from typing import Any

import pytest

from srot.linking.reports import Report
from srot.linking.reuse import find_reuse
from srot.linking.shared_matter import (
    Facts,
    find_facts,
    is_filled_form,
    is_list_of_names,
    is_quoted,
    join_facts,
)
from srot.records import Span

FORM = "{city} में {day} को अधिकतम तापमान {high} डिग्री और न्यूनतम {low} डिग्री रहा, हवा में नमी {wet} प्रतिशत थी और विभाग ने {next} को हल्के बादल छाए रहने की बात कही है, लोगों को सुबह निकलते समय सावधान रहने की सलाह दी गई।"  # fmt: skip


def weather(reporters: Any, name: str, values: dict[str, str], *, days: tuple[str, str]) -> Report:
    page = reporters.Page(name, FORM.format(**values), outlet="मौसम पत्र", published=days[0])
    page.name(values["city"], "LOC")
    for key, value in zip(("day", "next"), days, strict=True):
        page.time(values[key], value)
    for key in ("high", "low", "wet"):
        page.figure(values[key], float(values[key]))
    return page.report()


MONDAY = {"city": "रीवा", "day": "सोमवार", "high": "31", "low": "18", "wet": "64", "next": "मंगलवार"}
TUESDAY = {"city": "रीवा", "day": "मंगलवार", "high": "33", "low": "17", "wet": "58", "next": "बुधवार"}


def test_a_form_filled_in_on_two_days_is_no_copy_but_its_reprint_is(reporters: Any) -> None:
    monday = weather(reporters, "a", MONDAY, days=("2024-11-04", "2024-11-05"))
    tuesday = weather(reporters, "b", TUESDAY, days=("2024-11-05", "2024-11-06"))
    reprint = weather(reporters, "c", MONDAY, days=("2024-11-04", "2024-11-05"))
    assert find_reuse([monday, tuesday]) == ()
    assert [found.kind for found in find_reuse([monday, reprint])] == ["near-copy"]


def test_a_copy_with_a_later_toll_is_still_a_copy(reporters: Any) -> None:
    first = weather(reporters, "a", MONDAY, days=("2024-11-04", "2024-11-05"))
    later = weather(reporters, "b", MONDAY | {"high": "32", "low": "16", "wet": "70"}, days=("2024-11-04", "2024-11-05"))
    assert [found.kind for found in find_reuse([first, later])] == ["near-copy"]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (Facts(frozenset((3.0, 5.0)), names=frozenset("क")), Facts(frozenset((7.0, 22.0)), names=frozenset("ख")), True),
        (Facts(frozenset((3.0, 5.0)), names=frozenset("क")), Facts(frozenset((7.0, 22.0)), names=frozenset("क")), False),
        (Facts(frozenset((3.0, 5.0)), names=frozenset("क")), Facts(frozenset((3.0, 5.0)), names=frozenset("ख")), False),
        (Facts(days=frozenset(("2024-01-01",)), names=frozenset("क")), Facts(days=frozenset(("2024-01-09",)), names=frozenset("ख")), True),
        (Facts(), Facts(), False),
        (Facts(frozenset((3.0, 5.0)), names=frozenset(("रामपुर घाट मंदिर",))), Facts(frozenset((7.0, 22.0)), names=frozenset(("रामपुर घाट", "मंदिर"))), False),
    ],
)  # fmt: skip
def test_a_form_differs_in_two_of_figures_days_and_names(left: Facts, right: Facts, expected: bool) -> None:
    assert is_filled_form(left, right) == is_filled_form(right, left) == expected


def test_days_are_compared_as_written_where_one_report_has_no_day_to_count_from() -> None:
    told = Facts(frozenset((1.0, 2.0)), frozenset(("2024-11-04",)), frozenset(("सोमवार",)))
    undated = Facts(frozenset((8.0, 9.0)), frozenset(), frozenset(("सोमवार",)))
    assert not is_filled_form(told, undated)
    assert is_filled_form(told, Facts(frozenset((8.0, 9.0)), frozenset(), frozenset(("शनिवार",))))


def test_facts_of_passages_are_joined() -> None:
    assert join_facts([Facts(frozenset((1.0,))), Facts(names=frozenset("क"))]) == Facts(frozenset((1.0,)), names=frozenset("क"))
    assert join_facts([]) == Facts()


STATEMENT = "हम इस हादसे से दुखी हैं और हर परिवार के साथ खड़े हैं, कंपनी जांच में पूरा सहयोग देगी और सभी घायलों का इलाज अपने खर्च पर कराएगी"
ROOMS = ("खदान में आग लगने के बाद मजदूर सड़क पर बैठ गए।", "संसद में विपक्ष ने सवाल पूछा और मंत्री ने जवाब टाल दिया।")


def test_a_statement_that_both_quote_is_no_reuse_without_its_quotation_marks_it_is(reporters: Any) -> None:
    quoted = [reporters.Page(str(n), f'{room} बयान में कहा गया, "{STATEMENT}।"').report() for n, room in enumerate(ROOMS)]
    plain = [reporters.Page(str(n), f"{room} {STATEMENT}।").report() for n, room in enumerate(ROOMS)]
    assert find_reuse(quoted) == ()
    assert len(find_reuse(plain)) == 1
    assert is_quoted(quoted[0], Span(*place(quoted[0], STATEMENT))) and not is_quoted(quoted[0], Span(*place(quoted[0], ROOMS[0])))


def place(report: Report, words: str) -> tuple[int, int]:
    start = report.article.text.index(words)
    return start, start + len(words)


FOOTER = "हमारी खबरें सबसे पहले पाने के लिए चैनल से जुड़ें, अपनी राय हमें लिख भेजें, चुनी हुई चिट्ठियां अगले अंक में छपेंगी और उनके लेखकों को उपहार भी मिलेगा।"


def test_a_footer_of_one_outlet_is_no_reuse_a_closing_paragraph_that_tells_something_is(reporters: Any) -> None:
    def pair(closing: str, outlets: tuple[str, str]) -> list[Report]:
        return [reporters.Page(str(n), f"{ROOMS[n]}\n{closing}", outlet=outlets[n]).report() for n in (0, 1)]

    assert find_reuse(pair(FOOTER, ("भोर", "भोर"))) == ()
    assert len(find_reuse(pair(FOOTER, ("भोर", "सांझ")))) == 1
    told = []
    for n in (0, 1):
        page = reporters.Page(str(n), f"{ROOMS[n]}\n{FOOTER} लीला महतो और मोहन राणा", outlet="भोर")
        page.name("लीला महतो")
        page.name("मोहन राणा")
        told.append(page.report())
    assert find_facts(told[0], Span(0, 10_000)).names == {"लीला महतो", "मोहन राणा"}
    assert len(find_reuse(told)) == 1


LISTED = "Mohan Rana, Leela Mahato, Chandu Pal, Rekha Singh, Suresh Das, Anil Rao, Veena George, Arif Khan, Naveen Lal, Sita Devi, Ravi Sahu and Kiran Bai"
TOLD = "the boat had left the old quay after dark with too many people aboard and no lamp, and turned over in the middle of the river near the pier"


def test_a_list_of_the_dead_alone_shows_no_reuse_while_beside_other_words_it_is_of_them(reporters: Any) -> None:
    lists = [reporters.Page(name, f"{before}\n{LISTED}.\n{behind}", lang="en").report() for name, before, behind in (
        ("a", "Twelve drowned at Ramghat.", "Divers searched on."), ("b", "The river took many lives.", "Schools stayed shut."))]  # fmt: skip
    assert is_list_of_names(lists[0], Span(lists[0].article.text.index("Mohan"), lists[0].article.text.index(".\nDivers")))
    assert find_reuse(lists) == ()
    tellings = [reporters.Page(name, f"{before}\n{TOLD}: {LISTED}.", lang="en").report() for name, before in (("a", "Twelve drowned."), ("b", "A river took lives."))]
    assert len(find_reuse(tellings)) == 1


def test_what_one_quotes_and_the_other_renders_may_be_heard_by_both(reporters: Any) -> None:
    quoting = reporters.Page("a", f"Twelve drowned at Ramghat.\n“{TOLD},” the harbour master said.\nDivers searched on.", lang="en").report()
    telling = reporters.Page("b", f"A harbour master spoke on Monday. By his account {TOLD}. Schools stayed shut, and the ferry runs again from Tuesday.", lang="en").report()
    assert find_reuse([quoting, telling]) == ()
    plain = reporters.Page("c", f"Twelve drowned at Ramghat.\nAs is known {TOLD}, as was feared.\nDivers searched on.", lang="en").report()
    assert len(find_reuse([plain, telling])) == 1
