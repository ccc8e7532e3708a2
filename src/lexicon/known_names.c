/*
 * known_names.c - known_names.bin is a list of hashed.h; a value: bits of the kinds. Keys: folded, digits are 0, no blank before a
 * point or an apostrophe, no point at the end, "the" in front left out by who asks.
 */
#include "lexicon/known_names.h"

#include "lexicon/hashed.h"

__asm__(".section .rodata\n"
        ".balign 16\n"
        "relata_known_names:\n"
        ".incbin \"src/lexicon/known_names.bin\"\n"
        ".previous\n");
extern const uint8_t relata_known_names[] __attribute__((visibility("hidden")));

unsigned known_names_find(Str name)
{
  char key[96];
  size_t n = 0;
  if (name.len > sizeof key) return 0;
  for (size_t i = 0; i < name.len; i++) {
    char c = name.at[i];
    bool loose = c == ' ' && i + 1 < name.len && (name.at[i + 1] == '\'' || name.at[i + 1] == '.');
    if (!loose) key[n++] = c >= '0' && c <= '9' ? '0' : c;
  }
  while (n && key[n - 1] == '.') n--;
  int32_t kinds = hashed_find(relata_known_names, (Str){key, n});
  return kinds < 0 ? 0 : (unsigned)kinds;
}
