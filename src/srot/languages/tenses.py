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
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

import regex

from srot.languages.tables import read_table

_AHEAD = "ahead"
DONE = "done"
_TENSES = (DONE, _AHEAD, "near", "future", "past")
"""In the order in which they are tried at one place."""
_NOTHING = regex.compile(r"(?!)")


@dataclass(frozen=True)
class TenseCues:
    """Words that tell whether the clause speaks of what was or of what will be; `verbs_first` where verbs may stand before the time."""

    cues: regex.Pattern[str]
    behind: regex.Pattern[str]
    before: regex.Pattern[str]
    faint: regex.Pattern[str]
    clauses: regex.Pattern[str]
    agents: regex.Pattern[str]
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
    for row in read_table(package, "tenses"):
        form = row["form"]
        place = "behind" if form.startswith("^") else "before" if form.endswith("$") else ""
        forms.setdefault((place, row["tense"]), []).append(_compile(form.strip("^$")))

    def any_of(place: str) -> str:
        return "|".join(f"(?P<{tense}>{'|'.join(found)})" for tense in _TENSES if (found := forms.get((place, tense))))

    faint, clauses, agents = ("|".join(forms.get(("", kind), ())) for kind in ("faint", "clause", "agent"))
    return TenseCues(
        _whole(any_of("")), _whole(any_of("behind"), before=r"\s*"), _whole(any_of("before"), after=r"\s*\Z"),
        _whole(faint), _whole(clauses), _whole(agents), verbs_first,
    )


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
