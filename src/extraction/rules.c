/* rules.c - the rules by name, each with the line that `explain` prints. */
#include "extraction/reading.h"

static const struct { const char *name, *line; } rules[] = {
    {"verb-object", "a verb with its subject and object: Acme bought Bolt"},
    {"verb-oblique", "a verb with its subject and prepositional argument: Ann lives in Rome"},
    {"verb-object-oblique", "the object taken into the relation before a further argument: Ann gave the book to Bob"},
    {"verb-noun-chain", "the object taken into the relation before its complement: Ann expressed support for the plan"},
    {"verb-adverbial", "a verb with an adverbial: the treaty expired in 1990"},
    {"verb-alone", "a verb with its subject only: the king died"},
    {"passive-object", "a passive verb that keeps an object: the team was denied visas"},
    {"passive-agent", "a passive with its agent, turned active: Bolt was bought by Acme"},
    {"speech", "a verb of saying or thinking with what is said: Ann said that Bob left"},
    {"complement", "a verb with a noun or adjective said of its subject: Ann became president"},
    {"copula", "a form of be with what the subject is: Ann is a lawyer"},
    {"copula-noun-of", "a form of be with a noun and its complement: Ann is president of Acme"},
    {"copula-adjective-of", "a form of be with an adjective and its complement: Ann is critical of Acme"},
    {"copula-place", "a form of be with a prepositional phrase: Acme is in Rome"},
    {"existence", "there is, with what is there"},
    {"mutual", "a verb that its subjects do to each other: Ann and Bob met"},
    {"mutual-plural", "a verb that a plural subject does to itself: they met"},
    {"title", "a title before a name, with the body it belongs to: French President Ann Lee"},
    {"title-alone", "a title before a name: Professor Ann Lee"},
    {"apposition", "a noun phrase set beside a name: Ann Lee, a lawyer for Acme"},
    {"apposition-nouns", "a noun phrase set beside another: the firm, a maker of anvils"},
    {"apposition-names", "a name set beside another of a different kind"},
    {"role-noun", "a role before a name: Acme founder Ann Lee"},
    {"person-of-body", "a person named with a body: Ann Lee of the Labour Party, the Labour Party's Ann Lee"},
    {"content", "a verb with a content clause: the test showed that it works"},
    {"speech-alone", "a verb of saying without what was said: its quotation follows"},
    {"place-in-place", "a place set beside the place it lies in: Paris, France"},
    {"noun-in-place", "an event or body with the place it is in: the summit in Rome"},
    {"possession", "a possessor and what is possessed: Acme's market share"},
    {"including", "members of a group named after it: officials, including Ann Lee"},
    {"adjective-after", "an adjective after its noun, with a complement: a book critical of Acme"},
    {"noun-between", "a noun of relation with both parties: talks between Acme and Bolt"},
    {"score", "two sides and what they scored: Acme Rovers 3-2 Bolt City"},
    {"event-noun", "a noun of action with doer and object: Acme's purchase of Bolt"},
};

size_t rule_count(void) { return COUNT_OF(rules); }
const char *rule_name(size_t ordinal) { return ordinal < COUNT_OF(rules) ? rules[ordinal].name : ""; }

size_t rule_ordinal(const char *rule)
{
  for (size_t i = 0; i < COUNT_OF(rules); i++)
    if (rule && strcmp(rules[i].name, rule) == 0) return i;
  return RULES_MAX;
}

const char *rule_explanation(const char *rule)
{
  for (size_t i = 0; i < COUNT_OF(rules); i++)
    if (rule && strcmp(rules[i].name, rule) == 0) return rules[i].line;
  return "";
}
