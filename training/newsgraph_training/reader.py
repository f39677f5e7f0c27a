"""Encoder and pair head behind one face: as PyTorch models, or as the int8 graphs that the runtime runs."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

import numpy as np
import torch
from torch import Tensor

from .batches import Batch
from .pairs import PairHead
from .predict import torch_scorer
from .relation_model import RelationModel
from .session import Session
from .tagger import Tagger


class Reader(Protocol):
    """What figures need."""

    head: PairHead

    def hidden(self, batch: Batch) -> Tensor:
        """What relations read [B, T, width]."""

    def tags(self, batch: Batch) -> np.ndarray:
        """Label log-probabilities of the batch's words [N, labels]."""


class TorchReader:
    """A tagger and a relation model, on whatever device they are."""

    def __init__(self, names: Tagger, relations: RelationModel) -> None:
        self._relations = relations.eval()
        self.tags = torch_scorer(names.eval())
        self.head = relations.pairs

    def hidden(self, batch: Batch) -> Tensor:
        """What relations read [B, T, width]."""
        device = next(self.head.parameters()).device
        with torch.inference_mode():
            return self._relations.hidden(*(t.to(device) for t in (batch.ids, batch.mask, batch.casing)))


class GraphReader:
    """The int8 graphs of a folder, with a pair head on top."""

    def __init__(self, encoder: Path, head: PairHead, threads: int = 1) -> None:
        self._session = Session(encoder, threads)
        self.head = head.eval()

    def hidden(self, batch: Batch) -> Tensor:
        """What relations read [B, T, width]."""
        return torch.from_numpy(self._session.hidden(batch))

    def tags(self, batch: Batch) -> np.ndarray:
        """Label log-probabilities of the batch's words [N, labels]."""
        return self._session.tags(batch)[batch.rows.numpy(), batch.columns.numpy()]
