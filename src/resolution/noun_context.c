/*
 * noun_context.c - what a common noun stands for where it stands: "the home side" is a team, "the other side" is none; "bank"
 * is a firm, "the banks of the river" a place. The tables say what a noun may be, the words beside it what it is not.
 */
#include "resolution/scan.h"

typedef struct { const char *noun; unsigned drop; const char *keep, *deny; } Sense;

/* The kind stays only beside a word of `keep`, if there are any, and not beside one of `deny`. "services": all that are several. */
static const Sense senses[] = {
    {"body", KIND_ORGANIZATION, NULL, " moving human dead own whole upper lower celestial heavenly rigid falling solid car naked burned lifeless physical healthy female male "},
    {"service", KIND_ORGANIZATION, NULL, " memorial funeral church customer community jury bus train rail ferry shuttle taxi phone internet table room lip active wedding divine sunday prayer religious "},
    {"services", KIND_ORGANIZATION, " security intelligence emergency secret ambulance fire prison police postal health rescue special armed civil social border immigration ", NULL},
    {"carrier", KIND_ORGANIZATION, NULL, " bulk aircraft ore oil gas chemical car cargo troop personnel people mail baby letter disease virus passenger "},
    {"figure", KIND_PERSON, " public political opposition key leading senior top central influential prominent controversial religious historical literary important major popular cult divisive polarizing respected underworld crime ", NULL},
    {"model", KIND_PERSON, " fashion role top former swimsuit glamour male female catwalk nude ", NULL},
};

static bool holds_word(const char *list, Str word)
{
  Str all = str_of(list);
  size_t at = 0;
  while (word.len && at + word.len + 2 <= all.len) {
    Str rest = {all.at + at, all.len - at};
    size_t found = str_find(rest, word);
    if (found == SIZE_MAX) return false;
    at += found;
    if (at && all.at[at - 1] == ' ' && at + word.len < all.len && all.at[at + word.len] == ' ') return true;
    at += word.len;
  }
  return false;
}

typedef struct { bool modified, possessed, of, to, kept, denied, directed, determined; } Beside;

static Beside beside(const Scan *scan, uint32_t head, const Sense *sense)
{
  static const char directions[] = " other far near opposite wrong right left north south east west northern southern eastern western dark bright positive negative inner outer either both same ";
  Beside out = {0};
  for (uint32_t c = scan->tree->child[head]; c != NO_TOKEN; c = scan->tree->sibling[c]) {
    const Token *t = &scan->s->tokens[c];
    Deprel base = deprel_base(t->deprel);
    uint32_t mark = tree_child(scan->tree, c, DEP_CASE);
    bool before = c < head;
    if (before && t->deprel == DEP_NMOD_POSS) out.possessed = true;
    else if (before && (base == DEP_AMOD || base == DEP_COMPOUND || base == DEP_NMOD)) {
      out.modified = true;
      out.kept |= sense && sense->keep && holds_word(sense->keep, scan->lower[c]);
      out.denied |= sense && sense->deny && holds_word(sense->deny, scan->lower[c]);
      out.directed |= holds_word(directions, scan->lower[c]);
    } else if (base == DEP_DET) out.determined = true;
    if (!before && base == DEP_NMOD && mark != NO_TOKEN) {
      out.of |= str_is(scan->lower[mark], "of");
      out.to |= str_is(scan->lower[mark], "to");
    }
  }
  return out;
}

/* "The count, Otto von Reitz,", and "the count" after "Count Otto von Reitz": somebody, where votes are counted elsewhere. */
static bool is_noble(const Scan *scan, uint32_t head, Str lemma)
{
  static const char *const titles[] = {"count", "general", "private", "major", "marshal"};
  if (!str_among(lemma, titles, COUNT_OF(titles)) || is_plural(&scan->s->tokens[head])) return false;
  if (map_find(&scan->r->titles_told, lemma)) return true;
  uint32_t name = tree_child(scan->tree, head, DEP_APPOS);
  for (size_t i = 0; name != NO_TOKEN && i < scan->names.len; i++)
    if (scan->names.at[i].first <= name && name <= scan->names.at[i].last) return scan->names.at[i].type == ENTITY_PERSON;
  return false;
}

/* "share capital", "raised capital", "a majority of its shares": money and parts of it; "Kenya's capital", "the capital". */
static bool is_money(const Scan *scan, uint32_t head, Str lemma)
{
  static const char *const parts[] = {"share", "stock", "stake", "capital", "vote", "asset", "interest", "equity", "revenue", "sale", "profit", "cost", "debt", "income"};
  static const char *const sorts[] = {"share", "working", "venture", "equity", "risk", "human", "fresh", "new", "private", "foreign", "more", "additional", "enough", "extra", "stock", "tier", "growth", "start-up", "startup", "seed", "authorized", "authorised", "issued", "own", "much", "political", "social"};
  bool capital = str_is(lemma, "capital"), told = false;
  if (!capital && !str_is(lemma, "majority") && !str_is(lemma, "minority")) return false;
  for (uint32_t c = scan->tree->child[head]; c != NO_TOKEN; c = scan->tree->sibling[c]) {
    const Token *t = &scan->s->tokens[c];
    Deprel base = deprel_base(t->deprel);
    if (!capital && c > head && base == DEP_NMOD && str_among(t->lemma, parts, COUNT_OF(parts))) return true;
    if (capital && c < head && (base == DEP_AMOD || base == DEP_COMPOUND) && str_among(scan->lower[c], sorts, COUNT_OF(sorts))) return true;
    told |= base == DEP_DET || t->deprel == DEP_NMOD_POSS || base == DEP_AMOD || base == DEP_COMPOUND || base == DEP_APPOS || base == DEP_NMOD;
  }
  return capital && !told && deprel_base(scan->s->tokens[head].deprel) == DEP_OBJ && !is_plural(&scan->s->tokens[head]);
}

/* `kinds` without what the words beside the noun rule out. */
unsigned kinds_beside(const Scan *scan, uint32_t head, Str lemma, unsigned kinds)
{
  if (!(kinds & KIND_PERSON) && is_noble(scan, head, lemma)) return KIND_PERSON;
  if (is_money(scan, head, lemma)) return kinds & ~(unsigned)(KIND_PLACE | KIND_GROUP | KIND_ORGANIZATION);
  if (!(kinds & (KIND_ORGANIZATION | KIND_PERSON))) return kinds;
  bool several = is_plural(&scan->s->tokens[head]);
  for (size_t i = 0; i < COUNT_OF(senses); i++) {
    if (!str_is(several && str_is(lemma, "service") ? STR("services") : lemma, senses[i].noun)) continue;
    Beside b = beside(scan, head, &senses[i]);
    return b.denied || (senses[i].keep && !b.kept) ? kinds & ~senses[i].drop : kinds;
  }
  Beside b = beside(scan, head, NULL);
  bool bare = !b.modified && !b.possessed && !b.determined && !several;
  if (str_is(lemma, "side") && (b.of || b.directed)) return (kinds & ~(unsigned)KIND_ORGANIZATION) | KIND_PLACE;
  if (str_is(lemma, "bank") && b.of && several) return (kinds & ~(unsigned)KIND_ORGANIZATION) | KIND_PLACE;
  if (str_is(lemma, "party") && b.to) return kinds & ~(unsigned)KIND_ORGANIZATION;
  if (str_is(lemma, "movement") && b.possessed) return kinds & ~(unsigned)KIND_ORGANIZATION;
  if ((str_is(lemma, "business") || str_is(lemma, "society") || str_is(lemma, "utility")) && bare) return kinds & ~(unsigned)KIND_ORGANIZATION;
  return kinds;
}
