/* tagger.c - tags, features, names and lemmas from the vectors of a batch: one product, then a choice for each word; another for the
 * words whose lemma is not known. */
#include <string.h>

#include "analysis/batch.h"
#include "analysis/elementwise.h"
#include "analysis/forms.h"
#include "analysis/tagset.h"

float lead_of(const float *score, uint32_t count, uint32_t best)
{
  float second = -INFINITY;
  for (uint32_t i = 0; i < count; i++)
    if (i != best && score[i] > second) second = score[i];
  return count > 1 ? score[best] - second : 0;
}

/* Of all pairs of tags that fit together, the one whose scores have the highest sum. */
static void search_pair(const Network *n, const float *upos, const float *xpos, Token *token)
{
  float best = -INFINITY;
  for (uint32_t x = 0; x < n->head[HEAD_XPOS].len; x++)
    for (uint32_t u = 0; u < n->head[HEAD_UPOS].len; u++)
      if ((upos_beside(n->xpos[x]) >> n->upos[u] & 1) && upos[u] + xpos[x] > best) {
        best = upos[u] + xpos[x];
        token->upos = n->upos[u];
        token->xpos = n->xpos[x];
      }
}

static void tag_pair(const Network *n, const float *upos, const float *xpos, Token *token)
{
  uint32_t u = n->kernels->best(upos, n->head[HEAD_UPOS].len), x = n->kernels->best(xpos, n->head[HEAD_XPOS].len);
  token->upos = n->upos[u];
  token->xpos = n->xpos[x];
  token->tag_margin = lead_of(xpos, n->head[HEAD_XPOS].len, x);
  if (!(upos_beside(token->xpos) >> token->upos & 1)) search_pair(n, upos, xpos, token);
}

/* The treebanks have a file for a thing, not for a name. */
static void tag_file(Token *token)
{
  if (token->upos != UPOS_PROPN || !form_is_file(token->form)) return;
  token->upos = UPOS_NOUN;
  token->xpos = XPOS_NN;
}

static void tag_token(const Network *n, const float *logits, Token *token)
{
  const Labels *head = n->head;
  tag_pair(n, logits, logits + head[HEAD_UPOS].len, token);
  tag_file(token);
  logits += head[HEAD_UPOS].len + head[HEAD_XPOS].len;
  token->feats = head[HEAD_FEATS].at[n->kernels->best(logits, head[HEAD_FEATS].len)];
}

/* ---- lemmas ---------------------------------------------------------------------------------------------------- */

/* A lemma depends on the form, its tags and, where it is not known, on the rule that the network chooses; what it was last time is
 * remembered. */
static bool remembered_lemma(const Batch *b, uint32_t row, uint32_t rule, Token *token)
{
  const FormLemma *known = form_lemma_find(b->form[row], (uint16_t)token->upos, (uint16_t)token->xpos, rule);
  if (known) token->lemma = str_copy(b->arena, (Str){known->text, known->len});
  return known;
}

static void remember_lemma(const Batch *b, uint32_t row, uint32_t rule, const Token *token)
{
  form_lemma_add(b->form[row], (uint16_t)token->upos, (uint16_t)token->xpos, rule, token->lemma);
}

/* False: only a rule can tell. */
static bool lemmatize_known(const Batch *b, uint32_t row, Token *token)
{
  const Known words = {b->net->lexemes, &b->net->vocabulary};
  if (remembered_lemma(b, row, ANY_RULE, token)) return true;
  if (!lemma_known(&words, token->form, upos_name(token->upos), xpos_name(token->xpos), b->arena, &token->lemma)) return false;
  remember_lemma(b, row, ANY_RULE, token);
  return true;
}

static void lemmatize_by_rule(const Batch *b, uint32_t row, uint32_t rule, Token *token)
{
  static const LemmaRule lower = {.flag = 'l'};
  const Network *n = b->net;
  const Known words = {n->lexemes, &n->vocabulary};
  bool file = token->upos == UPOS_NOUN && form_is_file(token->form);
  if (remembered_lemma(b, row, rule, token)) return;
  token->lemma = lemma_by_rule(&words, file ? &lower : &n->lemma[rule], token->form, upos_name(token->upos), xpos_name(token->xpos), b->arena);
  remember_lemma(b, row, rule, token);
}

typedef struct { uint32_t row; Token *token; } OpenLemma;

/* One word of twenty: the rules' scores are made for them alone. */
static void lemmatize_open(const Batch *b, const OpenLemma *open, uint32_t count)
{
  const Matrix *m = &b->net->rule;
  Quantized rows = quantized_new(RULE_ROWS, b->seen.width, &b->memory->piece);
  for (uint32_t from = 0; from < count; from += RULE_ROWS) {
    uint32_t some = count - from < RULE_ROWS ? count - from : RULE_ROWS;
    for (uint32_t i = 0; i < some; i++) quantized_copy(&b->seen, open[from + i].row, &rows, i);
    multiply_rows(b, m, &rows, some, b->wide, m->rows);
    for (uint32_t i = 0; i < some; i++)
      lemmatize_by_rule(b, open[from + i].row, b->k->best(b->wide + (size_t)i * m->rows, m->rows), open[from + i].token);
  }
}

/* ---- names ----------------------------------------------------------------------------------------------------- */

/* The best sequence in which I-x follows B-x or I-x only (Viterbi). logits: rows of `stride`; labels[t] is filled. */
static void decode_names(const Network *net, const float *logits, size_t stride, uint32_t len, uint32_t *labels, Arena *arena)
{
  uint32_t count = net->head[HEAD_NAME].len;
  float *score = ARENA_ARRAY(arena, float, count), *next = ARENA_ARRAY(arena, float, count);
  uint32_t *from = ARENA_ARRAY(arena, uint32_t, (size_t)len * count), *kind_best = ARENA_ARRAY(arena, uint32_t, count + 1);
  for (uint32_t t = 0; t < len; t++, logits += stride) {
    uint32_t best = net->kernels->best(score, count);
    memset(kind_best, 0xFF, (count + 1) * sizeof *kind_best);
    for (uint32_t y = 0; y < count && t; y++) {
      uint32_t kind = net->name_kind[y];
      if (kind_best[kind] == UINT32_MAX || score[y] > score[kind_best[kind]]) kind_best[kind] = y;
    }
    for (uint32_t y = 0; y < count; y++) {
      bool inside = net->name_kind[y] && !net->name_begins[y];
      uint32_t before = inside ? kind_best[net->name_kind[y]] : best;
      bool possible = !inside || (t && before != UINT32_MAX);
      from[(size_t)t * count + y] = possible ? before : 0;
      next[y] = possible ? (t ? score[before] : 0) + logits[y] : -1e30f;
    }
    memcpy(score, next, count * sizeof *score);
  }
  uint32_t y = net->kernels->best(score, count);
  for (uint32_t t = len; t-- > 0; y = from[(size_t)t * count + y]) labels[t] = y;
}

/* How far the label of a word is ahead of the best other one, as a probability. */
static float name_certainty(const float *logits, uint32_t count, uint32_t label)
{
  float other = -INFINITY;
  for (uint32_t i = 0; i < count; i++)
    if (i != label && logits[i] > other) other = logits[i];
  return sigmoid_of(logits[label] - other);
}

static void set_leads(const Network *net, const float *logits, TypeLeads *leads)
{
  uint32_t count = net->head[HEAD_NAME].len;
  float best = logits[net->kernels->best(logits, count)];
  for (uint32_t k = 0; k < ENTITY_COUNT; k++) leads->of[k] = -1e30f;
  for (uint32_t y = 0; y < count; y++) {
    float *lead = &leads->of[net->name_entity[net->name_kind[y]]];
    if (logits[y] - best > *lead) *lead = logits[y] - best;
  }
}

static void add_names(Batch *b, const Segment *s, const float *logits, size_t stride)
{
  const Network *net = b->net;
  Sentence *sentence = s->sentence;
  uint32_t *labels = ARENA_ARRAY(&b->memory->piece, uint32_t, s->len), open = 0;
  decode_names(net, logits, stride, s->len, labels, &b->memory->piece);
  for (uint32_t i = 0; i < s->len; i++) {
    uint32_t kind = net->name_kind[labels[i]];
    set_leads(net, logits + i * stride, &sentence->leads[s->from + i]);
    float certainty = name_certainty(logits + i * stride, net->head[HEAD_NAME].len, labels[i]);
    if (kind && (kind != open || net->name_begins[labels[i]])) {
      Name *name = &sentence->names[sentence->name_count++];
      *name = (Name){.first = s->from + i, .last = s->from + i, .score = certainty};
      name->label = str_cstr(b->arena, net->name_type[kind]);
    } else if (kind) {
      Name *name = &sentence->names[sentence->name_count - 1];
      name->last = s->from + i;
      if (certainty < name->score) name->score = certainty;
    }
    open = kind;
  }
}

static bool is_shouted(Str form)
{
  bool letter = false;
  for (size_t i = 0; i < form.len; i++) {
    if (form.at[i] >= 'a' && form.at[i] <= 'z') return false;
    letter |= form.at[i] >= 'A' && form.at[i] <= 'Z';
  }
  return letter && form.len > 1;
}

/* "WHO said": capitals among small letters are the World Health Organization, not a pronoun. */
static void tag_acronym(const Segment *s, uint32_t t)
{
  Token *token = &s->sentence->tokens[s->from + t];
  if (token->upos != UPOS_PRON || !str_is(token->form, "WHO")) return;
  for (uint32_t i = t > 2 ? t - 2 : 0; i < s->len && i <= t + 2; i++)
    if (i != t && is_shouted(s->sentence->tokens[s->from + i].form)) return;
  token->upos = UPOS_PROPN;
  token->xpos = XPOS_NNP;
  token->feats = STR("Number=Sing");
  token->lemma = token->form;
}

void batch_tag(Batch *b)
{
  uint32_t stride = b->net->tag.rows, names_at = stride - b->net->head[HEAD_NAME].len, count = 0;
  OpenLemma *open = ARENA_ARRAY(&b->memory->piece, OpenLemma, b->rows);
  multiply_rows(b, &b->net->tag, &b->seen, b->rows, b->logits, stride);
  for (uint32_t i = 0; i < b->segments; i++) {
    const Segment *s = &b->segment[i];
    for (uint32_t t = 0; t < s->len; t++) {
      uint32_t row = s->row + 1 + t;
      Token *token = &s->sentence->tokens[s->from + t];
      tag_token(b->net, b->logits + (size_t)row * stride, token);
      if (!lemmatize_known(b, row, token)) open[count++] = (OpenLemma){row, token};
    }
  }
  lemmatize_open(b, open, count);
  for (uint32_t i = 0; i < b->segments; i++) {
    const Segment *s = &b->segment[i];
    for (uint32_t t = 0; t < s->len; t++) tag_acronym(s, t);
    add_names(b, s, b->logits + (size_t)(s->row + 1) * stride + names_at, stride);
  }
}
