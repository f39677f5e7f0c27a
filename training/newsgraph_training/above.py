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
from torch import Tensor, nn
from torch.nn import functional as F

from .feed import Feed
from .labels import EVERY, LABELS
from .model import run
from .predict import evaluate, torch_scorer
from .sources import training_documents, unlabelled_documents
from .swap import NamePool
from .tagger import Tagger
from .train_names import partial_loss, save
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
        ids, casing, length, rows, columns, allowed, source = (
            torch.from_numpy(getattr(arrays, name)).to(device, torch.long)
            for name in ("ids", "casing", "length", "rows", "columns", "allowed", "source")
        )
        mask = (torch.arange(ids.shape[1], device=device) < length[:, None]).long()
        with torch.no_grad():
            lower = tagger.encoder.lower(ids, mask, casing, options.shared)
            hidden = run(tagger.encoder.layers[options.shared :], lower, mask)[rows, columns]
            wanted = tagger.scores(hidden).softmax(-1)
        out.append(Seen(lower.half(), mask, rows, columns, allowed, source, wanted.half()))
    print(f"{len(out)} batches seen, {time.time() - began:.0f}s", flush=True)
    return out


def loss_of(model: Tagger, seen: Seen, hidden: Tensor, words: Tensor | slice) -> Tensor:
    """As in the first stage, of those words of a batch that `hidden` [N, width] has."""
    wanted, allowed, source = (x[words] for x in (seen.wanted, seen.allowed, seen.source))
    scores = model.scores(hidden)
    bits = (allowed[:, None] >> torch.arange(len(LABELS), device=hidden.device)) & 1
    told = allowed != EVERY
    out = (-wanted.float() * F.log_softmax(scores, -1)).sum(-1).mean()
    if bool(told.any()):
        own = model.corrected(scores, hidden, source)[told]
        out = out + 0.5 * partial_loss(own, torch.where(bits[told] == 1, 0.0, -1e4))
    return out


def fit(
    model: Tagger, batches: list[Seen], loss: Callable[[Seen], Tensor], options: argparse.Namespace, seed: int, rate: float
) -> Tagger:
    """The averaged weights, once the layers above the shared ones and the label head have learnt."""
    rng, own = random.Random(seed), [*model.encoder.layers[options.shared :], model.head]
    model.requires_grad_(False)
    for part in own:
        part.requires_grad_(True).train()
    trained = [p for p in model.parameters() if p.requires_grad]
    average = copy.deepcopy(model)
    averaged = [p for p in average.parameters() if p.requires_grad]
    optimizer = torch.optim.AdamW(trained, lr=rate, weight_decay=0.01, fused=True)
    total, step, running, began = len(batches) * options.epochs, 0, 0.0, time.time()
    for _ in range(options.epochs):
        rng.shuffle(batches)
        for seen in batches:
            spent = (time.time() - began) / 60 / options.minutes if options.minutes else 0.0
            left = 1 - max(step / total, spent)
            if left <= 0:
                break
            for group in optimizer.param_groups:
                group["lr"] = rate * min((step + 1) / 50, max(0.02, left))
            now = loss(seen)
            optimizer.zero_grad(set_to_none=True)
            now.backward()
            nn.utils.clip_grad_norm_(trained, 1.0)
            optimizer.step()
            with torch.no_grad():
                torch._foreach_lerp_(averaged, trained, 1 - min(0.99, (step + 1) / (step + 10)))
            running = 0.98 * running + 0.02 * now.item()
            step += 1
            if step % 50 == 0:
                print(f"step {step}/{total} loss {running / (1 - 0.98**step):.4f} {time.time() - began:.0f}s", flush=True)
    return average.eval()


def finish(model: Tagger, options: argparse.Namespace) -> None:
    """Writes the checkpoint and prints its figures."""
    device = next(model.parameters()).device
    save(options.out, {"average": {k: v.cpu() for k, v in model.state_dict().items()}})
    wordpiece = WordPiece(options.base / "vocab.txt")
    for split, score in evaluate(options.data, torch_scorer(model.to(device)), wordpiece).items():
        print(f"{split}: {score.line()}", flush=True)
