/* One bearer under two names, where the article says so; the words say it, whatever the tree. */
#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

#include "core/core.h"
#include "told.h"

/* "[Ann Lee] , also/ADV known/know/VERB as/ADP [Mia Rost] , sang/sing/VERB": names in brackets, "[Acme/ORGANIZATION]" is no person; a
 * word without a tag is a noun, or a mark if it is no letter. All words hang on the last one. */
static Told said(const char *sentence)
{
  Buf out = {0};
  Str rest = str_of(sentence), word;
  uint32_t words = 1;
  for (const char *c = sentence; *c; c++) words += *c == ' ';
  bool named = false, inner = false;
  const char *type = "PERSON";
  for (uint32_t at = 1; str_split(&rest, ' ', &word); at++) {
    Str piece, form = {0}, lemma = {0}, tag = {0};
    if (word.at[0] == '[') {
      word = (Str){word.at + 1, word.len - 1};
      named = true;
      inner = false;
      const char *end = strchr(word.at, ']'), *slash = memchr(word.at, '/', (size_t)(end - word.at));
      type = slash ? "ORGANIZATION" : "PERSON";
    }
    bool closed = named && str_ends(word, "]");
    if (closed) word.len--;
    while (str_split(&word, '/', &piece)) {
      if (!form.len) form = piece;
      else if (tag.len) lemma = tag, tag = piece;
      else tag = piece;
    }
    if (!lemma.len) lemma = form;
    bool mark = !(form.at[0] & 0x80) && !memchr("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", form.at[0], 52);
    const char *upos = named ? "PROPN" : mark ? "PUNCT" : "NOUN";
    char given[16] = "";
    if (!named && tag.len) snprintf(given, sizeof given, "%.*s", STR_ARG(tag)), upos = given;
    buf_format(&out, "%.*s=%.*s %s %s %u %s", STR_ARG(form), STR_ARG(lemma), upos, named ? "NNP" : strcmp(upos, "VERB") ? "X" : "VBN", at == words ? 0 : inner ? at - 1 : words,
               at == words ? "root" : inner ? "flat" : "dep");
    if (named) buf_format(&out, " %s-%s", inner ? "I" : "B", type);
    buf_text(&out, "\n");
    inner = named && !closed;
    named = inner;
  }
  buf_char(&out, '\0');
  cr_assert_not(out.failed);
  Told t = told(buf_view(&out).at);
  buf_free(&out);
  return t;
}

static void expect_one(const char *sentence, const char *a, const char *b, bool one)
{
  Told t = said(sentence);
  cr_expect_eq(same_entity(&t, a, b), one, "%s: %s %s %s", sentence, a, one ? "is" : "is not", b);
  told_end(&t);
}

Test(other_names, the_words_that_say_it)
{
  static const char *const sentences[] = {
      "[Ann Lee] , also/ADV known/know/VERB as/ADP [Mia Rost] , sang/sing/VERB",
      "[Ann Lee] ( born/bear/VERB 1950 ) , known/know/VERB professionally/ADV as/ADP [Mia Rost] , sang/sing/VERB",
      "[Ann Lee] , known/know/VERB to/ADP friends as/ADP [Mia Rost] , sang/sing/VERB",
      "[Ann Lee] ( born/bear/VERB [Mia Rost] ) sang/sing/VERB",
      "Born/bear/VERB [Mia Rost] in/ADP spring , [Ann Lee] sang/sing/VERB",
      "[Ann Lee] ( n\u00e9e/ADJ [Mia Rost] ) sang/sing/VERB",
      "[Ann Lee] , a.k.a./ADV [Mia Rost] , sang/sing/VERB",
      "[Ann Lee] , alias [Mia Rost] , sang/sing/VERB",
      "[Ann Lee] , nicknamed/nickname/VERB \" the/DET [Mia Rost] \" , sang/sing/VERB",
      "[Ann Lee] , whose/PRON real/ADJ name is/be/AUX [Mia Rost] , sang/sing/VERB",
      "[Mia Rost] was/be/AUX the/DET pen name of/ADP writer [Ann Lee] sang/sing/VERB",
  };
  for (size_t i = 0; i < COUNT_OF(sentences); i++) expect_one(sentences[i], "Ann Lee", "Mia Rost", true);
}

Test(other_names, firms_that_are_renamed)
{
  expect_one("[Acme Works/ORGANIZATION] , now/ADV called/call/VERB [Bolt Group/ORGANIZATION] , grew/grow/VERB", "Acme Works", "Bolt Group", true);
  expect_one("[Acme Works/ORGANIZATION] , formerly/ADV [Bolt Group/ORGANIZATION] , grew/grow/VERB", "Acme Works", "Bolt Group", true);
  expect_one("[Acme Works/ORGANIZATION] , which/PRON was/be/AUX renamed/rename/VERB [Bolt Group/ORGANIZATION] , grew/grow/VERB", "Acme Works", "Bolt Group", true);
}

Test(other_names, words_that_do_not_say_it)
{
  static const char *const sentences[] = {
      "[Ann Lee] , known/know/VERB as/ADP the/DET [Mia Rost] of/ADP skiing , sang/sing/VERB",  /* she is compared with her */
      "[Ann Lee] , known/know/VERB as/ADP the/DET new/ADJ [Mia Rost] , sang/sing/VERB",
      "[Ann Lee] , known/know/VERB as/ADP [Mia Rost] 's/PART aide , sang/sing/VERB",
      "[Ann Lee] , formerly/ADV [Mia Rost] 's/PART aide , sang/sing/VERB",
      "[Ann Lee] , called/call/VERB [Mia Rost] , sang/sing/VERB",
      "[Ann Lee] , known/know/VERB by/ADP [Mia Rost] , sang/sing/VERB",
  };
  for (size_t i = 0; i < COUNT_OF(sentences); i++) expect_one(sentences[i], "Ann Lee", "Mia Rost", false);
  expect_one("[Acme Works/ORGANIZATION] , known/know/VERB as/ADP [Mia Rost] , grew/grow/VERB", "Acme Works", "Mia Rost", false);
}

/* "Karl Weber and Anna Schmidt (née Weber)": his name is not hers alone. */
Test(other_names, a_name_that_others_have)
{
  expect_one("[Karl Weber] and/CCONJ [Anna Schmidt] ( n\u00e9e/ADJ [Weber] ) sang/sing/VERB", "Karl Weber", "Anna Schmidt", false);
}

static void expect_called(const char *sentence, const char *form, const char *name)
{
  Told t = said(sentence);
  uint32_t entity = entity_named(&t, form);
  cr_assert_neq(entity, NO_ENTITY);
  cr_expect(str_is(t.resolved.entities[entity].name, name), "%s: %.*s", sentence, STR_ARG(t.resolved.entities[entity].name));
  told_end(&t);
}

Test(other_names, the_name_that_is_used_is_shown)
{
  expect_called("[Ann Lee] ( born/bear/VERB [Mia Anna Rost] ) sang/sing/VERB", "Ann Lee", "Ann Lee");
  expect_called("[Mia Anna Rost] , better/well/ADV known/know/VERB as/ADP [Ann Lee] , sang/sing/VERB", "Ann Lee", "Ann Lee");
  expect_called("[Acme Steel Works/ORGANIZATION] , now/ADV called/call/VERB [Bolt/ORGANIZATION] , grew/grow/VERB", "Bolt", "Bolt");
  expect_called("[Mia Anna Rost] , also/ADV known/know/VERB as/ADP [Ann Lee] , met/meet/VERB Bob and/CCONJ [Lee] sang/sing/VERB", "Ann Lee", "Ann Lee");
}

/* "Bob Plonk came, adopting the name Otto Quux": one under two names. */
Test(other_names, adopted)
{
  Told t = told("Bob PROPN NNP 3 nsubj B-PERSON\nPlonk PROPN NNP 1 flat I-PERSON\ncame=come VERB VBD 0 root\n, PUNCT , 5 punct\nadopting=adopt VERB VBG 3 advcl\nthe DET DT 7 det\nname NOUN NN 5 obj\n"
                "Otto PROPN NNP 7 appos B-PERSON\nQuux PROPN NNP 8 flat I-PERSON\n");
  cr_expect(same_entity(&t, "Bob Plonk", "Otto Quux"));
  told_end(&t);
}

/* 'Tom Roe, or "Plonk," fled' */
Test(other_names, what_is_quoted_between_commas)
{
  Told t = told("Tom PROPN NNP 8 nsubj B-PERSON\nRoe PROPN NNP 1 flat I-PERSON\n, PUNCT , 6 punct\nor CCONJ CC 6 cc\n\" PUNCT `` 6 punct\nPlonk PROPN NNP 1 conj B-PERSON\n\" PUNCT '' 6 punct\n"
                "fled=flee VERB VBD 0 root\n");
  cr_expect(same_entity(&t, "Tom Roe", "Plonk"));
  told_end(&t);
}

/* "the Council for Plonk, or CNP, closed": letters between commas, though they are not its own. */
Test(other_names, letters_between_commas)
{
  Told t = told("The=the DET DT 2 det\nCouncil PROPN NNP 9 nsubj B-ORGANIZATION\nfor ADP IN 4 case I-ORGANIZATION\nPlonk PROPN NNP 2 nmod I-ORGANIZATION\n, PUNCT , 7 punct\nor CCONJ CC 7 cc\n"
                "CNP PROPN NNP 2 conj B-ORGANIZATION\n, PUNCT , 2 punct\nclosed=close VERB VBD 0 root\n");
  cr_expect(same_entity(&t, "Council for Plonk", "CNP"));
  told_end(&t);
}
