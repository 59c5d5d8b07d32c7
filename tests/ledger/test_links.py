"""What linking derived, written row by row: what stays is not touched."""

from __future__ import annotations

import sqlite3
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srot.ledger import View, Writer, open_store
from srot.ledger.links import replace_entities, replace_rows
from srot.ledger.parts import PartedLinks
from srot.records import Entity, NameForm
from srot.testing import SAMPLE, fill_sample

Row = tuple[object, ...]


def table() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE line (place TEXT, number INTEGER, content TEXT, PRIMARY KEY (place, number)) WITHOUT ROWID")
    return connection


ROWS = st.lists(st.tuples(st.sampled_from("नमक"), st.integers(0, 3), st.sampled_from(["एक", "दो", None])))


@given(before=ROWS, after=ROWS)
def test_a_table_holds_the_rows_it_is_given_whatever_it_held(before: list[Row], after: list[Row]) -> None:
    connection = table()
    replace_rows(connection, "line", before)
    replace_rows(connection, "line", after)
    first = {row[:2]: row for row in reversed(after)}
    assert connection.execute("SELECT * FROM line").fetchall() == sorted(first.values(), key=lambda row: row[:2])


@pytest.mark.parametrize(
    ("after", "touched"),
    [
        ([("न", 1, "एक"), ("न", 2, "दो")], 0),
        ([("न", 1, "एक"), ("न", 2, "दो"), ("म", 1, "तीन")], 1),
        ([("न", 1, "एक")], 1),
        ([("न", 1, "एक"), ("न", 2, "और")], 2),
    ],
)
def test_only_what_is_other_is_written(after: list[Row], touched: int) -> None:
    connection = table()
    replace_rows(connection, "line", [("न", 1, "एक"), ("न", 2, "दो")])
    before = connection.total_changes
    replace_rows(connection, "line", after)
    assert connection.total_changes - before == touched


def test_writing_the_same_links_again_touches_no_row_of_them() -> None:
    with open_store(None) as store:
        fill_sample(store)
        claims, lines = View(store).claims(), View(store).timeline()
        before = store.connection.total_changes
        Writer(store).replace_links(SAMPLE.links, fingerprint="again", at="2024-12-01")
        assert store.connection.total_changes - before <= 4  # when and from what it was linked
        assert (View(store).claims(), View(store).timeline()) == (claims, lines)


def test_what_another_program_made_of_the_same_is_written_anew() -> None:
    """A story has the same key as long as its reports are the same, whatever the rules make of them."""
    other = PartedLinks(replace(SAMPLE.links, claims=tuple(replace(claim, text=f"{claim.text}!") for claim in SAMPLE.links.claims)))
    other.keys = PartedLinks(SAMPLE.links).keys
    with open_store(None) as store:
        fill_sample(store)
        Writer(store).replace_links(other, fingerprint="again")
        assert {claim.text[-1] for claim in View(store).claims()} != {"!"}, "what has the same key is the same"
        Writer(store).replace_links(other, fingerprint="again", maker="another")
        assert {claim.text[-1] for claim in View(store).claims()} == {"!"}


def entity(number: int, *names: str) -> Entity:
    return Entity(f"ent-{number}", "PER", names[0], tuple(NameForm(name, "hi", "Devanagari", 1) for name in names))


ENTITIES = st.lists(st.builds(entity, st.integers(1, 4), st.sampled_from(["मोहन वर्मा", "सीमा राणा"]), st.sampled_from(["वर्मा", "राणा"])), unique_by=lambda e: e.id)


@given(before=ENTITIES, after=ENTITIES, anew=st.booleans())
def test_entities_are_found_by_the_names_they_have_now(before: list[Entity], after: list[Entity], anew: bool) -> None:
    rows = []
    for history in ((before, after), (after,)):
        with open_store(None) as store:
            for entities in history:
                replace_entities(store.connection, entities, anew=anew)
            rows.append([sorted(store.rows(f"SELECT * FROM {table}")) for table in ("entity", "entity_name", "entity_sound")])
    assert rows[0] == rows[1] and len(rows[0][0]) == len(after)
