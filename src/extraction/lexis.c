/*
 * lexis.c - the lexical classes of a sentence's words, as bits.
 * Verbs, nouns and roles come from tables/verbs.tsv, nouns.tsv and roles.tsv (by lemma); prepositions are few and stand here.
 */
#include "extraction/reading.h"

static const struct { const char *name; uint32_t bit; } verb_classes[] = {
    {"say", VERB_SAY},         {"think", VERB_THINK},   {"deny", VERB_DENY},     {"ask", VERB_ASK},
    {"wish", VERB_WISH},       {"plan", VERB_PLAN},     {"fail", VERB_FAIL},     {"aspect", VERB_ASPECT},
    {"seem", VERB_SEEM},       {"order", VERB_ORDER},   {"let", VERB_LET},       {"force", VERB_FORCE},
    {"promise", VERB_PROMISE}, {"light", VERB_LIGHT},   {"mutual", VERB_MUTUAL}, {"become", VERB_BECOME},
    {"name", VERB_NAME},       {"oblige", VERB_OBLIGE}, {"stop", VERB_STOP},     {"know", VERB_KNOW},
    {"affect", VERB_AFFECT},   {"view", VERB_VIEW},     {"cause", VERB_CAUSE},
};

static const struct { const char *name; uint32_t bit; } noun_classes[] = {
    {"time", NOUN_TIME},   {"place", NOUN_PLACE},   {"kin", NOUN_KIN},       {"part", NOUN_PART},
    {"event", NOUN_EVENT}, {"mutual", NOUN_MUTUAL}, {"no-gap", NOUN_NO_GAP}, {"clause", NOUN_CLAUSE},
};

static const struct { const char *word; uint32_t bits; } prepositions[] = {
    {"in", PREP_TIME | PREP_PLACE},   {"on", PREP_TIME | PREP_PLACE},    {"at", PREP_TIME | PREP_PLACE},
    {"during", PREP_TIME},            {"since", PREP_TIME},              {"until", PREP_TIME},
    {"till", PREP_TIME},              {"before", PREP_TIME},             {"after", PREP_TIME},
    {"by", PREP_AGENT | PREP_TIME},   {"within", PREP_TIME | PREP_PLACE},{"throughout", PREP_TIME | PREP_PLACE},
    {"near", PREP_PLACE},             {"inside", PREP_PLACE},            {"outside", PREP_PLACE},
    {"across", PREP_PLACE},           {"along", PREP_PLACE},             {"around", PREP_PLACE | PREP_TIME},
    {"above", PREP_PLACE},            {"below", PREP_PLACE},             {"behind", PREP_PLACE},
    {"beneath", PREP_PLACE},          {"under", PREP_PLACE},             {"over", PREP_PLACE | PREP_TIME | PREP_TOPIC},
    {"between", PREP_PLACE},          {"among", PREP_PLACE},             {"off", PREP_PLACE},
    {"to", PREP_GOAL | PREP_RECIPIENT},{"into", PREP_GOAL},              {"onto", PREP_GOAL},
    {"toward", PREP_GOAL},            {"towards", PREP_GOAL},            {"from", PREP_SOURCE | PREP_TIME},
    {"out of", PREP_SOURCE},          {"for", PREP_PURPOSE | PREP_TIME | PREP_RECIPIENT},
    {"because of", PREP_CAUSE},       {"due to", PREP_CAUSE},            {"despite", PREP_CAUSE},
    {"about", PREP_TOPIC | PREP_TIME},{"regarding", PREP_TOPIC},         {"concerning", PREP_TOPIC},
    {"through", PREP_MEANS | PREP_PLACE | PREP_TIME},                    {"via", PREP_MEANS | PREP_PLACE},
    {"with", PREP_WITH | PREP_MEANS}, {"of", PREP_OF},                   {"as of", PREP_TIME},
    {"in the course of", PREP_TIME},  {"over the course of", PREP_TIME}, {"in the aftermath of", PREP_TIME}, {"in the wake of", PREP_TIME},
    {"following", PREP_TIME},          {"prior to", PREP_TIME},          {"next to", PREP_PLACE},           {"ahead of", PREP_TIME},
};

uint32_t preposition_class(Str lower)
{
  for (size_t i = 0; i < COUNT_OF(prepositions); i++)
    if (str_is(lower, prepositions[i].word)) return prepositions[i].bits;
  return 0;
}

static int field_number(Str field)
{
  int value = 0;
  for (size_t i = 0; i < field.len && field.at[i] >= '0' && field.at[i] <= '9' && value < 100000; i++) value = 10 * value + (field.at[i] - '0');
  return value;
}

bool verb_transitive(const Reading *r, uint32_t t)
{
  const LexEntry *entry = lex_find(r->extractor->frames, r->token[t].lemma);
  if (!entry) return lex_has(r->extractor->relations, r->token[t].lemma); /* "praise": of the relations' table, with two ends */
  int seen = field_number(entry->field[0]), with_object = field_number(entry->field[1]);
  return with_object >= (seen >= 5 ? 80 : 100);
}

bool verb_never_passive(const Reading *r, uint32_t t)
{
  const LexEntry *entry = lex_find(r->extractor->frames, r->token[t].lemma);
  return entry && field_number(entry->field[0]) >= 5 && field_number(entry->field[1]) <= 3;
}

bool verb_intransitive(const Reading *r, uint32_t t)
{
  const LexEntry *entry = lex_find(r->extractor->frames, r->token[t].lemma);
  return entry && field_number(entry->field[0]) >= 4 && field_number(entry->field[1]) <= 12;
}

bool verb_keeps_object(const Reading *r, uint32_t t)
{
  static const char *const verbs[] = {"give", "award", "hand", "offer", "pay", "grant", "deny", "lend", "show", "teach", "send", "promise", "allow", "assign", "fine", "charge", "tell", "ask", "forbid"};
  return str_among(r->token[t].lemma, verbs, COUNT_OF(verbs));
}

bool verb_only_past(const Reading *r, uint32_t t)
{
  static const char *const forms[] = {"sank", "fell", "went", "came", "began", "became", "ran", "rose", "drove", "wrote", "took", "gave", "spoke", "broke", "chose", "grew", "knew",
                                      "threw", "flew", "drew", "saw", "did", "ate", "swam", "sang", "rang", "drank", "shook", "stole", "tore", "wore", "woke", "arose", "froze"};
  return str_among(r->token[t].form, forms, COUNT_OF(forms));
}

static uint32_t verb_bits(const LexEntry *entry)
{
  uint32_t bits = 0;
  Str rest = entry ? entry->field[0] : STR(""), name;
  while (str_split(&rest, ' ', &name))
    for (size_t i = 0; i < COUNT_OF(verb_classes); i++)
      if (str_is(name, verb_classes[i].name)) bits |= verb_classes[i].bit;
  return bits;
}

static uint32_t noun_bits(const LexEntry *entry)
{
  uint32_t bits = 0;
  Str rest = entry ? entry->field[0] : STR(""), name;
  while (str_split(&rest, ' ', &name))
    for (size_t i = 0; i < COUNT_OF(noun_classes); i++)
      if (str_is(name, noun_classes[i].name)) bits |= noun_classes[i].bit;
  return bits;
}

/* The classes depend on lower-case keys; proper nouns are lower-cased first ("Wednesday", "Secretary"). */
static Str lexical_key(Reading *r, uint32_t t)
{
  Str lemma = r->token[t].lemma.len ? r->token[t].lemma : r->token[t].form;
  if (lemma.len > 1 && lemma.at[lemma.len - 1] == '.') lemma.len--; /* Feb. */
  return lemma.len && lemma.at[0] >= 'a' && lemma.at[0] <= 'z' ? lemma : str_lower(r->arena, lemma);
}

void lexis_fill(Reading *r)
{
  const Extractor *x = r->extractor;
  r->verb_class = ARENA_ARRAY(r->arena, uint32_t, r->len + 1);
  r->noun_class = ARENA_ARRAY(r->arena, uint32_t, r->len + 1);
  r->prep_class = ARENA_ARRAY(r->arena, uint32_t, r->len + 1);
  for (uint32_t t = 0; t < r->len; t++) {
    Upos upos = r->token[t].upos;
    if (upos == UPOS_VERB || upos == UPOS_AUX) r->verb_class[t] = verb_bits(lex_find(x->verbs, lexical_key(r, t)));
    else if (upos == UPOS_ADP || upos == UPOS_SCONJ) r->prep_class[t] = preposition_class(lexical_key(r, t));
    else if (upos == UPOS_NOUN || upos == UPOS_PROPN || upos == UPOS_ADV || upos == UPOS_PRON || upos == UPOS_NUM ||
             upos == UPOS_ADJ || upos == UPOS_DET) {
      Str key = lexical_key(r, t);
      r->noun_class[t] = noun_bits(lex_find(x->nouns, key));
      Str held = str_starts(key, "ex-") ? (Str){key.at + 3, key.len - 3} : key;                  /* "ex-minister" */
      if ((token_is_noun(&r->token[t]) || held.len < key.len) && lex_has(x->roles, held)) r->noun_class[t] |= NOUN_ROLE;
    }
    if (upos == UPOS_ADJ) r->verb_class[t] = verb_bits(lex_find(x->verbs, lexical_key(r, t)));
  }
}
