"""Trains the tagger: partial-label cross entropy, layer-wise learning rates, averaged weights."""

from __future__ import annotations

import argparse
import copy
import random
import time
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from .batches import batches, collate, recase
from .labels import LABELS
from .model import LAYERS, Tagger
from .predict import evaluate, torch_scorer
from .sources import TRAIN, training_documents
from .swap import NamePool, swapped
from .windows import MAX_PIECES, Prepared, Window, prepare, windows_of
from .wordpiece import WordPiece

SOURCES = list(TRAIN)
CORRECTED = {"wnut": 0, "conll04": 1, "redocred": 2}
"""Sources whose guideline or genre differs from the product's: each has a correction head that is not shipped."""
REPEATS = {"crossner": 3}


def label_masks(allowed: list[int]) -> Tensor:
    """[N, labels] with 0 for allowed labels and -1e4 for others."""
    bits = np.array(allowed, dtype=np.int64)[:, None] >> np.arange(len(LABELS)) & 1
    return torch.from_numpy(np.where(bits == 1, 0.0, -1e4).astype(np.float32))


def partial_loss(scores: Tensor, masks: Tensor) -> Tensor:
    """Mean of -log p(any allowed label)."""
    return (torch.logsumexp(scores, -1) - torch.logsumexp(scores + masks, -1)).mean()


def parameter_groups(
    model: nn.Module, top: float, head: float, decay: float, prefix: str = "encoder."
) -> list[dict[str, object]]:
    """Learning rates that fall from the top layer down (Howard & Ruder 2018); no weight decay on vectors."""
    groups: dict[tuple[float, float], list[Tensor]] = {}
    for name, parameter in model.named_parameters():
        if not parameter.requires_grad:
            continue
        if name.startswith(f"{prefix}layers."):
            rate = top * decay ** (LAYERS - 1 - int(name.removeprefix(prefix).split(".")[1]))
        elif name.startswith(f"{prefix}casing"):
            rate = top
        elif name.startswith(prefix):
            rate = top * decay**LAYERS
        else:
            rate = head
        shrink = 0.01 if parameter.ndim > 1 else 0.0
        groups.setdefault((rate, shrink), []).append(parameter)
    return [{"params": p, "lr": rate, "weight_decay": shrink} for (rate, shrink), p in groups.items()]


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


def _has_event(window: Window) -> bool:
    words = window.prepared.words
    start, end = words[window.first_word].start, words[window.first_word + len(window.firsts) - 1].end
    return any(n.kinds == ("EVENT",) and start <= n.start < end for n in window.prepared.document.names)


def save(path: Path, model: nn.Module, average: nn.Module, **extra: object) -> None:
    """Writes a checkpoint so that a stopped run loses little."""
    temporary = path.with_suffix(".tmp")
    torch.save({"model": model.state_dict(), "average": average.state_dict(), **extra}, temporary)
    temporary.replace(path)


def main(arguments: list[str] | None = None) -> None:
    """Command line of the first stage."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--base", type=Path, required=True, help="folder with model.safetensors and vocab.txt")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--share", type=float, default=1.0, help="share of the documents, for a smoke run")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--pieces", type=int, default=3072)
    parser.add_argument("--stop", type=int, default=0, help="step after which to stop, the schedule unchanged")
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args(arguments)

    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    rng = random.Random(options.seed)
    wordpiece = WordPiece(options.base / "vocab.txt")
    documents = training_documents(options.data)
    if options.share < 1:
        documents = rng.sample(documents, int(len(documents) * options.share))
    prepared = [prepare(d, wordpiece) for d in documents]
    pool = NamePool(documents)
    model = Tagger(len(LABELS), len(CORRECTED))
    model.encoder.load_bert(options.base / "model.safetensors")
    average = copy.deepcopy(model)
    optimizer = torch.optim.AdamW(parameter_groups(model, options.rate, 1e-3, 0.9), fused=True)

    plan = []
    for _ in range(options.epochs):
        varied = [swapped(p, pool, wordpiece, rng) for p in prepared]
        cut = [recase(w, rng) for w in epoch_windows(varied, rng)]
        plan.extend(batches(cut, options.pieces, rng))
    total = len(plan)
    warm = max(1, total // 20)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda s: min((s + 1) / warm, max(0.02, (total - s) / max(1, total - warm)))
    )
    size = sum(len(w.ids) for g in plan for w in g)
    print(f"{len(documents)} documents, {total} steps, {size} pieces", flush=True)
    options.out.mkdir(parents=True, exist_ok=True)
    started = time.time()
    running = 0.0
    model.train()
    for step, group in enumerate(plan[: options.stop or total]):
        batch = collate(group)
        masks = label_masks([a for w in group for a in w.prepared.allowed[w.first_word : w.first_word + len(w.firsts)]])
        source = torch.tensor([CORRECTED.get(w.prepared.document.source, -1) for w in group])[batch.rows]
        hidden = model.encoder(batch.ids, batch.mask, batch.casing)[batch.rows, batch.columns]
        loss = partial_loss(model.scores(hidden, source), masks)
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        schedule.step()
        with torch.no_grad():
            keep = min(0.995, (step + 1) / (step + 10))
            torch._foreach_lerp_(list(average.parameters()), list(model.parameters()), 1 - keep)
        running = 0.98 * running + 0.02 * loss.item()
        if step % 20 == 19:
            print(
                f"step {step + 1}/{total} loss {running / (1 - 0.98 ** (step + 1)):.4f} {time.time() - started:.0f}s",
                flush=True,
            )
        if step % 150 == 149:
            save(options.out / "names.pt", model, average, step=step)
    save(options.out / "names.pt", model, average, step=total)
    for title, candidate in (("averaged", average), ("last", model)):
        candidate.eval()
        for split, score in evaluate(options.data, torch_scorer(candidate), wordpiece).items():
            print(f"{title} {split}: {score.line()}", flush=True)


if __name__ == "__main__":
    main()
