"""Exact F1 of names as the data's README counts it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from .sources import SCORED, Document

_LEAD = re.compile(r"^(?:the|an|a)\s+", re.IGNORECASE)
_TAIL = re.compile(r"['’]s$", re.IGNORECASE)
Span = tuple[int, int, str]


def trimmed(text: str, span: Span) -> Span:
    """A span without a leading article and a trailing 's."""
    start, end, kind = span
    if match := _LEAD.match(text[start:end]):
        start += match.end()
    if match := _TAIL.search(text[start:end]):
        end = start + match.start()
    return start, end, kind


class Score:
    """Counts of found, wanted and right names by type."""

    def __init__(self) -> None:
        self.found: Counter[str] = Counter()
        self.wanted: Counter[str] = Counter()
        self.right: Counter[str] = Counter()

    def add(self, document: Document, predicted: Iterable[Span]) -> None:
        """Counts one document."""
        text = document.text
        gold = {trimmed(text, (n.start, n.end, n.type)) for n in document.names if n.type in SCORED and n.named}
        mine = {trimmed(text, p) for p in predicted if p[2] in SCORED}
        for counter, group in ((self.found, mine), (self.wanted, gold), (self.right, mine & gold)):
            counter.update(kind for _, _, kind in group)

    def figures(self, kinds: Iterable[str] = ("PERSON", "ORG", "PLACE")) -> tuple[float, float, float]:
        """Precision, recall and F1 in percent, micro-averaged over types."""
        kinds = list(kinds)
        right, found, wanted = (sum(c[k] for k in kinds) for c in (self.right, self.found, self.wanted))
        return (
            100 * right / max(found, 1),
            100 * right / max(wanted, 1),
            200 * right / max(found + wanted, 1),
        )

    def line(self) -> str:
        """One line for a log or a model card."""
        precision, recall, f1 = self.figures()
        parts = [f"micro P {precision:.1f} R {recall:.1f} F {f1:.1f}"]
        parts += [f"{k} {self.figures([k])[2]:.1f}" for k in SCORED if self.wanted[k]]
        return " | ".join(parts)
