"""One disagreement on its own page."""

from __future__ import annotations

from srot.exports.dossier.disagreement_parts import make_disagreement
from srot.exports.dossier.pages import Quoted
from srot.exports.dossier.references import shorten
from srot.web.asking import Ask
from srot.web.pages import DisagreementPage
from srot.web.stock import stock


def make_disagreement_page(ask: Ask, disagreement: str) -> DisagreementPage:
    """The sides, the axis of time, the nature and why."""
    found = ask.view.disagreement(disagreement)
    shelf = stock(ask.view, [name for value in found.values for name in value.articles])
    story = ask.view.story(found.story)
    return DisagreementPage(
        id=found.id,
        story=story.id,
        story_title=Quoted(shorten(story.title, 140)),
        part=make_disagreement(shelf, ask.words, found),
    )
