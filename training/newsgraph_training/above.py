"""Training of the layers above lower ones that stay: what the lower ones make of the texts is computed once."""

from __future__ import annotations

import argparse
import copy
import random
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor

from .feed import Feed
from .model import run
from .predict import evaluate, torch_scorer
from .sources import training_documents, unlabelled_documents
from .swap import NamePool
from .tagger import Tagger
from .train_names import Steps, save, words_loss
from .windows import prepare
from .wordpiece import WordPiece


@dataclass(slots=True)
class Seen:
    """A batch as the lower layers see it [B, T, width], with what a whole tagger says of its words [N, labels]."""

    lower: Tensor
    mask: Tensor
    rows: Tensor
    columns: Tensor
    allowed: Tensor
    source: Tensor
    wanted: Tensor


def arguments_of(description: str | None) -> argparse.ArgumentParser:
    """What the stages above lower layers are told."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--names", type=Path, required=True, help="checkpoint of the tagger to make faster")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--shared", type=int, default=2, help="lower layers that stay")
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--minutes", type=float, default=0, help="end by then: the learning rate falls by the clock too")
    parser.add_argument("--pieces", type=int, default=3072)
    return parser


def look(tagger: Tagger, options: argparse.Namespace, seed: int, device: torch.device) -> list[Seen]:
    """What lower layers and whole tagger make of an epoch."""
    wordpiece = WordPiece(options.base / "vocab.txt")
    documents = training_documents(options.data)
    prepared = [prepare(d, wordpiece) for d in documents + unlabelled_documents(options.data)]
    began, out = time.time(), []
    for arrays in Feed(prepared, NamePool(documents), wordpiece, seed, options.pieces).epoch(0):
        ids, mask, casing, rows, columns, allowed, source = arrays.tensors(device)
        with torch.no_grad():
            lower = tagger.encoder.lower(ids, mask, casing, options.shared)
            hidden = run(tagger.encoder.layers[options.shared :], lower, mask)[rows, columns]
            wanted = tagger.scores(hidden).softmax(-1)
        out.append(Seen(lower.half(), mask, rows, columns, allowed, source, wanted.half()))
    print(f"{len(out)} batches seen, {time.time() - began:.0f}s", flush=True)
    return out


def loss_of(model: Tagger, seen: Seen, hidden: Tensor, words: Tensor | slice) -> Tensor:
    """As in the first stage, of those words of a batch that `hidden` [N, width] has."""
    return words_loss(model, hidden, seen.allowed[words], seen.source[words], seen.wanted[words].float())


def fit(
    model: Tagger, batches: list[Seen], loss: Callable[[Seen], Tensor], options: argparse.Namespace, seed: int, rate: float
) -> Tagger:
    """The averaged weights, once the layers above the shared ones and the label head have learnt."""
    rng = random.Random(seed)
    model.requires_grad_(False)
    for part in (*model.encoder.layers[options.shared :], model.head):
        part.requires_grad_(True).train()
    average, total, began = copy.deepcopy(model), len(batches) * options.epochs, time.time()

    def left(step: int) -> float:
        spent = (time.time() - began) / 60 / options.minutes if options.minutes else 0.0
        return 1 - max(step / total, spent)

    trained = [p for p in model.parameters() if p.requires_grad]
    groups: list[dict[str, object]] = [{"params": trained, "lr": rate, "weight_decay": 0.01}]
    steps = Steps(model, average, groups, total, 0.99, lambda step: min((step + 1) / 50, max(0.02, left(step))))
    for _ in range(options.epochs):
        rng.shuffle(batches)
        for seen in batches:
            if left(0) <= 0:
                return average.eval()
            steps.take(loss(seen))
    return average.eval()


def finish(model: Tagger, options: argparse.Namespace) -> None:
    """Writes the checkpoint and prints its figures."""
    save(options.out, {"average": {k: v.cpu() for k, v in model.state_dict().items()}})
    wordpiece = WordPiece(options.base / "vocab.txt")
    for split, score in evaluate(options.data, torch_scorer(model), wordpiece).items():
        print(f"{split}: {score.line()}", flush=True)
