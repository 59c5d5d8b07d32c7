"""Review: the doubtful links, each as one question that a person answers with one key."""

from __future__ import annotations

from srot.exports.dossier.claim_parts import around
from srot.exports.dossier.disagreement_parts import tell_about
from srot.exports.dossier.pages import Quoted
from srot.exports.dossier.references import explain, name_report
from srot.exports.dossier.shelf import Shelf
from srot.interface import Words, write_date, write_value
from srot.ledger import listing
from srot.ledger.doubts import Doubt
from srot.web.asking import Ask
from srot.web.lines import named, turn
from srot.web.pages import Answer, Choice, DoubtPart, Named, ReviewPage
from srot.web.stock import find_entity, stock

PAGE = 10
KINDS = ("source", "pair", "merge", "disagreement", "dating", "printed")
_RULING_KIND = {"source": "attribution", "pair": "entity", "merge": "entity", "disagreement": "disagreement", "dating": "time", "printed": "time"}
_OF_TWO = ("pair", "merge")
_OF_A_DAY = ("dating", "printed")


def make_review(ask: Ask) -> ReviewPage:
    """The questions that no ruling has answered, those that would change the most first."""
    words = ask.words
    kind = ask.text("kind") if ask.text("kind") in KINDS else None
    rows = listing.list_doubts(ask.store, kind=kind, limit=PAGE + 1, offset=(ask.page() - 1) * PAGE)
    shelf = stock(ask.view, [doubt.article for doubt in rows[:PAGE] if doubt.article])
    kinds = [Choice("", words("review.all"), kind is None, ask.address(kind=None, page=None))]
    kinds += [Choice(name, words(f"doubt.{name}"), name == kind, ask.address(kind=name, page=None)) for name in KINDS]
    return ReviewPage(
        title=words("review.title"),
        kinds=tuple(kinds),
        doubts=tuple(_make_doubt(ask, shelf, doubt) for doubt in rows[:PAGE]),
        turning=turn(ask, len(rows) > PAGE),
    )


def _make_doubt(ask: Ask, shelf: Shelf, doubt: Doubt) -> DoubtPart:
    before, marked, after, lang = _evidence(ask, shelf, doubt)
    return DoubtPart(
        id=doubt.id,
        question=_ask(shelf, doubt, ask.words),
        kind=ask.words(f"doubt.{doubt.kind}"),
        left=doubt.left,
        right=doubt.right,
        ruling_kind=_RULING_KIND[doubt.kind],
        names=_names(ask, doubt),
        before=before,
        marked=marked,
        after=after,
        lang=lang,
        change=ask.words.count("review.change", doubt.change) if doubt.change else "",
        why=_why(shelf, doubt, ask.words),
        story=doubt.story,
        claim=doubt.claim,
        report=doubt.article,
        answers=_answers(doubt, ask.words),
    )


def _ask(shelf: Shelf, doubt: Doubt, words: Words) -> str:
    names = dict(zip(("a", "b"), (*doubt.names, "", ""), strict=False))
    if doubt.kind in _OF_A_DAY and doubt.article:
        key = "doubt.dating.asked_within" if doubt.kind == "dating" and "/" in doubt.names[0] else f"doubt.{doubt.kind}.asked"
        return words(key, report=name_report(shelf, words, doubt.article).text, day=write_date(doubt.names[0], words))
    if doubt.kind == "disagreement":
        return words("doubt.disagreement.asked", values=" / ".join(write_value(name, words) for name in doubt.names))
    return words(f"doubt.{doubt.kind}.asked", **names)


def _names(ask: Ask, doubt: Doubt) -> tuple[Named, ...]:
    """The names in question, with their pages."""
    if doubt.kind == "pair":
        return tuple(named(found) for side in (doubt.left, doubt.right or "") if (found := find_entity(ask.view, side)))
    if doubt.kind == "merge":
        return tuple(Named(Quoted(name), doubt.why) for name in doubt.names)
    return tuple(Named(Quoted(name), None) for name in doubt.names) if doubt.kind == "source" else ()


def _evidence(ask: Ask, shelf: Shelf, doubt: Doubt) -> tuple[str, str, str, str | None]:
    """The words that the question is about, with the rest of their sentence."""
    if doubt.article is None or doubt.start is None or doubt.end is None:
        return "", "", "", None
    article = shelf.articles[doubt.article]
    before, after = around(shelf, doubt.article, doubt.start, doubt.end)
    return before, article.text[doubt.start : doubt.end], after, article.lang


def _why(shelf: Shelf, doubt: Doubt, words: Words) -> str:
    if doubt.kind in ("source", *_OF_A_DAY):
        reasons = doubt.why.removeprefix("inferred: ").split("; ")
        return "; ".join(dict.fromkeys(explain(shelf, words, reason).text for reason in reasons))
    if doubt.kind == "disagreement":
        return tell_about(doubt.why, words)
    return words(f"doubt.{doubt.kind}.why") if doubt.kind in _OF_TWO else ""


def _answers(doubt: Doubt, words: Words) -> tuple[Answer, ...]:
    verdicts = (("same", "s"), ("different", "d")) if doubt.kind in _OF_TWO else (("right", "r"), ("wrong", "w"))
    return tuple(Answer(verdict, words(f"verdict.{verdict}"), key) for verdict, key in verdicts)
