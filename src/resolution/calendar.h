/* calendar.h - days counted from 1970-01-01, by the Gregorian rules (Hinnant's formulas); what the files that read dates share. */
#ifndef RELATA_RESOLUTION_CALENDAR_H
#define RELATA_RESOLUTION_CALENDAR_H

#include "core/core.h"

typedef struct { int year, month, day; } Date; /* month or day 0: not given */
typedef struct { int64_t first, last; } Days;

int64_t days_of(int year, int month, int day);
Date date_of(int64_t days);
int month_length(int year, int month);
int weekday_of(int64_t days);                  /* 0: Sunday */
Days month_days(int year, int month);
Days month_shift(Date from, int by);           /* the month `by` months on */
Days months_days(int year, int month, int count);
Days year_days(int first, int last);
int64_t weekday_in_month(int year, int month, int weekday, int nth); /* nth 5: the last */
int64_t easter_of(int year);

#endif
