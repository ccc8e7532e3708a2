/* help.c - the help texts, written from the tables. */
#include "cli/cli.h"

#include <stdio.h>
#include <string.h>

void print_program_help(void)
{
  printf("relata %s - articles into triples, a database and pictures\n\n", relata_version());
  printf("usage: relata VERB [options] [FILE...]\n       relata FILE... -o OUT      (the same as relata draw)\n\n");
  for (size_t i = 0; i < verb_count; i++) printf("  %-10s%s\n", verbs[i].name, verbs[i].summary);
  printf("\n`relata VERB --help` tells the options of a verb. FILE is a path, a folder or - for standard input.\n"
         "Exit status: 0 done; 1 done, but some inputs were refused; 2 usage; 3 failed.\n\n"
         "example: relata draw article.txt -o article.svg\n");
}

static void print_option(const Option *o)
{
  char left[64];
  char letter[8] = "    ";
  if (o->letter) snprintf(letter, sizeof letter, "-%c, ", o->letter);
  snprintf(left, sizeof left, "%s--%s%s%s", letter, o->name, o->value ? " " : "", o->value ? o->value : "");
  printf("  %-28s%s%s\n", left, strlen(left) > 27 ? "\n                              " : "", o->help);
}

void print_verb_help(const Verb *verb, bool whole)
{
  printf("relata %s %s\n%s\n", verb->name, verb->operands, verb->summary);
  if (verb->details[0]) printf("\n%s", verb->details);
  if (whole)
    for (const Option *const *group = verb->groups; *group; group++) {
      printf("\n");
      for (const Option *o = *group; o->name; o++) print_option(o);
    }
  printf("\nexample: %s\n", verb->example);
}
