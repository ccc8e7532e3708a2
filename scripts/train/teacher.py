"""A BERT-type encoder read from a safetensors file, and the word pieces that it reads."""
import json
import os

import numpy as np
import torch
from torch import nn
import torch.nn.functional as F

from net import shared_dropout


class Block(nn.Module):
    def __init__(self, d, inner, heads):
        super().__init__()
        self.heads = heads
        self.qkv, self.out = nn.Linear(d, 3 * d), nn.Linear(d, d)
        self.up, self.down = nn.Linear(d, inner), nn.Linear(inner, d)
        self.ln1, self.ln2 = nn.LayerNorm(d, eps=1e-12), nn.LayerNorm(d, eps=1e-12)

    def forward(self, x, bias, p):
        B, n, d = x.shape
        q, k, v = (t.view(B, n, self.heads, -1).transpose(1, 2) for t in self.qkv(x).chunk(3, -1))
        # Spelt out: the fused kernel's backward pass is several times slower on short sentences.
        a = torch.matmul(q * (d // self.heads) ** -0.5, k.transpose(2, 3)).float() + bias
        a = torch.matmul(torch.softmax(a, -1).to(v.dtype), v)
        a = self.out(a.transpose(1, 2).reshape(B, n, d))
        x = self.ln1(x + shared_dropout(a, p, self.training))
        return self.ln2(x + shared_dropout(self.down(F.gelu(self.up(x))), p, self.training))


class Bert(nn.Module):
    """Output for each word (ROOT: the first mark): a learned mix of all layers at its first piece"""

    def __init__(self, folder):
        super().__init__()
        from safetensors.torch import load_file
        with open(os.path.join(folder, "config.json")) as f:
            c = json.load(f)
        w = load_file(os.path.join(folder, "model.safetensors"))
        w = {k.removeprefix("bert."): v for k, v in w.items()}
        d = self.width = c["hidden_size"]
        self.pieces = nn.Embedding.from_pretrained(w["embeddings.word_embeddings.weight"], freeze=True)
        self.places = nn.Parameter(w["embeddings.position_embeddings.weight"] + w["embeddings.token_type_embeddings.weight"][0])
        self.ln = nn.LayerNorm(d, eps=1e-12)
        self.ln.weight.data, self.ln.bias.data = w["embeddings.LayerNorm.weight"], w["embeddings.LayerNorm.bias"]
        self.blocks = nn.ModuleList()
        for i in range(c["num_hidden_layers"]):
            b, p = Block(d, c["intermediate_size"], c["num_attention_heads"]), "encoder.layer.%d." % i
            for kind in ("weight", "bias"):
                getattr(b.qkv, kind).data = torch.cat([w[p + "attention.self.%s.%s" % (x, kind)]
                                                       for x in ("query", "key", "value")])
                for part, name in ((b.out, "attention.output.dense."), (b.ln1, "attention.output.LayerNorm."),
                                   (b.up, "intermediate.dense."), (b.down, "output.dense."), (b.ln2, "output.LayerNorm.")):
                    getattr(part, kind).data = w[p + name + kind]
            self.blocks.append(b)
        self.mix = nn.Parameter(torch.zeros(len(self.blocks)))

    def forward(self, pieces, first):
        p = 0.1
        x = shared_dropout(self.ln(self.pieces(pieces) + self.places[:pieces.shape[1]]), p, self.training)
        bias = torch.where(pieces > 0, 0.0, -1e4)[:, None, None, :]
        mix, out = torch.softmax(self.mix, 0), 0
        for k, block in enumerate(self.blocks):
            x = block(x, bias, p)
            out = out + mix[k] * x
        return out.gather(1, first.unsqueeze(-1).expand(-1, -1, out.shape[-1])).float()


class Pieces:
    def __init__(self, folder):
        from tokenizers import BertWordPieceTokenizer
        self.tok = BertWordPieceTokenizer(os.path.join(folder, "vocab.txt"), lowercase=True)
        self.memo = {}

    def ids(self, form):
        got = self.memo.get(form)
        if got is None:
            got = self.tok.encode(form.replace("``", '"').replace("''", '"'), add_special_tokens=False).ids[:8] or [100]
            self.memo[form] = got
        return got

    def __call__(self, examples, n):
        rows, first = [], np.zeros((len(examples), n), np.int64)
        for b, e in enumerate(examples):
            row = [101]
            for i, form in enumerate(e["forms"]):
                first[b, i + 1] = min(len(row), 510)
                row += self.ids(form)
            rows.append(row[:511] + [102])
        m = max(len(r) for r in rows)
        pieces = np.zeros((len(rows), m), np.int64)
        for b, r in enumerate(rows):
            pieces[b, :len(r)] = r
        return {"pieces": torch.from_numpy(pieces), "first_piece": torch.from_numpy(first)}
