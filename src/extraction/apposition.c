/*
 * apposition.c - what stands behind a name or noun between commas or in brackets and tells who or what it is.
 *   "Ann Lee, the mayor of Lima" -> Ann Lee | be mayor of | Lima;  "Irving, Texas" -> Irving | be in | Texas
 */
#include "extraction/nominal.h"

static bool is_acronym_of(const Reading *r, uint32_t a, uint32_t b)
{
  Str s = r->token[b].form;
  (void)a;
  if (s.len < 2 || s.len > 8) return false;
  for (size_t i = 0; i < s.len; i++)
    if (s.at[i] != '.' && (s.at[i] < 'A' || s.at[i] > 'Z') && (i == 0 || s.at[i] < '0' || s.at[i] > '9')) return false;
  return r->right[b] == r->left[b] || (b > 0 && str_is(r->token[b - 1].form, "("));
}

/* "found a protein, a finding that helps": it is the clause that is summed up, no protein. */
static bool sums_up(const Reading *r, uint32_t b)
{
  static const char *const words[] = {"finding", "move", "step", "decision", "result", "development", "blow", "feat", "sign", "setback", "breakthrough", "reversal", "shift",
                                      "trend", "gesture", "change", "claim", "allegation", "theory", "accusation", "prospect", "increase", "rise", "drop", "fall", "record",
                                      "demand", "suggestion", "warning", "act", "pledge", "promise", "offer", "practice", "measure", "possibility", "fact"};
  uint32_t article = kid_with(r, b, DEP_DET);
  bool ordinal = false;                                                     /* "the seventh increase in a row" */
  EACH_KID(r, b, k) ordinal |= *k < b && rel_base(r, *k) == DEP_AMOD && (picked_out(r, *k) || (r->token[*k].xpos == XPOS_JJ && str_ends(r->token[*k].form, "th")));
  if (article == NO_TOKEN || !(ordinal || form_is(r, article, "a") || form_is(r, article, "an"))) return false;
  for (size_t i = 0; i < COUNT_OF(words); i++)
    if (lemma_is(r, b, words[i])) return true;
  return false;
}

/* "grew by 3 percent, its weakest performance": the growth is, no percent. */
static bool measure_noun(const Reading *r, uint32_t t)
{
  static const char *const words[] = {"percent", "%", "point", "$", "euro", "dollar", "pound", "metre", "meter", "kilometre", "kilometer", "mile"};
  if (type_at(r, t) != ENTITY_QUANTITY && kid_with(r, t, DEP_NUMMOD) == NO_TOKEN) return false;
  for (size_t i = 0; i < COUNT_OF(words); i++)
    if (lemma_is(r, t, words[i]) || str_is(r->token[t].form, words[i])) return true;
  return false;
}

static bool indefinite(const Reading *r, uint32_t t)
{
  uint32_t article = kid_with(r, t, DEP_DET);
  return article != NO_TOKEN && (form_is(r, article, "a") || form_is(r, article, "an"));
}

/* "for taking bribes from a trader, the heaviest penalty yet": no trader is a penalty. */
static bool no_person(const Reading *r, uint32_t a, uint32_t b)
{
  if (!(r->noun_class[a] & NOUN_ROLE) || is_name(r, a) || (r->noun_class[b] & (NOUN_ROLE | NOUN_KIN)) || is_name(r, b)) return false;
  EACH_KID(r, b, k)
    if (*k < b && r->token[*k].xpos == XPOS_JJS && rel_base(r, *k) == DEP_AMOD) return true;
  return false;
}

/* "the presidents of Norway and Sweden, Ann Lee and Bob Stone": as many holders as bodies, each of his own. */
static bool paired_holders(Reading *r, uint32_t role, const TokenList *holders)
{
  EACH_KID(r, role, k)
  {
    if (r->token[*k].deprel != DEP_NMOD || !str_is(preposition_of(r, *k, NULL), "of")) continue;
    TokenList bodies = conjuncts_of(r, *k);
    if (bodies.len != holders->len || !(r->noun_class[role] & NOUN_ROLE)) return false;
    for (size_t i = 0; i < bodies.len; i++)
      if (!is_name(r, bodies.at[i]) || !is_name(r, holders->at[i])) return false;
    for (size_t i = 0; i < bodies.len; i++)
      infer(r, "apposition", phrase_at(r, holders->at[i], CUT_SMALL | CUT_TITLE, NO_TOKEN), str_format(r->arena, "be %.*s of", STR_ARG(role_core(r, role))),
            phrase_at(r, bodies.at[i], CUT_SMALL, NO_TOKEN));
    return true;
  }
  return false;
}

/* "Jiangsu province", "Kent county": a name before the word for a part of a land, and no article. */
static bool region_named(const Reading *r, uint32_t t)
{
  static const char *const words[] = {"province", "district", "county", "region", "prefecture", "governorate", "municipality", "state", "department", "canton", "oblast"};
  bool listed = false;
  for (size_t i = 0; i < COUNT_OF(words); i++) listed |= form_is(r, t, words[i]);
  return listed && t > 0 && r->token[t - 1].upos == UPOS_PROPN && r->token[t - 1].head == t && kid_with(r, t, DEP_DET) == NO_TOKEN;
}

/* "the Kilde family": called by its name. */
bool is_family(const Reading *r, uint32_t t)
{
  static const char *const families[] = {"family", "clan", "dynasty", "brothers", "sisters"};
  return t > 0 && str_among(r->token[t].form, families, COUNT_OF(families)) && r->token[t - 1].upos == UPOS_PROPN && kid_with(r, t, DEP_DET) != NO_TOKEN;
}

/* "Acme, one of Bolt's suppliers": of whom it is one; NO_TOKEN where nobody owns them. */
static uint32_t one_of_owned(Reading *r, uint32_t one)
{
  if (full(r) || !str_eq_nocase(r->token[one].form, STR("one"))) return NO_TOKEN;
  uint32_t group = kid_with(r, one, DEP_NMOD);
  if (group == NO_TOKEN || !is_plural(r, group) || r->token[group].upos != UPOS_NOUN || !str_is(preposition_of(r, group, NULL), "of")) return NO_TOKEN;
  uint32_t owner = kid_with(r, group, DEP_NMOD_POSS);
  if (owner == NO_TOKEN) {
    owner = kid_with(r, group, DEP_NMOD);
    if (owner != NO_TOKEN && (!is_name(r, owner) || !str_is(preposition_of(r, owner, NULL), "of"))) return NO_TOKEN;
  }
  return owner != NO_TOKEN && type_at(r, owner) != ENTITY_PLACE ? group : NO_TOKEN;                  /* "one of Italy's banks": no bank of Italy */
}

/* "people and bodies, notably the intelligence agency": no people are an agency. */
static bool are_people(const Reading *r, uint32_t a, uint32_t b)
{
  static const char *const people[] = {"people", "person", "man", "woman", "child", "citizen", "resident", "worker", "individual", "villager", "civilian"};
  EntityType type = type_at(r, b);
  if (is_name(r, a) || !str_among(r->token[a].lemma, people, COUNT_OF(people))) return false;
  return type == ENTITY_ORGANIZATION || type == ENTITY_PLACE || type == ENTITY_PRODUCT || (type == ENTITY_NONE && organization_noun((Reading *)r, b));
}

static void apposition_told(Reading *r, uint32_t b)
{
  uint32_t a = r->token[b].head;
  if (a < r->len && !r->options->own_words && !full(r) && are_people(r, a, b)) return;
  PartyAside aside;
  if (b < a && r->token[a].upos == UPOS_PRON && !full(r)) {                                       /* "The son of a miner, he" */
    Phrase who = phrase_at(r, a, CUT_SMALL, NO_TOKEN);
    describe(r, "apposition", &who, b);
    return;
  }
  if (!token_is_noun(&r->token[a]) && !is_name(r, a)) return;
  if (r->name_at[a] != NO_TOKEN && party_after(r->token, r->len, r->names[r->name_at[a]].last, &aside) && b >= aside.letter && b <= aside.last) return;
  uint32_t sign = r->left[b] > 0 && r->token[r->left[b]].upos != UPOS_PUNCT ? r->left[b] - 1 : r->left[b];
  bool heads = !full(r) && r->clause_count == 0 && r->token[a].head >= r->len && type_at(r, a) != ENTITY_PERSON && type_at(r, b) != ENTITY_PERSON && b > a && r->left[b] > a;
  if (heads && (form_is(r, sign, ":") || form_is(r, sign, "-") || form_is(r, sign, "\xe2\x80\x93") || form_is(r, sign, "\xe2\x80\x94"))) return;      /* "Nationality: Russian", "Fourth Report - The Merlin contract": nobody says so */
  uint32_t among = kid_with(r, b, DEP_CASE);
  if (among != NO_TOKEN && among < b && form_is(r, among, "among")) return;                  /* "12 people, among them a judge" */
  if (is_acronym_of(r, a, b) || is_time(r, b) || is_time(r, a)) return;
  if (kid_with(r, a, DEP_NUMMOD) != NO_TOKEN && kid_with(r, b, DEP_NUMMOD) != NO_TOKEN) return; /* 500 miles (800 km) */
  if (is_name(r, a) && measure_noun(r, b)) return;                                          /* "Kavala, 150 km from the border" */
  EntityType ta = type_at(r, a), tb = type_at(r, b);
  if (ta == ENTITY_PLACE && tb == ENTITY_PLACE && r->left[b] > 0 && str_is(r->token[r->left[b]].form, "(")) return;    /* "Masjid Al-Haram (Grand Mosque)": what it is called */
  if (ta == ENTITY_PLACE && tb == ENTITY_PLACE) {
    infer(r, "place-in-place", phrase_at(r, a, CUT_SMALL, NO_TOKEN), STR("be in"), phrase_at(r, b, CUT_SMALL, NO_TOKEN));
    return;
  }
  if (ta != ENTITY_NONE && is_name(r, a) && one_of_owned(r, b) != NO_TOKEN) {
    Phrase who = phrase_at(r, a, CUT_SMALL | CUT_TITLE, NO_TOKEN);
    describe(r, "apposition", &who, one_of_owned(r, b));
    return;
  }
  if (!token_is_noun(&r->token[b]) || r->token[r->left[b]].xpos == XPOS_WPS) return;
  if (ta == ENTITY_PLACE && region_named(r, b) && comma_before(r, b)) {                           /* "Changzhou, Jiangsu province" */
    infer(r, "place-in-place", phrase_at(r, a, CUT_SMALL, NO_TOKEN), STR("be in"), phrase_at(r, b, CUT_SMALL, NO_TOKEN));
    return;
  }
  uint32_t part = kid_with(r, b, DEP_NMOD);
  if (part != NO_TOKEN && (form_is(r, part, "them") || form_is(r, part, "whom"))) return;              /* "4,000 people, half of them in Rome" */
  if (!is_name(r, a) && (sums_up(r, b) || measure_noun(r, a) || no_person(r, a, b))) return;
  uint32_t role = r->token[a].head;
  bool closed = r->right[b] + 1 < r->len && r->token[r->right[b] + 1].xpos == XPOS_COMMA;   /* "a lawyer for Smith, Ann Lee, said" */
  bool family = is_family(r, b);
  if ((tb == ENTITY_PERSON || family) && (ta != ENTITY_PERSON || closed) && (!(r->noun_class[a] & NOUN_ROLE) || r->token[a].upos == UPOS_PROPN)) {
    if (role < a && (r->noun_class[role] & NOUN_ROLE) && r->token[a].deprel == DEP_NMOD) {  /* "the mayor of [Turin, Carla Rossi]" */
      Phrase who = phrase_at(r, b, CUT_SMALL | CUT_TITLE, NO_TOKEN);
      describe(r, "apposition", &who, role);
      return;
    }
    if (ta == ENTITY_GROUP && is_name(r, a) && tb == ENTITY_PERSON && !is_plural(r, a)) {                  /* "the panel's top Republican, Charles Embry" */
      uint32_t owner = kid_with(r, a, DEP_NMOD_POSS);
      const Name *group = &r->names[r->name_at[a]];
      Phrase who = phrase_at(r, b, CUT_SMALL | CUT_TITLE, NO_TOKEN);
      infer(r, "apposition", who, STR("be"), phrase_of_span(r, group->first, group->last, a));
      if (owner != NO_TOKEN && r->token[owner].upos != UPOS_PRON && type_at(r, owner) != ENTITY_PLACE && !full(r))
        infer(r, "person-of-body", who, STR("be member of"), phrase_at(r, owner, CUT_SMALL, NO_TOKEN));
      return;
    }
    if (ta != ENTITY_NONE && ta != ENTITY_PERSON) return;                             /* no place is a person */
  }
  if ((form_is(r, b, "name") || form_is(r, b, "alias")) && kid_with(r, b, DEP_APPOS) != NO_TOKEN) return; /* "Ann Lee (real name: Mia Rost)", 'alias "the Fox"' */
  if (form_is(r, a, "alias") || (!full(r) && (form_is(r, a, "couple") || form_is(r, a, "duo") || form_is(r, a, "trio")) && is_name(r, b))) return;      /* "a Dutch couple, Jan and Ann Stone": neither is one */
  bool a_names = is_name(r, a), b_names = (is_name(r, b) && !indefinite(r, b)) || family;                /* "the governor, a Republican" */
  if (ta == ENTITY_ORGANIZATION && tb == ENTITY_PLACE && comma_before(r, b)) {                /* "Trinity College, Cambridge" */
    infer(r, "place-in-place", phrase_at(r, a, CUT_SMALL, NO_TOKEN), STR("be in"), phrase_at(r, b, CUT_SMALL, NO_TOKEN));
    return;
  }
  if (!a_names && b_names) {
    TokenList all = {0};
    if (is_plural(r, a) && kid_with(r, a, DEP_NUMMOD) != NO_TOKEN && kid_with(r, b, DEP_CONJ) == NO_TOKEN && tb == ENTITY_PERSON) return;     /* "two sons, one of whom, Erik," */
    if (is_plural(r, a) && !full(r)) all = conjuncts_of(r, b);                                 /* "two aides, Ann Lee and Bob Stone" */
    else LIST_PUSH(r->arena, &all) = b;
    if (all.len > 1 && paired_holders(r, a, &all)) return;
    for (size_t i = 0; i < all.len; i++) {
      if (all.at[i] != b && !is_name(r, all.at[i])) continue;
      Phrase who = phrase_at(r, all.at[i], CUT_SMALL | CUT_TITLE, NO_TOKEN);
      describe(r, "apposition", &who, a);
      uint32_t second = all.len == 1 && !full(r) ? second_office(r, a) : NO_TOKEN, owner = second == NO_TOKEN ? NO_TOKEN : kid_with(r, a, DEP_NMOD_POSS);
      if (second == NO_TOKEN) continue;
      if (owner != NO_TOKEN && r->token[owner].upos != UPOS_PRON && kid_with(r, second, DEP_NMOD) == NO_TOKEN)
        infer(r, "apposition", who, str_format(r->arena, "be %.*s of", STR_ARG(role_core(r, second))), phrase_at(r, owner, CUT_SMALL, NO_TOKEN));
      else describe(r, "apposition", &who, second);
    }
  } else if (a_names && !b_names) {
    TokenList all = conjuncts_of(r, b), told = {0};
    if (is_plural(r, b) && !full(r) && comma_before(r, b)) told = conjuncts_of(r, a);             /* "Ann Lee and Bob Stone, two linguists" */
    else LIST_PUSH(r->arena, &told) = a;
    for (size_t j = 0; j < told.len && told.at[j] < b; j++) {
      if (told.at[j] != a && !is_name(r, told.at[j])) continue;
      Phrase who = phrase_at(r, told.at[j], CUT_SMALL | CUT_TITLE, NO_TOKEN);
      for (size_t i = 0; i < all.len; i++) describe(r, "apposition", &who, all.at[i]);
    }
  } else if (!a_names && comma_before(r, b)) {
    Phrase who = phrase_at(r, a, small(r), b);
    if (!full(r) && token_is_capitalized(&r->token[a]) && r->left[a] == a && kid_with(r, b, DEP_DET) != NO_TOKEN && !is_plural(r, a)) {       /* "Quux, a unit of Acme": a name that nobody knows */
      describe(r, "apposition", &who, b);
      return;
    }
    infer(r, "apposition-nouns", who, STR("be"), phrase_at(r, b, small(r), NO_TOKEN));
  } else if (ta == ENTITY_PERSON && (tb == ENTITY_ORGANIZATION || tb == ENTITY_GROUP) && b > 0 && str_is(r->token[r->left[b]].form, "(")) {
    infer(r, "person-of-body", phrase_at(r, a, CUT_SMALL | CUT_TITLE, NO_TOKEN), STR("be member of"), phrase_at(r, b, CUT_SMALL, NO_TOKEN));
  } else if (a_names && ta != tb && !(ta == ENTITY_PERSON && (tb == ENTITY_ORGANIZATION || tb == ENTITY_PLACE)) && !form_is(r, r->left[b], "alias") && !str_is(r->token[r->left[b]].form, "(") && !(r->left[b] > 0 && str_is(r->token[r->left[b] - 1].form, "("))) {
    infer(r, "apposition-names", phrase_at(r, a, CUT_SMALL, NO_TOKEN), STR("be"), phrase_at(r, b, small(r), NO_TOKEN));
  }
}

/* "Ann Lee, no friend of Bob", "a speaker, clearly not Ann Lee": what is denied beside a name. */
void apposition(Reading *r, uint32_t b)
{
  size_t before = r->out->len;
  apposition_told(r, b);
  for (size_t i = before; i < r->out->len && noun_negated(r, b); i++) r->out->at[i].negated = true;
}

/* "Irving, Texas": the second place, set off by a comma, says where the first one is. */
void place_in_place(Reading *r, uint32_t b)
{
  uint32_t a = r->token[b].head;
  if (type_at(r, a) != ENTITY_PLACE || type_at(r, b) != ENTITY_PLACE || b < a) return;
  if (r->name_at[a] == r->name_at[b] || kid_with(r, b, DEP_CASE) != NO_TOKEN || !comma_before(r, b)) return;
  infer(r, "place-in-place", phrase_at(r, a, CUT_SMALL, NO_TOKEN), STR("be in"), phrase_at(r, b, CUT_SMALL, NO_TOKEN));
}
