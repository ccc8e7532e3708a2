/*
 * roles.c - nominals joined by role: "the Mexican president" is whoever carries the role president of Mexico.
 * A name carries the offices and trades that the article gives it (apposition, copula, title: sieve.c, name_titles.c); a definite noun
 * later means the one person before it whose role it is. Two of them: none, unless only one has the place or just left the office.
 */
#include "resolution/parts.h"

#include <string.h>

static Mention *mention(Reading *r, uint32_t i) { return &r->mentions.at[i]; }

/* ---- what a nominal says of a role -------------------------------------------------------------------------------------------- */

/* Where the longest role that ends with the head begins: "chief" of "chief executive", "foreign" of "foreign minister". */
static uint32_t role_first(Reading *r, const Mention *m)
{
  enum { WORDS = 3 };
  const Sentence *s = &r->sentences->at[m->sentence];
  Str words[WORDS + 1];
  const LexEntry *e;
  for (uint32_t first = m->head > m->first + WORDS ? m->head - WORDS : m->first; first < m->head; first++) {
    size_t n = 0;
    for (uint32_t i = first; i <= m->head; i++) words[n++] = str_lower(r->arena, s->tokens[i].form);
    if (lex_longest(r->resolver->roles, words, n, &e) == n) return first;
  }
  return m->head;
}

static bool is_rank_word(Str lemma)
{
  static const char *const words[] = {"deputy", "vice", "acting", "assistant", "associate"};
  return str_among(lemma, words, COUNT_OF(words));
}

static Str role_text(Reading *r, const Mention *m)
{
  const Sentence *s = &r->sentences->at[m->sentence];
  uint32_t first = role_first(r, m);
  while (first > m->first && s->tokens[first - 1].deprel == DEP_COMPOUND && s->tokens[first - 1].head == m->head &&
         s->tokens[first - 1].upos == UPOS_NOUN) first--;
  while (first > m->first && is_rank_word(s->tokens[first - 1].lemma)) first--; /* "deputy governor" */
  uint32_t last = m->head;
  const LexEntry *e;
  Str words[6];
  size_t n = 0;
  for (uint32_t i = m->head; i < s->len && n < 6; i++) words[n++] = str_lower(r->arena, s->tokens[i].form);
  size_t used = lex_longest(r->resolver->roles, words, n, &e); /* "secretary of state", "attorney general" */
  if (used > 1) last = m->head + (uint32_t)used - 1;
  Str text = str_lower(r->arena, tokens_text(r, m->sentence, first, last));
  return str_starts(text, "ex-") ? (Str){text.at + 3, text.len - 3} : text;
}

/* Whose: "Mexican", else the name after "of" or "for", else the possessor. */
static Str role_owner(Reading *r, const Mention *m)
{
  if (m->place.len) return m->place;
  const Tree *tree = &r->trees[m->sentence];
  for (uint32_t c = tree->child[m->head]; c != NO_TOKEN; c = tree->sibling[c]) {
    if (deprel_base(tree->sentence->tokens[c].deprel) != DEP_NMOD && tree->sentence->tokens[c].deprel != DEP_COMPOUND) continue;
    uint32_t of = r->at[m->sentence][c];
    if (of != NO_MENTION && mention(r, of)->kind == MENTION_NAME) return mention(r, of)->text;
  }
  return (Str){"", 0};
}

/* "state" of "the head of state" */
static uint32_t role_last(Reading *r, const Mention *m)
{
  const LexEntry *e;
  Str words[6];
  size_t n = 0;
  const Sentence *s = &r->sentences->at[m->sentence];
  for (uint32_t i = m->head; i < s->len && n < 6; i++) words[n++] = str_lower(r->arena, s->tokens[i].form);
  size_t used = lex_longest(r->resolver->roles, words, n, &e);
  return used > 1 ? m->head + (uint32_t)used - 1 : m->head;
}

/* "director of marketing", "of security for Hilton": of a part of the house, whatever the house. */
static bool is_of_field(Reading *r, const Mention *m)
{
  const Tree *tree = &r->trees[m->sentence];
  for (uint32_t c = tree->child[m->head]; c != NO_TOKEN; c = tree->sibling[c]) {
    const Token *t = &tree->sentence->tokens[c];
    uint32_t mark = c > m->head && deprel_base(t->deprel) == DEP_NMOD && t->upos == UPOS_NOUN ? tree_child(tree, c, DEP_CASE) : NO_TOKEN;
    if (mark != NO_TOKEN && str_is(tree->sentence->tokens[mark].lemma, "of") && tree_child(tree, c, DEP_DET) == NO_TOKEN && c > role_last(r, m)) return true;
  }
  return false;
}

/* "the former minister" is not the one just appointed, "the new minister" is. */
typedef enum { TENURE_UNSAID, TENURE_PAST, TENURE_NEW } Tenure;

static Tenure tenure_word(Str lemma)
{
  static const char *const past[] = {"former", "ousted", "outgoing", "deposed", "disgraced", "sacked", "ex"};
  if (str_among(lemma, past, COUNT_OF(past))) return TENURE_PAST;
  return str_is(lemma, "new") || str_is(lemma, "incoming") ? TENURE_NEW : TENURE_UNSAID;
}

static Tenure tenure_of(Reading *r, const Mention *m)
{
  const Tree *tree = &r->trees[m->sentence];
  Tenure tenure = str_starts(m->lemma, "ex-") ? TENURE_PAST : TENURE_UNSAID;
  for (uint32_t c = tree->child[m->head]; c != NO_TOKEN; c = tree->sibling[c])
    if (c < m->head && tree->sentence->tokens[c].deprel == DEP_AMOD && !tenure) tenure = tenure_word(tree->sentence->tokens[c].lemma);
  return tenure;
}

/* "The outgoing director", "the ousted leader": who was called the director before is the one who goes. */
static bool is_leaving(Reading *r, const Mention *m)
{
  static const char *const words[] = {"ousted", "outgoing", "deposed", "disgraced", "sacked"};
  const Tree *tree = &r->trees[m->sentence];
  for (uint32_t c = tree->child[m->head]; c != NO_TOKEN; c = tree->sibling[c])
    if (c < m->head && tree->sentence->tokens[c].deprel == DEP_AMOD && str_among(tree->sentence->tokens[c].lemma, words, COUNT_OF(words))) return true;
  return false;
}

static void role_push(Reading *r, Mention *m, RoleNote note)
{
  enum { ROLES = 8 };
  if (m->role_count >= ROLES) return;
  RoleNote *more = ARENA_ARRAY(r->arena, RoleNote, m->role_count + 1);
  for (uint32_t i = 0; i < m->role_count; i++) more[i] = m->roles[i];
  more[m->role_count++] = note;
  m->roles = more;
}

void role_note(Reading *reading, uint32_t name, Str role) { role_push(reading, mention(reading, name), (RoleNote){.role = role, .of = {"", 0}}); }

void role_give(Reading *r, uint32_t to, const Mention *nominal)
{
  Str lemma = str_starts(nominal->lemma, "ex-") ? (Str){nominal->lemma.at + 3, nominal->lemma.len - 3} : nominal->lemma;
  const LexEntry *noun = lex_find(r->resolver->roles, lemma);
  bool role = noun && (str_is(noun->field[1], "office") || str_is(noun->field[1], "job")); /* "a guy" is none */
  if (role && nominal->number != NUMBER_PLURAL) role_push(r, mention(r, to), (RoleNote){.role = role_text(r, nominal), .of = role_owner(r, nominal), .past = tenure_of(r, nominal) == TENURE_PAST, .of_field = is_of_field(r, nominal)});
}

bool role_told(Reading *r, uint32_t nominal, uint32_t name, bool taken)
{
  if (!nominal_fits(r, nominal, name)) return false;
  Mention *m = mention(r, name);
  uint32_t before = m->role_count;
  role_give(r, name, mention(r, nominal));
  if (m->role_count > before) m->roles[before].taken = taken;
  return m->role_count > before;
}

/* ---- who carries it ---------------------------------------------------------------------------------------------------------- */

static bool last_word_is(Str phrase, Str word)
{
  if (phrase.len < word.len) return false;
  Str tail = {phrase.at + phrase.len - word.len, word.len};
  return str_eq(tail, word) && (phrase.len == word.len || phrase.at[phrase.len - word.len - 1] == ' ');
}

static bool is_leader(Str role)
{
  static const char *const heads[] = {"president", "prime minister", "premier", "chancellor", "king", "queen", "emir", "sultan", "supreme leader"};
  for (size_t i = 0; i < COUNT_OF(heads); i++)
    if (str_is(role, heads[i])) return true;
  return false;
}

/* "the officer" for Sergeant Lucy Stone, "the lawmaker" for Senator Lee */
static bool has_rank_of(Str role, Str noun)
{
  static const struct { const char *noun, *ranks; } nouns[] = {
      {"officer", " sergeant detective constable inspector lieutenant captain corporal superintendent major colonel policeman policewoman "},
      {"detective", " inspector "},
      {"lawmaker", " senator congressman congresswoman representative "},
      {"legislator", " senator congressman congresswoman representative "},
      {"politician", " senator congressman congresswoman minister mayor governor lawmaker "},
      {"clergyman", " priest bishop reverend pastor vicar archbishop cardinal "},
      {"cleric", " priest bishop reverend pastor imam archbishop cardinal ayatollah "},
      {"priest", " father "},
      {"judge", " justice magistrate "},
      {"soldier", " sergeant corporal private lieutenant "},
      {"scientist", " virologist biologist chemist physicist geologist astronomer epidemiologist immunologist climatologist oceanographer microbiologist ecologist botanist zoologist "},
      {"doctor", " cardiologist surgeon physician paediatrician pediatrician neurologist oncologist psychiatrist gynaecologist gynecologist dermatologist "},
      {"musician", " pianist violinist cellist guitarist drummer bassist trumpeter saxophonist "},
      {"artist", " painter sculptor "},
      {"writer", " novelist poet playwright "},
      {"author", " novelist "},
      {"magnate", " tycoon "},
      {"tycoon", " magnate "},
      {"footballer", " striker midfielder goalkeeper winger defender "},
      {"journalist", " reporter columnist correspondent "},
      {"academic", " professor "},
      {"scholar", " professor "}};
  for (size_t i = 0; i < COUNT_OF(nouns); i++) {
    if (!str_is(noun, nouns[i].noun)) continue;
    for (size_t at = 0, len = strlen(nouns[i].ranks); at < len; at++) {
      const char *space = strchr(nouns[i].ranks + at + 1, ' ');
      if (!space) break;
      Str rank = {nouns[i].ranks + at + 1, (size_t)(space - nouns[i].ranks) - at - 1};
      if (last_word_is(role, rank)) return true;
      at += rank.len;
    }
  }
  return false;
}

/* "the defence counsel" for who is "defence lawyer" here, "the prosecution barrister" for the prosecutor. */
static bool pleads_so(Str role, Str wanted, Str lemma)
{
  static const char *const lawyers[] = {"lawyer", "counsel", "attorney", "barrister", "solicitor", "advocate"};
  bool lawyer = str_among(lemma, lawyers, COUNT_OF(lawyers));
  if (str_is(role, "defence lawyer")) return lawyer && (str_starts(wanted, "defence ") || str_starts(wanted, "defense "));
  return str_is(role, "prosecutor") && lawyer && (str_starts(wanted, "prosecution ") || str_starts(wanted, "prosecuting "));
}

/* "minister" fits "foreign minister", "president" does not fit "vice president". */
static bool role_fits(const Reading *r, Str role, Str wanted, Str lemma)
{
  if (str_eq(role, wanted) || nouns_are_synonyms(r->resolver, role, wanted)) return true; /* "the premier" for a prime minister */
  if (pleads_so(role, wanted, lemma)) return true;
  if (str_is(wanted, "head of state")) return is_leader(role) && !str_is(role, "prime minister") && !str_is(role, "premier") && !str_is(role, "chancellor");
  if (str_is(wanted, "head of government")) return str_is(role, "prime minister") || str_is(role, "premier") || str_is(role, "chancellor");
  if (str_is(lemma, "leader") && str_eq(wanted, lemma) && is_leader(role)) return true; /* not "the rebel leader" */
  bool throne = str_is(role, "king") || str_is(role, "queen") || str_is(role, "emperor") || str_is(role, "empress") || str_is(role, "sultan");
  if ((str_is(lemma, "monarch") || str_is(lemma, "sovereign")) && throne) return true;
  if (str_starts(role, "vice ") || str_starts(role, "deputy ") || str_starts(role, "former ") || str_starts(role, "assistant ") || str_starts(role, "crown ") || str_starts(role, "prime ")) return false;
  if (last_word_is(role, wanted)) return true; /* "the majority leader" for the Senate's */
  bool within = role.len >= 5 && wanted.len > role.len + 2 && str_eq(wanted, lemma) && str_eq((Str){wanted.at + wanted.len - role.len, role.len}, role);
  if (within && !memchr(wanted.at, '-', wanted.len) && !memchr(wanted.at, ' ', wanted.len)) return true; /* "the shipowner" for a ship's owner */
  return str_eq(wanted, lemma) && has_rank_of(role, lemma);
}

static bool owners_agree(Reading *r, Str a, Str b)
{
  if (!a.len || !b.len) return true;
  Str x = str_fold(r->arena, a), y = str_fold(r->arena, b);
  const LexEntry *e = lex_find(r->resolver->countries, x), *f = lex_find(r->resolver->countries, y);
  if (str_eq(e ? e->field[0] : x, f ? f->field[0] : y)) return true;
  if (e || f) return false;
  NameWords p = name_words(r->resolver, a, r->arena), q = name_words(r->resolver, b, r->arena);
  return organization_names_agree(r->resolver, &p, &q); /* "Apricot" and "Apricot Inc." */
}

/* "the Apricot boss" for its chief executive */
static bool leads_as(Str role, Str lemma)
{
  static const char *const nouns[] = {"boss", "chief", "head", "leader"};
  static const char *const heads[] = {"chief executive", "chief executive officer", "ceo", "president", "chairman", "chairwoman", "chairperson", "managing director", "director general", "director-general",
                                      "secretary general", "secretary-general", "executive director", "manager", "head coach", "director"};
  return str_among(lemma, nouns, COUNT_OF(nouns)) && str_among(role, heads, COUNT_OF(heads));
}

/* "Apricot" of "the Apricot boss" and "the Apricot chief executive", "Toledo" of its mayor: whose, right before the noun. */
static Str owner_beside(Reading *r, const Mention *m)
{
  uint32_t first = role_first(r, m);
  if (m->place.len || !first) return m->place;
  uint32_t of = r->at[m->sentence][first - 1];
  if (of == NO_MENTION || mention(r, of)->kind != MENTION_NAME || mention(r, of)->last + 1 != first) return m->place;
  return mention(r, of)->type == ENTITY_ORGANIZATION || (mention(r, of)->type == ENTITY_PLACE && str_is(m->lemma, "mayor")) ? mention(r, of)->text : m->place;
}

/* "president" of "former president", for "the former president". */
static Str role_held(const Mention *m, uint32_t i, Tenure tenure)
{
  Str role = m->roles[i].role;
  bool former = tenure == TENURE_PAST && str_starts(role, "former ");
  return former ? (Str){role.at + 7, role.len - 7} : role;
}

static bool carries_role(Reading *r, uint32_t m, Str wanted, Str lemma, Str owner, Tenure tenure, bool *owner_known)
{
  const Mention *x = mention(r, m);
  for (uint32_t i = 0; i < x->role_count; i++)
    if ((!tenure || (tenure == TENURE_NEW) == x->roles[i].taken) && (role_fits(r, role_held(x, i, tenure), wanted, lemma) || (owner.len && x->roles[i].of.len && leads_as(x->roles[i].role, lemma))) && owners_agree(r, x->roles[i].of, owner) && !(owner.len && x->roles[i].of_field && !x->roles[i].of.len)) {
      if (x->roles[i].of.len && owner.len) *owner_known = true;
      return true;
    }
  return false;
}

bool office_is_meant(Reading *r, Str role, Str of, const OfficeMeant *office)
{
  bool fits = role_fits(r, role, office->role, office->lemma) || (office->owner.len && of.len && leads_as(role, office->lemma));
  return fits && owners_agree(r, of, office->owner);
}

bool bears_office(Reading *r, uint32_t name, Str noun)
{
  bool known = false;
  return cluster_type(r, name) == ENTITY_PERSON && carries_role(r, name, noun, noun, (Str){"", 0}, TENURE_UNSAID, &known);
}

/* "the old poet", "the embattled mayor": words that say how one is, not which one. */
static bool tells_none_apart(Str lemma)
{
  static const char *const words[] = {"old", "elderly", "young", "veteran", "ageing", "aging", "ailing", "late", "fallen", "embattled", "beleaguered", "disgraced", "jailed", "convicted", "accused", "arrested", "injured", "wounded",
                                      "dying", "famous", "popular", "controversial", "outspoken", "celebrated", "powerful", "wealthy", "rich", "poor", "unhappy", "angry", "furious", "retiring", "retired", "alleged", "self-styled",
                                      "unlucky", "hapless", "astonished", "startled", "bearded", "soft-spoken", "flamboyant", "charismatic", "reclusive", "exiled", "missing", "murdered", "dead", "exhausted", "grieving", "tearful"};
  return str_among(lemma, words, COUNT_OF(words));
}

static bool has_words_beside(Reading *r, const Mention *m)
{
  const Tree *tree = &r->trees[m->sentence];
  uint32_t role = role_first(r, m); /* "prime" of "prime minister" is no word beside it */
  for (uint32_t c = tree->child[m->head]; c != NO_TOKEN; c = tree->sibling[c]) {
    const Token *t = &tree->sentence->tokens[c];
    Deprel base = deprel_base(t->deprel);
    uint32_t left = tree->left[c];
    const Token *edge = &tree->sentence->tokens[left];
    bool aside = t->deprel == DEP_ACL_RELCL && left > m->head && (str_is(edge->form, ",") || str_is(edge[-1].form, ",")); /* ", who is 83," */
    if (aside || (base == DEP_AMOD && (tenure_word(t->lemma) || is_rank_word(t->lemma) || tells_none_apart(t->lemma))) || (c >= role && c < m->head)) continue;
    if (c > m->head && c <= role_last(r, m)) continue;
    if (base == DEP_ACL || base == DEP_NUMMOD || (base == DEP_NMOD && !m->place.len)) return true;
    if (base == DEP_AMOD && !(m->place.len && t->form.len && t->form.at[0] >= 'A' && t->form.at[0] <= 'Z')) return true;
  }
  return false;
}

static bool has_left(Reading *r, uint32_t who)
{
  CLUSTER_EACH(r, cluster_of(r, who), i) {
    const Mention *m = mention(r, i);
    if (m->left_office) return true;
    for (uint32_t k = 0; k < m->role_count; k++)
      if (m->roles[k].past || str_starts(m->roles[k].role, "former ")) return true;
  }
  return false;
}

enum { ROLE_REACH = 4000 }; /* mentions: more than an article has, less than a book */

/* The one person before the nominal who carries its role. Two of them: none, unless only one has the place. */
static uint32_t role_bearer(Reading *r, uint32_t nominal)
{
  Mention *m = mention(r, nominal);
  Str wanted = role_text(r, m), owner = owner_beside(r, m), lemma = str_starts(m->lemma, "ex-") ? (Str){m->lemma.at + 3, m->lemma.len - 3} : m->lemma;
  Tenure tenure = tenure_of(r, m);
  uint32_t found = NO_MENTION, sure = NO_MENTION;
  bool rival = false, sure_rival = false, still_rival = false, changed_hands = false;
  uint32_t from = nominal > ROLE_REACH ? nominal - ROLE_REACH : 0, still = NO_MENTION; /* one who is in office, where the former one is asked for */
  for (uint32_t i = from; i < r->mentions.len; i++) {
    bool known = false;
    if (mention(r, i)->sentence > m->sentence + 1) break;
    if (mention(r, i)->document != m->document || mention(r, i)->kind != MENTION_NAME || !mention(r, i)->role_count) continue;
    changed_hands |= tenure == TENURE_PAST && carries_role(r, i, wanted, lemma, owner, TENURE_NEW, &known);
    if (!carries_role(r, i, wanted, lemma, owner, tenure, &known)) continue;
    uint32_t root = cluster_of(r, i);
    if (cluster_type(r, i) != ENTITY_PERSON) continue;
    if (tenure == TENURE_PAST && !has_left(r, i)) {
      still_rival |= still != NO_MENTION && cluster_of(r, still) != root;
      if (still == NO_MENTION) still = i;
      continue;
    }
    if (known && sure != NO_MENTION && cluster_of(r, sure) != root) sure_rival = true;
    if (known && sure == NO_MENTION) sure = i;
    if (found != NO_MENTION && cluster_of(r, found) != root) rival = true;
    if (found == NO_MENTION) found = i;
  }
  if (found == NO_MENTION && changed_hands) found = still, rival = still_rival;
  m->contested = sure == NO_MENTION ? rival : sure_rival;
  if (found == NO_MENTION && !still_rival && is_leaving(r, m)) found = still;
  if (found == NO_MENTION && still != NO_MENTION) {
    m->contested = true; /* "the former chairman": not the one who is */
    return NO_MENTION;
  }
  if (sure != NO_MENTION) return sure_rival ? NO_MENTION : sure;
  if (found == NO_MENTION && still == NO_MENTION) return known_holder(r, nominal, &(OfficeMeant){wanted, lemma, owner, tenure == TENURE_PAST});
  return rival ? NO_MENTION : found;
}

static bool is_office(Reading *r, const Mention *m)
{
  const LexEntry *e = lex_find(r->resolver->roles, role_text(r, m));
  if (!e) e = lex_find(r->resolver->roles, m->lemma);
  return e && str_is(e->field[1], "office");
}

/* "new", "acting": who was called so from the start was another. */
static bool is_newcomer(Reading *r, const Mention *name)
{
  static const char *const words[] = {"new", "incoming", "next", "interim", "acting", "successor"};
  const Token *t = r->sentences->at[name->sentence].tokens;
  for (uint32_t k = name->first; k-- > 0 && name->first - k <= 6;) {
    uint32_t of = r->at[name->sentence][k];
    bool named = of != NO_MENTION && mention(r, of)->kind == MENTION_NAME && mention(r, of)->first <= k && k <= mention(r, of)->last; /* New York */
    if (!named && str_among(t[k].lemma, words, COUNT_OF(words))) return true;
  }
  return false;
}

/* "attacked the New York attorney general who sued him. ... New York Attorney General Letitia James": the office and its body are told again with
 * a name, once, further down. */
static uint32_t bearer_below(Reading *r, uint32_t nominal)
{
  const Mention *m = mention(r, nominal);
  Str wanted = role_text(r, m), owner = role_owner(r, m);
  uint32_t found = NO_MENTION, role = role_first(r, m), body = role > 0 ? r->at[m->sentence][role - 1] : NO_MENTION;
  if (!owner.len && body != NO_MENTION && mention(r, body)->kind == MENTION_NAME && mention(r, body)->last + 1 == role && cluster_type(r, body) != ENTITY_PERSON) owner = mention(r, body)->text;
  if (!owner.len || tenure_of(r, m) != TENURE_UNSAID) return NO_MENTION;
  for (uint32_t i = nominal + 1; i < r->mentions.len && i - nominal < ROLE_REACH; i++) {
    bool known = false;
    const Mention *x = mention(r, i);
    if (x->document != m->document) break;
    if (x->kind != MENTION_NAME || !x->role_count || !carries_role(r, i, wanted, m->lemma, owner, TENURE_UNSAID, &known) || !known) continue;
    if (cluster_type(r, i) != ENTITY_PERSON || has_left(r, i) || is_newcomer(r, x) || (found != NO_MENTION && cluster_of(r, found) != cluster_of(r, i))) return NO_MENTION;
    found = i;
  }
  return found;
}

/* "Kolb backed the head": whoever the bearer is called there. */
static bool same_clause_argument(Reading *r, uint32_t a, uint32_t b)
{
  const Mention *x = mention(r, a);
  const Token *t = r->sentences->at[x->sentence].tokens;
  CLUSTER_EACH(r, cluster_of(r, b), i) {
    const Mention *y = mention(r, i);
    if (y->sentence == x->sentence && t[x->head].head == t[y->head].head && t[x->head].head != NO_TOKEN) return true;
  }
  return false;
}

/* '"We knew Tom was ill," the coach said': whom somebody names in his own words is another; but "I am Tom", "My name is Tom". */
bool is_named_in_own_words(Reading *r, uint32_t speaker, uint32_t who)
{
  CLUSTER_EACH(r, cluster_of(r, who), i) {
    const Mention *m = mention(r, i);
    if (m->kind != MENTION_NAME || !m->quote || r->quotes.at[m->quote - 1].speaker != speaker) continue;
    const Tree *tree = &r->trees[m->sentence];
    uint32_t subject = tree_child(tree, m->head, DEP_NSUBJ), over = tree->sentence->tokens[m->head].head;
    bool by_himself = subject != NO_TOKEN || (over < tree->sentence->len && (str_is(tree->sentence->tokens[over].lemma, "I") || str_is(tree->sentence->tokens[over].lemma, "name")));
    if (!by_himself) return true;
  }
  return false;
}

/* "Van Hollen said the Maryland man had been abducted", "The mayor lies," Pruce said: nobody calls himself so. Firms do. */
bool is_told_by(Reading *r, uint32_t nominal, uint32_t who)
{
  const Mention *m = mention(r, nominal);
  if (m->kind != MENTION_NOMINAL || !(m->kinds & KIND_PERSON)) return false;
  uint32_t speaker = m->quote ? r->quotes.at[m->quote - 1].speaker : NO_MENTION;
  if ((speaker != NO_MENTION && cluster_of(r, speaker) == cluster_of(r, who)) || is_named_in_own_words(r, nominal, who)) return true;
  const Tree *tree = &r->trees[m->sentence];
  const Token *t = tree->sentence->tokens;
  uint32_t at = m->head;
  for (uint32_t steps = 0; steps < 12 && at < tree->sentence->len; steps++, at = t[at].head) {
    uint32_t aside = tree_child(tree, at, DEP_PARATAXIS); /* "The man will be sent back, the prosecutor said" */
    uint32_t says = t[at].deprel == DEP_CCOMP ? t[at].head : aside != NO_TOKEN && aside > at && t[aside].upos == UPOS_VERB && str_is(t[tree->left[aside] > 0 ? tree->left[aside] - 1 : 0].form, ",") ? aside : NO_TOKEN;
    if (says >= tree->sentence->len) continue;
    uint32_t subject = tree_child(tree, says, DEP_NSUBJ), said = subject == NO_TOKEN ? NO_MENTION : r->at[m->sentence][subject];
    if (said != NO_MENTION && said != nominal && t[subject].deprel == DEP_NSUBJ && cluster_of(r, said) == cluster_of(r, who)) return true;
  }
  return false;
}

/* "paid the widow": of whom it was told whose; a role though no office. */
static bool is_bare_kin(Reading *r, const Mention *m)
{
  static const char *const nouns[] = {"widow", "widower", "bride", "groom", "sister", "brother"}; /* "Sister Benedetta ... the sister" */
  return str_among(m->lemma, nouns, COUNT_OF(nouns)) && str_eq_nocase(reading_token(r, m->sentence, m->np_first)->form, STR("the")) && m->np_first + 1 == m->head && m->np_last == m->head;
}

static void sieve_role_bearers(Reading *r)
{
  for (uint32_t i = 0; i < r->mentions.len; i++) {
    const Mention *m = mention(r, i);
    if (m->kind != MENTION_NOMINAL || m->coordination || m->predicate || !m->definite || m->number != NUMBER_SINGULAR) continue;
    if (!(m->kinds & KIND_PERSON) || (m->kinds & KIND_KIN && !is_bare_kin(r, m)) || (cluster_is_named(r, i) && !goes_by_alias(r, i)) || m->parent != i) continue;
    bool article = tree_child(&r->trees[m->sentence], m->head, DEP_DET) != NO_TOKEN || str_eq_nocase(reading_token(r, m->sentence, m->np_first)->form, STR("the"));
    if (!article && !m->place.len) continue;
    uint32_t bearer = has_words_beside(r, m) ? NO_MENTION : role_bearer(r, i);
    if (bearer == NO_MENTION && !m->contested && is_office(r, m)) bearer = bearer_below(r, i);
    if (bearer != NO_MENTION && !same_clause_argument(r, i, bearer) && !is_told_by(r, i, bearer) && nominal_fits(r, i, bearer))
      cluster_join(r, i, bearer, cluster_is_named(r, i) ? "other name" : m->place.len ? "role and place" : "role", m->place.len ? 0.9F : 0.8F);
  }
}

void sieve_roles(Reading *reading) { sieve_role_bearers(reading); }
