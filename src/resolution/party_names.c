/*
 * party_names.c - a party by its name and by its members: "the Greens" and "the Green Party", "Tories" and "the Conservative Party".
 */
#include "resolution/parts.h"

static Mention *mention(Reading *r, uint32_t i) { return &r->mentions.at[i]; }

/* "greens" of "Green Party", folded; "" where the name is no party's. */
static Str members_word(const Mention *m, Arena *arena)
{
  uint32_t count = m->name.count;
  bool party = m->kind == MENTION_NAME && count >= 2 && count <= 3 && str_is(m->name.words[count - 1], "party");
  return party ? party_members(m->name.words[count - 2], arena) : (Str){"", 0};
}

Str party_members(Str word, Arena *arena)
{
  static const char *const no_plurals[] = {"labour", "labor", "unity", "people's", "freedom", "reform", "progress", "justice", "national", "new", "united", "popular"};
  if (word.len < 4 || str_among(word, no_plurals, COUNT_OF(no_plurals))) return (Str){"", 0};
  if (str_is(word, "democratic")) return STR("democrats");
  if (str_ends(word, "s")) return word;
  return str_format(arena, "%.*ss", STR_ARG(word));
}

static bool may_be_party(const Mention *m)
{
  return m->kind == MENTION_NAME && m->name.count == 1 && !m->name.titled && (m->type == ENTITY_ORGANIZATION || m->type == ENTITY_GROUP || m->type == ENTITY_NONE || m->type == ENTITY_CONCEPT);
}

/* "the Neo Democrats": more parties than one have such members. */
static bool is_anothers_word(Reading *r, uint32_t document, Str word)
{
  for (uint32_t i = 0; i < r->mentions.len; i++) {
    const Mention *m = mention(r, i);
    if (m->document == document && m->kind == MENTION_NAME && m->name.count > 1 && str_eq(m->name.words[m->name.count - 1], word)) return true;
  }
  return false;
}

void sieve_party_names(Reading *r)
{
  for (uint32_t i = 0; i < r->mentions.len; i++) {
    Str word = members_word(mention(r, i), r->arena);
    if (!word.len || mention(r, i)->parent != i || is_anothers_word(r, mention(r, i)->document, word)) continue;
    for (uint32_t j = 0; j < r->mentions.len; j++) {
      const Mention *m = mention(r, j);
      bool tory = str_is(word, "conservatives") && m->kind == MENTION_NAME && m->name.count == 1 && str_is(m->name.words[0], "tories");
      if (m->document != mention(r, i)->document || !may_be_party(m) || !(tory || str_eq(m->name.words[0], word))) continue;
      cluster_join(r, i > j ? i : j, i > j ? j : i, "party", 0.9F);
    }
  }
}
