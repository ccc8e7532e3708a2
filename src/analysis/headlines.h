/* headlines.h - headlines that the network found no verb in, read again with a plainer one. */
#ifndef RELATA_HEADLINES_H
#define RELATA_HEADLINES_H

#include "analysis/names.h"
#include "analysis/network.h"

/* Between the network's run and names_settle(). False where memory ran out. */
MUST_CHECK bool headlines_read(const Network *network, FormCaches *caches, const NameLists *lists, SentenceList *sentences, Arena *arena);

#endif
