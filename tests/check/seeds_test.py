#!/usr/bin/env python3
"""Fleets drawn at random: 50 machines of four systems, each with its own violations, traps, sticks and twins; what the server finds and deducts must equal
an oracle that knows only what was planted.   SEEDS="1 2 3" tests/check/seeds_test.py"""
import collections
import json
import os
import random
import shutil
import subprocess

import roots
from checklib import TMP, check, end, office, rows, run
from journal import stick

NOW = roots.NOW


def nobody(r):
    r.accounts(f"root:!:{NOW // roots.DAY - 5}:0:30:7:::\nzhang::{NOW // roots.DAY - 5}:0:30:7:::\n")


def link(r):
    r.put("/sys/class/net/eth0/carrier", "1\n").put("/sys/class/net/eth0/operstate", "up\n")


ALL = ("classified", "unclassified", "internet")
# what is planted -> the check that must fail, its item, the classes it is wrong for
PLANTS = {
    "empty_password": (nobody, "25", ALL),
    "sudo_without_password": (lambda r: r.put("/etc/sudoers.d/x", "zhang ALL=(ALL) NOPASSWD: ALL\n"), "25", ALL),
    "screen_lock": (lambda r: r.desktop(lock=0), "25", ALL),
    "power_on_password": (lambda r: r.put("/sys/firmware/dmi/entries/24-0/raw", bytes([24, 5, 0, 24, 0b00100110])), "25", ALL),
    "classified_link": (link, "51", ("classified",)),
    "wlan_hardware": (lambda r: r.nic("wlan0", carrier=0, kind="wlan", driver="iwlwifi", mac="02:00:00:00:00:02"), "29", ("classified",)),
}


# looks like a violation and is none
TRAPS = [
    lambda r: r.tick("usb-storage 3-1:1.0: USB Mass Storage device detected", who="logger"),
    lambda r: r.usb("1-2", "0bda", "0129", "08", product="Card Reader", size=0),
    lambda r: r.tcp("0100007F:0277"),
    lambda r: r.history([("http://oa.shili.lan/x", 5, NOW - roots.DAY), ("https://www.example.com/", 0, NOW - roots.DAY)]),
    lambda r: r.put("/etc/sudoers.d/root", "root ALL=(ALL) NOPASSWD: ALL\n"),
]


def fleet(seed):
    rnd = random.Random(seed)
    data, disc = os.path.join(TMP, f"data{seed}"), os.path.join(TMP, f"disc{seed}")
    office("demo", "--faults", "none", "--seed", str(seed), "--password", "Demo-2026-only", "--data", data, timeout=300)
    office("inspect", "keys", "--data", data, timeout=300)
    office("inspect", "kit", "--out", disc, "--data", data, timeout=300)
    register = [(i, s, d, "classified" if level >= 2 else "internet" if net == "internet" else "unclassified")
                for i, s, d, level, net in rows(data, "SELECT id, serial_no, disk_serial, secret_level, network FROM computer WHERE state = 'in_use' ORDER BY id")]
    pool = [f"POOL{seed}-{i}" for i in range(6)]
    machines = [(c, s, d, cls) for c, s, d, cls in register] + [(None, f"FREMD{seed}-{i}", f"FD{seed}-{i}", rnd.choice(ALL)) for i in range(50 - len(register))]
    rnd.shuffle(machines)
    expect, files, used, mismatch = {}, [], collections.defaultdict(set), []
    for n, (computer, serial, disk, cls) in enumerate(machines):
        declared = cls
        if computer and rnd.random() < 0.08:
            declared = rnd.choice([x for x in ALL if x != cls])
            mismatch.append(n)
        path = os.path.join(TMP, f"root{seed}")
        r = roots.Root(path, rnd.choice(roots.ALL)).base()
        r.put("/sys/class/dmi/id/product_serial", serial + "\n").put("/sys/class/dmi/id/board_serial", f"B{serial}\n").put("/run/udev/data/b8:0", f"E:ID_SERIAL_SHORT={disk}\nE:ID_BUS=ata\n")
        r.put("/etc/hostname", f"pc-{rnd.randrange(10 ** 6)}\n")
        r.packages += [(f"paket{rnd.randrange(1000)}", "1.0") for _ in range(rnd.randrange(30))]
        chosen = [k for k in PLANTS if rnd.random() < 0.2]
        for k in chosen:
            PLANTS[k][0](r)
        for trap in TRAPS:
            if rnd.random() < 0.5:
                trap(r)
        sticks = rnd.sample(pool, rnd.choice([0, 0, 0, 1, 2]))
        for s, days in zip(sticks, sorted(rnd.sample(range(1, 9), len(sticks)), reverse=True)):   # one clock: what is later is later
            stick(r.journal, NOW - days * roots.DAY, 130 + (10 - days) * roots.DAY, serial=s, product="Stick")
            used[s].add((n, declared))
        r.done()
        out = os.path.join(TMP, f"{seed}-{n}.szr")
        run("run", "--kit", disc + "/shenzhi-check.kit", "--root", path, "--class", declared, "--out", out, ok=(0, 30))
        shutil.rmtree(path)
        files.append(out)
        expect[n] = {k for k in chosen if declared in PLANTS[k][2]}
    answers = [json.loads(x) for x in office("inspect", "import", *files, "--json", "--data", data, timeout=300).stdout.splitlines()]
    check(all(a["accepted"] for a in answers) and [a["computer"] for a in answers] == [m[0] for m in machines], f"seed {seed}: accepted, each at its line")
    today = subprocess.run(["date", "-u", "-d", "+8 hours", "+%F"], capture_output=True, text=True).stdout.strip()
    result = json.loads(office("assess", "run", "--standard", "shenzhi-100", "--period", today[:4], "--json", "--data", data, timeout=300).stdout)
    got, points = collections.defaultdict(set), collections.Counter()
    report_of = {a["report"]: n for n, a in enumerate(answers)}
    result_of = {row[0]: (report_of[row[1]], row[2]) for row in rows(data, "SELECT id, report, check_id FROM inspection_result") if row[1] in report_of}
    usb_of = {row[0]: report_of[row[1]] for row in rows(data, "SELECT id, report FROM inspection_usb")}
    for item in result["items"]:
        for f in item["findings"]:
            got[f["rule"]].add(f["record"])
            points[f["rule"]] += round(float(f["points"] or 0) * 100)
    failed = {r for rule in ("inspection_protection_failed", "inspection_network_failed") for r in got[rule]}
    planted = {(n, k) for n, ks in expect.items() for k in ks if PLANTS[k][1] in ("25", "29")}
    found = {result_of[r] for r in failed}
    check(found == planted, f"seed {seed}: failures: not found {sorted(planted - found)[:5]}, not planted {sorted(found - planted)[:5]}")
    online = {n for n, ks in expect.items() if "classified_link" in ks}
    check({result_of[r][0] for r in got["inspection_online"]} == online, f"seed {seed}: online {online}")
    cross = sorted(n for s, users in used.items() if {d == "classified" for _, d in users} == {True, False} for n, d in users if d == "classified")
    check(sorted(usb_of[r] for r in got["inspection_cross_use"]) == cross, f"seed {seed}: cross-use {cross}, got {sorted(usb_of[r] for r in got['inspection_cross_use'])}")
    transfer = {row[0] for row in rows(data, "SELECT id FROM computer WHERE purpose = 'transfer'")}
    moved = sorted(n for users in used.values() for n, _ in users if machines[n][0] in transfer)
    check(sorted(usb_of[r] for r in got["transfer_use_unregistered"]) == moved, f"seed {seed}: used on a transfer machine without an entry: {moved}, got {sorted(usb_of[r] for r in got['transfer_use_unregistered'])}")
    check({report_of[r] for r in got["inspection_class_mismatch"]} == set(mismatch), f"seed {seed}: mismatch {mismatch}")
    strangers = {n for n, m in enumerate(machines) if m[0] is None}
    check({report_of[r] for r in got["inspection_stranger"]} == strangers, f"seed {seed}: strangers")
    rules = {r for r in got if got[r]}
    check(rules <= {"inspection_protection_failed", "inspection_network_failed", "inspection_online", "inspection_cross_use", "inspection_class_mismatch", "inspection_stranger", "transfer_use_unregistered"}, f"seed {seed}: other rules: {rules}")
    wanted = {"inspection_protection_failed": min(100, 20 * len({p for p in planted if PLANTS[p[1]][1] == "25"})), "inspection_network_failed": min(100, 50 * len({p for p in planted if PLANTS[p[1]][1] == "29"})),
              "inspection_online": 400 * len(online), "inspection_cross_use": 400 * len(cross)}
    for rule, p in wanted.items():
        check(points[rule] == p or p > points[rule] > 0 and rule in ("inspection_online", "inspection_cross_use"), f"seed {seed}: {rule} takes {points[rule]}, wanted {p}")
    print(f"seed {seed}: {len(machines)} machines, {len(planted)} failures, {len(online)} online, {len(cross)} cross-use, {len(mismatch)} mismatches, {len(strangers)} strangers", flush=True)


for s in os.environ.get("SEEDS", "1 2").split():
    fleet(int(s))
end()
