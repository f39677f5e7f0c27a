"""Turns the relation sources into pairs of arguments with the types they have, may have and do not have."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from pathlib import Path

from .candidates import PRONOUNS, Argument, complete, word_range
from .relations import RELATIONS, SYMMETRIC, Kind, fits, load_mapping
from .sources import HELD_OUT_FOLD, TRAIN, Document, records, to_document
from .windows import Prepared, prepare
from .wordpiece import WordPiece

FILES = {
    "knowledgenet": "relations/knowledgenet.jsonl",
    "conll04": "relations/conll04.train.jsonl",
    "re-docred": "relations/re-docred.jsonl",
    "re3d": "relations/re3d.jsonl",
}
NAME_SOURCE = {"conll04": "conll04", "re-docred": "redocred"}
"""Sources whose names are complete, so that they train the tagger too, and their name there."""
Spans = list[tuple[int, int, str]]


@dataclass(slots=True)
class Pair:
    """An ordered pair of arguments. `groups`: any of these types holds; `denied`: these do not."""

    subject: Argument
    object: Argument
    groups: list[tuple[str, ...]]
    denied: tuple[str, ...]


@dataclass(slots=True)
class Example:
    """A document with its pairs; `gold` keeps the source's own kinds by character spans for scoring."""

    source: str
    prepared: Prepared
    arguments: list[Argument]
    pairs: list[Pair]
    gold: list[tuple[tuple[int, int], tuple[int, int], str]] = field(default_factory=list)
    known: frozenset[str] = frozenset()
    """The source kinds that were looked for."""


def part_of(source: str, document: Document) -> str:
    """train, tune (thresholds) or test, the same in every run."""
    record = document.record
    if source == "knowledgenet" and record["fold"] == HELD_OUT_FOLD:
        return "test"
    if source == "re3d" and "BBC" in record["source"]:
        return "unused"
    # KnowledgeNet's ids are kn-fold-document-passage: a document's passages stay together.
    key = record["id"].rsplit("-", 1)[0] if source == "knowledgenet" else record["id"]
    draw = int(hashlib.sha256(key.encode()).hexdigest()[:8], 16) % 100
    if source == "re3d":
        return "test" if draw < 25 else "train"
    return "tune" if draw < 10 else "train"


def _same_unit(prepared: Prepared) -> list[int]:
    unit = [0] * len(prepared.words)
    for n, u in enumerate(prepared.units):
        for i in u.words:
            unit[i] = n
    return unit


def _pair(a: Argument, b: Argument, kinds: list[str], known: dict[str, Kind], gap: int, back: list[str]) -> Pair | None:
    groups: list[tuple[str, ...]] = []
    silent: set[str] = set()
    for name, inverse in [(k, False) for k in kinds] + [(k, True) for k in back]:
        kind = known[name]
        fitting = tuple(t for t in kind.types if fits(t, a.kind, b.kind))
        symmetric = any(t in SYMMETRIC for t in kind.types)
        if not fitting or (inverse != kind.inverse and not symmetric):
            continue
        if kind.near is not None and gap > kind.near:
            silent.update(fitting)
        else:
            groups.append(fitting)
    held = {t for g in groups for t in g} | silent
    denied = {t for kind in known.values() for t in kind.denies if t not in held and fits(t, a.kind, b.kind)}
    if not groups and not denied:
        return None
    return Pair(a, b, groups, tuple(sorted(denied)))


def example_of(document: Document, source: str, prepared: Prepared, predicted: Spans, mapping: dict[str, Kind]) -> Example:
    """The pairs of a document between arguments of one sentence."""
    record = document.record
    arguments: list[Argument] = []
    taken: set[int] = set()
    index: dict[int, int] = {}
    kinds_of = {(s, e): k for s, e, k in predicted}
    for n, name in enumerate(document.names):
        span = word_range(prepared, name.start, name.end)
        if span is None:
            continue
        text = document.text[name.start : name.end]
        raw = record["entities"][n]["raw"]
        kind = name.type
        if kind == "OTHER":
            kind = "DATE" if source == "knowledgenet" or raw in ("TIME", "Temporal") else "MISC"
        if text.lower() in PRONOUNS:
            kind = "PRONOUN"
        elif source == "knowledgenet" and kind == "PLACE":
            kind = kinds_of.get((name.start, name.end), kind)
        elif name.kinds == ("EVENT",):
            kind = "EVENT"
        index[n] = len(arguments)
        arguments.append(Argument(*span, kind))
        taken.update(range(span[0], span[1] + 1))
    if source == "knowledgenet":
        for start, end, kind in predicted:
            span = word_range(prepared, start, end)
            if span and taken.isdisjoint(range(span[0], span[1] + 1)):
                arguments.append(Argument(*span, kind))
                taken.update(range(span[0], span[1] + 1))
    gold_arguments = list(arguments)
    everyone = complete(prepared, arguments) if source == "knowledgenet" else arguments
    annotated = record.get("annotated_props")
    known = {k: v for k, v in mapping.items() if annotated is None or k in annotated}
    unit = _same_unit(prepared)
    marked: dict[tuple[int, int], list[str]] = {}
    gold = []
    for relation in record.get("relations", []):
        if relation["type"] not in known or relation["subj"] not in index or relation["obj"] not in index:
            continue
        s, o = document.names[relation["subj"]], document.names[relation["obj"]]
        gold.append(((s.start, s.end), (o.start, o.end), relation["type"]))
        for a in _chain(record, relation["subj"]):
            for b in _chain(record, relation["obj"]):
                if a in index and b in index:
                    key = (id(gold_arguments[index[a]]), id(gold_arguments[index[b]]))
                    marked.setdefault(key, []).append(relation["type"])  # type: ignore[arg-type]
    pairs = []
    for a in everyone:
        for b in everyone:
            if a is b or unit[a.first] != unit[b.first] or (a.first <= b.last and b.first <= a.last):
                continue
            gap = max(b.first - a.last, a.first - b.last) - 1
            pair = _pair(a, b, marked.get((id(a), id(b)), []), known, gap, marked.get((id(b), id(a)), []))
            if pair is not None:
                pairs.append(pair)
    return Example(source, prepared, everyone, pairs, gold, frozenset(known))


def _chain(record: dict[str, object], index: int) -> list[int]:
    """A name's coreferring names, itself included (Re-DocRED relates chains, not mentions)."""
    if not str(record.get("source", "")).startswith("re-docred"):
        return [index]
    for chain in record.get("coref", []):  # type: ignore[union-attr, attr-defined]
        if index in chain:
            return list(chain)
    return [index]


def load(data: Path, wordpiece: WordPiece, predicted: dict[str, Spans]) -> dict[str, list[Example]]:
    """Examples by part: train, tune, test. `predicted` holds a tagger's names of KnowledgeNet by passage id."""
    mapping = load_mapping()
    parts: dict[str, list[Example]] = {"train": [], "tune": [], "test": []}
    for source, path in FILES.items():
        for record in records(data / path):
            document = to_document(record, NAME_SOURCE.get(source, source))
            part = part_of(source, document)
            if part == "unused":
                continue
            prepared = prepare(document, wordpiece)
            example = example_of(document, source, prepared, predicted.get(document.id, []), mapping[source])
            parts[part].append(example)
    return parts




def unlabelled(data: Path, wordpiece: WordPiece) -> list[Example]:
    """News whose names are annotated and whose relations are not: every pair that some relation may join."""
    examples = []
    for record in records(data / TRAIN["ww"]):
        document = to_document(record, "ww")
        prepared = prepare(document, wordpiece)
        arguments = []
        for name in document.names:
            span = word_range(prepared, name.start, name.end)
            if span and name.kinds:
                arguments.append(Argument(*span, name.kinds[0]))
        everyone = complete(prepared, arguments)
        unit = _same_unit(prepared)
        pairs = [
            Pair(a, b, [], ())
            for a in everyone
            for b in everyone
            if unit[a.first] == unit[b.first]
            and (a.last < b.first or b.last < a.first)
            and any(fits(r, a.kind, b.kind) for r in RELATIONS)
        ]
        examples.append(Example("ww", prepared, everyone, pairs))
    return examples
