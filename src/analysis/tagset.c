/* tagset.c - the pairs of the guidelines, https://universaldependencies.org/en/ */
#include "analysis/tagset.h"

#define U(tag) (1u << UPOS_##tag)

static const uint32_t beside[XPOS_COUNT] = {
    [XPOS_CC] = U(CCONJ),           [XPOS_CD] = U(NUM),
    [XPOS_DT] = U(DET) | U(PRON),   [XPOS_EX] = U(PRON),
    [XPOS_FW] = U(X) | U(NOUN) | U(ADV), [XPOS_IN] = U(ADP) | U(SCONJ),
    [XPOS_JJ] = U(ADJ),             [XPOS_JJR] = U(ADJ),
    [XPOS_JJS] = U(ADJ),            [XPOS_LS] = U(X) | U(NUM),
    [XPOS_MD] = U(AUX),             [XPOS_NN] = U(NOUN) | U(PRON) | U(SYM) | U(X),
    [XPOS_NNS] = U(NOUN),           [XPOS_NNP] = U(PROPN) | U(ADJ) | U(VERB) | U(NUM),
    [XPOS_NNPS] = U(PROPN),         [XPOS_PDT] = U(DET),
    [XPOS_POS] = U(PART),           [XPOS_PRP] = U(PRON),
    [XPOS_PRPS] = U(PRON),          [XPOS_RB] = U(ADV) | U(PART),
    [XPOS_RBR] = U(ADV),            [XPOS_RBS] = U(ADV),
    [XPOS_RP] = U(ADP),             [XPOS_SYM] = U(SYM) | U(PUNCT),
    [XPOS_TO] = U(PART),            [XPOS_UH] = U(INTJ),
    [XPOS_VB] = U(VERB) | U(AUX),   [XPOS_VBD] = U(VERB) | U(AUX),
    [XPOS_VBG] = U(VERB) | U(AUX),  [XPOS_VBN] = U(VERB) | U(AUX),
    [XPOS_VBP] = U(VERB) | U(AUX),  [XPOS_VBZ] = U(VERB) | U(AUX),
    [XPOS_WDT] = U(DET) | U(PRON),  [XPOS_WP] = U(PRON),
    [XPOS_WPS] = U(PRON),           [XPOS_WRB] = U(ADV),
    [XPOS_ADD] = U(PROPN) | U(X),   [XPOS_AFX] = U(X),
    [XPOS_GW] = U(X) | U(PROPN),    [XPOS_HYPH] = U(PUNCT),
    [XPOS_NFP] = U(PUNCT) | U(SYM), [XPOS_LRB] = U(PUNCT),
    [XPOS_RRB] = U(PUNCT),          [XPOS_COMMA] = U(PUNCT) | U(SYM),
    [XPOS_PERIOD] = U(PUNCT),       [XPOS_COLON] = U(PUNCT),
    [XPOS_DOLLAR] = U(SYM),         [XPOS_OPEN_QUOTE] = U(PUNCT),
    [XPOS_CLOSE_QUOTE] = U(PUNCT),  [XPOS_HASH] = U(SYM),
};

uint32_t upos_beside(Xpos xpos) { return xpos < XPOS_COUNT && beside[xpos] ? beside[xpos] : UINT32_MAX; }
