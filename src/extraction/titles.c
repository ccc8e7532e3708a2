/*
 * titles.c - the words before a person's name: "Mexican Foreign Secretary Jorge Castaneda" -> be foreign secretary of | Mexico; "his lawyer
 * Ann Lee" -> be lawyer for | him. They are read from the words, about whose tree parsers disagree.
 */
#include "extraction/nominal.h"

bool is_taught(const Reading *r, uint32_t tongue, uint32_t teacher)
{
  static const char *const tongues[] = {"English", "French", "Spanish", "German", "Russian", "Italian", "Chinese", "Japanese", "Arabic", "Portuguese", "Polish", "Dutch", "Swedish", "Greek", "Turkish",
                                        "Korean", "Hebrew", "Welsh", "Irish", "Norwegian", "Danish", "Finnish", "Latin", "Czech", "Hungarian", "Hindi", "Persian"};
  static const char *const teachers[] = {"teacher", "professor", "tutor", "lecturer", "student", "instructor", "major", "graduate"};
  return tongue < teacher && teacher < r->len && str_among(r->token[tongue].form, tongues, COUNT_OF(tongues)) && str_among(str_lower(r->arena, r->token[teacher].lemma), teachers, COUNT_OF(teachers));
}

static bool name_like(const Token *tokens, uint32_t t) { return tokens[t].form.len && tokens[t].form.at[0] >= 'A' && tokens[t].form.at[0] <= 'Z'; }

bool title_key(const Extractor *x, const Token *tokens, uint32_t first, uint32_t last, Arena *arena, const LexEntry **entry, bool *office)
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

bool holds_office(const LexEntry *entry)
{
  Str kind = entry->field[1];
  return str_is(kind, "office") || str_is(kind, "judicial") || str_is(kind, "military") || str_is(kind, "honour") || str_is(kind, "police");
}

/* "Swedish director Ann Lee": from Sweden, which has presidents and ambassadors but no director. */
bool holds_office_of_state(const LexEntry *entry)
{
  static const char *const elsewhere[] = {"director", "executive director", "managing director", "deputy director", "chief executive", "chief executive officer", "chief financial officer",
                                          "chief operating officer", "chief technology officer", "chairman", "chairwoman", "chairperson", "board member", "board chairman", "editor in chief",
                                          "editor-in-chief", "general manager", "campaign manager", "dean", "principal", "provost", "rector", "pastor", "priest", "rabbi", "imam", "cleric", "mullah"};
  return holds_office(entry) && !str_among(entry->key, elsewhere, COUNT_OF(elsewhere));
}

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

/* "finance chief", "cloud chief", "Quux's AI chief": what stands in small letters, or in capitals throughout behind an owner, before who leads a part. */
static void take_part_led(Reading *r, Title *title)
{
  static const char *const leaders[] = {"chief", "director", "boss", "manager", "principal", "head", "executive"};
  if (title->first != title->last || title->first == 0 || !str_among(title->entry->key, leaders, COUNT_OF(leaders)) || !lower_case(r->token[title->first].form)) return;
  for (uint32_t t = title->first - 1;; t--) {
    Str form = r->token[t].form;
    bool letters = t > 0 && form.len < 4 && form.len > 1 && form.at[0] >= 'A' && form.at[0] <= 'Z' && form.at[1] >= 'A' && form.at[1] <= 'Z' && r->token[t - 1].xpos == XPOS_POS;
    bool mine = letters || (r->token[t].upos == UPOS_NOUN && lower_case(form) && !is_grade(form) && !is_name(r, t) && !(r->noun_class[t] & NOUN_ROLE) && r->token[t].xpos != XPOS_NNS);
    if (!mine) return;
    title->portfolio = title->portfolio.len ? text_join(r, form, title->portfolio) : form;
    title->first = t;
    if (t == 0 || letters) return;
  }
}

/* "Fisheries Minister", "Home Affairs Minister": what stands in capitals before a bare "minister" or "secretary" is what the office is about. */
static void take_portfolio(Reading *r, Title *title)
{
  bool bare = title->first == title->last && (str_is(title->entry->key, "minister") || str_is(title->entry->key, "secretary"));
  take_part_led(r, title);
  if (!bare || title->first == 0) return;
  uint32_t t = title->first - 1;
  Phrase body;
  if (lower_case(r->token[title->first].form)) { /* "public works minister" */
    for (; token_is_noun(&r->token[t]) || r->token[t].upos == UPOS_ADJ; t--) {
      bool mine = lower_case(r->token[t].form) && r->token[t].head > t && r->token[t].head < r->len && r->token[t].head <= title->last && !passing_adjective(r, t) && !is_grade(lower_form(r, t)) && !demonym_at(r, t, &body) && type_at(r, t) == ENTITY_NONE;
      if (!mine) return;
      title->portfolio = title->portfolio.len ? text_join(r, lower_form(r, t), title->portfolio) : lower_form(r, t);
      title->first = t;
      if (t == 0) return;
    }
    return;
  }
  bool gerund = r->token[t].xpos == XPOS_VBG && name_like(r->token, t);                                   /* "Mining Minister" */
  if ((!token_is_noun(&r->token[t]) && !gerund) || !name_like(r->token, t) || type_at(r, t) == ENTITY_PLACE || type_at(r, t) == ENTITY_PERSON ||
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
bool title_before(Reading *r, uint32_t name, Title *title)
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

bool demonym_at(Reading *r, uint32_t t, Phrase *body)
{
  const LexEntry *demonym = lex_find(r->extractor->demonyms, lower_form(r, t)), *longer = NULL;
  if (t > 0) longer = lex_find(r->extractor->demonyms, str_format(r->arena, "%.*s %.*s", STR_ARG(lower_form(r, t - 1)), STR_ARG(lower_form(r, t))));
  if (longer) demonym = longer; /* "South Korean", "Sri Lankan" */
  if (!demonym || !memchr(demonym->field[1].at, 'a', demonym->field[1].len)) return false;
  *body = phrase_made(r, t, demonym->field[0]);
  return true;
}

/* The body or country named by the words that end at token `t`: a demonym, a name, a possessor. */
/* The party that a capitalized adjective names; "" for none. `led`: by its leader, who is told of Labour by its name. */
static Str party_of_adjective(const Reading *r, uint32_t t, bool led)
{
  static const struct { const char *word, *party; bool led; } parties[] = {
      {"republican", "Republican Party", true}, {"democratic", "Democratic Party", true}, {"democrat", "Democratic Party", false}, {"conservative", "Conservative Party", true}, {"tory", "Conservative Party", true},
      {"green", "Green Party", true},           {"liberal", "Liberal Party", true},       {"socialist", "Socialist Party", true},  {"communist", "Communist Party", true},       {"labour", "Labour Party", false}};
  for (size_t i = 0; token_is_capitalized(&r->token[t]) && i < COUNT_OF(parties); i++)
    if (form_is(r, t, parties[i].word) && (parties[i].led || !led)) return str_of(parties[i].party);
  return STR("");
}

/* "the Green leader", "Republican chairman": of the party, where the adjective stands right before who leads one. */
static bool party_before_leader(Reading *r, uint32_t t, Phrase *body)
{
  static const char *const leaders[] = {"leader", "co-leader", "chairman", "chairwoman", "chair", "whip"};
  if (full(r) || t + 1 >= r->len || r->token[t].upos == UPOS_NOUN || !str_among(r->token[t + 1].form, leaders, COUNT_OF(leaders))) return false;
  Str party = party_of_adjective(r, t, true);
  if (party.len) *body = phrase_made(r, t, party);
  return party.len != 0;
}

bool body_ending_at(Reading *r, uint32_t t, Phrase *body)
{
  if (r->token[t].xpos == XPOS_POS && t > 0) t--;
  if (party_before_leader(r, t, body)) return true;
  if (demonym_at(r, t, body)) return true;
  uint32_t n = r->name_at[t];
  if (n != NO_TOKEN) {
    const Name *name = &r->names[n];
    if (name->type == ENTITY_PERSON || name->type == ENTITY_DATE || name->type == ENTITY_QUANTITY || form_is(r, t, "Olympic") || form_is(r, t, "Paralympic")) return false;
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

static bool names_party(const Reading *r, uint32_t t)
{
  const Name *name = r->name_at[t] == NO_TOKEN ? NULL : &r->names[r->name_at[t]];
  for (uint32_t k = name ? name->first : t; k <= (name ? name->last : t); k++)
    if (str_eq_nocase(r->token[k].form, STR("party")) || str_eq_nocase(r->token[k].form, STR("alliance")) || str_eq_nocase(r->token[k].form, STR("democrats"))) return true;
  return name && name->last + 1 < r->len && str_is(r->token[name->last + 1].form, "party");
}

/* "Republican Senator", "Labour MP", "the Conservative candidate": a party is no body that has senators; they are its members. */
bool party_of(Reading *r, uint32_t role, uint32_t t, Phrase *party)
{
  static const char *const houses[] = {"senate", "house", "congress", "parliament", "assembly", "council", "eu", "un"};
  if (t >= role || !is_seat(r, role) || !token_is_capitalized(&r->token[t])) return false;
  const Name *group = r->name_at[t] == NO_TOKEN ? NULL : &r->names[r->name_at[t]];
  if (group && group->type == ENTITY_GROUP && group->first < group->last) {                       /* "Liberal Democrat MP": of the Liberal Democrats */
    Phrase name = phrase_of_span(r, group->first, group->last, head_of_span(r, group->first, group->last));
    *party = phrase_made(r, t, str_format(r->arena, "%.*ss", STR_ARG(name.text)));
    return str_ends(name.text, "t");
  }
  Str named = party_of_adjective(r, t, false);
  if (named.len) {
    *party = phrase_made(r, t, named);
    return true;
  }
  if (t + 1 != role || rel_base(r, t) != DEP_COMPOUND || type_at(r, t) != ENTITY_ORGANIZATION) return false;
  for (size_t i = 0; i < COUNT_OF(houses); i++)
    if (form_is(r, t, houses[i])) return false;
  *party = phrase_at(r, t, CUT_SMALL, NO_TOKEN);
  return true;
}

void person_titles(Reading *r)
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
    size_t before = r->out->len;
    if (title_before(r, first, &title)) {
      uint32_t verb = r->token[head_of_span(r, first, name->last)].head;
      if (verb < r->len && verb > name->last && r->token[verb].deprel == DEP_ACL_RELCL && r->token[verb].head == title.last) continue;   /* "arrested the guard Bob Stone had paid" */
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
        (str_is(title.entry->field[1], "office") || (str_is(title.entry->field[1], "business") && !shared.made))) {
      body = shared;
      has_body = true;
    }
    Phrase person = phrase_of_span(r, first, name->last, head_of_span(r, first, name->last));
    Title other;
    bool two = !has_body && !of_party && title.first > 2 && r->token[title.first - 1].upos == UPOS_CCONJ && title_before(r, title.first - 1, &other) && other.office;
    if (two && title_body(r, other.first, &body)) {                                          /* "Acme founder and chief executive Ann Lee" */
      has_body = true;
      Str words = title_words(r, &other);
      if (!full(r)) infer(r, "title", person, str_format(r->arena, "be %.*s of", STR_ARG(passed(r, other.first) ? text_join(r, STR("former"), words) : words)), body);
    }
    bool of_another = title.first > 0 && token_is_noun(&r->token[title.first - 1]) && deprel_base(r->token[title.first - 1].deprel) == DEP_COMPOUND; /* "Council leader Ann Lee of the Green Party" */
    if (has_body && !full(r) && (is_seat(r, title.last) || of_another) && body.head < r->len && type_at(r, body.head) == ENTITY_ORGANIZATION && names_party(r, body.head)) {      /* "Senator Ann Lee of the Green Party" */
      infer(r, "person-of-body", person, STR("be member of"), body);
      has_body = false;
    }
    Str role = title_words(r, &title);
    if (has_body && (passed(r, title.first) || (two && passed(r, other.first)))) role = text_join(r, STR("former"), role);
    if (has_body && body.made && title.first > 0 && is_taught(r, title.first - 1, title.last)) {
      infer(r, "title-alone", person, STR("be"), phrase_made(r, title.last, text_join(r, r->token[title.first - 1].form, role)));
    } else if (has_body && body.made && !holds_office_of_state(title.entry) && !str_ends(body.text, " Party")) {        /* "Nigerian writer Ada Obi" */
      infer(r, "title", person, STR("be from"), body);
      infer(r, "title-alone", person, STR("be"), phrase_made(r, title.last, role));
    } else if (has_body) infer(r, "title", person, str_format(r->arena, "be %.*s of", STR_ARG(role)), body);
    else if (!full(r) && title_owner(r, &title, &owner)) {
      bool past = passed(r, title.first) && !(r->noun_class[title.last] & NOUN_KIN);
      bool beside = str_is(title.entry->key, "co-author") || str_is(title.entry->key, "coauthor");       /* "her co-author Bob": she is no book */
      Str relation = beside ? STR("work with") : str_format(r->arena, "be %.*s of", STR_ARG(past ? text_join(r, STR("former"), role) : role));
      infer(r, "title", person, relation, owner);
    } else {
      bool gone = false;                                                                    /* "former interior minister Ann Lee"; but "the late singer Ann Lee" */
      for (uint32_t t = title.first; t-- > 0 && title.first - t < 3 && (r->token[t].upos == UPOS_ADJ || r->token[t].xpos == XPOS_HYPH);) gone |= form_is(r, t, "former") || form_is(r, t, "ex");
      Phrase office = phrase_made(r, title.last, gone ? text_join(r, STR("former"), role) : role);
      if (full(r)) office = phrase_of_span(r, title.first, title.last, title.last);
      infer(r, "title-alone", person, STR("be"), office);
    }
    if (!full(r) && (doubted(r, head_of_span(r, name->first, name->last)) || doubted(r, title.last))) doubt_what_one_is(r, before);
    shared = has_body ? body : (Phrase){.head = NO_TOKEN};
    shared_until = name->last;
  }
}
