"""Fourth stage: lets words leave a tagger early, and teaches its upper layers to do without them.

A label head over the lower layers learns what the whole tagger says of every word, and that a piece which does not begin
one is none; the upper layers then learn again, of what is left.
"""

from __future__ import annotations

import random
from pathlib import Path

import torch
from torch import Tensor
from torch.nn import functional as F

from .above import Seen, arguments_of, finish, fit, look, loss_of
from .early_exit import EarlyExit, upper
from .labels import LABELS, OUTSIDE
from .train_names import best_device, load_tagger

SEED, RATE = 33, 2e-4
HEAD_EPOCHS, HEAD_RATE = 4, 3e-3
FURTHER = 0.3
"""Weight of a piece that does not begin a word."""


def head_loss(early: EarlyExit, seen: Seen) -> Tensor:
    """Cross entropy of the early head on every piece."""
    scores = early.early(seen.lower.float()).log_softmax(-1)
    wanted = F.one_hot(torch.full(seen.mask.shape, OUTSIDE, device=scores.device), len(LABELS)).float()
    weight = seen.mask * FURTHER
    wanted[seen.rows, seen.columns] = seen.wanted.float()
    weight[seen.rows, seen.columns] = 1.0
    return (-(wanted * scores).sum(-1) * weight).sum() / seen.mask.sum()


def taught(early: EarlyExit, batches: list[Seen]) -> EarlyExit:
    """The early head, taught."""
    optimizer = torch.optim.AdamW(early.parameters(), lr=HEAD_RATE, weight_decay=0.0)
    total, step, rng = HEAD_EPOCHS * len(batches), 0, random.Random(SEED)
    for _ in range(HEAD_EPOCHS):
        for seen in rng.sample(batches, len(batches)):
            for group in optimizer.param_groups:
                group["lr"] = HEAD_RATE * max(0.02, 1 - step / total)
            optimizer.zero_grad(set_to_none=True)
            head_loss(early, seen).backward()
            optimizer.step()
            step += 1
    return early


def account(early: EarlyExit, batches: list[Seen]) -> str:
    """What share of the pieces is kept, and of the words that the whole tagger puts in names how many are not."""
    kept = pieces = lost = names = 0
    for seen in batches:
        with torch.no_grad():
            place = early(seen.lower.float(), seen.mask).place
        named = seen.wanted.argmax(-1) != OUTSIDE
        kept, pieces = kept + int((place >= 0).sum()), pieces + int(seen.mask.sum())
        names, lost = names + int(named.sum()), lost + int((named & (place[seen.rows, seen.columns] < 0)).sum())
    return f"{kept / pieces:.1%} of the pieces go on; {lost / names:.2%} of names' words do not"


def main(arguments: list[str] | None = None) -> None:
    """Command line of the fourth stage."""
    parser = arguments_of(__doc__)
    parser.add_argument("--teacher", type=Path, required=True, help="checkpoint of a tagger with the same lower layers")
    options = parser.parse_args(arguments)

    torch.manual_seed(SEED)
    device = best_device()
    batches = look(load_tagger(options.teacher).to(device), options, SEED, device)
    model = load_tagger(options.names).to(device)
    early = model.exit = taught(EarlyExit(len(LABELS), options.shared).to(device), batches)
    print(account(early, batches[:40]), flush=True)

    def loss(seen: Seen) -> Tensor:
        lower = seen.lower.float()
        kept = early(lower, seen.mask)
        place = kept.place[seen.rows, seen.columns]
        words = place >= 0
        hidden = upper(model.encoder.layers[options.shared :], kept, lower, seen.mask)[seen.rows[words], place[words]]
        return loss_of(model, seen, hidden, words)

    finish(fit(model, batches, loss, options, SEED, RATE), options)


if __name__ == "__main__":
    main()
