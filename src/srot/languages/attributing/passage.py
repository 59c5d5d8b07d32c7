"""The words of an article, once, with their keys, sentences and quotations."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from srot.languages.attributing.quotations import Quotation, find_orphans, find_quotations
from srot.records import Mention, Span
from srot.text.normal import fold
from srot.text.words import Word, words_of


@dataclass(frozen=True, slots=True)
class Passage:
    """An article as words. Positions count words; `keys` are the folded words; `sentences` and `quoted` are word ranges.

    `orphans` are the positions of closing marks that nothing opens. `credited` are the keys of the agencies
    that the whole report is credited to, and of its own outlet: they are no relays. `outlets` are names that the article itself introduces as an agency or a paper, as keys.
    `lines` gives for each sentence the number of its line, so that "the same paragraph" can be asked for.
    """

    text: str
    words: tuple[Word, ...]
    keys: tuple[str, ...]
    sentences: tuple[tuple[int, int], ...]
    lines: tuple[int, ...]
    quotations: tuple[Quotation, ...]
    quoted: tuple[tuple[int, int], ...]
    mentions: tuple[Mention, ...]
    dated: frozenset[int]
    outlets: frozenset[tuple[str, ...]] = frozenset()
    orphans: tuple[int, ...] = ()
    credited: frozenset[str] = frozenset()

    def surface(self, start: int, end: int) -> str:
        """The text from word `start` up to word `end`, as printed; ``""`` when empty."""
        return self.text[self.words[start].start : self.words[end - 1].end] if start < end else ""

    def orphan_after(self, position: int, sentence: int) -> int | None:
        """The next orphan behind `position` on the line of `sentence`, with no quotation opened between."""
        for place in self.orphans:
            if place > position:
                start = self.words[position].start
                broken = "\n" in self.text[start : self.words[place].start]
                opened = any(position < first < place for first, _ in self.quoted)
                return None if broken or opened or place - position > 150 else place
        return None

    def quotation_at(self, position: int) -> int | None:
        """Number of the quotation that holds the word at `position`, marks included."""
        low = bisect_right(self.quoted, (position, len(self.words) + 1)) - 1
        return low if low >= 0 and self.quoted[low][0] <= position < self.quoted[low][1] else None


_STOPS = (".", "।", "?", "!", "…", "॥")


def part_sentences(text: str, sentences: tuple[Span, ...], leading: frozenset[str] = frozenset()) -> tuple[Span, ...]:
    """Sentences parted at semicolons outside quotations: what stands behind one is no longer what the source before it said.

    A line without a full stop is a headline, which one speaker can hold together: "toll rises; rescue over, says X". Behind one of the
    `leading` words ("according to X;") it stands for a comma.

    >>> part_sentences("क ने कहा कि ख; ग चुप है।", (Span(0, 24),))
    (Span(start=0, end=14), Span(start=15, end=24))
    """
    quoted = [(q.start, q.end) for q in find_quotations(text)]
    parted: list[Span] = []
    for sentence in sentences:
        start = sentence.start
        words = text[sentence.start : sentence.end]
        ended = words.rstrip("\"'”’)")[-1:] in _STOPS
        for place in (n for n, mark in enumerate(words, start) if mark == ";") if ended and ";" in words else ():
            led = text[start:place].rsplit(maxsplit=1)[-1:]
            if not any(a <= place < b for a, b in quoted) and leading.isdisjoint(led):
                parted.append(Span(start, place + 1))
                start = place + 1
                while start < sentence.end and text[start].isspace():
                    start += 1
        if start < sentence.end:
            parted.append(Span(start, sentence.end))
    return tuple(parted)


def read_passage(
    text: str,
    sentences: tuple[Span, ...],
    mentions: tuple[Mention, ...] = (),
    times: tuple[Span, ...] = (),
    words: tuple[Word, ...] | None = None,
) -> Passage:
    """The passage of a text whose sentences are known, and whose `words` where a language parts them its own way.

    >>> read_passage("वर्षा हुई। बाढ़ आई।", (Span(0, 10), Span(11, 19))).sentences
    ((0, 3), (3, 6))
    """
    words = words_of(text) if words is None else words
    starts = [word.start for word in words]
    quotations = find_quotations(text)
    dated = frozenset(
        i for span in times for i in range(bisect_left(starts, span.start), bisect_left(starts, span.end))
    )
    places = {bisect_left(starts, m.start): bisect_left(starts, m.end) for m in mentions if m.type == "LOC"}
    return Passage(
        text=text,
        words=words,
        keys=tuple(fold(word.text) for word in words),
        sentences=tuple((behind_dateline(text, words, *span, places, dated), span[1]) for span in word_ranges(words, sentences)),
        lines=_line_numbers(text, sentences),
        quotations=quotations,
        quoted=word_ranges(words, quotations),
        mentions=mentions,
        dated=dated,
        orphans=tuple(bisect_left(starts, place) for place in find_orphans(text, quotations)),
    )


def word_ranges(words: Sequence[Word], spans: Iterable[Span | Quotation]) -> tuple[tuple[int, int], ...]:
    """The words of each of some spans, their marks among them, as ``[start, end)``."""
    starts = [word.start for word in words]
    return tuple((bisect_left(starts, span.start), bisect_left(starts, span.end)) for span in spans)


def behind_dateline(
    text: str, words: tuple[Word, ...], start: int, end: int, places: Mapping[int, int], dated: frozenset[int]
) -> int:
    """The word of a sentence behind its dateline: place, day and agency say where the report was filed, and are said by nobody.

    "NEW DELHI, June 18 (Reuters) - ", "रांची, 4 जून (भाषा): ", "पटना: ". `places` are word ranges of places, `dated` words of times; a place that no
    table knows is told by its capitals and the agency behind it: "LAGOS/ABUJA, May 11 (Reuters) - ".
    """
    opens_line = start < end and (words[start].start == 0 or text[words[start].start - 1] == "\n")
    capital = words[start].text.isupper() and start + 2 < end and words[start + 1].text == "," and start + 2 in dated  # "MUMBAI, Nov 3"
    known = start in places or capital
    comma = next((i for i in range(start + 1, min(start + _PLACE_WORDS, end - 1)) if words[i].text == ","), start)
    filed = start in dated or (comma > start and comma + 1 in dated and all(word.text[:1].isupper() for word in words[start:comma]))  # "Sept. 20 (UNI)", "Mill Bay, Oct 6 (PTI)"
    if not opens_line or not (known or filed or words[start].text.isupper()) or words[end - 1].text not in (*_STOPS, '"', "'", "”", "’"):
        return start
    at, bracketed = places.get(start, max(comma, start + 1) if filed and start not in dated else start + 1), False
    while at < end and not (words[at - 1].text == ")" and any(i in dated for i in range(start, at))) and ((at in places and at - 1 not in dated) or at in dated or words[at].text in (",", "/", "(") or (words[at].text.isupper() and not bracketed)):
        closing = next((i for i in range(at + 1, min(at + _CREDIT_WORDS, end)) if words[i].text == ")"), None)
        if words[at].text == "(" and closing is None:
            return start
        bracketed = bracketed or words[at].text == "("
        at = closing + 1 if words[at].text == "(" and closing is not None else places.get(at, at + 1)
    if at >= end or end - at < _LEAST_TOLD or not (known or bracketed):
        return start
    mark = words[at]
    spaced = text[mark.start - 1].isspace() and text[mark.end : mark.end + 1].isspace()
    if mark.text == ":" or (mark.text in ("-", "–", "—") and (spaced or bracketed)):
        return at + 1
    told = any(i in dated for i in range(start, at))
    bare = known and at - 1 in dated and "," in [word.text for word in words[start:at]] and words[at].text[:1].isupper()  # "Pune, Oct 6 India on Monday"
    return at if bare or (bracketed and at - 1 not in places and told) else start


_CREDIT_WORDS = 6
_PLACE_WORDS = 4
"""Words within which the comma behind a place stands that no table knows."""
_LEAST_TOLD = 5


def _line_numbers(text: str, sentences: tuple[Span, ...]) -> tuple[int, ...]:
    numbers: list[int] = []
    line = position = 0
    for sentence in sentences:
        line += text.count("\n", position, sentence.start)
        position = sentence.start
        numbers.append(line)
    return tuple(numbers)
