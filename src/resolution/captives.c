/*
 * captives.c - who is held, hurt or saved is told of next: "Officer Reed arrested Tyrone Gray. He was charged with theft": not the officer.
 * Where the clause before tells of such a deed, and the pronoun's own verb of what befalls or is said by the one to whom it was done, whoever
 * did it is not meant; nor is a gunman who is taken to hospital.
 */
#include "resolution/parts.h"

typedef enum { DEED_NONE, DEED_HOLD, DEED_HURT, DEED_SAVE } Deed;

static Deed deed_of(Str verb)
{
  static const char *const holds[] = {"arrest", "jail", "sentence", "convict", "charge", "question", "interview", "interrogate", "extradite", "deport", "detain", "imprison", "handcuff", "remand", "indict", "prosecute", "cuff", "catch", "capture"};
  static const char *const hurts[] = {"shoot", "stab", "wound", "injure"}, *const saves[] = {"rescue", "save", "hospitalize", "hospitalise", "treat", "revive", "resuscitate", "pull"};
  if (str_among(verb, holds, COUNT_OF(holds))) return DEED_HOLD;
  return str_among(verb, hurts, COUNT_OF(hurts)) ? DEED_HURT : str_among(verb, saves, COUNT_OF(saves)) ? DEED_SAVE : DEED_NONE;
}

/* What befalls one to whom it was done, what he says to it, what he had done. */
static bool follows_deed(Deed deed, const Tree *tree, uint32_t verb, bool passive, bool within)
{
  static const char *const cared[] = {"take", "rush", "fly", "airlift", "treat", "hospitalize", "hospitalise", "pronounce", "bury", "bring", "transfer", "carry", "admit", "declare", "operate"};
  static const char *const lives[] = {"die", "survive", "recover", "bleed", "collapse"};
  static const char *const kept[] = {"charge", "jail", "deport", "release", "free", "convict", "sentence", "hold", "remand", "detain", "fine", "acquit", "bail", "extradite", "imprison", "book", "accuse", "suspect", "handcuff", "find", "execute", "expel", "fingerprint"};
  static const char *const pleads[] = {"deny", "admit", "confess", "plead", "flee", "run", "escape", "resist", "appeal", "surrender", "face", "await"};
  static const char *const crimes[] = {"stab", "kill", "murder", "rob", "rape", "steal", "assault", "attack", "beat", "shoot", "strangle", "defraud", "embezzle", "smuggle", "threaten", "abuse", "burgle", "launder", "bribe"};
  static const char *const on_scene[] = {"flee", "run", "escape", "leave", "walk", "surrender", "lunge", "charge", "drop", "reach", "refuse", "approach", "sit", "sleep", "drive", "climb", "try"};
  static const char *const states[] = {"unarmed", "drunk", "guilty", "innocent", "unconscious", "unhurt", "dead"};
  Str lemma = tree->sentence->tokens[verb].lemma;
  bool had = tree_child(tree, verb, DEP_AUX) != NO_TOKEN && str_is(tree->sentence->tokens[tree_child(tree, verb, DEP_AUX)].lemma, "have");
  if (tree_child(tree, verb, DEP_COP) != NO_TOKEN) return str_among(lemma, states, COUNT_OF(states));
  bool cared_for = passive ? str_among(lemma, cared, COUNT_OF(cared)) : str_among(lemma, lives, COUNT_OF(lives));
  if (deed != DEED_HOLD) return cared_for || (deed == DEED_HURT && within && !passive && str_among(lemma, on_scene, COUNT_OF(on_scene)));
  if (passive) return cared_for || str_among(lemma, kept, COUNT_OF(kept));
  return cared_for || str_among(lemma, pleads, COUNT_OF(pleads)) || (had && str_among(lemma, crimes, COUNT_OF(crimes)));
}

/* The subject of a verb, or the one that it shares: "chased and arrested". */
static uint32_t subject_of(const Tree *tree, uint32_t verb)
{
  const Token *t = tree->sentence->tokens;
  for (unsigned steps = 0; steps < 6 && verb < tree->sentence->len; steps++) {
    uint32_t subject = tree_child(tree, verb, DEP_NSUBJ);
    if (subject != NO_TOKEN || t[verb].deprel != DEP_CONJ) return subject;
    verb = t[verb].head;
  }
  return NO_TOKEN;
}

/* Does the verb tell that the candidate did it to somebody whom the pronoun may mean? */
static bool did_to_other(const Reading *r, uint32_t sentence, uint32_t verb, const Mention *pronoun, uint32_t candidate)
{
  const Tree *tree = &r->trees[sentence];
  const Token *t = tree->sentence->tokens;
  uint32_t subject = subject_of(tree, verb), object = tree_child(tree, verb, DEP_OBJ);
  if (subject == NO_TOKEN || object == NO_TOKEN || deprel_base(t[subject].deprel) != DEP_NSUBJ || t[subject].deprel == DEP_NSUBJ_PASS) return false;
  uint32_t who = r->at[sentence][subject], whom = r->at[sentence][object];
  if (who == NO_MENTION || whom == NO_MENTION || cluster_of(r, who) != cluster_of(r, candidate) || cluster_of(r, whom) == cluster_of(r, candidate)) return false;
  const Mention *held = &r->mentions.at[whom];
  bool somebody = held->kind == MENTION_NAME ? cluster_type(r, whom) == ENTITY_PERSON : held->kind == MENTION_PRONOUN ? held->person == 3 : (held->kinds & KIND_PERSON) != 0;
  return somebody && !held->coordination && held->number != NUMBER_PLURAL && !genders_clash(pronoun->gender, cluster_gender(r, whom));
}

bool is_captor(const Reading *r, const Mention *pronoun, uint32_t candidate)
{
  const Tree *tree = &r->trees[pronoun->sentence];
  const Sentence *s = tree->sentence;
  const Token *t = s->tokens;
  uint32_t verb = t[pronoun->head].head;
  bool subject = deprel_base(t[pronoun->head].deprel) == DEP_NSUBJ;
  if (pronoun->kind != MENTION_PRONOUN || pronoun->person != 3 || pronoun->number == NUMBER_PLURAL || pronoun->gender == GENDER_UNKNOWN || pronoun->gender == GENDER_NEUTER || pronoun->quote || !subject || verb >= s->len) return false;
  bool passive = t[pronoun->head].deprel == DEP_NSUBJ_PASS;
  uint32_t over = t[verb].head;
  if (over < s->len && t[verb].deprel == DEP_ADVCL && t[over].upos == UPOS_VERB) {
    Deed deed = deed_of(t[over].lemma);
    uint32_t mark = tree_child(tree, verb, DEP_MARK);
    if (mark == NO_TOKEN) mark = tree_child(tree, verb, DEP_ADVMOD);
    if (deed == DEED_HURT && (mark == NO_TOKEN || !(str_is(t[mark].lemma, "as") || str_is(t[mark].lemma, "when") || str_is(t[mark].lemma, "while")))) return false; /* "A gunman shot Cole before he fled" */
    return deed != DEED_NONE && follows_deed(deed, tree, verb, passive, true) && did_to_other(r, pronoun->sentence, over, pronoun, candidate);
  }
  if (over < s->len && t[verb].deprel != DEP_CONJ) return false;
  if (!pronoun->sentence || r->document[pronoun->sentence - 1] != r->document[pronoun->sentence]) return false;
  const Sentence *before = &r->sentences->at[pronoun->sentence - 1];
  for (uint32_t v = before->len; v-- > 0;) {
    const Token *b = &before->tokens[v];
    if (b->upos != UPOS_VERB || (b->deprel != DEP_ROOT && b->deprel != DEP_CONJ)) continue;
    Deed deed = deed_of(b->lemma);
    if (deed != DEED_NONE) return follows_deed(deed, tree, verb, passive, false) && did_to_other(r, pronoun->sentence - 1, v, pronoun, candidate);
  }
  return false;
}
