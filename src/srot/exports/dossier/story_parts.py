"""Stories: when, what happened, who says what, where they disagree, who copied whom."""

from __future__ import annotations

from collections.abc import Iterable

from srot.calendar.edtf import interval
from srot.exports.dossier.anchors import anchor
from srot.exports.dossier.claim_parts import make_claim
from srot.exports.dossier.disagreement_parts import make_disputes
from srot.exports.dossier.pages import CopyPart, Happening, Quoted, StoryPart
from srot.exports.dossier.references import LONG_TITLE, explain, refer, shorten
from srot.exports.dossier.shelf import Shelf
from srot.interface import Words, write_date, write_number, write_short_date
from srot.records import Claim, Disagreement, Reuse, Story, TimelineEntry

NATURES = ("conflict", "misreport", "update", "imprecise")


def make_story(shelf: Shelf, words: Words, story: Story) -> StoryPart:
    """A story; claims of one report only are kept apart, for they say least about sources."""
    claims = sorted(shelf.claims[story.id], key=_claim_order)
    shared = [claim for claim in claims if claim.n_articles > 1]
    line = shelf.storylines.get(story.storyline or "")
    several = line is not None and len(line.stories) > 1 and line.title != story.title
    return StoryPart(
        anchor=anchor(story.id),
        title=Quoted(shorten(story.title, LONG_TITLE), shelf.title_lang(story)),
        storyline=Quoted(line.title) if line and several else None,
        event_date=write_date(story.event_date, words) if story.event_date else None,
        published=_published(story, words),
        counts=_counts(shelf, words, story),
        happenings=tuple(make_happening(shelf, words, entry) for entry in shelf.timeline[story.id]),
        claims=tuple(make_claim(shelf, words, claim) for claim in shared),
        single_claims=tuple(make_claim(shelf, words, claim) for claim in claims if claim.n_articles <= 1),
        disagreements=make_disputes(shelf, words, sorted(shelf.disagreements[story.id], key=_dispute_order)),
        copies=tuple(make_copy(shelf, words, item) for item in _copy_order(shelf.reuse[story.id])),
        reports=tuple(refer(shelf, words, name) for name in in_time_order(shelf, story)),
    )


def in_time_order(shelf: Shelf, story: Story) -> list[str]:
    """The story's reports, the first published first, those without a day last."""
    known = [name for name in story.articles if name in shelf.articles]
    return sorted(known, key=lambda name: (shelf.published(name) or "9", shelf.articles[name].outlet or "", name))


def origin_keys(shelf: Shelf, claims: Iterable[Claim]) -> set[str]:
    """All known origins behind some claims, bodies of one owner and one body in many claims once."""
    found = set()
    for claim in claims:
        for origin in claim.origins:
            if origin.kind == "unnamed":
                found.add(f"{claim.id} {origin.name}")
            elif origin.kind != "unknown":
                found.add(_last_owner(shelf, origin.entity) or f"name {origin.name}")
    return found


def unknown_reports(claims: Iterable[Claim]) -> set[str]:
    """The reports that name no source for at least one of the claims."""
    return {name for claim in claims for origin in claim.origins if origin.kind == "unknown" for name in origin.articles}


def outlets_of(shelf: Shelf, articles: Iterable[str]) -> set[str]:
    """The outlets of some reports; a report that names none adds none."""
    return {outlet for name in articles if name in shelf.articles and (outlet := shelf.articles[name].outlet)}


def _last_owner(shelf: Shelf, entity: str | None) -> str | None:
    seen: set[str] = set()
    while entity and entity in shelf.entities and entity not in seen:
        seen.add(entity)
        owner = shelf.entities[entity].owner
        if not owner:
            return entity
        entity = owner
    return entity


def _claim_order(claim: Claim) -> tuple[int, int, str]:
    return (-claim.n_articles, -claim.n_origins, claim.id)


def _dispute_order(item: Disagreement) -> tuple[int, int, str]:
    """What cannot be reconciled first, what need not be last; within that the most widely told first."""
    rank = NATURES.index(item.nature) if item.nature in NATURES else len(NATURES)
    return (rank, -sum(len(value.articles) for value in item.values), item.id)


def _published(story: Story, words: Words) -> str:
    if not story.first_published:
        return words("story.undated")
    return write_short_date(interval(story.first_published, story.last_published or story.first_published), words)


def _counts(shelf: Shelf, words: Words, story: Story) -> tuple[str, ...]:
    claims = shelf.claims[story.id]
    counts = [words.count("reports", len(story.articles))]
    if outlets := outlets_of(shelf, story.articles):
        counts.append(words.count("outlets", len(outlets)))
    counts.append(words.count("origins", len(origin_keys(shelf, claims))))
    if shelf.disagreements[story.id]:
        counts.append(words.count("disagreements", len(shelf.disagreements[story.id])))
    return tuple(counts)


def make_happening(shelf: Shelf, words: Words, entry: TimelineEntry) -> Happening:
    """One dated line of a timeline."""
    lang = shelf.articles[entry.article].lang
    return Happening(
        date=write_date(entry.date, words),
        when=Quoted(entry.when, lang) if entry.when and not entry.date else None,
        iso=entry.date if entry.date and "/" not in entry.date else None,
        precision=words.label("precision", str(entry.precision)) if entry.precision and entry.precision > 1 else "",
        text=Quoted(shorten(" ".join(entry.text.split()), 320), lang),
        announced=entry.announced,
        report=refer(shelf, words, entry.article),
    )


def _copy_order(reuse: Iterable[Reuse]) -> list[Reuse]:
    return sorted(reuse, key=lambda item: (-item.coverage, item.id))


def make_copy(shelf: Shelf, words: Words, item: Reuse) -> CopyPart:
    """Text that one report took from another."""
    return CopyPart(
        source=refer(shelf, words, item.source),
        target=refer(shelf, words, item.target),
        kind=words.label("reuse", item.kind),
        share=words("reuse.share_of", n=write_number(round(item.coverage * 100), words)),
        directed=item.direction != "unknown",
        why=tuple(explain(shelf, words, reason) for reason in item.why),
    )
