"""Small reports made by hand: a text, and what reading is taken to have found in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pytest

from srot.languages.load import load_pack
from srot.linking.entities import EntityIndex
from srot.linking.reports import Report
from srot.records import (
    Article,
    Attribution,
    Credit,
    Cue,
    Event,
    Link,
    Mention,
    Quantity,
    Reading,
    TimeExpression,
    make_id,
)

Source = tuple[str, str] | tuple[str, str, str]


class Page:
    """A report while it is made. Findings are named by their words, which are looked up in the text."""

    def __init__(self, name: str, text: str, *, lang: str = "hi", credit: tuple[str, ...] = (), **fields: Any) -> None:
        credits = tuple(Credit(f"({name})", name) for name in credit)
        self.article = Article(f"art-{name}", text, lang=lang, credit=credits, **fields)
        self.found: dict[str, list[Any]] = {kind: [] for kind in ("mentions", "times", "quantities", "attributions", "events")}

    def place(self, words: str) -> tuple[int, int]:
        """Where the words stand."""
        start = self.article.text.index(words)
        return start, start + len(words)

    def name(self, words: str, kind: str = "PER", **fields: Any) -> str:
        """A mention; its id."""
        span = self.place(words)
        fields = {"name": words} | fields
        return self._keep("mentions", Mention(self._id("men", words), self.article.id, *span, words, kind, **fields))

    def time(self, words: str, value: str | None, **fields: Any) -> str:
        """A time expression; its id."""
        fields = {"grain": "day", "basis": "stated"} | fields
        return self._keep("times", TimeExpression(self._id("tim", words), self.article.id, *self.place(words), words, value, **fields))

    def figure(self, words: str, value: float | None, **fields: Any) -> str:
        """A quantity, exact if nothing else is said; its id."""
        fields = {"low": value, "high": value} | fields
        return self._keep("quantities", Quantity(self._id("qua", words), self.article.id, *self.place(words), words, value, **fields))

    def said(self, content: str, *chains: tuple[Source, ...], cue: str | None = None, **fields: Any) -> str:
        """An attribution; each chain holds ``(words, kind)`` or ``(words, kind, name)`` from the first-hand source outwards; its id."""
        links = tuple(tuple(self._link(*source) for source in chain) for chain in chains)
        made = Attribution(
            self._id("att", content), self.article.id, *self.place(content), content, fields.pop("kind", "indirect"),
            Cue(cue, *self.place(cue)) if cue else None, links, **fields,
        )  # fmt: skip
        return self._keep("attributions", made)

    def event(self, words: str, kind: str, **fields: Any) -> str:
        """An event; its id."""
        return self._keep("events", Event(self._id("eve", words), self.article.id, *self.place(words), words, kind, **fields))

    def report(self) -> Report:
        """The report with all that was found, in text order."""
        found = {kind: tuple(sorted(items, key=lambda item: (item.start, item.end))) for kind, items in self.found.items()}
        sentences = load_pack(self.article.lang).split_sentences(self.article.text)
        return Report(self.article, Reading(self.article.id, self.article.lang, sentences, **found))

    def _link(self, words: str, kind: str, name: str | None = None) -> Link:
        return Link(words, *self.place(words), name or words, kind)

    def _id(self, prefix: str, words: str) -> str:
        return make_id(prefix, self.article.id, words)

    def _keep(self, kind: str, record: Any) -> str:
        self.found[kind].append(record)
        return str(record.id)


class Reporters:
    """What the tests make reports with."""

    Page = Page

    @staticmethod
    def index(
        names: Mapping[str, str] | None = None, *, groups: Mapping[str, str] | None = None, weights: Mapping[str, float] | None = None,
        reports: tuple[Report, ...] = (),
    ) -> EntityIndex:
        """An index by hand: every name in these reports is the entity that `names` gives it, else one of its own."""
        known = dict(names or {})
        of_mention, of_name, titles = {}, {}, {}
        for report in reports:
            links = [link for found in report.reading.attributions for chain in found.chains for link in chain]
            bearers = [link.name for link in links if link.kind not in ("unnamed", "hearsay")]
            bearers += [credit.name for credit in report.article.credit]
            bearers += [report.article.outlet] if report.article.outlet else []
            for name in bearers:
                of_name[report.id, name] = known.get(name, f"ent-{name}")
                titles.setdefault(known.get(name, f"ent-{name}"), name)
            for mention in report.reading.mentions:
                of_mention[mention.id] = known.get(mention.name, f"ent-{mention.name}")
        return EntityIndex((), of_mention, of_name, dict(groups or {}), dict(weights or {}), titles)


@pytest.fixture(scope="session")
def reporters() -> type[Reporters]:
    """Makers of reports and of entity indices."""
    return Reporters


class Remembered(dict[str, bytes]):
    """What is kept from run to run, in memory: `made` counts what was put into it, `writes` how often."""

    made = writes = 0

    def find(self, keys: Sequence[str]) -> dict[str, bytes]:
        return {key: self[key] for key in keys if key in self}

    def touch(self, keys: Sequence[str]) -> set[str]:
        return set(keys) & self.keys()

    def add(self, found: Mapping[str, bytes]) -> None:
        self.made += len(found)
        self.writes += 1
        self.update(found)


@pytest.fixture(scope="session")
def remembered() -> type[Remembered]:
    """Makers of a memory that forgets nothing."""
    return Remembered
