/*
 * escape.h - strangers' words inside other languages: terminal, Markdown, LaTeX, URLs; numbers that no locale changes.
 * Private to report/. JSON and XML stand in core (buf_json, buf_xml).
 * Every function takes any bytes, also NUL and bad UTF-8 (which becomes U+FFFD), and writes text that the target reads
 * back as those words and nothing else.
 */
#ifndef RELATA_REPORT_ESCAPE_H
#define RELATA_REPORT_ESCAPE_H

#include "core/core.h"

/* One line of a terminal: line ends, escape sequences and direction overrides are shown, not obeyed. */
void put_terminal(Buf *out, Str text);
/* Inline Markdown that CommonMark, GitHub and pandoc read alike; line ends become spaces. Safe at the start of a block. */
void put_markdown(Buf *out, Str text);
/* Inline LaTeX; line ends become spaces. */
void put_latex(Buf *out, Str text);
/* Everything but RFC 3986's unreserved characters as %XX: one segment of a URL or of an IRI. */
void put_percent(Buf *out, Str text);
/* A URL of http, https, or mailto; anything else ("javascript:...") is no link. */
bool url_is_safe(Str url);
/* 0.93 with 2 decimals: the same digits under every locale. NaN and infinities are 0. */
void put_fixed(Buf *out, double value, unsigned decimals);
void put_integer(Buf *out, int64_t value);

#endif
