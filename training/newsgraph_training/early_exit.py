"""Early exit (Li et al. 2021): words that the lower layers are sure are no names do not go through the upper ones.

That is three quarters of the pieces. The first upper layer still attends to all of them as the lower layers left them, the
others to what is kept. Only a word's first piece carries its label, so its further pieces leave too.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from .labels import OUTSIDE
from .model import WIDTH, additive

UNSURE = 0.01
"""Probability of being in a name from which on a piece is kept: 0.2 % of names' words leave too early at that."""


@dataclass(slots=True)
class Kept:
    """The pieces that go on, in order, packed to the left."""

    states: Tensor
    """[B, K, width]"""
    mask: Tensor
    """[B, K], 1 on pieces and 0 on padding."""
    place: Tensor
    """[B, T]: where a piece stands among the kept, or -1."""
    early: Tensor
    """[B, T, labels]: log-probabilities by the lower layers."""


class EarlyExit(nn.Module):
    """A label head over the lower layers, and what it lets go."""

    def __init__(self, labels: int, after: int = 0) -> None:
        super().__init__()
        self.early = nn.Linear(WIDTH, labels)
        self.register_buffer("layers_before", torch.tensor(after))

    @property
    def after(self) -> int:
        """How many layers stand before it."""
        return int(self.layers_before)

    def forward(self, lower: Tensor, mask: Tensor) -> Kept:
        """What is kept of states [B, T, width]; the first piece, [CLS], always is."""
        early = self.early(lower).log_softmax(-1)
        keep = (early[..., OUTSIDE].exp() < 1 - UNSURE) & mask.bool()
        keep[:, 0] = True
        count = keep.sum(1)
        longest = int(count.max())
        order = torch.argsort((~keep).long(), dim=1, stable=True)[:, :longest]
        slots = torch.arange(longest, device=lower.device)
        place = torch.full(keep.shape, -1, device=lower.device).scatter(1, order, slots.expand(order.shape))
        states = lower.gather(1, order[..., None].expand(-1, -1, WIDTH))
        return Kept(states, (slots < count[:, None]).long(), place.masked_fill(~keep, -1), early)


def upper(layers: Sequence[nn.Module], kept: Kept, lower: Tensor, mask: Tensor) -> Tensor:
    """The kept pieces [B, K, width] through the layers after the exit."""
    first, *others = layers
    x: Tensor = first(kept.states, additive(mask), lower)
    for layer in others:
        x = layer(x, additive(kept.mask))
    return x
