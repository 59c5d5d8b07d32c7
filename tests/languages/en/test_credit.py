from __future__ import annotations

import pytest

from srot.languages.en.credit import find_credit


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("SEOUL (Reuters) - A ship returned.", ["Reuters"]),
        ("Pune, June 3 (PTI): Two were hurt.", ["PTI"]),
        ("Gonda (Uttar Pradesh), May 4 (PTI) A fair opened.", ["PTI"]),
        ("Gonda (Uttar Pradesh) [India], May 4 (ANI): A fair opened.", ["ANI"]),
        ("PTI, Gonda: A fair opened.", ["PTI"]),
        ("Roads are open. - ANI", ["ANI"]),
        ("Roads are open.\n(With agency inputs from PTI)", ["PTI"]),
        ("Roads are open.\n(This story is auto-generated from a syndicated feed from IANS; only the headline is ours.)", ["IANS"]),
        ("Roads are open.\nThis report includes information from the AFP news agency.", ["AFP"]),
        ("Roads are open.\n(The Associated Press contributed to this report)", ["AP"]),
        ("Roads are open.\nSource: PTI  -  Edited By: Nina Rao", ["PTI"]),
        ("Roads are open, by information from the mayor.", []),
        ("Gonda (Uttar Pradesh). A fair of books (PTI) opened.", []),
        ("Roads are open.\n(With inputs from ANI)", ["ANI"]),
        ("Roads are open.\n(PTI inputs)", ["PTI"]),
        ("Roads are open.\n(With agency inputs)", []),
        ("Roads are open.\nPTI KLM NO", ["PTI"]),
        ("Roads are open.\n--IANS\nkl/mn", ["IANS"]),
        ("Roads are open.\n(This copy came from a syndicated feed from IANS.)", ["IANS"]),
        ("By Reuters\nRoads are open.", ["Reuters"]),
        ("By Nina Rao\nRoads are open.\nRao KL", []),
        ("Roads (and bridges) are open.", []),
    ],
)
def test_credits_of_datelines_and_closing_lines(text: str, names: list[str]) -> None:
    assert [credit.name for credit in find_credit(text)] == names
