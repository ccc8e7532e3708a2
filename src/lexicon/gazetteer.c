/* gazetteer.c - binary search over the lines of gazetteer.tsv, which stand in the order of their bytes. */
#include "lexicon/gazetteer.h"

#include "core/embed.h"

#include <string.h>

EMBED(relata_gazetteer, "src/lexicon/gazetteer.tsv", 16);

static void read_code(Str code, Gazetted *out)
{
  out->code = code;
  for (size_t i = 0; i + 1 < code.len; i += 2) {
    int *field = code.at[i] == 'p' ? &out->town : code.at[i] == 'r' ? &out->region : code.at[i] == 's' ? &out->surname : code.at[i] == 'g' ? &out->given : &out->word;
    *field = code.at[i + 1] - '0';
  }
}

bool gazetteer_find(Str key, Gazetted *out)
{
  const char *low = relata_gazetteer_start, *high = relata_gazetteer_end; /* the line is in [low, high), both at line starts */
  *out = (Gazetted){{"", 0}, -1, -1, -1, -1, -1};
  while (low < high) { // cppcheck-suppress comparePointers ; both ends of one block
    const char *line = low + (high - low) / 2; // cppcheck-suppress comparePointers
    while (line > low && line[-1] != '\n') line--;
    const char *end = memchr(line, '\n', (size_t)(high - line)), *tab = memchr(line, '\t', (size_t)(end - line));
    int order = str_cmp(key, (Str){line, (size_t)(tab - line)});
    if (order == 0) {
      read_code((Str){tab + 1, (size_t)(end - tab - 1)}, out);
      return true;
    }
    if (order < 0) high = line;
    else low = end + 1;
  }
  return false;
}
