/*
 * styled_names.c - a title and one name: whose it can be, where the article names others in full.
 * "Prince Harry" is no Harry Styles, and no Debbie Harry: kings, popes and saints go by one name, which is nobody's else unless the article
 * calls him a prince or a king, too. "Mayor Lucas" goes by his surname and is no Lucas Hernandez, unless he is called the mayor; and
 * "Father John" may be either, but is a priest.
 */
#include "resolution/names.h"

#include <string.h>

static Mention *mention(Reading *r, uint32_t i) { return &r->mentions.at[i]; }

typedef enum { STYLE_NONE, STYLE_RULER, STYLE_CLERIC, STYLE_OFFICE } Style;

static bool is_ruler(Str title)
{
  static const char *const rulers[] = {"pope",   "king", "queen", "prince", "princess", "crown prince", "crown princess", "saint",     "emperor", "empress",
                                       "sultan", "emir", "tsar",  "czar",   "shah",     "caliph",       "pharaoh",        "patriarch", "infanta", "maharaja"};
  return str_among(title, rulers, COUNT_OF(rulers));
}

/* What a bearer of such a title is called as well. */
static bool is_called_like(Style style, Str noun)
{
  static const char *const royal[] = {"royal", "monarch", "heir", "pontiff", "duke", "duchess", "sovereign", "ruler", "apostle", "martyr", "cardinal", "earl", "king", "sheikh", "sheik"};
  static const char *const clerics[] = {"nun", "priest", "monk", "cleric", "clergyman", "friar", "preacher", "minister", "chaplain", "missionary", "abbot", "abbess", "curate", "evangelist", "theologian", "reverend", "jesuit"};
  if (style == STYLE_RULER) return is_ruler(noun) || str_among(noun, royal, COUNT_OF(royal));
  return style == STYLE_CLERIC && str_among(noun, clerics, COUNT_OF(clerics));
}

static Style style_of_role(const Resolver *res, Str role)
{
  if (is_ruler(role)) return STYLE_RULER;
  const LexEntry *title = lex_find(res->titles, role);
  if (!title) return STYLE_NONE;
  static const char *const offices[] = {"office", "military", "police", "judicial"};
  return str_is(title->field[1], "religious") ? STYLE_CLERIC : str_among(title->field[1], offices, COUNT_OF(offices)) ? STYLE_OFFICE : STYLE_NONE;
}

/* The title that one of the uses of a single name has: the strictest, and its words. */
static Style style_told(Reading *r, uint32_t part, Str *title)
{
  Style best = STYLE_NONE;
  CLUSTER_EACH(r, cluster_of(r, part), x) {
    const Mention *m = mention(r, x);
    if (m->kind != MENTION_NAME || m->name.count != 1) continue;
    for (uint32_t k = 0; m->name.titled && k < m->role_count; k++) {
      Style own = style_of_role(r->resolver, m->roles[k].role);
      if (own == STYLE_NONE || (best != STYLE_NONE && own >= best)) continue;
      best = own;
      *title = m->roles[k].role;
    }
  }
  return best;
}

static bool ends_with(Str text, Str end)
{
  return text.len == end.len ? str_eq(text, end) : text.len > end.len && text.at[text.len - end.len - 1] == ' ' && str_eq((Str){text.at + text.len - end.len, end.len}, end);
}

static bool is_same_title(Style style, Str title, Str noun)
{
  return ends_with(noun, title) || ends_with(title, noun) || is_called_like(style, noun);
}

static bool is_told_by_words(Reading *r, const Mention *m, Style style, Str title, uint32_t token)
{
  uint32_t at = r->at[m->sentence][token];
  const Mention *own = at == NO_MENTION ? NULL : mention(r, at);
  for (uint32_t k = 0; own && own->kind == MENTION_NAME && k < own->role_count; k++)
    if (is_same_title(style, title, own->roles[k].role)) return true; /* "Duke of Arden" is a name, too */
  return is_same_title(style, title, str_lower(r->arena, reading_token(r, m->sentence, token)->lemma));
}

/* "Ann Lee, a Dutch princess", "Ann Lee is a princess", "the mayor, Lucas Hernandez", "Harry, Duke of Arden" */
static bool noun_beside_fits(Reading *r, const Mention *m, Style style, Str title)
{
  const Tree *tree = &r->trees[m->sentence];
  const Token *t = tree->sentence->tokens;
  uint32_t over = t[m->head].head;
  Deprel rel = deprel_base(t[m->head].deprel);
  bool under = over < tree->sentence->len && (rel == DEP_APPOS || rel == DEP_NMOD || rel == DEP_FLAT || rel == DEP_COMPOUND || (rel == DEP_NSUBJ && tree_child(tree, over, DEP_COP) != NO_TOKEN));
  if (under && is_told_by_words(r, m, style, title, over)) return true;
  for (uint32_t c = tree->child[m->head]; c != NO_TOKEN; c = tree->sibling[c]) {
    Deprel base = deprel_base(t[c].deprel);
    if ((base == DEP_APPOS || base == DEP_COMPOUND || base == DEP_NMOD || base == DEP_FLAT) && is_told_by_words(r, m, style, title, c)) return true;
  }
  return m->first > 0 && is_told_by_words(r, m, style, title, m->first - 1);
}

static bool carries_title(Reading *r, uint32_t whole, Style style, Str title)
{
  CLUSTER_EACH(r, cluster_of(r, whole), x) {
    const Mention *m = mention(r, x);
    if (m->kind != MENTION_NAME) continue;
    for (uint32_t k = 0; k < m->role_count; k++)
      if (is_same_title(style, title, m->roles[k].role) || (style == STYLE_CLERIC && style_of_role(r->resolver, m->roles[k].role) == STYLE_CLERIC)) return true;
    if (noun_beside_fits(r, m, style, title)) return true;
  }
  return false;
}

/* "Mohammed bin Salman": a prince by his name. */
static bool is_named_after_father(const NameWords *n)
{
  static const char *const links[] = {"bin", "bint", "ibn", "ben", "al", "ould"};
  for (uint32_t i = 1; i < n->count; i++)
    if (str_among(n->words[i], links, COUNT_OF(links))) return true;
  return false;
}

/* "Paul VI", "Abdullah II": a number, and no "Jr." */
static bool is_numbered(const Mention *m) { return m->name.count == 1 && m->name.suffix.len && strchr("ivx", m->name.suffix.at[0]); }

/* "Sir Martin Ellwood ... his daughter, Clare Ellwood ... Lady Ellwood": the wife, not the child. */
static bool is_child_of_lord(Reading *r, uint32_t part, uint32_t whole)
{
  static const char *const children[] = {"son", "daughter", "grandson", "granddaughter", "child", "niece", "nephew"};
  Str styled = mention(r, part)->styled;
  if (!str_starts(styled, "Lady ") && !str_starts(styled, "Lord ")) return false;
  CLUSTER_EACH(r, cluster_of(r, whole), x) {
    const Mention *m = mention(r, x);
    const Tree *tree = &r->trees[m->sentence];
    const Token *t = tree->sentence->tokens;
    if (m->kind != MENTION_NAME) continue;
    uint32_t noun = deprel_base(t[m->head].deprel) == DEP_APPOS ? t[m->head].head : tree_child(tree, m->head, DEP_APPOS);
    if (noun == NO_TOKEN && m->first > 0) noun = m->first - 1;
    if (noun < tree->sentence->len && str_among(t[noun].lemma, children, COUNT_OF(children))) return true;
  }
  return false;
}

bool is_styled_other(Reading *r, uint32_t part, uint32_t whole)
{
  const Mention *p = mention(r, part), *w = mention(r, whole);
  if (p->name.count != 1 || w->name.count < 2) return false;
  if (is_child_of_lord(r, part, whole)) return true;
  Str title = {"", 0};
  Style style = style_told(r, part, &title);
  if (style == STYLE_NONE && is_numbered(p) && !w->name.suffix.len) style = STYLE_RULER, title = STR("king");
  if (style == STYLE_NONE) return false;
  bool surname = spellings_agree(r->resolver, p->name.words[0], w->name.words[w->name.count - 1]);
  if (style != STYLE_RULER && surname) return false;
  if (style == STYLE_OFFICE && given_name_gender(r->resolver, p->name.words[0]) == GENDER_UNKNOWN) return false; /* "President Xi" */
  if (style == STYLE_RULER && is_named_after_father(&w->name)) return false;
  return !carries_title(r, whole, style, title);
}

/* Of two who bear a given name, a ruler and one named in full, a bare use means whoever was named last. */
uint32_t ruler_meant(Reading *r, uint32_t name)
{
  const Mention *m = mention(r, name);
  for (uint32_t i = m->name.count == 1 ? name + 1 : 0; i-- > 0 && mention(r, i)->document == m->document;) {
    const Mention *c = mention(r, i);
    if (c->kind != MENTION_NAME || !c->name.count || !str_eq(c->name.words[0], m->name.words[0])) continue;
    if (c->name.count > 1) return NO_MENTION;
    for (uint32_t k = 0; c->name.titled && k < c->role_count; k++)
      if (is_ruler(c->roles[k].role)) return i;
  }
  return NO_MENTION;
}
