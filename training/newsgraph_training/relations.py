"""The relation types that the pair head knows, what they may join, and how sources map to them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ARGUMENTS = ("PERSON", "ORG", "PLACE", "EVENT", "NORP", "MISC", "DATE", "PRONOUN")
ANYONE = ("PERSON", "ORG", "PLACE", "NORP")

SIGNATURES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "EMPLOYED_BY": (("PERSON",), ("ORG",)),
    "LEADS": (("PERSON",), ("ORG", "PLACE")),
    "HOLDS_OFFICE": (("PERSON",), ("PLACE",)),
    "MEMBER_OF": (("PERSON", "ORG", "PLACE"), ("ORG",)),
    "FOUNDED": (("PERSON", "ORG"), ("ORG",)),
    "OWNS": (("PERSON", "ORG"), ("ORG", "PLACE", "MISC")),
    "EDUCATED_AT": (("PERSON",), ("ORG",)),
    "SPOUSE_OF": (("PERSON",), ("PERSON",)),
    "PARENT_OF": (("PERSON",), ("PERSON",)),
    "SIBLING_OF": (("PERSON",), ("PERSON",)),
    "SUCCEEDED": (("PERSON",), ("PERSON",)),
    "KILLED": (("PERSON", "ORG"), ("PERSON",)),
    "BORN_IN": (("PERSON",), ("PLACE",)),
    "DIED_IN": (("PERSON",), ("PLACE",)),
    "RESIDES_IN": (("PERSON",), ("PLACE",)),
    "CITIZEN_OF": (("PERSON",), ("PLACE", "NORP")),
    "VISITED": (("PERSON",), ("PLACE",)),
    "HEADQUARTERED_IN": (("ORG",), ("PLACE",)),
    "OPERATES_IN": (("ORG",), ("PLACE",)),
    "LOCATED_IN": (("PLACE",), ("PLACE",)),
    "SUBSIDIARY_OF": (("ORG",), ("ORG",)),
    "ALLIED_WITH": (ANYONE, ANYONE),
    "OPPOSES": (ANYONE, ANYONE),
    "PARTICIPANT": (("EVENT",), ("PERSON", "ORG", "PLACE", "NORP")),
    "OCCURRED_AT": (("EVENT",), ("PLACE",)),
    "BORN_ON": (("PERSON",), ("DATE",)),
    "DIED_ON": (("PERSON",), ("DATE",)),
    "FOUNDED_ON": (("ORG",), ("DATE",)),
}
RELATIONS = tuple(SIGNATURES)
RELATION_INDEX = {name: i for i, name in enumerate(RELATIONS)}
SYMMETRIC = frozenset(("SPOUSE_OF", "SIBLING_OF", "ALLIED_WITH"))
PRONOUN_MAY_BE = frozenset(("PERSON", "ORG"))


@cache
def fits(relation: str, subject: str, object_: str) -> bool:
    """Whether a relation may join arguments of these types; a pronoun may be a person or an organisation."""
    subjects, objects = SIGNATURES[relation]

    def one(kind: str, allowed: tuple[str, ...]) -> bool:
        return not PRONOUN_MAY_BE.isdisjoint(allowed) if kind == "PRONOUN" else kind in allowed

    return one(subject, subjects) and one(object_, objects)


@dataclass(frozen=True, slots=True)
class Kind:
    """A source's relation kind in newsgraph's terms."""

    types: tuple[str, ...]
    inverse: bool
    denies: tuple[str, ...]
    near: int | None


def load_mapping(path: Path = Path(__file__).parents[1] / "relation-mapping.json") -> dict[str, dict[str, Kind]]:
    """The mapping file, checked against the known types."""
    out: dict[str, dict[str, Kind]] = {}
    for source, kinds in json.loads(path.read_text(encoding="utf-8")).items():
        if source == "_":
            continue
        out[source] = {}
        for name, entry in kinds.items():
            types = tuple(entry["types"])
            denies = tuple(entry.get("denies", types))
            unknown = set(types + denies) - set(RELATIONS)
            if unknown:
                raise ValueError(f"{source} {name}: unknown types {unknown}")
            out[source][name] = Kind(types, entry.get("inverse", False), denies, entry.get("near"))
    return out
