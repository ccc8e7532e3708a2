/* What only looks like a name; what the words beside a noun make of it; phrases without the marks of a sentence. */
#include <criterion/criterion.h>

#include "resolution/parts.h"
#include "told.h"

Test(unnamed, labels_letters_and_addresses_name_nothing)
{
  static const char *const nothing[] = {"Figure 2", "figure 24.7", "Table 3a", "Appendix S1", "Fig. 4", "A", "c", "office@example.com", "www.example.com",
                                        "https://example.com/a", "example.org/survey", "\u0292an m\u0254\u0281o"};
  static const char *const something[] = {"X", "Figure", "Table Mountain", "Section 230", "Apollo 11", "AC/DC", "Figure 8 Films Ltd", "example.com", "\u018fliyev", "24/7", "7", "Listing", ""};
  for (size_t i = 0; i < COUNT_OF(nothing); i++) cr_expect(names_nothing(str_of(nothing[i])), "%s", nothing[i]);
  for (size_t i = 0; i < COUNT_OF(something); i++) cr_expect_not(names_nothing(str_of(something[i])), "%s", something[i]);
}

Test(unnamed, a_label_of_the_page_is_no_mention)
{
  Told t = told("Figure PROPN NNP 3 nsubj B-PERSON\n2 NUM CD 1 nummod I-PERSON\nshows=show VERB VBZ 0 root\nMara PROPN NNP 3 obj B-PERSON\nLind PROPN NNP 4 flat I-PERSON\n");
  cr_expect_eq(entity_named(&t, "Figure 2"), NO_ENTITY);
  cr_expect_neq(entity_named(&t, "Mara Lind"), NO_ENTITY);
  told_end(&t);
}

Test(unnamed, days_of_opening_are_no_names_but_a_newspaper_is)
{
  Told t = told("Sun PROPN NNP 0 root B-PLACE\n08:00 NUM CD 1 nummod\n\nThe=the DET DT 2 det\nSun PROPN NNP 3 nsubj B-ORGANIZATION\nsaid=say VERB VBD 0 root\nso ADV RB 3 advmod\n");
  cr_expect_eq(t.resolved.mention_count, 1);
  cr_expect_eq(t.resolved.mentions[0].sentence, 1);
  told_end(&t);
}

Test(unnamed, a_word_of_a_prize_names_nothing_and_a_courtesy_ends_a_name)
{
  Told t = told("Kane PROPN NNP 2 nsubj B-PERSON\nwon=win VERB VBD 0 root\nthe DET DT 8 det\nMan PROPN NNP 8 compound\nof ADP IN 7 case\nthe DET DT 7 det\nMatch PROPN NNP 4 nmod\naward NOUN NN 2 obj\n");
  cr_expect_eq(entity_named(&t, "Match"), NO_ENTITY);
  told_end(&t);
  t = told("Minister PROPN NNP 5 nmod:desc\nfor ADP IN 3 case\nHealth PROPN NNP 1 nmod\nDr. PROPN NNP 5 nmod:desc\nBob PROPN NNP 7 nsubj B-PERSON\nStone PROPN NNP 5 flat I-PERSON\nleft=leave VERB VBD 0 root\n");
  cr_expect_eq(entity_named(&t, "Health Dr."), NO_ENTITY);
  cr_expect_neq(entity_named(&t, "Bob Stone"), NO_ENTITY);
  told_end(&t);
}

Test(unnamed, honours_are_no_part_of_a_name)
{
  Told t = told_names("Zara Mohammad Halim DBE RA; Zara Halim; JOHN REED MP; Daniel Orley FRS");
  cr_expect(same_entity(&t, "Zara Mohammad Halim", "Zara Halim"));
  cr_expect_neq(entity_named(&t, "Daniel Orley"), NO_ENTITY);
  told_end(&t);
}

/* "Lind saw OBJECT": the node that the object becomes. `head` is the object's token. */
static ResolvedEntity seen(const char *object, uint32_t head, const char *text, Arena *keep)
{
  Buf words = {0};
  buf_format(&words, "Lind PROPN NNP 2 nsubj B-PERSON\nsaw=see VERB VBD 0 root\n%s", object);
  buf_char(&words, '\0');
  static const uint32_t token[1];
  Triple triple = {.relation = STR("see"), .confidence = 0.9F, .attribution = {.head = NO_TOKEN}, .time = {.head = NO_TOKEN}};
  triple.subject = (Phrase){.head = 0, .tokens = token, .len = 1, .text = STR("Lind")};
  triple.object = (Phrase){.head = head, .tokens = token, .len = 1, .text = str_of(text)};
  TripleList list = {.at = &triple, .len = 1, .cap = 1};
  Told t = told_with(words.at, &list, NULL, NULL);
  ResolvedEntity found = {.type = ENTITY_NONE};
  if (t.resolved.fact_count == 1) found = t.resolved.entities[t.resolved.facts[0].object];
  found.name = found.type == ENTITY_NONE ? (Str){"", 0} : str_copy(keep, found.name);
  told_end(&t);
  buf_free(&words);
  return found;
}

Test(unnamed, words_beside_a_noun_say_what_it_is_not)
{
  static const struct { const char *words; uint32_t head; const char *text; EntityType type; } cases[] = {
      {"the DET DT 5 det\nother ADJ JJ 5 amod\nside NOUN NN 2 obj\n", 4, "the other side", ENTITY_PLACE},
      {"the DET DT 5 det\nhome NOUN NN 5 compound\nside NOUN NN 2 obj\n", 4, "the home side", ENTITY_ORGANIZATION},
      {"a DET DT 5 det\nmoving ADJ JJ 5 amod\nbody NOUN NN 2 obj\n", 4, "a moving body", ENTITY_CONCEPT},
      {"the DET DT 5 det\ngoverning ADJ JJ 5 amod\nbody NOUN NN 2 obj\n", 4, "the governing body", ENTITY_ORGANIZATION},
      {"a DET DT 5 det\nbusiness NOUN NN 5 compound\nmodel NOUN NN 2 obj\n", 4, "a business model", ENTITY_CONCEPT},
      {"a DET DT 5 det\nfashion NOUN NN 5 compound\nmodel NOUN NN 2 obj\n", 4, "a fashion model", ENTITY_PERSON},
      {"the DET DT 5 det\nsecurity NOUN NN 5 compound\nservices=service NOUN NNS 2 obj\n", 4, "the security services", ENTITY_ORGANIZATION},
      {"services=service NOUN NNS 2 obj\n", 2, "services", ENTITY_CONCEPT},
  };
  Arena keep = {0};
  for (size_t i = 0; i < COUNT_OF(cases); i++) {
    ResolvedEntity e = seen(cases[i].words, cases[i].head, cases[i].text, &keep);
    cr_expect_eq(e.type, cases[i].type, "%s: %d", cases[i].text, (int)e.type);
  }
  arena_free(&keep);
}

Test(unnamed, a_phrase_keeps_its_pairs_of_marks_and_loses_the_rest)
{
  static const struct { const char *text, *name; } cases[] = {
      {"the 'queen of the curve", "queen of the curve"}, {"the \"dictionary of the future", "dictionary of the future"}, {"a \"leaky pipe\" problem", "\"leaky pipe\" problem"},
      {"a planet .", "planet"},                          {"a foreign guest.", "foreign guest"},                        {"the runners' club", "runners' club"},
      {"a firm called Acme Inc.", "firm called Acme Inc."},
  };
  Arena keep = {0};
  for (size_t i = 0; i < COUNT_OF(cases); i++) {
    ResolvedEntity e = seen("thing NOUN NN 2 obj\n", 2, cases[i].text, &keep);
    cr_expect(str_is(e.name, cases[i].name), "%s: %.*s", cases[i].text, STR_ARG(e.name));
  }
  arena_free(&keep);
}

Test(unnamed, of_a_label_of_the_page_nothing_is_told)
{
  Arena keep = {0};
  cr_expect_eq(seen("Figure PROPN NNP 2 obj\n2 NUM CD 3 nummod\n", 2, "Figure 2", &keep).type, ENTITY_NONE);
  arena_free(&keep);
}
