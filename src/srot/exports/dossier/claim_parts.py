"""Claims: who says it, from whom, and on which words that rests."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace

from srot.exports.dossier.anchors import anchor, words_anchor
from srot.exports.dossier.counted import Find, name_counted, name_nouns
from srot.exports.dossier.journeys import draw_claim, find_members
from srot.exports.dossier.pages import ClaimHead, ClaimPart, OriginLine, Quote, Quoted
from srot.exports.dossier.references import explain, refer, shorten
from srot.exports.dossier.shelf import Shelf
from srot.interface import Words, name_in, write_number, write_source, write_value
from srot.linking.rulings import name_place
from srot.records import Assertion, Attribution, Claim, Entity, Origin

_NAMED = 4  # origins named in the sentence; the rest is counted
_AROUND = 90  # characters of the sentence shown before and after a quote


def make_claim(shelf: Shelf, words: Words, claim: Claim) -> ClaimPart:
    """A claim with its picture and its quotations, the earliest report first."""
    name = anchor(claim.id)
    told = name_origins(claim, shelf.entities.get, words)
    quotes = sorted(claim.assertions, key=lambda item: (shelf.published(item.article) or "9", item.article, item.start))
    return ClaimPart(
        anchor=name,
        head=make_head(words, told, {shelf.articles[item.article].outlet for item in claim.assertions}, find_quantities(shelf)),
        picture=draw_claim(shelf, words, claim, key=f"j-{name}"),
        origins=tuple(make_origin(shelf, words, told, origin) for origin in told.origins),
        quotes=tuple(make_quote(shelf, words, item) for item in quotes),
    )


def find_quantities(shelf: Shelf) -> Find:
    """What finds the quantities of a report that is on a shelf."""
    return lambda article: shelf.readings[article].quantities if article in shelf.articles else ()


def name_origins(claim: Claim, find: Callable[[str], Entity | None], words: Words) -> Claim:
    """A claim whose origins go by the names that reports have for them in the language of the reader."""
    return replace(claim, origins=tuple(replace(origin, name=_name_of(origin, find, words)) for origin in claim.origins))


def _name_of(origin: Origin, find: Callable[[str], Entity | None], words: Words) -> str:
    entity = find(origin.entity) if origin.entity else None
    return name_in(entity, words) if entity and entity.name == origin.name else origin.name


def make_head(words: Words, claim: Claim, outlets: Collection[str | None], find: Find) -> ClaimHead:
    """The words of a claim and its counts; `outlets` are those of its reports, of which one that names none adds none; `find` gives their quantities."""
    reports, named = words.count("reports", claim.n_articles), sum(outlet is not None for outlet in outlets)
    return ClaimHead(
        text=Quoted(claim.text, claim.lang),
        labels=_labels(claim, find, words),
        origins_count=words.count("origins", claim.n_origins),
        tally=words("claim.tally", reports=reports, outlets=words.count("outlets", named)) if named else reports,
        explained=explain_count(claim, words),
        notes=_notes(claim, words),
        ways=_tell_ways(claim, words),
    )


def explain_claim(claim: Claim, words: Words) -> tuple[str, ...]:
    """All sentences on the count of a claim."""
    return tuple(told for told in (explain_count(claim, words), *_notes(claim, words), _tell_ways(claim, words)) if told)


def explain_count(claim: Claim, words: Words) -> str:
    """The count of a claim in one sentence: reports, origins, and whose."""
    known = Counter(write_source(origin.name, words) for origin in claim.origins if origin.kind != "unknown")
    form = "none" if claim.n_origins == 0 else "one" if claim.n_origins == 1 else "many"
    single = "_single" if claim.n_articles == 1 else ""
    reports = words.count("reports", claim.n_articles)
    return words(f"claim.explain_{form}{single}", reports=reports, n=write_number(claim.n_origins, words), names=join_counted(known, words))


def join_counted(names: Mapping[str, int], words: Words) -> str:
    """Names in a row with how many bear each, for the officials of two reports need not be the same; those beyond a few are counted.

    >>> from srot.interface import load_words
    >>> join_counted({"PTI": 1, "officials": 2}, load_words("en"))
    'PTI and officials × 2'
    """
    told = [f"{name} × {number}" if number > 1 else name for name, number in names.items()]
    return join_names(told, words, others=sum(list(names.values())[_NAMED:]))


def join_names(names: Sequence[str], words: Words, *, others: int | None = None) -> str:
    """Names in a row, the last after "and"; more than a few are counted, as `others` where one name stands for several.

    >>> from srot.interface import load_words
    >>> join_names(["A", "B", "C"], load_words("en"))
    'A, B and C'
    """
    shown = list(names[:_NAMED])
    if len(names) > _NAMED:
        shown.append(words.count("claim.and_more", others or len(names) - _NAMED))
    return words("list.and").join(part for part in (", ".join(shown[:-1]), shown[-1] if shown else "") if part)


def _labels(claim: Claim, find: Find, words: Words) -> tuple[str, ...]:
    denial = (words("polarity.negative"),) if claim.polarity == "negative" else ()
    modality = (words.label("modality", claim.modality),) if claim.modality != "asserted" else ()
    return _figures(claim, find, words) + denial + modality


def _figures(claim: Claim, find: Find, words: Words) -> tuple[str, ...]:
    """What the claim counts, as one label: two claims of one sentence differ in nothing else."""
    given = [value for value, _ in claim.count_values()]
    counted = name_counted(claim, find, words.code)
    nouns = {} if counted else name_nouns(claim, find, words.code)
    values = [f"{write_value(value, words)} {nouns.get(value, '')}".rstrip() for value in given]
    shown = " · ".join(values[:_NAMED]) + (" · …" if len(values) > _NAMED else "")
    return (f"{counted or words('claim.value')}: {shown}",) if values else ()


def _notes(claim: Claim, words: Words) -> tuple[str, ...]:
    owned = [find_members(origin.why) for origin in claim.origins]
    notes = [words("claim.values_differ")] if len(claim.count_values()) > 1 else []
    notes += [words("claim.owned", members=join_names(members, words)) for members in owned if members]
    if claim.n_origins_unknown and claim.n_origins:
        notes.append(words.count("claim.unknown_more", claim.n_origins_unknown))
    return tuple(notes)


def _tell_ways(claim: Claim, words: Words) -> str:
    """How many ways from several origins to the outlets share no station, and what they all pass."""
    if claim.n_origins < 2 or not claim.n_ways:
        return ""
    form = "apart" if claim.n_ways >= claim.n_origins else "one" if claim.n_ways == 1 else "some"
    return words(f"ways.{form}", n=write_number(claim.n_ways, words), names=join_names(claim.bottleneck, words))


def make_origin(shelf: Shelf, words: Words, claim: Claim, origin: Origin) -> OriginLine:
    """One origin of a claim with its relays and on what it rests."""
    unknown = origin.kind == "unknown"
    called = words("journey.unknown") if unknown else write_source(origin.name, words)
    name = Quoted(called, words.code if called != origin.name else shelf.name_lang(origin.entity, called) or claim.lang)
    reasons = [part.strip() for part in origin.why.split(";") if part.strip() and not find_members(part.strip())]
    return OriginLine(
        name=name,
        entity=origin.entity,
        kind=words.label("kind", origin.kind),
        relays=tuple(Quoted(write_source(relay, words), claim.lang) for relay in origin.relays),
        reports=len(origin.articles),
        why=tuple(_reason(shelf, words, claim, reason) for reason in reasons),
        unknown=unknown,
    )


def _reason(shelf: Shelf, words: Words, claim: Claim, reason: str) -> Quoted:
    """A reason in the reader's language; one that is not of ours is the words of a report."""
    told = explain(shelf, words, reason)
    return told if told.text != reason else Quoted(reason, claim.lang)


def make_quote(shelf: Shelf, words: Words, item: Assertion) -> Quote:
    """The words of one report that carry a claim, in their sentence."""
    article = shelf.articles[item.article]
    said = _attribution(shelf, item)
    before, after = around(shelf, item.article, item.start, item.end)
    sources = " / ".join(" → ".join(link.name for link in chain) for chain in said.chains) if said else ""
    return Quote(
        words=Quoted(article.text[item.start : item.end], article.lang),
        before=before,
        after=after,
        source=Quoted(sources, article.lang) if sources else None,
        cue=said.cue.text if said and said.cue else None,
        value=write_value(item.value, words) if item.value else None,
        anchor=words_anchor(item),
        place=name_place(item.article, item.start, item.end),
        report=refer(shelf, words, item.article),
    )


def _attribution(shelf: Shelf, item: Assertion) -> Attribution | None:
    return next((said for said in shelf.readings[item.article].attributions if said.id == item.attribution), None)


def around(shelf: Shelf, article: str, start: int, end: int) -> tuple[str, str]:
    """What stands in the same sentences before and after a stretch, shortened at words."""
    text, sentences = shelf.articles[article].text, shelf.readings[article].sentences
    first = next((span.start for span in sentences if span.start <= start < span.end), start)
    last = next((span.end for span in sentences if span.start < end <= span.end), end)
    before, after = text[first:start], text[end:last]
    if len(before) > _AROUND:
        before = "… " + before[-_AROUND:].partition(" ")[2]
    return before, shorten(after, _AROUND)
