"""What is asked of every name again and again, whoever bears it: to take names apart takes longer than all else that is done with them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from sys import intern

from srot.linking.entity_uses import find_state, is_generic, is_office, name_key
from srot.linking.state_bodies import StateBody, find_state_body
from srot.records.making import maker_of
from srot.text.name_keys import name_keys
from srot.text.name_parts import parse_name
from srot.text.romanise import romanise


@dataclass(frozen=True, slots=True)
class NameFacts:
    """`key` is that of one spelling, `roman` the same in Latin letters, `keys` those under which like names are looked for, `words` how many it has
    without titles; `office` and `generic` tell what it is made of, `acronym` whether it may be one, `state` for which country a body speaks."""

    name: str
    key: str
    roman: str
    keys: tuple[str, ...]
    words: int
    office: bool
    generic: bool
    acronym: bool
    state: str | None

    @property
    def bare(self) -> bool:
        """Whether it is one word: a family name that many may bear."""
        return self.words < 2


_as_facts: Callable[[tuple[object, ...]], NameFacts] = maker_of(NameFacts)
"""The facts of a name made of the values of its fields, in a third of the time."""


def find_name_facts(name: str) -> NameFacts:
    """The facts of a name.

    >>> find_name_facts("राष्ट्रपति व्लादिमीर पुतिन").words, find_name_facts("पुलिस").generic
    (2, True)
    """
    parsed, key = parse_name(name), name_key(name)
    return NameFacts(
        name=name,
        key=key,
        roman=romanise(key),
        keys=name_keys(name),
        words=len(parsed.parts),
        office=is_office(name),
        generic=is_generic(name),
        acronym=bool(parsed.acronym),
        state=find_state(name),
    )


@dataclass(frozen=True, slots=True)
class NamedBody:
    """What body of a state a name in some language tells, if it tells one."""

    name: str
    lang: str
    body: StateBody | None


class Names(dict[str, NameFacts]):
    """Name -> its facts; those of one that is not known are found, and so are the bodies of states that names tell."""

    def __init__(self) -> None:
        super().__init__()
        self._bodies: dict[tuple[str, str], StateBody | None] = {}

    def __missing__(self, name: str) -> NameFacts:
        self[name] = found = find_name_facts(name)
        return found

    def body(self, name: str, lang: str) -> StateBody | None:
        """See `find_state_body`."""
        if (name, lang) not in self._bodies:
            self._bodies[name, lang] = find_state_body(name, lang)
        return self._bodies[name, lang]

    def count(self) -> int:
        """How much is known: names, and bodies that they tell."""
        return len(self) + len(self._bodies)

    def bodies(self) -> list[NamedBody]:
        """All that are known, in order."""
        return [NamedBody(name, lang, body) for (name, lang), body in sorted(self._bodies.items(), key=lambda item: item[0])]

    def learn_body(self, found: NamedBody) -> None:
        """Take over what a name tells."""
        self._bodies[intern(found.name), intern(found.lang)] = found.body

    def learn(self, facts: NameFacts) -> None:
        """Take over the facts of a name, each word of them once in memory."""
        if facts.name not in self:
            name, key = intern(facts.name), intern(facts.key)
            keys = tuple(map(intern, facts.keys))
            self[name] = _as_facts((name, key, facts.roman, keys, facts.words, facts.office, facts.generic, facts.acronym, facts.state))
