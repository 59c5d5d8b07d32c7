"""Quantities that lend each other what they leave unsaid: "चार और दो लोगों की मौत", "288 से घटाकर 275", "3 रुपये 50 पैसे"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Protocol

import regex

from srot.languages.counted import Counted
from srot.languages.measures import part_of

_NEAR = 45  # characters between two numbers of one statement
_TOLD = 160  # characters behind a count to the end of its sentence, where the next tells a part of it
LASTING = frozenset({"dead", "injured", "missing", "arrested", "trapped", "abducted", "released", "surrendered", "ill"})  # whoever is told apart among the rescued may be hurt
CHOICE = 2  # "two or three" is about so many, "5 or 18" is one of two
_OF_THINGS = frozenset({"destroyed", "damaged", "seized"})
_LISTED_THINGS = 30  # characters between two of a list of things, with what the first is called
_SENTENCE_END = regex.compile(r"[।?!]\s*|\.\s+")
_ROUND = 1000  # what a word for a scale makes of one
_CURRENCY = regex.compile(r"[A-Z]{3}")
_CLAUSE_END = regex.compile(r"[।?!;\n]|\.\s")


class Between(Protocol):
    """What the language says of the words between two numbers."""

    def joins_range(self, between: str) -> bool:
        """Whether they make the two a range."""

    def is_choice(self, between: str) -> bool:
        """Whether they leave the choice between the two: "or"."""

    def joins_list(self, between: str) -> bool:
        """Whether they make the two members of one list."""

    def opens_list(self, between: str) -> bool:
        """Whether they begin with what goes on with a list (", अलवर में")."""

    def ends_list(self, between: str) -> bool:
        """Whether they end with what goes on with a list ("of heroin and")."""

    def tells_part(self, between: str, behind: str) -> bool:
        """Whether they, or the words behind both, make the second a part of the first: ", जिनमें 12", "among them 12", ", 12 of them"."""

    def tells_place(self, behind: str) -> bool:
        """Whether the words behind a number begin by telling where ("12 in Ajmer")."""

    def tells_day(self, behind: str) -> bool:
        """Whether the words behind a number begin by telling the day ("17 on Saturday")."""

    def opens_part(self, before: str) -> bool:
        """Whether the words of a sentence before its number are nothing but what tells a part: "इनमें", "Among them were"."""

    def tells_whole(self, between: str) -> int | None:
        """Which of the two they make the whole that the other is a part of: 0 in "40 में से 12", 1 in "12 of 40"; ``None`` for neither."""


@dataclass(frozen=True, slots=True)
class FoundQuantity:
    """A quantity before it becomes a record."""

    start: int
    end: int
    value: float | None
    low: float | None
    high: float | None
    modifier: str
    unit: str | None
    counted: Counted
    status: str = "current"


def coordinated(text: str, found: list[FoundQuantity], words: Between) -> list[FoundQuantity]:
    """The quantities after small change, successors and bare members of a list have taken from their neighbours."""
    joined: list[FoundQuantity] = []
    for quantity in found:
        if joined and joined[-1].end > quantity.start:
            joined[-1] = _without_sign(text, joined[-1], quantity)
        last = joined[-1] if joined else None
        share = _share(text, last, quantity) if last is not None else None
        if last is not None and share is not None:
            joined[-1] = _with_part(last, quantity, share)
        elif last is not None and _is_range(text, last, quantity, words):
            joined[-1] = replace(last, end=quantity.end, value=None, low=last.value, high=quantity.value)
        else:
            joined.append(_successor(text, last, quantity, words))
    for index in range(len(joined) - 2, -1, -1):
        joined[index] = _borrowed(text, joined[index], joined[index + 1], words)
    for index in range(1, len(joined)):
        joined[index] = _inherited(text, joined[index - 1], joined[index], words)
        if _is_part_of_last(text, joined[index - 1], joined[index], words):
            joined[index] = _of_whole(text, joined, index)
    for index in range(1, len(joined)):
        joined[index - 1], joined[index] = _parted(text, joined[index - 1], joined[index], words)
    return joined


def _parted(text: str, left: FoundQuantity, right: FoundQuantity, words: Between) -> tuple[FoundQuantity, FoundQuantity]:
    """What befell the part did not befall the whole; both are of the same: "40 यात्रियों में से 12 घायल", "12 of 40 passengers died"."""
    if left.unit or right.unit or not _together(text, left, right):
        return left, right
    gap = text[left.end : right.start].strip().removeprefix(left.counted.text or "").strip()
    whole = words.tells_whole(gap)
    if whole is None:
        return left, right
    noun, kind = (left.counted.text or right.counted.text), (left.counted.kind or right.counted.kind)
    part = left if whole else right
    told = replace(part.counted, text=part.counted.text or noun, kind=kind, state=part.counted.state or (right.counted.state if whole else None))
    rest = right if whole else left
    own = right.counted.text is None or right.counted.state != left.counted.state
    hurt = rest.counted.state if whole and own else None  # "nine of the 40 injured were children", "nine of the 40 miners trapped were saved"
    rest = replace(rest, counted=replace(rest.counted, text=rest.counted.text or noun, kind=kind, state=hurt))
    part = replace(part, counted=told)
    return (part, rest) if whole else (rest, part)


def _without_sign(text: str, last: FoundQuantity, quantity: FoundQuantity) -> FoundQuantity:
    """The sign between two numbers belongs to the one that it touches: in "72 $1.2" the 72 is no money."""
    return replace(last, end=last.start + len(text[last.start : quantity.start].rstrip()), unit=None)


def _share(text: str, last: FoundQuantity, quantity: FoundQuantity) -> float | None:
    """What share of the unit of `last` the unit of `quantity` is, where the two are one: 3 रुपये 50 पैसे, 5 फुट 2 इंच."""
    if last.unit is None or quantity.unit is None or last.value is None or quantity.value is None:
        return None
    return part_of(last.unit, quantity.unit) if text[last.end : quantity.start].isspace() else None


def _with_part(last: FoundQuantity, quantity: FoundQuantity, share: float) -> FoundQuantity:
    value = round((last.value or 0.0) + (quantity.value or 0.0) * share, 9)
    low, high = (None if limit is None else value for limit in (last.low, last.high))
    return replace(last, end=quantity.end, value=value, low=low, high=high)


def _is_range(text: str, last: FoundQuantity, quantity: FoundQuantity, words: Between) -> bool:
    """6.8% to 7%: each end with its unit."""
    if last.unit is None or last.unit != quantity.unit or last.value is None or quantity.value is None or last.status == "former":
        return False
    between = text[last.end : quantity.start].strip()
    near = quantity.value <= CHOICE * last.value or not words.is_choice(between)
    return last.value < quantity.value and near and words.joins_range(between)


def _together(text: str, left: FoundQuantity, right: FoundQuantity) -> bool:
    gap = text[left.end : right.start]
    return len(gap) <= _NEAR and _CLAUSE_END.search(gap) is None


def _successor(text: str, last: FoundQuantity | None, quantity: FoundQuantity, words: Between) -> FoundQuantity:
    """A number that takes the place of the one before it counts the same, in the same unit: "from 30,000 tons to 90,000"."""
    if last is None or "former" not in (last.status, quantity.status) or not _together(text, last, quantity):
        return quantity
    follows = last.status == "former" and words.joins_range(text[last.end : quantity.start].strip())
    if last.unit and quantity.unit is None and quantity.counted.text is None and (follows or _is_sum(text, quantity)):
        return replace(quantity, unit=last.unit)
    if quantity.unit != last.unit:
        return quantity
    own = quantity.counted
    noun = own.text or last.counted.text
    return replace(quantity, counted=replace(own, text=noun, kind=own.kind or last.counted.kind, state=own.state or last.counted.state))


def _borrowed(text: str, quantity: FoundQuantity, following: FoundQuantity, words: Between) -> FoundQuantity:
    """What befell the next of a list befell this one: in "चार और दो लोगों की मौत" all six died, in "दस पुरुष और
    चार महिलाएं घायल" all fourteen were hurt."""
    if _shares_loss(text, quantity, following, words):
        return replace(quantity, counted=replace(quantity.counted, state=following.counted.state))
    if quantity.unit or not _together(text, quantity, following):
        return quantity
    gap = text[quantity.end : following.start].strip()
    if _shares_money(text, quantity, following) and words.opens_list(gap):
        return replace(quantity, unit=following.unit, counted=Counted())
    if quantity.counted.state:
        return quantity
    if following.unit:
        shares = quantity.counted.text is None and words.opens_list(gap)
        return replace(quantity, unit=following.unit) if shares else quantity
    listed = words.joins_list(_behind_noun(gap, quantity))
    bare = quantity.counted.text is None and following.counted != Counted()
    if not (bare or (listed and quantity.counted.kind != "thing")):
        return quantity
    own, shared = quantity.counted, following.counted
    if bare and shared.kind and words.opens_list(gap):  # "एक दल को 68 और दूसरे को 15 सीटें"
        own = replace(own, text=shared.text, kind=shared.kind)
    return replace(quantity, counted=replace(own, state=shared.state))


def _behind_noun(gap: str, quantity: FoundQuantity) -> str:
    """The words between two numbers behind the noun that the first counts, and what stands before that: "[two] Kenyan soldiers and [five]"."""
    noun = quantity.counted.text or ""
    return gap[gap.find(noun) + len(noun) :].strip() if noun in gap else gap


def _shares_loss(text: str, quantity: FoundQuantity, following: FoundQuantity, words: Between) -> bool:
    """Whether things and measures of one list were lost or taken together: "एक पिस्तौल, तीन कारतूस और दो मोबाइल बरामद"."""
    state, own = following.counted.state, quantity.counted
    if state not in _OF_THINGS or own.state or own.kind == "person" or quantity.unit == "%" or not _together(text, quantity, following):
        return False
    gap = text[quantity.end : following.start]
    listed = words.ends_list(gap) or words.opens_list(_behind_noun(gap.strip(), quantity))
    return len(gap) <= _LISTED_THINGS and listed and (state == "seized" or quantity.unit is None)


def _shares_money(text: str, quantity: FoundQuantity, following: FoundQuantity) -> bool:
    """Whether a round sum ("4 लाख") stands before another with its currency: in "4 लाख और घायलों को 50 हज़ार रुपये" it counts no injured."""
    currency = following.unit is not None and _CURRENCY.fullmatch(following.unit) is not None
    return currency and _is_sum(text, quantity)


def _is_sum(text: str, quantity: FoundQuantity) -> bool:
    """Whether a number ends in a word for its scale, as sums of money do."""
    return (quantity.value or 0) >= _ROUND and not text[quantity.end - 1].isdecimal()


def _inherited(text: str, quantity: FoundQuantity, following: FoundQuantity, words: Between) -> FoundQuantity:
    """What befell the whole befell its parts, and what befell the first of a list the others: "30 लोग मारे गए, जिनमें 12 महिलाएं हैं",
    "मृतकों में सात महिलाएं और तीन बच्चे हैं"."""
    state, own = quantity.counted.state, following.counted
    if state and _is_next_day(text, quantity, following, words):
        return replace(following, counted=replace(own, text=quantity.counted.text, kind=quantity.counted.kind, state=state))
    if state not in LASTING or own.state or own.kind == "thing" or following.unit:
        return following
    if not _together(text, quantity, following):
        return following
    gap = text[quantity.end : following.start].strip()
    behind, people = text[following.end :][:_NEAR], quantity.counted.kind == "person"
    listed = people and words.joins_list(_behind_noun(gap, quantity))
    if people and own.text is None and words.ends_list(gap) and words.tells_place(behind):  # "27 people were killed in Ajmer, 10 in Pali"
        own, listed = replace(own, text=quantity.counted.text, kind="person"), True
    return replace(following, counted=replace(own, state=state)) if listed or words.tells_part(gap, behind) else following


def _is_next_day(text: str, quantity: FoundQuantity, following: FoundQuantity, words: Between) -> bool:
    """Whether a bare number counts the same on another day: "33 were rescued by Friday and 17 on Saturday"."""
    bare = following.counted == Counted() and following.unit is None and quantity.unit is None
    gap = text[quantity.end : following.start]
    return bare and _together(text, quantity, following) and words.ends_list(gap.strip()) and words.tells_day(text[following.end :][:_NEAR])


def _is_part_of_last(text: str, quantity: FoundQuantity, following: FoundQuantity, words: Between) -> bool:
    """Whether the next sentence begins with words that make its number a part of the last: "… की मौत हो गई। इनमें छह बच्चे हैं", "Six were children"."""
    if following.counted.state or following.unit or following.counted.kind == "thing":
        return False
    gap = text[quantity.end : following.start]
    ends = list(_SENTENCE_END.finditer(gap))
    if len(ends) != 1 or ends[0].start() > _TOLD or "\n" in gap:
        return False
    opening = gap[ends[0].end() :].strip().rstrip(",")
    return words.opens_part(opening) or (not opening and words.tells_part("", text[following.end :][:_NEAR]))


def _of_whole(text: str, found: list[FoundQuantity], index: int) -> FoundQuantity:
    """A part with what befell the counts of the sentence before, unless they are of several states: "20 मरे, 9 घायल हुए। इनमें छह बच्चे हैं"."""
    first = index - 1
    while first and _SENTENCE_END.search(text[found[first - 1].end : found[first].start]) is None:
        first -= 1
    states = {quantity.counted.state for quantity in found[first:index] if quantity.counted.state}
    state = states.pop() if len(states) == 1 and states <= LASTING else None
    return replace(found[index], counted=replace(found[index].counted, state=state))
