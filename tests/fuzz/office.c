/*
 * office.c - any bytes as the XML of an office file or the words of a PDF's pages, and as a web archive. Zip files
 * themselves are libarchive's to read: the bytes are put into one, so that the walk behind it is what is tried.
 */
#include <archive.h>
#include <archive_entry.h>

#include "fuzz_articles.h"

static void add(struct archive *a, const char *name, const uint8_t *data, size_t size)
{
  struct archive_entry *entry = archive_entry_new();
  archive_entry_set_pathname(entry, name);
  archive_entry_set_size(entry, (la_int64_t)size);
  archive_entry_set_filetype(entry, AE_IFREG);
  require(archive_write_header(a, entry) == ARCHIVE_OK);
  require(archive_write_data(a, data, size) == (la_ssize_t)size);
  archive_entry_free(entry);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  static const ArticleForm forms[] = {FORM_DOCX, FORM_ODT, FORM_EPUB, FORM_WARC};
  static uint8_t zip[1 << 17];
  size_t used = 0;
  if (size < 2 || size > 60000) return 0;
  ArticleForm form = forms[data[0] % COUNT_OF(forms)];
  if (form == FORM_WARC) return read_all(data + 1, size - 1, form, tokenizer), 0;
  struct archive *a = archive_write_new();
  archive_write_set_format_zip(a);
  archive_write_set_options(a, "zip:compression=store");
  require(archive_write_open_memory(a, zip, sizeof zip, &used) == ARCHIVE_OK);
  static const char container[] = "<container><rootfiles><rootfile full-path=\"o/p.opf\"/></rootfiles></container>";
  if (form == FORM_EPUB) add(a, "META-INF/container.xml", (const uint8_t *)container, sizeof container - 1);
  if (form == FORM_EPUB) add(a, "o/c.xhtml", (const uint8_t *)"<p>Anna met Bo.</p>", 19);
  add(a, form == FORM_DOCX ? "word/document.xml" : form == FORM_ODT ? "content.xml" : "o/p.opf", data + 1, size - 1);
  archive_write_close(a);
  archive_write_free(a);
  read_all(zip, used, form, tokenizer);
  return 0;
}
