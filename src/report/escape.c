/*
 * escape.c - see escape.h.
 * "5 < 6 | *x*" in Markdown: 5 \< 6 \| \*x\*   in LaTeX: 5 \textless{} 6 \textbar{} *x*
 */
#include "report/escape.h"

#include <math.h>
#include <string.h>

static const char replacement[] = "\xEF\xBF\xBD";

static bool is_control(uint32_t cp) { return cp < 0x20 || (cp >= 0x7f && cp < 0xa0); }

/* U+202E and its kind turn the order of what follows: a name could hide what a line says. */
static bool is_direction_control(uint32_t cp)
{
  return (cp >= 0x202a && cp <= 0x202e) || (cp >= 0x2066 && cp <= 0x2069);
}

static bool is_word(unsigned char c)
{
  return c >= 0x80 || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

static void put_terminal_control(Buf *out, uint32_t cp)
{
  switch (cp) {
  case '\n': buf_text(out, "\\n"); break;
  case '\r': buf_text(out, "\\r"); break;
  case '\t': buf_text(out, "\\t"); break;
  default: buf_format(out, cp < 0x100 ? "\\x%02x" : "\\u%04x", (unsigned)cp);
  }
}

void put_terminal(Buf *out, Str text)
{
  for (size_t i = 0; i < text.len;) {
    size_t from = i;
    uint32_t cp = utf8_next(text, &i);
    if (cp == UTF8_BAD) buf_text(out, replacement);
    else if (is_control(cp) || is_direction_control(cp)) put_terminal_control(out, cp);
    else buf_put(out, text.at + from, i - from);
  }
}

/* True where the character at `i` would mean something to some Markdown reader. What means something only at the start of
 * a block (# > + - = : ~ 1.) is escaped at the start of the text, for the text may be put there. */
static bool markdown_active(Str text, size_t i)
{
  char c = text.at[i];
  bool word_before = i > 0 && is_word((unsigned char)text.at[i - 1]);
  bool word_after = i + 1 < text.len && is_word((unsigned char)text.at[i + 1]);
  switch (c) {
  case '\\': case '`': case '*': case '[': case ']': case '<': case '|': case '$': case '^': case '{': case '~': return true;
  case '_': return !(word_before && word_after);
  case '&': return i + 1 < text.len && (text.at[i + 1] == '#' || word_after);
  case '@': return !word_before;
  case '#': case '>': case '+': case '-': case '=': case ':': return i == 0;
  case '.': case ')': break;
  default: return false;
  }
  for (size_t k = 0; k < i; k++) /* "1986. A great year" would begin a list */
    if (text.at[k] < '0' || text.at[k] > '9') return false;
  return i > 0 && i < 10;
}

void put_markdown(Buf *out, Str text)
{
  text = str_trim(text);
  for (size_t i = 0; i < text.len;) {
    size_t from = i;
    uint32_t cp = utf8_next(text, &i);
    if (cp == UTF8_BAD) buf_text(out, replacement);
    else if (cp == '\n' || cp == '\t') buf_char(out, ' ');
    else if (is_control(cp)) continue;
    else {
      if (cp < 0x80 && markdown_active(text, from)) buf_char(out, '\\');
      buf_put(out, text.at + from, i - from);
    }
  }
}

static const char *latex_of(uint32_t cp)
{
  switch (cp) {
  case '\\': return "\\textbackslash{}";
  case '~': return "\\textasciitilde{}";
  case '^': return "\\textasciicircum{}";
  case '<': return "\\textless{}";
  case '>': return "\\textgreater{}";
  case '|': return "\\textbar{}";
  case '{': return "\\{";
  case '}': return "\\}";
  case '$': return "\\$";
  case '&': return "\\&";
  case '#': return "\\#";
  case '_': return "\\_";
  case '%': return "\\%";
  case '[': return "{[}"; /* after \\ or \item a bare one would open an option */
  case ']': return "{]}";
  case '"': return "\\char34{}"; /* some languages of babel make it active */
  case '`': return "\\textasciigrave{}";
  case '\n': case '\t': return " ";
  default: return NULL;
  }
}

void put_latex(Buf *out, Str text)
{
  text = str_trim(text);
  for (size_t i = 0; i < text.len;) {
    size_t from = i;
    uint32_t cp = utf8_next(text, &i);
    const char *written = cp == UTF8_BAD ? "?" : latex_of(cp);
    if (written) buf_text(out, written);
    else if (!is_control(cp)) buf_put(out, text.at + from, i - from);
  }
}

void put_percent(Buf *out, Str text)
{
  for (size_t i = 0; i < text.len; i++) {
    unsigned char c = (unsigned char)text.at[i];
    if (c < 0x80 && (is_word(c) || strchr("-._~", c)) && c) buf_char(out, (char)c);
    else buf_format(out, "%%%02X", c);
  }
}

static bool starts_nocase(Str s, Str prefix)
{
  return s.len >= prefix.len && str_eq_nocase(str_slice(s, (Span){0, (uint32_t)prefix.len}), prefix);
}

bool url_is_safe(Str url)
{
  for (size_t i = 0; i < url.len; i++)
    if ((unsigned char)url.at[i] <= 0x20 || strchr("\"<>\\^`{|}", url.at[i])) return false; /* strchr finds NUL as well */
  return starts_nocase(url, STR("https://")) || starts_nocase(url, STR("http://")) || starts_nocase(url, STR("mailto:"));
}

void put_integer(Buf *out, int64_t value) { buf_format(out, "%lld", (long long)value); }

void put_fixed(Buf *out, double value, unsigned decimals)
{
  static const double tens[] = {1, 10, 100, 1e3, 1e4, 1e5, 1e6};
  if (decimals >= COUNT_OF(tens)) decimals = COUNT_OF(tens) - 1;
  if (!isfinite(value) || fabs(value) > 1e12) value = 0;
  long long scaled = llround(fabs(value) * tens[decimals]), unit = (long long)tens[decimals];
  if (value < 0 && scaled) buf_char(out, '-');
  buf_format(out, "%lld", scaled / unit);
  if (decimals) buf_format(out, ".%0*lld", (int)decimals, scaled % unit);
}
