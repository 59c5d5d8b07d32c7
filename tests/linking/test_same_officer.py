"""Whom "the officer" means."""

from __future__ import annotations

from typing import Any

import pytest

from srot.linking.same_officer import find_officer
from srot.records import Link


def officer(reporters: Any, text: str, *speakers: tuple[str, str], lang: str = "hi", role: str = "") -> str | None:
    """Whom the last of the speakers means."""
    page = reporters.Page("a", text, lang=lang)
    if role:
        page.name(speakers[0][0], "PER", role=role)
    for number, (words, kind) in enumerate(speakers):
        page.said(f"बात {number}" if lang == "hi" else f"thing {number}", ((words, kind),), cue=None)
    report = page.report()
    links: list[Link] = [chain[0] for said in report.reading.attributions for chain in said.chains]
    found = find_officer(max(links, key=lambda link: link.start), report)
    return found.name if found else None


@pytest.mark.parametrize(
    ("words", "kind", "name"),
    [("अधिकारी", "unnamed", "चंदू महतो"), ("पुलिस अधिकारी", "unnamed", "चंदू महतो"), ("एक अधिकारी", "unnamed", None), ("अधिकारियों", "unnamed", None)],
)
def test_one_bare_officer_is_he_who_spoke_before(reporters: Any, words: str, kind: str, name: str | None) -> None:
    text = f"पुलिस अधीक्षक चंदू महतो ने बताया कि बात 0 है। {words} ने बताया कि बात 1 है।"
    assert officer(reporters, text, ("चंदू महतो", "person"), (words, kind), role="पुलिस अधीक्षक") == name


def test_behind_a_nameless_officer_he_stays_nameless(reporters: Any) -> None:
    text = "पुलिस अधीक्षक चंदू महतो ने बताया कि बात 0 है। एक अफसर ने बताया कि बात 1 है। अधिकारी ने बताया कि बात 2 है।"
    assert officer(reporters, text, ("चंदू महतो", "person"), ("एक अफसर", "unnamed"), ("अधिकारी", "unnamed"), role="पुलिस अधीक्षक") is None


def test_a_minister_is_no_officer_and_a_collector_none_of_the_police(reporters: Any) -> None:
    text = "The {} Chandu Mahato said thing 0. The police official said thing 1."
    speakers = (("Chandu Mahato", "person"), ("The police official", "person"))
    assert officer(reporters, text.format("minister"), *speakers, lang="en", role="minister") is None
    assert officer(reporters, text.format("collector"), *speakers, lang="en", role="collector") is None
    assert officer(reporters, text.format("police commissioner"), *speakers, lang="en", role="police commissioner") == "Chandu Mahato"
    cop = "The police commissioner Chandu Mahato said thing 0. The top cop said thing 1."
    assert officer(reporters, cop, ("Chandu Mahato", "person"), ("The top cop", "unnamed"), lang="en", role="police commissioner") == "Chandu Mahato"
    of_state = "The police commissioner Chandu Mahato said thing 0. The state's top police officer said thing 1."
    assert officer(reporters, of_state, ("Chandu Mahato", "person"), ("The state's top police officer", "person"), lang="en", role="police commissioner") == "Chandu Mahato"


def test_one_of_the_police_is_whom_the_report_named_though_he_was_not_heard(reporters: Any) -> None:
    text = "An official said thing 0. Police commissioner Chandu Mahato came. The police official said thing 1."
    page = reporters.Page("a", text, lang="en")
    page.name("Chandu Mahato", "PER", role="Police commissioner")
    page.said("thing 0", (("An official", "unnamed"),))
    page.said("thing 1", (("The police official", "person"),))
    report = page.report()
    found = find_officer(report.reading.attributions[-1].chains[0][0], report)
    assert found is not None and found.name == "Chandu Mahato"
