/*
 * headlines.c - headlines that the network found no verb in, read again.
 * "Court Upholds Ban" looks like the name of a court; "Court upholds Ban" does not. "Lee stuns top seed" looks like one long noun; "Lee
 * beats top seed" does not, and says who does what to whom as well. A word is tried that may be a verb, in small letters or with a
 * plain verb in its place, and the second reading is kept only where that word is then a finite verb with a subject before it and
 * something behind it.
 */
#include "analysis/headlines.h"

#include <string.h>

enum { WORDS_MOST = 24, TRIES = 3 };

static bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
static bool is_small(char c) { return c >= 'a' && c <= 'z'; }

/* All words but the small ones have a capital and small letters, and no full stop ends it. */
static bool in_title_case(const Sentence *s)
{
  uint32_t capitals = 0;
  if (s->len < 3 || s->len > WORDS_MOST || s->tokens[s->len - 1].upos == UPOS_PUNCT) return false;
  for (uint32_t t = 0; t < s->len; t++) {
    Str form = s->tokens[t].form;
    if (!form.len || s->tokens[t].upos == UPOS_PUNCT) continue;
    if (is_small(form.at[0]) && form.len > 4) return false;
    if (is_capital(form.at[0]) && form.len > 1 && is_small(form.at[form.len - 1])) capitals++;
  }
  return capitals >= 3;
}

static bool has_verb(const Sentence *s)
{
  for (uint32_t t = 0; t < s->len; t++) {
    Deprel rel = deprel_base(s->tokens[t].deprel);
    if (s->tokens[t].upos == UPOS_AUX) return true;
    bool last = t + 1 == s->len && s->tokens[t].xpos == XPOS_VBP;                              /* "Ministry Cancels [Contract]" */
    if (s->tokens[t].upos == UPOS_VERB && !last && rel != DEP_COMPOUND && rel != DEP_FLAT && rel != DEP_AMOD) return true;
  }
  return false;
}

static bool is_verb(const NameLists *lists, Str lemma)
{
  return (lists->frames && lex_has(lists->frames, lemma)) || (lists->verbs && lex_has(lists->verbs, lemma)) || (lists->relations && lex_has(lists->relations, lemma));
}

/* "upholds" of "uphold", "marries" of "marry", "coaches" of "coach". */
static bool is_third_person(const NameLists *lists, Str small, Arena *arena)
{
  if (!str_ends(small, "s") || str_ends(small, "ss") || small.len < 4) return false;
  if (is_verb(lists, (Str){small.at, small.len - 1})) return true;
  if (str_ends(small, "ies")) return is_verb(lists, str_format(arena, "%.*sy", (int)small.len - 3, small.at));
  return str_ends(small, "es") && is_verb(lists, (Str){small.at, small.len - 2});
}

/* "Upholds"; behind a plural "Capture". Not "Nations" and what else ends the names of bodies. */
static bool may_be_verb(const NameLists *lists, const Sentence *s, uint32_t t, Arena *arena)
{
  Str form = s->tokens[t].form;
  if (form.len < 3 || !is_capital(form.at[0]) || !is_small(form.at[1])) return false;
  Str small = str_lower(arena, form);
  if (lists->organizations && lex_has(lists->organizations, small)) return false;
  if (is_third_person(lists, small, arena)) return true;
  return is_verb(lists, small) && (s->tokens[t - 1].xpos == XPOS_NNS || s->tokens[t - 1].xpos == XPOS_NNPS || str_eq_nocase(s->tokens[t - 1].form, STR("police")));
}

static uint32_t candidate(const NameLists *lists, const Sentence *s, unsigned ordinal, Arena *arena)
{
  for (uint32_t t = 1; t + 1 < s->len; t++)
    if (may_be_verb(lists, s, t, arena) && ordinal-- == 0) return t;
  return NO_TOKEN;
}

static bool tells(const Sentence *s, uint32_t verb)
{
  bool subject = false, more = false;
  const Token *v = &s->tokens[verb];
  bool finite = v->upos == UPOS_VERB && (v->xpos == XPOS_VBZ || v->xpos == XPOS_VBP);
  if (v->head != NO_TOKEN || (!finite && v->xpos != XPOS_NNS)) return false;
  for (uint32_t t = 0; t < s->len; t++) {
    if (s->tokens[t].head != verb) continue;
    subject |= t < verb && (s->tokens[t].deprel == DEP_NSUBJ || (!finite && s->tokens[t].deprel == DEP_COMPOUND));
    more |= t > verb && (finite ? s->tokens[t].upos != UPOS_PUNCT : s->tokens[t].deprel == DEP_OBJ);       /* a noun with an object is a verb */
  }
  return subject && more;
}

/* ---- headlines in small letters --------------------------------------------------------------------------------------------- */

static bool is_finite(const Token *t) { return t->upos == UPOS_AUX || (t->upos == UPOS_VERB && (t->xpos == XPOS_VBZ || t->xpos == XPOS_VBD || t->xpos == XPOS_VBP)); }

/* "Judge rules Acme broke the law": two subjects of one verb, of which the first may be a verb itself. */
static bool has_two_subjects(const Sentence *s, uint32_t verb)
{
  unsigned subjects = 0;
  for (uint32_t t = 0; t < verb; t++) subjects += s->tokens[t].head == verb && deprel_base(s->tokens[t].deprel) == DEP_NSUBJ;
  return subjects > 1;
}

/* "Norway backs plan to ban drilling", with "plan" for what backs do: behind a name. */
static bool is_taken_plan(const Sentence *s, uint32_t verb)
{
  return verb > 1 && verb + 1 < s->len && s->tokens[verb].xpos == XPOS_VBP && s->tokens[verb + 1].xpos == XPOS_TO && s->tokens[verb - 1].xpos == XPOS_NNS && s->tokens[verb - 2].upos == UPOS_PROPN;
}

static bool lacks_verb(const Sentence *s)
{
  if (s->kind != BLOCK_HEADLINE || s->len < 3 || s->len > WORDS_MOST || s->tokens[s->len - 1].upos == UPOS_PUNCT) return false;
  for (uint32_t t = 0; t < s->len; t++)
    if (is_finite(&s->tokens[t]) && !has_two_subjects(s, t) && !is_taken_plan(s, t)) return false;
  return true;
}

/* "City sack Hartley", "United appoint Visser": a side is many people. */
static bool is_side_doing(const Sentence *s, uint32_t t)
{
  static const char *const verbs[] = {"sack", "axe", "sign", "appoint", "thrash", "beat", "hire", "dismiss", "suspend", "unveil", "edge", "crush", "stun", "reject"};
  return t == 1 && is_capital(s->tokens[0].form.at[0]) && t + 1 < s->len && is_capital(s->tokens[t + 1].form.at[0]) && str_among(s->tokens[t].form, verbs, COUNT_OF(verbs));
}

/* "stuns" behind a noun; behind a plural "back". */
static bool may_be_small_verb(const NameLists *lists, const Sentence *s, uint32_t t, Arena *arena)
{
  const Token *v = &s->tokens[t], *before = &s->tokens[t - 1];
  if (v->form.len < 3 || !is_small(v->form.at[0]) || is_finite(v) || !token_is_noun(before)) return false;
  bool plural = before->xpos == XPOS_NNS || before->xpos == XPOS_NNPS || is_side_doing(s, t);
  return plural ? is_verb(lists, v->form) && (v->xpos == XPOS_RB || v->xpos == XPOS_NN || v->xpos == XPOS_JJ || v->xpos == XPOS_NNP) : v->xpos == XPOS_NNS && is_third_person(lists, v->form, arena);
}

/* Something to be done to somebody, or told: "beats", "says" where a clause follows. */
static Str plain_verb(const Sentence *s, uint32_t verb)
{
  bool clause = false;
  for (uint32_t t = verb + 1; t < s->len; t++) clause |= is_finite(&s->tokens[t]) && !is_taken_plan(s, t);
  if (is_side_doing(s, verb)) return STR("beats");
  return s->tokens[verb].xpos == XPOS_NNS ? (clause ? STR("says") : STR("beats")) : (clause ? STR("say") : STR("beat"));
}

static Str base_of(const NameLists *lists, Str form, Arena *arena)
{
  if (is_verb(lists, form)) return form;
  if (is_verb(lists, (Str){form.at, form.len - 1})) return (Str){form.at, form.len - 1};
  if (str_ends(form, "ies")) return str_format(arena, "%.*sy", (int)form.len - 3, form.at);
  return (Str){form.at, form.len - 2};
}

static bool small_headlines_read(const Network *network, FormCaches *caches, const NameLists *lists, SentenceList *sentences, Arena *arena)
{
  SentenceList again = {.article = sentences->article};
  for (size_t i = 0; i < sentences->len; i++) {
    Sentence *s = &sentences->at[i];
    if (!lacks_verb(s)) continue;
    uint32_t verb = 1;
    while (verb + 1 < s->len && !may_be_small_verb(lists, s, verb, arena)) verb++;
    if (verb + 1 >= s->len) continue;
    Sentence copy = *s;
    copy.tokens = ARENA_ARRAY(arena, Token, copy.len);
    memcpy(copy.tokens, s->tokens, copy.len * sizeof *copy.tokens);
    copy.tokens[verb].form = plain_verb(s, verb);
    again.len = 0;
    LIST_PUSH(arena, &again) = copy;
    if (!network_run(network, &again, caches, arena)) return false;
    if (!tells(&again.at[0], verb) || !is_finite(&again.at[0].tokens[verb])) continue;
    Str form = s->tokens[verb].form;
    *s = again.at[0];
    s->tokens[verb].form = form;
    s->tokens[verb].lemma = base_of(lists, form, arena);
  }
  return true;
}

/* ---- what a headline quotes ------------------------------------------------------------------------------------------------- */

static bool is_quote(const Token *t)
{
  static const char *const marks[] = {"'", "\"", "\xe2\x80\x98", "\xe2\x80\x99", "\xe2\x80\x9c", "\xe2\x80\x9d", "``", "''"};
  return str_among(t->form, marks, COUNT_OF(marks));
}

/* "Bosses 'ignored warnings' over surgeon", "Kim is 'planning test'": a verb right behind the mark that was read as what describes a noun. Its place, or NO_TOKEN. */
static uint32_t quoted_verb(const Sentence *s)
{
  if (s->kind != BLOCK_HEADLINE || s->len < 5 || s->len > WORDS_MOST || s->tokens[s->len - 1].xpos == XPOS_PERIOD) return NO_TOKEN;
  for (uint32_t t = 1; t + 2 < s->len; t++) {
    const Token *verb = &s->tokens[t + 1];
    bool read = verb->upos == UPOS_VERB && (verb->xpos == XPOS_VBD || verb->xpos == XPOS_VBZ) && deprel_base(verb->deprel) == DEP_ROOT;
    if (is_quote(&s->tokens[t]) && is_small(verb->form.at[0]) && !read && (verb->upos == UPOS_VERB || str_ends(verb->form, "ed") || str_ends(verb->form, "ing"))) return t + 1;
  }
  return NO_TOKEN;
}

/* The sentence without its quotation marks; `from`: where each word stood. */
static Sentence unquoted(const Sentence *s, uint32_t *from, Arena *arena)
{
  Sentence bare = *s;
  bare.tokens = ARENA_ARRAY(arena, Token, s->len);
  bare.len = 0;
  for (uint32_t t = 0; t < s->len; t++)
    if (!is_quote(&s->tokens[t])) from[bare.len] = t, bare.tokens[bare.len++] = s->tokens[t];
  return bare;
}

/* Takes over the reading `bare` of the words at `from`; the marks hang on the verb. */
static void take_unquoted(Sentence *s, const Sentence *bare, const uint32_t *from, uint32_t verb, Arena *arena)
{
  TypeLeads *leads = ARENA_ARRAY(arena, TypeLeads, s->len);
  for (uint32_t t = 0; t < s->len; t++) {
    leads[t] = s->leads ? s->leads[t] : (TypeLeads){0};
    if (is_quote(&s->tokens[t])) s->tokens[t].head = verb, s->tokens[t].deprel = DEP_PUNCT;
  }
  for (uint32_t i = 0; i < bare->len; i++) {
    Token *t = &s->tokens[from[i]];
    *t = bare->tokens[i];
    if (t->head != NO_TOKEN) t->head = from[t->head];
    if (t->head_second != NO_TOKEN) t->head_second = from[t->head_second];
    if (bare->leads) leads[from[i]] = bare->leads[i];
  }
  s->names = bare->names;
  s->name_count = bare->name_count;
  for (uint32_t n = 0; n < s->name_count; n++) s->names[n].first = from[s->names[n].first], s->names[n].last = from[s->names[n].last];
  if (s->leads) s->leads = leads;
}

static bool quoted_headlines_read(const Network *network, FormCaches *caches, SentenceList *sentences, Arena *arena)
{
  SentenceList again = {.article = sentences->article};
  for (size_t i = 0; i < sentences->len; i++) {
    Sentence *s = &sentences->at[i];
    uint32_t verb = quoted_verb(s), now = 0;
    if (verb == NO_TOKEN) continue;
    uint32_t *from = ARENA_ARRAY(arena, uint32_t, s->len);
    again.len = 0;
    LIST_PUSH(arena, &again) = unquoted(s, from, arena);
    if (!network_run(network, &again, caches, arena)) return false;
    const Sentence *bare = &again.at[0];
    bool subject = false;
    while (from[now] != verb) now++;
    for (uint32_t t = 0; t < now; t++) subject |= bare->tokens[t].head == now && deprel_base(bare->tokens[t].deprel) == DEP_NSUBJ;
    if (subject && bare->tokens[now].upos == UPOS_VERB) take_unquoted(s, bare, from, verb, arena);
  }
  return true;
}

/* ---- headlines in capitals ---------------------------------------------------------------------------------------------------- */

typedef struct { Sentence *of; Sentence again; uint32_t verb; Str form; } Try;

bool headlines_read(const Network *network, FormCaches *caches, const NameLists *lists, SentenceList *sentences, Arena *arena)
{
  if (!quoted_headlines_read(network, caches, sentences, arena) || !small_headlines_read(network, caches, lists, sentences, arena)) return false;
  Sentence **open = ARENA_ARRAY(arena, Sentence *, sentences->len + 1);
  size_t count = 0;
  for (size_t i = 0; i < sentences->len; i++)
    if (in_title_case(&sentences->at[i]) && !has_verb(&sentences->at[i])) open[count++] = &sentences->at[i];
  for (unsigned ordinal = 0; ordinal < TRIES && count; ordinal++) {
    SentenceList again = {.article = sentences->article, .at = ARENA_ARRAY(arena, Sentence, count), .len = 0, .cap = count};
    Try *tries = ARENA_ARRAY(arena, Try, count);
    for (size_t i = 0; i < count; i++) {
      uint32_t verb = candidate(lists, open[i], ordinal, arena);
      if (verb == NO_TOKEN) continue;
      Sentence copy = *open[i];
      copy.tokens = ARENA_ARRAY(arena, Token, copy.len);
      memcpy(copy.tokens, open[i]->tokens, copy.len * sizeof *copy.tokens);
      tries[again.len] = (Try){.of = open[i], .verb = verb, .form = copy.tokens[verb].form};
      copy.tokens[verb].form = str_lower(arena, copy.tokens[verb].form);
      again.at[again.len++] = copy;
    }
    if (!again.len) break;
    if (!network_run(network, &again, caches, arena)) return false;
    count = 0;
    for (size_t i = 0; i < again.len; i++) {
      if (!tells(&again.at[i], tries[i].verb)) {
        open[count++] = tries[i].of;
        continue;
      }
      again.at[i].tokens[tries[i].verb].form = tries[i].form;
      *tries[i].of = again.at[i];
    }
  }
  return true;
}
