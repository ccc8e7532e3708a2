/* core: arenas, text, maps, files, patterns, ordered work. */
#include "core/core.h"
#include "scratch.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

Test(arena, gives_zeroed_memory_and_survives_reset)
{
  Arena arena = {0};
  char *a = arena_alloc(&arena, 100);
  for (int i = 0; i < 100; i++) cr_assert_eq(a[i], 0);
  memset(a, 7, 100);
  arena_reset(&arena);
  char *b = arena_alloc(&arena, 100);
  for (int i = 0; i < 100; i++) cr_assert_eq(b[i], 0, "a reset arena must hand out zeroed memory again");
  arena_free(&arena);
}

Test(arena, a_reserve_is_used_and_outgrown_like_other_memory)
{
  enum { RESERVE = 3 << 20 };
  Arena arena = {0};
  char *before = arena_alloc(&arena, 10);
  arena_reserve(&arena, RESERVE);
#ifndef ARENA_PLAIN
  size_t total = arena.total;
#endif
  char *a = arena_alloc(&arena, RESERVE);
  cr_assert(a[0] == 0 && a[RESERVE - 1] == 0);
#ifndef ARENA_PLAIN
  if (total > RESERVE) cr_assert_eq(arena.total, total, "it was taken from what was reserved");
#endif
  memset(a, 1, RESERVE);
  memset(before, 2, 10);
  char *b = arena_alloc(&arena, RESERVE);
  cr_assert(b[0] == 0 && b[RESERVE - 1] == 0 && a[RESERVE - 1] == 1 && (uintptr_t)b % _Alignof(max_align_t) == 0);
  arena_reset(&arena);
  arena_reserve(&arena, SIZE_MAX); /* more than there is: no harm */
  char *c = arena_alloc(&arena, 100);
  cr_assert_eq(c[99], 0);
  arena_free(&arena);
  cr_assert_eq(arena.total, 0);
}

Test(arena, jumps_to_its_owner_when_full)
{
  Arena arena = {0};
  jmp_buf full;
  arena.on_full = &full;
  volatile bool jumped = false;
  if (setjmp(full) == 0) arena_array(&arena, SIZE_MAX / 4, 16);
  else jumped = true;
  cr_assert(jumped);
  arena_free(&arena);
}

Test(arena, lists_grow_and_keep_their_items)
{
  Arena arena = {0};
  struct { int *at; size_t len, cap; } list = {0};
  for (int i = 0; i < 1000; i++) LIST_PUSH(&arena, &list) = i;
  for (int i = 0; i < 1000; i++) cr_assert_eq(list.at[i], i);
  arena_free(&arena);
}

Test(str, among_words_only_the_whole_word_counts)
{
  static const char *const words[] = {"at", "by", "from"};
  cr_expect(str_among(STR("from"), words, COUNT_OF(words)));
  cr_expect_not(str_among(STR("fro"), words, COUNT_OF(words)));
  cr_expect_not(str_among(STR(""), words, COUNT_OF(words)));
  cr_expect_not(str_among(STR("from"), words, 2));
}

Test(str, trims_white_space_only)
{
  cr_expect(str_is(str_trim(STR(" \t\r\n\v\f a b\x7f!\n ")), "a b\x7f!"));
  cr_expect(str_is(str_trim(STR("\x08 a \x0e")), "\x08 a \x0e"), "what stands beside the white space of ASCII is none");
  cr_expect_eq(str_trim(STR(" \n")).len, 0);
}

Test(str, splits_into_pieces_including_empty_ones)
{
  Str rest = STR("a,,b"), piece;
  cr_assert(str_split(&rest, ',', &piece) && str_is(piece, "a"));
  cr_assert(str_split(&rest, ',', &piece) && str_is(piece, ""));
  cr_assert(str_split(&rest, ',', &piece) && str_is(piece, "b"));
  cr_assert_not(str_split(&rest, ',', &piece));
}

static void check_fold(const char *text, const char *want)
{
  Arena arena = {0};
  Str got = str_fold(&arena, str_of(text));
  cr_assert_str_eq(got.at, want);
  arena_free(&arena);
}

Test(str, folds_case_accents_quotes_and_space)
{
  check_fold("Jorge  Castañeda ", "jorge castaneda");
  check_fold("Łódź Straße Æsop", "lodz strasse aesop");
  check_fold("“O’Neil” – A\xC2\xA0\x42", "\"o'neil\" - a b");
  check_fold("e\xCC\x81", "e");
  check_fold("", "");
  check_fold("\u202EAc\u00ADme\u200E \u2067Corp\u2069", "acme corp");
}

Test(str, folding_keeps_letters_of_other_scripts)
{
  check_fold("東京 Москва", "東京 москва");
}

Test(utf8, refuses_overlong_surrogate_and_cut_sequences)
{
  const char *bad[] = {"\xC0\xAF", "\xED\xA0\x80", "\xE2\x82", "\xF5\x80\x80\x80", "\x80", "\xFF"};
  for (size_t i = 0; i < COUNT_OF(bad); i++) {
    size_t at = 99;
    cr_assert_not(utf8_valid(str_of(bad[i]), &at), "case %zu", i);
    cr_assert_eq(at, 0);
  }
  cr_assert(utf8_valid(str_of("a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80"), NULL));
}

Test(utf8, writes_what_it_reads)
{
  uint32_t points[] = {0x24, 0xA2, 0x20AC, 0x10348, 0x10FFFF};
  for (size_t i = 0; i < COUNT_OF(points); i++) {
    char out[4];
    size_t n = utf8_put(out, points[i]), at = 0;
    cr_assert_eq(utf8_next((Str){out, n}, &at), points[i]);
    cr_assert_eq(at, n);
  }
}

Test(utf8, measures_terminal_columns)
{
  cr_assert_eq(utf8_width(STR("abc")), 3);
  cr_assert_eq(utf8_width(STR("東京")), 4);
  cr_assert_eq(utf8_width(STR("e\xCC\x81")), 1);
}

Test(buf, json_escapes_and_repairs)
{
  Buf buf = {0};
  buf_json(&buf, (Str){"a\"\\\n\x01\xFF\x00z", 8});
  cr_assert_str_eq(buf.at, "\"a\\\"\\\\\\n\\u0001\xEF\xBF\xBD\\u0000z\"");
  buf_free(&buf);
}

Test(buf, xml_escapes_and_drops_controls)
{
  Buf buf = {0};
  buf_xml(&buf, STR("<script>\"&'\x02</script>"));
  cr_assert_str_eq(buf.at, "&lt;script&gt;&quot;&amp;&#39;&lt;/script&gt;");
  buf_free(&buf);
}

Test(buf, numbers_are_written_in_decimal)
{
  Buf buf = {0};
  buf_number(&buf, 0);
  buf_char(&buf, ' ');
  buf_number(&buf, 1907);
  buf_char(&buf, ' ');
  buf_number(&buf, UINT64_MAX);
  cr_assert_str_eq(buf.at, "0 1907 18446744073709551615");
  buf_free(&buf);
}

/* Whatever room is left, from none to plenty, nothing is cut off. */
Test(buf, formats_what_does_not_fit_into_the_room_at_hand)
{
  for (int before = 0; before < 600; before++) {
    Buf buf = {0};
    for (int i = 0; i < before; i++) buf_char(&buf, '.');
    buf_format(&buf, "%s|%d", "Castaneda", 12345);
    cr_assert_eq(buf.len, (size_t)before + 15);
    cr_assert_str_eq(buf.at + before, "Castaneda|12345");
    buf_format(&buf, "%s", "");
    cr_assert_eq(buf.at[buf.len], '\0');
    buf_free(&buf);
  }
}

Test(map, finds_what_was_put_and_keeps_insertion_order)
{
  Arena arena = {0};
  Map map;
  map_init(&map, &arena, 0);
  for (int i = 0; i < 5000; i++) *map_at(&map, str_format(&arena, "key%d", i), NULL) = (uint64_t)i;
  bool fresh = true;
  cr_assert_eq(*map_at(&map, STR("key77"), &fresh), 77);
  cr_assert_not(fresh);
  cr_assert_null(map_find(&map, STR("absent")));
  for (int i = 0; i < 5000; i++) cr_assert_eq(map.entries[i].value, (uint64_t)i);
  arena_free(&arena);
}

Test(pattern, finds_groups_and_respects_anchors)
{
  Pattern *p = pattern_new("(\\p{Lu}\\w+) (\\d+)", 0);
  Match m;
  cr_assert(pattern_find(p, STR("on Éric 42"), 0, false, &m));
  cr_assert_eq(m.group[1].start, 3);
  cr_assert_eq(m.group[2].end, 11);
  cr_assert_not(pattern_find(p, STR("on Éric 42"), 0, true, &m));
  pattern_free(p);
}

Test(pattern, a_match_that_explodes_counts_as_none)
{
  Pattern *p = pattern_new("^(a+)+$", 0);
  char text[60];
  memset(text, 'a', 59);
  text[59] = 'b';
  Match m;
  cr_assert_not(pattern_find(p, (Str){text, 60}, 0, false, &m));
  pattern_free(p);
}

Test(file, writes_whole_or_not_at_all)
{
  Arena arena = {0};
  char *folder = scratch("");
  char *path = (char *)str_format(&arena, "%s/out.txt", folder).at;
  RelataError err = {0};
  cr_assert(file_write(path, STR("one"), &err));
  cr_assert(file_write(path, STR("two"), &err));
  Str text;
  cr_assert(file_read(path, &arena, &text, &err));
  cr_assert(str_is(text, "two"));
  char *absent = (char *)str_format(&arena, "%s/absent/out.txt", folder).at;
  cr_assert_not(file_write(absent, STR("x"), &err));
  cr_assert_eq(err.status, RELATA_FAILED);
  cr_assert(strlen(err.remedy) > 0);
  PathList paths = {0};
  cr_assert(folder_walk(folder, &arena, &paths, &err));
  cr_assert_eq(paths.len, 1, "no temporary file may be left behind");
  unlink(path);
  rmdir(folder);
  free(folder);
  arena_free(&arena);
}

Test(file, a_missing_file_is_refused_in_one_line)
{
  Arena arena = {0};
  RelataError err = {0};
  Str text;
  cr_assert_not(file_read("/nonexistent/a\nb", &arena, &text, &err));
  cr_assert_eq(err.status, RELATA_REFUSED);
  cr_assert_null(strchr(err.where, '\n'));
  arena_free(&arena);
}

typedef struct { uintptr_t drawn, count, consumed, stop_at; } Stream;

static void *draw_number(void *context)
{
  Stream *stream = context;
  return stream->drawn < stream->count ? (void *)++stream->drawn : NULL;
}

static void *square(void *context, void *item)
{
  (void)context;
  uintptr_t n = (uintptr_t)item;
  if (n % 7 == 0) usleep(300); /* let others overtake */
  return (void *)(n * n);
}

static bool in_order(void *context, void *result)
{
  Stream *stream = context;
  uintptr_t n = ++stream->consumed;
  cr_assert_eq((uintptr_t)result, n * n);
  return n < stream->stop_at;
}

Test(work, results_come_in_order_whatever_the_jobs)
{
  for (unsigned jobs = 0; jobs <= 8; jobs++) {
    Stream stream = {.count = 300, .stop_at = UINTPTR_MAX};
    OrderedWork work = {&stream, draw_number, square, in_order};
    cr_assert(work_in_order(&work, jobs));
    cr_assert_eq(stream.consumed, 300);
  }
}

Test(work, stopping_ends_the_stream_and_every_result_is_consumed)
{
  Stream stream = {.count = 100000, .stop_at = 20};
  OrderedWork work = {&stream, draw_number, square, in_order};
  cr_assert_not(work_in_order(&work, 4));
  cr_assert_eq(stream.consumed, stream.drawn);
  cr_assert_lt(stream.consumed, 60, "only what was in flight may follow a stop");
}

Test(work, an_empty_stream_ends_at_once)
{
  Stream stream = {.count = 0, .stop_at = 1};
  OrderedWork work = {&stream, draw_number, square, in_order};
  cr_assert(work_in_order(&work, 3));
}
