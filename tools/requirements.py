#!/usr/bin/env python3
"""docs/requirements.md: each row of the requirements with what proves it.
usage: tools/requirements.py [--write]     without --write: says what is wrong, exit 1
Registers and rules are derived from the model (--write puts in all of them; a new one need not wait for that); pages and tests are kept by hand and must exist."""
import collections
import glob
import os
import re
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
DOC = os.path.join(ROOT, "docs/requirements.md")
ROWS = ["A1", "A2", "A3", "A4", "A5", "B1", "B2", "C1", "C2", "C3", "D1", "D2", "D3", "E1", "E2", "F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8", "F9", "F10", "F11",
        "F12", "F13", "G1", "G2", "G3", "G4", "G5", "G6", "G7", "H1", "H2", "H3", "I1", "I2", "I3", "I4", "J1", "K1", "K2", "K3", "K4", "K5"]


def declared():
    """row -> registers, row -> rules, as the model's own files say"""
    registers, rules = collections.defaultdict(set), collections.defaultdict(set)
    for path in glob.glob(os.path.join(ROOT, "model/registers/*.yaml")):
        found = re.search(r"^requirement: \[(.*)\]", open(path, encoding="utf-8").read(), re.M)
        for row in re.findall(r"[A-K]\d+", found.group(1) if found else ""):
            registers[row].add(os.path.basename(path)[:-5])
    for path in glob.glob(os.path.join(ROOT, "model/rules/*/*.sql")):
        name = os.path.basename(path)[:-4]
        found = re.search(r"^-- requirement: (.*)$", open(path, encoding="utf-8").read(), re.M)
        if not name.endswith((".test", ".fault")):
            for row in re.findall(r"[A-K]\d+", found.group(1) if found else ""):
                rules[row].add(name)
    return registers, rules


def cells(line):
    return [c.strip() for c in line.strip().strip("|").split("|")]


def wrong(row, found, registers, rules):
    if len(found) != 6:
        return [f"{row}: {len(found)} cells, should be 6"]
    bad = [f"{row}: no {title}" for title, cell in zip(("text", "register", "rule", "page", "test"), found[1:]) if not cell]
    for name in (set(found[2].split()) - registers[row]) | (set(found[3].split()) - rules[row]):
        bad.append(f"{row}: {name} does not say that it serves this row: tools/requirements.py --write")
    for page in found[4].split():
        m = re.fullmatch(r"/r/(\w+)", page)
        place = f"model/registers/{m.group(1)}.yaml" if m else f"web/src/pages/{page.strip('/').split('/')[0]}/page.ts"
        if not os.path.exists(os.path.join(ROOT, place)):
            bad.append(f"{row}: there is no page {page}")
    bad += [f"{row}: there is no test {t}" for t in found[5].split() if not glob.glob(os.path.join(ROOT, t))]
    return bad


def main():
    registers, rules = declared()
    lines, seen, bad = open(DOC, encoding="utf-8").read().split("\n"), set(), []
    for i, line in enumerate(lines):
        found = cells(line) if line.startswith("|") else []
        row = found[0] if found else ""
        if row not in ROWS:
            continue
        seen.add(row)
        if "--write" in sys.argv and len(found) == 6:
            found[2], found[3] = " ".join(sorted(registers[row])), " ".join(sorted(rules[row]))
            lines[i] = "| " + " | ".join(found) + " |"
        bad += wrong(row, found, registers, rules)
    bad += [f"{row}: not in docs/requirements.md" for row in ROWS if row not in seen]
    if "--write" in sys.argv:
        open(DOC, "w", encoding="utf-8").write("\n".join(lines))
    print("\n".join(bad) if bad else f"{len(ROWS)} rows, each with register, rule, page and test")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
