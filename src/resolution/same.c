/*
 * same.c - are the entities of two articles one?
 * Blocking first (same_keys.c), then names, type, gender, roles and the company they keep. "Powell" in one article and "Colin L. Powell"
 * in another are one if both are secretary of state of the United States or share two of the entities they deal with; otherwise
 * undecided.
 * The verdict does not depend on which is asked first.
 */
#include "lexicon/gazetteer.h"
#include "resolution/same.h"

#include <string.h>

typedef struct { SameVerdict verdict; float score; const char *why; } Verdict;

static Verdict verdict(SameVerdict v, float score, const char *why) { return (Verdict){v, score, why}; }

/* ---- comparison ----------------------------------------------------------------------------------------------------------------- */

typedef struct { const Resolver *r; const EntityProfile *a, *b; Arena arena; size_t roles, company, offices, beside; bool offices_differ, fields_differ; } Comparison;
typedef bool Alike(Comparison *c, Str a, Str b);

static size_t shared_of(Comparison *c, const Str *x, size_t nx, const Str *y, size_t ny, Alike *alike)
{
  size_t n = 0;
  for (size_t i = 0; i < nx; i++)
    for (size_t j = 0; j < ny; j++)
      if (alike(c, x[i], y[j])) {
        n++;
        break;
      }
  return n;
}

/* Counted both ways, so that a name that stands twice on one side does not make the verdict depend on the order. */
static size_t shared(Comparison *c, const Str *x, size_t nx, const Str *y, size_t ny, Alike *alike)
{
  size_t there = shared_of(c, x, nx, y, ny, alike), back = shared_of(c, y, ny, x, nx, alike);
  return there < back ? there : back;
}

static bool words_alike(Comparison *c, Str a, Str b) { return str_eq(str_fold(&c->arena, a), str_fold(&c->arena, b)); }

/* "Hillary Clinton" and "Hillary Rodham Clinton", "the EU" and "European Union" in whose company somebody stands */
static bool names_alike(Comparison *c, Str a, Str b)
{
  Str x = unhyphened(str_fold(&c->arena, a), &c->arena), y = unhyphened(str_fold(&c->arena, b), &c->arena);
  if (str_eq(organization_full(c->r, x), organization_full(c->r, y))) return true;
  if (!memchr(a.at, ' ', a.len) || !memchr(b.at, ' ', b.len)) return false;
  NameWords p = name_words(c->r, a, &c->arena), q = name_words(c->r, b, &c->arena);
  return p.count >= 2 && q.count >= 2 && spellings_agree(c->r, p.words[0], q.words[0]) &&
         spellings_agree(c->r, p.words[p.count - 1], q.words[q.count - 1]);
}

/* "Shah Rukh" and "Shahrukh" */
static bool same_letters(const NameWords *a, const NameWords *b)
{
  uint32_t i = 0, j = 0;
  size_t x = 0, y = 0;
  for (;;) {
    while (i < a->count && x == a->words[i].len) i++, x = 0;
    while (j < b->count && y == b->words[j].len) j++, y = 0;
    if (i == a->count || j == b->count) return i == a->count && j == b->count && i > 0;
    if (a->words[i].at[x++] != b->words[j].at[y++]) return false;
  }
}

/* A name taken to pieces once, to be compared with many. */
typedef struct { Str name, full; NameWords words; } Piece;

static Piece *pieces_of(Comparison *c, const Str *names, size_t count)
{
  Piece *pieces = ARENA_ARRAY(&c->arena, Piece, count ? count : 1);
  for (size_t i = 0; i < count; i++)
    pieces[i] = (Piece){names[i], organization_full(c->r, unhyphened(str_fold(&c->arena, names[i]), &c->arena)), words_unmarked(c->r, names[i], &c->arena, NULL)};
  return pieces;
}

/* "Dimon" and "Jamie Dimon", "Thyssenkrupp" and "ThyssenKrupp AG": what names those who are spoken of beside somebody. */
static bool pieces_alike(const Comparison *c, const Piece *a, const Piece *b)
{
  const NameWords *p = &a->words, *q = &b->words;
  if (str_eq(a->full, b->full) || same_letters(p, q)) return true;
  if (!p->count || !q->count || (p->count == 1 && q->count == 1)) return false;
  if (p->count > 1 && q->count > 1)
    return spellings_agree(c->r, p->words[0], q->words[0]) && spellings_agree(c->r, p->words[p->count - 1], q->words[q->count - 1]);
  const Piece *one = p->count == 1 ? a : b, *more = one == a ? b : a;
  if (acronym_of(&more->words, one->name)) return true; /* "UAW" */
  return str_eq(one->words.words[0], more->words.words[more->words.count - 1]) || organization_names_agree(c->r, &one->words, &more->words);
}

/* Of those beside each how many are beside the other as well: the lesser number. Likeness is mutual, so that each pair is looked at once. */
static size_t beside_both(Comparison *c)
{
  size_t nx = c->a->beside_count, ny = c->b->beside_count, there = 0, back = 0;
  if (!nx || !ny) return 0;
  Piece *x = pieces_of(c, c->a->beside, nx), *y = pieces_of(c, c->b->beside, ny);
  bool *met = ARENA_ARRAY(&c->arena, bool, ny);
  for (size_t i = 0; i < nx; i++) {
    bool meets = false;
    for (size_t j = 0; j < ny; j++) {
      if ((meets && met[j]) || !pieces_alike(c, &x[i], &y[j])) continue;
      there += !meets;
      back += !met[j];
      meets = met[j] = true;
    }
  }
  return there < back ? there : back;
}

static Str office_of(Str role, Str *owner)
{
  size_t at = str_find(role, STR(" of "));
  *owner = at == SIZE_MAX ? (Str){"", 0} : (Str){role.at + at + 4, role.len - at - 4};
  return at == SIZE_MAX ? role : (Str){role.at, at};
}

/* "president" and "president of United States"; not "senator of Ohio" and "senator of Utah". */
static bool offices_alike(Comparison *c, Str a, Str b)
{
  Str p, q, x = office_of(a, &p), y = office_of(b, &q);
  return words_alike(c, x, y) && (!p.len || !q.len || words_alike(c, p, q));
}

static bool has_owned_office(const EntityProfile *e)
{
  Str owner;
  for (size_t i = 0; i < e->role_count; i++)
    if (office_of(e->roles[i], &owner).len && owner.len) return true;
  return false;
}

/* Names that thousands bear: two of them with different offices are two people until something joins them. */
static bool is_common_surname(Str w)
{
  static const char *const names[] = {
      "smith", "johnson", "williams", "brown", "jones", "davis", "miller", "wilson", "moore", "taylor", "anderson", "thomas", "jackson", "white", "harris",
      "martin", "thompson", "garcia", "martinez", "robinson", "clark", "rodriguez", "lewis", "lee", "walker", "hall", "allen", "young", "hernandez", "king",
      "wright", "lopez", "hill", "scott", "green", "adams", "baker", "gonzalez", "nelson", "carter", "mitchell", "perez", "roberts", "turner", "phillips",
      "campbell", "parker", "evans", "edwards", "collins", "stewart", "sanchez", "morris", "murphy", "kelly", "ryan", "kim", "park", "wang", "li", "zhang", "chen",
      "liu", "yang", "huang", "wu", "nguyen", "tran", "singh", "kumar", "sharma", "khan", "ali", "ahmed", "hussein", "silva", "santos", "fernandez", "schmidt",
      "muller", "meyer", "rossi", "ivanov", "petrov", "smirnov", "tanaka", "suzuki", "sato", "hansen", "jensen", "nielsen", "andersson", "johansson"};
  for (size_t i = 0; i < COUNT_OF(names); i++)
    if (str_is(w, names[i])) return true;
  return false;
}

/* How many bear a name: "Dimon", "Tedros"; "Kelleher"; "Smith", and what is a word as well. */
typedef enum { BORNE_BY_FEW, BORNE_BY_SOME, BORNE_BY_MANY } Bearers;

static Bearers bearers_of(const Comparison *c, Str w)
{
  Gazetted found;
  if (w.len < 4 || is_common_surname(w) || lex_has(c->r->given_names, w)) return BORNE_BY_MANY;
  if (!gazetteer_find(w, &found)) return BORNE_BY_FEW;
  if (found.surname < 1 && found.given < 1 && found.word < 0 && found.town < 2) return BORNE_BY_FEW;
  return found.surname < 2 && found.given < 2 && found.word < 1 ? BORNE_BY_SOME : BORNE_BY_MANY;
}

static bool is_rare_name(const Comparison *c, Str w) { return bearers_of(c, w) == BORNE_BY_FEW; }

/* ---- fields of work: "senator of Ohio" and "midfielder" -------------------------------------------------------------------------- */

/* The fields that a role names, which may be none or, of "minister", several. */
static const LexEntry *role_field(const Comparison *c, Str role)
{
  Str owner, office = office_of(role, &owner);
  while (office.len && office.at[office.len - 1] == ' ') office.len--;
  size_t at = office.len;
  while (at && office.at[at - 1] != ' ') at--;
  return lex_find(c->r->role_fields, (Str){office.at + at, office.len - at});
}

/* What somebody was before says nothing of what he is: "a former footballer" may be a mayor. */
static bool is_past(Str role) { return str_starts(role, "former ") || str_starts(role, "ex-") || str_starts(role, "retired "); }

static bool works_in(const Comparison *c, const EntityProfile *e, Str field)
{
  for (size_t i = 0; i < e->role_count; i++)
    for (const LexEntry *f = role_field(c, e->roles[i]); f; f = lex_next(c->r->role_fields, f))
      if (str_eq(f->field[0], field)) return true;
  return false;
}

static bool has_field(const Comparison *c, const EntityProfile *e)
{
  for (size_t i = 0; i < e->role_count; i++)
    if (role_field(c, e->roles[i]) && !is_past(e->roles[i])) return true;
  return false;
}

/* Both work in fields that fill a life, and in none of them both. */
static bool fields_differ(const Comparison *c)
{
  if (!has_field(c, c->a) || !has_field(c, c->b)) return false;
  for (size_t i = 0; i < c->a->role_count; i++)
    for (const LexEntry *f = role_field(c, c->a->roles[i]); f; f = lex_next(c->r->role_fields, f))
      if (works_in(c, c->b, f->field[0])) return false;
  return true;
}

/* Arabic and other names that are spelled by ear: with a given name known to be so, the consonants of the surname must agree. */
static bool spelled_by_ear(Comparison *c, const NameWords *a, const NameWords *b)
{
  if (a->count < 2 || a->count != b->count) return false;
  for (uint32_t i = 0; i + 1 < a->count; i++)
    if (!spellings_agree(c->r, a->words[i], b->words[i])) return false;
  if (!lex_has(c->r->spellings, a->words[0])) return false;
  Str x = name_skeleton(a->words[a->count - 1], &c->arena), y = name_skeleton(b->words[b->count - 1], &c->arena);
  return x.len >= 3 && str_eq(x, y);
}

static Verdict same_full_name(Comparison *c, const NameWords *a, const NameWords *b, bool backed)
{
  bool by_letter = true;
  for (uint32_t i = 0; i < a->count && by_letter; i++) by_letter = str_eq(a->words[i], b->words[i]);
  bool long_name = a->count >= 3 && by_letter && a->words[1].len > 1 && (!a->suffix.len || !b->suffix.len); /* "Martin Luther King", not "Robert F. Kennedy" */
  if (!str_eq(a->suffix, b->suffix) && !backed && !c->company && !long_name) return verdict(SAME_UNDECIDED, 0.5F, "father or son");
  bool common = a->count == 2 && is_common_surname(a->words[1]);
  if (common && c->offices_differ && !backed && !c->company) return verdict(SAME_UNDECIDED, 0.5F, "common name, offices differ");
  if (c->fields_differ && !(common ? backed : c->company > 0)) return verdict(SAME_UNDECIDED, 0.5F, "same name, other field of work");
  if (by_letter && (backed || c->offices || c->company)) return verdict(SAME_YES, 0.97F, "same full name and context");
  return by_letter ? verdict(SAME_YES, 0.95F, "same full name") : verdict(SAME_YES, 0.9F, "other spelling of the full name");
}

/* "President Biden" is Joe Biden, president of the United States: few of a rarer name rule, and with company in common none does. */
static bool is_same_ruler(Comparison *c, const NameWords *a, const NameWords *b)
{
  static const char *const offices[] = {"president", "prime minister", "chancellor", "king", "queen", "pope", "emperor", "secretary-general", "taoiseach"};
  Str owner, office = {"", 0};
  if (!c->offices) return false;
  if (c->company) return true;
  for (size_t i = 0; i < c->a->role_count; i++)
    for (size_t j = 0; j < c->b->role_count; j++)
      if (offices_alike(c, c->a->roles[i], c->b->roles[j])) office = office_of(c->a->roles[i], &owner);
  bool rules = false;
  for (size_t i = 0; i < COUNT_OF(offices); i++) rules |= str_is(office, offices[i]);
  return rules && !is_common_surname(a->words[a->count - 1]) && !is_common_surname(b->words[b->count - 1]);
}

/* Of one word that both have: does what is told of both, and by whose side, say that it is one's? The rarer the name the less it takes. */
static bool is_backed_by_articles(const Comparison *c, Str word)
{
  Bearers bearers = bearers_of(c, word);
  if (bearers == BORNE_BY_FEW) return c->beside + c->company >= 1;
  return c->beside >= (bearers == BORNE_BY_SOME ? 2 : 3) && !is_common_surname(word);
}

/* Whom everybody means by the name alone; NULL: nobody in particular. */
static const LexEntry *known_alone(const Comparison *c, Str word) { return lex_find(c->r->known_people, word); }

static bool is_known_person(Comparison *c, Str word, const NameWords *full)
{
  const LexEntry *known = known_alone(c, word);
  if (!known) return false;
  NameWords whole = split_words(c->r, known->field[0], &c->arena);
  return person_names_agree(c->r, &whole, full);
}

static Str sole_name(const NameWords *n);

/* A name of one word, or "bin Laden", and one of several that may be short for it. */
static Verdict same_by_one_word(Comparison *c, const NameWords *one, const NameWords *full, bool backed)
{
  Str word = sole_name(one);
  bool surname = spellings_agree(c->r, word, full->words[full->count - 1]);
  if (known_alone(c, word) && !c->roles) return is_known_person(c, word, full) ? verdict(SAME_YES, 0.85F, "well-known name") : verdict(SAME_UNDECIDED, 0.3F, "another is better known");
  bool beside = is_backed_by_articles(c, word);
  if (surname && backed) return verdict(SAME_YES, 0.85F, "surname and context");
  if (surname && beside) return verdict(SAME_YES, 0.75F, "surname and whom it is named beside");
  if (surname) return verdict(SAME_UNDECIDED, 0.4F, c->fields_differ || c->offices_differ ? "surname alone, other office" : "surname alone");
  bool first = str_eq(word, full->words[0]) && is_rare_name(c, word);
  return (backed || beside) && first ? verdict(SAME_YES, 0.8F, "first name and context") : verdict(SAME_UNDECIDED, 0.3F, "given name alone");
}

/* "Robert Zimmerman" for whom another article calls "Bob Dylan", and told of the other name. */
static bool has_other_name(Comparison *c, const EntityProfile *e, const NameWords *name)
{
  for (size_t i = 0; name->count > 1 && i < e->alias_count; i++) {
    NameWords alias = split_words(c->r, e->aliases[i], &c->arena);
    if (alias.count > 1 && person_names_equal(c->r, &alias, name)) return true;
  }
  return false;
}

static bool is_particle(Str w)
{
  static const char *const words[] = {"de", "da", "do", "dos", "di", "del", "della", "van", "von", "der", "den", "ten", "ter", "bin", "ibn", "al", "el", "la", "le", "du", "abu", "ben", "mac", "st"};
  return str_among(w, words, COUNT_OF(words));
}

/* "Lula da Silva" of "Luiz Inacio Lula da Silva", "Garcia Marquez": all of the surnames and no given name. */
static bool is_whole_surname(const Comparison *c, const NameWords *a, const NameWords *b)
{
  const NameWords *part = a->count < b->count ? a : b, *whole = part == a ? b : a;
  uint32_t own = 0;
  if (part->count < 2 || part->count == whole->count || lex_has(c->r->given_names, part->words[0])) return false;
  for (uint32_t i = 0; i < part->count; i++) {
    if (!str_eq(part->words[i], whole->words[whole->count - part->count + i]) || part->words[i].len < 2) return false;
    own += !is_particle(part->words[i]);
  }
  return own >= 2;
}

/* "laden" of "bin Laden", "leyen" of "von der Leyen"; the name of one word; or "". */
static Str sole_name(const NameWords *n)
{
  for (uint32_t i = 0; i + 1 < n->count; i++)
    if (!is_particle(n->words[i])) return (Str){"", 0};
  return n->count ? n->words[n->count - 1] : (Str){"", 0};
}

/* "RFK Jr." for Robert F. Kennedy Jr., "MBS". */
static bool are_initials(Comparison *c, const NameWords *a, const NameWords *b)
{
  const NameWords *one = a->count == 1 ? a : b, *full = one == a ? b : a;
  return one->count == 1 && one->words[0].len >= 3 && full->count >= 3 && str_eq(one->words[0], name_initials(full, &c->arena)) && str_eq(one->suffix, full->suffix);
}

/* "Takaichi Sanae" and "Sanae Takaichi" */
static bool are_reversed(const NameWords *a, const NameWords *b)
{
  return a->count == 2 && b->count == 2 && str_eq(a->words[0], b->words[1]) && str_eq(a->words[1], b->words[0]);
}

/* "Liu Xiaobo", "Kim Yong-nam": written in either order. */
static bool is_eastern_surname(Str w)
{
  static const char *const names[] = {"wang", "li", "zhang", "chen", "liu", "yang", "huang", "wu", "zhao", "zhou", "xu", "sun", "zhu", "hu", "guo", "lin", "gao", "luo", "kim", "park", "choi", "jung", "kang", "cho", "yoon",
                                      "jang", "lim", "shin", "kwon", "hwang", "ahn", "nguyen", "tran", "pham", "xi", "deng", "mao", "jiang", "peng", "tsai", "ma"};
  return str_among(w, names, COUNT_OF(names));
}

/* One of its two words is given to people, the other is not: "Lewis James" may be another than James Lewis. */
static bool tells_given_name(const Comparison *c, const NameWords *a)
{
  if (is_eastern_surname(a->words[0]) != is_eastern_surname(a->words[1])) return true;
  return lex_has(c->r->given_names, a->words[0]) != lex_has(c->r->given_names, a->words[1]);
}

static Verdict same_people(Comparison *c, const NameWords *a, const NameWords *b)
{
  if (genders_clash(c->a->gender, c->b->gender)) return verdict(SAME_NO, 0.05F, "gender");
  if (!person_names_equal(c->r, a, b) && (has_other_name(c, c->a, b) || has_other_name(c, c->b, a))) return verdict(SAME_YES, 0.9F, "other name");
  if (are_initials(c, a, b)) return c->beside || c->company || c->roles || a->suffix.len ? verdict(SAME_YES, 0.85F, "initials") : verdict(SAME_UNDECIDED, 0.4F, "initials");
  bool by_ear = spelled_by_ear(c, a, b), equal = by_ear || person_names_equal(c->r, a, b);
  if (!by_ear && person_names_clash(c->r, a, b)) return verdict(SAME_NO, 0.02F, "names clash");
  bool backed = c->roles > 0 || c->company >= 2 || is_same_ruler(c, a, b);
  if (equal && a->count >= 2) return same_full_name(c, a, b, backed);
  if (equal && a->suffix.len && str_eq(a->suffix, b->suffix)) return verdict(SAME_YES, 0.9F, "same name and number"); /* "Queen Elizabeth II" */
  if (equal && backed) return verdict(SAME_YES, 0.85F, "same surname and context");
  if (equal && is_backed_by_articles(c, a->words[0])) return verdict(SAME_YES, 0.75F, "same surname and whom it is named beside");
  if (equal && (known_alone(c, a->words[0]) || is_rare_name(c, a->words[0]))) return verdict(SAME_YES, 0.8F, "a name that few bear");
  if (equal) return verdict(SAME_UNDECIDED, 0.4F, "surname alone");
  const NameWords *whole = sole_name(a).len ? b : a;
  Str sole = sole_name(whole == b ? a : b);
  bool spelled = sole.len && spellings_agree(c->r, sole, whole->words[whole->count - 1]);
  if (!spelled && !person_names_agree(c->r, a, b)) return verdict(SAME_NO, 0.1F, "names differ");
  if (sole_name(a).len || sole_name(b).len) return sole_name(a).len ? same_by_one_word(c, a, b, backed) : same_by_one_word(c, b, a, backed);
  if (are_reversed(a, b)) return backed || c->company || c->beside || tells_given_name(c, a) ? verdict(SAME_YES, 0.85F, "surname first") : verdict(SAME_UNDECIDED, 0.5F, "surname first");
  bool given = spellings_agree(c->r, a->words[0], b->words[0]);
  if (c->fields_differ && !c->company) return verdict(SAME_UNDECIDED, 0.4F, "name fits, other field of work");
  if (given && !str_eq(a->suffix, b->suffix) && !backed && !c->company) return verdict(SAME_UNDECIDED, 0.5F, "father or son");
  if (given) return verdict(SAME_YES, 0.85F, "middle name left out");
  if (is_whole_surname(c, a, b)) return verdict(SAME_YES, 0.8F, "surnames in full");
  return backed || c->offices || c->company >= 1 ? verdict(SAME_YES, 0.8F, "short given name and context") : verdict(SAME_UNDECIDED, 0.5F, "short given name");
}

static bool has_alias(Comparison *c, const EntityProfile *e, Str name)
{
  Str key = place_canonical(c->r, name, &c->arena);
  if (str_eq(place_canonical(c->r, e->name, &c->arena), key)) return true;
  for (size_t i = 0; i < e->alias_count; i++)
    if (str_eq(place_canonical(c->r, e->aliases[i], &c->arena), key)) return true;
  return false;
}

/* "Falcon" may be short for "Falcon Bank"; "Falcon Corp." is a name in full and another company's. */
static bool is_short_form(const NameWords *a, Mark a_mark, const NameWords *b, Mark b_mark)
{
  return a->count == b->count || (a->count < b->count ? a_mark : b_mark) == MARK_NONE;
}

/* Moscow that says something is no city, and no other body called Moscow either. */
static bool is_government(const EntityProfile *e)
{
  for (size_t i = 0; i < e->role_count; i++)
    if (str_starts(e->roles[i], "government of ")) return true;
  return false;
}

/* "the Church", "the Court": which one, only its article tells. "Congress" and "Parliament" are names as they are. */
static bool is_class_alone(const Resolver *r, Str folded)
{
  bool noun = false;
  for (const LexEntry *e = lex_find(r->organization_words, folded); e; e = lex_next(r->organization_words, e)) {
    if (str_is(e->field[0], "name")) return false;
    bool suffix = str_is(e->field[0], "suffix") && !str_is(e->field[1], "company") && !str_is(e->field[1], "news") && lex_has(r->noun_classes, folded); /* "the Lodge" */
    noun |= str_is(e->field[0], "noun") || suffix;
  }
  return noun;
}

static Verdict same_organizations(Comparison *c)
{
  Str x = str_fold(&c->arena, c->a->name), y = str_fold(&c->arena, c->b->name);
  if (is_class_alone(c->r, x) || is_class_alone(c->r, y)) {
    if (!str_eq(x, y)) return verdict(SAME_NO, 0.1F, "a noun for many");
    return c->company >= 2 ? verdict(SAME_YES, 0.7F, "same noun and context") : verdict(SAME_UNDECIDED, 0.3F, "a noun for many");
  }
  Mark a_mark, b_mark;
  NameWords a = words_unmarked(c->r, c->a->name, &c->arena, &a_mark), b = words_unmarked(c->r, c->b->name, &c->arena, &b_mark);
  bool equal = str_eq(unhyphened(name_joined(&a, &c->arena), &c->arena), unhyphened(name_joined(&b, &c->arena), &c->arena)), marks_clash = a_mark && b_mark && a_mark != b_mark;
  if (equal && is_government(c->a) != is_government(c->b)) return verdict(SAME_NO, 0.1F, "a government and another");
  if (equal && !marks_clash) return verdict(SAME_YES, 0.95F, "same name");
  if (str_eq(organization_full(c->r, str_fold(&c->arena, c->a->name)), organization_full(c->r, str_fold(&c->arena, c->b->name))) ||
      (!marks_clash && str_eq(organization_full(c->r, name_joined(&a, &c->arena)), organization_full(c->r, name_joined(&b, &c->arena)))))
    return verdict(SAME_YES, 0.95F, "well-known short form");
  NameWords a_full = split_words(c->r, c->a->name, &c->arena), b_full = split_words(c->r, c->b->name, &c->arena);
  bool acronym = acronym_of(&a, c->b->name) || acronym_of(&b, c->a->name) || acronym_of(&a_full, c->b->name) || acronym_of(&b_full, c->a->name);
  if (has_alias(c, c->a, c->b->name) || has_alias(c, c->b, c->a->name)) return verdict(SAME_YES, 0.9F, acronym ? "acronym defined" : "alias");
  if (name_is_of_house(c->r, &a, &b) || name_is_of_house(c->r, &b, &a)) return verdict(SAME_NO, 0.1F, "a house of that name");
  bool backed = c->company >= 1 || c->beside >= 1; /* what they deal with says more than whom they are named beside */
  float score = c->company >= 1 ? 0.8F : 0.7F;
  if (acronym && memchr(c->a->name.at, '&', c->a->name.len) && memchr(c->b->name.at, '&', c->b->name.len)) return verdict(SAME_YES, 0.8F, "partners' initials"); /* "J&J" */
  bool letters = acronym && c->beside >= 1 && (memchr(c->a->name.at, ' ', c->a->name.len) ? c->b->name.len : c->a->name.len) >= 3;
  if (acronym) return letters || c->company >= 1 ? verdict(SAME_YES, score, "acronym and context") : verdict(SAME_UNDECIDED, 0.5F, "acronym");
  if (equal) return verdict(SAME_UNDECIDED, 0.5F, "same name, other form of company");
  if (!organization_names_agree(c->r, &a, &b) || !is_short_form(&a, a_mark, &b, b_mark)) return verdict(SAME_NO, 0.1F, "names differ");
  return backed ? verdict(SAME_YES, score, "short name and context") : verdict(SAME_UNDECIDED, 0.5F, "short name");
}

static bool is_multiword(Str s) { return memchr(s.at, ' ', s.len) != NULL; }

/* "Acme" taken for a person in one article, "Acme Inc." in another: nothing but the type speaks for a person, so that the company's
 * name and what they both deal with speak louder. */
static Verdict same_person_and_organization(Comparison *c, const EntityProfile *person, const EntityProfile *organization)
{
  NameWords a = words_unmarked(c->r, person->name, &c->arena, NULL), b = words_unmarked(c->r, organization->name, &c->arena, NULL);
  bool first_word = a.count == 1 && b.count > 1 && str_eq(a.words[0], b.words[0]) && organization_names_agree(c->r, &a, &b);
  if (first_word && !person->gender && !person->role_count && !lex_has(c->r->given_names, a.words[0])) return verdict(SAME_UNDECIDED, 0.3F, "short name, types differ");
  if (!str_eq(name_joined(&a, &c->arena), name_joined(&b, &c->arena))) return verdict(SAME_NO, 0.05F, "types and names differ");
  bool surely = person->gender == GENDER_MALE || person->gender == GENDER_FEMALE || (person->role_count && a.count < 2);
  bool letter = str_eq(str_fold(&c->arena, person->name), str_fold(&c->arena, organization->name)); /* offered as a suspect, whatever speaks against it */
  if (surely) return verdict(a.count > 1 || letter ? SAME_UNDECIDED : SAME_NO, 0.2F, "types differ");
  bool unnamed = a.count > 1 && !lex_has(c->r->given_names, a.words[0]); /* "Blue Anchor": nobody is called Blue */
  return c->company || unnamed ? verdict(SAME_YES, 0.8F, unnamed ? "same name, which is no person's" : "same name and context, types differ")
                               : verdict(SAME_UNDECIDED, 0.3F, "same name, types differ");
}

/* "Bourla sold shares", taken for a firm or a town, where other articles have Albert Bourla. */
static Verdict same_person_and_guess(Comparison *c, const EntityProfile *person, const EntityProfile *guess)
{
  NameWords full = split_words(c->r, person->name, &c->arena), one = split_words(c->r, guess->name, &c->arena);
  if (one.count != 1 || full.count < 2 || guess->role_count || str_find(person->name, STR("&")) != SIZE_MAX || lex_has(c->r->places, one.words[0]) || lex_has(c->r->countries, one.words[0])) return verdict(SAME_NO, 0.05F, "types and names differ");
  bool surname = str_eq(one.words[0], full.words[full.count - 1]), initial = are_initials(c, &full, &one);
  if (is_known_person(c, one.words[0], &full)) return verdict(SAME_YES, 0.8F, "well-known name, types differ");
  if (!surname && !initial) return verdict(SAME_NO, 0.05F, "types and names differ");
  bool few = bearers_of(c, one.words[0]) == BORNE_BY_FEW;
  bool backed = (c->beside >= 2 && (initial || few)) || (c->beside && few && one.words[0].len > 4 && guess->type == ENTITY_PLACE); /* firms bear their founders' names */
  return backed ? verdict(SAME_YES, 0.7F, initial ? "initials and context, types differ" : "surname and context, types differ") : verdict(SAME_UNDECIDED, 0.3F, "surname alone, types differ");
}

static Verdict same_across_types(Comparison *c)
{
  bool a_guess = c->a->type == ENTITY_ORGANIZATION || c->a->type == ENTITY_PLACE, b_guess = c->b->type == ENTITY_ORGANIZATION || c->b->type == ENTITY_PLACE;
  Verdict guess = c->a->type == ENTITY_PERSON && b_guess ? same_person_and_guess(c, c->a, c->b) : c->b->type == ENTITY_PERSON && a_guess ? same_person_and_guess(c, c->b, c->a) : verdict(SAME_NO, 0, "");
  if (guess.verdict != SAME_NO) return guess;
  if (c->a->type == ENTITY_PERSON && c->b->type == ENTITY_ORGANIZATION) return same_person_and_organization(c, c->a, c->b);
  if (c->b->type == ENTITY_PERSON && c->a->type == ENTITY_ORGANIZATION) return same_person_and_organization(c, c->b, c->a);
  bool equal = str_eq(place_canonical(c->r, c->a->name, &c->arena), place_canonical(c->r, c->b->name, &c->arena));
  if (!equal) return verdict(SAME_NO, 0.05F, "types and names differ");
  if (is_government(c->a) != is_government(c->b)) return verdict(SAME_NO, 0.1F, "a city and its government");
  if (c->a->type == ENTITY_PERSON || c->b->type == ENTITY_PERSON) return verdict(SAME_UNDECIDED, 0.2F, "same name, types differ");
  return is_multiword(c->a->name) || c->company ? verdict(SAME_YES, 0.8F, "same name, types differ") : verdict(SAME_UNDECIDED, 0.5F, "same name, types differ");
}

/* "Main Street", "Downtown", "the Hall": every town has one. */
static bool is_local(Comparison *c, Str name)
{
  static const char *const streets[] = {"street", "avenue", "road", "lane", "drive", "boulevard"};
  NameWords w = name_words(c->r, name, &c->arena);
  if (!w.count || lex_has(c->r->places, name_joined(&w, &c->arena)) || lex_has(c->r->countries, name_joined(&w, &c->arena))) return false;
  Str last = w.words[w.count - 1];
  return w.count == 1 ? lex_has(c->r->noun_classes, last) || lex_has(c->r->kind_words, last) : str_among(last, streets, COUNT_OF(streets));
}

static Verdict same_proper(Comparison *c)
{
  if (c->a->type != c->b->type) return same_across_types(c);
  if (c->a->type == ENTITY_PERSON) {
    NameWords a = split_words(c->r, c->a->name, &c->arena), b = split_words(c->r, c->b->name, &c->arena);
    return same_people(c, &a, &b);
  }
  if (c->a->type == ENTITY_ORGANIZATION) return same_organizations(c);
  bool equal = str_eq(place_canonical(c->r, c->a->name, &c->arena), place_canonical(c->r, c->b->name, &c->arena));
  if (!equal) return verdict(SAME_NO, 0.1F, "names differ");
  if (c->a->type == ENTITY_PLACE && is_local(c, c->a->name) && !c->company) return verdict(SAME_UNDECIDED, 0.3F, "a name in many places");
  if (c->a->type == ENTITY_PLACE && c->a->role_count && c->b->role_count && !c->roles) return verdict(SAME_NO, 0.1F, "other place of that name");
  return c->a->type == ENTITY_PLACE && (c->roles || c->company) ? verdict(SAME_YES, 0.97F, "same name and context") : verdict(SAME_YES, 0.95F, "same name");
}

static Verdict same_concepts(Comparison *c)
{
  bool equal = str_eq(str_fold(&c->arena, c->a->name), str_fold(&c->arena, c->b->name));
  if (!equal || c->a->type != c->b->type) return verdict(SAME_NO, 0.05F, "words differ");
  return is_individual(c->a->type) ? verdict(SAME_NO, 0.2F, "described, not named") : verdict(SAME_YES, 0.7F, "same words");
}

/* beside: how many both are named beside; SIZE_MAX: to be counted. */
static Verdict judge(const Resolver *resolver, const EntityProfile *a, const EntityProfile *b, size_t beside)
{
  Comparison c = {.r = resolver, .a = a, .b = b};
  Verdict v;
  c.roles = shared(&c, a->roles, a->role_count, b->roles, b->role_count, words_alike);
  c.offices = shared(&c, a->roles, a->role_count, b->roles, b->role_count, offices_alike);
  c.offices_differ = !c.offices && has_owned_office(a) && has_owned_office(b);
  c.fields_differ = a->type == ENTITY_PERSON && b->type == ENTITY_PERSON && fields_differ(&c);
  c.company = shared(&c, a->context, a->context_count, b->context, b->context_count, names_alike);
  c.beside = beside == SIZE_MAX ? beside_both(&c) : beside;
  if (a->same_as.len && b->same_as.len)
    v = str_eq(a->same_as, b->same_as) ? verdict(SAME_YES, 1, "same identifier") : verdict(SAME_NO, 0, "identifiers differ");
  else if (a->proper != b->proper) v = verdict(SAME_NO, 0.05F, "named and not named");
  else v = a->proper ? same_proper(&c) : same_concepts(&c);
  arena_free(&c.arena);
  return v;
}

SameVerdict entity_same(const Resolver *resolver, const EntityProfile *a, const EntityProfile *b, float *score, const char **why)
{
  Verdict v = judge(resolver, a, b, SIZE_MAX);
  if (score) *score = v.score;
  if (why) *why = v.why;
  return v.verdict;
}

bool entity_same_beside(const Resolver *resolver, const EntityProfile *a, const EntityProfile *b)
{
  return judge(resolver, a, b, 32).verdict == SAME_YES;
}

bool entity_is_rare_surname(const Resolver *resolver, const EntityProfile *one, const EntityProfile *full)
{
  Comparison c = {.r = resolver, .a = one, .b = full};
  bool rare = false;
  if (one->type == ENTITY_PERSON && full->type == ENTITY_PERSON && one->proper && full->proper) {
    NameWords bare = split_words(resolver, one->name, &c.arena), whole = split_words(resolver, full->name, &c.arena);
    rare = bare.count == 1 && whole.count > 1 && str_eq(bare.words[0], whole.words[whole.count - 1]) && is_rare_name(&c, bare.words[0]);
  }
  arena_free(&c.arena);
  return rare;
}
