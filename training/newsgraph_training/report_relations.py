"""Chooses the pair head's thresholds on the tuning part, then scores the held-out parts with predicted names."""

from __future__ import annotations

import json
from pathlib import Path

from .predict import predict
from .predict_relations import given_samples, score_examples, tuning_samples
from .reader import Reader
from .relation_data import Example, example_of
from .relation_score import thresholds
from .relations import load_mapping
from .sources import records, to_document
from .windows import prepare
from .wordpiece import WordPiece


def conll04_dev(data: Path, wordpiece: WordPiece) -> list[Example]:
    """CoNLL04's development split."""
    mapping = load_mapping()["conll04"]
    out = []
    for record in records(data / "relations/conll04.dev.jsonl"):
        document = to_document(record, "conll04")
        out.append(example_of(document, "conll04", prepare(document, wordpiece), [], mapping))
    return out


def report(reader: Reader, data: Path, wordpiece: WordPiece, parts: dict[str, list[Example]], out: Path) -> dict[str, float]:
    """Writes thresholds.json and figures.txt, prints the figures, and returns the thresholds."""
    mapping = load_mapping()
    out.mkdir(parents=True, exist_ok=True)

    def names(examples: list[Example]) -> list[list[tuple[int, int, str]]]:
        return predict([e.prepared.document for e in examples], reader.tags, wordpiece)

    tune = parts["tune"]
    samples, missed = [], None
    for source in ("knowledgenet", "conll04"):
        mine = [e for e in tune if e.source == source]
        more, out_of_reach = tuning_samples(reader, mine, names(mine), mapping[source])
        samples += more
        missed = out_of_reach if missed is None else missed + out_of_reach
    seen = {t for t, _, right in samples if right}
    given = given_samples(reader, [e for e in tune if e.source == "re-docred"])
    samples = [s for s in samples if s[0] in seen] + [s for s in given if s[0] not in seen]
    limits = thresholds(samples, missed)
    (out / "thresholds.json").write_text(json.dumps(limits, indent=1, sort_keys=True) + "\n")

    lines = [f"thresholds {limits}"]
    dev = conll04_dev(data, wordpiece)
    test = [e for e in parts["test"] if e.source == "knowledgenet"]
    for title, examples, source in (("KnowledgeNet fold 3", test, "knowledgenet"), ("CoNLL04 dev", dev, "conll04")):
        loose, strict = score_examples(reader, examples, names(examples), mapping[source], limits)
        lines += [f"{title}, overlap:", *loose.lines(), f"{title}, exact:", strict.lines()[0]]
        given_names = [[(n.start, n.end, n.type) for n in e.prepared.document.names if n.named] for e in examples]
        if source == "conll04":
            loose, strict = score_examples(reader, examples, given_names, mapping[source], limits)
            lines += [f"{title}, given names, exact:", *strict.lines()]
    for source in ("re-docred", "re3d"):
        part = [e for e in parts["tune" if source == "re-docred" else "test"] if e.source == source]
        counts: dict[str, list[int]] = {}
        for type_, probability, right in given_samples(reader, part):
            c = counts.setdefault(type_, [0, 0, 0])
            hit = probability >= limits.get(type_, 0.9)
            c[0] += hit and right
            c[1] += hit
            c[2] += right
        lines.append(f"{source}, given names, by type (right, found, wanted):")
        lines += [f"  {t} {c[0]} {c[1]} {c[2]}" for t, c in sorted(counts.items()) if c[1] or c[2]]
    print("\n".join(lines), flush=True)
    (out / "figures.txt").write_text("\n".join(lines) + "\n")
    return limits
