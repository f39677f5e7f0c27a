"""MiniLM (Wang et al. 2020), a BERT 384 wide of up to 6 layers, with four casing embeddings.

The weights start from all-MiniLM-L6-v2, or from its first layers. Casing takes the place of token types: the vocabulary
is uncased, and a word's shape says much about names.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional as F

LAYERS, WIDTH, HEADS, INNER, CASINGS = 6, 384, 12, 1536, 4


class Layer(nn.Module):
    """A post-norm transformer layer (Vaswani et al. 2017)."""

    def __init__(self, dropout: float, inner: int = INNER) -> None:
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, inner)
        self.down = nn.Linear(inner, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x: Tensor, mask: Tensor, memory: Tensor | None = None) -> Tensor:
        """[B, T, width], an additive mask [B, 1, 1, M] and what is attended to [B, M, width], by default x itself."""
        (q_weight, kv_weight), (q_bias, kv_bias) = (p.split((WIDTH, 2 * WIDTH)) for p in (self.qkv.weight, self.qkv.bias))
        k, v = F.linear(x if memory is None else memory, kv_weight, kv_bias).chunk(2, -1)
        q, k, v = (p.unflatten(-1, (HEADS, -1)).transpose(1, 2) for p in (F.linear(x, q_weight, q_bias), k, v))
        mixed = F.scaled_dot_product_attention(q, k, v, attn_mask=mask).transpose(1, 2).flatten(2)
        x = self.norm1(x + self.dropout(self.out(mixed)))
        return self.norm2(x + self.dropout(self.down(F.gelu(self.up(x)))))


def additive(mask: Tensor, dtype: torch.dtype = torch.float32) -> Tensor:
    """A mask [B, T], 1 on pieces and 0 on padding, as what attention adds [B, 1, 1, T]."""
    return (1.0 - mask[:, None, None, :].to(dtype)) * -10000.0


def run(layers: Iterable[nn.Module], x: Tensor, mask: Tensor) -> Tensor:
    """Hidden states [B, T, width] through layers; mask [B, T] is 1 on pieces and 0 on padding."""
    added = additive(mask, x.dtype)
    for layer in layers:
        x = layer(x, added)
    return x


class Encoder(nn.Module):
    """Pieces and casing to hidden states."""

    def __init__(self, layers: int = LAYERS, vocabulary: int = 30522, positions: int = 512, dropout: float = 0.1) -> None:
        super().__init__()
        self.words = nn.Embedding(vocabulary, WIDTH)
        self.positions = nn.Embedding(positions, WIDTH)
        self.casing = nn.Embedding(CASINGS, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(layers))

    def forward(self, ids: Tensor, mask: Tensor, casing: Tensor) -> Tensor:
        """[B, T] each to [B, T, width]."""
        return self.lower(ids, mask, casing, len(self.layers))

    def lower(self, ids: Tensor, mask: Tensor, casing: Tensor, layers: int) -> Tensor:
        """The embeddings and the first layers."""
        places = torch.arange(ids.shape[1], device=ids.device)
        x = self.words(ids) + self.positions(places) + self.casing(casing)
        x = self.dropout(self.norm(x))
        return run(self.layers[:layers], x, mask)

    def load_bert(self, path: Path) -> None:
        """Takes the weights of a BERT checkpoint in safetensors form, of as many of its layers as there are here."""
        bert = {k.removeprefix("bert."): v.float() for k, v in load_file(str(path)).items()}
        own: dict[str, Tensor] = {
            "words.weight": bert["embeddings.word_embeddings.weight"],
            "positions.weight": bert["embeddings.position_embeddings.weight"],
            "casing.weight": bert["embeddings.token_type_embeddings.weight"][:1].repeat(CASINGS, 1)
            + 0.02 * torch.randn(CASINGS, WIDTH),
        }
        for part in ("weight", "bias"):
            own[f"norm.{part}"] = bert[f"embeddings.LayerNorm.{part}"]
            for n in range(len(self.layers)):
                theirs = f"encoder.layer.{n}."
                own[f"layers.{n}.qkv.{part}"] = torch.cat(
                    [bert[f"{theirs}attention.self.{x}.{part}"] for x in ("query", "key", "value")]
                )
                for mine, name in (
                    ("out", "attention.output.dense"),
                    ("norm1", "attention.output.LayerNorm"),
                    ("up", "intermediate.dense"),
                    ("down", "output.dense"),
                    ("norm2", "output.LayerNorm"),
                ):
                    own[f"layers.{n}.{mine}.{part}"] = bert[f"{theirs}{name}.{part}"]
        self.load_state_dict(own)
