"""Rulings given on the pages: checked, told in words with before and after, signed, dated, kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

import regex

from srot.calendar.edtf import is_edtf
from srot.errors import NotFoundError, SrotError
from srot.exports.obeyed import find_obeyed, heed
from srot.ledger import View, Writer
from srot.records import Attribution, Judgement, make_id
from srot.text.normal import fold_digits, normalise

_ON_TWO, _ON_ONE = ("same", "different"), ("right", "wrong")
VERDICTS: Mapping[str, tuple[str, ...]] = {
    "entity": (*_ON_TWO, "right"),
    "story": _ON_TWO,
    "claim": _ON_TWO,
    "attribution": _ON_ONE,
    "time": _ON_ONE,
    "quantity": _ON_ONE,
    "disagreement": _ON_ONE,
}
"""What may be ruled on each kind of thing: nothing is taken that the linking would not obey."""
_PLACE = regex.compile(r"(?P<article>art-[\w-]+):(?P<start>\d+):(?P<end>\d+)")
_ARROW = " → "
_LONGEST = 400  # characters of a name or a note


@dataclass(frozen=True, slots=True)
class Request:
    """What a form asks for. For a correction, `verdict` is ``right`` and `right` the right value; `report` holds the finding, if it is one."""

    kind: str
    verdict: str
    left: str
    right: str | None
    author: str
    note: str = ""
    report: str | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """What a ruling changes, in words, and what its author adds."""

    before: str
    after: str
    words: str


def write_change(change: Change) -> str:
    """A change as the note of a judgement: the first line is before and after."""
    first = f"{change.before}{_ARROW}{change.after}".replace("\n", " ")
    return f"{first}\n{change.words}" if change.words else first


def read_change(note: str) -> Change:
    """The change that a note tells; one that was written elsewhere has no before and after.

    >>> read_change("12 → 15\\nprinted wrongly")
    Change(before='12', after='15', words='printed wrongly')
    """
    first, _, words = note.partition("\n")
    before, arrow, after = first.partition(_ARROW)
    return Change(before, after, words) if arrow else Change("", "", note)


def make_ruling(view: View, asked: Request, *, now: datetime | None = None) -> Judgement:
    """The judgement that a form asks for; ``SrotError`` says what is wrong with it."""
    asked = _checked(asked)
    if asked.kind == "claim" and asked.verdict == "same":
        _check_claims(view, asked.left, asked.right or "")
    before, after = _describe(view, asked)
    made_at = (now or datetime.now(UTC)).isoformat(timespec="milliseconds")
    return Judgement(
        id=make_id("jud", asked.kind, asked.verdict, asked.left, asked.right, asked.author, made_at),
        kind=asked.kind,
        verdict=asked.verdict,
        left=asked.left,
        right=asked.right,
        author=asked.author,
        made_at=made_at,
        note=write_change(Change(before, after, asked.note)),
    )


def move_report(view: View, report: str, target: str | None, author: str, note: str = "") -> tuple[Judgement, ...]:
    """The rulings that take a report out of its story, and into the story `target` if one is given."""
    article = view.article(report).id
    stories = view.stories(article=article)
    mates = [name for story in stories for name in story.articles if name != article]
    asked = [Request("story", "different", article, mate, author, note) for mate in mates]
    if target:
        found = view.story(target)
        if article in found.articles:
            raise SrotError(f"the report {article} is in the story {found.id} already")
        asked.append(Request("story", "same", article, found.articles[0], author, note))
    now = datetime.now(UTC)
    return tuple(make_ruling(view, item, now=now) for item in asked)


def keep(writer: Writer, rulings: tuple[Judgement, ...]) -> None:
    """Append rulings to the ledger."""
    for ruling in rulings:
        writer.add_judgement(ruling)


def _checked(asked: Request) -> Request:
    if asked.verdict not in VERDICTS.get(asked.kind, ()):
        known = "; ".join(f"{kind}: {', '.join(verdicts)}" for kind, verdicts in VERDICTS.items())
        raise SrotError(f"a ruling {asked.verdict!r} on {asked.kind!r} is not known; there are {known}")
    author, right = normalise(asked.author).strip(), normalise(asked.right or "").strip() or None
    if not author:
        raise SrotError("a ruling is signed: give your name")
    if max(len(author), len(right or ""), len(asked.note)) > _LONGEST:
        raise SrotError(f"that is too long for a ruling; {_LONGEST} characters are enough")
    if not asked.left or (asked.verdict in _ON_TWO and right in (None, asked.left)):
        raise SrotError(f"{asked.verdict!r} is a ruling on two things: name both")
    value = _right_value(asked.kind, right) if asked.verdict == "right" and right else right
    return Request(asked.kind, asked.verdict, asked.left, value, author, normalise(asked.note).strip(), asked.report)


def _check_claims(view: View, left: str, right: str) -> None:
    """Claims are put together within a story."""
    if view.claim(left).story != view.claim(right).story:
        raise SrotError(f"the claims {left} and {right} are of two stories; move a report first, so that they are of one")


def _right_value(kind: str, value: str) -> str:
    """A corrected value in the ledger's own writing."""
    value = fold_digits(value)
    if kind == "time" and not is_edtf(value):
        raise SrotError(f"{value!r} is no date; write it as 2024-11-30, 2024-11 or 2024")
    if kind == "quantity":
        try:
            return f"{float(value.replace(',', '')):g}"
        except ValueError as error:
            raise SrotError(f"{value!r} is no number; write it in digits, such as 1500") from error
    return value


def _describe(view: View, asked: Request) -> tuple[str, str]:
    """Before and after, in words that stay true when the ledger moves on."""
    before = tell(view, asked.kind, asked.left, report=asked.report)
    if asked.right is None:
        return before, asked.verdict
    if asked.verdict == "right":
        return before, asked.right
    return before, {"same": "= ", "different": "≠ "}.get(asked.verdict, "") + tell(view, asked.kind, asked.right)


def tell(view: View, kind: str, name: str, *, report: str | None = None) -> str:
    """What an id stands for, in words; a name stands for itself, and so does what the ledger does not hold."""
    try:
        told = _tell_finding(view, kind, name, report) if report else _tell_record(view, kind, name)
    except NotFoundError:
        return name
    return (told or name)[:_LONGEST]


def _tell_record(view: View, kind: str, name: str) -> str:
    if kind == "claim":
        return _tell_words(view, name)
    if kind == "entity" and name.startswith("ent-"):
        return view.entity(name).name
    if name.startswith("art-"):
        return _tell_report(view, name) if kind == "story" else _tell_day(view, name)
    if kind == "disagreement":
        return " / ".join(value.value for value in view.disagreement(name).values)
    return name


def _tell_words(view: View, name: str) -> str:
    """The words of a claim, or those at a place."""
    place = _PLACE.fullmatch(name)
    if place is None:
        return view.claim(name).text
    article = view.article(place["article"])
    words = " ".join(article.text[int(place["start"]) : int(place["end"])].split())
    return f"{article.outlet}: {words}" if article.outlet else words


def _tell_report(view: View, name: str) -> str:
    found = view.article(name)
    title = found.title or found.text.strip().partition("\n")[0][:80]
    return f"{found.outlet}: {title}" if found.outlet else title


def _tell_day(view: View, name: str) -> str:
    dating = view.dating(name)
    return dating.published if dating else view.article(name).published or "–"


def _tell_finding(view: View, kind: str, name: str, report: str) -> str | None:
    if name == report:
        return _tell_record(view, kind, name)
    article = view.article(report)
    reading = heed(article, view.reading(article.id), find_obeyed(view))
    if kind == "time":
        times = view.resolved_times([name])
        return next((f"{t.text} = {times.get(name, t.value) or '–'}" for t in reading.times if t.id == name), None)
    if kind == "quantity":
        return next((f"{q.text} = {q.value:g}" if q.value is not None else q.text for q in reading.quantities if q.id == name), None)
    return next((_tell_said(said) for said in reading.attributions if said.id == name), None)


def _tell_said(said: Attribution) -> str:
    source = " / ".join(" → ".join(link.name for link in chain) for chain in said.chains)
    return f"{source or '–'}: {said.content[:80]}"
