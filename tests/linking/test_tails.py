"""What a clause tells first, by its main verb, and by the way."""

from __future__ import annotations

import pytest

from srot.linking.tails import find_tails
from srot.records import Span


@pytest.mark.parametrize(
    ("lang", "text", "parts"),
    [
        ("en", "The ferry struck the pier, where a market was held", ["The ferry struck the pier", "where a market was held"]),
        ("en", "The ferry struck the pier, crushing two fishing boats", ["The ferry struck the pier", "crushing two fishing boats"]),
        ("en", "Smugglers boarded the ferry and threatened its captain", ["Smugglers boarded the ferry", "threatened its captain"]),
        ("en", "The captain spoke briefly, but he took no questions", ["The captain spoke briefly", "he took no questions"]),
        ("en", "The captain spoke at length, though he gave no reasons", ["The captain spoke at length", "though he gave no reasons"]),
        ("en", "The port fined Rao, from whose cabin fuel was stolen", ["The port fined Rao", "from whose cabin fuel was stolen"]),
        ("en", "When the ferry sank, the pier was full", ["When the ferry sank", "the pier was full"]),
        ("en", "After the discovery of stolen fuel, the captain was fined", ["After the discovery of stolen fuel", "the captain was fined"]),
        ("en", "The captain was fined after the discovery of stolen fuel", ["The captain was fined", "after the discovery of stolen fuel"]),
        (
            "en", "The port moved the captain, sending him home to Goa, where he had served before",
            ["The port moved the captain", "sending him home to Goa", "where he had served before"],
        ),
        ("en", "Smugglers took hostages, including two children", ["Smugglers took hostages, including two children"]),
        ("en", "The captain and the mate boarded the ferry", ["The captain and the mate boarded the ferry"]),
        ("en", "The captain called the ferry “old, leaking and unsafe”", ["The captain called the ferry “old, leaking and unsafe”"]),
        ("hi", "पुलिस ने घाट पर छापा मारा, जहां से कई बोरे मिले", ["पुलिस ने घाट पर छापा मारा", "जहां से कई बोरे मिले"]),
        ("hi", "मेयर ने नाविकों से बात की और उन्हें दफ्तर बुलाया है", ["मेयर ने नाविकों से बात की", "उन्हें दफ्तर बुलाया है"]),
        ("hi", "नाव से चोरी का तेल मिलने के बाद कप्तान को हटाया गया", ["नाव से चोरी का तेल मिलने के बाद", "कप्तान को हटाया गया"]),
        ("hi", "कप्तान ने नाव मिलने के बाद जांच कराई", ["कप्तान ने नाव मिलने के बाद जांच कराई"]),
        ("hi", "मेयर और कप्तान घाट पर पहुंचे", ["मेयर और कप्तान घाट पर पहुंचे"]),
        ("ta", "படகு மூழ்கியது, மேயர் வந்தார்", ["படகு மூழ்கியது, மேயர் வந்தார்"]),
    ],
)  # fmt: skip
def test_what_is_told_by_the_way_is_a_part_of_its_own(lang: str, text: str, parts: list[str]) -> None:
    found = find_tails(text, lang, Span(0, len(text)))
    assert [text[part.start : part.end] for part in found] == parts
