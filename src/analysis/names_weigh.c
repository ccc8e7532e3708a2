/*
 * names_weigh.c - what a name is, weighed: a log-linear choice between a person, a place, an organization, another name and no
 * name, for every name that the passes before have left and for every run of proper nouns that they have passed over.
 * The evidence (names_features.c, names_cues.c) for "Favre" in "fans of Didier Favre, 31, ..." and later "Favre signed" is what each
 * mention tells and what the other places tell where the article has the name, alone or as part of a longer one.
 */
#include <setjmp.h>
#include <string.h>

#include "analysis/elementwise.h"
#include "analysis/names_weigh.h"
#include "lexicon/gazetteer.h"
#include "lexicon/known_names.h"

#define IS_ONE_OF(word, words) str_among(word, words, COUNT_OF(words))

/* ---- candidates -------------------------------------------------------------------------------------------------- */

static uint32_t top_word(const Sentence *s, const Name *name)
{
  uint32_t top = name->last;
  for (uint32_t i = name->first; i <= name->last; i++) {
    uint32_t head = s->tokens[i].head;
    if (head == NO_TOKEN || head < name->first || head > name->last) top = i;
  }
  return top;
}

static Record *record_at(Weighing *w, Str key)
{
  bool fresh;
  uint64_t *at = map_at(&w->records, key, &fresh);
  if (fresh) *at = (uint64_t)(uintptr_t)ARENA_NEW(w->g->arena, Record);
  return (Record *)(uintptr_t)*at;
}

static void measure_leads(Candidate *c)
{
  const TypeLeads *leads = c->sentence->leads;
  uint32_t len = c->name.last - c->name.first + 1;
  for (uint32_t i = c->name.first; i <= c->name.last; i++) {
    float best[CLASSES] = {-8, -8, -8, -8, -8};
    for (int type = 0; leads && type < ENTITY_COUNT; type++) {
      Class class = class_of((EntityType)type);
      if (leads[i].of[type] > best[class]) best[class] = leads[i].of[type];
    }
    for (int k = 0; k < CLASSES; k++) c->lead[k] += best[k] / (float)len;
  }
}

/* "Ariz." of "(R-Ariz.)" */
static bool is_behind_party(const Sentence *s, uint32_t token)
{
  if (token < 3 || s->tokens[token - 1].xpos != XPOS_HYPH || s->tokens[token - 2].form.len != 1 || s->tokens[token - 3].upos != UPOS_PUNCT) return false;
  return strchr("DRI", s->tokens[token - 2].form.at[0]) && token_is_capitalized(&s->tokens[token]);
}

/* "Lake Quux", "Fort Quux", "Mount Quux": what lies there, but for a body that is called after it. */
static bool opens_as_place(const Weighing *w, const Sentence *s, const Name *name)
{
  static const char *const words[] = {"Lake", "Mount", "Mt.", "Fort", "Ft.", "Camp", "Cape"};
  if (name->last != name->first + 1 || !str_among(s->tokens[name->first].form, words, COUNT_OF(words)) || !token_is_proper(&s->tokens[name->last])) return false;
  return !list_has_kind(w->g->lists->organizations, str_lower(w->g->arena, s->tokens[name->last].form), 1, "company");
}

/* "in Quux, Ohio", "from Quux, Ohio", "the mayor of Quux", "in Lyon": places in nearly all of the some 470 such names of the corpora (6 to 9 are not), whatever
 * else the article has of that name. */
static bool is_surely_place(const Weighing *w, const Candidate *c)
{
  const Sentence *s = c->sentence;
  uint32_t first = c->name.first;
  bool single = first == c->name.last, town = false, plain = false;
  Gazetted found;
  if (single && is_behind_party(s, first)) return true;
  if (c->cue[CUE_courtesy] || c->cue[CUE_title] || list_has_kind(w->g->lists->organizations, str_lower(w->g->arena, s->tokens[c->name.last].form), 0, "suffix")) return false;
  if (!c->cue[CUE_acts] && !c->cue[CUE_who] && !c->cue[CUE_aged] && opens_as_place(w, s, &c->name)) return true;
  if (single && gazetteer_find(str_fold(w->g->arena, s->tokens[first].form), &found)) {
    town = found.town >= 0;
    plain = town && found.surname < 0 && found.word < 0;
  }
  if (c->cue[CUE_place_follows] && (town || c->cue[CUE_inside] || c->cue[CUE_toward] || c->cue[CUE_place_noun])) return true;
  if (first > 1 && str_is(s->tokens[first - 1].form, "of")) {
    Str role = str_lower(w->g->arena, s->tokens[first - 2].form);
    if (str_is(role, "mayor") || str_is(role, "governor")) return true;
  }
  return c->cue[CUE_inside] && plain && token_is_capitalized(&s->tokens[first]);
}

/* "Quux executive Zorba Plonk", "a stake in Quux": what only firms have. */
static bool is_surely_firm(const Weighing *w, const Candidate *c)
{
  static const char *const staff[] = {"executive", "executives", "chairman", "chairwoman", "ceo", "cfo", "coo", "founder", "founders", "co-founder", "co-founders", "cofounder", "shareholder", "shareholders", "subsidiary", "supplier"};
  static const char *const shares[] = {"stake", "stakes", "shares", "share", "shareholder", "shareholders", "investor", "investors", "takeover", "acquisition", "subsidiary", "unit", "arm", "founder", "co-founder", "executive", "executives", "ceo", "chairman", "chairwoman", "boss", "merger"};
  static const char *const links[] = {"in", "of", "at", "with"};
  const Sentence *s = c->sentence;
  uint32_t first = c->name.first, next = c->name.last + 1;
  if (first < c->name.last || !token_is_capitalized(&s->tokens[first])) return false;
  if (first > 1 && str_among(s->tokens[first - 1].form, links, COUNT_OF(links)) && s->tokens[first - 2].upos == UPOS_NOUN) {
    Str held = str_lower(w->g->arena, s->tokens[first - 2].form);
    if (IS_ONE_OF(held, shares)) return true;
  }
  if (next + 2 < s->len && str_is(s->tokens[next].form, ",")) {                                 /* "Quux, which makes chips", "Quux, of which" */
    uint32_t word = str_is(s->tokens[next + 1].form, "of") ? next + 2 : next + 1;
    const Token *then = &s->tokens[word + 1 < s->len ? word + 1 : word];
    if (str_is(s->tokens[word].form, "which") && (word > next + 1 || then->xpos == XPOS_VBZ || then->xpos == XPOS_VBD || then->xpos == XPOS_VBP)) return true;
  }
  if (next + 1 < s->len && s->tokens[next].xpos == XPOS_NNS && str_is(s->tokens[next].form, "shares") && (s->tokens[next + 1].upos == UPOS_VERB || s->tokens[next + 1].upos == UPOS_AUX)) return true;
  if (next + 1 >= s->len || (s->tokens[next].upos != UPOS_NOUN && s->tokens[next].upos != UPOS_PROPN) || s->tokens[next + 1].upos != UPOS_PROPN) return false;
  Str role = str_lower(w->g->arena, s->tokens[next].form);
  return IS_ONE_OF(role, staff);
}

static const Name *named_at(const Sentence *s, uint32_t token)
{
  for (uint32_t i = 0; i < s->name_count; i++)
    if (s->names[i].first <= token && token <= s->names[i].last) return &s->names[i];
  return NULL;
}

/* "Leicester signed Gerda Plonk", "Hull beat Everton", "Brighton's goalkeeper": a town that does or has what only its club does. */
static bool is_surely_club(const Weighing *w, const Candidate *c)
{
  static const char *const moves[] = {"sign", "sack", "loan", "field", "re-sign"}, *const wins[] = {"beat", "thrash", "edge", "hammer", "outplay", "relegate"}, *const draws[] = {"draw", "lose"};
  static const char *const players[] = {"goalkeeper", "striker", "midfielder", "defender", "winger", "full-back", "quarterback", "pitcher", "captain", "supporters", "fans"};
  const Sentence *s = c->sentence;
  const Token *t = s->tokens, *top = &t[c->top];
  Gazetted found;
  uint32_t next = c->name.last + 1, verb = top->head;
  if (c->name.first < c->name.last || c->known || c->cue[CUE_inside] || !gazetteer_find(str_fold(w->g->arena, t[c->name.first].form), &found) || found.town < 0) return false;
  if (next + 1 < s->len && t[next].xpos == XPOS_POS && IS_ONE_OF(t[next + 1].form, players)) return true;
  if (verb == NO_TOKEN || t[verb].upos != UPOS_VERB) return false;
  bool subject = deprel_base(top->deprel) == DEP_NSUBJ && top->deprel != DEP_NSUBJ_PASS, object = top->deprel == DEP_OBJ;
  for (uint32_t i = 0; i < s->len; i++) {
    const Name *other = t[i].head == verb && i != c->top ? named_at(s, i) : NULL;
    if (!other) continue;
    bool side = other->type == ENTITY_PLACE || other->type == ENTITY_ORGANIZATION, obj = t[i].deprel == DEP_OBJ, subj = deprel_base(t[i].deprel) == DEP_NSUBJ;
    if (subject && obj && other->type == ENTITY_PERSON && IS_ONE_OF(t[verb].lemma, moves)) return true;
    if (side && ((subject && obj) || (object && subj)) && IS_ONE_OF(t[verb].lemma, wins)) return true;
    if (side && subject && deprel_base(t[i].deprel) == DEP_OBL && other->first > 0 && IS_ONE_OF(t[verb].lemma, draws) && (str_is(t[other->first - 1].form, "to") || str_is(t[other->first - 1].form, "with"))) return true;
  }
  return false;
}

/* "Quux" where the article has a Quux Freight and no person of that name. */
static bool is_firm_in_short(const Settling *g, const Sentence *s, const Name *name)
{
  Str form = s->tokens[name->first].form;
  const uint64_t *known = name->first == name->last ? map_find(&g->short_names, form) : NULL;
  bool titled = name->first > 0 && title_words(g->lists, s, name->first - 1, g->arena);
  return known && *known == SHORT_OF_COMPANY && !titled && !map_find(&g->surnames, form) && !map_find(&g->courtesies, form);
}

/* "Posted by Quux Corner to Quux Corner at 3/9/2005 11:16": letters that a blog sends of what is new in it. The blog is a work, and so
 * is who posts under its name. */
static bool is_blog(const Weighing *w, const Sentence *s, const Name *name)
{
  if (s->len < 7 || !str_is(s->tokens[0].form, "Posted") || !str_is(s->tokens[1].form, "by")) return false;
  for (uint32_t at = name->last + 1; at + 1 < s->len; at++) {
    bool when = str_is(s->tokens[at].form, "at") && s->tokens[at + 1].upos == UPOS_NUM;
    uint32_t len = name->last - name->first + 1;
    if (!when || at < len + 3 || !str_is(s->tokens[at - len - 1].form, "to")) continue;
    return str_eq(words_between(s, at - len, at - 1, false, w->g->arena), words_between(s, name->first, name->last, false, w->g->arena));
  }
  return false;
}

/* "Reddit": a listed organization of one word that is none of the language's, and that no list has for people or towns. */
static bool is_only_organization(const Weighing *w, const Candidate *c, const Hint *hint)
{
  Gazetted found;
  const Token *t = &c->sentence->tokens[c->name.first];
  if (c->name.first < c->name.last || hint->type != ENTITY_ORGANIZATION || hint->strength < SAYS_SURE || t->form.len < 4) return false;
  if (c->cue[CUE_courtesy] || c->cue[CUE_title] || c->cue[CUE_kin] || c->cue[CUE_aged]) return false;
  return !is_any_word(w->g, t) && !gazetteer_find(str_fold(w->g->arena, t->form), &found);
}

static void put_candidate(Weighing *w, Sentence *s, const Name *name, bool passed_over)
{
  Candidate c = {.sentence = s, .name = *name, .passed_over = passed_over};
  c.top = top_word(s, name);
  measure_leads(&c);
  Hint hint = hint_of_name(w->g->lists, s, name->first, name->last, w->g->arena);
  bool country = name->type == ENTITY_PLACE && hint.type == ENTITY_PLACE, listed = name->first < name->last && hint.type == ENTITY_ORGANIZATION;
  Str word = str_lower(w->g->arena, s->tokens[name->first].form);
  bool noun = list_has_kind(w->g->lists->organizations, word, 0, "noun") || list_has(w->g->lists->kinds, word) || list_has(w->g->lists->roles, word);
  c.common = name->first == name->last && (noun || is_common_word(w->g, &s->tokens[name->first]));
  c.likely = hint.strength >= SAYS_LIKELY ? class_of(hint.type) : CLASS_NONE;
  c.known = hint.strength == SAYS_SURE && (country || listed);
  if (!c.known && !passed_over && is_institution_for(w->g, s, name)) c.known = listed = true;
  if (!passed_over && is_shop_of_owner(w->g, s, name)) c.known = listed = true;
  c.known |= name->type == ENTITY_PERSON && is_period_or_surname(s, name); /* "freed Weeks" */
  c.known |= s->tokens[name->last].xpos == XPOS_POS; /* "dinner at Plonk 's", which the tree has told */
  candidate_find_cues(w, &c);
  if (is_only_organization(w, &c, &hint)) c.known = listed = true;
  bool placed = c.cue[CUE_inside] || c.cue[CUE_based] || is_surely_place(w, &c); /* "in Quux, Ohio", the town of the Quux Freight Co. */
  if (!placed && is_firm_in_short(w->g, s, name)) c.known = true, c.name.type = ENTITY_ORGANIZATION, c.name.label = "ORG";
  if (c.known && listed) c.name.type = ENTITY_ORGANIZATION, c.name.label = "ORG";
  if (is_blog(w, s, name)) c.known = true, c.name.type = ENTITY_WORK, c.name.label = "WORK_OF_ART";
  c.record = record_at(w, words_between(s, name->first, name->last, false, w->g->arena));
  c.record->mentions++;
  c.record->firm |= is_surely_firm(w, &c) || is_called_it(w->g, s, name, c.top);
  c.record->club |= is_surely_club(w, &c);
  for (int k = 0; k < CUE_COUNT; k++) c.record->cue[k] += c.cue[k];
  LIST_PUSH(w->g->arena, &w->list) = c;
}

/* "kerala" in small letters, or a common noun to the tagger, is a place where no common word is written so. */
static bool is_overlooked_place(const Weighing *w, const Token *t)
{
  Gazetted found;
  if ((t->upos != UPOS_PROPN && t->upos != UPOS_NOUN && t->upos != UPOS_X) || t->form.len < 4 || is_common_word(w->g, t)) return false;
  Str key = str_lower(w->g->arena, t->form);
  if (list_has(w->g->lists->countries, key) || list_has(w->g->lists->places, key)) return true;
  return gazetteer_find(str_fold(w->g->arena, key), &found) && (found.town >= 0 || found.region >= 0) && found.word < 0 && found.given < 0;
}

/* "Reddit", a common noun to the tagger, which is no word of the language but a listed organization. */
static bool is_untagged_organization(const Weighing *w, const Token *t)
{
  bool noun = (t->upos == UPOS_NOUN || t->upos == UPOS_X) && t->form.len > 2 && token_is_capitalized(t);
  return noun && is_listed_organization(w->g->lists, str_lower(w->g->arena, t->form), w->g->arena) && !is_any_word(w->g, t);
}

/* "Lumo" of "Lumo Tech", a common noun to the tagger though no word of the language: it hangs on the capital behind it. */
static bool opens_untagged(const Weighing *w, const Sentence *s, uint32_t i)
{
  const Token *t = &s->tokens[i];
  return token_is_capitalized(t) && token_is_capitalized(t + 1) && t->head == i + 1 && deprel_base(t->deprel) == DEP_COMPOUND && !is_any_word(w->g, t);
}

/* "f/2": a letter, a stroke and a figure name nothing. */
static bool is_measure(Str form)
{
  size_t stroke = str_find(form, STR("/"));
  return stroke < 2 && stroke + 1 < form.len && form.at[stroke + 1] >= '0' && form.at[stroke + 1] <= '9';
}

/* A word outside all names that may be one: a proper noun, or what the network nearly took for one. */
static bool may_be_name(const Weighing *w, const Sentence *s, uint32_t i)
{
  const Token *t = &s->tokens[i];
  static const EntityType types[] = {ENTITY_PERSON, ENTITY_PLACE, ENTITY_ORGANIZATION};
  if (t->form.len < 2 || t->xpos == XPOS_ADD || strchr("@#", t->form.at[0]) || is_measure(t->form)) return false;
  bool may = token_is_proper(t) || is_overlooked_place(w, t) || is_untagged_organization(w, t);
  bool noun = t->upos == UPOS_PROPN || t->upos == UPOS_NOUN || t->upos == UPOS_X;
  for (size_t k = 0; !may && noun && s->leads && k < COUNT_OF(types); k++) may = s->leads[i].of[types[k]] > -3;
  return may && !title_words(w->g->lists, s, i, w->g->arena);
}

/* "MD" of "Zorba Plonk, MD, a professor": what somebody is, and no state. */
static bool is_degree(const Sentence *s, const Name *name, const Name *before)
{
  static const char *const letters[] = {"MD", "M.D.", "M.D", "PhD", "Ph.D.", "Ph.D", "DDS", "DVM", "DO", "RN", "JD", "J.D.", "MBA", "CPA", "CFA", "Esq.", "Esq", "OBE", "MBE", "CBE", "QC", "KC", "MP", "MEP", "FRS", "SJ"};
  bool beside = before && before->type == ENTITY_PERSON && before->first < before->last && before->last + 2 == name->first;
  return beside && name->first == name->last && str_is(s->tokens[name->first - 1].form, ",") && str_among(s->tokens[name->first].form, letters, COUNT_OF(letters));
}

static void gather(Weighing *w, Sentence *s)
{
  uint32_t next = 0;
  for (uint32_t i = 0; i < s->len;) {
    if (next < s->name_count && s->names[next].first <= i) {
      const Name *name = &s->names[next++];
      if (!type_is_numeric(name->type) && !is_degree(s, name, next > 1 ? name - 1 : NULL)) put_candidate(w, s, name, false);
      i = name->last + 1;
      continue;
    }
    uint32_t limit = next < s->name_count ? s->names[next].first : s->len, end = i;
    while (end < limit && ((end > i && (token_ends_firm(w->g, s, end) || (end + 1 < limit && token_joins_firm(s, end)))) ||
                           (may_be_name(w, s, end) && (end == i || token_is_proper(&s->tokens[end]) == token_is_proper(&s->tokens[i]) || opens_untagged(w, s, end - 1))))) end++;
    uint32_t free_from = next ? s->names[next - 1].last + 1 : 0;
    bool opened = end > i && i > free_from && token_opens_name(w->g, s, i - 1, i, end - 1);
    if (end > i) put_candidate(w, s, &(Name){.first = i - opened, .last = end - 1}, true);
    uint32_t title = end > i ? 0 : title_words(w->g->lists, s, i, w->g->arena); /* no word of "Det Ch Insp" is a name */
    i = end > i ? end : i + (title ? title : 1);
  }
}

/* "Halden Bank", "Zorba" and "Quux" of one enumeration: each hears what lists tell of the others. */
static void share_beside(Weighing *w)
{
  for (size_t i = 0; i < w->list.len; i++) w->list.at[i].listed = candidate_listed(w, &w->list.at[i]);
  for (size_t i = 0; i < w->list.len; i++) {
    Candidate *c = &w->list.at[i];
    for (size_t k = i + 1; k < w->list.len && w->list.at[k].sentence == c->sentence; k++) {
      Candidate *other = &w->list.at[k];
      const Token *t = c->sentence->tokens;
      uint32_t mine = t[c->top].deprel == DEP_CONJ ? t[c->top].head : c->top;
      if (t[other->top].deprel != DEP_CONJ || t[other->top].head != mine) continue;
      c->beside[other->listed] = true;
      other->beside[c->listed] = true;
    }
  }
}

/* What is known of "Favre" follows from "Didier Favre", of "HANO" from "Housing Authority of New Orleans". */
static void share_parts(Weighing *w)
{
  for (size_t i = 0; i < w->list.len; i++) {
    const Candidate *c = &w->list.at[i];
    const Name *name = &c->name;
    if (name->first == name->last || c->passed_over) continue;
    const Token *t = c->sentence->tokens;
    Class class = class_of(name->type);
    Record *parts[] = {record_at(w, t[name->last].form), record_at(w, t[name->first].form)};
    for (size_t k = 0; k < COUNT_OF(parts); k++) {
      bool counts = class == CLASS_PERSON || (class == CLASS_ORGANIZATION && k == 1 && !list_has(w->g->lists->organizations, str_lower(w->g->arena, t[name->first].form)));
      if (!counts) continue;
      parts[k]->part_of[class]++;
      for (int q = 0; class == CLASS_PERSON && k == 0 && q < CUE_COUNT; q++) parts[k]->cue[q] += c->cue[q];
    }
    char initials[12];
    size_t n = 0;
    for (uint32_t k = name->first; k <= name->last && n < sizeof initials; k++)
      if (token_is_capitalized(&t[k]) && t[k].form.at[0] < 127) initials[n++] = t[k].form.at[0];
    if (n > 2 && class != CLASS_PERSON) record_at(w, str_copy(w->g->arena, (Str){initials, n}))->part_of[class]++;
  }
}

/* ---- the choice -------------------------------------------------------------------------------------------------- */

/* The type that the network holds likeliest of those that are no class of their own; NONE where it holds none likely. */
static EntityType other_type(const Candidate *c, const char **label)
{
  static const struct { EntityType type; const char *label; } kinds[] = {{ENTITY_GROUP, "NORP"}, {ENTITY_PRODUCT, "PRODUCT"}, {ENTITY_WORK, "WORK_OF_ART"}, {ENTITY_EVENT, "EVENT"}};
  size_t best = 0;
  float most = -1e30f, len = (float)(c->name.last - c->name.first + 1);
  for (size_t k = 0; k < COUNT_OF(kinds); k++) {
    float lead = 0;
    for (uint32_t i = c->name.first; c->sentence->leads && i <= c->name.last; i++) lead += c->sentence->leads[i].of[kinds[k].type];
    if (lead > most) most = lead, best = k;
  }
  *label = kinds[best].label;
  return most / len > -1.5f ? kinds[best].type : ENTITY_NONE;
}

static Class best_class(const float *score, float *ahead)
{
  int best = 0;
  float second = -1e30f;
  for (int k = 1; k < CLASSES; k++)
    if (score[k] > score[best]) best = k;
  for (int k = 0; k < CLASSES; k++)
    if (k != best && score[k] > second) second = score[k];
  *ahead = score[best] - second;
  return (Class)best;
}
/* "Bayern" has a share in what "Bayern Munich" is, "Favre" in what "Didier Favre" is. */
static void share_scores(Weighing *w)
{
  for (size_t i = 0; i < w->list.len; i++) {
    const Candidate *c = &w->list.at[i];
    float ahead;
    Class class = best_class(c->score, &ahead);
    if (c->name.first == c->name.last || (class != CLASS_PERSON && class != CLASS_ORGANIZATION)) continue;
    const Token *t = &c->sentence->tokens[class == CLASS_PERSON ? c->name.last : c->name.first];
    Record *part = record_at(w, t->form);
    if (class == CLASS_ORGANIZATION && (list_has(w->g->lists->organizations, str_lower(w->g->arena, t->form)) || is_common_word(w->g, t))) continue;
    part->wholes++;
    for (int k = 0; k < CLASSES; k++) part->whole[k] += c->score[k];
  }
}

/* Does anything in the article tell that the name is somebody's? */
static bool is_told_of(const Record *r, const Cue *told, size_t count)
{
  for (size_t i = 0; i < count; i++)
    if (r->cue[told[i]]) return true;
  return r->part_of[CLASS_PERSON] > 0;
}

/* "hoodia" in small letters, which no list of people's names has and nobody in the article is called. */
static bool is_small_stranger(const Weighing *w, const Candidate *c)
{
  static const Cue told[] = {CUE_courtesy, CUE_title, CUE_kin, CUE_aged};
  Gazetted found;
  const Token *t = &c->sentence->tokens[c->name.first];
  if (c->name.first < c->name.last || t->form.at[0] < 'a' || t->form.at[0] > 'z' || is_told_of(c->record, told, COUNT_OF(told))) return false;
  return !gazetteer_find(str_fold(w->g->arena, t->form), &found) || (found.given < 0 && found.surname < 0);
}

/* "house boat", "Cigar lounge" at a sentence's head, the nearest "National Park", "S.": words of the language in small letters that are nobody's title, one
 * of many of its kind, or one letter alone. */
static bool is_plain_phrase(const Weighing *w, const Candidate *c)
{
  const Sentence *s = c->sentence;
  const Token *first = &s->tokens[c->name.first], *last = &s->tokens[c->name.last];
  if (first == last) return last->form.len == 2 && last->form.at[1] == '.';
  for (uint32_t i = c->name.first; i <= c->name.last; i++)
    if (!is_any_word(w->g, &s->tokens[i])) return false;
  bool small = !token_is_capitalized(last) && (!token_is_capitalized(first) || c->name.first < 2);
  if (small) return !known_names_find(str_fold(w->g->arena, words_between(s, c->name.first, c->name.last, false, w->g->arena)));
  for (uint32_t i = c->name.first; i-- > 0 && c->name.first - i < 4;)
    if (s->tokens[i].xpos == XPOS_JJS && s->tokens[i].head == c->top) return true;
  return false;
}

/* "Miramar", a town of some size and nothing else that is known, of which nothing tells that it is a person: of 47 such names in
 * texts that the network has not seen 37 are places. */
static bool is_town_alone(const Weighing *w, const Candidate *c)
{
  static const Cue told[] = {CUE_courtesy, CUE_title, CUE_kin, CUE_aged, CUE_acts, CUE_who, CUE_role};
  Gazetted found;
  if (c->name.first < c->name.last || is_told_of(c->record, told, COUNT_OF(told))) return false;
  if (!gazetteer_find(str_fold(w->g->arena, c->sentence->tokens[c->name.first].form), &found)) return false;
  return found.town > 0 && found.given < 0 && found.surname < 0 && found.word < 0 && found.region < 0;
}

/* "Quux", of which some place in the article tells that it is a firm, and none that it is a person. */
static bool is_told_as_firm(const Candidate *c)
{
  static const Cue told[] = {CUE_courtesy, CUE_title, CUE_kin, CUE_aged, CUE_who, CUE_role};
  bool single = c->name.first == c->name.last;
  return c->record->firm && !is_told_of(c->record, told, COUNT_OF(told) - single);
}

/* "Erik ten Halden" and "Sheikh Halden", to the network persons: a given name or a title before them says so too, and no last word that they are a body. */
static bool is_surely_person(const Weighing *w, const Candidate *c)
{
  Str last = str_lower(w->g->arena, c->sentence->tokens[c->name.last].form);
  if (c->passed_over || c->name.type != ENTITY_PERSON || list_has_kind(w->g->lists->organizations, last, 0, "suffix") || list_has_kind(w->g->lists->kinds, last, 0, "namesuffix")) return false;
  if (c->listed == CLASS_PLACE || c->listed == CLASS_ORGANIZATION || c->cue[CUE_inside]) return false; /* "in Jackson Hole" */
  return c->cue[CUE_title] || is_given_in_full(w->g, c->sentence, &c->name);
}

/* "Zorba Plonk's Quux" in edited prose, where the network has no doubt and no list tells otherwise. */
static bool is_sure_in_prose(const Weighing *w, const Candidate *c, float behind)
{
  bool full = c->name.type == ENTITY_PERSON && c->name.first < c->name.last && behind < 0.5f; /* two words that the network took for somebody, and that are as likely so */
  if (behind > 2) return false;
  if (c->passed_over || c->name.score < (full ? 0.9f : 0.98f) || c->listed != CLASS_NONE || !str_is(str_of(w->manner), "edited")) return false;
  Class mine = class_of(c->name.type);
  for (int k = 0; k < CLASSES; k++)
    if (k != (int)mine && c->lead[k] > c->lead[mine] - (full ? 3 : 6)) return false;
  return true;
}

/* "Quux declined to comment", a common noun to the tagger: what is no word of the language and does something is somebody or a body. */
static bool is_unknown_subject(const Weighing *w, const Candidate *c)
{
  const Sentence *s = c->sentence;
  const Token *t = &s->tokens[c->name.first];
  if (!c->passed_over || c->name.first < c->name.last || t->form.len < 4 || !token_is_capitalized(t) || !str_is(str_of(w->manner), "edited") || sentence_is_title_case(s)) return false;
  if (t->upos != UPOS_NOUN || t->xpos != XPOS_NN || deprel_base(t->deprel) != DEP_NSUBJ || t->head == NO_TOKEN || t->head < c->name.first || s->tokens[t->head].upos != UPOS_VERB || is_any_word(w->g, t)) return false;
  for (size_t i = 1; i < t->form.len; i++)
    if (t->form.at[i] < 'a' || t->form.at[i] > 'z') return false;
  return true;
}

/* Somebody, unless another class is likelier by far: a surname stands alone more often than what a firm is called. */
static Class likeliest(const float *score)
{
  Class best = CLASS_PERSON;
  for (int k = 1; k < CLASS_OTHER; k++)
    if (score[k] > score[best] + (best == CLASS_PERSON ? 0.5f : 0)) best = (Class)k;
  return best;
}

/* "Florence" of "his wife, Florence, and a friend" */
static bool is_kins_name(const Weighing *w, const Candidate *c)
{
  const Token *t = c->sentence->tokens, *top = &t[c->top];
  if ((top->deprel != DEP_APPOS && top->deprel != DEP_CONJ) || top->head >= c->name.first || c->name.first < 2 || !str_is(t[c->name.first - 1].form, ",") || top->head + 2 != c->name.first) return false;
  return t[top->head].xpos == XPOS_NN && list_has_kind(w->g->lists->roles, str_lower(w->g->arena, t[top->head].lemma), 1, "kin");
}

/* "the Canadian group Quux": the noun right before the name says what it is. */
static bool is_called_body(const Weighing *w, const Candidate *c)
{
  const Sentence *s = c->sentence;
  if (c->name.first < 2 || !token_is_capitalized(&s->tokens[c->name.first]) || is_given_in_full(w->g, s, &c->name)) return false;
  uint32_t at = c->name.first - 1;
  const Token *noun = &s->tokens[at], *top = &s->tokens[c->top];
  bool linked = noun->head == c->top || top->head == at || (top->head == noun->head && top->deprel == DEP_FLAT);
  if (!linked || noun->upos != UPOS_NOUN || noun->xpos != XPOS_NN || !list_has_kind(w->g->lists->organizations, str_lower(w->g->arena, noun->lemma), 0, "noun")) return false;
  for (uint32_t i = at; i-- > 0 && at - i < 5;)
    if (s->tokens[i].upos == UPOS_DET && (s->tokens[i].head == at || s->tokens[i].head == c->top)) return true;
  return false;
}

/* "the M23 group", though nothing else tells that it is a name. */
static bool is_called_group(const Weighing *w, const Candidate *c)
{
  const Sentence *s = c->sentence;
  uint32_t next = c->name.last + 1;
  if (c->passed_over || c->common || c->name.first == 0 || next >= s->len || !str_eq_nocase(s->tokens[c->name.first - 1].form, STR("the"))) return false;
  const Token *noun = &s->tokens[next];
  return s->tokens[c->top].head == next && noun->xpos == XPOS_NN && list_has_kind(w->g->lists->organizations, str_lower(w->g->arena, noun->lemma), 0, "noun");
}

/* "the Grain Board", to the network an organization: its words are common, and the last is one for a body. */
static bool is_body_in_capitals(const Weighing *w, const Candidate *c)
{
  const Sentence *s = c->sentence;
  if (c->passed_over || c->name.type != ENTITY_ORGANIZATION || c->name.first == c->name.last || (c->name.first < 2 && is_any_word(w->g, &s->tokens[c->name.first]))) return false;
  for (uint32_t i = c->name.first; i <= c->name.last; i++)
    if (!token_is_capitalized(&s->tokens[i])) return false;
  return list_has_kind(w->g->lists->organizations, str_lower(w->g->arena, s->tokens[c->name.last].form), 0, "suffix");
}

/* "400,000 Quuxanis": a people, counted. */
static bool is_people_counted(const Candidate *c)
{
  static const char *const endings[] = {"ans", "is", "ites"};
  const Sentence *s = c->sentence;
  const Token *t = &s->tokens[c->name.first];
  if (c->name.first < c->name.last || c->name.first == 0 || t->form.len < 6 || !token_is_capitalized(t)) return false;
  bool ends = false;
  for (size_t i = 0; i < COUNT_OF(endings); i++) ends |= str_ends(t->form, endings[i]);
  const Token *before = &s->tokens[c->name.first - 1];
  return ends && before->head == c->name.first && deprel_base(before->deprel) == DEP_NUMMOD;
}

/* "frank" in edited prose, where names have capitals but for those that lists have: "adidas", "eBay". */
static bool is_small_word(const Weighing *w, const Candidate *c)
{
  Str form = c->sentence->tokens[c->name.first].form;
  if (c->name.first > 0 && c->sentence->tokens[c->name.first - 1].xpos == XPOS_HYPH) return false; /* "Yiu-chung" */
  if (c->name.first < c->name.last || c->listed == CLASS_ORGANIZATION || c->listed == CLASS_PLACE || !str_is(str_of(w->manner), "edited")) return false;
  for (size_t i = 0; i < form.len; i++)
    if (form.at[i] < 'a' || form.at[i] > 'z') return false;
  return true;
}

static bool ends_as_shop(const Weighing *w, const Candidate *c)
{
  return list_has_kind(w->g->lists->organizations, str_lower(w->g->arena, c->sentence->tokens[c->name.last].form), 1, "shop");
}

/* A name is one thing throughout an article, unless the words about one mention weigh more than all others. */
static void settle_candidate(const Weighing *w, Candidate *c)
{
  static const EntityType types[] = {ENTITY_PERSON, ENTITY_PLACE, ENTITY_ORGANIZATION};
  static const char *const labels[] = {"PERSON", "GPE", "ORG"};
  enum { SAME_WEIGHT = 100, WHOLE_WEIGHT = 40 };
  const Record *r = c->record;
  Name *name = &c->name;
  float ahead, score[CLASSES];
  for (int k = 0; k < CLASSES; k++) {
    score[k] = c->score[k];
    if (r->mentions > 1) score[k] += SAME_WEIGHT * 0.01f * (r->score[k] - c->score[k]) / (float)(r->mentions - 1);
    if (r->wholes && name->first == name->last) score[k] += WHOLE_WEIGHT * 0.01f * r->whole[k] / (float)r->wholes;
  }
  Class class = best_class(score, &ahead), was = class_of(name->type);
  if (c->common && c->listed != CLASS_PLACE && c->sentence->tokens[name->first].upos == UPOS_ADJ && class < CLASS_OTHER) class = CLASS_NONE; /* "Social" */
  if (c->cue[CUE_courtesy] && (class == CLASS_PLACE || class == CLASS_ORGANIZATION)) class = CLASS_PERSON; /* rare in what was learned from, but law */
  if (class != was && class < CLASS_OTHER && was < CLASS_OTHER && is_sure_in_prose(w, c, score[class] - score[was])) class = was;
  if (class != CLASS_PERSON && class < CLASS_OTHER && is_surely_person(w, c)) class = CLASS_PERSON;
  if (class != CLASS_PERSON && (c->cue[CUE_aged] || (class < CLASS_OTHER && name->first == name->last && r->cue[CUE_aged]))) class = CLASS_PERSON; /* "Park, 26" */
  if (class != CLASS_ORGANIZATION && is_called_body(w, c)) class = CLASS_ORGANIZATION;
  Gazetted found;
  if (class == CLASS_NONE && is_unknown_subject(w, c)) class = likeliest(score);
  if (class == CLASS_NONE && was == CLASS_PLACE && name->first > 0 && token_is_capitalized(&c->sentence->tokens[name->first]) && gazetteer_find(str_fold(w->g->arena, c->sentence->tokens[name->first].form), &found) && found.region >= 0) class = CLASS_PLACE; /* "Pacific nations" */
  if (class == CLASS_NONE && (is_called_group(w, c) || is_body_in_capitals(w, c))) class = CLASS_ORGANIZATION;
  bool served = class == CLASS_PLACE && ends_as_shop(w, c); /* "Quux Grill" is where one eats, if the words about it say so */
  if (c->likely == CLASS_ORGANIZATION && name->first < name->last && class < CLASS_ORGANIZATION && !served) class = CLASS_ORGANIZATION; /* "University of Quux" */
  if (class != CLASS_PLACE && is_surely_place(w, c)) class = CLASS_PLACE;
  if ((class == CLASS_PLACE || class == CLASS_ORGANIZATION) && !c->known && is_plain_phrase(w, c)) class = CLASS_NONE;
  if (class == CLASS_PERSON && is_town_alone(w, c)) class = CLASS_PLACE;
  if (class == CLASS_PLACE && r->club && !c->cue[CUE_inside] && !is_surely_place(w, c)) class = CLASS_ORGANIZATION;
  if (class == CLASS_PERSON && is_small_stranger(w, c)) class = CLASS_NONE;
  if (class < CLASS_OTHER && is_kins_name(w, c)) class = CLASS_PERSON;
  if (class == CLASS_PERSON && is_small_word(w, c)) class = CLASS_NONE;
  if (class < CLASS_OTHER && is_people_counted(c)) {
    name->type = ENTITY_GROUP, name->label = "NORP", name->score = 0.9f;
    return;
  }
  bool unknown = class == CLASS_PERSON || class == CLASS_NONE || (class == CLASS_PLACE && !gazetteer_find(str_fold(w->g->arena, c->sentence->tokens[name->first].form), &found));
  if (unknown && is_told_as_firm(c)) class = CLASS_ORGANIZATION;
  if (class == was || (c->known && !served)) return; /* a country is a place, whatever it does */
  if (was == CLASS_OTHER && c->likely == CLASS_OTHER) return; /* "Quux Marathon" */
  const char *label = "";
  bool somebody = was == CLASS_PERSON && is_given_in_full(w->g, c->sentence, name); /* "Australian Gerda Plonk", once an event */
  if (class == CLASS_OTHER && !c->passed_over && was != CLASS_OTHER && (other_type(c, &label) == ENTITY_NONE || (somebody && str_is(str_of(label), "EVENT")))) {
    Class else_is = name->first < name->last && was == CLASS_PERSON ? was : CLASS_NONE; /* "Sundar Pichai" */
    class = c->likely < CLASS_OTHER ? c->likely : else_is; /* another name, of no kind that could be told */
    if (class == was) return;
  }
  if (c->passed_over && c->common) return; /* "the Hospital" */
  if (class >= CLASS_OTHER && (was == CLASS_OTHER || c->passed_over)) return; /* what other names are is none of the question */
  name->score = sigmoid_of(ahead);
  if (class == CLASS_NONE) name->type = ENTITY_NONE;
  else if (class == CLASS_OTHER) name->type = other_type(c, &name->label);
  else name->type = types[class], name->label = labels[class];
}

/* "First" before "Plonk Bank", to the network a number: it hangs on the organization with a capital of its own. */
static bool takes_ordinal(const Weighing *w, const Sentence *s, const Name *number, const Name *name)
{
  bool beside = number->first == number->last && number->last + 1 == name->first && str_is(str_of(number->label), "ORDINAL");
  return beside && name->type == ENTITY_ORGANIZATION && token_opens_name(w->g, s, number->first, name->first, name->last);
}

/* The names of a sentence anew: its numeric ones, and the candidates that are names. */
static void put_back(const Weighing *w, Sentence *s, size_t *at, Arena *arena)
{
  Name *all = ARENA_ARRAY(arena, Name, s->len + s->name_count);
  uint32_t count = 0;
  size_t next = *at;
  for (uint32_t i = 0; i <= s->name_count; i++) {
    uint32_t until = i < s->name_count ? s->names[i].first : UINT32_MAX;
    for (; next < w->list.len && w->list.at[next].sentence == s && w->list.at[next].name.first <= until; next++)
      if (w->list.at[next].name.type != ENTITY_NONE) {
        bool opened = count && takes_ordinal(w, s, &all[count - 1], &w->list.at[next].name);
        count -= opened;
        all[count] = w->list.at[next].name;
        all[count].first -= opened;
        names_grow_business(s, &all[count++], s->len);
      }
    if (i < s->name_count && type_is_numeric(s->names[i].type)) all[count++] = s->names[i];
  }
  *at = next;
  s->names = all;
  s->name_count = count;
}

/* How an article is written: as news and books are, or as people write to each other, of themselves and with less care. Letters
 * and posts have more capitals that name nothing. */
static const char *manner_of(const Sentence *sentences, size_t count)
{
  static const char *const own[] = {"i", "me", "my", "you", "your", "u", "im", "we", "our"};
  uint32_t words = 0, casual = 0;
  for (size_t i = 0; i < count; i++) {
    const Sentence *s = &sentences[i];
    bool quoted = false;
    words += s->len;
    for (uint32_t k = 0; k < s->len; k++) {
      const Token *t = &s->tokens[k];
      if (t->xpos == XPOS_OPEN_QUOTE || t->xpos == XPOS_CLOSE_QUOTE || str_is(t->form, "\"")) quoted = !quoted;
      bool person = t->upos == UPOS_PRON && !quoted && t->form.len < 5;
      for (size_t q = 0; person && q < COUNT_OF(own); q++) casual += str_eq_nocase(t->form, str_of(own[q]));
      casual += str_is(t->form, "!") || (t->xpos == XPOS_ADD && t->form.len > 3) || (k == 0 && t->form.at[0] >= 'a' && t->form.at[0] <= 'z');
    }
  }
  return casual == 0 || casual * 100 < words ? "edited" : casual * 100 < words * 4 ? "mixed" : "casual";
}

static void weigh_within(Weighing *w, Sentence *sentences, size_t count, Arena *arena)
{
  size_t at = 0;
  map_init(&w->records, w->g->arena, 64);
  w->manner = manner_of(sentences, count);
  for (size_t i = 0; i < count; i++) gather(w, &sentences[i]);
  share_parts(w);
  share_beside(w);
  for (size_t i = 0; i < w->list.len; i++) candidate_weigh(w, &w->list.at[i]);
  share_scores(w);
  for (size_t i = 0; i < w->list.len; i++) settle_candidate(w, &w->list.at[i]);
  for (size_t i = 0; i < count; i++) put_back(w, &sentences[i], &at, arena);
}

/* Candidates and words live in an arena of their own; where memory runs out, it is freed before the article's owner hears of it. */
void names_weigh(const Settling *g, Sentence *sentences, size_t count, Buf *dump)
{
  Arena scratch = {0};
  Settling own = *g;
  Weighing w = {.g = &own, .dump = dump};
  jmp_buf *outer = g->arena->on_full, here;
  if (!g->lists->weights || !sentences[0].leads) return; /* what the network has not read is left as it is */
  own.arena = &scratch;
  if (outer) {
    if (setjmp(here)) {
      g->arena->on_full = outer;
      arena_free(&scratch);
      longjmp(*outer, 1);
    }
    g->arena->on_full = scratch.on_full = &here;
  }
  weigh_within(&w, sentences, count, g->arena);
  g->arena->on_full = outer;
  arena_free(&scratch);
}
