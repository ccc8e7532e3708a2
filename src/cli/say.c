/* say.c - messages on standard error, results on standard output or into a file. */
#include "cli/cli.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

volatile sig_atomic_t interrupted = 0;

static void on_interrupt(int signal_number)
{
  (void)signal_number;
  interrupted = 1;
}

/* The first Ctrl-C asks to stop, the second ends the program at once. */
void catch_interrupt(void)
{
  struct sigaction action = {.sa_handler = on_interrupt, .sa_flags = (int)SA_RESETHAND};
  sigaction(SIGINT, &action, NULL);
  sigaction(SIGTERM, &action, NULL);
}

static bool colored(const Command *command)
{
  if (command->color != COLOR_AUTO) return command->color == COLOR_ALWAYS;
  const char *no = getenv("NO_COLOR");
  return !(no && *no) && isatty(STDERR_FILENO);
}

RelataStatus say_error(Command *command, const RelataError *err)
{
  progress_clear();
  bool color = colored(command);
  fprintf(stderr, "%srelata:%s ", color ? "\033[1;31m" : "", color ? "\033[0m" : "");
  if (err->where[0]) fprintf(stderr, "%s: ", err->where);
  fprintf(stderr, "%s%s%s\n", err->what[0] ? err->what : "failed", err->remedy[0] ? "; " : "", err->remedy);
  return err->status == RELATA_OK ? RELATA_FAILED : err->status;
}

RelataStatus say_usage(Command *command, const char *where, const char *remedy, const char *what, ...)
{
  char line[256];
  va_list args;
  va_start(args, what);
  vsnprintf(line, sizeof line, what, args);
  va_end(args);
  RelataError err;
  error_set(&err, RELATA_USAGE, where, remedy, "%s", line);
  return say_error(command, &err);
}

void say_refused(Command *command, const RelataError *err)
{
  say_error(command, err);
  command->refused++;
}

static void say_line(const char *format, va_list args)
{
  char line[1024];
  progress_clear();
  vsnprintf(line, sizeof line, format, args);
  for (char *c = line; *c; c++)
    if ((unsigned char)*c < ' ') *c = ' '; /* names of files may hold anything; a message is one line */
  fprintf(stderr, "relata: %s\n", line);
}

void say_note(const Command *command, const char *format, ...)
{
  if (command->quiet) return;
  va_list args;
  va_start(args, format);
  say_line(format, args);
  va_end(args);
}

void say_detail(const Command *command, const char *format, ...)
{
  if (command->quiet || !command->verbose) return;
  va_list args;
  va_start(args, format);
  say_line(format, args);
  va_end(args);
}

RelataStatus say_failure(Command *command, const RelataError *err)
{
  RelataStatus status = say_error(command, err);
  return status < RELATA_USAGE ? RELATA_FAILED : status;
}

void say_meanings(const Command *command, const FactSet *facts)
{
  for (size_t i = 0; i < facts->meaning_count; i++) {
    const Meaning *m = &facts->meanings[i];
    if (!m->exact) say_note(command, "'%s' is taken as %.*s (%s)", m->given, STR_ARG(m->name), entity_type_name(m->type));
  }
}

static bool progress_shown;

bool progress_wanted(const Command *command) { return !command->quiet && !getenv("CI") && isatty(STDERR_FILENO); }

void progress_show(const char *format, ...)
{
  va_list args;
  va_start(args, format);
  fputs("\r\033[K", stderr);
  vfprintf(stderr, format, args);
  va_end(args);
  fflush(stderr);
  progress_shown = true;
}

void progress_clear(void)
{
  if (progress_shown) fputs("\r\033[K", stderr);
  progress_shown = false;
}

RelataStatus write_output(Command *command, const Buf *out)
{
  RelataError err = {0};
  if (out->failed) {
    error_set(&err, RELATA_FAILED, "", "select less and run again", "out of memory");
    return say_error(command, &err);
  }
  const char *path = option_value(command, "output", "-");
  if (!file_write(path, buf_view(out), &err)) return say_error(command, &err);
  return command->refused ? RELATA_REFUSED : RELATA_OK;
}

bool out_flush(Command *command, Buf *out)
{
  RelataError err = {0};
  bool ok = !out->failed;
  if (!ok) error_set(&err, RELATA_FAILED, "", "split the input and run again", "out of memory");
  else ok = file_write("-", buf_view(out), &err);
  buf_clear(out);
  if (!ok) say_error(command, &err);
  return ok;
}
