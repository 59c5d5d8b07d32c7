"""Trains the model of sayings: ``python -m evals.train_sayings hi|en [--folds]``.

It learns from what we wrote ourselves alone: the train split of ``corpus/``, our samples, cases in which nobody says anything. Nothing of a
test or dev split is learned. With ``--folds`` it is trained five times without a fifth of the corpus' train stories, each
time read on that fifth, and prints the figures there. In the end it writes ``srot/models/weights/sayings_<lang>.npz``.
"""

from __future__ import annotations

import sys
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from importlib import import_module
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any

from evals import attributions as scorer
from evals import corpus
from srot.languages.attributing.passage import Passage, part_sentences, read_passage
from srot.languages.attributing.tagged import find_units, make_unit, word_states
from srot.languages.load import load_pack
from srot.languages.pack import Draft
from srot.languages.tables import read_cases
from srot.models.crf import load_tagger, write_tagger
from srot.models.saying_features import Signs, unit_features
from srot.models.saying_tagger import load_saying_tagger, weights_path
from srot.records import Article, Attribution, make_id

PARAMETERS = {"c1": 0.1, "c2": 0.1, "max_iterations": 80, "feature.minfreq": 2, "feature.possible_transitions": True}
FOLDS = 5
QUIET = 5
"""How often a case in which nobody says anything is learned from."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """One annotated report; `story` is empty where it is in no fold."""

    story: str
    article: Article
    gold: Mapping[str, Any]


def lessons(lang: str) -> list[Lesson]:
    """All that may be learned from, in a fixed order."""
    found = [Lesson(r.story, r.article, r.gold) for r in corpus.reports("train", lang)]
    found += [Lesson("", article, gold) for gold, article in scorer.read_samples(lang)]
    quiet = [case["text"] for case in read_cases(f"srot.languages.{lang}", "attribution") if not case["says"]]
    return found + [Lesson("", Article(make_id("art", text), text, lang=lang), {"attributions": []}) for text in quiet for _ in range(QUIET)]


def read_bare(article: Article) -> Passage:
    """The passage of an article as the reading has it, names included."""
    pack = load_pack(article.lang)
    draft = Draft(article, pack.split_sentences(article.text))
    return read_passage(article.text, part_sentences(article.text, draft.sentences), pack.find_names(draft))


def label_words(passage: Passage, gold: Mapping[str, Any]) -> list[str]:
    """A label for each word. A cue inside a content is a cue; a source inside one stays content."""
    labels = ["O"] * len(passage.words)
    for attribution in gold["attributions"]:
        _put(passage, labels, attribution, "N" if attribution["modality"] == "silence" else "C")
    for attribution in gold["attributions"]:
        if attribution["cue"]:
            _put(passage, labels, attribution["cue"], "Q")
    for chain in (chain for attribution in gold["attributions"] for chain in attribution["chains"]):
        for number, link in enumerate(chain):
            if link.get("start") is not None and link.get("end"):
                _put(passage, labels, link, "R" if number else "S", free=True)
    return labels


def _put(passage: Passage, labels: list[str], span: Mapping[str, Any], kind: str, *, free: bool = False) -> None:
    starts = [word.start for word in passage.words]
    first, last = bisect_left(starts, span["start"]), bisect_left(starts, span["end"])
    for place in range(first, last):
        if labels[place] == "O" or not free:
            labels[place] = ("B-" if place == first else "I-") + kind


Sequences = list[tuple[list[list[str]], list[str]]]


def sequences(lesson: Lesson, signs: Signs) -> Sequences:
    """Features and labels of each unit of a report."""
    passage = read_bare(lesson.article)
    states, labels = word_states(passage), label_words(passage, lesson.gold)
    made: Sequences = []
    for start, end in find_units(passage):
        made.append((unit_features(make_unit(passage, states, start, end), signs), labels[start:end]))
    return made


def train(made: Iterable[Sequences], path: Path) -> None:
    """Trains on the units of reports and writes the weights."""
    import pycrfsuite

    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params(PARAMETERS)
    for report in made:
        for features, labels in report:
            trainer.append(features, labels)
    with NamedTemporaryFile(suffix=".crf") as file:
        trainer.train(file.name)
        write_tagger(path, Path(file.name))


def fold_of(story: str) -> int:
    """The fold of a story, by its key alone; -1 for reports that are always learned from."""
    return blake2b(("fold " + story).encode()).digest()[0] % FOLDS if story else -1


def signs_of(lang: str) -> Signs:
    """The signs that the language lends the model."""
    signs: Signs = import_module(f"srot.languages.{lang}.speech").SPEECH.signs
    return signs


def score_folds(lang: str) -> dict[str, scorer.Score]:
    """Trains without each fold in turn and scores the reading of that fold's reports: what to expect of reports that nobody has seen.

    Each data set is scored by what the grammar finds alone, and with the model.
    """
    learned = [(lesson, sequences(lesson, signs_of(lang))) for lesson in lessons(lang)]
    scores: dict[str, scorer.Score] = defaultdict(scorer.Score)
    for fold in range(FOLDS):
        train([made for lesson, made in learned if fold_of(lesson.story) != fold], weights_path(lang))
        for cache in (load_tagger, load_saying_tagger, corpus.reading):
            cache.cache_clear()
        reports = [report for report in corpus.reports("train", lang) if fold_of(report.story) == fold]
        for name, of in (("grammar", _is_grammar), ("with the model", _is_any)):
            scores[f"corpus, {name}"].add(corpus.score_attributions(reports, of=of))
    return scores


def _is_grammar(attribution: Attribution) -> bool:
    return ".tagged" not in attribution.made_by


def _is_any(_: Attribution) -> bool:
    return True


def main(arguments: list[str]) -> None:
    """Reads the command line."""
    lang = arguments[0]
    if "--folds" in arguments:
        for name, score in score_folds(lang).items():
            print(f"{lang} {name}: {score.line()}")
    train([sequences(lesson, signs_of(lang)) for lesson in lessons(lang)], weights_path(lang))


if __name__ == "__main__":
    main(sys.argv[1:])
