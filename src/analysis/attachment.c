/*
 * attachment.c - attachments that a word's class decides.
 * "It is able to pay": able, willing, hope take somebody as their subject and never a clause, so that "it" stands for a thing
 * and not for what follows; "it is early to judge": what is early is what follows. "The agency's director for drug resistance,
 * Amara Diallo": a person's name explains the noun for a person, not the thing between; "the militant group Quux": the noun beside it.
 * Nothing outside a bracket hangs on a word in it.
 */
#include "analysis/attachment.h"

#include "analysis/lemma.h"

/* ---- strangers ---------------------------------------------------------------------------------------------------------- */

/* "Okafor", whose last letters look like "for": of the words that are no more than helpers all are known. */
static bool is_stranger(Str lexemes, const Token *t, Arena *arena)
{
  static const Upos closed[] = {UPOS_SCONJ, UPOS_DET, UPOS_PRON, UPOS_ADP, UPOS_CCONJ, UPOS_AUX, UPOS_PART, UPOS_INTJ};
  bool helper = false;
  for (size_t i = 0; i < COUNT_OF(closed); i++) helper |= t->upos == closed[i];
  if (!helper || t->form.len < 4 || !token_is_capitalized(t)) return false;
  for (size_t i = 1; i < t->form.len; i++)
    if (!(t->form.at[i] >= 'a' && t->form.at[i] <= 'z')) return false;
  return !lexeme_find(lexemes, str_lower(arena, t->form), str_of(upos_name(t->upos))).at;
}

void attachment_name_strangers(Str lexemes, Sentence *s, Arena *arena)
{
  for (uint32_t i = 0; lexemes.len && i < s->len; i++) {
    Token *t = &s->tokens[i];
    bool named = t->upos == UPOS_PROPN && (t->deprel == DEP_MARK || deprel_base(t->deprel) == DEP_DISCOURSE || deprel_base(t->deprel) == DEP_CC || deprel_base(t->deprel) == DEP_DET);
    bool alone = i + 1 < s->len && s->tokens[i + 1].upos != UPOS_PUNCT;     /* not "Ann, come" */
    if (!(named && alone) && !is_stranger(lexemes, t, arena)) continue;
    bool subject = deprel_base(t->deprel) == DEP_NSUBJ, lacks = t->head < s->len && t->head > i && s->tokens[t->head].upos == UPOS_VERB;
    for (uint32_t k = 0; k < s->len && lacks; k++) lacks = s->tokens[k].head != t->head || deprel_base(s->tokens[k].deprel) != DEP_NSUBJ;
    if (!subject && !lacks) continue;
    t->upos = UPOS_PROPN;
    t->xpos = XPOS_NNP;
    t->feats = STR("Number=Sing");
    t->lemma = t->form;
    if (!subject) t->deprel = DEP_NSUBJ;
  }
}

/* ---- it --------------------------------------------------------------------------------------------------------------- */

static bool wants_somebody(const Token *t)
{
  static const char *const adjectives[] = {"able",     "unable",  "willing",  "unwilling", "ready",      "likely", "unlikely", "eager", "keen",     "due",   "set",
                                           "poised",   "free",    "prepared", "reluctant", "determined", "bound",  "about",    "quick", "hesitant", "inclined"};
  static const char *const verbs[] = {"hope",   "wish", "plan",   "want",     "intend", "aim",    "agree", "promise",  "refuse", "decline", "decide", "try",   "attempt",
                                      "manage", "vow",  "pledge", "threaten", "seek",   "offer",  "choose", "continue", "begin", "start",   "fail",   "seem"};
  return t->upos == UPOS_VERB ? str_among(t->lemma, verbs, COUNT_OF(verbs)) : str_among(t->lemma, adjectives, COUNT_OF(adjectives));
}

static bool has_to(const Sentence *s, uint32_t verb)
{
  for (uint32_t i = verb; i-- > 0 && verb - i < 6;)
    if (s->tokens[i].head == verb && s->tokens[i].xpos == XPOS_TO && s->tokens[i].deprel == DEP_MARK) return true;
  return false;
}

static void mend_it(Sentence *s, uint32_t it)
{
  uint32_t head = s->tokens[it].head;
  if (head >= s->len || head < it || !wants_somebody(&s->tokens[head])) return;
  for (uint32_t i = head + 1; i < s->len; i++) {
    Token *t = &s->tokens[i];
    Deprel base = deprel_base(t->deprel);
    if (t->head != head || (base != DEP_XCOMP && base != DEP_CSUBJ && base != DEP_CCOMP) || !has_to(s, i)) continue;
    s->tokens[it].deprel = DEP_NSUBJ;
    t->deprel = DEP_XCOMP;
    return;
  }
}

static uint32_t kid_with(const Sentence *s, uint32_t head, Deprel rel)
{
  for (uint32_t i = head > 40 ? head - 40 : 0; i < s->len && i < head + 40; i++)
    if (s->tokens[i].head == head && s->tokens[i].deprel == rel) return i;
  return NO_TOKEN;
}

/* "It was too early to recommend it": what is too early follows, and "it" stands for nothing. */
static void free_it(Sentence *s, uint32_t it)
{
  static const char *const words[] = {"early", "late", "important", "necessary", "possible", "impossible", "clear", "unclear", "difficult", "hard", "easy", "reasonable",
                                      "crucial", "vital", "essential", "true", "wrong", "rare", "common", "illegal", "legal", "unusual", "wise",
                                      "time", "inevitable", "imperative", "premature", "obvious", "uncertain"};
  static const char *const with_clauses[] = {"likely", "unlikely"}; /* likely to pay is who pays */
  uint32_t head = s->tokens[it].head;
  if (head >= s->len || head <= it || kid_with(s, head, DEP_COP) == NO_TOKEN) return;
  bool always = str_among(s->tokens[head].lemma, words, COUNT_OF(words)), said = str_among(s->tokens[head].lemma, with_clauses, COUNT_OF(with_clauses));
  for (uint32_t k = head + 1; k < s->len; k++) {
    Token *t = &s->tokens[k];
    Deprel base = deprel_base(t->deprel);
    uint32_t mark = t->head == head && (base == DEP_ADVCL || base == DEP_XCOMP || base == DEP_ACL || base == DEP_CCOMP) ? kid_with(s, k, DEP_MARK) : NO_TOKEN;
    if (mark == NO_TOKEN) continue;
    bool clause = str_is(s->tokens[mark].form, "that") || str_is(s->tokens[mark].form, "whether");
    if (!(s->tokens[mark].xpos == XPOS_TO && always) && !(clause && (always || said))) continue;
    s->tokens[it].deprel = DEP_EXPL;
    t->deprel = DEP_CSUBJ;
  }
}

/* ---- names that explain ------------------------------------------------------------------------------------------------- */

static bool is_role(const LexTable *roles, const Token *t) { return roles && t->upos == UPOS_NOUN && lex_has(roles, t->lemma); }

static const Name *name_at(const Sentence *s, uint32_t token)
{
  for (uint32_t i = 0; i < s->name_count; i++)
    if (token >= s->names[i].first && token <= s->names[i].last) return &s->names[i];
  return NULL;
}

/* Heads that a noun phrase for a person may have between itself and what explains it: "director for drug resistance". */
static bool within_phrase(Deprel rel)
{
  Deprel base = deprel_base(rel);
  return base == DEP_NMOD || base == DEP_COMPOUND || base == DEP_CONJ || base == DEP_APPOS;
}

static void mend_apposition(const LexTable *roles, Sentence *s, uint32_t at)
{
  const Name *name = name_at(s, at), *other;
  uint32_t head = s->tokens[at].head;
  if (!name || name->type != ENTITY_PERSON || head >= at || is_role(roles, &s->tokens[head])) return;
  other = name_at(s, head);
  if (other && other->type == ENTITY_PERSON) return;
  for (unsigned steps = 0; steps < 6 && within_phrase(s->tokens[head].deprel); steps++) {
    uint32_t up = s->tokens[head].head;
    if (up >= head) return;
    if (is_role(roles, &s->tokens[up])) {
      s->tokens[at].head = up;
      return;
    }
    head = up;
  }
}

/* "Ann Plonk (née Quux)": a name goes on over no bracket. */
static void mend_bracketed(Sentence *s, uint32_t at)
{
  Token *t = &s->tokens[at];
  if (t->deprel != DEP_FLAT || t->upos != UPOS_PROPN || t->head >= at || name_at(s, at) == name_at(s, t->head)) return;
  for (uint32_t i = at; i-- > t->head + 1 && !str_is(s->tokens[i].form, ")");)
    if (str_is(s->tokens[i].form, "(")) t->deprel = DEP_APPOS;
}

/* ---- brackets ----------------------------------------------------------------------------------------------------------- */

/* The bracket pair around a token that does not nest; false where it stands in none. */
static bool bracket_around(const Sentence *s, uint32_t at, uint32_t *open, uint32_t *close)
{
  *open = *close = at;
  while (*open > 0 && !str_is(s->tokens[*open].form, "(") && !str_is(s->tokens[*open].form, ")")) --*open;
  while (*close < s->len && !str_is(s->tokens[*close].form, ")") && !str_is(s->tokens[*close].form, "(")) ++*close;
  return *close < s->len && str_is(s->tokens[*open].form, "(") && str_is(s->tokens[*close].form, ")");
}

/* "Acme (Orra), a maker of robots": what follows a bracket explains what stands before it. */
static void mend_beyond_bracket(Sentence *s, uint32_t at)
{
  Token *t = &s->tokens[at];
  uint32_t open, close, top = t->head;
  Deprel base = deprel_base(t->deprel);
  if (t->head >= at || (base != DEP_APPOS && base != DEP_ACL) || !bracket_around(s, t->head, &open, &close) || close + 1 >= at || !str_is(s->tokens[close + 1].form, ",")) return;
  while (top < s->len && s->tokens[top].head > open && s->tokens[top].head < close) top = s->tokens[top].head;
  if (top < s->len && s->tokens[top].head < open) t->head = s->tokens[top].head;
}

static bool is_capitals(Str form)
{
  for (size_t i = 0; i < form.len; i++)
    if (!(form.at[i] >= 'A' && form.at[i] <= 'Z') && !(form.at[i] >= '0' && form.at[i] <= '9') && form.at[i] != '.' && form.at[i] != '-') return false;
  return form.len > 0;
}

/* "(NASDAQ: HLVR)", "(NYSE American: ABC; TSX: ABC)" behind a firm: where its shares are traded, and neither is somebody in the article. */
static bool is_ticker(const Sentence *s, uint32_t open, uint32_t close)
{
  enum { LONGEST_TICKER = 14, LONGEST_SYMBOL = 6 };
  uint32_t colons = 0;
  if (close - open > LONGEST_TICKER) return false;
  for (uint32_t i = open + 1; i < close; i++) {
    if (!str_is(s->tokens[i].form, ":")) continue;
    bool before = i > open + 1 && token_is_capitalized(&s->tokens[i - 1]), symbol = i + 1 < close && is_capitals(s->tokens[i + 1].form) && s->tokens[i + 1].form.len <= LONGEST_SYMBOL;
    bool ends = i + 2 == close || s->tokens[i + 2].upos == UPOS_PUNCT || str_is(s->tokens[i + 2].form, "and");
    if (!before || !symbol || !ends) return false;
    colons++;
  }
  return colons > 0 && is_capitals((Str){s->tokens[open + 1].form.at, 1});
}

static void drop_tickers(Sentence *s)
{
  uint32_t open = NO_TOKEN, kept = 0;
  for (uint32_t i = 0; i < s->len; i++) {
    if (str_is(s->tokens[i].form, "(")) open = i;
    if (!str_is(s->tokens[i].form, ")") || open == NO_TOKEN) continue;
    const Name *firm = open > 0 ? name_at(s, open - 1) : NULL;
    if (firm && firm->type != ENTITY_PERSON && is_ticker(s, open, i)) {
      for (uint32_t k = open + 1; k < i; k++) {
        bool outside = s->tokens[k].head < open || s->tokens[k].head > i;
        if (s->tokens[k].upos != UPOS_PUNCT) s->tokens[k].deprel = outside ? DEP_PARATAXIS : DEP_DEP;
      }
      kept = 0;
      for (uint32_t n = 0; n < s->name_count; n++)
        if (s->names[n].last < open || s->names[n].first > i) s->names[kept++] = s->names[n];
      s->name_count = kept;
    }
    open = NO_TOKEN;
  }
}

static bool is_small(Str form)
{
  for (size_t i = 0; i < form.len; i++)
    if (!(form.at[i] >= 'a' && form.at[i] <= 'z')) return false;
  return form.len > 0;
}

/* "the canton of Zug": a small word behind "the" is no place, where names have capitals. */
static void drop_small_names(Sentence *s)
{
  uint32_t capitals = 0, kept = 0;
  for (uint32_t i = 1; i < s->len; i++) capitals += token_is_capitalized(&s->tokens[i]) && s->tokens[i].form.len > 1;
  for (uint32_t n = 0; n < s->name_count; n++) {
    const Name *name = &s->names[n];
    Token *t = &s->tokens[name->first];
    bool small = name->first == name->last && name->first > 0 && is_small(t->form) && s->tokens[name->first - 1].upos == UPOS_DET && (name->type == ENTITY_PLACE || name->type == ENTITY_ORGANIZATION || name->type == ENTITY_PERSON);
    if (!small || !capitals) {
      s->names[kept++] = *name;
      continue;
    }
    if (t->xpos == XPOS_NNP) t->upos = UPOS_NOUN, t->xpos = XPOS_NN;
  }
  s->name_count = kept;
}

/* Does the word hang, over any others, on `ancestor`? */
static bool hangs_below(const Sentence *s, uint32_t token, uint32_t ancestor)
{
  for (uint32_t steps = 0; token < s->len && steps < s->len; token = s->tokens[token].head, steps++)
    if (token == ancestor) return true;
  return false;
}

/* The first word of what hangs on `token`, itself among it. */
static uint32_t first_below(const Sentence *s, uint32_t token)
{
  uint32_t first = token;
  while (first > 0 && hangs_below(s, first - 1, token)) first--;
  return first;
}

static bool ends_coordination(const Sentence *s, uint32_t noun)
{
  return s->tokens[noun].deprel == DEP_CONJ && kid_with(s, noun, DEP_CC) != NO_TOKEN;
}

/* "the leader of the militant group Quux": with nothing between them, a name explains the noun before it; of 182 such names in the
 * training text 171 do. Not "lawyer and soldier Quux", who is both. */
static void mend_neighbour(Sentence *s, uint32_t at)
{
  Token *t = &s->tokens[at];
  uint32_t first = t->upos == UPOS_PROPN && t->head < at ? first_below(s, at) : 0, noun = first - 1;
  if (!first || s->tokens[first].upos == UPOS_PUNCT || s->tokens[noun].upos != UPOS_NOUN || noun == t->head) return;
  if (hangs_below(s, noun, t->head) && !ends_coordination(s, noun)) t->head = noun;
}

/* "hedge fund Quux Capital": a noun has no object. */
static void mend_object_of_noun(Sentence *s, uint32_t at)
{
  Token *t = &s->tokens[at];
  const Name *name = t->deprel == DEP_OBJ ? name_at(s, at) : NULL;
  if (name && name->first > 0 && t->head + 1 == name->first && s->tokens[t->head].upos == UPOS_NOUN) t->deprel = DEP_APPOS;
}

/* ---- labels and values -------------------------------------------------------------------------------------------------- */

static uint32_t colon_before(const Sentence *s, uint32_t token)
{
  while (token-- > 0)
    if (str_is(s->tokens[token].form, ":")) return token;
  return NO_TOKEN;
}

/* "Team 2: Captain: Ann Plonk": behind a second colon stands what the word before that colon is; that word goes on a list. */
static void mend_value(Sentence *s, uint32_t at)
{
  Token *t = &s->tokens[at];
  uint32_t colon = colon_before(s, first_below(s, at) + 1), label = colon - 1;
  if (colon == NO_TOKEN || colon < 3 || colon + 1 < first_below(s, at) || t->head >= label) return;
  uint32_t before = colon_before(s, label);
  if (before == NO_TOKEN || before <= t->head || s->tokens[label].head != t->head || (s->tokens[label].deprel != DEP_LIST && s->tokens[label].deprel != DEP_APPOS)) return;
  s->tokens[label].deprel = DEP_LIST;
  t->head = label;
}

/* ---- a town and its land ------------------------------------------------------------------------------------------------ */

static bool is_place(const Sentence *s, uint32_t token)
{
  const Name *name = name_at(s, token);
  return name && name->type == ENTITY_PLACE;
}

/* "Texas", "France", "KS": what towns lie in. */
static bool holds_towns(const NameLists *lists, const Sentence *s, uint32_t token, Arena *arena)
{
  Str form = s->tokens[token].form, word = str_lower(arena, form);
  const LexEntry *place = lists->places ? lex_find(lists->places, word) : NULL;
  if (!is_place(s, token)) return false;
  if (form.len == 2 && form.at[0] >= 'A' && form.at[0] <= 'Z' && form.at[1] >= 'A' && form.at[1] <= 'Z') return true;
  return (lists->countries && lex_has(lists->countries, word)) || (place && (str_is(place->field[1], "state") || str_is(place->field[1], "region")));
}

/* "in Midland, Texas", "Miramar California". The treebanks differ: 59 of 61 such lands are appositions in one, 49 of 53 unmarked
 * modifiers in the other. Appositions here, so that one thing has one name. */
static void mend_land(const NameLists *lists, Sentence *s, uint32_t at, Arena *arena)
{
  Token *t = &s->tokens[at];
  bool comma = at > 1 && t->deprel == DEP_NMOD_UNMARKED && str_is(s->tokens[at - 1].form, ",");
  bool beside = at > 0 && (t->deprel == DEP_FLAT || t->deprel == DEP_COMPOUND) && t->head == at - 1 && s->tokens[at - 1].deprel != DEP_FLAT;
  uint32_t town = at - (comma ? 2 : 1);
  if ((!comma && !beside) || t->head >= at || !is_place(s, town) || !holds_towns(lists, s, at, arena) || hangs_below(s, town, at)) return;
  if (beside && (t->form.len == 2 || (at + 1 < s->len && s->tokens[at + 1].head == t->head && s->tokens[at + 1].deprel == DEP_FLAT))) return;
  t->deprel = DEP_APPOS;
}

void attachment_mend(const NameLists *lists, Sentence *s, Arena *arena)
{
  for (uint32_t i = 0; i < s->len; i++) mend_beyond_bracket(s, i);
  drop_tickers(s);
  drop_small_names(s);
  for (uint32_t i = 0; i < s->len; i++) {
    const Token *t = &s->tokens[i];
    bool it = t->xpos == XPOS_PRP && str_eq_nocase(t->form, STR("it"));
    if (it && deprel_base(t->deprel) == DEP_EXPL) mend_it(s, i);
    else if (it && t->deprel == DEP_NSUBJ) free_it(s, i);
    mend_bracketed(s, i);
    mend_object_of_noun(s, i);
    if (deprel_base(t->deprel) == DEP_APPOS) {
      mend_apposition(lists->roles, s, i);
      mend_neighbour(s, i);
      mend_value(s, i);
    } else if (!it) mend_land(lists, s, i, arena);
  }
}
