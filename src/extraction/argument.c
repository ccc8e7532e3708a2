/*
 * argument.c - the further arguments of a clause and the part they play: "in Washington" is a place, "on Wednesday" a time.
 * Method: the preposition leaves a few roles open; the type of a name or the class of the noun decides between them.
 */
#include "extraction/reading.h"

static bool looks_like_year(Str form)
{
  if (form.len != 4 || (form.at[0] != '1' && form.at[0] != '2')) return false;
  for (size_t i = 0; i < form.len; i++)
    if (form.at[i] < '0' || form.at[i] > '9') return false;
  return true;
}

static bool is_digit_word(Str form) { return form.len && form.at[0] >= '0' && form.at[0] <= '9'; }

/* "as a child": when, and nothing that one is. */
bool is_time_of_life(const Reading *r, uint32_t noun)
{
  static const char *const nouns[] = {"child", "boy", "girl", "kid", "teenager", "teen", "youth", "youngster", "baby", "infant", "toddler", "adolescent", "adult"};
  return str_among(r->token[noun].lemma, nouns, COUNT_OF(nouns));
}

/* "the eastern end of the wall", "at wits' end": no time. */
static bool ends_thing(const Reading *r, uint32_t t)
{
  static const char *const things[] = {"artifact", "object", "location", "shape", "body", "group", "communication"};
  if (!form_is(r, t, "end") && !form_is(r, t, "beginning")) return false;
  EACH_KID(r, t, k)
  {
    bool of = r->token[*k].deprel == DEP_NMOD && *k > t, side = *k < t && rel_base(r, *k) == DEP_AMOD && (str_ends(r->token[*k].form, "ern") || form_is(r, *k, "far") || form_is(r, *k, "other") || form_is(r, *k, "deep"));
    const LexEntry *class = of ? lex_find(r->extractor->noun_classes, r->token[*k].lemma) : NULL;
    if (side || lemma_is(r, *k, "wit") || (of && (type_at(r, *k) == ENTITY_PLACE || (class && str_among(class->field[0], things, COUNT_OF(things)) && !(r->noun_class[*k] & (NOUN_TIME | NOUN_EVENT)))))) return true;
  }
  return false;
}

bool is_time(const Reading *r, uint32_t t)
{
  if (t >= r->len || ends_thing(r, t)) return false;
  if (type_at(r, t) == ENTITY_DATE) return true;
  if (is_name(r, t) && type_at(r, t) != ENTITY_NONE) return false;
  if (r->token[t].deprel == DEP_OBJ && r->token[t].upos == UPOS_PROPN && form_is(r, t, "day") && kid_with_base(r, t, DEP_COMPOUND) == t - 1) return false;   /* "hired Jones Day" */
  if (r->noun_class[t] & NOUN_TIME) return true;
  if (r->noun_class[t] & NOUN_PART) {  /* "the end of the year", "one of these days" */
    uint32_t of = kid_with(r, t, DEP_NMOD);
    return of != NO_TOKEN && (r->noun_class[of] & NOUN_TIME);
  }
  if (looks_like_year(r->token[t].form)) return true;
  if (r->token[t].upos != UPOS_NUM && !is_digit_word(r->token[t].form)) return false;
  EACH_KID(r, t, k)                      /* "April 20-22", headed by its number */
    if ((r->noun_class[*k] & NOUN_TIME) && r->token[*k].upos == UPOS_PROPN) return true;
  return false;
}

static bool is_place(const Reading *r, uint32_t t)
{
  EntityType type = type_at(r, t);
  return type == ENTITY_PLACE || (r->noun_class[t] & NOUN_PLACE) || form_is(r, t, "here") || form_is(r, t, "there");
}

static ArgumentRole bare_role(Reading *r, uint32_t t)
{
  if (is_time(r, t) || r->token[t].deprel == DEP_OBL_UNMARKED) return is_time(r, t) ? ROLE_TIME : ROLE_OTHER;
  return is_place(r, t) ? ROLE_PLACE : r->token[t].upos == UPOS_ADV ? ROLE_MANNER : ROLE_OTHER;
}

/* "in protest at its stance", "sold at a loss": no place. */
static bool aimed_at(const Reading *r, uint32_t t)
{
  static const char *const words[] = {"stance", "decision", "policy", "idea", "lack", "price", "rate", "pace", "speed", "age", "level", "cost", "expense", "failure", "loss",
                                      "treatment", "handling", "ruling", "risk", "prospect", "plan", "profit", "discount", "premium", "request", "invitation", "insistence"};
  for (size_t i = 0; i < COUNT_OF(words); i++)
    if (lemma_is(r, t, words[i])) return true;
  return false;
}

static bool throws(const Reading *r, uint32_t verb)
{
  static const char *const words[] = {"fire", "launch", "throw", "hurl", "lob", "shoot", "aim", "shout", "point", "direct", "swear", "spit"};
  for (size_t i = 0; verb < r->len && i < COUNT_OF(words); i++)
    if (lemma_is(r, verb, words[i])) return true;
  return false;
}

static bool day_word(const Reading *r, uint32_t t)
{
  static const char *const words[] = {"day", "morning", "evening", "night", "afternoon", "eve", "anniversary", "weekend", "date", "occasion", "birthday", "holiday", "weekday"};
  for (size_t i = 0; i < COUNT_OF(words); i++)
    if (lemma_is(r, t, words[i])) return true;
  return false;
}

ArgumentRole role_of(Reading *r, uint32_t t, Str preposition)
{
  if (!preposition.len) return bare_role(r, t);
  uint32_t p = preposition_class(preposition);
  if (str_is(preposition, "on") && r->token[t].upos == UPOS_NOUN && type_at(r, t) != ENTITY_DATE && !day_word(r, t)) p &= ~(uint32_t)PREP_TIME;   /* "draws on her childhood" */
  if (str_is(preposition, "for") && lemma_is(r, t, "time")) return ROLE_MANNER;                                  /* "for the second time" */
  if (r->token[t].xpos == XPOS_PRP) p &= ~(uint32_t)PREP_TIME;                 /* "looked after me" */
  if (str_is(preposition, "by") && kid_with(r, t, DEP_NUMMOD) != NO_TOKEN) return ROLE_OTHER;  /* by nine seconds */
  if (str_is(preposition, "after") && !is_time(r, t) && r->token[t].head < r->len) {
    static const char *const naming[] = {"name", "call", "rename"}, *const takers[] = {"look", "take", "chase", "go", "run"};
    Str verb = r->token[r->token[t].head].lemma;
    if (str_among(verb, naming, COUNT_OF(naming))) return ROLE_OTHER;                              /* "named after Bob" */
    bool somebody = is_name(r, t) || (r->noun_class[t] & (NOUN_ROLE | NOUN_KIN));
    if (somebody && str_among(verb, takers, COUNT_OF(takers))) return ROLE_OTHER;                  /* "look after Bob" */
  }
  if ((p & PREP_TIME) && is_time(r, t)) return ROLE_TIME;
  if ((p & PREP_TIME) && !(p & ~(uint32_t)PREP_TIME)) return ROLE_TIME;  /* "after the meeting" */
  if (str_is(preposition, "at") && throws(r, r->token[t].head)) return ROLE_GOAL;                /* "launched missiles at Kyiv" */
  if ((p & PREP_PLACE) && is_place(r, t)) return ROLE_PLACE;
  if (str_is(preposition, "at") && !is_time(r, t) && token_is_noun(&r->token[t]) && !aimed_at(r, t) && type_at(r, t) != ENTITY_QUANTITY && kid_with(r, t, DEP_NUMMOD) == NO_TOKEN) return ROLE_PLACE; /* "valued at 28 dollars" */
  if (r->token[t].deprel == DEP_OBL_AGENT) return manner_noun(r, t) ? ROLE_MANNER : ROLE_AGENT;
  if (p & PREP_GOAL) return is_place(r, t) || !(p & PREP_RECIPIENT) ? ROLE_GOAL : ROLE_RECIPIENT;
  if (p & PREP_SOURCE) return ROLE_SOURCE;
  if (p & PREP_PURPOSE) return is_time(r, t) ? ROLE_TIME : ROLE_PURPOSE;
  if (p & PREP_CAUSE) return ROLE_CAUSE;
  if (p & PREP_TOPIC) return ROLE_TOPIC;
  if (p & PREP_WITH) return ROLE_INSTRUMENT;
  return ROLE_OTHER;
}

/* A preposition left without its noun stands for itself: "the house (that) he lives in". */
static Str own_preposition(Reading *r, uint32_t t)
{
  if (r->token[t].upos == UPOS_ADP && r->stands_for[t] != NO_TOKEN) return str_lower(r->arena, r->token[t].form);
  if (!r->options->own_words && form_is(r, t, "where") && r->stands_for[t] != NO_TOKEN && type_at(r, r->stands_for[t]) == ENTITY_PLACE) {
    Str there = preposition_of(r, r->stands_for[t], NULL);                       /* "on Bridge Road, where I live", "flew to Rome, where she met him" */
    return str_is(there, "on") || str_is(there, "at") ? there : STR("in");
  }
  if (!r->options->own_words && form_is(r, t, "where") && r->stands_for[t] != NO_TOKEN) {
    static const char *const posts[] = {"work", "study", "teach", "serve", "play", "train"};
    uint32_t body = r->stands_for[t];                                            /* "Acme, where he works", "the firm where he works" */
    bool post = r->token[t].head < r->len && str_among(r->token[r->token[t].head].lemma, posts, COUNT_OF(posts));
    if (type_at(r, body) == ENTITY_ORGANIZATION || (post && type_at(r, body) == ENTITY_NONE && r->token[body].upos == UPOS_NOUN && lex_has(r->extractor->organization_words, r->token[body].lemma))) return STR("at");
  }
  return preposition_of(r, t, NULL);
}

static bool clausal(const Reading *r, uint32_t t)
{
  Deprel d = rel_base(r, t);
  return d == DEP_ADVCL || d == DEP_XCOMP || d == DEP_CCOMP;
}

Argument argument_at(Reading *r, uint32_t t, unsigned cut)
{
  Argument a = {.preposition = own_preposition(r, t)};
  uint32_t noun = r->stands_for[t] != NO_TOKEN ? r->stands_for[t] : t;
  uint32_t without = noun != t ? r->token[t].head : NO_TOKEN;
  if (clausal(r, t)) {
    a.preposition = STR("");
    a.phrase = phrase_at(r, t, KEEP_ASIDES | KEEP_CONJUNCTS | KEEP_CASE, NO_TOKEN);
    a.role = kid_with(r, t, DEP_MARK) != NO_TOKEN && r->token[kid_with(r, t, DEP_MARK)].xpos == XPOS_TO ? ROLE_PURPOSE : ROLE_OTHER;
    a.text = a.phrase.text;
    return a;
  }
  a.phrase = phrase_at(r, noun, cut, without);
  a.role = role_of(r, noun, a.preposition);
  if (noun != t && r->token[t].xpos == XPOS_WRB) a.role = form_is(r, t, "when") ? ROLE_TIME : ROLE_PLACE;
  a.text = noun == t && a.preposition.len ? phrase_at(r, t, cut | KEEP_CASE, NO_TOKEN).text : text_join(r, a.preposition, a.phrase.text);
  return a;
}

/* "The candidates elected were Ann and Bob": they were elected. */
static bool of_noun_before(const Clause *c, uint32_t noun)
{
  return (c->link == LINK_ACL || c->link == LINK_RELCL) && c->without == c->head && noun < c->head;
}

ConjunctList conjuncts_before(Reading *r, const Clause *c, uint32_t noun)
{
  ConjunctList all = conjuncts_split(r, noun);
  for (size_t i = 0; of_noun_before(c, noun) && i < all.len; i++)
    if (all.at[i].token > c->head && !all.at[i].whole) all.len = i;
  return all;
}
