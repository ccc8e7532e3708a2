/* documents.c - any bytes as a Markdown document with relata blocks, as pandoc's JSON, as a theme and as a gazetteer. */
#include "fuzz.h"
#include "graph/theme.h"

static Relata *relata;
static Lexicon *lexicon;

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
  (void)argc, (void)argv;
  relata = small_archive();
  lexicon = lexicon_open();
  return 0;
}

static void read_gazetteer(const uint8_t *data, size_t size)
{
  char path[64];
  RelataError err = {0};
  int fd = file_of(data, size, path);
  Resolver *resolver = resolver_new(lexicon, path, &err);
  require_reason(resolver != NULL, &err);
  resolver_free(resolver);
  close(fd);
}

static void read_theme(Str text)
{
  Theme theme;
  RelataError err = {0};
  require(theme_load(&theme, NULL, NULL, &err));
  require_reason(theme_parse(&theme, text, "fuzz", &err), &err);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  if (size < 1) return 0;
  Str text = {(const char *)data + 1, size - 1};
  RelataError err = {0};
  Buf out = {0};
  ReportOptions options = {.format = REPORT_MARKDOWN, .picture = {.format = PICTURE_DOT}};
  switch (data[0] % 4) {
  case 0: require_reason(report_fill(pipeline_store(relata), text, &options, &out, &err), &err); break;
  case 1: require_reason(report_pandoc(pipeline_store(relata), text, &options, &out, &err), &err); break;
  case 2: read_theme(text); break;
  default: read_gazetteer(data + 1, size - 1);
  }
  buf_free(&out);
  return 0;
}
