"""Reads the annotated data and says, for each source, which labels an annotation allows.

Sources differ in what they annotate. A set of allowed labels a word (partial labels, Cour et al. 2011) keeps
a source from teaching what it does not know: `Misc` of ww-newswire may be an event or anything else, and
the plain words of WNUT-17 may be nationalities, which it leaves out.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from .text import utf16_offsets

SCORED = ("PERSON", "ORG", "PLACE", "EVENT")
_EVENT_WORDS = re.compile(
    r"\b(elections?|primar(?:y|ies)|referendum|wars?|world war (?:i|ii|1|2)|battle|siege|revolution|uprising|revolt|"
    r"rebellion|intifada|coup|olympics?|olympiad|games|cup|championships?|grand prix|tournament|marathon|festival|carnival|"
    r"summit|conference|convention|forum|expo|fair|biennale|massacre|genocide|holocaust|earthquake|hurricane|cyclone|"
    r"typhoon|pandemic|crisis|protests|riots|arab spring|cop ?-?\d\d)\b(?!.*\b(?:act|fund|law|protocol|treaty|report|award|"
    r"museum|crimes|committee|trophy|cross|medal|memorial|channel|book|song|album|film|series)\b)",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Name:
    """A name in code-point offsets. `kinds` lists what it may be; None means unknown (not in the loss)."""

    start: int
    end: int
    kinds: tuple[str, ...] | None
    type: str
    named: bool = True


@dataclass(slots=True)
class Document:
    """A text with its sentence boundaries and names."""

    id: str
    source: str
    text: str
    sentences: list[tuple[int, int]]
    names: list[Name]
    plain: tuple[str, ...] = ()
    """Kinds that the words outside every name may still belong to."""
    record: dict[str, Any] = field(default_factory=dict)


def records(path: Path) -> Iterator[dict[str, Any]]:
    """The records of a JSONL file."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def _kinds(source: str, entity: dict[str, Any], text: str, events: set[int], index: int) -> tuple[str, ...] | None:
    """What an entity of a source may be; an empty tuple means that it is no name at all."""
    kind, raw = entity["type"], entity["raw"]
    if kind in SCORED:
        return (kind,)
    if index in events:
        return ("EVENT",)
    match source, raw:
        case "ww", "NORP":
            return ("NORP",)
        case "ww", "Product":
            return ("MISC",)
        case "ww", "Misc":
            return ("EVENT",) if _EVENT_WORDS.search(text) else ("MISC", "EVENT")
        case "gum", "abstract":
            return ("", "MISC", "NORP")
        case "gum", "time":
            return ()
        case "gum", "person":
            return None
        case "gum", _:
            return ("", "MISC")
        case "crossner", _:
            return ("NORP", "MISC")
        case "wnut", _:
            return ("MISC",)
        case "conll04", _:
            return ("EVENT",) if _EVENT_WORDS.search(text) else ("", "NORP", "MISC", "EVENT")
        case "redocred", "MISC":
            return ("EVENT",) if _EVENT_WORDS.search(text) else ("MISC", "NORP", "EVENT")
        case _:
            return ()


def _event_entities(record: dict[str, Any]) -> set[int]:
    """Re-DocRED's MISC names that its relations show to be events: conflicts and things taken part in."""
    found: set[int] = set()
    for relation in record.get("relations", []):
        if relation["type"] in ("P607", "P1344"):
            found.add(relation["obj"])
        elif relation["type"] == "P710":
            found.add(relation["subj"])
    entities = record["entities"]
    for chain in record.get("coref", []):
        if found.intersection(chain):
            found.update(chain)
    return {i for i in found if entities[i]["raw"] == "MISC"}


def to_document(record: dict[str, Any], source: str) -> Document:
    """A record in the data's form as a document of a source."""
    text = record["text"]
    table = utf16_offsets(text)

    def at(offset: int) -> int:
        return offset if table is None else table[offset]

    events = _event_entities(record) if source == "redocred" else set()
    names = []
    for index, entity in enumerate(record["entities"]):
        start, end = at(entity["start"]), at(entity["end"])
        kinds = _kinds(source, entity, text[start:end], events, index)
        names.append(Name(start, end, kinds, entity["type"], entity.get("named", True)))
    plain = {"wnut": ("NORP", "EVENT"), "conll04": ("EVENT",)}.get(source, ())
    sentences = [(at(a), at(b)) for a, b in record.get("sents") or [(0, len(record["text"]))]]
    return Document(record["id"], source, text, sentences, names, plain, record)


TRAIN = {
    "ww": "entities/ww-newswire.train.jsonl",
    "gum": "entities/gum.train.jsonl",
    "crossner": "entities/crossner-politics.train.jsonl",
    "wnut": "entities/wnut17.train.jsonl",
    "conll04": "relations/conll04.train.jsonl",
    "redocred": "relations/re-docred.jsonl",
}
CORRECTED = {"wnut": 0, "conll04": 1, "redocred": 2}
"""Sources whose guideline or genre differs from the product's: each has a correction head that is not shipped."""
UNLABELLED = {"knowledgenet": "relations/knowledgenet.jsonl", "re3d": "relations/re3d.jsonl"}
HELD_OUT_FOLD = 3
"""KnowledgeNet's fold that nothing learns from."""
DEV = {
    "ww-newswire.dev": "entities/ww-newswire.dev.jsonl",
    "gum.dev": "entities/gum.dev.jsonl",
    "crossner-politics.dev": "entities/crossner-politics.dev.jsonl",
    "uner-ewt.dev": "entities/uner-ewt.dev.jsonl",
}


def training_documents(data: Path) -> list[Document]:
    """Every training document whose licence allows shipping what was learnt from it."""
    documents = []
    for source, path in TRAIN.items():
        for record in records(data / path):
            if record.get("commercialUse") is not False:
                documents.append(to_document(record, source))
    return documents


def unlabelled_documents(data: Path) -> list[Document]:
    """Texts whose names are not, or not all, annotated: what teachers say of them is worth learning."""
    documents = []
    for source, path in UNLABELLED.items():
        for record in records(data / path):
            if record.get("fold") == HELD_OUT_FOLD or "BBC" in record["source"]:
                continue
            document = to_document(record, source)
            document.names = [Name(0, len(document.text), None, "OTHER")]
            documents.append(document)
    return documents
