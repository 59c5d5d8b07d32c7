from __future__ import annotations

from dataclasses import replace

from srot.languages.hi.events import find_events
from srot.languages.hi.sentences import split_sentences
from srot.languages.hi.times import find_times
from srot.languages.pack import Draft
from srot.records import Article, Event


def events_of(text: str) -> tuple[Event, ...]:
    draft = Draft(Article(id="art-test", text=text, published="2024-11-30"), split_sentences(text))
    return find_events(replace(draft, times=find_times(draft)))


def test_a_scene_reaches_to_the_deed_in_the_next_sentence_of_its_paragraph_alone() -> None:
    scene, deed = "किसान शनिवार रात साइकिल से लौट रहा था।", "एक ट्रक ने उसे टक्कर मार दी।"
    assert events_of(f"{scene} {deed}")[-1].time is not None
    assert events_of(f"{scene}\n\n{deed}")[-1].time is None


def test_a_deed_with_a_time_of_its_own_keeps_it() -> None:
    found = events_of("किसान शनिवार रात साइकिल से लौट रहा था। तभी रविवार सुबह एक ट्रक ने उसे टक्कर मार दी।")
    later = events_of("रविवार सुबह एक ट्रक ने उसे टक्कर मार दी।")
    assert found[-1].time is not None and later[-1].time is not None
    assert found[-1].text == later[-1].text == "टक्कर"
