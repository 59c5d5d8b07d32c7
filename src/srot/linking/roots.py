"""Where one report has its words from: each assertion's chain walked back to its end.

In this order: the chain in the sentence; the agency or credit that covers the paragraph; the credit of the report; else unknown. What other
sentences and other reports add is in ``srot.linking.inherited``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from srot.languages.load import load_pack
from srot.linking.announcers import find_announcer
from srot.linking.backgrounds import is_background
from srot.linking.credits import find_cover, find_quoted_agency, paragraph_of
from srot.linking.entities import EntityIndex
from srot.linking.entity_uses import find_row
from srot.linking.first_person import find_self
from srot.linking.meant import (
    BODIES,
    COMMITTEE,
    PRESS_NEWS,
    Meant,
    find_meant,
    is_press,
    is_pronoun,
    no_voices,
    placing_words,
)
from srot.linking.notions import NOTION, PEOPLE, find_notions, find_places
from srot.linking.offices import Offices
from srot.linking.reports import Report
from srot.linking.same_origins import DATA, GENERIC, SPEAK_FOR, SPOKESPERSON
from srot.linking.units import Unit
from srot.records import Article, Attribution, Credit, Link, Mention, Quantity, Span, make_id
from srot.records.making import renew
from srot.text.normal import fold
from srot.text.words import find_words, is_word

UNKNOWN = "unknown"
ONE_PRESS = f"unnamed:{PRESS_NEWS}|{PRESS_NEWS}"
"""The counting key of media without names, who are one source of a claim whoever passes them on."""
SENTENCE_ENDS = ("।", ".", ".”", '."', "।”", '।"')
BARE_DATA = frozenset((DATA, "c:preliminary", "c:new", "c:official"))
"""What figures are called that tells nothing of whose they are."""
_BRACKETED = regex.compile(r"\s?\((\p{Lu}{3,8})\)")
ASSERTED = "asserted"
GAPS = 2
"""Sentences without a figure between a count that a source gives and one that goes on with it."""
BETWEEN = 2
"""Words that bind a source, its cue and what it says: "that", "had"."""
BEFORE_OFFICE = 3
"""Words before "spokesman" that may name whom he speaks for."""


@dataclass(frozen=True, slots=True)
class Stop:
    """A station on the way of words: its counting key and its name."""

    key: str
    name: str


NOWHERE = Stop("", "")


@dataclass(frozen=True, slots=True)
class Root:
    """The end of one chain, as one report gives it.

    `key` is equal for origins that count once, `entity` may be ``None``, `relays` lead from the origin outwards to the outlet, `offices` are the
    words of office that the story puts beside a person's name, each with its language, `basis` is ``stated`` (in the sentence), ``credited``, ``inferred`` or ``unknown``, `newsroom` the key of
    who gathered the words. `headline` marks what stands in the title, `vague` its "police" or "expert" and any "report", whose the report itself may name. `led` is, of an
    unknown one, whom its paragraph quotes last before it; `short` is the acronym that brackets behind its name teach, `called` the name of a
    person as the report has it.
    """

    key: str
    entity: str | None
    name: str
    kind: str
    relays: tuple[Stop, ...]
    offices: tuple[tuple[str, str], ...]
    basis: str
    why: str
    newsroom: str
    outlet: Stop = NOWHERE
    vague: bool = False
    headline: bool = False
    led: Root | None = None
    short: str = ""
    called: str = ""


def find_roots(unit: Unit, report: Report, entities: EntityIndex, offices: Offices | None = None) -> tuple[Root, ...]:
    """The origins that the report's own words give for a unit; one unknown root where they give none.

    `offices` tells whom other reports of the story name with an office that this one gives alone.
    """
    said = None if is_background(unit, report) else _innermost(unit.attribution, report)
    walk = _Walk(unit, report, entities, offices or Offices())
    roots = [walk.back(chain, said) for chain in said.chains if chain] if said else []
    headline = _is_in_headline(unit, report.article.text)
    known = tuple(renew(r, vague=(headline and _is_vague(r, unit)) or _is_bare_document(r, unit), headline=headline) for r in roots if r.kind != UNKNOWN)
    return known or walk.announced() or walk.continued() or (walk.credited() or renew(walk.unknown(hearsay=bool(roots)), led=walk.led()),)


def _innermost(said: Attribution | None, report: Report) -> Attribution | None:
    """The attribution that all words of another are: "According to the paper's sources, the panel found that the roof was weak" is what the panel found. Who
    tells that somebody gave an order, or promised something, vouches for the deed himself."""
    if said is None:
        return None
    asserted = (other for other in report.reading.attributions if other.modality == ASSERTED)
    inside = (other for other in asserted if other is not said and said.start <= other.start and other.end <= said.end)
    return next((other for other in inside if _is_all_of(other, said, report)), said)


def _is_all_of(inner: Attribution, said: Attribution, report: Report) -> bool:
    """Whether nothing stands in the words of an attribution but another one that it passes on: its words, its source and its cue."""
    groups = any(chain[0].kind == "unnamed" and COMMITTEE not in find_notions(chain[0].name, report.article.lang) for chain in inner.chains)
    if groups or inner.cue is None or not said.chains or not all(chain[1:] == other for chain in inner.chains for other in said.chains[:1]):
        return False
    taken = [(inner.start, inner.end), (inner.cue.start, inner.cue.end), *((chain[0].start, chain[0].end) for chain in inner.chains)]
    words = (word for word in find_words(report.article.text, said.start, said.end) if is_word(word.text))
    return sum(1 for word in words if not any(start <= word.start < end for start, end in taken)) <= BETWEEN


def find_known_roots(unit: Unit, report: Report, entities: EntityIndex, offices: Offices | None = None) -> tuple[Root, ...]:
    """The origins of a unit without the unknown one."""
    return tuple(root for root in find_roots(unit, report, entities, offices) if root.kind != UNKNOWN)


def _is_in_headline(unit: Unit, text: str) -> bool:
    """Whether a unit stands in a first line that is no sentence: a title that was left in the text, not a first paragraph."""
    end = text.find("\n")
    return unit.end <= end and not text[:end].rstrip().endswith(SENTENCE_ENDS)


class _Walk:
    """The way back from a unit to where its report has it from."""

    def __init__(self, unit: Unit, report: Report, entities: EntityIndex, offices: Offices) -> None:
        self._unit = unit
        self._report = report
        self._entities = entities
        self._offices = offices
        self._cover = find_cover(report, unit.start)
        self._outlet = _outlet(report.article, entities)

    def back(self, chain: Sequence[Link], said: Attribution) -> Root:
        """The end of a chain; hearsay has none. Who passes on what nobody is named for, such as "preliminary information" or bare "data", stands for it himself."""
        first, *outer = chain
        while self._is_less_than(first, said) and outer and outer[0].kind in ("person", "body"):
            first, *outer = outer
        if self._is_nobody(first, said):
            return self.unknown(hearsay=True)
        meant = find_meant(first, self._report, self._entities, self._offices)
        if is_pronoun(meant.link, self._report) and not is_press(meant.link, self._report):
            return self.unknown(hearsay=True)
        passed = (link for link in outer if not _is_himself(link, first, self._report.article.lang))
        relays = (*(_stop(self._report.id, link.name, self._entities) for link in passed), *self._credits())
        return self._root(meant, relays, "stated", _words_of(first, said))

    def _is_less_than(self, link: Link, said: Attribution) -> bool:
        """Whether who passes a link's words on stands for them: nobody, bare data, other media, and a pronoun, which means himself: "*the front* took the
        blame when *they* said"."""
        return self._is_nobody(link, said) or self._is_bare_data(link) or is_press(link, self._report) or is_pronoun(link, self._report)

    def _is_nobody(self, link: Link, said: Attribution) -> bool:
        return link.kind == "hearsay" or _is_bare_cue(link, said) or self._is_ourselves(link) or is_no_voice(link, self._report)

    def _is_ourselves(self, link: Link) -> bool:
        """Whether an outlet tells that it was the outlet that told: "खबर सबसे पहले हमारे चैनल ने दी" names nobody whom it asked."""
        if link.kind != "outlet" or not self._report.article.outlet:
            return False
        own, named = (self._entities.of_name(self._report.id, name) for name in (self._report.article.outlet, link.name))
        return own == named if own and named else fold(link.name) == fold(self._report.article.outlet)

    def _is_bare_data(self, link: Link) -> bool:
        return link.kind == "document" and find_notions(link.name, self._report.article.lang) <= BARE_DATA

    def announced(self) -> tuple[Root, ...]:
        """Who does what is told by saying so: the court that stays a law, the ministry that notifies a rule."""
        found = find_announcer(self._unit, self._report, self._entities)
        if found is None:
            return ()
        link, deed = found
        return (self._root(find_meant(link, self._report, self._entities, self._offices), tuple(self._credits()), "stated", f"{link.text} {deed}"),)

    def continued(self) -> tuple[Root, ...]:
        """The source of the sentences before, in one paragraph, where all count people: "मंत्री ने कहा कि 40 लोग मरे। 12 लोग लापता हैं।", or go on to where he
        says "we"; else the one that the paragraph ends with: "यह जानकारी मंत्री ने दी।"."""
        ways = (
            (_counted_before(self._unit, self._report), "goes on after"),
            (_speaks_on(self._unit, self._report), "goes on in the first person after"),
            (_told_at_end(self._unit, self._report), "told before"),
        )
        for said, how in ways:
            roots = [self.back(chain, said) for chain in said.chains if chain] if said else []
            known = tuple(root for root in roots if root.kind != UNKNOWN)
            if known:
                return tuple(renew(root, basis="inferred", why=f"{how}: {root.why}") for root in known)
        return ()

    def led(self) -> Root | None:
        """Whom the paragraph quotes last before what it tells without a source."""
        said = None if self._unit.attribution else _said_before(self._unit, self._report)
        if said is not None and _hearsay_between(said, self._unit, self._report):
            return None
        roots = [self.back(chain, said) for chain in said.chains if chain] if said else []
        return roots[0] if len(roots) == 1 and roots[0].kind in ("person", "body") else None

    def credited(self) -> Root | None:
        """The agency that covers what is told without a source: one that was just quoted, else that of the paragraph or the report."""
        quoted = None if self._unit.attribution else find_quoted_agency(self._report, self._unit.start)
        if quoted is not None:
            meant = find_meant(quoted, self._report, self._entities, self._offices)
            if meant.link.kind == "agency":
                return self._root(meant, (), "credited", f"goes on after: {quoted.text}")
        if not self._cover.credits:
            return None
        credit = self._cover.credits[0]
        name = Link(credit.text, 0, 0, credit.name, "agency")
        whose = "credit of the paragraph" if self._cover.of_paragraph else "credit"
        return self._root(Meant(name, _agency(self._report, credit, self._entities)), (), "credited", f"{whose}: {credit.text}")

    def _credits(self) -> Iterator[Stop]:
        for credit in self._cover.credits:
            entity = _agency(self._report, credit, self._entities)
            yield Stop(_key(entity, credit.name, self._entities), _name(entity, credit.name, self._entities))

    def unknown(self, *, hearsay: bool) -> Root:
        """No origin at all."""
        why = "hearsay: no source is named" if hearsay else "no source is named"
        key = f"{UNKNOWN}:{self._report.id}"
        return Root(key, None, UNKNOWN, UNKNOWN, (), (), UNKNOWN, why, key, self._outlet)

    def _root(self, meant: Meant, relays: tuple[Stop, ...], basis: str, why: str) -> Root:
        link, entity = meant.link, meant.entity
        newsroom = (*relays, self._outlet)[0].key
        press = is_press(link, self._report)
        unnamed = ONE_PRESS if press else f"unnamed:{newsroom}|{'+'.join(sorted(find_notions(link.name, self._report.article.lang)))}"
        key = unnamed if press or link.kind == "unnamed" else _key(entity, link.name, self._entities)
        return Root(
            key=key,
            entity=None if press else entity,
            name=_name(entity, link.name, self._entities),
            kind="unnamed" if press else link.kind,
            relays=relays,
            offices=_offices(link, self._report, self._offices.of_person(entity)),
            basis=basis,
            why=why,
            newsroom=key if link.kind in ("agency", "outlet") else newsroom,
            outlet=self._outlet,
            called=link.name if link.kind == "person" and entity else "",
            short=_short_of(link, self._report.article.text) if link.kind in GENERIC else "",
        )


def _words_of(link: Link, said: Attribution) -> str:
    """The source and the cue as they stand: "officials said", "According to officials"."""
    if said.cue is None:
        return link.text
    return f"{said.cue.text} {link.text}" if said.cue.start < link.start else f"{link.text} {said.cue.text}"


def _short_of(link: Link, text: str) -> str:
    """The acronym in brackets right behind a link: "उत्तरी नदी प्राधिकरण (NRA)", "the Northern River Authority (NRA)"."""
    found = _BRACKETED.match(text, link.end)
    return found[1] if found else ""


def list_names(unit: Unit, root: Root) -> Iterator[tuple[str, str, str, tuple[tuple[str, str], ...], str]]:
    """What a report calls a root, as rows for ``merge_names``: the name that the ledger knows, its own, and its acronym."""
    for name in (root.name, root.called, root.short):
        if name:
            yield root.key, root.kind, name, root.offices, unit.lang


def _is_himself(relay: Link, speaker: Link, lang: str) -> bool:
    """Whether who passes words on is called by more words than their speaker and is he: "a doctor, said a doctor at City Hospital", "SSP, said SSP Sagarpur"."""
    return relay.kind == speaker.kind and relay.kind in ("person", "unnamed") and find_notions(speaker.name, lang) <= find_notions(relay.name, lang)


def _is_bare_cue(link: Link, said: Attribution) -> bool:
    """Whether nothing but the words of saying stand where a source would: "घरों में रहने की अपील की गई है" does not tell who appealed."""
    return said.cue is not None and (link.start, link.end) == (said.cue.start, said.cue.end)


def is_no_voice(link: Link, report: Report) -> bool:
    """Whether what tells is nobody who speaks: a deed ("a fresh check", "शवों की गिनती"), or news that nobody is named for ("शुरुआती जानकारी"). Those
    who know of a deed are somebody: "sources familiar with the move"."""
    if link.kind not in ("unnamed", "document", "person") or not link.name:
        return False
    sort = no_voices().get(fold(link.name.split()[-1]))
    deed = sort == "deed" and not find_notions(link.name, report.article.lang) & PEOPLE
    return deed or no_voices().get(_find_head(link.name)) == "deed" or (sort == "news" and not _is_of_somebody(link, report))


def _find_head(name: str) -> str:
    """The word before the first that tells where or whose: "no *signs* of a fire", "the worst *protests* in years"; none where no word tells it."""
    words = [fold(word) for word in name.split()]
    return next((words[number - 1] for number, word in enumerate(words) if number and word in placing_words()), "")


def _is_of_somebody(link: Link, report: Report) -> bool:
    """Whether a link names whose news it is: a body, a place, people."""
    notions = find_notions(link.name, report.article.lang)
    named = any(link.start < m.end and m.start < link.end for m in report.reading.mentions)
    return named or bool(notions & (BODIES | PEOPLE) or find_places(notions))


def _counted_before(unit: Unit, report: Report) -> Attribution | None:
    """The one attribution before a plain figure of people, or of a part of them, in its paragraph, that has such a figure in its content,
    with nothing between them but sentences with more such figures, and few of his without any."""
    if unit.attribution or unit.measure is None or not (unit.measure.quantity.state or unit.measure.part):
        return None
    paragraph = _stretch_of(unit, report)
    gaps = 0
    for sentence in reversed([s for s in report.reading.sentences if paragraph.start <= s.start and s.end <= unit.start]):
        inside = _quantities_in(sentence, report)
        counts = [q for q in inside if q.state or q.unit is None]
        told = [said for said in report.reading.attributions if any(said.start <= q.start and q.end <= said.end for q in counts)]
        gaps += not counts
        if told or gaps > GAPS or (not counts and _is_sourced(sentence, report)):
            return told[0] if len(told) == 1 and not (gaps and _points_back(told[0], report)) else None
    return None


def _is_sourced(sentence: Span, report: Report) -> bool:
    """Whether a sentence has a source of its own, or one that tells by hearsay."""
    return any(said.start < sentence.end and sentence.start < said.end for said in report.reading.attributions)


def _stretch_of(unit: Unit, report: Report) -> Span:
    """The paragraph of a unit; where one sentence makes a paragraph, with the one before it that gives a figure of its own again: "He said 30 were
    aboard. / Of the 30, 12 are safe."."""
    text = report.article.text
    paragraph = paragraph_of(text, unit.start)
    before = paragraph_of(text, paragraph.start - 2) if paragraph.start > 1 else paragraph
    alone = all(sum(1 for s in report.reading.sentences if span.start <= s.start < span.end) == 1 for span in (before, paragraph))
    again = {q.value for q in _quantities_in(before, report)} & {q.value for q in _quantities_in(paragraph, report)} - {None}
    return Span(before.start, paragraph.end) if alone and again else paragraph


def _quantities_in(span: Span, report: Report) -> list[Quantity]:
    return [q for q in report.reading.quantities if span.start <= q.start and q.end <= span.end]


def _said_before(unit: Unit, report: Report) -> Attribution | None:
    """The last attribution before a unit in its paragraph, hearsay aside."""
    paragraph = paragraph_of(report.article.text, unit.start)
    before = (said for said in report.reading.attributions if paragraph.start <= said.start and said.end <= unit.start)
    return max((said for said in before if not _is_hearsay(said)), key=lambda said: (said.end, said.start), default=None)


def _hearsay_between(said: Attribution, unit: Unit, report: Report) -> bool:
    """Whether something is told by hearsay behind an attribution and before a unit: what follows is the newsroom's, not the speaker's before."""
    return any(_is_hearsay(other) for other in report.reading.attributions if said.end <= other.start and other.end <= unit.start)


def _is_hearsay(said: Attribution) -> bool:
    return all(chain[0].kind == "hearsay" for chain in said.chains if chain)


def _speaks_on(unit: Unit, report: Report) -> Attribution | None:
    """The attribution before a unit whose speaker says "we" from the unit on, outside quotation marks and with no other source between."""
    said = None if unit.attribution else _said_before(unit, report)
    if said is None:
        return None
    paragraph = paragraph_of(report.article.text, unit.start)
    behind = (other.start for other in report.reading.attributions if unit.end <= other.start and not _is_hearsay(other))
    return said if find_self(report.article.text, unit.start, min([paragraph.end, *behind])) else None


def _told_at_end(unit: Unit, report: Report) -> Attribution | None:
    """The attribution that points back from a sentence of its own at the end of what a paragraph narrates: "पुल टूटा। दो लोग मरे। मेयर ने यह बताया।".

    Its content is the sentence before it; what is narrated further up, with no other source between, is told by the same.
    """
    if unit.attribution:
        return None
    paragraph = paragraph_of(report.article.text, unit.start)
    behind = [s for s in report.reading.attributions if unit.end <= s.start < paragraph.end]
    first = min(behind, key=lambda said: (said.start, said.end), default=None)
    return first if first is not None and _points_back(first, report) else None


def _points_back(said: Attribution, report: Report) -> bool:
    """Whether a content is whole sentences, and cue and source stand in the next one; not at the end of the last of several that are quoted."""
    sources = [chain[0].start for chain in said.chains if chain and chain[0].end > chain[0].start]
    ends = [s.end for s in report.reading.sentences if s.start < said.end <= s.end]
    return bool(ends and sources) and said.cue is not None and said.cue.start >= ends[0] and min(sources) >= ends[0]


def _is_vague(root: Root, unit: Unit) -> bool:
    return all(key.key.startswith(NOTION) for key in load_pack(unit.lang).lexicon().find_keys(root.name))


def _is_bare_document(root: Root, unit: Unit) -> bool:
    """Whether a source is "the report" or "the statement" of nobody."""
    return root.kind == "document" and find_notions(root.name, unit.lang) <= SPEAK_FOR["document"] - {DATA}


def _offices(link: Link, report: Report, known: Sequence[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """The words of office beside the name of a speaker, before a bare "spokesman" a few more, which say whose; and those `known` of him."""
    if link.kind != "person":
        return ()
    beside = [m for m in report.reading.mentions if m.role and m.start < link.end and link.start < m.end]
    title = link.text.removesuffix(link.name).strip() if link.text.endswith(link.name) else ""
    ahead = ((title, report.article.lang),) if find_notions(title, report.article.lang) & PEOPLE else ()
    return tuple(dict.fromkeys((*ahead, *((_whole_office(mention, report), report.article.lang) for mention in beside), *known)))


def _whole_office(mention: Mention, report: Report) -> str:
    role, text = mention.role or "", report.article.text
    if find_notions(role, report.article.lang) != {SPOKESPERSON}:
        return role
    place = text.rfind(role, 0, mention.start)
    sentence = max((span.start for span in report.reading.sentences if span.start <= place), default=0)
    before = [word for word in find_words(text[sentence : max(place, sentence)])][-BEFORE_OFFICE:]
    while before and not all(is_word(word.text) for word in before):
        before = before[1:]
    return " ".join((*(word.text for word in before), role))


def _stop(article: str, name: str, entities: EntityIndex) -> Stop:
    entity = entities.of_name(article, name)
    return Stop(_key(entity, name, entities), _name(entity, name, entities))


def _name(entity: str | None, name: str, entities: EntityIndex) -> str:
    """The name under which the ledger knows who is meant."""
    return (entities.name_of(entity) if entity else "") or name


def _key(entity: str | None, name: str, entities: EntityIndex) -> str:
    return entities.group(entity) if entity else f"name:{name}"


def _agency(report: Report, credit: Credit, entities: EntityIndex) -> str | None:
    """The entity of a credit; one that covers a paragraph alone is known by its row in the gazetteer."""
    row = find_row(credit.name, "ORG")
    return entities.of_name(report.id, credit.name) or (make_id("ent", row) if row else None)


def _outlet(article: Article, entities: EntityIndex) -> Stop:
    """The outlet itself; the page where no outlet is known."""
    if article.outlet:
        return _stop(article.id, article.outlet, entities)
    return Stop(f"page:{article.url or article.id}", article.url or article.title or article.id)
