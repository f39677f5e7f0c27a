"""Cuts documents into encoder windows, at sentence ends where they allow it.

`[CLS] pieces [SEP]`; a line break between two words is a [SEP] piece too, so that headlines and lists are not
read into the sentence that follows.
"""

from __future__ import annotations

from dataclasses import dataclass

from .labels import EVERY, INDEX
from .sources import Document
from .text import Word, casing_of, words_of
from .wordpiece import CLS, SEP, WordPiece

MAX_PIECES = 192
"""In training."""
RUNTIME_PIECES, OVERLAP = 256, 32
"""What the runtime does: as good as 192 with 48 on the development splits (320 is not), for a tenth fewer pieces."""


@dataclass(slots=True)
class Unit:
    """Words that stay together: a sentence, or a part of one that is too long."""

    words: list[int]
    size: int


@dataclass(slots=True)
class Prepared:
    """A document's words with pieces, casing, and allowed labels as bit sets."""

    document: Document
    words: list[Word]
    pieces: list[tuple[int, ...]]
    casing: list[int]
    breaks: list[bool]
    """Whether a line break stands before the word."""
    allowed: list[int]
    units: list[Unit]


@dataclass(slots=True)
class Window:
    """One encoder input. `firsts` are the positions of the words' first pieces; words run from `first_word`."""

    ids: list[int]
    casing: list[int]
    firsts: list[int]
    first_word: int
    prepared: Prepared
    context: int = 0
    """Leading words that are context only."""


def _allowed(document: Document, words: list[Word]) -> list[int]:
    plain = 1 << INDEX["O"]
    for kind in document.plain:
        plain |= sum(1 << INDEX[f"{p}-{kind}"] for p in "BIES")
    allowed = [plain] * len(words)
    at = 0
    for name in sorted(document.names, key=lambda n: (n.start, -n.end)):
        while at < len(words) and words[at].end <= name.start:
            at += 1
        inside = []
        i = at
        while i < len(words) and words[i].start < name.end:
            inside.append(i)
            i += 1
        if not inside or name.kinds == ():
            continue
        for n, i in enumerate(inside):
            if name.kinds is None:
                allowed[i] = EVERY
                continue
            position = "S" if len(inside) == 1 else "B" if n == 0 else "E" if n == len(inside) - 1 else "I"
            allowed[i] = sum(1 << INDEX[f"{position}-{k}" if k else "O"] for k in name.kinds)
        at = i
    return allowed


def _units(document: Document, words: list[Word], sizes: list[int]) -> list[Unit]:
    starts = sorted({a for a, _ in document.sentences} | {0})
    units: list[Unit] = []
    s = 0
    current: list[int] = []
    size = 0
    for i, word in enumerate(words):
        fresh = False
        while s < len(starts) and starts[s] <= word.start:
            s += 1
            fresh = True
        if current and (fresh or size + sizes[i] > MAX_PIECES - 2):
            units.append(Unit(current, size))
            current, size = [], 0
        current.append(i)
        size += sizes[i]
    if current:
        units.append(Unit(current, size))
    return units


def prepare(document: Document, wordpiece: WordPiece) -> Prepared:
    """Words, pieces and allowed labels of a document."""
    words = words_of(document.text)
    pieces = [wordpiece.pieces(w.text) for w in words]
    breaks = [i > 0 and "\n" in document.text[words[i - 1].end : w.start] for i, w in enumerate(words)]
    sizes = [len(p) + b for p, b in zip(pieces, breaks, strict=True)]
    return Prepared(
        document,
        words,
        pieces,
        [casing_of(w.text) for w in words],
        breaks,
        _allowed(document, words),
        _units(document, words, sizes),
    )


def build(prepared: Prepared, words: list[int], context: int = 0) -> Window:
    """The window over consecutive words."""
    ids, casing, firsts = [CLS], [0], []
    for n, i in enumerate(words):
        if n and prepared.breaks[i]:
            ids.append(SEP)
            casing.append(0)
        firsts.append(len(ids))
        ids.extend(prepared.pieces[i])
        casing.extend([prepared.casing[i]] * len(prepared.pieces[i]))
    ids.append(SEP)
    casing.append(0)
    return Window(ids, casing, firsts, words[0], prepared, context)


def windows_of(prepared: Prepared, first: int = MAX_PIECES - 2, overlap: int = 0) -> list[Window]:
    """Windows that cover a document.

    `first` is the room of the first window (training varies it, so that cuts fall elsewhere in each epoch);
    with `overlap` the sentences before a window, of up to that many pieces, are repeated as its context.
    """
    out: list[Window] = []
    words: list[int] = []
    size, room, context = 0, first, 0
    units = prepared.units
    for n, unit in enumerate(units):
        if words and size + unit.size > room:
            out.append(build(prepared, words, context))
            words, size, room, context = [], 0, MAX_PIECES - 2, 0
            if overlap:
                k = n
                while k > 0 and size + units[k - 1].size <= min(overlap, room - unit.size):
                    k -= 1
                    size += units[k].size
                words = [i for u in units[k:n] for i in u.words]
                context = len(words)
        words.extend(unit.words)
        size += unit.size
    if words:
        out.append(build(prepared, words, context))
    return out
