"""Sources as a reader is told of them: those without a name in the words of the reader, others by the spelling of the reader's language."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from srot.interface.words import Words
from srot.languages.tables import read_table
from srot.records import Entity, NameForm

_OBLIQUE, _ARTICLES = "oblique", ("the ", "The ")


def write_source(name: str, words: Words, *, before_case: bool = False) -> str:
    """A source that reports quote without a name in the words of the reader, and in the case in which it stands there only where a case follows
    here too ("सूत्रों के अनुसार"); any other name as it is.

    >>> from srot.interface import load_words
    >>> write_source("सूत्रों", load_words("en")), write_source("वन विभाग के अधिकारियों", load_words("hi"))
    ('sources', 'वन विभाग के अधिकारी')
    >>> write_source("Local officials", load_words("hi")), write_source("राजेश सिंह", load_words("en"))
    ('स्थानीय अधिकारी', 'राजेश सिंह')
    >>> write_source("sources", load_words("hi"), before_case=True)
    'सूत्रों'
    """
    row = _unnamed().get(name.lower())
    oblique = row[_OBLIQUE] if row and before_case and words.code == "hi" else ""
    if row:
        return oblique or row.get(words.code) or name
    if before_case:
        return name
    before, gap, last = name.rpartition(" ")
    row = _unnamed().get(last)
    return f"{before}{gap}{row['hi']}" if row and row[_OBLIQUE] == last else name


def name_in(entity: Entity, words: Words) -> str:
    """The name of an entity; where it is of another language and reports have one in the reader's, the fullest of the usual ones.

    >>> from srot.interface import load_words
    >>> from srot.records import NameForm
    >>> forms = (NameForm("नेपाली सेना", "hi", "Deva", 3), NameForm("the Nepali Army", "en", "Latn", 4), NameForm("Nepali Army", "en", "Latn", 1))
    >>> army = Entity("ent-1", "ORG", "नेपाली सेना", forms)
    >>> name_in(army, load_words("en")), name_in(army, load_words("hi"))
    ('Nepali Army', 'नेपाली सेना')
    """
    own = [form for form in entity.names if form.lang == words.code]
    if not own or any(form.text == entity.name for form in own):
        return entity.name
    return max(own, key=_fullness).text


def _fullness(form: NameForm) -> tuple[bool, bool, bool, int, int, str]:
    """No article, no initials, a name of several words, one that is written often, a long one."""
    return not form.text.startswith(_ARTICLES), form.text != form.text.upper(), " " in form.text, form.count, len(form.text), form.text


@cache
def _unnamed() -> Mapping[str, Mapping[str, str]]:
    """Each form of the table, small -> its row, the first where several rows have it."""
    found: dict[str, Mapping[str, str]] = {}
    for row in read_table("srot.interface", "unnamed"):
        for form in (row[_OBLIQUE], row["en"].lower()):
            found.setdefault(form, row)
    found.pop("", None)
    return found
