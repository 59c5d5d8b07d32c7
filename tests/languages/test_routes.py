"""From where to where somebody travels."""

from __future__ import annotations

import pytest

from srot.languages.routes import find_routes


@pytest.mark.parametrize(
    ("lang", "text", "routes"),
    [
        ("hi", "बस कोटली गांव से सिंघपुर जा रही थी", [("कोटली", "सिंघपुर")]),
        ("hi", "नाव मुंगेर से पूर्वी बेगूसराय की ओर जा रही थी", [("मुंगेर", "बेगूसराय")]),
        ("hi", "रांची से पटना के लिए रवाना हुई बस", [("रांची", "पटना")]),
        ("hi", "कोटली से, लोग बताते हैं, बस जा रही थी", []),
        ("hi", "बस जा रही थी", []),
        ("mr", "ही बस सोलापूरहून पंढरपूरकडे जात होती", [("सोलापूर", "पंढरपूर")]),
        ("mr", "गाडी वाडे गावातून कराड येथे जात असताना उलटली", [("वाडे", "कराड")]),
        ("en", "The ferry was sailing from the port of Kindu to Ubundu", [("Kindu", "Ubundu")]),
        ("en", "a bus heading for Bhuj from Rajkot", [("Rajkot", "Bhuj")]),
        ("en", "prices going from bad to worse", []),
        ("en", "He left. From Rajkot to Bhuj it rained.", []),
        ("xx", "travelling from Rajkot to Bhuj", []),
    ],
)
def test_both_ends_of_a_journey(lang: str, text: str, routes: list[tuple[str, str]]) -> None:
    assert [(found.start, found.goal) for found in find_routes(text, lang)] == routes


def test_a_start_that_is_called_a_village() -> None:
    assert [found.of_kind for found in find_routes("बस घनी गांव से कोटली जा रही थी। कार कोटली से घनी आ रही थी।", "hi")] == [True, False]
