/*
 * name.c - names taken to pieces and compared.
 * "Secretary of State Colin L. Powell" -> colin, l, powell. "Powell", "Colin Powell", "C. Powell" agree with it; "Mary
 * Powell" clashes; "George W. Bush" clashes with "George H. W. Bush" because middle names are compared in order.
 */
#include "resolution/parts.h"

#include <string.h>

static Str word_plain(Str w)
{
  if (str_ends(w, "'s")) w.len -= 2;
  else if (str_ends(w, "s'")) w.len -= 1;
  while (w.len && strchr(",;:\"()", w.at[w.len - 1])) w.len--;
  while (w.len && strchr(",;:\"()'", w.at[0])) w.at++, w.len--;
  return w;
}

/* "h.w." or "j." : letters with a dot after each. */
static bool is_initials(Str w)
{
  if (w.len < 2 || w.len % 2) return false;
  for (size_t i = 0; i < w.len; i += 2)
    if (w.at[i] < 'a' || w.at[i] > 'z' || w.at[i + 1] != '.') return false;
  return true;
}

static bool is_suffix(Str w)
{
  static const char *const suffixes[] = {"jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "junior", "senior"};
  if (str_among(w, suffixes, COUNT_OF(suffixes))) return true;
  bool roman = w.len >= 2 && w.len <= 6; /* "Benedict XVI"; a single letter may be an initial or a surname */
  for (size_t i = 0; i < w.len; i++) roman &= w.at[i] == 'i' || w.at[i] == 'v' || w.at[i] == 'x';
  return roman;
}

/* "al-Quux" and "Quux", "el-Quux": the article is written or left out. */
static Str without_article(Str w)
{
  bool article = w.len > 5 && (str_starts(w, "al-") || str_starts(w, "el-"));
  return article ? (Str){w.at + 3, w.len - 3} : w;
}

static void name_add(NameWords *name, Str w)
{
  w = without_article(w);
  if (is_initials(w)) {
    for (size_t i = 0; i < w.len && name->count < NAME_WORDS; i += 2) name->words[name->count++] = (Str){w.at + i, 1};
    return;
  }
  if (name->count && is_suffix(w)) {
    name->suffix = str_ends(w, ".") ? (Str){w.at, w.len - 1} : w;
    return;
  }
  if (w.len > 1 && w.at[w.len - 1] == '.') w.len--;
  if (w.len && name->count < NAME_WORDS) name->words[name->count++] = w;
}

/* "Main St.", "Mt. Hood", "Ft. Worth": the last word of several, the first of several, written out. */
static void words_spelled_out(NameWords *name)
{
  static const struct { const char *small, *full; bool last; } forms[] = {{"st", "street", true},   {"ave", "avenue", true}, {"blvd", "boulevard", true}, {"rd", "road", true},
                                                                         {"hwy", "highway", true}, {"mt", "mount", false},  {"ft", "fort", false}};
  for (size_t i = 0; i < COUNT_OF(forms) && name->count > 1; i++) {
    Str *word = &name->words[forms[i].last ? name->count - 1 : 0];
    if (str_is(*word, forms[i].small)) *word = str_of(forms[i].full);
  }
}

/* "Elizabeth I", "Henry V": a letter behind a lone given name counts who bore it; "Malcolm X" is called so, unless he is a pope. */
static void number_apart(NameWords *name)
{
  Str last = name->count >= 2 ? name->words[name->count - 1] : (Str){"", 0};
  bool lone = name->count == 2;
  if (str_is(last, "i") || (lone && str_is(last, "v")) || (lone && name->titled && str_is(last, "x"))) name->suffix = last, name->count--;
}

static Gender title_gender(const LexEntry *title)
{
  if (str_is(title->field[0], "f")) return GENDER_FEMALE;
  return str_is(title->field[0], "m") ? GENDER_MALE : GENDER_UNKNOWN;
}

/* "Duchess of Arden", "Doctors Beyond Borders": a title stands before a name. */
static bool is_preposition(Str word)
{
  static const char *const words[] = {"of", "for", "without", "beyond", "against", "in", "on", "with", "at", "to", "from", "behind", "under", "over", "across"};
  return str_among(word, words, COUNT_OF(words));
}

/* Takes titles off the front as long as a word is left after them. */
static size_t titles_skip(const Resolver *r, const Str *words, size_t count, NameWords *name)
{
  size_t at = 0;
  while (at + 1 < count) {
    const LexEntry *title;
    size_t grades, n = title_longest(r->titles, words + at, count - at, &title, &grades);
    if (n == 0 || at + n >= count || is_preposition(words[at + n])) break;
    if (n == 1 && at + 2 == count && lex_has(r->given_names, words[at])) break; /* "Dean Kamen" */
    if (title_gender(title) != GENDER_UNKNOWN) name->gender = title_gender(title);
    name->titled = true;
    at += n;
  }
  return at;
}

/* "L.A." and "LA" in a longer name are Los Angeles: the name of a place that is written in capitals is spelled out. */
static Str place_spelled(const Resolver *r, Str word, Str text, Arena *arena)
{
  const LexEntry *e = lex_find(r->countries, word);
  if (!e) e = lex_find(r->places, word);
  if (!e || word.len > 6 || str_eq_nocase(e->field[0], word)) return (Str){"", 0};
  char *upper = str_cstr(arena, word);
  for (size_t i = 0; i < word.len; i++)
    if (upper[i] >= 'a' && upper[i] <= 'z') upper[i] = (char)(upper[i] - 32);
  return str_find(text, (Str){upper, word.len}) == SIZE_MAX ? (Str){"", 0} : str_fold(arena, e->field[0]);
}

static size_t words_split(const Resolver *r, Str text, Arena *arena, Str *words, size_t most)
{
  Str rest = str_fold(arena, text), piece;
  size_t count = 0;
  bool several = memchr(rest.at, ' ', rest.len) != NULL;
  while (count < most && str_split(&rest, ' ', &piece)) {
    piece = word_plain(piece);
    Str spelled = several && count < 2 ? place_spelled(r, piece, text, arena) : (Str){"", 0}, part;
    if (spelled.len)
      while (count < most && str_split(&spelled, ' ', &part)) words[count++] = part;
    else if (piece.len && !(count == 0 && str_is(piece, "the"))) words[count++] = piece;
  }
  return count;
}

/* "Farida apa", "Cem Hoca": a given name and how one is spoken to. */
static void honour_drop(NameWords *name)
{
  static const char *const honours[] = {"hoca", "hanim", "efendi", "apa", "sensei", "sahib", "saheb", "sahab", "khanum", "khanim", "abla"};
  if (name->count == 2 && !name->titled && str_among(name->words[1], honours, COUNT_OF(honours))) name->count = 1;
}

NameWords name_words(const Resolver *r, Str text, Arena *arena)
{
  NameWords name = {0};
  text = ship_name_bare(text);
  Str words[NAME_WORDS * 2];
  size_t count = words_split(r, text, arena, words, COUNT_OF(words));
  for (size_t first = titles_skip(r, words, count, &name), i = first; i < count; i++) {
    bool article = i > first && i + 1 < count && (str_is(words[i], "al") || str_is(words[i], "el"));
    if (!article) name_add(&name, words[i]);
  }
  number_apart(&name);
  words_spelled_out(&name);
  honour_drop(&name);
  if (name.gender == GENDER_UNKNOWN && name.count >= 2) name.gender = given_name_gender(r, name.words[0]);
  return name;
}

Str name_joined(const NameWords *name, Arena *arena)
{
  Str joined = {"", 0};
  for (uint32_t i = 0; i < name->count; i++)
    joined = i ? str_format(arena, "%.*s %.*s", STR_ARG(joined), STR_ARG(name->words[i])) : name->words[0];
  return joined;
}

/* ---- persons --------------------------------------------------------------------------------------------------------- */

static bool nickname_of(const Resolver *r, Str nick, Str full)
{
  for (const LexEntry *e = lex_find(r->nicknames, nick); e; e = lex_next(r->nicknames, e))
    if (str_eq(e->field[0], full)) return true;
  return false;
}

static bool nicknames_meet(const Resolver *r, Str a, Str b)
{
  for (const LexEntry *e = lex_find(r->nicknames, a); e; e = lex_next(r->nicknames, e))
    if (nickname_of(r, b, e->field[0])) return true;
  return false;
}

/* ---- spellings -------------------------------------------------------------------------------------------------------- */

/* Where an ending of surnames that are written in other letters at home begins, and which it is: "zelen|skiy", "zelen|ski"; 0: none. */
static size_t slavic_stem(Str w, int *ending)
{
  static const struct { const char *text; int kind; } endings[] = {
      {"skiy", 1}, {"skyy", 1}, {"skyi", 1}, {"skii", 1}, {"skij", 1}, {"sky", 1},  {"ski", 1},   {"yev", 2},   {"iev", 2},   {"jew", 2},  {"eyev", 2},  {"ev", 2},
      {"ov", 3},   {"off", 3},  {"ow", 3},   {"enko", 4}, {"ienko", 4}, {"enka", 4}, {"ienka", 4}, {"vili", 5},  {"dze", 6},   {"vich", 7}, {"vitch", 7}, {"vych", 7},
      {"vic", 7},  {"yan", 8},  {"ian", 8},  {"iuk", 9},  {"yuk", 9},  {"iouk", 9}, {"skaya", 10}, {"skaia", 10}, {"skaja", 10}, {"ova", 11}, {"eva", 12},  {"yeva", 12},
      {"ieva", 12}, {"zadeh", 13}, {"zade", 13}};
  size_t longest = 0;
  for (size_t i = 0; i < COUNT_OF(endings); i++) {
    size_t len = strlen(endings[i].text);
    if (len <= longest || !str_ends(w, endings[i].text) || w.len < len + 3) continue;
    longest = len;
    *ending = endings[i].kind;
  }
  return longest ? w.len - longest : 0;
}

enum { STEM_MOST = 40 };

/* As the stem would be written by any of those who spell it by ear: "zourabich" and "zurabish", "khrushch" and "khrouchtch". */
static Str stem_by_ear(Str stem, char out[STEM_MOST])
{
  static const struct { const char *written, *heard; } sounds[] = {{"tsch", "\1"}, {"sch", "\1"}, {"tch", "\1"}, {"ch", "\1"}, {"sh", "\1"}, {"dzh", "j"}, {"dj", "j"}, {"zh", "j"}, {"kh", "h"},
                                                                   {"gh", "g"},     {"ph", "f"},    {"ts", "c"},    {"tz", "c"},   {"ou", "u"},   {"oo", "u"},  {"w", "v"},  {"q", "k"},  {"y", "i"}};
  size_t n = 0;
  for (size_t at = 0; at < stem.len && n < STEM_MOST;) {
    char heard = stem.at[at];
    size_t used = 1;
    for (size_t i = 0; i < COUNT_OF(sounds); i++)
      if (str_starts((Str){stem.at + at, stem.len - at}, sounds[i].written)) {
        heard = sounds[i].heard[0];
        used = strlen(sounds[i].written);
        break;
      }
    at += used;
    if (!n || out[n - 1] != heard) out[n++] = heard;
  }
  return (Str){out, n};
}

Str spelling_normal(Str word, Arena *arena)
{
  int ending = 0;
  size_t stem = slavic_stem(word, &ending);
  char heard[STEM_MOST];
  return stem ? str_format(arena, "%.*s-%d", STR_ARG(stem_by_ear((Str){word.at, stem}, heard)), ending) : word;
}

static Str spelling_known(const Resolver *r, Str w)
{
  const LexEntry *e = lex_find(r->spellings, w);
  return e ? e->field[0] : (Str){"", 0};
}

/* "mueller" and "muller", as accents are folded or written out */
static bool umlauts_agree(Str a, Str b)
{
  size_t i = 0, j = 0;
  while (i < a.len && j < b.len) {
    char c = a.at[i];
    if (c != b.at[j]) return false;
    i++, j++;
    bool vowel = c == 'a' || c == 'o' || c == 'u', x = i < a.len && a.at[i] == 'e', y = j < b.len && b.at[j] == 'e';
    if (vowel && x != y) i += x, j += y;
  }
  return i == a.len && j == b.len;
}

bool spellings_agree(const Resolver *r, Str a, Str b)
{
  if (str_eq(a, b)) return true;
  Str x = spelling_known(r, a), y = spelling_known(r, b);
  if (x.len || y.len) return str_eq(x, y);
  int p = 0, q = 0;
  size_t m = slavic_stem(a, &p), n = m ? slavic_stem(b, &q) : 0;
  char x_heard[STEM_MOST], y_heard[STEM_MOST];
  if (m && n && p == q && str_eq(stem_by_ear((Str){a.at, m}, x_heard), stem_by_ear((Str){b.at, n}, y_heard))) return true;
  return a.len > 4 && b.len > 4 && umlauts_agree(a, b);
}

bool person_names_equal(const Resolver *r, const NameWords *a, const NameWords *b)
{
  if (a->count != b->count) return false;
  for (uint32_t i = 0; i < a->count; i++)
    if (!spellings_agree(r, a->words[i], b->words[i])) return false;
  return true;
}

bool given_names_agree(const Resolver *r, Str a, Str b)
{
  if (spellings_agree(r, a, b)) return true;
  if (!a.len || !b.len) return false;
  if (a.len == 1 || b.len == 1) return a.at[0] == b.at[0];
  return nickname_of(r, a, b) || nickname_of(r, b, a) || nicknames_meet(r, a, b);
}

static bool words_are_at(const NameWords *part, const NameWords *whole, uint32_t at)
{
  if (at + part->count > whole->count) return false;
  for (uint32_t i = 0; i < part->count; i++)
    if (!str_eq(part->words[i], whole->words[at + i])) return false;
  return true;
}

static bool words_starts(const NameWords *part, const NameWords *whole) { return words_are_at(part, whole, 0); }
static bool words_ends(const NameWords *part, const NameWords *whole)
{
  return part->count <= whole->count && words_are_at(part, whole, whole->count - part->count);
}

/* Middle names: each of the one that has fewer must agree with the other's at the same place. */
static bool middles_agree(const Resolver *r, const NameWords *a, const NameWords *b)
{
  uint32_t n = (a->count < b->count ? a->count : b->count) - 2;
  for (uint32_t i = 1; i <= n; i++)
    if (!given_names_agree(r, a->words[i], b->words[i])) return false;
  return true;
}

/* "Rivero" for "Ricardo Rivero Ortega": of two Spanish surnames the first is the one that people go by. */
static bool is_first_surname(const Resolver *r, const NameWords *part, const NameWords *whole)
{
  static const char *const given[] = {
      "jose", "juan", "luis", "carlos", "ricardo", "maria", "ana", "miguel", "jorge", "pedro", "pablo", "javier", "fernando", "francisco", "antonio", "manuel",
      "rafael", "alberto", "eduardo", "enrique", "diego", "alejandro", "andres", "sergio", "ramon", "raul", "ruben", "jesus", "angel", "felipe", "ignacio",
      "gustavo", "hugo", "nicolas", "mario", "arturo", "oscar", "victor", "pilar", "carmen", "isabel", "teresa", "rosa", "lucia", "elena", "cristina", "beatriz",
      "mercedes", "dolores", "josefa", "claudia", "veronica", "gabriela", "evo", "hernan", "cesar", "guillermo", "rodrigo", "alvaro", "gonzalo", "emilio",
      "julio", "marcelo", "gabriel", "mariano", "andrea", "lourdes", "consuelo", "susana", "marta", "patricia", "roberto", "armando", "ernesto", "esteban"};
  if (part->count != 1 || whole->count < 3 || !str_eq(part->words[0], whole->words[whole->count - 2])) return false;
  return str_among(whole->words[0], given, COUNT_OF(given)) && part->words[0].len > 2 && !lex_has(r->given_names, part->words[0]);
}

static bool is_reversed(const NameWords *a, const NameWords *b)
{
  return a->count == 2 && b->count == 2 && str_eq(a->words[0], b->words[1]) && str_eq(a->words[1], b->words[0]);
}

static bool suffixes_clash(const NameWords *a, const NameWords *b)
{
  if (!a->suffix.len || !b->suffix.len || str_eq(a->suffix, b->suffix)) return false;
  bool junior = a->suffix.at[0] == 'j' && b->suffix.at[0] == 'j', senior = a->suffix.at[0] == 's' && b->suffix.at[0] == 's';
  return !junior && !senior;
}

/* "El Haddad" of "Youssef El Haddad", whose article was left out. */
static NameWords without_first_article(const NameWords *name)
{
  NameWords bare = *name;
  bool article = name->count == 2 && (str_is(name->words[0], "al") || str_is(name->words[0], "el"));
  if (article) bare.words[0] = name->words[1], bare.count = 1;
  return bare;
}

bool person_names_agree(const Resolver *r, const NameWords *x, const NameWords *y)
{
  NameWords first = without_first_article(x), second = without_first_article(y);
  const NameWords *a = &first, *b = &second;
  if (!a->count || !b->count || suffixes_clash(a, b)) return false;
  if (a->titled && b->titled && a->gender && b->gender && a->gender != b->gender) return false;
  if (a->count > b->count) {
    const NameWords *t = a;
    a = b;
    b = t;
  }
  if (words_ends(a, b) || words_starts(a, b) || is_reversed(a, b) || person_names_equal(r, a, b)) return true;
  if (is_first_surname(r, a, b)) return true;
  if (a->count < 2) return b->count > 1 && (nickname_of(r, a->words[0], b->words[0]) || spellings_agree(r, a->words[0], b->words[b->count - 1]));
  return spellings_agree(r, a->words[a->count - 1], b->words[b->count - 1]) && given_names_agree(r, a->words[0], b->words[0]) &&
         middles_agree(r, a, b);
}

bool person_names_clash(const Resolver *r, const NameWords *a, const NameWords *b)
{
  if (suffixes_clash(a, b)) return true;
  if (a->titled && b->titled && a->gender && b->gender && a->gender != b->gender) return true;
  return a->count >= 2 && b->count >= 2 && !person_names_agree(r, a, b);
}

/* ---- organizations ---------------------------------------------------------------------------------------------------- */

static bool is_company_mark(Str w)
{
  static const char *const marks[] = {"inc", "corp", "corporation", "co", "company", "ltd", "limited", "plc", "llc", "llp",
                                      "gmbh", "ag",  "sa",          "nv", "se",      "spa", "asa", "oyj", "bv", "kgaa", "pjsc", "group", "holdings"};
  return str_among(w, marks, COUNT_OF(marks));
}

Str name_without_mark(Str name)
{
  size_t end = name.len;
  while (end && name.at[end - 1] != ' ') end--;
  char last[16];
  Str mark = {name.at + end, name.len - end};
  if (mark.len && mark.at[mark.len - 1] == '.') mark.len--;
  if (!end || !mark.len || mark.len >= sizeof last) return name;
  for (size_t i = 0; i < mark.len; i++) last[i] = (char)(mark.at[i] >= 'A' && mark.at[i] <= 'Z' ? mark.at[i] + 32 : mark.at[i]);
  while (end && (name.at[end - 1] == ' ' || name.at[end - 1] == ',')) end--;
  return is_company_mark((Str){last, mark.len}) ? (Str){name.at, end} : name;
}

static bool is_generic_word(const Resolver *r, Str w)
{
  for (const LexEntry *e = lex_find(r->organization_words, w); e; e = lex_next(r->organization_words, e))
    if (!str_is(e->field[0], "name") && !str_is(e->field[0], "prefix")) return true;
  return is_company_mark(w) || lex_has(r->kind_words, w);
}

static bool words_generic(const Resolver *r, const NameWords *n, uint32_t from, uint32_t to)
{
  for (uint32_t i = from; i < to; i++)
    if (!is_generic_word(r, n->words[i])) return false;
  return true;
}

/* "united states" before "national security council" */
static bool words_place(const Resolver *r, const NameWords *n, uint32_t count)
{
  const LexEntry *e;
  size_t used = lex_longest(r->countries, n->words, count, &e);
  if (used != count) used = lex_longest(r->demonyms, n->words, count, &e);
  if (used != count) used = lex_longest(r->places, n->words, count, &e);
  return used == count;
}

/* "church of" before "scientology" */
static bool words_prefix(const Resolver *r, const NameWords *n, uint32_t count)
{
  const LexEntry *e;
  size_t used = lex_longest(r->organization_words, n->words, count, &e);
  for (; used == count && e; e = lex_next(r->organization_words, e))
    if (str_is(e->field[0], "prefix")) return true;
  return false;
}

static void drop_marks(NameWords *n)
{
  while (n->count > 1 && is_company_mark(n->words[n->count - 1])) n->count--;
}

bool organization_names_agree(const Resolver *r, const NameWords *x, const NameWords *y)
{
  NameWords a = *x, b = *y;
  drop_marks(&a);
  drop_marks(&b);
  if (!a.count || !b.count) return false;
  if (a.count > b.count) {
    NameWords t = a;
    a = b;
    b = t;
  }
  if (a.count == b.count) return words_starts(&a, &b);
  uint32_t lead = b.count - a.count;
  bool place = words_place(r, &a, a.count);
  if (words_starts(&a, &b)) return !place && !is_generic_word(r, a.words[0]) && words_generic(r, &b, a.count, b.count);
  if (!words_ends(&a, &b)) return false;
  if (a.count >= 2 && lead == 1 && (str_is(b.words[0], "federal") || str_is(b.words[0], "royal"))) return true; /* "the Cartel Office" */
  if (a.count >= 2 && words_place(r, &b, lead)) return true;
  return !place && words_prefix(r, &b, lead);
}

Str organization_full(const Resolver *r, Str folded)
{
  if (str_starts(folded, "the ")) folded = (Str){folded.at + 4, folded.len - 4};
  if (str_ends(folded, ".")) folded.len--; /* "u.n." */
  static const char *const states[] = {"u.s. ", "us ", "united states "};
  for (size_t i = 0; i < COUNT_OF(states); i++) { /* "U.S. Department of Justice" */
    size_t n = strlen(states[i]);
    if (str_starts(folded, states[i]) && (str_starts((Str){folded.at + n, folded.len - n}, "department of ") || str_ends(folded, " department"))) folded = (Str){folded.at + n, folded.len - n};
  }
  const LexEntry *e = lex_find(r->organization_shorts, folded);
  return e ? e->field[0] : folded;
}

static bool is_small_word(Str w)
{
  static const char *const small[] = {"of", "the", "and", "for", "in", "on", "to", "a", "de", "&", "e", "y", "et", "und", "del", "des", "la"};
  return str_among(w, small, COUNT_OF(small));
}

/* "Nordvik Airlines" is an airline; "Brightwater Foods" is no food. */
static bool is_plural_of_firm(Str word, Str noun)
{
  static const char *const firms[] = {"airline", "railway", "railroad", "newspaper", "hotel", "studio", "store", "supermarket", "shipyard", "mill", "brewery", "laboratory", "cinema", "theatre", "school"};
  if (!str_among(noun, firms, COUNT_OF(firms))) return false;
  bool y = str_ends(noun, "y") && !str_ends(noun, "ay") && str_ends(word, "ies") && word.len == noun.len + 2;
  size_t same = y ? noun.len - 1 : noun.len;
  return (y || (word.len == noun.len + 1 && word.at[noun.len] == 's')) && str_eq((Str){word.at, same}, (Str){noun.at, same});
}

/* "Clinique" of "Clinique des Monts d'Or" for "clinic": the noun in other tongues, whose names begin with it. Folded. */
static bool is_noun_abroad(Str word, Str noun)
{
  static const struct { const char *noun, *words[8]; } nouns[] = {
      {"clinic", {"clinique", "clinica", "klinik", "klinikum"}},
      {"hospital", {"hopital", "hospital", "ospedale", "krankenhaus", "klinikum"}},
      {"university", {"universidad", "universidade", "universite", "universita", "universitat", "universitatea"}},
      {"school", {"colegio", "college", "escola", "escuela", "ecole", "liceo", "lycee", "gymnasium"}},
      {"college", {"colegio"}},
      {"bank", {"banco", "banca", "banque"}},
      {"museum", {"museo", "musee", "museu"}},
      {"theatre", {"teatro", "theatre", "teatr"}},
      {"theater", {"teatro", "theatre", "teatr"}},
      {"party", {"partido", "parti", "partito", "partei"}},
      {"institute", {"instituto", "istituto", "institut"}},
      {"foundation", {"fundacion", "fundacao", "fondation", "fondazione", "stiftung"}},
      {"union", {"sindicato", "syndicat", "sindacato"}},
      {"group", {"grupo", "groupe", "gruppo"}},
      {"hotel", {"hotel", "albergo"}},
      {"association", {"associacao", "asociacion", "associazione"}}};
  for (size_t i = 0; i < COUNT_OF(nouns); i++)
    for (size_t k = 0; str_is(noun, nouns[i].noun) && k < COUNT_OF(nouns[i].words) && nouns[i].words[k]; k++)
      if (str_is(word, nouns[i].words[k])) return true;
  return false;
}

bool name_headed_by(const Mention *name, Str noun)
{
  static const char *const one[] = {"world", "earth", "media", "public", /* "the world" is not what "Miss World" is called for short */
                                    "research", "technology", "science", "energy", "health", "security", "education", "justice", "medicine", "finance", "music", "art", "culture", "engineering", "trade",
                                    "agriculture", "history", "studies"}; /* nor "the research" the Institute for Research */
  const NameWords *n = &name->name;
  static const char *const companies[] = {"friends", "sons", "daughters", "supporters", "society", "association", "campaign", "coalition", "guild", "federation", "league", "alliance", "union"};
  if (str_among(noun, one, COUNT_OF(one))) return false;
  if (n->count > 1 && is_noun_abroad(n->words[0], noun)) return true;
  bool joined = n->count > 2 && str_among(n->words[0], companies, COUNT_OF(companies)) && (str_is(n->words[1], "of") || str_is(n->words[1], "for")); /* "Friends of Plonk Library": no library */
  for (uint32_t i = 0; i < n->count; i++) {
    bool head = (i + 1 == n->count && !joined) || str_is(n->words[i + 1], "of") || str_is(n->words[i + 1], "for");
    if (head && (str_eq(n->words[i], noun) || is_plural_of_firm(n->words[i], noun))) return true;
  }
  return false;
}

static bool initials_are(const NameWords *full, Str letters, bool skip_small, bool skip_marks)
{
  size_t at = 0;
  for (uint32_t i = 0; i < full->count; i++) {
    Str w = full->words[i];
    if ((skip_small && is_small_word(w)) || (skip_marks && is_company_mark(w))) continue;
    do { /* "anti-doping" counts twice in "WADA"-like names only where the letters ask for it */
      if (at >= letters.len || letters.at[at] != w.at[0]) return false;
      at++;
      const char *dash = memchr(w.at, '-', w.len);
      w = dash && at < letters.len ? (Str){dash + 1, w.len - (size_t)(dash + 1 - w.at)} : (Str){"", 0};
    } while (w.len && w.at[0] == letters.at[at]);
  }
  return at == letters.len;
}

/* The letters of an acronym in lower case; an empty string where it has others. */
static Str acronym_letters(Str acronym, char letters[16])
{
  size_t n = 0;
  for (size_t i = 0; i < acronym.len; i++) {
    char c = acronym.at[i];
    if (c == '.' || c == ' ' || c == '&') continue; /* "M&S" */
    if (c >= 'A' && c <= 'Z') c = (char)(c + 32);
    if (c < 'a' || c > 'z' || n == 16) return (Str){letters, 0};
    letters[n++] = c;
  }
  return (Str){letters, n};
}

/* "IE6" of "Internet Explorer 6": what is left of both without the number; false where they have none in common. */
static bool without_number(const NameWords *full, Str acronym, NameWords *name, Str *letters)
{
  size_t n = acronym.len;
  while (n && acronym.at[n - 1] >= '0' && acronym.at[n - 1] <= '9') n--;
  Str number = {acronym.at + n, acronym.len - n};
  if (n < 2 || !number.len || full->count < 3 || !str_eq(full->words[full->count - 1], number)) return false;
  *name = *full;
  name->count--;
  *letters = (Str){acronym.at, n};
  return true;
}

bool acronym_of(const NameWords *full, Str acronym)
{
  NameWords numbered;
  if (without_number(full, acronym, &numbered, &acronym)) full = &numbered;
  char letters[16];
  Str plain = acronym_letters(acronym, letters);
  if (plain.len < 2 || full->count < 2) return false;
  return initials_are(full, plain, false, false) || initials_are(full, plain, true, false) ||
         initials_are(full, plain, true, true);
}

/* "CNR" of the National Council of Renewal, "UNO" and "ONU": the same letters in the order of another tongue. */
bool acronym_reordered(const NameWords *full, Str acronym)
{
  char letters[16];
  Str plain = acronym_letters(acronym, letters);
  if (plain.len < 3) return false;
  size_t words = 0;
  for (uint32_t i = 0; i < full->count; i++) {
    if (is_small_word(full->words[i])) continue;
    size_t at = 0;
    while (at < plain.len && letters[at] != full->words[i].at[0]) at++;
    if (at == plain.len) return false;
    letters[at] = '-'; /* taken */
    words++;
  }
  return words == plain.len;
}

/* Do the letters from `k` on stand in the name behind place `at` of `word`, each at the beginning of a word but for `inside` of them? */
static bool letters_follow(const NameWords *full, uint32_t word, size_t at, Str letters, size_t k, int inside)
{
  if (k == letters.len) return true;
  for (uint32_t w = word + 1; w < full->count; w++)
    if (full->words[w].at[0] == letters.at[k] && letters_follow(full, w, 0, letters, k + 1, inside)) return true;
  for (size_t i = at + 1; inside && i < full->words[word].len; i++)
    if (full->words[word].at[i] == letters.at[k] && letters_follow(full, word, i, letters, k + 1, inside - 1)) return true;
  return false;
}

/* "ASEAN" of "Association of Southeast Asian Nations": after Schwartz and Hearst (2003), but one letter at most within a word. */
static bool letters_within(const NameWords *full, Str letters)
{
  return letters.len >= 3 && full->words[0].len && full->words[0].at[0] == letters.at[0] && letters_follow(full, 0, 0, letters, 1, 1);
}

bool acronym_within(const NameWords *full, Str acronym)
{
  char letters[16];
  Str plain = acronym_letters(acronym, letters);
  if (plain.len < 2 || full->count < 2) return false;
  if (acronym_of(full, acronym) || letters_within(full, plain)) return true;
  for (size_t n = plain.len - 1; n >= 3; n--) /* "CFIUS" of the Committee on Foreign Investment, without "in the United States" */
    if (initials_are(full, (Str){plain.at, n}, true, false)) return true;
  size_t at = 0;
  for (uint32_t i = 0; i < full->count && at < plain.len; i++) {
    if (full->words[i].len && full->words[i].at[0] == plain.at[at]) at++;
    else if (i == 0) return false;
  }
  size_t long_words = 0;
  for (uint32_t i = 0; i < full->count; i++) long_words += full->words[i].len > 3;
  return at == plain.len && 2 * plain.len >= long_words;
}

/* ---- syllables --------------------------------------------------------------------------------------------------------- */

/* Do the first letters of the words from `word` on, one or more of each, make up `rest`? Marks at the end may be left out. Of two pieces
 * both have two letters or more, of several one has. */
static bool syllables_from(const NameWords *full, uint32_t word, Str rest, uint32_t pieces, uint32_t syllables)
{
  while (word < full->count && is_small_word(full->words[word])) word++;
  if (!rest.len) {
    for (uint32_t i = word; i < full->count; i++)
      if (!is_company_mark(full->words[i])) return false;
    return syllables > 1 || (syllables && pieces > 2);
  }
  if (word >= full->count) return false;
  Str w = full->words[word];
  for (size_t n = 1; n <= w.len && n <= rest.len && w.at[n - 1] == rest.at[n - 1]; n++)
    if (n < w.len && syllables_from(full, word + 1, (Str){rest.at + n, rest.len - n}, pieces + 1, syllables + (n > 1))) return true;
  return false;
}

bool syllables_of(const NameWords *full, Str word)
{
  enum { SHORTEST = 5 };
  for (uint32_t i = 0; i < full->count; i++)
    if (str_eq(full->words[i], word)) return false;
  return word.len >= SHORTEST && full->count > 1 && syllables_from(full, 0, word, 0, 0);
}

/* "TU Delft" of "Technical University of Delft" and of "Delft University of Technology": a town's, and the first letters of the rest. */
bool letters_and_town_of(const NameWords *full, const NameWords *part, Str text)
{
  enum { LETTERS = 5 };
  if (part->count != 2 || full->count < 3 || part->words[0].len < 2 || part->words[0].len > LETTERS) return false;
  for (size_t i = 0; i < part->words[0].len; i++)
    if (i >= text.len || text.at[i] < 'A' || text.at[i] > 'Z') return false;
  bool used[LETTERS] = {false}, town = false;
  size_t found = 0;
  for (uint32_t i = 0; i < full->count; i++) {
    Str w = full->words[i];
    if (is_small_word(w)) continue;
    if (str_eq(w, part->words[1]) && !town) {
      town = true;
      continue;
    }
    size_t k = 0;
    while (k < part->words[0].len && (used[k] || part->words[0].at[k] != w.at[0])) k++;
    if (k == part->words[0].len) return false;
    used[k] = true;
    found++;
  }
  return town && found == part->words[0].len;
}
