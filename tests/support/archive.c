#include "archive.h"

static const char *const articles[][3] = {
    {"north/talks.txt", "2001-04-05",
     "S Ada Bell met Carlos Ruiz in Vienna on Wednesday.\n"
     "E Ada Bell | PERSON | Bell | foreign minister of Arvania\nE Carlos Ruiz | PERSON | Ruiz\nE Vienna | PLACE\n"
     "F Ada Bell | meet | Carlos Ruiz | met | symmetric; place=Vienna; time=Wednesday; start=2001-04-04; rule=clause.svo\n"
     "S Bell will visit Vienna.\nF Bell | visit | Vienna | will visit | future; sure=0.6\n"},
    {"north/again.txt", "2001-04-20",
     "S Ada Bell met Carlos Ruiz again.\nE Ada Bell | PERSON | Bell\nE Carlos Ruiz | PERSON\nF Ada Bell | meet | Carlos Ruiz | met\n"},
    {"south/bank.txt", "2001-05-02",
     "S Carlos Ruiz heads the Delta Bank near the border of workers.\nE Carlos Ruiz | PERSON\nE Delta Bank | ORGANIZATION | the Delta Bank\n"
     "F Carlos Ruiz | head | Delta Bank | heads\n"},
    {"south/loan.txt", "2001-06-01",
     "S Delta Bank lent money to Arvania, Dora Quist said.\nE Delta Bank | ORGANIZATION\nE Arvania | PLACE\nE Dora Quist | PERSON | Quist\n"
     "F Delta Bank | lend to | Arvania | lent money to | by=Dora Quist\nF Dora Quist | praise | Delta Bank | said | negated\n"},
    {"south/two.txt", "2001-06-02",
     "S Eva Bell writes books about the border.\nE Eva Bell | PERSON | Bell\nE [books] | CONCEPT\nF Eva Bell | write | books | writes\n"},
    {"south/praise.txt", "",
     "S Dora Quist praised Ada Bell.\nE Dora Quist | PERSON\nE Ada Bell | PERSON\nF Dora Quist | praise | Ada Bell | praised | sure=0.7; inferred\n"},
};

void fill_archive(Store *store)
{
  for (size_t i = 0; i < COUNT_OF(articles); i++) put(store, articles[i][0], articles[i][1], articles[i][2]);
}
