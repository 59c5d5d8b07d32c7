"""Times of a text by the rules of its language: one scan over signs, the longest rule wins, relations resolved."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

import regex

from srot.calendar.edtf import bounds, earliest, is_edtf
from srot.calendar.relation import resolve
from srot.languages.pack import Draft
from srot.languages.tenses import TenseCues, tense_cues
from srot.languages.time_lexicon import SignRow, TimeLexicon, time_lexicon
from srot.languages.time_ranges import ANY_DAY, FoundTime, RangePattern, join, range_patterns
from srot.languages.time_rules import TimeRule, TimeRules, longest, time_rules
from srot.languages.time_slots import Slots
from srot.languages.token_row import TokenRow, token_row
from srot.records import TimeExpression, make_id

_DAY_GRAINS = frozenset({"day", "part-of-day", "hour", "minute"})
_YEARLESS = regex.compile(r"month(?:day)?:([0-9-]+):(?:past|recent|near|future|coming)(?: daypart:[a-z]+)?")
_DATELINE_END = regex.compile(r"\s*[:(\-–—|।]")
HEAD, DATELINE, LATE = 300, 45, 2
"""Characters within which a dateline stands and of its line within which it ends, and days after it by which its report is out."""
MOST_OF_QUARTER = 92
"""Days between the first and the last day of a quarter are fewer."""
_MOST_BETWEEN = 3  # signs between the two times of a range
_MONTHS = regex.compile(r"[0-9]{4}-[0-9]{2}/[0-9]{4}-[0-9]{2}")
_LONG_GRAINS = frozenset({"week", "month", "year"})
# A month's name that is another word as well (मार्च, May) has a sign of its own, but one slot.
_SLOT_NAMES = {"MONTH": "M", "MARCH": "M", "MAY": "M"}


@dataclass(frozen=True)
class TimeGrammar:
    """The time rules of one language. `month_first` reads 5/7 as the seventh of May."""

    lexicon: TimeLexicon
    rules: TimeRules
    cues: TenseCues
    ranges: tuple[RangePattern, ...] = ()
    month_first: bool = False

    def find(self, text: str, sentences: list[tuple[int, int]]) -> tuple[FoundTime, ...]:
        """All times of `text` in order; none overlap."""
        scan = _Scan(self, text, sentences)
        return tuple(scan.joined(list(scan.run())))


class _Scan:
    """One pass over one text: remembers the day and the stretch of months named last, for expressions that are counted from them."""

    def __init__(self, grammar: TimeGrammar, text: str, sentences: list[tuple[int, int]]) -> None:
        self.grammar = grammar
        self.row: TokenRow = token_row(text)
        self.signs: SignRow = grammar.lexicon.read(self.row)
        self.sentences = sentences
        self.sentence_starts = [start for start, _ in sentences]
        self.last_day: FoundTime | None = None
        self.last_months: str | None = None

    def run(self) -> Iterator[FoundTime]:
        signs, opening = self.signs.signs, self.grammar.rules.opening
        place = 0
        while (match := opening.search(signs, place)) is not None:
            place, found = self._read(match.start())
            while found is not None:
                yield found
                self._remember(found)
                place, found = self._read_again(place)

    def _remember(self, found: FoundTime) -> None:
        if found.partial:
            return
        if found.grain in _DAY_GRAINS:
            self.last_day = found
        elif found.grain == "interval" and " months:" not in found.steps() and (months := resolve(found.steps(), ANY_DAY)) and _MONTHS.fullmatch(months[0]):
            self.last_months = found.steps()

    def joined(self, found: list[FoundTime]) -> Iterator[FoundTime]:
        """The times, those that stand as "from A to B" made one."""
        index = 0
        while index < len(found):
            time, index = found[index], index + 1
            if index < len(found):
                whole = self._join(time, found[index])
                if whole is not None:
                    time, index = whole, index + 1
            if not time.partial:
                yield time

    def _join(self, left: FoundTime, right: FoundTime) -> FoundTime | None:
        if right.place - left.last > _MOST_BETWEEN:
            return None
        for pattern in self.grammar.ranges:
            if left.partial and pattern.before is None:
                continue
            joined = join(pattern, self.signs.signs, left, right)
            if joined is not None:
                return replace(joined[0], end=self._characters(left.place, joined[1])[1], partial=False)
        return None

    def _read(self, place: int) -> tuple[int, FoundTime | None]:
        """The time at `place` if there is one, and the place to go on from."""
        for end, rule in self.grammar.rules.matches(self.signs.signs, place):
            if rule.relation == "-":
                return end, None
            if rule.when.startswith("head"):
                whole = self._counted_from(rule, place, end)
                if whole is not None:
                    return self._with_tails(whole, place, whole.last)
                continue
            if rule.when == "lead" and self._is_outreached(place, end):
                continue
            found = self._build(rule, place, end)
            if found is not None:
                return self._with_tails(found, place, end)
        return place + 1, None

    def _read_again(self, place: int) -> tuple[int, FoundTime | None]:
        """One more of a list of times, where the time before ends at `place`: "11/20 | , 11/22"."""
        best = longest(self.grammar.rules.again, self.signs.signs, place)
        found = None if best is None else self._build(best[1], place, best[0])
        return (place, None) if best is None or found is None else (best[0], found)

    def _is_outreached(self, place: int, end: int) -> bool:
        """Whether a longer time starts behind the first word of a lead rule: "during | 2016 H2"."""
        return any(stop > end and not rule.when.startswith("head") for stop, rule in self.grammar.rules.matches(self.signs.signs, place + 1))

    def _counted_from(self, rule: TimeRule, place: int, end: int) -> FoundTime | None:
        """A time counted from the one that follows: "two weeks after Friday", "the first week of June"."""
        base = self._base(end, long=rule.when == "head-long")
        if base is None or " /" in base.steps():
            return None
        try:
            relation = f"{base.steps()} {rule.relation.format_map(self._slots(place, end))}"
        except (KeyError, ValueError):
            return None
        resolved = resolve(relation, ANY_DAY)
        if resolved is None:
            return None
        start, stop = self._characters(place, base.last)
        full = base.value is not None
        value, steps = (resolved[0], None) if full else (None, relation)
        return FoundTime(start, stop, value, steps, resolved[1], rule.name, place, base.last)

    def _base(self, place: int, *, long: bool) -> FoundTime | None:
        """The time at `place` that a head rule counts from: one of a day or, where it is `long`, of more."""
        if place >= len(self.signs.signs):
            return None
        found = self._read(place)[1]
        if found is None or found.place != place:
            best = longest(self.grammar.rules.bases, self.signs.signs, place)
            found = None if best is None else self._build(best[1], place, best[0])
        return None if found is None or (found.grain in _DAY_GRAINS) == long else found

    def _build(self, rule: TimeRule, place: int, end: int) -> FoundTime | None:
        slots = self._slots(place, end)
        if rule.when in ("future", "past") and slots.tense() != rule.when:
            return None
        if rule.when == "not-past" and slots.tense() == "past":
            return None
        if rule.when == "of-quarter" and not self._has_quarter():
            return None
        template = rule.relation.lstrip("=^~@")
        try:
            relation = template.format_map(slots)
        except (KeyError, ValueError):
            return None
        kind = rule.relation[0] if rule.relation[0] in "=^~@" else ""
        found = self._resolved(kind, relation, place + (rule.when in ("lead", "again")), end, rule.name)
        return replace(found, partial=True) if found is not None and rule.when == "range" else found

    def _resolved(self, kind: str, relation: str, place: int, end: int, rule: str) -> FoundTime | None:
        start, stop = self._characters(place, end)
        if kind == "=" and not relation.startswith("on:"):
            relation = f"on:{relation}"
        if kind in ("^", "~"):
            base = self._named_day(kind, start)
            if base is None:
                return None
            relation = f"{base} {relation}"
        if kind == "@":
            if self.last_months is None:
                return None
            relation = self._into(self.last_months, relation[3:]) if relation.startswith("in:") else relation
            first, slash, last = self.last_months.partition(" / ")
            relation = f"{first} {relation}{slash}{last}"
        found = resolve(relation, ANY_DAY)
        if found is None:
            return None
        if kind == "=":
            return FoundTime(start, stop, found[0], None, _grain(found, relation), rule, place, end)
        return FoundTime(start, stop, None, relation, found[1], rule, place, end)

    def _into(self, months: str, span: str) -> str:
        """The step from a stretch of months to the same months of a fiscal year, from that before where the stretch is a relative one."""
        start = bounds(resolved[0]) if months.startswith("on:") and (resolved := resolve(months, ANY_DAY)) else None
        if start is None:
            return "months:-12"
        year = int(span[:4]) + (start[0].month < int(span[5:7]))
        return f"months:{(year - start[0].year) * 12:+}"

    def _has_quarter(self) -> bool:
        """Whether the stretch of months named last is a quarter."""
        found = resolve(self.last_months, ANY_DAY) if self.last_months else None
        span = bounds(found[0]) if found else None
        return span is not None and (span[1] - span[0]).days < MOST_OF_QUARTER

    def _with_tails(self, found: FoundTime, place: int, end: int) -> tuple[int, FoundTime]:
        while True:
            rules = self.grammar.rules
            tails = rules.tails if found.grain in _DAY_GRAINS else rules.long_tails if found.grain in _LONG_GRAINS else ()
            best = longest(tails, self.signs.signs, end)
            if best is None:
                return end, found
            step = best[1].relation.format_map(self._slots(end, best[0]))
            base = found.relation or f"on:{found.value}"
            resolved = resolve(f"{base} {step}", ANY_DAY) if " / " not in base else None
            if resolved is None:
                return end, found
            stop = self._characters(place, best[0])[1]
            full = found.value is not None
            end = best[0]
            value, relation = (resolved[0], None) if full else (None, f"{base} {step}")
            found = replace(found, end=stop, value=value, relation=relation, grain=resolved[1], last=end)

    def _named_day(self, kind: str, start: int) -> str | None:
        last = self.last_day
        if last is None or (kind == "~" and self._sentence(last.start) != self._sentence(start)):
            return None
        relation = last.relation or f"on:{(last.value or '').partition('T')[0]}"
        return None if " / " in relation else relation

    def _slots(self, place: int, end: int) -> Slots:
        numbers: list[float] = []
        counts: list[tuple[float, bool]] = []
        signs: dict[str, str] = {}
        for here in range(place, end):
            name, value = self.grammar.lexicon.names.get(self.signs.signs[here], ("", ""))
            number = self.signs.numbers.get(here)
            if number is not None:
                numbers.append(number.value)
                counts.append((number.value, False))
                name = name if name in ("CLOCK", "DOTCLOCK", "DEC") else ""
            if name == "ORD":
                counts.append((float(value), True))
            if name:
                name = _SLOT_NAMES.get(name, name)
                name = _numbered(name, signs)
                signs[name] = value or self.row.keys[self.signs.firsts[here]]
        start, stop = self._characters(place, end)
        memory: list[str | None] = []

        def tense() -> str | None:
            if not memory:
                memory.append(self.grammar.cues.tense(self.row.text, start, stop, self._sentence(start)))
            return memory[0]

        return Slots(numbers, signs, tense, month_first=self.grammar.month_first, counts=counts)

    def _characters(self, place: int, end: int) -> tuple[int, int]:
        return self.row.starts[self.signs.firsts[place]], self.row.ends[self.signs.firsts[end] - 1]

    def _sentence(self, position: int) -> tuple[int, int]:
        index = bisect_right(self.sentence_starts, position) - 1
        if index < 0:
            return 0, len(self.row.text)
        return self.sentences[index]


def _numbered(name: str, taken: dict[str, str]) -> str:
    """The name for one more sign of a kind: ``UNIT``, then ``UNIT2``, ``UNIT3``."""
    count = sum(1 for other in taken if other.rstrip("23456789") == name)
    return f"{name}{count + 1}" if count else name


def _grain(found: tuple[str, str], relation: str) -> str:
    """Dates in full say their grain by their form, but India's fiscal year is a year."""
    value, grain = found
    if grain == "interval" and value.endswith("-03-31") and value[4:10] == "-04-01":
        return "year" if int(value[11:15]) - int(value[:4]) == 1 else grain
    return grain


def time_grammar(package: str, *, verbs_first: bool = False, month_first: bool = False) -> TimeGrammar:
    """The grammar of a language package; `verbs_first` where the verb may stand before the time (English)."""
    return TimeGrammar(
        time_lexicon(package), time_rules(package), tense_cues(package, verbs_first=verbs_first), range_patterns(package),
        month_first,
    )


def times_of(draft: Draft, grammar: TimeGrammar, *, made_by: str) -> tuple[TimeExpression, ...]:
    """The times of a draft as records, resolved against the article's publication day where it has one, or the day of its dateline, where that is
    the day or two before: a report filed on Friday and put out on Saturday says "today" of Friday."""
    article = draft.article
    sentences = [(span.start, span.end) for span in draft.sentences]
    times = [found for found in grammar.find(article.text, sentences) if not _inside_name(draft, found)]
    published = publication_day(article.published)
    anchor = None if published is None else _filing_day(article.text, times, published)
    return tuple(
        _record(article.id, article.text, found, published if _heads_report(article.text, found) else anchor, made_by) for found in times
    )


def _filing_day(text: str, times: Sequence[FoundTime], published: date) -> date:
    """The day of the dateline, if it lies shortly before that of publication, else that itself."""
    for found in (found for found in times if _heads_report(text, found)):
        resolved = resolve(found.relation, published) if found.relation else (found.value or "", "")
        span = bounds(resolved[0]) if resolved else None
        if span and span[0] == span[1] and 0 <= (published - span[0]).days <= LATE:
            return span[0]
    return published


def _heads_report(text: str, found: FoundTime) -> bool:
    """Whether a time is the day with its month in a dateline: "मास्को, 7 मई (एपी)"."""
    dated = found.relation is None or _YEARLESS.fullmatch(found.relation) is not None
    begin = text.rfind("\n", 0, found.start) + 1
    short = found.start < HEAD and found.start - begin > 0 and found.end - begin < DATELINE
    return dated and short and _DATELINE_END.match(text, found.end) is not None


def publication_day(published: str | None) -> date | None:
    """The day of an article's `published`; ``None`` when that is no single day.

    >>> publication_day("2024-11-30T11:26+05:30")
    datetime.date(2024, 11, 30)
    """
    if published is None or not is_edtf(published[:10]) or len(published) < 10:
        return None
    return earliest(published[:10])


def _record(article: str, text: str, found: FoundTime, anchor: date | None, made_by: str) -> TimeExpression:
    value, grain = found.value, found.grain
    if value is None and found.relation is not None:
        day = anchor if anchor is not None else (ANY_DAY if found.relation.startswith("on:") else None)
        resolved = None if day is None else resolve(found.relation, day)
        value, grain = resolved if resolved is not None else (_without_year(found.relation), grain)
    return TimeExpression(
        id=make_id("tim", article, found.start, found.end),
        article=article,
        start=found.start,
        end=found.end,
        text=text[found.start : found.end],
        value=value,
        grain=grain,
        basis="stated" if found.relation is None or (value or "").startswith("XXXX") else "relative",
        relation=found.relation,
        made_by=f"{made_by}:{found.rule}",
    )


def _without_year(relation: str) -> str | None:
    """A bare day or month is half a date even while its year is unknown: EDTF writes XXXX-06-02."""
    match = _YEARLESS.fullmatch(relation)
    return f"XXXX-{match[1]}" if match else None


def _inside_name(draft: Draft, found: FoundTime) -> bool:
    """Whether the time is part of a longer name from the gazetteer (26 January Road)."""
    return any(
        mention.gazetteer is not None
        and mention.start <= found.start
        and found.end <= mention.end
        and mention.end - mention.start > found.end - found.start
        for mention in draft.mentions
    )
