/*
 * limit.c - no test runs for ever: one that gives no limit of its own fails by name after so many seconds, which nothing here
 * takes, under the sanitizers on a busy machine too. (Criterion's --timeout does not reach tests without a limit.)
 */
#include <criterion/criterion.h>
#include <criterion/hooks.h>

enum { SECONDS_LONGEST = 600 };

ReportHook(PRE_ALL)(struct criterion_test_set *all)
{
  FOREACH_SET (struct criterion_suite_set *suite, all->suites) {
    if (!suite->tests) continue;
    FOREACH_SET (struct criterion_test *test, suite->tests)
      if (test->data->timeout == 0) test->data->timeout = SECONDS_LONGEST;
  }
}
