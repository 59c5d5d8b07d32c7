"""People whose given name is two syllables with a hyphen, the way Korean and Chinese names are written: "पार्क सुन-वोन", "सांसद ली सेओंग-क्वेन"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from srot.gazetteer import lookup, name_part
from srot.languages.hi.name_words import HYPHENS
from srot.languages.hi.titles import title_at, title_before
from srot.languages.name_spans import Found, Line


def join_hyphened(line: Line) -> Line:
    """The names, a person cut at a hyphen joined with the half in front of it, and with the family name between that half and his title."""
    found: list[Found] = []
    for name in line.found:
        half = name.first - 2
        if half < 0 or not (_is_half(line.texts, name) and line.texts[half + 1] in HYPHENS and line.is_tied(half + 1)):
            found.append(name)
        elif found and found[-1].type == "PER" and found[-1].last == half + 1:
            found[-1] = replace(found[-1], last=name.last)
        elif (not found or found[-1].last <= half) and not lookup(line.texts[half]) and title_at(line.texts, half, half + 1) is None:
            found.append(replace(name, first=_family(line.texts, half, found[-1].last if found else 0)))
        else:
            found.append(name)
    return line.having(found)


def _is_half(texts: Sequence[str], name: Found) -> bool:
    """Whether a person has one word that is no known name by itself: of "पुतिन-मोदी की बैठक" the second half is one."""
    return name.type == "PER" and name.last - name.first == 1 and _FOREIGN.issuperset(name_part(texts[name.first])) and not lookup(texts[name.first])


_FOREIGN = frozenset(("foreign",))


def _family(texts: Sequence[str], half: int, floor: int) -> int:
    """Where the name begins: at the family name, if that stands right behind a title, else at the half itself."""
    return half - 1 if half - 1 > floor and title_before(texts, half - 1) is not None else half
