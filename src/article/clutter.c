/*
 * clutter.c - what of a page is no article: buttons, advertisements, bylines, credits, "read more".
 *
 * A block is judged by its own words and by its place: "JANE DOE" above the first paragraph is a byline, below it a
 * heading. A short block that is one of the known phrases is clutter ("Share", "Advertisement"); so is one that begins
 * with a known opening ("Read more: ..."). Whole sentences are not: "Share prices fell." stays.
 * The same pass finds headline, headings, date and dateline. Nothing is lost silently: all that is taken out is listed
 * among the dropped with its reason.
 */
#include "article/clutter.h"

#include <string.h>

typedef struct { Draft *draft; size_t first_prose, last_prose; } Judge;

static bool fill(Draft *d, Str *field, Str value)
{
  if (field->len || !value.len) return false;
  *field = str_copy(d->arena, str_trim(value));
  return true;
}

static void find_prose(Judge *j)
{
  Draft *d = j->draft;
  j->first_prose = j->last_prose = d->blocks.len;
  for (size_t i = 0; i < d->blocks.len; i++) {
    if (d->blocks.at[i].role != ROLE_NONE || !is_prose(draft_text(d, &d->blocks.at[i])) || words_why(draft_text(d, &d->blocks.at[i]))) continue;
    if (j->first_prose == d->blocks.len) j->first_prose = i;
    j->last_prose = i;
  }
}

static bool is_above(const Judge *j, size_t i) { return i < j->first_prose && i < 12; }

static const char *byline_why(Judge *j, size_t i, Str text)
{
  Draft *d = j->draft;
  ByLine found;
  bool outside = is_above(j, i) || i > j->last_prose;
  if ((outside || d->blocks.at[i].role == ROLE_BYLINE) && byline_parse(text, &found)) {
    fill(d, &d->article->byline, found.names);
    fill(d, &d->article->date, str_of(found.iso));
    return "byline";
  }
  if (is_staff_line(text, outside)) return "byline";
  bool after_by = i > 0 && str_eq_nocase(str_trim(draft_text(d, &d->blocks.at[i - 1])), STR("by"));
  if (is_above(j, i) && after_by && word_count(text) <= 8 && all_names(text)) {
    fill(d, &d->article->byline, text); /* By / Jane Doe */
    return "byline";
  }
  bool after_byline = i > 0 && d->blocks.at[i - 1].why && strcmp(d->blocks.at[i - 1].why, "byline") == 0;
  if (is_above(j, i) && after_byline && word_count(text) <= 5 && !ends_sentence(text) && all_names(text)) {
    fill(d, &d->article->outlet, text); /* By Jane Doe / The Bell */
    return "byline";
  }
  if (is_above(j, i) && i > 0 && d->blocks.at[i].kind == BLOCK_PARAGRAPH && is_capital_name(text)) {
    fill(d, &d->article->byline, text);
    return "byline";
  }
  return NULL;
}

static const char *date_why(Judge *j, size_t i, Str text)
{
  ByLine found;
  Draft *d = j->draft;
  bool outside = is_above(j, i) || d->blocks.at[i].role == ROLE_DATE || i > j->last_prose;
  if (!date_line(text, &found) || (!outside && found.iso[0])) return NULL; /* a bare date may head a diary's part */
  if (i < j->first_prose || d->blocks.at[i].role == ROLE_DATE) {
    fill(d, &d->article->date, str_of(found.iso));
    fill(d, &d->article->byline, found.names);
  }
  return "date";
}

static const char *role_why(const DraftBlock *block)
{
  switch (block->role) {
  case ROLE_BYLINE: return "byline";
  case ROLE_DATE: return "date";
  case ROLE_CAPTION: return "caption";
  case ROLE_LINKS: return "related";
  case ROLE_TITLE: case ROLE_NONE: break;
  }
  return NULL;
}

/* "BUY NOW: Acme hiking boots for men", a link of a shop or to another article. */
static const char *label_why(const Judge *j, size_t i, Str text)
{
  const DraftBlock *block = &j->draft->blocks.at[i];
  const char *colon = memchr(text.at, ':', text.len);
  Str label = {text.at, colon ? (size_t)(colon - text.at) : 0};
  if (!colon || !block->links || i < j->first_prose || word_count(label) > 4 || word_count(text) > 20 || ends_sentence(text)) return NULL;
  return all_capitals(label, 5) && colon + 2 < text.at + text.len && !all_capitals(text, 5) ? "advertisement" : NULL;
}

static void judge_block(Judge *j, size_t i)
{
  DraftBlock *block = &j->draft->blocks.at[i];
  Str text = draft_text(j->draft, block);
  if (block->role == ROLE_TITLE) return;
  block->why = byline_why(j, i, text);
  if (!block->why) block->why = date_why(j, i, text);
  if (!block->why) block->why = role_why(block);
  if (!block->why) block->why = words_why(text);
  if (!block->why) block->why = label_why(j, i, text);
}

/* "Business" over the headline: two lines at least stand above the text, and the page marks no headline. */
static void judge_section(Judge *j)
{
  Draft *d = j->draft;
  size_t lines = 0, first = 0;
  for (size_t i = 0; i < d->blocks.len && i < j->first_prose; i++) {
    if (d->blocks.at[i].role == ROLE_TITLE) return;
    if (d->blocks.at[i].why) continue;
    if (lines++ == 0) first = i;
  }
  if (lines >= 2 && is_section_label(draft_text(d, &d->blocks.at[first]))) d->blocks.at[first].why = "navigation";
}

/* The headline is the first block that is kept, if it stands above the text and is no sentence; further short lines
 * without a full stop are headings. */
static void name_headings(Judge *j, const bool *clutter)
{
  Draft *d = j->draft;
  bool first = true, titled = false;
  for (size_t i = 0; i < d->blocks.len; i++) {
    DraftBlock *block = &d->blocks.at[i];
    Str text = draft_text(d, block);
    size_t words = word_count(text);
    if (clutter[i] || block->kind == BLOCK_TABLE_ROW || block->kind == BLOCK_LIST_ITEM || block->kind == BLOCK_QUOTE) continue;
    bool above = first && i + 1 < d->blocks.len && words <= 30 && !str_ends(text, ".") && i < j->first_prose;
    if (block->role == ROLE_TITLE || above || (first && str_eq(str_trim(text), d->article->title))) {
      block->kind = BLOCK_HEADLINE;
      if (!titled) fill(d, &d->article->title, text);
      titled = true;
    } else if (block->kind == BLOCK_PARAGRAPH && words <= 12 && !ends_sentence(text) && !str_ends(text, ":") && !str_ends(text, ",") &&
               !str_ends(text, ";") && d->blocks.len > 1) {
      block->kind = BLOCK_HEADING;
    }
    first = false;
  }
}

/* "(Reuters)" alone, or with the day. */
static void take_dateline(Judge *j, bool keep_clutter)
{
  Draft *d = j->draft;
  if (j->first_prose >= d->blocks.len) return;
  DraftBlock *block = &d->blocks.at[j->first_prose];
  Dateline found;
  char iso[32];
  Str text = draft_text(d, block);
  size_t len = dateline_parse(text, &found);
  if (!len) return;
  fill(d, &d->article->place, found.place);
  fill(d, &d->article->outlet, found.outlet);
  if (date_parse(str_slice(text, found.date), iso)) fill(d, &d->article->date, str_of(iso));
  if (keep_clutter) return;
  Article view = {.map = d->pieces.at, .map_count = d->pieces.len};
  Span line = {block->span.start, block->span.start + (uint32_t)len};
  draft_drop(d, article_source_span(&view, line), "dateline");
  block->span.start += (uint32_t)len;
}

/* "... in Washington. Image: Jane Doe." : the credit of a picture whose caption the text kept. */
static void cut_credit(Draft *d, DraftBlock *block)
{
  static const char *const marks[] = {" Image: ", " Photo: ", " Photograph: ", " Picture: ", " (AP Photo/", " (Photo by "};
  Str text = draft_text(d, block);
  for (size_t i = 0; i < COUNT_OF(marks); i++) {
    size_t at = str_find(text, str_of(marks[i]));
    if (at == SIZE_MAX || at == 0 || word_count((Str){text.at + at, text.len - at}) > 9) continue;
    if (!ends_sentence((Str){text.at, at}) && marks[i][1] != '(') continue;
    Article view = {.map = d->pieces.at, .map_count = d->pieces.len};
    draft_drop(d, article_source_span(&view, (Span){block->span.start + (uint32_t)at + 1, block->span.end}), "caption");
    block->span.end = block->span.start + (uint32_t)at;
    return;
  }
}

void draft_judge(Draft *d, bool keep_clutter)
{
  draft_close(d);
  Judge j = {.draft = d};
  bool *clutter = ARENA_ARRAY(d->arena, bool, d->blocks.len);
  find_prose(&j);
  for (size_t i = 0; i < d->blocks.len; i++) judge_block(&j, i);
  judge_neighbours(d, j.first_prose, j.last_prose);
  judge_section(&j);
  for (size_t i = 0; i < d->blocks.len; i++) {
    clutter[i] = d->blocks.at[i].why != NULL;
    if (keep_clutter) d->blocks.at[i].why = NULL;
  }
  name_headings(&j, clutter);
  take_dateline(&j, keep_clutter);
  draft_part_speakers(d);
  for (size_t i = 0; !keep_clutter && i < d->blocks.len; i++)
    if (!d->blocks.at[i].why) cut_credit(d, &d->blocks.at[i]);
}
