/*
 * repair.c - puts right what parsers often get wrong and names or words decide.
 * Method: on the Reading's own copy of the tokens, before the tree is indexed. A title before a person's name hangs on the
 * name, whichever way the parser turned it: "[Secretary of State] Colin Powell met ..." -> Powell is the subject of met.
 * Names are rid of titles, coordinated
 * names without a preposition are joined, a verb of meeting gets its "with", inserted speech keeps its subject.
 */
#include "extraction/reading.h"

static bool inside(uint32_t t, uint32_t first, uint32_t last) { return t >= first && t <= last; }

/* The token of a span that hangs outside it; where several do, the one whose head is nearest to the root of the sentence. */
static uint32_t outer_head(const Token *tokens, uint32_t len, uint32_t first, uint32_t last)
{
  uint32_t best = NO_TOKEN;
  for (uint32_t t = first; t <= last && t < len; t++) {
    if (tokens[t].head != NO_TOKEN && inside(tokens[t].head, first, last)) continue;
    if (tokens[t].upos == UPOS_PUNCT || tokens[t].deprel == DEP_CASE) continue;
    if (best == NO_TOKEN) best = t;
  }
  return best;
}

static uint32_t kid_of(const Token *tokens, uint32_t len, uint32_t head, Deprel rel)
{
  uint32_t to = head + 40 < len ? head + 40 : len;
  for (uint32_t k = head > 40 ? head - 40 : 0; k < to; k++)
    if (tokens[k].head == head && tokens[k].deprel == rel) return k;
  return NO_TOKEN;
}

static bool descends(const Token *tokens, uint32_t len, uint32_t t, uint32_t from)
{
  for (unsigned steps = 0; t < len && steps < 100; steps++) {
    if (t == from) return true;
    t = tokens[t].head;
  }
  return false;
}

/* Where the person hangs below the title, it takes the title's place in the tree; the title's words describe it. */
static void hang_title(Token *tokens, uint32_t len, uint32_t first, uint32_t name_first, uint32_t name_last)
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
      if (tokens[t].head == title && (t > name_last || (t < first && (tokens[t].deprel == DEP_CASE || tokens[t].deprel == DEP_CC || tokens[t].deprel == DEP_PUNCT))))
        tokens[t].head = person;
    tokens[title].head = person;
    tokens[title].deprel = DEP_NMOD_DESC;
  }
  for (uint32_t t = first; t < name_first; t++)
    if (tokens[t].head >= len || (!inside(tokens[t].head, first, name_last))) {
      tokens[t].head = person;
      tokens[t].deprel = DEP_NMOD_DESC;
    }
}

/* The verb belongs to one of the classes, named with spaces between. */
static bool in_class(const Reading *r, const Token *t, const char *names)
{
  const LexEntry *entry = lex_find(r->extractor->verbs, t->lemma);
  Str rest = entry ? entry->field[0] : STR(""), word, name;
  while (str_split(&rest, ' ', &word))
    for (Str wanted = str_of(names); str_split(&wanted, ' ', &name);)
      if (str_eq(word, name)) return true;
  return false;
}

static void hang_titles(Reading *r, Token *tokens)
{
  for (uint32_t n = 0; n < r->name_count; n++) {
    const Name *name = &r->names[n];
    if (name->type != ENTITY_PERSON) continue;
    uint32_t first;
    if (title_words_before(r->extractor, tokens, name->first, r->arena, &first))
      hang_title(tokens, r->len, first, name->first, name->last);
  }
}

/* ---- names --------------------------------------------------------------------------------------------------------------- */

static bool demonyms_between(Reading *r, const Token *tokens, uint32_t first, uint32_t end)
{
  for (uint32_t t = first; t < end; t++)
    if (!lex_has(r->extractor->demonyms, str_lower(r->arena, tokens[t].form))) return false;
  return true;
}

/* How far a title reaches into the name: "[Secretary of] [State Colin Powell]", "[President Bush]". */
static uint32_t title_end(Reading *r, const Token *tokens, const Name *name)
{
  for (uint32_t last = name->last; last + 1 > name->first; last--) {
    uint32_t first;
    if (title_words_before(r->extractor, tokens, last + 1, r->arena, &first) &&
        (first <= name->first || demonyms_between(r, tokens, name->first, first)))
      return last + 1;
    if (last == 0) break;
  }
  return name->first;
}

/* The names without the titles that the name finder took into them or for names of their own. */
static void clean_names(Reading *r, const Token *tokens)
{
  const Sentence *s = r->sentence;
  r->names = ARENA_ARRAY(r->arena, Name, 2 * s->name_count + 1);
  for (uint32_t n = 0; n < s->name_count; n++) {
    Name name = s->names[n], rest = {0};
    if (name.first > name.last || name.last >= r->len) continue;
    if (name.type == ENTITY_PERSON) {
      for (uint32_t t = name.first + 1; t < name.last; t++)
        if (tokens[t].upos == UPOS_ADP && str_is(tokens[t].form, "of")) {                  /* "[Ann Lee of Acme]": two names */
          rest = (Name){t + 1, name.last, ENTITY_ORGANIZATION, "ORG", name.score};
          name.last = t - 1;
          break;
        }
      while (name.last > name.first && !token_is_noun(&tokens[name.last])) name.last--;   /* "[Ann Lee of]" */
      name.first = title_end(r, tokens, &name);
      if (name.first > name.last) continue;
    } else if (name.type == ENTITY_ORGANIZATION && n + 1 < s->name_count && s->names[n + 1].type == ENTITY_PERSON &&
               s->names[n + 1].first == name.last + 1) {
      uint32_t first;                                       /* "[Interior Secretary] [Creel]" */
      if (title_words_before(r->extractor, tokens, name.last + 1, r->arena, &first) && first <= name.first) continue;
    }
    r->names[r->name_count++] = name;
    if (rest.label) r->names[r->name_count++] = rest;
  }
}

/* The first of two coordinated names takes the place of the second in the tree. */
static void first_conjunct(Token *tokens, const Name *one, const Name *two, uint32_t a, uint32_t b)
{
  if (inside(tokens[b].head, one->first, two->last)) return;
  for (uint32_t t = one->first; t <= one->last; t++)
    if (t != a) {
      tokens[t].head = a;
      tokens[t].deprel = DEP_FLAT;
    }
  tokens[a].head = tokens[b].head;
  tokens[a].deprel = tokens[b].deprel;
  tokens[b].head = a;
  tokens[b].deprel = DEP_CONJ;
  tokens[one->last + 1].head = b;
  tokens[one->last + 1].deprel = DEP_CC;
}

/* "... with Mr. A and Mr. B": a name after "and" without a preposition is coordinated with the name before. */
static void join_names(Reading *r, Token *tokens)
{
  for (uint32_t n = 1; n < r->name_count; n++) {
    const Name *one = &r->names[n - 1], *two = &r->names[n];
    if (one->type != two->type || two->first < one->last + 2) continue;
    uint32_t a = outer_head(tokens, r->len, one->first, one->last), b = outer_head(tokens, r->len, two->first, two->last);
    if (a == NO_TOKEN || b == NO_TOKEN) continue;
    if (one->type == ENTITY_PERSON && tokens[one->last + 1].upos == UPOS_CCONJ && descends(tokens, r->len, a, b)) {
      first_conjunct(tokens, one, two, a, b);                                   /* turned round by the parser */
      continue;
    }
    Deprel rel = tokens[b].deprel;
    if (rel != DEP_NMOD && rel != DEP_NMOD_UNMARKED && rel != DEP_DEP) continue;
    bool cased = false;
    for (uint32_t t = one->last + 1; t < two->first; t++)
      if (tokens[t].upos == UPOS_ADP || tokens[t].upos == UPOS_VERB || tokens[t].upos == UPOS_PUNCT) cased = true;
    if (cased || tokens[one->last + 1].upos != UPOS_CCONJ || descends(tokens, r->len, a, b)) continue;
    tokens[b].head = a;
    tokens[b].deprel = DEP_CONJ;
    tokens[one->last + 1].head = b;
    tokens[one->last + 1].deprel = DEP_CC;
  }
}

/* ---- attachment ------------------------------------------------------------------------------------------------------------ */

static uint32_t case_before(const Token *tokens, uint32_t t)
{
  for (uint32_t k = t; k-- > 0 && t - k < 8;)
    if (tokens[k].head == t && tokens[k].deprel == DEP_CASE) return k;
  return NO_TOKEN;
}

/* "met at the office with Ann": a verb of meeting takes the "with" that hangs on a place or body named before. */
static void raise_partners(Reading *r, Token *tokens)
{
  for (uint32_t t = 1; t < r->len; t++) {
    if (tokens[t].deprel != DEP_NMOD || tokens[t].head >= r->len) continue;
    uint32_t noun = tokens[t].head, preposition = case_before(tokens, t);
    if (preposition == NO_TOKEN || preposition < noun || !str_is(tokens[preposition].lemma, "with")) continue;
    uint32_t verb = tokens[noun].head;
    if (verb >= r->len || tokens[noun].deprel != DEP_OBL || tokens[verb].upos != UPOS_VERB) continue;
    if (!in_class(r, &tokens[verb], "mutual")) continue;
    tokens[t].head = verb;
    tokens[t].deprel = DEP_OBL;
  }
}

/* "Tokyo, Osaka and Kyoto": a name between a name and "and" is part of a list. */
static void mend_name_lists(Reading *r, Token *tokens)
{
  for (uint32_t n = 1; n < r->name_count; n++) {
    const Name *one = &r->names[n - 1], *two = &r->names[n];
    if (one->type != two->type || two->first != one->last + 2 || tokens[one->last + 1].upos != UPOS_PUNCT) continue;
    uint32_t a = outer_head(tokens, r->len, one->first, one->last), b = outer_head(tokens, r->len, two->first, two->last);
    uint32_t next = two->last + 1 < r->len && tokens[two->last + 1].xpos == XPOS_COMMA ? two->last + 2 : two->last + 1;
    if (a == NO_TOKEN || b == NO_TOKEN || next >= r->len || tokens[next].upos != UPOS_CCONJ || tokens[b].head != a) continue;
    if (tokens[b].deprel != DEP_APPOS && tokens[b].deprel != DEP_NMOD_UNMARKED && tokens[b].deprel != DEP_NMOD) continue;
    uint32_t last = tokens[next].head;
    if (last >= r->len || last < next || tokens[last].deprel != DEP_CONJ || (tokens[last].head != a && tokens[last].head != b)) continue;
    tokens[b].deprel = DEP_CONJ;
    tokens[last].head = a;
  }
}

/* "a library, a pool and two schools": the middle of a list is no apposition; "the coach, a goalkeeper, left" is no list. */
static void mend_lists(Reading *r, Token *tokens)
{
  for (uint32_t t = 2; t + 1 < r->len; t++) {
    uint32_t head = tokens[t].head;
    if (head >= t || !token_is_noun(&tokens[t]) || !token_is_noun(&tokens[head])) continue;
    if (tokens[t].deprel == DEP_APPOS && tokens[t].upos == UPOS_NOUN && tokens[head].upos == UPOS_NOUN) {
      uint32_t next = t + 1;
      if (tokens[next].upos != UPOS_CCONJ || tokens[next].head >= r->len) continue;
      uint32_t last = tokens[next].head;
      if (last > next && tokens[last].deprel == DEP_CONJ && (tokens[last].head == head || tokens[last].head == t)) {
        tokens[t].deprel = DEP_CONJ;
        if (tokens[last].head == t) tokens[last].head = head;
      }
    } else if (tokens[t].deprel == DEP_CONJ && kid_of(tokens, r->len, t, DEP_CC) == NO_TOKEN && tokens[t].upos == UPOS_NOUN) {
      uint32_t article = kid_of(tokens, r->len, t, DEP_DET);
      bool listed = false;
      for (uint32_t k = head + 1; k < r->len && k < head + 40; k++)
        listed |= k != t && tokens[k].head == head && tokens[k].deprel == DEP_CONJ;
      if (!listed && article != NO_TOKEN && article > 0 && tokens[article - 1].upos == UPOS_PUNCT && kid_of(tokens, r->len, t, DEP_CONJ) == NO_TOKEN)
        tokens[t].deprel = DEP_APPOS;
    }
  }
}

static bool listed(Str form, const char *const *words, size_t count)
{
  for (size_t i = 0; i < count; i++)
    if (str_is(form, words[i])) return true;
  return false;
}

/* "met Ann Lee in Rome", "links Malmo with Lund": what follows a name that the verb governs belongs to the verb. */
static void raise_from_names(Reading *r, Token *tokens)
{
  static const char *const places[] = {"in", "at", "on"}, *const others[] = {"with", "to", "into"};
  for (uint32_t n = 0; n < r->name_count; n++) {
    const Name *name = &r->names[n];
    uint32_t a = outer_head(tokens, r->len, name->first, name->last), preposition = name->last + 1;
    if (a == NO_TOKEN || preposition >= r->len || tokens[preposition].upos != UPOS_ADP || tokens[a].head >= r->len) continue;
    uint32_t p = tokens[preposition].head;
    if (p >= r->len || p < preposition || tokens[p].head != a || tokens[p].deprel != DEP_NMOD) continue;
    bool fits = listed(tokens[preposition].form, others, COUNT_OF(others)) ||
                (name->type == ENTITY_PERSON && listed(tokens[preposition].form, places, COUNT_OF(places)));
    if (!fits || tokens[tokens[a].head].upos != UPOS_VERB || (tokens[a].deprel != DEP_OBJ && tokens[a].deprel != DEP_OBL)) continue;
    tokens[p].head = tokens[a].head;
    tokens[p].deprel = DEP_OBL;
  }
}

/* "the invasion shocked [Europe]": a bare noun right of the verb cannot modify the subject left of it. */
static void uncross_objects(Reading *r, Token *tokens)
{
  for (uint32_t t = 2; t < r->len; t++) {
    if (tokens[t].deprel != DEP_NMOD || tokens[t].head >= t || !token_is_noun(&tokens[t])) continue;
    uint32_t subject = tokens[t].head, verb = tokens[subject].head;
    if (verb >= t || verb <= subject || tokens[verb].upos != UPOS_VERB || tokens[subject].deprel != DEP_NSUBJ) continue;
    if (case_before(tokens, t) != NO_TOKEN || kid_of(tokens, r->len, verb, DEP_OBJ) != NO_TOKEN) continue;
    tokens[t].head = verb;
    tokens[t].deprel = DEP_OBJ;
  }
}

/* "named Ann Lee president of the bank", the two taken for one noun: the role is what she was named. */
static void part_roles(Reading *r, Token *tokens)
{
  for (uint32_t role = 2; role < r->len; role++) {
    uint32_t verb = tokens[role].head;
    bool object = tokens[role].deprel == DEP_OBJ || tokens[role].deprel == DEP_NMOD || tokens[role].deprel == DEP_XCOMP ||
                  (tokens[role].deprel == DEP_OBL && case_before(tokens, role) == NO_TOKEN);
    if (verb >= role || !object || !lex_has(r->extractor->roles, tokens[role].lemma) || !in_class(r, &tokens[verb], "name")) continue;
    if (tokens[role].upos != UPOS_NOUN && tokens[role].upos != UPOS_PROPN) continue;
    uint32_t person = NO_TOKEN;
    for (uint32_t k = verb + 1; k < role && person == NO_TOKEN; k++)
      if (tokens[k].head == role && (deprel_base(tokens[k].deprel) == DEP_COMPOUND || tokens[k].deprel == DEP_NMOD_DESC || tokens[k].deprel == DEP_NMOD))
        person = k;
    bool owned = person != NO_TOKEN && person > verb + 1 && tokens[person - 1].head == role && (tokens[person - 1].deprel == DEP_NMOD_POSS || tokens[person - 1].deprel == DEP_DET);
    if (person == NO_TOKEN || kid_of(tokens, r->len, verb, DEP_OBJ) == person || (tokens[person].upos != UPOS_PROPN && !owned)) continue;
    for (uint32_t k = verb + 1; k < person; k++)
      if (tokens[k].head == role) tokens[k].head = person;
    tokens[person].head = verb;
    tokens[person].deprel = DEP_OBJ;
    tokens[role].deprel = DEP_XCOMP;
  }
}

/* "president of Acme and chairman of Bolt": one role is coordinated with the other, not with the body. */
static void raise_roles(Reading *r, Token *tokens)
{
  for (uint32_t t = 3; t < r->len; t++) {
    if (tokens[t].deprel != DEP_CONJ || tokens[t].upos != UPOS_NOUN || tokens[t].head >= t) continue;
    uint32_t body = tokens[t].head, role = tokens[body].head, beside = kid_of(tokens, r->len, body, DEP_APPOS);
    if (beside < t && tokens[body].upos == UPOS_PROPN && tokens[beside].upos == UPOS_NOUN && kid_of(tokens, r->len, t, DEP_DET) == NO_TOKEN &&
        lex_has(r->extractor->roles, tokens[t].lemma) && lex_has(r->extractor->roles, tokens[beside].lemma)) {
      tokens[t].head = beside;                                /* "Ann, president of Acme and chairman of Bolt" */
      continue;
    }
    if (tokens[body].upos != UPOS_PROPN || role >= body || tokens[role].upos != UPOS_NOUN) continue;
    if (!lex_has(r->extractor->roles, tokens[t].lemma) || !lex_has(r->extractor->roles, tokens[role].lemma)) continue;
    tokens[t].head = role;
    for (uint32_t k = t + 1; k < r->len; k++)
      if (tokens[k].head == body && tokens[k].deprel == DEP_NMOD) tokens[k].head = t;
  }
}

/* "governments in Rome and in Paris": a conjunct with a preposition is coordinated with the noun that has the same one. */
static void lower_conjuncts(Reading *r, Token *tokens)
{
  for (uint32_t t = 1; t < r->len; t++) {
    if (tokens[t].deprel != DEP_CONJ || tokens[t].head >= r->len) continue;
    uint32_t preposition = case_before(tokens, t), first = tokens[t].head;
    if (preposition == NO_TOKEN || case_before(tokens, first) != NO_TOKEN) continue;
    for (uint32_t k = first + 1; k < t; k++) {
      if (tokens[k].head != first || tokens[k].deprel != DEP_NMOD) continue;
      uint32_t own = case_before(tokens, k);
      if (own == NO_TOKEN || !str_eq_nocase(tokens[own].form, tokens[preposition].form)) continue;
      tokens[t].head = k;
      break;
    }
  }
}

/* ---- sentences read as noun phrases ------------------------------------------------------------------------------------------ */

static bool has_clause(const Token *tokens, uint32_t len)
{
  for (uint32_t t = 0; t < len; t++) {
    Deprel rel = deprel_base(tokens[t].deprel);
    if (rel == DEP_COP || rel == DEP_NSUBJ || rel == DEP_AUX) return true;
    if (tokens[t].head == NO_TOKEN && (tokens[t].upos == UPOS_VERB || tokens[t].upos == UPOS_AUX)) return true;
  }
  return false;
}

static bool nominal(const Token *t) { return token_is_noun(t) || t->upos == UPOS_PRON; }

/* The noun that ends the phrase before the verb, whose head lies at or beyond the verb. */
static uint32_t noun_before(const Token *tokens, uint32_t verb)
{
  for (uint32_t t = verb; t-- > 0;) {
    if (!nominal(&tokens[t])) continue;
    uint32_t top = t;
    while (tokens[top].head < verb) top = tokens[top].head;
    return nominal(&tokens[top]) ? top : NO_TOKEN;
  }
  return NO_TOKEN;
}

static void raise_verb(Token *tokens, uint32_t len, uint32_t verb, uint32_t subject, uint32_t root)
{
  for (uint32_t t = 0; t < len; t++) {
    if (t == verb || t == subject || t == root || tokens[t].head != root) continue;
    bool before = t < verb, of_root = before ? root < verb : root > verb;
    if (tokens[t].upos == UPOS_PUNCT && t > verb && (t + 1 == len || root < verb)) tokens[t].head = verb;
    else if (before && !of_root) tokens[t].head = t < subject ? subject : verb;
    else if (!before && !of_root) {
      tokens[t].head = verb;
      if (tokens[t].deprel == DEP_NMOD || tokens[t].deprel == DEP_APPOS) tokens[t].deprel = DEP_OBL;
    }
  }
  tokens[verb].head = NO_TOKEN;
  tokens[verb].deprel = DEP_ROOT;
  tokens[verb].upos = UPOS_VERB;
  if (tokens[verb].xpos == XPOS_VBN) tokens[verb].xpos = XPOS_VBD;
  tokens[subject].head = verb;
  tokens[subject].deprel = DEP_NSUBJ;
  if (root == subject || root == verb) return;
  tokens[root].head = verb;
  tokens[root].deprel = DEP_OBJ;
}

/* A complement without preposition right of the verb: then the verb is no participle. */
static bool takes_object(const Token *tokens, uint32_t len, uint32_t verb, uint32_t root)
{
  for (uint32_t t = verb + 1; t < len; t++) {
    if (!token_is_noun(&tokens[t]) || (tokens[t].head != verb && tokens[t].head != root)) continue;
    return case_before(tokens, t) == NO_TOKEN && (tokens[t].deprel == DEP_OBJ || tokens[t].deprel == DEP_NMOD || tokens[t].deprel == DEP_XCOMP);
  }
  return false;
}

/* "Acme bought Bolt." taken for "[bought Bolt]" or "[the board [elected Ann]]": a full sentence needs its verb. */
static void find_verb(Reading *r, Token *tokens)
{
  if (r->len < 4 || !str_is(tokens[r->len - 1].form, ".") || has_clause(tokens, r->len)) return;
  uint32_t root = NO_TOKEN;
  for (uint32_t t = 0; t < r->len && root == NO_TOKEN; t++)
    if (tokens[t].head == NO_TOKEN) root = t;
  for (uint32_t verb = 1; root != NO_TOKEN && verb < r->len; verb++) {
    if (tokens[verb].upos != UPOS_VERB || tokens[verb].head != root) continue;
    Xpos x = tokens[verb].xpos;
    bool before_object = verb < root && tokens[verb].deprel == DEP_AMOD && (x == XPOS_VBD || x == XPOS_VBN || x == XPOS_VBZ);
    bool after_subject = verb > root && tokens[verb].deprel == DEP_ACL && x != XPOS_VBG && x != XPOS_VB && takes_object(tokens, r->len, verb, root);
    if (!before_object && !after_subject) continue;
    uint32_t subject = after_subject ? root : noun_before(tokens, verb);
    if (subject == NO_TOKEN || (before_object && x == XPOS_VBN && subject + 1 != verb)) continue;
    raise_verb(tokens, r->len, verb, subject, root);
    return;
  }
}

/* "asked the council to help": the infinitive is what is asked, not a purpose. */
static void complete_orders(Reading *r, Token *tokens)
{
  for (uint32_t t = 1; t < r->len; t++) {
    if (tokens[t].deprel != DEP_ADVCL || tokens[t].head >= t || tokens[t].xpos != XPOS_VB) continue;
    uint32_t verb = tokens[t].head, mark = kid_of(tokens, r->len, t, DEP_MARK);
    if (mark == NO_TOKEN || tokens[mark].xpos != XPOS_TO) continue;
    if (mark == verb + 1 && kid_of(tokens, r->len, verb, DEP_AUX_PASS) != NO_TOKEN && lex_has(r->extractor->verbs, tokens[verb].lemma))
      tokens[t].deprel = DEP_XCOMP;                                  /* "is believed to sell" */
    uint32_t object = kid_of(tokens, r->len, verb, DEP_OBJ);
    if (object == NO_TOKEN) object = kid_of(tokens, r->len, verb, DEP_IOBJ);
    if (object == NO_TOKEN || object > t || object < verb) continue;
    if (in_class(r, &tokens[verb], "order") || in_class(r, &tokens[verb], "let")) tokens[t].deprel = DEP_XCOMP;
  }
}

/* "critics from the group, including Ann": the members belong to the nearest plural before them. */
static void lower_members(Reading *r, Token *tokens)
{
  for (uint32_t t = 2; t < r->len; t++) {
    if (tokens[t].deprel != DEP_OBL || !token_is_noun(&tokens[t])) continue;
    uint32_t preposition = case_before(tokens, t);
    if (preposition == NO_TOKEN || preposition < 2 || !str_eq_nocase(tokens[preposition].form, STR("including"))) continue;
    uint32_t noun = preposition - 1;
    if (tokens[noun].upos == UPOS_PUNCT) noun--;
    for (unsigned steps = 0; steps < 4 && noun < r->len && token_is_noun(&tokens[noun]); steps++) {
      if (tokens[noun].xpos == XPOS_NNS || tokens[noun].xpos == XPOS_NNPS) {
        tokens[t].head = noun;
        tokens[t].deprel = DEP_NMOD;
        break;
      }
      noun = tokens[noun].head;
    }
  }
}

/* "stopped making radios": a gerund without subject is an open complement. */
static void open_gerunds(Reading *r, Token *tokens)
{
  for (uint32_t t = 1; t < r->len; t++) {
    bool content = tokens[t].deprel == DEP_CCOMP || tokens[t].deprel == DEP_OBJ || tokens[t].deprel == DEP_ADVCL;
    if (!content || tokens[t].upos != UPOS_VERB || tokens[t].xpos != XPOS_VBG || tokens[t].head + 1 != t) continue;
    if (tokens[tokens[t].head].upos != UPOS_VERB || !lex_has(r->extractor->verbs, tokens[tokens[t].head].lemma)) continue;
    if (kid_of(tokens, r->len, t, DEP_NSUBJ) == NO_TOKEN && kid_of(tokens, r->len, t, DEP_MARK) == NO_TOKEN) tokens[t].deprel = DEP_XCOMP;
  }
}

/* "accused the mayor of taking bribes": the gerund tells of what he is accused, it does not describe a mayor. */
static void raise_charges(Reading *r, Token *tokens)
{
  for (uint32_t t = 3; t < r->len; t++) {
    if (tokens[t].deprel != DEP_ACL || tokens[t].xpos != XPOS_VBG || tokens[t].head >= t) continue;
    uint32_t noun = tokens[t].head, verb = tokens[noun].head;
    if (verb >= noun || tokens[noun].deprel != DEP_OBJ || kid_of(tokens, r->len, t, DEP_MARK) == NO_TOKEN) continue;
    if (!in_class(r, &tokens[verb], "seem stop")) continue;
    tokens[t].head = verb;
    tokens[t].deprel = DEP_ADVCL;
  }
}

/* "Astrid Halvorsen of Norway", with "of Norway" hung on the last name: what depends on a name depends on its head. */
static void gather_dependents(Reading *r, Token *tokens)
{
  for (uint32_t n = 0; n < r->name_count; n++) {
    const Name *name = &r->names[n];
    if (name->type != ENTITY_PERSON || name->first == name->last) continue;
    uint32_t head = outer_head(tokens, r->len, name->first, name->last);
    uint32_t to = name->last + 12 < r->len ? name->last + 12 : r->len;
    for (uint32_t t = name->last + 1; head != NO_TOKEN && t < to; t++)
      if (tokens[t].head != head && inside(tokens[t].head, name->first, name->last)) tokens[t].head = head;
  }
}

/* "asked why he left", with the clause hung on "why" as GUM has it: what is asked is a content clause. */
static void raise_asked(Reading *r, Token *tokens)
{
  for (uint32_t t = 1; t < r->len; t++) {
    uint32_t why = tokens[t].head;
    if (tokens[t].deprel != DEP_ADVCL_RELCL || why >= t || tokens[why].xpos != XPOS_WRB || tokens[why].head >= why) continue;
    tokens[t].head = tokens[why].head;
    tokens[t].deprel = DEP_CCOMP;
    tokens[why].head = t;
    tokens[why].deprel = DEP_ADVMOD;
  }
}

/* "Acme plans to buy Bolt", with "plans" for a noun, whichever of the two was made the root. */
static void free_plans(Reading *r, Token *tokens)
{
  if (!r->len || !str_is(tokens[r->len - 1].form, ".")) return;
  for (uint32_t t = 3; t < r->len; t++) {
    uint32_t noun = t - 2, owner = t - 3;
    if (tokens[t].upos != UPOS_VERB || tokens[t].xpos != XPOS_VB || tokens[t - 1].xpos != XPOS_TO || tokens[noun].xpos != XPOS_NNS) continue;
    bool verb_root = tokens[t].head == NO_TOKEN && tokens[noun].head == t && tokens[noun].deprel == DEP_NSUBJ;
    bool noun_root = tokens[noun].head == NO_TOKEN && tokens[t].head == noun && tokens[t].deprel == DEP_ACL;
    if (!verb_root && !noun_root) continue;
    if (!token_is_noun(&tokens[owner]) || tokens[owner].head != noun || !in_class(r, &tokens[noun], "wish plan")) continue;
    tokens[noun].upos = UPOS_VERB;
    tokens[noun].xpos = XPOS_VBZ;
    tokens[noun].head = NO_TOKEN;
    tokens[noun].deprel = DEP_ROOT;
    for (uint32_t k = 0; k < r->len; k++)
      if (k < owner && tokens[k].head == noun) tokens[k].head = owner;
    tokens[r->len - 1].head = noun;
    tokens[owner].head = noun;
    tokens[owner].deprel = DEP_NSUBJ;
    tokens[t].head = noun;
    tokens[t].deprel = DEP_XCOMP;
  }
}

/* "helped his neighbor repair the roof": what stands between the two verbs is the first one's object. */
static void split_objects(Reading *r, Token *tokens)
{
  for (uint32_t t = 2; t < r->len; t++) {
    uint32_t verb = tokens[t].head;
    if (tokens[t].deprel != DEP_XCOMP || tokens[t].upos != UPOS_VERB || verb >= t || !in_class(r, &tokens[verb], "force let order")) continue;
    for (uint32_t k = verb + 1; k < t; k++)
      if (tokens[k].head == t && tokens[k].deprel == DEP_OBJ && kid_of(tokens, r->len, verb, DEP_OBJ) == NO_TOKEN) tokens[k].head = verb;
  }
}

/* "freed" -> "fre": a lemma that nobody has seen gets the "e" it lost. */
static void mend_lemmas(Reading *r, Token *tokens)
{
  for (uint32_t t = 0; t < r->len; t++) {
    Str lemma = tokens[t].lemma;
    if (tokens[t].upos != UPOS_VERB || !lemma.len || lemma.len > 20 || !str_ends(tokens[t].form, "ed")) continue;
    const LexEntry *known = lex_find(r->extractor->frames, lemma);
    if (known && !str_is(known->field[0], "1")) continue;
    Str longer = str_format(r->arena, "%.*se", STR_ARG(lemma));
    if (lex_has(r->extractor->frames, longer) || lex_has(r->extractor->verbs, longer) || lex_has(r->extractor->relations, longer))
      tokens[t].lemma = longer;
  }
}

/* "told the court that he was ill", taken for a court that was ill: what is told is a clause of its own. */
static void raise_content(Reading *r, Token *tokens)
{
  for (uint32_t t = 2; t < r->len; t++) {
    if ((tokens[t].deprel != DEP_ACL && tokens[t].deprel != DEP_ACL_RELCL) || tokens[t].head >= t) continue;
    uint32_t noun = tokens[t].head, verb = tokens[noun].head, subject = kid_of(tokens, r->len, t, DEP_NSUBJ);
    if (verb >= noun || (tokens[noun].deprel != DEP_OBJ && tokens[noun].deprel != DEP_IOBJ) || subject == NO_TOKEN) continue;
    if (!in_class(r, &tokens[verb], "tell")) continue;
    uint32_t mark = kid_of(tokens, r->len, t, DEP_MARK);
    bool that = mark != NO_TOKEN && str_eq_nocase(tokens[mark].form, STR("that")), bare = tokens[subject].xpos == XPOS_PRP;
    if (!that && !(bare && tokens[t].deprel == DEP_ACL_RELCL)) continue;
    tokens[t].head = verb;
    tokens[t].deprel = DEP_CCOMP;
  }
}

/* "..., said the mayor": a verb of saying after a comma, without a conjunction, is no conjunct. */
static void part_speech(Reading *r, Token *tokens)
{
  for (uint32_t t = 2; t + 1 < r->len; t++) {
    if (tokens[t].deprel != DEP_CONJ || tokens[t].upos != UPOS_VERB || tokens[t].head >= t) continue;
    if (tokens[t - 1].upos != UPOS_PUNCT || kid_of(tokens, r->len, t, DEP_CC) != NO_TOKEN) continue;
    uint32_t subject = kid_of(tokens, r->len, t, DEP_NSUBJ);
    if (subject == NO_TOKEN || subject < t || !in_class(r, &tokens[t], "say")) continue;
    tokens[t].deprel = DEP_PARATAXIS;
  }
}

/* "is believed to have sold secrets": a verb with auxiliaries does not modify the noun after it. */
static void free_verbs(Reading *r, Token *tokens)
{
  for (uint32_t t = 1; t + 1 < r->len; t++) {
    if (tokens[t].upos != UPOS_VERB || deprel_base(tokens[t].deprel) != DEP_AMOD || tokens[t].head <= t || tokens[t].head >= r->len) continue;
    uint32_t noun = tokens[t].head;
    if (kid_of(tokens, r->len, t, DEP_AUX) == NO_TOKEN) continue;
    tokens[t].head = tokens[noun].head;
    tokens[t].deprel = tokens[noun].deprel;
    tokens[noun].head = t;
    tokens[noun].deprel = DEP_OBJ;
    for (uint32_t k = 0; k < t; k++)
      if (tokens[k].head == noun) tokens[k].head = t;
  }
}

/* "said both sides hope": of two subjects around a verb of saying, the second belongs to what is said. */
static void pass_subjects(Reading *r, Token *tokens)
{
  for (uint32_t t = 2; t < r->len; t++) {
    uint32_t verb = tokens[t].head, before = NO_TOKEN, between = NO_TOKEN;
    if (tokens[t].deprel != DEP_CCOMP || verb >= t) continue;
    if (kid_of(tokens, r->len, t, DEP_NSUBJ) != NO_TOKEN || kid_of(tokens, r->len, t, DEP_NSUBJ_PASS) != NO_TOKEN) continue;
    for (uint32_t k = verb > 40 ? verb - 40 : 0; k < t; k++) {
      if (tokens[k].head != verb || deprel_base(tokens[k].deprel) != DEP_NSUBJ) continue;
      if (k < verb) before = k;
      else between = k;
    }
    if (before != NO_TOKEN && between != NO_TOKEN) tokens[between].head = t;
  }
}

/* "The two see it as a chance, Ann said": the first of two subjects belongs to what is said. */
static void part_subjects(Reading *r, Token *tokens)
{
  for (uint32_t t = 0; t < r->len; t++) {
    if (tokens[t].deprel != DEP_CCOMP || tokens[t].head >= r->len || tokens[t].head < t) continue;
    uint32_t verb = tokens[t].head, early = NO_TOKEN, late = NO_TOKEN, own = NO_TOKEN, last_own = NO_TOKEN;
    for (uint32_t k = 0; k < r->len; k++) {
      if (deprel_base(tokens[k].deprel) != DEP_NSUBJ) continue;
      if (tokens[k].head == t) {
        if (own == NO_TOKEN) own = k;
        last_own = k;
      }
      else if (tokens[k].head == verb && k < t && early == NO_TOKEN) early = k;
      else if (tokens[k].head == verb && k > t) late = k;
    }
    if (early != NO_TOKEN && late != NO_TOKEN && own == NO_TOKEN) tokens[early].head = t;
    if (early == NO_TOKEN && late == NO_TOKEN && own != NO_TOKEN && last_own > t && own < t) tokens[last_own].head = verb; /* "I wrote it," Ann said */
  }
}

/* "have expressed" is no passive; "aux:pass" needs a form of be or get. */
static void mend_voice(Reading *r, Token *tokens)
{
  for (uint32_t t = 0; t < r->len; t++)
    if (tokens[t].deprel == DEP_AUX_PASS && (str_is(tokens[t].lemma, "have") || str_is(tokens[t].lemma, "do"))) {
      tokens[t].deprel = DEP_AUX;
      uint32_t verb = tokens[t].head;
      bool passive = false;
      for (uint32_t k = 0; k < r->len; k++)
        if (tokens[k].head == verb && tokens[k].deprel == DEP_AUX_PASS) passive = true;
      for (uint32_t k = 0; k < r->len && !passive; k++)
        if (tokens[k].head == verb && tokens[k].deprel == DEP_NSUBJ_PASS) tokens[k].deprel = DEP_NSUBJ;
    }
}

static bool is_age(const Token *t)
{
  if (t->upos != UPOS_NUM || t->form.len == 0 || t->form.len > 3) return false;
  for (size_t i = 0; i < t->form.len; i++)
    if (t->form.at[i] < '0' || t->form.at[i] > '9') return false;
  return true;
}

/* "Okafor, 52, served": the name is the subject, not its bearer's age. */
static void part_ages(Reading *r, Token *tokens)
{
  for (uint32_t t = 2; t + 1 < r->len; t++) {
    bool subject = tokens[t].deprel == DEP_NSUBJ || tokens[t].deprel == DEP_NSUBJ_PASS;
    if (!subject || !is_age(&tokens[t]) || tokens[t - 1].xpos != XPOS_COMMA || tokens[t + 1].xpos != XPOS_COMMA) continue;
    uint32_t name = t - 2;
    if (!tokens[name].form.len || !utf8_is_upper((unsigned char)tokens[name].form.at[0])) continue;
    while ((tokens[name].deprel == DEP_FLAT || tokens[name].deprel == DEP_COMPOUND) && tokens[name].head < t - 1) name = tokens[name].head;
    if (descends(tokens, r->len, tokens[t].head, name)) continue;
    tokens[name].head = tokens[t].head;
    tokens[name].deprel = tokens[t].deprel;
    tokens[name].upos = UPOS_PROPN;
    tokens[t].head = name;
    tokens[t].deprel = DEP_APPOS;
  }
}

/* What has no head in the sentence is a root, whatever a damaged file calls it: the rules rely on that. */
static void name_roots(Token *tokens, uint32_t len)
{
  for (uint32_t t = 0; t < len; t++)
    if (tokens[t].head >= len || tokens[t].head == t) {
      tokens[t].head = NO_TOKEN;
      tokens[t].deprel = DEP_ROOT;
    } else if (tokens[t].deprel == DEP_ROOT) tokens[t].deprel = DEP_PARATAXIS;
}

void tokens_repair(Reading *r)
{
  Token *tokens = ARENA_ARRAY(r->arena, Token, r->len + 1);
  memcpy(tokens, r->token, r->len * sizeof *tokens);
  name_roots(tokens, r->len);
  clean_names(r, tokens);
  mend_lemmas(r, tokens);
  free_plans(r, tokens);
  find_verb(r, tokens);
  free_verbs(r, tokens);
  mend_voice(r, tokens);
  part_ages(r, tokens);
  gather_dependents(r, tokens);
  hang_titles(r, tokens);
  join_names(r, tokens);
  raise_partners(r, tokens);
  part_subjects(r, tokens);
  pass_subjects(r, tokens);
  lower_conjuncts(r, tokens);
  mend_name_lists(r, tokens);
  mend_lists(r, tokens);
  part_roles(r, tokens);
  raise_from_names(r, tokens);
  uncross_objects(r, tokens);
  raise_roles(r, tokens);
  complete_orders(r, tokens);
  lower_members(r, tokens);
  split_objects(r, tokens);
  raise_charges(r, tokens);
  raise_asked(r, tokens);
  open_gerunds(r, tokens);
  raise_content(r, tokens);
  part_speech(r, tokens);
  name_roots(tokens, r->len);
  r->token = tokens;
}
