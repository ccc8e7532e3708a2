/*
 * repair_openings.c - clauses whose subject was taken for a part of what opens them. A finite verb needs a subject, and where nothing but a
 * noun phrase stands between the words that open a clause and its verb, that phrase is it:
 *   "On Monday Ann Lee met Bob"              -> Ann is no day
 *   "Shares fell as Acme cut its forecast"   -> Acme cut it; the shares did not fall "as Acme"
 *   "Ann left for Lima and Bob bought Acme"  -> she did not leave for Bob
 */
#include "extraction/repair.h"

typedef struct { uint32_t first, last, top; } Opened;

static bool nominal(const Token *t)
{
  return token_is_noun(t) || t->upos == UPOS_ADJ || t->upos == UPOS_NUM || t->upos == UPOS_DET || t->xpos == XPOS_POS || t->xpos == XPOS_PRPS || t->xpos == XPOS_HYPH;
}

static bool joins_nouns(const Token *t)
{
  static const char *const words[] = {"of", "in", "at", "from", "for", "on", "with", "&"};
  return listed(t->form, words, COUNT_OF(words));
}

/* The noun phrase that ends right before the verb's own words and begins at `first`: false where it is none, or hangs together in no way. */
static bool phrase_between(const Reading *r, const Token *tokens, uint32_t first, uint32_t verb, Opened *out)
{
  uint32_t last = verb;
  while (last > first && tokens[last - 1].head == verb && (tokens[last - 1].upos == UPOS_AUX || tokens[last - 1].upos == UPOS_ADV || tokens[last - 1].upos == UPOS_PART)) last--;
  if (last == first) return false;
  last--;
  if (tokens[last].xpos == XPOS_COMMA) {                                                         /* "its biggest mine, Cerro Alto, closed" */
    uint32_t comma = last - 1;
    while (comma > first && name_of(r, comma) != NO_TOKEN) comma--;
    if (comma <= first || comma + 1 == last || tokens[comma].xpos != XPOS_COMMA) return false;
    last = comma - 1;
  }
  uint32_t top = NO_TOKEN;
  for (uint32_t k = first; k <= last; k++) {
    bool name = name_of(r, k) != NO_TOKEN && r->names[name_of(r, k)].type != ENTITY_DATE;
    if (k == first && (tokens[k].xpos == XPOS_POS || tokens[k].upos == UPOS_ADP)) return false;
    if (!nominal(&tokens[k]) && !(name && tokens[k].upos != UPOS_PUNCT) && !(k > first && joins_nouns(&tokens[k]))) return false;
    if (top == NO_TOKEN && token_is_noun(&tokens[k]) && !inside(tokens[k].head, first, last)) top = k;
  }
  if (top == NO_TOKEN || !token_is_noun(&tokens[last])) return false;
  for (uint32_t k = first; k < top; k++)
    if (tokens[k].upos == UPOS_ADP && name_of(r, k) == NO_TOKEN) return false;
  *out = (Opened){first, last, top};
  return true;
}

/* Makes the phrase the subject of the verb. */
static void set_subject(const Reading *r, Token *tokens, const Opened *phrase, uint32_t verb)
{
  for (uint32_t k = phrase->first; k <= phrase->last; k++) {
    if (k == phrase->top || inside(tokens[k].head, phrase->first, phrase->last)) continue;
    tokens[k].head = phrase->top;
    if (k > phrase->top && token_is_noun(&tokens[k])) tokens[k].deprel = case_before(tokens, k) != NO_TOKEN ? DEP_NMOD : DEP_FLAT;
  }
  tokens[phrase->top].head = verb;
  tokens[phrase->top].deprel = kid_of(tokens, r->len, verb, DEP_AUX_PASS) != NO_TOKEN ? DEP_NSUBJ_PASS : DEP_NSUBJ;
}

static bool time_word(const Reading *r, const Token *t)
{
  if (t->upos == UPOS_NUM) return t->form.len == 4 && (t->form.at[0] == '1' || t->form.at[0] == '2');
  const LexEntry *word = token_is_noun(t) ? lex_find(r->extractor->nouns, str_lower(r->arena, t->form)) : NULL;
  return word && str_find(word->field[0], STR("time")) != SIZE_MAX;
}

static bool opens_sentence(const Token *tokens, uint32_t t)
{
  return t == 0 || tokens[t - 1].upos == UPOS_PUNCT || tokens[t - 1].upos == UPOS_CCONJ || tokens[t - 1].xpos == XPOS_IN;
}

/* The last token of the time that opens at `t` ("On Monday", "Last week", "In May 2019"), `noun` its head word; NO_TOKEN: none opens there. */
static uint32_t time_end(const Reading *r, const Token *tokens, uint32_t t, uint32_t *noun)
{
  static const char *const before[] = {"on", "in", "by", "during", "since", "until", "at"}, *const which[] = {"last", "this", "next", "late", "early", "earlier", "the"};
  Str word = str_lower(r->arena, tokens[t].form);
  bool preposition = listed(word, before, COUNT_OF(before)) && tokens[t].upos == UPOS_ADP;
  uint32_t k = preposition ? t + 1 : t;
  while (k + 1 < r->len && listed(str_lower(r->arena, tokens[k].form), which, COUNT_OF(which))) k++;
  bool day = k + 2 < r->len && tokens[k].xpos == XPOS_CD && tokens[k].form.len < 3 && tokens[k + 1].upos == UPOS_PROPN && time_word(r, &tokens[k + 1]);                  /* "On 31 July officers" */
  if (day) k++;
  if ((!preposition && k == t) || k + 1 >= r->len || !time_word(r, &tokens[k]) || (!preposition && (tokens[k].upos == UPOS_NUM || str_is(word, "the")))) return NO_TOKEN;
  *noun = k;
  while (k + 1 < r->len && (time_word(r, &tokens[k + 1]) || (tokens[k + 1].xpos == XPOS_CD && tokens[k + 1].form.len < 3 && token_is_capitalized(&tokens[k])))) k++;
  return k;
}

/* "On Monday Ann Lee met Bob", with her for a part of the day's name or for a second adjunct. */
void openings_free_times(Reading *r, Token *tokens)
{
  for (uint32_t t = 0; t + 3 < r->len; t++) {
    uint32_t noun = NO_TOKEN, end = opens_sentence(tokens, t) ? time_end(r, tokens, t, &noun) : NO_TOKEN, verb = end;
    if (end == NO_TOKEN) continue;
    while (verb < r->len && !(bears_tense(tokens, r->len, verb) && verb > end) && tokens[verb].upos != UPOS_PUNCT && tokens[verb].upos != UPOS_CCONJ) verb++;
    Opened phrase;
    if (verb >= r->len || tokens[verb].upos != UPOS_VERB || !phrase_between(r, tokens, end + 1, verb, &phrase)) continue;
    Deprel rel = deprel_base(tokens[verb].deprel);
    if (rel == DEP_ACL || rel == DEP_AMOD) continue;
    uint32_t subject = subject_of(tokens, r->len, verb), top = end;
    for (uint32_t k = t; k <= end; k++)
      if (!inside(tokens[k].head, t, end) && (token_is_noun(&tokens[k]) || tokens[k].upos == UPOS_NUM)) top = k;
    bool within = subject != NO_TOKEN && inside(subject, phrase.first, phrase.last) && inside(tokens[top].head, phrase.first, phrase.last);   /* "On [Monday police] said" */
    if (subject != NO_TOKEN && !within) continue;
    if (tokens[end].upos == UPOS_NUM && tokens[noun].upos == UPOS_NUM) top = end;
    if (within) phrase.top = subject;
    for (uint32_t k = t; k <= end; k++)
      if (k != top && !inside(tokens[k].head, t, end)) tokens[k].head = top;
    set_subject(r, tokens, &phrase, verb);
    tokens[top].head = verb;
    tokens[top].deprel = tokens[t].upos == UPOS_ADP ? DEP_OBL : DEP_OBL_UNMARKED;
  }
}

/* An active verb with an object of its own right behind it: no participle that describes the noun before it. */
static bool acts(const Token *tokens, uint32_t len, uint32_t verb)
{
  if (!bears_tense(tokens, len, verb) && tokens[verb].xpos != XPOS_VBN) return false;
  uint32_t object = kid_of(tokens, len, verb, DEP_OBJ);
  return object != NO_TOKEN && object > verb && kid_of(tokens, len, verb, DEP_OBL_AGENT) == NO_TOKEN;
}

/* "fell as Acme cut its forecast", "after the court convicted Ann", with Acme and the court in the place of a time: the word opens a clause. */
void openings_mark_clauses(Reading *r, Token *tokens)
{
  static const char *const words[] = {"as", "after", "before", "since", "until"};
  for (uint32_t t = 1; t + 2 < r->len; t++) {
    uint32_t noun = tokens[t].head, verb = t + 1;
    if (listed(tokens[t].form, words, COUNT_OF(words)) && tokens[t].deprel == DEP_MARK && noun > t && noun < r->len) {   /* "as [Acme] cut it", with Acme hung above */
      Opened between;
      bool lost = bears_tense(tokens, r->len, noun) && subject_of(tokens, r->len, noun) == NO_TOKEN && phrase_between(r, tokens, t + 1, noun, &between);
      bool above = lost && (tokens[between.top].head == tokens[noun].head || (tokens[between.top].head == noun && case_before(tokens, between.top) == NO_TOKEN));
      if (above && deprel_base(tokens[between.top].deprel) == DEP_OBL) set_subject(r, tokens, &between, noun);
      continue;
    }
    if (!listed(tokens[t].form, words, COUNT_OF(words)) || tokens[t].deprel != DEP_CASE || noun <= t || noun >= r->len) continue;
    uint32_t over = tokens[noun].head;
    if (over > noun && over < r->len && deprel_base(tokens[noun].deprel) == DEP_NSUBJ && bears_tense(tokens, r->len, over)) {     /* "as photographs were shown", with "as" for theirs */
      tokens[t].head = over;
      tokens[t].deprel = DEP_MARK;
      continue;
    }
    if (over > noun && over < r->len && tokens[over].deprel == DEP_ADVCL && tokens[over].head < t && deprel_base(tokens[noun].deprel) == DEP_OBL) {     /* "after the Bank of Ghana issued bonds" */
      Opened between;
      if (!bears_tense(tokens, r->len, over) || subject_of(tokens, r->len, over) != NO_TOKEN || !phrase_between(r, tokens, t + 1, over, &between) || !inside(noun, between.first, between.last)) continue;
      between.top = noun;
      set_subject(r, tokens, &between, over);
      tokens[t].head = over;
      tokens[t].deprel = DEP_MARK;
      continue;
    }
    while (verb < r->len && verb < t + 16 && !(tokens[verb].upos == UPOS_VERB && tokens[verb].xpos != XPOS_VBG)) verb++;
    Opened phrase;
    if (over >= t || deprel_base(tokens[noun].deprel) != DEP_OBL || tokens[over].upos != UPOS_VERB) continue;
    if (verb >= r->len || tokens[verb].upos != UPOS_VERB || !inside(noun, t + 1, verb - 1) || !phrase_between(r, tokens, t + 1, verb, &phrase)) continue;
    uint32_t subject = subject_of(tokens, r->len, verb);
    Deprel rel = deprel_base(tokens[verb].deprel);
    bool below = tokens[verb].head == noun || tokens[verb].head == over || inside(tokens[verb].head, phrase.first, phrase.last) || (rel == DEP_PARATAXIS && descends(tokens, r->len, over, tokens[verb].head));
    bool ends = str_is(tokens[t].form, "as") && finite_form(&tokens[verb]) && verb + 1 < r->len && tokens[verb + 1].upos == UPOS_PUNCT;         /* "fell as the price of oil declined." */
    if (subject != NO_TOKEN || !below || !(acts(tokens, r->len, verb) || ends) || (rel != DEP_ACL && rel != DEP_ADVCL && rel != DEP_CONJ && rel != DEP_CCOMP && !(ends && rel == DEP_PARATAXIS)) || kid_of(tokens, r->len, verb, DEP_CC) != NO_TOKEN) continue;
    phrase.top = noun;
    tokens[verb].head = over;
    tokens[verb].deprel = DEP_ADVCL;
    if (tokens[verb].xpos == XPOS_VBN) tokens[verb].xpos = XPOS_VBD;
    set_subject(r, tokens, &phrase, verb);
    tokens[t].head = verb;
    tokens[t].deprel = DEP_MARK;
  }
}

/* "Omar [left] for Lima", as against "a firm [based] in Lima": a verb without an object that is seldom a passive. */
static bool moves(const Reading *r, const Token *tokens, uint32_t verb)
{
  const LexEntry *frame = lex_find(r->extractor->frames, tokens[verb].lemma);
  if (kid_of(tokens, r->len, verb, DEP_OBL_AGENT) != NO_TOKEN) return false;
  return str_is(tokens[verb].lemma, "leave") || (frame && (frame->field[1].len == 1 || (frame->field[1].len == 2 && frame->field[1].at[0] < '4')));
}

/* "deliveries rose": a past that is no participle, or a verb that hardly ever has an object. */
static bool rises(const Reading *r, const Token *tokens, uint32_t verb)
{
  const LexEntry *frame = lex_find(r->extractor->frames, tokens[verb].lemma);
  if (str_is(tokens[verb].form, "left") && verb + 1 < r->len && tokens[verb + 1].upos == UPOS_PUNCT) return finite_form(&tokens[verb]);          /* "and readers left." */
  bool alone = frame && (frame->field[1].len == 1 || (frame->field[1].len == 2 && frame->field[1].at[0] < '2'));
  return finite_form(&tokens[verb]) && alone && kid_of(tokens, r->len, verb, DEP_OBL_AGENT) == NO_TOKEN;
}

/* "halted work and suppliers fired staff", with "fired" for what the staff is: a participle between two nouns, of which the first has the conjunction, is the
 * second clause's verb. */
static void part_second(Reading *r, Token *tokens, uint32_t fired)
{
  uint32_t who = fired - 1, staff = tokens[fired].head, what = tokens[who].head;
  if (staff <= fired || staff >= r->len || tokens[who].deprel != DEP_CONJ || what >= who || tokens[what].deprel != DEP_OBJ || tokens[staff].deprel != DEP_OBJ) return;
  uint32_t verb = tokens[what].head, cc = kid_of(tokens, r->len, who, DEP_CC);
  if (verb >= what || tokens[staff].head != verb || cc == NO_TOKEN || cc > who || cc < what || !bears_tense(tokens, r->len, verb)) return;
  tokens[fired].xpos = XPOS_VBD;
  tokens[fired].upos = UPOS_VERB;
  tokens[fired].head = verb;
  tokens[fired].deprel = DEP_CONJ;
  tokens[who].head = tokens[staff].head = tokens[cc].head = fired;
  tokens[who].deprel = DEP_NSUBJ;
}

/* "Acme raised rates and banks cut jobs", with "raised" for what the rates are, and both for the subject: no participle stands between a name and a noun. */
static void part_first(Reading *r, Token *tokens, uint32_t raised)
{
  uint32_t who = raised - 1, rates = tokens[raised].head, verb = rates < r->len ? tokens[rates].head : NO_TOKEN, n = name_of(r, who);
  if (rates <= raised || verb >= r->len || verb < rates || tokens[verb].upos != UPOS_VERB || tokens[rates].deprel != DEP_NSUBJ || (tokens[who].head != rates && !(tokens[who].head == verb && tokens[who].deprel == DEP_NSUBJ)) || tokens[who].upos != UPOS_PROPN) return;
  uint32_t banks = kid_of(tokens, r->len, rates, DEP_CONJ), cc = banks == NO_TOKEN ? NO_TOKEN : kid_of(tokens, r->len, banks, DEP_CC);
  if (banks == NO_TOKEN || banks > verb || cc == NO_TOKEN || cc < rates || kid_of(tokens, r->len, rates, DEP_NMOD) != NO_TOKEN || (n != NO_TOKEN && r->names[n].last != who)) return;
  tokens[raised].xpos = XPOS_VBD;
  tokens[raised].upos = UPOS_VERB;
  tokens[raised].head = tokens[verb].head;
  tokens[raised].deprel = tokens[verb].deprel;
  for (uint32_t k = 0; k < who; k++)
    if (tokens[k].head == rates) tokens[k].head = who;
    else if (tokens[k].head == verb) tokens[k].head = raised;
  tokens[verb].head = tokens[rates].head = tokens[who].head = raised;
  tokens[verb].deprel = DEP_CONJ;
  tokens[rates].deprel = DEP_OBJ;
  tokens[who].deprel = tokens[banks].deprel = DEP_NSUBJ;
  tokens[banks].head = tokens[cc].head = verb;
}

void openings_part_clauses(Reading *r, Token *tokens)
{
  for (uint32_t t = 1; t + 1 < r->len; t++) {
    if (tokens[t].xpos != XPOS_VBN || tokens[t].deprel != DEP_AMOD || !either_past(&tokens[t]) || tokens[t - 1].upos == UPOS_ADJ || !token_is_noun(&tokens[t - 1])) continue;
    if (tokens[t - 1].head == tokens[t].head || tokens[t - 1].deprel == DEP_NSUBJ) part_first(r, tokens, t);
    else part_second(r, tokens, t);
  }
}

/* The verb that tells of the first clause, where the second one's subject was hung on it: "Omar left", with "left" for a participle. */
static void raise_first(const Reading *r, Token *tokens, uint32_t first, uint32_t verb)
{
  uint32_t who = tokens[first].head;
  if (tokens[first].deprel != DEP_ACL || who >= first || tokens[who].head != verb || deprel_base(tokens[who].deprel) != DEP_NSUBJ) return;
  tokens[first].head = tokens[verb].head;
  tokens[first].deprel = tokens[verb].deprel;
  if (tokens[first].xpos == XPOS_VBN) tokens[first].xpos = XPOS_VBD;
  tokens[who].head = first;
  tokens[verb].head = first;
  tokens[verb].deprel = DEP_CONJ;
  if (r->len && tokens[r->len - 1].upos == UPOS_PUNCT && tokens[r->len - 1].head == verb) tokens[r->len - 1].head = first;
}

/* "Ann left for Lima and Bob bought Acme", with Bob for one more whom she left for: between the conjunction and a finite verb without one
 * of its own stands its subject. */
void openings_free_second(Reading *r, Token *tokens)
{
  for (uint32_t cc = 2; cc + 3 < r->len; cc++) {
    uint32_t noun = tokens[cc].head, verb = cc + 1;
    if (!str_is(tokens[cc].form, "and") && !str_is(tokens[cc].form, "but")) continue;
    if (noun <= cc || noun >= r->len) continue;
    while (verb < r->len && verb < cc + 12 && !(tokens[verb].upos == UPOS_VERB && tokens[verb].xpos != XPOS_VBG)) verb++;
    Opened phrase;
    if (verb >= r->len || tokens[verb].upos != UPOS_VERB || !inside(noun, cc + 1, verb) || !phrase_between(r, tokens, cc + 1, verb, &phrase)) continue;
    if (!acts(tokens, r->len, verb) && !rises(r, tokens, verb)) continue;
    uint32_t over = noun == verb ? NO_TOKEN : tokens[noun].head;           /* "Lima" of "for Lima and Bob" */
    if (noun == verb) {                                                   /* "Omar left ... and two gunmen attacked a mosque" */
      uint32_t who = kid_of(tokens, r->len, verb, DEP_NSUBJ), first = NO_TOKEN;
      if (who == NO_TOKEN || who > cc || tokens[phrase.top].head != verb || deprel_base(tokens[phrase.top].deprel) != DEP_NSUBJ) continue;
      for (uint32_t k = who + 1; k < cc && first == NO_TOKEN; k++)
        if (tokens[k].head == who && tokens[k].deprel == DEP_ACL && tokens[k].upos == UPOS_VERB) first = k;
      if (first != NO_TOKEN && moves(r, tokens, first)) raise_first(r, tokens, first, verb);
      continue;
    }
    if (tokens[noun].deprel != DEP_CONJ || over >= cc) continue;
    uint32_t first = over;
    for (unsigned steps = 0; steps < 12 && first < r->len && tokens[first].upos != UPOS_VERB; steps++) first = tokens[first].head;
    if (first < r->len && tokens[first].upos != UPOS_VERB) continue;
    if (first >= cc) continue;
    Deprel rel = deprel_base(tokens[verb].deprel);
    bool second = (rel == DEP_CONJ || (rel == DEP_PARATAXIS && finite_form(&tokens[verb]))) && tokens[verb].head == first && subject_of(tokens, r->len, verb) == NO_TOKEN && kid_of(tokens, r->len, verb, DEP_CC) == NO_TOKEN;
    bool described = rel == DEP_ACL && (acts(tokens, r->len, verb) || tokens[verb].xpos == XPOS_VBD) && (tokens[verb].head == noun || (tokens[verb].head == over && tokens[over].deprel == DEP_OBJ)) && subject_of(tokens, r->len, verb) == NO_TOKEN && bears_tense(tokens, r->len, first);
    bool only = descends(tokens, r->len, first, verb) && tokens[first].deprel == DEP_ACL && tokens[tokens[first].head].head == verb && moves(r, tokens, first);       /* "Omar [left for Lima and Kenya] beat Morocco" */
    if (!second && !described && !only) continue;
    if (only) raise_first(r, tokens, first, verb);
    phrase.top = noun;
    tokens[verb].head = first;
    tokens[verb].deprel = DEP_CONJ;
    if (tokens[verb].xpos == XPOS_VBN) tokens[verb].xpos = XPOS_VBD;
    set_subject(r, tokens, &phrase, verb);
    tokens[cc].head = verb;
  }
}

/* "Ridge Capital plans to sue", "the Oslo Times reports", with the name for a part of the verb: no word stands before a finite verb but
 * its subject. */
void openings_find_before(Reading *r, Token *tokens)
{
  for (uint32_t verb = 1; verb < r->len; verb++) {
    uint32_t who = verb - 1;
    Deprel rel = deprel_base(tokens[verb].deprel);
    if (!finite_form(&tokens[verb]) || subject_of(tokens, r->len, verb) != NO_TOKEN || rel == DEP_AMOD || rel == DEP_XCOMP || (rel == DEP_ACL && tokens[verb].xpos == XPOS_VBD)) continue;
    while (who > 0 && tokens[who].head < who && deprel_base(tokens[who].deprel) == DEP_FLAT && tokens[who].head != verb) who = tokens[who].head;
    Deprel part = deprel_base(tokens[who].deprel);
    bool misread = part == DEP_COMPOUND || part == DEP_AMOD || part == DEP_NUMMOD || part == DEP_FLAT || (part == DEP_NMOD && tokens[who].deprel != DEP_NMOD_POSS);
    if (tokens[who].head != verb || !misread || !token_is_noun(&tokens[who]) || case_before(tokens, who) != NO_TOKEN) continue;
    for (uint32_t k = 0; k < who; k++)
      if (tokens[k].head == verb && (tokens[k].upos == UPOS_DET || tokens[k].upos == UPOS_ADJ || deprel_base(tokens[k].deprel) == DEP_COMPOUND || tokens[k].deprel == DEP_CASE)) tokens[k].head = who;
    tokens[who].head = verb;
    tokens[who].deprel = DEP_NSUBJ;
  }
}

/* "The crash and Delta Foods were studied", with the crash for a kind of food: a name is a whole, and stands beside what comes before it. */
void openings_part_names(Reading *r, Token *tokens)
{
  for (uint32_t n = 0; n < r->name_count; n++) {
    uint32_t first = r->names[n].first, last = r->names[n].last, other = tokens[first].head;
    if (first > 1 && tokens[first - 1].upos == UPOS_CCONJ && tokens[first].head == last) other = first - 2;      /* "the leopard and Delta Foods", hung side by side */
    else if (tokens[first].deprel != DEP_CONJ) continue;
    if (first < 2 || last == first || other >= first || tokens[other].head != last || !token_is_noun(&tokens[other])) continue;
    if (tokens[first - 1].upos != UPOS_CCONJ && tokens[first - 1].xpos != XPOS_COMMA) continue;
    Deprel rel = deprel_base(tokens[other].deprel);
    if ((rel != DEP_COMPOUND && rel != DEP_AMOD && rel != DEP_NMOD) || inside(other, first, last) || tokens[other].upos == UPOS_PROPN) continue;
    tokens[other].head = tokens[last].head;
    tokens[other].deprel = tokens[last].deprel;
    for (uint32_t k = 0; k < other; k++)
      if (tokens[k].head == last) tokens[k].head = other;
    for (uint32_t k = other + 1; k < first; k++)
      if (tokens[k].head == first || tokens[k].head == last) tokens[k].head = last;
    tokens[last].head = other;
    tokens[last].deprel = DEP_CONJ;
    tokens[first].head = last;
    tokens[first].deprel = DEP_COMPOUND;
  }
}

/* "Orion Media, Delta Foods and Krona published it", with what stands beside the name hung on its second word. */
void openings_raise_from_names(Reading *r, Token *tokens)
{
  for (uint32_t n = 0; n < r->name_count; n++) {                         /* "the bridge and Vega Energy", with both words for one more thing each */
    uint32_t first = r->names[n].first, over = tokens[first].head;
    for (uint32_t k = first + 1; k <= r->names[n].last && tokens[first].deprel == DEP_CONJ; k++) {
      if (tokens[k].head != over || tokens[k].deprel != DEP_CONJ || inside(over, first, r->names[n].last) || !token_is_noun(&tokens[k - 1])) continue;
      tokens[k].head = first;
      tokens[k].deprel = DEP_FLAT;
    }
  }
  for (uint32_t t = 1; t < r->len; t++) {
    uint32_t part = tokens[t].head;
    if ((tokens[t].deprel != DEP_CONJ && tokens[t].deprel != DEP_APPOS) || part >= t || tokens[part].deprel != DEP_FLAT || tokens[part].head >= part) continue;
    if (!token_is_noun(&tokens[t]) || (name_of(r, part) != NO_TOKEN && name_of(r, part) == name_of(r, t))) continue;
    tokens[t].head = tokens[part].head;
  }
}

/* "The Supreme Court, the army and the union rejected it", with the army for what the court is: what explains a name is closed by a comma, and
 * the last of a list is not. "Ann Lee, the founder and head of Acme said" is written without care. */
void openings_find_lists(Reading *r, Token *tokens)
{
  for (uint32_t t = 3; t + 3 < r->len; t++) {
    uint32_t subject = tokens[t].head, verb = subject < t ? tokens[subject].head : NO_TOKEN, other = kid_of(tokens, r->len, t, DEP_CONJ);
    if (tokens[t].deprel != DEP_APPOS || verb >= r->len || verb <= t || deprel_base(tokens[subject].deprel) != DEP_NSUBJ || tokens[verb].upos != UPOS_VERB || other == NO_TOKEN || other < t) continue;
    uint32_t cc = kid_of(tokens, r->len, other, DEP_CC), last = verb, start = phrase_start(tokens, t);
    while (last > other && tokens[last - 1].head == verb && (tokens[last - 1].upos == UPOS_AUX || tokens[last - 1].upos == UPOS_ADV || tokens[last - 1].upos == UPOS_PART)) last--;
    if (cc == NO_TOKEN || last == 0 || !descends(tokens, r->len, last - 1, other) || start < 1 || tokens[start - 1].xpos != XPOS_COMMA || tokens[last - 1].upos == UPOS_PUNCT) continue;
    bool roles = names_role(r, &tokens[t]) || names_role(r, &tokens[other]) || is_kin_word(r, &tokens[t]);
    bool named = tokens[t].upos == UPOS_PROPN, own = tokens[other].upos == UPOS_PROPN || tokens[phrase_start(tokens, other)].upos == UPOS_DET;
    if ((named && tokens[subject].upos != UPOS_PROPN) || (roles && tokens[subject].upos == UPOS_PROPN) || !own) continue;
    tokens[t].deprel = DEP_CONJ;
    tokens[other].head = subject;
  }
}

/* "The police arrest Ann", "Tribunal convicts Ann", with the verb for what she is: a plural is no one's description, and police have no
 * arrests who are called so. */
void openings_find_present(Reading *r, Token *tokens)
{
  for (uint32_t n = 0; n < r->name_count; n++) {
    uint32_t first = r->names[n].first, title = first;
    if (r->names[n].type == ENTITY_DATE || r->names[n].type == ENTITY_QUANTITY || first < 2) continue;
    while (title > 1 && tokens[title - 1].head == first && (tokens[title - 1].deprel == DEP_NMOD_DESC || tokens[title - 1].deprel == DEP_COMPOUND) && tokens[title - 1].upos == UPOS_PROPN) title--;
    uint32_t verb = title - 1, who = title - 2, top = outer_head(tokens, r->len, first, r->names[n].last);
    while (title > 2 && deprel_base(tokens[who].deprel) == DEP_FLAT && tokens[who].head < who) who = tokens[who].head;
    if (title < 2 || top == NO_TOKEN || tokens[top].head != verb || !token_is_noun(&tokens[verb]) || !token_is_noun(&tokens[who]) || tokens[who].head != verb) continue;
    Deprel rel = deprel_base(tokens[top].deprel), part = deprel_base(tokens[who].deprel);
    if ((rel != DEP_APPOS && rel != DEP_FLAT && rel != DEP_OBJ && rel != DEP_NMOD) || (part != DEP_COMPOUND && part != DEP_NSUBJ) || case_before(tokens, top) != NO_TOKEN) continue;
    bool headline = tokens[r->len - 1].upos != UPOS_PUNCT && tokens[verb].head == NO_TOKEN;                                  /* "Union Backs Karim Benali" */
    bool small = tokens[verb].form.len > 2 && (headline || (tokens[verb].form.at[0] >= 'a' && tokens[verb].form.at[0] <= 'z')), police = str_eq_nocase(tokens[who].form, STR("police"));
    uint32_t holder = name_of(r, who);
    if (str_is(tokens[verb].form, "shot") && holder != NO_TOKEN && r->names[holder].type == ENTITY_PERSON && r->names[n].type == ENTITY_PERSON) {   /* "Bob Stone shot Ann Lee" */
      tokens[verb].xpos = XPOS_NNS;
      tokens[verb].lemma = STR("shoot");
    }
    bool known = lex_has(r->extractor->frames, tokens[verb].lemma) || lex_has(r->extractor->verbs, tokens[verb].lemma) || lex_has(r->extractor->relations, tokens[verb].lemma);
    if (!small || !known || names_role(r, &tokens[verb]) || is_kin_word(r, &tokens[verb]) || !(tokens[verb].xpos == XPOS_NNS || (police && tokens[verb].xpos == XPOS_NN))) continue;
    if (tokens[who].xpos == XPOS_NNS && tokens[verb].xpos == XPOS_NNS) continue;
    if (tokens[top].deprel == DEP_NMOD_POSS || (r->names[n].last + 1 < r->len && tokens[r->names[n].last + 1].xpos == XPOS_POS)) continue;
    uint32_t over = tokens[verb].head;
    if (over != NO_TOKEN && deprel_base(tokens[verb].deprel) != DEP_ADVCL && deprel_base(tokens[verb].deprel) != DEP_CCOMP && deprel_base(tokens[verb].deprel) != DEP_CONJ && deprel_base(tokens[verb].deprel) != DEP_PARATAXIS) {
      if (!(over < r->len && over > verb && kid_of(tokens, r->len, verb, DEP_MARK) != NO_TOKEN)) continue;
      tokens[verb].deprel = DEP_ADVCL;
    }
    for (uint32_t k = 0; k < who; k++)
      if (tokens[k].head == verb && tokens[k].deprel != DEP_MARK && (tokens[k].upos == UPOS_DET || tokens[k].upos == UPOS_ADJ || token_is_noun(&tokens[k]))) tokens[k].head = who;
    tokens[who].deprel = DEP_NSUBJ;
    tokens[top].deprel = DEP_OBJ;
    for (uint32_t k = title; k < first; k++)
      if (tokens[k].head == verb) tokens[k].head = top;
    tokens[verb].upos = UPOS_VERB;
    tokens[verb].xpos = tokens[verb].xpos == XPOS_NNS ? XPOS_VBZ : XPOS_VBP;
  }
}

/* "Delta Air Orders Forty Jets", with "Orders" for a plural: a noun has no object. */
void openings_find_acting(Reading *r, Token *tokens)
{
  for (uint32_t verb = 1; verb + 1 < r->len; verb++) {
    uint32_t who = verb - 1, object = kid_of(tokens, r->len, verb, DEP_OBJ);
    if (tokens[verb].xpos != XPOS_NNS || tokens[verb].head != NO_TOKEN || object == NO_TOKEN || object < verb || phrase_start(tokens, object) != verb + 1) continue;
    while (who > 0 && deprel_base(tokens[who].deprel) == DEP_FLAT && tokens[who].head < who) who = tokens[who].head;
    Deprel part = deprel_base(tokens[who].deprel);
    bool known = lex_has(r->extractor->frames, tokens[verb].lemma) || lex_has(r->extractor->verbs, tokens[verb].lemma) || lex_has(r->extractor->relations, tokens[verb].lemma);
    if (!known || tokens[who].head != verb || !token_is_noun(&tokens[who]) || (part != DEP_COMPOUND && part != DEP_NSUBJ) || tokens[who].xpos == XPOS_NNS) continue;
    for (uint32_t k = 0; k < who; k++)
      if (tokens[k].head == verb && tokens[k].upos != UPOS_PUNCT) tokens[k].head = who;
    tokens[who].deprel = DEP_NSUBJ;
    tokens[verb].upos = UPOS_VERB;
    tokens[verb].xpos = XPOS_VBZ;
  }
}

/* "The army left Oslo, then attacked the bridge", with the second verb for a remark: it has the same subject and no other. */
void openings_join_then(Reading *r, Token *tokens)
{
  for (uint32_t t = 4; t < r->len; t++) {
    uint32_t first = tokens[t].head, start = t;
    if (tokens[t].deprel != DEP_PARATAXIS || first >= t || !finite_form(&tokens[t]) || subject_of(tokens, r->len, t) != NO_TOKEN || in_class(r, &tokens[t], "say think")) continue;
    while (start > first + 1 && tokens[start - 1].head == t && tokens[start - 1].upos == UPOS_ADV) start--;
    if (start == t || tokens[start - 1].xpos != XPOS_COMMA || tokens[first].xpos != tokens[t].xpos || subject_of(tokens, r->len, first) == NO_TOKEN || subject_of(tokens, r->len, first) > first) continue;
    if (t + 1 < r->len && kid_of(tokens, r->len, t, DEP_EXPL) == NO_TOKEN) tokens[t].deprel = DEP_CONJ;
  }
}

/* "an attack by the army on the village", with the village for the army's: whom an event hits is the event's, on whichever side of the doer. */
void openings_raise_targets(Reading *r, Token *tokens)
{
  for (uint32_t t = 4; t < r->len; t++) {
    uint32_t doer = tokens[t].head, event = doer < t ? tokens[doer].head : NO_TOKEN, on = case_before(tokens, t), by = doer < t ? case_before(tokens, doer) : NO_TOKEN;
    if (tokens[t].deprel != DEP_NMOD || event >= doer || tokens[doer].deprel != DEP_NMOD || on == NO_TOKEN || by == NO_TOKEN || !str_is(tokens[by].form, "by") || by != event + 1) continue;
    if ((str_is(tokens[on].form, "on") || str_is(tokens[on].form, "against")) && lex_has(r->extractor->nominals, tokens[event].lemma)) tokens[t].head = event;
  }
}

/* "Born to a tram driver and his wife, Ms. Lee was the youngest", with Lee for the wife's name: what stands between a comma and the verb that
 * has no subject is its subject, after a participle that has none either. */
void openings_free_participles(Reading *r, Token *tokens)
{
  bool part = r->len > 6 && tokens[0].upos == UPOS_VERB && (tokens[0].xpos == XPOS_VBN || tokens[0].xpos == XPOS_VBG) && tokens[0].deprel == DEP_ADVCL;
  uint32_t main = part ? tokens[0].head : NO_TOKEN, verb = 1;
  if (main >= r->len || subject_of(tokens, r->len, main) != NO_TOKEN) return;
  while (verb < r->len && !((verb == main && bears_tense(tokens, r->len, verb)) || (verb <= main && tokens[verb].head == main && tokens[verb].upos == UPOS_AUX))) verb++;
  uint32_t first = verb;
  while (first > 1 && first <= r->len && tokens[first - 1].xpos != XPOS_COMMA) first--;
  Opened phrase;
  if (verb >= r->len || first < 2 || first >= verb || !phrase_between(r, tokens, first, verb, &phrase)) return;
  if (tokens[phrase.top].head >= first || !descends(tokens, r->len, phrase.top, 0)) return;
  set_subject(r, tokens, &phrase, main);
}

/* "was lost after two members, Ann Lee and Bob Stone, abstained", with the members for a time: what stands between the word and a verb without
 * a subject, closed by a comma, is its subject. */
void openings_mark_closed(Reading *r, Token *tokens)
{
  static const char *const words[] = {"after", "before", "when", "since", "until", "because", "as"};
  for (uint32_t verb = 5; verb < r->len; verb++) {
    if (tokens[verb].upos != UPOS_VERB || (tokens[verb].xpos != XPOS_VBN && tokens[verb].xpos != XPOS_VBD) || tokens[verb].deprel != DEP_ADVCL || tokens[verb - 1].xpos != XPOS_COMMA) continue;
    if (subject_of(tokens, r->len, verb) != NO_TOKEN || kid_of(tokens, r->len, verb, DEP_MARK) != NO_TOKEN || kid_of(tokens, r->len, verb, DEP_OBL_AGENT) != NO_TOKEN) continue;
    for (uint32_t noun = verb - 1; noun-- > 1;) {
      uint32_t mark = tokens[noun].head == tokens[verb].head && deprel_base(tokens[noun].deprel) == DEP_OBL ? case_before(tokens, noun) : NO_TOKEN;
      if (mark == NO_TOKEN || !listed(tokens[mark].form, words, COUNT_OF(words)) || !token_is_noun(&tokens[noun])) continue;
      bool filled = true;
      for (uint32_t k = noun + 1; k + 1 < verb; k++) filled &= descends(tokens, r->len, k, noun);
      if (!filled || kid_of(tokens, r->len, noun, DEP_APPOS) == NO_TOKEN) break;
      tokens[noun].head = verb;
      tokens[noun].deprel = kid_of(tokens, r->len, verb, DEP_AUX_PASS) == NO_TOKEN ? DEP_NSUBJ : DEP_NSUBJ_PASS;
      tokens[mark].head = verb;
      tokens[mark].deprel = DEP_MARK;
      tokens[verb].xpos = XPOS_VBD;
      break;
    }
  }
}

/* "brothers, both of whom gave money": they did. */
void openings_raise_both(Reading *r, Token *tokens)
{
  for (uint32_t t = 1; t + 3 < r->len; t++) {
    bool all = str_is(tokens[t].form, "both") || str_is(tokens[t].form, "all") || str_is(tokens[t].form, "each");
    uint32_t verb = tokens[t].head, whom = t + 2;
    if (!all || !str_is(tokens[t + 1].form, "of") || (!str_is(tokens[whom].form, "whom") && !str_is(tokens[whom].form, "which")) || verb >= r->len || verb < whom) continue;
    if (deprel_base(tokens[t].deprel) != DEP_NSUBJ || tokens[verb].deprel != DEP_ACL_RELCL) continue;
    tokens[whom].head = verb;
    tokens[whom].deprel = tokens[t].deprel;
    tokens[t].head = tokens[t + 1].head = whom;
    tokens[t].deprel = DEP_DET;
    tokens[t + 1].deprel = DEP_DEP;
  }
}

/* The first verb with a tense behind `t`, no comma between; NO_TOKEN: none. */
static uint32_t verb_behind(const Reading *r, const Token *tokens, uint32_t t)
{
  for (uint32_t verb = t; verb < r->len && tokens[verb].upos != UPOS_PUNCT; verb++)
    if (tokens[verb].upos == UPOS_VERB && bears_tense(tokens, r->len, verb)) return verb;
  return NO_TOKEN;
}

/* "Fighters [left] after talks broke down", with "left" for what was done to them: it is what they did. Returns the verb above the talks. */
static uint32_t verb_above(const Reading *r, Token *tokens, uint32_t noun, uint32_t verb)
{
  uint32_t above = tokens[noun].head, subject = subject_of(tokens, r->len, verb);
  while (above < r->len && tokens[above].upos != UPOS_VERB) above = tokens[above].head;
  if (above >= r->len || above == verb || subject == NO_TOKEN || subject >= above || tokens[above].head != subject || tokens[above].xpos != XPOS_VBN) return above;
  tokens[above].head = tokens[verb].head;
  tokens[above].deprel = tokens[verb].deprel;
  tokens[above].xpos = XPOS_VBD;
  tokens[subject].head = above;
  tokens[verb].head = above;
  tokens[verb].deprel = DEP_ADVCL;
  return above;
}

/* "after talks between the government and the rebels broke down", with the rebels for who broke down: what two do with each other is what
 * ends, fails or goes on. */
void openings_raise_talks(Reading *r, Token *tokens)
{
  static const char *const marks[] = {"after", "as", "before", "when", "since", "until", "once", "because", "while"};
  for (uint32_t noun = 1; noun + 3 < r->len; noun++) {
    if (tokens[noun].xpos != XPOS_NNS || !listed(tokens[noun - 1].form, marks, COUNT_OF(marks))) continue;
    const LexEntry *event = lex_find(r->extractor->nominals, str_lower(r->arena, tokens[noun].form));
    bool between = str_is(tokens[noun + 1].form, "between");
    if (!event || !event->field[2].len || (!between && !str_is(tokens[noun + 1].form, "with"))) continue;
    uint32_t verb = verb_behind(r, tokens, noun + 2), one = noun + 2;
    if (verb == NO_TOKEN || tokens[noun].head == verb || kid_of(tokens, r->len, verb, DEP_OBJ) != NO_TOKEN) continue;
    uint32_t above = verb_above(r, tokens, noun, verb), last = subject_of(tokens, r->len, verb);
    while (one < verb && !token_is_noun(&tokens[one])) one++;
    while (one < verb && deprel_base(tokens[one].deprel) == DEP_COMPOUND && tokens[one].head > one && tokens[one].head < verb) one = tokens[one].head;
    if (one >= verb || (last != NO_TOKEN && (last <= noun + 1 || between == (one == last)))) continue;       /* "between A" alone is no pair */
    if (tokens[verb].deprel != DEP_ADVCL && above < r->len && above != verb && !descends(tokens, r->len, above, verb)) tokens[verb].head = above;
    if (tokens[verb].deprel != DEP_ROOT) tokens[verb].deprel = DEP_ADVCL;
    for (uint32_t k = noun + 2; last != NO_TOKEN && k < verb; k++)
      if (tokens[k].head == verb && tokens[k].upos == UPOS_CCONJ) tokens[k].head = last;
    if (last != NO_TOKEN && last != one) {
      tokens[last].head = one;
      tokens[last].deprel = DEP_CONJ;
    }
    tokens[one].head = noun;
    tokens[one].deprel = DEP_NMOD;
    tokens[noun + 1].head = one;
    tokens[noun + 1].deprel = DEP_CASE;
    tokens[noun - 1].head = verb;
    tokens[noun - 1].deprel = DEP_MARK;
    tokens[noun].head = verb;
    tokens[noun].deprel = DEP_NSUBJ;
  }
}

/* "since Moncayo, a former banker, took office", with the banker for who took it and Moncayo for a time: he is the banker, and took it. */
void openings_mark_described(Reading *r, Token *tokens)
{
  static const char *const words[] = {"after", "before", "since", "until", "as"};
  for (uint32_t n = 0; n < r->name_count; n++) {
    uint32_t last = r->names[n].last, top = outer_head(tokens, r->len, r->names[n].first, last), mark = top == NO_TOKEN ? NO_TOKEN : case_before(tokens, top);
    if (mark == NO_TOKEN || !listed(str_lower(r->arena, tokens[mark].form), words, COUNT_OF(words)) || deprel_base(tokens[top].deprel) != DEP_OBL || last + 3 >= r->len) continue;
    uint32_t article = last + 2, noun = tokens[article].head, verb = noun < r->len ? tokens[noun].head : NO_TOKEN, above = tokens[top].head;
    if (tokens[last + 1].xpos != XPOS_COMMA || (!str_is(tokens[article].form, "a") && !str_is(tokens[article].form, "an") && !str_is(tokens[article].form, "the")) || noun <= article) continue;
    if (verb >= r->len || verb <= noun || !bears_tense(tokens, r->len, verb) || deprel_base(tokens[noun].deprel) != DEP_NSUBJ || tokens[verb].head != above || tokens[verb].deprel == DEP_CONJ) continue;
    uint32_t before = verb;
    while (before > noun && tokens[before - 1].head == verb && tokens[before - 1].upos == UPOS_AUX) before--;
    if (tokens[before - 1].xpos != XPOS_COMMA) continue;
    tokens[top].head = verb;
    tokens[top].deprel = tokens[noun].deprel;
    tokens[noun].head = top;
    tokens[noun].deprel = DEP_APPOS;
    tokens[mark].head = verb;
    tokens[mark].deprel = DEP_MARK;
    tokens[verb].deprel = DEP_ADVCL;
  }
}

/* "Ann Lee, 44, smuggled drills to Bob", with "smuggled" for a kind of drills: the word in -ed behind an age is the verb that no other word is. */
void openings_find_aged(Reading *r, Token *tokens)
{
  uint32_t name = root_of(tokens, r->len), verb = 2, noun;
  if (name == NO_TOKEN || name > 1 || tokens[name].upos != UPOS_PROPN) return;
  while (verb < r->len && verb < 8 && (tokens[verb].deprel != DEP_AMOD || tokens[verb].upos == UPOS_NUM)) verb++;
  if (verb >= r->len || (tokens[verb].xpos != XPOS_VBD && tokens[verb].xpos != XPOS_VBN) || tokens[verb - 1].xpos != XPOS_COMMA || !is_age(&tokens[verb - 2]) || tokens[verb - 3].xpos != XPOS_COMMA) return;
  noun = tokens[verb].head;
  if (noun < verb || noun >= r->len || tokens[noun].head != name) return;
  for (uint32_t k = 0; k < r->len; k++) {
    if (k != noun && tokens[k].head == name && k > verb) tokens[k].head = tokens[k].deprel == DEP_CONJ ? noun : verb;
    if (tokens[k].upos == UPOS_PUNCT && tokens[k].head == noun && k < verb) tokens[k].head = verb;
  }
  tokens[verb].head = NO_TOKEN;
  tokens[verb].deprel = DEP_ROOT;
  tokens[verb].upos = UPOS_VERB;
  tokens[verb].xpos = XPOS_VBD;
  tokens[noun].head = verb;
  tokens[noun].deprel = DEP_OBJ;
  tokens[name].head = verb;
  tokens[name].deprel = DEP_NSUBJ;
}

/* "In the complaint, filed in Missouri, his lawyers accuse Ann": the complaint was filed, no lawyers were. */
void openings_lower_filed(Reading *r, Token *tokens)
{
  static const char *const verbs[] = {"file", "publish", "release", "write", "draft", "sign", "issue", "post", "print", "air", "broadcast", "compile", "submit", "lodge", "obtain", "record"};
  for (uint32_t t = 4; t + 1 < r->len; t++) {
    uint32_t noun = t - 2, verb = tokens[t].head;
    bool fronted = tokens[t].deprel == DEP_ADVCL && tokens[t].xpos == XPOS_VBN && tokens[t - 1].xpos == XPOS_COMMA && verb > t && verb < r->len && listed(tokens[t].lemma, verbs, COUNT_OF(verbs));
    if (!fronted || tokens[noun].head != verb || deprel_base(tokens[noun].deprel) != DEP_OBL || tokens[noun].upos != UPOS_NOUN || subject_of(tokens, r->len, t) != NO_TOKEN || kid_of(tokens, r->len, t, DEP_MARK) != NO_TOKEN) continue;
    tokens[t].head = noun;
    tokens[t].deprel = DEP_ACL;
  }
}

/* "In a letter to the Commission, Acme, which is based in Munich, said it would sue", with Acme for what the Commission is: the verb behind the aside lacks a
 * subject, and that is who stands before the aside, whatever it describes with it. */
void openings_free_described(Reading *r, Token *tokens)
{
  uint32_t verb = root_of(tokens, r->len), opens = verb == NO_TOKEN || tokens[0].upos != UPOS_ADP ? NO_TOKEN : tokens[0].head, first = 0;
  static const char *const pasts[] = {"cut", "hit", "put", "set", "shut", "quit", "split", "beat", "let", "shed"};
  if (verb >= r->len) return;
  bool past = tokens[verb].xpos == XPOS_VB && listed(tokens[verb].form, pasts, COUNT_OF(pasts)) && kid_of(tokens, r->len, verb, DEP_AUX) == NO_TOKEN && kid_of(tokens, r->len, verb, DEP_MARK) == NO_TOKEN;
  if (verb < 8 || opens >= verb || tokens[opens].head != verb || !(past || bears_tense(tokens, r->len, verb)) || subject_of(tokens, r->len, verb) != NO_TOKEN || tokens[verb - 1].xpos != XPOS_COMMA) return;
  while (first < verb && tokens[first].xpos != XPOS_COMMA) first++;
  uint32_t who = first + 1, n = name_of(r, first + 1), second = first + 1;
  while (second < verb && tokens[second].xpos != XPOS_COMMA) second++;
  if (first <= opens || second + 2 >= verb) return;
  if (n != NO_TOKEN && r->names[n].last < second) who = outer_head(tokens, r->len, r->names[n].first, r->names[n].last);
  else
    while (who < second && !token_is_noun(&tokens[who])) who++;
  if (who >= second || tokens[who].deprel != DEP_APPOS || tokens[who].head > first || !descends(tokens, r->len, who, opens)) return;
  for (uint32_t k = second + 1; k + 1 < verb; k++)                          /* no second comma pair: what stands between is one description */
    if (tokens[k].xpos == XPOS_COMMA && name_of(r, k) == NO_TOKEN) return;
  for (uint32_t k = second; k < verb; k++)
    if (tokens[k].head < first || (tokens[k].head < second && tokens[k].head > first)) tokens[k].head = who;
  if (past) tokens[verb].xpos = XPOS_VBD;
  tokens[who].head = verb;
  tokens[who].deprel = kid_of(tokens, r->len, verb, DEP_AUX_PASS) == NO_TOKEN ? DEP_NSUBJ : DEP_NSUBJ_PASS;
}
