"""Writes the encoder for the runtime: ONNX, int8 weights a channel, with vocabulary and configuration."""

from __future__ import annotations

import argparse
import json
import os
import shutil
from collections.abc import Iterable
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from .graph import write_runtime
from .labels import LABELS, transitions
from .model import HEADS, LAYERS, WIDTH, Layer
from .predict import Scorer, evaluate
from .session import Session
from .sources import CORRECTED
from .tagger import Tagger
from .text import LOWER, MIXED, TITLE, UPPER
from .windows import OVERLAP, RUNTIME_PIECES
from .wordpiece import LONGEST_WORD, WordPiece

WORD_PATTERN = r"[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}\p{Z}\p{Cc}\p{Cf}]"


class _Attention(nn.Module):
    """The same layer in plain operators, for a small graph."""

    def __init__(self, layer: Layer) -> None:
        super().__init__()
        self.layer = layer

    def forward(self, x: Tensor, additive: Tensor) -> Tensor:
        """As Layer.forward, with attention spelt out."""
        layer = self.layer
        batch, time = x.shape[0], x.shape[1]
        size = WIDTH // HEADS
        parts = layer.qkv(x).split(WIDTH, -1)
        q, k, v = (p.view(batch, time, HEADS, size).transpose(1, 2) for p in parts)
        weights = torch.softmax(q @ k.transpose(-1, -2) / size**0.5 + additive, -1)
        mixed = (weights @ v).transpose(1, 2).reshape(batch, time, WIDTH)
        x = layer.norm1(x + layer.out(mixed))
        out: Tensor = layer.norm2(x + layer.down(nn.functional.gelu(layer.up(x))))
        return out


class Runtime(nn.Module):
    """int32 inputs to label log-probabilities and hidden states.

    With `branch`, layers over the first `shared` ones, the hidden states are theirs: what relations teach would cost the
    names too much.
    """

    def __init__(self, model: Tagger, branch: Iterable[nn.Module] = (), shared: int = 0) -> None:
        super().__init__()
        self.model = model
        self.attention = nn.ModuleList(_Attention(layer) for layer in model.encoder.layers)  # type: ignore[arg-type]
        self.branch = nn.ModuleList(_Attention(layer) for layer in branch)  # type: ignore[arg-type]
        self.shared = shared

    def forward(self, ids: Tensor, mask: Tensor, casing: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Tags [B, T, labels], hidden states [B, T, width] and tags by the lower layers; here no piece leaves early."""
        encoder = self.model.encoder
        places = torch.arange(ids.shape[1])
        x = encoder.words(ids) + encoder.positions(places) + encoder.casing(casing)
        x = encoder.norm(x)
        additive = (1.0 - mask[:, None, None, :].to(x.dtype)) * -10000.0
        for layer in self.attention[: self.shared]:
            x = layer(x, additive)
        hidden = lower = x
        for layer in self.attention[self.shared :]:
            x = layer(x, additive)
        for layer in self.branch:
            hidden = layer(hidden, additive)
        tags = torch.log_softmax(self.model.head(x), -1)
        early = tags if self.model.exit is None else self.model.exit.early(lower)
        return tags, hidden if len(self.branch) else x, early


def config(version: str) -> dict[str, object]:
    """What the runtime must know beside the graph."""
    table, start, end = transitions()
    return {
        "version": version,
        "labels": list(LABELS),
        "scheme": "BIOES",
        "transitions": {
            "scores": table.astype(int).tolist(),
            "start": start.astype(int).tolist(),
            "end": end.astype(int).tolist(),
        },
        "maxPieces": RUNTIME_PIECES,
        "wordLabel": "first",
        "hidden": WIDTH,
        "lowercase": True,
        "stripAccents": True,
        "fold": "word.toLowerCase().normalize('NFD').replace(/\\p{Mn}/gu, '')",
        "wordPattern": WORD_PATTERN,
        "wordPatternFlags": "gu",
        "longestWord": LONGEST_WORD,
        "longestWordUnit": "code points of the folded word; longer words and empty ones are one [UNK]",
        "pieces": {"pad": 0, "unk": 100, "cls": 101, "sep": 102, "continuation": "##"},
        "lineBreak": "a [SEP] piece with casing 0 between two words with a line feed between them, inside a window",
        "casing": {
            "lower": LOWER,
            "title": TITLE,
            "upper": UPPER,
            "mixed": MIXED,
            "rule": "count code points that differ from their lower case (U) and those that differ from either case (C): "
            "U=0 lower; first code point is upper and U=1 title; U=C upper; else mixed. Every piece of a word has the "
            "word's class; [CLS], [SEP] and padding have 0",
        },
        "window": f"[CLS] whole sentences [SEP], up to maxPieces; up to {OVERLAP} pieces of the sentences before are repeated as "
        "context and their tags dropped; a longer sentence is cut between words",
    }


def session_scorer(folder: Path, threads: int = 2) -> Scorer:
    """Scores by the exported graph."""
    session = Session(folder, threads)
    return lambda batch: session.tags(batch)[batch.rows.numpy(), batch.columns.numpy()]


def export(model: Tagger, base: Path, out: Path, version: str, branch: nn.ModuleList | None = None, shared: int = 0) -> Path:
    """Writes the graphs, vocab.txt and config.json into `out`, replacing the folder in one move."""
    model.eval()
    if model.exit is not None:
        if branch is not None and shared != model.exit.after:
            raise ValueError(f"relations share {shared} layers, but words leave after {model.exit.after}")
        shared = model.exit.after
    over = nn.ModuleList() if branch is None else branch.eval()
    staging = out.with_name(out.name + ".new")
    shutil.rmtree(staging, ignore_errors=True)
    staging.mkdir(parents=True)
    full = staging / "full.onnx"
    example = torch.ones(2, 8, dtype=torch.int32)
    axes = {name: {0: "batch", 1: "pieces"} for name in ("input_ids", "attention_mask", "casing", "tags", "hidden", "early")}
    torch.onnx.export(
        Runtime(model, over, shared),
        (example, example, example * 0),
        str(full),
        input_names=["input_ids", "attention_mask", "casing"],
        output_names=["tags", "hidden", "early"],
        dynamic_axes=axes,
        opset_version=17,
        dynamo=False,
    )
    tables, plain = staging / "tables.onnx", staging / "plain.onnx"
    # A processor without VNNI adds pairs of products in 16 bits, and eight bits times eight do not fit: of seven they do, so that
    # every processor gives the same.
    for source, out_of, kind, seven in ((full, tables, "Gather", False), (tables, plain, "MatMul", True)):
        quantize_dynamic(
            str(source),
            str(out_of),
            per_channel=True,
            reduce_range=seven,
            weight_type=QuantType.QInt8,
            op_types_to_quantize=[kind],
            extra_options={"MatMulConstBOnly": True},
        )
        source.unlink()
    write_runtime(plain, staging, shared)
    plain.unlink()
    shutil.copy(base / "vocab.txt", staging / "vocab.txt")
    (staging / "config.json").write_text(json.dumps(config(version), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    old = out.with_name(out.name + ".old")
    shutil.rmtree(old, ignore_errors=True)
    if out.exists():
        for kept in ("README.md", "golden.json"):
            if (out / kept).exists():
                shutil.copy(out / kept, staging / kept)
        os.replace(out, old)
    os.replace(staging, out)
    shutil.rmtree(old, ignore_errors=True)
    return out


def main(arguments: list[str] | None = None) -> None:
    """Exports a checkpoint and, with --data, evaluates the exported graph."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--checkpoint", type=Path)
    parser.add_argument("--layers", type=int, default=LAYERS, help="without a checkpoint: for a graph to be timed")
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--version", required=True)
    parser.add_argument("--data", type=Path)
    options = parser.parse_args(arguments)
    if options.checkpoint:
        model = Tagger.of(torch.load(options.checkpoint, map_location="cpu")["average"])
    else:
        model = Tagger(len(LABELS), len(CORRECTED), options.layers)
        model.encoder.load_bert(options.base / "model.safetensors")
    path = export(model, options.base, options.out, options.version)
    print(f"{path}: {sum(f.stat().st_size for f in path.iterdir()) / 1e6:.1f} MB")
    if options.data:
        for split, score in evaluate(options.data, session_scorer(path), WordPiece(options.base / "vocab.txt")).items():
            print(f"int8 {split}: {score.line()}")


if __name__ == "__main__":
    main()
