/*
 * named_houses.c - a house or a fund that bears another's name: "Rolex was founded in 1905. The Rolex Learning Center opened in 2010".
 * Who is called by a short name alone before any longer one stands in the text goes by it: the museum, the foundation, the prize of that
 * name is another body. A university or a school may be called so from the start ("Harvard hired Ann Lee. Harvard University praised her")
 * where the short name is neither a known firm's nor somebody's who dies or marries.
 */
#include "resolution/names.h"

static Mention *mention(Reading *r, uint32_t i) { return &r->mentions.at[i]; }

static bool is_house(Str w)
{
  static const char *const houses[] = {"museum", "hospital", "foundation", "trust", "gallery", "center", "centre", "hall", "library", "prize", "award", "awards", "medal", "fund", "fellowship", "scholarship",
                                       "scholarships", "stadium", "arena", "tower", "building", "endowment", "chapel", "pavilion", "festival", "cup", "lecture", "collection", "archive", "archives"};
  return str_among(w, houses, COUNT_OF(houses));
}

static bool is_school(Str w)
{
  static const char *const schools[] = {"university", "college", "school", "academy", "institute", "theatre", "theater", "clinic", "laboratory", "laboratories", "observatory"};
  return str_among(w, schools, COUNT_OF(schools));
}

/* Houses that go by their name alone, with the article: "the Guggenheim" */
static bool is_stage(Str w)
{
  static const char *const stages[] = {"museum", "gallery", "hall", "center", "centre", "library", "stadium", "arena", "tower", "building", "theatre", "theater", "institute", "clinic", "academy", "festival", "collection"};
  return str_among(w, stages, COUNT_OF(stages));
}

static bool is_known_firm(const Resolver *res, Str name)
{
  for (const LexEntry *e = lex_find(res->organization_words, name); e; e = lex_next(res->organization_words, e))
    if (str_is(e->field[0], "name") && str_is(e->field[1], "company")) return true;
  return false;
}

/* "Carnegie sold his company", "Rockefeller died in 1937" */
static bool lives(Reading *r, const Mention *m)
{
  static const char *const deeds[] = {"die", "marry", "retire", "divorce"};
  const Tree *tree = &r->trees[m->sentence];
  const Token *t = tree->sentence->tokens;
  uint32_t verb = t[m->head].head;
  if (verb >= tree->sentence->len || deprel_base(t[m->head].deprel) != DEP_NSUBJ) return false;
  if (str_among(t[verb].lemma, deeds, COUNT_OF(deeds)) || (str_is(t[verb].form, "born") && t[m->head].deprel == DEP_NSUBJ_PASS)) return true;
  for (uint32_t k = verb + 1; k < tree->sentence->len; k++) {
    uint32_t owned = t[k].deprel == DEP_NMOD_POSS ? t[k].head : NO_TOKEN;
    if (owned < tree->sentence->len && t[owned].head == verb && (str_is(t[k].form, "his") || str_is(t[k].form, "her"))) return true;
  }
  return false;
}

/* "Rockefeller died in 1937", beside a university of that name: somebody. */
bool is_mortal(Reading *r, uint32_t name)
{
  const Mention *m = mention(r, name);
  if (m->name.count != 1 || m->firm || m->ship || is_known_firm(r->resolver, m->key) || lex_has(r->resolver->places, m->key) || lex_has(r->resolver->countries, m->key)) return false;
  CLUSTER_EACH(r, cluster_of(r, name), x) {
    const Mention *c = mention(r, x);
    const Token *t = r->sentences->at[c->sentence].tokens;
    uint32_t verb = t[c->head].head;
    if (c->kind != MENTION_NAME || verb >= r->sentences->at[c->sentence].len) continue;
    if (t[c->head].deprel == DEP_NSUBJ && (str_is(t[verb].lemma, "die") || str_is(t[verb].lemma, "marry"))) return true;
    if (t[c->head].deprel == DEP_NSUBJ_PASS && (str_is(t[verb].form, "born") || str_is(t[verb].lemma, "bury"))) return true;
  }
  return false;
}

/* Does it begin the longer name, before what it is: "Brown & Sons" of "Brown & Sons Gallery"? */
static bool begins(const NameWords *part, const NameWords *whole)
{
  if (whole->count <= part->count) return false;
  for (uint32_t i = 0; i < part->count; i++)
    if (!str_eq(part->words[i], whole->words[i])) return false;
  return true;
}

bool name_is_of_house(const Resolver *r, const NameWords *part, const NameWords *whole)
{
  if (!part->count || !begins(part, whole)) return false;
  Str last = whole->words[whole->count - 1];
  return is_house(last) || (is_school(last) && part->count == 1 && is_known_firm(r, part->words[0]));
}

bool is_house_of_other(Reading *r, uint32_t part, uint32_t whole)
{
  const Mention *p = mention(r, part), *w = mention(r, whole);
  if (!p->name.count || !begins(&p->name, &w->name)) return false;
  Str last = w->name.words[w->name.count - 1];
  bool house = is_house(last), school = is_school(last);
  if (!house && !school) return false;
  bool firm = is_known_firm(r->resolver, p->key), article = false, alive = false, first = false;
  uint32_t whole_first = NO_MENTION;
  CLUSTER_EACH(r, cluster_of(r, whole), x)
    if (mention(r, x)->kind == MENTION_NAME && x < whole_first) whole_first = x;
  CLUSTER_EACH(r, cluster_of(r, part), x) {
    const Mention *m = mention(r, x);
    if (m->kind != MENTION_NAME || m->name.count != p->name.count) continue;
    bool headline = r->sentences->at[m->sentence].kind == BLOCK_HEADLINE;
    article |= m->np_first < m->first && str_eq_nocase(reading_token(r, m->sentence, m->first - 1)->form, STR("the")) && deprel_base(reading_token(r, m->sentence, m->head)->deprel) != DEP_COMPOUND;
    first |= !headline && x < whole_first && m->sentence < w->sentence;
    alive |= lives(r, m);
  }
  if (article && is_stage(last)) return false; /* "the Guggenheim", not "the Fed" of the Fed Cup */
  return firm || alive || (house && first);
}
