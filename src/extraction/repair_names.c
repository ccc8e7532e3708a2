/*
 * repair_names.c - names in the tree: what belongs to a name hangs on it, and a name has one place.
 * Method: names are rid of the titles that the name finder took into them; a title before a person's name hangs on the name,
 * whichever way the parser turned it: "[Secretary of State] Colin Powell met ..." -> Powell is the subject of met. Coordinated
 * names without a preposition are joined; ages and parties in asides describe the name before them.
 */
#include "extraction/repair.h"

static bool upper_case(Str form) { return form.len && (form.at[0] < 'a' || form.at[0] > 'z') && (form.at[0] < '0' || form.at[0] > '9'); }

/* "[her husband was] the producer Hal Stone" */
static bool is_of_clause(const Token *t)
{
  Deprel base = deprel_base(t->deprel);
  return base == DEP_NSUBJ || base == DEP_COP || base == DEP_AUX || base == DEP_MARK || base == DEP_EXPL;
}

/* Where the person hangs below the title, it takes the title's place in the tree; the title's words describe it. */
void hang_title(Token *tokens, uint32_t len, uint32_t first, uint32_t name_first, uint32_t name_last)
{
  uint32_t person = outer_head(tokens, len, name_first, name_last), title = NO_TOKEN;
  if (person == NO_TOKEN) return;
  for (uint32_t t = first; t < name_first && title == NO_TOKEN; t++)
    if (descends(tokens, len, person, t) && tokens[t].deprel != DEP_CASE) title = t;
  if (title != NO_TOKEN) {
    while (tokens[title].head < len && inside(tokens[title].head, first, name_first - 1)) title = tokens[title].head;
    tokens[person].head = tokens[title].head;
    tokens[person].deprel = tokens[title].deprel;
    for (uint32_t t = 0; t < len; t++)
      if (tokens[t].head == title && (t > name_last || (t < first && (tokens[t].deprel == DEP_CASE || tokens[t].deprel == DEP_CC || tokens[t].deprel == DEP_PUNCT || is_of_clause(&tokens[t])))))
        tokens[t].head = person;
    tokens[title].head = person;
    tokens[title].deprel = DEP_NMOD_DESC;
  }
  if (title == NO_TOKEN)                                             /* two phrases side by side: "from the builder" and "Ann Lee" */
    for (uint32_t t = 0; t < first; t++)
      if (inside(tokens[t].head, first, name_first - 1) && (tokens[t].deprel == DEP_CASE || (tokens[t].deprel == DEP_CC && tokens[person].deprel == DEP_CONJ)))
        tokens[t].head = person;
  for (uint32_t t = first; t < name_first; t++)
    if (tokens[t].head >= len || (!inside(tokens[t].head, first, name_last))) {
      tokens[t].head = person;
      tokens[t].deprel = DEP_NMOD_DESC;
    }
}

/* "from US President Ann Lee", with Ann and her title hung on the country: the person leads. */
static void raise_from_country(Token *tokens, uint32_t len, uint32_t first, const Name *name)
{
  uint32_t person = outer_head(tokens, len, name->first, name->last), land = first - 1;
  if (first == 0 || person == NO_TOKEN || tokens[person].head != land || tokens[land].upos != UPOS_PROPN) return;
  if (deprel_base(tokens[person].deprel) != DEP_FLAT && deprel_base(tokens[person].deprel) != DEP_COMPOUND) return;
  for (uint32_t t = 0; t < len; t++)
    if (t != person && tokens[t].head == land && (t > land || tokens[t].deprel == DEP_CASE || deprel_base(tokens[t].deprel) == DEP_CC)) tokens[t].head = person;
  tokens[person].head = tokens[land].head;
  tokens[person].deprel = tokens[land].deprel;
  tokens[land].head = person;
  tokens[land].deprel = DEP_COMPOUND;
}

/* "the State Department spokesperson", with her hung on the department as if of its name: the role leads. */
static void raise_role(const Reading *r, Token *tokens, const Name *body)
{
  uint32_t role = body->last + 1, head = outer_head(tokens, r->len, body->first, body->last);
  if (role >= r->len || head == NO_TOKEN || tokens[role].upos != UPOS_NOUN || tokens[role].deprel != DEP_FLAT || tokens[role].head != head || !names_role(r, &tokens[role])) return;
  if (role + 1 < r->len && token_is_capitalized(&tokens[role + 1])) return;                 /* her name follows */
  for (uint32_t t = 0; t < r->len; t++)
    if (tokens[t].head == head && t != role && !inside(t, body->first, body->last)) tokens[t].head = role;
  tokens[role].head = tokens[head].head;
  tokens[role].deprel = tokens[head].deprel;
  tokens[head].head = role;
  tokens[head].deprel = DEP_COMPOUND;
}

/* "arrested the guard Bob Stone had paid", with a relative clause of the guard's whose subject the person is: two people, and no title. */
static bool acts_on_role(const Token *tokens, uint32_t len, uint32_t first, const Name *name)
{
  uint32_t person = outer_head(tokens, len, name->first, name->last), verb = person == NO_TOKEN ? NO_TOKEN : tokens[person].head;
  if (verb >= len || verb < name->last || deprel_base(tokens[person].deprel) != DEP_NSUBJ || tokens[verb].deprel != DEP_ACL_RELCL) return false;
  uint32_t role = tokens[verb].head;
  if (role >= len || !inside(role, first, name->first - 1) || upper_case(tokens[role].form) || tokens[role].head >= len) return false;
  return kid_of(tokens, len, role, DEP_DET) != NO_TOKEN || kid_of(tokens, len, role, DEP_NMOD_POSS) != NO_TOKEN;
}

/* "find the man Bob Stone described as violent": nobody is called "man Bob Stone" without a comma, so what he did is a relative clause. */
void names_free_givers(Reading *r, Token *tokens)
{
  static const char *const nouns[] = {"man", "woman", "boy", "girl", "person", "client", "child"};
  for (uint32_t n = 0; n < r->name_count; n++) {
    const Name *name = &r->names[n];
    uint32_t noun = name->first - 1, verb = name->last + 1;
    if (name->type != ENTITY_PERSON || name->first < 2 || verb + 1 >= r->len || !listed(tokens[noun].lemma, nouns, COUNT_OF(nouns)) || tokens[noun].xpos != XPOS_NN || tokens[noun - 1].xpos != XPOS_DT) continue;
    uint32_t person = outer_head(tokens, r->len, name->first, name->last);
    if (person == NO_TOKEN || (tokens[verb].xpos != XPOS_VBN && tokens[verb].xpos != XPOS_VBD)) continue;
    bool led = tokens[person].head == noun && (tokens[person].deprel == DEP_APPOS || deprel_base(tokens[person].deprel) == DEP_FLAT), leads = tokens[noun].head == person && deprel_base(tokens[noun].deprel) == DEP_COMPOUND;
    uint32_t top = led ? noun : person, above = tokens[top].head;
    bool told = (tokens[verb].head == noun || tokens[verb].head == person) && deprel_base(tokens[verb].deprel) == DEP_ACL;
    bool below = told ? above < r->len : above < noun && (tokens[verb].head == above || (tokens[verb].head < noun && descends(tokens, r->len, top, tokens[verb].head)));
    if ((!led && !leads) || !below || !(tokens[verb].deprel == DEP_XCOMP || deprel_base(tokens[verb].deprel) == DEP_ACL || tokens[verb].deprel == DEP_ADVCL)) continue;
    if (leads) {
      tokens[noun].head = above;
      tokens[noun].deprel = tokens[person].deprel;
      for (uint32_t t = 0; t < noun; t++)
        if (tokens[t].head == person) tokens[t].head = noun;
    }
    tokens[verb].head = noun;
    tokens[verb].deprel = DEP_ACL_RELCL;
    tokens[verb].xpos = XPOS_VBD;
    tokens[person].head = verb;
    tokens[person].deprel = DEP_NSUBJ;
  }
}

void names_hang_titles(Reading *r, Token *tokens)
{
  for (uint32_t n = 0; n < r->name_count; n++) {
    const Name *name = &r->names[n];
    if (name->type == ENTITY_ORGANIZATION || name->type == ENTITY_PLACE || name->type == ENTITY_EVENT || name->type == ENTITY_WORK) raise_role(r, tokens, name);
    if (name->type != ENTITY_PERSON) continue;
    uint32_t first;
    if (!title_words_before(r->extractor, tokens, name->first, r->arena, &first) || acts_on_role(tokens, r->len, first, name)) continue;
    raise_from_country(tokens, r->len, first, name);
    hang_title(tokens, r->len, first, name->first, name->last);
  }
}

static bool demonyms_between(Reading *r, const Token *tokens, uint32_t first, uint32_t end)
{
  for (uint32_t t = first; t < end; t++)
    if (!lex_has(r->extractor->demonyms, str_lower(r->arena, tokens[t].form))) return false;
  return true;
}

/* "Hunter Biden", "Archer Lee": a given name that is also a trade. */
static bool bears_trade(const Reading *r, const Token *t, bool alone)
{
  Str word = str_lower(r->arena, t->form);
  const LexEntry *role = alone ? lex_find(r->extractor->roles, word) : NULL;
  return role && str_is(role->field[1], "job") && lex_has(r->extractor->given_names, word) && !lex_has(r->extractor->titles, word);
}

/* How far a title reaches into the name: "[Secretary of] [State Colin Powell]", "[President Bush]". */
static uint32_t title_end(Reading *r, const Token *tokens, const Name *name)
{
  for (uint32_t last = name->last; last + 1 > name->first; last--) {
    uint32_t first;
    if (title_words_before(r->extractor, tokens, last + 1, r->arena, &first) && !bears_trade(r, &tokens[first], first == last) &&
        (first <= name->first || demonyms_between(r, tokens, name->first, first)))
      return last + 1;
    if (last == 0) break;
  }
  return name->first;
}

/* The names without the titles that the name finder took into them or for names of their own. */
/* "Bankman-Fried", with "Fried" for a participle: what hangs on it belongs to what the name hangs on. */
static void join_halves_of(Token *tokens, uint32_t len, const Name *name)
{
  for (uint32_t t = name->first + 2; t <= name->last && t < len; t++) {
    if (tokens[t].upos != UPOS_VERB || tokens[t - 1].xpos != XPOS_HYPH || tokens[t].head >= len) continue;
    uint32_t over = outer_head(tokens, len, name->first, name->last), to = over == NO_TOKEN ? NO_TOKEN : tokens[over].head;
    if (over == NO_TOKEN || over == t || to >= len) continue;
    for (uint32_t k = 0; k < len; k++)
      if (tokens[k].head == t && k != over && !inside(k, name->first, name->last)) tokens[k].head = to;
    tokens[t].upos = UPOS_PROPN;
    tokens[t].xpos = XPOS_NNP;
    tokens[t].head = over;
    tokens[t].deprel = DEP_FLAT;
    tokens[t - 1].head = t;
  }
}

void names_clean(Reading *r, Token *tokens)
{
  const Sentence *s = r->sentence;
  r->names = ARENA_ARRAY(r->arena, Name, 2 * s->name_count + 1);
  for (uint32_t n = 0; n < s->name_count; n++) {
    Name name = s->names[n], rest = {0};
    if (name.first > name.last || name.last >= r->len) continue;
    if (name.type == ENTITY_PERSON && name.first > 0 && lex_has(r->extractor->organization_words, str_format(r->arena, "%.*s %.*s", STR_ARG(str_lower(r->arena, tokens[name.first - 1].form)), STR_ARG(str_lower(r->arena, tokens[name.first].form)))) &&
        upper_case(tokens[name.first - 1].form) && name.first == name.last) {                /* "General [Electric]" */
      name = (Name){name.first - 1, name.last, ENTITY_ORGANIZATION, "ORG", name.score};
      if (tokens[name.first].head == name.last) tokens[name.first].deprel = DEP_COMPOUND;
    }
    if (name.type == ENTITY_PERSON) {
      join_halves_of(tokens, r->len, &name);
      for (uint32_t t = name.first + 1; t < name.last; t++)
        if (tokens[t].upos == UPOS_ADP && str_is(tokens[t].form, "of")) {                  /* "[Ann Lee of Acme]": two names */
          rest = (Name){t + 1, name.last, ENTITY_ORGANIZATION, "ORG", name.score};
          name.last = t - 1;
          break;
        }
      while (name.last > name.first && !token_is_noun(&tokens[name.last])) name.last--;   /* "[Ann Lee of]" */
      while (name.first < name.last && (tokens[name.first].upos == UPOS_VERB || tokens[name.first].upos == UPOS_NOUN) && name.first > 0 &&
             tokens[name.first - 1].xpos == XPOS_TO && tokens[name.first].form.at[0] >= 'a' && tokens[name.first].form.at[0] <= 'z') name.first++;              /* "to [sue Acme]" */
      name.first = title_end(r, tokens, &name);
      if (name.first > name.last) continue;
      while (!rest.label && name.last + 2 < r->len && tokens[name.last + 1].xpos == XPOS_HYPH && !tokens[name.last].space_after && !tokens[name.last + 1].space_after &&
             tokens[name.last + 2].deprel == DEP_FLAT) name.last += 2;                     /* "Choi Sun-[hee]" */
    } else if (name.type == ENTITY_ORGANIZATION && n + 1 < s->name_count && s->names[n + 1].type == ENTITY_PERSON &&
               s->names[n + 1].first == name.last + 1) {
      uint32_t first;                                       /* "[Interior Secretary] [Creel]" */
      if (title_words_before(r->extractor, tokens, name.last + 1, r->arena, &first) && first <= name.first) continue;
    }
    for (uint32_t t = name.first + 1; t <= name.last; t++)                              /* "Omar [Said]": no verb */
      if (name.type == ENTITY_PERSON && tokens[t].upos == UPOS_VERB && tokens[t].deprel == DEP_FLAT) tokens[t].upos = UPOS_PROPN;
    r->names[r->name_count++] = name;
    if (rest.label) r->names[r->name_count++] = rest;
  }
}

/* Does the tree cut the name: has it a second way out, a list, a description or a clause in it? */
static bool is_cut(const Token *tokens, const Name *name, uint32_t head)
{
  for (uint32_t t = name->first; t <= name->last; t++) {
    if (tokens[t].deprel == DEP_CONJ && tokens[t].head < name->first && t < name->last && !inside(tokens[name->last].head, name->first, name->last)) return false;             /* "North and [South Korea]" */
    if (t == head || tokens[t].upos == UPOS_PUNCT) continue;
    if (!inside(tokens[t].head, name->first, name->last) || tokens[t].deprel == DEP_NMOD_DESC) return true;
    switch (deprel_base(tokens[t].deprel)) {
      case DEP_CONJ: case DEP_APPOS: case DEP_OBL: case DEP_NSUBJ: case DEP_OBJ: case DEP_ACL: case DEP_ADVCL: case DEP_PARATAXIS: case DEP_XCOMP: return true;
      default: break;
    }
  }
  return false;
}

/* "the University of Texas, Austin", "Close to Home", "Zorba: The Early Years": a name of a body, work or event is one word of the
 * tree, whatever stands in it, and what hung on a part of it hangs on the whole. */
void names_close(Reading *r, Token *tokens)
{
  for (uint32_t n = 0; n < r->name_count; n++) {
    const Name *name = &r->names[n];
    uint32_t head = outer_head(tokens, r->len, name->first, name->last);
    bool whole = name->type == ENTITY_ORGANIZATION || name->type == ENTITY_WORK || name->type == ENTITY_EVENT || name->type == ENTITY_PRODUCT || name->type == ENTITY_PLACE;
    for (uint32_t t = name->first + 1; t < name->last && name->type == ENTITY_DATE; t++) whole |= str_is(tokens[t].form, "to") && !(tokens[name->last].xpos == XPOS_NNS && tokens[name->first].xpos == XPOS_NNP);    /* "from May 20 to June 11"; but "sentenced Friday to ten years" */
    if (!whole || name->first == name->last || head == NO_TOKEN || !is_cut(tokens, name, head)) continue;
    for (uint32_t t = 0; t < r->len; t++)
      if (t != head && !inside(t, name->first, name->last) && inside(tokens[t].head, name->first, name->last)) tokens[t].head = head;
    for (uint32_t t = name->first; t <= name->last; t++) {
      if (t == head) continue;
      tokens[t].head = head;
      if (tokens[t].upos != UPOS_PUNCT) tokens[t].deprel = t < head ? DEP_COMPOUND : DEP_FLAT;
    }
    tokens[head].upos = UPOS_PROPN;
    tokens[head].xpos = XPOS_NNP;
  }
}

/* The first verb behind the name that the tree has below it: "sold" of "The band Take That sold records", with "Take" for the root. */
static uint32_t verb_behind(const Reading *r, const Token *tokens, uint32_t head, uint32_t last)
{
  for (uint32_t t = last + 1; t < r->len; t++)
    if (tokens[t].head == head && tokens[t].upos == UPOS_VERB) return t;
  return NO_TOKEN;
}

/* "the charity Save Our Streams", "The band Take That", a clause to the tree: the name describes the noun for it, and what hung on its verb before it
 * hangs on what that hung on. */
void names_hang_sayings(Reading *r, Token *tokens)
{
  for (uint32_t n = 0; n < r->name_count; n++) {
    const Name *name = &r->names[n];
    uint32_t head = name->type == ENTITY_ORGANIZATION && name->first > 0 ? outer_head(tokens, r->len, name->first, name->last) : NO_TOKEN, noun = name->first - 1;
    if (head == NO_TOKEN || name->first == name->last || tokens[noun].upos != UPOS_NOUN) continue;
    Deprel base = deprel_base(tokens[head].deprel);
    bool clause = tokens[head].head == NO_TOKEN || base == DEP_XCOMP || base == DEP_CCOMP || base == DEP_ADVCL || base == DEP_PARATAXIS || base == DEP_ACL;
    uint32_t above = tokens[head].head == NO_TOKEN ? verb_behind(r, tokens, head, name->last) : tokens[head].head;
    if (!clause || above == NO_TOKEN || above == noun || inside(above, name->first, name->last)) continue;
    bool root = tokens[head].head == NO_TOKEN;
    for (uint32_t t = 0; t < r->len; t++) {
      bool moves = tokens[t].head == head && !inside(t, name->first, name->last) && (t < name->first || root || tokens[t].upos == UPOS_PUNCT);
      if (moves && t != above) tokens[t].head = above;
    }
    if (root) tokens[above].head = NO_TOKEN, tokens[above].deprel = DEP_ROOT;
    tokens[head].head = noun;
    tokens[head].deprel = DEP_APPOS;
  }
}

static bool heads_list(const Reading *r, const Token *tokens, uint32_t head)
{
  for (uint32_t t = head + 1; t < r->len && t < head + 30; t++)
    if (tokens[t].head == head && tokens[t].deprel == DEP_CONJ && token_is_noun(&tokens[t])) return true;
  return false;
}

/* "champions Chelsea", "debutants Panama": a noun in the plural for one side, whose players are many. */
static bool tells_of_side(const Token *noun, EntityType type)
{
  static const char *const sides[] = {"champion", "debutant", "holder", "host", "leader", "neighbor", "neighbour", "newcomer", "rival", "minnow", "giant", "finalist", "semi-finalist", "semifinalist", "quarter-finalist",
                                      "quarterfinalist", "winner", "runner-up", "struggler", "straggler", "opponent", "visitor", "favorite", "favourite", "underdog", "outsider", "heavyweight", "tourist", "challenger"};
  return noun->xpos == XPOS_NNS && (type == ENTITY_ORGANIZATION || type == ENTITY_PLACE) && listed(noun->lemma, sides, COUNT_OF(sides));
}

/* "councillors Ann Lee and Bob Stone", "champions Chelsea": the names take the place of the noun, which describes each of them. */
static void hang_plurals(Reading *r, Token *tokens)
{
  for (uint32_t n = 0; n < r->name_count; n++) {
    const Name *name = &r->names[n];
    bool side = name->first > 0 && tells_of_side(&tokens[name->first - 1], name->type);
    if (name->first == 0 || (name->type != ENTITY_PERSON && !side)) continue;
    uint32_t noun = name->first - 1, head = outer_head(tokens, r->len, name->first, name->last);
    if (head == NO_TOKEN) continue;
    bool flat = tokens[head].head == noun && tokens[head].deprel == DEP_FLAT && !upper_case(tokens[noun].form) &&
                (tokens[noun].upos == UPOS_NOUN || tokens[noun].upos == UPOS_ADJ);
    if (flat) hang_title(tokens, r->len, noun, name->first, name->last);              /* "democrat Ann Lee" */
    if (flat || tokens[noun].xpos != XPOS_NNS || (!side && !heads_list(r, tokens, head))) continue;
    bool below = tokens[head].head == noun && (tokens[head].deprel == DEP_APPOS || tokens[head].deprel == DEP_FLAT || tokens[head].deprel == DEP_NMOD_UNMARKED);
    bool beside = tokens[head].head == tokens[noun].head && (tokens[head].deprel == tokens[noun].deprel || (side && tokens[head].deprel == DEP_OBJ)) && deprel_base(tokens[noun].deprel) != DEP_CONJ;
    if (below) hang_title(tokens, r->len, noun, name->first, name->last);
    else if (beside) {
      for (uint32_t k = 0; k < noun; k++)
        if (tokens[k].head == noun && (tokens[k].deprel == DEP_CASE || tokens[k].deprel == DEP_CC)) tokens[k].head = head;
      tokens[head].deprel = tokens[noun].deprel;
      tokens[noun].head = head;
      tokens[noun].deprel = DEP_NMOD_DESC;
    }
  }
}

/* "Rovers chairwoman Fatima Khan" with two subjects, "Rovers" and "Fatima": the noun that hangs on the first belongs to the name. */
static void part_noun_from_owner(Token *tokens, uint32_t noun, uint32_t head)
{
  uint32_t owner = tokens[noun].head;
  if (tokens[noun].deprel != DEP_FLAT || owner + 1 != noun || tokens[owner].upos != UPOS_PROPN) return;
  if (tokens[owner].head != tokens[head].head || tokens[owner].deprel != tokens[head].deprel || tokens[owner].head == NO_TOKEN) return;
  tokens[noun].head = tokens[owner].head;
  tokens[noun].deprel = tokens[owner].deprel;
  tokens[owner].head = noun;
  tokens[owner].deprel = DEP_COMPOUND;
}

/* "Chairman and chief executive Ann Lee resigned", "Acme founder and CEO Ann Lee": the name takes the place of the first of two offices before it. */
static void hang_two_titles(Reading *r, Token *tokens)
{
  for (uint32_t n = 0; n < r->name_count; n++) {
    const Name *name = &r->names[n];
    uint32_t head = outer_head(tokens, r->len, name->first, name->last), first;
    if (name->type != ENTITY_PERSON || head == NO_TOKEN || (tokens[head].deprel != DEP_APPOS && tokens[head].deprel != DEP_CONJ)) continue;
    uint32_t role = tokens[head].head;
    if (role >= r->len || role + 2 >= name->first || tokens[role].xpos == XPOS_NNS || tokens[role].xpos == XPOS_NNPS || kid_of(tokens, r->len, role, DEP_DET) != NO_TOKEN || kid_of(tokens, r->len, role, DEP_NMOD_POSS) != NO_TOKEN || tokens[role + 1].upos != UPOS_CCONJ || !lex_has(r->extractor->roles, str_lower(r->arena, tokens[role].form))) continue;
    if (!title_words_before(r->extractor, tokens, name->first, r->arena, &first) || first != role + 2) continue;
    hang_title(tokens, r->len, role, name->first, name->last);
    tokens[role + 1].head = name->first - 1; /* "and" stays between the two */
  }
}

/* "the painkiller Veroxin", "mining giant Acme", with the noun for a part of the name: it says what kind of thing the name stands for. */
static void hang_kinds(Reading *r, Token *tokens)
{
  static const char *const kinds[] = {"giant", "major", "titan", "consultancy", "painkiller", "drug", "app", "website", "site", "rival", "behemoth", "conglomerate"};
  for (uint32_t n = 0; n < r->name_count; n++) {
    const Name *name = &r->names[n];
    uint32_t noun = name->first ? name->first - 1 : 0, head = outer_head(tokens, r->len, name->first, name->last);
    if (!noun || head == NO_TOKEN || tokens[noun].head != head || !tokens[noun].space_after || upper_case(tokens[noun].form)) continue;
    if (name->type != ENTITY_ORGANIZATION && name->type != ENTITY_PRODUCT && name->type != ENTITY_WORK && name->type != ENTITY_NONE) continue;
    if (deprel_base(tokens[noun].deprel) != DEP_COMPOUND && tokens[noun].deprel != DEP_AMOD) continue;
    Str word = str_lower(r->arena, tokens[noun].form);
    bool whole = noun >= 2 && tokens[noun - 1].xpos == XPOS_HYPH;                            /* "the start-up Acme" */
    if (whole) word = str_format(r->arena, "%.*s-%.*s", STR_ARG(str_lower(r->arena, tokens[noun - 2].form)), STR_ARG(word));
    bool body = false;
    for (const LexEntry *e = lex_find(r->extractor->organization_words, word); e; e = lex_next(r->extractor->organization_words, e)) body |= str_is(e->field[0], "noun");
    if (!body && !listed(word, kinds, COUNT_OF(kinds))) continue;
    for (uint32_t k = noun > 4 ? noun - 4 : 0; k < noun; k++)
      if (tokens[k].head == head && (tokens[k].deprel == DEP_DET || deprel_base(tokens[k].deprel) == DEP_AMOD || deprel_base(tokens[k].deprel) == DEP_COMPOUND || (whole && k + 2 >= noun))) tokens[k].head = noun;
    if (whole) tokens[noun - 2].head = tokens[noun - 1].head = noun, tokens[noun - 2].deprel = DEP_COMPOUND;
    tokens[noun].upos = UPOS_NOUN;
    tokens[noun].xpos = XPOS_NN;
    tokens[noun].lemma = whole ? word : str_lower(r->arena, tokens[noun].form);
    tokens[noun].deprel = DEP_NMOD_DESC;
  }
}

/* "the French socialist Henri Morel", "the firm Acme", noun and name side by side in one place: the noun describes the name. */
void names_hang_nouns(Reading *r, Token *tokens)
{
  for (uint32_t t = 2; t < r->len; t++) {                                                 /* "in the journal Vector", which nobody knows for a name */
    uint32_t noun = t - 1, last = t;
    bool beside = tokens[t].deprel == DEP_APPOS || (tokens[t].deprel == DEP_COMPOUND && tokens[noun].upos == UPOS_NOUN);       /* "the journal Nature reports" */
    if (tokens[t].upos != UPOS_PROPN || !beside || tokens[t].head != noun || tokens[noun].xpos != XPOS_NN || name_of(r, t) != NO_TOKEN) continue;
    if (upper_case(tokens[noun].form) || phrase_start(tokens, noun) == noun) continue;
    while (last + 1 < r->len && tokens[last + 1].head == t && tokens[last + 1].upos == UPOS_PROPN) last++;
    hang_title(tokens, r->len, noun, t, last);
  }
  hang_plurals(r, tokens);
  hang_two_titles(r, tokens);
  hang_kinds(r, tokens);
  for (uint32_t n = 0; n < r->name_count; n++) {
    const Name *name = &r->names[n];
    if (name->first == 0 || name->type == ENTITY_DATE || name->type == ENTITY_QUANTITY || name->type == ENTITY_GROUP) continue;
    uint32_t noun = name->first - 1, head = outer_head(tokens, r->len, name->first, name->last);
    if (head == NO_TOKEN || tokens[noun].upos != UPOS_NOUN || tokens[noun].xpos != XPOS_NN) continue;
    part_noun_from_owner(tokens, noun, head);
    if (tokens[head].head == noun && (tokens[head].deprel == DEP_APPOS || tokens[head].deprel == DEP_FLAT || tokens[head].deprel == DEP_COMPOUND) && (tokens[head].upos == UPOS_PROPN || upper_case(tokens[head].form))) {    /* no comma: "the journal Vector" */
      hang_title(tokens, r->len, noun, name->first, name->last);
      continue;
    }
    if (tokens[noun].head != tokens[head].head) continue;
    if (tokens[noun].deprel != tokens[head].deprel || tokens[noun].head == NO_TOKEN) continue;
    Deprel rel = deprel_base(tokens[noun].deprel);
    if (rel != DEP_CONJ && rel != DEP_NSUBJ && rel != DEP_OBJ && rel != DEP_OBL && tokens[noun].deprel != DEP_NMOD) continue;
    for (uint32_t t = 0; t < noun; t++)
      if (tokens[t].head == noun && (deprel_base(tokens[t].deprel) == DEP_CC || tokens[t].upos == UPOS_PUNCT || tokens[t].deprel == DEP_CASE))
        tokens[t].head = head;
    tokens[noun].head = head;
    tokens[noun].deprel = DEP_NMOD_DESC;
  }
}

/* "Tokyo, Osaka and Kyoto", "France, the United States and Britain", "troops from Norway, the Netherlands and Iceland": a name
 * between a name of its kind and "and" is part of a list, with an article or without, and describes neither that name nor what
 * the name hangs on; but "in Amsterdam, the Netherlands, and Paris". */
void names_mend_lists(Reading *r, Token *tokens)
{
  for (uint32_t n = 1; n < r->name_count; n++) {
    const Name *one = &r->names[n - 1], *two = &r->names[n];
    if (two->first < one->last + 2 || tokens[one->last + 1].upos != UPOS_PUNCT) continue;
    if (two->first != one->last + 2 && (two->first != one->last + 3 || !str_is(tokens[one->last + 2].lemma, "the"))) continue;
    if (two->first == one->last + 3 && (two->last + 1 >= r->len || tokens[two->last + 1].upos != UPOS_CCONJ)) continue;
    uint32_t a = outer_head(tokens, r->len, one->first, one->last), b = outer_head(tokens, r->len, two->first, two->last);
    if (a == NO_TOKEN || b == NO_TOKEN) continue;
    bool siblings = tokens[a].deprel == DEP_APPOS && tokens[b].deprel == DEP_APPOS && tokens[a].head == tokens[b].head && tokens[a].head < a;
    if (siblings) tokens[b].head = a;                                                  /* "three firms, Acme, Bolt and Corda," */
    else if (one->type != two->type) continue;
    uint32_t next = two->last + 1 < r->len && tokens[two->last + 1].xpos == XPOS_COMMA ? two->last + 2 : two->last + 1;
    if (next >= r->len || tokens[next].upos != UPOS_CCONJ) continue;
    bool beside = tokens[b].deprel == DEP_APPOS && tokens[b].head < a && descends(tokens, r->len, a, tokens[b].head);
    if (tokens[b].head != a && !beside) continue;
    if (tokens[b].deprel != DEP_APPOS && tokens[b].deprel != DEP_NMOD_UNMARKED && tokens[b].deprel != DEP_NMOD) continue;
    uint32_t last = tokens[next].head;
    if (last >= r->len || last < next || tokens[last].deprel != DEP_CONJ || (tokens[last].head != a && tokens[last].head != b)) continue;
    tokens[b].head = a;
    tokens[b].deprel = DEP_CONJ;
    tokens[last].head = a;
  }
}

/* ---- ages, parties ------------------------------------------------------------------------------------------------------------ */

/* What hangs on `from` hangs on `to`, but for the words between `first` and `last`. */
static void hand_over(Token *tokens, uint32_t len, uint32_t from, uint32_t to, uint32_t first, uint32_t last)
{
  for (uint32_t t = 0; t < len; t++)
    if (tokens[t].head == from && t != to && !inside(t, first, last)) tokens[t].head = to;
}

/* The aside at [first, last] describes the name whose head is `name`, and takes no other part. */
static void set_aside(Token *tokens, uint32_t len, uint32_t name, uint32_t first, uint32_t last)
{
  uint32_t aside = outer_head(tokens, len, first, last);
  if (aside == NO_TOKEN) return;
  if (descends(tokens, len, name, aside) || inside(tokens[name].head, first, last)) {
    tokens[name].head = tokens[aside].head;
    tokens[name].deprel = tokens[aside].deprel;
    tokens[name].upos = UPOS_PROPN;
  }
  for (uint32_t t = first; t <= last; t++) {
    hand_over(tokens, len, t, name, first, last);
    if (t == aside) continue;
    tokens[t].head = aside;
    if (tokens[t].upos != UPOS_PUNCT) tokens[t].deprel = DEP_FLAT;
  }
  tokens[aside].head = name;
  tokens[aside].deprel = DEP_APPOS;
}

/* "Okafor, 52, served", "Ann Lee, 41, and Bob Stone, 39, married": an age between commas is its bearer's and nobody else's. */
void names_mend_ages(Reading *r, Token *tokens)
{
  for (uint32_t t = 2; t + 1 < r->len; t++) {
    if (!is_age(&tokens[t]) || tokens[t - 1].xpos != XPOS_COMMA || tokens[t].deprel == DEP_NUMMOD) continue;
    if (tokens[t + 1].xpos != XPOS_COMMA && tokens[t + 1].xpos != XPOS_PERIOD) continue;
    uint32_t name = t - 2;
    if (!upper_case(tokens[name].form) || !(token_is_noun(&tokens[name]) || tokens[t].deprel == DEP_NSUBJ || tokens[t].deprel == DEP_NSUBJ_PASS)) continue;
    while ((tokens[name].deprel == DEP_FLAT || tokens[name].deprel == DEP_COMPOUND) && tokens[name].head < t - 1) name = tokens[name].head;
    bool beside = tokens[t].head == tokens[name].head && tokens[t].deprel == DEP_CONJ && kid_of(tokens, r->len, t, DEP_CC) == NO_TOKEN;    /* "his wife, Grace, 52, and" */
    bool own = beside || (tokens[t].head <= t && descends(tokens, r->len, t, name)), above = descends(tokens, r->len, name, t);
    bool subject = tokens[t].deprel == DEP_NSUBJ || tokens[t].deprel == DEP_NSUBJ_PASS;
    uint32_t n = name_of(r, t - 2);
    bool behind = n != NO_TOKEN && r->names[n].type == ENTITY_PERSON && tokens[name].head < name && tokens[t].head == tokens[name].head;      /* "arrested Bob Stone, 46": no time */
    if (!own && !above && !subject && !behind) continue;
    if (subject && !above && !own && !behind) {
      tokens[name].head = tokens[t].head;
      tokens[name].deprel = tokens[t].deprel;
      tokens[name].upos = UPOS_PROPN;
    }
    set_aside(tokens, r->len, name, t, t);
  }
}

/* "(D-Ohio)", ", R-Texas,": a party's letter and the place that is represented. */
bool party_after(const Token *tokens, uint32_t len, uint32_t last, PartyAside *out)
{
  if (last + 5 >= len + 1 || last + 4 >= len) return false;
  bool bracket = str_is(tokens[last + 1].form, "(");
  if (!bracket && tokens[last + 1].xpos != XPOS_COMMA) return false;
  Str party = tokens[last + 2].form;
  out->party = str_is(party, "D") || str_is(party, "D.") || str_is(party, "Dem") ? "Democratic Party"
             : str_is(party, "R") || str_is(party, "R.") || str_is(party, "Rep") ? "Republican Party" : str_is(party, "I") ? "" : NULL;
  Str joint = tokens[last + 3].form;
  if (!out->party || !(str_is(joint, "-") || str_is(joint, "\xe2\x80\x93") || str_is(joint, "\xe2\x80\x91"))) return false;
  out->first = last + 4;
  out->letter = last + 2;
  for (out->last = out->first; out->last + 1 < len && out->last < out->first + 4; out->last++) {
    if (!upper_case(tokens[out->last].form)) return false;
    Str next = tokens[out->last + 1].form;
    if (bracket ? str_is(next, ")") : str_is(next, ",") || str_is(next, ".")) return tokens[out->first].upos != UPOS_PUNCT;
  }
  return false;
}

/* ---- bodies whose names have an "and" --------------------------------------------------------------------------------------------- */

/* "Astrid Halvorsen of Norway", with "of Norway" hung on the last name: what depends on a name depends on its head. */
void names_gather(Reading *r, Token *tokens)
{
  for (uint32_t n = 0; n < r->name_count; n++) {
    const Name *name = &r->names[n];
    if (name->type != ENTITY_PERSON || name->first == name->last) continue;
    uint32_t head = outer_head(tokens, r->len, name->first, name->last);
    for (uint32_t t = name->first; head != NO_TOKEN && t <= name->last; t++)                /* "[Leung] [Che-cheung]", hung side by side */
      if (t != head && t > head && tokens[t].head == tokens[head].head && tokens[t].deprel == tokens[head].deprel && tokens[t].upos == UPOS_PROPN) {
        for (uint32_t k = 0; k < name->first; k++)
          if (tokens[k].head == t) tokens[k].head = head;
        tokens[t].head = head;
        tokens[t].deprel = DEP_FLAT;
      }
    uint32_t to = name->last + 12 < r->len ? name->last + 12 : r->len, role = head == NO_TOKEN ? NO_TOKEN : tokens[head].head;
    if (role < name->first && tokens[head].deprel == DEP_APPOS && kid_of(tokens, r->len, role, DEP_NMOD_POSS) != NO_TOKEN && name->last + 1 < r->len && str_is(tokens[name->last + 1].form, "of"))
      for (uint32_t t = name->last + 2; t < to; t++)                                      /* "her lawyer, Andy Lance of the firm Acme" */
        if (tokens[t].head == role && tokens[t].deprel == DEP_NMOD && tokens[name->last + 1].head == t) tokens[t].head = head;
    for (uint32_t t = name->last + 1; head != NO_TOKEN && t < to; t++)
      if (tokens[t].head != head && inside(tokens[t].head, name->first, name->last)) tokens[t].head = head;
  }
}

/* "Among them was the captain, Omar Diaz.", "left it to his nephew, Omar Diaz": who is described, not called. */
void names_mend_vocatives(Reading *r, Token *tokens)
{
  for (uint32_t t = 2; t < r->len; t++) {
    uint32_t name = name_of(r, t), role = name == NO_TOKEN || r->names[name].first < 2 ? NO_TOKEN : r->names[name].first - 2;
    if (tokens[t].deprel != DEP_VOCATIVE || role == NO_TOKEN || r->names[name].type != ENTITY_PERSON || !descends(tokens, r->len, role, tokens[t].head)) continue;
    if (tokens[role + 1].xpos != XPOS_COMMA || tokens[role].upos != UPOS_NOUN || tokens[role].xpos != XPOS_NN || !lex_has(r->extractor->roles, tokens[role].lemma)) continue;
    tokens[t].head = role;
    tokens[t].deprel = DEP_APPOS;
  }
}

/* 'Ann Lee\'s "The Long Road" won a prize', with the title for another name of hers: what she owns, of which it is told. */
void names_own_titles(Reading *r, Token *tokens)
{
  for (uint32_t t = 2; t < r->len; t++) {
    uint32_t owner = tokens[t].head, start = t;
    uint32_t mark = tokens[t].deprel == DEP_APPOS && owner < t && tokens[owner].upos == UPOS_PROPN ? kid_of(tokens, r->len, owner, DEP_CASE) : NO_TOKEN;
    if (mark == NO_TOKEN || tokens[mark].xpos != XPOS_POS || mark > t) continue;
    while (start - 1 > mark && descends(tokens, r->len, start - 1, t)) start--;
    if (start > mark + 2 || tokens[start - 1].xpos == XPOS_COMMA) continue;
    tokens[t].head = tokens[owner].head;
    tokens[t].deprel = tokens[owner].deprel;
    tokens[owner].head = t;
    tokens[owner].deprel = DEP_NMOD_POSS;
    for (uint32_t k = t + 1; k < r->len; k++)
      if (tokens[k].head == owner) tokens[k].head = t;
  }
}

/* "his wife, the actress Bruna Leal, and their daughter": no third one beside the two; the wife has that name. */
void names_raise_kin(Reading *r, Token *tokens)
{
  for (uint32_t t = 3; t + 1 < r->len; t++) {
    uint32_t kin = tokens[t].head;
    uint32_t bearer = tokens[t].deprel == DEP_CONJ && kin < t ? name_of(r, t) : NO_TOKEN;
    bool office = bearer != NO_TOKEN && r->names[bearer].type == ENTITY_PERSON && r->names[bearer].first == kin + 2 && tokens[kin].upos == UPOS_NOUN &&
                  tokens[kin].xpos == XPOS_NN && lex_has(r->extractor->roles, tokens[kin].lemma) && tokens[kin + 1].xpos == XPOS_COMMA;
    if (office && kid_of(tokens, r->len, t, DEP_CC) == NO_TOKEN && (kid_of(tokens, r->len, kin, DEP_NMOD_POSS) != NO_TOKEN || kid_of(tokens, r->len, kin, DEP_DET) != NO_TOKEN)) {
      tokens[t].deprel = DEP_APPOS;                                   /* "its chief, Ann Lee, and three managers" */
      continue;
    }
    uint32_t described = tokens[t].deprel == DEP_CONJ && kin < t ? name_of(r, kin) : NO_TOKEN, article = kid_of(tokens, r->len, t, DEP_DET);
    bool one = described != NO_TOKEN && r->names[described].type == ENTITY_PERSON && r->names[described].last + 2 == article && tokens[article - 1].xpos == XPOS_COMMA && tokens[t + 1].xpos == XPOS_COMMA;
    if (one && tokens[t].xpos == XPOS_NN && names_role(r, &tokens[t]) && kid_of(tokens, r->len, t, DEP_CC) == NO_TOKEN) {
      tokens[t].deprel = DEP_APPOS;                                   /* "a son of Bob Stone, an engineer, and Ann Lee" */
      continue;
    }
    if (tokens[t].deprel != DEP_CONJ || kin >= t || kid_of(tokens, r->len, t, DEP_CC) != NO_TOKEN || kid_of(tokens, r->len, kin, DEP_NMOD_POSS) == NO_TOKEN) continue;
    const LexEntry *word = lex_find(r->extractor->nouns, tokens[kin].lemma);
    if (!word || str_find(word->field[0], STR("kin")) == SIZE_MAX || tokens[kin].xpos == XPOS_NNS) continue;
    uint32_t name = name_of(r, t);
    bool person = name != NO_TOKEN && r->names[name].type == ENTITY_PERSON;
    uint32_t start = person ? r->names[name].first : t;
    while (start > kin + 1 && descends(tokens, r->len, start - 1, t) && tokens[start - 1].upos != UPOS_PUNCT) start--;
    for (uint32_t n = 0; n < r->name_count && !person; n++) person = r->names[n].first == t + 1 && r->names[n].type == ENTITY_PERSON && tokens[r->names[n].first].head == t;
    if (!person || start != kin + 2 || tokens[kin + 1].xpos != XPOS_COMMA) continue;
    tokens[t].deprel = DEP_APPOS;
  }
}

/* "Moody's cut the rating": a name that ends so, of which nothing is owned. */
void names_keep_endings(Reading *r, Token *tokens)
{
  for (uint32_t t = 1; t < r->len; t++) {
    uint32_t owner = tokens[t].head;
    if (tokens[t].xpos != XPOS_POS || owner >= r->len || owner + 1 != t || tokens[owner].upos != UPOS_PROPN) continue;
    uint32_t verb = tokens[owner].head, next = t + 1;
    if (tokens[owner].deprel != DEP_NSUBJ || verb >= r->len || verb < t || tokens[verb].upos != UPOS_VERB) continue;
    if (next != verb && (tokens[next].head != verb || (tokens[next].upos != UPOS_AUX && tokens[next].upos != UPOS_ADV))) continue;
    tokens[t].deprel = DEP_FLAT;
    tokens[t].upos = UPOS_PROPN;
    tokens[t].xpos = XPOS_NNP;
  }
}

/* "The deal, the biggest in its history, ...": a superlative with an article of its own is what the noun is. */
void names_raise_superlatives(Reading *r, Token *tokens)
{
  for (uint32_t t = 3; t < r->len; t++) {
    uint32_t noun = tokens[t].head;
    if (tokens[t].xpos != XPOS_JJS || deprel_base(tokens[t].deprel) != DEP_AMOD || noun >= t - 1 || !token_is_noun(&tokens[noun])) continue;
    if (tokens[t - 1].head != t || tokens[t - 1].deprel != DEP_DET || tokens[t - 2].xpos != XPOS_COMMA) continue;
    tokens[t].deprel = DEP_APPOS;
    tokens[t].upos = UPOS_NOUN;
    tokens[t].lemma = str_lower(r->arena, tokens[t].form);
    bool inside = true;                                                          /* "the largest [ever imposed]" */
    for (uint32_t k = t + 1; k < r->len; k++) {
      if (tokens[k].head == t && deprel_base(tokens[k].deprel) == DEP_OBL) tokens[k].deprel = DEP_NMOD;
      if (tokens[k].xpos == XPOS_COMMA) inside = false;
      if (inside && tokens[k].head == noun && deprel_base(tokens[k].deprel) == DEP_ACL) tokens[k].head = t;
    }
  }
}

static bool names_kind(const Reading *r, const Token *t)
{
  for (const LexEntry *e = lex_find(r->extractor->organization_words, t->lemma); e; e = lex_next(r->extractor->organization_words, e))
    if (str_is(e->field[0], "noun")) return true;
  return names_role(r, t);
}

/* "hired Acme and law firm Bolt", with all of it for one name, or the second for what was done besides: two objects, the second of a kind. */
void names_part_objects(Reading *r, Token *tokens)
{
  for (uint32_t n = 0; n < r->name_count; n++) {
    const Name *name = &r->names[n];
    uint32_t kind = name->first - 1, cc = kind;
    if (name->first < 4 || (name->type != ENTITY_PERSON && name->type != ENTITY_ORGANIZATION) || tokens[kind].xpos != XPOS_NN || !names_kind(r, &tokens[kind])) continue;
    while (cc > 2 && kind - cc < 3 && tokens[cc].upos == UPOS_NOUN && !upper_case(tokens[cc].form)) cc--;
    if (tokens[cc].upos != UPOS_CCONJ || !str_is(tokens[cc].form, "and")) continue;
    uint32_t start = cc, second = outer_head(tokens, r->len, name->first, name->last);
    while (start > 1 && upper_case(tokens[start - 1].form) && (token_is_noun(&tokens[start - 1]) || name_of(r, start - 1) != NO_TOKEN)) start--;
    uint32_t verb = start - 1, first = start < cc ? outer_head(tokens, r->len, start, cc - 1) : NO_TOKEN;
    if (first == NO_TOKEN || second == NO_TOKEN || tokens[verb].upos != UPOS_VERB || kid_of(tokens, r->len, verb, DEP_AUX_PASS) != NO_TOKEN || subject_of(tokens, r->len, verb) == NO_TOKEN) continue;
    bool bare = name->last + 1 >= r->len || tokens[name->last + 1].upos != UPOS_VERB;        /* "met Ann and driver Bob left" */
    bool fine = tokens[first].head == verb && tokens[first].deprel == DEP_OBJ && tokens[second].head == first;
    if (!bare || fine || !descends(tokens, r->len, second, verb) || !descends(tokens, r->len, first, verb) || subject_of(tokens, r->len, second) != NO_TOKEN) continue;
    if (deprel_base(tokens[second].deprel) == DEP_NSUBJ) continue;
    tokens[first].head = verb;
    tokens[first].deprel = DEP_OBJ;
    tokens[second].head = first;
    tokens[second].deprel = DEP_CONJ;
    tokens[cc].head = second;
    tokens[kind].head = second;
    tokens[kind].deprel = DEP_NMOD_DESC;
    for (uint32_t k = cc + 1; k < kind; k++) tokens[k].head = kind, tokens[k].deprel = DEP_COMPOUND;
    for (uint32_t k = start; k < cc; k++)
      if (k != first && !inside(tokens[k].head, start, cc - 1)) tokens[k].head = first, tokens[k].deprel = DEP_FLAT;
  }
}
