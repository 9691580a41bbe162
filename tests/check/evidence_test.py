#!/usr/bin/env python3
"""A failed check becomes evidence: whatever may fail on a machine of a class is found by exactly one rule that scores, on the item that the check names."""
import glob
import json
import os
import re
import sqlite3

from checklib import TMP, check, end, office

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../..")
DATA = os.path.join(TMP, "data")
# rule -> items of shenzhi-100; the last two count once a machine and hold for one side only
RULES = {"inspection_identity_failed": {"24", "27", "28", "31"}, "inspection_media_failed": {"26", "53"}, "inspection_network_failed": {"29", "51", "52"}, "inspection_protection_failed": {"25"},
         "inspection_online": {"51"}, "inspection_unclassified_use": {"52"}}
NO_SECRETS = {"unclassified", "internet"}

office("demo", "--data", DATA, "--faults", "none", "--password", "Demo-2026-only")
db = sqlite3.connect(DATA + "/shenzhi.db")
report = db.execute("SELECT min(id) FROM inspection_report").fetchone()[0]
at = db.execute("SELECT max(finished_at) FROM inspection_report").fetchone()[0]
first = n = 10 ** 6
planted = {}
for f in sorted(glob.glob(ROOT + "/model/checks/*/*.sql")):
    if f.endswith(".test.sql"):
        continue
    text, name = open(f, encoding="utf-8").read(), os.path.basename(f)[:-4]
    classes, item = (re.search(f"^-- {k}: (.*)$", text, re.M)[1].split() for k in ("class", "item"))
    check(len(item) == 1 and item[0].isdigit(), f"{name}: item {item}")
    if classes == ["all"]:
        classes = ["classified", "unclassified", "internet"]
    check(item[0] != "52" or set(classes) <= NO_SECRETS, f"{name}: item 52 is about machines that are not classified: {classes}")
    if "'fail'" not in text:
        continue
    for cls in classes:
        planted[n] = (name, cls, item[0])
        db.execute("INSERT INTO inspection_result(id, report, check_id, title, verdict, severity, item, first_seen, last_seen, machine, declared_class, state, created_at) VALUES (?, ?, ?, ?, 'fail', 4, ?, ?, ?, ?, ?, 'open', ?)",
                   (n, report, name, name, item[0], at, at, f"probe-{n}", cls, at))
        n += 1
db.commit()
db.close()
found = {k: [] for k in planted}
for rule in RULES:
    for line in office("rule", "run", rule, "--data", DATA, "--json").stdout.splitlines():
        record = json.loads(line)["record"]
        if record in found:
            found[record].append(rule)
for k, (name, cls, item) in planted.items():
    check(len(found[k]) == 1 and item in RULES[found[k][0]], f"{name} on {cls}, item {item}: {found[k]}")
    check(item != "51" or (found[k] == ["inspection_online"]) == (cls == "classified"), f"{name} on {cls}: {found[k]}")
check({r for v in found.values() for r in v} == set(RULES), "each rule finds something")
print(f"{len(planted)} checks and classes")
end()
