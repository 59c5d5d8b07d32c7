"""The layers for names in PyTorch, for training: the sentence model's own weights to begin with, and a head for each way of marking names."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import torch
from torch import Tensor, nn

from srot.models.convert_e5_graph import HEADS, INNER, LOWER, WIDTH, Floats
from srot.models.name_encoder import LABELS

Read = Callable[[str], Floats]
_DROPOUT = 0.1
_NORM = 1e-12


class Layer(nn.Module):  # type: ignore[misc]  # PyTorch is not there where types are checked
    """One layer of the encoder. Scaled products are written out: the fused attention has no fast way back on processors."""

    def __init__(self, read: Read, name: str) -> None:
        super().__init__()
        self.joint, self.mixed = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.inner, self.outer = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.middle, self.end = nn.LayerNorm(WIDTH, eps=_NORM), nn.LayerNorm(WIDTH, eps=_NORM)
        self.dropout = nn.Dropout(_DROPOUT)
        for part, names in self._sources(name).items():
            module = getattr(self, part)
            with torch.no_grad():
                module.weight.copy_(torch.from_numpy(np.concatenate([read(f"{source}.w") for source in names])))
                module.bias.copy_(torch.from_numpy(np.concatenate([read(f"{source}.b") for source in names])))

    @staticmethod
    def _sources(name: str) -> dict[str, list[str]]:
        one = {"mixed": "ao", "inner": "fi", "outer": "fo", "middle": "aln", "end": "oln"}
        return {"joint": [f"{name}{part}" for part in "qkv"], **{part: [name + source] for part, source in one.items()}}

    def forward(self, states: Tensor, mask: Tensor) -> Tensor:
        """States of the same shape; `mask` is added to the scores of attention."""
        count, size, _ = states.shape
        asked, known, told = self.joint(states).view(count, size, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        scores = torch.matmul(asked / (WIDTH // HEADS) ** 0.5, known.transpose(-1, -2)) + mask.to(asked.dtype)
        seen = torch.matmul(torch.softmax(scores, -1), told).transpose(1, 2).reshape(count, size, WIDTH)
        states = self.middle(states + self.dropout(self.mixed(seen)))
        bent = nn.functional.gelu(self.inner(states))
        found: Tensor = self.end(states + self.dropout(self.outer(bent)))
        return found

    def tensors(self, name: str) -> dict[str, Floats]:
        """The weights by the names of the packed model."""
        found = {}
        for part, sources in self._sources(name).items():
            for ending, values in (("w", getattr(self, part).weight), ("b", getattr(self, part).bias)):
                pieces = values.detach().numpy().reshape(len(sources), -1, *values.shape[1:])
                found.update({f"{source}.{ending}": piece for source, piece in zip(sources, pieces, strict=True)})
        return found


class NameLayers(nn.Module):  # type: ignore[misc]
    """Layers from the lower states to scores of labels, with one head for each corpus."""

    def __init__(self, read: Read, layers: int, corpora: Sequence[str]) -> None:
        super().__init__()
        self.layers = nn.ModuleList([Layer(read, f"l{number}.") for number in range(LOWER, LOWER + layers)])
        self.heads = nn.ModuleDict({corpus: nn.Linear(WIDTH, len(LABELS)) for corpus in corpora})
        self.dropout = nn.Dropout(_DROPOUT)

    def forward(self, states: Tensor, mask: Tensor, corpus: str) -> Tensor:
        """Scores of labels at each piece."""
        for layer in self.layers:
            states = layer(states, mask)
        found: Tensor = self.heads[corpus](self.dropout(states))
        return found

    def tensors(self, corpora: Sequence[str]) -> dict[str, Floats]:
        """All weights by name, of the heads those of `corpora`."""
        found: dict[str, Floats] = {}
        for number, layer in enumerate(self.layers):
            assert isinstance(layer, Layer)
            found |= layer.tensors(f"l{LOWER + number}.")
        for corpus in corpora:
            head = self.heads[corpus]
            found[f"{corpus}.w"], found[f"{corpus}.b"] = head.weight.detach().numpy(), head.bias.detach().numpy()
        return found
