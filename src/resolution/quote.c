/*
 * quote.c - quotations and who speaks in them.
 * `"We found an attitude," Castaneda said.` : the words between the marks are a quotation, its speaker is the subject of the
 * nearest verb of saying outside it in its sentence; a quotation without one belongs to the speaker of the quotation before
 * it in the paragraph, or to the subject of a verb of saying that ends the sentence before ("Rathbun stated,").
 */
#include "resolution/parts.h"

static bool is_open(Str f) { return str_is(f, "\xE2\x80\x9C") || str_is(f, "``"); }
static bool is_close(Str f) { return str_is(f, "\xE2\x80\x9D") || str_is(f, "''"); }
static bool is_straight(Str f) { return str_is(f, "\""); }

static bool is_saying(Str lemma)
{
  static const char *const verbs[] = {"say",    "tell",    "add",     "state",   "write",    "ask",      "reply",  "claim",
                                      "note",   "explain", "declare", "announce", "argue",   "insist",   "assert", "warn",
                                      "report", "comment", "respond", "answer",  "describe", "tweet",    "admit",  "acknowledge",
                                      "recall", "observe", "remark",  "conclude", "continue", "stress",  "shout",  "whisper",
                                      "call",   "deny",    "promise", "suggest", "think",    "believe",  "quote",  "urge"};
  for (size_t i = 0; i < COUNT_OF(verbs); i++)
    if (str_is(lemma, verbs[i])) return true;
  return false;
}

static bool new_paragraph(const Reading *r, uint32_t sentence)
{
  const Sentence *s = &r->sentences->at[sentence];
  if (sentence == 0 || s->opens_document) return true;
  Span gap = {r->sentences->at[sentence - 1].span.end, s->span.start};
  return gap.end > gap.start && str_find(str_slice(r->sentences->article->text, gap), STR("\n")) != SIZE_MAX;
}

/* ---- marks ------------------------------------------------------------------------------------------------------------------ */

typedef struct { bool open; Quote quote; } Marks;

static void quote_close(Reading *r, Marks *marks, uint32_t sentence, uint32_t before)
{
  marks->open = false;
  if (sentence == marks->quote.sentence && before <= marks->quote.first) return;
  marks->quote.last_sentence = sentence;
  marks->quote.last = before;
  LIST_PUSH(r->arena, &r->quotes) = marks->quote;
}

static void quotes_in(Reading *r, Marks *marks, uint32_t sentence)
{
  const Sentence *s = &r->sentences->at[sentence];
  for (uint32_t i = 0; i < s->len; i++) {
    Str f = s->tokens[i].form;
    bool opens = is_open(f) || (is_straight(f) && !marks->open);
    bool closes = marks->open && (is_close(f) || is_straight(f));
    if (closes) quote_close(r, marks, sentence, i);
    else if (opens) *marks = (Marks){true, {.sentence = sentence, .first = i + 1, .speaker = NO_MENTION, .listener = NO_MENTION}};
  }
}

/* ---- speakers ------------------------------------------------------------------------------------------------------------------ */

static bool inside(const Quote *q, uint32_t sentence, uint32_t token)
{
  if (sentence < q->sentence || sentence > q->last_sentence) return false;
  if (sentence == q->sentence && token < q->first) return false;
  return sentence != q->last_sentence || token < q->last;
}

/* The subject of a verb of saying, or whom "according to" names. */
static uint32_t sayer_at(const Reading *r, uint32_t sentence, uint32_t token)
{
  const Tree *tree = &r->trees[sentence];
  const Sentence *s = tree->sentence;
  const Token *t = &s->tokens[token];
  if (t->upos == UPOS_VERB && is_saying(t->lemma)) {
    uint32_t subject = tree_child(tree, token, DEP_NSUBJ);
    return subject == NO_TOKEN ? NO_MENTION : r->at[sentence][subject];
  }
  if (str_is(t->lemma, "accord") && t->head < s->len) return r->at[sentence][t->head];
  return NO_MENTION;
}

static uint32_t nearest_sayer(const Reading *r, const Quote *q, uint32_t sentence, uint32_t from)
{
  const Sentence *s = &r->sentences->at[sentence];
  uint32_t best = NO_MENTION, distance = UINT32_MAX;
  for (uint32_t i = 0; i < s->len; i++) {
    if (inside(q, sentence, i)) continue;
    uint32_t sayer = sayer_at(r, sentence, i), d = i > from ? i - from : from - i;
    if (sayer == NO_MENTION || inside(q, sentence, r->mentions.at[sayer].head)) continue;
    if (d < distance) best = sayer, distance = d;
  }
  return best;
}

static uint32_t sayer_before(const Reading *r, uint32_t sentence)
{
  if (sentence == 0 || r->document[sentence - 1] != r->document[sentence]) return NO_MENTION;
  const Sentence *s = &r->sentences->at[sentence - 1];
  for (uint32_t back = 1; back <= 4 && back <= s->len; back++) {
    uint32_t sayer = sayer_at(r, sentence - 1, s->len - back);
    if (sayer != NO_MENTION && s->tokens[s->len - 1].upos == UPOS_PUNCT && !str_is(s->tokens[s->len - 1].form, ".")) return sayer;
  }
  return NO_MENTION;
}

static void speaker_find(Reading *r, size_t number)
{
  Quote *q = &r->quotes.at[number];
  q->speaker = nearest_sayer(r, q, q->last_sentence, q->last);
  if (q->speaker == NO_MENTION) q->speaker = nearest_sayer(r, q, q->sentence, q->first);
  if (q->speaker == NO_MENTION && number > 0) {
    const Quote *before = &r->quotes.at[number - 1];
    bool together = before->speaker != NO_MENTION && r->document[before->sentence] == r->document[q->sentence];
    for (uint32_t s = before->last_sentence + 1; s <= q->sentence && together; s++) together = !new_paragraph(r, s);
    if (together) q->speaker = before->speaker;
  }
  if (q->speaker == NO_MENTION) q->speaker = sayer_before(r, q->sentence);
}

/* A quotation that goes on in the next paragraph, or whose speaker is said only later: look ahead within the paragraph. */
static void speakers_from_after(Reading *r)
{
  for (size_t i = r->quotes.len; i-- > 1;) {
    Quote *q = &r->quotes.at[i - 1];
    const Quote *after = &r->quotes.at[i];
    if (q->speaker != NO_MENTION || after->speaker == NO_MENTION || r->document[q->sentence] != r->document[after->sentence]) continue;
    bool together = after->sentence - q->last_sentence <= 1;
    for (uint32_t s = q->last_sentence + 1; s <= after->sentence && together; s++) together = !new_paragraph(r, s);
    if (together) q->speaker = after->speaker;
  }
}

/* ---- turns --------------------------------------------------------------------------------------------------------------------- */

/* "Hanna Falk:" as a block of its own: whom it names. */
static uint32_t labelled_speaker(const Reading *r, uint32_t sentence)
{
  const Sentence *s = &r->sentences->at[sentence];
  for (uint32_t i = 0; i < s->len; i++) {
    uint32_t m = r->at[sentence][i];
    if (m != NO_MENTION && r->mentions.at[m].kind == MENTION_NAME) return r->mentions.at[m].type == ENTITY_PLACE ? NO_MENTION : m;
  }
  return NO_MENTION;
}

/* What is said under a speaker's name in an interview or a transcript is a quotation without marks, up to the next name or heading. */
static void turns_find(Reading *r)
{
  const SentenceList *list = r->sentences;
  bool named = false; /* "Q:" and "A:" alone: interview.c */
  for (uint32_t i = 0; i < list->len && !named; i++) named = list->at[i].kind == BLOCK_SPEAKER && labelled_speaker(r, i) != NO_MENTION;
  if (!named) return;
  for (uint32_t i = 0, end; i < list->len; i = end) {
    for (end = i + 1; end < list->len && r->document[end] == r->document[i]; end++) {
      BlockKind kind = list->at[end].kind;
      if (kind == BLOCK_SPEAKER || kind == BLOCK_HEADLINE || kind == BLOCK_HEADING) break;
    }
    if (list->at[i].kind != BLOCK_SPEAKER || end == i + 1) continue;
    LIST_PUSH(r->arena, &r->quotes) = (Quote){.sentence = i + 1, .last_sentence = end - 1, .last = list->at[end - 1].len, .speaker = labelled_speaker(r, i), .listener = NO_MENTION};
  }
}

/* Two alone who take turns speak to each other. */
static void find_listeners(Reading *r, size_t first)
{
  for (size_t i = first; i < r->quotes.len; i++) {
    Quote *q = &r->quotes.at[i];
    uint32_t before = i > first ? r->quotes.at[i - 1].speaker : NO_MENTION, after = i + 1 < r->quotes.len ? r->quotes.at[i + 1].speaker : NO_MENTION;
    bool same = before != NO_MENTION && after != NO_MENTION && str_eq(r->mentions.at[before].lemma, r->mentions.at[after].lemma);
    q->listener = before == NO_MENTION ? after : after == NO_MENTION || same ? before : NO_MENTION;
  }
}

void quotes_find(Reading *reading)
{
  Marks marks = {0};
  for (uint32_t i = 0; i < reading->sentences->len; i++) {
    if (marks.open && new_paragraph(reading, i)) quote_close(reading, &marks, i - 1, reading->sentences->at[i - 1].len);
    quotes_in(reading, &marks, i);
  }
  if (marks.open && reading->sentences->len) {
    uint32_t last = (uint32_t)reading->sentences->len - 1;
    quote_close(reading, &marks, last, reading->sentences->at[last].len);
  }
  for (size_t i = 0; i < reading->quotes.len; i++) speaker_find(reading, i);
  speakers_from_after(reading);
  uint32_t q = 0;
  for (uint32_t i = 0; i < reading->mentions.len; i++) {
    Mention *m = &reading->mentions.at[i];
    while (q < reading->quotes.len && (reading->quotes.at[q].last_sentence < m->sentence ||
                                       (reading->quotes.at[q].last_sentence == m->sentence && reading->quotes.at[q].last <= m->np_first)))
      q++;
    for (uint32_t k = q; k < reading->quotes.len && k < q + 4; k++)
      if (inside(&reading->quotes.at[k], m->sentence, m->head)) m->quote = k + 1;
  }
  size_t marked = reading->quotes.len;
  turns_find(reading);
  find_listeners(reading, marked);
  for (uint32_t i = 0, k = (uint32_t)marked; i < reading->mentions.len && marked < reading->quotes.len; i++) {
    Mention *m = &reading->mentions.at[i];
    while (k < reading->quotes.len && reading->quotes.at[k].last_sentence < m->sentence) k++;
    if (k < reading->quotes.len && !m->quote && inside(&reading->quotes.at[k], m->sentence, m->head)) m->quote = k + 1;
  }
}
