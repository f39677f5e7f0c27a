"""The graphs that the runtime loads, written from the quantised export.

The exporter spells attention out, and the runtime's own fusions then choose operations that are slow on a CPU. Here a
layer is eleven operations, attention one of them, and a window a call leaves nothing to mask: 1.7 times as fast. What
relations read is a graph of its own, so that whoever only wants names does not pay for it.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from .labels import LABELS
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

    def dense(self, x: str, key: str, bias: str) -> str:
        stem = self.plain.dense[key]
        weights = [self.hold(stem + part) for part in ("_quantized", "_scale", "_zero_point")]
        return self.add("DynamicQuantizeMatMul", [x, *weights, self.hold(bias)], domain=MICROSOFT)

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

    def layer(self, x: str, key: str, name: str, out: str = "") -> str:
        """One transformer layer; `key` in the export's operations, `name` in its tensors."""
        thirds = self.hold("thirds", np.array([WIDTH] * 3, np.int64))
        qkv = self.dense(x, f"{key}/qkv", f"{name}.qkv.bias")
        parts = [f"{qkv}_{part}" for part in "qkv"]
        self.nodes.append(helper.make_node("Split", [qkv, thirds], parts, axis=-1))
        mixed = self.add("MultiHeadAttention", parts, domain=MICROSOFT, num_heads=HEADS)
        x = self.norm(self.add("Add", [x, self.dense(mixed, f"{key}/out", f"{name}.out.bias")]), f"{name}.norm1")
        up = self.add("Gelu", [self.dense(x, f"{key}/up", f"{name}.up.bias")], domain=MICROSOFT)
        return self.norm(self.add("Add", [x, self.dense(up, f"{key}/down", f"{name}.down.bias")]), f"{name}.norm2", out)

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
    for n in range(source.layers("attention")):
        x = graph.layer(x, f"/attention.{n}", f"model.encoder.layers.{n}", "lower" if n == shared - 1 else "")
    graph.add("LogSoftmax", [graph.dense(x, "/head", "model.head.bias")], "tags", axis=-1)
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
