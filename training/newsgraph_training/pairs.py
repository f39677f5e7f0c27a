"""The pair head: what a pair of arguments looks like to it, and the small network over that.

Features of (subject, object), in this order: the hidden states of the subject's first and last piece, of the object's
first and last piece, the mean over the pieces strictly between the two (zeros where there are none), one-hot types of
subject and object, whether the subject stands first, ln(1 + words between) / 4, and whether at most one word is between.
"""

from __future__ import annotations

import math

import torch
from torch import Tensor, nn

from .candidates import Argument
from .model import WIDTH
from .relations import ARGUMENTS, RELATIONS
from .windows import Window

FEATURES = 5 * WIDTH + 2 * len(ARGUMENTS) + 3
INNER = 256


class PairHead(nn.Module):
    """Features to one logit a relation type."""

    def __init__(self, dropout: float = 0.2) -> None:
        super().__init__()
        self.dropout = nn.Dropout(dropout)
        self.inner = nn.Linear(FEATURES, INNER)
        self.outer = nn.Linear(INNER, len(RELATIONS))

    def forward(self, features: Tensor) -> Tensor:
        """[N, FEATURES] to [N, relations]."""
        inner = nn.functional.gelu(self.inner(self.dropout(features)))
        out: Tensor = self.outer(self.dropout(inner))
        return out


def pieces_of(window: Window, argument: Argument) -> tuple[int, int] | None:
    """First and last piece of an argument in a window, or None where it is not all inside."""
    first, last = argument.first - window.first_word, argument.last - window.first_word
    if first < 0 or last >= len(window.firsts):
        return None
    return window.firsts[first], window.firsts[last] + len(window.prepared.pieces[argument.last]) - 1


def features_of(hidden: Tensor, rows: list[int], windows: list[Window], pairs: list[tuple[Argument, Argument]]) -> Tensor:
    """Features [N, FEATURES]; hidden is [B, T, width], pair n lies in windows[rows[n]]."""
    zero = torch.zeros_like(hidden[:, :1])
    sums = torch.cat([zero, hidden.cumsum(1)], 1)
    spots: list[tuple[int, int, int, int, int, int]] = []
    extra = torch.zeros(len(pairs), FEATURES - 5 * WIDTH)
    for n, (row, (a, b)) in enumerate(zip(rows, pairs, strict=True)):
        at_a, at_b = pieces_of(windows[row], a), pieces_of(windows[row], b)
        if at_a is None or at_b is None:
            raise ValueError("pair outside its window")
        left, right = (at_a, at_b) if at_a < at_b else (at_b, at_a)
        spots.append((*at_a, *at_b, left[1] + 1, max(right[0], left[1] + 1)))
        words = max(b.first - a.last, a.first - b.last) - 1
        extra[n, ARGUMENTS.index(a.kind)] = 1
        extra[n, len(ARGUMENTS) + ARGUMENTS.index(b.kind)] = 1
        extra[n, -3] = float(at_a < at_b)
        extra[n, -2] = math.log1p(words) / 4
        extra[n, -1] = float(words <= 1)
    where = torch.tensor(spots)
    row = torch.tensor(rows)
    parts = [hidden[row, where[:, k]] for k in range(4)]
    size = (where[:, 5] - where[:, 4]).unsqueeze(1)
    parts.append((sums[row, where[:, 5]] - sums[row, where[:, 4]]) / size.clamp(min=1))
    return torch.cat([*parts, extra], 1)


def pair_loss(logits: Tensor, groups: list[tuple[int, Tensor]], denied: Tensor) -> Tensor:
    """Any-of likelihood of each group, binary likelihood of what is denied, over the number of pairs.

    Where a group has several types, a fifth of the weight is on the first, which tells them apart where nothing else does.
    """
    softplus = nn.functional.softplus(logits)
    loss = (softplus * denied).sum()
    if groups:
        rows = torch.tensor([n for n, _ in groups])
        masks = torch.stack([m for _, m in groups])
        none = (softplus[rows] * (masks > 0)).sum(1)
        loss = loss - torch.log(-torch.expm1(-none.clamp(min=1e-6))).sum()
        first = masks == 2
        loss = loss + 0.2 * (nn.functional.softplus(-logits[rows]) * first).sum()
    return loss / max(1, len(logits))
