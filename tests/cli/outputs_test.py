#!/usr/bin/env python3
"""Files that commands make: what is entered in the store with a file is entered only if the file could be written, and a device, a pipe, a link or a folder is never replaced by one."""
import json
import os
import shutil
import sqlite3
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../api"))
from harness import PASSWORD, YEAR, Server, check, end, equal, run  # noqa: E402

work = tempfile.mkdtemp(prefix="shenzhi-outputs-")
data = work + "/data"
equal(run("demo", "--data", data, "--size", "small", "--faults", "none", "--password", PASSWORD).returncode, 0, "an office")
no = json.loads(run("assess", "run", "--data", data, "--standard", "shenzhi-100", "--period", YEAR, "--json").stdout)["run"]
server = Server(data, admins=False)
officer = server.client("wangwu", PASSWORD)
equal(officer.post(f"/runs/{no}/close", {"signature": {"password": PASSWORD}}).status, 200, "closed")
server.stop()
equal(run("inspect", "keys", "--data", data).returncode, 0, "inspection keys")


def entered():
    db = sqlite3.connect(f"file:{data}/shenzhi.db?mode=ro", uri=True)
    n = db.execute("SELECT (SELECT count(*) FROM submission), (SELECT count(*) FROM inspection_ticket), (SELECT reported_to FROM assessment_run WHERE id = ?)", (no,)).fetchone()
    db.close()
    return n


ENDING = {"sheet": ".csv", "report": ".pdf"}
COMMANDS = {
    "package": ["exchange", "pack", "--data", data, "--run", str(no), "--to", "1", "--out"],
    "ticket": ["inspect", "ticket", "--data", data, "--computer", "1", "--out"],
    "card": ["exchange", "card", "--data", data, "--out"],
    "sheet": ["export", "register", "--data", data, "--register", "person", "--out"],
    "report": ["report", "--data", data, "--run", str(no), "--out"],
}
before = entered()
open(work + "/mine", "w").write("precious")
for ending in ("", ".csv", ".pdf"):
    os.mkdir(work + "/folder" + ending)
    os.mkfifo(work + "/pipe" + ending)
    os.symlink(work + "/mine", work + "/link" + ending)
for what, command in COMMANDS.items():
    ending = ENDING.get(what, "")
    r = run(*command, work + "/absent/x" + ending)
    check(r.returncode == 4 and "absent" in r.stderr, f"{what}: no directory for it", (r.returncode, r.stderr))
    for place in ("folder", "pipe", "link"):
        r = run(*command, f"{work}/{place}{ending}")
        check(r.returncode not in (0, 3) and place in r.stderr, f"{what}: {place} is no place for a file", (r.returncode, r.stderr))
for ending in ("", ".csv", ".pdf"):
    check(os.path.isdir(work + "/folder" + ending) and not os.path.isfile(work + "/pipe" + ending) and os.path.islink(work + "/link" + ending), f"none of them was replaced{ending}")
equal(open(work + "/mine").read(), "precious", "nor what a link leads to")
if os.geteuid() == 0:                          # a device of our own: /dev/null of the machine would be gone
    os.mknod(work + "/null", 0o020666, os.makedev(1, 3))
    check(run(*COMMANDS["card"], work + "/null").returncode != 0 and not os.path.isfile(work + "/null"), "a device stays one")
equal(entered(), before, "and nothing was entered: no package that nobody has")
for what in COMMANDS:
    r = run(*COMMANDS[what], f"{work}/{what}{ENDING.get(what, '')}")
    equal(r.returncode, 0, f"{what}: with a place it is made: {r.stderr}")
check(os.path.getsize(work + "/package") > 1000 and entered()[:2] == (before[0] + 1, before[1] + 1), "and entered once", entered())
equal(sorted(f for f in os.listdir(work) if f.endswith((".making", ".tmp"))), [], "nothing is left beside")
check(json.loads(run("verify", "--data", data, "--json").stdout)["ok"], "the ledger verifies")
shutil.rmtree(work)
end()
