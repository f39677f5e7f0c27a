"""Third stage: halves what the upper layers of a tagger are wide inside, for speed.

The inner units that add least are cut (Michel et al. 2019 on heads, here on units), and the layers then learn again what the
whole tagger says. The lower layers, which relations share, stay, so that they run once for each window and are remembered.
"""

from __future__ import annotations

import copy

import torch
from torch import Tensor
from torch.nn import functional as F

from .above import Seen, arguments_of, finish, fit, look, loss_of
from .model import Layer, run
from .tagger import Tagger
from .train_names import best_device, load_tagger

SEED, RATE = 31, 3e-4


def cut(layer: Layer, hidden: Tensor, width: int) -> Layer:
    """The layer with the inner units that add most to hidden states [N, width] that enter its inner part."""
    activity = F.gelu(layer.up(hidden)).abs().mean(0) * layer.down.weight.norm(dim=0)
    kept = activity.topk(width).indices.sort().values
    out = Layer(layer.dropout.p, width)
    state = layer.state_dict()
    for name in ("up.weight", "up.bias"):
        state[name] = state[name][kept]
    state["down.weight"] = state["down.weight"][:, kept]
    out.load_state_dict(state)
    return out


def narrowed(tagger: Tagger, seen: Seen, shared: int, width: int) -> Tagger:
    """A copy of a tagger whose layers after the first `shared` are cut, by what one batch makes of them."""
    out = copy.deepcopy(tagger)
    x = seen.lower.float()
    for n in range(shared, len(tagger.encoder.layers)):
        layer = tagger.encoder.layers[n]
        inside: list[Tensor] = []
        handle = layer.norm1.register_forward_hook(lambda _, __, y, inside=inside: inside.append(y))  # type: ignore[misc]
        x = run([layer], x, seen.mask)
        handle.remove()
        out.encoder.layers[n] = cut(layer, inside[0][seen.mask.bool()], width)  # type: ignore[arg-type]
    return out


def main(arguments: list[str] | None = None) -> None:
    """Command line of the third stage."""
    parser = arguments_of(__doc__)
    parser.add_argument("--width", type=int, default=768, help="inner units that stay, of 1536")
    options = parser.parse_args(arguments)

    torch.manual_seed(SEED)
    device = best_device()
    tagger = load_tagger(options.names).to(device)
    batches = look(tagger, options, SEED, device)
    model = narrowed(tagger, batches[0], options.shared, options.width).to(device)

    def loss(seen: Seen) -> Tensor:
        hidden = run(model.encoder.layers[options.shared :], seen.lower.float(), seen.mask)[seen.rows, seen.columns]
        return loss_of(model, seen, hidden, slice(None))

    finish(fit(model, batches, loss, options, SEED, RATE), options)


if __name__ == "__main__":
    main()
