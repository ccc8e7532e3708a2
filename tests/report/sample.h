/* sample.h - facts made by hand: what reports and exports are tested on. */
#ifndef TEST_REPORT_SAMPLE_H
#define TEST_REPORT_SAMPLE_H

#include "report/report.h"

/* Halvorsen and Thorsson met twice (one time planned); Thorsson denied a threat; Joensen resigned; a claim. */
FactSet sample_facts(void);
/* One fact whose every word is hostile to some output format. */
FactSet hostile_facts(void);
/* A graph of `nodes` entities and `edges` facts. The caller frees the arrays. */
FactSet many_facts(size_t nodes, size_t edges);
void many_facts_free(FactSet *facts);

#endif
