"""Who is told to be killed, and who to be alive."""

from __future__ import annotations

from typing import Any

import pytest

from srot.linking.disputed_lives import find_told


def told(reporters: Any, text: str, *names: str, lang: str = "hi") -> dict[str, str]:
    page = reporters.Page("a", text, lang=lang, published="2024-05-05", outlet="पत्र")
    for name in names:
        page.name(name, "PER")
    page.said(text.rstrip("।."), (), cue=None)
    return {mention.text: says for mention, says, _, _ in find_told(page.report())}


@pytest.mark.parametrize(
    ("text", "names", "found"),
    [
        ("हवाई हमले में कमांडर अली खान मारे गए।", ("अली खान",), {"अली खान": "killed"}),
        ("अली खान और उमर शेख सीमा के पास हमले में मारे गए।", ("अली खान", "उमर शेख"), {"अली खान": "killed", "उमर शेख": "killed"}),
        ("अली खान समेत 5 लड़ाके मारे गए।", ("अली खान",), {"अली खान": "killed"}),
        ("अस्पताल में अली खान की मौत हो गई।", ("अली खान",), {"अली खान": "killed"}),
        ("हमले में अली खान बच गए, जबकि 6 अन्य की मौत हो गई।", ("अली खान",), {"अली खान": "alive"}),
        ("हमले में अली खान नहीं मारे गए।", ("अली खान",), {"अली खान": "alive"}),
        ("हमले में अली खान की मौत नहीं हुई।", ("अली खान",), {"अली खान": "alive"}),
    ],
)
def test_a_named_person_is_killed_or_alive(reporters: Any, text: str, names: tuple[str, ...], found: dict[str, str]) -> None:
    assert told(reporters, text, *names) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The strike killed the senior commander Ali Khan.", {"Ali Khan": "killed"}),
        ("Ali Khan, the head of the group, was killed in a drone strike.", {"Ali Khan": "killed"}),
        ("The leaders Ali Khan, Omar Sheikh, and Salim Basurra, were eliminated.", {"Ali Khan": "killed"}),
        ("The delegation led by Ali Khan survived the strike.", {"Ali Khan": "alive"}),
        ("The spokesman said Ali Khan was not killed.", {"Ali Khan": "alive"}),
    ],
)
def test_the_same_in_english(reporters: Any, text: str, found: dict[str, str]) -> None:
    assert told(reporters, text, "Ali Khan", lang="en") == found


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("हमले में अली खान का बेटा मारा गया।", "hi"),
        ("अली खान ने कहा कि पांच लोग मारे गए।", "hi"),
        ("अली खान पर हमले में पांच लोग मारे गए।", "hi"),
        ("तीन साल पहले अली खान बच गए थे।", "hi"),
        ("अली खान के मारे जाने की आशंका है।", "hi"),
        ("अली खान की हत्या की साजिश नाकाम हुई।", "hi"),
        ("The strike killed Ali Khan's son.", "en"),
        ("Omar, the son of the leader Ali Khan, was killed.", "en"),
        ("Ali Khan said five members were killed.", "en"),
        ("Ali Khan may have been killed.", "en"),
        ("Ali Khan survived an earlier attack.", "en"),
        ("The strike killed five people near the house of Ali Khan.", "en"),
    ],
)
def test_others_other_times_and_fears_tell_nothing_of_him(reporters: Any, text: str, lang: str) -> None:
    assert told(reporters, text, "Ali Khan" if lang == "en" else "अली खान", lang=lang) == {}
