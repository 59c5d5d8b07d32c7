"""Deeds that are done by saying so."""

from __future__ import annotations

import pytest

from srot.languages.announcing import find_deed, find_deed_done, has_deed


@pytest.mark.parametrize(
    ("lang", "behind", "deed"),
    [
        ("hi", " ने प्राचार्य को पद से हटा दिया।", "पद से हटा"),
        ("hi", " ने थानाध्यक्ष को लाइन हाजिर कर दिया।", "लाइन हाजिर कर"),
        ("en", " on Monday transferred the principal.", "transferred the"),
        ("hi", " ने सोमवार को खनन के नए नियमों पर रोक लगा दी।", "रोक लगा"),
        ("hi", " ने तीनों अपीलें खारिज कर दीं।", "खारिज कर"),
        ("hi", " ने सड़क पर टायर जलाए।", None),
        ("hi", " के फैसले पर निगम ने रोक लगा दी।", None),
        ("hi", " ने कहा कि निगम ने रोक लगा दी।", None),
        ("en", " on Monday quashed the mining rules.", "quashed"),
        ("en", " has appointed a new registrar.", "appointed"),
        ("en", " said it had quashed the rules.", None),
        ("en", " was fined by the regulator.", None),
        ("hi", " ने मृतक की पहचान राजू के रूप में की है।", "के रूप में की"),
        ("en", " have identified the deceased as a clerk.", "identified the"),
        ("en", " on Friday formed a three-member committee to look into the leak.", "formed a three-member"),
        ("hi", " ने जांच के लिए तीन सदस्यीय कमेटी गठित कर दी।", "कमेटी गठित"),
        ("en", " declared him dead at the river hospital.", "declared him dead"),
        ("en", " on Monday forwarded to the ministry the report of the panel.", "forwarded to"),
        ("hi", " ने चालक को मृत घोषित कर दिया।", "मृत घोषित"),
        ("hi", " ने जांच के लिए तीन जजों की समिति बना दी है।", "समिति बना दी"),
        ("hi", " ने तबादले की सिफारिश की है।", "सिफारिश की"),
        ("mr", " ने नियमांना स्थगिती दिली", None),
    ],
)
def test_who_orders_says_so_by_doing_it(lang: str, behind: str, deed: str | None) -> None:
    assert find_deed(behind, lang) == deed


def test_a_clause_has_a_deed_wherever_in_it_somebody_does_one() -> None:
    for clause, lang in (("गुरुवार को पीठ ने नई नियमावली पर रोक लगा दी।", "hi"), ("On Friday the bench stayed the new rules.", "en")):
        ends = range(len(clause))
        assert any(find_deed(clause[end:], lang) for end in ends) and has_deed(clause, lang)
    assert not has_deed("गुरुवार को रामघाट पर नाव पलट गई।", "hi")
    assert not has_deed("the bench stayed the new rules", "und"), "a language without a table tells of no deeds"


def test_who_stands_behind_a_deed_in_the_passive_has_done_it() -> None:
    assert find_deed_done("A three-member committee has been formed by the ", "en") == "formed by"
    assert find_deed_done("The rules were read out by the ", "en") is None
    assert find_deed_done("नई समिति का गठन ", "hi") is None, "a language without such forms tells of none"
