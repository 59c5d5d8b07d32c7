"""Occasions that are kept are those that are found."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from srot.ledger.packing import pack, unpack
from srot.linking import dating_known
from srot.linking.dating_known import Keeping, Occasions, Told
from srot.linking.dating_occasions import Lands, Occasion, find_occasions, find_titles, keys_of, learn_lands
from srot.linking.dating_ties import find_marks
from srot.linking.entities import resolve_entities
from srot.linking.kept import Kept
from srot.linking.reports import Report
from srot.reading import read_article
from srot.records import Article

TEXTS = (
    "रूस के राष्ट्रपति व्लादिमीर पुतिन ने 20 जून 2024 को हनोई में वियतनाम के राष्ट्रपति तो लाम से मुलाकात की।",
    "रूस के राष्ट्रपति व्लादिमीर पुतिन ने जून में हनोई में वियतनाम के राष्ट्रपति तो लाम से मुलाकात की थी।",
    "बाजार शनिवार को बंद रहेगा।",
)
REPORTS = [
    Report(article, read_article(article))
    for article in (Article(f"art-{n}", text, lang="hi", published="2024-06-21") for n, text in enumerate(TEXTS))
]
ENTITIES = resolve_entities(REPORTS)
LANDS = learn_lands((title for report in REPORTS for title in find_titles(report)), ENTITIES)
MENTIONS = {report.id: [mention.id for mention in report.reading.mentions] for report in REPORTS}
KEYS = {report.id: f"key of {report.id}" for report in REPORTS}
NAMES = [report.id for report in REPORTS]


def occasions(lands: Lands = LANDS, kept: Kept | None = None) -> Occasions:
    return Occasions(REPORTS, ENTITIES, lands, Keeping(KEYS, MENTIONS, kept))


WANTED = {key for occasion in occasions().of("art-1") for key in keys_of(occasion)}


def test_occasions_are_the_same_after_they_were_kept() -> None:
    told = Told(tuple(find_occasions(REPORTS[0], ENTITIES, LANDS)))
    assert told.occasions
    assert unpack(Told, pack(told)) == told


def test_only_occasions_that_are_looked_up_are_told() -> None:
    found = occasions().told(NAMES, WANTED)
    assert "art-0" in found and "art-2" not in found
    assert all(WANTED & set(keys_of(occasion)) and occasion.time and occasion.done for told in found.values() for occasion in told)
    assert occasions().told(NAMES, set()) == {}


def test_occasions_are_found_once_until_someone_speaks_for_another_land(
    monkeypatch: pytest.MonkeyPatch, remembered: Any
) -> None:
    kept, asked = remembered(), list[str]()

    def counted(report: Report, *rest: object) -> list[Occasion]:
        asked.append(report.id)
        return find_occasions(report, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(dating_known, "find_occasions", counted)
    first = occasions(kept=kept).told(NAMES, WANTED)
    assert asked == NAMES
    assert occasions(kept=kept).told(NAMES, WANTED) == first
    assert asked == NAMES
    other = replace(LANDS, of_person=dict.fromkeys(LANDS.of_person, "XX"))
    assert occasions(other, kept).told(NAMES, WANTED) == occasions(other).told(NAMES, WANTED)
    assert len(asked) > len(NAMES)


def test_all_occasions_and_marks_are_found_once_too(monkeypatch: pytest.MonkeyPatch, remembered: Any) -> None:
    kept = remembered()
    first = occasions(kept=kept)
    expected = {name: find_marks(report, first.of(name), ENTITIES) for name, report in zip(NAMES, REPORTS, strict=True)}
    assert first.marks(NAMES) == expected
    monkeypatch.setattr(dating_known, "find_occasions", lambda *_: pytest.fail("they are kept"))
    again = occasions(kept=kept)
    assert again.marks(NAMES) == expected
    assert [again.of(name) for name in NAMES] == [first.of(name) for name in NAMES]
