"""The mean vector of a language: what all its sentences share, and so says nothing about any one of them.

    python -m srot.models.embedder_means DATA

writes ``weights/e5/means.npz`` from the CoNLL files that the name models are trained on; the same bytes each time.
``und`` is the mean of the means, for languages without one.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np
import regex

from srot.models.conll import Sentence, read_conll
from srot.models.embedder import Embedder
from srot.models.embedder_e5 import Floats, load_e5, weights_folder

# Language: parts of equal weight, each a list of files with the columns of word and label.
_SOURCES: Mapping[str, Sequence[tuple[Sequence[str], int, int]]] = {
    "hi": ((["hiner/hi-dev.conll"], 0, -1), (["il_ner/hi-train.conll", "il_ner/hi-dev.conll"], 0, -1)),
    "en": ((["uner_ewt/en_ewt-ud-test.iob2", "uner_ewt/en_ewt-ud-dev.iob2"], 1, 2),),
}
_SAMPLE = 1500
_SHORTEST, _LONGEST = 5, 60
_BLANK_BEFORE_MARK = regex.compile(r" (?=[,.।?!:;)\]”’%])")


def plain_texts(sentences: Iterable[Sentence]) -> list[str]:
    """Sentences of usual length as running text, each once, sorted."""
    usual = (sentence.words for sentence in sentences if _SHORTEST <= len(sentence.words) <= _LONGEST)
    return sorted({_BLANK_BEFORE_MARK.sub("", " ".join(words)) for words in usual})


def mean_vector(texts: Sequence[str], embedder: Embedder) -> Floats:
    """The mean over at most 1,500 texts, taken at even steps."""
    step = max(1, len(texts) // _SAMPLE)
    mean: Floats = embedder.encode(texts[::step][:_SAMPLE]).mean(axis=0)
    return mean


def language_means(data: Path, embedder: Embedder) -> dict[str, Floats]:
    """The means of all languages there are sentences for, and ``und``."""
    means = {}
    for lang, parts in _SOURCES.items():
        texts = [plain_texts(_sentences(data, *part)) for part in parts]
        means[lang] = np.mean([mean_vector(part, embedder) for part in texts], axis=0)
    return {**means, "und": np.mean(list(means.values()), axis=0)}


def _sentences(data: Path, files: Sequence[str], word: int, label: int) -> Iterator[Sentence]:
    for file in files:
        yield from read_conll(data / file, column=label, word_column=word)


def main(arguments: Sequence[str]) -> None:
    """Reads the command line."""
    embedder = load_e5(means={"und": np.zeros(384, np.float32)})
    means = language_means(Path(arguments[0]), embedder)
    np.savez(weights_folder() / "means.npz", allow_pickle=False, **means)


if __name__ == "__main__":
    main(sys.argv[1:])
