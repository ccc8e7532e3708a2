/*
 * splitter.c - the words of each block into sentences.
 *
 * A sentence ends where boundary.c's learned decision says so, at the end of its block, and, so that nothing later meets
 * a monster, after SENTENCE_MAX words. Where it ends in an abbreviation, the period is taken off it as a word of its own
 * ("etc" "."), except from initials (U.S.), which keep theirs.
 */
#include "text/boundary.h"
#include "text/words.h"

enum { SENTENCE_LONG = 250, SENTENCE_MAX = 400 };

static bool splits_period(const Word *word) { return (word->flags & WORD_ABBREVIATION) && !(word->flags & WORD_INITIALISM); }

/* Periods set apart by spaces, written together: as many as there are. */
static Str ellipsis_form(Str spaced)
{
  static const char periods[] = "........................";
  size_t count = 0;
  for (size_t i = 0; i < spaced.len; i++) count += spaced.at[i] == '.';
  return (Str){periods, count < sizeof periods - 1 ? count : sizeof periods - 1};
}

static Token token_of(const Word *word, Str text)
{
  Token t = {.span = {word->start, word->end}, .space_after = word->flags & WORD_SPACE_AFTER, .head_second = NO_TOKEN};
  t.form = word->flags & WORD_ELLIPSIS ? ellipsis_form(str_slice(text, t.span)) : str_slice(text, t.span);
  t.multiword = (word->flags & WORD_MULTIWORD) != 0;
  t.multiword_first = (word->flags & WORD_MULTIWORD_FIRST) != 0;
  return t;
}

/* The period of the last word becomes the last token. */
static void period_off(Sentence *s, Str text)
{
  Token *last = &s->tokens[s->len - 1], *period = &s->tokens[s->len];
  *period = *last;
  period->multiword = period->multiword_first = 0;
  period->span.start = last->span.end = last->span.end - 1;
  period->form = str_slice(text, period->span);
  last->form = str_slice(text, last->span);
  last->space_after = false;
  s->len++;
}

static void add_sentence(SentenceList *list, Str text, const Word *words, size_t count, BlockKind kind, Arena *arena)
{
  Sentence s = {.ordinal = (uint32_t)list->len, .kind = kind, .len = (uint32_t)count};
  s.span = (Span){words[0].start, words[count - 1].end};
  s.tokens = ARENA_ARRAY(arena, Token, count + 1);
  for (size_t i = 0; i < count; i++) s.tokens[i] = token_of(&words[i], text);
  if (splits_period(&words[count - 1])) period_off(&s, text);
  LIST_PUSH(arena, list) = s;
}

/* A place where a sentence that has grown too long may be cut. */
static bool must_end(const BoundaryBlock *block, size_t start, size_t gap)
{
  size_t len = gap - start + 1;
  Shape shape = block->views[gap].shape;
  if (!block->views[gap].space_after) return false;
  return (len >= SENTENCE_LONG && (shape == SHAPE_SEMICOLON || shape == SHAPE_COMMA || shape == SHAPE_PERIOD)) || len >= SENTENCE_MAX;
}

/* "Standard Quux (Hong Kong) Ltd bought a tower": a firm's name goes on behind the bracket. */
static bool firm_goes_on(Str text, const WordList *words, size_t gap)
{
  static const char *const forms[] = {"Ltd", "Ltd.", "Limited", "Inc", "Inc.", "Co", "Co.", "Corp", "Corp.", "Corporation", "Company", "Holdings", "Group", "plc", "PLC", "LLC", "LLP", "Pte", "Pvt", "Pty", "GmbH", "Berhad", "Bhd"};
  if (gap + 1 >= words->len) return false;
  Str mark = str_slice(text, (Span){words->at[gap].start, words->at[gap].end}), next = str_slice(text, (Span){words->at[gap + 1].start, words->at[gap + 1].end});
  return str_is(mark, ")") && str_among(next, forms, COUNT_OF(forms));
}

static void split_block(const Tokenizer *t, const Article *a, const Block *block, Arena *arena, WordList *words, SentenceList *list)
{
  BoundaryBlock seen;
  words->len = 0;
  words_scan(t, a->text, block->span, arena, words);
  if (!words->len) return;
  boundary_see(t->boundaries, a->text, words->at, words->len, arena, &seen);
  size_t start = 0;
  for (size_t gap = 0; gap < words->len; gap++) {
    bool ends = gap + 1 == words->len || must_end(&seen, start, gap) ||
                (boundary_possible(&seen, gap) && boundary_ends(t->boundaries, &seen, start, gap));
    if (!ends || firm_goes_on(a->text, words, gap)) continue;
    add_sentence(list, a->text, words->at + start, gap + 1 - start, block->kind, arena);
    start = gap + 1;
  }
}

SentenceList sentences_split(const Tokenizer *tokenizer, const Article *article, Arena *arena)
{
  SentenceList list = {.article = article};
  WordList words = {0};
  for (size_t i = 0; i < article->block_count; i++)
    split_block(tokenizer, article, &article->blocks[i], arena, &words, &list);
  return list;
}

SentenceList sentence_whole(const Tokenizer *tokenizer, const Article *article, Arena *arena)
{
  SentenceList list = {.article = article};
  WordList words = {0};
  BlockKind kind = article->block_count ? article->blocks[0].kind : BLOCK_PARAGRAPH;
  words_scan(tokenizer, article->text, (Span){0, (uint32_t)article->text.len}, arena, &words);
  for (size_t start = 0; start < words.len; start += SENTENCE_MAX) {
    size_t count = words.len - start < SENTENCE_MAX ? words.len - start : SENTENCE_MAX;
    add_sentence(&list, article->text, words.at + start, count, kind, arena);
  }
  return list;
}
