"""Units that are kept are those that would be made."""

from __future__ import annotations

from typing import Any

import pytest

from srot.linking import kept_units
from srot.linking.entities import EntityIndex, resolve_entities
from srot.linking.kept_units import UnitsMaker
from srot.linking.reports import Report
from srot.linking.units import find_units
from srot.reading import read_article
from srot.records import Article

ARTICLE = Article(
    "art-1", "चंदनपुर में सोमवार को पुल टूटने से 12 लोगों की मौत हो गई। जिलाधिकारी मोहन वर्मा ने बताया कि 5 लोग लापता हैं।", lang="hi", published="2024-07-09"
)
REPORT = Report(ARTICLE, read_article(ARTICLE))
ENTITIES = resolve_entities([REPORT])
TIME = REPORT.reading.times[0].id


def make(kept: dict[str, bytes], entities: EntityIndex = ENTITIES, values: dict[str, str] | None = None) -> tuple[Any, dict[str, bytes]]:
    maker = UnitsMaker(entities, values or {}, kept)
    return maker.make(REPORT), maker.fresh


def test_units_that_are_kept_come_back_with_the_attributions_of_their_report(monkeypatch: pytest.MonkeyPatch) -> None:
    made, fresh = make({})
    assert made == find_units(REPORT, ENTITIES)
    assert list(fresh) == ["art-1"]
    monkeypatch.setattr(kept_units, "find_units", lambda *_: pytest.fail("they are kept"))
    again, fresh = make(fresh)
    assert (again, fresh) == (made, {})
    said = [unit.attribution for unit in again if unit.attribution]
    assert said
    assert all(any(one is own for own in REPORT.reading.attributions) for one in said)


def test_units_are_made_anew_when_somebody_else_is_meant_or_a_time_is_resolved() -> None:
    _, kept = make({})
    other = EntityIndex((), {mention: "ent-other" for mention in ENTITIES.of_mention}, ENTITIES.names)
    assert make(kept, other) == (find_units(REPORT, other), make({}, other)[1])
    assert make(kept, ENTITIES, {TIME: "2024-07-01"})[1]
    assert not make(kept, ENTITIES, {"time-of-another-report": "2024-07-01"})[1]
