"""Names of documents by a trained tagger, as the runtime finds them (before document consistency)."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import torch

from .batches import Batch, batches, collate
from .labels import LABELS, decode, spans
from .score import Score
from .sources import DEV, Document, records, to_document
from .tagger import Tagger
from .windows import prepare, windows_of
from .wordpiece import WordPiece

Scorer = Callable[[Batch], np.ndarray]
"""A batch to label log-probabilities of its words [N, labels]."""


def torch_scorer(model: Tagger) -> Scorer:
    """Scores by the PyTorch model, where it is."""
    device = next(model.parameters()).device

    def score(batch: Batch) -> np.ndarray:
        with torch.inference_mode():
            ids, mask, casing = (t.to(device) for t in (batch.ids, batch.mask, batch.casing))
            return model.tags(ids, mask, casing)[batch.rows.to(device), batch.columns.to(device)].cpu().numpy()

    return score


def predict(
    documents: list[Document], scorer: Scorer, wordpiece: WordPiece, overlap: int = 48
) -> list[list[tuple[int, int, str]]]:
    """(start, end, type) of the names of each document, in code points."""
    prepared = [prepare(d, wordpiece) for d in documents]
    tables = [np.zeros((len(p.words), len(LABELS)), dtype=np.float32) for p in prepared]
    index = {id(p): i for i, p in enumerate(prepared)}
    windows = [w for p in prepared for w in windows_of(p, overlap=overlap)]
    for group in batches(windows, 4096):
        scores = scorer(collate(group))
        at = 0
        for w in group:
            mine = scores[at : at + len(w.firsts)]
            at += len(w.firsts)
            first = w.first_word + w.context
            tables[index[id(w.prepared)]][first : w.first_word + len(w.firsts)] = mine[w.context :]
    out = []
    for p, table in zip(prepared, tables, strict=True):
        found: list[tuple[int, int, str]] = []
        for unit in p.units:
            path = decode(table[unit.words])
            for a, b, kind in spans(path):
                found.append((p.words[unit.words[a]].start, p.words[unit.words[b]].end, kind))
        out.append(found)
    return out


def evaluate(data: Path, scorer: Scorer, wordpiece: WordPiece, overlap: int = 48) -> dict[str, Score]:
    """Scores on each development split."""
    result = {}
    for name, path in DEV.items():
        documents = [to_document(r, name) for r in records(data / path)]
        result[name] = score = Score()
        for document, found in zip(documents, predict(documents, scorer, wordpiece, overlap), strict=True):
            score.add(document, found)
    return result
