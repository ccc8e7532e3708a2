/*
 * mail.c - any bytes as a mailbox or as one message. The first byte chooses.
 */
#include "fuzz_articles.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  if (size > 1) read_all(data + 1, size - 1, data[0] & 1 ? FORM_MBOX : FORM_MAIL, tokenizer);
  return 0;
}
