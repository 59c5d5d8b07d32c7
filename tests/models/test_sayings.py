from __future__ import annotations

import pytest

from srot.errors import ModelError
from srot.models.crf import read_tagger
from srot.models.saying_features import Signs, Unit, unit_features
from srot.models.saying_tagger import SayingTagger, load_saying_tagger, weights_path

SIGNS = Signs(lambda key: ("t=verb",) if key == "कहा" else ("k=role",) if key == "मंत्री" else (), frozenset(["कि", "ने"]))


def unit(text: str) -> Unit:
    words = text.split()
    return Unit(words, words, ["-0"] * len(words))


def features(text: str, place: int) -> set[str]:
    return set(unit_features(unit(text), SIGNS)[place])


def test_a_word_is_seen_with_its_own_marks_and_those_beside_it() -> None:
    seen = features("मंत्री ने कहा", 1)
    assert {"w=ने", "-1w=मंत्री", "-1k=role", "+1w=कहा", "+1t=verb", "<मंत्री|ने", ">ने|कहा"} <= seen
    assert "k=role" not in seen


def test_signs_are_told_before_and_behind_whatever_their_distance() -> None:
    seen = features("मंत्री ने आज सुबह कहा कि पुल बंद", 3)
    assert {"<ने", ">कि", ">cue"} <= seen
    assert not {">ने", "<कि"} & seen


@pytest.mark.parametrize(("text", "shape"), [("१२", "digit"), ("12", "digit"), ("।", "mark"), ("Pul", "upper"), ("पुल", "lower"), ("পুল", "lower")])
def test_the_shape_of_a_word_is_that_of_its_letters(text: str, shape: str) -> None:
    assert f"s={shape}" in features(text, 0)


def test_a_unit_is_tagged_the_same_alone_and_in_company() -> None:
    units = [unit("मंत्री ने कहा कि पुल बंद है ।"), unit("बारिश हुई ।"), unit("The mayor said the bridge is closed .")]
    together = load_saying_tagger("hi").tag(units, SIGNS)
    alone = [load_saying_tagger("hi").tag([one], SIGNS)[0] for one in units]
    assert [tagged.labels for tagged in together] == [tagged.labels for tagged in alone]
    assert [len(tagged.labels) for tagged in together] == [len(one.keys) for one in units]


def test_no_units_give_no_labels() -> None:
    assert load_saying_tagger("hi").tag([], SIGNS) == []


def test_a_unit_is_tagged_the_same_after_kept_sums_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("srot.models.row_sums._KEPT", 40)
    fresh = SayingTagger(read_tagger(weights_path("hi")))
    text = [unit("मंत्री ने कहा कि पुल बंद है ।"), unit("पुलिस ने बताया कि दो लोग घायल हैं ।")]
    wanted = [tagged.labels for tagged in load_saying_tagger("hi").tag(text, SIGNS)]
    assert [[tagged.labels for tagged in fresh.tag(text, SIGNS)] for _ in range(3)] == [wanted] * 3


def test_a_language_without_weights_is_refused_by_name() -> None:
    assert weights_path("hi").is_file()
    with pytest.raises(ModelError, match="sayings_xx"):
        load_saying_tagger("xx")
