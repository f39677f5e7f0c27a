"""Words of a text as the TypeScript runtime cuts them.

A word is a run of letters, marks and digits, or any other single character that is neither white space,
a control nor a format character. In JavaScript:

    /[\\p{L}\\p{M}\\p{N}]+|[^\\p{L}\\p{M}\\p{N}\\p{Z}\\p{Cc}\\p{Cf}]/gu

Offsets here count code points; `utf16_offsets` converts the data's UTF-16 offsets.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

import regex

_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}\p{Z}\p{Cc}\p{Cf}]")

LOWER, TITLE, UPPER, MIXED = 0, 1, 2, 3


@dataclass(frozen=True, slots=True)
class Word:
    """A word's characters: start inclusive, end exclusive."""

    start: int
    end: int
    text: str


def words_of(text: str) -> list[Word]:
    """The words of a text in order."""
    return [Word(m.start(), m.end(), m.group()) for m in _WORD.finditer(text)]


def casing_of(word: str) -> int:
    """Casing class of a word: lower (also digits, signs), title (also one capital), upper or mixed."""
    upper = sum(c != c.lower() for c in word)
    if upper == 0:
        return LOWER
    cased = sum(c != c.lower() or c != c.upper() for c in word)
    if word[0] != word[0].lower() and upper == 1:
        return TITLE
    return UPPER if upper == cased else MIXED


def fold(word: str) -> str:
    """The uncased form that the vocabulary knows: lower case, decomposed, without nonspacing marks."""
    return "".join(c for c in unicodedata.normalize("NFD", word.lower()) if unicodedata.category(c) != "Mn")


def utf16_offsets(text: str) -> list[int] | None:
    """Map from UTF-16 offset to code-point offset, or None where both are the same."""
    if all(ord(c) < 0x10000 for c in text):
        return None
    table: list[int] = []
    for index, char in enumerate(text):
        table.extend([index] * (2 if ord(char) >= 0x10000 else 1))
    table.append(len(text))
    return table
