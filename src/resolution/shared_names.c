/*
 * shared_names.c - names that share their last words: "Bill and Hillary Clinton" are Bill Clinton and Hillary Clinton, "North and South
 * Carolina" North Carolina and South Carolina; or the title before the first of them: "Senators Chuck Schumer and Mitch McConnell".
 */
#include "resolution/parts.h"

static Mention *mention(Reading *r, uint32_t i) { return &r->mentions.at[i]; }

static bool is_link(Str form) { return str_is(form, "and") || str_is(form, "or") || str_is(form, "&"); }

/* The name of several words that follows one of one word and "and"; NO_MENTION. */
static uint32_t next_name(Reading *r, uint32_t short_one)
{
  const Mention *a = mention(r, short_one);
  const Sentence *s = &r->sentences->at[a->sentence];
  if (a->kind != MENTION_NAME || a->name.count != 1 || a->name.titled || a->name.suffix.len || a->coordination || a->adjective) return NO_MENTION;
  if (a->last + 3 >= s->len || !is_link(s->tokens[a->last + 1].form)) return NO_MENTION;
  for (uint32_t k = a->last + 2; k < s->len && k < a->last + 6; k++) {
    uint32_t b = r->at[a->sentence][k];
    if (b == NO_MENTION || mention(r, b)->kind != MENTION_NAME) continue;
    return mention(r, b)->first == a->last + 2 && mention(r, b)->name.count >= 2 && !mention(r, b)->name.titled ? b : NO_MENTION;
  }
  return NO_MENTION;
}

/* Is somebody known by this given name alone, or with another surname: "Harry and Meghan Markle" where Prince Harry is told of? */
static bool is_known_otherwise(Reading *r, uint32_t given, Str surname)
{
  const Mention *a = mention(r, given);
  bool alone = false;
  for (uint32_t i = 0; i < r->mentions.len; i++) {
    const Mention *m = mention(r, i);
    if (i == given || m->kind != MENTION_NAME || m->document != a->document || !m->name.count || !str_eq(m->name.words[0], a->name.words[0])) continue;
    if (m->name.count > 1 && str_eq(m->name.words[m->name.count - 1], surname)) return false;
    uint32_t other = next_name(r, i);
    alone |= other == NO_MENTION || !str_eq(mention(r, other)->name.words[mention(r, other)->name.count - 1], surname);
  }
  return alone;
}

static void call(Reading *r, Mention *m, Str text, const Mention *like)
{
  m->text = text;
  m->key = str_fold(r->arena, text);
  m->name = name_words(r->resolver, text, r->arena);
  m->type = like->type;
  for (int t = 0; t < ENTITY_COUNT; t++) m->votes[t] = like->votes[t] > m->votes[t] ? like->votes[t] : m->votes[t];
}

static void lend_surname(Reading *r, uint32_t short_one, uint32_t whole)
{
  Mention *a = mention(r, short_one), *b = mention(r, whole);
  Str surname = b->name.words[b->name.count - 1];
  bool people = b->type == ENTITY_PERSON && (a->type == ENTITY_PERSON || a->type == ENTITY_NONE) && (lex_has(r->resolver->given_names, a->name.words[0]) || given_name_gender(r->resolver, a->name.words[0]));
  if (!people || str_eq(a->name.words[0], surname) || is_known_otherwise(r, short_one, surname)) return;
  Gender gender = a->gender;
  call(r, a, str_format(r->arena, "%.*s %.*s", STR_ARG(a->text), STR_ARG(reading_token(r, b->sentence, b->last)->form)), b);
  a->gender = gender ? gender : a->name.gender;
}

static void lend_land(Reading *r, uint32_t short_one, uint32_t whole)
{
  Mention *a = mention(r, short_one), *b = mention(r, whole);
  if (!is_direction_word(a->text) || !is_direction_word(reading_token(r, b->sentence, b->first)->form) || b->type != ENTITY_PLACE) return;
  call(r, a, str_format(r->arena, "%.*s %.*s", STR_ARG(a->text), STR_ARG(tokens_text(r, b->sentence, b->first + 1, b->last))), b);
  a->country = b->country && lex_has(r->resolver->countries, a->key);
}

/* Does a title for several stand right before the name? */
static bool has_plural_title(Reading *r, const Mention *m)
{
  if (m->kind != MENTION_NAME || !m->first || !m->role_count) return false;
  Str title = str_lower(r->arena, reading_token(r, m->sentence, m->first - 1)->form);
  return title.len > 3 && str_ends(title, "s") && lex_has(r->resolver->titles, title) && lex_has(r->resolver->titles, (Str){title.at, title.len - 1});
}

/* "Senators Ann Lee, Bob Stone and Carl Rost": each of them is one. */
static void lend_title(Reading *r, uint32_t first)
{
  const Mention *m = mention(r, first);
  const Sentence *s = &r->sentences->at[m->sentence];
  uint32_t end = m->last + 1;
  while (end + 1 < s->len && (is_link(s->tokens[end].form) || str_is(s->tokens[end].form, ","))) {
    while (end + 1 < s->len && (is_link(s->tokens[end].form) || str_is(s->tokens[end].form, ","))) end++;
    uint32_t next = NO_MENTION;
    for (uint32_t k = end; k < s->len && k < end + 4 && next == NO_MENTION; k++) next = r->at[m->sentence][k];
    if (next == NO_MENTION || mention(r, next)->kind != MENTION_NAME || mention(r, next)->first != end || mention(r, next)->type != ENTITY_PERSON) return;
    Mention *other = mention(r, next);
    if (other->role_count) return;
    other->roles = m->roles;
    other->role_count = m->role_count;
    end = other->last + 1;
  }
}

void shared_find(Reading *reading)
{
  for (uint32_t i = 0; i < reading->mentions.len; i++) {
    if (has_plural_title(reading, mention(reading, i))) lend_title(reading, i);
    uint32_t whole = next_name(reading, i);
    if (whole == NO_MENTION) continue;
    if (is_direction_word(mention(reading, i)->text)) lend_land(reading, i, whole);
    else lend_surname(reading, i, whole);
  }
}
