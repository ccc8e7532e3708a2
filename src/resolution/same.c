/*
 * same.c - are the entities of two articles one?
 * Blocking first: two that may be one share a key ("p:powell"), so that an archive of a million entities is asked for a few.
 * Then names, type, gender, roles and the company they keep. "Powell" in one article and "Colin L. Powell" in another are one
 * if both are secretary of state of the United States or share two of the entities they deal with; otherwise undecided.
 * The verdict does not depend on which is asked first.
 */
#include "resolution/parts.h"

#include <stdlib.h>
#include <string.h>

typedef struct { SameVerdict verdict; float score; const char *why; } Verdict;

static Verdict verdict(SameVerdict v, float score, const char *why) { return (Verdict){v, score, why}; }

EntityProfile entity_profile(const Resolved *resolved, uint32_t entity, Arena *arena)
{
  const ResolvedEntity *e = &resolved->entities[entity];
  EntityProfile p = {.name = e->name, .type = e->type, .gender = e->gender, .proper = e->proper, .roles = e->roles,
                     .role_count = e->role_count, .same_as = e->same_as};
  Str *aliases = ARENA_ARRAY(arena, Str, e->alias_count);
  for (uint32_t i = 0; i < e->alias_count; i++)
    if (e->aliases[i].proper) aliases[p.alias_count++] = e->aliases[i].name;
  p.aliases = aliases;
  uint32_t *with = ARENA_ARRAY(arena, uint32_t, resolved->entity_count);
  for (size_t i = 0; i < resolved->fact_count; i++) {
    const ResolvedFact *f = &resolved->facts[i];
    if (f->object == NO_ENTITY || f->subject == f->object) continue;
    if (f->subject == entity) with[f->object]++;
    if (f->object == entity) with[f->subject]++;
  }
  Str *context = ARENA_ARRAY(arena, Str, 16);
  while (p.context_count < 16) { /* the most frequent first; of equals the one named first in the article */
    size_t best = resolved->entity_count;
    for (size_t i = 0; i < resolved->entity_count; i++)
      if (with[i] && resolved->entities[i].proper && (best == resolved->entity_count || with[i] > with[best])) best = i;
    if (best == resolved->entity_count) break;
    context[p.context_count++] = resolved->entities[best].name;
    with[best] = 0;
  }
  p.context = context;
  return p;
}

/* ---- keys --------------------------------------------------------------------------------------------------------------------- */

typedef struct { Str *at; size_t len, max; Arena *arena; } Keys;

static void key_add(Keys *keys, const char *kind, Str text)
{
  if (!text.len || keys->len == keys->max) return;
  Str key = str_format(keys->arena, "%s:%.*s", kind, STR_ARG(text));
  for (size_t i = 0; i < keys->len; i++)
    if (str_eq(keys->at[i], key)) return;
  keys->at[keys->len++] = key;
}

/* Consonants under common transliterations: Qaddafi, Gadhafi and Kadafi give "kdf". */
static Str skeleton(Str word, Arena *arena)
{
  char *out = arena_alloc(arena, word.len + 1);
  size_t n = 0;
  for (size_t i = 0; i < word.len; i++) {
    char c = word.at[i];
    if (c == 'p' && i + 1 < word.len && word.at[i + 1] == 'h') c = 'f', i++;
    if (c == 'q' || c == 'g' || c == 'c') c = 'k';
    if (c == 'w') c = 'v';
    if (c == 'z') c = 's';
    if (strchr("aeiouyh'-", c)) continue;
    if (n && out[n - 1] == c) continue;
    out[n++] = c;
  }
  return (Str){out, n};
}

static void person_keys(const Resolver *r, Str name, Keys *keys)
{
  NameWords w = name_words(r, name, keys->arena);
  if (!w.count) return;
  key_add(keys, "p", w.words[w.count - 1]);
  if (w.count < 2) return;
  Str first = w.words[0], last = w.words[w.count - 1];
  Str low = str_cmp(first, last) < 0 ? first : last, high = str_eq(low, first) ? last : first;
  key_add(keys, "pp", str_format(keys->arena, "%.*s %.*s", STR_ARG(low), STR_ARG(high)));
  key_add(keys, "ps", str_format(keys->arena, "%.*s %.*s", STR_ARG(skeleton(first, keys->arena)), STR_ARG(skeleton(last, keys->arena))));
}

static Str initials(const NameWords *w, Arena *arena)
{
  char *out = arena_alloc(arena, NAME_WORDS + 1);
  size_t n = 0;
  for (uint32_t i = 0; i < w->count; i++) {
    Str word = w->words[i];
    if (!str_is(word, "of") && !str_is(word, "the") && !str_is(word, "and") && !str_is(word, "for") && !str_is(word, "&")) out[n++] = word.at[0];
  }
  return (Str){out, n};
}

/* What a company adds to its name: the form of law, which articles leave out and exchange freely, or what it is of others. */
typedef enum { MARK_NONE, MARK_LAW, MARK_GROUP } Mark;

static Mark mark_of(Str w)
{
  static const char *const law[] = {"inc", "corp", "corporation", "co", "company", "ltd", "limited", "plc", "llc", "llp", "gmbh", "ag", "sa", "nv"};
  for (size_t i = 0; i < COUNT_OF(law); i++)
    if (str_is(w, law[i])) return MARK_LAW;
  return str_is(w, "group") || str_is(w, "holdings") ? MARK_GROUP : MARK_NONE;
}

/* The words of a name without its marks; `mark`, if wanted: what the last of them says. */
static NameWords plain_words(const Resolver *r, Str name, Arena *arena, Mark *mark)
{
  NameWords w = name_words(r, name, arena);
  Mark last = MARK_NONE;
  for (Mark m; w.count > 1 && (m = mark_of(w.words[w.count - 1])) != MARK_NONE; w.count--)
    if (last == MARK_NONE) last = m;
  if (mark) *mark = last;
  return w;
}

static void organization_keys(const Resolver *r, Str name, Keys *keys)
{
  NameWords w = plain_words(r, name, keys->arena, NULL);
  if (!w.count) return;
  key_add(keys, "o", name_joined(&w, keys->arena));
  key_add(keys, "of", w.words[0]);
  if (w.count > 1) key_add(keys, "oa", initials(&w, keys->arena));
  else key_add(keys, "oa", w.words[0]);
  for (uint32_t i = 1; i < w.count && i <= 3; i++) { /* without a leading place: "national security council" */
    NameWords tail = {.count = w.count - i};
    for (uint32_t k = 0; k < tail.count; k++) tail.words[k] = w.words[i + k];
    if (tail.count >= 2) key_add(keys, "o", name_joined(&tail, keys->arena));
  }
}

static Str place_canonical(const Resolver *r, Str name, Arena *arena)
{
  Str key = str_fold(arena, name);
  if (str_starts(key, "the ")) key = (Str){key.at + 4, key.len - 4};
  const LexEntry *e = lex_find(r->countries, key);
  if (!e) e = lex_find(r->places, key);
  return e ? str_fold(arena, e->field[0]) : key;
}

static int by_bytes(const void *a, const void *b) { return str_cmp(*(const Str *)a, *(const Str *)b); }

static void name_keys(const Resolver *r, const EntityProfile *e, Str name, Keys *keys)
{
  if (e->type == ENTITY_PERSON) person_keys(r, name, keys);
  else if (e->type == ENTITY_ORGANIZATION) organization_keys(r, name, keys);
  key_add(keys, "n", place_canonical(r, name, keys->arena)); /* whatever the type: a slip of it must not hide the same name */
}

/* "The mayor" of one article is never that of another by these words alone. */
static bool is_individual(EntityType type)
{
  return type == ENTITY_PERSON || type == ENTITY_ORGANIZATION || type == ENTITY_PLACE;
}

size_t entity_keys(const Resolver *resolver, const EntityProfile *entity, Arena *arena, Str *keys, size_t max)
{
  Keys out = {keys, 0, max, arena};
  if (entity->same_as.len) key_add(&out, "id", entity->same_as);
  if (!entity->proper) {
    if (!is_individual(entity->type)) key_add(&out, "c", str_fold(arena, entity->name));
  } else {
    name_keys(resolver, entity, entity->name, &out);
    for (size_t i = 0; i < entity->alias_count; i++) name_keys(resolver, entity, entity->aliases[i], &out);
  }
  qsort(out.at, out.len, sizeof *out.at, by_bytes);
  return out.len;
}

/* ---- comparison ----------------------------------------------------------------------------------------------------------------- */

typedef struct { const Resolver *r; const EntityProfile *a, *b; Arena arena; size_t roles, company; } Comparison;

static size_t shared_of(Comparison *c, const Str *x, size_t nx, const Str *y, size_t ny)
{
  size_t n = 0;
  for (size_t i = 0; i < nx; i++) {
    Str a = str_fold(&c->arena, x[i]);
    for (size_t j = 0; j < ny; j++)
      if (str_eq(a, str_fold(&c->arena, y[j]))) {
        n++;
        break;
      }
  }
  return n;
}

/* Counted both ways, so that a name that stands twice on one side does not make the verdict depend on the order. */
static size_t shared(Comparison *c, const Str *x, size_t nx, const Str *y, size_t ny)
{
  size_t there = shared_of(c, x, nx, y, ny), back = shared_of(c, y, ny, x, nx);
  return there < back ? there : back;
}

static bool genders_clash(const EntityProfile *a, const EntityProfile *b)
{
  return (a->gender == GENDER_MALE && b->gender == GENDER_FEMALE) || (a->gender == GENDER_FEMALE && b->gender == GENDER_MALE);
}

static Verdict same_people(Comparison *c, const NameWords *a, const NameWords *b)
{
  if (genders_clash(c->a, c->b)) return verdict(SAME_NO, 0.05F, "gender");
  if (person_names_clash(c->r, a, b)) return verdict(SAME_NO, 0.02F, "names clash");
  bool equal = a->count == b->count;
  for (uint32_t i = 0; i < a->count && equal; i++) equal = str_eq(a->words[i], b->words[i]);
  bool backed = c->roles > 0 || c->company >= 2;
  if (equal && a->count >= 2) return verdict(SAME_YES, 0.95F, "same full name");
  if (equal) return backed ? verdict(SAME_YES, 0.85F, "same surname and context") : verdict(SAME_UNDECIDED, 0.4F, "surname alone");
  if (!person_names_agree(c->r, a, b)) return verdict(SAME_NO, 0.1F, "names differ");
  if (a->count == 1 || b->count == 1) {
    const NameWords *one = a->count == 1 ? a : b, *full = one == a ? b : a;
    bool surname = str_eq(one->words[0], full->words[full->count - 1]);
    if (backed && surname) return verdict(SAME_YES, 0.85F, "surname and context");
    return verdict(SAME_UNDECIDED, surname ? 0.4F : 0.3F, surname ? "surname alone" : "given name alone");
  }
  bool given = str_eq(a->words[0], b->words[0]);
  if (given) return verdict(SAME_YES, 0.85F, "middle name left out");
  return backed || c->company >= 1 ? verdict(SAME_YES, 0.8F, "short given name and context") : verdict(SAME_UNDECIDED, 0.5F, "short given name");
}

static bool has_alias(Comparison *c, const EntityProfile *e, Str name)
{
  Str key = place_canonical(c->r, name, &c->arena);
  if (str_eq(place_canonical(c->r, e->name, &c->arena), key)) return true;
  for (size_t i = 0; i < e->alias_count; i++)
    if (str_eq(place_canonical(c->r, e->aliases[i], &c->arena), key)) return true;
  return false;
}

/* "Falcon" may be short for "Falcon Bank"; "Falcon Corp." is a name in full and another company's. */
static bool is_short_form(const NameWords *a, Mark a_mark, const NameWords *b, Mark b_mark)
{
  return a->count == b->count || (a->count < b->count ? a_mark : b_mark) == MARK_NONE;
}

static Verdict same_organizations(Comparison *c)
{
  Mark a_mark, b_mark;
  NameWords a = plain_words(c->r, c->a->name, &c->arena, &a_mark), b = plain_words(c->r, c->b->name, &c->arena, &b_mark);
  bool equal = str_eq(name_joined(&a, &c->arena), name_joined(&b, &c->arena)), marks_clash = a_mark && b_mark && a_mark != b_mark;
  if (equal && !marks_clash) return verdict(SAME_YES, 0.95F, "same name");
  bool acronym = acronym_of(&a, c->b->name) || acronym_of(&b, c->a->name);
  if (has_alias(c, c->a, c->b->name) || has_alias(c, c->b, c->a->name)) return verdict(SAME_YES, 0.9F, acronym ? "acronym defined" : "alias");
  bool backed = c->company >= 1;
  if (acronym) return backed ? verdict(SAME_YES, 0.8F, "acronym and context") : verdict(SAME_UNDECIDED, 0.5F, "acronym");
  if (equal) return verdict(SAME_UNDECIDED, 0.5F, "same name, other form of company");
  if (!organization_names_agree(c->r, &a, &b) || !is_short_form(&a, a_mark, &b, b_mark)) return verdict(SAME_NO, 0.1F, "names differ");
  return backed ? verdict(SAME_YES, 0.8F, "short name and context") : verdict(SAME_UNDECIDED, 0.5F, "short name");
}

static bool is_multiword(Str s) { return memchr(s.at, ' ', s.len) != NULL; }

static Verdict same_across_types(Comparison *c)
{
  bool equal = str_eq(place_canonical(c->r, c->a->name, &c->arena), place_canonical(c->r, c->b->name, &c->arena));
  if (!equal) return verdict(SAME_NO, 0.05F, "types and names differ");
  if (c->a->type == ENTITY_PERSON || c->b->type == ENTITY_PERSON) return verdict(is_multiword(c->a->name) ? SAME_UNDECIDED : SAME_NO, 0.2F, "types differ");
  return is_multiword(c->a->name) || c->company ? verdict(SAME_YES, 0.8F, "same name, types differ") : verdict(SAME_UNDECIDED, 0.5F, "same name, types differ");
}

static Verdict same_proper(Comparison *c)
{
  if (c->a->type != c->b->type) return same_across_types(c);
  if (c->a->type == ENTITY_PERSON) {
    NameWords a = name_words(c->r, c->a->name, &c->arena), b = name_words(c->r, c->b->name, &c->arena);
    return same_people(c, &a, &b);
  }
  if (c->a->type == ENTITY_ORGANIZATION) return same_organizations(c);
  bool equal = str_eq(place_canonical(c->r, c->a->name, &c->arena), place_canonical(c->r, c->b->name, &c->arena));
  return equal ? verdict(SAME_YES, 0.95F, "same name") : verdict(SAME_NO, 0.1F, "names differ");
}

static Verdict same_concepts(Comparison *c)
{
  bool equal = str_eq(str_fold(&c->arena, c->a->name), str_fold(&c->arena, c->b->name));
  if (!equal || c->a->type != c->b->type) return verdict(SAME_NO, 0.05F, "words differ");
  return is_individual(c->a->type) ? verdict(SAME_NO, 0.2F, "described, not named") : verdict(SAME_YES, 0.7F, "same words");
}

SameVerdict entity_same(const Resolver *resolver, const EntityProfile *a, const EntityProfile *b, float *score, const char **why)
{
  Comparison c = {.r = resolver, .a = a, .b = b};
  Verdict v;
  c.roles = shared(&c, a->roles, a->role_count, b->roles, b->role_count);
  c.company = shared(&c, a->context, a->context_count, b->context, b->context_count);
  if (a->same_as.len && b->same_as.len)
    v = str_eq(a->same_as, b->same_as) ? verdict(SAME_YES, 1, "same identifier") : verdict(SAME_NO, 0, "identifiers differ");
  else if (a->proper != b->proper) v = verdict(SAME_NO, 0.05F, "named and not named");
  else v = a->proper ? same_proper(&c) : same_concepts(&c);
  arena_free(&c.arena);
  if (score) *score = v.score;
  if (why) *why = v.why;
  return v.verdict;
}
