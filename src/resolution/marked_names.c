/*
 * marked_names.c - names that their first word marks, whatever the name model makes of them: "Typhoon Marisol", "the Duchess of Arden",
 * "St Brendan's Hospital".
 */
#include "resolution/scan.h"

#define ONE_OF(word, list) str_among(word, list, COUNT_OF(list))

static bool is_free_name(const Scan *scan, uint32_t i)
{
  return i < scan->s->len && !scan->taken[i] && is_capital(scan->s->tokens[i].form) && is_name_token(&scan->s->tokens[i]);
}

static void push(Scan *scan, uint32_t first, uint32_t last, EntityType type)
{
  LIST_PUSH(scan->r->arena, &scan->names) = (NameSpan){.first = first, .last = last, .type = type, .score = 1, .title_first = first};
  for (uint32_t i = first; i <= last; i++) scan->taken[i] = true;
}

/* "Typhoon Marisol" */
static uint32_t storm_end(const Scan *scan, uint32_t i)
{
  static const char *const storms[] = {"hurricane", "typhoon", "cyclone"};
  bool storm = ONE_OF(scan->lower[i], storms) && is_capital(scan->s->tokens[i].form);
  return storm && is_free_name(scan, i + 1) && !is_free_name(scan, i + 2) ? i + 1 : i;
}

bool is_noble_word(Str lower)
{
  static const char *const words[] = {"duke", "duchess", "earl", "countess", "marquess", "viscount", "viscountess", "prince", "princess"};
  return ONE_OF(lower, words);
}

/* "the Duchess of Arden"; not "the Duke of Arden Hotel". */
static uint32_t noble_end(const Scan *scan, uint32_t i)
{
  if (!is_noble_word(scan->lower[i]) || !is_capital(scan->s->tokens[i].form) || i + 2 >= scan->s->len || !str_is(scan->lower[i + 1], "of") || !is_free_name(scan, i + 2)) return i;
  uint32_t last = i + 2;
  while (is_free_name(scan, last + 1)) last++;
  return last == i + 2 ? last : i;
}

/* "St Brendan's Hospital" */
static uint32_t saint_end(Scan *scan, uint32_t i)
{
  static const char *const saints[] = {"st", "st.", "saint", "ss"};
  const Token *t = scan->s->tokens;
  if (!ONE_OF(scan->lower[i], saints) || !is_capital(t[i].form) || i + 3 >= scan->s->len || !is_capital(t[i + 1].form) || !str_is(scan->lower[i + 2], "'s")) return i;
  uint32_t last = i + 2;
  while (last + 1 < scan->s->len && !scan->taken[last + 1] && is_capital(t[last + 1].form) && (is_name_token(&t[last + 1]) || t[last + 1].upos == UPOS_NOUN || t[last + 1].upos == UPOS_ADJ)) last++;
  Str house = tokens_text(scan->r, scan->number, i, i + 1);
  if (last > i + 2 && lower_is_organization(scan->r->resolver, scan->lower[last])) {
    *map_at(&scan->r->bodies, house, NULL) = 1;
    return last;
  }
  return last == i + 2 && map_find(&scan->r->bodies, house) ? i + 1U + (t[i + 2].xpos != XPOS_POS) : i; /* "St Brendan's said" */
}

void marked_names(Scan *scan)
{
  if (scan->s->kind == BLOCK_HEADLINE || sentence_is_title_case(scan->s)) return;
  for (uint32_t i = 0; i + 1 < scan->s->len; i++) {
    if (scan->taken[i]) continue;
    uint32_t storm = storm_end(scan, i), noble = noble_end(scan, i), saint = saint_end(scan, i);
    if (storm > i) push(scan, i, storm, ENTITY_EVENT);
    else if (noble > i) push(scan, i, noble, ENTITY_PERSON);
    else if (saint > i) push(scan, i, saint, ENTITY_NONE); /* a hospital or a church: the tables tell */
  }
}

/* "the Duke of Sussex": a name, or a noun where the model saw the land. */
static bool is_noble_title(const Reading *r, const Mention *m)
{
  uint32_t noun = m->kind == MENTION_NAME ? m->first : m->head;
  if (m->kind == MENTION_PRONOUN || m->coordination || noun + 2 >= r->sentences->at[m->sentence].len) return false;
  const Token *t = &r->sentences->at[m->sentence].tokens[noun];
  bool led = noun > 0 && str_eq_nocase(t[-1].form, STR("the")); /* "John Halden, 2nd Earl of Clare" is told what he is */
  return led && is_noble_word(str_lower(r->arena, t[0].lemma)) && token_is_capitalized(&t[0]) && str_is(t[1].form, "of");
}

/* "The Duke of Sussex, Prince Harry, sued", "Prince Harry, the Duke of Sussex, sued": one man, who goes by his name. */
void sieve_nobles(Reading *r)
{
  for (uint32_t i = 0; i < r->mentions.len; i++) {
    Mention *m = &r->mentions.at[i];
    if (!is_noble_title(r, m)) continue;
    const Tree *tree = &r->trees[m->sentence];
    const Token *t = tree->sentence->tokens;
    uint32_t name = t[m->head].deprel == DEP_APPOS ? t[m->head].head : tree_child(tree, m->head, DEP_APPOS);
    uint32_t other = name < tree->sentence->len ? r->at[m->sentence][name] : NO_MENTION;
    if (other == NO_MENTION || other == i || r->mentions.at[other].kind != MENTION_NAME || is_noble_title(r, &r->mentions.at[other])) continue;
    const Mention *bearer = &r->mentions.at[other];
    uint32_t first = bearer->first < m->first ? bearer->last : m->last;
    bool person = cluster_type(r, other) == ENTITY_PERSON && !genders_clash(cluster_gender(r, i), cluster_gender(r, other)) && tree_child(tree, name, DEP_CONJ) == NO_TOKEN;
    if (!person || first + 1 >= tree->sentence->len || !str_is(t[first + 1].form, ",")) continue;
    CLUSTER_EACH(r, cluster_of(r, i), x)
      if (r->mentions.at[x].kind == MENTION_NAME && is_noble_title(r, &r->mentions.at[x])) r->mentions.at[x].old_name = r->mentions.at[x].other_name = true;
    cluster_join(r, i > other ? i : other, i > other ? other : i, "other name", 0.95F);
  }
}
