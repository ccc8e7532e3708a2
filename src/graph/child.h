/*
 * child.h - work in a process of its own, which is told some bytes and answers with some. Private to graph/.
 * libgvc is not made for threads, leaks with every layout and can run for minutes; in a child of our own it can do none of
 * this to the program that uses the library.
 */
#ifndef RELATA_GRAPH_CHILD_H
#define RELATA_GRAPH_CHILD_H

#include <sys/types.h>

#include "core/core.h"

typedef struct { pid_t id; int line; } Child; /* {0}: none is running */
typedef enum { CHILD_DONE, CHILD_FAILED, CHILD_LATE } ChildEnd;

/* What the child does; it hears and answers over `line`, and ends when this returns. False: it failed. */
typedef bool ChildFn(const void *context, int line);
/* A child that has used so much processor time is ended; a busy machine takes none of it away. */
MUST_CHECK bool child_start(Child *child, ChildFn *work, const void *context, double time_limit_s);
/* Tells the child all, takes its answer and waits for its end. */
ChildEnd child_finish(Child *child, Str told, Buf *answer);
void child_stop(Child *child); /* one that nothing was asked of; none is allowed */

/* ---- in the child ---- */

bool child_hear(int line, Buf *told); /* all; false where the parent has gone */
bool child_answer(int line, const void *bytes, size_t len);

#endif
