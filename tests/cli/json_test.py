#!/usr/bin/env python3
"""What scripts rely on: the exact JSON of `assess run`, `rule run`, `verify` and the answer key; that --help and the manual page say so;
and the edge cases of scoring through the program itself."""
import json
import os
import subprocess
import sys
import tempfile

SHENZHI = os.environ.get("SHENZHI", "build/shenzhi")
RUN = ["run", "standard", "period", "ledger_head", "score", "applicable", "percent", "verdict", "items"]
ITEM = ["id", "points", "applicable", "deducted", "findings"]
FINDING = ["rule", "register", "record", "since", "until", "points", "reason"]
VERIFY = ["ok", "events", "records", "seals", "problems"]
FAULT = ["fault", "rule", "register", "record", "item"]
failed = 0


def check(ok, what, got=""):
    global failed
    print(("ok   " if ok else "FAIL ") + what, "" if ok else repr(got)[:400], flush=True)
    failed += not ok


def run(*args):
    return subprocess.run([SHENZHI, *args], capture_output=True, text=True, timeout=300)


def number(v):
    return isinstance(v, (int, float)) and not isinstance(v, bool) and round(v, 2) == v


STANDARD = """standard: edge
title: {zh: 边界, en: edge}
version: "1"
origin: own
note: {zh: 试, en: test}
grammar: deduction
subject: unit
total: 100
complete: true
bands: [{verdict: meets, min: 90, zh: 符合, en: meets}, {verdict: basic, min: 80, zh: 基本符合, en: basic}, {verdict: fails, min: 0, zh: 不符合, en: fails}]
categories:
  - id: "1"
    title: {zh: 一, en: one}
    points: 100
    items:
      - {id: "1", title: {zh: 甲, en: a}, points: 100, deductions: [{rule: RULE, points: POINTS, per: PER}, {manual: {zh: 其他, en: other}, min: 0.5, max: 100}]}
"""


def main():
    with tempfile.TemporaryDirectory() as tmp:
        data, key = tmp + "/d", tmp + "/key.jsonl"
        r = run("demo", "--data", data, "--today", "2026-11-20", "--answer-key", key)
        check(r.returncode == 0, "demo", r.stderr)
        faults = [json.loads(x) for x in open(key, encoding="utf-8")]
        check(len(faults) > 70 and all(list(f) == FAULT for f in faults), "a line of the answer key", [f for f in faults if list(f) != FAULT][:1])
        check(all(isinstance(f["record"], int) and isinstance(f["item"], str) for f in faults), "with a number and a text")
        r = run("assess", "run", "--data", data, "--standard", "shenzhi-100", "--period", "2026", "--today", "2026-11-20", "--json")
        check(r.returncode == 0 and r.stdout.count("\n") == 1, "assess run prints one line on standard output", r.stderr)
        j = json.loads(r.stdout)
        check(list(j) == RUN, "members of a run, in order", list(j))
        check(all(list(i) == ITEM for i in j["items"]), "members of an item", [i for i in j["items"] if list(i) != ITEM][:1])
        findings = [f for i in j["items"] for f in i["findings"]]
        check(findings and all(list(f) == FINDING for f in findings), "members of a finding", [f for f in findings if list(f) != FINDING][:1])
        check(all(number(v) for v in (j["score"], j["applicable"], j["percent"])) and all(number(i["points"]) and number(i["deducted"]) for i in j["items"]), "points have at most two decimals")
        check(isinstance(j["run"], int) and isinstance(j["ledger_head"], int) and j["period"] == "2026" and j["standard"] == "shenzhi-100", "run, head, period, standard")
        per_item = {i["id"]: {(f["rule"], f["record"]) for f in i["findings"]} for i in j["items"]}
        missing = [f for f in faults if (f["rule"], f["record"]) not in per_item.get(f["item"], set())]
        check(not missing, "every planted fault stands on its item", missing[:2])
        for f in faults[:5]:
            r = run("rule", "run", f["rule"], "--data", data, "--period", "2026", "--today", "2026-11-20", "--json")
            rows = [json.loads(x) for x in r.stdout.splitlines()]
            check(r.returncode == 0 and rows and all(list(x) == FINDING for x in rows) and f["record"] in [x["record"] for x in rows], f"rule run {f['rule']}: finding objects, one a line", r.stdout[:300])
        r = run("verify", "--data", data, "--json", "--quiet")
        v = json.loads(r.stdout)
        check(list(v) == VERIFY and v["ok"] is True and v["problems"] == [], "verify", v)
        r = run("assess", "show", str(j["run"]), "--data", data, "--json")
        check(r.returncode == 0 and json.loads(r.stdout) == j, "assess show prints the same", r.stdout[:200])
        for command, members in (("assess run", RUN + ITEM + FINDING), ("rule run", FINDING), ("verify", VERIFY), ("demo", FAULT)):
            h = run(*command.split(), "--help")
            lacking = [m for m in members if f'"{m}"' not in h.stdout]
            check(h.returncode == 0 and not lacking, f"{command} --help names every member", lacking)
        man = run("man", "assess", "run")
        check(man.returncode == 0 and "ledger_head" in man.stdout, "the manual page says the same", man.stderr + man.stdout[:200])

        # edges of the verdict, through the program: one rule with a known number of rows
        rule = faults[0]["rule"]
        rows = len(run("rule", "run", rule, "--data", data, "--period", "2026", "--today", "2026-11-20", "--json").stdout.splitlines())

        def edge(points, per, percent, verdict, what):
            path = tmp + "/edge.yaml"
            with open(path, "w", encoding="utf-8") as f:
                f.write(STANDARD.replace("RULE", rule).replace("POINTS", points).replace("PER", per))
            add = run("standard", "add", path, "--data", data)
            r = run("assess", "run", "--data", data, "--standard", "edge", "--period", "2026", "--today", "2026-11-20", "--json")
            e = json.loads(r.stdout or "{}")
            check(add.returncode == 0 and (e.get("percent"), e.get("verdict")) == (percent, verdict), what, (add.stderr, r.stderr, e.get("percent"), e.get("verdict")))
        edge("10.04", "once", 89.96, "basic", "89.96 % is not 90")
        edge("10", "once", 90, "meets", "exactly 90")
        edge("20", "once", 80, "basic", "exactly 80")
        edge("20.01", "once", 79.99, "fails", "79.99 is not 80")
        edge("100", "occurrence", 0, "fails", f"{rows} times 100 take no more than the item has")
    print("all good" if not failed else f"{failed} failed")
    sys.exit(1 if failed else 0)


main()
