"""Sayings become records: sources resolved, spans in characters, kind, mood and channel."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from srot.gazetteer import lookup
from srot.languages.attributing.antecedents import Bearer, Memory, fullest, is_country, owners_in
from srot.languages.attributing.chains import Chain, Traced
from srot.languages.attributing.passage import Passage
from srot.languages.attributing.saying import NEWSROOMS, Party, Saying
from srot.records import Article, Attribution, Cue, Link, Mention, make_id
from srot.text.name_parts import parse_name
from srot.text.normal import fold
from srot.text.words import Word, find_words, is_word

ReadMood = Callable[[Passage, int, int, str], str]
IsNegated = Callable[[Passage, int, int], bool]
NoteSubjects = Callable[[Passage, int, Memory], None]


# in "X said that the commissioner had promised it", the report goes on about X
_TELLERS = ("person", "unnamed")


# "the police called the charge baseless" denies it
_CALLED = ("called", "complement")

# in "X said that he hopes so" he is X
_HIMSELF = (("single", "person"), ("single", "unnamed"), ("lone", "body"))

# "after his promise of a truce a minister made a statement. He said": whose promise is named in passing does not go on
_IN_PASSING, _OWNED_UP = "noun", "owned-up"
_SHORTLY = 2


def _start_of(word: Word) -> int:
    return word.start


def _words_of(name: str) -> frozenset[str]:
    return frozenset(fold(word.text) for word in find_words(name) if is_word(word.text))


def _once(chain: tuple[Link, ...]) -> tuple[Link, ...]:
    """A chain in which nobody passes on what he said himself: each of two links of one name side by side is the first of them."""
    return tuple(link for n, link in enumerate(chain) if n == 0 or fold(link.name) != fold(chain[n - 1].name))


def _is_nobody(bearer: Bearer) -> bool:
    """Hearsay, and passives with nobody behind them, are never meant by a later pronoun."""
    return bearer.kind in ("hearsay", "unnamed") and not bearer.keys and not bearer.proper


def _is_unmet(bearer: Bearer) -> bool:
    """A pronoun that nobody could be found for; the next pronoun means no other pronoun."""
    return bearer.kind == "person" and not (bearer.keys or bearer.proper or bearer.plural)


@dataclass(slots=True)
class Assembly:
    """Makes the records of one article from its traced sayings. `owning` are the words that tie an owner in front to what is his."""

    article: Article
    passage: Passage
    memory: Memory
    maker: str
    read_mood: ReadMood
    is_negated: IsNegated
    note_subjects: NoteSubjects
    owning: frozenset[str] = frozenset()

    def build(self, traced: Sequence[Traced]) -> tuple[Attribution, ...]:
        """Records in text order; sources are resolved in the order of the sentences that name them."""
        ordered = sorted(traced, key=lambda t: (t.saying.sentence, t.saying.reach))
        names = self._full_names(ordered)
        self.memory.phrases = self._phrases(ordered)
        found: list[Attribution] = []
        sentence = 0
        for item in ordered:
            while sentence < item.saying.sentence:
                self._close(sentence)
                sentence += 1
            record = self._record(item, names)
            if record is not None:
                found.append(record)
        unique = {record.id: record for record in found}
        return tuple(sorted(unique.values(), key=lambda r: (r.start, r.end, r.id)))

    def read_manner(self, start: int, end: int) -> tuple[str, str]:
        """Polarity and modality of the characters ``[start, end)`` said with no cue of their own."""
        first, last = (bisect_left(self.passage.words, place, key=_start_of) for place in (start, end))
        polarity = "negative" if self.is_negated(self.passage, first, last) else "positive"
        return polarity, self.read_mood(self.passage, first, last, "asserted")

    def _close(self, sentence: int) -> None:
        """Notes the subjects of a sentence; its speakers stay the newest."""
        speakers = self.memory.last if self.memory.last_sentence == sentence else ()
        self.note_subjects(self.passage, sentence, self.memory)
        actor = self.memory.actor
        acted = actor is not None and actor.sentence == sentence and actor.kind == "person" and not actor.plural
        for bearer in speakers:
            if not (acted and bearer.keys & self.memory.faceless) and not _is_unmet(bearer):
                self.memory.note(bearer)

    def _full_names(self, traced: Sequence[Traced]) -> dict[frozenset[str], str]:
        parties = (p for item in traced for chain in item.chains for p in chain if not p.pronoun and not p.bare)
        return fullest((p.name, self._keys(p)) for p in parties)

    def _phrases(self, traced: Sequence[Traced]) -> tuple[Bearer, ...]:
        """Named people of the article with all words of their phrase, office included."""
        parties = [p for item in traced for chain in item.chains for p in chain if p.phrase >= 0 and p.kind == "person"]
        return tuple(
            Bearer(p.name, p.kind, frozenset(self.passage.keys[p.phrase : p.end]), False, True, 0, self._keys(p), self._owners(p)) for p in parties if p.phrase < p.start
        )

    def _owners(self, party: Party) -> frozenset[str]:
        """Words of a phrase in front of its last genitive: "A's B's spokesman"."""
        keys = self.passage.keys[party.phrase if party.phrase >= 0 else party.start : party.end]
        return owners_in(keys, self.owning)

    def _keys(self, party: Party) -> frozenset[str]:
        start = party.phrase if party.bare and party.phrase >= 0 else party.start
        return frozenset(k for k in self.passage.keys[start : party.end] if is_word(k))

    def _record(self, item: Traced, names: dict[frozenset[str], str]) -> Attribution | None:
        saying = item.saying
        if saying.start >= saying.end:
            return None
        chains = self._links(item, names)
        if not chains:
            return None
        start, end, kind = self._span(saying)
        content = self.article.text[start:end]
        return Attribution(
            id=make_id("att", self.article.id, start, end, *(link.name for chain in chains for link in chain)),
            article=self.article.id,
            start=start,
            end=end,
            content=content,
            kind=kind,
            cue=self._cue(saying),
            chains=chains,
            polarity="negative" if saying.negative or self.is_negated(self.passage, saying.start, saying.end) else "positive",
            modality=self.read_mood(self.passage, saying.start, saying.end, saying.modality),
            channel=self.passage.surface(*saying.channel) if saying.channel else None,
            made_by=f"{self.maker}.{saying.frame}",
        )

    def _links(self, item: Traced, names: dict[frozenset[str], str]) -> tuple[tuple[Link, ...], ...]:
        chains: list[tuple[Link, ...]] = []
        speakers: list[Bearer] = []
        noted: list[Bearer] = []
        for chain in item.chains:
            resolved = self._chain(chain, item.saying.sentence, names)
            if any(not bearers for _, bearers in resolved):
                continue
            first, bearers = resolved[0]
            tail = tuple(self._link(party, found[0]) for party, found in resolved[1:])
            for bearer in bearers:
                chains.append(_once((self._link(first, bearer), *tail)))
            speakers.extend(bearers)
            noted.extend(found[0] for _, found in reversed(resolved[1:]))
        if item.saying.channel:
            self._note_channel(item.saying)
        kinds = (*_TELLERS, "body") if speakers and speakers[0].kind == "document" else _TELLERS  # "the ministry said the verdict convicts him. We ask that"
        tellers = [b for b in noted if b.kind in kinds and not b.keys & self.memory.reports][-1:] if len(speakers) == 1 else []
        if tellers and tellers[0].plural and tellers[0].keys & self.memory.faceless and speakers[0].kind == "person" and speakers[0].proper:
            tellers = []  # "sources said the governor has written that ...; he also ...": sources are nobody to go on about
        for bearer in (*noted, *speakers, *tellers):
            if not _is_nobody(bearer):
                self.memory.note(bearer)
        if item.saying.frame == _OWNED_UP and self._goes_on(item.saying.sentence):
            self.memory.last_sentence = item.saying.sentence
            return tuple(dict.fromkeys(chains))
        if item.saying.frame != _IN_PASSING and any(not _is_nobody(bearer) for bearer in speakers):
            self.memory.last = tuple(tellers or speakers)
            self.memory.last_sentence = item.saying.sentence
            self.memory.denied = item.saying.negative or (item.saying.frame in _CALLED and self.is_negated(self.passage, item.saying.start, item.saying.end))
            self.memory.relay = self._outlet(noted, item.saying.sentence)
        return tuple(dict.fromkeys(chains))

    def _goes_on(self, sentence: int) -> bool:
        """Whether one person by name spoke shortly before: whoever owns up to a deed in between does not become the one the report goes on about."""
        last = self.memory.last
        return len(last) == 1 and last[0].kind == "person" and last[0].proper and not last[0].plural and sentence - self.memory.last_sentence <= _SHORTLY

    def _outlet(self, noted: Sequence[Bearer], sentence: int) -> Bearer | None:
        """The outlet among those who passed a saying on."""
        return next((replace(b, sentence=sentence) for b in reversed(noted) if b.kind in NEWSROOMS and (b.proper or lookup(b.name))), None)

    def _chain(self, chain: Chain, sentence: int, names: dict[frozenset[str], str]) -> list[tuple[Party, tuple[Bearer, ...]]]:
        """The links with their bearers: in "X insists that he warned them", he is X, and in "the ministry said that it confirmed", it the ministry.

        In "he warned them, X said" the pronoun stands in front of X and is somebody named before.
        """
        ahead = len(chain) > 1 and chain[0].pronoun == "single" and chain[0].end <= chain[1].start
        if len(chain) > 1 and not ahead and (chain[0].pronoun, chain[1].kind) in _HIMSELF and not chain[1].plural:
            outer = self._resolve(chain[1], sentence, names)
            return [(chain[0], outer), (chain[1], outer), *((party, self._resolve(party, sentence, names)) for party in chain[2:])]
        resolved = [(party, self._resolve(party, sentence, names)) for party in chain]
        return [self._speaker_again(link, resolved[0]) if n == 1 and not ahead else link for n, link in enumerate(resolved)]

    def _speaker_again(self, link: tuple[Party, tuple[Bearer, ...]], first: tuple[Party, tuple[Bearer, ...]]) -> tuple[Party, tuple[Bearer, ...]]:
        """A pronoun right behind the speaker means him where nobody spoke before: "Rao said six were held, he said in a statement"."""
        again = link[0].pronoun == "single" and first[0].kind == "person" and not first[0].pronoun and not first[0].plural and not self.memory.last
        return (link[0], first[1]) if again else link

    def _note_channel(self, saying: Saying) -> None:
        """The statement or report it was said in can be meant by a later "इसमें"."""
        assert saying.channel is not None
        keys = frozenset(self.passage.keys[saying.channel[0] : saying.channel[1]])
        self.memory.note(Bearer(self.passage.surface(*saying.channel), "document", keys, False, False, saying.sentence))

    def _resolve(self, party: Party, sentence: int, names: dict[frozenset[str], str]) -> tuple[Bearer, ...]:
        keys = self._keys(party)
        if (party.kind == "hearsay" and not party.pronoun) or (party.kind == "unnamed" and not party.bare and not party.pronoun):
            return (Bearer(party.name, party.kind, frozenset(), False, False, sentence),)
        bearers = self.memory.resolve(party, keys, sentence)
        if party.pronoun:
            return bearers
        owners = self._owners(party)
        if party.bare:
            return tuple(replace(b, owners=owners) if b.name == party.name and not b.owners else b for b in bearers)
        phrase = frozenset(self.passage.keys[party.phrase : party.end]) if party.phrase >= 0 else keys
        return tuple(
            Bearer(
                self._fullest(b, party, keys, names), b.kind, b.keys | phrase, b.plural, True, sentence,
                (b.named or b.keys) | keys, (b.owners | owners) - (phrase - owners),
            )
            for b in bearers
        )

    def _fullest(self, bearer: Bearer, party: Party, keys: frozenset[str], names: dict[frozenset[str], str]) -> str:
        """The fullest name: of the bearer met before, where there is one with more of it, else of any in the article with these words."""
        if is_country(party.name):
            return party.name
        known = _words_of(party.name)
        if keys < known:  # a family name whose bearer the reading of names has settled is not his namesake's
            return names.get(known, party.name)
        if bearer.name == party.name or len(bearer.name) <= len(party.name):
            return names.get(keys, party.name)
        return names.get(_words_of(bearer.name), bearer.name)

    def _link(self, party: Party, bearer: Bearer) -> Link:
        if party.start >= party.end:
            return Link(bearer.name, *self._point(party.start), bearer.name, bearer.kind)
        start, end = self.passage.words[party.start].start, self.passage.words[party.end - 1].end
        return Link(self.article.text[start:end], start, end, bearer.name, bearer.kind, self._row_of(start, end, bearer.name))

    def _row_of(self, start: int, end: int, name: str) -> str | None:
        """The gazetteer row of the mention that the words of a link are, office aside; the city of a body is not the body."""
        rows = [m.gazetteer for m in self.passage.mentions if start <= m.start and m.end == end and m.gazetteer and not _is_seat(m, name)]
        return rows[0] if rows else None

    def _point(self, position: int) -> tuple[int, int]:
        start = self.passage.words[position].start
        return start, start

    def _cue(self, saying: Saying) -> Cue | None:
        if saying.cue is None:
            return None
        start, end = self.passage.words[saying.cue[0]].start, self.passage.words[saying.cue[1] - 1].end
        return Cue(self.article.text[start:end], start, end)

    def _span(self, saying: Saying) -> tuple[int, int, str]:
        """Characters of the content and its kind; a content that is all one quotation is direct."""
        passage = self.passage
        start, end = passage.words[saying.start].start, passage.words[saying.end - 1].end
        number = passage.quotation_at(saying.start)
        if number is not None:
            quotation = passage.quotations[number]
            if quotation.inner_start <= start + 1 and end <= quotation.inner_end + 1:
                stop = min(quotation.inner_end, end + 1)
                closed = stop > end and passage.text[end] in ".?!।…"
                return start, stop if closed else end, "direct"
        mixed = any(start < q.inner_start < end or start < q.inner_end < end for q in passage.quotations)
        return start, end, "mixed" if mixed else "indirect"


def _is_seat(mention: Mention, name: str) -> bool:
    """Whether a place only tells where somebody with a longer name sits: "Municipal Corporation of Chennai", but not "पड़ोसी देश नेपाल"."""
    if mention.type != "LOC" or _words_of(name) <= _words_of(mention.text):
        return False
    parts = parse_name(name).parts
    before = parts[-len(mention.text.split()) - 1 : -len(mention.text.split())]
    return not any(part.concept in _REALMS for part in before)


_REALMS = frozenset(("country", "nations", "state"))
"""Concepts of ``srot/text/data/name_words.tsv`` that say what a place is."""
