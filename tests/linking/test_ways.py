"""Places that a way begins or ends at."""

from __future__ import annotations

import pytest

from srot.linking.ways import is_on_way
from srot.records import Mention


@pytest.mark.parametrize(
    ("text", "place", "on_way"),
    [
        ("कोटा से जयपुर जा रही बस पलट गई", "कोटा", True),
        ("कोटा से आ रही बस पलट गई", "कोटा", True),
        ("कोटा में बस पलट गई", "कोटा", False),
        ("बस कोटा के पास पलट गई जो जयपुर जा रही थी", "कोटा", False),
        ("कोटा से मिली खबर के मुताबिक बस पलट गई", "कोटा", False),
        ("A bus from Kota to Jaipur overturned", "Kota", True),
        ("A bus from Kota to Jaipur overturned", "Jaipur", True),
        ("The bus overturned near Kota", "Kota", False),
        ("Officials from Kota said so", "Kota", False),
    ],
)
def test_a_way_leads_from_one_place_to_another(text: str, place: str, on_way: bool) -> None:
    start = text.index(place)
    assert is_on_way(text, Mention("men-1", "art-1", start, start + len(place), place, "LOC", name=place)) is on_way
