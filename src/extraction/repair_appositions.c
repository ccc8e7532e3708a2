/*
 * repair_appositions.c - whom a description or a name beside a comma belongs to, by the kinds of both: a person is no airline, a city
 * nobody's daughter.
 *   "the mayor of Lima, Ann Lee"              -> Ann Lee is the mayor, not one more thing beside Lima
 *   "a spokeswoman for Acme, the largest airline" -> Acme is the airline
 *   "was born in Oslo, the daughter of a baker"   -> who was born is
 */
#include "extraction/repair.h"
#include "lexicon/gazetteer.h"

enum { KIND_PERSON = 1, KIND_BODY = 2, KIND_PLACE = 4 };

/* What a common noun can stand for, by the tables; 0: neither person, body nor place, or not known. "think-tank" is looked up whole. */
static unsigned noun_kinds(const Reading *r, const Token *tokens, uint32_t t)
{
  const Extractor *x = r->extractor;
  Str word = str_lower(r->arena, tokens[t].lemma);
  if (t >= 2 && tokens[t - 1].xpos == XPOS_HYPH && tokens[t].upos == UPOS_NOUN && !tokens[t - 1].space_after)
    word = str_format(r->arena, "%.*s-%.*s", STR_ARG(str_lower(r->arena, tokens[t - 2].form)), STR_ARG(word));
  unsigned kinds = 0;
  const LexEntry *role = lex_find(x->roles, word);
  if (role) kinds |= str_is(role->field[1], "party") ? KIND_PERSON | KIND_BODY : KIND_PERSON;
  for (const LexEntry *e = lex_find(x->organization_words, word); e; e = lex_next(x->organization_words, e))
    if (str_is(e->field[0], "noun")) kinds |= KIND_BODY;
  for (const LexEntry *e = lex_find(x->kind_words, word); e; e = lex_next(x->kind_words, e))
    if (str_is(e->field[0], "place")) kinds |= KIND_PLACE;
  return kinds;
}

static unsigned name_kinds(EntityType type)
{
  return type == ENTITY_PERSON ? KIND_PERSON : type == ENTITY_ORGANIZATION ? KIND_BODY : type == ENTITY_PLACE ? KIND_PLACE : 0;
}

static const Name *name_around(const Reading *r, uint32_t t)
{
  for (uint32_t n = 0; n < r->name_count; n++)
    if (inside(t, r->names[n].first, r->names[n].last)) return &r->names[n];
  return NULL;
}

static unsigned kinds_at(const Reading *r, const Token *tokens, uint32_t t)
{
  const Name *name = name_around(r, t);
  if (name) return name_kinds(name->type);
  if (tokens[t].xpos == XPOS_PRP) return str_is(tokens[t].lemma, "he") || str_is(tokens[t].lemma, "she") ? KIND_PERSON : 0;
  return tokens[t].upos == UPOS_NOUN ? noun_kinds(r, tokens, t) : 0;
}

/* The words from `first` to `last` are all below the token. */
static bool all_below(const Token *tokens, uint32_t len, uint32_t first, uint32_t last, uint32_t t)
{
  for (uint32_t k = first; k <= last; k++)
    if (!descends(tokens, len, k, t)) return false;
  return true;
}

/* The role in the singular whose phrase ends right before the comma at `comma`: "the mayor of Lima", "Acme's chairman". */
static uint32_t role_before(const Reading *r, const Token *tokens, uint32_t comma)
{
  for (uint32_t up = comma - 1, steps = 0; up < r->len && up < comma && steps < 6; up = tokens[up].head, steps++) {
    if (tokens[up].upos != UPOS_NOUN || tokens[up].xpos != XPOS_NN || !lex_has(r->extractor->roles, str_lower(r->arena, tokens[up].lemma))) continue;
    return all_below(tokens, r->len, up + 1, comma - 1, up) ? up : NO_TOKEN;
  }
  return NO_TOKEN;
}

static bool is_office(const Reading *r, const Token *t)
{
  const LexEntry *role = lex_find(r->extractor->roles, str_lower(r->arena, t->lemma));
  return role && str_is(role->field[1], "office");
}

/* "the mayor of Lima, Ann Lee, resigned", with Ann for one more beside the mayor or Lima: she is the mayor. */
void appositions_name_holders(Reading *r, Token *tokens)
{
  for (uint32_t n = 0; n < r->name_count; n++) {
    Name *name = &r->names[n];
    uint32_t t = outer_head(tokens, r->len, name->first, name->last), next = name->last + 1, first = name->first;
    while (t != NO_TOKEN && first > 0 && tokens[first - 1].head == t && tokens[first - 1].deprel == DEP_NMOD_DESC) first--;                            /* "its chairman, Professor Lee" */
    if (first < 3 || tokens[first - 1].xpos != XPOS_COMMA) continue;
    if (t == NO_TOKEN || tokens[t].head >= first || tokens[t].upos != UPOS_PROPN || kid_of(tokens, r->len, t, DEP_CC) != NO_TOKEN) continue;
    Deprel rel = tokens[t].deprel;
    bool loose = rel == DEP_APPOS || rel == DEP_CONJ || rel == DEP_DEP || rel == DEP_LIST || rel == DEP_NMOD_UNMARKED || rel == DEP_OBL_UNMARKED || rel == DEP_PARATAXIS;
    uint32_t role = loose ? role_before(r, tokens, first - 1) : NO_TOKEN;
    bool settled = rel == DEP_APPOS && tokens[tokens[t].head].upos == UPOS_NOUN && names_role(r, &tokens[tokens[t].head]);
    if (role == NO_TOKEN || settled || kid_of(tokens, r->len, role, DEP_APPOS) != NO_TOKEN) continue;
    bool closed = next >= r->len || tokens[next].upos == UPOS_PUNCT, held = role + 1 < first - 1 || kid_of(tokens, r->len, role, DEP_NMOD_POSS) != NO_TOKEN;
    bool named = name->type == ENTITY_PERSON || (name->type == ENTITY_ORGANIZATION && name->last == name->first + 1 && rel == DEP_APPOS && name_around(r, tokens[t].head) && is_office(r, &tokens[role]));
    if (!named || !closed || (rel == DEP_CONJ && !held)) continue;
    if (rel == DEP_CONJ)                                            /* but "met the mayor of Lima, Ann Lee and Bob Stone" */
      for (uint32_t k = next; k < r->len; k++)
        if (tokens[k].deprel == DEP_CONJ && (tokens[k].head == t || tokens[k].head == tokens[t].head) && tokens[next].xpos != XPOS_COMMA) named = false;
    if (!named) continue;
    for (uint32_t k = next; rel == DEP_CONJ && k < r->len; k++)      /* "the envoy for hostages, Ann Lee, and Bob Stone": he is no hostage */
      if (tokens[k].deprel == DEP_CONJ && tokens[k].head == tokens[t].head && tokens[k].upos == UPOS_PROPN && tokens[tokens[t].head].upos == UPOS_NOUN) tokens[k].head = role;
    name->type = ENTITY_PERSON;
    tokens[t].head = role;
    tokens[t].deprel = DEP_APPOS;
  }
}

/* "The owner of the Oslo Times, Orion Media, cut jobs", with Orion for the paper: a body between commas behind who owns or makes a thing is
 * that owner. */
void appositions_name_owners(Reading *r, Token *tokens)
{
  static const char *const words[] = {"owner", "parent", "maker", "publisher", "operator", "manufacturer", "producer", "developer", "sponsor", "builder", "company", "firm", "organizer", "organiser", "rival"};
  for (uint32_t n = 0; n < r->name_count; n++) {
    const Name *name = &r->names[n];
    uint32_t t = outer_head(tokens, r->len, name->first, name->last), next = name->last + 1;
    if (name->type != ENTITY_ORGANIZATION || name->first < 4 || t == NO_TOKEN || tokens[name->first - 1].xpos != XPOS_COMMA || next >= r->len || tokens[next].xpos != XPOS_COMMA) continue;
    uint32_t thing = tokens[t].head, role = thing < t ? tokens[thing].head : NO_TOKEN, of = thing < t ? case_before(tokens, thing) : NO_TOKEN;
    if (tokens[t].deprel != DEP_APPOS || role >= thing || tokens[thing].deprel != DEP_NMOD || of == NO_TOKEN || !str_is(tokens[of].form, "of")) continue;
    if (tokens[role].xpos == XPOS_NN && listed(tokens[role].lemma, words, COUNT_OF(words)) && kid_of(tokens, r->len, role, DEP_APPOS) == NO_TOKEN) tokens[t].head = role;
  }
}

/* "Born in Hull, the daughter of Albert Lee, she won a prize", with the daughter for the town or beside the birth: who won is. */
static void raise_born_child(const Reading *r, Token *tokens)
{
  static const char *const children[] = {"son", "daughter", "child", "grandson", "granddaughter"};
  bool born = r->len > 6 && tokens[0].upos == UPOS_VERB && str_is(tokens[0].lemma, "bear") && tokens[0].deprel == DEP_ADVCL;
  uint32_t main = born ? tokens[0].head : NO_TOKEN, subject = main < r->len ? subject_of(tokens, r->len, main) : NO_TOKEN;
  if (subject >= r->len || subject > main) return;
  for (uint32_t t = 3; t < subject; t++) {
    uint32_t over = tokens[t].head;
    bool aside = tokens[t].deprel == DEP_APPOS || tokens[t].deprel == DEP_PARATAXIS || tokens[t].deprel == DEP_CONJ;
    if (!aside || over >= t || (over != 0 && tokens[over].head != 0) || !listed(tokens[t].lemma, children, COUNT_OF(children)) || t + 1 >= r->len || !str_is(tokens[t + 1].form, "of")) continue;
    uint32_t first = t;
    while (first > 1 && tokens[first - 1].xpos != XPOS_COMMA) first--;
    if (t - first > 3 || first < 2) continue;
    tokens[t].head = subject;
    tokens[t].deprel = DEP_APPOS;
    return;
  }
}

/* Do the letters begin the capital words between, in order? */
static bool letters_begin(const Token *tokens, uint32_t first, uint32_t last, Str letters)
{
  size_t at = 0;
  for (uint32_t t = first; t <= last && first <= last; t++) {
    if (!token_is_capitalized(&tokens[t])) continue;
    if (at == letters.len || tokens[t].form.at[0] != letters.at[at++]) return false;
  }
  return at == letters.len && at > 1;
}

/* "The African Union, or AU, condemned it": one body, by its name and by its letters, and no choice of two. */
static void join_letters(const Reading *r, Token *tokens)
{
  enum { NAME_WORDS = 8 };
  for (uint32_t b = 4; b + 1 < r->len; b++) {
    uint32_t last = b - 3, first = b - 2;
    if (tokens[b].deprel != DEP_CONJ || tokens[b].head > last || tokens[b - 2].xpos != XPOS_COMMA || !str_is(tokens[b - 1].form, "or") || tokens[b + 1].upos != UPOS_PUNCT) continue;
    while (first > 0 && last + 1 - first < NAME_WORDS && !letters_begin(tokens, first, last, tokens[b].form) && tokens[first - 1].upos != UPOS_PUNCT && tokens[first - 1].upos != UPOS_VERB) first--;
    if (first > tokens[b].head || !letters_begin(tokens, first, last, tokens[b].form)) continue;
    tokens[b].deprel = DEP_APPOS;
    tokens[b].upos = UPOS_PROPN;
    tokens[b].xpos = XPOS_NNP;
    tokens[b - 1].head = b;
    tokens[b - 1].deprel = DEP_DEP;
  }
}

/* "a spokeswoman for Acme, the largest airline", "Ann Lee of Bolt, a think-tank", "born in Oslo, the daughter of a baker": what cannot be
 * said of the word that it hangs on is said of the name right before the comma, or of the subject. */
void appositions_settle_kinds(Reading *r, Token *tokens)
{
  for (uint32_t t = 5; t < r->len; t++) {                                 /* "from an auction house in Paris, Millon": what the house is called, no place around Paris */
    uint32_t town = tokens[t].head, house = town < t ? tokens[town].head : NO_TOKEN, in = house < town ? case_before(tokens, town) : NO_TOKEN, n = name_of(r, t);
    Deprel base = deprel_base(tokens[t].deprel);
    if (in == NO_TOKEN || n == NO_TOKEN || (base != DEP_APPOS && base != DEP_NMOD) || tokens[t - 1].xpos != XPOS_COMMA || tokens[town].deprel != DEP_NMOD || case_before(tokens, t) != NO_TOKEN) continue;
    uint32_t article = kid_of(tokens, r->len, house, DEP_DET);
    bool fresh = article != NO_TOKEN && (str_is(tokens[article].form, "a") || str_is(tokens[article].form, "an")) && noun_kinds(r, tokens, house) & KIND_BODY;
    Gazetted place;
    if (!fresh || r->names[n].last != r->names[n].first || (!str_is(tokens[in].form, "in") && !str_is(tokens[in].form, "near"))) continue;
    if (gazetteer_find(str_lower(r->arena, tokens[t].form), &place) && (place.town >= 0 || place.region >= 0)) continue;
    r->names[n].type = ENTITY_ORGANIZATION;
    tokens[t].head = house;
    tokens[t].deprel = DEP_APPOS;
  }
  for (uint32_t t = 3; t < r->len; t++) {
    uint32_t told = tokens[t].head, start = t;
    if (tokens[t].deprel != DEP_APPOS || tokens[t].upos != UPOS_NOUN || told >= t || name_around(r, t)) continue;
    while (start > told && tokens[start - 1].xpos != XPOS_COMMA && descends(tokens, r->len, start - 1, t)) start--;
    unsigned kinds = noun_kinds(r, tokens, t), now = kinds_at(r, tokens, told);
    if (!now && kinds == KIND_PERSON && tokens[told].upos == UPOS_NOUN && lex_has(r->extractor->nominals, tokens[told].lemma)) now = KIND_PLACE; /* "the murder of Ann Lee, the country's most popular artist": no murder is one */
    if (start < told + 2 || tokens[start - 1].xpos != XPOS_COMMA || !kinds || !now || (kinds & now)) continue;
    const Name *near = name_around(r, start - 2);
    uint32_t head = near ? outer_head(tokens, r->len, near->first, near->last) : NO_TOKEN;
    if (near && near->last == start - 2 && head != NO_TOKEN && head != told && (name_kinds(near->type) & kinds)) {
      tokens[t].head = head;
      continue;
    }
    uint32_t verb = tokens[told].head, subject = verb < told && deprel_base(tokens[told].deprel) == DEP_OBL ? subject_of(tokens, r->len, verb) : NO_TOKEN;
    if (subject < verb && (kinds_at(r, tokens, subject) & kinds) && tokens[t].xpos == XPOS_NN) tokens[t].head = subject;
  }
  raise_born_child(r, tokens);
  join_letters(r, tokens);
}

/* "a deployment to Incirlik Air Base, Turkey", with Turkey set beside the deployment: the second of two places says where the first is. */
void appositions_hang_lands(Reading *r, Token *tokens)
{
  for (uint32_t n = 0; n < r->name_count; n++) {
    const Name *land = &r->names[n];
    uint32_t b = outer_head(tokens, r->len, land->first, land->last), near = land->first - 2;
    if (land->type != ENTITY_PLACE || land->first < 3 || tokens[land->first - 1].xpos != XPOS_COMMA || b == NO_TOKEN || tokens[b].deprel != DEP_APPOS) continue;
    uint32_t told = tokens[b].head;
    if (told >= near || name_around(r, told) || !token_is_capitalized(&tokens[near]) || !descends(tokens, r->len, near, told) || kid_of(tokens, r->len, b, DEP_DET) != NO_TOKEN) continue;
    for (unsigned steps = 0; steps < 8 && tokens[near].head != told && (tokens[near].deprel == DEP_FLAT || tokens[near].deprel == DEP_COMPOUND); steps++) near = tokens[near].head;
    if (tokens[near].deprel == DEP_NMOD && case_before(tokens, near) != NO_TOKEN && near != told && near < land->first) tokens[b].head = near;
  }
}

/* "Ann Lee, chief executive, Acme Corp.,": an office between commas is held in the body behind it. */
void appositions_give_bodies(Reading *r, Token *tokens)
{
  for (uint32_t n = 0; n + 1 < r->name_count; n++) {
    const Name *person = &r->names[n], *body = &r->names[n + 1];
    uint32_t comma = person->last + 1, first = body->first, end = body->last + 1;
    while (first > comma + 2 && token_is_capitalized(&tokens[first - 1]) && inside(tokens[first - 1].head, body->first, body->last)) first--;
    uint32_t second = first - 1, role = second - 1;
    if (person->type != ENTITY_PERSON || body->type != ENTITY_ORGANIZATION || second < comma + 2 || second > comma + 5 || tokens[comma].xpos != XPOS_COMMA || tokens[second].xpos != XPOS_COMMA) continue;
    if (end < r->len && tokens[end].upos != UPOS_PUNCT && tokens[end].upos != UPOS_VERB && tokens[end].upos != UPOS_AUX && tokens[end].upos != UPOS_ADV) continue;
    bool office = tokens[role].upos == UPOS_NOUN && tokens[role].xpos == XPOS_NN && names_role(r, &tokens[role]);
    for (uint32_t t = comma + 1; t < role; t++) office = office && tokens[t].upos != UPOS_PUNCT && tokens[t].upos != UPOS_VERB && tokens[t].upos != UPOS_ADP && tokens[t].upos != UPOS_DET && tokens[t].upos != UPOS_PRON;
    uint32_t a = outer_head(tokens, r->len, person->first, person->last), b = outer_head(tokens, r->len, body->first, body->last);
    if (!office || a == NO_TOKEN || b == NO_TOKEN || kid_of(tokens, r->len, b, DEP_CC) != NO_TOKEN || descends(tokens, r->len, a, role) || descends(tokens, r->len, a, b)) continue;
    for (uint32_t t = comma + 1; t < role; t++)
      if (!inside(tokens[t].head, comma + 1, role)) tokens[t].head = role;
    tokens[role].head = a;
    tokens[role].deprel = DEP_APPOS;
    tokens[b].head = role;
    tokens[b].deprel = DEP_NMOD_POSS;
  }
}

/* "two of the states, Norway and Chad, objected", with both for more beside the states: a plural is named between commas. */
void appositions_name_members(Reading *r, Token *tokens)
{
  for (uint32_t n = 0; n + 1 < r->name_count; n++) {
    const Name *one = &r->names[n], *two = &r->names[n + 1];
    uint32_t comma = one->first ? one->first - 1 : 0, a = outer_head(tokens, r->len, one->first, one->last), b = outer_head(tokens, r->len, two->first, two->last);
    if (comma < 2 || tokens[comma].xpos != XPOS_COMMA || one->last + 2 != two->first || tokens[one->last + 1].upos != UPOS_CCONJ || a == NO_TOKEN || b == NO_TOKEN) continue;
    if (two->last + 1 >= r->len || tokens[two->last + 1].upos != UPOS_PUNCT || one->type != two->type) continue;
    uint32_t many = tokens[a].head;
    if (many >= comma || tokens[many].xpos != XPOS_NNS || tokens[a].deprel != DEP_CONJ || (tokens[b].head != many && tokens[b].head != a) || !all_below(tokens, r->len, many + 1, comma - 1, many)) continue;
    if (!(noun_kinds(r, tokens, many) & name_kinds(one->type))) continue;
    tokens[a].deprel = DEP_APPOS;
    tokens[b].head = a;
    tokens[b].deprel = DEP_CONJ;
    tokens[one->last + 1].head = b;
  }
}

/* "two": 2; 0 for what is no small number in words. */
static uint32_t small_number(Str form)
{
  static const char *const words[] = {"two", "three", "four", "five", "six"};
  for (uint32_t i = 0; i < COUNT_OF(words); i++)
    if (str_eq_nocase(form, str_of(words[i]))) return i + 2;
  return 0;
}

/* "two sons, Piet and Kees", with both for more beside the sons: as many names as are counted, whatever they are taken for. */
void appositions_count_members(Reading *r, Token *tokens)
{
  enum { MEMBERS = 6 };
  for (uint32_t many = 1; many + 3 < r->len; many++) {
    uint32_t number = tokens[many].xpos == XPOS_NNS || tokens[many].xpos == XPOS_NNPS ? kid_of(tokens, r->len, many, DEP_NUMMOD) : NO_TOKEN, count = 0, members[MEMBERS] = {0};
    uint32_t wanted = number == NO_TOKEN || number > many ? 0 : small_number(tokens[number].form);
    bool named = wanted != 0;
    for (uint32_t k = many + 1; named && k < r->len; k++) {
      if (tokens[k].deprel != DEP_CONJ || (tokens[k].head != many && !(count && tokens[k].head == members[0]))) continue;
      named = tokens[k].upos == UPOS_PROPN && count < wanted;
      if (named) members[count++] = k;
    }
    if (!named || count != wanted || tokens[members[0] - 1].xpos != XPOS_COMMA || !all_below(tokens, r->len, many + 1, members[0] - 2, many)) continue;
    tokens[members[0]].deprel = DEP_APPOS;
    for (uint32_t i = 1; i < count; i++) tokens[members[i]].head = members[0];
  }
}

/* "a judge in Brussels" behind the name: what the relative is. Returns where that ends, the name's end where nothing is said. */
static uint32_t hang_trade(const Reading *r, Token *tokens, uint32_t name, uint32_t last)
{
  if (last + 3 >= r->len || tokens[last + 1].xpos != XPOS_COMMA || (!str_is(tokens[last + 2].form, "a") && !str_is(tokens[last + 2].form, "an"))) return last;
  uint32_t noun = tokens[last + 2].head, end = noun;
  bool hung = noun < r->len && tokens[noun].deprel == DEP_APPOS && tokens[noun].head == name;
  if (noun >= r->len || noun <= last + 2 || (tokens[noun].deprel != DEP_CONJ && !hung) || is_kin_word(r, &tokens[noun]) || !names_role(r, &tokens[noun])) return last;
  tokens[noun].head = name;
  tokens[noun].deprel = DEP_APPOS;
  while (end + 1 < r->len && tokens[end + 1].upos != UPOS_PUNCT && descends(tokens, r->len, end + 1, noun)) end++;
  return end;
}

/* "survived by his wife, Ann Lee, a son, Carl, and two daughters, Mia and Eva", with all for one list: the name behind a relative is
 * his, and as many names as there are of them. */
void appositions_name_kin(Reading *r, Token *tokens)
{
  for (uint32_t kin = 1; kin + 2 < r->len; kin++) {
    if (!is_kin_word(r, &tokens[kin]) || tokens[kin + 1].xpos != XPOS_COMMA) continue;
    uint32_t determiner = kid_of(tokens, r->len, kin, DEP_DET), number = kid_of(tokens, r->len, kin, DEP_NUMMOD);
    bool whose = kid_of(tokens, r->len, kin, DEP_NMOD_POSS) != NO_TOKEN, several = tokens[kin].xpos == XPOS_NNS;
    uint32_t left = !several ? 1 : number == NO_TOKEN ? 0 : small_number(tokens[number].form), first = NO_TOKEN, last = kin + 1;
    uint32_t beside = tokens[kin].deprel == DEP_CONJ ? tokens[kin].head : NO_TOKEN;       /* "his wife, Ann, and son, Carl" */
    bool lent = beside < kin && is_kin_word(r, &tokens[beside]) && kid_of(tokens, r->len, beside, DEP_NMOD_POSS) != NO_TOKEN;
    if (determiner == NO_TOKEN && !whose && number == NO_TOKEN && !lent) continue;
    bool uncounted = several && number == NO_TOKEN && whose;                              /* "her daughters, Kate and Sue, and four grandchildren" */
    if (uncounted) left = 6;
    for (uint32_t at = kin + 2; left && at < r->len; left--) {
      uint32_t n = name_of(r, at);
      uint32_t end = n == NO_TOKEN ? at : r->names[n].last, top = outer_head(tokens, r->len, at, end);
      if (tokens[at].upos != UPOS_PROPN || top == NO_TOKEN || (tokens[top].deprel != DEP_CONJ && tokens[top].deprel != DEP_APPOS)) break;
      if (first == NO_TOKEN && tokens[top].head == kin && (!several || tokens[top].deprel != DEP_APPOS)) break;              /* hung there already */
      tokens[top].head = first == NO_TOKEN ? kin : first;
      tokens[top].deprel = first == NO_TOKEN ? DEP_APPOS : DEP_CONJ;
      if (first == NO_TOKEN) first = top;
      last = end;
      if (uncounted && tokens[at - 1].upos == UPOS_CCONJ) left = 1;
      if (several) end = hang_trade(r, tokens, top, end);
      at = end + 1;
      while (at < r->len && (tokens[at].upos == UPOS_CCONJ || tokens[at].xpos == XPOS_COMMA)) at++;
      if (left > 1 && at == end + 1) break;
    }
    if (first != NO_TOKEN || (!several && kid_of(tokens, r->len, kin, DEP_APPOS) == kin + 2)) {
      if (first == NO_TOKEN) last = name_of(r, kin + 2) == NO_TOKEN ? kin + 2 : r->names[name_of(r, kin + 2)].last;
      hang_trade(r, tokens, first == NO_TOKEN ? kin + 2 : first, last);
    }
  }
}

/* "scientists at Acme and the Bolt Institute", with the institute for one more beside the scientists: two bodies behind one preposition. */
void appositions_join_bodies(Reading *r, Token *tokens)
{
  for (uint32_t n = 0; n + 1 < r->name_count; n++) {
    const Name *one = &r->names[n], *two = &r->names[n + 1];
    uint32_t a = outer_head(tokens, r->len, one->first, one->last), b = outer_head(tokens, r->len, two->first, two->last), cc = one->last + 1;
    if (a == NO_TOKEN || b == NO_TOKEN || one->type != two->type || cc >= two->first || tokens[cc].upos != UPOS_CCONJ || tokens[b].deprel != DEP_CONJ) continue;
    if (two->first != cc + 1 && !(two->first == cc + 2 && str_is(tokens[cc + 1].form, "the"))) continue;
    uint32_t noun = tokens[b].head;
    if (noun >= one->first || tokens[noun].xpos != XPOS_NNS || tokens[a].deprel != DEP_NMOD || tokens[a].head != noun || case_before(tokens, a) == NO_TOKEN) continue;
    tokens[b].head = a;
    tokens[cc].head = b;
  }
}

/* "jailed for blocking the bridge, a sentence that Ann criticised", "accused Chad of arming rebels, a charge that it denied": no name is a
 * sentence or a charge; the whole is. */
void appositions_part_summaries(Reading *r, Token *tokens)
{
  static const char *const words[] = {"sentence", "charge", "claim", "allegation", "accusation", "move", "step", "decision", "verdict", "ruling", "deal", "result", "threat", "assertion", "suggestion", "crime",
                                      "offence", "offense", "fact", "feat", "tactic", "gesture", "blow", "setback", "development", "measure", "policy", "practice", "penalty", "honour", "honor", "role", "post", "job"};
  for (uint32_t t = 4; t + 1 < r->len; t++) {
    uint32_t told = tokens[t].head, start = phrase_start(tokens, t);
    if (tokens[t].deprel != DEP_APPOS || tokens[t].xpos != XPOS_NN || told >= start || !listed(tokens[t].lemma, words, COUNT_OF(words))) continue;
    const Name *name = name_around(r, told);
    bool named = name && (name->type == ENTITY_PERSON || name->type == ENTITY_ORGANIZATION || name->type == ENTITY_PLACE || name->type == ENTITY_WORK);
    if (!(named || (!name && noun_kinds(r, tokens, told))) || tokens[start - 1].xpos != XPOS_COMMA) continue;
    if (!str_is(tokens[start].form, "a") && !str_is(tokens[start].form, "an") && !str_is(tokens[start].form, "the")) continue;
    uint32_t verb = told;
    for (unsigned steps = 0; steps < 12 && verb < r->len && tokens[verb].head < r->len; steps++) verb = tokens[verb].head;
    if (verb >= r->len || tokens[verb].upos != UPOS_VERB || verb > told) continue;
    tokens[t].head = verb;
    tokens[t].deprel = DEP_PARATAXIS;
  }
}

/* "three seeds, including the champion, Ann Lee": she is the one, and the champion. */
void appositions_name_included(Reading *r, Token *tokens)
{
  for (uint32_t noun = 3; noun + 2 < r->len; noun++) {
    uint32_t whole = tokens[noun].head, mark = case_before(tokens, noun), name = kid_of(tokens, r->len, noun, DEP_APPOS);
    if (tokens[noun].upos != UPOS_NOUN || tokens[noun].xpos != XPOS_NN || whole >= noun || mark == NO_TOKEN || !str_is(tokens[mark].form, "including") || name == NO_TOKEN || name < noun + 2) continue;
    uint32_t n = name_of(r, name);
    if (n == NO_TOKEN || r->names[n].type != ENTITY_PERSON || tokens[r->names[n].first - 1].xpos != XPOS_COMMA || !names_role(r, &tokens[noun]) || kid_of(tokens, r->len, noun, DEP_CONJ) != NO_TOKEN) continue;
    tokens[name].head = whole;
    tokens[name].deprel = tokens[noun].deprel;
    tokens[noun].head = name;
    tokens[noun].deprel = DEP_APPOS;
    tokens[mark].head = name;
  }
}

/* "beat world number one Ann Lee": a rank before the name. */
void appositions_hang_ranks(Reading *r, Token *tokens)
{
  for (uint32_t n = 0; n < r->name_count; n++) {
    uint32_t first = r->names[n].first, number = first - 2, top = outer_head(tokens, r->len, first, r->names[n].last);
    if (first < 3 || top == NO_TOKEN || r->names[n].type != ENTITY_PERSON || tokens[first - 1].upos != UPOS_NUM || !str_eq_nocase(tokens[number].form, STR("number"))) continue;
    if (inside(tokens[number].head, first, r->names[n].last) || tokens[number].head == NO_TOKEN) continue;
    tokens[top].head = tokens[number].head;
    tokens[top].deprel = tokens[number].deprel;
    for (uint32_t k = 0; k < r->len; k++)
      if (tokens[k].head == number && (k > r->names[n].last || tokens[k].deprel == DEP_CASE)) tokens[k].head = top;
    tokens[number].head = top;
    tokens[number].deprel = DEP_NMOD_DESC;
    tokens[first - 1].head = number;
    tokens[first - 1].deprel = DEP_NUMMOD;
  }
}

/* "Nice, home to many artists, flooded", with "home" for whither: of a place it tells what it is. */
void appositions_name_homes(Reading *r, Token *tokens)
{
  static const char *const kinds[] = {"location", "artifact", "group", "object"};
  for (uint32_t t = 2; t + 2 < r->len; t++) {
    uint32_t place = t - 2, n = name_of(r, place), to = t + 1, who = tokens[to].head;
    if (who < r->len && tokens[who].deprel == DEP_NUMMOD && tokens[who].head < r->len) who = tokens[who].head;
    if (!str_is(tokens[t].form, "home") || tokens[t - 1].xpos != XPOS_COMMA || !str_is(tokens[to].form, "to") || who >= r->len || who < to || tokens[to].deprel != DEP_CASE || !token_is_noun(&tokens[who])) continue;
    const LexEntry *class = lex_find(r->extractor->noun_classes, tokens[place].lemma);
    bool lies = n != NO_TOKEN ? r->names[n].last == place && (r->names[n].type == ENTITY_PLACE || r->names[n].type == ENTITY_ORGANIZATION) : tokens[place].upos == UPOS_PROPN || (class && listed(class->field[0], kinds, COUNT_OF(kinds)));
    if (!lies) continue;
    if (n != NO_TOKEN) place = outer_head(tokens, r->len, r->names[n].first, r->names[n].last);
    tokens[t].upos = UPOS_NOUN;
    tokens[t].xpos = XPOS_NN;
    tokens[t].head = place;
    tokens[t].deprel = DEP_APPOS;
    tokens[who].head = t;
    tokens[who].deprel = DEP_NMOD;
    tokens[t - 1].head = t;
    tokens[to].head = who;
    for (uint32_t k = who + 1; k < r->len; k++)                                        /* the comma behind it */
      if (tokens[k].xpos == XPOS_COMMA && tokens[k].head == who) tokens[k].head = t;
  }
}

/* "Ann Lee, a Boise, Idaho, lawyer", with her for Boise: a town with an article before it and a man behind its state is where he is from. */
void appositions_name_homes_of(Reading *r, Token *tokens)
{
  for (uint32_t n = 0; n < r->name_count; n++) {
    const Name *town = &r->names[n];
    if (town->type != ENTITY_PLACE || town->first < 1) continue;
    uint32_t home = outer_head(tokens, r->len, town->first, town->last), article = home == NO_TOKEN ? NO_TOKEN : kid_of(tokens, r->len, home, DEP_DET);
    if (article >= town->first || (!str_is(tokens[article].lemma, "a") && !str_is(tokens[article].form, "an"))) continue;
    uint32_t end = town->last + 1;                                                   /* behind the town, or what is one name with its state */
    if (n + 1 < r->name_count && r->names[n + 1].type == ENTITY_PLACE && end + 1 == r->names[n + 1].first && tokens[end].xpos == XPOS_COMMA) end = r->names[n + 1].last + 1;
    else if (town->last < town->first + 2) continue;
    uint32_t who = end < r->len && tokens[end].xpos == XPOS_COMMA ? end + 1 : end;
    while (who + 1 < r->len && who < end + 4 && (tokens[who].upos == UPOS_NOUN || tokens[who].upos == UPOS_ADJ) && tokens[who + 1].upos == UPOS_NOUN) who++;
    if (who >= r->len || tokens[who].upos != UPOS_NOUN || tokens[who].xpos != XPOS_NN || !(noun_kinds(r, tokens, who) & KIND_PERSON)) continue;
    if (descends(tokens, r->len, home, who) && tokens[home].deprel != DEP_APPOS) continue;
    uint32_t above = tokens[home].head;
    if (above >= article && above < r->len && above < who) continue;
    Deprel rel = tokens[home].deprel;
    if (above == who) rel = tokens[who].deprel, above = tokens[who].head;
    for (uint32_t k = 0; k < r->len; k++)
      if (k != who && tokens[k].head == home && (k < town->first || k > end)) tokens[k].head = who;
    for (uint32_t k = end; k < who; k++)
      if (!inside(tokens[k].head, end, who)) tokens[k].head = who;
    tokens[who].head = above;
    tokens[who].deprel = rel;
    tokens[home].head = who;
    tokens[home].deprel = DEP_COMPOUND;
    uint32_t state = end - 1 > town->last ? outer_head(tokens, r->len, town->last + 2, end - 1) : NO_TOKEN;
    if (state != NO_TOKEN) tokens[state].head = home, tokens[state].deprel = DEP_APPOS;
  }
}

/* "called the attack by his son, Carl, \"a betrayal\"": what stands last, in quotation marks or behind an apposition that is closed, is what one
 * calls the object, and describes nobody in between. */
void appositions_free_namings(Reading *r, Token *tokens)
{
  static const char *const verbs[] = {"call", "brand", "label", "dub", "term", "deem"};
  for (uint32_t t = 5; t < r->len; t++) {
    uint32_t near = tokens[t].head, verb = near;
    if ((tokens[t].deprel != DEP_APPOS && tokens[t].deprel != DEP_PARATAXIS && tokens[t].deprel != DEP_CONJ) || near >= t || tokens[t].upos != UPOS_NOUN) continue;
    for (unsigned steps = 0; steps < 5 && verb < r->len && !(tokens[verb].upos == UPOS_VERB && listed(tokens[verb].lemma, verbs, COUNT_OF(verbs))); steps++) verb = tokens[verb].head;
    uint32_t article = kid_of(tokens, r->len, t, DEP_DET), object = verb < t ? kid_of(tokens, r->len, verb, DEP_OBJ) : NO_TOKEN;
    if (object >= t || kid_of(tokens, r->len, verb, DEP_XCOMP) != NO_TOKEN || kid_of(tokens, r->len, verb, DEP_AUX_PASS) != NO_TOKEN || article < 2 || article > t || kid_of(tokens, r->len, t, DEP_CC) != NO_TOKEN) continue;
    if (!str_is(tokens[article].form, "a") && !str_is(tokens[article].form, "an") && !str_is(tokens[article].form, "the")) continue;
    bool quoted = tokens[article - 1].xpos == XPOS_OPEN_QUOTE && tokens[article - 2].xpos == XPOS_COMMA;
    bool closed = false;
    for (uint32_t k = object + 1; k < article && tokens[article - 1].xpos == XPOS_COMMA && !str_is(tokens[article].form, "the"); k++)
      closed |= tokens[k].head == object && tokens[k].deprel == DEP_APPOS && tokens[phrase_start(tokens, k) - 1].xpos != XPOS_OPEN_QUOTE && descends(tokens, r->len, article - 2, k);
    if (!quoted && !(closed && near == object)) continue;
    tokens[t].head = verb;
    tokens[t].deprel = DEP_XCOMP;
    for (uint32_t k = object + 1; k < t; k++) {                                      /* nobody calls it so "by his son" */
      uint32_t by = tokens[k].head == verb && deprel_base(tokens[k].deprel) == DEP_OBL ? kid_of(tokens, r->len, k, DEP_CASE) : NO_TOKEN;
      if (by != NO_TOKEN && str_is(tokens[by].form, "by")) tokens[k].head = object, tokens[k].deprel = DEP_NMOD;
    }
  }
}

/* A quotation mark opens right before it. */
static bool is_opened(const Token *tokens, uint32_t first)
{
  return first > 0 && tokens[first - 1].xpos == XPOS_OPEN_QUOTE;
}

/* 'the words "Ann Lee for mayor"', 'the slogan: "Ann Lee: the real leader"': what is quoted is a wording, and nobody is one or what it says. */
void appositions_free_wordings(Reading *r, Token *tokens)
{
  static const char *const nouns[] = {"word", "phrase", "slogan", "headline", "motto", "caption", "inscription", "chant", "sentence", "quote", "tagline", "hashtag", "lyric", "line", "message", "sign", "banner", "tweet", "text"};
  for (uint32_t t = 3; t < r->len; t++) {
    uint32_t noun = tokens[t].head;
    if (tokens[t].deprel != DEP_APPOS || noun >= t) continue;
    uint32_t first = phrase_start(tokens, t), start = phrase_start(tokens, noun);
    bool wording = tokens[noun].upos == UPOS_NOUN && listed(tokens[noun].lemma, nouns, COUNT_OF(nouns)) && (is_opened(tokens, first) || str_is(tokens[first - 1].form, ":"));
    bool titled = is_opened(tokens, start) && str_is(tokens[first - 1].form, ":");
    if (wording || titled) tokens[t].deprel = DEP_PARATAXIS;
  }
}
