"""What the dossier shows, taken from the ledger once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from srot.exports.obeyed import correct_by, find_obeyed, heed
from srot.ledger import Trace, View, batches
from srot.records import (
    Article,
    Claim,
    Dating,
    Disagreement,
    DoubtfulDate,
    Entity,
    Reading,
    Reuse,
    Story,
    Storyline,
    TimelineEntry,
)


@dataclass(frozen=True, slots=True)
class Shelf:
    """Records by id, or by the id of the story (claims, disagreements, timeline, reuse) or article (links, times) they belong to.

    `links` gives the entity that a name stands for in an article; `claims_of` the claim that an attribution carries.
    """

    stories: tuple[Story, ...]
    storylines: Mapping[str, Storyline]
    articles: Mapping[str, Article]
    readings: Mapping[str, Reading]
    datings: Mapping[str, Dating]
    doubtful: Mapping[str, DoubtfulDate]
    entities: Mapping[str, Entity]
    claims: Mapping[str, tuple[Claim, ...]]
    traces: Mapping[str, Trace]
    disagreements: Mapping[str, tuple[Disagreement, ...]]
    timeline: Mapping[str, tuple[TimelineEntry, ...]]
    reuse: Mapping[str, tuple[Reuse, ...]]
    links: Mapping[str, Mapping[str, str]]
    times: Mapping[str, Mapping[str, str]]
    claims_of: Mapping[str, str]
    judgements: int

    def published(self, article: str) -> str | None:
        """The day an article was published: the one given to it, else its own."""
        dating = self.datings.get(article)
        return dating.published if dating else self.articles[article].published

    def title_lang(self, story: Story) -> str:
        """The language of a story's title: that of the report it was taken from."""
        members = [self.articles[name] for name in story.articles if name in self.articles]
        own = [article for article in members if article.title == story.title or article.text.startswith(story.title.rstrip(" …"))]
        return next((article.lang for article in own or members), "und")

    def name_lang(self, entity: str | None, name: str) -> str | None:
        """The language in which an entity bears a name, where the ledger knows."""
        found = self.entities.get(entity or "")
        return next((form.lang for form in found.names if form.text == name), None) if found else None


def read_shelf(view: View, *, story: str | None = None, storyline: str | None = None) -> Shelf:
    """The shelf of one story, of one storyline, or of the whole ledger."""
    stories = _choose_stories(view, story, storyline)
    ids = tuple(item.id for item in stories)
    claims = {name: view.claims(story=name) for name in ids}
    names = sorted({article for item in stories for article in item.articles})
    articles = {name: view.article(name) for name in names}
    rulings = find_obeyed(view)
    readings = {name: heed(article, view.reading(name), rulings) for name, article in articles.items()}
    said = [item.id for reading in readings.values() for item in reading.attributions]
    return Shelf(
        stories=stories,
        storylines={line.id: line for line in view.storylines()},
        articles=articles,
        readings=readings,
        datings=batches.datings_of(view.store, names),
        doubtful=batches.doubts_of(view.store, names),
        entities={entity.id: entity for entity in view.entities()},
        claims=claims,
        traces={claim.id: view.trace(claim.id, correct=correct_by(rulings)) for claim in _shared(claims.values())},
        disagreements={name: view.disagreements(story=name) for name in ids},
        timeline={name: view.timeline(story=name) for name in ids},
        reuse={name: view.reuse(story=name) for name in ids},
        links={name: view.link_entities(name) for name in names},
        times={name: view.resolved_times([item.id for item in readings[name].times]) for name in names},
        claims_of={said: found[0] for said, found in view.attribution_claims(said).items()},
        judgements=view.counts().judgements,
    )


def _choose_stories(view: View, story: str | None, storyline: str | None) -> tuple[Story, ...]:
    if story is not None:
        return (view.story(story),)
    if storyline is not None:
        return view.stories(storyline=storyline)
    return view.stories()


def _shared(claims: Iterable[tuple[Claim, ...]]) -> list[Claim]:
    """Claims of more than one report: those whose way is worth a picture."""
    return [claim for found in claims for claim in found if claim.n_articles > 1]
