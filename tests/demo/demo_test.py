#!/usr/bin/env python3
"""The demo office, whole program: clean it scores 100 % without a finding; every planted fault stands on its right item
and nothing else does, for several seeds and days; never over somebody's data; the same twice."""
import collections
import json
import os
import shutil
import subprocess
import sys
import tempfile

SHENZHI = os.environ["SHENZHI"]
DAYS = ["2026-01-20", "2026-05-08", "2026-11-23", "2026-12-30"]
bad = []


def check(ok, text):
    if not ok:
        bad.append(text)
        print("FAIL", text)


def run(*args, ok=True):
    p = subprocess.run([SHENZHI, *args], capture_output=True, text=True)
    if ok and p.returncode:
        check(False, f"{' '.join(args)}: exit {p.returncode}: {p.stderr[-400:]}")
    return p


def assess(data, day, period=None):
    p = run("assess", "run", "--data", data, "--standard", "shenzhi-100", "--period", period or day[:4], "--today", day, "--json")
    return json.loads(p.stdout) if p.returncode == 0 else {"items": [], "percent": None}


def findings(result):
    return [dict(f, item=item["id"]) for item in result["items"] for f in item["findings"]]


def clean(data, seed, day):
    run("demo", "--data", data, "--seed", str(seed), "--faults", "none", "--today", day, "--password", "Demo-2026-only")
    result = assess(data, day)
    found = findings(result)
    check(not found, f"clean office, seed {seed}, {day}: {found[:2]}")
    check(result["percent"] == 100 and result.get("verdict") == "meets", f"clean office, seed {seed}, {day}: {result['percent']} {result.get('verdict')}")
    for period in [f"{day[:4]}-10-01/{day}"] if day[5:7] == "12" else []:      # what was done in spring answers for the year, in a shorter period too
        result = assess(data, day, period)
        check(result["percent"] == 100 and not findings(result), f"clean office, seed {seed}, {period}: {result['percent']} {findings(result)[:2]}")


def planted(data, seed, day):
    key = os.path.join(os.path.dirname(data), "key.jsonl")
    run("demo", "--data", data, "--seed", str(seed), "--today", day, "--answer-key", key, "--password", "Demo-2026-only")
    want = [json.loads(line) for line in open(key, encoding="utf-8")] if os.path.exists(key) else []
    check(len(want) >= 20, f"seed {seed}, {day}: only {len(want)} faults")
    check(len({w["fault"] for w in want}) == len({w["fault"] for w in want if w["fault"] == w["rule"]}), "a fault without its own line")
    result = assess(data, day)
    got = collections.Counter((f["rule"], f["register"], f["record"], f["item"]) for f in findings(result))
    expected = collections.Counter((w["rule"], w["register"], w["record"], w["item"]) for w in want)
    check(got == expected, f"seed {seed}, {day}: missing {list((expected - got).elements())[:5]}, unplanned {list((got - expected).elements())[:5]}")
    for item in result["items"]:
        points = sum(round(100 * f["points"]) for f in item["findings"])
        check(points == round(100 * item["deducted"]), f"item {item['id']}: findings sum to {points}, deducted {item['deducted']}")
    check(json.dumps(assess(data, day)["items"]) == json.dumps(result["items"]), "a second run gives other items")
    return want


def every_rule(planted, data, days):
    """At the end of a year each rule that scores stands in the answer key; those that only remind or prevent are planted by name and found by running them."""
    rules = {}
    for line in run("rule", "list").stdout.splitlines():
        cells = line.split("\t")
        rules[cells[0]] = cells[2].split(",")
    scoring = {name for name, use in rules.items() if "score" in use}
    check(len(rules) >= 160, f"only {len(rules)} rules")
    check(not scoring - planted, f"rules without a fault in the key: {sorted(scoring - planted)}")
    others = sorted(set(rules) - scoring)
    path = os.path.join(os.path.dirname(data), "others.jsonl")
    with open(path, "w", encoding="utf-8") as f:
        f.writelines(json.dumps({"fault": r}) + "\n" for r in others)
    unfound = set(others)
    for day in days:                                     # a duty of the year is late only at its end, a call to units only before it
        run("demo", "--data", data, "--today", day, "--faults", path, "--password", "Demo-2026-only")
        for name in sorted(unfound):
            rows = [json.loads(line) for line in run("rule", "run", name, "--data", data, "--today", day, "--json").stdout.splitlines()]
            if len(rows) == 1 and rows[0]["rule"] == name:
                unfound.remove(name)
    check(others and not unfound, f"planted, but not found once by rule run: {sorted(unfound)}")


def one_fault(data, day, fault):
    """A file with one fault plants that one only."""
    path = os.path.join(os.path.dirname(data), "one.jsonl")
    with open(path, "w", encoding="utf-8") as f:
        f.write(json.dumps({"fault": fault["fault"]}) + "\n")
    run("demo", "--data", data, "--today", day, "--faults", path, "--password", "Demo-2026-only")
    found = findings(assess(data, day))
    check(any(f["rule"] == fault["rule"] for f in found), f"{fault['fault']} alone: {found}")
    p = run("rule", "run", fault["rule"], "--data", data, "--today", day, "--json")
    rows = [json.loads(line) for line in p.stdout.splitlines()]
    check(len(rows) >= 1 and set(rows[0]) == {"rule", "register", "record", "since", "until", "points", "reason"}, f"rule run: {p.stdout}")


def together(data, day):
    """Faults that once chose each other's records; lines of an answer key may stand in any order."""
    path = os.path.join(os.path.dirname(data), "some.jsonl")
    for faults in (["movement_lateral"], ["cooling_off_closed_early", "handover_giver_absent", "leaving_without_handover"]):
        with open(path, "w", encoding="utf-8") as f:
            f.writelines(json.dumps({"fault": r, "rule": rule}) + "\n" for r in faults for rule in ("another", r))
        run("demo", "--data", data, "--today", day, "--faults", path, "--password", "Demo-2026-only")
        found = {f["rule"] for f in findings(assess(data, day))}
        check(found == set(faults), f"{faults} together: {found}")


def refuses(work):
    mine = os.path.join(work, "mine")
    os.mkdir(mine)
    with open(os.path.join(mine, "letter.txt"), "w") as f:
        f.write("keep me")
    p = run("demo", "--data", mine, ok=False)
    check(p.returncode != 0 and os.path.exists(os.path.join(mine, "letter.txt")), "demo overwrote a directory that is not its own")
    for text, says in (('{"fault":"pledge_missing"}\n{"fault":"no_such_rule"}\n', ":2"), ('{"fault":"pledge_missing"}\n\n{"fault":"pledge_missing"}\n', ":3"), ('\n{"rule":"pledge_missing"}\n', ":2"), ("pledge_missing\n", ":1")):
        with open(os.path.join(work, "faults"), "w") as f:
            f.write(text)
        p = run("demo", "--data", os.path.join(work, "x"), "--faults", os.path.join(work, "faults"), ok=False)
        check(p.returncode != 0 and "faults" + says in p.stderr and not os.path.exists(os.path.join(work, "x")), f"a file of faults {text!r}: {p.stderr[-200:]}")
    for args in (["--size", "huge"], ["--seed", "x"], ["--today", "2026-02-30"], ["--faults", os.path.join(work, "nowhere")]):
        check(run("demo", "--data", os.path.join(work, "x"), *args, ok=False).returncode != 0, f"demo accepts {args}")


def main():
    work = tempfile.mkdtemp(prefix="demo_test")
    data = os.path.join(work, "data")
    try:
        for seed, day in [(1, d) for d in DAYS] + [(7, DAYS[2])]:
            clean(data, seed, day)
        want, seen = [], set()
        for seed, day in [(1, DAYS[1]), (1, DAYS[3]), (2, DAYS[2]), (24, "2027-12-31"), (42, "2026-01-31"), (5, "2026-01-02")]:
            want = planted(data, seed, day)
            seen |= {w["rule"] for w in want if w["fault"] == w["rule"]}
        every_rule(seen, data, DAYS[2:])
        if want:
            one_fault(data, DAYS[2], want[len(want) // 2])
        together(data, "2026-12-31")
        refuses(work)
    finally:
        shutil.rmtree(work)
    print(f"{len(bad)} failed")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
