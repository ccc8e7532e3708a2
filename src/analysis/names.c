/*
 * names.c - one type for one name throughout an article.
 * "Castaneda" once taken for a place, with "Jorge Castaneda" elsewhere: a person. "Acme Corp." as PLACE: its last word tells an
 * organization. Each kind of evidence has a weight, to be set against the network's certainty.
 */
#include "analysis/lemma.h"
#include "analysis/names_evidence.h"

/* ---- what lists say -------------------------------------------------------------------------------------------- */

/* A hint of this strength wins where the network is less certain than this. */
static const float overrules_below[] = {0, 0.6f, 0.9f, 0.995f};

static bool may_change(const Name *name) { return !type_is_numeric(name->type) && name->type != ENTITY_EVENT; }

static void set_type(Name *name, EntityType type, const char *label)
{
  name->type = type;
  name->label = label;
}

static bool is_courtesy(const Token *t)
{
  static const char *const words[] = {"Mr.", "Mrs.", "Ms.", "Mr", "Mrs", "Ms", "Miss"};
  for (size_t i = 0; i < COUNT_OF(words); i++)
    if (str_is(t->form, words[i])) return true;
  return false;
}

/* "Plonk" where there are both Zorba Plonk and Plonk Motors: an article that says "Mr. Plonk" means the company by the bare
 * name; elsewhere the network decides. False where the word is not both. */
static bool settle_namesake(const Settling *g, const Sentence *s, Name *name)
{
  Str form = s->tokens[name->first].form;
  if (!map_find(&g->surnames, form) || !map_find(&g->short_names, form)) return false;
  if (name->first > 0 && title_words(g->lists, s, name->first - 1, g->arena)) set_type(name, ENTITY_PERSON, "PERSON");
  else if (map_find(&g->courtesies, form)) set_type(name, ENTITY_ORGANIZATION, "ORG");
  return true;
}

/* "Altoona" may be the town where there is an Altoona Curve; "Brightwater" is none where there is a Brightwater Foods Inc. */
static bool means_organization(const Settling *g, const Sentence *s, const Name *name)
{
  const uint64_t *known = map_find(&g->short_names, s->tokens[name->first].form);
  return known && (*known == SHORT_OF_COMPANY || name->type == ENTITY_PERSON);
}

static void apply_hints(const Settling *g, Sentence *s)
{
  for (uint32_t i = 0; i < s->name_count; i++) {
    Name *name = &s->names[i];
    if (name->type == ENTITY_DATE && is_period_or_surname(s, name) && map_find(&g->surnames, s->tokens[name->first].form)) set_type(name, ENTITY_PERSON, "PERSON");
    if (!may_change(name)) continue;
    if (name->first == name->last && settle_namesake(g, s, name)) continue;
    bool surname = name->first == name->last && map_find(&g->surnames, s->tokens[name->first].form);
    if (surname && name->score < 0.98f) {
      set_type(name, ENTITY_PERSON, "PERSON");
      continue;
    }
    if (!surname && name->first == name->last && means_organization(g, s, name)) {
      set_type(name, ENTITY_ORGANIZATION, "ORG");
      continue;
    }
    Hint hint = hint_of_name(g->lists, s, name->first, name->last, g->arena);
    if (!hint.strength) continue;
    if (hint.type != name->type && name->score < overrules_below[hint.strength]) {
      name->type = hint.type;
      name->label = hint.label;
      name->score = 0.5f + 0.15f * (float)hint.strength;
    } else if (hint.type == name->type && hint.strength > SAYS_MAYBE && name->score < 0.9f) name->score = 0.9f;
  }
}

/* ---- what the rest of the article says ------------------------------------------------------------------------- */

typedef struct { double weight[ENTITY_COUNT]; const char *label[ENTITY_COUNT]; EntityType best; } Votes;

static Votes *votes_at(Map *map, Str key, Arena *arena)
{
  bool fresh;
  uint64_t *at = map_at(map, key, &fresh);
  if (fresh) *at = (uint64_t)(uintptr_t)ARENA_NEW(arena, Votes);
  return (Votes *)(uintptr_t)*at;
}

static void vote(Votes *votes, const Name *name)
{
  votes->weight[name->type] += name->score;
  votes->label[name->type] = name->label;
  if (!votes->best || votes->weight[name->type] > votes->weight[votes->best]) votes->best = name->type;
}

/* News names a person in full once and by the last word from then on, whatever else that word may mean. */
static void collect_surnames(Settling *g, const Sentence *s)
{
  for (uint32_t i = 0; i < s->name_count; i++) {
    const Name *name = &s->names[i];
    bool full = name->type == ENTITY_PERSON && name->first < name->last && name->last - name->first < 4 && name->score > 0.7f;
    if (full && token_is_capitalized(&s->tokens[name->last])) *map_at(&g->surnames, s->tokens[name->last].form, NULL) = 1;
  }
}

/* Could the word alone stand for the organization whose name it opens? Not where it means something by itself: "Boston" of
 * "Boston Globe", "Federal" of "Federal Bank", "Helen" of "Helen Industries". */
static bool stands_alone(const Settling *g, const Token *t)
{
  const LexTable *const lists[] = {g->lists->countries, g->lists->places, g->lists->demonyms, g->lists->groups, g->lists->given};
  Str word = str_lower(g->arena, t->form);
  for (size_t i = 0; i < COUNT_OF(lists); i++)
    if (list_has(lists[i], word)) return false;
  return token_is_capitalized(t) && !is_common_word(g, t) && !list_has(g->lists->organizations, word);
}

/* "Choi" of "Choi Min-seok", "Restrepo" of "Hernan Restrepo Uribe": whatever the tagger takes it for alone, where no word is spelled so. */
static void collect_parts(Settling *g, const Sentence *s)
{
  for (uint32_t i = 0; i < s->name_count; i++) {
    const Name *name = &s->names[i];
    if (name->type != ENTITY_PERSON || name->first == name->last || name->last - name->first > 4 || name->score < 0.6f) continue;
    for (uint32_t t = name->first; t <= name->last; t++)
      if (token_is_proper(&s->tokens[t]) && s->tokens[t].form.len > 1 && s->tokens[t].form.at[1] != '.' && !is_common_word(g, &s->tokens[t])) *map_at(&g->parts, s->tokens[t].form, NULL) = 1;
  }
}

/* "NQB" of "National Quux Board", with its small words and without them: what the article may call it, though the tagger knows no such name. */
static void collect_acronyms(Settling *g, const Sentence *s)
{
  enum { LETTERS = 8 };
  for (uint32_t i = 0; i < s->name_count; i++) {
    const Name *name = &s->names[i];
    char *all = arena_alloc(g->arena, 2 * LETTERS), *own = all + LETTERS;
    size_t n = 0, m = 0;
    if (name->type != ENTITY_ORGANIZATION || name->last - name->first < 2 || name->last - name->first >= LETTERS) continue;
    for (uint32_t t = name->first; t <= name->last; t++) {
      char c = s->tokens[t].form.at[0];
      bool upper = c >= 'A' && c <= 'Z';
      if (upper || (c >= 'a' && c <= 'z')) all[n++] = upper ? c : (char)(c - 32);
      if (upper) own[m++] = c;
    }
    if (n > 2) *map_at(&g->short_names, (Str){all, n}, NULL) = SHORT_OF_COMPANY;
    if (m > 2) *map_at(&g->short_names, (Str){own, m}, NULL) = SHORT_OF_COMPANY;
  }
}

static void collect_courtesies(Settling *g, const Sentence *s)
{
  for (uint32_t i = 0; i + 1 < s->len; i++)
    if (is_courtesy(&s->tokens[i]) && token_is_proper(&s->tokens[i + 1])) *map_at(&g->courtesies, s->tokens[i + 1].form, NULL) = 1;
}

/* "Brightwater" of "Brightwater Foods Inc.", "Trident" of "Trident Drilling": what the article calls it from then on. */
static void collect_short_names(Settling *g, const Sentence *s)
{
  for (uint32_t i = 0; i < s->name_count; i++) {
    const Name *name = &s->names[i];
    const Token *first = &s->tokens[name->first];
    Str last = str_lower(g->arena, s->tokens[name->last].form);
    if (name->first == name->last || type_is_numeric(name->type)) continue;
    bool company = list_has_kind(g->lists->organizations, last, 0, "suffix");
    if (name->type != ENTITY_ORGANIZATION && hint_of_name(g->lists, s, name->first, name->last, g->arena).type != ENTITY_ORGANIZATION) continue;
    if ((!company && name->score < 0.9f) || !stands_alone(g, first)) continue;
    uint64_t *known = map_at(&g->short_names, first->form, NULL);
    if (*known < SHORT_OF_COMPANY) *known = company ? SHORT_OF_COMPANY : SHORT_OF_ORGANIZATION;
  }
}

/* "throughout Al Anbar", "Near Ayn Isa": what people are not in. 0: the words do not tell. */
static float tells_place(const Sentence *s, const Name *name)
{
  static const struct { const char *word; float weight; } words[] = {{"throughout", 1.5f}, {"across", 1.2f}, {"near", 1.2f}, {"outside", 1.2f}, {"inside", 0.8f}, {"in", 0.8f}, {"around", 0.8f}};
  uint32_t before = name->first;
  if (before == 0 || (name->last + 1 < s->len && s->tokens[name->last + 1].xpos == XPOS_POS)) return 0;
  const Token *t = &s->tokens[before - 1];
  Deprel base = deprel_base(s->tokens[name->first].deprel);
  if (t->upos != UPOS_ADP || (base != DEP_OBL && base != DEP_NMOD)) return 0;
  for (size_t i = 0; i < COUNT_OF(words); i++)
    if (str_eq_nocase(t->form, str_of(words[i].word))) return words[i].weight;
  return 0;
}

/* "Acme, a company owned by": what the name is said to be right behind it. 0: no body. */
static float tells_body(const Settling *g, const Sentence *s, const Name *name)
{
  uint32_t article = name->last + 2;
  if (!g->lists->organizations || article + 1 >= s->len || s->tokens[article - 1].xpos != XPOS_COMMA || s->tokens[article].upos != UPOS_DET) return 0;
  for (uint32_t k = article + 1; k < s->len && k < article + 7; k++) {
    const Token *t = &s->tokens[k];
    if (t->deprel != DEP_APPOS || t->head < name->first || t->head > name->last || t->upos != UPOS_NOUN) continue;
    for (const LexEntry *e = lex_find(g->lists->organizations, t->lemma); e; e = lex_next(g->lists->organizations, e))
      if (str_is(e->field[0], "noun")) return 2.5f;
    return 0;
  }
  return 0;
}

static void collect_votes(Settling *g, const Sentence *s)
{
  for (uint32_t i = 0; i < s->name_count; i++) {
    const Name *name = &s->names[i];
    if (type_is_numeric(name->type)) continue;
    Votes *votes = votes_at(&g->names, words_between(s, name->first, name->last, false, g->arena), g->arena);
    vote(votes, name);
    float place = name->type == ENTITY_PERSON ? tells_place(s, name) : 0;
    if (place > 0) vote(votes, &(Name){.type = ENTITY_PLACE, .label = "LOC", .score = place});
    float body = name->type == ENTITY_PERSON || name->type == ENTITY_PLACE ? tells_body(g, s, name) : 0;
    if (body > 0) vote(votes, &(Name){.type = ENTITY_ORGANIZATION, .label = "ORG", .score = body});
    if (name->type != ENTITY_PERSON || name->first == name->last || name->last - name->first > 3) continue;
    vote(votes_at(&g->forenames, s->tokens[name->first].form, g->arena), name);
  }
}

static const Votes *votes_of(const Map *map, Str key)
{
  const uint64_t *at = map_find(map, key);
  return at ? (const Votes *)(uintptr_t)*at : NULL;
}

/* A single word that begins a person's full name elsewhere; else the type that most mentions of the same words have. */
static void apply_votes(const Settling *g, Sentence *s)
{
  for (uint32_t i = 0; i < s->name_count; i++) {
    Name *name = &s->names[i];
    if (!may_change(name) || name->score > 0.98f) continue;
    const Votes *same = votes_of(&g->names, words_between(s, name->first, name->last, false, g->arena));
    const Votes *part = name->first == name->last ? votes_of(&g->forenames, s->tokens[name->first].form) : NULL;
    double own = same ? same->weight[name->type] : 0;
    if (part && part->weight[ENTITY_PERSON] > own * 0.5) {
      name->type = ENTITY_PERSON;
      name->label = "PERSON";
    } else if (same && same->best != name->type && same->weight[same->best] > own * 1.5) {
      name->label = same->label[same->best];
      name->type = same->best;
    }
  }
}

/* ---- overlooked names ------------------------------------------------------------------------------------------ */

/* "Danish biotech Norrin", "the start-up Veroxa": the word right before says that it is a firm. */
static bool follows_firm_noun(const Settling *g, const Sentence *s, uint32_t first)
{
  if (!first || !g->lists->organizations || s->tokens[first - 1].xpos != XPOS_NN) return false;
  Str noun = s->tokens[first - 1].lemma;
  bool hyphen = first >= 3 && s->tokens[first - 2].xpos == XPOS_HYPH;
  if (hyphen) noun = str_format(g->arena, "%.*s-%.*s", STR_ARG(s->tokens[first - 3].form), STR_ARG(noun));
  for (const LexEntry *e = lex_find(g->lists->organizations, noun); e; e = lex_next(g->lists->organizations, e))
    if (str_is(e->field[0], "noun") && str_is(e->field[1], "company")) return true;
  return false;
}

/* The name that a run of proper nouns outside all names is, by the article's other mentions or by a list. */
static bool find_overlooked(const Settling *g, const Sentence *s, uint32_t first, uint32_t last, Name *out)
{
  *out = (Name){.first = first, .last = last, .score = 0.6f};
  const Votes *same = votes_of(&g->names, words_between(s, first, last, false, g->arena));
  const Votes *part = first == last ? votes_of(&g->forenames, s->tokens[first].form) : NULL;
  if (part && (!same || part->weight[ENTITY_PERSON] > same->weight[same->best] * 0.5)) {
    out->type = ENTITY_PERSON;
    out->label = "PERSON";
    return true;
  }
  if (same) {
    out->type = same->best;
    out->label = same->label[same->best];
    return true;
  }
  if (first == last && !map_find(&g->surnames, s->tokens[first].form) && map_find(&g->short_names, s->tokens[first].form)) {
    out->type = ENTITY_ORGANIZATION;
    out->label = "ORG";
    return true;
  }
  if (first == last && map_find(&g->surnames, s->tokens[first].form)) {
    out->type = ENTITY_PERSON;
    out->label = "PERSON";
    return true;
  }
  Hint hint = hint_of_name(g->lists, s, first, last, g->arena);
  out->type = hint.type;
  out->label = hint.label;
  if (hint.strength < SAYS_LIKELY && follows_firm_noun(g, s, first)) {
    out->type = ENTITY_ORGANIZATION;
    out->label = "ORG";
    return true;
  }
  return hint.strength >= SAYS_LIKELY;
}

/* A run that ends in "Department" or "Gulf" goes on over "of" and the proper nouns behind it, up to `limit`; one that ends in
 * "People" over "'s Party". */
static uint32_t end_of_name(const Settling *g, const Sentence *s, uint32_t end, uint32_t limit)
{
  bool owns = end > 0 && end + 1 < limit && s->tokens[end].xpos == XPOS_POS && token_is_collective(&s->tokens[end - 1]) && token_is_capitalized(&s->tokens[end + 1]);
  if (owns && list_has_kind(g->lists->organizations, str_lower(g->arena, s->tokens[end + 1].form), 0, "suffix")) return end + 2;
  uint32_t after = end + 1;
  if (end == 0 || after >= limit || !str_is(s->tokens[end].form, "of") || !token_is_proper(&s->tokens[end - 1])) return end;
  if (opens_name(g, &s->tokens[end - 1], &s->tokens[end]) == ENTITY_NONE) return end;
  while (after < limit && token_is_proper(&s->tokens[after])) after++;
  return after > end + 1 ? after : end;
}

/* "New" of "New People's Party" is an adjective with a capital, which a body of a people keeps. */
static uint32_t start_of_name(const Sentence *s, uint32_t start, uint32_t end, uint32_t free_from)
{
  if (end < start + 3 || s->tokens[end - 2].xpos != XPOS_POS || start <= free_from || start < 2) return start;
  const Token *before = &s->tokens[start - 1];
  return before->upos == UPOS_ADJ && token_is_capitalized(before) ? start - 1 : start;
}

/* "High Court", "Green Zone" in the midst of a sentence: common words in capitals, of which the last tells what is named. Gives the word behind
 * them, or `first`. */
static uint32_t end_of_plain_run(const Settling *g, const Sentence *s, uint32_t first, uint32_t limit)
{
  uint32_t end = first;
  while (end < limit && end < first + 4 && token_is_capitalized(&s->tokens[end]) && s->tokens[end].form.len > 2 && (s->tokens[end].upos == UPOS_NOUN || s->tokens[end].upos == UPOS_ADJ || (end > first && s->tokens[end].upos == UPOS_PROPN))) end++;
  bool ends = end >= s->len || !token_is_capitalized(&s->tokens[end]);
  if (end < first + 2 || !ends || !token_opens_run(g, s, first, end - 1)) return first;
  return end;
}

static void add_overlooked(const Settling *g, Sentence *s)
{
  Name *all = ARENA_ARRAY(g->arena, Name, s->len + s->name_count), found;
  uint32_t count = 0, next = 0;
  for (uint32_t i = 0; i < s->len;) {
    if (next < s->name_count && s->names[next].first <= i) {
      all[count++] = s->names[next];
      i = s->names[next++].last + 1;
      continue;
    }
    uint32_t limit = next < s->name_count ? s->names[next].first : s->len, end = i;
    while (end < limit && (token_is_proper(&s->tokens[end]) || (end > i && (token_ends_firm(g, s, end) || (end + 1 < limit && token_joins_firm(s, end)))))) end++;
    if (end == i) end = end_of_plain_run(g, s, i, limit);
    end = end_of_name(g, s, end, limit);
    uint32_t start = start_of_name(s, i, end, count ? all[count - 1].last + 1 : 0);
    uint32_t surplus;
    while (start < end && (surplus = title_words(g->lists, s, start, g->arena)) > 0) start += surplus;
    if (start < end && find_overlooked(g, s, start, end - 1, &found)) all[count++] = found;
    end = start > end ? start : end; /* the title reached on: "Secretary of State" */
    i = end > i ? end : i + 1;
  }
  s->names = all;
  s->name_count = count;
}

/* "Choi" at the head of a sentence, "the NQB", taken for common nouns: the article has said whose names they are. */
static bool is_known_part(const Settling *g, const Sentence *s, uint32_t token, Name *out)
{
  const Token *t = &s->tokens[token];
  bool noun = t->upos == UPOS_NOUN || t->upos == UPOS_ADJ || t->upos == UPOS_X || (token == 0 && (t->upos == UPOS_INTJ || t->upos == UPOS_VERB) && !is_any_word(g, t));
  if (!noun || !token_is_capitalized(t) || is_common_word(g, t) || (token + 1 < s->len && token_is_capitalized(&s->tokens[token + 1]))) return false;
  if (token && token_is_capitalized(t - 1) && t[-1].upos != UPOS_DET && t[-1].upos != UPOS_ADP) return false;
  bool shorts = map_find(&g->short_names, t->form) && t->form.len > 2 && t->form.at[1] >= 'A' && t->form.at[1] <= 'Z', person = !shorts && map_find(&g->parts, t->form);
  const Votes *same = shorts || person || token ? NULL : votes_of(&g->names, t->form); /* "Nordmed later merged", called so in the middle of a sentence */
  if (same && t->form.len > 3 && same->best != ENTITY_NONE && !is_any_word(g, t)) {
    *out = (Name){.first = token, .last = token, .score = 0.6f, .type = same->best, .label = same->label[same->best]};
    return true;
  }
  if (!shorts && !person) return false;
  *out = (Name){.first = token, .last = token, .score = 0.6f, .type = person ? ENTITY_PERSON : ENTITY_ORGANIZATION, .label = person ? "PERSON" : "ORG"};
  return true;
}

static void add_known_parts(const Settling *g, Sentence *s)
{
  Name *all = ARENA_ARRAY(g->arena, Name, s->len + s->name_count), found;
  uint32_t count = 0, next = 0;
  for (uint32_t i = 0; i < s->len; i++) {
    if (next < s->name_count && s->names[next].first <= i) {
      all[count++] = s->names[next];
      i = s->names[next++].last;
    } else if (is_known_part(g, s, i, &found)) all[count++] = found;
  }
  s->names = all;
  s->name_count = count;
}

/* One article. */
static void settle_article(const NameLists *lists, Sentence *sentences, size_t count, Arena *arena, Buf *dump)
{
  Settling g = {.lists = lists, .arena = arena};
  map_init(&g.names, arena, 64);
  map_init(&g.surnames, arena, 64);
  map_init(&g.forenames, arena, 64);
  map_init(&g.short_names, arena, 64);
  map_init(&g.courtesies, arena, 64);
  map_init(&g.parts, arena, 64);
  for (size_t i = 0; i < count; i++) {
    names_join(&g, &sentences[i]);
    names_trim(&g, &sentences[i]);
    names_grow(&g, &sentences[i]);
    names_institutions(&g, &sentences[i]);
    names_mend(&g, &sentences[i]);
    names_split(&g, i ? &sentences[i - 1] : NULL, &sentences[i], i + 1 < count ? &sentences[i + 1] : NULL);
    names_lost(&g, &sentences[i]);
    collect_surnames(&g, &sentences[i]);
    collect_short_names(&g, &sentences[i]);
    collect_courtesies(&g, &sentences[i]);
  }
  for (size_t i = 0; i < count; i++) {
    apply_hints(&g, &sentences[i]);
    collect_votes(&g, &sentences[i]);
  }
  for (size_t i = 0; i < count; i++) {
    apply_votes(&g, &sentences[i]);
    add_overlooked(&g, &sentences[i]);
  }
  names_weigh(&g, sentences, count, dump);
  names_spread_businesses(&g, sentences, count);
  for (size_t i = 0; i < count; i++) {
    collect_parts(&g, &sentences[i]);
    collect_acronyms(&g, &sentences[i]);
  }
  for (size_t i = 0; i < count; i++) {
    add_known_parts(&g, &sentences[i]);
    names_wholes(&g, &sentences[i]);
    names_part_firms(&g, &sentences[i]);
    names_told(&g, &sentences[i]);
  }
}

static void settle(const NameLists *lists, SentenceList *sentences, Arena *arena, Buf *dump)
{
  for (size_t i = 0, end; i < sentences->len; i = end) {
    for (end = i + 1; end < sentences->len && !sentences->at[end].opens_document; end++) {}
    settle_article(lists, sentences->at + i, end - i, arena, dump);
  }
}

void names_settle(const NameLists *lists, SentenceList *sentences, Arena *arena) { settle(lists, sentences, arena, NULL); }

void names_examples(const NameLists *lists, SentenceList *sentences, Arena *arena, Buf *out) { settle(lists, sentences, arena, out); }
