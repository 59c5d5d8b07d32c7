"""Companies that end in the English name of the country: "हिताची एनर्जी इंडिया"; the country itself is called भारत beside them."""

from __future__ import annotations

from dataclasses import replace

from srot.languages.name_spans import Found, Line

_BRANCH = "इंडिया"


def join_branches(line: Line) -> Line:
    """The names, a body joined with the country's English name that stands right behind it."""
    found: list[Found] = []
    for name in line.found:
        alone = name.type == "LOC" and name.last - name.first == 1 and line.texts[name.first] == _BRANCH
        if alone and found and found[-1].type == "ORG" and found[-1].last == name.first:
            found[-1] = replace(found[-1], last=name.last)
        else:
            found.append(name)
    return line.having(found)
