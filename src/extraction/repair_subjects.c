/*
 * repair_subjects.c - which verb a subject belongs to, where the parser gave it to another one, and who is among a group.
 *   "talks that dragged on, the ministers signed" -> "ministers" is the subject of "signed", not a second one of "dragged"
 *   "Critics say the club cannot pay"             -> "club" is the subject of what is said
 *   "ten were held, among them Ann Lee"           -> Ann Lee is one of the ten
 */
#include "extraction/repair.h"

static Deprel subject_relation(const Token *tokens, uint32_t len, uint32_t verb)
{
  return kid_of(tokens, len, verb, DEP_AUX_PASS) != NO_TOKEN ? DEP_NSUBJ_PASS : DEP_NSUBJ;
}

/* "After talks that dragged on, the ministers signed": of two subjects of the inner verb, the one behind it is that of the outer. */
void subjects_free_second(Reading *r, Token *tokens)
{
  for (uint32_t t = 4; t + 1 < r->len; t++) {
    uint32_t inner = tokens[t].head, verb = inner;
    if (deprel_base(tokens[t].deprel) != DEP_NSUBJ || inner >= t || !token_is_noun(&tokens[t])) continue;
    uint32_t own = subject_of(tokens, r->len, inner), start = phrase_start(tokens, t);
    if (own == t || own > inner || start == 0 || tokens[start - 1].upos != UPOS_PUNCT) continue;
    for (unsigned steps = 0; steps < 8 && verb < r->len && verb <= t; steps++) verb = tokens[verb].head;
    if (verb >= r->len || verb < t || !bears_tense(tokens, r->len, verb) || subject_of(tokens, r->len, verb) != NO_TOKEN) continue;
    tokens[t].head = verb;
    tokens[t].deprel = subject_relation(tokens, r->len, verb);
  }
}

/* "Critics say the club, which lost money, cannot pay", with the club for what they say: it is the subject of the clause. */
void subjects_pass_objects(Reading *r, Token *tokens)
{
  for (uint32_t t = 3; t < r->len; t++) {
    uint32_t verb = tokens[t].head, object = verb < t ? kid_of(tokens, r->len, verb, DEP_OBJ) : NO_TOKEN;
    if (tokens[t].deprel != DEP_CCOMP || object == NO_TOKEN || object < verb || object > t || !in_class(r, &tokens[verb], "say think")) continue;
    if (!bears_tense(tokens, r->len, t) || subject_of(tokens, r->len, t) != NO_TOKEN || kid_of(tokens, r->len, t, DEP_MARK) != NO_TOKEN) continue;
    if (in_class(r, &tokens[verb], "tell order")) continue;
    tokens[object].head = t;
    tokens[object].deprel = subject_relation(tokens, r->len, t);
  }
}

/* "Lyon, relegated in June, needed the cash", with "relegated" for the sentence's verb: the one behind the second comma is. */
void subjects_raise_main(Reading *r, Token *tokens)
{
  for (uint32_t t = 4; t < r->len; t++) {
    uint32_t first = tokens[t].head;
    bool second = tokens[t].deprel == DEP_PARATAXIS || (tokens[t].deprel == DEP_CONJ && kid_of(tokens, r->len, t, DEP_CC) == NO_TOKEN);
    if (!second || first >= t || tokens[first].head != NO_TOKEN || tokens[t].upos != UPOS_VERB || !bears_tense(tokens, r->len, t) || subject_of(tokens, r->len, t) != NO_TOKEN) continue;
    uint32_t subject = subject_of(tokens, r->len, first), start = t;
    if (subject == NO_TOKEN || subject > first || (tokens[first].xpos != XPOS_VBD && tokens[first].xpos != XPOS_VBN)) continue;
    if (kid_of(tokens, r->len, first, DEP_AUX) != NO_TOKEN || kid_of(tokens, r->len, first, DEP_AUX_PASS) != NO_TOKEN || kid_of(tokens, r->len, first, DEP_OBJ) != NO_TOKEN) continue;
    while (start > first + 1 && tokens[start - 1].head == t && tokens[start - 1].upos != UPOS_PUNCT) start--;
    if (tokens[first - 1].xpos != XPOS_COMMA || tokens[start - 1].xpos != XPOS_COMMA) continue;
    tokens[subject].head = tokens[r->len - 1].head = t;
    tokens[subject].deprel = subject_relation(tokens, r->len, t);
    tokens[t].head = NO_TOKEN;
    tokens[t].deprel = DEP_ROOT;
    tokens[first].head = subject;
    tokens[first].deprel = DEP_ACL;
    tokens[first].xpos = XPOS_VBN;
    for (uint32_t k = t + 1; k < r->len; k++)
      if (tokens[k].head == first) tokens[k].head = t;
  }
}

/* ", among them Ann Lee and Bob Stone": members of the plural that the clause is about. */
void subjects_name_members(Reading *r, Token *tokens)
{
  for (uint32_t them = 4; them + 1 < r->len; them++) {
    uint32_t among = them - 1, verb = tokens[them].head, member = NO_TOKEN;
    bool pronoun = str_is(tokens[them].form, "them") || str_is(tokens[them].form, "whom");
    if (!pronoun || !str_eq_nocase(tokens[among].form, STR("among")) || tokens[among - 1].upos != UPOS_PUNCT || tokens[among].head != them) continue;
    for (uint32_t k = them + 1; k < r->len && k < them + 8 && member == NO_TOKEN; k++)
      if (token_is_noun(&tokens[k]) && (tokens[k].head < them || tokens[k].head >= r->len || tokens[k].head == them)) member = k;
    for (unsigned steps = 0; steps < 4 && verb < r->len && tokens[verb].upos != UPOS_VERB; steps++) verb = tokens[verb].head;
    if (member == NO_TOKEN || verb >= among || kid_of(tokens, r->len, member, DEP_COP) != NO_TOKEN || kid_of(tokens, r->len, member, DEP_CASE) != NO_TOKEN) continue;
    uint32_t group = kid_of(tokens, r->len, verb, DEP_OBJ);
    if (group == NO_TOKEN || tokens[group].xpos != XPOS_NNS) group = subject_of(tokens, r->len, verb);
    if (group == NO_TOKEN || group > among || descends(tokens, r->len, group, member)) continue;
    if (tokens[group].xpos != XPOS_NNS && kid_of(tokens, r->len, group, DEP_NUMMOD) == NO_TOKEN) continue;
    tokens[member].head = group;
    tokens[member].deprel = DEP_NMOD;
    tokens[among].head = member;
    tokens[among].deprel = DEP_CASE;
    tokens[them].head = among;
    tokens[them].deprel = DEP_FIXED;
  }
}

/* "were [the photographer] Ann Lee", with the role for the predicate and the name for its subject: the role describes her. */
static uint32_t name_described(const Reading *r, Token *tokens, uint32_t noun)
{
  uint32_t name = subject_of(tokens, r->len, noun), n = name == NO_TOKEN ? NO_TOKEN : name_of(r, name);
  if (n == NO_TOKEN || r->names[n].first != noun + 1 || r->names[n].type != ENTITY_PERSON) return noun;
  for (uint32_t k = 0; k < r->len; k++)
    if (tokens[k].head == noun && k != name && (k > noun || deprel_base(tokens[k].deprel) == DEP_COP || deprel_base(tokens[k].deprel) == DEP_PUNCT || k + 2 < phrase_start(tokens, noun))) tokens[k].head = name;
  tokens[name].head = tokens[noun].head;
  tokens[name].deprel = tokens[noun].deprel;
  tokens[noun].head = name;
  tokens[noun].deprel = DEP_NMOD_DESC;
  return name;
}

/* "Among those rescued was the captain": what stands last is the subject. */
void subjects_turn_inverted(Reading *r, Token *tokens)
{
  uint32_t noun = root_of(tokens, r->len), place = r->len > 4 ? tokens[0].head : NO_TOKEN;
  uint32_t last = noun == place && noun != NO_TOKEN && str_is(tokens[0].form, "Among") ? kid_of(tokens, r->len, place, DEP_NSUBJ) : NO_TOKEN;
  uint32_t be = last != NO_TOKEN ? kid_of(tokens, r->len, last, DEP_COP) : NO_TOKEN;
  if (be < last) {                                                                    /* "Among the dead were four nurses", with the copula below the nurses */
    tokens[be].head = place;
    if (tokens[place].upos == UPOS_ADJ) tokens[place].upos = UPOS_NOUN;
    return;
  }
  if (noun == NO_TOKEN || place >= noun || tokens[0].deprel != DEP_CASE || tokens[place].head != noun || !token_is_noun(&tokens[noun])) return;
  static const char *const groups[] = {"dead", "injured", "wounded", "missing", "accused", "arrested"};
  if (tokens[place].upos == UPOS_ADJ && listed(tokens[place].form, groups, COUNT_OF(groups))) tokens[place].upos = UPOS_NOUN;
  if (str_is(tokens[0].form, "Among")) noun = name_described(r, tokens, noun);
  uint32_t copula = kid_of(tokens, r->len, noun, DEP_COP);
  if (copula == NO_TOKEN) copula = kid_of(tokens, r->len, place, DEP_COP);                  /* "Among her pupils were Ann Lee, later a judge, and Bob Stone" */
  if (copula == NO_TOKEN || copula < place || copula > noun || subject_of(tokens, r->len, noun) != NO_TOKEN || kid_of(tokens, r->len, noun, DEP_CASE) != NO_TOKEN) return;
  for (uint32_t k = 1; k < copula; k++)
    if (!descends(tokens, r->len, k, place)) return;
  tokens[place].head = NO_TOKEN;
  tokens[place].deprel = DEP_ROOT;
  tokens[copula].head = place;
  tokens[r->len - 1].head = place;
  tokens[noun].head = place;
  tokens[noun].deprel = DEP_NSUBJ;
}

static void open_as_clause(Token *tokens, uint32_t as, uint32_t noun, uint32_t verb, uint32_t over)
{
  tokens[verb].head = over;
  tokens[verb].deprel = DEP_ADVCL;
  tokens[noun].head = verb;
  tokens[noun].deprel = DEP_NSUBJ;
  tokens[as].head = verb;
  tokens[as].deprel = DEP_MARK;
  tokens[as].upos = UPOS_SCONJ;
}

/* "fled as the storm, packing winds, made landfall", "was silent as the jury of men and women gave its verdict", with "as" for a
 * preposition: a clause, whose verb the parser made another sentence or gave to the last noun before it. */
void subjects_open_as(Reading *r, Token *tokens)
{
  for (uint32_t as = 2; as + 3 < r->len; as++) {
    uint32_t noun = tokens[as].head, over = NO_TOKEN, verb = NO_TOKEN;
    if (tokens[as].deprel != DEP_CASE || !str_is(tokens[as].form, "as") || noun >= r->len || noun < as || case_before(tokens, noun) != as) continue;
    if (kid_of(tokens, r->len, noun, DEP_DET) == NO_TOKEN && tokens[noun].upos != UPOS_PROPN) continue;
    over = tokens[noun].head;
    for (unsigned steps = 0; steps < 4 && over < as && tokens[over].upos != UPOS_VERB; steps++) over = tokens[over].head;
    if (over >= as || !bears_tense(tokens, r->len, over)) continue;
    for (uint32_t k = noun + 1; k < r->len && verb == NO_TOKEN; k++)
      if (tokens[k].head == over && bears_tense(tokens, r->len, k) && (tokens[k].deprel == DEP_PARATAXIS || tokens[k].deprel == DEP_CONJ)) verb = k;
    if (verb == NO_TOKEN || kid_of(tokens, r->len, verb, DEP_AUX_PASS) != NO_TOKEN) continue;
    uint32_t other = subject_of(tokens, r->len, verb), cc = kid_of(tokens, r->len, verb, DEP_CC);
    if (other == NO_TOKEN && cc == NO_TOKEN && tokens[verb - 1].xpos == XPOS_COMMA && tokens[noun + 1].xpos == XPOS_COMMA) {
      for (uint32_t k = noun + 1; k < verb; k++)
        if (tokens[k].head == over && deprel_base(tokens[k].deprel) == DEP_ADVCL) {
          tokens[k].head = noun;
          tokens[k].deprel = DEP_ACL;
        }
      open_as_clause(tokens, as, noun, verb, over);
    } else if (other != NO_TOKEN && cc != NO_TOKEN && cc < other && other < verb && cc > noun + 2 && tokens[cc - 1].upos != UPOS_PUNCT && token_is_noun(&tokens[cc - 1]) &&
               tokens[cc - 1].head == noun && tokens[cc - 1].deprel == DEP_NMOD && tokens[other].upos == tokens[cc - 1].upos) {
      tokens[other].head = cc - 1;
      tokens[other].deprel = DEP_CONJ;
      tokens[cc].head = other;
      open_as_clause(tokens, as, noun, verb, over);
    }
  }
}

/* "airbags that prosecutors say killed ten people": what killed them is what "that" stands for. */
void subjects_find_relative(Reading *r, Token *tokens)
{
  uint32_t len = r->len;
  for (uint32_t that = 1; that + 2 < len; that++) {
    uint32_t verb = tokens[that].head, next = verb + 1;
    bool beside = verb < len && next < len && verb > that && tokens[that].deprel == DEP_OBJ && tokens[verb].deprel == DEP_ACL_RELCL && tokens[next].deprel == DEP_ACL_RELCL &&
                  tokens[next].head == tokens[verb].head && bears_tense(tokens, len, next) && in_class(r, &tokens[verb], "say think");
    if (beside) {                                                   /* both hung on the noun */
      uint32_t after = kid_of(tokens, len, next, DEP_NSUBJ);
      if (after != NO_TOKEN && after > next) tokens[after].deprel = DEP_OBJ;
      tokens[next].head = verb;
      tokens[next].deprel = DEP_CCOMP;
      tokens[that].head = next;
      tokens[that].deprel = DEP_NSUBJ;
      continue;
    }
    bool relative = tokens[that].xpos == XPOS_WDT || tokens[that].xpos == XPOS_WP;
    if (!relative || tokens[that].deprel != DEP_OBJ || verb >= len || verb < that + 2 || tokens[verb].deprel != DEP_CCOMP || tokens[verb].head > verb) continue;
    if (subject_of(tokens, len, verb) != NO_TOKEN || !bears_tense(tokens, len, verb)) continue;
    for (uint32_t k = verb + 1; k < len; k++)
      if (tokens[k].head == verb && (tokens[k].deprel == DEP_OBJ || tokens[k].deprel == DEP_IOBJ || tokens[k].deprel == DEP_XCOMP)) {
        tokens[that].deprel = DEP_NSUBJ;                              /* "a law which critics say will let it pass" */
        tokens[that].head = verb;
      }
  }
}

static bool is_share(const Token *t) { return str_is(t->lemma, "percent") || str_is(t->form, "%") || str_is(t->form, "pct") || str_ends(t->form, "-percent"); }

/* "Acme, 30 percent owned by Bolt, grew", "Acme, owned 41 percent by Bolt, grew": who is owned is Acme, and no percent. */
static void free_held(const Reading *r, Token *tokens, uint32_t verb)
{
  static const char *const verbs[] = {"own", "hold", "control"};
  bool before = is_share(&tokens[verb - 1]), behind = verb + 3 < r->len && tokens[verb + 1].upos == UPOS_NUM && is_share(&tokens[verb + 2]);
  uint32_t share = before ? verb - 1 : verb + 2, by = before ? verb + 1 : verb + 3;
  if (!(before || behind) || !listed(tokens[verb].lemma, verbs, COUNT_OF(verbs)) || by + 1 >= r->len || !str_is(tokens[by].form, "by") || tokens[by].head >= r->len || tokens[by].head < by) return;
  uint32_t owner = tokens[by].head, owned = tokens[share].head;
  if (kid_of(tokens, r->len, share, DEP_COP) != NO_TOKEN) return;
  if (before && tokens[share].deprel == DEP_APPOS && owned < share) {
    tokens[verb].head = owned;
    tokens[verb].deprel = DEP_ACL;
  } else if (tokens[share].head != verb) return;
  tokens[verb].xpos = XPOS_VBN;
  tokens[share].head = verb;
  tokens[share].deprel = DEP_OBL_UNMARKED;
  uint32_t subject = kid_of(tokens, r->len, verb, DEP_NSUBJ);
  if (subject != NO_TOKEN && subject < verb && kid_of(tokens, r->len, verb, DEP_AUX_PASS) != NO_TOKEN) tokens[subject].deprel = DEP_NSUBJ_PASS;
  if (tokens[owner].head != verb && tokens[owner].head != share) return;
  tokens[owner].head = verb;
  tokens[owner].deprel = DEP_OBL_AGENT;
}

/* "is 40 percent owned by Bolt": owned, and how much of it. */
void subjects_free_shares(Reading *r, Token *tokens)
{
  for (uint32_t t = 2; t + 2 < r->len; t++) {
    if (tokens[t].xpos == XPOS_VBN || tokens[t].xpos == XPOS_VBD) free_held(r, tokens, t);
    uint32_t verb = t + 1, copula = kid_of(tokens, r->len, t, DEP_COP);
    bool share = str_is(tokens[t].lemma, "percent") || str_is(tokens[t].form, "%");
    bool below = tokens[verb].head == t && tokens[verb].deprel == DEP_ACL, beside = tokens[verb].head == tokens[t].head && tokens[t].deprel == DEP_ACL_RELCL && deprel_base(tokens[verb].deprel) == DEP_ACL;
    if (!share || copula == NO_TOKEN || copula > t || !(below || beside) || tokens[verb].xpos != XPOS_VBN) continue;
    for (uint32_t k = 0; k < r->len; k++)
      if (tokens[k].head == t && k != verb && tokens[k].deprel != DEP_NUMMOD && tokens[k].deprel != DEP_ADVMOD) tokens[k].head = verb;
    uint32_t subject = kid_of(tokens, r->len, verb, DEP_NSUBJ);
    if (subject != NO_TOKEN) tokens[subject].deprel = DEP_NSUBJ_PASS;
    tokens[copula].deprel = DEP_AUX_PASS;
    tokens[verb].head = tokens[t].head;
    tokens[verb].deprel = tokens[t].deprel;
    tokens[t].head = verb;
    tokens[t].deprel = DEP_OBL_UNMARKED;
  }
}

/* "Krogh, 46, studied in Aarhus, worked as a journalist and entered parliament": the first of three verbs is no description. */
void subjects_join_first_verb(Reading *r, Token *tokens)
{
  for (uint32_t t = 5; t < r->len; t++) {               /* "landed on Ryugu, a lump of rock, at noon, fired a bullet and took off", with the lump for who fired it */
    uint32_t first = tokens[t].head, noun = kid_of(tokens, r->len, t, DEP_NSUBJ), last = kid_of(tokens, r->len, t, DEP_CONJ);
    if (tokens[t].deprel != DEP_PARATAXIS || first >= t || !finite_form(&tokens[t]) || tokens[t].xpos != tokens[first].xpos || noun == NO_TOKEN || noun > t || tokens[noun].upos != UPOS_NOUN) continue;
    uint32_t start = phrase_start(tokens, noun), n = start > 1 ? name_of(r, start - 2) : NO_TOKEN;
    bool listed_verbs = last != NO_TOKEN && last > t && kid_of(tokens, r->len, last, DEP_CC) != NO_TOKEN && subject_of(tokens, r->len, last) == NO_TOKEN;
    if (!listed_verbs || n == NO_TOKEN || tokens[start].upos != UPOS_DET || tokens[start - 1].xpos != XPOS_COMMA || tokens[t - 1].xpos != XPOS_COMMA || subject_of(tokens, r->len, first) == NO_TOKEN) continue;
    tokens[noun].head = outer_head(tokens, r->len, r->names[n].first, r->names[n].last);
    tokens[noun].deprel = DEP_APPOS;
    tokens[t].head = first;
    tokens[t].deprel = DEP_CONJ;
  }
  for (uint32_t t = 2; t + 2 < r->len; t++) {
    uint32_t subject = tokens[t].head, verb = subject < t ? tokens[subject].head : NO_TOKEN;
    if (tokens[t].deprel != DEP_ACL || tokens[t].xpos != XPOS_VBD || verb >= r->len || verb <= t || tokens[subject].deprel != DEP_NSUBJ || tokens[verb].xpos != XPOS_VBD) continue;
    uint32_t last = kid_of(tokens, r->len, verb, DEP_CONJ), agent = kid_of(tokens, r->len, t, DEP_OBL_AGENT);
    bool listed_verbs = last != NO_TOKEN && last > verb && tokens[last].xpos == XPOS_VBD && kid_of(tokens, r->len, last, DEP_CC) != NO_TOKEN;
    if (!listed_verbs || agent != NO_TOKEN || tokens[verb - 1].xpos != XPOS_COMMA || subject_of(tokens, r->len, last) != NO_TOKEN) continue;
    tokens[t].head = verb;
    tokens[t].deprel = DEP_CONJ;
  }
}

/* "said the ferry, which had left Oslo, capsized", with the ferry for what was said: what is said has it as its subject. */
void subjects_open_content(Reading *r, Token *tokens)
{
  for (uint32_t t = 3; t + 3 < r->len; t++) {
    uint32_t says = tokens[t].head, about = tokens[t].deprel == DEP_OBJ && says < t ? kid_of(tokens, r->len, t, DEP_ACL_RELCL) : NO_TOKEN, verb = NO_TOKEN;
    if (about == NO_TOKEN && tokens[t].deprel == DEP_OBJ && says < t) about = kid_of(tokens, r->len, t, DEP_APPOS);          /* "says its chief, Ann Lee, sells arms" */
    if (about == NO_TOKEN || about < t || tokens[t + 1].xpos != XPOS_COMMA || !in_class(r, &tokens[says], "say") || subject_of(tokens, r->len, says) == NO_TOKEN) continue;
    for (uint32_t k = about + 2; k < r->len && verb == NO_TOKEN; k++) {
      bool bare = tokens[k].upos == UPOS_VERB && tokens[k - 1].xpos == XPOS_COMMA && (tokens[k].xpos == XPOS_VBD || tokens[k].xpos == XPOS_VBZ || tokens[k].xpos == XPOS_VBN);
      bool near = descends(tokens, r->len, k, about) ? tokens[k].deprel != DEP_ACL_RELCL : tokens[k].head == t || (tokens[k].head == says && tokens[k].deprel == DEP_PARATAXIS);
      if (bare && near && subject_of(tokens, r->len, k) == NO_TOKEN && kid_of(tokens, r->len, k, DEP_MARK) == NO_TOKEN &&
          kid_of(tokens, r->len, k, DEP_CC) == NO_TOKEN) verb = k;
    }
    if (verb == NO_TOKEN) continue;
    if (tokens[verb].xpos == XPOS_VBN && kid_of(tokens, r->len, verb, DEP_AUX) == NO_TOKEN) tokens[verb].xpos = XPOS_VBD;
    tokens[verb].head = says;
    tokens[verb].deprel = DEP_CCOMP;
    tokens[t].head = verb;
    tokens[t].deprel = DEP_NSUBJ;
  }
}

/* The object of a past form right behind it, as a participle of the passive has none: "buried [the village]", but not "named Bob", "given a medal". */
static bool acts_itself(const Reading *r, const Token *tokens, uint32_t t)
{
  static const char *const keeping[] = {"give", "pay", "offer", "award", "hand", "grant", "lend", "deny", "show", "teach", "promise", "fine", "charge", "dub", "nickname", "title", "entitle", "rename", "owe", "leave", "tell", "ask", "allow", "assign", "send"};
  uint32_t object = kid_of(tokens, r->len, t, DEP_OBJ);
  if (object == NO_TOKEN || object < t || t + 1 >= r->len || !descends(tokens, r->len, t + 1, object) || case_before(tokens, object) != NO_TOKEN || !token_is_noun(&tokens[object])) return false;
  if (in_class(r, &tokens[t], "name become") || listed(tokens[t].lemma, keeping, COUNT_OF(keeping))) return false;
  const LexEntry *noun = lex_find(r->extractor->nouns, tokens[object].lemma);
  return !(noun && str_starts(noun->field[0], "time")) && kid_of(tokens, r->len, t, DEP_OBL_AGENT) == NO_TOKEN;
}

/* "said a landslide buried the village", "after a landslide buried the village", with a landslide that was buried: it has an object, and something has
 * to be said, or to have happened. */
void subjects_open_participles(Reading *r, Token *tokens)
{
  static const char *const conjunctions[] = {"after", "before", "since", "until", "because", "when", "while", "though", "although"};
  for (uint32_t t = 2; t + 1 < r->len; t++) {
    uint32_t noun = tokens[t].head, over = noun < t ? tokens[noun].head : NO_TOKEN;
    if (tokens[t].deprel != DEP_ACL || tokens[t].upos != UPOS_VERB || (tokens[t].xpos != XPOS_VBD && tokens[t].xpos != XPOS_VBN) || over >= r->len || !token_is_noun(&tokens[noun])) continue;
    if (tokens[t - 1].upos == UPOS_PUNCT || !descends(tokens, r->len, t - 1, noun) || kid_of(tokens, r->len, t, DEP_AUX) != NO_TOKEN || kid_of(tokens, r->len, t, DEP_AUX_PASS) != NO_TOKEN || kid_of(tokens, r->len, t, DEP_MARK) != NO_TOKEN || !acts_itself(r, tokens, t)) continue;
    uint32_t mark = case_before(tokens, noun);
    bool told = mark == NO_TOKEN && tokens[over].upos == UPOS_VERB && in_class(r, &tokens[over], "say think know tell") && (tokens[noun].deprel == DEP_CCOMP || (tokens[noun].deprel == DEP_OBJ && over < noun));
    bool happened = mark != NO_TOKEN && deprel_base(tokens[noun].deprel) == DEP_OBL && listed(str_lower(r->arena, tokens[mark].form), conjunctions, COUNT_OF(conjunctions));
    if (!told && !happened) continue;
    for (uint32_t k = 0; k < r->len; k++)
      if (k != t && tokens[k].head == noun && (k > t || (tokens[k].upos == UPOS_PUNCT && k < phrase_start(tokens, noun)))) tokens[k].head = t;
    tokens[t].head = over;
    tokens[t].deprel = told ? DEP_CCOMP : DEP_ADVCL;
    tokens[t].xpos = XPOS_VBD;
    tokens[noun].head = t;
    tokens[noun].deprel = DEP_NSUBJ;
    if (!happened) continue;
    tokens[mark].head = t;
    tokens[mark].deprel = DEP_MARK;
    tokens[mark].upos = UPOS_SCONJ;
  }
}

/* "Of the 90 who lived there, 40 died": of whom they are part. */
void subjects_lower_wholes(Reading *r, Token *tokens)
{
  uint32_t whole = r->len > 5 ? tokens[0].head : NO_TOKEN, verb = whole < r->len ? tokens[whole].head : NO_TOKEN;
  if (verb >= r->len || verb < whole || !str_eq_nocase(tokens[0].form, STR("of")) || tokens[0].deprel != DEP_CASE || deprel_base(tokens[whole].deprel) != DEP_OBL) return;
  uint32_t part = subject_of(tokens, r->len, verb);
  static const char *const words[] = {"most", "many", "some", "all", "half", "none", "few", "several", "one"};
  if (part == NO_TOKEN || part < whole || part > verb || !(tokens[part].upos == UPOS_NUM || listed(tokens[part].form, words, COUNT_OF(words)))) return;
  tokens[whole].head = part;
  tokens[whole].deprel = DEP_DISLOCATED;
}

/* "Gunmen believed to belong to the group abducted a farmer": they are believed to belong to it, and abducted him. */
void subjects_lower_beliefs(Reading *r, Token *tokens)
{
  for (uint32_t t = 1; t + 4 < r->len; t++) {
    uint32_t subject = t - 1, open = kid_of(tokens, r->len, t, DEP_XCOMP), verb = open;
    if (tokens[t].xpos != XPOS_VBD || tokens[subject].head != t || tokens[subject].deprel != DEP_NSUBJ || open == NO_TOKEN || tokens[t + 1].xpos != XPOS_TO) continue;
    if (!in_class(r, &tokens[t], "think say know seem") || tokens[open].xpos != XPOS_VB || kid_of(tokens, r->len, t, DEP_OBJ) != NO_TOKEN) continue;
    while (verb < r->len && (descends(tokens, r->len, verb, open) || deprel_base(tokens[verb].deprel) == DEP_AUX)) verb++;
    if (verb >= r->len || tokens[verb].upos != UPOS_VERB || !bears_tense(tokens, r->len, verb) || subject_of(tokens, r->len, verb) != NO_TOKEN) continue;
    if (tokens[verb].head != t && tokens[verb].head != tokens[t].head) continue;
    if (tokens[verb].head == t || tokens[verb].head == NO_TOKEN) {
      tokens[verb].head = tokens[t].head;
      tokens[verb].deprel = tokens[t].deprel;
    }
    tokens[subject].head = verb;
    tokens[t].head = subject;
    tokens[t].deprel = DEP_ACL;
    tokens[t].xpos = XPOS_VBN;
  }
}

/* "Defending champion Ann Lee lost", with the champion and Ann for what was defended: a word for how one holds a role, before it and the name. */
void subjects_free_holders(Reading *r, Token *tokens)
{
  static const char *const words[] = {"defending", "reigning", "sitting", "acting", "ruling", "outgoing", "incoming", "leading", "visiting", "founding", "retiring"};
  for (uint32_t n = 0; n < r->name_count; n++) {
    uint32_t first = r->names[n].first, role = first - 1, how = first - 2;
    if (first < 2 || tokens[how].upos != UPOS_VERB || tokens[role].upos != UPOS_NOUN || !names_role(r, &tokens[role])) continue;
    uint32_t top = outer_head(tokens, r->len, first, r->names[n].last), verb = tokens[how].head;
    if (top == NO_TOKEN || tokens[top].head != how || verb >= r->len || verb < first || !listed(str_lower(r->arena, tokens[how].form), words, COUNT_OF(words))) continue;
    if (tokens[how].deprel != DEP_CSUBJ && tokens[how].deprel != DEP_ADVCL) continue;
    if (subject_of(tokens, r->len, verb) != NO_TOKEN && subject_of(tokens, r->len, verb) != how) continue;
    tokens[top].head = verb;
    tokens[top].deprel = kid_of(tokens, r->len, verb, DEP_AUX_PASS) == NO_TOKEN ? DEP_NSUBJ : DEP_NSUBJ_PASS;
    tokens[role].head = top;
    tokens[role].deprel = DEP_NMOD_DESC;
    tokens[how].head = role;
    tokens[how].deprel = DEP_AMOD;
    tokens[how].upos = UPOS_ADJ;
    if (tokens[verb].xpos == XPOS_VB && kid_of(tokens, r->len, verb, DEP_AUX) == NO_TOKEN) tokens[verb].xpos = XPOS_VBD;                /* "beat" */
  }
}
