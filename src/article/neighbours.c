/*
 * neighbours.c - blocks that are clutter by what stands beside them.
 *
 *   Other news               a heading with nothing under it but links
 *   Ferry strike continues   (links, dropped before)
 *
 *   reader52 | 2 days ago | About time! | Reply         a comment lies between its age and its button
 *
 *   Jane Doe covers courts for The Bell.                below the text: who the byline names
 *
 *   She knew every child.    a sentence set apart that a paragraph beside it has as well, or one that stood there before
 *
 *   More to read / Wine exports fall / Five things to know      below the text: lines under what opens a list of others
 *
 *   Newsletter / The stories of the north / Sign up             a line between two of one box
 */
#include "article/clutter.h"

#include <string.h>

static bool is_why(const DraftBlock *block, const char *why) { return block->why && strcmp(block->why, why) == 0; }

static bool is_heading(const DraftBlock *block, Str text)
{
  return block->role == ROLE_NONE && (block->kind == BLOCK_HEADING || (block->kind == BLOCK_PARAGRAPH && word_count(text) <= 6 && !ends_sentence(text)));
}

/* Links follow, at least two or up to the next heading or the end, and no text that the heading could be of. */
static void judge_heading(Draft *d, size_t i)
{
  DraftBlock *block = &d->blocks.at[i];
  size_t next = i + 1, links = 0;
  if (block->why || !is_heading(block, draft_text(d, block))) return;
  while (next < d->blocks.len && is_why(&d->blocks.at[next], "related") && d->blocks.at[next].role == ROLE_LINKS) links += d->blocks.at[next++].links;
  if (!links) return;
  bool ends = next == d->blocks.len || d->blocks.at[next].kind == BLOCK_HEADING;
  if (links >= 2 || ends) block->why = "related";
}

static bool says(const Draft *d, size_t i, const char *words)
{
  char buffer[64];
  Str text = draft_text(d, &d->blocks.at[i]);
  return text.len < sizeof buffer && str_is(without_marks(plain_words(text, buffer, sizeof buffer)), words);
}

static bool is_age(const Draft *d, size_t i)
{
  char buffer[64];
  Str text = draft_text(d, &d->blocks.at[i]);
  return is_why(&d->blocks.at[i], "date") && text.len < sizeof buffer && str_ends(without_marks(plain_words(text, buffer, sizeof buffer)), " ago");
}

/* A "Reply" closes a comment that began with its age, and the name before that. */
static void judge_comment(Draft *d, size_t i)
{
  enum { BLOCKS_MOST = 8 };
  if (!d->blocks.at[i].why || !says(d, i, "reply")) return;
  for (size_t back = 1; back <= BLOCKS_MOST && back <= i; back++) {
    if (is_why(&d->blocks.at[i - back], "comments")) return;
    if (!is_age(d, i - back)) continue;
    size_t from = i - back;
    if (from && word_count(draft_text(d, &d->blocks.at[from - 1])) <= 4) from--;
    for (; from < i; from++)
      if (!d->blocks.at[from].why) d->blocks.at[from].why = "comments";
    return;
  }
}

/* "Jane Doe covers courts for The Bell.", "John Roe is a reporter in Paris.": the name of the byline and a trade. */
static void judge_writer(Draft *d, size_t i)
{
  static const char *const trades[] = {" covers ", " writes ", " reports ", " reporter", " correspondent", " editor", " writer", " journalist", " columnist", " contributor", " freelance"};
  DraftBlock *block = &d->blocks.at[i];
  Str text = draft_text(d, block), byline = d->article->byline, name;
  if (block->why || word_count(text) > 60) return;
  while (str_split(&byline, ',', &name)) {
    name = str_trim(name);
    if (word_count(name) < 2 || text.len <= name.len || !str_starts(text, str_cstr(d->arena, name))) continue;
    for (size_t k = 0; k < COUNT_OF(trades); k++)
      if (str_find(text, str_of(trades[k])) != SIZE_MAX) block->why = "byline";
  }
}

static Str unquoted(Str text)
{
  static const char *const marks[] = {"\"", "'", "“", "”", "‘", "’"};
  for (bool cut = true; cut;) {
    cut = false;
    text = str_trim(text);
    for (size_t i = 0; i < COUNT_OF(marks); i++) {
      size_t len = strlen(marks[i]);
      if (text.len > 2 * len && str_ends(text, marks[i])) text.len -= len, cut = true;
      if (text.len > 2 * len && str_starts(text, marks[i])) text.at += len, text.len -= len, cut = true;
    }
  }
  return text;
}

/* A pulled quotation stands a second time in a longer paragraph near it. */
static void judge_repeat(Draft *d, size_t i)
{
  enum { NEAR = 12 };
  DraftBlock *block = &d->blocks.at[i];
  Str text = unquoted(draft_text(d, block));
  size_t words = word_count(text);
  if (block->why || words < 4 || words > 40 || block->role != ROLE_NONE || block->kind == BLOCK_TABLE_ROW || block->kind == BLOCK_LIST_ITEM || block->kind == BLOCK_HEADING) return;
  if (text.len && (text.at[text.len - 1] == '.' || text.at[text.len - 1] == ',')) text.len--;
  for (size_t k = i > NEAR ? i - NEAR : 0; k < d->blocks.len && k <= i + NEAR; k++) {
    Str other = draft_text(d, &d->blocks.at[k]);
    if (k == i || d->blocks.at[k].why || d->blocks.at[k].kind != BLOCK_PARAGRAPH || other.len < text.len + 20) continue;
    if (str_find(other, text) == SIZE_MAX) continue;
    block->why = "repeated";
    return;
  }
}

/* "Bridge opens in Dayton" under each of six pictures: once is enough. */
static void judge_twice(Draft *d, size_t i)
{
  DraftBlock *block = &d->blocks.at[i];
  Str text = draft_text(d, block);
  if (block->why || word_count(text) < 3 || block->role != ROLE_NONE || block->kind == BLOCK_TABLE_ROW) return;
  for (size_t k = 0; k < i && !block->why; k++)
    if (!d->blocks.at[k].why && d->blocks.at[k].span.end - d->blocks.at[k].span.start == text.len && str_eq(draft_text(d, &d->blocks.at[k]), text)) block->why = "repeated";
}

/* A page's headline stands above its text: short lines before it are the page's, not the article's. */
static void judge_above(Draft *d, size_t first_prose)
{
  size_t title = 0;
  while (title < d->blocks.len && d->blocks.at[title].role != ROLE_TITLE) title++;
  if (title == d->blocks.len || title > first_prose) return;
  for (size_t i = 0; i < title; i++)
    if (!d->blocks.at[i].why) d->blocks.at[i].why = "navigation";
}

static bool is_line(const Draft *d, size_t i)
{
  const DraftBlock *block = &d->blocks.at[i];
  Str text = draft_text(d, block);
  bool plain = block->role == ROLE_NONE && (block->kind == BLOCK_PARAGRAPH || block->kind == BLOCK_HEADING || block->kind == BLOCK_LIST_ITEM);
  return plain && !block->why && word_count(text) <= 14 && !ends_sentence(text);
}

static bool opens_list(const DraftBlock *block)
{
  static const char *const reasons[] = {"related", "navigation", "subscribe", "share", "comments", "legal", "account"};
  for (size_t i = 0; i < COUNT_OF(reasons); i++)
    if (is_why(block, reasons[i])) return true;
  return false;
}

/* Behind the last paragraph a page goes on with lists of other articles. */
static void judge_below(Draft *d, size_t last_prose)
{
  size_t last = last_prose < d->blocks.len ? last_prose : 0;
  while (last > 0 && (d->blocks.at[last].why || !is_prose(draft_text(d, &d->blocks.at[last])))) last--;
  bool listing = false;
  for (size_t i = last + 1; last > 0 && i < d->blocks.len; i++) {
    if (listing && is_line(d, i)) d->blocks.at[i].why = "related";
    listing = listing || opens_list(&d->blocks.at[i]);
  }
}

static void judge_between(Draft *d, size_t i)
{
  if (i == 0 || i + 1 >= d->blocks.len || !is_line(d, i)) return;
  if (is_why(&d->blocks.at[i - 1], "subscribe") && is_why(&d->blocks.at[i + 1], "subscribe")) d->blocks.at[i].why = "subscribe";
}

void judge_neighbours(Draft *d, size_t first_prose, size_t last_prose)
{
  bool page = false;
  for (size_t i = 0; i < d->blocks.len; i++) {
    page = page || d->blocks.at[i].role == ROLE_TITLE || d->blocks.at[i].links;
    judge_heading(d, i);
    judge_comment(d, i);
    judge_between(d, i);
    if (i + 3 > last_prose) judge_writer(d, i);
  }
  judge_below(d, last_prose);
  if (!page) return;
  judge_above(d, first_prose);
  for (size_t i = 0; i < d->blocks.len; i++) {
    judge_repeat(d, i);
    judge_twice(d, i);
  }
}
