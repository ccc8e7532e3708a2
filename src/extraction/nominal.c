/*
 * nominal.c - what noun phrases assert without a verb: titles, appositions, places, lists, events.
 *   "Mexican Foreign Secretary Jorge Castaneda" -> Jorge Castaneda | be foreign secretary of | Mexico
 *   "Steve White, a spokesman for Acme,"        -> Steve White | be spokesman for | Acme
 *   "Russia's invasion of Ukraine"              -> Russia | invade | Ukraine
 * Method: titles are read from the words before a person's name (parsers disagree about their trees), the rest from the
 * tree. All of these are inferred: their relation is in the structure, not in the words.
 */
#include "extraction/nominal.h"

Triple *infer(Reading *r, const char *rule, Phrase subject, Str relation, Phrase object)
{
  Phrase predicate = phrase_made(r, subject.head, relation);
  Triple *t = triple_add(r, rule, subject, predicate, relation, object);
  if (!t) return NULL;
  t->inferred = true;
  t->clause_head = subject.head;
  return t;
}

Phrase phrase_of_span(Reading *r, uint32_t first, uint32_t last, uint32_t head)
{
  uint32_t *tokens = ARENA_ARRAY(r->arena, uint32_t, last - first + 1), len = 0;
  for (uint32_t t = first; t <= last; t++) tokens[len++] = t;
  return phrase_of_tokens(r, head, tokens, len);
}

uint32_t head_of_span(const Reading *r, uint32_t first, uint32_t last)
{
  for (uint32_t t = first; t <= last; t++)
    if (r->token[t].head < first || r->token[t].head > last) return t;
  return first;
}

/* ---- titles before names --------------------------------------------------------------------------------------------- */

enum { TITLE_WORDS = 5 };

typedef struct { uint32_t first, last; const LexEntry *entry; bool office; Str portfolio; } Title; /* portfolio: "fisheries" */

static bool name_like(const Token *tokens, uint32_t t) { return tokens[t].form.len && tokens[t].form.at[0] >= 'A' && tokens[t].form.at[0] <= 'Z'; }

static bool title_key(const Extractor *x, const Token *tokens, uint32_t first, uint32_t last, Arena *arena,
                      const LexEntry **entry, bool *office)
{
  char key_text[96];
  size_t used = 0;
  for (uint32_t t = first; t <= last; t++) {
    Str word = tokens[t].form;
    if (used + word.len + 1 > sizeof key_text) return false;
    if (used) key_text[used++] = ' ';
    memcpy(key_text + used, word.at, word.len);
    used += word.len;
  }
  Str key = str_lower(arena, (Str){key_text, used});
  if (tokens[last].upos == UPOS_VERB || tokens[last].upos == UPOS_AUX) return false;                     /* "accused Nordell" */
  if (first == last && (str_is(key, "saint") || str_is(key, "st.") || str_is(key, "st"))) return false;  /* Saint Clare */
  if (first == last && lex_has(x->given_names, key) && name_like(tokens, first)) return false; /* "Dean Martin" */
  *entry = lex_find(x->titles, key);
  if (*entry) {
    Str kind = (*entry)->field[1];
    *office = !str_is(kind, "courtesy") && !str_is(kind, "honour") && !str_is(kind, "kin");
    return true;
  }
  *entry = lex_find(x->roles, key);
  *office = *entry && !str_is((*entry)->field[1], "kin") && !str_is((*entry)->field[1], "person");
  return *entry != NULL;
}

static bool holds_office(const LexEntry *entry)
{
  Str kind = entry->field[1];
  return str_is(kind, "office") || str_is(kind, "judicial") || str_is(kind, "military") || str_is(kind, "honour") || str_is(kind, "police");
}

/* "Swedish director Ann Lee": from Sweden, which has presidents and ambassadors but no director. */
static bool holds_office_of_state(const LexEntry *entry)
{
  static const char *const elsewhere[] = {"director", "executive director", "managing director", "deputy director", "chief executive", "chief executive officer", "chief financial officer",
                                          "chief operating officer", "chief technology officer", "chairman", "chairwoman", "chairperson", "board member", "board chairman", "editor in chief",
                                          "editor-in-chief", "general manager", "campaign manager", "dean", "principal", "provost", "rector", "pastor", "priest", "rabbi", "imam", "cleric", "mullah"};
  return holds_office(entry) && !str_among(entry->key, elsewhere, COUNT_OF(elsewhere));
}

static bool demonym_at(Reading *r, uint32_t t, Phrase *body);
static bool passing_adjective(const Reading *r, uint32_t t);

/* "the former Goldman Sachs banker Leo Brandt": no banker of it now. */
static bool passed(const Reading *r, uint32_t first)
{
  for (uint32_t t = first; t-- > 0 && first - t < 5;) {
    if (form_is(r, t, "former") || form_is(r, t, "ex") || form_is(r, t, "late")) return true;
    if (r->token[t].upos != UPOS_PROPN && r->token[t].upos != UPOS_ADJ && r->token[t].upos != UPOS_NOUN && r->token[t].xpos != XPOS_HYPH && r->token[t].xpos != XPOS_POS) return false;
  }
  return false;
}

/* "Fisheries Minister", "Home Affairs Minister": what stands in capitals before a bare "minister" or "secretary" is what the office is about. */
static void take_portfolio(Reading *r, Title *title)
{
  bool bare = title->first == title->last && (str_is(title->entry->key, "minister") || str_is(title->entry->key, "secretary"));
  if (!bare || title->first == 0) return;
  uint32_t t = title->first - 1;
  Phrase body;
  if (!token_is_noun(&r->token[t]) || !name_like(r->token, t) || type_at(r, t) == ENTITY_PLACE || type_at(r, t) == ENTITY_PERSON ||
      demonym_at(r, t, &body) || str_find(r->token[t].form, STR(".")) != SIZE_MAX) return;
  title->portfolio = lower_form(r, t);
  title->first = t;
  static const char *const broad[] = {"affairs", "works", "development", "services", "security", "relations", "resources", "planning", "procurement", "reform", "safety"};
  if (t == 0 || !str_among(title->portfolio, broad, COUNT_OF(broad))) return;
  t--;
  bool word = (token_is_noun(&r->token[t]) || r->token[t].upos == UPOS_ADJ) && name_like(r->token, t) && type_at(r, t) == ENTITY_NONE;
  if (!word || demonym_at(r, t, &body) || passing_adjective(r, t) || is_grade(lower_form(r, t))) return;
  title->portfolio = text_join(r, lower_form(r, t), title->portfolio);
  title->first = t;
}

/* "Shadow Home Secretary", "acting Attorney General": the rank is part of the office. */
static void take_grades(Reading *r, Title *title)
{
  for (; title->first > 0 && is_grade(lower_form(r, title->first - 1)); title->first--)
    title->portfolio = text_join(r, lower_form(r, title->first - 1), title->portfolio);
}

/* The longest title that ends just before token `name`. */
static bool title_before(Reading *r, uint32_t name, Title *title)
{
  for (uint32_t len = name < TITLE_WORDS ? name : TITLE_WORDS; len > 0; len--) {
    const LexEntry *entry;
    bool office;
    if (r->token[name - 1].upos == UPOS_PUNCT && !str_ends(r->token[name - 1].form, ".")) return false;
    if (!title_key(r->extractor, r->token, name - len, name - 1, r->arena, &entry, &office)) continue;
    *title = (Title){name - len, name - 1, entry, office, STR("")};
    take_portfolio(r, title);
    take_grades(r, title);
    Title ahead;                                                                                 /* "President Dr. Ann Lee" */
    Str kind = entry->field[1];
    bool dignity = len == 1 && (str_is(kind, "courtesy") || str_is(kind, "honour") || str_is(kind, "academic"));
    if (dignity && name > 1 && title_before(r, name - 1, &ahead) && ahead.office) *title = ahead;
    return true;
  }
  return false;
}

bool title_words_before(const Extractor *x, const Token *tokens, uint32_t name, Arena *arena, uint32_t *first)
{
  for (uint32_t len = name < TITLE_WORDS ? name : TITLE_WORDS; len > 0; len--) {
    const LexEntry *entry;
    bool office;
    if (!title_key(x, tokens, name - len, name - 1, arena, &entry, &office)) continue;
    *first = name - len;
    return true;
  }
  return false;
}

/* A title that the name finder took into the name: "[President Bush]". */
static bool title_within(Reading *r, const Name *name, Title *title)
{
  for (uint32_t len = name->last - name->first; len > 0; len--) {
    const LexEntry *entry;
    bool office;
    if (len > TITLE_WORDS || !title_key(r->extractor, r->token, name->first, name->first + len - 1, r->arena, &entry, &office)) continue;
    *title = (Title){name->first, name->first + len - 1, entry, office, STR("")};
    return true;
  }
  return false;
}

static bool passing_adjective(const Reading *r, uint32_t t)
{
  static const char *const words[] = {"former", "then", "ex", "current", "acting", "new", "late", "outgoing", "incoming", "the"};
  for (size_t i = 0; i < COUNT_OF(words); i++)
    if (form_is(r, t, words[i])) return true;
  return r->token[t].upos == UPOS_PUNCT && str_is(r->token[t].form, "-");
}

static bool demonym_at(Reading *r, uint32_t t, Phrase *body)
{
  const LexEntry *demonym = lex_find(r->extractor->demonyms, lower_form(r, t)), *longer = NULL;
  if (demonym && t > 0) longer = lex_find(r->extractor->demonyms, str_format(r->arena, "%.*s %.*s", STR_ARG(lower_form(r, t - 1)), STR_ARG(lower_form(r, t))));
  if (longer) demonym = longer; /* "South Korean" */
  if (!demonym || !memchr(demonym->field[1].at, 'a', demonym->field[1].len)) return false;
  *body = phrase_made(r, t, demonym->field[0]);
  return true;
}

/* The body or country named by the words that end at token `t`: a demonym, a name, a possessor. */
bool body_ending_at(Reading *r, uint32_t t, Phrase *body)
{
  if (r->token[t].xpos == XPOS_POS && t > 0) t--;
  if (demonym_at(r, t, body)) return true;
  uint32_t n = r->name_at[t];
  if (n != NO_TOKEN) {
    const Name *name = &r->names[n];
    if (name->type == ENTITY_PERSON || name->type == ENTITY_DATE || name->type == ENTITY_QUANTITY) return false;
    *body = phrase_of_span(r, name->first, name->last < t ? name->last : t, head_of_span(r, name->first, t));
    return true;
  }
  return false;
}

/* The run of proper nouns that ends at token `t`. */
static Phrase proper_run(Reading *r, uint32_t t)
{
  uint32_t first = t;
  while (first > 0 && r->token[first - 1].upos == UPOS_PROPN && t - first < 5) first--;
  return phrase_of_span(r, first, t, head_of_span(r, first, t));
}

static bool lower_case(Str form) { return form.len && form.at[0] >= 'a' && form.at[0] <= 'z'; }

static bool title_body(Reading *r, uint32_t first, Phrase *body)
{
  uint32_t t = first;
  if (first > 0 && lower_case(r->token[first].form) && r->token[first - 1].upos == UPOS_PROPN && r->name_at[first - 1] == NO_TOKEN &&
      !lex_has(r->extractor->demonyms, lower_form(r, first - 1))) {   /* "Acme founder Ann Lee", Acme unknown */
    *body = proper_run(r, first - 1);
    return true;
  }
  for (unsigned steps = 0; t > 0 && steps < 3; steps++) {
    t--;
    Phrase other;
    if (t > 0 && demonym_at(r, t, body) && demonym_at(r, t - 1, &other) && !str_eq(body->text, other.text)) return false;        /* "Bosnian Serb leader": of neither country */
    if (body_ending_at(r, t, body)) return true;
    if (!passing_adjective(r, t)) return false;
  }
  return false;
}

static Str title_words(Reading *r, const Title *title)
{
  Str whole = title->entry->field[2].len ? title->entry->field[2] : title->entry->key;
  return text_join(r, title->portfolio, whole);
}

/* "Foreign Minister Astrid Halvorsen of Norway". */
static bool body_after(Reading *r, uint32_t person, Phrase *body)
{
  EACH_KID(r, person, k)
    if (r->token[*k].deprel == DEP_NMOD && *k > person && str_is(preposition_of(r, *k, NULL), "of") && is_name(r, *k) && !(comma_before(r, *k) && type_at(r, *k) == ENTITY_PLACE)) {
      *body = phrase_at(r, *k, CUT_SMALL, NO_TOKEN);
      return true;
    }
  return false;
}

/* "His" of "his late brother Bob", "Ann Lee's" of "Ann Lee's lawyer Bob": whose a title in small letters is. */
static bool title_owner(Reading *r, const Title *title, Phrase *owner)
{
  uint32_t first = title->first;
  if (!lower_case(r->token[title->last].form)) return false;                                /* "His Majesty" */
  while (first > 0 && (r->token[first - 1].upos == UPOS_ADJ || r->token[first - 1].upos == UPOS_NOUN || passing_adjective(r, first - 1))) first--;
  for (uint32_t t = first; t < title->first; t++)
    if (form_is(r, t, "fellow")) return false;                                               /* "his fellow lawyer Bob": no lawyer of his */
  if (first == 0) return false;
  uint32_t owns = first - 1;
  if (r->token[owns].xpos == XPOS_POS) {
    uint32_t who = r->token[owns].head;
    if (who >= owns || is_time(r, who)) return false;
    if (r->token[who].upos == UPOS_NOUN && kid_with(r, who, DEP_DET) != NO_TOKEN) *owner = phrase_at(r, who, CUT_SMALL, NO_TOKEN);   /* "the company's lawyer Bob" */
    else if (r->token[owns - 1].upos == UPOS_PROPN && ((r->noun_class[title->last] & NOUN_KIN) || type_at(r, owns - 1) == ENTITY_PERSON)) *owner = proper_run(r, owns - 1);
    else return false;
    return true;
  }
  uint32_t who = r->token[owns].xpos == XPOS_PRPS || r->token[owns].xpos == XPOS_WPS ? possessor_meant(r, owns) : NO_TOKEN;
  if (who == NO_TOKEN) return false;
  *owner = phrase_at(r, who, CUT_SMALL | CUT_TITLE, owns == who ? NO_TOKEN : title->last);
  return true;
}

/* "Sen. Jane Doe (D-Ohio)": her party, and the state that she sits for or comes from. */
static void party_aside(Reading *r, const Name *name)
{
  PartyAside aside;
  if (full(r) || !party_after(r->token, r->len, name->last, &aside)) return;
  Title title;
  bool titled = title_before(r, name->first, &title) && holds_office(title.entry);
  Phrase person = phrase_of_span(r, name->first, name->last, head_of_span(r, name->first, name->last));
  Str relation = titled ? str_format(r->arena, "be %.*s from", STR_ARG(title_words(r, &title))) : STR("be from");
  Phrase place = phrase_of_span(r, aside.first, aside.last, head_of_span(r, aside.first, aside.last));
  infer(r, "person-of-body", person, relation, phrase_made(r, aside.first, place.text));
  if (*aside.party) infer(r, "person-of-body", person, STR("be member of"), phrase_made(r, aside.letter, str_of(aside.party)));
}

/* A seat that a party wins, unlike a ministry that it holds. */
static bool is_seat(const Reading *r, uint32_t role)
{
  static const char *const seats[] = {"senator", "congressman", "congresswoman", "representative", "governor", "rep.", "sen.", "gov.", "mp", "mps", "mep", "meps", "lawmaker", "legislator",
                                      "councillor", "councilman", "councilwoman", "assemblyman", "parliamentarian", "candidate", "politician", "nominee"};
  for (size_t i = 0; i < COUNT_OF(seats); i++)
    if (form_is(r, role, seats[i]) || (r->token[role].xpos == XPOS_NNS && lemma_is(r, role, seats[i]))) return true;
  return false;
}

/* "Republican Senator", "Labour MP", "the Conservative candidate": a party is no body that has senators; they are its members. */
bool party_of(Reading *r, uint32_t role, uint32_t t, Phrase *party)
{
  static const char *const adjectives[][2] = {{"republican", "Republican Party"}, {"democratic", "Democratic Party"}, {"democrat", "Democratic Party"},
                                              {"conservative", "Conservative Party"}, {"tory", "Conservative Party"}, {"green", "Green Party"}, {"labour", "Labour Party"}};
  static const char *const houses[] = {"senate", "house", "congress", "parliament", "assembly", "council", "eu", "un"};
  if (t >= role || !is_seat(r, role) || !token_is_capitalized(&r->token[t])) return false;
  for (size_t i = 0; i < COUNT_OF(adjectives); i++)
    if (form_is(r, t, adjectives[i][0])) {
      *party = phrase_made(r, t, str_of(adjectives[i][1]));
      return true;
    }
  if (t + 1 != role || rel_base(r, t) != DEP_COMPOUND || type_at(r, t) != ENTITY_ORGANIZATION) return false;
  for (size_t i = 0; i < COUNT_OF(houses); i++)
    if (form_is(r, t, houses[i])) return false;
  *party = phrase_at(r, t, CUT_SMALL, NO_TOKEN);
  return true;
}

static void person_titles(Reading *r)
{
  Phrase shared = {.head = NO_TOKEN};
  uint32_t shared_until = 0;
  for (uint32_t n = 0; n < r->name_count; n++) {
    const Name *name = &r->names[n];
    if (name->type != ENTITY_PERSON || name->last >= r->len) continue;
    party_aside(r, name);
    Title title;
    Phrase owner;
    uint32_t first = name->first;
    if (title_before(r, first, &title)) {
      if (r->token[title.last].xpos == XPOS_NNS && !full(r)) continue;                         /* "engineers Ann Lee and Bob Stone": role_noun() */
      bool kin = (r->noun_class[title.last] & NOUN_KIN) && lower_case(r->token[title.last].form) && title.first > 1 && r->token[title.first - 1].xpos == XPOS_POS;
      if (!title.office || kin) {
        if ((r->noun_class[title.last] & NOUN_KIN) && title_owner(r, &title, &owner))
          infer(r, "title", phrase_of_span(r, name->first, name->last, head_of_span(r, name->first, name->last)), str_format(r->arena, "be %.*s of", STR_ARG(title.entry->key)), owner);
        continue;
      }
    }
    else if (title_within(r, name, &title) && title.office) first = title.last + 1;
    else continue;
    Phrase body = {.head = NO_TOKEN};
    Phrase party;
    bool of_party = title.first > 0 && !full(r) && party_of(r, title.last, title.first - 1, &party);
    if (of_party) infer(r, "person-of-body", phrase_of_span(r, first, name->last, head_of_span(r, first, name->last)), STR("be member of"), party);
    bool has_body = (!of_party && title_body(r, title.first, &body)) ||
                    (holds_office(title.entry) && body_after(r, head_of_span(r, first, name->last), &body));
    /* "Mexican Foreign Secretary Castaneda and Interior Secretary Creel": the country holds for both */
    if (!has_body && shared.text.len && title.first == shared_until + 2 && r->token[title.first - 1].upos == UPOS_CCONJ &&
        str_is(title.entry->field[1], "office")) {
      body = shared;
      has_body = true;
    }
    Phrase person = phrase_of_span(r, first, name->last, head_of_span(r, first, name->last));
    Str role = title_words(r, &title);
    if (has_body && passed(r, title.first)) role = text_join(r, STR("former"), role);
    if (has_body && body.made && !holds_office_of_state(title.entry)) {        /* "Nigerian writer Ada Obi" */
      infer(r, "title", person, STR("be from"), body);
      infer(r, "title-alone", person, STR("be"), phrase_made(r, title.last, role));
    } else if (has_body) infer(r, "title", person, str_format(r->arena, "be %.*s of", STR_ARG(role)), body);
    else if (!full(r) && title_owner(r, &title, &owner)) {
      bool past = passed(r, title.first) && !(r->noun_class[title.last] & NOUN_KIN);
      infer(r, "title", person, str_format(r->arena, "be %.*s of", STR_ARG(past ? text_join(r, STR("former"), role) : role)), owner);
    } else {
      Phrase office = phrase_made(r, title.last, role);
      if (full(r)) office = phrase_of_span(r, title.first, title.last, title.last);
      infer(r, "title-alone", person, STR("be"), office);
    }
    shared = has_body ? body : (Phrase){.head = NO_TOKEN};
    shared_until = name->last;
  }
}

/* ---- descriptions ------------------------------------------------------------------------------------------------------ */

/* The longest title or role around the noun that ends with the word `last`: "chief executive", "foreign minister". */
static bool known_role(Reading *r, uint32_t noun, uint32_t last, Str *role)
{
  for (uint32_t len = last + 1 < TITLE_WORDS ? last + 1 : TITLE_WORDS; len > 1 && len > last - noun; len--) {
    const LexEntry *entry;
    bool office, inside_phrase = true;
    uint32_t first = last + 1 - len;
    for (uint32_t t = first; t < last; t++) inside_phrase &= t == noun || (r->token[t].head >= first && r->token[t].head <= last);
    if (!inside_phrase || !title_key(r->extractor, r->token, first, last, r->arena, &entry, &office)) continue;
    *role = entry->field[2].len && (str_find(entry->key, STR(".")) != SIZE_MAX || str_find(entry->key, STR(" - ")) != SIZE_MAX) ? entry->field[2] : entry->key;
    return true;
  }
  return false;
}

Str role_core(Reading *r, uint32_t noun)
{
  Str known;
  uint32_t end = noun;                                                     /* "attorney general", "secretary of state" */
  while (end + 1 < r->len && r->token[end + 1].head == noun && (r->token[end + 1].deprel == DEP_FIXED || rel_base(r, end + 1) == DEP_AMOD)) end++;
  if (end > noun && known_role(r, noun, end, &known)) return known;
  if (known_role(r, noun, noun, &known)) {
    uint32_t before = noun + 1;
    for (Str rest = known, word; str_split(&rest, ' ', &word);) before--;
    return before > 0 && form_is(r, before - 1, "former") ? text_join(r, STR("former"), known) : known;
  }
  const LexEntry *short_form = r->token[noun].form.len < 4 && !lower_case(r->token[noun].form) ? lex_find(r->extractor->titles, lower_form(r, noun)) : NULL;
  if (short_form && short_form->field[2].len) return short_form->field[2];                /* "MP" */
  uint32_t first = noun;
  while (first > 0 && r->token[first - 1].head == noun && noun - first < 4 &&
         ((rel_base(r, first - 1) == DEP_COMPOUND && (first < 2 || r->token[first - 2].xpos != XPOS_HYPH)) || form_is(r, first - 1, "former") || form_is(r, first - 1, "deputy") ||
          form_is(r, first - 1, "foreign") || form_is(r, first - 1, "prime") || form_is(r, first - 1, "vice")) &&
         !is_name(r, first - 1))
    first--;
  Str text = STR("");
  for (uint32_t t = first; t < noun; t++) text = text_join(r, text, word_plain(r, t));
  Str head = r->token[noun].lemma.len ? str_lower(r->arena, r->token[noun].lemma) : lower_form(r, noun);
  return text_join(r, text, head);
}

bool body_of_office(Reading *r, uint32_t role, uint32_t kid, Phrase *body)
{
  if (kid >= role || !(r->noun_class[role] & NOUN_ROLE)) return false;
  if (picked_out(r, role)) return false;                                                  /* "the first French president" */
  Str core = role_core(r, role);
  const LexEntry *entry = lex_find(r->extractor->roles, core);
  if (!entry) entry = lex_find(r->extractor->titles, core);
  EntityType type = type_at(r, kid);
  bool compound = rel_base(r, kid) == DEP_COMPOUND, demonym = !(kid > 0 && r->token[kid - 1].xpos == XPOS_HYPH) && demonym_at(r, kid, body);
  if (demonym)                                                                              /* "the Iraqi commander for Baghdad": of Baghdad */
    EACH_KID(r, role, k)
      if (*k > role && r->token[*k].deprel == DEP_NMOD && (str_is(preposition_of(r, *k, NULL), "of") || str_is(preposition_of(r, *k, NULL), "for"))) return false;
  if (demonym) return (compound || rel_base(r, kid) == DEP_AMOD) && entry && holds_office_of_state(entry);
  if (!compound || !is_name(r, kid) || (type != ENTITY_PLACE && type != ENTITY_ORGANIZATION && !body_ending_at(r, kid, body))) return false;
  if (entry && str_is(entry->field[1], "person")) return false;                             /* "a YouTube personality" */
  *body = phrase_at(r, kid, CUT_SMALL, NO_TOKEN);
  return true;
}

static bool comparing(Str preposition) { return lists_members(preposition) || str_is(preposition, "like"); }

static bool led_by(Reading *r, uint32_t noun, const char *preposition)
{
  EACH_KID(r, noun, k)
    if (r->token[*k].deprel == DEP_NMOD && *k > noun && str_is(preposition_of(r, *k, NULL), preposition)) return true;
  return false;
}

static bool led_by_of(Reading *r, uint32_t noun) { return led_by(r, noun, "of"); }

/* "linguists" for one of them who bears a name: "linguist". */
static Phrase what_one_is(Reading *r, const Phrase *who, uint32_t noun)
{
  Phrase all = phrase_at(r, noun, small(r), NO_TOKEN);
  bool one = !full(r) && who->head < r->len && is_name(r, who->head) && r->token[who->head].xpos != XPOS_NNPS && type_at(r, who->head) != ENTITY_GROUP;
  if (type_at(r, who->head) == ENTITY_ORGANIZATION && kid_with(r, noun, DEP_DET) == NO_TOKEN && kid_with(r, noun, DEP_NUMMOD) == NO_TOKEN && rel_base(r, noun) == DEP_APPOS) one = false;   /* "City, English champions" */
  return one ? phrase_singular(r, &all) : all;
}

/* What holds of `who` if it is described by the noun phrase at `noun`. */
void describe(Reading *r, const char *rule, const Phrase *who, uint32_t noun)
{
  size_t before = r->out->len;
  Str core = role_core(r, noun);
  bool best = false;
  EACH_KID(r, noun, k) best |= *k < noun && r->token[*k].xpos == XPOS_JJS;
  EACH_KID(r, noun, k)
  {
    if (full(r)) break;
    Str preposition = preposition_of(r, *k, NULL);
    Phrase body = {.head = NO_TOKEN};
    if (r->token[*k].deprel == DEP_NMOD && r->token[*k].upos == UPOS_NUM && str_is(preposition, "of")) continue;          /* "a widow of sixty" */
    if (party_of(r, noun, *k, &body)) {
      infer(r, "person-of-body", *who, STR("be member of"), body);
      continue;
    }
    if (r->token[*k].deprel == DEP_NMOD && form_is(r, *k, "large") && str_is(preposition, "at")) continue;               /* "editor at large": of nothing */
    if (generic_owner(r, *k) || (r->token[*k].deprel == DEP_NMOD_POSS && type_at(r, *k) == ENTITY_DATE)) continue;      /* "2003's comedy": of that year */
    if (best && (str_is(preposition, "by") || (r->token[*k].deprel == DEP_NMOD_POSS && lemma_is(r, *k, "world")))) continue;     /* "the world's largest brewer by volume" */
    if (r->token[*k].deprel == DEP_NMOD && preposition.len && !comparing(preposition)) {
      TokenList ends = conjuncts_of(r, *k);
      for (size_t i = 0; i < ends.len; i++)
        infer(r, rule, *who, str_format(r->arena, "be %.*s %.*s", STR_ARG(core), STR_ARG(preposition)),
              phrase_at(r, ends.at[i], CUT_SMALL, NO_TOKEN));
    } else if (rel_base(r, *k) == DEP_COMPOUND && (r->noun_class[noun] & NOUN_ROLE) && demonym_at(r, *k, &body)) {
      infer(r, rule, *who, STR("be from"), body);
      infer(r, rule, *who, STR("be"), what_one_is(r, who, noun));
    } else if (r->token[*k].deprel == DEP_NMOD_POSS && led_by_of(r, noun)) {                         /* "the world's largest producer of oil": of oil */
      continue;
    } else if (best && r->token[*k].deprel == DEP_NMOD_POSS && type_at(r, *k) == ENTITY_PLACE && type_at(r, who->head) != ENTITY_PLACE && !(r->noun_class[noun] & (NOUN_ROLE | NOUN_KIN))) {     /* "Italy's largest bank": no bank of Italy */
      infer(r, rule, *who, STR("be from"), phrase_at(r, *k, CUT_SMALL, NO_TOKEN));
    } else if (r->token[*k].deprel == DEP_NMOD_POSS || (rel_base(r, *k) == DEP_COMPOUND && is_name(r, *k) && (r->noun_class[noun] & NOUN_ROLE))) {
      uint32_t owner = possessor_meant(r, *k);                                                   /* "whose lawyer, Ann Lee, ..." */
      if (owner != NO_TOKEN) infer(r, rule, *who, str_format(r->arena, "be %.*s of", STR_ARG(core)), phrase_at(r, owner, CUT_SMALL, owner == *k ? NO_TOKEN : noun));
    } else if (rel_base(r, *k) == DEP_AMOD && (r->noun_class[noun] & NOUN_ROLE) && !led_by(r, noun, "for") && body_ending_at(r, *k, &body)) {
      const LexEntry *entry = lex_find(r->extractor->roles, core);
      if (!entry) entry = lex_find(r->extractor->titles, core);
      if (entry && !holds_office_of_state(entry)) {
        Phrase country;
        bool people = type_at(r, *k) == ENTITY_GROUP && !demonym_at(r, *k, &country);                /* "a Jewish banker" is from nowhere by that */
        if (!people) infer(r, rule, *who, STR("be from"), body);
        infer(r, rule, *who, STR("be"), what_one_is(r, who, noun));
      } else infer(r, rule, *who, str_format(r->arena, "be %.*s of", STR_ARG(core)), body);
    }
  }
  if (r->out->len > before) return;
  infer(r, rule, *who, STR("be"), what_one_is(r, who, noun));
}

/* "Microsoft founder Bill Gates", "actor Dennis Hopper": a role noun that heads or modifies the name. */
static void role_noun(Reading *r, uint32_t role, uint32_t person)
{
  if (!(r->noun_class[role] & NOUN_ROLE)) return;
  if ((r->noun_class[role] & NOUN_KIN) && r->token[role].xpos == XPOS_NNS) return;                  /* "brothers Erik and Jonas": of each other */
  Title title;
  if (type_at(r, person) == ENTITY_PERSON && title_before(r, r->names[r->name_at[person]].first, &title) && title.first <= role &&
      !(r->token[role].xpos == XPOS_NNS && !full(r)))
    return; /* read by person_titles */
  if (r->token[person].upos != UPOS_PROPN) return;
  const LexEntry *entry = lex_find(r->extractor->titles, lower_form(r, role));
  if (entry && (str_is(entry->field[1], "courtesy") || str_is(entry->field[1], "honour"))) return;
  TokenList all = {0};
  if (r->token[role].xpos == XPOS_NNS && !full(r)) all = conjuncts_of(r, person);    /* "councillors Ann Lee and Bob Stone" */
  else LIST_PUSH(r->arena, &all) = person;
  for (size_t i = 0; i < all.len; i++) {
    Phrase who = phrase_at(r, all.at[i], CUT_SMALL | CUT_TITLE, NO_TOKEN);
    describe(r, "role-noun", &who, role);
  }
}

bool organization_noun(Reading *r, uint32_t noun)
{
  const LexEntry *entry = lex_find(r->extractor->organization_words, lower_form(r, noun));
  for (; entry; entry = lex_next(r->extractor->organization_words, entry))
    if (str_is(entry->field[0], "noun") || str_is(entry->field[0], "suffix")) return true;
  return false;
}

/* "U.S. buyout firm Acme", the words before the name hung on it one by one: it is such a firm. */
static void described_body(Reading *r, uint32_t noun)
{
  uint32_t head = r->token[noun].head, n = head < r->len ? r->name_at[head] : NO_TOKEN, first = noun;
  if (n == NO_TOKEN || rel_base(r, noun) != DEP_COMPOUND || r->token[noun].upos != UPOS_NOUN || r->names[n].first != noun + 1) return;
  if (r->kid_start[noun] != r->kid_start[noun + 1] || r->token[noun].xpos != XPOS_NN || !organization_noun(r, noun)) return;
  while (first > 0 && r->token[first - 1].head == head && (rel_base(r, first - 1) == DEP_COMPOUND || rel_base(r, first - 1) == DEP_AMOD)) first--;
  if (first == noun) return;
  infer(r, "apposition", phrase_of_span(r, r->names[n].first, r->names[n].last, head), STR("be"), phrase_of_span(r, first, noun, noun));
}

/* "the French club Rennes", "her novel Bluebird": what the noun before the name says of it. */
static void described_name(Reading *r, uint32_t noun)
{
  uint32_t head = r->token[noun].head, n = head < r->len ? r->name_at[head] : NO_TOKEN;
  if (n == NO_TOKEN || r->token[noun].upos != UPOS_NOUN || (r->noun_class[noun] & NOUN_ROLE) || r->names[n].first != noun + 1) return;
  bool body = organization_noun(r, noun);
  if (form_is(r, noun, "name") || form_is(r, noun, "nickname") || form_is(r, noun, "title") || form_is(r, noun, "word")) return;
  if (r->kid_start[noun] == r->kid_start[noun + 1]) return;     /* "firm Acme" */
  bool person = r->names[n].type == ENTITY_PERSON && !body;
  if (person && (r->token[noun].xpos != XPOS_NN || kid_with(r, noun, DEP_CASE) != NO_TOKEN || is_time(r, noun))) return;   /* "home favorite Ann Lee" */
  Phrase who = phrase_of_span(r, r->names[n].first, r->names[n].last, head);
  describe(r, "apposition", &who, noun);
}

static bool respectively(const Reading *r, uint32_t from, uint32_t to)
{
  for (uint32_t t = from; t < to && t < r->len; t++)
    if (form_is(r, t, "respectively")) return true;
  return false;
}

static Phrase body_name(Reading *r, uint32_t body)
{
  uint32_t n = r->name_at[body];
  return n == NO_TOKEN ? phrase_at(r, body, CUT_SMALL, NO_TOKEN) : phrase_of_span(r, r->names[n].first, r->names[n].last, body);
}

/* "Ann Lee and Bob Stone of respectively Labour and the Greens": each to his own. */
static bool pair_respectively(Reading *r, uint32_t person, const TokenList *bodies)
{
  uint32_t last = r->name_at[person];
  if (bodies->len < 2 || !respectively(r, person, r->right[bodies->at[0]] + 1)) return false;
  while (last + 1 < r->name_count && r->names[last + 1].last < r->left[bodies->at[0]]) last++;   /* the last person before "of" */
  if (last + 1 < bodies->len) return true;
  for (size_t i = 0; i < bodies->len; i++) {
    const Name *name = &r->names[last + 1 - (uint32_t)bodies->len + (uint32_t)i];
    if (name->type != ENTITY_PERSON) return true;                    /* unclear: better nothing */
  }
  for (size_t i = 0; i < bodies->len; i++) {
    const Name *name = &r->names[last + 1 - (uint32_t)bodies->len + (uint32_t)i];
    infer(r, "person-of-body", phrase_of_span(r, name->first, name->last, head_of_span(r, name->first, name->last)), STR("be member of"),
          body_name(r, bodies->at[i]));
  }
  return true;
}

/* "Alvin Yeung of the Civic Party", "the DAB's Gary Chan": a person and the body or place they belong to. */
void body_of_person(Reading *r, uint32_t person, uint32_t body, const char *preposition)
{
  if (full(r) || type_at(r, person) != ENTITY_PERSON || type_at(r, body) == ENTITY_PERSON || !is_name(r, body)) return;
  if (is_time(r, body) || form_is(r, r->names[r->name_at[person]].last, "professor")) return;       /* "Agassiz Professor of Languages" */
  Str relation = type_at(r, body) != ENTITY_PLACE ? STR("be member of") : STR("be from");
  uint32_t n = r->name_at[person];
  Title title;
  if (strcmp(preposition, "of") == 0 && title_before(r, r->names[n].first, &title) && holds_office(title.entry) && !(comma_before(r, body) && type_at(r, body) == ENTITY_PLACE)) return; /* in the title */
  TokenList bodies = conjuncts_of(r, body);
  if (pair_respectively(r, person, &bodies)) return;
  Phrase who = phrase_at(r, person, CUT_SMALL | CUT_TITLE | CUT_TAIL, body);
  for (size_t i = 0; i < bodies.len; i++)
    infer(r, "person-of-body", who, relation, phrase_at(r, bodies.at[i], CUT_SMALL, NO_TOKEN));
}

bool title_free(Reading *r, uint32_t person)
{
  Title title;
  return !title_before(r, r->names[r->name_at[person]].first, &title);
}

/* ---- lists and places ----------------------------------------------------------------------------------------------------- */

static void including(Reading *r, uint32_t member, Str preposition)
{
  uint32_t whole = r->token[member].head;
  if (!comparing(preposition) || str_is(preposition, "like") || whole >= r->len || !token_is_noun(&r->token[whole])) return;
  if (!is_plural(r, whole) || is_name(r, whole)) return;
  bool anybody = lemma_is(r, whole, "people") || lemma_is(r, whole, "person") || lemma_is(r, whole, "other") || lemma_is(r, whole, "thing");
  if (anybody && !str_starts(preposition, "among")) return;                   /* "20 people, including Ann Lee": who is no people? */
  TokenList members = conjuncts_of(r, member);
  for (size_t i = 0; i < members.len; i++) {
    if (r->token[members.at[i]].upos == UPOS_NUM) continue;                  /* "3,000 jobs, including 800 in London" */
    Phrase who = phrase_at(r, members.at[i], CUT_SMALL | CUT_TITLE, NO_TOKEN);
    size_t before = r->out->len;
    bool named = (is_name(r, members.at[i]) || r->options->own_words) && !str_starts(preposition, "among");                                  /* "two trips, including a visit": the visit is not trips */
    if (!full(r) && named) describe(r, "including", &who, whole);
    Phrase group = phrase_at(r, whole, CUT_SMALL, member);
    if (str_starts(preposition, "among") && r->out->len == before) {
      infer(r, "including", who, STR("be among"), group);
      continue;
    }
    if (r->out->len != before) continue;
    if (!named) infer(r, "including", group, STR("include"), who);
    else infer(r, "including", who, STR("be"), full(r) ? group : phrase_singular(r, &group));
  }
}

/* "documents critical of the king": an adjective after its noun has arguments of its own; its relation stands in the words. */
static void adjective_after(Reading *r, uint32_t adjective)
{
  uint32_t noun = r->token[adjective].head;
  if (noun >= r->len || adjective < noun || r->token[adjective].upos != UPOS_ADJ || r->token[adjective].xpos == XPOS_JJS) return;
  EACH_KID(r, adjective, k)
  {
    Str preposition = preposition_of(r, *k, NULL);
    if (rel_base(r, *k) != DEP_OBL || !preposition.len || *k < adjective) continue;
    Phrase who = phrase_at(r, noun, CUT_SMALL, adjective);
    Str relation = str_format(r->arena, "be %.*s %.*s", STR_ARG(lower_form(r, adjective)), STR_ARG(preposition));
    if (!r->options->adjuncts) {
      infer(r, "adjective-after", who, relation, phrase_at(r, *k, small(r), NO_TOKEN));
      continue;
    }
    TokenList words = {0};
    LIST_PUSH(r->arena, &words) = adjective;
    preposition_of(r, *k, &words);
    ConjunctList ends = conjuncts_split(r, *k);
    for (size_t i = 0; i < ends.len; i++) {
      Triple *t = triple_add(r, "adjective-after", who, phrase_of_tokens(r, adjective, words.at, (uint32_t)words.len), relation,
                             conjunct_phrase(r, &ends.at[i], CUT_SMALL, NO_TOKEN));
      if (t) t->clause_head = noun;
    }
  }
}

/* "a Boston-based firm", "the Paris-born painter Lena Moret", "the Saudi-led alliance": participles that join a name and a noun. */
static const struct { const char *word, *relation; bool turned; } joined_words[] = {
    {"based", "be based in", false}, {"headquartered", "be based in", false}, {"born", "be born in", false}, {"led", "lead", true},
    {"owned", "own", true}, {"backed", "back", true}, {"funded", "fund", true}, {"sponsored", "sponsor", true},
    {"supported", "support", true}, {"controlled", "control", true}, {"run", "run", true}, {"trained", "be trained in", false},
    {"educated", "be educated in", false}, {"listed", "be listed in", false}, {"built", "be built in", false}, {"made", "be made in", false},
};

/* The name that the noun describes: "the firm Acme", "Acme, a Boston-based firm"; else the noun itself. */
static uint32_t described(const Reading *r, uint32_t noun)
{
  Deprel rel = r->token[noun].deprel;
  uint32_t head = r->token[noun].head;
  if ((rel == DEP_NMOD_DESC || rel == DEP_APPOS) && head < r->len && is_name(r, head)) return head;
  EACH_KID(r, noun, k)
    if ((r->token[*k].deprel == DEP_FLAT || r->token[*k].deprel == DEP_APPOS || r->token[*k].deprel == DEP_NSUBJ) && is_name(r, *k)) return *k;
  return noun;
}

static void joined_adjective(Reading *r, uint32_t participle)
{
  if (full(r) || participle < 2 || r->token[participle - 1].xpos != XPOS_HYPH) return;
  uint32_t name = participle - 2, noun = r->token[participle].head;
  if (noun >= r->len || noun < participle || !token_is_noun(&r->token[noun]) || r->token[name].upos == UPOS_PUNCT) return;
  size_t word = 0;
  while (word < COUNT_OF(joined_words) && !form_is(r, participle, joined_words[word].word)) word++;
  if (word == COUNT_OF(joined_words)) return;
  EntityType type = type_at(r, name);
  bool turned = joined_words[word].turned;
  Phrase end;
  if (!demonym_at(r, name, &end)) {
    bool fits = type == ENTITY_PLACE || (turned && (type == ENTITY_ORGANIZATION || type == ENTITY_PERSON || type == ENTITY_GROUP));
    if (!fits) return;
    const Name *n = &r->names[r->name_at[name]];
    end = phrase_of_span(r, n->first, name, head_of_span(r, n->first, name));
  }
  Phrase who = phrase_at(r, described(r, noun), CUT_SMALL | CUT_TITLE, NO_TOKEN);
  infer(r, "adjective-after", turned ? end : who, str_of(joined_words[word].relation), turned ? who : end);
}

/* "team member Rodaba Noori", the name hanging flat on the role. */
static void flat_name(Reading *r, uint32_t first)
{
  uint32_t role = r->token[first].head, last = first;
  if (kid_with(r, role, DEP_FLAT) != first || first != role + 1 || !(r->noun_class[role] & NOUN_ROLE)) return;
  if (r->token[role].upos != UPOS_NOUN || type_at(r, first) == ENTITY_PERSON || r->token[first].upos != UPOS_PROPN) return;
  while (last + 1 < r->len && r->token[last + 1].deprel == DEP_FLAT && r->token[last + 1].upos == UPOS_PROPN) last++;
  infer(r, "role-noun", phrase_of_span(r, first, last, first), STR("be"), phrase_of_span(r, r->left[role], role, role));
}

/* "As a doctor, she sees": what the subject is, told before it. */
static void told_as(Reading *r, uint32_t role)
{
  uint32_t verb = r->token[role].head;
  if (rel_base(r, role) != DEP_OBL || r->token[role].upos != UPOS_NOUN || is_plural(r, role) || verb <= role || verb >= r->len || !(r->noun_class[role] & NOUN_ROLE) || is_time_of_life(r, role)) return;
  if (!str_is(preposition_of(r, role, NULL), "as") || r->clause_at[verb] == NO_CLAUSE) return;
  const Clause *c = &r->clauses[r->clause_at[verb]];
  if (c->subject == NO_TOKEN || c->subject < role || c->subject > verb || r->right[role] + 2 < r->left[c->subject] || is_plural(r, c->subject)) return;
  Phrase who = phrase_at(r, c->subject, CUT_SMALL | CUT_TITLE, NO_TOKEN);
  describe(r, "apposition", &who, role);
}

/* "The son of a minister, he studied law": who the subject is, told before it. */
static void told_before(Reading *r, uint32_t noun)
{
  uint32_t verb = r->token[noun].head, clause = verb < r->len ? r->clause_at[verb] : NO_CLAUSE;
  if (clause == NO_CLAUSE || r->token[noun].upos != UPOS_NOUN || is_plural(r, noun) || is_time(r, noun)) return;
  uint32_t subject = r->clauses[clause].subject;
  if (subject == NO_TOKEN || subject <= noun || subject > verb || r->clauses[clause].asks || is_plural(r, subject)) return;
  Phrase who = phrase_at(r, subject, CUT_SMALL | CUT_TITLE, NO_TOKEN);
  describe(r, "apposition", &who, noun);
}

/* "Acme appointed Ann Lee chairwoman": of itself, where no other body is named; a parliament's or board's choice leads another. */
static bool leads_namer(Reading *r, const Clause *c, uint32_t role)
{
  static const char *const choosers[] = {"board", "council", "assembly", "parliament", "congress", "senate", "committee", "court", "ministry", "government", "house", "jury", "cabinet", "association"};
  uint32_t body = c->subject;
  if (full(r) || body >= r->len || !(lemma_is(r, c->head, "appoint") || lemma_is(r, c->head, "name") || lemma_is(r, c->head, "hire"))) return false;
  const LexEntry *entry = lex_find(r->extractor->roles, str_lower(r->arena, role_core(r, role)));
  if (!entry) entry = lex_find(r->extractor->roles, r->token[role].lemma);
  if (!entry || !str_is(entry->field[1], "office")) return false;
  EntityType type = type_at(r, body);
  if (type != ENTITY_ORGANIZATION && type != ENTITY_PLACE && !(type == ENTITY_NONE && (lemma_is(r, body, "company") || lemma_is(r, body, "firm") || lemma_is(r, body, "club")))) return false;
  const Name *name = r->name_at[body] == NO_TOKEN ? NULL : &r->names[r->name_at[body]];
  for (uint32_t t = name ? name->first : body; t <= (name ? name->last : body); t++)
    for (size_t i = 0; i < COUNT_OF(choosers); i++)
      if (str_eq_nocase(r->token[t].form, str_of(choosers[i]))) return false;
  EACH_KID(r, role, k)
    if (r->token[*k].deprel == DEP_NMOD || r->token[*k].deprel == DEP_NMOD_POSS || is_name(r, *k)) return false;
  return true;
}

/* "named Ann Lee chairman of Acme", "elected her as mayor": what somebody was made, as far as it was done. */
static void made_to_be(Reading *r, uint32_t role)
{
  static const char *const verbs[] = {"appoint", "name", "elect", "crown", "designate", "proclaim", "make", "install", "ordain"};
  uint32_t verb = r->token[role].head, clause = verb < r->len ? r->clause_at[verb] : NO_CLAUSE;
  if (clause == NO_CLAUSE || !(r->noun_class[role] & NOUN_ROLE) || r->token[role].upos != UPOS_NOUN || is_plural(r, role) || is_name(r, role)) return;
  const Clause *c = &r->clauses[clause];
  bool made = false, as = rel_base(r, role) == DEP_OBL && str_is(preposition_of(r, role, NULL), "as");
  for (size_t i = 0; i < COUNT_OF(verbs); i++) made |= lemma_is(r, verb, verbs[i]);
  if (!made || c->passive || c->asks || c->object == NO_TOKEN || c->object > role || c->object < verb || (c->open != role && !as) || is_plural(r, c->object)) return;
  size_t before = r->out->len;
  Phrase who = phrase_at(r, c->object, CUT_SMALL | CUT_TITLE, NO_TOKEN);
  if (leads_namer(r, c, role)) infer(r, "apposition", who, str_format(r->arena, "be %.*s of", STR_ARG(role_core(r, role))), phrase_at(r, c->subject, CUT_SMALL, NO_TOKEN));
  else describe(r, "apposition", &who, role);
  for (size_t i = before; i < r->out->len; i++) {
    r->out->at[i].negated = c->negated;
    r->out->at[i].modality = c->modality;
  }
}

void adjective_triples(Reading *r)
{
  for (uint32_t t = 0; t < r->len; t++)
    if (r->token[t].deprel == DEP_AMOD && r->token[t].head < r->len) adjective_after(r, t);
}

void noun_triples(Reading *r)
{
  if (score_line(r)) return;
  person_titles(r);
  for (uint32_t t = 0; t < r->len; t++) {
    if (r->token[t].upos == UPOS_NOUN) {
      size_t first = r->out->len;
      event_noun(r, t);
      if (r->out->len > first) judge_event(r, t, first);
    }
    if (r->token[t].upos == UPOS_VERB || r->token[t].upos == UPOS_ADJ) joined_adjective(r, t);
    if (r->token[t].head >= r->len) continue;
    Deprel rel = r->token[t].deprel;
    if (rel == DEP_OBL) told_as(r, t);
    if (rel == DEP_DISLOCATED) told_before(r, t);
    if (rel == DEP_OBL || rel == DEP_XCOMP) made_to_be(r, t);
    if (rel == DEP_APPOS) apposition(r, t);
    else if (rel == DEP_NMOD_POSS) possession(r, t);
    else if (rel == DEP_NMOD_DESC) {
      role_noun(r, t, r->token[t].head);
      described_name(r, t);
    } else if (rel_base(r, t) == DEP_COMPOUND) described_body(r, t);
    else if (rel == DEP_FLAT) flat_name(r, t);
    else if (rel == DEP_AMOD) adjective_after(r, t);
    if (rel == DEP_NMOD || rel == DEP_NMOD_UNMARKED) {
      Str preposition = preposition_of(r, t, NULL);
      if (str_is(preposition, "of") || str_is(preposition, "from"))
        body_of_person(r, r->token[t].head, t, str_is(preposition, "from") ? "from" : "of");
      place_in_place(r, t);
      including(r, t, preposition);
      event_place(r, t, preposition);
    }
  }
}
