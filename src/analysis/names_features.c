/*
 * names_features.c - the evidence for what a name is, as features with a weight for each class: the network's scores, what lists say
 * (a surname), the shape, the words beside it, what hangs on it in the tree (subject of "sign"), and what the article's other mentions of it tell.
 * Weights: lexicon/tables/name_weights.tsv, learned by scripts/train_names on text that the network has not seen.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/names_weigh.h"
#include "lexicon/gazetteer.h"
#include "lexicon/known_names.h"
#include "lexicon/word_kinds.h"

static const char *const class_names[CLASSES] = {"person", "place", "organization", "other", "none"};
#define CUE_NAME(name) #name,
static const char *const cue_names[CUE_COUNT] = {CUES(CUE_NAME)};

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
Class class_of(EntityType type)
{
  switch (type) {
  case ENTITY_PERSON: return CLASS_PERSON;
  case ENTITY_PLACE: return CLASS_PLACE;
  case ENTITY_ORGANIZATION: return CLASS_ORGANIZATION;
  case ENTITY_NONE: return CLASS_NONE;
  default: return CLASS_OTHER;
  }
}

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

/* What an encyclopedia has under the name: a place, a firm, a work ...; under "Hornets" what it has under "The Hornets". */
static unsigned title_kinds(const Weighing *w, const Candidate *c)
{
  Str name = str_fold(w->g->arena, words_between(c->sentence, c->name.first, c->name.last, false, w->g->arena));
  if (c->name.first < c->name.last && str_starts(name, "the ")) name = (Str){name.at + 4, name.len - 4};
  return known_names_find(name);
}

Class candidate_listed(const Weighing *w, const Candidate *c)
{
  static const struct { unsigned kinds; Class class; } told[] = {
    {KNOWN_PERSON, CLASS_PERSON}, {KNOWN_PERSON | KNOWN_GIVEN, CLASS_PERSON}, {KNOWN_GIVEN, CLASS_PERSON}, {KNOWN_PLACE, CLASS_PLACE}, {KNOWN_ORGANIZATION, CLASS_ORGANIZATION}};
  Hint hint = hint_of_name(w->g->lists, c->sentence, c->name.first, c->name.last, w->g->arena);
  Class class = hint.strength >= SAYS_LIKELY ? class_of(hint.type) : CLASS_NONE;
  unsigned kinds = title_kinds(w, c);
  Gazetted found;
  if (class < CLASS_OTHER) return class;
  for (size_t i = 0; i < COUNT_OF(told); i++)
    if (told[i].kinds == kinds) return told[i].class;
  bool given = c->name.first < c->name.last && gazetteer_find(str_fold(w->g->arena, c->sentence->tokens[c->name.first].form), &found) && found.given > 0;
  return !kinds && given ? CLASS_PERSON : CLASS_NONE;
}

static void tell_titles(const Weighing *w, Sum *sum, const Candidate *c)
{
  static const char letters[KNOWN_KINDS] = "PLOWEMn";
  bool several = c->name.first < c->name.last;
  unsigned kinds = title_kinds(w, c);
  const char *kind = several ? "titles.all" : "titles.one";
  if (!kinds) tell(sum, kind, STR("-"));
  for (size_t i = 0; i < KNOWN_KINDS; i++) {
    if (!(kinds >> i & 1)) continue;
    tell(sum, kind, (Str){&letters[i], 1});
    if (kinds == 1u << i) tell(sum, several ? "titles.all.only" : "titles.one.only", (Str){&letters[i], 1});
  }
}

/* "Zorba" in "Halden Bank, Zorba and Quux": what is joined is mostly of one kind. */
static void tell_beside(Sum *sum, const Candidate *c)
{
  for (int k = 0; k < CLASS_OTHER; k++)
    if (c->beside[k]) tell(sum, "beside", str_of(class_names[k]));
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
  bool initials = len > 1, common = true;
  for (uint32_t i = c->name.first; i <= c->name.last; i++) {
    Str form = s->tokens[i].form;
    if (i < c->name.last) initials &= (form.len == 1 || (form.len == 2 && form.at[1] == '.')) && token_is_capitalized(&s->tokens[i]);
    common &= is_any_word(w->g, &s->tokens[i]);
  }
  if (initials) tell(sum, "initials", STR("1"));                        /* "J. B. Zorba" */
  if (len > 1 && common) tell(sum, "words.common", token_is_capitalized(first) ? STR("X") : STR("x")); /* "national park" */
  if (len > 1 && !token_is_capitalized(last)) tell(sum, "tail.small", STR("1"));
  for (uint32_t i = 0; i < s->len && i <= c->name.last; i++) {
    bool mine = s->tokens[i].head == c->top || i >= c->name.first;
    if (mine && s->tokens[i].xpos == XPOS_JJS) tell(sum, "one.of", STR("superlative"));
    if (mine && s->tokens[i].upos == UPOS_DET && (str_eq_nocase(s->tokens[i].form, STR("a")) || str_eq_nocase(s->tokens[i].form, STR("an")))) tell(sum, "one.of", STR("a"));
  }
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
void candidate_weigh(const Weighing *w, Candidate *c)
{
  const NameLists *lists = w->g->lists;
  Sum sum = {.weights = lists->weights, .dump = w->dump};
  if (w->dump) buf_format(w->dump, "%u %u %u %s", c->sentence->ordinal, c->name.first, c->name.last, class_names[class_of(c->name.type)]);
  tell_network(w, &sum, c);
  tell_lists(w, &sum, c);
  tell_kinds(w, &sum, c);
  tell_titles(w, &sum, c);
  tell_beside(&sum, c);
  tell_shape(w, &sum, c);
  tell_words(w, &sum, c);
  tell_article(&sum, c);
  if (w->dump) buf_char(w->dump, '\n');
  memcpy(c->score, sum.score, sizeof c->score);
  for (int k = 0; k < CLASSES; k++) c->record->score[k] += sum.score[k];
}
