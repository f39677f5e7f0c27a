"""The graphs that the runtime loads, written from the quantised export.

The exporter spells attention out, and the runtime's own fusions then choose operations that are slow on a CPU. Here a
layer is eleven operations, attention one of them, and a window a call leaves nothing to mask: 1.7 times as fast. What
relations read is a graph of its own, so that whoever only wants names does not pay for it.
"""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from .early_exit import UNSURE
from .labels import LABELS, OUTSIDE
from .model import HEADS, WIDTH

MICROSOFT = "com.microsoft"
NAMES, HIDDEN = "model.onnx", "hidden.onnx"


class _Plain:
    """The quantised export: its tensors, the weights of each dense layer, the layers that it has."""

    def __init__(self, path: Path) -> None:
        graph = onnx.load(str(path)).graph
        self.tensors = {t.name: numpy_helper.to_array(t) for t in graph.initializer}
        # "/attention.0/qkv/MatMul_quant" -> the stem of its weights' names
        self.dense = {
            n.name.rsplit("/MatMul", 1)[0]: n.input[1].removesuffix("_quantized")
            for n in graph.node
            if n.op_type == "MatMulInteger"
        }
        norm = next(n for n in graph.node if n.op_type == "LayerNormalization")
        self.epsilon = next(a.f for a in norm.attribute if a.name == "epsilon")

    def layers(self, kind: str) -> int:
        """How many layers of "attention" or "branch" there are."""
        return sum(name.startswith(f"/{kind}.") and name.endswith("/qkv") for name in self.dense)


class _Graph:
    """A graph in the making."""

    def __init__(self, plain: _Plain) -> None:
        self.plain = plain
        self.nodes: list[onnx.NodeProto] = []
        self.tensors: dict[str, onnx.TensorProto] = {}

    def hold(self, name: str, array: np.ndarray | None = None) -> str:
        """A constant: by default the export's of that name."""
        self.tensors[name] = numpy_helper.from_array(self.plain.tensors[name] if array is None else array, name)
        return name

    def add(self, operation: str, inputs: list[str], out: str = "", domain: str = "", **attributes: object) -> str:
        """The output's name of one more operation."""
        out = out or f"{operation}_{len(self.nodes)}"
        self.nodes.append(helper.make_node(operation, inputs, [out], domain=domain, **attributes))
        return out

    def dense(self, x: str, key: str, bias: str, columns: slice | None = None) -> str:
        """A dense layer, or some columns of it; `key` in the export's operations."""
        stem = self.plain.dense[key]
        names = [*(stem + part for part in ("_quantized", "_scale", "_zero_point")), bias]
        if columns:
            of = {f"{name}.{columns.start}": self.plain.tensors[name][..., columns] for name in names}
            held = [self.hold(name, np.ascontiguousarray(array)) for name, array in of.items()]
        else:
            held = [self.hold(name) for name in names]
        return self.add("DynamicQuantizeMatMul", [x, *held], domain=MICROSOFT)

    def split(self, x: str, parts: str) -> list[str]:
        """Equal parts of the last axis, a width each."""
        names = [f"{x}_{part}" for part in parts]
        sizes = self.hold(f"parts.{len(parts)}", np.array([WIDTH] * len(parts), np.int64))
        self.nodes.append(helper.make_node("Split", [x, sizes], names, axis=-1))
        return names

    def norm(self, x: str, name: str, out: str = "") -> str:
        ends = [self.hold(f"{name}.weight"), self.hold(f"{name}.bias")]
        return self.add("LayerNormalization", [x, *ends], out, axis=-1, epsilon=self.plain.epsilon)

    def rows(self, name: str, index: str = "", length: str = "") -> str:
        """Rows of a quantised table, by index or the first `length`."""
        table = self.hold(f"{name}.weight_quantized")
        zero = self.hold("zero", np.array([0], np.int64)) if length else ""
        found = self.add("Slice", [table, zero, length, zero]) if length else self.add("Gather", [table, index])
        scale = [self.hold(f"{name}.weight_scale"), self.hold(f"{name}.weight_zero_point")]
        return self.add("DequantizeLinear", [found, *scale])

    def layer(self, x: str, key: str, name: str, out: str = "", memory: str = "") -> str:
        """One transformer layer over `memory`, by default x; `key` in the export's operations, `name` in its tensors."""
        inside = f"{key}/qkv", f"{name}.qkv.bias"
        if memory:
            query = self.dense(x, *inside, slice(0, WIDTH))
            parts = [query, *self.split(self.dense(memory, *inside, slice(WIDTH, 3 * WIDTH)), "kv")]
        else:
            parts = self.split(self.dense(x, *inside), "qkv")
        mixed = self.add("MultiHeadAttention", parts, domain=MICROSOFT, num_heads=HEADS)
        x = self.norm(self.add("Add", [x, self.dense(mixed, f"{key}/out", f"{name}.out.bias")]), f"{name}.norm1")
        up = self.add("Gelu", [self.dense(x, f"{key}/up", f"{name}.up.bias")], domain=MICROSOFT)
        return self.norm(self.add("Add", [x, self.dense(up, f"{key}/down", f"{name}.down.bias")]), f"{name}.norm2", out)

    def numbers(self, **values: object) -> list[str]:
        """Constants of one integer each."""
        return [self.hold(name, np.array([value], np.int64)) for name, value in values.items()]

    def kept(self, early: str, below: float) -> str:
        """Numbers [kept] of the pieces whose early label is not sure to be none, the first always among them."""
        zero, one, two = self.numbers(zero=0, one=1, two=2)
        cut = {"from": [1, OUTSIDE], "to": [np.iinfo(np.int64).max, OUTSIDE + 1], "axes": [1, 2]}
        none = self.add("Slice", [early, *(self.hold(name, np.array(x, np.int64)) for name, x in cut.items())])
        unsure = self.add("NonZero", [self.add("Less", [none, self.hold("sure", np.array(below, np.float32))])])
        rows = self.add("Squeeze", [self.add("Slice", [unsure, one, two, zero]), zero])
        return self.add("Concat", [zero, self.add("Add", [rows, one])], axis=0)

    def put(self, values: str, at: str, into: str, out: str) -> str:
        """`into` [1, pieces, n] with the rows `at` [kept] as `values` [1, kept, n] has them."""
        zero, one = self.numbers(zero=0, one=1)
        flat = [self.add("Squeeze", [x, zero]) for x in (into, values)]
        rows = self.add("Unsqueeze", [at, one])
        return self.add("Unsqueeze", [self.add("ScatterND", [flat[0], rows, flat[1]]), zero], out)

    def save(self, path: Path, inputs: dict[str, tuple[int, list[object]]], outputs: dict[str, int]) -> None:
        """Writes the graph; `outputs` maps a name to its width."""
        graph = helper.make_graph(
            self.nodes,
            path.stem,
            [helper.make_tensor_value_info(name, kind, shape) for name, (kind, shape) in inputs.items()],
            [
                helper.make_tensor_value_info(name, TensorProto.FLOAT, ["one", "pieces", width])
                for name, width in outputs.items()
            ],
            list(self.tensors.values()),
        )
        sets = [helper.make_opsetid("", 17), helper.make_opsetid(MICROSOFT, 1)]
        model = helper.make_model(graph, opset_imports=sets, ir_version=8)
        onnx.checker.check_model(model)
        onnx.save(model, str(path))


def write_runtime(plain: Path, folder: Path, shared: int) -> None:
    """Writes the names' graph and, where the export has a branch for relations, the one of the hidden states."""
    source = _Plain(plain)
    branch = source.layers("branch")
    graph = _Graph(source)
    words = graph.rows("model.encoder.words", "input_ids")
    places = graph.rows("model.encoder.positions", length=graph.add("Shape", ["input_ids"], start=1, end=2))
    casing = graph.rows("model.encoder.casing", "casing")
    x = graph.norm(graph.add("Add", [graph.add("Add", [words, places]), casing]), "model.encoder.norm")
    exits = "/early" in source.dense
    memory = early = kept = ""
    for n in range(source.layers("attention")):
        if exits and n == shared:
            early = graph.add("LogSoftmax", [graph.dense(x, "/early", "model.exit.early.bias")], axis=-1)
            kept = graph.kept(early, math.log(1 - UNSURE))
            memory, x = x, graph.add("Gather", [x, kept], axis=1)
        x = graph.layer(x, f"/attention.{n}", f"model.encoder.layers.{n}", "lower" if n == shared - 1 else "", memory)
        memory = ""
    late = graph.dense(x, "/head", "model.head.bias")
    if exits:
        graph.put(graph.add("LogSoftmax", [late], axis=-1), kept, early, "tags")
    else:
        graph.add("LogSoftmax", [late], "tags", axis=-1)
    line: list[object] = ["one", "pieces"]
    graph.save(
        folder / NAMES,
        {"input_ids": (TensorProto.INT32, line), "casing": (TensorProto.INT32, line)},
        {"tags": len(LABELS)} | ({"lower": WIDTH} if branch else {}),
    )
    if branch:
        graph, x = _Graph(source), "lower"
        for n in range(branch):
            x = graph.layer(x, f"/branch.{n}", f"branch.{n}.layer", "hidden" if n == branch - 1 else "")
        graph.save(folder / HIDDEN, {"lower": (TensorProto.FLOAT, [*line, WIDTH])}, {"hidden": WIDTH})
