"""Features of a word form, and lemma rules: the part that the C side repeats exactly (notes in README.md)."""
UNKNOWN, ROOT = 0, 1
QUOTES = {"‘": "'", "’": "'", "‚": "'", "‛": "'", "′": "'",
          "“": '"', "”": '"', "„": '"', "‟": '"', "″": '"'}


def lower_char(c):
    """Simple lower case of ASCII, Latin-1 and Latin Extended-A; nothing else."""
    o = ord(c)
    if o < 0x180 and len(c.lower()) == 1:
        return c.lower()
    return c


def norm(form):
    out = []
    for c in form:
        c = QUOTES.get(c, c)
        if "0" <= c <= "9":
            c = "0"
        out.append(lower_char(c))
    return "".join(out)


def is_upper(c):
    return lower_char(c) != c


def is_letter(c):
    """By ranges, so that no table of Unicode is needed; what else is in them (accents...) does no harm"""
    o = ord(c)
    return (0x41 <= o <= 0x5A or 0x61 <= o <= 0x7A or 0xC0 <= o < 0x2000 and o not in (0xD7, 0xF7)
            or 0x2C00 <= o < 0xFE00 and not 0x3000 <= o < 0x3040)


def fnv1a32(data):
    h = 2166136261
    for b in data:
        h = ((h ^ b) * 16777619) & 0xFFFFFFFF
    return h


def shape(form):
    out, run, last = [], 0, None
    for c in form:
        c = QUOTES.get(c, c)
        k = "d" if "0" <= c <= "9" else "X" if is_upper(c) else "x" if is_letter(c) else c
        run = run + 1 if k == last else 1
        last = k
        if run <= 2:
            out.append(k)
    return "".join(out)


def casing(form):
    letters = [c for c in form if is_letter(c)]
    if not letters:
        return "none"
    upper = [is_upper(c) for c in letters]
    if not any(upper):
        return "lower"
    if all(upper):
        return "UPPER" if len(letters) > 1 else "Title"
    if upper[0] and not any(upper[1:]):
        return "Title"
    return "mixed"


def hashed(text, buckets):
    return 2 + fnv1a32(text.encode("utf-8")) % (buckets - 2)


def word_strings(form, first):
    """(strings added whole, strings averaged)"""
    n = norm(form)
    whole = ["p%d%s" % (k, n[:k]) for k in (1, 2, 3) if len(n) >= k]
    whole += ["s%d%s" % (k, n[-k:]) for k in (1, 2, 3, 4) if len(n) >= k]
    whole.append("S" + shape(form))
    whole.append("C" + casing(form) + ("1" if first else "0"))
    m = "<" + n[:24] + ">"
    return whole, ["n" + m[i:i + 3] for i in range(len(m) - 2)]


def upper_char(c):
    return c.upper() if len(c.upper()) == 1 and lower_char(c.upper()) == c else c


def case_form(flag, form):
    """l all lower, k kept, t all but the first lower, u first upper, U all upper, n without commas"""
    if flag == "l":
        return "".join(lower_char(c) for c in form)
    if flag == "t":
        return form[:1] + "".join(lower_char(c) for c in form[1:])
    if flag == "u":
        return upper_char(form[:1]) + form[1:] if form else form
    if flag == "U":
        return "".join(upper_char(c) for c in form)
    if flag == "n":
        return form.replace(",", "")
    return form


def lemma_rule(form, lemma):
    """'<flag><cut>|<append>': case the form, cut so many characters, append; '=<lemma>' where little of the
    form is left."""
    best = None
    for flag in "lktuUn":
        cased = case_form(flag, form)
        keep = 0
        while keep < min(len(cased), len(lemma)) and cased[keep] == lemma[keep]:
            keep += 1
        cut, tail = len(cased) - keep, lemma[keep:]
        cost = cut + len(tail)
        if best is None or cost < best[0]:
            best = (cost, keep, "%s%d|%s" % (flag, cut, tail))
    cost, keep, rule = best
    if cost and (keep == 0 or keep < 2 and len(form) > 1 or cost > 7):
        return "=" + lemma
    return rule


def apply_rule(rule, form):
    if rule.startswith("="):
        return rule[1:]
    head, tail = rule.split("|", 1)
    cased = case_form(head[0], form)
    cut = int(head[1:])
    if cut >= len(cased) + (1 if tail else 0):
        return cased
    return cased[:len(cased) - cut] + tail
