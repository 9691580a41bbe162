#!/usr/bin/env python3
"""Reports of the endpoint check through the page's address: who may, what is answered, and a false alarm that stays dismissed."""
import json
import os
import sqlite3
import subprocess
import sys

from harness import check, end, equal, run
from office import Office, signed, today

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "../check"))
import roots  # noqa: E402

o = Office()
CHECK = os.environ.get("SHENZHI_BUILD", "build") + "/shenzhi-check"
keeper = o.worker("keeper", ["equipment_keeper"], "周九", clearance=3)
officer = o.worker("officer", ["secrecy_officer"], "吴十", clearance=3)
staff = o.worker("staff", ["staff"], "钱七", clearance=0)
work = os.path.join(o.data, "..", "inspection")
os.makedirs(work, exist_ok=True)
RAW = {"Content-Type": "application/octet-stream"}


def send(client, content):
    return client.call("POST", "/inspection/reports", content, RAW)


def report(kind, name, *args, serial=None, board=None):
    root = os.path.join(work, name)
    r = getattr(roots, kind)(root, "kylin")
    if serial:
        r.put("/sys/class/dmi/id/product_serial", serial + "\n").put("/sys/class/dmi/id/board_serial", (board or "BRD" + serial) + "\n").put("/run/udev/data/b8:0", f"E:ID_SERIAL_SHORT=D{serial}\nE:ID_BUS=ata\n")
    out = os.path.join(work, name + ".szr")
    p = subprocess.run([CHECK, "run", "--kit", work + "/disc/shenzhi-check.kit", "--root", root, "--out", out, *(args or ("--class", "unclassified"))], capture_output=True, text=True, timeout=60)
    check(p.returncode in (0, 30), f"shenzhi-check run: {p.stderr[-300:]}")
    return open(out, "rb").read()


def ids(rule):
    return [r["record"] for r in officer.get(f"/rules/{rule}/rows").json["rows"] if not r.get("until")]


equal(send(keeper, b"x").status, 404, "no keys yet")
equal(run("inspect", "keys", "--data", o.data).returncode, 0, "keys")
equal(run("inspect", "kit", "--data", o.data, "--out", work + "/disc").returncode, 0, "kit")
c = o.made(keeper.act("computer", "create", {"name": "示例机", "serial_no": "SL900X0042", "disk_serial": "DISK0042", "secret_level": 0, "network": "intranet", "purpose": "office", "department": 1, "keeper": keeper.me["person"]}))
dirty = report("dirty", "a")
equal(send(staff, dirty).status, 403, "staff import nothing")
a = send(keeper, dirty)
equal(a.status, 200, "the keeper imports")
check(a.json["accepted"] and a.json["computer"] == c and a.json["matching"] == "matched" and a.json["fail"] > 0, "accepted", a.json)
equal([send(keeper, dirty).json["reason"], send(officer, dirty[:-9]).json["reason"], send(officer, b"noise").json["reason"]], ["replayed", "truncated", "malformed"], "refused with the reason")
equal(officer.get(f"/registers/inspection_report/{a.json['report']}").status, 200, "the officer sees the report")
equal(staff.get(f"/registers/inspection_report/{a.json['report']}").status, 404, "staff do not")

# a false alarm: asked for by one, approved by another, and it stays dismissed when the next report shows it again
open_now = ids("inspection_protection_failed")
check(open_now, "protection checks failed")
one = officer.get(f"/registers/inspection_result/{open_now[0]}").json["record"]
d = keeper.act("inspection_dismissal", "create", {"computer": c, "check_id": one["check_id"], "reason": "示例:另有防护", "ends_on": "2098-01-01"})
equal(d.status, 201, "asked")
check(open_now[0] in ids("inspection_protection_failed"), "asking dismisses nothing")
equal(officer.act("inspection_dismissal", "approve", {}, d.json["record"]["id"], **signed(officer)).status, 200, "approved by another")
check(open_now[0] not in ids("inspection_protection_failed"), "dismissed")
check(send(keeper, report("dirty", "b")).json["accepted"], "a second report")
check(open_now[0] not in ids("inspection_protection_failed") and len(ids("inspection_protection_failed")) == len(open_now) - 1, "stays dismissed, and the others stay")
check(send(keeper, report("clean", "c")).json["accepted"], "the mended machine")
equal(ids("inspection_protection_failed"), [], "the next report ends what it no longer shows")
equal(ids("inspection_class_mismatch"), [], "declared as registered")

# --- the whole loop: finding -> assessment -> problem -> rectification -> next report -> re-check by another person ---
YEAR = today()[:4]


def rows_of(rule, *more):
    """Cured ones too, as the score sees them."""
    p = run("rule", "run", rule, "--data", o.data, "--json", *more)
    check(p.returncode == 0, rule, p.stderr[-300:])
    return [json.loads(x) for x in p.stdout.splitlines()]


def imported(content):
    a = send(keeper, content)
    check(a.status == 200 and a.json["accepted"], "imported", a)
    return a.json


check(imported(report("dirty", "d"))["computer"] == c, "the fault is back")
again = ids("inspection_protection_failed")
check(again and one["check_id"] not in [officer.get(f"/registers/inspection_result/{i}").json["record"]["check_id"] for i in again], "a new occurrence, the dismissed one still dismissed", again)
run_id = officer.post("/runs", {"standard": "shenzhi-100", "period": YEAR}).json["run"]["id"]
item = officer.get(f"/runs/{run_id}/items/25").json
finding = next(f for f in item["findings"] if f["rule"] == "inspection_protection_failed" and not f["until"])
a = officer.post(f"/runs/{run_id}/problems", {"finding": finding["id"], "owner": keeper.person})
check(a.status in (200, 201), "the finding becomes a task", a)
task = a.json["record"]


def task_now():
    return officer.get(f"/registers/rectification/{task}").json["record"]


equal((task_now()["state"], task_now()["owner"], task_now()["target_record"]), ("open", keeper.person, finding["record"]), "a task of the keeper of the machine")
imported(report("dirty", "e"))
equal(task_now()["state"], "open", "a report that still shows it changes nothing")
empty = os.path.join(work, "empty")                         # shows its serial number and nothing else
os.makedirs(empty + "/sys/class/dmi/id")
open(empty + "/sys/class/dmi/id/product_serial", "w").write("SL900X0042\n")
subprocess.run([CHECK, "run", "--kit", work + "/disc/shenzhi-check.kit", "--root", empty, "--class", "unclassified", "--out", empty + ".szr"], capture_output=True, timeout=60)
equal(imported(open(empty + ".szr", "rb").read())["computer"], c, "matched by its number")
equal(task_now()["state"], "open", "a report without evidence proves nothing")
imported(report("clean", "f"))
equal((task_now()["state"], task_now()["done_on"]), ("done", today()), "the next report without it sends it to re-check, at once")
check(keeper.act("rectification", "recheck", {}, task, **signed(keeper)).status in (403, 404, 409), "not by who had to mend it")
equal(officer.act("rectification", "recheck", {}, task, **signed(officer)).status, 200, "re-checked by another person")
equal((task_now()["state"], task_now()["rechecked_by"]), ("closed", officer.person), "closed")
row = next(r for r in rows_of("inspection_protection_failed") if r["record"] == finding["record"])
equal(row["until"], today(), "cured, and still an occurrence of the year")

# --- a machine that is in no register: found, dismissed by its report, found again when the dismissal ends, adopted when registered ---
s1 = imported(report("dirty", "s1", "--class", "internet", serial="FREMD-1"))
equal((s1["matching"], s1["computer"]), ("stranger", None), "a stranger")
equal(ids("inspection_stranger"), [s1["report"]], "found")
check(any("台账" in n for n in s1["notes"]), "the answer says so", s1)
d = keeper.act("inspection_dismissal", "create", {"report": s1["report"], "check_id": "stranger", "reason": "示例:借来的机器", "ends_on": "2097-01-01"})
equal(d.status, 201, "asked for a stranger")
equal(keeper.act("inspection_dismissal", "approve", {}, d.json["record"]["id"], **signed(keeper)).status in (200,), False, "not approved by who asked")
equal(officer.act("inspection_dismissal", "approve", {}, d.json["record"]["id"], **signed(officer)).status, 200, "approved")
equal(ids("inspection_stranger"), [], "dismissed")
imported(report("dirty", "s2", "--class", "internet", serial="FREMD-1"))
equal(ids("inspection_stranger"), [], "stays dismissed over the next report")
equal(keeper.act("inspection_dismissal", "create", {"check_id": "stranger", "reason": "示例", "ends_on": "2097-01-01"}).status, 409, "a dismissal of no machine is refused")
equal(keeper.act("inspection_dismissal", "create", {"computer": c, "check_id": "no_such_check", "reason": "示例", "ends_on": "2097-01-01"}).status, 409, "so is one of nothing that was found")
open_of = [r["id"] for r in officer.all("inspection_result") if r["state"] == "open" and r["computer"] is None]
check(open_of, "its problems are open without a register line")
new = o.made(keeper.act("computer", "create", {"name": "补登机", "serial_no": "FREMD-1", "secret_level": 0, "network": "internet", "purpose": "internet", "department": 1, "keeper": keeper.person}))
equal(imported(report("dirty", "s3", "--class", "internet", serial="FREMD-1"))["computer"], new, "known now")
equal([r for r in rows_of("inspection_stranger") if not r.get("until")], [], "no stranger any more")
check(not [r for r in officer.all("inspection_result") if r["state"] == "open" and r["computer"] is None], "its problems went to the register line")
check({r["id"] for r in officer.all("inspection_result") if r["state"] == "open" and r["computer"] == new} >= set(open_of), "with their first date")

# --- declared as what it is not: nothing is closed by it; after the class was really changed the old class's problems end ---
secret = o.made(keeper.act("computer", "create", {"name": "涉密示例机", "serial_no": "GEHEIM-1", "secret_level": 2, "network": "none", "purpose": "documents", "department": 1, "keeper": keeper.person}))
imported(report("dirty", "k1", "--class", "classified", serial="GEHEIM-1"))
online = ids("inspection_online")
equal(len(online), 1, "a red line")
k2 = imported(report("clean", "k2", "--class", "internet", serial="GEHEIM-1"))
check(any("申报" in n for n in k2["notes"]), "the answer says that the class differs", k2)
equal(ids("inspection_online"), online, "declaring a classified machine an internet machine mends nothing")
equal(ids("inspection_class_mismatch"), [k2["report"]], "it is found itself")
imported(report("clean", "k3", "--class", "internet", serial="GEHEIM-1"))
equal(ids("inspection_class_mismatch"), [k2["report"]], "still one finding, the first")
a = officer.act("computer", "grade", {"secret_level": 0}, secret, comment="降密", **signed(officer))
equal(a.status, 200, "the register follows")
equal(keeper.act("computer", "edit", {"network": "internet"}, secret, comment="改作上网机").status, 200, "and its network")
equal([(r["record"], r["until"]) for r in rows_of("inspection_class_mismatch")], [(k2["report"], today())], "put right by the register, and counted")
equal(ids("inspection_online"), online, "the red line stays until the next report")
imported(report("clean", "k4", "--class", "internet", serial="GEHEIM-1"))
equal(ids("inspection_online"), [], "the old class's problems end with the first report of the new class")
check([r for r in rows_of("inspection_online") if r["until"]], "and count for the year")

# --- a twin's clean report does not close what was found on the other ---
def on_c():
    return [i for i in ids("inspection_protection_failed") if officer.get(f"/registers/inspection_result/{i}").json["record"]["computer"] == c]


imported(report("dirty", "t1", serial="SL900X0042", board="BRD77"))
before = on_c()
imported(report("clean", "t2", serial="SL900X0042", board="ANOTHER"))
check(before and on_c() == before, "another mainboard proves nothing about this machine")
equal(len(ids("inspection_twin")), 1, "twins are found")
imported(report("clean", "t3", serial="SL900X0042", board="ANOTHER"))
equal((len(ids("inspection_twin")), on_c()), (0, []), "a mainboard that stays is a new mainboard")
imported(report("dirty", "t4", serial="SL900X0042", board="ANOTHER"))
o.stop()


def later(rule, day):
    return rows_of(rule, "--today", day, "--period", day[:4])


def dismissed_one(day):
    db = sqlite3.connect(f"file:{o.data}/shenzhi.db?mode=ro", uri=True)
    found = {r["record"] for r in later("inspection_protection_failed", day) if not r["until"]}
    return any(db.execute("SELECT check_id, computer FROM inspection_result WHERE id = ?", (i,)).fetchone() == (one["check_id"], c) for i in found), len(found)


check(dismissed_one("2098-01-01")[0] is False and dismissed_one("2098-01-01")[1] > 0, "dismissed until its end")
check(dismissed_one("2098-01-02")[0] is True, "a finding again the day after its end")
p = run("verify", "--data", o.data)
equal(p.returncode, 0, "the ledger holds")
end()
