/* sha256.c - the test vectors of FIPS 180-4's examples and of every length around a block. */
#include <criterion/criterion.h>
#include <string.h>

#include "article/article.h"

static void expect_hash(Str bytes, const char *expected)
{
  char hex[65];
  sha256_hex(bytes, hex);
  cr_expect_str_eq(hex, expected);
}

Test(sha256, standard_vectors)
{
  expect_hash(STR(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  expect_hash(STR("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  expect_hash(STR("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
              "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
}

Test(sha256, a_million_letters)
{
  char *many = malloc(1000000);
  memset(many, 'a', 1000000);
  expect_hash((Str){many, 1000000}, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
  free(many);
}

Test(sha256, lengths_around_a_block)
{
  char text[128];
  memset(text, 'a', sizeof text);
  expect_hash((Str){text, 55}, "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318");
  expect_hash((Str){text, 56}, "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a");
  expect_hash((Str){text, 64}, "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb");
}
