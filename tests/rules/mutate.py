#!/usr/bin/env python3
"""Are the rules' own cases good enough? Changes one thing at a time in each rule (a comparison, a number, a condition left out) and runs its cases: a change that
none of them notices is printed, with what stands around it. Some change nothing that can be seen (a condition said twice); the others are cases that are missing.
usage: SHENZHI=build/shenzhi tests/rules/mutate.py [RULE | AREA/]...      a second a change, some ten changes a rule"""
import glob
import os
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "../.."))
SHENZHI = os.environ.get("SHENZHI", ROOT + "/build/shenzhi")
TOKEN = re.compile(r"'(?:[^']|'')*'|--[^\n]*|<=|>=|<>|[<>=]|\b\d+\b|\b[A-Za-z_]+\b|.", re.S)
OTHER = {"<": "<=", "<=": "<", ">": ">=", ">=": ">", "=": "<>", "<>": "="}
ENDS = {"AND", "OR", "ORDER", "GROUP", "UNION", "LIMIT", "WHEN", "THEN", "END", "HAVING", "LEFT", "JOIN", "WHERE", "CROSS", "ELSE"}


def condition_after(tokens, i):
    """Where the condition ends that follows the AND at i; None when it is the AND of a BETWEEN."""
    depth = 0
    for text in (t for _, t in reversed(tokens[:i])):
        depth += (text == ")") - (text == "(")
        if depth < 0 or depth == 0 and text in ENDS:
            break
        if depth == 0 and text == "BETWEEN":
            return None
    depth = 0
    for at, text in tokens[i + 1:]:
        depth += (text == "(") - (text == ")")
        if depth < 0 or depth == 0 and text in ENDS:
            return at
    return tokens[-1][0] + len(tokens[-1][1])


def changes(sql):
    """(where, what stands there, what is put there instead)"""
    tokens = [(m.start(), m[0]) for m in TOKEN.finditer(sql)]
    for i, (at, text) in enumerate(tokens):
        if text in OTHER and ":record" not in sql[at:at + 12]:
            yield at, text, OTHER[text]
        elif re.fullmatch(r"[1-9]\d*", text) and not re.search(r"substr\([^()]*$|SELECT $", sql[:at]):
            yield at, text, str(int(text) + 1)
        elif text == "AND":
            end = condition_after(tokens, i)
            if end and not sql[at:end].startswith("AND (:"):
                yield at, sql[at:end], " "


def noticed(area, rule, sql, beside):
    with tempfile.TemporaryDirectory() as overlay:
        os.makedirs(f"{overlay}/rules/{area}")
        for path in beside:
            shutil.copy(path, f"{overlay}/rules/{area}")
        with open(f"{overlay}/rules/{area}/{rule}.sql", "w", encoding="utf-8") as f:
            f.write(sql)
        return subprocess.run([SHENZHI, "rule", "test", rule, "--model", overlay], capture_output=True).returncode != 0


def main():
    wanted, lived = sys.argv[1:], 0
    for path in sorted(glob.glob(ROOT + "/model/rules/*/*.sql")):
        area, rule = path.split("/")[-2], os.path.basename(path)[:-4]
        if "." in rule or wanted and rule not in wanted and area + "/" not in wanted:
            continue
        text = open(path, encoding="utf-8").read()
        head = re.search(r"(?m)^(?!--)", text).start()
        beside = glob.glob(path[:-4] + ".*.sql")
        for at, old, new in changes(text[head:]):
            at += head
            if not noticed(area, rule, text[:at] + new + text[at + len(old):], beside):
                lived += 1
                around = " ".join(f"{text[max(head, at - 50):at]}[{old} -> {new}]{text[at + len(old):at + len(old) + 40]}".split())
                print(f"{rule}: {around}", flush=True)
    print(f"{lived} changes were not noticed", file=sys.stderr)


if __name__ == "__main__":
    main()
