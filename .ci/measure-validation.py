#!/usr/bin/env python3
"""Measures the shipped codebooks anew and writes every figure of docs/explanation/validation.md.

usage: RAPPORT_DATA=DATA .ci/measure-validation.py [RAPPORT]
       (RAPPORT is .build/release/rapport where left out)

Writes the tables between the marks in docs/explanation/validation.md, and aggregate figures (no words,
no utterances) into docs/reference/codebooks/agreement. Then record the pages:
RECORD_SNAPSHOTS=1 swift test --filter CodebookPagesTests. The comparison with a support vector machine
needs scikit-learn.
"""
import os
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from validation import annomi, episodes, sessions, tables  # noqa: E402

root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
data = os.environ["RAPPORT_DATA"]
rapport = sys.argv[1] if len(sys.argv) > 1 else os.path.join(root, ".build/release/rapport")
temporary = tempfile.mkdtemp()


def run(*arguments):
    done = subprocess.run([rapport, *arguments], capture_output=True, text=True)
    if done.returncode not in (0, 1):
        sys.exit(f"rapport {arguments[0]}: {done.stderr[:2000]}")
    return done.stdout


def book(name):
    return os.path.join(root, "codebooks", name + ".yaml")


place = tables.Place(root, data, temporary, run, book)
found = {}
found["release"] = tables.release(place)
found.update(annomi.measure(place))
found.update(sessions.measure(place))
found.update(episodes.measure(place))
found["examples"] = tables.examples(place)
page = os.path.join(root, "docs/explanation/validation.md")
text = open(page, encoding="utf-8").read()
for name, lines in found.items():
    text, times = re.subn(
        rf"(<!-- figures: {name} -->\n).*?(<!-- end -->)",
        lambda match: match[1] + "\n" + "\n".join(lines) + "\n\n" + match[2],
        text, flags=re.S)
    if not times:
        print(f"no place for `{name}` on the page", file=sys.stderr)
open(page, "w", encoding="utf-8").write(text)
print("\n\n".join(name + "\n" + "\n".join(lines) for name, lines in found.items()))
