"""Find the pack of a language, and the languages that have a table; a language without one is read by the neutral pack."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from importlib.util import find_spec
from typing import cast

from srot.errors import UnknownNameError
from srot.languages.pack import LanguagePack
from srot.registry import Registry

NEUTRAL = "und"

LANGUAGES = Registry(
    kind="language",
    entry_point_group="srot.languages",
    builtin={
        "en": "srot.languages.en:PACK",
        "hi": "srot.languages.hi:PACK",
        "mr": "srot.languages.mr:PACK",
        NEUTRAL: "srot.languages.und:PACK",
    },
)


@cache
def load_pack(lang: str) -> LanguagePack:
    """The pack for a BCP 47 code, by its primary subtag; the neutral pack where there is none.

    >>> load_pack("hi-IN").code, load_pack("xx").code
    ('hi', 'und')
    """
    try:
        return cast(LanguagePack, LANGUAGES.find(lang.replace("_", "-").partition("-")[0].lower()))
    except UnknownNameError:
        return cast(LanguagePack, LANGUAGES.find(NEUTRAL))


def languages_with(table: str) -> tuple[str, ...]:
    """Codes of the languages whose folder has ``data/<table>.tsv``, sorted."""
    return tuple(code for code in LANGUAGES.names() if _has_table(code, table))


@cache
def _has_table(code: str, table: str) -> bool:
    package = f"srot.languages.{code}"
    return find_spec(package) is not None and files(package).joinpath("data", f"{table}.tsv").is_file()
