/*
 * coref.c - clusters written into CoNLL-U as GUM writes them: MISC holds Entity=(3-person-2 at the first word of a mention and
 * Entity=3) at its last; a mention of one word is Entity=(3-person-1). The last number is the head's place in the mention. The sentences are written by text/, the attribute is
 * put into the last column afterwards.
 */
#include "resolution/parts.h"

#include <stdlib.h>
#include <string.h>

static const char *type_word(const Resolved *resolved, const ResolvedMention *m)
{
  static const char *const words[ENTITY_COUNT] = {"abstract", "person",  "organization", "place", "event",   "abstract",
                                                  "object",   "person", "time",         "abstract", "abstract"};
  return m->entity == NO_ENTITY ? "abstract" : words[resolved->entities[m->entity].type];
}

/* GUM marks no relative pronouns. */
static bool is_shown(const ResolvedMention *m) { return strcmp(m->rule, "relative") != 0; }

/* Brackets at one word: closing ones of the inner mentions first, then opening ones, the longest first. */
static void put_brackets(const Resolved *resolved, size_t from, size_t to, uint32_t token, Buf *out)
{
  for (size_t i = to; i-- > from;) {
    const ResolvedMention *m = &resolved->mentions[i];
    if (is_shown(m) && m->np_last == token && m->np_first < token) buf_format(out, "%u)", m->cluster);
  }
  for (size_t i = from; i < to; i++) {
    const ResolvedMention *m = &resolved->mentions[i];
    if (is_shown(m) && m->np_first == token) buf_format(out, "(%u-%s-%u%s", m->cluster, type_word(resolved, m), m->head - m->np_first + 1, m->np_last == token ? ")" : "");
  }
}

static bool any_bracket(const Resolved *resolved, size_t from, size_t to, uint32_t token)
{
  for (size_t i = from; i < to; i++)
    if (is_shown(&resolved->mentions[i]) && (resolved->mentions[i].np_first == token || resolved->mentions[i].np_last == token)) return true;
  return false;
}

/* The word's number of a line "7<TAB>...", or NO_TOKEN for comments, multiword tokens and empty lines. */
static uint32_t line_word(Str line)
{
  uint32_t n = 0;
  size_t i = 0;
  for (; i < line.len && line.at[i] >= '0' && line.at[i] <= '9' && i < 6; i++) n = n * 10 + (uint32_t)(line.at[i] - '0');
  return i && i < line.len && line.at[i] == '\t' && n ? n - 1 : NO_TOKEN;
}

void coref_write(const SentenceList *sentences, const Resolved *resolved, Buf *out)
{
  Buf plain = {0};
  buf_text(out, "# global.Entity = GRP-etype-minspan\n");
  conllu_write(sentences, false, &plain);
  Str rest = buf_view(&plain), line;
  uint32_t sentence = 0;
  size_t from = 0, to = 0;
  while (str_split(&rest, '\n', &line)) {
    uint32_t word = line_word(line);
    if (!rest.at && !line.len) break;
    if (word == 0) {
      for (from = to; from < resolved->mention_count && resolved->mentions[from].sentence < sentence;) from++;
      for (to = from; to < resolved->mention_count && resolved->mentions[to].sentence == sentence;) to++;
    }
    buf_str(out, line);
    if (word != NO_TOKEN && any_bracket(resolved, from, to, word)) {
      buf_text(out, "|Entity=");
      put_brackets(resolved, from, to, word, out);
    }
    buf_char(out, '\n');
    if (!line.len) sentence++;
  }
  out->failed |= plain.failed;
  buf_free(&plain);
}
