/*
 * names_told.c - names whose sort is plain from their words or from the verb beside them, whatever the network took them for.
 * "Gerda Mills" is a woman: a given name and a common surname that is no word but a firm's ("General Mills" has no given name); "landed at
 * Charles de Plonk", "flew to Oslo's JFK": where one flies to is a place.
 */
#include "analysis/names_evidence.h"
#include "lexicon/gazetteer.h"

static bool is_somebody(const Settling *g, const Sentence *s, const Name *name)
{
  Gazetted found;
  if (name->type != ENTITY_ORGANIZATION || name->last != name->first + 1 || (name->first > 0 && s->tokens[name->first - 1].upos == UPOS_DET)) return false;
  const Token *given = &s->tokens[name->first], *surname = &s->tokens[name->last];
  Str first = str_lower(g->arena, given->form), last = str_lower(g->arena, surname->form);
  if (!list_has(g->lists->given, first) || list_has(g->lists->organizations, words_between(s, name->first, name->last, true, g->arena))) return false;
  if (gazetteer_find(str_fold(g->arena, first), &found) && (found.given < 1 || found.town >= 0 || found.region >= 0)) return false;
  return str_ends(last, "s") && gazetteer_find(str_fold(g->arena, last), &found) && found.surname == 2 && found.word < 0;
}

static bool is_flown_to(const Sentence *s, const Name *name)
{
  static const char *const flies[] = {"fly", "land", "taxi", "divert"}, *const marks[] = {"at", "to", "from", "into"};
  uint32_t head = name->first;
  for (unsigned steps = 0; steps < 8 && s->tokens[head].head >= name->first && s->tokens[head].head <= name->last; steps++) head = s->tokens[head].head;
  uint32_t verb = s->tokens[head].head;
  if (name->type != ENTITY_PERSON || verb >= head || deprel_base(s->tokens[head].deprel) != DEP_OBL || !str_among(s->tokens[verb].lemma, flies, COUNT_OF(flies))) return false;
  for (uint32_t t = verb + 1; t < name->first; t++)
    if (s->tokens[t].head == head && s->tokens[t].deprel == DEP_CASE) return str_among(s->tokens[t].lemma, marks, COUNT_OF(marks));
  return false;
}

void names_told(const Settling *g, Sentence *s)
{
  for (uint32_t i = 0; i < s->name_count; i++) {
    Name *name = &s->names[i];
    if (is_somebody(g, s, name)) name->type = ENTITY_PERSON, name->label = "PERSON";
    else if (is_flown_to(s, name)) name->type = ENTITY_PLACE, name->label = "FAC";
  }
}
