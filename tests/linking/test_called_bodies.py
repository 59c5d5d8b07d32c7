"""Bodies that a report calls by their task or by letters."""

from __future__ import annotations

from typing import Any

import pytest

from srot.gazetteer.table import get_row
from srot.languages.tables import read_table
from srot.linking.called_bodies import find_called


def called(page: Any) -> tuple[str, str]:
    report = page.report()
    found = find_called(report.reading.attributions[0].chains[0][0], report)
    return found.name, found.kind


def test_a_task_means_the_body_of_the_country_in_which_a_report_plays(reporters: Any) -> None:
    page = reporters.Page("a", "The list for Bihar is out. The poll panel said nobody was left out.", lang="en")
    page.name("Bihar", "LOC", gazetteer="state.in-br")
    page.said("nobody was left out", (("The poll panel", "unnamed"),), cue="said")
    assert called(page) == ("Election Commission of India", "body")


def test_without_a_country_a_task_stays_what_it_is(reporters: Any) -> None:
    page = reporters.Page("a", "The poll panel said nobody was left out.", lang="en")
    page.said("nobody was left out", (("The poll panel", "unnamed"),), cue="said")
    assert called(page) == ("The poll panel", "unnamed")


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The Hill Rivers Authority of Kumaon (HRA) met. The HRA said the gates stay shut.", "The HRA"),
        ("The Hill Rivers Authority of Kumaon met. HRA said the gates stay shut.", "HRA"),
    ],
)
def test_letters_are_the_body_that_they_begin_or_are_explained_behind(reporters: Any, text: str, source: str) -> None:
    page = reporters.Page("a", text, lang="en")
    page.name("Hill Rivers Authority of Kumaon", "ORG")
    page.said("the gates stay shut", ((source, "person"),), cue="said")
    assert called(page) == ("Hill Rivers Authority of Kumaon", "body")


def test_a_paper_named_by_letters_is_that_of_the_body_they_mean(reporters: Any) -> None:
    page = reporters.Page("a", "The Hill Rivers Authority (HRA) met. The HRA's flood survey says the gates stay shut.", lang="en")
    page.name("Hill Rivers Authority", "ORG")
    page.said("the gates stay shut", (("The HRA's flood survey", "document"),), cue="says")
    assert called(page) == ("Hill Rivers Authority's flood survey", "document")


def test_letters_of_nobody_stay_what_they_are(reporters: Any) -> None:
    page = reporters.Page("a", "The Hill Rivers Authority met. KLQ said the gates stay shut.", lang="en")
    page.name("Hill Rivers Authority", "ORG")
    page.said("the gates stay shut", (("KLQ", "person"),), cue="said")
    assert called(page) == ("KLQ", "person")


def test_the_table_names_known_bodies() -> None:
    assert all(get_row(row["body"]) for row in read_table("srot.linking", "body_tasks"))


@pytest.mark.parametrize(
    ("text", "source", "lang", "name"),
    [
        ("The Hill Court Bar Association met. The bar body said the gates stay shut.", "The bar body", "en", "Hill Court Bar Association"),
        ("The Hill Court Bar Association met. The rowers body said the gates stay shut.", "The rowers body", "en", None),
        ("The Hill Court Bar Association met. The body said the gates stay shut.", "The body", "en", None),
    ],
)
def test_what_is_called_a_body_is_the_one_that_has_its_other_words(reporters: Any, text: str, source: str, lang: str, name: str | None) -> None:
    page = reporters.Page("a", text, lang=lang)
    page.name("Hill Court Bar Association", "ORG")
    page.said("the gates stay shut", ((source, "unnamed"),), cue="said")
    assert called(page) == ((name, "body") if name else (source, "unnamed"))
