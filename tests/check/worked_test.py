#!/usr/bin/env python3
"""docs/endpoint-checks.md: each of the 70 worked checks of the field has ours, with its false-alarm trap in words and as a case that must not fire."""
import glob
import os
import re

from checklib import check, end

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../..")
WORKED = {"BAS": 6, "NET": 12, "RAD": 6, "USB": 7, "FW": 6, "ENC": 2, "ACC": 9, "AV": 4, "PRT": 2, "PAT": 1, "SW": 4, "PRN": 2, "FIL": 3, "LOG": 4, "SELF": 2}
files = {os.path.basename(f)[:-4]: f for f in glob.glob(ROOT + "/model/checks/*/*.sql") if not f.endswith(".test.sql")}
rules = {os.path.basename(f)[:-4]: f for f in glob.glob(ROOT + "/model/rules/*/*.sql") if not f.endswith((".test.sql", ".fault.sql"))}
rows = re.findall(r"^\| ([A-Z]+-\d\d) \| [^|]+ \| ([^|]+) \| ([^|]*)\|$", open(ROOT + "/docs/endpoint-checks.md", encoding="utf-8").read(), re.M)
check([r[0] for r in rows] == [f"{k}-{i:02d}" for k, n in WORKED.items() for i in range(1, n + 1)] and len(rows) == 70, f"the 70 worked checks in their order: {len(rows)}")
named = set()
for worked, ours, note in rows:
    if ours.strip() == "–":
        check(note.strip(), f"{worked}: not done and no reason")
        continue
    for name in ours.strip().split(", "):
        if name.startswith("rule:"):
            check(name[5:] in rules, f"{worked}: no rule {name}")
            continue
        named.add(name)
        if not check(name in files, f"{worked}: no check {name}") and name not in files:
            continue
        text = open(files[name], encoding="utf-8").read()
        cases = open(files[name][:-4] + ".test.sql", encoding="utf-8").read()
        expect = re.findall(r"^-- expect: *(\w+)", cases, re.M)
        check("-- trap.zh: " in text and "-- trap.en: " in text, f"{name}: no trap")
        check(any(e in ("fail", "warn", "person") for e in expect) and any(e in ("pass", "na", "unknown", "person") for e in expect), f"{name}: cases {expect}")
asked = {n for n, f in files.items() if "/asked/" in f}
last = open(ROOT + "/docs/endpoint-checks.md", encoding="utf-8").read().strip().splitlines()[-1]
check(asked == set(re.findall(r"[a-z]+_[a-z]+|jammer", last)), f"asked questions: {asked}")
check(set(files) - named - asked <= {"storage_to_compare"}, f"not in the table: {set(files) - named - asked}")
print(f"{len(rows)} worked checks, {len(named)} of ours and {len(asked)} asked")
end()
