/* Opening models, damaged ones too, and what must hold of every analysis whatever the weights. */
#include "analysis/analysis.h"

#include <criterion/criterion.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "analysis/kernels.h"
#include "analysis/tagset.h"
#include "tiny_model.h"
#include "scratch.h"

static const char text[] = "# text = The minister met the press.\n"
                           "1\tThe\t_\t_\t_\t_\t_\t_\t_\t_\n2\tminister\t_\t_\t_\t_\t_\t_\t_\t_\n3\tmet\t_\t_\t_\t_\t_\t_\t_\t_\n"
                           "4\tthe\t_\t_\t_\t_\t_\t_\t_\t_\n5\tpress\t_\t_\t_\t_\t_\t_\t_\t_\n6\t.\t_\t_\t_\t_\t_\t_\t_\t_\n\n"
                           "1\tNo\t_\t_\t_\t_\t_\t_\t_\t_\n\n";

static Model *open_bytes(const Buf *bytes, RelataError *err)
{
  char path[SCRATCH_PATH];
  scratch_file(path, ".model", bytes->at, bytes->len);
  Model *model = model_open(path, NULL, err);
  unlink(path);
  return model;
}

static Model *open_freely(Buf bytes)
{
  RelataError err;
  Model *model = open_bytes(&bytes, &err);
  cr_assert_not_null(model, "%s", err.what);
  buf_free(&bytes);
  return model;
}

static Model *open_tiny(void) { return open_freely(tiny_model(7)); }
static Model *open_narrow(void) { return open_freely(tiny_model_narrow(7)); }

static void must_be_sound(const Sentence *s)
{
  uint32_t roots = 0;
  for (uint32_t i = 0; i < s->len; i++) {
    uint32_t steps = 0;
    roots += s->tokens[i].head == NO_TOKEN;
    cr_assert_gt(s->tokens[i].lemma.len, 0);
    for (uint32_t k = i; k != NO_TOKEN; k = s->tokens[k].head) cr_assert(k < s->len && ++steps <= s->len);
  }
  cr_assert_eq(roots, s->len > 0);
  for (uint32_t n = 0; n < s->name_count; n++) cr_assert(s->names[n].first <= s->names[n].last && s->names[n].last < s->len);
}

/* The analysis of `source` as CoNLL-U with margins. */
static Buf analysis_of(const Model *model, const char *source)
{
  Arena arena = {0};
  SentenceList sentences;
  RelataError err;
  Buf out = {0};
  cr_assert(conllu_read(str_of(source), "test", &arena, &sentences, &err), "%s", err.what);
  cr_assert(sentences_analyse(model, &sentences, &arena, &err));
  for (size_t i = 0; i < sentences.len; i++) must_be_sound(&sentences.at[i]);
  conllu_write(&sentences, true, &out);
  arena_free(&arena);
  return out;
}

Test(model, a_sentence_gets_a_tree_and_known_lemmas)
{
  Model *model = open_tiny();
  Buf out = analysis_of(model, text);
  cr_assert_not_null(strstr(out.at, "\tmet\t"));
  cr_assert_not_null(strstr(out.at, "\troot\t"));
  cr_assert(str_find(model_card(model), STR("\"tiny\"")) != SIZE_MAX);
  cr_assert_neq(model_checksum(model), 0);
  buf_free(&out);
  model_close(model);
}

static void check_paths(Model *model)
{
  cr_assert_str_eq(model_simd(model, "portable"), "portable");
  Buf wanted = analysis_of(model, text);
  for (size_t p = 0; p < kernel_path_count; p++) {
    if (!kernel_paths[p]->present()) continue;
    cr_assert_str_eq(model_simd(model, kernel_paths[p]->name), kernel_paths[p]->name);
    Buf got = analysis_of(model, text);
    cr_assert_str_eq(got.at, wanted.at, "%s", kernel_paths[p]->name);
    buf_free(&got);
  }
  buf_free(&wanted);
  model_close(model);
}

Test(model, every_path_gives_the_same_bytes)
{
  check_paths(open_tiny());
  check_paths(open_narrow());
}

static Buf many_sentences(uint32_t count, uint32_t words)
{
  static const char *const some[] = {"The", "minister", "met", "press", "Castañeda", "1,200", ".", "U.S."};
  Buf out = {0};
  for (uint32_t s = 0; s < count; s++, buf_char(&out, '\n'))
    for (uint32_t i = 1; i <= words + s % 7; i++)
      buf_format(&out, "%u\t%s\t_\t_\t_\t_\t_\t_\t_\t_\n", i, some[(i * 7 + s * 3 + i / 5) % 8]);
  return out;
}

typedef struct { const Model *model; const char *source, *wanted; bool same; } Work;
static void *analyse_many_times(void *given)
{
  Work *work = given;
  work->same = true;
  for (int i = 0; i < 5; i++) {
    Buf out = analysis_of(work->model, work->source);
    work->same = work->same && !strcmp(out.at, work->wanted);
    buf_free(&out);
  }
  return NULL;
}

Test(model, threads_share_a_model_and_agree)
{
  Model *model = open_tiny();
  Buf source = many_sentences(40, 12), wanted = analysis_of(model, source.at);
  Work work[4];
  pthread_t threads[4];
  for (int t = 0; t < 4; t++) {
    work[t] = (Work){model, source.at, wanted.at, false};
    cr_assert_eq(pthread_create(&threads[t], NULL, analyse_many_times, &work[t]), 0);
  }
  for (int t = 0; t < 4; t++) {
    pthread_join(threads[t], NULL);
    cr_assert(work[t].same);
  }
  buf_free(&source);
  buf_free(&wanted);
  model_close(model);
}

/* A sentence's columns do not depend on which sentences share its batch. */
static void check_alone(Model *model)
{
  Arena arena = {0};
  RelataError err;
  SentenceList all, alone;
  Buf source = many_sentences(60, 9);
  cr_assert(conllu_read(buf_view(&source), "test", &arena, &all, &err));
  cr_assert(conllu_read(buf_view(&source), "test", &arena, &alone, &err));
  cr_assert(sentences_analyse(model, &all, &arena, &err));
  for (size_t i = 0; i < alone.len; i++) {
    SentenceList one = {.article = alone.article, .at = &alone.at[i], .len = 1, .cap = 1};
    cr_assert(sentences_analyse(model, &one, &arena, &err));
    for (uint32_t t = 0; t < alone.at[i].len; t++) {
      const Token *a = &all.at[i].tokens[t], *b = &alone.at[i].tokens[t];
      cr_assert(a->head == b->head && a->deprel == b->deprel && a->xpos == b->xpos, "sentence %zu word %u", i, t);
      cr_assert(memcmp(&a->head_margin, &b->head_margin, sizeof(float)) == 0);
    }
  }
  arena_free(&arena);
  buf_free(&source);
  model_close(model);
}

Test(model, a_sentence_alone_is_analysed_as_among_others)
{
  check_alone(open_tiny());
  check_alone(open_narrow());
}

/* What a model remembers of other texts changes nothing. */
Test(model, a_text_is_analysed_as_if_it_were_the_first)
{
  Model *fresh = open_narrow(), *used = open_narrow();
  Buf many = many_sentences(40, 9), out = analysis_of(used, many.at);
  buf_free(&out);
  for (int round = 0; round < 3; round++) {
    Buf first = analysis_of(fresh, text), later = analysis_of(used, text);
    cr_assert_str_eq(later.at, first.at);
    buf_free(&first);
    buf_free(&later);
  }
  buf_free(&many);
  model_close(fresh);
  model_close(used);
}

Test(model, sentences_too_long_for_one_piece_still_become_one_tree)
{
  Model *model = open_tiny();
  Buf source = many_sentences(2, 1300), out = analysis_of(model, source.at);
  cr_assert_gt(out.len, 1300);
  buf_free(&source);
  buf_free(&out);
  model_close(model);
}

Test(model, no_sentences_at_all)
{
  Model *model = open_tiny();
  Arena arena = {0};
  SentenceList none = {0};
  Sentence empty = {0};
  SentenceList one = {.at = &empty, .len = 1, .cap = 1};
  cr_assert(sentences_analyse(model, &none, &arena, NULL));
  cr_assert(sentences_analyse(model, &one, &arena, NULL));
  cr_assert_eq(empty.name_count, 0);
  arena_free(&arena);
  model_close(model);
}

static void must_be_refused(const Buf *bytes, const char *what)
{
  RelataError err = {0};
  Model *model = open_bytes(bytes, &err);
  cr_assert_null(model, "%s", what);
  cr_assert(err.what[0] && err.remedy[0] && err.where[0], "%s", what);
}

Test(model, files_that_are_no_model_are_refused)
{
  Buf bytes = {0};
  must_be_refused(&bytes, "empty");
  buf_text(&bytes, "This is a letter, and a long one at that, but no language model whatever its name may say of it, and it goes on.");
  must_be_refused(&bytes, "a letter");
  buf_free(&bytes);
  RelataError err = {0};
  cr_assert_null(model_open("/nonexistent/english.model", NULL, &err));
  cr_assert(err.what[0]);
}

Test(model, a_flipped_bit_is_found)
{
  Buf bytes = tiny_model(7);
  for (size_t at = 0; at < bytes.len; at += 97) {
    bytes.at[at] ^= 4;
    must_be_refused(&bytes, "flipped");
    bytes.at[at] ^= 4;
  }
  buf_free(&bytes);
}

Test(model, a_file_cut_short_is_refused)
{
  Buf bytes = tiny_model(7);
  size_t whole = bytes.len;
  for (size_t len = 0; len < whole; len += len < 600 ? 13 : 1999) {
    bytes.len = len;
    if (len >= 16) tiny_model_seal(&bytes);
    must_be_refused(&bytes, "cut");
    Buf fresh = tiny_model(7);
    memcpy(bytes.at, fresh.at, whole);
    buf_free(&fresh);
  }
  bytes.len = whole;
  buf_free(&bytes);
}

/* Each byte of the table of sections and of the names before `near`, then one here and there. */
static void forge(Buf whole, Buf bytes, size_t step, size_t near)
{
  static const unsigned char forged[] = {0x00, 0xFF, 0x80, 0x01};
  for (size_t at = 8; at + 8 < bytes.len; at += at < near ? step : 151) {
    bytes.at[at] = (char)(forged[at % 4] == (unsigned char)bytes.at[at] ? 0x7F : forged[at % 4]);
    tiny_model_seal(&bytes);
    RelataError err = {0};
    Model *model = open_bytes(&bytes, &err);
    cr_assert(model || err.what[0]);
    if (model) {
      Buf out = analysis_of(model, text);
      buf_free(&out);
      model_close(model);
    }
    memcpy(bytes.at, whole.at, whole.len);
  }
  buf_free(&whole);
  buf_free(&bytes);
}

/* With the checksum put right, a changed byte is either refused by the reader's own checks or harmless. */
Test(model, a_forged_file_never_leads_astray, .timeout = 600) { forge(tiny_model(7), tiny_model(7), 1, 6000); }
Test(model, a_forged_narrow_file_never_leads_astray, .timeout = 600) { forge(tiny_model_narrow(7), tiny_model_narrow(7), 3, 4000); }

Test(model, tags_fit_together)
{
  cr_assert(upos_beside(XPOS_NNP) >> UPOS_PROPN & 1);
  cr_assert_not(upos_beside(XPOS_NN) >> UPOS_PROPN & 1);
  cr_assert(upos_beside(XPOS_VBD) >> UPOS_AUX & 1);
  cr_assert_eq(upos_beside(XPOS_NONE), UINT32_MAX, "an unknown tag forbids nothing");
  Model *model = open_tiny();
  Arena arena = {0};
  RelataError err;
  SentenceList all;
  Buf source = many_sentences(30, 9);
  cr_assert(conllu_read(buf_view(&source), "test", &arena, &all, &err));
  cr_assert(sentences_analyse(model, &all, &arena, &err));
  for (size_t i = 0; i < all.len; i++)
    for (uint32_t t = 0; t < all.at[i].len; t++)
      cr_assert(upos_beside(all.at[i].tokens[t].xpos) >> all.at[i].tokens[t].upos & 1);
  arena_free(&arena);
  buf_free(&source);
  model_close(model);
}
