/* file.c - whole files in, whole files out: a reader never sees half of what we write. */
#include "core/core.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { FILE_MOST = INT32_MAX, FOLDER_DEPTH_MOST = 64 };

static const char *remedy_of(int code)
{
  switch (code) {
  case ENOENT: return "check the path";
  case EACCES: case EPERM: return "check its permissions";
  case ENOSPC: case EDQUOT: return "free some space and run again";
  case EROFS: return "choose a folder that can be written";
  case EISDIR: return "name a file, not a folder";
  case EMFILE: case ENFILE: return "close some files and run again";
  default: return "check the path and the disk";
  }
}

/* Reads to the end of `fd`. The expected size only saves copies: pipes and /proc files have none. */
static bool read_all(int fd, const char *path, size_t expected, Arena *arena, Str *out, RelataError *err)
{
  size_t cap = expected + 1, len = 0;
  char *bytes = arena_alloc(arena, cap + 1);
  for (;;) {
    if (len == cap) bytes = arena_grow(arena, bytes, &cap, len + 65536, 1);
    ssize_t n = read(fd, bytes + len, cap - len);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0)
      return error_set(err, RELATA_REFUSED, path, remedy_of(errno), "cannot be read: %s", strerror(errno));
    if (n == 0) break;
    len += (size_t)n;
    if (len >= FILE_MOST)
      return error_set(err, RELATA_REFUSED, path, "split it into smaller files", "is 2 GiB or more");
  }
  if (len == cap) bytes = arena_grow(arena, bytes, &cap, len + 1, 1);
  bytes[len] = '\0';
  *out = (Str){bytes, len};
  return true;
}

int file_open(const char *path, uint64_t *size, RelataError *err)
{
  struct stat info;
  *size = 0;
  if (strcmp(path, "-") == 0) return STDIN_FILENO;
  int fd = open(path, O_RDONLY | O_CLOEXEC);
  if (fd < 0 && strstr(path, "://"))
    return error_set(err, RELATA_REFUSED, path, "save the page, and name its file", "is an address, and nothing is fetched from the network"), -1;
  if (fd < 0) return error_set(err, RELATA_REFUSED, path, remedy_of(errno), "cannot be opened: %s", strerror(errno)), -1;
  bool ok = fstat(fd, &info) == 0;
  if (!ok) error_set(err, RELATA_REFUSED, path, remedy_of(errno), "cannot be read: %s", strerror(errno));
  else if (S_ISDIR(info.st_mode)) ok = error_set(err, RELATA_REFUSED, path, remedy_of(EISDIR), "is a folder");
  if (ok && info.st_size > 0) *size = (uint64_t)info.st_size;
  if (ok) return fd;
  close(fd);
  return -1;
}

void file_close(int fd)
{
  if (fd > STDIN_FILENO) close(fd);
}

bool file_refuse(const char *path, int code, RelataError *err)
{
  return error_set(err, RELATA_REFUSED, path, remedy_of(code), "cannot be read: %s", strerror(code));
}

bool file_read(const char *path, Arena *arena, Str *out, RelataError *err)
{
  uint64_t size;
  int fd = file_open(path, &size, err);
  if (fd < 0) return false;
  bool ok = size < FILE_MOST || error_set(err, RELATA_REFUSED, path, "split it into smaller files", "is 2 GiB or more");
  if (ok) ok = read_all(fd, path, size ? (size_t)size : fd == STDIN_FILENO ? 65535 : 4095, arena, out, err);
  file_close(fd);
  return ok;
}

static bool write_all(int fd, Str bytes)
{
  while (bytes.len) {
    ssize_t n = write(fd, bytes.at, bytes.len);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return false;
    bytes.at += n;
    bytes.len -= (size_t)n;
  }
  return true;
}

static bool write_failed(const char *path, int code, RelataError *err)
{
  return error_set(err, RELATA_FAILED, path, remedy_of(code), "cannot be written: %s", strerror(code));
}

/* A device or pipe cannot be replaced by rename. */
static bool write_special(const char *path, Str bytes, RelataError *err)
{
  int fd = open(path, O_WRONLY | O_CLOEXEC);
  bool ok = fd >= 0 && write_all(fd, bytes);
  int code = errno;
  if (fd >= 0) ok = (close(fd) == 0 || (code = errno, false)) && ok;
  return ok ? true : write_failed(path, code, err);
}

/* The permissions that a plain open() would have given. umask can only be read by setting it. */
static mode_t default_mode(void)
{
  mode_t mask = umask(022);
  umask(mask);
  return 0666 & ~mask;
}

bool file_write(const char *path, Str bytes, RelataError *err)
{
  if (strcmp(path, "-") == 0)
    return write_all(STDOUT_FILENO, bytes) ? true : write_failed("standard output", errno, err);
  struct stat info;
  bool exists = stat(path, &info) == 0;
  if (exists && S_ISDIR(info.st_mode)) return write_failed(path, EISDIR, err);
  if (exists && !S_ISREG(info.st_mode)) return write_special(path, bytes, err);
  char real[PATH_MAX], temporary[PATH_MAX + 16];
  if (!exists || !realpath(path, real)) { /* through a link: the file it names is replaced, not the link */
    if (strlen(path) >= sizeof real) return write_failed(path, ENAMETOOLONG, err);
    snprintf(real, sizeof real, "%s", path);
  }
  snprintf(temporary, sizeof temporary, "%s.XXXXXX", real);
  int fd = mkstemp(temporary);
  if (fd < 0) return write_failed(path, errno, err);
  bool ok = write_all(fd, bytes) && fchmod(fd, exists ? info.st_mode & 07777 : default_mode()) == 0 && fsync(fd) == 0;
  int code = errno;
  if (close(fd) != 0 && ok) ok = false, code = errno;
  if (ok && rename(temporary, real) != 0) ok = false, code = errno;
  if (!ok) unlink(temporary);
  return ok ? true : write_failed(path, code, err);
}

bool file_exists(const char *path)
{
  struct stat info;
  return stat(path, &info) == 0;
}

bool file_is_folder(const char *path)
{
  struct stat info;
  return stat(path, &info) == 0 && S_ISDIR(info.st_mode);
}

bool file_is_same(const char *a, const char *b)
{
  struct stat first, second;
  return stat(a, &first) == 0 && stat(b, &second) == 0 && S_ISREG(first.st_mode) && first.st_dev == second.st_dev && first.st_ino == second.st_ino;
}

static int by_bytes(const void *a, const void *b) { return strcmp(*(char *const *)a, *(char *const *)b); }

static bool walk(const char *folder, unsigned depth, Arena *arena, PathList *out, RelataError *err)
{
  DIR *dir = opendir(folder);
  if (!dir)
    return error_set(err, RELATA_REFUSED, folder, remedy_of(errno), "cannot be opened: %s", strerror(errno));
  bool ok = true;
  const struct dirent *entry;
  while (ok && (entry = readdir(dir))) {
    if (entry->d_name[0] == '.') continue;
    size_t n = strlen(folder);
    char *path = (char *)str_format(arena, "%s%s%s", folder, n && folder[n - 1] == '/' ? "" : "/", entry->d_name).at;
    struct stat info;
    if (lstat(path, &info) != 0) continue;
    if (S_ISDIR(info.st_mode) && depth < FOLDER_DEPTH_MOST) ok = walk(path, depth + 1, arena, out, err);
    else if (S_ISREG(info.st_mode) || (S_ISLNK(info.st_mode) && stat(path, &info) == 0 && S_ISREG(info.st_mode)))
      LIST_PUSH(arena, out) = path;
  }
  closedir(dir);
  return ok;
}

bool folder_walk(const char *folder, Arena *arena, PathList *out, RelataError *err)
{
  size_t first = out->len;
  if (!walk(folder, 0, arena, out, err)) return false;
  if (out->len > first) qsort(out->at + first, out->len - first, sizeof *out->at, by_bytes);
  return true;
}

Str path_base(Str path)
{
  for (size_t i = path.len; i > 0; i--)
    if (path.at[i - 1] == '/') return (Str){path.at + i, path.len - i};
  return path;
}

Str path_extension(Str path)
{
  Str base = path_base(path);
  for (size_t i = base.len; i > 1; i--)
    if (base.at[i - 1] == '.') return (Str){base.at + i - 1, base.len - i + 1};
  return (Str){base.at + base.len, 0};
}
