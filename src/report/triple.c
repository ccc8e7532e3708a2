/*
 * triple.c - one triple as the JSON object that README.md documents, and as a row with the same columns.
 * {"document": "a.txt", "sentence": 0, "subject": "Acme", "relation": "buy", "object": "Bolt", "arguments": ["on Monday"], ...}
 * A subject's type is that of the entity its head is a mention of; without resolution that of the name at its head;
 * otherwise it is a CONCEPT.
 */
#include "report/report.h"

#include "report/escape.h"

const Str triple_columns[] = {
    {"document", 8}, {"line", 4}, {"sentence", 8}, {"subject", 7}, {"relation", 8}, {"object", 6}, {"arguments", 9},
    {"subject_type", 12}, {"object_type", 11}, {"predicate", 9}, {"negated", 7}, {"modality", 8}, {"attribution", 11},
    {"time", 4}, {"place", 5}, {"inferred", 8}, {"confidence", 10}, {"start", 5}, {"end", 3}, {"rule", 4}};
const size_t triple_column_count = COUNT_OF(triple_columns);
const Str triple_brief_columns[] = {{"subject", 7}, {"relation", 8}, {"object", 6}, {"details", 7}, {"confidence", 10}};
const size_t triple_brief_count = COUNT_OF(triple_brief_columns);

/* ---- types -------------------------------------------------------------------------------------------------------- */

static EntityType type_of_mention(const Resolved *resolved, const Phrase *phrase)
{
  const ResolvedMention *best = NULL; /* the shortest mention with the phrase's head in it, one headed there first */
  for (size_t i = 0; i < resolved->mention_count; i++) {
    const ResolvedMention *m = &resolved->mentions[i];
    if (m->sentence != phrase->sentence || phrase->head < m->first || phrase->head > m->last) continue;
    bool mine = m->head == phrase->head, best_mine = best && best->head == phrase->head;
    if (!best || mine > best_mine || (mine == best_mine && m->last - m->first < best->last - best->first)) best = m;
  }
  if (!best) return ENTITY_NONE;
  uint32_t entity = best->entity;
  if (entity == NO_ENTITY && best->member_count) entity = best->members[0]; /* "the two countries": as each of them */
  return entity < resolved->entity_count ? resolved->entities[entity].type : ENTITY_NONE;
}

static EntityType type_of_name(const SentenceList *sentences, const Phrase *phrase)
{
  if (phrase->sentence >= sentences->len) return ENTITY_NONE;
  const Sentence *s = &sentences->at[phrase->sentence];
  for (uint32_t i = 0; i < s->name_count; i++)
    if (s->names[i].first <= phrase->head && phrase->head <= s->names[i].last) {
      bool adjective = phrase->made && s->names[i].type == ENTITY_GROUP; /* "Mexican" made into "Mexico" */
      return adjective ? ENTITY_PLACE : s->names[i].type;
    }
  return ENTITY_NONE;
}

static Str phrase_type(const SentenceList *sentences, const Resolved *resolved, const Phrase *phrase)
{
  if (phrase_empty(phrase)) return STR("");
  EntityType type = ENTITY_NONE;
  if (phrase->head != NO_TOKEN) {
    if (resolved) type = type_of_mention(resolved, phrase);
    if (type == ENTITY_NONE) type = type_of_name(sentences, phrase);
  }
  return type == ENTITY_NONE ? STR("CONCEPT") : str_of(entity_type_name(type));
}

/* ---- JSON --------------------------------------------------------------------------------------------------------- */

static void put_key(Buf *out, const char *key) { buf_format(out, ", \"%s\": ", key); }

static void put_string(Buf *out, const char *key, Str value)
{
  put_key(out, key);
  buf_json(out, value);
}

static void put_bool(Buf *out, const char *key, bool value)
{
  put_key(out, key);
  buf_text(out, value ? "true" : "false");
}

static void put_arguments(Buf *out, const Triple *triple)
{
  put_key(out, "arguments");
  buf_char(out, '[');
  for (uint32_t i = 0; i < triple->argument_count; i++) {
    if (i) buf_text(out, ", ");
    buf_json(out, triple->arguments[i].text);
  }
  buf_char(out, ']');
}

static Span source_span(const SentenceList *sentences, const Triple *triple)
{
  if (triple->sentence >= sentences->len) return (Span){0, 0};
  return article_source_span(sentences->article, sentences->at[triple->sentence].span);
}

static uint32_t sentence_ordinal(const SentenceList *sentences, const Triple *triple)
{
  return triple->sentence < sentences->len ? sentences->at[triple->sentence].ordinal : triple->sentence;
}

static void put_marks(Buf *out, const Triple *triple)
{
  put_bool(out, "negated", triple->negated);
  put_string(out, "modality", str_of(modality_name(triple->modality)));
  put_key(out, "attribution");
  if (phrase_empty(&triple->attribution)) buf_text(out, "null");
  else buf_json(out, triple->attribution.text);
  put_string(out, "time", triple->time.text);
  put_string(out, "place", triple->place.text);
  put_bool(out, "inferred", triple->inferred);
}

void triple_json(const SentenceList *sentences, const Triple *triple, const Resolved *resolved, Buf *out)
{
  const Article *article = sentences->article;
  Span span = source_span(sentences, triple);
  buf_text(out, "{\"document\": ");
  buf_json(out, article->name);
  if (article->line) buf_format(out, ", \"line\": %u", (unsigned)article->line);
  buf_format(out, ", \"sentence\": %u", (unsigned)sentence_ordinal(sentences, triple));
  put_string(out, "subject", triple->subject.text);
  put_string(out, "relation", triple->relation);
  put_string(out, "object", triple->object.text);
  put_arguments(out, triple);
  put_string(out, "subject_type", phrase_type(sentences, resolved, &triple->subject));
  put_string(out, "object_type", phrase_type(sentences, resolved, &triple->object));
  put_string(out, "predicate", triple->predicate.text);
  put_marks(out, triple);
  put_key(out, "confidence");
  put_fixed(out, triple->confidence, 3);
  buf_format(out, ", \"start\": %u, \"end\": %u", (unsigned)span.start, (unsigned)span.end);
  put_string(out, "rule", str_of(triple->rule));
  buf_char(out, '}');
}

/* ---- rows --------------------------------------------------------------------------------------------------------- */

static Cell text_cell(Str text) { return (Cell){CELL_TEXT, text}; }

static Cell number_cell(Arena *arena, uint64_t value)
{
  return (Cell){CELL_INTEGER, str_format(arena, "%llu", (unsigned long long)value)};
}

static Cell confidence_cell(Arena *arena, double value, unsigned decimals)
{
  Buf digits = {0};
  put_fixed(&digits, value, decimals);
  Cell cell = {CELL_REAL, str_copy(arena, buf_view(&digits))};
  buf_free(&digits);
  return cell;
}

static Str joined_arguments(const Triple *triple, Arena *arena)
{
  Buf joined = {0};
  for (uint32_t i = 0; i < triple->argument_count; i++) {
    if (i) buf_text(&joined, "; ");
    buf_str(&joined, triple->arguments[i].text);
  }
  Str text = str_copy(arena, buf_view(&joined));
  buf_free(&joined);
  return text;
}

void triple_cells(const SentenceList *sentences, const Triple *triple, const Resolved *resolved, Arena *arena, Cell *cells)
{
  const Article *article = sentences->article;
  Span span = source_span(sentences, triple);
  Cell row[] = {
      text_cell(article->name),
      article->line ? number_cell(arena, article->line) : (Cell){CELL_NULL, STR("")},
      number_cell(arena, sentence_ordinal(sentences, triple)),
      text_cell(triple->subject.text),
      text_cell(triple->relation),
      text_cell(triple->object.text),
      text_cell(joined_arguments(triple, arena)),
      text_cell(phrase_type(sentences, resolved, &triple->subject)),
      text_cell(phrase_type(sentences, resolved, &triple->object)),
      text_cell(triple->predicate.text),
      number_cell(arena, triple->negated),
      text_cell(str_of(modality_name(triple->modality))),
      phrase_empty(&triple->attribution) ? (Cell){CELL_NULL, STR("")} : text_cell(triple->attribution.text),
      text_cell(triple->time.text),
      text_cell(triple->place.text),
      number_cell(arena, triple->inferred),
      confidence_cell(arena, triple->confidence, 3),
      number_cell(arena, span.start),
      number_cell(arena, span.end),
      text_cell(str_of(triple->rule)),
  };
  _Static_assert(COUNT_OF(row) == COUNT_OF(triple_columns), "a cell for each column");
  for (size_t i = 0; i < COUNT_OF(row); i++) cells[i] = row[i];
}

static void add_detail(Buf *out, const char *before, Str text)
{
  if (!text.len && !*before) return;
  if (out->len) buf_text(out, "; ");
  buf_text(out, before);
  buf_str(out, text);
}

void triple_brief_cells(const Triple *triple, Arena *arena, Cell *cells)
{
  Buf details = {0};
  if (triple->negated) add_detail(&details, "not", STR(""));
  if (triple->modality != MODALITY_ASSERTED) add_detail(&details, modality_name(triple->modality), STR(""));
  if (!phrase_empty(&triple->attribution)) add_detail(&details, "says ", triple->attribution.text);
  for (uint32_t i = 0; i < triple->argument_count; i++) add_detail(&details, "", triple->arguments[i].text);
  cells[0] = text_cell(triple->subject.text);
  cells[1] = text_cell(triple->relation);
  cells[2] = text_cell(triple->object.text);
  cells[3] = text_cell(str_copy(arena, buf_view(&details)));
  cells[4] = confidence_cell(arena, triple->confidence, 2);
  buf_free(&details);
}
