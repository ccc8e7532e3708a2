/*
 * inputs.c - any bytes as a file of whatever form it looks like: compressed, an archive, records, a document. What lies in
 * an archive is told by its name there. PDF is another program's to read.
 */
#include "fuzz_articles.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  if (!size || memmem(data, size, "%PDF", 4)) return 0;
  read_all(data, size, FORM_GUESS, tokenizer);
  return 0;
}
