from __future__ import annotations

import pytest

from srot.languages.attributing.antecedents import Memory
from srot.languages.attributing.passage import Passage, read_passage
from srot.languages.hi.attribution import find_attributions
from srot.languages.hi.pairs import note_people, read_pair
from srot.languages.hi.sentences import split_sentences
from srot.languages.pack import Draft
from srot.records import Article, Mention


def mention(text: str, name: str, kind: str = "PER") -> Mention:
    start = text.index(name)
    return Mention(f"men-{start}", "art-test", start, start + len(name), name, kind, name)


def passage(text: str, *names: str, kind: str = "PER") -> Passage:
    return read_passage(text, split_sentences(text), tuple(mention(text, name, kind) for name in names))


@pytest.mark.parametrize(("text", "points"), [("दोनों", "person"), ("दोनों नेताओं", "person"), ("दोनों देशों", "body"), ("दोनों घटनाओं", None)])
def test_who_can_be_both(text: str, points: str | None) -> None:
    party = read_pair(passage(text), 0, len(text.split()))
    assert (party.points if party else None) == points


def test_two_people_of_a_sentence_are_a_pair_three_are_none() -> None:
    memory = Memory()
    text = "रवि मोहन ने केन ओकादा से भेंट की।"
    note_people(passage(text, "रवि मोहन", "केन ओकादा"), 0, memory)
    assert [b.name for b in memory.pairs["person"]] == ["रवि मोहन", "केन ओकादा"]
    text = "रवि मोहन, केन ओकादा और आन ली मिले।"
    memory = Memory()
    note_people(passage(text, "रवि मोहन", "केन ओकादा", "आन ली"), 0, memory)
    assert memory.pairs == {}


def test_two_countries_of_a_sentence_are_a_pair() -> None:
    memory = Memory()
    note_people(passage("भारत और जापान के बीच वार्ता हुई।", "भारत", "जापान", kind="LOC"), 0, memory)
    assert [b.kind for b in memory.pairs["body"]] == ["body", "body"]


def test_what_both_say_both_have_said() -> None:
    text = "विदेश मंत्री रवि मोहन ने राजदूत केन ओकादा से भेंट की। दोनों नेताओं ने कहा कि व्यापार बढ़ेगा।"
    mentions = tuple(mention(text, name) for name in ("रवि मोहन", "केन ओकादा"))
    (found,) = find_attributions(Draft(Article("art-test", text, lang="hi"), split_sentences(text), mentions=mentions))
    assert [chain[0].name for chain in found.chains] == ["रवि मोहन", "केन ओकादा"]


def test_what_joins_an_office_to_a_place_is_nobodys_name() -> None:
    text = "विमान के पायलट और नेपाल के नियंत्रण कक्ष में बहस हुई। पायलट ने कहा कि रास्ता साफ है।"
    places = (mention(text, "नेपाल", "LOC"),)
    (found,) = find_attributions(Draft(Article("art-test", text, lang="hi"), split_sentences(text), mentions=places))
    assert found.chains[0][0].name.endswith("पायलट")


def sources(text: str, *names: str) -> list[tuple[list[str], str]]:
    draft = Draft(Article("art-test", text), split_sentences(text), mentions=tuple(mention(text, name) for name in names))
    return [([chain[0].name for chain in found.chains], found.content) for found in find_attributions(draft)]


def test_they_are_both_where_two_act_together() -> None:
    told = "ज़मीन अभी बंटी नहीं है"
    names = ("रमेश पाल", "सुरेश पाल")
    assert sources(f"रमेश पाल और सुरेश पाल दोनों थाने पहुंचे। उन्होंने कहा कि {told}।", *names) == [([*names], told)]
    assert sources(f"रमेश पाल और सुरेश पाल दोनों को छोड़ा गया। उन्होंने कहा कि {told}।", *names)[0][0] != [*names]


def test_three_offices_with_names_and_one_comma_are_three() -> None:
    names = ("विनय कुमार", "मोहन लाल", "राकेश सिंह")
    text = "अंचल अधिकारी विनय कुमार एवं ए एस आई मोहन लाल, थानाध्यक्ष राकेश सिंह ने कहा कि दरबार हर शनिवार को होता है।"
    assert sources(text, *names) == [([*names], "दरबार हर शनिवार को होता है")]


def test_who_says_i_behind_a_matter_is_who_acted_before() -> None:
    text = "विधायक कमल राणा ने बैठक बुलाई।\nभाई की नाराजगी पर कहा मैं उससे खुद बात करूंगा।"
    assert sources(text, "कमल राणा") == [(["कमल राणा"], "मैं उससे खुद बात करूंगा")]


def test_a_question_in_quotation_marks_is_the_attack_behind_it() -> None:
    text = "'दिल्ली में सब तय हो गया, यहां के लोग कब मानेंगे?', कमल राणा का बड़ा हमला"
    assert sources(text, "कमल राणा") == [(["कमल राणा"], "दिल्ली में सब तय हो गया, यहां के लोग कब मानेंगे?")]
