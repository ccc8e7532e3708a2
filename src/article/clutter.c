/*
 * clutter.c - what of a page is no article: buttons, advertisements, bylines, credits, "read more".
 *
 * A block is judged by its own words and by its place: "JANE DOE" above the first paragraph is a byline, below it a
 * heading. A short block that is one of the known phrases is clutter ("Share", "Advertisement"); so is one that begins
 * with a known opening ("Read more: ..."). Whole sentences are not: "Share prices fell." stays.
 * The same pass finds headline, headings, date and dateline. Nothing is lost silently: all that is taken out is listed
 * among the dropped with its reason.
 */
#include "article/draft.h"

#include <string.h>

/* ---- phrases ---------------------------------------------------------------------------------------------------------- */

typedef struct { const char *phrase, *why; } Phrase;

/* Blocks that are nothing but this, in small letters, without the marks around them. */
static const Phrase phrases[] = {
    {"ad", "advertisement"}, {"ads", "advertisement"}, {"advert", "advertisement"}, {"advertisement", "advertisement"},
    {"advertisements", "advertisement"}, {"advertising", "advertisement"}, {"advertise", "advertisement"},
    {"advertise with us", "advertisement"}, {"sponsored", "advertisement"}, {"sponsored content", "advertisement"},
    {"paid content", "advertisement"}, {"paid post", "advertisement"}, {"promoted", "advertisement"},
    {"supported by", "advertisement"}, {"skip advertisement", "advertisement"}, {"skip ad", "advertisement"},
    {"advertisement - scroll to continue", "advertisement"}, {"scroll to continue", "advertisement"},
    {"story continues below advertisement", "advertisement"}, {"article continues below advertisement", "advertisement"},
    {"story continues below", "advertisement"}, {"article continues below", "advertisement"},
    {"article continues after ad", "advertisement"}, {"article continues after advertisement", "advertisement"},
    {"continue reading the main story", "advertisement"}, {"report this ad", "advertisement"},
    {"share", "share"}, {"share this", "share"}, {"share this article", "share"}, {"share this story", "share"},
    {"share this page", "share"}, {"share article", "share"}, {"share on facebook", "share"}, {"share on twitter", "share"},
    {"share on x", "share"}, {"share on linkedin", "share"}, {"share on whatsapp", "share"}, {"share via email", "share"},
    {"share on email", "share"}, {"share on social media", "share"}, {"share full article", "share"}, {"tweet", "share"},
    {"tweet this", "share"}, {"retweet", "share"}, {"pin", "share"}, {"pin it", "share"}, {"post", "share"}, {"like", "share"},
    {"like this", "share"}, {"facebook", "share"}, {"twitter", "share"}, {"x", "share"}, {"linkedin", "share"},
    {"whatsapp", "share"}, {"reddit", "share"}, {"pinterest", "share"}, {"instagram", "share"}, {"telegram", "share"},
    {"flipboard", "share"}, {"tumblr", "share"}, {"youtube", "share"}, {"tiktok", "share"}, {"threads", "share"},
    {"bluesky", "share"}, {"email", "share"}, {"e-mail", "share"}, {"email this", "share"}, {"email this article", "share"},
    {"copy link", "share"}, {"copy", "share"}, {"link copied", "share"}, {"link copied to clipboard", "share"},
    {"print", "share"}, {"print this article", "share"}, {"print this page", "share"}, {"save", "share"},
    {"save article", "share"}, {"save for later", "share"}, {"save this article", "share"}, {"bookmark", "share"},
    {"follow", "share"}, {"follow us", "share"}, {"follow us on facebook", "share"}, {"follow us on twitter", "share"},
    {"gift article", "share"}, {"gift this article", "share"}, {"give this article", "share"}, {"reprints", "share"},
    {"comment", "comments"}, {"comments", "comments"}, {"leave a comment", "comments"}, {"add a comment", "comments"},
    {"post a comment", "comments"}, {"view comments", "comments"}, {"show comments", "comments"}, {"read comments", "comments"},
    {"join the conversation", "comments"}, {"join the discussion", "comments"}, {"reply", "comments"},
    {"leave a reply", "comments"}, {"no comments", "comments"}, {"report", "comments"},
    {"more", "navigation"}, {"read more", "related"}, {"read more here", "related"}, {"learn more", "related"}, {"see more", "related"},
    {"show more", "navigation"}, {"load more", "navigation"}, {"view more", "navigation"}, {"view all", "navigation"},
    {"see all", "navigation"}, {"see also", "related"}, {"also read", "related"}, {"read also", "related"}, {"read next", "related"},
    {"up next", "related"}, {"next up", "related"}, {"related", "related"}, {"related articles", "related"},
    {"related article", "related"}, {"related stories", "related"}, {"related story", "related"}, {"related content", "related"},
    {"related topics", "related"}, {"related links", "related"}, {"related news", "related"}, {"related coverage", "related"},
    {"recommended", "related"}, {"recommended for you", "related"}, {"recommended stories", "related"},
    {"you may also like", "related"}, {"you might also like", "related"}, {"more from this author", "related"},
    {"more stories", "related"}, {"more news", "related"}, {"more on this story", "related"}, {"more on this", "related"},
    {"top stories", "related"}, {"latest news", "related"}, {"latest stories", "related"}, {"latest", "related"},
    {"most read", "related"}, {"most popular", "related"}, {"most viewed", "related"}, {"popular", "related"},
    {"trending", "related"}, {"trending now", "related"}, {"editors' picks", "related"}, {"editor's picks", "related"},
    {"don't miss", "related"}, {"in case you missed it", "related"}, {"around the web", "related"}, {"from the web", "related"},
    {"continue reading", "navigation"}, {"keep reading", "navigation"}, {"read full article", "navigation"},
    {"read full story", "navigation"}, {"click here", "navigation"}, {"home", "navigation"}, {"menu", "navigation"},
    {"search", "navigation"}, {"close", "navigation"}, {"open", "navigation"}, {"next", "navigation"},
    {"next article", "navigation"}, {"next story", "navigation"}, {"previous", "navigation"}, {"prev", "navigation"},
    {"previous article", "navigation"}, {"back", "navigation"}, {"back to top", "navigation"}, {"top", "navigation"},
    {"skip to content", "navigation"}, {"skip to main content", "navigation"}, {"skip to navigation", "navigation"},
    {"jump to content", "navigation"}, {"sections", "navigation"}, {"tags", "navigation"}, {"topics", "navigation"},
    {"about us", "navigation"}, {"contact us", "navigation"}, {"contact", "navigation"}, {"help", "navigation"},
    {"site map", "navigation"}, {"sitemap", "navigation"}, {"rss", "navigation"}, {"archive", "navigation"},
    {"log in", "account"}, {"login", "account"}, {"log out", "account"}, {"sign in", "account"}, {"sign out", "account"},
    {"sign up", "account"}, {"register", "account"}, {"my account", "account"}, {"subscribe", "subscribe"},
    {"subscribe now", "subscribe"}, {"subscribe today", "subscribe"}, {"subscriber exclusive", "subscribe"},
    {"subscribers only", "subscribe"}, {"newsletter", "subscribe"}, {"newsletters", "subscribe"}, {"donate", "subscribe"},
    {"donate now", "subscribe"}, {"support us", "subscribe"}, {"become a member", "subscribe"}, {"join", "subscribe"},
    {"accept", "cookies"}, {"accept all", "cookies"}, {"accept cookies", "cookies"}, {"accept all cookies", "cookies"},
    {"reject all", "cookies"}, {"manage cookies", "cookies"}, {"cookie policy", "cookies"}, {"cookie settings", "cookies"},
    {"privacy policy", "legal"}, {"privacy", "legal"}, {"terms of use", "legal"}, {"terms of service", "legal"},
    {"terms and conditions", "legal"}, {"terms", "legal"}, {"all rights reserved", "legal"}, {"accessibility", "legal"},
    {"do not sell my personal information", "legal"}, {"copyright", "legal"}, {"disclaimer", "legal"},
    {"image", "caption"}, {"images", "caption"}, {"photo", "caption"}, {"photos", "caption"}, {"picture", "caption"},
    {"image caption", "caption"}, {"image source", "caption"}, {"image credit", "caption"}, {"image copyright", "caption"},
    {"media caption", "caption"}, {"caption", "caption"}, {"view image in fullscreen", "caption"}, {"enlarge image", "caption"},
    {"click to enlarge", "caption"}, {"toggle caption", "caption"}, {"hide caption", "caption"}, {"enlarge this image", "caption"},
    {"gallery", "caption"}, {"photo gallery", "caption"}, {"slideshow", "caption"},
    {"getty images", "caption"}, {"video", "player"}, {"videos", "player"}, {"watch", "player"}, {"watch video", "player"},
    {"watch live", "player"}, {"watch now", "player"}, {"play", "player"}, {"play video", "player"}, {"play audio", "player"},
    {"listen", "player"}, {"listen to this article", "player"}, {"listen to article", "player"}, {"audio", "player"},
    {"live", "player"}, {"loading", "player"}, {"pause", "player"}, {"mute", "player"}, {"embed", "player"},
    {"published", "date"}, {"updated", "date"}, {"posted", "date"}, {"last updated", "date"}, {"file photo", "caption"},
    {"transcript", "player"}, {"your browser does not support the audio element", "player"},
    {"your browser does not support the video tag", "player"}, {"getting your trinity audio player ready", "player"},
};

/* A block of at most `words` words that begins so; a colon or mark at the end of the opening is part of it. */
typedef struct { const char *opening, *why; size_t words; } Opening;

static const Opening openings[] = {
    {"related:", "related", 30}, {"related story:", "related", 30}, {"related stories:", "related", 40}, {"related articles:", "related", 40},
    {"read more:", "related", 30}, {"read more |", "related", 30}, {"read:", "related", 25}, {"read also:", "related", 30}, {"also read:", "related", 30},
    {"also read |", "related", 30}, {"read next:", "related", 30}, {"see also:", "related", 30}, {"see more:", "related", 30}, {"see:", "related", 15},
    {"more:", "related", 25}, {"more on this:", "related", 25}, {"watch:", "player", 25}, {"video:", "player", 20}, {"listen:", "player", 25},
    {"don't miss:", "related", 30}, {"recommended:", "related", 30}, {"read the full story", "related", 15}, {"read more about ", "related", 20},
    {"read more on ", "related", 20}, {"read more from ", "related", 20}, {"click here to ", "navigation", 25}, {"click here for ", "navigation", 25},
    {"tap here to ", "navigation", 25}, {"sign up for ", "subscribe", 35}, {"sign up to ", "subscribe", 30}, {"subscribe to ", "subscribe", 30},
    {"subscribe for ", "subscribe", 30}, {"get the latest ", "subscribe", 25}, {"get our ", "subscribe", 25}, {"download the ", "subscribe", 10},
    {"download our ", "subscribe", 20}, {"follow us on ", "share", 20}, {"follow @", "share", 15}, {"like us on facebook", "share", 15},
    {"share this ", "share", 8}, {"find us on ", "share", 15}, {"join our ", "subscribe", 15}, {"support independent ", "subscribe", 30},
    {"already a subscriber", "subscribe", 20}, {"you have reached your ", "subscribe", 30}, {"to continue reading", "subscribe", 25},
    {"photo:", "caption", 60}, {"photo by ", "caption", 20}, {"photos:", "caption", 40}, {"photo credit", "caption", 30}, {"photograph:", "caption", 40},
    {"photograph by ", "caption", 20}, {"picture:", "caption", 40}, {"image:", "caption", 60}, {"image source", "caption", 20},
    {"image credit", "caption", 30}, {"image caption", "caption", 60}, {"credit:", "caption", 20}, {"caption:", "caption", 60},
    {"photo illustration", "caption", 20}, {"file - ", "caption", 90}, {"file – ", "caption", 90}, {"file — ", "caption", 90},
    {"© ", "legal", 40}, {"©20", "legal", 40}, {"(c) 20", "legal", 40}, {"copyright ©", "legal", 40}, {"copyright 19", "legal", 40}, {"copyright 20", "legal", 40},
    {"copyright (c)", "legal", 40}, {"all rights reserved", "legal", 30}, {"we use cookies", "cookies", 60}, {"this site uses cookies", "cookies", 60},
    {"this website uses cookies", "cookies", 60}, {"by using this site", "cookies", 50}, {"by continuing to ", "cookies", 40}, {"by clicking ", "cookies", 40},
    {"our privacy policy", "legal", 20}, {"tags:", "navigation", 40}, {"filed under:", "navigation", 40}, {"topics:", "navigation", 40}, {"filed in ", "navigation", 15},
    {"related topics", "related", 20}, {"related coverage", "related", 20}, {"listen to this article", "player", 10}, {"reporting from ", "byline", 7},
    {"reporting by ", "byline", 25}, {"(reporting by ", "byline", 30}, {"editing by ", "byline", 15}, {"(editing by ", "byline", 15}, {"our standards:", "legal", 15},
    {"file photo:", "caption", 90}, {"(file photo", "caption", 20}, {"posted in ", "navigation", 15}, {"share on ", "share", 5}, {"email to a friend", "share", 10},
};

/* Blocks of a few words in which this stands. */
static const struct { const char *words, *why; size_t most; } insides[] = {
    {"all rights reserved", "legal", 45}, {"may not be published, broadcast, rewritten", "legal", 60}, {"this material may not be", "legal", 60},
    {"/getty images", "caption", 45}, {"(ap photo", "caption", 60}, {"/afp/getty", "caption", 45}, {"contributed to this report", "byline", 40},
    {"contributed to this story", "byline", 40}, {"contributed to this article", "byline", 40}, {"contributed reporting", "byline", 40}};

/* Short blocks that end so name the owner of a picture. */
static const char *const picture_owners[] = {"/ reuters", "/reuters", "/ap", "/ ap", "/afp", "/ afp", "getty images", "via ap", "via reuters", "/ getty", "via getty", "/epa", "/shutterstock", "(ap)"};

/* ---- looking at a block ------------------------------------------------------------------------------------------------ */

size_t word_count(Str text)
{
  size_t words = 0;
  bool space = true;
  for (size_t i = 0; i < text.len; i++) {
    bool now = is_space_byte(text.at[i]);
    words += space && !now;
    space = now;
  }
  return words;
}

static char lower_byte(char c) { return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c; }

/* Small letters, plain apostrophes, no white space or marks at the ends; at most `size` bytes. */
static Str plain_words(Str text, char *buffer, size_t size)
{
  size_t n = 0;
  for (size_t i = 0; i < text.len && n < size; i++) {
    if (str_starts((Str){text.at + i, text.len - i}, "’")) buffer[n++] = '\'', i += 2;
    else buffer[n++] = lower_byte(text.at[i]);
  }
  return str_trim((Str){buffer, n});
}

static Str without_marks(Str s)
{
  static const char marks[] = ".:!?*-_|+<>()[]\"'= ";
  while (s.len && strchr(marks, s.at[0])) s.at++, s.len--;
  while (s.len && strchr(marks, s.at[s.len - 1])) s.len--;
  for (bool cut = true; cut;) { /* arrows and bullets of several bytes */
    cut = false;
    static const char *const signs[] = {"→", "»", "›", "▶", "•", "·", "…", "×", "▼", "↓"};
    for (size_t i = 0; i < COUNT_OF(signs); i++) {
      size_t len = strlen(signs[i]);
      if (str_ends(s, signs[i])) s = str_trim((Str){s.at, s.len - len}), cut = true;
      else if (str_starts(s, signs[i])) s = str_trim((Str){s.at + len, s.len - len}), cut = true;
    }
  }
  return s;
}

static const char *phrase_why(Str lower)
{
  Str bare = without_marks(lower);
  for (size_t i = 0; i < COUNT_OF(phrases); i++)
    if (str_is(bare, phrases[i].phrase)) return phrases[i].why;
  return NULL;
}

/* Does it speak to the reader, as invitations do? */
static bool speaks_to_reader(Str lower)
{
  static const char *const cues[] = {" our ", " your ", " us ", "newsletter", " free ", "inbox", " here", " app ", "podcast", " you "};
  for (size_t i = 0; i < COUNT_OF(cues); i++)
    if (str_find(lower, str_of(cues[i])) != SIZE_MAX) return true;
  return false;
}

static const char *opening_why(Str lower, size_t words)
{
  for (size_t i = 0; i < COUNT_OF(openings); i++) {
    if (words > openings[i].words || !str_starts(lower, openings[i].opening)) continue;
    bool invites = strcmp(openings[i].why, "subscribe") == 0 || strcmp(openings[i].why, "navigation") == 0;
    if (invites && words > 12 && !speaks_to_reader(lower)) continue;
    return openings[i].why;
  }
  return NULL;
}

static bool is_digit_mark(char c) { return (c >= '0' && c <= '9') || c == '.' || c == ',' || c == 'k' || c == 'm'; }

/* "12 comments", "1.2k shares", "5 min read", "3 hours ago" */
static const char *count_why(Str lower)
{
  static const Phrase counted[] = {{"comment", "comments"}, {"comments", "comments"}, {"share", "share"}, {"shares", "share"}, {"like", "share"},
                                   {"likes", "share"}, {"views", "share"}, {"retweets", "share"}, {"followers", "share"}, {"min read", "navigation"},
                                   {"minute read", "navigation"}, {"mins read", "navigation"}, {"minutes read", "navigation"}, {"hours ago", "date"},
                                   {"hour ago", "date"}, {"minutes ago", "date"}, {"days ago", "date"}, {"day ago", "date"}, {"replies", "comments"}};
  size_t i = 0;
  while (i < lower.len && is_digit_mark(lower.at[i])) i++;
  if (!i || lower.at[0] < '0' || lower.at[0] > '9') return NULL;
  Str rest = without_marks((Str){lower.at + i, lower.len - i});
  for (size_t k = 0; k < COUNT_OF(counted); k++)
    if (str_is(rest, counted[k].phrase)) return counted[k].why;
  return NULL;
}

static bool is_address(Str lower)
{
  if (memchr(lower.at, ' ', lower.len)) return false;
  return str_starts(lower, "http://") || str_starts(lower, "https://") || str_starts(lower, "www.") ||
         (lower.len && memchr(lower.at, '@', lower.len) != NULL);
}

/* Nothing but marks ("* * *", "|"), or a few digits with them ("2:30", "1/12"). */
static bool has_no_letter(Str text)
{
  bool digits = false;
  for (size_t i = 0; i < text.len;) {
    uint32_t cp = utf8_next(text, &i);
    if (utf8_is_alpha(cp)) return false;
    digits = digits || utf8_is_digit(cp);
  }
  return !digits || text.len <= 8;
}

static bool ends_sentence(Str text)
{
  static const char *const closers[] = {"\"", "'", "”", "’", ")", "]", "»"};
  for (bool cut = true; cut;) {
    cut = false;
    text = str_trim(text);
    for (size_t i = 0; i < COUNT_OF(closers); i++)
      if (str_ends(text, closers[i])) text.len -= strlen(closers[i]), cut = true;
  }
  return str_ends(text, ".") || str_ends(text, "!") || str_ends(text, "?") || str_ends(text, "…");
}

static bool is_prose(Str text)
{
  size_t words = word_count(text);
  return words >= 10 && (words >= 40 || ends_sentence(text));
}

static const char *credit_why(Str lower, Str text, size_t words)
{
  for (size_t i = 0; i < COUNT_OF(insides); i++)
    if (words <= insides[i].most && str_find(lower, str_of(insides[i].words)) != SIZE_MAX) return insides[i].why;
  for (size_t i = 0; words <= 10 && !ends_sentence(text) && i < COUNT_OF(picture_owners); i++)
    if (str_ends(lower, picture_owners[i])) return "caption";
  bool follow = words <= 15 && str_starts(lower, "follow ") && (str_find(lower, STR(" on twitter")) != SIZE_MAX || str_find(lower, STR(" on x")) != SIZE_MAX || memchr(lower.at, '@', lower.len));
  return follow ? "share" : NULL;
}

/* What the words alone tell. */
static const char *words_why(Str text)
{
  char buffer[512];
  size_t words = word_count(text);
  if (words > 90) return NULL;
  Str lower = plain_words(text, buffer, sizeof buffer);
  if (has_no_letter(text)) return "ornament";
  if (is_address(lower)) return "address";
  const char *why = words <= 12 ? phrase_why(lower) : NULL;
  if (!why && words <= 5) why = count_why(lower);
  if (!why) why = opening_why(lower, words);
  return why ? why : credit_why(lower, text, words);
}

/* ---- bylines ----------------------------------------------------------------------------------------------------------- */

/* What a writer's line ends in. `anywhere`: sure enough to be one in the middle of the text, and in small letters, too. */
static const struct { const char *words; bool anywhere; } trades[] = {
    {"STAFF WRITER", true},       {"STAFF WRITERS", true},      {"STAFF REPORTER", true},   {"STAFF REPORTERS", true},
    {"STAFF CORRESPONDENT", true}, {"CONTRIBUTING WRITER", true}, {"FOREIGN SERVICE", true}, {"ASSOCIATED PRESS WRITER", true},
    {"SPECIAL TO THE TIMES", true}, {"FROM WIRE REPORTS", true}, {"NEWS SERVICE", false},   {"ASSOCIATED PRESS", false},
    {"CORRESPONDENT", false},     {"CORRESPONDENTS", false},    {"CONTRIBUTOR", false},     {"COLUMNIST", false},
    {"WIRE SERVICES", false},     {"BUREAU CHIEF", false},      {"REPORTER", false},        {"EDITOR", false},
    {"REUTERS", false},           {"WRITER", false}};

/* "TIMES STAFF WRITER", "JANE DOE, ASSOCIATED PRESS": a line that ends in a word of the trade and is no sentence.
 * `outside`: it stands above or below the text. */
static bool is_staff_line(Str text, bool outside)
{
  char upper[120];
  if (text.len > sizeof upper || word_count(text) > 8 || ends_sentence(text)) return false;
  for (size_t i = 0; i < text.len; i++) upper[i] = text.at[i] >= 'a' && text.at[i] <= 'z' ? (char)(text.at[i] - 32) : text.at[i];
  for (size_t i = 0; i < COUNT_OF(trades); i++) {
    if (!str_ends((Str){upper, text.len}, trades[i].words)) continue;
    if (trades[i].anywhere ? all_capitals(text, 6) || word_count(text) <= 5 : outside && all_capitals(text, 6)) return true;
  }
  return false;
}

static bool is_link_word(Str word)
{
  static const char *const words[] = {"and", "of", "the", "for", "in", "at", "to", "with", "de", "van", "von", "der", "bin", "al", "la", "le", "&", "|", "-", "—", "–"};
  for (size_t i = 0; i < COUNT_OF(words); i++)
    if (str_is(word, words[i])) return true;
  return false;
}

/* Every word capitalized, but for the small ones between names. */
static bool all_names(Str text)
{
  Str rest = text, word;
  size_t names = 0;
  while (str_split(&rest, ' ', &word)) {
    size_t i = 0;
    if (!word.len || is_link_word(word)) continue;
    uint32_t cp = utf8_next(word, &i);
    if (!utf8_is_upper(cp) && cp != '@') return false;
    names++;
  }
  return names >= 1;
}

/* "By Jane Doe and John Roe, Associated Press": the names, or nothing. */
static bool byline_parse(Str text, Str *names, Str *outlet)
{
  if (!(str_starts(text, "By ") || str_starts(text, "BY ") || str_starts(text, "by ")) || word_count(text) > 14) return false;
  Str rest = str_trim((Str){text.at + 3, text.len - 3});
  if (ends_sentence(rest) || !all_names(rest)) return false;
  const char *comma = memchr(rest.at, ',', rest.len), *bar = memchr(rest.at, '|', rest.len);
  const char *cut = comma ? comma : bar;
  *names = str_trim(cut ? (Str){rest.at, (size_t)(cut - rest.at)} : rest);
  *outlet = cut ? str_trim((Str){cut + 1, rest.len - (size_t)(cut - rest.at) - 1}) : (Str){"", 0};
  return names->len > 0;
}

/* A line of capitals, two to four words, no digit: JANE DOE. Only above the text. */
static bool is_capital_name(Str text)
{
  size_t words = word_count(text);
  if (words < 2 || words > 4 || !all_capitals(text, 4)) return false;
  for (size_t i = 0; i < text.len; i++)
    if ((text.at[i] >= '0' && text.at[i] <= '9') || strchr("?!:;", text.at[i])) return false;
  return true;
}

/* ---- dates -------------------------------------------------------------------------------------------------------------- */

/* What may stand behind a date: a time of day, a zone, a further date. */
static bool is_time_tail(Str tail)
{
  static const char *const words[] = {"at", "am", "pm", "a.m", "p.m", "est", "edt", "cst", "cdt", "pst", "pdt", "et", "ct", "pt", "gmt", "utc", "bst", "cet", "cest", "ist", "updated",
                                      "published", "last", "on", "min", "mins", "minute", "minutes", "read", "modified", "local", "time"};
  Str word;
  while (str_split(&tail, ' ', &word)) {
    size_t len;
    Str bare = without_marks(word);
    while (bare.len && strchr(",;", bare.at[bare.len - 1])) bare.len--;
    if (!bare.len || str_is(bare, ",") || (bare.at[0] >= '0' && bare.at[0] <= '9') || month_at(bare, &len)) continue;
    bool known = false;
    for (size_t i = 0; i < COUNT_OF(words) && !known; i++) known = str_eq_nocase(bare, str_of(words[i]));
    if (!known) return false;
  }
  return true;
}

/* A line that is a date and little else: "Published April 5, 2001 at 10:15 a.m." */
static bool date_line(Str text, char out[32])
{
  static const char *const before[] = {"published on", "published:", "published", "posted on", "posted:", "posted", "updated on", "updated:", "updated",
                                       "last updated on", "last updated:", "last updated", "last modified:", "last modified on", "last modified", "first published on", "first published", "date:", "on"};
  char buffer[100];
  if (word_count(text) > 14 || text.len > sizeof buffer) return false;
  Str lower = plain_words(text, buffer, sizeof buffer), rest = str_trim(text);
  size_t longest = 0;
  for (size_t i = 0; i < COUNT_OF(before); i++)
    if (str_starts(lower, before[i]) && strlen(before[i]) > longest) longest = strlen(before[i]);
  rest = str_trim((Str){rest.at + longest, rest.len - longest});
  size_t taken = date_parse(rest, out);
  if (!taken) return false;
  return is_time_tail((Str){rest.at + taken, rest.len - taken});
}

/* ---- the whole --------------------------------------------------------------------------------------------------------------- */

typedef struct { Draft *draft; size_t first_prose, last_prose; } Judge;

static bool fill(Draft *d, Str *field, Str value)
{
  if (field->len || !value.len) return false;
  *field = str_copy(d->arena, str_trim(value));
  return true;
}

static void find_prose(Judge *j)
{
  Draft *d = j->draft;
  j->first_prose = j->last_prose = d->blocks.len;
  for (size_t i = 0; i < d->blocks.len; i++) {
    if (d->blocks.at[i].role != ROLE_NONE || !is_prose(draft_text(d, &d->blocks.at[i])) || words_why(draft_text(d, &d->blocks.at[i]))) continue;
    if (j->first_prose == d->blocks.len) j->first_prose = i;
    j->last_prose = i;
  }
}

static bool is_above(const Judge *j, size_t i) { return i < j->first_prose && i < 12; }

static const char *byline_why(Judge *j, size_t i, Str text)
{
  Draft *d = j->draft;
  Str names, outlet;
  bool outside = is_above(j, i) || i > j->last_prose;
  if ((outside || d->blocks.at[i].role == ROLE_BYLINE) && byline_parse(text, &names, &outlet)) {
    fill(d, &d->article->byline, names);
    return "byline";
  }
  if (is_staff_line(text, outside)) return "byline";
  bool after_byline = i > 0 && d->blocks.at[i - 1].why && strcmp(d->blocks.at[i - 1].why, "byline") == 0;
  if (is_above(j, i) && after_byline && word_count(text) <= 5 && !ends_sentence(text) && all_names(text)) {
    fill(d, &d->article->outlet, text); /* By Jane Doe / The Bell */
    return "byline";
  }
  if (is_above(j, i) && i > 0 && d->blocks.at[i].kind == BLOCK_PARAGRAPH && is_capital_name(text)) {
    fill(d, &d->article->byline, text);
    return "byline";
  }
  return NULL;
}

static const char *date_why(Judge *j, size_t i, Str text)
{
  char iso[32];
  if (!is_above(j, i) && j->draft->blocks.at[i].role != ROLE_DATE && i <= j->last_prose) return NULL;
  if (!date_line(text, iso)) return NULL;
  if (i < j->first_prose || j->draft->blocks.at[i].role == ROLE_DATE) fill(j->draft, &j->draft->article->date, str_of(iso));
  return "date";
}

static const char *role_why(const DraftBlock *block)
{
  switch (block->role) {
  case ROLE_BYLINE: return "byline";
  case ROLE_DATE: return "date";
  case ROLE_CAPTION: return "caption";
  case ROLE_LINKS: return "related";
  case ROLE_TITLE: case ROLE_NONE: break;
  }
  return NULL;
}

static void judge_block(Judge *j, size_t i)
{
  DraftBlock *block = &j->draft->blocks.at[i];
  Str text = draft_text(j->draft, block);
  if (block->role == ROLE_TITLE) return;
  block->why = byline_why(j, i, text);
  if (!block->why) block->why = date_why(j, i, text);
  if (!block->why) block->why = role_why(block);
  if (!block->why) block->why = words_why(text);
}

/* The headline is the first block that is kept, if it stands above the text and is no sentence; further short lines
 * without a full stop are headings. */
static void name_headings(Judge *j, const bool *clutter)
{
  Draft *d = j->draft;
  bool first = true, titled = false;
  for (size_t i = 0; i < d->blocks.len; i++) {
    DraftBlock *block = &d->blocks.at[i];
    Str text = draft_text(d, block);
    size_t words = word_count(text);
    if (clutter[i] || block->kind == BLOCK_TABLE_ROW || block->kind == BLOCK_LIST_ITEM || block->kind == BLOCK_QUOTE) continue;
    bool above = first && i + 1 < d->blocks.len && words <= 30 && !str_ends(text, ".") && i < j->first_prose;
    if (block->role == ROLE_TITLE || above || (first && str_eq(str_trim(text), d->article->title))) {
      block->kind = BLOCK_HEADLINE;
      if (!titled) fill(d, &d->article->title, text);
      titled = true;
    } else if (block->kind == BLOCK_PARAGRAPH && words <= 12 && !ends_sentence(text) && !str_ends(text, ":") && !str_ends(text, ",") &&
               !str_ends(text, ";") && d->blocks.len > 1) {
      block->kind = BLOCK_HEADING;
    }
    first = false;
  }
}

/* "(Reuters)" alone, or with the day. */
static void take_dateline(Judge *j, bool keep_clutter)
{
  Draft *d = j->draft;
  if (j->first_prose >= d->blocks.len) return;
  DraftBlock *block = &d->blocks.at[j->first_prose];
  Dateline found;
  char iso[32];
  Str text = draft_text(d, block);
  size_t len = dateline_parse(text, &found);
  if (!len) return;
  fill(d, &d->article->place, found.place);
  fill(d, &d->article->outlet, found.outlet);
  if (date_parse(str_slice(text, found.date), iso)) fill(d, &d->article->date, str_of(iso));
  if (keep_clutter) return;
  Article view = {.map = d->pieces.at, .map_count = d->pieces.len};
  Span line = {block->span.start, block->span.start + (uint32_t)len};
  draft_drop(d, article_source_span(&view, line), "dateline");
  block->span.start += (uint32_t)len;
}

/* "... in Washington. Image: Jane Doe." : the credit of a picture whose caption the text kept. */
static void cut_credit(Draft *d, DraftBlock *block)
{
  static const char *const marks[] = {" Image: ", " Photo: ", " Photograph: ", " Picture: ", " (AP Photo/", " (Photo by "};
  Str text = draft_text(d, block);
  for (size_t i = 0; i < COUNT_OF(marks); i++) {
    size_t at = str_find(text, str_of(marks[i]));
    if (at == SIZE_MAX || at == 0 || word_count((Str){text.at + at, text.len - at}) > 9) continue;
    if (!ends_sentence((Str){text.at, at}) && marks[i][1] != '(') continue;
    Article view = {.map = d->pieces.at, .map_count = d->pieces.len};
    draft_drop(d, article_source_span(&view, (Span){block->span.start + (uint32_t)at + 1, block->span.end}), "caption");
    block->span.end = block->span.start + (uint32_t)at;
    return;
  }
}

void draft_judge(Draft *d, bool keep_clutter)
{
  draft_close(d);
  Judge j = {.draft = d};
  bool *clutter = ARENA_ARRAY(d->arena, bool, d->blocks.len);
  find_prose(&j);
  for (size_t i = 0; i < d->blocks.len; i++) judge_block(&j, i);
  for (size_t i = 0; i < d->blocks.len; i++) {
    clutter[i] = d->blocks.at[i].why != NULL;
    if (keep_clutter) d->blocks.at[i].why = NULL;
  }
  name_headings(&j, clutter);
  take_dateline(&j, keep_clutter);
  for (size_t i = 0; !keep_clutter && i < d->blocks.len; i++)
    if (!d->blocks.at[i].why) cut_credit(d, &d->blocks.at[i]);
}
