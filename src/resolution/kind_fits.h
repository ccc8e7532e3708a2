/* kind_fits.h - what kinds.c asks of kind_fits.c: what a thing with a name may be called. */
#ifndef RELATA_RESOLUTION_KIND_FITS_H
#define RELATA_RESOLUTION_KIND_FITS_H

#include "resolution/parts.h"

typedef enum { FAMILY_UNTOLD, FAMILY_SAME, FAMILY_OTHER } Family;

bool kind_fits(Reading *r, uint32_t candidate, const Mention *nominal);
Family family_of(Reading *r, uint32_t candidate, const Mention *nominal); /* "film" and "movie" are of one family */
bool is_broad(Str lemma);                                                 /* "group": any company, whatever it makes */
bool is_other_work(Reading *r, const Mention *name);                      /* a treaty, an award */
bool is_called(const Mention *name, Str lemma);                           /* "the regulator" for the Fair Trade Commission */
bool is_office(const Mention *name, Str lemma);                           /* "the department" for the Home Office */
bool full_name_headed(Reading *r, const Mention *name, Str lemma);        /* "the bureau" for the FBI */
Str noun_sort(Reading *r, Str lemma);                                     /* "company" of "bank"; "" for a word of no body */
Str noun_trade(Reading *r, const Mention *nominal);                       /* "drug" of "the drug maker"; or "" */
Str name_trade(Reading *r, const Mention *name);                          /* "drug" of "Chinook Therapeutics"; or "" */

#endif
