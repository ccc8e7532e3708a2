/*
 * repair_gaps.c - words left out: a verb that two subjects share, a part of the clause that "as well as" adds, two names each with its
 * owner.
 *   "Ann likes tea and Bob coffee" -> "Bob" is coordinated with "likes", "coffee" an orphan below it
 */
#include "extraction/repair.h"

/* "Ann was re-elected, as well as Bob": a noun coordinated with a verb, without one of its own, shares the object's part, else the
 * subject's. */
void gaps_lower_additions(Reading *r, Token *tokens)
{
  for (uint32_t t = 4; t < r->len; t++) {
    uint32_t verb = tokens[t].head;
    bool joined = tokens[t].deprel == DEP_CONJ || deprel_base(tokens[t].deprel) == DEP_OBL;
    if (!joined || !token_is_noun(&tokens[t]) || verb >= t || tokens[verb].upos != UPOS_VERB) continue;
    uint32_t cc = kid_of(tokens, r->len, t, DEP_CC);
    if (cc == NO_TOKEN || cc > t || !str_eq_nocase(tokens[cc].form, STR("as")) || kid_of(tokens, r->len, t, DEP_COP) != NO_TOKEN) continue;
    if (kid_of(tokens, r->len, t, DEP_NSUBJ) != NO_TOKEN || case_before(tokens, t) != NO_TOKEN) continue;
    uint32_t part = kid_of(tokens, r->len, verb, DEP_OBJ);
    if (part == NO_TOKEN) part = kid_of(tokens, r->len, verb, DEP_NSUBJ_PASS);
    if (part == NO_TOKEN) part = kid_of(tokens, r->len, verb, DEP_NSUBJ);
    if (part == NO_TOKEN || part > t) continue;
    tokens[t].head = part;
    tokens[t].deprel = DEP_CONJ;
  }
}

static bool stray(Deprel rel)
{
  return rel == DEP_CONJ || rel == DEP_LIST || rel == DEP_APPOS || rel == DEP_DEP || rel == DEP_ORPHAN || rel == DEP_NMOD_UNMARKED || rel == DEP_OBL_UNMARKED;
}

/* "Ann likes tea and Bob coffee": two nouns side by side after "and" or a comma, without a verb, are a second subject and object. */
void gaps_open(Reading *r, Token *tokens)
{
  for (uint32_t rest = 5; rest < r->len; rest++) {
    if (!(token_is_noun(&tokens[rest]) || tokens[rest].upos == UPOS_NUM) || !stray(tokens[rest].deprel) || case_before(tokens, rest) != NO_TOKEN) continue;
    if (lex_has(r->extractor->nouns, tokens[rest].lemma) && str_is(lex_find(r->extractor->nouns, tokens[rest].lemma)->field[0], "time")) continue;
    uint32_t last = phrase_start(tokens, rest) - 1, who = last;
    if (last >= rest || last < 4 || tokens[last].upos != UPOS_PROPN) continue;
    while (who > 4 && (tokens[who].deprel == DEP_FLAT || tokens[who].deprel == DEP_COMPOUND) && tokens[who].head < who) who = tokens[who].head;
    uint32_t start = who;
    while (start > 4 && (tokens[start - 1].head == who || tokens[start - 1].head == last) &&
           (tokens[start - 1].deprel == DEP_DET || tokens[start - 1].deprel == DEP_COMPOUND)) start--;
    if (start == 0) continue;
    uint32_t before = start - 1;
    bool joined = tokens[before].upos == UPOS_CCONJ, comma = tokens[before].xpos == XPOS_COMMA;
    bool numbers = tokens[rest].upos == UPOS_NUM;
    if (!(joined || (comma && numbers))) continue;
    uint32_t object = numbers && tokens[who].head == rest ? tokens[rest].head : tokens[who].head;
    if (object >= who || !(tokens[who].deprel == DEP_CONJ || (numbers && tokens[who].deprel == DEP_NMOD_UNMARKED))) continue;
    uint32_t verb = tokens[object].deprel == DEP_OBJ ? tokens[object].head : NO_TOKEN;
    if (verb >= object || tokens[verb].upos != UPOS_VERB || tokens[object].upos == UPOS_PROPN) continue;
    uint32_t subject = kid_of(tokens, r->len, verb, DEP_NSUBJ);
    bool loose = tokens[rest].head == object || tokens[rest].head == who || tokens[rest].head == verb || tokens[rest].head == subject;
    if (subject == NO_TOKEN || subject > verb || tokens[subject].upos != UPOS_PROPN || !loose) continue;
    tokens[who].head = verb;
    tokens[who].deprel = DEP_CONJ;
    tokens[rest].head = who;
    tokens[rest].deprel = DEP_ORPHAN;
    tokens[before].head = who;
  }
}
