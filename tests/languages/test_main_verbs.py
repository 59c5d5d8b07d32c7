"""Which word tells what is said of a subject, in languages with the verb last, with the verb in the middle, and without a table."""

from __future__ import annotations

import pytest

from srot.languages.load import load_pack
from srot.languages.main_verbs import find_predicate


@pytest.mark.parametrize(
    ("text", "lang", "word"),
    [
        ("अदालत ने दोनों कारोबारियों की अर्जी खारिज कर दी", "hi", "खारिज"),
        ("महापौर को गोली मारी गई", "hi", "मारी"),
        ("न्यायालयाने दोन्ही व्यापाऱ्यांना जामीन दिला", "mr", "जामीन"),
        ("In a surprise move, Kenya expelled a diplomat, closing the mission", "en", "expelled"),
        ("On Monday, a ferry sank near the pier", "en", "sank"),
        ("A boy called for questioning at the station died in custody", "en", "died"),
        ("Otieno, a former clerk named in the case, will surrender", "en", "surrender"),
        ("The mayor, who had closed the bridge, resigned", "en", "resigned"),
        ("Police in Mombasa have arrested a man who was wanted", "en", "arrested"),
        ("The owners of the mill had already fled to Muscat", "en", "fled"),
        ("Mayor Otieno and envoy Kamau met near the pier on Friday", "en", "met"),
        ("legal action against smugglers", "en", None),
        ("பாலம் மூடப்பட்டது", "ta", None),
    ],
)
def test_the_predicate(text: str, lang: str, word: str | None) -> None:
    places = [key.start for key in load_pack(lang).lexicon().find_keys(text)]
    place = find_predicate(text, lang, places)
    assert (None if place is None else text[place:].split()[0]) == word
