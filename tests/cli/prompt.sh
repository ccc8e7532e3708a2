#!/bin/bash
# The prompt of `relata sql` on a terminal: letters of all kinds, Ctrl-C, history.
. "$(dirname "$0")/harness.sh.inc"
if needs "python3 -c 'import pty'" "python3 is not installed: there is no terminal to type on"; then
  archive
  mkdir home
  cat >type.py <<'PY'
import os, pty, select, signal, sys, termios, time
pid, terminal = pty.fork()
if pid == 0:
    os.environ.update(HOME="home", TERM="xterm", NO_COLOR="1")
    os.environ.pop("XDG_STATE_HOME", None)
    os.execv(sys.argv[1], ["relata", "sql", "-d", "news.db"])

LONGEST = 120 # seconds that nothing here takes, under the sanitizers on a busy machine too

def until(words, seconds=LONGEST):
    """What is written until `words` stand in it."""
    got, end = b"", time.time() + seconds
    while words.encode() not in got and time.time() < end:
        if select.select([terminal], [], [], 0.1)[0]:
            try: got += os.read(terminal, 65536)
            except OSError: break
    return got.decode(errors="replace")

def editing(wanted=True):
    """Waits until the line editor has the terminal, or has left it: without it the terminal itself eats Ctrl-C and Ctrl-D,
    and what is typed before it throws away what stands there."""
    end = time.time() + LONGEST
    while (not termios.tcgetattr(terminal)[3] & termios.ICANON) != wanted:
        assert time.time() < end, ("the line editor", wanted)
        time.sleep(0.02)

def typed(line, words):
    editing()
    os.write(terminal, line.encode())
    got = until(words)
    assert words in got, (line, words, got)
    return got

assert "relata> " in until("relata> ")
typed("SELECT 6 *\n", "...> ")
typed("7 AS answer;\n", "42")
typed(".format json\n", "relata> ")
typed("SELECT '\u65e5\u672c \u00e9' AS word;\n", '[{"word": "\u65e5\u672c \u00e9"}]')
typed(".format table\n", "relata> ")
typed(".tables\n", "story_report")
typed(".schema alias\n", "CREATE VIEW alias")
typed(".mode json\n", "relata> ")
typed(".what\n", "how they are made")
typed("DROP TABLE fact;\n", "--write")
typed("WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT count(*) FROM c;\n", "\n")
editing(False)
os.write(terminal, b"\x03") # at the query, or just before it begins: it is not lost
got = until("interrupted")
assert "interrupted" in got, got
typed("SELECT nonsense", "nonsense")
typed("\x03", "relata> ")
for _ in range(20): typed("SELECT n\x03", "relata> ") # while the line is still drawn: it is not lost either
typed("SELECT 'still ' || 'here' AS it;\n", '[{"it": "still here"}]')
editing()
os.write(terminal, b"\x04")
end = time.time() + LONGEST
while (status := os.waitpid(pid, os.WNOHANG)) == (0, 0) and time.time() < end: until("never", 0.1)
if status == (0, 0): os.kill(pid, signal.SIGKILL)
assert status == (pid, 0), ("it ends well, and in time", status)
PY
  holds "a session at the prompt" python3 type.py "$RELATA"
  holds "its lines are kept" grep -q answer home/.local/state/relata/history
  fails "what Ctrl-C took back is not" grep -q nonsense home/.local/state/relata/history
fi
finish
