/*
 * repair_offices.c - offices and who holds them: "Acme's Chief Executive", "the secretary of state", "Mayor of London Sadiq Khan".
 * Method: an office that no name has taken in is a common noun however it is written, and one in three words is one; a body is
 * the office's and no part of its holder's name; the holder leads, as with any title.
 */
#include "extraction/repair.h"


#include <string.h>

/* "Finance" of "Finance Minister", with a minister in the tables or finance among the nouns. */
static bool is_word_of_office(const Reading *r, const Token *tokens, uint32_t t)
{
  const Extractor *x = r->extractor;
  if (tokens[t].upos != UPOS_PROPN || name_of(r, t) != NO_TOKEN) return false;
  Str word = str_lower(r->arena, tokens[t].form), both = str_format(r->arena, "%.*s %.*s", STR_ARG(word), STR_ARG(str_lower(r->arena, tokens[t + 1].form)));
  return lex_has(x->roles, word) || lex_has(x->roles, both) || lex_has(x->nouns, word) || lex_has(x->noun_classes, word) || lex_has(x->organization_words, word);
}

static void lower_word(const Reading *r, Token *t)
{
  t->lemma = t->xpos == XPOS_NNPS ? t->lemma : t->form;
  t->lemma = str_lower(r->arena, t->lemma);
  t->xpos = t->xpos == XPOS_NNPS ? XPOS_NNS : XPOS_NN;
  t->upos = UPOS_NOUN;
}

static bool names_office(const Reading *r, const Token *t)
{
  const LexEntry *role = lex_find(r->extractor->roles, str_lower(r->arena, (t->xpos == XPOS_NNPS || t->xpos == XPOS_NNS) && t->lemma.len ? t->lemma : t->form));
  return role && (str_is(role->field[1], "office") || str_is(role->field[1], "job"));
}

/* "Acme's Chief Executive, Ann Lee", "the Governor of Texas": an office that no name has taken in is a common noun, however it is written; not the
 * "Boxer Indemnity Scholarship" and no "Blue Operator". */
void offices_lower(Reading *r, Token *tokens)
{
  for (uint32_t t = r->len; t-- > 0;) {
    if (!token_is_noun(&tokens[t]) || name_of(r, t) != NO_TOKEN || !token_is_capitalized(&tokens[t]) || !names_office(r, &tokens[t])) continue;
    uint32_t first = t, head = tokens[t].head;
    while (first > 0 && tokens[first - 1].head == t && is_word_of_office(r, tokens, first - 1)) first--;
    bool named = first > 0 && tokens[first - 1].head == t && tokens[first - 1].upos == UPOS_PROPN && name_of(r, first - 1) == NO_TOKEN && tokens[first - 1].deprel == DEP_COMPOUND;
    bool part = tokens[t].deprel == DEP_COMPOUND && head < r->len && head > t && tokens[head].upos == UPOS_PROPN && (name_of(r, head) == NO_TOKEN || r->names[name_of(r, head)].type != ENTITY_PERSON);
    if (!named && !part)
      for (uint32_t k = first; k <= t; k++)
        if (tokens[k].upos == UPOS_PROPN) lower_word(r, &tokens[k]);
    t = first;
  }
}

/* Drops the name that has just these words: it was none. */
static void drop_name(Reading *r, uint32_t first, uint32_t last)
{
  uint32_t n = name_of(r, first);
  if (n == NO_TOKEN || r->names[n].first != first || r->names[n].last != last) return;
  memmove(&r->names[n], &r->names[n + 1], (r->name_count - n - 1) * sizeof *r->names);
  r->name_count--;
}

/* "the attorney general" */
static void join_general(const Reading *r, Token *tokens, uint32_t t)
{
  Token *after = &tokens[t + 1];
  if (after->head != t || (after->deprel != DEP_AMOD && after->deprel != DEP_APPOS && after->deprel != DEP_FLAT)) return;
  const LexEntry *role = lex_find(r->extractor->roles, str_lower(r->arena, str_format(r->arena, "%.*s %.*s", STR_ARG(tokens[t].lemma), STR_ARG(after->form))));
  if (role && str_is(role->field[1], "office")) after->deprel = DEP_FIXED;
}

/* "the secretary of state of Ohio", "chief of staff": one office in three words, which are no state's and no staff's. */
void offices_join(Reading *r, Token *tokens)
{
  for (uint32_t t = 0; t + 2 < r->len; t++) {
    uint32_t field = t + 2;
    if (tokens[t].upos == UPOS_NOUN) join_general(r, tokens, t);
    if (tokens[t].upos != UPOS_NOUN || tokens[t + 1].upos != UPOS_ADP || tokens[field].head != t || tokens[field].deprel != DEP_NMOD || !token_is_noun(&tokens[field])) continue;
    Str key = str_lower(r->arena, str_format(r->arena, "%.*s %.*s %.*s", STR_ARG(tokens[t].lemma), STR_ARG(tokens[t + 1].form), STR_ARG(tokens[field].form)));
    const LexEntry *role = lex_find(r->extractor->roles, key);
    if (!role || !str_is(role->field[1], "office")) continue;
    if (tokens[field].upos == UPOS_PROPN) lower_word(r, &tokens[field]);
    for (uint32_t k = t + 1; k < r->len; k++)
      if (tokens[k].head == field) tokens[k].head = t;
    tokens[t + 1].deprel = tokens[field].deprel = DEP_FIXED;
    drop_name(r, field, field);                                            /* "State" was taken for a place */
  }
}

/* "the Director-General of Acme", with its halves set side by side: the last word leads, as in "vice president". */
void offices_join_hyphens(Reading *r, Token *tokens)
{
  for (uint32_t t = 1; t + 1 < r->len; t++) {
    uint32_t first = t - 1, last = t + 1;
    if (tokens[t].xpos != XPOS_HYPH || tokens[t].space_after || tokens[first].space_after || tokens[last].deprel == DEP_NMOD) continue;
    if (tokens[last].head != first && tokens[first].head != last) continue;
    Str key = str_lower(r->arena, str_format(r->arena, "%.*s - %.*s", STR_ARG(tokens[first].form), STR_ARG(tokens[last].form)));
    if (!lex_has(r->extractor->titles, key)) continue;
    drop_name(r, first, last);
    if (tokens[last].head == first) {
      tokens[last].head = tokens[first].head;
      tokens[last].deprel = tokens[first].deprel;
      for (uint32_t k = 0; k < r->len; k++)
        if (tokens[k].head == first) tokens[k].head = last;
      tokens[first].head = last;
      tokens[first].deprel = DEP_COMPOUND;
    }
    if (tokens[first].upos == UPOS_PROPN && name_of(r, first) == NO_TOKEN) lower_word(r, &tokens[first]);
    if (tokens[last].upos == UPOS_PROPN && name_of(r, last) == NO_TOKEN) lower_word(r, &tokens[last]);
  }
}

/* ---- holders ------------------------------------------------------------------------------------------------------------ */

/* The person whose name of several words begins at `t`; NO_TOKEN: none does. */
static uint32_t whole_person(const Reading *r, uint32_t t)
{
  uint32_t n = t < r->len ? name_of(r, t) : NO_TOKEN;
  return n != NO_TOKEN && r->names[n].type == ENTITY_PERSON && r->names[n].first == t && r->names[n].last > t ? n : NO_TOKEN;
}

/* "director of nursing", "head of research", "minister for Education": a field and no body. */
static bool names_field(const Reading *r, const Token *t)
{
  if (t->upos == UPOS_PROPN) return lex_has(r->extractor->noun_classes, str_lower(r->arena, t->form));
  return t->form.len && t->form.at[0] >= 'a' && t->form.at[0] <= 'z' && (t->upos == UPOS_NOUN || t->xpos == XPOS_VBG) && t->xpos != XPOS_NNS;
}

/* "company", "bank": a common noun for a body. */
static bool names_firm(const Reading *r, const Token *t)
{
  for (const LexEntry *e = lex_find(r->extractor->organization_words, str_lower(r->arena, t->lemma)); e; e = lex_next(r->extractor->organization_words, e))
    if (str_is(e->field[0], "noun")) return true;
  return false;
}

/* The name that follows "ROLE of BODY" at once, the body in as many phrases as it takes: "director of the Lima branch of Acme", "professor
 * of history at Bolt University"; NO_TOKEN: none does. */
static uint32_t holder_after(const Reading *r, const Token *tokens, uint32_t role)
{
  static const char *const links[] = {"of", "for", "at", "in", "with"};
  enum { WORDS_MAX = 20 };
  bool article = false;
  uint32_t t = role + 1;
  if (t + 2 >= r->len || tokens[t].upos != UPOS_ADP || !listed(str_lower(r->arena, tokens[t].form), links, COUNT_OF(links))) return NO_TOKEN;
  while (t < r->len && t < role + WORDS_MAX) {
    const Token *x = &tokens[t];
    uint32_t n = name_of(r, t);
    bool body = n != NO_TOKEN && r->names[n].first == t && r->names[n].type != ENTITY_PERSON;
    if (n != NO_TOKEN && !body) return NO_TOKEN;                                                   /* "a friend of Ann Lee" */
    bool field = !body && !article && names_field(r, x), common = !body && article && x->xpos == XPOS_NN && names_firm(r, x); /* not "a friend of the singer Ann Lee" */
    uint32_t next = body ? r->names[n].last + 1 : t + 1;
    bool courtesy = next + 1 < r->len && tokens[next].upos == UPOS_PROPN && name_of(r, next) == NO_TOKEN && lex_has(r->extractor->titles, str_lower(r->arena, tokens[next].form));
    uint32_t whole = courtesy ? name_of(r, next + 1) : whole_person(r, next);
    if (courtesy && whole != NO_TOKEN && (r->names[whole].type != ENTITY_PERSON || r->names[whole].first != next + 1)) whole = NO_TOKEN;
    if ((body || field || common) && whole != NO_TOKEN) return whole;
    bool inside_body = x->upos == UPOS_DET || x->upos == UPOS_ADJ || x->upos == UPOS_NOUN || x->upos == UPOS_PROPN || x->xpos == XPOS_POS || x->xpos == XPOS_HYPH || (x->upos == UPOS_ADP && listed(str_lower(r->arena, x->form), links, COUNT_OF(links)));
    if (!body && !inside_body) return NO_TOKEN;
    article = x->upos == UPOS_DET || (article && x->upos != UPOS_ADP);
    t = next;
  }
  return NO_TOKEN;
}

/* The body's words hang on the office again where the parser took them for a part of the holder's name. */
static void free_body(const Reading *r, Token *tokens, uint32_t role, const Name *holder)
{
  uint32_t body = NO_TOKEN, start = holder->first;
  if (start > role + 2 && tokens[start - 1].deprel == DEP_NMOD_DESC && inside(tokens[start - 1].head, holder->first, holder->last)) start--;            /* "Mr." */
  for (uint32_t t = start; t-- > role + 1 && body == NO_TOKEN;)
    if (inside(tokens[t].head, holder->first, holder->last) || tokens[t].head == role) body = t;
  if (body == NO_TOKEN) return;
  uint32_t from = body;                                                    /* the phrases before the body's are the office's: "of history at" */
  while (from > role + 1 && tokens[from].upos != UPOS_ADP) from--;
  for (uint32_t t = from; t < start; t++)
    if (t != body && (inside(tokens[t].head, holder->first, holder->last) || tokens[t].head == role)) tokens[t].head = body;
  for (uint32_t t = holder->first; t <= holder->last; t++)
    if (inside(tokens[t].head, role + 1, holder->first - 1)) {
      bool leads = t == outer_head(tokens, r->len, holder->first, holder->last);
      tokens[t].head = leads ? role : holder->first;
    }
  tokens[body].head = role;
  tokens[body].deprel = DEP_NMOD;
}

/* No subject and no object: a name that the parser did not know where to hang. */
static bool hangs_loose(const Token *tokens, uint32_t t)
{
  static const Deprel loose[] = {DEP_NMOD, DEP_FLAT, DEP_APPOS, DEP_COMPOUND, DEP_NMOD_DESC, DEP_LIST, DEP_DEP};
  if (case_before(tokens, t) != NO_TOKEN) return false;
  for (size_t i = 0; i < COUNT_OF(loose); i++)
    if (tokens[t].deprel == loose[i]) return true;
  return false;
}

/* "Mayor of London Sadiq Khan praised the police": he did. */
void offices_hang_holders(Reading *r, Token *tokens)
{
  for (uint32_t role = 0; role + 3 < r->len; role++) {
    if (tokens[role].upos != UPOS_NOUN || tokens[role].xpos != XPOS_NN || name_of(r, role) != NO_TOKEN || !names_office(r, &tokens[role])) continue;
    uint32_t n = holder_after(r, tokens, role), first = role;
    if (n == NO_TOKEN) continue;
    const Name *holder = &r->names[n];
    uint32_t head = outer_head(tokens, r->len, holder->first, holder->last);
    if (head == NO_TOKEN || !(descends(tokens, r->len, head, role) || hangs_loose(tokens, head))) continue;
    if (!descends(tokens, r->len, head, role)) tokens[head].head = role;
    free_body(r, tokens, role, holder);
    for (uint32_t k = role; k-- > 0 && tokens[k].head == role;) first = k;
    while (first < role && (tokens[first].deprel == DEP_CASE || tokens[first].upos == UPOS_PUNCT || tokens[first].deprel == DEP_CC || tokens[first].deprel == DEP_MARK)) first++;
    hang_title(tokens, r->len, first, holder->first, holder->last);
  }
}

/* "Ann Lee, the [State Department] Spokesperson", with both set beside her or the word taken into the name: the department's spokesperson. */
void offices_take_bodies(Reading *r, Token *tokens)
{
  for (uint32_t t = 1; t < r->len; t++) {
    uint32_t n = name_of(r, t - 1);
    if (n == NO_TOKEN || tokens[t].upos != UPOS_NOUN || name_of(r, t) != NO_TOKEN || !names_office(r, &tokens[t]) || r->names[n].type == ENTITY_PERSON) continue;
    uint32_t body = outer_head(tokens, r->len, r->names[n].first, r->names[n].last);
    if (body == NO_TOKEN) continue;
    bool both = tokens[body].head == tokens[t].head && tokens[body].deprel == DEP_APPOS && tokens[t].deprel == DEP_APPOS;
    bool taken = tokens[t].head == body && tokens[t].deprel == DEP_FLAT;
    if (!both && !taken) continue;
    if (taken) {
      tokens[t].head = tokens[body].head;
      tokens[t].deprel = tokens[body].deprel;
    }
    for (uint32_t k = 0; k < r->len; k++)
      if (tokens[k].head == body && (k > t || (k < r->names[n].first && (tokens[k].deprel == DEP_DET || tokens[k].deprel == DEP_CASE || tokens[k].upos == UPOS_PUNCT)))) tokens[k].head = t;
    tokens[body].head = t;
    tokens[body].deprel = DEP_COMPOUND;
  }
}

/* "Acme President and Chief Executive Officer Bob Stone", with him for a third: two offices without an article before a name are his. */
void offices_part_pairs(Reading *r, Token *tokens)
{
  for (uint32_t n = 0; n < r->name_count; n++) {
    uint32_t second = r->names[n].first - 1, head = outer_head(tokens, r->len, r->names[n].first, r->names[n].last);
    if (r->names[n].type != ENTITY_PERSON || r->names[n].first < 3 || head == NO_TOKEN || tokens[head].deprel != DEP_CONJ || tokens[second].deprel != DEP_CONJ) continue;
    uint32_t first = tokens[second].head;
    bool two = first < second && tokens[first].upos == UPOS_NOUN && tokens[second].upos == UPOS_NOUN && names_office(r, &tokens[first]) && names_office(r, &tokens[second]);
    if (!two || (tokens[head].head != first && tokens[head].head != second) || kid_of(tokens, r->len, head, DEP_CC) != NO_TOKEN) continue;
    if (kid_of(tokens, r->len, first, DEP_DET) != NO_TOKEN || kid_of(tokens, r->len, first, DEP_NMOD_POSS) != NO_TOKEN || tokens[first].xpos != XPOS_NN) continue;
    tokens[head].head = first;
    tokens[head].deprel = DEP_APPOS;
  }
}

/* "Hamburg forward Ann Lee", with "forward" for which way: between a side and a name it is who plays there. */
static void name_forwards(const Reading *r, Token *tokens)
{
  for (uint32_t n = 0; n + 1 < r->name_count; n++) {
    const Name *side = &r->names[n], *player = &r->names[n + 1];
    uint32_t t = side->last + 1;
    if (player->first != t + 1 || player->type != ENTITY_PERSON || (side->type != ENTITY_PLACE && side->type != ENTITY_ORGANIZATION) || !str_is(tokens[t].form, "forward") || tokens[t].upos != UPOS_ADV) continue;
    uint32_t team = outer_head(tokens, r->len, side->first, side->last), who = outer_head(tokens, r->len, player->first, player->last);
    if (team == NO_TOKEN || who == NO_TOKEN || tokens[team].head >= r->len) continue;
    tokens[t].upos = UPOS_NOUN;
    tokens[t].xpos = XPOS_NN;
    tokens[t].lemma = tokens[t].form;
    tokens[who].head = tokens[team].head;
    tokens[who].deprel = tokens[team].deprel;
    for (uint32_t k = 0; k < side->first; k++)
      if (tokens[k].head == team) tokens[k].head = who;
    tokens[t].head = who;
    tokens[t].deprel = DEP_NMOD_DESC;
    tokens[team].head = t;
    tokens[team].deprel = DEP_COMPOUND;
  }
}

/* "Acme unit Bolt", "Bolt parent Acme Corp.", "Acme supplier Bolt": what one firm is to the other between their names describes the second, whatever the
 * parser hung on what. */
void offices_hang_firms(Reading *r, Token *tokens)
{
  name_forwards(r, tokens);
  static const char *const ties[] = {"parent", "unit", "subsidiary", "arm", "affiliate", "rival", "supplier", "owner", "shareholder", "customer", "competitor", "partner"};
  for (uint32_t n = 0; n + 1 < r->name_count; n++) {
    const Name *a = &r->names[n], *b = &r->names[n + 1];
    uint32_t tie = a->last + 1;
    if (b->first != tie + 1 || (tokens[tie].upos != UPOS_NOUN && tokens[tie].upos != UPOS_PROPN) || !listed(tokens[tie].form, ties, COUNT_OF(ties))) continue;
    if ((a->type != ENTITY_ORGANIZATION && a->type != ENTITY_PRODUCT) || b->type != ENTITY_ORGANIZATION) continue;
    uint32_t first = outer_head(tokens, r->len, a->first, a->last), second = outer_head(tokens, r->len, b->first, b->last);
    for (uint32_t k = b->first; k <= b->last; k++)
      if (tokens[k].head < r->len && !inside(tokens[k].head, a->first, b->last)) second = k;
    if (first == NO_TOKEN || second == NO_TOKEN || tokens[second].head >= r->len || tokens[first].deprel == DEP_NMOD_POSS) continue;
    if (a->first > 0 && (tokens[a->first - 1].xpos == XPOS_PRPS || tokens[a->first - 1].xpos == XPOS_POS)) continue;             /* "renamed its Acme unit Bolt" */
    bool below = tokens[second].head == tie || tokens[second].head == first;                  /* "Acme unit Bolt" with "unit" for its head */
    if (below) {
      uint32_t top = tokens[second].head == tie || tokens[tie].head != first ? tie : first;
      if (descends(tokens, r->len, tokens[top].head, second)) continue;
      tokens[second].head = tokens[top].head;
      tokens[second].deprel = tokens[top].deprel;
      for (uint32_t k = 0; k < r->len; k++)
        if (tokens[k].head == top && k != first && k != tie && (k < a->first || k > b->last)) tokens[k].head = second;
    } else if (tokens[tie].head != second && tokens[first].head != second) continue;
    for (uint32_t k = b->first; k <= b->last; k++)
      if (k != second && !inside(tokens[k].head, b->first, b->last)) tokens[k].head = second;
    tokens[tie].upos = UPOS_NOUN;
    tokens[tie].xpos = XPOS_NN;
    tokens[tie].lemma = tokens[tie].form;
    tokens[tie].head = second;
    tokens[tie].deprel = DEP_NMOD_DESC;
    tokens[first].head = tie;
    tokens[first].deprel = DEP_COMPOUND;
  }
}

/* "agreed to buy Portuguese rival Acme", with two objects: what stands right before the name tells what it is. */
void offices_hang_beside(Reading *r, Token *tokens)
{
  static const char *const sides[] = {"neighbour", "neighbor", "rival", "opponent", "host", "visitor", "champion"};
  for (uint32_t t = 1; t < r->len; t++) {                                                       /* "crushed their neighbours Wanderers" */
    uint32_t side = t - 1;
    bool two = tokens[t].deprel == DEP_OBJ && tokens[side].deprel == DEP_OBJ && tokens[t].head == tokens[side].head && token_is_capitalized(&tokens[t]) && token_is_noun(&tokens[t]);
    if (!two || !listed(tokens[side].lemma, sides, COUNT_OF(sides)) || kid_of(tokens, r->len, side, DEP_NMOD_POSS) == NO_TOKEN) continue;
    tokens[t].upos = UPOS_PROPN;
    tokens[t].xpos = XPOS_NNP;
    tokens[side].head = t;
    tokens[side].deprel = DEP_NMOD_DESC;
  }
  for (uint32_t t = 1; t + 1 < r->len; t++) {                                                   /* "its German rival Acme", with "rival" for an adjective */
    uint32_t head = tokens[t].head;
    if (t == 1 && str_is(tokens[0].form, "Rival") && tokens[0].head == 1 && tokens[0].upos == UPOS_ADJ && token_is_capitalized(&tokens[1]) && token_is_noun(&tokens[1])) {     /* "Rival Acme said" */
      tokens[0].upos = UPOS_NOUN;
      tokens[0].xpos = XPOS_NN;
      tokens[0].deprel = DEP_NMOD_DESC;
      tokens[1].upos = UPOS_PROPN;
      tokens[1].xpos = XPOS_NNP;
    }
    bool rival = tokens[t].upos == UPOS_ADJ && str_is(tokens[t].form, "rival") && head > t && head < r->len && token_is_noun(&tokens[head]) && token_is_capitalized(&tokens[head]);
    if (!rival || kid_of(tokens, r->len, head, DEP_NMOD_POSS) == NO_TOKEN) continue;
    for (uint32_t k = 0; k < t; k++)
      if (tokens[k].head == head && (tokens[k].deprel == DEP_NMOD_POSS || tokens[k].deprel == DEP_AMOD)) tokens[k].head = t;
    tokens[t].upos = UPOS_NOUN;
    tokens[t].xpos = XPOS_NN;
    tokens[t].deprel = DEP_NMOD_DESC;
    tokens[head].upos = UPOS_PROPN;
    tokens[head].xpos = XPOS_NNP;
  }
  for (uint32_t n = 0; n < r->name_count; n++) {
    const Name *name = &r->names[n];
    uint32_t role = name->first - 1, head = outer_head(tokens, r->len, name->first, name->last);
    if (name->first == 0 || head == NO_TOKEN || tokens[role].upos != UPOS_NOUN || tokens[role].xpos != XPOS_NN || name_of(r, role) != NO_TOKEN || tokens[head].head != tokens[role].head) continue;
    bool objects = (tokens[head].deprel == DEP_OBJ || tokens[head].deprel == DEP_IOBJ) && (tokens[role].deprel == DEP_OBJ || tokens[role].deprel == DEP_IOBJ);
    objects |= tokens[head].deprel == DEP_CONJ && tokens[role].deprel == DEP_CONJ && kid_of(tokens, r->len, role, DEP_CC) != NO_TOKEN;    /* "and the French company Acme" */
    uint32_t article = kid_of(tokens, r->len, role, DEP_DET);
    bool firm = name->type == ENTITY_ORGANIZATION && names_firm(r, &tokens[role]) && (article == NO_TOKEN || str_is(tokens[article].form, "the"));          /* "ordered the oil company Acme to pay" */
    if (!objects || !(firm || (names_role(r, &tokens[role]) && article == NO_TOKEN)) || kid_of(tokens, r->len, role, DEP_NMOD_POSS) != NO_TOKEN) continue;
    if (article != NO_TOKEN) tokens[article].head = head;
    uint32_t and = kid_of(tokens, r->len, role, DEP_CC);
    if (and != NO_TOKEN) tokens[and].head = head;
    if (tokens[head].deprel != DEP_CONJ) tokens[head].deprel = DEP_OBJ;
    tokens[role].head = head;
    tokens[role].deprel = DEP_NMOD_DESC;
  }
}

/* "Acme co-founders Ann Lee and Bob Stone sold it", with a verb or a subject of its own in "co-founders"; "the widow of Acme founder Bob Stone", with him
 * beside the founder: a role without an article right before a person's name is his. */
void offices_hang_roles(Reading *r, Token *tokens)
{
  for (uint32_t n = 0; n < r->name_count; n++) {
    const Name *name = &r->names[n];
    uint32_t role = name->first - 1, head = outer_head(tokens, r->len, name->first, name->last);
    if (name->type != ENTITY_PERSON || name->first == 0 || head == NO_TOKEN || tokens[head].head != role || name_of(r, role) != NO_TOKEN) continue;
    bool compound = token_is_capitalized(&tokens[role]) ? false : memchr(tokens[role].form.at, '-', tokens[role].form.len) != NULL;
    if (tokens[role].upos == UPOS_VERB && compound) {
      Str one = str_ends(tokens[role].form, "s") ? str_slice(tokens[role].form, (Span){0, (uint32_t)tokens[role].form.len - 1}) : tokens[role].form;
      if (!lex_has(r->extractor->roles, one)) continue;
      tokens[role].upos = UPOS_NOUN;
      tokens[role].xpos = one.len < tokens[role].form.len ? XPOS_NNS : XPOS_NN;
      tokens[role].lemma = one;
      uint32_t subject = subject_of(tokens, r->len, role);
      if (subject < role) tokens[subject].deprel = DEP_COMPOUND;
    }
    Deprel rel = tokens[head].deprel;
    if (tokens[role].upos != UPOS_NOUN || !names_office(r, &tokens[role]) || (rel != DEP_APPOS && rel != DEP_FLAT && rel != DEP_NSUBJ && rel != DEP_OBJ)) continue;
    if (kid_of(tokens, r->len, role, DEP_DET) != NO_TOKEN || kid_of(tokens, r->len, role, DEP_NMOD_POSS) != NO_TOKEN || kid_of(tokens, r->len, role, DEP_COP) != NO_TOKEN) continue;
    uint32_t above = tokens[role].head;
    bool to = tokens[role].deprel == DEP_ADVCL && case_before(tokens, role) != NO_TOKEN;                   /* "sold the villa to singer Ann Lee" */
    if (to) tokens[role].deprel = DEP_OBL;
    if (above >= r->len || (rel != DEP_NSUBJ && rel != DEP_OBJ && deprel_base(tokens[role].deprel) != DEP_NMOD && deprel_base(tokens[role].deprel) != DEP_OBL)) continue;
    tokens[head].head = above;
    tokens[head].deprel = tokens[role].deprel;
    for (uint32_t k = 0; k < r->len; k++)
      if (tokens[k].head == role && k != head && (tokens[k].deprel == DEP_CASE || k > name->last || tokens[k].upos == UPOS_PUNCT)) tokens[k].head = head;
    uint32_t of = role;
    while (of > 0 && (tokens[of - 1].upos == UPOS_PROPN || tokens[of - 1].upos == UPOS_NOUN || tokens[of - 1].upos == UPOS_ADJ)) of--;
    if (of-- > 0 && tokens[of].deprel == DEP_CASE && inside(tokens[of].head, of + 1, role)) tokens[of].head = head;         /* "of" hung on the firm */
    tokens[role].head = head;
    tokens[role].deprel = DEP_NMOD_DESC;
  }
}

/* "his brother-in-law": one word, whatever hangs on what. */
void offices_join_in_laws(Reading *r, Token *tokens)
{
  for (uint32_t t = 0; t + 4 < r->len; t++) {
    bool word = tokens[t].upos == UPOS_NOUN && tokens[t + 1].xpos == XPOS_HYPH && str_is(tokens[t + 2].form, "in") && tokens[t + 3].xpos == XPOS_HYPH && str_is(tokens[t + 4].form, "law");
    if (!word) continue;
    uint32_t over = tokens[t].head >= t && tokens[t].head <= t + 4 ? tokens[t + 4].head : tokens[t].head;
    Deprel rel = over == tokens[t].head ? tokens[t].deprel : tokens[t + 4].deprel;
    for (uint32_t k = 0; k < r->len; k++)
      if (inside(tokens[k].head, t + 1, t + 4)) tokens[k].head = t;
    for (uint32_t k = t + 1; k <= t + 4; k++) {
      tokens[k].head = t;
      tokens[k].deprel = DEP_FIXED;
    }
    tokens[t].head = over;
    tokens[t].deprel = rel;
    tokens[t].lemma = str_format(r->arena, "%.*s-in-law", STR_ARG(tokens[t].lemma));
  }
}

/* "his team-mate", "the runner-up": a role of two words with a hyphen, where the table has it as one or with the hyphen. */
void offices_join_roles(Reading *r, Token *tokens)
{
  for (uint32_t t = 0; t + 2 < r->len; t++) {
    uint32_t last = t + 2;
    if (tokens[t + 1].xpos != XPOS_HYPH || tokens[t].upos != UPOS_NOUN || tokens[last].upos != UPOS_NOUN || tokens[t].head != last) continue;
    Str one = str_format(r->arena, "%.*s%.*s", STR_ARG(str_lower(r->arena, tokens[t].form)), STR_ARG(str_lower(r->arena, tokens[last].lemma)));
    Str two = str_format(r->arena, "%.*s-%.*s", STR_ARG(str_lower(r->arena, tokens[t].form)), STR_ARG(str_lower(r->arena, tokens[last].lemma)));
    const LexEntry *role = lex_find(r->extractor->roles, two);
    if (!role) role = lex_find(r->extractor->roles, one);
    if (role) tokens[last].lemma = role->key;
  }
}
