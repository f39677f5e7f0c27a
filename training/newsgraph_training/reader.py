"""The exported encoder, as the runtime runs it, with a pair head on top of it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnxruntime
import torch
from torch import Tensor

from .batches import Batch
from .pairs import PairHead


class Reader:
    """One int8 session for names and hidden states."""

    def __init__(self, model: Path, head: PairHead, threads: int = 1) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        self._session = onnxruntime.InferenceSession(str(model), options)
        self.head = head.eval()

    def _run(self, batch: Batch, output: str) -> np.ndarray:
        feed = {
            name: tensor.numpy().astype(np.int32)
            for name, tensor in (("input_ids", batch.ids), ("attention_mask", batch.mask), ("casing", batch.casing))
        }
        return np.asarray(self._session.run([output], feed)[0])

    def hidden(self, batch: Batch) -> Tensor:
        """Hidden states [B, T, width]."""
        return torch.from_numpy(self._run(batch, "hidden"))

    def tags(self, batch: Batch) -> np.ndarray:
        """Label log-probabilities of the batch's words [N, labels]."""
        return self._run(batch, "tags")[batch.rows.numpy(), batch.columns.numpy()]
