"""Swaps people's names (and now and then other names) for others of the training data, so that the context counts.

Mention replacement (Dai & Adel 2020). Names of the same string change alike within a document, and a surname
follows its full name.
"""

from __future__ import annotations

import random
from collections import defaultdict

from .sources import Document, Name
from .windows import Prepared, prepare
from .wordpiece import WordPiece

SHARE = {"PERSON": 0.25, "ORG": 0.06, "PLACE": 0.04, "EVENT": 0.15}
DOCUMENT_SHARE = 0.35


class NamePool:
    """Names of the training data by type."""

    def __init__(self, documents: list[Document]) -> None:
        pools: defaultdict[str, set[str]] = defaultdict(set)
        for document in documents:
            if document.source == "wnut":
                continue
            for name in document.names:
                if name.kinds is not None and len(name.kinds) == 1:
                    text = document.text[name.start : name.end]
                    if "\n" not in text and len(text) > 2:
                        pools[name.kinds[0]].add(text)
        self._names = {kind: sorted(pool) for kind, pool in pools.items()}
        self._full = [n for n in self._names.get("PERSON", []) if 2 <= len(n.split()) <= 4]

    def draw(self, kind: str, full: bool, rng: random.Random) -> str:
        """A name of a type; `full` asks for a person's full name."""
        return rng.choice(self._full if full else self._names[kind])


def swapped(prepared: Prepared, pool: NamePool, wordpiece: WordPiece, rng: random.Random) -> Prepared:
    """The document with some names swapped, or the same document."""
    document = prepared.document
    if rng.random() >= DOCUMENT_SHARE:
        return prepared
    text = document.text
    new: dict[str, str] = {}
    ordered = sorted(document.names, key=lambda n: n.start)
    for name in sorted(ordered, key=lambda n: n.start - n.end):
        if name.kinds is None or len(name.kinds) != 1 or name.kinds[0] not in SHARE:
            continue
        old, kind = text[name.start : name.end], name.kinds[0]
        if old in new:
            continue
        parts = old.split()
        if kind == "PERSON" and len(parts) == 1:
            longer = next((o for o in new if len(o.split()) > 1 and o.split()[-1] == old), None)
            if longer is not None:
                new[old] = new[longer].split()[-1]
            continue
        # A share of the documents is touched, and within those a larger share of the names.
        if rng.random() < SHARE[kind] / DOCUMENT_SHARE and not old.isupper():
            new[old] = pool.draw(kind, kind == "PERSON", rng)
    if not new:
        return prepared
    out: list[str] = []
    names: list[Name] = []
    moves: list[tuple[int, int]] = []
    at = shift = 0
    for name in ordered:
        if name.start < at:
            continue
        old = text[name.start : name.end]
        replacement = new.get(old, old) if name.kinds and name.kinds[0] in SHARE else old
        out.append(text[at : name.start])
        out.append(replacement)
        names.append(Name(name.start + shift, name.start + shift + len(replacement), name.kinds, name.type, name.named))
        shift += len(replacement) - len(old)
        moves.append((name.end, shift))
        at = name.end
    out.append(text[at:])

    def moved(offset: int) -> int:
        total = 0
        for end, s in moves:
            if end > offset:
                break
            total = s
        return offset + total

    sentences = [(moved(a), moved(b)) for a, b in document.sentences]
    changed = Document(document.id, document.source, "".join(out), sentences, names, document.plain, document.record)
    return prepare(changed, wordpiece)
