"""The network of the language core: student (plain) and teacher (with a transformer's output added at the input)."""
import torch
from torch import nn
import torch.nn.functional as F


def scale_of(d, most):
    s = d.abs().amax(-1, keepdim=True) / most
    return torch.where(s > 0, s, torch.ones_like(s))


def fake_quant(x):
    """x as the program takes what it multiplies with matrices: 7 bits, one scale a row; the gradient passes through."""
    d = x.detach()
    s = scale_of(d, 63)
    return x + ((d / s).round() * s - d)


def fake_weights(w):
    """w as the program takes it: a quarter of the file's 8 bits, one scale a row"""
    d = w.detach()
    s = scale_of(d, 127)
    return w + (((d / s).round() / 4).round() * (4 * s) - d)


def shared_dropout(x, p, training):
    """One mask for all words of a sentence"""
    if not training or p == 0:
        return x
    keep = (torch.rand(x.shape[0], 1, x.shape[2]) >= p).to(x.dtype) / (1 - p)
    return x * keep


class Scan(torch.autograd.Function):
    """c_t = f_t c_{t-1} + b_t over the first axis."""

    @staticmethod
    def forward(ctx, f, b):
        c = torch.empty_like(b)
        c[0] = b[0]
        for t in range(1, b.shape[0]):
            torch.addcmul(b[t], f[t], c[t - 1], out=c[t])
        ctx.save_for_backward(f, c)
        return c

    @staticmethod
    def backward(ctx, g):
        f, c = ctx.saved_tensors
        gb = g.clone()
        for t in range(g.shape[0] - 2, -1, -1):
            gb[t].addcmul_(f[t + 1], gb[t + 1])
        gf = torch.zeros_like(f)
        torch.mul(gb[1:], c[:-1], out=gf[1:])
        return gf, gb


class Matrix(nn.Module):
    """y = W x + b; in quantized mode with weight rows of few bits (its inputs are quantized by the caller)."""

    def __init__(self, rows, cols, bias=True):
        super().__init__()
        self.w = nn.Parameter(torch.empty(rows, cols))
        nn.init.xavier_uniform_(self.w)
        self.b = nn.Parameter(torch.zeros(rows)) if bias else None
        self.quant = False

    def forward(self, x):
        return F.linear(x, fake_weights(self.w) if self.quant else self.w, self.b)


class Layer(nn.Module):
    def __init__(self, d, h, window, narrow=0):
        """narrow: what the window sees of a word is a projection to so many columns; 0: all of it"""
        super().__init__()
        self.ln = nn.LayerNorm(d)
        self.window, self.h = window, h
        self.P = Matrix(narrow, d, bias=False) if narrow else None
        self.W = Matrix(6 * h, (narrow or d) * window)
        self.O = Matrix(d, 2 * h)
        with torch.no_grad():
            bias = self.W.b.view(2, 3, h)
            bias[:, 1] = torch.linspace(-1.0, 2.5, h)   # forget gates of many time scales

    def forward(self, x, mask, q, drop):
        y = drop(q(self.ln(x))) * mask
        if self.P is not None:
            y = q(self.P(y))
        if self.window == 3:
            y = torch.cat((F.pad(y[:, :-1], (0, 0, 1, 0)), y, F.pad(y[:, 1:], (0, 0, 0, 1))), -1)
        B, n, _ = x.shape
        u = self.W(y).float().view(B, n, 2, 3, self.h)
        u = torch.stack((u[:, :, 0], u[:, :, 1].flip(1)), 2).permute(1, 0, 3, 2, 4).reshape(n, B, 3, 2 * self.h)
        m = torch.cat((mask.expand(B, n, self.h), mask.flip(1).expand(B, n, self.h)), -1).transpose(0, 1)
        f = torch.sigmoid(u[:, :, 1])
        c = Scan.apply(f, (1 - f) * u[:, :, 0] * m)
        h = (torch.sigmoid(u[:, :, 2]) * torch.tanh(c)).view(n, B, 2, self.h)
        h = torch.cat((h[:, :, 0], h[:, :, 1].flip(0)), -1).transpose(0, 1)
        return x + self.O(drop(q(h))).float()


def lrelu(x):
    return F.leaky_relu(x, 0.1)


class Net(nn.Module):
    def __init__(self, cfg, vectors=None, bert=None, bits=None):
        """cfg: V, B, D, H, windows, A, R, blocks (sizes of the tag heads), K (relations), P (columns that each
        layer's window and the heads see; 0 or absent: all). bits: what lists say of words"""
        super().__init__()
        self.cfg = cfg
        D, A, R, K = cfg["D"], cfg["A"], cfg["R"], cfg["K"]
        narrow = cfg.get("P") or [0] * (len(cfg["windows"]) + 1)
        # A word's row is the projection of its pretrained vector plus what training adds to it, so that
        # words which the training text lacks stay comparable with those it has.
        self.word = nn.Embedding(cfg["V"], D)
        self.hash = nn.EmbeddingBag(cfg["B"], D, mode="sum")
        nn.init.normal_(self.word.weight, std=0.02)
        nn.init.normal_(self.hash.weight, std=0.15)
        if vectors is not None:
            self.register_buffer("vectors", vectors, persistent=False)
            self.project = nn.Linear(vectors.shape[1], D, bias=False)
        else:
            self.vectors = None
        if bits is not None:
            self.register_buffer("bits", bits, persistent=False)
            self.listed = nn.Parameter(torch.zeros(bits.shape[1], D))
        else:
            self.bits = None
        self.bert = bert
        if bert is not None:
            self.from_bert = nn.Linear(bert.width, D)
        self.layers = nn.ModuleList(Layer(D, cfg["H"], w, p) for w, p in zip(cfg["windows"], narrow))
        self.ln = nn.LayerNorm(D)
        self.P = Matrix(narrow[-1], D, bias=False) if narrow[-1] else None
        seen = narrow[-1] or D
        self.tag = Matrix(sum(cfg["blocks"]), seen)
        self.Ad, self.Ah = Matrix(A, seen), Matrix(A, seen)
        self.U = Matrix(A, A, bias=False)
        self.v = nn.Parameter(torch.zeros(A))
        self.Ld, self.Lh = Matrix(R, seen), Matrix(R, seen)
        self.Q = Matrix(K * R, R, bias=False)
        nn.init.normal_(self.Q.w, std=0.05)
        self.p, self.q = Matrix(K, R, bias=False), Matrix(K, R)
        self.quant = False

    def set_quant(self, on):
        self.quant = on
        for m in self.modules():
            if isinstance(m, Matrix):
                m.quant = on

    def word_rows(self, ids, drop_delta=0.0):
        delta = self.word(ids)
        if self.training and drop_delta:
            keep = torch.rand(ids.shape) >= drop_delta
            delta = delta * ((ids < 2) | keep).unsqueeze(-1)
        if self.bits is not None:
            delta = delta + self.bits[ids] @ self.listed
        if self.vectors is None:
            return delta
        return delta + self.project(self.vectors[ids])

    def encode(self, batch, p_drop=0.0):
        """batch: word [B,n] (ROOT first, 0 in padding), mask [B,n,1], bag ids/offsets/weights of all B*n words; or x [B,n,D],
        their sums, and mask"""
        def drop(x):
            return shared_dropout(x, p_drop, self.training)

        def q(x):
            return fake_quant(x) if self.quant else x
        mask = batch["mask"]
        if "x" in batch:
            x = batch["x"]
        else:
            word = batch["word"]
            B, n = word.shape
            x = self.word_rows(word, 0.25) + self.hash(batch["bag"], batch["offsets"],
                                                       per_sample_weights=batch["bag_weights"]).view(B, n, -1)
        if self.bert is not None:
            x = x + self.from_bert(self.bert(batch["pieces"], batch["first_piece"]))
        x = drop(x.float() * mask)
        for layer in self.layers:
            x = layer(x, mask, q, drop)
        y = q(self.ln(x))
        return y if self.P is None else q(self.P(y))

    def heads(self, y, p_drop=0.0):
        def drop(x):
            return shared_dropout(x, p_drop, self.training)

        def q(x):
            return fake_quant(x) if self.quant else x
        y = drop(y)
        tags = self.tag(y).float().split(self.cfg["blocks"], -1)
        ad, ah = drop(lrelu(self.Ad(y))), q(drop(lrelu(self.Ah(y))))
        uh = self.U(ah)
        with torch.autocast("cpu", enabled=False):      # scores of many words: bfloat16 would be too coarse
            ad, ah, uh = ad.float(), ah.float(), uh.float()
            arc = torch.matmul(q(ad), q(uh).transpose(1, 2)) + (ah @ self.v).unsqueeze(1)
        return tags, arc, drop(lrelu(self.Ld(y))), q(drop(lrelu(self.Lh(y))))

    def label(self, ld, lh):
        """ld, lh: [N,R] of words and of their heads -> [N,K]"""
        K, R = self.cfg["K"], self.cfg["R"]
        t = self.Q(lh).view(-1, K, R)
        qd = fake_quant(ld) if self.quant else ld
        side = self.p(qd).float() + self.q(lh).float()
        with torch.autocast("cpu", enabled=False):
            return torch.bmm(t.float(), ld.float().unsqueeze(2)).squeeze(2) + side
