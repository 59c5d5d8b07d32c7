import pytest

from srot.languages.load import load_pack
from srot.languages.pack import Draft
from srot.records import Article, Mention


def bodies(lang: str, text: str) -> list[Mention]:
    pack = load_pack(lang)
    found = pack.find_names(Draft(Article(id="a", text=text, lang=lang), pack.split_sentences(text)))
    return [mention for mention in found if mention.type == "ORG"]


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("hi", "बांग्लादेश के सुप्रीम कोर्ट ने फैसला दिया।", "बांग्लादेश के सुप्रीम कोर्ट"),
        ("en", "Pakistan's Election Commission met on Friday.", "Pakistan's Election Commission"),
    ],
)
def test_a_body_behind_another_country_is_that_countrys(lang: str, text: str, name: str) -> None:
    assert [(body.name, body.gazetteer) for body in bodies(lang, text)] == [(name, None)]


def test_its_own_country_changes_nothing() -> None:
    assert [body.gazetteer for body in bodies("hi", "भारत के चुनाव आयोग ने तारीख बताई।")] == ["body.eci"]


def test_both_bodies_of_one_name_stay_two() -> None:
    found = bodies("hi", "नेपाल के चुनाव आयोग ने भारत के चुनाव आयोग को धन्यवाद दिया।")
    assert [body.gazetteer for body in found] == [None, "body.eci"]
