"""Every page: its address, what makes it, what it is printed with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from srot.web import pages
from srot.web.claims import make_claim_page
from srot.web.disputes import make_disagreement_page
from srot.web.entities import make_entity_page
from srot.web.history import make_history
from srot.web.reports import make_outlet_page, make_report_page
from srot.web.reviewing import make_review
from srot.web.searching import make_search
from srot.web.stories import make_story_page, make_storyline_page
from srot.web.today import make_today


@dataclass(frozen=True, slots=True)
class PagePath:
    """One page. `make` takes the ask and, where the path has one, the id in it; `answer` is the dataclass it gives."""

    path: str
    template: str
    make: Callable[..., object]
    answer: type
    about: str
    parameters: tuple[str, ...] = ()


_FILTER = ("q", "from", "to", "lang", "outlet", "person", "place", "origins", "event", "disputed", "new", "page")

PAGES = (
    PagePath("/", "today.html", make_today, pages.TodayPage, "Stories by last movement, filtered.", _FILTER),
    PagePath("/search", "search.html", make_search, pages.SearchPage, "Names and reports that hold some words.", ("q", "page")),
    PagePath("/story/{id}", "story_page.html", make_story_page, pages.StoryPage, "One story.", ("claims", "disputes", "reports")),
    PagePath("/storyline/{id}", "storyline.html", make_storyline_page, pages.StorylinePage, "Stories over the years.", ("page", "claims")),
    PagePath("/claim/{id}", "claim_page.html", make_claim_page, pages.ClaimPage, "One claim and its journey.", ("unit", "edge", "quotes", "origins")),
    PagePath("/disagreement/{id}", "disagreement_page.html", make_disagreement_page, pages.DisagreementPage, "One disagreement."),
    PagePath("/report/{id}", "report_page.html", make_report_page, pages.ReportPage, "One report in full."),
    PagePath("/entity/{id}", "entity.html", make_entity_page, pages.EntityPage, "A person, place or body.", ("claims", "reports")),
    PagePath("/outlet", "outlet.html", make_outlet_page, pages.OutletPage, "The reports of one outlet.", ("name", "page")),
    PagePath("/review", "review.html", make_review, pages.ReviewPage, "The doubtful links, dearest first.", ("kind", "page")),
    PagePath("/history", "history.html", make_history, pages.HistoryPage, "All rulings.", ("page",)),
)
