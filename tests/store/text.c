/* text.c - a database as JSON lines and back: the same rows in every public view, the same text, nothing half-read. */
#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "archive.h"
#include "scratch.h"

static bool keep(void *context, Buf *piece)
{
  buf_str(context, buf_view(piece));
  return true;
}

static Buf text_of(Store *store)
{
  Buf out = {0};
  RelataError err = {0};
  cr_assert(store_archive(store, keep, &out, &err), "%s", err.what);
  return out;
}

static char *file_with(Str text)
{
  char *path = scratch("archive.jsonl");
  RelataError err = {0};
  cr_assert(file_write(path, text, &err), "%s", err.what);
  return path;
}

static void bring_in(Store *store, Str text)
{
  char *path = file_with(text);
  RelataError err = {0};
  cr_assert(store_merge(store, (const char *const[]){path}, 1, &err), "%s: %s", err.where, err.what);
  free(path);
}

static void decide(Store *store, Decision decision)
{
  RelataError err = {0};
  cr_assert(store_decide(store, &decision, NULL, &err), "%s", err.what);
}

Test(text, a_database_comes_back_as_it_was)
{
  Store *s = open_memory(), *t = open_memory();
  fill_archive(s);
  decide(s, (Decision){.kind = DECIDE_RENAME, .a = "Ada Bell", .b = "Ada Bell-Stone", .why = "married; \"says so\"\nherself"});
  decide(s, (Decision){.kind = DECIDE_FORGET, .a = "Vienna"});
  Buf text = text_of(s);
  bring_in(t, buf_view(&text));
  RelataError err = {0};
  cr_assert(store_resolve(s, NULL, &err)); /* a merge makes of it what adding all at once makes */
  char *before = dump_of(s), *after = dump_of(t);
  cr_expect_str_eq(before, after);
  assert_sound(t);
  Buf again = text_of(t);
  cr_expect(str_eq(buf_view(&text), buf_view(&again)), "the text comes back to the byte");
  bring_in(t, buf_view(&text));
  Buf third = text_of(t);
  cr_expect(str_eq(buf_view(&text), buf_view(&third)), "reading twice changes nothing");
  buf_free(&text), buf_free(&again), buf_free(&third);
  free(before), free(after);
  store_close(s), store_close(t);
}

Test(text, corrections_alone_are_carried_to_another_archive)
{
  Store *s = open_memory(), *t = open_memory();
  fill_archive(s), fill_archive(t);
  decide(s, (Decision){.kind = DECIDE_RENAME, .a = "Ada Bell", .b = "Ada Bell-Stone"});
  Buf text = text_of(s), some = {0};
  Str rest = buf_view(&text), line;
  while (str_split(&rest, '\n', &line))
    if (str_starts(line, "{\"relata\"") || str_starts(line, "{\"decision\"")) buf_format(&some, "%.*s\n", STR_ARG(line));
  bring_in(t, buf_view(&some));
  assert_rows(t, "SELECT count(*) FROM entity WHERE name = 'Ada Bell-Stone'", "1\n");
  assert_rows(t, "SELECT kind, a, value FROM decision", "rename|Ada Bell|Ada Bell-Stone\n");
  buf_free(&text), buf_free(&some);
  store_close(s), store_close(t);
}

/* Text of the first schema: no column and no table that came later. */
Test(text, what_an_older_relata_wrote_is_read)
{
  static const char old[] =
      "{\"relata\": \"archive\", \"schema\": 1}\n"
      "{\"source\": {\"id\": 1, \"name\": \"The Bell\"}}\n"
      "{\"relation\": {\"id\": 1, \"name\": \"meet\"}}\n"
      "{\"document\": {\"id\": 7, \"source\": \"a.txt\", \"title\": null, \"published\": \"2001-04-05\", \"sha256\": \"00\", \"added_at\": \"2001-04-06T00:00:00Z\", \"text\": \"Ada met Carl.\"}}\n"
      "{\"article\": {\"document_id\": 7, \"source_id\": 1, \"run_id\": null, \"blocks\": 1, \"outlet\": \"The Bell\"}}\n"
      "{\"sentence\": {\"id\": 229376, \"document_id\": 7, \"ordinal\": 0, \"start\": 0, \"end\": 13, \"text\": \"Ada met Carl.\"}}\n"
      "{\"member\": {\"id\": 229376, \"document_id\": 7, \"name\": \"Ada\", \"type\": \"PERSON\", \"proper\": 1, \"gender\": 0, \"number\": 0, \"mentions\": 1, \"salience\": 0.5}}\n"
      "{\"member\": {\"id\": 229377, \"document_id\": 7, \"name\": \"Carl\", \"type\": \"PERSON\", \"proper\": 1, \"gender\": 0, \"number\": 0, \"mentions\": 1, \"salience\": 0.5}}\n"
      "{\"member_alias\": {\"member_id\": 229376, \"name\": \"Ada\", \"mentions\": 1, \"proper\": 1}}\n"
      "{\"member_alias\": {\"member_id\": 229377, \"name\": \"Carl\", \"mentions\": 1, \"proper\": 1}}\n"
      "{\"statement\": {\"id\": 229376, \"sentence_id\": 229376, \"subject_member\": 229376, \"relation_id\": 1, \"object_member\": 229377, \"confidence\": 0.9,"
      " \"negated\": 0, \"inferred\": 0, \"symmetric\": 1, \"start\": 0, \"end\": 12, \"modality\": \"asserted\", \"predicate\": \"met\", \"object_text\": \"Carl\","
      " \"rule\": \"verb-object\", \"words\": \"0-3;4-7;8-12\"}}\n\n";
  Store *s = open_memory();
  bring_in(s, STR(old));
  assert_rows(s, "SELECT subject, relation, object, document FROM fact", "Ada|meet|Carl|a.txt\n");
  assert_rows(s, "SELECT source, documents, facts FROM source_summary", "The Bell|1|1\n");
  assert_sound(s);
  store_close(s);
}

static void expect_refused(const char *text, const char *where, const char *what)
{
  Store *s = open_memory();
  fill_archive(s);
  char *path = file_with(str_of(text)), *before = dump_of(s);
  RelataError err = {0};
  cr_expect(!store_merge(s, (const char *const[]){path}, 1, &err), "%s", text);
  cr_expect(strstr(err.where, where) && strstr(err.what, what), "%s: %s", err.where, err.what);
  char *after = dump_of(s);
  cr_expect_str_eq(before, after, "nothing is half-read");
  free(before), free(after), free(path);
  store_close(s);
}

#define HEAD "{\"relata\": \"archive\", \"schema\": 1}\n"

Test(text, what_is_wrong_is_told_with_its_line)
{
  expect_refused("{\"relata\": \"archive\", \"schema\": 9999}\n", "archive.jsonl", "newer");
  expect_refused("{\"relata\": \"other\"}\n", "archive.jsonl", "no archive");
  expect_refused(HEAD "{\"sentence\": \n", "archive.jsonl:2", "no JSON");
  expect_refused(HEAD "[1]\n", "archive.jsonl:2", "no row");
  expect_refused(HEAD "\n{\"entity\": {\"id\": 1}}\n", "archive.jsonl:3", "no row");
  expect_refused(HEAD "{\"decision\": {\"id\": 1}}\n", "archive.jsonl:2", "schema");
  expect_refused(HEAD "{\"relation\": {\"id\": 1, \"nmae\": \"meet\"}}\n", "archive.jsonl:2", "column");
  expect_refused(HEAD "{\"relation\": {\"id\": 1}}\n", "archive.jsonl:2", "NOT NULL");
  expect_refused(HEAD "{\"relation\": {\"id\": \"x\", \"name\": \"meet\"}}\n", "archive.jsonl:2", "");
  expect_refused(HEAD "{\"sentence\": {\"id\": 1, \"document_id\": 5, \"ordinal\": 0, \"start\": 0, \"end\": 1, \"text\": \"x\"}}\n", "archive.jsonl", "without its document");
}

#define ARTICLE(id, blocks)                                                                                            \
  "{\"source\": {\"id\": 1, \"name\": \"The Bell\"}}\n"                                                               \
  "{\"document\": {\"id\": " id ", \"source\": \"a.txt\", \"sha256\": \"00\", \"added_at\": \"2001\", \"text\": \"x\"}}\n"      \
  "{\"article\": {\"document_id\": " id ", \"source_id\": 1, \"blocks\": " blocks "}}\n"
#define SENTENCE(id) "{\"sentence\": {\"id\": " id ", \"document_id\": 7, \"ordinal\": 0, \"start\": 0, \"end\": 1, \"text\": \"x\"}}\n"

/* Rows are found by their ids: one that lies elsewhere would be lost without a word, or overflow. */
Test(text, ids_that_do_not_fit_their_document_are_refused)
{
  static const char *const stray[] = {ARTICLE("7", "1") SENTENCE("5"), ARTICLE("7", "1") SENTENCE("262144"), ARTICLE("7", "0"), ARTICLE("-7", "1"),
                                      ARTICLE("7", "9000000000"), ARTICLE("9000000000000000000", "1"), ARTICLE("274877906943", "1"),
                                      ARTICLE("7", "2") "{\"document\": {\"id\": 8, \"source\": \"b.txt\", \"sha256\": \"00\", \"added_at\": \"2001\", \"text\": \"x\"}}\n"
                                      "{\"article\": {\"document_id\": 8, \"source_id\": 1, \"blocks\": 1}}\n",
                                      "{\"document\": {\"id\": 7, \"source\": \"a.txt\", \"sha256\": \"00\", \"added_at\": \"2001\", \"text\": \"x\"}}\n"};
  for (size_t i = 0; i < COUNT_OF(stray); i++) {
    char text[2000];
    snprintf(text, sizeof text, HEAD "%s", stray[i]);
    expect_refused(text, "archive.jsonl", "has an id that does not fit its document");
  }
  Store *s = open_memory();
  bring_in(s, STR(HEAD ARTICLE("7", "1") SENTENCE("229376")));
  assert_rows(s, "SELECT text FROM sentence", "x\n");
  store_close(s);
}
