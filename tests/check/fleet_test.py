#!/usr/bin/env python3
"""A fleet of 50 fixture machines with planted violations and traps: all imported at once, and the assessment finds exactly what was planted."""
import json
import os
import subprocess

import roots
from checklib import TMP, check, end, office, rows, run

DATA, DISC, KIT = os.path.join(TMP, "data"), os.path.join(TMP, "disc"), os.path.join(TMP, "disc/shenzhi-check.kit")


office("demo", "--data", DATA, "--faults", "none", "--password", "Demo-2026-only")
office("inspect", "keys", "--data", DATA)
office("inspect", "kit", "--data", DATA, "--out", DISC)
trees = {kind: getattr(roots, kind)(os.path.join(TMP, kind), "kylin") for kind in ("clean", "dirty")}
n = 0


def report(kind, serial, disk, cls, board=None):
    global n
    n += 1
    out = os.path.join(TMP, f"{n:02}.szr")
    trees[kind].put("/sys/class/dmi/id/product_serial", serial + "\n").put("/sys/class/dmi/id/board_serial", (board or "B" + serial) + "\n").put("/run/udev/data/b8:0", f"E:ID_SERIAL_SHORT={disk}\nE:ID_BUS=ata\n")
    run("run", "--kit", KIT, "--root", trees[kind].path, "--class", cls, "--out", out, ok=(0, 30))
    return out


own = {c: "classified" if level >= 2 else "internet" if net == "internet" else "unclassified" for c, level, net in rows(DATA, "SELECT id, secret_level, network FROM computer WHERE state = 'in_use'")}
fleet = rows(DATA, "SELECT id, serial_no, disk_serial FROM computer WHERE state = 'in_use' ORDER BY id")
secret = [c[0] for c in fleet if own[c[0]] == "classified"]
open_net = [c[0] for c in fleet if own[c[0]] == "internet"]
dirty, cross = set(secret[:2]), set(open_net[:1])                   # two classified ones were online, and their stick was in an internet machine too
mismatch = set(open_net[-2:])                                        # declared as plain office machines
files = [report("dirty" if c in dirty | cross else "clean", serial, disk, "unclassified" if c in mismatch else own[c]) for c, serial, disk in fleet]
strangers = [report("clean", f"FREMD-{i}", f"FREMD-D{i}", "internet") for i in range(50 - len(fleet) - 1)]
first = fleet[5]
twin = report("clean", first[1], "TWIN-DISK", own[first[0]], board="TWIN-BOARD")   # another machine with a registered serial number
check(n == 50, f"{n} machines")
p = office("inspect", "import", *files, *strangers, twin, "--data", DATA, "--json")
answers = [json.loads(line) for line in p.stdout.splitlines()]
check(len(answers) == 50 and all(a["accepted"] for a in answers), "all 50 accepted")
check([a["computer"] for a in answers] == [c[0] for c in fleet] + [None] * len(strangers) + [first[0]], "each at its register line")
again = office("inspect", "import", *files, "--data", DATA, "--json", ok=(3,)).stdout.splitlines()
check(all(json.loads(a)["reason"] == "replayed" for a in again), "the whole disc a second time is refused")

today = subprocess.run(["date", "-u", "-d", "+8 hours", "+%F"], capture_output=True, text=True).stdout.strip()
result = json.loads(office("assess", "run", "--data", DATA, "--standard", "shenzhi-100", "--period", today[:4], "--json").stdout)
got = {}
for item in result["items"]:
    for f in item["findings"]:
        got.setdefault(f["rule"], []).append((item["id"], f["record"]))
record = {a["computer"]: a["report"] for a in answers}
check(sorted(r for _, r in got.get("inspection_stranger", [])) == sorted(a["report"] for a in answers[len(fleet):-1]), f"strangers: {got.get('inspection_stranger')}")
check([r for _, r in got.get("inspection_twin", [])] == [answers[-1]["report"]], f"twin: {got.get('inspection_twin')}")
check(sorted(r for _, r in got.get("inspection_class_mismatch", [])) == sorted(record[c] for c in mismatch), f"mismatch: {got.get('inspection_class_mismatch')}")


def machines(rule, register):
    return sorted(rows(DATA, f"SELECT computer FROM {register} WHERE id IN ({','.join(str(r) for _, r in got.get(rule, [])) or 0})"))


check(machines("inspection_online", "inspection_result") == sorted((c,) for c in dirty), f"online: {got.get('inspection_online')}")
check(set(machines("inspection_cross_use", "inspection_usb")) == {(c,) for c in dirty}, f"cross-use: {got.get('inspection_cross_use')}")
check({i for i, _ in got.get("inspection_online", [])} == {"51"} and {i for i, _ in got.get("inspection_cross_use", [])} == {"53"}, "on their items")
for rule in ("inspection_protection_failed", "inspection_network_failed", "inspection_media_failed", "inspection_identity_failed"):
    check({m[0] for m in machines(rule, "inspection_result")} <= dirty | cross, f"{rule} on a clean machine: {machines(rule, 'inspection_result')}")
check(not [r for r in got if not r.startswith("inspection_")], f"other rules: {[r for r in got if not r.startswith('inspection_')]}")
check("inspection_missing" not in got, "nobody is missing")
end()
