/*
 * phrases.c - what the words of a block alone tell: "Share", "Advertisement", "Read more: ...", "5 comments".
 */
#include "article/clutter.h"

#include <string.h>

/* ---- the lists ---------------------------------------------------------------------------------------------------------- */

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
    {"more stories", "related"}, {"more news", "related"}, {"other news", "related"}, {"also in the news", "related"}, {"key events", "related"}, {"more on this story", "related"}, {"more on this", "related"},
    {"top stories", "related"}, {"latest news", "related"}, {"latest stories", "related"}, {"latest", "related"},
    {"most read", "related"}, {"most popular", "related"}, {"most viewed", "related"}, {"popular", "related"},
    {"more to read", "related"}, {"explore more", "related"}, {"what to read next", "related"}, {"must read", "related"}, {"must reads", "related"},
    {"more coverage", "related"}, {"our picks", "related"}, {"from our partners", "related"}, {"in this article", "navigation"},
    {"enter email address", "subscribe"}, {"enter your email", "subscribe"}, {"your email address", "subscribe"}, {"sign me up", "subscribe"},
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
    {"by", "byline"}, {"story highlights", "navigation"}, {"ad choices", "legal"}, {"adchoices", "legal"}, {"privacy guidelines", "legal"}, {"privacy notice", "legal"},
    {"cookie notice", "legal"}, {"your privacy choices", "legal"}, {"published", "date"}, {"updated", "date"}, {"posted", "date"}, {"last updated", "date"}, {"file photo", "caption"},
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
    {"our privacy policy", "legal", 20}, {"you may occasionally receive ", "subscribe", 20}, {"tags:", "navigation", 40}, {"filed under:", "navigation", 40}, {"topics:", "navigation", 40}, {"filed in ", "navigation", 15},
    {"related topics", "related", 20}, {"related coverage", "related", 20}, {"listen to this article", "player", 10}, {"reporting from ", "byline", 7},
    {"a version of this article ", "legal", 45}, {"a version of this story ", "legal", 45}, {"this article was amended on ", "legal", 60}, {"this story has been updated", "legal", 30},
    {"do you have a story", "navigation", 30}, {"do you have a tip", "navigation", 30}, {"do you have information", "navigation", 30}, {"do you know more", "navigation", 30}, {"got a tip", "navigation", 30}, {"have a tip", "navigation", 30},
    {"contact the writer", "byline", 15}, {"e-mail the writer", "byline", 12}, {"email the writer", "byline", 12},
    {"reporting by ", "byline", 25}, {"(reporting by ", "byline", 30}, {"editing by ", "byline", 15}, {"(editing by ", "byline", 15}, {"our standards:", "legal", 15},
    {"file photo:", "caption", 90}, {"(file photo", "caption", 20}, {"posted in ", "navigation", 15}, {"share on ", "share", 5}, {"email to a friend", "share", 10},
};

/* Blocks of a few words in which this stands. */
static const struct { const char *words, *why; size_t most; } insides[] = {
    {"all rights reserved", "legal", 45}, {"may not be published, broadcast, rewritten", "legal", 60}, {"this material may not be", "legal", 60},
    {"/getty images", "caption", 45}, {"(ap photo", "caption", 60}, {"/afp/getty", "caption", 45}, {"contributed to this report", "byline", 40},
    {"contributed to this story", "byline", 40}, {"contributed to this article", "byline", 40}, {"contributed reporting", "byline", 40},
    {"are affiliate links", "advertisement", 50}, {"contain affiliate links", "advertisement", 50}, {"contains affiliate links", "advertisement", 50}, {"may earn a commission", "advertisement", 60},
    {"may earn a small commission", "advertisement", 60}, {"earn an affiliate commission", "advertisement", 60}, {"at no additional cost to you", "advertisement", 60}, {"at no extra cost to you", "advertisement", 60}};

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
Str plain_words(Str text, char *buffer, size_t size)
{
  size_t n = 0;
  for (size_t i = 0; i < text.len && n < size; i++) {
    if (str_starts((Str){text.at + i, text.len - i}, "’")) buffer[n++] = '\'', i += 2;
    else buffer[n++] = lower_byte(text.at[i]);
  }
  return str_trim((Str){buffer, n});
}

Str without_marks(Str s)
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

bool ends_sentence(Str text)
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

bool is_prose(Str text)
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
  bool dash = str_starts(text, "—") || str_starts(text, "–") || str_starts(text, "- ");
  if (dash && words <= 16 && str_find(text, STR("(@")) != SIZE_MAX) return "share"; /* who wrote an embedded post */
  static const char *const places[] = {" on twitter", " on x", " on facebook", " on instagram", " on youtube", " on tiktok", " on threads", " on bluesky", " on linkedin"};
  bool follow = words <= 18 && str_starts(lower, "follow ") && memchr(lower.at, '@', lower.len);
  for (size_t i = 0; words <= 18 && str_starts(lower, "follow ") && i < COUNT_OF(places); i++) follow |= str_find(lower, str_of(places[i])) != SIZE_MAX;
  return follow ? "share" : NULL;
}

/* "Terms of use | Privacy policy | Ad choices": all of it is what stands at the foot of a page. */
static const char *row_why(Str lower)
{
  const char *why = NULL;
  size_t parts = 0;
  Str part;
  for (Str rest = lower; str_split(&rest, '|', &part); parts++) {
    why = phrase_why(part);
    if (!why) return NULL;
  }
  return parts > 1 ? why : NULL;
}

/* What the words alone tell. */
const char *words_why(Str text)
{
  char buffer[512];
  size_t words = word_count(text);
  if (words > 90) return NULL;
  Str lower = plain_words(text, buffer, sizeof buffer);
  if (has_no_letter(text)) return "ornament";
  if (is_address(lower)) return "address";
  const char *why = words <= 12 ? phrase_why(lower) : NULL;
  if (!why && words <= 40) why = row_why(lower);
  if (!why && words <= 5) why = count_why(lower);
  if (!why) why = opening_why(lower, words);
  return why ? why : credit_why(lower, text, words);
}

bool is_section_label(Str text)
{
  static const char *const names[] = {
      "africa", "americas", "art", "arts", "asia", "australia", "books", "business", "canada", "climate", "crime", "culture", "economy", "education", "elections", "energy",
      "entertainment", "environment", "europe", "fashion", "finance", "food", "football", "health", "international", "investigations", "law", "life", "lifestyle", "local", "markets",
      "media", "metro", "money", "movies", "music", "nation", "national", "news", "obituaries", "opinion", "people", "politics", "pacific", "regional", "religion", "science", "society",
      "sport", "sports", "style", "tech", "technology", "theater", "travel", "tv", "uk", "us", "u.s", "weather", "world", "middle", "east", "latin", "america", "north", "real", "estate",
      "public", "safety", "courts", "and", "&", "section", "home", "top", "stories", "latest", "breaking"};
  char buffer[64];
  if (text.len >= sizeof buffer || word_count(text) > 4) return false;
  Str rest = without_marks(plain_words(text, buffer, sizeof buffer)), word;
  bool any = false;
  while (str_split(&rest, ' ', &word)) {
    bool known = false;
    for (size_t i = 0; i < COUNT_OF(names) && !known; i++) known = str_is(word, names[i]) || (word.len > 1 && word.at[word.len - 1] == '.' && str_is((Str){word.at, word.len - 1}, names[i]));
    if (!known) return false;
    any = true;
  }
  return any;
}
