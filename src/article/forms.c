/*
 * forms.c - the table of forms, and which of them a stream of bytes has: the one asked for, or by its first bytes where
 * they are sure, or by its ending, or by what it begins with; else it is plain text.
 */
#include <stdio.h>
#include <string.h>

#include "article/reader.h"

static const Form forms[] = {
    {"html", FORM_HTML, " .html .htm .xhtml ", IN_FOLDERS, looks_like_html, false, false, next_whole},
    {"jsonl", FORM_JSONL, " .jsonl .ndjson ", IN_FOLDERS, looks_like_json, false, true, next_json},
    {"jsonl", FORM_JSONL, " .json ", IN_FOLDERS_IF_LIKELY, NULL, false, true, next_json},
    {"csv", FORM_CSV, " .csv .tsv ", IN_FOLDERS_IF_LIKELY, NULL, false, true, next_csv},
    {"markdown", FORM_MARKDOWN, " .md .markdown ", IN_FOLDERS, NULL, false, false, next_whole},
    {"lines", FORM_LINES, " ", NOT_IN_FOLDERS, NULL, false, true, next_line_text},
    {"mail", FORM_MAIL, " .eml ", IN_FOLDERS, looks_like_mail, false, false, next_mail},
    {"mbox", FORM_MBOX, " .mbox .mbx ", IN_FOLDERS, looks_like_mbox, false, false, next_mbox},
    {"feed", FORM_FEED, " .rss .atom .rdf ", IN_FOLDERS, looks_like_feed, true, false, next_feed},
    {"news", FORM_NEWS, " .nitf .newsml ", IN_FOLDERS, looks_like_news, true, false, next_news},
    {"news", FORM_XML, " .xml ", IN_FOLDERS_IF_LIKELY, looks_like_xml, false, false, next_other_xml},
    {"docx", FORM_DOCX, " .docx .docm ", IN_FOLDERS, looks_like_docx, true, false, next_docx},
    {"odt", FORM_ODT, " .odt ", IN_FOLDERS, looks_like_odt, true, false, next_odt},
    {"epub", FORM_EPUB, " .epub ", IN_FOLDERS, looks_like_epub, true, false, next_epub},
    {"pdf", FORM_PDF, " .pdf ", IN_FOLDERS, looks_like_pdf, true, false, next_pdf},
    {"warc", FORM_WARC, " .warc .wet ", IN_FOLDERS, looks_like_warc, true, false, next_warc},
    {"text", FORM_TEXT, " .txt .text ", IN_FOLDERS, NULL, false, false, next_whole},
};
enum { TEXT_ROW = COUNT_OF(forms) - 1 };

/* What holds articles without being one. */
static const char archive_endings[] = " .zip .tar .tgz .tbz2 .txz .tzst .7z .gz .bz2 .xz .zst ";

static bool ends_in(Str name, const char *endings)
{
  char wanted[16];
  Str ending = path_extension(name);
  if (!ending.len || ending.len > sizeof wanted - 3) return false;
  wanted[0] = ' ';
  for (size_t i = 0; i < ending.len; i++) wanted[i + 1] = ending.at[i] >= 'A' && ending.at[i] <= 'Z' ? (char)(ending.at[i] | 32) : ending.at[i];
  wanted[ending.len + 1] = ' ';
  wanted[ending.len + 2] = '\0';
  return strstr(endings, wanted) != NULL;
}

Str head_of(Str bytes)
{
  if (str_starts(bytes, "\xEF\xBB\xBF")) bytes = (Str){bytes.at + 3, bytes.len - 3};
  while (bytes.len && is_space_byte(bytes.at[0])) bytes.at++, bytes.len--;
  return bytes;
}

bool begins_nocase(Str s, const char *prefix)
{
  size_t len = strlen(prefix);
  return s.len >= len && str_eq_nocase((Str){s.at, len}, str_of(prefix));
}

/* What a stream begins with, in UTF-8: what marks a form is looked for in it. */
Str clean_head(Window *bytes, Arena *arena)
{
  Clean clean;
  const char *why;
  Str view = window_view(bytes);
  if (view.len > 4096) view.len = 4096;
  return clean_from_bytes(view, (Str){"", 0}, arena, &clean, &why) ? head_of(clean.text) : (Str){"", 0};
}

const Form *form_of(Window *bytes, Str name, ArticleForm asked)
{
  if (asked == FORM_TEXT) return &forms[TEXT_ROW];
  for (size_t i = 0; asked != FORM_GUESS && i < COUNT_OF(forms); i++)
    if (forms[i].form == asked) return &forms[i];
  window_fill(bytes, 4096);
  for (size_t i = 0; i < COUNT_OF(forms); i++)
    if (forms[i].by_bytes && forms[i].looks(bytes, name)) return &forms[i];
  for (size_t i = 0; i < TEXT_ROW; i++)
    if (ends_in(name, forms[i].endings)) return &forms[i];
  for (size_t i = 0; i < COUNT_OF(forms); i++)
    if (forms[i].looks && forms[i].looks(bytes, name)) return &forms[i];
  return &forms[TEXT_ROW];
}

bool article_form_named(const char *name, ArticleForm *out)
{
  for (size_t i = 0; i < COUNT_OF(forms); i++)
    if (strcmp(forms[i].name, name) == 0) return *out = forms[i].form, true;
  return false;
}

/* "use html, jsonl, ... or text" */
void article_form_names(char *out, size_t size)
{
  size_t n = (size_t)snprintf(out, size, "use ");
  for (size_t i = 0; i < COUNT_OF(forms) && n < size; i++)
    if (!i || strcmp(forms[i].name, forms[i - 1].name) != 0)
      n += (size_t)snprintf(out + n, size - n, "%s%s", i == TEXT_ROW ? " or " : i ? ", " : "", forms[i].name);
}

/* A message in a Maildir: "cur/1204680122.M1P2.host:2,S", "new/1204680122.M1P2.host". */
static bool is_in_maildir(Str path)
{
  Str base = path_base(path), above = {path.at, path.len - base.len};
  size_t digits = 0;
  while (digits < base.len && base.at[digits] >= '0' && base.at[digits] <= '9') digits++;
  return digits >= 9 && digits < base.len && base.at[digits] == '.' && (str_ends(above, "cur/") || str_ends(above, "new/"));
}

bool article_named_like_one(const char *path)
{
  Str name = str_of(path);
  if (is_in_maildir(name)) return true;
  if (!path_extension(name).len || ends_in(name, archive_endings)) return true;
  for (size_t i = 0; i < COUNT_OF(forms); i++)
    if (forms[i].folders != NOT_IN_FOLDERS && ends_in(name, forms[i].endings)) return true;
  return false;
}
