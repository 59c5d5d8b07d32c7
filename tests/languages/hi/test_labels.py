from __future__ import annotations

import pytest

from srot.languages.attributing.passage import read_passage
from srot.languages.hi.labels import read_labels
from srot.languages.hi.sentences import split_sentences
from srot.records import Mention

NAMES = frozenset({frozenset({"नगर", "अध्यक्ष", "मीरा", "सेन"})})


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("पुल सुरक्षित है : जल आयोग", ["जल आयोग"]),
        ("पुल सुरक्षित है : सेन", ["सेन"]),
        ("पुल सुरक्षित है - जिलाधिकारी", ["जिलाधिकारी"]),
        ("मुख्यमंत्री: पुल सुरक्षित है", ["मुख्यमंत्री"]),
        ("सौ सैनिक लौटे, सेना का बड़ा दावा", ["सेना"]),
        ("रांची : पुल पर पानी भर गया", []),
        ("संवाददाता, पटना : पुल पर पानी भर गया", []),
    ],
)
def test_headlines_that_name_a_source(text: str, sources: list[str]) -> None:
    passage = read_passage(text, split_sentences(text))
    assert [party.name for saying in read_labels(passage, NAMES) for party in saying.parties] == sources


def test_a_heading_with_its_verb_in_the_middle_and_a_name_behind_the_colon() -> None:
    text = "सबके साथ खड़ी रहेगी पार्टी: अनिला भदौरिया"
    start = text.index("अनिला")
    mentions = (Mention("men-1", "art-test", start, len(text), text[start:], "PER", text[start:]),)
    passage = read_passage(text, split_sentences(text), mentions)
    assert [party.name for saying in read_labels(passage, frozenset()) for party in saying.parties] == ["अनिला भदौरिया"]
