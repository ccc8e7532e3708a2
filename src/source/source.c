/*
 * source.c - what lies in a file: itself, what it was compressed from, or the members of an archive.
 *
 * A file is told by its first bytes, not by its name: `curl ... | relata extract -` may bring a zip file. What is no
 * archive is its own only member.
 */
#include "source/source.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { FILE_MOST = INT32_MAX, HEAD = 512 };

struct Source {
  Arena arena;            /* of the path */
  Arena names;            /* of the member in hand */
  const char *path;
  int fd;
  uint64_t size;
  bool opened, ended;
  size_t members;         /* seen so far, hidden ones too */
  Window file, member, packed; /* packed: a member that is compressed itself */
  Archive *archive, *inner; /* inner: a compressed file in the archive */
  bool (*whole)(Str name, Str head);
};

static ssize_t read_file(void *context, char *to, size_t size, RelataError *err)
{
  Source *s = context;
  for (;;) {
    ssize_t n = read(s->fd, to, size);
    if (n >= 0) return n;
    if (errno != EINTR) return file_refuse(s->path, errno, err), -1;
  }
}

/* What was read ahead of a pipe comes first. */
static ssize_t read_again(void *context, char *to, size_t size, RelataError *err)
{
  Source *s = context;
  Str ahead = window_view(&s->file);
  if (!ahead.len) return s->file.ended ? 0 : read_file(s, to, size, err);
  size_t n = ahead.len < size ? ahead.len : size;
  memcpy(to, ahead.at, n);
  window_skip(&s->file, n);
  return (ssize_t)n;
}

static bool begins(Str s, const char *magic, size_t len) { return s.len >= len && memcmp(s.at, magic, len) == 0; }

static bool is_zip(Str head) { return begins(head, "PK\x03\x04", 4) || begins(head, "PK\x05\x06", 4); }

static bool is_compressed(Str head)
{
  return begins(head, "\x1F\x8B", 2) || begins(head, "\x28\xB5\x2F\xFD", 4) || begins(head, "\xFD" "7zXZ", 6) ||
         (begins(head, "BZh", 3) && head.len > 4 && head.at[3] >= '1' && head.at[3] <= '9' && head.at[4] == '1');
}

static bool is_archive(Str head)
{
  return is_zip(head) || is_compressed(head) || begins(head, "7z\xBC\xAF\x27\x1C", 6) || (head.len >= 262 && memcmp(head.at + 257, "ustar", 5) == 0);
}

Source *source_open(const char *path, bool (*whole)(Str name, Str head), RelataError *err)
{
  Source *s = calloc(1, sizeof *s);
  if (!s) {
    error_set(err, RELATA_FAILED, path, "free memory", "out of memory");
    return NULL;
  }
  s->fd = file_open(path, &s->size, err);
  if (s->fd < 0) {
    free(s);
    return NULL;
  }
  s->path = str_cstr(&s->arena, str_of(path));
  s->whole = whole;
  s->file = window_on(read_file, s);
  return s;
}

void source_close(Source *s)
{
  if (!s) return;
  window_free(&s->member);
  archive_close(s->inner);
  window_free(&s->packed);
  archive_close(s->archive);
  window_free(&s->file);
  file_close(s->fd);
  arena_free(&s->arena);
  arena_free(&s->names);
  free(s);
}

static bool open_archive(Source *s, RelataError *err)
{
  bool seekable = s->fd != STDIN_FILENO && lseek(s->fd, 0, SEEK_SET) == 0;
  if (seekable) window_free(&s->file);
  s->archive = archive_open((ArchiveInput){seekable ? read_file : read_again, s, seekable ? s->fd : -1, s->path}, err);
  return s->archive != NULL;
}

static bool give_file(Source *s, SourceMember *out)
{
  s->ended = true;
  *out = (SourceMember){str_of(s->path), str_of(s->path), &s->file, false, FILE_MOST};
  return true;
}

/* "a.html.gz": what it holds is named a.html. */
static Str without_compression(Str path)
{
  static const char *const endings[] = {".gz", ".bz2", ".xz", ".lzma", ".zst"};
  Str ending = path_extension(path);
  for (size_t i = 0; i < COUNT_OF(endings); i++)
    if (str_eq_nocase(ending, str_of(endings[i]))) return (Str){path.at, path.len - ending.len};
  return path;
}

/* A name that would lead out of the folder that the archive is unpacked in. Nothing is unpacked here; but a document that
 * is called so is none that anybody wants to be fooled by. */
static bool leads_out(Str name)
{
  Str rest = name, part;
  if (!name.len || name.at[0] == '/' || name.at[0] == '\\' || (name.len > 1 && name.at[1] == ':')) return true;
  while (rest.len) {
    size_t n = 0;
    while (n < rest.len && rest.at[n] != '/' && rest.at[n] != '\\') n++;
    part = (Str){rest.at, n};
    if (str_is(part, "..")) return true;
    rest = (Str){rest.at + n + (n < rest.len), rest.len - n - (n < rest.len)};
  }
  return false;
}

/* Hidden, as in folders: what a Mac puts beside each file, a folder of a program's own. */
static bool is_hidden(Str name)
{
  Str part;
  while (str_split(&name, '/', &part))
    if ((part.len > 1 && part.at[0] == '.' && !str_is(part, "..")) || str_is(part, "__MACOSX")) return true;
  return false;
}

/* What was read ahead of a member comes first here, too. */
static ssize_t read_member(void *context, char *to, size_t size, RelataError *err)
{
  Source *s = context;
  Str ahead = window_view(&s->packed);
  if (!ahead.len) return s->packed.ended ? 0 : archive_read(s->archive, to, size, err);
  size_t n = ahead.len < size ? ahead.len : size;
  memcpy(to, ahead.at, n);
  window_skip(&s->packed, n);
  return (ssize_t)n;
}

/* A compressed member is unpacked on the way; an archive in an archive stays shut: that is how small files become endless. */
static bool open_member(Source *s, const char *name, RelataError *err)
{
  Str inside;
  bool fatal;
  window_fill(&s->member, HEAD);
  Str head = window_view(&s->member);
  if (!is_archive(head) || (s->whole && s->whole(str_of(name), head))) return true;
  if (!is_compressed(head)) return error_set(err, RELATA_REFUSED, name, "unpack the outer one", "is an archive within an archive");
  s->packed = s->member;
  s->member = (Window){.ended = true};
  s->inner = archive_open((ArchiveInput){read_member, s, -1, name}, err);
  int there = s->inner ? archive_next(s->inner, &inside, &fatal, err) : -1;
  if (there == 1 && archive_is_raw(s->inner)) {
    s->member = window_on(archive_read, s->inner);
    return true;
  }
  if (there == 1) error_set(err, RELATA_REFUSED, name, "unpack the outer one", "is an archive within an archive");
  if (there == 0) error_set(err, RELATA_REFUSED, name, "give it a text to read", "is empty");
  return false;
}

/* The next file of the archive that is not hidden. */
static bool next_member(Source *s, SourceMember *out, RelataError *err)
{
  Str name;
  bool fatal, broke_off = s->member.error.status != RELATA_OK;
  window_free(&s->member);
  archive_close(s->inner);
  s->inner = NULL;
  window_free(&s->packed);
  arena_reset(&s->names);
  do {
    int there = archive_next(s->archive, &name, &fatal, err);
    if (there <= 0) {
      s->ended = there == 0 || fatal;
      if (there < 0 && broke_off) *err = (RelataError){.status = RELATA_OK}; /* it was told with its last member */
      if (there == 0 && !s->members) error_set(err, RELATA_REFUSED, s->path, "give it files to read", "is empty");
      return false;
    }
    s->members++;
    while (str_starts(name, "./")) name = (Str){name.at + 2, name.len - 2};
  } while (!archive_is_raw(s->archive) && is_hidden(name));
  s->member = window_on(archive_read, s->archive);
  if (archive_is_raw(s->archive)) {
    *out = (SourceMember){str_of(s->path), without_compression(str_of(s->path)), &s->member, false, MEMBER_MOST};
    return true;
  }
  Str full = str_format(&s->names, "%s/%.*s", s->path, STR_ARG(name));
  if (leads_out(name)) {
    error_set(err, RELATA_REFUSED, full.at, "unpack it, or pack it anew from inside its folder", "is named as if it lay outside of its archive");
    return false;
  }
  if (!open_member(s, full.at, err)) return false;
  *out = (SourceMember){full, s->inner ? without_compression(full) : full, &s->member, true, MEMBER_MOST};
  return true;
}

bool source_next(Source *s, SourceMember *out, RelataError *err)
{
  *err = (RelataError){.status = RELATA_OK};
  if (s->ended) return false;
  if (!s->opened) {
    s->opened = true;
    window_peek(&s->file, HEAD);
    Str head = window_view(&s->file);
    bool document = is_zip(head) && s->whole && s->whole(str_of(s->path), head);
    if (!is_archive(head) || document) return give_file(s, out);
    if (!open_archive(s, err)) return s->ended = true, false;
  }
  return next_member(s, out, err);
}
