/*
 * timeline.c - facts along their dates, as SVG of its own.
 * A strip shows where in the whole period facts lie; below it every date has its facts, in the words of the text, so that no
 * two labels can meet whatever the dates are:
 *
 *   2021-03-03  o  Astrid Halvorsen met Einar Thorsson, Bergen
 *   2021-04-14  o  Astrid Halvorsen are expected to meet Einar Thorsson (planned)
 *
 * What is not plainly stated is told by the shape of its mark and by words, never by colour alone; colours have at least the
 * contrast 4.5:1 that WCAG 2 AA asks. Widths are those of DejaVu Sans with room to spare: nothing is measured, so the same
 * facts give the same bytes on every machine.
 */
#include <stdlib.h>
#include <string.h>

#include "report/content.h"
#include "report/escape.h"

enum { WIDTH = 720, MARGIN = 16, AXIS = 190, WORDS = 208, LINE = 19, GAP = 9, COLUMNS = 60, MOST = 200 };

typedef struct { const FactRow *fact; Days days; size_t count; } Moment;
typedef struct { Moment *at; size_t len, cap, left_out, undated; } Moments;

typedef struct {
  const FactSet *facts;
  const char *id;
  Arena *arena;
  Buf *out;
  unsigned y;
} Sheet;

/* ---- moments -------------------------------------------------------------------------------------------------------------- */

static int compare_moments(const void *left, const void *right)
{
  const Moment *a = left, *b = right;
  int order = strcmp(a->days.first, b->days.first);
  if (!order) order = strcmp(a->days.last, b->days.last);
  return order ? order : a->fact < b->fact ? -1 : a->fact > b->fact;
}

/* The same fact of the same day in several articles is one line with its count. */
static Moments moments_of(const FactSet *facts, Arena *arena)
{
  Moments moments = {0};
  Map seen;
  map_init(&seen, arena, facts->fact_count);
  for (size_t i = 0; i < facts->fact_count; i++) {
    Moment moment = {.fact = &facts->facts[i], .count = 1};
    if (!fact_days(moment.fact, &moment.days) || moment.days.reported) {
      moments.undated++;
      continue;
    }
    bool was_new;
    Str words = fact_words(facts, moment.fact, arena), status = fact_status(moment.fact, arena);
    Str key = str_format(arena, "%s %s %.*s|%.*s", moment.days.first, moment.days.last, STR_ARG(words), STR_ARG(status));
    uint64_t *place = map_at(&seen, key, &was_new);
    if (was_new) {
      *place = moments.len;
      LIST_PUSH(arena, &moments) = moment;
    } else {
      moments.at[*place].count++;
    }
  }
  if (moments.len) qsort(moments.at, moments.len, sizeof *moments.at, compare_moments);
  if (moments.len > MOST) moments.left_out = moments.len - MOST, moments.len = MOST;
  return moments;
}

/* Days since 0000-03-01, proleptic Gregorian. */
static long day_number(const char *day)
{
  long year = strtol(day, NULL, 10), month = strtol(day + 5, NULL, 10), date = strtol(day + 8, NULL, 10);
  if (month <= 2) year--, month += 12;
  return 365 * year + year / 4 - year / 100 + year / 400 + (153 * (month - 3) + 2) / 5 + date;
}

/* ---- words ---------------------------------------------------------------------------------------------------------------- */

/* Tenths of a column: capitals, m and w are broad. */
static size_t breadth(Str text, size_t from, size_t end)
{
  size_t i = from;
  uint32_t cp = utf8_next(text, &i);
  return 10 * utf8_width((Str){text.at + from, end - from}) + (utf8_is_upper(cp) || cp == 'm' || cp == 'w' ? 4 : 0);
}

/* The next line of at most COLUMNS columns off `rest`; a longer word is cut. */
static Str take_line(Str *rest)
{
  size_t end = 0, taken = 0, blank = 0;
  while (end < rest->len) {
    size_t from = end;
    utf8_next(*rest, &end);
    taken += breadth(*rest, from, end);
    if (taken > 10 * COLUMNS) { end = from ? from : end; break; }
    if (rest->at[from] == ' ') blank = from;
  }
  if (end < rest->len && blank) end = blank;
  Str line = {rest->at, end};
  *rest = str_trim((Str){rest->at + end, rest->len - end});
  return line;
}

static void put_text(Sheet *sheet, unsigned x, const char *class, Str text)
{
  buf_format(sheet->out, "<text class=\"%s\" x=\"%u\" y=\"%u\">", class, x, sheet->y);
  buf_xml(sheet->out, text);
  buf_text(sheet->out, "</text>\n");
}

static Str moment_words(Sheet *sheet, const Moment *moment)
{
  const FactRow *f = moment->fact;
  Str words = fact_words(sheet->facts, f, sheet->arena), status = fact_status(f, sheet->arena);
  if (f->place.len) words = str_format(sheet->arena, "%.*s, %.*s", STR_ARG(words), STR_ARG(f->place));
  if (!fact_is_plain(f)) words = str_format(sheet->arena, "%.*s (%.*s)", STR_ARG(words), STR_ARG(status));
  if (moment->count > 1) words = str_format(sheet->arena, "%.*s (%zu times)", STR_ARG(words), moment->count);
  /* Line ends would be lost in SVG; all white space is one blank. */
  Buf flat = {0};
  for (size_t i = 0; i < words.len; i++) buf_char(&flat, (unsigned char)words.at[i] < 0x20 ? ' ' : words.at[i]);
  words = str_copy(sheet->arena, buf_view(&flat));
  buf_free(&flat);
  return words;
}

/* ---- drawing -------------------------------------------------------------------------------------------------------------- */

static void put_mark(Sheet *sheet, unsigned x, unsigned y, const FactRow *fact)
{
  bool negated = fact->negated || str_is(fact->modality, "denied");
  if (negated)
    buf_format(sheet->out, "<path class=\"no\" d=\"M%u %uL%u %uM%u %uL%u %u\"/>\n", x - 5, y - 5, x + 5, y + 5, x - 5, y + 5, x + 5, y - 5);
  else
    buf_format(sheet->out, "<circle class=\"%s\" cx=\"%u\" cy=\"%u\" r=\"5\"/>\n", fact_is_plain(fact) ? "yes" : "maybe", x, y);
}

static void put_moment(Sheet *sheet, const Moment *moment, bool new_date)
{
  Str rest = moment_words(sheet, moment);
  const char *first = moment->days.first, *last = moment->days.last;
  bool range = strcmp(first, last) != 0;
  buf_format(sheet->out, "<g class=\"fact\" id=\"%s-f%llx\"><title>", sheet->id, (unsigned long long)moment->fact->fact);
  buf_xml(sheet->out, moment->fact->sentence_text);
  buf_text(sheet->out, "</title>\n");
  if (new_date)
    put_text(sheet, MARGIN, "date", range ? str_format(sheet->arena, "%s to %s", first, last) : str_of(first));
  put_mark(sheet, AXIS, sheet->y - 4, moment->fact);
  do {
    put_text(sheet, WORDS, "what", take_line(&rest));
    sheet->y += LINE;
  } while (rest.len);
  buf_text(sheet->out, "</g>\n");
}

/* Where in the period the facts lie: one tick each, the ends named. */
static void put_strip(Sheet *sheet, const Moments *moments)
{
  long first = day_number(moments->at[0].days.first), last = first;
  for (size_t i = 0; i < moments->len; i++) {
    long day = day_number(moments->at[i].days.last);
    if (day > last) last = day;
  }
  if (last - first < 2) return;
  const char *end = moments->at[0].days.last;
  for (size_t i = 0; i < moments->len; i++)
    if (strcmp(moments->at[i].days.last, end) > 0) end = moments->at[i].days.last;
  unsigned left = MARGIN + 86, right = WIDTH - MARGIN - 86, y = sheet->y;
  buf_format(sheet->out, "<g class=\"strip\" aria-hidden=\"true\"><path class=\"axis\" d=\"M%u %uH%u\"/>\n", left, y - 4, right);
  for (size_t i = 0; i < moments->len; i++) {
    long day = day_number(moments->at[i].days.first);
    unsigned x = left + (unsigned)((double)(right - left) * (double)(day - first) / (double)(last - first) + 0.5);
    buf_format(sheet->out, "<path class=\"tick\" d=\"M%u %uV%u\"/>\n", x, y - 10, y + 2);
  }
  put_text(sheet, MARGIN, "small", str_of(moments->at[0].days.first));
  put_text(sheet, right + 10, "small", str_of(end));
  buf_text(sheet->out, "</g>\n");
  sheet->y += 30;
}

static void put_legend(Sheet *sheet)
{
  static const FactRow kinds[] = {{.modality = {"asserted", 8}}, {.modality = {"future", 6}}, {.negated = true}};
  static const struct { unsigned x; const char *words; } places[] = {
      {MARGIN + 6, "stated"}, {110, "planned, possible or somebody's claim"}, {410, "negated or denied"}};
  sheet->y += GAP;
  for (size_t i = 0; i < COUNT_OF(kinds); i++) {
    put_mark(sheet, places[i].x, sheet->y - 4, &kinds[i]);
    put_text(sheet, places[i].x + 14, "small", str_of(places[i].words));
  }
  sheet->y += LINE;
}

static void put_left_out(Sheet *sheet, const Moments *moments)
{
  if (!moments->len) put_text(sheet, MARGIN, "what", STR("No fact has a date of its own.")), sheet->y += LINE;
  if (moments->left_out || moments->undated) {
    Str more = moments->left_out ? str_format(sheet->arena, "%zu later facts are left out. ", moments->left_out) : STR("");
    Str undated = moments->undated && moments->len ? str_format(sheet->arena, "%zu facts without a date of their own are not shown.", moments->undated)
                                                   : STR("");
    put_text(sheet, MARGIN, "small", str_format(sheet->arena, "%.*s%.*s", STR_ARG(more), STR_ARG(undated)));
    sheet->y += LINE;
  }
}

static void put_style(Buf *out, const char *id, const PictureOptions *options)
{
  const char *palette = options->palette ? options->palette : "light";
  bool dark = !strcmp(palette, "dark"), print = !strcmp(palette, "print");
  static const char light_rules[] = "#%1$s .ground{fill:#ffffff}#%1$s text{fill:#1a1a1a}#%1$s .small,#%1$s .date{fill:#4a4a4a}"
      "#%1$s .axis{stroke:#767676}#%1$s .tick,#%1$s .maybe,#%1$s .no{stroke:%2$s}#%1$s .yes{fill:%2$s}#%1$s .maybe{fill:#ffffff}";
  static const char dark_rules[] = "#%1$s .ground{fill:#16181d}#%1$s text{fill:#ececec}#%1$s .small,#%1$s .date{fill:#b9bdc6}"
      "#%1$s .axis{stroke:#8a8f99}#%1$s .tick,#%1$s .maybe,#%1$s .no{stroke:#8ab4f8}#%1$s .yes{fill:#8ab4f8}#%1$s .maybe{fill:#16181d}";
  buf_text(out, "<style>");
  buf_format(out, "#%1$s text{font-family:'DejaVu Sans',Verdana,Helvetica,Arial,sans-serif;font-size:13px}#%1$s .small,#%1$s .date{font-size:11px}"
                  "#%1$s .head{font-size:16px;font-weight:bold}#%1$s path{fill:none;stroke-width:1.5}#%1$s .no{stroke-width:2.5}"
                  "#%1$s .maybe{stroke-width:2}", id);
  if (dark) buf_format(out, dark_rules, id);
  else buf_format(out, light_rules, id, print ? "#000000" : "#1f4e9c");
  if (!strcmp(palette, "light")) {
    buf_text(out, "@media (prefers-color-scheme:dark){");
    buf_format(out, dark_rules, id);
    buf_char(out, '}');
  }
  buf_text(out, "</style>\n");
}

static void put_frame(Buf *out, const Sheet *sheet, const PictureOptions *options, const Moments *moments)
{
  buf_format(out, "<svg xmlns=\"http://www.w3.org/2000/svg\" id=\"%s\" class=\"relata-timeline\" role=\"img\" "
                  "aria-labelledby=\"%s-title %s-desc\" viewBox=\"0 0 %d %u\" width=\"%d\" height=\"%u\" style=\"max-width:100%%;height:auto\">\n",
             sheet->id, sheet->id, sheet->id, WIDTH, sheet->y, WIDTH, sheet->y);
  buf_format(out, "<title id=\"%s-title\">", sheet->id);
  buf_xml(out, options->title && *options->title ? str_of(options->title) : STR("Timeline"));
  buf_format(out, "</title>\n<desc id=\"%s-desc\">%zu dated facts", sheet->id, moments->len);
  if (moments->len) buf_format(out, " from %s to %s", moments->at[0].days.first, moments->at[moments->len - 1].days.last);
  buf_text(out, "</desc>\n");
  put_style(out, sheet->id, options);
  if (!options->transparent) buf_format(out, "<rect class=\"ground\" width=\"%d\" height=\"%u\"/>\n", WIDTH, sheet->y);
}

static void put_moments(Sheet *sheet, const Moments *moments)
{
  unsigned top = sheet->y;
  Buf *whole = sheet->out, rows = {0};
  sheet->out = &rows;
  for (size_t i = 0; i < moments->len; i++) {
    const Days *days = &moments->at[i].days, *before = i ? &moments->at[i - 1].days : NULL;
    bool new_date = !before || strcmp(days->first, before->first) || strcmp(days->last, before->last);
    if (new_date && i) sheet->y += GAP;
    put_moment(sheet, &moments->at[i], new_date);
  }
  sheet->out = whole;
  if (moments->len) buf_format(whole, "<path class=\"axis\" d=\"M%d %uV%u\"/>\n", AXIS, top - 14, sheet->y - LINE + 4);
  buf_str(whole, buf_view(&rows));
  buf_free(&rows);
}

bool report_timeline(const FactSet *facts, const PictureOptions *options, Buf *out, RelataError *err)
{
  Arena arena = {0};
  Buf body = {0};
  Sheet sheet = {facts, options->id_prefix ? options->id_prefix : "timeline", &arena, &body, 30};
  Moments moments = moments_of(facts, &arena);
  if (options->title && *options->title) {
    put_text(&sheet, MARGIN, "head", str_of(options->title));
    sheet.y += 28;
  }
  if (moments.len) put_strip(&sheet, &moments);
  put_moments(&sheet, &moments);
  if (moments.len) put_legend(&sheet);
  put_left_out(&sheet, &moments);
  put_frame(out, &sheet, options, &moments);
  buf_str(out, buf_view(&body));
  buf_text(out, "</svg>\n");
  bool ok = !body.failed && !out->failed;
  buf_free(&body);
  arena_free(&arena);
  return ok || error_set(err, RELATA_FAILED, "", "select fewer facts", "out of memory while drawing the timeline");
}
