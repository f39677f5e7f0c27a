"""The layers that read relations, over an encoder's lower ones, with the pair head."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from .model import Encoder, Layer, run
from .pairs import PairHead, gathered
from .tasks import PairBatch


class RelationModel(nn.Module):
    """`shared` lower layers of an encoder, then layers of its own, then the pair head."""

    def __init__(self, encoder: Encoder, shared: int, layers: int, dropout: float = 0.1) -> None:
        super().__init__()
        self.encoder, self.shared = encoder, shared
        self.branch = nn.ModuleList(Layer(dropout) for _ in range(layers))
        self.pairs = PairHead()

    def freeze(self) -> None:
        """Leaves the shared part as it is: it serves names, too."""
        self.encoder.requires_grad_(False)

    def hidden(self, ids: Tensor, mask: Tensor, casing: Tensor) -> Tensor:
        """Hidden states [B, T, width]."""
        if any(p.requires_grad for p in self.encoder.parameters()):
            return run(self.branch, self.encoder.lower(ids, mask, casing, self.shared), mask)
        self.encoder.eval()
        with torch.no_grad():
            x = self.encoder.lower(ids, mask, casing, self.shared)
        return run(self.branch, x, mask)

    def forward(self, batch: PairBatch) -> Tensor:
        """Logits [pairs, relations]."""
        hidden = self.hidden(batch.ids, batch.mask, batch.casing)
        out: Tensor = self.pairs(gathered(hidden, batch.rows, batch.spots, batch.extra))
        return out

    def own(self) -> dict[str, dict[str, Tensor]]:
        """The weights that are its own, by part."""
        return {"branch": self.branch.state_dict(), "pairs": self.pairs.state_dict()}
