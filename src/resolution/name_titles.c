/*
 * name_titles.c - titles and roles split off names.
 * "Secretary of State Colin L. Powell" -> "Colin L. Powell" with the role "secretary of state"; "US President Barack Obama" ->
 * "US" and "Barack Obama", president of the United States. "General Motors" keeps its first word.
 */
#include "resolution/scan.h"

#include <string.h>

/* A word of an organization or a place after a title says that it is none: "General Motors", "Justice Department". */
static bool rest_is_no_person(const Scan *scan, uint32_t first, uint32_t last)
{
  const Resolver *res = scan->r->resolver;
  for (uint32_t i = first; i <= last; i++) {
    if (lower_is_organization(res, scan->lower[i])) return true;
    for (const LexEntry *e = lex_find(res->kind_words, scan->lower[i]); e; e = lex_next(res->kind_words, e))
      if (str_is(e->field[0], "namesuffix") || str_is(e->field[0], "event")) return true;
  }
  return false;
}

static bool is_whole_place(const Scan *scan, uint32_t first, uint32_t last)
{
  const LexEntry *e;
  size_t n = last - first + 1;
  return lex_longest(scan->r->resolver->places, scan->lower + first, n, &e) == n ||
         lex_longest(scan->r->resolver->countries, scan->lower + first, n, &e) == n;
}

static bool is_nation(const Scan *scan, uint32_t first, uint32_t last)
{
  const LexEntry *e;
  const Resolver *res = scan->r->resolver;
  size_t n = last - first + 1;
  return lex_longest(res->countries, scan->lower + first, n, &e) == n && !(n == 1 && lex_has(res->given_names, scan->lower[first]));
}

/* "Fisheries", "Housing": by their endings what offices are about, though no list holds them. */
static bool ends_as_field(Str word)
{
  static const char *const endings[] = {"ies", "ics", "tions", "tion", "sion", "ment", "ture", "ing", "ity", "ance", "ism", "fare", "port", "ports"};
  for (size_t i = 0; i < COUNT_OF(endings); i++)
    if (word.len > 5 && str_ends(word, endings[i])) return true;
  return false;
}

/* "Transport" of "Transport Secretary Plonk": what the office is about, one noun with a capital and no place's or person's. */
static bool is_portfolio(const Scan *scan, uint32_t at)
{
  const Resolver *res = scan->r->resolver;
  const Token *t = &scan->s->tokens[at];
  if (at + 1 >= scan->s->len || !(str_is(scan->lower[at + 1], "minister") || str_is(scan->lower[at + 1], "secretary"))) return false;
  bool noun = (t->upos == UPOS_NOUN || t->upos == UPOS_PROPN) && is_capital(t->form) && t->form.len > 3;
  Str w = scan->lower[at];
  return noun && memcmp(w.at + 1, t->form.at + 1, w.len - 1) == 0 && (lex_has(res->noun_classes, w) || lex_has(res->noun_classes, t->lemma) || ends_as_field(w)) && !lex_has(res->places, w) && !lex_has(res->countries, w) &&
         !lex_has(res->demonyms, w) && !lex_has(res->given_names, w) && !lex_has(res->titles, w);
}

/* The first word of the longest title that ends just before `end`, or `end`. */
static uint32_t title_before(const Scan *scan, uint32_t end, uint32_t floor)
{
  for (uint32_t at = end > floor + 6 ? end - 6 : floor; at < end; at++) {
    const LexEntry *title;
    size_t grades;
    if (title_longest(scan->r->resolver->titles, scan->lower + at, end - at, &title, &grades) != end - at || !is_capital(scan->s->tokens[at].form)) continue;
    if (at + 1 < end || at == floor || !is_portfolio(scan, at - 1)) return at;
    for (at--; at > floor && is_grade(scan->lower[at - 1]); at--) {}
    return at;
  }
  return end;
}

/* Where the name proper begins inside a span that the titles before or in it cut: "State Colin L. Powell" after "Secretary
 * of". `*title` is set to the first title's first word. */
static uint32_t name_after_titles(const Scan *scan, const NameSpan *n, uint32_t *title)
{
  uint32_t first = n->first;
  *title = first;
  for (uint32_t at = first > 4 ? first - 4 : 0; at < n->last;) {
    const LexEntry *e;
    size_t grades;
    uint32_t used = is_capital(scan->s->tokens[at].form) ? (uint32_t)title_longest(scan->r->resolver->titles, scan->lower + at, n->last - at, &e, &grades) : 0;
    bool half = used && scan->s->tokens[at + used].xpos == XPOS_HYPH; /* "Saint" of "Saint-Denis" */
    bool inside = used && !half && at + used > first;
    bool given = used == 1 && n->last == at + 1 && lex_has(scan->r->resolver->given_names, scan->lower[at]); /* "Dean Kamen" */
    if (given) inside = false;
    bool led = at <= first || scan->s->tokens[at].deprel == DEP_NMOD_DESC || is_whole_place(scan, first, at - 1);
    bool nation = n->last > at + used - 1 && is_nation(scan, at + used, n->last); /* "Captain America", "Miss Venezuela" */
    if (!inside || !led || nation || rest_is_no_person(scan, at + used, n->last)) {
      at++;
      continue;
    }
    if (*title == n->first || at < *title) *title = at;
    at = first = at + used;
  }
  return first;
}

static void span_forget(Scan *scan, uint32_t first, uint32_t end)
{
  size_t kept = 0;
  for (size_t i = 0; i < scan->names.len; i++) {
    const NameSpan *n = &scan->names.at[i];
    if (n->first >= first && n->last < end && !n->gazetteer) continue;
    scan->names.at[kept++] = *n;
  }
  scan->names.len = kept;
}

/* "Substitute Thabo Mbeki scored": a trade that opens the sentence has its capital from there and is no part of the name. */
static void trade_cut(const Scan *scan, NameSpan *n)
{
  const Resolver *res = scan->r->resolver;
  bool opens = n->first == 0 || (n->first == 1 && scan->s->tokens[0].upos == UPOS_PUNCT);
  if (!opens || n->last < n->first + 2 || n->type != ENTITY_PERSON || n->gazetteer) return;
  Str word = scan->lower[n->first];
  if (!lex_has(res->roles, word) || lex_has(res->titles, word) || lex_has(res->given_names, word) || rest_is_no_person(scan, n->first + 1, n->last)) return;
  n->first++;
  n->title_first = n->first;
}

/* "Zaha Hadid DBE RA", "Daniel Bernoulli FRS", "Femi Adewunmi, SAN": honours, degrees and offices behind a name, with stops or without. */
static bool is_honour(Str form)
{
  static const char *const letters[] = {
      "QC",   "KC",   "SC",   "SAN",  "MP",   "MEP",  "MSP",  "MLA",  "MLC",  "MHA",  "MPP",  "MNA",  "TD",   "MD",   "PhD",  "DPhil", "DSc",  "EdD",  "JD",   "LLD",  "LLB",   "LLM",  "MBA",  "MBBS",
      "DDS",  "DVM",  "RN",   "CPA",  "FCA",  "CFA",  "FRS",  "FRSE", "FBA",  "FRSL", "FRCP", "FRCS", "FACS", "FREng", "RIBA", "AIA", "FAIA", "RA",   "Esq",   "OBE",  "CBE",  "MBE",  "DBE",  "KBE",
      "GBE",  "OM",   "CH",   "GCB",  "KCB",  "DCB",  "KCMG", "DCMG", "CMG",  "LVO",  "CVO",  "KCVO", "DSO",  "DFC",  "VC",   "GC",   "QPM",  "KPM",  "BEM",   "AM",   "AO",   "AC",   "OAM",  "PSM",
      "CM",   "OC",   "CC",   "CNZM", "ONZM", "MNZM", "KNZM", "DNZM", "JP",   "DL",   "OFR",  "CFR",  "MFR",  "OON",  "CON",  "GCON", "GCFR", "EGH",  "MGH",   "EBS",  "OGW",  "AVSM", "PVSM", "VSM",
      "UYSM", "IAS",  "IPS",  "SJ",   "OSB",  "OFM",  "OP",   "USN",  "USMC", "USAF"};
  char plain[8];
  size_t n = 0;
  for (size_t i = 0; i < form.len; i++) {
    if (form.at[i] == '.') continue;
    if (n == sizeof plain) return false;
    plain[n++] = form.at[i];
  }
  return str_among((Str){plain, n}, letters, COUNT_OF(letters));
}

/* A person's name of two words or more goes without them, unless all of it is in capitals. */
static void honours_cut(const Scan *scan, NameSpan *n)
{
  const Token *t = scan->s->tokens;
  Str second = t[n->first + (n->last > n->first)].form;
  if (n->type != ENTITY_PERSON || n->gazetteer || second.len < 2 || (second.at[1] >= 'A' && second.at[1] <= 'Z')) return;
  while (n->last >= n->first + 2 && is_honour(t[n->last].form)) {
    n->last--;
    if (n->last >= n->first + 2 && str_is(t[n->last].form, ",")) n->last--;
  }
}

/* "US President Barack Obama" -> "US" and, with the title in front, "Barack Obama". Titles are no names of their own. */
void titles_split(Scan *scan)
{
  NameSpanList old = scan->names;
  scan->names = (NameSpanList){0};
  for (size_t i = 0; i < old.len; i++) {
    NameSpan n = old.at[i];
    n.title_first = n.first;
    trade_cut(scan, &n);
    honours_cut(scan, &n);
    bool noble = n.last == n.first + 2 && is_noble_word(scan->lower[n.first]) && str_is(scan->lower[n.first + 1], "of");
    bool may = !noble && (n.type == ENTITY_PERSON || n.type == ENTITY_NONE) && !n.gazetteer && !is_whole_place(scan, n.first, n.last);
    if (may && !n.adjective) {
      uint32_t title, name = name_after_titles(scan, &n, &title);
      if (name > n.first) {
        if (title > n.first) {
          NameSpan before = {.first = n.first, .last = title - 1, .score = 0.3F, .title_first = n.first};
          before.adjective = is_adjective_use(scan, &before);
          LIST_PUSH(scan->r->arena, &scan->names) = before;
        }
        n.first = name;
        n.title_first = title;
        n.type = ENTITY_PERSON;
      }
      bool plain_noun = n.first == n.last && n.type == ENTITY_NONE && rest_is_no_person(scan, n.first, n.last);
      for (uint32_t again = 0; again < 3 && !plain_noun; again++) {
        uint32_t before = title_before(scan, n.title_first, 0);
        if (before == n.title_first) break;
        bool given = before + 1 == n.first && n.first == n.last && lex_has(scan->r->resolver->given_names, scan->lower[before]);
        if (given) n.first = before; /* "Dean Kamen", of which the model saw "Kamen" */
        n.title_first = before;
      }
    }
    LIST_PUSH(scan->r->arena, &scan->names) = n;
  }
  for (size_t i = 0; i < scan->names.len; i++) {
    NameSpan n = scan->names.at[i];
    if (n.title_first == n.first) continue;
    for (uint32_t t = n.title_first; t < n.first; t++) scan->taken[t] = true;
    span_forget(scan, n.title_first, n.first);
    for (i = 0; i < scan->names.len && scan->names.at[i].first != n.first; i++) {}
  }
}

/* ---- roles ------------------------------------------------------------------------------------------------------------ */

static void role_add(const Scan *scan, Mention *m, Str role, Str of)
{
  RoleNote *more = ARENA_ARRAY(scan->r->arena, RoleNote, m->role_count + 1);
  if (m->role_count) memcpy(more, m->roles, m->role_count * sizeof *more);
  more[m->role_count] = (RoleNote){.role = role, .of = of};
  m->roles = more;
  m->role_count++;
}

/* "deputy" before "home secretary" */
static Str with_grades(const Scan *scan, uint32_t first, size_t grades, Str title)
{
  for (size_t i = grades; i-- > 0;) title = str_format(scan->r->arena, "%.*s %.*s", STR_ARG(scan->lower[first + i]), STR_ARG(title));
  return title;
}

static Str place_of_words(const Scan *scan, uint32_t first, uint32_t last)
{
  const LexEntry *e;
  size_t n = last - first + 1;
  const Resolver *res = scan->r->resolver;
  if (lex_longest(res->demonyms, scan->lower + first, n, &e) == n || lex_longest(res->countries, scan->lower + first, n, &e) == n)
    return e->field[0];
  return (Str){"", 0};
}

/* What stands before the role: "Mexican" foreign secretary, "State Department" spokesman. */
static Str role_body(const Scan *scan, uint32_t role_first)
{
  uint32_t end = role_first, first = role_first;
  const Token *t = scan->s->tokens;
  if (end && t[end - 1].xpos == XPOS_POS) end--, first--;
  while (first > 0 && ((is_capital(t[first - 1].form) && t[first - 1].upos != UPOS_DET && t[first - 1].upos != UPOS_ADP) ||
                       (first < end && first > 1 && t[first - 1].xpos == XPOS_HYPH && is_capital(t[first - 2].form)))) first--;
  if (first == end) return (Str){"", 0};
  Str place = place_of_words(scan, first, end - 1);
  if (place.len) return place;
  return scan->taken[end - 1] ? tokens_text(scan->r, scan->number, first, end - 1) : (Str){"", 0};
}

/* "Foreign Minister Lena Berg of Norway", "Sen. John Smith of Vermont" */
static Str role_owner_after(const Scan *scan, const Mention *m)
{
  uint32_t of = m->last + 1, from = m->last + 2, to = from;
  if (from >= scan->s->len || !str_is(scan->lower[of], "of") || !is_capital(scan->s->tokens[from].form)) return (Str){"", 0};
  while (to + 1 < scan->s->len && is_capital(scan->s->tokens[to + 1].form) && to < from + 3) to++;
  const LexEntry *e;
  const Resolver *res = scan->r->resolver;
  size_t used = lex_longest(res->countries, scan->lower + from, to - from + 1, &e);
  if (!used) used = lex_longest(res->places, scan->lower + from, to - from + 1, &e);
  return used ? e->field[0] : (Str){"", 0};
}

/* "Pope Francis", "Prince Harry", "Mother Teresa", "Lord Byron": a title before a name of one word is part of what people call
 * them. */
static bool is_style(Str title)
{
  static const char *const styles[] = {"pope",  "king",  "queen", "prince",  "princess", "saint", "mother", "sister", "brother",   "father", "emperor", "empress",
                                       "sultan", "emir",  "tsar",  "czar",    "shah",     "caliph", "lord",  "lady",   "patriarch", "imam",   "sheikh",  "dalai",
                                       "duke",  "duchess", "aunt", "uncle",   "crown prince", "pharaoh", "maharaja"};
  for (size_t i = 0; i < COUNT_OF(styles); i++)
    if (str_is(title, styles[i])) return true;
  return false;
}

static void name_style(const Scan *scan, Mention *m, uint32_t title_first, const LexEntry *title)
{
  Str last = scan->s->tokens[m->last].form;
  bool number = m->name.count == 2 && (str_is(last, "I") || str_is(last, "V") || str_is(last, "X")); /* "Charles V" */
  if (m->name.count != 1U + number || !is_style(title->field[2])) return;
  m->styled = tokens_text(scan->r, scan->number, title_first, m->last);
}

static bool is_used_elsewhere(const Scan *scan, uint32_t at)
{
  const SentenceList *all = scan->r->sentences;
  for (size_t i = 0; i < all->len; i++)
    for (uint32_t k = 0; k < all->at[i].len; k++)
      if ((i != scan->number || k != at) && str_eq(all->at[i].tokens[k].form, scan->s->tokens[at].form)) return true;
  return false;
}

/* Letters that no list knows, alone between commas behind a man's name, as no list of people and bodies goes on: "Ravi Menon, AVM, took". */
static bool is_set_off(const Scan *scan, const NameSpan *n, uint32_t at)
{
  const Resolver *res = scan->r->resolver;
  const Token *t = &scan->s->tokens[at];
  if (n->type != ENTITY_PERSON || at + 1 >= scan->s->len || !str_is(scan->s->tokens[at + 1].form, ",") || !str_is(scan->s->tokens[at - 1].form, ",")) return false;
  if (deprel_base(t->deprel) != DEP_APPOS || t->form.len < 3 || t->form.len > 5 || tree_child(scan->tree, at, DEP_CONJ) != NO_TOKEN) return false;
  for (size_t i = 0; i < t->form.len; i++)
    if (t->form.at[i] < 'A' || t->form.at[i] > 'Z') return false;
  Str w = scan->lower[at];
  if (lex_has(res->organization_words, w) || lex_has(res->organization_shorts, w) || lex_has(res->places, w) || lex_has(res->countries, w) || lex_has(res->roles, w) || lex_has(res->titles, w)) return false;
  return !is_used_elsewhere(scan, at);
}

/* "Mark Tedeschi QC", "Femi Adewunmi, SAN": the last of the letters behind the name, or its own last word. */
uint32_t honours_last(const Scan *scan, const NameSpan *n)
{
  const Token *t = scan->s->tokens;
  uint32_t last = n->last;
  bool name = n->type == ENTITY_PERSON || n->type == ENTITY_NONE || n->type == ENTITY_ORGANIZATION;
  if (!name || n->gazetteer || n->quoted || n->adjective || (n->last == n->first && n->title_first == n->first) || !is_capital(t[n->last].form)) return last;
  for (;;) {
    uint32_t at = last + 1, comma = at < scan->s->len && str_is(t[at].form, ",");
    at += comma;
    if (at >= scan->s->len || !(is_honour(t[at].form) || is_set_off(scan, n, at))) return last;
    bool goes_on = at + 1 < scan->s->len && (is_name_token(&t[at + 1]) ? !is_honour(t[at + 1].form) : str_is(t[at + 1].form, "and") || str_is(t[at + 1].form, "&")); /* "Ann Lee, KC Energy and Bolt" */
    if (comma && goes_on) return last;
    last = at;
  }
}

/* "Gillian Marsh MP": the letters that stand for an office. */
static void roles_behind(const Scan *scan, Mention *m, uint32_t title_first)
{
  static const char *const offices[] = {"mp", "mep", "msp", "mla"};
  const NameSpan span = {.first = m->first, .last = m->last, .type = ENTITY_PERSON, .title_first = title_first};
  for (uint32_t t = m->last + 1, end = honours_last(scan, &span); t <= end; t++)
    if (str_among(scan->lower[t], offices, COUNT_OF(offices))) role_add(scan, m, scan->lower[t], (Str){"", 0});
}

void name_roles(const Scan *scan, Mention *m, uint32_t title_first)
{
  const Resolver *res = scan->r->resolver;
  uint32_t end = m->first;
  if (title_first < m->first) {
    const LexEntry *title;
    for (uint32_t at = title_first; at < m->first;) {
      size_t grades;
      uint32_t about = 0; /* words before the title that say of what rank and for what it is: "deputy transport" */
      while (at + about + 1 < m->first && is_grade(scan->lower[at + about])) about++;
      about = is_portfolio(scan, at + about) ? about + 1 : 0;
      uint32_t used = (uint32_t)title_longest(res->titles, scan->lower + at + about, m->first - at - about, &title, &grades);
      if (!used) break;
      if (at + about + used == m->first) name_style(scan, m, at, title);
      Str owner = role_body(scan, at);
      if (!owner.len && !str_is(title->field[1], "courtesy")) owner = role_owner_after(scan, m);
      if (!str_is(title->field[1], "courtesy")) role_add(scan, m, with_grades(scan, at, about + grades, title->field[2]), owner);
      *map_at(&scan->r->titles_told, title->field[2], NULL) = 1;
      if (str_is(title->field[0], "f")) m->gender = m->name.gender = GENDER_FEMALE;
      if (str_is(title->field[0], "m")) m->gender = m->name.gender = GENDER_MALE;
      m->name.titled = true;
      at += about + used;
    }
    vote(m, ENTITY_PERSON, 4.0F);
    end = title_first;
  }
  for (uint32_t back = end < 4 ? end : 4; back > 0; back--) { /* the longest role noun that ends just before the name */
    const LexEntry *role;
    uint32_t at = end - back;
    if (lex_longest(res->roles, scan->lower + at, back, &role) != back &&
        lex_longest(res->titles, scan->lower + at, back, &role) != back) continue;
    const Token *t = &scan->s->tokens[end - 1];
    bool bound = (t->head >= m->first && t->head <= m->last) || scan->s->tokens[m->head].head == end - 1;
    if (!bound || t->upos == UPOS_VERB) break;
    if (!str_is(role->field[1], "courtesy")) role_add(scan, m, role->key, role_body(scan, at));
    if (m->role_count && at > 0 && str_is(scan->lower[at - 1], "former")) m->roles[m->role_count - 1].past = true; /* "former manager Bob Stone" */
    bool party = noun_kinds(res, role->key) & KIND_PARTY, of_thing = party && (is_owned_by_thing(scan, end - 1) || is_owned_by_thing(scan, m->head));
    vote(m, of_thing ? ENTITY_ORGANIZATION : ENTITY_PERSON, party && !of_thing ? 1.0F : 3.0F);
    if (noun_gender(res, role->key)) m->gender = noun_gender(res, role->key);
    break;
  }
  roles_behind(scan, m, title_first);
  bool noble = m->last == m->first + 2 && is_noble_word(scan->lower[m->first]) && str_is(scan->lower[m->first + 1], "of"); /* "the Duchess of Arden" */
  if (!noble) return;
  role_add(scan, m, scan->lower[m->first], (Str){"", 0});
  m->gender = m->name.gender = noun_gender(res, scan->lower[m->first]);
  vote(m, ENTITY_PERSON, 4.0F);
}
