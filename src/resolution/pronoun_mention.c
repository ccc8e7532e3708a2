/*
 * pronoun_mention.c - pronouns with what their form tells: person, number, gender, whether they are possessive, reflexive,
 * relative or demonstrative.
 */
#include "resolution/scan.h"

typedef struct { const char *form; uint8_t person, number, gender, animacy; bool possessive, reflexive; } PronounForm;
static const PronounForm pronoun_forms[] = {
    {"i", 1, NUMBER_SINGULAR, 0, ANIMACY_PERSON, 0, 0},        {"me", 1, NUMBER_SINGULAR, 0, ANIMACY_PERSON, 0, 0},
    {"my", 1, NUMBER_SINGULAR, 0, ANIMACY_PERSON, 1, 0},       {"mine", 1, NUMBER_SINGULAR, 0, ANIMACY_PERSON, 0, 0},
    {"myself", 1, NUMBER_SINGULAR, 0, ANIMACY_PERSON, 0, 1},   {"we", 1, NUMBER_PLURAL, 0, ANIMACY_PERSON, 0, 0},
    {"us", 1, NUMBER_PLURAL, 0, ANIMACY_PERSON, 0, 0},         {"our", 1, NUMBER_PLURAL, 0, ANIMACY_PERSON, 1, 0},
    {"ours", 1, NUMBER_PLURAL, 0, ANIMACY_PERSON, 0, 0},       {"ourselves", 1, NUMBER_PLURAL, 0, ANIMACY_PERSON, 0, 1},
    {"you", 2, NUMBER_UNKNOWN, 0, ANIMACY_PERSON, 0, 0},       {"your", 2, NUMBER_UNKNOWN, 0, ANIMACY_PERSON, 1, 0},
    {"yours", 2, NUMBER_UNKNOWN, 0, ANIMACY_PERSON, 0, 0},     {"yourself", 2, NUMBER_SINGULAR, 0, ANIMACY_PERSON, 0, 1},
    {"yourselves", 2, NUMBER_PLURAL, 0, ANIMACY_PERSON, 0, 1}, {"he", 3, NUMBER_SINGULAR, GENDER_MALE, ANIMACY_PERSON, 0, 0},
    {"him", 3, NUMBER_SINGULAR, GENDER_MALE, ANIMACY_PERSON, 0, 0},
    {"his", 3, NUMBER_SINGULAR, GENDER_MALE, ANIMACY_PERSON, 1, 0},
    {"himself", 3, NUMBER_SINGULAR, GENDER_MALE, ANIMACY_PERSON, 0, 1},
    {"she", 3, NUMBER_SINGULAR, GENDER_FEMALE, ANIMACY_PERSON, 0, 0},
    {"her", 3, NUMBER_SINGULAR, GENDER_FEMALE, ANIMACY_PERSON, 0, 0},
    {"hers", 3, NUMBER_SINGULAR, GENDER_FEMALE, ANIMACY_PERSON, 0, 0},
    {"herself", 3, NUMBER_SINGULAR, GENDER_FEMALE, ANIMACY_PERSON, 0, 1},
    {"it", 3, NUMBER_SINGULAR, GENDER_NEUTER, ANIMACY_THING, 0, 0},
    {"its", 3, NUMBER_SINGULAR, GENDER_NEUTER, ANIMACY_THING, 1, 0},
    {"itself", 3, NUMBER_SINGULAR, GENDER_NEUTER, ANIMACY_THING, 0, 1},
    {"they", 3, NUMBER_PLURAL, 0, 0, 0, 0},                    {"them", 3, NUMBER_PLURAL, 0, 0, 0, 0},
    {"'em", 3, NUMBER_PLURAL, 0, 0, 0, 0},                     {"their", 3, NUMBER_PLURAL, 0, 0, 1, 0},
    {"theirs", 3, NUMBER_PLURAL, 0, 0, 0, 0},                  {"themselves", 3, NUMBER_PLURAL, 0, 0, 0, 1}};

static const PronounForm *pronoun_form(Str lower)
{
  for (size_t i = 0; i < COUNT_OF(pronoun_forms); i++)
    if (str_is(lower, pronoun_forms[i].form)) return &pronoun_forms[i];
  return NULL;
}

Gender pronoun_gender(Str form)
{
  Gender found = GENDER_UNKNOWN;
  for (size_t i = 0; i < COUNT_OF(pronoun_forms) && !found; i++)
    if (str_eq_nocase(form, str_of(pronoun_forms[i].form))) found = (Gender)pronoun_forms[i].gender;
  return found == GENDER_NEUTER ? GENDER_UNKNOWN : found;
}

bool is_nominal_relation(Deprel rel)
{
  switch (deprel_base(rel)) {
  case DEP_NSUBJ: case DEP_OBJ: case DEP_IOBJ: case DEP_OBL: case DEP_NMOD: case DEP_ROOT: case DEP_CONJ: case DEP_APPOS:
  case DEP_PARATAXIS: case DEP_DISLOCATED: case DEP_CCOMP: case DEP_XCOMP: case DEP_VOCATIVE: case DEP_LIST: case DEP_ADVCL:
  case DEP_DEP: case DEP_ORPHAN: case DEP_ACL: return true;
  default: return false;
  }
}

static bool in_relative_clause(const Scan *scan, uint32_t token)
{
  uint32_t at = token;
  for (uint32_t steps = 0; at < scan->s->len && steps < 12; steps++, at = scan->s->tokens[at].head)
    if (scan->s->tokens[at].deprel == DEP_ACL_RELCL) return at != token;
  return false;
}

/* "those of Lumicon" beside "shares of Helix": the same kind of thing and not the same ones. */
static bool is_of_another(const Scan *scan, uint32_t at)
{
  const Token *t = scan->s->tokens;
  return at + 2 < scan->s->len && str_is(scan->lower[at + 1], "of") && t[at + 1].deprel == DEP_CASE && t[at + 1].head < scan->s->len && t[t[at + 1].head].head == at;
}

void add_pronoun(Scan *scan, uint32_t at)
{
  const Token *t = &scan->s->tokens[at];
  Str w = scan->lower[at];
  if (deprel_base(t->deprel) == DEP_EXPL || t->xpos == XPOS_EX) return;
  bool relative_word = str_is(w, "who") || str_is(w, "whom") || str_is(w, "whose") || str_is(w, "which") || str_is(w, "that");
  const PronounForm *form = pronoun_form(w);
  bool demonstrative = str_is(w, "this") || str_is(w, "that") || str_is(w, "these") || str_is(w, "those");
  Mention *m = mention_new(scan, MENTION_PRONOUN, at, at, at);
  m->relative = relative_word && in_relative_clause(scan, at) && (t->xpos != XPOS_DT || t->upos == UPOS_PRON) &&
                !token_has(t, "PronType=Dem");
  if (form && !m->relative) {
    m->person = form->person;
    m->number = (Number)form->number;
    m->gender = (Gender)form->gender;
    m->animacy = (Animacy)form->animacy;
    m->reflexive = form->reflexive;
    m->possessive = form->possessive || (str_is(w, "her") && t->deprel == DEP_NMOD_POSS) || (str_is(w, "his") && t->deprel == DEP_NMOD_POSS);
    return;
  }
  if (!m->relative) phrase_span(scan, at, true, &m->np_first, &m->np_last); /* "those who came", "all of us" */
  m->demonstrative = demonstrative && !m->relative;
  m->number = str_is(w, "these") || str_is(w, "those") || str_is(w, "both") ? NUMBER_PLURAL : NUMBER_UNKNOWN;
  if (m->relative && (str_is(w, "who") || str_is(w, "whom"))) m->animacy = ANIMACY_PERSON;
  m->generic = !m->relative && (!m->demonstrative || is_of_another(scan, at));
}
