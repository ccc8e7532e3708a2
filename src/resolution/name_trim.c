/*
 * name_trim.c - what the name model took for a part of a name and is none: "Scientologist" before "Tom Cruise", "Defendant" before "Acme",
 * "of Winnipeg" behind "Prairie Elevator Co".
 */
#include "resolution/scan.h"

#include <string.h>

static bool is_function_word(const Token *t)
{
  return t->upos == UPOS_ADP || t->upos == UPOS_CCONJ || t->upos == UPOS_DET || t->upos == UPOS_SCONJ || t->upos == UPOS_AUX ||
         t->upos == UPOS_PRON || t->xpos == XPOS_POS;
}

static bool is_particle(Str lower)
{
  static const char *const words[] = {"de", "van", "von", "bin", "al", "el", "la", "du", "da", "di", "der", "den", "ter", "dos", "ibn", "of", "le", "ben", "abu"};
  for (size_t i = 0; i < COUNT_OF(words); i++)
    if (str_is(lower, words[i])) return true;
  return false;
}

/* "Defendant Acme", "Last Tuesday Skyhaul": a word before the name. */
static bool leads_name(const Scan *scan, uint32_t at)
{
  static const char *const sides[] = {"plaintiff", "plaintiffs", "defendant", "defendants", "appellant", "respondent", "petitioner", "claimant"};
  static const char *const days[] = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}, *const before[] = {"last", "on", "next", "this", "by", "since", "until", "late", "early"};
  if (str_among(scan->lower[at], sides, COUNT_OF(sides))) return true;
  return at > 0 && str_among(scan->lower[at], days, COUNT_OF(days)) && str_among(scan->lower[at - 1], before, COUNT_OF(before));
}

/* "liberal" of "the liberal Freedom and Solidarity party": what is said of a body is no part of its name. */
static bool is_said_of_body(const Scan *scan, const NameSpan *name)
{
  const Token *f = &scan->s->tokens[name->first];
  if (name->type != ENTITY_ORGANIZATION || f->upos != UPOS_ADJ || name->last < name->first + 2 || !is_capital(f[1].form) || is_particle(scan->lower[name->first])) return false;
  for (size_t i = 0; i < f->form.len; i++)
    if (f->form.at[i] < 'a' || f->form.at[i] > 'z') return false;
  return true;
}

/* "Prairie Elevator Co" of "Prairie Elevator Co of Winnipeg": behind a company's mark comes where it is. */
static void name_trim_seat(const Scan *scan, NameSpan *name)
{
  static const char *const marks[] = {"co", "co.", "corp", "corp.", "inc", "inc.", "ltd", "ltd.", "plc", "llc", "ag", "sa", "gmbh", "nv", "ab", "oy", "holdings", "group"};
  for (uint32_t of = name->first + 2; of < name->last; of++)
    if (str_is(scan->lower[of], "of") && str_among(scan->lower[of - 1], marks, COUNT_OF(marks))) name->last = of - 1;
}

void name_trim(const Scan *scan, NameSpan *name)
{
  const Token *t = scan->s->tokens;
  name_trim_seat(scan, name);
  while (name->first < name->last && (leads_name(scan, name->first) || is_said_of_body(scan, name))) name->first++;
  while (name->first < name->last) {
    const Token *f = &t[name->first];
    bool capital = is_capital(f->form);
    bool common = name->type == ENTITY_PERSON && !is_name_token(f) && !is_particle(scan->lower[name->first]) && (!capital || name->first == 0) &&
                  (f->upos == UPOS_NOUN || f->upos == UPOS_ADJ || f->upos == UPOS_ADV || f->upos == UPOS_VERB);
    if (name->type == ENTITY_PERSON && f->upos == UPOS_ADJ && !lex_has(scan->r->resolver->given_names, scan->lower[name->first]) &&
        lex_has(scan->r->resolver->given_names, scan->lower[name->first + 1]))
      common = true; /* "Nonpartisan Paul Tse" */
    bool group = lex_has(scan->r->resolver->groups, scan->lower[name->first]) || (lex_has(scan->r->resolver->demonyms, scan->lower[name->first]) && !lex_has(scan->r->resolver->given_names, scan->lower[name->first]));
    if (name->type == ENTITY_PERSON && name->last > name->first + 1 && group && lex_has(scan->r->resolver->given_names, scan->lower[name->first + 1])) common = true; /* "Scientologist Tom Cruise" */
    const LexEntry *people = name->type == ENTITY_PERSON && name->last > name->first + 1 ? lex_find(scan->r->resolver->demonyms, scan->lower[name->first]) : NULL;
    if (people && !memchr(people->field[1].at, 'a', people->field[1].len) && !lex_has(scan->r->resolver->given_names, scan->lower[name->first])) common = true; /* "the Slovenes Jaka Kos and", "the Spaniard Jorge Vilda" */
    static const char *const sizes[] = {"big", "little", "old", "young", "fat", "slim", "tall", "long", "crazy", "mad", "dirty", "fast", "black", "red", "honest", "wild", "lucky", "sweet"};
    if (common && name->last == name->first + 1 && name->first > 0 && str_among(scan->lower[name->first], sizes, COUNT_OF(sizes))) common = false; /* "Big Bob" */
    if (!common && f->upos != UPOS_PUNCT && !str_is(scan->lower[name->first], "the") && !(is_function_word(f) && !capital)) break;
    name->first++;
  }
  while (name->type == ENTITY_PERSON && name->last > name->first && is_name_token(&t[name->first]) && t[name->last].upos == UPOS_NOUN && !is_capital(t[name->last].form)) name->last--; /* "sent Ms. Anwar flowers" */
  while (name->last > name->first && (is_function_word(&t[name->last]) || (t[name->last].upos == UPOS_PUNCT && !str_is(t[name->last].form, ")") &&
                                                                           !str_is(t[name->last].form, "."))))
    name->last--;
}

/* "the Kazakh capital": a nation's adjective and a common noun are no name, whatever the model says. */
bool is_nations_noun(const Scan *scan, const Name *n)
{
  const Token *noun = &scan->s->tokens[n->last];
  bool body = n->type == ENTITY_ORGANIZATION || n->type == ENTITY_PLACE || n->type == ENTITY_GROUP;
  return body && n->last == n->first + 1 && noun->xpos == XPOS_NN && !is_capital(noun->form) && lex_has(scan->r->resolver->demonyms, scan->lower[n->first]) && noun->deprel != DEP_COMPOUND;
}
