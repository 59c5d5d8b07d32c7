"""Catalogues of the user interface: one PO file a language, in the form that translators' tools and Babel read, with keys as msgid."""

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

    def form(self, key: str, number: int) -> str:
        """Words in the form that goes with a number that stands beside them.

        >>> load_words("en").form("counts.reports", 1), load_words("hi").form("counts.reports", 3)
        ('report', 'रिपोर्टें')
        """
        return self.table[f"{key}.{plural_form(number)}"]

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
    return Words(code, read_catalogue("srot.interface", "data", code))


def read_catalogue(package: str, folder: str, code: str) -> dict[str, str]:
    """Key -> text of the catalogue of a language in a folder of a package."""
    from babel.messages.pofile import read_po

    with files(package).joinpath(folder, f"{code}.po").open("rb") as file:
        return {str(message.id): str(message.string) for message in read_po(file) if message.id}


def _find_languages() -> tuple[str, ...]:
    names = (item.name for item in files("srot.interface").joinpath("data").iterdir())
    return tuple(sorted(name.removesuffix(".po") for name in names if name.endswith(".po")))


UI_LANGUAGES = _find_languages()
