/*
 * names_wholes.c - names that the network finds in pieces or not at all, since small words or marks stand inside them.
 * "University of Texas", "Austin"; "Islamic State of Iraq" and "Levant"; "Zorba", "The Plonk Years" of "Zorba: The Plonk Years";
 * "Operation Quiet Plonk"; "Flight" of "the film Flight of the Plonk"; "General" before "Electric".
 */
#include "analysis/names_evidence.h"
#include "analysis/lemma.h"
#include "lexicon/known_names.h"

#include <string.h>

typedef struct { uint32_t last; EntityType type; const char *label; } Whole; /* last 0: there is none */

enum { WHOLE_WORDS = 9 };

static const Name *name_over(const Sentence *s, uint32_t token)
{
  for (uint32_t i = 0; i < s->name_count; i++)
    if (token >= s->names[i].first && token <= s->names[i].last) return &s->names[i];
  return NULL;
}

static bool word_is(const Sentence *s, uint32_t t, const char *form) { return t < s->len && str_is(s->tokens[t].form, form); }

static bool is_place_of(const Settling *g, const Sentence *s, const Name *name, const char *kind)
{
  Str key = words_between(s, name->first, name->last, true, g->arena);
  const LexEntry *place = g->lists->places ? lex_find(g->lists->places, key) : NULL;
  return place && str_is(place->field[1], kind);
}

/* "University of Texas, Austin", "University of Texas at Austin": a campus, where the first place is a state and the second none. */
static Whole campus_at(const Settling *g, const Sentence *s, uint32_t first)
{
  if (!word_is(s, first, "University") || !word_is(s, first + 1, "of")) return (Whole){0};
  const Name *body = name_over(s, first + 2);
  uint32_t state = first + 2, end = body ? body->last : state;
  if (end + 2 >= s->len || (!word_is(s, end + 1, ",") && !word_is(s, end + 1, "at") && !word_is(s, end + 1, "-"))) return (Whole){0};
  const Name *town = name_over(s, end + 2), in = {.first = state, .last = end};
  bool fits = town && town->first == end + 2 && (town->type == ENTITY_PLACE || town->type == ENTITY_ORGANIZATION) && is_place_of(g, s, &in, "state");
  if (!fits || is_place_of(g, s, town, "state") || list_has(g->lists->countries, words_between(s, town->first, town->last, true, g->arena))) return (Whole){0};
  return (Whole){town->last, ENTITY_ORGANIZATION, "ORG"};
}

/* "Islamic State of Iraq and the Levant", "United Kingdom of Plonk and Quux": what rules over two places. */
static Whole realm_at(const Sentence *s, uint32_t first)
{
  static const char *const realms[] = {"State", "Kingdom", "Republic", "Emirate", "Federation", "Principality", "Sultanate"};
  uint32_t noun = first;
  while (noun < s->len && noun < first + 3 && token_is_capitalized(&s->tokens[noun]) && !str_among(s->tokens[noun].form, realms, COUNT_OF(realms))) noun++;
  if (noun >= s->len || !str_among(s->tokens[noun].form, realms, COUNT_OF(realms)) || !word_is(s, noun + 1, "of")) return (Whole){0};
  uint32_t one = noun + 2 + word_is(s, noun + 2, "the");
  const Name *place = one < s->len ? name_over(s, one) : NULL;
  uint32_t and = place ? place->last + 1 : s->len;
  if (!place || and + 1 >= s->len) return (Whole){0};
  if (place->first <= noun && place->last > and) return (Whole){0};
  if (s->tokens[and].upos != UPOS_CCONJ || !str_is(s->tokens[and].form, "and")) return (Whole){0};
  uint32_t two = and + 1 + word_is(s, and + 1, "the");
  const Name *other = two < s->len ? name_over(s, two) : NULL;
  if (!other || other->first != two || other->type != ENTITY_PLACE) return (Whole){0};
  if (place->type != ENTITY_PLACE && place->first > noun) return (Whole){0};
  bool state = str_is(s->tokens[noun].form, "State");
  return (Whole){other->last, state ? ENTITY_ORGANIZATION : ENTITY_PLACE, state ? "ORG" : "GPE"};
}

static bool is_small_word(const Token *t)
{
  static const char *const words[] = {"of", "the", "a", "an", "and", "on", "in", "to", "by", "with", "for", "from", "at", "as", "or"};
  return str_among(t->form, words, COUNT_OF(words));
}

/* The last capital of a title that begins at `first`, over small words between capitals; `first` where no capital is there. */
static uint32_t title_run(const Sentence *s, uint32_t first)
{
  uint32_t last = first;
  for (uint32_t t = first + 1; t < s->len && t < first + WHOLE_WORDS; t++) {
    bool year = s->tokens[t].upos == UPOS_NUM && t == last + 1;
    if (token_is_capitalized(&s->tokens[t]) || year) last = t;
    else if (!is_small_word(&s->tokens[t]) || t > last + 2) break;
  }
  return last;
}

/* "Court of Appeals for the Plonkth Circuit", "District Court for the Western District of Quux": a court, and what it is for. */
static Whole court_at(const Sentence *s, uint32_t first)
{
  static const char *const parts[] = {"Circuit", "District", "Division", "Region"};
  const Name *court = name_over(s, first);
  bool is_court = false, part = false;
  if (!court || court->first != first || court->type != ENTITY_ORGANIZATION || court->last + 3 >= s->len) return (Whole){0};
  for (uint32_t t = first; t <= court->last; t++) is_court |= word_is(s, t, "Court");
  uint32_t from = court->last + 3;
  if (!is_court || !word_is(s, court->last + 1, "for") || !word_is(s, court->last + 2, "the") || !token_is_capitalized(&s->tokens[from])) return (Whole){0};
  uint32_t last = from;
  while (last + 1 < s->len && (token_is_capitalized(&s->tokens[last + 1]) || (word_is(s, last + 1, "of") && last + 2 < s->len && token_is_capitalized(&s->tokens[last + 2])))) last++;
  for (uint32_t t = from; t <= last; t++) part |= str_among(s->tokens[t].form, parts, COUNT_OF(parts));
  return part ? (Whole){last, ENTITY_ORGANIZATION, "ORG"} : (Whole){0};
}

/* "the charity", "a new campaign": a noun for a body with its article. */
static bool is_body_led(const Sentence *s, uint32_t noun)
{
  for (uint32_t i = noun; i-- > 0 && noun - i < 4;) {
    if (s->tokens[i].upos == UPOS_DET || s->tokens[i].xpos == XPOS_PRPS) return true;
    if (s->tokens[i].upos != UPOS_ADJ && s->tokens[i].upos != UPOS_NOUN) return false;
  }
  return false;
}

/* "His party, New Plonk, plans": capitals between commas behind a noun for a body. "the charity Save Our Plonks": right behind it, where one of them is
 * a verb, a pronoun or the like, which no reader of proper nouns takes along. */
static Whole told_body_at(const Sentence *s, uint32_t first)
{
  static const char *const nouns[] = {"party", "movement", "faction", "union", "band", "club", "team", "company", "firm", "startup", "start-up", "charity", "newspaper", "magazine", "label", "publisher", "agency", "bank", "group", "organization", "organisation", "network", "alliance", "campaign", "coalition", "foundation", "association", "think-tank"};
  const Token *t = s->tokens;
  if (first < 2 || name_over(s, first)) return (Whole){0};
  bool comma = first > 2 && str_is(t[first - 1].form, ",");
  const Token *noun = &t[first - 1 - comma];
  if (noun->xpos != XPOS_NN || !str_among(noun->form, nouns, COUNT_OF(nouns))) return (Whole){0};
  uint32_t last = first;
  if (!comma) {
    bool odd = false;
    if (!is_body_led(s, first - 1)) return (Whole){0};
    for (; last < s->len && last < first + 6 && token_is_capitalized(&t[last]); last++) odd |= t[last].upos == UPOS_VERB || t[last].upos == UPOS_PRON || t[last].upos == UPOS_DET || t[last].upos == UPOS_SCONJ || t[last].upos == UPOS_ADV || t[last].upos == UPOS_INTJ;
    return odd && last > first + 1 ? (Whole){last - 1, ENTITY_ORGANIZATION, "ORG"} : (Whole){0};
  }
  while (last < s->len && last < first + 6 && !name_over(s, last) && (token_is_capitalized(&t[last]) || ((str_is(t[last].form, "for") || str_is(t[last].form, "of")) && last > first && last + 1 < s->len && token_is_capitalized(&t[last + 1])))) last++;
  if (last < first + 2 || last >= s->len || (!str_is(t[last].form, ",") && !str_is(t[last].form, "."))) return (Whole){0};
  return (Whole){last - 1, ENTITY_ORGANIZATION, "ORG"};
}

/* '"The Plonk Road" won': capitals in quotation marks that begin with an article are a title, and no place that no table knows. */
static Whole quoted_at(const Settling *g, const Sentence *s, uint32_t first)
{
  const Token *t = s->tokens;
  if (first == 0 || first + 2 >= s->len || (t[first - 1].xpos != XPOS_OPEN_QUOTE && !str_is(t[first - 1].form, "\"")) || !token_is_capitalized(&t[first])) return (Whole){0};
  if (!str_is(t[first].form, "The") && !str_is(t[first].form, "A") && !str_is(t[first].form, "An")) return (Whole){0};
  uint32_t last = title_run(s, first);
  const Name *place = last + 1 < s->len ? name_over(s, last) : NULL;
  bool closed = last > first + 1 && last + 1 < s->len && (t[last + 1].xpos == XPOS_CLOSE_QUOTE || str_is(t[last + 1].form, "\""));
  if (!closed || !place || place->type != ENTITY_PLACE || place->first < first) return (Whole){0};
  Str key = words_between(s, place->first, place->last, true, g->arena);
  if (list_has(g->lists->places, key) || list_has(g->lists->countries, key)) return (Whole){0};
  return (Whole){last, ENTITY_WORK, "WORK_OF_ART"};
}

/* "the rescue ship Plonk 3", "the tanker Quux Star": what stands right behind a noun for a ship, with its number. */
static Whole craft_at(const Settling *g, const Sentence *s, uint32_t first)
{
  static const char *const nouns[] = {"ship", "tanker", "ferry", "trawler", "vessel", "freighter", "yacht", "submarine", "destroyer", "frigate", "warship", "carrier", "icebreaker", "steamer", "schooner", "cruiser", "lifeboat", "tug", "barge"};
  const Token *t = s->tokens;
  const Name *name = name_over(s, first);
  if (first < 2 || t[first - 1].xpos != XPOS_NN || !str_among(str_lower(g->arena, t[first - 1].form), nouns, COUNT_OF(nouns)) || !token_is_capitalized(&t[first])) return (Whole){0};
  if (name && (name->first != first || name->type == ENTITY_GROUP || name->type == ENTITY_DATE || name->type == ENTITY_QUANTITY)) return (Whole){0};
  uint32_t last = name ? name->last : first;
  while (!name && last + 1 < s->len && last < first + 2 && token_is_capitalized(&t[last + 1]) && t[last + 1].upos == UPOS_PROPN && !name_over(s, last + 1)) last++;
  if (last + 1 < s->len && t[last + 1].xpos == XPOS_POS) return (Whole){0};                                /* "the ship Plonk's owner bought" */
  if (last + 1 < s->len && t[last + 1].upos == UPOS_NUM && t[last + 1].form.len < 3 && t[last + 1].form.at[0] >= '1' && t[last + 1].form.at[0] <= '9' &&
      (last + 2 >= s->len || !token_is_noun(&t[last + 2]) || t[last + 2].head != last + 1)) last++;
  return (Whole){last, ENTITY_PRODUCT, "PRODUCT"};
}

/* "Operation Quiet Plonk", "Exercise Quux Lion 16" */
static Whole mission_at(const Sentence *s, uint32_t first)
{
  if (!word_is(s, first, "Operation") && !word_is(s, first, "Exercise")) return (Whole){0};
  uint32_t end = first + 1;
  while (end < s->len && end < first + 5 && token_is_capitalized(&s->tokens[end]) && s->tokens[end].upos != UPOS_VERB && s->tokens[end].upos != UPOS_AUX) end++;
  if (end == first + 1 || s->tokens[first + 1].upos == UPOS_DET) return (Whole){0};
  const Name *within = name_over(s, end - 1);
  if (within && within->last >= end) return (Whole){0};
  return (Whole){end - 1, ENTITY_EVENT, "EVENT"};
}

/* "Combined Quux Task Force - Operation Quiet Plonk": a force called by its mission. */
static Whole force_at(const Sentence *s, uint32_t first)
{
  uint32_t dash = first;
  if (first > 0 && token_is_capitalized(&s->tokens[first - 1])) return (Whole){0};
  while (dash < s->len && dash < first + 7 && token_is_capitalized(&s->tokens[dash])) dash++;
  if (dash < first + 2 || dash + 2 >= s->len || (!word_is(s, dash, "-") && !word_is(s, dash, "\xe2\x80\x93") && !word_is(s, dash, "--"))) return (Whole){0};
  if (!word_is(s, dash - 1, "Force") && !word_is(s, dash - 1, "Command") && !word_is(s, dash - 1, "Group")) return (Whole){0};
  Whole mission = mission_at(s, dash + 1);
  return mission.last ? (Whole){mission.last, ENTITY_ORGANIZATION, "ORG"} : mission;
}

/* "film", "a novel": a noun for a work, with at most an article, a quotation mark or a comma behind it. */
static bool after_work(const Settling *g, const Sentence *s, uint32_t first)
{
  for (uint32_t back = 1; g->lists->kinds && back <= 3 && back <= first; back++) {
    const Token *b = &s->tokens[first - back];
    if (b->upos == UPOS_NOUN) {
      for (const LexEntry *e = lex_find(g->lists->kinds, str_lower(g->arena, b->lemma)); e; e = lex_next(g->lists->kinds, e))
        if (str_is(e->field[0], "work") && e->field[1].len) return true;
      return false;
    }
    if (b->upos != UPOS_PUNCT) return false;
  }
  return false;
}

/* "Zorba: The Plonk Years": a title with a second one behind a colon, in the middle of a sentence. */
static Whole subtitled_at(const Settling *g, const Sentence *s, uint32_t first)
{
  uint32_t colon = first + 1;
  if (first == 0 || s->tokens[first - 1].upos == UPOS_NUM || !token_is_capitalized(&s->tokens[first]) || token_is_capitalized(&s->tokens[first - 1])) return (Whole){0};
  while (colon < s->len && colon < first + 5 && (token_is_capitalized(&s->tokens[colon]) || s->tokens[colon].xpos == XPOS_HYPH)) colon++;
  if (!word_is(s, colon, ":") || s->tokens[colon - 1].space_after || colon + 1 >= s->len || !s->tokens[colon].space_after) return (Whole){0};
  if (s->tokens[first - 1].upos == UPOS_PUNCT && !str_is(s->tokens[first - 1].form, ",") && s->tokens[first - 1].xpos != XPOS_OPEN_QUOTE) return (Whole){0};
  uint32_t last = title_run(s, colon + 1), after = last + 1;
  if (!token_is_capitalized(&s->tokens[colon + 1]) || s->tokens[last].upos == UPOS_DET || s->tokens[last].upos == UPOS_PRON) return (Whole){0};
  const Name *one = name_over(s, colon + 1), *whole = name_over(s, first);
  bool lists = one && (one->type == ENTITY_PERSON || one->type == ENTITY_PLACE || one->type == ENTITY_GROUP) && one->last == last && one->score > 0.8f;
  bool person = whole && (whole->type == ENTITY_PLACE || (whole->type == ENTITY_PERSON && whole->first < whole->last)); /* "Oslo: USD 25", "Ann Lee: The ..." */
  for (uint32_t t = colon + 1; t <= last; t++)
    if (s->tokens[t].upos == UPOS_AUX || (s->tokens[t].upos == UPOS_PRON && t == colon + 1)) return (Whole){0};
  bool goes_on = after < s->len && (s->tokens[after].upos == UPOS_VERB || s->tokens[after].upos == UPOS_AUX) && s->tokens[after].head != s->tokens[first].head && s->tokens[after].head > colon;
  if (lists || person || (goes_on && !after_work(g, s, first)) || (whole && whole->last > colon)) return (Whole){0};
  if (list_has(g->lists->countries, words_between(s, first, colon - 1, true, g->arena))) return (Whole){0};
  return (Whole){last, ENTITY_WORK, "WORK_OF_ART"};
}

static bool has_star(const Sentence *s, uint32_t first)
{
  static const char *const verbs[] = {"appear", "star", "co-star", "act"};
  if (first < 2 || !word_is(s, first - 1, "in")) return false;
  uint32_t verb = s->tokens[first].head;
  for (uint32_t t = first - 1; verb == NO_TOKEN && t-- > 0;) verb = t;
  return verb < first && str_among(s->tokens[verb].lemma, verbs, COUNT_OF(verbs));
}

/* "the film Flight of the Plonk", "the comedy Cheaper by the Quux", "appeared in Close to Home": small words between the capitals. */
static Whole work_at(const Settling *g, const Sentence *s, uint32_t first)
{
  const Name *name = name_over(s, first);
  if (!token_is_capitalized(&s->tokens[first]) || (first > 0 && token_is_capitalized(&s->tokens[first - 1]))) return (Whole){0};
  if (name && (name->first != first || (name->type != ENTITY_WORK && name->first < name->last))) return (Whole){0};
  bool stars = has_star(s, first);
  if (!(name && name->type == ENTITY_WORK) && !after_work(g, s, first) && !stars) return (Whole){0};
  if (list_has(g->lists->places, str_lower(g->arena, s->tokens[first].form))) return (Whole){0};
  uint32_t last = title_run(s, first), from = name ? name->last : first;
  if (last <= from || last == first) return (Whole){0};
  bool small = false;
  for (uint32_t t = first + 1; t < last; t++) {
    small |= is_small_word(&s->tokens[t]);
    if (str_is(s->tokens[t].form, "and") || (t > from && s->tokens[t].upos == UPOS_NUM)) return (Whole){0};
  }
  for (uint32_t i = 0; i < s->name_count; i++) {               /* "Casablanca with Ann Lee": who else is named there is in no title */
    const Name *n = &s->names[i];
    if (n->first <= from || n->first > last || type_is_numeric(n->type)) continue;
    if (name && str_eq(words_between(s, n->first, n->last, true, g->arena), words_between(s, name->first, name->last, true, g->arena))) return (Whole){0}; /* "by Quux Corner to Quux Corner" */
    bool lone = n->first == n->last && n->type != ENTITY_PERSON && (word_is(s, n->first - 1, "of") || word_is(s, n->first - 1, "the"));
    if (n->type != ENTITY_WORK && n->type != ENTITY_PRODUCT && !lone) return (Whole){0};
    if (n->last > last) return (Whole){0};
  }
  return small ? (Whole){last, ENTITY_WORK, "WORK_OF_ART"} : (Whole){0};
}

/* "General Electric": all words of a listed body, of which the network took a part. */
static Whole listed_at(const Settling *g, const Sentence *s, uint32_t first)
{
  uint32_t best = 0;
  const Name *name = name_over(s, first);
  if (!token_is_capitalized(&s->tokens[first]) || (name && name->first < first)) return (Whole){0};
  for (uint32_t last = first + 1; last < s->len && last < first + 4 && token_is_capitalized(&s->tokens[last]); last++)
    if (list_has_kind(g->lists->organizations, words_between(s, first, last, true, g->arena), 0, "name")) best = last;
  const Name *end = best ? name_over(s, best) : NULL;
  bool part = best && (!end || (end->last == best && end->first > first));
  return part && !(best + 1 < s->len && token_is_capitalized(&s->tokens[best + 1])) ? (Whole){best, ENTITY_ORGANIZATION, "ORG"} : (Whole){0};
}

/* "Doctor Who", "Mrs Doubtfire": a listed work that begins with somebody's title; a body is called after it where its name goes on. */
static Whole titled_work_at(const Settling *g, const Sentence *s, uint32_t first)
{
  if (!g->lists->things || !token_is_capitalized(&s->tokens[first])) return (Whole){0};
  uint32_t title = title_words(g->lists, s, first, g->arena), work = 0;
  for (uint32_t last = first + title; title && last < s->len && last < first + title + 3 && token_is_capitalized(&s->tokens[last]); last++) {
    const LexEntry *thing = lex_find(g->lists->things, words_between(s, first, last, true, g->arena));
    if (thing && str_is(thing->field[0], "WORK")) work = last;
  }
  if (!work) return (Whole){0};
  const Name *name = name_over(s, work);
  bool body = name && name->last > work;
  return (Whole){body ? name->last : work, body ? ENTITY_ORGANIZATION : ENTITY_WORK, body ? "ORG" : "WORK_OF_ART"};
}

/* "Fish and Wildlife Service", "Plonk Dental and Implant Clinic": words of the language in capitals on both sides, the fields of one
 * body, of which the network has the end. */
static Whole fields_at(const Settling *g, const Sentence *s, uint32_t first)
{
  uint32_t and = first;
  const Token *t = s->tokens;
  if (!token_is_proper(&t[first]) || (first > 0 && token_is_capitalized(&t[first - 1]) && t[first - 1].upos != UPOS_DET) || title_words(g->lists, s, first, g->arena)) return (Whole){0};
  while (and < s->len && and < first + 4 && token_is_capitalized(&t[and])) and++;
  if (and == first || and + 2 >= s->len || !str_is(t[and].form, "and") || !is_common_word(g, &t[and - 1]) || !is_common_word(g, &t[and + 1])) return (Whole){0};
  const Name *one = name_over(s, first), *before = name_over(s, and - 1), *body = name_over(s, and + 1);
  if (!body || body->first != and + 1 || body->type != ENTITY_ORGANIZATION || body->first == body->last || (one && one->type == ENTITY_PERSON)) return (Whole){0};
  bool country = before && before->first + 1 == and - 1 && lex_has(g->lists->countries, str_lower(g->arena, t[before->first].form)); /* "U.S. Food" */
  if (before && !country && (before != one || before->type == ENTITY_ORGANIZATION) && before->last == and - 1) return (Whole){0}; /* "the Plonk Bank and Quux Service" */
  bool ends = list_has_kind(g->lists->organizations, str_lower(g->arena, t[body->last].form), 0, "suffix");
  bool two = list_has_kind(g->lists->organizations, str_lower(g->arena, t[and - 1].form), 0, "suffix") || list_has_kind(g->lists->organizations, str_lower(g->arena, t[and - 1].form), 0, "noun");
  return ends && !two ? (Whole){body->last, ENTITY_ORGANIZATION, "ORG"} : (Whole){0};
}

/* "Plonk and Quux Police", "Plonk and Quux Council": what two neighbouring places keep together. */
static Whole shared_body_at(const Settling *g, const Sentence *s, uint32_t first)
{
  static const char *const bodies[] = {"Police", "Constabulary", "Council", "Ambulance", "Fire", "Hospitals", "Health", "NHS", "Chamber", "Airport", "Partnership"};
  static const char *const ranks[] = {"City", "Town", "County", "Borough", "District", "Community", "University"};
  const Token *t = s->tokens;
  const Name *one = name_over(s, first);
  uint32_t and = one ? one->last + 1 : first + 1, noun = and + 2;
  if (!token_is_capitalized(&t[first]) || (first > 0 && token_is_capitalized(&t[first - 1]) && t[first - 1].upos == UPOS_PROPN)) return (Whole){0};
  if ((one && one->first != first) || and + 2 >= s->len || !str_is(t[and].form, "and") || !token_is_capitalized(&t[and + 1])) return (Whole){0};
  while (noun < s->len && noun < and + 4 && token_is_capitalized(&t[noun]) && !str_among(t[noun].form, bodies, COUNT_OF(bodies))) noun++;
  const Name *body = noun < s->len && str_among(t[noun].form, bodies, COUNT_OF(bodies)) ? name_over(s, and + 1) : NULL;
  if (!body || body->first != and + 1 || body->type == ENTITY_PERSON || (one && one->type != ENTITY_PLACE && one->first < one->last)) return (Whole){0};
  uint32_t end = noun - 1;
  if (end > and + 1 && str_among(t[end].form, ranks, COUNT_OF(ranks))) end--; /* "Plonk and Quux City Council" */
  Str place = words_between(s, first, and - 1, true, g->arena), other = words_between(s, and + 1, end, true, g->arena);
  bool places = (list_has(g->lists->places, place) || known_names_find(place) & KNOWN_PLACE) && (list_has(g->lists->places, other) || known_names_find(other) & KNOWN_PLACE);
  if (!places && body->type == ENTITY_PLACE && body->last == end && str_among(t[noun].form, bodies, 2)) places = list_has(g->lists->places, place) || known_names_find(place) & KNOWN_PLACE; /* "Plonk and East Quux Police" */
  bool countries = list_has(g->lists->countries, place) || list_has(g->lists->countries, other);
  uint32_t last = body->last > noun ? body->last : noun;
  while (last + 1 < s->len && token_is_capitalized(&t[last + 1]) && t[last + 1].upos == UPOS_PROPN && !name_over(s, last + 1)) last++;
  return places && !countries ? (Whole){last, ENTITY_ORGANIZATION, "ORG"} : (Whole){0};
}

/* "Plonk and District NHS Trust": a town's body that serves what lies around it. */
static Whole district_body_at(const Settling *g, const Sentence *s, uint32_t first)
{
  const Token *t = s->tokens;
  const Name *one = name_over(s, first);
  uint32_t and = one ? one->last + 1 : first + 1;
  if (!token_is_capitalized(&t[first]) || (one && one->first != first) || and + 2 >= s->len || and > first + 3 || !str_is(t[and].form, "and") || !str_is(t[and + 1].form, "District")) return (Whole){0};
  if (first > 0 && token_is_capitalized(&t[first - 1]) && t[first - 1].upos == UPOS_PROPN) return (Whole){0};
  const Name *body = name_over(s, and + 1);
  bool ends = body && body->first == and + 1 && body->last > body->first && body->type == ENTITY_ORGANIZATION && list_has_kind(g->lists->organizations, str_lower(g->arena, t[body->last].form), 0, "suffix");
  return ends ? (Whole){body->last, ENTITY_ORGANIZATION, "ORG"} : (Whole){0};
}

/* "the For the Plonk party": a party whose name begins with a small word, in a capital that it has nowhere else. */
static Whole small_party_at(const Sentence *s, uint32_t first)
{
  const Token *t = s->tokens;
  if (first == 0 || t[first].upos != UPOS_ADP || !token_is_capitalized(&t[first]) || !str_eq_nocase(t[first - 1].form, STR("the")) || !str_is(t[first + 1 < s->len ? first + 1 : first].form, "the")) return (Whole){0};
  uint32_t end = first + 2;
  while (end < s->len && end < first + 5 && token_is_capitalized(&t[end])) end++;
  return end > first + 2 && end < s->len && str_eq_nocase(t[end].form, STR("party")) ? (Whole){end - 1, ENTITY_ORGANIZATION, "ORG"} : (Whole){0};
}

/* "the Queen Zorba hospital": a house that bears a sovereign's name, its noun in small letters; he is not told of. */
static Whole patron_house_at(const Sentence *s, uint32_t first)
{
  static const char *const styles[] = {"King", "Queen", "Prince", "Princess"}, *const houses[] = {"hospital", "school", "college", "theatre", "theater", "airport", "stadium", "hotel", "barracks", "clinic", "library", "infirmary"};
  const Token *t = s->tokens;
  uint32_t noun = first + 1;
  if (!str_among(t[first].form, styles, COUNT_OF(styles))) return (Whole){0};
  while (noun < s->len && noun < first + 4 && token_is_capitalized(&t[noun]) && t[noun].upos == UPOS_PROPN) noun++;
  if (noun == first + 1 || noun >= s->len || !str_among(t[noun].form, houses, COUNT_OF(houses)) || t[noun - 1].head != noun || (noun + 1 < s->len && token_is_noun(&t[noun + 1]))) return (Whole){0};
  return (Whole){noun, ENTITY_ORGANIZATION, "ORG"};
}

/* "Los Plonkos Police Department", "Quux County Sheriff's Office": a town's or a county's own body, of which the network has the town. What a country
 * has is no town's: "in Quux Justice Department officials". */
static Whole town_body_at(const Settling *g, const Sentence *s, uint32_t first)
{
  static const char *const fields[] = {"Police", "Fire", "Sheriff", "Unified", "School", "Public", "City", "County", "Health", "Water", "Transit", "Parks", "Housing", "Municipal", "Planning", "Community", "Medical", "Children", "Animal", "Independent", "Regional", "Symphony"};
  const Token *t = s->tokens;
  const Name *town = name_over(s, first);
  uint32_t last = NO_TOKEN;
  if (!town || town->first != first || town->type != ENTITY_PLACE || town->last + 2 >= s->len || !str_among(t[town->last + 1].form, fields, COUNT_OF(fields))) return (Whole){0};
  for (uint32_t i = town->last + 2; i < s->len && i < town->last + 6 && (token_is_capitalized(&t[i]) || t[i].xpos == XPOS_POS); i++)
    if (list_has_kind(g->lists->organizations, str_lower(g->arena, t[i].form), 0, "suffix") || str_is(t[i].form, "Office")) last = i;
  const Name *end = last == NO_TOKEN ? NULL : name_over(s, last);
  if (last == NO_TOKEN || (end && (end->type == ENTITY_PERSON || end->last > last))) return (Whole){0};
  return (Whole){last, ENTITY_ORGANIZATION, "ORG"};
}

/* "Liberal Plonk" where a list has both words for one party. */
static Whole listed_group_at(const Settling *g, const Sentence *s, uint32_t first)
{
  const Name *one = name_over(s, first), *two = first + 1 < s->len ? name_over(s, first + 1) : NULL;
  if (first + 1 >= s->len || !token_is_capitalized(&s->tokens[first]) || !token_is_capitalized(&s->tokens[first + 1]) || (one && (one->first < first || one->last > first + 1)) || (two && two->last > first + 1)) return (Whole){0};
  return list_has_kind(g->lists->groups, words_between(s, first, first + 1, true, g->arena), 2, "party") ? (Whole){first + 1, ENTITY_GROUP, "NORP"} : (Whole){0};
}

/* "Quuxian Embassy", "Quuxian Foreign Ministry": a country's own body, called by its people. */
static Whole body_of_people_at(const Settling *g, const Sentence *s, uint32_t first)
{
  static const char *const bodies[] = {"Embassy", "Consulate", "Ministry", "Commission", "Parliament", "Navy", "Army", "Treasury", "Airways", "Airlines", "Railways", "Cabinet"};
  const Token *t = s->tokens;
  const Name *people = name_over(s, first);
  uint32_t last = first + 1;
  if (!people || people->type != ENTITY_GROUP || people->first != first || people->last != first || !list_has(g->lists->demonyms, str_lower(g->arena, t[first].form))) return (Whole){0};
  while (last < s->len && last < first + 4 && token_is_capitalized(&t[last]) && !str_among(t[last].form, bodies, COUNT_OF(bodies))) last++;
  if (last >= s->len || last == first + 4 || !str_among(t[last].form, bodies, COUNT_OF(bodies)) || (last + 1 < s->len && token_is_capitalized(&t[last + 1]))) return (Whole){0};
  const Name *body = name_over(s, last);
  bool foreign = !str_is(t[last].form, "Commission") || str_is(t[last - 1].form, "High");
  return foreign && (!body || body->last == last) ? (Whole){last, ENTITY_ORGANIZATION, "ORG"} : (Whole){0};
}

/* "the charity Save the Plonks (STP)", "the group Stop the Quux": a command in capitals behind a noun for a body; small words stand between. */
static Whole command_at(const Settling *g, const Sentence *s, uint32_t first)
{
  static const char *const nouns[] = {"charity", "group", "campaign", "organisation", "organization", "coalition", "movement", "foundation", "nonprofit", "non-profit"};
  static const char *const within[] = {"the", "a", "our", "your", "of", "to", "for", "and"};
  const Token *t = s->tokens;
  uint32_t last = first;
  bool small = false;
  if (first < 2 || t[first].upos != UPOS_VERB || !token_is_capitalized(&t[first]) || !str_among(t[first - 1].form, nouns, COUNT_OF(nouns)) || !is_body_led(s, first - 1)) return (Whole){0};
  for (uint32_t i = first + 1; i < s->len && i < first + WHOLE_WORDS && i < last + 3; i++) {
    const Name *name = name_over(s, i);
    if (!token_is_capitalized(&t[i]) && !str_among(t[i].form, within, COUNT_OF(within))) break;
    if (name && type_is_numeric(name->type)) break;
    if (token_is_capitalized(&t[i])) small |= i > last + 1, last = i;
  }
  return small && lexeme_find(g->lists->lexemes, str_lower(g->arena, t[first].form), STR("VERB")).at ? (Whole){last, ENTITY_ORGANIZATION, "ORG"} : (Whole){0};
}

/* The parse took the command for the sentence's: it becomes the name that the noun before stands beside, and what happens in the sentence goes on. Where all
 * its words have capitals the extraction tells it. */
static void part_command(Sentence *s, uint32_t first, uint32_t last)
{
  Token *t = s->tokens, *verb = &t[first], *noun = verb - 1;
  bool small = false;
  for (uint32_t i = first; i <= last; i++) small |= !token_is_capitalized(&t[i]);
  if (!small) return;
  uint32_t outer = verb->head, at = first - 1;
  Deprel rel = DEP_NSUBJ;
  if (noun->head == first && outer == NO_TOKEN) {
    for (outer = last + 1; outer < s->len && (t[outer].upos != UPOS_VERB || t[outer].head != first); outer++) {}
    if (outer == s->len) return;
    t[outer].head = NO_TOKEN;
    t[outer].deprel = DEP_ROOT;
  } else if (noun->head != first && noun->head != NO_TOKEN && (noun->head < first || noun->head > last)) {
    outer = noun->head;
    rel = noun->deprel;
  } else if (noun->head != first || outer == NO_TOKEN) return;
  for (uint32_t i = 0; i < s->len; i++) {
    bool inside = i >= first && i <= last, hangs = t[i].head != NO_TOKEN && t[i].head >= first && t[i].head <= last;
    if (inside) t[i].head = first, t[i].deprel = DEP_FLAT;
    else if (i > last && hangs && t[i].head == first && i != outer) t[i].head = outer;
    else if (hangs || t[i].head == at) t[i].head = first;
  }
  verb->head = outer;
  verb->deprel = rel;
  verb->upos = UPOS_PROPN;
  verb->xpos = XPOS_NNP;
  verb->lemma = verb->form;
  noun->head = first;
  noun->deprel = DEP_COMPOUND;
}

/* "Moody's", where the tokenizer knows it for a name */
static bool token_is_owner_in_one(const Token *t) { return t->form.len > 3 && t->form.at[t->form.len - 1] == 's' && t->form.at[t->form.len - 2] == '\''; }

/* "Plonk's Research UK", "Simon and Plonk", "Quux of Umbrage": capitals with small words or an apostrophe between, which an encyclopedia has under this name
 * for a body and nothing else. Where the network has one name of it all, or more, that stays. */
static Whole known_body_at(const Settling *g, const Sentence *s, uint32_t first)
{
  const Token *t = s->tokens;
  uint32_t best = 0;
  bool inner = false;
  if (!token_is_capitalized(&t[first]) || t[first].upos == UPOS_DET || (first > 0 && token_is_capitalized(&t[first - 1]) && t[first - 1].upos == UPOS_PROPN)) return (Whole){0};
  for (uint32_t last = first + 1; last < s->len && last < first + WHOLE_WORDS; last++) {
    bool small = t[last].xpos == XPOS_POS || is_small_word(&t[last]);
    if (!small && !token_is_capitalized(&t[last])) break;
    inner |= small || (last == first + 1 && token_is_owner_in_one(&t[first]));
    if (small || !inner) continue;
    if (known_names_find(str_fold(g->arena, words_between(s, first, last, false, g->arena))) == KNOWN_ORGANIZATION) best = last;
  }
  const Name *name = best ? name_over(s, first) : NULL, *end = best ? name_over(s, best) : NULL;
  bool cut = best && (!name || name->first == first) && (!name || name != end) && (!end || end->last == best);
  return cut && !(best + 1 < s->len && token_is_capitalized(&t[best + 1])) ? (Whole){best, ENTITY_ORGANIZATION, "ORG"} : (Whole){0};
}

/* Whom a body is of: "Women", "King", the doctor of an illness, whatever owns a hospital; no place, and nobody whose own ministry it may be. */
static bool owns_body(const Settling *g, const Sentence *s, uint32_t owner, uint32_t noun)
{
  static const char *const owners[] = {"King", "Queen", "Prince", "Princess", "Bishop", "Mayor", "Lord", "Actors", "Publishers", "Investors", "Merchants", "Alzheimer", "Parkinson", "Crohn", "Huntington"};
  static const char *const houses[] = {"Hospital", "College", "School", "Cathedral", "Church", "Chapel", "Hospice", "Infirmary", "Academy"};
  const Token *t = s->tokens;
  Str place = str_lower(g->arena, t[owner].form);
  if (token_is_collective(&t[owner]) || str_among(t[owner].form, owners, COUNT_OF(owners))) return true;
  bool house = noun == owner + 2 && str_among(t[noun].form, houses, COUNT_OF(houses));
  return house && t[owner].upos == UPOS_PROPN && !list_has(g->lists->places, place) && !list_has(g->lists->countries, place) && (known_names_find(place) & (KNOWN_PLACE | KNOWN_ORGANIZATION)) == 0;
}

/* "the Plonkers' Union of Quux", "King's College Plonk", "Zorba's Hospital": a body with an owner, of which the network has the end or the owner. */
static Whole owned_body_at(const Settling *g, const Sentence *s, uint32_t first)
{
  static const char *const bodies[] = {"Aid", "UK", "Office", "Institute", "Theatre", "Theater", "Orchestra", "Research"};
  const Token *t = s->tokens;
  uint32_t owner = first, noun = NO_TOKEN;
  if (!token_is_capitalized(&t[first]) || (first > 0 && token_is_capitalized(&t[first - 1]) && t[first - 1].upos == UPOS_PROPN)) return (Whole){0};
  while (owner + 1 < s->len && owner < first + 2 && t[owner + 1].xpos != XPOS_POS && token_is_capitalized(&t[owner + 1])) owner++;
  uint32_t last = owner + 1;
  if (owner + 2 >= s->len || t[owner + 1].xpos != XPOS_POS) return (Whole){0};
  while (last + 1 < s->len && last < owner + 5 && token_is_capitalized(&t[last + 1]) && t[last + 1].upos != UPOS_VERB && t[last + 1].upos != UPOS_AUX) {
    last++;
    if (list_has_kind(g->lists->organizations, str_lower(g->arena, t[last].form), 0, "suffix") || str_among(t[last].form, bodies, COUNT_OF(bodies))) noun = last;
  }
  if (noun == NO_TOKEN || !owns_body(g, s, owner, noun)) return (Whole){0};
  const Name *before = name_over(s, first), *behind = name_over(s, last);
  if (t[first].upos == UPOS_DET || (before && (before->first < first || before == behind))) return (Whole){0};
  uint32_t end = behind && behind->last > last ? behind->last : last;
  const Name *seat = end + 2 < s->len && word_is(s, end + 1, "of") ? name_over(s, end + 2) : NULL; /* "of Philadelphia" */
  if (seat && seat->type == ENTITY_PLACE && seat->first == end + 2 && token_is_collective(&t[owner])) end = seat->last;
  return (Whole){end, ENTITY_ORGANIZATION, "ORG"};
}

/* "Zorba", "Umbrage" of "Zorba Sheikh Umbrage" */
static Whole full_name_at(const Sentence *s, uint32_t first)
{
  const Name *given = name_over(s, first);
  if (!given || given->first != first || given->type != ENTITY_PERSON || given->last + 2 >= s->len || !is_inner_title(s, given->last + 1)) return (Whole){0};
  const Name *rest = name_over(s, given->last + 2);
  bool parts = rest && rest->first == given->last + 2 && rest->type == ENTITY_PERSON;
  return parts ? (Whole){rest->last, ENTITY_PERSON, "PERSON"} : (Whole){0};
}

/* "Pieter van" and "Berg" of "Pieter van den Berg", "Lotte" and "de Vries": what small words of a surname join. */
static Whole noble_name_at(const Sentence *s, uint32_t first)
{
  static const char *const particles[] = {"van", "von", "de", "den", "der", "del", "della", "di", "da", "dos", "du", "ten", "ter", "bin", "ibn", "al", "el", "la", "le"};
  const Name *name = name_over(s, first);
  if (!name || name->type != ENTITY_PERSON || name->first != first || !token_is_capitalized(&s->tokens[first])) return (Whole){0};
  uint32_t at = name->last + 1;
  bool inner = str_among(s->tokens[name->last].form, particles, COUNT_OF(particles));
  while (at < s->len && at < name->last + 4 && str_among(s->tokens[at].form, particles, COUNT_OF(particles))) at++, inner = true;
  if (!inner || at >= s->len || !token_is_capitalized(&s->tokens[at]) || s->tokens[at].upos == UPOS_PRON || s->tokens[at].upos == UPOS_DET) return (Whole){0};
  const Name *rest = name_over(s, at);
  if (rest && (rest->type != ENTITY_PERSON || rest->first > at)) return (Whole){0};
  return (Whole){rest ? rest->last : at, ENTITY_PERSON, "PERSON"};
}

/* "Harrow Capital (Asia) Ltd", "Quux (UK) Holdings Ltd": one firm, with its land in brackets. */
static Whole firm_of_land_at(const Sentence *s, uint32_t first)
{
  static const char *const forms[] = {"Ltd", "Ltd.", "Limited", "Inc", "Inc.", "Co", "Co.", "Corp", "Corp.", "Corporation", "Company", "plc", "PLC", "LLC", "LLP", "Pte", "Pvt", "Pty", "GmbH", "Berhad", "Bhd", "Sdn"};
  static const char *const parts[] = {"Holdings", "Holding", "Group", "International", "Investments", "Services", "Bank", "Trading"};
  const Name *land = NULL;
  uint32_t open = first;
  if (first > 0 && s->tokens[first - 1].upos == UPOS_PROPN) return (Whole){0};
  while (open < s->len && open < first + 6 && token_is_capitalized(&s->tokens[open]) && s->tokens[open].upos != UPOS_DET) open++;
  if (open == first || !word_is(s, open, "(") || !(land = name_over(s, open + 1)) || land->type != ENTITY_PLACE || land->first != open + 1 || !word_is(s, land->last + 1, ")")) return (Whole){0};
  uint32_t last = land->last + 2;
  while (last < s->len && str_among(s->tokens[last].form, parts, COUNT_OF(parts))) last++;
  if (last >= s->len || !str_among(s->tokens[last].form, forms, COUNT_OF(forms))) return (Whole){0};
  while (last + 1 < s->len && str_among(s->tokens[last + 1].form, forms, COUNT_OF(forms))) last++;
  return (Whole){last, ENTITY_ORGANIZATION, "ORG"};
}

static Whole whole_at(const Settling *g, const Sentence *s, uint32_t first)
{
  Whole whole = campus_at(g, s, first);
  if (!whole.last) whole = realm_at(s, first);
  if (!whole.last) whole = court_at(s, first);
  if (!whole.last) whole = firm_of_land_at(s, first);
  if (!whole.last) whole = craft_at(g, s, first);
  if (!whole.last) whole = quoted_at(g, s, first);
  if (!whole.last) whole = told_body_at(s, first);
  if (!whole.last) whole = force_at(s, first);
  if (!whole.last) whole = mission_at(s, first);
  if (!whole.last) whole = fields_at(g, s, first);
  if (!whole.last) whole = shared_body_at(g, s, first);
  if (!whole.last) whole = district_body_at(g, s, first);
  if (!whole.last) whole = small_party_at(s, first);
  if (!whole.last) whole = patron_house_at(s, first);
  if (!whole.last) whole = town_body_at(g, s, first);
  if (!whole.last) whole = listed_group_at(g, s, first);
  if (!whole.last) whole = body_of_people_at(g, s, first);
  if (!whole.last) whole = command_at(g, s, first);
  if (!whole.last) whole = known_body_at(g, s, first);
  if (!whole.last) whole = owned_body_at(g, s, first);
  if (!whole.last) whole = full_name_at(s, first);
  if (!whole.last) whole = noble_name_at(s, first);
  if (!whole.last) whole = titled_work_at(g, s, first);
  if (!whole.last) whole = listed_at(g, s, first);
  if (!whole.last) whole = subtitled_at(g, s, first);
  if (!whole.last) whole = work_at(g, s, first);
  return whole;
}

void names_wholes(const Settling *g, Sentence *s)
{
  if (sentence_is_title_case(s)) return;
  Name *all = ARENA_ARRAY(g->arena, Name, s->len + s->name_count);
  uint32_t count = 0, next = 0;
  for (uint32_t t = 0; t < s->len; t++) {
    Whole whole = whole_at(g, s, t);
    while (next < s->name_count && s->names[next].first < t) all[count++] = s->names[next++];
    if (!whole.last) continue;
    if (t > 0 && s->tokens[t].upos == UPOS_VERB && s->tokens[t - 1].upos == UPOS_NOUN) part_command(s, t, whole.last);
    while (next < s->name_count && s->names[next].first <= whole.last) next++;
    while (count && all[count - 1].last >= t) count--;
    all[count++] = (Name){.first = t, .last = whole.last, .type = whole.type, .label = whole.label, .score = 0.97f};
    t = whole.last;
  }
  while (next < s->name_count) all[count++] = s->names[next++];
  s->names = all;
  s->name_count = count;
}
