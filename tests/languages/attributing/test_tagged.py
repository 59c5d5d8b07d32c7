from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from srot.languages.attributing import tagged
from srot.languages.attributing.passage import Passage, read_passage
from srot.languages.attributing.saying import Party, Saying
from srot.languages.attributing.tagged import Speech, find_units, read_tagged, word_states
from srot.languages.en.attribution_clause import trim
from srot.languages.en.attribution_sources import find_parties
from srot.languages.en.sentences import split_sentences
from srot.models.chain import Tagged
from srot.models.saying_features import Signs, Unit
from srot.records import Mention

SPEECH = Speech("xx", Signs(lambda key: (), frozenset()), lambda passage, start, end, low: find_parties(passage, start, end), trim, lambda key: "asserted", lambda cue: "unclear" in cue)
LABELS = ("O", "B-S", "I-S", "B-Q", "I-Q", "B-R", "I-R", "B-C", "I-C", "B-N", "I-N")


class Scripted:
    """A tagger whose labels are written down: a letter a word, capital where a stretch begins, ``.`` for none."""

    def __init__(self, script: str, chance: float = 0.995) -> None:
        self.script, self.chance = script, chance

    def tag(self, units: list[Unit], signs: Signs) -> list[Tagged]:
        labels = [f"{'B' if c.isupper() else 'I'}-{c.upper()}" if c != "." else "O" for c in self.script]
        assert [len(labels)] == [len(unit.keys) for unit in units]
        chances = np.array([[self.chance if label == known else 0.0 for known in LABELS] for label in labels], np.float32)
        return [Tagged(tuple(labels), chances, LABELS)]


def passage(text: str, *mentions: Mention) -> Passage:
    return read_passage(text, split_sentences(text), mentions)


def found(monkeypatch: pytest.MonkeyPatch, text: str, script: str, *sayings: Saying, chance: float = 0.995) -> list[tuple[str, str, str, str]]:
    monkeypatch.setattr(tagged, "load_saying_tagger", lambda lang: Scripted(script, chance))
    read = passage(text)
    return [
        (" < ".join(p.name for p in (*s.parties, *s.relays)), read.surface(*s.cue) if s.cue else "", read.surface(s.start, s.end), s.frame)
        for s in read_tagged(read, sayings, SPEECH)
    ]


def test_labels_become_a_saying(monkeypatch: pytest.MonkeyPatch) -> None:
    assert found(monkeypatch, "The cook grinned that soup was ready .", "SsQ.Ccc.") == [("The cook", "grinned", "soup was ready", "tagged")]


def test_a_relay_that_is_an_outlet_follows_its_source(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "The cook grinned to Reuters soup was ready ."
    assert found(monkeypatch, text, "SsQ.RCcc.") == [("The cook < Reuters", "grinned", "soup was ready", "tagged")]


def test_a_source_may_be_the_likeliest_words_without_a_label(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tagged, "load_saying_tagger", lambda lang: Faint("..Q.Ccc.", 1))
    read = passage("The cook grinned that soup was ready .")
    assert [p.name for s in read_tagged(read, [], SPEECH) for p in s.parties] == ["cook"]


class Faint(Scripted):
    """The same, with a small chance that one word is a source."""

    def __init__(self, script: str, source: int) -> None:
        super().__init__(script)
        self.source = source

    def tag(self, units: list[Unit], signs: Signs) -> list[Tagged]:
        found = super().tag(units, signs)[0]
        chances = found.chances.copy()
        chances[self.source, LABELS.index("B-S")] = 0.2
        return [replace(found, chances=chances)]


def test_words_without_source_cue_and_marks_say_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert found(monkeypatch, "At last soup was ready .", "..Ccc.", chance=1.0) == []


@pytest.mark.parametrize(("chance", "count"), [(0.5, 0), (0.96, 0), (0.99, 1)])
def test_content_and_cue_must_be_likely(monkeypatch: pytest.MonkeyPatch, chance: float, count: int) -> None:
    assert len(found(monkeypatch, "The cook grinned that soup was ready .", "SsQ.Ccc.", chance=chance)) == count


@pytest.mark.parametrize(("chance", "frames"), [(0.96, []), (0.995, ["tagged-quotation"])])
def test_a_quotation_needs_no_cue_when_it_is_sure(monkeypatch: pytest.MonkeyPatch, chance: float, frames: list[str]) -> None:
    script = "Ss..Ccc.."
    assert [item[3] for item in found(monkeypatch, 'The cook : "Soup is ready."', script, chance=chance)] == frames


def test_what_a_source_leaves_unsaid_is_a_silence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tagged, "load_saying_tagger", lambda lang: Scripted("SsQqqNn."))
    read = passage("The cook shrugged off questions about soup .")
    assert [s.modality for s in read_tagged(read, [], SPEECH)] == ["silence"]


def test_what_nobody_knows_is_said_by_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    assert found(monkeypatch, "The cook unclear that soup was ready .", "SsQ.Ccc.") == []


def test_the_grammar_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    cook = Party(0, 2, "person", "The cook")
    whole = Saying(0, (2, 3), (cook,), (), 4, 7, (0, 3), "after")
    assert found(monkeypatch, "The cook grinned that soup was ready .", "SsQ.Ccc.", whole) == []


def test_another_content_of_a_cue_of_the_grammar_has_its_source(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Soup is ready , the cook grinned , and bread is warm ."
    cook = Party(4, 6, "person", "the cook")
    first = Saying(0, (6, 7), (cook,), (), 0, 3, (4, 7), "before")
    assert found(monkeypatch, text, "....SsQ.Cccc.", first) == [("the cook", "grinned", "and bread is warm", "tagged")]


def test_sentences_of_one_quotation_are_one_unit() -> None:
    read = passage('He wrote: "Soup is ready. Bread is warm." Then he left.')
    assert [read.surface(*span) for span in find_units(read)] == ['He wrote: "Soup is ready. Bread is warm."', "Then he left."]


def test_a_word_tells_its_name_and_its_quotation() -> None:
    text = 'Ada sang "Blue" and left.'
    read = passage(text, Mention("m", "a", 0, 3, "Ada", "PER", "Ada", "test"))
    assert word_states(read)[:5] == ["PER0", "-0", "-S", "-S", "-S"]
