"""A known toll amid what a source says of something else."""

from __future__ import annotations

from typing import Any

import pytest

from srot.linking.backgrounds import is_background
from srot.linking.units import find_units


@pytest.mark.parametrize(
    ("lang", "said", "figure", "kind", "background"),
    [
        ("en", "all angles of the blast, which killed 13 people, would be examined", "13 people", "indirect", True),
        ("en", "a boat had sunk in the lake, in which 13 people drowned", "13 people", "indirect", False),
        ("en", "13 people died when the boat, which was old, had sunk", "13 people", "indirect", False),
        ("en", "all angles of the blast, which killed 13 people, would be examined", "13 people", "direct", False),
        ("hi", "धमाके, जिसमें 13 लोग मारे गए थे, के हर पहलू की जांच की जाएगी", "13 लोग", "indirect", True),
        ("hi", "जिस धमाके में 13 लोग मारे गए थे, उसकी जांच की जाएगी", "13 लोग", "indirect", True),
        ("hi", "झील में नाव डूब गई थी, जिसमें 13 लोग मारे गए", "13 लोग", "indirect", False),
        ("en", "an inquiry into the blast that killed at least 13 people", "13 people", "indirect", True),
        ("en", "a reply on the blast in which 13 people died", "13 people", "indirect", True),
        ("en", "the house that 13 people died", "13 people", "indirect", False),
        ("en", "40 sailors fell ill, out of which 13 people died and one was flown to the coast", "13 people", "indirect", False),
        ("hi", "40 नाविक बीमार पड़े, जिनमें से 13 लोग चल बसे, और नाव लौट आई", "13 लोग", "indirect", False),
        ("en", "there was a blast that killed 13 people", "13 people", "indirect", False),
        ("en", "grief over the deaths of 13 people", "13 people", "indirect", True),
        ("hi", "13 लोगों की जान लेने वाले धमाके की जांच", "13 लोगों", "indirect", True),
        ("hi", "13 लोगों की मौत", "13 लोगों", "indirect", False),
    ],
)
def test_a_toll_in_a_clause_set_into_indirect_speech_is_not_the_speakers(
    reporters: Any, lang: str, said: str, figure: str, kind: str, background: bool
) -> None:
    page = reporters.Page("a", f"Leela Rao said: {said}.", lang=lang)
    page.figure(figure, 13.0, state="dead", of="people")
    page.said(said, (("Leela Rao", "person"),), cue="said", kind=kind)
    report = page.report()
    units = [unit for unit in find_units(report, reporters.index(reports=(report,))) if unit.measure]
    assert [is_background(unit, report) for unit in units] == [background]
