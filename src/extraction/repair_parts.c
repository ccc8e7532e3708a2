/*
 * repair_parts.c - words taken for another part of the sentence than they are: a name for an exclamation, a verb for a noun, an age for
 * an adjective, a subject for one more of the things before it.
 *   "Acme, the maker of tools, has agreed" -> Acme has agreed, and is the maker of tools
 *   "took up running"                      -> running is what was taken up
 */
#include "extraction/repair.h"

static bool upper_form(const Token *t) { return t->form.len && t->form.at[0] >= 'A' && t->form.at[0] <= 'Z'; }

/* "bought Acme, not Bolt", with the second for what Acme is: it is what the first is set against. */
void parts_set_against(Reading *r, Token *tokens)
{
  for (uint32_t k = 2; k + 1 < r->len; k++) {
    uint32_t t = tokens[k].head;
    if (!str_is(tokens[k].form, "not") || t >= r->len || t < k || tokens[t].deprel != DEP_APPOS || tokens[t].head >= k) continue;
    if (tokens[k - 1].xpos == XPOS_COMMA && !str_is(tokens[k + 1].form, "only")) tokens[t].deprel = DEP_CONJ;
  }
}

/* "said it agreed to sell the mill": only somebody agrees to do something. */
static bool wills(const Reading *r, const Token *tokens, uint32_t verb)
{
  uint32_t deed = kid_of(tokens, r->len, verb, DEP_XCOMP);
  if (deed == NO_TOKEN || deed < verb || tokens[deed].upos != UPOS_VERB || tokens[deed].xpos != XPOS_VB || !in_class(r, &tokens[verb], "wish plan fail promise")) return false;
  uint32_t to = kid_of(tokens, r->len, deed, DEP_MARK);
  return to != NO_TOKEN && tokens[to].xpos == XPOS_TO && kid_of(tokens, r->len, deed, DEP_OBJ) != NO_TOKEN && kid_of(tokens, r->len, verb, DEP_OBJ) == NO_TOKEN && kid_of(tokens, r->len, verb, DEP_CSUBJ) == NO_TOKEN && kid_of(tokens, r->len, verb, DEP_CCOMP) == NO_TOKEN;
}

/* "said it retained the firm", "it" taken for an empty word: a verb with an object and no clause for a subject has somebody do it. */
void parts_name_it(Reading *r, Token *tokens)
{
  for (uint32_t t = 0; t + 1 < r->len; t++) {
    uint32_t verb = tokens[t].head;
    if (tokens[t].deprel != DEP_EXPL || !str_eq_nocase(tokens[t].form, STR("it")) || verb <= t || verb >= r->len || tokens[verb].upos != UPOS_VERB) continue;
    uint32_t object = kid_of(tokens, r->len, verb, DEP_OBJ);
    bool clause = kid_of(tokens, r->len, verb, DEP_CCOMP) != NO_TOKEN || kid_of(tokens, r->len, verb, DEP_CSUBJ) != NO_TOKEN || kid_of(tokens, r->len, verb, DEP_XCOMP) != NO_TOKEN;
    if (((object == NO_TOKEN || object < verb || clause) && !wills(r, tokens, verb)) || subject_of(tokens, r->len, verb) != NO_TOKEN || kid_of(tokens, r->len, verb, DEP_AUX_PASS) != NO_TOKEN) continue;
    tokens[t].deprel = DEP_NSUBJ;
  }
}

/* "Acme Holding NV, Europe's largest bank, cut jobs", with the bank for who cut and the name for anything: what opens a sentence in capitals before a
 * superlative in commas is whom that describes. */
static void name_greatest(const Reading *r, Token *tokens)
{
  uint32_t comma = 0, subject = NO_TOKEN;
  while (comma < 6 && comma < r->len && tokens[comma].upos != UPOS_PUNCT && upper_form(&tokens[comma])) comma++;
  if (comma == 0 || comma + 4 >= r->len || tokens[comma].xpos != XPOS_COMMA || tokens[0].upos == UPOS_ADP || tokens[0].upos == UPOS_DET || tokens[0].upos == UPOS_PRON) return;
  bool greatest = false;
  for (uint32_t k = comma + 1; k < r->len && tokens[k].upos != UPOS_PUNCT && subject == NO_TOKEN; k++) {
    greatest |= tokens[k].xpos == XPOS_JJS || tokens[k].xpos == XPOS_RBS;
    if (token_is_noun(&tokens[k]) && deprel_base(tokens[k].deprel) == DEP_NSUBJ && tokens[k].head > k && tokens[k].head < r->len) subject = k;
  }
  if (subject == NO_TOKEN || !greatest || tokens[subject].upos != UPOS_NOUN || tokens[subject].xpos == XPOS_NNS) return;
  uint32_t verb = tokens[subject].head, end = subject, outside = 0;
  while (end + 1 < verb && tokens[end + 1].upos != UPOS_PUNCT && descends(tokens, r->len, end + 1, subject)) end++;
  if (tokens[end + 1].xpos != XPOS_COMMA || end + 1 >= verb || !bears_tense(tokens, r->len, verb)) return;
  for (uint32_t k = comma + 1; k < subject; k++)
    if (!descends(tokens, r->len, k, subject)) return;
  for (uint32_t k = 0; k < comma; k++) {
    if (inside(tokens[k].head, 0, comma - 1)) continue;
    if (tokens[k].head != verb || deprel_base(tokens[k].deprel) == DEP_NSUBJ) return;
    outside++;
  }
  bool known = comma > 1 ? name_of(r, 0) != NO_TOKEN : !lex_has(r->extractor->frames, tokens[0].lemma) && !lex_has(r->extractor->frames, str_lower(r->arena, tokens[0].form));
  if (outside == 0 || !known) return;
  for (uint32_t k = 0; k < comma; k++) {
    tokens[k].upos = UPOS_PROPN;
    tokens[k].xpos = XPOS_NNP;
    tokens[k].head = 0;
    tokens[k].deprel = DEP_FLAT;
  }
  tokens[0].head = verb;
  tokens[0].deprel = tokens[subject].deprel;
  tokens[subject].head = 0;
  tokens[subject].deprel = DEP_APPOS;
  tokens[comma].head = tokens[end + 1].head = subject;
}

/* "Acme, the maker of tools, has agreed", with the name for an exclamation: it is the subject, and described by what follows. */
void parts_name_called(Reading *r, Token *tokens)
{
  name_greatest(r, tokens);
  for (uint32_t t = 0; t + 4 < r->len; t++) {
    Deprel rel = deprel_base(tokens[t].deprel);
    if ((rel != DEP_DISCOURSE && rel != DEP_VOCATIVE && rel != DEP_DISLOCATED) || tokens[t + 1].xpos != XPOS_COMMA || !upper_form(&tokens[t])) continue;
    uint32_t verb = tokens[t].head, subject = verb < r->len && verb > t ? subject_of(tokens, r->len, verb) : NO_TOKEN;
    if (subject == NO_TOKEN || subject > verb || tokens[subject].upos != UPOS_NOUN || phrase_start(tokens, subject) != t + 2 || !bears_tense(tokens, r->len, verb)) continue;
    uint32_t end = subject;
    while (end + 1 < verb && tokens[end + 1].upos != UPOS_PUNCT && descends(tokens, r->len, end + 1, subject)) end++;
    if (tokens[end + 1].xpos != XPOS_COMMA || end + 1 >= verb) continue;
    tokens[t].upos = UPOS_PROPN;
    tokens[t].xpos = XPOS_NNP;
    tokens[t].deprel = tokens[subject].deprel;
    tokens[subject].head = t;
    tokens[subject].deprel = DEP_APPOS;
    tokens[t + 1].head = tokens[end + 1].head = subject;
  }
}

/* "In her novel, The Road, Ann Lee returns to Brest", with her for a part of the title: the name right before a finite verb that has no
 * subject, after a comma, is its subject. */
void parts_free_named(Reading *r, Token *tokens)
{
  for (uint32_t n = 0; n < r->name_count; n++) {
    const Name *name = &r->names[n];
    uint32_t verb = name->last + 1, head = outer_head(tokens, r->len, name->first, name->last);
    if (name->type != ENTITY_PERSON || name->first < 3 || verb >= r->len || head == NO_TOKEN || tokens[name->first - 1].xpos != XPOS_COMMA) continue;
    Deprel rel = tokens[head].deprel;
    if ((rel != DEP_CONJ && rel != DEP_APPOS && rel != DEP_LIST) || tokens[head].head >= head || kid_of(tokens, r->len, head, DEP_CC) != NO_TOKEN) continue;
    uint32_t top = head;
    for (unsigned steps = 0; steps < 8 && tokens[top].head < verb; steps++) top = tokens[top].head;
    if (tokens[top].head != verb || deprel_base(tokens[top].deprel) != DEP_OBL || !finite_form(&tokens[verb]) || subject_of(tokens, r->len, verb) != NO_TOKEN) continue;
    tokens[head].head = verb;
    tokens[head].deprel = DEP_NSUBJ;
  }
}

/* "took up running", "gave up smoking": the gerund after such a pair is what was taken up. */
void parts_take_gerunds(Reading *r, Token *tokens)
{
  static const struct { const char *verb, *particle; } pairs[] = {{"take", "up"}, {"give", "up"}, {"put", "off"}, {"rule", "out"}, {"swear", "off"}};
  for (uint32_t t = 2; t < r->len; t++) {
    uint32_t verb = t - 2;
    bool loose = tokens[t].deprel == DEP_ADVCL || tokens[t].deprel == DEP_XCOMP || tokens[t].deprel == DEP_CCOMP;
    if (!loose || tokens[t].xpos != XPOS_VBG || tokens[t].head != verb || tokens[t - 1].deprel != DEP_COMPOUND_PRT) continue;
    bool takes = false;
    for (size_t i = 0; i < COUNT_OF(pairs); i++) takes |= str_is(tokens[verb].lemma, pairs[i].verb) && str_eq_nocase(tokens[t - 1].form, str_of(pairs[i].particle));
    if (!takes || kid_of(tokens, r->len, verb, DEP_OBJ) != NO_TOKEN) continue;
    if (kid_of(tokens, r->len, t, DEP_OBJ) != NO_TOKEN) {
      tokens[t].deprel = DEP_XCOMP;
      continue;
    }
    tokens[t].upos = UPOS_NOUN;
    tokens[t].xpos = XPOS_NN;
    tokens[t].lemma = tokens[t].form;
    tokens[t].deprel = DEP_OBJ;
    for (uint32_t k = t + 1; k < r->len && k < t + 20; k++)
      if (tokens[k].head == t && (deprel_base(tokens[k].deprel) == DEP_ADVMOD || deprel_base(tokens[k].deprel) == DEP_OBL)) tokens[k].head = verb;
  }
}

/* "granted planning permission": a gerund between a verb and its bare object says what kind of object. */
void parts_join_gerunds(Reading *r, Token *tokens)
{
  for (uint32_t t = 1; t + 1 < r->len; t++) {
    uint32_t verb = tokens[t].head, object = t + 1;
    if (tokens[t].xpos != XPOS_VBG || tokens[t].deprel != DEP_XCOMP || verb + 1 != t || tokens[object].deprel != DEP_OBJ || tokens[object].upos != UPOS_NOUN) continue;
    bool own = tokens[object].head == t;                          /* "granted [planning permission]", as if it planned something */
    if ((tokens[object].head != verb && !own) || (!own && kid_of(tokens, r->len, t, DEP_OBJ) != NO_TOKEN) || known_to_govern(r, &tokens[verb])) continue;
    if (own && (tokens[object].xpos != XPOS_NN || kid_of(tokens, r->len, verb, DEP_OBJ) != NO_TOKEN)) continue;
    if (own) tokens[object].head = verb;
    tokens[t].upos = UPOS_NOUN;
    tokens[t].xpos = XPOS_NN;
    tokens[t].head = object;
    tokens[t].deprel = DEP_COMPOUND;
  }
}

/* "The son of a minister, he studied law", with two subjects: the first tells who the second is. */
void parts_set_before(Reading *r, Token *tokens)
{
  for (uint32_t t = 0; t + 2 < r->len; t++) {
    uint32_t verb = tokens[t].head;
    if (deprel_base(tokens[t].deprel) != DEP_NSUBJ || tokens[t].upos != UPOS_NOUN || verb <= t || verb >= r->len) continue;
    uint32_t second = NO_TOKEN;
    for (uint32_t k = t + 1; k < verb; k++)
      if (tokens[k].head == verb && deprel_base(tokens[k].deprel) == DEP_NSUBJ) second = k;
    if (second == NO_TOKEN || (tokens[second].upos != UPOS_PRON && tokens[second].upos != UPOS_PROPN)) continue;
    uint32_t start = second;
    while (start > t + 1 && tokens[start - 1].head == second && tokens[start - 1].upos != UPOS_PUNCT) start--;
    if (tokens[start - 1].xpos == XPOS_COMMA) tokens[t].deprel = DEP_DISLOCATED;
  }
}

static bool is_person_noun(const Reading *r, const Token *t)
{
  const LexEntry *kind = lex_find(r->extractor->noun_classes, t->lemma);
  return names_role(r, t) || (kind && str_is(kind->field[0], "person"));
}

/* "was a fellow of the Society and the first African to lead it", with the African for one more society: what somebody was is joined to what she was. */
static void raise_first(const Reading *r, Token *tokens, uint32_t t)
{
  uint32_t body = tokens[t].head, role = body < t ? tokens[body].head : NO_TOKEN, cc = kid_of(tokens, r->len, t, DEP_CC), rank = kid_of(tokens, r->len, t, DEP_AMOD), deed = kid_of(tokens, r->len, t, DEP_ACL);
  if (tokens[t].deprel != DEP_CONJ || role >= body || tokens[body].deprel != DEP_NMOD || !names_role(r, &tokens[role]) || kid_of(tokens, r->len, role, DEP_COP) == NO_TOKEN) return;
  if (cc >= t || rank >= t || rank < cc || deed >= r->len || deed < t || tokens[deed].xpos == XPOS_VBG || !str_is(tokens[cc + 1].form, "the")) return;
  if (str_is(tokens[rank].form, "first") || str_is(tokens[rank].form, "only") || str_is(tokens[rank].form, "second") || tokens[rank].xpos == XPOS_JJS) tokens[t].head = role;
}

/* "Ann Lee, a former banker and the first woman to hold the post, left", with a woman beside her: she is both. */
static void join_descriptions(const Reading *r, Token *tokens, uint32_t t)
{
  uint32_t name = tokens[t].head, cc = kid_of(tokens, r->len, t, DEP_CC), article = kid_of(tokens, r->len, t, DEP_DET), first = cc == NO_TOKEN ? NO_TOKEN : cc - 1;
  if (tokens[t].deprel != DEP_CONJ || tokens[t].upos != UPOS_NOUN || tokens[t].xpos != XPOS_NN || name >= t || tokens[name].upos != UPOS_PROPN || article >= t || cc >= article) return;
  if (!is_person_noun(r, &tokens[t])) return;
  while (first > name + 1 && first < cc && tokens[first].head != name) first = tokens[first].head;
  if (first <= name || first >= cc || tokens[first].deprel != DEP_APPOS || tokens[first].upos != UPOS_NOUN || tokens[first].xpos != XPOS_NN || kid_of(tokens, r->len, first, DEP_DET) == NO_TOKEN) return;
  if (tokens[cc - 1].xpos != XPOS_COMMA) tokens[t].head = first;                                       /* but "Ann Lee, a banker, and the mayor" */
}

/* "was one of the first to perform a transplant and a campaigner", with the campaigner for what was performed: who he was is joined to who he was. */
void parts_raise_persons(Reading *r, Token *tokens)
{
  for (uint32_t t = 4; t < r->len; t++) {
    join_descriptions(r, tokens, t);
    raise_first(r, tokens, t);
    uint32_t first = tokens[t].head, article = kid_of(tokens, r->len, t, DEP_DET), whole = str_is(tokens[t].form, "one") ? kid_of(tokens, r->len, t, DEP_NMOD) : NO_TOKEN;
    bool one = whole != NO_TOKEN && whole > t && tokens[whole].xpos == XPOS_NNS && names_role(r, &tokens[whole]);             /* "and one of the founders" */
    if (one) article = t;
    if (tokens[t].deprel != DEP_CONJ || first >= t || !(one || names_role(r, &tokens[t])) || names_role(r, &tokens[first]) || tokens[first].upos != UPOS_NOUN) continue;
    if (article == NO_TOKEN || kid_of(tokens, r->len, t, DEP_CC) == NO_TOKEN || tokens[first].deprel != DEP_OBJ) continue;
    uint32_t up = tokens[first].head;
    for (unsigned steps = 0; steps < 5 && up < first; steps++, up = tokens[up].head) {
      bool said = kid_of(tokens, r->len, up, DEP_COP) != NO_TOKEN && (names_role(r, &tokens[up]) || str_eq_nocase(tokens[up].form, STR("one")));
      if (!said) continue;
      tokens[t].head = up;
      break;
    }
  }
}

/* "Dr. Ruiz of the University of Porto, the lead author": no university is an author. */
void parts_raise_roles(Reading *r, Token *tokens)
{
  for (uint32_t n = 1; n < r->name_count; n++) {
    const Name *body = &r->names[n];
    if (body->type != ENTITY_ORGANIZATION && body->type != ENTITY_PLACE) continue;
    uint32_t head = outer_head(tokens, r->len, body->first, body->last), person = head == NO_TOKEN ? NO_TOKEN : tokens[head].head;
    if (person >= body->first || tokens[head].deprel != DEP_NMOD || tokens[person].upos != UPOS_PROPN) continue;
    bool people = false;
    for (uint32_t k = 0; k < n; k++) people |= inside(person, r->names[k].first, r->names[k].last) && r->names[k].type == ENTITY_PERSON;
    for (uint32_t t = body->last + 2; people && t < r->len && t < body->last + 8; t++)
      if (tokens[t].head == head && tokens[t].deprel == DEP_APPOS && names_role(r, &tokens[t]) && tokens[body->last + 1].xpos == XPOS_COMMA) tokens[t].head = person;
  }
}

/* "became managing director", with "managing" for what one became: it belongs to the office. */
void parts_join_offices(Reading *r, Token *tokens)
{
  for (uint32_t t = 1; t + 1 < r->len; t++) {
    if (tokens[t].xpos != XPOS_VBG || tokens[t].deprel != DEP_XCOMP || tokens[t + 1].head != t || tokens[t + 1].deprel != DEP_OBJ) continue;
    Str office = str_lower(r->arena, str_format(r->arena, "%.*s %.*s", STR_ARG(tokens[t].form), STR_ARG(tokens[t + 1].form)));
    if (!lex_has(r->extractor->roles, office) && !lex_has(r->extractor->titles, office)) continue;
    tokens[t + 1].head = tokens[t].head;
    tokens[t + 1].deprel = DEP_XCOMP;
    for (uint32_t k = t + 2; k < r->len && k < t + 20; k++)
      if (tokens[k].head == t) tokens[k].head = deprel_base(tokens[k].deprel) == DEP_OBL ? tokens[t].head : t + 1;
    tokens[t].head = t + 1;
    tokens[t].deprel = DEP_COMPOUND;
    tokens[t].upos = UPOS_NOUN;
    tokens[t].xpos = XPOS_NN;
  }
}

/* "an Englishman called Bob Stone": that is he, and the name says who. */
static void name_countryman(const Reading *r, Token *tokens, uint32_t t)
{
  uint32_t n = t + 1 < r->len ? name_of(r, t + 1) : NO_TOKEN, noun = t - 1, head = n == NO_TOKEN ? NO_TOKEN : outer_head(tokens, r->len, r->names[n].first, r->names[n].last);
  bool called = str_is(tokens[t].form, "named") || str_is(tokens[t].form, "called");
  if (!called || t < 2 || head == NO_TOKEN || r->names[n].type != ENTITY_PERSON || r->names[n].first != t + 1 || tokens[head].head != t || (tokens[noun].upos != UPOS_PROPN && tokens[noun].upos != UPOS_ADJ)) return;
  uint32_t group = name_of(r, noun);
  if ((group == NO_TOKEN || r->names[group].type != ENTITY_GROUP || r->names[group].first != noun) || deprel_base(tokens[t].deprel) != DEP_ACL || tokens[t].head > noun || (!str_eq_nocase(tokens[t - 2].form, STR("a")) && !str_eq_nocase(tokens[t - 2].form, STR("an")))) return;
  for (uint32_t k = 0; k < r->len; k++)
    if (tokens[k].head == noun && k != t - 2 && k != t) tokens[k].head = head;
  tokens[head].head = tokens[noun].head;
  tokens[head].deprel = tokens[noun].deprel;
  tokens[noun].head = head;
  tokens[noun].deprel = DEP_NMOD_DESC;
  tokens[t].head = noun;
  tokens[t].deprel = DEP_DISCOURSE;
  tokens[t].upos = UPOS_X;
}

/* "a restaurant called Umi": what hangs on a noun without a subject is no finite verb. "a worker himself": no part of what he is. */
void parts_name_participles(Reading *r, Token *tokens)
{
  for (uint32_t t = 1; t < r->len; t++) {
    name_countryman(r, tokens, t);
    bool self = tokens[t].upos == UPOS_PRON && tokens[t].head + 1 == t && token_is_noun(&tokens[t - 1]) && (str_ends(tokens[t].form, "self") || str_ends(tokens[t].form, "selves"));
    if (self && deprel_base(tokens[t].deprel) != DEP_CONJ && kid_of(tokens, r->len, t, DEP_CASE) == NO_TOKEN) {
      tokens[t].deprel = DEP_DISCOURSE;
      tokens[t].upos = UPOS_ADV;
      uint32_t up = t - 1;
      while (tokens[up].head < r->len && tokens[up].upos != UPOS_VERB) up = tokens[up].head;
      if (kid_of(tokens, r->len, t - 1, DEP_COP) == NO_TOKEN) tokens[t].head = up;
    }
    bool finite = tokens[t].deprel == DEP_ACL && tokens[t].xpos == XPOS_VBD && tokens[t].head + 8 > t && tokens[t].head < t;
    if (!finite || subject_of(tokens, r->len, t) != NO_TOKEN || kid_of(tokens, r->len, t, DEP_OBJ) != NO_TOKEN || kid_of(tokens, r->len, t, DEP_XCOMP) == NO_TOKEN) continue;
    tokens[t].xpos = XPOS_VBN;
  }
}

/* "in Spain and Portugal suggests", with "and" for a word of the verb: it joins the two names between which it stands. */
void parts_hang_ands(Reading *r, Token *tokens)
{
  for (uint32_t t = 1; t + 1 < r->len; t++)
    if (tokens[t].deprel == DEP_CC && tokens[t].head > t + 1 && tokens[t].head < r->len && tokens[t + 1].deprel == DEP_CONJ && tokens[t + 1].head == t - 1 && tokens[t + 1].upos == UPOS_PROPN)
      tokens[t].head = t + 1;
}

/* "Walnuts may help, a study suggests": what stands before the comma is what it suggests. */
void parts_find_sources(Reading *r, Token *tokens)
{
  static const char *const verbs[] = {"suggest", "show", "find", "indicate", "say", "warn", "argue", "claim", "report", "reveal", "conclude", "predict", "believe", "think", "estimate"};
  uint32_t verb = r->len;
  while (verb-- > 4 && tokens[verb].upos == UPOS_PUNCT) {}
  if (verb >= r->len || verb < 4 || tokens[verb].deprel != DEP_CONJ || !finite_form(&tokens[verb]) || !listed(tokens[verb].lemma, verbs, COUNT_OF(verbs))) return;
  uint32_t said = tokens[verb].head, subject = subject_of(tokens, r->len, verb);
  if (said >= verb || tokens[said].head != NO_TOKEN || subject == NO_TOKEN || subject > verb || subject < said || kid_of(tokens, r->len, verb, DEP_CC) != NO_TOKEN) return;
  uint32_t start = subject;
  while (start > said + 1 && descends(tokens, r->len, start - 1, subject) && tokens[start - 1].upos != UPOS_PUNCT) start--;
  if (tokens[start - 1].xpos != XPOS_COMMA) return;
  tokens[verb].head = NO_TOKEN;
  tokens[verb].deprel = DEP_ROOT;
  tokens[said].head = verb;
  tokens[said].deprel = DEP_CCOMP;
}

/* "the club", "the ministry", "a survey": may tell something; no deal does. */
static bool may_announce(const Reading *r, const Token *noun)
{
  static const char *const papers[] = {"report", "study", "paper", "statement", "document", "filing", "survey", "poll", "newspaper", "website", "magazine"};
  if (noun->upos == UPOS_PROPN || listed(noun->lemma, papers, COUNT_OF(papers)) || lex_has(r->extractor->organization_words, noun->lemma) || lex_has(r->extractor->roles, noun->lemma)) return true;
  const LexEntry *class = lex_find(r->extractor->noun_classes, noun->lemma);
  return class && (str_is(class->field[0], "person") || str_is(class->field[0], "group"));
}

/* "City have signed Lee, the club announced on Friday", read as a club that was announced, or with the verb hung on what is next to it: who
 * stands between the comma and the verb says all that stands before. */
void parts_raise_announcers(Reading *r, Token *tokens)
{
  static const char *const verbs[] = {"announce", "confirm", "say", "report", "state", "disclose", "reveal", "add", "suggest", "show", "warn", "estimate", "predict"};
  uint32_t root = root_of(tokens, r->len);
  if (r->len < 6 || root == NO_TOKEN || tokens[r->len - 1].upos != UPOS_PUNCT || !(tokens[root].upos == UPOS_VERB || kid_of(tokens, r->len, root, DEP_COP) != NO_TOKEN)) return;
  for (uint32_t t = root + 3; t + 1 < r->len; t++) {
    uint32_t noun = t - 1, start = noun;
    bool described = tokens[t].deprel == DEP_ACL && tokens[t].head == noun && (tokens[t].xpos == XPOS_VBD || tokens[t].xpos == XPOS_VBN);
    bool stray = tokens[t].deprel == DEP_PARATAXIS && tokens[t].head != root && tokens[t].head < noun && tokens[noun].head == t && deprel_base(tokens[noun].deprel) == DEP_NSUBJ;
    if (!(described || stray) || !token_is_noun(&tokens[noun]) || !may_announce(r, &tokens[noun]) || !listed(tokens[t].lemma, verbs, COUNT_OF(verbs))) continue;
    while (start > root + 1 && descends(tokens, r->len, start - 1, noun) && tokens[start - 1].upos != UPOS_PUNCT) start--;
    if (tokens[start - 1].xpos != XPOS_COMMA || kid_of(tokens, r->len, t, DEP_OBJ) != NO_TOKEN || kid_of(tokens, r->len, t, DEP_OBL_AGENT) != NO_TOKEN || kid_of(tokens, r->len, t, DEP_CCOMP) != NO_TOKEN) continue;
    bool last = true;
    for (uint32_t k = t + 1; k < r->len && last; k++) last = tokens[k].upos == UPOS_PUNCT || descends(tokens, r->len, k, t);
    if (!last || case_before(tokens, noun) != NO_TOKEN) continue;
    tokens[t].head = NO_TOKEN;
    tokens[t].deprel = DEP_ROOT;
    tokens[t].xpos = XPOS_VBD;
    tokens[noun].head = t;
    tokens[noun].deprel = DEP_NSUBJ;
    tokens[root].head = t;
    tokens[root].deprel = DEP_CCOMP;
    return;
  }
}

/* "the Adler mine", with "mine" for what is mine: behind an article, an adjective or a name it is where ore is dug. */
void parts_name_mines(Reading *r, Token *tokens)
{
  for (uint32_t t = 1; t < r->len; t++) {
    const Token *before = &tokens[t - 1];
    if (tokens[t].upos != UPOS_PRON || !str_is(tokens[t].form, "mine") || before->head != t) continue;
    Deprel rel = deprel_base(before->deprel);
    if (rel != DEP_DET && rel != DEP_COMPOUND && rel != DEP_AMOD && rel != DEP_NMOD) continue;
    tokens[t].upos = UPOS_NOUN;
    tokens[t].xpos = XPOS_NN;
    tokens[t].lemma = tokens[t].form;
  }
}
