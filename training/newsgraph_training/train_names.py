"""Trains a tagger: partial-label cross entropy, layer-wise learning rates, averaged weights.

With --teachers it also learns what several taggers say together (Hinton et al. 2015), of unlabelled text too: a smaller
one then comes close to all of them.
"""

from __future__ import annotations

import argparse
import copy
import random
import time
from collections.abc import Callable
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from .feed import Arrays, Feed
from .labels import EVERY, LABELS
from .model import LAYERS, Encoder
from .predict import evaluate, torch_scorer
from .sources import CORRECTED, training_documents, unlabelled_documents
from .swap import NamePool
from .tagger import Tagger
from .windows import prepare
from .wordpiece import WordPiece


def best_device() -> torch.device:
    """A GPU where there is one."""
    return torch.device("cuda" if torch.cuda.is_available() else "cpu")


def partial_loss(scores: Tensor, masks: Tensor) -> Tensor:
    """Mean of -log p(any allowed label); masks are 0 on allowed labels and -1e4 on others."""
    return (torch.logsumexp(scores, -1) - torch.logsumexp(scores + masks, -1)).mean()


def parameter_groups(
    model: nn.Module, depth_of: dict[str, int], top: float, head: float, decay: float
) -> list[dict[str, object]]:
    """Learning rates that fall with the depth below the top (Howard & Ruder 2018); no weight decay on vectors.

    `depth_of` maps a prefix of parameters' names to their depth; what has none is a head.
    """
    groups: dict[tuple[float, float], list[Tensor]] = {}
    for name, parameter in model.named_parameters():
        if not parameter.requires_grad:
            continue
        depth = max(((len(k), d) for k, d in depth_of.items() if name.startswith(k)), default=None)
        rate = head if depth is None else top * decay ** depth[1]
        shrink = 0.01 if parameter.ndim > 1 else 0.0
        groups.setdefault((rate, shrink), []).append(parameter)
    return [{"params": p, "lr": rate, "weight_decay": shrink} for (rate, shrink), p in groups.items()]


def depths(encoder: str, layers: str, count: int) -> dict[str, int]:
    """Depth of each part of an encoder; casing embeddings are new, so that they learn as the top does."""
    return {encoder: count, f"{encoder}casing": 0} | {f"{layers}{n}.": count - 1 - n for n in range(count)}


class Steps:
    """Steps of an optimizer, of `total` at most; weights are averaged on the way.

    `rate` gives the share of the learning rates that a step takes; by default they are warmed up over a twentieth of the steps
    and then fall to a fiftieth.
    """

    def __init__(
        self,
        model: nn.Module,
        average: nn.Module,
        groups: list[dict[str, object]],
        total: int,
        keep: float,
        rate: Callable[[int], float] | None = None,
    ) -> None:
        pairs = zip(average.parameters(), model.parameters(), strict=True)
        self._averaged, self._trained = (list(x) for x in zip(*((a, p) for a, p in pairs if p.requires_grad), strict=True))
        self._keep, self._total = keep, total
        self._optimizer = torch.optim.AdamW(groups, fused=True)
        warm = max(1, total // 20)
        self._schedule = torch.optim.lr_scheduler.LambdaLR(
            self._optimizer, rate or (lambda s: min((s + 1) / warm, max(0.02, (total - s) / max(1, total - warm))))
        )
        self._began, self._done, self._running = time.time(), 0, torch.zeros((), device=self._trained[0].device)

    def take(self, loss: Tensor) -> None:
        """One step down a loss; a line of progress every hundred."""
        self._optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self._trained, 1.0)
        self._optimizer.step()
        self._schedule.step()
        with torch.no_grad():
            keep = min(self._keep, (self._done + 1) / (self._done + 10))
            torch._foreach_lerp_(self._averaged, self._trained, 1 - keep)
            self._running.lerp_(loss.detach(), 0.02)
        self._done += 1
        if self._done % 100 == 0:
            seconds = time.time() - self._began
            print(f"step {self._done}/{self._total} loss {self._running.item():.4f} {seconds:.0f}s", flush=True)


def save(path: Path, state: dict[str, object]) -> None:
    """Writes a checkpoint in one move."""
    temporary = path.with_suffix(".tmp")
    torch.save(state, temporary)
    temporary.replace(path)


def load_tagger(path: Path) -> Tagger:
    """The averaged weights of a checkpoint, ready to be used."""
    return Tagger.of(torch.load(path, map_location="cpu")["average"]).eval()


def narrowed(teacher: Encoder, student: Encoder) -> None:
    """Starts a student of fewer layers as the first layers of a teacher."""
    kept = student.state_dict().keys()
    student.load_state_dict({k: v for k, v in teacher.state_dict().items() if k in kept})


def taught(teachers: list[Tagger], inputs: list[Tensor], rows: Tensor, columns: Tensor) -> Tensor:
    """The teachers' mean label probabilities [N, labels]."""
    with torch.no_grad():
        each = [t.scores(t.encoder(*inputs)[rows, columns]).float().softmax(-1) for t in teachers]
        return torch.stack(each).mean(0)


def words_loss(model: Tagger, hidden: Tensor, allowed: Tensor, source: Tensor, wanted: Tensor | None = None) -> Tensor:
    """Partial loss of the words [N, width] that are annotated and, with wanted probabilities, cross entropy against them."""
    scores = model.scores(hidden)
    told = allowed != EVERY
    out: Tensor = scores.sum() * 0
    if bool(told.any()):
        bits = (allowed[told][:, None] >> torch.arange(len(LABELS), device=hidden.device)) & 1
        own = model.corrected(scores, hidden, source)[told]
        out = partial_loss(own.float(), torch.where(bits == 1, 0.0, -1e4))
    if wanted is not None:
        out = 0.5 * out + (-wanted * F.log_softmax(scores.float(), -1)).sum(-1).mean()
    return out


def loss_of(model: Tagger, teachers: list[Tagger], arrays: Arrays, device: torch.device) -> Tensor:
    """The words' loss of a batch, against what the teachers say where there are any."""
    *inputs, rows, columns, allowed, source = arrays.tensors(device)
    with torch.autocast(device.type, torch.bfloat16, enabled=device.type == "cuda"):
        hidden = model.encoder(*inputs)[rows, columns]
        wanted = taught(teachers, inputs, rows, columns) if teachers else None
        return words_loss(model, hidden, allowed, source, wanted)


def main(arguments: list[str] | None = None) -> None:
    """Command line of the first stage."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--base", type=Path, required=True, help="folder with model.safetensors and vocab.txt")
    parser.add_argument("--out", type=Path, required=True, help="checkpoint to write")
    parser.add_argument("--layers", type=int, default=LAYERS)
    parser.add_argument("--teachers", type=Path, nargs="*", default=[], help="checkpoints; a student starts as the first")
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--share", type=float, default=1.0, help="share of the documents, for a smoke run")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--pieces", type=int, default=3072)
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--workers", type=int, default=1, help="processes that make batches")
    options = parser.parse_args(arguments)

    torch.manual_seed(options.seed)
    device = best_device()
    wordpiece = WordPiece(options.base / "vocab.txt")
    documents = training_documents(options.data)
    more = unlabelled_documents(options.data) if options.teachers else []
    if options.share < 1:
        documents, more = (random.Random(0).sample(d, int(len(d) * options.share)) for d in (documents, more))
    prepared = [prepare(d, wordpiece) for d in documents + more]
    feed = Feed(prepared, NamePool(documents), wordpiece, options.seed, options.pieces)
    epochs = feed.epochs(options.epochs, options.workers)
    first = next(epochs)
    model = Tagger(len(LABELS), len(CORRECTED), options.layers)
    teachers = [load_tagger(path).to(device) for path in options.teachers]
    if teachers:
        narrowed(teachers[0].encoder, model.encoder)
        model.head.load_state_dict(teachers[0].head.state_dict())
        # Students of several depths then share a table, the bulk of the weights.
        model.encoder.words.weight.requires_grad_(False)
    else:
        model.encoder.load_bert(options.base / "model.safetensors")
    model.to(device)
    average = copy.deepcopy(model)
    groups = parameter_groups(model, depths("encoder.", "encoder.layers.", options.layers), options.rate, 1e-3, 0.9)
    total = len(first) * options.epochs
    print(f"{len(prepared)} documents, about {total} steps", flush=True)
    steps = Steps(model, average, groups, total, 0.995)
    model.train()
    for number in range(options.epochs):
        for arrays in first if number == 0 else next(epochs):
            steps.take(loss_of(model, teachers, arrays, device))
    options.out.parent.mkdir(parents=True, exist_ok=True)
    average.cpu().eval()
    save(options.out, {"average": average.state_dict()})
    if options.share < 1:
        return
    average.to(device)
    for split, score in evaluate(options.data, torch_scorer(average), wordpiece).items():
        print(f"{split}: {score.line()}", flush=True)


if __name__ == "__main__":
    main()
