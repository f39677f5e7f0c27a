"""The runtime's graphs in Python: the same figures that the product gets."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnxruntime

from .batches import Batch
from .graph import HIDDEN, NAMES


class Session:
    """The graphs of a folder. Rows of a batch run one at a time, without their padding, as the runtime runs them."""

    def __init__(self, folder: Path, threads: int = 1) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_BASIC
        self._names = onnxruntime.InferenceSession(str(folder / NAMES), options)
        hidden = folder / HIDDEN
        self._hidden = onnxruntime.InferenceSession(str(hidden), options) if hidden.exists() else None

    def _lines(self, batch: Batch, output: str) -> list[np.ndarray]:
        lines = []
        for row, length in enumerate(batch.mask.sum(1).tolist()):
            feed = {
                name: tensor[row : row + 1, : int(length)].numpy().astype(np.int32)
                for name, tensor in (("input_ids", batch.ids), ("casing", batch.casing))
            }
            lines.append(np.asarray(self._names.run([output], feed)[0]))
        return lines

    @staticmethod
    def _padded(lines: list[np.ndarray], length: int) -> np.ndarray:
        out = np.zeros((len(lines), length, lines[0].shape[2]), dtype=np.float32)
        for row, line in enumerate(lines):
            out[row, : line.shape[1]] = line[0]
        return out

    def tags(self, batch: Batch) -> np.ndarray:
        """Label log-probabilities [B, T, labels]."""
        return self._padded(self._lines(batch, "tags"), batch.ids.shape[1])

    def hidden(self, batch: Batch) -> np.ndarray:
        """What relations read [B, T, width]."""
        if self._hidden is None:
            raise ValueError("this encoder was exported without the layers for relations")
        lines = [np.asarray(self._hidden.run(["hidden"], {"lower": x})[0]) for x in self._lines(batch, "lower")]
        return self._padded(lines, batch.ids.shape[1])
