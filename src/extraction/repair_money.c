/*
 * repair_money.c - sums in the tree: by what they are counted, and what they are paid for.
 *   "pay 48 euros a share in cash" -> the share counts the euros, "in cash" is the payment's
 *   "fined two million pounds for dumping sewage" -> "for dumping" tells why, and is the verb's
 */
#include "extraction/repair.h"

/* "48 euros a share", "60 dollars a barrel", the thing that is paid for taken for a second object: it tells by what the money is counted. */
void attach_hang_rates(Reading *r, Token *tokens)
{
  static const char *const units[] = {"share", "barrel", "month", "year", "week", "day", "hour", "night", "ton", "tonne", "gallon", "litre", "liter", "ounce", "kilo", "kilogram", "bushel", "unit", "piece", "person", "head", "mile", "minute", "ticket", "seat", "acre", "bottle", "pint"};
  for (uint32_t t = 1; t + 1 < r->len; t++) {
    uint32_t money = t - 1, unit = t + 1;
    bool rate = tokens[t].upos == UPOS_DET && (str_is(tokens[t].form, "a") || str_is(tokens[t].form, "an")) && tokens[t].head == unit && listed(tokens[unit].form, units, COUNT_OF(units));
    if (!rate || !(is_money(&tokens[money]) || tokens[money].upos == UPOS_NUM) || tokens[unit].head == money) continue;
    while (tokens[money].head < money && inside(tokens[money].head, money > 3 ? money - 3 : 0, money) && is_money(&tokens[tokens[money].head])) money = tokens[money].head; /* "$ 48" */
    if (!is_money(&tokens[money])) continue;
    bool above = tokens[money].head == unit, beside = tokens[money].head == tokens[unit].head;
    if (!above && !beside) continue;
    if (above) tokens[money].head = tokens[unit].head, tokens[money].deprel = tokens[unit].deprel;
    if (deprel_base(tokens[money].deprel) != DEP_OBJ && deprel_base(tokens[unit].deprel) == DEP_OBJ) tokens[money].deprel = DEP_OBJ;
    for (uint32_t k = 0; k < r->len; k++)
      if (k != t && k != money && tokens[k].head == unit) tokens[k].head = money;
    tokens[unit].head = money;
    tokens[unit].deprel = DEP_NMOD_UNMARKED;
  }
}

/* "faces up to 15 years in prison": the term is what he faces, and the prison is where it is served. */
void attach_face_terms(Reading *r, Token *tokens)
{
  static const char *const verbs[] = {"face", "serve", "get", "receive", "carry", "risk"}, *const units[] = {"year", "month", "decade", "week"}, *const places[] = {"prison", "jail", "custody", "detention"};
  for (uint32_t t = 2; t < r->len; t++) {
    uint32_t verb = tokens[t].head, place = t + 2;
    bool term = verb < t && listed(tokens[t].lemma, units, COUNT_OF(units)) && listed(tokens[verb].lemma, verbs, COUNT_OF(verbs)) && tokens[verb].upos == UPOS_VERB && kid_of(tokens, r->len, t, DEP_NUMMOD) != NO_TOKEN;
    if (!term || case_before(tokens, t) != NO_TOKEN || (deprel_base(tokens[t].deprel) != DEP_OBL && tokens[t].deprel != DEP_OBJ)) continue;
    uint32_t object = kid_of(tokens, r->len, verb, DEP_OBJ);
    if (object != NO_TOKEN && object != t) continue;
    tokens[t].deprel = DEP_OBJ;
    if (place >= r->len || !str_is(tokens[t + 1].form, "in") || !listed(tokens[place].lemma, places, COUNT_OF(places)) || tokens[place].head != verb) continue;
    tokens[place].head = t;
    tokens[place].deprel = DEP_NMOD;
  }
}

/* "dump" of "dumping", "hide" of "hiding": the verb that the lists have; "" for none. */
static Str verb_of_gerund(const Reading *r, Str form)
{
  Str stem = {form.at, form.len - 3};
  const LexTable *tables[] = {r->extractor->verbs, r->extractor->frames, r->extractor->relations};
  Str with_e = str_format(r->arena, "%.*se", STR_ARG(stem));
  bool doubled = stem.len > 3 && stem.at[stem.len - 1] == stem.at[stem.len - 2];
  Str cut = {stem.at, stem.len - doubled};
  for (size_t i = 0; i < COUNT_OF(tables); i++) {
    if (tables[i] && lex_has(tables[i], stem)) return stem;
    if (tables[i] && lex_has(tables[i], with_e)) return with_e;
    if (doubled && tables[i] && lex_has(tables[i], cut)) return cut;
  }
  return (Str){"", 0};
}

/* "was fined for dumping sewage", with "dumping" for a part of the noun: a verdict is for what somebody does. */
void attach_read_gerunds(Reading *r, Token *tokens)
{
  static const char *const verdicts[] = {"fine", "jail", "imprison", "sentence", "suspend", "ban", "sack", "dismiss", "convict", "punish", "criticize", "criticise", "condemn", "rebuke"};
  for (uint32_t t = 2; t + 1 < r->len; t++) {
    uint32_t noun = tokens[t].head, above = noun < r->len ? tokens[noun].head : NO_TOKEN;
    if (tokens[t].upos != UPOS_NOUN || tokens[t].deprel != DEP_COMPOUND || noun <= t || above >= t || !str_ends(tokens[t].form, "ing") || tokens[t].form.len < 6) continue;
    if (!str_is(tokens[t - 1].form, "for") || tokens[t - 1].head != noun || name_of(r, t) != NO_TOKEN) continue;
    uint32_t verb = is_money(&tokens[above]) && tokens[above].head < above ? tokens[above].head : above;
    Str lemma = verb_of_gerund(r, tokens[t].form);
    if (tokens[verb].upos != UPOS_VERB || !listed(tokens[verb].lemma, verdicts, COUNT_OF(verdicts)) || !lemma.len) continue;
    tokens[t].upos = UPOS_VERB;
    tokens[t].xpos = XPOS_VBG;
    tokens[t].lemma = lemma;
    tokens[t].head = verb;
    tokens[t].deprel = DEP_ADVCL;
    tokens[noun].head = t;
    tokens[noun].deprel = DEP_OBJ;
    tokens[t - 1].head = t;
    tokens[t - 1].upos = UPOS_SCONJ;
    tokens[t - 1].deprel = DEP_MARK;
  }
}

/* "fined 62 million pounds for dumping sewage", hung on the money: it tells why, and is the verb's. */
void attach_raise_reasons(Reading *r, Token *tokens)
{
  for (uint32_t t = 2; t < r->len; t++) {
    uint32_t money = tokens[t].head;
    if (tokens[t].xpos != XPOS_VBG || deprel_base(tokens[t].deprel) != DEP_ACL || money >= t || !is_money(&tokens[money]) || deprel_base(tokens[money].deprel) != DEP_OBJ) continue;
    uint32_t verb = tokens[money].head;
    if (!str_is(tokens[t - 1].form, "for") || verb >= money || tokens[verb].upos != UPOS_VERB) continue;
    tokens[t].head = verb;
    tokens[t].deprel = DEP_ADVCL;
  }
}
