/*
 * labels.c - the tag sets by name. Each table stands in the order of its enum in text.h.
 */
#include <ctype.h>

#include <string.h>

#include "text/text.h"

static const char *const upos_names[] = {"_",    "ADJ",  "ADP",  "ADV",  "AUX",   "CCONJ", "DET",   "INTJ", "NOUN",
                                         "NUM",  "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM",   "VERB", "X"};
_Static_assert(COUNT_OF(upos_names) == UPOS_COUNT, "one name for each Upos");

static const char *const xpos_names[] = {
    "_",   "CC",  "CD",   "DT",  "EX",  "FW",  "IN",   "JJ",  "JJR",  "JJS",   "LS",    "MD", "NN",
    "NNS", "NNP", "NNPS", "PDT", "POS", "PRP", "PRP$", "RB",  "RBR",  "RBS",   "RP",    "SYM", "TO",
    "UH",  "VB",  "VBD",  "VBG", "VBN", "VBP", "VBZ",  "WDT", "WP",   "WP$",   "WRB",   "ADD", "AFX",
    "GW",  "HYPH", "NFP", "-LRB-", "-RRB-", ",", ".",  ":",   "$",    "``",    "''",    "#"};
_Static_assert(COUNT_OF(xpos_names) == XPOS_COUNT, "one name for each Xpos");

static const char *const deprel_names[] = {
    "_",           "acl",        "acl:relcl",   "advcl",         "advcl:relcl",  "advmod",      "amod",
    "appos",       "aux",        "aux:pass",    "case",          "cc",           "cc:preconj",  "ccomp",
    "compound",    "compound:prt", "conj",      "cop",           "csubj",        "csubj:outer", "csubj:pass",
    "dep",         "det",        "det:predet",  "discourse",     "dislocated",   "expl",        "fixed",
    "flat",        "goeswith",   "iobj",        "list",          "mark",         "nmod",        "nmod:desc",
    "nmod:poss",   "nmod:unmarked", "nsubj",    "nsubj:outer",   "nsubj:pass",   "nummod",      "obj",
    "obl",         "obl:agent",  "obl:unmarked", "orphan",       "parataxis",    "punct",       "reparandum",
    "root",        "vocative",   "xcomp"};
_Static_assert(COUNT_OF(deprel_names) == DEP_COUNT, "one name for each Deprel");

static const char *const entity_names[] = {"_",    "PERSON",  "ORGANIZATION", "PLACE", "EVENT",   "WORK",
                                           "PRODUCT", "GROUP", "DATE",        "QUANTITY", "CONCEPT"};
_Static_assert(COUNT_OF(entity_names) == ENTITY_COUNT, "one name for each EntityType");

/* The place of `name` in a table, 0 where it is not there. */
static size_t name_find(const char *const *names, size_t count, Str name)
{
  for (size_t i = 1; i < count; i++)
    if (name.len && names[i][0] == name.at[0] && str_is(name, names[i])) return i;
  return 0;
}

const char *upos_name(Upos upos) { return upos < UPOS_COUNT ? upos_names[upos] : "_"; }
const char *xpos_name(Xpos xpos) { return xpos < XPOS_COUNT ? xpos_names[xpos] : "_"; }
const char *deprel_name(Deprel rel) { return rel < DEP_COUNT ? deprel_names[rel] : "_"; }
const char *entity_type_name(EntityType type) { return type < ENTITY_COUNT ? entity_names[type] : "_"; }

Upos upos_of(Str name) { return (Upos)name_find(upos_names, UPOS_COUNT, name); }
Xpos xpos_of(Str name) { return (Xpos)name_find(xpos_names, XPOS_COUNT, name); }

/* People type "person" as well as PERSON. */
EntityType entity_type_of(Str name)
{
  char upper[16];
  if (name.len >= sizeof upper) return ENTITY_NONE;
  for (size_t i = 0; i < name.len; i++) upper[i] = (char)toupper((unsigned char)name.at[i]);
  return (EntityType)name_find(entity_names, ENTITY_COUNT, (Str){upper, name.len});
}

static Str before_colon(Str name)
{
  const char *colon = name.len ? memchr(name.at, ':', name.len) : NULL;
  return colon ? (Str){name.at, (size_t)(colon - name.at)} : name;
}

Deprel deprel_of(Str name)
{
  size_t found = name_find(deprel_names, DEP_COUNT, name);
  return (Deprel)(found ? found : name_find(deprel_names, DEP_COUNT, before_colon(name)));
}

/* Extraction asks for the base of every word many times: a table, not a comparison of names. */
static const Deprel base_of_subtype[DEP_COUNT] = {
    [DEP_ACL_RELCL] = DEP_ACL,         [DEP_ADVCL_RELCL] = DEP_ADVCL, [DEP_AUX_PASS] = DEP_AUX,
    [DEP_CC_PRECONJ] = DEP_CC,         [DEP_COMPOUND_PRT] = DEP_COMPOUND, [DEP_CSUBJ_OUTER] = DEP_CSUBJ,
    [DEP_CSUBJ_PASS] = DEP_CSUBJ,      [DEP_DET_PREDET] = DEP_DET,    [DEP_NMOD_DESC] = DEP_NMOD,
    [DEP_NMOD_POSS] = DEP_NMOD,        [DEP_NMOD_UNMARKED] = DEP_NMOD, [DEP_NSUBJ_OUTER] = DEP_NSUBJ,
    [DEP_NSUBJ_PASS] = DEP_NSUBJ,      [DEP_OBL_AGENT] = DEP_OBL,     [DEP_OBL_UNMARKED] = DEP_OBL};

Deprel deprel_base(Deprel rel)
{
  if (rel >= DEP_COUNT) return DEP_NONE;
  return base_of_subtype[rel] ? base_of_subtype[rel] : rel;
}

bool token_has(const Token *token, const char *feature)
{
  Str rest = token->feats, piece;
  while (str_split(&rest, '|', &piece))
    if (str_is(piece, feature)) return true;
  return false;
}
