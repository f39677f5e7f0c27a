"""Relations of documents as the runtime finds them: predicted names, pronouns and dates, pairs within a sentence."""

from __future__ import annotations

from collections import Counter

import torch

from .batches import batches, collate
from .candidates import Argument, complete, word_range
from .pairs import features_of, pieces_of
from .reader import Reader
from .relation_data import Example, Spans
from .relation_score import RelationScore, Scored, as_kinds
from .relations import RELATIONS, Kind, fits
from .windows import Prepared, Window, windows_of

PairTable = list[tuple[Argument, Argument]]


def candidate_pairs(prepared: Prepared, names: Spans) -> PairTable:
    """Ordered pairs of arguments of one sentence that some relation may join."""
    arguments = []
    for start, end, kind in names:
        span = word_range(prepared, start, end)
        if span:
            arguments.append(Argument(*span, kind))
    arguments = complete(prepared, arguments)
    unit = [0] * len(prepared.words)
    for n, u in enumerate(prepared.units):
        for i in u.words:
            unit[i] = n
    return [
        (a, b)
        for a in arguments
        for b in arguments
        if a is not b and unit[a.first] == unit[b.first] and any(fits(r, a.kind, b.kind) for r in RELATIONS)
    ]


def probabilities(reader: Reader, prepared: list[Prepared], tables: list[PairTable]) -> list[list[list[float]]]:
    """For each document and pair, a probability a relation type (zeros for a pair cut by a window)."""
    out = [[[0.0] * len(RELATIONS) for _ in table] for table in tables]
    jobs: dict[int, tuple[int, list[int]]] = {}
    windows: list[Window] = []
    for d, (p, table) in enumerate(zip(prepared, tables, strict=True)):
        left = list(range(len(table)))
        for window in windows_of(p):
            inside = [n for n in left if all(pieces_of(window, x) is not None for x in table[n])]
            if inside:
                left = [n for n in left if n not in set(inside)]
                jobs[id(window)] = (d, inside)
                windows.append(window)
    with torch.inference_mode():
        for group in batches(windows, 4096):
            batch = collate(group)
            hidden = reader.hidden(batch)
            rows, pairs, where = [], [], []
            for r, w in enumerate(group):
                d, inside = jobs[id(w)]
                for n in inside:
                    rows.append(r)
                    pairs.append(tables[d][n])
                    where.append((d, n))
            scores = torch.sigmoid(reader.head(features_of(hidden, rows, group, pairs))).tolist()
            for (d, n), s in zip(where, scores, strict=True):
                out[d][n] = s
    return out


def scored(prepared: Prepared, table: PairTable, values: list[list[float]], least: dict[str, float] | float) -> list[Scored]:
    """Typed pairs at or over their threshold, as spans of characters."""
    found: list[Scored] = []
    for (a, b), row in zip(table, values, strict=True):
        spans = [(prepared.words[x.first].start, prepared.words[x.last].end) for x in (a, b)]
        for name, value in zip(RELATIONS, row, strict=True):
            limit = least if isinstance(least, float) else least.get(name, 0.5)
            if value >= limit and fits(name, a.kind, b.kind):
                found.append((spans[0], spans[1], name, value))
    return found


def score_examples(
    reader: Reader, examples: list[Example], names: list[Spans], mapping: dict[str, Kind], limits: dict[str, float]
) -> tuple[RelationScore, RelationScore]:
    """Overlapping and exact scores of examples whose names were predicted."""
    prepared = [e.prepared for e in examples]
    tables = [candidate_pairs(p, n) for p, n in zip(prepared, names, strict=True)]
    values = probabilities(reader, prepared, tables)
    loose, strict = RelationScore(), RelationScore()
    for e, table, value in zip(examples, tables, values, strict=True):
        kinds = as_kinds(scored(e.prepared, table, value, limits), mapping, e.known)
        loose.add(e.gold, kinds, exact=False)
        strict.add(e.gold, kinds, exact=True)
    return loose, strict


def tuning_samples(
    reader: Reader, examples: list[Example], names: list[Spans], mapping: dict[str, Kind]
) -> tuple[list[tuple[str, float, bool]], Counter[str]]:
    """(type, probability, right) of every candidate with predicted names, and gold relations out of reach by type."""
    prepared = [e.prepared for e in examples]
    tables = [candidate_pairs(p, n) for p, n in zip(prepared, names, strict=True)]
    values = probabilities(reader, prepared, tables)
    samples: list[tuple[str, float, bool]] = []
    missed: Counter[str] = Counter()
    for e, table, value in zip(examples, tables, values, strict=True):
        reached: set[int] = set()
        for s, o, name, probability in scored(e.prepared, table, value, 0.02):
            one = as_kinds([(s, o, name, probability)], mapping, e.known)
            if not one:
                continue
            hits = [
                n
                for n, g in enumerate(e.gold)
                for k in one
                if g[2] == k[2] and g[0][0] < k[0][1] and k[0][0] < g[0][1] and g[1][0] < k[1][1] and k[1][0] < g[1][1]
            ]
            reached.update(hits)
            samples.append((name, probability, bool(hits)))
        for n, (_, _, kind) in enumerate(e.gold):
            if n not in reached:
                missed[mapping[kind].types[0]] += 1
    return samples, missed


def given_samples(reader: Reader, examples: list[Example]) -> list[tuple[str, float, bool]]:
    """(type, probability, right) of the annotated pairs of sources that relate chains, with given names."""
    tables = [[(p.subject, p.object) for p in e.pairs] for e in examples]
    values = probabilities(reader, [e.prepared for e in examples], tables)
    samples = []
    for e, value in zip(examples, values, strict=True):
        for pair, row in zip(e.pairs, value, strict=True):
            held = {t for g in pair.groups for t in g}
            for name, probability in zip(RELATIONS, row, strict=True):
                if name in held or name in pair.denied:
                    samples.append((name, probability, name in held))
    return samples
