"""Who is meant: pronouns, short names and bare offices stand for a source named before."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from srot.gazetteer import lookup
from srot.languages.attributing.saying import NEWSROOMS, Party
from srot.text.normal import fold


@dataclass(frozen=True, slots=True)
class Bearer:
    """Somebody who can be meant again: `name` in its fullest form, the keys of all words of the phrase.

    `named` are the words of the name alone (none: as `keys`), `owners` the words of those whose man he is: in "Smith's lawyer Jane Roe" Smith is not she.
    """

    name: str
    kind: str
    keys: frozenset[str]
    plural: bool
    proper: bool
    sentence: int
    named: frozenset[str] = frozenset()
    owners: frozenset[str] = frozenset()

    def bears(self, keys: frozenset[str]) -> bool:
        """Whether words are of his name; an office or an owner's name is not."""
        return bool(keys) and self.proper and keys <= (self.named or self.keys)


@dataclass(slots=True)
class Memory:
    """The bearers met so far, in order, the sources of the last saying, and the last subject of any kind.

    `document` is the one that the report named last, whoever stands behind it; `body` the one of its own name that a sentence opened with last; `phrases` are all named bearers of the article, for a headline that says "मंत्री" before the text names him.
    `together` is the sentence in which two people did something together ("X and Y both came"). `denied` tells whether the last saying denies what others say. `relay` passed the last saying on; `crowd` are the many who acted last ("the villagers blocked the road"), `turned` whether they did so behind a "but" that leaves whoever spoke in front of it; `pairs` are the last two people, and the last two bodies, that one sentence named together, by their kind; `employer` is the body whose man was named last; `person` is who was named last, in whatever part of a sentence; `passing` are all who were named so, in order; `accused` is the suspect, or young man, whom a sentence told of last. `honoured` are words of offices whose bearers a pronoun without honour does not mean. `faceless` are words of speakers whom a report does not go on about ("sources"). `reports` are words of news that nobody tells ("media reports"), which a pronoun does not mean either. `offices` are pairs of wordings of one office. `firms` are words that end the names of companies. `forms` tells which words of a phrase leave one pronoun only ("spokeswoman": she), `given` which first names do, `told` by which pronoun somebody was meant before.
    """

    bearers: list[Bearer] = field(default_factory=list)
    last: tuple[Bearer, ...] = ()
    last_sentence: int = -9
    denied: bool = False
    actor: Bearer | None = None
    body: Bearer | None = None
    document: Bearer | None = None
    phrases: tuple[Bearer, ...] = ()
    relay: Bearer | None = None
    crowd: Bearer | None = None
    turned: bool = False
    forms: Mapping[str, str] = field(default_factory=dict)
    told: dict[str, str] = field(default_factory=dict)
    given: Mapping[str, str] = field(default_factory=dict)
    pairs: dict[str, tuple[Bearer, Bearer]] = field(default_factory=dict)
    together: int = -9
    employer: Bearer | None = None
    person: Bearer | None = None
    passing: list[Bearer] = field(default_factory=list)
    accused: Bearer | None = None
    honoured: frozenset[str] = frozenset()
    faceless: frozenset[str] = frozenset()
    reports: frozenset[str] = frozenset()
    offices: tuple[tuple[frozenset[str], frozenset[str]], ...] = ()
    firms: frozenset[str] = frozenset()

    def wordings(self, keys: frozenset[str]) -> Iterator[frozenset[str]]:
        """The words of a phrase, and the same with an office in its other wording: "CM" for "chief minister"."""
        yield keys
        for left, right in self.offices:
            if left <= keys:
                yield keys - left | right
            elif right <= keys:
                yield keys - right | left

    def note(self, bearer: Bearer) -> None:
        """Adds a bearer; the newest is the first to be meant."""
        self.bearers.append(bearer)

    def resolve(self, party: Party, keys: frozenset[str], sentence: int) -> tuple[Bearer, ...]:
        """Whom a party means: itself, or those named before. Pronouns for many can mean several."""
        if party.pronoun:
            return self._pronoun(party, sentence)
        if party.bare:
            earlier = self._fuller(party, keys) or self._pointed_at(party, keys, sentence)
            if earlier is not None:
                return (earlier,)
        else:
            earlier = self._namesake(party, keys)
            if earlier is not None:
                return (earlier,)
        return (Bearer(party.name, party.kind, keys, party.plural, not party.bare, sentence, frozenset() if party.bare else keys),)

    def _pronoun(self, party: Party, sentence: int) -> tuple[Bearer, ...]:
        if party.pronoun == "still":
            near = sentence - self.last_sentence <= 1
            return self.last[:1] if near and self.last else (Bearer(party.name, party.kind, frozenset(), False, False, sentence),)
        if party.pronoun == "speaker":
            if self.last and sentence - self.last_sentence == 1:
                return self.last[:1]  # a quotation goes on right behind what he said
            near = sentence - self.last_sentence <= 2
            return self._latest(("person", "unnamed")) if near or self.bearers else ()
        if party.pronoun == "doer":
            if self.actor is not None and self.actor.sentence == sentence - 1:
                return (self.actor,)
            if self.crowd is not None and self.crowd.sentence == sentence - 1 > self.last_sentence:
                return (self.crowd,)
            return self.last if self.last_sentence == sentence - 1 else ()
        if party.pronoun == "actor":
            recent = self.actor is not None and sentence - self.actor.sentence <= 1
            return (self.actor,) if recent and self.actor else self._latest(())
        if party.pronoun == "document":
            return self._written() or self.last[:1] or self._latest(())
        if party.pronoun in _FITTING:
            return self._fitting(party, sentence)
        if party.pronoun == "lone" and (heard := self._lone(sentence) or self._plain(sentence) or self._named_beside(sentence)) is not None:
            return (heard,)
        if party.pronoun == "pair":
            return self._both(party, sentence)
        if party.pronoun in _OF_MANY and self.together == sentence - 1 > self.last_sentence:
            return self.pairs["person"]
        if party.pronoun in _OF_MANY and (crowd := self._crowd(party, sentence)) is not None:
            return (crowd,)
        if len(self.last) > 1 and sentence - self.last_sentence <= 1:
            return self.last
        if party.pronoun == "any":
            return self.last[:1] or self._latest(())
        if self.denied and sentence - self.last_sentence == 1 and self.last[0].kind in _BODIES:
            return self.last  # "the police called his charge baseless. They said": the police, not whose charge it was
        itself = (Bearer(party.name, party.kind, frozenset(), party.plural, False, sentence),) if party.name else ()
        just = tuple(b for b in self.passing[-1:] if party.pronoun == "lone" and b.sentence == sentence - 1 and not b.proper)  # "a young man was held. He owned up": not the police
        return self._latest(("person", "unnamed")) or just or self._latest(_BODIES) or self._in_passing(sentence) or self._latest(()) or itself

    def _lone(self, sentence: int) -> Bearer | None:
        """The one body or outlet heard shortly before; after "the agency, citing officials, ..." the agency, for officials are many."""
        if len(self.last) != 1 or sentence - self.last_sentence > 2:
            return None
        if self.last[0].keys & self.honoured and self.accused is not None and self.accused.sentence == sentence - 1:
            return self.accused  # "according to the police the suspect X was held. He said": not the police
        if self.last[0].plural and self.relay is not None and self.relay.sentence == self.last_sentence:
            return self.relay
        return self.last[0] if self.last[0].kind in _BODIES else None

    def _plain(self, sentence: int) -> Bearer | None:
        """Whoever was named or spoke last and holds no office, where a man of office would be meant else: "inspector X said that he (the thief) owned up"."""
        latest = self._latest(("person", "unnamed"))
        if not latest or not latest[0].keys & self.honoured:
            return None
        near = (b for b in (*self.bearers, *self.passing) if b.kind in ("person", "unnamed") and not b.plural and sentence - b.sentence <= _NEAR)
        plain = [b for b in near if not b.keys & self.honoured and b.keys and not self._holds_office(b)]
        return max(plain, key=lambda b: b.sentence, default=None)

    def _named_beside(self, sentence: int) -> Bearer | None:
        """The person named last, where many spoke last, whom no pronoun for one can mean: "police sources said the car is A's; he says he sold it"."""
        many = bool(self.last) and all(bearer.plural for bearer in self.last) and sentence - self.last_sentence <= 1
        return self.person if many and self.person is not None and sentence - self.person.sentence <= 1 else None

    def _holds_office(self, bearer: Bearer) -> bool:
        """Whether a bearer met under the name alone is one of those met with an office."""
        return any(b.keys & self.honoured and bearer.keys <= b.keys for b in (*self.bearers, *self.phrases))

    def _in_passing(self, sentence: int) -> tuple[Bearer, ...]:
        """Where nobody has spoken nor been noted yet: who acted in the sentence before, else the person named last."""
        if self.actor is not None and sentence - self.actor.sentence <= (1 if self.actor.plural else 2 if self.actor.kind in _BODIES else 0):
            return (self.actor,)
        return (self.person,) if self.person is not None and sentence - self.person.sentence <= _NEAR else ()

    def _both(self, party: Party, sentence: int) -> tuple[Bearer, ...]:
        """"Both", "the two leaders": two speakers just heard, else the two that a sentence shortly before named together."""
        alike = all((bearer.kind == "body") == (party.points == "body") for bearer in self.last)
        if len(self.last) == 2 and alike and sentence - self.last_sentence <= 2:
            return self.last
        pair = self.pairs.get(party.points)
        if pair is not None and sentence - pair[0].sentence <= 2:
            return pair
        return (Bearer(party.name, party.kind, frozenset(), party.plural, False, sentence),)

    def _crowd(self, party: Party, sentence: int) -> Bearer | None:
        """The many who acted in the sentence before; whoever spoke shortly before them goes on, but for "their complaint is" only one who spoke right before."""
        crowd = self.crowd
        if crowd is None or crowd.sentence != sentence - 1:
            return None
        return crowd if self.turned or self.last_sentence < crowd.sentence - (1 if party.pronoun == "theirs" else _NEAR) else None

    def _fitting(self, party: Party, sentence: int) -> tuple[Bearer, ...]:
        """For a pronoun that tells number and kind: several speakers just heard for "they", else the newest bearer that fits."""
        if party.pronoun == "thing" and self.relay is not None and self.relay.sentence == self.last_sentence >= sentence - 1 and not self.last[0].proper:
            return (self.relay,)  # "the paper said, citing officials, ...; it said ..."
        fits = _FITTING[party.pronoun]
        if party.pronoun == "many" and len(self.last) > 1 and sentence - self.last_sentence <= 2:
            return self.last
        spoke = self.last[0] if len(self.last) == 1 and sentence - self.last_sentence <= _NEAR else None
        if party.points == "speaker" and spoke is not None and fits(spoke) and self._agrees(spoke, party):
            return (spoke,)  # "..., he added": whoever spoke last goes on
        if party.pronoun == "thing" and self.body is not None and self.body.sentence == sentence - 1 > self.last_sentence:
            return (self.body,)  # "The ministry deplored it. The state has set up a panel. It has also announced ..."
        found = next((bearer for bearer in reversed(self.bearers) if fits(bearer) and self._agrees(bearer, party)), None)
        if found is not None and party.pronoun == "single" and not found.proper and found.keys & _POSSESSED:
            found = self._known_as(party.head, sentence) or found
        if party.pronoun == "single" and (found is None or sentence - found.sentence > _NEAR) and (beside := self._just_named(party, sentence)) is not None:
            found = beside
        if found is not None:
            if party.pronoun == "single":
                self.told.setdefault(found.name, party.head)
            return (found,)
        kind = "unnamed" if party.pronoun == "thing" else party.kind
        return (Bearer(party.name, kind, frozenset(), party.plural, False, sentence),) if party.name else ()

    def _just_named(self, party: Party, sentence: int) -> Bearer | None:
        """The person whom the sentence before named last, where nobody has spoken of late: "... came under fire from experts, among them Ann Holt. She said"."""
        near = self.person is not None and self.person.sentence == sentence - 1
        return self.person if near and self.person is not None and self._agrees(self.person, party) else None

    def _known_as(self, pronoun: str, sentence: int) -> Bearer | None:
        """Who was meant by the same pronoun shortly before: "her lawyer was late; she said" is not the lawyer."""
        near = (b for b in reversed(self.bearers) if sentence - b.sentence <= _NEAR)
        return next((b for b in near if self._pronoun_of(b) == pronoun), None)

    def _agrees(self, bearer: Bearer, party: Party) -> bool:
        """Whether nothing tells that the pronoun is not theirs: "she" is no Mr, nor whom "he" meant before."""
        return party.head not in self.forms.values() or self._pronoun_of(bearer) in ("", party.head)

    def _pronoun_of(self, bearer: Bearer) -> str:
        """The one pronoun that can mean a bearer, as far as it is told."""
        first = fold(bearer.name.split()[0]) if bearer.name else ""
        told = self.told.get(bearer.name) or next((self.forms[key] for key in sorted(bearer.keys) if key in self.forms), "")
        return told or self.given.get(first, "")

    def _pointed_at(self, party: Party, keys: frozenset[str], sentence: int) -> Bearer | None:
        """Whom "the paper", "the group" means: the outlet named last, else the body that spoke last; "the coach" the person who did."""
        if party.points in NEWSROOMS:
            near = (b for b in reversed(self.bearers) if b.proper and b.kind == party.points and sentence - b.sentence <= _NEAR)
            found = next(near, None)
            if found is not None or party.points == "outlet":
                return found
        if party.points == "member":
            last = self.last[0] if len(self.last) == 1 and sentence - self.last_sentence <= _NEAR else None
            fits = last is not None and last.kind == "person" and not last.plural and keys - {party.head, "the"} <= last.keys
            return last if fits else None  # "PTI president X said ...; the PTI lawmaker said": whose party is told with him
        alone = party.points and len(self.last) == 1 and sentence - self.last_sentence <= 2
        if party.points == "person" and len(self.last) == 1 and sentence - self.last_sentence <= _NEAR:
            unlike = {self._pronoun_of(self.last[0]), self.forms.get(party.head, "")} == {"he", "she"}
            return self.last[0] if self.last[0].kind == "person" and not self.last[0].plural and not unlike else None
        if alone and self.last[0].kind == "body" and (_is_named(self.last[0]) or (len(self.last[0].keys) > 1 and self.last[0].keys & self.firms)):
            return self.last[0]
        employed = party.points == "body" and self.employer is not None and sentence - self.employer.sentence <= 2
        return self.employer if employed and all(b.kind == "person" for b in self.last if self.last_sentence >= sentence - 2) else None

    def _written(self) -> tuple[Bearer, ...]:
        """The document named last, as a source or in passing ("the report came out. It says ...")."""
        spoken = self._latest(("document",))
        if self.document is None or (spoken and spoken[0].sentence >= self.document.sentence):
            return spoken
        return (self.document,)

    def _latest(self, kinds: tuple[str, ...]) -> tuple[Bearer, ...]:
        for bearer in reversed(self.bearers):
            if bearer.kind != "hearsay" and (not kinds or bearer.kind in kinds):
                return (bearer,)
        return ()

    def _fuller(self, party: Party, keys: frozenset[str]) -> Bearer | None:
        """"मंत्री" after "विदेश मंत्री क ख": every word of the short phrase stands in the long one."""
        if party.plural:
            return None
        for wanted in self.wordings(keys):
            for bearer in (*reversed(self.bearers), *self.phrases):
                owned = party.head in bearer.owners or (wanted is not keys and bool(wanted & bearer.owners))
                if wanted <= bearer.keys and not owned and not bearer.plural and _alike(bearer.kind, party.kind):
                    return bearer
        return None

    def _namesake(self, party: Party, keys: frozenset[str]) -> Bearer | None:
        alone = is_country(party.name)
        for bearer in reversed(self.bearers):
            if bearer.bears(keys) and not (alone and keys != bearer.named):
                return bearer
        return None


_FITTING: dict[str, Callable[[Bearer], bool]] = {
    "single": lambda bearer: bearer.kind in ("person", "unnamed") and not bearer.plural,
    "many": lambda bearer: bearer.plural or bearer.kind in ("body", "agency"),
    "thing": lambda bearer: bearer.kind in ("body", "agency", "outlet", "document"),
}
"""Pronouns of languages that mark number and kind -> the bearers that they can mean."""


_POSSESSED = frozenset(("his", "her", "their"))
_OF_MANY = ("people", "theirs")
_BODIES = ("body", "agency", "outlet")
_NEAR = 4
"""Sentences over which a noun of a whole class points back."""


def owners_in(keys: Sequence[str], owning: frozenset[str]) -> frozenset[str]:
    """Words in front of the last of the `owning` words, where they do not come again behind it.

    >>> sorted(owners_in(("pm", "of", "mr", "x"), frozenset(("of",))))
    ['of', 'pm']
    """
    last = next((i for i in range(len(keys) - 1, -1, -1) if keys[i] in owning), None)
    return frozenset(keys[: last + 1]) - frozenset(keys[last + 1 :]) if last is not None else frozenset()


def is_country(name: str) -> bool:
    """Whether a name is a country's or a capital's: it is short for nothing, whatever company begins with it."""
    return any(row.subtype in ("country", "capital") for row in lookup(name))


def _is_named(body: Bearer) -> bool:
    """Whether a body goes by a name, and is no country, by its own name or its capital's: that is no party, no company."""
    return (body.proper or any(row.type == "ORG" for row in lookup(body.name))) and not is_country(body.name)


def _alike(left: str, right: str) -> bool:
    """Whether two kinds can be one bearer: "मंत्री" is no ministry, "पुलिस" no police officer."""
    people = ("person", "unnamed")
    return left == right or (left in people and right in people)


def fullest(names: Iterable[tuple[str, frozenset[str]]]) -> dict[frozenset[str], str]:
    """For each set of name words, the longest name of the article that holds them all; a phrase with words of a clause in it is no name."""
    names = tuple(names)
    ordered = sorted((item for item in names if _is_name(item[0])), key=lambda item: (-len(item[1]), item[0]))
    best: dict[frozenset[str], str] = {}
    for name, keys in ordered:
        for longer, longer_keys in ordered:
            if keys <= longer_keys:
                best.setdefault(keys, longer)
                break
        best.setdefault(keys, name)
    for name, keys in names:
        best.setdefault(keys, name)
    return best


def _is_name(name: str) -> bool:
    """Whether words read as a name: few, and in scripts with capitals no long one without ("Kim also last week")."""
    words = name.split()
    return len(words) <= _LONGEST and not any(word[:1].islower() and len(word) > len("the") for word in words)


_LONGEST = 8
