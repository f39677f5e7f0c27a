"""Scores predicted pairs against a source's own kinds, exact and overlapping, and chooses thresholds."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from .relations import Kind

Span = tuple[int, int]
Scored = tuple[Span, Span, str, float]
"""Subject, object, newsgraph type and probability."""
Gold = tuple[Span, Span, str]


def as_kinds(found: Iterable[Scored], mapping: dict[str, Kind], known: frozenset[str]) -> dict[Gold, float]:
    """Predictions as the source's kinds, each with its best probability."""
    out: dict[Gold, float] = {}
    for subject, object_, type_, probability in found:
        for name, kind in mapping.items():
            if name in known and type_ in kind.types:
                key = (object_, subject, name) if kind.inverse else (subject, object_, name)
                out[key] = max(out.get(key, 0.0), probability)
    return out


def _overlap(a: Span, b: Span) -> bool:
    return a[0] < b[1] and b[0] < a[1]


class RelationScore:
    """Counts by kind; each gold relation is matched once."""

    def __init__(self) -> None:
        self.found: Counter[str] = Counter()
        self.wanted: Counter[str] = Counter()
        self.right: Counter[str] = Counter()

    def add(self, gold: list[Gold], predicted: Iterable[Gold], exact: bool) -> None:
        """Counts one document."""
        left = list(dict.fromkeys(gold))
        self.wanted.update(k for _, _, k in left)
        for s, o, kind in predicted:
            self.found[kind] += 1
            for g in left:
                same = (g[0] == s and g[1] == o) if exact else (_overlap(g[0], s) and _overlap(g[1], o))
                if g[2] == kind and same:
                    left.remove(g)
                    self.right[kind] += 1
                    break

    def figures(self, kinds: Iterable[str] | None = None) -> tuple[float, float, float]:
        """Precision, recall and F1 in percent."""
        kinds = list(self.wanted | self.found) if kinds is None else list(kinds)
        right, found, wanted = (sum(c[k] for k in kinds) for c in (self.right, self.found, self.wanted))
        return 100 * right / max(1, found), 100 * right / max(1, wanted), 200 * right / max(1, found + wanted)

    def lines(self) -> list[str]:
        """The whole and each kind."""
        out = ["all P {:.1f} R {:.1f} F {:.1f}".format(*self.figures())]
        for kind in sorted(self.wanted | self.found):
            out.append("  {} P {:.1f} R {:.1f} F {:.1f} of {}".format(kind, *self.figures([kind]), self.wanted[kind]))
        return out


def thresholds(samples: list[tuple[str, float, bool]], missed: Counter[str], precision: float = 0.72) -> dict[str, float]:
    """Per type, the threshold of best F1 among those that reach a precision, or else that of the best precision.

    `samples` are (type, probability, right); `missed` counts what no candidate could reach.
    """
    by_type: defaultdict[str, list[tuple[float, bool]]] = defaultdict(list)
    for type_, probability, right in samples:
        by_type[type_].append((probability, right))
    out = {}
    for type_, points in by_type.items():
        points.sort(reverse=True)
        wanted = sum(r for _, r in points) + missed[type_]
        best, chosen, right = (-1.0, -1.0), 0.9, 0
        for n, (probability, good) in enumerate(points, 1):
            right += good
            if probability < 0.15:
                break
            p, f = right / n, 2 * right / max(1, n + wanted)
            score = (1.0, f) if p >= precision else (0.0, p)
            if n >= 3 and score > best:
                best = score
                chosen = (probability + (points[n][0] if n < len(points) else 0.0)) / 2
        out[type_] = round(min(0.95, max(0.15, chosen)), 3)
    return out
