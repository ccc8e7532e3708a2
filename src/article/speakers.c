/*
 * speakers.c - an interview or a transcript printed with the name of who speaks before what is said:
 *   "Hanna Falk: I met Conti in Milan.", "JUDGE ALVAREZ: Go on.", "Q: Why?", "JIM BELL, ANCHOR: Good evening."
 *
 * The names come again and again, which tells them from "Note:", "Paris: three dead". Where they do, each becomes a block of its own, so that the
 * sentence behind it is read as a sentence, and who spoke is not lost.
 */
#include "article/draft.h"

#include <string.h>

enum { LABEL_MOST = 64, NAME_WORDS_MOST = 5, LABELS_LEAST = 3 };

static bool begins_capital(Str word)
{
  size_t i = 0;
  while (i < word.len && (word.at[i] == '(' || word.at[i] == '\'')) i++;
  if (i >= word.len) return false;
  uint32_t cp = utf8_next(word, &i);
  return utf8_is_upper(cp) || utf8_is_digit(cp);
}

/* "de" in "Luiz de Souza" */
static bool is_particle(Str word)
{
  static const char *const particles[] = {"de", "da", "do", "del", "di", "du", "van", "von", "der", "den", "bin", "al", "el", "la", "le", "of", "the", "and"};
  return str_among(word, particles, COUNT_OF(particles));
}

/* The bytes of "Hanna Falk:" before what she says; 0 where the paragraph begins with no such label. */
static uint32_t label_len(Str text)
{
  Str head = {text.at, text.len < LABEL_MOST ? text.len : LABEL_MOST};
  const char *colon = memchr(head.at, ':', head.len);
  if (!colon || colon == head.at) return 0;
  size_t end = (size_t)(colon - head.at);
  if (end + 1 < text.len && text.at[end + 1] != ' ' && text.at[end + 1] != '\n') return 0;
  Str rest = {head.at, end}, word;
  for (size_t words = 0; str_split(&rest, ' ', &word); words++) {
    if (word.len == 0 || words == NAME_WORDS_MOST || (!begins_capital(word) && (words == 0 || !is_particle(word)))) return 0;
    if (str_ends(word, ",") || str_ends(word, ")")) break; /* what follows says what the speaker is */
    if (memchr(word.at, '.', word.len) && !str_ends(word, ".")) return 0; /* www.example */
    if (memchr(word.at, '"', word.len) || memchr(word.at, '?', word.len)) return 0;
  }
  return (uint32_t)end + 1;
}

/* What is the same in "Hanna Falk:" and "Falk:". */
static Str label_key(Arena *arena, Str label)
{
  size_t end = 0;
  while (end < label.len && label.at[end] != ':' && label.at[end] != ',' && label.at[end] != '(') end++;
  Str name = str_trim((Str){label.at, end});
  size_t at = name.len;
  while (at > 0 && name.at[at - 1] != ' ') at--;
  return str_lower(arena, (Str){name.at + at, name.len - at});
}

static bool may_hold_label(const DraftBlock *block)
{
  return !block->why && block->role == ROLE_NONE && (block->kind == BLOCK_PARAGRAPH || block->kind == BLOCK_HEADING || block->kind == BLOCK_HEADLINE || block->kind == BLOCK_QUOTE);
}

/* Two who take turns, or one who does in a text that is mostly so labelled. */
static bool is_transcript(const Draft *d, Map *keys, size_t *labels)
{
  size_t paragraphs = 0, speakers = 0, again = 0;
  bool asked = false, answered = false;
  *labels = 0;
  for (size_t i = 0; i < d->blocks.len; i++) {
    const DraftBlock *block = &d->blocks.at[i];
    if (!may_hold_label(block)) continue;
    Str text = draft_text(d, block);
    uint32_t len = label_len(text);
    paragraphs++;
    if (!len) continue;
    Str key = label_key(d->arena, str_slice(text, (Span){0, len}));
    uint64_t times = ++*map_at(keys, key, NULL);
    speakers += times == 1;
    again += times == 2;
    asked |= str_is(key, "q");
    answered |= str_is(key, "a");
    ++*labels;
  }
  if (asked && answered) return true;
  return *labels >= LABELS_LEAST && speakers >= 2 && (again >= 2 || (again == 1 && *labels * 2 >= paragraphs));
}

void draft_part_speakers(Draft *d)
{
  size_t labels, count = 0;
  Map keys;
  map_init(&keys, d->arena, 16);
  if (!is_transcript(d, &keys, &labels)) return;
  DraftBlock *parted = ARENA_ARRAY(d->arena, DraftBlock, 2 * d->blocks.len);
  Article view = {.map = d->pieces.at, .map_count = d->pieces.len};
  for (size_t i = 0; i < d->blocks.len; i++) {
    DraftBlock said = d->blocks.at[i], *label = &parted[count];
    uint32_t len = may_hold_label(&said) ? label_len(draft_text(d, &said)) : 0;
    Str key = len ? label_key(d->arena, str_slice(draft_text(d, &said), (Span){0, len})) : STR("");
    if (said.kind == BLOCK_HEADLINE && len && *map_find(&keys, key) == 1 && !str_is(key, "q")) len = 0; /* "Interview: Hanna Falk on the merger" */
    if (len) {
      *label = said;
      label->kind = BLOCK_SPEAKER;
      label->span.end = said.span.start + len;
      label->clean = article_source_span(&view, label->span);
      said.span.start = label->span.end + (label->span.end < said.span.end);
      if (said.kind != BLOCK_QUOTE) said.kind = BLOCK_PARAGRAPH;
      count++;
      if (span_empty(said.span)) continue;
      said.clean = article_source_span(&view, said.span);
    }
    parted[count++] = said;
  }
  d->blocks.at = parted;
  d->blocks.len = d->blocks.cap = count;
}
