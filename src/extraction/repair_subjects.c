/*
 * repair_subjects.c - which verb a subject belongs to, where the parser gave it to another one, and who is among a group.
 *   "talks that dragged on, the ministers signed" -> "ministers" is the subject of "signed", not a second one of "dragged"
 *   "Critics say the club cannot pay"             -> "club" is the subject of what is said
 *   "ten were held, among them Ann Lee"           -> Ann Lee is one of the ten
 */
#include "extraction/repair.h"

static bool finite(const Token *tokens, uint32_t len, uint32_t t)
{
  Xpos x = tokens[t].xpos;
  if (tokens[t].upos != UPOS_VERB) return false;
  if (x == XPOS_VBD || x == XPOS_VBZ || x == XPOS_VBP) return true;
  uint32_t aux = kid_of(tokens, len, t, DEP_AUX);
  if (aux == NO_TOKEN || aux > t) aux = kid_of(tokens, len, t, DEP_AUX_PASS);
  if (aux == NO_TOKEN || aux > t) return false;
  x = tokens[aux].xpos;
  return x == XPOS_MD || x == XPOS_VBD || x == XPOS_VBZ || x == XPOS_VBP;
}

static uint32_t subject_of(const Token *tokens, uint32_t len, uint32_t t)
{
  uint32_t subject = kid_of(tokens, len, t, DEP_NSUBJ);
  return subject == NO_TOKEN ? kid_of(tokens, len, t, DEP_NSUBJ_PASS) : subject;
}

static Deprel subject_relation(const Token *tokens, uint32_t len, uint32_t verb)
{
  return kid_of(tokens, len, verb, DEP_AUX_PASS) != NO_TOKEN ? DEP_NSUBJ_PASS : DEP_NSUBJ;
}

/* "After talks that dragged on, the ministers signed": of two subjects of the inner verb, the one behind it is that of the outer. */
void subjects_free_second(Token *tokens, uint32_t len)
{
  for (uint32_t t = 4; t + 1 < len; t++) {
    uint32_t inner = tokens[t].head, verb = inner;
    if (deprel_base(tokens[t].deprel) != DEP_NSUBJ || inner >= t || !token_is_noun(&tokens[t])) continue;
    uint32_t own = subject_of(tokens, len, inner), start = phrase_start(tokens, t);
    if (own == t || own > inner || start == 0 || tokens[start - 1].upos != UPOS_PUNCT) continue;
    for (unsigned steps = 0; steps < 8 && verb < len && verb <= t; steps++) verb = tokens[verb].head;
    if (verb >= len || verb < t || !finite(tokens, len, verb) || subject_of(tokens, len, verb) != NO_TOKEN) continue;
    tokens[t].head = verb;
    tokens[t].deprel = subject_relation(tokens, len, verb);
  }
}

/* "Critics say the club, which lost money, cannot pay", with the club for what they say: it is the subject of the clause. */
void subjects_pass_objects(Reading *r, Token *tokens)
{
  for (uint32_t t = 3; t < r->len; t++) {
    uint32_t verb = tokens[t].head, object = verb < t ? kid_of(tokens, r->len, verb, DEP_OBJ) : NO_TOKEN;
    if (tokens[t].deprel != DEP_CCOMP || object == NO_TOKEN || object < verb || object > t || !in_class(r, &tokens[verb], "say think")) continue;
    if (!finite(tokens, r->len, t) || subject_of(tokens, r->len, t) != NO_TOKEN || kid_of(tokens, r->len, t, DEP_MARK) != NO_TOKEN) continue;
    if (in_class(r, &tokens[verb], "tell order")) continue;
    tokens[object].head = t;
    tokens[object].deprel = subject_relation(tokens, r->len, t);
  }
}

/* "Lyon, relegated in June, needed the cash", with "relegated" for the sentence's verb: the one behind the second comma is. */
void subjects_raise_main(Token *tokens, uint32_t len)
{
  for (uint32_t t = 4; t < len; t++) {
    uint32_t first = tokens[t].head;
    bool second = tokens[t].deprel == DEP_PARATAXIS || (tokens[t].deprel == DEP_CONJ && kid_of(tokens, len, t, DEP_CC) == NO_TOKEN);
    if (!second || first >= t || tokens[first].head != NO_TOKEN || tokens[t].upos != UPOS_VERB || !finite(tokens, len, t) || subject_of(tokens, len, t) != NO_TOKEN) continue;
    uint32_t subject = subject_of(tokens, len, first), start = t;
    if (subject == NO_TOKEN || subject > first || (tokens[first].xpos != XPOS_VBD && tokens[first].xpos != XPOS_VBN)) continue;
    if (kid_of(tokens, len, first, DEP_AUX) != NO_TOKEN || kid_of(tokens, len, first, DEP_AUX_PASS) != NO_TOKEN || kid_of(tokens, len, first, DEP_OBJ) != NO_TOKEN) continue;
    while (start > first + 1 && tokens[start - 1].head == t && tokens[start - 1].upos != UPOS_PUNCT) start--;
    if (tokens[first - 1].xpos != XPOS_COMMA || tokens[start - 1].xpos != XPOS_COMMA) continue;
    tokens[subject].head = tokens[len - 1].head = t;
    tokens[subject].deprel = subject_relation(tokens, len, t);
    tokens[t].head = NO_TOKEN;
    tokens[t].deprel = DEP_ROOT;
    tokens[first].head = subject;
    tokens[first].deprel = DEP_ACL;
    tokens[first].xpos = XPOS_VBN;
    for (uint32_t k = t + 1; k < len; k++)
      if (tokens[k].head == first) tokens[k].head = t;
  }
}

/* ", among them Ann Lee and Bob Stone": members of the plural that the clause is about. */
void subjects_name_members(Token *tokens, uint32_t len)
{
  for (uint32_t them = 4; them + 1 < len; them++) {
    uint32_t among = them - 1, verb = tokens[them].head, member = NO_TOKEN;
    bool pronoun = str_is(tokens[them].form, "them") || str_is(tokens[them].form, "whom");
    if (!pronoun || !str_eq_nocase(tokens[among].form, STR("among")) || tokens[among - 1].upos != UPOS_PUNCT || tokens[among].head != them) continue;
    for (uint32_t k = them + 1; k < len && k < them + 8 && member == NO_TOKEN; k++)
      if (token_is_noun(&tokens[k]) && (tokens[k].head < them || tokens[k].head >= len || tokens[k].head == them)) member = k;
    for (unsigned steps = 0; steps < 4 && verb < len && tokens[verb].upos != UPOS_VERB; steps++) verb = tokens[verb].head;
    if (member == NO_TOKEN || verb >= among || kid_of(tokens, len, member, DEP_COP) != NO_TOKEN || kid_of(tokens, len, member, DEP_CASE) != NO_TOKEN) continue;
    uint32_t group = kid_of(tokens, len, verb, DEP_OBJ);
    if (group == NO_TOKEN || tokens[group].xpos != XPOS_NNS) group = subject_of(tokens, len, verb);
    if (group == NO_TOKEN || group > among || descends(tokens, len, group, member)) continue;
    if (tokens[group].xpos != XPOS_NNS && kid_of(tokens, len, group, DEP_NUMMOD) == NO_TOKEN) continue;
    tokens[member].head = group;
    tokens[member].deprel = DEP_NMOD;
    tokens[among].head = member;
    tokens[among].deprel = DEP_CASE;
    tokens[them].head = among;
    tokens[them].deprel = DEP_FIXED;
  }
}
