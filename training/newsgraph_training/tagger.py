"""The tagger: an encoder with one label head, corrections a source for training, and early exit for speed."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from .early_exit import EarlyExit, upper
from .model import LAYERS, WIDTH, Encoder, Layer


class Tagger(nn.Module):
    """Encoder with one label head, and a correction a source that shipping leaves out.

    Each source has its own guideline; a correction that only its own words train takes up what the others would
    not do (Daumé 2007, in the form of a residual head).
    """

    def __init__(self, labels: int, sources: int, layers: int = LAYERS, dropout: float = 0.1) -> None:
        super().__init__()
        self.encoder = Encoder(layers, dropout=dropout)
        self.dropout = nn.Dropout(dropout)
        self.head = nn.Linear(WIDTH, labels)
        self.corrections = nn.Parameter(torch.zeros(sources, WIDTH + 1, labels))
        self.exit: EarlyExit | None = None

    @classmethod
    def of(cls, state: dict[str, Tensor]) -> Tagger:
        """The tagger of a state, in float32, of as many layers as it has and as wide inside."""
        layers = 1 + max(int(k.split(".")[2]) for k in state if k.startswith("encoder.layers."))
        corrections, _, labels = state["corrections"].shape
        out = cls(labels, corrections, layers)
        inner = [state[f"encoder.layers.{n}.up.weight"].shape[0] for n in range(layers)]
        out.encoder.layers = nn.ModuleList(Layer(0.1, width) for width in inner)
        if "exit.layers_before" in state:
            out.exit = EarlyExit(labels)
        out.load_state_dict({k: v.float() for k, v in state.items()})
        return out

    def tags(self, ids: Tensor, mask: Tensor, casing: Tensor) -> Tensor:
        """Label log-probabilities [B, T, labels]."""
        if self.exit is None:
            return self.scores(self.encoder(ids, mask, casing)).log_softmax(-1)
        lower = self.encoder.lower(ids, mask, casing, self.exit.after)
        kept = self.exit(lower, mask)
        late = self.scores(upper(self.encoder.layers[self.exit.after :], kept, lower, mask)).log_softmax(-1)
        went_on = late.gather(1, kept.place.clamp(min=0)[..., None].expand(-1, -1, late.shape[-1]))
        return torch.where(kept.place[..., None] < 0, kept.early, went_on)

    def scores(self, hidden: Tensor) -> Tensor:
        """Label scores [..., labels] of hidden states, by the shared head, the one that ships."""
        out: Tensor = self.head(self.dropout(hidden))
        return out

    def corrected(self, scores: Tensor, hidden: Tensor, source: Tensor) -> Tensor:
        """Scores [N, labels] with the corrections of sources [N]; -1 has none."""
        for index in range(self.corrections.shape[0]):
            weights = self.corrections[index]
            scores = scores + (source == index).unsqueeze(1) * (hidden @ weights[:-1].to(hidden.dtype) + weights[-1])
        return scores
