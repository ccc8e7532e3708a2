/* calendar.c - days, months, weekdays and the feasts that hang on them. */
#include "resolution/calendar.h"

int64_t days_of(int y, int m, int d)
{
  y -= m <= 2;
  int64_t era = (y >= 0 ? y : y - 399) / 400;
  int64_t yoe = y - era * 400, doy = (153 * (m + (m > 2 ? -3 : 9)) + 2) / 5 + d - 1, doe = yoe * 365 + yoe / 4 - yoe / 100 + doy;
  return era * 146097 + doe - 719468;
}

Date date_of(int64_t days)
{
  days += 719468;
  int64_t era = (days >= 0 ? days : days - 146096) / 146097, doe = days - era * 146097;
  int64_t yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365, doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
  int64_t mp = (5 * doy + 2) / 153;
  int month = (int)(mp < 10 ? mp + 3 : mp - 9);
  return (Date){(int)(yoe + era * 400) + (month <= 2), month, (int)(doy - (153 * mp + 2) / 5 + 1)};
}

int month_length(int year, int month)
{
  int next_year = month == 12 ? year + 1 : year, next = month == 12 ? 1 : month + 1;
  return (int)(days_of(next_year, next, 1) - days_of(year, month, 1));
}

int weekday_of(int64_t days) { return (int)(((days + 4) % 7 + 7) % 7); } /* 0: Sunday */

Days month_days(int year, int month) { return (Days){days_of(year, month, 1), days_of(year, month, month_length(year, month))}; }
Days year_days(int first, int last) { return (Days){days_of(first, 1, 1), days_of(last, 12, 31)}; }

Days month_shift(Date d, int by)
{
  int at = d.year * 12 + d.month - 1 + by;
  return month_days(at / 12, at % 12 + 1);
}

Days months_days(int year, int month, int count)
{
  int last = year * 12 + month - 1 + count - 1;
  return (Days){month_days(year, month).first, month_days(last / 12, last % 12 + 1).last};
}

int64_t weekday_in_month(int year, int month, int weekday, int nth)
{
  int64_t first = days_of(year, month, 1), day = first + (weekday - weekday_of(first) + 7) % 7 + 7 * (nth - 1);
  return day <= month_days(year, month).last ? day : day - 7;
}

/* Butcher's rule (1876). */
int64_t easter_of(int year)
{
  int a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4, g = (8 * b + 13) / 25, h = (19 * a + b - d - g + 15) % 30;
  int i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7, m = (a + 11 * h + 19 * l) / 433;
  int month = (h + l - 7 * m + 90) / 25, day = (h + l - 7 * m + 33 * month + 19) % 32;
  return days_of(year, month, day);
}
