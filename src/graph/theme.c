/*
 * theme.c - palettes and theme files.
 * Every palette keeps WCAG AA: text on its ground 4.5 to 1, lines and outlines on the background 3 to 1; a test counts.
 * "colorblind" takes its hues from Okabe and Ito (2008), darkened until they keep the contrast.
 */
#include "graph/theme.h"

#include <ctype.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct { const char *ink[INK_FILL]; const char *type[ENTITY_COUNT][2]; } Palette;

static const char *const palette_names[] = {"light", "dark", "print", "colorblind"};

static const Palette palettes[] = {
    {{[INK_BACKGROUND] = "#ffffff", [INK_TEXT] = "#101828", [INK_MUTED] = "#475467", [INK_PALE] = "#5d6778",
      [INK_LINE] = "#8590a2", [INK_STRONG] = "#3b6fb6", [INK_NEGATED] = "#b42318", [INK_NEW] = "#067647", [INK_GONE] = "#b42318",
      [INK_CLUSTER] = "#f1f5fb", [INK_CLUSTER + 1] = "#f8f3ea", [INK_CLUSTER + 2] = "#eef6ef", [INK_CLUSTER + 3] = "#f5f0fa"},
     {[ENTITY_NONE] = {"#f6f7f9", "#7b8698"},
      [ENTITY_PERSON] = {"#eaf1fb", "#3b6fb6"}, [ENTITY_ORGANIZATION] = {"#fdf1e3", "#b4691f"},
      [ENTITY_PLACE] = {"#e7f5ec", "#37845a"}, [ENTITY_EVENT] = {"#f0ecff", "#7351e8"},
      [ENTITY_WORK] = {"#fdf6d8", "#8d7314"}, [ENTITY_PRODUCT] = {"#e4f6f8", "#1f7f8c"},
      [ENTITY_GROUP] = {"#fbeaf3", "#b03a7c"}, [ENTITY_DATE] = {"#f2f4f7", "#667085"},
      [ENTITY_QUANTITY] = {"#f2f4f7", "#667085"}, [ENTITY_CONCEPT] = {"#f1f3f6", "#8590a2"}}},
    {{[INK_BACKGROUND] = "#14181f", [INK_TEXT] = "#f2f4f7", [INK_MUTED] = "#b6c0cf", [INK_PALE] = "#a3aec0",
      [INK_LINE] = "#7c889b", [INK_STRONG] = "#7fb0f5", [INK_NEGATED] = "#ff8a80", [INK_NEW] = "#5fd39a", [INK_GONE] = "#ff8a80",
      [INK_CLUSTER] = "#1c2534", [INK_CLUSTER + 1] = "#2a241a", [INK_CLUSTER + 2] = "#1b2a22", [INK_CLUSTER + 3] = "#27203a"},
     {[ENTITY_NONE] = {"#20262f", "#8894a7"},
      [ENTITY_PERSON] = {"#1b2d47", "#7fb0f5"}, [ENTITY_ORGANIZATION] = {"#3a2a17", "#e8a860"},
      [ENTITY_PLACE] = {"#173426", "#6cc796"}, [ENTITY_EVENT] = {"#2c2450", "#ab97ff"},
      [ENTITY_WORK] = {"#353012", "#d9c255"}, [ENTITY_PRODUCT] = {"#13343a", "#63c7d6"},
      [ENTITY_GROUP] = {"#3c1f31", "#ee8fc0"}, [ENTITY_DATE] = {"#262c36", "#9aa6b8"},
      [ENTITY_QUANTITY] = {"#262c36", "#9aa6b8"}, [ENTITY_CONCEPT] = {"#222932", "#7c889b"}}},
    {{[INK_BACKGROUND] = "#ffffff", [INK_TEXT] = "#000000", [INK_MUTED] = "#333333", [INK_PALE] = "#4d4d4d",
      [INK_LINE] = "#808080", [INK_STRONG] = "#1a1a1a", [INK_NEGATED] = "#000000", [INK_NEW] = "#000000", [INK_GONE] = "#666666",
      [INK_CLUSTER] = "#f2f2f2", [INK_CLUSTER + 1] = "#ebebeb", [INK_CLUSTER + 2] = "#f7f7f7", [INK_CLUSTER + 3] = "#e4e4e4"},
     {[ENTITY_NONE] = {"#ffffff", "#595959"},
      [ENTITY_PERSON] = {"#ffffff", "#000000"}, [ENTITY_ORGANIZATION] = {"#e6e6e6", "#000000"},
      [ENTITY_PLACE] = {"#f5f5f5", "#404040"}, [ENTITY_EVENT] = {"#ffffff", "#404040"},
      [ENTITY_WORK] = {"#f5f5f5", "#404040"}, [ENTITY_PRODUCT] = {"#e6e6e6", "#404040"},
      [ENTITY_GROUP] = {"#ffffff", "#404040"}, [ENTITY_DATE] = {"#ffffff", "#737373"},
      [ENTITY_QUANTITY] = {"#ffffff", "#737373"}, [ENTITY_CONCEPT] = {"#eeeeee", "#808080"}}},
    {{[INK_BACKGROUND] = "#ffffff", [INK_TEXT] = "#101418", [INK_MUTED] = "#3f4a57", [INK_PALE] = "#566170",
      [INK_LINE] = "#7f8a98", [INK_STRONG] = "#33475b", [INK_NEGATED] = "#a83c00", [INK_NEW] = "#0064a6", [INK_GONE] = "#a83c00",
      [INK_CLUSTER] = "#eef4fa", [INK_CLUSTER + 1] = "#fbf2e4", [INK_CLUSTER + 2] = "#eaf6f1", [INK_CLUSTER + 3] = "#f8eff5"},
     {[ENTITY_NONE] = {"#f6f7f9", "#7b8698"},
      [ENTITY_PERSON] = {"#e3f0fa", "#0072b2"}, [ENTITY_ORGANIZATION] = {"#fdebd0", "#b05a00"},
      [ENTITY_PLACE] = {"#dff4ec", "#007d5a"}, [ENTITY_EVENT] = {"#f8e6f0", "#a84f80"},
      [ENTITY_WORK] = {"#fbf7cf", "#857a00"}, [ENTITY_PRODUCT] = {"#e2f3fc", "#1c7fb4"},
      [ENTITY_GROUP] = {"#efefef", "#4a4a4a"}, [ENTITY_DATE] = {"#f4f4f4", "#6b7280"},
      [ENTITY_QUANTITY] = {"#f4f4f4", "#6b7280"}, [ENTITY_CONCEPT] = {"#f1f3f5", "#7f8a98"}}},
};

static const Shape usual_shapes[ENTITY_COUNT] = {
    [ENTITY_NONE] = SHAPE_ROUNDED, [ENTITY_PERSON] = SHAPE_ROUNDED, [ENTITY_ORGANIZATION] = SHAPE_BOX,
    [ENTITY_PLACE] = SHAPE_ELLIPSE, [ENTITY_EVENT] = SHAPE_HEXAGON, [ENTITY_WORK] = SHAPE_NOTE,
    [ENTITY_PRODUCT] = SHAPE_OCTAGON, [ENTITY_GROUP] = SHAPE_DOUBLE, [ENTITY_DATE] = SHAPE_PILL,
    [ENTITY_QUANTITY] = SHAPE_PILL, [ENTITY_CONCEPT] = SHAPE_PILL};

static const char *const shape_names[] = {"plain", "box", "rounded", "ellipse", "hexagon", "note", "octagon", "double", "pill"};
static const char *const ink_names[INK_FILL] = {"none", "background", "text", "muted", "pale", "line", "strong",
                                                "negated", "new", "gone", "cluster1", "cluster2", "cluster3", "cluster4"};

const char *shape_name(Shape shape) { return shape_names[shape]; }

static void type_word(EntityType type, char room[20])
{
  const char *name = type == ENTITY_NONE ? "other" : entity_type_name(type);
  snprintf(room, 20, "%s", name);
  for (char *c = room; *c; c++) *c = (char)tolower((unsigned char)*c);
}

const char *ink_name(Ink ink, char room[32])
{
  if (ink < INK_FILL) return ink_names[ink];
  char type[20];
  type_word((EntityType)((ink - INK_FILL) % ENTITY_COUNT), type);
  snprintf(room, 32, "%s-%s", type, ink < INK_OUTLINE ? "fill" : "line");
  return room;
}

static bool use_palette(Theme *theme, Str name)
{
  for (size_t p = 0; p < COUNT_OF(palette_names); p++) {
    if (!str_is(name, palette_names[p])) continue;
    const Palette *palette = &palettes[p];
    for (size_t i = 1; i < INK_FILL; i++) memcpy(theme->ink[i], palette->ink[i], sizeof theme->ink[i]);
    for (size_t t = 0; t < ENTITY_COUNT; t++) {
      memcpy(theme->ink[INK_FILL + t], palette->type[t][0], sizeof theme->ink[0]);
      memcpy(theme->ink[INK_OUTLINE + t], palette->type[t][1], sizeof theme->ink[0]);
    }
    memcpy(theme->shape, usual_shapes, sizeof usual_shapes);
    snprintf(theme->font, sizeof theme->font, "DejaVu Sans, Verdana, Arial, sans-serif");
    return true;
  }
  return false;
}

static bool is_color(Str value)
{
  if (value.len != 7 || value.at[0] != '#') return false;
  for (size_t i = 1; i < 7; i++)
    if (!isxdigit((unsigned char)value.at[i])) return false;
  return true;
}

static bool set_ink(Theme *theme, Ink ink, Str value)
{
  if (!is_color(value)) return false;
  for (size_t i = 0; i < 7; i++) theme->ink[ink][i] = (char)tolower((unsigned char)value.at[i]);
  theme->ink[ink][7] = 0;
  return true;
}

static bool set_shape(Theme *theme, EntityType type, Str value)
{
  for (size_t i = 0; i < COUNT_OF(shape_names); i++) {
    if (!str_is(value, shape_names[i])) continue;
    theme->shape[type] = (Shape)i;
    return true;
  }
  return false;
}

static bool set_font(Theme *theme, Str value)
{
  if (value.len == 0 || value.len >= sizeof theme->font) return false;
  for (size_t i = 0; i < value.len; i++) {
    unsigned char c = (unsigned char)value.at[i];
    if (!isalnum(c) && c != ' ' && c != ',' && c != '-') return false;
  }
  memcpy(theme->font, value.at, value.len);
  theme->font[value.len] = 0;
  return true;
}

/* "person.fill", "person.line", "person.shape"; -1: no such key, 0: bad value, 1: set. */
static int set_of_type(Theme *theme, Str key, Str value)
{
  for (int t = 0; t < ENTITY_COUNT; t++) {
    char word[20];
    type_word((EntityType)t, word);
    size_t len = strlen(word);
    if (!str_starts(key, word) || key.len <= len || key.at[len] != '.') continue;
    Str part = {key.at + len + 1, key.len - len - 1};
    if (str_is(part, "fill")) return set_ink(theme, (Ink)(INK_FILL + t), value);
    if (str_is(part, "line")) return set_ink(theme, (Ink)(INK_OUTLINE + t), value);
    if (str_is(part, "shape")) return set_shape(theme, (EntityType)t, value);
  }
  return -1;
}

static int set_key(Theme *theme, Str key, Str value)
{
  if (str_is(key, "base")) return use_palette(theme, value);
  if (str_is(key, "font")) return set_font(theme, value);
  for (int i = INK_BACKGROUND; i < INK_FILL; i++)
    if (str_is(key, ink_names[i])) return set_ink(theme, (Ink)i, value);
  return set_of_type(theme, key, value);
}

static bool parse_line(Theme *theme, Str line, RelataError *err, const char *where)
{
  line = str_trim(line);
  if (line.len == 0 || line.at[0] == '#') return true;
  size_t equals = str_find(line, STR("="));
  if (equals == SIZE_MAX) return error_set(err, RELATA_REFUSED, where, "write: key = value", "no '=' in a theme's line");
  Str key = str_trim((Str){line.at, equals}), value = str_trim((Str){line.at + equals + 1, line.len - equals - 1});
  int done = set_key(theme, key, value);
  if (done == 1) return true;
  int shown = key.len < 60 ? (int)key.len : 60;
  if (done < 0) {
    return error_set(err, RELATA_REFUSED, where, "the keys are listed in graphs/themes/light.theme",
                     "themes have no '%.*s'", shown, key.at);
  }
  return error_set(err, RELATA_REFUSED, where, "colours are #rrggbb; shapes: box rounded ellipse hexagon note octagon double pill plain",
                   "'%.*s' cannot be '%.*s'", shown, key.at, value.len < 60 ? (int)value.len : 60, value.at);
}

bool theme_parse(Theme *theme, Str text, const char *name, RelataError *err)
{
  Str line;
  for (unsigned number = 1; str_split(&text, '\n', &line); number++) {
    char where[sizeof err->where];
    snprintf(where, sizeof where, "%.200s:%u", name, number);
    if (!parse_line(theme, line, err, where)) return false;
  }
  return true;
}

bool theme_load(Theme *theme, const char *palette, const char *path, RelataError *err)
{
  memset(theme, 0, sizeof *theme);
  if (!use_palette(theme, str_of(palette ? palette : "light"))) {
    return error_set(err, RELATA_USAGE, "", "take light, dark, print or colorblind", "no palette is called '%.60s'", palette);
  }
  if (!path) return true;
  Arena arena = {0};
  Str text;
  bool ok = file_read(path, &arena, &text, err) && theme_parse(theme, text, path, err);
  arena_free(&arena);
  return ok;
}

static double luminance(const char *color)
{
  double sum = 0;
  const double weight[3] = {0.2126, 0.7152, 0.0722};
  for (int i = 0; i < 3; i++) {
    char pair[3] = {color[1 + 2 * i], color[2 + 2 * i], 0};
    double c = (double)strtol(pair, NULL, 16) / 255;
    sum += weight[i] * (c <= 0.03928 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4));
  }
  return sum;
}

double contrast(const char *a, const char *b)
{
  double la = luminance(a), lb = luminance(b);
  return (la > lb ? la + 0.05 : lb + 0.05) / (la > lb ? lb + 0.05 : la + 0.05);
}
