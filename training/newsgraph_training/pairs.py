"""The pair head: what a pair of arguments looks like to it, and the small network over that.

Features of (subject, object), in this order: the hidden states of the subject's first and last piece, of the object's
first and last piece, the mean over the pieces strictly between the two (zeros where there are none), one-hot types of
subject and object, whether the subject stands first, ln(1 + words between) / 4, and whether at most one word is between.
"""

from __future__ import annotations

import math

import numpy as np
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


def spots_of(window: Window, pairs: list[tuple[Argument, Argument]]) -> np.ndarray:
    """Positions [N, 6] of pairs in their window: first and last piece of both, and the pieces between (end exclusive)."""
    spots = np.zeros((len(pairs), 6), dtype=np.int64)
    for n, (a, b) in enumerate(pairs):
        at_a, at_b = pieces_of(window, a), pieces_of(window, b)
        if at_a is None or at_b is None:
            raise ValueError("pair outside its window")
        left, right = (at_a, at_b) if at_a < at_b else (at_b, at_a)
        spots[n] = (*at_a, *at_b, left[1] + 1, max(right[0], left[1] + 1))
    return spots


def extra_of(window: Window, pairs: list[tuple[Argument, Argument]]) -> np.ndarray:
    """What the features hold beside hidden states [N, FEATURES - 5 * WIDTH]."""
    extra = np.zeros((len(pairs), FEATURES - 5 * WIDTH), dtype=np.float32)
    for n, (a, b) in enumerate(pairs):
        words = max(b.first - a.last, a.first - b.last) - 1
        extra[n, ARGUMENTS.index(a.kind)] = 1
        extra[n, len(ARGUMENTS) + ARGUMENTS.index(b.kind)] = 1
        extra[n, -3] = float(a.first < b.first)
        extra[n, -2] = math.log1p(words) / 4
        extra[n, -1] = float(words <= 1)
    return extra


def gathered(hidden: Tensor, rows: Tensor, spots: Tensor, extra: Tensor) -> Tensor:
    """Features [N, FEATURES] of pairs; hidden is [B, T, width], pair n lies in its row rows[n]."""
    sums = torch.cat([torch.zeros_like(hidden[:, :1], dtype=torch.float32), hidden.float().cumsum(1)], 1)
    parts = [hidden[rows, spots[:, k]].float() for k in range(4)]
    size = (spots[:, 5] - spots[:, 4]).unsqueeze(1)
    parts.append((sums[rows, spots[:, 5]] - sums[rows, spots[:, 4]]) / size.clamp(min=1))
    return torch.cat([*parts, extra], 1)


def features_of(hidden: Tensor, rows: list[int], windows: list[Window], pairs: list[tuple[Argument, Argument]]) -> Tensor:
    """The same of pairs of arguments; pair n lies in windows[rows[n]]."""
    spots = [spots_of(windows[r], [p]) for r, p in zip(rows, pairs, strict=True)]
    extra = [extra_of(windows[r], [p]) for r, p in zip(rows, pairs, strict=True)]
    device = hidden.device
    numbers = (np.array(rows, dtype=np.int64), np.concatenate(spots), np.concatenate(extra))
    return gathered(hidden, *(torch.from_numpy(x).to(device) for x in numbers))


def pair_loss(logits: Tensor, owner: Tensor, masks: Tensor, denied: Tensor) -> Tensor:
    """Any-of likelihood of each group, binary likelihood of what is denied, over the number of pairs.

    Group g, of pair owner[g], holds the types where masks[g] is above 0. Where it has several, the first has 2, and a
    fifth of the weight is on it, which tells them apart where nothing else does.
    """
    softplus = nn.functional.softplus(logits)
    loss = (softplus * denied).sum()
    if len(owner):
        none = (softplus[owner] * (masks > 0)).sum(1)
        loss = loss - torch.log(-torch.expm1(-none.clamp(min=1e-6))).sum()
        loss = loss + 0.2 * (nn.functional.softplus(-logits[owner]) * (masks == 2)).sum()
    return loss / max(1, len(logits))
