/*
 * script.c - where the statements of a script end and its lines that begin with '.' stand, and what SQL answers these.
 */
#include "cli/script.h"

#include <string.h>

/* What stays from version to version; the other tables are how it is kept. */
#define PUBLIC "('document', 'sentence', 'sentence_search', 'entity_search', 'entity', 'vocabulary')"
#define OWN "name NOT GLOB 'sqlite_*'"

Str dot_query(Str line, Arena *arena, bool *text)
{
  Str rest = str_trim(line), word = {0};
  while (rest.len && strchr("; \t", rest.at[rest.len - 1])) rest.len--;
  str_split(&rest, ' ', &word);
  Str name = str_trim(rest);
  *text = str_is(word, ".schema");
  if (str_is(word, ".tables") && (!name.len || str_is(name, "all")))
    return str_format(arena, "SELECT name, type, (SELECT group_concat(name, ', ') FROM pragma_table_info(s.name)) AS columns FROM sqlite_schema s"
                             " WHERE type IN ('table', 'view') AND " OWN "%s ORDER BY name;", name.len ? "" : " AND (type = 'view' OR name IN " PUBLIC ")");
  if (!*text) return STR("");
  char *quoted = str_cstr(arena, name);
  for (char *c = quoted; *c; c++)
    if (*c == '\'' || *c == '"' || *c == '[' || *c == ']') *c = '_'; /* no name of ours has one; _ fits any letter */
  return str_format(arena, "SELECT sql || ';' || CASE type WHEN 'view' THEN char(10) || '/* ' || name || '(' || (SELECT group_concat(name, ', ')"
                           " FROM pragma_table_info(s.name)) || ') */' ELSE '' END AS sql FROM sqlite_schema s WHERE sql IS NOT NULL AND " OWN
                           " AND ('%s' = '' OR tbl_name LIKE '%s') ORDER BY tbl_name, type = 'index', type = 'trigger', name;", quoted, quoted);
}

static bool is_dot_line(Str line)
{
  Str word;
  return str_split(&line, ' ', &word) && (str_is(word, ".tables") || str_is(word, ".schema") || str_is(word, ".quit") || str_is(word, ".exit"));
}

Str script_part(Str *rest, bool *dot)
{
  size_t i = 0;
  bool open = false, quoted = false;
  *dot = false;
  while (i < rest->len) {
    size_t end = i;
    while (end < rest->len && rest->at[end] != '\n') end++;
    Str line = str_trim((Str){rest->at + i, end - i});
    if (!open && i > 0 && is_dot_line(line)) break;
    *dot = i == 0 && line.len && line.at[0] == '.';
    bool remark = !quoted && str_starts(line, "--");
    for (size_t c = 0; c < line.len && !remark; c++) quoted ^= line.at[c] == '\'';
    if (line.len && !remark) open = quoted || line.at[line.len - 1] != ';';
    i = end + (end < rest->len);
    if (*dot) break;
  }
  Str part = {rest->at, i};
  *rest = (Str){rest->at + i, rest->len - i};
  return part;
}
