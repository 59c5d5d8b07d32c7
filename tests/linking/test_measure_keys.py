"""The keys of what figures measure: state, thing or unit, scope."""

from __future__ import annotations

from typing import Any

import pytest

from srot.languages.load import load_pack
from srot.linking.measure_keys import measure_key
from srot.records import Quantity


def figure(text: str = "16", value: float | None = 16.0, **fields: Any) -> Quantity:
    return Quantity("qua-1", "art-1", 0, len(text), text, value, value, value, **fields)


@pytest.mark.parametrize(
    ("quantity", "beside", "key"),
    [
        (figure(state="dead", of="यात्रियों"), (), "state:dead"),
        (figure(state="dead", of="महिलाओं"), (), "state:dead:women"),
        (figure(state="dead", of="लोगों"), ("c:woman",), "state:dead"),
        (figure(state="injured", of="बच्चे"), ("गंभीर",), "state:injured:children"),
        (figure(state="dead", of="लोगों"), ("c:survivor", "c:demand"), "state:dead"),
        (figure(of="लोगों"), ("c:survivor",), "of:c:people::survivors"),
        (figure(state="arrested", of="लोगों"), ("c:police",), "state:arrested"),
        (figure(state="rescued", of="लोगों"), (), "state:evacuated"),
        (figure(state="displaced", of="लोगों"), ("c:rescue",), "state:evacuated"),
        (figure(state="displaced", of="लोगों"), (), "state:displaced"),
        (figure(unit="h"), (), None),
        (figure(unit="INR"), (), "unit:INR:"),
        (figure(unit="INR"), ("घोटाला", "निवेश"), "unit:INR:fraud"),
        (figure(unit="%"), ("c:increase", "महंगाई"), "unit:%:inflation"),
        (figure(unit="%"), ("c:increase",), "unit:%:growth"),
        (figure(unit="%"), ("थोक", "महंगाई"), "unit:%:inflation:wholesale"),
        (figure(of="तीव्रता"), (), "unit::magnitude"),
        (figure(), ("c:magnitude",), "unit::magnitude"),
        (figure(), ("c:death", "c:number"), "state:dead"),
        (figure(state="injured"), ("c:death", "c:number"), "state:dead"),
        (figure(state="injured"), ("c:injury", "c:death", "c:number"), "state:injured"),
        (figure(state="dead", of="शव"), ("सौंपना",), "state:dead:handed"),
        (figure(state="dead", of="लोगों"), ("सौंपना",), "state:dead"),
        (figure(state="dead", of="शव"), ("लाना",), "state:dead:brought"),
        (figure(state="dead", of="लोगों"), ("लाना",), "state:dead"),
        (figure(state="gathered", of="लोग"), (), "state:present"),
        (figure(state="allowed", of="लोगों"), (), "state:allowed"),
        (figure(unit="INR"), ("लक्ष्य", "निवेश"), "unit:INR:investment:target"),
        (figure(), ("c:death",), None),
        (figure(), ("c:death", "c:injury", "c:number"), None),
        (figure(), (), None),
        (figure("12000", 12000.0, of="लोग"), ("जुटना",), "state:present"),
        (figure("12000", 12000.0), ("attend",), "state:present"),
        (figure("12000", 12000.0, of="लोगों"), ("उम्मीद", "जुटना"), "state:present:expected"),
        (figure("40", 40.0, of="लोग"), ("जुटना",), "of:c:people:"),
        (figure("90000", 90000.0, of="लोग"), ("पहुंच",), "state:present"),
        (figure("900", 900.0, of="लोग"), ("पहुंच",), "of:c:people:"),
        (figure("90000", 90000.0, of="टन"), ("पहुंच",), "of:टन:"),
        (figure("300", 300.0, of="एंबुलेंस"), ("जुटना",), "of:c:ambulance:"),
    ],
)
def test_what_a_figure_measures(quantity: Quantity, beside: tuple[str, ...], key: str | None) -> None:
    assert measure_key(quantity, load_pack("hi").lexicon(), beside) == key


@pytest.mark.parametrize(("hindi", "english", "state", "key"), [("लोगों", "passengers", "dead", "state:dead"), ("सैनिक", "soldiers", None, None)])
def test_one_thing_has_one_measure_in_both_languages(hindi: str, english: str, state: str | None, key: str | None) -> None:
    found = [measure_key(figure(state=state, of=of), load_pack(lang).lexicon()) for of, lang in ((hindi, "hi"), (english, "en"))]
    assert found[0] is not None and found[0] == found[1]
    assert key is None or found[0] == key
