/*
 * names_weigh.c - what a name is, weighed: a log-linear choice between a person, a place, an organization, another name and no
 * name, for every name that the passes before have left and for every run of proper nouns that they have passed over.
 * The evidence for "Favre" in "fans of Didier Favre, 31, ..." and later "Favre signed": the network's scores, what lists say
 * (a surname), the shape, the words beside it, what hangs on it in the tree (subject of "sign"), and all of this at the other
 * places where the article has the name, alone or as part of a longer one. Weights: lexicon/tables/name_weights.tsv for edited prose,
 * name_weights_casual.tsv for what people write to each other, learned by scripts/train_names on text that the network has not seen.
 */
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/elementwise.h"
#include "analysis/names_evidence.h"
#include "lexicon/gazetteer.h"
#include "lexicon/word_kinds.h"

typedef enum { CLASS_PERSON, CLASS_PLACE, CLASS_ORGANIZATION, CLASS_OTHER, CLASS_NONE, CLASSES } Class;
_Static_assert((int)CLASSES == (int)NAME_CLASSES, "one column for each class");
static const char *const class_names[CLASSES] = {"person", "place", "organization", "other", "none"};

/* What the words about a name tell; learned of one mention, used for all. */
#define CUES(CUE)                                                                                                       \
  CUE(courtesy) CUE(title) CUE(acts) CUE(kin) CUE(aged) CUE(who) CUE(role) CUE(inside) CUE(toward) CUE(based) CUE(of_place)  \
  CUE(place_follows) CUE(follows_place) CUE(organization_noun) CUE(place_noun) CUE(fans) CUE(trades) CUE(the)
#define CUE_ENUM(name) CUE_##name,
#define CUE_NAME(name) #name,
typedef enum { CUES(CUE_ENUM) CUE_COUNT } Cue;
static const char *const cue_names[CUE_COUNT] = {CUES(CUE_NAME)};

/* What is known of one name over the whole article. */
typedef struct { uint32_t mentions, wholes, cue[CUE_COUNT], part_of[CLASSES]; float score[CLASSES], whole[CLASSES]; bool firm; } Record;

typedef struct { Sentence *sentence; Name name; uint32_t top; bool cue[CUE_COUNT]; float lead[CLASSES], score[CLASSES]; Record *record; bool passed_over, known; /* by a list that is law */ bool common; Class likely; /* by a list that is none */ } Candidate;
typedef struct { Candidate *at; size_t len, cap; } CandidateList;

typedef struct { const Settling *g; CandidateList list; Map records; Buf *dump; const char *manner; /* of the article's writing */ } Weighing;

NameWeights *name_weights_load(const LexTable *table, Arena *arena)
{
  NameWeights *out = ARENA_NEW(arena, NameWeights);
  *out = (NameWeights){table, ARENA_ARRAY(arena, NameWeight, lex_count(table))};
  for (size_t i = 0; i < lex_count(table); i++) {
    Str rest = lex_at(table, i)->field[0], piece;
    for (int c = 0; c < CLASSES && str_split(&rest, ' ', &piece); c++) {
      char text[16] = {0};
      memcpy(text, piece.at, piece.len < sizeof text - 1 ? piece.len : sizeof text - 1);
      out->at[i].of[c] = strtof(text, NULL);
    }
  }
  return out;
}

/* ---- features ---------------------------------------------------------------------------------------------------- */

typedef struct { const NameWeights *weights; Buf *dump; float score[CLASSES]; } Sum;

static void add(Sum *sum, Str key, float value)
{
  if (sum->dump) buf_format(sum->dump, " %.*s", STR_ARG(key));
  if (sum->dump && value != 1) buf_format(sum->dump, "\t%.3f", (double)value);
  const LexEntry *e = lex_find(sum->weights->table, key);
  for (int c = 0; e && c < CLASSES; c++) sum->score[c] += value * sum->weights->at[e->ordinal].of[c];
}

/* The feature "kind=value"; blanks, which set features apart, become underscores. */
static void tell(Sum *sum, const char *kind, Str value)
{
  char key[96];
  size_t n = 0;
  for (const char *k = kind; *k && n + 1 < sizeof key; k++) key[n++] = *k;
  key[n++] = '=';
  for (size_t i = 0; i < value.len && n < sizeof key; i++) {
    char c = value.at[i];
    if ((unsigned char)c > ' ' && c != ':') key[n++] = c;
    else key[n++] = '_';
  }
  add(sum, (Str){key, n}, 1);
}

static void tell_number(Sum *sum, const char *kind, int value)
{
  char text[12];
  int n = snprintf(text, sizeof text, "%d", value);
  tell(sum, kind, (Str){text, (size_t)n});
}

static Class class_of(EntityType type)
{
  switch (type) {
  case ENTITY_PERSON: return CLASS_PERSON;
  case ENTITY_PLACE: return CLASS_PLACE;
  case ENTITY_ORGANIZATION: return CLASS_ORGANIZATION;
  case ENTITY_NONE: return CLASS_NONE;
  default: return CLASS_OTHER;
  }
}

#define IS_ONE_OF(word, words) str_among(word, words, COUNT_OF(words))

/* "Kyiv" X x, "AC" XX, "McDonald's" XxXx'x: runs longer than two are cut. */
static Str shape_of(Str form, char *out, size_t room)
{
  size_t n = 0, i = 0;
  while (i < form.len && n < room) {
    uint32_t c = utf8_next(form, &i);
    char kind = c >= '0' && c <= '9' ? '0' : utf8_is_upper(c) ? 'X' : c > 127 || (c >= 'a' && c <= 'z') ? 'x' : (char)(c < 33 ? '_' : c);
    if (n < 1 || out[n - 1] != kind || (kind == 'X' && (n < 2 || out[n - 2] != kind))) out[n++] = kind;
  }
  return (Str){out, n};
}

static void tell_gazetted(Sum *sum, const char *kind, const Gazetted *g)
{
  char key[24];
  tell(sum, kind, g->code);
  static const char letters[] = "prsgw";
  const int value[] = {g->town, g->region, g->surname, g->given, g->word};
  for (size_t i = 0; i < COUNT_OF(value); i++) {
    int n = snprintf(key, sizeof key, "%s.%c", kind, letters[i]);
    if (value[i] >= 0) tell_number(sum, key, value[i]);
    (void)n;
  }
}

static void tell_lists(const Weighing *w, Sum *sum, const Candidate *c)
{
  const NameLists *lists = w->g->lists;
  const Sentence *s = c->sentence;
  uint32_t first = c->name.first, last = c->name.last;
  Arena *arena = w->g->arena;
  Str key = str_fold(arena, words_between(s, first, last, false, arena)), tail = str_fold(arena, s->tokens[last].form);
  Gazetted found;
  Hint hint = hint_of_name(lists, s, first, last, arena);
  if (hint.strength) tell_number(sum, hint.type == ENTITY_PERSON ? "hint.person" : hint.type == ENTITY_PLACE ? "hint.place" : hint.type == ENTITY_ORGANIZATION ? "hint.organization" : "hint.other", (int)hint.strength);
  if (list_has(lists->things, key)) tell(sum, "thing", lex_find(lists->things, key)->field[1]);
  if (gazetteer_find(key, &found)) tell_gazetted(sum, first == last ? "one" : "all", &found);
  else tell(sum, first == last ? "one" : "all", STR("-"));
  for (size_t n = 3; n < 5 && tail.len > n; n++) { /* "-enko", "-ivka", "-ham": peoples' ways of naming */
    static const char *const keys[][2] = {{"tail3", "end3"}, {"tail4", "end4"}};
    Str ending = {tail.at + tail.len - n, n};
    if ((ending.at[0] & 0xC0) != 0x80) tell(sum, keys[n - 3][first == last], ending);
  }
  if (first == last) return;
  if (gazetteer_find(str_fold(arena, s->tokens[first].form), &found)) {
    if (found.given >= 0) tell_number(sum, "first.g", found.given);
    if (found.town >= 0) tell_number(sum, "first.p", found.town);
    if (found.given < 0 && found.town < 0) tell(sum, "first", STR("other"));
  } else tell(sum, "first", STR("-"));
  if (gazetteer_find(tail, &found)) {
    if (found.surname >= 0) tell_number(sum, "last.s", found.surname);
    if (found.town >= 0) tell_number(sum, "last.p", found.town);
    if (found.word >= 0) tell_number(sum, "last.w", found.word);
  } else tell(sum, "last", STR("-"));
  if (list_has_kind(lists->organizations, tail, 0, "suffix")) tell(sum, "last.organization", lex_find(lists->organizations, tail)->field[1]);
  if (list_has_kind(lists->kinds, tail, 0, "namesuffix")) tell(sum, "last.place", STR("1"));
  if (is_common_word(w->g, &s->tokens[last])) tell(sum, "last.common", STR("1"));
  tell(sum, "tail", tail);
  tell(sum, "start", str_fold(arena, s->tokens[first].form));
  static const char *const particles[] = {"abu", "al", "bin", "ibn", "umm", "abd", "abdul", "van", "von", "der", "de", "di", "da", "dos", "del", "la", "le", "ben", "mac", "bint", "ould", "st."};
  for (uint32_t i = first; i <= last; i++)
    if (str_among(str_fold(arena, s->tokens[i].form), particles, COUNT_OF(particles))) tell(sum, i == first ? "particle.first" : "particle.inside", STR("1"));
}

/* What the name's last word is likely the name of, by what newspapers have about it. */
static void tell_kinds(const Weighing *w, Sum *sum, const Candidate *c)
{
  static const char *const keys[2][4] = {{"kind.one.person", "kind.one.place", "kind.one.organization", "kind.one.word"},
                                         {"kind.last.person", "kind.last.place", "kind.last.organization", "kind.last.word"}};
  bool several = c->name.first < c->name.last;
  WordKinds kinds;
  if (!word_kinds_find(str_lower(w->g->arena, c->sentence->tokens[c->name.last].form), &kinds)) {
    tell(sum, several ? "kind.last" : "kind.one", STR("-"));
    return;
  }
  const float shares[] = {kinds.person, kinds.place, kinds.organization, kinds.word};
  for (size_t i = 0; i < COUNT_OF(shares); i++)
    if (shares[i] > 0) add(sum, str_of(keys[several][i]), shares[i]);
}

static void tell_shape(const Weighing *w, Sum *sum, const Candidate *c)
{
  const Sentence *s = c->sentence;
  const Token *first = &s->tokens[c->name.first], *last = &s->tokens[c->name.last];
  uint32_t len = c->name.last - c->name.first + 1, capital = 0, letters = 0;
  char text[16];
  tell_number(sum, "words", len < 5 ? (int)len : 5);
  if (len == 1) tell(sum, "shape", shape_of(first->form, text, sizeof text));
  else tell(sum, "shapes", shape_of(last->form, text, sizeof text));
  if (len == 1 && first->form.len < 5) tell_number(sum, "short", (int)first->form.len);
  if (len == 1 && is_common_word(w->g, first)) tell(sum, "common", token_is_capitalized(first) ? STR("X") : STR("x"));
  tell(sum, "tag", str_of(xpos_name(last->xpos)));
  for (uint32_t i = 0; i < s->len; i++) {
    if (s->tokens[i].upos == UPOS_PUNCT || s->tokens[i].upos == UPOS_NUM) continue;
    letters++;
    capital += token_is_capitalized(&s->tokens[i]);
  }
  tell(sum, "sentence", letters == len ? STR("alone") : capital == 0 ? STR("small") : capital * 10 > letters * 7 ? STR("capital") : STR("mixed"));
  if (c->name.first == 0) tell(sum, "opens", token_is_capitalized(first) ? STR("X") : STR("x"));
  if (!token_is_capitalized(first)) tell(sum, "small", STR("1"));
  for (uint32_t i = c->name.first; i <= c->name.last; i++) {
    const Token *t = &s->tokens[i];
    if (str_is(t->form, "&") || str_is(t->form, "of") || str_is(t->form, "-") || t->xpos == XPOS_POS) tell(sum, "has", t->xpos == XPOS_POS ? STR("'s") : t->form);
  }
}

static void tell_words(const Weighing *w, Sum *sum, const Candidate *c)
{
  const Sentence *s = c->sentence;
  uint32_t first = c->name.first, last = c->name.last;
  Arena *arena = w->g->arena;
  const Token *top = &s->tokens[c->top];
  tell(sum, "before", first ? str_lower(arena, s->tokens[first - 1].form) : STR("<"));
  if (first > 1) tell(sum, "before2", str_lower(arena, s->tokens[first - 2].form));
  tell(sum, "behind", last + 1 < s->len ? str_lower(arena, s->tokens[last + 1].form) : STR(">"));
  if (last + 2 < s->len) tell(sum, "behind2", str_lower(arena, s->tokens[last + 2].form));
  tell(sum, "relation", str_of(deprel_name(deprel_base(top->deprel))));
  if (top->head == NO_TOKEN) return;
  Str word = str_lower(arena, s->tokens[top->head].lemma);
  tell(sum, "head", str_format(arena, "%s.%.*s", deprel_name(deprel_base(top->deprel)), STR_ARG(word)));
  for (uint32_t i = first; i-- > 0 && first - i < 4;)
    if (s->tokens[i].deprel == DEP_CASE && s->tokens[i].head == c->top) tell(sum, "case", str_format(arena, "%.*s.%.*s", STR_ARG(str_lower(arena, s->tokens[i].form)), STR_ARG(str_of(deprel_name(deprel_base(top->deprel))))));
}

static void tell_article(Sum *sum, const Candidate *c)
{
  static const char *const lead_keys[CLASSES] = {"lead.person", "lead.place", "lead.organization", "lead.other", "lead.none"};
  static const char *const part_keys[CLASSES] = {"part.person", "part.place", "part.organization", "part.other", "part.none"};
  const Record *r = c->record;
  for (int k = 0; k < CLASSES; k++) add(sum, str_of(lead_keys[k]), c->lead[k]);
  for (int k = 0; k < CUE_COUNT; k++) {
    if (c->cue[k]) tell(sum, "cue", str_of(cue_names[k]));
    else if (r->cue[k]) tell(sum, "article", str_of(cue_names[k]));
  }
  for (int k = 0; k < CLASSES; k++)
    if (r->part_of[k]) add(sum, str_of(part_keys[k]), 1);
}

static void tell_network(const Weighing *w, Sum *sum, const Candidate *c)
{
  const Name *name = &c->name;
  tell(sum, "is", c->passed_over ? STR("passed_over") : str_of(name->label));
  tell(sum, "manner", str_format(w->g->arena, "%s.%s", w->manner, c->passed_over ? "passed_over" : class_names[class_of(name->type)]));
  if (c->passed_over) return;
  int sure = name->score < 0.5f ? 0 : name->score < 0.7f ? 1 : name->score < 0.9f ? 2 : name->score < 0.98f ? 3 : 4;
  tell_number(sum, str_format(w->g->arena, "sure.%s", class_names[class_of(name->type)]).at, sure);
}

/* ---- cues -------------------------------------------------------------------------------------------------------- */

static const char *const acts[] = {"say", "tell", "ask", "think", "believe", "add", "explain", "recall", "argue", "insist", "admit", "reply", "write", "smile", "laugh", "marry", "die", "live", "wear", "walk", "sit", "know", "remember", "feel", "want", "love", "hope", "speak", "talk", "serve", "resign", "retire", "graduate", "study", "teach", "testify", "joke", "shrug", "nod", "whisper", "shout",
    "climb", "sing", "dance", "paint", "swim", "apologize", "tweet", "plead", "confess", "kneel", "weep", "cry", "pray", "sleep", "drink", "eat", "kiss", "hug", "embrace", "wed", "divorce", "grin", "sob", "stab", "murder", "starve", "drown"};
/* What is done to people, and to nothing else. */
static const char *const done[] = {"marry", "wed", "divorce", "arrest", "jail", "imprison", "hug", "kiss", "interview", "stab", "behead", "elect", "appoint", "thank", "congratulate", "extradite", "handcuff", "greet", "befriend", "murder", "assassinate", "strangle", "bury"};
static const char *const inside[] = {"in", "throughout", "across", "near", "outside", "around", "inside", "within"};
static const char *const toward[] = {"to", "from", "at", "toward", "towards", "into"};
static const char *const fans[] = {"fan", "supporter", "share", "shareholder", "customer", "employee", "stock", "subsidiary", "branch", "unit", "investor", "member", "coach", "manager", "ceo", "chairman", "founder", "spokesman", "spokeswoman", "headquarters"};
static const char *const trades[] = {"acquire", "sell", "launch", "hire", "manufacture", "report", "announce", "file", "own", "merge", "invest", "operate", "employ", "beat", "publish"};

static uint32_t top_word(const Sentence *s, const Name *name)
{
  uint32_t top = name->last;
  for (uint32_t i = name->first; i <= name->last; i++) {
    uint32_t head = s->tokens[i].head;
    if (head == NO_TOKEN || head < name->first || head > name->last) top = i;
  }
  return top;
}

/* Role, organization or place: what the noun that stands for the name or describes it says. */
static void cue_of_noun(const Weighing *w, Candidate *c, const Token *noun)
{
  Str word = str_lower(w->g->arena, noun->lemma);
  const NameLists *lists = w->g->lists;
  if (noun->upos != UPOS_NOUN) return;
  if (list_has(lists->roles, word)) c->cue[CUE_role] = true;
  else if (list_has_kind(lists->organizations, word, 0, "noun")) c->cue[CUE_organization_noun] = true;
  else if (list_has_kind(lists->kinds, word, 0, "place")) c->cue[CUE_place_noun] = true;
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

/* ---- candidates -------------------------------------------------------------------------------------------------- */

static Record *record_at(Weighing *w, Str key)
{
  bool fresh;
  uint64_t *at = map_at(&w->records, key, &fresh);
  if (fresh) *at = (uint64_t)(uintptr_t)ARENA_NEW(w->g->arena, Record);
  return (Record *)(uintptr_t)*at;
}

static void measure_leads(Candidate *c)
{
  const TypeLeads *leads = c->sentence->leads;
  uint32_t len = c->name.last - c->name.first + 1;
  for (uint32_t i = c->name.first; i <= c->name.last; i++) {
    float best[CLASSES] = {-8, -8, -8, -8, -8};
    for (int type = 0; leads && type < ENTITY_COUNT; type++) {
      Class class = class_of((EntityType)type);
      if (leads[i].of[type] > best[class]) best[class] = leads[i].of[type];
    }
    for (int k = 0; k < CLASSES; k++) c->lead[k] += best[k] / (float)len;
  }
}

/* "Ariz." of "(R-Ariz.)" */
static bool is_behind_party(const Sentence *s, uint32_t token)
{
  if (token < 3 || s->tokens[token - 1].xpos != XPOS_HYPH || s->tokens[token - 2].form.len != 1 || s->tokens[token - 3].upos != UPOS_PUNCT) return false;
  return strchr("DRI", s->tokens[token - 2].form.at[0]) && token_is_capitalized(&s->tokens[token]);
}

/* "Lake Quux", "Fort Quux", "Mount Quux": what lies there, but for a body that is called after it. */
static bool opens_as_place(const Weighing *w, const Sentence *s, const Name *name)
{
  static const char *const words[] = {"Lake", "Mount", "Mt.", "Fort", "Ft.", "Camp", "Cape"};
  if (name->last != name->first + 1 || !str_among(s->tokens[name->first].form, words, COUNT_OF(words)) || !token_is_proper(&s->tokens[name->last])) return false;
  return !list_has_kind(w->g->lists->organizations, str_lower(w->g->arena, s->tokens[name->last].form), 1, "company");
}

/* "in Quux, Ohio", "from Quux, Ohio", "the mayor of Quux", "in Lyon": places in nearly all of the some 470 such names of the corpora (6 to 9 are not), whatever
 * else the article has of that name. */
static bool is_surely_place(const Weighing *w, const Candidate *c)
{
  const Sentence *s = c->sentence;
  uint32_t first = c->name.first;
  bool single = first == c->name.last, town = false, plain = false;
  Gazetted found;
  if (single && is_behind_party(s, first)) return true;
  if (c->cue[CUE_courtesy] || c->cue[CUE_title] || list_has_kind(w->g->lists->organizations, str_lower(w->g->arena, s->tokens[c->name.last].form), 0, "suffix")) return false;
  if (!c->cue[CUE_acts] && !c->cue[CUE_who] && !c->cue[CUE_aged] && opens_as_place(w, s, &c->name)) return true;
  if (single && gazetteer_find(str_fold(w->g->arena, s->tokens[first].form), &found)) {
    town = found.town >= 0;
    plain = town && found.surname < 0 && found.word < 0;
  }
  if (c->cue[CUE_place_follows] && (town || c->cue[CUE_inside] || c->cue[CUE_toward] || c->cue[CUE_place_noun])) return true;
  if (first > 1 && str_is(s->tokens[first - 1].form, "of")) {
    Str role = str_lower(w->g->arena, s->tokens[first - 2].form);
    if (str_is(role, "mayor") || str_is(role, "governor")) return true;
  }
  return c->cue[CUE_inside] && plain && token_is_capitalized(&s->tokens[first]);
}

/* "Quux executive Zorba Plonk", "a stake in Quux": what only firms have. */
static bool is_surely_firm(const Weighing *w, const Candidate *c)
{
  static const char *const staff[] = {"executive", "executives", "chairman", "chairwoman", "ceo", "cfo", "coo", "founder", "founders", "co-founder", "co-founders", "cofounder", "shareholder", "shareholders", "subsidiary", "supplier"};
  static const char *const shares[] = {"stake", "stakes", "shares", "share", "shareholder", "shareholders", "investor", "investors", "takeover", "acquisition", "subsidiary", "unit", "arm", "founder", "co-founder", "executive", "executives", "ceo", "chairman", "chairwoman", "boss", "merger"};
  static const char *const links[] = {"in", "of", "at", "with"};
  const Sentence *s = c->sentence;
  uint32_t first = c->name.first, next = c->name.last + 1;
  if (first < c->name.last || !token_is_capitalized(&s->tokens[first])) return false;
  if (first > 1 && str_among(s->tokens[first - 1].form, links, COUNT_OF(links)) && s->tokens[first - 2].upos == UPOS_NOUN) {
    Str held = str_lower(w->g->arena, s->tokens[first - 2].form);
    if (IS_ONE_OF(held, shares)) return true;
  }
  if (next + 2 < s->len && str_is(s->tokens[next].form, ",")) {                                 /* "Quux, which makes chips", "Quux, of which" */
    uint32_t word = str_is(s->tokens[next + 1].form, "of") ? next + 2 : next + 1;
    const Token *then = &s->tokens[word + 1 < s->len ? word + 1 : word];
    if (str_is(s->tokens[word].form, "which") && (word > next + 1 || then->xpos == XPOS_VBZ || then->xpos == XPOS_VBD || then->xpos == XPOS_VBP)) return true;
  }
  if (next + 1 < s->len && s->tokens[next].xpos == XPOS_NNS && str_is(s->tokens[next].form, "shares") && (s->tokens[next + 1].upos == UPOS_VERB || s->tokens[next + 1].upos == UPOS_AUX)) return true;
  if (next + 1 >= s->len || (s->tokens[next].upos != UPOS_NOUN && s->tokens[next].upos != UPOS_PROPN) || s->tokens[next + 1].upos != UPOS_PROPN) return false;
  Str role = str_lower(w->g->arena, s->tokens[next].form);
  return IS_ONE_OF(role, staff);
}

/* "Quux" where the article has a Quux Freight and no person of that name. */
static bool is_firm_in_short(const Settling *g, const Sentence *s, const Name *name)
{
  Str form = s->tokens[name->first].form;
  const uint64_t *known = name->first == name->last ? map_find(&g->short_names, form) : NULL;
  bool titled = name->first > 0 && title_words(g->lists, s, name->first - 1, g->arena);
  return known && *known == SHORT_OF_COMPANY && !titled && !map_find(&g->surnames, form) && !map_find(&g->courtesies, form);
}

/* "Posted by Quux Corner to Quux Corner at 3/9/2005 11:16": letters that a blog sends of what is new in it. The blog is a work, and so
 * is who posts under its name. */
static bool is_blog(const Weighing *w, const Sentence *s, const Name *name)
{
  if (s->len < 7 || !str_is(s->tokens[0].form, "Posted") || !str_is(s->tokens[1].form, "by")) return false;
  for (uint32_t at = name->last + 1; at + 1 < s->len; at++) {
    bool when = str_is(s->tokens[at].form, "at") && s->tokens[at + 1].upos == UPOS_NUM;
    uint32_t len = name->last - name->first + 1;
    if (!when || at < len + 3 || !str_is(s->tokens[at - len - 1].form, "to")) continue;
    return str_eq(words_between(s, at - len, at - 1, false, w->g->arena), words_between(s, name->first, name->last, false, w->g->arena));
  }
  return false;
}

/* "Reddit": a listed organization of one word that is none of the language's, and that no list has for people or towns. */
static bool is_only_organization(const Weighing *w, const Candidate *c, const Hint *hint)
{
  Gazetted found;
  const Token *t = &c->sentence->tokens[c->name.first];
  if (c->name.first < c->name.last || hint->type != ENTITY_ORGANIZATION || hint->strength < SAYS_SURE || t->form.len < 4) return false;
  if (c->cue[CUE_courtesy] || c->cue[CUE_title] || c->cue[CUE_kin] || c->cue[CUE_aged]) return false;
  return !is_any_word(w->g, t) && !gazetteer_find(str_fold(w->g->arena, t->form), &found);
}

static void put_candidate(Weighing *w, Sentence *s, const Name *name, bool passed_over)
{
  Candidate c = {.sentence = s, .name = *name, .passed_over = passed_over};
  c.top = top_word(s, name);
  measure_leads(&c);
  Hint hint = hint_of_name(w->g->lists, s, name->first, name->last, w->g->arena);
  bool country = name->type == ENTITY_PLACE && hint.type == ENTITY_PLACE, listed = name->first < name->last && hint.type == ENTITY_ORGANIZATION;
  Str word = str_lower(w->g->arena, s->tokens[name->first].form);
  bool noun = list_has_kind(w->g->lists->organizations, word, 0, "noun") || list_has(w->g->lists->kinds, word) || list_has(w->g->lists->roles, word);
  c.common = name->first == name->last && (noun || is_common_word(w->g, &s->tokens[name->first]));
  c.likely = hint.strength >= SAYS_LIKELY ? class_of(hint.type) : CLASS_NONE;
  c.known = hint.strength == SAYS_SURE && (country || listed);
  if (!c.known && !passed_over && is_institution_for(w->g, s, name)) c.known = listed = true;
  if (!passed_over && is_shop_of_owner(w->g, s, name)) c.known = listed = true;
  c.known |= name->type == ENTITY_PERSON && is_period_or_surname(s, name); /* "freed Weeks" */
  c.known |= s->tokens[name->last].xpos == XPOS_POS; /* "dinner at Plonk 's", which the tree has told */
  find_tree_cues(w, &c);
  find_word_cues(w, &c);
  if (is_only_organization(w, &c, &hint)) c.known = listed = true;
  bool placed = c.cue[CUE_inside] || c.cue[CUE_based] || is_surely_place(w, &c); /* "in Quux, Ohio", the town of the Quux Freight Co. */
  if (!placed && is_firm_in_short(w->g, s, name)) c.known = true, c.name.type = ENTITY_ORGANIZATION, c.name.label = "ORG";
  if (c.known && listed) c.name.type = ENTITY_ORGANIZATION, c.name.label = "ORG";
  if (is_blog(w, s, name)) c.known = true, c.name.type = ENTITY_WORK, c.name.label = "WORK_OF_ART";
  c.record = record_at(w, words_between(s, name->first, name->last, false, w->g->arena));
  c.record->mentions++;
  c.record->firm |= is_surely_firm(w, &c) || is_called_it(w->g, s, name, c.top);
  for (int k = 0; k < CUE_COUNT; k++) c.record->cue[k] += c.cue[k];
  LIST_PUSH(w->g->arena, &w->list) = c;
}

/* "kerala" in small letters, or a common noun to the tagger, is a place where no common word is written so. */
static bool is_overlooked_place(const Weighing *w, const Token *t)
{
  Gazetted found;
  if ((t->upos != UPOS_PROPN && t->upos != UPOS_NOUN && t->upos != UPOS_X) || t->form.len < 4 || is_common_word(w->g, t)) return false;
  Str key = str_lower(w->g->arena, t->form);
  if (list_has(w->g->lists->countries, key) || list_has(w->g->lists->places, key)) return true;
  return gazetteer_find(str_fold(w->g->arena, key), &found) && (found.town >= 0 || found.region >= 0) && found.word < 0 && found.given < 0;
}

/* "Reddit", a common noun to the tagger, which is no word of the language but a listed organization. */
static bool is_untagged_organization(const Weighing *w, const Token *t)
{
  bool noun = (t->upos == UPOS_NOUN || t->upos == UPOS_X) && t->form.len > 2 && token_is_capitalized(t);
  return noun && is_listed_organization(w->g->lists, str_lower(w->g->arena, t->form), w->g->arena) && !is_any_word(w->g, t);
}

/* A word outside all names that may be one: a proper noun, or what the network nearly took for one. */
static bool may_be_name(const Weighing *w, const Sentence *s, uint32_t i)
{
  const Token *t = &s->tokens[i];
  static const EntityType types[] = {ENTITY_PERSON, ENTITY_PLACE, ENTITY_ORGANIZATION};
  if (t->form.len < 2 || t->xpos == XPOS_ADD || strchr("@#", t->form.at[0])) return false;
  bool may = token_is_proper(t) || is_overlooked_place(w, t) || is_untagged_organization(w, t);
  bool noun = t->upos == UPOS_PROPN || t->upos == UPOS_NOUN || t->upos == UPOS_X;
  for (size_t k = 0; !may && noun && s->leads && k < COUNT_OF(types); k++) may = s->leads[i].of[types[k]] > -3;
  return may && !title_words(w->g->lists, s, i, w->g->arena);
}

static void gather(Weighing *w, Sentence *s)
{
  uint32_t next = 0;
  for (uint32_t i = 0; i < s->len;) {
    if (next < s->name_count && s->names[next].first <= i) {
      const Name *name = &s->names[next++];
      if (!type_is_numeric(name->type)) put_candidate(w, s, name, false);
      i = name->last + 1;
      continue;
    }
    uint32_t limit = next < s->name_count ? s->names[next].first : s->len, end = i;
    while (end < limit && ((end > i && (token_ends_firm(w->g, s, end) || (end + 1 < limit && token_joins_firm(s, end)))) ||
                           (may_be_name(w, s, end) && (end == i || token_is_proper(&s->tokens[end]) == token_is_proper(&s->tokens[i]))))) end++;
    uint32_t free_from = next ? s->names[next - 1].last + 1 : 0;
    bool opened = end > i && i > free_from && token_opens_name(w->g, s, i - 1, i, end - 1);
    if (end > i) put_candidate(w, s, &(Name){.first = i - opened, .last = end - 1}, true);
    i = end > i ? end : i + 1;
  }
}

/* What is known of "Favre" follows from "Didier Favre", of "HANO" from "Housing Authority of New Orleans". */
static void share_parts(Weighing *w)
{
  for (size_t i = 0; i < w->list.len; i++) {
    const Candidate *c = &w->list.at[i];
    const Name *name = &c->name;
    if (name->first == name->last || c->passed_over) continue;
    const Token *t = c->sentence->tokens;
    Class class = class_of(name->type);
    Record *parts[] = {record_at(w, t[name->last].form), record_at(w, t[name->first].form)};
    for (size_t k = 0; k < COUNT_OF(parts); k++) {
      bool counts = class == CLASS_PERSON || (class == CLASS_ORGANIZATION && k == 1 && !list_has(w->g->lists->organizations, str_lower(w->g->arena, t[name->first].form)));
      if (!counts) continue;
      parts[k]->part_of[class]++;
      for (int q = 0; class == CLASS_PERSON && k == 0 && q < CUE_COUNT; q++) parts[k]->cue[q] += c->cue[q];
    }
    char initials[12];
    size_t n = 0;
    for (uint32_t k = name->first; k <= name->last && n < sizeof initials; k++)
      if (token_is_capitalized(&t[k]) && t[k].form.at[0] < 127) initials[n++] = t[k].form.at[0];
    if (n > 2 && class != CLASS_PERSON) record_at(w, str_copy(w->g->arena, (Str){initials, n}))->part_of[class]++;
  }
}

/* ---- the choice -------------------------------------------------------------------------------------------------- */

/* The type that the network holds likeliest of those that are no class of their own; NONE where it holds none likely. */
static EntityType other_type(const Candidate *c, const char **label)
{
  static const struct { EntityType type; const char *label; } kinds[] = {{ENTITY_GROUP, "NORP"}, {ENTITY_PRODUCT, "PRODUCT"}, {ENTITY_WORK, "WORK_OF_ART"}, {ENTITY_EVENT, "EVENT"}};
  size_t best = 0;
  float most = -1e30f, len = (float)(c->name.last - c->name.first + 1);
  for (size_t k = 0; k < COUNT_OF(kinds); k++) {
    float lead = 0;
    for (uint32_t i = c->name.first; c->sentence->leads && i <= c->name.last; i++) lead += c->sentence->leads[i].of[kinds[k].type];
    if (lead > most) most = lead, best = k;
  }
  *label = kinds[best].label;
  return most / len > -1.5f ? kinds[best].type : ENTITY_NONE;
}

static Class best_class(const float *score, float *ahead)
{
  int best = 0;
  float second = -1e30f;
  for (int k = 1; k < CLASSES; k++)
    if (score[k] > score[best]) best = k;
  for (int k = 0; k < CLASSES; k++)
    if (k != best && score[k] > second) second = score[k];
  *ahead = score[best] - second;
  return (Class)best;
}

static void weigh_candidate(const Weighing *w, Candidate *c)
{
  const NameLists *lists = w->g->lists;
  Sum sum = {.weights = str_is(str_of(w->manner), "edited") ? lists->weights : lists->casual, .dump = w->dump};
  if (w->dump) buf_format(w->dump, "%u %u %u %s", c->sentence->ordinal, c->name.first, c->name.last, class_names[class_of(c->name.type)]);
  tell_network(w, &sum, c);
  tell_lists(w, &sum, c);
  tell_kinds(w, &sum, c);
  tell_shape(w, &sum, c);
  tell_words(w, &sum, c);
  tell_article(&sum, c);
  if (w->dump) buf_char(w->dump, '\n');
  memcpy(c->score, sum.score, sizeof c->score);
  for (int k = 0; k < CLASSES; k++) c->record->score[k] += sum.score[k];
}

/* "Bayern" has a share in what "Bayern Munich" is, "Favre" in what "Didier Favre" is. */
static void share_scores(Weighing *w)
{
  for (size_t i = 0; i < w->list.len; i++) {
    const Candidate *c = &w->list.at[i];
    float ahead;
    Class class = best_class(c->score, &ahead);
    if (c->name.first == c->name.last || (class != CLASS_PERSON && class != CLASS_ORGANIZATION)) continue;
    const Token *t = &c->sentence->tokens[class == CLASS_PERSON ? c->name.last : c->name.first];
    Record *part = record_at(w, t->form);
    if (class == CLASS_ORGANIZATION && (list_has(w->g->lists->organizations, str_lower(w->g->arena, t->form)) || is_common_word(w->g, t))) continue;
    part->wholes++;
    for (int k = 0; k < CLASSES; k++) part->whole[k] += c->score[k];
  }
}

/* Does anything in the article tell that the name is somebody's? */
static bool is_told_of(const Record *r, const Cue *told, size_t count)
{
  for (size_t i = 0; i < count; i++)
    if (r->cue[told[i]]) return true;
  return r->part_of[CLASS_PERSON] > 0;
}

/* "hoodia" in small letters, which no list of people's names has and nobody in the article is called. */
static bool is_small_stranger(const Weighing *w, const Candidate *c)
{
  static const Cue told[] = {CUE_courtesy, CUE_title, CUE_kin, CUE_aged};
  Gazetted found;
  const Token *t = &c->sentence->tokens[c->name.first];
  if (c->name.first < c->name.last || t->form.at[0] < 'a' || t->form.at[0] > 'z' || is_told_of(c->record, told, COUNT_OF(told))) return false;
  return !gazetteer_find(str_fold(w->g->arena, t->form), &found) || (found.given < 0 && found.surname < 0);
}

/* "Miramar", a town of some size and nothing else that is known, of which nothing tells that it is a person: of 47 such names in
 * texts that the network has not seen 37 are places. */
static bool is_town_alone(const Weighing *w, const Candidate *c)
{
  static const Cue told[] = {CUE_courtesy, CUE_title, CUE_kin, CUE_aged, CUE_acts, CUE_who, CUE_role};
  Gazetted found;
  if (c->name.first < c->name.last || is_told_of(c->record, told, COUNT_OF(told))) return false;
  if (!gazetteer_find(str_fold(w->g->arena, c->sentence->tokens[c->name.first].form), &found)) return false;
  return found.town > 0 && found.given < 0 && found.surname < 0 && found.word < 0 && found.region < 0;
}

/* "Quux", of which some place in the article tells that it is a firm, and none that it is a person. */
static bool is_told_as_firm(const Candidate *c)
{
  static const Cue told[] = {CUE_courtesy, CUE_title, CUE_kin, CUE_aged, CUE_who, CUE_role};
  bool single = c->name.first == c->name.last;
  return c->record->firm && !is_told_of(c->record, told, COUNT_OF(told) - single);
}

static bool ends_as_shop(const Weighing *w, const Candidate *c)
{
  return list_has_kind(w->g->lists->organizations, str_lower(w->g->arena, c->sentence->tokens[c->name.last].form), 1, "shop");
}

/* A name is one thing throughout an article, unless the words about one mention weigh more than all others. */
static void settle_candidate(const Weighing *w, Candidate *c)
{
  static const EntityType types[] = {ENTITY_PERSON, ENTITY_PLACE, ENTITY_ORGANIZATION};
  static const char *const labels[] = {"PERSON", "GPE", "ORG"};
  enum { SAME_WEIGHT = 100, WHOLE_WEIGHT = 40 };
  const Record *r = c->record;
  Name *name = &c->name;
  float ahead, score[CLASSES];
  for (int k = 0; k < CLASSES; k++) {
    score[k] = c->score[k];
    if (r->mentions > 1) score[k] += SAME_WEIGHT * 0.01f * (r->score[k] - c->score[k]) / (float)(r->mentions - 1);
    if (r->wholes && name->first == name->last) score[k] += WHOLE_WEIGHT * 0.01f * r->whole[k] / (float)r->wholes;
  }
  Class class = best_class(score, &ahead), was = class_of(name->type);
  if (c->common && c->sentence->tokens[name->first].upos == UPOS_ADJ && class < CLASS_OTHER) class = CLASS_NONE; /* "Social" */
  if (c->cue[CUE_courtesy] && (class == CLASS_PLACE || class == CLASS_ORGANIZATION)) class = CLASS_PERSON; /* rare in what was learned from, but law */
  bool served = class == CLASS_PLACE && ends_as_shop(w, c); /* "Quux Grill" is where one eats, if the words about it say so */
  if (c->likely == CLASS_ORGANIZATION && name->first < name->last && class < CLASS_ORGANIZATION && !served) class = CLASS_ORGANIZATION; /* "University of Quux" */
  if (class != CLASS_PLACE && is_surely_place(w, c)) class = CLASS_PLACE;
  if (class == CLASS_PERSON && is_town_alone(w, c)) class = CLASS_PLACE;
  if (class == CLASS_PERSON && is_small_stranger(w, c)) class = CLASS_NONE;
  Gazetted found;
  bool unknown = class == CLASS_PERSON || class == CLASS_NONE || (class == CLASS_PLACE && !gazetteer_find(str_fold(w->g->arena, c->sentence->tokens[name->first].form), &found));
  if (unknown && is_told_as_firm(c)) class = CLASS_ORGANIZATION;
  if (class == was || (c->known && !served)) return; /* a country is a place, whatever it does */
  if (was == CLASS_OTHER && c->likely == CLASS_OTHER) return; /* "Quux Marathon" */
  const char *label = "";
  bool somebody = was == CLASS_PERSON && is_given_in_full(w->g, c->sentence, name); /* "Australian Gerda Plonk", once an event */
  if (class == CLASS_OTHER && !c->passed_over && was != CLASS_OTHER && (other_type(c, &label) == ENTITY_NONE || (somebody && str_is(str_of(label), "EVENT")))) {
    Class else_is = name->first < name->last && was == CLASS_PERSON ? was : CLASS_NONE; /* "Sundar Pichai" */
    class = c->likely < CLASS_OTHER ? c->likely : else_is; /* another name, of no kind that could be told */
    if (class == was) return;
  }
  if (c->passed_over && c->common) return; /* "the Hospital" */
  if (class >= CLASS_OTHER && (was == CLASS_OTHER || c->passed_over)) return; /* what other names are is none of the question */
  name->score = sigmoid_of(ahead);
  if (class == CLASS_NONE) name->type = ENTITY_NONE;
  else if (class == CLASS_OTHER) name->type = other_type(c, &name->label);
  else name->type = types[class], name->label = labels[class];
}

/* "First" before "Plonk Bank", to the network a number: it hangs on the organization with a capital of its own. */
static bool takes_ordinal(const Weighing *w, const Sentence *s, const Name *number, const Name *name)
{
  bool beside = number->first == number->last && number->last + 1 == name->first && str_is(str_of(number->label), "ORDINAL");
  return beside && name->type == ENTITY_ORGANIZATION && token_opens_name(w->g, s, number->first, name->first, name->last);
}

/* The names of a sentence anew: its numeric ones, and the candidates that are names. */
static void put_back(const Weighing *w, Sentence *s, size_t *at, Arena *arena)
{
  Name *all = ARENA_ARRAY(arena, Name, s->len + s->name_count);
  uint32_t count = 0;
  size_t next = *at;
  for (uint32_t i = 0; i <= s->name_count; i++) {
    uint32_t until = i < s->name_count ? s->names[i].first : UINT32_MAX;
    for (; next < w->list.len && w->list.at[next].sentence == s && w->list.at[next].name.first <= until; next++)
      if (w->list.at[next].name.type != ENTITY_NONE) {
        bool opened = count && takes_ordinal(w, s, &all[count - 1], &w->list.at[next].name);
        count -= opened;
        all[count] = w->list.at[next].name;
        all[count].first -= opened;
        names_grow_business(s, &all[count++], s->len);
      }
    if (i < s->name_count && type_is_numeric(s->names[i].type)) all[count++] = s->names[i];
  }
  *at = next;
  s->names = all;
  s->name_count = count;
}

/* How an article is written: as news and books are, or as people write to each other, of themselves and with less care. Letters
 * and posts have more capitals that name nothing. */
static const char *manner_of(const Sentence *sentences, size_t count)
{
  static const char *const own[] = {"i", "me", "my", "you", "your", "u", "im", "we", "our"};
  uint32_t words = 0, casual = 0;
  for (size_t i = 0; i < count; i++) {
    const Sentence *s = &sentences[i];
    bool quoted = false;
    words += s->len;
    for (uint32_t k = 0; k < s->len; k++) {
      const Token *t = &s->tokens[k];
      if (t->xpos == XPOS_OPEN_QUOTE || t->xpos == XPOS_CLOSE_QUOTE || str_is(t->form, "\"")) quoted = !quoted;
      bool person = t->upos == UPOS_PRON && !quoted && t->form.len < 5;
      for (size_t q = 0; person && q < COUNT_OF(own); q++) casual += str_eq_nocase(t->form, str_of(own[q]));
      casual += str_is(t->form, "!") || (t->xpos == XPOS_ADD && t->form.len > 3) || (k == 0 && t->form.at[0] >= 'a' && t->form.at[0] <= 'z');
    }
  }
  return casual == 0 || casual * 100 < words ? "edited" : casual * 100 < words * 4 ? "mixed" : "casual";
}

static void weigh_within(Weighing *w, Sentence *sentences, size_t count, Arena *arena)
{
  size_t at = 0;
  map_init(&w->records, w->g->arena, 64);
  w->manner = manner_of(sentences, count);
  for (size_t i = 0; i < count; i++) gather(w, &sentences[i]);
  share_parts(w);
  for (size_t i = 0; i < w->list.len; i++) weigh_candidate(w, &w->list.at[i]);
  share_scores(w);
  for (size_t i = 0; i < w->list.len; i++) settle_candidate(w, &w->list.at[i]);
  for (size_t i = 0; i < count; i++) put_back(w, &sentences[i], &at, arena);
}

/* Candidates and words live in an arena of their own; where memory runs out, it is freed before the article's owner hears of it. */
void names_weigh(const Settling *g, Sentence *sentences, size_t count, Buf *dump)
{
  Arena scratch = {0};
  Settling own = *g;
  Weighing w = {.g = &own, .dump = dump};
  jmp_buf *outer = g->arena->on_full, here;
  if (!g->lists->weights || !sentences[0].leads) return; /* what the network has not read is left as it is */
  own.arena = &scratch;
  if (outer) {
    if (setjmp(here)) {
      g->arena->on_full = outer;
      arena_free(&scratch);
      longjmp(*outer, 1);
    }
    g->arena->on_full = scratch.on_full = &here;
  }
  weigh_within(&w, sentences, count, g->arena);
  g->arena->on_full = outer;
  arena_free(&scratch);
}
