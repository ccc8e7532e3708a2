/* sections.c - reading the table of a model file. */
#include "analysis/sections.h"

#include <string.h>
#include <xxhash.h>

enum { HEAD_SIZE = 16, ENTRY_SIZE = 56, SECTIONS_MAX = 1024, CHECK_SIZE = 8 };
static const char remedy[] = "get the file again, or leave --model away";

static bool damaged(RelataError *err, const char *where, const char *what)
{
  return error_set(err, RELATA_FAILED, where, remedy, "this model file is damaged: %s", what);
}

static uint64_t read_number(const char *at, size_t size)
{
  uint64_t number = 0;
  for (size_t i = size; i-- > 0;) number = number << 8 | (unsigned char)at[i];
  return number;
}

static size_t item_size(SectionType type) { return type == SECTION_INT32 || type == SECTION_FLOAT ? 4 : 1; }

static bool read_entry(Str bytes, size_t data_start, const char *entry, Section *out)
{
  uint64_t offset = read_number(entry + 40, 8), size = read_number(entry + 48, 8), items = 1;
  memcpy(out->name, entry, sizeof out->name);
  if (!memchr(out->name, 0, sizeof out->name) || !out->name[0]) return false;
  if (offset < data_start || offset % 64 || offset > bytes.len || size > bytes.len - offset) return false;
  uint64_t type = read_number(entry + 24, 4);
  if (type > SECTION_FLOAT) return false;
  out->type = (SectionType)type;
  for (size_t d = 0; d < 3; d++) {
    out->dims[d] = (uint32_t)read_number(entry + 28 + 4 * d, 4);
    if (out->dims[d] == 0 && size) return false;
    if (out->dims[d] && items > bytes.len / out->dims[d]) return false;
    items *= out->dims[d];
  }
  out->at = bytes.at + offset;
  out->size = (size_t)size;
  return items * item_size(out->type) == size;
}

bool sections_read(Str bytes, bool verify, const char *where, Arena *arena, SectionList *out, RelataError *err)
{
  if (bytes.len < HEAD_SIZE + ENTRY_SIZE + CHECK_SIZE || !str_starts(bytes, MODEL_MAGIC))
    return error_set(err, RELATA_FAILED, where, "name a file that scripts/train wrote", "this is no language model of relata");
  uint64_t count = read_number(bytes.at + 8, 4);
  if (read_number(bytes.at + 12, 4) != bytes.len) return damaged(err, where, "its length is not the one it states");
  if (count > SECTIONS_MAX || HEAD_SIZE + count * ENTRY_SIZE > bytes.len) return damaged(err, where, "its table does not fit");
  out->check = read_number(bytes.at + bytes.len - CHECK_SIZE, CHECK_SIZE);
  if (verify && XXH64(bytes.at, bytes.len - CHECK_SIZE, 0) != out->check) return damaged(err, where, "its checksum is wrong");
  Section *list = ARENA_ARRAY(arena, Section, (size_t)count);
  for (size_t i = 0; i < count; i++)
    if (!read_entry(bytes, HEAD_SIZE + (size_t)count * ENTRY_SIZE, bytes.at + HEAD_SIZE + i * ENTRY_SIZE, &list[i]))
      return damaged(err, where, "a section lies outside it");
  out->at = list;
  out->len = (size_t)count;
  return true;
}

const Section *section_find(const SectionList *list, const char *name)
{
  for (size_t i = 0; i < list->len; i++)
    if (!strcmp(list->at[i].name, name)) return &list->at[i];
  return NULL;
}
