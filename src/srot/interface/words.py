"""Catalogues of the user interface: one TSV a language, ``key<TAB>text``, that a translator edits without reading Python."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from srot.errors import UnknownNameError


@dataclass(frozen=True, slots=True)
class Words:
    """All words of one language of the user interface. An unknown key is a `KeyError`, for it is a mistake of ours."""

    code: str
    table: Mapping[str, str]

    def __call__(self, key: str, **values: object) -> str:
        """The text of `key`, its ``{names}`` filled with `values`.

        >>> load_words("en")("report.copy_of", name="Noon")
        'copied from Noon'
        """
        text = self.table[key]
        return text.format(**values) if values else text

    def count(self, key: str, number: int) -> str:
        """A number with its noun in the right form.

        >>> load_words("hi").count("reports", 120000), load_words("en").count("reports", 1)
        ('1,20,000 रिपोर्टें', '1 report')
        """
        from srot.interface.numbers import write_number

        return self.table[f"{key}.{plural_form(number)}"].format(n=write_number(number, self))

    def label(self, family: str, name: str | None) -> str:
        """The word for one of a family (``kind``, ``nature`` ...); a name the catalogue does not know stands as it is.

        >>> load_words("en").label("kind", "body"), load_words("en").label("kind", "oracle")
        ('body', 'oracle')
        """
        return self.table.get(f"{family}.{name}", name or "")


def plural_form(number: int) -> str:
    """Hindi and English both set one thing apart from all other numbers, nought with the many."""
    return "one" if number == 1 else "other"


@cache
def load_words(code: str) -> Words:
    """The catalogue of a language; ``UnknownNameError`` lists those there are."""
    if code not in UI_LANGUAGES:
        raise UnknownNameError(f"no user interface in {code!r}; there are: {', '.join(UI_LANGUAGES)}")
    lines = files("srot.interface").joinpath("data", f"{code}.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.partition("\t") for line in lines if line.strip() and not line.startswith("#"))
    return Words(code, {key: text for key, _, text in rows})


def _find_languages() -> tuple[str, ...]:
    names = (item.name for item in files("srot.interface").joinpath("data").iterdir())
    return tuple(sorted(name.removesuffix(".tsv") for name in names if name.endswith(".tsv") and name != "reasons.tsv"))


UI_LANGUAGES = _find_languages()
