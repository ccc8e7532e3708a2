/* network_file.c - a model file's sections into a Network; a file whose parts do not fit together is refused. */
#include <string.h>

#include "analysis/forms.h"
#include "analysis/names_evidence.h"
#include "analysis/network.h"

typedef struct { const SectionList *sections; Arena *arena; char missing[24]; } Reader; /* missing: the first part that did not fit, or "" */

static void miss(Reader *reader, const char *name)
{
  if (reader->missing[0]) return;
  size_t n = strlen(name) < sizeof reader->missing ? strlen(name) : sizeof reader->missing - 1;
  memcpy(reader->missing, name, n);
}

static const Section *take(Reader *reader, const char *name, SectionType type)
{
  const Section *s = section_find(reader->sections, name);
  if (s && s->type == type) return s;
  miss(reader, name);
  return NULL;
}

/* An array of exactly `count` floats. */
static const float *take_floats(Reader *reader, const char *name, uint32_t count)
{
  const Section *s = take(reader, name, SECTION_FLOAT);
  if (s && s->size == (size_t)count * sizeof(float)) return s->at;
  miss(reader, name);
  return NULL;
}

/* Section names fit: prefixes and suffixes are this file's own. */
static const char *join(char out[24], const char *prefix, const char *suffix)
{
  size_t n = 0;
  for (const char *c = prefix; *c && n < 23; c++) out[n++] = *c;
  for (const char *c = suffix; *c && n < 23; c++) out[n++] = *c;
  out[n] = 0;
  return out;
}

static void take_table(Reader *reader, const char *name, Table *out)
{
  char part[24];
  const Section *q = take(reader, join(part, name, ".q"), SECTION_INT8);
  if (!q) return;
  *out = (Table){.q = q->at, .rows = q->dims[0], .cols = q->dims[1]};
  out->scale = take_floats(reader, join(part, name, ".s"), out->rows);
}

/* Of rows of which a quarter is taken (kernels.h). */
static const float *take_scales(Reader *reader, const char *name, uint32_t count)
{
  const float *scale = take_floats(reader, name, count);
  float *quadruple = ARENA_ARRAY(reader->arena, float, count);
  for (uint32_t r = 0; r < count && scale; r++) quadruple[r] = 4 * scale[r];
  return quadruple;
}

/* The matrix `name` of `cols` columns (times the window); rows 0: as many as there are. */
static void take_matrix(Reader *reader, const char *name, const char *bias, uint32_t rows, uint32_t cols, uint32_t windows,
                        Matrix *out)
{
  char part[24];
  const Section *q = take(reader, join(part, name, ".q"), SECTION_INT8);
  if (!q) return;
  uint32_t width = q->dims[1], count = q->dims[0];
  out->window = width == cols ? 1 : WINDOW_MAX;
  if ((rows && count != rows) || !count || width != cols * out->window || out->window > windows || q->dims[2] != 1) {
    miss(reader, name);
    return;
  }
  out->q = q->at;
  out->rows = count;
  out->cols = cols;
  out->scale = take_scales(reader, join(part, name, ".s"), count);
  if (bias) out->bias = take_floats(reader, bias, count);
}

static void take_norm(Reader *reader, const char *name, uint32_t d, Norm *out)
{
  char part[24];
  out->gain = take_floats(reader, join(part, name, "ln.g"), d);
  out->bias = take_floats(reader, join(part, name, "ln.b"), d);
}

/* A matrix that may be absent; how wide what it gives is. */
static uint32_t take_projection(Reader *reader, const char *name, uint32_t d, Matrix *out)
{
  char part[24];
  if (!section_find(reader->sections, join(part, name, ".q"))) return d;
  take_matrix(reader, name, NULL, 0, d, 1, out);
  if (out->rows % 16 || out->rows > 4096) miss(reader, name);
  return out->rows;
}

/* Hidden units each way, as the first layer has them. */
static uint32_t hidden_width(Reader *reader)
{
  const Section *o = take(reader, "layer0.O.q", SECTION_INT8);
  if (o && o->dims[1] && o->dims[1] % 2 == 0 && o->dims[1] <= 4096) return o->dims[1] / 2;
  miss(reader, "layer0.O");
  return 1;
}

static const float *put_in_order(const float *of, const uint32_t *order, uint32_t count, Arena *arena)
{
  float *out = ARENA_ARRAY(arena, float, count);
  for (uint32_t r = 0; r < count; r++) out[r] = of[order[r]];
  return out;
}

/* The file has all rows of c, f and r of one way, then the other; the recurrence takes them by so many lanes of each (encoder.c). */
static void order_lanes(Reader *reader, Matrix *w, uint32_t h)
{
  if (h % LANES_TOGETHER) return;
  uint32_t *order = ARENA_ARRAY(reader->arena, uint32_t, w->rows), count = 0;
  for (uint32_t from = 0; from < 2 * h; from += LANES_TOGETHER)
    for (uint32_t part = 0; part < 3; part++)
      for (uint32_t lane = from; lane < from + LANES_TOGETHER; lane++) order[count++] = (lane / h * 3 + part) * h + lane % h;
  w->order = order;
  w->scale = put_in_order(w->scale, order, w->rows, reader->arena);
  w->bias = put_in_order(w->bias, order, w->rows, reader->arena);
}

static void take_layers(Reader *reader, Network *n)
{
  char prefix[24] = "layer0.", part[24], name[24];
  for (; n->layer_count < LAYERS_MAX && n->layer_count < 10; n->layer_count++) {
    Layer *layer = &n->layer[n->layer_count];
    prefix[5] = (char)('0' + n->layer_count);
    if (!section_find(reader->sections, join(part, prefix, "W.q"))) break;
    take_norm(reader, prefix, n->d, &layer->norm);
    uint32_t width = take_projection(reader, join(name, prefix, "P"), n->d, &layer->p);
    if (!n->layer_count) n->h = hidden_width(reader);
    take_matrix(reader, join(name, prefix, "W"), join(part, prefix, "b"), 6 * n->h, width, WINDOW_MAX, &layer->w);
    take_matrix(reader, join(name, prefix, "O"), join(part, prefix, "o"), n->d, 2 * n->h, 1, &layer->o);
    if (!reader->missing[0]) order_lanes(reader, &layer->w, n->h);
  }
  take_norm(reader, "out.", n->d, &n->out);
}

static Labels take_labels(Reader *reader, const char *name, Arena *arena)
{
  Labels out = {0};
  const Section *s = take(reader, name, SECTION_BYTES);
  if (!s || !s->size) return out;
  Str rest = {s->at, s->size}, line;
  size_t count = 1;
  for (size_t i = 0; i < rest.len; i++) count += rest.at[i] == '\n';
  out.at = ARENA_ARRAY(arena, Str, count);
  while (out.len < count && str_split(&rest, '\n', &line)) out.at[out.len++] = line;
  return out;
}

/* One matrix of the file becomes two: the rows of the lemma rules, and all others in their order. */
static void part_heads(Reader *reader, Network *n)
{
  Matrix *tag = &n->tag, *rule = &n->rule;
  uint32_t from = 0, count = n->head[HEAD_LEMMA].len, others = tag->rows - count;
  for (int h = 0; h < HEAD_LEMMA; h++) from += n->head[h].len;
  *rule = *tag;
  rule->rows = count;
  rule->q += (size_t)from * tag->cols;
  rule->scale += from;
  rule->bias += from;
  uint32_t *order = ARENA_ARRAY(reader->arena, uint32_t, others);
  for (uint32_t r = 0; r < others; r++) order[r] = r < from ? r : r + count;
  tag->rows = others;
  tag->order = order;
  tag->scale = put_in_order(tag->scale, order, others, reader->arena);
  tag->bias = put_in_order(tag->bias, order, others, reader->arena);
}

static void take_heads(Reader *reader, Network *n, Arena *arena)
{
  static const char *const names[HEAD_COUNT] = {"upos", "xpos", "feats", "lemma", "ner"};
  uint32_t rows = 0;
  for (int h = 0; h < HEAD_COUNT; h++) {
    n->head[h] = take_labels(reader, names[h], arena);
    if (!n->head[h].len) miss(reader, names[h]);
    rows += n->head[h].len;
  }
  n->deprel = take_labels(reader, "deprel", arena);
  if (!n->deprel.len) miss(reader, "deprel");
  if (reader->missing[0]) return;
  uint32_t seen = take_projection(reader, "out.P", n->d, &n->seen);
  take_matrix(reader, "tag", "tag.b", rows, seen, 1, &n->tag);
  take_matrix(reader, "Ad", "Ad.b", 0, seen, 1, &n->ad);
  n->a = n->ad.rows;
  take_matrix(reader, "Ah", "Ah.b", n->a, seen, 1, &n->ah);
  take_matrix(reader, "U", NULL, n->a, n->a, 1, &n->u);
  n->v = take_floats(reader, "v", n->a);
  take_matrix(reader, "Ld", "Ld.b", 0, seen, 1, &n->ld);
  n->r = n->ld.rows;
  take_matrix(reader, "Lh", "Lh.b", n->r, seen, 1, &n->lh);
  if (n->r > 4096) miss(reader, "Ld");
  if (reader->missing[0]) return;
  take_matrix(reader, "Q", NULL, n->deprel.len * n->r, n->r, 1, &n->q);
  take_matrix(reader, "p", NULL, n->deprel.len, n->r, 1, &n->p);
  take_matrix(reader, "q", "c", n->deprel.len, n->r, 1, &n->side);
  if (!reader->missing[0]) part_heads(reader, n);
}

static void read_vocabulary(Reader *reader, Network *n, Arena *arena)
{
  Labels words = take_labels(reader, "vocab", arena);
  if (words.len != n->word.rows || words.len < 2) {
    miss(reader, "vocab");
    return;
  }
  map_init(&n->vocabulary, arena, words.len);
  for (uint32_t i = 2; i < words.len; i++) *map_at(&n->vocabulary, words.at[i], NULL) = i; /* 0 unknown, 1 root */
}

/* "B-PERSON" and "I-PERSON" are two labels of one kind. */
static bool read_name_labels(Network *n, Arena *arena)
{
  Labels *labels = &n->head[HEAD_NAME];
  Map kinds;
  map_init(&kinds, arena, 32);
  n->name_kind = ARENA_ARRAY(arena, uint32_t, labels->len);
  n->name_begins = ARENA_ARRAY(arena, bool, labels->len);
  n->name_type = ARENA_ARRAY(arena, Str, labels->len + 1);
  n->name_entity = ARENA_ARRAY(arena, EntityType, labels->len + 1);
  for (uint32_t i = 0; i < labels->len; i++) {
    Str label = labels->at[i];
    if (str_is(label, "O")) continue;
    if (label.len < 3 || label.at[1] != '-' || (label.at[0] != 'B' && label.at[0] != 'I')) return false;
    Str type = {label.at + 2, label.len - 2};
    uint64_t *kind = map_at(&kinds, type, NULL);
    if (!*kind) *kind = kinds.len;
    n->name_kind[i] = (uint32_t)*kind;
    n->name_begins[i] = label.at[0] == 'B';
    n->name_type[*kind] = type;
    n->name_entity[*kind] = type_of_label(str_cstr(arena, type));
  }
  return labels->len > 1 && str_is(labels->at[0], "O");
}

/* In their order; quadratic in fifty labels. */
static void gather_kin(Network *n, Arena *arena)
{
  n->kin = ARENA_ARRAY(arena, uint32_t, n->deprel.len);
  for (uint32_t k = 0; k < n->deprel.len; k++) {
    uint32_t from = n->kin_count;
    bool counted = false;
    for (uint32_t i = 0; i < k; i++) counted |= n->base[i] == n->base[k];
    for (uint32_t i = k; i < n->deprel.len && !counted; i++)
      if (n->base[i] == n->base[k]) n->kin[n->kin_count++] = i;
    if (n->kin_count == from + 1) n->kin_count = from;
  }
}

static bool read_meanings(Network *n, Arena *arena)
{
  n->upos = ARENA_ARRAY(arena, Upos, n->head[HEAD_UPOS].len);
  n->xpos = ARENA_ARRAY(arena, Xpos, n->head[HEAD_XPOS].len);
  n->lemma = ARENA_ARRAY(arena, LemmaRule, n->head[HEAD_LEMMA].len);
  n->rel = ARENA_ARRAY(arena, Deprel, n->deprel.len);
  n->base = ARENA_ARRAY(arena, Deprel, n->deprel.len);
  n->root_rel = n->deprel.len;
  for (uint32_t i = 0; i < n->head[HEAD_UPOS].len; i++) n->upos[i] = upos_of(n->head[HEAD_UPOS].at[i]);
  for (uint32_t i = 0; i < n->head[HEAD_XPOS].len; i++) n->xpos[i] = xpos_of(n->head[HEAD_XPOS].at[i]);
  for (uint32_t i = 0; i < n->head[HEAD_FEATS].len; i++)
    if (str_is(n->head[HEAD_FEATS].at[i], "_")) n->head[HEAD_FEATS].at[i] = (Str){"", 0};
  for (uint32_t i = 0; i < n->head[HEAD_LEMMA].len; i++)
    if (!lemma_rule_parse(n->head[HEAD_LEMMA].at[i], &n->lemma[i])) return false;
  for (uint32_t i = 0; i < n->deprel.len; i++) {
    n->rel[i] = deprel_of(n->deprel.at[i]);
    n->base[i] = deprel_base(n->rel[i]);
    if (n->rel[i] == DEP_ROOT) n->root_rel = i;
  }
  gather_kin(n, arena);
  for (int c = 0; c < CASING_COUNT; c++)
    for (int first = 0; first < 2; first++) n->casing_row[c][first] = 2 + casing_hash((Casing)c, first) % (n->hash.rows - 2);
  return read_name_labels(n, arena);
}

static bool sizes_fit(const Network *n)
{
  const uint32_t widths[] = {n->d, n->h, n->a, n->r};
  for (size_t i = 0; i < COUNT_OF(widths); i++)
    if (widths[i] == 0 || widths[i] % 16 || widths[i] > 4096) return false;
  return n->layer_count > 0;
}

bool network_read(Network *n, Str bytes, bool verify, const char *where, Arena *arena, RelataError *err)
{
  SectionList sections;
  *n = (Network){0};
  if (!sections_read(bytes, verify, where, arena, &sections, err)) return false;
  Reader reader = {.sections = &sections, .arena = arena};
  const Section *meta = take(&reader, "meta", SECTION_BYTES);
  take_table(&reader, "word", &n->word);
  take_table(&reader, "hash", &n->hash);
  n->d = n->word.cols;
  if (!reader.missing[0] && (n->hash.cols != n->d || n->hash.rows < 3 || n->d > 4096)) miss(&reader, "hash");
  if (!reader.missing[0]) take_layers(&reader, n);
  if (!reader.missing[0]) take_heads(&reader, n, arena);
  if (!reader.missing[0]) read_vocabulary(&reader, n, arena);
  if (!reader.missing[0] && (!sizes_fit(n) || !read_meanings(n, arena))) miss(&reader, "tag");
  if (reader.missing[0])
    return error_set(err, RELATA_FAILED, where, "use a model of this version of relata",
                     "part %s of the language model is missing or does not fit", reader.missing);
  const Section *lexemes = section_find(&sections, "lexemes");
  if (lexemes && lexemes->type == SECTION_BYTES) n->lexemes = (Str){lexemes->at, lexemes->size};
  n->card = (Str){meta->at, meta->size};
  n->check = sections.check;
  return true;
}

static void pack_matrix(Matrix *m, const Kernels *kernels, Arena *arena)
{
  for (uint32_t w = 0; w < m->window; w++) {
    Rows rows = {.kind = ROWS_INT8, .at = m->q + (size_t)w * m->cols, .stride = (size_t)m->cols * m->window, .order = m->order};
    packed_init(&m->part[w], kernels, &rows, m->rows, m->cols, arena);
  }
}

static size_t layout_size(const Matrix *m)
{
  size_t groups = ((size_t)m->rows + ROW_GROUP - 1) / ROW_GROUP;
  return m->window * groups * ROW_GROUP * (m->cols + 16 + sizeof(int32_t));
}

void network_prepare(Network *n, const Kernels *kernels, Arena *arena)
{
  Matrix *const matrices[] = {&n->seen, &n->tag, &n->rule, &n->ad, &n->ah, &n->u, &n->ld, &n->lh, &n->q, &n->p, &n->side};
  size_t size = 0;
  n->kernels = kernels;
  for (uint32_t l = 0; l < n->layer_count; l++) size += layout_size(&n->layer[l].p) + layout_size(&n->layer[l].w) + layout_size(&n->layer[l].o);
  for (size_t i = 0; i < COUNT_OF(matrices); i++) size += layout_size(matrices[i]);
  arena_reserve(arena, size);
  for (uint32_t l = 0; l < n->layer_count; l++) {
    pack_matrix(&n->layer[l].p, kernels, arena);
    pack_matrix(&n->layer[l].w, kernels, arena);
    pack_matrix(&n->layer[l].o, kernels, arena);
  }
  for (size_t i = 0; i < COUNT_OF(matrices); i++) pack_matrix(matrices[i], kernels, arena);
}
