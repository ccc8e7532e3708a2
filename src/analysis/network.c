/*
 * network.c - runs the network over sentences, a batch of words at a time (batch.h).
 * "Powell met Castaneda.": rows root, Powell, met, Castaneda and the point; the encoder gives each row a vector y, from which
 * heads read tags (one product), arcs (y of a word against y of each possible head) and the label of each arc.
 */
#include "analysis/network.h"

#include "analysis/batch.h"

enum { BATCH_ROWS = 192, SEGMENT_WORDS = 512 };

static uint32_t max_of(uint32_t a, uint32_t b) { return a > b ? a : b; }

static uint32_t widest_projection(const Network *net)
{
  uint32_t most = net->seen.rows;
  for (uint32_t l = 0; l < net->layer_count; l++) most = max_of(most, net->layer[l].p.rows);
  return most;
}

/* Rows that begin with a line of the cache are not split over two. */
static float *new_floats(Arena *arena, size_t count)
{
  enum { LINE = 64 };
  uintptr_t at = (uintptr_t)arena_alloc(arena, count * sizeof(float) + LINE - 1);
  return (float *)((at + LINE - 1) / LINE * LINE);
}

static void batch_open(Batch *b, const Network *net, uint32_t room, FormCache *forms, Memory *memory, Arena *sentences)
{
  Arena *arena = &memory->buffers;
  uint32_t wide = max_of(max_of(net->h % LANES_TOGETHER ? 6 * net->h : 6 * LANES_TOGETHER, net->d), net->a), seen = widest_projection(net);
  *b = (Batch){.net = net, .k = net->kernels, .arena = sentences, .memory = memory, .forms = forms, .room = room};
  b->segment = ARENA_ARRAY(arena, Segment, room);
  b->x = new_floats(arena, (size_t)room * net->d);
  b->y = new_floats(arena, (size_t)room * max_of(max_of(net->d, 2 * net->h), seen));
  wide = max_of(room * wide, (room < FRESH_ROWS ? room : FRESH_ROWS) * 6 * net->h);
  wide = max_of(wide, RULE_ROWS * net->rule.rows);
  b->wide = new_floats(arena, max_of(wide, LABEL_ROWS * (4 * net->r + net->deprel.len)));
  b->ad = new_floats(arena, (size_t)room * net->a);
  b->ah = new_floats(arena, (size_t)room * net->a);
  b->ld = new_floats(arena, (size_t)room * net->r);
  b->lh = new_floats(arena, (size_t)room * net->r);
  b->own = new_floats(arena, (size_t)room * net->deprel.len);
  b->logits = new_floats(arena, (size_t)room * net->tag.rows);
  b->arc_bias = new_floats(arena, room);
  b->qy = quantized_new(room, net->d, arena);
  b->qh = quantized_new(room, 2 * net->h, arena);
  b->qp = quantized_new(room, seen, arena);
  b->qa = quantized_new(room, net->a, arena);
  b->qu = quantized_new(room, net->a, arena);
  b->ql = quantized_new(room, net->r, arena);
  b->window = arena_array(arena, room, sizeof *b->window);
  b->form = arena_array(arena, room, sizeof *b->form);
  b->none = ARENA_NEW(arena, CachedForm);
  b->none->products = ARENA_ARRAY(arena, int16_t, 6 * net->h);
  b->fresh = ARENA_ARRAY(arena, uint32_t, room);
}

static void batch_run(Batch *b)
{
  if (!b->segments) return;
  batch_encode(b);
  batch_tag(b);
  batch_parse(b);
  b->segments = 0;
  b->rows = 0;
  arena_reset(&b->memory->piece);
}

static void batch_add(Batch *b, Sentence *sentence, uint32_t from, uint32_t len)
{
  if (b->rows + len + 1 > b->room) batch_run(b);
  b->segment[b->segments++] = (Segment){sentence, from, len, b->rows};
  b->rows += len + 1;
}

static uint32_t longest_segment(const SentenceList *sentences, size_t *words)
{
  uint32_t longest = 0;
  *words = 0;
  for (size_t i = 0; i < sentences->len; i++) {
    longest = max_of(longest, sentences->at[i].len);
    *words += sentences->at[i].len + 1 + sentences->at[i].len / SEGMENT_WORDS;
  }
  return longest < SEGMENT_WORDS ? longest : SEGMENT_WORDS;
}

static void run_within(const Network *net, SentenceList *sentences, FormCache *forms, Memory *memory, Arena *arena)
{
  Batch b;
  size_t words;
  uint32_t room = max_of(longest_segment(sentences, &words) + 1, BATCH_ROWS);
  batch_open(&b, net, words < room ? (uint32_t)words : room, forms, memory, arena);
  for (size_t i = 0; i < sentences->len; i++) {
    Sentence *s = &sentences->at[i];
    s->names = ARENA_ARRAY(arena, Name, s->len);
    s->name_count = 0;
    s->leads = ARENA_ARRAY(arena, TypeLeads, s->len);
    for (uint32_t from = 0; from < s->len; from += SEGMENT_WORDS)
      batch_add(&b, s, from, s->len - from < SEGMENT_WORDS ? s->len - from : SEGMENT_WORDS);
  }
  batch_run(&b);
}

static void memory_free(Memory *memory)
{
  arena_free(&memory->buffers);
  arena_free(&memory->piece);
}

/* Where any of the arenas runs full, the run's own memory is freed before the article's owner hears of it. */
static void run_guarded(const Network *net, SentenceList *sentences, FormCaches *caches, FormCache *forms, Memory *memory, Arena *arena)
{
  jmp_buf *outer = arena->on_full, here;
  if (outer) {
    if (setjmp(here)) {
      arena->on_full = outer;
      memory_free(memory);
      form_cache_forget(forms);
      form_cache_give(caches, forms);
      longjmp(*outer, 1);
    }
    arena->on_full = memory->buffers.on_full = memory->piece.on_full = &here;
  }
  forms->arena.on_full = arena->on_full;
  run_within(net, sentences, forms, memory, arena);
  arena->on_full = outer;
}

bool network_run(const Network *net, SentenceList *sentences, FormCaches *caches, Arena *arena)
{
  Memory memory = {0};
  FormCache *forms = form_cache_take(caches);
  if (!forms) return false;
  run_guarded(net, sentences, caches, forms, &memory, arena);
  form_cache_give(caches, forms);
  memory_free(&memory);
  return true;
}
