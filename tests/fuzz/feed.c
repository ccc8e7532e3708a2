/*
 * feed.c - any bytes as a feed or as agencies' XML. The first byte chooses.
 */
#include "fuzz_articles.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  if (size > 1) read_all(data + 1, size - 1, data[0] & 1 ? FORM_FEED : FORM_NEWS, tokenizer);
  return 0;
}
