/* names_lost.c - names that a tag, a label or a small word has lost, and their neighbours that are none. */
#include "names_case.h"

#include <stdio.h>

static Case c;

static Sentence *sentence(const char *words)
{
  open_case(&c);
  Sentence *s = add_sentence(&c, words);
  for (uint32_t i = 0; i < s->len; i++) {
    Token *t = &s->tokens[i];
    if (str_is(t->form, "the") || str_is(t->form, "The") || str_is(t->form, "six")) t->upos = UPOS_DET, t->xpos = XPOS_DT;
    if (str_is(t->form, "and")) t->upos = UPOS_CCONJ, t->xpos = XPOS_CC;
    if (str_is(t->form, "it")) t->upos = UPOS_PRON, t->xpos = XPOS_PRP;
    if (str_is(t->form, "freed") || str_is(t->form, "met") || str_is(t->form, "said") || str_is(t->form, "would")) t->upos = UPOS_VERB, t->xpos = XPOS_VBD;
  }
  return s;
}

static const char *found(Sentence *s)
{
  static char kept[200];
  settled(&c);
  snprintf(kept, sizeof kept, "%s", names_in(&c, s));
  close_case(&c);
  return kept;
}

static const char *labelled(const char *words, const char *as, uint32_t first, uint32_t last)
{
  Sentence *s = sentence(words);
  label(s, first, last, as, 0.9f);
  return found(s);
}

Test(names_lost, a_surname_that_is_a_period)
{
  cr_expect_str_eq(labelled("rebels freed Weeks", "DATE", 2, 2), "Weeks PERSON");
  cr_expect_str_eq(labelled("rebels freed six Weeks", "DATE", 3, 3), "Weeks DATE");
  cr_expect_str_eq(labelled("rebels freed Weeks later", "DATE", 2, 2), "Weeks DATE");
  cr_expect_str_eq(labelled("Weeks met", "DATE", 0, 0), "Weeks DATE");
  cr_expect_str_eq(labelled("rebels freed Monday", "DATE", 2, 2), "Monday DATE");
  cr_expect_str_eq(found(sentence("rebels freed Summers")), "Summers PERSON");
  cr_expect_str_eq(found(sentence("heat of Summers")), "");
  cr_expect_str_eq(found(sentence("Mr. Days slept")), "Days PERSON");
  Sentence *full = sentence("rebels freed Zorba Weeks"), *bare = add_sentence(&c, "Weeks met");
  label(full, 2, 3, "PERSON", 0.95f);
  label(bare, 0, 0, "DATE", 0.9f);
  cr_expect_str_eq(found(bare), "Weeks PERSON");
}

Test(names_lost, a_people_before_one_of_it)
{
  cr_expect_str_eq(labelled("rebels freed the Australian Timothy Plonk", "EVENT", 3, 5), "Australian GROUP; Timothy Plonk PERSON");
  cr_expect_str_eq(labelled("rebels freed the Australian Quux Plonk", "EVENT", 3, 5), "Australian Quux Plonk EVENT");
  cr_expect_str_eq(labelled("rebels met the German Marshall Fund", "ORG", 3, 5), "German Marshall Fund ORGANIZATION");
  cr_expect_str_eq(labelled("rebels met the German Laura Cup", "EVENT", 3, 5), "German Laura Cup EVENT");
}

static const char *letters(const char *words, uint32_t token)
{
  Sentence *s = sentence(words);
  s->tokens[token].upos = UPOS_AUX, s->tokens[token].xpos = XPOS_VBD;
  return found(s);
}

Test(names_lost, letters_behind_their_kind)
{
  cr_expect_str_eq(letters("the agency QUUXA met", 2), "QUUXA ORGANIZATION");
  cr_expect_str_eq(letters("the agency QUUX-2 met", 2), "");  /* no letters alone */
  cr_expect_str_eq(letters("the stone QUUXA met", 2), "");    /* no body */
  cr_expect_str_eq(letters("the agency TRADE met", 2), "");   /* a word in capitals */
}

static const char *beside(const char *words, uint32_t token, const char *as, bool linked)
{
  Sentence *s = sentence(words);
  if (linked) hang(s, token, token - 1, DEP_FLAT);
  label(s, token - 1, token - 1, "ORG", 0.9f);
  label(s, token, token, as, 0.7f);
  return found(s);
}

Test(names_lost, letters_before_a_word_that_hangs_on_them)
{
  cr_expect_str_eq(beside("rebels met XQV Quuxland", 3, "PERSON", true), "XQV Quuxland ORGANIZATION");
  cr_expect_str_eq(beside("rebels met XQV Quuxland", 3, "PERSON", false), "XQV ORGANIZATION; Quuxland PERSON");
  cr_expect_str_eq(beside("rebels met XQV Laura", 3, "PERSON", true), "XQV ORGANIZATION; Laura PERSON");
  cr_expect_str_eq(beside("rebels met XQV Quuxland envoys", 3, "GPE", true), "XQV ORGANIZATION; Quuxland PLACE");
}

Test(names_lost, a_listed_firm_of_two)
{
  cr_expect_str_eq(labelled("rebels met Slaughter and May", "DATE", 4, 4), "Slaughter and May ORGANIZATION");
  cr_expect_str_eq(labelled("rebels met Slaughter and Plonk", "PERSON", 4, 4), "Plonk PERSON");
  cr_expect_str_eq(labelled("rebels met Slaughter and May Plonk", "PERSON", 4, 5), "May Plonk PERSON"); /* who goes on behind the firm's words */
}

static const char *says_it(const char *words, const char *verb)
{
  Sentence *s = sentence(words); /* Quux Halden said it would cut */
  s->tokens[2].lemma = STR("say");
  s->tokens[5].lemma = str_of(verb), s->tokens[5].upos = UPOS_VERB, s->tokens[5].xpos = XPOS_VB;
  hang(s, 0, 2, DEP_NSUBJ), hang(s, 1, 0, DEP_FLAT), hang(s, 5, 2, DEP_CCOMP), hang(s, 3, 5, DEP_NSUBJ), hang(s, 4, 5, DEP_AUX);
  label(s, 0, 1, "PERSON", 0.8f);
  s->leads = ARENA_ARRAY(&c.arena, TypeLeads, s->len);
  for (uint32_t i = 2; i < s->len; i++)
    for (int type = 0; type < ENTITY_COUNT; type++) s->leads[i].of[type] = type == ENTITY_NONE ? 0 : -12;
  return found(s);
}

Test(names_lost, nobody_is_called_it)
{
  cr_expect_str_eq(says_it("Quux Haldenby said it would cut jobs", "cut"), "Quux Haldenby ORGANIZATION");
  cr_expect_str_eq(says_it("Quux Haldenby said it would rain here", "rain"), "Quux Haldenby PERSON");
  cr_expect_str_eq(says_it("Laura Haldenby said it would cut jobs", "cut"), "Laura Haldenby PERSON");
  cr_expect_str_eq(says_it("Quux Haldenby said he would cut jobs", "cut"), "Quux Haldenby PERSON");
}

Test(names_lost, a_race_is_called_after_all_of_it)
{
  cr_expect_str_eq(labelled("Plonk met the Tour of Flanders", "LOC", 5, 5), "Tour of Flanders EVENT");
  cr_expect_str_eq(labelled("Plonk met the Tour de France", "LOC", 5, 5), "Tour de France EVENT");
  cr_expect_str_eq(labelled("Plonk met a tour of Flanders", "LOC", 5, 5), "Flanders PLACE");
}
