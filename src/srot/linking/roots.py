"""Where one report has its words from: each assertion's chain walked back to its end.

In this order: the chain in the sentence; the agency or credit that covers the paragraph; the credit of the report; else unknown. What other
sentences and other reports add is in ``srot.linking.inherited``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from srot.languages.load import load_pack
from srot.linking.announcers import declares, find_announcer
from srot.linking.backgrounds import is_background
from srot.linking.credits import find_cover, find_quoted_agency
from srot.linking.entities import EntityIndex
from srot.linking.innermost import find_innermost
from srot.linking.meant import Meant, find_meant
from srot.linking.named_origins import GENERIC, SPEAK_FOR
from srot.linking.notions import NOTION, find_notions
from srot.linking.offices import Offices
from srot.linking.papers import DATA
from srot.linking.reports import Report
from srot.linking.stations import NOWHERE, Stop, agency_of, key_of, name_of, outlet_of, stop_of
from srot.linking.titles import find_titles
from srot.linking.told_around import counted_before, hearsay_between, said_before, speaks_on, told_at_end
from srot.linking.units import Unit
from srot.linking.voiceless import PRESS_NEWS, is_no_voice, is_press, is_pronoun
from srot.records import Attribution, Link
from srot.records.making import renew
from srot.text.normal import fold

UNKNOWN = "unknown"
ONE_PRESS = f"unnamed:{PRESS_NEWS}|{PRESS_NEWS}"
"""The counting key of media without names, who are one source of a claim whoever passes them on."""
SENTENCE_ENDS = ("।", ".", ".”", '."', "।”", '।"')
BARE_DATA = frozenset((DATA, "c:preliminary", "c:new", "c:official"))
"""What figures are called that tells nothing of whose they are."""
_BRACKETED = regex.compile(r"\s?\((\p{Lu}{3,8})\)")


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
    said = None if is_background(unit, report) else find_innermost(unit.attribution, report)
    walk = _Walk(unit, report, entities, offices or Offices())
    roots = [walk.back(chain, said) for chain in said.chains if chain] if said else []
    headline = _is_in_headline(unit, report.article.text)
    known = tuple(renew(r, vague=(headline and _is_vague(r, unit)) or _is_bare_document(r, unit), headline=headline) for r in roots if r.kind != UNKNOWN)
    return known or walk.announced() or walk.continued() or (walk.credited() or renew(walk.unknown(hearsay=bool(roots)), led=walk.led()),)


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
        self._outlet = outlet_of(report.article, entities)

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
        relays = (*(stop_of(self._report.id, link.name, self._entities) for link in passed), *self._credits())
        return self._root(meant, relays, "stated", _words_of(first, said), by_deed=declares(first, said, self._report))

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
        found = find_announcer(self._unit, self._report, self._entities, self._offices)
        if found is None:
            return ()
        link, deed = found
        return (self._root(find_meant(link, self._report, self._entities, self._offices), tuple(self._credits()), "stated", f"{link.text} {deed}", by_deed=True),)

    def continued(self) -> tuple[Root, ...]:
        """The source of the sentences before, in one paragraph, where all count people: "मंत्री ने कहा कि 40 लोग मरे। 12 लोग लापता हैं।", or go on to where he
        says "we"; else the one that the paragraph ends with: "यह जानकारी मंत्री ने दी।"."""
        ways = (
            (counted_before(self._unit, self._report), "goes on after"),
            (speaks_on(self._unit, self._report), "goes on in the first person after"),
            (told_at_end(self._unit, self._report), "told before"),
        )
        for said, how in ways:
            roots = [self.back(chain, said) for chain in said.chains if chain] if said else []
            known = tuple(root for root in roots if root.kind != UNKNOWN)
            if known:
                return tuple(renew(root, basis="inferred", why=f"{how}: {root.why}") for root in known)
        return ()

    def led(self) -> Root | None:
        """Whom the paragraph quotes last before what it tells without a source."""
        said = None if self._unit.attribution else said_before(self._unit, self._report)
        if said is not None and hearsay_between(said, self._unit, self._report):
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
        return self._root(Meant(name, agency_of(self._report, credit, self._entities)), (), "credited", f"{whose}: {credit.text}")

    def _credits(self) -> Iterator[Stop]:
        for credit in self._cover.credits:
            entity = agency_of(self._report, credit, self._entities)
            yield Stop(key_of(entity, credit.name, self._entities), name_of(entity, credit.name, self._entities))

    def unknown(self, *, hearsay: bool) -> Root:
        """No origin at all."""
        why = "hearsay: no source is named" if hearsay else "no source is named"
        key = f"{UNKNOWN}:{self._report.id}"
        return Root(key, None, UNKNOWN, UNKNOWN, (), (), UNKNOWN, why, key, self._outlet)

    def _root(self, meant: Meant, relays: tuple[Stop, ...], basis: str, why: str, *, by_deed: bool = False) -> Root:
        """A root. The nameless are those whom a newsroom asked, but for those who speak `by_deed`: whoever tells of it tells of the same doctors."""
        link, entity = meant.link, meant.entity
        newsroom = (*relays, self._outlet)[0].key
        press = is_press(link, self._report)
        asked = "" if by_deed else newsroom
        unnamed = ONE_PRESS if press else f"unnamed:{asked}|{'+'.join(sorted(find_notions(link.name, self._report.article.lang)))}"
        key = unnamed if press or link.kind == "unnamed" else key_of(entity, link.name, self._entities)
        return Root(
            key=key,
            entity=None if press else entity,
            name=name_of(entity, link.name, self._entities),
            kind="unnamed" if press else link.kind,
            relays=relays,
            offices=find_titles(link, self._report, self._offices.of_person(entity)),
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


def _is_vague(root: Root, unit: Unit) -> bool:
    return all(key.key.startswith(NOTION) for key in load_pack(unit.lang).lexicon().find_keys(root.name))


def _is_bare_document(root: Root, unit: Unit) -> bool:
    """Whether a source is "the report" or "the statement" of nobody."""
    return root.kind == "document" and find_notions(root.name, unit.lang) <= SPEAK_FOR["document"] - {DATA}
