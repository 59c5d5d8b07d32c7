"""Units: one thing that one report says, with its words, names and figure."""

from __future__ import annotations

import math
from typing import Any

import pytest

from srot.languages.load import load_pack
from srot.linking.units import find_units, measure_key
from srot.records import Quantity


def figure(text: str = "16", value: float | None = 16.0, **fields: Any) -> Quantity:
    return Quantity("qua-1", "art-1", 0, len(text), text, value, value, value, **fields)


@pytest.mark.parametrize(
    ("quantity", "beside", "key"),
    [
        (figure(state="dead", of="यात्रियों"), (), "state:dead"),
        (figure(state="dead"), ("c:woman",), "state:dead:women"),
        (figure(state="injured"), ("c:child", "गंभीर"), "state:injured:children:serious"),
        (figure(unit="h"), (), None),
        (figure(unit="INR"), (), "unit:INR"),
        (figure(), (), None),
    ],
)
def test_what_a_figure_measures(quantity: Quantity, beside: tuple[str, ...], key: str | None) -> None:
    assert measure_key(quantity, load_pack("hi").lexicon(), frozenset(beside)) == key


def test_the_dead_are_one_measure_in_both_languages() -> None:
    hindi = measure_key(figure(state="dead", of="लोगों"), load_pack("hi").lexicon())
    english = measure_key(figure(state="dead", of="passengers"), load_pack("en").lexicon())
    assert hindi == english == "state:dead"


def test_what_is_counted_has_one_key_in_both_languages() -> None:
    hindi = measure_key(figure(of="सैनिक"), load_pack("hi").lexicon())
    english = measure_key(figure(of="soldiers"), load_pack("en").lexicon())
    assert hindi is not None and hindi == english


def test_two_figures_of_one_sentence_are_two_units(reporters: Any) -> None:
    page = reporters.Page("a", "चंदनपुर में नाव पलटने से 16 लोगों की मौत हो गई और 9 घायल हैं।")
    page.figure("16 लोगों", 16.0, state="dead", of="लोगों")
    page.figure("9 घायल", 9.0, state="injured")
    report = page.report()
    units = find_units(report, reporters.index(reports=(report,)))
    assert [unit.measure.key for unit in units if unit.measure] == ["state:dead", "state:injured"]
    assert len({unit.id for unit in units}) == len(units)


def test_a_figure_that_the_sentence_replaces_is_no_measure(reporters: Any) -> None:
    page = reporters.Page("a", "मृतकों की संख्या 18 से घटाकर 16 कर दी गई, जिला प्रशासन की सूची में दो नाम दोहराए गए थे।")
    page.figure("18", 18.0, state="dead", status="former")
    page.figure("16", 16.0, state="dead")
    report = page.report()
    values = [unit.measure.quantity.value for unit in find_units(report, reporters.index()) if unit.measure]
    assert values == [16.0]


def test_what_a_source_says_is_no_narration(reporters: Any) -> None:
    text = "थाना प्रभारी लीला महतो ने कहा कि नाव पर तय सीमा से दोगुने लोग बैठे थे। गोताखोर चार लापता यात्रियों की तलाश में नदी खंगाल रहे हैं।"
    page = reporters.Page("a", text)
    said = page.said("नाव पर तय सीमा से दोगुने लोग बैठे थे", (("लीला महतो", "person"),), cue="कहा")
    units = find_units(page.report(), reporters.index())
    assert [(unit.attribution.id if unit.attribution else None) for unit in units] == [said, None]
    assert text[units[1].start : units[1].end].startswith("गोताखोर")


def test_a_silence_says_nothing(reporters: Any) -> None:
    text = "मृतकों की संख्या महापौर लीला महतो ने नहीं बताई।"
    page = reporters.Page("a", text)
    page.said("मृतकों की संख्या", (("लीला महतो", "person"),), cue="नहीं बताई", modality="silence")
    assert all(unit.attribution is None for unit in find_units(page.report(), reporters.index()))


def test_a_content_of_two_sentences_is_two_units(reporters: Any) -> None:
    text = "\"नाव बहुत पुरानी थी और उसमें छेद था। मालिक ने मरम्मत के पैसे खुद रख लिए\", नाविक मोहन राणा ने कहा।"
    page = reporters.Page("a", text)
    page.said("नाव बहुत पुरानी थी और उसमें छेद था। मालिक ने मरम्मत के पैसे खुद रख लिए", (("मोहन राणा", "person"),), cue="कहा", kind="direct")
    units = [unit for unit in find_units(page.report(), reporters.index()) if unit.attribution]
    assert [text[unit.start : unit.end][:4] for unit in units] == ["नाव ", "मालि"]


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("hi", "चंदनपुर की महापौर लीला महतो ने पुरानी नावों पर रोक लगाने का वादा किया।", "लीला महतो"),
        ("en", "Chandanpur mayor Leela Mahto promised a ban on old ferries after the accident.", "Leela Mahto"),
        ("ru", "Мэр Чанданпура Лила Махто обещала запретить старые паромы после аварии.", "Лила Махто"),
    ],
)
def test_names_are_compared_as_their_bearers(reporters: Any, lang: str, text: str, name: str) -> None:
    page = reporters.Page("a", text, lang=lang)
    page.name(name)
    report = page.report()
    (unit,) = find_units(report, reporters.index({name: "ent-mahto"}, reports=(report,), weights={"ent-mahto": 1.0}))
    assert unit.names == {"ent-mahto"} and "ent-mahto" in unit.keys
    assert math.isclose(sum(weight**2 for weight in unit.keys.values()), 1.0)
    assert not any(name.split()[0] in key for key in unit.keys)
