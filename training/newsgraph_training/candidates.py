"""Arguments that are no names: pronouns and dates, found by plain patterns that the runtime repeats."""

from __future__ import annotations

import re

from .windows import Prepared

_PRONOUNS = (
    "he him his himself she her hers herself i me my myself we us our ours ourselves they them their theirs themselves "
    "it its itself who whom whose which that where"
)
PRONOUNS = frozenset(_PRONOUNS.split())
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\.?"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_YEAR = r"(?:1[0-9]|20)\d\d"
DATE = re.compile(
    rf"\b(?:{_DAY}\s+(?:of\s+)?{_MONTH}(?:,?\s+{_YEAR})?|{_MONTH}\s+{_DAY}\b(?:,?\s+{_YEAR})?|{_MONTH}\s+{_YEAR}|{_YEAR})\b"
)


class Argument:
    """Consecutive words that may be a relation's argument."""

    __slots__ = ("first", "kind", "last")

    def __init__(self, first: int, last: int, kind: str) -> None:
        self.first, self.last, self.kind = first, last, kind


def word_range(prepared: Prepared, start: int, end: int) -> tuple[int, int] | None:
    """First and last word that overlap a span of characters."""
    inside = [i for i, w in enumerate(prepared.words) if w.start < end and w.end > start]
    return (inside[0], inside[-1]) if inside else None


def complete(prepared: Prepared, arguments: list[Argument]) -> list[Argument]:
    """The arguments with the pronouns and dates that overlap none of them, in order."""
    taken = {i for a in arguments for i in range(a.first, a.last + 1)}
    out = list(arguments)
    for match in DATE.finditer(prepared.document.text):
        span = word_range(prepared, match.start(), match.end())
        if span and taken.isdisjoint(range(span[0], span[1] + 1)):
            out.append(Argument(*span, "DATE"))
            taken.update(range(span[0], span[1] + 1))
    for i, word in enumerate(prepared.words):
        if i not in taken and word.text.lower() in PRONOUNS and not (len(word.text) > 1 and word.text.isupper()):
            out.append(Argument(i, i, "PRONOUN"))
    return sorted(out, key=lambda a: a.first)
