/* archive.c - an archive as JSON lines with bytes changed or values exchanged, or any bytes as one: refused with its line, or
 * read; and what was read can be written and read again. */
#include "fuzz.h"

static Buf whole, blank; /* an archive as text; a database without articles, which is quicker copied than made */
static const char first_line[] = "{\"relata\":";

static bool keep_piece(void *context, Buf *piece)
{
  buf_str(context, buf_view(piece));
  return true;
}

typedef struct { Store *store; char path[64]; } Place;
static Place place; /* where texts are read into */

static Place place_open(void)
{
  Place p = {.path = "/dev/shm/relata-fuzz-XXXXXX"};
  int fd = mkstemp(p.path);
  require(fd >= 0 && write(fd, blank.at, blank.len) == (ssize_t)blank.len);
  close(fd);
  p.store = store_open(p.path, STORE_WRITE, NULL, NULL);
  require(p.store != NULL);
  return p;
}

static void place_close(Place *p)
{
  store_close(p->store); /* leaves one file */
  unlink(p->path);
}

static bool written(Store *store, Buf *out, RelataError *err) { return store_archive(store, keep_piece, out, err); }

/* ---- changed values: the lines stay JSON, so that what is refused is refused by what it means ---- */

enum { VALUES_MOST = 8192, LINES_MOST = 1024 };
static Str values[VALUES_MOST];          /* strings, numbers and words of `whole`, in its order */
static size_t value_count, line_count;

static void find_values(void)
{
  Str text = buf_view(&whole);
  for (size_t i = 0; i < text.len && value_count < VALUES_MOST;) {
    size_t start = i;
    if (text.at[i] == '"') {
      for (i++; i < text.len && text.at[i] != '"'; i++) i += text.at[i] == '\\';
      i++;
    } else {
      while (i < text.len && !strchr("\" :,[]{}\n", text.at[i])) i++;
    }
    if (i > start) values[value_count++] = (Str){text.at + start, i - start};
    else line_count += text.at[i++] == '\n';
  }
}

/* Each four bytes: which value (two), and what comes in its stead (two): a word of the list, or another value; above these
 * a line is left out, or stands twice. */
static void change_values(const uint8_t *data, size_t size, Buf *out)
{
  static const char *const words[] = {"null", "true", "0", "-1", "1", "9007199254740993", "1e300", "0.5", "\"\"", "[]", "{}", "\"Ada Bell\"", "\"PERSON\"", "\"\\u0000\"", "\"2001-02-30\"", "4294967296"};
  Str now[VALUES_MOST];
  uint8_t times[LINES_MOST];
  memcpy(now, values, sizeof now);
  memset(times, 1, sizeof times);
  for (size_t i = 0; i + 3 < size; i += 4) {
    size_t at = (size_t)data[i] << 8 | data[i + 1], by = (size_t)data[i + 2] << 8 | data[i + 3];
    if (by < 0x4000) now[at % value_count] = str_of(words[by % COUNT_OF(words)]);
    else if (by < 0xC000) now[at % value_count] = values[by % value_count];
    else times[at % line_count % LINES_MOST] = by & 1 ? 2 : 0;
  }
  const char *from = whole.at, *end = whole.at + whole.len;
  for (size_t line = 0, value = 0; from < end; line++) {
    const char *stop = memchr(from, '\n', (size_t)(end - from)), *at = from;
    stop = stop ? stop + 1 : end;
    size_t before = out->len;
    while (value < value_count && values[value].at < stop) {
      buf_put(out, at, (size_t)(values[value].at - at));
      buf_str(out, now[value]);
      at = values[value].at + values[value].len;
      value++;
    }
    buf_put(out, at, (size_t)(stop - at));
    unsigned wanted = line < LINES_MOST ? times[line] : 1;
    Str written = {out->at + before, out->len - before};
    if (wanted == 0) out->len = before;
    if (wanted == 2) {
      Buf twice = {0};
      buf_str(&twice, written);
      buf_str(out, buf_view(&twice));
      buf_free(&twice);
    }
    from = stop;
  }
}

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
  (void)argc, (void)argv;
  static const char text[] = "Ada Bell, the minister of Fjordland, met Colin Quill in Oslo on Monday. She did not sign the treaty.";
  char path[] = "/dev/shm/relata-fuzz-XXXXXX";
  setenv("TMPDIR", "/dev/shm", 1);
  setenv("SOURCE_DATE_EPOCH", "1000000000", 1);
  int fd = mkstemp(path);
  require(fd >= 0);
  store_close(store_open(path, STORE_CREATE, NULL, NULL));
  for (char bytes[65536];;) {
    ssize_t got = read(fd, bytes, sizeof bytes);
    require(got >= 0);
    if (!got) break;
    buf_put(&blank, bytes, (size_t)got);
  }
  close(fd);
  RelataOptions options = {.size = sizeof options, .database = path};
  Relata *relata = relata_open(&options, NULL);
  require(relata && relata_add_text(relata, "a.txt", text, strlen(text), NULL));
  relata_close(relata);
  Store *store = store_open(path, STORE_WRITE, NULL, NULL);
  Buf said = {0};
  require(store && store_decide(store, &(Decision){.kind = DECIDE_RENAME, .a = "Ada Bell", .b = "Ada B. Bell"}, &said, NULL));
  require(written(store, &whole, NULL) && whole.len);
  buf_free(&said);
  store_close(store);
  unlink(path);
  find_values();
  place = place_open();
  return 0;
}

/* Each five bytes: a place, how many bytes go there, and two bytes to put in their stead. */
static void change(const uint8_t *data, size_t size, Buf *out)
{
  buf_str(out, buf_view(&whole));
  for (size_t i = 0; i + 4 < size; i += 5) {
    size_t at = ((size_t)data[i] << 8 | data[i + 1]) % (out->len - 1), gone = data[i + 2] % 32;
    if (gone > out->len - at) gone = out->len - at;
    Buf next = {0};
    buf_str(&next, (Str){out->at, at});
    if (data[i + 3]) buf_char(&next, (char)data[i + 3]);
    if (data[i + 4]) buf_char(&next, (char)data[i + 4]);
    buf_str(&next, (Str){out->at + at + gone, out->len - at - gone});
    buf_free(out);
    *out = next;
    if (out->len < 2) return;
  }
}

static bool read_into(Store *store, const Buf *text, RelataError *err)
{
  char path[64];
  int fd = file_of((const uint8_t *)(text->at ? text->at : ""), text->len, path);
  const char *paths[] = {path};
  bool ok = store_merge(store, paths, 1, err);
  require_reason(ok, err);
  close(fd);
  return ok;
}

/* Twice through text is once. */
static void again(Store *store)
{
  RelataError err = {0};
  Buf once = {0}, twice = {0};
  size_t rows = 0;
  RowSink sink = {&rows, count_columns, count_row};
  require(store_check(store, &sink, &err) || err.what[0]);
  require(written(store, &once, &err));
  Place other = place_open();
  require(read_into(other.store, &once, &err));
  require(written(other.store, &twice, &err));
  require(str_eq(buf_view(&once), buf_view(&twice)));
  place_close(&other);
  buf_free(&once);
  buf_free(&twice);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  RelataError err = {0};
  Buf text = {0};
  if (size < 2) return 0;
  if (data[0] % 8 == 1) {
    buf_text(&text, first_line);
    buf_str(&text, (Str){(const char *)data + 1, size - 1});
  } else if (data[0] % 8 == 0) {
    change(data + 1, size - 1, &text);
  } else {
    change_values(data + 1, size - 1, &text);
  }
  if (read_into(place.store, &text, &err)) { /* what is refused leaves the place as it was: the next text finds it so */
    again(place.store);
    place_close(&place);
    place = place_open();
  }
  buf_free(&text);
  return 0;
}
