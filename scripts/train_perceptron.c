/*
 * train_perceptron.c - trains the greedy analyzer of src/analysis/perceptron.c.
 *   train_perceptron OUT.model --trees A.conllu ... --names A.iob2 ...
 * Averaged perceptrons (Collins 2002); the parser follows its own moves while it learns, guided by the dynamic oracle of
 * Goldberg and Nivre (2013), on tags that four taggers, each trained on the other three quarters, gave: it must live with
 * the tagger's mistakes. Everything is seeded; the same data gives the same file.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/perceptron.h"

enum { TAG_ROWS = 1 << 16, NAME_ROWS = 1 << 17, MOVE_ROWS = 1 << 21, LABEL_ROWS = 1 << 16 };
enum { TAG_ROUNDS = 8, NAME_ROUNDS = 10, PARSE_ROUNDS = 12, FOLDS = 4 };

typedef struct {
  Word *words; Str *form, *feats, *lemma; uint32_t len;
  uint16_t *tag, *name;            /* gold, + 1 */
  uint32_t *head; uint8_t *label;  /* gold; head == len: the root */
} Tree;
typedef struct { Tree *at; size_t len, cap; } TreeList;
typedef struct { Str *at; size_t len, cap; } Names; /* label texts */

typedef struct {
  uint32_t labels, stride, rows, clock;
  float *now; double *sum; uint32_t *since; /* [row][label]: weight, its sum over time, when it last changed */
} Learner;

static Arena arena;
static uint64_t seed = 20260101;

static uint32_t random_below(uint32_t n)
{
  seed = seed * 6364136223846793005u + 1442695040888963407u;
  return (uint32_t)((seed >> 33) % n);
}

static void die(const char *what, const char *which)
{
  fprintf(stderr, "train_perceptron: %s: %s\n", which, what);
  exit(3);
}

/* ---- learning -------------------------------------------------------------------------------------------------- */

static void *take(size_t count, size_t size)
{
  void *memory = calloc(count, size);
  if (!memory) die("out of memory", "weights");
  return memory;
}

static Learner learner_new(uint32_t labels, uint32_t rows)
{
  Learner l = {.labels = labels, .stride = (labels + 3) / 4 * 4, .rows = rows};
  size_t n = (size_t)l.stride * rows;
  l.now = take(n, sizeof *l.now);
  l.sum = take(n, sizeof *l.sum);
  l.since = take(n, sizeof *l.since);
  return l;
}

static void learner_free(Learner *l) { free(l->now); free(l->sum); free(l->since); }

static void learner_score(const Learner *l, const Features *f, float *score)
{
  memset(score, 0, l->stride * sizeof *score);
  for (uint32_t i = 0; i < f->len; i++) {
    const float *row = l->now + (size_t)(f->at[i] & (l->rows - 1)) * l->stride;
    for (uint32_t k = 0; k < l->stride; k++) score[k] += row[k];
  }
}

static void add_weight(Learner *l, size_t at, float by)
{
  l->sum[at] += (double)l->now[at] * (l->clock - l->since[at]);
  l->since[at] = l->clock;
  l->now[at] += by;
}

static void learner_update(Learner *l, const Features *f, uint32_t good, uint32_t bad)
{
  for (uint32_t i = 0; i < f->len; i++) {
    size_t row = (size_t)(f->at[i] & (l->rows - 1)) * l->stride;
    add_weight(l, row + good, 1);
    add_weight(l, row + bad, -1);
  }
}

static int by_size(const void *a, const void *b)
{
  float x = *(const float *)a, y = *(const float *)b;
  return x < y ? -1 : x > y;
}

/* Averages, scaled so that all but the 1 in 5,000 largest fit 8 bits. */
static Scorer learner_finish(Learner *l)
{
  size_t n = (size_t)l->stride * l->rows, filled = 0;
  float *average = take(n, sizeof *average), *sizes = take(n, sizeof *sizes);
  for (size_t i = 0; i < n; i++) {
    average[i] = (float)((l->sum[i] + (double)l->now[i] * (l->clock - l->since[i])) / (l->clock + 1.0));
    if (average[i] != 0) sizes[filled++] = average[i] < 0 ? -average[i] : average[i];
  }
  qsort(sizes, filled, sizeof *sizes, by_size);
  float scale = filled ? 127 / sizes[filled - 1 - filled / 5000] : 1;
  int8_t *weights = take(n, 1);
  for (size_t i = 0; i < n; i++) {
    float w = average[i] * scale;
    weights[i] = (int8_t)(w > 127 ? 127 : w < -127 ? -127 : w + (w < 0 ? -0.5f : 0.5f));
  }
  free(average);
  free(sizes);
  return (Scorer){l->labels, l->stride, l->rows, weights};
}

static uint32_t argmax(const float *score, uint32_t labels)
{
  uint32_t best = 0;
  for (uint32_t k = 1; k < labels; k++)
    if (score[k] > score[best]) best = k;
  return best;
}

/* ---- data ------------------------------------------------------------------------------------------------------ */

static uint32_t label_id(Names *names, Map *map, Str text)
{
  bool fresh;
  uint64_t *at = map_at(map, text, &fresh);
  if (fresh) { *at = names->len; LIST_PUSH(&arena, names) = text; }
  return (uint32_t)*at;
}

static Names tags, names, labels;
static Map tag_map, name_map, label_map;

static void tree_new(TreeList *list, Str (*rows)[10], uint32_t len)
{
  Tree t = {.len = len};
  t.words = ARENA_ARRAY(&arena, Word, len);
  t.form = ARENA_ARRAY(&arena, Str, len); t.feats = ARENA_ARRAY(&arena, Str, len); t.lemma = ARENA_ARRAY(&arena, Str, len);
  t.tag = ARENA_ARRAY(&arena, uint16_t, len); t.name = ARENA_ARRAY(&arena, uint16_t, len);
  t.head = ARENA_ARRAY(&arena, uint32_t, len); t.label = ARENA_ARRAY(&arena, uint8_t, len);
  for (uint32_t i = 0; i < len; i++) {
    t.form[i] = rows[i][1]; t.lemma[i] = rows[i][2]; t.feats[i] = rows[i][5];
    t.words[i] = word_of(t.form[i], &arena);
    t.tag[i] = (uint16_t)(label_id(&tags, &tag_map, str_format(&arena, "%.*s %.*s", STR_ARG(rows[i][3]), STR_ARG(rows[i][4]))) + 1);
    uint32_t head = (uint32_t)strtoul(str_cstr(&arena, rows[i][6]), NULL, 10);
    t.head[i] = head == 0 ? len : head - 1;
    t.label[i] = (uint8_t)label_id(&labels, &label_map, rows[i][7]);
  }
  LIST_PUSH(&arena, list) = t;
}

static Str file_of(const char *path)
{
  RelataError err;
  Str text;
  if (!file_read(path, &arena, &text, &err)) die(err.what, path);
  return text;
}

static void read_trees(const char *path, TreeList *list)
{
  static Str rows[4096][10];
  Str rest = file_of(path), line;
  uint32_t len = 0;
  while (str_split(&rest, '\n', &line)) {
    if (!line.len) { if (len) tree_new(list, rows, len); len = 0; continue; }
    if (line.at[0] == '#' || len == 4096) continue;
    Str fields = line;
    for (int c = 0; c < 10; c++) if (!str_split(&fields, '\t', &rows[len][c])) rows[len][c] = STR("_");
    if (str_find(rows[len][0], STR("-")) == SIZE_MAX && str_find(rows[len][0], STR(".")) == SIZE_MAX) len++;
  }
  if (len) tree_new(list, rows, len);
}

/* The label of a name data set in our four types. */
static Str plain_name(Str tag)
{
  static const char *const map[][2] = {{"person", "PER"}, {"location", "LOC"}, {"corporation", "ORG"}, {"group", "ORG"},
                                       {"creative-work", "MISC"}, {"product", "MISC"}};
  if (tag.len < 3) return STR("O");
  Str type = {tag.at + 2, tag.len - 2};
  for (size_t i = 0; i < COUNT_OF(map); i++) if (str_is(type, map[i][0])) type = str_of(map[i][1]);
  return str_format(&arena, "%c-%.*s", tag.at[0], STR_ARG(type));
}

static void read_names(const char *path, TreeList *list)
{
  Str rest = file_of(path), line, field[3];
  Tree t = {0};
  size_t cap = 0;
  while (str_split(&rest, '\n', &line)) {
    if (!line.len) { if (t.len) LIST_PUSH(&arena, list) = t; t = (Tree){0}; cap = 0; continue; }
    if (str_starts(line, "# ") || !str_split(&line, '\t', &field[0]) || !str_split(&line, '\t', &field[1]) || !str_split(&line, '\t', &field[2])) continue;
    size_t cap2 = cap;
    t.words = arena_grow(&arena, t.words, &cap2, t.len + 1, sizeof *t.words);
    t.name = arena_grow(&arena, t.name, &cap, t.len + 1, sizeof *t.name);
    t.words[t.len] = word_of(field[1], &arena);
    t.name[t.len++] = (uint16_t)(label_id(&names, &name_map, plain_name(field[2])) + 1);
  }
  if (t.len) LIST_PUSH(&arena, list) = t;
}

static void shuffle(uint32_t *order, size_t n)
{
  for (size_t i = 0; i < n; i++) order[i] = (uint32_t)i;
  for (size_t i = n; i > 1; i--) {
    uint32_t j = random_below((uint32_t)i), t = order[i - 1];
    order[i - 1] = order[j];
    order[j] = t;
  }
}

/* ---- tags and names -------------------------------------------------------------------------------------------- */

typedef void FeaturesOf(const Word *words, uint32_t len, uint32_t i, Features *out);

/* One sequence labeller; `names`: it fills words[].name, else words[].tag. Trees i with i % FOLDS == leave are left out. */
static Scorer train_labeller(const TreeList *list, bool for_names, uint32_t label_count, uint32_t rows, int rounds, int leave)
{
  Learner l = learner_new(label_count, rows);
  FeaturesOf *features_of = for_names ? features_of_name : features_of_tag;
  uint32_t *order = take(list->len, sizeof *order);
  Features f;
  float score[LABELS_MAX];
  for (int round = 0; round < rounds; round++) {
    size_t wrong = 0, all = 0;
    shuffle(order, list->len);
    for (size_t s = 0; s < list->len; s++) {
      Tree *t = &list->at[order[s]];
      if ((int)(order[s] % FOLDS) == leave) continue;
      for (uint32_t i = 0; i < t->len; i++) {
        features_of(t->words, t->len, i, &f);
        learner_score(&l, &f, score);
        uint32_t best = argmax(score, label_count), gold = (for_names ? t->name[i] : t->tag[i]) - 1u;
        if (best != gold) learner_update(&l, &f, gold, best);
        l.clock++;
        wrong += best != gold;
        all++;
        *(for_names ? &t->words[i].name : &t->words[i].tag) = (uint16_t)(best + 1);
      }
    }
    fprintf(stderr, "%s round %d: %.2f%%\n", for_names ? "names" : "tags", round + 1, 100.0 * (double)(all - wrong) / (double)all);
  }
  free(order);
  Scorer scorer = learner_finish(&l);
  learner_free(&l);
  return scorer;
}

static void run_tagger(const Scorer *scorer, Tree *t)
{
  Features f;
  int32_t score[LABELS_MAX];
  for (uint32_t i = 0; i < t->len; i++) {
    features_of_tag(t->words, t->len, i, &f);
    t->words[i].tag = (uint16_t)(scorer_best(scorer, &f, score) + 1);
  }
}

/* Tags of each quarter by a tagger that has not seen it. */
static void tag_by_folds(const TreeList *list)
{
  uint16_t **kept = take(list->len, sizeof *kept);
  for (int fold = 0; fold < FOLDS; fold++) {
    Scorer scorer = train_labeller(list, false, (uint32_t)tags.len, TAG_ROWS, 5, fold);
    for (size_t i = (size_t)fold; i < list->len; i += FOLDS) {
      run_tagger(&scorer, &list->at[i]);
      kept[i] = take(list->at[i].len + 1, sizeof **kept);
      for (uint32_t w = 0; w < list->at[i].len; w++) kept[i][w] = list->at[i].words[w].tag;
    }
    free((void *)scorer.weights);
  }
  for (size_t i = 0; i < list->len; i++) {
    for (uint32_t w = 0; w < list->at[i].len; w++) list->at[i].words[w].tag = kept[i][w];
    free(kept[i]);
  }
  free(kept);
}

/* ---- trees ----------------------------------------------------------------------------------------------------- */

/* How many gold arcs the move puts out of reach. */
static uint32_t move_cost(const ParseState *s, const Tree *t, Move move)
{
  uint32_t cost = 0;
  if (move == MOVE_SHIFT) {
    uint32_t b = s->next;
    for (uint32_t k = 0; k < s->depth; k++) {
      if (t->head[s->stack[k]] == b) cost++;
      if (k + 1 < s->depth && t->head[b] == s->stack[k]) cost++;
    }
    return cost;
  }
  uint32_t top = s->stack[s->depth - 1];
  for (uint32_t k = s->next; k < s->len; k++) if (t->head[k] == top) cost++;
  if (move == MOVE_LEFT) {
    if (s->depth > 1 && t->head[top] == s->stack[s->depth - 2]) cost++;
    if (t->head[top] != s->next && t->head[top] > s->next && t->head[top] != NO_TOKEN) cost++;
  } else if (t->head[top] >= s->next) cost++;
  return cost;
}

static Move best_allowed(const ParseState *s, const float *score, const bool *among)
{
  Move best = MOVE_COUNT;
  for (Move m = 0; m < MOVE_COUNT; m++)
    if (move_allowed(s, m) && (!among || among[m]) && (best == MOVE_COUNT || score[m] > score[best])) best = m;
  return best;
}

/* What the words between hold when s->next is the root is decided by move_allowed; costs only compare allowed moves. */
static Move learn_move(Learner *l, const ParseState *s, const Tree *t, bool explore, Features *f)
{
  float score[LABELS_MAX];
  bool good[MOVE_COUNT] = {false};
  uint32_t least = UINT32_MAX, cost[MOVE_COUNT];
  features_of_move(s, f);
  learner_score(l, f, score);
  for (Move m = 0; m < MOVE_COUNT; m++) {
    cost[m] = move_allowed(s, m) ? move_cost(s, t, m) : UINT32_MAX;
    if (cost[m] < least) least = cost[m];
  }
  for (Move m = 0; m < MOVE_COUNT; m++) good[m] = cost[m] == least && least != UINT32_MAX;
  Move best = best_allowed(s, score, NULL), right = best_allowed(s, score, good);
  if (!good[best]) learner_update(l, f, (uint32_t)right, (uint32_t)best);
  l->clock++;
  return good[best] || (explore && random_below(10) != 0) ? best : right;
}

static uint8_t learn_label(Learner *l, const ParseState *s, const Tree *t, Move move, const Features *moves)
{
  Features f;
  float score[LABELS_MAX];
  uint32_t head, dep;
  move_arc(s, move, &head, &dep);
  features_of_label(s, head, dep, moves, &f);
  learner_score(l, &f, score);
  uint32_t best = argmax(score, l->labels);
  if (t->head[dep] != head) return (uint8_t)best;
  if (best != t->label[dep]) learner_update(l, &f, t->label[dep], best);
  l->clock++;
  return (uint8_t)best;
}

static void train_parser(const TreeList *list, Scorer *moves, Scorer *arc_labels)
{
  Learner m = learner_new(MOVE_COUNT, MOVE_ROWS), a = learner_new((uint32_t)labels.len, LABEL_ROWS);
  uint32_t *order = take(list->len, sizeof *order);
  Features f;
  for (int round = 0; round < PARSE_ROUNDS; round++) {
    size_t right = 0, both = 0, all = 0;
    shuffle(order, list->len);
    for (size_t k = 0; k < list->len; k++) {
      const Tree *t = &list->at[order[k]];
      Arena scratch = {0};
      ParseState s = parse_start(t->words, t->len, &scratch);
      while (!parse_over(&s)) {
        Move move = learn_move(&m, &s, t, round > 0, &f);
        uint8_t label = move == MOVE_SHIFT ? 0 : learn_label(&a, &s, t, move, &f);
        move_make(&s, move, label);
      }
      for (uint32_t i = 0; i < t->len; i++, all++) {
        right += s.head[i] == t->head[i];
        both += s.head[i] == t->head[i] && s.label[i] == t->label[i];
      }
      arena_free(&scratch);
    }
    fprintf(stderr, "trees round %d: heads %.2f%%, with labels %.2f%%\n", round + 1, 100.0 * (double)right / (double)all,
            100.0 * (double)both / (double)all);
  }
  free(order);
  *moves = learner_finish(&m);
  *arc_labels = learner_finish(&a);
  learner_free(&m);
  learner_free(&a);
}

/* ---- lexicon --------------------------------------------------------------------------------------------------- */


/* Counts "key\x01value". */
static void tally(Map *map, Str key, Str value) { ++*map_at(map, str_format(&arena, "%.*s\x01%.*s", STR_ARG(key), STR_ARG(value)), NULL); }

/* The most frequent value of each key, in the order of first appearance: best[key] = index into map->entries. */
static Map best_values(const Map *map)
{
  Map best;
  map_init(&best, &arena, map->len);
  for (size_t i = 0; i < map->len; i++) {
    Str rest = map->entries[i].key, key;
    str_split(&rest, '\x01', &key);
    bool fresh;
    uint64_t *at = map_at(&best, key, &fresh);
    if (fresh || map->entries[i].value > map->entries[*at].value) *at = i;
  }
  return best;
}

static Str value_of(const Map *map, uint64_t index)
{
  Str rest = map->entries[index].key, key;
  str_split(&rest, '\x01', &key);
  return rest;
}

/* "studies" -> "study": cut 3, add "y". */
static void edit_of(Str word, Str lemma, size_t *cut, Str *addition)
{
  size_t same = 0;
  while (same < word.len && same < lemma.len && word.at[same] == lemma.at[same]) same++;
  while (same > 0 && ((unsigned char)word.at[same] & 0xC0) == 0x80) same--;
  *cut = word.len - same;
  *addition = (Str){lemma.at + same, lemma.len - same};
}

static void write_lexicon(const TreeList *list, Buf *out)
{
  Map seen, usual, endings;
  map_init(&seen, &arena, 1 << 16);
  map_init(&usual, &arena, 1 << 10);
  map_init(&endings, &arena, 1 << 16);
  for (size_t s = 0; s < list->len; s++)
    for (uint32_t i = 0; i < list->at[s].len; i++) {
      const Tree *t = &list->at[s];
      uint32_t tag = t->tag[i] - 1u;
      Str lower = str_lower(&arena, t->form[i]), lemma = t->lemma[i];
      tally(&seen, str_format(&arena, "%.*s\t%u", STR_ARG(lower), tag), str_format(&arena, "%.*s\t%.*s", STR_ARG(t->feats[i]), STR_ARG(lemma)));
      tally(&usual, str_format(&arena, "%u", tag), t->feats[i]);
      Str word = str_starts(tags.at[tag], "PROPN") ? t->form[i] : lower;
      size_t cut;
      Str addition;
      edit_of(word, lemma, &cut, &addition);
      for (size_t n = 0; n <= 5 && n <= lower.len; n++)
        if (cut <= n) tally(&endings, str_format(&arena, "%.*s\t%u", (int)n, lower.at + lower.len - n, tag), str_format(&arena, "%zu\t%.*s", cut, STR_ARG(addition)));
    }
  Map best = best_values(&usual);
  for (size_t i = 0; i < best.len; i++)
    buf_format(out, "t\t%.*s\t%.*s\n", STR_ARG(best.entries[i].key), STR_ARG(value_of(&usual, best.entries[i].value)));
  best = best_values(&endings);
  for (size_t i = 0; i < best.len; i++)
    if (endings.entries[best.entries[i].value].value > 1)
      buf_format(out, "e\t%.*s\t%.*s\n", STR_ARG(best.entries[i].key), STR_ARG(value_of(&endings, best.entries[i].value)));
  best = best_values(&seen);
  for (size_t i = 0; i < best.len; i++)
    buf_format(out, "w\t%.*s\t%.*s\n", STR_ARG(best.entries[i].key), STR_ARG(value_of(&seen, best.entries[i].value)));
}

/* ---- the file -------------------------------------------------------------------------------------------------- */

static void write_list(const Names *list, Buf *out)
{
  for (size_t i = 0; i < list->len; i++) buf_format(out, "%.*s\n", STR_ARG(list->at[i]));
}

static void write_model(const char *path, const Scorer scorer[SCORER_COUNT], const TreeList *list)
{
  Buf text[TEXT_COUNT] = {{0}}, out = {0};
  write_list(&tags, &text[TEXT_TAGS]);
  write_list(&names, &text[TEXT_NAMES]);
  write_list(&labels, &text[TEXT_LABELS]);
  write_lexicon(list, &text[TEXT_LEXICON]);
  buf_text(&out, PERCEPTRON_MAGIC);
  for (size_t s = 0; s < SCORER_COUNT; s++) buf_put(&out, (uint32_t[]){scorer[s].labels, scorer[s].stride, scorer[s].rows}, 12);
  for (size_t t = 0; t < TEXT_COUNT; t++) buf_put(&out, &(uint32_t){(uint32_t)text[t].len}, 4);
  for (size_t t = 0; t < TEXT_COUNT; t++) buf_str(&out, buf_view(&text[t]));
  for (size_t s = 0; s < SCORER_COUNT; s++) buf_put(&out, scorer[s].weights, (size_t)scorer[s].stride * scorer[s].rows);
  RelataError err;
  if (out.failed || !file_write(path, buf_view(&out), &err)) die(out.failed ? "out of memory" : err.what, path);
}

int main(int argc, char **argv)
{
  TreeList trees = {0}, named = {0};
  bool in_names = false;
  if (argc < 4) die("OUT.model --trees A.conllu ... --names A.iob2 ...", "usage");
  map_init(&tag_map, &arena, 256);
  map_init(&name_map, &arena, 16);
  map_init(&label_map, &arena, 64);
  for (int i = 2; i < argc; i++) {
    if (!strcmp(argv[i], "--trees") || !strcmp(argv[i], "--names")) in_names = argv[i][2] == 'n';
    else if (in_names) read_names(argv[i], &named);
    else read_trees(argv[i], &trees);
  }
  fprintf(stderr, "%zu trees, %zu tags, %zu labels, %zu sentences with names\n", trees.len, tags.len, labels.len, named.len);
  Scorer scorer[SCORER_COUNT];
  tag_by_folds(&trees);
  train_parser(&trees, &scorer[SCORER_MOVE], &scorer[SCORER_LABEL]);
  scorer[SCORER_TAG] = train_labeller(&trees, false, (uint32_t)tags.len, TAG_ROWS, TAG_ROUNDS, -1);
  for (size_t i = 0; i < named.len; i++) run_tagger(&scorer[SCORER_TAG], &named.at[i]);
  scorer[SCORER_NAME] = train_labeller(&named, true, (uint32_t)names.len, NAME_ROWS, NAME_ROUNDS, -1);
  write_model(argv[1], scorer, &trees);
  return 0;
}
