"""Trains the name models: ``python -m srot.models.train_names hi|en DATA [--all]``.

DATA holds ``hiner/``, ``il_ner/``, ``uner_ewt/`` and ``ud_pud/``. Without ``--all`` a fifth of HiNER (of UNER's test file for English) is kept out of the
training, the same on every machine; ``srot.models.conll.held_out`` tells which sentences. With ``--all`` the shipped weights are trained; those
of English learn from the encoder too, which marks the names in sentences of the press; those of Hindi from frames of the local press, filled with
made-up names. As the encoder has seen the held-out part, the
figures without ``--all`` are those of the gold alone.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import cast

from srot.gazetteer import fold_name, lookup
from srot.models.conll import Sentence, held_out, read_conll, spans
from srot.models.crf import read_tagger, write_tagger
from srot.models.embedder import load_embedder
from srot.models.embedder_e5 import E5Embedder, open_session
from srot.models.frames import framed_sentences
from srot.models.made_names import stock_of
from srot.models.name_encoder import AccurateTagger, NameEncoder, NameReader, names_file
from srot.models.name_features import known_names, name_features
from srot.text.words import find_words, is_word, script_of

_PARAMETERS = {"c1": 0.05, "c2": 0.05, "max_iterations": 80, "feature.possible_transitions": True}
_FUNCTION_WORDS = frozenset(map(fold_name, ["ने", "को", "से", "का", "के", "की", "में", "पर", "और", "व", "एवं", "तथा", "द्वारा", "जी"]))
_SURE = frozenset({"country", "state", "capital", "continent", "international"})
HELD_OUT = {"part": 0, "of": 5}
"""The fifth that is kept out of the training, as `held_out` has it."""

_COMMON_COUNT, _COMMON_SHARE = 3, 0.1


def train(lang: str, data: Path, *, everything: bool) -> Path:
    """Trains and writes ``weights/names_<lang>.npz`` (and the list of common words); returns its path."""
    sentences = training_sentences(lang, data, everything=everything)
    weights = Path(str(files("srot.models").joinpath("weights")))
    weights.mkdir(exist_ok=True)
    (weights / f"common_{lang}.txt").write_text("\n".join(common_words(sentences)) + "\n", encoding="utf-8")
    path = weights / f"names_{lang}.npz"
    sentences += made_up(lang, sentences)
    fit(sentences, path)
    if everything and (plain := unmarked(lang, data)):
        fit([*sentences, *taught(plain, read_tagger(path), lang)], path)
    return path


def made_up(lang: str, sentences: Iterable[Sentence]) -> list[Sentence]:
    """Sentences of the local press filled with names, of which the corpora know little; none for a language without frames."""
    return framed_sentences(stock_of(sentences), _TIMES) if lang in _FRAMED else []


def unmarked(lang: str, data: Path) -> list[tuple[str, ...]]:
    """Sentences of the press in which no names are marked, for the encoder to teach by; none for a language that needs none."""
    return _UNMARKED[lang](data) if lang in _UNMARKED else []


def taught(sentences: Iterable[Sequence[str]], words: NameReader, lang: str) -> list[Sentence]:
    """Sentences with the names that the encoder and a word model find in them together."""
    encoder = NameEncoder(cast(E5Embedder, load_embedder("e5")), open_session(names_file()), lang)
    tagger = AccurateTagger(words, encoder)
    return [Sentence(tuple(sentence), tuple(tagger.tag([sentence])[0].labels)) for sentence in sentences]


def fit(sentences: Iterable[Sentence], path: Path) -> None:
    """Trains a model on labelled sentences and writes it to `path`."""
    with NamedTemporaryFile(suffix=".crf") as file:
        train_crf(sentences, Path(file.name))
        write_tagger(path, Path(file.name))


def train_crf(sentences: Iterable[Sentence], path: Path) -> None:
    """Trains a model and writes it as python-crfsuite does."""
    import pycrfsuite

    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params(_PARAMETERS)
    for sentence in sentences:
        trainer.append(name_features(sentence.words), sentence.labels)
    trainer.train(str(path))


def training_sentences(lang: str, data: Path, *, everything: bool) -> list[Sentence]:
    """The sentences to learn from; the held-out part only with `everything`. Raises `KeyError` for a language without a corpus."""
    return _CORPORA[lang](data, everything)


def _hindi(data: Path, everything: bool) -> list[Sentence]:
    hiner = distinct(read_conll(data / "hiner" / "hi-dev.conll"))
    il_ner = [sentence for part in ("train", "dev") for sentence in read_conll(data / "il_ner" / f"hi-{part}.conll")]
    return [*kept(hiner, everything), *map(harmonised, il_ner)]


def _english(data: Path, everything: bool) -> list[Sentence]:
    dev, test = (read_conll(data / "uner_ewt" / f"en_ewt-ud-{part}.iob2", column=2, word_column=1) for part in ("dev", "test"))
    return [*dev, *kept(test, everything)]


def _english_press(data: Path) -> list[tuple[str, ...]]:
    """The English half of PUD: news and encyclopaedia, without names marked."""
    blocks = (data / "ud_pud" / "en_pud-ud-test.conllu").read_text(encoding="utf-8").split("\n\n")
    return [tuple(_conllu_words(block)) for block in blocks if block.strip()]


def _conllu_words(block: str) -> Iterator[str]:
    """Our words of a sentence; a token of two words ("don't") is given by its words."""
    for row in block.splitlines():
        cells = row.split("\t")
        if cells[0].isdigit():
            yield from (word.text for word in find_words(cells[1]))


_UNMARKED = {"en": _english_press}
_FRAMED, _TIMES = ("hi",), 20
"""The languages that have frames, and how often each frame is filled."""
_CORPORA = {"hi": _hindi, "en": _english}


def kept(sentences: Iterable[Sentence], everything: bool) -> list[Sentence]:
    """`sentences` without the held-out part, unless `everything`."""
    return [sentence for sentence in sentences if everything or not held_out(sentence, **HELD_OUT)]


def distinct(sentences: Iterable[Sentence]) -> list[Sentence]:
    """Each sentence once, so that no held-out one is in the training by its twin."""
    return list({sentence.words: sentence for sentence in sentences}.values())


def harmonised(sentence: Sentence) -> Sentence:
    """IL-NER in HiNER's scheme: titles and case markers cut off names, and countries, states and bodies that it leaves unmarked marked."""
    words = sentence.words
    names = [name for name in (_harmonised(words, *span) for span in spans(sentence.labels)) if name]
    taken = {place for first, last, _ in names for place in range(first, last)}
    for first, last in known_names(words):
        rows = lookup(" ".join(words[first:last]))
        sure = rows and (rows[0].subtype in _SURE or (rows[0].type == "ORG" and last - first > 1))
        if sure and taken.isdisjoint(range(first, last)):
            names.append((first, last, rows[0].type))
    labels = ["O"] * len(words)
    for first, last, kind in names:
        labels[first:last] = [f"B-{kind}"] + [f"I-{kind}"] * (last - first - 1)
    return Sentence(words, tuple(labels))


def _harmonised(words: Sequence[str], first: int, last: int, kind: str) -> tuple[int, int, str] | None:
    while first < last and (_is_edge(words[first]) or (kind == "PER" and fold_name(words[first]) in _titles() and last - first > 1)):
        first += 1
    while last > first and _is_edge(words[last - 1]):
        last -= 1
    rows = lookup(" ".join(words[first:last])) if first < last else ()
    if rows and rows[0].subtype in _SURE:
        kind = rows[0].type
    return (first, last, kind) if first < last else None


def _is_edge(word: str) -> bool:
    return not is_word(word) or fold_name(word) in _FUNCTION_WORDS


@cache
def _titles() -> frozenset[str]:
    rows = files("srot").joinpath("languages", "hi", "data", "titles.tsv").read_text(encoding="utf-8").splitlines()
    cells = (row.split("\t") for row in rows if not row.startswith("#"))
    return frozenset(fold_name(title) for title, kind in cells if kind != "relation")


def common_words(sentences: Iterable[Sentence]) -> list[str]:
    """Folded words that occur at least thrice and at most one time in ten in a name."""
    seen: Counter[str] = Counter()
    named: Counter[str] = Counter()
    for sentence in sentences:
        for word, label in zip(sentence.words, sentence.labels, strict=True):
            if is_word(word) and script_of(word) in ("Devanagari", "Latin"):
                seen[fold_name(word)] += 1
                named[fold_name(word)] += label != "O"
    often = (key for key, count in seen.items() if key and count >= _COMMON_COUNT and named[key] <= count * _COMMON_SHARE)
    return sorted(key for key in often if not any(row.subtype in ("country", "capital") for row in lookup(key)))


def main(arguments: Sequence[str]) -> None:
    """Reads the command line."""
    lang, data = arguments[0], Path(arguments[1])
    print(train(lang, data, everything="--all" in arguments))


if __name__ == "__main__":
    main(sys.argv[1:])
