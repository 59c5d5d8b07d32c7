"""The layers for names as an ONNX graph, from the states of the sentence model's lower layers to scores of labels."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np

from srot.models.convert_e5_graph import LOWER, WIDTH, Floats, Graph, add_layer, model_of
from srot.models.name_encoder import LABELS


def build_name_graph(onnx: Any, tensors: Mapping[str, Floats], layers: int, languages: Iterable[str]) -> Any:
    """The model from the states of a sentence (``states``: 1, n, 384) to scores (1, n, labels), one output a language.

    `tensors` are called as in the packed sentence model (``l4.q.w``), heads by language (``hi.w``, ``hi.b``).
    """
    graph = Graph(onnx)
    graph.constant("axis.last", np.array([-1]))
    graph.constant("tiny", np.array([1e-12], np.float32))
    state = "states"
    for number in range(LOWER, LOWER + layers):
        state = add_layer(graph, tensors.__getitem__, state, f"l{number}.")
    outputs = {}
    for language in languages:
        weight = graph.constant(f"{language}.weight", tensors[f"{language}.w"].T)
        product = graph.step("MatMul", [state, weight], f"{language}.product")
        graph.step("Add", [product, graph.constant(f"{language}.bias", tensors[f"{language}.b"])], language)
        outputs[language] = (1, "n", len(LABELS))
    return model_of(graph, "srot names", {"states": (1, "n", WIDTH)}, outputs)
