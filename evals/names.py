"""Scores names, span and type exactly right: ``python evals/names.py hi|en DATA [fast|accurate] [model|reader]``.

DATA is the folder with ``hiner``, ``il_ner`` and ``uner_ewt``. Scored are the sentences that training without ``--all`` never
sees; with the shipped weights, which have seen them, the figures say nothing. `model` scores the trained parts alone, `reader`
(default) all that ``find_names`` does, a sentence at a time; `fast` (default) without the encoder, `accurate` with it.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from srot.languages.en import names as english
from srot.languages.hi import names as hindi
from srot.languages.pack import Draft
from srot.models.conll import Sentence, held_out, read_conll, spans
from srot.models.name_encoder import ACCURATE, FAST, load_names
from srot.models.train_names import distinct
from srot.records import Article, Span

TYPES = ("PER", "LOC", "ORG")
Reader = Callable[[Sentence], set[tuple[int, int, str]]]


def held_out_sentences(lang: str, data: Path) -> list[Sentence]:
    """The fifth of HiNER, or of UNER's test file, that training leaves out."""
    if lang == "en":
        sentences = read_conll(data / "uner_ewt" / "en_ewt-ud-test.iob2", column=2, word_column=1)
    else:
        sentences = distinct(read_conll(data / "hiner" / "hi-dev.conll"))
    return [sentence for sentence in sentences if held_out(sentence, part=0, of=5)]


def read_with_model(lang: str, how: str = FAST) -> Reader:
    """The trained parts alone."""
    tagger = load_names(lang, how)
    return lambda sentence: set(spans(tagger.tag([sentence.words])[0].labels))


def read_with_finder(lang: str, how: str = FAST) -> Reader:
    """All of ``find_names``, on the sentence as an article of its own."""
    find = hindi.find_names if lang == "hi" else english.find_names

    def read(sentence: Sentence) -> set[tuple[int, int, str]]:
        text = " ".join(sentence.words)
        starts, ends, place = {}, {}, 0
        for number, word in enumerate(sentence.words):
            starts[place] = number
            ends[place + len(word)] = number + 1
            place += len(word) + 1
        mentions = find(Draft(Article(id="a", text=text, lang=lang), (Span(0, len(text)),), names=how))
        return {(starts.get(m.start, -1), ends.get(m.end, -1), m.type) for m in mentions}

    return read


def score(sentences: Iterable[Sentence], read: Reader) -> dict[str, tuple[float, float, float, int]]:
    """Precision, recall, F1 and number of gold names, for each type and for all."""
    right: Counter[str] = Counter()
    found: Counter[str] = Counter()
    gold: Counter[str] = Counter()
    for sentence in sentences:
        names, expected = read(sentence), set(spans(sentence.labels))
        for kind in TYPES:
            mine = {name for name in names if name[2] == kind}
            theirs = {name for name in expected if name[2] == kind}
            right[kind] += len(mine & theirs)
            found[kind] += len(mine)
            gold[kind] += len(theirs)
    for counts in (right, found, gold):
        counts["all"] = sum(counts[kind] for kind in TYPES)
    return {kind: _figures(right[kind], found[kind], gold[kind]) for kind in (*TYPES, "all")}


def _figures(right: int, found: int, gold: int) -> tuple[float, float, float, int]:
    return right / max(found, 1), right / max(gold, 1), 2 * right / max(found + gold, 1), gold


def main(arguments: Sequence[str]) -> None:
    """Prints one line a type."""
    lang, data = arguments[0], Path(arguments[1])
    how = ACCURATE if ACCURATE in arguments else FAST
    reader = read_with_model(lang, how) if "model" in arguments else read_with_finder(lang, how)
    for kind, (precision, recall, f1, count) in score(held_out_sentences(lang, data), reader).items():
        print(f"{lang} {kind:4} P {precision:.3f} R {recall:.3f} F1 {f1:.3f} n {count}")


if __name__ == "__main__":
    main(sys.argv[1:])
