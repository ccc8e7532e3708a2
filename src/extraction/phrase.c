/*
 * phrase.c - the words of a noun phrase or clause, cut as the style asks.
 * Method: the subtree below the head, walked with a test at every dependent; marked tokens are read off in text order, so
 * that the words stand as in the sentence even where the tree is not projective. Punctuation at the edges is dropped
 * unless it is a pair of quotes or brackets.
 * "the plight of immigrants who endure hardship, a problem": head "plight"; CUT_SMALL gives "the plight of immigrants".
 */
#include "extraction/reading.h"

enum { PHRASE_DEPTH = 60, CONJUNCTS_MAX = 40 }; /* forty who met forty are enough for one sentence */

typedef struct {
  Reading *r; unsigned cut;
  uint32_t top, without;
  uint32_t modifier, chosen; /* of the head's coordinated modifiers only `chosen` is kept, in the place of `modifier` */
  uint32_t name_first;    /* CUT_TITLE: what stands before a titled person's name is left out; NO_TOKEN: nothing is */
} Cutting;

static bool is_close(const Token *t);

static bool is_open(const Token *t)
{
  if (t->form.len > 1 && is_close(t)) return false;   /* the form decides before the tag */
  return t->xpos == XPOS_OPEN_QUOTE || t->xpos == XPOS_LRB || str_is(t->form, "(") || str_is(t->form, "[") ||
         str_is(t->form, "``") || str_is(t->form, "\xe2\x80\x9c") || str_is(t->form, "\xe2\x80\x98") || str_is(t->form, "`");
}

static bool is_close(const Token *t)
{
  if (str_is(t->form, "\xe2\x80\x9c") || str_is(t->form, "``") || str_is(t->form, "\xe2\x80\x98")) return false;
  if (str_is(t->form, "\xe2\x80\x9d") || str_is(t->form, "''") || str_is(t->form, "\xe2\x80\x99")) return true;
  return t->xpos == XPOS_CLOSE_QUOTE || t->xpos == XPOS_RRB || str_is(t->form, ")") || str_is(t->form, "]") ||
         str_is(t->form, "''") || str_is(t->form, "\xe2\x80\x9d") || str_is(t->form, "\xe2\x80\x99") || str_is(t->form, "'");
}

static bool is_edge_junk(const Token *t)
{
  return t->upos == UPOS_PUNCT || (t->upos == UPOS_CCONJ);
}

/* "are now parents", "is still popular": between the copula and what it links, an adverb is said of the clause, unless it tells to
 * what degree: "is very tall". */
bool copula_adverb(const Reading *r, uint32_t head, uint32_t kid)
{
  static const char *const words[] = {"now", "still", "also", "already", "again", "often", "usually", "currently", "therefore",
                                      "always", "sometimes", "generally", "thus", "then", "once", "today", "presently", "formerly",
                                      "previously", "originally", "later", "soon", "initially", "once", "typically", "reportedly",
                                      "mostly", "mainly", "largely", "primarily", "essentially", "partly", "allegedly", "recently", "probably", "certainly", "only", "just", "actually", "really", "indeed"};
  if (r->token[kid].deprel != DEP_ADVMOD) return false;
  if (token_negated(r, kid)) return true;
  uint32_t copula = kid_with(r, head, DEP_COP);
  if (copula == NO_TOKEN || kid < copula || kid > head || r->kid_start[kid] != r->kid_start[kid + 1]) return false;
  for (size_t i = 0; i < COUNT_OF(words); i++)
    if (form_is(r, kid, words[i])) return true;
  return false;
}

/* What belongs to the clause of a predicate noun or adjective, not to its phrase: "[he is still] a minister [, she said]". */
static bool belongs_to_clause(const Reading *r, uint32_t head, uint32_t kid)
{
  switch (r->token[kid].deprel) {
    case DEP_NSUBJ: case DEP_NSUBJ_PASS: case DEP_NSUBJ_OUTER: case DEP_CSUBJ: case DEP_CSUBJ_PASS: case DEP_CSUBJ_OUTER:
    case DEP_COP: case DEP_AUX: case DEP_AUX_PASS: case DEP_EXPL: case DEP_MARK: case DEP_ADVCL: case DEP_ADVCL_RELCL:
    case DEP_PARATAXIS: case DEP_DISLOCATED: return true;
    case DEP_OBL_UNMARKED: return r->token[head].upos != UPOS_ADV && r->token[head].upos != UPOS_ADJ;  /* "two years later" */
    case DEP_OBL: case DEP_OBL_AGENT: return token_is_noun(&r->token[head]) || kid < head;
    case DEP_ADVMOD: return kid_with(r, head, DEP_COP) != NO_TOKEN && (copula_adverb(r, head, kid) || kid < kid_with(r, head, DEP_COP));
    default: return false;
  }
}

static bool loose(const Reading *r, uint32_t kid) { return comma_before(r, kid); }

static bool kid_head_is_person(const Reading *r, uint32_t kid) { return type_at(r, r->token[kid].head) == ENTITY_PERSON; }

/* "12 people, among them Ann Lee" */
static bool among_them(Reading *r, uint32_t member)
{
  Str preposition = preposition_of(r, member, NULL);
  return str_is(preposition, "among them") || str_is(preposition, "among whom");
}

/* "The painting, on loan from the state, is old": set off by commas on both sides. */
static bool set_off(const Reading *r, uint32_t kid)
{
  uint32_t after = r->right[kid] + 1;
  return !r->options->own_words && kid_with(r, kid, DEP_CASE) != NO_TOKEN && comma_before(r, kid) && after < r->len && r->token[after].xpos == XPOS_COMMA &&
         type_at(r, kid) != ENTITY_PLACE && !lists_members(preposition_of((Reading *)r, kid, NULL));
}

static bool keeps_modifier(const Cutting *c, uint32_t kid)
{
  if (!(c->cut & (CUT_SMALL | CUT_TAIL))) return true;
  Str prep = preposition_of(c->r, kid, NULL);
  if (!prep.len) return true;
  if (c->cut & CUT_TAIL) return str_is(prep, "of") && (c->r->noun_class[c->r->token[kid].head] & NOUN_PART); /* "a series of raids" */
  if (str_is(prep, "such as") || str_is(prep, "like") || among_them(c->r, kid)) return false;
  if ((c->cut & CUT_TITLE) && kid_head_is_person(c->r, kid)) return false;           /* "Ann Lee of the Labour Party" */
  if (str_is(prep, "of") || (str_is(prep, "between") && !c->r->options->adjuncts)) return true;
  return is_name(c->r, kid) && !str_is(prep, "including") && !c->r->options->adjuncts;   /* "officials from Rome" */
}

/* "primarily Arab forces", "especially the Turks": an adverb that picks the noun out says nothing of it. */
static bool focuses(const Reading *r, uint32_t t)
{
  static const char *const words[] = {"primarily", "mainly", "mostly", "especially", "particularly", "notably", "chiefly", "predominantly",
                                      "also", "even", "perhaps", "possibly", "officially", "allegedly", "reportedly", "hence", "maybe", "probably"};
  for (size_t i = 0; r->token[t].deprel == DEP_ADVMOD && r->kid_start[t] == r->kid_start[t + 1] && i < COUNT_OF(words); i++)
    if (form_is(r, t, words[i])) return true;
  return false;
}

/* "just after the war", "primarily at night": the adverb is said of the preposition. */
static bool before_preposition(const Reading *r, uint32_t head, uint32_t adverb)
{
  uint32_t preposition = kid_with(r, head, DEP_CASE);
  return preposition != NO_TOKEN && adverb < preposition && preposition < head;
}

/* "Delta & Pine": proper names with an ampersand are one name. */
static bool same_firm(const Reading *r, uint32_t conjunct)
{
  uint32_t sign = kid_with(r, conjunct, DEP_CC), head = r->token[conjunct].head;
  return sign != NO_TOKEN && str_is(r->token[sign].form, "&") && r->token[conjunct].upos == UPOS_PROPN && head < r->len && r->token[head].upos == UPOS_PROPN;
}

/* "by talks rather than war", "Ann, not Bob": what is set against the first conjunct does not share its part. */
static bool set_against(const Reading *r, uint32_t conjunct)
{
  EACH_KID(r, conjunct, k)
  {
    if (*k > conjunct) break;
    if (rel_base(r, *k) == DEP_CC && (form_is(r, *k, "rather") || form_is(r, *k, "instead") || form_is(r, *k, "not"))) return true;
    if (r->token[*k].deprel == DEP_ADVMOD && token_negated(r, *k) && form_is(r, *k, "not")) return true;
    if (rel_base(r, *k) == DEP_CC && *k + 1 < conjunct && form_is(r, *k + 1, "not") && !not_only(r, *k + 1)) return true;      /* "and not Bob" */
  }
  return false;
}

/* "[not one] senator", "[not a single] player", "[hardly] any firms", "[almost] no banks": the words of a denial. */
static bool denies_number(const Reading *r, uint32_t head, uint32_t kid)
{
  static const char *const words[] = {"not", "hardly", "scarcely", "barely", "almost", "virtually", "practically"};
  uint32_t first = r->left[head], next = first + 1;
  if (kid < first || next >= head || r->token[first].head != head || !str_among(str_lower(r->arena, r->token[first].form), words, COUNT_OF(words))) return false;
  bool not = form_is(r, first, "not"), single = not && form_is(r, next, "a") && form_is(r, next + 1, "single");
  if (not ? !single && !form_is(r, next, "one") : !form_is(r, next, "any") && !form_is(r, next, "no")) return false;
  return kid == first || (not && kid == next) || (single && kid == next + 1);
}

static bool keeps(const Cutting *c, uint32_t head, uint32_t kid)
{
  const Reading *r = c->r;
  bool top = head == c->top;
  if (top && (c->cut & CUT_SMALL) && !r->options->own_words && token_is_noun(&r->token[head]) && denies_number(r, head, kid)) return false;
  if (r->token[kid].upos == UPOS_NONE) return false; /* a name in another tongue, in brackets */
  if (top && c->name_first != NO_TOKEN && kid < c->name_first && r->token[kid].deprel != DEP_CASE) return false;
  if (kid == c->without) return false;
  if (top && r->clause_at && r->clause_at[head] != NO_CLAUSE && !(c->cut & KEEP_ASIDES) && rel_base(r, kid) == DEP_OBL && source_meant(c->r, kid) != NO_TOKEN) return false; /* "is safe, according to Ann" */
  if (r->token[kid].upos == UPOS_NUM && kid > 0 && kid + 1 < r->len && str_is(r->token[kid - 1].form, "[") && str_is(r->token[kid + 1].form, "]"))
    return false;                                               /* a reference: "[16]" */
  if (head == c->modifier && (r->token[kid].deprel == DEP_CONJ || rel_base(r, kid) == DEP_CC ||
                              (r->token[kid].upos == UPOS_PUNCT && kid > head))) return false;
  if (top && kid == c->modifier) return c->chosen == kid;
  if (top && (c->cut & KEEP_COMPLEMENT)) {
    Deprel base = rel_base(r, kid);
    return base != DEP_NSUBJ && base != DEP_COP && base != DEP_PARATAXIS && !(base == DEP_AUX && kid < kid_with(r, head, DEP_MARK)) &&
           !(base == DEP_ADVMOD && kid < head && kid < kid_with(r, head, DEP_MARK)) && !(base == DEP_ADVCL && comma_before(r, kid));
  }
  if (r->token[head].upos == UPOS_NUM && r->token[kid].upos == UPOS_NUM && kid == head + 2 && (r->token[head + 1].xpos == XPOS_HYPH || str_is(r->token[head + 1].form, "-") || str_is(r->token[head + 1].form, "\xE2\x80\x93"))) return true;
  switch (r->token[kid].deprel) {
    case DEP_ORPHAN: return !top || (c->cut & (KEEP_ASIDES | KEEP_CONJUNCTS));         /* "Ann likes tea and Bob [coffee]" */
    case DEP_CASE:
      if (top && (c->cut & KEEP_ASIDES) && kid_with(r, head, DEP_COP) != NO_TOKEN && kid < head && r->token[kid].xpos != XPOS_POS) return true; /* "it was like a war" */
      return !top || (c->cut & KEEP_CASE) || (kid > head && r->token[kid].xpos != XPOS_POS);
    case DEP_CC: case DEP_CC_PRECONJ: return !top || (c->cut & KEEP_CONJUNCTS);
    case DEP_CONJ: return (!top && !((c->cut & CUT_SMALL) && set_against(r, kid))) || same_firm(r, kid) || (c->cut & KEEP_CONJUNCTS);
    case DEP_MARK: return !top || (c->cut & KEEP_ASIDES);
    case DEP_PARATAXIS: case DEP_VOCATIVE: case DEP_REPARANDUM: case DEP_DISCOURSE: case DEP_DISLOCATED: case DEP_LIST:
      return (c->cut & KEEP_ASIDES) && !top;
    case DEP_APPOS: return (c->cut & KEEP_ASIDES) || !(top || (c->cut & CUT_SMALL));
    case DEP_ADVCL: case DEP_CCOMP:                              /* "so severe [that it broke]" */
      if ((c->cut & CUT_SMALL) && !(c->cut & (KEEP_ASIDES | KEEP_CLAUSE)) && (r->token[head].upos == UPOS_ADJ || r->token[head].upos == UPOS_ADV) &&
          kid_with(r, kid, DEP_MARK) != NO_TOKEN && r->token[kid_with(r, kid, DEP_MARK)].xpos != XPOS_TO) return false;
      break;
    case DEP_ACL: case DEP_ACL_RELCL:
      if ((c->cut & KEEP_ASIDES) || r->token[head].xpos == XPOS_WP) return true;   /* "what remains" */
      return !(c->cut & (CUT_SMALL | CUT_TAIL)) && !loose(r, kid);
    case DEP_NMOD:
      if (top && !(c->cut & KEEP_ASIDES) && (among_them(c->r, kid) || set_off(c->r, kid))) return false;
      return keeps_modifier(c, kid);
    case DEP_NMOD_DESC: return !(c->cut & CUT_TITLE) || !top;
    case DEP_NMOD_UNMARKED:
      if (top && !(c->cut & (KEEP_CASE | KEEP_ASIDES)) && !r->options->own_words && r->token[kid].upos == UPOS_NOUN && before_preposition(r, head, kid)) return false;   /* "[hours] after the strike" */
      if (r->token[kid].upos == UPOS_NUM && is_time(r, kid) && is_time(r, head)) return true;            /* "May 26, 1994" */
      if ((c->cut & CUT_SMALL) && !r->options->own_words && kid > head && is_time(r, kid) && !is_time(r, head) && (r->token[kid].upos != UPOS_NUM || r->kid_start[kid] != r->kid_start[kid + 1])) return false;   /* "a storm [yesterday]" */
      return (c->cut & KEEP_ASIDES) || !(c->cut & CUT_SMALL) || !loose(r, kid);
    case DEP_PUNCT: return true;
    case DEP_ADVMOD:
      if ((c->cut & CUT_SMALL) && kid < head && (not_only(r, kid) || (kid > 0 && not_only(r, kid - 1)))) return false;
      if (top && !(c->cut & (KEEP_CASE | KEEP_ASIDES)) && before_preposition(r, head, kid)) return false;
      if (top && (c->cut & CUT_SMALL) && token_is_noun(&r->token[head]) && kid < head && focuses(r, kid)) return false;
      if (top && (c->cut & CUT_SMALL) && token_is_noun(&r->token[head]) && kid > head && r->kid_start[kid] == r->kid_start[kid + 1]) return false;  /* "the two sides separately" */
      break;
    default: break;
  }
  if (top && !(c->cut & KEEP_ASIDES) && belongs_to_clause(r, head, kid)) return false;
  return true;
}

static void collect(const Cutting *c, uint32_t t, unsigned depth)
{
  c->r->mark[t] = 1;
  if (depth >= PHRASE_DEPTH) return;
  EACH_KID(c->r, t, k)
    if (keeps(c, t, *k)) collect(c, *k, depth + 1);
}

/* Punctuation at the edge that does not touch the words: what was cut away stood between them. */
static void drop_loose(const Reading *r, const uint32_t *tokens, uint32_t *from, uint32_t *to)
{
  while (*to - *from > 1 && r->token[tokens[*from]].upos == UPOS_PUNCT && tokens[*from + 1] != tokens[*from] + 1) (*from)++;
  while (*to - *from > 1 && r->token[tokens[*to - 1]].upos == UPOS_PUNCT && tokens[*to - 2] + 1 != tokens[*to - 1]) (*to)--;
}

/* Drops edge punctuation from tokens[*from, *to); keeps a pair that encloses everything. */
static void trim(const Reading *r, const uint32_t *tokens, uint32_t *from, uint32_t *to)
{
  for (bool again = true; again && *to > *from;) {
    const Token *first = &r->token[tokens[*from]], *last = &r->token[tokens[*to - 1]];
    again = false;
    if (is_open(first) && is_close(last) && *to - *from > 2) {
      if (!str_is(first->form, "(") && !str_is(first->form, "[")) return;
      (*from)++, (*to)--;
      again = true;
      continue;
    }
    uint32_t opens = 0, closes = 0;
    for (uint32_t i = *from; i < *to; i++) {
      opens += is_open(&r->token[tokens[i]]);
      closes += is_close(&r->token[tokens[i]]);
    }
    if (is_edge_junk(first) && !(is_open(first) && closes >= opens)) (*from)++, again = true;
    else if (is_edge_junk(last) && !(is_close(last) && opens >= closes) &&
             !(str_is(last->form, "%") || str_is(last->form, "$"))) (*to)--, again = true;
  }
}

/* Commas that set off what was cut out: "the bank [, a Dutch firm,] failed". */
static bool hanging_comma(const Reading *r, const uint32_t *tokens, uint32_t i, uint32_t to)
{
  const Token *t = &r->token[tokens[i]];
  if (t->xpos != XPOS_COMMA && !str_is(t->form, ",") && !str_is(t->form, "--")) return false;
  return (i + 1 < to && tokens[i + 1] != tokens[i] + 1) || (i > 0 && tokens[i - 1] + 1 != tokens[i]);
}

Str phrase_text(Reading *r, const uint32_t *tokens, uint32_t len)
{
  size_t size = 0;
  for (uint32_t i = 0; i < len; i++) size += r->token[tokens[i]].form.len + 1;
  char *text = arena_alloc(r->arena, size + 1);
  size_t used = 0;
  for (uint32_t i = 0; i < len; i++) {
    const Token *t = &r->token[tokens[i]];
    if (i > 0 && (tokens[i] != tokens[i - 1] + 1 || r->token[tokens[i - 1]].space_after)) text[used++] = ' ';
    memcpy(text + used, t->form.at, t->form.len);
    used += t->form.len;
  }
  text[used] = '\0';
  return (Str){text, used};
}

/* "interest-rate", "Mr/Mrs": a hyphen or slash between two words of the phrase is of the phrase, wherever the parser hung it. */
static void keep_joints(Reading *r, uint32_t first, uint32_t last)
{
  for (uint32_t t = first; t + 2 < r->len && t <= last; t++)              /* "easy-to-learn": one word of the text */
    if (r->mark[t] && !r->token[t].space_after && !r->token[t + 1].space_after && r->token[t + 1].xpos == XPOS_HYPH && t + 2 <= last &&
        r->name_at[t] == NO_TOKEN && r->name_at[t + 2] == NO_TOKEN) r->mark[t + 1] = r->mark[t + 2] = 1;
  for (uint32_t t = first + 1; t + 1 <= last && t + 1 < r->len; t++)
    if (!r->mark[t] && r->mark[t - 1] && r->mark[t + 1] &&
        (r->token[t].xpos == XPOS_HYPH || str_is(r->token[t].form, "-") || str_is(r->token[t].form, "/"))) r->mark[t] = 1;
}

static Phrase phrase_new(Reading *r, uint32_t head, uint32_t *tokens, uint32_t len)
{
  uint32_t from = 0, to = len, kept = 0;
  drop_loose(r, tokens, &from, &to);
  trim(r, tokens, &from, &to);
  for (uint32_t i = from; i < to; i++)
    if (!hanging_comma(r, tokens, i, to)) tokens[kept++] = tokens[i];
  return (Phrase){.sentence = r->ordinal, .head = head, .tokens = tokens, .len = kept, .text = phrase_text(r, tokens, kept)};
}

/* Reads the marked tokens off and clears them. */
static uint32_t *take_marked(Reading *r, uint32_t first, uint32_t last, uint32_t *len)
{
  uint32_t *tokens = ARENA_ARRAY(r->arena, uint32_t, last - first + 1);
  *len = 0;
  for (uint32_t t = first; t <= last; t++)
    if (r->mark[t]) {
      tokens[(*len)++] = t;
      r->mark[t] = 0;
    }
  return tokens;
}

/* "a children's book author", "women's rights": no children of whom the text tells, but a kind of book. */
bool generic_owner(const Reading *r, uint32_t t)
{
  if (r->token[t].deprel != DEP_NMOD_POSS || r->token[t].xpos != XPOS_NNS || is_name(r, t)) return false;
  bool anybody = lemma_is(r, t, "child") || lemma_is(r, t, "woman") || lemma_is(r, t, "man") || lemma_is(r, t, "girl") || lemma_is(r, t, "boy"); /* "the children's author" */
  return r->kid_start[t + 1] == r->kid_start[t] + 1 || (anybody && r->kid_start[t + 1] == r->kid_start[t] + 2 && kid_with(r, t, DEP_DET) != NO_TOKEN);
}

/* "Nissan's morale and image": a bare common noun shares the determiner or possessor of the first conjunct. */
static void share_determiner(const Cutting *c, uint32_t *first)
{
  Reading *r = c->r;
  uint32_t t = c->top;
  if (r->token[t].deprel != DEP_CONJ || r->token[t].upos != UPOS_NOUN) return;
  uint32_t head = r->token[t].head;
  if (head >= r->len || r->token[head].upos != UPOS_NOUN) return;
  EACH_KID(r, t, k)
    if (*k < t && rel_base(r, *k) != DEP_CC && rel_base(r, *k) != DEP_PUNCT && rel_base(r, *k) != DEP_COMPOUND) return;
  EACH_KID(r, head, k)
    if (*k < head && (r->token[*k].deprel == DEP_DET || (r->token[*k].deprel == DEP_NMOD_POSS && !generic_owner(r, *k)))) {
      collect(c, *k, 0);
      if (r->left[*k] < *first) *first = r->left[*k];
    }
}

static uint32_t titled_name(const Reading *r, uint32_t head)
{
  if (type_at(r, head) != ENTITY_PERSON) return NO_TOKEN;
  return r->names[r->name_at[head]].first;
}

/* The words of a conjunct modifier, without its own conjunction: "(Greek and) Roman". */
static void collect_chosen(const Cutting *c)
{
  const Reading *r = c->r;
  c->r->mark[c->chosen] = 1;
  if (kid_with(r, c->chosen, DEP_CASE) == NO_TOKEN)                       /* "(of Norway and) Iceland" */
    EACH_KID(r, c->modifier, k)
      if (r->token[*k].deprel == DEP_CASE) c->r->mark[*k] = 1;
  EACH_KID(r, c->chosen, k)
    if (rel_base(r, *k) != DEP_CC && r->token[*k].deprel != DEP_CONJ && r->token[*k].upos != UPOS_PUNCT) collect(c, *k, 1);
}

/* A name is never cut in two, whatever the parser made of it. */
static void mark_name(const Cutting *c, uint32_t *first)
{
  Reading *r = c->r;
  if (type_at(r, c->top) != ENTITY_PERSON) return;
  const Name *name = &r->names[r->name_at[c->top]];
  if (name->last > r->right[c->top] || (c->without != NO_TOKEN && c->without >= name->first && c->without <= name->last)) return;
  for (uint32_t t = name->first; t <= name->last; t++) r->mark[t] = 1;
  if (name->first < *first) *first = name->first;
}

static Phrase phrase_cut(Cutting c)
{
  Reading *r = c.r;
  uint32_t head = c.top, first = r->left[head], len;
  collect(&c, head, 0);
  mark_name(&c, &first);
  if (c.chosen != NO_TOKEN && c.chosen != c.modifier) collect_chosen(&c);
  share_determiner(&c, &first);
  keep_joints(r, first, r->right[head]);
  uint32_t *tokens = take_marked(r, first, r->right[head], &len);
  return phrase_new(r, head, tokens, len);
}

Phrase phrase_at(Reading *r, uint32_t head, unsigned cut, uint32_t without)
{
  return phrase_cut((Cutting){r, cut, head, without, NO_TOKEN, NO_TOKEN, cut & CUT_TITLE ? titled_name(r, head) : NO_TOKEN});
}

/* "several films", "other two linguists": how many there are, said of none of them. */
static bool counts_them(const Reading *r, const Phrase *phrase, uint32_t t)
{
  static const char *const words[] = {"several", "many", "few", "various", "numerous", "some", "other", "countless", "two", "three", "four", "five", "six"};
  Deprel base = rel_base(r, t);
  if (r->token[t].head == phrase->head && (base == DEP_DET || base == DEP_NUMMOD)) return true;
  return t < phrase->head && (base == DEP_AMOD || base == DEP_DET || base == DEP_NUMMOD || base == DEP_ADVMOD) && str_among(str_lower(((Reading *)r)->arena, r->token[t].form), words, COUNT_OF(words));
}

/* One of them: "ministers" -> "minister", without determiner and number. */
Phrase phrase_singular(Reading *r, const Phrase *phrase)
{
  if (phrase->head >= r->len || (r->token[phrase->head].xpos != XPOS_NNS && r->token[phrase->head].xpos != XPOS_NNPS) || !r->token[phrase->head].lemma.len) return *phrase;
  Str text = STR("");
  for (uint32_t i = 0; i < phrase->len; i++) {
    uint32_t t = phrase->tokens[i];
    if (counts_them(r, phrase, t) || form_is(r, t, "other")) continue;
    Str word = t == phrase->head ? r->token[t].lemma : r->token[t].form;
    bool apart = i == 0 || phrase->tokens[i - 1] + 1 != t || r->token[t - 1].space_after;
    text = apart ? text_join(r, text, word) : str_format(r->arena, "%.*s%.*s", STR_ARG(text), STR_ARG(word));
  }
  Phrase one = *phrase;
  one.text = text;
  one.made = true;
  return one;
}

/* "the ministers of Norway and Iceland", "the French and German presidents": offices of which a country has one. */
static bool shares_office(const Reading *r, const Conjunct *conjunct)
{
  static const char *const offices[] = {"president", "minister", "premier", "chancellor", "king", "queen", "emperor", "leader", "head",
                                        "chief", "ambassador", "secretary", "governor", "mayor", "chairman", "chairwoman", "pope"};
  if (conjunct->chosen == NO_TOKEN || r->options->style == STYLE_FULL || r->options->own_words) return false;
  bool body = is_name(r, conjunct->chosen) || lex_has(r->extractor->demonyms, str_lower(r->arena, r->token[conjunct->chosen].form));
  for (size_t i = 0; body && i < COUNT_OF(offices); i++)
    if (lemma_is(r, conjunct->token, offices[i])) return kid_with(r, conjunct->token, DEP_NUMMOD) == NO_TOKEN;
  return false;
}

Phrase conjunct_phrase(Reading *r, const Conjunct *conjunct, unsigned cut, uint32_t without)
{
  if (shares_office(r, conjunct)) {
    Phrase all = phrase_cut((Cutting){r, cut, conjunct->token, without, conjunct->modifier, conjunct->chosen, NO_TOKEN});
    return phrase_singular(r, &all);
  }
  if (conjunct->whole) cut |= KEEP_CONJUNCTS;
  Phrase phrase = phrase_cut((Cutting){r, cut, conjunct->token, without, conjunct->modifier, conjunct->chosen,
                              cut & CUT_TITLE ? titled_name(r, conjunct->token) : NO_TOKEN});
  if (conjunct->chosen != NO_TOKEN && !r->options->own_words) phrase.made = true;      /* its words are those of no mention */
  return phrase;
}

Phrase phrase_of_tokens(Reading *r, uint32_t head, uint32_t *tokens, uint32_t len)
{
  for (uint32_t i = 1; i < len; i++)   /* insertion sort: a predicate has few words */
    for (uint32_t j = i; j > 0 && tokens[j - 1] > tokens[j]; j--) {
      uint32_t swap = tokens[j];
      tokens[j] = tokens[j - 1];
      tokens[j - 1] = swap;
    }
  uint32_t kept = 0;
  for (uint32_t i = 0; i < len; i++)
    if (!kept || tokens[kept - 1] != tokens[i]) tokens[kept++] = tokens[i];
  return (Phrase){.sentence = r->ordinal, .head = head, .tokens = tokens, .len = kept, .text = phrase_text(r, tokens, kept)};
}

Phrase phrase_made(Reading *r, uint32_t head, Str text)
{
  uint32_t *tokens = ARENA_ARRAY(r->arena, uint32_t, 1);
  tokens[0] = head;
  return (Phrase){.sentence = r->ordinal, .head = head, .tokens = tokens, .len = head == NO_TOKEN ? 0 : 1, .text = text,
                  .made = true};
}

Phrase phrase_join(Reading *r, const Phrase *a, const Phrase *b)
{
  uint32_t *tokens = ARENA_ARRAY(r->arena, uint32_t, a->len + b->len + 1);
  memcpy(tokens, a->tokens, a->len * sizeof *tokens);
  memcpy(tokens + a->len, b->tokens, b->len * sizeof *tokens);
  return phrase_of_tokens(r, a->head, tokens, a->len + b->len);
}

Str text_join(Reading *r, Str a, Str b)
{
  if (!a.len) return b;
  if (!b.len) return a;
  return str_format(r->arena, "%.*s %.*s", STR_ARG(a), STR_ARG(b));
}

/* The words of the case dependents that stand before the noun; "because of" is case + fixed, "out of" two cases. */
Str preposition_of(Reading *r, uint32_t t, TokenList *tokens)
{
  Str text = STR("");
  uint32_t last = NO_TOKEN;
  EACH_KID(r, t, k)
  {
    if (*k > t) break;
    if (r->token[*k].deprel != DEP_CASE || r->token[*k].xpos == XPOS_POS) continue;
    if (last != NO_TOKEN && *k > last + 2) break;           /* "in the House of Lords" taken as one name: "in" */
    last = *k;
    if (tokens) LIST_PUSH(r->arena, tokens) = *k;
    text = text_join(r, text, str_lower(r->arena, r->token[*k].form));
    EACH_KID(r, *k, f)
      if (r->token[*f].deprel == DEP_FIXED) {
        if (tokens) LIST_PUSH(r->arena, tokens) = *f;
        text = text_join(r, text, str_lower(r->arena, r->token[*f].form));
      }
  }
  return text;
}

TokenList contrasts_of(Reading *r, uint32_t t)
{
  TokenList list = {0};
  EACH_KID(r, t, k)
  {
    if (r->token[*k].deprel != DEP_CONJ || *k < t || !token_is_noun(&r->token[*k]) || r->clause_at[*k] != NO_CLAUSE) continue;
    EACH_KID(r, *k, n)
      if (*n < *k && form_is(r, *n, "not") && !not_only(r, *n)) LIST_PUSH(r->arena, &list) = *k;
  }
  return list;
}

static bool quote_mark(const Reading *r, uint32_t t) { return t < r->len && (r->token[t].xpos == XPOS_OPEN_QUOTE || r->token[t].xpos == XPOS_CLOSE_QUOTE); }

/* "the Aviation Administration, or FAA, fined Acme", 'Tom Roe, or "Big Tom," fled': another name of the same, and no other choice. */
static bool renames(const Reading *r, uint32_t conjunct)
{
  uint32_t or = kid_with(r, conjunct, DEP_CC), end = conjunct + 1;
  if (or == NO_TOKEN || or < 1 || or > conjunct || !form_is(r, or, "or") || r->token[or - 1].xpos != XPOS_COMMA || r->token[conjunct].upos != UPOS_PROPN) return false;
  Str form = r->token[conjunct].form;
  bool quoted = quote_mark(r, or + 1), letters = form.len >= 2 && form.len <= 8 && (or + 1 == conjunct || (or + 2 == conjunct && form_is(r, or + 1, "the")));
  for (size_t i = 0; i < form.len; i++) letters &= (form.at[i] >= 'A' && form.at[i] <= 'Z') || form.at[i] == '.';
  if (!is_name(r, r->token[conjunct].head) || !(quoted || (letters && r->token[r->token[conjunct].head].form.len > form.len))) return false;
  while (quoted && end < r->len && r->token[end].upos == UPOS_PROPN) end++;
  return end < r->len && (r->token[end].xpos == XPOS_COMMA || quote_mark(r, end));
}

TokenList conjuncts_of(Reading *r, uint32_t t)
{
  TokenList list = {0};
  LIST_PUSH(r->arena, &list) = t;
  for (size_t i = 0; i < list.len; i++) {
    uint32_t of = list.at[i];
    EACH_KID(r, of, k)
      if (list.len < CONJUNCTS_MAX && r->token[*k].deprel == DEP_CONJ && r->clause_at[*k] == NO_CLAUSE && !set_against(r, *k) && !same_firm(r, *k) && !renames(r, *k))
        LIST_PUSH(r->arena, &list) = *k;
  }
  return list;
}

Str word_plain(Reading *r, uint32_t t)
{
  Str form = r->token[t].form;
  unsigned capitals = 0;
  for (size_t i = 0; i < form.len; i++) capitals += form.at[i] >= 'A' && form.at[i] <= 'Z';
  return capitals > 1 && !r->options->own_words ? form : str_lower(r->arena, form);
}

/* "A or B" is not A and is not B; "between A and B" is neither. */
bool conjunct_collective(const Reading *r, uint32_t t)
{
  EACH_KID(r, t, k)
  {
    if (r->token[*k].deprel == DEP_CASE && lemma_is(r, *k, "between")) return true;
    if (r->token[*k].deprel != DEP_CONJ || renames(r, *k)) continue;
    EACH_KID(r, *k, c)
      if (r->token[*c].deprel == DEP_CC && form_is(r, *c, "or")) return r->options->style == STYLE_FULL || (r->options->own_words && !r->options->adjuncts); /* "nor" denies both */
  }
  return false;
}

/* "107 or more", "a week or so": no other choice. */
static bool less_exact(const Reading *r, uint32_t t)
{
  static const char *const words[] = {"more", "less", "fewer", "so", "better", "worse"};
  for (size_t i = 0; i < COUNT_OF(words); i++)
    if (form_is(r, t, words[i])) return true;
  return false;
}

/* "500,000 shares, or 11 percent": the same again in another measure, and no other choice. */
static bool measured_anew(const Reading *r, uint32_t t, uint32_t other, uint32_t cc)
{
  bool first = r->token[t].upos == UPOS_NUM || r->token[t].upos == UPOS_SYM || kid_with(r, t, DEP_NUMMOD) != NO_TOKEN;
  bool second = r->token[other].upos == UPOS_NUM || r->token[other].upos == UPOS_SYM || kid_with(r, other, DEP_NUMMOD) != NO_TOKEN;
  return first && second && cc > 0 && r->token[cc - 1].xpos == XPOS_COMMA && !str_eq(r->token[t].lemma, r->token[other].lemma);
}

/* "Ann or Bob": coordinated with another by "or". */
bool alternative(const Reading *r, uint32_t t)
{
  if (t >= r->len) return false;
  if (r->token[t].deprel == DEP_CONJ && r->token[t].head < r->len) t = r->token[t].head;
  EACH_KID(r, t, k)
  {
    uint32_t cc = r->token[*k].deprel == DEP_CONJ ? kid_with(r, *k, DEP_CC) : NO_TOKEN;
    if (cc != NO_TOKEN && form_is(r, cc, "or") && !less_exact(r, *k) && !renames(r, *k) && (r->options->own_words || !measured_anew(r, t, *k, cc))) return true;
  }
  return false;
}

static void push_plain(Reading *r, ConjunctList *list, uint32_t t)
{
  LIST_PUSH(r->arena, list) = (Conjunct){t, NO_TOKEN, NO_TOKEN, false};
}

/* A modifier before the noun that is coordinated with others of its kind: "Greek and Roman"; NO_TOKEN if there is none. */
static uint32_t coordinated_modifier(const Reading *r, uint32_t noun)
{
  if (r->token[noun].upos != UPOS_NOUN || (r->options->style != STYLE_FULL && !is_plural(r, noun))) return NO_TOKEN;
  EACH_KID(r, noun, k)
  {
    if (*k > noun) break;
    if (rel_base(r, *k) != DEP_AMOD && rel_base(r, *k) != DEP_COMPOUND) continue;
    uint32_t next = kid_with(r, *k, DEP_CONJ);
    if (next != NO_TOKEN && next < noun && !conjunct_collective(r, *k)) return *k;
  }
  return NO_TOKEN;
}

/* "the ministers of Norway and Iceland": the noun after the head that is coordinated with others of its kind; only where the
 * facts are for a graph, whose nodes are one body each. */
static uint32_t coordinated_bodies(const Reading *r, uint32_t noun)
{
  if (r->options->style == STYLE_FULL || r->options->own_words || r->token[noun].xpos != XPOS_NNS || !(r->noun_class[noun] & NOUN_ROLE)) return NO_TOKEN;
  if (kid_with(r, noun, DEP_NUMMOD) != NO_TOKEN) return NO_TOKEN;
  EACH_KID(r, noun, k)
  {
    bool of = r->token[*k].deprel == DEP_NMOD && *k > noun, owns = r->token[*k].deprel == DEP_NMOD_POSS;
    uint32_t next = of || owns ? kid_with(r, *k, DEP_CONJ) : NO_TOKEN, preposition = kid_with(r, *k, DEP_CASE);
    if (next == NO_TOKEN || kid_with(r, next, DEP_CC) == NO_TOKEN || !is_name(r, *k) || !is_name(r, next) || conjunct_collective(r, *k)) continue;
    if (type_at(r, *k) == ENTITY_PERSON || type_at(r, next) == ENTITY_PERSON) continue;
    if (owns && kid_with(r, next, DEP_CASE) == NO_TOKEN) continue;
    if (of && (preposition == NO_TOKEN || !(form_is(r, preposition, "of") || form_is(r, preposition, "from")))) continue;
    return *k;
  }
  return NO_TOKEN;
}

/* "officials, including Ann": what holds of the group holds of its members. */
static void push_members(Reading *r, ConjunctList *list, uint32_t group)
{
  if (r->options->style == STYLE_FULL || (r->options->explicit_only && !r->options->adjuncts) || !is_plural(r, group)) return;
  EACH_KID(r, group, k)
  {
    Str preposition = r->token[*k].deprel == DEP_NMOD ? preposition_of(r, *k, NULL) : STR("");
    if (!lists_members(preposition)) continue;
    TokenList members = conjuncts_of(r, *k);
    for (size_t i = 0; i < members.len; i++)
      if (is_name(r, members.at[i]) || r->options->adjuncts) push_plain(r, list, members.at[i]);
  }
}

static void push_conjunct(Reading *r, ConjunctList *list, uint32_t t)
{
  uint32_t modifier = coordinated_modifier(r, t);
  if (modifier == NO_TOKEN) modifier = coordinated_bodies(r, t);
  if (modifier == NO_TOKEN) push_plain(r, list, t);
  else {
    TokenList modifiers = conjuncts_of(r, modifier);
    for (size_t i = 0; i < modifiers.len; i++)
      LIST_PUSH(r->arena, list) = (Conjunct){t, modifier, modifiers.at[i], false};
  }
  push_members(r, list, t);
}

/* "two aides, Leo Marsh and his partner": both are told, though one has no name. */
static bool of_two(const Reading *r, uint32_t noun)
{
  uint32_t number = kid_with(r, noun, DEP_NUMMOD);
  return number != NO_TOKEN && (form_is(r, number, "two") || form_is(r, number, "2"));
}

/* "Leo Marsh", "the lawyer Leo Marsh" */
static bool bears_name(const Reading *r, uint32_t t)
{
  if (is_name(r, t)) return true;
  uint32_t name = kid_with(r, t, DEP_APPOS);
  if (name == NO_TOKEN) name = kid_with(r, t, DEP_FLAT);
  return name == t + 1 && is_name(r, name);
}

/* "two aides, Leo Marsh and Omar Diaz, left", "two of the firms, Acme and Bolt": the names of all, which take the place of the
 * group. NO_TOKEN: they are not named. */
static uint32_t named_members(const Reading *r, uint32_t group)
{
  if (r->options->own_words || r->token[group].upos == UPOS_PROPN) return NO_TOKEN;
  uint32_t noun = group, of = kid_with(r, group, DEP_NMOD);
  if (r->token[group].upos == UPOS_NUM && of != NO_TOKEN) noun = of;
  if (!is_plural(r, noun)) return NO_TOKEN;
  EACH_KID(r, noun, k)
  {
    bool after = r->token[*k].deprel == DEP_APPOS && *k > noun && bears_name(r, *k) && comma_before(r, *k);
    bool joined = false;
    for (const uint32_t *c = r->kids + r->kid_start[*k]; after && c < r->kids + r->kid_start[*k + 1]; c++)
      joined |= r->token[*c].deprel == DEP_CONJ && kid_with(r, *c, DEP_CC) != NO_TOKEN &&
                (bears_name(r, *c) ? !is_name(r, *c) || r->name_at[*k] != r->name_at[*c] : of_two(r, noun) && kid_with(r, *c, DEP_NMOD_POSS) != NO_TOKEN);
    if (!joined) continue;
    bool counted = kid_with(r, noun, DEP_NUMMOD) != NO_TOKEN || noun != group;
    if (counted || kid_with(r, noun, DEP_DET) != NO_TOKEN || kid_with(r, noun, DEP_NMOD_POSS) != NO_TOKEN) return *k;
  }
  return NO_TOKEN;
}

/* "One of them, Ann Lee, left", "another, Bob Stone, stayed" */
static bool one_of_several(const Reading *r, uint32_t t)
{
  uint32_t all = kid_with(r, t, DEP_NMOD), of = all == NO_TOKEN ? NO_TOKEN : kid_with(r, all, DEP_CASE);
  if (str_eq_nocase(r->token[t].form, STR("another"))) return all == NO_TOKEN;
  return str_eq_nocase(r->token[t].form, STR("one")) && (all == NO_TOKEN || (of != NO_TOKEN && form_is(r, of, "of")));
}

/* "the lander, Vikram, touched down", "its parent, Acme, sold it": what is meant by a definite noun with a name between commas, for an
 * archive, which knows of people alone that they are who holds a role; and who is meant by one of several. */
static uint32_t named_one(const Reading *r, uint32_t noun)
{
  if (r->options->own_words || r->options->style == STYLE_FULL || r->options->adjuncts || is_name(r, noun)) return NO_TOKEN;
  uint32_t article = kid_with(r, noun, DEP_DET), found = NO_TOKEN;
  bool one = one_of_several(r, noun);
  if (!one && r->token[noun].xpos != XPOS_NN) return NO_TOKEN;
  if (!one && kid_with(r, noun, DEP_NMOD_POSS) == NO_TOKEN && (article == NO_TOKEN || !form_is(r, article, "the"))) return NO_TOKEN;
  uint32_t several = one ? kid_with(r, noun, DEP_NMOD) : NO_TOKEN;
  bool on_several = several != NO_TOKEN && kid_with(r, noun, DEP_APPOS) == NO_TOKEN && is_plural(r, several) && !is_name(r, several);   /* "one of her students, Ann Lee, left" */
  EACH_KID(r, on_several ? several : noun, k)
  {
    if (r->token[*k].deprel != DEP_APPOS) continue;
    EntityType type = type_at(r, *k);
    if (*k < noun || !bears_name(r, *k) || !comma_before(r, *k) || (!on_several && type == ENTITY_PERSON && (r->noun_class[noun] & (NOUN_ROLE | NOUN_KIN))) || type == ENTITY_DATE || type == ENTITY_QUANTITY || type == ENTITY_GROUP || kid_with(r, *k, DEP_CONJ) != NO_TOKEN) return NO_TOKEN;
    bool closed = r->right[*k] + 1 >= r->len || r->token[r->right[*k] + 1].upos == UPOS_PUNCT || r->token[r->right[*k]].upos == UPOS_PUNCT;
    if (!closed) return NO_TOKEN;
    if (found == NO_TOKEN) found = *k;
  }
  return found;
}

/* "Acme's founder and chief executive, Ann Lee": one holds both. NO_TOKEN: there is no second office. */
uint32_t second_office(const Reading *r, uint32_t role)
{
  if (r->token[role].xpos != XPOS_NN || !(r->noun_class[role] & NOUN_ROLE)) return NO_TOKEN;
  uint32_t second = kid_with(r, role, DEP_CONJ), name = kid_with(r, role, DEP_APPOS);
  if (second == NO_TOKEN || name == NO_TOKEN || name < second || type_at(r, name) != ENTITY_PERSON || !comma_before(r, name) || r->token[second].xpos != XPOS_NN) return NO_TOKEN;
  bool own = kid_with(r, second, DEP_DET) != NO_TOKEN || kid_with(r, second, DEP_NMOD_POSS) != NO_TOKEN || kid_with(r, second, DEP_NUMMOD) != NO_TOKEN;
  return own || !(r->noun_class[second] & NOUN_ROLE) || kid_with(r, name, DEP_CONJ) != NO_TOKEN ? NO_TOKEN : second;
}

/* "107 or more" */
static bool or_more(const Reading *r, uint32_t t)
{
  uint32_t other = kid_with(r, t, DEP_CONJ);
  return other != NO_TOKEN && less_exact(r, other) && kid_with(r, other, DEP_CC) != NO_TOKEN;
}

/* "six years and 10 months": one span, counted in two units. */
static bool is_one_span(Reading *r, uint32_t t)
{
  static const char *const units[] = {"year", "month", "week", "day", "hour", "minute", "foot", "inch", "pound", "stone"};
  uint32_t other = kid_with(r, t, DEP_CONJ);
  bool both = other != NO_TOKEN && str_among(r->token[t].lemma, units, COUNT_OF(units)) && str_among(r->token[other].lemma, units, COUNT_OF(units)) && !str_eq(r->token[t].lemma, r->token[other].lemma);
  return both && other == t + 3 && kid_with(r, t, DEP_NUMMOD) != NO_TOKEN && kid_with(r, other, DEP_NUMMOD) == t + 2;
}

ConjunctList conjuncts_split(Reading *r, uint32_t t)
{
  ConjunctList list = {0};
  if (!r->options->own_words && second_office(r, t) != NO_TOKEN) {
    push_plain(r, &list, t);
    return list;
  }
  if (named_members(r, t) != NO_TOKEN) t = named_members(r, t);
  else if (kid_with(r, t, DEP_CONJ) == NO_TOKEN && named_one(r, t) != NO_TOKEN) t = named_one(r, t);
  if (conjunct_collective(r, t) || or_more(r, t) || is_one_span(r, t)) {
    push_plain(r, &list, t);
    list.at[0].whole = true;
    return list;
  }
  TokenList all = conjuncts_of(r, t);
  for (size_t i = 0; i < all.len; i++) push_conjunct(r, &list, all.at[i]);
  return list;
}

uint32_t source_meant(Reading *r, uint32_t oblique)
{
  static const char *const nouns[] = {"words", "word", "opinion", "view", "views", "eyes", "judgment", "judgement", "account"};
  Str preposition = preposition_of(r, oblique, NULL);
  static const char *const measures[] = {"system", "method", "custom", "tradition", "size", "age", "principle", "need", "recipe", "formula", "taste", "rank", "ability", "schedule", "circumstance"};
  if (str_is(preposition, "according to")) return str_among(r->token[oblique].lemma, measures, COUNT_OF(measures)) ? NO_TOKEN : oblique;
  if (!str_is(preposition, "in") && !str_is(preposition, "by")) return NO_TOKEN;
  bool fits = false;
  for (size_t i = 0; i < COUNT_OF(nouns); i++) fits = fits || form_is(r, oblique, nouns[i]);
  if (!fits) return NO_TOKEN;
  uint32_t owner = kid_with(r, oblique, DEP_NMOD_POSS);
  return owner != NO_TOKEN ? owner : kid_with(r, oblique, DEP_NMOD);
}

/* "Ann Lee, a teacher whose house burned": the owner by name, where the sentence has it. */
static uint32_t named_owner(const Reading *r, uint32_t owner)
{
  uint32_t up = r->token[owner].head, name = kid_with(r, owner, DEP_APPOS);
  if (!is_name(r, owner) && name != NO_TOKEN && is_name(r, name) && type_at(r, name) == ENTITY_PERSON) return name;      /* "her lawyer, Bob Stone, whose" */
  bool plain = !is_name(r, owner) || (type_at(r, owner) == ENTITY_GROUP && kid_with(r, owner, DEP_DET) != NO_TOKEN);                                   /* "Ann Lee, a Republican whose" */
  return r->token[owner].deprel == DEP_APPOS && plain && up < owner && is_name(r, up) ? up : owner;
}

/* "the son of Bob Stone by his second wife": the wife of him whose son it is. NO_TOKEN: no such words. */
static uint32_t parent_before(const Reading *r, uint32_t pronoun)
{
  uint32_t kin = r->token[pronoun].head, child = kin < r->len ? r->token[kin].head : NO_TOKEN, by = kid_with(r, kin, DEP_CASE);
  if (child >= kin || by == NO_TOKEN || !form_is(r, by, "by") || !(r->noun_class[kin] & NOUN_KIN) || !(r->noun_class[child] & NOUN_KIN)) return NO_TOKEN;
  uint32_t parent = kid_with(r, child, DEP_NMOD);
  return parent < kin && parent != kin && is_name(r, parent) && type_at(r, parent) == ENTITY_PERSON ? parent : NO_TOKEN;
}

/* "Bob Stone, who pays them through his firm": his who does it. NO_TOKEN: the clause is of another kind. */
static uint32_t owner_of_clause(const Reading *r, uint32_t pronoun)
{
  uint32_t noun = r->token[pronoun].head, verb = noun < r->len ? r->token[noun].head : NO_TOKEN;
  if (verb >= noun || r->clause_at[verb] == NO_CLAUSE || (rel_base(r, noun) != DEP_OBJ && rel_base(r, noun) != DEP_OBL) || (!form_is(r, pronoun, "his") && !form_is(r, pronoun, "her"))) return NO_TOKEN;
  const Clause *c = &r->clauses[r->clause_at[verb]];
  uint32_t who = c->subject;
  if (who == NO_TOKEN || who >= verb || c->link != LINK_RELCL) return NO_TOKEN;
  uint32_t person = named_owner(r, form_is(r, who, "who") && r->stands_for[who] != NO_TOKEN ? r->stands_for[who] : who);
  return is_name(r, person) && type_at(r, person) == ENTITY_PERSON && kid_with(r, person, DEP_CONJ) == NO_TOKEN ? person : NO_TOKEN;
}

uint32_t possessor_meant(const Reading *r, uint32_t owner)
{
  if (r->token[owner].xpos == XPOS_PRPS && owner_of_clause(r, owner) != NO_TOKEN) return owner_of_clause(r, owner);
  if (r->token[owner].xpos == XPOS_PRPS && parent_before(r, owner) != NO_TOKEN) return parent_before(r, owner);
  if (r->token[owner].xpos != XPOS_WPS) return owner;
  return r->stands_for[owner] == NO_TOKEN ? NO_TOKEN : named_owner(r, r->stands_for[owner]);
}
