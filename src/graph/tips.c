/* tips.c - what is said about a node or an edge when one points at it: names, evidence, sources. */
#include <string.h>

#include "graph/compose.h"

enum { TIP_FACTS = 4, TIP_SENTENCE = 320 };

static Str clipped(Arena *arena, Str text, size_t most)
{
  Str clean = text_clean(arena, text);
  if (clean.len <= most) return clean;
  size_t end = most;
  while (end > 0 && ((unsigned char)clean.at[end] & 0xC0) == 0x80) end--;
  return str_format(arena, "%.*s\xe2\x80\xa6", (int)end, clean.at);
}

/* "2001-04-05" of an ISO date or time; "" of anything else. */
Str short_date(Str date)
{
  size_t len = 0;
  while (len < date.len && len < 10 && ((date.at[len] >= '0' && date.at[len] <= '9') || date.at[len] == '-')) len++;
  return (Str){date.at, len >= 4 ? len : 0};
}

static void put_evidence(Arena *arena, Buf *out, const FactRow *f)
{
  Str sentence = clipped(arena, f->sentence_text, TIP_SENTENCE), from = clipped(arena, f->title.len ? f->title : f->document, 120);
  if (sentence.len) buf_format(out, "\n\xe2\x80\x9c%.*s\xe2\x80\x9d", STR_ARG(sentence));
  Str date = short_date(f->published);
  if (from.len || date.len) buf_format(out, "\n(%.*s%s%.*s)", STR_ARG(from), from.len && date.len ? ", " : "", STR_ARG(date));
}

Str edge_tip(Arena *arena, const Network *n, const Edge *e)
{
  Buf tip = {0};
  Str from = clipped(arena, n->nodes[e->from].name, 100), to = clipped(arena, n->nodes[e->to].name, 100), label = clipped(arena, e->label, 100);
  buf_format(&tip, "%.*s %s %.*s %s %.*s", STR_ARG(from), e->symmetric ? "\xe2\x80\x94" : "\xe2\x80\x94", STR_ARG(label),
             e->symmetric ? "\xe2\x80\x94" : "\xe2\x86\x92", STR_ARG(to));
  if (e->attributed && e->facts[0]->attribution.len) {
    Str who = clipped(arena, e->facts[0]->attribution, 80);
    buf_format(&tip, "\naccording to %.*s", STR_ARG(who));
  }
  bool brief = network_is_huge(n);
  for (uint32_t i = 0; i < e->fact_count && i < TIP_FACTS && !brief; i++) put_evidence(arena, &tip, e->facts[i]);
  if (e->fact_count > TIP_FACTS && !brief) buf_format(&tip, "\nand %u more", e->fact_count - TIP_FACTS);
  Str kept = str_copy(arena, buf_view(&tip));
  buf_free(&tip);
  return kept;
}

Str node_tip(Arena *arena, const Node *node)
{
  Str name = clipped(arena, node->name, 200);
  const char *s = node->row->mentions == 1 ? "" : "s";
  return str_format(arena, "%.*s (%s)%s%.*s\n%llu mention%s", STR_ARG(name), type_css(node), node->subtitle.len ? "\n" : "",
                    STR_ARG(node->subtitle), (unsigned long long)node->row->mentions, s);
}

Str web_address(Arena *arena, Str url)
{
  Str clean = text_clean(arena, url);
  Str lower = str_lower(arena, clean);
  if (!str_starts(lower, "http://") && !str_starts(lower, "https://")) return STR("");
  for (size_t i = 0; i < clean.len; i++)
    if ((unsigned char)clean.at[i] <= ' ' || strchr("<>\"\\^`{|}", clean.at[i])) return STR("");
  return clean.len < 2000 ? clean : STR("");
}

/* The first or last `words` words of a text. */
static Str words_at_end(Str text, unsigned words, bool last)
{
  size_t at = last ? text.len : 0;
  for (unsigned seen = 0; last ? at > 0 : at < text.len; at += last ? -1 : 1) {
    if (text.at[last ? at - 1 : at] != ' ') continue;
    if (++seen == words) break;
  }
  return last ? (Str){text.at + at, text.len - at} : (Str){text.at, at};
}

static void put_fragment(Buf *out, Str words)
{
  for (size_t i = 0; i < words.len; i++) {
    unsigned char c = (unsigned char)words.at[i];
    bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '~';
    if (plain) buf_char(out, (char)c);
    else buf_format(out, "%%%02X", c);
  }
}

Str sentence_address(Arena *arena, const FactRow *fact)
{
  enum { ENDS = 5, WHOLE = 90 };
  Str url = web_address(arena, fact->url), sentence = str_trim(text_clean(arena, fact->sentence_text));
  if (!url.len || !sentence.len || str_find(url, STR("#")) != SIZE_MAX) return url;
  Buf out = {0};
  buf_format(&out, "%.*s#:~:text=", STR_ARG(url));
  put_fragment(&out, sentence.len <= WHOLE ? sentence : words_at_end(sentence, ENDS, false));
  if (sentence.len > WHOLE) buf_char(&out, ',');
  if (sentence.len > WHOLE) put_fragment(&out, words_at_end(sentence, ENDS, true));
  Str kept = str_copy(arena, buf_view(&out));
  buf_free(&out);
  return kept;
}
