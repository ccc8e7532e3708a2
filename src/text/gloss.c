/*
 * gloss.c - names in another tongue, in brackets: "Quuxley (Arabic: ..., romanized: ...)" says how it is written, no more.
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
      "Zulu", "pinyin", "Pinyin", "romanized", "Romanized", "romanised", "transliterated", "pronounced"};
  for (size_t i = 0; i < COUNT_OF(names); i++)
    if (str_is(form, names[i])) return true;
  return false;
}

uint32_t gloss_end(const Sentence *s, uint32_t open)
{
  enum { TOKENS_MOST = 60 };
  if (open + 3 >= s->len || !str_is(s->tokens[open].form, "(")) return open;
  uint32_t colon = open + 1;
  while (colon < s->len && colon < open + 4 && !str_is(s->tokens[colon].form, ":")) colon++;
  if (colon >= s->len || !str_is(s->tokens[colon].form, ":") || !is_tongue(s->tokens[colon - 1].form)) return open;
  for (uint32_t i = colon + 1; i < s->len && i < open + TOKENS_MOST; i++)
    if (str_is(s->tokens[i].form, ")")) return i;
  return open;
}
