"""scoring.py - what the measures share: texts into a database, from bytes to characters, where figures go."""
import contextlib
import os
import sqlite3
import subprocess
import tempfile


@contextlib.contextmanager
def database(relata, texts):
    """A connection to a database of the texts, [(name, text)], each an article NAME.txt; both are gone behind the block."""
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for name, text in texts:
            paths.append(os.path.join(folder, name + ".txt"))
            with open(paths[-1], "w", encoding="utf-8", newline="") as file:
                file.write(text)
        store = os.path.join(folder, "texts.db")
        subprocess.run([relata, "add", "--quiet", "-d", store, *paths], check=True)
        with contextlib.closing(sqlite3.connect(store)) as connection:
            yield connection


def characters(text):
    """[byte of the text in UTF-8] -> character; the end has a place too, and so has the byte behind it."""
    at = [i for i, c in enumerate(text) for _ in c.encode("utf-8")]
    return at + [len(text)] * 2


def report(figures):
    """Figures in percent, {metric: value}, go to $SCORES, one "metric TAB value" a line."""
    if os.environ.get("SCORES"):
        with open(os.environ["SCORES"], "a", encoding="utf-8") as scores:
            for name, value in figures.items():
                scores.write("%s\t%.1f\n" % (name, value))
