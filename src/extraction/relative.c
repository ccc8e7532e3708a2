/*
 * relative.c - what a relative clause is about.
 * Method: its antecedent is the noun it hangs on, or another one that the relative word tells: "the owner of Tull & Sons, which
 * built the port": the firm; "a veteran of the trade who ran Acme": the veteran; "a painter who lives in Rome", said of Ann: Ann.
 * The relative word stands for it ("the firm that Acme bought": bought -> the firm); without one, the antecedent fills the slot
 * that the clause leaves open: its subject, the object of its last verb, or what a stranded preposition governs.
 */
#include "extraction/relative.h"

#include "extraction/nominal.h"

static bool is_relative(const Reading *r, uint32_t t)
{
  Xpos x = r->token[t].xpos;
  return x == XPOS_WDT || x == XPOS_WP || x == XPOS_WPS || x == XPOS_WRB || token_has(&r->token[t], "PronType=Rel");
}

/* "that" at the head of a relative clause, whatever the tagger called it. */
static bool relative_that(const Reading *r, const Clause *c, uint32_t t)
{
  Deprel base = rel_base(r, t);
  return form_is(r, t, "that") && r->token[t].head == c->head && (base == DEP_NSUBJ || base == DEP_OBJ || base == DEP_OBL);
}

/* The relative word of the clause: a dependent, or one or two steps further down ("whose wife", "in the house of which"). */
uint32_t relative_word(const Reading *r, const Clause *c)
{
  for (uint32_t t = r->left[c->head]; t < c->head; t++) {
    if (!is_relative(r, t) && !relative_that(r, c, t)) continue;
    uint32_t up = t;
    for (unsigned steps = 0; steps < 4 && r->token[up].head < r->len; steps++) {
      up = r->token[up].head;
      if (up == c->head) return t;
      if (r->clause_at[up] != NO_CLAUSE && rel_base(r, up) != DEP_XCOMP && rel_base(r, up) != DEP_CCOMP) break;
    }
  }
  return NO_TOKEN;
}

static uint32_t stranded_preposition(const Reading *r, uint32_t head)
{
  EACH_KID(r, head, k)
    if (*k > head && r->token[*k].upos == UPOS_ADP && (rel_base(r, *k) == DEP_OBL || r->token[*k].deprel == DEP_ADVMOD) &&
        r->kid_start[*k] == r->kid_start[*k + 1]) return *k;
  return NO_TOKEN;
}

/* "an allegation the company denied": what is denied or repeated is the allegation itself, no content of it. */
static bool answers(const Reading *r, uint32_t verb)
{
  static const char *const words[] = {"make", "repeat", "confirm", "support", "dispute", "share", "call"};
  if (r->verb_class[verb] & VERB_DENY) return true;
  for (size_t i = 0; i < COUNT_OF(words); i++)
    if (lemma_is(r, verb, words[i])) return true;
  return false;
}

/* "ideas [that] Bush wants to discuss": without a relative word, the gap is the object of the last open verb. */
static void fill_gap(Reading *r, Clause *c, uint32_t antecedent)
{
  if ((r->noun_class[antecedent] & NOUN_TIME) || ((r->noun_class[antecedent] & NOUN_NO_GAP) && !answers(r, c->head))) return;
  uint32_t verb = c->head;
  for (unsigned steps = 0; steps < 8; steps++) {
    uint32_t next = kid_with(r, verb, DEP_XCOMP);
    if (next == NO_TOKEN || r->token[next].upos != UPOS_VERB) break;
    verb = next;
  }
  uint32_t preposition = stranded_preposition(r, verb);
  if (preposition != NO_TOKEN) r->stands_for[preposition] = antecedent;
  else if (kid_with(r, verb, DEP_OBJ) == NO_TOKEN && kid_with(r, verb, DEP_CCOMP) == NO_TOKEN && verb == c->head &&
           r->token[verb].upos == UPOS_VERB && !c->passive) c->object = antecedent;
  else if (verb != c->head && kid_with(r, verb, DEP_OBJ) == NO_TOKEN && kid_with_base(r, verb, DEP_OBL) == NO_TOKEN) r->stands_for[verb] = antecedent; /* met at its own turn */
}

bool means_person(const Reading *r, uint32_t t)
{
  EntityType type = type_at(r, t);
  return type == ENTITY_PERSON || (type == ENTITY_NONE && (r->noun_class[t] & (NOUN_ROLE | NOUN_KIN)));
}

/* "Graham Tull, the owner of Tull & Sons, which built the port": which is no person, so it is the thing named right before. */
static uint32_t thing_meant(const Reading *r, uint32_t antecedent, uint32_t word)
{
  if (!means_person(r, antecedent)) return antecedent;
  uint32_t t = word;
  while (t > antecedent && !token_is_noun(&r->token[t])) t--;
  if (t <= antecedent) return antecedent;
  for (unsigned steps = 0; steps < 6; steps++) {
    uint32_t up = r->token[t].head;
    if (up >= r->len || up <= antecedent || means_person(r, up)) break;
    t = up;
  }
  return token_is_noun(&r->token[t]) && !means_person(r, t) && t < word ? t : antecedent;
}

/* "the accident on Bridge Road, where I live": where is a place. */
static uint32_t place_meant(const Reading *r, uint32_t antecedent, uint32_t word)
{
  if (word == NO_TOKEN || !form_is(r, word, "where") || type_at(r, antecedent) != ENTITY_NONE) return antecedent;
  if ((r->noun_class[antecedent] & NOUN_PLACE) && !(comma_before(r, word) && type_at(r, word - 2) == ENTITY_PLACE)) return antecedent;
  uint32_t t = word;
  while (t > antecedent && !token_is_noun(&r->token[t])) t--;
  for (unsigned steps = 0; steps < 6 && t > antecedent && t < word; steps++, t = r->token[t].head)
    if (type_at(r, t) == ENTITY_PLACE && (r->token[t].deprel == DEP_NMOD || rel_base(r, t) == DEP_OBL)) return t;
  return antecedent;
}

/* "mother", "crowd", by the table of nouns. */
static bool is_human(const Reading *r, uint32_t t)
{
  const LexEntry *entry = lex_find(r->extractor->noun_classes, r->token[t].lemma);
  return !entry || str_is(entry->field[0], "person") || (str_is(entry->field[0], "group") && !form_is(r, t, "industry") && !form_is(r, t, "party") && !form_is(r, t, "team"));
}

/* "Dr. Park of the University of Otago, who led": who is a person. */
static uint32_t person_meant(const Reading *r, uint32_t antecedent, uint32_t word)
{
  if (word == NO_TOKEN || !(form_is(r, word, "who") || form_is(r, word, "whom"))) return antecedent;
  uint32_t t = antecedent, over = r->token[t].head, name = word > 1 && comma_before(r, word) ? r->name_at[word - 2] : NO_TOKEN;
  if (name != NO_TOKEN && r->names[name].type == ENTITY_PERSON && !means_person(r, antecedent) && r->names[name].first > antecedent) {   /* "the shirt worn by Ann Lee, who left" */
    uint32_t head = head_of_span(r, r->names[name].first, r->names[name].last);
    return is_human(r, antecedent) && type_at(r, antecedent) == ENTITY_NONE ? antecedent : head;
  }
  bool trade = r->token[t].xpos == XPOS_NN && type_at(r, t) == ENTITY_NONE && !means_person(r, t) && r->token[t].deprel == DEP_NMOD && over < t && means_person(r, over) && !is_human(r, t);
  if (trade) return over;                                                /* "a veteran of the chip industry who ran Acme" */
  for (unsigned steps = 0; steps < 3; steps++) {
    EntityType type = type_at(r, t);
    if (means_person(r, t)) return t;
    bool thing = (type == ENTITY_NONE && r->token[t].upos == UPOS_NOUN && t < antecedent) || type == ENTITY_PLACE || type == ENTITY_ORGANIZATION || type == ENTITY_WORK || type == ENTITY_EVENT || type == ENTITY_PRODUCT;
    Deprel rel = r->token[t].deprel;
    if (!thing || (rel != DEP_NMOD && rel != DEP_APPOS) || r->token[t].head >= t) return antecedent;
    t = r->token[t].head;
  }
  return antecedent;
}

/* "Ann Lee, the founder's niece and its former chief, who left": the description is of a name, and she is meant. */
static uint32_t bearer_meant(const Reading *r, uint32_t antecedent, uint32_t word)
{
  uint32_t over = r->token[antecedent].head, article = kid_with(r, antecedent, DEP_DET);
  bool people = word != NO_TOKEN && (form_is(r, word, "who") || form_is(r, word, "whom")) && !r->options->own_words && r->token[antecedent].deprel == DEP_APPOS && over < antecedent;
  if (people && article != NO_TOKEN && (form_is(r, article, "a") || form_is(r, article, "an")) && type_at(r, over) == ENTITY_PERSON && token_is_capitalized(&r->token[antecedent])) return over;   /* "Ann Lee, an American whom Bob married" */
  if (word == NO_TOKEN || !(form_is(r, word, "who") || form_is(r, word, "whom") || form_is(r, word, "whose")) || is_name(r, antecedent) || !means_person(r, antecedent)) return antecedent;
  uint32_t t = antecedent;
  bool some = article != NO_TOKEN && form_is(r, article, "a");                     /* "Ann Lee, a Republican whose firm failed" */
  if (r->token[t].deprel == DEP_CONJ && r->token[t].head < t && !is_name(r, r->token[t].head)) t = r->token[t].head;
  if (r->token[t].deprel != DEP_APPOS || r->token[t].head > t) return antecedent;
  return type_at(r, r->token[t].head) == ENTITY_PERSON && (comma_before(r, word) || some) ? r->token[t].head : antecedent;
}

/* "What it needs is time", "what angered them was the delay": the predicate noun is what "what" stands for. */
static uint32_t cleft_noun(const Reading *r, uint32_t what)
{
  uint32_t noun = r->token[what].head;
  if (!form_is(r, what, "what") || rel_base(r, what) != DEP_NSUBJ || noun >= r->len || noun < what) return NO_TOKEN;
  return token_is_noun(&r->token[noun]) && kid_with(r, noun, DEP_COP) != NO_TOKEN && kid_with_base(r, noun, DEP_CASE) == NO_TOKEN ? noun : NO_TOKEN;
}

/* "Ann is a painter who lives in Rome", "the firm is a bank founded in 1902": what is said of a predicate noun holds for the
 * subject, where the sentence asserts that the two are one. */
uint32_t subject_described(const Reading *r, uint32_t noun)
{
  uint32_t head = noun;
  if (r->token[noun].deprel == DEP_CONJ && r->token[noun].head < noun) head = r->token[noun].head;
  const Clause *said = clause_headed_by(r, head);
  if (!said || said->kind != CLAUSE_COPULA || said->subject == NO_TOKEN || r->token[noun].upos != UPOS_NOUN || is_name(r, noun)) return noun;
  uint32_t subject = said->subject;
  if (!token_is_noun(&r->token[subject]) && r->token[subject].xpos != XPOS_PRP) return noun;
  if (subject > head || form_is(r, subject, "it") || is_plural(r, noun) || is_plural(r, subject) || kid_with(r, subject, DEP_CONJ) != NO_TOKEN) return noun;
  if (kid_with(r, head, DEP_CASE) != NO_TOKEN || kid_with(r, noun, DEP_CASE) != NO_TOKEN || noun_negated(r, noun) || ((r->noun_class[noun] & NOUN_PART) && kid_with(r, noun, DEP_NMOD) != NO_TOKEN)) return noun;
  EACH_KID(r, head, k)
  {
    bool denied = form_is(r, *k, "not") || form_is(r, *k, "n't") || form_is(r, *k, "never") || form_is(r, *k, "no") || form_is(r, *k, "hardly");
    if (denied || r->token[*k].xpos == XPOS_MD || (r->token[*k].deprel == DEP_MARK && (form_is(r, *k, "if") || form_is(r, *k, "whether")))) return noun;
  }
  return subject;
}

static bool content_noun(const Reading *r, uint32_t t)
{
  static const char *const words[] = {"wrongdoing", "involvement", "existence", "responsibility", "crime", "murder", "killing", "attack", "affair", "link", "role"};
  if (r->noun_class[t] & (NOUN_NO_GAP | NOUN_CLAUSE | NOUN_EVENT)) return true;
  for (size_t i = 0; i < COUNT_OF(words); i++)
    if (lemma_is(r, t, words[i])) return true;
  static const char *const said[] = {"charge", "allegation", "accusation", "claim", "report", "rumor", "rumour", "statement", "suggestion", "request", "appeal", "story"};
  for (size_t i = 0; i < COUNT_OF(said); i++)
    if (lemma_is(r, t, said[i])) return true;
  return false;
}

void clause_relate(Reading *r, Clause *c)
{
  uint32_t antecedent = r->token[c->head].head;
  if (antecedent >= r->len) return;
  uint32_t word = relative_word(r, c), meant = r->options->own_words ? NO_TOKEN : cleft_noun(r, antecedent);
  if (meant != NO_TOKEN && word == NO_TOKEN) antecedent = meant;
  antecedent = word != NO_TOKEN && form_is(r, word, "which") ? thing_meant(r, antecedent, word) : bearer_meant(r, person_meant(r, antecedent, word), word);
  antecedent = place_meant(r, antecedent, word);
  c->without = c->head;
  c->sentential = sentential_which(r, c, antecedent, word);
  if (c->sentential) return;
  if (word != NO_TOKEN && c->object == word && c->open == NO_TOKEN && form_is(r, word, "which") && (r->verb_class[c->head] & VERB_DENY) && comma_before(r, word) && !content_noun(r, antecedent)) {
    c->object = NO_TOKEN;                                       /* "shot down a drone, which Delhi denied": that it did so */
    return;
  }
  bool filled = word != NO_TOKEN && form_is(r, word, "which") && (c->subject == word || c->object == word);            /* "the allegation, which Ann denied" */
  bool no_gap = r->noun_class[antecedent] & NOUN_NO_GAP;
  if (!no_gap) antecedent = subject_described(r, antecedent);
  if (word != NO_TOKEN) {
    r->stands_for[word] = no_gap && !filled ? NO_TOKEN : antecedent;
    return;
  }
  if (!c->own_subject) {
    c->subject = antecedent;
    return;
  }
  fill_gap(r, c, antecedent);
}

/* "a bomb that they say killed him": the head of the whole relative clause of `antecedent`, from a verb inside it. */
static uint32_t relative_over(const Reading *r, uint32_t t, uint32_t antecedent)
{
  for (unsigned steps = 0; steps < 6 && t < r->len && r->token[t].head < r->len; steps++) {
    if (r->token[t].head == antecedent) return t;
    t = r->token[t].head;
  }
  return NO_TOKEN;
}

/* Relative words in the slots of a clause give way to what they stand for. */
void relatives_resolve(Reading *r, Clause *c)
{
  uint32_t *slots[] = {&c->subject, &c->object, &c->recipient};
  for (size_t i = 0; i < COUNT_OF(slots); i++)
    if (*slots[i] != NO_TOKEN && r->stands_for[*slots[i]] != NO_TOKEN && r->token[*slots[i]].upos != UPOS_ADP &&
        r->clause_at[*slots[i]] == NO_CLAUSE) {
      *slots[i] = r->stands_for[*slots[i]];
      if (c->without == NO_TOKEN && c->link == LINK_CCOMP) c->without = relative_over(r, c->head, *slots[i]);
    }
}
