/* confidence.c - what a doubt of the parser costs, and whom. */
#include <criterion/criterion.h>

#include "extraction/extraction.h"

/* "Ann met Bob.", with the lead that each word's head had over the second best. */
static float confidence_of(const float margins[4], const float label_margin, TripleStyle style)
{
  static const struct { const char *form, *lemma; Upos upos; Xpos xpos; uint32_t head; Deprel rel; } words[] = {
      {"Ann", "Ann", UPOS_PROPN, XPOS_NNP, 1, DEP_NSUBJ},
      {"met", "meet", UPOS_VERB, XPOS_VBD, NO_TOKEN, DEP_ROOT},
      {"Bob", "Bob", UPOS_PROPN, XPOS_NNP, 1, DEP_OBJ},
      {".", ".", UPOS_PUNCT, XPOS_PERIOD, 1, DEP_PUNCT}};
  Token tokens[4];
  for (size_t i = 0; i < 4; i++)
    tokens[i] = (Token){.form = str_of(words[i].form), .lemma = str_of(words[i].lemma), .space_after = true, .upos = words[i].upos,
                        .xpos = words[i].xpos, .head = words[i].head, .deprel = words[i].rel, .head_margin = margins[i],
                        .head_second = NO_TOKEN, .label_margin = label_margin, .tag_margin = 20};
  Sentence sentence = {.tokens = tokens, .len = 4};
  SentenceList list = {.at = &sentence, .len = 1};
  Lexicon *lexicon = lexicon_open();
  Extractor *extractor = extractor_new(lexicon);
  Arena arena = {0};
  ExtractionOptions options = {.style = style};
  TripleList triples = triples_extract(extractor, &list, &options, &arena);
  cr_assert_eq(triples.len, 1);
  float confidence = triples.at[0].confidence;
  arena_free(&arena);
  extractor_free(extractor);
  lexicon_close(lexicon);
  return confidence;
}

static const float sure[4] = {20, 20, 20, 20}, no_object[4] = {20, 20, 0.1F, 20}, no_verb[4] = {20, 0.1F, 20, 20},
                   no_period[4] = {20, 20, 20, 0.1F}, torn[4] = {-1, -1, -1, 20};

Test(confidence, a_plain_sentence_is_believed)
{
  float c = confidence_of(sure, 20, STYLE_MINIMAL);
  cr_assert(c > 0.85F && c < 1, "%f", (double)c);
}

Test(confidence, a_doubt_about_a_head_lowers_it)
{
  float c = confidence_of(sure, 20, STYLE_MINIMAL);
  cr_assert_lt(confidence_of(no_object, 20, STYLE_MINIMAL), c - 0.1F);
  cr_assert_lt(confidence_of(no_verb, 20, STYLE_MINIMAL), c - 0.1F);
  cr_assert_lt(confidence_of(sure, 0.1F, STYLE_MINIMAL), c - 0.1F);
}

Test(confidence, a_doubt_about_punctuation_does_not)
{
  cr_assert_float_eq(confidence_of(no_period, 20, STYLE_MINIMAL), confidence_of(sure, 20, STYLE_MINIMAL), 1e-6);
}

Test(confidence, several_doubts_cost_more_than_one)
{
  cr_assert_lt(confidence_of(torn, 0.1F, STYLE_MINIMAL), confidence_of(no_object, 20, STYLE_MINIMAL));
  cr_assert_lt(confidence_of(torn, 0.1F, STYLE_MINIMAL), 0.5F);
}

Test(confidence, the_full_style_ranks_by_doubts_as_well)
{
  cr_assert_lt(confidence_of(no_verb, 20, STYLE_FULL), confidence_of(sure, 20, STYLE_FULL));
}
