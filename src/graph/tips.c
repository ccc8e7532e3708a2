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
