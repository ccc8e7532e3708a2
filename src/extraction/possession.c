/*
 * possession.c - what a possessive says: "Fox's ranch" -> Fox | have | ranch.
 * Method: a name's own things and people; what he does, what befalls him and what is one of a kind is not had. An owner of a person
 * is the body or place that he belongs to.
 */
#include "extraction/nominal.h"

/* "moved Acme's headquarters to London": where the verb takes it. */
static bool is_moved(const Reading *r, uint32_t thing, Str preposition)
{
  static const char *const ways[] = {"to", "into", "onto", "from"};
  return rel_base(r, thing) == DEP_OBJ && str_among(preposition, ways, COUNT_OF(ways));
}

/* "Fox's ranch in San Cristobal": where the thing is. */
static void possession_place(Reading *r, const Phrase *who, uint32_t thing)
{
  EACH_KID(r, thing, k)
  {
    Str preposition = preposition_of(r, *k, NULL);
    if (r->token[*k].deprel != DEP_NMOD || type_at(r, *k) != ENTITY_PLACE || !preposition.len || str_is(preposition, "of") || is_moved(r, thing, preposition)) continue;
    infer(r, "possession", *who, str_format(r->arena, "have %.*s %.*s", STR_ARG(lower_form(r, thing)), STR_ARG(preposition)),
          phrase_at(r, *k, CUT_SMALL, NO_TOKEN));
  }
}

/* "the world's largest port": one of a kind is not had. */
static bool ranked(const Reading *r, uint32_t thing)
{
  EACH_KID(r, thing, k)
    if (*k < thing && rel_base(r, *k) == DEP_AMOD && (r->token[*k].xpos == XPOS_JJS || str_ends(r->token[*k].form, "est"))) return true;
  return false;
}

/* "the fans' throwing of bottles": what they do, not what they have. */
static bool names_deed(Reading *r, uint32_t thing)
{
  if (!str_ends(r->token[thing].form, "ing")) return false;
  EACH_KID(r, thing, k)
    if (r->token[*k].deprel == DEP_NMOD && preposition_of(r, *k, NULL).len) return true;
  return false;
}

/* "Ann's death", "Spain's recognition of the state": nothing that somebody has. A city or a parliament is, whatever it ends in. */
static bool abstract(Reading *r, uint32_t thing)
{
  static const char *const words[] = {"death", "birth", "life", "fate", "case", "view", "idea", "fear", "hope", "wish", "will", "mind", "priority", "career", "age",
                                      "behalf", "sake", "favor", "favour", "turn", "side", "time", "service", "name", "result", "reason", "problem", "fault", "word",
                                      "interest", "need", "effort", "board", "way", "past", "future", "history", "status", "rest", "return", "rise", "fall", "growth", "failure"};
  static const char *const endings[] = {"tion", "sion", "ness", "ance", "ence", "ity", "ism", "ment"};
  Str lemma = str_lower(r->arena, r->token[thing].lemma.len ? r->token[thing].lemma : r->token[thing].form);
  for (size_t i = 0; i < COUNT_OF(words); i++)
    if (str_is(lemma, words[i])) return true;
  if (lex_has(r->extractor->nominals, lemma)) return true;
  if ((r->noun_class[thing] & (NOUN_PLACE | NOUN_KIN | NOUN_ROLE)) || lex_has(r->extractor->kind_words, lemma) || lex_has(r->extractor->organization_words, lemma)) return false;
  for (size_t i = 0; i < COUNT_OF(endings); i++)
    if (str_ends(lemma, endings[i])) return true;
  return false;
}

/* "Acme's schedule", "Ann's assist", "the city's opening night": a deed, a word, a time, a thought; in a graph nothing that is had. */
static bool intangible(Reading *r, uint32_t thing)
{
  static const char *const classes[] = {"act", "event", "communication", "cognition", "time", "state", "attribute", "feeling", "process", "phenomenon", "relation", "quantity"};
  const LexEntry *entry = lex_find(r->extractor->noun_classes, str_lower(r->arena, r->token[thing].lemma));
  return !full(r) && entry && str_among(entry->field[0], classes, COUNT_OF(classes));
}

/* The clause around it is told in the past: "Mr. Lee's house burned". */
static bool told_in_past(const Reading *r, uint32_t t)
{
  for (unsigned steps = 0; t < r->len && steps < 100; t = r->token[t].head, steps++) {
    if (r->clause_at[t] == NO_CLAUSE) continue;
    Xpos first = r->token[t].xpos;
    EACH_KID(r, t, k)
      if ((rel_base(r, *k) == DEP_AUX || r->token[*k].deprel == DEP_COP) && *k < t) {
        first = r->token[*k].xpos;
        break;
      }
    if (first == XPOS_VBD) return true;
    if (first == XPOS_VBZ || first == XPOS_VBP || first == XPOS_MD) return false;
  }
  return false;
}

/* "Ann has a house", "the teachers have a union", "Ann had a house", as the sentence is told. */
static Str having(const Reading *r, uint32_t owner)
{
  if (!r->options->own_words) return STR("have");
  if (told_in_past(r, owner)) return STR("had");
  return r->token[owner].xpos == XPOS_NNS ? STR("have") : STR("has");
}

void possession(Reading *r, uint32_t owner)
{
  uint32_t thing = r->token[owner].head;
  if (r->token[owner].upos == UPOS_PRON || thing >= r->len || is_time(r, owner)) return;
  if (!full(r) && rel_base(r, thing) == DEP_NMOD && str_eq_nocase(r->token[r->token[thing].head].form, STR("one")) && r->token[r->token[thing].head].deprel == DEP_APPOS) return;   /* "Acme, one of Bolt's suppliers": said by the apposition */
  if (!full(r) && r->token[thing].deprel == DEP_APPOS && is_name(r, r->token[thing].head)) return;     /* "Acme, Poland's biggest firm": described */
  if (!full(r) && r->token[thing].deprel == DEP_NMOD_DESC && (r->noun_class[thing] & (NOUN_KIN | NOUN_ROLE)) && is_name(r, r->token[thing].head)) return;   /* "Ann's team-mate Bob": said by the role */
  EACH_KID(r, thing, k)
  {
    bool names = (r->token[*k].deprel == DEP_APPOS || r->token[*k].deprel == DEP_FLAT) && r->token[*k].upos == UPOS_PROPN;
    bool person = names && !full(r) && r->token[*k].deprel == DEP_APPOS && type_at(r, *k) == ENTITY_PERSON;
    if (person || (names && names_tie(r, thing))) return; /* said by the apposition */
  }
  if (type_at(r, thing) == ENTITY_PERSON) {
    body_of_person(r, thing, owner, "");
    uint32_t next = kid_with(r, thing, DEP_CONJ);                       /* "the DAB's Starry Lee and Holden Chow" */
    bool shares = next != NO_TOKEN && type_at(r, next) == ENTITY_PERSON && kid_with(r, next, DEP_NMOD_POSS) == NO_TOKEN &&
                  kid_with(r, next, DEP_NMOD) == NO_TOKEN && kid_with(r, thing, DEP_NMOD) == NO_TOKEN && r->left[next] == kid_with(r, next, DEP_CC) &&
                  title_free(r, next);
    if (shares) body_of_person(r, next, owner, "");
    return;
  }
  if (!full(r) && !r->options->own_words && type_at(r, thing) == ENTITY_ORGANIZATION && is_name(r, thing) && type_at(r, owner) == ENTITY_PLACE) {
    infer(r, "possession", phrase_at(r, thing, CUT_SMALL, owner), is_institution(r, thing) ? STR("be in") : STR("be from"), phrase_at(r, owner, CUT_SMALL, NO_TOKEN));        /* "Norway's Equinor", "Norway's Supreme Court" */
    return;
  }
  if (!full(r) && !r->options->own_words && type_at(r, thing) == ENTITY_ORGANIZATION && is_name(r, thing) && type_at(r, owner) == ENTITY_PERSON) {
    infer(r, "possession", phrase_at(r, owner, CUT_SMALL | CUT_TITLE, NO_TOKEN), STR("be affiliated with"), phrase_at(r, thing, CUT_SMALL, owner));   /* "Elon Musk's SpaceX": its owner, head or star */
    return;
  }
  if (r->token[thing].upos == UPOS_ADJ || r->token[thing].xpos == XPOS_JJS || (r->noun_class[thing] & (NOUN_EVENT | NOUN_PART)) || is_name(r, thing) || ranked(r, thing) || names_deed(r, thing) || (!r->options->own_words && (abstract(r, thing) || intangible(r, thing)))) return;
  if (!full(r) && (!is_name(r, owner) || (r->noun_class[thing] & NOUN_ROLE) || (names_tie(r, thing) && !(r->noun_class[thing] & NOUN_KIN)))) return;
  Phrase who = phrase_at(r, owner, KEEP_CONJUNCTS, NO_TOKEN);
  infer(r, "possession", who, having(r, owner), phrase_at(r, thing, CUT_SMALL, owner));
  if (!full(r)) possession_place(r, &who, thing);
}
