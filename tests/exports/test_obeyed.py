"""What the last linking run obeyed is what readings show."""

from __future__ import annotations

from dataclasses import replace

import pytest

from srot.exports.obeyed import correct_by, find_obeyed, heed, is_obeyed
from srot.exports.tables import TABLES
from srot.ledger import View, Writer, open_store
from srot.linking.rulings import gather_rulings
from srot.records import Judgement
from srot.testing import SAMPLE, fill_sample

NUMBER = Judgement("jud-1", "quantity", "right", "qua-11", "14", "सीमा", "2024-07-10T10:00:00.000+00:00")


@pytest.mark.parametrize(("linked", "withdrawn", "obeyed"), [
    ("2024-07-10T11", None, True), ("2024-07-10T09", None, False), ("2024-07-10T11", "2024-07-10T12", True), ("2024-07-10T13", "2024-07-10T12", False),
])  # fmt: skip
def test_links_show_what_was_ruled_before_them_and_not_yet_withdrawn(linked: str, withdrawn: str | None, obeyed: bool) -> None:
    assert is_obeyed(replace(NUMBER, withdrawn_at=withdrawn), linked) == obeyed


def test_an_export_has_findings_as_the_links_have_them() -> None:
    store = open_store(None, write=True)
    fill_sample(store)
    writer, view = Writer(store), View(store)

    def exported() -> dict[str, float | None]:
        table = next(table for table in TABLES if table.name == "quantities")
        return {row.id: row.value for row in table.rows(view)}

    writer.add_judgement(replace(NUMBER, made_at="2999-01-01"))
    assert exported()["qua-11"] == 12
    assert not find_obeyed(view).right
    writer.replace_links(SAMPLE.links, fingerprint="x", at="2999-01-02")
    assert exported()["qua-11"] == 14
    writer.withdraw_judgement(NUMBER.id, at="2999-01-03")
    assert exported()["qua-11"] == 14, "until the next run"


def test_a_ledger_that_was_never_linked_obeys_nothing() -> None:
    store = open_store(None, write=True)
    Writer(store).add_judgement(NUMBER)
    assert not find_obeyed(View(store))


def test_a_reading_and_its_sources_are_heeded() -> None:
    article, reading = SAMPLE.articles[0], SAMPLE.readings[0]
    source = Judgement("jud-2", "attribution", "right", "att-11", "जिलाधिकारी", "सीमा", "2024-07-10")
    rulings = gather_rulings([NUMBER, source])
    assert [item.value for item in heed(article, reading, rulings).quantities] == [14]
    (said,) = reading.attributions
    assert correct_by(rulings)(said).chains[0][0].name == "जिलाधिकारी"
    assert correct_by(gather_rulings([NUMBER]))(said) == said
