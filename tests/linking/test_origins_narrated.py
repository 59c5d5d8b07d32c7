"""Origins of what a report narrates beside the words of a source: counts that go on, paragraphs with one source."""

from __future__ import annotations

from typing import Any

import pytest
from tests.linking.origin_pages import MAYOR, counts, page, unit_of

from srot.linking.inherited import inherit_roots
from srot.linking.roots import UNKNOWN, find_roots
from srot.linking.units import Unit, find_units


def test_a_report_that_names_one_source_elsewhere_means_it_here_too(reporters: Any) -> None:
    report = page(reporters, "a", (MAYOR,))
    told, narrated = unit_of(report), Unit("art-a:50", "art-a", "hi", None, 50, 60, {}, frozenset(), None, "positive", "asserted")
    index = reporters.index(reports=(report,))
    own = {unit.id: find_roots(unit, report, index) for unit in (told, narrated)}
    (root,) = inherit_roots(own, [told, narrated], {})[narrated.id]
    assert (root.name, root.basis) == ("लीला महतो", "inferred")


def test_a_count_of_people_behind_another_has_its_source(reporters: Any) -> None:
    text = "लीला महतो ने बताया कि 40 यात्री मरे। नदी घाट पर 12 यात्री लापता हैं।\nनदी घाट पर 9 यात्री घायल हैं।"
    found = counts(reporters, text, "40 यात्री मरे", "बताया")
    assert [(value, root.name, root.basis) for value, root in sorted(found)] == [
        (9.0, UNKNOWN, UNKNOWN), (12.0, "लीला महतो", "inferred"), (40.0, "लीला महतो", "stated"),
    ]  # fmt: skip


def test_who_ends_a_paragraph_with_what_it_told_stands_behind_all_of_it(reporters: Any) -> None:
    text = "नदी घाट पर 40 यात्री मरे। नदी घाट पर 12 यात्री लापता हैं। यह जानकारी लीला महतो ने दी।\nनदी घाट पर 9 यात्री घायल हैं।"
    found = counts(reporters, text, "नदी घाट पर 12 यात्री लापता हैं", "जानकारी")
    assert [(value, root.name, root.basis) for value, root in sorted(found)] == [
        (9.0, UNKNOWN, UNKNOWN), (12.0, "लीला महतो", "stated"), (40.0, "लीला महतो", "inferred"),
    ]  # fmt: skip


def test_a_row_of_counts_has_the_source_of_the_first(reporters: Any) -> None:
    text = "लीला महतो ने बताया कि 40 यात्री मरे। नदी घाट पर 12 यात्री लापता हैं। नदी घाट पर 9 यात्री घायल हैं।"
    found = counts(reporters, text, "40 यात्री मरे", "बताया")
    assert {root.name for _, root in found} == {"लीला महतो"}


def test_a_part_of_a_count_goes_on_after_its_source(reporters: Any) -> None:
    made = reporters.Page("a", "महापौर लीला महतो ने बताया कि 40 यात्री मारे गए। इनमें 12 महिलाएं हैं।")
    made.figure("40 यात्री", 40.0, state="dead", of="यात्री")
    made.figure("12 महिलाएं", 12.0, of="महिलाएं")
    made.said("40 यात्री मारे गए", (MAYOR,), cue="बताया")
    report = made.report()
    index = reporters.index(reports=(report,))
    part = find_units(report, index)[-1]
    assert part.attribution is None
    assert [(root.name, root.basis) for root in find_roots(part, report, index)] == [("लीला महतो", "inferred")]


@pytest.mark.parametrize(
    ("between", "second", "known"),
    [(" ", "12 people are missing", True), ("\n", "12 people are missing", False), ("\n", "of the 40 people 12 people are missing", True)],
)
def test_a_count_goes_on_in_its_paragraph_or_where_it_takes_a_figure_up_again(reporters: Any, between: str, second: str, known: bool) -> None:
    made = reporters.Page("a", f"Leela Rao said 40 people were rescued.{between}{second}.", lang="en")
    made.figure("40 people", 40.0, state="rescued", of="people")
    made.figure("12 people", 12.0, state="missing", of="people")
    if second.startswith("of"):
        made.figure("40 people 12", 40.0, of="people")
    made.said("40 people were rescued", (("Leela Rao", "person"),), cue="said")
    report = made.report()
    index = reporters.index(reports=(report,))
    last = max((unit for unit in find_units(report, index) if unit.figure == 12), key=lambda unit: unit.start)
    assert [root.name for root in find_roots(last, report, index)] == (["Leela Rao"] if known else [UNKNOWN])


def test_a_count_goes_on_behind_a_sentence_without_one_but_not_behind_what_points_back(reporters: Any) -> None:
    text = "मेयर लीला महतो ने कहा कि 40 यात्री मरे। राहत जारी है। 12 यात्री लापता हैं।"
    assert [root.kind for _, root in counts(reporters, text + " 9 यात्री घायल हैं।", "40 यात्री मरे", "कहा")] == ["person"] * 3
    text = "40 यात्री मरे। मेयर लीला महतो ने यह बताया। नाव पुरानी थी। 12 यात्री लापता हैं। 9 यात्री घायल हैं।"
    assert [root.kind for _, root in counts(reporters, text, "40 यात्री मरे।", "बताया")][1:] == ["unknown"] * 2


def test_who_is_quoted_with_several_sentences_has_not_told_what_is_narrated_before_them(reporters: Any) -> None:
    text = "Of the 40 people aboard, 12 are missing. “Three were found at noon. The rest may be in the hold,” said Leela Rao."
    made = reporters.Page("a", text, lang="en")
    made.figure("40 people", 40.0, of="people")
    made.figure("12", 12.0, state="missing")
    made.said("Three were found at noon. The rest may be in the hold", (("Leela Rao", "person"),), cue="said")
    report = made.report()
    index = reporters.index(reports=(report,))
    assert {root.kind for unit in find_units(report, index) if not unit.attribution for root in find_roots(unit, report, index)} == {UNKNOWN}
