#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

#include "graph/letters.h"
#include "graph/theme.h"

static Arena arena;
static void open_arena(void) { arena = (Arena){0}; }
static void close_arena(void) { arena_free(&arena); }
TestSuite(letters, .init = open_arena, .fini = close_arena);

Test(letters, bold_is_wider_and_size_scales)
{
  cr_assert(text_width(STR("Powell"), 10, true) > text_width(STR("Powell"), 10, false));
  cr_assert_float_eq(text_width(STR("Powell"), 20, false), 2 * text_width(STR("Powell"), 10, false), 1e-9);
  cr_assert(text_width(STR("\xe6\xbc\xa2"), 10, false) > text_width(STR("i"), 10, false));
  cr_assert_eq(text_width(STR("\xcc\x81"), 10, false), 0, "a combining accent takes no room");
}

Test(letters, text_is_cleaned)
{
  cr_assert(str_is(text_clean(&arena, STR("  a\n\tb \r c  ")), "a b c"));
  cr_assert(str_is(text_clean(&arena, STR("a\xff" "b")), "a\xef\xbf\xbd" "b"));
  cr_assert(str_is(text_clean(&arena, STR("a\xe2\x80\xae" "b\x00" "c")), "ab c"), "no turning of direction, no NUL");
  cr_assert_eq(text_clean(&arena, STR(" \n ")).len, 0);
}

Test(letters, labels_break_evenly)
{
  Label l = label_wrap(&arena, STR("Western Hemisphere summit"), 11, true, 124, 3);
  cr_assert(l.count >= 2 && !l.cut);
  for (uint32_t i = 0; i < l.count; i++) cr_assert(text_width(l.line[i], 11, true) <= 124);
  cr_assert_eq(label_wrap(&arena, STR("Bush"), 11, true, 124, 3).count, 1);
  cr_assert_eq(label_wrap(&arena, STR(""), 11, true, 124, 3).count, 0);
}

Test(letters, a_hyphen_parts_a_word_only_where_its_line_would_be_short)
{
  Label name = label_wrap(&arena, STR("Mohamed El-Hassan Mohamed"), 11, true, 124, 3);
  for (uint32_t i = 0; i < name.count; i++) cr_expect(!str_ends(name.line[i], "-"), "%.*s", STR_ARG(name.line[i]));
  Label word = label_wrap(&arena, STR("a Brandenburg-Hohenzollern"), 11, true, 124, 3);
  cr_expect(str_ends(word.line[0], "-"));
}

Test(letters, long_labels_end_in_an_ellipsis)
{
  char text[5001];
  memset(text, 'x', 5000);
  Label word = label_wrap(&arena, (Str){text, 5000}, 11, false, 120, 3);
  cr_assert(word.cut && word.width <= 120 * 1.25 + 1);
  for (int i = 5; i < 5000; i += 6) text[i] = ' ';
  Label words = label_wrap(&arena, (Str){text, 5000}, 11, false, 120, 3);
  cr_assert(words.cut && words.count == 3);
  cr_assert(str_ends(words.line[2], "\xe2\x80\xa6"));
}

static void check_contrast(const Theme *t, const char *what, Ink a, Ink b, double least)
{
  cr_expect(contrast(t->ink[a], t->ink[b]) >= least, "%s: %s on %s is %.2f, wants %.1f", what, t->ink[a], t->ink[b],
            contrast(t->ink[a], t->ink[b]), least);
}

/* WCAG 2 AA: text 4.5 to 1, lines and outlines 3 to 1. */
Test(theme, palettes_keep_contrast)
{
  const char *names[] = {"light", "dark", "print", "colorblind"};
  for (size_t p = 0; p < COUNT_OF(names); p++) {
    Theme t;
    cr_assert(theme_load(&t, names[p], NULL, NULL));
    const Ink text[] = {INK_TEXT, INK_MUTED, INK_PALE, INK_NEGATED, INK_NEW, INK_GONE};
    for (size_t i = 0; i < COUNT_OF(text); i++) check_contrast(&t, names[p], text[i], INK_BACKGROUND, 4.5);
    for (Ink tint = INK_CLUSTER; tint <= INK_CLUSTER_LAST; tint++) {
      check_contrast(&t, names[p], INK_MUTED, tint, 4.5);
      check_contrast(&t, names[p], INK_PALE, tint, 4.5);
      check_contrast(&t, names[p], INK_STRONG, tint, 3);
    }
    check_contrast(&t, names[p], INK_LINE, INK_BACKGROUND, 3);
    check_contrast(&t, names[p], INK_STRONG, INK_BACKGROUND, 3);
    for (int type = 0; type < ENTITY_COUNT; type++) {
      check_contrast(&t, names[p], INK_TEXT, (Ink)(INK_FILL + type), 4.5);
      check_contrast(&t, names[p], INK_MUTED, (Ink)(INK_FILL + type), 4.5);
      check_contrast(&t, names[p], (Ink)(INK_OUTLINE + type), INK_BACKGROUND, 3);
    }
  }
}

/* Never by colour alone: names of different types differ in shape. */
Test(theme, types_differ_in_shape)
{
  Theme t;
  cr_assert(theme_load(&t, NULL, NULL, NULL));
  for (int a = ENTITY_PERSON; a <= ENTITY_GROUP; a++)
    for (int b = a + 1; b <= ENTITY_GROUP; b++) cr_expect_neq(t.shape[a], t.shape[b], "%d and %d", a, b);
}

Test(theme, contrast_is_that_of_wcag)
{
  cr_assert_float_eq(contrast("#000000", "#ffffff"), 21, 0.01);
  cr_assert_float_eq(contrast("#777777", "#ffffff"), 4.48, 0.01);
}

Test(theme, files_are_read_and_faults_are_named)
{
  Theme t;
  RelataError err;
  cr_assert(theme_load(&t, NULL, NULL, NULL));
  cr_assert(theme_parse(&t, STR("# mine\nbase = dark\nperson.shape = octagon\nperson.fill = #ABCDEF\n\nfont = DejaVu Serif, serif\n"), "x.theme", &err));
  cr_assert_str_eq(t.ink[INK_FILL + ENTITY_PERSON], "#abcdef");
  cr_assert_eq(t.shape[ENTITY_PERSON], SHAPE_OCTAGON);
  cr_assert_str_eq(t.font, "DejaVu Serif, serif");
  const char *bad[] = {"text #000000", "text = #000", "text = red", "person.shape = blob", "texture = #000000", "person.colour = #000000",
                       "font = \"><script>", "base = bright"};
  for (size_t i = 0; i < COUNT_OF(bad); i++) {
    char both[100];
    snprintf(both, sizeof both, "\n%s", bad[i]);
    cr_expect_not(theme_parse(&t, str_of(both), "x.theme", &err), "%s", bad[i]);
    cr_expect_str_eq(err.where, "x.theme:2");
  }
  cr_assert_not(theme_load(&t, "pink", NULL, &err));
  cr_assert_eq(err.status, RELATA_USAGE);
  cr_assert_not(theme_load(&t, NULL, "/nowhere/x.theme", &err));
}

Test(theme, the_files_that_come_with_it_are_sound)
{
  const char *files[] = {"light", "dark", "print", "colorblind"};
  for (size_t i = 0; i < COUNT_OF(files); i++) {
    char path[100];
    snprintf(path, sizeof path, "graphs/themes/%s.theme", files[i]);
    Theme from_file, built_in;
    RelataError err = {0};
    cr_expect(theme_load(&from_file, NULL, path, &err), "%s: %s", path, err.what);
    cr_assert(theme_load(&built_in, files[i], NULL, NULL));
    cr_expect_arr_eq(from_file.ink, built_in.ink, sizeof built_in.ink, "%s is the palette of its name", path);
  }
  Theme custom;
  cr_assert(theme_load(&custom, NULL, "graphs/themes/newsprint.theme", NULL));
}
