/*
 * text.h - a body into Sentences of Tokens, each a byte span of the article's text.
 * Owns: the Sentence, which travels through all later rooms while each fills its columns; tokenization and sentence
 *       splitting as in Universal Dependencies' English treebanks; CoNLL-U reading and writing.
 * Does not know: what the words mean. Columns not yet filled are zero.
 */
#ifndef RELATA_TEXT_H
#define RELATA_TEXT_H

#include "article/article.h"
#include "lexicon/lexicon.h"

/* Universal part-of-speech tags, https://universaldependencies.org/u/pos/ */
typedef enum {
  UPOS_NONE, UPOS_ADJ, UPOS_ADP, UPOS_ADV, UPOS_AUX, UPOS_CCONJ, UPOS_DET, UPOS_INTJ, UPOS_NOUN, UPOS_NUM, UPOS_PART,
  UPOS_PRON, UPOS_PROPN, UPOS_PUNCT, UPOS_SCONJ, UPOS_SYM, UPOS_VERB, UPOS_X, UPOS_COUNT
} Upos;

/* Penn Treebank tags as the UD English treebanks use them, in the order of text/labels.c */
typedef enum {
  XPOS_NONE, XPOS_CC, XPOS_CD, XPOS_DT, XPOS_EX, XPOS_FW, XPOS_IN, XPOS_JJ, XPOS_JJR, XPOS_JJS, XPOS_LS, XPOS_MD, XPOS_NN,
  XPOS_NNS, XPOS_NNP, XPOS_NNPS, XPOS_PDT, XPOS_POS, XPOS_PRP, XPOS_PRPS /* PRP$ */, XPOS_RB, XPOS_RBR, XPOS_RBS, XPOS_RP,
  XPOS_SYM, XPOS_TO, XPOS_UH, XPOS_VB, XPOS_VBD, XPOS_VBG, XPOS_VBN, XPOS_VBP, XPOS_VBZ, XPOS_WDT, XPOS_WP,
  XPOS_WPS /* WP$ */, XPOS_WRB, XPOS_ADD, XPOS_AFX, XPOS_GW, XPOS_HYPH, XPOS_NFP, XPOS_LRB, XPOS_RRB, XPOS_COMMA,
  XPOS_PERIOD, XPOS_COLON, XPOS_DOLLAR, XPOS_OPEN_QUOTE, XPOS_CLOSE_QUOTE, XPOS_HASH, XPOS_COUNT
} Xpos;

/* Universal dependency relations with the subtypes of the English treebanks, https://universaldependencies.org/u/dep/ */
typedef enum {
  DEP_NONE, DEP_ACL, DEP_ACL_RELCL, DEP_ADVCL, DEP_ADVCL_RELCL, DEP_ADVMOD, DEP_AMOD, DEP_APPOS, DEP_AUX, DEP_AUX_PASS,
  DEP_CASE, DEP_CC, DEP_CC_PRECONJ, DEP_CCOMP, DEP_COMPOUND, DEP_COMPOUND_PRT, DEP_CONJ, DEP_COP, DEP_CSUBJ,
  DEP_CSUBJ_OUTER, DEP_CSUBJ_PASS, DEP_DEP, DEP_DET, DEP_DET_PREDET, DEP_DISCOURSE, DEP_DISLOCATED, DEP_EXPL, DEP_FIXED,
  DEP_FLAT, DEP_GOESWITH, DEP_IOBJ, DEP_LIST, DEP_MARK, DEP_NMOD, DEP_NMOD_DESC, DEP_NMOD_POSS, DEP_NMOD_UNMARKED,
  DEP_NSUBJ, DEP_NSUBJ_OUTER, DEP_NSUBJ_PASS, DEP_NUMMOD, DEP_OBJ, DEP_OBL, DEP_OBL_AGENT, DEP_OBL_UNMARKED, DEP_ORPHAN,
  DEP_PARATAXIS, DEP_PUNCT, DEP_REPARANDUM, DEP_ROOT, DEP_VOCATIVE, DEP_XCOMP, DEP_COUNT
} Deprel;

/* What a name or node is: the types of the public tables. */
typedef enum {
  ENTITY_NONE, ENTITY_PERSON, ENTITY_ORGANIZATION, ENTITY_PLACE, ENTITY_EVENT, ENTITY_WORK, ENTITY_PRODUCT, ENTITY_GROUP,
  ENTITY_DATE, ENTITY_QUANTITY, ENTITY_CONCEPT, ENTITY_COUNT
} EntityType;

const char *upos_name(Upos upos);       Upos upos_of(Str name);     /* names as in CoNLL-U; unknown: _NONE */
const char *xpos_name(Xpos xpos);       Xpos xpos_of(Str name);
const char *deprel_name(Deprel rel);    Deprel deprel_of(Str name); /* an unknown subtype falls to its base relation */
Deprel deprel_base(Deprel rel);         /* DEP_ACL_RELCL -> DEP_ACL */
const char *entity_type_name(EntityType type); EntityType entity_type_of(Str name);

#define NO_TOKEN UINT32_MAX
typedef struct {
  /* text */
  Span span;             /* bytes of Article.text */
  Str form;              /* those bytes (or, pretokenized, the given form) */
  bool space_after;
  uint8_t multiword;     /* 1 on every word of a multiword token (do|n't), else 0 */
  bool multiword_first;  /* the first word of such a token */
  /* analysis */
  Upos upos; Xpos xpos;
  Str feats;             /* "Number=Sing|Person=3", or "" */
  Str lemma;
  uint32_t head;         /* index in the sentence; NO_TOKEN for the root */
  Deprel deprel;
  float head_margin;     /* log-probability of the chosen head minus that of the second best; 0 unknown */
  uint32_t head_second;  /* the second-best head, NO_TOKEN if unknown */
  float label_margin;    /* the same for its relation to the head, and for its tag */
  float tag_margin;
} Token;

/* A name or other typed expression found by the analysis: tokens [first, last]. In order, not overlapping. */
typedef struct { uint32_t first, last; EntityType type; const char *label; /* finer: "GPE", "MONEY", ... */ float score; } Name;

/* How far the best label of each type is behind the best label of all, 0 or less; [ENTITY_NONE]: that of no name. */
typedef struct { float of[ENTITY_COUNT]; } TypeLeads;

typedef struct {
  uint32_t ordinal;      /* 0-based in the article */
  Span span;             /* bytes of Article.text */
  BlockKind kind;
  Token *tokens; uint32_t len;
  Name *names; uint32_t name_count;
  TypeLeads *leads;      /* [token]; NULL unless the network has read the sentence */
  Str id;                /* CoNLL-U's sent_id; "" where the sentence was not read from there */
  bool opens_document;   /* CoNLL-U's newdoc stands before it */
  Str document;          /* the id of that newdoc; "" elsewhere */
} Sentence;

typedef struct { const Article *article; Sentence *at; size_t len, cap; } SentenceList;

/* Splitting and tokenizing: const, shared by all threads. */
typedef struct Tokenizer Tokenizer;
Tokenizer *tokenizer_new(const Lexicon *lexicon);
void tokenizer_free(Tokenizer *tokenizer);
SentenceList sentences_split(const Tokenizer *tokenizer, const Article *article, Arena *arena);
/* The tokens of one stretch of text taken as one sentence (for --lines input that is already a sentence). */
SentenceList sentence_whole(const Tokenizer *tokenizer, const Article *article, Arena *arena);

/* True if `feats` holds e.g. "Number=Plur". */
bool token_has(const Token *token, const char *feature);
bool token_is_capitalized(const Token *token);
bool is_direction_word(Str form);       /* "North", "Eastern", "Upper": as lands are called after where they lie */
/* A headline's capitals: no verb, noun, adjective, adverb or pronoun is written small, and most words have one. */
bool sentence_is_title_case(const Sentence *sentence);
static inline bool token_is_noun(const Token *t) { return t->upos == UPOS_NOUN || t->upos == UPOS_PROPN; }

/* CoNLL-U, https://universaldependencies.org/format.html. MISC carries SpaceAfter=No, start_char/end_char (bytes of the
 * source as given), NER=B-PERSON and, with `scores`, HeadMargin, HeadSecond, LabelMargin, TagMargin. Reading builds one Article from
 * the `# text` lines or forms; its source is `bytes`, which are borrowed for as long as the sentences. Documents of one
 * file follow each other in one list, marked by opens_document. Empty nodes (1.1) are left out. */
void conllu_write(const SentenceList *sentences, bool scores, Buf *out);
MUST_CHECK bool conllu_read(Str bytes, const char *name, Arena *arena, SentenceList *out, RelataError *err);

/* The closing bracket of "(Arabic: ...)", a name in another tongue, where `open` is its opening bracket; else `open`. */
uint32_t gloss_end(const Sentence *sentence, uint32_t open);

#endif
