"""Third stage: thresholds and figures over the exported encoder; with --epochs the pair head goes on alone there.

It then has seen what int8 does to them, and the thresholds and figures are those of what is shipped.
"""

from __future__ import annotations

import argparse
import random
import time
from pathlib import Path

import torch
from torch import Tensor

from .batches import batches, collate
from .export import export
from .graph import NAMES
from .joint import Joint, Task, pair_targets, tasks_of
from .labels import LABELS
from .model import Tagger
from .pairs import features_of, pair_loss
from .reader import Reader
from .relation_data import Example, load
from .report_relations import report
from .train_joint import cached_names
from .train_names import CORRECTED
from .windows import MAX_PIECES
from .wordpiece import WordPiece


def tabulate(reader: Reader, examples: list[Example]) -> tuple[Tensor, list[list[Tensor]], Tensor]:
    """Features [N, F], groups of each pair, denied [N, relations] of all pairs."""
    tasks = {id(t.window): t for e in examples for t in tasks_of(e, MAX_PIECES - 2) if t.pairs}
    features, groups, denied = [], [], []
    for windows in batches([t.window for t in tasks.values()], 4096):
        mine: list[Task] = [tasks[id(w)] for w in windows]
        rows = [n for n, t in enumerate(mine) for _ in t.pairs]
        pairs = [p for t in mine for p in t.pairs]
        features.append(features_of(reader.hidden(collate(windows)), rows, windows, [(p.subject, p.object) for p in pairs]))
        found, no = pair_targets(pairs)
        by_row: list[list[Tensor]] = [[] for _ in pairs]
        for n, mask in found:
            by_row[n].append(mask)
        groups += by_row
        denied.append(no)
    return torch.cat(features), groups, torch.cat(denied)


def fit(reader: Reader, examples: list[Example], epochs: int, rate: float, rng: random.Random) -> None:
    """Trains the reader's head on what the exported encoder makes of the examples."""
    started = time.time()
    features, groups, denied = tabulate(reader, examples)
    print(f"{len(features)} pairs, {time.time() - started:.0f}s", flush=True)
    optimizer = torch.optim.AdamW(reader.head.parameters(), lr=rate, weight_decay=0.02, fused=True)
    size = 256
    total = epochs * (len(features) // size)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: max(0.01, 1 - s / total))
    reader.head.train()
    for epoch in range(epochs):
        order = list(range(len(features)))
        rng.shuffle(order)
        loss_sum = 0.0
        for i in range(0, len(order) - size + 1, size):
            chosen = order[i : i + size]
            mine = [(n, mask) for n, k in enumerate(chosen) for mask in groups[k]]
            loss = pair_loss(reader.head(features[chosen]), mine, denied[chosen])
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            optimizer.step()
            schedule.step()
            loss_sum += loss.item()
        print(f"epoch {epoch + 1} loss {loss_sum / max(1, len(order) // size):.4f} {time.time() - started:.0f}s", flush=True)


def main(arguments: list[str] | None = None) -> None:
    """Command line of the third stage."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--names", type=Path, required=True, help="checkpoint of the first stage, whose labels ship")
    parser.add_argument("--out", type=Path, required=True, help="folder of joint.pt")
    parser.add_argument("--epochs", type=int, default=8, help="0: keep the joint stage's head")
    parser.add_argument("--rate", type=float, default=7e-4)
    parser.add_argument("--seed", type=int, default=13)
    parser.add_argument("--threads", type=int, default=1)
    options = parser.parse_args(arguments)

    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    rng = random.Random(options.seed)
    wordpiece = WordPiece(options.base / "vocab.txt")
    model = Joint()
    model.load_state_dict(torch.load(options.out / "joint.pt", map_location="cpu")["average"])
    path = options.out / "encoder"
    if not path.exists() or (path / NAMES).stat().st_mtime < (options.out / "joint.pt").stat().st_mtime:
        names = Tagger(len(LABELS), len(CORRECTED))
        names.load_state_dict(torch.load(options.names, map_location="cpu")["average"])
        export(names, options.base, path, "draft", model.tagger.encoder)
    reader = Reader(path, model.pairs, options.threads)
    parts = load(options.data, wordpiece, cached_names(options.out / "knowledgenet-names.json"))
    if options.epochs:
        examples = [e for e in parts["train"] if e.source != "re-docred" or rng.random() < 0.4]
        fit(reader, examples, options.epochs, options.rate, rng)
    torch.save({"pairs": model.pairs.state_dict()}, options.out / "head.pt")
    report(Reader(path, model.pairs, options.threads), options.data, wordpiece, parts, options.out)


if __name__ == "__main__":
    main()
