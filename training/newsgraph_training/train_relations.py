"""Second stage: layers that read relations, over an encoder that knows names.

A teacher trains the whole encoder. What ships has the names' lower layers, frozen, under layers of its own, and with
--teachers it learns what they say together, of pairs that no source annotates too (Hinton et al. 2015).
"""

from __future__ import annotations

import argparse
import copy
import json
import random
from pathlib import Path

import torch
from torch import Tensor, nn

from .model import LAYERS, Encoder
from .pairs import pair_loss
from .predict import predict, torch_scorer
from .reader import TorchReader
from .relation_data import FILES, Example, Spans, load, unlabelled
from .relation_model import RelationModel
from .report_relations import report
from .sources import records, to_document
from .tasks import PairBatch, PairFeed, tasks_of
from .train_names import Steps, best_device, depths, load_tagger, parameter_groups, save
from .windows import MAX_PIECES
from .wordpiece import WordPiece

REPEATS = {"conll04": 2}
"""News is scarce among the sources of relations."""


def names_of(data: Path, checkpoint: Path, wordpiece: WordPiece, cache: Path) -> dict[str, Spans]:
    """A tagger's names of KnowledgeNet, which annotates only names that have a relation; written once."""
    if not cache.exists():
        tagger = load_tagger(checkpoint).to(best_device())
        documents = [to_document(r, "knowledgenet") for r in records(data / FILES["knowledgenet"])]
        found = predict(documents, torch_scorer(tagger), wordpiece)
        temporary = cache.with_suffix(".tmp")
        temporary.write_text(json.dumps({d.id: f for d, f in zip(documents, found, strict=True)}))
        temporary.replace(cache)
    return {k: [(a, b, c) for a, b, c in v] for k, v in json.loads(cache.read_text()).items()}


def teacher_of(path: Path) -> RelationModel:
    """A teacher's checkpoint, ready to be asked."""
    kept = torch.load(path, map_location="cpu")
    model = RelationModel(Encoder(0), 0, LAYERS)
    model.load_state_dict(kept["average"])
    return model.eval()


def student_of(path: Path, encoder: Encoder) -> RelationModel:
    """A student's checkpoint over the encoder that it shares."""
    kept = torch.load(path, map_location="cpu")
    layers = 1 + max(int(name.split(".")[0]) for name in kept["branch"])
    model = RelationModel(encoder, kept["shared"], layers)
    for part in ("branch", "pairs"):
        getattr(model, part).load_state_dict({k: v.float() for k, v in kept[part].items()})
    return model.eval()


def started(names: Path, shared: int, layers: int, upper: Path | None) -> RelationModel:
    """Over the lower layers of a tagger; layers of its own start as those of `upper` from the same depth on."""
    encoder = load_tagger(names).encoder
    model = RelationModel(encoder, shared, layers)
    source = load_tagger(upper).encoder if upper else copy.deepcopy(encoder)
    encoder.layers = encoder.layers[:shared]
    for mine, theirs in zip(model.branch, list(source.layers)[shared : shared + layers], strict=True):
        mine.load_state_dict(theirs.state_dict())
    return model


def loss_of(model: RelationModel, teachers: list[RelationModel], batch: PairBatch, weight: float) -> Tensor:
    """Pair loss and, with teachers, cross entropy against their mean on every type that fits a pair."""
    with torch.autocast(batch.ids.device.type, torch.bfloat16, enabled=batch.ids.is_cuda):
        logits = model(batch).float()
        out = pair_loss(logits, batch.owner, batch.masks, batch.denied)
        if teachers:
            with torch.no_grad():
                wanted = torch.stack([t(batch).float().sigmoid() for t in teachers]).mean(0)
            each = nn.functional.binary_cross_entropy_with_logits(logits, wanted, reduction="none")
            out = out + weight * (each * batch.fitting).sum() / max(1, len(logits))
    return out


def train(
    model: RelationModel, teachers: list[RelationModel], examples: list[Example], options: argparse.Namespace
) -> RelationModel:
    """The averaged weights after training."""
    device, rng = best_device(), random.Random(options.seed)
    repeated = [e for e in examples for _ in range(REPEATS.get(e.source, 1))]
    feed = PairFeed([t for e in repeated for t in tasks_of(e, MAX_PIECES - 2) if t.pairs])
    model.to(device)
    for teacher in teachers:
        teacher.to(device)
    average = copy.deepcopy(model)
    layers = len(model.branch)
    groups = parameter_groups(model, depths("encoder.", "branch.", layers), options.rate, 1e-3, 0.9)
    total = len(feed.epoch(options.pieces, random.Random(0))) * options.epochs
    print(f"{len(examples)} examples, about {total} steps", flush=True)
    steps = Steps(model, average, groups, total, 0.99)
    model.train()
    for _ in range(options.epochs):
        for batch in feed.epoch(options.pieces, rng):
            steps.take(loss_of(model, teachers, batch.to(device), options.weight))
    return average.eval()


def main(arguments: list[str] | None = None) -> None:
    """Command line of the second stage."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--names", type=Path, required=True, help="checkpoint of the tagger below")
    parser.add_argument("--upper", type=Path, help="checkpoint of a deeper tagger, whose upper layers start the branch")
    parser.add_argument("--out", type=Path, required=True, help="checkpoint to write")
    parser.add_argument("--cache", type=Path, required=True, help="file of the tagger's names of KnowledgeNet")
    parser.add_argument("--shared", type=int, default=0, help="frozen lower layers; 0: a teacher, all of whose layers train")
    parser.add_argument("--layers", type=int, default=LAYERS, help="layers of its own")
    parser.add_argument("--teachers", type=Path, nargs="*", default=[])
    parser.add_argument("--weight", type=float, default=1.0, help="of what teachers say, beside what is annotated")
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--documents-share", type=float, default=1.0, help="share of Re-DocRED, the bulk of the pairs")
    parser.add_argument("--share", type=float, default=1.0, help="share of all examples, for a smoke run")
    parser.add_argument("--seed", type=int, default=11)
    parser.add_argument("--pieces", type=int, default=2048)
    parser.add_argument("--rate", type=float, default=2e-4)
    options = parser.parse_args(arguments)

    torch.manual_seed(options.seed)
    rng = random.Random(options.seed)
    wordpiece = WordPiece(options.base / "vocab.txt")
    parts = load(options.data, wordpiece, names_of(options.data, options.names, wordpiece, options.cache))
    examples = [e for e in parts["train"] if e.source != "re-docred" or rng.random() < options.documents_share]
    if options.teachers:
        examples += unlabelled(options.data, wordpiece)
    if options.share < 1:
        examples = rng.sample(examples, int(len(examples) * options.share))
    model = started(options.names, options.shared, options.layers, options.upper)
    if options.shared:
        model.freeze()
    average = train(model, [teacher_of(path) for path in options.teachers], examples, options)
    options.out.parent.mkdir(parents=True, exist_ok=True)
    average.cpu()
    state = average.own() if options.shared else {"average": average.state_dict()}
    save(options.out, {**state, "shared": options.shared})
    if options.share < 1:
        return
    reader = TorchReader(load_tagger(options.names), average.to(best_device()))
    report(reader, options.data, wordpiece, parts, options.out.with_suffix(""))


if __name__ == "__main__":
    main()
