"""One spelling teaches the rest of the article: votes on types, names spread, short forms joined to full ones."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from srot.gazetteer import MEDIA, ambiguous_names, fold_name
from srot.languages.name_spans import BRACKETED, SETTING, Found, Line, is_free, place_name

# Whether the single word at a place of a line, known as part of a person's name in this article, is that person there.
PartTest = Callable[[Line, int], bool]
_WEIGHTS = {"gazetteer": 4.0, BRACKETED: 20.0, SETTING: 3.0}
_GENERATIONS = frozenset(map(fold_name, ("jr", "jr.", "sr", "sr.", "जूनियर", "सीनियर")))


def vote_types(lines: Sequence[Line]) -> list[Line]:
    """Each spelling gets the type that most of its occurrences in the article have; the gazetteer, and a person's full name, count fourfold."""
    votes: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for line in lines:
        for name in line.found:
            votes[key_of(line, name)][name.type] += _WEIGHTS.get(name.made_by, 1.0)
    parts = {part for key, tally in votes.items() if " " in key and tally.get("PER") for part in key.split(" ")}
    for key in parts & votes.keys():  # "गफूर" alone, after "आसिफ गफूर", is that person whatever the model says
        votes[key]["PER"] += _WEIGHTS["gazetteer"]
    return [_voted(line, votes, parts) for line in lines]


def _voted(line: Line, votes: Mapping[str, Mapping[str, float]], parts: set[str]) -> Line:
    def winner(name: Found) -> str:
        tally = votes[key_of(line, name)]
        best = max(tally.values())
        return name.type if tally[name.type] == best else min(kind for kind in tally if tally[kind] == best)

    def settled(name: Found) -> Found:
        if name.made_by != "gazetteer":
            kind = winner(name)
            return name if kind == name.type else replace(name, type=kind)
        if name.subtype == "city" and key_of(line, name) in parts:  # Jena is a town, and Pradip Jena a man
            return replace(name, type="PER", made_by="article", subtype=None, key=None)
        return name

    return line.having(settled(name) for name in line.found)


def key_of(line: Line, name: Found) -> str:
    """The folded words of a name, hyphens as blanks."""
    return fold_name(line.text(name))


def spread_names(lines: Sequence[Line], is_part: PartTest) -> list[Line]:
    """Names learned anywhere in the article marked wherever they stand: full ones everywhere, parts where `is_part` agrees.

    An agency whose name is a common word ("(भाषा)" in a dateline) teaches nothing: the word means the agency only beside its cue.
    """
    full: dict[str, Found] = {}
    parts: set[str] = set()
    for line in lines:
        for name in line.found:
            key = key_of(line, name)
            if name.subtype in MEDIA and key in ambiguous_names():
                continue
            if " " in key or name.type == "ORG" or (name.type == "LOC" and len(key) > 3):
                full.setdefault(key, name)
            if name.type == "PER":
                parts.update(key.split(" "))
    longest = max((key.count(" ") + 1 for key in full), default=0)
    starts = {key.split(" ")[0] for key in full}
    spread = []
    for line in lines:
        keys = [fold_name(text) for text in line.texts]
        line = _spread_full(line, keys, [place for place, key in enumerate(keys) if key in starts], full, longest)
        spread.append(_spread_parts(line, [place for place, key in enumerate(keys) if key in parts], is_part))
    return spread


def _spread_full(line: Line, keys: Sequence[str], places: Sequence[int], full: Mapping[str, Found], longest: int) -> Line:
    found = list(line.found)
    for first in places:
        for last, key in _stretches(keys, first, longest):
            name = full.get(key)
            if name and _is_wider(found, first, last):
                new = replace(name, first=first, last=last, role=None, made_by="article")
                found = place_name(found, new)
    return line.having(found)


def _stretches(keys: Sequence[str], first: int, longest: int) -> Iterator[tuple[int, str]]:
    parts: list[str] = []
    for place in range(first, len(keys)):
        if keys[place]:
            parts.append(keys[place])
            yield place + 1, " ".join(parts)
        elif not parts:
            return
        if len(parts) >= longest:
            return


def _is_wider(found: Sequence[Found], first: int, last: int) -> bool:
    """Whether a stretch only meets names that lie within it and are shorter."""
    met = [name for name in found if name.first < last and name.last > first]
    return all(name.first >= first and name.last <= last and name.last - name.first < last - first for name in met)


def _spread_parts(line: Line, places: Sequence[int], is_part: PartTest) -> Line:
    found = list(line.found)
    for place in places:
        if is_free(found, place, place + 1) and is_part(line, place):
            found = place_name(found, Found(place, place + 1, "PER", "article"))
    return line.having(found)


def fullest_names(lines: Sequence[Line]) -> list[list[str]]:
    """For each name of each line the fullest form of its bearer in this article.

    A short form of a person is joined to the one person it can be; when two share the part, to the only one named
    before it, else to nobody. Places and bodies are joined by gazetteer key and by "X (Y)".
    """
    mentions = [(line, name) for line in lines for name in line.found]
    aliases = _bracketed(lines)
    people = _bearers(mentions)
    bodies = _by_key(mentions)
    seen: list[str] = []
    names: list[list[str]] = []
    for line in lines:
        row = []
        for name in line.found:
            if name.type == "PER":
                row.append(_person(line, name, people, seen))
            else:
                row.append(name.full or bodies.get(name.key or "") or aliases.get(key_of(line, name)) or line.text(name))
        names.append(row)
    return names


def _bearers(mentions: Sequence[tuple[Line, Found]]) -> dict[str, str]:
    """Folded person names that are no part of a longer one, with their first spelling."""
    forms: dict[str, str] = {}
    for line, name in mentions:
        if name.type == "PER":
            forms.setdefault(key_of(line, name), line.text(name))
    return {key: text for key, text in forms.items() if not any(_is_short(key, other) for other in forms)}


def _is_short(short: str, full: str) -> bool:
    """Whether a name is made of words of a longer one, in its order; a father's name is not short for his son's."""
    if len(short) >= len(full):
        return False
    if short.count(" ") and not _GENERATIONS.isdisjoint(full.split(" ")) and _GENERATIONS.isdisjoint(short.split(" ")):
        return False
    words = iter(full.split(" "))
    return all(part in words for part in short.split(" "))


def _person(line: Line, name: Found, people: Mapping[str, str], seen: list[str]) -> str:
    key = key_of(line, name)
    fits = [key] if key in people else [full for full in people if _is_short(key, full)]
    known = [full for full in fits if full in seen]
    chosen = fits[0] if len(fits) == 1 else known[0] if len(known) == 1 else None
    if chosen and chosen not in seen:
        seen.append(chosen)
    return people[chosen] if chosen else line.text(name)


def _by_key(mentions: Sequence[tuple[Line, Found]]) -> dict[str, str]:
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    for line, name in mentions:
        if name.key:
            forms[name.key][line.text(name)] += 1
    return {key: _best_form(tally, key) for key, tally in forms.items()}


def _best_form(tally: Counter[str], key: str) -> str:
    """The longest form of a body; of a place, whose forms are spellings, the most frequent one."""
    if key.startswith(("media.", "body.")):
        return min(tally, key=lambda text: (-len(text), text))
    return min(tally, key=lambda text: (-tally[text], text))


def _bracketed(lines: Sequence[Line]) -> dict[str, str]:
    """Short forms given in brackets after a name: "X (Y)" lets Y stand for X."""
    pairs: dict[str, str] = {}
    for line in lines:
        for left, right in zip(line.found, line.found[1:], strict=False):
            between = line.texts[left.last : right.first]
            closed = line.texts[right.last : right.last + 1] == (")",)
            if left.type == right.type == "ORG" and tuple(between) == ("(",) and closed:
                full, short = sorted((left, right), key=lambda name: -len(line.text(name)))
                pairs[key_of(line, short)] = line.text(full)
    return pairs
