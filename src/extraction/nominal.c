/*
 * nominal.c - what noun phrases assert without a verb: descriptions, appositions, places, lists, events; titles.c reads titles.
 *   "Steve White, a spokesman for Acme,"        -> Steve White | be spokesman for | Acme
 *   "Russia's invasion of Ukraine"              -> Russia | invade | Ukraine
 * All of these are inferred: their relation is in the structure, not in the words.
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
  for (uint32_t t = first; t-- > 0 && first - t < 5 && r->token[t].head == noun;)
    if (form_is(r, t, "former") && first - t > 1 && is_name(r, first - 1)) text = STR("former");                        /* "a former McKinsey partner" */
  for (uint32_t t = first; t < noun; t++) text = text_join(r, text, word_plain(r, t));
  Str head = r->token[noun].lemma.len ? str_lower(r->arena, r->token[noun].lemma) : lower_form(r, noun);
  return text_join(r, text, head);
}

/* "a Boise lawyer", "a Detroit police officer": a trade, which nobody follows for a town, and a town that he is from. */
static bool local_trade(Reading *r, uint32_t noun, uint32_t town)
{
  static const char *const posted[] = {"resident", "citizen", "official", "adviser", "advisor", "aide", "diplomat", "correspondent", "envoy", "bureaucrat", "delegate", "representative", "lobbyist", "negotiator", "alumnus", "graduate",
                                       "analyst", "expert", "trader", "veteran", "specialist", "scholar", "strategist", "economist", "historian", "reporter", "investor", "watcher", "fan", "pilot", "player", "pitcher", "striker", "defender",
                                       "midfielder", "forward", "goalkeeper", "winger", "captain", "coach", "quarterback", "batsman", "bowler", "catcher", "shortstop", "fullback", "linebacker", "guard"};
  uint32_t article = kid_with(r, noun, DEP_DET);
  if (full(r) || type_at(r, town) != ENTITY_PLACE || rel_base(r, town) != DEP_COMPOUND || article == NO_TOKEN || !(form_is(r, article, "a") || form_is(r, article, "an"))) return false;
  Str core = role_core(r, noun);
  const LexEntry *entry = lex_find(r->extractor->roles, core);
  return entry && str_is(entry->field[1], "job") && !lex_has(r->extractor->titles, core) && !str_starts(core, "spokes") && !str_among(core, posted, COUNT_OF(posted));
}

bool body_of_office(Reading *r, uint32_t role, uint32_t kid, Phrase *body)
{
  if (kid >= role || local_trade(r, role, kid) || !(r->noun_class[role] & NOUN_ROLE)) return false;
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

/* "producer of oil"; but "his wife of 50 years" */
static bool led_by_of(Reading *r, uint32_t noun)
{
  uint32_t span = kid_with(r, noun, DEP_NMOD);
  return led_by(r, noun, "of") && !((r->noun_class[noun] & NOUN_KIN) && span != NO_TOKEN && (r->noun_class[span] & NOUN_TIME));
}

/* "linguists" for one of them who bears a name: "linguist". */
static Phrase what_one_is(Reading *r, const Phrase *who, uint32_t noun)
{
  Phrase all = phrase_at(r, noun, small(r), NO_TOKEN);
  bool one = !full(r) && who->head < r->len && is_name(r, who->head) && (r->token[who->head].xpos != XPOS_NNPS || kid_with(r, noun, DEP_NUMMOD) != NO_TOKEN) && type_at(r, who->head) != ENTITY_GROUP;
  if (type_at(r, who->head) == ENTITY_ORGANIZATION && kid_with(r, noun, DEP_DET) == NO_TOKEN && kid_with(r, noun, DEP_NUMMOD) == NO_TOKEN && rel_base(r, noun) == DEP_APPOS) one = false;   /* "City, English champions" */
  return one ? phrase_singular(r, &all) : all;
}

/* "the Acme unit Bolt": what a firm is to another, and no person is to anybody. */
static bool tie_of_firm(const Reading *r, uint32_t noun)
{
  static const char *const ties[] = {"unit", "subsidiary", "arm", "affiliate"};
  return str_among(r->token[noun].lemma, ties, COUNT_OF(ties)) && kid_with(r, noun, DEP_NMOD_POSS) == NO_TOKEN;   /* "its Acme unit" */
}

/* "survived by a son, Carl", "has a brother, Bob": whose he is, is told (consequence.c). */
static bool kin_told(const Reading *r, uint32_t noun)
{
  if (full(r) || r->options->own_words || !(r->noun_class[noun] & NOUN_KIN)) return false;
  while (r->token[noun].deprel == DEP_CONJ && r->token[noun].head < r->len) noun = r->token[noun].head;
  uint32_t verb = r->token[noun].head;
  return verb < r->len && ((r->token[noun].deprel == DEP_OBJ && lemma_is(r, verb, "have")) || (r->token[noun].deprel == DEP_OBL_AGENT && lemma_is(r, verb, "survive")));
}

/* "research" of "its head of research": a bare noun that is what the office is about; NO_TOKEN: none. */
static uint32_t field_of_office(Reading *r, uint32_t noun)
{
  static const char *const offices[] = {"head", "chief", "director", "president", "manager", "chair", "minister", "secretary", "vice", "leader"};
  if (!str_among(r->token[noun].lemma, offices, COUNT_OF(offices))) return NO_TOKEN;
  EACH_KID(r, noun, k)
    if (*k > noun && r->token[*k].deprel == DEP_NMOD && str_is(preposition_of(r, *k, NULL), "of") && r->token[*k].upos == UPOS_NOUN && !is_name(r, *k) && kid_with(r, *k, DEP_DET) == NO_TOKEN &&
        kid_with(r, *k, DEP_NUMMOD) == NO_TOKEN && r->right[*k] - r->left[*k] < 3)
      return *k;
  return NO_TOKEN;
}

/* "the youngest of five children of Bob Stone", "one of their sons": of whom one is; NO_TOKEN: one is of no relatives. */
uint32_t kin_among(Reading *r, uint32_t one)
{
  if (full(r) || r->options->own_words || !(r->token[one].xpos == XPOS_JJS || r->token[one].upos == UPOS_ADJ || r->token[one].upos == UPOS_NUM)) return NO_TOKEN;
  EACH_KID(r, one, k)
    if (*k > one && (rel_base(r, *k) == DEP_NMOD || rel_base(r, *k) == DEP_OBL) && str_is(preposition_of(r, *k, NULL), "of") && is_plural(r, *k))
    {
      uint32_t parent = kid_with(r, *k, DEP_NMOD);                                             /* "the youngest of five children, with a brother": nobody's */
      bool owned = kid_with(r, *k, DEP_NMOD_POSS) != NO_TOKEN || (parent != NO_TOKEN && (str_is(preposition_of(r, parent, NULL), "of") || str_is(preposition_of(r, parent, NULL), "by")));
      return (r->noun_class[*k] & NOUN_KIN) && owned ? *k : NO_TOKEN;
    }
  return NO_TOKEN;
}

static uint32_t owner_behind(Reading *r, uint32_t noun)
{
  EACH_KID(r, noun, k)
    if (*k > noun && r->token[*k].deprel == DEP_NMOD && str_is(preposition_of(r, *k, NULL), "of")) return *k;
  return NO_TOKEN;
}

/* "a classmate and friend of Bob Stone", "the founder and director of Acme": of whom both are, though the tree has it with one; a lawyer is
 * nobody's. NO_TOKEN: it has its own, or shares none. */
uint32_t shared_owner(Reading *r, uint32_t noun)
{
  static const char *const nouns[] = {"friend", "classmate", "schoolmate", "colleague", "ally", "associate", "rival", "supporter", "opponent", "member", "founder", "co-founder", "owner", "co-owner", "director", "president", "chairman",
                                      "chairwoman", "chair", "chief executive", "head", "leader", "editor", "publisher", "treasurer", "secretary", "student", "pupil", "disciple", "admirer", "follower", "partner", "captain", "coach", "manager",
                                      "citizen", "native", "resident", "critic", "victim", "survivor"};
  bool listed = false;
  for (size_t i = 0; i < COUNT_OF(nouns) && !listed; i++) listed = lemma_is(r, noun, nouns[i]);
  if (!listed || owner_behind(r, noun) != NO_TOKEN) return NO_TOKEN;
  uint32_t second = kid_with(r, noun, DEP_CONJ), first = r->token[noun].deprel == DEP_CONJ ? r->token[noun].head : NO_TOKEN;
  uint32_t other = first < noun ? first : second, later = first < noun ? noun : second;
  if (other >= r->len || later >= r->len || kid_with(r, later, DEP_CC) == NO_TOKEN || kid_with(r, later, DEP_DET) != NO_TOKEN || kid_with(r, later, DEP_NMOD_POSS) != NO_TOKEN) return NO_TOKEN;
  uint32_t of = owner_behind(r, other);
  return of != NO_TOKEN && of > later ? of : NO_TOKEN;
}

/* "the pseudonym Ann Lee", "'Lee', her legal surname": words for a word, and not for whom it calls so. */
static bool tells_of_word(Reading *r, uint32_t noun)
{
  static const char *const words[] = {"name", "surname", "nickname", "pseudonym", "alias", "moniker", "forename", "username", "acronym", "abbreviation", "hashtag"};
  return !full(r) && !r->options->own_words && str_among(r->token[noun].lemma, words, COUNT_OF(words)) && owner_behind(r, noun) == NO_TOKEN;
}

/* "called the killing by his son, Omar Lee, the act of a terrorist", "Lee, a Trenton, Ohio, native": no person is an act or a town; what stands
 * beside the name is told of something else. But people are called stars and targets. */
static bool is_no_person(const Reading *r, const Phrase *who, uint32_t noun)
{
  static const char *const people_too[] = {"star",  "superstar", "target", "subject", "figure", "face",   "voice",  "icon", "symbol",  "brain",  "force",  "pillar", "threat",  "presence", "mouthpiece",
                                           "source", "contact",  "choice", "pick",    "hope",   "number", "prop",   "lock", "wing",    "back",   "end",    "center", "safety",  "receiver", "replacement",
                                           "import", "product",  "addition", "name",  "success", "favorite", "half", "love", "crush",   "idol",   "rock",   "constant", "exception", "example",  "recruit", "role"};
  if (full(r) || r->options->own_words || type_at(r, who->head) != ENTITY_PERSON || !is_name(r, who->head) || (r->noun_class[noun] & (NOUN_ROLE | NOUN_KIN))) return false;
  if (is_name(r, noun)) return type_at(r, noun) == ENTITY_PLACE;
  const LexEntry *class = lex_find(r->extractor->noun_classes, r->token[noun].lemma);
  if (!class || r->token[noun].upos != UPOS_NOUN || str_among(r->token[noun].lemma, people_too, COUNT_OF(people_too))) return false;
  const LexEntry *kind = lex_find(r->extractor->kind_words, r->token[noun].lemma); /* "Copying Bach, a film": no person by then, whatever its name looks like */
  if (kind && (str_is(kind->field[0], "work") || str_is(kind->field[0], "product")) && !lemma_is(r, noun, "act")) return false;
  return !str_is(class->field[0], "person") && !str_is(class->field[0], "group") && !str_is(class->field[0], "animal") && !str_is(class->field[0], "body");
}

/* "his wife, Ann, and son, Carl": whose wife she is, his son he is. */
static uint32_t kin_owner_before(const Reading *r, uint32_t noun)
{
  uint32_t first = r->token[noun].deprel == DEP_CONJ ? r->token[noun].head : NO_TOKEN;
  if (first >= noun || !(r->noun_class[noun] & NOUN_KIN) || !(r->noun_class[first] & NOUN_KIN) || r->token[noun].xpos != XPOS_NN) return NO_TOKEN;
  bool own = kid_with(r, noun, DEP_DET) != NO_TOKEN || kid_with(r, noun, DEP_NMOD_POSS) != NO_TOKEN || kid_with(r, noun, DEP_NUMMOD) != NO_TOKEN;
  return own ? NO_TOKEN : kid_with(r, first, DEP_NMOD_POSS);
}

static void describe_by(Reading *r, const char *rule, const Phrase *who, uint32_t noun)
{
  if (kin_among(r, noun) != NO_TOKEN) noun = kin_among(r, noun);
  if (!full(r) && !r->options->own_words && kid_with(r, noun, DEP_NMOD_POSS) != NO_TOKEN && names_prize(r, noun)) {
    infer(r, rule, *who, STR("be"), what_one_is(r, who, noun));
    return;
  }
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
    if (r->token[*k].deprel == DEP_NMOD && (r->noun_class[noun] & NOUN_KIN) && (r->noun_class[*k] & NOUN_TIME) && str_is(preposition, "of")) continue;   /* "his wife of 50 years" */
    if (r->token[*k].deprel == DEP_NMOD && is_time(r, *k) && (str_is(preposition, "on") || str_is(preposition, "since") || str_is(preposition, "until") || str_is(preposition, "in"))) continue;
    uint32_t field = r->token[*k].deprel == DEP_NMOD_POSS || (rel_base(r, *k) == DEP_COMPOUND && type_at(r, *k) == ENTITY_ORGANIZATION) ? field_of_office(r, noun) : NO_TOKEN;
    uint32_t held = field == NO_TOKEN ? NO_TOKEN : possessor_meant(r, *k);
    if (held != NO_TOKEN) {                                                                  /* "its head of research" */
      infer(r, rule, *who, str_format(r->arena, "be %.*s of %.*s of", STR_ARG(core), STR_ARG(phrase_at(r, field, CUT_SMALL, NO_TOKEN).text)), phrase_at(r, held, CUT_SMALL, held == *k ? NO_TOKEN : noun));
      return;
    }
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
    } else if (is_taught(r, *k, noun)) {
      infer(r, rule, *who, STR("be"), what_one_is(r, who, noun));
    } else if (rel_base(r, *k) == DEP_COMPOUND && (r->noun_class[noun] & NOUN_ROLE) && demonym_at(r, *k, &body)) {
      infer(r, rule, *who, STR("be from"), body);
      infer(r, rule, *who, STR("be"), what_one_is(r, who, noun));
    } else if (r->token[*k].deprel == DEP_NMOD_POSS && led_by_of(r, noun)) {                         /* "the world's largest producer of oil": of oil */
      continue;
    } else if (best && r->token[*k].deprel == DEP_NMOD_POSS && type_at(r, *k) == ENTITY_PLACE && type_at(r, who->head) != ENTITY_PLACE && !(r->noun_class[noun] & (NOUN_ROLE | NOUN_KIN))) {     /* "Italy's largest bank": no bank of Italy */
      infer(r, rule, *who, STR("be from"), phrase_at(r, *k, CUT_SMALL, NO_TOKEN));
    } else if (rel_base(r, *k) == DEP_COMPOUND && type_at(r, *k) == ENTITY_PLACE && kid_with(r, noun, DEP_NMOD_POSS) != NO_TOKEN) {            /* "Amnesty's Nigeria director": of Amnesty */
      continue;
    } else if (local_trade(r, noun, *k)) {
      infer(r, rule, *who, STR("be from"), phrase_at(r, *k, CUT_SMALL, NO_TOKEN));
      infer(r, rule, *who, STR("be"), phrase_made(r, noun, core));
    } else if (r->token[*k].deprel == DEP_NMOD_POSS || (rel_base(r, *k) == DEP_COMPOUND && is_name(r, *k) && ((r->noun_class[noun] & NOUN_ROLE) || tie_of_firm(r, noun)))) {
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
  uint32_t lender = full(r) || r->options->own_words ? NO_TOKEN : kin_owner_before(r, noun);
  if (lender != NO_TOKEN && r->out->len == before) {
    uint32_t owner = possessor_meant(r, lender);
    if (owner != NO_TOKEN) infer(r, rule, *who, str_format(r->arena, "be %.*s of", STR_ARG(core)), phrase_at(r, owner, CUT_SMALL, NO_TOKEN));
  }
  if (r->out->len > before || kin_told(r, noun)) return;
  uint32_t shared = full(r) || r->options->own_words ? NO_TOKEN : shared_owner(r, noun);
  TokenList ends = {0};
  if (shared != NO_TOKEN) ends = conjuncts_of(r, shared);
  for (size_t i = 0; i < ends.len; i++) infer(r, rule, *who, str_format(r->arena, "be %.*s of", STR_ARG(core)), phrase_at(r, ends.at[i], CUT_SMALL, NO_TOKEN));
  if (ends.len) return;
  infer(r, rule, *who, STR("be"), what_one_is(r, who, noun));
}

/* What holds of `who` if it is described by the noun phrase at `noun`. */
void describe(Reading *r, const char *rule, const Phrase *who, uint32_t noun)
{
  if (tells_of_word(r, noun) || is_no_person(r, who, noun)) return;
  size_t first = r->out->len;
  describe_by(r, rule, who, noun);
  if (!full(r) && doubted(r, noun)) doubt_what_one_is(r, first);
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
  while (first > 0 && r->name_at[first] != NO_TOKEN && r->names[r->name_at[first]].first < first) first--;          /* "New York" */
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

/* "the novel Red Harvest, by Bob Stone", "a film by Ann Lee": whose work it is, and what was done for it. */
static void work_by(Reading *r, uint32_t author)
{
  static const struct { const char *noun, *relation; } works[] = {{"novel", "write"}, {"book", "write"}, {"poem", "write"}, {"essay", "write"}, {"study", "write"}, {"report", "write"}, {"article", "write"}, {"paper", "write"}, {"song", "write"}, {"opera", "compose"}, {"symphony", "compose"}, {"play", "write"}, {"memoir", "write"}, {"biography", "write"},
                                                                  {"film", "direct"}, {"movie", "direct"}, {"documentary", "direct"}, {"painting", "paint"}, {"portrait", "paint"}};
  uint32_t work = r->token[author].head, noun = work;
  bool body = type_at(r, author) == ENTITY_ORGANIZATION && (lemma_is(r, work, "report") || lemma_is(r, work, "study") || lemma_is(r, work, "paper"));
  if (full(r) || work >= author || (type_at(r, author) != ENTITY_PERSON && !body) || !str_is(preposition_of(r, author, NULL), "by")) return;
  if (type_at(r, work) == ENTITY_WORK || (is_name(r, work) && kid_with(r, work, DEP_NMOD_DESC) != NO_TOKEN)) noun = kid_with(r, work, DEP_NMOD_DESC);
  uint32_t name = kid_with(r, work, DEP_APPOS), what = noun == work && name != NO_TOKEN && name > work && name < author && is_name(r, name) ? name : work;
  Str relation = type_at(r, work) == ENTITY_WORK ? STR("create") : STR("");
  for (size_t i = 0; noun != NO_TOKEN && i < COUNT_OF(works); i++)
    if (lemma_is(r, noun, works[i].noun)) relation = str_of(works[i].relation);
  TokenList all = conjuncts_of(r, author);
  for (size_t i = 0; relation.len && i < all.len; i++)
    if (type_at(r, all.at[i]) == type_at(r, author)) infer(r, "noun-between", phrase_at(r, all.at[i], CUT_SMALL | CUT_TITLE, NO_TOKEN), relation, phrase_at(r, what, CUT_SMALL | CUT_TAIL, author));
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
  bool denied = false;
  EACH_KID(r, adjective, k) denied |= form_is(r, *k, "not") || form_is(r, *k, "never") || form_is(r, *k, "n't");                 /* "experts not involved in it" */
  EACH_KID(r, adjective, k)
  {
    Str preposition = preposition_of(r, *k, NULL);
    if (rel_base(r, *k) != DEP_OBL || !preposition.len || *k < adjective) continue;
    Phrase who = phrase_at(r, noun, CUT_SMALL, adjective);
    Str relation = str_format(r->arena, "be %.*s %.*s", STR_ARG(lower_form(r, adjective)), STR_ARG(preposition));
    if (!r->options->adjuncts) {
      Triple *t = infer(r, "adjective-after", who, relation, phrase_at(r, *k, small(r), NO_TOKEN));
      if (t) t->negated |= denied;
      continue;
    }
    TokenList words = {0};
    LIST_PUSH(r->arena, &words) = adjective;
    preposition_of(r, *k, &words);
    ConjunctList ends = conjuncts_split(r, *k);
    for (size_t i = 0; i < ends.len; i++) {
      Triple *t = triple_add(r, "adjective-after", who, phrase_of_tokens(r, adjective, words.at, (uint32_t)words.len), relation,
                             conjunct_phrase(r, &ends.at[i], CUT_SMALL, NO_TOKEN));
      if (t) t->clause_head = noun, t->negated |= denied;
    }
  }
}

/* "a Boston-based firm", "the Paris-born painter Lena Moret", "the Saudi-led alliance": participles that join a name and a noun. */
static const struct { const char *word, *relation; bool turned; } joined_words[] = {
    {"based", "be based in", false}, {"headquartered", "be based in", false}, {"born", "be born in", false}, {"led", "lead", true},
    {"owned", "own", true}, {"backed", "back", true}, {"funded", "fund", true}, {"sponsored", "sponsor", true},
    {"supported", "support", true}, {"controlled", "control", true}, {"run", "run", true}, {"trained", "be trained in", false},
    {"registered", "be registered in", false}, {"educated", "be educated in", false}, {"listed", "be listed in", false}, {"built", "be built in", false}, {"made", "be made in", false},
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
    bool capital = r->token[name].form.at[0] >= 'A' && r->token[name].form.at[0] <= 'Z' && !form_is(r, name, "foreign");
    bool from = !turned && capital && r->token[name].upos != UPOS_NOUN && (form_is(r, participle, "born") || form_is(r, participle, "based"));   /* of a town taken for somebody */
    bool fits = type == ENTITY_PLACE || from || (turned && (type == ENTITY_ORGANIZATION || type == ENTITY_PERSON || type == ENTITY_GROUP));
    if (!fits) return;
    uint32_t first = r->name_at[name] == NO_TOKEN ? name : r->names[r->name_at[name]].first;
    end = phrase_of_span(r, first, name, head_of_span(r, first, name));
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
  Str core = role_core(r, role);
  bool chief = str_starts(core, "chief ") && str_ends(core, " officer");          /* "chief financial officer" */
  if (!chief && (!entry || !str_is(entry->field[1], "office"))) return false;
  EntityType type = type_at(r, body);
  uint32_t own = kid_with(r, role, DEP_NMOD_POSS);
  bool its = own != NO_TOKEN && form_is(r, own, "its");                                           /* no person has an "its", whatever the name was taken for */
  if (!its && type != ENTITY_ORGANIZATION && type != ENTITY_PLACE && !(type == ENTITY_NONE && (lemma_is(r, body, "company") || lemma_is(r, body, "firm") || lemma_is(r, body, "club")))) return false;
  const Name *name = r->name_at[body] == NO_TOKEN ? NULL : &r->names[r->name_at[body]];
  for (uint32_t t = name ? name->first : body; t <= (name ? name->last : body); t++)
    for (size_t i = 0; i < COUNT_OF(choosers); i++)
      if (str_eq_nocase(r->token[t].form, str_of(choosers[i]))) return false;
  EACH_KID(r, role, k)
  {
    if (r->token[*k].deprel == DEP_NMOD_POSS && form_is(r, *k, "its")) continue;              /* "Acme named Ann Lee, a director of Bolt, as its chairwoman" */
    if (r->token[*k].deprel == DEP_NMOD && is_time(r, *k)) continue;
    if (r->token[*k].deprel == DEP_NMOD || r->token[*k].deprel == DEP_NMOD_POSS || is_name(r, *k)) return false;
  }
  return true;
}

/* "named Ann Lee chairman of Acme", "elected her as mayor": what somebody was made, as far as it was done; "listed her as a director": what a
 * paper says that somebody is. */
static void made_to_be(Reading *r, uint32_t role)
{
  static const char *const verbs[] = {"appoint", "name", "elect", "crown", "designate", "proclaim", "make", "install", "ordain"}, *const tells[] = {"list", "identify", "register", "record"};
  uint32_t verb = r->token[role].head, clause = verb < r->len ? r->clause_at[verb] : NO_CLAUSE;
  if (clause == NO_CLAUSE || !(r->noun_class[role] & NOUN_ROLE) || r->token[role].upos != UPOS_NOUN || is_plural(r, role) || is_name(r, role)) return;
  const Clause *c = &r->clauses[clause];
  bool made = false, as = rel_base(r, role) == DEP_OBL && str_is(preposition_of(r, role, NULL), "as");
  bool told = as && c->object != NO_TOKEN && str_among(r->token[verb].lemma, tells, COUNT_OF(tells)) && is_name(r, c->object);
  for (size_t i = 0; i < COUNT_OF(verbs); i++) made |= lemma_is(r, verb, verbs[i]);
  if (!(made || told) || c->passive || c->asks || c->object == NO_TOKEN || c->object > role || c->object < verb || (c->open != role && !as) || (is_plural(r, c->object) && !is_name(r, c->object))) return;
  size_t before = r->out->len;
  Phrase who = phrase_at(r, c->object, CUT_SMALL | CUT_TITLE, NO_TOKEN);
  if (leads_namer(r, c, role)) infer(r, "apposition", who, str_format(r->arena, "be %.*s of", STR_ARG(role_core(r, role))), phrase_at(r, c->subject, CUT_SMALL, NO_TOKEN));
  else describe(r, "apposition", &who, role);
  for (size_t i = before; i < r->out->len; i++) {
    r->out->at[i].negated = c->undone;
    r->out->at[i].modality = c->modality;
    if (told && c->subject != NO_TOKEN && phrase_empty(&r->out->at[i].attribution)) r->out->at[i].attribution = phrase_at(r, c->subject, CUT_SMALL, NO_TOKEN);
  }
}

/* "Ann Lee, formerly of Acme": where she was. */
static void formerly_of(Reading *r, uint32_t t)
{
  if (full(r) || r->options->own_words || !(form_is(r, t, "formerly") || form_is(r, t, "previously")) || t < 2 || r->token[t - 1].xpos != XPOS_COMMA || t + 2 >= r->len) return;
  if (!form_is(r, t + 1, "of") && !form_is(r, t + 1, "at") && !form_is(r, t + 1, "with")) return;
  uint32_t at = r->token[t + 2].upos == UPOS_DET ? t + 3 : t + 2, person = r->name_at[t - 2], body = at < r->len ? r->name_at[at] : NO_TOKEN;
  if (person == NO_TOKEN || body == NO_TOKEN || r->names[person].type != ENTITY_PERSON || r->names[body].type != ENTITY_ORGANIZATION) return;
  const Name *who = &r->names[person], *firm = &r->names[body];
  infer(r, "person-of-body", phrase_of_span(r, who->first, who->last, head_of_span(r, who->first, who->last)), STR("be former member of"), phrase_of_span(r, firm->first, firm->last, head_of_span(r, firm->first, firm->last)));
}

/* "Canadian Robert Leclair": where he is from. */
static void person_from(Reading *r, const Name *name)
{
  Phrase land;
  uint32_t t = name->first - 1;
  if (full(r) || r->options->own_words || name->type != ENTITY_PERSON || name->first == 0 || name->first == name->last || (r->token[t].head < name->first || r->token[t].head > name->last)) return;
  if ((r->token[t].deprel != DEP_AMOD && r->token[t].deprel != DEP_NMOD_DESC && r->token[t].deprel != DEP_COMPOUND) || r->name_at[t] == r->name_at[name->first] || !demonym_at(r, t, &land)) return;
  infer(r, "person-of-body", phrase_of_span(r, name->first, name->last, head_of_span(r, name->first, name->last)), STR("be from"), land);
}

void adjective_triples(Reading *r)
{
  for (uint32_t t = 0; t < r->len; t++) {
    if (r->token[t].head >= r->len) continue;
    if (r->token[t].deprel == DEP_AMOD) adjective_after(r, t);
    if (r->token[t].deprel == DEP_NMOD) event_place(r, t, preposition_of(r, t, NULL));
  }
}

void noun_triples(Reading *r)
{
  if (score_line(r)) return;
  person_titles(r);
  for (uint32_t n = 0; n < r->name_count; n++) person_from(r, &r->names[n]);
  for (uint32_t t = 0; t < r->len; t++) {
    if (r->token[t].upos == UPOS_ADV) formerly_of(r, t);
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
      work_by(r, t);
      event_place(r, t, preposition);
    }
  }
}
