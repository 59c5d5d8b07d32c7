"""What keeps two statements from being rivals."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from srot.linking import statements
from srot.linking.reports import Report
from srot.linking.roots import Root
from srot.linking.statements import Statement, are_rivals
from srot.linking.vectors import unit_vector
from srot.records import Article, Quantity, Reading

YEAR_2022, YEAR_2023 = (date(2022, 4, 1), date(2023, 3, 31)), (date(2023, 4, 1), date(2024, 3, 31))
QUARTER = (date(2023, 10, 1), date(2023, 12, 31))
SUNDAY, MONDAY, AUTUMN = ((date(2024, 5, 5),) * 2), ((date(2024, 5, 6),) * 2), ((date(2024, 9, 6),) * 2)


def statement(name: str, *, source: str = "", unit: str | None = None, state: str | None = None, keys: str = "", **fields: Any) -> Statement:
    article = Article(f"art-{name}", "", published="2024-05-06")
    roots = (Root(f"ent-{source}", None, source, "person", (), (), "stated", "", ""),) if source else ()
    quantity = Quantity(f"qua-{name}", article.id, 0, 2, "16", 16.0, 16.0, 16.0, unit=unit, state=state)
    words = unit_vector(dict.fromkeys(keys.split(), 1.0))
    return Statement(Report(article, Reading(article.id, "hi")), "16", "16", 0, 2, roots, quantity=quantity, keys=words, **fields)


@pytest.mark.parametrize(
    ("finding", "left", "right", "apart"),
    [
        ("counted_in_other_places", {"places": frozenset("क")}, {"places": frozenset("ख")}, True),
        ("counted_in_other_places", {"places": frozenset("क")}, {"places": frozenset("कख")}, False),
        ("counted_in_other_places", {"places": frozenset("क")}, {}, False),
        ("counted_in_a_state", {}, {"beside": frozenset({("arrested", "16")})}, True),
        ("counted_in_a_state", {}, {"beside": frozenset({("arrested", "14")})}, False),
        ("counted_in_a_state", {"state": "dead"}, {"beside": frozenset({("arrested", "16")})}, False),
        ("counted_for_other_times", {"periods": (YEAR_2022,)}, {"periods": (YEAR_2023,)}, True),
        ("counted_for_other_times", {"periods": (QUARTER,)}, {"periods": (YEAR_2023,)}, True),
        ("counted_for_other_times", {"periods": (YEAR_2023,)}, {"periods": (YEAR_2023,)}, False),
        ("counted_for_other_times", {"periods": (YEAR_2022,)}, {}, True),
        ("counted_for_other_times", {"periods": (YEAR_2023,)}, {}, False),
        ("counted_for_other_times", {"periods": (SUNDAY,)}, {"periods": (MONDAY,)}, False),
        ("counted_for_other_times", {"periods": (SUNDAY,)}, {"periods": (AUTUMN,)}, True),
        ("counted_for_other_times", {"periods": (SUNDAY,), "topic": "magnitude"}, {"periods": (MONDAY,), "topic": "magnitude"}, True),
        ("part_beside_whole", {"part": True}, {}, True),
        ("part_beside_whole", {"part": True, "keys": "घर बाढ़"}, {"part": True, "keys": "टीम बचाव"}, True),
        ("part_beside_whole", {"part": True}, {"part": True}, False),
        ("planned_beside_done", {"mood": "planned"}, {"mood": "asserted"}, True),
        ("planned_beside_done", {"mood": "possible"}, {"mood": "asserted"}, False),
        ("planned_beside_done", {"mood": "demanded"}, {"mood": "planned"}, True),
        ("willed_by_others", {"mood": "promised", "unit": "INR", "source": "क"}, {"mood": "planned", "unit": "INR", "source": "ख"}, True),
        ("willed_by_others", {"mood": "planned", "unit": "%", "source": "क"}, {"mood": "planned", "unit": "%", "source": "ख"}, False),
        ("willed_by_others", {"payee": "injured", "unit": "INR", "source": "क"}, {"payee": "injured", "unit": "INR", "source": "ख"}, True),
        ("willed_by_others", {"payee": "injured", "unit": "INR", "source": "क"}, {"payee": "injured", "unit": "INR", "source": "क"}, False),
        ("willed_by_others", {"mood": "demanded", "source": "क"}, {"mood": "demanded", "source": "ख"}, True),
        ("willed_by_others", {"mood": "demanded", "source": "क"}, {"mood": "demanded", "source": "क"}, False),
        ("measured_of_other_things", {"keys": "घर बाढ़"}, {"keys": "पुल बाढ़"}, False),
        ("measured_of_other_things", {"keys": "घर बाढ़"}, {"keys": "टीम बचाव"}, True),
        ("measured_of_other_things", {"keys": "घर", "state": "dead"}, {"keys": "टीम", "state": "dead"}, False),
        ("measured_of_other_things", {"topic": "growth"}, {"topic": "inflation"}, True),
        ("measured_of_other_things", {"topic": "growth"}, {}, False),
    ],
)
def test_each_finding_parts_what_its_name_says(finding: str, left: dict[str, Any], right: dict[str, Any], apart: bool) -> None:
    a, b = statement("a", **left), statement("b", **right)
    assert getattr(statements, finding)(a, b) is getattr(statements, finding)(b, a) is apart
    assert are_rivals(a, b) is not apart


def test_feared_beside_counted_in_one_report_are_no_rivals() -> None:
    counted, feared = (statement("a", state="dead", source=source, mood=mood) for source, mood in (("collector", "asserted"), ("", "possible")))
    elsewhere = statement("b", state="dead", mood="possible")
    assert statements.feared_beside_counted(counted, feared)
    assert not are_rivals(counted, feared)
    assert not statements.feared_beside_counted(counted, elsewhere)
