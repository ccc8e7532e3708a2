/*
 * repair.h - the passes of the repair and what they share. repair.c runs them in the order of repair_passes.inc, which has a line
 * for each; their files are named by what they settle:
 *   repair_roots.c      what the sentence hangs on            repair_coordination.c  what is coordinated with what
 *   repair_verbs.c      what a verb takes                     repair_modifiers.c     what a description hangs on
 *   repair_subjects.c   which verb a subject has              repair_names.c         names, titles, ages, parties
 *   repair_clauses.c    which clause a verb or word is in     repair_parts.c         which part of the sentence a word is
 *   repair_attach.c     which of two words takes a phrase     repair_gaps.c          words left out
 *   repair_appositions.c  whom a description belongs to        repair_turns.c         words in another order
 *   repair_offices.c    offices and who holds them          repair_infinitives.c   bare verbs taken for nouns
 *   repair_openings.c   subjects taken for a part of what opens their clause
 *   repair_links.c      words hung on a neighbour of the one they belong to
 * All work on the Reading's own copy of the tokens before it is indexed.
 */
#ifndef RELATA_EXTRACTION_REPAIR_H
#define RELATA_EXTRACTION_REPAIR_H

#include "extraction/reading.h"

static inline bool inside(uint32_t t, uint32_t first, uint32_t last) { return t >= first && t <= last; }

/* Does what the token hangs on, outside the span, hang on another token of the span in turn? */
static inline bool returns_into(const Token *tokens, uint32_t len, uint32_t t, uint32_t first, uint32_t last)
{
  uint32_t up = tokens[t].head;
  for (unsigned steps = 0; up < len && steps < 20; steps++, up = tokens[up].head)
    if (inside(up, first, last)) return true;
  return false;
}

/* The token of a span that hangs outside it; where several do, the one whose head is nearest to the root of the sentence. */
static inline uint32_t outer_head(const Token *tokens, uint32_t len, uint32_t first, uint32_t last)
{
  uint32_t best = NO_TOKEN;
  for (uint32_t t = first; t <= last && t < len; t++) {
    if (tokens[t].head != NO_TOKEN && inside(tokens[t].head, first, last)) continue;
    if (tokens[t].upos == UPOS_PUNCT || tokens[t].deprel == DEP_CASE) continue;
    if (best == NO_TOKEN) best = t;
    else if (returns_into(tokens, len, best, first, last)) best = t;      /* "the company [Acme Petroleum]", with Acme below the company and that below Petroleum */
  }
  return best;
}

/* The name that the token is part of, or NO_TOKEN; once names_clean() has run. */
static inline uint32_t name_of(const Reading *r, uint32_t t)
{
  for (uint32_t n = 0; n < r->name_count; n++)
    if (inside(t, r->names[n].first, r->names[n].last)) return n;
  return NO_TOKEN;
}

static inline uint32_t kid_of(const Token *tokens, uint32_t len, uint32_t head, Deprel rel)
{
  uint32_t to = head + 40 < len ? head + 40 : len;
  for (uint32_t k = head > 40 ? head - 40 : 0; k < to; k++)
    if (tokens[k].head == head && tokens[k].deprel == rel) return k;
  return NO_TOKEN;
}

static inline bool descends(const Token *tokens, uint32_t len, uint32_t t, uint32_t from)
{
  for (unsigned steps = 0; t < len && steps < 100; steps++) {
    if (t == from) return true;
    t = tokens[t].head;
  }
  return false;
}

/* The verb belongs to one of the classes, named with spaces between. */
static inline bool in_class(const Reading *r, const Token *t, const char *names)
{
  const LexEntry *entry = lex_find(r->extractor->verbs, t->lemma);
  Str rest = entry ? entry->field[0] : STR(""), word, name;
  while (str_split(&rest, ' ', &word))
    for (Str wanted = str_of(names); str_split(&wanted, ' ', &name);)
      if (str_eq(word, name)) return true;
  return false;
}

static inline uint32_t root_of(const Token *tokens, uint32_t len)
{
  for (uint32_t t = 0; t < len; t++)
    if (tokens[t].head == NO_TOKEN) return t;
  return NO_TOKEN;
}

/* A verb of which the table knows what it does to the clause below it, not only to its object. */
static inline bool known_to_govern(const Reading *r, const Token *t)
{
  const LexEntry *entry = lex_find(r->extractor->verbs, t->lemma);
  Str rest = entry ? entry->field[0] : STR(""), word;
  while (str_split(&rest, ' ', &word))
    if (word.len && !str_is(word, "affect") && !str_is(word, "view") && !str_is(word, "cause")) return true;
  return false;
}

/* "husband", "daughter": a relative (tables/roles.tsv). */
static inline bool is_kin_word(const Reading *r, const Token *t)
{
  const LexEntry *role = lex_find(r->extractor->roles, t->lemma);
  return role && str_is(role->field[1], "kin");
}

static inline uint32_t case_before(const Token *tokens, uint32_t t)
{
  for (uint32_t k = t; k-- > 0 && t - k < 8;)
    if (tokens[k].head == t && tokens[k].deprel == DEP_CASE) return k;
  return NO_TOKEN;
}

static inline bool listed(Str form, const char *const *words, size_t count)
{
  for (size_t i = 0; i < count; i++)
    if (str_is(form, words[i])) return true;
  return false;
}

/* "euros", "$" */
static inline bool is_money(const Token *t)
{
  static const char *const words[] = {"euro", "dollar", "pound", "franc", "yen", "yuan", "ruble", "rouble", "rupee", "peso", "krona", "krone", "shilling", "cent"};
  static const char *const signs[] = {"$", "\xe2\x82\xac", "\xc2\xa3", "\xc2\xa5", "US$", "C$", "A$"};
  return listed(t->form, signs, COUNT_OF(signs)) || listed(t->lemma, words, COUNT_OF(words));
}

/* A role or title by its own word: "president", "Chairman". */
static inline bool names_role(const Reading *r, const Token *t)
{
  return lex_has(r->extractor->roles, str_lower(r->arena, t->lemma.len ? t->lemma : t->form));
}

/* "charged", "held": either what somebody did or what was done to him. */
static inline bool either_past(const Token *t)
{
  static const char *const forms[] = {"held", "kept", "sent", "brought", "caught", "shot", "hanged", "hung", "put", "sold", "built", "laid", "dealt"};
  return str_ends(t->form, "ed") || listed(t->form, forms, COUNT_OF(forms));
}

static inline bool finite_form(const Token *t) { return t->upos == UPOS_VERB && (t->xpos == XPOS_VBD || t->xpos == XPOS_VBZ); }

static inline bool finite_auxiliary(const Token *t) { return t->xpos == XPOS_MD || t->xpos == XPOS_VBD || t->xpos == XPOS_VBZ || t->xpos == XPOS_VBP; }

static inline bool is_age(const Token *t)
{
  if (t->upos != UPOS_NUM || t->form.len == 0 || t->form.len > 3) return false;
  for (size_t i = 0; i < t->form.len; i++)
    if (t->form.at[i] < '0' || t->form.at[i] > '9') return false;
  return true;
}

/* "had" that was taken for the verb: the participle takes its place and all that hangs on it. */
static inline void make_auxiliary(const Reading *r, Token *tokens, uint32_t had, uint32_t participle)
{
  for (uint32_t k = 0; k < r->len; k++)
    if (tokens[k].head == had) tokens[k].head = participle;
  tokens[participle].head = tokens[had].head;
  tokens[participle].deprel = tokens[had].deprel;
  tokens[participle].upos = UPOS_VERB;
  tokens[participle].xpos = XPOS_VBN;
  tokens[had].head = participle;
  tokens[had].deprel = DEP_AUX;
  tokens[had].upos = UPOS_AUX;
}

/* A finite verb, or one whose first auxiliary is finite. */
static inline bool bears_tense(const Token *tokens, uint32_t len, uint32_t t)
{
  if (tokens[t].upos != UPOS_VERB) return false;
  if (finite_form(&tokens[t]) || tokens[t].xpos == XPOS_VBP) return true;
  uint32_t aux = kid_of(tokens, len, t, DEP_AUX);
  if (aux == NO_TOKEN || aux > t) aux = kid_of(tokens, len, t, DEP_AUX_PASS);
  return aux < t && finite_auxiliary(&tokens[aux]);
}

static inline uint32_t subject_of(const Token *tokens, uint32_t len, uint32_t t)
{
  uint32_t subject = kid_of(tokens, len, t, DEP_NSUBJ);
  return subject == NO_TOKEN ? kid_of(tokens, len, t, DEP_NSUBJ_PASS) : subject;
}

/* The first word of the noun's phrase: its determiner, adjectives, numbers. */
static inline uint32_t phrase_start(const Token *tokens, uint32_t noun)
{
  uint32_t first = noun;
  while (first > 0 && tokens[first - 1].head == noun && tokens[first - 1].upos != UPOS_PUNCT && tokens[first - 1].upos != UPOS_CCONJ) {
    Deprel rel = deprel_base(tokens[first - 1].deprel);
    if (rel != DEP_DET && rel != DEP_AMOD && rel != DEP_NUMMOD) break;
    first--;
  }
  return first;
}

/* "closed pending an inquiry", "left following the row": the word, taken for a verb with the noun as its object, is a preposition; the noun hangs on `verb`. */
static inline void make_preposition(Token *tokens, uint32_t len, uint32_t word, uint32_t noun, uint32_t verb)
{
  for (uint32_t k = 0; k < len; k++)
    if (tokens[k].head == word && k != noun) tokens[k].head = noun;
  tokens[noun].head = verb;
  tokens[noun].deprel = DEP_OBL;
  tokens[word].head = noun;
  tokens[word].deprel = DEP_CASE;
  tokens[word].upos = UPOS_ADP;
  tokens[word].xpos = XPOS_IN;
}

/* ---- the passes ---------------------------------------------------------------------------------------------------------------- */

#define STAGE(stage, why)
#define PASS(stage, pass, mends) void pass(Reading *r, Token *tokens);
#include "extraction/repair_passes.inc"
#undef STAGE
#undef PASS

/* repair_names.c: the person takes the place of the title at `first` in the tree; the title's words describe it. */
void hang_title(Token *tokens, uint32_t len, uint32_t first, uint32_t name_first, uint32_t name_last);

#endif
