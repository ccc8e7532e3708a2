/*
 * repair.h - the parts of the repair of trees: repair.c (attachment), repair_names.c (names, titles, ages, parties),
 * repair_verbs.c (what a verb takes), repair_subjects.c (which verb a subject has), repair_parts.c (which part of the sentence a word is), repair_gaps.c (words left out), repair_attach.c (which of two words takes a phrase, voice), repair_clauses.c (which clause),
 * repair_coordination.c (what is coordinated), repair_modifiers.c (what descriptions and subordinate clauses hang on).
 * They work on the Reading's own copy of the tokens before it is indexed.
 */
#ifndef RELATA_EXTRACTION_REPAIR_H
#define RELATA_EXTRACTION_REPAIR_H

#include "extraction/reading.h"

static inline bool inside(uint32_t t, uint32_t first, uint32_t last) { return t >= first && t <= last; }

/* The token of a span that hangs outside it; where several do, the one whose head is nearest to the root of the sentence. */
static inline uint32_t outer_head(const Token *tokens, uint32_t len, uint32_t first, uint32_t last)
{
  uint32_t best = NO_TOKEN;
  for (uint32_t t = first; t <= last && t < len; t++) {
    if (tokens[t].head != NO_TOKEN && inside(tokens[t].head, first, last)) continue;
    if (tokens[t].upos == UPOS_PUNCT || tokens[t].deprel == DEP_CASE) continue;
    if (best == NO_TOKEN) best = t;
  }
  return best;
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

static inline bool finite_form(const Token *t) { return t->upos == UPOS_VERB && (t->xpos == XPOS_VBD || t->xpos == XPOS_VBZ); }

static inline bool finite_auxiliary(const Token *t) { return t->xpos == XPOS_MD || t->xpos == XPOS_VBD || t->xpos == XPOS_VBZ || t->xpos == XPOS_VBP; }

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

/* repair_names.c */
void names_clean(Reading *r, Token *tokens);            /* r->names: the sentence's, without titles */
void names_mend_ages(Reading *r, Token *tokens);
void names_mend_parties(Reading *r, Token *tokens);
void names_mend_bodies(Reading *r, Token *tokens);
void names_hang_titles(Reading *r, Token *tokens);
void names_hang_nouns(Reading *r, Token *tokens);
void names_hang_roles(Reading *r, Token *tokens);
void clauses_name_verbs(Reading *r, Token *tokens);
void names_coordinate(Reading *r, Token *tokens);
void names_mend_lists(Reading *r, Token *tokens);
void names_raise_tails(Reading *r, Token *tokens);
void names_gather(Reading *r, Token *tokens);
void names_hang_near(Token *tokens, uint32_t len);
void names_mend_vocatives(Reading *r, Token *tokens);
void names_raise_kin(Reading *r, Token *tokens);
void names_join_halves(Reading *r, Token *tokens);
void names_keep_endings(Token *tokens, uint32_t len);
void names_raise_superlatives(Reading *r, Token *tokens);

/* ---- repair_verbs.c */
void verbs_part_payees(Reading *r, Token *tokens);
void verbs_part_recipients(Reading *r, Token *tokens);
void verbs_bind_infinitives(Reading *r, Token *tokens);
void verbs_mend_no_longer(Reading *r, Token *tokens);
void verbs_hang_postings(Reading *r, Token *tokens);
void verbs_close_hyphens(Reading *r, Token *tokens);
void verbs_find_measures(Reading *r, Token *tokens);
void verbs_part_results(Reading *r, Token *tokens);
void verbs_mend_infinitives(Reading *r, Token *tokens);
void verbs_join_company(Reading *r, Token *tokens);
void verbs_free_gerunds(Reading *r, Token *tokens);
void verbs_pass_objects(Reading *r, Token *tokens);
void verbs_part_gifts(Reading *r, Token *tokens);
void verbs_bind_particles(Token *tokens, uint32_t len);

/* ---- repair_attach.c */
void attach_to_verbs(Reading *r, Token *tokens);
void attach_content(Reading *r, Token *tokens);
void raise_bare_times(Reading *r, Token *tokens);
void raise_second_verbs(Token *tokens, uint32_t len);
void free_years(Token *tokens, uint32_t len);
void attach_of(Reading *r, Token *tokens);
void attach_prepositions(Token *tokens, uint32_t len);
void raise_participles(Token *tokens, uint32_t len);
void raise_subjects(Token *tokens, uint32_t len);
void raise_days_of_measures(Reading *r, Token *tokens);
void raise_agents(Reading *r, Token *tokens);
void raise_states(Token *tokens, uint32_t len);
void join_due_to(Token *tokens, uint32_t len);
void attach_descriptions(Reading *r, Token *tokens);
void mend_bare_passives(Reading *r, Token *tokens);
void bind_plans(Reading *r, Token *tokens);
void mend_headlines(Reading *r, Token *tokens);
void free_second_verbs(Reading *r, Token *tokens);
void part_objects(Reading *r, Token *tokens);
void settle_conjuncts(Reading *r, Token *tokens);
void attach_worth(Token *tokens, uint32_t len);
void part_pairs(Token *tokens, uint32_t len);
void free_insertions(Reading *r, Token *tokens);
void name_gerunds(Reading *r, Token *tokens);

/* ---- repair_subjects.c */
void subjects_free_second(Token *tokens, uint32_t len);
void subjects_pass_objects(Reading *r, Token *tokens);
void subjects_raise_main(Token *tokens, uint32_t len);
void subjects_name_members(Token *tokens, uint32_t len);
void subjects_open_as(Token *tokens, uint32_t len);
void subjects_find_relative(Reading *r, Token *tokens);
void subjects_free_shares(Token *tokens, uint32_t len);
void subjects_join_first_verb(Token *tokens, uint32_t len);
void subjects_find_main(Token *tokens, uint32_t len);
void subjects_free_participles(Token *tokens, uint32_t len);
void subjects_part_speakers(Reading *r, Token *tokens);
void subjects_turn_inverted(Token *tokens, uint32_t len);
void subjects_lower_conjuncts(Token *tokens, uint32_t len);
void subjects_find_speakers(Reading *r, Token *tokens);
void subjects_open_content(Reading *r, Token *tokens);
void subjects_answer_calls(Token *tokens, uint32_t len);
void subjects_find_root(Token *tokens, uint32_t len);
void subjects_lower_beliefs(Reading *r, Token *tokens);
void subjects_lower_wholes(Token *tokens, uint32_t len);

/* ---- repair_clauses.c */
void clauses_settle_conjuncts(Reading *r, Token *tokens);
void clauses_bind_wishes(Reading *r, Token *tokens);
void clauses_raise_charges(Reading *r, Token *tokens);
void clauses_find_content(Token *tokens, uint32_t len);
void clauses_mend_fronted(Token *tokens, uint32_t len);
void clauses_name_members(Reading *r, Token *tokens);
void clauses_free_most(Token *tokens, uint32_t len);
void clauses_bind_yet(Token *tokens, uint32_t len);
void clauses_lower_which(Token *tokens, uint32_t len);
void clauses_open_with(Token *tokens, uint32_t len);
void clauses_raise_remarks(Reading *r, Token *tokens);
void clauses_free_subjects(Token *tokens, uint32_t len);
void clauses_part_passives(Token *tokens, uint32_t len);
void clauses_part_charges(Reading *r, Token *tokens);
void clauses_lower_means(Token *tokens, uint32_t len);
void clauses_mend_agreement(Token *tokens, uint32_t len);
void clauses_lower_relatives(Reading *r, Token *tokens);

/* ---- repair_coordination.c */
void coordination_lower_verbs(Token *tokens, uint32_t len);
void coordination_free_gerunds(Reading *r, Token *tokens);
void coordination_close_gerunds(Token *tokens, uint32_t len);
void coordination_raise_actives(Token *tokens, uint32_t len);
void coordination_share_passives(Reading *r, Token *tokens);
void coordination_close_attempts(Token *tokens, uint32_t len);
void coordination_lower_descriptions(Token *tokens, uint32_t len);
void coordination_part_clauses(Token *tokens, uint32_t len);
void coordination_lower_members(Token *tokens, uint32_t len);
void coordination_pair_prepositions(Token *tokens, uint32_t len);
void coordination_lower_relatives(Reading *r, Token *tokens);

/* ---- repair_modifiers.c */
void modifiers_free_results(Reading *r, Token *tokens);
void modifiers_find_accused(Reading *r, Token *tokens);
void modifiers_name_agents(Token *tokens, uint32_t len);
void modifiers_open_times(Reading *r, Token *tokens);
void modifiers_raise_reasons(Token *tokens, uint32_t len);
void modifiers_lower_agents(const Reading *r, Token *tokens);
void modifiers_raise_sayings(const Reading *r, Token *tokens);
void modifiers_free_purposes(Token *tokens, uint32_t len);
void modifiers_close_words(Reading *r, Token *tokens);
void modifiers_open_bound(Token *tokens, uint32_t len);
void modifiers_close_due(Token *tokens, uint32_t len);
void modifiers_raise_phrases(Reading *r, Token *tokens);
void modifiers_open_contents(Reading *r, Token *tokens);
void modifiers_close_among(Token *tokens, uint32_t len);
void modifiers_lower_parts(Token *tokens, uint32_t len);
void modifiers_raise_stops(Reading *r, Token *tokens);
void modifiers_lower_denied(Reading *r, Token *tokens);
void modifiers_lower_papers(Reading *r, Token *tokens);
void modifiers_part_hours(Token *tokens, uint32_t len);
void modifiers_gather_shares(Token *tokens, uint32_t len);
void modifiers_raise_summaries(Reading *r, Token *tokens);
void modifiers_raise_results(Token *tokens, uint32_t len);
void modifiers_name_pasts(Token *tokens, uint32_t len);
void modifiers_open_having(Token *tokens, uint32_t len);
void modifiers_name_nouns(Reading *r, Token *tokens);
void modifiers_raise_labels(Token *tokens, uint32_t len);
void modifiers_close_pending(Token *tokens, uint32_t len);
void modifiers_lower_openings(Token *tokens, uint32_t len);
void modifiers_name_participles(Token *tokens, uint32_t len);
void modifiers_open_descriptions(Token *tokens, uint32_t len);
void modifiers_lower_participles(Reading *r, Token *tokens);
void modifiers_raise_superlatives(Token *tokens, uint32_t len);
void modifiers_lower_whose(Reading *r, Token *tokens);
void modifiers_raise_sources(Token *tokens, uint32_t len);
void modifiers_raise_company(Token *tokens, uint32_t len);
void modifiers_raise_callers(Token *tokens, uint32_t len);
void modifiers_free_findings(Token *tokens, uint32_t len);
void modifiers_name_states(Token *tokens, uint32_t len);

/* ---- repair_gaps.c */
void gaps_lower_additions(Reading *r, Token *tokens);
void gaps_part_owned(Token *tokens, uint32_t len);
void gaps_open(Reading *r, Token *tokens);

/* ---- repair_parts.c */
void parts_set_against(Token *tokens, uint32_t len);
void parts_name_it(Token *tokens, uint32_t len);
void parts_name_called(Token *tokens, uint32_t len);
void parts_free_joined(Token *tokens, uint32_t len);
void parts_free_named(Reading *r, Token *tokens);
void parts_name_aged(Token *tokens, uint32_t len);
void parts_take_gerunds(Token *tokens, uint32_t len);
void parts_join_gerunds(Reading *r, Token *tokens);
void parts_find_listed(Reading *r, Token *tokens);
void parts_lower_descriptions(Token *tokens, uint32_t len);
void parts_set_before(Token *tokens, uint32_t len);
void parts_raise_persons(Reading *r, Token *tokens);
void parts_raise_roles(Reading *r, Token *tokens);
void parts_join_offices(Reading *r, Token *tokens);
void parts_name_participles(Token *tokens, uint32_t len);
void parts_raise_days(Reading *r, Token *tokens);
void parts_hang_ands(Token *tokens, uint32_t len);
void parts_find_sources(Token *tokens, uint32_t len);

#endif
