/*
 * gloss.c - names in another tongue, in brackets: "Quuxley (Arabic: ..., romanized: ...)" says how it is written, no more; a reference
 * "[3]" says nothing of what it stands behind.
 */
#include "text/text.h"

static bool is_tongue(Str form)
{
  static const char *const names[] = {
      "Afrikaans", "Albanian", "Amharic", "Arabic", "Aramaic", "Armenian", "Azerbaijani", "Basque", "Belarusian", "Bengali", "Bosnian", "Breton", "Bulgarian", "Burmese",
      "Cantonese", "Catalan", "Chinese", "Cornish", "Croatian", "Czech", "Danish", "Dari", "Dutch", "English", "Estonian", "Farsi", "Filipino", "Finnish", "Flemish", "French",
      "Gaelic", "Galician", "Georgian", "German", "Greek", "Gujarati", "Hausa", "Hawaiian", "Hebrew", "Hindi", "Hungarian", "Icelandic", "Igbo", "Indonesian", "Irish", "Italian",
      "Japanese", "Javanese", "Kannada", "Kazakh", "Khmer", "Korean", "Kurdish", "Kyrgyz", "Lao", "Latin", "Latvian", "Lithuanian", "Luxembourgish", "Macedonian", "Malagasy",
      "Malay", "Malayalam", "Maltese", "Mandarin", "Maori", "Marathi", "Mongolian", "Nepali", "Norwegian", "Pashto", "Persian", "Polish", "Portuguese", "Punjabi", "Quechua",
      "Romanian", "Romansh", "Russian", "Sanskrit", "Serbian", "Sinhala", "Slovak", "Slovene", "Slovenian", "Somali", "Spanish", "Swahili", "Swedish", "Syriac", "Tagalog",
      "Tajik", "Tamil", "Tatar", "Telugu", "Thai", "Tibetan", "Turkish", "Turkmen", "Ukrainian", "Urdu", "Uyghur", "Uzbek", "Vietnamese", "Welsh", "Xhosa", "Yiddish", "Yoruba",
      "Zulu", "pinyin", "Pinyin", "romanized", "Romanized", "romanised", "transliterated", "pronounced", "pronunciation", "IPA"};
  for (size_t i = 0; i < COUNT_OF(names); i++)
    if (str_is(form, names[i])) return true;
  return false;
}

/* Letters of another script than Latin, Greek and Cyrillic aside, which names in English text may have. */
static bool is_foreign(Str form)
{
  for (size_t i = 0; i < form.len; i++) {
    unsigned char c = (unsigned char)form.at[i];
    if (c >= 0xD6 && c <= 0xDF) return true;           /* Hebrew, Arabic, Syriac */
    if (c == 0xE0 || (c >= 0xE3 && c <= 0xED)) return true; /* of India, China, Japan, Korea */
  }
  return false;
}

/* "(... ; died 2015)": the words in the other script. */
static uint32_t foreign_end(const Sentence *s, uint32_t open)
{
  uint32_t end = open + 1;
  while (end < s->len && is_foreign(s->tokens[end].form)) end++;
  if (end == open + 1 || end >= s->len) return open;
  return str_is(s->tokens[end].form, ")") ? end : str_is(s->tokens[end].form, ";") || str_is(s->tokens[end].form, ",") ? end : open;
}

/* "[3]" in the middle of a sentence; at its end nothing is torn apart by it. */
static bool is_reference(const Sentence *s, uint32_t open)
{
  if (open == 0 || open + 3 >= s->len || !str_is(s->tokens[open].form, "[") || s->tokens[open + 1].upos != UPOS_NUM || !str_is(s->tokens[open + 2].form, "]")) return false;
  for (uint32_t t = open + 3; t < s->len; t++)
    if (s->tokens[t].upos != UPOS_PUNCT && s->tokens[t].upos != UPOS_NUM) return s->tokens[open - 1].upos != UPOS_PUNCT;
  return false;
}

uint32_t gloss_end(const Sentence *s, uint32_t open)
{
  enum { TOKENS_MOST = 60 };
  if (is_reference(s, open)) return open + 2;
  if (open + 2 >= s->len || !str_is(s->tokens[open].form, "(")) return open;
  uint32_t foreign = foreign_end(s, open);
  if (foreign > open || open + 3 >= s->len) return foreign;
  uint32_t colon = open + 1;
  while (colon < s->len && colon < open + 4 && !str_is(s->tokens[colon].form, ":")) colon++;
  if (colon >= s->len || !str_is(s->tokens[colon].form, ":") || !is_tongue(s->tokens[colon - 1].form)) return open;
  for (uint32_t i = colon + 1; i < s->len && i < open + TOKENS_MOST; i++)
    if (str_is(s->tokens[i].form, ")")) return i;
  return open;
}
