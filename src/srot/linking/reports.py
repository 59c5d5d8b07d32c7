"""The unit of linking: an article with its reading."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from operator import attrgetter

from srot.ledger.packing import digest, pack, unpack
from srot.records import Article, Attribution, Dating, Reading, Span

LEAST_TOLD = 4
"""Words of a sentence that tells something by itself, and can stand for a title."""
_start_of, _end_of = attrgetter("start"), attrgetter("end")


@dataclass(frozen=True, slots=True)
class Report:
    """One article and what was found in it."""

    article: Article
    reading: Reading

    @property
    def id(self) -> str:
        """The article's id."""
        return self.article.id

    @property
    def key(self) -> str:
        """The same for the same article with the same findings, and for no other: what is made of them may be kept under it."""
        return digest([self.article, self.reading])

    @property
    def head(self) -> Article:
        """The article, be its text at hand or not: whoever asks for the day or the outlet of all reports need not fetch all texts."""
        return self.article

    def fetched(self) -> Report:
        """The report with its text and its reading at hand, for whoever asks for them again and again."""
        return self

    def dated(self, dating: Dating) -> Report:
        """The report with the day that linking gave it."""
        return Report(_dated(self.article, dating), self.reading)


def find_lead_end(report: Report, count: int) -> int:
    """Where the first `count` sentences end that tell something: the place of a dateline, "नई दिल्ली।", is none of them; 0 where there are none."""
    sentences, text = report.reading.sentences, report.article.text
    first = next((number for number, found in enumerate(sentences) if len(text[found.start : found.end].split()) >= LEAST_TOLD), 0)
    return max((sentence.end for sentence in sentences[: first + count]), default=0)


def find_sentence(report: Report, place: int) -> Span | None:
    """The sentence of a report at a place of its text."""
    return next((sentence for sentence in report.reading.sentences if sentence.start <= place < sentence.end), None)


def cut_sayings(report: Report) -> Iterator[tuple[Attribution, Span]]:
    """What the sources of a report say, sentence by sentence."""
    sentences = report.reading.sentences
    for said in report.reading.attributions:
        for place in range(bisect_right(sentences, said.start, key=_end_of), bisect_left(sentences, said.end, key=_start_of)):
            span = Span(max(said.start, sentences[place].start), min(said.end, sentences[place].end))
            if span.start < span.end:
                yield said, span


class StoredReport(Report):
    """A report whose text and reading are fetched when they are asked for: those of a whole ledger do not fit in memory.

    `key` is what the ledger knows it by, so that nothing need be fetched to tell whether it is another. `texts` fetches the whole article; without it
    `head` is that. `packed` fetches the reading as it is stored: a report that goes to another process is made whole there.
    """

    __slots__ = ("_fetch", "_head", "_key", "_packed", "_texts")

    _head: Article
    _key: str
    _fetch: Callable[[str], Reading]
    _texts: Callable[[str], Article] | None
    _packed: Callable[[str], bytes] | None

    def __init__(
        self,
        head: Article,
        key: str,
        fetch: Callable[[str], Reading],
        texts: Callable[[str], Article] | None = None,
        packed: Callable[[str], bytes] | None = None,
    ) -> None:
        object.__setattr__(self, "_head", head)
        object.__setattr__(self, "_key", key)
        object.__setattr__(self, "_fetch", fetch)
        object.__setattr__(self, "_texts", texts)
        object.__setattr__(self, "_packed", packed)

    @property
    def id(self) -> str:
        """See `Report.id`."""
        return self._head.id

    @property
    def head(self) -> Article:
        """See `Report.head`."""
        return self._head

    @property
    def article(self) -> Article:
        """The article with its text, fetched now; its day is that of the head, which linking may have given it."""
        if self._texts is None:
            return self._head
        return replace(self._texts(self._head.id), published=self._head.published, published_basis=self._head.published_basis)

    @property
    def reading(self) -> Reading:
        """What was found, fetched now."""
        return self._fetch(self._head.id)

    @property
    def key(self) -> str:
        """See `Report.key`."""
        return self._key

    def fetched(self) -> Report:
        """See `Report.fetched`."""
        return Report(self.article, self.reading)

    def dated(self, dating: Dating) -> Report:
        """See `Report.dated`."""
        key = f"{self._key} {dating.published} {dating.basis}"
        return StoredReport(_dated(self._head, dating), key, self._fetch, self._texts, self._packed)

    def __reduce__(self) -> tuple[Callable[[Article, bytes], Report], tuple[Article, bytes]]:
        packed = self._packed(self.id) if self._packed else pack(self.reading)
        return _make_whole, (self.article, packed)


def _make_whole(article: Article, packed: bytes) -> Report:
    return Report(article, unpack(Reading, packed))


def _dated(article: Article, dating: Dating) -> Article:
    return replace(article, published=dating.published, published_basis=dating.basis)
