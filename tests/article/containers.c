/* containers.c - archives and compressed files: every member an article, and what happens to those that are none. */
#include <archive.h>
#include <archive_entry.h>
#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "article/article.h"
#include "scratch.h"

typedef struct { const char *name, *text; } Member;
static const Member two[] = {{"a.txt", "Anna Berg met Bo Lind in Oslo."}, {"sub/b.html", "<html><body><p>Cora Dahl sued Emil Falk.</p></body></html>"}};

typedef int Setup(struct archive *);

static int encrypted_zip(struct archive *a)
{
  archive_write_set_format_zip(a);
  archive_write_set_options(a, "zip:encryption=traditional");
  return archive_write_set_passphrase(a, "secret");
}

static void pack(const char *path, Setup *format, Setup *filter, const Member *members, size_t count)
{
  struct archive *a = archive_write_new();
  cr_assert(format(a) == ARCHIVE_OK && (!filter || filter(a) == ARCHIVE_OK) && archive_write_open_filename(a, path) == ARCHIVE_OK, "%s", archive_error_string(a));
  for (size_t i = 0; i < count; i++) {
    struct archive_entry *e = archive_entry_new();
    size_t len = strlen(members[i].text);
    archive_entry_set_pathname(e, members[i].name);
    archive_entry_set_size(e, (la_int64_t)len);
    archive_entry_set_filetype(e, AE_IFREG);
    archive_entry_set_perm(e, 0644);
    cr_assert_eq(archive_write_header(a, e), ARCHIVE_OK, "%s", archive_error_string(a));
    cr_assert_eq((size_t)archive_write_data(a, members[i].text, len), len);
    archive_entry_free(e);
  }
  cr_assert_eq(archive_write_close(a), ARCHIVE_OK, "%s", archive_error_string(a));
  archive_write_free(a);
}

static void cut_to(const char *path, long bytes) { cr_assert_eq(truncate(path, bytes), 0); }

/* The map leads into the bytes of the member, of the record in it. */
static void check_map(const Article *a)
{
  Span source = article_source_span(a, (Span){0, 3});
  cr_expect(str_eq(str_slice(a->source, (Span){source.start - a->source_start, source.end - a->source_start}), (Str){a->text.at, 3}));
}

/* All that comes out of a file, one line for each: "name=text", "name!why" where refused, "name~why" where passed over. */
static const char *all_of(const char *path, const ArticleOptions *options, Arena *arena)
{
  RelataError err = {0};
  Buf out = {0};
  ArticleReader *reader = article_open(path, options, &err);
  cr_assert(reader != NULL, "%s", err.what);
  size_t skip = strlen(path);
  for (;;) {
    const Article *a = article_next(reader, arena, &err);
    if (!a && err.status == RELATA_OK && !err.what[0]) break;
    const char *where = a ? str_cstr(arena, a->name) : err.where;
    cr_assert(strncmp(where, path, skip) == 0, "%s", where);
    if (a) buf_format(&out, "%s=%.*s\n", where + skip, STR_ARG(a->text));
    else buf_format(&out, "%s%c%s\n", where + skip, err.status == RELATA_OK ? '~' : '!', err.what);
    if (a) check_map(a);
  }
  article_close(reader);
  const char *text = str_cstr(arena, buf_view(&out));
  buf_free(&out);
  return text;
}

static void expect_packed(Setup *format, Setup *filter, const char *ending, const Member *members, size_t count, const char *expected)
{
  char path[SCRATCH_PATH];
  Arena arena = {0};
  scratch_file(path, ending, "", 0);
  pack(path, format, filter, members, count);
  cr_expect_str_eq(all_of(path, NULL, &arena), expected, "%s\n     got: %s\nexpected: %s", ending, all_of(path, NULL, &arena), expected);
  unlink(path);
  arena_free(&arena);
}

#define BOTH "/a.txt=Anna Berg met Bo Lind in Oslo.\n/sub/b.html=Cora Dahl sued Emil Falk.\n"

Test(containers, members_are_articles)
{
  expect_packed(archive_write_set_format_zip, NULL, ".zip", two, 2, BOTH);
  expect_packed(archive_write_set_format_7zip, NULL, ".7z", two, 2, BOTH);
  expect_packed(archive_write_set_format_pax, NULL, ".tar", two, 2, BOTH);
  expect_packed(archive_write_set_format_gnutar, archive_write_add_filter_gzip, ".tar.gz", two, 2, BOTH);
  expect_packed(archive_write_set_format_ustar, archive_write_add_filter_xz, ".txz", two, 2, BOTH);
  expect_packed(archive_write_set_format_pax, archive_write_add_filter_zstd, ".tar.zst", two, 2, BOTH);
  expect_packed(archive_write_set_format_pax, archive_write_add_filter_bzip2, ".misnamed", two, 2, BOTH);
}

Test(containers, compressed_files_are_what_they_hold)
{
  Setup *const filters[] = {archive_write_add_filter_gzip, archive_write_add_filter_xz, archive_write_add_filter_zstd, archive_write_add_filter_bzip2};
  static const char *const endings[] = {".html.gz", ".html.xz", ".html.zst", ".html.bz2"};
  for (size_t i = 0; i < COUNT_OF(filters); i++) expect_packed(archive_write_set_format_raw, filters[i], endings[i], &two[1], 1, "=Cora Dahl sued Emil Falk.\n");
  static const Member records[] = {{"x", "{\"id\":\"p\",\"text\":\"Anna met Bo.\"}\n{\"id\":\"q\",\"text\":\"Bo met Anna.\"}\n"}};
  expect_packed(archive_write_set_format_raw, archive_write_add_filter_gzip, ".jsonl.gz", records, 1, "#p=Anna met Bo.\n#q=Bo met Anna.\n");
}

Test(containers, bad_members_are_told_and_the_others_read)
{
  static const Member bad[] = {{"../out.txt", "Anna Berg met Bo Lind."}, {"/etc/x.txt", "Anna met Bo."}, {"c.txt", ""}, {"p.png", "\x89PNG"}, {"data.csv", "a,b\n1,2\n"},
                               {".hidden.txt", "Anna met Bo."}, {"__MACOSX/a.txt", "Anna met Bo."}, {"in.zip", "PK\x03\x04 an archive"}, {"last.txt", "Greta Holm met Ivar Juhl."}};
  expect_packed(archive_write_set_format_zip, NULL, ".zip", bad, COUNT_OF(bad),
                "/../out.txt!is named as if it lay outside of its archive\n//etc/x.txt!is named as if it lay outside of its archive\n"
                "/c.txt!is empty\n/p.png~is not named like an article\n/data.csv~has no column with a text\n/in.zip!is an archive within an archive\n"
                "/last.txt=Greta Holm met Ivar Juhl.\n");
}

Test(containers, names_beyond_ascii)
{
  static const Member named[] = {{"\xC3\xBCn\xC3\xAF.txt", "Anna Berg met Bo Lind."}};
  setenv("LC_ALL", "C", 1); /* the test's own writer needs a locale with UTF-8; the reader must not */
  char path[SCRATCH_PATH];
  Arena arena = {0};
  scratch_file(path, ".tar", "", 0);
  pack(path, archive_write_set_format_gnutar, NULL, named, 1);
  cr_expect_str_eq(all_of(path, NULL, &arena), "/\xC3\xBCn\xC3\xAF.txt=Anna Berg met Bo Lind.\n");
  unlink(path);
  arena_free(&arena);
}

Test(containers, encrypted_ones_are_told)
{
  expect_packed(encrypted_zip, NULL, ".zip", two, 2, "/a.txt!is encrypted\n/sub/b.html!is encrypted\n");
}

Test(containers, nothing_to_read_in_them)
{
  static const Member pictures[] = {{"p.png", "\x89PNG"}};
  expect_packed(archive_write_set_format_zip, NULL, ".zip", pictures, 1, "/p.png~is not named like an article\n!holds no articles\n");
  static const Member nothing[] = {{"x", ""}};
  expect_packed(archive_write_set_format_raw, archive_write_add_filter_gzip, ".txt.gz", nothing, 1, "!is empty\n");
}

/* Cut anywhere: what came before is read, nothing is read half, one refusal tells it. */
Test(containers, cut_short)
{
  static const struct { Setup *format, *filter; const char *ending; } kinds[] = {
      {archive_write_set_format_zip, NULL, ".zip"}, {archive_write_set_format_pax, archive_write_add_filter_gzip, ".tgz"},
      {archive_write_set_format_pax, archive_write_add_filter_zstd, ".tar.zst"}, {archive_write_set_format_raw, archive_write_add_filter_gzip, ".txt.gz"}};
  for (size_t k = 0; k < COUNT_OF(kinds); k++) {
    for (int part = 1; part < 8; part++) {
      char path[SCRATCH_PATH];
      Arena arena = {0};
      scratch_file(path, kinds[k].ending, "", 0);
      pack(path, kinds[k].format, kinds[k].filter, two, kinds[k].format == archive_write_set_format_raw ? 1 : 2);
      FILE *f = fopen(path, "rb");
      cr_assert(f && fseek(f, 0, SEEK_END) == 0);
      long size = ftell(f);
      fclose(f);
      cut_to(path, size * part / 8);
      const char *got = all_of(path, NULL, &arena);
      size_t refusals = 0;
      for (const char *c = got; *c; c++) refusals += *c == '!';
      cr_expect_leq(refusals, 1, "%s: %s", kinds[k].ending, got);
      cr_expect(refusals || strstr(got, "Emil Falk."), "%s cut to %d eighths: %s", kinds[k].ending, part, got);
      cr_expect(!strstr(got, "Anna") || strstr(got, "Lind in Oslo."), "half an article: %s", got);
      unlink(path);
      arena_free(&arena);
    }
  }
}

Test(containers, bombs_are_refused_in_little_memory)
{
  char path[SCRATCH_PATH];
  Arena arena = {0};
  RelataError err = {0};
  static const Member plain[] = {{"z", "Greta Holm met Ivar Juhl."}};
  size_t len = (size_t)80 << 20;
  char *zeros = malloc(len + 1);
  cr_assert(zeros != NULL);
  memset(zeros, 'a', len);
  zeros[len] = '\0';
  const Member bomb[] = {{"bomb.txt", zeros}, {"lines.jsonl", zeros}, {"last.txt", plain[0].text}};
  scratch_file(path, ".zip", "", 0);
  pack(path, archive_write_set_format_zip, NULL, bomb, 3);
  free(zeros);
  cr_expect_str_eq(all_of(path, NULL, &arena), "/bomb.txt!unpacks to 64 MiB or more\n/lines.jsonl!holds a line of more than 64 MiB\n/last.txt=Greta Holm met Ivar Juhl.\n");
  cr_expect_lt(arena.total, (size_t)1 << 20);
  unlink(path);
  arena_free(&arena);
  (void)err;
}

Test(containers, folders_pass_over_what_only_looks_like_articles)
{
  char path[SCRATCH_PATH];
  Arena arena = {0};
  ArticleOptions found = {.found = true};
  scratch_file(path, ".json", "", 0);
  FILE *f = fopen(path, "w");
  cr_assert(f && fputs("{\"name\": \"x\", \"version\": 1}", f) > 0 && fclose(f) == 0);
  cr_expect_str_eq(all_of(path, &found, &arena), "~holds no articles\n");
  cr_expect_str_eq(all_of(path, NULL, &arena), ":1!has no text\n");
  unlink(path);
  arena_free(&arena);
}

/* "news.tar.gz" of pages that are compressed one by one. */
Test(containers, compressed_members)
{
  char inner[SCRATCH_PATH], bytes[2000];
  Arena arena = {0};
  Str page;
  RelataError err = {0};
  scratch_file(inner, ".gz", "", 0);
  pack(inner, archive_write_set_format_raw, archive_write_add_filter_xz, &two[1], 1);
  cr_assert(file_read(inner, &arena, &page, &err) && page.len < sizeof bytes);
  struct archive *a = archive_write_new();
  char path[SCRATCH_PATH];
  scratch_file(path, ".tar", "", 0);
  cr_assert(archive_write_set_format_pax(a) == ARCHIVE_OK && archive_write_open_filename(a, path) == ARCHIVE_OK);
  static const char *const names[] = {"b.html.xz", "c.html.xz"};
  for (size_t i = 0; i < COUNT_OF(names); i++) {
    struct archive_entry *e = archive_entry_new();
    size_t len = i ? page.len / 2 : page.len; /* the second is cut short */
    archive_entry_set_pathname(e, names[i]);
    archive_entry_set_size(e, (la_int64_t)len);
    archive_entry_set_filetype(e, AE_IFREG);
    cr_assert(archive_write_header(a, e) == ARCHIVE_OK && (size_t)archive_write_data(a, page.at, len) == len);
    archive_entry_free(e);
  }
  archive_write_close(a);
  archive_write_free(a);
  const char *got = all_of(path, NULL, &arena);
  cr_expect(str_starts(str_of(got), "/b.html.xz=Cora Dahl sued Emil Falk.\n/c.html.xz!is damaged or cut short"), "%s", got);
  unlink(path);
  unlink(inner);
  arena_free(&arena);
}

Test(containers, records_in_other_encodings)
{
  static const struct { const char *ending, *bytes; size_t len; const char *expected; } cases[] = {
      {".csv", "\xFF\xFEt\0e\0x\0t\0\n\0A\0n\0n\0\xE9\0 \0m\0e\0t\0 \0B\0o\0.\0\n", 38, ":2=Ann\xC3\xA9 met Bo.\n"},
      {".jsonl", "{\"text\":\"Ann\xE9 met Bo.\"}\n", 24, ":1=Ann\xC3\xA9 met Bo.\n"},
      {".csv", "\xEF\xBB\xBFtext\nAnn\xE9 met Bo.\n", 20, ":2=Ann\xC3\xA9 met Bo.\n"}};
  for (size_t i = 0; i < COUNT_OF(cases); i++) {
    char path[SCRATCH_PATH];
    Arena arena = {0};
    scratch_file(path, cases[i].ending, "", 0);
    FILE *f = fopen(path, "wb");
    cr_assert(f && fwrite(cases[i].bytes, 1, cases[i].len, f) == cases[i].len && fclose(f) == 0);
    cr_expect_str_eq(all_of(path, NULL, &arena), cases[i].expected, "%zu: %s", i, all_of(path, NULL, &arena));
    unlink(path);
    arena_free(&arena);
  }
}

/* Files longer than what is read at a time, whose last record has no line end: it is read as it stands. */
Test(containers, the_last_record_of_a_long_file)
{
  static const char *const endings[] = {".jsonl", ".csv", ".json"};
  for (size_t k = 0; k < COUNT_OF(endings); k++) {
    char path[SCRATCH_PATH];
    Arena arena = {0};
    Buf expected = {0};
    scratch_file(path, endings[k], "", 0);
    FILE *f = fopen(path, "wb");
    cr_assert(f != NULL);
    if (k == 1) fputs("text\n", f);
    if (k == 2) fputs("[", f);
    for (int i = 1; i <= 4000; i++) {
      const char *last = i == 4000 ? "" : k == 2 ? ",\n" : "\n";
      fprintf(f, k == 1 ? "\"Anna %d met %*s Bo.\"%s" : "{\"text\": \"Anna %d met %*s Bo.\"}%s", i, 30 + i % 17, "the tall", last);
      buf_format(&expected, ":%d=Anna %d met %*s Bo.\n", k == 1 ? i + 1 : i, i, 30 + i % 17, "the tall");
    }
    cr_assert_eq(fclose(f), 0);
    cr_expect(strcmp(all_of(path, NULL, &arena), expected.at) == 0, "%s", endings[k]);
    unlink(path);
    buf_free(&expected);
    arena_free(&arena);
  }
}
