from __future__ import annotations

import pytest

from srot.languages.hi.credit import find_credit


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("मॉस्को (एएनआई): वार्ता हुई।", ["एएनआई"]),
        ("काबुल, एएफपी/रायटर। धमाका हुआ।", ["एएफपी", "रॉयटर्स"]),
        ("नयी दिल्ली, 2 मार्च (भाषा) मंत्री आए।", ["पीटीआई"]),
        ("गोंडा (उप्र), 4 मई (भाषा) मेला लगा।", ["पीटीआई"]),
        ("गोंडा (उप्र), 4 मई। मेला लगा, (भाषा) की किताबें बिकीं।", []),
        ("सड़क खुली।\nबसें चलीं। (भाषा)", ["पीटीआई"]),
        ("सड़क खुली।\nइनपुट: भाषा", ["पीटीआई"]),
        ("जागरण संवाददाता, पटना : जाम लगा।", []),
        ("बिलासपुर (छत्तीसगढ़)। बारिश हुई।", []),
        ("यह भाषा कठिन है।", []),
        ("", []),
    ],
)
def test_credits_of_datelines_and_closing_lines(text: str, names: list[str]) -> None:
    assert [credit.name for credit in find_credit(text)] == names


def test_the_words_are_kept_as_printed() -> None:
    assert find_credit("सोल (रायटर): जहाज लौटा।")[0].text == "रायटर"
