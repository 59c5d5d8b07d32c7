"""Who is meant: pronouns, short names and bare offices stand for a source named before."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from srot.languages.attributing.saying import Party


@dataclass(frozen=True, slots=True)
class Bearer:
    """Somebody who can be meant again: `name` in its fullest form, the keys of all words of the phrase."""

    name: str
    kind: str
    keys: frozenset[str]
    plural: bool
    proper: bool
    sentence: int


@dataclass(slots=True)
class Memory:
    """The bearers met so far, in order, and the sources of the last saying."""

    bearers: list[Bearer] = field(default_factory=list)
    last: tuple[Bearer, ...] = ()

    def note(self, bearer: Bearer) -> None:
        """Adds a bearer; the newest is the first to be meant."""
        self.bearers.append(bearer)

    def resolve(self, party: Party, keys: frozenset[str], sentence: int) -> tuple[Bearer, ...]:
        """Whom a party means: itself, or those named before. Pronouns for many can mean several."""
        if party.pronoun:
            return self._pronoun(party)
        if party.bare:
            earlier = self._fuller(party, keys)
            if earlier is not None:
                return (earlier,)
        else:
            earlier = self._namesake(keys)
            if earlier is not None:
                return (earlier,)
        return (Bearer(party.name, party.kind, keys, party.plural, not party.bare, sentence),)

    def _pronoun(self, party: Party) -> tuple[Bearer, ...]:
        if party.pronoun == "document":
            return self._latest(("document",)) or self.last[:1] or self._latest(())
        if len(self.last) > 1 and self.bearers and self.bearers[-1] in self.last:
            return self.last
        if party.pronoun == "any":
            return self.last[:1] or self._latest(())
        return self._latest(("person", "unnamed")) or self._latest(())

    def _latest(self, kinds: tuple[str, ...]) -> tuple[Bearer, ...]:
        for bearer in reversed(self.bearers):
            if bearer.kind != "hearsay" and (not kinds or bearer.kind in kinds):
                return (bearer,)
        return ()

    def _fuller(self, party: Party, keys: frozenset[str]) -> Bearer | None:
        """"मंत्री" after "विदेश मंत्री क ख": every word of the short phrase stands in the long one."""
        if party.plural:
            return None
        for bearer in reversed(self.bearers):
            if keys <= bearer.keys and bearer.kind not in ("hearsay", "unnamed" if party.kind == "body" else ""):
                return bearer
        return None

    def _namesake(self, keys: frozenset[str]) -> Bearer | None:
        for bearer in reversed(self.bearers):
            if bearer.proper and keys and keys <= bearer.keys:
                return bearer
        return None


def fullest(names: Iterable[tuple[str, frozenset[str]]]) -> dict[frozenset[str], str]:
    """For each set of name words, the longest name of the article that holds them all."""
    ordered = sorted(names, key=lambda item: (-len(item[1]), item[0]))
    best: dict[frozenset[str], str] = {}
    for name, keys in ordered:
        for longer, longer_keys in ordered:
            if keys <= longer_keys:
                best.setdefault(keys, longer)
                break
        best.setdefault(keys, name)
    return best
