/* library.c - include/relata.h as another program uses it, by its header alone: what each function promises, and what it says
 * when it cannot. */
#include "relata.h"
#include "scratch.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char text[] = "Acme bought Bolt in May. Ruth Olsen did not meet Tom Hale.";

static Relata *opened(const char *database, bool read_only)
{
  RelataOptions options = {.size = sizeof options, .database = database, .read_only = read_only, .jobs = 1};
  RelataError err = {0};
  Relata *relata = relata_open(&options, &err);
  cr_assert_not_null(relata, "%s%s", err.where, err.what);
  return relata;
}

/* What is refused says what is wrong. */
static void assert_refused(bool ok, const RelataError *err, RelataStatus status, const char *words)
{
  cr_assert_not(ok);
  cr_assert_eq(err->status, status, "%s", err->what);
  cr_assert(strstr(err->what, words) || strstr(err->remedy, words), "%s; %s", err->what, err->remedy);
}

/* ---- triples ---- */

typedef struct { char said[2000]; size_t count, most; } Heard;

static bool hear(void *context, const RelataTriple *t)
{
  Heard *heard = context;
  char line[300];
  snprintf(line, sizeof line, "%s%s | %s | %s\n", t->negated ? "not " : "", t->subject, t->relation, t->object);
  strncat(heard->said, line, sizeof heard->said - strlen(heard->said) - 1);
  cr_assert(t->start < t->end && t->end <= strlen(text) && t->confidence >= 0 && t->confidence <= 1);
  cr_assert(t->predicate && t->modality && t->rule && t->subject_type && t->object_type);
  for (size_t i = 0; i < t->argument_count; i++) cr_assert_not_null(t->arguments[i]);
  return ++heard->count != heard->most;
}

Test(library, extracts_triples_from_a_text)
{
  Relata *relata = relata_open(NULL, NULL);
  cr_assert_not_null(relata);
  Heard heard = {0};
  RelataError err = {0};
  cr_assert(relata_extract(relata, text, strlen(text), hear, &heard, &err), "%s", err.what);
  cr_assert_not_null(strstr(heard.said, "Acme | buy | Bolt\n"), "%s", heard.said);
  cr_assert_not_null(strstr(heard.said, "not Ruth Olsen | meet | Tom Hale\n"), "%s", heard.said);
  relata_close(relata);
}

Test(library, a_reader_of_triples_may_stop)
{
  Relata *relata = relata_open(NULL, NULL);
  Heard heard = {.most = 1};
  RelataError err = {0};
  cr_assert(relata_extract(relata, text, strlen(text), hear, &heard, &err), "to stop is no error");
  cr_assert_eq(heard.count, 1);
  relata_close(relata);
}

Test(library, a_text_without_words_is_refused)
{
  Relata *relata = relata_open(NULL, NULL);
  Heard heard = {0};
  RelataError err = {0};
  assert_refused(relata_extract(relata, "", 0, hear, &heard, &err), &err, RELATA_REFUSED, "empty");
  assert_refused(relata_extract(relata, "\0\1\2\0\0\0\0\0", 8, hear, &heard, &err), &err, RELATA_REFUSED, "");
  cr_assert_eq(heard.count, 0);
  cr_assert(relata_extract(relata, text, strlen(text), hear, &heard, NULL), "and the next is read");
  relata_close(relata);
}

/* ---- a database ---- */

typedef struct { char said[2000]; size_t rows, most; } Told;

static bool tell(void *context, size_t count, const char *const *names, const char *const *values)
{
  Told *told = context;
  for (size_t i = 0; i < count; i++) {
    char cell[300];
    snprintf(cell, sizeof cell, "%s=%s;", names[i], values[i] ? values[i] : "(null)");
    strncat(told->said, cell, sizeof told->said - strlen(told->said) - 1);
  }
  return ++told->rows != told->most;
}

static void assert_told(Relata *relata, const char *query, const char *want)
{
  Told told = {0};
  RelataError err = {0};
  cr_assert(relata_sql(relata, query, tell, &told, &err), "%s", err.what);
  cr_assert_str_eq(told.said, want);
}

Test(library, adds_a_text_once_and_answers_queries)
{
  Relata *relata = opened(":memory:", false);
  RelataError err = {0};
  cr_assert(relata_add_text(relata, "a.txt", text, strlen(text), &err), "%s", err.what);
  cr_assert(relata_add_text(relata, "a.txt", text, strlen(text), &err), "%s", err.what);
  assert_told(relata, "SELECT count(*) AS n FROM document", "n=1;");
  assert_told(relata, "SELECT relation, negated, attribution FROM fact WHERE subject = 'Ruth Olsen' AND object = 'Tom Hale'", "relation=meet;negated=1;attribution=(null);");
  static const char later[] = "Acme sold Bolt in June.";
  cr_assert(relata_add_text(relata, "a.txt", later, strlen(later), &err), "%s", err.what);
  assert_told(relata, "SELECT count(*) AS n FROM document", "n=1;");
  assert_told(relata, "SELECT count(*) AS n FROM fact WHERE relation = 'buy'", "n=0;");
  relata_close(relata);
}

Test(library, adds_a_file_and_keeps_it_in_one)
{
  char article[SCRATCH_PATH], *database = scratch("library.db");
  scratch_file(article, ".txt", text, strlen(text));
  RelataError err = {0};
  Relata *relata = opened(database, false);
  cr_assert(relata_add(relata, article, &err), "%s", err.what);
  assert_refused(relata_add(relata, "/nowhere/article.txt", &err), &err, RELATA_REFUSED, "opened");
  relata_close(relata);
  relata = opened(database, true);
  assert_told(relata, "SELECT count(*) AS n FROM document", "n=1;");
  err = (RelataError){0};
  cr_assert_not(relata_add_text(relata, "b.txt", text, strlen(text), &err), "a database for reading takes nothing");
  cr_assert(err.what[0] != 0);
  relata_close(relata);
  unlink(article);
  unlink(database);
  free(database);
}

Test(library, queries_only_read_and_their_reader_may_stop)
{
  Relata *relata = opened(":memory:", false);
  cr_assert(relata_add_text(relata, "a.txt", text, strlen(text), NULL));
  RelataError err = {0};
  Told told = {.most = 2};
  assert_refused(relata_sql(relata, "DELETE FROM document", tell, &told, &err), &err, RELATA_USAGE, "refused");
  assert_refused(relata_sql(relata, "SELEC 1", tell, &told, &err), &err, RELATA_USAGE, "syntax");
  cr_assert_eq(told.rows, 0);
  cr_assert(relata_sql(relata, "VALUES (1), (2), (3)", tell, &told, &err), "%s", err.what);
  cr_assert_eq(told.rows, 2);
  assert_told(relata, "SELECT count(*) AS n FROM document", "n=1;");
  relata_close(relata);
}

Test(library, draws_the_database_in_each_format)
{
  static const struct { const char *format, *begins; } formats[] = {{"dot", "//"}, {"svg", "<?xml"}, {"png", "\x89PNG"}, {"pdf", "%PDF-"}, {"html", "<!doctype"}};
  Relata *relata = opened(":memory:", false);
  cr_assert(relata_add_text(relata, "a.txt", text, strlen(text), NULL));
  for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
    RelataError err = {0};
    char *bytes = NULL;
    size_t len = 0;
    cr_assert(relata_draw(relata, NULL, formats[i].format, &bytes, &len, &err), "%s: %s", formats[i].format, err.what);
    cr_assert(len > strlen(formats[i].begins) && memcmp(bytes, formats[i].begins, strlen(formats[i].begins)) == 0, "%s", formats[i].format);
    relata_free(bytes);
  }
  RelataError err = {0};
  char *bytes = NULL;
  size_t len = 0;
  cr_assert(relata_draw(relata, "Acme", "svg", &bytes, &len, &err), "%s", err.what);
  cr_assert(strstr(bytes, "Bolt") && !strstr(bytes, "Tom Hale"), "around Acme is Bolt alone");
  relata_free(bytes);
  bytes = NULL;
  assert_refused(relata_draw(relata, "Nobody Known", "svg", &bytes, &len, &err), &err, RELATA_USAGE, "Nobody Known");
  assert_refused(relata_draw(relata, NULL, "gif", &bytes, &len, &err), &err, RELATA_USAGE, "gif");
  cr_assert_null(bytes);
  relata_close(relata);
}

/* ---- opening ---- */

Test(library, what_cannot_be_opened_says_why)
{
  RelataError err = {0};
  RelataOptions options = {.size = sizeof options, .database = "/nowhere/a.db"};
  cr_assert_null(relata_open(&options, &err));
  cr_assert(strstr(err.where, "/nowhere/a.db"));
  options = (RelataOptions){.size = sizeof options, .database = "/nowhere/a.db", .read_only = true};
  cr_assert_null(relata_open(&options, NULL), "nobody need ask why");
  options = (RelataOptions){.size = sizeof options, .gazetteer = "/nowhere/names.tsv"};
  cr_assert_null(relata_open(&options, &err));
  cr_assert(strstr(err.where, "/nowhere/names.tsv"));
}

/* They are read when they are first needed. */
Test(library, a_wrong_model_or_vocabulary_is_told_by_the_first_text)
{
  const RelataOptions wrong[] = {{.size = sizeof *wrong, .model = "/nowhere/a.model"}, {.size = sizeof *wrong, .vocabulary = "/nowhere/relations.tsv"}};
  for (int i = 0; i < 2; i++) {
    Relata *relata = relata_open(&wrong[i], NULL);
    cr_assert_not_null(relata);
    RelataError err = {0};
    Heard heard = {0};
    cr_assert_not(relata_extract(relata, text, strlen(text), hear, &heard, &err));
    cr_assert(err.status != RELATA_OK && strncmp(err.where, "/nowhere/", 9) == 0, "%s%s", err.where, err.what);
    relata_close(relata);
  }
}

Test(library, without_a_database_there_is_nothing_to_add_to_or_ask)
{
  Relata *relata = relata_open(NULL, NULL);
  RelataError err = {0};
  Told told = {0};
  char *bytes = NULL;
  size_t len = 0;
  assert_refused(relata_add_text(relata, "a.txt", text, strlen(text), &err), &err, RELATA_USAGE, "database");
  assert_refused(relata_sql(relata, "SELECT 1", tell, &told, &err), &err, RELATA_USAGE, "database");
  assert_refused(relata_draw(relata, NULL, "svg", &bytes, &len, &err), &err, RELATA_USAGE, "database");
  relata_close(relata);
  relata_close(NULL);
  relata_free(NULL);
  cr_assert_str_eq(relata_version(), RELATA_VERSION);
}

/* A program built with an older header hands over fewer options; what it does not know is as if not given. */
Test(library, a_shorter_struct_of_options_is_an_older_program)
{
  RelataOptions options = {.size = offsetof(RelataOptions, vocabulary), .database = ":memory:", .vocabulary = "/nowhere/relations.tsv"};
  RelataError err = {0};
  Relata *relata = relata_open(&options, &err);
  cr_assert_not_null(relata, "%s", err.what);
  relata_close(relata);
}
