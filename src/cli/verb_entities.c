/* verb_entities.c - the verb that lists entities and takes corrections by hand, one by one or a file of them. */
#include "cli/cli.h"
#include "cli/rows.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void say_lines(const Command *command, const Buf *said)
{
  Str rest = buf_view(said), line;
  while (str_split(&rest, '\n', &line))
    if (line.len) say_note(command, "%.*s", STR_ARG(line));
}

typedef struct { const char *name; DecisionKind kind; size_t operands; const char *wants; } Action;
static const Action actions[] = {
    {"merge", DECIDE_MERGE, 2, "merge A B"},          {"split", DECIDE_SPLIT, 2, "split NAME ALIAS"},
    {"apart", DECIDE_APART, 2, "apart A B"},
    {"rename", DECIDE_RENAME, 2, "rename OLD NEW"},   {"retype", DECIDE_RETYPE, 2, "retype NAME TYPE"},
    {"forget", DECIDE_FORGET, 1, "forget NAME"},      {"reject", DECIDE_REJECT, 1, "reject FACT"},
    {"confirm", DECIDE_CONFIRM, 1, "confirm FACT"}};

static Decision decision_of(const Command *command, const Action *action, const char *a, const char *b)
{
  Decision decision = {.kind = action->kind, .a = a, .why = option_value(command, "why", NULL), .dry_run = option_flag(command, "dry-run")};
  if (action->kind == DECIDE_RETYPE) decision.type = b;
  else if (action->operands == 2) decision.b = b;
  return decision;
}

static RelataStatus decide(Command *command, const Action *action)
{
  const char **operands = command->operands + 1;
  if (command->operand_count - 1 != action->operands)
    return say_usage(command, "", "quote names of several words", "write: relata entities %s", action->wants);
  Decision decision = decision_of(command, action, operands[0], action->operands == 2 ? operands[1] : NULL);
  Relata *relata = command_open(command, OPEN_CHANGE);
  if (!relata) return RELATA_FAILED;
  Buf said = {0};
  RelataError err = {0};
  bool ok = store_decide(pipeline_store(relata), &decision, &said, &err);
  if (ok) say_lines(command, &said);
  buf_free(&said);
  relata_close(relata);
  return ok ? RELATA_OK : say_failure(command, &err);
}

/* ---- many at once, from a file ------------------------------------------------------------------------------------- */

enum { FIELDS_MAX = 32 };
typedef struct { Decision *at; size_t len, cap; } DecisionList;
typedef struct { size_t *at; size_t len, cap; } LineList;
typedef struct { DecisionList decisions; LineList lines; } Sheet; /* lines: of each decision, where it stands in the file */

/* Which field of a line is what. Where there is no head: action, a, b, why. */
typedef struct { bool known; size_t action, a, a_type, b, b_type, why; } Head;

static size_t fields_of(Str line, Str *field)
{
  size_t count = 0;
  while (count < FIELDS_MAX && str_split(&line, '\t', &field[count])) field[count] = str_trim(field[count]), count++;
  return count;
}

static size_t field_named(const Str *field, size_t count, const char *name)
{
  for (size_t i = 0; i < count; i++)
    if (str_is(field[i], name)) return i;
  return FIELDS_MAX;
}

/* "action  a  a_type  b ...": what `entities --suspects -f tsv` prints, with a column of one's own. */
static bool head_read(const Str *field, size_t count, Head *head)
{
  size_t action = field_named(field, count, "action"), a = field_named(field, count, "a");
  if (action == FIELDS_MAX || a == FIELDS_MAX) return false;
  *head = (Head){true, action, a, field_named(field, count, "a_type"), field_named(field, count, "b"), field_named(field, count, "b_type"),
                 FIELDS_MAX}; /* of suspects, why is the program's reason */
  return true;
}

static const char *field_at(Command *command, const Str *field, size_t count, size_t at)
{
  return at < count && field[at].len ? str_cstr(&command->arena, field[at]) : NULL;
}

/* "Powell (PERSON)", which means that one alone. */
static const char *name_at(Command *command, const Str *field, size_t count, size_t name, size_t type)
{
  const char *given = field_at(command, field, count, name), *of = field_at(command, field, count, type);
  if (!given || !of) return given;
  Buf both = {0};
  buf_format(&both, "%s (%s)", given, of);
  const char *kept = str_cstr(&command->arena, buf_view(&both));
  buf_free(&both);
  return kept;
}

static const Action *action_named(Str name)
{
  for (size_t i = 0; i < COUNT_OF(actions); i++)
    if (str_is(name, actions[i].name)) return &actions[i];
  return NULL;
}

static RelataStatus line_read(Command *command, Str text, size_t line, Head *head, Sheet *sheet)
{
  Str field[FIELDS_MAX];
  size_t count = fields_of(text, field);
  if (!str_trim(text).len || text.at[0] == '#' || (!head->known && !sheet->decisions.len && head_read(field, count, head))) return RELATA_OK;
  const char *path = command->operands[1];
  if (head->action >= count || !field[head->action].len) return RELATA_OK; /* of a suspect: still undecided */
  const Action *action = action_named(field[head->action]);
  if (!action)
    return say_usage(command, path, "write merge, split, apart, rename, retype, forget, reject or confirm", "line %zu: '%.*s' is no action", line,
                     STR_ARG(field[head->action]));
  const char *a = name_at(command, field, count, head->a, head->a_type), *b = name_at(command, field, count, head->b, head->b_type);
  if (!a || (action->operands == 2 && !b))
    return say_usage(command, path, "part the fields by tabs", "line %zu: wants: %s", line, action->wants);
  Decision decision = decision_of(command, action, a, b);
  const char *why = field_at(command, field, count, head->why);
  if (why) decision.why = why;
  LIST_PUSH(&command->arena, &sheet->decisions) = decision;
  LIST_PUSH(&command->arena, &sheet->lines) = line;
  return RELATA_OK;
}

static RelataStatus apply_all(Command *command, const Sheet *sheet)
{
  Relata *relata = command_open(command, OPEN_CHANGE);
  if (!relata) return RELATA_FAILED;
  Buf said = {0};
  RelataError err = {0};
  size_t done;
  bool ok = store_decide_all(pipeline_store(relata), sheet->decisions.at, sheet->decisions.len, &said, &done, &err);
  if (ok) say_lines(command, &said);
  else if (done < sheet->lines.len) say_note(command, "%s: line %zu is refused, and nothing is changed", command->operands[1], sheet->lines.at[done]);
  buf_free(&said);
  relata_close(relata);
  return ok ? RELATA_OK : say_failure(command, &err);
}

static RelataStatus apply(Command *command)
{
  if (command->operand_count != 2) return say_usage(command, "", "one decision a line, its fields parted by tabs", "write: relata entities apply FILE");
  Str rest, line;
  RelataError err = {0};
  Sheet sheet = {0};
  Head head = {.a = 1, .a_type = FIELDS_MAX, .b = 2, .b_type = FIELDS_MAX, .why = 3};
  if (!file_read(command->operands[1], &command->arena, &rest, &err)) return say_failure(command, &err);
  for (size_t number = 1; str_split(&rest, '\n', &line); number++) {
    RelataStatus status = line_read(command, line, number, &head, &sheet);
    if (status != RELATA_OK) return status;
  }
  if (!sheet.decisions.len)
    return say_usage(command, command->operands[1], "write lines such as: merge<TAB>Holmes<TAB>Sherlock Holmes", "holds no decision");
  return apply_all(command, &sheet);
}

static RelataStatus undo(Command *command)
{
  int64_t number = 0;
  if (command->operand_count > 1) {
    char *end = NULL;
    number = strtoll(command->operands[1], &end, 10);
    if (*end || number <= 0)
      return say_usage(command, command->operands[1], "see: relata entities decisions", "is no number of a decision");
  }
  Relata *relata = command_open(command, OPEN_CHANGE);
  if (!relata) return RELATA_FAILED;
  RelataError err = {0};
  bool ok = store_undo(pipeline_store(relata), number, &err);
  relata_close(relata);
  return ok ? RELATA_OK : say_failure(command, &err);
}

typedef enum { LIST_ENTITIES, LIST_SUSPECTS, LIST_DECISIONS } ListWhat;

static RelataStatus list(Command *command, ListWhat what)
{
  Rows rows;
  size_t limit = 0;
  if (!rows_start(command, rows_plain_format(), &rows) || !option_count(command, "limit", 0, 1000000000, &limit)) return RELATA_USAGE;
  Relata *relata = command_open(command, OPEN_READ);
  if (!relata) return RELATA_FAILED;
  RowSink sink = {&rows, rows_columns, rows_row};
  EntityQuery query = {.name = command->operand_count ? command->operands[0] : NULL, .limit = limit,
                       .type = option_value(command, "type", NULL), .all = option_flag(command, "all")};
  Store *store = pipeline_store(relata);
  RelataError err = {0};
  bool ok = what == LIST_SUSPECTS    ? store_suspects(store, limit, &sink, &err)
            : what == LIST_DECISIONS ? store_decisions(store, &sink, &err)
                                     : store_entities(store, &query, &sink, &err);
  RelataStatus status = rows_finish(&rows, ok, &err);
  relata_close(relata);
  return status;
}

static RelataStatus no_action(Command *command, const char *word)
{
  const char *names[COUNT_OF(actions) + 3] = {"decisions", "undo", "apply"}, *meant;
  char said[48] = "";
  for (size_t i = 0; i < COUNT_OF(actions); i++) names[i + 3] = actions[i].name;
  if ((meant = nearest_word(word, names, COUNT_OF(names)))) snprintf(said, sizeof said, "; the nearest is '%s'", meant);
  return say_usage(command, word, "see: relata entities --help, and quote a name of several words", "is no action of 'entities'%s", said);
}

RelataStatus run_entities(Command *command)
{
  if (option_flag(command, "suspects")) return list(command, LIST_SUSPECTS);
  const char *word = command->operand_count ? command->operands[0] : "";
  for (size_t i = 0; i < COUNT_OF(actions); i++)
    if (strcmp(word, actions[i].name) == 0) return decide(command, &actions[i]);
  if (strcmp(word, "decisions") == 0) return list(command, LIST_DECISIONS);
  if (strcmp(word, "undo") == 0) return undo(command);
  if (strcmp(word, "apply") == 0) return apply(command);
  if (command->operand_count > 1) return no_action(command, word);
  return list(command, LIST_ENTITIES);
}
