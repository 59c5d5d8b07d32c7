"""Whose people a figure counts."""

from __future__ import annotations

import pytest

from srot.linking.owners import find_owner
from srot.records import Quantity, Span


@pytest.mark.parametrize(
    ("text", "sources", "owner"),
    [
        ("लड़ाई में रूस के 89 सैनिक मारे गए", (), "RU"),
        ("लड़ाई में यूक्रेन की सेना के करीब 89 जवान मारे गए", (), "UA"),
        ("झड़प में 89 पाकिस्तानी सैनिक मारे गए", (), "PK"),
        ("चाड के छापे में उसके 89 जवान मारे गए", ("सूडान की सेना",), "SD"),
        ("चाड के छापे में 89 जवान मारे गए", ("सूडान की सेना",), ""),
        ("दुश्मन के 89 सैनिक मारे गए", ("यूक्रेन की सेना",), ""),
        ("89 सैनिक रूस में मारे गए", (), ""),
        ("Russia's 89 soldiers died", (), "RU"),
        ("89 Russian soldiers died", (), "RU"),
        ("it lost 89 of its soldiers", ("the Iranian army",), "IR"),
        ("погибли 89 солдат", (), ""),
    ],
)
def test_whose_people_are_counted(text: str, sources: tuple[str, ...], owner: str) -> None:
    start = text.index("89")
    figure = Quantity("qua-1", "art-1", start, start + 2, "89", 89.0, 89.0, 89.0, state="dead")
    assert find_owner(text, figure, Span(0, len(text)), sources) == owner
