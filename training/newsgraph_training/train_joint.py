"""Second stage: relations on the names' encoder, with the names' data in the same steps so that they hold."""

from __future__ import annotations

import argparse
import copy
import json
import random
import time
from pathlib import Path

import torch

from .batches import batches, collate, recase
from .joint import Joint, Lower, Task, losses, tasks_of
from .model import Tagger
from .predict import predict, torch_scorer
from .relation_data import FILES, Spans, load
from .sources import records, to_document, training_documents
from .swap import NamePool, swapped
from .train_names import epoch_windows, parameter_groups, save
from .windows import MAX_PIECES, prepare
from .wordpiece import WordPiece

NAMES_ONLY = ("ww", "gum", "crossner", "wnut")


def cached_names(cache: Path) -> dict[str, Spans]:
    """The names that `knowledgenet_names` has written."""
    return {k: [(a, b, c) for a, b, c in v] for k, v in json.loads(cache.read_text()).items()}


def knowledgenet_names(data: Path, tagger: Tagger, wordpiece: WordPiece, cache: Path) -> dict[str, Spans]:
    """The tagger's names of KnowledgeNet, which annotates only names that have a relation."""
    if cache.exists():
        return cached_names(cache)
    documents = [to_document(r, "knowledgenet") for r in records(data / FILES["knowledgenet"])]
    found = predict(documents, torch_scorer(tagger), wordpiece)
    names = {d.id: f for d, f in zip(documents, found, strict=True)}
    cache.write_text(json.dumps(names))
    return names


def main(arguments: list[str] | None = None) -> None:
    """Command line of the second stage."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--names", type=Path, required=True, help="checkpoint of the first stage")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--names-share", type=float, default=0.05, help="share of the name-only windows an epoch")
    parser.add_argument("--frozen", type=int, default=4, help="lower layers that stay as the names left them")
    parser.add_argument("--documents-share", type=float, default=0.4, help="share of Re-DocRED, the bulk of the text")
    parser.add_argument("--share", type=float, default=1.0)
    parser.add_argument("--seed", type=int, default=11)
    parser.add_argument("--pieces", type=int, default=1024)
    parser.add_argument("--minutes", type=float, default=0, help="end by then: the learning rate falls by the clock too")
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args(arguments)

    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    rng = random.Random(options.seed)
    options.out.mkdir(parents=True, exist_ok=True)
    wordpiece = WordPiece(options.base / "vocab.txt")
    model = Joint()
    model.tagger.load_state_dict(torch.load(options.names, map_location="cpu")["average"])
    model.eval()
    found = knowledgenet_names(options.data, model.tagger, wordpiece, options.out / "knowledgenet-names.json")
    parts = load(options.data, wordpiece, found)
    examples = [e for e in parts["train"] if e.source != "re-docred" or rng.random() < options.documents_share]
    documents = training_documents(options.data)
    pool = NamePool(documents)
    only = [prepare(d, wordpiece) for d in documents if d.source in NAMES_ONLY]
    if options.share < 1:
        examples = rng.sample(examples, int(len(examples) * options.share))
        only = rng.sample(only, int(len(only) * options.share))
    average = copy.deepcopy(model)
    for name, parameter in model.tagger.encoder.named_parameters():
        above = name.startswith("layers.") and int(name.split(".")[1]) >= options.frozen
        parameter.requires_grad_(above)
    lower = Lower(model.tagger.encoder, options.frozen)
    optimizer = torch.optim.AdamW(
        parameter_groups(model, options.rate, 1e-3, 0.9, prefix="tagger.encoder."), fused=True
    )

    # Windows stay the same in every epoch, so that the frozen layers run once for each.
    tasks = [t for e in examples for t in tasks_of(e, MAX_PIECES - 2)]
    cut = epoch_windows([swapped(p, pool, wordpiece, rng) for p in only], rng)
    tasks += [Task(recase(w, rng), []) for w in rng.sample(cut, int(len(cut) * options.names_share))]
    by_window = {id(t.window): t for t in tasks}
    plan: list[list[Task]] = []
    for _ in range(options.epochs):
        plan += [[by_window[id(w)] for w in g] for g in batches([t.window for t in tasks], options.pieces, rng)]
    total, warm = len(plan), max(1, len(plan) // 20)
    rates = [group["lr"] for group in optimizer.param_groups]
    print(f"{len(examples)} examples, {total} steps, {sum(len(t.window.ids) for g in plan for t in g)} pieces", flush=True)
    trained = [p for p in model.parameters() if p.requires_grad]
    averaged = [a for a, p in zip(average.parameters(), model.parameters(), strict=True) if p.requires_grad]
    started, seen = time.time(), [0.0, 0.0]
    model.train()
    for step, tasks in enumerate(plan):
        spent = (time.time() - started) / 60 / options.minutes if options.minutes else 0.0
        if spent >= 1:
            break
        factor = min((step + 1) / warm, max(0.02, 1 - max(step / total, spent)))
        for group, rate in zip(optimizer.param_groups, rates, strict=True):
            group["lr"] = rate * factor
        names, pairs = losses(model, tasks, collate([t.window for t in tasks]), lower)
        optimizer.zero_grad(set_to_none=True)
        (names + 2 * pairs).backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        with torch.no_grad():
            keep = min(0.98, (step + 1) / (step + 10))
            torch._foreach_lerp_(averaged, trained, 1 - keep)
        seen = [0.98 * s + 0.02 * x.item() for s, x in zip(seen, (names, pairs), strict=True)]
        if step % 20 == 19:
            scale = 1 - 0.98 ** (step + 1)
            print(
                f"step {step + 1}/{total} names {seen[0] / scale:.4f} pairs {seen[1] / scale:.4f} {time.time() - started:.0f}s",
                flush=True,
            )
        if step % 50 == 49:
            save(options.out / "joint.pt", model, average, step=step)
    save(options.out / "joint.pt", model, average)


if __name__ == "__main__":
    main()
