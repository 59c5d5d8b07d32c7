"""The tense of the clause that a time stands in, by the cues of ``tenses.tsv``: whether "on Friday" was or will be.

The table has two columns. `form` is a word or words; ``*`` stands for letters, ``...`` for up to five words without a mark between.
A leading ``^`` asks that it stand right behind the time ("को है" in "शुक्रवार को है"), a trailing ``$`` right before it ("until Friday");
such words decide before all others. `tense` is ``past``, ``done`` (past too, though it looks like a future: "बना है" beside "होना है"), ``future``, ``near`` (was to happen), ``ahead`` (to come, whoever did something:
a deadline, a meeting that is to be) or ``faint`` (a future where the sentence has no other cue: "Modi to visit Russia on Friday"), or what a
word does to the search: ``clause`` opens another clause, whose verbs say nothing of the time before it; ``agent`` marks who did it, so
that the clause tells of a deed done whatever else it holds (the Hindi ergative ने stands with perfective verbs alone).
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import cast

import regex

from srot.languages.tables import read_table

_AHEAD = "ahead"
DONE = "done"
_TENSES = (DONE, _AHEAD, "near", "future", "past")
"""In the order in which they are tried at one place."""
_NOTHING = regex.compile(r"(?!)")
_STARS = regex.compile(r"[\p{L}\p{M}*]*")
_PLACES = regex.compile(r"[\p{L}\p{M}]+|[^\p{L}\p{M}\s]")
"""Where a form can begin: words and single marks."""


class Forms:
    """Forms of the table as one pattern, which is tried only at words that one of them can begin with: there are hundreds."""

    def __init__(self, pattern: regex.Pattern[str], opening: regex.Pattern[str]) -> None:
        self._pattern = pattern
        self._places = _NOTHING if pattern is _NOTHING else _PLACES
        self._opens = lru_cache(maxsize=20_000)(lambda word: opening.fullmatch(word) is not None)

    def search(self, text: str, start: int, end: int) -> regex.Match[str] | None:
        """The first of the forms in ``text[start:end]``."""
        return next(self.finditer(text, start, end), None)

    def finditer(self, text: str, start: int, end: int) -> Iterator[regex.Match[str]]:
        """The forms in ``text[start:end]``, apart from one another."""
        reached = start
        for place in self._places.finditer(text, start, end):
            if place.start() >= reached and self._opens(place.group()) and (found := self._pattern.match(text, place.start(), end)):
                reached = found.end()
                yield found


@dataclass(frozen=True)
class TenseCues:
    """Words that tell whether the clause speaks of what was or of what will be; `verbs_first` where verbs may stand before the time."""

    cues: Forms
    behind: regex.Pattern[str]
    before: Forms
    faint: Forms
    clauses: Forms
    agents: Forms
    verbs_first: bool

    def tense(self, text: str, start: int, end: int, sentence: tuple[int, int]) -> str | None:
        """``past``, ``future``, ``near`` (was to happen) or ``None``: by the words right beside the expression, else by the first cue
        behind it in its clause; where verbs may come first by the last one before it."""
        beside = self.behind.match(text, end, sentence[1]) or self.before.search(text, sentence[0], start)
        found = _tense_of(beside) or self._find(text, start, end, sentence)
        if found == _AHEAD or (found is None and self.faint.search(text, *sentence)):
            return "future"
        return found

    def _find(self, text: str, start: int, end: int, sentence: tuple[int, int]) -> str | None:
        if self.verbs_first and (earlier := _tense_of(_last(self.cues.finditer(text, sentence[0], start)))):
            return earlier
        opened = self.clauses.search(text, end, sentence[1])
        found = _tense_of(self.cues.search(text, end, opened.start() if opened else sentence[1]))
        return "past" if found == "future" and self._has_agent(text, sentence[0], start) else found

    def _has_agent(self, text: str, start: int, end: int) -> bool:
        """Whether somebody stands before a time who did what its clause tells, no verb between."""
        agent = _last(self.agents.finditer(text, start, end))
        return agent is not None and not (self.clauses.search(text, agent.end(), end) or self.cues.search(text, agent.end(), end))


def _tense_of(match: regex.Match[str] | None) -> str | None:
    tense = None if match is None else match.lastgroup
    return "past" if tense == DONE else tense


def _last(matches: Iterable[regex.Match[str]]) -> regex.Match[str] | None:
    return next(iter(deque(matches, maxlen=1)), None)


@lru_cache(maxsize=8)
def tense_cues(package: str, *, verbs_first: bool) -> TenseCues:
    """The cues of a language package."""
    forms: dict[tuple[str, str], list[str]] = {}
    openings: dict[tuple[str, str], list[str]] = {}
    for row in read_table(package, "tenses"):
        form = row["form"]
        place = "behind" if form.startswith("^") else "before" if form.endswith("$") else ""
        forms.setdefault((place, row["tense"]), []).append(_compile(form.strip("^$")))
        openings.setdefault((place, row["tense"]), []).extend(_openings(form.strip("^$")))

    def any_of(place: str) -> str:
        return "|".join(f"(?P<{tense}>{'|'.join(found)})" for tense in _TENSES if (found := forms.get((place, tense))))

    def opened(place: str, tenses: Sequence[str], whole: regex.Pattern[str]) -> Forms:
        opening = "|".join(dict.fromkeys(part for tense in tenses for part in openings.get((place, tense), ())))
        return Forms(whole, regex.compile(opening, regex.IGNORECASE))

    faint, clauses, agents = (opened("", (kind,), _whole("|".join(forms.get(("", kind), ())))) for kind in ("faint", "clause", "agent"))
    return TenseCues(
        opened("", _TENSES, _whole(any_of(""))), _whole(any_of("behind"), before=r"\s*"), opened("before", _TENSES, _whole(any_of("before"), after=r"\s*\Z")),
        faint, clauses, agents, verbs_first,
    )


def _openings(form: str) -> Iterator[str]:
    """The word that a form begins with, as a pattern, and the mark where a star stands for no letters at all.

    >>> list(_openings("*ने ... है")), list(_openings("*'ll"))
    (['[\\\\p{L}\\\\p{M}]*ने'], ['[\\\\p{L}\\\\p{M}]*', "'"])
    """
    head = cast(regex.Match[str], _STARS.match(form)).group()
    if head:
        yield _compile(head)
    if not head.strip("*"):
        yield regex.escape(form[len(head) :][:1])


def _compile(form: str) -> str:
    """A form of the table as a pattern.

    >>> _compile("*ने ... है")
    '[\\\\p{L}\\\\p{M}]*ने(?:\\\\s+[^\\\\s\\\\p{P}]+){0,5}?\\\\s+है'
    """
    escaped = regex.escape(form, special_only=True, literal_spaces=True)
    gap = escaped.replace(r" \.\.\. ", r"(?:\s+[^\s\p{P}]+){0,5}?\s+")
    return gap.replace(r"\*", r"[\p{L}\p{M}]*").replace(" ", r"\s+")


def _whole(parts: str, *, before: str = "", after: str = "") -> regex.Pattern[str]:
    """Any of the parts as whole words, with patterns around them; nothing where there are none."""
    if not parts:
        return _NOTHING
    return regex.compile(rf"{before}(?<![\p{{L}}\p{{M}}])(?:{parts})(?![\p{{L}}\p{{M}}]){after}", regex.IGNORECASE)
