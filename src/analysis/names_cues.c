/*
 * names_cues.c - what the words about a name tell of it, and what hangs on it in the tree: a title, a courtesy, an age, an act that
 * only people do, a preposition of place.
 */
#include "analysis/names_weigh.h"

#define IS_ONE_OF(word, words) str_among(word, words, COUNT_OF(words))

static const char *const acts[] = {"say", "tell", "ask", "think", "believe", "add", "explain", "recall", "argue", "insist", "admit", "reply", "write", "smile", "laugh", "marry", "die", "live", "wear", "walk", "sit", "know", "remember", "feel", "want", "love", "hope", "speak", "talk", "serve", "resign", "retire", "graduate", "study", "teach", "testify", "joke", "shrug", "nod", "whisper", "shout",
    "climb", "sing", "dance", "paint", "swim", "apologize", "tweet", "plead", "confess", "kneel", "weep", "cry", "pray", "sleep", "drink", "eat", "kiss", "hug", "embrace", "wed", "divorce", "grin", "sob", "coach", "captain", "stab", "murder", "starve", "drown"};
/* What is done to people, and to nothing else. */
static const char *const done[] = {"marry", "wed", "divorce", "arrest", "jail", "imprison", "hug", "kiss", "interview", "stab", "behead", "elect", "appoint", "thank", "congratulate", "extradite", "handcuff", "greet", "befriend", "murder", "assassinate", "strangle", "bury"};
static const char *const inside[] = {"in", "throughout", "across", "near", "outside", "around", "inside", "within"};
static const char *const toward[] = {"to", "from", "at", "toward", "towards", "into"};
static const char *const fans[] = {"fan", "supporter", "share", "shareholder", "customer", "employee", "stock", "subsidiary", "branch", "unit", "investor", "member", "coach", "manager", "ceo", "chairman", "founder", "spokesman", "spokeswoman", "headquarters"};
static const char *const trades[] = {"acquire", "sell", "launch", "hire", "manufacture", "report", "announce", "file", "own", "merge", "invest", "operate", "employ", "beat", "publish"};


/* Role, organization or place: what the noun that stands for the name or describes it says. */
static void cue_of_noun(const Weighing *w, Candidate *c, const Token *noun)
{
  Str word = str_lower(w->g->arena, noun->lemma);
  const NameLists *lists = w->g->lists;
  static const char *const either[] = {"owner", "operator", "maker", "publisher", "manufacturer", "sponsor", "supplier", "landlord", "employer", "organizer", "organiser", "builder", "developer", "contractor", "distributor"}; /* people or firms */
  if (noun->upos != UPOS_NOUN || IS_ONE_OF(word, either)) return;
  if (list_has(lists->roles, word)) c->cue[CUE_role] = true;
  else if (list_has_kind(lists->organizations, word, 0, "noun")) c->cue[CUE_organization_noun] = true;
  else if (list_has_kind(lists->kinds, word, 0, "place")) c->cue[CUE_place_noun] = true;
}

/* "companies" of "companies like Quux and Halden", "such as", "including": of what the name, or the one that it is joined to, is an example. */
static const Token *exemplified(const Sentence *s, uint32_t top)
{
  if (s->tokens[top].deprel == DEP_CONJ && s->tokens[top].head != NO_TOKEN) top = s->tokens[top].head;
  const Token *t = &s->tokens[top];
  if (deprel_base(t->deprel) != DEP_NMOD || t->head == NO_TOKEN || t->head > top || s->tokens[t->head].upos != UPOS_NOUN) return NULL;
  for (uint32_t i = t->head + 1; i < top; i++) {
    const Token *word = &s->tokens[i];
    bool such = str_is(word->form, "as") && str_is(s->tokens[i - 1].form, "such");
    if ((word->head == top || such) && (such || str_is(word->form, "like") || str_is(word->form, "including"))) return &s->tokens[t->head];
  }
  return NULL;
}

/* "Quux said it would", "Zorba believes that she": whom a clause told by the name speaks of. */
static void find_told_cues(const Sentence *s, Candidate *c)
{
  const Token *top = &s->tokens[c->top];
  if (deprel_base(top->deprel) != DEP_NSUBJ || top->head == NO_TOKEN || s->tokens[top->head].upos != UPOS_VERB) return;
  for (uint32_t i = top->head + 1; i < s->len && i < top->head + 8; i++) {
    const Token *t = &s->tokens[i];
    bool told = t->upos == UPOS_PRON && deprel_base(t->deprel) == DEP_NSUBJ && t->head != NO_TOKEN && s->tokens[t->head].deprel == DEP_CCOMP && s->tokens[t->head].head == top->head;
    if (!told) continue;
    c->cue[CUE_told_it] = str_is(t->form, "it");
    c->cue[CUE_told_he] = str_is(t->form, "he") || str_is(t->form, "she");
    return;
  }
}

/* "QUX" of "Quux Union (QUX)" */
static bool is_short_for_body(const Weighing *w, const Sentence *s, const Name *name)
{
  const Token *t = &s->tokens[name->first];
  if (name->first < name->last || name->first < 2 || name->last + 1 >= s->len || t->form.len < 2) return false;
  if (!str_is(t[-1].form, "(") || !str_is(t[1].form, ")") || !token_is_proper(&t[-2])) return false;
  return utf8_is_upper((unsigned char)t->form.at[1]) && list_has_kind(w->g->lists->organizations, str_lower(w->g->arena, t[-2].form), 0, "suffix");
}

static void find_tree_cues(const Weighing *w, Candidate *c)
{
  const Sentence *s = c->sentence;
  const Token *top = &s->tokens[c->top];
  const Token *head = top->head == NO_TOKEN ? NULL : &s->tokens[top->head];
  Deprel base = deprel_base(top->deprel);
  Str lemma = head ? str_lower(w->g->arena, head->lemma) : (Str){"", 0};
  if (base == DEP_NSUBJ && head && head->upos == UPOS_VERB) {
    c->cue[CUE_acts] = IS_ONE_OF(lemma, acts);
    c->cue[CUE_trades] = IS_ONE_OF(lemma, trades);
  }
  bool patient = base == DEP_OBJ || top->deprel == DEP_NSUBJ_PASS;
  if (patient && head && head->upos == UPOS_VERB) c->cue[CUE_acts] = IS_ONE_OF(lemma, done);
  if (base == DEP_NSUBJ && head && head->upos == UPOS_NOUN) cue_of_noun(w, c, head);
  if (head && (base == DEP_APPOS || base == DEP_FLAT || (base == DEP_NMOD && top->deprel != DEP_NMOD_POSS && c->name.first && str_is(s->tokens[c->name.first - 1].form, "of") && !list_has(w->g->lists->roles, lemma))))
    cue_of_noun(w, c, head);
  const Token *kind = exemplified(s, c->top);
  if (kind && str_is(kind->form, "people")) c->cue[CUE_role] = true;
  else if (kind) cue_of_noun(w, c, kind);
  if (top->deprel == DEP_NMOD_POSS && head) c->cue[CUE_kin] = list_has_kind(w->g->lists->roles, lemma, 1, "kin");
  if (base == DEP_NMOD || base == DEP_COMPOUND || top->deprel == DEP_NMOD_POSS) c->cue[CUE_fans] = IS_ONE_OF(lemma, fans);
  for (uint32_t i = c->name.last + 1; i < s->len && i < c->name.last + 12; i++) {
    const Token *t = &s->tokens[i];
    if (t->head == c->top && t->deprel == DEP_APPOS) cue_of_noun(w, c, t);
  }
  for (uint32_t i = c->name.first; i-- > 0 && c->name.first - i < 4;) {
    const Token *t = &s->tokens[i];
    if (t->head == c->top && (t->deprel == DEP_COMPOUND || t->deprel == DEP_NMOD_DESC)) cue_of_noun(w, c, t);
    if (t->head != c->top || t->deprel != DEP_CASE || (base != DEP_OBL && base != DEP_NMOD)) continue;
    Str word = str_lower(w->g->arena, t->form);
    if (IS_ONE_OF(word, inside)) c->cue[CUE_inside] = true;
    if (IS_ONE_OF(word, toward)) c->cue[CUE_toward] = true;
  }
}

/* A country or a state, of one word or two: "Ohio", "North Carolina". */
static bool is_listed_place(const Weighing *w, const Sentence *s, uint32_t token)
{
  for (uint32_t last = token; last < s->len && last < token + 2; last++) {
    Str key = words_between(s, token, last, true, w->g->arena);
    if (list_has(w->g->lists->countries, key)) return true;
    const LexEntry *place = w->g->lists->places ? lex_find(w->g->lists->places, key) : NULL;
    if (place && (str_is(place->field[1], "state") || str_is(place->field[1], "region"))) return true;
  }
  return false;
}

static void find_word_cues(const Weighing *w, Candidate *c)
{
  const Sentence *s = c->sentence;
  uint32_t first = c->name.first, next = c->name.last + 1;
  static const char *const courtesies[] = {"mr.", "mrs.", "ms.", "mr", "mrs", "ms", "miss", "sir", "lady", "dr.", "dr"};
  if (first) {
    Str before = str_lower(w->g->arena, s->tokens[first - 1].form);
    c->cue[CUE_courtesy] = IS_ONE_OF(before, courtesies);
    c->cue[CUE_the] = str_is(before, "the");
    for (uint32_t back = 1; back < TITLE_WORDS && back <= first; back++)
      if (title_words(w->g->lists, s, first - back, w->g->arena) == back) c->cue[CUE_title] = true;
  }
  bool comma = next + 1 < s->len && str_is(s->tokens[next].form, ",");
  if (comma && s->tokens[next + 1].upos == UPOS_NUM && s->tokens[next + 1].form.len == 2 && (next + 2 == s->len || s->tokens[next + 2].upos == UPOS_PUNCT)) c->cue[CUE_aged] = true;
  if (next < s->len && (str_is(s->tokens[next].form, "who") || (comma && str_is(s->tokens[next + 1].form, "who")))) c->cue[CUE_who] = true;
  if (next + 1 < s->len && s->tokens[next].xpos == XPOS_HYPH && (str_is(s->tokens[next + 1].form, "based") || str_is(s->tokens[next + 1].form, "born"))) c->cue[CUE_based] = true;
  if (comma && is_listed_place(w, s, next + 1)) c->cue[CUE_place_follows] = true;
  if (next < s->len && is_listed_place(w, s, next)) c->cue[CUE_place_follows] = true;
  if (first > 1 && str_is(s->tokens[first - 1].form, ",") && is_listed_place(w, s, first - 2)) c->cue[CUE_follows_place] = true;
}

void candidate_find_cues(const Weighing *w, Candidate *c)
{
  find_tree_cues(w, c);
  find_told_cues(c->sentence, c);
  c->cue[CUE_short] = is_short_for_body(w, c->sentence, &c->name);
  find_word_cues(w, c);
}
