"""Third stage: halves what the upper layers of a tagger are wide inside, for speed.

The inner units that add least are cut (Michel et al. 2019 on heads, here on units), and the layers then learn again what the
whole tagger says. The lower layers, which relations share, stay, so that they run once for each window and are remembered.
"""

from __future__ import annotations

import argparse
import copy
import random
import time
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from .feed import Feed
from .labels import EVERY, LABELS
from .model import Layer, Tagger, run
from .predict import evaluate, torch_scorer
from .sources import training_documents, unlabelled_documents
from .swap import NamePool
from .train_names import best_device, load_tagger, partial_loss, save
from .windows import prepare
from .wordpiece import WordPiece


@dataclass(slots=True)
class Seen:
    """A batch as the lower layers see it [B, T, width], with what the whole tagger says of its words [N, labels]."""

    lower: Tensor
    mask: Tensor
    rows: Tensor
    columns: Tensor
    allowed: Tensor
    source: Tensor
    wanted: Tensor


def cut(layer: Layer, hidden: Tensor, width: int) -> Layer:
    """The layer with the inner units that add most to hidden states [N, width] that enter its inner part."""
    activity = F.gelu(layer.up(hidden)).abs().mean(0) * layer.down.weight.norm(dim=0)
    kept = activity.topk(width).indices.sort().values
    out = Layer(layer.dropout.p, width)
    state = layer.state_dict()
    for name in ("up.weight", "up.bias"):
        state[name] = state[name][kept]
    state["down.weight"] = state["down.weight"][:, kept]
    out.load_state_dict(state)
    return out


def narrowed(tagger: Tagger, seen: Seen, shared: int, width: int) -> Tagger:
    """A copy of a tagger whose layers after the first `shared` are cut, by what one batch makes of them."""
    out = copy.deepcopy(tagger)
    x = seen.lower.float()
    for n in range(shared, len(tagger.encoder.layers)):
        layer = tagger.encoder.layers[n]
        inside: list[Tensor] = []
        handle = layer.norm1.register_forward_hook(lambda _, __, y, inside=inside: inside.append(y))  # type: ignore[misc]
        x = run([layer], x, seen.mask)
        handle.remove()
        out.encoder.layers[n] = cut(layer, inside[0][seen.mask.bool()], width)  # type: ignore[arg-type]
    return out


def look(tagger: Tagger, feed: Feed, epochs: int, shared: int, device: torch.device) -> list[Seen]:
    """What lower layers and whole tagger make of some epochs."""
    out = []
    for number in range(epochs):
        for arrays in feed.epoch(number):
            ids, casing, length, rows, columns, allowed, source = (
                torch.from_numpy(getattr(arrays, name)).to(device, torch.long)
                for name in ("ids", "casing", "length", "rows", "columns", "allowed", "source")
            )
            mask = (torch.arange(ids.shape[1], device=device) < length[:, None]).long()
            with torch.no_grad():
                lower = tagger.encoder.lower(ids, mask, casing, shared)
                hidden = run(tagger.encoder.layers[shared:], lower, mask)[rows, columns]
                wanted = tagger.scores(hidden).softmax(-1)
            out.append(Seen(lower.half(), mask, rows, columns, allowed, source, wanted.half()))
    return out


def loss_of(model: Tagger, seen: Seen, shared: int) -> Tensor:
    """As in the first stage, from the lower layers' states on."""
    hidden = run(model.encoder.layers[shared:], seen.lower.float(), seen.mask)[seen.rows, seen.columns]
    scores = model.scores(hidden)
    bits = (seen.allowed[:, None] >> torch.arange(len(LABELS), device=hidden.device)) & 1
    told = seen.allowed != EVERY
    out = (-seen.wanted.float() * F.log_softmax(scores, -1)).sum(-1).mean()
    if bool(told.any()):
        own = model.corrected(scores, hidden, seen.source)[told]
        out = out + 0.5 * partial_loss(own, torch.where(bits[told] == 1, 0.0, -1e4))
    return out


def main(arguments: list[str] | None = None) -> None:
    """Command line of the third stage."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--names", type=Path, required=True, help="checkpoint of the tagger to cut")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--shared", type=int, default=2, help="lower layers that stay")
    parser.add_argument("--width", type=int, default=768, help="inner units that stay, of 1536")
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--minutes", type=float, default=0, help="end by then: the learning rate falls by the clock too")
    parser.add_argument("--seed", type=int, default=31)
    parser.add_argument("--pieces", type=int, default=3072)
    parser.add_argument("--rate", type=float, default=3e-4)
    options = parser.parse_args(arguments)

    torch.manual_seed(options.seed)
    rng, device = random.Random(options.seed), best_device()
    wordpiece = WordPiece(options.base / "vocab.txt")
    documents = training_documents(options.data)
    prepared = [prepare(d, wordpiece) for d in documents + unlabelled_documents(options.data)]
    tagger = load_tagger(options.names).to(device)
    began = time.time()
    feed = Feed(prepared, NamePool(documents), wordpiece, options.seed, options.pieces)
    batches = look(tagger, feed, 1, options.shared, device)
    print(f"{len(batches)} batches seen, {time.time() - began:.0f}s", flush=True)
    model = narrowed(tagger, batches[0], options.shared, options.width).to(device)
    model.requires_grad_(False)
    own = [*model.encoder.layers[options.shared :], model.head]
    for part in own:
        part.requires_grad_(True)
    trained = [p for p in model.parameters() if p.requires_grad]
    average = copy.deepcopy(model)
    averaged = [a for a, p in zip(average.parameters(), model.parameters(), strict=True) if p.requires_grad]
    optimizer = torch.optim.AdamW(trained, lr=options.rate, weight_decay=0.01, fused=True)
    total, step, running = len(batches) * options.epochs, 0, 0.0
    began = time.time()
    for part in own:
        part.train()
    for _ in range(options.epochs):
        rng.shuffle(batches)
        for seen in batches:
            spent = (time.time() - began) / 60 / options.minutes if options.minutes else 0.0
            left = 1 - max(step / total, spent)
            if left <= 0:
                break
            for group in optimizer.param_groups:
                group["lr"] = options.rate * min((step + 1) / 50, max(0.02, left))
            loss = loss_of(model, seen, options.shared)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            nn.utils.clip_grad_norm_(trained, 1.0)
            optimizer.step()
            with torch.no_grad():
                torch._foreach_lerp_(averaged, trained, 1 - min(0.99, (step + 1) / (step + 10)))
            running = 0.98 * running + 0.02 * loss.item()
            step += 1
            if step % 50 == 0:
                print(f"step {step}/{total} loss {running / (1 - 0.98**step):.4f} {time.time() - began:.0f}s", flush=True)
    average.cpu().eval()
    save(options.out, {"average": average.state_dict()})
    for split, score in evaluate(options.data, torch_scorer(average.to(device)), wordpiece).items():
        print(f"{split}: {score.line()}", flush=True)


if __name__ == "__main__":
    main()
