/* A firm and the people of its name. */
#include "told.h"

#include <criterion/criterion.h>

/* An organization's whole name is no bare name: "Trump" after Donald Trump is the man. */
Test(firms, a_bare_name_after_both)
{
  Told t = told_names("Trump Organization/ORGANIZATION; Donald Trump; Trump");
  cr_expect(same_entity(&t, "Donald Trump", "Trump"));
  told_end(&t);
  t = told_names("Vance Motors/ORGANIZATION; Carl Vance; Vance");
  cr_expect(same_entity(&t, "Carl Vance", "Vance"));
  told_end(&t);
}
