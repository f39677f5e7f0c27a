"""BIOES labels (Ratinov & Roth 2009) over the model's types, and which label may follow which."""

from __future__ import annotations

import numpy as np

TYPES = ("PERSON", "ORG", "PLACE", "EVENT", "NORP", "MISC")
LABELS = ("O", *(f"{p}-{t}" for t in TYPES for p in "BIES"))
OUTSIDE = 0
"""Index of O."""
INDEX = {label: i for i, label in enumerate(LABELS)}
EVERY = (1 << len(LABELS)) - 1
FORBIDDEN = -10000.0


def state(position: str, kind: str) -> int:
    """Index of a label such as B-PERSON."""
    return INDEX[f"{position}-{kind}"]


def transitions() -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """(from, to) scores, start scores and end scores: 0 where allowed, else FORBIDDEN."""
    def opens(label: str) -> bool:
        return label == "O" or label[0] in "BS"

    def closes(label: str) -> bool:
        return label == "O" or label[0] in "ES"

    table = np.full((len(LABELS), len(LABELS)), FORBIDDEN, dtype=np.float32)
    for i, a in enumerate(LABELS):
        for j, b in enumerate(LABELS):
            if opens(b) and closes(a):
                table[i, j] = 0
            if a[0] in "BI" and b[0] in "IE" and a[2:] == b[2:]:
                table[i, j] = 0
    start = np.array([0 if opens(x) else FORBIDDEN for x in LABELS], dtype=np.float32)
    end = np.array([0 if closes(x) else FORBIDDEN for x in LABELS], dtype=np.float32)
    return table, start, end


_TABLE, _START, _END = transitions()


def decode(scores: np.ndarray) -> list[int]:
    """Best allowed label sequence for [words, labels] log-probabilities (Viterbi)."""
    if len(scores) == 0:
        return []
    best = scores[0] + _START
    back = np.zeros((len(scores), len(LABELS)), dtype=np.int32)
    for t in range(1, len(scores)):
        paths = best[:, None] + _TABLE
        back[t] = paths.argmax(0)
        best = paths.max(0) + scores[t]
    path = [int((best + _END).argmax())]
    for t in range(len(scores) - 1, 0, -1):
        path.append(int(back[t, path[-1]]))
    return path[::-1]


def spans(path: list[int]) -> list[tuple[int, int, str]]:
    """(first word, last word, type) of every name in an allowed label sequence."""
    found: list[tuple[int, int, str]] = []
    first = 0
    for i, index in enumerate(path):
        label = LABELS[index]
        if label[0] in "BS":
            first = i
        if label[0] in "ES":
            found.append((first, i, label[2:]))
    return found
