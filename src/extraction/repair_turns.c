/*
 * repair_turns.c - sentences whose words stand in another order than the parser expects, and words after which only one part of
 * speech can stand.
 *   "In the room sat Ann Lee"                -> Ann Lee sat there
 *   "\"Acme,\" said Ann, \"will never pay\"" -> Ann said it, and Acme will not pay
 *   "Acme paid too little, prosecutors allege" -> prosecutors allege it
 */
#include "extraction/repair.h"

static bool lower_word(const Token *t) { return t->form.len && t->form.at[0] >= 'a' && t->form.at[0] <= 'z'; }

static bool is_verb_of(const Reading *r, Str lemma) { return lex_has(r->extractor->verbs, lemma) || lex_has(r->extractor->frames, lemma); }

/* "threatened to sue Acme", "denied meeting Ann", with "sue" and "meeting" for names of things: a word in small letters after "to" that
 * has no article, and a word in -ing with an object of its own, are verbs. */
void turns_find_verbs(Reading *r, Token *tokens)
{
  for (uint32_t t = 0; t + 1 < r->len; t++)                          /* "will sue Acme", with both for one name */
    if (tokens[t].xpos == XPOS_VB && lower_word(&tokens[t]) && tokens[t + 1].head == t && tokens[t + 1].deprel == DEP_FLAT && kid_of(tokens, r->len, t, DEP_OBJ) == NO_TOKEN)
      tokens[t + 1].deprel = DEP_OBJ;
  for (uint32_t t = 1; t + 1 < r->len; t++) {                        /* "Ann Lee stars in Quest": a plural that somebody is without "is" is a verb */
    uint32_t who = tokens[t].xpos == XPOS_NNS && lower_word(&tokens[t]) ? kid_of(tokens, r->len, t, DEP_NSUBJ) : NO_TOKEN;
    if (who == NO_TOKEN || who > t || tokens[t].deprel != DEP_ROOT || kid_of(tokens, r->len, t, DEP_COP) != NO_TOKEN || tokens[who].xpos == XPOS_NNS || tokens[who].xpos == XPOS_NNPS) continue;
    uint32_t after = kid_of(tokens, r->len, t, DEP_OBL) != NO_TOKEN ? kid_of(tokens, r->len, t, DEP_OBL) : kid_of(tokens, r->len, t, DEP_OBJ);
    if (after == NO_TOKEN || after < t || !is_verb_of(r, tokens[t].lemma)) continue;
    tokens[t].upos = UPOS_VERB;
    tokens[t].xpos = XPOS_VBZ;
  }
  for (uint32_t t = 1; t + 1 < r->len; t++) {
    if (!lower_word(&tokens[t]) || (tokens[t].upos != UPOS_NOUN && tokens[t].upos != UPOS_PROPN)) continue;
    Str form = str_lower(r->arena, tokens[t].form);
    bool to = tokens[t - 1].xpos == XPOS_TO && tokens[t - 1].head == t && tokens[t - 1].deprel == DEP_MARK && is_verb_of(r, form);
    bool gerund = tokens[t].xpos == XPOS_NN && str_ends(form, "ing") && tokens[t + 1].head == t && tokens[t + 1].deprel == DEP_OBJ;
    if (!to && !gerund) continue;
    tokens[t].upos = UPOS_VERB;
    tokens[t].xpos = to ? XPOS_VB : XPOS_VBG;
    if (to) tokens[t].lemma = form;
    for (uint32_t k = t + 1; to && k < r->len && k < t + 4; k++)
      if (tokens[k].head == t && deprel_base(tokens[k].deprel) == DEP_FLAT) {
        tokens[k].deprel = DEP_OBJ;
        break;
      }
  }
}

/* "next to Ann", with "next" for when it was: one preposition. */
void turns_join_next(Reading *r, Token *tokens)
{
  for (uint32_t t = 0; t + 2 < r->len; t++) {
    uint32_t noun = tokens[t + 1].head;
    if (!(str_is(tokens[t].form, "next") || str_is(tokens[t].form, "Next")) || !str_is(tokens[t + 1].form, "to") || tokens[t + 1].deprel != DEP_CASE || noun <= t + 1 || noun >= r->len) continue;
    if (tokens[t].deprel != DEP_ADVMOD || tokens[t].head != tokens[noun].head) continue;
    tokens[t].head = noun;
    tokens[t].deprel = DEP_CASE;
  }
}

/* "In the room sat Ann Lee", "Next to him stood Bob": after a place, who sits and stands comes last. */
void turns_place_subjects(Reading *r, Token *tokens)
{
  static const char *const postures[] = {"sit", "stand", "lie", "hang", "live", "come", "go", "lurk", "loom", "rise", "arrive", "emerge", "follow", "dwell"};
  static const char *const sides[] = {"Opposite", "Nearby", "Beside", "Beyond", "Inside", "Outside", "Behind", "Above", "Below", "Adjacent", "Next"};
  for (uint32_t verb = 1; verb + 1 < r->len; verb++) {
    if (verb == 1 && tokens[0].head == verb && finite_form(&tokens[verb]) && listed(tokens[0].form, sides, COUNT_OF(sides))) {         /* "Opposite stands the church" */
      tokens[0].deprel = DEP_ADVMOD;
      tokens[0].upos = UPOS_ADV;
      tokens[0].xpos = XPOS_RB;
    }
    if (!finite_form(&tokens[verb]) || !listed(tokens[verb].lemma, postures, COUNT_OF(postures)) || subject_of(tokens, r->len, verb) != NO_TOKEN) continue;
    uint32_t object = kid_of(tokens, r->len, verb, DEP_OBJ);
    uint32_t before = kid_of(tokens, r->len, verb, DEP_OBL);
    if (before == NO_TOKEN || before > verb) before = kid_of(tokens, r->len, verb, DEP_ADVMOD);
    if (object == NO_TOKEN || object < verb || before == NO_TOKEN || before > verb || tokens[verb - 1].upos == UPOS_PUNCT || !token_is_noun(&tokens[object])) continue;
    bool opens = true;                                                       /* nothing else stands before the verb */
    for (uint32_t k = verb; opens && k-- > 0 && tokens[k].upos != UPOS_PUNCT && tokens[k].upos != UPOS_CCONJ;) opens = descends(tokens, r->len, k, verb);
    if (opens) tokens[object].deprel = DEP_NSUBJ;
  }
}

/* "Never had Acme paid a fine", with "had" for the verb: it is the auxiliary of the participle. */
void turns_join_had(Reading *r, Token *tokens)
{
  static const char *const openers[] = {"never", "rarely", "seldom", "nowhere", "hardly", "scarcely", "neither", "nor"};
  for (uint32_t had = 1; had + 2 < r->len; had++) {
    if (!str_is(tokens[had].form, "had") || tokens[had].upos != UPOS_VERB) continue;
    uint32_t owner = kid_of(tokens, r->len, had, DEP_OBJ), done = kid_of(tokens, r->len, had, DEP_XCOMP);
    char small[12] = "";
    Str opener = tokens[had - 1].form;
    if (opener.len >= sizeof small) continue;
    for (size_t i = 0; i < opener.len; i++) small[i] = (char)(opener.at[i] | 0x20);
    if (!listed((Str){small, opener.len}, openers, COUNT_OF(openers)) || owner == NO_TOKEN || done == NO_TOKEN || owner < had || done < owner || (tokens[done].xpos != XPOS_VBN && tokens[done].xpos != XPOS_VBD)) continue;
    make_auxiliary(r, tokens, had, done);
    tokens[owner].deprel = DEP_NSUBJ;
  }
}

static bool is_quote(const Token *t) { return str_is(t->form, "\"") || str_is(t->form, "''") || str_is(t->form, "``") || str_is(t->form, "\xe2\x80\x9c") || str_is(t->form, "\xe2\x80\x9d"); }

/* "\"Acme,\" said Ann, \"will never pay\"", with Ann for the one who pays: she speaks, and the quotation goes on. */
void turns_part_quotations(Reading *r, Token *tokens)
{
  for (uint32_t said = 3; said + 4 < r->len; said++) {
    uint32_t first = kid_of(tokens, r->len, said, DEP_NSUBJ), goes_on = kid_of(tokens, r->len, said, DEP_CCOMP);
    if (!finite_form(&tokens[said]) || !in_class(r, &tokens[said], "say") || !is_quote(&tokens[said - 1])) continue;
    if (first == NO_TOKEN || first > said || goes_on == NO_TOKEN || goes_on < said) continue;
    uint32_t speaker = kid_of(tokens, r->len, goes_on, DEP_NSUBJ);
    if (speaker == NO_TOKEN || speaker < said || speaker > goes_on || phrase_start(tokens, speaker) != said + 1) continue;
    uint32_t mark = speaker + 1;
    while (mark < goes_on && !is_quote(&tokens[mark])) mark++;
    if (mark >= goes_on || tokens[mark - 1].xpos != XPOS_COMMA) continue;
    tokens[first].head = goes_on;
    tokens[speaker].head = said;
    tokens[speaker].deprel = DEP_NSUBJ;
  }
}

/* "Acme, Ann Lee said, cheated Bolt", "The minister, critics argue, has ignored it": who stands between a comma and a verb of saying that a
 * comma closes says what stands around it. */
void turns_find_inserted(Reading *r, Token *tokens)
{
  for (uint32_t said = 3; said + 2 < r->len; said++) {
    bool speech = in_class(r, &tokens[said], "say think") && (finite_form(&tokens[said]) || tokens[said].xpos == XPOS_VBP);
    Deprel rel = deprel_base(tokens[said].deprel);
    if (!speech || tokens[said + 1].xpos != XPOS_COMMA || (rel != DEP_PARATAXIS && rel != DEP_APPOS && rel != DEP_ACL && rel != DEP_ROOT)) continue;
    uint32_t who = said - 1;
    while (who > 0 && deprel_base(tokens[who].deprel) == DEP_FLAT && tokens[who].head < who) who = tokens[who].head;
    uint32_t start = phrase_start(tokens, who);
    if (!token_is_noun(&tokens[who]) || start < 2 || tokens[start - 1].xpos != XPOS_COMMA || kid_of(tokens, r->len, who, DEP_CC) != NO_TOKEN) continue;
    if (rel == DEP_ACL && tokens[said].head != tokens[who].head && tokens[said].head != who) continue;
    bool misread = tokens[who].deprel == DEP_APPOS || tokens[who].deprel == DEP_CONJ, subject = tokens[who].head == said && tokens[who].deprel == DEP_NSUBJ;
    uint32_t told = start - 2, over = NO_TOKEN;                       /* the subject that the words part from its verb */
    for (unsigned steps = 0; steps < 6 && told < start; steps++) {
      if (deprel_base(tokens[told].deprel) == DEP_NSUBJ) over = tokens[told].head;
      told = tokens[told].head;
    }
    if (rel == DEP_ROOT) {
      if (over >= r->len || tokens[over].head != said || tokens[over].deprel != DEP_CCOMP || !misread) continue;
      tokens[over].head = NO_TOKEN;
      tokens[over].deprel = DEP_ROOT;
      if (tokens[r->len - 1].upos == UPOS_PUNCT) tokens[r->len - 1].head = over;
    }
    if ((!misread && !subject) || over == NO_TOKEN || over <= said || over >= r->len || (subject_of(tokens, r->len, said) != NO_TOKEN && !subject)) continue;
    tokens[who].head = said;
    tokens[who].deprel = DEP_NSUBJ;
    tokens[said].head = over;
    tokens[said].deprel = DEP_PARATAXIS;
  }
}

/* The comma that closes what begins with the verb of saying: "said,", "told Reuters,"; NO_TOKEN. */
static uint32_t inserted_end(const Reading *r, const Token *tokens, uint32_t said)
{
  uint32_t end = said + 1;
  if (str_is(tokens[said].lemma, "tell"))
    while (end < r->len && end < said + 7 && tokens[end].upos != UPOS_PUNCT && descends(tokens, r->len, end, said)) end++;
  return end < r->len && tokens[end].xpos == XPOS_COMMA ? end : NO_TOKEN;
}

/* The phrase at `k` ends right before the verb. */
static bool stands_before(const Reading *r, const Token *tokens, uint32_t k, uint32_t verb)
{
  for (uint32_t t = k + 1; t < verb; t++)
    if (tokens[t].upos == UPOS_PUNCT || !descends(tokens, r->len, t, k)) return false;
  return true;
}

/* "The judge, the police said, blessed the church", "Acme, Ann Lee told Reuters, bought Bolt", with both for those who said it: what follows
 * the second comma is what the first one did. */
void turns_part_inserted(Reading *r, Token *tokens)
{
  for (uint32_t said = 4; said + 2 < r->len; said++) {
    uint32_t does = kid_of(tokens, r->len, said, DEP_CCOMP), first = kid_of(tokens, r->len, said, DEP_NSUBJ), who = NO_TOKEN;
    uint32_t close = inserted_end(r, tokens, said);
    if (tokens[said].head != NO_TOKEN || !finite_form(&tokens[said]) || close == NO_TOKEN || !(in_class(r, &tokens[said], "say think") || close > said + 1)) continue;
    if (does == NO_TOKEN || does < close + 1 || first == NO_TOKEN || first > said || subject_of(tokens, r->len, does) != NO_TOKEN || !bears_tense(tokens, r->len, does)) continue;
    for (uint32_t k = first + 1; k < said; k++)
      if ((tokens[k].head == said && tokens[k].deprel == DEP_NSUBJ) || (tokens[k].head == first && (tokens[k].deprel == DEP_APPOS || (tokens[k].deprel == DEP_CONJ && kid_of(tokens, r->len, k, DEP_CC) == NO_TOKEN)) && stands_before(r, tokens, k, said))) who = k;
    if (who == NO_TOKEN || who < first + 2 || tokens[phrase_start(tokens, who) - 1].xpos != XPOS_COMMA || kid_of(tokens, r->len, does, DEP_MARK) != NO_TOKEN) continue;
    tokens[first].head = does;
    tokens[first].deprel = kid_of(tokens, r->len, does, DEP_AUX_PASS) != NO_TOKEN ? DEP_NSUBJ_PASS : DEP_NSUBJ;
    tokens[does].head = NO_TOKEN;
    tokens[does].deprel = DEP_ROOT;
    tokens[who].head = said;
    tokens[who].deprel = DEP_NSUBJ;
    tokens[said].head = does;
    tokens[said].deprel = DEP_PARATAXIS;
    if (tokens[r->len - 1].upos == UPOS_PUNCT) tokens[r->len - 1].head = does;
  }
}

/* "\"Acme ordered jets,\" said Ann", with Acme for who says it: two cannot, and the one behind the verb does. */
void turns_part_told(Reading *r, Token *tokens)
{
  for (uint32_t said = 4; said + 1 < r->len; said++) {
    uint32_t who = kid_of(tokens, r->len, said, DEP_NSUBJ), speaker = said + 1, does = NO_TOKEN;
    if (!finite_form(&tokens[said]) || !in_class(r, &tokens[said], "say") || tokens[said - 1].upos != UPOS_PUNCT || who == NO_TOKEN || who > said) continue;
    while (speaker < r->len && speaker < said + 5 && !(tokens[speaker].head == said && tokens[speaker].deprel == DEP_NSUBJ)) speaker++;
    if (speaker >= r->len || tokens[speaker].head != said || tokens[speaker].deprel != DEP_NSUBJ) continue;
    for (uint32_t k = who + 1; k < said && does == NO_TOKEN; k++)
      if (tokens[k].head == who && tokens[k].deprel == DEP_ACL && tokens[k].upos == UPOS_VERB) does = k;
    if (does == NO_TOKEN) continue;
    tokens[who].head = does;
    tokens[does].head = said;
    tokens[does].deprel = DEP_CCOMP;
    if (tokens[does].xpos == XPOS_VBN && kid_of(tokens, r->len, does, DEP_OBJ) != NO_TOKEN) tokens[does].xpos = XPOS_VBD;
  }
}

/* ", said a spokesman for Acme", with him for what is said: behind what was said stands who says it. */
void turns_turn_said(Reading *r, Token *tokens)
{
  for (uint32_t said = 3; said + 1 < r->len; said++) {                              /* "\"Are you Ann Lee?\" asked a colonel", with her for who asks */
    uint32_t inside_quote = kid_of(tokens, r->len, said, DEP_NSUBJ), who = kid_of(tokens, r->len, said, DEP_IOBJ);
    if (who == NO_TOKEN) who = kid_of(tokens, r->len, said, DEP_OBJ);
    bool closed = tokens[said - 1].xpos == XPOS_CLOSE_QUOTE || str_is(tokens[said - 1].form, "\"");
    if (!closed || !finite_form(&tokens[said]) || !in_class(r, &tokens[said], "say ask tell") || inside_quote == NO_TOKEN || inside_quote > said || who == NO_TOKEN || who < said || phrase_start(tokens, who) != said + 1) continue;
    if (kid_of(tokens, r->len, inside_quote, DEP_COP) == NO_TOKEN && kid_of(tokens, r->len, inside_quote, DEP_NSUBJ) == NO_TOKEN) continue;
    tokens[inside_quote].deprel = DEP_CCOMP;
    tokens[who].deprel = DEP_NSUBJ;
  }
  for (uint32_t said = 2; said + 1 < r->len; said++) {
    uint32_t told = kid_of(tokens, r->len, said, DEP_CCOMP);
    bool behind = tokens[said].deprel == DEP_PARATAXIS || (told != NO_TOKEN && told < said);
    if (!behind || !finite_form(&tokens[said]) || !in_class(r, &tokens[said], "say") || tokens[said - 1].upos != UPOS_PUNCT) continue;
    uint32_t who = kid_of(tokens, r->len, said, DEP_OBJ);
    if (who == NO_TOKEN || who < said || subject_of(tokens, r->len, said) != NO_TOKEN || phrase_start(tokens, who) != said + 1) continue;
    if (tokens[who].upos == UPOS_PROPN || names_role(r, &tokens[who]) || is_kin_word(r, &tokens[who]) || tokens[who].xpos == XPOS_NNS) tokens[who].deprel = DEP_NSUBJ;
  }
}

/* Makes a remark of who says what the clause of `root` tells. */
static void set_remark(Token *tokens, uint32_t verb, uint32_t who, uint32_t root)
{
  tokens[verb].upos = UPOS_VERB;
  tokens[verb].xpos = XPOS_VBP;
  tokens[verb].lemma = tokens[verb].form;
  tokens[verb].head = root;
  tokens[verb].deprel = DEP_PARATAXIS;
  tokens[who].head = verb;
  tokens[who].deprel = DEP_NSUBJ;
}

/* "Acme cheated Bolt, prosecutors allege.", with the last two words for a thing that is cheated: they say so. */
void turns_find_closing(Reading *r, Token *tokens)
{
  static const char *const said[] = {"allege", "say", "claim", "believe", "argue", "contend", "insist", "estimate", "warn", "report", "fear", "suggest", "hope", "show", "indicate", "reveal"};
  if (r->len < 6) return;
  uint32_t verb = r->len - 2, who = verb - 1, root = 0;
  while (root < verb && tokens[root].head < r->len) root++;
  uint32_t comma = verb;                                                           /* "figures from Acme show" */
  while (comma > 0 && tokens[comma].upos != UPOS_PUNCT && verb - comma < 10) comma--;
  if (tokens[who].xpos != XPOS_NNS && tokens[comma].xpos == XPOS_COMMA && tokens[comma + 1].xpos == XPOS_NNS && tokens[comma + 2].upos == UPOS_ADP && listed(tokens[verb].form, said, COUNT_OF(said))) {
    uint32_t first = comma + 1, main = tokens[first].head;
    bool plain = tokens[verb].upos != UPOS_VERB && main < comma && root < comma && (tokens[first].deprel == DEP_APPOS || tokens[first].deprel == DEP_CONJ || tokens[first].deprel == DEP_PARATAXIS || tokens[first].deprel == DEP_DEP);
    for (uint32_t k = comma + 2; plain && k < verb; k++) plain = tokens[k].upos != UPOS_VERB && tokens[k].upos != UPOS_AUX;
    if (plain) {
      uint32_t last = verb - 1;
      while (tokens[last].deprel == DEP_FLAT && tokens[last].head < last && tokens[last].head > comma + 1) last = tokens[last].head;
      for (uint32_t k = 0; k < r->len; k++)
        if (tokens[k].head == verb && k != last) tokens[k].head = last;
      tokens[last].head = first;
      tokens[last].deprel = DEP_NMOD;
      set_remark(tokens, verb, first, root);
    }
    return;
  }
  if (!listed(tokens[verb].form, said, COUNT_OF(said)) || tokens[verb].upos == UPOS_VERB || tokens[who].xpos != XPOS_NNS || root >= who || tokens[root].upos != UPOS_VERB) return;
  uint32_t start = who;
  while (start > root && tokens[start - 1].upos != UPOS_PUNCT && (tokens[start - 1].head == who || tokens[start - 1].head == verb)) start--;
  if (tokens[start - 1].xpos != XPOS_COMMA || start <= root + 1) return;
  uint32_t object = tokens[verb].head == root ? NO_TOKEN : root;
  for (uint32_t k = root + 1; k < start; k++)                                  /* what was hung on the two words belongs to the clause */
    if (tokens[k].head == verb || tokens[k].head == who) {
      if (object == NO_TOKEN && token_is_noun(&tokens[k])) {
        tokens[k].head = root;
        tokens[k].deprel = DEP_OBJ;
        object = k;
      } else tokens[k].head = object == NO_TOKEN ? root : object;
    }
  for (uint32_t k = start; k < who; k++) tokens[k].head = who;
  set_remark(tokens, verb, who, root);
}

/* "was banned from holding rites at the site by the ministry": what is done by somebody is the banning. */
static void raise_over_gerund(const Reading *r, Token *tokens, uint32_t t, uint32_t by)
{
  uint32_t inner = tokens[t].head, verb = inner < t ? tokens[inner].head : NO_TOKEN;
  if (verb >= r->len || verb > inner || by == NO_TOKEN || !str_is(tokens[by].form, "by") || deprel_base(tokens[t].deprel) != DEP_OBL || tokens[t].upos != UPOS_PROPN) return;
  if (tokens[inner].xpos != XPOS_VBG || tokens[inner].upos != UPOS_VERB || kid_of(tokens, r->len, inner, DEP_AUX_PASS) != NO_TOKEN || kid_of(tokens, r->len, inner, DEP_OBJ) == NO_TOKEN) return;
  if (kid_of(tokens, r->len, verb, DEP_AUX_PASS) == NO_TOKEN || kid_of(tokens, r->len, verb, DEP_OBL_AGENT) != NO_TOKEN) return;
  tokens[t].head = verb;
  tokens[t].deprel = DEP_OBL_AGENT;
}

/* A passive, or the second of two: "was driven home and given a medal". */
static bool is_passive(const Token *tokens, uint32_t len, uint32_t verb)
{
  static const char *const giving[] = {"give", "award", "hand", "offer", "pay", "grant", "deny", "lend", "send", "show", "promise", "assign"};
  if (kid_of(tokens, len, verb, DEP_NSUBJ_PASS) != NO_TOKEN) return true;
  uint32_t first = tokens[verb].deprel == DEP_CONJ ? tokens[verb].head : NO_TOKEN;
  if (first >= verb || kid_of(tokens, len, first, DEP_AUX_PASS) == NO_TOKEN || subject_of(tokens, len, verb) != NO_TOKEN || kid_of(tokens, len, verb, DEP_AUX) != NO_TOKEN) return false;
  return tokens[verb].xpos == XPOS_VBN || (tokens[verb].xpos == XPOS_VBD && either_past(&tokens[verb]) && listed(tokens[verb].lemma, giving, COUNT_OF(giving)));
}

/* "was given a medal by Acme", "was replaced as mayor by Bob", with the doer hung on the noun: who does it stands last, unless it is
 * somebody's work. */
void turns_raise_doers(Reading *r, Token *tokens)
{
  static const char *const works[] = {"book", "novel", "film", "song", "painting", "letter", "report", "article", "poem", "play", "study", "work", "statement", "speech", "album", "story"};
  for (uint32_t t = 4; t < r->len; t++) {
    uint32_t noun = tokens[t].head, by = case_before(tokens, t);
    raise_over_gerund(r, tokens, t, by);
    if (tokens[t].deprel != DEP_NMOD || by == NO_TOKEN || !str_is(tokens[by].form, "by") || noun >= by || !token_is_noun(&tokens[t])) continue;
    if (by != noun + 1 && !(name_of(r, noun) != NO_TOKEN && r->names[name_of(r, noun)].last + 1 == by)) continue;
    uint32_t verb = tokens[noun].head;
    if (verb < noun && tokens[verb].xpos == XPOS_VBG && (tokens[verb].deprel == DEP_XCOMP || tokens[verb].deprel == DEP_ADVCL) && subject_of(tokens, r->len, verb) == NO_TOKEN && (tokens[t].upos == UPOS_PROPN || names_role(r, &tokens[t]))) verb = tokens[verb].head;   /* "was discovered singing in a bar by Bob" */
    bool below = tokens[noun].deprel == DEP_OBJ || deprel_base(tokens[noun].deprel) == DEP_OBL || tokens[noun].deprel == DEP_XCOMP;
    if (!below || verb >= noun || tokens[verb].upos != UPOS_VERB || !is_passive(tokens, r->len, verb)) continue;
    if (kid_of(tokens, r->len, verb, DEP_OBL_AGENT) != NO_TOKEN || listed(tokens[noun].lemma, works, COUNT_OF(works)) || tokens[t].xpos == XPOS_CD) continue;
    const LexEntry *word = lex_find(r->extractor->nouns, str_lower(r->arena, tokens[noun].form));
    bool time = word && str_find(word->field[0], STR("time")) != SIZE_MAX;                                             /* "was recalled on Monday by France" */
    uint32_t n = name_of(r, noun);                                                                                    /* "was awarded to Bolt by Acme" */
    bool holder = n != NO_TOKEN && (r->names[n].type == ENTITY_PERSON || r->names[n].type == ENTITY_ORGANIZATION || r->names[n].type == ENTITY_PLACE);
    if (!time && !holder && (lex_has(r->extractor->nominals, tokens[noun].lemma) || tokens[noun].upos == UPOS_PROPN)) continue;    /* "during an attack by rebels" */
    tokens[t].head = verb;
    tokens[t].deprel = DEP_OBL_AGENT;
    if (tokens[verb].xpos == XPOS_VBD) tokens[verb].xpos = XPOS_VBN;
    for (uint32_t k = t + 1; k < r->len; k++)                                        /* "was coached as a boy by Bob, who was banned" */
      if (tokens[k].head == noun && tokens[k].deprel == DEP_ACL_RELCL) tokens[k].head = t;
  }
}

/* "helped Bob Stone escape", "made him leave", with the verb for a thing that is helped: a name right before a bare verb does it. */
void turns_open_bare(Reading *r, Token *tokens)
{
  static const char *const verbs[] = {"help", "make", "let", "see", "watch", "hear", "have"};
  for (uint32_t t = 2; t < r->len; t++) {
    uint32_t verb = tokens[t].head, who = NO_TOKEN;
    if (tokens[t].xpos != XPOS_NN || tokens[t].deprel != DEP_OBJ || verb >= t || !listed(tokens[verb].lemma, verbs, COUNT_OF(verbs)) || tokens[verb].upos != UPOS_VERB) continue;
    if (!lower_word(&tokens[t]) || !is_verb_of(r, tokens[t].form) || kid_of(tokens, r->len, t, DEP_DET) != NO_TOKEN || kid_of(tokens, r->len, t, DEP_AMOD) != NO_TOKEN) continue;
    for (uint32_t k = verb + 1; k < t; k++)
      if (tokens[k].head == t && tokens[k].upos == UPOS_PROPN && token_is_capitalized(&tokens[k]) && (tokens[k].deprel == DEP_COMPOUND || tokens[k].deprel == DEP_NMOD_POSS)) who = k;
    if (who != verb + 1 || tokens[t - 1].xpos == XPOS_POS) continue;
    bool person = false;
    for (uint32_t n = 0; n < r->name_count; n++) person |= r->names[n].type == ENTITY_PERSON && inside(who, r->names[n].first, r->names[n].last) && r->names[n].last + 1 == t;
    if (!person) continue;
    tokens[who].head = verb;
    tokens[who].deprel = DEP_OBJ;
    tokens[t].upos = UPOS_VERB;
    tokens[t].xpos = XPOS_VB;
    tokens[t].deprel = DEP_XCOMP;
    for (uint32_t k = t + 1; k < r->len && k < t + 3; k++)         /* "shoot Ann Lee" */
      if (tokens[k].head == t && tokens[k].deprel == DEP_APPOS) tokens[k].deprel = DEP_OBJ;
    for (uint32_t k = t + 1; k < r->len; k++)                      /* "escape from prison" */
      if (tokens[k].head == verb && deprel_base(tokens[k].deprel) == DEP_OBL) {
        tokens[k].head = t;
        break;
      }
  }
}

/* "fined Google 2 billion euros", with Google for whose euros they are: a name right before a sum of money is who pays or gets it. */
/* "North and South Korea": two lands, not one that is called so. The first stands where the name stood, the second is beside it. */
void turns_part_lands(Reading *r, Token *tokens)
{
  for (uint32_t t = 0; t + 3 < r->len; t++) {
    uint32_t name = t + 3;
    if (!is_direction_word(tokens[t].form) || tokens[t + 1].upos != UPOS_CCONJ || !is_direction_word(tokens[t + 2].form) || tokens[t].head != name) continue;
    if (tokens[name].upos != UPOS_PROPN || tokens[t + 2].head == NO_TOKEN) continue;
    tokens[t].head = tokens[name].head;
    tokens[t].deprel = tokens[name].deprel;
    for (uint32_t k = 0; k < t; k++) /* "of North and South Korea" */
      if (tokens[k].head == name) tokens[k].head = t;
    tokens[name].head = t;
    tokens[name].deprel = DEP_CONJ;
    tokens[t + 1].head = name;
    tokens[t + 2].head = name;
    tokens[t + 2].deprel = DEP_COMPOUND;
  }
}

void turns_part_sums(Reading *r, Token *tokens)
{
  static const char *const money[] = {"euro", "dollar", "pound", "franc", "yen", "yuan", "rupee", "ruble", "krone", "krona", "peso", "$"};
  for (uint32_t n = 0; n < r->name_count; n++) {
    const Name *name = &r->names[n];
    uint32_t top = outer_head(tokens, r->len, name->first, name->last), verb = name->first ? name->first - 1 : 0;
    uint32_t sum = top == NO_TOKEN ? NO_TOKEN : tokens[top].head;
    if (!verb || sum >= r->len || sum <= name->last + 1 || tokens[sum].deprel != DEP_OBJ || tokens[sum].head != verb || tokens[verb].upos != UPOS_VERB) continue;
    if (tokens[name->last + 1].xpos != XPOS_CD && !str_is(tokens[name->last + 1].form, "$")) continue;
    if (!listed(tokens[sum].lemma, money, COUNT_OF(money)) || kid_of(tokens, r->len, verb, DEP_IOBJ) != NO_TOKEN) continue;
    tokens[top].head = verb;
    tokens[top].deprel = DEP_IOBJ;
  }
}

/* "voted 60-40", with the votes for what was voted: a score is no thing. */
void turns_free_scores(Reading *r, Token *tokens)
{
  static const char *const verbs[] = {"vote", "rule", "lose", "win", "draw", "tie", "lead"};
  for (uint32_t t = 1; t + 2 < r->len; t++) {
    uint32_t verb = tokens[t].head;
    bool score = tokens[t].xpos == XPOS_CD && (str_is(tokens[t + 1].form, "-") || str_is(tokens[t + 1].form, "\xe2\x80\x93")) && tokens[t + 2].xpos == XPOS_CD;
    if (score && tokens[t].deprel == DEP_OBJ && verb < t && listed(tokens[verb].lemma, verbs, COUNT_OF(verbs))) tokens[t].deprel = DEP_OBL_UNMARKED;
  }
}

/* "Two of the suspects, Ann Lee and Bob Stone, were released", with Bob for one more of the suspects: he stands beside Ann. */
void turns_join_named(Reading *r, Token *tokens)
{
  for (uint32_t t = 4; t < r->len; t++) {
    uint32_t noun = tokens[t].head, cc = kid_of(tokens, r->len, t, DEP_CC);
    bool role = tokens[t].xpos == XPOS_NN && lex_has(r->extractor->roles, tokens[t].lemma);
    if (tokens[t].deprel != DEP_CONJ || (tokens[t].upos != UPOS_PROPN && !role) || cc == NO_TOKEN || cc > t || noun >= t || tokens[noun].xpos != XPOS_NNS) continue;
    uint32_t named = kid_of(tokens, r->len, noun, DEP_APPOS);
    if (named == NO_TOKEN || named < noun || named > cc) continue;
    if (tokens[named].upos != UPOS_PROPN && !(role && tokens[named].xpos == XPOS_NN && lex_has(r->extractor->roles, tokens[named].lemma))) continue;
    bool beside = tokens[phrase_start(tokens, named) - 1].xpos == XPOS_COMMA;
    for (uint32_t k = named + 1; beside && k < cc; k++) beside = descends(tokens, r->len, k, named);
    if (beside) tokens[t].head = named;
  }
}

/* "Acme bought Bolt and Crane, and Dale Ltd. sold them", with Dale for one more that was bought: what stands between the conjunction of
 * a finite verb and that verb is its subject. */
void turns_free_second(Reading *r, Token *tokens)
{
  for (uint32_t t = 3; t + 1 < r->len; t++) {
    uint32_t verb = t + 1, cc = kid_of(tokens, r->len, verb, DEP_CC), first = tokens[verb].head, over = tokens[t].head;
    if (tokens[t].deprel != DEP_CONJ || !token_is_noun(&tokens[t]) || over >= t || tokens[verb].deprel != DEP_CONJ || !bears_tense(tokens, r->len, verb)) continue;
    if (cc == NO_TOKEN || cc >= t || cc == 0 || tokens[cc - 1].xpos != XPOS_COMMA || first >= cc || over <= first || subject_of(tokens, r->len, verb) != NO_TOKEN) continue;
    if (kid_of(tokens, r->len, t, DEP_CC) != NO_TOKEN) continue;
    bool between = true;
    for (uint32_t k = cc + 1; between && k < t; k++) between = descends(tokens, r->len, k, t);
    if (!between) continue;
    tokens[t].head = verb;
    tokens[t].deprel = kid_of(tokens, r->len, verb, DEP_AUX_PASS) != NO_TOKEN ? DEP_NSUBJ_PASS : DEP_NSUBJ;
  }
}

/* "whom Ann Lee met", with both for those who met: "whom" is never a subject; "whom Chad is said to support": and what is supported. */
static void part_inserted_whom(Reading *r, Token *tokens, uint32_t t)
{
  uint32_t says = tokens[t].head, noun = says < r->len ? tokens[says].head : NO_TOKEN, verb = NO_TOKEN;
  if (tokens[t + 1].xpos != XPOS_COMMA || says < t || noun >= t || tokens[says].deprel != DEP_ACL_RELCL || !in_class(r, &tokens[says], "say think")) return;
  for (uint32_t k = says + 2; k < r->len && verb == NO_TOKEN; k++) {
    bool told = (tokens[k].head == noun && tokens[k].deprel == DEP_ACL_RELCL) || (tokens[k].head == says && tokens[k].deprel == DEP_CCOMP);
    if (told && tokens[says + 1].xpos == XPOS_COMMA && subject_of(tokens, r->len, k) != NO_TOKEN) verb = k;
  }
  if (verb == NO_TOKEN) return;
  tokens[verb].head = noun;
  tokens[verb].deprel = DEP_ACL_RELCL;
  tokens[says].head = verb;
  tokens[says].deprel = DEP_PARATAXIS;
  uint32_t open = kid_of(tokens, r->len, verb, DEP_XCOMP);
  if (open == NO_TOKEN || open < verb || tokens[open].upos != UPOS_VERB || kid_of(tokens, r->len, open, DEP_OBJ) != NO_TOKEN) open = verb;
  tokens[t].head = open;
}

void turns_turn_whom(Reading *r, Token *tokens)
{
  for (uint32_t t = 1; t + 1 < r->len; t++) {
    uint32_t verb = tokens[t].head;
    if (str_is(tokens[t].form, "whom") && tokens[t].deprel == DEP_OBJ) part_inserted_whom(r, tokens, t);   /* "whom, prosecutors say, Ann had planned to kill" */
    if (str_is(tokens[t].form, "whom") && deprel_base(tokens[t].deprel) == DEP_OBL && case_before(tokens, t) == NO_TOKEN && verb > t && verb < r->len) {
      uint32_t open = kid_of(tokens, r->len, verb, DEP_XCOMP);
      if (open > verb && open < r->len && tokens[open].upos == UPOS_VERB && kid_of(tokens, r->len, open, DEP_OBJ) == NO_TOKEN) {
        tokens[t].head = open;
        tokens[t].deprel = DEP_OBJ;
        continue;
      }
    }
    if (!str_is(tokens[t].form, "whom") || tokens[t].deprel != DEP_NSUBJ || verb <= t || verb >= r->len) continue;
    bool other = false;
    for (uint32_t k = t + 1; k < verb; k++) other |= tokens[k].head == verb && tokens[k].deprel == DEP_NSUBJ;
    if (other && kid_of(tokens, r->len, verb, DEP_OBJ) == NO_TOKEN) tokens[t].deprel = DEP_OBJ;
  }
}

/* "The company Ann Lee founded makes cars", with the two for one: who stands right before the verb of a clause about the noun does it. */
void turns_free_founders(Reading *r, Token *tokens)
{
  for (uint32_t n = 0; n < r->name_count; n++) {
    const Name *name = &r->names[n];
    uint32_t verb = name->last + 1, who = outer_head(tokens, r->len, name->first, name->last), noun = name->first ? name->first - 1 : 0;
    if (!noun || verb >= r->len || who == NO_TOKEN || tokens[who].head != noun || tokens[noun].xpos != XPOS_NN || !finite_form(&tokens[verb])) continue;
    Deprel rel = deprel_base(tokens[verb].deprel), beside = deprel_base(tokens[who].deprel);
    uint32_t before = phrase_start(tokens, noun), described = before > 1 ? before - 2 : NO_TOKEN;
    while (described != NO_TOKEN && described > 0 && tokens[described].head < described && deprel_base(tokens[described].deprel) == DEP_FLAT) described = tokens[described].head;
    bool loose = described != NO_TOKEN && name->type == ENTITY_PERSON && tokens[before - 1].xpos == XPOS_COMMA && tokens[described].upos == UPOS_PROPN && rel == DEP_PARATAXIS && tokens[noun].head == verb &&
                 tokens[noun].deprel == DEP_NSUBJ && beside == DEP_APPOS && kid_of(tokens, r->len, verb, DEP_OBJ) == NO_TOKEN && !names_role(r, &tokens[noun]);
    if (loose) {                                                       /* "Acme, the company Ann Lee founded" */
      tokens[noun].head = described;
      tokens[noun].deprel = DEP_APPOS;
      tokens[verb].head = noun;
      tokens[verb].deprel = DEP_ACL_RELCL;
      tokens[who].head = verb;
      tokens[who].deprel = DEP_NSUBJ;
      continue;
    }
    if (tokens[verb].deprel == DEP_ACL_RELCL && tokens[noun].deprel == DEP_APPOS && tokens[verb].head == tokens[noun].head && subject_of(tokens, r->len, verb) == NO_TOKEN) tokens[verb].head = noun;    /* "Acme, a company Ann Lee founded" */
    bool told = (rel == DEP_ACL_RELCL || rel == DEP_ACL || tokens[verb].deprel == DEP_ACL_RELCL) && tokens[verb].head == noun && subject_of(tokens, r->len, verb) == NO_TOKEN;
    if (!told || (beside != DEP_APPOS && beside != DEP_FLAT) || lex_has(r->extractor->roles, tokens[noun].lemma) || lex_has(r->extractor->titles, tokens[noun].lemma)) continue;
    tokens[who].head = verb;
    tokens[who].deprel = DEP_NSUBJ;
  }
}

/* "Actor Bob Stone and singer Ann Lee", with Ann hung on the actor: she is the singer. */
void turns_hang_named(Reading *r, Token *tokens)
{
  for (uint32_t t = 3; t < r->len; t++) {
    uint32_t role = t - 1, first = tokens[t].head;
    if (tokens[t].deprel != DEP_APPOS || tokens[t].upos != UPOS_PROPN || tokens[role].deprel != DEP_CONJ || tokens[role].head != first || first >= role) continue;
    bool named = false;                                              /* but "Chairman and chief executive Bob Stone" */
    for (uint32_t k = first + 1; k < role; k++) named |= tokens[k].head == first && tokens[k].upos == UPOS_PROPN;
    if (named && tokens[role].upos == UPOS_NOUN && lex_has(r->extractor->roles, tokens[role].lemma)) tokens[t].head = role;
  }
}

/* "is Acme Hall, a mill that belongs to a couple, Ann and Bob Stone", with Ann beside the hall: who several people right before her are. */
static void hang_on_several(const Reading *r, Token *tokens, uint32_t t)
{
  static const char *const several[] = {"couple", "pair", "duo", "trio", "twins"};
  uint32_t n = name_of(r, t), people = t - 2, first = tokens[t].head, own = first < t ? name_of(r, first) : NO_TOKEN;
  if (tokens[t].deprel != DEP_CONJ || n == NO_TOKEN || r->names[n].type != ENTITY_PERSON || r->names[n].first != t || tokens[t - 1].xpos != XPOS_COMMA || first >= people) return;
  bool many = listed(tokens[people].form, several, COUNT_OF(several)) || (tokens[people].xpos == XPOS_NNS && (names_role(r, &tokens[people]) || is_kin_word(r, &tokens[people])));
  if (!many || tokens[people].upos != UPOS_NOUN || kid_of(tokens, r->len, t, DEP_CC) != NO_TOKEN || (own != NO_TOKEN && r->names[own].type == ENTITY_PERSON) || !descends(tokens, r->len, people, first)) return;
  tokens[t].head = people;
  tokens[t].deprel = DEP_APPOS;
}

/* "his cousin, Ann Lee, and a lawyer, Bob Stone", with Bob for one more cousin: a name right behind the last of a list and a comma is whose noun
 * that is, and the noun stands beside the cousin. */
void turns_hang_listed(Reading *r, Token *tokens)
{
  for (uint32_t t = 5; t < r->len; t++) {
    hang_on_several(r, tokens, t);
    uint32_t role = t - 2, first = tokens[role].head, up = tokens[t].head, name = name_of(r, t);
    if ((tokens[t].deprel != DEP_APPOS && tokens[t].deprel != DEP_CONJ) || name == NO_TOKEN || r->names[name].type != ENTITY_PERSON || r->names[name].first != t || tokens[t - 1].xpos != XPOS_COMMA) continue;
    if (tokens[role].deprel != DEP_CONJ || tokens[role].xpos != XPOS_NN || first >= role || (up != first && up != tokens[first].head) || kid_of(tokens, r->len, t, DEP_CC) != NO_TOKEN) continue;
    uint32_t named = kid_of(tokens, r->len, first, DEP_APPOS);                                          /* but "the founder and head, Ann Lee" */
    if (name_of(r, first) == NO_TOKEN && (named == NO_TOKEN || named > role || name_of(r, named) == NO_TOKEN)) continue;
    if (kid_of(tokens, r->len, role, DEP_CC) == NO_TOKEN || !(names_role(r, &tokens[role]) || is_kin_word(r, &tokens[role]))) continue;
    tokens[t].head = role;
    tokens[t].deprel = DEP_APPOS;
    uint32_t noun = tokens[first].head;
    if (tokens[first].deprel == DEP_APPOS && noun < first && name_of(r, first) != NO_TOKEN && token_is_noun(&tokens[noun])) tokens[role].head = noun;
  }
}

/* "The presidents of Norway and Sweden, Ann Lee and Bob Stone", with Ann for one more country: people after a comma are the presidents. */
void turns_raise_holders(Reading *r, Token *tokens)
{
  for (uint32_t t = 5; t < r->len; t++) {
    uint32_t place = tokens[t].head, noun = place < t ? tokens[place].head : NO_TOKEN;
    if (tokens[t].deprel != DEP_CONJ || tokens[t].upos != UPOS_PROPN || tokens[t - 1].xpos != XPOS_COMMA || noun >= place || tokens[place].deprel != DEP_NMOD) continue;
    bool role = (tokens[noun].xpos == XPOS_NNS || tokens[noun].xpos == XPOS_NNPS) && lex_has(r->extractor->roles, tokens[noun].lemma);
    role |= (tokens[noun].xpos == XPOS_NNS || tokens[noun].xpos == XPOS_NNPS) && lex_has(r->extractor->titles, tokens[noun].lemma);
    bool person = false, country = true;
    for (uint32_t n = 0; n < r->name_count; n++) {
      if (inside(t, r->names[n].first, r->names[n].last)) person = r->names[n].type == ENTITY_PERSON;
      if (inside(place, r->names[n].first, r->names[n].last)) country = r->names[n].type != ENTITY_PERSON;
    }
    if (!role || !person || !country) continue;
    tokens[t].head = noun;
    tokens[t].deprel = DEP_APPOS;
    for (uint32_t k = t + 1; k < r->len; k++)
      if (tokens[k].head == place && tokens[k].deprel == DEP_CONJ) tokens[k].head = t;
  }
}

/* "threatened to oust Prime Minister Henry", with "oust" for one of his titles: after "to", a bare verb is what is threatened. */
void turns_find_infinitives(Reading *r, Token *tokens)
{
  for (uint32_t t = 2; t + 1 < r->len; t++) {
    uint32_t to = t - 1, end = tokens[to].head, verb = end < r->len ? tokens[end].head : NO_TOKEN;
    if (tokens[t].xpos != XPOS_VB || !lower_word(&tokens[t]) || !str_is(tokens[to].form, "to") || tokens[to].deprel != DEP_CASE || end <= t || end >= r->len) continue;
    if (tokens[t].head != end || deprel_base(tokens[end].deprel) != DEP_OBL || verb >= to || tokens[verb].upos != UPOS_VERB || kid_of(tokens, r->len, verb, DEP_XCOMP) != NO_TOKEN) continue;
    tokens[t].upos = UPOS_VERB;
    tokens[t].head = verb;
    tokens[t].deprel = DEP_XCOMP;
    tokens[to].head = t;
    tokens[to].deprel = DEP_MARK;
    tokens[to].xpos = XPOS_TO;
    tokens[to].upos = UPOS_PART;
    tokens[end].head = t;
    tokens[end].deprel = DEP_OBJ;
  }
}

/* "plans to sell, rather than close, the plant", with "close" for an adjective: beside an infinitive stands another. */
void turns_find_rejected(Reading *r, Token *tokens)
{
  for (uint32_t t = 3; t + 1 < r->len; t++) {
    uint32_t verb = tokens[t].head;
    if (tokens[t].deprel != DEP_CONJ || tokens[t].upos == UPOS_VERB || verb >= t || tokens[verb].xpos != XPOS_VB || !str_is(tokens[t - 1].form, "than") || !str_is(tokens[t - 2].form, "rather")) continue;
    if (!lower_word(&tokens[t]) || !is_verb_of(r, tokens[t].form)) continue;
    tokens[t].upos = UPOS_VERB;
    tokens[t].xpos = XPOS_VB;
    tokens[t].lemma = tokens[t].form;
    uint32_t object = kid_of(tokens, r->len, t, DEP_OBJ);
    if (object > t && object < r->len && kid_of(tokens, r->len, verb, DEP_OBJ) == NO_TOKEN) tokens[object].head = verb;
  }
}

/* "a threat Ann Lee dismissed as talk", with her for what the threat is: the proper noun between a noun and the verb of a clause about it is
 * who does it. */
/* "Ride-hailing company Wheely said it would pay", with a company that pays for the subject: what the name says is a clause. */
static void open_called(Reading *r, Token *tokens)
{
  for (uint32_t said = 2; said + 2 < r->len; said++) {
    uint32_t noun = tokens[said].head, who = kid_of(tokens, r->len, said, DEP_NSUBJ), verb = noun < said ? tokens[noun].head : NO_TOKEN;
    if (tokens[said].deprel != DEP_ACL_RELCL || !finite_form(&tokens[said]) || !in_class(r, &tokens[said], "say") || who == NO_TOKEN || tokens[who].upos != UPOS_PROPN || verb >= r->len || verb < said) continue;
    if (tokens[noun].deprel != DEP_NSUBJ || tokens[noun].xpos != XPOS_NN || kid_of(tokens, r->len, noun, DEP_DET) != NO_TOKEN || tokens[noun + 1].upos != UPOS_PROPN) continue;
    uint32_t own = NO_TOKEN;
    for (uint32_t k = said + 1; k < verb; k++)
      if (tokens[k].head == verb && deprel_base(tokens[k].deprel) == DEP_NSUBJ) own = k;
    if (own == NO_TOKEN) continue;
    tokens[said].head = tokens[verb].head;
    tokens[said].deprel = tokens[verb].deprel;
    tokens[verb].head = said;
    tokens[verb].deprel = DEP_CCOMP;
    tokens[noun].head = who;
    tokens[noun].deprel = DEP_NMOD_DESC;
  }
}

void turns_free_doers(Reading *r, Token *tokens)
{
  open_called(r, tokens);
  for (uint32_t verb = 3; verb < r->len; verb++) {
    uint32_t noun = tokens[verb].head, who = verb - 1;
    Deprel rel = deprel_base(tokens[verb].deprel);
    if (!finite_form(&tokens[verb]) || rel != DEP_ACL || noun + 1 >= verb || tokens[noun].xpos != XPOS_NN || subject_of(tokens, r->len, verb) != NO_TOKEN) continue;
    if (lex_has(r->extractor->roles, tokens[noun].lemma) || lex_has(r->extractor->titles, tokens[noun].lemma) || kid_of(tokens, r->len, verb, DEP_OBJ) != NO_TOKEN) continue;
    bool named = true;
    for (uint32_t k = noun + 1; k < verb; k++) named = named && tokens[k].upos == UPOS_PROPN && token_is_capitalized(&tokens[k]) && descends(tokens, r->len, k, noun);
    if (!named) continue;
    while (tokens[who].head > noun && tokens[who].head < verb) who = tokens[who].head;
    if (tokens[who].head != noun || (tokens[who].deprel != DEP_APPOS && tokens[who].deprel != DEP_FLAT && tokens[who].deprel != DEP_COMPOUND)) continue;
    tokens[who].head = verb;
    tokens[who].deprel = DEP_NSUBJ;
  }
}

/* "will marry the skier, the palace announced on Monday", with the skier for what was announced: the clause that ends a sentence behind a comma,
 * with a subject of its own and a verb of saying that has no object, tells who said the rest. */
void turns_raise_closing(Reading *r, Token *tokens)
{
  uint32_t root = root_of(tokens, r->len);
  for (uint32_t said = 4; root != NO_TOKEN && said < r->len; said++) {
    Deprel rel = deprel_base(tokens[said].deprel);
    if ((!finite_form(&tokens[said]) && tokens[said].xpos != XPOS_VBN) || !in_class(r, &tokens[said], "say") || (rel != DEP_ACL && rel != DEP_ADVCL)) continue;
    uint32_t subject = kid_of(tokens, r->len, said, DEP_NSUBJ);
    if (subject == NO_TOKEN || subject > said || kid_of(tokens, r->len, said, DEP_OBJ) != NO_TOKEN || kid_of(tokens, r->len, said, DEP_CCOMP) != NO_TOKEN) continue;
    if (kid_of(tokens, r->len, said, DEP_MARK) != NO_TOKEN || kid_of(tokens, r->len, said, DEP_AUX_PASS) != NO_TOKEN || tokens[subject].upos == UPOS_PRON) continue;
    uint32_t start = subject;
    while (start > 0 && tokens[start - 1].upos != UPOS_PUNCT && descends(tokens, r->len, start - 1, subject)) start--;
    if (start < 3 || tokens[start - 1].xpos != XPOS_COMMA || root >= start - 1) continue;
    bool whole = true;
    uint32_t end = start, aside = NO_TOKEN;                              /* "announced on Monday, ending months of rumours": the wedding ends them */
    while (end < r->len && tokens[end].xpos != XPOS_COMMA) end++;
    if (end + 2 < r->len && tokens[end + 1].xpos == XPOS_VBG && tokens[end + 1].head == said && tokens[end + 1].deprel == DEP_ADVCL) aside = end + 1;
    for (uint32_t k = start; whole && k < (aside == NO_TOKEN ? r->len : end); k++)
      whole = (k + 1 == r->len && tokens[k].upos == UPOS_PUNCT) || (descends(tokens, r->len, k, said) && tokens[k].xpos != XPOS_COMMA && tokens[k].deprel != DEP_CONJ);
    if (!whole) continue;
    if (aside != NO_TOKEN) tokens[aside].head = root;
    if (tokens[said].xpos == XPOS_VBN) tokens[said].xpos = XPOS_VBD;
    tokens[said].head = root;
    tokens[said].deprel = DEP_PARATAXIS;
  }
}

static uint32_t start_below(const Token *tokens, uint32_t len, uint32_t t)
{
  uint32_t start = t;
  while (start > 0 && descends(tokens, len, start - 1, t) && tokens[start - 1].upos != UPOS_PUNCT) start--;
  return start;
}

/* "his son, the actor Nils Holm, said": the noun of the second aside goes with that of the first, which is "his", and which is returned; else NO_TOKEN. */
static uint32_t owned_before_kind(const Reading *r, Token *tokens, uint32_t name)
{
  uint32_t kind = name - 1;
  if (name < 5 || tokens[name].head != kind || tokens[kind].xpos != XPOS_NN) return NO_TOKEN;
  uint32_t start = start_below(tokens, r->len, kind), role = start - 2;
  if (start < 4 || tokens[start - 1].xpos != XPOS_COMMA || tokens[role].xpos != XPOS_NN || kid_of(tokens, r->len, role, DEP_NMOD_POSS) == NO_TOKEN) return NO_TOKEN;
  uint32_t up = tokens[kind].head;
  bool loose = tokens[kind].deprel == DEP_APPOS || tokens[kind].deprel == DEP_NSUBJ;
  if (!loose || (up != role && up != tokens[role].head && !(up < r->len && tokens[up].upos == UPOS_VERB))) return NO_TOKEN;
  tokens[kind].head = role;
  tokens[kind].deprel = DEP_APPOS;
  return role;
}

/* "was detained in his flat, his lawyer, Ann Lee, said", with the lawyer for what the flat is: who stands between the last commas says it. */
void turns_find_closing_holder(Reading *r, Token *tokens)
{
  for (uint32_t said = 5; said < r->len; said++) {
    if (!finite_form(&tokens[said]) || !in_class(r, &tokens[said], "say") || tokens[said - 1].xpos != XPOS_COMMA || subject_of(tokens, r->len, said) != NO_TOKEN) continue;
    uint32_t name = said - 2;
    while (name > 0 && tokens[name].deprel == DEP_FLAT && tokens[name].head < name) name = tokens[name].head;
    if (name < 5 || tokens[name].upos != UPOS_PROPN || tokens[name].deprel != DEP_APPOS) continue;
    uint32_t owned = owned_before_kind(r, tokens, name), role = owned == NO_TOKEN ? tokens[name].head : owned;
    if (role >= name || role < 3 || tokens[role].xpos != XPOS_NN || !names_role(r, &tokens[role]) || (owned == NO_TOKEN && tokens[name - 1].xpos != XPOS_COMMA)) continue;
    uint32_t start = start_below(tokens, r->len, role);
    if (start == 0 || tokens[start - 1].xpos != XPOS_COMMA || descends(tokens, r->len, said, role)) continue;
    tokens[role].head = said;
    tokens[role].deprel = DEP_NSUBJ;
  }
}

/* "had lent Ann a boat", with "had" for the verb: it is the auxiliary of "lent". */
static bool join_had_lent(Reading *r, Token *tokens, uint32_t lent)
{
  uint32_t had = lent - 1, whom = NO_TOKEN, what = NO_TOKEN;
  if (!str_is(tokens[had].lemma, "have") || tokens[lent].upos == UPOS_VERB) return false;
  for (uint32_t k = lent + 1; k < r->len; k++)
    if (tokens[k].head == had && (tokens[k].deprel == DEP_OBJ || tokens[k].deprel == DEP_IOBJ)) *(whom == NO_TOKEN ? &whom : &what) = k;
  if (what == NO_TOKEN) return false;
  make_auxiliary(r, tokens, had, lent);
  tokens[lent].lemma = STR("lend");
  tokens[whom].deprel = DEP_IOBJ;
  tokens[what].deprel = DEP_OBJ;
  return true;
}

/* "The bank lent Acme $3 million", with "lent" for a thing: it is no noun. Who lent stands before it, to whom and what behind. */
void turns_find_lent(Reading *r, Token *tokens)
{
  for (uint32_t t = 1; t + 2 < r->len; t++) {
    uint32_t who = t - 1, whom = t + 1, end = whom, what;
    if (str_is(tokens[t].form, "lent") && join_had_lent(r, tokens, t)) return;
    while (whom + 1 < r->len && token_is_capitalized(&tokens[whom]) && tokens[whom].deprel == DEP_NMOD_DESC && tokens[whom].head == whom + 1) end = ++whom;   /* "lent Mr. Pruitt" */
    if (!str_is(tokens[t].form, "lent") || tokens[t].upos == UPOS_VERB || !token_is_noun(&tokens[who]) || !token_is_noun(&tokens[whom])) continue;
    for (uint32_t n = 0; n < r->name_count; n++) {
      if (inside(who, r->names[n].first, r->names[n].last)) who = r->names[n].first;
      if (inside(whom, r->names[n].first, r->names[n].last)) end = r->names[n].last;
    }
    for (what = end + 1; what < r->len && what < end + 5 && tokens[what].upos != UPOS_PUNCT && !token_is_noun(&tokens[what]) && tokens[what].upos != UPOS_SYM; what++) {}
    if (what >= r->len || (!token_is_noun(&tokens[what]) && tokens[what].upos != UPOS_SYM)) continue;
    bool named = name_of(r, t - 1) != NO_TOKEN;
    uint32_t start = who, doer = named ? who : t - 1, root = root_of(tokens, r->len);
    while (start > 0 && (tokens[start - 1].upos == UPOS_DET || tokens[start - 1].upos == UPOS_ADJ || token_is_noun(&tokens[start - 1]))) start--;
    bool inner = root == NO_TOKEN || inside(root, start, what);
    for (uint32_t k = start; k < r->len; k++) {                                    /* the words of each hang together, all else on the verb or its clause */
      uint32_t part = k < t ? doer : k <= end ? whom : k <= what ? what : NO_TOKEN;
      if (k == t || k == part) continue;
      if (part != NO_TOKEN) {
        tokens[k].head = part;
        if (named && k > doer && k < t) tokens[k].deprel = DEP_FLAT;
        else if (tokens[k].deprel == DEP_ROOT || deprel_base(tokens[k].deprel) == DEP_OBJ || tokens[k].deprel == DEP_LIST) tokens[k].deprel = DEP_COMPOUND;
      } else if (tokens[k].head < r->len && inside(tokens[k].head, start, what) && tokens[k].head != what) tokens[k].head = t;
    }
    for (uint32_t k = what + 1; k < r->len && tokens[k].head == what && tokens[k].upos != UPOS_NUM; k++) tokens[k].head = t;
    tokens[t].upos = UPOS_VERB;
    tokens[t].xpos = XPOS_VBD;
    tokens[t].lemma = STR("lend");
    tokens[t].head = NO_TOKEN;
    tokens[t].deprel = DEP_ROOT;
    if (!inner && root > what) tokens[root].head = t, tokens[root].deprel = DEP_CONJ;
    else if (!inner) tokens[t].head = root, tokens[t].deprel = DEP_PARATAXIS;
    tokens[doer].head = t;
    tokens[doer].deprel = DEP_NSUBJ;
    tokens[whom].head = t;
    tokens[whom].deprel = DEP_IOBJ;
    tokens[what].head = t;
    tokens[what].deprel = DEP_OBJ;
    return;
  }
}

/* Who or what news is from: "police", "sources", "reports". */
static bool is_source(const Reading *r, const Token *t)
{
  static const char *const words[] = {"report", "source", "figure", "record", "document", "study", "poll", "police", "medic", "paper", "newspaper", "survey", "statistics", "prosecutor", "medium"};
  const LexEntry *class = lex_find(r->extractor->noun_classes, t->lemma);
  return listed(t->lemma, words, COUNT_OF(words)) || names_role(r, t) || (class && (str_is(class->field[0], "person") || str_is(class->field[0], "group"))) || t->xpos == XPOS_NNPS;
}

/* "The minister will resign, say sources": the sources say so, and "say" is no "for example". */
void turns_find_sayers(Reading *r, Token *tokens)
{
  uint32_t root = root_of(tokens, r->len);
  for (uint32_t t = 3; t + 2 < r->len; t++) {
    if (!str_is(tokens[t].form, "say") || tokens[t - 1].xpos != XPOS_COMMA || tokens[t].head >= r->len || subject_of(tokens, r->len, t) != NO_TOKEN) continue;
    if (tokens[t].deprel != DEP_PARATAXIS && tokens[t].deprel != DEP_DISCOURSE && tokens[t].deprel != DEP_ADVCL && tokens[t].deprel != DEP_CONJ) continue;
    uint32_t who = t + 1;
    while (who + 1 < r->len && who < t + 4 && (tokens[who].upos == UPOS_DET || tokens[who].upos == UPOS_ADJ || tokens[who].upos == UPOS_NUM || tokens[who].deprel == DEP_COMPOUND)) who++;
    bool many = tokens[who].xpos == XPOS_NNS || tokens[who].xpos == XPOS_NNPS || str_is(tokens[who].form, "police");
    uint32_t subject = root == NO_TOKEN ? NO_TOKEN : subject_of(tokens, r->len, root);
    if (!many || !is_source(r, &tokens[who]) || subject >= t || descends(tokens, r->len, root, t) || descends(tokens, r->len, root, who)) continue;
    tokens[t].upos = UPOS_VERB;
    tokens[t].xpos = XPOS_VBP;
    tokens[t].head = root;
    tokens[t].deprel = DEP_PARATAXIS;
    tokens[who].head = t;
    tokens[who].deprel = DEP_NSUBJ;
    for (uint32_t k = t + 1; k < who; k++)
      if (!inside(tokens[k].head, t + 1, who)) tokens[k].head = who;
  }
}

/* The last word of the first noun phrase after `t`, without what follows its noun; NO_TOKEN: none begins there. */
static uint32_t noun_after(const Token *tokens, uint32_t len, uint32_t t)
{
  uint32_t noun = NO_TOKEN;
  for (uint32_t k = t + 1; k < len && k < t + 7; k++) {
    if (token_is_noun(&tokens[k]) || tokens[k].xpos == XPOS_PRP) noun = k;
    else if (noun != NO_TOKEN || (tokens[k].upos != UPOS_DET && tokens[k].upos != UPOS_ADJ && tokens[k].upos != UPOS_NUM && tokens[k].upos != UPOS_PRON)) break;
  }
  return noun;
}

/* "Records obtained by the Tribune show that Ann sold the shares", with a Tribune show for who obtained them: the records show it. */
void turns_find_shown(Reading *r, Token *tokens)
{
  static const char *const papers[] = {"record", "document", "photo", "photograph", "email", "e-mail", "paper", "data", "datum", "figure", "letter", "message", "image", "footage", "video", "filing", "file", "note", "report", "text", "recording",
                                       "memo", "transcript", "minute", "statement", "account", "statistic", "study", "survey", "poll", "research", "analysis", "evidence", "picture", "scan", "test", "tape", "log", "receipt", "contract", "map"};
  for (uint32_t t = 4; t + 1 < r->len; t++) {
    if (!str_is(tokens[t].form, "show") && !str_is(tokens[t].form, "shows")) continue;
    uint32_t by = t - 1;
    while (by > 2 && t - by < 7 && (token_is_noun(&tokens[by]) || tokens[by].upos == UPOS_DET || tokens[by].upos == UPOS_ADJ)) by--;
    uint32_t part = by - 1, noun = tokens[part].head, agent = t - 1;
    if (!str_is(tokens[by].form, "by") || by + 1 >= t || tokens[part].xpos != XPOS_VBN || tokens[part].deprel != DEP_ACL || noun >= part || tokens[noun].upos != UPOS_NOUN || !token_is_noun(&tokens[agent])) continue;
    bool plural = tokens[noun].xpos == XPOS_NNS;
    if (!listed(tokens[noun].lemma, papers, COUNT_OF(papers)) || (plural != str_is(tokens[t].form, "show") && !str_is(tokens[noun].lemma, "data"))) continue;
    bool misread = tokens[t].upos == UPOS_NOUN ? tokens[t].head == part : tokens[t].upos == UPOS_VERB && deprel_base(tokens[t].deprel) == DEP_OBL;
    uint32_t above = tokens[noun].head, said = NO_TOKEN, after = noun_after(tokens, r->len, t), start = phrase_start(tokens, noun);
    if (above == t) above = tokens[t].head;
    bool that = str_is(tokens[t + 1].form, "that"), last = t + 2 == r->len && tokens[t + 1].upos == UPOS_PUNCT && above < start && start > 2 && tokens[start - 1].xpos == XPOS_COMMA;
    if (!misread || (above < r->len && above < t && !last) || (!that && after == NO_TOKEN && !last)) continue;
    for (uint32_t k = t + 2; k < r->len && said == NO_TOKEN; k++)
      if (tokens[k].upos != UPOS_PUNCT && (bears_tense(tokens, r->len, k) || kid_of(tokens, r->len, k, DEP_COP) != NO_TOKEN) && (k == above || tokens[k].head == noun || tokens[k].head == t || tokens[k].head == part)) said = k;
    if (!last && ((that && said == NO_TOKEN) || (above < r->len && said != above))) continue;
    Token told = above < r->len ? tokens[above] : tokens[noun];
    if (last) told = (Token){.head = root_of(tokens, r->len), .deprel = DEP_PARATAXIS};       /* "Prices rose, data collected by the agency show." */
    for (uint32_t k = 0; k < r->len; k++) {
      bool before = inside(k, by, agent);
      if (before && k != agent && !inside(tokens[k].head, by + 1, agent)) tokens[k].head = agent;
      if (k > t && !last && (tokens[k].head == part || tokens[k].head == noun || (k == r->len - 1 && tokens[k].upos == UPOS_PUNCT)) && k != said) tokens[k].head = t;
    }
    tokens[agent].head = part;
    tokens[agent].deprel = DEP_OBL_AGENT;
    tokens[by].head = agent;
    tokens[t].upos = UPOS_VERB;
    tokens[t].xpos = plural ? XPOS_VBP : XPOS_VBZ;
    tokens[t].lemma = STR("show");
    tokens[t].head = told.head;
    tokens[t].deprel = told.deprel;
    tokens[noun].head = t;
    tokens[noun].deprel = DEP_NSUBJ;
    if (said != NO_TOKEN) {
      tokens[said].head = t;
      tokens[said].deprel = DEP_CCOMP;
      if (that) tokens[t + 1].head = said, tokens[t + 1].deprel = DEP_MARK;
      uint32_t subject = subject_of(tokens, r->len, said), first = after == NO_TOKEN ? NO_TOKEN : outer_head(tokens, r->len, t + 1, after);
      if (subject == NO_TOKEN && first != NO_TOKEN && after < said) {
        tokens[first].head = said;
        tokens[first].deprel = kid_of(tokens, r->len, said, DEP_AUX_PASS) == NO_TOKEN ? DEP_NSUBJ : DEP_NSUBJ_PASS;
      }
    } else if (!last) {
      uint32_t first = outer_head(tokens, r->len, t + 1, after);
      if (first != NO_TOKEN) tokens[first].head = t, tokens[first].deprel = DEP_OBJ;
    }
  }
}
