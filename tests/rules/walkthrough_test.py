#!/usr/bin/env python3
"""docs/howto.md, "A rule, in ten minutes", done literally: the files are cut out of the document and laid where it says, first in an office's own directory
(--model DIR, nothing built), then the commands of step 5 are run as they stand there. A word changed in the document changes this test."""
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "../.."))
SHENZHI = os.environ.get("SHENZHI", ROOT + "/build/shenzhi")
failed = 0


def check(ok, what, got=""):
    global failed
    print(("ok   " if ok else "FAIL ") + what, "" if ok else repr(got)[:600], flush=True)
    failed += not ok
    return ok


def chapter():
    text = open(ROOT + "/docs/howto.md", encoding="utf-8").read()
    return re.search(r"^## A rule, in ten minutes\n(.*?)^## ", text, re.S | re.M).group(1)


def steps(text):
    """{number: text of the step}"""
    parts = re.split(r"^(\d)\. ", text, flags=re.M)
    return {int(parts[i]): parts[i + 1] for i in range(1, len(parts), 2)}


def code(step):
    """The indented block of a step, without its indent."""
    lines = [line[7:] for line in step.split("\n") if line.startswith("       ")]
    return "\n".join(lines) + "\n"


def named(step, ending):
    """The file a step names: `model/…/x.sql` whole, or `x.test.sql` beside it."""
    return next(p for p in re.findall(r"`([^`\s]+)`", step) if p.endswith(ending))


def main():
    s = steps(chapter())
    check(sorted(s) == [1, 2, 3, 4, 5], "five steps", sorted(s))
    rule = named(s[1], ".sql")
    rule_id = os.path.basename(rule)[:-4]
    beside = os.path.dirname(rule) + "/"
    item_file = named(s[4], ".yaml")
    line = re.search(r"`(- \{rule: [^`]*\})`", s[4]).group(1)
    commands = [c for c in re.findall(r"`([^`]+)`", s[5]) if "shenzhi" in c]
    check(len(commands) == 3 and all("build/shenzhi" in c for c in commands), "three commands to try it", commands)
    with tempfile.TemporaryDirectory() as tmp:
        def put(path, text):
            path = path.replace("model/", tmp + "/m/", 1)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "w", encoding="utf-8") as f:
                f.write(text)
        put(rule, code(s[1]))
        put(beside + named(s[2], ".test.sql"), code(s[2]))
        put(beside + named(s[3], ".fault.sql"), code(s[3]))
        # step 4: the office lays its own copy of the item's file over ours, with the line added under the first item's deductions
        whole = open(f"{ROOT}/{item_file}", encoding="utf-8").read()
        at = re.search(r"^( *)- \{rule: ", whole, re.M)
        check(at, f"{item_file} has deductions to add a line to")
        put(item_file, whole[:at.start()] + at.group(1) + line + "\n" + whole[at.start():])

        def shell(command):
            """As it stands in the document, with the office's directory added and a scratch place for the store."""
            parts = []
            for part in command.split(" && "):
                part = part.replace("/tmp/d", tmp + "/d").replace("build/shenzhi", SHENZHI)
                if " demo " not in part and "--model" not in part:
                    part += f" --model {tmp}/m" + (" --today 2026-11-20" if " run " in part else "")
                elif " demo " in part:
                    part += f" --model {tmp}/m --answer-key {tmp}/key.jsonl --today 2026-11-20"
                parts.append(part)
            return subprocess.run(" && ".join(parts), shell=True, capture_output=True, text=True, cwd=tmp, timeout=300)
        shutil.copytree(f"{ROOT}/model/standards", tmp + "/model/standards")
        shutil.copy(item_file.replace("model/", tmp + "/m/", 1), f"{tmp}/{item_file}")     # what step 5 checks by its path
        r = subprocess.run([SHENZHI, "model", "check", tmp + "/m"], capture_output=True, text=True)
        check(r.returncode == 0, "the model with the office's files is sound", r.stdout + r.stderr)
        test, standard, run = (shell(c) for c in commands)
        check(test.returncode == 0 and test.stdout.startswith(f"ok\t{rule_id}") and "3 个用例，0 条未通过" in test.stderr, f"{commands[0]}: the three cases pass", (test.stdout, test.stderr))
        check(standard.returncode == 0, f"{commands[1]}: the standard still adds up", (standard.stdout, standard.stderr))
        rows = [json.loads(x) for x in run.stdout.splitlines() if x.startswith("{")]
        if not check(os.path.exists(tmp + "/key.jsonl"), f"{commands[2]}: the demo office is made", (run.stdout[-300:], run.stderr[-600:])):
            sys.exit(1)
        planted = [f for f in map(json.loads, open(tmp + "/key.jsonl", encoding="utf-8")) if f["rule"] == rule_id]
        check(len(planted) == 1 and planted[0]["register"] == "release", "step 3 planted its fault", planted)
        check(run.returncode == 0 and rows and planted and planted[0]["record"] in [x["record"] for x in rows], f"{commands[2]}: finds it", (run.stdout[-400:], run.stderr[-400:]))
        check(rows and max(x["points"] for x in rows) == 0.5, "and it costs what step 4 says", rows)
        # the same in an assessment: on its item and with its sentence
        r = subprocess.run([SHENZHI, "assess", "run", "--data", tmp + "/d", "--model", tmp + "/m", "--standard", "shenzhi-100", "--period", "2026", "--today", "2026-11-20", "--json"], capture_output=True, text=True)
        found = [f for i in json.loads(r.stdout or '{"items":[]}')["items"] for f in i["findings"] if f["rule"] == rule_id]
        check(r.returncode == 0 and len(found) == len(rows) > 0 and "一个月内没有发布" in found[0]["reason"], "an assessment deducts for it", (r.stderr, found))
        # and without the office's directory nobody knows it
        r = subprocess.run([SHENZHI, "rule", "run", rule_id, "--data", tmp + "/d"], capture_output=True, text=True)
        check(r.returncode == 4 and rule_id in r.stderr, "without the directory there is no such rule", (r.returncode, r.stderr))
        # a slip of the pen: which file, which line, what is wrong
        put(rule, code(s[1]).replace("FROM release r", "FROM releese r"))
        r = subprocess.run([SHENZHI, "rule", "test", rule_id, "--model", tmp + "/m"], capture_output=True, text=True)
        check(r.returncode == 19 and f"{rule_id}.sql:" in r.stderr and "releese" in r.stderr, "a wrong table is named with its file", (r.returncode, r.stderr))
    print("all good" if not failed else f"{failed} failed")
    sys.exit(1 if failed else 0)


main()
