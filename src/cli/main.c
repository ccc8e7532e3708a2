/* main.c - the program: a thin user of the library. */
#include "relata.h"

#include <stdio.h>

int main(void)
{
  printf("relata %s\n", RELATA_VERSION);
  return RELATA_OK;
}
