/* tokenizer.c - cutting text into words and sentences: a torture list, and what holds for any text. */
#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

#include "text/text.h"

typedef struct { Lexicon *lexicon; Tokenizer *tokenizer; Arena arena; } Cutter;

static Cutter cutter_open(void)
{
  Cutter c = {.lexicon = lexicon_open()};
  c.tokenizer = tokenizer_new(c.lexicon);
  return c;
}

static void cutter_close(Cutter *c)
{
  tokenizer_free(c->tokenizer);
  lexicon_close(c->lexicon);
  arena_free(&c->arena);
}

/* An article of one paragraph. */
static const Article *article_of(const char *text, Arena *arena)
{
  Article *a = ARENA_NEW(arena, Article);
  Block *block = ARENA_NEW(arena, Block);
  a->text = a->source = str_of(text);
  *block = (Block){{0, (uint32_t)a->text.len}, BLOCK_PARAGRAPH};
  a->blocks = block;
  a->block_count = 1;
  return a;
}

/* Words set apart by spaces, those of a multiword token by bars, sentences by " / ". */
static const char *cut(Cutter *c, const char *text)
{
  SentenceList list = sentences_split(c->tokenizer, article_of(text, &c->arena), &c->arena);
  Buf out = {0};
  for (size_t i = 0; i < list.len; i++) {
    if (i) buf_text(&out, " / ");
    for (uint32_t k = 0; k < list.at[i].len; k++) {
      const Token *t = &list.at[i].tokens[k];
      if (k) buf_char(&out, t->multiword && !t->multiword_first ? '|' : ' ');
      buf_str(&out, t->form);
    }
  }
  const char *result = str_cstr(&c->arena, buf_view(&out));
  buf_free(&out);
  return result;
}

static const char *const cases[][2] = {
    {"Ann met Bob.", "Ann met Bob ."},
    {"She can't, won't and didn't.", "She ca|n't , wo|n't and did|n't ."},
    {"Powell's aides said they’d go.", "Powell|'s aides said they|’d go ."},
    {"The dogs' owners cannot wait.", "The dogs|' owners can|not wait ."},
    {"You shouldn't've said 'the dogs' to us.", "You should|n't|'ve said ' the dogs ' to us ."},
    {"Rock 'n' roll of the '70s and 1980's", "Rock 'n' roll of the '70s and 1980's"},
    {"Guns N' Roses said 'n' was fine", "Guns N' Roses said 'n' was fine"},
    {"Apple Inc.'s and the U.S.’s plans", "Apple Inc.|'s and the U.S.|’s plans"},
    {"It rose 1,5 percent, or 7,5% [13,14], on Jan. 5,6.", "It rose 1,5 percent , or 7,5 % [ 13 , 14 ] , on Jan. 5,6 ."},
    {"Roe v. Wade and Brown v. Board. See section v. It is.", "Roe v. Wade and Brown v. Board . / See section v . / It is ."},
    {"It begins at 5:30 p.m. EST. Doors open at 5 p.m. The show ends at 11 p.m.",
     "It begins at 5:30 p.m. EST . / Doors open at 5 p.m. / The show ends at 11 p.m."},
    {"Acme Corp. The Bolt Inc. In Talks", "Acme Corp. The Bolt Inc. In Talks"},
    {"A 26-year-old, well-known co-founder re-elected in mid-August", "A 26 - year - old , well - known co-founder re-elected in mid-August"},
    {"his U.S.-led anti-war e-mail", "his U.S. - led anti-war e-mail"},
    {"It cost $3.5bn, US$20 or £1,200.50 (up 5%).", "It cost $ 3.5 bn , US$ 20 or £ 1,200.50 ( up 5 % ) ."},
    {"At 5pm or 10:30 a.m. on 11/28/2000 and 9/11", "At 5 pm or 10:30 a.m. on 11/28/2000 and 9/11"},
    {"from 1990-95, pages 10-12, call 713-853-3989", "from 1990 - 95 , pages 10 - 12 , call 713-853-3989"},
    {"See http://www.example.org/a_b?c=d#e, or www.example.org.", "See http://www.example.org/a_b?c=d#e , or www.example.org ."},
    {"Write to jane.doe@example.com (or @jdoe, #news).", "Write to jane.doe@example.com ( or @jdoe , #news ) ."},
    {"He/she and/or they, w/o it", "He / she and / or they , w/o it"},
    {"Atty. Gen. Jane Roe met Dr. J. R. Doe Jr. in Jan.", "Atty. Gen. Jane Roe met Dr. J. R. Doe Jr. in Jan ."},
    {"The No. 10 bus. There is no 5.", "The No. 10 bus . / There is no 5 ."},
    {"Yes . . . and no...", "Yes ... and no ..."},
    {"The United States--and Mexico—agreed – at last.", "The United States -- and Mexico — agreed – at last ."},
    {"“I ‘never’ said ``no''.”", "“ I ‘ never ’ said `` no '' . ”"},
    {"AT&T, R&D and Q&A", "AT&T , R&D and Q&A"},
    {"Really?! Yes!!!", "Really ?! / Yes !!!"},
    {"I like it :) and you ;-)", "I like it :) and you ;-)"},
    {"Ratio 3:2 (see :)", "Ratio 3:2 ( see : )"},
    {"the 20th B2B of the 3143C", "the 20th B2B of the 3143C"},
    {"It was 24°C.", "It was 24 ° C ."},
    {"as said in [13,14] and 1,234,567.", "as said in [ 13 , 14 ] and 1,234,567 ."},
    {"Ann Doe (b. 1950) wrote vol.14 and No.10", "Ann Doe ( b. 1950 ) wrote vol. 14 and No. 10"},
    {"Well . . . . then they left.", "Well .... then they left ."},
    {"J.Doe said this.we left", "J. Doe said this . / we left"},
    {"comp.sources.unix and EI.London, Ph.D. at 9 a.m.", "comp.sources.unix and EI.London , Ph.D. at 9 a.m."},
    {"Yahoo!'s and Yahoo! Inc. win!", "Yahoo!|'s and Yahoo! Inc. win !"},
    {"It was Acme, Inc..", "It was Acme , Inc. ."},
    {"Near Washington, D.C.. We wait...", "Near Washington , D.C. . / We wait ..."},
    {"We waited.. and waited etc...", "We waited .. and waited etc ..."},
    {"Gen. No met Mrs. The.", "Gen. No met Mrs. The ."},
    {"account(s) [1]", "account ( s ) [ 1 ]"},
    {"batted .260 in 64 games", "batted .260 in 64 games"},
    {"O'Brien of L'Enfant at 8 o'clock", "O'Brien of L'Enfant at 8 o'clock"},
    {"Łódź's Øre na\xC3\xAFve caf\xC3\xA9", "Łódź|'s Øre naïve café"},
    {"Mr.Smith left.Then he came", "Mr. Smith left . / Then he came"},
    {"-----", "-----"},
    {"ends mid-", "ends mid -"},
    {"'", "'"},
    {".", "."},
};

Test(tokenizer, torture_list)
{
  Cutter c = cutter_open();
  for (size_t i = 0; i < COUNT_OF(cases); i++) {
    const char *got = cut(&c, cases[i][0]);
    cr_expect_str_eq(got, cases[i][1], "%s\n     got: %s\nexpected: %s", cases[i][0], got, cases[i][1]);
  }
  cutter_close(&c);
}

/* Text that another tokenizer cut keeps its tokens, but for compounds. */
static const char *const tokenized_cases[] = {
    "He said `` no '' to Mr. Baker 's aides .",
    "The firm -LRB- Acme -RRB- did n't pay $ 5 million , it said .",
    "He was born in the U.S. .",
    "with a .535 average , and 260 in 64 games , at base .",
    "`` I cannot '' , he said ; they cannot .",
};

Test(tokenizer, compounds_of_tokenized_text_are_cut_between_characters)
{
  Cutter c = cutter_open();
  cr_expect_str_eq(cut(&c, "The well-known co-founder said …-“no , and-…-é he said ."), "The well - known co-founder said …-“no , and - … / - é he said .");
  cutter_close(&c);
}

Test(tokenizer, control_characters_part_words)
{
  Cutter c = cutter_open();
  cr_expect_str_eq(cut(&c, "Ann\x01met\x1F" "Bob\x7F."), "Ann met Bob .");
  cutter_close(&c);
}

Test(tokenizer, tokenized_text_keeps_its_tokens)
{
  Cutter c = cutter_open();
  for (size_t i = 0; i < COUNT_OF(tokenized_cases); i++) {
    const Article *a = article_of(tokenized_cases[i], &c.arena);
    SentenceList list = sentence_whole(c.tokenizer, a, &c.arena);
    cr_assert_eq(list.len, 1);
    Str rest = a->text, piece;
    uint32_t k = 0;
    for (; str_split(&rest, ' ', &piece); k++) cr_expect(k < list.at[0].len && str_eq(piece, list.at[0].tokens[k].form), "%s: %.*s", tokenized_cases[i], STR_ARG(piece));
    cr_expect_eq(k, list.at[0].len);
  }
  cutter_close(&c);
}

static const char *const sentence_cases[][2] = {
    {"He lives in the U.S. She lives in the U.K. today.", "2"},
    {"Mr. Doe met Gen. Roe. They talked.", "2"},
    {"\"We won.\" He left. \"Did you?\" she asked.", "3"},
    {"He said (on Monday.) It rained.", "2"},
    {"Acme Corp. In Talks With Bolt Inc. On U.S. The Deal", "1"},
    {"He said they were `` ready to go . ''", "1"},
    {"“We won. They lost.” He left.", "3"},
    {"Dr. Roe, of St. Louis, Mo., and Acme Inc. of New York agreed.", "1"},
    {"It rained. The Plonk Workers' Party laid down its arms.", "2"},
    {"The Plonk Workers\xE2\x80\x99 Party laid down its arms.", "1"},
    {"It rose 3.5 percent, to $1.2 billion, on Jan. 5 at 10 a.m. in London.", "1"},
    {"Standard Chartered (Hong Kong) Ltd bought a tower.", "1"},
    {"President George H.W. Stone met Ann Lee.", "1"},
    {"Ann Lee lives in Washington D.C. Stone left.", "2"},
    {"The talks begin at 9 a.m. ET on Monday.", "1"},
    {"The talks begin at 9 p.m. Eastern time on Monday.", "1"},
    {"The talks end at 9 p.m. ET. Ann Lee left.", "2"},
    {"He came at 9 a.m. Eight people left.", "2"},
};

Test(splitter, sentences_of_news)
{
  Cutter c = cutter_open();
  for (size_t i = 0; i < COUNT_OF(sentence_cases); i++) {
    SentenceList list = sentences_split(c.tokenizer, article_of(sentence_cases[i][0], &c.arena), &c.arena);
    cr_expect_eq(list.len, (size_t)(sentence_cases[i][1][0] - '0'), "%s: %s", sentence_cases[i][0], cut(&c, sentence_cases[i][0]));
  }
  cutter_close(&c);
}

Test(splitter, the_last_period_of_an_abbreviation_ends_the_sentence)
{
  Cutter c = cutter_open();
  cr_expect_str_eq(cut(&c, "They sold cars, boats, etc."), "They sold cars , boats , etc .");
  cr_expect_str_eq(cut(&c, "He works for Acme Inc."), "He works for Acme Inc .");
  cr_expect_str_eq(cut(&c, "He is from the U.S."), "He is from the U.S.");
  cutter_close(&c);
}

Test(splitter, no_sentence_is_a_monster)
{
  Cutter c = cutter_open();
  Buf text = {0};
  for (int i = 0; i < 5000; i++) buf_text(&text, "word ");
  SentenceList list = sentences_split(c.tokenizer, article_of(text.at, &c.arena), &c.arena);
  cr_expect(list.len > 5);
  for (size_t i = 0; i < list.len; i++) cr_expect(list.at[i].len <= 401);
  buf_free(&text);
  cutter_close(&c);
}

Test(splitter, no_sentence_crosses_a_block)
{
  Cutter c = cutter_open();
  Article a = {.text = STR("Talks begin\n\nAnn met Bob"), .block_count = 2};
  Block blocks[] = {{{0, 11}, BLOCK_HEADLINE}, {{13, 24}, BLOCK_PARAGRAPH}};
  a.blocks = blocks;
  SentenceList list = sentences_split(c.tokenizer, &a, &c.arena);
  cr_assert_eq(list.len, 2);
  cr_expect_eq(list.at[0].kind, BLOCK_HEADLINE);
  cr_expect_eq(list.at[1].span.start, 13);
  cr_expect_eq(list.at[1].ordinal, 1);
  cutter_close(&c);
}

Test(splitter, empty_and_blank_texts_have_no_sentence)
{
  Cutter c = cutter_open();
  cr_expect_eq(sentences_split(c.tokenizer, article_of("", &c.arena), &c.arena).len, 0);
  cr_expect_eq(sentences_split(c.tokenizer, article_of(" \n\t\xC2\xA0 ", &c.arena), &c.arena).len, 0);
  cr_expect_eq(sentence_whole(c.tokenizer, article_of("", &c.arena), &c.arena).len, 0);
  cutter_close(&c);
}

/* Of any valid text: tokens follow each other, spell their bytes, leave nothing out but white space. */
static bool parts_words(Str text, size_t *i)
{
  uint32_t cp = utf8_next(text, i);
  return utf8_is_space(cp) || cp < ' ' || cp == 0x7F;
}

static void expect_whole(const Article *a, const SentenceList *list)
{
  uint32_t at = 0;
  for (size_t i = 0; i < list->len; i++)
    for (uint32_t k = 0; k < list->at[i].len; k++) {
      const Token *t = &list->at[i].tokens[k];
      cr_assert(t->span.start >= at && t->span.end > t->span.start && t->span.end <= a->text.len);
      for (size_t gap = at; gap < t->span.start;) cr_assert(parts_words(a->text, &gap), "bytes left out at %u", at);
      bool ellipsis = t->form.len != t->span.end - t->span.start; /* ". . ." */
      cr_assert(!ellipsis || str_starts(t->form, ".."));
      if (!ellipsis) cr_assert(str_eq(t->form, str_slice(a->text, t->span)));
      cr_assert(utf8_valid(t->form, NULL), "a token cuts a character");
      at = t->span.end;
    }
  for (size_t gap = at; gap < a->text.len;) cr_assert(parts_words(a->text, &gap), "bytes left out at the end");
}

Test(tokenizer, nothing_is_lost_of_any_text)
{
  static const char *const atoms[] = {"a", "Z", "9", ".", "'", "’", "-", "/", "$", " ", "  ", "\n", "é", "中", "😀", "\xE2\x80\x8D", "@", "#", ":",
                                      "(", ")", "\"", "s", "n't", "U.S.", "Mr.", "www.", "&", "_", "*", "%", "…", "`", "<", "=", "\xCC\x81", "km", ",", "X"};
  Cutter c = cutter_open();
  uint32_t seed = 1;
  for (int round = 0; round < 3000; round++) {
    Buf text = {0};
    for (int i = 0; i < 30; i++) {
      seed = seed * 1664525 + 1013904223;
      buf_text(&text, atoms[(seed >> 8) % COUNT_OF(atoms)]);
    }
    if (round % 3 == 0) buf_text(&text, " x ."); /* may read as tokenized already */
    const Article *a = article_of(text.at, &c.arena);
    SentenceList cut_list = sentences_split(c.tokenizer, a, &c.arena), whole = sentence_whole(c.tokenizer, a, &c.arena);
    expect_whole(a, &cut_list);
    expect_whole(a, &whole);
    buf_free(&text);
    arena_reset(&c.arena);
  }
  cutter_close(&c);
}

Test(tokenizer, space_after_tells_where_white_space_stood)
{
  Cutter c = cutter_open();
  SentenceList list = sentences_split(c.tokenizer, article_of("Ann's (old) car", &c.arena), &c.arena);
  static const bool expected[] = {false, true, false, false, true, true};
  cr_assert_eq(list.at[0].len, 6);
  for (uint32_t k = 0; k < 6; k++) cr_expect_eq(list.at[0].tokens[k].space_after, expected[k], "token %u", k);
  cutter_close(&c);
}
