"""Who copied whom: near-copies and parts.

What two reports share may have other reasons than that one took it from the other: a statement that both quote, a footer of their
outlet, a form that an outlet fills in anew each day.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Container, Iterable, Mapping, Sequence
from functools import lru_cache

from srot.calendar.moments import compare_times
from srot.ledger.packing import pack, unpack
from srot.linking.copy_candidates import find_candidates
from srot.linking.groups import Unions
from srot.linking.kept import Kept
from srot.linking.kept_copies import KeptPairs
from srot.linking.passages import (
    SHINGLE,
    Copytext,
    Passage,
    find_fingerprints,
    find_passages,
    make_copytext,
    make_shingles,
    most_shared,
    shingle,
)
from srot.linking.reports import Report
from srot.linking.shared_matter import (
    LEAST_FACTS,
    Facts,
    find_facts,
    is_filled_form,
    is_footer,
    is_list_of_names,
    is_quoted,
    join_facts,
)
from srot.records import Reuse, ReusedSpan, Span, make_id
from srot.text.normal import fold
from srot.text.words import WORD

LEAST_PART = 22
"""Matching words that make a part; an official's sentence quoted by two reporters stays below."""
NEAR_COPY = 0.6
"""Share of either report's words that makes a near-copy."""
ABRIDGED, REACH = 0.5, 0.75
"""Share of the copy's words, and share of both reports from the first to the last of them, that make a near-copy of what was cut or
reworded: a part stands in one place."""
MUCH_LONGER = 1.5
"""How many times as long one report is from which the other may be a part of it."""
ShinglesOf = Callable[[Sequence[Report]], Mapping[str, Sequence[int]]]

MOST_HELD = 2_000
"""Reports whose words are held at a time."""


def compare(left: Report, right: Report, texts: tuple[Copytext, Copytext]) -> Reuse | None:
    """The reuse between two reports, with its direction, or ``None`` when they share too little."""
    lengths = [max(1, len(text.words)) for text in texts]
    passages = find_passages(*texts)
    if not _is_enough(passages, lengths):
        return None
    left, right = left.fetched(), right.fetched()
    passages = _find_taken(passages, left, right, texts)
    if not _is_enough([passage for passage in passages if not _may_be_common(passage, left, right, texts)], lengths):
        return None
    matched = sum(passage.matched for passage in passages)
    shares = [min(1.0, matched / length) for length in lengths]
    forward, direction, why = find_direction(left, right, lengths)
    source, target = (left, right) if forward else (right, left)
    share = shares[1] if forward else shares[0]
    return Reuse(
        id=make_id("reuse", source.id, target.id, "copy"),
        source=source.id,
        target=target.id,
        kind="near-copy" if _is_whole(passages, lengths, share, forward=forward) else "part",
        coverage=round(share, 3),
        spans=tuple(sorted((_span(passage, texts, forward=forward) for passage in passages), key=lambda s: s.start)),
        direction=direction,
        why=(f"shares_{matched}_words_in_{len(passages)}_passages", *why),
    )


def _is_enough(passages: Sequence[Passage], lengths: Sequence[int]) -> bool:
    matched = sum(passage.matched for passage in passages)
    return matched >= LEAST_PART or matched >= NEAR_COPY * min(lengths)


def _find_taken(
    passages: Sequence[Passage], left: Report, right: Report, texts: tuple[Copytext, Copytext]
) -> list[Passage]:
    """The passages that both have for no other reason; beside a form filled in twice, only those that tell something."""
    found = [(passage, *_matter(passage, left, right, texts)) for passage in passages]
    if is_filled_form(join_facts([a for _, a, _ in found]), join_facts([b for _, _, b in found])):
        return []
    forms = [passage for passage, a, b in found if is_filled_form(a, b)]
    return [
        passage
        for passage, a, b in found
        if passage not in forms and (not forms or min(a.count, b.count) >= LEAST_FACTS) and not _is_common(passage, left, right, texts)
    ]


def _matter(passage: Passage, left: Report, right: Report, texts: tuple[Copytext, Copytext]) -> tuple[Facts, Facts]:
    here, there = _spans(passage, texts)
    return find_facts(left, here), find_facts(right, there)


def _is_common(passage: Passage, left: Report, right: Report, texts: tuple[Copytext, Copytext]) -> bool:
    """Whether both have the words of a third: of someone whom both quote, or of their outlet's footer."""
    here, there = _spans(passage, texts)
    return (is_quoted(left, here) and is_quoted(right, there)) or is_footer((left, here), (right, there))


def _may_be_common(passage: Passage, left: Report, right: Report, texts: tuple[Copytext, Copytext]) -> bool:
    """Whether both may have the words of a third, so that they alone prove nothing: of someone whom one quotes and the other renders, of a list of names."""
    here, there = _spans(passage, texts)
    return is_quoted(left, here) or is_quoted(right, there) or (is_list_of_names(left, here) and is_list_of_names(right, there))


def _spans(passage: Passage, texts: tuple[Copytext, Copytext]) -> tuple[Span, Span]:
    shared = _span(passage, texts, forward=True)
    return Span(shared.start, shared.end), Span(shared.target_start, shared.target_end)


def _is_whole(passages: Sequence[Passage], lengths: Sequence[int], share: float, *, forward: bool) -> bool:
    """Whether the whole report was taken over, even if cut or reworded, rather than a part of it. Of a far longer one it may be the part that was taken."""
    matched = sum(passage.matched for passage in passages)
    if matched >= NEAR_COPY * max(lengths):
        return True
    reach = (
        (passages[-1].left_end - passages[0].left) / lengths[0],
        (max(p.right_end for p in passages) - min(p.right for p in passages)) / lengths[1],
    )
    cut = share >= NEAR_COPY and reach[1 if forward else 0] >= REACH and max(lengths) < MUCH_LONGER * min(lengths)
    return share >= ABRIDGED and (cut or min(reach) >= REACH)


def _span(passage: Passage, texts: tuple[Copytext, Copytext], *, forward: bool) -> ReusedSpan:
    left = (texts[0].starts[passage.left], texts[0].ends[passage.left_end - 1])
    right = (texts[1].starts[passage.right], texts[1].ends[passage.right_end - 1])
    source, target = (left, right) if forward else (right, left)
    return ReusedSpan(*source, *target)


def find_direction(left: Report, right: Report, lengths: Sequence[int]) -> tuple[bool, str, tuple[str, ...]]:
    """Whether text went from `left` to `right`, by what sign (``earlier``, ``credited``, ``longer``, ``unknown``), and why.

    A credit to the other's outlet tells more than the clock; the longer text is the source only when the other
    is a small part of it.
    """
    for forward, source, target in ((True, left, right), (False, right, left)):
        outlet = source.article.outlet
        if outlet and any(fold(outlet) == fold(credit.name) for credit in target.article.credit):
            return forward, "credited", (f"credits_{outlet}",)
    order = compare_times(left.article.published, right.article.published)
    if order:
        first, second = (left, right) if order < 0 else (right, left)
        return order < 0, "earlier", (f"published_{first.article.published}_before_{second.article.published}",)
    if max(lengths) >= MUCH_LONGER * min(lengths):
        return lengths[0] > lengths[1], "longer", ("the_longer_holds_the_shorter",)
    credited = [bool(report.article.credit) for report in (left, right)]
    if credited[0] != credited[1]:
        return credited[0], "credited", ("only_one_keeps_the_credit",)
    return left.id < right.id, "unknown", ()


def find_reuse(
    reports: Sequence[Report],
    prints: Mapping[str, Collection[int]] | None = None,
    kept: Kept | None = None,
    shingles_of: ShinglesOf = make_shingles,
) -> tuple[Reuse, ...]:
    """Near-copies and parts among reports, sorted by id. `prints` are their fingerprints where these are known, `shingles_of` gives the shingles of some
    of them; what `kept` has is not compared anew."""
    by_id = {report.id: report for report in reports}
    text_of = lru_cache(maxsize=MOST_HELD)(lambda name: make_copytext(by_id[name]))
    if prints is None:
        prints = {name: find_fingerprints(shingle(WORD.findall(report.article.text))) for name, report in by_id.items()}
    pairs = find_candidates(prints)
    keys = {name: by_id[name].key for name in sorted({name for pair in pairs for name in pair})} if kept is not None else {}
    held = KeptPairs(pairs if kept is not None else (), keys, kept)
    found = [unpack(Reuse, content) for content in held.known.values() if content]
    due = [pair for pair in pairs if pair not in held.known]
    fresh = dict.fromkeys(due, b"")
    for left, right in _side_by_side(_with_passages(due, by_id, shingles_of)):
        reuse = compare(by_id[left], by_id[right], (text_of(left), text_of(right)))
        if reuse:
            found.append(reuse)
            fresh[left, right] = pack(reuse)
    held.keep(fresh)
    return tuple(sorted(found, key=lambda reuse: reuse.id))


def _with_passages(pairs: Iterable[tuple[str, str]], reports: Mapping[str, Report], shingles_of: ShinglesOf) -> list[tuple[str, str]]:
    """The pairs that can have enough in passages: most share stock phrases only, and are not looked at word by word."""
    shingles = shingles_of([reports[name] for name in sorted({name for pair in pairs for name in pair})])
    known = lru_cache(maxsize=MOST_HELD)(lambda name: frozenset(shingles[name]))
    return [(left, right) for left, right in pairs if _may_share(shingles[left], shingles[right], known(right))]


def _may_share(left: Sequence[int], right: Sequence[int], known: Container[int]) -> bool:
    shorter = min(len(left), len(right)) + SHINGLE - 1
    return most_shared(left, known) >= min(LEAST_PART, NEAR_COPY * shorter, shorter)


def _side_by_side(pairs: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """The pairs in an order that looks at reports that copy each other together, so that few texts are held."""
    unions = Unions()
    for left, right in pairs:
        unions.join(left, right)
    return sorted(pairs, key=lambda pair: (unions.find(pair[0]), pair))
