/*
 * governments.c - capitals that stand for their governments: "Moscow said", "talks between Washington and Beijing".
 * A capital that speaks, decides, deals or is dealt with is the government of its country, a node of its own (an ORGANIZATION whose role is
 * "government of Russia"); where things happen, and whatever nothing says to be the government, is the city. A mention that tells
 * neither is what the one before it in the article was, if that was a government. "The Kremlin", "the White House", "Downing Street" are
 * one node each, office and building: nobody reads a graph for the difference. Brussels is the European Union's government.
 */
#include "resolution/parts.h"

typedef enum { USE_UNKNOWN, USE_CITY, USE_GOVERNMENT } Use;

#define ONE_OF(word, list) str_among(word, list, COUNT_OF(list))

static Mention *mention(Reading *r, uint32_t i) { return &r->mentions.at[i]; }

static const LexEntry *capital_of(const Reading *r, const Mention *m)
{
  if (m->kind != MENTION_NAME || m->type != ENTITY_PLACE || m->gazetteer || m->country) return NULL;
  const LexEntry *e = lex_find(r->resolver->places, m->key);
  return e && str_is(e->field[1], "capital") && e->field[2].len ? e : NULL;
}

static Str preposition(const Reading *r, const Mention *m, uint32_t token)
{
  const Tree *tree = &r->trees[m->sentence];
  uint32_t mark = tree_child(tree, token, DEP_CASE);
  return mark == NO_TOKEN ? (Str){"", 0} : str_lower(r->arena, tree->sentence->tokens[mark].form);
}

/* "in Moscow", "Moscow, Russia", "Moscow-based", "Moscow's airport" */
static bool is_local(const Reading *r, const Mention *m, uint32_t top, Str mark)
{
  static const char *const places[] = {"in", "at", "near", "outside", "around", "across", "through", "into", "inside", "within", "throughout", "via"};
  const Sentence *s = &r->sentences->at[m->sentence];
  if (ONE_OF(mark, places)) return true;
  const Token *t = s->tokens;
  bool region = m->last + 2 < s->len && str_is(t[m->last + 1].form, ",") && r->at[m->sentence][m->last + 2] != NO_MENTION &&
                r->mentions.at[r->at[m->sentence][m->last + 2]].type == ENTITY_PLACE && t[m->last + 2].head == top;
  return region || (m->last + 1 < s->len && t[m->last + 1].xpos == XPOS_HYPH);
}

static bool acts(const Reading *r, const Mention *m, uint32_t top)
{
  static const char *const verbs[] = {
      "say",     "announce", "accuse",   "warn",      "impose",   "agree",    "reject",    "deny",       "urge",     "insist",   "demand",    "want",
      "threaten", "fear",    "believe",  "decide",    "propose",  "refuse",   "recognize", "recognise",  "expel",    "summon",   "condemn",   "retaliate",
      "vow",     "claim",    "argue",    "respond",   "react",    "welcome",  "blame",     "support",    "back",     "seek",     "pledge",    "promise",
      "complain", "protest", "oppose",   "denounce",  "dismiss",  "declare",  "sanction",  "ban",        "negotiate", "invade",  "annex",     "concede",
      "favor",   "favour",   "hope",     "consider",  "signal",   "maintain", "criticize", "criticise",  "intervene", "deploy",  "ally",      "sever",
      "object",  "send",    "supply",  "arm",      "block",     "intend",   "plan",     "freeze",    "halt",       "issue",    "push",     "finance",
      "withdraw", "approve", "ratify",   "veto",      "tell",     "ask",      "call",      "offer",      "allow",    "acknowledge", "suspect", "regard"};
  const Token *t = r->sentences->at[m->sentence].tokens;
  Deprel rel = t[top].deprel;
  uint32_t verb = t[top].head;
  return deprel_base(rel) == DEP_NSUBJ && rel != DEP_NSUBJ_PASS && verb < r->sentences->at[m->sentence].len && t[verb].upos == UPOS_VERB && ONE_OF(t[verb].lemma, verbs);
}

/* "Ankara recalled its ambassador", "Athens seized a ship": what only states send, close and seize. */
static bool acts_as_state(const Reading *r, const Mention *m, uint32_t top)
{
  static const char *const things[] = {"ambassador", "envoy",  "embassy",  "diplomat", "consulate", "troop",    "troops", "treaty", "sanction", "tariff", "missile", "visa",      "protest", "tie",   "relation",
                                       "airspace",   "border", "warship", "frigate",  "navy",      "delegation", "pact",  "ceasefire", "truce", "visit",  "ship",    "reservist", "aid",     "territory", "islands"};
  static const char *const verbs[] = {"recall", "lodge", "disagree", "expel", "lend", "seize", "cancel", "suspend", "restore", "close", "reopen", "break", "cut", "sign", "lift", "extend", "free", "release", "return", "fire",
                                      "mobilise", "mobilize", "deport", "detain", "scrap", "downgrade", "upgrade", "boycott", "dispatch", "shut", "tear", "end", "send", "open", "test", "launch", "sever", "impose", "seal"};
  const Tree *tree = &r->trees[m->sentence];
  const Token *t = tree->sentence->tokens;
  uint32_t verb = t[top].head;
  if (deprel_base(t[top].deprel) != DEP_NSUBJ || t[top].deprel == DEP_NSUBJ_PASS || verb >= tree->sentence->len || t[verb].upos != UPOS_VERB || !ONE_OF(t[verb].lemma, verbs)) return false;
  uint32_t object = tree_child(tree, verb, DEP_OBJ);
  return object != NO_TOKEN && ONE_OF(t[object].lemma, things);
}

static bool is_acted_on(const Reading *r, const Mention *m, uint32_t top, Str mark)
{
  static const char *const verbs[] = {"accuse", "urge", "ask", "warn", "tell", "press", "blame", "criticize", "criticise", "condemn", "persuade", "sanction",
                                      "pressure", "anger", "irritate", "provoke", "alarm", "embarrass", "assure", "convince", "support", "annoy", "infuriate"};
  static const char *const dealt[] = {"talk", "negotiate", "deal", "side", "quarrel", "ally", "cooperate", "agree", "clash", "meddle", "consult", "lobby", "sign"};
  static const char *const affairs[] = {"tie", "relation", "talk", "tension", "negotiation", "agreement", "deal", "dispute", "pressure", "alliance", "war", "treaty",
                                        "sanction", "dialogue", "rift", "standoff", "row", "rivalry", "diplomacy", "truce", "pact", "contact", "embargo", "partnership"};
  static const char *const marks[] = {"with", "between", "on", "against", "from", "by", "to"};
  const Sentence *s = &r->sentences->at[m->sentence];
  const Token *t = s->tokens;
  Deprel base = deprel_base(t[top].deprel);
  uint32_t head = t[top].head;
  if (head >= s->len) return false;
  if (t[head].upos == UPOS_VERB && base == DEP_OBJ) return ONE_OF(t[head].lemma, verbs);
  if (t[head].upos == UPOS_VERB && base == DEP_OBL && (str_is(mark, "with") || str_is(mark, "to"))) return ONE_OF(t[head].lemma, dealt);
  if (t[head].upos == UPOS_VERB && base == DEP_OBL && str_is(mark, "by")) return ONE_OF(t[head].lemma, verbs);
  bool between = (base == DEP_NMOD || base == DEP_OBL) && ONE_OF(mark, marks) && t[head].upos == UPOS_NOUN && !str_is(mark, "from") && !str_is(mark, "to");
  return between && ONE_OF(t[head].lemma, affairs);
}

/* "Moscow's decision" */
static bool decides(const Reading *r, const Mention *m, uint32_t top)
{
  static const char *const nouns[] = {
      "decision", "policy", "ally",      "demand",     "position", "stance",    "ambassador", "envoy",    "offer",   "proposal", "refusal", "response",
      "relation", "tie",    "intention", "claim",      "accusation", "support", "influence",  "troops",   "troop",   "force",    "forces", "military",
      "approval", "commitment", "willingness", "objection", "warning", "request", "insistence", "invasion", "interference", "allegation", "assertion", "denial"};
  const Sentence *s = &r->sentences->at[m->sentence];
  const Token *t = s->tokens;
  return t[top].deprel == DEP_NMOD_POSS && t[top].head < s->len && ONE_OF(t[t[top].head].lemma, nouns);
}

static Use use_of(const Reading *r, const Mention *m)
{
  const Sentence *s = &r->sentences->at[m->sentence];
  if (s->kind == BLOCK_HEADLINE && s->len < 3) return USE_UNKNOWN;
  uint32_t top = m->head;
  Str mark = preposition(r, m, top);
  for (int steps = 0; steps < 4 && s->tokens[top].deprel == DEP_CONJ && s->tokens[top].head < s->len; steps++) {
    top = s->tokens[top].head;
    if (!mark.len) mark = preposition(r, m, top);
  }
  if (m->club) return USE_CITY;
  if (is_local(r, m, m->head, mark)) return USE_CITY;
  if (acts(r, m, top) || acts_as_state(r, m, top) || is_acted_on(r, m, top, mark) || decides(r, m, top)) return USE_GOVERNMENT;
  bool argument = !mark.len && (deprel_base(s->tokens[top].deprel) == DEP_NSUBJ || deprel_base(s->tokens[top].deprel) == DEP_OBJ);
  return argument || str_is(mark, "with") || str_is(mark, "by") ? USE_UNKNOWN : USE_CITY;
}

/* "Washington said" after "Kerry Washington" is no government. */
static bool is_surname_here(const Reading *r, uint32_t document, uint32_t from, Str word)
{
  for (uint32_t i = from; i < r->mentions.len && r->mentions.at[i].document == document; i++) {
    const Mention *m = &r->mentions.at[i];
    if (m->kind == MENTION_NAME && m->type == ENTITY_PERSON && m->name.count >= 2 && str_eq(m->name.words[m->name.count - 1], word)) return true;
  }
  return false;
}

static void take_for_government(Reading *r, uint32_t i, Str country)
{
  Mention *m = mention(r, i);
  m->sense = str_format(r->arena, "government of %.*s", STR_ARG(country));
  m->votes[ENTITY_ORGANIZATION] += m->votes[ENTITY_PLACE] + 0.5F;
  m->votes[ENTITY_PLACE] = 0;
  m->type = ENTITY_ORGANIZATION;
}

typedef struct { bool government, person; } Before; /* what the last mention of a capital was */
typedef struct { Before *at; size_t len, cap; } BeforeList;

static Before *before_of(Reading *r, Map *known, BeforeList *list, uint32_t first, const Mention *m, Str place)
{
  bool fresh;
  uint64_t *at = map_at(known, place, &fresh);
  if (fresh) {
    *at = list->len;
    LIST_PUSH(r->arena, list) = (Before){.person = m->name.count == 1 && is_surname_here(r, m->document, first, m->name.words[0])};
  }
  return &list->at[*at];
}

void governments_find(Reading *reading)
{
  Map known;
  BeforeList list = {0};
  uint32_t first = 0;
  for (uint32_t i = 0; i < reading->mentions.len; i++) {
    const Mention *m = mention(reading, i);
    if (i == 0 || m->document != mention(reading, first)->document) {
      first = i;
      map_init(&known, reading->arena, 16);
    }
    const LexEntry *capital = capital_of(reading, m);
    if (!capital) continue;
    Before *before = before_of(reading, &known, &list, first, m, capital->field[0]);
    Use use = before->person ? USE_CITY : use_of(reading, m);
    if (use == USE_UNKNOWN) use = before->government ? USE_GOVERNMENT : USE_CITY;
    before->government = use == USE_GOVERNMENT;
    if (use == USE_GOVERNMENT) take_for_government(reading, i, str_is(capital->field[0], "Brussels") ? STR("European Union") : capital->field[2]);
  }
}
