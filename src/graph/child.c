#include "graph/child.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

bool child_answer(int line, const void *bytes, size_t len)
{
  for (const char *at = bytes; len > 0;) {
    ssize_t n = send(line, at, len, MSG_NOSIGNAL);
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return false;
    at += n;
    len -= (size_t)n;
  }
  return true;
}

bool child_hear(int line, Buf *told)
{
  char room[65536];
  for (;;) {
    ssize_t n = recv(line, room, sizeof room, 0);
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return n == 0 && !told->failed;
    buf_put(told, room, (size_t)n);
  }
}

static void limit_time(double seconds)
{
  struct itimerval limit = {.it_value = {(time_t)seconds, (suseconds_t)((seconds - (double)(time_t)seconds) * 1e6)}};
  signal(SIGPROF, SIG_DFL);
  setitimer(ITIMER_PROF, &limit, NULL);
}

static _Noreturn void run(ChildFn *work, const void *context, double time_limit_s, int line)
{
  limit_time(time_limit_s);
  signal(SIGINT, SIG_DFL);
  int nowhere = open("/dev/null", O_WRONLY);
  if (nowhere >= 0) {
    dup2(nowhere, STDERR_FILENO); /* Graphviz's own warnings; what matters is told by the parent */
    dup2(nowhere, STDOUT_FILENO);
  }
  _exit(work(context, line) ? 0 : 1);
}

bool child_start(Child *child, ChildFn *work, const void *context, double time_limit_s)
{
  int ends[2];
  *child = (Child){0};
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) return false;
  pid_t id = fork();
  if (id == 0) {
    close(ends[0]);
    run(work, context, time_limit_s, ends[1]);
  }
  close(ends[1]);
  if (id < 0) close(ends[0]);
  else *child = (Child){id, ends[0]};
  return id > 0;
}

static int end(Child *child)
{
  int status = 0;
  close(child->line);
  while (waitpid(child->id, &status, 0) < 0 && errno == EINTR) {}
  *child = (Child){0};
  return status;
}

ChildEnd child_finish(Child *child, Str told, Buf *answer)
{
  if (!child->id) return CHILD_FAILED;
  bool all = child_answer(child->line, told.at, told.len); /* one that has ended hears nothing: its status says why */
  shutdown(child->line, SHUT_WR);
  all = all && child_hear(child->line, answer);
  if (!all) kill(child->id, SIGKILL);
  int status = end(child);
  if (WIFSIGNALED(status) && WTERMSIG(status) == SIGPROF) return CHILD_LATE;
  return all && WIFEXITED(status) && WEXITSTATUS(status) == 0 ? CHILD_DONE : CHILD_FAILED;
}

void child_stop(Child *child)
{
  if (!child->id) return;
  kill(child->id, SIGKILL);
  end(child);
}
