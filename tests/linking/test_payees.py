"""To whom a sum of money goes."""

from __future__ import annotations

import pytest

from srot.linking.payees import find_payee
from srot.records import Quantity, Span


@pytest.mark.parametrize(
    ("text", "sum_", "payee"),
    [
        ("मृतकों के परिजनों को 4 लाख रुपये मिलेंगे", "4 लाख रुपये", "dead"),
        ("मृतकों के परिजनों को 4 लाख और गंभीर घायलों को 60 हज़ार रुपये", "60 हज़ार रुपये", "serious"),
        ("मामूली रूप से घायलों को 20 हज़ार रुपये", "20 हज़ार रुपये", "minor"),
        ("Rs 4 lakh to the kin of the dead", "Rs 4 lakh", "dead"),
        ("Rs 4 lakh to the deceased's family", "Rs 4 lakh", "dead"),
        ("to the injured and Rs 4 lakh to the kin of the dead", "Rs 4 lakh", "dead"),
        ("कुल 90 लाख रुपये घायलों में बांटे गए", "90 लाख रुपये", "total"),
        ("पुल पर 4 लाख रुपये खर्च हुए", "4 लाख रुपये", ""),
    ],
)
def test_who_gets_a_sum_stands_beside_it(text: str, sum_: str, payee: str) -> None:
    start = text.index(sum_)
    money = Quantity("qua", "art", start, start + len(sum_), sum_, 4e5, 4e5, 4e5, unit="INR")
    assert find_payee(text, "en" if text.isascii() else "hi", money, Span(0, len(text))) == payee


def test_a_length_goes_to_nobody() -> None:
    length = Quantity("qua", "art", 0, 4, "4 km", 4.0, 4.0, 4.0, unit="km")
    assert find_payee("4 km to the injured", "en", length, Span(0, 19)) == ""
