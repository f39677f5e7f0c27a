"""Batches of windows of like length, and the casing noise that stands for headlines and careless writing."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from .text import LOWER, TITLE, UPPER
from .windows import Window


@dataclass(slots=True)
class Batch:
    """Padded inputs; `rows` and `columns` point at the words' first pieces."""

    ids: Tensor
    mask: Tensor
    casing: Tensor
    rows: Tensor
    columns: Tensor
    windows: list[Window]


def collate(windows: list[Window]) -> Batch:
    """Pads windows to one length."""
    longest = max(len(w.ids) for w in windows)
    ids = np.zeros((len(windows), longest), dtype=np.int64)
    mask = np.zeros_like(ids)
    casing = np.zeros_like(ids)
    rows: list[int] = []
    columns: list[int] = []
    for r, w in enumerate(windows):
        ids[r, : len(w.ids)] = w.ids
        mask[r, : len(w.ids)] = 1
        casing[r, : len(w.ids)] = w.casing
        rows.extend([r] * len(w.firsts))
        columns.extend(w.firsts)
    tensors = [torch.from_numpy(a) for a in (ids, mask, casing)]
    return Batch(*tensors, torch.tensor(rows), torch.tensor(columns), windows)


def batches(windows: list[Window], pieces: int, rng: random.Random | None = None) -> Iterator[list[Window]]:
    """Groups windows of like length up to `pieces` a batch; shuffled where a generator is given."""
    if rng is None:
        order = sorted(windows, key=lambda w: len(w.ids))
    else:
        shuffled = list(windows)
        rng.shuffle(shuffled)
        order = []
        for i in range(0, len(shuffled), 400):
            order.extend(sorted(shuffled[i : i + 400], key=lambda w: len(w.ids)))
    groups: list[list[Window]] = []
    current: list[Window] = []
    for w in order:
        if current and (len(current) + 1) * max(len(w.ids), len(current[-1].ids)) > pieces:
            groups.append(current)
            current = []
        current.append(w)
    if current:
        groups.append(current)
    if rng is not None:
        rng.shuffle(groups)
    yield from groups


def recase(window: Window, rng: random.Random, share: float = 0.08) -> Window:
    """The window with, now and then, all its words in capitals, in lower case or in title case."""
    if rng.random() >= share:
        return window
    to = rng.choice((UPPER, UPPER, LOWER, TITLE))
    casing = [0] * len(window.ids)
    prepared = window.prepared
    for n, first in enumerate(window.firsts):
        index = window.first_word + n
        word = prepared.words[index].text
        if word.lower() == word.upper():
            continue
        size = len(prepared.pieces[index])
        casing[first : first + size] = [TITLE if to == UPPER and len(word) == 1 else to] * size
    return Window(window.ids, casing, window.firsts, window.first_word, prepared, window.context)
