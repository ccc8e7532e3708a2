/*
 * senses.c - two places of one name: Georgia of Atlanta and Georgia of Tbilisi.
 * Words near a mention say which is meant; a mention without such words means what the one before it meant, else the one after
 * it, else what the words of the whole article say. Where nothing does, it has no sense and joins whatever bears its name.
 */
#include "resolution/parts.h"

enum { NEAR = 8 }; /* tokens to each side, within the sentence and up to the next mention of the name */

static bool is_cue(Str cues, Str word)
{
  Str cue;
  while (str_split(&cues, ' ', &cue))
    if (str_eq(cue, word)) return true;
  return false;
}

static bool bears(const Reading *r, uint32_t sentence, uint32_t token, Str key)
{
  return str_eq_nocase(reading_token(r, sentence, token)->form, key);
}

/* Adds what the tokens from `from` to before `to` say to the score of each sense. */
static void count_cues(const Reading *r, const LexEntry *senses, uint32_t sentence, uint32_t from, uint32_t to, uint32_t *score)
{
  for (uint32_t t = from; t < to; t++) {
    Str word = str_lower(r->arena, reading_token(r, sentence, t)->form);
    uint32_t k = 0;
    for (const LexEntry *e = senses; e; e = lex_next(r->resolver->place_senses, e), k++) score[k] += is_cue(e->field[1], word);
  }
}

/* The sense with the most cues, if that is one only. */
static Str best_sense(const Reading *r, const LexEntry *senses, const uint32_t *score)
{
  Str best = {"", 0};
  uint32_t most = 0, k = 0;
  for (const LexEntry *e = senses; e; e = lex_next(r->resolver->place_senses, e), k++) {
    if (score[k] == most) best = (Str){"", 0};
    if (score[k] > most) most = score[k], best = e->field[0];
  }
  return best;
}

enum { SENSES_MAX = 8 };

static Str sense_near(const Reading *r, const LexEntry *senses, const Mention *m)
{
  uint32_t score[SENSES_MAX] = {0}, len = r->sentences->at[m->sentence].len, from = m->first, to = m->last + 1;
  while (from > 0 && m->first - from < NEAR && !bears(r, m->sentence, from - 1, senses->key)) from--;
  while (to < len && to - m->last <= NEAR && !bears(r, m->sentence, to, senses->key)) to++;
  count_cues(r, senses, m->sentence, from, to, score);
  return best_sense(r, senses, score);
}

static Str sense_of_article(const Reading *r, const LexEntry *senses, uint32_t document)
{
  uint32_t score[SENSES_MAX] = {0};
  for (uint32_t s = 0; s < r->sentences->len; s++)
    if (r->document[s] == document) count_cues(r, senses, s, 0, r->sentences->at[s].len, score);
  return best_sense(r, senses, score);
}

/* The table's entries for a name or, of "Georgian", for the country that it is from. */
static const LexEntry *senses_of(const Reading *r, const Mention *m)
{
  if (m->kind != MENTION_NAME || str_starts(m->sense, "government")) return NULL;
  const LexEntry *e = lex_find(r->resolver->place_senses, m->key);
  const LexEntry *place = e || m->country ? NULL : lex_find(r->resolver->places, m->key); /* "D.C." is Washington */
  if (place) return lex_find(r->resolver->place_senses, str_fold(r->arena, place->field[0]));
  if (e || !m->country) return e;
  const LexEntry *country = lex_find(r->resolver->countries, m->key);
  return country ? lex_find(r->resolver->place_senses, str_fold(r->arena, country->field[0])) : NULL;
}

/* "Atlanta, Georgia": says where Atlanta is, and nothing of what the article is about. */
static bool is_qualifier(const Reading *r, const Mention *m)
{
  if (m->first < 2 || !str_is(reading_token(r, m->sentence, m->first - 1)->form, ",")) return false;
  uint32_t before = r->at[m->sentence][m->first - 2];
  return before != NO_MENTION && r->mentions.at[before].kind == MENTION_NAME && r->mentions.at[before].type == ENTITY_PLACE;
}

/* Mentions of one name in one article, from `i` on. */
static void settle_name(Reading *r, uint32_t i, const LexEntry *senses)
{
  uint32_t document = r->mentions.at[i].document;
  Str before = {"", 0}, after = {"", 0};
  for (uint32_t k = i; k < r->mentions.len && r->mentions.at[k].document == document; k++) {
    Mention *m = &r->mentions.at[k];
    if (senses_of(r, m) != senses) continue;
    m->sense = sense_near(r, senses, m);
    bool aside = m->sense.len && is_qualifier(r, m);
    if (!m->sense.len) m->sense = before;
    if (!after.len) after = m->sense;
    if (!aside) before = m->sense;
  }
  if (!after.len) after = sense_of_article(r, senses, document);
  for (uint32_t k = i; k < r->mentions.len && r->mentions.at[k].document == document; k++) {
    Mention *m = &r->mentions.at[k];
    if (!m->sense.len && senses_of(r, m) == senses) m->sense = after;
  }
}

void senses_find(Reading *reading)
{
  for (uint32_t i = 0; i < reading->mentions.len; i++) {
    const LexEntry *senses = senses_of(reading, &reading->mentions.at[i]);
    if (senses && !reading->mentions.at[i].sense.len) settle_name(reading, i, senses);
  }
}
