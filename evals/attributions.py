"""Scores attributions against gold as acceptance counts them.

A gold attribution is found when the content of a finding holds its key words and the first link of one of the
finding's chains is the annotated first-hand source, by any name that the report's gold gives that source.
A finding with a cue that no annotation covers (its content holds no key, overlaps no content and its cue no cue)
is a false alarm. Chains are right when, of a found attribution, every annotated chain is there, all links in order.

    python -m evals.attributions --split dev --errors
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from importlib import import_module
from pathlib import Path
from typing import Any

import regex

from evals.texts import ednil_text, seed_text
from srot.languages.pack import Draft
from srot.records import Article, Attribution, Link, make_id
from srot.sources import read_sources
from srot.text.normal import fold

ROOT = Path(__file__).resolve().parent
SHARED = ROOT.parent.parent / "shared"
_WORDS = regex.compile(r"[\p{L}\p{Nd}][\p{L}\p{M}\p{Nd}\u200c\u200d]*")
_EMPTY = frozenset({"श्री", "श्रीमती", "डॉ", "एक", "the", "a", "an", "mr", "mrs", "ms", "dr"})
_PRONOUNS = frozenset(
    fold(w) for w in ["उन्होंने", "उन्\u200dहोंने", "उन्होने", "उन्हांने", "इन्होंने", "उसने", "इसने", "वे", "वह", "वो", "उनका", "उनके", "उनकी", "इनका", "इनके", "उसका", "उसके", "इसका", "इसके", "इसमें", "जिसमें", "उनलोगों", "he", "she", "they", "it", "his", "her", "their"]
)


@dataclass
class Score:
    """Counts over reports, and what they come to."""

    gold: int = 0
    found: int = 0
    predicted: int = 0
    covered: int = 0
    chains_right: int = 0
    relayed: int = 0
    relayed_right: int = 0
    errors: list[str] = field(default_factory=list)

    def add(self, other: Score) -> None:
        """Adds the counts and errors of other reports."""
        for name in self.__dataclass_fields__:
            setattr(self, name, getattr(self, name) + getattr(other, name))

    @property
    def recall(self) -> float:
        return self.found / self.gold if self.gold else 0.0

    @property
    def precision(self) -> float:
        return self.covered / self.predicted if self.predicted else 0.0

    @property
    def f1(self) -> float:
        total = self.recall + self.precision
        return 2 * self.recall * self.precision / total if total else 0.0

    @property
    def chain_accuracy(self) -> float:
        return self.chains_right / self.found if self.found else 0.0

    def line(self) -> str:
        return (
            f"gold {self.gold}  recall {self.recall:.3f}  precision {self.precision:.3f} ({self.predicted - self.covered}"
            f" false of {self.predicted})  F1 {self.f1:.3f}  chains {self.chain_accuracy:.3f}"
            f"  relayed {self.relayed_right}/{self.relayed}"
        )


def name_key(name: str) -> str:
    """Words of a name, folded, without titles, for whole-word containment."""
    words = [fold(w) for w in _WORDS.findall(name)]
    return " " + " ".join(w for w in words if w not in _EMPTY) + " "


def same_name(left: str, right: str) -> bool:
    """Whether one name holds the other as whole words."""
    a, b = name_key(left), name_key(right)
    return bool(a.strip() and b.strip()) and (a in b or b in a)


def gold_names(gold: Mapping[str, Any], text: str) -> dict[str, set[str]]:
    """All forms the report's gold gives to each source, under its canonical name."""
    names: dict[str, set[str]] = {}
    for attribution in gold["attributions"]:
        for chain in attribution["chains"]:
            for link in chain:
                forms = names.setdefault(link["name"], set())
                forms.add(link["name"])
                forms.add(link.get("hindi") or link["name"])
                if link.get("start") is not None:
                    words = text[link["start"] : link["end"]]
                    if fold(words) not in _PRONOUNS:
                        forms.add(words)
    for name in gold.get("names", ()):
        if name["entity"] in names:
            names[name["entity"]].add(name["form"])
    return names


def same_link(link: Link, gold: Mapping[str, Any], names: Mapping[str, set[str]]) -> bool:
    """Whether a link of ours is the gold's, by any of its names; hearsay needs no name."""
    if gold["kind"] == "hearsay" or link.kind == "hearsay":
        return bool(gold["kind"] == link.kind)
    if gold.get("start") is None and not gold.get("hindi"):
        return link.kind in ("unnamed", "hearsay")
    ours = [link.name] + ([] if fold(link.text) in _PRONOUNS else [link.text])
    return any(same_name(our, form) for our in ours for form in names[gold["name"]])


def score_report(
    predicted: Iterable[Attribution], gold: Mapping[str, Any], text: str, score: Score
) -> None:
    """Adds one report to the counts and writes down what went wrong."""
    findings = list(predicted)
    names = gold_names(gold, text)
    score.gold += len(gold["attributions"])
    for wanted in gold["attributions"]:
        _score_wanted(wanted, findings, names, text, score)
    for finding in findings:
        if finding.cue is None:
            continue
        score.predicted += 1
        if any(_covers(wanted, finding) for wanted in gold["attributions"]):
            score.covered += 1
        else:
            score.errors.append(f"FALSE  {describe(finding)}")


def _score_wanted(
    wanted: Mapping[str, Any], findings: list[Attribution], names: Mapping[str, set[str]], text: str, score: Score
) -> None:
    holding = [f for f in findings if _holds(f.content, wanted["key"])]
    right = [
        f
        for f in holding
        if any(chain and same_link(chain[0], w[0], names) for chain in f.chains for w in wanted["chains"] if w)
    ]
    if not right:
        why = "SOURCE" if holding else "MISSED"
        score.errors.append(
            f"{why} gold {_chains_of(wanted, text)} :: {text[wanted['start']:wanted['end']][:110]}"
            + "".join(f"\n         ours {describe(f)}" for f in holding)
        )
        return
    score.found += 1
    relayed = any(len(chain) > 1 for chain in wanted["chains"])
    score.relayed += relayed
    if any(_same_chains(f, wanted, names) for f in right):
        score.chains_right += 1
        score.relayed_right += relayed
    else:
        score.errors.append(f"CHAIN  gold {_chains_of(wanted, text)}\n         ours {describe(right[0])}")


def _same_chains(finding: Attribution, wanted: Mapping[str, Any], names: Mapping[str, set[str]]) -> bool:
    return all(
        any(
            len(chain) == len(target) and all(same_link(a, b, names) for a, b in zip(chain, target, strict=True))
            for chain in finding.chains
        )
        for target in wanted["chains"]
    )


def _holds(content: str, key: str) -> bool:
    return name_key(key).strip() in name_key(content)


def _covers(wanted: Mapping[str, Any], finding: Attribution) -> bool:
    if wanted["start"] < finding.end and finding.start < wanted["end"]:
        return True
    cue = wanted["cue"]
    return bool(finding.cue and cue and cue["start"] < finding.cue.end and finding.cue.start < cue["end"])


def _chains_of(wanted: Mapping[str, Any], text: str) -> str:
    return " || ".join(
        " < ".join(link.get("hindi") or link["name"] for link in chain) for chain in wanted["chains"]
    ) + (f" [{text[wanted['cue']['start']:wanted['cue']['end']]}]" if wanted["cue"] else " [-]")


def describe(finding: Attribution) -> str:
    """One line for the error listing."""
    chains = " || ".join(" < ".join(f"{link.text}={link.name}" for link in chain) for chain in finding.chains)
    cue = finding.cue.text if finding.cue else "-"
    return f"{chains} [{cue}] ({finding.made_by}) {finding.modality} :: {finding.content[:110]}"


def read_gold(split: str) -> list[tuple[dict[str, Any], str]]:
    """Gold reports of a split (``dev``, ``test``, ``all``) or of the ``seeds``, with their texts."""
    if split == "seeds":
        files, folder, reader = [ROOT / "gold/seeds/attributions.jsonl"], SHARED / "seeds", seed_text
    else:
        files = [ROOT / "gold/ednil/part1.jsonl", ROOT / "gold/ednil/part2.jsonl"]
        folder, reader = SHARED / "data/ednil_hindi", ednil_text
    reports = [json.loads(line) for path in files for line in path.read_text(encoding="utf-8").splitlines()]
    return [(r, reader(folder / r["report"])) for r in reports if split in ("all", "seeds", r["split"])]


def read_samples(lang: str) -> list[tuple[dict[str, Any], Article]]:
    """Our own sample reports of a language with their gold, read by the sources stage as a user's would be."""
    articles = {article_key(a): a for a in read_sources([ROOT.parent / "samples"]) if isinstance(a, Article)}
    found = []
    for path in sorted((ROOT / "gold/samples/reports").glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        article = articles.get(gold["report"])
        if gold["lang"] == lang and article is not None:
            found.append((_spanned(gold, article.text), article))
    return found


def article_key(article: Article) -> str:
    """The name of an article's file below ``samples/``, with the id of its line in a JSON-lines file."""
    path = (article.source_path or "").replace("\\", "/").split("samples/")[-1]
    return path


def _spanned(gold: dict[str, Any], text: str) -> dict[str, Any]:
    """Gold whose spans are named by their words, as spans of characters; what the body has not is left out."""
    kept = []
    for attribution in gold["attributions"]:
        content = _place(text, attribution["content"])
        if content is None:
            continue
        cue = attribution["cue"] and _place(text, attribution["cue"], near=content)
        words = text[content[0] : content[1]].split()
        kept.append(
            {
                **attribution,
                "start": content[0],
                "end": content[1],
                "key": " ".join(words[:6]),
                "cue": cue and {"start": cue[0], "end": cue[1]},
                "chains": [[_spanned_link(link, text) for link in chain] for chain in attribution["chains"]],
            }
        )
    return {**gold, "attributions": kept}


def _spanned_link(link: dict[str, Any], text: str) -> dict[str, Any]:
    words = link.get("text")
    start = text.find(words) if words else -1
    return {**link, "hindi": words or link["name"], "start": start if start >= 0 else None, "end": start + len(words or "")}


def _place(text: str, named: dict[str, Any], near: tuple[int, int] | None = None) -> tuple[int, int] | None:
    """Where the words stand: their `nth` place, or the place nearest to the content."""
    words, places, start = named["text"], [], -1
    while (start := text.find(words, start + 1)) >= 0:
        places.append(start)
    if not places:
        return None
    if near is not None:
        place = min(places, key=lambda p: min(abs(p - near[0]), abs(p - near[1])))
    else:
        place = places[min(int(named.get("nth", 1)), len(places)) - 1]
    return place, place + len(words)


def score_all(
    find: Callable[[Article], tuple[Attribution, ...]], gold: list[tuple[dict[str, Any], str]]
) -> Score:
    """Runs `find` over the texts and scores it."""
    articles = [(r, Article(id=make_id("art", r["report"]), text=text, lang="hi")) for r, text in gold]
    return score_articles(find, articles)


def score_articles(
    find: Callable[[Article], tuple[Attribution, ...]], gold: list[tuple[dict[str, Any], Article]]
) -> Score:
    """Runs `find` over the articles and scores it."""
    score = Score()
    for report, article in gold:
        text = article.text
        score.errors.append(f"## {report['report']}")
        score_report(find(article), report, text, score)
    return score


def find_plain(article: Article) -> tuple[Attribution, ...]:
    """The findings of the article's language, without names and times before them."""
    pack = import_module(f"srot.languages.{article.lang}.attribution")
    sentences = import_module(f"srot.languages.{article.lang}.sentences")
    found: tuple[Attribution, ...] = pack.find_attributions(Draft(article, sentences.split_sentences(article.text)))
    return found


def find_named(article: Article) -> tuple[Attribution, ...]:
    """The same with the names and times that the language finds first."""
    package = f"srot.languages.{article.lang}"
    draft = Draft(article, import_module(f"{package}.sentences").split_sentences(article.text))
    draft = replace(draft, mentions=import_module(f"{package}.names").find_names(draft))
    draft = replace(draft, times=import_module(f"{package}.times").find_times(draft))
    found: tuple[Attribution, ...] = import_module(f"{package}.attribution").find_attributions(draft)
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--split", default="dev", choices=["dev", "test", "all", "seeds", "samples-hi", "samples-en"])
    parser.add_argument("--names", action="store_true", help="with names and times found first")
    parser.add_argument("--errors", action="store_true", help="list what went wrong (not for the test split)")
    options = parser.parse_args()
    find = find_named if options.names else find_plain
    if options.split.startswith("samples"):
        score = score_articles(find, read_samples(options.split[-2:]))
    else:
        score = score_all(find, read_gold(options.split))
    if options.errors and options.split not in ("test", "all"):
        print("\n".join(score.errors))
    print(options.split, score.line())


if __name__ == "__main__":
    main()
