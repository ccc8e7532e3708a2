/*
 * score_line.c - "Northgate Rovers 3-2 Halden City": a sentence that is nothing but two sides and what they scored.
 * The side with more won; with as many on both sides they drew.
 */
#include "extraction/nominal.h"

typedef struct { uint32_t first, last; } Side;

static bool is_dash(const Token *t) { return str_is(t->form, "-") || str_is(t->form, "\xe2\x80\x93") || str_is(t->form, "\xe2\x80\x94") || str_is(t->form, ":"); }

/* At most two figures; what stands in brackets behind them (kicks from the spot, half-time) does not count. */
static bool goals(const Token *t, unsigned *out)
{
  if (!t->form.len || t->form.len > 2) return false;
  *out = 0;
  for (size_t i = 0; i < t->form.len; i++) {
    if (t->form.at[i] < '0' || t->form.at[i] > '9') return false;
    *out = *out * 10 + (unsigned)(t->form.at[i] - '0');
  }
  return true;
}

/* Words in capitals from `at` on, "of" and "and" between them: "Brighton and Hove Albion". */
static bool side_at(const Reading *r, uint32_t at, Side *side)
{
  uint32_t t = at;
  while (t < r->len && t < at + 5 && (token_is_capitalized(&r->token[t]) || (t > at && (form_is(r, t, "of") || form_is(r, t, "and") || form_is(r, t, "&"))))) t++;
  *side = (Side){at, t ? t - 1 : 0};
  return t > at && token_is_capitalized(&r->token[t - 1]);
}

static EntityType type_of_side(const Reading *r, Side s) { return r->name_at[s.first] == NO_TOKEN ? ENTITY_NONE : r->names[r->name_at[s.first]].type; }

/* A club and somebody, or two lands; not "Apollo 11-12 Moon". */
static bool may_play(const Reading *r, Side home, Side away)
{
  EntityType a = type_of_side(r, home), b = type_of_side(r, away);
  bool one = a == ENTITY_ORGANIZATION || b == ENTITY_ORGANIZATION, fits = (a == ENTITY_NONE || a == ENTITY_PLACE || a == ENTITY_ORGANIZATION) && (b == ENTITY_NONE || b == ENTITY_PLACE || b == ENTITY_ORGANIZATION);
  return fits && (one || (a == ENTITY_PLACE && b == ENTITY_PLACE));
}

bool score_line(Reading *r)
{
  Side home, away;
  unsigned a, b;
  if (full(r) || r->options->own_words || !side_at(r, 0, &home) || home.last + 4 >= r->len) return false;
  uint32_t at = home.last + 1;
  if (!goals(&r->token[at], &a) || !is_dash(&r->token[at + 1]) || !goals(&r->token[at + 2], &b) || !side_at(r, at + 3, &away)) return false;
  if (away.last + 1 < r->len && (away.last + 2 < r->len || r->token[away.last + 1].upos != UPOS_PUNCT)) return false;
  if (!may_play(r, home, away)) return false;
  Side won = a < b ? away : home, lost = a < b ? home : away;
  infer(r, "score", phrase_of_span(r, won.first, won.last, head_of_span(r, won.first, won.last)), a == b ? STR("draw with") : STR("defeat"),
        phrase_of_span(r, lost.first, lost.last, head_of_span(r, lost.first, lost.last)));
  return true;
}
