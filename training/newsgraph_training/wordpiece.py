"""Greedy longest-match WordPiece over folded words (Wu et al. 2016, section 4.1; BERT's vocabulary)."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from .text import fold

PAD, UNK, CLS, SEP = 0, 100, 101, 102
LONGEST_WORD = 64


class WordPiece:
    """Cuts a word into vocabulary ids."""

    def __init__(self, vocabulary: Path) -> None:
        self.tokens = vocabulary.read_text(encoding="utf-8").rstrip("\n").split("\n")
        self._ids = {token: index for index, token in enumerate(self.tokens)}
        self.pieces = lru_cache(maxsize=200_000)(self._pieces)

    def _pieces(self, word: str) -> tuple[int, ...]:
        folded = fold(word)
        if not folded or len(folded) > LONGEST_WORD:
            return (UNK,)
        out: list[int] = []
        start = 0
        while start < len(folded):
            end = len(folded)
            while end > start:
                found = self._ids.get(("##" if start else "") + folded[start:end])
                if found is not None:
                    break
                end -= 1
            else:
                return (UNK,)
            out.append(found)
            start = end
        return tuple(out)
