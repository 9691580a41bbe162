#!/usr/bin/env python3
"""usage: gen_talk.py OUT talk.tsv: the words that speak of marks, as C: one array of UTF-32 a set, words parted by spaces."""
import sys

sets = {}
for number, line in enumerate(open(sys.argv[2], encoding="utf-8").read().splitlines()[1:], 2):
    cells = line.split("\t")
    if len(cells) != 3 or not cells[0].isidentifier() or not cells[1].split():
        sys.exit(f"{sys.argv[2]}:{number}: wanted: set, words, where")
    sets.setdefault(cells[0], []).extend(cells[1].split())
with open(sys.argv[1], "w", encoding="utf-8") as f:
    f.write("/* made by tools/gen_talk.py from model/scan/talk.tsv */\n#include <stdint.h>\n")
    for name, words in sets.items():
        text = " ".join(words).replace("\\", "\\\\").replace('"', '\\"')
        f.write(f'static const uint32_t talk_{name}[] = U"{text}";\n')
