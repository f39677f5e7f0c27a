"""Trains the mention ranker: a small network scores every row of a choice; the softmax over the rows must give the gold ones.

usage: python training/coreference/train.py train.jsonl dev.jsonl models/coreference/ranker.json
"""

import json
import sys
from typing import Any

import numpy as np
import torch
from torch import Tensor

# Chosen by CoNLL F1 on gum.dev with training/coreference/score.mjs.
RESTRAINT = 0.5
SEED, HIDDEN, EPOCHS, BATCH = 7, 24, 14, 64
torch.manual_seed(SEED)
torch.set_num_threads(1)
rng = np.random.default_rng(SEED)


Choice = dict[str, Any]
"""`rows`: features of each candidate; `positives`: indexes of the right ones."""


def read(path: str) -> list[Choice]:
    """The choices of a JSON Lines file."""
    with open(path, encoding="utf8") as lines:
        return [json.loads(line) for line in lines]


def batch(choices: list[Choice]) -> tuple[Tensor, Tensor, Tensor]:
    """Features [N, rows, width], a mask of -1e9 on padding, and whether each row is right."""
    widest = max(len(c["rows"]) for c in choices)
    width = len(choices[0]["rows"][0])
    x = np.zeros((len(choices), widest, width), np.float32)
    mask = np.full((len(choices), widest), -1e9, np.float32)
    gold = np.zeros((len(choices), widest), bool)
    for i, c in enumerate(choices):
        n = len(c["rows"])
        x[i, :n] = c["rows"]
        mask[i, :n] = 0
        gold[i, c["positives"]] = True
    return torch.from_numpy(x), torch.from_numpy(mask), torch.from_numpy(gold)


def network(width: int) -> torch.nn.Sequential:
    """Features of a row to its score."""
    return torch.nn.Sequential(torch.nn.Linear(width, HIDDEN), torch.nn.ReLU(), torch.nn.Dropout(0.1), torch.nn.Linear(HIDDEN, 1))


def evaluate(model: torch.nn.Module, choices: list[Choice]) -> tuple[float, float, float, float]:
    """Share of right choices; precision, recall and F1 of links."""
    model.eval()
    right = linked = predicted = hits = 0
    with torch.no_grad():
        for i in range(0, len(choices), 256):
            x, mask, _ = batch(choices[i : i + 256])
            best = (model(x).squeeze(-1) + mask).argmax(1)
            for j, c in enumerate(choices[i : i + 256]):
                b = int(best[j])
                link = c["positives"] != [0]
                linked += link
                predicted += b > 0
                hits += b > 0 and b in c["positives"]
                right += b in c["positives"]
    p, r = hits / max(1, predicted), hits / max(1, linked)
    return right / len(choices), p, r, 2 * p * r / max(1e-9, p + r)


def main(train_path: str, dev_path: str, out: str) -> None:
    """Trains and writes the ranker."""
    train, dev = read(train_path), read(dev_path)
    width = len(train[0]["rows"][0])
    model = network(width)
    optimizer = torch.optim.AdamW(model.parameters(), lr=3e-3, weight_decay=1e-3)
    steps = EPOCHS * (len(train) // BATCH + 1)
    schedule = torch.optim.lr_scheduler.LinearLR(optimizer, 1.0, 0.02, steps)
    for epoch in range(EPOCHS):
        model.train()
        order = rng.permutation(len(train))
        total = 0.0
        for i in range(0, len(order), BATCH):
            x, mask, gold = batch([train[k] for k in order[i : i + BATCH]])
            scores = model(x).squeeze(-1) + mask
            loss = (torch.logsumexp(scores, 1) - torch.logsumexp(scores.masked_fill(~gold, -1e9), 1)).mean()
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            schedule.step()
            total += loss.item() * len(gold)
        if epoch % 4 == 3 or epoch == EPOCHS - 1:
            print(epoch, round(total / len(train), 4), [round(v, 4) for v in evaluate(model, dev)], flush=True)
    first, second = model[0], model[3]

    def rounded(tensor: Tensor) -> list[float]:
        return [round(float(v), 4) for v in tensor.detach().flatten()]

    weights = {
        "version": "ranker@1",
        "inputs": width,
        "hidden": HIDDEN,
        "inputWeights": rounded(first.weight),
        "inputBiases": rounded(first.bias),
        "outputWeights": rounded(second.weight),
        "outputBias": rounded(second.bias)[0],
        "restraint": RESTRAINT,
    }
    with open(out, "w", encoding="utf8") as file:
        json.dump(weights, file)
        file.write("\n")


main(*sys.argv[1:4])
