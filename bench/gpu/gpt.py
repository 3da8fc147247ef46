"""The Python twin of bench/gpu/gpt.ts: the same model in plain PyTorch."""

import torch
import torch.nn.functional as F
from torch import nn


class Block(nn.Module):
    def __init__(self, heads, features):
        super().__init__()
        self.heads = heads
        self.ln1 = nn.LayerNorm(features)
        self.attn = nn.Linear(features, 3 * features)
        self.proj = nn.Linear(features, features)
        self.ln2 = nn.LayerNorm(features)
        self.fc = nn.Linear(features, 4 * features)
        self.out = nn.Linear(4 * features, features)

    def forward(self, x, cache, layer):
        batch, length, features = x.shape
        q, k, v = (part.view(batch, length, self.heads, features // self.heads).transpose(1, 2)
                   for part in self.attn(self.ln1(x)).chunk(3, -1))
        if cache is not None:
            if layer < len(cache):
                k = torch.cat([cache[layer][0], k], 2)
                v = torch.cat([cache[layer][1], v], 2)
                cache[layer] = (k, v)
            else:
                cache.append((k, v))
        y = F.scaled_dot_product_attention(q, k, v, is_causal=length > 1)
        x = x + self.proj(y.transpose(1, 2).contiguous().view(batch, length, features))
        return x + self.out(F.gelu(self.fc(self.ln2(x))))


class Gpt(nn.Module):
    def __init__(self, vocab, block, layers, heads, features):
        super().__init__()
        self.tokens = nn.Embedding(vocab, features)
        self.positions = nn.Embedding(block, features)
        self.blocks = nn.ModuleList([Block(heads, features) for _ in range(layers)])
        self.lnF = nn.LayerNorm(features)
        self.head = nn.Linear(features, vocab, bias=False)

    def forward(self, ids, cache=None, start=0):
        place = torch.arange(start, start + ids.size(1), device=ids.device)
        x = self.tokens(ids) + self.positions(place)
        for layer, block in enumerate(self.blocks):
            x = block(x, cache, layer)
        return self.head(self.lnF(x))
