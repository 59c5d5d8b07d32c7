"""The journeys by which two accidents of one kind and place are told apart."""

from __future__ import annotations

import pytest

from srot.languages.load import load_pack
from srot.linking.reports import Report
from srot.linking.sounding import sound_key
from srot.linking.told_routes import find_told_routes, share_both, share_end
from srot.reading import read_article
from srot.records import Article


def _report(text: str, lang: str = "hi") -> Report:
    article = Article(id="a", text=text, lang=lang)
    return Report(article, read_article(article))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("बस कोटली गांव से सिंघपुर जा रही थी।", [("कोटली", "सिंघपुर")]),
        ("मजदूर घर से बाजार जा रहे थे।", []),
        ("मलबे से शव निकाला जा रहा है।", []),
    ],
)
def test_ends_are_places(text: str, told: list[tuple[str, str]]) -> None:
    report = _report(text)
    assert list(find_told_routes(report, load_pack("hi").lexicon())) == [(sound_key(start), sound_key(goal)) for start, goal in told]


def test_journeys_with_an_end_in_common() -> None:
    there, back, other = (("a", "b"),), (("b", "a"),), (("b", "c"),)
    assert (share_both(there, back), share_end(there, other), share_both(there, other)) == (True, True, False)
    assert not share_end(there, (("c", "d"),)) and not share_end(there, ())
