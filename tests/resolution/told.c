#include "told.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

static Str lower_of(Arena *arena, Str form, Str upos) { return str_is(upos, "PROPN") ? form : str_lower(arena, form); }

static void put_word(Buf *out, Arena *arena, Str line, unsigned number)
{
  Str field[6] = {{0}}, rest = line, form, lemma;
  for (int i = 0; i < 6 && str_split(&rest, ' ', &field[i]); i++) {}
  lemma = field[0];
  str_split(&lemma, '=', &form);
  bool close = form.len > 1 && str_ends(form, "~");
  if (close) form.len--;
  if (!lemma.at) lemma = lower_of(arena, form, field[1]);
  buf_format(out, "%u\t%.*s\t%.*s\t%.*s\t%.*s\t_\t%.*s\t%.*s\t_\t", number, STR_ARG(form), STR_ARG(lemma), STR_ARG(field[1]),
             STR_ARG(field[2]), STR_ARG(field[3]), STR_ARG(field[4]));
  if (field[5].len) buf_format(out, "NER=%.*s%s\n", STR_ARG(field[5]), close ? "|SpaceAfter=No" : "");
  else buf_text(out, close ? "SpaceAfter=No\n" : "_\n");
}

static Str conllu_of(Arena *arena, const char *words)
{
  Buf out = {0};
  Str rest = str_of(words), line;
  unsigned number = 0;
  while (str_split(&rest, '\n', &line)) {
    if (line.len && line.at[0] == '#') buf_format(&out, "%.*s\n", STR_ARG(line));
    else if (line.len) put_word(&out, arena, line, ++number);
    else number = 0, buf_char(&out, '\n');
  }
  Str text = str_copy(arena, buf_view(&out));
  buf_free(&out);
  return text;
}

Told told_with(const char *words, const TripleList *triples, const char *gazetteer, const char *date)
{
  Told t = {0};
  RelataError err = {0};
  t.lexicon = lexicon_open();
  t.resolver = resolver_new(t.lexicon, gazetteer, &err);
  cr_assert(t.resolver, "%s: %s", err.where, err.what);
  cr_assert(conllu_read(conllu_of(&t.arena, words), "told", &t.arena, &t.sentences, &err), "%s: %s", err.where, err.what);
  Article *article = ARENA_NEW(&t.arena, Article);
  *article = *t.sentences.article;
  if (date) article->date = str_of(date);
  t.sentences.article = article;
  facts_resolve(t.resolver, &t.sentences, triples, &t.arena, &t.resolved);
  return t;
}

Told told(const char *words) { return told_with(words, NULL, NULL, NULL); }

Told told_names(const char *names)
{
  Buf out = {0};
  Str rest = str_of(names), name;
  while (str_split(&rest, ';', &name)) {
    Str text = str_trim(name), form, type = STR("PERSON"), word;
    str_split(&text, '/', &form);
    if (text.at) type = text;
    unsigned number = 0;
    while (str_split(&form, ' ', &word)) {
      number++;
      bool last = form.at == NULL;
      buf_format(&out, "%.*s PROPN NNP 1 %s %c-%.*s\n", STR_ARG(word), number == 1 ? "nsubj" : "flat", number == 1 ? 'B' : 'I', STR_ARG(type));
      if (last) buf_format(&out, "spoke=speak VERB VBD 0 root\n. PUNCT . %u punct\n\n", number + 1);
    }
    (void)number;
  }
  /* the first word of each name hangs on the verb that follows it */
  Buf fixed = {0};
  Str lines = buf_view(&out), line;
  uint32_t count = 0;
  Str held[16];
  while (str_split(&lines, '\n', &line)) {
    if (line.len && count < 16) {
      held[count++] = line;
      continue;
    }
    for (uint32_t i = 0; i < count; i++) {
      size_t at = str_find(held[i], STR(" 1 nsubj"));
      if (at == SIZE_MAX) buf_format(&fixed, "%.*s\n", STR_ARG(held[i]));
      else buf_format(&fixed, "%.*s %u%.*s\n", (int)at, held[i].at, count - 1, (int)(held[i].len - at - 2), held[i].at + at + 2);
    }
    if (count) buf_char(&fixed, '\n');
    count = 0;
  }
  Told t = told(fixed.at);
  buf_free(&out);
  buf_free(&fixed);
  return t;
}

void told_end(Told *t)
{
  resolver_free(t->resolver);
  lexicon_close(t->lexicon);
  arena_free(&t->arena);
}

uint32_t entity_named(const Told *t, const char *form)
{
  for (size_t i = 0; i < t->resolved.mention_count; i++)
    if (str_is(t->resolved.mentions[i].text, form)) return t->resolved.mentions[i].entity;
  return NO_ENTITY;
}

bool same_entity(const Told *t, const char *a, const char *b)
{
  uint32_t x = entity_named(t, a), y = entity_named(t, b);
  cr_assert_neq(x, NO_ENTITY, "no entity for %s", a);
  cr_assert_neq(y, NO_ENTITY, "no entity for %s", b);
  return x == y;
}

static const ResolvedMention *mention_at(const Told *t, uint32_t sentence, const char *text)
{
  for (size_t i = 0; i < t->resolved.mention_count; i++) {
    const ResolvedMention *m = &t->resolved.mentions[i];
    if (m->sentence == sentence && str_is(m->text, text)) return m;
  }
  cr_assert_fail("no mention of %s in sentence %u", text, sentence);
  return NULL;
}

bool in_cluster(const Told *t, uint32_t sentence_a, const char *a, uint32_t sentence_b, const char *b)
{
  return mention_at(t, sentence_a, a)->cluster == mention_at(t, sentence_b, b)->cluster;
}

/* The mention that "1 Lee" or "Lee" speaks of, or NULL. */
static const ResolvedMention *mention_said(const Told *t, Str said)
{
  said = str_trim(said);
  bool placed = said.len > 2 && said.at[0] >= '0' && said.at[0] <= '9' && said.at[1] == ' ';
  uint32_t sentence = placed ? (uint32_t)(said.at[0] - '0') : 0;
  if (placed) said = (Str){said.at + 2, said.len - 2};
  for (size_t i = 0; i < t->resolved.mention_count; i++) {
    const ResolvedMention *m = &t->resolved.mentions[i];
    if ((!placed || m->sentence == sentence) && str_eq(m->text, said)) return m;
  }
  return NULL;
}

static void expect_one(const Told *t, Str check)
{
  static const char *const signs[] = {" != ", " = ", " : ", " -", " !~ ", " ~ "};
  for (size_t i = 0; i < COUNT_OF(signs); i++) {
    bool cluster = i >= 4;
    size_t at = str_find(check, str_of(signs[i])), end = at + strlen(signs[i]);
    if (at == SIZE_MAX || (i == 3 && end != check.len)) continue;
    Str right = {check.at + end, check.len - end};
    const ResolvedMention *a = mention_said(t, (Str){check.at, at}), *b = i < 2 || cluster ? mention_said(t, right) : NULL;
    if (i == 3) {
      cr_expect_null(a, "%.*s", STR_ARG(check));
      return;
    }
    cr_assert(a && (b || i == 2), "no such mention: %.*s", STR_ARG(check));
    if (cluster) {
      cr_expect_eq(a->cluster == b->cluster, i == 5, "%.*s", STR_ARG(check));
      return;
    }
    if (i < 2) cr_expect_eq(a->entity != NO_ENTITY && a->entity == b->entity, i == 1, "%.*s", STR_ARG(check));
    else cr_assert_neq(a->entity, NO_ENTITY, "no entity: %.*s", STR_ARG(check));
    if (i == 2) cr_expect_eq(t->resolved.entities[a->entity].type, entity_type_of(right), "%.*s", STR_ARG(check));
    return;
  }
  cr_assert_fail("what is %.*s?", STR_ARG(check));
}

void told_expect(const char *words, const char *checks)
{
  Told t = told(words);
  Str rest = str_of(checks), check;
  while (str_split(&rest, ';', &check)) expect_one(&t, str_trim(check));
  told_end(&t);
}

Phrase told_phrase(const Told *t, uint32_t sentence, uint32_t head, const char *text)
{
  (void)t;
  static const uint32_t none[1];
  return (Phrase){.sentence = sentence, .head = head, .tokens = none, .len = 0, .text = str_of(text)};
}
