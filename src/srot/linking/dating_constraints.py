"""Days of publication as constraints over all reports: story, own words, occasions that other reports date.

Printed dates never move. In rounds, each undated report is bound by what was dated in the rounds before, so that no reason leads
back to itself; where reasons exclude each other the report says so and keeps what they share no longer.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from srot.calendar.edtf import interval
from srot.linking.dating import LONGEST_SPAN, SLACK, date_by_siblings, published_day
from srot.linking.dating_days import ALL, Days, days_between, days_of, widen
from srot.linking.dating_known import NOWHERE, Keeping, Occasions
from srot.linking.dating_leads import (
    find_dateline_days,
    follow_lead_weekdays,
    is_of_day,
    keep_lead_weekdays,
    keep_news_days,
    tells_of_other_days,
)
from srot.linking.dating_matches import (
    LONGEST,
    Index,
    Known,
    Match,
    find_matches,
    index_known,
    place_occasion,
)
from srot.linking.dating_occasions import (
    Occasion,
    Title,
    find_titles,
    keys_of,
    learn_lands,
)
from srot.linking.dating_ties import find_shared_text, find_tie, weigh_tie
from srot.linking.dating_words import OwnWords, find_own_words
from srot.linking.entities import EntityIndex
from srot.linking.reports import Report
from srot.records import Dating, Reuse

WIDEST = 1100
"""Days that a dating may leave open, three years: wider ones tell a reader nothing."""
ROUNDS = 4
STRONG = ("day", "month")
"""Agreements on an occasion that weigh more than the likeness that makes a story."""
STORY_DAYS = 4
"""Days by which the reports of one story lie apart where none prints its date."""
ALIKE = 0.95
"""Likeness of two reports that is worth one of the things which tie reports to the same days: from 0.9 on one bond in five was to another year's report."""
STRANGE = 0.4
"""Likeness of two reports of one story below which only text that they share ties them: other reports brought them together, and of eight
bonds four were to other days."""
DOUBTFUL, LEAST_MARKS = 0.7, 3
"""Likeness below which a join is doubtful, and kinds of marks that must tie the two all the same: of 21 undated reports that fewer dated 10 got the days of
another happening."""
MOST_TIES = 3
"""Ties to other reports that are told as reasons."""
_NONE_COMPARED: Mapping[tuple[str, str], float] = {}
_HORIZON = timedelta(days=366)
"""Time after the newest day known to the ledger in which an undated report may still lie."""


@dataclass(slots=True)
class Binding:
    """One undated report while it is being dated: the days left, and why."""

    report: Report
    words: OwnWords
    days: Days = ALL
    why: list[str] = field(default_factory=list)
    fits: list[str] = field(default_factory=list)
    disputes: list[str] = field(default_factory=list)
    by_story: Dating | None = None

    def bind(self, days: Days, why: str) -> bool:
        """Keep only `days`, if any are left; whether this told anything new."""
        left = self.days & days
        if not left:
            self._dispute(why, days)
            return False
        if left == self.days:
            if why not in (*self.why, *self.fits):
                self.fits.append(why)
            return False
        self.days = left
        self.why.append(why)
        return True

    def _dispute(self, why: str, days: Days) -> None:
        line = f"contradiction: {why}, so {span_text(days)}, but what else is known gives {span_text(self.days)}"
        if line not in self.disputes:
            self.disputes.append(line)


def span_text(days: Days) -> str:
    """Days in words for a reason."""
    first, last = days.first, days.last
    if first <= ALL.first or last >= ALL.last:
        return f"before {last + timedelta(1)}" if last < ALL.last else f"not before {first}" if first > ALL.first else "any day"
    return f"{first}" if first == last else f"{first} to {last}"


def bind_own_words(report: Report, words: OwnWords | None = None) -> Binding:
    """The days that a report's own words allow; `words` is what they say, if they have been asked."""
    binding = Binding(report, find_own_words(report) if words is None else words)
    for bond in binding.words.bonds:
        binding.bind(bond.days, bond.why)
    return binding


def date_reports(
    reports: Sequence[Report],
    groups: Sequence[Sequence[str]],
    reuse: Iterable[Reuse],
    entities: EntityIndex,
    words: Mapping[str, OwnWords] | None = None,
    titles: Iterable[Title] | None = None,
    keeping: Keeping = NOWHERE,
    *,
    alike: Mapping[tuple[str, str], float] = _NONE_COMPARED,
) -> dict[str, Dating]:
    """Datings of the undated reports, by article id; the same for any order of `reports`. `words` is what `find_own_words` found in each
    of the undated, `titles` what `find_titles` found in all reports, where they have been asked; `keeping` tells where occasions are kept; `alike`
    is how likely two reports are of one story, of those that were compared."""
    ordered = sorted(reports, key=lambda report: report.id)
    named = (title for report in ordered for title in find_titles(report)) if titles is None else titles
    return _Solver(ordered, groups, list(reuse), entities, words or {}, named, keeping, alike).solve()


class _Solver:
    """One run over one set of reports."""

    def __init__(
        self,
        reports: Sequence[Report],
        groups: Sequence[Sequence[str]],
        reuse: list[Reuse],
        entities: EntityIndex,
        words: Mapping[str, OwnWords],
        titles: Iterable[Title],
        keeping: Keeping,
        alike: Mapping[tuple[str, str], float],
    ) -> None:
        self.by_id = {report.id: report for report in reports}
        self.groups = [sorted(name for name in group if name in self.by_id) for group in groups]
        self.entities = entities
        self.copies: dict[str, list[Reuse]] = defaultdict(list)
        for found in reuse:
            self.copies[found.source].append(found)
            self.copies[found.target].append(found)
        self.alike = alike
        self.printed = {r.id: days for r in reports if r.head.published and (days := days_of(r.head.published))}
        self.bindings = {r.id: bind_own_words(r, words.get(r.id)) for r in reports if r.head.published is None}
        self.last = self._horizon()
        lands = learn_lands(titles if self.bindings else (), entities)
        tied = frozenset(name for group in self.groups if not self.bindings.keys().isdisjoint(group) for name in group)
        self.occasions = Occasions(reports, entities, lands, keeping, tied=tied)
        self.told = self._find_told()

    def _horizon(self) -> date:
        """A year after the newest printed date, so that a weekday and a day of the month that fall together in several years may bind."""
        newest = max((days.last for days in self.printed.values()), default=ALL.last)
        return newest + _HORIZON if newest < ALL.last - _HORIZON else ALL.last

    def _find_told(self) -> dict[str, list[Occasion]]:
        """The occasions of dated reports that undated ones may speak of."""
        self.occasions.load(list(self.bindings))
        asked = [occasion for name in self.bindings for occasion in self.occasions.of(name)]
        wanted = {key for occasion in asked for key in keys_of(occasion)}
        return self.occasions.told(sorted(self.printed), wanted) if wanted else {}

    def solve(self) -> dict[str, Dating]:
        """All datings; story days first, then round by round what follows from them."""
        if not self.bindings:
            return {}
        self._date_stories()
        for _ in range(ROUNDS):
            if not self._bind_round():
                break
        return {name: dating for name in sorted(self.bindings) if (dating := self._dating(self.bindings[name]))}

    def _date_stories(self) -> None:
        due: list[tuple[str, Mapping[str, date]]] = []
        for group in self.groups:
            days = {name: day for name in group if name in self.printed and (day := published_day(self.by_id[name]))}
            due += [(name, days) for name in group if name in self.bindings and days]
        asked = {side for name, printed in due for other in printed if not self._is_strange(name, other) for side in (name, other)}
        self.occasions.marks(sorted(asked))  # together, which is faster than one by one
        for name, printed in due:
            self._date_by_ties(name, printed)

    def _date_by_ties(self, name: str, printed: Mapping[str, date]) -> None:
        """Date a report by the dated ones of its story that something ties it to, and by those published within days of these."""
        ties = {other: why for other in printed if (why := self._tie(name, other))}
        days = sorted(printed[other] for other in ties)
        if days and (days[-1] - days[0]).days > LONGEST_SPAN:
            ties = self._strongest(name, ties)
            days = [printed[other] for other in ties]
        near = [other for other, day in printed.items() if any(abs((day - tied).days) <= STORY_DAYS for tied in days)]
        dating = date_by_siblings(name, [self.by_id[other] for other in near], self.copies[name])
        if dating is not None:
            self._take_story_day(self.bindings[name], _with_reasons(dating, list(ties.values())[:MOST_TIES]))

    def _strongest(self, name: str, ties: Mapping[str, str]) -> dict[str, str]:
        """Of ties to different years those that rest on most."""
        marks = self.occasions.marks((name, *ties))
        weights = {other: weigh_tie(marks[name], marks[other]) for other in ties}
        return {other: why for other, why in ties.items() if weights[other] == max(weights.values())}

    def _tie(self, name: str, other: str) -> str | None:
        """What ties two reports to the same days, in words."""
        likeness = self._likeness(name, other)
        if self._is_strange(name, other):
            return find_shared_text(name, other, self.copies[name])
        marks = self.occasions.marks((name, other))
        if likeness is not None and likeness < DOUBTFUL and weigh_tie(marks[name], marks[other]) < LEAST_MARKS:
            return find_shared_text(name, other, self.copies[name])
        alike = (other,) if likeness is not None and likeness >= ALIKE else ()
        return find_tie(name, [other], marks, self.copies[name], alike)

    def _likeness(self, name: str, other: str) -> float | None:
        return self.alike.get((min(name, other), max(name, other)))

    def _is_strange(self, name: str, other: str) -> bool:
        """Whether only text that two reports share can tie them."""
        likeness = self._likeness(name, other)
        return likeness is not None and likeness < STRANGE

    def _take_story_day(self, binding: Binding, dating: Dating) -> None:
        """The story's day stands unless the report's own words exclude it, or lead with days of which none is near."""
        days = days_of(dating.published)
        dateline = find_dateline_days(binding.words.dateline, days)
        if binding.days & dateline & widen(days.first, days.last, LONGEST):
            binding.days &= dateline
            binding.by_story = _by_dateline(dating, dateline)
        elif binding.days & days:
            if not tells_of_other_days(binding.words.deeds, days):
                binding.days &= days
                binding.by_story = dating
        else:
            near = widen(days.first, days.last, STORY_DAYS)
            binding.bind(near if binding.days & near else days, dating.why[0])

    def _bind_round(self) -> bool:
        """One round from what was dated before it; whether it told anything."""
        dated = self._dated()
        index = self._index(dated)
        told = [self._bind_by_matches(binding, index) for binding in self.bindings.values()]
        told += [self._bind_by_siblings(group, dated) for group in self.groups]
        return any(told)

    def _dated(self) -> dict[str, Days]:
        inferred = {name: b.days for name, b in self.bindings.items() if self._bounded(b) is not None}
        return self.printed | inferred

    def _index(self, dated: Mapping[str, Days]) -> Index:
        known: list[Known] = []
        for name, days in dated.items():
            core = self._core(name, days)
            occasions = self.occasions.of(name) if name in self.bindings else self.told.get(name, ())
            known.extend(place for o in occasions if (place := place_occasion(o, days) or place_occasion(o, core)))
        return index_known(known)

    def _core(self, name: str, days: Days) -> Days:
        """The days of the story itself, where a report is dated by it: a day more at the end of a month shall not undo "last September"."""
        story = self.bindings[name].by_story if name in self.bindings else None
        span = days_of(story.published) if story else days
        inner = days & days_between(span.first + SLACK, span.last - SLACK) if story else days
        return inner or days

    def _bind_by_matches(self, binding: Binding, index: Index) -> bool:
        told = False
        for occasion in self.occasions.of(binding.report.id):
            matches = find_matches(occasion, index, self.entities)
            if matches and (binding.by_story is None or binding.days & _all_days(matches)):
                told |= binding.bind(_all_days(matches), self._match_text(matches))
            elif matches and matches[0].agreement in STRONG:
                self._leave_story(binding, matches)
                told = True
        return told

    def _leave_story(self, binding: Binding, matches: Sequence[Match]) -> None:
        """What the story gives falls to words that name another year of the same occasion."""
        story = binding.by_story
        fresh = bind_own_words(binding.report, binding.words)
        binding.days, binding.why, binding.fits, binding.by_story = fresh.days, fresh.why, fresh.fits, None
        binding.bind(_all_days(matches), self._match_text(matches))
        if story is not None:
            binding.disputes.append(f"contradiction: {story.why[0]}, which these words exclude")

    def _match_text(self, matches: Sequence[Match]) -> str:
        here = matches[0].occasion
        told = "; ".join(f"{m.known.occasion.report} dates it to {m.known.value}" for m in matches[:3])
        cast = ", ".join(sorted(filter(None, map(self.entities.name_of, here.persons)))) or ", ".join(sorted(here.lands))
        where = f" in {self.entities.name_of(here.place)}" if here.place else ""
        return f'"{here.time.text if here.time else ""}" of {here.kind} ({cast}){where}: {told}'

    def _bind_by_siblings(self, group: Sequence[str], dated: Mapping[str, Days]) -> bool:
        """Reports of a story that something ties together lie close together, though neither prints its date."""
        told = False
        known = [name for name in group if name in self.bindings and name in dated and dated[name].width <= LONGEST]
        for name in (name for name in group if name in self.bindings and self.bindings[name].by_story is None):
            others = [other for other in known if other != name and self._tie(name, other)]
            if others:
                narrow = min(others, key=lambda other: (dated[other].width, other))
                days = widen(dated[narrow].first, dated[narrow].last, STORY_DAYS)
                told |= self.bindings[name].bind(days, f"of one story with {narrow}, which is of {span_text(dated[narrow])}")
        return told

    def _bounded(self, binding: Binding) -> Days | None:
        """The days left, where they are bound on both sides and not too wide."""
        days = binding.days
        if days.width > WIDEST:
            days &= days_between(ALL.first, self.last)
            if not days or days.last >= self.last:
                return None
        if not days or days.first <= ALL.first or days.width > WIDEST:
            return None
        return keep_lead_weekdays(days, binding.words.weekdays)

    def _dating(self, binding: Binding) -> Dating | None:
        story = binding.by_story
        days = self._bounded(binding) if story is None else self._days_of_story(binding)
        if days is None:
            return None
        core = self._core(binding.report.id, days)
        of_the_day = story is not None and core.first == core.last and core != days and _tells_of(binding.words, core.first)
        if of_the_day:
            days &= days_between(core.first, core.last if _was_told_on(binding.words, core.first) else core.last + SLACK)
        fits = (f"it fits that {why}" for why in binding.fits) if story is None else ()
        reasons = [*(story.why if story else ()), *binding.why, *self._lead_reasons(binding, days), *fits, *binding.disputes]
        if of_the_day:
            reasons.append(f"its lead tells of {core.first}, the day of its story")
        return Dating(binding.report.id, interval(str(days.first), str(days.last)), story.basis if story else "inferred", tuple(reasons))

    def _days_of_story(self, binding: Binding) -> Days:
        """The days of the story, or soon after the weekday of the report's lead where that is one of them or of the days shortly before and after."""
        times = binding.words.weekdays
        if binding.why or binding.days.width < 2 * SLACK.days:
            return keep_lead_weekdays(binding.days, times)
        near = widen(binding.days.first, binding.days.last, STORY_DAYS)
        return follow_lead_weekdays(binding.days, near, times) or keep_news_days(binding.days, binding.words.happened)

    def _lead_reasons(self, binding: Binding, days: Days) -> Iterator[str]:
        if days != binding.days:
            words = dict.fromkeys(f'"{time.text}"' for time in binding.words.weekdays)
            happened = dict.fromkeys(f'"{time.text}"' for time in binding.words.happened)
            if happened and not words:
                yield f"its lead tells of {', '.join(happened)}: it is of that day or of the days after"
            if words:
                yield f"its lead says that it was told on {', '.join(words)}: it is of that day or soon after"


def _tells_of(words: OwnWords, day: date) -> bool:
    """Whether the first sentences name `day`: by its date, or as the weekday on which something was said."""
    return any(is_of_day(time, day) for time in (*words.dates, *words.weekdays))


def _was_told_on(words: OwnWords, day: date) -> bool:
    """Whether something was said on the weekday that it is: what was on a date the next day's report tells as well."""
    return any(is_of_day(time, day) for time in words.weekdays)


def _all_days(matches: Sequence[Match]) -> Days:
    days = matches[0].days
    for match in matches[1:]:
        days |= match.days
    return days


def _by_dateline(dating: Dating, days: Days) -> Dating:
    """The day of a dateline, in the year of the story."""
    when = interval(str(days.first), str(days.last))
    return Dating(dating.article, when, dating.basis, (*dating.why, f"its dateline is of {days.first}"))


def _with_reasons(dating: Dating, reasons: Sequence[str]) -> Dating:
    return Dating(dating.article, dating.published, dating.basis, (*dating.why, *reasons))
