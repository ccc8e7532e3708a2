/*
 * mail.c - messages into articles: what its sender wrote, without what he quotes, signs with or his programs add.
 *
 *   On Monday Bo wrote:      dropped (quoted): somebody else's words, and most often in the archive already
 *   > When do we meet?
 *   We meet in Oslo.         read
 *   --                       dropped (signature), to the end
 *   Anna Berg, Acme
 *
 * A mailbox (mbox) is messages one after another, each begun by a line "From sender date". Places are counted in the
 * message: it stays the same while its mailbox grows and shrinks.
 */
#include <string.h>

#include "article/mime.h"
#include "article/reader.h"

/* ---- what is a message ------------------------------------------------------------------------------------------------- */

/* "Name:" at the beginning of a line. */
static bool is_field_line(Str line)
{
  size_t n = 0;
  while (n < line.len && line.at[n] > ' ' && line.at[n] < 127 && line.at[n] != ':') n++;
  return n && n < line.len && n < 60 && line.at[n] == ':';
}

static bool has_field(Str head, const char *name) { return str_trim(mime_field(head, name)).len != 0; }

/* Header lines only, and such as messages have. */
static bool looks_like_head(Str bytes)
{
  Str body, head = mime_head((Str){bytes.at, bytes.len < 16384 ? bytes.len : 16384}, &body), rest = head, line;
  bool first = true;
  while (str_split(&rest, '\n', &line) && rest.len) { /* the last one may be cut */
    bool more = !first && line.len && (line.at[0] == ' ' || line.at[0] == '\t');
    if (!more && !is_field_line(line)) return false;
    first = false;
  }
  bool sent = has_field(head, "From") || has_field(head, "Received") || has_field(head, "Return-Path");
  return sent && has_field(head, "From") + has_field(head, "Date") + has_field(head, "Subject") + has_field(head, "To") + has_field(head, "Message-ID") >= 2;
}

bool looks_like_mail(Window *bytes, Str name)
{
  (void)name;
  return looks_like_head(window_view(bytes));
}

/* "From anna@example.org Thu Apr  5 10:00:00 2001" */
static bool is_from_line(Str line)
{
  if (!str_starts(line, "From ") || line.len > 300) return false;
  for (size_t i = 5; i + 4 < line.len; i++) {
    bool digits = line.at[i] >= '0' && line.at[i] <= '9' && line.at[i + 1] >= '0' && line.at[i + 1] <= '9' && line.at[i + 3] >= '0' && line.at[i + 3] <= '9';
    if (digits && line.at[i + 2] == ':') return true;
  }
  return false;
}

bool looks_like_mbox(Window *bytes, Str name)
{
  Str rest = window_view(bytes), line;
  (void)name;
  if (!str_split(&rest, '\n', &line) || !is_from_line(line)) return false;
  return str_split(&rest, '\n', &line) && is_field_line(line);
}

/* ---- what its sender did not write ----------------------------------------------------------------------------------------- */

typedef struct { Span *at; size_t len, cap; } SpanList;
typedef struct { Str text; Arena *arena; Draft *draft; SpanList *out; } Pruner;

static void drop(Pruner *p, size_t start, size_t end, const char *why)
{
  if (end <= start) return;
  LIST_PUSH(p->arena, p->out) = (Span){(uint32_t)start, (uint32_t)end};
  draft_drop(p->draft, (Span){(uint32_t)start, (uint32_t)end}, why);
}

static Str line_from(Str s, size_t i, size_t *next)
{
  const char *end = i < s.len ? memchr(s.at + i, '\n', s.len - i) : NULL;
  size_t stop = end ? (size_t)(end - s.at) : s.len;
  *next = end ? stop + 1 : s.len;
  if (stop > i && s.at[stop - 1] == '\r') stop--;
  return (Str){s.at + i, stop - i};
}

static bool is_quoted_line(Str line)
{
  Str words = str_trim(line);
  return words.len && words.at[0] == '>' && !str_starts(line, ">From "); /* so a mailbox writes a line that begins with From */
}

static bool is_rule_of(Str line, char sign, size_t least)
{
  size_t n = 0;
  line = str_trim(line);
  for (size_t i = 0; i < line.len; i++) n += line.at[i] == sign;
  return n >= least && n == line.len;
}

/* "-----Original Message-----", "---------- Forwarded message ---------" */
static bool is_divider(Str line, const char *words)
{
  Str s = str_trim(line);
  if (!str_starts(s, "--") && !str_starts(s, "__") && !str_starts(s, "==")) return false;
  while (s.len && strchr("-_= ", s.at[0])) s.at++, s.len--;
  return begins_nocase(s, words);
}

/* The lines before quoted ones that say whose they are: "On Monday, Bo wrote:", over three lines at most. */
static bool introduces(Str line)
{
  Str s = str_trim(line);
  return str_ends(s, "wrote:") || str_ends(s, "writes:") || str_ends(s, "said:") || str_ends(s, "schrieb:") || str_ends(s, "écrit :");
}

static size_t introduction(Str text, const size_t *starts, size_t count)
{
  size_t next, k = count;
  while (k > 0 && !str_trim(line_from(text, starts[k - 1], &next)).len) k--;
  if (!k || !introduces(line_from(text, starts[k - 1], &next))) return SIZE_MAX;
  for (size_t up = 0; up < 3 && up < k; up++) {
    Str line = str_trim(line_from(text, starts[k - 1 - up], &next));
    if (!line.len) break;
    if (str_starts(line, "On ") || str_starts(line, "In ") || str_starts(line, "At ")) return starts[k - 1 - up];
  }
  return starts[k - 1];
}

/* "Best regards," above a name: how letters end. */
static bool is_farewell(Str line)
{
  static const char *const words[] = {"regards", "best regards", "kind regards", "warm regards", "best", "best wishes", "all the best", "sincerely", "sincerely yours", "yours sincerely",
                                      "yours faithfully", "yours truly", "yours", "cheers", "thanks", "many thanks", "thanks in advance", "thank you", "cordially", "respectfully", "love"};
  Str s = str_trim(line);
  while (s.len && strchr(",.!-", s.at[s.len - 1])) s.len--;
  for (size_t i = 0; i < COUNT_OF(words); i++)
    if (str_eq_nocase(s, str_of(words[i]))) return true;
  return false;
}

static bool is_machine_line(Str line)
{
  static const char *const words[] = {"Sent from my ", "Sent from Mail for ", "Sent from Outlook", "Sent via ", "Get Outlook for ", "Hash: SHA", "-----BEGIN PGP SIGNED MESSAGE"};
  Str s = str_trim(line);
  for (size_t i = 0; i < COUNT_OF(words); i++)
    if (str_starts(s, words[i]) && s.len < 80) return true;
  return false;
}

/* Where the text ends for good: a signature, a footer of a mailing list, a whole message below the answer. */
static const char *ends_here(Str text, size_t at, Str line, size_t lines_left, bool something)
{
  size_t next;
  if (str_is(line, "-- ") || str_is(line, "--")) return "signature";
  if (str_starts(line, "-----BEGIN PGP SIGNATURE")) return "signature";
  if (something && is_farewell(line) && lines_left <= 10) return "signature";
  if (is_rule_of(line, '_', 30) && lines_left <= 12) return "footer";
  if (something && is_divider(line, "original message")) return "quoted";
  Str below = line_from(text, at + line.len + 1, &next); /* Outlook's rule above the headers of what it answers */
  return something && is_rule_of(line, '_', 20) && (begins_nocase(below, "From:") || begins_nocase(below, "\r")) ? "quoted" : NULL;
}

/* The headers that a forwarded message bears in the text. */
static size_t inner_head_end(Str text, size_t at)
{
  size_t next = at, fields = 0;
  for (size_t i = at; i < text.len; i = next) {
    Str line = line_from(text, i, &next);
    if (!str_trim(line).len) {
      if (fields) return i;
      continue;
    }
    if (!is_field_line(str_trim(line)) && !fields) return at;
    fields++;
    if (fields > 30) return at;
  }
  return next;
}

static void prune(Pruner *p)
{
  size_t next, count = 0, lines = 1;
  bool something = false;
  for (size_t i = 0; i < p->text.len; i++) lines += p->text.at[i] == '\n';
  size_t *starts = ARENA_ARRAY(p->arena, size_t, lines + 1);
  for (size_t i = 0; i < p->text.len; i = next) {
    Str line = line_from(p->text, i, &next);
    if (is_quoted_line(line)) {
      size_t from = introduction(p->text, starts, count);
      if (from != SIZE_MAX) drop(p, from, i, "quoted");
      while (next < p->text.len && is_quoted_line(line_from(p->text, next, &(size_t){0}))) (void)line_from(p->text, next, &next);
      drop(p, i, next, "quoted");
      count = 0;
      continue;
    }
    const char *why = ends_here(p->text, i, line, lines > count ? lines - count : 0, something);
    if (why) {
      drop(p, i, p->text.len, why);
      return;
    }
    if (is_divider(line, "forwarded ") || is_divider(line, "original message") || is_divider(line, "begin forwarded")) {
      size_t end = inner_head_end(p->text, next);
      drop(p, i, end > next ? end : next, "headers");
      next = end > next ? end : next;
    } else if (is_machine_line(line)) {
      drop(p, i, next, "signature");
    } else if (str_starts(line, ">From ")) {
      drop(p, i, i + 1, "quoted");
    } else {
      something = something || word_count(line) >= 2;
    }
    starts[count++] = i;
  }
}

/* ---- a message ------------------------------------------------------------------------------------------------------------ */

Str sender_name(Str from)
{
  const char *open = memchr(from.at, '<', from.len), *round = memchr(from.at, '(', from.len);
  Str name = open ? (Str){from.at, (size_t)(open - from.at)} : from;
  if (!open && round) {
    name = (Str){round + 1, from.len - (size_t)(round - from.at) - 1};
    const char *close = memchr(name.at, ')', name.len);
    if (close) name.len = (size_t)(close - name.at);
  }
  name = str_trim(name);
  if (name.len >= 2 && name.at[0] == '"' && name.at[name.len - 1] == '"') name = str_trim((Str){name.at + 1, name.len - 2});
  if (name.len) return name;
  Str address = open ? (Str){open + 1, from.len - (size_t)(open - from.at) - 1} : from;
  if (address.len && address.at[address.len - 1] == '>') address.len--;
  return address;
}

static Str message_id(Str head)
{
  Str id = str_trim(mime_field(head, "Message-ID"));
  if (id.len > 2 && id.at[0] == '<') id = (Str){id.at + 1, id.len - 1};
  size_t n = 0;
  while (n < id.len && id.at[n] != '>' && (unsigned char)id.at[n] > ' ' && n < 250) n++;
  return (Str){id.at, n};
}

static void fill_from_head(Article *a, Str head, Arena *arena)
{
  char iso[32];
  Str id = message_id(head);
  a->title = mime_text(mime_field(head, "Subject"), arena);
  a->byline = sender_name(mime_text(mime_field(head, "From"), arena));
  if (id.len) a->url = str_format(arena, "mid:%.*s", STR_ARG(id)); /* RFC 2392 */
  if (date_parse(mime_text(mime_field(head, "Date"), arena), iso)) a->date = str_copy(arena, str_of(iso));
}

static const Article *read_message(Str message, Str name, const ArticleOptions *options, Arena *arena, RelataError *err)
{
  MimeText text;
  Str body, head = mime_head(message, &body);
  Article *a = article_new(message, name, arena);
  mime_find_text(message, arena, &text);
  if (!text.found) return article_refuse(err, name, text.why, "save what it holds by itself");
  fill_from_head(a, head, arena);
  if (text.html) return article_make(a, &text.clean, FORM_MAIL, options, arena, err);
  Draft d = {.arena = arena, .clean = &text.clean, .article = a};
  SpanList pruned = {0};
  bool keep = options && options->keep_clutter;
  Pruner pruner = {text.clean.text, arena, &d, &pruned};
  if (!keep) prune(&pruner);
  read_plain_without(&d, keep, pruned.at, pruned.len);
  return article_finish(a, &d, true, options, err);
}

/* ---- the forms --------------------------------------------------------------------------------------------------------------- */

const Article *next_mail(ArticleReader *r, Arena *arena, RelataError *err)
{
  Str message;
  if (r->done || !read_whole(r, arena, &message, err)) return r->done = true, NULL;
  r->done = true;
  while (message.len && is_space_byte(message.at[0])) message.at++, message.len--; /* as some programs save them */
  if (!message.len) return article_refuse(err, str_of(r->name), "is empty", "give it a text to read");
  return read_message(message, str_copy(arena, str_of(r->name)), &r->options, arena, err);
}

/* The length of the message at the front of the view: to the next line "From ..." after an empty one. 0: read on. */
static size_t message_len(Str view, size_t *seen, bool ended)
{
  for (size_t i = *seen; i < view.len;) {
    const char *end = memchr(view.at + i, '\n', view.len - i);
    size_t line = end ? (size_t)(end - view.at) + 1 : view.len;
    bool blank = line - i == 1 || (line - i == 2 && view.at[i] == '\r');
    if (!end) break;
    Str next = {view.at + line, view.len - line};
    const char *stop = memchr(next.at, '\n', next.len);
    if (blank && !stop && !ended && next.len < 300) break; /* the line below is not there yet */
    if (blank && is_from_line((Str){next.at, stop ? (size_t)(stop - next.at) : next.len})) return line;
    *seen = i = line;
  }
  return ended ? view.len : 0;
}

/* A message that is in its mailbox twice (sent to oneself) has its number behind the name. */
static Str message_name(ArticleReader *r, Str message, Arena *arena)
{
  Str body, id = message_id(mime_head(message, &body));
  bool fresh = true;
  if (!r->state) {
    r->state = ARENA_NEW(&r->arena, Map);
    map_init(r->state, &r->arena, 64);
  }
  if (id.len) {
    uint64_t *times = map_at(r->state, str_format(&r->arena, "%016llx", (unsigned long long)str_hash(id)), &fresh);
    ++*times;
    if (!fresh) return str_format(arena, "%s#%.*s:%llu", r->name, STR_ARG(id), (unsigned long long)*times);
  }
  return record_name(r, id, arena);
}

const Article *next_mbox(ArticleReader *r, Arena *arena, RelataError *err)
{
  Str line, message;
  if (r->done || !window_line(r->in, RECORD_MOST, &line)) return NULL;
  if (!is_from_line(line)) {
    r->done = true;
    return article_refuse(err, str_of(r->name), "is no mailbox: a line 'From sender date' is missing", "say what it is with --input");
  }
  r->line++;
  size_t seen = 0, len;
  for (;;) {
    Str view = window_view(r->in);
    len = message_len(view, &seen, r->in->ended);
    if (len || !view.len || view.len > RECORD_MOST || !window_more(r->in)) break;
  }
  if (!len) len = message_len(window_view(r->in), &seen, r->in->ended);
  if (r->in->error.status != RELATA_OK && len == window_view(r->in).len) return NULL; /* a piece of one that broke off */
  if (!len) {
    window_skip(r->in, window_view(r->in).len);
    r->in->ended = r->done = true;
    return article_refuse(err, record_name(r, (Str){"", 0}, arena), "is a message of more than 64 MiB", "take it out of the mailbox");
  }
  message = str_copy(arena, (Str){window_view(r->in).at, len});
  window_skip(r->in, len);
  const Article *a = read_message(message, message_name(r, message, arena), &r->options, arena, err);
  if (!a && !strstr(err->what, "too long")) err->status = RELATA_OK; /* a picture, a mere quotation: passed over */
  return a;
}
