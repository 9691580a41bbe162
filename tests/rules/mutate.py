#!/usr/bin/env python3
"""Are the rules' own cases good enough? Changes one thing at a time in each rule (a comparison, a number, a condition left out) and runs its cases: a change that
none of them notices is printed, with what stands around it. Some change nothing that can be seen (a condition said twice); the others are cases that are missing. Left alone: the
sentence of `detail`, and what the engine drops by itself (docs/model.md §2): `>= :from` of a rule that counts once, the day of a duty of the year that is still to come.
usage: SHENZHI=build/shenzhi tests/rules/mutate.py [RULE | AREA/]...      all rules together need a few minutes"""
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


def aside(sql, at, end, once):
    """Changed by nobody: the sentence, the period of what counts once, the day of the year from which `since` counts anyway."""
    start = max((m.end() for m in re.finditer(r"AS (since|until|department|person|names),\s", sql[:at])), default=None)
    if start and " AS detail" in sql[at:] and not re.search(r"\b(FROM|WHERE)\b", re.sub(r"\([^()]*\)|'[^']*'", "", re.sub(r"\([^()]*\)", "", sql[start:at]))):
        return True
    clause = sql[max(0, at - 60):end + 12]
    return once and ":from" in clause or re.search(r":today >=? :year \|\| '-' \|\| setting", sql[max(0, at - 12):end + 40]) is not None


def changes(sql, once=False):
    """(where, what stands there, what is put there instead)"""
    for at, old, new in every(sql):
        if not aside(sql, at, at + len(old), once):
            yield at, old, new


def every(sql):
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


class Round:
    """One change in each of several rules, laid over the model together."""

    def __init__(self, folder):
        self.folder, self.rules = folder, set()

    def put(self, path, sql):
        rule, into = os.path.basename(path)[:-4], f"{self.folder}/rules/{path.split('/')[-2]}"
        os.makedirs(into, exist_ok=True)
        for beside in glob.glob(path[:-4] + ".*.sql"):
            shutil.copy(beside, into)
        with open(f"{into}/{rule}.sql", "w", encoding="utf-8") as f:
            f.write(sql)
        self.rules.add(rule)

    def unnoticed(self):
        """The rules whose cases all pass; a change that the model does not even load with is noticed."""
        while self.rules:
            p = subprocess.run([SHENZHI, "rule", "test", "--model", self.folder], capture_output=True, text=True)
            passed = set(re.findall(r"(?m)^ok\t(\w+)\t", p.stdout))
            if passed:
                return self.rules & passed
            bad = re.search(rf"{self.folder}/(rules/\w+/(\w+))\.sql", p.stderr)
            if not bad:
                raise SystemExit(p.stderr)
            for path in glob.glob(f"{self.folder}/{bad[1]}.*"):
                os.remove(path)
            self.rules.discard(bad[2])
        return set()


def main():
    wanted, rules, lived = sys.argv[1:], {}, 0
    for path in sorted(glob.glob(ROOT + "/model/rules/*/*.sql")):
        rule = os.path.basename(path)[:-4]
        if "." in rule or wanted and rule not in wanted and path.split("/")[-2] + "/" not in wanted:
            continue
        text = open(path, encoding="utf-8").read()
        head = re.search(r"(?m)^(?!--)", text).start()
        rules[rule] = path, text, [(at + head, old, new) for at, old, new in changes(text[head:], "-- counts: once" in text)]
    for k in range(max((len(r[2]) for r in rules.values()), default=0)):
        with tempfile.TemporaryDirectory() as folder:
            turn = Round(folder)
            for path, text, list_of in rules.values():
                if k < len(list_of):
                    at, old, new = list_of[k]
                    turn.put(path, text[:at] + new + text[at + len(old):])
            for rule in sorted(turn.unnoticed()):
                _, text, list_of = rules[rule]
                at, old, new = list_of[k]
                print(f"{rule}: " + " ".join(f"{text[max(0, at - 50):at]}[{old} -> {new}]{text[at + len(old):at + len(old) + 40]}".split()), flush=True)
                lived += 1
    print(f"{lived} of {sum(len(r[2]) for r in rules.values())} changes were not noticed", file=sys.stderr)


if __name__ == "__main__":
    main()
