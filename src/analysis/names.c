/*
 * names.c - names from labels, lists and the article as a whole.
 * "President Vladimir Putin" as PERSON: the title is trimmed. "Castaneda" once taken for a place, with "Jorge Castaneda"
 * elsewhere: a person. "Acme Corp." as PLACE: its last word tells an organization. Each kind of evidence has a weight, to
 * be set against the network's certainty.
 */
#include "analysis/names.h"

#include "analysis/lemma.h"

static const struct { const char *label; EntityType type; } types[] = {
    {"PERSON", ENTITY_PERSON},   {"NORP", ENTITY_GROUP},       {"FAC", ENTITY_PLACE},      {"GPE", ENTITY_PLACE},
    {"LOC", ENTITY_PLACE},       {"ORG", ENTITY_ORGANIZATION}, {"PRODUCT", ENTITY_PRODUCT}, {"EVENT", ENTITY_EVENT},
    {"WORK_OF_ART", ENTITY_WORK}, {"LAW", ENTITY_WORK},        {"LANGUAGE", ENTITY_CONCEPT}, {"DATE", ENTITY_DATE},
    {"TIME", ENTITY_DATE},       {"MONEY", ENTITY_QUANTITY},   {"PERCENT", ENTITY_QUANTITY}, {"QUANTITY", ENTITY_QUANTITY},
    {"ORDINAL", ENTITY_QUANTITY}, {"CARDINAL", ENTITY_QUANTITY}};

/* What a list says of a name: nothing, a hint, likely, sure. */
typedef enum { SAYS_NOTHING, SAYS_MAYBE, SAYS_LIKELY, SAYS_SURE } Strength;
typedef struct { EntityType type; const char *label; Strength strength; } Hint;
/* A hint of this strength wins where the network is less certain than this. */
static const float overrules_below[] = {0, 0.6f, 0.9f, 0.995f};

enum { TITLE_WORDS = 4 };

typedef struct { double weight[ENTITY_COUNT]; const char *label[ENTITY_COUNT]; EntityType best; } Votes;
typedef struct {
  const NameLists *lists;
  SentenceList *sentences;
  Arena *arena;
  Map names;               /* text of a name -> Votes */
  Map surnames;            /* last words of persons' names in full */
  Map forenames;           /* their first words -> Votes */
} Settling;

NameLists name_lists(const Lexicon *lexicon, Str lexemes)
{
  if (!lexicon) return (NameLists){.lexemes = lexemes};
  return (NameLists){lexicon_table(lexicon, "countries"),   lexicon_table(lexicon, "places"),
                     lexicon_table(lexicon, "demonyms"),    lexicon_table(lexicon, "groups"),
                     lexicon_table(lexicon, "titles"),      lexicon_table(lexicon, "given_names"),
                     lexicon_table(lexicon, "organization_words"), lexicon_table(lexicon, "kind_words"), lexemes};
}

static EntityType type_of(const char *label)
{
  for (size_t i = 0; i < COUNT_OF(types); i++)
    if (str_is(str_of(label), types[i].label)) return types[i].type;
  return ENTITY_NONE;
}

static bool is_numeric(EntityType type) { return type == ENTITY_DATE || type == ENTITY_QUANTITY; }

static bool has_kind(const LexTable *table, Str key, unsigned field, const char *value)
{
  for (const LexEntry *e = table ? lex_find(table, key) : NULL; e; e = lex_next(table, e))
    if (str_is(e->field[field], value)) return true;
  return false;
}

/* ---- edges ----------------------------------------------------------------------------------------------------- */

static bool is_capitalized(const Token *t)
{
  size_t i = 0;
  return t->form.len && utf8_is_upper(utf8_next(t->form, &i));
}

static bool is_proper(const Token *t) { return t->upos == UPOS_PROPN && is_capitalized(t); }

/* The words [first, last] in lower case with single blanks between. */
static Str words_of(const Sentence *s, uint32_t first, uint32_t last, bool lower, Arena *arena)
{
  Buf buf = {0};
  for (uint32_t i = first; i <= last; i++) {
    if (i > first) buf_char(&buf, ' ');
    buf_str(&buf, s->tokens[i].form);
  }
  Str text = lower ? str_lower(arena, buf_view(&buf)) : str_copy(arena, buf_view(&buf));
  buf_free(&buf);
  return text;
}

/* How many words from `first` on are a title: "Atty. Gen." 2, "President" 1, "Zorba" 0. */
static uint32_t title_words(const NameLists *lists, const Sentence *s, uint32_t first, Arena *arena)
{
  Str words[TITLE_WORDS];
  const LexEntry *entry;
  uint32_t count = 0;
  for (; count < TITLE_WORDS && first + count < s->len; count++) words[count] = str_lower(arena, s->tokens[first + count].form);
  return lists->titles ? (uint32_t)lex_longest(lists->titles, words, count, &entry) : 0;
}

/* Punctuation, possessive 's and articles do not begin or end a name; nor do titles a person's. */
static uint32_t surplus_before(const NameLists *lists, const Sentence *s, const Name *name, Arena *arena)
{
  const Token *t = &s->tokens[name->first];
  if (t->upos == UPOS_PUNCT || t->xpos == XPOS_POS) return 1;
  if (name->type == ENTITY_PERSON && t->upos == UPOS_DET) return 1;
  if (name->type == ENTITY_PERSON) return title_words(lists, s, name->first, arena);
  return t->upos == UPOS_DET && name->type != ENTITY_WORK && t->form.len > 0 && t->form.at[0] >= 'a';
}

static bool trim_last(const Token *t)
{
  return t->xpos == XPOS_POS || t->upos == UPOS_CCONJ || t->xpos == XPOS_IN ||
         (t->upos == UPOS_PUNCT && !str_ends(t->form, ".") && !str_is(t->form, ")") && !str_is(t->form, "!"));
}

static bool is_file(Str form)
{
  static const char *const endings[] = {".pdf", ".htm", ".html", ".doc", ".docx", ".xls", ".xlsx", ".txt", ".zip", ".jpg", ".png", ".gif", ".exe"};
  for (size_t i = 0; i < COUNT_OF(endings); i++)
    if (str_ends(form, endings[i])) return true;
  return false;
}

/* An address, a file, a single letter is no name, whatever the network says. */
static bool is_no_name(const Sentence *s, const Name *name)
{
  const Token *t = &s->tokens[name->first];
  return name->first == name->last && (t->xpos == XPOS_ADD || t->form.len == 1 || t->upos == UPOS_PUNCT || is_file(t->form));
}

/* "Minister of Defense Hazem Shaalan": what hangs on a word before the name, as Defense does, is cut off where the rest
 * hangs on another word before it. */
static void cut_modifier(const Sentence *s, Name *name)
{
  uint32_t outside = 0, second = name->first;
  for (uint32_t i = name->first; i <= name->last; i++) {
    uint32_t head = s->tokens[i].head;
    bool inside = head != NO_TOKEN && head >= name->first && head <= name->last;
    if (!inside && ++outside == 2) second = i;
  }
  const Token *first = &s->tokens[name->first];
  bool modifies = name->first > 0 && s->tokens[name->first - 1].deprel == DEP_CASE && first->head < name->first;
  if (outside != 2 || !modifies || deprel_base(first->deprel) != DEP_NMOD) return;
  while (second > name->first + 1 && s->tokens[second - 1].head == second) second--;
  name->first = second;
}

/* "Secretary of State Zorba Plonk": a title that begins before the name may reach into it. */
static uint32_t title_reaching_in(const Settling *g, const Sentence *s, const Name *name)
{
  for (uint32_t back = 1; back < TITLE_WORDS && back <= name->first; back++) {
    uint32_t words = title_words(g->lists, s, name->first - back, g->arena);
    if (words > back && name->first - back + words <= name->last) return words - back;
  }
  return 0;
}

/* "Interior Secretary Zorba Plonk": where a title in the name describes a later word of it, the name begins behind the
 * title, and is a person's. */
static void cut_title_inside(const Settling *g, const Sentence *s, Name *name)
{
  if (name->type != ENTITY_ORGANIZATION && name->type != ENTITY_PERSON) return;
  for (uint32_t k = name->last; k-- > name->first;) {
    const Token *t = &s->tokens[k];
    bool describes = t->deprel == DEP_NMOD_DESC && t->head != NO_TOKEN && t->head > k && t->head <= name->last;
    if (!describes || !title_words(g->lists, s, k, g->arena)) continue;
    name->first = k + 1;
    name->type = ENTITY_PERSON;
    name->label = "PERSON";
    return;
  }
}

static void trim_edges(const Settling *g, const Sentence *s, Name *name)
{
  uint32_t surplus;
  cut_title_inside(g, s, name);
  if (name->type == ENTITY_PERSON) name->first += title_reaching_in(g, s, name);
  while ((surplus = surplus_before(g->lists, s, name, g->arena)) > 0 && name->first + surplus <= name->last) name->first += surplus;
  while (name->last > name->first && trim_last(&s->tokens[name->last])) name->last--;
  if (name->type == ENTITY_PERSON && name->first < name->last) cut_modifier(s, name);
}

/* All of the name as the network had it is a title ("Senator", "Atty." of "Atty. Gen."), or it ends in one that is no
 * organization's word ("Interior Secretary"). */
static bool is_only_title(const Settling *g, const Sentence *s, const Name *name)
{
  Str last = str_lower(g->arena, s->tokens[name->last].form);
  if (title_words(g->lists, s, name->first, g->arena) > name->last - name->first) return true;
  bool ends = title_words(g->lists, s, name->last, g->arena) > 0 && name->first < name->last;
  return ends && name->type == ENTITY_ORGANIZATION && !has_kind(g->lists->organizations, last, 0, "suffix");
}

/* "Gerda Umbrage of PBQ" and "Umbrage and Plonk" are two names each. Cuts `name` before the joining word and gives the
 * rest as `*rest`; false where there is nothing to cut. */
static bool cut_in_two(const Sentence *s, Name *name, Name *rest)
{
  if (name->type != ENTITY_PERSON) return false;
  for (uint32_t k = name->first + 1; k < name->last; k++) {
    const Token *t = &s->tokens[k];
    bool joins = t->upos == UPOS_CCONJ, leads = t->xpos == XPOS_IN && k > name->first + 1;
    if (!joins && !leads) continue;
    *rest = *name;
    rest->first = k + 1;
    if (leads) rest->type = ENTITY_ORGANIZATION, rest->label = "ORG", rest->score = 0.55f;
    name->last = k - 1;
    return true;
  }
  return false;
}

static void trim_names(const Settling *g, Sentence *s)
{
  Name *all = ARENA_ARRAY(g->arena, Name, s->len + s->name_count), rest;
  uint32_t count = 0;
  for (uint32_t i = 0; i < s->name_count; i++) {
    Name name = s->names[i];
    bool more = true;
    for (name.type = type_of(name.label); more && name.type != ENTITY_NONE; name = rest) {
      bool numeric = is_numeric(name.type);
      more = cut_in_two(s, &name, &rest);
      if (!numeric && (is_only_title(g, s, &name) || is_no_name(s, &name))) continue;
      if (!numeric) trim_edges(g, s, &name);
      if (numeric || !is_no_name(s, &name)) all[count++] = name;
    }
  }
  s->names = all;
  s->name_count = count;
}

static bool is_link(Deprel rel)
{
  Deprel base = deprel_base(rel);
  return base == DEP_FLAT || base == DEP_COMPOUND || base == DEP_DET || base == DEP_AMOD || base == DEP_NUMMOD || rel == DEP_NMOD_POSS;
}

/* Does a word of one of the two hang on a word of the other as names and numbers do? */
static bool linked(const Sentence *s, const Name *a, const Name *b)
{
  for (uint32_t i = a->first; i <= b->last; i++) {
    uint32_t head = s->tokens[i].head;
    bool crosses = i <= a->last ? head >= b->first && head <= b->last : head >= a->first && head <= a->last;
    if (head != NO_TOKEN && crosses && is_link(s->tokens[i].deprel)) return true;
  }
  return false;
}

/* "Gulf of" and "Mexico", "CCNG" "," "Inc.", "Donald" and "Trump": pieces of one name. */
static bool belongs_together(const Settling *g, const Sentence *s, const Name *name, const Name *next)
{
  const Token *last = &s->tokens[name->last], *t = &s->tokens[next->first];
  bool same = type_of(name->label) == type_of(next->label), touch = next->first == name->last + 1;
  if (touch && same && (linked(s, name, next) || (type_of(name->label) != ENTITY_PERSON && is_proper(last) && is_proper(t)))) return true;
  if (same && type_of(name->label) == ENTITY_ORGANIZATION && next->first == name->last + 2 && s->tokens[name->last + 1].xpos == XPOS_POS)
    return is_proper(t) && linked(s, name, next);
  if (is_numeric(name->type) || is_numeric(next->type)) return false;
  if (next->first == name->last + 1) return str_is(last->form, "of") && name->last > name->first;
  bool comma = next->first == name->last + 2 && str_is(s->tokens[name->last + 1].form, ",");
  return comma && next->first == next->last && has_kind(g->lists->organizations, str_lower(g->arena, t->form), 1, "company") &&
         has_kind(g->lists->organizations, str_lower(g->arena, t->form), 0, "suffix") && t->form.len < 6;
}

/* "Gulf", "University", "Bank": words whose names go on after "of". */
static EntityType opens_of_name(const Settling *g, const Token *t)
{
  Str word = str_lower(g->arena, t->form);
  if (t->upos != UPOS_PROPN && t->upos != UPOS_NOUN) return ENTITY_NONE;
  if (has_kind(g->lists->organizations, str_format(g->arena, "%.*s of", STR_ARG(word)), 0, "prefix")) return ENTITY_ORGANIZATION;
  return has_kind(g->lists->kinds, word, 0, "namesuffix") ? ENTITY_PLACE : ENTITY_NONE;
}

/* "Housing Authority" "of" "Plonk": an organization's name that ends in a word for one goes on. */
static bool ends_as_organization(const Settling *g, const Sentence *s, const Name *name)
{
  Str last = str_lower(g->arena, s->tokens[name->last].form);
  return type_of(name->label) == ENTITY_ORGANIZATION && name->first < name->last && has_kind(g->lists->organizations, last, 0, "suffix");
}

/* Reaches back over "Gulf of" or "Court of the" from the name behind it. `before`: the name before, or NULL. */
static void reach_back(const Settling *g, const Sentence *s, Name *name, const Name *before)
{
  uint32_t of = name->first - 1, free_from = before ? before->last + 1 : 0;
  if (is_numeric(name->type) || name->first < 2) return;
  if (name->first > 2 && str_is(s->tokens[of].form, "the")) of--;
  if (!str_is(s->tokens[of].form, "of") || !is_capitalized(&s->tokens[of - 1])) return;
  if (before && before->last + 1 == of) free_from = before->first;
  if (of - 1 < free_from) return;
  EntityType type = opens_of_name(g, &s->tokens[of - 1]);
  if (free_from < of && before && before->first == free_from && ends_as_organization(g, s, before)) type = ENTITY_ORGANIZATION;
  if (type == ENTITY_NONE || (of + 1 < name->first && type != ENTITY_ORGANIZATION)) return;
  name->first = of - 1;
  while (name->first > free_from && s->tokens[name->first - 1].upos == UPOS_PROPN) name->first--;
  name->type = type;
  name->label = type == ENTITY_PLACE ? "LOC" : "ORG";
}

static void join_names(const Settling *g, Sentence *s)
{
  uint32_t kept = 0;
  for (uint32_t i = 0; i < s->name_count; i++) {
    Name *before = kept ? &s->names[kept - 1] : NULL;
    s->names[i].type = type_of(s->names[i].label);
    if (before && belongs_together(g, s, before, &s->names[i])) {
      before->last = s->names[i].last;
      continue;
    }
    reach_back(g, s, &s->names[i], before);
    if (before && s->names[i].first <= before->last) kept--;
    s->names[kept++] = s->names[i];
  }
  s->name_count = kept;
}

/* The word of the name on which the others hang. */
static uint32_t top_of(const Sentence *s, const Name *name)
{
  uint32_t top = name->last;
  for (uint32_t i = name->first; i <= name->last; i++) {
    uint32_t head = s->tokens[i].head;
    if (head == NO_TOKEN || head < name->first || head > name->last) top = i;
  }
  return top;
}

/* "Oval" before "Office": the name hangs on the proper noun right behind it, a word for an organization or a place. */
static void grow_right(const Settling *g, const Sentence *s, Name *name, uint32_t limit)
{
  while (name->last + 1 < limit && is_proper(&s->tokens[name->last + 1])) {
    const Token *top = &s->tokens[top_of(s, name)];
    uint32_t next = name->last + 1;
    Str word = str_lower(g->arena, s->tokens[next].form);
    bool organization = has_kind(g->lists->organizations, word, 0, "suffix"), place = has_kind(g->lists->kinds, word, 0, "namesuffix");
    if (top->head != next || !is_link(top->deprel) || !(organization || place)) return;
    if (title_words(g->lists, s, next, g->arena)) return;
    name->last = next;
    if (organization != place) {
      name->type = organization ? ENTITY_ORGANIZATION : ENTITY_PLACE;
      name->label = organization ? "ORG" : "FAC";
    }
  }
}

/* "Greater" before "New Orleans": proper nouns right before the name that hang on it. */
static void grow_left(const Settling *g, const Sentence *s, Name *name, uint32_t free_from)
{
  while (name->first > free_from && is_proper(&s->tokens[name->first - 1])) {
    const Token *t = &s->tokens[name->first - 1];
    bool hangs = t->head != NO_TOKEN && t->head >= name->first && t->head <= name->last && is_link(t->deprel);
    if (!hangs || name->type == ENTITY_PERSON || title_words(g->lists, s, name->first - 1, g->arena)) return;
    name->first--;
  }
}

static void grow_names(const Settling *g, Sentence *s)
{
  for (uint32_t i = 0; i < s->name_count; i++) {
    Name *name = &s->names[i];
    if (is_numeric(name->type) || name->type == ENTITY_GROUP) continue;
    grow_right(g, s, name, i + 1 < s->name_count ? s->names[i + 1].first : s->len);
    grow_left(g, s, name, i ? s->names[i - 1].last + 1 : 0);
  }
}

/* ---- what lists say -------------------------------------------------------------------------------------------- */

static bool has_any(const LexTable *table, Str key) { return table && lex_has(table, key); }

static Str last_word(Str text)
{
  size_t at = text.len;
  while (at > 0 && text.at[at - 1] != ' ') at--;
  return (Str){text.at + at, text.len - at};
}

static Str first_word(Str text)
{
  size_t blank = str_find(text, STR(" "));
  return blank == SIZE_MAX ? text : (Str){text.at, blank};
}

static bool all_capitalized(const Sentence *s, uint32_t first, uint32_t last)
{
  for (uint32_t i = first; i <= last; i++)
    if (!is_capitalized(&s->tokens[i])) return false;
  return true;
}

/* "Bank of ...", "University of ...": two words that open an organization's name. */
static bool opens_organization(const NameLists *lists, const Sentence *s, uint32_t first, uint32_t last, Arena *arena)
{
  return last >= first + 2 && has_kind(lists->organizations, words_of(s, first, first + 1, true, arena), 0, "prefix");
}

static Hint hint_of_place(const NameLists *lists, Str key, bool several)
{
  bool given = !several && lists->given && lex_has(lists->given, key); /* Jordan, Sydney, Virginia */
  if (lists->countries && lex_has(lists->countries, key)) return (Hint){ENTITY_PLACE, "GPE", given ? SAYS_MAYBE : SAYS_SURE};
  const LexEntry *place = lists->places ? lex_find(lists->places, key) : NULL;
  if (!place) return (Hint){0};
  bool town = str_is(place->field[1], "city") || str_is(place->field[1], "capital") || str_is(place->field[1], "state");
  return (Hint){ENTITY_PLACE, town ? "GPE" : "LOC", given ? SAYS_MAYBE : SAYS_LIKELY};
}

static Hint hint_of_words(const NameLists *lists, const Sentence *s, uint32_t first, uint32_t last, Str key, Arena *arena)
{
  Str tail = last_word(key), head = first_word(key);
  bool organization = has_kind(lists->organizations, tail, 0, "suffix"), place = has_kind(lists->kinds, tail, 0, "namesuffix");
  if (opens_organization(lists, s, first, last, arena)) return (Hint){ENTITY_ORGANIZATION, "ORG", SAYS_LIKELY};
  bool of = last >= first + 2 && str_is(s->tokens[first + 1].form, "of");
  if (of && has_kind(lists->kinds, head, 0, "namesuffix")) return (Hint){ENTITY_PLACE, "LOC", SAYS_LIKELY};
  if (organization && !place) return (Hint){ENTITY_ORGANIZATION, "ORG", SAYS_LIKELY};
  if (place && !organization) return (Hint){ENTITY_PLACE, "FAC", SAYS_LIKELY};
  if (!organization && last - first < 4 && lists->given && lex_has(lists->given, head) && all_capitalized(s, first, last))
    return (Hint){ENTITY_PERSON, "PERSON", SAYS_LIKELY};
  return (Hint){0};
}

static Hint hint_of(const NameLists *lists, const Sentence *s, uint32_t first, uint32_t last, Arena *arena)
{
  Str key = words_of(s, first, last, true, arena);
  const Token *t = &s->tokens[first];
  if (last - first > 7 || !is_capitalized(t)) return (Hint){0};
  if (has_kind(lists->organizations, key, 0, "name")) return (Hint){ENTITY_ORGANIZATION, "ORG", SAYS_SURE};
  if ((lists->demonyms && lex_has(lists->demonyms, key)) || (lists->groups && lex_has(lists->groups, key)))
    return (Hint){ENTITY_GROUP, "NORP", t->xpos == XPOS_NNP && first == last ? SAYS_MAYBE : SAYS_SURE};
  Hint place = hint_of_place(lists, key, last > first);
  if (place.strength) return place;
  if (last > first) return hint_of_words(lists, s, first, last, key, arena);
  if (lists->given && lex_has(lists->given, key)) return (Hint){ENTITY_PERSON, "PERSON", SAYS_MAYBE};
  return (Hint){0};
}

/* Is the word, in lower case, a noun or adjective of the language? */
static bool is_common_word(const Settling *g, const Token *t)
{
  Str word = str_lower(g->arena, t->form);
  return lexeme_find(g->lists->lexemes, word, "NOUN").at || lexeme_find(g->lists->lexemes, word, "ADJ").at;
}

/* "Department of Health" before "and Human Services": common words in capitals behind "and" belong to the name of an office
 * that has its field behind "of"; "... and Congress", a name of its own, does not. Gives the last word of the whole. */
static uint32_t end_of_office(const Settling *g, const Sentence *s, const Name *name)
{
  uint32_t first = name->last + 2, end = first, of = name->first;
  bool office = name->type == ENTITY_ORGANIZATION && name->first + 2 <= name->last && first < s->len;
  if (!office || s->tokens[name->last + 1].upos != UPOS_CCONJ) return name->last;
  while (of < name->last && !str_is(s->tokens[of].form, "of")) of++;
  if (of == name->first || of >= name->last || opens_of_name(g, &s->tokens[of - 1]) != ENTITY_ORGANIZATION) return name->last;
  while (end < s->len && end < first + 3 && is_capitalized(&s->tokens[end]) && is_common_word(g, &s->tokens[end])) end++;
  bool own_name = end == first || (end < s->len && is_capitalized(&s->tokens[end])) ||
                  (end == first + 1 ? has_any(g->lists->organizations, str_lower(g->arena, s->tokens[first].form))
                                    : hint_of(g->lists, s, first, end - 1, g->arena).strength == SAYS_SURE);
  return own_name ? name->last : end - 1;
}

/* Names that now lie in an office's are dropped. */
static void grow_offices(const Settling *g, Sentence *s)
{
  uint32_t kept = 0;
  for (uint32_t i = 0; i < s->name_count; i++) {
    if (kept && s->names[i].first <= s->names[kept - 1].last) continue;
    s->names[kept] = s->names[i];
    s->names[kept].last = end_of_office(g, s, &s->names[kept]);
    kept++;
  }
  s->name_count = kept;
}

static bool may_change(const Name *name) { return !is_numeric(name->type) && name->type != ENTITY_EVENT; }

static void apply_hints(const Settling *g, Sentence *s)
{
  for (uint32_t i = 0; i < s->name_count; i++) {
    Name *name = &s->names[i];
    if (!may_change(name)) continue;
    bool surname = name->first == name->last && map_find(&g->surnames, s->tokens[name->first].form);
    if (surname && name->score < 0.98f) {
      name->type = ENTITY_PERSON;
      name->label = "PERSON";
      continue;
    }
    Hint hint = hint_of(g->lists, s, name->first, name->last, g->arena);
    if (!hint.strength) continue;
    if (hint.type != name->type && name->score < overrules_below[hint.strength]) {
      name->type = hint.type;
      name->label = hint.label;
      name->score = 0.5f + 0.15f * (float)hint.strength;
    } else if (hint.type == name->type && hint.strength > SAYS_MAYBE && name->score < 0.9f) name->score = 0.9f;
  }
}

/* ---- what the rest of the article says ------------------------------------------------------------------------- */

static Votes *votes_at(Map *map, Str key, Arena *arena)
{
  bool fresh;
  uint64_t *at = map_at(map, key, &fresh);
  if (fresh) *at = (uint64_t)(uintptr_t)ARENA_NEW(arena, Votes);
  return (Votes *)(uintptr_t)*at;
}

static void vote(Votes *votes, const Name *name)
{
  votes->weight[name->type] += name->score;
  votes->label[name->type] = name->label;
  if (!votes->best || votes->weight[name->type] > votes->weight[votes->best]) votes->best = name->type;
}

/* News names a person in full once and by the last word from then on, whatever else that word may mean. */
static void collect_surnames(Settling *g, const Sentence *s)
{
  for (uint32_t i = 0; i < s->name_count; i++) {
    const Name *name = &s->names[i];
    bool full = name->type == ENTITY_PERSON && name->first < name->last && name->last - name->first < 4 && name->score > 0.7f;
    if (full && is_capitalized(&s->tokens[name->last])) *map_at(&g->surnames, s->tokens[name->last].form, NULL) = 1;
  }
}

static void collect_votes(Settling *g, const Sentence *s)
{
  for (uint32_t i = 0; i < s->name_count; i++) {
    const Name *name = &s->names[i];
    if (is_numeric(name->type)) continue;
    vote(votes_at(&g->names, words_of(s, name->first, name->last, false, g->arena), g->arena), name);
    if (name->type != ENTITY_PERSON || name->first == name->last || name->last - name->first > 3) continue;
    vote(votes_at(&g->forenames, s->tokens[name->first].form, g->arena), name);
  }
}

static const Votes *votes_of(const Map *map, Str key)
{
  const uint64_t *at = map_find(map, key);
  return at ? (const Votes *)(uintptr_t)*at : NULL;
}

/* A single word that begins a person's full name elsewhere; else the type that most mentions of the same words have. */
static void apply_votes(const Settling *g, Sentence *s)
{
  for (uint32_t i = 0; i < s->name_count; i++) {
    Name *name = &s->names[i];
    if (!may_change(name) || name->score > 0.98f) continue;
    const Votes *same = votes_of(&g->names, words_of(s, name->first, name->last, false, g->arena));
    const Votes *part = name->first == name->last ? votes_of(&g->forenames, s->tokens[name->first].form) : NULL;
    double own = same ? same->weight[name->type] : 0;
    if (part && part->weight[ENTITY_PERSON] > own * 0.5) {
      name->type = ENTITY_PERSON;
      name->label = "PERSON";
    } else if (same && same->best != name->type && same->weight[same->best] > own * 1.5) {
      name->label = same->label[same->best];
      name->type = same->best;
    }
  }
}

/* ---- overlooked names ------------------------------------------------------------------------------------------ */

/* The name that a run of proper nouns outside all names is, by the article's other mentions or by a list. */
static bool find_overlooked(const Settling *g, const Sentence *s, uint32_t first, uint32_t last, Name *out)
{
  *out = (Name){.first = first, .last = last, .score = 0.6f};
  const Votes *same = votes_of(&g->names, words_of(s, first, last, false, g->arena));
  const Votes *part = first == last ? votes_of(&g->forenames, s->tokens[first].form) : NULL;
  if (part && (!same || part->weight[ENTITY_PERSON] > same->weight[same->best] * 0.5)) {
    out->type = ENTITY_PERSON;
    out->label = "PERSON";
    return true;
  }
  if (same) {
    out->type = same->best;
    out->label = same->label[same->best];
    return true;
  }
  if (first == last && map_find(&g->surnames, s->tokens[first].form)) {
    out->type = ENTITY_PERSON;
    out->label = "PERSON";
    return true;
  }
  Hint hint = hint_of(g->lists, s, first, last, g->arena);
  out->type = hint.type;
  out->label = hint.label;
  return hint.strength >= SAYS_LIKELY;
}

/* A run that ends in "Department" or "Gulf" goes on over "of" and the proper nouns behind it, up to `limit`. */
static uint32_t end_of_name(const Settling *g, const Sentence *s, uint32_t end, uint32_t limit)
{
  uint32_t after = end + 1;
  if (end == 0 || after >= limit || !str_is(s->tokens[end].form, "of") || !is_proper(&s->tokens[end - 1])) return end;
  if (opens_of_name(g, &s->tokens[end - 1]) == ENTITY_NONE) return end;
  while (after < limit && is_proper(&s->tokens[after])) after++;
  return after > end + 1 ? after : end;
}

static void add_overlooked(const Settling *g, Sentence *s)
{
  Name *all = ARENA_ARRAY(g->arena, Name, s->len + s->name_count), found;
  uint32_t count = 0, next = 0;
  for (uint32_t i = 0; i < s->len;) {
    if (next < s->name_count && s->names[next].first <= i) {
      all[count++] = s->names[next];
      i = s->names[next++].last + 1;
      continue;
    }
    uint32_t limit = next < s->name_count ? s->names[next].first : s->len, end = i;
    while (end < limit && is_proper(&s->tokens[end])) end++;
    uint32_t start = i;
    end = end_of_name(g, s, end, limit);
    uint32_t surplus;
    while (start < end && (surplus = title_words(g->lists, s, start, g->arena)) > 0) start += surplus;
    if (start < end && find_overlooked(g, s, start, end - 1, &found)) all[count++] = found;
    end = start > end ? start : end; /* the title reached on: "Secretary of State" */
    i = end > i ? end : i + 1;
  }
  s->names = all;
  s->name_count = count;
}

void names_settle(const NameLists *lists, SentenceList *sentences, Arena *arena)
{
  Settling g = {.lists = lists, .sentences = sentences, .arena = arena};
  map_init(&g.names, arena, 64);
  map_init(&g.surnames, arena, 64);
  map_init(&g.forenames, arena, 64);
  for (size_t i = 0; i < sentences->len; i++) {
    join_names(&g, &sentences->at[i]);
    trim_names(&g, &sentences->at[i]);
    grow_names(&g, &sentences->at[i]);
    grow_offices(&g, &sentences->at[i]);
    collect_surnames(&g, &sentences->at[i]);
  }
  for (size_t i = 0; i < sentences->len; i++) {
    apply_hints(&g, &sentences->at[i]);
    collect_votes(&g, &sentences->at[i]);
  }
  for (size_t i = 0; i < sentences->len; i++) {
    apply_votes(&g, &sentences->at[i]);
    add_overlooked(&g, &sentences->at[i]);
  }
}
