"""Epochs of names' batches, made in background processes so that a fast device does not wait for them."""

from __future__ import annotations

import multiprocessing
import random
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from .batches import batches, recase
from .sources import CORRECTED
from .swap import NamePool, swapped
from .windows import MAX_PIECES, Prepared, Window, windows_of
from .wordpiece import WordPiece

REPEATS = {"crossner": 3}


@dataclass(slots=True)
class Arrays:
    """A padded batch: ids and casing [B, T], length [B]; of each word its row, column, allowed labels and source."""

    ids: np.ndarray
    casing: np.ndarray
    length: np.ndarray
    rows: np.ndarray
    columns: np.ndarray
    allowed: np.ndarray
    source: np.ndarray

    def tensors(self, device: torch.device) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor, Tensor, Tensor]:
        """ids, mask and casing [B, T]; rows, columns, allowed labels and source of each word [N]."""
        ids, casing, length, *words = (
            torch.from_numpy(x).to(device, torch.long)
            for x in (self.ids, self.casing, self.length, self.rows, self.columns, self.allowed, self.source)
        )
        rows, columns, allowed, source = words
        mask = (torch.arange(ids.shape[1], device=device) < length[:, None]).long()
        return ids, mask, casing, rows, columns, allowed, source


def _has_event(window: Window) -> bool:
    words = window.prepared.words
    start, end = words[window.first_word].start, words[window.first_word + len(window.firsts) - 1].end
    return any(n.kinds == ("EVENT",) and start <= n.start < end for n in window.prepared.document.names)


def epoch_windows(prepared: list[Prepared], rng: random.Random) -> list[Window]:
    """A fresh cut of every document, the scarce ones more than once."""
    out = []
    for p in prepared:
        repeats = REPEATS.get(p.document.source, 1)
        for _ in range(repeats):
            out.extend(windows_of(p, first=rng.randrange(60, MAX_PIECES - 1)))
        if p.document.source == "gum":
            marked = [w for w in windows_of(p) if _has_event(w)]
            out.extend(marked * 2)
    return out


def arrays_of(windows: list[Window]) -> Arrays:
    """Pads windows to one length."""
    longest = max(len(w.ids) for w in windows)
    ids = np.zeros((len(windows), longest), dtype=np.int32)
    casing = np.zeros((len(windows), longest), dtype=np.int32)
    rows: list[int] = []
    columns: list[int] = []
    allowed: list[int] = []
    source: list[int] = []
    for r, w in enumerate(windows):
        ids[r, : len(w.ids)] = w.ids
        casing[r, : len(w.ids)] = w.casing
        rows.extend([r] * len(w.firsts))
        columns.extend(w.firsts)
        allowed.extend(w.prepared.allowed[w.first_word : w.first_word + len(w.firsts)])
        source.extend([CORRECTED.get(w.prepared.document.source, -1)] * len(w.firsts))
    integers = (np.array(x, dtype=np.int32) for x in ([len(w.ids) for w in windows], rows, columns, allowed, source))
    return Arrays(ids, casing, *integers)


class Feed:
    """Endless variation of prepared documents: each epoch swaps names, cuts windows and changes casing anew."""

    def __init__(self, prepared: list[Prepared], pool: NamePool, wordpiece: WordPiece, seed: int, pieces: int) -> None:
        self.prepared, self.pool, self.wordpiece, self.seed, self.pieces = prepared, pool, wordpiece, seed, pieces

    def epoch(self, number: int) -> list[Arrays]:
        """The batches of an epoch, the same in every run."""
        rng = random.Random(f"{self.seed}/{number}")
        varied = [swapped(p, self.pool, self.wordpiece, rng) for p in self.prepared]
        cut = [recase(w, rng) for w in epoch_windows(varied, rng)]
        return [arrays_of(group) for group in batches(cut, self.pieces, rng)]

    def epochs(self, count: int, workers: int) -> Iterator[list[Arrays]]:
        """Epochs in order, made ahead by forked workers (none: in this process, when asked)."""
        if workers == 0:
            yield from map(self.epoch, range(count))
            return
        global _feed
        _feed = self
        with multiprocessing.get_context("fork").Pool(workers) as pool:
            yield from pool.imap(_epoch, range(count))


_feed: Feed | None = None
"""What forked workers inherit: its documents are too large to be sent to them."""


def _epoch(number: int) -> list[Arrays]:
    if _feed is None:
        raise RuntimeError("no feed in this process")
    return _feed.epoch(number)
