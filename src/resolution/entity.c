/*
 * entity.c - clusters into entities: the name, the type, aliases with counts, roles, salience.
 * The name is the fullest form the text gives without titles: of "Powell" (6 times), "Colin L. Powell" (once) and "POWELL" in
 * the headline it is "Colin L. Powell". Countries and places of the tables go by the table's name, a gazetteer's entry by its.
 */
#include "resolution/build.h"

#include <string.h>

/* ---- names ------------------------------------------------------------------------------------------------------------------ */

/* White space single, no square brackets, no possessive, no stray marks at the ends. */
Str name_clean(Str text, Arena *arena)
{
  char *out = arena_alloc(arena, text.len + 1);
  size_t n = 0;
  for (size_t i = 0; i < text.len; i++) {
    bool space = text.at[i] == ' ' || text.at[i] == '\n' || text.at[i] == '\t' || text.at[i] == '\r';
    bool bracket = text.at[i] == '[' || text.at[i] == ']'; /* an editor's, in a quotation */
    if (bracket || (space && (n == 0 || out[n - 1] == ' '))) continue;
    out[n++] = space ? ' ' : text.at[i];
  }
  Str s = str_trim((Str){out, n});
  if (str_ends(s, "'s")) s.len -= 2;
  else if (str_ends(s, "\xE2\x80\x99s")) s.len -= 4;
  static const char *const marks[] = {",", ";", ":", "'", "\"", " ", "\xE2\x80\x9C", "\xE2\x80\x9D", "\xE2\x80\x98", "\xE2\x80\x99"};
  for (size_t i = 0; i < COUNT_OF(marks);) {
    size_t len = strlen(marks[i]);
    if (str_ends(s, marks[i])) s.len -= len, i = 0;
    else if (str_starts(s, marks[i])) s.at += len, s.len -= len, i = 0;
    else i++;
  }
  return s;
}

/* "'Queen of the curve" of a phrase that was cut before its closing mark: a mark that stands alone goes. */
static Str marks_paired(Str s, Arena *arena)
{
  static const char *const opens[] = {"\"", "\xE2\x80\x9C", "'", "\xE2\x80\x98"}, *const closes[] = {"\"", "\xE2\x80\x9D", "'", "\xE2\x80\x99"};
  for (size_t k = 0; k < COUNT_OF(opens); k++) {
    Str open = str_of(opens[k]), close = str_of(closes[k]);
    size_t at = str_find(s, open), start = at == SIZE_MAX ? 0 : at + open.len;
    bool closed = str_find((Str){s.at + start, s.len - start}, close) != SIZE_MAX;
    if (k == 1 && at == SIZE_MAX && closed) at = str_find(s, close);
    else if (at == SIZE_MAX || closed || (k > 1 && at > 0)) continue; /* within, a single mark may be an apostrophe */
    s = str_format(arena, "%.*s%.*s", (int)at, s.at, (int)(s.len - at - open.len), s.at + at + open.len);
  }
  return s;
}

/* What is left of a sentence's end: "planet .", "foreign guest."; not "Inc.". */
static Str without_stop(Str s)
{
  while (str_ends(s, " .")) s = str_trim((Str){s.at, s.len - 1});
  bool whole = s.len > 5 && str_ends(s, ".") && str_find(s, STR(".")) == s.len - 1;
  for (size_t i = 2; whole && i <= 5; i++) whole = s.at[s.len - i] >= 'a' && s.at[s.len - i] <= 'z';
  return whole ? (Str){s.at, s.len - 1} : s;
}

/* The phrase without determiners and possessive pronouns. */
Str phrase_strip(Str text, Arena *arena)
{
  static const char *const drop[] = {"the", "a", "an", "this", "that", "these", "those", "his", "her", "its", "our", "their", "my", "your", "whose",
                                     "some", "any", "such", "another", "both", "all", "each", "every", "no"};
  Str clean = name_clean(text, arena), rest = clean, word;
  for (bool again = true; again;) {
    again = false;
    Str after = rest;
    if (!str_split(&after, ' ', &word) || !after.at || !after.len || str_starts(after, "of ")) break; /* "some of the workers" */
    for (size_t i = 0; i < COUNT_OF(drop); i++)
      if (str_eq_nocase(word, str_of(drop[i]))) rest = after, again = true;
  }
  return without_stop(marks_paired(rest, arena));
}

static bool all_capitals(Str s)
{
  bool letter = false;
  for (size_t i = 0; i < s.len; i++) {
    if (s.at[i] >= 'a' && s.at[i] <= 'z') return false;
    letter |= s.at[i] >= 'A' && s.at[i] <= 'Z';
  }
  return letter;
}

static uint32_t word_count(Str s)
{
  uint32_t n = s.len > 0;
  for (size_t i = 0; i < s.len; i++) n += s.at[i] == ' ';
  return n;
}

/* Is `a` the better name? A capital first, more words, mixed case, more mentions, more letters, then by bytes. */
static bool name_is_better(Str a, uint64_t uses_a, Str b, uint64_t uses_b)
{
  uint32_t wa = word_count(a), wb = word_count(b);
  bool ca = all_capitals(a) && a.len > 4, cb = all_capitals(b) && b.len > 4;
  size_t at_a = 0, at_b = 0;
  bool ua = a.len && utf8_is_upper(utf8_next(a, &at_a)), ub = b.len && utf8_is_upper(utf8_next(b, &at_b));
  if (ua != ub) return ua; /* "Scientology" before "church of Scientology" */
  if (ca != cb && wa == wb) return cb;
  if (wa != wb && wa <= 8 && wb <= 8) return wa > wb;
  if (uses_a != uses_b) return uses_a > uses_b;
  if (a.len != b.len) return a.len > b.len;
  return str_cmp(a, b) < 0;
}

Str entity_better_name(Str a, uint64_t mentions_a, Str b, uint64_t mentions_b)
{
  return name_is_better(a, mentions_a, b, mentions_b) ? a : b;
}

/* ---- people in a headline's capitals: "JOHN F. McCAIN" is called John F. McCain ---- */

static bool stays_in_capitals(Str word, bool first)
{
  bool vowel = false, roman = !first;
  for (size_t i = 0; i < word.len; i++) {
    unsigned char c = (unsigned char)word.at[i];
    vowel |= c > 127 || strchr("AEIOUY", c);
    roman &= c == 'I' || c == 'V' || c == 'X';
  }
  return !vowel || roman || (word.len <= 4 && memchr(word.at, '.', word.len - 1)); /* "JD", "III", "J.K." */
}

static bool is_small_word(Str word)
{
  static const char *const small[] = {"VAN", "VON", "DE", "DER", "DEN", "DA", "DI", "DOS", "DU", "BIN", "IBN", "OF"};
  for (size_t i = 0; i < COUNT_OF(small); i++)
    if (str_is(word, small[i])) return true;
  return false;
}

static void word_lowered(Str word, bool first, Buf *out)
{
  bool keep = stays_in_capitals(word, first), small = !first && is_small_word(word), start = true;
  bool mac = word.len > 4 && word.at[0] == 'M' && word.at[1] == 'C'; /* "MCCAIN" */
  for (size_t i = 0, at = 0; i < word.len; at = i) {
    uint32_t cp = utf8_next(word, &i);
    char bytes[4];
    bool capital = keep || (!small && (start || (mac && at == 2)));
    size_t n = utf8_put(bytes, capital ? cp : utf8_lower(cp));
    buf_str(out, (Str){bytes, n});
    start = cp == '-' || ((cp == '\'' || cp == 0x2019) && at == 1); /* "O'NEIL", not "MARY'S" */
  }
}

static Str without_capitals(Str name, Arena *arena)
{
  if (!all_capitals(name) || !memchr(name.at, ' ', name.len)) return name;
  Buf out = {0};
  Str rest = name, word;
  for (bool first = true; str_split(&rest, ' ', &word); first = false) {
    if (!first) buf_char(&out, ' ');
    word_lowered(word, first, &out);
  }
  Str lowered = out.failed ? name : str_copy(arena, buf_view(&out));
  buf_free(&out);
  return lowered;
}

/* ---- drafts -------------------------------------------------------------------------------------------------------------------- */

void alias_add(Builder *b, uint32_t entity, Str name, bool proper, uint32_t uses)
{
  Draft *d = &b->drafts.at[entity];
  if (!name.len) return;
  for (size_t i = 0; i < d->aliases.len; i++)
    if (str_eq(d->aliases.at[i].name, name)) {
      d->aliases.at[i].mentions += uses;
      d->aliases.at[i].proper |= proper;
      return;
    }
  if (d->aliases.len >= ALIASES_MAX) return;
  LIST_PUSH(b->r->arena, &d->aliases) = (EntityAlias){name, uses, proper};
}

uint32_t draft_new(Builder *b, Str name, EntityType type, bool proper, uint32_t sentence)
{
  LIST_PUSH(b->r->arena, &b->drafts) = (Draft){.root = NO_MENTION, .name = name, .type = type, .proper = proper, .sentence = sentence};
  return (uint32_t)b->drafts.len - 1;
}

static Str table_name(const Resolver *res, const Mention *m)
{
  const LexEntry *e = m->country ? lex_find(res->countries, m->key) : NULL;
  if (!e && m->type == ENTITY_PLACE) e = lex_find(res->places, m->key);
  return e ? e->field[0] : (Str){"", 0};
}

/* A predicate says what a thing is ("is the leader"), it does not call it so. */
static bool is_alias_rule(const char *rule) { return strcmp(rule, "copula") != 0; }

/* "Cynthia Estrella" of "his wife Cynthia ... Mrs. Estrella"; "". */
static Str kinswomans_name(Reading *r, uint32_t root, const Mention *titled)
{
  Str given = {"", 0};
  if (titled->kind != MENTION_NAME || titled->name.count != 1 || !titled->name.titled || titled->name.gender != GENDER_FEMALE || titled->role_count) return given;
  CLUSTER_EACH(r, root, i) {
    const Mention *m = &r->mentions.at[i];
    if (m->kind == MENTION_NAME && m->name.count > 1) return (Str){"", 0};
    bool own = m->kind == MENTION_NAME && m->name.count == 1 && !m->name.titled && !str_eq(m->key, titled->key);
    if (own && !given.len) given = str_format(r->arena, "%.*s %.*s", STR_ARG(name_clean(m->text, r->arena)), STR_ARG(name_clean(titled->text, r->arena)));
  }
  return given;
}

static void named_aliases(Builder *b, uint32_t entity, uint32_t root)
{
  Reading *r = b->r;
  CLUSTER_EACH(r, root, i) {
    const Mention *m = &r->mentions.at[i];
    bool headed = strcmp(m->rule, "head of the name") == 0; /* "the Church": one article's word for it */
    if (m->kind == MENTION_NAME) alias_add(b, entity, name_clean(m->text, r->arena), !headed, 1);
    alias_add(b, entity, kinswomans_name(r, root, m), true, 0);
    if (m->styled.len) alias_add(b, entity, name_clean(m->styled, r->arena), true, 0);
    else if (m->kind == MENTION_NOMINAL && !m->coordination && !m->modifier && m->definite && is_alias_rule(m->rule))
      alias_add(b, entity, phrase_strip(m->text, r->arena), false, 1);
  }
}

/* ---- one bearer, two names ---- */

static bool has_word(Str words, Str word)
{
  Str own;
  while (str_split(&words, ' ', &own))
    if (str_eq(own, word)) return true;
  return false;
}

/* "Twain" of "Mark Twain". */
static bool is_part_of(Str part, Str whole)
{
  Str word;
  while (str_split(&part, ' ', &word))
    if (!has_word(whole, word)) return false;
  return true;
}

/* What the article calls somebody no more, "Edna Gillooly" of "Ellen Burstyn (born Edna Gillooly)". */
static bool is_old_name(Reading *r, uint32_t root, Str name)
{
  CLUSTER_EACH(r, root, i)
    if (r->mentions.at[i].old_name && is_part_of(name, name_clean(r->mentions.at[i].text, r->arena))) return true;
  return false;
}

/* How often somebody is called so or by a part of it. */
static uint32_t uses_of_parts(const Draft *d, Str name)
{
  uint32_t uses = 0;
  for (size_t i = 0; i < d->aliases.len; i++)
    if (d->aliases.at[i].proper && is_part_of(d->aliases.at[i].name, name)) uses += d->aliases.at[i].mentions;
  return uses;
}

/* The one of two names that goes by in the article: "Mark Twain", if he is Twain from there on. */
static Str name_in_use(Reading *r, const Draft *d, uint32_t root)
{
  Str best = {"", 0};
  uint32_t most = 0;
  for (size_t i = 0; i < d->aliases.len; i++) {
    Str name = d->aliases.at[i].name;
    if (!d->aliases.at[i].proper || is_old_name(r, root, name)) continue;
    uint32_t uses = uses_of_parts(d, name);
    if (!best.len || uses > most || (uses == most && name_is_better(name, uses, best, most))) best = name, most = uses;
  }
  return best;
}

static Str named_name(Builder *b, uint32_t entity, uint32_t root, EntityType type)
{
  Reading *r = b->r;
  Str known = {"", 0}, best = {"", 0};
  CLUSTER_EACH(r, root, i) {
    const Mention *m = &r->mentions.at[i];
    if (m->kind != MENTION_NAME) continue;
    if (m->gazetteer) return r->resolver->gazetteer[m->gazetteer - 1].name;
    if (!known.len && type == ENTITY_PLACE) known = table_name(r->resolver, m);
  }
  if (known.len) return known;
  const Draft *d = &b->drafts.at[entity];
  uint32_t uses = 0;
  bool two_names = false;
  CLUSTER_EACH(r, root, i) two_names |= r->mentions.at[i].other_name;
  if (two_names) best = name_in_use(r, d, root);
  if (best.len) return best;
  for (size_t i = 0; i < d->aliases.len; i++)
    if (d->aliases.at[i].proper && (!best.len || name_is_better(d->aliases.at[i].name, d->aliases.at[i].mentions, best, uses)))
      best = d->aliases.at[i].name, uses = d->aliases.at[i].mentions;
  return best;
}

static EntityType named_type(Reading *r, uint32_t root)
{
  CLUSTER_EACH(r, root, i)
    if (r->mentions.at[i].gazetteer) return r->resolver->gazetteer[r->mentions.at[i].gazetteer - 1].type;
  EntityType type = cluster_type(r, root);
  return type == ENTITY_NONE || type == ENTITY_DATE || type == ENTITY_QUANTITY ? ENTITY_CONCEPT : type;
}

static void add_named(Builder *b, uint32_t root)
{
  Reading *r = b->r;
  EntityType type = named_type(r, root);
  uint32_t entity = draft_new(b, (Str){"", 0}, type, true, r->mentions.at[root].sentence);
  b->entity_of_root[root] = entity;
  b->drafts.at[entity].root = root;
  named_aliases(b, entity, root);
  Str name = named_name(b, entity, root, type);
  b->drafts.at[entity].name = type == ENTITY_PERSON ? without_capitals(name, r->arena) : name;
  alias_add(b, entity, b->drafts.at[entity].name, true, 0);
  CLUSTER_EACH(r, root, i)
    if (r->mentions.at[i].gazetteer) b->drafts.at[entity].same_as = r->resolver->gazetteer[r->mentions.at[i].gazetteer - 1].identifier;
}

static Str folded_key(Builder *b, Str name, uint32_t sentence)
{
  return str_format(b->r->arena, "%u %.*s", b->r->document[sentence], STR_ARG(str_fold(b->r->arena, name)));
}

/* Names of several words lose nothing by folding; a single word is a name only in its own case ("Hospital", not any
 * hospital). */
static Str name_key(Builder *b, Str name, uint32_t sentence)
{
  if (memchr(name.at, ' ', name.len)) return folded_key(b, name, sentence);
  return str_format(b->r->arena, "%u =%.*s", b->r->document[sentence], STR_ARG(name));
}

/* A phrase in a headline's capitals that the name model passed over is still the entity of that name. */
static void names_note(Builder *b, uint32_t entity, uint32_t sentence)
{
  const Draft *d = &b->drafts.at[entity];
  for (size_t i = 0; i < d->aliases.len; i++) {
    if (!d->aliases.at[i].proper || !d->aliases.at[i].name.len) continue;
    bool fresh;
    uint64_t *at = map_at(&b->concepts, name_key(b, d->aliases.at[i].name, sentence), &fresh);
    if (fresh) *at = entity;
    Str bare = name_without_mark(d->aliases.at[i].name); /* "Brightwater Foods" of "Brightwater Foods Inc." */
    if (!memchr(bare.at, ' ', bare.len) || bare.len == d->aliases.at[i].name.len) continue;
    at = map_at(&b->concepts, name_key(b, bare, sentence), &fresh);
    if (fresh) *at = entity;
  }
}

/* Concepts of one wording are one node, whatever their determiners and case. */
uint32_t concept_entity(Builder *b, Str text, EntityType type, uint32_t root, uint32_t sentence)
{
  Str name = phrase_strip(text, b->r->arena);
  if (!name.len) return NO_ENTITY;
  if (root != NO_MENTION && b->entity_of_root[root] != NO_ENTITY) {
    alias_add(b, b->entity_of_root[root], name, false, 0);
    return b->entity_of_root[root];
  }
  const uint64_t *named = map_find(&b->concepts, name_key(b, name, sentence));
  bool fresh = false;
  uint64_t *at = named ? map_at(&b->concepts, name_key(b, name, sentence), NULL)
                       : map_at(&b->concepts, folded_key(b, name, sentence), &fresh);
  if (fresh) *at = draft_new(b, name, type, false, sentence);
  uint32_t entity = (uint32_t)*at;
  alias_add(b, entity, name, false, 0);
  if (root != NO_MENTION) {
    b->entity_of_root[root] = entity;
    if (b->drafts.at[entity].root == NO_MENTION) b->drafts.at[entity].root = root;
  }
  return entity;
}

/* The Greens that the article names, for a "Green Party" that it does not; NO_ENTITY: none. */
static uint32_t party_of_members(Builder *b, Str name)
{
  Str key = str_fold(b->r->arena, name);
  if (!str_ends(key, " party")) return NO_ENTITY;
  Str members = party_members((Str){key.at, key.len - 6}, b->r->arena);
  for (uint32_t i = 0; members.len && i < b->drafts.len; i++)
    if (b->drafts.at[i].proper && str_eq(str_fold(b->r->arena, b->drafts.at[i].name), members)) return i;
  return NO_ENTITY;
}

static uint32_t made_find(Builder *b, Str text, uint32_t sentence)
{
  Reading *r = b->r;
  Str key = str_fold(r->arena, text);
  const LexEntry *e = lex_find(r->resolver->countries, key);
  Str name = e ? e->field[0] : name_clean(text, r->arena);
  for (uint32_t i = 0; i < b->drafts.len; i++)
    if (b->drafts.at[i].proper && str_eq_nocase(b->drafts.at[i].name, name)) return i;
  for (uint32_t i = 0; i < b->drafts.len; i++)
    for (size_t k = 0; b->drafts.at[i].proper && k < b->drafts.at[i].aliases.len; k++)
      if (b->drafts.at[i].aliases.at[k].proper && str_eq_nocase(b->drafts.at[i].aliases.at[k].name, name)) return i; /* "pope" is not who is called the pope */
  if (party_of_members(b, name) != NO_ENTITY) return party_of_members(b, name);
  bool place = e || lex_has(r->resolver->places, key);
  uint32_t entity = draft_new(b, name, place ? ENTITY_PLACE : ENTITY_CONCEPT, place, sentence);
  alias_add(b, entity, name, place, 1);
  return entity;
}

/* A name that a phrase was made of ("Mexican" -> "Mexico"): the entity of that name, or a new one. */
uint32_t made_entity(Builder *b, Str text, uint32_t sentence)
{
  bool fresh;
  Str asked = str_format(b->r->arena, "\x01%.*s", STR_ARG(text));
  uint64_t *known = map_at(&b->concepts, asked, &fresh);
  if (fresh) *known = made_find(b, text, sentence);
  return (uint32_t)*known;
}

void named_entities(Builder *b)
{
  for (uint32_t i = 0; i < b->r->mentions.len; i++) b->entity_of_root[i] = NO_ENTITY;
  for (uint32_t i = 0; i < b->r->mentions.len; i++)
    if (cluster_of(b->r, i) == i && cluster_is_named(b->r, i)) add_named(b, i);
  for (uint32_t i = 0; i < b->r->mentions.len; i++)
    if (b->entity_of_root[i] != NO_ENTITY) names_note(b, b->entity_of_root[i], b->r->mentions.at[i].sentence);
}

/* ---- finished entities ------------------------------------------------------------------------------------------------------------ */

/* "Saudi editor": no editor of Saudi Arabia; but its goalkeeper and its spy are. */
static bool works_for_no_land(const Resolver *res, Str role)
{
  static const char *const lands[] = {"goalkeeper", "midfielder", "striker", "forward", "defender", "winger", "coach", "manager", "batsman", "bowler", "player", "skipper", "captain", "official",
                                      "citizen", "national", "resident", "spy", "agent", "soldier", "marine", "quarterback", "playmaker", "counsel", "adviser", "advisor", "representative"};
  size_t at = role.len;
  while (at > 0 && role.at[at - 1] != ' ') at--;
  Str last = {role.at + at, role.len - at};
  const LexEntry *e = lex_find(res->roles, role);
  if (!e) e = lex_find(res->roles, last);
  return e && str_is(e->field[1], "job") && !str_among(last, lands, COUNT_OF(lands));
}

static Str role_string(Builder *b, const RoleNote *note)
{
  Str role = str_lower(b->r->arena, name_clean(note->role, b->r->arena));
  if (!note->of.len) return role;
  Str of = name_clean(note->of, b->r->arena);
  const LexEntry *courtesy = lex_find(b->r->resolver->titles, str_lower(b->r->arena, of));
  if (courtesy && str_is(courtesy->field[1], "courtesy")) return role;                           /* "Mr Justice Farnham" */
  const LexEntry *e = lex_find(b->r->resolver->countries, str_fold(b->r->arena, of));
  if (e && works_for_no_land(b->r->resolver, role)) return role;
  if (e) of = e->field[0];
  else if (of.len && of.at[0] >= 'a' && of.at[0] <= 'z') return str_format(b->r->arena, "%.*s %.*s", STR_ARG(of), STR_ARG(role)); /* "localist camp candidate" */
  return str_format(b->r->arena, "%.*s of %.*s", STR_ARG(role), STR_ARG(of));
}

/* "Quux National Park", "the Plonk Hotel": no town, wherever it lies; a town may be called Cedar Valley. */
static bool is_kind_of_site(Builder *b, const Mention *m)
{
  static const char *const towns[] = {"valley", "falls", "island", "lake", "lakes", "springs", "beach", "hill", "hills", "river", "rock", "harbor", "harbour", "point", "port", "bay", "creek", "grove", "forest", "field", "fort", "heights"};
  Str last = m->key;
  for (size_t i = m->key.len; i-- > 0;)
    if (m->key.at[i] == ' ') { last = (Str){m->key.at + i + 1, m->key.len - i - 1}; break; }
  if (last.len == m->key.len || str_among(last, towns, COUNT_OF(towns))) return false;
  for (const LexEntry *e = lex_find(b->r->resolver->kind_words, last); e; e = lex_next(b->r->resolver->kind_words, e))
    if (str_is(e->field[0], "namesuffix")) return true;
  return false;
}

/* "Illinois" of "Springfield, Illinois", "Springfield in Illinois": of the states of one land only, for others lie in one another. */
static Str state_of(Builder *b, uint32_t root)
{
  Str state = {"", 0};
  CLUSTER_EACH(b->r, root, i) {
    const Mention *m = &b->r->mentions.at[i];
    const Sentence *s = &b->r->sentences->at[m->sentence];
    if (m->country || m->kind != MENTION_NAME || m->last + 2 >= s->len || !(str_is(s->tokens[m->last + 1].form, ",") || str_is(s->tokens[m->last + 1].form, "in"))) continue;
    uint32_t land = b->r->at[m->sentence][m->last + 2];
    if (land == NO_MENTION || b->r->mentions.at[land].first != m->last + 2 || is_kind_of_site(b, m)) continue;
    const LexEntry *e = lex_find(b->r->resolver->places, b->r->mentions.at[land].key), *own = lex_find(b->r->resolver->places, m->key);
    if (!e || !str_is(e->field[1], "state") || (own && !str_is(own->field[1], "city") && !str_is(own->field[1], "capital"))) continue;
    if (state.len && !str_eq(state, e->field[0])) return (Str){"", 0};
    state = e->field[0];
  }
  return state;
}

/* Of two places of one name, which it is. */
static void collect_sense(Builder *b, const Draft *d, ResolvedEntity *e)
{
  if (d->root == NO_MENTION || (e->type != ENTITY_PLACE && e->type != ENTITY_ORGANIZATION)) return;
  CLUSTER_EACH(b->r, d->root, i) {
    const Mention *m = &b->r->mentions.at[i];
    bool other = e->type == ENTITY_ORGANIZATION && !str_eq_nocase(m->text, e->name); /* Brussels, of the European Union */
    if (!m->sense.len || other) continue;
    Str *kept = ARENA_ARRAY(b->r->arena, Str, 1);
    kept[0] = m->sense;
    e->roles = kept;
    e->role_count = 1;
    return;
  }
  Str state = e->type == ENTITY_PLACE ? state_of(b, d->root) : (Str){"", 0};
  if (!state.len) return;
  Str *kept = ARENA_ARRAY(b->r->arena, Str, 1);
  kept[0] = str_format(b->r->arena, "town of %.*s", STR_ARG(state));
  e->roles = kept;
  e->role_count = 1;
}

static void collect_roles(Builder *b, const Draft *d, ResolvedEntity *e)
{
  Str roles[ROLES_MAX];
  uint32_t n = 0;
  collect_sense(b, d, e);
  if (d->root == NO_MENTION || e->type != ENTITY_PERSON) return;
  CLUSTER_EACH(b->r, d->root, i) {
    const Mention *m = &b->r->mentions.at[i];
    for (uint32_t k = 0; k < m->role_count && n < ROLES_MAX; k++) {
      if (m->roles[k].planned) continue;
      Str role = role_string(b, &m->roles[k]);
      bool known = !role.len;
      for (uint32_t j = 0; j < n && !known; j++) {
        if (str_eq(roles[j], role) || (roles[j].len > role.len && str_starts(roles[j], str_cstr(b->r->arena, str_format(b->r->arena, "%.*s of ", STR_ARG(role)))))) known = true;
        else if (role.len > roles[j].len && str_starts(role, str_cstr(b->r->arena, str_format(b->r->arena, "%.*s of ", STR_ARG(roles[j]))))) roles[j] = role, known = true;
      }
      if (!known) roles[n++] = role;
    }
  }
  Str *kept = ARENA_ARRAY(b->r->arena, Str, n);
  if (n) memcpy(kept, roles, n * sizeof *kept);
  e->roles = kept;
  e->role_count = n;
}

static void sort_aliases(EntityAlias *a, size_t n)
{
  for (size_t i = 1; i < n; i++) { /* few: by insertion */
    EntityAlias x = a[i];
    size_t k = i;
    while (k > 0 && (a[k - 1].mentions < x.mentions || (a[k - 1].mentions == x.mentions && str_cmp(a[k - 1].name, x.name) > 0))) a[k] = a[k - 1], k--;
    a[k] = x;
  }
}

enum { CONCEPT_WORDS = 5 };

/* What the text calls a described thing most, in more than one word if it can: "Afghan team" (3 times), not "six-member Afghan
 * team" (once, but first) nor "team". A wording that is another node's is left to it. */
static Str concept_name(Builder *b, const Draft *d, uint32_t entity)
{
  AliasList forms = {0};
  Str best = d->name;
  uint32_t best_uses = 0;
  CLUSTER_EACH(b->r, d->root, i) {
    const Mention *m = &b->r->mentions.at[i];
    if (m->kind != MENTION_NOMINAL || m->coordination || m->modifier) continue;
    Str form = phrase_strip(m->text, b->r->arena);
    size_t k = 0;
    while (k < forms.len && !str_eq_nocase(forms.at[k].name, form)) k++;
    if (k == forms.len) LIST_PUSH(b->r->arena, &forms) = (EntityAlias){.name = form};
    forms.at[k].mentions++;
  }
  for (size_t k = 0; k < forms.len && forms.len > 1; k++) {
    Str key = str_format(b->r->arena, "%u %.*s", b->r->document[d->sentence], STR_ARG(str_fold(b->r->arena, forms.at[k].name)));
    const uint64_t *owner = map_find(&b->concepts, key);
    uint32_t words = word_count(forms.at[k].name);
    if ((owner && *owner != entity) || words < 2 || words > CONCEPT_WORDS || forms.at[k].mentions <= best_uses) continue;
    best = forms.at[k].name;
    best_uses = forms.at[k].mentions;
  }
  return best;
}

static void finish_entity(Builder *b, uint32_t entity, ResolvedEntity *e)
{
  Draft *d = &b->drafts.at[entity];
  if (!d->proper && d->root != NO_MENTION) d->name = concept_name(b, d, entity);
  alias_add(b, entity, d->name, d->proper, 0);
  *e = (ResolvedEntity){.name = d->name, .type = d->type, .proper = d->proper, .same_as = d->same_as, .first_sentence = d->sentence};
  if (d->root != NO_MENTION) {
    e->gender = cluster_gender(b->r, d->root);
    e->number = cluster_number(b->r, d->root);
    if (e->type == ENTITY_PERSON && e->gender == GENDER_NEUTER) e->gender = GENDER_UNKNOWN;
  }
  collect_roles(b, d, e);
  sort_aliases(d->aliases.at, d->aliases.len);
  e->aliases = d->aliases.at;
  e->alias_count = (uint32_t)d->aliases.len;
}

static void finish_salience(Builder *b, Resolved *out)
{
  uint32_t most = 1;
  for (size_t i = 0; i < out->entity_count; i++)
    if (out->entities[i].mention_count > most) most = out->entities[i].mention_count;
  for (size_t i = 0; i < out->entity_count; i++) {
    ResolvedEntity *e = &out->entities[i];
    float early = 1.0F - (float)e->first_sentence / (float)(b->r->sentences->len + 1);
    e->salience = 0.7F * (float)e->mention_count / (float)most + 0.2F * early + (e->proper ? 0.1F : 0.0F);
  }
}

void entities_finish(Builder *b, Resolved *out)
{
  out->entity_count = b->drafts.len;
  out->entities = ARENA_ARRAY(b->r->arena, ResolvedEntity, b->drafts.len);
  for (uint32_t i = 0; i < b->drafts.len; i++) finish_entity(b, i, &out->entities[i]);
  for (size_t i = 0; i < out->mention_count; i++)
    if (out->mentions[i].entity != NO_ENTITY) out->entities[out->mentions[i].entity].mention_count++;
  finish_salience(b, out);
}
