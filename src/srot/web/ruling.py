"""Rulings given on the pages: checked, told in words with before and after, signed, dated, kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from srot.calendar.edtf import is_edtf
from srot.errors import NotFoundError, SrotError
from srot.ledger import View, Writer
from srot.records import Judgement, make_id
from srot.text.normal import fold_digits, normalise

KINDS = ("entity", "story", "attribution", "time", "quantity", "disagreement")
VERDICTS = ("same", "different", "right", "wrong")
_ARROW = " → "
_LONGEST = 400  # characters of a name or a note


@dataclass(frozen=True, slots=True)
class Request:
    """What a form asks for. For a correction, `verdict` is ``right`` and `right` the right value."""

    kind: str
    verdict: str
    left: str
    right: str | None
    author: str
    note: str = ""


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
    before, after = _describe(view, asked)
    made_at = (now or datetime.now(UTC)).isoformat(timespec="seconds")
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
    if asked.kind not in KINDS or asked.verdict not in VERDICTS:
        raise SrotError(f"a ruling {asked.verdict!r} on {asked.kind!r} is not known; kinds: {', '.join(KINDS)}; verdicts: {', '.join(VERDICTS)}")
    author, right = normalise(asked.author).strip(), normalise(asked.right or "").strip() or None
    if not author:
        raise SrotError("a ruling is signed: give your name")
    if max(len(author), len(right or ""), len(asked.note)) > _LONGEST:
        raise SrotError(f"that is too long for a ruling; {_LONGEST} characters are enough")
    if not asked.left or (asked.verdict in ("same", "different") and not right):
        raise SrotError(f"{asked.verdict!r} is a ruling on two things: name both")
    value = _right_value(asked.kind, right) if asked.verdict == "right" and right else right
    return Request(asked.kind, asked.verdict, asked.left, value, author, normalise(asked.note).strip())


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
    before = tell(view, asked.kind, asked.left)
    if asked.right is None:
        return before, asked.verdict
    after = tell(view, asked.kind, asked.right) if asked.verdict in ("same", "different") else asked.right
    sign = {"same": "= ", "different": "≠ "}.get(asked.verdict, "")
    return before, sign + after


def tell(view: View, kind: str, name: str) -> str:
    """What an id stands for, in words; a name stands for itself."""
    teller = _TELLERS.get(kind)
    if teller is None or "-" not in name:
        return name
    try:
        return teller(view, name)[:_LONGEST]
    except NotFoundError:
        return name


def _tell_entity(view: View, name: str) -> str:
    return view.entity(name).name if name.startswith("ent-") else name


def _tell_report(view: View, name: str) -> str:
    found = view.article(name)
    title = found.title or found.text.strip().partition("\n")[0][:80]
    return f"{found.outlet}: {title}" if found.outlet else title


def _tell_time(view: View, name: str) -> str:
    if name.startswith("art-"):
        dating = view.dating(name)
        return dating.published if dating else view.article(name).published or "–"
    return next((f"{t.text} = {t.value or '–'}" for r in _holders(view, name) for t in r.times if t.id == name), name)


def _tell_quantity(view: View, name: str) -> str:
    return next((q.text for r in _holders(view, name) for q in r.quantities if q.id == name), name)


def _tell_attribution(view: View, name: str) -> str:
    for reading in _holders(view, name):
        for said in reading.attributions:
            if said.id == name:
                source = " / ".join(" → ".join(link.name for link in chain) for chain in said.chains)
                return f"{source or '–'}: {said.content[:80]}"
    return name


def _tell_disagreement(view: View, name: str) -> str:
    found = view.disagreement(name)
    return " / ".join(value.value for value in found.values)


def _holders(view: View, name: str) -> list:  # type: ignore[type-arg]
    raise NotImplementedError


_TELLERS: dict[str, Callable[[View, str], str]] = {
    "entity": _tell_entity,
    "story": _tell_report,
    "time": _tell_time,
    "quantity": _tell_quantity,
    "attribution": _tell_attribution,
    "disagreement": _tell_disagreement,
}
