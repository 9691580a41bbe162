#!/usr/bin/env python3
"""Reports sealed with the office's own kit whose content cannot be true: each is refused with its reason or marked, the others of the batch go in, nothing half is left."""
import copy
import json
import os
import shutil
import sqlite3
import subprocess

import roots
import sealing
from checklib import TMP, check, end, office, rows, run, skip

if not shutil.which("openssl"):
    skip("needs openssl")
DATA, DISC = os.path.join(TMP, "data"), os.path.join(TMP, "disc")
KIT = DISC + "/shenzhi-check.kit"


def path(name, content=None):
    if content is not None:
        open(os.path.join(TMP, name), "wb").write(content)
    return os.path.join(TMP, name)


def count():
    return rows(DATA, "SELECT (SELECT count(*) FROM inspection_report), (SELECT count(*) FROM inspection_result), (SELECT count(*) FROM inspection_usb), (SELECT count(*) FROM event)")[0]


office("demo", "--data", DATA, "--faults", "none", "--password", "Demo-2026-only")
office("inspect", "keys", "--data", DATA)
office("inspect", "kit", "--data", DATA, "--out", DISC)
good = json.loads(run("run", "--kit", KIT, "--root", roots.dirty(path("root"), "kylin").path, "--class", "internet", "--out", path("true.szr"), "--json", ok=(0, 30)).stdout)
serial = 0


def sealed(name, change):
    """A report like the true one, with a number of its own, changed."""
    global serial
    serial += 1
    r = copy.deepcopy(good)
    r["report_id"] = f"{serial:032x}"
    raw = change(r)
    return path(name, sealing.seal(KIT, raw if isinstance(raw, bytes) else json.dumps(r, ensure_ascii=False).encode()))


def put(*keys):
    """put("a", "b", 3): r["a"]["b"] = 3"""
    def change(r):
        for k in keys[:-2]:
            r = r[k]
        r[keys[-2]] = keys[-1]
    return change


def cells(table, column, value):
    def change(r):
        for row in r["facts"][table]["rows"]:
            row[column] = value
    return change


fails = good["coverage"]["verdicts"]["fail"]
check(fails > 3 and good["facts"]["usb_event"]["rows"], "the true report has something to falsify")
first = good["checks"][0]
refused = [
    ("negative count", put("coverage", "verdicts", "fail", -1), "malformed", "fail"),
    ("fewer failures than there are", put("coverage", "verdicts", "fail", fails - 1), "malformed", "fail"),
    ("a better percentage", put("coverage", "percent", 100), "malformed", "percentage"),
    ("percent as text", put("coverage", "percent", "96"), "malformed", "percentage"),
    ("no such verdict", put("checks", 0, "verdict", "excellent"), "malformed", "excellent"),
    ("no such verdict in a row", put("checks", 0, "rows", [{"verdict": "x", "zh": "", "en": ""}]), "malformed", first["id"]),
    ("severity 99", put("checks", 0, "severity", 99), "malformed", first["id"]),
    ("severity lowered", put("checks", 0, "severity", 1 if first["severity"] > 1 else 2), "malformed", first["id"]),
    ("item changed", put("checks", 0, "item", "99"), "malformed", first["id"]),
    ("a check of its own", put("checks", 0, "id", "my_own_check"), "malformed", "my_own_check"),
    ("a check twice", lambda r: r["checks"].append(r["checks"][0]), "malformed", "twice"),
    ("no checks", put("checks", []), "malformed", "no checks"),
    ("checks no list", put("checks", {"a": 1}), "malformed", "no checks"),
    ("200,000 checks", put("checks", [{"id": f"c{i}"} for i in range(200000)]), "malformed", "too many"),
    ("100,000 rows of a check", put("checks", 0, "rows", [{"verdict": "fail", "zh": "", "en": ""}] * 70000), "malformed", "too many"),
    ("unknown table", put("facts", "shell_history", {"state": "ok", "rows": []}), "malformed", "shell_history"),
    ("unknown column", cells("usb_event", "user_name", "x"), "malformed", "user_name"),
    ("a number as text", cells("usb_event", "n", "five"), "malformed", "usb_event.n"),
    ("a serial number in clear", cells("usb_event", "serial", "STICK0001"), "malformed", "usb_event.serial"),
    ("the machine's serial in clear", put("machine", "serial", "SL900X0042"), "malformed", "machine.serial"),
    ("a disk in clear", put("machine", "disks", ["DISK0042"]), "malformed", "machine.disks"),
    ("10,000 disks", put("machine", "disks", ["0" * 64] * 10000), "malformed", "machine.disks"),
    ("a column that must stay", cells("net_addr", "address", "10.1.2.3"), "malformed", "must not leave"),
    ("no state", put("facts", "usb_event", "state", "perfect"), "malformed", "usb_event"),
    ("facts no object", put("facts", []), "malformed", "facts"),
    ("finished before it began", put("finished", "2020-01-01T00:00:00"), "malformed", "times"),
    ("no date", put("started", "yesterday"), "malformed", "times"),
    ("30 February", put("started", "2026-02-30T00:00:00"), "malformed", "times"),
    ("next year", lambda r: r.update(finished="2099-01-01T00:00:00"), "future", "future"),
    ("no such class", put("class", "harmless"), "malformed", "harmless"),
    ("class from a ticket that is not there", put("class_from", "ticket"), "malformed", "ticket"),
    ("a nonce of nothing", put("ticket", {"id": "RW-1", "nonce": "", "sm3": ""}), "malformed", "nonce"),
    ("a ticket that was never issued", lambda r: r.update(class_from="ticket", ticket={"id": "RW-1", "nonce": "0" * 32, "sm3": "0" * 64}), "unknown_ticket", "issue"),
    ("no report id", put("report_id", ""), "malformed", "report_id"),
    ("another form", put("format", "shenzhi-report/9"), "unsupported", "newer"),
    ("no JSON", lambda r: b"hello", "malformed", ""),
    ("empty", lambda r: b"", "malformed", ""),
    ("a list", lambda r: b"[]", "unsupported", ""),
    ("no UTF-8", lambda r: json.dumps(r, ensure_ascii=False).encode().replace("检查".encode(), b"\xff\xfe\xff\xfe\xff\xfe", 1) if "检查" in json.dumps(r, ensure_ascii=False) else b'{"format":"\xff"}', "malformed", ""),
    ("a key twice", lambda r: json.dumps(r, ensure_ascii=False).encode().replace(b'"format":', b'"format":"x","format":', 1), "malformed", ""),
    ("10,000 deep", lambda r: b'{"format":' + b"[" * 10000 + b"]" * 10000 + b"}", "malformed", ""),
    ("a number too big", lambda r: json.dumps(r).encode().replace(b'"percent": ', b'"percent": 99999999999999999999', 1), "malformed", ""),
]
before = count()
files = [sealed(f"bad{i}.szr", change) for i, (_, change, _, _) in enumerate(refused)]
between = sealed("fresh.szr", lambda r: None)
files.insert(len(files) // 2, between)
p = office("inspect", "import", *files, "--data", DATA, "--json", ok=(3,))
got = {os.path.basename(x["file"]): x for x in map(json.loads, p.stdout.splitlines())}
check(len(got) == len(files), f"one line a file: {len(got)} of {len(files)}")
for i, (name, _, reason, word) in enumerate(refused):
    x = got[f"bad{i}.szr"]
    check(not x["accepted"] and x.get("reason") == reason and x.get("detail") and word in x["detail"], f"{name}: {x}")
check(got["fresh.szr"]["accepted"], f"the good one among them: {got['fresh.szr']}")
after = count()
check(after[0] == before[0] + 1, f"a refused report left a row: {before} {after}")

# odd, but possible: taken in and marked
odd = [
    ("another version", put("program", "version", "9.9.9"), "9.9.9"),
    ("another program", put("program", "sm3", "1" * 64), "none that this office"),
    ("other checks", put("program", "rules", "2" * 64), "set of checks"),
    ("USB uses in the future", cells("usb_event", "last_at", 4102444800), "left out"),
    ("an old report", lambda r: r.update(started="2026-01-02T03:04:05", finished="2026-01-02T03:04:06"), "newer"),
]
computer = rows(DATA, "SELECT min(id) FROM computer WHERE state <> 'retired'")[0][0]
office("inspect", "ticket", "--data", DATA, "--computer", str(computer), "--out", path("ticket"))
nonce = rows(DATA, "SELECT nonce FROM inspection_ticket ORDER BY id DESC LIMIT 1")[0][0]
odd.append(("before its ticket", lambda r: r.update(started="2026-01-03T03:04:05", finished="2026-01-03T03:04:06", ticket={"id": "RW-1", "nonce": nonce, "sm3": "0" * 64}), "before its ticket"))
usb = count()[2]
x = [json.loads(line) for line in office("inspect", "import", *[sealed(f"odd{i}.szr", change) for i, (_, change, _) in enumerate(odd)], "--data", DATA, "--json").stdout.splitlines()]
for (name, _, word), a in zip(odd, x):
    check(a["accepted"] and any(word in n for n in a["notes"]), f"{name}: {a}")
check(count()[2] == usb, "a use in the future became a row")
said = [json.loads(line) for line in office("rule", "run", "inspection_program_unknown", "--data", DATA, "--json").stdout.splitlines()]
check([r["record"] for r in said] == [x[1]["report"]], f"the other program is found: {said}")
office("verify", "--data", DATA)

# the disk is full while a report is taken in: nothing half, and it goes in afterwards
late = sealed("late.szr", lambda r: None)
if os.geteuid() == 0:
    small = path("small")
    os.makedirs(small)
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64m", "none", small], capture_output=True).returncode == 0:
        try:
            shutil.copytree(DATA, small + "/data")
            db = sqlite3.connect(small + "/data/shenzhi.db")
            n = db.execute("SELECT count(*) FROM inspection_report").fetchone()
            db.close()
            free = os.statvfs(small)
            with open(small + "/fill", "wb") as f:
                try:
                    for _ in range(free.f_bavail):
                        f.write(b"x" * free.f_frsize)
                        f.flush()
                except OSError:
                    pass
            p = office("inspect", "import", late, "--data", small + "/data", "--json", ok=(23,))
            check("full" in p.stderr, f"the message says that the disk is full: {p.stderr[-200:]}")
            os.unlink(small + "/fill")
            db = sqlite3.connect(small + "/data/shenzhi.db")
            check(db.execute("SELECT count(*) FROM inspection_report").fetchone() == n, "half a report was taken in")
            db.close()
            a = json.loads(office("inspect", "import", late, "--data", small + "/data", "--json").stdout)
            check(a["accepted"], f"with room it goes in: {a}")
            office("verify", "--data", small + "/data")
        finally:
            subprocess.run(["umount", small])
end()
