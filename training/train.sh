#!/bin/sh
# Trains and exports the models: training/train.sh DATA [MODELS]
# DATA has the layout that README.md here describes; MODELS defaults to the repository's models/.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
data=${1:?"usage: train.sh DATA [MODELS]"}
models=${2:-$here/../models}
work=$here/.work
[ -x "$work/venv/bin/python" ] || python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q -r "$here/requirements.txt"
cd "$here"
exec "$work/venv/bin/python" -u -m newsgraph_training --data "$data" --work "$work" --models "$models"
