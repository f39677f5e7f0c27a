"""What the pair head learns from: windows with the pairs inside them, as arrays."""

from __future__ import annotations

import random
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from .batches import batches
from .pairs import extra_of, pieces_of, spots_of
from .relation_data import Example, Pair
from .relations import RELATION_INDEX, RELATIONS, fits
from .windows import Window, windows_of


@dataclass(slots=True)
class Task:
    """A window with the pairs that lie inside it."""

    window: Window
    pairs: list[Pair]


def tasks_of(example: Example, room: int) -> list[Task]:
    """The windows of an example, each pair in the first window that holds it."""
    out = []
    left = example.pairs
    for window in windows_of(example.prepared, first=room):
        inside, rest = [], []
        for pair in left:
            both = pieces_of(window, pair.subject) and pieces_of(window, pair.object)
            (inside if both else rest).append(pair)
        left = rest
        out.append(Task(window, inside))
    return out


def targets_of(pairs: list[Pair]) -> tuple[list[tuple[int, np.ndarray]], np.ndarray, np.ndarray]:
    """(pair, mask) of each group, the denied and the fitting types [N, relations], as `pairs.pair_loss` takes them."""
    denied = np.zeros((len(pairs), len(RELATIONS)), dtype=np.float32)
    fitting = np.zeros_like(denied)
    groups: list[tuple[int, np.ndarray]] = []
    for n, pair in enumerate(pairs):
        fitting[n] = [fits(r, pair.subject.kind, pair.object.kind) for r in RELATIONS]
        for name in pair.denied:
            denied[n, RELATION_INDEX[name]] = 1
        for group in pair.groups:
            mask = np.zeros(len(RELATIONS), dtype=np.float32)
            for k, name in enumerate(group):
                mask[RELATION_INDEX[name]] = 2 if k == 0 else 1
            if len(group) == 1:
                mask[RELATION_INDEX[group[0]]] = 1
            groups.append((n, mask))
    return groups, denied, fitting


@dataclass(slots=True)
class PairBatch:
    """Padded windows with their pairs; `owner` and `masks` are the groups, as `targets_of` gives them."""

    ids: Tensor
    mask: Tensor
    casing: Tensor
    rows: Tensor
    spots: Tensor
    extra: Tensor
    owner: Tensor
    masks: Tensor
    denied: Tensor
    fitting: Tensor

    def to(self, device: torch.device) -> PairBatch:
        """The same on a device."""
        return PairBatch(*(getattr(self, name).to(device, non_blocking=True) for name in self.__slots__))


@dataclass(slots=True)
class _Ready:
    """A task as arrays, made once."""

    spots: np.ndarray
    extra: np.ndarray
    groups: list[tuple[int, np.ndarray]]
    denied: np.ndarray
    fitting: np.ndarray


class PairFeed:
    """Shuffled batches of tasks."""

    def __init__(self, tasks: list[Task]) -> None:
        self._windows = [t.window for t in tasks]
        self._ready: dict[int, _Ready] = {}
        for task in tasks:
            both = [(p.subject, p.object) for p in task.pairs]
            self._ready[id(task.window)] = _Ready(
                spots_of(task.window, both), extra_of(task.window, both), *targets_of(task.pairs)
            )

    def epoch(self, pieces: int, rng: random.Random | None) -> list[PairBatch]:
        """All tasks once, in batches of up to `pieces`."""
        return [self._batch(group) for group in batches(self._windows, pieces, rng)]

    def _batch(self, windows: list[Window]) -> PairBatch:
        longest = max(len(w.ids) for w in windows)
        ids, mask, casing = (np.zeros((len(windows), longest), dtype=np.int64) for _ in range(3))
        rows: list[int] = []
        owner: list[int] = []
        masks: list[np.ndarray] = []
        ready = [self._ready[id(w)] for w in windows]
        for r, (w, one) in enumerate(zip(windows, ready, strict=True)):
            ids[r, : len(w.ids)] = w.ids
            mask[r, : len(w.ids)] = 1
            casing[r, : len(w.ids)] = w.casing
            owner += [len(rows) + n for n, _ in one.groups]
            masks += [m for _, m in one.groups]
            rows += [r] * len(one.denied)
        stacked = np.stack(masks) if masks else np.zeros((0, len(RELATIONS)), dtype=np.float32)
        joined = [np.concatenate([getattr(one, part) for one in ready]) for part in ("spots", "extra")]
        ends = [np.concatenate([getattr(one, part) for one in ready]) for part in ("denied", "fitting")]
        numbers = [ids, mask, casing, np.array(rows, dtype=np.int64), *joined, np.array(owner, dtype=np.int64), stacked, *ends]
        return PairBatch(*(torch.from_numpy(x) for x in numbers))
