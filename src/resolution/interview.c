/*
 * interview.c - who speaks in an interview that is printed as questions and answers, without quotation marks.
 * "Wikinews interviewed Hugh McGuire. / Why did you decide to do so? / I think that ...": paragraphs that end with a question
 * are the interviewer's, those after them the guest's. The guest's "I" and the interviewer's "you" are one person: whoever the
 * introduction says was interviewed, if it is one. Where the speakers are named ("Hanna Falk:"), their initials are theirs, too.
 */
#include "resolution/parts.h"

enum { QUESTIONS_LEAST = 3, QUESTION_TOKENS = 90 };

static bool opens_paragraph(const Reading *r, uint32_t sentence)
{
  const Sentence *s = &r->sentences->at[sentence];
  if (sentence == 0 || s->opens_document || r->document[sentence] != r->document[sentence - 1]) return true;
  Span gap = {r->sentences->at[sentence - 1].span.end, s->span.start};
  return gap.end > gap.start && str_find(str_slice(r->sentences->article->text, gap), STR("\n")) != SIZE_MAX;
}

/* Short, and its last sentence asks. */
static bool asks(const Reading *r, uint32_t first, uint32_t end)
{
  uint32_t tokens = 0;
  for (uint32_t i = first; i < end; i++) tokens += r->sentences->at[i].len;
  const Sentence *last = &r->sentences->at[end - 1];
  return tokens <= QUESTION_TOKENS && last->len && str_is(last->tokens[last->len - 1].form, "?");
}

static uint32_t paragraph_end(const Reading *r, uint32_t first, uint32_t end)
{
  uint32_t i = first + 1;
  while (i < end && !opens_paragraph(r, i)) i++;
  return i;
}

static bool says_i(const Reading *r, uint32_t first, uint32_t end)
{
  for (uint32_t i = first; i < end; i++)
    for (uint32_t t = 0; t < r->sentences->at[i].len; t++)
      if (str_is(r->sentences->at[i].tokens[t].form, "I")) return true;
  return false;
}

static bool is_word(Str s, const char *const *list, size_t count)
{
  for (size_t i = 0; i < count; i++)
    if (str_is(s, list[i])) return true;
  return false;
}

/* Does somebody speak with the one whom the mention means? */
static bool is_spoken_with(const Reading *r, const Mention *m)
{
  static const char *const verbs[] = {"speak", "talk", "chat", "sit", "correspond"};
  const Tree *tree = &r->trees[m->sentence];
  const Token *t = tree->sentence->tokens;
  uint32_t verb = t[m->head].head, mark = tree_child(tree, m->head, DEP_CASE);
  bool to = mark != NO_TOKEN && (str_is(t[mark].lemma, "with") || str_is(t[mark].lemma, "to"));
  return verb < tree->sentence->len && deprel_base(t[m->head].deprel) == DEP_OBL && to && is_word(t[verb].lemma, verbs, COUNT_OF(verbs));
}

/* "The entomologist spoke to Hedgerow": she is the guest; "We spoke to Ann Lee", "Hedgerow Magazine spoke to her": Lee is. */
static bool is_host(const Reading *r, const Mention *m)
{
  const Tree *tree = &r->trees[m->sentence];
  if (!is_spoken_with(r, m)) return false;
  uint32_t subject = tree_child(tree, tree->sentence->tokens[m->head].head, DEP_NSUBJ), who = subject == NO_TOKEN ? NO_MENTION : r->at[m->sentence][subject];
  if (who == NO_MENTION) return false;
  const Mention *c = &r->mentions.at[who];
  return c->kind == MENTION_PRONOUN ? c->person == 3 && c->animacy == ANIMACY_PERSON && c->number == NUMBER_SINGULAR : cluster_type(r, who) == ENTITY_PERSON || c->kinds & KIND_PERSON;
}

/* "interviewed Hugh McGuire", "spoke with Hugh McGuire", "Hugh McGuire was interviewed" */
static bool is_interviewed(const Reading *r, const Mention *m)
{
  const Tree *tree = &r->trees[m->sentence];
  const Token *t = tree->sentence->tokens;
  uint32_t verb = t[m->head].head;
  if (verb >= tree->sentence->len) return false;
  Deprel rel = t[m->head].deprel;
  if (str_is(t[verb].lemma, "interview")) return rel == DEP_OBJ || rel == DEP_NSUBJ_PASS || deprel_base(rel) == DEP_NMOD || deprel_base(rel) == DEP_OBL;
  return is_spoken_with(r, m) && !is_host(r, m);
}

/* The one who was interviewed, by the introduction; NO_MENTION where several were or none is named. */
static uint32_t guest_named(const Reading *r, uint32_t first, uint32_t end, const uint8_t *turn)
{
  uint32_t guest = NO_MENTION;
  for (uint32_t i = 0; i < r->mentions.len; i++) {
    const Mention *m = &r->mentions.at[i];
    if (m->sentence < first || m->sentence >= end || turn[m->sentence] != TURN_NONE) continue;
    if (m->kind != MENTION_NAME || m->coordination || cluster_type(r, i) != ENTITY_PERSON || !is_interviewed(r, m)) continue;
    bool several = tree_child(&r->trees[m->sentence], m->head, DEP_CONJ) != NO_TOKEN;
    if (several || (guest != NO_MENTION && cluster_of(r, guest) != cluster_of(r, i))) return NO_MENTION;
    guest = i;
  }
  return guest;
}

/* "Image: Ann Lee.": who took the picture. */
static bool is_credited(const Sentence *s, const Mention *m)
{
  static const char *const words[] = {"image", "photo", "photograph", "picture", "credit", "file"};
  if (m->np_first < 2) return false;
  const Token *mark = &s->tokens[m->np_first - 1], *word = mark - 1;
  for (size_t i = 0; i < COUNT_OF(words); i++)
    if (str_eq_nocase(word->form, str_of(words[i])) && (str_is(mark->form, ":") || str_is(mark->form, "by"))) return true;
  return false;
}

/* "Ms. Mendes, you grew up in New York. Why forests?": who is called by name in a question; else the one person of the introduction. */
static uint32_t guest_guessed(const Reading *r, uint32_t first, uint32_t end, const uint8_t *turn)
{
  uint32_t called = NO_MENTION, only = NO_MENTION;
  bool several = false;
  for (uint32_t i = 0; i < r->mentions.len; i++) {
    const Mention *m = &r->mentions.at[i];
    if (m->sentence < first || m->sentence >= end || m->kind != MENTION_NAME || cluster_type(r, i) != ENTITY_PERSON) continue;
    const Sentence *s = &r->sentences->at[m->sentence];
    bool opens = m->np_first == 0 && m->last + 2 < s->len && str_is(s->tokens[m->last + 1].form, ",") && str_eq_nocase(s->tokens[m->last + 2].form, STR("you"));
    if (turn[m->sentence] == TURN_QUESTION && opens && called == NO_MENTION) called = i;
    if (turn[m->sentence] != TURN_NONE || is_credited(s, m) || is_host(r, m)) continue;
    several |= only != NO_MENTION && cluster_of(r, only) != cluster_of(r, i);
    only = i;
  }
  return called != NO_MENTION ? called : several ? NO_MENTION : only;
}

static void turns_mark(const Reading *r, uint32_t first, uint32_t end, uint8_t *turn)
{
  uint32_t questions = 0, answers = 0;
  bool asked = false;
  for (uint32_t at = first, next; at < end; at = next) {
    next = paragraph_end(r, at, end);
    bool question = asks(r, at, next);
    questions += question;
    answers += !question && asked && says_i(r, at, next);
    asked |= question;
    for (uint32_t i = at; i < next; i++) turn[i] = question ? TURN_QUESTION : asked ? TURN_ANSWER : TURN_NONE;
  }
  bool interview = questions >= QUESTIONS_LEAST && answers >= QUESTIONS_LEAST - 1 && answers * 2 >= questions;
  for (uint32_t i = first; i < end && !interview; i++) turn[i] = TURN_NONE;
}

Interview interview_find(Reading *reading, uint32_t first)
{
  Interview out = {.guest = NO_MENTION};
  uint32_t end = first;
  while (end < reading->sentences->len && reading->document[end] == reading->document[first]) end++;
  out.turn = ARENA_ARRAY(reading->arena, uint8_t, reading->sentences->len);
  turns_mark(reading, first, end, out.turn);
  for (uint32_t i = first; i < end; i++)
    if (out.turn[i] != TURN_NONE) {
      out.guest = guest_named(reading, first, end, out.turn);
      if (out.guest == NO_MENTION) out.guest = guest_guessed(reading, first, end, out.turn);
      break;
    }
  return out;
}

/* ---- who is called by initials ----------------------------------------------------------------------------------------------- */

/* "HF" of "Hanna Falk", "LdS" of nobody. */
static bool has_initials(Str name, Str letters)
{
  Str word;
  size_t at = 0;
  while (str_split(&name, ' ', &word)) {
    if (!word.len || word.at[0] < 'A' || word.at[0] > 'Z') continue;           /* "de", "van" */
    if (at >= letters.len || word.at[0] != letters.at[at]) return false;
    at++;
  }
  return at == letters.len;
}

/* The only person of the document who has these initials; NO_MENTION where there are several or none. */
static uint32_t bearer_of_initials(const Reading *r, uint32_t sentence, Str letters)
{
  uint32_t found = NO_MENTION;
  for (uint32_t i = 0; i < r->mentions.len; i++) {
    const Mention *m = &r->mentions.at[i];
    if (m->kind != MENTION_NAME || m->coordination || m->type != ENTITY_PERSON || r->document[m->sentence] != r->document[sentence] || !has_initials(m->text, letters)) continue;
    if (found != NO_MENTION && !str_eq(r->mentions.at[found].text, m->text)) return NO_MENTION;
    if (found == NO_MENTION) found = i;
  }
  return found;
}

/* An interview that names both once and then calls them by their initials: "Hanna Falk: ... HF: ...". */
void sieve_initials(Reading *reading)
{
  for (uint32_t i = 0; i < reading->mentions.len; i++) {
    Mention *m = &reading->mentions.at[i];
    const Sentence *s = &reading->sentences->at[m->sentence];
    Str letters = s->len ? s->tokens[0].form : STR("");
    bool initials = s->kind == BLOCK_SPEAKER && m->head == 0 && (s->len == 1 || str_is(s->tokens[1].form, ":")) && (letters.len == 2 || letters.len == 3);
    for (size_t k = 0; initials && k < letters.len; k++) initials = letters.at[k] >= 'A' && letters.at[k] <= 'Z';
    uint32_t bearer = initials ? bearer_of_initials(reading, m->sentence, letters) : NO_MENTION;
    if (bearer == NO_MENTION || bearer == i) continue;
    m->type = ENTITY_PERSON;
    cluster_join(reading, bearer > i ? bearer : i, bearer > i ? i : bearer, "initials", 0.9F);
  }
}
