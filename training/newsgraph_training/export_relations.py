"""Writes the pair head for the runtime, and the golden file that a port of both models is checked against."""

from __future__ import annotations

import argparse
import json
import os
import shutil
from pathlib import Path

import numpy as np
import onnxruntime
import torch

from .batches import collate
from .candidates import DATE, PRONOUNS
from .export import export
from .labels import LABELS, decode, spans
from .model import WIDTH
from .pairs import FEATURES, PairHead, features_of
from .predict import evaluate
from .predict_relations import candidate_pairs
from .reader import GraphReader
from .relation_data import load
from .relations import ARGUMENTS, PRONOUN_MAY_BE, RELATIONS, SIGNATURES, SYMMETRIC, fits
from .report_relations import report
from .session import Session
from .sources import Document
from .train_names import load_tagger
from .train_relations import names_of, student_of
from .windows import prepare, windows_of
from .wordpiece import WordPiece

WEAK = "ALLIED_WITH,OPPOSES,OWNS,DIED_IN,SIBLING_OF,SUCCEEDED,VISITED,HOLDS_OFFICE,PARTICIPANT,OCCURRED_AT"
SENTENCES = Path(__file__).parents[1] / "golden-sentences.json"


def config(version: str, thresholds: dict[str, float], weak: list[str]) -> dict[str, object]:
    """What the runtime must know beside the graph."""
    return {
        "version": version,
        "encoderVersion": version,
        "labels": list(RELATIONS),
        "thresholds": {name: 1.01 if name in weak else thresholds.get(name, 0.9) for name in RELATIONS},
        "weak": weak,
        "symmetric": sorted(SYMMETRIC),
        "arguments": list(ARGUMENTS),
        "signatures": {name: {"subject": s, "object": o} for name, (s, o) in SIGNATURES.items()},
        "pronoun": {
            "words": sorted(PRONOUNS),
            "mayBe": sorted(PRONOUN_MAY_BE),
            "rule": "a single word of the list, unless it has several letters, all capital; its type is PRONOUN whoever it means",
        },
        "date": {"pattern": DATE.pattern, "type": "DATE"},
        "output": "logits; probability = 1 / (1 + exp(-logit)); keep where probability >= threshold and the types fit",
        "features": {
            "size": FEATURES,
            "hidden": WIDTH,
            "order": [
                "hidden of the subject's first piece",
                "hidden of the subject's last piece",
                "hidden of the object's first piece",
                "hidden of the object's last piece",
                "mean hidden of the pieces strictly between the two arguments, zeros where there are none",
                "one-hot of the subject's type in `arguments`",
                "one-hot of the object's type in `arguments`",
                "1 where the subject stands before the object, else 0",
                "ln(1 + n) / 4, n = words between the two (words as the encoder's pattern cuts them)",
                "1 where n <= 1, else 0",
            ],
            "pieces": "positions in the encoder's window, [CLS] being 0; line-break [SEP] pieces between count as between",
        },
        "pairs": "ordered pairs of arguments of one sentence, both in one window",
    }


def export_head(head: PairHead, out: Path, settings: dict[str, object]) -> Path:
    """Writes pairs.onnx and config.json, replacing the folder in one move."""
    head.eval()
    staging = out.with_name(out.name + ".new")
    shutil.rmtree(staging, ignore_errors=True)
    staging.mkdir(parents=True)
    torch.onnx.export(
        head,
        (torch.zeros(2, FEATURES),),
        str(staging / "pairs.onnx"),
        input_names=["features"],
        output_names=["logits"],
        dynamic_axes={"features": {0: "pairs"}, "logits": {0: "pairs"}},
        opset_version=17,
        dynamo=False,
    )
    (staging / "config.json").write_text(json.dumps(settings, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    old = out.with_name(out.name + ".old")
    shutil.rmtree(old, ignore_errors=True)
    if out.exists():
        if (out / "README.md").exists():
            shutil.copy(out / "README.md", staging / "README.md")
        os.replace(out, old)
    os.replace(staging, out)
    shutil.rmtree(old, ignore_errors=True)
    return out / "pairs.onnx"


def golden(encoder: Path, relations: Path) -> list[dict[str, object]]:
    """What the exported graphs say of a few sentences written for this purpose."""
    wordpiece = WordPiece(encoder / "vocab.txt")
    session = Session(encoder)
    head = onnxruntime.InferenceSession(str(relations / "pairs.onnx")) if (relations / "pairs.onnx").exists() else None
    out = []
    for text in json.loads(SENTENCES.read_text(encoding="utf-8")):
        prepared = prepare(Document("golden", "golden", text, [(0, len(text))], []), wordpiece)
        (window,) = windows_of(prepared)
        batch = collate([window])
        tags, hidden = session.tags(batch), session.hidden(batch)
        path = decode(tags[0, window.firsts])
        words = prepared.words
        names = [(words[a].start, words[b].end, kind) for a, b, kind in spans(path)]

        def at(offset: int, text: str = text) -> int:
            return len(text[:offset].encode("utf-16-le")) // 2

        entry: dict[str, object] = {
            "text": text,
            "words": [[at(w.start), at(w.end)] for w in words],
            "inputIds": window.ids,
            "casing": window.casing,
            "firstPieces": window.firsts,
            "argmax": [LABELS[int(i)] for i in tags[0, window.firsts].argmax(-1)],
            "best": [round(float(x), 3) for x in tags[0, window.firsts].max(-1)],
            "path": [LABELS[i] for i in path],
            "names": [[at(a), at(b), kind, text[a:b]] for a, b, kind in names],
            "hiddenStart": [round(float(x), 3) for x in hidden[0, 1, :6]],
        }
        if head is not None:
            pairs = candidate_pairs(prepared, names)
            found = []
            if pairs:
                features = features_of(torch.from_numpy(hidden), [0] * len(pairs), [window], pairs)
                (logits,) = head.run(["logits"], {"features": features.numpy()})
                for (a, b), row in zip(pairs, logits, strict=True):
                    for name, logit in zip(RELATIONS, row, strict=True):
                        probability = 1 / (1 + float(np.exp(-logit)))
                        if probability >= 0.1 and fits(name, a.kind, b.kind):
                            s, o = ([at(words[x.first].start), at(words[x.last].end)] for x in (a, b))
                            found.append([s, o, name, round(probability, 3)])
            entry["pairs"] = found
        out.append(entry)
    return out


def main(arguments: list[str] | None = None) -> None:
    """Exports both stages, chooses thresholds by the exported graphs, and writes the golden file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--names", type=Path, required=True, help="checkpoint of the first stage")
    parser.add_argument("--relations", type=Path, required=True, help="checkpoint of the second stage")
    parser.add_argument("--cache", type=Path, required=True, help="file of the tagger's names of KnowledgeNet")
    parser.add_argument("--out", type=Path, required=True, help="folder of thresholds.json and figures.txt")
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--models", type=Path, required=True)
    parser.add_argument("--version", required=True)
    parser.add_argument("--weak", default=WEAK, help="types, separated by commas, that too little denies or shows: switched off")
    options = parser.parse_args(arguments)
    wordpiece = WordPiece(options.base / "vocab.txt")
    names = load_tagger(options.names)
    model = student_of(options.relations, names.encoder)
    encoder = options.models / "encoder"
    export(names, options.base, encoder, options.version, model.branch, model.shared)
    reader = GraphReader(encoder, model.pairs, 2)
    parts = load(options.data, wordpiece, names_of(options.data, options.names, wordpiece, options.cache))
    limits = report(reader, options.data, wordpiece, parts, options.out)
    weak = [w for w in options.weak.split(",") if w]
    export_head(model.pairs, options.models / "relations", config(options.version, limits, weak))
    write_golden(options.models)
    for split, score in evaluate(options.data, reader.tags, wordpiece).items():
        print(f"{split}: {score.line()}", flush=True)


def write_golden(models: Path) -> None:
    """Writes encoder/golden.json for the models of a folder; offsets count UTF-16 units."""
    entries = golden(models / "encoder", models / "relations")
    lines = ",\n".join(json.dumps(e, ensure_ascii=False) for e in entries)
    (models / "encoder" / "golden.json").write_text(f"[\n{lines}\n]\n", encoding="utf-8")


if __name__ == "__main__":
    main()
