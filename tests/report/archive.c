/* The archive that the store's tests ask, here for reports: its two files are compiled into this binary as well. */
#include "../store/archive.c"
#include "../store/double.c"
#include "../store/written.c"
