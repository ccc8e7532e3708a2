/*
 * expressions.c - patterns over a sentence's tokens set apart by single blanks: "on March 3 , 2004" holds the date
 * "March 3 , 2004"; "$ 3.5 million" is money; "May said" holds no date, though "in May" does.
 */
#include "analysis/expressions.h"

#include <stdlib.h>

#define MONTH "(?:Jan(?:uary|\\.)|Feb(?:ruary|\\.)|March|Mar\\.|April|Apr\\.|May|June|July|Aug(?:ust|\\.)|Sept(?:ember|\\.)|Sep\\.|Oct(?:ober|\\.)|Nov(?:ember|\\.)|Dec(?:ember|\\.))"
#define WEEKDAY "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
#define DAY "(?:[12]?\\d|3[01])(?:st|nd|rd|th)?"
#define YEAR "(?:1[5-9]\\d\\d|20\\d\\d)"
#define WORD_NUMBER "(?i:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty)"
#define DIGITS "\\d[\\d,]*(?:\\.\\d+)?"
#define SCALE "(?i:hundred|thousand|million|billion|trillion)"
#define NUMBER "(?:(?:" DIGITS "|" WORD_NUMBER "(?: - " WORD_NUMBER ")?)(?: " SCALE ")*|(?:a|several|(?:a )?few) " SCALE ")"
#define UNIT_OF_TIME "(?i:second|minute|hour|day|week|month|quarter|year|decade|centur(?:y|ie))s?"
#define COIN "(?i:dollar|euro|pound|cent|peso|franc|yen|yuan|ruble|rupee|mark|crown|krona|lira|dinar|shekel|real|won)s?"
#define MEASURE "(?i:mile|kilometer|kilometre|km|meter|metre|foot|feet|inch|inche|yard|acre|hectare|ton|tonne|pound|kilogram|kg|gram|ounce|barrel|gallon|liter|litre|watt|megawatt|kilowatt|degree)s?"
/* What stands around an expression: the sentence's edge or a blank. */
#define EDGES(inner) "(?<![^ ])(?:" inner ")(?![^ ])"

/* Longest expressions first; the kinds in the order in which they claim words. */
static const struct { const char *label; EntityType type; const char *regex; } grammar[] = {
    {"MONEY", ENTITY_QUANTITY,
     EDGES("(?:US|C|A|NZ|HK)?[$\xC2\xA3\xE2\x82\xAC\xC2\xA5] ?" DIGITS "(?: - " DIGITS ")?(?: (?:" SCALE "|[mb]n))*|" NUMBER " (?:U\\.S\\. )?" COIN)},
    {"PERCENT", ENTITY_QUANTITY, EDGES(NUMBER " ?(?:%|(?i:percent(?:age points?)?|per cent))")},
    {"DATE", ENTITY_DATE,
     EDGES("(?:" WEEKDAY " ,? ?)?" MONTH " " DAY "(?: ,? ?" YEAR ")?"
           "|" DAY " (?:of )?" MONTH "(?: ,? ?" YEAR ")?"
           "|" MONTH " ,? ?" YEAR
           "|" YEAR "[-/](?:0?[1-9]|1[0-2])[-/](?:[0-2]?\\d|3[01])"
           "|(?:[0-2]?\\d|3[01])/(?:[0-2]?\\d|3[01])/(?:" YEAR "|\\d\\d)"
           "|(?i:last|next|this|the past|the previous|early|late|mid) (?:" WEEKDAY "|" MONTH "|(?i:week|month|year|spring|summer|autumn|fall|winter|weekend|decade|century))"
           "|(?:" WEEKDAY ")(?: (?:morning|afternoon|evening|night))?"
           "|(?i:today|yesterday|tomorrow|tonight)"
           "|(?:the )?(?:early |late |mid - ?)?" YEAR "s"
           "|" NUMBER " " UNIT_OF_TIME " (?i:ago|later|earlier)"
           "|(?i:a|the) " UNIT_OF_TIME " (?i:ago|later|earlier)")},
    {"DATE", ENTITY_DATE, "(?<=in |In |since |Since |by |By |until |Until |of |from |to |during |before |after )" YEAR "(?![^ ])"},
    {"DATE", ENTITY_DATE, "(?<=in |In |since |Since |by |By |until |Until |of |during )" MONTH "(?![^ ])"},
    {"TIME", ENTITY_DATE, EDGES("(?:1[0-2]|0?[1-9])(?:[:.][0-5]\\d)? (?i:a\\.?m\\.?|p\\.?m\\.?)|(?:[01]?\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d)?|(?i:noon|midnight)")},
    {"QUANTITY", ENTITY_QUANTITY, EDGES(NUMBER "(?: -)? (?:(?i:square|cubic|metric) )?" MEASURE)},
};

struct Expressions { Pattern *pattern[COUNT_OF(grammar)]; };

Expressions *expressions_open(void)
{
  Expressions *e = calloc(1, sizeof *e);
  for (size_t i = 0; e && i < COUNT_OF(grammar); i++) e->pattern[i] = pattern_new(grammar[i].regex, 0);
  return e;
}

void expressions_close(Expressions *e)
{
  if (!e) return;
  for (size_t i = 0; i < COUNT_OF(grammar); i++) pattern_free(e->pattern[i]);
  free(e);
}

/* The tokens' forms set apart by blanks; start[i]: where token i begins. */
static Str joined_forms(const Sentence *s, uint32_t *start, Arena *arena)
{
  size_t size = 0, at = 0;
  for (uint32_t i = 0; i < s->len; i++) size += s->tokens[i].form.len + 1;
  char *text = arena_alloc(arena, size + 1);
  for (uint32_t i = 0; i < s->len; i++) {
    Str form = s->tokens[i].form;
    start[i] = (uint32_t)at;
    for (size_t k = 0; k < form.len; k++) text[at++] = form.at[k];
    text[at++] = ' ';
  }
  start[s->len] = (uint32_t)at;
  return (Str){text, at ? at - 1 : 0};
}

/* Could a pattern match at all? Most sentences have neither digits nor such words, and need no search. */
static bool worth_a_look(const Sentence *s)
{
  for (uint32_t i = 0; i < s->len; i++) {
    const Token *t = &s->tokens[i];
    if (t->upos == UPOS_NUM || t->upos == UPOS_PROPN || t->upos == UPOS_SYM || t->upos == UPOS_NOUN) return true;
  }
  return false;
}

static bool tokens_of(const Sentence *s, const uint32_t *start, Span bytes, Name *out)
{
  uint32_t first = 0, last = s->len;
  while (first < s->len && start[first] < bytes.start) first++;
  while (last > 0 && start[last - 1] >= bytes.end) last--;
  if (first >= s->len || last == 0 || start[first] != bytes.start || last - 1 < first) return false;
  out->first = first;
  out->last = last - 1;
  return true;
}

static bool is_numeric(const Name *name) { return name->type == ENTITY_DATE || name->type == ENTITY_QUANTITY; }

/* Puts the expression in its place among the names: over shorter dates and quantities ("a few thousand" in "a few thousand
 * euros"), but not over part of one nor over a name. */
static void insert_expression(Sentence *s, const Name *found)
{
  uint32_t at = 0, end;
  while (at < s->name_count && s->names[at].last < found->first) at++;
  for (end = at; end < s->name_count && s->names[end].first <= found->last; end++) {
    const Name *old = &s->names[end];
    bool within = old->first >= found->first && old->last <= found->last;
    bool same = old->first == found->first && old->last == found->last && old->type == found->type;
    if (!within || same || !is_numeric(old)) return;
  }
  uint32_t moved = s->name_count - end;
  if (end == at)
    for (uint32_t i = moved; i-- > 0;) s->names[at + 1 + i] = s->names[end + i];
  else
    for (uint32_t i = 0; i < moved; i++) s->names[at + 1 + i] = s->names[end + i];
  s->names[at] = *found;
  s->name_count = at + 1 + moved;
}

void expressions_add(const Expressions *e, Sentence *s, Arena *arena)
{
  if (!worth_a_look(s)) return;
  uint32_t *start = ARENA_ARRAY(arena, uint32_t, s->len + 1);
  Str text = joined_forms(s, start, arena);
  Name *names = ARENA_ARRAY(arena, Name, s->len + s->name_count);
  for (uint32_t i = 0; i < s->name_count; i++) names[i] = s->names[i];
  s->names = names;
  for (size_t k = 0; k < COUNT_OF(grammar); k++) {
    Match match;
    for (size_t from = 0; from <= text.len && pattern_find(e->pattern[k], text, from, false, &match); from = match.group[0].end + 1) {
      Name name = {.type = grammar[k].type, .label = grammar[k].label, .score = 0.9f};
      if (tokens_of(s, start, match.group[0], &name)) insert_expression(s, &name);
    }
  }
}
