"""Who is meant by a source that a report names by less than a name: "the ministry", "the statement", "the minister", "officials of X"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

import regex

from srot.gazetteer import lookup, name_part
from srot.languages.lexicon import Key
from srot.languages.tables import read_table
from srot.linking.called_bodies import find_called
from srot.linking.courts import find_court
from srot.linking.credits import find_cover, paragraph_of
from srot.linking.entities import EntityIndex
from srot.linking.entity_uses import find_country, find_row, row_of
from srot.linking.genitives import genitives
from srot.linking.named_below import find_named_below
from srot.linking.named_origins import GENERIC, RANKS, SPEAK_FOR, SPOKESPERSON
from srot.linking.notions import PEOPLE, find_notions, find_places, list_notions
from srot.linking.officers import is_force_alone
from srot.linking.offices import RANKED, Offices
from srot.linking.reports import Report
from srot.linking.same_officer import find_officer
from srot.linking.voiceless import BODIES, OTHER_BODIES, is_news, is_pronoun, placing_words
from srot.records import Link, Mention
from srot.text.normal import fold
from srot.text.words import find_words, is_word

GOVERNING = frozenset(("c:official", "c:government", "c:government-owned"))
"""What is said of a statement that a body of the state makes: "an official statement"."""
STATEMENT, AGENCY, HEADQUARTERS, COMMITTEE = "c:statement", "c:agency", "c:headquarters", "c:committee"

_ACRONYM = regex.compile(r"(?:[Tt]he )?\p{Lu}{3,6}")
NAMELESS = frozenset(("c:official", "c:authority", "top"))
"""Notions of what somebody is called who is nobody in particular."""
MEMBERS = frozenset(("c:chief", "c:chairman", "c:commissioner", "c:collector", "c:secretary", "c:judge", "c:magistrate", "c:director", "c:superintendent"))
"""Notions of people of whom a panel may be made up, and who may stand in its name for that."""
LONGEST_MAKER = 40
"""Characters behind a document in which its maker's name begins."""
LONGEST_RANK = 15
"""Characters before an office in which such a word may stand."""
PRESS = ("outlet", "broadcaster")
"""What is never called an agency among the media."""


@dataclass(frozen=True, slots=True)
class Meant:
    """A link with the fullest name that is known for it, and the entity of that name."""

    link: Link
    entity: str | None


def find_meant(link: Link, report: Report, entities: EntityIndex, offices: Offices) -> Meant:
    """Who is meant by a link: an officer who spoke before, a body by its voice, the holder of an office, a body or speaker that the report named before;
    else as named. One source is asked for with each thing that he says."""
    known = offices.meant.get((report.id, link))
    if known is None:
        known = offices.meant[report.id, link] = _find_meant(link, report, entities, offices)
    return known


def _find_meant(link: Link, report: Report, entities: EntityIndex, offices: Offices) -> Meant:
    link = _without_title(link, report)
    link = _with_rank(_with_office(_sort_out(_follow(find_called(link, report), report), report), report), report)
    officer = find_officer(link, report)
    if officer is not None:
        return find_meant(officer, report, entities, offices)
    court = find_court(link, report)
    if court is not None:
        return Meant(court, entities.of_name(report.id, court.name))
    holder = offices.find_holder(link, report)
    if holder is not None:
        return Meant(replace(link, name=holder.name), holder.entity or entities.of_name(report.id, link.name))
    below = find_named_below(link, report)
    if below is not None:
        return Meant(below, entities.of_name(report.id, below.name))
    link = _without_person(_first_named(link, report), report)
    found = _find_body_behind(link, report) or _find_body_of_officials(link, report) or _resolve_bare(link, report)
    entity = entities.of_name(report.id, found.name)
    return Meant(found, None if found.kind == "person" and _is_place(entity, report, entities) else entity)


def _is_place(entity: str | None, report: Report, entities: EntityIndex) -> bool:
    """Whether an entity is a place, by which a person is called beside his office: "Delhi CP Rana"."""
    return any(m.type == "LOC" for m in report.reading.mentions if entities.of_mention.get(m.id) == entity) if entity else False


def _first_named(link: Link, report: Report) -> Link:
    """A nameless source or a document that a pronoun stands for, where its own words stand: "an officer of the board said ... He added"."""
    if link.kind not in ("unnamed", "document") or link.name in link.text or link.name == link.text:
        return link
    others = (o for said in report.reading.attributions for chain in said.chains for o in chain if o.kind == link.kind and o.name == o.text == link.name)
    return max((o for o in others if o.end <= link.start), key=lambda o: o.start, default=link)


def _without_person(link: Link, report: Report) -> Link:
    """A bare official for whom nobody is found is as nameless as officials are: "the official", "प्राधिकारियों"."""
    notions = find_notions(link.name, report.article.lang)
    named = any(m.type == "PER" and m.start < link.end and link.start < m.end for m in report.reading.mentions)
    bare = link.kind == "person" and link.name == link.text and bool(notions) and not notions.isdisjoint(NAMELESS) and notions <= NAMELESS | RANKS | BODIES
    return replace(link, kind="unnamed") if bare and not named else link


def _follow(link: Link, report: Report) -> Link:
    """Whom a pronoun means that reading left alone: the last person that its paragraph names before it; for what is no person the body that spoke last."""
    if not is_pronoun(link, report):
        return link
    paragraph = paragraph_of(report.article.text, link.start)
    if link.kind != "person":
        spoke = (other for other in _voices_before(link, report) if paragraph.start <= other.start and not is_pronoun(other, report))
        return max(spoke, key=lambda other: other.start, default=link)
    people = [m for m in report.reading.mentions if m.type == "PER" and paragraph.start <= m.start and m.end <= link.start]
    last = max(people, key=lambda mention: mention.start, default=None)
    return replace(link, name=last.name) if last else link


def _is_paper(link: Link, lang: str) -> bool:
    """Whether a nameless source is a paper that is but called official: "an official government announcement"."""
    found = [key.key for key in list_notions(link.name, lang)]
    return found[-1] in SPEAK_FOR["document"] and {notion for notion in found if notion in PEOPLE} <= GOVERNING


def _sort_out(link: Link, report: Report) -> Link:
    """A link that was taken for a person's, as what it is by its words: a country, a body, a document; and news of a body as that body's: "police reports"."""
    lang = report.article.lang
    notions = find_notions(link.name, lang)
    if COMMITTEE in notions and link.kind in ("unnamed", "body", "person") and not notions & PEOPLE - MEMBERS:
        return _name_panel(link, report)
    if link.kind == "unnamed" and is_news(link.name):
        return replace(link, kind="document") if notions & BODIES and not notions & PEOPLE else link
    inside = [m for m in report.reading.mentions if link.start <= m.start and m.end <= link.end]
    whole = _find_whole(link, inside, report) if link.kind == "unnamed" else None
    if whole is not None:
        return replace(link, name=whole.name, kind="body")
    if link.kind == "unnamed" or (link.kind == "outlet" and _is_common(link.text)):
        body = HEADQUARTERS in notions or (notions & BODIES and any(m.type != "PER" for m in inside))
        kind = "document" if notions & SPEAK_FOR["document"] else "body" if body else link.kind
        return link if notions & PEOPLE and not _is_paper(link, lang) else replace(link, kind=kind)
    if link.kind != "person" or any(m.type == "PER" and find_row(m.name, "ORG") is None for m in inside):
        return link
    opening = next((m for m in inside if m.start == link.start and m.subtype == "country" and find_country(m.name)), None)
    if opening is not None and not notions & (PEOPLE | BODIES) and report.article.text[opening.end : opening.end + 1] == " " and not _is_called(link, report):
        return replace(link, name=opening.name, kind="body")
    if notions & PEOPLE:
        return link
    if notions & SPEAK_FOR["document"]:
        return replace(link, kind="document")
    bodies = [m for m in inside if m.type == "ORG"] if link.name == link.text else []
    if len(bodies) == 1 and notions <= find_notions(bodies[0].text, lang):
        return replace(link, kind="body", name=bodies[0].name)
    return replace(link, kind="body") if bodies or notions & BODIES or _ACRONYM.fullmatch(link.name) or find_row(link.name, "ORG") else link


def _name_panel(link: Link, report: Report) -> Link:
    """A panel by its own words alone, without who sits in it, what it looks into or what it found: "the findings of the panel", "a panel looking into the
    fire", "क ख और ग घ के पैनल"."""
    lang = report.article.lang
    people = [m for m in report.reading.mentions if m.type == "PER" and link.start <= m.start and m.end <= link.end]
    if link.kind != "unnamed" and not people:
        return replace(link, kind="body")
    key = next(key for key in list_notions(link.name, lang) if key.key == COMMITTEE)
    words = [word for word in find_words(link.name, 0, key.end) if is_word(word.text)]
    binding = next((place for place in reversed(range(len(words))) if fold(words[place].text) in _binders()), -1)
    return replace(link, name=link.name[words[binding + 1].start : key.end], kind="body")


@cache
def _binders() -> frozenset[str]:
    """Words that bind an owner or a maker to what is his."""
    return genitives() | {fold(row["word"]) for row in read_table("srot.linking", "of_words") if row["sort"] == "bind"}


def _without_title(link: Link, report: Report) -> Link:
    """A person by his name alone, where a link has his office behind it or before it: "Mohan Rana Chairman", "Deputy Commissioner (DC) Mohan Rana of the
    Hill Board", "Mohan Rana in his speech"."""
    if link.kind != "person" or link.name != link.text:
        return link
    text, lang = report.article.text, report.article.lang
    inside = [m for m in report.reading.mentions if m.type == "PER" and link.start <= m.start and m.end <= link.end]
    if len(inside) != 1 or inside[0].end - inside[0].start == link.end - link.start:
        return link
    before, behind = find_notions(text[link.start : inside[0].start], lang), find_notions(text[inside[0].end : link.end], lang)
    told = [fold(word.text) for word in find_words(text, inside[0].end, link.end) if is_word(word.text)][:1]
    ahead = inside[0].start == link.start and ((behind and behind <= PEOPLE) or (told and told[0] in placing_words()))
    return replace(link, name=inside[0].name) if ahead or before & PEOPLE else link


def _is_called(link: Link, report: Report) -> bool:
    """Whether an office right before a link makes a person's name of it that opens like a country's: "spokeswoman Mali Sorata"."""
    return bool(_office_before(link, report))


def _with_office(link: Link, report: Report) -> Link:
    """An officer who is called by the place where he sits, with his office: "SSP Puri", not "Puri"."""
    if link.kind != "person" or name_part(link.name) or not any(row.type == "LOC" for row in lookup(link.name)):
        return link
    office = _office_before(link, report)
    return replace(link, name=f"{office} {link.name}") if office else link


def _office_before(link: Link, report: Report) -> str:
    """The word right before a link, where it tells an office."""
    before = [word.text for word in find_words(report.article.text[max(0, link.start - LONGEST_RANK) : link.start]) if is_word(word.text)][-1:]
    return before[0] if before and find_notions(before[0], report.article.lang) & PEOPLE else ""


def _with_rank(link: Link, report: Report) -> Link:
    """An office with the word before it by which it is another: "अतिरिक्त पुलिस महानिदेशक" is not the director general."""
    if link.kind not in ("person", "unnamed") or not find_notions(link.name, report.article.lang) & PEOPLE:
        return link
    before = [word for word in find_words(report.article.text[max(0, link.start - LONGEST_RANK) : link.start])][-1:]
    if not before or not is_word(before[0].text):
        return link
    name = f"{before[0].text} {link.name}"
    return replace(link, name=name) if RANKED & find_notions(name, report.article.lang) - find_notions(link.name, report.article.lang) else link


def _find_whole(link: Link, inside: Sequence[Mention], report: Report) -> Mention | None:
    """The body of the gazetteer that a link is but for its places and an acronym in brackets, though its name ends in people: "Japan's Chiefs of Staff [CS]"."""
    text, lang = report.article.text, report.article.lang
    bodies = [m for m in inside if m.type == "ORG" and m.gazetteer]
    body = min(bodies, key=lambda m: m.start, default=None)
    if body is None or (text[body.end : link.end].strip() and not text[body.end : link.end].lstrip().startswith(("(", "["))):
        return None
    placed = [(m.start, m.end) for m in inside if m.type == "LOC"]
    before = [Key(key.key, link.start + key.start, link.start + key.end) for key in list_notions(text[link.start : body.start], lang)]
    told = (key for key in before if not find_places(frozenset((key.key,))))
    return body if all(any(start <= key.start < end for start, end in placed) for key in told) else None


def _is_common(words: str) -> bool:
    """Whether a name is written as a common word: "the post" of an office, not "The Post"."""
    return words.islower() and words.isascii()


def _find_body_of_officials(link: Link, report: Report) -> Link | None:
    """The force that officials are told to be of, "police officers"; for bare "officials" the one body whose officials the report named before. Of two
    bodies it does not say whose they are."""
    if link.kind != "unnamed":
        return None
    notions = find_notions(link.name, report.article.lang) - RANKS
    force = notions - SPEAK_FOR["unnamed"] - find_places(notions)
    if SPEAK_FOR["unnamed"] & notions and is_force_alone(force):
        return replace(link, name=_write_force(link.name, report.article.lang, force), kind="body")
    if not notions <= SPEAK_FOR["unnamed"]:
        return None
    others = (o for said in report.reading.attributions for chain in said.chains for o in chain)
    before = (_find_body_behind(o, report) for o in others if o.kind == "unnamed" and o.end <= link.start)
    names = {body.name for body in before if body is not None}
    return replace(link, name=min(names), kind="body") if len(names) == 1 else None


def _write_force(name: str, lang: str, force: frozenset[str]) -> str:
    """The words of a force in the name of its officials, with the place right before it: "Bihar police" of "senior Bihar police officers"."""
    found = list_notions(name, lang)
    first = next(place for place, key in enumerate(found) if key.key in force)
    start = found[first - 1] if first and find_places(frozenset((found[first - 1].key,))) else found[first]
    return name[start.start : found[first].end]


def _find_body_behind(link: Link, report: Report) -> Link | None:
    """The body whose document, officials or nameless spokesman a link is, where its name stands in the link."""
    voice = SPEAK_FOR.get(link.kind, frozenset()) & find_notions(link.text, report.article.lang)
    if not voice:
        return None
    found = list_notions(report.article.text[link.start : link.end], report.article.lang)
    keys = [Key(key.key, link.start + key.start, link.start + key.end) for key in found]
    voices = [key for key in keys if key.key in voice]
    if link.kind == "person" and find_notions(link.name, report.article.lang) <= {SPOKESPERSON, AGENCY}:
        body = _find_agency(link, report)
        return replace(body, kind="body") if body.name != link.name else None
    inside = [m for m in report.reading.mentions if link.start <= m.start and m.end <= link.end]
    bodies = [m for m in inside if m.type == "ORG" and any(_is_beside(m, key, keys) for key in voices)]
    if not bodies and link.kind == "document" and (maker := _find_body_by(link, report)) is not None:
        return replace(link, name=maker.name, kind="body")
    if len(bodies) != 1 or any(m.type == "PER" for m in inside):
        return None
    return replace(link, name=bodies[0].name, kind="body")


def _find_body_by(link: Link, report: Report) -> Mention | None:
    """The body that is told right behind a document to have made it: "the latest updates *provided by the River Board*"."""
    words = [word for word in find_words(report.article.text, link.end, link.end + LONGEST_MAKER) if is_word(word.text)][:3]
    if len(words) < 3 or fold(words[0].text) not in _makings() or fold(words[1].text) not in _binders():
        return None
    near = (m for m in report.reading.mentions if m.type == "ORG" and words[1].end < m.start <= words[2].end + 1)
    return min(near, key=lambda m: m.start, default=None)


@cache
def _makings() -> frozenset[str]:
    """Words for how a document was made, in front of who made it."""
    return frozenset(fold(row["word"]) for row in read_table("srot.linking", "of_words") if row["sort"] == "made")


def _is_beside(body: Mention, voice: Key, keys: Sequence[Key]) -> bool:
    """Whether no word of weight but a place stands between a body and its voice: in "a report of the tax office on X" the report is not X's."""
    low, high = min(body.end, voice.end), max(body.start, voice.start)
    return not any(low <= key.start and key.end <= high and not find_places(frozenset((key.key,))) for key in keys)


def _resolve_bare(link: Link, report: Report) -> Link:
    """The fuller name of a bare body, or the speaker of a bare statement, that the report gave before; else the link as it is."""
    bare = find_notions(link.name, report.article.lang)
    if link.kind == "document" and STATEMENT in bare and bare <= {STATEMENT} | GOVERNING:
        made = _find_maker(link, report)
        found = (*_speakers_before(link, report), *([made] if made else []))
        return max((other for other in found if other.kind == "body" or bare == {STATEMENT}), key=lambda other: other.start, default=link)
    if link.kind not in GENERIC or not any(notion.startswith("c:") for notion in bare):
        return link
    before = sorted(_bodies_before(link, report), reverse=True)
    fuller = next((name for _, name in before if bare < find_notions(name, report.article.lang)), None)
    if fuller is None and AGENCY in bare and _is_description(link.name, bare):
        return _find_agency(link, report)
    return replace(link, name=fuller or link.name)


def _find_maker(link: Link, report: Report) -> Link | None:
    """Who is told, nearest before a bare "the statement", to have made one: whom a sentence names first, ahead of the word: "The ministry put out a
    statement."."""
    text, lang = report.article.text, report.article.lang
    for sentence in sorted((s for s in report.reading.sentences if s.end <= link.start), key=lambda s: -s.start):
        words = [key for key in list_notions(text[sentence.start : sentence.end], lang) if key.key == STATEMENT]
        named = [m for m in report.reading.mentions if sentence.start <= m.start < sentence.end and m.type in ("ORG", "PER")]
        first = min(named, key=lambda m: m.start, default=None)
        if words and first is not None and first.end <= sentence.start + words[0].start:
            return Link(first.text, first.start, first.end, first.name, "person" if first.type == "PER" else "body")
    return None


def _is_description(name: str, notions: frozenset[str]) -> bool:
    """Whether a name says no more than that it is an agency, or one of a country."""
    return len(notions) == 1 or (len(notions) == 2 and find_country(name) is not None)


def _find_agency(link: Link, report: Report) -> Link:
    """The body that a bare "the agency" means: the last one before it that spoke, else that was named, else the agency of the credit."""
    country, lang = find_country(link.name), report.article.lang

    def fits(name: str) -> bool:
        row = row_of(find_row(name, "ORG"))
        abroad = country is not None and (row is None or row.country != country)
        press = row is not None and row.subtype in PRESS
        return not abroad and not press and not find_notions(name, lang) & OTHER_BODIES

    spoke = [o for o in _sources_before(link, report) if o.kind in ("body", "agency") and o.name != link.name and fits(o.name)]
    if spoke:
        last = max(spoke, key=lambda other: other.start)
        return replace(link, name=last.name, kind=last.kind)
    named = [m for m in report.reading.mentions if m.type == "ORG" and m.end <= link.start and m.name != link.name and fits(m.name)]
    if named and country is None:
        return replace(link, name=max(named, key=lambda m: m.start).name)
    credits = find_cover(report, link.start).credits
    return replace(link, name=credits[0].name, kind="agency") if credits and country is None else link


def _voices_before(link: Link, report: Report) -> Iterator[Link]:
    """The bodies, benches and groups that speak first-hand before a link; a judge of a bench is one of these."""
    for said in report.reading.attributions:
        for voice in (chain[0] for chain in said.chains if chain and chain[0].end <= link.start):
            if voice.kind in ("body", "unnamed") or find_court(voice, report) is not None:
                yield voice


def _speakers_before(link: Link, report: Report) -> Iterator[Link]:
    """The first-hand sources, persons or bodies, that the report names before a link."""
    for said in report.reading.attributions:
        yield from (chain[0] for chain in said.chains if chain and chain[0].kind in ("person", "body") and chain[0].end <= link.start)


def _bodies_before(link: Link, report: Report) -> Iterator[tuple[int, str]]:
    """Names of bodies that the report gives before a link, with their places."""
    for mention in report.reading.mentions:
        if mention.type == "ORG" and mention.end <= link.start:
            yield mention.start, mention.name
    yield from ((other.start, other.name) for other in _sources_before(link, report))


def _sources_before(link: Link, report: Report) -> Iterator[Link]:
    for said in report.reading.attributions:
        for other in (other for chain in said.chains for other in chain):
            if other.kind in GENERIC and other.end <= link.start:
                yield other
