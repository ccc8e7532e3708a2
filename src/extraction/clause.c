/*
 * clause.c - the clauses of a sentence and who does what in each.
 * Method: every verb, and every noun or adjective with a copula, heads a clause. Heads are visited before dependents, so
 * that a clause without a subject of its own can take one from the clause above: a coordinated verb shares it ("Acme bought
 * Bolt and sold it"), an infinitive is controlled by the object of its verb, else by the subject ("urged Ann to go", "promised
 * Ann to go"), a participle modifies its noun ("the man accused of theft") or shares the subject ("fearing a storm, they
 * left"), a relative clause refers to its antecedent ("the firm that Acme bought": bought -> the firm; relative.c).
 */
#include "extraction/relative.h"

/* ---- which tokens head a clause ------------------------------------------------------------------------------------ */

static bool verb_position(const Reading *r, uint32_t t)
{
  switch (rel_base(r, t)) {
    case DEP_AMOD: case DEP_COMPOUND: case DEP_CASE: case DEP_FIXED: case DEP_FLAT: case DEP_MARK: case DEP_CC: case DEP_DET:
    case DEP_AUX: case DEP_COP: case DEP_GOESWITH: case DEP_DISCOURSE: case DEP_NUMMOD: case DEP_EXPL: return false;
    case DEP_NMOD: case DEP_OBL: case DEP_NSUBJ: case DEP_OBJ: case DEP_APPOS:
      return kid_with(r, t, DEP_NSUBJ) != NO_TOKEN || kid_with(r, t, DEP_OBJ) != NO_TOKEN;
    default: return true;
  }
}

static bool heads_clause(const Reading *r, uint32_t t)
{
  if (kid_with(r, t, DEP_COP) != NO_TOKEN) return true;
  Upos upos = r->token[t].upos;
  if (upos == UPOS_VERB) return verb_position(r, t);
  return upos == UPOS_AUX && rel_base(r, t) != DEP_AUX && rel_base(r, t) != DEP_COP && kid_with(r, t, DEP_NSUBJ) != NO_TOKEN &&
         (kid_with_base(r, t, DEP_OBJ) != NO_TOKEN || kid_with_base(r, t, DEP_OBL) != NO_TOKEN);
}

static ClauseKind kind_of(const Reading *r, uint32_t t)
{
  uint32_t expl = kid_with(r, t, DEP_EXPL);
  if (expl != NO_TOKEN && form_is(r, expl, "there")) return CLAUSE_EXISTENCE;
  return kid_with(r, t, DEP_COP) != NO_TOKEN ? CLAUSE_COPULA : CLAUSE_VERB;
}

static uint32_t clause_over(const Reading *r, uint32_t t)
{
  for (unsigned steps = 0; r->token[t].head < r->len && steps < 100; steps++) {
    t = r->token[t].head;
    if (r->clause_at[t] != NO_CLAUSE) return r->clause_at[t];
  }
  return NO_CLAUSE;
}

static ClauseLink link_of(const Reading *r, uint32_t t)
{
  switch (r->token[t].deprel) {
    case DEP_ROOT: return LINK_ROOT;
    case DEP_CONJ: return r->clause_at[r->token[t].head] != NO_CLAUSE ? LINK_CONJ : LINK_OTHER;
    case DEP_XCOMP: return LINK_XCOMP;
    case DEP_CCOMP: return LINK_CCOMP;
    case DEP_ADVCL: case DEP_ADVCL_RELCL: return LINK_ADVCL;
    case DEP_ACL: return LINK_ACL;
    case DEP_ACL_RELCL: return LINK_RELCL;
    case DEP_PARATAXIS: return LINK_PARATAXIS;
    case DEP_CSUBJ: case DEP_CSUBJ_PASS: case DEP_CSUBJ_OUTER: return LINK_CSUBJ;
    default: return LINK_OTHER;
  }
}

/* ---- forms --------------------------------------------------------------------------------------------------------- */

static bool has_aux(const Reading *r, uint32_t t)
{
  return kid_with_base(r, t, DEP_AUX) != NO_TOKEN || kid_with(r, t, DEP_COP) != NO_TOKEN;
}

/* "having lost": no finite auxiliary. */
static bool finite_aux(const Reading *r, uint32_t t)
{
  EACH_KID(r, t, k)
  {
    if (r->token[*k].deprel == DEP_COP && !form_is(r, *k, "being")) return true;
    if (rel_base(r, *k) == DEP_AUX && !form_is(r, *k, "having") && !form_is(r, *k, "being") && !form_is(r, *k, "been")) return true;
  }
  return false;
}

static bool graph_of(const Reading *r) { return r->options->style == STYLE_MINIMAL && !r->options->adjuncts && !r->options->own_words; }

static void note_form(Reading *r, Clause *c)
{
  Xpos x = r->token[c->head].xpos;
  bool aux = finite_aux(r, c->head);
  c->passive = kid_with(r, c->head, DEP_AUX_PASS) != NO_TOKEN || kid_with(r, c->head, DEP_NSUBJ_PASS) != NO_TOKEN;
  c->participle = c->kind == CLAUSE_VERB && !aux && (x == XPOS_VBG || x == XPOS_VBN);
  if (c->participle && x == XPOS_VBN && !has_aux(r, c->head) && (c->link == LINK_ACL || c->link == LINK_ADVCL)) c->passive = !(c->link == LINK_ACL && lemma_is(r, c->head, "die")); /* "(died 2015)" */
  EACH_KID(r, c->head, k)
    if (r->token[*k].deprel == DEP_MARK && r->token[*k].xpos == XPOS_TO) c->infinitive = true;
}

/* "was knighted in 1990 and made a peer in 2001": he made none. */
static bool made_somebody(Reading *r, const Clause *c, const Clause *above)
{
  if (!above->passive || above->kind != CLAUSE_VERB || !lemma_is(r, c->head, "make") || r->token[c->head].deprel != DEP_CONJ || !form_is(r, c->head, "made")) return false;
  uint32_t what = c->object != NO_TOKEN ? c->object : c->open, article = what < r->len ? kid_with(r, what, DEP_DET) : NO_TOKEN;
  bool one = article != NO_TOKEN && (form_is(r, article, "a") || form_is(r, article, "an"));
  const LexEntry *class = one ? lex_find(r->extractor->noun_classes, r->token[what].lemma) : NULL;
  return one && what == r->right[what] && ((r->noun_class[what] & NOUN_ROLE) || (class && str_is(class->field[0], "person")));
}

/* "was bought and sold": the second verb has no auxiliary of its own; a bare participle shares the first one's voice. */
static void share_voice(Reading *r, Clause *c, const Clause *above)
{
  if (c->own_subject || c->kind != CLAUSE_VERB || has_aux(r, c->head)) return;
  Xpos x = r->token[c->head].xpos;
  if (x == XPOS_VBN && !verb_only_past(r, c->head) && (c->object == NO_TOKEN || verb_keeps_object(r, c->head)) && !(above->passive && (verb_never_passive(r, c->head) || (c->agent == NO_TOKEN && verb_intransitive(r, c->head))))) {
    c->passive = above->passive;
    c->participle = above->participle;
  }
  if (made_somebody(r, c, above)) c->passive = true;
  if (x == XPOS_VB && above->infinitive) c->infinitive = true;
}

/* ---- dependents ---------------------------------------------------------------------------------------------------- */

static bool calls_name(const Reading *r, uint32_t t)
{
  static const char *const words[] = {"pseudonym", "nickname", "alias", "moniker", "initials", "acronym", "surname", "abbreviation"};
  return str_among(r->token[t].lemma, words, COUNT_OF(words));
}

/* "by force", "by mistake", "by sea": how, not by whom. */
bool manner_noun(const Reading *r, uint32_t t)
{
  uint32_t name = r->names ? r->name_at[t] : NO_TOKEN, before = name != NO_TOKEN ? r->names[name].first : 0;
  if (calls_name(r, t) || (before > 0 && calls_name(r, before - 1))) return true;            /* "known by her pseudonym Jenna" */
  static const char *const words[] = {"force", "mistake", "hand", "law", "accident", "chance", "default", "mail", "post", "phone", "telephone", "train",
                                      "air", "sea", "land", "rail", "road", "ship", "boat", "plane", "car", "bus", "name", "definition", "nature", "vote",
                                      "decree", "request", "design", "email", "e-mail", "fax", "radio", "proxy", "birth", "marriage", "means"};
  if (r->token[t].xpos != XPOS_NN || r->kid_start[t] + 1 < r->kid_start[t + 1]) return false;
  for (size_t i = 0; i < COUNT_OF(words); i++)
    if (form_is(r, t, words[i])) return true;
  return false;
}

/* "by ten votes", "by 4 percent": by how much, not by whom. */
static bool measures(const Reading *r, uint32_t t)
{
  static const char *const words[] = {"vote", "point", "percent", "%", "percentage", "goal", "run", "seat", "margin", "mile", "metre", "meter", "kilometre", "kilometer",
                                      "year", "month", "week", "day", "hour", "minute", "second", "degree", "inch", "foot", "ton", "tonne", "dollar", "euro", "pound",
                                      "half", "third", "quarter", "fifth"};
  if (str_is(r->token[t].form, "$")) return true;
  for (size_t i = 0; i < COUNT_OF(words); i++)
    if (lemma_is(r, t, words[i])) return kid_with(r, t, DEP_NUMMOD) != NO_TOKEN || r->token[t].upos != UPOS_NOUN || i >= COUNT_OF(words) - 4;
  return false;
}

static bool by_agent(Reading *r, const Clause *c, uint32_t t)
{
  if (manner_noun(r, t) || measures(r, t)) return false;
  Str preposition = preposition_of(r, t, NULL);
  if (r->token[t].deprel == DEP_OBL_AGENT && !str_is(preposition, "after")) return kid_with(r, t, DEP_CASE) != NO_TOKEN && !is_time(r, t); /* "named after Ann" */
  if (!c->passive || is_time(r, t)) return false;
  return str_is(preposition, "by");
}

/* "by ten votes": a measure, no agent. */
static bool measured(const Reading *r, uint32_t t)
{
  return r->token[t].upos == UPOS_NUM || kid_with(r, t, DEP_NUMMOD) != NO_TOKEN;
}

/* "fought off six attacks the following day", "arrived the same week": a day that is told from others is no object, but of verbs of
 * passing time. */
static bool told_day(const Reading *r, uint32_t verb, uint32_t t)
{
  static const char *const which[] = {"following", "next", "same", "previous", "last", "this", "that"};
  static const char *const spending[] = {"spend", "waste", "pass", "take", "last", "serve", "need", "enjoy", "celebrate", "mark", "have", "remember", "lose", "save",
                                         "be", "begin", "start", "end", "open", "close", "see", "make", "finish", "win", "call", "commemorate", "honor"};
  if (!(r->noun_class[t] & NOUN_TIME)) return false;
  for (size_t i = 0; i < COUNT_OF(spending); i++)
    if (lemma_is(r, verb, spending[i])) return false;
  EACH_KID(r, t, k)
    for (size_t i = 0; *k < t && i < COUNT_OF(which); i++)
      if (form_is(r, *k, which[i])) return true;
  return false;
}

/* "called the deal a fraud": two objects of such a verb are one and what it is called. */
static bool names_its_object(const Reading *r, uint32_t verb)
{
  static const char *const others[] = {"make", "find", "leave", "keep", "choose"};
  for (size_t i = 0; i < COUNT_OF(others); i++)
    if (lemma_is(r, verb, others[i])) return false;
  return r->verb_class[verb] & (VERB_NAME | VERB_VIEW);
}

static void note_dependent(Reading *r, Clause *c, uint32_t k)
{
  switch (r->token[k].deprel) {
    case DEP_NSUBJ: case DEP_NSUBJ_PASS: case DEP_NSUBJ_OUTER: case DEP_CSUBJ: case DEP_CSUBJ_PASS: case DEP_CSUBJ_OUTER:
      if (c->subject != NO_TOKEN && r->token[k].deprel == DEP_NSUBJ && r->token[c->subject].deprel == DEP_NSUBJ_OUTER && graph_of(r)) c->subject = k;   /* "the reality is that [India] is" */
      if (c->subject == NO_TOKEN || r->token[k].deprel == DEP_NSUBJ_OUTER) c->subject = k;
      c->own_subject = true;
      break;
    case DEP_OBJ:
      if (((r->token[k].upos == UPOS_PROPN || r->token[k].upos == UPOS_NUM) && is_time(r, k)) || told_day(r, c->head, k)) LIST_PUSH(r->arena, &c->obliques) = k; /* "vowed Wednesday to" */
      else if (c->object == NO_TOKEN && r->token[k].xpos != XPOS_WRB) c->object = k;
      else if (c->open == NO_TOKEN && names_its_object(r, c->head) && c->object > c->head && !is_name(r, k)) c->open = k;
      break;
    case DEP_IOBJ: c->recipient = k; break;
    case DEP_CCOMP: if (c->speech == NO_TOKEN) c->speech = k; break;
    case DEP_XCOMP: if (c->open == NO_TOKEN) c->open = k; break;
    case DEP_OBL: case DEP_OBL_AGENT: case DEP_OBL_UNMARKED:
      if (by_agent(r, c, k) && (c->agent == NO_TOKEN || (measured(r, c->agent) && !measured(r, k)))) {
        if (c->agent != NO_TOKEN) LIST_PUSH(r->arena, &c->obliques) = c->agent;
        c->agent = k;
      }
      else LIST_PUSH(r->arena, &c->obliques) = k;
      break;
    case DEP_ADVMOD: case DEP_ADVCL: LIST_PUSH(r->arena, &c->adverbs) = k; break;
    default: break;
  }
}

/* A copula's predicate noun keeps its own modifiers; "is in Washington" and "is able to" are seen in verbal.c. */
static void note_dependents(Reading *r, Clause *c)
{
  EACH_KID(r, c->head, k) note_dependent(r, c, *k);
  if (c->object == NO_TOKEN && c->recipient != NO_TOKEN && !c->passive) {   /* "asked Ann to go" */
    c->object = c->recipient;
    c->recipient = NO_TOKEN;
  }
  if (c->recipient != NO_TOKEN && c->object > c->recipient && c->object < r->len && c->open == NO_TOKEN && !c->passive && names_its_object(r, c->head) && !is_name(r, c->object)) {
    c->open = c->object;                                                     /* "appointed her a judge" */
    c->object = c->recipient;
    c->recipient = NO_TOKEN;
  }
}

/* ---- subjects ------------------------------------------------------------------------------------------------------ */

static bool tough(const Reading *r, uint32_t t)
{
  static const char *const words[] = {"difficult", "hard", "easy", "impossible", "possible", "important", "necessary", "tough",
                                      "dangerous", "safe", "expensive", "cheap"};
  for (size_t i = 0; i < COUNT_OF(words); i++)
    if (lemma_is(r, t, words[i])) return true;
  return false;
}

/* "hard to justify": who is to do it is not said. */
static bool is_done_by_anybody(const Reading *r, const Clause *c)
{
  uint32_t adjective = r->token[c->head].head;
  return adjective < r->len && r->token[adjective].upos == UPOS_ADJ && tough(r, adjective);
}

/* "his first visit being to Peru": the noun right before "being" is what is said to be so. */
static uint32_t noun_before_being(const Reading *r, const Clause *c)
{
  uint32_t being = kid_with(r, c->head, DEP_COP);
  if (c->kind != CLAUSE_COPULA || being == NO_TOKEN || being == 0 || !form_is(r, being, "being")) return NO_TOKEN;
  return token_is_noun(&r->token[being - 1]) ? being - 1 : NO_TOKEN;
}

static void control(Reading *r, Clause *c, const Clause *above)
{
  if (c->own_subject) return;
  if (r->stands_for[c->head] != NO_TOKEN) {
    c->object = r->stands_for[c->head];
    c->without = above->head;
    r->stands_for[c->head] = NO_TOKEN;
  }
  bool promise = r->verb_class[above->head] & VERB_PROMISE;
  uint32_t controller = above->recipient != NO_TOKEN ? above->recipient : above->object;
  bool by_object = controller != NO_TOKEN && controller != c->object && !promise && !above->passive;
  if (is_done_by_anybody(r, c)) return;
  c->subject = by_object ? controller : above->subject;
  if (by_object && c->kind == CLAUSE_COPULA && lemma_is(r, above->head, "pay") && type_at(r, controller) != ENTITY_PERSON) {       /* "pays Acme to be the default": who pays is, if anybody */
    c->subject = NO_TOKEN;
    return;
  }
  c->without = by_object ? NO_TOKEN : above->without;
  c->merged = !by_object && above->kind != CLAUSE_EXISTENCE;
  /* "was founded to promote", "was built to last": a purpose, unless the verb is one that takes infinitives */
  if (above->passive && c->infinitive && (above->agent != NO_TOKEN || !governs_clause(r, above->head))) c->merged = false;
  if (above->kind == CLAUSE_COPULA && !(governs_clause(r, above->head) || r->token[above->head].upos == UPOS_ADJ)) c->merged = false;
}

/* "called on Ann to resign", "waited for Bob to sign": who is to do it stands behind a preposition. NO_TOKEN: nobody does. */
static uint32_t called_upon(Reading *r, const Clause *c, const Clause *above)
{
  static const struct { const char *verb, *preposition; } pairs[] = {
      {"call", "on"}, {"call", "upon"}, {"call", "for"}, {"appeal", "to"}, {"plead", "with"}, {"wait", "for"}, {"rely", "on"}, {"count", "on"}, {"depend", "on"},
      {"look", "to"}, {"push", "for"}, {"press", "for"}, {"arrange", "for"}, {"long", "for"}, {"prevail", "on"}, {"signal", "to"}, {"ask", "for"}};
  if (!c->infinitive || c->own_subject || above->kind != CLAUSE_VERB || above->object != NO_TOKEN) return NO_TOKEN;
  for (size_t i = 0; i < above->obliques.len; i++) {
    uint32_t t = above->obliques.at[i];
    Str preposition = t > above->head && t < c->head && !is_time(r, t) ? preposition_of(r, t, NULL) : STR("");
    for (size_t k = 0; preposition.len && k < COUNT_OF(pairs); k++)
      if (lemma_is(r, above->head, pairs[k].verb) && str_is(preposition, pairs[k].preposition)) return t;
  }
  return NO_TOKEN;
}

/* "paid a fine for hiding it": the one who paid did it. */
static bool is_payment(const Reading *r, uint32_t t)
{
  static const char *const nouns[] = {"fine", "price", "penalty", "sum", "compensation", "damages", "$", "euro", "dollar", "pound", "apology", "criticism", "praise", "prize",
                                      "award", "sentence", "medal", "punishment", "charge", "tool", "tax", "fee", "bribe", "year", "month", "life", "term"};
  if (is_name(r, t)) return false;
  for (size_t i = 0; i < COUNT_OF(nouns); i++)
    if (lemma_is(r, t, nouns[i]) || form_is(r, t, nouns[i])) return true;
  return false;
}

/* "focuses on curbing", "charged with taking": the preposition belongs to the verb above, the gerund is its complement. */
static bool governed_gerund(const Reading *r, const Clause *c, const Clause *above)
{
  static const char *const words[] = {"on", "of", "from", "in", "at", "to", "against", "about", "with", "for"};
  if (!c->participle || r->token[c->head].xpos != XPOS_VBG || c->own_subject || above->kind != CLAUSE_VERB) return false;
  uint32_t mark = kid_with(r, c->head, DEP_MARK);
  if (mark == NO_TOKEN) mark = kid_with(r, c->head, DEP_CASE);
  if (mark == NO_TOKEN || mark < above->head) return false;
  static const struct { const char *verb, *mark; } charges[] = {
      {"charge", "with"}, {"clear", "of"}, {"acquit", "of"}, {"absolve", "of"}, {"exonerate", "of"}, {"convict", "of"}, {"accuse", "of"}, {"suspect", "of"}};
  for (size_t i = 0; i < COUNT_OF(charges); i++)                             /* "charged Ann and Bob with", "was charged on Friday with" */
    if (lemma_is(r, above->head, charges[i].verb) && form_is(r, mark, charges[i].mark) && ((above->passive && above->agent == NO_TOKEN) || (above->object != NO_TOKEN && above->object < mark))) return true;
  bool charged = (form_is(r, mark, "of") || (form_is(r, mark, "from") && (r->verb_class[above->head] & VERB_STOP))) && above->object != NO_TOKEN && above->object < mark && (r->verb_class[above->head] & (VERB_SEEM | VERB_STOP));
  if (charged) return true;                                                  /* "accused Ann, the mayor of Turin, of" */
  if (mark > above->head + 4) return false;
  for (size_t i = 0; form_is(r, mark, "for") && i < above->obliques.len; i++)                       /* "charged with fraud for hiding it": with fraud */
    if (above->obliques.at[i] > above->head && above->obliques.at[i] < mark && !is_time(r, above->obliques.at[i])) return false;
  if (form_is(r, mark, "for") && above->object != NO_TOKEN && above->recipient == NO_TOKEN && is_payment(r, above->object)) return false;
  if (r->verb_class[c->head] & VERB_FAIL) return false;                     /* "criticized for failing to act": was criticized */
  for (size_t i = 0; i < COUNT_OF(words); i++)
    if (form_is(r, mark, words[i])) return true;
  return false;
}

/* "is in talks to sell", "in a bid to win" */
static bool about_to(const Reading *r, uint32_t noun, const Clause *above)
{
  uint32_t in = kid_with(r, noun, DEP_CASE);
  bool talks = form_is(r, noun, "talks") || form_is(r, noun, "negotiations") || form_is(r, noun, "discussions");
  return talks && in != NO_TOKEN && form_is(r, in, "in") && above->kind == CLAUSE_COPULA && above->head == noun;
}

static bool vowed(const Reading *r, uint32_t noun)
{
  static const char *const words[] = {"promise", "pledge", "vow", "attempt", "effort", "bid", "offer", "commitment", "determination"};
  for (size_t i = 0; i < COUNT_OF(words); i++)
    if (lemma_is(r, noun, words[i])) return true;
  return false;
}

static bool accepts(const Reading *r, uint32_t verb)
{
  static const char *const words[] = {"accept", "receive", "win", "seek", "renew", "break", "fulfil", "fulfill", "reject", "decline", "refuse", "secure", "obtain", "get",
                                      "gain", "sign", "unveil", "outline", "reveal", "drop", "abandon", "scrap", "shelve", "ditch", "cancel", "launch", "lead", "begin", "start", "resume"};
  for (size_t i = 0; i < COUNT_OF(words); i++)
    if (lemma_is(r, verb, words[i])) return true;
  return false;
}

static bool gives(const Reading *r, uint32_t verb)
{
  return lemma_is(r, verb, "grant") || lemma_is(r, verb, "give") || lemma_is(r, verb, "offer") || lemma_is(r, verb, "award");
}

static bool can_offer(const Reading *r, uint32_t t)
{
  const LexEntry *class = is_name(r, t) ? NULL : lex_find(r->extractor->noun_classes, r->token[t].lemma);
  return is_name(r, t) || (r->noun_class[t] & NOUN_ROLE) || lex_has(r->extractor->organization_words, r->token[t].lemma) || (class && str_is(class->field[0], "person"));
}

/* "an offer to lead its unit": of a post, that the other is to fill. */
static bool offers_post(const Reading *r, uint32_t offer)
{
  static const char *const verbs[] = {"lead", "join", "head", "run", "manage", "coach", "work", "play", "become", "direct", "teach", "star", "write", "serve", "return", "move", "chair", "captain", "train", "stay", "study", "sing", "perform", "speak", "record", "testify", "plead", "sell", "suspend", "host", "resign", "publish", "appear", "fight",
                                      "tour", "act", "leave", "retire", "confess", "cooperate", "surrender", "fly", "live"};
  EACH_KID(r, offer, k)
    if (*k > offer && r->token[*k].xpos == XPOS_VB && rel_base(r, *k) == DEP_ACL && str_among(r->token[*k].lemma, verbs, COUNT_OF(verbs))) return true;
  return false;
}

/* "received a bid from Acme to take over its unit": who makes an offer will do it; but "an offer from Acme to lead its unit" was made to Ann
 * Lee. NO_TOKEN: nobody is told to have made one. */
static uint32_t bidder(const Reading *r, uint32_t noun, const Clause *above)
{
  static const char *const nouns[] = {"offer", "bid", "proposal", "approach", "application"};
  if (!str_among(r->token[noun].lemma, nouns, COUNT_OF(nouns)) || (lemma_is(r, noun, "offer") && offers_post(r, noun))) return NO_TOKEN;
  EACH_KID(r, noun, k)
    if (*k > noun && r->token[*k].deprel == DEP_NMOD && can_offer(r, *k) && str_is(preposition_of((Reading *)r, *k, NULL), "from")) return *k;
  for (size_t i = 0; above && above->object == noun && i < above->obliques.len; i++) {
    uint32_t t = above->obliques.at[i];
    if (t > noun && can_offer(r, t) && str_is(preposition_of((Reading *)r, t, NULL), "from")) return t;
  }
  return NO_TOKEN;
}

/* "entered into an agreement to buy Bolt": who did so will. */
static bool binds_itself(const Reading *r, uint32_t noun, const Clause *above)
{
  if (rel_base(r, noun) != DEP_OBL || r->token[noun].head != above->head || above->passive || r->options->own_words) return false;
  Str preposition = preposition_of((Reading *)r, noun, NULL);
  return (lemma_is(r, above->head, "enter") && str_is(preposition, "into")) || (lemma_is(r, above->head, "come") && str_is(preposition, "to"));
}

/* "Acme's board approved a plan to buy Bolt": a board decides for its firm. NO_TOKEN: who approves is another. */
static uint32_t decides_for(const Reading *r, uint32_t noun, const Clause *above)
{
  static const char *const verbs[] = {"approve", "adopt", "endorse", "authorize", "authorise"};
  uint32_t board = above->subject;
  if (board >= r->len || above->object != noun || above->passive || r->options->own_words || !lemma_is(r, board, "board") || !str_among(r->token[above->head].lemma, verbs, COUNT_OF(verbs))) return NO_TOKEN;
  uint32_t owner = kid_with(r, board, DEP_NMOD_POSS);
  if (owner == NO_TOKEN) owner = kid_with(r, board, DEP_NMOD);                          /* "the board of Acme" */
  if (owner == NO_TOKEN || !is_name(r, owner)) return board;
  return owner;
}

/* "Acme said the regulator approved its application to build": nobody decides on his own application, so it is Acme's. false: another case. */
static bool is_decided_on(const Reading *r, uint32_t noun, const Clause *above, uint32_t *whose)
{
  static const char *const nouns[] = {"application", "request", "bid", "offer", "proposal", "appeal"}, *const verbs[] = {"approve", "reject", "block", "grant", "deny", "clear", "back", "oppose", "accept", "turn"};
  if (r->options->own_words || !above || above->object != noun || above->passive || !str_among(r->token[noun].lemma, nouns, COUNT_OF(nouns)) || !str_among(r->token[above->head].lemma, verbs, COUNT_OF(verbs))) return false;
  const Clause *said = above->link == LINK_CCOMP && above->above != NO_CLAUSE ? &r->clauses[above->above] : NULL;
  *whose = said && (r->verb_class[said->head] & VERB_SAY) && !said->passive ? said->subject : NO_TOKEN;
  return true;
}

/* "a plan to buy Bolt": whose plan, if the sentence says so. */
static uint32_t planner(const Reading *r, uint32_t noun, const Clause *above)
{
  if (!r->options->own_words && bidder(r, noun, above) != NO_TOKEN) return bidder(r, noun, above);
  uint32_t owner = kid_with(r, noun, DEP_NMOD_POSS);
  if (owner != NO_TOKEN && r->token[owner].upos == UPOS_PRON) {
    uint32_t meant = owner_meant(r, owner), whose;
    if (is_decided_on(r, noun, above, &whose)) return whose;
    return meant == NO_TOKEN ? owner : meant;
  }
  if (owner != NO_TOKEN && !is_time(r, owner)) return owner;
  EACH_KID(r, noun, k)                                                              /* "an attempt by Acme to" */
    if (*k > noun && r->token[*k].deprel == DEP_NMOD && str_is(preposition_of((Reading *)r, *k, NULL), "by")) return *k;
  if (above && above->recipient != NO_TOKEN) return above->recipient;               /* "gives tenants the right to" */
  if (above && about_to(r, noun, above)) return above->subject;
  if (above && r->token[noun].deprel == DEP_OBL && vowed(r, noun)) return above->subject;              /* "was elected on a promise to" */
  if (above && above->passive && above->object == noun && gives(r, above->head)) return above->subject;  /* "was granted permission to" */
  if (above && binds_itself(r, noun, above)) return above->subject;
  if (!above || above->object != noun || above->passive) return NO_TOKEN;
  if (decides_for(r, noun, above) != NO_TOKEN) return decides_for(r, noun, above);
  bool turned_down = lemma_is(r, above->head, "reject") || lemma_is(r, above->head, "decline") || lemma_is(r, above->head, "refuse");
  static const char *const offers[] = {"invitation", "offer", "chance", "request", "order", "opportunity"};
  for (size_t i = 0; turned_down && i < COUNT_OF(offers); i++) turned_down = !lemma_is(r, noun, offers[i]);   /* "rejected proposals to change it": not theirs */
  if (turned_down) return NO_TOKEN;
  if (accepts(r, above->head)) return above->subject;                                                    /* "accepted an invitation to visit" */
  if (!(r->verb_class[above->head] & (VERB_LIGHT | VERB_SAY | VERB_PLAN))) return NO_TOKEN; /* "opposed the plan to": not theirs */
  return above->subject;
}

/* "Ann is the first woman to win the cup", "Ann, the youngest to win": who is one of a kind in that. NO_TOKEN: nobody. */
static uint32_t one_who_does(const Reading *r, const Clause *c, uint32_t noun, const Clause *above)
{
  static const char *const others[] = {"thing", "step", "phase", "move", "stage", "chance", "occasion", "word", "day", "point", "task", "decision", "part"};
  if (r->noun_class[noun] & (NOUN_TIME | NOUN_NO_GAP | NOUN_PLACE | NOUN_CLAUSE)) return NO_TOKEN;
  for (size_t i = 0; i < COUNT_OF(others); i++)
    if (lemma_is(r, noun, others[i])) return NO_TOKEN;
  if (!picked_out(r, noun) || (!c->passive && c->object == NO_TOKEN && verb_transitive(r, c->head))) return NO_TOKEN;
  if (r->token[noun].deprel == DEP_APPOS && r->token[noun].head < noun) return r->token[noun].head;
  uint32_t one = r->token[noun].deprel == DEP_NMOD ? r->token[noun].head : noun;
  if (one < noun && form_is(r, one, "one")) noun = one;
  bool said = above && (above->head == noun ? above->kind == CLAUSE_COPULA : above->open == noun && above->object == NO_TOKEN);
  return said && above->subject != NO_TOKEN ? above->subject : noun;
}

/* "Ann Lee was among those arrested", "one of three people killed": who is told to be of them is who it was done to. */
static uint32_t told_of_them(const Reading *r, const Clause *c, uint32_t noun)
{
  if (!c->passive && !(c->participle && r->token[c->head].xpos == XPOS_VBN)) return NO_TOKEN;
  if (!form_is(r, noun, "those") && !form_is(r, noun, "people") && !form_is(r, noun, "persons")) return NO_TOKEN;
  uint32_t one = r->token[noun].deprel == DEP_NMOD && r->token[noun].head < noun ? r->token[noun].head : NO_TOKEN;
  bool one_of = one != NO_TOKEN && form_is(r, one, "one");
  uint32_t among = one_of ? NO_TOKEN : kid_with(r, noun, DEP_CASE);
  if (!one_of && (among == NO_TOKEN || !form_is(r, among, "among"))) return NO_TOKEN;
  const Clause *said = clause_headed_by(r, one_of ? one : noun);
  return said && said->kind == CLAUSE_COPULA && !said->undone ? said->subject : NO_TOKEN;
}

static void modify_noun(Reading *r, Clause *c, const Clause *above)
{
  uint32_t noun = r->token[c->head].head;
  if (c->own_subject || noun >= r->len) return;
  if (c->infinitive && one_who_does(r, c, noun, above) != NO_TOKEN) {
    c->subject = one_who_does(r, c, noun, above);
    c->without = c->subject == noun ? c->head : noun;
    return;
  }
  if (c->infinitive) {
    bool allowed = lemma_is(r, noun, "light") && noun > 0 && form_is(r, noun - 1, "green");
    allowed |= lemma_is(r, noun, "letter") && noun + 2 < r->len && form_is(r, noun + 2, "intent");
    c->subject = (r->noun_class[noun] & NOUN_CLAUSE) || allowed ? planner(r, noun, above) : NO_TOKEN;
    if (above && c->subject != NO_TOKEN && c->subject == above->subject) c->without = above->without;
    return;
  }
  if (!r->options->own_words && told_of_them(r, c, noun) != NO_TOKEN) {
    c->subject = told_of_them(r, c, noun);
    return;
  }
  if (!c->participle || (!c->passive && kid_with(r, c->head, DEP_MARK) != NO_TOKEN)) return; /* "praise for helping" */
  if (!r->options->own_words && !c->passive && form_is(r, c->head, "using") && above && above->object == noun && above->subject != NO_TOKEN && !means_person(r, noun) && type_at(r, noun) == ENTITY_NONE) {
    c->subject = above->subject;                                    /* "carried out strikes using drones" */
    return;
  }
  c->subject = subject_described(r, noun);
  c->without = c->head;
}

static bool reaches_right(uint32_t dependent, uint32_t verb) { return dependent > verb; }

/* "bought and sold shares": what stands to the right of both verbs belongs to both. */
static void share_right(Clause *c, const Clause *above)
{
  if (c->kind != CLAUSE_VERB || above->kind != CLAUSE_VERB) return;
  if (c->object == NO_TOKEN && c->speech == NO_TOKEN && c->open == NO_TOKEN && !c->obliques.len && above->object != NO_TOKEN &&
      reaches_right(above->object, c->head)) {
    c->object = above->object;
    c->without = above->without;
  }
  /* "the book that Ann wrote and Bob sold", "whom they met and praised" */
  if (c->object == NO_TOKEN && !c->passive && above->object != NO_TOKEN && above->object < above->head && !c->obliques.len &&
      c->speech == NO_TOKEN && c->open == NO_TOKEN) c->object = above->object;
}

/* "In 1991 he wrote and toured": what stands before the shared subject belongs to both. */
static void share_left(Reading *r, Clause *c, const Clause *above)
{
  for (size_t i = 0; i < above->obliques.len; i++) {
    uint32_t t = above->obliques.at[i];
    if (above->subject != NO_TOKEN && t < above->subject && t < above->head && above->own_subject)
      LIST_PUSH(r->arena, &c->obliques) = t;
  }
}

/* "praised and thanked the firemen": a verb that needs an object takes that of its neighbour. */
static void share_back(const Reading *r, const Clause *c, Clause *above)
{
  bool both_passive = above->passive && c->passive && !c->own_subject && c->agent != NO_TOKEN && above->agent == NO_TOKEN && !above->obliques.len;
  for (size_t i = 0; i < above->adverbs.len; i++) both_passive &= above->adverbs.at[i] < above->head;
  if (both_passive && c->head == above->head + 2 && c->agent > c->head) above->agent = c->agent;          /* "was bombed and killed by rebels" */
  if (c->own_subject || c->object == NO_TOKEN || c->object < c->head || above->object != NO_TOKEN || above->passive || c->passive) return;
  if (above->kind != CLAUSE_VERB || above->speech != NO_TOKEN || above->open != NO_TOKEN || above->obliques.len) return;
  if (r->verb_class[above->head] & VERB_MUTUAL) return;                    /* "met and discussed it" */
  bool beside = c->head == above->head + 2 || (c->head == above->head + 3 && r->token[c->head - 1].upos == UPOS_ADV);
  if (!beside || !verb_transitive(r, above->head)) return;
  above->object = c->object;
}

static void share_with_conjunct(Reading *r, Clause *c, Clause *above)
{
  if (c->own_subject && above->link == LINK_RELCL) {                      /* "who won and whose firm grew" */
    uint32_t word = relative_word(r, c), antecedent = r->token[above->head].head;
    if (word != NO_TOKEN && antecedent < r->len && r->stands_for[word] == NO_TOKEN && !(r->noun_class[antecedent] & NOUN_NO_GAP)) {
      r->stands_for[word] = antecedent;
      c->without = above->head;
    }
  }
  share_voice(r, c, above);
  share_back(r, c, above);
  if (!c->own_subject) {
    c->subject = above->subject;
    c->without = above->without;
    share_left(r, c, above);
  }
  share_right(c, above);
}

static bool marked(const Reading *r, uint32_t t, const char *word)
{
  EACH_KID(r, t, k)
    if (*k < t && (r->token[*k].deprel == DEP_MARK || r->token[*k].deprel == DEP_CASE) && form_is(r, *k, word)) return true;
  return false;
}

/* "opened an inquiry into the chairman for leaking it": no inquiry leaks. */
static uint32_t person_dealt_with(const Reading *r, uint32_t object)
{
  static const char *const nouns[] = {"investigation", "inquiry", "probe", "case", "charge", "complaint", "lawsuit", "suit", "proceedings", "proceeding", "sanction",
                                      "indictment", "impeachment", "arrest", "conviction", "prosecution", "trial", "warrant", "criticism", "dismissal"};
  bool found = false;
  for (size_t i = 0; i < COUNT_OF(nouns); i++) found |= lemma_is(r, object, nouns[i]);
  EACH_KID(r, object, k)
    if (found && *k > object && r->token[*k].deprel == DEP_NMOD) return *k;
  return object;
}

static bool marked_for(const Reading *r, uint32_t t) { return marked(r, t, "for"); }

/* "Ann was arrested, ending the hunt", "died, prompting protests": what befell somebody brought it about, and not who it befell; but
 * "resigned, ending the row" is her own deed. */
static bool brought_about(const Reading *r, const Clause *c, const Clause *above)
{
  static const char *const verbs[] = {"end", "trigger", "prompt", "spark", "ignite", "provoke", "fuel", "cause", "unleash", "halt"}, *const matters[] = {"fear", "question", "concern", "hope", "doubt", "suspicion", "prospect", "possibility", "tension", "alarm", "stake", "worry"},
                    *const fates[] = {"die", "fall", "collapse", "drown", "disappear", "vanish", "perish", "slip", "faint", "suffocate", "bleed", "succumb", "starve", "crash"};
  if (r->options->own_words || !c->participle || c->passive || r->token[c->head].xpos != XPOS_VBG || c->object == NO_TOKEN || above->kind != CLAUSE_VERB || c->head < above->head) return false;
  if (!comma_before(r, c->head) || kid_with(r, c->head, DEP_MARK) != NO_TOKEN || above->subject == NO_TOKEN || (!above->passive && !str_among(r->token[above->head].lemma, fates, COUNT_OF(fates)))) return false;
  uint32_t who = above->subject;
  const LexEntry *class = is_name(r, who) ? NULL : lex_find(r->extractor->noun_classes, r->token[who].lemma);
  bool person = type_at(r, who) == ENTITY_PERSON || (class && str_is(class->field[0], "person")) || (r->token[who].upos == UPOS_PRON && (form_is(r, who, "he") || form_is(r, who, "she")));
  bool raised = lemma_is(r, c->head, "raise") && str_among(r->token[c->object].lemma, matters, COUNT_OF(matters));
  return person && (raised || str_among(r->token[c->head].lemma, verbs, COUNT_OF(verbs)));
}

/* "disagreed on whether it was wise", "because it was safer to stay": nobody was. */
static bool is_empty_it(const Reading *r, const Clause *c)
{
  uint32_t it = kid_with(r, c->head, DEP_EXPL);
  if (r->options->own_words || c->kind != CLAUSE_COPULA || it == NO_TOKEN || !form_is(r, it, "it") || governs_clause(r, c->head)) return false;
  EACH_KID(r, c->head, k)
  {
    if (*k < c->head && r->token[*k].deprel == DEP_MARK && form_is(r, *k, "whether")) return true;
    uint32_t to = *k > c->head && r->token[*k].xpos == XPOS_VB ? kid_with(r, *k, DEP_MARK) : NO_TOKEN;
    if (to != NO_TOKEN && r->token[to].xpos == XPOS_TO) return true;
  }
  return false;
}

/* "Based on the estimate, the company will grow": nobody is based on an estimate; but "based on the novel, the film won". */
static bool is_only_reckoned(const Reading *r, const Clause *c, const Clause *above)
{
  static const char *const pronouns[] = {"he", "she", "they", "we", "i", "you"};
  uint32_t who = above->subject;
  if (r->options->own_words || c->own_subject || !form_is(r, c->head, "based") || c->head + 1 >= r->len || (!form_is(r, c->head + 1, "on") && !form_is(r, c->head + 1, "upon")) || who >= r->len) return false;
  const LexEntry *class = is_name(r, who) ? NULL : lex_find(r->extractor->noun_classes, r->token[who].lemma);
  EntityType type = type_at(r, who);
  return type == ENTITY_PERSON || type == ENTITY_ORGANIZATION || type == ENTITY_GROUP || (r->noun_class[who] & NOUN_ROLE) || (class && (str_is(class->field[0], "person") || str_is(class->field[0], "group"))) ||
         lex_has(r->extractor->organization_words, r->token[who].lemma) || (r->token[who].upos == UPOS_PRON && str_among(r->token[who].lemma, pronouns, COUNT_OF(pronouns)));
}

static void find_subject(Reading *r, Clause *c)
{
  Clause *above = c->above == NO_CLAUSE ? NULL : &r->clauses[c->above];
  if (above && (c->link == LINK_XCOMP || c->link == LINK_ADVCL) && called_upon(r, c, above) != NO_TOKEN) {
    c->subject = called_upon(r, c, above);
    return;
  }
  switch (c->link) {
    case LINK_RELCL: clause_relate(r, c); break;
    case LINK_ACL: modify_noun(r, c, above); break;
    case LINK_XCOMP: if (above) control(r, c, above); break;
    case LINK_CONJ: if (above) share_with_conjunct(r, c, above); break;
    case LINK_ADVCL:
      if (r->token[c->head].deprel == DEP_ADVCL_RELCL && c->own_subject && !r->options->own_words && form_is(r, c->subject, "which") && above && above->kind == CLAUSE_VERB) {
        c->sentential = true;
        break;
      }
      if (!c->own_subject && noun_before_being(r, c) != NO_TOKEN) {
        c->subject = noun_before_being(r, c);
        break;
      }
      if (above && governed_gerund(r, c, above)) {
        control(r, c, above);
        break;
      }
      if (c->infinitive && is_done_by_anybody(r, c)) break;
      if (above && is_only_reckoned(r, c, above)) break;
      if (is_empty_it(r, c)) break;
      if (above && !c->own_subject && (c->participle || c->infinitive || c->kind == CLAUSE_COPULA)) {
        /* "sentenced him for taking bribes": he took them */
        bool settles = lemma_is(r, c->head, "settle") || lemma_is(r, c->head, "resolve") || lemma_is(r, c->head, "end") || lemma_is(r, c->head, "avoid");   /* "paid her $2 million to settle the case" */
        bool bought = c->infinitive && !settles && !above->passive && above->recipient == NO_TOKEN && above->object != NO_TOKEN && above->object < c->head &&
                      (lemma_is(r, above->head, "pay") || lemma_is(r, above->head, "bribe")) && type_at(r, above->object) == ENTITY_PERSON;
        if (bought) {                                             /* "paid Bob to kill her" */
          c->subject = above->object;
          break;
        }
        if (c->infinitive && !settles && above->recipient != NO_TOKEN && above->recipient < c->head && !above->passive) {                            /* "lent him money to study" */
          c->subject = above->recipient;
          break;
        }
        bool unknown = c->participle && !c->passive && above->passive && r->token[c->head].xpos == XPOS_VBG && (marked(r, c->head, "without") || (marked(r, c->head, "by") && !r->options->own_words));
        if (unknown) {                                            /* "was taken without asking Ann", "can be avoided by walking": whoever does it */
          c->subject = above->agent;
          break;
        }
        if (!c->passive && above->object != NO_TOKEN && !above->passive && marked(r, c->head, "as") && (lemma_is(r, above->head, "quote") || lemma_is(r, above->head, "cite") || (graph_of(r) && (r->verb_class[above->head] & VERB_VIEW)))) {   /* "quoted Bob as saying" */
          c->subject = above->object;
          break;
        }
        if (brought_about(r, c, above)) break;
        bool successor = c->participle && !c->passive && !above->passive && above->object != NO_TOKEN && above->object < c->head && (r->verb_class[above->head] & VERB_NAME) &&
                         type_at(r, above->object) == ENTITY_PERSON && (lemma_is(r, c->head, "succeed") || lemma_is(r, c->head, "replace"));
        if (successor) {                                          /* "appointed Ann as chair, succeeding Bob" */
          c->subject = above->object;
          break;
        }
        if (c->participle && !c->passive && !above->passive && above->recipient != NO_TOKEN && above->recipient < c->head && marked_for(r, c->head)) {      /* "gave Ann ten years for killing Bob" */
          c->subject = above->recipient;
          break;
        }
        bool done_to = !(above->object != NO_TOKEN && is_payment(r, above->object)) && c->participle && !c->passive && above->object != NO_TOKEN && !above->passive && marked_for(r, c->head);
        c->subject = done_to ? person_dealt_with(r, above->object) : above->subject;
        c->without = done_to ? NO_TOKEN : above->without;
      }
      break;
    default: break;
  }
}

/* "the rest of the shares", "warrants", "the money": what is dealt in deals in nothing. */
static bool is_dealt_in(const Reading *r, uint32_t noun)
{
  static const char *const things[] = {"warrant", "right", "option", "light", "bond", "note", "offer", "deal", "plan", "agreement"};
  for (unsigned steps = 0; steps < 3 && noun < r->len && (r->noun_class[noun] & NOUN_PART); steps++) {
    uint32_t whole = kid_with(r, noun, DEP_NMOD);
    if (whole == NO_TOKEN || whole < noun) break;
    noun = whole;
  }
  if (noun >= r->len || r->token[noun].upos != UPOS_NOUN || is_name(r, noun) || (r->noun_class[noun] & NOUN_ROLE)) return false;
  const LexEntry *class = lex_find(r->extractor->noun_classes, r->token[noun].lemma);
  return (class && str_is(class->field[0], "possession")) || str_among(r->token[noun].lemma, things, COUNT_OF(things));
}

/* "shares will be bought with warrants to buy stock", "the funds needed to buy Bolt": no shares and no funds buy. */
static bool is_done_with(const Reading *r, const Clause *c)
{
  static const char *const deals[] = {"buy", "sell", "acquire", "purchase", "hire", "recruit", "sue"}, *const living[] = {"person", "group", "animal"};
  if (r->options->own_words || !c->infinitive || c->own_subject || c->passive || c->above == NO_CLAUSE || c->subject == NO_TOKEN) return false;
  const Clause *above = &r->clauses[c->above];
  const LexEntry *class = r->token[c->subject].upos == UPOS_NOUN && !is_name(r, c->subject) ? lex_find(r->extractor->noun_classes, r->token[c->subject].lemma) : NULL;
  if (above->passive && lemma_is(r, above->head, "need")) return class && !(r->noun_class[c->subject] & NOUN_ROLE) && !str_among(class->field[0], living, COUNT_OF(living));
  return (c->link == LINK_ADVCL || c->link == LINK_ACL) && str_among(r->token[c->head].lemma, deals, COUNT_OF(deals)) && is_dealt_in(r, c->subject);
}

static void clause_open(Reading *r, uint32_t t)
{
  r->clauses = arena_grow(r->arena, r->clauses, &r->clause_cap, r->clause_count + 1, sizeof *r->clauses);
  Clause *c = &r->clauses[r->clause_count];
  *c = (Clause){.head = t, .kind = kind_of(r, t), .link = link_of(r, t), .above = clause_over(r, t), .subject = NO_TOKEN,
                .without = NO_TOKEN, .object = NO_TOKEN, .recipient = NO_TOKEN, .agent = NO_TOKEN, .speech = NO_TOKEN,
                .open = NO_TOKEN, .speaker = NO_TOKEN};
  r->clause_at[t] = (uint32_t)r->clause_count++;
  note_form(r, c);
  note_dependents(r, c);
  find_subject(r, c);
  if (is_done_with(r, c)) c->subject = NO_TOKEN;
  relatives_resolve(r, c);
}

void clauses_find(Reading *r)
{
  for (uint32_t i = 0; i < r->order_len; i++)
    if (heads_clause(r, r->order[i])) clause_open(r, r->order[i]);
}
