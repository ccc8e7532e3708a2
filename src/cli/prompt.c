/*
 * prompt.c - `relata sql` on a terminal: lines with history, a statement ends with ';'.
 */
#include "cli/prompt.h"
#include "cli/script.h"

#include <editline/readline.h>
#include <errno.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <wchar.h>

static const char help_text[] =
    "Type SQL; a statement ends with ';' and may go over several lines.\n"
    "  .tables [all]    the tables and views to ask, with their columns\n"
    "  .schema [NAME]   how they are made\n"
    "  .examples        queries that run\n"
    "  .format NAME     table, csv, tsv, json, jsonl, markdown or line\n"
    "  .quit            or Ctrl-D\n";

/* Where the history lives: $XDG_STATE_HOME/relata, else ~/.local/state/relata. Empty: nowhere. */
static void history_path(char *out, size_t size)
{
  const char *state = getenv("XDG_STATE_HOME"), *home = getenv("HOME");
  out[0] = '\0';
  if (state && *state) snprintf(out, size, "%s/relata", state);
  else if (home && *home) snprintf(out, size, "%s/.local/state/relata", home);
  if (!out[0]) return;
  for (char *slash = strchr(out + 1, '/'); slash; slash = strchr(slash + 1, '/')) {
    *slash = '\0';
    mkdir(out, 0700);
    *slash = '/';
  }
  mkdir(out, 0700);
  size_t n = strlen(out);
  snprintf(out + n, size - n, "/history");
}

/* A line that begins with '.'. False: quit. */
static bool dot_command(Prompt *prompt, Str line)
{
  Arena arena = {0};
  bool text, go_on = true;
  Str query = dot_query(line, &arena, &text);
  if (str_is(line, ".quit") || str_is(line, ".exit") || str_is(line, ".q")) go_on = false;
  else if (query.len) prompt->run(prompt->context, query, text);
  else if (str_is(line, ".examples")) fputs(prompt->examples, stdout);
  else if (str_starts(line, ".format ") || str_starts(line, ".mode ")) {
    Str name = {line.at + line.len, 0};
    while (name.at[-1] != ' ') name.at--, name.len++;
    TableFormat format = table_format_of(str_cstr(&arena, name));
    if (format) prompt->set_format(prompt->context, format);
    else fputs("use table, csv, tsv, json, jsonl, markdown or line\n", stderr);
  } else fputs(help_text, stdout);
  arena_free(&arena);
  return go_on;
}

/* Names in other letters can be typed only where the terminal's letters are known: UTF-8 unless the locale says more. */
static void know_letters(void)
{
  if (!setlocale(LC_CTYPE, "") || MB_CUR_MAX == 1) setlocale(LC_CTYPE, "C.UTF-8");
}

/* The next byte that is typed; -1: Ctrl-C, or the end. Ctrl-C is let through here alone and together with the waiting: pressed a
   moment before, while the line is drawn, it would otherwise be noted and the read wait on for a key. */
static int read_byte(int fd)
{
  struct pollfd typed = {.fd = fd, .events = POLLIN};
  sigset_t open;
  pthread_sigmask(SIG_SETMASK, NULL, &open);
  sigdelset(&open, SIGINT);
  while (ppoll(&typed, 1, NULL, &open) < 0)
    if (errno != EINTR || interrupted) return -1;
  unsigned char byte;
  return read(fd, &byte, 1) == 1 ? byte : -1;
}

/* The next letter, as the line editor asks for it; bytes that are none are passed over. */
static int read_letter(FILE *terminal)
{
  mbstate_t state = {0};
  wchar_t letter;
  for (int byte; (byte = read_byte(fileno(terminal))) >= 0;) {
    size_t length = mbrtowc(&letter, &(char){(char)byte}, 1, &state);
    if (length == 0 || length == 1) return (int)letter;
    if (length == (size_t)-1) state = (mbstate_t){0};
  }
  return -1;
}

static char *read_line(const char *name)
{
  sigset_t blocked, before;
  sigemptyset(&blocked);
  sigaddset(&blocked, SIGINT);
  pthread_sigmask(SIG_BLOCK, &blocked, &before);
  char *text = readline(name);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  return text;
}

static char *read_prompt(const Prompt *prompt, Buf *statement)
{
  for (;;) {
    char *text = read_line(statement->len ? "   ...> " : "relata> ");
    if (text || !prompt->interrupted()) return text;
    buf_clear(statement); /* Ctrl-C takes back what was typed, not the program */
    putchar('\n');
  }
}

void prompt_loop(Prompt *prompt)
{
  char path[4096];
  know_letters();
  history_path(path, sizeof path);
  rl_getc_function = read_letter;
  using_history();
  if (path[0]) read_history(path);
  Buf statement = {0};
  bool go_on = true;
  char *text;
  printf("relata: SQL on %s; .help for help\n", prompt->name);
  while (go_on && (text = read_prompt(prompt, &statement))) {
    Str line = str_trim(str_of(text));
    if (line.len) add_history(text);
    if (!statement.len && line.len && line.at[0] == '.') {
      go_on = dot_command(prompt, line);
    } else if (line.len) {
      buf_str(&statement, line);
      buf_char(&statement, '\n');
      if (str_ends(line, ";")) {
        prompt->run(prompt->context, buf_view(&statement), false);
        buf_clear(&statement);
      }
    }
    free(text);
  }
  if (path[0]) {
    stifle_history(1000);
    write_history(path);
  }
  buf_free(&statement);
}
