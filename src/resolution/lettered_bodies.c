/*
 * lettered_bodies.c - "Japan's space agency said it had landed. JAXA will show pictures": a land's body that was told by its noun is the one whose
 * letters come next, where they hold the land's first and the noun's, or the noun's last: Japan ... Agency, Reserve Bank of India,
 * Independent National Electoral Commission.
 */
#include "resolution/parts.h"

static Mention *mention(Reading *r, uint32_t i) { return &r->mentions.at[i]; }

static bool has_letter(Str letters, char c)
{
  for (size_t i = 0; i < letters.len; i++)
    if (letters.at[i] == c) return true;
  return false;
}

static char upper_of(Str word) { return word.len && word.at[0] >= 'a' && word.at[0] <= 'z' ? (char)(word.at[0] - 32) : word.len ? word.at[0] : '\0'; }

/* Three to six capitals, the name of nothing that was told before. */
static bool is_new_letters(Reading *r, uint32_t i)
{
  enum { SHORTEST = 3, LONGEST = 6 };
  const Mention *m = mention(r, i);
  if (m->kind != MENTION_NAME || m->name.count != 1 || m->text.len < SHORTEST || m->text.len > LONGEST || cluster_of(r, i) != i || m->country || m->gazetteer) return false;
  for (size_t k = 0; k < m->text.len; k++)
    if (m->text.at[k] < 'A' || m->text.at[k] > 'Z') return false;
  CLUSTER_EACH(r, i, x)
    if (mention(r, x)->kind == MENTION_NAME && mention(r, x)->name.count > 1) return false; /* spelled out somewhere */
  return cluster_type(r, i) == ENTITY_ORGANIZATION || cluster_type(r, i) == ENTITY_CONCEPT || cluster_type(r, i) == ENTITY_NONE;
}

/* The land that the noun is of: "Japan's", "Nigerian"; "" where it is of none. */
static Str land_of(Reading *r, const Mention *m)
{
  if (m->place.len) return m->place;
  const Tree *tree = &r->trees[m->sentence];
  for (uint32_t c = tree->child[m->head]; c != NO_TOKEN; c = tree->sibling[c]) {
    uint32_t owner = tree->sentence->tokens[c].deprel == DEP_NMOD_POSS ? r->at[m->sentence][c] : NO_MENTION;
    if (owner != NO_MENTION && mention(r, owner)->country) return mention(r, owner)->text;
  }
  return (Str){"", 0};
}

static bool letters_fit(Reading *r, const Mention *letters, const Mention *body)
{
  Str land = land_of(r, body);
  char noun = upper_of(body->lemma), of = upper_of(land);
  if (!land.len || !noun) return false;
  return letters->text.at[letters->text.len - 1] == noun || (has_letter(letters->text, noun) && has_letter(letters->text, of));
}

/* The one body of a land, told by its noun within two sentences before, that the letters fit. */
static uint32_t body_before(Reading *r, uint32_t letters)
{
  enum { REACH = 2 };
  const Mention *m = mention(r, letters);
  uint32_t found = NO_MENTION;
  for (uint32_t i = letters; i-- > 0;) {
    const Mention *c = mention(r, i);
    if (c->document != m->document || c->sentence + REACH < m->sentence) break;
    if (c->sentence == m->sentence || c->kind != MENTION_NOMINAL || c->coordination || c->number != NUMBER_SINGULAR || !(c->kinds & KIND_ORGANIZATION) || c->kinds & KIND_PERSON) continue;
    if (cluster_is_named(r, i) || !letters_fit(r, m, c)) continue;
    if (found != NO_MENTION && cluster_of(r, found) != cluster_of(r, i)) return NO_MENTION;
    found = i;
  }
  return found;
}

void sieve_lettered_bodies(Reading *reading)
{
  for (uint32_t i = 0; i < reading->mentions.len; i++) {
    if (!is_new_letters(reading, i)) continue;
    uint32_t body = body_before(reading, i);
    if (body != NO_MENTION) cluster_join(reading, i, body, "letters of a land's body", 0.75F);
  }
}
