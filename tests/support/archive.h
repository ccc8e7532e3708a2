/* archive.h - a small archive that several tests ask: seven articles about four people and two countries. */
#ifndef RELATA_TESTS_STORE_ARCHIVE_H
#define RELATA_TESTS_STORE_ARCHIVE_H

#include "written.h"

void fill_archive(Store *store);

#endif
