"""Words of one meaning in what is said: "torched", "set ablaze" and "फूंक दिया" are one notion where two statements are compared.

The table goes further than the concepts of the lexicon, which also tell one story from another and so hold no word that stories share.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from srot.languages.load import load_pack
from srot.languages.tables import read_table

NOTION = "c:"


@cache
def kindred_keys(lang: str) -> Mapping[str, str]:
    """Key of a word in the lexicon of a language -> the notion that it shares with its kindred; nothing for a language without a column.

    >>> kindred_keys("en")["torch"] == kindred_keys("hi")["फूंका"] == "c:fire"
    True
    """
    return dict(_read(load_pack(lang).code))


def _read(code: str) -> Iterator[tuple[str, str]]:
    lexicon = load_pack(code).lexicon()
    for row in read_table("srot.linking", "kindred"):
        for word in row.get(code, "").split(","):
            yield from ((key.key, f"{NOTION}{row['notion']}") for key in lexicon.find_keys(word))
