"""Tagger and pair head in one model, and the batches that train both."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn

from .batches import Batch
from .labels import EVERY, LABELS
from .model import Encoder, Tagger
from .pairs import PairHead, features_of, pair_loss, pieces_of
from .relation_data import Example, Pair
from .relations import RELATION_INDEX, RELATIONS
from .train_names import CORRECTED, label_masks, partial_loss
from .windows import Window, windows_of


class Joint(nn.Module):
    """One encoder, two heads."""

    def __init__(self) -> None:
        super().__init__()
        self.tagger = Tagger(len(LABELS), len(CORRECTED))
        self.pairs = PairHead()


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


class Lower:
    """The frozen lower layers, run once a window (without dropout) and remembered."""

    def __init__(self, encoder: Encoder, layers: int) -> None:
        self.encoder, self.layers = encoder, layers
        self._known: dict[int, Tensor] = {}

    def __call__(self, batch: Batch) -> Tensor:
        """Their output [B, T, width]."""
        if any(id(w) not in self._known for w in batch.windows):
            self.encoder.eval()
            with torch.no_grad():
                x = self.encoder.lower(batch.ids, batch.mask, batch.casing, self.layers)
            self.encoder.train()
            for n, w in enumerate(batch.windows):
                self._known[id(w)] = x[n, : len(w.ids)].clone()
            return x
        return nn.utils.rnn.pad_sequence([self._known[id(w)] for w in batch.windows], batch_first=True)


def losses(model: Joint, tasks: list[Task], batch: Batch, lower: Lower) -> tuple[Tensor, Tensor]:
    """Tag loss and pair loss of a batch; a loss with nothing to say is zero."""
    hidden = model.tagger.encoder.upper(lower(batch), batch.mask, lower.layers)
    allowed = [
        a for w in batch.windows for a in w.prepared.allowed[w.first_word : w.first_word + len(w.firsts)]
    ]
    told = torch.tensor([a != EVERY for a in allowed])
    names = hidden.sum() * 0
    if told.any():
        rows, columns = batch.rows[told], batch.columns[told]
        source = torch.tensor([CORRECTED.get(w.prepared.document.source, -1) for w in batch.windows])[rows]
        masks = label_masks([a for a in allowed if a != EVERY])
        names = partial_loss(model.tagger.scores(hidden[rows, columns], source), masks)
    rows_of: list[int] = []
    pairs: list[Pair] = []
    for n, task in enumerate(tasks):
        pairs.extend(task.pairs)
        rows_of.extend([n] * len(task.pairs))
    if not pairs:
        return names, hidden.sum() * 0
    features = features_of(hidden, rows_of, batch.windows, [(p.subject, p.object) for p in pairs])
    logits = model.pairs(features)
    groups, denied = pair_targets(pairs)
    return names, pair_loss(logits, groups, denied)


def pair_targets(pairs: list[Pair]) -> tuple[list[tuple[int, Tensor]], Tensor]:
    """(pair, mask) of each group and the denied types [N, relations], as pair_loss takes them."""
    denied = torch.zeros(len(pairs), len(RELATIONS))
    groups: list[tuple[int, Tensor]] = []
    for n, pair in enumerate(pairs):
        for name in pair.denied:
            denied[n, RELATION_INDEX[name]] = 1
        for group in pair.groups:
            mask = torch.zeros(len(RELATIONS))
            for k, name in enumerate(group):
                mask[RELATION_INDEX[name]] = 2 if k == 0 else 1
            if len(group) == 1:
                mask[RELATION_INDEX[group[0]]] = 1
            groups.append((n, mask))
    return groups, denied
