"""The exported encoder, as the runtime runs it, with a pair head on top of it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from .batches import Batch
from .pairs import PairHead
from .session import Session


class Reader:
    """The int8 graphs for names and hidden states."""

    def __init__(self, encoder: Path, head: PairHead, threads: int = 1) -> None:
        self._session = Session(encoder, threads)
        self.head = head.eval()

    def hidden(self, batch: Batch) -> Tensor:
        """Hidden states [B, T, width]."""
        return torch.from_numpy(self._session.hidden(batch))

    def tags(self, batch: Batch) -> np.ndarray:
        """Label log-probabilities of the batch's words [N, labels]."""
        return self._session.tags(batch)[batch.rows.numpy(), batch.columns.numpy()]
