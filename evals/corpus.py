"""The corpus of reports written for this project: attributions, chains, silences, times and quantities.

Reports lie in ``corpus/<writer>/NNN.json`` with every span in code points of their ``text``. A story is wholly in one split, so that no
report of the test split retells one that was studied: 60 of 100 stories train, 20 dev, 20 test, by the BLAKE2b of the story's key.

    python -m evals.corpus --split dev --lang hi --errors
    python -m evals.corpus --faults          # annotations whose spans do not fit their text
    python -m evals.corpus --write-splits    # corpus/splits.json
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from hashlib import blake2b
from math import isclose
from pathlib import Path
from typing import Any, TypeVar

from evals import attributions as scorer
from evals.metrics import Score, count_score
from srot.errors import SrotError
from srot.reading import read_article
from srot.records import Article, Attribution, Quantity, Reading, TimeExpression, make_id
from srot.text.normal import fold, normalise

FOLDER = Path(__file__).resolve().parent.parent / "corpus"
WRITERS = ("a", "b", "c")
SPLITS = ("train", "dev", "test")
LANGS = ("hi", "en", "mr")
Gold = dict[str, Any]
T = TypeVar("T", TimeExpression, Quantity)


@dataclass(frozen=True, slots=True)
class Report:
    """One report with its gold as written, and the article that a reader of the files would get."""

    id: str
    story: str
    lang: str
    manner: str
    gold: Gold
    article: Article


@dataclass
class Marks:
    """What was right of some annotations, and what went wrong, in words."""

    right: int = 0
    found: int = 0
    wanted: int = 0
    errors: list[str] = field(default_factory=list)

    @property
    def score(self) -> Score:
        return count_score(self.right, max(self.found, self.right), self.wanted)

    def line(self) -> str:
        score = self.score
        return f"gold {score.n}  recall {score.recall:.3f}  precision {score.precision:.3f}  F1 {score.f1:.3f}"


def split_of(story: str) -> str:
    """The split of a story, by its key alone: new stories never move old ones.

    >>> split_of("nepal-quake-2015") in SPLITS
    True
    """
    tenth = int.from_bytes(blake2b(story.encode(), digest_size=8).digest(), "big") % 10
    return "train" if tenth < 6 else "dev" if tenth < 8 else "test"


@cache
def load_reports() -> tuple[Report, ...]:
    """All reports of the three writers, by id; files that cannot be read raise."""
    return tuple(_read_report(path) for writer in WRITERS for path in sorted((FOLDER / writer).glob("*.json")))


def _read_report(path: Path) -> Report:
    raw = json.loads(path.read_text(encoding="utf-8"))
    if normalise(raw["text"]) != raw["text"]:
        raise SrotError(f"{path}: the text is not in normal form, so its spans would move")
    article = Article(
        id=make_id("art", raw["id"]), text=raw["text"], lang=raw["lang"], title=raw["title"] or None,
        outlet=raw["outlet"], published=raw["published"],
    )
    gold = {"report": raw["id"], "attributions": _attributions(raw), "times": raw["times"], "quantities": raw["quantities"]}
    return Report(raw["id"], raw["story"], raw["lang"], raw["manner"], gold, article)


def _attributions(raw: Gold) -> list[Gold]:
    """Attributions as ``evals.attributions`` wants them; the key is the first six words of the content."""
    flat = [{**a, **(a["content"] if isinstance(a["content"], dict) else {})} for a in raw["attributions"]]
    forms = _forms(flat)
    return [
        {
            **a,
            "key": " ".join(raw["text"][a["start"] : a["end"]].split()[:6]),
            "chains": [[_link(link, forms) for link in chain] for chain in a["chains"]],
        }
        for a in flat
    ]


def _forms(attributions: Iterable[Gold]) -> dict[str, Gold]:
    """For each source, a link whose own words name it."""
    found: dict[str, Gold] = {}
    for link in (link for a in attributions for chain in a["chains"] for link in chain):
        if link.get("text") and fold(link["text"]) not in scorer._PRONOUNS:
            found.setdefault(link["name"], link)
    return found


def _link(link: Gold, forms: Mapping[str, Gold]) -> Gold:
    """A link without words of its own borrows those that name the source elsewhere in the report."""
    named = forms.get(link["name"])
    if not link.get("text"):
        return {**link, "hindi": named and named["text"], "start": None}
    return {**link, "hindi": named["text"] if named else link["name"]}


def reports(split: str, lang: str) -> tuple[Report, ...]:
    """The reports of one language in a split, or in ``all``."""
    return tuple(r for r in load_reports() if r.lang == lang and split in ("all", split_of(r.story)))


@cache
def reading(report: str) -> Reading:
    """The reading of one report, by its id."""
    return read_article(next(r.article for r in load_reports() if r.id == report))


@cache
def _names_of_story(story: str, lang: str) -> dict[str, frozenset[str]]:
    """Every form that the reports of a story give to a source: a pronoun's bearer may be named in narration only."""
    found: dict[str, set[str]] = {}
    for report in load_reports():
        if report.story == story and report.lang == lang:
            for name, forms in scorer.gold_names(report.gold, report.article.text).items():
                found.setdefault(name, set()).update(forms)
    return {name: frozenset(forms) for name, forms in found.items()}


def score_attributions(
    chosen: Iterable[Report], only: Callable[[str], bool] = lambda _: True, of: Callable[[Attribution], bool] = lambda _: True
) -> scorer.Score:
    """Attributions and chains; `only` chooses by modality, in the gold and among the findings, `of` among the findings alone."""
    score = scorer.Score()
    for report in chosen:
        score.errors.append(f"## {report.id} ({report.manner})")
        wanted = [a for a in report.gold["attributions"] if only(a["modality"])]
        found = [a for a in reading(report.id).attributions if only(a.modality) and of(a)]
        names = [
            {"entity": name, "form": form} for name, forms in sorted(_names_of_story(report.story, report.lang).items()) for form in sorted(forms)
        ]
        scorer.score_report(found, {**report.gold, "attributions": wanted, "names": names}, report.article.text, score)
    return score


def score_moods(chosen: Iterable[Report]) -> dict[str, Marks]:
    """Kind, polarity and modality of the attributions whose content was found."""
    marks = {name: Marks() for name in ("kind", "polarity", "modality")}
    for report in chosen:
        for gold in report.gold["attributions"]:
            holding = [a for a in reading(report.id).attributions if scorer._holds(a.content, gold["key"])]
            for name, mark in marks.items() if holding else ():
                mark.wanted += 1
                mark.found += 1
                right = any(getattr(a, name) == gold[name] for a in holding)
                mark.right += right
                if not right:
                    ours = "/".join(str(getattr(a, name)) for a in holding)
                    mark.errors.append(f"{name.upper()} {report.id} gold {gold[name]} ours {ours} :: {_words(report, gold)[:140]}")
    return marks


def score_times(chosen: Iterable[Report]) -> Marks:
    """A gold time is met by one that overlaps it with its value to the day."""
    marks = Marks()
    for report in chosen:
        found = reading(report.id).times
        _mark(marks, report, report.gold["times"], found, _same_time, lambda t: f"{t.text}={t.value}")
    return marks


def score_quantities(chosen: Iterable[Report]) -> Marks:
    """A gold quantity is met by one that overlaps it with its value, to three digits, and its modifier."""
    marks = Marks()
    for report in chosen:
        found = reading(report.id).quantities
        _mark(marks, report, report.gold["quantities"], found, _same_quantity, lambda q: f"{q.text}={q.value} {q.modifier} {q.of}")
    return marks


def _mark(
    marks: Marks, report: Report, wanted: list[Gold], found: tuple[T, ...], same: Callable[[T, Gold], bool], shown: Callable[[T], str]
) -> None:
    for gold in wanted:
        near = [x for x in found if x.start < gold["end"] and gold["start"] < x.end]
        right = any(same(x, gold) for x in near)
        marks.right += right
        if not right:
            ours = "; ".join(shown(x) for x in near) or "nothing"
            wish = f"{gold['text']}={gold['value']} {gold.get('modifier', gold.get('basis'))}"
            marks.errors.append(f"WANTED {report.id} {report.article.published} {wish} ours {ours} :: {_words(report, gold, 40)}")
    for x in found:
        if not any(x.start < g["end"] and g["start"] < x.end for g in wanted):
            marks.errors.append(f"FALSE  {report.id} {shown(x)} :: {_words(report, {'start': x.start, 'end': x.end}, 40)}")
    marks.wanted += len(wanted)
    marks.found += len(found)


def _same_time(ours: TimeExpression, gold: Gold) -> bool:
    left, right = ours.value, gold["value"]
    same_day = bool(left and right) and str(left).partition("T")[0] == str(right).partition("T")[0]
    return left == right or same_day


def _same_quantity(ours: Quantity, gold: Gold) -> bool:
    left, right = ours.value, gold["value"]
    same = left == right if left is None or right is None else isclose(left, float(right), rel_tol=0.002)  # a third, to three digits
    return bool(same and ours.modifier == gold["modifier"])


def _words(report: Report, span: Mapping[str, Any], around: int = 0) -> str:
    text = report.article.text
    return text[max(0, span["start"] - around) : span["end"] + around].replace("\n", " / ")


def find_faults() -> Iterator[str]:
    """Annotations whose spans do not hold the words they claim, or that leave what the guidelines define."""
    for writer in (*WRITERS, "second"):
        for path in sorted((FOLDER / writer).glob("*.json")):
            raw = json.loads(path.read_text(encoding="utf-8"))
            for place, span in _spans(raw):
                if raw["text"][span["start"] : span["end"]] != span["text"]:
                    yield f"{raw['id']} {place}: {span['text']!r} is not what stands at {span['start']}"


def _spans(raw: Gold) -> Iterator[tuple[str, Gold]]:
    for number, attribution in enumerate(raw["attributions"]):
        content = attribution["content"]
        yield f"content {number}", content if isinstance(content, dict) else {**attribution, "text": content}
        if attribution["cue"]:
            yield f"cue {number}", attribution["cue"]
        for link in (link for chain in attribution["chains"] for link in chain):
            if link.get("text") and link.get("start") is not None:
                yield f"link {number}", link
    for name in ("times", "quantities"):
        for number, span in enumerate(raw[name]):
            yield f"{name} {number}", span


def write_splits() -> None:
    """Writes ``corpus/splits.json``: the stories of each split and the ids of their reports."""
    made: dict[str, dict[str, list[str]]] = {split: {} for split in SPLITS}
    for report in sorted(load_reports(), key=lambda r: (r.story, r.id)):
        made[split_of(report.story)].setdefault(report.story, []).append(report.id)
    (FOLDER / "splits.json").write_text(json.dumps(made, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--split", default="dev", choices=[*SPLITS, "all"])
    parser.add_argument("--lang", action="append", help="one language; all that are read when left out")
    parser.add_argument("--writer", help="reports of one writer only")
    parser.add_argument("--errors", default="", help="what to list: any of a(ttributions) m(oods) t(imes) q(uantities); train and dev only", nargs="?", const="amtq")
    parser.add_argument("--faults", action="store_true")
    parser.add_argument("--write-splits", action="store_true")
    options = parser.parse_args()
    if options.faults:
        print("\n".join(find_faults()))
    elif options.write_splits:
        write_splits()
    else:
        for lang in options.lang or LANGS:
            chosen = [r for r in reports(options.split, lang) if options.writer in (None, r.id[0])]
            listed = options.errors if options.split in ("train", "dev") else ""
            _show(f"{lang} {options.split} ({len(chosen)} reports)", chosen, listed)


def _show(title: str, chosen: list[Report], listed: str) -> None:
    every = score_attributions(chosen)
    silent = score_attributions(chosen, lambda modality: modality == "silence")
    moods, times, quantities = score_moods(chosen), score_times(chosen), score_quantities(chosen)
    for letter, errors in (("a", every.errors), ("m", [e for m in moods.values() for e in m.errors]), ("t", times.errors), ("q", quantities.errors)):
        if letter in listed:
            print("\n".join(errors))
    print(f"{title}\n  attributions {every.line()}\n  silences     {silent.line()}")
    for name, marks in moods.items():
        print(f"  {name:12} {marks.right}/{marks.wanted}")
    print(f"  times        {times.line()}\n  quantities   {quantities.line()}")


if __name__ == "__main__":
    main()
