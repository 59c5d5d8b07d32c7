"""The sentence model as an ONNX graph: integer matrix products, the rest in single precision."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

WIDTH, LAYERS, HEADS, INNER = 384, 12, 12, 1536
# Layers whose result is given too: names are read by layers of their own from there.
LOWER = 4
_CONTRIBUTED = "com.microsoft"
# Weights use 7 of 8 bits: two products of an unsigned 8-bit and a signed 7-bit number fit a signed 16-bit sum, so
# that processors with and without VNNI give the same integers.
_LARGEST = 64

Floats = NDArray[np.float32]
Read = Callable[[str], Floats]


class Graph:
    """A graph under construction; every method adds nodes or constants and gives the name of its result."""

    def __init__(self, onnx: Any) -> None:
        self.onnx = onnx
        self.nodes: list[Any] = []
        self.constants: list[Any] = []

    def constant(self, name: str, values: NDArray[Any]) -> str:
        """A constant, stored under `name`."""
        self.constants.append(self.onnx.numpy_helper.from_array(np.ascontiguousarray(values), name))
        return name

    def step(self, kind: str, inputs: Sequence[str], name: str, *, outputs: Sequence[str] = (), **settings: Any) -> str:
        """One node; its only output is called `name` unless `outputs` are given."""
        results = list(outputs) or [name]
        self.nodes.append(self.onnx.helper.make_node(kind, list(inputs), results, name=name, **settings))
        return name

    def dense(self, source: str, weight: Floats, bias: Floats, name: str) -> str:
        """``source @ weight.T + bias``; `weight` is kept as 7-bit integers with one scale an output."""
        scale = np.abs(weight).max(axis=1) / _LARGEST
        packed = np.rint(weight / scale[:, None]).astype(np.int8)
        inputs = [
            source,
            self.constant(f"{name}.weight", packed.T),
            self.constant(f"{name}.scale", scale.astype(np.float32)),
            "",
            self.constant(f"{name}.bias", bias),
        ]
        return self.step("DynamicQuantizeMatMul", inputs, name, domain=_CONTRIBUTED)

    def norm(self, source: str, gain: Floats, shift: Floats, name: str) -> str:
        """Layer normalisation over the last axis, from single steps: the fused node runs slower."""
        axis = ["axis.last"]
        mean = self.step("ReduceMean", [source, *axis], f"{name}.mean")
        centred = self.step("Sub", [source, mean], f"{name}.centred")
        square = self.step("Mul", [centred, centred], f"{name}.square")
        spread = self.step("ReduceMean", [square, *axis], f"{name}.variance")
        root = self.step("Sqrt", [self.step("Add", [spread, "tiny"], f"{name}.floored")], f"{name}.root")
        unit = self.step("Div", [centred, root], f"{name}.unit")
        scaled = self.step("Mul", [unit, self.constant(f"{name}.gain", gain)], f"{name}.scaled")
        return self.step("Add", [scaled, self.constant(f"{name}.shift", shift)], name)


def build_graph(onnx: Any, read: Read) -> Any:
    """The model from the rows of a text's pieces (``pieces``: 1, n, 384) to its vector (``vector``: 1, 384).

    What the first `LOWER` layers make of the pieces is given too (``lower``: 1, n, 384). `read` gives a tensor of the packed model by name, in the shape (outputs, inputs) or flat.
    """
    graph = Graph(onnx)
    graph.constant("axis.last", np.array([-1]))
    graph.constant("axis.first", np.array([0]))
    graph.constant("axis.words", np.array([1]))
    graph.constant("tiny", np.array([1e-12], np.float32))
    state = graph.norm(_placed(graph, read), read("emb.ln.w"), read("emb.ln.b"), "start")
    for number in range(LAYERS):
        state = add_layer(graph, read, state, f"l{number}.")
        if number == LOWER - 1:
            graph.step("Identity", [state], "lower")
    mean = graph.step("ReduceMean", [state, "axis.words"], "mean", keepdims=0)
    graph.step("LpNormalization", [mean], "vector", axis=-1, p=2)
    given = {"vector": (1, WIDTH), "lower": (1, "n", WIDTH)}
    return model_of(graph, "multilingual-e5-small", {"pieces": (1, "n", WIDTH)}, given)


def _placed(graph: Graph, read: Read) -> str:
    places = read("emb.pos").reshape(-1, WIDTH) + read("emb.type")[:WIDTH]
    graph.constant("places", places)
    graph.step("Shape", ["pieces"], "length", start=1, end=2)
    graph.step("Slice", ["places", "axis.first", "length", "axis.first"], "place")
    return graph.step("Add", ["pieces", "place"], "placed")


def add_layer(graph: Graph, read: Read, state: str, name: str) -> str:
    """One layer of the encoder after `state`, whose tensors are called `name` and more."""
    three = [f"{name}{part}" for part in "qkv"]
    weight = np.concatenate([read(f"{part}.w") for part in three])
    bias = np.concatenate([read(f"{part}.b") for part in three])
    joint = graph.dense(state, weight, bias, f"{name}qkv")
    graph.step("Split", [joint], f"{name}split", outputs=three, axis=-1, num_outputs=3)
    seen = graph.step("MultiHeadAttention", three, f"{name}attention", domain=_CONTRIBUTED, num_heads=HEADS)
    mixed = graph.dense(seen, read(f"{name}ao.w"), read(f"{name}ao.b"), f"{name}mixed")
    first = graph.step("Add", [mixed, state], f"{name}first")
    state = graph.norm(first, read(f"{name}aln.w"), read(f"{name}aln.b"), f"{name}middle")
    inner = graph.dense(state, read(f"{name}fi.w"), read(f"{name}fi.b"), f"{name}inner")
    bent = graph.step("Gelu", [inner], f"{name}bent")
    outer = graph.dense(bent, read(f"{name}fo.w"), read(f"{name}fo.b"), f"{name}outer")
    second = graph.step("Add", [outer, state], f"{name}second")
    return graph.norm(second, read(f"{name}oln.w"), read(f"{name}oln.b"), f"{name}end")


Shapes = Mapping[str, Sequence[int | str]]


def model_of(graph: Graph, name: str, taken: Shapes, given: Shapes) -> Any:
    """The finished model with its inputs and outputs, all in single precision."""
    helper, single = graph.onnx.helper, graph.onnx.TensorProto.FLOAT
    inputs, outputs = (
        [helper.make_tensor_value_info(key, single, list(shape)) for key, shape in shapes.items()] for shapes in (taken, given)
    )
    body = helper.make_graph(graph.nodes, name, inputs, outputs, graph.constants)
    versions = [helper.make_opsetid("", 20), helper.make_opsetid(_CONTRIBUTED, 1)]
    return helper.make_model(body, opset_imports=versions, ir_version=9, producer_name="srot")
